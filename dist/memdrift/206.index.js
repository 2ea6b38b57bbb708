export const id = 206;
export const ids = [206];
export const modules = {

/***/ 1413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
const PREFIX = 'INPUT_';
/**
 * The step's inputs by their names in action.yml, from the variables in which GitHub's runner passes them: `INPUT_`
 * and the name in capitals, hyphens kept. The runner passes what a step gives even where action.yml does not declare
 * it, so a misspelt input is seen here. Empty means not given, and is left out.
 * @param env of the process
 */
function readInputs(env) {
    const inputs = {};
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(PREFIX) || value === undefined)
            continue;
        const trimmed = value.trim();
        if (trimmed !== '')
            inputs[variable.slice(PREFIX.length).toLowerCase()] = trimmed;
    }
    return inputs;
}


/***/ }),

/***/ 2206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/service/clean-up.js
var clean_up = __webpack_require__(3646);
;// CONCATENATED MODULE: ./lib/action/cancel.js
/**
 * The runner cancels a step with SIGINT to this process only, SIGTERM 7.5 s later and SIGKILL after another 2.5 s
 * (actions/runner, ProcessInvoker.cs). The recording is flushed and the service removed within the first of these;
 * what has not ended by then is left to post.
 */
const GRACE_MS = 7000;
/** As a shell reports an interrupt. */
const CANCELLED_EXIT = 130;
/** Aborted at the first SIGINT or SIGTERM. Ends the process itself where the run does not end in time. */
function cancellation() {
    const abort = new AbortController();
    const cancel = () => {
        if (abort.signal.aborted)
            return;
        abort.abort();
        setTimeout(() => process.exit(CANCELLED_EXIT), GRACE_MS).unref();
    };
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    return abort.signal;
}

// EXTERNAL MODULE: ./lib/action/inputs.js
var inputs = __webpack_require__(1413);
;// CONCATENATED MODULE: ./lib/action/main.js




/**
 * Finding and starting docker takes some turns of the event loop; evaluating the modules of the step takes one, of 40 ms.
 * Without a head start docker would wait for it (on Node 24, docker was started after 51 ms instead of 84 ms).
 */
const HEAD_START_MS = 10;
/**
 * The Action's main: has docker list what earlier runs have left, which needs no configuration and takes longest, and
 * loads the step meanwhile.
 * @param dist folder of the built package
 */
async function run(dist) {
    const signal = cancellation();
    const warn = async (text) => (await __webpack_require__.e(/* import() */ 838).then(__webpack_require__.bind(__webpack_require__, 3838))).warning(text);
    const swept = (0,clean_up/* sweepStale */.is)({ warn }, (0,inputs/* readInputs */.K)(process.env)['command'] === undefined);
    await Promise.race([swept, (0,promises_.setTimeout)(HEAD_START_MS)]);
    const { gateStep } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(457), __webpack_require__.e(950), __webpack_require__.e(44), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 1565));
    process.exitCode = await gateStep(dist, process.env, signal, swept);
}


/***/ })

};
