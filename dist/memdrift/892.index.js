export const id = 892;
export const ids = [892];
export const modules = {

/***/ 7745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $x: () => (/* binding */ abCycles),
  tp: () => (/* binding */ baseTrouble),
  S1: () => (/* binding */ headTrouble),
  zk: () => (/* binding */ judgeAb)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/growth/noise.js + 3 modules
var growth_noise = __webpack_require__(3597);
// EXTERNAL MODULE: ./lib/drift/judge.js + 5 modules
var judge = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
// EXTERNAL MODULE: ./lib/drift/validity/comparable.js
var comparable = __webpack_require__(2548);
// EXTERNAL MODULE: ./lib/drift/verdict.js
var drift_verdict = __webpack_require__(8206);
// EXTERNAL MODULE: ./lib/drift/budget/rules.js
var budget_rules = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/drift/growth/tracker.js + 8 modules
var tracker = __webpack_require__(707);
// EXTERNAL MODULE: ./lib/drift/level/level.js
var level_level = __webpack_require__(6284);
// EXTERNAL MODULE: ./lib/drift/level/peak.js
var level_peak = __webpack_require__(839);
// EXTERNAL MODULE: ./lib/drift/stats/estimate.js
var estimate = __webpack_require__(3217);
// EXTERNAL MODULE: ./lib/drift/stats/vector.js
var vector = __webpack_require__(7716);
// EXTERNAL MODULE: ./lib/drift/growth/growth-interval.js
var growth_interval = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/drift/stats/quantile.js
var quantile = __webpack_require__(9826);
;// CONCATENATED MODULE: ./lib/drift/paired/paired-interval.js






/**
 * Four runs say little of how far launches scatter. So the spread between them is also taken to be three times what the
 * noise alone would give, as where the base has a single recording (noise.ts), which counts for one degree of freedom.
 */
const BETWEEN = 3;
const GROWTH_PRIOR_DF = 1;
/** Of the cycles compared, this share must have been read in every run. */
const READ_SHARE = 0.8;
/**
 * Mean difference over k pairs, with a t interval. Its variance is that between launches of the same code, pooled over
 * base and head as in the two-sample t test (2k - 2 degrees of freedom: what only the pairs' differences tell is half of
 * it), shrunk to a prior (scaled inverse chi-squared: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6):
 * `V = (df p + (2k - 2) 2 s^2 / k) / (df + 2k - 2)`. A machine that drifts over the runs makes it wider.
 * @param prior variance `p` of the mean, and the degrees of freedom `df` that it counts for
 * @throws RangeError without a pair
 */
function pairedInterval(values, prior) {
    const k = values.length;
    if (k === 0)
        throw new RangeError('pairedInterval() of no pairs is a bug');
    const pairs = values.map(({ base, head }) => head - base);
    const between = (0,vector/* sampleVariance */.y4)(values.map(({ base }) => base)) + (0,vector/* sampleVariance */.y4)(values.map(({ head }) => head));
    const measured = 2 * k - 2;
    const df = prior.df + measured;
    // 2 s^2 is the sum of both sides' variances.
    const variance = (prior.df * prior.variance + (measured * between) / k) / df;
    const centre = (0,vector/* mean */.i2)(pairs);
    const half = (0,quantile/* tUpper */.H)(growth_interval/* TAIL */.Z, df) * Math.sqrt(variance);
    return { pairs, difference: { value: centre, low: centre - half, high: centre + half } };
}
/**
 * How much more the head grows than the base, per nominal cycle: straight lines by generalised least squares through the
 * same cycles of both, so that a warm-up which both share cancels out. The noise is pooled over all runs.
 * @returns per nominal cycle; null where a run has too few readings over the cycles that all have
 */
function pairedGrowth(pairs, quantum, space) {
    const runs = pairs.flatMap(({ base, head }) => [base, head]);
    const n = Math.min(...runs.map(({ y }) => y.length));
    const over = ({ y, x }) => ({ y: y.subarray(0, n), x: x.subarray(0, n) });
    if (runs.some((run) => over(run).y.filter(Number.isFinite).length < READ_SHARE * n))
        return null;
    const noise = (0,growth_noise/* baseNoise */.yH)(runs.map(over), quantum, space);
    if (noise === null)
        return null;
    const fitted = pairs.map(({ base, head }) => [line(over(base)), line(over(head))]);
    function line(run) {
        const { points, gls } = space;
        points.prepare(run.y, run.x, n);
        if (noise === null || points.m < constants/* FEWEST_POINTS */.RP)
            return null;
        gls.fit(points, noise.phi);
        return { slope: gls.slope, variance: noise.v / gls.xx };
    }
    const slopes = [];
    let variance = 0;
    for (const [base, head] of fitted) {
        if (base === null || head === null)
            return null;
        slopes.push({ base: base.slope, head: head.slope });
        variance += (base.variance + head.variance) / pairs.length ** 2;
    }
    const prior = { variance: (1 + BETWEEN) * variance, df: GROWTH_PRIOR_DF };
    return pairedInterval(slopes, prior);
}
/**
 * How much higher the head settles than the base (of a capacity: lower), in the series' unit. The prior spread between
 * runs of the same code is the level rule's own.
 */
function pairedLevel(heights, budget, rules) {
    const sign = rules.better === 'higher' ? -1 : 1;
    const worse = heights.map(({ base, head }) => ({ base: sign * base, head: sign * head }));
    const sd = (0,level_level/* priorSd */.IX)((0,vector/* mean */.i2)(heights.map(({ base }) => base)), rules);
    const prior = { variance: (2 * sd ** 2) / heights.length, df: level_level/* PRIOR_DF */.eL };
    const { pairs, difference } = pairedInterval(worse, prior);
    return { pairs, difference: { ...difference, unit: rules.unit }, budget };
}

;// CONCATENATED MODULE: ./lib/drift/paired/paired-series.js










/**
 * Judges a series by its pairs and by what each run of the change was found to be against all runs of the base.
 * @param judged of each pair's head, in the order of the pairs
 */
function pairSeries(name, pairs, judged, overrides, space) {
    const all = judged.map(({ findings }) => findings.find(({ series, gated }) => gated && series === name));
    const findings = all.filter((finding) => finding !== undefined);
    const unit = findings[0]?.unit ?? 'bytes';
    const told = { series: name, unit, drift: null, level: null };
    const runRules = pairs.map(({ head }) => (0,budget_rules/* readRules */.Kc)(head.header, overrides));
    const rules = runRules[0]?.series.find((series) => series.name === name);
    const unread = findings.some(({ verdict }) => verdict === 'not-measured') || findings.length < pairs.length;
    if (rules === undefined || unread)
        return { ...told, ...unreadIn(name) };
    const compared = pairs.every(({ base, head }) => (0,comparable/* ofSameMeaning */.Fu)([base], head, name).length > 0);
    const none = !rules.gated.includes('drift') && !rules.gated.includes('level');
    if (!compared || none)
        return { ...told, ...agreed(findings) };
    const epochs = pairs.flatMap(({ base, head }) => {
        const [b, h] = [(0,readings/* longest */.xS)((0,readings/* epochsOf */.OD)(base)), (0,readings/* longest */.xS)((0,readings/* epochsOf */.OD)(head))];
        return b === null || h === null ? [] : [{ base: b, head: h }];
    });
    const whole = epochs.length === pairs.length;
    const budgets = budgetsPer1000(pairs, runRules, name, space);
    const perCycle = pairs.map(({ head }) => (0,readings/* requestsPerCycle */.cB)(head) ?? Number.NaN)[0] ?? Number.NaN;
    const drift = whole && budgets.length === pairs.length ? growthOf(epochs, rules, (0,vector/* mean */.i2)(budgets), perCycle, space) : null;
    const level = whole ? heightOf(epochs, findings, rules) : null;
    const parts = {
        drift: rules.gated.includes('drift') ? driftPart(drift) : 'within',
        level: rules.gated.includes('level') ? levelPart(level, rules) : 'within',
    };
    const tooHigh = findings.map(peaksTooHigh);
    return { ...told, drift, level, ...answer({ parts, tooHigh, findings, rules, drift, level }) };
}
/**
 * Under load: above its cap, which is of the machine whatever the base does, or above the runs of the base by more than
 * the budget.
 */
function peaksTooHigh({ peak, verdict }) {
    return verdict === 'regression' && ((0,level_peak/* isOverCap */.tE)(peak) || (0,level_peak/* riseOfPeak */.ku)(peak) !== null);
}
/** The rule of docs/decision.md, "Side by side". */
function answer({ parts, tooHigh, findings, rules, drift, level }) {
    const { name: series } = rules;
    const regressions = findings.filter(({ verdict }) => verdict === 'regression');
    const found = differenceOf(rules, parts, drift, level);
    const beyond = parts.drift === 'beyond' || parts.level === 'beyond';
    const peaks = tooHigh.every((high) => high);
    const last = regressions.at(-1)?.cause;
    if (regressions.length === findings.length && (beyond || peaks)) {
        return { verdict: 'regression', cause: (beyond ? found : last) ?? last ?? { rule: 'paired-unread', series } };
    }
    if (parts.drift === 'missing' || parts.level === 'missing')
        return unreadIn(series);
    if (regressions.length === 0 && parts.level === 'within') {
        if (parts.drift === 'within') {
            const [difference, budget] = [drift?.difference ?? null, drift?.budget ?? 0];
            return { verdict: 'pass', cause: { rule: 'paired-within', series, difference, budget } };
        }
        // Growth that ends is steep as a straight line: the runs themselves tell that it ends, where both do.
        if (findings.every(({ verdict }) => verdict === 'pass')) {
            return { verdict: 'pass', cause: { rule: 'paired-at-rest', series } };
        }
    }
    const said = found ?? regressions[0]?.cause ?? { rule: 'paired-unread', series };
    const runs = { regressions: regressions.length, runs: findings.length };
    return { verdict: 'inconclusive', cause: { rule: 'paired-open', series, ...runs, found: said } };
}
const unreadIn = (series) => ({
    verdict: 'inconclusive',
    cause: { rule: 'paired-unread', series },
});
/** What the pairs show, beyond the budget or not; null where neither growth nor height is compared. */
function differenceOf({ name: series, better }, parts, drift, level) {
    if (drift !== null && (parts.drift === 'beyond' || parts.level !== 'beyond')) {
        return { rule: 'paired-growth', series, difference: drift.difference, budget: drift.budget };
    }
    if (level === null)
        return null;
    return { rule: 'paired-level', series, difference: level.difference, budget: level.budget, better };
}
/**
 * A series that is not compared, because it has a cap alone or its figure means another thing in the base: what the runs
 * of the change agree in.
 */
function agreed(findings) {
    const judged = [...findings].sort((a, b) => drift_verdict/* VERDICT_ORDER */.jT.indexOf(a.verdict) - drift_verdict/* VERDICT_ORDER */.jT.indexOf(b.verdict));
    const graver = judged[0];
    if (graver === undefined)
        throw new RangeError('agreed() of no findings is a bug');
    const { verdict, cause } = graver;
    const some = findings.filter((finding) => finding.verdict === verdict).length;
    if (some === findings.length)
        return { verdict, cause };
    return { verdict: 'inconclusive', cause: { rule: 'some-runs', found: cause, some, of: findings.length } };
}
/** Budgets of the difference, one a head, per 1000 requests in the unit judged in. */
function budgetsPer1000(pairs, runRules, name, space) {
    const bases = pairs.map(({ base }) => base);
    return pairs.flatMap(({ head }, i) => {
        const run = runRules[i];
        const rules = run?.series.find((series) => series.name === name);
        const perCycle = (0,readings/* requestsPerCycle */.cB)(head);
        if (run === undefined || rules === undefined || perCycle === null || !rules.gated.includes('drift'))
            return [];
        return (0,tracker/* planDrift */.nv)(head, bases, run, rules, perCycle, 1, space)?.budgetPer1000 ?? [];
    });
}
function growthOf(epochs, rules, budgetPer1000, perCycle, space) {
    const runs = epochs.map(({ base, head }) => ({
        base: (0,tracker/* seriesRun */.Fi)(base, rules, perCycle),
        head: (0,tracker/* seriesRun */.Fi)(head, rules, perCycle),
    }));
    const per1000 = (1000 / perCycle) * rules.scale;
    const figure = pairedGrowth(runs, (0,budget_rules/* quantumOf */.Nd)(rules), space);
    if (figure === null)
        return null;
    return {
        pairs: figure.pairs.map((difference) => difference * per1000),
        difference: (0,estimate/* scaled */.v)(figure.difference, per1000, rules.unit),
        budget: budgetPer1000 * rules.scale,
    };
}
/** Settled heights over the cycles that all runs have, held to the budgets that the level rule gave each head. */
function heightOf(epochs, findings, rules) {
    if (!rules.gated.includes('level'))
        return null;
    const n = Math.min(...epochs.flatMap(({ base, head }) => [base.checkpoints.length, head.checkpoints.length]));
    const heights = epochs.flatMap(({ base, head }) => {
        const [b, h] = [(0,level_level/* settled */.gu)(base, rules.name, n), (0,level_level/* settled */.gu)(head, rules.name, n)];
        return b === null || h === null ? [] : [{ base: b, head: h }];
    });
    const budgets = findings.flatMap(({ level }) => level?.budget ?? []);
    if (heights.length < epochs.length || budgets.length < findings.length)
        return null;
    return pairedLevel(heights, (0,vector/* mean */.i2)(budgets), rules);
}
function driftPart(drift) {
    if (drift === null)
        return 'missing';
    const { difference, budget } = drift;
    return difference.low > budget ? 'beyond' : difference.high < budget ? 'within' : 'open';
}
function levelPart(level, { better }) {
    if (level === null)
        return 'missing';
    const { budget } = level;
    const { value: excess, low, high } = level.difference;
    if ((0,level_level/* exceeds */.Or)({ excess, doubt: excess - low, better }, budget))
        return 'beyond';
    // Of a capacity a loss counts from the budget on (level.ts).
    return (better === 'higher' ? excess < budget : high < budget) ? 'within' : 'open';
}

;// CONCATENATED MODULE: ./lib/drift/paired/paired-judgement.js








/** Further cycles: growth that ends at the horizon, as a step or a full ring does, is seen to have ended after some. */
const SPARE = 8;
/**
 * Cycles of each run, the same for all: until every answer of the drift rule counts and can be confirmed, and as many as
 * the run had that is to be confirmed. Guards that ask the base about as many cycles as the head has always find them.
 * @param confirmed cycles of that run; 0 without one
 * @param killed it was killed for memory after the last of them
 */
function abCycles(horizon, confirmed, killed) {
    const { fail, pass } = constants/* HORIZONS */.Vw[horizon];
    const decided = Math.max(fail, pass, constants/* LEANING_LOOK */.zg) + constants/* CONFIRM */.nG - 1 + SPARE;
    return Math.min(constants/* LAST_LOOK */.jp, Math.max(decided, confirmed + (killed ? SPARE : 0)));
}
/** A base run without the verdict that its own growth may have got: a change answers only for what it adds. */
function asBase({ verdict: _, ...recording }) {
    return recording;
}
/** Why a run of the base cannot be compared with; null where it can. */
function baseTrouble(recording, overrides = {}) {
    const base = asBase(recording);
    const problem = (0,judge/* judge */.S)(base, [], overrides).problems.find(({ verdict }) => verdict !== 'not-comparable');
    if (problem !== undefined)
        return { ...problem, verdict: 'not-measured' };
    const refusal = (0,comparable/* recordingRefusal */.e_)(base);
    return refusal === null ? null : (0,drift_verdict/* notMeasured */.q7)({ rule: 'run-refused', refusal });
}
/**
 * Why a run of the change tells nothing; null where it does. One that was killed for memory tells: its base was not.
 * @param bases runs of the base so far
 */
function headTrouble(recording, bases, overrides = {}) {
    return troubleIn((0,judge/* judge */.S)(recording, bases.map(asBase), overrides), bases.length);
}
/** @param bases that were offered */
function troubleIn({ problems, baseline }, bases) {
    if (problems.some(({ verdict }) => verdict === 'regression'))
        return null;
    const [refused] = baseline.refused;
    if (baseline.used.length < bases && refused !== undefined) {
        return (0,drift_verdict/* notMeasured */.q7)({ rule: 'run-refused', refusal: refused });
    }
    const problem = problems[0];
    return problem === undefined ? null : { ...problem, verdict: 'not-measured' };
}
/**
 * Judges a change by runs of it and of its base that were measured side by side: by the pairs of runs, and by each run of
 * the change against all of the base. A regression needs both to say so, a pass that neither does. Pure.
 * @param pairs base and head of each, all measured to the end, or the head killed for memory
 */
function judgeAb(pairs, overrides = {}) {
    const ran = pairs.map(({ base, head }) => ({ base: asBase(base), head }));
    const bases = ran.map(({ base }) => base);
    const judged = ran.map(({ head }) => (0,judge/* judge */.S)(head, bases, { ...overrides, alpha: alphaOf(head, overrides) }));
    const shown = judged.at(-1);
    if (shown === undefined)
        throw new RangeError('judgeAb() of no pairs is a bug');
    const trouble = [
        ...bases.flatMap((base) => baseTrouble(base, overrides) ?? []),
        ...judged.flatMap((judgement) => troubleIn(judgement, bases.length) ?? []),
    ];
    const problems = [...trouble, ...killings(judged)];
    const space = new growth_noise/* Workspace */.aR();
    const names = new Set(judged.flatMap(({ findings }) => findings.filter((f) => f.gated).map((f) => f.series)));
    const series = [...names].sort(series_series/* ladderOrder */.dL).map((name) => pairSeries(name, ran, judged, overrides, space));
    const verdicts = [...series, ...problems].map(({ verdict }) => verdict);
    const verdict = verdicts.length === 0 ? 'inconclusive' : (0,drift_verdict/* worst */.QZ)(verdicts);
    const speaks = [...problems, ...series].find((part) => part.verdict === verdict);
    const { advice: _, ...rest } = shown;
    return {
        judgement: {
            ...rest,
            verdict,
            cause: verdict === 'pass' || speaks === undefined ? { rule: 'paired-all-within' } : speaks.cause,
            findings: shown.findings.map((finding) => asPaired(finding, series)),
            problems,
            settled: true,
        },
        series,
        cycles: Math.min(...pairs.flatMap(({ base, head }) => [base, head]).map((run) => (0,readings/* measured */.jh)(run).length)),
    };
}
/** Two runs must err alike, so each may err more often than one that decides alone. */
function alphaOf({ header }, overrides) {
    return Math.min(0.5, constants/* AB_ALPHA */.Tz * (overrides.alpha ?? header.rules?.alpha ?? constants/* ALPHA */.Nh));
}
/** Runs of the change that ran out of memory: all of them are a regression, some of them are no answer. */
function killings(judged) {
    const killed = judged.flatMap(({ problems }) => problems.find(({ verdict }) => verdict === 'regression') ?? []);
    const [first] = killed;
    if (first === undefined)
        return [];
    if (killed.length === judged.length) {
        return [{ ...first, cause: { rule: 'every-run', found: first.cause } }];
    }
    const cause = { rule: 'some-runs', found: first.cause, some: killed.length, of: judged.length };
    return [{ verdict: 'inconclusive', cause }];
}
/** A finding of the run that is shown, with the verdict of the pairs. */
function asPaired(finding, series) {
    const paired = series.find(({ series: name }) => name === finding.series);
    if (!finding.gated || paired === undefined)
        return finding;
    const { verdict, cause } = paired;
    return { ...finding, verdict, cause, notes: [...finding.notes, ...notesOf(paired)] };
}
/** What a reader must know of a difference that is no regression. */
function notesOf({ series, verdict, drift }) {
    if (drift === null)
        return [];
    const { difference, budget } = drift;
    const better = (0,series_series/* definitionOf */.Fg)(series)?.better ?? 'lower';
    if (better === 'lower' && difference.high < -budget)
        return [{ note: 'grows-less', difference, budget }];
    return verdict === 'pass' && difference.high >= budget ? [{ note: 'rises-in-warm-up', difference, budget }] : [];
}


/***/ }),

