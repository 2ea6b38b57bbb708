export const id = 291;
export const ids = [291];
export const modules = {

/***/ 5431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeFiles: () => (/* binding */ judgeFiles),
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/baseline/base-judgement.js
var base_judgement = __webpack_require__(1960);
// EXTERNAL MODULE: ./lib/drift/paired/paired-runs.js
var paired_runs = __webpack_require__(183);
// EXTERNAL MODULE: ./lib/gate/effects/page-assets.js
var page_assets = __webpack_require__(6441);
// EXTERNAL MODULE: ./lib/report/html/page.js
var page = __webpack_require__(4859);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js
var markdown = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/report/model/build-report.js + 7 modules
var build_report = __webpack_require__(3203);
// EXTERNAL MODULE: ./lib/report/model/model-json.js
var model_json = __webpack_require__(5764);
// EXTERNAL MODULE: ./lib/report/terminal/terminal.js
var terminal = __webpack_require__(3416);
// EXTERNAL MODULE: ./lib/cli/cli-io.js
var cli_io = __webpack_require__(2061);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
;// CONCATENATED MODULE: ./lib/cli/paired-files.js



const ALLOWED = 'allowed: one recording, or those of one change and its base side by side (NAME-ab-1-base ...)';
/**
 * What recordings given together are: those that one check made side by side, in any order, with the run that they are
 * to confirm; null for one that is judged by itself.
 * @param baselines number of stored recordings given
 * @throws UsageError with one line, for anything else
 */
function besideOf(given, baselines, overrides) {
    const runs = given.flatMap(asRun).sort((a, b) => a.ab.run - b.ab.run);
    const others = given.filter(({ recording }) => recording.header.ab === undefined);
    const [first] = runs;
    if (first === undefined) {
        if (given.length > 1)
            throw new usage_error/* UsageError */.eb(`found ${given.length} recordings; ${ALLOWED}`);
        return null;
    }
    // One of them is judged as any other recording; where it ended them, it is all that there is.
    const isAll = () => first.ab.run === 1 && baselines === 0 && (0,paired_runs/* abTrouble */.N6)(runs, overrides) !== null;
    if (given.length === 1 && !isAll())
        return null;
    const { why } = first.ab;
    const checked = checkedOf(others, first, baselines);
    demandRow(runs, checked);
    if (runs.length < paired_runs/* AB_ORDER */.pU.length && (0,paired_runs/* abTrouble */.N6)(runs, overrides) === null) {
        const missing = paired_runs/* AB_ORDER */.pU.map((side, i) => `${i + 1} (${side})`).slice(runs.length);
        throw new usage_error/* UsageError */.eb(`${runs.at(-1)?.path}: did not end the runs side by side, and those after it are missing: ${missing.join(', ')}`);
    }
    return { runs, why, checked };
}
function asRun({ path, recording }) {
    const { ab } = recording.header;
    return ab === undefined ? [] : [{ path, recording, ab, side: ab.side, file: (0,external_node_path_.basename)(path) }];
}
/**
 * The run that is to be confirmed, of what was given beside those side by side; null where they confirm none.
 * @throws UsageError where it is missing, or does not belong there
 */
function checkedOf(others, { path, ab: { why } }, baselines) {
    // A run that found no baseline to be compared with ended before its first cycle, and tells nothing.
    const told = others.filter(({ recording }) => why !== 'no-baseline' || recording.cycles.length > 0);
    const [checked, another] = why === 'confirm' ? told : [undefined, ...told];
    if (another !== undefined) {
        throw new usage_error/* UsageError */.eb(`${another.path}: is none of the runs side by side, nor the run that they confirm; ${ALLOWED}`);
    }
    if (why !== 'confirm') {
        if (baselines === 0)
            return null;
        throw new usage_error/* UsageError */.eb('option "--baseline": found it beside runs of base and change; allowed: where they confirm a run by a stored baseline');
    }
    if (checked !== undefined && baselines > 0)
        return checked;
    const missing = checked === undefined ? 'that run' : 'its --baseline';
    throw new usage_error/* UsageError */.eb(`${path}: confirms a run by a stored baseline, and ${missing} is missing; allowed: that run's recording too, with --baseline`);
}
/** @throws UsageError where the runs are not 1, 2, 3 ... of one check, each made after the one before */
function demandRow(runs, checked) {
    let before = checked;
    for (const [i, run] of runs.entries()) {
        const { path, recording, ab } = run;
        const found = `${path}: found run ${ab.run} of ${ab.of} side by side, of ${ab.side}`;
        const side = paired_runs/* AB_ORDER */.pU[i];
        if (ab.run !== i + 1 || ab.of !== paired_runs/* AB_ORDER */.pU.length || ab.side !== side) {
            const expected = side === undefined ? `none, there are ${i}` : `run ${i + 1} of ${paired_runs/* AB_ORDER */.pU.length}, of ${side}`;
            throw new usage_error/* UsageError */.eb(`${found}; allowed here: ${expected}`);
        }
        if (before !== null && !follows(recording, before.recording)) {
            throw new usage_error/* UsageError */.eb(`${found}, but of another check than ${before.path}; ${ALLOWED}`);
        }
        before = run;
    }
}
/** Whether a recording may be of the same check as one that was made before it: a folder may hold an older check's, too. */
function follows({ header }, { header: before }) {
    const why = before.ab === undefined || before.ab.why === header.ab?.why;
    return why && header.name === before.name && (header.created ?? '') >= (before.created ?? '');
}

;// CONCATENATED MODULE: ./lib/cli/commands/judge-files.js










/**
 * The decision alone, offline: from a recording and its baselines, or from those of base and change side by side, to the
 * report model.
 * @throws RecordingError or UsageError with one line
 */
async function judgeFiles(paths, options, io) {
    const read = async (path) => ({ path, recording: await (0,cli_io/* readRecording */.SS)(path, io) });
    const given = [];
    for (const path of paths)
        given.push(await read(path));
    const baselines = [];
    for (const path of options.baseline)
        baselines.push((await read(path)).recording);
    const overrides = { ...options.overrides, ...(options.horizon === undefined ? {} : { horizon: options.horizon }) };
    const beside = besideOf(given, baselines.length, overrides);
    const [only] = given;
    if (only === undefined)
        throw new RangeError('no recording was given: a bug');
    const judged = beside === null ? byItself(only, baselines, overrides) : sideBySide(beside, baselines, overrides);
    const { header } = judged.recording;
    const { inherited } = header.rules ?? {};
    const model = (0,build_report/* buildReport */.F)({
        ...judged,
        name: header.name ?? 'memdrift',
        ...(inherited === undefined
            ? {}
            : { context: { baseGrows: { since: inherited.since, reason: inherited.reason } } }),
    });
    return { judgement: judged.judgement, model };
}
function byItself({ path, recording }, baselines, overrides) {
    return { judgement: (0,base_judgement/* judgeFinished */.SN)(recording, baselines, overrides), recording, baselines, path, notes: [] };
}
/** As the gate decides (gate/ab.ts). */
function sideBySide({ runs, why, checked }, baselines, overrides) {
    const stored = checked === null ? null : byItself(checked, baselines, overrides);
    if (stored !== null && !(0,paired_runs/* needsConfirming */.W$)(stored.judgement)) {
        return {
            ...stored,
            notes: ['The runs side by side were not asked: the run itself has a verdict that they cannot unsay.'],
        };
    }
    const { judgement, shown, ab } = (0,paired_runs/* judgeSideBySide */.x2)(runs, why, stored?.judgement ?? null, overrides);
    if (stored !== null && (0,paired_runs/* confirms */.sh)(ab))
        return { ...stored, ab };
    const run = runs[shown];
    if (run === undefined)
        throw new RangeError('nothing was measured side by side: a bug');
    return { judgement, recording: run.recording, baselines: (0,paired_runs/* recordingsOf */.es)(runs, 'base'), path: run.path, ab, notes: [] };
}
/** A report model in the form asked for; the terminal's by default. */
function render(model, form, io) {
    if (form === 'json')
        return `${(0,model_json/* renderJson */.h)(model)}\n`;
    if (form === 'markdown')
        return (0,markdown/* renderMarkdown */.Gc)(model);
    if (form === 'html')
        return (0,page/* renderPage */.C)(model, (0,page_assets/* pageAssets */.t)(io.dist));
    return `${(0,terminal/* renderTerminal */.b)(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}


/***/ }),

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

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   jT: () => (/* binding */ VERDICT_ORDER),
/* harmony export */   q7: () => (/* binding */ notMeasured)
/* harmony export */ });
/** Of several findings the verdict is the first of these (contract). */
const VERDICT_ORDER = [
    'regression',
    'not-measured',
    'inconclusive',
    'not-comparable',
    'pass',
];
/** The worst of several verdicts; `pass` of none is not given: an empty list throws, never green by absence. */
function worst(verdicts) {
    for (const verdict of VERDICT_ORDER)
        if (verdicts.includes(verdict))
            return verdict;
    throw new RangeError('worst() of no verdicts: a judgement without findings is a bug');
}
const notMeasured = (cause) => ({ verdict: 'not-measured', cause });


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export MAX_TEXT */
/**
 * Everything from outside on its way into Markdown, HTML or a terminal: names, reasons, log lines, subjects. It comes
 * from the service, a configuration or a fork, so it is data and never markup: it cannot open a cell, a tag, a link or
 * a code span, notify a person, refer to an issue, steer a terminal or grow without bound.
 */
/** Longest text of one value, in characters. */
const MAX_TEXT = 400;
/** Stops GitHub's mention, issue and link filters, which look at the text after Markdown is rendered. */
const BREAK = '\u200b';
/**
 * One line of visible characters: control, format (bidirectional overrides, zero widths), surrogate and private-use
 * characters are gone, white space is one space, the length is bounded.
 */
function plain(value, max = MAX_TEXT) {
    const whole = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, max * 4);
    const line = whole
        .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/[\p{C}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= max
        ? line
        : `${characters
            .slice(0, max - 1)
            .join('')
            .trimEnd()}…`;
}
/** The filters of GitHub that need no markup: @user, owner/repo#1, GH-1, URLs. Also after `_`, which is no boundary. */
function unlinked(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/(gh)-(?=\d)/gi, `$1-${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/(www)\./gi, `$1${BREAK}.`)
        .replace(/(mailto|xmpp):/gi, `$1${BREAK}:`);
}
function entities(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
/** For Markdown's running text and table cells. `$` opens mathematics on GitHub, `|` a cell. */
function text(value, max = MAX_TEXT) {
    return (entities(unlinked(plain(value, max)))
        .replace(/[\\*_~[\]|]/g, '\\$&')
        .replace(/\$/g, '&#36;')
        .replace(/`/g, '&#96;')
        // At the start of a line these would be a heading, a list or a rule.
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2'));
}
/** For HTML, such as a `<summary>`, where Markdown's own escapes would show. */
function html(value, max = MAX_TEXT) {
    return unlinked(entities(plain(value, max))).replace(/\$/g, '&#36;');
}
/** Hidden marks by which a comment is known are looked for in the text as it was sent: nobody else writes one. */
function unmarked(text) {
    return text.replace(/<(?=!)/g, `<${BREAK}`);
}
/**
 * A code span, also in a table cell. No escape works inside one, so the two characters that could leave it or its
 * cell are replaced by look-alikes; the JSON has them as they are.
 */
function code(value, max = 120) {
    const inside = unmarked(plain(value, max)).replaceAll('`', 'ˋ').replaceAll('|', '¦');
    return inside === '' ? NOTHING : `\`${inside}\``;
}
const NOTHING = '–';
/** A code block whose fence is longer than any run of backticks inside it. Lines keep the spaces they begin with. */
function fence(value, language = '', max = 4000) {
    const lines = value.split(/\r?\n/).map((line) => indentOf(line) + plain(line, max));
    const body = unmarked(lines.join('\n').slice(0, max));
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const marks = '`'.repeat(longest + 1);
    return `${marks}${language}\n${body}\n${marks}`;
}
/** Spaces that a line begins with; a tab is two. */
function indentOf(line) {
    const [spaces = ''] = /^[ \t]*/.exec(line.slice(0, MAX_INDENT)) ?? [];
    return spaces.replaceAll('\t', '  ');
}
const MAX_INDENT = 40;
/** For a terminal: one line, and only characters one column wide, so that escapes and wide glyphs cannot break it. */
function column(value, max = MAX_TEXT) {
    return [...plain(value, max)].map((character) => (isOneColumn(character) ? character : '?')).join('');
}
function isOneColumn(character) {
    const point = character.codePointAt(0) ?? 0;
    if (/\p{M}/u.test(character))
        return false;
    return point < 0x1100 || (point >= 0x2010 && point <= 0x22ff) || OWN.has(character);
}
/** What memdrift itself draws with. */
const OWN = new Set('▁▂▃▄▅▆▇█✔✖●○');


/***/ }),

/***/ 1161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   I: () => (/* binding */ fitInto)
/* harmony export */ });
/** Keeps a report within the size its place allows: a comment takes 65,536 characters, a job summary 1 MiB. */
/**
 * The sections joined, in at most `maxBytes` of UTF-8. The most dispensable go first, and the last line names what was
 * left out. Only where the indispensable ones alone are too long are they cut, at the end of a line.
 */
