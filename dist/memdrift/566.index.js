export const id = 566;
export const ids = [566];
export const modules = {

/***/ 8188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ acceptedLevel),
/* harmony export */   ir: () => (/* binding */ MOST_ACCEPTED),
/* harmony export */   oJ: () => (/* binding */ readAccepted),
/* harmony export */   qW: () => (/* binding */ levelBudget)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2876);

/** Entries read of one recording at most, as many as the configuration may hold. */
const MOST_ACCEPTED = 100;
/** Characters kept of a reason, as many as the configuration allows. */
const LONGEST_REASON = 400;
/**
 * The accepted entries of one series as they stood on the day of the run. The day is the recording's, not today's: a
 * recording that is judged again gives the same answer. One that does not say when it was made has no entry in force.
 * @param created of the recording's header
 * @throws BudgetSyntaxError
 */
function readAccepted(entries, unit, created) {
    const day = dayOf(created);
    return entries.map(({ series, growth, level, reason, until }) => {
        const where = `accepted for ${series}`;
        if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) {
            throw new _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetSyntaxError */ .pB(`${where}: until: found ${JSON.stringify(until)}; allowed: a day such as 2027-01-31`);
        }
        return {
            growth: growth === undefined ? null : (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrowthOf */ .Wx)(growth, unit, `${where}: growth`),
            level: level === undefined ? null : (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLevel */ .QA)(level, `${where}: level`),
            text: { growth: growth === undefined ? null : growthWords(growth, unit), level: level ?? null },
            reason: reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON),
            until,
            expired: day === null || until < day,
        };
    });
}
/** How high the entries in force let a series settle above its baseline. In its unit; 0 where none speaks of it. */
function acceptedLevel(entries, baseline) {
    const levels = entries.flatMap(({ level, expired }) => expired || level === null ? [] : levelBudget(level, baseline));
    return Math.max(0, ...levels);
}
/** How far a level lets a series settle above a baseline: both its parts must be exceeded. */
function levelBudget({ percent, bytes }, baseline) {
    return Math.max((Math.abs(baseline) * percent) / 100, bytes);
}
/** UTC day of an instant; null where it is none. */
function dayOf(instant) {
    const time = instant === undefined ? Number.NaN : Date.parse(instant);
    return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
function growthWords(growth, unit) {
    return typeof growth === 'string' ? growth : `${growth}${unit === 'bytes' ? ' MiB' : ''}/1000req`;
}


/***/ }),

/***/ 2876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ parseGrowth),
/* harmony export */   QA: () => (/* binding */ parseLevel),
/* harmony export */   UP: () => (/* binding */ parseCap),
/* harmony export */   Wx: () => (/* binding */ parseGrowthOf),
/* harmony export */   pB: () => (/* binding */ BudgetSyntaxError),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** A budget that cannot be read. The message says where, what was found and what is allowed, in one line. */
class BudgetSyntaxError extends RangeError {
    name = 'BudgetSyntaxError';
}
const UNITS = {
    '': 1,
    b: 1,
    k: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH,
    kib: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH,
    m: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6,
    mib: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6,
    g: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    gib: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    t: 1024 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    tib: 1024 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
};
const SIZE = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
/**
 * A size in bytes: `512 MiB`, `8GiB`, `64k`, `1048576`. B, KiB, MiB, GiB, TiB (or k, m, g, t) are powers of 1024,
 * kB, MB, GB, TB powers of 1000; upper and lower case are the same.
 * @param where named in the error, e.g. `service.memory-limit`
 * @throws BudgetSyntaxError
 */
function parseBytes(value, where = 'size') {
    const bytes = typeof value === 'number' ? value : sizeOf(value);
    if (bytes === null || !(bytes >= 0) || !Number.isFinite(bytes))
        throw bad(where, value, '512 MiB, 8GiB or 1048576');
    return bytes;
}
/**
 * A growth: `1 MiB/1000req`, `512 KiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests.
 * @throws BudgetSyntaxError
 */
function parseGrowth(value, where = 'growth') {
    const allowed = '1 MiB/1000req, 10 MiB/min, or a number in MiB per 1000 requests';
    const plain = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
    if (!Number.isNaN(plain)) {
        if (!(plain >= 0) || !Number.isFinite(plain))
            throw bad(where, value, allowed);
        return { bytes: plain * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, per: '1000 requests' };
    }
    const [amount = '', rate, ...more] = String(value).split('/');
    const bytes = sizeOf(amount);
    if (bytes === null || rate === undefined || more.length > 0)
        throw bad(where, value, allowed);
    if (/^min(ute)?s?$/i.test(rate.trim()))
        return { bytes, per: 'minute' };
    const requests = /^(\d*)\s*req(uest)?s?$/i.exec(rate.trim());
    const count = Number(requests?.[1] || 1);
    if (requests === null || count === 0)
        throw bad(where, value, allowed);
    return { bytes: (bytes * 1000) / count, per: '1000 requests' };
}
/**
 * A growth as {@link parseGrowth} reads it, of a series in its own unit: a plain number is MiB per 1000 requests for
 * bytes, else tokens or counts per 1000 requests.
 * @throws BudgetSyntaxError
 */
function parseGrowthOf(value, unit, where = 'growth') {
    const { bytes, per } = parseGrowth(value, where);
    const plain = typeof value === 'number' || (value.trim() !== '' && !Number.isNaN(Number(value)));
    return { bytes: unit !== 'bytes' && plain ? bytes / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : bytes, per };
}
/**
 * A level: `5% and 64 MiB` (both must be exceeded), `5%` or `64 MiB`.
 * @throws BudgetSyntaxError
 */
function parseLevel(value, where = 'level') {
    const level = {};
    for (const part of value.trim().replace(/\s+/g, ' ').split(/ and /i)) {
        const percent = percentOf(part);
        const bytes = percent === null ? sizeOf(part) : null;
        const key = percent === null ? 'bytes' : 'percent';
        const amount = percent ?? bytes;
        if (amount === null || level[key] !== undefined)
            throw bad(where, value, '5% and 64 MiB, 5%, or 64 MiB');
        level[key] = amount;
    }
    return { percent: level.percent ?? 0, bytes: level.bytes ?? 0 };
}
/**
 * A cap: `95%` of the limit (at most 100%), or a size as {@link parseBytes} reads it.
 * @throws BudgetSyntaxError
 */
function parseCap(value, where = 'cap') {
    const allowed = '95% (of the limit), or a size such as 8 GiB';
    if (typeof value === 'string') {
        const percent = percentOf(value);
        if (percent !== null && percent <= 100)
            return { percent };
        if (sizeOf(value) === null)
            throw bad(where, value, allowed);
    }
    const bytes = parseBytes(value, where);
    if (bytes === 0)
        throw bad(where, value, allowed);
    return { bytes };
}
function sizeOf(text) {
    const [, amount, unit = ''] = SIZE.exec(text.trim()) ?? [];
    const scale = UNITS[unit.toLowerCase()];
    return amount === undefined || scale === undefined ? null : Number(amount) * scale;
}
function percentOf(text) {
    const amount = PERCENT.exec(text.trim())?.[1];
    return amount === undefined ? null : Number(amount);
}
function bad(where, found, allowed) {
    return new BudgetSyntaxError(`${where}: found ${JSON.stringify(found)}; allowed: ${allowed}`);
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   Nd: () => (/* binding */ quantumOf),
/* harmony export */   ck: () => (/* binding */ DEFAULT_RULES),
/* harmony export */   wD: () => (/* binding */ MOST_CYCLES)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _accepted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8188);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2876);




/** The contract's defaults (docs/reference.md). */
const DEFAULT_RULES = { growth: '1 MiB/1000req', level: '5% and 64 MiB', cap: '95%', alpha: _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .ALPHA */ .Nh };
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
    const accepted = (overrides.accepted ?? recorded.accepted ?? []).slice(0, _accepted_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ACCEPTED */ .ir);
    const inherited = overrides.inherited ?? recorded.inherited;
    return {
        acceptedInVain: [...new Set(accepted.map(({ series }) => series))].filter((name) => !Object.hasOwn(header.series, name)),
        series: Object.entries(header.series).map(([name, declared]) => {
            const own = ofSeries(name);
            const defaultLevel = declared.better === 'higher' ? DEFAULT_CAPACITY_LEVEL : DEFAULT_RULES.level;
            const common = declared.unit === 'bytes' ? (overrides.growth ?? recorded.growth ?? DEFAULT_RULES.growth) : undefined;
            const growth = declared.better === 'lower' ? growthOf(own.growth ?? common, declared.unit, `rules for ${name}: growth`) : null;
            const grown = inherited !== undefined && Object.hasOwn(inherited.series, name) ? inherited.series[name] : undefined;
            const commonLevel = declared.better === 'lower' ? (overrides.level ?? recorded.level) : undefined;
            return {
                name,
                unit: declared.unit,
                better: declared.better,
                gated: gatesOf(name, declared, own.gate).filter((gate) => gate !== 'drift' || growth !== null),
                required: declared.required,
                growth,
                level: (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLevel */ .QA)(own.level ?? commonLevel ?? defaultLevel, `rules for ${name}: level`),
                cap: (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCap */ .UP)(own.cap ?? overrides.cap ?? recorded.cap ?? DEFAULT_RULES.cap, `rules for ${name}: cap`),
                accepted: (0,_accepted_js__WEBPACK_IMPORTED_MODULE_2__/* .readAccepted */ .oJ)(accepted.filter(({ series }) => series === name), declared.unit, header.created),
                inherited: grown === undefined ? null : { growth: grown.growth, level: grown.level, since: inherited?.since ?? null },
                granularity: granularityOf(name, declared),
                scale: declared.unit === 'bytes' ? _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : 1,
            };
        }),
        classes: Object.entries(overrides.classes ?? recorded.classes ?? {}).map(([name, { growth }]) => ({
            name,
            bytes: perThousand(growth, `rules for class ${name}: growth`),
        })),
        alpha: overrides.alpha ?? recorded.alpha ?? DEFAULT_RULES.alpha,
        horizon: horizon in _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .HORIZONS */ .Vw ? horizon : 'safe',
        last: Math.min(MOST_CYCLES, Math.floor(header.plan?.cycles ?? _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_LOOK */ .jp)),
    };
}
/** The step of a series in the unit judged in; 0.0005 MiB at most where it is no coarser than a page. */
function quantumOf(rules) {
    if (rules.unit !== 'bytes')
        return rules.granularity;
    return rules.granularity <= FINE ? Math.min(rules.granularity / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, 0.0005) : rules.granularity / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
}
/** `gate: true` also judges what by itself only explains: by its growth, and its height. */
function gatesOf(name, declared, gate) {
    if (gate === false)
        return [];
    const own = declared.gated ?? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name)?.gated ?? [];
    return gate === true && !own.includes('drift') ? [...own.filter((rule) => rule !== 'level'), 'drift', 'level'] : own;
}
function granularityOf(name, declared) {
    const known = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name);
    const own = declared.granularity ?? known?.granularity ?? 0;
    return Math.max(own, known?.judgedGranularity ?? 0);
}
/** @throws BudgetSyntaxError for a budget per minute: a class has no rate of its own */
function perThousand(value, where) {
    const { bytes, per } = (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGrowth */ .LQ)(value, where);
    if (per === '1000 requests')
        return bytes;
    throw new _budget_js__WEBPACK_IMPORTED_MODULE_3__/* .BudgetSyntaxError */ .pB(`${where}: found ${JSON.stringify(value)}; allowed: per 1000 requests, as 1 MiB/1000req`);
}
function growthOf(value, unit, where) {
    return value === undefined ? null : (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGrowthOf */ .Wx)(value, unit, where);
}


/***/ }),