/***/ 8595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ processesText)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Processes in a sentence, five at most. */
function processesText(processes) {
    const named = processes.slice(0, 5).map(({ pid, name, usedBytes }) => {
        const program = name.replace(/^.*\//, '').slice(0, 60);
        return `${program} (${pid}${usedBytes === null ? '' : `, ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(usedBytes)}`})`;
    });
    const more = processes.length > 5 ? ` and ${processes.length - 5} more` : '';
    return `${named.join(', ')}${more}`;
}


/***/ }),

/***/ 5955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ deathEvent)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** How the service ended, as an event of the recording: killed for memory, or dead for its own reasons. */
async function deathEvent(service, state, t) {
    const logs = (await service.logs(50)).join('\n');
    const limit = service.memoryLimitBytes;
    if (state.oomKilled) {
        const at = limit === null ? 'the machine had no memory left' : `its memory limit of ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(limit)}`;
        const how = state.running
            ? 'a process of it was killed'
            : `it was killed, exit code ${state.exitCode ?? 'unknown'}`;
        return { kind: 'event', t, what: 'oom-kill', detail: `${how} at ${at}`, logs };
    }
    const how = state.signal === null ? `exit code ${state.exitCode ?? 'unknown'}` : `signal ${state.signal}`;
    const last = logs.trim().split('\n').at(-1) ?? '';
    const detail = `the service ended by itself: ${how}${last === '' ? '' : `; its last line: ${last.slice(0, 200)}`}`;
    return { kind: 'event', t, what: 'exit', detail, logs };
}


