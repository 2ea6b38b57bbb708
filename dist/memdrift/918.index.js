export const id = 918;
export const ids = [918];
export const modules = {

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ disagreeText),
/* harmony export */   C1: () => (/* binding */ PASS_TEXT),
/* harmony export */   H6: () => (/* binding */ lessText),
/* harmony export */   K$: () => (/* binding */ risesText),
/* harmony export */   L9: () => (/* binding */ withinText),
/* harmony export */   aX: () => (/* binding */ someText),
/* harmony export */   gn: () => (/* binding */ abSentences),
/* harmony export */   nF: () => (/* binding */ growsMoreText),
/* harmony export */   oP: () => (/* binding */ endsText),
/* harmony export */   ob: () => (/* binding */ givenUpText),
/* harmony export */   qq: () => (/* binding */ missingText),
/* harmony export */   sl: () => (/* binding */ settlesText)
/* harmony export */ });
/* unused harmony export pairedGrowthText */
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(814);



/** Sentences on runs of base and change that were measured side by side. */
/** `3.1 MiB per 1000 requests (2.8 to 3.4)`, of a paired difference. */
function pairedGrowthText({ mean, low, high, budget }, unit) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .growthText */ .bn)({ per1000Requests: mean, low, high, budget, perMinute: null, baseline: null }, unit);
}
/** `heap allocated grows 3.1 MiB per 1000 requests (2.8 to 3.4) more than on the base`. */
function growsMoreText(series, drift, unit) {
    const budget = unit === 'bytes' ? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(drift.budget, unit) : `${drift.budget}`;
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} grows ${pairedGrowthText(drift, unit)} more than the base beside it; budget ${budget}`;
}
/** `heap allocated settles 80.0 MiB (70.0 MiB to 90.0 MiB) above the base beside it; budget 64.0 MiB`. */
function settlesText(series, level, better, unit) {
    const figure = (value) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(value, unit);
    const side = better === 'lower' ? 'above' : 'below';
    return (`${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} settles ${figure(level.mean)} (${figure(level.low)} to ${figure(level.high)}) ${side} ` +
        `the base beside it; budget ${figure(level.budget)}`);
}
function withinText(series, drift, unit) {
    const label = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series);
    if (drift === null)
        return `${label} settles where the base beside it does, within its budget`;
    return `${label} grows no more than the base beside it: above ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .excludedText */ .a)(drift.high, drift.budget, unit)} is excluded`;
}
/** Of growth that is steep as a straight line, and no leak by the shape of either run. */
function endsText(series) {
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} comes to rest within its budget in every run of this change`;
}
function risesText(drift, unit) {
    return `rises ${pairedGrowthText(drift, unit)} more than the base beside it while it warms up, and comes to rest`;
}
function missingText(series) {
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} was not read well enough in every run: the pairs cannot be compared in it`;
}
/** Where the runs of the change do not agree with each other, or with their difference to the base. */
function disagreeText(series, regressions, runs, said) {
    const share = regressions === 0 ? 'no' : `${regressions} of ${runs}`;
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} is undecided: ${share} runs of this change regress, and ${said.replace(`${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} `, 'it ')}`;
}
function someText(reason, some, all) {
    return `${reason}, in ${some} of ${all} runs of this change only`;
}
/** `run 3 of 4, of the image of this change: the service exited`. */
function givenUpText(reason, side, number, of) {
    return `run ${number} of ${of}, of ${side === 'base' ? 'the base image' : 'the image of this change'}: ${reason}`;
}
const PASS_TEXT = 'no series grows, or settles, beyond its budget above the base that was measured beside it';
function lessText(drift, unit) {
    const { mean, low, high, ...rest } = drift;
    return `grows ${pairedGrowthText({ ...rest, mean: -mean, low: -high, high: -low }, unit)} less than the base beside it`;
}
/** What follows of the runs side by side, and of what the stored baseline had said. */
function abSentences(told) {
    const { why, verdict, stored, reason } = told;
    if (stored === null) {
        const because = why === 'always' ? '' : ', because there is no comparable baseline';
        return [`Base and change were measured side by side on this machine${because}.`];
    }
    const said = `The stored baseline said ${stored.verdict} (${brief(stored.reason)})`;
    switch (verdict) {
        case 'regression':
            return [`${said}; measured side by side on this machine, base and change say the same (${brief(reason)}).`];
        case 'not-measured':
            return [`${said}, which stands: base and change could not be measured side by side (${brief(reason)}).`];
        case 'inconclusive':
            return [
                `${said}; measured side by side on this machine, base and change left it open (${brief(reason)}): ` +
                    'a longer max-duration, or a larger plan.cycle, would tell.',
            ];
        default:
            return [
                `${said}; measured side by side on this machine, base and change did not: ` +
                    'the runner or the stored baseline has changed, and main should be refreshed.',
            ];
    }
}
/** A sentence is cut where it is shown (report/escape.ts), and what follows of a reason must stay. */
function brief(reason) {
    return reason.length <= 150 ? reason : `${reason.slice(0, 149)}…`;
}