/***/ 8498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ PHI_UNKNOWN),
/* harmony export */   DK: () => (/* binding */ LEANING_GAIN),
/* harmony export */   Dj: () => (/* binding */ TAU_RATIO),
/* harmony export */   E_: () => (/* binding */ NOISIER),
/* harmony export */   G2: () => (/* binding */ LONGEST_BURST),
/* harmony export */   GL: () => (/* binding */ STAIRCASE_STEPS),
/* harmony export */   IF: () => (/* binding */ NOISE_FLOOR),
/* harmony export */   Iq: () => (/* binding */ WARM_CYCLES),
/* harmony export */   LL: () => (/* binding */ LATE_ONSET),
/* harmony export */   NS: () => (/* binding */ PHI_MAX),
/* harmony export */   Nh: () => (/* binding */ ALPHA),
/* harmony export */   O_: () => (/* binding */ STAIRCASE_QUANTUM),
/* harmony export */   RP: () => (/* binding */ FEWEST_POINTS),
/* harmony export */   Tz: () => (/* binding */ AB_ALPHA),
/* harmony export */   Vw: () => (/* binding */ HORIZONS),
/* harmony export */   _T: () => (/* binding */ POINTS_AFTER_STEP),
/* harmony export */   bQ: () => (/* binding */ TAU_PENALTY),
/* harmony export */   cu: () => (/* binding */ TAUS),
/* harmony export */   eo: () => (/* binding */ STAIRCASE_MANY),
/* harmony export */   iZ: () => (/* binding */ POINTS_AFTER_RING),
/* harmony export */   jp: () => (/* binding */ LAST_LOOK),
/* harmony export */   mX: () => (/* binding */ LUMPS_RAREST),
/* harmony export */   m_: () => (/* binding */ ALPHA_FAIL),
/* harmony export */   mc: () => (/* binding */ TAU_FREE),
/* harmony export */   nG: () => (/* binding */ CONFIRM),
/* harmony export */   pi: () => (/* binding */ RAMP_FLAT_SHARE),
/* harmony export */   vU: () => (/* binding */ LUMPS_OVER),
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
/** Cycles that a burst lasts at most: what is higher for longer is a level. */
const LONGEST_BURST = 4;
/** Fewest points a look can be taken on. */
const FEWEST_POINTS = 6;
/** Equal answers at this many successive looks decide. */
const CONFIRM = 3;
/** One-sided, per look, for one series at {@link ALPHA}. */
const ALPHA_FAIL = 0.0005;
const ALPHA_PASS = 0.005;
/** The `alpha` of the rules at which the two above hold; they scale with it. */
const ALPHA = 0.01;
/** So many times that for each run of a change side by side with its base, where two must agree. */
const AB_ALPHA = 5;
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
/** Points for which a ring must have been full to veto a regression. */
const POINTS_AFTER_RING = 3;
/** Lumps that are rarer are not waited for, per cycle; likelihood ratio below which they are taken to be over. */
const LUMPS_RAREST = 0.2;
const LUMPS_OVER = 0.01;
/** Quantum, MiB, from which a series is a staircase; steps that a regression of one needs. */
const STAIRCASE_QUANTUM = 0.5;
const STAIRCASE_STEPS = 5;
const STAIRCASE_MANY = 8;


/***/ }),

/***/ 6284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ priorSd),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   dL: () => (/* binding */ predicted),
/* harmony export */   eL: () => (/* binding */ PRIOR_DF),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   qD: () => (/* binding */ compareLevel)
/* harmony export */ });
/* harmony import */ var _budget_accepted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8188);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6018);
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9826);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7716);





/**
 * Whether a run settles beyond a budget. What is measured in bytes scatters between runs by a good part of its budget,
 * so a rise counts only where it is beyond the budget by more than the doubt. A capacity is worked out once, at start:
 * a loss counts from the budget on, where it is a loss beyond doubt at all (a server that loses 2 % of its blocks).
 */
function exceeds({ excess, doubt, better }, budget) {
    return better === 'higher' ? excess > doubt && excess >= budget : excess - doubt > budget;
}
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
 * Where one more run of the baselines' code would come to lie: their mean, and how far from it beyond chance. The spread
 * between runs is that of the baselines, shrunk to a prior, because four runs say little of it (t prediction interval).
 * @param heights of the baselines, at least one
 * @param alpha one-sided
 */
function predicted(heights, rules, alpha) {
    const k = heights.length;
    const baseline = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .mean */ .i2)(heights);
    const df = PRIOR_DF + k - 1;
    const variance = (PRIOR_DF * priorSd(baseline, rules) ** 2 + (k - 1) * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleVariance */ .y4)(heights)) / df;
    return { baseline, doubt: (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_3__/* .tUpper */ .H)(alpha, df) * Math.sqrt(variance * (1 + 1 / k)) };
}
/**
 * Settled height: the median reading of the later half of an epoch's first `n` cycles, never of its first two. Head and
 * base are read over the same cycles, so that growth which both share does not count.
 * @returns null without a reading there
 */
function settled(epoch, series, n = epoch.checkpoints.length) {
    const from = Math.max(_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .WARM_CYCLES */ .Iq, Math.floor(n / 2));
    const readings = epoch.checkpoints.slice(from, n).map((checkpoint) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(checkpoint, series));
    const known = readings.filter((reading) => reading !== null);
    return known.length === 0 ? null : (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .median */ .JZ)(known);
}
/** Requests served in an epoch until the middle of the cycles that {@link settled} reads; 0 without a reading there. */
function settledRequests({ checkpoints, requestsBefore }) {
    const from = Math.max(_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .WARM_CYCLES */ .Iq, Math.floor(checkpoints.length / 2));
    const served = checkpoints.slice(from).flatMap((checkpoint) => checkpoint?.requests ?? []);
    return served.length === 0 ? 0 : (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .median */ .JZ)(served) - requestsBefore;
}
/**
 * Compares a head's settled height with the baselines', as one more run of them. What may grow may also have risen by
 * that growth: inherited and accepted growth raise the level budget by what they come to over the run.
 * @param alpha one-sided, already split over the gated series
 * @param allowance of the series' growth; null where it is not judged for drift
 * @returns null without a baseline of the series
 */
function compareLevel(epoch, baselines, rules, alpha, allowance) {
    const n = epoch.checkpoints.length;
    const value = settled(epoch, rules.name);
    const heights = baselines.flatMap((recording) => {
        const theirs = (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .longest */ .xS)((0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .epochsOf */ .OD)(recording));
        if (theirs === null)
            return [];
        return settled(theirs, rules.name, Math.min(n, theirs.checkpoints.length)) ?? [];
    });
    if (value === null || heights.length === 0)
        return null;
    const { baseline, doubt } = predicted(heights, rules, alpha);
    const risen = (growth = 0) => (growth * rules.scale * settledRequests(epoch)) / 1000;
    const own = (0,_budget_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .levelBudget */ .qW)(rules.level, baseline);
    const withoutAccepted = own + Math.max(rules.inherited?.level ?? 0, risen(allowance?.inherited));
    return {
        value,
        baseline,
        own,
        withoutAccepted,
        budget: Math.max(withoutAccepted + risen(allowance?.accepted), (0,_budget_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptedLevel */ .Gt)(rules.accepted, baseline)),
        better: rules.better,
        excess: rules.better === 'higher' ? baseline - value : value - baseline,
        doubt,
    };
}


/***/ }),

/***/ 839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PD: () => (/* binding */ peaksOnly),
/* harmony export */   XC: () => (/* binding */ peakOf),
/* harmony export */   bY: () => (/* binding */ peaksTooHigh),
/* harmony export */   ku: () => (/* binding */ riseOfPeak),
/* harmony export */   tE: () => (/* binding */ isOverCap)
/* harmony export */ });
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6018);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6284);


/**
 * Peak of a series over its samples, raw and settled readings. Its cap is a share of the limit that the recording
 * names, or bytes. A server that allocates its device memory beforehand (it has a KV cache) has no cap on the device.
 * @param budget that the level may rise by, which holds for the peak too; null without a baseline
 * @param alpha one-sided, already split
 * @returns null without a reading
 */
function peakOf(recording, rules, baselines, budget, alpha) {
    const { name } = rules;
    const value = highest(recording, name);
    if (value === null)
        return null;
    const last = recording.checkpoints.at(-1)?.cycle ?? 0;
    // Without samples only the readings at rest are known, which are no peak.
    const known = [recording, ...baselines].filter(({ samples }) => samples.some((sample) => sampled(sample, name)));
    const heights = known.includes(recording)
        ? known.flatMap((baseline) => (baseline === recording ? [] : (highest(baseline, name, last) ?? [])))
        : [];
    const compared = heights.length === 0 || budget === null ? null : (0,_level_js__WEBPACK_IMPORTED_MODULE_1__/* .predicted */ .dL)(heights, rules, alpha);
    return {
        value,
        cap: capOf(recording, rules),
        baseline: compared?.baseline ?? null,
        budget: compared === null ? null : budget,
        doubt: compared?.doubt ?? 0,
    };
}
function isOverCap(peak) {
    return peak !== null && peak.cap !== null && peak.value > peak.cap;
}
/** How far a peak lies above the baselines', where that is more than its budget; else null. */
function riseOfPeak(peak) {
    if (peak === null || peak.baseline === null || peak.budget === null)
        return null;
    const rise = peak.value - peak.baseline;
    return rise > peak.budget ? rise : null;
}
/** Whether a run peaks above its baselines by more than the budget, beyond doubt. */
function peaksTooHigh({ value, baseline, budget, doubt }) {
    return baseline !== null && budget !== null && value - baseline - doubt > budget;
}
/** A recording with the highest sample of each series in each cycle, in one sample: what a peak is compared by. */
function peaksOnly(recording) {
    const byCycle = new Map();
    for (const { kind, t, cycle = 0, values } of recording.samples) {
        const kept = byCycle.get(cycle) ?? { kind, t, cycle, values: {} };
        byCycle.set(cycle, kept);
        for (const [name, value] of Object.entries(values)) {
            if (value !== null)
                kept.values[name] = Math.max(value, kept.values[name] ?? value);
        }
    }
    return [...byCycle.values()];
}
const sampled = ({ values }, name) => typeof values[name] === 'number';
/** Up to and with cycle `last`; null without a reading. */
function highest({ samples, checkpoints }, name, last = Number.POSITIVE_INFINITY) {
    let value = Number.NEGATIVE_INFINITY;
    for (const sample of samples) {
        if ((sample.cycle ?? 0) <= last)
            value = Math.max(value, sample.values[name] ?? value);
    }
    for (const checkpoint of checkpoints) {
        if (checkpoint.cycle <= last)
            value = Math.max(value, checkpoint.raw?.[name] ?? value, checkpoint.values[name] ?? value);
    }
    return Number.isFinite(value) ? value : null;
}
function capOf(recording, { gated, name, cap }) {
    if (!gated.includes('cap') || (name === 'gpu/used' && preallocates(recording)))
        return null;
    if ('bytes' in cap)
        return cap.bytes;
    const limit = limitOf(recording, name);
    return limit === null ? null : (limit * cap.percent) / 100;
}
function preallocates(recording) {
    return recording.checkpoints.some((checkpoint) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_0__/* .readingOf */ .MU)(checkpoint, 'kv-cache/capacity') !== null);
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


/***/ }),

/***/ 6018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   OD: () => (/* binding */ epochsOf),
/* harmony export */   UU: () => (/* binding */ requestsPerMinute),
/* harmony export */   cB: () => (/* binding */ requestsPerCycle),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   nK: () => (/* binding */ beforeFirstLook),
/* harmony export */   xS: () => (/* binding */ longest)
/* harmony export */ });
/* harmony import */ var _budget_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9786);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7716);



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
        if (!Number.isInteger(position) || position <= checkpoints.length || position > _budget_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_CYCLES */ .wD)
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
    const middle = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(steps);
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


/***/ }),

/***/ 9826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ tUpper)
/* harmony export */ });
/* harmony import */ var jstat__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2453);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7716);



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