/***/ }),

/***/ 2772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fixPlan),
/* harmony export */   l: () => (/* binding */ SETTLE_MS)
/* harmony export */ });
/* harmony import */ var _drift_constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _drift_paired_paired_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7745);
/* harmony import */ var _replay_dispatch_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _time_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2181);
/* harmony import */ var _death_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5955);
/* harmony import */ var _gate_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5210);






/** Long enough for what a server still does after its last answer. */
const SETTLE_MS = 1000;
/**
 * Sends the warm-up and fixes the requests of a cycle.
 * @param bound plan of the baseline, which binds this run where the configuration leaves the choice to memdrift
 * @throws NotMeasured when no request of the warm-up was answered as it should be; Ended when the service died
 */
async function fixPlan(run, bound) {
    const { config, workload, ports } = run;
    const chosen = config.plan.cycle;
    const told = { sent: 0, ok: 0 };
    const warmingUp = (0,_replay_dispatch_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .fixCycle */ .M)({
        workload,
        plan: chosen !== 'auto' ? { requests: chosen } : planOf(bound),
        send: async (requests, from) => {
            told.sent += requests.length;
            const outcome = await sendWarmUp(run, requests, from);
            told.ok += outcome.ok;
            return outcome;
        },
        signal: run.deadline().signal,
    });
    const fixed = await warmingUp.catch(async (error) => {
        throw error instanceof _time_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .TimeUp */ .Lr ? await tooSlow(run, error, told) : error;
    });
    if (fixed.ok === 0) {
        const kinds = Object.entries(fixed.errors).map(([kind, count]) => `${count} ${kind}`);
        throw new _gate_run_js__WEBPACK_IMPORTED_MODULE_5__/* .NotMeasured */ .ke(`none of the ${fixed.warmup} warm-up requests was answered as expected (${kinds.join(', ')})`, 'check the workload against the service: paths, port, expected status', await run.lastLines());
    }
    const settleMs = config.plan.settle === 'auto' ? (bound?.settle_ms ?? SETTLE_MS) : config.plan.settle;
    const kept = bound !== null && chosen === 'auto' ? ' (as the baseline)' : '';
    ports.progress({
        phase: 'warm-up',
        text: `${fixed.warmup} warm-up requests; ${fixed.requests} requests a cycle${kept}`,
    });
    const horizon = config.plan.horizon ?? bound?.horizon ?? 'safe';
    const plan = {
        cycle: fixed.requests,
        warmup: fixed.warmup,
        vary: config.workload.vary,
        concurrency: config.workload.concurrency,
        speed: config.workload.speed,
        settle_ms: settleMs,
        collect: config.plan.collect,
        horizon,
        cycles: cyclesOf(run, horizon),
        max_duration_s: config.plan.maxDurationMs / 1000,
        sensitivity_check: config.plan.sensitivityCheck,
        // Only where it is set: plans of before there were such keys stay equal.
        ...(config.workload.cancelShare === 0 ? {} : { cancel_share: config.workload.cancelShare }),
        ...(config.workload.forceOutput === null ? {} : { force_output: { ...config.workload.forceOutput } }),
    };
    return { plan, requests: fixed.slice, settleMs, sent: fixed.warmup };
}
function cyclesOf({ ab }, horizon) {
    if (ab === null)
        return _drift_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_LOOK */ .jp;
    return (0,_drift_paired_paired_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .abCycles */ .$x)(horizon, ab.confirms?.cycles ?? 0, ab.confirms?.killed ?? false);
}
function planOf(bound) {
    if (bound?.cycle === undefined)
        return 'auto';
    return { requests: bound.cycle, ...(bound.warmup === undefined ? {} : { warmup: bound.warmup }) };
}
/** The time was over in the warm-up. */
async function tooSlow(run, { message }, { sent, ok }) {
    return new _gate_run_js__WEBPACK_IMPORTED_MODULE_5__/* .NotMeasured */ .ke(`${message} in the warm-up: ${ok} of ${sent} requests were answered as expected`, ok === 0
        ? 'see the last lines of the service: it does not answer'
        : 'raise max-duration, or set a smaller plan.cycle', await run.lastLines());
}
/** One batch; a service that died in it will not answer the rest either. */
async function sendWarmUp(run, requests, from) {
    const { ports, service, workload, writer, t } = run;
    const outcome = await ports.send({
        url: service.url,
        requests,
        // Cycles count from 1: none of them repeats a nonce of the warm-up.
        cycle: -from,
        mode: workload.timed ? 'open' : 'closed',
        seed: workload.seed,
        signal: run.deadline().signal,
    });
    const state = await service.state();
    if (state.running && !state.oomKilled)
        return outcome;
    writer.append(await (0,_death_js__WEBPACK_IMPORTED_MODULE_4__/* .deathEvent */ .t)(service, state, t()));
    throw new _gate_run_js__WEBPACK_IMPORTED_MODULE_5__/* .Ended */ .lj();
}


