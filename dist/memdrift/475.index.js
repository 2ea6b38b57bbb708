export const id = 475;
export const ids = [475];
export const modules = {

/***/ 7367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ShapeFits),
/* harmony export */   Y: () => (/* binding */ least)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5185);



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
    #table = new _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ShapeTable */ .oO();
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
        this.slope = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.slope, room);
        this.amplitude = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.amplitude, room);
        this.free = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.free, room);
        this.bounded = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.bounded, room);
        this.leaking = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.leaking, room);
        this.#gls = gls;
        this.#budget = Number.NaN;
        this.#solve(0);
    }
    /** Adds nine saturations, log-spaced around `tau` by at most the ratio `width`, and weighs them as the rest. */
    addSaturations(tau, width, clip, points, gls) {
        const from = this.count;
        for (const power of powersOf(width)) {
            const candidate = tau * power;
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
        return (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(this.bounded, least(this.bounded, 0, this.count)) - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(this.leaking, least(this.leaking, 0, this.count));
    }
    /**
     * Whether a slope above `slope` beside one step down leaves less than `bounded`: a leak that something freed hides.
     * Such a step is no shape of its own, because the end of a collector's long ramp looks the same.
     */
    leakBesideStepDown(slope, bounded) {
        if (this.#gls === null)
            return false;
        const { xx, slope: line, rss } = this.#gls;
        const { self, withX, withR } = this.#table;
        for (let i = this.#table.firstStep; i < this.#table.afterSteps; i++) {
            const alongX = xx > 0 ? (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withX, i) / xx : 0;
            const beyondX = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(self, i) - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withX, i) * alongX;
            if (beyondX <= 1e-10 * Math.max(1, (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(self, i)) || (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i) >= 0)
                continue;
            const amplitude = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i) / beyondX;
            if (line - amplitude * alongX > slope && rss - amplitude * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i) < bounded)
                return true;
        }
        return false;
    }
    shapeAt(index) {
        return this.#table.shapeAt(index);
    }
    /** Index of the saturation of the table (not of the refined ones) with the least value. */
    bestSaturation(values) {
        return least(values, _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .FIRST_TAU */ .eO, _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .LOGARITHM */ .mu);
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
            const charge = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(penalty, i) * variance;
            const best = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(free, i) + ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(amplitude, i) > 0 ? charge : 0);
            const square = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(self, i);
            const product = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i) + (line - budget) * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withX, i);
            const held = square <= 1e-10 || product <= 0 ? straight : straight - (product * product) / square + charge;
            bounded[i] = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(slope, i) <= budget ? best : held;
            leaking[i] = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(slope, i) >= budget ? best : held;
        }
    }
    /** Amplitude, slope and sum of squares from the products; the column's nuisance part is taken out of `self`. */
    #solve(from) {
        if (this.#gls === null)
            return;
        const { xx, slope: line, rss } = this.#gls;
        const { self, n1, n2, withX, withR } = this.#table;
        for (let i = from; i < this.count; i++) {
            const square = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(self, i) - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(n1, i) ** 2 - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(n2, i) ** 2;
            const alongX = xx > 0 ? (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withX, i) / xx : 0;
            const beyondX = square - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withX, i) * alongX;
            const usable = beyondX > 1e-10 * Math.max(1, square) && (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i) > 0;
            const amplitude = usable ? (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i) / beyondX : 0;
            self[i] = square;
            this.amplitude[i] = amplitude;
            this.slope[i] = line - amplitude * alongX;
            this.free[i] = rss - amplitude * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(withR, i);
        }
    }
}
/** Of the few widths that are asked for again and again. */
const known = new Map();
/** `width` to the powers from -1 to 1, in quarters. */
function powersOf(width) {
    let powers = known.get(width);
    if (powers === undefined) {
        powers = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((i) => width ** (i / 4));
        if (known.size < 16)
            known.set(width, powers);
    }
    return powers;
}
/** Index in [from, to) of the least value; the first of several. */
function least(values, from, to) {
    let best = from;
    for (let i = from + 1; i < to; i++)
        if ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(values, i) < (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(values, best))
            best = i;
    return best;
}


/***/ }),

