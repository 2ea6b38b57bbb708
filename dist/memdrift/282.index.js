export const id = 282;
export const ids = [282];
export const modules = {

/***/ 5723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ withoutAccepted),
/* harmony export */   UF: () => (/* binding */ allowanceOf),
/* harmony export */   nT: () => (/* binding */ budgetOf)
/* harmony export */ });
/**
 * An accepted growth is the most that the series may grow altogether, so it never comes on top of growth that the base
 * has: once what was accepted is merged, it leaves no room for as much again. What the base grows is known from its own
 * recording, from those compared with, or from both; the larger counts, once.
 * @param own after widening; in the unit judged in, as `ofBaseline`
 * @param per1000 converts a growth; null where it is per minute and the times of the run stand still
 */
function allowanceOf(rules, own, ofBaseline, per1000) {
    if (!rules.gated.includes('drift'))
        return { own, inherited: 0, accepted: 0, ofBaseline };
    const inherited = Math.max(0, (rules.inherited?.growth ?? 0) / rules.scale - ofBaseline);
    const reviewed = rules.accepted.map(({ growth, expired }) => growth === null || expired ? 0 : (per1000(growth) ?? 0));
    const accepted = Math.max(0, Math.max(0, ...reviewed) - own - inherited - ofBaseline);
    return { own, inherited, accepted, ofBaseline };
}
/** The budget given to the drift rule. */
const budgetOf = ({ own, inherited, accepted }) => own + inherited + accepted;
/** The budget that would hold without any accepted entry, with what the base grows. */
const withoutAccepted = ({ own, inherited, ofBaseline }) => own + inherited + ofBaseline;


/***/ }),

/***/ 3834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude),
/* harmony export */   d: () => (/* binding */ allWithin)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8206);



/** One verdict and its cause from the findings and the problems; the order of verdicts is the contract's. */
function conclude(head, found) {
    const { findings, eligible, rules } = found;
    const gated = findings.filter((finding) => finding.gated);
    const clean = found.problems.length === 0 && gated.every((finding) => finding.verdict === 'pass');
    // A run given up before its first cycle has nothing that could be compared.
    const alone = eligible.used.length === 0 && ((0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .measured */ .jh)(head).length > 0 || found.problems.length === 0);
    const problems = [...found.problems, ...(alone ? [withoutBaseline(eligible, clean)] : [])];
    const verdicts = [...gated, ...problems].map((part) => part.verdict);
    // Nothing gated and no problem: a run that has just begun. It is not green.
    const verdict = verdicts.length === 0 ? 'inconclusive' : (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .worst */ .QZ)(verdicts);
    const drifting = gated.filter((finding) => gates(rules, finding.series));
    const decided = drifting.length > 0 && drifting.every((finding) => finding.cyclesToVerdict !== null);
    return {
        verdict,
        ...causeOf(verdict, { ...found, findings: gated, problems }),
        findings,
        problems,
        baseline: {
            used: eligible.used.map(({ header }) => ({ commit: header.commit ?? null, created: header.created ?? null })),
            refused: eligible.refused,
        },
        ...(found.final ? notesOf(found, verdict) : {}),
        cycles: (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .measured */ .jh)(head).at(-1)?.cycle ?? 0,
        requests: head.checkpoints.at(-1)?.requests ?? 0,
        settled: decided || found.problems.length > 0,
    };
}
function notesOf({ findings, rules }, verdict) {
    const notes = rules.acceptedInVain.map((series) => ({ note: 'acceptance-idle', series, because: { why: 'absent' } }));
    if (verdict !== 'regression')
        notes.push(...unjudgedGrowth(findings, rules));
    return notes.length === 0 ? {} : { notes };
}
/** Memory that no process holds is not judged for growth by itself (contract); where it grows, silence would hide it. */
const HELD_BY_NO_PROCESS = ['shm/used', 'container/resident'];
function unjudgedGrowth(findings, rules) {
    return findings.flatMap(({ series, drift }) => {
        if (!HELD_BY_NO_PROCESS.includes(series) || gates(rules, series) || drift === null)
            return [];
        const { growth, budget } = drift;
        return growth.low > budget ? [{ note: 'growth-not-judged', series, growth, budget }] : [];
    });
}
function gates(rules, name) {
    return rules.series.some((series) => series.name === name && series.gated.includes('drift'));
}
/** The first recording of another environment is the reason, else the first that was refused. */
function withoutBaseline({ refused }, clean) {
    const other = refused.find((refusal) => refusal.why === 'environment');
    const environment = other?.why === 'environment' ? other.differences : [];
    return {
        verdict: 'not-comparable',
        cause: { rule: 'no-baseline', refusal: other ?? refused[0] ?? null, environment, clean },
    };
}
/** Whose cause speaks for the verdict: a problem's, else that of the gated series highest in the allocator hierarchy. */
function causeOf(verdict, found) {
    if (verdict === 'pass')
        return { cause: allWithin(found.findings) };
    const problem = found.problems.find((p) => p.verdict === verdict);
    const findings = found.findings.filter((finding) => finding.verdict === verdict);
    const growing = findings.find(({ drift }) => drift !== null && drift.growth.low > drift.budget);
    const finding = growing ?? findings[0];
    if (problem !== undefined && (finding === undefined || verdict !== 'regression'))
        return { cause: problem.cause };
    if (finding === undefined)
        return { cause: { rule: 'nothing-yet' } };
    const advice = verdict === 'inconclusive' && found.final ? { advice: wouldDecide(found) } : {};
    return { cause: finding.cause, ...advice };
}
/** What the findings that passed exclude together. */
function allWithin(findings) {
    const drifts = findings.flatMap(({ gated, drift }) => (gated && drift !== null ? [drift] : []));
    const bytes = drifts.filter(({ growth }) => growth.unit === 'bytes');
    const widest = bytes.sort((a, b) => b.growth.high - a.growth.high)[0] ?? drifts[0];
    return {
        rule: 'all-within',
        beyond: letPass(findings, drifts),
        widest: widest === undefined ? null : { high: widest.growth.high, budget: widest.budget, unit: widest.growth.unit },
        improved: firstImproved(findings),
    };
}
/** Whose growth is let pass; null where there is none: only then there is no leak. */
function letPass(findings, drifts) {
    const gated = findings.filter((finding) => finding.gated);
    if (gated.some(({ accepted }) => accepted?.needed === true && !accepted.expired))
        return 'accepted';
    const inherited = gated.some(({ notes }) => notes.some((note) => note.note === 'base-grows' && note.source === 'base'));
    if (inherited)
        return 'base';
    return drifts.some(({ growth, budget }) => growth.high > budget) ? 'baseline' : null;
}
function firstImproved(findings) {
    for (const { series, notes } of findings) {
        for (const note of notes) {
            if (note.note !== 'improved')
                continue;
            const { distance, unit, better } = note;
            return { series, distance, unit, better };
        }
    }
    return null;
}
/** What would decide an undecided run. */
function wouldDecide({ epochs, rules }) {
    const { fail, pass } = _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .HORIZONS */ .Vw[rules.horizon];
    const needed = Math.max(fail, pass) + 2;
    const cycles = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .longest */ .xS)(epochs)?.checkpoints.length ?? 0;
    if (cycles < needed && epochs.length > 1)
        return { advice: 'longer-epochs', cycles, needed };
    return cycles < rules.last ? { advice: 'more-cycles', cycles, last: rules.last } : { advice: 'bound-the-cache' };
}


