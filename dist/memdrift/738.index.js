export const id = 738;
export const ids = [738];
export const modules = {

/***/ 8498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ PHI_UNKNOWN),
/* harmony export */   DK: () => (/* binding */ LEANING_GAIN),
/* harmony export */   Dj: () => (/* binding */ TAU_RATIO),
/* harmony export */   E_: () => (/* binding */ NOISIER),
/* harmony export */   GL: () => (/* binding */ STAIRCASE_STEPS),
/* harmony export */   IF: () => (/* binding */ NOISE_FLOOR),
/* harmony export */   Iq: () => (/* binding */ WARM_CYCLES),
/* harmony export */   LL: () => (/* binding */ LATE_ONSET),
/* harmony export */   NS: () => (/* binding */ PHI_MAX),
/* harmony export */   Nh: () => (/* binding */ ALPHA),
/* harmony export */   O_: () => (/* binding */ STAIRCASE_QUANTUM),
/* harmony export */   RP: () => (/* binding */ FEWEST_POINTS),
/* harmony export */   Vw: () => (/* binding */ HORIZONS),
/* harmony export */   _T: () => (/* binding */ POINTS_AFTER_STEP),
/* harmony export */   bQ: () => (/* binding */ TAU_PENALTY),
/* harmony export */   cu: () => (/* binding */ TAUS),
/* harmony export */   eo: () => (/* binding */ STAIRCASE_MANY),
/* harmony export */   jp: () => (/* binding */ LAST_LOOK),
/* harmony export */   m_: () => (/* binding */ ALPHA_FAIL),
/* harmony export */   mc: () => (/* binding */ TAU_FREE),
/* harmony export */   nG: () => (/* binding */ CONFIRM),
/* harmony export */   pi: () => (/* binding */ RAMP_FLAT_SHARE),
/* harmony export */   vp: () => (/* binding */ ALPHA_PASS),
/* harmony export */   vt: () => (/* binding */ NU_MAX),
/* harmony export */   xE: () => (/* binding */ FIRST_LOOK),
/* harmony export */   z2: () => (/* binding */ RAMP_PENALTY),
/* harmony export */   zg: () => (/* binding */ LEANING_LOOK),
/* harmony export */   zl: () => (/* binding */ BASE_WEIGHT)
/* harmony export */ });
/**
 * The constants of the procedure (docs/decision.md). They were chosen together, in simulation, and are not settings:
 * a user chooses the horizon and alpha, nothing else.
 */
/** First and last cycle looked at. */
const FIRST_LOOK = 8;
const LAST_LOOK = 64;
/** Cycles at the start that are never used; warm-up beyond them is modelled, not cut. */
const WARM_CYCLES = 2;
/** Fewest points a look can be taken on. */
const FEWEST_POINTS = 6;
/** Equal answers at this many successive looks decide. */
const CONFIRM = 3;
/** One-sided, per look, for one series at {@link ALPHA}. */
const ALPHA_FAIL = 0.0005;
const ALPHA_PASS = 0.005;
/** The `alpha` of the rules at which the two above hold; they scale with it. */
const ALPHA = 0.01;
/**
 * Earliest looks whose answer counts. A promise about rings (queues that fill linearly, then stop) and about leaks that
 * begin late, not a matter of statistics: `fail` x requests per cycle must exceed the largest known ring.
 */
const HORIZONS = {
    safe: { fail: 26, pass: 24 },
    fast: { fail: 12, pass: 16 },
};
/** Time constants of saturation, cycles: 19, log-spaced from 0.7 to 48. */
const TAUS = Array.from({ length: 19 }, (_, i) => 0.7 * (48 / 0.7) ** (i / 18));
const TAU_RATIO = (48 / 0.7) ** (1 / 18);
/** Penalty, in units of the noise variance: TAU_PENALTY log2(tau / TAU_FREE) above TAU_FREE cycles. */
const TAU_FREE = 20;
const TAU_PENALTY = 4;
/** Ramp-then-flat: at least this share of the points lies after the knee; its penalty. */
const RAMP_FLAT_SHARE = 0.34;
const RAMP_PENALTY = 2;
/** The head's own noise is used alone where it exceeds the base's this many times. */
const NOISIER = 2.5;
/** The base counts for at most this many times the head's points. */
const BASE_WEIGHT = 3;
/** Standard deviation, MiB, below which no noise is believed. */
const NOISE_FLOOR = 1e-3;
const PHI_MAX = 0.97;
/** AR(1) coefficient before anything is known. */
const PHI_UNKNOWN = 0.3;
/** Largest degrees of freedom of a quantile. */
const NU_MAX = 200;
/** A pass is vetoed by a late onset above this many budgets. */
const LATE_ONSET = 1.25;
/** A pass that leans on a shape (gain above this many variances) waits for this look, and on a step for these points. */
const LEANING_GAIN = 9;
const LEANING_LOOK = 24;
const POINTS_AFTER_STEP = 10;
/** Quantum, MiB, from which a series is a staircase; steps that a regression of one needs. */
const STAIRCASE_QUANTUM = 0.5;
const STAIRCASE_STEPS = 5;
const STAIRCASE_MANY = 8;


/***/ }),

/***/ 1898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ chooseBaselines),
/* harmony export */   e_: () => (/* binding */ recordingRefusal)
/* harmony export */ });
/* unused harmony export MOST_BASELINES */
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(982);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);



/** At most this many baseline recordings are used, the newest. */
const MOST_BASELINES = 8;
/** Events after which a recording tells nothing of how the service behaves when it is left alone. */
const SPOILING = {
    'oom-kill': 'its service was killed for memory',
    exit: 'its service exited',
    contaminated: 'it was disturbed by other work',
    cancelled: 'it was cancelled',
    'not-measured': 'it was given up',
};
/**
 * Why a recording cannot be a baseline, whatever it is compared with; null where it can. A recording that does not say
 * its own verdict is judged by its readings alone.
 */
function recordingRefusal(recording) {
    const verdict = recording.verdict?.verdict;
    if (verdict === 'regression' || verdict === 'not-measured')
        return `its own verdict was ${verdict}`;
    for (const event of recording.events) {
        const why = SPOILING[event.what];
        if (why !== undefined)
            return why;
    }
    const checkpoints = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .measured */ .jh)(recording);
    if (checkpoints.length < _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FIRST_LOOK */ .xE)
        return `it has ${checkpoints.length} checkpoints, fewer than ${_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FIRST_LOOK */ .xE}`;
    for (const [series, { required, unit }] of Object.entries(recording.header.series)) {
        if (!required)
            continue;
        const readings = checkpoints.map((checkpoint) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)(checkpoint, series));
        const missing = readings.filter((reading) => reading === null).length;
        if (missing > 0)
            return `required series ${series} was not read at ${missing} of ${checkpoints.length} checkpoints`;
        const zeros = readings.filter((reading) => reading === 0).length;
        if (unit === 'bytes' && zeros > 0 && zeros < readings.length) {
            return `required series ${series} reads 0 at ${zeros} of ${checkpoints.length} checkpoints`;
        }
    }
    return null;
}
/** Which of the recordings offered the head is compared with: same environment, sound, the eight newest. */
function chooseBaselines(head, offered) {
    const result = { used: [], refused: [], difference: null, allKilled: false };
    let comparable = 0;
    let killed = 0;
    for (const recording of newestFirst(offered)) {
        const different = (0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .differences */ .tX)(comparedFacts(head), comparedFacts(recording))
            .map(({ key, here, there }) => `${key} is ${(0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .factText */ .wB)(here)} here, ${(0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .factText */ .wB)(there)} in the baseline`)
            .join('; ');
        if (different !== '') {
            result.difference ??= different;
            result.refused.push(`${nameOf(recording)}: ${different}`);
            continue;
        }
        comparable++;
        if (recording.events.some((event) => event.what === 'oom-kill'))
            killed++;
        const refusal = recordingRefusal(recording);
        if (refusal !== null)
            result.refused.push(`${nameOf(recording)}: ${refusal}`);
        else if (result.used.length < MOST_BASELINES)
            result.used.push(recording);
    }
    result.allKilled = comparable > 0 && killed === comparable;
    return result;
}
/**
 * What must be equal: the environment, and with it the workload and the plan, which a recording may name in its header
 * alone (contract: environment).
 */
function comparedFacts({ header }) {
    const { cycle = null, vary = null, concurrency = null, speed = null } = header.plan ?? {};
    const plan = [cycle, vary, concurrency, speed].every((fact) => fact === null)
        ? null
        : { cycle, vary, concurrency, speed };
    return { workload: header.workload?.sha256 ?? null, plan, ...header.environment };
}
/** Newest first by creation; then by commit and content, so that the order offered changes nothing. */
function newestFirst(recordings) {
    const text = new Map();
    const content = (recording) => {
        const known = text.get(recording) ?? (0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)([recording.header, recording.checkpoints]);
        text.set(recording, known);
        return known;
    };
    return [...recordings].sort((a, b) => descending(a.header.created ?? '', b.header.created ?? '') ||
        descending(a.header.commit ?? '', b.header.commit ?? '') ||
        descending(content(a), content(b)));
}
const descending = (a, b) => (a < b ? 1 : a > b ? -1 : 0);
function nameOf({ header }) {
    const commit = header.commit ? header.commit.slice(0, 7) : 'a recording without commit';
    return header.created === undefined ? commit : `${commit} of ${header.created}`;
}


/***/ }),

/***/ 5271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ShapeFits),
/* harmony export */   Y: () => (/* binding */ least)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1393);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8360);



const SHORTEST = Math.min(..._constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu);
const LONGEST = Math.max(..._constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu);
/**
 * Every shape of the table fitted to the residual of a straight line, one at a time, amplitude at least 0: once with
 * the slope free, and for any budget, without touching the points again, with the slope on either side of it. Step 7 of
 * docs/decision.md.
 */