/***/ 519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ roundedUp)
/* harmony export */ });
/** The least number of two significant digits that is not below a value, without exponent; `0` for what is not above 0. */
function roundedUp(value) {
    if (!(value > 0))
        return '0';
    const exponent = Math.max(-15, Math.floor(Math.log10(value)) - 1);
    const text = (steps) => exponent >= 0 ? String(BigInt(steps) * 10n ** BigInt(exponent)) : (steps * 10 ** exponent).toFixed(-exponent);
    let steps = Math.floor(value / 10 ** exponent);
    while (Number(text(steps)) < value)
        steps++;
    return text(steps)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
}


/***/ }),

/***/ 7716:
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
 * Median of the first `n` elements, whose order is lost.
 * @returns NaN for n = 0
 */
function medianInPlace(vector, n) {
    if (n === 0)
        return Number.NaN;
    const half = n >> 1;
    select(vector, n, half);
    if (n % 2 === 1)
        return at(vector, half);
    let below = at(vector, 0);
    for (let i = 1; i < half; i++)
        below = Math.max(below, at(vector, i));
    return (below + at(vector, half)) / 2;
}
/** Puts the element of rank `k` in its place, smaller ones before it, larger ones behind (Hoare 1961, Find). */
function select(vector, n, k) {
    let left = 0;
    let right = n - 1;
    while (left < right) {
        const pivot = at(vector, k);
        let i = left;
        let j = right;
        while (i <= j) {
            while (at(vector, i) < pivot)
                i++;
            while (pivot < at(vector, j))
                j--;
            if (i > j)
                break;
            const held = at(vector, i);
            vector[i++] = at(vector, j);
            vector[j--] = held;
        }
        if (j < k)
            left = i;
        if (k < i)
            right = j;
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

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ parseYamlDocument),
/* harmony export */   Zl: () => (/* binding */ LARGEST_YAML_BYTES),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* unused harmony export contentOf */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6375);


/** Of a file that a person wrote; a configuration is a few KiB. */
const LARGEST_YAML_BYTES = 256 * 1024;
/** The library takes time by the square of some of these, as of blank lines in a text. */
const MOST_LINES = 5_000;
/** About 1400 lines of a key and its value. */
const MOST_TOKENS = 10_000;
/** The library descends by recursion: a stack that overflows inside of it may end the whole process. */
const DEEPEST = 32;
const MOST_ALIASES = 100;
/** Of what the library says of a text that is no YAML. */
const LONGEST_PROBLEM = 200;
/**
 * Parses YAML of which nobody knows who wrote it. Size, lines, tokens, depth and aliases are counted before the values
 * are looked at: what is too much costs next to nothing.
 * @param origin names the text in the error
 * @throws UsageError with one line: which bound is exceeded where, or what is not YAML
 */
function parseYaml(text, origin, dialect = {}) {
    return contentOf(parseYamlDocument(text, origin, dialect), origin);
}
/**
 * The same with comments and order kept, to be changed and written again.
 * @throws UsageError as {@link parseYaml}
 */
function parseYamlDocument(text, origin, dialect = {}) {
    demandSmall(text, origin);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const tokens = boundedTokens(boundedLexemes(text, origin), origin, lines, dialect);
    demandShallow(tokens, origin, lines);
    const options = {
        merge: dialect.mergeKeys === true,
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'error',
    };
    const [document, second] = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk(options).compose(tokens, true, text.length);
    if (document === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${origin}: not YAML: found nothing`);
    if (second !== undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${origin}: found several documents; allowed: one`);
    const [error] = document.errors;
    if (error !== undefined) {
        const { line } = lines.linePos(error.pos[0]);
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${at(origin, line)}: not YAML: ${problem(error)}`);
    }
    demandPlainKeys(document, origin, lines, dialect);
    return document;
}
/**
 * What a document says.
 * @throws UsageError where an alias leads nowhere, or aliases of aliases add up to too much
 */
function contentOf(document, origin) {
    try {
        return document.toJS({ maxAliasCount: MOST_ALIASES });
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${origin}: not YAML: ${problem(error)}`);
    }
}
function demandSmall(text, origin) {
    const bytes = Buffer.byteLength(text);
    if (bytes > LARGEST_YAML_BYTES)
        throw tooLarge(origin);
    let lines = 1;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        lines++;
    if (lines > MOST_LINES)
        throw tooMuch(origin, `${lines} lines`, `${MOST_LINES}`);
}
/** The error of a file that is larger than {@link LARGEST_YAML_BYTES}. */
function tooLarge(origin) {
    return tooMuch(origin, `more than ${LARGEST_YAML_BYTES / 1024} KiB`, `${LARGEST_YAML_BYTES / 1024} KiB`);
}
/** Read apart from the parser, which takes ten times as long. */
function boundedLexemes(text, origin) {
    const lexemes = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (lexemes.length === MOST_TOKENS)
            throw tooMuch(origin, `more than ${MOST_TOKENS} tokens`, `${MOST_TOKENS}`);
        lexemes.push(lexeme);
    }
    return lexemes;
}
function boundedTokens(lexemes, origin, lines, { tags = false }) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine);
    lines.addNewLine(0);
    const found = [];
    let aliases = 0;
    // A lexeme of its own announces a plain or block text, which may look like any other.
    let isText = false;
    for (const lexeme of lexemes) {
        const type = isText ? null : yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.tokenType(lexeme);
        isText = type === 'scalar';
        if (type === 'alias' && ++aliases > MOST_ALIASES) {
            throw tooMuch(origin, `more than ${MOST_ALIASES} aliases`, `${MOST_ALIASES}`);
        }
        if (type === 'tag' && !tags) {
            const where = at(origin, lines.linePos(parser.offset).line);
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${where}: found the tag ${shown(lexeme)}; allowed: no tags`);
        }
        found.push(...parser.next(lexeme));
    }
    found.push(...parser.end());
    return found;
}
function demandShallow(tokens, origin, lines) {
    for (const token of tokens) {
        if (token.type !== 'document')
            continue;
        yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.visit(token, ({ value, key }, path) => {
            if (path.length <= DEEPEST)
                return;
            const offset = value?.offset ?? key?.offset ?? token.offset;
            throw tooMuch(at(origin, lines.linePos(offset).line), `more than ${DEEPEST} levels`, `${DEEPEST}`);
        });
    }
}
/** The library compares each key of a mapping with each other one, and takes a merge key for any other. */
function demandPlainKeys(document, origin, lines, { mergeKeys = false }) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_, { items }) => {
            const known = new Set();
            for (const { key } of items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                const where = at(origin, lines.linePos(key.range?.[0] ?? 0).line);
                const isMerge = key.source === '<<' && key.type === 'PLAIN';
                if (isMerge && mergeKeys)
                    continue;
                if (isMerge)
                    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${where}: found the merge key "<<"; allowed: the keys themselves, or an alias`);
                if (known.has(key.value))
                    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${where}: found the key ${shown(key.value)} again; allowed: once`);
                known.add(key.value);
            }
        },
    });
}
function shown(found) {
    return JSON.stringify(String(found).slice(0, 40));
}
function at(origin, line) {
    return `${origin}, line ${line}`;
}
function tooMuch(where, found, most) {
    return new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${where}: found ${found}; allowed: ${most} at most`);
}
/** What the library says, in one line: it shows the place in further ones. */
function problem(error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return first.replace(/ at line \d+, column \d+:?$/, '').slice(0, LONGEST_PROBLEM);
}


/***/ }),

/***/ 4165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   im: () => (/* binding */ readConfigText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2049);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6375);
/* harmony import */ var _bounded_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1351);




/** Where the configuration lies unless the input `config` says otherwise. */
const CONFIG_FILE = '.github/memdrift.yml';
/**
 * The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
 * @param asked path that was asked for
 * @throws UsageError with one line that names the file
 */
function readConfigFile(asked) {
    const path = asked ?? CONFIG_FILE;
    const text = readConfigText(path);
    if (text !== null)
        return { path, value: (0,_bounded_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(text, path) };
    if (asked === undefined)
        return null;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path}: no such file; expected a configuration file`);
}
/**
 * The text of a configuration file; null where there is none. It may be a link: whoever writes the file may also have a
 * command run. It is never waited for, as a pipe would be, and never read beyond its bound.
 * @throws UsageError with one line where it is no regular file, too large, or cannot be read
 */
function readConfigText(path) {
    try {
        // Opening alone has effects on some devices.
        demandRegular(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile());
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            demandRegular(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile());
            return boundedText(file, path);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb)
            throw error;
        if (error.code === 'ENOENT')
            return null;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path}: ${(0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(error)}; expected a configuration file`);
    }
}
function demandRegular(path, isFile) {
    if (!isFile)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path}: is no regular file; expected a configuration file`);
}
function boundedText(file, path) {
    const bytes = Buffer.alloc(_bounded_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_YAML_BYTES */ .Zl + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, bytes.length - length, null);
    }
    if (length > _bounded_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_YAML_BYTES */ .Zl)
        throw (0,_bounded_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLarge */ .g$)(path);
    return bytes.toString('utf8', 0, length);
}


/***/ }),

/***/ 424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7364);


/** The first problem in words: which input or key, what was found, what is allowed. */
function problemOf(error, root, given, path) {
    const issue = deepest(error.issues[0]);
    if (issue === undefined)
        return `${path}: not valid`;
    const key = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
        const unknown = issue.keys[0] ?? '';
        const valid = keysAt(key);
        const near = valid.length > 0 ? `; did you mean "${[...key, nearest(unknown, valid)].join('.')}"?` : '';
        return `${path}, key ${shown([...key, unknown].join('.'))}: unknown${near}`;
    }
    const input = given.get(key.join('.'));
    const where = input === undefined ? `${path}, key ${shown(key.join('.'))}` : `input "${input}"`;
    const found = foundAt(root, key);
    return `${where}: found ${found}; allowed: ${issue.message}`;
}
/** Keys of the service whose values may hold secrets: no message shows them, for the runner masks only its own log. */
const NOT_SHOWN = ['command', 'args', 'env', 'run-args'];
function foundAt(root, key) {
    const found = valueAt(root, key);
    if (found === undefined)
        return 'nothing';
    const [section, name = ''] = key;
    return section === 'service' && NOT_SHOWN.includes(name) ? 'what is not shown, as it may be secret' : shown(found);
}
/** Characters shown of what was found, and looked at for a name near it: it may be a file's whole content. */
const LONGEST_SHOWN = 200;
/** What was found, in one line that no control character of it leaves. */
function shown(found) {
    const text = wordsOf(typeof found === 'string' ? found.slice(0, LONGEST_SHOWN + 1) : found);
    return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}...`;
}
/** As JSON, which has no infinity. */
function wordsOf(found) {
    return (typeof found === 'number' ? undefined : JSON.stringify(found)) ?? String(found);
}
/** The valid name that is spelt most alike. */
function nearest(name, valid) {
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name.slice(0, LONGEST_SHOWN), valid);
}
/** Inside a union, the issue of the branch that got furthest; its path is made absolute. */
function deepest(issue) {
    if (issue?.code !== 'invalid_union')
        return issue;
    const branches = issue.errors
        .map((issues) => deepest(issues[0]))
        .filter((inner) => inner !== undefined)
        .sort((a, b) => b.path.length - a.path.length || Number(b.code === 'custom') - Number(a.code === 'custom'));
    const best = branches[0];
    return best === undefined ? issue : { ...best, path: [...issue.path, ...best.path] };
}
/** The keys that the schema knows at a path of the configuration; names of series may stand for any of them. */
function keysAt(path) {
    let fields = fieldsOf(_config_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .configSchema */ .Qn);
    for (const key of path)
        fields = fieldsOf(fields[key] ?? fields[ANY_KEY]);
    return Object.keys(fields).filter((key) => key !== ANY_KEY);
}
/** Stands for every key of a mapping whose keys are free. */
const ANY_KEY = '*';
/** Fields of an object schema behind any wrappers (default, prefault, union). */
function fieldsOf(schema) {
    const s = schema;
    if (s?.shape !== undefined)
        return s.shape;
    if (s?.def?.innerType !== undefined)
        return fieldsOf(s.def.innerType);
    if (s?.def?.valueType !== undefined)
        return { [ANY_KEY]: s.def.valueType };
    return Object.assign({}, ...(s?.def?.options ?? []).map(fieldsOf));
}
function valueAt(root, path) {
    return path.reduce((value, key) => (value !== null && typeof value === 'object' ? value[key] : undefined), root);
}