/***/ }),

/***/ 3597:
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
// EXTERNAL MODULE: ./lib/drift/stats/vector.js
var vector = __webpack_require__(7716);
// EXTERNAL MODULE: ./lib/drift/growth/fits.js
var growth_fits = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/drift/growth/gls.js

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

;// CONCATENATED MODULE: ./lib/drift/growth/points.js


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
            else if (k > 0 && this.#spreadAround(k, found) > threshold) {
                const away = Math.abs((0,vector.at)(raw, k) - this.#medianOf(Math.max(0, k - 2), Math.min(found, k + 3)));
                if (away > threshold && Math.abs((0,vector.at)(raw, k + 1) - (0,vector.at)(raw, k - 1)) < 0.5 * away)
                    continue;
                if (inBurst(raw, k, found, threshold))
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
    /** Of the readings that a spike or a burst would be told by: where it is small there is none. */
    #spreadAround(k, found) {
        const raw = this.#raw;
        let least = (0,vector.at)(raw, k);
        let most = least;
        for (let i = Math.max(0, k - 3); i < Math.min(found, k + 4); i++) {
            least = Math.min(least, (0,vector.at)(raw, i));
            most = Math.max(most, (0,vector.at)(raw, i));
        }
        return most - least;
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
 * Whether a reading is part of a burst: higher than one of the three before it and one of the three after it, which lie
 * at the same height, at most {@link LONGEST_BURST} cycles between them.
 */
function inBurst(raw, k, found, threshold) {
    for (let before = 1; before <= 3 && k - before >= 0; before++) {
        for (let after = 1; after <= 3 && k + after < found && before + after - 1 <= constants/* LONGEST_BURST */.G2; after++) {
            const left = (0,vector.at)(raw, k - before);
            const right = (0,vector.at)(raw, k + after);
            const above = (0,vector.at)(raw, k) - Math.max(left, right);
            if (above > threshold && Math.abs(right - left) < 0.5 * above)
                return true;
        }
    }
    return false;
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
        const rise = (0,vector.at)(y, i) - (0,vector.at)(y, i - 1);
        // A cycle without growth, beside steep growth, is no collection: it lies lower, and is not.
        if (rise - typical < drop && rise < drop / 2) {
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

// EXTERNAL MODULE: ./lib/drift/growth/glrt.js
var glrt = __webpack_require__(8618);
// EXTERNAL MODULE: ./lib/drift/growth/shapes.js
var shapes = __webpack_require__(5185);
;// CONCATENATED MODULE: ./lib/drift/growth/residuals.js





/**
 * Residuals of the best model with a free slope and no penalties, written to `u`: what is left is taken for noise.
 * Fits `gls` and `fits` at `phi`. Step 8 of docs/decision.md.
 * @returns the model's slope, unit per nominal cycle
 */
function residuals(points, gls, fits, phi, u) {
    gls.fit(points, phi);
    fits.fit(points, gls);
    const { free } = fits;
    let best = (0,growth_fits/* least */.Y)(free, 0, fits.count);
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

;// CONCATENATED MODULE: ./lib/drift/growth/noise.js






/** The vectors that a look works in; made once, used for every look of every series. */
class Workspace {
    points = new Points();
    gls = new Gls();
    fits = new growth_fits/* ShapeFits */.A();
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
        slopes,
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

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uw: () => (/* binding */ DriftTracker),
  ZP: () => (/* binding */ describeDrift),
  j$: () => (/* binding */ finestGrowth),
  gz: () => (/* binding */ growthPer1000),
  Ft: () => (/* binding */ isRegressionUnraised),
  nv: () => (/* binding */ planDrift),
  Fi: () => (/* binding */ seriesRun)
});

// EXTERNAL MODULE: ./lib/drift/budget/allowance.js
var budget_allowance = __webpack_require__(5723);
// EXTERNAL MODULE: ./lib/drift/budget/rules.js
var budget_rules = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
// EXTERNAL MODULE: ./lib/drift/growth/growth-interval.js
var growth_interval = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/drift/stats/quantile.js
var quantile = __webpack_require__(9826);
// EXTERNAL MODULE: ./lib/drift/stats/vector.js
var vector = __webpack_require__(7716);
;// CONCATENATED MODULE: ./lib/drift/growth/against-baseline.js



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

// EXTERNAL MODULE: ./lib/drift/growth/glrt.js
var glrt = __webpack_require__(8618);
;// CONCATENATED MODULE: ./lib/drift/growth/hinges.js

/**
 * Whether some hinge at the points from `last` down to `first` is such a one. After h a whitened hinge is the whitened x
 * less x_h times the whitened constant: running sums from the end.
 */
function someHinge(points, gls, first, last, isSuch) {
    const { m, one, wx, q1, q2, xr, r } = gls;
    const x = { self: 0, n1: 0, n2: 0, y: 0, x: 0 };
    const c = { self: 0, n1: 0, n2: 0, y: 0, x: 0 };
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
        x.x += a * (0,vector.at)(xr, i);
        c.self += b * b;
        c.n1 += b * (0,vector.at)(q1, i);
        c.n2 += b * (0,vector.at)(q2, i);
        c.y += b * y;
        c.x += b * (0,vector.at)(xr, i);
        cross += a * b;
        if (h > last)
            continue;
        const t = (0,vector.at)(points.t, h);
        const n1 = x.n1 - t * c.n1;
        const n2 = x.n2 - t * c.n2;
        const self = x.self - 2 * t * cross + t * t * c.self - n1 * n1 - n2 * n2;
        if (isSuch(self, x.y - t * c.y, x.x - t * c.x))
            return true;
    }
    return false;
}
/** Residual sum of squares of the level alone (and the saw), without a slope. */
const flatResidual = ({ rss, slope, xx }) => rss + slope * slope * xx;
/** Less of a column than this is left once the nuisance columns are taken out: nothing can be fitted by it. */
const VANISHING = 1e-10;

;// CONCATENATED MODULE: ./lib/drift/growth/late-onset.js


/**
 * True where "flat, then a leak above 1.25 budgets" explains the points better than the best bounded explanation does:
 * vetoes a pass. Hinges at every point from the first third to three before the end. Step 13 of docs/decision.md.
 * @param bounded sum of squares of the best bounded explanation, penalised
 */
function lateOnset(points, gls, budget, bounded) {
    const flat = flatResidual(gls);
    const first = Math.max(2, Math.floor(gls.m / 3)) - 1;
    return someHinge(points, gls, first, gls.m - 4, (self, withY) => {
        const slope = withY / self;
        return self > VANISHING && slope > constants/* LATE_ONSET */.LL * budget && flat - withY * slope < bounded;
    });
}

;// CONCATENATED MODULE: ./lib/drift/growth/late-ring.js


/**
 * True where "grew in a straight line, then stopped" explains the points better than the best leaking explanation, even
 * where it stopped so late that the table of shapes has no such ramp: vetoes a regression. Knees in the last half, three
 * points before the end at most.
 * @param leaking sum of squares of the best leaking explanation, penalised
 */
function lateRing(points, gls, leaking) {
    const flat = flatResidual(gls);
    const { m, xx, slope } = gls;
    // A ramp that ends at h is x less the hinge at h.
    return someHinge(points, gls, Math.floor(m / 2), m - 1 - constants/* POINTS_AFTER_RING */.iZ, (hinge, withY, withX) => {
        const self = xx - 2 * withX + hinge;
        const product = slope * xx - withY;
        return self > VANISHING && product > 0 && flat - (product * product) / self < leaking;
    });
}

;// CONCATENATED MODULE: ./lib/drift/growth/lumps.js


/**
 * True where a series has grown in lumps that may only rest. Vetoes a pass. Of n lumps in `whole` cycles, the last after
 * `last`, "they go on at a rate" has the likelihood rate^n exp(-rate whole), "they ended with the last" at best
 * (n/last)^n exp(-n). The rate is the likeliest, n / whole, or the least that matters, where that is more: as many as such
 * lumps take to grow by the budget, and one in five cycles.
 * @param budget unit per nominal cycle
 */
function mayGrowInLumps({ m, t, y }, budget) {
    const rises = Array.from({ length: m - 1 }, (_, i) => (0,vector.at)(y, i + 1) - (0,vector.at)(y, i));
    const typical = (0,vector/* median */.JZ)(rises);
    const noise = 1.4826 * (0,vector/* median */.JZ)(rises.map((rise) => Math.abs(rise - typical)));
    const least = Math.max(5 * noise, budget);
    let lumps = 0;
    let risen = 0;
    let last = 0;
    let highest = (0,vector.at)(y, 0);
    for (let i = 1; i < m; i++) {
        // A rise back to where it was before is none.
        const rise = (0,vector.at)(y, i) - highest;
        highest = Math.max(highest, (0,vector.at)(y, i));
        if (rise - typical <= least)
            continue;
        lumps += 1;
        risen += rise;
        last = (0,vector.at)(t, i);
    }
    const whole = (0,vector.at)(t, m - 1);
    if (lumps === 0)
        return false;
    const rate = Math.max(lumps / whole, (budget * lumps) / risen, constants/* LUMPS_RAREST */.mX);
    return ((rate * last) / lumps) ** lumps * Math.exp(lumps - rate * whole) > constants/* LUMPS_OVER */.vU;
}

// EXTERNAL MODULE: ./lib/drift/growth/noise.js + 3 modules
var growth_noise = __webpack_require__(3597);
;// CONCATENATED MODULE: ./lib/drift/growth/staircase.js


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

;// CONCATENATED MODULE: ./lib/drift/growth/look.js










const ENDING = ['saturation', 'logarithm', 'ramp'];
/** What the base itself grows where that is beyond doubt, unit per nominal cycle. Step 10 of docs/decision.md. */
function baselineGrowth(base) {
    return base !== null && base.slope > Math.max(0, 3 * base.slopeSe) ? base.slope : 0;
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
    const noise = (0,growth_noise/* headNoise */.JN)(base, rule.quantum, space);
    gls.fit(points, noise.phi);
    fits.fit(points, gls);
    const budget = rule.budget + baselineGrowth(base);
    const comparison = (0,glrt/* compare */.U)(fits, points, gls, budget, noise.v);
    const { phi, v, nu } = noise;
    const result = {
        phi,
        v,
        nu,
        n,
        m: points.m,
        T: comparison.T,
        slope: comparison.slope,
        saw: points.hasSaw,
        levelling: ENDING.includes(comparison.shape) && comparison.gain > constants/* LEANING_GAIN */.DK * noise.v,
        budget,
        againstBase: null,
        answer: 0,
    };
    if (result.T > 0) {
        if (n < rule.failFrom || result.T <= (0,quantile/* tUpper */.H)(rule.alphaFail, noise.nu))
            return result;
        result.againstBase = againstBase(base, n, rule.budget, noise, rule.alphaFail, space);
        const climbing = rule.quantum < constants/* STAIRCASE_QUANTUM */.O_ || stillClimbing(points, rule.quantum);
        const stopped = lateRing(points, gls, comparison.leaking);
        if (result.againstBase !== 'not-worse' && climbing && !stopped)
            result.answer = 1;
    }
    else if (n >= rule.passFrom && -result.T > (0,quantile/* tUpper */.H)(rule.alphaPass, noise.nu)) {
        if (passStands(result, comparison, rule, space))
            result.answer = -1;
    }
    return result;
}
/** What must hold besides T for a pass. Step 13 of docs/decision.md. */
function passStands(result, comparison, rule, { points, gls, fits }) {
    if (points.pending)
        return false;
    // A staircase can hide one quantum between two looks.
    const hidden = rule.quantum / (0,vector.at)(points.t, points.m - 1);
    if (rule.quantum > 0 && Math.max(result.slope, 0) + hidden >= result.budget)
        return false;
    if (lateOnset(points, gls, result.budget, comparison.bounded))
        return false;
    if (fits.leakBesideStepDown(constants/* LATE_ONSET */.LL * result.budget, comparison.bounded))
        return false;
    if (rule.quantum < constants/* STAIRCASE_QUANTUM */.O_ && mayGrowInLumps(points, result.budget))
        return false;
    if (comparison.gain <= constants/* LEANING_GAIN */.DK * result.v)
        return true;
    return result.n >= constants/* LEANING_LOOK */.zg && (comparison.step === null || points.m - comparison.step >= constants/* POINTS_AFTER_STEP */._T);
}

;// CONCATENATED MODULE: ./lib/drift/growth/sequential.js


/** Cycles from one look to the next: every cycle at first, and of a long run ever more rarely, as many a doubling. */
const strideAt = (n) => Math.max(1, Math.floor(n / constants/* LAST_LOOK */.jp));
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
    /** Every look that might have decided, in order; the last one did where there is a verdict. */
    looks = [];
    /** Readings that were, or might be, looked at. */
    readings = 0;
    /** Cycles pushed so far. */
    length = 0;
    #y = new Float64Array(constants/* LAST_LOOK */.jp);
    #x = new Float64Array(constants/* LAST_LOOK */.jp);
    #equal = 0;
    /** A look before the first that may decide: taken only where somebody asks for it. */
    #early = null;
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
        this.readings++;
        this.#early = null;
        if (n < Math.min(this.rule.failFrom, this.rule.passFrom) || n % strideAt(n) !== 0)
            return;
        const taken = this.#look(n);
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
    /** The look that decided, or the last one; null where there are too few points for one. */
    get latest() {
        const last = this.looks.at(-1);
        if (last !== undefined || this.readings === 0)
            return last ?? null;
        let n = Math.min(this.length, this.last);
        while (n > 0 && !Number.isFinite(this.#y[n - 1]))
            n--;
        this.#early ??= this.#look(n);
        return this.#early;
    }
    /** Readings and nominal cycles up to a look, to describe it further. Views, not copies. */
    upTo(n) {
        return { y: this.#y.subarray(0, n), x: this.#x.subarray(0, n) };
    }
    #look(n) {
        return look(this.#y, this.#x, n, this.base, this.rule, this.space);
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

;// CONCATENATED MODULE: ./lib/drift/growth/tracker.js








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
    const rate = (0,readings/* requestsPerMinute */.UU)((0,readings/* beforeFirstLook */.nK)(head));
    const per1000 = (growth) => {
        const bytes = growthPer1000(growth, rate);
        return bytes === null ? null : bytes / scale;
    };
    const asked = per1000(growth);
    if (asked === null)
        return null;
    const finest = finestGrowth(rules, run.last, requestsPerCycle);
    const quantum = (0,budget_rules/* quantumOf */.Nd)(rules);
    const runs = baselines.flatMap((recording) => baseRun(recording, rules, requestsPerCycle) ?? []);
    const base = (0,growth_noise/* baseNoise */.yH)(runs, quantum, space);
    const ofBaseline = (baselineGrowth(base) * 1000) / requestsPerCycle;
    const allowance = (0,budget_allowance/* allowanceOf */.UF)(rules, Math.max(asked, finest), ofBaseline, per1000);
    const budgetPer1000 = (0,budget_allowance/* budgetOf */.nT)(allowance);
    const { fail, pass } = constants/* HORIZONS */.Vw[run.horizon];
    return {
        rules,
        base,
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
        allowance,
        widened: finest > asked && allowance.accepted === 0,
    };
}
/** Per 1000 requests, in the series' unit; null where it is per minute and the rate is not known. */
function growthPer1000({ bytes, per }, requestsPerMinute) {
    if (per === '1000 requests')
        return bytes;
    return requestsPerMinute === null ? null : (bytes * 1000) / requestsPerMinute;
}
/**
 * Three quanta over the whole run, per 1000 requests in the unit judged in: less cannot be told from the step in which the
 * series moves.
 */
function finestGrowth({ granularity, scale }, cycles, requestsPerCycle) {
    return (3 * granularity * 1000) / (cycles * requestsPerCycle) / scale;
}
/** A baseline's readings of a series over its longest epoch; null where there are too few. */
function baseRun(recording, rules, perCycle) {
    const epoch = (0,readings/* longest */.xS)((0,readings/* epochsOf */.OD)(recording));
    if (epoch === null)
        return null;
    const run = seriesRun(epoch, rules, perCycle);
    return run.y.filter(Number.isFinite).length < constants/* FIRST_LOOK */.xE ? null : run;
}
/** Readings of a series over an epoch and the nominal cycles served until each. */
function seriesRun(epoch, rules, perCycle) {
    return {
        y: Float64Array.from(epoch.checkpoints, (c) => ((0,readings/* readingOf */.MU)(c, rules.name) ?? Number.NaN) / rules.scale),
        x: Float64Array.from(epoch.checkpoints, (c) => ((c?.requests ?? Number.NaN) - epoch.requestsBefore) / perCycle),
    };
}
const UNDECIDED = { verdict: null, decidedAt: null, look: null, growth: null };
/** Growth of a series over the longest epoch, for one that explains and never decides: a single look, at its end. */
function describeDrift(plan, epochs, space) {
    const epoch = (0,readings/* longest */.xS)(epochs);
    if (epoch === null)
        return { ...UNDECIDED, epoch };
    const { y, x } = seriesRun(epoch, plan.rules, plan.requestsPerCycle);
    const n = Math.min(y.findLastIndex(Number.isFinite) + 1, plan.last);
    const taken = n < constants/* FIRST_LOOK */.xE ? null : look(y, x, n, plan.base, plan.rule, space);
    if (taken === null)
        return { ...UNDECIDED, epoch };
    return { ...UNDECIDED, look: taken, growth: (0,growth_interval/* growthInterval */.n)(y, x, taken, space), epoch };
}
/**
 * Whether a series whose budget was raised by accepted entries is a regression by the same readings without them.
 * Null where nothing is accepted of its growth.
 */
function isRegressionUnraised(plan, epochs, space) {
    const { allowance, rule, requestsPerCycle } = plan;
    if (allowance.accepted === 0)
        return null;
    const budget = ((0,budget_allowance/* budgetOf */.nT)({ ...allowance, accepted: 0 }) * requestsPerCycle) / 1000;
    const tracker = new DriftTracker({ ...plan, rule: { ...rule, budget } }, space);
    tracker.advance(epochs);
    return tracker.state(epochs).verdict === 'regression';
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
                const reading = ((0,readings/* readingOf */.MU)(checkpoint, plan.rules.name) ?? Number.NaN) / plan.rules.scale;
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
            this.#described = { look: latest, growth: (0,growth_interval/* growthInterval */.n)(y, x, latest, this.space) };
        }
        const decidedAt = series.decidedAt === null ? null : (epoch?.checkpoints[series.decidedAt - 1]?.cycle ?? null);
        return { verdict: series.verdict, decidedAt, look: latest, growth: this.#described.growth, epoch };
    }
    #decided() {
        return this.#epochs.findIndex((series) => series.verdict !== null);
    }
    #mostLookedAt() {
        const readings = this.#epochs.map((series) => series.readings);
        return readings.indexOf(Math.max(...readings));
    }
}


/***/ }),

/***/ 6282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createJudge),
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/drift/budget/rules.js
var budget_rules = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/drift/conclude.js
var conclude = __webpack_require__(3834);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/level/level.js
var level = __webpack_require__(6284);
// EXTERNAL MODULE: ./lib/drift/budget/allowance.js
var allowance = __webpack_require__(5723);
;// CONCATENATED MODULE: ./lib/drift/budget/acceptance.js