class ShapeFits {
    /** Best slope with this shape's amplitude free. */
    slope = new Float64Array(0);
    amplitude = new Float64Array(0);
    /** Residual sum of squares of that fit, without penalty. */
    free = new Float64Array(0);
    /** Penalised sums of squares with a slope of at most, and of at least, the budget of {@link weigh}. */
    bounded = new Float64Array(0);
    leaking = new Float64Array(0);
    #table = new _shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeTable */ .oO();
    #gls = null;
    #budget = Number.NaN;
    #variance = 0;
    /** How many are fitted. */
    get count() {
        return this.#table.count;
    }
    /** Fits the whole table; what was refined or weighed before is forgotten. */
    fit(points, gls) {
        const room = this.#table.fill(points, gls);
        this.slope = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(this.slope, room);
        this.amplitude = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(this.amplitude, room);
        this.free = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(this.free, room);
        this.bounded = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(this.bounded, room);
        this.leaking = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(this.leaking, room);
        this.#gls = gls;
        this.#budget = Number.NaN;
        this.#solve(0);
    }
    /** Adds nine saturations, log-spaced around `tau` by at most the ratio `width`, and weighs them as the rest. */
    addSaturations(tau, width, clip, points, gls) {
        const from = this.count;
        for (let i = -4; i <= 4; i++) {
            const candidate = tau * width ** (i / 4);
            this.#table.addSaturation(clip ? Math.min(LONGEST, Math.max(SHORTEST, candidate)) : candidate, points, gls);
        }
        this.#solve(from);
        if (!Number.isNaN(this.#budget))
            this.#weigh(from);
    }
    /** Fills {@link bounded} and {@link leaking} for a budget and a noise variance. */
    weigh(budget, variance) {
        this.#budget = budget;
        this.#variance = variance;
        this.#weigh(0);
    }
    /** Least bounded less least leaking at the budget of {@link weigh}. */
    difference() {
        return (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(this.bounded, least(this.bounded, 0, this.count)) - (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(this.leaking, least(this.leaking, 0, this.count));
    }
    shapeAt(index) {
        return this.#table.shapeAt(index);
    }
    /** Index of the saturation of the table (not of the refined ones) with the least value. */
    bestSaturation(values) {
        return least(values, _shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .FIRST_TAU */ .eO, _shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .LOGARITHM */ .mu);
    }
    #weigh(from) {
        if (this.#gls === null)
            return;
        const { xx, slope: line, rss } = this.#gls;
        const { self, withX, withR, penalty } = this.#table;
        const { bounded, leaking, slope, amplitude, free } = this;
        const budget = this.#budget;
        const variance = this.#variance;
        const straight = rss + (line - budget) ** 2 * xx;
        for (let i = from; i < this.count; i++) {
            const charge = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(penalty, i) * variance;
            const best = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(free, i) + ((0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(amplitude, i) > 0 ? charge : 0);
            const square = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(self, i);
            const product = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withR, i) + (line - budget) * (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withX, i);
            const held = square <= 1e-10 || product <= 0 ? straight : straight - (product * product) / square + charge;
            bounded[i] = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(slope, i) <= budget ? best : held;
            leaking[i] = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(slope, i) >= budget ? best : held;
        }
    }
    /** Amplitude, slope and sum of squares from the products; the column's nuisance part is taken out of `self`. */
    #solve(from) {
        if (this.#gls === null)
            return;
        const { xx, slope: line, rss } = this.#gls;
        const { self, n1, n2, withX, withR } = this.#table;
        for (let i = from; i < this.count; i++) {
            const square = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(self, i) - (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(n1, i) ** 2 - (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(n2, i) ** 2;
            const alongX = xx > 0 ? (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withX, i) / xx : 0;
            const beyondX = square - (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withX, i) * alongX;
            const usable = beyondX > 1e-10 * Math.max(1, square) && (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withR, i) > 0;
            const amplitude = usable ? (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withR, i) / beyondX : 0;
            self[i] = square;
            this.amplitude[i] = amplitude;
            this.slope[i] = line - amplitude * alongX;
            this.free[i] = rss - amplitude * (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(withR, i);
        }
    }
}
/** Index in [from, to) of the least value; the first of several. */
function least(values, from, to) {
    let best = from;
    for (let i = from + 1; i < to; i++)
        if ((0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(values, i) < (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(values, best))
            best = i;
    return best;
}


/***/ }),

/***/ 2602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   Y: () => (/* binding */ refine)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _fits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5271);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8360);



/**
 * Generalised likelihood ratio of "bounded" and "leaking" at one budget. `fits` must hold the table of this `gls`; it is
 * weighed at the budget, and the refined time constants are added to it. Steps 7 and 11 of docs/decision.md.
 * @param budget unit per nominal cycle
 * @param v noise variance
 */
function compare(fits, points, gls, budget, v) {
    const { bounded, leaking } = fits;
    fits.weigh(budget, v);
    const table = fits.count;
    let b = (0,_fits_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(bounded, 0, table);
    let l = (0,_fits_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(leaking, 0, table);
    // The best saturation of each side is refined. What is found for one side may serve the other's likelihood too, but
    // not its slope and step, which stay those of its own search: as in the reference, whose vectors hold us to it.
    const own = refine(fits, points, gls, bounded, true);
    const halfway = fits.count;
    const leastLeaking = Math.min((0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(leaking, l), (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(leaking, (0,_fits_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(leaking, table, halfway)));
    const others = refine(fits, points, gls, leaking, true);
    if ((0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(bounded, own) < (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(bounded, b))
        b = own;
    if ((0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(leaking, others) < leastLeaking)
        l = others;
    const shape = fits.shapeAt(b);
    const difference = fits.difference();
    const leastBounded = (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(bounded, (0,_fits_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(bounded, 0, fits.count));
    return {
        bounded: leastBounded,
        T: Math.sign(difference) * Math.sqrt(Math.abs(difference) / v),
        slope: (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(fits.slope, difference > 0 ? l : b),
        step: shape.kind === 'step' ? shape.parameter : null,
        gain: (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(bounded, 0) - leastBounded,
    };
}
/**
 * Refines the best saturation of the table: twice nine log-spaced time constants around it, half-width one grid step,
 * then a fourth root of it. They are added to `fits`.
 * @param values by which the best is chosen; a vector of `fits`
 * @returns index of the best added
 */
function refine(fits, points, gls, values, clip) {
    const start = fits.count;
    let tau = fits.shapeAt(fits.bestSaturation(values)).parameter;
    let width = _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_RATIO */ .Dj;
    for (let round = 0; round < 2; round++) {
        const from = fits.count;
        fits.addSaturations(tau, width, clip, points, gls);
        tau = fits.shapeAt((0,_fits_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(values, from, fits.count)).parameter;
        width **= 0.25;
    }
    return (0,_fits_js__WEBPACK_IMPORTED_MODULE_1__/* .least */ .Y)(values, start, fits.count);
}


/***/ }),

/***/ 2544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createJudge)
});

// UNUSED EXPORTS: judge

// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/readings.js
var drift_readings = __webpack_require__(6018);
;// CONCATENATED MODULE: ./lib/drift/verdict.js
/** The decision's vocabulary: verdicts, findings, and what is said of each. Types only, and the order of verdicts. */
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

// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
;// CONCATENATED MODULE: ./lib/drift/conclude.js




/** One verdict and one sentence from the findings and the problems; the order of verdicts is the contract's. */
function conclude(head, found) {
    const { findings, eligible, rules } = found;
    const gated = findings.filter((finding) => finding.gated);
    const clean = found.problems.length === 0 && gated.every((finding) => finding.verdict === 'pass');
    // A run given up before its first cycle has nothing that could be compared.
    const alone = eligible.used.length === 0 && ((0,drift_readings/* measured */.jh)(head).length > 0 || found.problems.length === 0);
    const problems = [...found.problems, ...(alone ? [withoutBaseline(eligible, clean)] : [])];
    const verdicts = [...gated, ...problems].map((part) => part.verdict);
    // Nothing gated and no problem: a run that has just begun. It is not green.
    const verdict = verdicts.length === 0 ? 'inconclusive' : worst(verdicts);
    const drifting = gated.filter((finding) => gates(rules, finding.series));
    const decided = drifting.length > 0 && drifting.every((finding) => finding.cyclesToVerdict !== null);
    return {
        verdict,
        ...reasonOf(verdict, { ...found, findings: gated, problems }),
        findings,
        problems,
        baseline: {
            used: eligible.used.map(({ header }) => ({ commit: header.commit ?? null, created: header.created ?? null })),
            refused: eligible.refused,
        },
        cycles: (0,drift_readings/* measured */.jh)(head).at(-1)?.cycle ?? 0,
        requests: head.checkpoints.at(-1)?.requests ?? 0,
        settled: decided || found.problems.length > 0,
    };
}
function gates(rules, name) {
    return rules.series.some((series) => series.name === name && series.gated.includes('drift'));
}
function withoutBaseline(eligible, clean) {
    const absolute = clean ? '; no leak found by the absolute rules' : '';
    const why = eligible.difference !== null
        ? `not comparable: ${eligible.difference}`
        : eligible.refused.length > 0
            ? `no usable baseline: ${eligible.refused[0]}`
            : 'no baseline of this environment yet';
    return {
        verdict: 'not-comparable',
        reason: `${why}${absolute}`,
        remedy: 'record a baseline of the base commit in this environment (mode: refresh, or run --save-baseline)',
    };
}
/** Whose reason speaks for the verdict: a problem's, else that of the gated series lowest on the ladder of layers. */
function reasonOf(verdict, found) {
    if (verdict === 'pass')
        return { reason: (0,words/* passText */.$S)(found.findings) };
    const problem = found.problems.find((p) => p.verdict === verdict);
    const findings = found.findings.filter((finding) => finding.verdict === verdict);
    const growing = findings.find(({ drift }) => drift !== null && drift.low > drift.budget);
    const finding = growing ?? findings[0];
    if (problem !== undefined && (finding === undefined || verdict !== 'regression')) {
        return { reason: problem.reason, ...(problem.remedy === undefined ? {} : { remedy: problem.remedy }) };
    }
    if (finding === undefined)
        return { reason: 'nothing measured yet' };
    if (verdict === 'inconclusive')
        return { reason: finding.reason, ...(found.final ? { remedy: wouldDecide(found) } : {}) };
    return { reason: finding.reason };
}
/** What would decide an undecided run. */
function wouldDecide({ epochs, rules }) {
    const { fail, pass } = constants/* HORIZONS */.Vw[rules.horizon];
    const needed = Math.max(fail, pass) + 2;
    const cycles = (0,drift_readings/* longest */.xS)(epochs)?.checkpoints.length ?? 0;
    if (cycles < needed && epochs.length > 1) {
        return (`the set of processes never lived longer than ${cycles} cycles, and a decision needs ${needed}: ` +
            'raise the number of requests after which workers restart, or send fewer requests a cycle');
    }
    if (cycles < rules.last)
        return `more cycles would decide it (${cycles} of ${rules.last} were measured): raise max-duration`;
    return 'a cache that is still filling looks like a leak: cap it for the test; else send more requests a cycle (plan.cycle)';
}

// EXTERNAL MODULE: ./lib/drift/eligible.js
var eligible = __webpack_require__(1898);
// EXTERNAL MODULE: ./lib/drift/quantile.js
var quantile = __webpack_require__(3438);
// EXTERNAL MODULE: ./lib/drift/vector.js
var vector = __webpack_require__(8360);
;// CONCATENATED MODULE: ./lib/drift/level.js




/** Degrees of freedom that the prior spread between runs counts for (statistics.md, section 6). */
const PRIOR_DF = 6;
/**
 * Prior spread between runs of the same code: 20 MiB, the value simulated for services of some GiB; for a smaller one
 * 2 % of its height, at least 1 MiB. The 2 % is an assumption, not a measurement.
 */
const priorSd = (height, rules) => rules.unit === 'bytes'
    ? Math.min(20, Math.max(1, (0.02 * Math.abs(height)) / rules.scale)) * rules.scale
    : 0.002 * Math.abs(height);
/**
 * Settled height: the median reading of the later half of an epoch's first `n` cycles, never of its first two. Head and
 * base are read over the same cycles, so that growth which both share does not count.
 * @returns null without a reading there
 */
function settled(epoch, series, n = epoch.checkpoints.length) {
    const from = Math.max(constants/* WARM_CYCLES */.Iq, Math.floor(n / 2));
    const readings = epoch.checkpoints.slice(from, n).map((checkpoint) => (0,drift_readings/* readingOf */.MU)(checkpoint, series));
    const known = readings.filter((reading) => reading !== null);
    return known.length === 0 ? null : (0,vector/* median */.JZ)(known);
}
/**
 * Compares a head's settled height with the baselines'. The spread between runs is that of the baselines, shrunk to a
 * prior, because four runs say little of it; the head is one more run of them (t prediction interval).
 * @param alpha one-sided, already split over the gated series
 * @returns null without a baseline of the series
 */
function compareLevel(epoch, baselines, rules, alpha) {
    const n = epoch.checkpoints.length;
    const value = settled(epoch, rules.name);
    const heights = baselines.flatMap((recording) => {
        const theirs = (0,drift_readings/* longest */.xS)((0,drift_readings/* epochsOf */.OD)(recording));
        if (theirs === null)
            return [];
        return settled(theirs, rules.name, Math.min(n, theirs.checkpoints.length)) ?? [];
    });
    if (value === null || heights.length === 0)
        return null;
    const k = heights.length;
    const baseline = (0,vector/* mean */.i2)(heights);
    const df = PRIOR_DF + k - 1;
    const variance = (PRIOR_DF * priorSd(baseline, rules) ** 2 + (k - 1) * (0,vector/* sampleVariance */.y4)(heights)) / df;
    return {
        value,
        baseline,
        budget: Math.max((Math.abs(baseline) * rules.level.percent) / 100, rules.level.bytes),
        excess: rules.better === 'higher' ? baseline - value : value - baseline,
        doubt: (0,quantile/* tUpper */.H)(alpha, df) * Math.sqrt(variance * (1 + 1 / k)),
    };
}

;// CONCATENATED MODULE: ./lib/drift/peak.js

/**
 * Peak of a series over its samples, raw and settled readings. Its cap is a share of the limit that the recording
 * names, or bytes. A server that allocates its device memory beforehand (it has a KV cache) has no cap on the device.
 * @returns null without a reading
 */
function peakOf(recording, rules) {
    const { name } = rules;
    let value = Number.NEGATIVE_INFINITY;
    for (const sample of recording.samples)
        value = Math.max(value, sample.values[name] ?? value);
    for (const checkpoint of recording.checkpoints) {
        value = Math.max(value, checkpoint.raw?.[name] ?? value, checkpoint.values[name] ?? value);
    }
    if (!Number.isFinite(value))
        return null;
    if (!rules.gated.includes('cap') || (name === 'gpu/used' && preallocates(recording)))
        return { value, cap: null };
    const { cap } = rules;
    if ('bytes' in cap)
        return { value, cap: cap.bytes };
    const limit = limitOf(recording, name);
    return { value, cap: limit === null ? null : (limit * cap.percent) / 100 };
}
function preallocates(recording) {
    return recording.checkpoints.some((checkpoint) => (0,drift_readings/* readingOf */.MU)(checkpoint, 'kv-cache/capacity') !== null);
}
/** Limit of a series in bytes. Of GPUs the sum: each a number of bytes, or an object with `memory` in bytes. */
function limitOf({ header }, series) {
    if (series !== 'gpu/used')
        return positive(header.limits?.container);
    const gpus = (header.limits?.gpu ?? []).map((gpu) => positive(typeof gpu === 'object' && gpu !== null && 'memory' in gpu ? gpu.memory : gpu));
    if (gpus.length === 0 || gpus.includes(null))
        return null;
    return gpus.reduce((sum, gpu) => sum + (gpu ?? 0), 0);
}
function positive(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}

;// CONCATENATED MODULE: ./lib/drift/findings.js





/** Everything the rules say of one series. */
function findingOf(head, evidence) {
    const { rules, plan, state, baselines } = evidence;
    const { name, unit, better } = rules;
    const drift = plan === null || state === null ? null : driftFigure(plan, state);
    const comparison = levelComparison(evidence);
    const level = levelFigure(comparison, evidence.epochs, name);
    const peak = better === 'higher' ? null : peakOf(head, rules);
    const values = (0,drift_readings/* measured */.jh)(head).map((checkpoint) => (0,drift_readings/* readingOf */.MU)(checkpoint, name));
    const read = values.some((value) => value !== null);
    const gated = rules.gated.length > 0 && (read || rules.required);
    const cycles = (0,drift_readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
    const shown = { series: name, unit, drift, level, peak, values, cyclesToVerdict: state?.decidedAt ?? null };
    if (!gated) {
        const reason = drift === null ? `${(0,drift_readings/* seriesLabel */.Ym)(name)} explains, and decides nothing` : explains(name, drift, rules);
        return { ...shown, gated, verdict: 'pass', reason, notes: [] };
    }
    if (!read && cycles > 0) {
        return { ...shown, gated, verdict: 'not-measured', reason: `${(0,drift_readings/* seriesLabel */.Ym)(name)} was not read`, notes: [] };
    }
    const notes = notesOf(evidence, comparison, level, baselines.length);
    return { ...shown, gated, notes, ...verdictOf(evidence, { drift, comparison, level, peak }, cycles) };
}
/** The verdict of a gated series and its reason: whatever is beyond its budget first, then what is undecided. */
function verdictOf({ rules, plan, state }, figures, cycles) {
    const { name, unit, better } = rules;
    const { drift, comparison, level, peak } = figures;
    if (state?.verdict === 'regression' && drift !== null) {
        return { verdict: 'regression', reason: (0,words/* driftRegressionText */.Eu)(name, drift, unit) };
    }
    if (rules.gated.includes('level') && level !== null && comparison !== null && risesAbove(comparison)) {
        return { verdict: 'regression', reason: (0,words/* levelRegressionText */.fu)(name, level, better, unit) };
    }
    if (peak !== null && peak.cap !== null && peak.value > peak.cap) {
        return { verdict: 'regression', reason: (0,words/* capRegressionText */.bZ)(name, peak, unit) };
    }
    if (!rules.gated.includes('drift'))
        return { verdict: 'pass', reason: `${(0,drift_readings/* seriesLabel */.Ym)(name)} is within its budget` };
    if (state?.verdict === 'pass' && drift !== null) {
        return { verdict: 'pass', reason: (0,words/* driftPassText */.QK)(name, drift, unit) };
    }
    if (plan === null && rules.growth?.per === 'minute' && cycles >= constants/* FIRST_LOOK */.xE) {
        const reason = `${(0,drift_readings/* seriesLabel */.Ym)(name)} has a budget per minute, and the times of the checkpoints stand still`;
        return { verdict: 'not-measured', reason };
    }
    return { verdict: 'inconclusive', reason: (0,words/* driftOpenText */.hB)(name, drift, unit, cycles) };
}
/** A rise counts only where it exceeds the budget beyond the doubt of the spread between runs. */
function risesAbove({ excess, doubt, budget }) {
    return excess - doubt > budget;
}
function driftFigure(plan, { look, growth, epoch }) {
    if (look === null || growth === null)
        return null;
    const per1000 = (1000 / plan.requestsPerCycle) * plan.rules.scale;
    const rate = (0,drift_readings/* requestsPerMinute */.UU)(epoch?.checkpoints ?? []);
    return {
        per1000Requests: growth.slope * per1000,
        low: growth.low * per1000,
        high: growth.high * per1000,
        perMinute: rate === null ? null : (growth.slope * per1000 * rate) / 1000,
        budget: plan.budgetPer1000 * plan.rules.scale,
        baseline: plan.base === null ? null : plan.base.slope * per1000,
    };
}
function levelComparison({ rules, epochs, baselines, alphaLevel }) {
    const epoch = (0,drift_readings/* longest */.xS)(epochs);
    if (epoch === null || epoch.checkpoints.length < constants/* FIRST_LOOK */.xE)
        return null;
    return compareLevel(epoch, baselines, rules, alphaLevel);
}
function levelFigure(comparison, epochs, name) {
    if (comparison !== null) {
        const { value, baseline, budget } = comparison;
        return { value, baseline, budget };
    }
    const value = (0,drift_readings/* longest */.xS)(epochs)
        ?.checkpoints.map((c) => (0,drift_readings/* readingOf */.MU)(c, name))
        .findLast((v) => v !== null);
    return value === undefined || value === null ? null : { value, baseline: null, budget: null };
}
function notesOf({ rules, plan, state, epochs }, comparison, level, baselines) {
    const notes = [...(plan?.notes ?? [])];
    const look = state?.look ?? null;
    if (plan !== null && look !== null && look.budget > plan.rule.budget) {
        const grown = ((look.budget - plan.rule.budget) * 1000) / plan.requestsPerCycle;
        const unit = rules.unit === 'bytes' ? ' MiB' : '';
        notes.push(`the baseline itself grows ${grown.toPrecision(2)}${unit} per 1000 requests; only what goes beyond counts`);
    }
    if (look?.answer === 1 && look.againstBase === 'unchecked') {
        const why = baselines === 0 ? 'there is no baseline' : 'no baseline recording is this long';
        notes.push(`judged by absolute rules only: ${why}`);
    }
    if (epochs.length > 1) {
        notes.push(`the set of processes changed ${epochs.length - 1} times; each is judged by itself`);
    }
    if (rules.gated.includes('level') &&
        comparison !== null &&
        level !== null &&
        comparison.excess + comparison.doubt < 0) {
        notes.push((0,words/* improvementText */.g7)(level, rules.better, rules.unit));
    }
    return notes;
}
function explains(name, drift, rules) {
    return `${(0,drift_readings/* seriesLabel */.Ym)(name)} moves by ${(0,words/* growthText */.bn)(drift, rules.unit)}; it explains, and decides nothing`;
}

// EXTERNAL MODULE: ./lib/drift/noise.js + 3 modules
var drift_noise = __webpack_require__(1426);
// EXTERNAL MODULE: ./lib/drift/rules.js
var drift_rules = __webpack_require__(7392);
// EXTERNAL MODULE: ./lib/drift/fits.js
var drift_fits = __webpack_require__(5271);
// EXTERNAL MODULE: ./lib/drift/glrt.js
var glrt = __webpack_require__(2602);
;// CONCATENATED MODULE: ./lib/drift/interval.js




/** Of each tail of the interval that is printed: two-sided 95 %. */
const TAIL = 0.025;
/**
 * Growth at a look: the slope of the explanation that fits best, and a two-sided 95 % interval: every budget that the
 * same likelihood comparison would call neither exceeded nor kept, at t_nu(0.975). Unlike the standard error of one
 * fitted line it carries the doubt between the shapes (a curve that may be levelling off), and it agrees with the
 * verdict: a regression's lower end is above its budget, a pass's upper end below it. Inversion of a profile
 * likelihood: Venzon & Moolgavkar, Applied Statistics 37 (1988).
 */
function growthInterval(y, x, taken, space) {
    const { points, gls, fits } = space;
    const { v } = taken;
    points.prepare(y, x, taken.n);
    gls.fit(points, taken.phi);
    fits.fit(points, gls);
    (0,glrt/* compare */.U)(fits, points, gls, taken.budget, v); // adds the refined time constants
    // At a budget below every slope all leaking fits are the free ones.
    fits.weigh(Number.NEGATIVE_INFINITY, v);
    const slope = (0,vector.at)(fits.slope, (0,drift_fits/* least */.Y)(fits.leaking, 0, fits.count));
    const critical = (0,quantile/* tUpper */.H)(TAIL, taken.nu) ** 2 * v;
    const excess = (budget) => {
        fits.weigh(budget, v);
        return fits.difference();
    };
    const step = Math.sqrt(v / gls.xx);
    return {
        slope,
        low: boundary(slope, -step, (budget) => excess(budget) > critical),
        high: boundary(slope, step, (budget) => -excess(budget) > critical),
    };
}
/** From `centre` outwards to where `excluded` begins: doubling steps, then bisection to a thousandth of the last. */
function boundary(centre, step, excluded) {
    let inside = centre;
    let outside = centre + step;
    for (let doubled = 0; doubled < 60 && !excluded(outside); doubled++) {
        inside = outside;
        outside = centre + step * 2 ** (doubled + 1);
    }
    for (let i = 0; i < 10; i++) {
        const middle = (inside + outside) / 2;
        if (excluded(middle))
            outside = middle;
        else
            inside = middle;
    }
    return outside;
}

;// CONCATENATED MODULE: ./lib/drift/late-onset.js


/**
 * True where "flat, then a leak above 1.25 budgets" explains the points better than the best bounded explanation does:
 * vetoes a pass. Hinges at every point from the first third to three before the end. Step 13 of docs/decision.md.
 * @param bounded sum of squares of the best bounded explanation, penalised
 */
function lateOnset(points, gls, budget, bounded) {
    const { m, one, wx, q1, q2, xr, r } = gls;
    const flat = gls.rss + gls.slope * gls.slope * gls.xx;
    const first = Math.max(2, Math.floor(m / 3)) - 1;
    // A whitened hinge at h is, after h, the whitened x less x_h times the whitened constant: running sums from the end.
    const x = { self: 0, n1: 0, n2: 0, y: 0 };
    const c = { self: 0, n1: 0, n2: 0, y: 0 };
    let cross = 0;
    for (let h = m - 2; h >= first; h--) {
        const i = h + 1;
        const a = (0,vector.at)(wx, i);
        const b = (0,vector.at)(one, i);
        const y = (0,vector.at)(r, i) + gls.slope * (0,vector.at)(xr, i);
        x.self += a * a;
        x.n1 += a * (0,vector.at)(q1, i);
        x.n2 += a * (0,vector.at)(q2, i);
        x.y += a * y;
        c.self += b * b;
        c.n1 += b * (0,vector.at)(q1, i);
        c.n2 += b * (0,vector.at)(q2, i);
        c.y += b * y;
        cross += a * b;
        if (h > m - 4)
            continue;
        const t = (0,vector.at)(points.t, h);
        const n1 = x.n1 - t * c.n1;
        const n2 = x.n2 - t * c.n2;
        const self = x.self - 2 * t * cross + t * t * c.self - n1 * n1 - n2 * n2;
        if (self <= 1e-10)
            continue;
        const product = x.y - t * c.y;
        const slope = product / self;
        if (slope > constants/* LATE_ONSET */.LL * budget && flat - product * slope < bounded)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/drift/slope.js



/**
 * The guard on a regression: straight lines through the same cycles of head and base, the head's steeper by more than
 * the budget. A warm-up or a ring that both share blames nobody. Step 12b of docs/decision.md.
 * `space.gls` must hold the head's fit at the look's phi.
 * @param budget the plain budget, unit per nominal cycle
 */
function againstBase(base, n, budget, noise, alpha, space) {
    if (base === null)
        return 'unchecked';
    const { basePoints, baseGls, gls } = space;
    const slopes = [];
    for (const run of base.runs) {
        if (run.y.length < n)
            continue;
        basePoints.prepare(run.y, run.x, n);
        if (basePoints.m < constants/* FEWEST_POINTS */.RP)
            continue;
        baseGls.fit(basePoints, noise.phi);
        slopes.push(baseGls.slope);
    }
    if (slopes.length === 0)
        return 'unchecked';
    const variance = Math.max(noise.v / gls.xx, (0,vector/* sampleVariance */.y4)(slopes)) * (1 + 1 / slopes.length);
    const excess = gls.slope - (0,vector/* mean */.i2)(slopes) - budget;
    return excess / Math.sqrt(variance) > (0,quantile/* tUpper */.H)(alpha, noise.nu) ? 'worse' : 'not-worse';
}

;// CONCATENATED MODULE: ./lib/drift/staircase.js


/**
 * Whether a series that moves in quanta is going on rising: enough upward steps, some of them in the second half, and
 * either regular, the last one included, or many. One late step of an allocator is no leak. Step 12 of docs/decision.md.
 */
function stillClimbing(points, quantum) {
    const { m, y } = points;
    const steps = [];
    for (let i = 0; i < m - 1; i++)
        if ((0,vector.at)(y, i + 1) - (0,vector.at)(y, i) > quantum / 2)
            steps.push(i);
    const late = steps.filter((i) => i >= Math.floor(m / 2)).length;
    if (steps.length < constants/* STAIRCASE_STEPS */.GL || late < 2)
        return false;
    const gaps = steps.slice(1).map((step, i) => step - (steps[i] ?? 0));
    const sinceLast = m - 1 - (steps.at(-1) ?? 0);
    const regular = Math.max(sinceLast, ...gaps) <= 1.6 * (0,vector/* median */.JZ)(gaps) + 1;
    return regular || (steps.length >= constants/* STAIRCASE_MANY */.eo && late >= 3);
}

;// CONCATENATED MODULE: ./lib/drift/look.js








/** The budget, with what the base itself grows where that is beyond doubt. Step 10 of docs/decision.md. */
function effectiveBudget(budget, base) {
    return base !== null && base.slope > Math.max(0, 3 * base.slopeSe) ? budget + base.slope : budget;
}
/**
 * One look at a series after cycle `n`. Steps 2 to 13 of docs/decision.md.
 * @param y reading after cycle k at index k - 1, NaN where missing; `x` nominal cycles served at the same index
 * @returns null with fewer than 6 points
 */
function look(y, x, n, base, rule, space) {
    const { points, gls, fits } = space;
    points.prepare(y, x, n);
    if (points.m < constants/* FEWEST_POINTS */.RP)
        return null;
    const noise = (0,drift_noise/* headNoise */.JN)(base, rule.quantum, space);
    gls.fit(points, noise.phi);
    fits.fit(points, gls);
    const budget = effectiveBudget(rule.budget, base);
    const comparison = (0,glrt/* compare */.U)(fits, points, gls, budget, noise.v);
    const result = {
        ...noise,
        n,
        m: points.m,
        T: comparison.T,
        slope: comparison.slope,
        saw: points.hasSaw,
        budget,
        againstBase: null,
        answer: 0,
    };
    if (result.T > 0) {
        if (n < rule.failFrom || result.T <= (0,quantile/* tUpper */.H)(rule.alphaFail, noise.nu))
            return result;
        result.againstBase = againstBase(base, n, rule.budget, noise, rule.alphaFail, space);
        const climbing = rule.quantum < constants/* STAIRCASE_QUANTUM */.O_ || stillClimbing(points, rule.quantum);
        if (result.againstBase !== 'not-worse' && climbing)
            result.answer = 1;
    }
    else if (n >= rule.passFrom && -result.T > (0,quantile/* tUpper */.H)(rule.alphaPass, noise.nu)) {
        if (passStands(result, comparison, rule, space))
            result.answer = -1;
    }
    return result;
}
/** What must hold besides T for a pass. Step 13 of docs/decision.md. */
function passStands(result, comparison, rule, { points, gls }) {
    if (points.pending)
        return false;
    // A staircase can hide one quantum between two looks.
    const hidden = rule.quantum / (0,vector.at)(points.t, points.m - 1);
    if (rule.quantum > 0 && Math.max(result.slope, 0) + hidden >= result.budget)
        return false;
    if (lateOnset(points, gls, result.budget, comparison.bounded))
        return false;
    if (comparison.gain <= constants/* LEANING_GAIN */.DK * result.v)
        return true;
    return result.n >= constants/* LEANING_LOOK */.zg && (comparison.step === null || points.m - comparison.step >= constants/* POINTS_AFTER_STEP */._T);
}

;// CONCATENATED MODULE: ./lib/drift/sequential.js


/**
 * One series judged cycle by cycle. A look at cycle n depends on cycles 1 to n alone, so each is taken once, when its
 * cycle is pushed: a live gate and an offline replay of the recording walk the same looks. The first decision sticks.
 * Steps 1 and 14 of docs/decision.md.
 */
class SequentialSeries {
    rule;
    base;
    space;
    last;
    verdict = null;
    /** Cycle of the decision. */
    decidedAt = null;
    /** Every look taken, in order; the last one decided where there is a verdict. */
    looks = [];
    /** Cycles pushed so far. */
    length = 0;
    #y = new Float64Array(constants/* LAST_LOOK */.jp);
    #x = new Float64Array(constants/* LAST_LOOK */.jp);
    #equal = 0;
    constructor(rule, base, space, 
    /** Last cycle looked at. */
    last = constants/* LAST_LOOK */.jp) {
        this.rule = rule;
        this.base = base;
        this.space = space;
        this.last = last;
    }
    /**
     * Takes the reading after the next cycle.
     * @param y in the series' unit (MiB for bytes); NaN where it is missing
     * @param x nominal cycles served so far
     */
    push(y, x) {
        if (this.length === this.#y.length)
            this.#grow();
        this.#y[this.length] = y;
        this.#x[this.length] = x;
        this.length++;
        const n = this.length;
        if (this.verdict !== null || n < constants/* FIRST_LOOK */.xE || n > this.last || !Number.isFinite(y))
            return;
        const taken = look(this.#y, this.#x, n, this.base, this.rule, this.space);
        if (taken === null)
            return;
        const before = this.looks.at(-1)?.answer ?? 0;
        this.looks.push(taken);
        this.#equal = taken.answer === 0 ? 0 : taken.answer === before ? this.#equal + 1 : 1;
        if (this.#equal < constants/* CONFIRM */.nG)
            return;
        this.verdict = taken.answer > 0 ? 'regression' : 'pass';
        this.decidedAt = n;
    }
    /** The look that decided, or the last one. */
    get latest() {
        return this.looks.at(-1) ?? null;
    }
    /** Readings and nominal cycles up to a look, to describe it further. Views, not copies. */
    upTo(n) {
        return { y: this.#y.subarray(0, n), x: this.#x.subarray(0, n) };
    }
    #grow() {
        const y = new Float64Array(2 * this.#y.length);
        const x = new Float64Array(2 * this.#x.length);
        y.set(this.#y);
        x.set(this.#x);
        this.#y = y;
        this.#x = x;
    }
}

;// CONCATENATED MODULE: ./lib/drift/tracker.js







/**
 * Plans the drift rule of a series.
 * @param share gated series among which the error budget is split
 * @returns null where growth has no meaning for the series, or a budget per minute cannot be converted
 */
function planDrift(head, baselines, run, rules, requestsPerCycle, share, space) {
    const { scale } = rules;
    // What only explains and is counted has no budget: any growth that is beyond doubt is of interest.
    const growth = rules.growth ?? (rules.gated.includes('drift') ? null : { bytes: 0, per: '1000 requests' });
    if (growth === null)
        return null;
    const perMinute = growth.per === 'minute' ? (0,drift_readings/* requestsPerMinute */.UU)((0,drift_readings/* beforeFirstLook */.nK)(head)) : null;
    if (growth.per === 'minute' && perMinute === null)
        return null;
    const asked = (perMinute === null ? growth.bytes : (growth.bytes * 1000) / perMinute) / scale;
    // Three quanta over the whole run: less cannot be told from the step in which the series moves.
    const finest = (3 * rules.granularity * 1000) / (run.last * requestsPerCycle) / scale;
    const budgetPer1000 = Math.max(asked, finest);
    const quantum = (0,drift_rules/* quantumOf */.Nd)(rules);
    const runs = baselines.flatMap((recording) => baseRun(recording, rules, requestsPerCycle) ?? []);
    const { fail, pass } = constants/* HORIZONS */.Vw[run.horizon];
    return {
        rules,
        base: (0,drift_noise/* baseNoise */.yH)(runs, quantum, space),
        rule: {
            budget: (budgetPer1000 * requestsPerCycle) / 1000,
            quantum,
            failFrom: fail,
            passFrom: pass,
            alphaFail: (constants/* ALPHA_FAIL */.m_ * run.alpha) / constants/* ALPHA */.Nh / share,
            alphaPass: (constants/* ALPHA_PASS */.vp * run.alpha) / constants/* ALPHA */.Nh / share,
        },
        requestsPerCycle,
        last: run.last,
        budgetPer1000,
        notes: finest > asked ? ['budget widened to three steps of the series over the run: it moves in no finer ones'] : [],
    };
}
/** A baseline's readings of a series over its longest epoch; null where there are too few. */
function baseRun(recording, rules, perCycle) {
    const epoch = (0,drift_readings/* longest */.xS)((0,drift_readings/* epochsOf */.OD)(recording));
    if (epoch === null)
        return null;
    const run = seriesRun(epoch, rules, perCycle);
    return run.y.filter(Number.isFinite).length < constants/* FIRST_LOOK */.xE ? null : run;
}
/** Readings of a series over an epoch and the nominal cycles served until each. */
function seriesRun(epoch, rules, perCycle) {
    return {
        y: Float64Array.from(epoch.checkpoints, (c) => ((0,drift_readings/* readingOf */.MU)(c, rules.name) ?? Number.NaN) / rules.scale),
        x: Float64Array.from(epoch.checkpoints, (c) => ((c?.requests ?? Number.NaN) - epoch.requestsBefore) / perCycle),
    };
}
const UNDECIDED = { verdict: null, decidedAt: null, look: null, growth: null };
/** Growth of a series over the longest epoch, for one that explains and never decides: a single look, at its end. */
function describeDrift(plan, epochs, space) {
    const epoch = (0,drift_readings/* longest */.xS)(epochs);
    if (epoch === null)
        return { ...UNDECIDED, epoch };
    const { y, x } = seriesRun(epoch, plan.rules, plan.requestsPerCycle);
    const n = Math.min(y.findLastIndex(Number.isFinite) + 1, plan.last);
    const taken = n < constants/* FIRST_LOOK */.xE ? null : look(y, x, n, plan.base, plan.rule, space);
    if (taken === null)
        return { ...UNDECIDED, epoch };
    return { ...UNDECIDED, look: taken, growth: growthInterval(y, x, taken, space), epoch };
}
/** One series over the epochs of a growing recording; each checkpoint is taken once. The first decision sticks. */
class DriftTracker {
    plan;
    space;
    #epochs = [];
    #described = null;
    constructor(plan, space) {
        this.plan = plan;
        this.space = space;
    }
    advance(epochs) {
        const { plan } = this;
        for (const [i, epoch] of epochs.entries()) {
            const series = this.#epochs[i] ?? new SequentialSeries(plan.rule, plan.base, this.space, plan.last);
            this.#epochs[i] = series;
            for (const checkpoint of epoch.checkpoints.slice(series.length)) {
                const reading = ((0,drift_readings/* readingOf */.MU)(checkpoint, plan.rules.name) ?? Number.NaN) / plan.rules.scale;
                const served = ((checkpoint?.requests ?? Number.NaN) - epoch.requestsBefore) / plan.requestsPerCycle;
                if (this.#decided() === -1)
                    series.push(reading, served);
            }
        }
    }
    state(epochs) {
        const decided = this.#decided();
        const best = decided === -1 ? this.#mostLookedAt() : decided;
        const series = this.#epochs[best];
        const epoch = epochs[best] ?? null;
        const latest = series?.latest ?? null;
        if (series === undefined || latest === null) {
            return { ...UNDECIDED, epoch };
        }
        if (this.#described?.look !== latest) {
            const { y, x } = series.upTo(latest.n);
            this.#described = { look: latest, growth: growthInterval(y, x, latest, this.space) };
        }
        const decidedAt = series.decidedAt === null ? null : (epoch?.checkpoints[series.decidedAt - 1]?.cycle ?? null);
        return { verdict: series.verdict, decidedAt, look: latest, growth: this.#described.growth, epoch };
    }
    #decided() {
        return this.#epochs.findIndex((series) => series.verdict !== null);
    }
    #mostLookedAt() {
        const looks = this.#epochs.map((series) => series.looks.length);
        return looks.indexOf(Math.max(...looks));
    }
}

;// CONCATENATED MODULE: ./lib/drift/replay-validity.js
/** Error share that is put up with where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = 0.05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = 0.005;
/** Cycles after which a run under way is given up for its errors. */
const CYCLES_FOR_ERRORS = 8;
/**
 * Whether the workload was served as the baseline served it: a service that answers with errors does other work, and
 * its memory says nothing of the change. A recording without any cycle line tells nothing of its replay and is let be.
 */
function replayProblems(head, baselines, final) {
    const cycles = served(head);
    const empty = cycles.find((cycle) => cycle.sent === 0);
    if (empty !== undefined) {
        return [{ verdict: 'not-measured', reason: `the replay is invalid: cycle ${empty.cycle} sent no requests` }];
    }
    if (cycles.length === 0 || (!final && cycles.length < CYCLES_FOR_ERRORS))
        return [];
    const here = errors(cycles);
    const there = errors(baselines.flatMap(served));
    const usual = there.sent === 0 ? null : there.share;
    const allowed = usual === null ? ERRORS_WITHOUT_BASELINE : usual + tolerance(here, there);
    if (here.share <= allowed)
        return [];
    const beside = usual === null ? 'without a baseline 5 % is put up with' : `the baseline's is ${percent(usual)}`;
    const kind = commonest(cycles);
    return [
        {
            verdict: 'not-measured',
            reason: `the replay is invalid: its error share is ${percent(here.share)}${kind}, ${beside}`,
            remedy: 'mend the errors first: memory is only compared where the same work was done',
        },
    ];
}
function served(recording) {
    return recording.cycles.filter((record) => record.cycle >= 1);
}
function errors(cycles) {
    const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
    const ok = cycles.reduce((sum, cycle) => sum + Math.min(cycle.ok, cycle.sent), 0);
    return { sent, share: sent === 0 ? 0 : (sent - ok) / sent };
}
/** Three binomial standard errors of the difference at the baseline's share, and never less than half a percent. */
function tolerance(here, there) {
    const variance = there.share * (1 - there.share) * (1 / here.sent + 1 / there.sent);
    return Math.max(ERRORS_TOLERATED, 3 * Math.sqrt(variance));
}
function commonest(cycles) {
    const counts = new Map();
    for (const { errors: kinds } of cycles) {
        for (const [kind, count] of Object.entries(kinds))
            counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    const top = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
    return top === undefined ? '' : ` (mostly ${top[0]})`;
}
const percent = (share) => `${Number((100 * share).toPrecision(2))} %`;

;// CONCATENATED MODULE: ./lib/drift/validity.js





/**
 * What keeps a run from a verdict, or decides it at once. A run is never green by absence: whatever should have been
 * read or sent and was not is a problem.
 * @param final false while the run may still go on: then only what no further cycle can mend is told
 */
function problemsOf(head, rules, eligible, final) {
    const events = eventProblems(head, eligible);
    // Given up before the first cycle: that nothing was read and sent is no news.
    if (events.length > 0 && (0,drift_readings/* measured */.jh)(head).length === 0)
        return events;
    return [
        ...events,
        ...sensitivityProblems(head, rules),
        ...readingProblems(head, rules, eligible, final),
        ...replayProblems(head, eligible.used, final),
        ...(final ? lengthProblems(head) : []),
    ];
}
function notMeasured(reason, remedy) {
    return { verdict: 'not-measured', reason, ...(remedy === undefined ? {} : { remedy }) };
}
function eventProblems(head, eligible) {
    return head.events.flatMap((event) => {
        const detail = event.detail === undefined || event.detail === '' ? '' : `: ${event.detail}`;
        switch (event.what) {
            case 'oom-kill':
                return killed(head, event, eligible);
            case 'exit':
                return notMeasured(`the service exited on its own${detail}`, event.remedy ?? 'read its log for why it ended');
            case 'contaminated':
                return notMeasured(`other work disturbed the measurement${detail}`, event.remedy ?? 'run it again, alone');
            case 'cancelled':
                return notMeasured(`the run was cancelled${detail}`, event.remedy);
            case 'not-measured':
                return notMeasured(event.detail ?? 'the run was given up', event.remedy);
            default:
                return [];
        }
    });
}
/** Killed for memory: by this change, unless it never served or every baseline died the same way. */
function killed(head, event, eligible) {
    const detail = event.detail === undefined || event.detail === '' ? '' : ` (${event.detail})`;
    const raise = 'raise the memory limit of the service, or make it smaller';
    if (head.checkpoints.length === 0 && head.cycles.length === 0) {
        return notMeasured(`the service was killed for memory before it was ready${detail}`, raise);
    }
    if (eligible.allKilled) {
        return notMeasured(`the service was killed for memory${detail}, and so was the baseline's`, raise);
    }
    const cycle = (0,drift_readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
    const reason = `the service was killed for memory after cycle ${cycle}${detail}`;
    const beside = eligible.used.length > 0 ? '; the baseline was not killed' : '';
    return { verdict: 'regression', reason, remedy: `look at what grew until then${beside}` };
}
function sensitivityProblems(head, rules) {
    const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
    const last = new Map(head.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s]));
    return [...last.values()]
        .filter((s) => !s.seen)
        .map((s) => notMeasured(`cannot see memory in ${s.layer}: held memory did not show in ${(0,drift_readings/* seriesLabel */.Ym)(s.series)}, or did not fall back`, 'run `memdrift doctor`'));
}
function readingProblems(head, rules, eligible, final) {
    if (!rules.series.some((series) => series.gated.length > 0)) {
        return final || head.checkpoints.length > 0 ? [notMeasured('no series of this recording is gated')] : [];
    }
    const silent = [...requiredSeries(rules, eligible)].flatMap((series) => silence(head, series, final) ?? []);
    const gone = final || (0,drift_readings/* measured */.jh)(head).length >= 3 ? absentFromHead(head, eligible) : [];
    const nothing = final && (0,drift_readings/* measured */.jh)(head).length > 0 && silent.length === 0 && !anyReading(head, rules);
    return [...gone, ...silent, ...(nothing ? [notMeasured('no gated series was read')] : [])];
}
function anyReading(head, rules) {
    const gated = rules.series.filter((series) => series.gated.length > 0);
    return (0,drift_readings/* measured */.jh)(head).some((checkpoint) => gated.some((series) => (0,drift_readings/* readingOf */.MU)(checkpoint, series.name) !== null));
}
/** Series that must be read throughout: those declared required, and those the baseline has. */
function requiredSeries(rules, eligible) {
    const inBaseline = seriesOfBaselines(eligible);
    return new Set(rules.series
        .filter((series) => series.required || (series.gated.length > 0 && inBaseline.has(series.name)))
        .map((series) => series.name));
}
/** Series of the contract that a baseline read throughout and whose absence in the head would hide something. */
function seriesOfBaselines(eligible) {
    const found = new Set();
    for (const recording of eligible.used) {
        for (const name of Object.keys(recording.header.series)) {
            const requirement = (0,series/* definitionOf */.Fg)(name)?.required ?? 'never';
            if (requirement === 'never')
                continue;
            if ((0,drift_readings/* measured */.jh)(recording).every((checkpoint) => (0,drift_readings/* readingOf */.MU)(checkpoint, name) !== null))
                found.add(name);
        }
    }
    return found;
}
function absentFromHead(head, eligible) {
    return [...seriesOfBaselines(eligible)]
        .filter((name) => !Object.hasOwn(head.header.series, name))
        .map((name) => notMeasured(`${(0,drift_readings/* seriesLabel */.Ym)(name)} is in the baseline and was not read in this run`));
}
/**
 * How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
 * fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it is sound.
 */
function silence(head, series, final) {
    const byCycle = new Map((0,drift_readings/* measured */.jh)(head).map((checkpoint) => [checkpoint.cycle, checkpoint]));
    const cycles = Math.min(drift_rules/* MOST_CYCLES */.wD, Math.max(0, ...byCycle.keys()));
    const read = Array.from({ length: cycles }, (_, k) => (0,drift_readings/* readingOf */.MU)(byCycle.get(k + 1) ?? null, series) !== null);
    const missing = read.filter((ok) => !ok).length;
    const label = `required series ${series}`;
    const remedy = 'the run needs every reading: see `memdrift doctor` for what this runner can read';
    if (cycles === 0 || (cycles < 3 && !final))
        return null;
    if (missing === cycles)
        return notMeasured(`${label} was never read`, remedy);
    const last = read.lastIndexOf(true) + 1;
    if (cycles - last >= 3)
        return notMeasured(`${label} fell silent after cycle ${last}`, remedy);
    if (final && missing > 0.2 * cycles)
        return notMeasured(`${label} is missing after ${missing} of ${cycles} cycles`, remedy);
    return null;
}
function lengthProblems(head) {
    const found = (0,drift_readings/* measured */.jh)(head).length;
    if (found >= constants/* FIRST_LOOK */.xE)
        return [];
    return [
        notMeasured(`too few checkpoints: ${found}, and a decision needs at least ${constants/* FIRST_LOOK */.xE}`, 'give the run more time (max-duration) or shorter cycles (plan.cycle)'),
    ];
}

;// CONCATENATED MODULE: ./lib/drift/judge.js










/**
 * A judge of one run.
 * @param baselines every recording that might serve; those of another environment, or unsound, are refused by name
 */
function createJudge(baselines, overrides = {}) {
    const space = new drift_noise/* Workspace */.aR();
    let fixed = null;
    let checkpoints = 0;
    function fix(head) {
        if (fixed === null || fixed.header !== head.header || head.checkpoints.length < checkpoints) {
            const rules = (0,drift_rules/* readRules */.Kc)(head.header, overrides);
            fixed = { header: head.header, rules, eligible: (0,eligible/* chooseBaselines */.Ap)(head, baselines), trackers: new Map() };
        }
        checkpoints = head.checkpoints.length;
        if (fixed.trackers.size === 0 && lastCycle(head) >= constants/* FIRST_LOOK */.xE) {
            for (const plan of plansOf(head, fixed.eligible, fixed.rules, space)) {
                fixed.trackers.set(plan.rules.name, new DriftTracker(plan, space));
            }
        }
        return fixed;
    }
    return {
        get baselines() {
            return fixed?.eligible.used ?? [];
        },
        plans(head) {
            const { rules, eligible } = fix(head);
            return plansOf(head, eligible, rules, space);
        },
        judge(head, { final }) {
            const { rules, eligible, trackers } = fix(head);
            const epochs = (0,drift_readings/* epochsOf */.OD)(head);
            for (const tracker of trackers.values())
                tracker.advance(epochs);
            const findings = [...rules.series]
                .sort((a, b) => (0,series/* ladderOrder */.dL)(a.name, b.name))
                .map((series) => {
                const tracker = trackers.get(series.name);
                const plan = tracker?.plan ?? (final ? explanatoryPlan(head, eligible, rules, series, space) : null);
                const state = tracker?.state(epochs) ?? (plan === null ? null : describeDrift(plan, epochs, space));
                const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
                return findingOf(head, { rules: series, plan, state, epochs, baselines: eligible.used, alphaLevel });
            });
            return conclude(head, {
                findings,
                problems: problemsOf(head, rules, eligible, final),
                eligible,
                epochs,
                rules,
                final,
            });
        },
    };
}
/** The decision alone, offline: the same answer as a live run gave. */
function judge(head, baselines, overrides = {}) {
    return createJudge(baselines, overrides).judge(head, { final: true });
}
const lastCycle = (head) => (0,drift_readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(head, { used }, rules, space) {
    const perCycle = (0,drift_readings/* requestsPerCycle */.cB)(head);
    if (perCycle === null)
        return [];
    const early = (0,drift_readings/* measured */.jh)(head).filter((checkpoint) => checkpoint.cycle <= constants/* FIRST_LOOK */.xE);
    const drifting = rules.series.filter((series) => series.gated.includes('drift'));
    const present = drifting.filter((series) => early.some((c) => (0,drift_readings/* readingOf */.MU)(c, series.name) !== null));
    const share = Math.max(1, present.length);
    return drifting.flatMap((series) => planDrift(head, used, rules, series, perCycle, share, space) ?? []);
}
/** Plan of a series that only explains; null where it is gated, and where nothing can be said. */
function explanatoryPlan(head, { used }, rules, series, space) {
    const perCycle = (0,drift_readings/* requestsPerCycle */.cB)(head);
    if (series.gated.includes('drift') || perCycle === null || lastCycle(head) < constants/* FIRST_LOOK */.xE)
        return null;
    return planDrift(head, used, rules, series, perCycle, 1, space);
}


/***/ }),

/***/ 1426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aR: () => (/* binding */ Workspace),
  yH: () => (/* binding */ baseNoise),
  JN: () => (/* binding */ headNoise)
});

// UNUSED EXPORTS: noiseFloor

// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/fits.js
var drift_fits = __webpack_require__(5271);
// EXTERNAL MODULE: ./lib/drift/vector.js
var vector = __webpack_require__(8360);
;// CONCATENATED MODULE: ./lib/drift/gls.js

/**
 * A straight line through {@link Points} by generalised least squares under AR(1) noise: everything whitened, the
 * nuisance columns (level, and the saw where there is one) projected out by modified Gram-Schmidt. Holds the pieces
 * that the shapes are then fitted with. Step 5 of docs/decision.md; Prais & Winsten 1954 for the first row.
 */
class Gls {
    m = 0;
    /** Nuisance columns: 1, or 2 with the saw. */
    columns = 1;
    phi = 0;
    /** phi^gap, and the reciprocal of the innovation's standard deviation over the gap. */
    carry = new Float64Array(0);
    scale = new Float64Array(0);
    /** The whitened constant and the whitened x. */
    one = new Float64Array(0);
    wx = new Float64Array(0);
    /** Orthonormal basis of the nuisance columns; the second is zero without a saw. */
    q1 = new Float64Array(0);
    q2 = new Float64Array(0);
    /** x and the straight line's residual, whitened, without the nuisance columns. */
    xr = new Float64Array(0);
    r = new Float64Array(0);
    /** xr.xr: the variance of the slope is the noise variance over it. */
    xx = 0;
    slope = 0;
    /** r.r */
    rss = 0;
    #norm1 = 0;
    #norm2 = 0;
    #cross = 0;
    #w = new Float64Array(0);
    fit(points, phi) {
        const { m, hasSaw } = points;
        this.m = m;
        this.columns = hasSaw ? 2 : 1;
        this.phi = phi;
        this.#reserve(m);
        this.#whitening(points, phi);
        const { q1, q2, one, xr, r } = this;
        this.#norm1 = Math.sqrt(dot(one, one, m));
        for (let i = 0; i < m; i++)
            q1[i] = (0,vector.at)(one, i) / this.#norm1;
        if (hasSaw) {
            this.#whiten(points.saw, q2);
            this.#cross = dot(q1, q2, m);
            subtract(q2, this.#cross, q1, m);
            this.#norm2 = Math.sqrt(dot(q2, q2, m));
            for (let i = 0; i < m; i++)
                q2[i] = (0,vector.at)(q2, i) / this.#norm2;
        }
        else
            q2.fill(0, 0, m);
        this.#whiten(points.t, this.wx);
        xr.set(this.wx.subarray(0, m));
        this.#project(xr);
        this.#whiten(points.y, r);
        this.#project(r);
        this.xx = dot(xr, xr, m);
        this.slope = this.xx > 0 ? dot(xr, r, m) / this.xx : 0;
        subtract(r, this.slope, xr, m);
        this.rss = dot(r, r, m);
    }
    /** Takes the best level (and saw) out of `u`, in place; by this fit's whitening. */
    removeNuisance(u, points) {
        const { m, q1, q2 } = this;
        const w = this.#w;
        this.#whiten(u, w);
        const c1 = dot(q1, w, m);
        subtract(w, c1, q1, m);
        const c2 = this.columns === 2 ? dot(q2, w, m) / this.#norm2 : 0;
        const level = (c1 - this.#cross * c2) / this.#norm1;
        for (let i = 0; i < m; i++)
            u[i] = (0,vector.at)(u, i) - level - (this.columns === 2 ? c2 * (0,vector.at)(points.saw, i) : 0);
    }
    #whitening(points, phi) {
        const { carry, scale, one } = this;
        const variance = 1 - phi * phi;
        carry[0] = 0;
        scale[0] = Math.sqrt(variance);
        one[0] = (0,vector.at)(scale, 0);
        for (let i = 1; i < points.m; i++) {
            const gap = (0,vector.at)(points.gap, i);
            const f = gap === 1 ? phi : phi ** gap;
            carry[i] = f;
            scale[i] = gap === 1 ? 1 : Math.sqrt(variance / (1 - f * f));
            one[i] = (1 - f) * (0,vector.at)(scale, i);
        }
    }
    #whiten(column, into) {
        const { m, carry, scale } = this;
        let before = 0;
        for (let i = 0; i < m; i++) {
            const value = (0,vector.at)(column, i);
            into[i] = (value - (0,vector.at)(carry, i) * before) * (0,vector.at)(scale, i);
            before = value;
        }
    }
    #project(column) {
        subtract(column, dot(this.q1, column, this.m), this.q1, this.m);
        if (this.columns === 2)
            subtract(column, dot(this.q2, column, this.m), this.q2, this.m);
    }
    #reserve(m) {
        this.carry = (0,vector/* atLeast */.jZ)(this.carry, m);
        this.scale = (0,vector/* atLeast */.jZ)(this.scale, m);
        this.one = (0,vector/* atLeast */.jZ)(this.one, m);
        this.wx = (0,vector/* atLeast */.jZ)(this.wx, m);
        this.q1 = (0,vector/* atLeast */.jZ)(this.q1, m);
        this.q2 = (0,vector/* atLeast */.jZ)(this.q2, m);
        this.xr = (0,vector/* atLeast */.jZ)(this.xr, m);
        this.r = (0,vector/* atLeast */.jZ)(this.r, m);
        this.#w = (0,vector/* atLeast */.jZ)(this.#w, m);
        this.#cross = 0;
    }
}
function dot(a, b, m) {
    let sum = 0;
    for (let i = 0; i < m; i++)
        sum += (0,vector.at)(a, i) * (0,vector.at)(b, i);
    return sum;
}
function subtract(from, factor, what, m) {
    for (let i = 0; i < m; i++)
        from[i] = (0,vector.at)(from, i) - factor * (0,vector.at)(what, i);
}

;// CONCATENATED MODULE: ./lib/drift/points.js


/**
 * The readings of one series that a look uses: missing ones, isolated spikes and the first two cycles left out, and the
 * saw covariate where a collector draws one. Steps 2 to 4 of docs/decision.md.
 */
class Points {
    /** How many points. */
    m = 0;
    /** Nominal cycles served when the point was read. */
    x = new Float64Array(0);
    /** `x` since the first point: the same slope, better conditioned. */
    t = new Float64Array(0);
    /** The reading, relative to the first point's. */
    y = new Float64Array(0);
    /** Cycles since the point before; 0 at the first. */
    gap = new Float64Array(0);
    /** Every gap is 1, and every stride of x is the same: the common case, which loops may take a shorter way through. */
    unbroken = true;
    stride = 0;
    /** Cycles since the last collection; meaningful where {@link hasSaw}. */
    saw = new Float64Array(0);
    hasSaw = false;
    /** The last reading is left out, because it may be a spike: no pass at this look. */
    pending = false;
    #index = new Float64Array(0);
    #raw = new Float64Array(0);
    #scratch = new Float64Array(0);
    /**
     * Takes cycles 1 to `n`.
     * @param y reading after cycle k at index k - 1; NaN where it is missing
     * @param x nominal cycles served after cycle k at the same index
     */
    prepare(y, x, n) {
        this.#reserve(n);
        let found = 0;
        for (let k = 0; k < n; k++) {
            if (Number.isFinite((0,vector.at)(y, k))) {
                this.#index[found] = k;
                this.#raw[found] = (0,vector.at)(y, k);
                found++;
            }
        }
        this.m = 0;
        this.unbroken = true;
        this.hasSaw = false;
        this.pending = found === 0 || (0,vector.at)(this.#index, found - 1) !== n - 1;
        if (found < 2)
            return;
        this.#keep(x, found);
        this.hasSaw = sawCovariate(this.y, this.m, this.saw, this.#scratch);
    }
    /** Keeps what is neither warm-up nor spike. Hampel's idea: far from the median while both neighbours agree. */
    #keep(x, found) {
        const raw = this.#raw;
        const scratch = this.#scratch;
        for (let k = 1; k < found; k++)
            scratch[k - 1] = Math.abs((0,vector.at)(raw, k) - (0,vector.at)(raw, k - 1));
        const noise = ((0,vector/* medianInPlace */.Te)(scratch, found - 1) * 1.4826) / Math.SQRT2;
        const threshold = Math.max(6 * noise, 1);
        let origin = 0;
        let before = 0;
        for (let k = 0; k < found; k++) {
            const cycle = (0,vector.at)(this.#index, k);
            if (cycle < constants/* WARM_CYCLES */.Iq)
                continue;
            if (k === found - 1) {
                if (found >= 5 && (0,vector.at)(raw, k) - this.#medianOf(k - 3, k) > Math.max(12 * noise, 2)) {
                    this.pending = true;
                    continue;
                }
            }
            else if (k > 0) {
                const away = Math.abs((0,vector.at)(raw, k) - this.#medianOf(Math.max(0, k - 2), Math.min(found, k + 3)));
                if (away > threshold && Math.abs((0,vector.at)(raw, k + 1) - (0,vector.at)(raw, k - 1)) < 0.5 * away)
                    continue;
            }
            const m = this.m++;
            if (m === 0)
                origin = k;
            this.x[m] = (0,vector.at)(x, cycle);
            this.t[m] = (0,vector.at)(x, cycle) - (0,vector.at)(this.x, 0);
            this.y[m] = (0,vector.at)(raw, k) - (0,vector.at)(raw, origin);
            this.gap[m] = m === 0 ? 0 : cycle - before;
            before = cycle;
            if (m === 0)
                continue;
            const step = (0,vector.at)(this.t, m) - (0,vector.at)(this.t, m - 1);
            if (m === 1)
                this.stride = step;
            if ((0,vector.at)(this.gap, m) !== 1 || Math.abs(step - this.stride) > 1e-9 * this.stride)
                this.unbroken = false;
        }
    }
    #medianOf(from, to) {
        for (let k = from; k < to; k++)
            this.#scratch[k - from] = (0,vector.at)(this.#raw, k);
        return (0,vector/* medianInPlace */.Te)(this.#scratch, to - from);
    }
    #reserve(n) {
        this.x = (0,vector/* atLeast */.jZ)(this.x, n);
        this.t = (0,vector/* atLeast */.jZ)(this.t, n);
        this.y = (0,vector/* atLeast */.jZ)(this.y, n);
        this.gap = (0,vector/* atLeast */.jZ)(this.gap, n);
        this.saw = (0,vector/* atLeast */.jZ)(this.saw, n);
        this.#index = (0,vector/* atLeast */.jZ)(this.#index, n);
        this.#raw = (0,vector/* atLeast */.jZ)(this.#raw, n);
        this.#scratch = (0,vector/* atLeast */.jZ)(this.#scratch, n);
    }
}
/**
 * Cycles since the last collection, a large drop, written to `saw`. A garbage collector that runs every few cycles
 * draws a saw that a straight line cannot follow and that would be taken for noise. Step 4 of docs/decision.md.
 * @returns false, with `saw` meaningless, for fewer than 3 drops, or too many to be collections
 */
function sawCovariate(y, m, saw, scratch) {
    const steps = m - 1;
    if (steps < 8)
        return false;
    for (let i = 0; i < steps; i++)
        scratch[i] = (0,vector.at)(y, i + 1) - (0,vector.at)(y, i);
    const typical = (0,vector/* medianInPlace */.Te)(scratch, steps);
    for (let i = 0; i < steps; i++)
        scratch[i] = Math.abs((0,vector.at)(y, i + 1) - (0,vector.at)(y, i) - typical);
    const drop = -Math.max(5 * (0,vector/* medianInPlace */.Te)(scratch, steps) * 1.4826, 1);
    let drops = 0;
    let first = 0;
    let last = 0;
    let since = 0;
    saw[0] = 0;
    for (let i = 1; i < m; i++) {
        if ((0,vector.at)(y, i) - (0,vector.at)(y, i - 1) - typical < drop) {
            if (drops === 0)
                first = i;
            else
                scratch[drops - 1] = i - last;
            drops++;
            last = i;
            since = 0;
        }
        else
            since++;
        saw[i] = since;
    }
    if (drops < 3 || drops > steps / 2.5)
        return false;
    // Before the first drop the ramp is continued backwards, as if the drop before it had been one spacing earlier.
    const lead = Math.max(0, (0,vector/* medianInPlace */.Te)(scratch, drops - 1) - first);
    for (let i = 0; i < first; i++)
        saw[i] = (0,vector.at)(saw, i) + lead;
    return true;
}

// EXTERNAL MODULE: ./lib/drift/glrt.js
var glrt = __webpack_require__(2602);
// EXTERNAL MODULE: ./lib/drift/shapes.js
var shapes = __webpack_require__(1393);
;// CONCATENATED MODULE: ./lib/drift/residuals.js





/**
 * Residuals of the best model with a free slope and no penalties, written to `u`: what is left is taken for noise.
 * Fits `gls` and `fits` at `phi`. Step 8 of docs/decision.md.
 * @returns the model's slope, unit per nominal cycle
 */
function residuals(points, gls, fits, phi, u) {
    gls.fit(points, phi);
    fits.fit(points, gls);
    const { free } = fits;
    let best = (0,drift_fits/* least */.Y)(free, 0, fits.count);
    if (fits.shapeAt(best).kind === 'saturation') {
        const refined = (0,glrt/* refine */.Y)(fits, points, gls, free, false);
        if ((0,vector.at)(free, refined) < (0,vector.at)(free, best))
            best = refined;
    }
    const shape = fits.shapeAt(best);
    const slope = (0,vector.at)(fits.slope, best);
    const amplitude = (0,vector.at)(fits.amplitude, best);
    for (let i = 0; i < points.m; i++) {
        u[i] = (0,vector.at)(points.y, i) - slope * (0,vector.at)(points.t, i) - amplitude * (0,shapes/* shapeValue */.XM)(shape, points, i);
    }
    gls.removeNuisance(u, points);
    return slope;
}
/**
 * AR(1) coefficient of residuals, corrected for the bias of short series (Kendall 1954: r + (1 + 4r)/m), shrunk where the
 * residuals are no larger than `floor`, clipped to [0, 0.97].
 */
function lagOne(u, m, floor) {
    let product = 0;
    let square = (0,vector.at)(u, 0) ** 2;
    for (let i = 1; i < m; i++) {
        product += (0,vector.at)(u, i) * (0,vector.at)(u, i - 1);
        square += (0,vector.at)(u, i) ** 2;
    }
    const r = product / (square + floor * floor * m);
    return Math.min(constants/* PHI_MAX */.NS, Math.max(0, r + (1 + 4 * Math.max(r, 0)) / m));
}
/** Sum of squares of the whitened residuals. */
function innovations(u, points, phi) {
    const variance = 1 - phi * phi;
    let sum = (0,vector.at)(u, 0) ** 2 * variance;
    for (let i = 1; i < points.m; i++) {
        const gap = (0,vector.at)(points.gap, i);
        const f = gap === 1 ? phi : phi ** gap;
        sum += (((0,vector.at)(u, i) - f * (0,vector.at)(u, i - 1)) ** 2 * variance) / (1 - f * f);
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/drift/noise.js






/** The vectors that a look works in; made once, used for every look of every series. */
class Workspace {
    points = new Points();
    gls = new Gls();
    fits = new drift_fits/* ShapeFits */.A();
    /** A second set, for the base beside the head. */
    basePoints = new Points();
    baseGls = new Gls();
    #residuals = new Float64Array(0);
    residuals(m) {
        this.#residuals = (0,vector/* atLeast */.jZ)(this.#residuals, m);
        return this.#residuals;
    }
}
/** Standard deviation below which no noise is believed: that of rounding to the quantum, at least. */
const noiseFloor = (quantum) => Math.max(constants/* NOISE_FLOOR */.IF, quantum / Math.sqrt(12));
/**
 * Noise pooled over the base's recordings. Step 8 of docs/decision.md.
 * @returns null where no recording has enough points
 */
function baseNoise(runs, quantum, space) {
    const floor = noiseFloor(quantum);
    const { points, gls, fits } = space;
    const fitted = [];
    for (const run of runs) {
        points.prepare(run.y, run.x, run.y.length);
        if (points.m < constants/* FEWEST_POINTS */.RP)
            continue;
        const u = new Float64Array(points.m);
        let phi = constants/* PHI_UNKNOWN */.$J;
        let slope = 0;
        for (let pass = 0; pass < 2; pass++) {
            slope = residuals(points, gls, fits, phi, u);
            phi = lagOne(u, points.m, floor);
        }
        fitted.push({ run, phi, slope, u, m: points.m });
    }
    if (fitted.length === 0)
        return null;
    const phi = fitted.reduce((sum, f) => sum + f.phi * f.m, 0) / fitted.reduce((sum, f) => sum + f.m, 0);
    let squares = 0;
    let df = 0;
    let slopeVariance = 0;
    for (const { run, u } of fitted) {
        points.prepare(run.y, run.x, run.y.length);
        gls.fit(points, phi);
        squares += innovations(u, points, phi);
        df += points.m - gls.columns - 3;
        slopeVariance += 1 / gls.xx / fitted.length;
    }
    const v = Math.max(squares / Math.max(1, df), floor * floor * (1 - phi * phi));
    const k = fitted.length;
    const slopes = fitted.map((f) => f.slope);
    // Of a single recording the spread between recordings is unknown: three times what the noise alone would give.
    const between = k > 1 ? (0,vector/* sampleVariance */.y4)(slopes) / k : 3 * v * slopeVariance;
    return {
        runs: fitted.map((f) => f.run),
        phi,
        v,
        df,
        slope: (0,vector/* mean */.i2)(slopes),
        slopeSe: Math.sqrt((v * slopeVariance) / k + between),
    };
}
/**
 * Noise of the head at one look, pooled with the base's unless the head is the noisier by far. `space.points` must be
 * prepared; `space.gls` and `space.fits` are used. Step 9 of docs/decision.md.
 */
function headNoise(base, quantum, space) {
    const { points, gls, fits } = space;
    const { m } = points;
    const floor = noiseFloor(quantum);
    const u = space.residuals(m);
    residuals(points, gls, fits, base === null ? constants/* PHI_UNKNOWN */.$J : base.phi, u);
    const own = lagOne(u, m, floor);
    const df = Math.max(1, m - gls.columns - 3);
    const variance = (phi) => Math.max(innovations(u, points, phi) / df, floor * floor * (1 - phi * phi));
    if (base === null)
        return { phi: own, v: variance(own), nu: df };
    const weight = Math.min(base.df, constants/* BASE_WEIGHT */.zl * m);
    const pooled = (weight * base.phi + m * own) / (weight + m);
    const v = variance(pooled);
    if (v > constants/* NOISIER */.E_ * base.v) {
        const phi = Math.max(pooled, own);
        return { phi, v: variance(phi), nu: df };
    }
    return { phi: pooled, v: (df * v + weight * base.v) / (df + weight), nu: df + weight };
}


/***/ }),

/***/ 3438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ tUpper)
/* harmony export */ });
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2453);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8360);



/** Quantiles already computed, by tail and degrees of freedom: a look asks for the same few again and again. */
const known = new Map();
/**
 * Upper quantile of Student's t: exceeded with probability `alpha`. Degrees of freedom are truncated to an integer from
 * 1 to 200 (docs/decision.md, step 9). Agrees with scipy's `t.isf` to 1e-8.
 */
function tUpper(alpha, nu) {
    const dof = Math.max(1, Math.min(_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .NU_MAX */ .vt, Math.trunc(nu)));
    let row = known.get(alpha);
    if (row === undefined) {
        if (known.size > 256)
            known.clear();
        row = new Float64Array(_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .NU_MAX */ .vt + 1);
        known.set(alpha, row);
    }
    if ((0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(row, dof) === 0)
        row[dof] = jstat__WEBPACK_IMPORTED_MODULE_0__.studentt.inv(1 - alpha, dof);
    return (0,_vector_js__WEBPACK_IMPORTED_MODULE_2__.at)(row, dof);
}


/***/ }),

/***/ 6018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   OD: () => (/* binding */ epochsOf),
/* harmony export */   UU: () => (/* binding */ requestsPerMinute),
/* harmony export */   Ym: () => (/* binding */ seriesLabel),
/* harmony export */   cB: () => (/* binding */ requestsPerCycle),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   nK: () => (/* binding */ beforeFirstLook),
/* harmony export */   xS: () => (/* binding */ longest)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7392);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8360);




/** Series of bytes that a living service cannot hold none of: a 0 there is a reading that failed. */
const POSITIVE = new Set([
    'process/resident',
    'container/resident',
    'heap/allocated',
    'heap/reserved',
    'kv-cache/capacity',
]);
/** A series' reading at a checkpoint; null where it failed. */
function readingOf(checkpoint, series) {
    const value = checkpoint?.values[series] ?? null;
    if (value === null || (value <= 0 && POSITIVE.has(series)))
        return null;
    return value;
}
/** Checkpoints that are points: from cycle 1 on. Cycle 0 is the state before any request. */
function measured(recording) {
    return recording.checkpoints.filter((checkpoint) => checkpoint.cycle >= 1);
}
/** The epochs of a recording in order. The first counts cycles as the recording does, a later one from its beginning. */
function epochsOf(recording) {
    const epochs = [];
    let current = null;
    let requests = 0;
    for (const checkpoint of recording.checkpoints) {
        const { cycle } = checkpoint;
        if (current === null || checkpoint.epoch !== current.id) {
            const epoch = { checkpoints: [], requestsBefore: current === null ? 0 : requests };
            const offset = current === null ? 0 : Math.max(0, cycle - 1);
            current = { epoch, id: checkpoint.epoch, offset };
            epochs.push(epoch);
        }
        const position = cycle - current.offset;
        const { checkpoints } = current.epoch;
        if (!Number.isInteger(position) || position <= checkpoints.length || position > _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_CYCLES */ .wD)
            continue;
        while (checkpoints.length < position - 1)
            checkpoints.push(null);
        checkpoints.push(checkpoint.requests > requests ? checkpoint : null);
        requests = Math.max(requests, checkpoint.requests);
    }
    return epochs;
}
/** The longest epoch, by cycles; the first of several. Null where there is none. */
function longest(epochs) {
    let best = null;
    for (const epoch of epochs)
        if (epoch.checkpoints.length > (best?.checkpoints.length ?? 0))
            best = epoch;
    return best;
}
/**
 * Requests of a nominal cycle: as the recording says, else the median between its first checkpoints. Only cycles up to
 * the first look count, so that a run under way and its finished recording agree. Null where neither tells.
 */
function requestsPerCycle(recording) {
    const { header } = recording;
    const said = header.workload?.requests_per_cycle ?? header.plan?.cycle;
    if (said !== undefined)
        return said;
    const early = beforeFirstLook(recording);
    const steps = early.slice(1).map((checkpoint, i) => checkpoint.requests - (early[i]?.requests ?? 0));
    const middle = (0,_vector_js__WEBPACK_IMPORTED_MODULE_3__/* .median */ .JZ)(steps);
    return middle > 0 ? middle : null;
}
/** Requests per minute, rests included, from the first checkpoint to the last of those given; null where time stands. */
function requestsPerMinute(checkpoints) {
    const known = checkpoints.filter((checkpoint) => checkpoint !== null);
    const first = known[0];
    const last = known.at(-1);
    if (first === undefined || last === undefined || !(last.t > first.t))
        return null;
    const rate = (60 * (last.requests - first.requests)) / (last.t - first.t);
    return rate > 0 ? rate : null;
}
/** Checkpoints, cycle 0 included, that every look has seen. */
function beforeFirstLook(recording) {
    return recording.checkpoints.filter((checkpoint) => checkpoint.cycle <= _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .FIRST_LOOK */ .xE);
}
/** `torch device allocated`, `process resident`: a series in a sentence. */
function seriesLabel(name) {
    const known = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name);
    return known === undefined ? name : `${known.layerLabel} ${known.quantity}`;
}


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   Nd: () => (/* binding */ quantumOf),
/* harmony export */   wD: () => (/* binding */ MOST_CYCLES)
/* harmony export */ });
/* unused harmony export DEFAULT_RULES */
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(902);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8498);



/** The contract's defaults (docs/reference.md). */
const DEFAULT_RULES = { growth: '1 MiB/1000req', level: '5% and 64 MiB', cap: '95%', alpha: _constants_js__WEBPACK_IMPORTED_MODULE_2__/* .ALPHA */ .Nh };
/** Of a pre-allocating server's capacity, where less is worse. */
const DEFAULT_CAPACITY_LEVEL = '2%';
/** No run is judged beyond this cycle, whatever a recording claims. */
const MOST_CYCLES = 4096;
/** A step up to a page is finer than the noise floor of 0.001 MiB. */
const FINE = 4096;
/**
 * The rules by which a recording is judged: its own, the overrides over them, the defaults under them. A rule for one
 * series goes before a rule for all.
 * @throws BudgetSyntaxError
 */
function readRules(header, overrides = {}) {
    const recorded = header.rules ?? {};
    const ofSeries = (name) => ({ ...recorded.series?.[name], ...overrides.series?.[name] });
    const horizon = overrides.horizon ?? header.plan?.horizon ?? 'safe';
    return {
        series: Object.entries(header.series).map(([name, declared]) => {
            const own = ofSeries(name);
            const defaultLevel = declared.better === 'higher' ? DEFAULT_CAPACITY_LEVEL : DEFAULT_RULES.level;
            const common = declared.unit === 'bytes' ? (overrides.growth ?? recorded.growth ?? DEFAULT_RULES.growth) : undefined;
            const growth = declared.better === 'lower' ? growthOf(own.growth ?? common, declared.unit, `rules for ${name}: growth`) : null;
            const commonLevel = declared.better === 'lower' ? (overrides.level ?? recorded.level) : undefined;
            return {
                name,
                unit: declared.unit,
                better: declared.better,
                gated: own.gate === false ? [] : gatesOf(name, declared).filter((gate) => gate !== 'drift' || growth !== null),
                required: declared.required,
                growth,
                level: (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLevel */ .QA)(own.level ?? commonLevel ?? defaultLevel, `rules for ${name}: level`),
                cap: (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCap */ .UP)(own.cap ?? overrides.cap ?? recorded.cap ?? DEFAULT_RULES.cap, `rules for ${name}: cap`),
                granularity: granularityOf(name, declared),
                scale: declared.unit === 'bytes' ? _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : 1,
            };
        }),
        alpha: overrides.alpha ?? recorded.alpha ?? DEFAULT_RULES.alpha,
        horizon: horizon in _constants_js__WEBPACK_IMPORTED_MODULE_2__/* .HORIZONS */ .Vw ? horizon : 'safe',
        last: Math.min(MOST_CYCLES, Math.floor(header.plan?.cycles ?? _constants_js__WEBPACK_IMPORTED_MODULE_2__/* .LAST_LOOK */ .jp)),
    };
}
/** The step of a series in the unit judged in; 0.0005 MiB at most where it is no coarser than a page. */
function quantumOf(rules) {
    if (rules.unit !== 'bytes')
        return rules.granularity;
    return rules.granularity <= FINE ? Math.min(rules.granularity / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, 0.0005) : rules.granularity / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
}
function gatesOf(name, declared) {
    return declared.gated ?? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name)?.gated ?? [];
}
function granularityOf(name, declared) {
    const known = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name);
    const own = declared.granularity ?? known?.granularity ?? 0;
    return Math.max(own, known?.judgedGranularity ?? 0);
}
/** A number is MiB per 1000 requests for bytes, else the series' own unit per 1000 requests. */
function growthOf(value, unit, where) {
    if (value === undefined)
        return null;
    if (unit === 'bytes')
        return (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrowth */ .LQ)(value, where);
    const { bytes, per } = (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrowth */ .LQ)(value, where);
    return { bytes: typeof value === 'number' ? bytes / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : bytes, per };
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ shapeValue),
/* harmony export */   eO: () => (/* binding */ FIRST_TAU),
/* harmony export */   mu: () => (/* binding */ LOGARITHM),
/* harmony export */   oO: () => (/* binding */ ShapeTable)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8360);


const NO_SHAPE = 0;
const FIRST_TAU = 1;
const LOGARITHM = _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu.length + 1;
const FIRST_STEP = LOGARITHM + 1;
/** A step or knee has at least two points before it. */
const EARLIEST = 2;
/** Refined saturations that a table may be given: twice nine for each of two sides. */
const ROOM_TO_REFINE = 36;
/**
 * The table of shapes of a look, step 6 of docs/decision.md. A shape's whitened column enters a fit only through five
 * products, which are all that is kept of it: steps and ramps cost a running sum each instead of a column.
 */
class ShapeTable {
    count = 0;
    /** Products of the whitened column with itself, the nuisance basis, x and the straight line's residual. */
    self = new Float64Array(0);
    n1 = new Float64Array(0);
    n2 = new Float64Array(0);
    withX = new Float64Array(0);
    withR = new Float64Array(0);
    /** In units of the noise variance; counts where the amplitude is not 0. */
    penalty = new Float64Array(0);
    #parameter = new Float64Array(0);
    #afterSteps = 0;
    #afterRamps = 0;
    /** Makes the table anew. @returns the most shapes it may come to hold */
    fill(points, gls) {
        const room = FIRST_STEP + 2 * points.m + ROOM_TO_REFINE;
        this.#reserve(room);
        this.count = 0;
        this.#addNone();
        for (const tau of _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu)
            this.addSaturation(tau, points, gls);
        this.#addLogarithm(points, gls);
        this.#addSteps(gls);
        this.#afterSteps = this.count;
        this.#addRamps(points, gls);
        this.#afterRamps = this.count;
        return room;
    }
    /** Which shape is at an index. */
    shapeAt(index) {
        const parameter = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(this.#parameter, index);
        if (index === NO_SHAPE)
            return { kind: 'none', parameter };
        if (index === LOGARITHM)
            return { kind: 'logarithm', parameter };
        if (index >= FIRST_STEP && index < this.#afterSteps)
            return { kind: 'step', parameter };
        if (index >= FIRST_STEP && index < this.#afterRamps)
            return { kind: 'ramp', parameter };
        return { kind: 'saturation', parameter };
    }
    /** Adds -exp(-t/tau), as 1 - exp(-t/tau), which is the same beside a level. */
    addSaturation(tau, points, gls) {
        const { t, unbroken, stride } = points;
        const { m, phi, carry, scale, q1, q2, xr, r } = gls;
        let self = 0;
        let n1 = 0;
        let n2 = 0;
        let withX = 0;
        let withR = 0;
        let before = 0;
        let left = 1;
        let step = stride;
        let decay = Math.exp(-step / tau);
        for (let i = 1; i < m; i++) {
            if (!unbroken && (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(t, i) - (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(t, i - 1) !== step) {
                step = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(t, i) - (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(t, i - 1);
                decay = Math.exp(-step / tau);
            }
            left *= decay;
            const value = 1 - left;
            const w = unbroken ? value - phi * before : (value - (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(carry, i) * before) * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(scale, i);
            before = value;
            self += w * w;
            n1 += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i);
            n2 += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, i);
            withX += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i);
            withR += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i);
        }
        const i = this.count++;
        this.self[i] = self;
        this.n1[i] = n1;
        this.n2[i] = n2;
        this.withX[i] = withX;
        this.withR[i] = withR;
        this.#parameter[i] = tau;
        this.penalty[i] = tau > _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_FREE */ .mc ? _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_PENALTY */ .bQ * Math.log2(tau / _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_FREE */ .mc) : 0;
    }
    #addNone() {
        const i = this.count++;
        for (const products of [this.self, this.n1, this.n2, this.withX, this.withR])
            products[i] = 0;
        this.#parameter[i] = 0;
        this.penalty[i] = 0;
    }
    #addLogarithm(points, gls) {
        const { x } = points;
        const { m, carry, scale, q1, q2, xr, r } = gls;
        const origin = Math.log(Math.max((0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(x, 0), 1e-9));
        let self = 0;
        let n1 = 0;
        let n2 = 0;
        let withX = 0;
        let withR = 0;
        let before = 0;
        for (let i = 1; i < m; i++) {
            const value = Math.log(Math.max((0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(x, i), 1e-9)) - origin;
            const w = (value - (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(carry, i) * before) * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(scale, i);
            before = value;
            self += w * w;
            n1 += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i);
            n2 += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, i);
            withX += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i);
            withR += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i);
        }
        const i = this.count++;
        this.self[i] = self;
        this.n1[i] = n1;
        this.n2[i] = n2;
        this.withX[i] = withX;
        this.withR[i] = withR;
        this.#parameter[i] = 0;
        this.penalty[i] = 0;
    }
    /** Steps at points 2 to m-2. After its point a whitened step is the whitened constant: running sums from the end. */
    #addSteps(gls) {
        const { m, scale, one, q1, q2, xr, r } = gls;
        const from = this.count - EARLIEST;
        let self = 0;
        let n1 = 0;
        let n2 = 0;
        let withX = 0;
        let withR = 0;
        for (let p = m - 1; p >= EARLIEST; p--) {
            if (p < m - 1) {
                const s = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(scale, p);
                const i = from + p;
                this.self[i] = self + s * s;
                this.n1[i] = n1 + s * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, p);
                this.n2[i] = n2 + s * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, p);
                this.withX[i] = withX + s * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, p);
                this.withR[i] = withR + s * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, p);
                this.#parameter[i] = p;
                this.penalty[i] = 0;
                this.count++;
            }
            const w = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(one, p);
            self += w * w;
            n1 += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, p);
            n2 += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, p);
            withX += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, p);
            withR += w * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, p);
        }
    }
    /** Ramps min(t, knee) - knee, zero after the knee: running sums from the start, of x (a) and of the constant (b). */
    #addRamps(points, gls) {
        const { m, one, wx, q1, q2, xr, r } = gls;
        const end = Math.max(EARLIEST + 1, m - Math.ceil(_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .RAMP_FLAT_SHARE */ .pi * m));
        let aa = 0;
        let ab = 0;
        let bb = 0;
        let a1 = 0;
        let a2 = 0;
        let ax = 0;
        let ar = 0;
        let b1 = 0;
        let b2 = 0;
        let bx = 0;
        let br = 0;
        for (let k = 0; k < end; k++) {
            const a = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(wx, k);
            const b = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(one, k);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            a1 += a * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, k);
            a2 += a * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, k);
            ax += a * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, k);
            ar += a * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, k);
            b1 += b * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, k);
            b2 += b * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, k);
            bx += b * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, k);
            br += b * (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, k);
            if (k < EARLIEST)
                continue;
            const knee = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, k);
            const i = this.count++;
            this.self[i] = aa - 2 * knee * ab + knee * knee * bb;
            this.n1[i] = a1 - knee * b1;
            this.n2[i] = a2 - knee * b2;
            this.withX[i] = ax - knee * bx;
            this.withR[i] = ar - knee * br;
            this.#parameter[i] = k;
            this.penalty[i] = _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .RAMP_PENALTY */ .z2;
        }
    }
    #reserve(count) {
        this.self = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.self, count);
        this.n1 = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.n1, count);
        this.n2 = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.n2, count);
        this.withX = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.withX, count);
        this.withR = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.withR, count);
        this.penalty = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.penalty, count);
        this.#parameter = (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.#parameter, count);
    }
}
/** A shape's column at point `i`, up to a constant, which the level takes up. */
function shapeValue(shape, points, i) {
    const { kind, parameter } = shape;
    if (kind === 'saturation')
        return -Math.exp(-(0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, i) / parameter);
    if (kind === 'logarithm')
        return Math.log(Math.max((0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.x, i), 1e-9));
    if (kind === 'step')
        return i >= parameter ? 1 : 0;
    if (kind === 'ramp')
        return Math.min((0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, i), (0,_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, parameter));
    return 0;
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Te: () => (/* binding */ medianInPlace),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   y4: () => (/* binding */ sampleVariance)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/** Small pieces over flat vectors. Nothing here allocates but for growth. */
/** Element `i`. The bounds are the caller's: every loop of this room runs over a length it set itself. */
const at = (vector, i) => vector[i];
/** A vector of at least `length`, the given one where it suffices. Its content is not kept. */
function atLeast(vector, length) {
    return vector.length >= length ? vector : new Float64Array(Math.max(length, 2 * vector.length, 64));
}
/**
 * Median of the first `n` elements, which are sorted in place: a few by insertion, more by the engine.
 * @returns NaN for n = 0
 */
function medianInPlace(vector, n) {
    if (n === 0)
        return Number.NaN;
    if (n > 8)
        vector.subarray(0, n).sort();
    else
        insertionSort(vector, n);
    const half = n >> 1;
    return n % 2 === 1 ? at(vector, half) : (at(vector, half - 1) + at(vector, half)) / 2;
}
function insertionSort(vector, n) {
    for (let i = 1; i < n; i++) {
        const value = at(vector, i);
        let j = i - 1;
        while (j >= 0 && at(vector, j) > value) {
            vector[j + 1] = at(vector, j);
            j--;
        }
        vector[j + 1] = value;
    }
}
/** Median of a list; the list is left as it is. @returns NaN of an empty list */
function median(values) {
    return values.length === 0 ? Number.NaN : simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ([...values]);
}
/** @returns NaN of an empty list */
function mean(values) {
    return values.length === 0 ? Number.NaN : simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE([...values]);
}
/** Variance with n - 1; 0 of fewer than two. */
function sampleVariance(values) {
    return values.length < 2 ? 0 : simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4([...values]);
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ passText),
/* harmony export */   Eu: () => (/* binding */ driftRegressionText),
/* harmony export */   QK: () => (/* binding */ driftPassText),
/* harmony export */   a: () => (/* binding */ excludedText),
/* harmony export */   bZ: () => (/* binding */ capRegressionText),
/* harmony export */   bn: () => (/* binding */ growthText),
/* harmony export */   fu: () => (/* binding */ levelRegressionText),
/* harmony export */   g7: () => (/* binding */ improvementText),
/* harmony export */   hB: () => (/* binding */ driftOpenText)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);


