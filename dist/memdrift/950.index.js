export const id = 950;
export const ids = [950];
export const modules = {

/***/ 4899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ acceptanceOf),
/* harmony export */   fn: () => (/* binding */ acceptanceYaml),
/* harmony export */   vr: () => (/* binding */ REASON_WANTED),
/* harmony export */   wU: () => (/* binding */ notAcceptable)
/* harmony export */ });
/* unused harmony exports ACCEPTED_DAYS, daysAfter */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8676);
/* harmony import */ var _peak_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4452);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6018);
/* harmony import */ var _rounding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(427);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(814);






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
        why: (0,_peak_js__WEBPACK_IMPORTED_MODULE_2__/* .isOverCap */ .tE)(peak)
            ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .capRegressionText */ .bZ)(series, peak, unit)}: a ceiling cannot be accepted; raise budgets.cap, or the limit`
            : `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_3__/* .seriesLabel */ .Ym)(series)}: what it does has no bound that could be accepted`,
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
    if ((0,_peak_js__WEBPACK_IMPORTED_MODULE_2__/* .isOverCap */ .tE)(peak))
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
    const known = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(series);
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
        return (0,_rounding_js__WEBPACK_IMPORTED_MODULE_5__/* .roundedUp */ .T)(value);
    const [scale, name] = value >= 10 * _series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .GIB */ .j9 ? [_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .GIB */ .j9, 'GiB'] : value >= _series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6 / 10 ? [_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6, 'MiB'] : [_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .KIB */ .nH, 'KiB'];
    return `${(0,_rounding_js__WEBPACK_IMPORTED_MODULE_5__/* .roundedUp */ .T)(value / scale)} ${name}`;
}


/***/ }),

/***/ 1982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ acceptedLevel),
/* harmony export */   ir: () => (/* binding */ MOST_ACCEPTED),
/* harmony export */   oJ: () => (/* binding */ readAccepted),
/* harmony export */   qW: () => (/* binding */ levelBudget)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(902);

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

/***/ 902:
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
    for (const part of value.trim().split(/\s+and\s+/i)) {
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

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ priorSd),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   dL: () => (/* binding */ predicted),
/* harmony export */   eL: () => (/* binding */ PRIOR_DF),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   qD: () => (/* binding */ compareLevel)
/* harmony export */ });
/* harmony import */ var _accepted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1982);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3438);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6018);
/* harmony import */ var _vector_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8360);





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
    const baseline = (0,_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .mean */ .i2)(heights);
    const df = PRIOR_DF + k - 1;
    const variance = (PRIOR_DF * priorSd(baseline, rules) ** 2 + (k - 1) * (0,_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleVariance */ .y4)(heights)) / df;
    return { baseline, doubt: (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .tUpper */ .H)(alpha, df) * Math.sqrt(variance * (1 + 1 / k)) };
}
/**
 * Settled height: the median reading of the later half of an epoch's first `n` cycles, never of its first two. Head and
 * base are read over the same cycles, so that growth which both share does not count.
 * @returns null without a reading there
 */
function settled(epoch, series, n = epoch.checkpoints.length) {
    const from = Math.max(_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .WARM_CYCLES */ .Iq, Math.floor(n / 2));
    const readings = epoch.checkpoints.slice(from, n).map((checkpoint) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_3__/* .readingOf */ .MU)(checkpoint, series));
    const known = readings.filter((reading) => reading !== null);
    return known.length === 0 ? null : (0,_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .median */ .JZ)(known);
}
/** Requests served in an epoch until the middle of the cycles that {@link settled} reads; 0 without a reading there. */
function settledRequests({ checkpoints, requestsBefore }) {
    const from = Math.max(_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .WARM_CYCLES */ .Iq, Math.floor(checkpoints.length / 2));
    const served = checkpoints.slice(from).flatMap((checkpoint) => checkpoint?.requests ?? []);
    return served.length === 0 ? 0 : (0,_vector_js__WEBPACK_IMPORTED_MODULE_4__/* .median */ .JZ)(served) - requestsBefore;
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
        const theirs = (0,_readings_js__WEBPACK_IMPORTED_MODULE_3__/* .longest */ .xS)((0,_readings_js__WEBPACK_IMPORTED_MODULE_3__/* .epochsOf */ .OD)(recording));
        if (theirs === null)
            return [];
        return settled(theirs, rules.name, Math.min(n, theirs.checkpoints.length)) ?? [];
    });
    if (value === null || heights.length === 0)
        return null;
    const { baseline, doubt } = predicted(heights, rules, alpha);
    const risen = (growth = 0) => (growth * rules.scale * settledRequests(epoch)) / 1000;
    const own = (0,_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .levelBudget */ .qW)(rules.level, baseline);
    const withoutAccepted = own + Math.max(rules.inherited?.level ?? 0, risen(allowance?.inherited));
    return {
        value,
        baseline,
        own,
        withoutAccepted,
        budget: Math.max(withoutAccepted + risen(allowance?.accepted), (0,_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptedLevel */ .Gt)(rules.accepted, baseline)),
        better: rules.better,
        excess: rules.better === 'higher' ? baseline - value : value - baseline,
        doubt,
    };
}


/***/ }),

/***/ 4452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PD: () => (/* binding */ peaksOnly),
/* harmony export */   XC: () => (/* binding */ peakOf),
/* harmony export */   bY: () => (/* binding */ peaksTooHigh),
/* harmony export */   ku: () => (/* binding */ riseOfPeak),
/* harmony export */   tE: () => (/* binding */ isOverCap)
/* harmony export */ });
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(285);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);


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
    const compared = heights.length === 0 || budget === null ? null : (0,_level_js__WEBPACK_IMPORTED_MODULE_0__/* .predicted */ .dL)(heights, rules, alpha);
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
    return recording.checkpoints.some((checkpoint) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)(checkpoint, 'kv-cache/capacity') !== null);
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

/***/ 427:
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

/***/ 7392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   Nd: () => (/* binding */ quantumOf),
/* harmony export */   ck: () => (/* binding */ DEFAULT_RULES),
/* harmony export */   wD: () => (/* binding */ MOST_CYCLES)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _accepted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1982);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(902);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8498);




/** The contract's defaults (docs/reference.md). */
const DEFAULT_RULES = { growth: '1 MiB/1000req', level: '5% and 64 MiB', cap: '95%', alpha: _constants_js__WEBPACK_IMPORTED_MODULE_3__/* .ALPHA */ .Nh };
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
    const accepted = (overrides.accepted ?? recorded.accepted ?? []).slice(0, _accepted_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ACCEPTED */ .ir);
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
                level: (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLevel */ .QA)(own.level ?? commonLevel ?? defaultLevel, `rules for ${name}: level`),
                cap: (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCap */ .UP)(own.cap ?? overrides.cap ?? recorded.cap ?? DEFAULT_RULES.cap, `rules for ${name}: cap`),
                accepted: (0,_accepted_js__WEBPACK_IMPORTED_MODULE_1__/* .readAccepted */ .oJ)(accepted.filter(({ series }) => series === name), declared.unit, header.created),
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
        horizon: horizon in _constants_js__WEBPACK_IMPORTED_MODULE_3__/* .HORIZONS */ .Vw ? horizon : 'safe',
        last: Math.min(MOST_CYCLES, Math.floor(header.plan?.cycles ?? _constants_js__WEBPACK_IMPORTED_MODULE_3__/* .LAST_LOOK */ .jp)),
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
    const { bytes, per } = (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGrowth */ .LQ)(value, where);
    if (per === '1000 requests')
        return bytes;
    throw new _budget_js__WEBPACK_IMPORTED_MODULE_2__/* .BudgetSyntaxError */ .pB(`${where}: found ${JSON.stringify(value)}; allowed: per 1000 requests, as 1 MiB/1000req`);
}
function growthOf(value, unit, where) {
    return value === undefined ? null : (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGrowthOf */ .Wx)(value, unit, where);
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

/***/ 814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ passText),
/* harmony export */   Eu: () => (/* binding */ driftRegressionText),
/* harmony export */   Ix: () => (/* binding */ unjudgedText),
/* harmony export */   JC: () => (/* binding */ expiredText),
/* harmony export */   QK: () => (/* binding */ driftPassText),
/* harmony export */   Te: () => (/* binding */ classGrowthText),
/* harmony export */   Tf: () => (/* binding */ inheritedGrowthText),
/* harmony export */   U: () => (/* binding */ inheritedLevelText),
/* harmony export */   UD: () => (/* binding */ levelBoundText),
/* harmony export */   Yt: () => (/* binding */ notNeededText),
/* harmony export */   a: () => (/* binding */ excludedText),
/* harmony export */   bZ: () => (/* binding */ capRegressionText),
/* harmony export */   bn: () => (/* binding */ growthText),
/* harmony export */   cZ: () => (/* binding */ peakRegressionText),
/* harmony export */   fu: () => (/* binding */ levelRegressionText),
/* harmony export */   g7: () => (/* binding */ improvementText),
/* harmony export */   h7: () => (/* binding */ driftBoundText),
/* harmony export */   hB: () => (/* binding */ driftOpenText),
/* harmony export */   lT: () => (/* binding */ otherMeaningText),
/* harmony export */   zs: () => (/* binding */ acceptedText)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);


/** Sentences of the decision. Figures per 1000 requests; bytes in MiB, so that they stand beside the budget. */
const inUnit = (value, unit) => (unit === 'bytes' ? value / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : value);
const unitName = (unit) => unit === 'bytes' ? ' MiB' : unit === 'tokens' ? ' tokens' : unit === 'percent' ? ' %' : '';
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
/** @param own budget of the series before it was raised for what is accepted or inherited, in its unit */
function driftPassText(series, drift, unit, own) {
    const label = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series);
    if (drift.budget > own && drift.per1000Requests > own) {
        const budget = inUnit(drift.budget, unit);
        return `${label} grows ${growthText(drift, unit)}, within its raised budget of ${figure(budget, budget)}`;
    }
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
/** Growth by requests of one class. Bytes per 1000 of them. */
function classGrowthText(series, name, { mean, low, high }, budget) {
    const limit = budget / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
    const [value, from, to] = [mean, low, high].map((bytes) => figure(bytes / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, limit));
    return (`requests of class ${name} make ${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} grow ${value} MiB per 1000 of them (${from} to ${to}); ` +
        `budget of the class ${figure(limit, limit)}`);
}
/** Growth of a series that is not judged for it by itself, and how it can be. */
function unjudgedText(series, drift, unit) {
    return (`${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} grows ${growthText(drift, unit)} and is not judged for growth; ` +
        `budgets.series."${series}".gate: true has it judged`);
}
/** Why a series is not compared with a baseline though it is in both. */
function otherMeaningText(here, there) {
    return `it is a figure of ${here ?? 'another kind'} here and of ${there ?? 'another kind'} in the baseline: not compared, judged by the absolute rules`;
}
function improvementText(level, better, unit) {
    const distance = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(level.value - (level.baseline ?? 0)), unit);
    return better === 'lower' ? `uses ${distance} less than the baseline` : `has ${distance} more than the baseline`;
}
function capRegressionText(series, peak, unit) {
    return `${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} reached ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(peak.value, unit)} under load; the cap is ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(peak.cap ?? 0, unit)}`;
}
function peakRegressionText(series, { value, baseline, budget }, unit) {
    const distance = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(value - (baseline ?? 0), unit);
    return (`${(0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesLabel */ .Ym)(series)} peaks ${distance} above the baseline's ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(baseline ?? 0, unit)} under load; ` +
        `budget ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(budget ?? 0, unit)}`);
}
/** What stands in the notes of a finding whose base itself grows. */
const OF_THE_BASE = /^the base itself grows /;
/** @param growth in the series' unit, per 1000 requests */
function inheritedGrowthText(growth, since, unit) {
    const value = inUnit(growth, unit);
    return `the base itself grows ${figure(value, value)}${unitName(unit)} per 1000 requests${sinceText(since)}; only what goes beyond counts`;
}
/** @param rise in the series' unit; of a capacity, how far it fell */
function inheritedLevelText(rise, since, unit) {
    return `the base itself is off its own baseline by ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(rise, unit)}${sinceText(since)}; only what goes beyond counts`;
}
/** Commits are told by their first seven characters. */
const sinceText = (since) => (since === null ? '' : ` since ${since.slice(0, 7)}`);
/** `no leak; drift above 0.4 MiB per 1000 requests is excluded`, of the findings that passed. */
function passText(findings) {
    const drifts = findings.flatMap((f) => (f.gated && f.drift !== null ? [{ ...f.drift, unit: f.unit }] : []));
    const widest = drifts.filter((d) => d.unit === 'bytes').sort((a, b) => b.high - a.high)[0] ?? drifts[0];
    const excluded = widest === undefined
        ? 'every level is within its budget'
        : `drift above ${excludedText(widest.high, widest.budget, widest.unit)} is excluded`;
    const leak = leakText(findings, drifts.some((d) => d.high > d.budget));
    return [leak, excluded, ...improvementOf(findings)].join('; ');
}
/** Never `no leak` of one that is let pass. */
function leakText(findings, ofBaseline) {
    if (findings.some(({ gated, accepted }) => gated && accepted?.needed === true && !accepted.expired))
        return 'no leak beyond what is accepted';
    const inherited = findings.some(({ gated, notes }) => gated && notes.some((note) => OF_THE_BASE.test(note)));
    if (inherited)
        return "no leak beyond the base's own";
    return ofBaseline ? "no leak beyond the baseline's own" : 'no leak';
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
const acceptedText = (until, reason) => `accepted until ${until}: ${reason}`;
const expiredText = (until, reason) => `was accepted until ${until}: that day is over (${reason})`;
const notNeededText = (series, why) => `the accepted entry for ${series} is not needed any more: ${why}`;
/** `drift is at most 0.4 MiB per 1000 requests`. In the series' unit. */
const driftBoundText = (high, budget, unit) => `drift is at most ${excludedText(high, budget, unit)}`;
/** `it settles 12.0 MiB above the baseline`. In the series' unit. */
function levelBoundText({ value, baseline }, unit) {
    const side = value > baseline ? 'above' : value < baseline ? 'below' : null;
    if (side === null)
        return 'it settles where the baseline does';
    return `it settles ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(value - baseline), unit)} ${side} the baseline`;
}


/***/ }),