/***/ }),

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ NOT_YET),
/* harmony export */   Qn: () => (/* binding */ configSchema)
/* harmony export */ });
/* unused harmony export PHASES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _report_model_accepting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7968);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(611);



/**
 * One schema for the Action's inputs, the command line's flags and memdrift.yml: flags and inputs are laid over the
 * file as strings, so every scalar here also reads from text. Messages complete the sentence "found X; allowed: ...".
 */
const seriesBudget = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    growth: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .growth */ .Am.optional(),
    level: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .level */ .Rc.optional(),
    cap: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .cap */ .Np.optional(),
    gate: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt.optional(),
});
/** Of the regression that is accepted; the budget of its series is at least this until the day is over (UTC). */
const acceptedEntry = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    series: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[\w./-]{1,100}$/, 'the name of a series'),
    growth: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .growth */ .Am.optional(),
    level: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .level */ .Rc.optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .trim()
        .min(1, 'why it is accepted')
        .max(400, 'at most 400 characters')
        .refine((reason) => reason !== _report_model_accepting_js__WEBPACK_IMPORTED_MODULE_0__/* .REASON_WANTED */ .vr, 'why it is accepted, in words of your own'),
    until: zod__WEBPACK_IMPORTED_MODULE_3__/* .date */ .p6('a day such as 2027-01-31'),
})
    .refine((entry) => entry.growth !== undefined || entry.level !== undefined, {
    error: 'growth or level, what is accepted',
});
/** What may be replayed after the verdict to tell what grows. */
const PHASES = ['classes', 'repeat', 'unseen', 'errors', 'aborts'];
const onPolicy = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('pass', 'warn', 'fail');
const configSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^(?!\.)[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most, no "." first')
        .optional(),
    mode: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('auto', 'check', 'refresh', 'report').optional(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[0-9a-fA-F]{7,64}$/, 'a commit hash')
        .optional(),
    service: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        image: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        'base-image': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1, 'a container image').optional(),
        command: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]).optional(),
        'compose-file': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1, 'path of a compose file').optional(),
        'compose-service': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, 'name of a service in the compose file')
            .optional()
            .describe('the one that answers requests'),
        'compose-members': zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
            .min(1, 'names of services in the compose file')
            .optional()
            .describe('services that are measured; without it the answering one and all it depends on'),
        metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^(auto|none|(:\d{1,5})?\/\S*)$/, 'auto, none, or where the page is: /metrics, :8002/metrics')
            .default('auto')
            .describe("the server's own page of metrics: auto looks at the usual places"),
        port: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 65535).default(8000),
        'health-path': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().startsWith('/', 'a path that starts with /').default('/health'),
        'startup-timeout': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0.default(600_000),
        args: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL.default([]),
        env: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.default({}),
        volumes: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL.default([]).describe('mounts, as docker run -v takes them'),
        gpus: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default('auto'),
        'memory-limit': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee.optional(),
        'shm-size': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee.optional(),
        'run-args': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL.default([]),
    })
        .prefault({}),
    workload: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((file) => ({ file })),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            file: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
            speed: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj.optional(),
            concurrency: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 1024).optional(),
            vary: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([(0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('auto', 'none'), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().startsWith('/', 'JSON pointers, which start with /'))])
                .optional(),
            timeout: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0.optional().describe("limit for each request, instead of the workload's own"),
            'cancel-share': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .share */ .uM
                .optional()
                .describe('of the requests the client hangs up on, streams first, in a workload that has no hang-ups'),
            'force-output': zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
                (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 1_000_000).transform((tokens) => ({
                    'min-tokens': tokens,
                    'max-tokens': tokens,
                    'ignore-eos': true,
                })),
                zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
                    'min-tokens': (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, 1_000_000).optional(),
                    'max-tokens': (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 1_000_000).optional(),
                    'ignore-eos': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt.optional(),
                }),
            ])
                .optional()
                .describe('length of generated answers in OpenAI-style bodies: tokens, or min-tokens, max-tokens, ignore-eos'),
            lateness: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0
                .optional()
                .describe('a request sent later than this after its planned time is late (50ms); more is no replay'),
            'late-share': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .share */ .uM.optional().describe('of the requests that may be late (1%); more is not-measured'),
            'max-in-flight': (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 100_000)
                .optional()
                .describe('open loop: requests that would go beyond it are not sent, and the run is not-measured (1024)'),
        }),
    ])
        .prefault({}),
    plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        cycle: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
            zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ requests: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 100_000) }).transform((value) => value.requests),
            (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('auto or a number of requests', (value) => {
                if (value === 'auto')
                    return 'auto';
                (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(Number.isInteger(Number(value)) && Number(value) >= 1);
                return Number(value);
            }),
        ])
            .default('auto'),
        horizon: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('safe', 'fast').optional(),
        settle: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('auto or a duration such as 500ms', (value) => value === 'auto' ? 'auto' : _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0.parse(value)).default('auto'),
        collect: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('always', 'never')
            .default('always')
            .describe('always: gc.collect and malloc_trim before the readings that drift is judged on; never: without'),
        'max-duration': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0.default(900_000),
        'sensitivity-check': _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt
            .default(true)
            .describe('hold a known amount in each layer after warm-up, and refuse to judge a layer that does not show it'),
        phases: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([(0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('auto', 'none'), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(...PHASES)).min(1, 'names of phases')])
            .default('auto')
            .describe('after the verdict, cycles that tell what grows: classes, repeat, unseen, errors, aborts; auto: classes, repeat and unseen where growth was found'),
    })
        .prefault({}),
    budgets: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        growth: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .growth */ .Am.default('1 MiB/1000req'),
        level: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .level */ .Rc.default('5% and 64 MiB'),
        cap: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .cap */ .Np.default('95%'),
        series: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), seriesBudget)
            .default({})
            .describe('by name: growth, level, cap, and gate: false to show a series without judging it'),
        classes: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ growth: _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .growth */ .Am }))
            .default({})
            .describe('by class of requests: growth per 1000 of them, judged by cycles of that class alone, which every check then has'),
    })
        .prefault({}),
    baseline: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        dir: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^(?!.*(\.\.|\/\/|@\{|\.lock$))[\w][\w./-]{0,200}$/, 'a name of a branch')
            .default('memdrift-baselines'),
        runs: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 8).default(8).describe('newest recordings used at most'),
        'refresh-runs': (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 8)
            .default(1)
            .describe('recordings that a refresh makes; the level rule wants four'),
        'stand-in-distance': (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, 1000)
            .default(50)
            .describe('commits before the base commit that the nearest recording may lie, at most'),
        policy: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('head', 'base')
            .default('head')
            .describe('base: where a pull request changes the configuration, budgets and accepted are those of its base'),
    })
        .prefault({}),
    accepted: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(acceptedEntry)
        .max(100)
        .default([])
        .describe('growth or level that was reviewed and is accepted until a day: series, growth or level, reason, until'),
    ab: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('auto', 'always', 'never')
        .default('auto')
        .describe('with service.base-image: base and change measured side by side, four runs; auto: where there is no comparable baseline, and to confirm a regression'),
    report: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        comment: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('always', 'on-change', 'on-failure', 'never').default('always'),
        check: (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('auto', 'never').default('auto'),
    })
        .prefault({}),
    on: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        inconclusive: onPolicy.optional(),
        'missing-baseline': onPolicy.optional(),
        incomparable: onPolicy.optional(),
    })
        .prefault({}),
});
/** Keys of the contract that this version does not act on: refused by name, never taken and ignored. */
const NOT_YET = ['service.url', 'service.container', 'service.pid', 'report.explain'];


/***/ }),

/***/ 3089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/gate/config/config-problem.js
var config_problem = __webpack_require__(424);
// EXTERNAL MODULE: ./lib/gate/config/config-schema.js
var config_schema = __webpack_require__(7364);
// EXTERNAL MODULE: ./lib/gate/config/input-names.js
var input_names = __webpack_require__(6835);
;// CONCATENATED MODULE: ./lib/gate/config/one-service.js

/** @throws UsageError unless exactly one thing is to be measured, named whole */
function demandOneSubject(service) {
    const subjects = ['image', 'command', 'compose-file'];
    const found = subjects.filter((key) => service[key] !== undefined);
    if (found.length !== 1) {
        const which = found.length === 0 ? 'none' : found.map((key) => `"${key}"`).join(' and ');
        throw new usage_error/* UsageError */.eb(`service: found ${which}; allowed: exactly one of "image", "command" and "compose-file"`);
    }
    if ((service['compose-file'] === undefined) !== (service['compose-service'] === undefined)) {
        const lacks = service['compose-service'] === undefined ? 'compose-service' : 'compose-file';
        throw new usage_error/* UsageError */.eb(`service: "${lacks}" is missing; allowed: "compose-file" and "compose-service" together`);
    }
    for (const key of ['args', 'volumes', 'run-args']) {
        if (service['compose-file'] === undefined || service[key].length === 0)
            continue;
        throw new usage_error/* UsageError */.eb(`service: found "${key}" beside "compose-file"; allowed: what the compose file says of it`);
    }
}
/**
 * @param checks a refresh never measures side by side, though it shares its configuration with runs that do
 * @throws UsageError where base and change are to be measured side by side, and one of the two images is missing
 */
function demandBaseImage({ service, ab }, checks) {
    const baseImage = service['base-image'];
    if (baseImage !== undefined && service.image === undefined) {
        throw new usage_error/* UsageError */.eb('service: found "base-image" without "image"; allowed: the two together');
    }
    if (checks && ab === 'always' && baseImage === undefined) {
        throw new usage_error/* UsageError */.eb('key "ab": found always without "base-image"; allowed: with the image of the base');
    }
}

;// CONCATENATED MODULE: ./lib/gate/config/config.js






/** A request sent this much after its planned time is late. */
const LATENESS_MS = 50;
const LATE_SHARE = 0.01;
/** Open loop: more in flight and this machine's sockets, not the service, would be measured. */
const MAX_IN_FLIGHT = 1024;
/**
 * The configuration from memdrift.yml and the inputs laid over it (inputs win).
 * @param inputs by the names of {@link INPUTS}; empty strings count as not given (GitHub passes them for unset inputs)
 * @param file the parsed file and its path, or null without one
 * @param auto what the mode `auto` means here
 * @throws UsageError with one line
 */