/***/ 8618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   Y: () => (/* binding */ refine)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _fits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7367);



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
    let b = (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(bounded, 0, table);
    let l = (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(leaking, 0, table);
    // The best saturation of each side is refined. What is found for one side may serve the other's likelihood too, but
    // not its slope and step, which stay those of its own search: as in the reference, whose vectors hold us to it.
    const own = refine(fits, points, gls, bounded, true);
    const halfway = fits.count;
    const leastLeaking = Math.min((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(leaking, l), (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(leaking, (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(leaking, table, halfway)));
    const others = refine(fits, points, gls, leaking, true);
    if ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(bounded, own) < (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(bounded, b))
        b = own;
    if ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(leaking, others) < leastLeaking)
        l = others;
    const shape = fits.shapeAt(b);
    const difference = fits.difference();
    const leastBounded = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(bounded, (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(bounded, 0, fits.count));
    return {
        bounded: leastBounded,
        leaking: leastBounded - difference,
        T: Math.sign(difference) * Math.sqrt(Math.abs(difference) / v),
        slope: (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(fits.slope, difference > 0 ? l : b),
        shape: shape.kind,
        step: shape.kind === 'step' ? shape.parameter : null,
        gain: (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(bounded, 0) - leastBounded,
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
        tau = fits.shapeAt((0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(values, from, fits.count)).parameter;
        width **= 0.25;
    }
    return (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(values, start, fits.count);
}


/***/ }),

/***/ 3524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ TAIL),
/* harmony export */   n: () => (/* binding */ growthInterval)
/* harmony export */ });
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9826);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _fits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7367);
/* harmony import */ var _glrt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8618);




/** Of each tail of an interval that is printed: two-sided 95 %. */
const TAIL = 0.025;
/**
 * Growth at a look: the slope of the explanation that fits best, and a two-sided 95 % interval: every budget that the
 * same likelihood comparison would call neither exceeded nor kept, at t_nu(0.975). Unlike the standard error of one
 * fitted line it carries the doubt between the shapes (a curve that may be levelling off), and it agrees with the
 * verdict: a regression's lower end is above its budget, a pass's upper end below it. Inversion of a profile
 * likelihood: Venzon & Moolgavkar, Applied Statistics 37 (1988).
 * @returns unit per nominal cycle
 */
function growthInterval(y, x, taken, space) {
    const { points, gls, fits } = space;
    const { v } = taken;
    points.prepare(y, x, taken.n);
    gls.fit(points, taken.phi);
    fits.fit(points, gls);
    (0,_glrt_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .U)(fits, points, gls, taken.budget, v); // adds the refined time constants
    // At a budget below every slope all leaking fits are the free ones.
    fits.weigh(Number.NEGATIVE_INFINITY, v);
    const slope = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(fits.slope, (0,_fits_js__WEBPACK_IMPORTED_MODULE_2__/* .least */ .Y)(fits.leaking, 0, fits.count));
    const critical = (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .tUpper */ .H)(TAIL, taken.nu) ** 2 * v;
    const excess = (budget) => {
        fits.weigh(budget, v);
        return fits.difference();
    };
    const step = Math.sqrt(v / gls.xx);
    return {
        value: slope,
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


/***/ }),