/***/ 7212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   Td: () => (/* binding */ yamlProblem),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2148);



/** Where the configuration lies unless the input `config` says otherwise. */
const CONFIG_FILE = '.github/memdrift.yml';
/**
 * The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
 * @param asked path that was asked for
 * @throws UsageError with one line that names the file
 */
function readConfigFile(asked) {
    const path = asked ?? CONFIG_FILE;
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (asked === undefined && error.code === 'ENOENT')
            return null;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${path}: ${fileProblem(error)}; expected a configuration file`);
    }
    try {
        return { path, value: (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${path}: not YAML: ${yamlProblem(error)}`);
    }
}
/** Why a text is not YAML, in one line: the library shows the place in further ones. */
function yamlProblem(error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return first.replace(/:$/, '');
}
/** Why a file could not be read or written, in words. */
function fileProblem(error) {
    const code = error.code;
    if (code === 'ENOENT')
        return 'no such file';
    if (code === 'EISDIR')
        return 'is a folder';
    if (code === 'EEXIST' || code === 'ENOTDIR')
        return 'there is a file';
    if (code === 'EACCES')
        return 'not permitted';
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 8239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/drift/accept.js
var accept = __webpack_require__(4899);
// EXTERNAL MODULE: ./lib/gate/scalars.js
var scalars = __webpack_require__(8422);
;// CONCATENATED MODULE: ./lib/gate/schema.js



/**
 * One schema for the Action's inputs, the command line's flags and memdrift.yml: flags and inputs are laid over the
 * file as strings, so every scalar here also reads from text. Messages complete the sentence "found X; allowed: ...".
 */
const seriesBudget = schemas/* strictObject */.rej({
    growth: scalars/* growth */.Am.optional(),
    level: scalars/* level */.Rc.optional(),
    cap: scalars/* cap */.Np.optional(),
    gate: scalars/* flag */.Jt.optional(),
});
/** Of the regression that is accepted; the budget of its series is at least this until the day is over (UTC). */
const acceptedEntry = schemas/* strictObject */.rej({
    series: schemas/* string */.YjP().regex(/^[\w./-]{1,100}$/, 'the name of a series'),
    growth: scalars/* growth */.Am.optional(),
    level: scalars/* level */.Rc.optional(),
    reason: schemas/* string */.YjP()
        .trim()
        .min(1, 'why it is accepted')
        .max(400, 'at most 400 characters')
        .refine((reason) => reason !== accept/* REASON_WANTED */.vr, 'why it is accepted, in words of your own'),
    until: iso/* date */.p6('a day such as 2027-01-31'),
})
    .refine((entry) => entry.growth !== undefined || entry.level !== undefined, {
    error: 'growth or level, what is accepted',
});
/** What may be replayed after the verdict to tell what grows. */
const PHASES = ['classes', 'repeat', 'unseen', 'errors', 'aborts'];
const onPolicy = (0,scalars/* oneOf */.yL)('pass', 'warn', 'fail');
const configSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^(?!\.)[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most, no "." first')
        .optional(),
    mode: (0,scalars/* oneOf */.yL)('auto', 'check', 'refresh', 'report').optional(),
    commit: schemas/* string */.YjP()
        .regex(/^[0-9a-fA-F]{7,64}$/, 'a commit hash')
        .optional(),
    service: schemas/* strictObject */.rej({
        image: schemas/* string */.YjP().optional(),
        'base-image': schemas/* string */.YjP().min(1, 'a container image').optional(),
        command: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP()]).optional(),
        'compose-file': schemas/* string */.YjP().min(1, 'path of a compose file').optional(),
        'compose-service': schemas/* string */.YjP()
            .regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, 'name of a service in the compose file')
            .optional()
            .describe('the one that answers requests'),
        'compose-members': schemas/* array */.YOg(schemas/* string */.YjP())
            .min(1, 'names of services in the compose file')
            .optional()
            .describe('services that are measured; without it the answering one and all it depends on'),
        metrics: schemas/* string */.YjP()
            .regex(/^(auto|none|(:\d{1,5})?\/\S*)$/, 'auto, none, or where the page is: /metrics, :8002/metrics')
            .default('auto')
            .describe("the server's own page of metrics: auto looks at the usual places"),
        port: (0,scalars/* wholeNumber */.rD)(1, 65535).default(8000),
        'health-path': schemas/* string */.YjP().startsWith('/', 'a path that starts with /').default('/health'),
        'startup-timeout': scalars/* duration */.p0.default(600_000),
        args: scalars/* words */.aL.default([]),
        env: scalars/* environment */.cA.default({}),
        volumes: scalars/* words */.aL.default([]).describe('mounts, as docker run -v takes them'),
        gpus: schemas/* string */.YjP().default('auto'),
        'memory-limit': scalars/* bytes */.ee.optional(),
        'shm-size': scalars/* bytes */.ee.optional(),
        'run-args': scalars/* words */.aL.default([]),
    })
        .prefault({}),
    workload: schemas/* union */.KCZ([
        schemas/* string */.YjP().transform((file) => ({ file })),
        schemas/* strictObject */.rej({
            file: schemas/* string */.YjP().optional(),
            speed: scalars/* positive */.yj.optional(),
            concurrency: (0,scalars/* wholeNumber */.rD)(1, 1024).optional(),
            vary: schemas/* union */.KCZ([(0,scalars/* oneOf */.yL)('auto', 'none'), schemas/* array */.YOg(schemas/* string */.YjP().startsWith('/', 'JSON pointers, which start with /'))])
                .optional(),
            timeout: scalars/* duration */.p0.optional().describe("limit for each request, instead of the workload's own"),
            'cancel-share': scalars/* share */.uM
                .optional()
                .describe('of the requests the client hangs up on, streams first, in a workload that has no hang-ups'),
            'force-output': schemas/* union */.KCZ([
                (0,scalars/* wholeNumber */.rD)(1, 1_000_000).transform((tokens) => ({
                    'min-tokens': tokens,
                    'max-tokens': tokens,
                    'ignore-eos': true,
                })),
                schemas/* strictObject */.rej({
                    'min-tokens': (0,scalars/* wholeNumber */.rD)(0, 1_000_000).optional(),
                    'max-tokens': (0,scalars/* wholeNumber */.rD)(1, 1_000_000).optional(),
                    'ignore-eos': scalars/* flag */.Jt.optional(),
                }),
            ])
                .optional()
                .describe('length of generated answers in OpenAI-style bodies: tokens, or min-tokens, max-tokens, ignore-eos'),
            lateness: scalars/* duration */.p0
                .optional()
                .describe('a request sent later than this after its planned time is late (50ms); more is no replay'),
            'late-share': scalars/* share */.uM.optional().describe('of the requests that may be late (1%); more is not-measured'),
            'max-in-flight': (0,scalars/* wholeNumber */.rD)(1, 100_000)
                .optional()
                .describe('open loop: requests that would go beyond it are not sent, and the run is not-measured (1024)'),
        }),
    ])
        .prefault({}),
    plan: schemas/* strictObject */.rej({
        cycle: schemas/* union */.KCZ([
            schemas/* strictObject */.rej({ requests: (0,scalars/* wholeNumber */.rD)(1, 100_000) }).transform((value) => value.requests),
            (0,scalars/* text */.Qq)('auto or a number of requests', (value) => {
                if (value === 'auto')
                    return 'auto';
                (0,scalars/* check */.z6)(Number.isInteger(Number(value)) && Number(value) >= 1);
                return Number(value);
            }),
        ])
            .default('auto'),
        horizon: (0,scalars/* oneOf */.yL)('safe', 'fast').optional(),
        settle: (0,scalars/* text */.Qq)('auto or a duration such as 500ms', (value) => value === 'auto' ? 'auto' : scalars/* duration */.p0.parse(value)).default('auto'),
        collect: (0,scalars/* oneOf */.yL)('always', 'never')
            .default('always')
            .describe('always: gc.collect and malloc_trim before the readings that drift is judged on; never: without'),
        'max-duration': scalars/* duration */.p0.default(900_000),
        'sensitivity-check': scalars/* flag */.Jt
            .default(true)
            .describe('hold a known amount in each layer after warm-up, and refuse to judge a layer that does not show it'),
        phases: schemas/* union */.KCZ([(0,scalars/* oneOf */.yL)('auto', 'none'), schemas/* array */.YOg((0,scalars/* oneOf */.yL)(...PHASES)).min(1, 'names of phases')])
            .default('auto')
            .describe('after the verdict, cycles that tell what grows: classes, repeat, unseen, errors, aborts; auto: classes, repeat and unseen where growth was found'),
    })
        .prefault({}),
    budgets: schemas/* strictObject */.rej({
        growth: scalars/* growth */.Am.default('1 MiB/1000req'),
        level: scalars/* level */.Rc.default('5% and 64 MiB'),
        cap: scalars/* cap */.Np.default('95%'),
        series: schemas/* record */.g1P(schemas/* string */.YjP(), seriesBudget)
            .default({})
            .describe('by name: growth, level, cap, and gate: false to show a series without judging it'),
        classes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ growth: scalars/* growth */.Am }))
            .default({})
            .describe('by class of requests: growth per 1000 of them, judged by cycles of that class alone, which every check then has'),
    })
        .prefault({}),
    baseline: schemas/* strictObject */.rej({
        dir: schemas/* string */.YjP().optional(),
        branch: schemas/* string */.YjP()
            .regex(/^(?!.*(\.\.|\/\/|@\{|\.lock$))[\w][\w./-]{0,200}$/, 'a name of a branch')
            .default('memdrift-baselines'),
        runs: (0,scalars/* wholeNumber */.rD)(1, 8).default(8).describe('newest recordings used at most'),
        'refresh-runs': (0,scalars/* wholeNumber */.rD)(1, 8)
            .default(1)
            .describe('recordings that a refresh makes; the level rule wants four'),
        'stand-in-distance': (0,scalars/* wholeNumber */.rD)(0, 1000)
            .default(50)
            .describe('commits before the base commit that the nearest recording may lie, at most'),
        policy: (0,scalars/* oneOf */.yL)('head', 'base')
            .default('head')
            .describe('base: where a pull request changes the configuration, budgets and accepted are those of its base'),
    })
        .prefault({}),
    accepted: schemas/* array */.YOg(acceptedEntry)
        .max(100)
        .default([])
        .describe('growth or level that was reviewed and is accepted until a day: series, growth or level, reason, until'),
    ab: (0,scalars/* oneOf */.yL)('auto', 'always', 'never')
        .default('auto')
        .describe('with service.base-image: base and change measured side by side, four runs; auto: where there is no comparable baseline, and to confirm a regression'),
    report: schemas/* strictObject */.rej({
        comment: (0,scalars/* oneOf */.yL)('always', 'on-change', 'on-failure', 'never').default('always'),
        check: (0,scalars/* oneOf */.yL)('auto', 'never').default('auto'),
    })
        .prefault({}),
    on: schemas/* strictObject */.rej({
        inconclusive: onPolicy.optional(),
        'missing-baseline': onPolicy.optional(),
        incomparable: onPolicy.optional(),
    })
        .prefault({}),
});
/** Keys of the contract that this version does not act on: refused by name, never taken and ignored. */
const NOT_YET = ['service.url', 'service.container', 'service.pid', 'report.explain'];