/**
 * What the entries of a series come to: those in force together, or, where all are over, the one that held longest.
 * Null where none names it.
 */
function acceptanceIn(reviewed) {
    const entries = reviewed.rules.accepted;
    const inForce = entries.filter((entry) => !entry.expired);
    const [last] = [...entries].sort((a, b) => (a.until < b.until ? 1 : -1));
    const shown = inForce.length > 0 ? inForce : last === undefined ? [] : [last];
    const first = shown[0];
    if (first === undefined)
        return null;
    return {
        growth: widest(shown, 'growth'),
        level: widest(shown, 'level'),
        reason: [...new Set(shown.map(({ reason }) => reason))].join('; '),
        until: shown.reduce((day, { until }) => (until < day ? until : day), first.until),
        expired: first.expired,
        needed: isNeeded(reviewed, shown),
    };
}
/** A note for each entry, and for one that could be removed what is measured instead. */
function acceptedNotes(reviewed) {
    return reviewed.rules.accepted.flatMap((entry) => {
        const { until, reason, expired } = entry;
        const because = expired ? null : idle(reviewed, entry);
        return [
            { note: 'accepted', until, reason, expired },
            ...(because === null ? [] : [{ note: 'acceptance-idle', series: reviewed.rules.name, because }]),
        ];
    });
}
/**
 * Whether the series does more than it may without the entries: judged without them, or, since a pass may fall before
 * that could be decided, by the estimate of its growth.
 */
