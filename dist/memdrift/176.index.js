export const id = 176;
export const ids = [176];
export const modules = {

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selfTest: () => (/* binding */ selfTest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2876);
/* harmony import */ var _drift_budget_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9786);
/* harmony import */ var _gate_exit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(887);
/* harmony import */ var _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6375);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8676);
/* harmony import */ var _example_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9484);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9073);
/* harmony import */ var _run_once_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1842);









/**
 * Positive control: the service is measured as it is (the baseline), once more (the clean twin, which must pass), and
 * once with a known leak that the probe injects (which must be a regression).
 * @returns the exit code: pass when both hold
 * @throws UsageError for a leak that the budget allows, or nearly: it would never be found
 */
async function selfTest(options, io) {
    demandFindable(options);
    return (0,_temporary_js__WEBPACK_IMPORTED_MODULE_7__/* .withTemporaryFolder */ .E)('memdrift-self-test-', (baselineDir) => control(options, baselineDir, io));
}
function demandFindable({ config, bytesPerRequest }) {
    const growth = config?.rules.growth ?? _drift_budget_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RULES */ .ck.growth;
    const { bytes, per } = (0,_drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrowth */ .LQ)(growth);
    const twice = per === 'minute' ? 0 : (2 * bytes) / 1000;
    if (bytesPerRequest > 0 && bytesPerRequest >= twice)
        return;
    const allowed = twice === 0 ? 'more than nothing' : `${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(twice)} or more, twice the budget (${growth})`;
    throw new _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`option "--leak": found ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(bytesPerRequest)} a request; allowed: ${allowed}`);
}
async function control(options, baselineDir, io) {
    const leak = { layer: options.layer, bytesPerRequest: options.bytesPerRequest };
    const leakText = `${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(leak.bytesPerRequest)} a request in ${leak.layer}`;
    const configFor = async () => options.config === null
        ? (0,_example_js__WEBPACK_IMPORTED_MODULE_6__/* .plainExample */ .LS)('self-test', baselineDir, io)
        : {
            ...options.config,
            baseline: { ...options.config.baseline, dir: baselineDir },
            ab: { when: 'never', baseImage: null },
        };
    const measure = async (title, folder, refresh, leaks) => {
        io.err(`\n${title}\n`);
        const run = await (0,_run_once_js__WEBPACK_IMPORTED_MODULE_8__.runOnce)(await configFor(), { refresh, outDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.outDir, folder), reproduce: null, ...(leaks ? { leak } : {}) }, io);
        return run.model;
    };
    const base = await measure('baseline: the service as it is', 'baseline', true, false);
    if (base.verdict !== 'pass') {
        io.out(`self-test FAILED: the service as it is gives no baseline: ${base.verdict}: ${base.reason}\n`);
        return (0,_gate_exit_js__WEBPACK_IMPORTED_MODULE_3__/* .storyExit */ .gC)(false, [base.verdict]);
    }
    const twin = await measure('clean twin: must pass', 'twin', false, false);
    const leaking = await measure(`with ${leakText}: must be a regression`, 'leak', false, true);
    const held = twin.verdict === 'pass' && leaking.verdict === 'regression';
    io.out(`clean twin       ${twin.verdict}: ${twin.reason}\n`);
    io.out(`injected leak    ${leaking.verdict}: ${leaking.reason}\n`);
    io.out(`self-test ${held ? 'holds' : 'FAILED'}: ${leakText}\n`);
    return (0,_gate_exit_js__WEBPACK_IMPORTED_MODULE_3__/* .storyExit */ .gC)(held, [twin.verdict, leaking.verdict]);
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
