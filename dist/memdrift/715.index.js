export const id = 715;
export const ids = [715];
export const modules = {

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _example_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9484);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5653);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9073);




/** The story: main is measured, a change that leaks is stopped, a harmless one passes. */
const CHAPTERS = [
    {
        title: '1. main: the example server is measured and stored as the baseline',
        change: 'none',
        refresh: true,
        expected: ['not-comparable'],
    },
    {
        title: '2. a pull request that keeps 2 KB of every request',
        change: 'leak',
        refresh: false,
        expected: ['regression'],
    },
    {
        title: '3. a pull request that adds a bounded cache, which fills and then stays',
        change: 'cache',
        refresh: false,
        expected: ['pass'],
    },
];
/**
 * `npm start`: the whole story on the embedded example.
 * @returns true when each chapter ended as it should
 */
async function demo(outDir, io) {
    const python = (0,_example_js__WEBPACK_IMPORTED_MODULE_1__/* .findPython */ .Kq)();
    const started = Date.now();
    io.err(`memdrift demo: a real server, a real leak. Plan: ${_example_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_TEXT */ .G}\n`);
    const ended = [];
    await (0,_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporaryFolder */ .E)('memdrift-demo-', async (baselineDir) => {
        for (const chapter of CHAPTERS) {
            io.err(`\n${chapter.title}\n`);
            const config = (0,_example_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleConfig */ .hZ)({
                change: chapter.change,
                port: await (0,_example_js__WEBPACK_IMPORTED_MODULE_1__/* .freePort */ .ov)(),
                python,
                name: 'demo',
                baselineDir,
                io,
            });
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outDir, chapter.change === 'none' ? 'main' : chapter.change);
            const run = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.runOnce)(config, { refresh: chapter.refresh, outDir: folder, reproduce: null }, io);
            if (chapter.refresh)
                io.err(`stored: ${run.result.recording.checkpoints.length - 1} cycles measured\n`);
            else
                (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.printResult)(run, io);
            const { verdict } = run.result.judgement;
            ended.push({ title: chapter.title, verdict, expected: chapter.expected, report: run.files.markdown });
            if (!chapter.expected.includes(verdict))
                io.err(`unexpected: ${run.result.judgement.reason}\n`);
        }
    });
    const held = ended.every((end) => end.expected.includes(end.verdict));
    io.out('\n');
    for (const end of ended) {
        const verdict = end.verdict === 'not-comparable' ? 'stored' : end.verdict;
        io.out(`${verdict.padEnd(12)}${end.title}\n`);
    }
    io.out(`\n${held ? 'The story holds' : 'The story does not hold'}: ${Math.round((Date.now() - started) / 1000)} s. `);
    io.out(`Reports: ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)('.', outDir) || '.'}\n`);
    return held;
}


/***/ }),

/***/ 9484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ PLAN_TEXT),
/* harmony export */   Kq: () => (/* binding */ findPython),
/* harmony export */   LS: () => (/* binding */ plainExample),
/* harmony export */   hZ: () => (/* binding */ exampleConfig),
/* harmony export */   ov: () => (/* binding */ freePort)
/* harmony export */ });
/* unused harmony export exampleFolder */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _gate_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8239);
/* harmony import */ var _gate_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2148);






/**
 * The short plan of the example, declared here and printed by the demo: many small cycles and the fast horizon. A
 * real service is measured with 5 to 15 s a cycle and the safe horizon.
 */
const PLAN = { cycle: 200, horizon: 'fast', settle: '100ms', concurrency: '4' };
/** The configuration that runs the embedded example server (standard-library Python) as a command. */
function exampleConfig(options) {
    const folder = exampleFolder(options.io);
    const argv = [options.python, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'server.py'), '--port', String(options.port), '--change', options.change];
    return (0,_gate_config_js__WEBPACK_IMPORTED_MODULE_4__/* .parseConfig */ .o)({
        name: options.name,
        command: argv,
        workload: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'workload.jsonl'),
        port: String(options.port),
        'startup-timeout': '30s',
        // It needs none: one that somebody else computes on must not keep the demo from running.
        gpus: 'none',
        'baseline-dir': options.baselineDir,
        cycle: String(PLAN.cycle),
        horizon: PLAN.horizon,
        settle: PLAN.settle,
        concurrency: PLAN.concurrency,
        'max-duration': '60s',
    }, null);
}
/** The embedded example as it is, on a port of its own. */
async function plainExample(name, baselineDir, io) {
    return exampleConfig({ change: 'none', port: await freePort(), python: findPython(), name, baselineDir, io });
}
const PLAN_TEXT = `${PLAN.cycle} requests a cycle, ${PLAN.settle} settle, ${PLAN.horizon} horizon ` +
    '(a real service: 5 to 15 s a cycle, safe horizon)';
/** @throws UsageError where the package was copied without its examples */
function exampleFolder(io) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(io.dist, '..', 'examples', 'demo-server');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'server.py')))
        return folder;
    throw new _gate_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`${folder}: no such folder; the embedded example lies in examples/demo-server of the repository`);
}
/** A Python 3.8 or newer of this machine. @throws UsageError where there is none */
function findPython() {
    for (const name of ['python3', 'python']) {
        const check = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(name, ['-c', 'import sys; sys.exit(0 if sys.version_info >= (3, 8) else 1)']);
        if (check.status === 0)
            return name;
    }
    throw new _gate_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e('python3: not found, or older than 3.8; the embedded example needs Python 3.8 or newer');
}
/** A TCP port that nobody listens on at the moment. */
async function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            const port = typeof address === 'object' && address !== null ? address.port : 0;
            server.close(() => resolve(port));
        });
    });
}


/***/ }),

/***/ 9073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Lends a folder that is gone afterwards, however that ends. */
async function withTemporaryFolder(prefix, use) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), prefix));
    try {
        return await use(folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}


/***/ })

};