function isNeeded(reviewed, entries) {
    const { gated, rules, plan, state, unraised, drift, comparison } = reviewed;
    if (!gated)
        return false;
    const rises = rules.gated.includes('level') && comparison !== null && (0,level/* exceeds */.Or)(comparison, comparison.withoutAccepted);
    if (rises || unraised === true)
        return true;
    if (plan === null || drift === null || !rules.gated.includes('drift'))
        return false;
    if (!entries.some(({ growth }) => growth !== null))
        return false;
    const enough = (state?.verdict ?? null) !== null || (state?.look?.n ?? 0) >= plan.rule.failFrom + constants/* CONFIRM */.nG - 1;
    return enough && drift.growth.value > (0,allowance/* withoutAccepted */.I)(plan.allowance) * rules.scale;
}
/** What shows that an entry is not needed any more; null where it is, or where that is not decided. */
function idle({ gated, rules, plan, state, unraised, drift, comparison }, entry) {
    if (!gated)
        return { why: 'not-judged' };
    const { unit } = rules;
    const ofGrowth = entry.growth !== null && rules.gated.includes('drift');
    const ofLevel = entry.level !== null && rules.gated.includes('level');
    if (!ofGrowth && !ofLevel)
        return { why: 'not-judged-for-it' };
    const own = (plan?.allowance.own ?? 0) * rules.scale;
    const high = drift?.growth.high ?? Number.POSITIVE_INFINITY;
    if (ofGrowth && (unraised === true || state?.verdict !== 'pass' || high > own))
        return null;
    if (ofLevel && (comparison === null || comparison.excess > comparison.own))
        return null;
    return {
        why: 'within',
        growth: ofGrowth ? { high, budget: own, unit } : null,
        level: ofLevel && comparison !== null ? { value: comparison.value, baseline: comparison.baseline, unit } : null,
    };
}
/** The text of the largest budget of a kind among entries; null where none has one. */
function widest(entries, kind) {
    const size = (entry) => entry[kind]?.bytes ?? 0;
    const given = entries.filter((entry) => entry[kind] !== null).sort((a, b) => size(b) - size(a));
    return given[0]?.text[kind] ?? null;
}