/** Sentences of the decision. Figures per 1000 requests; bytes in MiB, so that they stand beside the budget. */
const inUnit = (value, unit) => (unit === 'bytes' ? value / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : value);
const unitName = (unit) => (unit === 'bytes' ? ' MiB' : unit === 'tokens' ? ' tokens' : '');
/** As many decimals as the budget needs to be told from 0. */
function decimals(budget) {
    return budget >= 1 || budget <= 0 ? 1 : Math.min(4, 1 + Math.ceil(-Math.log10(budget)));
}
function figure(value, budget) {
    const text = value.toFixed(decimals(budget));
    return Number(text) === 0 ? text.replace('-', '') : text;
}
/** `3.1 MiB per 1000 requests (2.8 to 3.4)`. Values in the series' unit. */
function growthText(drift, unit) {
    const budget = inUnit(drift.budget, unit);
    const [value, low, high] = [drift.per1000Requests, drift.low, drift.high].map((v) => figure(inUnit(v, unit), budget));
    return `${value}${unitName(unit)} per 1000 requests (${low} to ${high})`;
}
/** What growth is excluded, rounded up: `0.4 MiB per 1000 requests`. Nothing finer than a hundredth of the budget. */
function excludedText(growth, budget, unit) {
    const floor = inUnit(budget, unit) / 100;
    const value = Math.max(inUnit(growth, unit), floor, 1e-6);
    const digits = Math.max(0, 1 - Math.floor(Math.log10(value)));
    const up = Math.ceil(value * 10 ** digits) / 10 ** digits;
    const limit = inUnit(budget, unit);
    const rounded = value < limit ? Math.min(up, limit) : up;
    return `${Number(rounded.toPrecision(3))}${unitName(unit)} per 1000 requests`;
}
function driftRegressionText(series, drift, unit) {
    const budget = inUnit(drift.budget, unit);
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} grows ${growthText(drift, unit)}; budget ${figure(budget, budget)}`;
}
function driftPassText(series, drift, unit) {
    const label = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series);
    if (drift.high > drift.budget)
        return `${label} grows ${growthText(drift, unit)}, no more than the baseline does`;
    return `${label} does not drift: growth above ${excludedText(drift.high, drift.budget, unit)} is excluded`;
}
function driftOpenText(series, drift, unit, cycles) {
    const label = `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} is undecided after ${cycles} cycles`;
    if (drift === null)
        return `${label}: too few readings for a look`;
    const budget = inUnit(drift.budget, unit);
    return (`${label}: ${growthText(drift, unit)}, budget ${figure(budget, budget)}; ` +
        `growth above ${excludedText(drift.high, drift.budget, unit)} is excluded`);
}
function levelRegressionText(series, level, better, unit) {
    const baseline = level.baseline ?? 0;
    const distance = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(level.value - baseline), unit);
    const side = better === 'lower' ? 'above' : 'below';
    return (`${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} settles ${distance} ${side} the baseline's ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(baseline, unit)}; ` +
        `budget ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(level.budget ?? 0, unit)}`);
}
function improvementText(level, better, unit) {
    const distance = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(level.value - (level.baseline ?? 0)), unit);
    return better === 'lower' ? `uses ${distance} less than the baseline` : `has ${distance} more than the baseline`;
}
function capRegressionText(series, peak, unit) {
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} reached ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(peak.value, unit)} under load; the cap is ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(peak.cap ?? 0, unit)}`;
}
/** `no leak; drift above 0.4 MiB per 1000 requests is excluded`, of the findings that passed. */
function passText(findings) {
    const drifts = findings.flatMap((f) => (f.gated && f.drift !== null ? [{ ...f.drift, unit: f.unit }] : []));
    const widest = drifts.filter((d) => d.unit === 'bytes').sort((a, b) => b.high - a.high)[0] ?? drifts[0];
    const excluded = widest === undefined
        ? 'every level is within its budget'
        : `drift above ${excludedText(widest.high, widest.budget, widest.unit)} is excluded`;
    const leak = drifts.some((d) => d.high > d.budget) ? "no leak beyond the baseline's own" : 'no leak';
    return [leak, excluded, ...improvementOf(findings)].join('; ');
}
/** The first improvement among the findings, as a part of a sentence. */
function improvementOf(findings) {
    for (const finding of findings) {
        const improvement = finding.notes.find((note) => /^(uses|has) .* than the baseline$/.test(note));
        if (improvement !== undefined)
            return [`${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(finding.series)} ${improvement}`];
    }
    return [];
}


/***/ }),

/***/ 9190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Xt: () => (/* binding */ excessGrowth),
/* harmony export */   dl: () => (/* binding */ settlesTooHigh),
/* harmony export */   v9: () => (/* binding */ growsBeyondBudget)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Growth beyond what the base shows by itself, per 1000 requests in the series' unit; null where not judged. */
function excessGrowth(finding) {
    return finding.drift === null ? null : finding.drift.per1000Requests - Math.max(0, finding.drift.baseline ?? 0);
}
/** True where growth itself is over budget: interval above zero, and more than the base's own growth plus budget. */
function growsBeyondBudget(finding) {
    const excess = excessGrowth(finding);
    return finding.drift !== null && excess !== null && finding.drift.low > 0 && excess > finding.drift.budget;
}
/** True where the settled height is over its budget above the base. Series of which more is better fall instead. */
function settlesTooHigh(finding) {
    const { level } = finding;
    if (level === null || level.baseline === null || level.budget === null)
        return false;
    const rise = level.value - level.baseline;
    return ((0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? -rise : rise) > level.budget;
}
/**
 * The state of a series among the findings. A gated series grows only where the decision says regression: a slope
 * over budget that is still undecided explains nothing. Without a finding or a drift figure it is unknown.
 */
function stateOf(finding) {
    if (!finding?.drift)
        return 'unknown';
    if (growsBeyondBudget(finding))
        return !finding.gated || finding.verdict === 'regression' ? 'grows' : 'unknown';
    if (finding.gated && finding.verdict === 'pass')
        return 'flat';
    return finding.drift.high <= finding.drift.budget ? 'flat' : 'unknown';
}


/***/ }),

/***/ 982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   tX: () => (/* binding */ differences),
/* harmony export */   wB: () => (/* binding */ factText),
/* harmony export */   xD: () => (/* binding */ MEASURING_VERSION)
/* harmony export */ });
/**
 * Version of the way of measuring: raised when readings of two versions of memdrift must not be compared
 * (another settle, another definition of a series). Not the version of the package.
 */
const MEASURING_VERSION = 1;
/**
 * The keys in which two sets of facts differ, in order of name. A key that one side lacks counts as null there, so a
 * fact that only one of them knows is a difference.
 */
function differences(here, there) {
    const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort();
    return keys
        .map((key) => ({ key, here: here[key] ?? null, there: there[key] ?? null }))
        .filter((d) => canonical(d.here) !== canonical(d.there));
}
/** JSON with sorted keys: equal facts give equal text. */
function canonical(value) {
    if (value === undefined)
        return 'null';
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value)
            .filter(([, v]) => v !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}
/** A fact in a sentence: plain text, objects as canonical JSON, absent as `none`. */
function factText(value) {
    if (value === null || value === undefined)
        return 'none';
    return typeof value === 'string' ? value : canonical(value);
}


/***/ }),

/***/ 8466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ parseRecording)
});

// UNUSED EXPORTS: RecordingError

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/recording/recording.js

/**
 * The recording: everything one run measured, one NDJSON file, and the only thing passed on to the decision.
 * Version 1 of the public contract. The first line is the header, then one record a line in order of time.
 */
const finite = schemas/* number */.aig().refine(Number.isFinite);
/** A reading; `null` where it failed, never 0 for unknown. */
const reading = finite.nullable();
const values = schemas/* record */.g1P(schemas/* string */.YjP(), reading);
const latency = schemas/* looseObject */._H3({ p50: reading.optional(), p95: reading.optional(), p99: reading.optional() });
const seriesHeaderSchema = schemas/* looseObject */._H3({
    unit: schemas/* enum */.k5n(['bytes', 'tokens', 'count']).default('bytes'),
    better: schemas/* enum */.k5n(['lower', 'higher']).default('lower'),
    granularity: finite.nonnegative().optional(),
    gated: schemas/* array */.YOg(schemas/* enum */.k5n(['drift', 'level', 'cap'])).optional(),
    /** Without it, every series the header declares is required (contract). */
    required: schemas/* boolean */.zMY().default(true),
});
const planSchema = schemas/* looseObject */._H3({
    /** Requests of one cycle. */
    cycle: finite.positive().optional(),
    /** Requests sent in warm-up, before cycle 1. */
    warmup: finite.nonnegative().optional(),
    vary: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    concurrency: finite.positive().optional(),
    speed: finite.positive().optional(),
    settle_ms: finite.nonnegative().optional(),
    collect: schemas/* enum */.k5n(['always', 'never']).optional(),
    horizon: schemas/* enum */.k5n(['safe', 'fast']).optional(),
    /** Last cycle a verdict may fall at. */
    cycles: finite.positive().optional(),
    max_duration_s: finite.positive().optional(),
    sensitivity_check: schemas/* boolean */.zMY().optional(),
});
/** What a series may do before it counts; the strings are the configuration's own words. */
const rulesSchema = schemas/* looseObject */._H3({
    /** `1 MiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests. */
    growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    /** `5% and 64 MiB`: both must be exceeded. */
    level: schemas/* string */.YjP().optional(),
    /** `95%` of the limit, or bytes. */
    cap: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    alpha: finite.positive().max(0.5).optional(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
        level: schemas/* string */.YjP().optional(),
        cap: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
        gate: schemas/* boolean */.zMY().optional(),
    }))
        .optional(),
});
const headerSchema = schemas/* looseObject */._H3({
    format: schemas/* literal */.euz('memdrift.recording'),
    version: schemas/* literal */.euz(1),
    created: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    commit: schemas/* string */.YjP().nullish(),
    environment: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    subject: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    workload: schemas/* looseObject */._H3({ sha256: schemas/* string */.YjP().optional(), requests_per_cycle: finite.positive().optional() })
        .optional(),
    plan: planSchema.optional(),
    rules: rulesSchema.optional(),
    limits: schemas/* looseObject */._H3({ container: reading.optional(), gpu: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional() }).optional(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), seriesHeaderSchema),
});
const sampleSchema = schemas/* looseObject */._H3({ kind: schemas/* literal */.euz('sample'), t: finite, cycle: finite.optional(), values });
const classSchema = schemas/* looseObject */._H3({
    sent: finite.nonnegative(),
    ok: finite.nonnegative(),
    p50: reading.optional(),
    p95: reading.optional(),
    p99: reading.optional(),
});
const cycleSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('cycle'),
    cycle: finite.nonnegative(),
    sent: finite.nonnegative(),
    ok: finite.nonnegative(),
    errors: schemas/* record */.g1P(schemas/* string */.YjP(), finite.nonnegative()).default({}),
    latency_ms: latency.optional(),
    lateness_ms: latency.optional(),
    classes: schemas/* record */.g1P(schemas/* string */.YjP(), classSchema).optional(),
    duration_ms: finite.nonnegative().optional(),
});
const processSchema = schemas/* looseObject */._H3({
    pid: finite,
    role: schemas/* string */.YjP().optional(),
    values: values.optional(),
});
const checkpointSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('checkpoint'),
    cycle: finite.nonnegative(),
    /** Every request sent since launch, warm-up included. */
    requests: finite.nonnegative(),
    /** Seconds since launch. */
    t: finite,
    epoch: finite.default(1),
    /** After collection, minimum of three. */
    values,
    /** The reading before collection; caps and peaks are judged on it. */
    raw: values.optional(),
    processes: schemas/* array */.YOg(processSchema).optional(),
});
const eventSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('event'),
    t: finite,
    /** oom-kill, exit, restart, restarted-worker, contaminated, cancelled, not-measured (given up, with the reason). */
    what: schemas/* string */.YjP(),
    detail: schemas/* string */.YjP().optional(),
    /** What the person who must act can do. */
    remedy: schemas/* string */.YjP().optional(),
    /** Last lines of the service's output. */
    logs: schemas/* string */.YjP().optional(),
});
/** What the sensitivity check saw in one series: held, shown and fallen back, in bytes. */
const sensitivitySchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('sensitivity'),
    t: finite,
    layer: schemas/* string */.YjP(),
    series: schemas/* string */.YjP(),
    held: finite,
    shown: reading,
    left: reading,
    seen: schemas/* boolean */.zMY(),
});
/** The run's own verdict, last line of a finished recording: what makes it eligible as a baseline, or not. */
const verdictSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('verdict'),
    t: finite,
    verdict: schemas/* enum */.k5n(['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable']),
    reason: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./lib/recording/parse.js

