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
// EXTERNAL MODULE: ./lib/gate/effects/last-resort.js
var last_resort = __webpack_require__(7812);
// EXTERNAL MODULE: ./lib/service/cleanup/clean-up.js + 1 modules
var clean_up = __webpack_require__(1270);
;// CONCATENATED MODULE: ./lib/action/cancel.js
/**
 * The runner cancels a step with SIGINT to this process only, SIGTERM 7.5 s later and SIGKILL after another 2.5 s
 * (actions/runner, ProcessInvoker.cs). The recording is flushed and the service removed well within the first of these,
 * whatever docker does: what has not ended by then is left to post, which has minutes.
 */
const GRACE_MS = 3000;
/** As a shell reports an interrupt. */
const CANCELLED_EXIT = 130;
/**
 * Aborted at the first SIGINT or SIGTERM, and then ends the process itself where the run does not end in time. Aborted
 * too where the runner is gone: nobody reads the log any more, or its terminal was closed. There is no post step then,
 * so the run takes the time that it needs to clean up.
 */
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
    process.on('SIGHUP', () => abort.abort());
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE' && error.code !== 'EIO')
                throw error;
            abort.abort();
        });
    }
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
    const abort = new AbortController();
    const ending = (0,last_resort/* lastResort */.y)((text) => void process.stdout.write(`::error::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`), () => abort.abort());
    const signal = AbortSignal.any([cancellation(), abort.signal]);
    const warn = async (text) => (await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(838)]).then(__webpack_require__.bind(__webpack_require__, 3838))).warning(text);
    const swept = (0,clean_up/* sweepStale */.is)({ warn }, (0,inputs/* readInputs */.K)(process.env)['command'] === undefined);
    await Promise.race([swept, (0,promises_.setTimeout)(HEAD_START_MS)]);
    const { gateStep } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(838), __webpack_require__.e(457), __webpack_require__.e(566), __webpack_require__.e(820), __webpack_require__.e(701)]).then(__webpack_require__.bind(__webpack_require__, 7701));
    ending.end(await gateStep(dist, process.env, signal, swept));
}


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ lastResort)
/* harmony export */ });
/* harmony import */ var _time_leave_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9466);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);


/** What is launched is removed meanwhile. */
const GRACE_MS = 7000;
/**
 * Keeps Node's own exit codes from being read as verdicts: of an error that nobody caught it ends with 1, which is
 * `regression`, and of work that can no longer be done with 0, which is `pass`. Both end with 70 and ask for a report.
 * @param tell prints it
 * @param stop ends the run in order, so that nothing it has launched is left
 */
function lastResort(tell, stop) {
    process.exitCode = _exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal;
    let over = 'no';
    process.on('uncaughtException', (error) => {
        if (over === 'failed')
            return;
        tell(`memdrift: internal error, please report it with these lines:\n${error.stack ?? error.message}`);
        // A verdict that was reached stands.
        if (over === 'ended')
            return;
        over = 'failed';
        process.exitCode = _exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal;
        stop();
        setTimeout(() => process.exit(_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal), GRACE_MS).unref();
    });
    // Without a listener the system ends the process at the write that is too large; with one the write fails (EFBIG).
    process.on('SIGXFSZ', () => undefined);
    process.on('exit', (code) => {
        if (over === 'no' && code === _exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal) {
            tell('memdrift: internal error, please report it: the process ended before its work did');
        }
    });
    return {
        end: (code) => {
            if (over !== 'no')
                return;
            over = 'ended';
            (0,_time_leave_js__WEBPACK_IMPORTED_MODULE_1__/* .leave */ .q)(code);
        },
    };
}


/***/ }),

/***/ 887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ errorExit),
/* harmony export */   Nr: () => (/* binding */ orCancelled),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   gC: () => (/* binding */ storyExit),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2049);
/* harmony import */ var _time_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2181);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6375);



/** Exit codes of the contract. */
const EXIT = {
    pass: 0,
    regression: 1,
    usage: 2,
    'not-measured': 3,
    inconclusive: 4,
    'not-comparable': 5,
    internal: 70,
    cancelled: 130,
};
/** The run was cancelled: what was measured is kept, no verdict is given. */
class CancelledError extends Error {
    recordingPath;
    name = 'CancelledError';
    constructor(recordingPath) {
        super('cancelled');
        this.recordingPath = recordingPath;
    }
}
/**
 * What work gives, unless the run is cancelled meanwhile: the work is then left to itself.
 * @param recordingPath what was measured so far
 * @throws CancelledError, and what the work throws
 */
async function orCancelled(signal, work, recordingPath) {
    try {
        return await (0,_time_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .orAborted */ .H6)(signal, work);
    }
    catch (error) {
        throw signal.aborted ? new CancelledError(recordingPath) : error;
    }
}
/**
 * The policy that applies to a verdict: `on-missing-baseline` before this gate's first baseline, `on-incomparable`
 * where there were recordings and none could be compared. Null for verdicts that have none. A refresh is what mends the
 * want of a baseline, so it never fails for it, also where its recording could not be stored.
 * @param options.defaults true for the Action's policies where none is said; without, the code is the verdict's own
 */
function policyOf(judgement, on, { defaults, refresh }) {
    if (judgement.verdict === 'inconclusive')
        return on.inconclusive ?? (defaults ? 'warn' : null);
    if (judgement.verdict !== 'not-comparable')
        return null;
    const first = judgement.baseline.refused.length === 0;
    const said = first ? on.missingBaseline : on.incomparable;
    if (refresh && defaults)
        return said === 'pass' ? 'pass' : 'warn';
    return said ?? (defaults ? (first ? 'warn' : 'fail') : null);
}
/**
 * Exit code of a judgement. A policy changes the exit, never the verdict; without one the code is the verdict's own.
 * @param bisect maps every code that is no verdict on the change (3, 4, 5) to 125, for `git bisect run`
 */
function exitOf(judgement, policy, bisect = false) {
    const code = EXIT[judgement.verdict];
    if (policy === 'pass' || policy === 'warn')
        return EXIT.pass;
    return bisect && code >= 3 && code <= 5 ? 125 : code;
}
/** Exit code of runs that tell a story together: where one of them could not be measured, nothing was found out. */
function storyExit(holds, verdicts) {
    if (holds)
        return EXIT.pass;
    return verdicts.includes('not-measured') ? EXIT['not-measured'] : EXIT.regression;
}
/** Exit code and the words on standard error of an error that ended a command. */
function errorExit(error) {
    if (error instanceof CancelledError)
        return { code: EXIT.cancelled, message: 'memdrift: cancelled' };
    if ((0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageError */ .mD)(error))
        return { code: EXIT.usage, message: `memdrift: ${oneLine(error.message)}` };
    const fault = error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OutOfRoom */ .t ? error.message : (0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileFault */ .bT)(error);
    if (fault !== null)
        return { code: EXIT['not-measured'], message: `memdrift: ${oneLine(fault)}` };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        code: EXIT.internal,
        message: `memdrift: internal error, please report it with these lines:\n${trace}`,
    };
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').trim();
}


/***/ })

};