/***/ }),

/***/ 9918:
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
// EXTERNAL MODULE: ./lib/drift/ab-words.js
var ab_words = __webpack_require__(7872);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/eligible.js
var eligible = __webpack_require__(1898);
// EXTERNAL MODULE: ./lib/drift/judge.js + 6 modules
var judge = __webpack_require__(5796);
// EXTERNAL MODULE: ./lib/drift/noise.js + 3 modules
var drift_noise = __webpack_require__(1426);
// EXTERNAL MODULE: ./lib/drift/level.js
var drift_level = __webpack_require__(285);
// EXTERNAL MODULE: ./lib/drift/interval.js
var interval = __webpack_require__(6974);
// EXTERNAL MODULE: ./lib/drift/quantile.js
var quantile = __webpack_require__(3438);
// EXTERNAL MODULE: ./lib/drift/vector.js
var vector = __webpack_require__(8360);
;// CONCATENATED MODULE: ./lib/drift/paired.js






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
    const half = (0,quantile/* tUpper */.H)(interval/* TAIL */.Z, df) * Math.sqrt(variance);
    return { pairs, mean: centre, low: centre - half, high: centre + half };
}
/**
 * How much more the head grows than the base, per nominal cycle: straight lines by generalised least squares through the
 * same cycles of both, so that a warm-up which both share cancels out. The noise is pooled over all runs.
 * @param budget per nominal cycle
 * @returns null where a run has too few readings over the cycles that all have
 */
function pairedGrowth(pairs, budget, quantum, space) {
    const runs = pairs.flatMap(({ base, head }) => [base, head]);
    const n = Math.min(...runs.map(({ y }) => y.length));
    const over = ({ y, x }) => ({ y: y.subarray(0, n), x: x.subarray(0, n) });
    if (runs.some((run) => over(run).y.filter(Number.isFinite).length < READ_SHARE * n))
        return null;
    const noise = (0,drift_noise/* baseNoise */.yH)(runs.map(over), quantum, space);
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
    return { ...pairedInterval(slopes, prior), budget };
}
/**
 * How much higher the head settles than the base (of a capacity: lower), in the series' unit. The prior spread between
 * runs of the same code is the level rule's own.
 */
function pairedLevel(heights, budget, rules) {
    const sign = rules.better === 'higher' ? -1 : 1;
    const worse = heights.map(({ base, head }) => ({ base: sign * base, head: sign * head }));
    const sd = (0,drift_level/* priorSd */.IX)((0,vector/* mean */.i2)(heights.map(({ base }) => base)), rules);
    const prior = { variance: (2 * sd ** 2) / heights.length, df: drift_level/* PRIOR_DF */.eL };
    return { ...pairedInterval(worse, prior), budget };
}

// EXTERNAL MODULE: ./lib/drift/peak.js
var drift_peak = __webpack_require__(4452);
// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
// EXTERNAL MODULE: ./lib/drift/rules.js
var drift_rules = __webpack_require__(7392);
// EXTERNAL MODULE: ./lib/drift/tracker.js + 8 modules
var tracker = __webpack_require__(176);
// EXTERNAL MODULE: ./lib/drift/verdict.js
var drift_verdict = __webpack_require__(8206);
;// CONCATENATED MODULE: ./lib/drift/paired-series.js