/***/ }),

/***/ 5210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ demandOwnGpu),
/* harmony export */   _j: () => (/* binding */ NothingToCompare),
/* harmony export */   ke: () => (/* binding */ NotMeasured),
/* harmony export */   lj: () => (/* binding */ Ended),
/* harmony export */   t1: () => (/* binding */ appendCheckpoint)
/* harmony export */ });
/* harmony import */ var _readings_gpu_processes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/** A run that demands a comparable baseline found that there is none: nothing is judged. */
class NothingToCompare extends Error {
    name = 'NothingToCompare';
}
/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
class NotMeasured extends Error {
    remedy;
    logs;
    name = 'NotMeasured';
    constructor(message, remedy, 
    /** Last lines of the service, where they may tell why. */
    logs) {
        super(message);
        this.remedy = remedy;
        this.logs = logs;
    }
}
/**
 * Writes a checkpoint, and as events what changed among the processes since the one before.
 * @throws Ended where somebody else computes on the service's GPU
 */
function appendCheckpoint(run, cycle, requests, seen) {
    const t = run.t();
    const { values, raw, epoch, processes } = seen;
    if (seen.changed !== null && cycle > 0) {
        const { born, gone } = seen.changed;
        const detail = `processes gone: ${gone.join(', ') || 'none'}; new: ${born.join(', ') || 'none'}`;
        run.writer.append({ kind: 'event', t, what: 'restarted-worker', detail });
    }
    run.writer.append({ kind: 'checkpoint', cycle, requests, t, epoch, values, raw, processes });
    tellUnread(run, seen, t);
    demandOwnGpu(run, seen.foreign);
}
/** The first time that a required series is not read, the likely reason: for the verdict, should it stay so. */
function tellUnread({ required, writer }, seen, t) {
    for (const series of required?.series ?? []) {
        if (typeof seen.values[series] === 'number' || required === null)
            continue;
        if (writer.recording.events.some((event) => event.what === 'unread' && event.series === series))
            continue;
        const { reason, remedy } = required.why(series, seen);
        writer.append({ kind: 'event', t, what: 'unread', series, detail: reason, remedy });
    }
}
/** @throws Ended, with the event that says so, where somebody else computes on the service's GPU */
function demandOwnGpu(run, foreign) {
    if (foreign.length === 0)
        return;
    run.writer.append({
        kind: 'event',
        t: run.t(),
        what: 'contaminated',
        detail: `another process computes on the GPU: ${(0,_readings_gpu_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .processesText */ .L)(foreign)}`,
        remedy: 'one job at a time on a GPU: a concurrency group, or a runner of its own',
    });
    throw new Ended();
}
/** Measuring has ended early for a reason that the recording already tells (an event): nothing more to record. */
class Ended extends Error {
    name = 'Ended';
}