;// CONCATENATED MODULE: ./lib/gate/config-problem.js


/** The first problem in words: which input or key, what was found, what is allowed. */
function problemOf(error, root, given, path) {
    const issue = deepest(error.issues[0]);
    if (issue === undefined)
        return `${path}: not valid`;
    const key = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
        const unknown = issue.keys[0] ?? '';
        const valid = keysAt(key);
        const near = valid.length > 0 ? `; did you mean "${[...key, (0,mod/* closest */.kp)(unknown, valid)].join('.')}"?` : '';
        return `${path}, key "${[...key, unknown].join('.')}": unknown${near}`;
    }
    const input = given.get(key.join('.'));
    const where = input === undefined ? `${path}, key "${key.join('.')}"` : `input "${input}"`;
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
    return section === 'service' && NOT_SHOWN.includes(name)
        ? 'what is not shown, as it may be secret'
        : JSON.stringify(found);
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
    let fields = fieldsOf(configSchema);
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

// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/gate/inputs.js
var gate_inputs = __webpack_require__(2374);
;// CONCATENATED MODULE: ./lib/gate/subjects.js

/** @throws UsageError unless exactly one thing is to be measured, named whole */
function demandOneSubject(service) {
    const subjects = ['image', 'command', 'compose-file'];
    const found = subjects.filter((key) => service[key] !== undefined);
    if (found.length !== 1) {
        const which = found.length === 0 ? 'none' : found.map((key) => `"${key}"`).join(' and ');
        throw new errors/* UsageError */.e(`service: found ${which}; allowed: exactly one of "image", "command" and "compose-file"`);
    }
    if ((service['compose-file'] === undefined) !== (service['compose-service'] === undefined)) {
        const lacks = service['compose-service'] === undefined ? 'compose-service' : 'compose-file';
        throw new errors/* UsageError */.e(`service: "${lacks}" is missing; allowed: "compose-file" and "compose-service" together`);
    }
    for (const key of ['args', 'volumes', 'run-args']) {
        if (service['compose-file'] === undefined || service[key].length === 0)
            continue;
        throw new errors/* UsageError */.e(`service: found "${key}" beside "compose-file"; allowed: what the compose file says of it`);
    }
}
/**
 * @param checks a refresh never measures side by side, though it shares its configuration with runs that do
 * @throws UsageError where base and change are to be measured side by side, and one of the two images is missing
 */