/** A recording that cannot be read: one line naming the file, the line, what was found and what is allowed. */
class RecordingError extends Error {
    name = 'RecordingError';
}
/** Records of unknown kinds are skipped (contract); these are the known ones. */
const SCHEMAS = {
    sample: sampleSchema,
    cycle: cycleSchema,
    checkpoint: checkpointSchema,
    event: eventSchema,
    sensitivity: sensitivitySchema,
    verdict: verdictSchema,
};
/**
 * Reads a recording from its text.
 * Unknown keys are kept, unknown kinds skipped, a truncated last line is a warning, any other broken line an error.
 * @param text NDJSON, version 1
 * @param origin what to call it in an error, usually the path
 * @returns the recording, and what a reader should be told about it
 * @throws RecordingError with one line
 */
function parseRecording(text, origin) {
    const lines = text.split('\n');
    const complete = text.endsWith('\n');
    if (complete)
        lines.pop();
    const warnings = [];
    const first = lines[0];
    if (first === undefined || first.trim() === '') {
        throw new RecordingError(`${origin}: empty; the first line must be a memdrift.recording header`);
    }
    const recording = {
        header: parseHeader(first, origin),
        samples: [],
        cycles: [],
        checkpoints: [],
        events: [],
        sensitivity: [],
    };
    for (const [index, line] of lines.entries()) {
        if (index === 0 || line.trim() === '')
            continue;
        const where = `${origin}, line ${index + 1}`;
        let value;
        try {
            value = JSON.parse(line);
        }
        catch {
            if (index === lines.length - 1 && !complete) {
                warnings.push(`${where}: truncated, left out (the run was cut off while writing)`);
                break;
            }
            throw new RecordingError(`${where}: not JSON: ${excerpt(line)}`);
        }
        addRecord(recording, value, where);
    }
    recording.checkpoints.sort((a, b) => a.cycle - b.cycle);
    return { recording, warnings };
}
function parseHeader(line, origin) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        throw new RecordingError(`${origin}, line 1: not JSON: ${excerpt(line)}; a memdrift.recording header is expected`);
    }
    const result = headerSchema.safeParse(value);
    if (!result.success)
        throw new RecordingError(`${origin}, line 1: ${issueText(result.error, value)}`);
    return result.data;
}
function addRecord(recording, value, where) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        throw new RecordingError(`${where}: found ${excerpt(JSON.stringify(value))}; allowed: a record with a "kind"`);
    }
    const kind = value.kind;
    if (typeof kind !== 'string')
        throw new RecordingError(`${where}, field "kind": missing; allowed: a record's kind`);
    if (!Object.hasOwn(SCHEMAS, kind))
        return;
    const read = (schema) => {
        const result = schema.safeParse(value);
        if (!result.success)
            throw new RecordingError(`${where}: ${issueText(result.error, value)}`);
        return result.data;
    };
    switch (kind) {
        case 'sample':
            recording.samples.push(read(sampleSchema));
            break;
        case 'cycle':
            recording.cycles.push(read(cycleSchema));
            break;
        case 'checkpoint':
            recording.checkpoints.push(read(checkpointSchema));
            break;
        case 'event':
            recording.events.push(read(eventSchema));
            break;
        case 'sensitivity':
            recording.sensitivity.push(read(sensitivitySchema));
            break;
        case 'verdict':
            recording.verdict = read(verdictSchema);
            break;
    }
}
/** The first problem of a record in words: which field, what was found, what is allowed. */
function issueText(error, value) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'not a valid record';
    const found = issue.path.reduce((v, key) => (v !== null && typeof v === 'object' ? v[key] : undefined), value);
    const field = issue.path.length > 0 ? `field "${issue.path.map(String).join('.')}"` : 'the record';
    const shown = found === undefined ? 'is missing' : `is ${excerpt(JSON.stringify(found))}`;
    return `${field} ${shown}; ${issue.message.replace(/^Invalid input: /, '')}`;
}
function excerpt(text) {
    const flat = (text ?? 'nothing').replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}


