export const id = 563;
export const ids = [563];
export const modules = {

/***/ 7563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calibrate: () => (/* binding */ calibrate)
});

// EXTERNAL MODULE: ./lib/drift/judge.js + 5 modules
var judge = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/drift/verdict.js
var drift_verdict = __webpack_require__(8206);
// EXTERNAL MODULE: ./lib/gate/effects/report-folder.js
var report_folder = __webpack_require__(9739);
// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/report/text/reasons.js
var reasons = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/drift/budget/accepted.js
var accepted = __webpack_require__(8188);
// EXTERNAL MODULE: ./lib/drift/stats/rounding.js
var rounding = __webpack_require__(519);
// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/cli/calibrate/calibrate-text.js



/** `0.21 MiB/1000req`, as the configuration has it. @param value in the series' unit */
function growthWords(value, unit) {
    return unit === 'bytes' ? `${(0,rounding/* roundedUp */.T)(value / series_series/* MIB */.D6)} MiB/1000req` : `${(0,rounding/* roundedUp */.T)(value)}/1000req`;
}
/** The figures, a series a line. */
function calibrationText({ runs, cycle, settleMs, cycles, series }) {
    const rows = series.map(({ series: name, unit, growth, level }) => [
        name,
        growth === null ? '-' : growthWords(growth.least, unit),
        growth === null ? '-' : growth.configured === null ? 'per minute' : growthWords(growth.configured, unit),
        growth === null ? '-' : largest(growth),
        level === null ? '-' : (0,series_series/* formatValue */.Fl)(level.sd, unit),
        level === null ? '-' : (0,series_series/* formatValue */.Fl)(level.least, unit),
    ]);
    const head = ['series', 'least growth', 'configured', 'because of', 'height, sd', 'least level'];
    const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
    const line = (cells) => cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd();
    const needed = settleMs.needed === null ? 'not seen' : `${settleMs.needed} ms`;
    return [
        `${runs} runs of the same code, ${cycle.measured} requests a cycle, ${cycles} cycles in the time there is.`,
        `Readings are at rest after ${needed}; ${settleMs.measured} ms were waited.`,
        '',
        line(head),
        ...rows.map(line),
    ].join('\n');
}
function largest({ noise, between, steps, least }) {
    if (least === steps)
        return 'its steps, or 10 bytes a request';
    return least === between && between > noise ? 'spread between runs' : 'noise within a run';
}
/** The same as lines of the configuration file: the finest budgets that are no guess. */
function calibrationLines({ runs, cycle, settleMs, series }) {
    const settle = settleMs.needed ?? settleMs.measured;
    const budgets = series.flatMap(({ series: name, unit, growth, level }) => {
        const parts = [
            ...(growth === null ? [] : [`growth: ${growthWords(growth.least, unit)}`]),
            ...(level === null || unit !== 'bytes'
                ? []
                : [
                    `level: ${(0,rounding/* roundedUp */.T)((100 * level.least) / Math.max(1, Math.abs(level.baseline)))}% and ${(0,rounding/* roundedUp */.T)(level.least / series_series/* MIB */.D6)} MiB`,
                ]),
        ];
        return parts.length === 0 ? [] : [`    ${JSON.stringify(name)}: { ${parts.join(', ')} }`];
    });
    return [
        `# measured by memdrift calibrate over ${runs} runs on this machine; the finest budgets that it can tell`,
        'plan:',
        `  cycle: { requests: ${cycle.recommended} }`,
        `  settle: ${settle}ms`,
        'budgets:',
        '  series:',
        ...budgets,
        '',
    ].join('\n');
}
/** One line where a configured budget is finer than what can be told here; null where none is. */
function belowSpread({ series, cycle }) {
    for (const { series: name, unit, growth, level } of series) {
        if (growth !== null && growth.configured !== null && growth.configured < growth.least) {
            const [found, allowed] = [growth.configured, growth.least].map((value) => growthWords(value, unit));
            const remedy = cycle.recommended > cycle.measured && growth.least > growth.steps
                ? `, or plan.cycle: { requests: ${cycle.recommended} }`
                : '';
            return `key "budgets.growth" for ${name}: found ${found}; allowed: ${allowed} or more, the least that can be told from none on this machine${remedy}`;
        }
        if (level === null || unit !== 'bytes')
            continue;
        const budget = (0,accepted/* levelBudget */.qW)(level.configured, level.baseline);
        if (budget >= level.sd * 2)
            continue;
        return `key "budgets.level" for ${name}: found ${(budget / series_series/* MIB */.D6).toFixed(1)} MiB; allowed: ${(level.least / series_series/* MIB */.D6).toFixed(1)} MiB or more: runs of the same code differ by ${(level.sd / series_series/* MIB */.D6).toFixed(1)} MiB (standard deviation)`;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/level/spread.js
var spread = __webpack_require__(5263);
// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
;// CONCATENATED MODULE: ./lib/cli/calibrate/calibration.js



/** More requests a cycle than this many times the measured ones are no longer the same cycle. */
const MOST_LONGER = 8;
/** Pure: the recordings' own plan, rules and times. */
function calibrationOf(recordings) {
    const [first] = recordings;
    if (first === undefined)
        throw new RangeError('a calibration needs runs');
    const plan = first.header.plan ?? {};
    const cycles = cyclesIn(first, plan.max_duration_s ?? Number.POSITIVE_INFINITY);
    const series = (0,spread/* spreadOf */.jg)(recordings, cycles);
    const perCycle = plan.cycle ?? 0;
    // The noise of a cycle stays as it is when the cycle gets longer: what it hides per request gets less.
    const longer = Math.max(1, ...series.flatMap(({ growth }) => shortBy(growth)));
    return {
        runs: recordings.length,
        cycle: { measured: perCycle, recommended: Math.ceil(perCycle * Math.min(MOST_LONGER, longer)) },
        settleMs: { measured: plan.settle_ms ?? 0, needed: (0,spread/* restNeeded */.eV)(first) },
        cycles,
        series,
    };
}
function shortBy(growth) {
    if (growth === null || growth.configured === null || growth.configured <= 0)
        return [];
    return [Math.max(growth.noise, growth.between) / growth.configured];
}
function cyclesIn(recording, seconds) {
    const points = (0,readings/* measured */.jh)(recording);
    const [begin, end] = [points[0]?.t ?? 0, points.at(-1)?.t ?? 0];
    const each = points.length < 2 ? 0 : (end - begin) / (points.length - 1);
    return each > 0 ? Math.min(constants/* LAST_LOOK */.jp, Math.floor(seconds / each)) : constants/* LAST_LOOK */.jp;
}

// EXTERNAL MODULE: ./lib/cli/example.js
var example = __webpack_require__(9484);
// EXTERNAL MODULE: ./lib/cli/temporary.js
var temporary = __webpack_require__(9073);
// EXTERNAL MODULE: ./lib/cli/commands/run-once.js + 1 modules
var run_once = __webpack_require__(1842);
;// CONCATENATED MODULE: ./lib/cli/commands/calibrate.js











/**
 * Measures the same code several times, and says what a budget can mean here.
 * @returns the exit code: of a run that was no clean one, its verdict's
 * @throws UsageError where a configured budget is below what this machine can tell
 */
async function calibrate(options, io) {
    const recordings = await (0,temporary/* withTemporaryFolder */.E)('memdrift-calibrate-', (dir) => measure(options, dir, io));
    const unclean = uncleanOf(recordings);
    if (unclean !== null) {
        io.err(`no calibration: ${unclean.reason}; the recordings are in ${options.outDir}\n`);
        return (0,exit/* exitOf */.sX)(unclean.judgement, null, false);
    }
    const calibration = calibrationOf(recordings);
    const json = `${JSON.stringify(calibration, null, 2)}\n`;
    (0,report_folder/* writeReports */.L)(options.outDir, { 'calibration.json': json }, (text) => io.err(`memdrift: warning: ${text}\n`));
    const text = `${calibrationText(calibration)}\n`;
    const tooFine = belowSpread(calibration);
    if (tooFine !== null) {
        io.err(text);
        throw new usage_error/* UsageError */.eb(tooFine);
    }
    io.out(options.json ? json : `${text}\n${calibrationLines(calibration)}`);
    return exit/* EXIT */.dc.pass;
}
async function measure({ config, runs, outDir }, baselineDir, io) {
    const own = config ?? (await (0,example/* plainExample */.LS)('calibrate', baselineDir, io));
    const baseline = { ...own.baseline, dir: baselineDir, refreshRuns: runs };
    const run = await (0,run_once.runOnce)({ ...own, baseline }, { refresh: true, watchRest: true, outDir, reproduce: null }, io);
    return [...run.result.others, run.result].map(({ recording }) => recording).sort(byCreation);
}
const byCreation = (a, b) => (a.header.created ?? '') < (b.header.created ?? '') ? -1 : 1;
/** The first run that is no run of the same code as the others, or could not be measured; null where all are alike. */
function uncleanOf(recordings) {
    const judgements = recordings.map((recording) => (0,judge/* judge */.S)(recording, recordings.filter((other) => other !== recording)));
    const verdict = (0,drift_verdict/* worst */.QZ)(judgements.map((judgement) => judgement.verdict));
    if (verdict !== 'regression' && verdict !== 'not-measured')
        return null;
    const index = judgements.findIndex((judgement) => judgement.verdict === verdict);
    const judgement = judgements[index];
    if (judgement === undefined)
        return null;
    const reason = `run ${index + 1} of ${recordings.length} is not like the others: ${verdict}: ${(0,reasons/* reasonText */.uV)(judgement.cause)}`;
    return { judgement, reason };
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