function demandBaseImage({ service, ab }, checks) {
    const baseImage = service['base-image'];
    if (baseImage !== undefined && service.image === undefined) {
        throw new errors/* UsageError */.e('service: found "base-image" without "image"; allowed: the two together');
    }
    if (checks && ab === 'always' && baseImage === undefined) {
        throw new errors/* UsageError */.e('key "ab": found always without "base-image"; allowed: with the image of the base');
    }
}

;// CONCATENATED MODULE: ./lib/gate/config.js







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
        throw new errors/* UsageError */.e(`${file?.path}: found ${typeof file?.value}; allowed: a mapping of keys`);
    }
    const root = tree;
    for (const key of NOT_YET) {
        if (valueAt(root, key.split('.')) !== undefined) {
            throw new errors/* UsageError */.e(`${file?.path}, key "${key}": not supported by this version of memdrift`);
        }
    }
    if (typeof root['workload'] === 'string')
        root['workload'] = { file: root['workload'] };
    const given = new Map();
    for (const [name, value] of Object.entries(inputs)) {
        if (value === undefined || value === '')
            continue;
        if (gate_inputs/* INPUTS_NOT_YET */.jG.includes(name)) {
            throw new errors/* UsageError */.e(`input "${name}": not supported by this version of memdrift`);
        }
        if (!Object.hasOwn(gate_inputs/* INPUTS */.mc, name)) {
            throw new errors/* UsageError */.e(`input "${name}": unknown; did you mean "${(0,mod/* closest */.kp)(name, Object.keys(gate_inputs/* INPUTS */.mc))}"?`);
        }
        const { key } = gate_inputs/* INPUTS */.mc[name];
        setAt(root, key, value);
        given.set(key.join('.'), name);
    }
    const result = configSchema.safeParse(root);
    if (!result.success)
        throw new errors/* UsageError */.e(problemOf(result.error, root, given, file?.path ?? 'configuration'));
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
        throw new errors/* UsageError */.e('input "workload": missing; allowed: the path of a recorded workload');
    }
    for (const [name, { gate, growth }] of Object.entries(c.budgets.series)) {
        if (!/^[\w./-]+$/.test(name))
            throw new errors/* UsageError */.e(`key "budgets.series": found ${name}; allowed: names of series`);
        const definition = (0,series/* definitionOf */.Fg)(name);
        if (gate !== true || growth !== undefined || definition === undefined || definition.unit === 'bytes')
            continue;
        if (definition.gated.length === 0) {
            throw new errors/* UsageError */.e(`key "budgets.series.${name}.gate": found true without a growth; allowed: with one, 5/1000req`);
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
        throw new errors/* UsageError */.e(`key "workload.force-output": found min-tokens ${minTokens} above max-tokens ${maxTokens}`);
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

/***/ 2148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   m: () => (/* binding */ isUsageError)
/* harmony export */ });
/**
 * A wrong flag, input, configuration, workload or recording: one line that names the file, line or key, what was
 * found and what is allowed. Exit code 2, and nothing on standard output.
 */