/***/ }),

/***/ 2246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/explain/catalogue.js
/**
 * Known patterns of growth, one for each diagnosis that the ladder can tell apart from the series alone. Distilled
 * from public reports; those a pattern rests on are named, as `owner/repository#number` on GitHub.
 */
const PATTERNS = [
    {
        diagnosis: 'live-tensors',
        meaning: 'Live tensors are kept: PyTorch itself counts this memory as in use.',
        confirm: 'torch.cuda.memory._record_memory_history(), then compare the snapshots of two cycles.',
        remedy: 'Drop or detach what outlives its request (lists, caches, stored exceptions), and serve under torch.inference_mode().',
        issues: ['pytorch/pytorch#149834', 'pytorch/pytorch#50185', 'bitsandbytes-foundation/bitsandbytes#1793'],
    },
    {
        diagnosis: 'device-fragmentation',
        meaning: 'Fragmentation or CUDA-graph pools: PyTorch takes more from the driver while the tensors it holds stay the same.',
        confirm: 'inactive_split_bytes of torch.cuda.memory_stats() rises with it.',
        remedy: 'PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or fewer distinct input shapes (bucketing).',
        issues: ['pytorch/pytorch#96995', 'pytorch/pytorch#99196'],
    },
    {
        diagnosis: 'device-outside-torch',
        meaning: "Outside PyTorch's allocator: communicators, library workspaces, another allocator, or another process on the device.",
        confirm: "Compare the device's list of processes over the run, and gpu/used minus reserved of each.",
        remedy: 'Create communicators and handles once and reuse them; destroy those of a finished group.',
        issues: ['vllm-project/vllm#19465', 'NVIDIA/TransformerEngine#1715'],
    },
    {
        diagnosis: 'device-unattributed',
        meaning: "PyTorch's own figures are missing here, so the device's growth cannot be split between it and the rest.",
        confirm: 'Measure with a Python that the probe can enter (no -I, no -S).',
        remedy: 'See the probe under limits in the documentation.',
        issues: [],
    },
    {
        diagnosis: 'pinned-buffers',
        meaning: 'Page-locked host buffers are kept: their allocator rounds up and does not return what it holds.',
        confirm: 'torch.cuda.host_memory_stats() after each cycle; buffers of ever new sizes.',
        remedy: 'Copy from pageable memory, or pin a few buffers of fixed size and reuse them.',
        issues: ['vllm-project/vllm#48165', 'vllm-project/vllm#16663'],
    },
    {
        diagnosis: 'live-host-objects',
        meaning: 'Live host objects are kept: memory asked of malloc and not given back, also after garbage collection.',
        confirm: 'Run again with vary: none. If it is flat then, a cache keyed by the input has no bound; else memray --leaks.',
        remedy: 'Remove what a request adds (lists, registries, queues) when it ends, or bound the cache in bytes.',
        issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464', 'flashinfer-ai/flashinfer#2139'],
    },
    {
        diagnosis: 'small-python-objects',
        meaning: 'Small Python objects are kept (512 bytes or less each): Python places them in arenas of its own, outside the heap of malloc.',
        confirm: 'tracemalloc, or a count of objects by type, between two cycles.',
        remedy: 'Remove what a request adds (lists, dictionaries, registries) when it ends, or bound the cache.',
        issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464'],
    },
    {
        diagnosis: 'retained-heap',
        meaning: 'Freed but retained: the heap in use is flat, malloc keeps what was freed (fragmentation, thread arenas).',
        confirm: 'Run again with MALLOC_ARENA_MAX=2, or with jemalloc preloaded: the growth ends.',
        remedy: 'jemalloc, or MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ set to fixed values.',
        issues: ['triton-inference-server/server#7727', 'protocolbuffers/protobuf#10088'],
    },
    {
        diagnosis: 'outside-heap',
        meaning: 'Mappings outside the heap: the leak that heap profilers cannot see.',
        confirm: 'Compare /proc/PID/smaps of two cycles, and trace mmap against munmap (strace, bpftrace).',
        remedy: 'With UCX or NIXL: UCX_MEM_MMAP_HOOK_MODE=none or UCX_RCACHE_MAX_UNRELEASED=1024; else the library that maps.',
        issues: ['vllm-project/vllm#24264', 'openucx/ucx#2921'],
    },
    {
        diagnosis: 'resident-unattributed',
        meaning: 'The heap could not be decided or read here, so live objects and mappings outside the heap cannot be told apart.',
        confirm: 'Measure in an image with glibc 2.33 or newer and its own malloc, or compare /proc/PID/smaps of two cycles.',
        remedy: 'As the mapping that grows suggests.',
        issues: [],
    },
    {
        diagnosis: 'container-only',
        meaning: 'Charged to the container while no process holds it: files on a tmpfs or /dev/shm, or kernel memory such as sockets.',
        confirm: 'df /dev/shm and the shmem and kernel lines of memory.stat, between two cycles.',
        remedy: 'Unlink shared-memory segments on the error path too; close sockets.',
        issues: ['triton-inference-server/server#7481'],
    },
    {
        diagnosis: 'threads',
        meaning: 'Threads accumulate, each with a stack, a malloc arena and the state that libraries keep for it.',
        confirm: 'Resident memory against the number of threads.',
        remedy: 'A pool of fixed size instead of a thread a request.',
        issues: ['pytorch/pytorch#64412'],
    },
    {
        diagnosis: 'open-files',
        meaning: 'File descriptors accumulate: connections or files are opened and not closed.',
        confirm: 'ls -l /proc/PID/fd between two cycles.',
        remedy: 'Close them in finally; reuse clients and sessions.',
        issues: ['grpc/grpc#36986'],
    },
    {
        diagnosis: 'pending-tasks',
        meaning: 'Tasks of the event loop accumulate: started for a request and never finished.',
        confirm: 'asyncio.all_tasks() at rest.',
        remedy: 'Cancel and await them when the request ends or its client goes away.',
        issues: ['modelcontextprotocol/python-sdk#756'],
    },
    {
        diagnosis: 'step',
        meaning: 'A step and no slope: more is held from the start, such as a bigger default buffer or a model loaded twice.',
        confirm: 'Compare the reading at readiness, before any request, with the base.',
        remedy: 'The import, default or setting that changed.',
        issues: ['encode/uvicorn#3012'],
    },
];
/** The pattern of a diagnosis. */
function patternOf(diagnosis) {
    const pattern = PATTERNS.find((candidate) => candidate.diagnosis === diagnosis);
    if (pattern === undefined)
        throw new RangeError(`no pattern for the diagnosis '${diagnosis}'`);
    return pattern;
}