function parseConfig(inputs, file, auto = 'check') {
    const tree = file === null || file.value === null || file.value === undefined ? {} : structuredClone(file.value);
    if (typeof tree !== 'object' || Array.isArray(tree)) {
        throw new usage_error/* UsageError */.eb(`${file?.path}: found ${Array.isArray(tree) ? 'a list' : `a ${typeof tree}`}; allowed: a mapping of keys`);
    }
    const root = tree;
    for (const key of config_schema/* NOT_YET */.$_) {
        if ((0,config_problem/* valueAt */.fK)(root, key.split('.')) !== undefined) {
            throw new usage_error/* UsageError */.eb(`${file?.path}, key "${key}": not supported by this version of memdrift`);
        }
    }
    if (typeof root['workload'] === 'string')
        root['workload'] = { file: root['workload'] };
    const given = new Map();
    for (const [name, value] of Object.entries(inputs)) {
        if (value === undefined || value === '')
            continue;
        if (input_names/* INPUTS_NOT_YET */.jG.includes(name)) {
            throw new usage_error/* UsageError */.eb(`input "${name}": not supported by this version of memdrift`);
        }
        if (!Object.hasOwn(input_names/* INPUTS */.mc, name)) {
            throw new usage_error/* UsageError */.eb(`input "${name}": unknown; did you mean "${(0,config_problem/* nearest */.pA)(name, Object.keys(input_names/* INPUTS */.mc))}"?`);
        }
        const { key } = input_names/* INPUTS */.mc[name];
        setAt(root, key, value);
        given.set(key.join('.'), name);
    }
    const result = config_schema/* configSchema */.Qn.safeParse(root);
    if (!result.success)
        throw new usage_error/* UsageError */.eb((0,config_problem/* problemOf */.Zw)(result.error, root, given, file?.path ?? 'configuration'));
    return complete(result.data, auto);
}
function complete(c, auto) {
    const mode = c.mode === undefined || c.mode === 'auto' ? auto : c.mode;
    const measures = mode !== 'report';
    const { image, command } = c.service;
    if (measures)
        demandOneSubject(c.service);
    if (measures)
        demandBaseImage(c, mode === 'check');
    const workload = { file: undefined, ...c.workload };
    if (measures && workload.file === undefined) {
        throw new usage_error/* UsageError */.eb('input "workload": missing; allowed: the path of a recorded workload');
    }
    for (const [name, { gate, growth }] of Object.entries(c.budgets.series)) {
        const definition = (0,series/* definitionOf */.Fg)(name);
        if (definition === undefined) {
            throw new usage_error/* UsageError */.eb(`key "budgets.series": found ${(0,config_problem/* shown */.SP)(name)}, which is no series; did you mean "${(0,config_problem/* nearest */.pA)(name, Object.keys(series/* SERIES */.mU))}"?`);
        }
        if (gate !== true || growth !== undefined || definition.unit === 'bytes')
            continue;
        if (definition.gated.length === 0) {
            throw new usage_error/* UsageError */.eb(`key "budgets.series.${name}.gate": found true without a growth; allowed: with one, 5/1000req`);
        }
    }
    return {
        name: c.name ?? 'memdrift',
        mode,
        commit: c.commit ?? null,
        service: {
            ...(image === undefined ? {} : { image }),
            ...(command === undefined ? {} : { command }),
            ...composeOf(c.service),
            metrics: c.service.metrics,
            args: c.service.args,
            env: c.service.env,
            volumes: c.service.volumes,
            runArgs: c.service['run-args'],
            port: c.service.port,
            healthPath: c.service['health-path'],
            startupTimeoutMs: c.service['startup-timeout'],
            gpus: c.service.gpus,
            ...(c.service['memory-limit'] === undefined ? {} : { memoryLimitBytes: c.service['memory-limit'] }),
            ...(c.service['shm-size'] === undefined ? {} : { shmSizeBytes: c.service['shm-size'] }),
        },
        workload: {
            file: workload.file ?? '',
            speed: workload.speed ?? 1,
            concurrency: workload.concurrency ?? 4,
            vary: workload.vary ?? 'auto',
            timeoutMs: workload.timeout ?? null,
            cancelShare: workload['cancel-share'] ?? 0,
            forceOutput: forcedOutputOf(workload['force-output']),
            latenessMs: workload.lateness ?? LATENESS_MS,
            lateShare: workload['late-share'] ?? LATE_SHARE,
            maxInFlight: workload['max-in-flight'] ?? MAX_IN_FLIGHT,
        },
        plan: {
            cycle: c.plan.cycle,
            horizon: c.plan.horizon ?? null,
            settle: c.plan.settle,
            collect: c.plan.collect,
            maxDurationMs: c.plan['max-duration'],
            sensitivityCheck: c.plan['sensitivity-check'],
            phases: c.plan.phases,
        },
        rules: {
            growth: c.budgets.growth,
            level: c.budgets.level,
            cap: c.budgets.cap,
            alpha: 0.01,
            series: c.budgets.series,
            ...(Object.keys(c.budgets.classes).length === 0 ? {} : { classes: c.budgets.classes }),
            ...(c.accepted.length === 0 ? {} : { accepted: c.accepted }),
            ...lateRule(workload['late-share']),
        },
        baseline: {
            dir: c.baseline.dir ?? null,
            branch: c.baseline.branch,
            runs: c.baseline.runs,
            refreshRuns: c.baseline['refresh-runs'],
            standInDistance: c.baseline['stand-in-distance'],
            policy: c.baseline.policy,
        },
        ab: { when: c.ab, baseImage: c.service['base-image'] ?? null },
        report: c.report,
        on: {
            inconclusive: c.on.inconclusive ?? null,
            missingBaseline: c.on['missing-baseline'] ?? null,
            incomparable: c.on.incomparable ?? null,
        },
    };
}
/** Only where it is given: rules are compared and shown as they were configured. */
function lateRule(share) {
    return share === undefined ? {} : { late_share: share };
}
function forcedOutputOf(keys) {
    if (keys === undefined)
        return null;
    const { 'min-tokens': minTokens, 'max-tokens': maxTokens, 'ignore-eos': ignoreEos } = keys;
    if ((minTokens ?? 0) > (maxTokens ?? Number.POSITIVE_INFINITY)) {
        throw new usage_error/* UsageError */.eb(`key "workload.force-output": found min-tokens ${minTokens} above max-tokens ${maxTokens}`);
    }
    return {
        ...(minTokens === undefined ? {} : { minTokens }),
        ...(maxTokens === undefined ? {} : { maxTokens }),
        ...(ignoreEos === undefined ? {} : { ignoreEos }),
    };
}
function composeOf(service) {
    const file = service['compose-file'];
    const name = service['compose-service'];
    const members = service['compose-members'];
    return {
        ...(file === undefined ? {} : { composeFile: file }),
        ...(name === undefined ? {} : { composeService: name }),
        ...(members === undefined ? {} : { composeMembers: members }),
    };
}
function setAt(root, path, value) {
    let node = root;
    for (const key of path.slice(0, -1)) {
        const next = node[key];
        if (next === null || typeof next !== 'object' || Array.isArray(next))
            node[key] = {};
        node = node[key];
    }
    node[path[path.length - 1]] = value;
}


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jG: () => (/* binding */ INPUTS_NOT_YET),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export DOOR_INPUTS */
/** Every input this version acts on. The Action's `action.yml`, the flags and docs/reference.md follow from it. */
const INPUTS = {
    image: { key: ['service', 'image'], help: 'container image of the service' },
    'base-image': {
        key: ['service', 'base-image'],
        help: 'of the base: measured too, interleaved, where no comparable baseline exists, or to confirm a regression',
    },
    command: { key: ['service', 'command'], help: 'instead of an image: a shell line that starts the service here' },
    'compose-file': { key: ['service', 'compose-file'], help: 'instead of an image: a compose file' },
    'compose-service': { key: ['service', 'compose-service'], help: 'its service that answers requests' },
    workload: { key: ['workload', 'file'], help: 'path of the recorded workload' },
    name: { key: ['name'], help: 'of this gate; baselines are kept per name', default: 'memdrift' },
    port: { key: ['service', 'port'], help: 'the service listens on', default: '8000' },
    'health-path': { key: ['service', 'health-path'], help: 'answers 2xx when ready', default: '/health' },
    'startup-timeout': {
        key: ['service', 'startup-timeout'],
        help: 'until ready; pulling the image is outside it',
        default: '10m',
    },
    args: { key: ['service', 'args'], help: "words after the image: the container's command" },
    env: { key: ['service', 'env'], help: 'lines of NAME=VALUE' },
    'run-args': { key: ['service', 'run-args'], help: 'further words for docker run' },
    gpus: { key: ['service', 'gpus'], help: 'auto (what the runner may see), none, all or device=...', default: 'auto' },
    'memory-limit': { key: ['service', 'memory-limit'], help: 'of the container, e.g. 8GiB' },
    'shm-size': { key: ['service', 'shm-size'], help: 'of /dev/shm' },
    'growth-budget': {
        key: ['budgets', 'growth'],
        help: 'what a series may grow: 1 MiB/1000req or 10 MiB/min',
        default: '1 MiB/1000req',
    },
    'level-budget': {
        key: ['budgets', 'level'],
        help: 'what it may settle above the baseline; both must be exceeded',
        default: '5% and 64 MiB',
    },
    'memory-cap': { key: ['budgets', 'cap'], help: 'share of the limit under load, or bytes', default: '95%' },
    'max-duration': {
        key: ['plan', 'max-duration'],
        help: 'of measuring, from readiness on: warm-up and cycles',
        default: '15m',
    },
    mode: {
        key: ['mode'],
        help: 'check, refresh (full horizon, stored as a baseline), report (one comment of several results), or auto',
        default: 'auto',
    },
    commit: { key: ['commit'], help: 'that the service was built from; what is checked out without it' },
    'baseline-branch': {
        key: ['baseline', 'branch'],
        help: 'orphan branch that keeps the baselines',
        default: 'memdrift-baselines',
    },
    'baseline-dir': { key: ['baseline', 'dir'], help: 'directory of baseline recordings, instead of the branch' },
    'on-inconclusive': { key: ['on', 'inconclusive'], help: 'pass, warn or fail' },
    'on-missing-baseline': { key: ['on', 'missing-baseline'], help: 'pass, warn or fail' },
    'on-incomparable': { key: ['on', 'incomparable'], help: 'pass, warn or fail' },
    comment: {
        key: ['report', 'comment'],
        help: 'on the pull request: always, on-change, on-failure or never',
        default: 'always',
    },
    check: { key: ['report', 'check'], help: 'check run: auto (where it is granted) or never', default: 'auto' },
    cycle: { key: ['plan', 'cycle'], help: 'requests a cycle, or auto: 5 to 15 s of them', default: 'auto' },
    horizon: { key: ['plan', 'horizon'], help: "safe or fast; the baseline's, else safe" },
    settle: { key: ['plan', 'settle'], help: 'pause before a checkpoint', default: 'auto' },
    concurrency: { key: ['workload', 'concurrency'], help: 'requests in flight (closed loop)', default: '4' },
    speed: { key: ['workload', 'speed'], help: 'of a timed workload (open loop)', default: '1' },
    vary: { key: ['workload', 'vary'], help: 'unseen inputs each cycle: auto or none', default: 'auto' },
};
/** Inputs that a door reads itself, beside the configuration. */
const DOOR_INPUTS = {
    config: { help: 'configuration file; inputs win over it', default: '.github/memdrift.yml if it exists' },
    'github-token': { help: 'to read baselines, write the check run and the comment', default: 'github.token' },
    needs: { help: 'mode report: the jobs whose results are collected, as toJSON(needs)' },
};
/** Inputs of the contract that this version does not act on: refused by name, never taken and ignored. */
const INPUTS_NOT_YET = ['url', 'container', 'pid', 'explain'];


/***/ }),

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Np: () => (/* binding */ cap),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rc: () => (/* binding */ level),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yj: () => (/* binding */ positive),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var ms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(744);
/* harmony import */ var string_argv__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8579);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8532);
/* harmony import */ var _drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2876);