// EXTERNAL MODULE: ./lib/drift/level/peak.js
var level_peak = __webpack_require__(839);
// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
// EXTERNAL MODULE: ./lib/drift/stats/estimate.js
var estimate = __webpack_require__(3217);
// EXTERNAL MODULE: ./lib/drift/validity/comparable.js
var comparable = __webpack_require__(2548);
;// CONCATENATED MODULE: ./lib/drift/findings.js







/** Everything the rules say of one series. */
function findingOf(head, evidence) {
    const { rules, plan, state, baselines } = evidence;
    const { name, unit, better } = rules;
    const drift = plan === null || state === null ? null : driftFigure(plan, state);
    const comparison = levelComparison(evidence);
    const level = levelFigure(comparison, evidence.epochs, name);
    const peak = better === 'higher' ? null : (0,level_peak/* peakOf */.XC)(head, rules, baselines, comparison?.budget ?? null, evidence.alphaLevel);
    const values = (0,readings/* measured */.jh)(head).map((checkpoint) => (0,readings/* readingOf */.MU)(checkpoint, name));
    const read = values.some((value) => value !== null);
    const gated = rules.gated.length > 0 && (read || rules.required);
    const cycles = (0,readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
    const reviewed = { gated, rules, plan, state, unraised: evidence.unraised, drift, comparison };
    const accepted = acceptanceIn(reviewed);
    const shown = {
        ...{ series: name, unit, drift, level, peak: peakFigure(peak), values, cyclesToVerdict: state?.decidedAt ?? null },
        ...(accepted === null ? {} : { accepted }),
    };
    const notes = acceptedNotes(reviewed);
    if (!gated) {
        const cause = {
            rule: 'explains',
            series: name,
            growth: drift?.growth ?? null,
            budget: drift?.budget ?? 0,
        };
        return { ...shown, gated, verdict: 'pass', cause, notes };
    }
    if (!read && cycles > 0) {
        return { ...shown, gated, verdict: 'not-measured', cause: { rule: 'series-unread', series: name }, notes };
    }
    if (evidence.otherwise !== undefined) {
        const [here, there] = [(0,comparable/* meaningOf */.Pr)(head, name), (0,comparable/* meaningOf */.Pr)(evidence.otherwise, name)];
        notes.unshift({ note: 'other-metric', here, there });
    }
    notes.unshift(...notesOf(evidence, comparison, baselines.length));
    return { ...shown, gated, notes, ...verdictOf(evidence, { drift, comparison, level, peak }, cycles) };
}
/** The verdict of a gated series and its cause: whatever is beyond its budget first, then what is undecided. */
function verdictOf({ rules, plan, state }, figures, cycles) {
    const broken = brokenRule(rules, state, figures);
    if (broken !== null)
        return { verdict: 'regression', cause: broken };
    const { name: series } = rules;
    const { drift } = figures;
    if (!rules.gated.includes('drift'))
        return { verdict: 'pass', cause: { rule: 'level-within', series } };
    if (state?.verdict === 'pass' && drift !== null) {
        const { growth, budget } = drift;
        const own = plan === null ? budget : plan.allowance.own * rules.scale;
        return { verdict: 'pass', cause: { rule: 'growth-within', series, growth, budget, own } };
    }
    if (plan === null && rules.growth?.per === 'minute' && cycles >= constants/* FIRST_LOOK */.xE) {
        return { verdict: 'not-measured', cause: { rule: 'no-rate', series } };
    }
    const [growth, budget] = [drift?.growth ?? null, drift?.budget ?? 0];
    return { verdict: 'inconclusive', cause: { rule: 'growth-open', series, growth, budget, cycles } };
}
/** The first rule that a gated series breaks; null where it breaks none. */
function brokenRule({ name: series, unit, better, gated }, state, { drift, comparison, peak }) {
    if (state?.verdict === 'regression' && drift !== null) {
        return { rule: 'growth', series, growth: drift.growth, budget: drift.budget };
    }
    const byLevel = gated.includes('level');
    if (byLevel && comparison !== null && (0,level/* exceeds */.Or)(comparison, comparison.budget)) {
        const { value, baseline, budget } = comparison;
        return { rule: 'level', series, unit, better, value, baseline, budget };
    }
    if ((0,level_peak/* isOverCap */.tE)(peak))
        return { rule: 'cap', series, unit, value: peak.value, cap: peak.cap };
    if (byLevel && peak !== null && (0,level_peak/* peaksTooHigh */.bY)(peak)) {
        const { value, baseline, budget } = peak;
        return { rule: 'peak', series, unit, value, baseline: baseline ?? 0, budget: budget ?? 0 };
    }
    return null;
}
function driftFigure(plan, { look, growth, epoch }) {
    if (look === null || growth === null)
        return null;
    const per1000 = (1000 / plan.requestsPerCycle) * plan.rules.scale;
    const rate = (0,readings/* requestsPerMinute */.UU)(epoch?.checkpoints ?? []);
    return {
        growth: (0,estimate/* scaled */.v)(growth, per1000, plan.rules.unit),
        perMinute: rate === null ? null : (growth.value * per1000 * rate) / 1000,
        budget: shownBudget(plan) * plan.rules.scale,
        baseline: plan.base === null ? null : plan.base.slope * per1000,
        ...(look.levelling ? { course: 'levelling' } : {}),
    };
}
/** A budget that was raised is told whole, with the growth that the recordings compared with show. */
function shownBudget({ allowance, budgetPer1000 }) {
    const raised = allowance.inherited > 0 || allowance.accepted > 0;
    return raised ? budgetPer1000 + allowance.ofBaseline : budgetPer1000;
}
function levelComparison({ rules, plan, epochs, baselines, alphaLevel }) {
    const epoch = (0,readings/* longest */.xS)(epochs);
    if (epoch === null || epoch.checkpoints.length < constants/* FIRST_LOOK */.xE)
        return null;
    return (0,level/* compareLevel */.qD)(epoch, baselines, rules, alphaLevel, plan?.allowance ?? null);
}
function levelFigure(comparison, epochs, name) {
    if (comparison !== null) {
        const { value, baseline, budget } = comparison;
        return { value, baseline, budget };
    }
    const value = (0,readings/* longest */.xS)(epochs)
        ?.checkpoints.map((c) => (0,readings/* readingOf */.MU)(c, name))
        .findLast((v) => v !== null);
    return value === undefined || value === null ? null : { value, baseline: null, budget: null };
}
function peakFigure(peak) {
    if (peak === null)
        return null;
    const { value, cap, baseline, budget } = peak;
    return { value, cap, baseline, budget };
}
function notesOf({ rules, plan, state, epochs }, comparison, baselines) {
    const notes = [];
    const { unit, better } = rules;
    const look = state?.look ?? null;
    if (rules.gated.includes('drift') && plan?.widened === true)
        notes.push({ note: 'budget-widened' });
    notes.push(...inheritedNotes(rules, plan, state, comparison));
    if (plan !== null && look !== null && plan.allowance.ofBaseline > 0 && plan.allowance.inherited === 0) {
        const growth = plan.allowance.ofBaseline * rules.scale;
        notes.push({ note: 'base-grows', source: 'baseline', growth, unit, since: null });
    }
    if (look?.answer === 1 && look.againstBase === 'unchecked') {
        notes.push({ note: 'absolute-only', because: baselines === 0 ? 'no-baseline' : 'baselines-too-short' });
    }
    if (epochs.length > 1)
        notes.push({ note: 'epochs', changes: epochs.length - 1 });
    if (rules.gated.includes('level') && comparison !== null && comparison.excess + comparison.doubt < 0) {
        const distance = Math.abs(comparison.value - comparison.baseline);
        notes.push({ note: 'improved', distance, unit, better });
    }
    return notes;
}
/** Of what the base itself does, where this run does it too and would have been blamed for it. */
function inheritedNotes({ inherited, unit }, plan, state, comparison) {
    if (inherited === null)
        return [];
    const { growth, level: rise, since } = inherited;
    const notes = [];
    if (plan !== null && state?.growth && plan.allowance.inherited > 0) {
        const high = (state.growth.high * 1000) / plan.requestsPerCycle;
        if (high > plan.allowance.own)
            notes.push({ note: 'base-grows', source: 'base', growth, unit, since });
    }
    if (rise > 0 && comparison !== null && comparison.excess > comparison.own) {
        notes.push({ note: 'base-level', rise, unit, since });
    }
    return notes;
}

// EXTERNAL MODULE: ./lib/drift/growth/noise.js + 3 modules
var noise = __webpack_require__(3597);
// EXTERNAL MODULE: ./lib/drift/growth/tracker.js + 8 modules
var growth_tracker = __webpack_require__(707);
// EXTERNAL MODULE: ./lib/drift/phase-growth.js
var phase_growth = __webpack_require__(9522);
;// CONCATENATED MODULE: ./lib/drift/budget/class-budget.js

/**
 * Budgets of single classes of requests, which identical mixed cycles cannot tell apart: judged by the cycles of each
 * class alone, in every series gated for growth that is measured in bytes. A class that was not replayed, or not served,
 * is `not-measured`: never green by absence. The error is split over classes and series.
 */
function classProblems(head, rules) {
    const judged = rules.series.filter(({ gated, unit }) => gated.includes('drift') && unit === 'bytes');
    const tail = rules.alpha / Math.max(1, rules.classes.length * judged.length);
    return rules.classes.flatMap(({ name, bytes }) => {
        const phase = head.phases.find((one) => one.phase === 'class' && one.class === name);
        if (phase === undefined) {
            return { verdict: 'not-measured', cause: { rule: 'class-not-replayed', class: name } };
        }
        return judged.flatMap((series) => problemOf(phase, name, series, bytes, tail));
    });
}
function problemOf(phase, name, { name: series }, budget, tail) {
    const found = (0,phase_growth/* phaseEstimate */.g)(phase, series, tail);
    if ('failed' in found) {
        const { failed } = found;
        return [{ verdict: 'not-measured', cause: { rule: 'class-untold', class: name, series, failed } }];
    }
    const verdict = class_budget_verdictOf(found, budget);
    if (verdict === null)
        return [];
    const open = verdict === 'inconclusive';
    const growth = { ...found, unit: 'bytes' };
    const cause = { rule: 'class-growth', class: name, series, growth, budget, open };
    return [{ verdict, cause, ...(open ? {} : { absolute: true }) }];
}
function class_budget_verdictOf({ low, high }, budget) {
    return low > budget ? 'regression' : high > budget ? 'inconclusive' : null;
}

// EXTERNAL MODULE: ./lib/drift/verdict.js
var verdict = __webpack_require__(8206);
;// CONCATENATED MODULE: ./lib/drift/validity/replay-validity.js

/** Error share that is tolerated where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = 0.05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = 0.005;
/** Cycles after which a run under way is given up for what every one of them showed. */
const CYCLES_FOR_ERRORS = 8;
/** Share of the requests that may be late, where the rules name none. */
const LATE_SHARE = 0.01;
/** Share of the planned disconnects that may fail to come about beyond the baseline's: answers end sooner by chance. */
const MISSED_TOLERATED = 0.1;
/**
 * Whether the workload was served as the baseline served it: a service that answers with errors does other work, and
 * its memory says nothing of the change. A recording without any cycle line tells nothing of its replay and is let be.
 */
function replayProblems(head, baselines, final) {
    const cycles = served(head);
    const empty = cycles.find((cycle) => cycle.sent === 0);
    if (empty !== undefined) {
        return [(0,verdict/* notMeasured */.q7)({ rule: 'cycle-empty', cycle: empty.cycle })];
    }
    const unsent = sumOf(cycles, (cycle) => cycle.unsent ?? 0);
    if (unsent > 0) {
        // What was not sent is load that the service never had.
        const inFlight = Math.max(...cycles.map((cycle) => cycle.in_flight ?? 0));
        return [(0,verdict/* notMeasured */.q7)({ rule: 'requests-unsent', unsent, inFlight })];
    }
    if (cycles.length === 0 || (!final && cycles.length < CYCLES_FOR_ERRORS))
        return [];
    return [
        ...errorProblems(cycles, baselines),
        ...lateProblems(cycles, head.header.rules?.late_share ?? LATE_SHARE),
        ...cancelProblems(cycles, baselines.flatMap(served)),
    ];
}
function errorProblems(cycles, baselines) {
    const here = errors(cycles);
    const there = errors(baselines.flatMap(served));
    const usual = there.sent === 0 ? null : there.share;
    const allowed = usual === null ? ERRORS_WITHOUT_BASELINE : usual + tolerance(here, there);
    if (here.share <= allowed)
        return [];
    return [(0,verdict/* notMeasured */.q7)({ rule: 'errors', share: here.share, usual, allowed, mostly: commonest(cycles) })];
}
/** Late by this machine's fault: another load than the recorded one was replayed. */
function lateProblems(cycles, allowed) {
    const timed = cycles.filter((cycle) => cycle.late !== undefined);
    const sent = sumOf(timed, (cycle) => cycle.sent);
    const share = sent === 0 ? 0 : sumOf(timed, (cycle) => cycle.late ?? 0) / sent;
    if (share <= allowed)
        return [];
    const p99Ms = Math.max(...timed.map((cycle) => cycle.lateness_ms?.p99 ?? 0));
    return [(0,verdict/* notMeasured */.q7)({ rule: 'dispatch-delay', share, allowed, p99Ms })];
}
/** Hang-ups that were planned and did not come about: the service did other work than was recorded. */
function cancelProblems(here, there) {
    const missed = missedShare(here);
    if (missed === null)
        return [];
    const usual = missedShare(there)?.share ?? 0;
    const { share, planned } = missed;
    if (share <= usual + MISSED_TOLERATED)
        return [];
    return [(0,verdict/* notMeasured */.q7)({ rule: 'disconnects-missed', share, planned, usual: there.length === 0 ? null : usual })];
}
function missedShare(cycles) {
    const planned = sumOf(cycles, (cycle) => cycle.cancels?.planned ?? 0);
    if (planned === 0)
        return null;
    const delivered = sumOf(cycles, (cycle) => cycle.cancels?.delivered ?? 0);
    return { planned, share: (planned - delivered) / planned };
}
function sumOf(cycles, pick) {
    return cycles.reduce((sum, cycle) => sum + pick(cycle), 0);
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
/** The most frequent kind of error; null without one. */
function commonest(cycles) {
    const counts = new Map();
    for (const { errors: kinds } of cycles) {
        for (const [kind, count] of Object.entries(kinds))
            counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    const top = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
    return top?.[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/drift/validity/validity.js







/**
 * What keeps a run from a verdict, or decides it at once. A run is never green by absence: whatever should have been
 * read or sent and was not is a problem.
 * @param final false while the run may still go on: then only what no further cycle can mend is told
 */
function problemsOf(head, rules, eligible, final) {
    const events = eventProblems(head, eligible);
    // Given up before the first cycle: that nothing was read and sent is no news.
    if (events.length > 0 && (0,readings/* measured */.jh)(head).length === 0)
        return events;
    return [
        ...events,
        ...sensitivityProblems(head, rules),
        ...readingProblems(head, rules, eligible, final),
        ...replayProblems(head, eligible.used, final),
        ...(final ? [...lengthProblems(head), ...classProblems(head, rules)] : []),
    ];
}
/** Events that end a run, and the rule that they are told by. */
const ENDINGS = {
    exit: 'exited',
    contaminated: 'contaminated',
    cancelled: 'cancelled',
    'not-measured': 'given-up',
};
function eventProblems(head, eligible) {
    return head.events.flatMap((event) => {
        const { what, detail = '', remedy = null } = event;
        if (what === 'oom-kill')
            return [killed(head, detail, eligible)];
        if (what === 'device-oom')
            return [outOfMemory(detail, eligible)];
        const rule = Object.hasOwn(ENDINGS, what) ? ENDINGS[what] : null;
        return rule === null ? [] : [(0,verdict/* notMeasured */.q7)({ rule, detail, remedy })];
    });
}
/** Killed for memory: by this change, unless it never served or the base died the same way. */
function killed(head, detail, eligible) {
    if (head.checkpoints.length === 0 && head.cycles.length === 0) {
        return (0,verdict/* notMeasured */.q7)({ rule: 'killed-before-ready', detail });
    }
    const baseToo = eligible.allKilled || head.header.rules?.inherited?.killed === true;
    const cycle = (0,readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
    const cause = { rule: 'killed', cycle, detail, baseToo, compared: eligible.used.length > 0 };
    return baseToo ? (0,verdict/* notMeasured */.q7)(cause) : { verdict: 'regression', cause };
}
/** An allocation on the device failed, and the service lives on: by this change, unless the base fails the same way. */
function outOfMemory(detail, { allOutOfMemory: baseToo }) {
    const cause = { rule: 'device-out-of-memory', detail, baseToo };
    return baseToo ? (0,verdict/* notMeasured */.q7)(cause) : { verdict: 'regression', cause };
}
function sensitivityProblems(head, rules) {
    const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
    const last = new Map(head.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s]));
    return [...last.values()]
        .filter((s) => !s.seen)
        .map(({ layer, series }) => (0,verdict/* notMeasured */.q7)({ rule: 'layer-unseen', layer, series }));
}
function readingProblems(head, rules, eligible, final) {
    if (!rules.series.some((series) => series.gated.length > 0)) {
        return final || head.checkpoints.length > 0 ? [(0,verdict/* notMeasured */.q7)({ rule: 'nothing-gated' })] : [];
    }
    const silent = [...requiredSeries(rules, eligible)].flatMap((series) => silence(head, series, final) ?? []);
    const gone = final || (0,readings/* measured */.jh)(head).length >= 3 ? absentFromHead(head, eligible) : [];
    const nothing = final && (0,readings/* measured */.jh)(head).length > 0 && silent.length === 0 && !anyReading(head, rules);
    return [...gone, ...silent, ...(nothing ? [(0,verdict/* notMeasured */.q7)({ rule: 'nothing-read' })] : [])];
}
function anyReading(head, rules) {
    const gated = rules.series.filter((series) => series.gated.length > 0);
    return (0,readings/* measured */.jh)(head).some((checkpoint) => gated.some((series) => (0,readings/* readingOf */.MU)(checkpoint, series.name) !== null));
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
            if ((0,readings/* measured */.jh)(recording).every((checkpoint) => (0,readings/* readingOf */.MU)(checkpoint, name) !== null))
                found.add(name);
        }
    }
    return found;
}
function absentFromHead(head, eligible) {
    return [...seriesOfBaselines(eligible)]
        .filter((name) => !Object.hasOwn(head.header.series, name))
        .map((series) => (0,verdict/* notMeasured */.q7)({ rule: 'series-absent', series }));
}
/**
 * How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
 * fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it is sound.
 */
function silence(head, series, final) {
    const byCycle = new Map((0,readings/* measured */.jh)(head).map((checkpoint) => [checkpoint.cycle, checkpoint]));
    const cycles = Math.min(budget_rules/* MOST_CYCLES */.wD, Math.max(0, ...byCycle.keys()));
    const read = Array.from({ length: cycles }, (_, k) => (0,readings/* readingOf */.MU)(byCycle.get(k + 1) ?? null, series) !== null);
    const missing = read.filter((ok) => !ok).length;
    const event = head.events.find(({ what, series: of }) => what === 'unread' && of === series);
    const told = { series, detail: event?.detail ?? '', remedy: event?.remedy ?? null };
    if (cycles === 0 || (cycles < 3 && !final))
        return null;
    if (missing === cycles)
        return (0,verdict/* notMeasured */.q7)({ rule: 'series-never-read', ...told });
    const after = read.lastIndexOf(true) + 1;
    if (cycles - after >= 3)
        return (0,verdict/* notMeasured */.q7)({ rule: 'series-silent', after, ...told });
    if (final && missing > 0.2 * cycles)
        return (0,verdict/* notMeasured */.q7)({ rule: 'series-gaps', missing, of: cycles, ...told });
    return null;
}
function lengthProblems(head) {
    const found = (0,readings/* measured */.jh)(head).length;
    if (found >= constants/* FIRST_LOOK */.xE)
        return [];
    return [(0,verdict/* notMeasured */.q7)({ rule: 'too-few-checkpoints', found, needed: constants/* FIRST_LOOK */.xE })];
}

;// CONCATENATED MODULE: ./lib/drift/judge.js










/**
 * A judge of one run.
 * @param baselines every recording that might serve; those of another environment, or unsound, are refused by name
 * @param refused recordings that could not be offered
 */
function createJudge(baselines, overrides = {}, refused = []) {
    const space = new noise/* Workspace */.aR();
    let fixed = null;
    let checkpoints = 0;
    function fix(head) {
        if (fixed === null || fixed.header !== head.header || head.checkpoints.length < checkpoints) {
            const rules = (0,budget_rules/* readRules */.Kc)(head.header, overrides);
            const eligible = (0,comparable/* chooseBaselines */.Ap)(head, baselines);
            eligible.refused.push(...refused);
            fixed = { header: head.header, rules, eligible, trackers: new Map() };
        }
        checkpoints = head.checkpoints.length;
        if (fixed.trackers.size === 0 && lastCycle(head) >= constants/* FIRST_LOOK */.xE) {
            for (const plan of plansOf(head, fixed.eligible, fixed.rules, space)) {
                fixed.trackers.set(plan.rules.name, new growth_tracker/* DriftTracker */.uw(plan, space));
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
            const epochs = (0,readings/* epochsOf */.OD)(head);
            for (const tracker of trackers.values())
                tracker.advance(epochs);
            const findings = [...rules.series]
                .sort((a, b) => (0,series/* ladderOrder */.dL)(a.name, b.name))
                .map((series) => {
                const tracker = trackers.get(series.name);
                const plan = tracker?.plan ?? (final ? explanatoryPlan(head, eligible, rules, series, space) : null);
                const state = tracker?.state(epochs) ?? (plan === null ? null : (0,growth_tracker/* describeDrift */.ZP)(plan, epochs, space));
                const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
                const unraised = final && plan !== null ? (0,growth_tracker/* isRegressionUnraised */.Ft)(plan, epochs, space) : null;
                return findingOf(head, {
                    rules: series,
                    plan,
                    state,
                    unraised,
                    epochs,
                    baselines: (0,comparable/* ofSameMeaning */.Fu)(eligible.used, head, series.name),
                    otherwise: eligible.used.find((recording) => (0,comparable/* ofSameMeaning */.Fu)([recording], head, series.name).length === 0),
                    alphaLevel,
                });
            });
            return (0,conclude/* conclude */.E)(head, {
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
const lastCycle = (head) => (0,readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(head, { used }, rules, space) {
    const perCycle = (0,readings/* requestsPerCycle */.cB)(head);
    if (perCycle === null)
        return [];
    const early = (0,readings/* measured */.jh)(head).filter((checkpoint) => checkpoint.cycle <= constants/* FIRST_LOOK */.xE);
    const drifting = rules.series.filter((series) => series.gated.includes('drift'));
    const present = drifting.filter((series) => early.some((c) => (0,readings/* readingOf */.MU)(c, series.name) !== null));
    const share = Math.max(1, present.length);
    return drifting.flatMap((series) => {
        const baselines = (0,comparable/* ofSameMeaning */.Fu)(used, head, series.name);
        return (0,growth_tracker/* planDrift */.nv)(head, baselines, rules, series, perCycle, share, space) ?? [];
    });
}
/** Plan of a series that only explains; null where it is gated, and where nothing can be said. */
function explanatoryPlan(head, { used }, rules, series, space) {
    const perCycle = (0,readings/* requestsPerCycle */.cB)(head);
    if (series.gated.includes('drift') || perCycle === null || lastCycle(head) < constants/* FIRST_LOOK */.xE)
        return null;
    return (0,growth_tracker/* planDrift */.nv)(head, (0,comparable/* ofSameMeaning */.Fu)(used, head, series.name), rules, series, perCycle, 1, space);
}


/***/ }),

/***/ 3217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ scaled)
/* harmony export */ });
/** The same figure in another unit: `factor` of the one to one of the other, which must be positive. */
function scaled({ value, low, high }, factor, unit) {
    return { value: value * factor, low: low * factor, high: high * factor, unit };
}


/***/ }),

/***/ 2548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ chooseBaselines),
/* harmony export */   Fu: () => (/* binding */ ofSameMeaning),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   e_: () => (/* binding */ recordingRefusal)
/* harmony export */ });
/* unused harmony export MOST_BASELINES */
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(982);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6018);