class UsageError extends Error {
    name = 'UsageError';
}
/** Errors of other rooms that are the user's to mend too, told apart by their names. */
const USAGE_ERRORS = new Set(['UsageError', 'WorkloadError', 'RecordingError', 'BudgetSyntaxError']);
/** True for errors whose message is the whole story for the person who must act. */
function isUsageError(error) {
    return error instanceof Error && USAGE_ERRORS.has(error.name);
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
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);

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
    const done = new AbortController();
    const cancelled = new Promise((_, reject) => {
        const cancel = () => reject(new CancelledError(recordingPath));
        if (signal.aborted)
            cancel();
        else
            signal.addEventListener('abort', cancel, { once: true, signal: done.signal });
    });
    try {
        return await Promise.race([work, cancelled]);
    }
    finally {
        done.abort();
    }
}
/**
 * The policy that applies to a verdict: `on-missing-baseline` before this gate's first baseline, `on-incomparable`
 * where there were recordings and none could be compared. Null for verdicts that have none.
 */
function policyOf(judgement, on, defaults) {
    if (judgement.verdict === 'inconclusive')
        return on.inconclusive ?? (defaults ? 'warn' : null);
    if (judgement.verdict !== 'not-comparable')
        return null;
    const first = judgement.baseline.refused.length === 0;
    return first ? (on.missingBaseline ?? (defaults ? 'warn' : null)) : (on.incomparable ?? (defaults ? 'fail' : null));
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
/** Exit code and the words on standard error of an error that ended a command. */
function errorExit(error) {
    if (error instanceof CancelledError)
        return { code: EXIT.cancelled, message: 'memdrift: cancelled' };
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsageError */ .m)(error))
        return { code: EXIT.usage, message: `memdrift: ${oneLine(error.message)}` };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        code: EXIT.internal,
        message: `memdrift: internal error, please report it with these lines:\n${trace}`,
    };
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').trim();
}