/** Kinds of value in the configuration. Each also reads from text, for flags and inputs are text. */
/** No value has a reason to be longer; some readers would take minutes for a hostile one. */
const LONGEST_TEXT = 200;
/** A string that `read` turns into something else; what `read` throws becomes the message. */
function text(allowed, read) {
    const kinds = [zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(allowed), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(allowed), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(allowed)];
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ(kinds).transform((value, ctx) => {
        const given = String(value);
        try {
            check(given.length <= LONGEST_TEXT);
            return read(given);
        }
        catch {
            ctx.addIssue({ code: 'custom', message: allowed });
            return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
        }
    });
}
function check(ok) {
    if (!ok)
        throw new RangeError('not allowed');
}
const wholeNumber = (low, high) => text(`a whole number from ${low} to ${high}`, (value) => {
    const n = Number(value);
    check(value.trim() !== '' && Number.isInteger(n) && n >= low && n <= high);
    return n;
});
const positive = text('a number above 0', (value) => {
    const n = Number(value);
    check(value.trim() !== '' && Number.isFinite(n) && n > 0);
    return n;
});
/** Milliseconds, from `15m`, `90s`, `500ms` or `1h30m`; a bare number is seconds. */
const duration = text('a duration such as 90s, 15m or 1h30m', (value) => {
    const bare = Number(value);
    if (value.trim() !== '' && Number.isFinite(bare)) {
        check(bare >= 0);
        return bare * 1000;
    }
    const parts = value.trim().match(/\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)/g);
    check(parts !== null && parts.join('').replace(/\s/g, '') === value.replace(/\s/g, ''));
    const total = (parts ?? []).reduce((sum, part) => sum + ms__WEBPACK_IMPORTED_MODULE_0__(part.replace(/\s/g, '')), 0);
    check(Number.isFinite(total));
    return total;
});
const flag = text('true or false', (value) => {
    check(value === 'true' || value === 'false');
    return value === 'true';
});
const oneOf = (...values) => text(values.join(', '), (value) => {
    check(values.includes(value));
    return value;
});
const bytes = text('a size such as 512MiB, 8GiB or a number of bytes', _drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBytes */ .z_);
/** Budgets stay as written, for the recording's header; they are only checked here. */
const written = (allowed, parse) => text(allowed, (value) => {
    parse(value);
    return value;
});
const growth = written('a growth such as 1 MiB/1000req or 10 MiB/min', _drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrowth */ .LQ);
const level = written('a level such as 5% and 64 MiB', _drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLevel */ .QA);
const cap = written('a share such as 95%, or a size such as 8 GiB', _drift_budget_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCap */ .UP);
const words = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()]).transform(String)),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((value) => (0,string_argv__WEBPACK_IMPORTED_MODULE_4__/* .parseArgsStringToArgv */ .R)(value)),
]);
/** Environment: a mapping, a list of NAME=VALUE, or lines of them. */
const environment = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()]).transform(String)),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
])
    .transform((value, ctx) => {
    if (typeof value !== 'string' && !Array.isArray(value))
        return checkedNames(value, ctx);
    const lines = (Array.isArray(value) ? value : value.split('\n')).map((line) => line.trim()).filter(Boolean);
    const pairs = lines.map((line) => {
        const at = line.indexOf('=');
        if (at < 1)
            ctx.addIssue({ code: 'custom', message: 'lines of NAME=VALUE' });
        return [line.slice(0, at), line.slice(at + 1)];
    });
    return checkedNames(Object.fromEntries(pairs), ctx);
});
/** Docker reads a name that begins with "#" as a comment, and refuses one with a space. */
function checkedNames(env, ctx) {
    const areNames = Object.keys(env).every((name) => /^(?!#)[^\s=\p{Cc}]+$/u.test(name));
    const areTexts = Object.values(env).every((value) => !value.includes('\0'));
    if (!areNames || !areTexts) {
        ctx.addIssue({ code: 'custom', message: 'names without spaces, "=" and a first "#"; values without NUL' });
    }
    return env;
}
/** A share from 0 to 1, from `20%` or `0.2`. */
const share = text('a share such as 5% or 0.05', (value) => {
    const percent = value.trim().match(/^(.*\S)\s*%$/)?.[1];
    const n = percent === undefined ? Number(value) : Number(percent) / 100;
    check(value.trim() !== '' && Number.isFinite(n) && n >= 0 && n <= 1);
    return n;
});


/***/ }),

/***/ 4025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   d: () => (/* binding */ maskedOf)
/* harmony export */ });
/* unused harmony export urlPasswords */
/**
 * Values that nothing shows: the workload's secrets, and those among the variables of the service and of the door. The
 * service may have the door's: a command has them all, and `--env NAME` and a compose file hand them on.
 * @param around the door's variables
 */
function maskedOf(config, workload, around) {
    return [
        ...workload.secrets.map((name) => around[name] ?? ''),
        ...secretsIn(around),
        ...secretsIn(config.service.env),
    ];
}
/** What variables call secret, and the passwords of URLs in any of them. */
function secretsIn(variables) {
    const all = Object.entries(variables);
    const named = all.filter(([name]) => CALLED_SECRET.test(name)).map(([, value]) => value ?? '');
    const passwords = all.flatMap(([, value]) => urlPasswords(value ?? ''));
    return [...named, ...passwords].filter((value) => !IS_SETTING.test(value));
}
/** Passwords of the URLs in a text, as they are written and as they are meant. */
function urlPasswords(text) {
    const plain = [...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]+)@/g)].map(([, password = '']) => password);
    const written = [...plain, ...unescapedPasswords(text)];
    return [...new Set(written.flatMap((password) => [password, decoded(password)]))];
}
/** Those that hold a raw "/", "?" or "#", and end at the "@". One expression for it would take a hostile text's time. */
function unescapedPasswords(text) {
    const before = text.split(/\s/).flatMap((word) => word.split('@').slice(0, -1));
    return before.flatMap((piece) => {
        // A number is a port, and what follows it a path.
        const found = /:\/\/[^/?#:]*:(?!\d{1,5}[/?#])/.exec(piece);
        const password = found === null ? '' : piece.slice(found.index + found[0].length);
        return /[/?#]/.test(password) ? [password] : [];
    });
}
function decoded(written) {
    try {
        return decodeURIComponent(written);
    }
    catch {
        return written;
    }
}
/** MAX_TOKENS and TOKENIZERS_PARALLELISM are none. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Of HF_HUB_DISABLE_IMPLICIT_TOKEN=1: without it, no figure of a report would keep its ones. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;


/***/ }),

/***/ 7695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ recordingBytes)
/* harmony export */ });
/* harmony import */ var _drift_constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8676);


/** Of every known series a reading of some GiB: no line of a recording has more. */
const VALUES = Object.fromEntries(Object.keys(_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .SERIES */ .mU).map((series) => [series, 12_345_678_901]));
const PERCENTILES = { p50: 12.345, p95: 123.456, p99: 1234.567 };
const SAMPLE = { kind: 'sample', t: 123.456, cycle: 12, values: VALUES };
const CYCLE = [
    { kind: 'cycle', cycle: 12, sent: 12_345, ok: 12_345, latency_ms: PERCENTILES, duration_ms: 12_345, errors: {} },
    { kind: 'checkpoint', cycle: 12, requests: 123_456, t: 123.456, epoch: 1, values: VALUES, raw: VALUES },
];
/** Bytes of the recording of one run, at most and about: a sample a second, a checkpoint and an outcome a cycle. */
function recordingBytes(maxDurationMs) {
    const bytesOf = (lines) => JSON.stringify(lines).length;
    return Math.ceil((maxDurationMs / 1000) * bytesOf([SAMPLE]) + _drift_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_LOOK */ .jp * bytesOf(CYCLE));
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
const MEASURING_VERSION = 2;
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

/***/ 8335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ Masker)
});

;// CONCATENATED MODULE: ./lib/recording/secret-forms.js
/** The shapes in which programs print a secret: as it is, line by line, quoted, in a URL, and in base64. */
/** Of a piece of a secret: shorter ones are found in any text. */
const SHORTEST_PIECE = 8;
/** Of a secret that is looked for in base64. */
const SHORTEST_ENCODED = 4;
/** Characters a line of base64, as `base64` and PEM break it. */
const BASE64_LINES = [76, 64];
/**
 * Every text that gives the secret away; none is empty.
 * @param secret as it was given; without the spaces around it, and each longer line of several, it is one too
 */
function secretForms(secret) {
    const trimmed = secret.trim();
    const lines = trimmed.includes('\n') ? trimmed.split('\n').map((line) => line.trim()) : [];
    const texts = new Set([secret, trimmed, ...lines.filter((line) => line.length >= SHORTEST_PIECE)]);
    const forms = [...texts].flatMap((text) => [text, ...quoted(text), ...inUrls(text), ...inBase64(text)]);
    return [...new Set(forms)].filter((form) => form !== '');
}
/** As JSON, with what some writers escape besides. */
function quoted(text) {
    const json = JSON.stringify(text).slice(1, -1);
    const unit = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const ascii = json.replace(/[\u0080-\uffff]/g, unit);
    return [
        json,
        ascii,
        ...[json, ascii].flatMap((form) => [
            form.replaceAll('/', '\\/'),
            form.replace(/[<>&'+]/g, unit),
            // JSON in JSON, as a log line holds a body.
            JSON.stringify(form).slice(1, -1),
        ]),
    ];
}
/** Percent-encoded: all of it, or without what a path or a form may hold as it is; in large and small digits. */
function inUrls(text) {
    const component = encodeURIComponent(Buffer.from(text).toString());
    const strict = component.replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const large = [component, strict].flatMap((form) => {
        const path = form.replaceAll('%2F', '/');
        return [form, path, form.replaceAll('%20', '+'), path.replaceAll('%20', '+')];
    });
    return [...large, ...large.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()))];
}
/** What the secret alone decides of a base64 text, wherever in it the secret begins. */
function inBase64(text) {
    const bytes = Buffer.from(text);
    if (bytes.length < SHORTEST_ENCODED)
        return [];
    const whole = bytes.toString('base64');
    const inner = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    const [first = ''] = inner;
    const broken = BASE64_LINES.filter((width) => first.length > width).flatMap((width) => pieces(first, width));
    const standard = [whole, whole.replace(/=+$/, ''), ...inner, ...broken];
    const urlSafe = standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
    return [...standard, ...urlSafe, ...standard.map(encodeURIComponent)];
}
function pieces(text, width) {
    const all = Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width));
    return all.filter((piece) => piece.length >= SHORTEST_PIECE);
}

;// CONCATENATED MODULE: ./lib/recording/masker.js

/** Characters of a secret at the end of a line that are taken for one that was cut there. */
const SHORTEST_CUT = 8;
/** Takes secrets out of texts, in every form in which programs print them. */
class Masker {
    /** By their first character, the longest first. */
    #forms = new Map();
    constructor(secrets = []) {
        this.add(secrets);
    }
    /** Further values that no text may show; an empty one is none. */
    add(secrets) {
        const known = [...this.#forms.values()].flat();
        const all = new Set([...known, ...[...secrets].flatMap(secretForms)]);
        this.#forms.clear();
        for (const form of [...all].sort((a, b) => b.length - a.length)) {
            const first = form.charAt(0);
            const alike = this.#forms.get(first);
            if (alike === undefined)
                this.#forms.set(first, [form]);
            else
                alike.push(form);
        }
    }
    /** The text with `***` for each secret, for secrets that overlap together, and for one that the end of a line cuts. */
    mask(text) {
        if (this.#forms.size === 0)
            return text;
        let shown = '';
        let end = 0;
        let from = -1;
        for (let at = 0; at < text.length; at++) {
            const length = this.#lengthAt(text, at);
            if (length === 0)
                continue;
            if (from >= 0 && at < end) {
                end = Math.max(end, at + length);
                continue;
            }
            shown += `${text.slice(from < 0 ? 0 : end, at)}***`;
            from = at;
            end = at + length;
        }
        return shown + text.slice(end);
    }
    /** Characters of the longest secret that begins there. */
    #lengthAt(text, at) {
        const forms = this.#forms.get(text.charAt(at));
        if (forms === undefined)
            return 0;
        const whole = forms.find((form) => text.startsWith(form, at))?.length ?? 0;
        const longest = forms[0]?.length ?? 0;
        const lineEnd = text.slice(at, at + longest).search(/[\r\n]|$/);
        if (lineEnd < SHORTEST_CUT || (at + lineEnd < text.length && !/[\r\n]/.test(text.charAt(at + lineEnd))))
            return whole;
        const rest = text.slice(at, at + lineEnd);
        return Math.max(whole, forms.some((form) => form.length > rest.length && form.startsWith(rest)) ? rest.length : 0);
    }
}


/***/ }),

/***/ 8258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole),
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * Writes a file beside its place and renames it there: who reads it finds all of it or what was there before. Whatever
 * was there is replaced; a link is not followed.
 * @throws the file system's own error; nothing new is left then
 */
function writeWhole(path, text, mode = 0o666) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(beside, text, { flag: 'wx', mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(beside, path);
    }
    catch (error) {
        removeQuietly(beside);
        throw error;
    }
}
/**
 * Makes a folder with those above it, as `mkdir -p`.
 * @throws the system's own error: of what Node does not know, such as a file system that is read-only, its recursive
 * mkdir says that there is no such file
 */