/***/ 5185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ shapeValue),
/* harmony export */   eO: () => (/* binding */ FIRST_TAU),
/* harmony export */   mu: () => (/* binding */ LOGARITHM),
/* harmony export */   oO: () => (/* binding */ ShapeTable)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);


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
    /** The steps are those from here up to {@link afterSteps}. */
    firstStep = FIRST_STEP;
    afterSteps = 0;
    #afterRamps = 0;
    #sums = { n1: 0, n2: 0, x: 0, r: 0 };
    #stride = Number.NaN;
    #decays = new Float64Array(_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu.length);
    /** Makes the table anew. @returns the most shapes it may come to hold */
    fill(points, gls) {
        const room = FIRST_STEP + 2 * points.m + ROOM_TO_REFINE;
        this.#reserve(room);
        this.count = 0;
        this.#sum(gls);
        this.#addNone();
        for (const tau of _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu)
            this.addSaturation(tau, points, gls);
        this.#addLogarithm(points, gls);
        this.#addSteps(gls);
        this.afterSteps = this.count;
        this.#addRamps(points, gls);
        this.#afterRamps = this.count;
        return room;
    }
    /** Which shape is at an index. */
    shapeAt(index) {
        const parameter = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(this.#parameter, index);
        if (index === NO_SHAPE)
            return { kind: 'none', parameter };
        if (index === LOGARITHM)
            return { kind: 'logarithm', parameter };
        if (index >= FIRST_STEP && index < this.afterSteps)
            return { kind: 'step', parameter };
        if (index >= FIRST_STEP && index < this.#afterRamps)
            return { kind: 'ramp', parameter };
        return { kind: 'saturation', parameter };
    }
    /** Adds -exp(-t/tau), as 1 - exp(-t/tau), which is the same beside a level. */
    addSaturation(tau, points, gls) {
        if (points.unbroken)
            this.#addEvenSaturation(tau, points.stride, gls);
        else
            this.#addUnevenSaturation(tau, points, gls);
        const i = this.count++;
        this.#parameter[i] = tau;
        this.penalty[i] = tau > _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_FREE */ .mc ? _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_PENALTY */ .bQ * Math.log2(tau / _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAU_FREE */ .mc) : 0;
    }
    /**
     * At even steps a whitened point is a - b d^(i-1) with a = 1 - phi and b = d - phi: its products are polynomials in d,
     * by Horner's rule, and its own square is a geometric sum.
     */
    #addEvenSaturation(tau, stride, { m, columns, phi, q1, q2, xr, r }) {
        const d = this.#decay(stride, tau);
        const a = 1 - phi;
        const b = d - phi;
        let p1 = 0;
        let p2 = 0;
        let px = 0;
        let pr = 0;
        let power = 1;
        let i = m - 1;
        // Two points a step: a processor does the inner products while the outer ones wait for each other.
        const dd = d * d;
        for (; i >= 2; i -= 2) {
            power *= dd;
            p1 = p1 * dd + ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i) * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i - 1));
            px = px * dd + ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i) * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i - 1));
            pr = pr * dd + ((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i) * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i - 1));
        }
        if (i === 1) {
            power *= d;
            p1 = p1 * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, 1);
            px = px * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, 1);
            pr = pr * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, 1);
        }
        if (columns === 2)
            for (i = m - 1; i >= 1; i--)
                p2 = p2 * d + (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, i);
        const n = m - 1;
        const to = this.count;
        this.self[to] = n * a * a - (2 * a * b * (1 - power)) / (1 - d) + (b * b * (1 - power * power)) / (1 - d * d);
        this.n1[to] = a * this.#sums.n1 - b * p1;
        this.n2[to] = a * this.#sums.n2 - b * p2;
        this.withX[to] = a * this.#sums.x - b * px;
        this.withR[to] = a * this.#sums.r - b * pr;
    }
    /** exp(-stride / tau); of the table's time constants it is asked at every look. */
    #decay(stride, tau) {
        if (this.count >= LOGARITHM || tau !== _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu[this.count - FIRST_TAU])
            return Math.exp(-stride / tau);
        if (this.#stride !== stride) {
            this.#stride = stride;
            for (const [i, each] of _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAUS */ .cu.entries())
                this.#decays[i] = Math.exp(-stride / each);
        }
        return (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(this.#decays, this.count - FIRST_TAU);
    }
    #addUnevenSaturation(tau, { t }, { m, carry, scale, q1, q2, xr, r }) {
        let self = 0;
        let n1 = 0;
        let n2 = 0;
        let withX = 0;
        let withR = 0;
        let before = 0;
        for (let i = 1; i < m; i++) {
            const value = 1 - Math.exp(-(0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(t, i) / tau);
            const w = (value - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(carry, i) * before) * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(scale, i);
            before = value;
            self += w * w;
            n1 += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i);
            n2 += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, i);
            withX += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i);
            withR += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i);
        }
        const i = this.count;
        this.self[i] = self;
        this.n1[i] = n1;
        this.n2[i] = n2;
        this.withX[i] = withX;
        this.withR[i] = withR;
    }
    /** Sums behind the first point, for {@link addSaturation}. */
    #sum({ m, q1, q2, xr, r }) {
        const sums = { n1: 0, n2: 0, x: 0, r: 0 };
        for (let i = 1; i < m; i++) {
            sums.n1 += (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i);
            sums.n2 += (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, i);
            sums.x += (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i);
            sums.r += (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i);
        }
        this.#sums = sums;
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
        const origin = Math.log(Math.max((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(x, 0), 1e-9));
        let self = 0;
        let n1 = 0;
        let n2 = 0;
        let withX = 0;
        let withR = 0;
        let before = 0;
        for (let i = 1; i < m; i++) {
            const value = Math.log(Math.max((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(x, i), 1e-9)) - origin;
            const w = (value - (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(carry, i) * before) * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(scale, i);
            before = value;
            self += w * w;
            n1 += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, i);
            n2 += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, i);
            withX += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, i);
            withR += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, i);
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
                const s = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(scale, p);
                const i = from + p;
                this.self[i] = self + s * s;
                this.n1[i] = n1 + s * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, p);
                this.n2[i] = n2 + s * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, p);
                this.withX[i] = withX + s * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, p);
                this.withR[i] = withR + s * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, p);
                this.#parameter[i] = p;
                this.penalty[i] = 0;
                this.count++;
            }
            const w = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(one, p);
            self += w * w;
            n1 += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, p);
            n2 += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, p);
            withX += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, p);
            withR += w * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, p);
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
            const a = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(wx, k);
            const b = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(one, k);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            a1 += a * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, k);
            a2 += a * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, k);
            ax += a * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, k);
            ar += a * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, k);
            b1 += b * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q1, k);
            b2 += b * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(q2, k);
            bx += b * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(xr, k);
            br += b * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(r, k);
            if (k < EARLIEST)
                continue;
            const knee = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, k);
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
        this.self = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.self, count);
        this.n1 = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.n1, count);
        this.n2 = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.n2, count);
        this.withX = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.withX, count);
        this.withR = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.withR, count);
        this.penalty = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.penalty, count);
        this.#parameter = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(this.#parameter, count);
    }
}
/** A shape's column at point `i`, up to a constant, which the level takes up. */
function shapeValue(shape, points, i) {
    const { kind, parameter } = shape;
    if (kind === 'saturation')
        return -Math.exp(-(0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, i) / parameter);
    if (kind === 'logarithm')
        return Math.log(Math.max((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.x, i), 1e-9));
    if (kind === 'step')
        return i >= parameter ? 1 : 0;
    if (kind === 'ramp')
        return Math.min((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, i), (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_1__.at)(points.t, parameter));
    return 0;
}


