export const id = 50;
export const ids = [50];
export const modules = {

/***/ 7050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);
/* harmony import */ var _example_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9484);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9073);
/* harmony import */ var _run_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1842);





/** The story: main is measured, a change that leaks is stopped, a harmless one passes. */
const CHAPTERS = [
    {
        title: '1. main: the example server is measured and stored as the baseline',
        change: 'none',
        refresh: true,
        expected: ['pass'],
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
 * @returns the exit code: pass when each chapter ended as it should
 */
async function demo(outDir, io) {
    const python = (0,_example_js__WEBPACK_IMPORTED_MODULE_2__/* .findPython */ .Kq)();
    const started = performance.now();
    io.err(`memdrift demo: a real server, a real leak. Plan: ${_example_js__WEBPACK_IMPORTED_MODULE_2__/* .PLAN_TEXT */ .G}\n`);
    const ended = [];
    await (0,_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporaryFolder */ .E)('memdrift-demo-', async (baselineDir) => {
        for (const chapter of CHAPTERS) {
            io.err(`\n${chapter.title}\n`);
            const config = (0,_example_js__WEBPACK_IMPORTED_MODULE_2__/* .exampleConfig */ .hZ)({
                change: chapter.change,
                port: await (0,_example_js__WEBPACK_IMPORTED_MODULE_2__/* .freePort */ .ov)(),
                python,
                name: 'demo',
                baselineDir,
                io,
            });
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outDir, chapter.change === 'none' ? 'main' : chapter.change);
            const run = await (0,_run_once_js__WEBPACK_IMPORTED_MODULE_4__.runOnce)(config, { refresh: chapter.refresh, outDir: folder, reproduce: null }, io);
            if (chapter.refresh)
                io.err(`stored: ${run.result.recording.checkpoints.length - 1} cycles measured\n`);
            else
                (0,_run_once_js__WEBPACK_IMPORTED_MODULE_4__.printResult)(run, io);
            const { verdict } = run.result.judgement;
            const stored = run.result.storedAt !== null;
            ended.push({ title: chapter.title, verdict, expected: chapter.expected, stored });
            if (!chapter.expected.includes(verdict))
                io.err(`unexpected: ${run.model.reason}\n`);
        }
    });
    const held = ended.every((end) => end.expected.includes(end.verdict));
    io.out('\n');
    for (const end of ended) {
        const verdict = end.stored && end.verdict === 'pass' ? 'stored' : end.verdict;
        io.out(`${verdict.padEnd(14)}${end.title}\n`);
    }
    io.out(`\n${held ? 'The story holds' : 'The story does not hold'}: ${Math.round((performance.now() - started) / 1000)} s. `);
    io.out(`Reports: ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)('.', outDir) || '.'}\n`);
    return (0,_gate_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .storyExit */ .gC)(held, ended.map(({ verdict }) => verdict));
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
        removeQuietly(folder);
    }
}
/** What cannot be removed must not take the place of how the work ended. */
function removeQuietly(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
    catch {
        // The system's temporary folder: emptied by the system.
    }
}


/***/ })

};