function makeFolders(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true });
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        if (above !== path && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(above))
            makeFolders(above);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path);
    }
}
function removeQuietly(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    }
    catch {
        // Where nothing can be written, nothing can be removed: what matters is why.
    }
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ acceptanceOf),
/* harmony export */   H$: () => (/* binding */ acceptanceLines),
/* harmony export */   fn: () => (/* binding */ acceptanceYaml),
/* harmony export */   j6: () => (/* binding */ accepting),
/* harmony export */   vr: () => (/* binding */ REASON_WANTED),
/* harmony export */   wU: () => (/* binding */ notAcceptable)
/* harmony export */ });
/* unused harmony exports ACCEPTED_DAYS, daysAfter */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _drift_level_peak_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(839);
/* harmony import */ var _drift_stats_rounding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(519);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8676);
/* harmony import */ var _text_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9025);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4562);






/** Days for which a regression is accepted unless somebody chooses others: a quarter, so that it comes up again. */
const ACCEPTED_DAYS = 90;
/** Stands for the reason until a person gives one. */
const REASON_WANTED = 'say why this is accepted';
/**
 * The entries that would let the regressions found pass, a series each: growth up to the upper end of its interval, and
 * the height at which it settles, both rounded up to two significant digits, so that the same recording judged again
 * with them is no regression. What an entry in force already accepts is kept in the new one.
 * @param today `2026-11-02`; the entries hold {@link ACCEPTED_DAYS} days from it
 */
function acceptanceOf(findings, today) {
    return findings.filter(isRegression).flatMap((finding) => {
        const given = acceptable(finding);
        if (given === null)
            return [];
        const { growth, level } = given;
        return {
            series: finding.series,
            ...(growth === undefined ? {} : { growth }),
            ...(level === undefined ? {} : { level }),
            reason: REASON_WANTED,
            until: daysAfter(today, ACCEPTED_DAYS),
        };
    });
}
/** The regressions that {@link acceptanceOf} leaves out, and why. */
function notAcceptable(findings, problems) {
    const ofSeries = findings
        .filter(isRegression)
        .filter((finding) => acceptable(finding) === null)
        .map(({ series, unit, peak }) => ({
        series,
        why: (0,_drift_level_peak_js__WEBPACK_IMPORTED_MODULE_1__/* .isOverCap */ .tE)(peak)
            ? `${(0,_text_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonText */ .uV)({ rule: 'cap', series, unit, value: peak.value, cap: peak.cap })}: a ceiling cannot be accepted; raise budgets.cap, or the limit`
            : `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .seriesLabel */ .Ym)(series)}: what it does has no bound that could be accepted`,
    }));
    const ofRun = problems
        .filter(({ verdict }) => verdict === 'regression')
        .map(({ reason, remedy }) => ({
        series: null,
        why: `${reason}: that cannot be accepted${remedy === undefined ? '' : `; ${remedy}`}`,
    }));
    return [...ofSeries, ...ofRun];
}
/** The lines for memdrift.yml; none for no entries. */
function acceptanceYaml(entries) {
    return entries.length === 0 ? '' : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ accepted: entries }, { lineWidth: 0 });
}
/**
 * A later day. @throws RangeError where `day` is none
 */
function daysAfter(day, days) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
}
const isRegression = ({ gated, verdict }) => gated && verdict === 'regression';
/** Growth and level that an entry must name for a series; null where no entry helps. */
function acceptable(finding) {
    const { unit, drift, peak, accepted } = finding;
    if ((0,_drift_level_peak_js__WEBPACK_IMPORTED_MODULE_1__/* .isOverCap */ .tE)(peak))
        return null;
    const rise = riseOf(finding);
    // A decided regression lies above its budget with its whole interval; where neither shows, it is growth by other shapes.
    const grows = drift !== null && (drift.low > drift.budget || rise === null);
    const growth = grows ? growthWords(drift.high, unit) : null;
    const level = rise === null ? null : amountWords(rise, unit);
    const kept = accepted === undefined || accepted.expired ? null : accepted;
    if (growth === null && level === null)
        return null;
    const [g, l] = [growth ?? kept?.growth ?? null, level ?? kept?.level ?? null];
    return { ...(g === null ? {} : { growth: g }), ...(l === null ? {} : { level: l }) };
}
/** How far beyond its baseline a series settles, where that is more than its budget; null where it is not. */
function riseOf({ series, level }) {
    if (level === null || level.baseline === null || level.budget === null)
        return null;
    const known = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(series);
    if (known !== undefined && !known.gated.includes('level'))
        return null;
    const rise = level.value - level.baseline;
    const worse = known?.better === 'higher' ? -rise : rise;
    return worse > level.budget ? worse : null;
}
function growthWords(high, unit) {
    const amount = amountWords(high, unit);
    return amount === null ? null : `${amount}/1000req`;
}
/** An amount rounded up to two significant digits: `3.5 MiB`, `310 MiB`, `12`. Null where it is not finite. */
function amountWords(value, unit) {
    if (!Number.isFinite(value))
        return null;
    if (unit !== 'bytes')
        return (0,_drift_stats_rounding_js__WEBPACK_IMPORTED_MODULE_5__/* .roundedUp */ .T)(value);
    const [scale, name] = value >= 10 * _series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9 ? [_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9, 'GiB'] : value >= _series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .MIB */ .D6 / 10 ? [_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .MIB */ .D6, 'MiB'] : [_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .KIB */ .nH, 'KiB'];
    return `${(0,_drift_stats_rounding_js__WEBPACK_IMPORTED_MODULE_5__/* .roundedUp */ .T)(value / scale)} ${name}`;
}
/**
 * The lines of the configuration that would accept the regressions found; null where none can be accepted, or where
 * it is not known on which day the run began.
 * @param created of the recording's header: its day is the first on which the entries hold
 */
function acceptanceLines(findings, created) {
    const began = created === undefined ? Number.NaN : Date.parse(created);
    if (Number.isNaN(began))
        return null;
    const entries = acceptanceOf(findings, new Date(began).toISOString().slice(0, 10));
    return entries.length === 0 ? null : acceptanceYaml(entries);
}
/**
 * Where the lines go, and what writes them there.
 * @param report file that tells what was found: `report.json` of the command line, `result.json` of the Action
 */
function accepting(report) {
    return { file: '.github/memdrift.yml', command: `memdrift accept ${report} --reason "why"` };
}


/***/ }),

/***/ 3289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LU: () => (/* binding */ driftText),
/* harmony export */   Nv: () => (/* binding */ roughTime),
/* harmony export */   Pw: () => (/* binding */ growthBudget),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nc: () => (/* binding */ growthInterval),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rn: () => (/* binding */ upperBound),
/* harmony export */   sX: () => (/* binding */ stopwatch),
/* harmony export */   uJ: () => (/* binding */ height),
/* harmony export */   uM: () => (/* binding */ growthEstimate),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Every number that a report prints: one unit a column, digits that the budget justifies, a real minus sign. */
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
/** No growth is printed finer than this. */
const MAX_DECIMALS = 4;
/**
 * Decimals of a growth, of its interval and of its budget, which stand beside each other everywhere: one, or as many as
 * print the budget to half a percent (0.75 is never 0.8).
 * @param budget in the unit that is printed
 */
function decimals(budget) {
    const size = Math.abs(budget);
    if (size === 0 || !Number.isFinite(size))
        return 1;
    const fewest = size >= 1 ? 1 : Math.min(MAX_DECIMALS, 1 + Math.ceil(-Math.log10(size)));
    for (let digits = fewest; digits < MAX_DECIMALS; digits++) {
        if (Math.abs(Number(size.toFixed(digits)) - size) <= size / 200)
            return digits;
    }
    return MAX_DECIMALS;
}
/** Growth is printed in MiB, tokens or as a count. */
const printed = (value, unit) => (unit === 'bytes' ? value / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : value);
/** Without unit; never a minus before 0. */
function growthFigure(value, unit, budget) {
    const shown = printed(value, unit);
    if (Math.abs(shown) >= 99.95)
        return grouped(shown);
    const text = shown.toFixed(decimals(printed(budget, unit)));
    return Number(text) === 0 ? text.replace('-', '') : withMinus(text);
}
const UNIT_NAMES = { bytes: ' MiB', tokens: ' tokens', count: '', percent: ' %' };
/** The figures of a drift, per 1000 requests. Null where drift was not judged. */
function driftText({ drift, unit }) {
    if (drift === null)
        return null;
    const { per1000Requests: value, low, high, budget, baseline } = drift;
    const signed = (growth) => {
        const text = growthFigure(growth, unit, budget);
        return text.startsWith(MINUS) ? text : `+${text}`;
    };
    return {
        value: signed(value) + UNIT_NAMES[unit],
        bare: signed(value),
        amount: growth(Math.abs(value), unit, budget),
        interval: growthInterval(low, high, unit, budget),
        budget: growthFigure(budget, unit, budget),
        baseline: baseline === null ? null : signed(baseline),
    };
}
/** Growth per 1000 requests, with the digits of its budget: `0.4 MiB`. */
function growth(value, unit, budget) {
    return growthFigure(value, unit, budget) + UNIT_NAMES[unit];
}
/** Both ends of an interval of growth, without unit: `2.8 to 3.4`. */
function growthInterval(low, high, unit, budget) {
    return `${growthFigure(low, unit, budget)} to ${growthFigure(high, unit, budget)}`;
}
/** A budget of growth, without unit: it stands behind figures that have one. */
function growthBudget(budget, unit) {
    return growthFigure(budget, unit, budget);
}
/** `3.1 MiB per 1000 requests (2.8 to 3.4)`. */
function growthEstimate({ value, low, high, unit }, budget) {
    return `${growth(value, unit, budget)} per 1000 requests (${growthInterval(low, high, unit, budget)})`;
}
/**
 * The upper bound of a growth, rounded up: `0.4 MiB per 1000 requests`. Nothing finer than a hundredth of the budget, and
 * never above a budget that it keeps.
 */
function upperBound(high, budget, unit) {
    const limit = printed(budget, unit);
    const value = Math.max(printed(high, unit), limit / 100, 1e-6);
    const scale = 10 ** Math.max(0, 1 - Math.floor(Math.log10(value)));
    const up = Math.ceil(value * scale) / scale;
    const rounded = value < limit ? Math.min(up, limit) : up;
    return `${Number(rounded.toPrecision(3))}${UNIT_NAMES[unit]} per 1000 requests`;
}
/** A share of 1 in percent, two significant digits: `5 %`, `0.25 %`. */
function percent(share) {
    return `${Number((100 * share).toPrecision(2))} %`;
}
/** `1 request`, `3 requests`. */
function counted(count, what) {
    return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
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

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ improvementText),
/* harmony export */   jV: () => (/* binding */ phaseFailureText),
/* harmony export */   or: () => (/* binding */ ABSOLUTE),
/* harmony export */   uV: () => (/* binding */ reasonText)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3289);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5843);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4562);