/***/ }),

/***/ 9522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ phaseEstimate)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9826);


/** Fewer steps have no spread to speak of. */
const MIN_STEPS = 3;
/** Answers of a phase that came as expected, at least: a phase that was not served says nothing of the memory it takes. */
const SERVED = 0.5;
/**
 * Growth of a series by requests of one kind, from cycles of that kind alone: a t interval over what each step added.
 * Per 1000 of those requests, in the series' unit.
 * @param tail of either side
 * @returns why it tells nothing where it does not
 */
function phaseEstimate(phase, series, tail) {
    const failed = phase.failed === undefined ? failureOf(phase, series) : { why: 'recorded', detail: phase.failed };
    if (failed !== null)
        return { failed };
    const rates = increments(phase, series);
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
    // Readings are rounded to the granularity: equal ones do not mean that nothing moved.
    const rounding = (((0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series)?.granularity ?? 1) * 1000) / requestsPerStep(phase) / Math.sqrt(12);
    const half = (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_1__/* .tUpper */ .H)(tail, rates.length - 1) * Math.sqrt((variance + rounding ** 2) / rates.length);
    return { value: mean, low: mean - half, high: mean + half };
}
function failureOf({ steps }, series) {
    const measured = steps.slice(1);
    if (measured.length < MIN_STEPS)
        return { why: 'no-time' };
    if (steps.some(({ values }) => typeof values[series] !== 'number'))
        return { why: 'unread' };
    const sent = measured.reduce((sum, step) => sum + step.sent, 0);
    const ok = measured.reduce((sum, step) => sum + step.ok, 0);
    return sent === 0 || ok < SERVED * sent ? { why: 'unserved', ok, sent } : null;
}
/** Per 1000 requests, one of each step. */
function increments({ steps }, series) {
    return steps.slice(1).map((step, index) => {
        const before = steps[index]?.values[series] ?? 0;
        return (((step.values[series] ?? 0) - before) * 1000) / Math.max(1, step.sent);
    });
}
function requestsPerStep({ steps }) {
    const sent = steps.slice(1).map((step) => step.sent);
    return Math.max(1, sent.reduce((sum, n) => sum + n, 0) / Math.max(1, sent.length));
}


/***/ })

};