/***/ }),

/***/ 2437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fixCycle),
/* harmony export */   _: () => (/* binding */ cycleSize)
/* harmony export */ });
/* harmony import */ var _workload_variation_slice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6435);

const TARGET = { targetMs: 8_000, shortestMs: 5_000, longestMs: 15_000 };
/** Fewer and a cycle's growth drowns in the noise of one checkpoint; more and its outcome is only longer in coming. */
const MIN_REQUESTS = 50;
const MAX_REQUESTS = 5_000;
/**
 * Requests of one cycle, from what a warm-up took: at the same rate a cycle lasts about `targetMs`. The whole workload,
 * or whole repetitions of it, where that lasts between `shortestMs` and `longestMs`. Between 50 and 5000 requests,
 * whatever they last.
 * @param durationMs what `requests` requests took, as they will be sent: same concurrency, same speed
 */
function cycleSize({ requests, durationMs, workloadSize, target = TARGET, }) {
    const perMs = requests / Math.max(durationMs, 1);
    const wanted = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(perMs * target.targetMs)));
    if (wanted < workloadSize) {
        const fits = workloadSize <= MAX_REQUESTS && workloadSize / perMs <= target.longestMs;
        return fits ? workloadSize : wanted;
    }
    const times = Math.max(Math.round(wanted / workloadSize), Math.ceil(MIN_REQUESTS / workloadSize));
    return Math.min(times, Math.max(1, Math.floor(MAX_REQUESTS / workloadSize))) * workloadSize;
}
/** First batch: enough to load what is loaded lazily. Its pace is not typical, so it never sets the size. */
const FIRST_BATCH = 10;
/** A batch tells the rate once it lasts this share of a cycle. */
const TELLING_SHARE = 1 / 4;
/**
 * Warms the service up and fixes the cycle. Without a plan: growing batches until one lasts long enough to tell the
 * rate. With the plan of a baseline: exactly as many requests, the same ones. Warm-up is one stream of requests, cut
 * anywhere (`warmupRequests`), so base and head send the same whatever their pace.
 * @param send sends a batch as a cycle will be sent; `from` is how many were sent before it
 * @throws the signal's reason when aborted
 */