/** What a run without a baseline still says. */
const ABSOLUTE = 'no leak found by the absolute rules';
const INVALID = 'the replay is invalid';
/** The reason of every verdict: one sentence a cause, without capital and full stop. None is made anywhere else. */
const REASONS = {
    growth: (cause) => {
        const { series, growth, budget, hidden } = cause;
        const grows = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(growth, budget)}; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthBudget */ .Pw)(budget, growth.unit)}`;
        return hidden === true ? `${grows}; the baselines grow too, so no single change was blamed for it` : grows;
    },
    'growth-within': (cause) => {
        const { series, growth, budget, own } = cause;
        const label = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series);
        const grows = `${label} grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(growth, budget)}`;
        if (budget > own && growth.value > own)
            return `${grows}, within its raised budget of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthBudget */ .Pw)(budget, growth.unit)}`;
        if (growth.high > budget)
            return `${grows}, no more than the baseline`;
        return `${label} does not grow: growth above ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .upperBound */ .rn)(growth.high, budget, growth.unit)} is excluded`;
    },
    'growth-open': (cause) => {
        const { series, growth, budget, cycles } = cause;
        const open = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} is undecided after ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(cycles, 'cycle')}`;
        if (growth === null)
            return `${open}: too few readings`;
        const bound = (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .upperBound */ .rn)(growth.high, budget, growth.unit);
        return `${open}: it grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(growth, budget)}, budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthBudget */ .Pw)(budget, growth.unit)}; growth above ${bound} is excluded`;
    },
    level: (cause) => {
        const { series, unit, better, value, baseline, budget } = cause;
        const side = better === 'lower' ? 'above' : 'below';
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} settles ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(Math.abs(value - baseline), unit)} ${side} the baseline's ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(baseline, unit)}; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(budget, unit)}`;
    },
    creep: (cause) => {
        const { series, unit, value, reference, budget } = cause;
        const side = value >= reference.value ? 'above' : 'below';
        const commit = reference.commit?.slice(0, 7) ?? 'a recording without commit';
        const which = reference.accepted ? 'the last accepted recording' : 'the first recording';
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} settles ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(Math.abs(value - reference.value), unit)} ${side} ${commit}, ${which}, in steps that were each within the budget; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(budget, unit)}`;
    },
    cap: (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} reached ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(cause.value, cause.unit)} under load; the cap is ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(cause.cap, cause.unit)}`,
    peak: (cause) => {
        const { series, unit, value, baseline, budget } = cause;
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} peaks ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(value - baseline, unit)} above the baseline's ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(baseline, unit)} under load; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(budget, unit)}`;
    },
    'level-within': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} is within its budget`,
    explains: (cause) => {
        const { series, growth, budget } = cause;
        const label = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series);
        return growth === null
            ? `${label} is shown and not judged`
            : `${label} grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(growth, budget)}; it is shown and not judged`;
    },
    'series-unread': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} was not read`,
    'no-rate': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} has a budget per minute, and no time passes between the checkpoints`,
    'paired-growth': (cause) => {
        const { series, difference, budget } = cause;
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(difference, budget)} more than the base beside it; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthBudget */ .Pw)(budget, difference.unit)}`;
    },
    'paired-level': (cause) => {
        const { series, difference, budget, better } = cause;
        const { value, low, high, unit } = difference;
        const side = better === 'lower' ? 'above' : 'below';
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} settles ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(value, unit)} (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(low, unit)} to ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(high, unit)}) ${side} the base beside it; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(budget, unit)}`;
    },
    'paired-within': (cause) => {
        const { series, difference, budget } = cause;
        const label = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series);
        if (difference === null)
            return `${label} settles where the base beside it does, within its budget`;
        return `${label} grows no more than the base beside it: growth above ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .upperBound */ .rn)(difference.high, budget, difference.unit)} is excluded`;
    },
    'paired-at-rest': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} comes to rest within its budget in every run of this change`,
    'paired-unread': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} was not read in every run, so the pairs cannot be compared`,
    'paired-open': (cause) => {
        const { series, regressions, runs, found } = cause;
        const share = regressions === 0 ? 'no run' : `${regressions} of ${runs} runs`;
        const label = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series);
        return `${label} is undecided: ${share} of this change regress${regressions === 0 ? 'es' : ''}, and ${reasonText(found).replace(`${label} `, 'it ')}`;
    },
    'some-runs': (cause) => `${reasonText(cause.found)}, in ${cause.some} of ${cause.of} runs of this change only`,
    'every-run': (cause) => `${reasonText(cause.found)}: in every run of this change, in none of the base`,
    'paired-run': (cause) => {
        const image = cause.side === 'base' ? 'the base image' : 'the image of this change';
        return `run ${cause.run} of ${cause.of}, of ${image}: ${reasonText(cause.found)}`;
    },
    'killed-before-ready': (cause) => `the service was killed for memory before it was ready${inBrackets(cause.detail)}`,
    killed: (cause) => {
        const { cycle, detail, baseToo } = cause;
        return baseToo
            ? `the service was killed for memory${inBrackets(detail)}, and so was the baseline's`
            : `the service was killed for memory after cycle ${cycle}${inBrackets(detail)}`;
    },
    'device-out-of-memory': (cause) => `the device ran out of memory${after(cause.detail)}${cause.baseToo ? ", and so did the baseline's" : ''}`,
    exited: (cause) => `the service exited on its own${after(cause.detail)}`,
    contaminated: (cause) => `other work disturbed the measurement${after(cause.detail)}`,
    cancelled: (cause) => `the run was cancelled${after(cause.detail)}`,
    'given-up': (cause) => (cause.detail === '' ? 'the run was given up' : cause.detail),
    'layer-unseen': (cause) => `cannot see memory in ${cause.layer}: memory that was held did not show in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)}, or did not go away again`,
    'nothing-gated': () => 'no series of this recording is gated',
    'nothing-read': () => 'no gated series was read',
    'series-absent': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} is in the baseline and was not read in this run`,
    'series-never-read': (cause) => `required series ${cause.series} was never read${after(cause.detail)}`,
    'series-silent': (cause) => `required series ${cause.series} fell silent after cycle ${cause.after}${after(cause.detail)}`,
    'series-gaps': (cause) => `required series ${cause.series} is missing after ${cause.missing} of ${cause.of} cycles${after(cause.detail)}`,
    'too-few-checkpoints': (cause) => `too few checkpoints: ${cause.found}, and a decision needs at least ${cause.needed}`,
    'cycle-empty': (cause) => `${INVALID}: cycle ${cause.cycle} sent no requests`,
    'requests-unsent': (cause) => {
        const were = cause.unsent === 1 ? 'was' : 'were';
        return `${INVALID}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(cause.unsent, 'request')} ${were} not sent, because ${cause.inFlight} were in flight`;
    },
    errors: (cause) => {
        const { share, usual, allowed, mostly } = cause;
        const kind = mostly === null ? '' : ` (mostly ${mostly})`;
        const limit = usual === null ? `the limit without a baseline is ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(allowed)}` : `the baseline's is ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(usual)}`;
        return `${INVALID}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(share)} of the requests failed${kind}; ${limit}`;
    },
    'dispatch-delay': (cause) => {
        const { share, allowed, p99Ms } = cause;
        return `${INVALID}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(share)} of the requests were sent too late (p99 up to ${Math.round(p99Ms)} ms); the limit is ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(allowed)}`;
    },
    'disconnects-missed': (cause) => {
        const { share, planned, usual } = cause;
        const base = usual === null ? '' : `; ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(usual)} in the baseline`;
        return `${INVALID}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(share)} of ${planned} planned disconnects came too late, after the answer had ended${base}`;
    },
    'class-not-replayed': (cause) => `class ${cause.class} has a budget and was not replayed by itself`,
    'class-untold': (cause) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(cause.series)} tells nothing of class ${cause.class}, which has a budget: ${phaseFailureText(cause.failed)}`,
    'class-growth': (cause) => {
        const { class: name, series, growth, budget, open } = cause;
        const grows = `requests of class ${name} make ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(series)} grow ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(growth, budget).replace('requests', 'of them')}`;
        return `${grows}; budget of the class ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthBudget */ .Pw)(budget, growth.unit)}${open ? ': undecided' : ''}`;
    },
    'no-baseline': (cause) => {
        const { refusal, environment, clean } = cause;
        const why = environment.length > 0
            ? `not comparable: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .differencesText */ .GQ)(environment)}`
            : refusal === null
                ? 'no baseline of this environment yet'
                : `no usable baseline: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalText */ .Kw)(refusal)}`;
        return clean ? `${why}; ${ABSOLUTE}` : why;
    },
    'run-refused': (cause) => (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .whyText */ .ss)(cause.refusal),
    'all-within': (cause) => {
        const { beyond, widest, improved } = cause;
        const excluded = widest === null
            ? 'every level is within its budget'
            : `growth above ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .upperBound */ .rn)(widest.high, widest.budget, widest.unit)} is excluded`;
        const better = improved === null ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(improved.series)} ${improvementText(improved)}`];
        return [NO_LEAK[beyond ?? 'none'], excluded, ...better].join('; ');
    },
    'first-baseline': (cause) => `${reasonText(cause.within)}; stored as a baseline, compared with none: ${reasonText(cause.compared)}`,
    'paired-all-within': () => 'no series grows, or settles, beyond its budget above the base that was measured beside it',
    'nothing-yet': () => 'nothing measured yet',
};
/** One sentence, without capital and full stop. */
function reasonText(cause) {
    const reason = REASONS[cause.rule];
    return reason(cause);
}
const NO_LEAK = {
    none: 'no leak',
    accepted: 'no leak beyond what is accepted',
    base: "no leak beyond the base's own",
    baseline: "no leak beyond the baseline's own",
};
/** `uses 310 MiB less than the baseline`. */
function improvementText({ distance, unit, better, }) {
    const amount = (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(distance, unit);
    return better === 'lower' ? `uses ${amount} less than the baseline` : `has ${amount} more than the baseline`;
}
/** Why cycles of one kind of request tell nothing. */
function phaseFailureText(failed) {
    switch (failed.why) {
        case 'recorded':
            return failed.detail;
        case 'no-time':
            return 'there was no time for it';
        case 'unread':
            return 'the series was not read';
        case 'unserved':
            return `${failed.ok} of ${failed.sent} requests were answered as expected`;
    }
}
const after = (detail) => (detail === '' ? '' : `: ${detail}`);
const inBrackets = (detail) => (detail === '' ? '' : ` (${detail})`);


/***/ }),

/***/ 5843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ differencesText),
/* harmony export */   Kw: () => (/* binding */ refusalText),
/* harmony export */   ss: () => (/* binding */ whyText)
/* harmony export */ });
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3289);


/** Why recordings do not serve as baselines, in words. */
/** `a1b2c3d of 2026-11-02T09:00:00Z: driver is 580.1 here, 570.8 in the baseline`. */
function refusalText(refusal) {
    if (refusal.why === 'not-offered' || refusal.recording === null)
        return whyText(refusal);
    const { commit, created } = refusal.recording;
    const name = commit === null ? 'a recording without commit' : commit.slice(0, 7);
    return `${name}${created === null ? '' : ` of ${created}`}: ${whyText(refusal)}`;
}
/** What a recording lacks to be a baseline, without its name. */
function whyText(refusal) {
    switch (refusal.why) {
        case 'environment':
            return differencesText(refusal.differences);
        case 'verdict':
            return `its own verdict was ${refusal.verdict}`;
        case 'event':
            return EVENTS[refusal.what] ?? 'it was not left alone';
        case 'too-few-checkpoints':
            return `it has ${refusal.found} checkpoints, fewer than ${refusal.needed}`;
        case 'series-unread':
            return `required series ${refusal.series} was not read at ${refusal.missing} of ${refusal.of} checkpoints`;
        case 'series-zero':
            return `required series ${refusal.series} reads 0 at ${refusal.zeros} of ${refusal.of} checkpoints`;
        case 'too-far': {
            const commits = (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(refusal.distance, 'commit');
            return `it is ${commits} before the base; the limit is ${refusal.allowed} (baseline.stand-in-distance)`;
        }
        case 'not-offered':
            return refusal.detail;
    }
}
const EVENTS = {
    'oom-kill': 'its service was killed for memory',
    'device-oom': 'its service ran out of memory on the device',
    exit: 'its service exited',
    contaminated: 'it was disturbed by other work',
    cancelled: 'it was cancelled',
    'not-measured': 'it was given up',
};
/** `driver is 580.1 here, 570.8 in the baseline; ...`. */
function differencesText(differences) {
    return differences
        .map(({ key, here, there }) => `${key} is ${(0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .factText */ .wB)(here)} here, ${(0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .factText */ .wB)(there)} in the baseline`)
        .join('; ');
}


/***/ }),

/***/ 4562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Ym: () => (/* binding */ seriesLabel),
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
/** Layer and quantity: `host heap allocated`; of what is counted `number of threads`. */
function seriesLabel(series) {
    const known = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series);
    if (known === undefined)
        return series;
    return known.quantity === 'count' ? `number of ${known.layerLabel}` : `${known.layerLabel} ${known.quantity}`;
}


/***/ })

};