function fitInto(sections, maxBytes) {
    let kept = sections.filter(({ markdown }) => markdown !== '').map(measured);
    const left = new Set();
    while (sizeOf(kept, left) > maxBytes) {
        const next = mostDispensable(kept);
        if (next === undefined)
            return cut(join(kept, left), maxBytes);
        left.add(next.name);
        kept = kept.flatMap((section) => (section === next ? shortened(section) : [section]));
    }
    return join(kept, left);
}
function measured(section) {
    return { ...section, bytes: bytesOf(section.markdown) };
}
function mostDispensable(sections) {
    return sections.reduce((most, section) => (section.dispensable > (most?.dispensable ?? 0) ? section : most), undefined);
}
function shortened({ name, shorter, dispensable }) {
    return shorter === undefined || shorter === '' ? [] : [measured({ name, markdown: shorter, dispensable })];
}
const BETWEEN = '\n\n';
/** Bytes of what `join` gives. */
function sizeOf(sections, left) {
    const parts = [...sections.map(({ bytes }) => bytes), ...note(left).map(bytesOf)];
    return parts.reduce((sum, bytes) => sum + bytes + BETWEEN.length, 0) - (parts.length > 0 ? BETWEEN.length : 0) + 1;
}
function join(sections, left) {
    return `${[...sections.map(({ markdown }) => markdown), ...note(left)].join(BETWEEN)}\n`;
}
function note(left) {
    return left.size === 0 ? [] : [`_Left out for its size: ${[...left].join(', ')}._`];
}
/** At the last line break that fits. */
function cut(markdown, maxBytes) {
    let text = '';
    for (const line of markdown.split('\n')) {
        if (bytesOf(`${text}${line}\n`) > maxBytes)
            break;
        text += `${line}\n`;
    }
    return text;
}
/** Length in UTF-8. A lone surrogate counts as the three bytes of the character that replaces it. */
function bytesOf(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Jd: () => (/* binding */ downsample),
/* harmony export */   KM: () => (/* binding */ sparkline)
/* harmony export */ });
/* unused harmony export GAP */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/** A series in one line of text. Pure. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** Share of the height at which `▄` has its middle. */
const MIDDLE = 3.5 / BARS.length;
/** Stands where every reading of a column failed. */
const GAP = '·';
/**
 * Medians of `count` stretches of nearly equal length, newest last; null where a stretch has no reading at all. Fewer
 * values than `count` stay as they are.
 */