/**
 * Judges a series by its pairs and by what each run of the change was found to be against all runs of the base.
 * @param judged of each pair's head, in the order of the pairs
 */
function pairSeries(name, pairs, judged, overrides, space) {
    const all = judged.map(({ findings }) => findings.find(({ series, gated }) => gated && series === name));
    const findings = all.filter((finding) => finding !== undefined);
    const unit = findings[0]?.unit ?? 'bytes';
    const told = { series: name, unit, drift: null, level: null };
    const runRules = pairs.map(({ head }) => (0,drift_rules/* readRules */.Kc)(head.header, overrides));
    const rules = runRules[0]?.series.find((series) => series.name === name);
    const unread = findings.some(({ verdict }) => verdict === 'not-measured') || findings.length < pairs.length;
    if (rules === undefined || unread)
        return { ...told, verdict: 'inconclusive', reason: (0,ab_words/* missingText */.qq)(name) };
    const compared = pairs.every(({ base, head }) => (0,eligible/* ofSameMeaning */.Fu)([base], head, name).length > 0);
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
    return verdict === 'regression' && ((0,drift_peak/* isOverCap */.tE)(peak) || (0,drift_peak/* riseOfPeak */.ku)(peak) !== null);
}
/** The rule of docs/decision.md, "Side by side". */
function answer({ parts, tooHigh, findings, rules, drift, level }) {
    const { name, unit, better } = rules;
    const regressions = findings.filter(({ verdict }) => verdict === 'regression');
    const said = drift !== null && (driftPart(drift) === 'beyond' || parts.level !== 'beyond')
        ? (0,ab_words/* growsMoreText */.nF)(name, drift, unit)
        : level !== null
            ? (0,ab_words/* settlesText */.sl)(name, level, better, unit)
            : (regressions[0]?.reason ?? (0,ab_words/* missingText */.qq)(name));
    const beyond = parts.drift === 'beyond' || parts.level === 'beyond';
    const peaks = tooHigh.every((high) => high);
    if (regressions.length === findings.length && (beyond || peaks)) {
        return { verdict: 'regression', reason: beyond ? said : (regressions.at(-1)?.reason ?? said) };
    }
    if (parts.drift === 'missing' || parts.level === 'missing') {
        return { verdict: 'inconclusive', reason: (0,ab_words/* missingText */.qq)(name) };
    }
    if (regressions.length === 0 && parts.level === 'within') {
        if (parts.drift === 'within')
            return { verdict: 'pass', reason: (0,ab_words/* withinText */.L9)(name, drift, unit) };
        // Growth that ends is steep as a straight line: the runs themselves tell that it ends, where both do.
        if (findings.every(({ verdict }) => verdict === 'pass'))
            return { verdict: 'pass', reason: (0,ab_words/* endsText */.oP)(name) };
    }
    return { verdict: 'inconclusive', reason: (0,ab_words/* disagreeText */.A2)(name, regressions.length, findings.length, said) };
}
/**
 * A series that is not compared, because it has a cap alone or its figure means another thing in the base: what the runs
 * of the change agree in.
 */