// EXTERNAL MODULE: ./lib/explain/state.js
var explain_state = __webpack_require__(9190);
;// CONCATENATED MODULE: ./lib/explain/ladder.js



/**
 * The ladder of layers (docs/architecture.md): every allocator stands on the layer below, so growth shows in its own
 * layer and in all below. Where it first appears tells whose fault it is.
 */
const STANDS_ON = {
    'torch.device/allocated': ['torch.device/reserved'],
    'torch.device/reserved': ['gpu/used'],
    'torch.pinned/allocated': ['process/resident'],
    'heap/allocated': ['heap/reserved', 'process/resident'],
    'heap/reserved': ['process/resident'],
    'process/resident': ['container/resident'],
};
/** CPython's limit for an object that lives in its own arenas (Objects/obmalloc.c, SMALL_REQUEST_THRESHOLD). */
const SMALL_OBJECT_BYTES = 512;
/**
 * Explains what the findings say together. Only what the series can tell is said: a state that is not known is named
 * as unknown, never guessed.
 */
function explain(findings) {
    const ordered = [...findings].sort((a, b) => (0,series_series/* ladderOrder */.dL)(a.series, b.series));
    const growing = ordered.filter((finding) => finding.gated && (0,explain_state/* stateOf */.L4)(finding) === 'grows');
    const first = growing[0] ?? ordered.find((finding) => finding.verdict === 'regression' && (0,explain_state/* settlesTooHigh */.dl)(finding));
    if (first === undefined)
        return { first: null, follows: {}, sentences: [], patterns: [] };
    const follows = followersOf(growing, ordered);
    const roots = growing.filter((finding) => !(finding.series in follows));
    const diagnoses = new Set(roots.map((root) => diagnose(root, ordered)));
    if (growing.length === 0)
        diagnoses.add('step');
    else
        for (const diagnosis of counters(ordered))
            diagnoses.add(diagnosis);
    const patterns = [...diagnoses].map(patternOf);
    return { first: first.series, follows, sentences: patterns.map((pattern) => pattern.meaning), patterns };
}
function followersOf(growing, all) {
    const follows = {};
    for (const upper of growing) {
        if (upper.series in follows)
            continue;
        for (const series of below(upper.series)) {
            const lower = all.find((finding) => finding.series === series);
            if (lower !== undefined && !(series in follows) && isSameGrowth(upper, lower))
                follows[series] = upper.series;
        }
    }
    return follows;
}
/** Every series that a layer stands on, nearest first. */
function below(series) {
    const direct = STANDS_ON[series] ?? [];
    return [...new Set([...direct, ...direct.flatMap(below)])];
}
/** The lower layer grows too, and by no more than the upper one and its own budget explain. */
function isSameGrowth(upper, lower) {
    if (upper.drift === null || lower.drift === null)
        return false;
    return (lower.drift.low > 0 &&
        lower.drift.high >= upper.drift.low / 2 &&
        lower.drift.low <= upper.drift.high + lower.drift.budget);
}
function diagnose(root, all) {
    const state = (series) => (0,explain_state/* stateOf */.L4)(all.find((finding) => finding.series === series));
    switch (root.series) {
        case 'torch.device/allocated':
            return 'live-tensors';
        case 'torch.device/reserved':
            return state('torch.device/allocated') === 'flat' ? 'device-fragmentation' : 'device-unattributed';
        case 'gpu/used':
            return state('torch.device/reserved') === 'flat' ? 'device-outside-torch' : 'device-unattributed';
        case 'torch.pinned/allocated':
            return 'pinned-buffers';
        case 'heap/allocated':
            return 'live-host-objects';
        case 'container/resident':
            return state('process/resident') === 'flat' ? 'container-only' : 'resident-unattributed';
        default:
            return diagnoseResident(root, all, state);
    }
}
function diagnoseResident(root, all, state) {
    if (state('heap/allocated') === 'unknown')
        return 'resident-unattributed';
    // A heap that grows as well, by far less: what remains is outside it.
    if (state('heap/allocated') === 'flat' && state('heap/reserved') === 'grows')
        return 'retained-heap';
    return smallObjectsCanHold(root, all) ? 'small-python-objects' : 'outside-heap';
}
/** New blocks, at their largest, hold at least half of the growth. */
function smallObjectsCanHold(root, all) {
    const blocks = all.find((finding) => finding.series === 'python/blocks');
    const newBlocks = blocks === undefined || blocks.drift === null || blocks.drift.low <= 0 ? 0 : (0,explain_state/* excessGrowth */.Xt)(blocks);
    return (newBlocks ?? 0) * SMALL_OBJECT_BYTES >= ((0,explain_state/* excessGrowth */.Xt)(root) ?? Number.POSITIVE_INFINITY) / 2;
}
const COUNTERS = [
    ['threads', 'threads'],
    ['fds', 'open-files'],
    ['tasks', 'pending-tasks'],
];
/** Counters that grow by at least one per 1000 requests beside the memory. */
function counters(all) {
    return COUNTERS.flatMap(([series, diagnosis]) => {
        const counter = all.find((finding) => finding.series === series);
        const grows = counter?.drift != null && counter.drift.low > 0 && ((0,explain_state/* excessGrowth */.Xt)(counter) ?? 0) >= 1;
        return grows ? [diagnosis] : [];
    });
}

// EXTERNAL MODULE: ./lib/report/chart.js
var chart = __webpack_require__(5810);
;// CONCATENATED MODULE: ./lib/report/outlook.js

/** How far beyond the measured requests a straight line may be drawn. Further than that no date is given. */
const MAX_EXTRAPOLATION = 1000;
/** Requests a second from the first to the last checkpoint, rests included; null of fewer than two. */
function requestsPerSecond({ checkpoints }) {
    const first = checkpoints[0];
    const last = checkpoints.at(-1);
    if (first === undefined || last === undefined || last.t <= first.t || last.requests <= first.requests)
        return null;
    return (last.requests - first.requests) / (last.t - first.t);
}
/**
 * When the limit that stands above the growing series is full, if growth stays linear. The interval is that of the
 * slope. Null where no limit is known, where nothing grows, or where it lies more than {@link MAX_EXTRAPOLATION} times
 * the measured requests away.
 */
function outOfMemory(findings, series, recording) {
    const drift = findings.find((finding) => finding.series === series)?.drift;
    const rate = requestsPerSecond(recording);
    const limit = limitOf(series, recording);
    const measured = (recording.checkpoints.at(-1)?.requests ?? 0) - (recording.checkpoints[0]?.requests ?? 0);
    if (!drift || rate === null || limit === null || drift.per1000Requests <= 0)
        return null;
    const requestsAt = (per1000) => (limit.room / per1000) * 1000;
    const within = (requests) => requests <= measured * MAX_EXTRAPOLATION;
    if (!within(requestsAt(drift.per1000Requests)))
        return null;
    const hoursAt = (per1000) => requestsAt(per1000) / rate / 3600;
    return {
        what: limit.what,
        limitBytes: limit.bytes,
        requestsPerSecond: rate,
        hours: hoursAt(drift.per1000Requests),
        lowHours: hoursAt(Math.max(drift.high, drift.per1000Requests)),
        highHours: drift.low > 0 && within(requestsAt(drift.low)) ? hoursAt(drift.low) : null,
    };
}
/** The limit above a series and the room left under it at the last checkpoint, in bytes. */
function limitOf(series, recording) {
    const { limits } = recording.header;
    const onDevice = ['torch.device', 'gpu'].includes((0,series_series/* definitionOf */.Fg)(series)?.layer ?? '');
    // Several devices fill one by one: their sum says nothing about the first to be full.
    const bytes = onDevice
        ? limits?.gpu?.length === 1
            ? deviceBytes(limits.gpu[0])
            : null
        : (limits?.container ?? null);
    const used = lastReading(recording, onDevice ? ['gpu/used', 'torch.device/reserved'] : ['container/resident', 'process/resident']);
    if (bytes === null || used === null || used >= bytes)
        return null;
    return { what: onDevice ? "the device's" : "the container's", bytes, room: bytes - used };
}
/** An entry of `limits.gpu`: bytes, or an object that holds them as `memory` or `bytes`. */
function deviceBytes(entry) {
    if (typeof entry === 'number')
        return entry;
    if (typeof entry !== 'object' || entry === null)
        return null;
    const held = 'memory' in entry ? entry.memory : 'bytes' in entry ? entry.bytes : null;
    return typeof held === 'number' ? held : null;
}
function lastReading({ checkpoints }, names) {
    const values = checkpoints.at(-1)?.values;
    for (const name of names) {
        const value = values?.[name];
        if (value !== undefined && value !== null)
            return value;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/report/sparkline.js
var sparkline = __webpack_require__(6505);
;// CONCATENATED MODULE: ./lib/report/build.js




/** Puts together all that a reader is told. Pure: it reads no clock and no file. */
function buildReport(input) {
    const { judgement, recording } = input;
    const { header } = recording;
    const bases = usedBaselines(judgement, input.baselines);
    const explanation = explain(judgement.findings);
    const shown = chartedFinding(judgement.findings, explanation.first);
    return {
        format: 'memdrift.report',
        version: 1,
        name: input.name ?? header.name ?? 'memdrift',
        verdict: judgement.verdict,
        reason: judgement.reason,
        remedy: judgement.remedy ?? null,
        explanation: explanation.sentences,
        growth: { first: explanation.first, follows: explanation.follows, patterns: explanation.patterns },
        findings: judgement.findings,
        problems: judgement.problems,
        environment: header.environment,
        subject: header.subject,
        subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
        baseline: judgement.baseline,
        baseName: input.baseName ?? 'the base',
        outOfMemory: explanation.first === null ? null : outOfMemory(judgement.findings, explanation.first, recording),
        chart: shown === undefined ? null : (0,chart/* chartOf */.I)(shown, recording, bases[0]),
        replay: replayFigures(judgement, recording, bases),
        sensitivity: recording.sensitivity.map(({ layer, series, held, shown, seen }) => ({
            layer,
            series,
            held,
            shown,
            seen,
        })),
        recording: { created: header.created ?? null, commit: header.commit ?? null, path: input.path ?? null },
        reproduce: input.reproduce ?? null,
        notes: [...(input.notes ?? [])],
        logs: lastLines(recording),
    };
}
/** Recordings that the judgement used, newest first. */
function usedBaselines(judgement, offered) {
    const key = (commit, created) => JSON.stringify([commit ?? null, created ?? null]);
    const used = new Set(judgement.baseline.used.map(({ commit, created }) => key(commit, created)));
    return offered
        .filter(({ header }) => used.has(key(header.commit, header.created)))
        .sort((a, b) => compare(b.header.created ?? '', a.header.created ?? ''));
}
/** Keys whose value differs from the base's; a key that only one of them has differs from null. */
function subjectChanges(head, base) {
    if (base === undefined)
        return [];
    const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort(compare);
    return keys
        .map((key) => [key, ownValue(base, key), ownValue(head, key)])
        .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
}
function ownValue(record, key) {
    return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Where growth first appears; else the gated series nearest to its budget. */
function chartedFinding(findings, first) {
    const gated = findings.filter((finding) => finding.gated && finding.drift !== null);
    const share = ({ drift }) => drift === null ? 0 : drift.per1000Requests / Math.max(drift.budget, Number.MIN_VALUE);
    return findings.find(({ series }) => series === first) ?? gated.sort((a, b) => share(b) - share(a))[0];
}
function replayFigures(judgement, recording, bases) {
    const { sent, ok, errors } = totals(recording.cycles);
    const base = totals(bases.flatMap(({ cycles }) => cycles));
    const first = recording.checkpoints[0];
    const last = recording.checkpoints.at(-1);
    return {
        cycles: judgement.cycles,
        requests: judgement.requests,
        durationS: first === undefined || last === undefined ? 0 : last.t - first.t,
        requestsPerSecond: requestsPerSecond(recording),
        sent,
        ok,
        errors,
        p95Ms: medianP95(recording.cycles),
        baselineP95Ms: medianP95(bases.flatMap(({ cycles }) => cycles)),
        baselineErrorShare: base.sent === 0 ? null : (base.sent - base.ok) / base.sent,
    };
}
function totals(cycles) {
    const errors = new Map();
    for (const [kind, count] of cycles.flatMap((cycle) => Object.entries(cycle.errors))) {
        errors.set(kind, (errors.get(kind) ?? 0) + count);
    }
    const sum = (pick) => cycles.reduce((all, cycle) => all + pick(cycle), 0);
    return { sent: sum(({ sent }) => sent), ok: sum(({ ok }) => ok), errors: Object.fromEntries(errors) };
}
/** Percentiles cannot be averaged; the median of the cycles' p95 is one that was seen, and a stray cycle moves it little. */
function medianP95(cycles) {
    return (0,sparkline/* median */.JZ)(cycles.flatMap(({ latency_ms }) => latency_ms?.p95 ?? []));
}
/** Lines kept of the service's output; the launchers keep as many. */
const LOG_LINES = 50;
/** What the service said last, as the event tells that ended the run. */
function lastLines({ events }) {
    const logs = events.findLast((event) => event.logs !== undefined)?.logs ?? '';
    return logs
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-LOG_LINES);
}


/***/ }),

/***/ 2796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pc: () => (/* binding */ aboveBase),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   uM: () => (/* binding */ excludedGrowth),
/* harmony export */   yv: () => (/* binding */ improvementOf)
/* harmony export */ });
/* harmony import */ var _explain_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9190);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8676);