/***/ }),

/***/ 2374:
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
    'max-duration': { key: ['plan', 'max-duration'], help: 'of measuring', default: '15m' },
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

/***/ 8422:
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
/* harmony import */ var _drift_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(902);




/** Kinds of value in the configuration. Each also reads from text, for flags and inputs are text. */
/** A string that `read` turns into something else; what `read` throws becomes the message. */
function text(allowed, read) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()]).transform((value, ctx) => {
        try {
            return read(String(value));
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
const bytes = text('a size such as 512MiB, 8GiB or a number of bytes', _drift_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBytes */ .z_);
/** Budgets stay as written, for the recording's header; they are only checked here. */
const written = (allowed, parse) => text(allowed, (value) => {
    parse(value);
    return value;
});
const growth = written('a growth such as 1 MiB/1000req or 10 MiB/min', _drift_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrowth */ .LQ);
const level = written('a level such as 5% and 64 MiB', _drift_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLevel */ .QA);
const cap = written('a share such as 95%, or a size such as 8 GiB', _drift_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCap */ .UP);
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
        return value;
    const lines = (Array.isArray(value) ? value : value.split('\n')).map((line) => line.trim()).filter(Boolean);
    const pairs = lines.map((line) => {
        const at = line.indexOf('=');
        if (at < 1)
            ctx.addIssue({ code: 'custom', message: 'lines of NAME=VALUE' });
        return [line.slice(0, at), line.slice(at + 1)];
    });
    return Object.fromEntries(pairs);
});
/** A share from 0 to 1, from `20%` or `0.2`. */
const share = text('a share such as 5% or 0.05', (value) => {
    const percent = value.trim().match(/^(.*\S)\s*%$/)?.[1];
    const n = percent === undefined ? Number(value) : Number(percent) / 100;
    check(value.trim() !== '' && Number.isFinite(n) && n >= 0 && n <= 1);
    return n;
});


/***/ }),