/** At most this many baseline recordings are used, the newest. */
const MOST_BASELINES = 8;
/** Events after which a recording tells nothing of how the service behaves when it is left alone. */
const SPOILING = new Set([
    'oom-kill',
    'device-oom',
    'exit',
    'contaminated',
    'cancelled',
    'not-measured',
]);
/**
 * Why a recording cannot be a baseline, whatever it is compared with; null where it can. A recording that does not say
 * its own verdict is judged by its readings alone.
 */
function recordingRefusal(recording) {
    const { commit = null, created = null } = recording.header;
    const named = { recording: { commit, created } };
    const verdict = recording.verdict?.verdict;
    if (verdict === 'regression' || verdict === 'not-measured')
        return { ...named, why: 'verdict', verdict };
    const spoilt = recording.events.find(({ what }) => SPOILING.has(what));
    if (spoilt !== undefined)
        return { ...named, why: 'event', what: spoilt.what };
    const checkpoints = (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .measured */ .jh)(recording);
    const of = checkpoints.length;
    if (of < _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FIRST_LOOK */ .xE)
        return { ...named, why: 'too-few-checkpoints', found: of, needed: _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FIRST_LOOK */ .xE };
    for (const [series, { required, unit }] of Object.entries(recording.header.series)) {
        if (!required)
            continue;
        const readings = checkpoints.map((checkpoint) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)(checkpoint, series));
        const missing = readings.filter((reading) => reading === null).length;
        if (missing > 0)
            return { ...named, why: 'series-unread', series, missing, of };
        const zeros = readings.filter((reading) => reading === 0).length;
        if (unit === 'bytes' && zeros > 0 && zeros < readings.length) {
            return { ...named, why: 'series-zero', series, zeros, of };
        }
    }
    return null;
}
/**
 * Of the baselines used, those whose figure of a series means the same as the head's (another allocator counts its
 * own way). One that does not say is taken to mean the same.
 */