async function fixCycle({ workload, plan, send, signal, target = TARGET, }) {
    const total = { sent: 0, ok: 0, errors: {} };
    const batch = async (count) => {
        const outcome = await send((0,_workload_variation_slice_js__WEBPACK_IMPORTED_MODULE_0__/* .warmupRequests */ .DQ)(workload, total.sent, count), total.sent);
        signal.throwIfAborted();
        total.sent += outcome.sent;
        total.ok += outcome.ok;
        for (const [kind, n] of Object.entries(outcome.errors))
            total.errors[kind] = (total.errors[kind] ?? 0) + n;
        return outcome;
    };
    let requests;
    if (plan === 'auto') {
        await batch(FIRST_BATCH);
        requests = await measured(workload, batch, target);
    }
    else {
        requests = plan.requests;
        const warmup = plan.warmup ?? requests;
        while (total.sent < warmup)
            await batch(Math.min(MAX_REQUESTS, warmup - total.sent));
    }
    const slice = (0,_workload_variation_slice_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCycle */ .dc)(workload, requests);
    return { requests: slice.length, warmup: total.sent, slice, ok: total.ok, errors: total.errors };
}
async function measured(workload, batch, target) {
    for (let count = FIRST_BATCH;; count = Math.min(MAX_REQUESTS, count * 4)) {
        const { sent, durationMs } = await batch(count);
        if (durationMs < target.targetMs * TELLING_SHARE && count < MAX_REQUESTS)
            continue;
        return cycleSize({ requests: sent, durationMs, workloadSize: workload.requests.length, target });
    }
}


/***/ }),

/***/ 6435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ periodUs),
  dc: () => (/* binding */ sliceCycle),
  DQ: () => (/* binding */ warmupRequests)
});

// EXTERNAL MODULE: ./lib/workload/variation/random.js
var random = __webpack_require__(4048);
;// CONCATENATED MODULE: ./lib/workload/variation/units.js
/**
 * Requests that belong together, in order: those that follow one another, and those of one session. A cycle has them
 * all or none of them. Mostly a unit is one request.
 */
function unitsOf(requests) {
    const indexOf = new Map(requests.map(({ id }, index) => [id, index]));
    const parent = requests.map((_, index) => index);
    const rootOf = (index) => {
        let root = index;
        while (parent[root] !== root)
            root = parent[root] ?? root;
        // Shortened on the way: a chain of 100,000 is walked once.
        for (let at = index; at !== root;) {
            const next = parent[at] ?? root;
            parent[at] = root;
            at = next;
        }
        return root;
    };
    const join = (a, b) => {
        const [first, second] = [rootOf(a), rootOf(b)];
        parent[Math.max(first, second)] = Math.min(first, second);
    };
    const sessions = new Map();
    for (const [index, { after, session }] of requests.entries()) {
        const before = after === undefined ? undefined : indexOf.get(after);
        if (before !== undefined)
            join(index, before);
        if (session === undefined)
            continue;
        const first = sessions.get(session);
        if (first === undefined)
            sessions.set(session, index);
        else
            join(index, first);
    }
    const units = new Map();
    for (const [index, request] of requests.entries()) {
        const root = rootOf(index);
        const unit = units.get(root);
        if (unit === undefined)
            units.set(root, [request]);
        else
            unit.push(request);
    }
    return [...units.values()];
}

;// CONCATENATED MODULE: ./lib/workload/variation/slice.js


const ONE_SECOND_US = 1_000_000;
/**
 * The requests of one cycle, about `requests` of them; its length says how many there are. The same for the same
 * workload, seed and number.
 *
 * Fewer than the workload: a seeded subset in recorded order, each class by its share and with one request at least
 * (so never fewer than there are classes); what belongs together is taken or left together, so there may be some more.
 * Timed, its times are closed up by the same share: thinning keeps the mix, closing up keeps the recorded rate, without
 * which a cycle would last as long as the recording.
 *
 * More: the whole workload repeated, rounded to whole repetitions, ids told apart as `id#2`, `id#3`; timed, one
 * repetition follows another after the recording's own length.
 */
function sliceCycle(workload, requests) {
    if (!(requests >= 1))
        throw new RangeError(`sliceCycle() of ${requests} requests`);
    const whole = workload.requests.length;
    return requests < whole ? subset(workload, Math.round(requests)) : repeated(workload, Math.round(requests / whole));
}
/**
 * `count` requests of an endless, seeded, well-mixed stream of the workload's requests, from position `from` on: what
 * warm-up sends. Cut anywhere, the parts together are the same requests; one that would follow a request of another
 * part follows none. Timed, they come at the mean recorded rate.
 */
