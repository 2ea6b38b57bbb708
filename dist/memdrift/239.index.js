export const id = 239;
export const ids = [239];
export const modules = {

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

/***/ 239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selfTest: () => (/* binding */ selfTest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _drift_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(902);
/* harmony import */ var _drift_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7392);
/* harmony import */ var _gate_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2148);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8676);
/* harmony import */ var _example_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9484);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5653);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9073);








/**
 * Positive control: the service is measured as it is (the baseline), once more (the clean twin, which must pass), and
 * once with a known leak that the probe injects (which must be a regression).
 * @returns true when both hold
 * @throws UsageError for a leak that the budget allows, or nearly: it would never be found
 */
async function selfTest(options, io) {
    demandFindable(options);
    return (0,_temporary_js__WEBPACK_IMPORTED_MODULE_7__/* .withTemporaryFolder */ .E)('memdrift-self-test-', (baselineDir) => control(options, baselineDir, io));
}
function demandFindable({ config, bytesPerRequest }) {
    const growth = config?.rules.growth ?? _drift_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RULES */ .ck.growth;
    const { bytes, per } = (0,_drift_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrowth */ .LQ)(growth);
    const twice = per === 'minute' ? 0 : (2 * bytes) / 1000;
    if (bytesPerRequest > 0 && bytesPerRequest >= twice)
        return;
    const allowed = twice === 0 ? 'more than nothing' : `${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(twice)} or more, twice the budget (${growth})`;
    throw new _gate_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`option "--leak": found ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(bytesPerRequest)} a request; allowed: ${allowed}`);
}
async function control(options, baselineDir, io) {
    const leak = { layer: options.layer, bytesPerRequest: options.bytesPerRequest };
    const leakText = `${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(leak.bytesPerRequest)} a request in ${leak.layer}`;
    const configFor = async () => options.config === null
        ? (0,_example_js__WEBPACK_IMPORTED_MODULE_5__/* .plainExample */ .LS)('self-test', baselineDir, io)
        : {
            ...options.config,
            baseline: { ...options.config.baseline, dir: baselineDir },
            ab: { when: 'never', baseImage: null },
        };
    const measure = async (title, folder, refresh, leaks) => {
        io.err(`\n${title}\n`);
        const run = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__.runOnce)(await configFor(), { refresh, outDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.outDir, folder), reproduce: null, ...(leaks ? { leak } : {}) }, io);
        return run.result.judgement;
    };
    const base = await measure('baseline: the service as it is', 'baseline', true, false);
    if (base.verdict !== 'not-comparable') {
        io.out(`self-test FAILED: the service as it is gives no baseline: ${base.verdict}: ${base.reason}\n`);
        return false;
    }
    const twin = await measure('clean twin: must pass', 'twin', false, false);
    const leaking = await measure(`with ${leakText}: must be a regression`, 'leak', false, true);
    const held = twin.verdict === 'pass' && leaking.verdict === 'regression';
    io.out(`clean twin       ${twin.verdict}: ${twin.reason}\n`);
    io.out(`injected leak    ${leaking.verdict}: ${leaking.reason}\n`);
    io.out(`self-test ${held ? 'holds' : 'FAILED'}: ${leakText}\n`);
    return held;
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