function downsample(values, count) {
    if (values.length <= count)
        return [...values];
    return Array.from({ length: count }, (_, column) => {
        const from = Math.floor((column * values.length) / count);
        const to = Math.floor(((column + 1) * values.length) / count);
        return median(values.slice(from, to).filter((value) => value !== null));
    });
}
/** Median of values in any order; null of none. */
function median(values) {
    return values.length === 0 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
}
/**
 * A sparkline of at most `width` characters, newest last: failed readings are gaps, a constant series a flat line.
 * @param leastSpan what the full height stands for at least, in the values' unit. With what the budget allows over the
 *   run, the noise of a quiet series stays flat and only growth that matters climbs.
 */
function sparkline(values, width = 8, leastSpan = 0) {
    const points = downsample(values, width);
    const known = points.filter((value) => value !== null);
    const low = Math.min(...known);
    const high = Math.max(...known);
    const span = Math.max(high - low, leastSpan);
    // A series that fills the height spans all of it; a quieter one lies about the middle of the bar below the middle, so
    // that its noise does not flicker between two bars.
    const floor = span > high - low ? (high + low) / 2 - span * MIDDLE : low;
    return points.map((value) => (value === null ? GAP : bar(span > 0 ? (value - floor) / span : MIDDLE))).join('');
}
/** @param share 0 at the floor, 1 at the ceiling */
function bar(share) {
    const index = Math.floor(share * BARS.length);
    return BARS[Math.min(BARS.length - 1, Math.max(0, index))] ?? GAP;
}