function warmupRequests(workload, from, count) {
    const order = (0,random/* seededShuffle */.O)(unitsOf(workload.requests), workload.seed, (unit) => unit[0]?.id ?? '').flat();
    const gapUs = periodUs(workload) / order.length;
    const here = new Set();
    return Array.from({ length: count }, (_, index) => {
        const position = from + index;
        const request = order[position % order.length];
        if (request === undefined)
            throw new RangeError('warmupRequests() of an empty workload');
        const round = (id) => `${id}#w${Math.floor(position / order.length)}`;
        const { after, thinkUs, tUs: _recorded, ...rest } = request;
        const id = round(request.id);
        here.add(id);
        const session = request.session === undefined ? {} : { session: round(request.session) };
        if (after !== undefined && here.has(round(after))) {
            return { ...rest, ...session, id, after: round(after), ...(thinkUs === undefined ? {} : { thinkUs }) };
        }
        return { ...rest, ...session, id, ...(workload.timed ? { tUs: Math.round(index * gapUs) } : {}) };
    });
}
/** Time from the start of one repetition of a timed workload to the start of the next: span plus one mean gap. */
function periodUs({ requests, durationUs = 0 }) {
    const times = requests.flatMap(({ tUs }) => tUs ?? []);
    const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const withGap = times.length > 1 ? (span * times.length) / (times.length - 1) : 0;
    // A burst that spans no time has no rate of its own.
    return Math.max(withGap, durationUs) || ONE_SECOND_US;
}
function subset(workload, count) {
    const chosen = chooseUnits(workload, count);
    const kept = workload.requests.filter((request) => chosen.has(request));
    return rebased(kept, kept.length / workload.requests.length);
}
/**
 * One unit for each class that has none yet, then one by one the next that holds the class furthest below its share
 * (largest remainder, with a minimum), in seeded order.
 */
function chooseUnits({ requests, seed }, count) {
    const sizes = new Map();
    for (const { class: name } of requests)
        sizes.set(name, (sizes.get(name) ?? 0) + 1);
    const units = (0,random/* seededShuffle */.O)(unitsOf(requests), seed, (unit) => unit[0]?.id ?? '');
    const waiting = new Map([...sizes.keys()].map((name) => [name, units.filter((unit) => holds(unit, name)).values()]));
    const chosen = new Set();
    const given = new Map();
    /** False where the class has no unit left. */
    const takeNext = (name) => {
        for (const unit of waiting.get(name) ?? []) {
            if (unit[0] === undefined || chosen.has(unit[0]))
                continue;
            for (const request of unit) {
                chosen.add(request);
                given.set(request.class, (given.get(request.class) ?? 0) + 1);
            }
            return true;
        }
        return false;
    };
    for (const name of sizes.keys())
        if (!given.has(name))
            takeNext(name);
    const open = new Set(sizes.keys());
    while (chosen.size < count && open.size > 0) {
        const name = furthestBelow([...open], sizes, given, count / requests.length);
        if (!takeNext(name))
            open.delete(name);
    }
    return chosen;
}
function holds(unit, name) {
    return unit.some((request) => request.class === name);
}
function furthestBelow(names, sizes, given, share) {
    const missing = (name) => (sizes.get(name) ?? 0) * share - (given.get(name) ?? 0);
    return names.reduce((most, name) => (missing(name) > missing(most) ? name : most), names[0] ?? '');
}
function repeated(workload, times) {
    const once = rebased(workload.requests, 1);
    const taken = new Set(once.map((request) => request.id));
    const period = periodUs(workload);
    const further = Array.from({ length: times - 1 }, (_, index) => {
        const ids = new Map();
        return once.map((request) => {
            const id = unusedId(`${request.id}#${index + 2}`, taken);
            ids.set(request.id, id);
            const { after, session, tUs } = request;
            return {
                ...request,
                id,
                ...(after === undefined ? {} : { after: ids.get(after) ?? after }),
                ...(session === undefined ? {} : { session: `${session}#${index + 2}` }),
                ...(tUs === undefined ? {} : { tUs: Math.round(tUs + (index + 1) * period) }),
            };
        });
    });
    return [once, ...further].flat();
}
function rebased(requests, scale) {
    const first = requests.find(({ tUs }) => tUs !== undefined)?.tUs ?? 0;
    return requests.map((request) => request.tUs === undefined ? { ...request } : { ...request, tUs: Math.round((request.tUs - first) * scale) });
}
function unusedId(wanted, taken) {
    let id = wanted;
    while (taken.has(id))
        id += '#';
    taken.add(id);
    return id;
}


/***/ }),

/***/ 6769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lu: () => (/* binding */ checkVary),
  Q1: () => (/* binding */ variedBody),
  n9: () => (/* binding */ varies)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./lib/workload/format/pointer.js
var format_pointer = __webpack_require__(4304);
// EXTERNAL MODULE: ./lib/workload/format/workload-error.js
var workload_error = __webpack_require__(6335);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/workload/variation/known-bodies.js