function agreed(findings) {
    const judged = [...findings].sort((a, b) => drift_verdict/* VERDICT_ORDER */.j.indexOf(a.verdict) - drift_verdict/* VERDICT_ORDER */.j.indexOf(b.verdict));
    const graver = judged[0];
    if (graver === undefined)
        throw new RangeError('agreed() of no findings is a bug');
    const { verdict, reason } = graver;
    const as = findings.filter((finding) => finding.verdict === verdict).length;
    if (as === findings.length)
        return { verdict, reason };
    return { verdict: 'inconclusive', reason: (0,ab_words/* someText */.aX)(reason, as, findings.length) };
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
    const figure = pairedGrowth(runs, (budgetPer1000 * perCycle) / 1000, (0,drift_rules/* quantumOf */.Nd)(rules), space);
    if (figure === null)
        return null;
    const { pairs, mean: centre, low, high } = figure;
    return {
        pairs: pairs.map((difference) => difference * per1000),
        mean: centre * per1000,
        low: low * per1000,
        high: high * per1000,
        budget: budgetPer1000 * rules.scale,
    };
}
/** Settled heights over the cycles that all runs have, held to the budgets that the level rule gave each head. */
function heightOf(epochs, findings, rules) {
    if (!rules.gated.includes('level'))
        return null;
    const n = Math.min(...epochs.flatMap(({ base, head }) => [base.checkpoints.length, head.checkpoints.length]));
    const heights = epochs.flatMap(({ base, head }) => {
        const [b, h] = [(0,drift_level/* settled */.gu)(base, rules.name, n), (0,drift_level/* settled */.gu)(head, rules.name, n)];
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
    return drift.low > drift.budget ? 'beyond' : drift.high < drift.budget ? 'within' : 'open';
}
function levelPart(level, { better }) {
    if (level === null)
        return 'missing';
    const { mean: excess, low, high, budget } = level;
    if ((0,drift_level/* exceeds */.Or)({ excess, doubt: excess - low, better }, budget))
        return 'beyond';
    // Of a capacity a loss counts from the budget on (level.ts).
    return (better === 'higher' ? excess < budget : high < budget) ? 'within' : 'open';
}

;// CONCATENATED MODULE: ./lib/drift/ab.js









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
    const refusal = (0,eligible/* recordingRefusal */.e_)(base);
    return refusal === null ? null : { verdict: 'not-measured', reason: refusal };
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
    if (baseline.used.length < bases && refused !== undefined)
        return { verdict: 'not-measured', reason: refused };
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
    const space = new drift_noise/* Workspace */.aR();
    const names = new Set(judged.flatMap(({ findings }) => findings.filter((f) => f.gated).map((f) => f.series)));
    const series = [...names].sort(series_series/* ladderOrder */.dL).map((name) => pairSeries(name, ran, judged, overrides, space));
    const verdicts = [...series, ...problems].map(({ verdict }) => verdict);
    const verdict = verdicts.length === 0 ? 'inconclusive' : (0,drift_verdict/* worst */.Q)(verdicts);
    const speaks = [...problems, ...series].find((part) => part.verdict === verdict);
    const remedy = problems.find((problem) => problem.verdict === verdict)?.remedy;
    const { remedy: _, ...rest } = shown;
    return {
        judgement: {
            ...rest,
            verdict,
            reason: verdict === 'pass' || speaks === undefined ? ab_words/* PASS_TEXT */.C1 : speaks.reason,
            ...(remedy === undefined ? {} : { remedy }),
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
        return [{ ...first, reason: `${first.reason}: in every run of this change, in none of the base` }];
    }
    return [
        {
            verdict: 'inconclusive',
            reason: (0,ab_words/* someText */.aX)(first.reason, killed.length, judged.length),
            remedy: 'the memory limit is close: raise it for the test, or run it again',
        },
    ];
}
/** A finding of the run that is shown, with the verdict of the pairs. */
function asPaired(finding, series) {
    const paired = series.find(({ series: name }) => name === finding.series);
    if (!finding.gated || paired === undefined)
        return finding;
    const { verdict, reason } = paired;
    return { ...finding, verdict, reason, notes: [...finding.notes, ...notesOf(paired)] };
}
/** What a reader must know of a difference that is no regression. */
function notesOf({ series, unit, verdict, drift }) {
    if (drift === null)
        return [];
    const better = (0,series_series/* definitionOf */.Fg)(series)?.better ?? 'lower';
    if (better === 'lower' && drift.high < -drift.budget)
        return [(0,ab_words/* lessText */.H6)(drift, unit)];
    return verdict === 'pass' && drift.high >= drift.budget ? [(0,ab_words/* risesText */.K$)(drift, unit)] : [];
}


/***/ })

};