/***/ 8676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   dL: () => (/* binding */ ladderOrder),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   nH: () => (/* binding */ KIB),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export SERIES */
/**
 * The ground every room stands on: the series memdrift knows, their layer, unit, granularity and rules.
 * Imports nothing. The table is the one of the public contract (docs/reference.md).
 */
const KIB = 1024;
const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/** Every series of the contract, in the order of the ladder (the order of a report). */
const SERIES = {
    'torch.device/allocated': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'torch.device/reserved': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        judgedGranularity: 20 * MIB,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'torch.device/gap': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'gap',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'torch.device/requested': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'requested',
        unit: 'bytes',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'torch.device/active': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'active',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: [],
        required: 'never',
    },
    'torch.device/inactive-split': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'inactive split',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: [],
        required: 'never',
    },
    'torch.device/private-pools': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'private pools',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'torch.device/retries': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'retries',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'torch.device/ooms': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'out of memory',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'torch.pinned/allocated': {
        layer: 'torch.pinned',
        layerLabel: 'torch pinned',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: ['drift'],
        required: 'baseline',
    },
    'torch.pinned/active': {
        layer: 'torch.pinned',
        layerLabel: 'torch pinned',
        quantity: 'active',
        unit: 'bytes',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'jax.device/allocated': {
        layer: 'jax.device',
        layerLabel: 'JAX device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 256,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'jax.device/reserved': {
        layer: 'jax.device',
        layerLabel: 'JAX device',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'tensorflow.device/allocated': {
        layer: 'tensorflow.device',
        layerLabel: 'TensorFlow device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 256,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'cupy.device/allocated': {
        layer: 'cupy.device',
        layerLabel: 'CuPy device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'cupy.device/reserved': {
        layer: 'cupy.device',
        layerLabel: 'CuPy device',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'heap/allocated': {
        layer: 'heap',
        layerLabel: 'host heap',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 16,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'heap/reserved': {
        layer: 'heap',
        layerLabel: 'host heap',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/heap': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: '[heap]',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/arenas': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'glibc arenas',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/python': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'Python arenas',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/anonymous': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'other anonymous',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/file': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'files',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/shared': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'shared',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'process/resident': {
        layer: 'process',
        layerLabel: 'process',
        quantity: 'resident',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: ['drift', 'level', 'cap'],
        required: 'always',
    },
    'container/resident': {
        layer: 'container',
        layerLabel: 'container',
        quantity: 'resident',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: ['cap'],
        required: 'never',
    },
    'gpu/used': {
        layer: 'gpu',
        layerLabel: 'GPU',
        quantity: 'used',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: ['drift', 'level', 'cap'],
        required: 'gpu',
    },
    'gpu/other': {
        layer: 'gpu',
        layerLabel: 'GPU',
        quantity: 'other',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'gpu/device': {
        layer: 'gpu',
        layerLabel: 'GPU',
        quantity: 'whole device',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'kv-cache/capacity': {
        layer: 'kv-cache',
        layerLabel: 'KV cache',
        quantity: 'capacity',
        unit: 'tokens',
        better: 'higher',
        granularity: 1,
        gated: ['level'],
        required: 'baseline',
    },
    'kv-cache/used': {
        layer: 'kv-cache',
        layerLabel: 'KV cache',
        quantity: 'used',
        unit: 'tokens',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'kv-cache/usage': {
        layer: 'kv-cache',
        layerLabel: 'KV cache',
        quantity: 'usage',
        unit: 'percent',
        better: 'lower',
        granularity: 0.1,
        gated: [],
        required: 'never',
    },
    'server/resident': {
        layer: 'server',
        layerLabel: 'server says',
        quantity: 'resident',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'server/device': {
        layer: 'server',
        layerLabel: 'server says',
        quantity: 'on the device',
        unit: 'bytes',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'requests/running': {
        layer: 'server',
        layerLabel: 'requests',
        quantity: 'running',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'requests/waiting': {
        layer: 'server',
        layerLabel: 'requests',
        quantity: 'waiting',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'python/blocks': {
        layer: 'counts',
        layerLabel: 'Python',
        quantity: 'blocks',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    threads: {
        layer: 'counts',
        layerLabel: 'threads',
        quantity: 'count',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    fds: {
        layer: 'counts',
        layerLabel: 'file descriptors',
        quantity: 'count',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    tasks: {
        layer: 'counts',
        layerLabel: 'asyncio tasks',
        quantity: 'count',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'shm/used': {
        layer: 'counts',
        layerLabel: '/dev/shm',
        quantity: 'used',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
};
/** The contract's definition of a series, or `undefined` for a name it does not list. */
function definitionOf(name) {
    return Object.hasOwn(SERIES, name) ? SERIES[name] : undefined;
}
/** Position in the ladder, for sorting a report; unknown series come last, by name. */
function ladderOrder(a, b) {
    const names = Object.keys(SERIES);
    const rank = (name) => (Object.hasOwn(SERIES, name) ? names.indexOf(name) : names.length);
    return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
/**
 * Bytes in the binary unit a reader would choose, e.g. `14.82 GiB`, `3.1 MiB`, `512 B`. Sign is kept.
 * @param digits decimals after the point for KiB and up
 */
function formatBytes(bytes, digits = bytes >= GIB || bytes <= -GIB ? 2 : 1) {
    const magnitude = Math.abs(bytes);
    const [scale, unit] = magnitude >= GIB ? [GIB, 'GiB'] : magnitude >= MIB ? [MIB, 'MiB'] : magnitude >= KIB ? [KIB, 'KiB'] : [1, 'B'];
    return scale === 1 ? `${Math.round(bytes)} B` : `${(bytes / scale).toFixed(digits)} ${unit}`;
}
/** A value in its series' unit: bytes as {@link formatBytes}, percent with a decimal, tokens and counts whole. */
function formatValue(value, unit) {
    if (unit === 'bytes')
        return formatBytes(value);
    if (unit === 'percent')
        return `${value.toFixed(1)} %`;
    return unit === 'tokens' ? `${Math.round(value)} tokens` : `${Math.round(value)}`;
}


/***/ })

};