/** The rules a regression broke, the gravest first; empty for any other verdict. */
function causesOf(finding) {
    if (finding.verdict !== 'regression')
        return [];
    const causes = [];
    if ((0,_explain_state_js__WEBPACK_IMPORTED_MODULE_0__/* .growsBeyondBudget */ .v9)(finding))
        causes.push('drift');
    if ((0,_explain_state_js__WEBPACK_IMPORTED_MODULE_0__/* .settlesTooHigh */ .dl)(finding))
        causes.push('level');
    if (finding.peak !== null && finding.peak.cap !== null && finding.peak.value > finding.peak.cap)
        causes.push('peak');
    return causes.length > 0 ? causes : ['reason'];
}
/** How far the settled height is above the base, in the series' unit; null without a base. */
function aboveBase({ level }) {
    return level === null || level.baseline === null ? null : level.value - level.baseline;
}
/** How much less is used than by the base, where that is more than what the level rule would call a change; else null. */
function improvementOf(finding) {
    const rise = aboveBase(finding);
    const budget = finding.level?.budget ?? null;
    if (!finding.gated || rise === null || budget === null)
        return null;
    const gain = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? rise : -rise;
    return gain > budget ? gain : null;
}
/**
 * The growth that the run excludes, over the series of the finest budget, and the coarser ones beside it one by one: a
 * series read in steps of 2 MiB excludes far less than one read in bytes, and would hide what the others can say.
 * Null where a series judged for drift has no figure: then nothing is excluded as a whole.
 */
function excludedGrowth(findings) {
    const judged = findings.filter((finding) => finding.gated && (0,_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(finding.series)?.gated.includes('drift'));
    const figures = judged.flatMap((finding) => {
        const { drift, unit } = finding;
        return drift === null ? [] : [[finding, { perThousand: excludedBy(finding), budget: drift.budget, unit }]];
    });
    const finest = Math.min(...figures.map(([, { budget }]) => budget));
    const fine = figures.filter(([, { budget }]) => budget <= finest).map(([, excluded]) => excluded);
    const widest = fine.sort((a, b) => b.perThousand - a.perThousand)[0];
    if (figures.length < judged.length || widest === undefined)
        return null;
    return { fine: widest, coarse: figures.filter(([, { budget }]) => budget > finest) };
}
/** The interval's end; for a pass at most what the decision excluded: the budget, and what the base grows by itself. */
function excludedBy({ drift, verdict }) {
    if (drift === null)
        return Number.POSITIVE_INFINITY;
    const high = Math.max(0, drift.high);
    return verdict === 'pass' ? Math.min(high, drift.budget + Math.max(0, drift.baseline ?? 0)) : high;
}


/***/ }),

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ chartOf),
/* harmony export */   a: () => (/* binding */ mermaid)
/* harmony export */ });
/* harmony import */ var _explain_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9190);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8676);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6505);



/** Points of a line: as many as a comment's width can show. */
const MAX_POINTS = 24;
/**
 * The chart of one series, this change and the base over the same requests; null of fewer than two points. A failed
 * reading is left out, never drawn as a value: stretches are made as wide as it takes for each to hold a reading.
 */
function chartOf(finding, recording, base) {
    const head = pointsOf(recording, finding.series);
    const from = head[0]?.requests ?? 0;
    const to = head.at(-1)?.requests ?? 0;
    const other = base === undefined
        ? []
        : pointsOf(base, finding.series).filter(({ requests }) => requests >= from && requests <= to);
    const kind = finding.drift === null || (finding.verdict === 'regression' && !(0,_explain_state_js__WEBPACK_IMPORTED_MODULE_0__/* .growsBeyondBudget */ .v9)(finding)) ? 'height' : 'rise';
    // A base that stops early, or was not read, is left out rather than stretched.
    const slack = (to - from) / 10;
    const covers = (other.at(-1)?.requests ?? 0) >= to - slack && (other[0]?.requests ?? to) <= from + slack;
    const lines = covers ? [head, other] : [head];
    for (let count = Math.min(MAX_POINTS, head.length); count >= 2; count -= 1) {
        const [headLine, baseLine] = lines.map((points) => stretches(points, from, to, count, kind));
        if (headLine == null || baseLine === null)
            continue;
        return {
            series: finding.series,
            unit: finding.unit,
            kind,
            fromRequests: from,
            toRequests: to,
            head: headLine,
            base: baseLine ?? null,
        };
    }
    return null;
}
/** Readings of a series at rest, cycle 0 (readiness) left out: warm-up would dwarf all that follows. */
function pointsOf({ checkpoints }, series) {
    return checkpoints.flatMap(({ cycle, requests, values }) => {
        const value = values[series];
        return cycle === 0 || value === undefined || value === null ? [] : [{ requests, value }];
    });
}
/** Medians of `count` equal stretches of requests; null where one of them holds no reading. */
function stretches(points, from, to, count, kind) {
    const held = Array.from({ length: count }, () => []);
    for (const { requests, value } of points) {
        held[Math.min(count - 1, Math.floor(((requests - from) / Math.max(1, to - from)) * count))]?.push(value);
    }
    const medians = held.map(_sparkline_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ);
    if (medians.some((value) => value === null))
        return null;
    const known = medians.filter((value) => value !== null);
    const start = kind === 'rise' ? (known[0] ?? 0) : 0;
    return known.map((value) => value - start);
}
const HEAD_COLOUR = '#cf222e';
const BASE_COLOUR = '#8c959f';
/** The chart as a Mermaid block, which GitHub draws; the colours are named, Mermaid draws no legend. */
function mermaid(chart) {
    const [scale, unit] = chart.unit === 'bytes' ? [_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6, 'MiB'] : [1, chart.unit];
    const all = [...chart.head, ...(chart.base ?? [])].map((value) => value / scale);
    const low = Math.min(...all);
    const high = Math.max(...all);
    const margin = Math.max((high - low) * 0.05, Math.abs(high) * 1e-6, 0.01);
    const line = (values) => `  line [${values.map((value) => figure(value / scale)).join(', ')}]`;
    const colours = chart.base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`;
    return [
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
        'xychart-beta',
        `  x-axis "requests" ${Math.round(chart.fromRequests)} --> ${Math.round(chart.toRequests)}`,
        `  y-axis "${unit}${chart.kind === 'rise' ? ' since the first cycle' : ''}" ${figure(low - margin)} --> ${figure(high + margin)}`,
        ...(chart.base === null ? [] : [line(chart.base)]),
        line(chart.head),
    ].join('\n');
}
/** Five significant digits, never in exponent form, which Mermaid's grammar does not know. */
function figure(value) {
    return Number(value.toPrecision(5))
        .toFixed(3)
        .replace(/\.?0+$/, '');
}


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   v8: () => (/* binding */ layOut)
/* harmony export */ });
/** Laying out text in columns of a terminal. Every character is taken as one column wide: `column()` sees to it. */
/** Between two columns. */
const GUTTER = '  ';
/** Lines of at most `width` characters, the titles first. Columns are left out, then lines cut, until they fit. */
function layOut(columns, width) {
    let kept = columns.filter(({ cells, dispensable }) => dispensable === 0 || cells.some((cell) => cell !== ''));
    for (;;) {
        const lines = align(kept);
        const next = kept.reduce((most, column) => (column.dispensable > (most?.dispensable ?? 0) ? column : most), undefined);
        if (next === undefined || lines.every((line) => line.length <= width))
            return lines.map((line) => clip(line, width));
        kept = kept.filter((column) => column !== next);
    }
}
function align(columns) {
    const padded = columns.map(({ title, cells, align }) => {
        const all = [title, ...cells];
        const width = Math.max(...all.map((cell) => cell.length));
        return all.map((cell) => (align === 'left' ? cell.padEnd(width) : cell.padStart(width)));
    });
    return (padded[0] ?? []).map((_, line) => padded
        .map((column) => column[line] ?? '')
        .join(GUTTER)
        .trimEnd());
}
/** Cut to `width`, with an ellipsis where something was cut. */
function clip(line, width) {
    return line.length <= width
        ? line
        : `${line.slice(0, Math.max(0, width - 1)).trimEnd()}…`.slice(0, Math.max(0, width));
}
/** Words in lines of at most `width`; a word that is longer than a line is broken. */
function wrap(text, width, indent = '') {
    const room = Math.max(1, width - indent.length);
    const lines = [];
    let line = '';
    for (const word of text.split(' ').flatMap((long) => pieces(long, room))) {
        if (line !== '' && line.length + 1 + word.length > room) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((each) => indent + each);
}
function pieces(word, size) {
    if (word.length <= size)
        return [word];
    return Array.from({ length: Math.ceil(word.length / size) }, (_, index) => word.slice(index * size, (index + 1) * size));
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony exports MAX_TEXT, plain */
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
    return unlinked(entities(plain(value, max)));
}
/**
 * A code span, also in a table cell. No escape works inside one, so the two characters that could leave it or its
 * cell are replaced by look-alikes; the JSON has them as they are.
 */
function code(value, max = 120) {
    const inside = plain(value, max).replaceAll('`', 'ˋ').replaceAll('|', '¦');
    return inside === '' ? NOTHING : `\`${inside}\``;
}
const NOTHING = '–';
/** A code block whose fence is longer than any run of backticks inside it. */
function fence(value, language = '', max = 4000) {
    const lines = value.split(/\r?\n/).map((line) => plain(line, max));
    const body = lines.join('\n').slice(0, max);
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const marks = '`'.repeat(longest + 1);
    return `${marks}${language}\n${body}\n${marks}`;
}
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

/***/ 5697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(819);

/** The run in one line, piece by piece: how much was measured, where, how it went, and against what. */
function factsOf(model, style) {
    const { replay } = model;
    if (replay.requests === 0 && replay.sent === 0)
        return [];
    const gpu = gpuOf(model.environment);
    const where = gpu === null ? '' : ` on ${style.say(gpu)}`;
    return [
        `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(replay.cycles)} cycles, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(replay.requests)} requests in ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(replay.durationS)}${where}`,
        ...latency(model),
        errors(model, style),
        baseline(model, style),
    ];
}
function gpuOf(environment) {
    const gpu = environment['gpu'];
    const names = (Array.isArray(gpu) ? gpu : [gpu]).filter((name) => typeof name === 'string' && name !== '');
    return names.length === 0 ? null : names.join(', ');
}
function latency({ replay: { p95Ms, baselineP95Ms } }) {
    if (p95Ms === null)
        return [];
    const here = (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(p95Ms);
    if (baselineP95Ms === null)
        return [`p95 ${here}`];
    const base = (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(baselineP95Ms);
    const [figure, unit] = base.split(' ');
    return [`p95 ${here} (base ${here.endsWith(` ${unit}`) ? figure : base})`];
}
function errors({ replay }, style) {
    const kinds = Object.entries(replay.errors)
        .filter(([, count]) => count > 0)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([kind, count]) => `${style.say(kind)} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count)}`);
    const share = replay.baselineErrorShare ?? 0;
    const base = share > 0 ? [`base ${(share * 100).toPrecision(2)} %`] : [];
    const detail = [...kinds, ...base].join(', ');
    return `errors ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(replay.sent - replay.ok)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(replay.sent)}${detail === '' ? '' : ` (${detail})`}`;
}
function baseline({ baseline: { used } }, style) {
    const newest = [...used].sort((a, b) => ((a.created ?? '') < (b.created ?? '') ? 1 : -1))[0];
    if (newest === undefined)
        return 'no baseline';
    const commit = newest.commit === null ? 'of no commit' : style.name(newest.commit.slice(0, 7));
    return `baseline ${commit} (${used.length === 1 ? '1 run' : `${used.length} runs`})`;
}


/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   LU: () => (/* binding */ driftText),
/* harmony export */   Nv: () => (/* binding */ roughTime),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   sX: () => (/* binding */ stopwatch),
/* harmony export */   uJ: () => (/* binding */ height),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Numbers as a reader sees them: one unit a column, digits that the budget justifies, a real minus sign. */
const MINUS = '−';
/** What stands where there is no figure. */
const NONE = '–';
/** Thousands in groups: `6,800`. */
function grouped(value) {
    return withMinus(Math.round(value)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ','));
}
function withMinus(text) {
    return text.replace(/^-/, MINUS);
}
/** Decimals for a drift: enough to see a tenth of the budget; bytes are shown in MiB. */
function decimals(unit, budget) {
    if (unit !== 'bytes')
        return 0;
    const mib = budget / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
    return mib >= 0.5 || mib <= 0 ? 1 : mib >= 0.05 ? 2 : 3;
}
function scaled(value, unit, digits) {
    if (unit !== 'bytes')
        return grouped(value);
    const mib = value / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
    return Math.abs(mib) >= 99.95 ? grouped(mib) : withMinus(mib.toFixed(digits));
}
const UNIT_NAMES = { bytes: ' MiB', tokens: ' tokens', count: '' };
/** The figures of a drift, per 1000 requests. Null where drift was not judged. */
function driftText({ drift, unit }) {
    if (drift === null)
        return null;
    const digits = decimals(unit, drift.budget);
    const figure = (value) => scaled(value, unit, digits);
    const signed = (value) => (value < 0 ? figure(value).replace(/^(?!−)/, MINUS) : `+${figure(value)}`);
    return {
        value: signed(drift.per1000Requests) + UNIT_NAMES[unit],
        bare: signed(drift.per1000Requests),
        amount: figure(Math.abs(drift.per1000Requests)) + UNIT_NAMES[unit],
        interval: `${figure(drift.low)} to ${figure(drift.high)}`,
        budget: figure(drift.budget),
        baseline: drift.baseline === null ? null : signed(drift.baseline),
    };
}
/** Growth per 1000 requests without sign, with the digits that `budget` justifies: `0.4 MiB`. */
function growth(value, unit, budget) {
    return scaled(value, unit, decimals(unit, budget)) + UNIT_NAMES[unit];
}
/** A height: `14.82 GiB`, `310 MiB`, `81,920 tokens`. */
function height(value, unit) {
    if (unit !== 'bytes')
        return grouped(value) + UNIT_NAMES[unit];
    const magnitude = Math.abs(value);
    return withMinus(magnitude >= 100 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 && magnitude < 1024 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 ? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(value, 0) : (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(value));
}
/** A span of time in two units at most: `45 s`, `4 min 12 s`, `2 h 5 min`. */
function duration(seconds) {
    const whole = Math.round(seconds);
    const pairs = [
        [3600, 'h', 60, 'min'],
        [60, 'min', 1, 's'],
    ];
    for (const [size, name, smaller, smallerName] of pairs) {
        if (whole < size)
            continue;
        const rest = Math.floor((whole % size) / smaller);
        return rest === 0
            ? `${Math.floor(whole / size)} ${name}`
            : `${Math.floor(whole / size)} ${name} ${rest} ${smallerName}`;
    }
    return `${whole} s`;
}
/** A stop-watch: `2:41`, `1:02:41`. */
function stopwatch(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const two = (value) => value.toString().padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return minutes < 60
        ? `${minutes}:${two(whole % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
/** A guess at a time to come, in one unit of two digits at most: `9 hours`, `40 minutes`, `3 days`. */
function roughTime(hours) {
    const [amount, unit] = hours < 1.5
        ? [hours * 60, 'minute']
        : hours < 48
            ? [hours, 'hour']
            : hours < 24 * 60
                ? [hours / 24, 'day']
                : [hours / (24 * 30), 'month'];
    const whole = Math.max(1, Math.round(amount));
    return { amount: whole, unit: whole === 1 ? unit : `${unit}s` };
}
/** A latency: `212 ms`, `1.84 s`, `0.8 ms`. */
function milliseconds(ms) {
    if (ms >= 1000)
        return `${(ms / 1000).toFixed(2)} s`;
    return `${ms >= 10 ? Math.round(ms) : ms.toFixed(1)} ms`;
}
/** Rate, two significant digits below ten: `10`, `2.5`, `0.31`. */
function rate(perSecond) {
    return perSecond >= 10 ? grouped(perSecond) : Number(perSecond.toPrecision(2)).toString();
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/**
 * The model as JSON: what `judge --json` prints and the Action's output `summary` holds. The keys of the contract come
 * first and their order is fixed; figures are in the series' unit, `null` where there is none.
 */
function renderJson(model, indent = 2) {
    const { verdict, reason, findings, environment, subject, baseline, replay, ...rest } = model;
    const ordered = { verdict, reason, findings, environment, subject, baseline, replay, ...rest };
    return `${JSON.stringify(ordered, null, indent)}\n`;
}


/***/ }),

/***/ 7358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fg: () => (/* binding */ markOf),
  Gc: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: LIGHTS, MARKER, MAX_COMMENT

// EXTERNAL MODULE: ./lib/report/facts.js
var facts = __webpack_require__(5697);
// EXTERNAL MODULE: ./lib/report/figures.js
var figures = __webpack_require__(819);
;// CONCATENATED MODULE: ./lib/report/fit.js
/** Keeps a report within the size its place allows: a comment takes 65,536 characters, a job summary 1 MiB. */
/**
 * The sections joined, in at most `maxBytes` of UTF-8. The most dispensable go first, and the last line names what was
 * left out. Only where the indispensable ones alone are too long are they cut, at the end of a line.
 */
function fitInto(sections, maxBytes) {
    let kept = sections.filter(({ markdown }) => markdown !== '');
    const left = [];
    while (bytesOf(join(kept, left)) > maxBytes) {
        const next = mostDispensable(kept);
        if (next === undefined)
            return cut(join(kept, left), maxBytes);
        left.push(next.name);
        kept = kept.flatMap((section) => (section === next ? shortened(section) : [section]));
    }
    return join(kept, left);
}
function mostDispensable(sections) {
    return [...sections].filter(({ dispensable }) => dispensable > 0).sort((a, b) => b.dispensable - a.dispensable)[0];
}
function shortened({ name, shorter, dispensable }) {
    return shorter === undefined || shorter === '' ? [] : [{ name, markdown: shorter, dispensable }];
}
function join(sections, left) {
    const names = [...new Set(left)];
    const note = names.length === 0 ? [] : [`_Left out for its size: ${names.join(', ')}._`];
    return `${[...sections.map(({ markdown }) => markdown), ...note].join('\n\n')}\n`;
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

// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/report/chart.js
var chart = __webpack_require__(5810);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/markup.js

/** Words in Markdown; names from outside go into code spans, where GitHub links nothing. */
const MARKDOWN = {
    em: (words) => `*${words}*`,
    strong: (words) => `**${words}**`,
    say: (outside) => (0,report_escape/* text */.Qq)(outside),
    name: (outside) => (0,report_escape/* code */.aY)(outside),
};
/** `**+3.1 MiB** (2.8 to 3.4)`, bold where it is what broke the budget. */
function driftCell({ drift, grew }) {
    if (drift === null)
        return '–';
    return `${grew ? MARKDOWN.strong(drift.value) : drift.value} (${drift.interval})`;
}

// EXTERNAL MODULE: ./lib/report/notes.js
var notes = __webpack_require__(3731);
// EXTERNAL MODULE: ./lib/report/opening.js + 1 modules
var opening = __webpack_require__(1690);
// EXTERNAL MODULE: ./lib/report/rows.js
var report_rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/folds.js









/** What is folded away below the table: each part stands alone, and says nothing that is said above. */
function foldsOf(model) {
    return [folds_chart(model), logs(model), why(model), sensitivity(model), folds_notes(model), setting(model), reproduce(model)];
}
/** @param summary Markup is escaped by the caller: Markdown does not reach into a summary. */
function fold(name, dispensable, summary, body) {
    const markdown = body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
    return { name, dispensable, markdown };
}
function folds_chart(model) {
    if (model.chart === null)
        return fold('chart', 8, '', '');
    const name = (0,words/* shortName */.EU)(model.chart.series, { say: report_escape/* html */.qy });
    const [summary, legend] = model.chart.base === null
        ? [`Chart: ${name}`, '']
        : [`Chart: ${name}, base and this change`, '\n\nRed: this change. Grey: base.'];
    return fold('chart', 8, summary, `${(0,report_escape/* fence */.EU)((0,chart/* mermaid */.a)(model.chart), 'mermaid')}${legend}`);
}
/** What the service said last, where it never became ready or died. */
function logs(model) {
    const summary = `Last ${model.logs.length} lines of the service`;
    return fold('logs', 2, summary, model.logs.length === 0 ? '' : (0,report_escape/* fence */.EU)(model.logs.join('\n'), 'text', 16_000));
}
function why(model) {
    const rest = model.explanation.slice((0,opening/* saidOfExplanation */.M)(model));
    const patterns = model.growth.patterns.map(({ meaning, confirm, remedy, issues }) => [
        ...(rest.includes(meaning) ? [`${meaning}\n`] : []),
        `* Confirm: ${(0,report_escape/* text */.Qq)(confirm)}`,
        `* Mend: ${(0,report_escape/* text */.Qq)(remedy)}`,
        // In code spans: a link would leave a trace in the other project's thread at every report.
        ...(issues.length === 0 ? [] : [`* Seen before: ${issues.map((issue) => (0,report_escape/* code */.aY)(issue)).join(', ')}`]),
    ].join('\n'));
    const rows = (0,report_rows/* explainingRows */.v)(model, MARKDOWN);
    const table = rows.map((row) => `| ${row.short} | ${row.now} | ${driftCell(row)} | \`${row.spark}\` |`);
    const readings = table.length === 0
        ? []
        : [['| also read | | drift /1000 req | |', '| --- | ---: | ---: | --- |', ...table].join('\n')];
    const summary = patterns.length > 0 ? 'Why: what is growing, and what to do' : 'What else was read';
    return fold('why', 5, summary, [...patterns, ...readings].join('\n\n'));
}
function sensitivity(model) {
    const checks = model.sensitivity;
    if (checks.length === 0)
        return fold('sensitivity check', 6, '', '');
    const unseen = checks.filter(({ seen }) => !seen);
    const summary = unseen.length === 0
        ? `Sensitivity check: each layer was shown ${heldOf(model)} and saw it`
        : `Sensitivity check: ${unseen.map(({ series }) => (0,words/* shortName */.EU)(series, { say: report_escape/* html */.qy })).join(', ')} did not see what it was shown`;
    const lines = checks.map(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,figures/* height */.uJ)(shown, 'bytes')}`;
        return `* ${(0,words/* shortName */.EU)(series, MARKDOWN)}: held ${(0,series_series/* formatBytes */.z3)(held, 0)}, ${saw}${seen ? '' : ' – **not seen**'}`;
    });
    return fold('sensitivity check', 6, summary, lines.join('\n'));
}
function heldOf({ sensitivity }) {
    const amounts = new Set(sensitivity.map(({ held }) => (0,series_series/* formatBytes */.z3)(held, 0)));
    return amounts.size === 1 ? [...amounts].join() : 'a known amount';
}
/** Whatever a reader must know of how it was judged. */
function folds_notes(model) {
    const lines = (0,notes/* notesOf */.h)(model, MARKDOWN);
    const summary = lines.length === 1 ? '1 note' : `${lines.length} notes`;
    return fold('notes', 4, summary, lines.map((line) => `* ${line}`).join('\n'));
}
/** What this change changes first, then what had to be equal, then the rest of the subject. */
function setting(model) {
    const changed = new Set(model.subjectChanges.map(([key]) => key));
    const rows = [
        ...model.subjectChanges.map(([key, before, after]) => `| **${(0,report_escape/* text */.Qq)(key)}** | ${shown(key, before)} → ${shown(key, after)} |`),
        ...Object.entries(model.environment).map(([key, value]) => `| ${(0,report_escape/* text */.Qq)(key)} | ${shown(key, value)} |`),
        ...Object.entries(model.subject)
            .filter(([key]) => !changed.has(key))
            .map(([key, value]) => `| ${(0,report_escape/* text */.Qq)(key)} | ${shown(key, value)} |`),
    ];
    const names = model.subjectChanges.slice(0, 3).map(([key]) => (0,report_escape/* html */.qy)(key, 40));
    const more = model.subjectChanges.length > names.length ? ` and ${model.subjectChanges.length - names.length} more` : '';
    const summary = names.length === 0
        ? 'Environment and subject'
        : `Environment, and what differs from the base: ${names.join(', ')}${more}`;
    const body = rows.length === 0 ? '' : ['| fact | value |', '| --- | --- |', ...rows].join('\n');
    return fold('environment', 7, summary, body);
}
/** Keys of the environment whose number is a size. */
const SIZES = new Set(['memory_limit', 'gpu_memory']);
function shown(key, value) {
    if (value === null)
        return 'not set';
    if (typeof value === 'number' && SIZES.has(key))
        return (0,report_escape/* code */.aY)((0,series_series/* formatBytes */.z3)(value));
    return (0,report_escape/* code */.aY)(Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(', ') : value);
}
function reproduce(model) {
    return fold('reproduce', 3, 'Reproduce', model.reproduce === null ? '' : (0,report_escape/* fence */.EU)(model.reproduce, 'sh'));
}

;// CONCATENATED MODULE: ./lib/report/markdown.js







/** By which the comment is found again. */
const MARKER = '<!-- memdrift -->';
/** What GitHub takes for a comment, in characters; counted here in bytes, which are never fewer. */
const MAX_COMMENT = 65_536;
/** Verdicts and rows, in the same colours. */
const LIGHTS = { good: '🟢', bad: '🔴', unsure: '🟡', aside: '⚪' };
const VERDICT_MARKS = {
    pass: 'good',
    regression: 'bad',
    'not-measured': 'bad',
    inconclusive: 'unsure',
    'not-comparable': 'aside',
};
/** The mark of a whole report. */
function markOf(model) {
    return VERDICT_MARKS[model.verdict];
}
/**
 * The report as GitHub shows it, in a comment or a job summary: verdict and reason at one glance, the table, one line
 * of facts, the rest folded.
 */
function renderMarkdown(model, options = {}) {
    const { title, paragraph } = (0,opening/* openingOf */.E)(model, MARKDOWN);
    const rows = (0,report_rows/* gatedRows */.J)(model, MARKDOWN);
    const telling = rows.filter(({ mark }) => mark !== 'good');
    const sections = [
        {
            name: 'head',
            dispensable: 0,
            markdown: [
                options.marker ?? MARKER,
                `### ${LIGHTS[markOf(model)]} memdrift: ${title}`,
                '',
                paragraph.join('\n'),
            ].join('\n'),
        },
        {
            name: 'table',
            dispensable: 1,
            markdown: table(rows),
            ...(telling.length < rows.length ? { shorter: table(telling) } : {}),
        },
        { name: 'facts', dispensable: 2, markdown: (0,facts/* factsOf */.x)(model, MARKDOWN).join(' · ') },
        ...foldsOf(model),
    ];
    return fitInto(sections, options.maxBytes ?? MAX_COMMENT);
}
function table(rows) {
    if (rows.length === 0)
        return '';
    return [
        '| layer | | base | this change | drift /1000 req | budget | verdict |',
        '| --- | --- | ---: | ---: | ---: | ---: | --- |',
        ...rows.map((row, index) => {
            const layer = rows[index - 1]?.layer === row.layer ? '' : row.layer;
            const cells = [
                layer,
                row.quantity,
                row.base,
                row.now,
                driftCell(row),
                row.drift?.budget ?? figures/* NONE */.x3,
                verdictCell(row),
            ];
            return `| ${cells.map(unbroken).join(' | ')} |`;
        }),
    ].join('\n');
}
/** No line break inside a figure, however narrow the page. */
function unbroken(cell) {
    return cell.replaceAll(' ', '\u00a0');
}
function verdictCell({ mark, words, spark }) {
    const line = spark === '' || mark === 'aside' ? '' : `\`${spark}\``;
    return [LIGHTS[mark], words, line].filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 3731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notesOf)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2796);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