/***/ }),

/***/ 3416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2189);
/* harmony import */ var _model_accepting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7968);
/* harmony import */ var _tables_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9730);
/* harmony import */ var _tables_paired_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3412);
/* harmony import */ var _tables_requests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3150);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9305);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3289);
/* harmony import */ var _text_notes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3789);
/* harmony import */ var _text_opening_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7964);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4562);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3828);













/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS = { good: '✔', bad: '✖', unsure: '●', aside: '○' };
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR = { good: 32, bad: 31, unsure: 33, aside: 2 };
const BOLD = 1;
const TERMINAL = { em: same, strong: same, say: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi, name: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi };
function same(words) {
    return words;
}
/** The report in a terminal: what the Markdown says, in the same order, nothing folded. */
function renderTerminal(model, options) {
    const width = Math.max(20, options.columns ?? 80);
    const paint = (code, line) => (options.color ? `\u001b[${code}m${line}\u001b[0m` : line);
    const { title, warnings, paragraph } = (0,_text_opening_js__WEBPACK_IMPORTED_MODULE_10__/* .openingOf */ .E)(model, TERMINAL);
    const mark = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(model);
    const [headline = '', ...overflow] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`memdrift: ${title}`, width, '  ');
    const blocks = [
        [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
        warnings.flatMap((warning) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`! ${warning}`, width, '  ')).map((line) => paint(SGR.unsure, line)),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(paragraph.join(' '), width, '  '),
        table((0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .gatedRows */ .JB)(model, TERMINAL), width, paint),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)((0,_tables_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .x)(model, TERMINAL).join(' · '), width, '  '),
        ...details(model, width).map(([heading, lines]) => [paint(BOLD, (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(`  ${heading}`, width)), ...lines]),
    ];
    return `${blocks
        .filter((lines) => lines.some((line) => line.trim() !== ''))
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function table(rows, width, paint) {
    if (rows.length === 0)
        return [];
    const drifts = rows.map(({ drift }) => (drift === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 : drift.bare));
    const [titles = '', ...lines] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .layOut */ .v8)([
        { title: '', cells: rows.map(({ mark, short }) => `${SIGNS[mark]} ${short}`), align: 'left', dispensable: 0 },
        { title: 'base', cells: rows.map(({ base }) => base), align: 'right', dispensable: 3 },
        { title: 'change', cells: rows.map(({ now }) => now), align: 'right', dispensable: 4 },
        { title: 'drift', cells: drifts, align: 'right', dispensable: 0 },
        { title: 'MiB/1000 req', cells: rows.map(({ drift }) => drift?.interval ?? ''), align: 'left', dispensable: 2 },
        { title: 'budget', cells: rows.map(({ drift }) => drift?.budget ?? ''), align: 'right', dispensable: 1 },
        {
            title: '',
            cells: rows.map(({ words }) => words.replace(/^follows .*/, 'follows')),
            align: 'left',
            dispensable: 5,
        },
        { title: '', cells: rows.map(({ spark }) => spark), align: 'left', dispensable: 6 },
    ], width);
    return [
        paint(SGR.aside, titles),
        ...lines.map((line, index) => {
            const mark = rows[index]?.mark ?? 'aside';
            return mark === 'good' ? line : paint(SGR[mark], line);
        }),
    ];
}
/** What the Markdown folds: heading and lines. The chart and the environment are for those who have a page. */
function details(model, width) {
    const item = (words) => {
        const [first = '', ...rest] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(words, width, '    ');
        return [`  - ${first.slice(4)}`, ...rest];
    };
    const rest = model.explanation.slice((0,_text_opening_js__WEBPACK_IMPORTED_MODULE_10__/* .saidOfExplanation */ .M)(model));
    const why = model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
        ...(rest.includes(meaning) ? item((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(meaning)) : []),
        ...item(`confirm: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(confirm)}`),
        ...item(`mend: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(remedy)}`),
    ]);
    const read = (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .explainingRows */ .vT)(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
    const checks = model.sensitivity.flatMap(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .height */ .uJ)(shown, 'bytes')}`;
        return item(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(series, TERMINAL)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ', not seen'}`);
    });
    const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(key, 60)}: ${shown(before)} -> ${shown(after)}`));
    const notes = (0,_text_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .notesOf */ .h)(model, TERMINAL).flatMap(item);
    const phases = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .phaseRows */ .vZ)(model, (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .phaseBudget */ .RG)(model), TERMINAL).flatMap(({ kind, drift, interval, words }) => item(`${kind}: ${words}${interval === '' ? '' : `, ${drift} per 1000 of them (${interval})`}`));
    const words = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .replayWords */ .zU)(model.replay);
    const requests = [
        ...(0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .classRows */ .cQ)(model, TERMINAL).flatMap((row) => item(classText(row))),
        ...(words.length === 0 ? [] : item(words.join('; '))),
    ];
    const reproduce = model.reproduce === null ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(model.reproduce, 2000), width, '    ');
    const logs = model.logs.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(line, width - 4)}`);
    const beside = (0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_5__/* .abRows */ .zM)(model, TERMINAL).flatMap(({ name, drift, interval, level, levelInterval, mark }) => item(`${SIGNS[mark]} ${name}: ${drift === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? '' : `${drift} per 1000 requests (${interval})`}` +
        `${level === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? '' : `${drift === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? '' : ', '}settles ${level} (${levelInterval})`}`));
    const all = [
        ['Last lines of the service', logs],
        [`${(0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_5__/* .abTitle */ .IJ)(model)}; change minus base`, beside],
        ['Why', why],
        [(0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .phaseTitle */ .ez)(model, TERMINAL), phases],
        ['Also read', read],
        [`Differs from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(model.baseName, 60)}`, changes],
        ['Sensitivity check', checks],
        ['Notes', notes],
        ['Requests', requests],
        ['Accept this regression', acceptance(model, width)],
        ['Reproduce', reproduce],
    ];
    return all.filter(([, lines]) => lines.length > 0);
}
function classText({ name, sent, errors, hangUps, p95, ttft }) {
    const further = [
        `${errors} errors`,
        ...(hangUps === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? [] : [`hang-ups ${hangUps}`]),
        `p95 ${p95}`,
        ...(ttft === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? [] : [`first event p95 ${ttft}`]),
    ];
    return `${name}: ${sent} sent, ${further.join(', ')}`;
}
/** The lines for the configuration as they are, as far as the terminal is wide. */
function acceptance({ acceptance: lines }, width) {
    if (lines === null)
        return [];
    const { file, command } = (0,_model_accepting_js__WEBPACK_IMPORTED_MODULE_3__/* .accepting */ .j6)('report.json');
    const shown = lines
        .trimEnd()
        .split('\n')
        .map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .indentOf */ ._j)(line)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(line)}`);
    return [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`in ${file}; written by: ${command}`, width, '    '), ...shown.map((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(line, width))];
}
function shown(value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(value, 120);
}


/***/ })

};