function ofSameMeaning(baselines, head, series) {
    const here = meaningOf(head, series);
    return baselines.filter((recording) => {
        const there = meaningOf(recording, series);
        return here === null || there === null || here === there;
    });
}
/** What a recording's figure of a series is; null where it does not say. */
function meaningOf({ header }, series) {
    return (Object.hasOwn(header.series, series) ? header.series[series]?.meaning : undefined) ?? null;
}
/** Which of the recordings offered the head is compared with: same environment, sound, the eight newest. */
function chooseBaselines(head, offered) {
    const result = { used: [], refused: [], allKilled: false, allOutOfMemory: false };
    let comparable = 0;
    let killed = 0;
    let outOfMemory = 0;
    for (const recording of newestFirst(offered)) {
        const different = (0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .differences */ .tX)(comparedFacts(head), comparedFacts(recording));
        if (different.length > 0) {
            const { commit = null, created = null } = recording.header;
            result.refused.push({ recording: { commit, created }, why: 'environment', differences: different });
            continue;
        }
        comparable++;
        if (recording.events.some((event) => event.what === 'oom-kill'))
            killed++;
        if (recording.events.some((event) => event.what === 'device-oom'))
            outOfMemory++;
        const refusal = recordingRefusal(recording);
        if (refusal !== null)
            result.refused.push(refusal);
        else if (result.used.length < MOST_BASELINES)
            result.used.push(recording);
    }
    result.allKilled = comparable > 0 && killed === comparable;
    result.allOutOfMemory = comparable > 0 && outOfMemory === comparable;
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


/***/ })

};