/** Whatever a reader must know of how it was judged, a sentence each, and has not been told by the opening. */
function notesOf(model, style) {
    const said = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb)(model.reason);
    // Without any baseline the line of facts says so.
    const incomparable = model.problems.filter(({ verdict, reason }) => verdict === 'not-comparable' && reason !== model.reason && !reason.startsWith('no baseline of this environment'));
    return [
        ...incomparable.map(({ reason }) => style.say(reason)),
        ...model.notes.map((note) => style.say(note)),
        ...findingNotes(model, style),
        ...model.baseline.refused
            .filter((refusal) => !said.includes((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb)(refusal)) && !refusal.includes(said))
            .map((refusal) => `baseline not used: ${style.say(refusal)}`),
    ].map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em);
}
/** Notes of the findings, one that several series share only once. */
function findingNotes({ findings }, style) {
    const holders = new Map();
    for (const finding of findings) {
        // The opening and the table tell of an improvement.
        const news = finding.notes.filter((note) => (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .improvementOf */ .yv)(finding) === null || !/ than the baseline$/.test(note));
        for (const note of news)
            holders.set(note, [...(holders.get(note) ?? []), (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(finding.series, style)]);
    }
    return [...holders].map(([note, names]) => `${names.join(', ')}: ${style.say(note)}`);
}


/***/ }),

/***/ 1690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openingOf),
  M: () => (/* binding */ saidOfExplanation)
});

// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
// EXTERNAL MODULE: ./lib/report/causes.js
var causes = __webpack_require__(2796);
// EXTERNAL MODULE: ./lib/report/figures.js
var report_figures = __webpack_require__(819);
// EXTERNAL MODULE: ./lib/explain/state.js
var state = __webpack_require__(9190);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/regression.js




/** The opening of a regression: what broke first on the ladder, by how much, and what that means. */
function regressionOpening(model, style) {
    const lead = leadOf(model);
    const decidedByProblem = model.problems.some(({ reason }) => reason === model.reason);
    if (lead === undefined || decidedByProblem)
        return { title: (0,report_words/* clause */.sb)(style.say(model.reason)), paragraph: [] };
    switch ((0,causes/* causesOf */.cZ)(lead)[0]) {
        case 'drift':
            return driftOpening(lead, model, style);
        case 'level':
            return levelOpening(lead, model, style);
        case 'peak':
            return peakOpening(lead, model, style);
        default:
            return { title: (0,report_words/* clause */.sb)(style.say(lead.reason)), paragraph: [] };
    }
}
/** The regression that explains the others: where growth first appears, else the first on the ladder. */
function leadOf({ findings, growth: { first } }) {
    const regressions = findings.filter(({ gated, verdict }) => gated && verdict === 'regression');
    return regressions.find(({ series }) => series === first) ?? regressions[0];
}
/** Without a base nobody knows what the change added. */
function culprit({ baseline }) {
    return baseline.used.length > 0 ? 'this change' : 'the service';
}
function driftOpening(lead, model, style) {
    const figures = (0,report_figures/* driftText */.LU)(lead);
    const excess = (0,report_figures/* growth */.Am)((0,state/* excessGrowth */.Xt)(lead) ?? 0, lead.unit, lead.drift?.budget ?? 0);
    const base = figures?.baseline == null ? 'no base' : `base ${figures.baseline}`;
    const keeps = lead.series === 'torch.device/reserved' ? 'makes PyTorch reserve about' : 'leaks about';
    return {
        title: `${culprit(model)} ${keeps} ${excess} ${keeps.startsWith('makes') ? 'more ' : ''}per 1000 requests`,
        paragraph: [
            `${(0,report_words/* memoryOf */.zE)(lead.series, style)} grows ${figures?.amount} per 1000 requests (${figures?.interval}), ${base}; budget ${figures?.budget}.`,
            ...model.explanation.slice(0, 1),
            ...(model.outOfMemory === null ? [] : [outlook(model.outOfMemory)]),
        ],
    };
}
function levelOpening(lead, model, style) {
    const rise = (0,causes/* aboveBase */.Pc)(lead) ?? 0;
    const level = lead.level ?? { value: 0, baseline: 0, budget: 0 };
    const amount = (0,report_figures/* height */.uJ)(Math.abs(rise), lead.unit);
    const base = style.say(model.baseName);
    return {
        title: rise < 0 ? `this change leaves ${amount} less than ${base}` : `this change uses ${amount} more than ${base}`,
        paragraph: [
            `${(0,report_words/* memoryOf */.zE)(lead.series, style)} settles at ${(0,report_figures/* height */.uJ)(level.value, lead.unit)}, ${base} at ${(0,report_figures/* height */.uJ)(level.baseline ?? 0, lead.unit)}; budget ${(0,report_figures/* height */.uJ)(level.budget ?? 0, lead.unit)}.`,
            ...model.explanation.slice(0, 1),
        ],
    };
}
function peakOpening(lead, model, style) {
    const { value, cap } = lead.peak ?? { value: 0, cap: 0 };
    return {
        title: `${culprit(model)} peaks at ${(0,report_figures/* height */.uJ)(value, lead.unit)}, over the cap of ${(0,report_figures/* height */.uJ)(cap ?? 0, lead.unit)}`,
        paragraph: [`That is ${(0,report_words/* memoryOf */.zE)(lead.series, style).replace(/^The /, 'the ')} under load.`],
    };
}
/** "If growth stays linear, the container's 8.00 GiB is full after about 9 hours (8 to 10) at 10 requests/s." */
function outlook(outlook) {
    const { amount, unit } = (0,report_figures/* roughTime */.Nv)(outlook.hours);
    const perHour = amount / outlook.hours;
    const from = Math.floor(outlook.lowHours * perHour);
    const interval = outlook.highHours === null ? `${from} or more` : `${from} to ${Math.ceil(outlook.highHours * perHour)}`;
    const limit = `${outlook.what} ${(0,report_figures/* height */.uJ)(outlook.limitBytes, 'bytes')}`;
    return (0,report_words/* sentence */.em)(`If growth stays linear, ${limit} is full after about ${amount} ${unit} (${interval}) at ${(0,report_figures/* rate */.TS)(outlook.requestsPerSecond)} requests/s`);
}

;// CONCATENATED MODULE: ./lib/report/opening.js





/** The opening in the voice of the verdict, with the remedy and every further problem. */
function openingOf(model, style) {
    const { title, paragraph } = voice(model, style);
    // What keeps the run from comparison is a note once something graver is found.
    const further = model.problems.filter(({ verdict, reason }) => reason !== model.reason && verdict !== 'not-comparable');
    const sentences = [
        ...paragraph,
        ...(model.remedy === null ? [] : [(0,report_words/* sentence */.em)(style.say(model.remedy))]),
        ...further.map(({ reason }) => (0,report_words/* sentence */.em)(`Also: ${(0,report_words/* clause */.sb)(style.say(reason))}`)),
    ];
    const name = style.strong(style.name(model.name));
    const [first, ...rest] = sentences;
    return { title, paragraph: first === undefined ? [name] : [`${name}: ${first}`, ...rest] };
}
/** How many sentences of the model's explanation the opening has said already. */
function saidOfExplanation(model) {
    const led = model.verdict === 'regression' && !model.problems.some(({ reason }) => reason === model.reason);
    return led && leadOf(model)?.series === model.growth.first ? 1 : 0;
}
function voice(model, style) {
    const reason = style.say(model.reason);
    switch (model.verdict) {
        case 'regression':
            return regressionOpening(model, style);
        case 'pass':
            return passOpening(model, style);
        case 'inconclusive':
            return undecidedOpening(model, style);
        case 'not-comparable': {
            const title = `not comparable: ${(0,report_words/* clause */.sb)(reason, 'not comparable')}`;
            const known = /absolute rules/.test(title) ? title : `${title}; no leak found by the absolute rules`;
            return { title: known, paragraph: excludedSentences(model, style) };
        }
        case 'not-measured':
            return { title: `could not measure: ${(0,report_words/* clause */.sb)(reason, 'not measured')}`, paragraph: [] };
    }
}
function passOpening(model, style) {
    const gains = model.findings.flatMap((finding) => {
        const gain = (0,causes/* improvementOf */.yv)(finding);
        return gain === null || finding.unit !== 'bytes' ? [] : [{ finding, gain }];
    });
    // Layers stand on each other: the same memory saved shows in several, so the largest is named and none are added.
    const best = gains.sort((a, b) => b.gain - a.gain)[0];
    const excluded = (0,causes/* excludedGrowth */.uM)(model.findings);
    const title = best !== undefined
        ? `no leak; uses ${(0,report_figures/* height */.uJ)(best.gain, 'bytes')} less than ${style.say(model.baseName)}`
        : excluded !== null
            ? `no leak; drift above ${figureOf(excluded.fine)} is excluded`
            : 'no leak';
    const within = `Every gated series stays within its budget`;
    if (best === undefined)
        return { title, paragraph: [(0,report_words/* sentence */.em)(within), ...coarseSentences(model, style)] };
    const saved = `${(0,report_words/* shortName */.EU)(best.finding.series, style)} settles ${(0,report_figures/* height */.uJ)(Math.abs((0,causes/* aboveBase */.Pc)(best.finding) ?? 0), 'bytes')} lower`;
    return { title, paragraph: [(0,report_words/* sentence */.em)(`${within}, and ${saved}`), ...excludedSentences(model, style)] };
}
function undecidedOpening(model, style) {
    const excluded = (0,causes/* excludedGrowth */.uM)(model.findings);
    const after = `undecided after ${(0,report_figures/* duration */.p0)(model.replay.durationS)}`;
    const open = model.findings.filter(({ gated, verdict }) => gated && verdict === 'inconclusive');
    const named = open.slice(0, 3).map((finding) => {
        const figures = (0,report_figures/* driftText */.LU)(finding);
        const name = (0,report_words/* shortName */.EU)(finding.series, style);
        return figures === null ? name : `${name} (${figures.interval}, budget ${figures.budget})`;
    });
    const more = open.length > named.length ? ` and ${open.length - named.length} more` : '';
    return {
        title: excluded === null ? after : `${after}; growth above ${figureOf(excluded.fine)} is excluded`,
        paragraph: named.length === 0
            ? [(0,report_words/* sentence */.em)(style.say(model.reason))]
            : [(0,report_words/* sentence */.em)(`Too close to call: ${named.join(', ')}${more}`), ...coarseSentences(model, style)],
    };
}
/** `0.4 MiB per 1000 requests`, rounded up: what is said to be excluded is. */
function figureOf({ perThousand, unit, budget }) {
    return (0,words/* excludedText */.a)(perThousand, budget, unit);
}
function excludedSentences(model, style) {
    const excluded = (0,causes/* excludedGrowth */.uM)(model.findings);
    if (excluded === null)
        return [];
    return [`Drift above ${figureOf(excluded.fine)} is excluded.`, ...coarseSentences(model, style)];
}
/** Series that can only exclude more than the headline says. */
function coarseSentences(model, style) {
    const { coarse } = (0,causes/* excludedGrowth */.uM)(model.findings) ?? { coarse: [] };
    const named = coarse
        .filter(([finding]) => finding.verdict !== 'regression')
        .map(([finding, excluded]) => `${(0,report_words/* shortName */.EU)(finding.series, style)}: above ${figureOf(excluded)}`);
    return named.length === 0 ? [] : [(0,report_words/* sentence */.em)(`Coarser for ${named.join(', ')}`)];
}


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ gatedRows),
/* harmony export */   v: () => (/* binding */ explainingRows)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2796);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(819);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6505);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);





/** The series that decide, in the order of the ladder. */
function gatedRows(model, style) {
    return rowsOf(model, style, (finding) => finding.gated);
}
/** The series that only explain, where they were read. */
function explainingRows(model, style) {
    return rowsOf(model, style, (finding) => !finding.gated && finding.values.some((value) => value !== null));
}
function rowsOf(model, style, chosen) {
    return model.findings
        .filter(chosen)
        .sort((a, b) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderOrder */ .dL)(a.series, b.series))
        .map((finding) => rowOf(finding, model, style));
}
function rowOf(finding, model, style) {
    const definition = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series);
    const now = finding.level?.value ?? finding.values.findLast((value) => value !== null) ?? null;
    const base = finding.level?.baseline ?? null;
    return {
        series: finding.series,
        layer: definition?.layerLabel ?? style.say(finding.series),
        quantity: definition?.quantity ?? '',
        short: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(finding.series, style),
        base: base === null ? _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(base, finding.unit),
        now: now === null ? _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(now, finding.unit),
        drift: (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .driftText */ .LU)(finding),
        grew: (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(finding).includes('drift') && !(finding.series in model.growth.follows),
        ...judged(finding, model, style),
        spark: (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_3__/* .sparkline */ .KM)(finding.values, 8, leastSpan(finding, model.replay.requests)),
    };
}
/** Full height of a sparkline: what the budget allows over the run; 1 % of the height for a series without a budget. */
function leastSpan({ drift, values }, requests) {
    const allowed = ((drift?.budget ?? 0) * requests) / 1000;
    const known = values.filter((value) => value !== null);
    return allowed > 0 ? allowed : Math.max(0, ...known.map(Math.abs)) / 100;
}
function judged(finding, model, style) {
    const upper = Object.hasOwn(model.growth.follows, finding.series) ? model.growth.follows[finding.series] : undefined;
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(finding).filter((cause) => upper === undefined || !followsIn(cause, finding, upper, model));
    // A series that follows in its growth may still be over its level or its cap, which is news.
    if (upper !== undefined && causes.length === 0) {
        return { mark: 'aside', words: `follows ${upperName(finding.series, upper, style)}` };
    }
    switch (finding.verdict) {
        case 'regression':
            return { mark: 'bad', words: causes.includes('drift') ? '' : brokenRule(finding, causes[0]) };
        case 'pass': {
            const gain = (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .improvementOf */ .yv)(finding);
            const direction = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? 'more' : 'less';
            return { mark: 'good', words: gain === null ? '' : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(gain, finding.unit)} ${direction}` };
        }
        case 'inconclusive':
            return { mark: 'unsure', words: 'undecided' };
        case 'not-comparable':
            return { mark: 'aside', words: 'no base' };
        case 'not-measured':
            return { mark: 'bad', words: 'not measured' };
    }
}
/** The upper layer's growth lifts the settled height below it as well; a cap is broken whoever grew. */
function followsIn(cause, lower, upper, { findings }) {
    if (cause !== 'level')
        return cause === 'drift';
    const lifted = findings.find(({ series }) => series === upper);
    const rise = lifted === undefined ? 0 : ((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lifted) ?? 0);
    return ((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lower) ?? 0) - rise <= (lower.level?.budget ?? 0);
}
/** Within a layer the quantity says which: `follows allocated`; else the whole name. */
function upperName(series, upper, style) {
    const [lowerDefinition, upperDefinition] = [(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series), (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(upper)];
    return upperDefinition !== undefined && lowerDefinition?.layer === upperDefinition.layer
        ? upperDefinition.quantity
        : (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(upper, style);
}
function brokenRule(finding, cause) {
    const rise = (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(finding) ?? 0;
    switch (cause) {
        case 'level':
            return `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(Math.abs(rise), finding.unit)} ${rise < 0 ? 'less' : 'more'}`;
        case 'peak':
            return `peak ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(finding.peak?.value ?? 0, finding.unit)}`;
        default:
            return '';
    }
}


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   KM: () => (/* binding */ sparkline)
/* harmony export */ });
/* unused harmony exports GAP, downsample */
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

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sb: () => (/* binding */ clause),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Series in a few words, as one speaks of them in a list: `torch allocated`, `heap allocated`, `process`. */
const SHORT = {
    'torch.device/allocated': 'torch allocated',
    'torch.device/reserved': 'torch reserved',
    'torch.device/gap': 'torch gap',
    'torch.pinned/allocated': 'torch pinned',
    'heap/allocated': 'heap allocated',
    'heap/reserved': 'heap reserved',
    'process/resident': 'process resident',
    'container/resident': 'container resident',
    'gpu/used': 'GPU used',
    'gpu/other': 'GPU other',
    'kv-cache/capacity': 'KV cache',
    'python/blocks': 'Python blocks',
    fds: 'file descriptors',
    'shm/used': '/dev/shm used',
};
/** Escaped where it is not one of ours. */
function shortName(series, style) {
    return Object.hasOwn(SHORT, series) ? (SHORT[series] ?? series) : style.say(series);
}
/** Whose memory it is, as the subject of a sentence. */
function memoryOf(series, style) {
    const quantity = style.em((0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series)?.quantity ?? '');
    switch (series) {
        case 'torch.device/allocated':
        case 'torch.device/reserved':
            return `PyTorch's ${quantity} device memory`;
        case 'torch.pinned/allocated':
            return "PyTorch's pinned host memory";
        case 'heap/allocated':
        case 'heap/reserved':
            return `The host heap's ${quantity} memory`;
        case 'process/resident':
            return `The processes' ${quantity} memory`;
        case 'container/resident':
            return `The container's ${quantity} memory`;
        case 'gpu/used':
            return `The GPU memory ${quantity}`;
        case 'kv-cache/capacity':
            return 'The KV cache';
        default:
            return style.say(series);
    }
}
/** A sentence with its capital and its full stop. */
function sentence(words) {
    const begun = words.slice(0, 1).toUpperCase() + words.slice(1);
    return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
/** A reason as part of a longer line: without its full stop, and without a prefix that the line says itself. */
function clause(words, prefix = '') {
    const bare = words.replace(/\.$/, '');
    return prefix !== '' && bare.toLowerCase().startsWith(`${prefix}:`)
        ? bare.slice(prefix.length + 1).trimStart()
        : bare;
}


/***/ })

};