const known_bodies_text = schemas/* string */.YjP();
const part = schemas/* looseObject */._H3({ type: schemas/* literal */.euz('text'), text: known_bodies_text });
function known(shape, texts) {
    return (json) => {
        const body = shape.safeParse(json);
        return body.success ? texts(body.data) : undefined;
    };
}
const KNOWN = [
    // OpenAI chat: the last user message, where new input arrives in life.
    known(schemas/* looseObject */._H3({ messages: schemas/* array */.YOg(schemas/* looseObject */._H3({ role: known_bodies_text, content: schemas/* unknown */.L5J() })) }), ({ messages }) => {
        const last = messages.findLastIndex(({ role }) => role === 'user');
        return contentTexts(messages[last]?.content, ['messages', String(last), 'content']);
    }),
    // OpenAI completions.
    known(schemas/* looseObject */._H3({ prompt: schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(known_bodies_text)]) }), ({ prompt }) => textsOf(prompt, ['prompt'])),
    // OpenAI embeddings and moderations.
    known(schemas/* looseObject */._H3({ input: schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(known_bodies_text)]) }), ({ input }) => textsOf(input, ['input'])),
    // text-embeddings-inference: embed, predict (texts or pairs), and generate of text-generation-inference.
    known(schemas/* looseObject */._H3({ inputs: schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(known_bodies_text)]))]) }), ({ inputs }) => textsOf(inputs, ['inputs'])),
    // text-embeddings-inference: rerank.
    known(schemas/* looseObject */._H3({ query: known_bodies_text, texts: schemas/* array */.YOg(known_bodies_text) }), ({ texts }) => [['query'], ...textsOf(texts, ['texts'])]),
    // KServe V2 (Triton): tensors of texts.
    known(schemas/* looseObject */._H3({ inputs: schemas/* array */.YOg(schemas/* looseObject */._H3({ datatype: known_bodies_text, data: schemas/* unknown */.L5J() })) }), ({ inputs }) => inputs.flatMap(({ datatype, data }, index) => datatype === 'BYTES' ? textsOf(data, ['inputs', String(index), 'data']) : [])),
];
/** The texts of a body we know, in its order; empty for one that we do not. */
function textFields(json) {
    for (const textsIn of KNOWN) {
        const paths = textsIn(json);
        if (paths !== undefined)
            return paths;
    }
    return [];
}
/** A message's content: a text, or parts of which the last text counts (an image is left alone). */
function contentTexts(content, path) {
    if (typeof content === 'string')
        return [path];
    if (!Array.isArray(content))
        return [];
    const last = content.findLastIndex((item) => part.safeParse(item).success);
    return last === -1 ? [] : [[...path, String(last), 'text']];
}
/** Every text in a value that is a text or nested lists of them, but for encoded data, which a suffix would break. */
function textsOf(value, path) {
    if (typeof value === 'string')
        return isEncoded(value) ? [] : [path];
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item, index) => textsOf(item, [...path, String(index)]));
}
/** Base64 of an image or tensor, or a data URL: long, and without a space. */
function isEncoded(value) {
    return value.startsWith('data:') || (value.length >= 256 && /^[A-Za-z0-9+/=_-]+$/.test(value));
}

// EXTERNAL MODULE: ./lib/workload/variation/random.js
var random = __webpack_require__(4048);
;// CONCATENATED MODULE: ./lib/workload/variation/vary.js





/** 48 bits: 1 in 10^3 that any two of 10^6 inputs are equal (birthday bound). */
const NONCE_BITS = 48;
/**
 * The bytes to send for a request in a cycle; undefined for no body. Bodies without a text to vary are as recorded; of
 * the others nothing but the nonce is new, to the byte.
 */
function variedBody(request, { vary, seed, cycle }) {
    if (vary === 'none' || request.body === undefined)
        return request.body;
    const parts = partsOf(request, vary);
    if (parts.length < 2)
        return request.body;
    const nonce = Buffer.from(` (${(0,random/* seededHex */.y)(NONCE_BITS, seed, cycle, request.id)})`, 'latin1');
    return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [nonce, part])));
}
/**
 * Checks before the start that every pointer finds a text in some request.
 * @throws WorkloadError naming the pointer
 */
function checkVary(requests, vary) {
    if (vary === 'none' || vary === 'auto')
        return;
    for (const pointer of vary) {
        const place = { origin: `vary "${pointer}"` };
        if (!(0,format_pointer/* isPointer */._V)(pointer)) {
            throw (0,workload_error/* complaint */.U4)(place, 'found no JSON pointer', 'a pointer such as /messages/0/content, or "" for the whole body');
        }
        if (requests.some((request) => textPaths(request, [pointer]).length > 0))
            continue;
        throw (0,workload_error/* complaint */.U4)(place, 'matches no text in any JSON body of the workload', 'a pointer to a text');
    }
}
/** True where some request's body changes from cycle to cycle. */
function varies(requests, vary) {
    return requests.some((request) => textPaths(request, vary).length > 0);
}
function textPaths(request, vary) {
    if (request.json === undefined || vary === 'none')
        return [];
    if (vary === 'auto')
        return textFields(request.json);
    return vary.map(format_pointer/* stepsOf */.B_).filter((path) => typeof (0,format_pointer/* valueAlong */.ni)(request.json, path) === 'string');
}
/** Of each body, where it is cut, found once and used in every cycle: by the body's own bytes, and how it is varied. */
const cut = new WeakMap();
/** The body cut at the ends of its texts: the nonce goes in between. One part where there is nothing to vary. */
function partsOf(request, vary) {
    const { body = new Uint8Array() } = request;
    const key = JSON.stringify(vary);
    const known = cut.get(body);
    if (known?.vary === key)
        return known.parts;
    const ends = textEnds(body, textPaths(request, vary));
    const parts = [0, ...ends].map((start, index) => body.subarray(start, ends[index]));
    cut.set(body, { vary: key, parts });
    return parts;
}
/** Offsets in bytes of the closing quotes of the texts at the paths, in order. */
function textEnds(body, paths) {
    if (paths.length === 0)
        return [];
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
    const root = (0,main.parseTree)(text);
    const ends = paths.flatMap((path) => {
        const node = root === undefined ? undefined : nodeAlong(root, path);
        return node?.type === 'string' ? [node.offset + node.length - 1] : [];
    });
    const inOrder = [...new Set(ends)].sort((a, b) => a - b);
    // Characters to bytes, each stretch once.
    let [chars, bytes] = [0, 0];
    return inOrder.map((end) => {
        bytes += Buffer.byteLength(text.slice(chars, end), 'utf8');
        chars = end;
        return bytes;
    });
}
/** Of a key that a body has twice, the last counts, as for every reader of JSON. */
function nodeAlong(root, path) {
    return path.reduce((node, step) => {
        if (node?.type === 'array')
            return (0,main.findNodeAtLocation)(node, [Number(step)]);
        return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
    }, root);
}


/***/ })

};
