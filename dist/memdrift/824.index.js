export const id = 824;
export const ids = [824];
export const modules = {

/***/ 9279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ anchorsOf),
/* harmony export */   cG: () => (/* binding */ heightsOf),
/* harmony export */   eQ: () => (/* binding */ baseGrows),
/* harmony export */   yw: () => (/* binding */ inheritedOf)
/* harmony export */ });
/* harmony import */ var _drift_eligible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1898);
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5331);
/* harmony import */ var _drift_level_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(285);
/* harmony import */ var _drift_readings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6018);
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(982);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3697);






/**
 * Whether the base itself grows: the newest refresh of this environment that came to an answer found a regression.
 * It holds until a refresh finds none; one that was not measured, or stayed undecided, tells nothing. The recordings
 * of one refresh answer together, by the worst.
 * @param recordings at or before the base commit, nearest first, then newest first
 * @param environment without `plan`
 */
function baseGrows(recordings, environment) {
    let found = null;
    for (const refresh of refreshesOf(recordings.filter((stored) => (0,_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .ofEnvironment */ .rV)(stored, environment)))) {
        const verdicts = refresh.map(({ verdict }) => verdict?.verdict);
        const grown = refresh.find(({ verdict }) => verdict?.verdict === 'regression');
        if (grown !== undefined) {
            found ??= { since: null, reason: grown.verdict?.reason ?? '', recording: grown };
            found.since = grown.verdict?.since ?? grown.header.commit ?? found.since;
        }
        else if (verdicts.some((verdict) => verdict === 'pass' || verdict === 'not-comparable'))
            break;
    }
    return found;
}
/**
 * What a change inherits of a base that grows: what the base's own recording does beyond the budgets that the change
 * is judged by, against the same baselines. Also where those let it pass, or leave it undecided: they hide what
 * the rules of a base found (gate/refresh.ts), and a change of that base would answer for the whole of it.
 * @param baselines that the change will be judged against
 * @param rules of the change
 * @param created when the change is measured: what is accepted must hold then, not when the base was measured
 * @throws BudgetSyntaxError
 */
function inheritedOf(growth, baselines, rules, created) {
    const { since, reason, recording } = growth;
    const { created: _, ...header } = { ...recording.header, rules };
    const { findings } = (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)({ ...recording, header: created === undefined ? header : { ...header, created } }, baselines);
    const shares = findings
        .filter(({ gated }) => gated)
        .map((finding) => [finding.series, beyond(finding, recording)])
        .filter(([, share]) => share.growth > 0 || share.level > 0);
    return {
        since,
        reason,
        series: Object.fromEntries(shares),
        ...(recording.events.some(({ what }) => what === 'oom-kill') ? { killed: true } : {}),
    };
}
/**
 * The heights that the series of a base are held to, by name: those that the nearest sound recording of the same
 * environment and plan carries on, else the settled heights of the oldest one. Empty without any.
 * @param recordings nearest first
 * @param environment with `plan`
 */
function anchorsOf(recordings, environment) {
    const sound = recordings
        .map(({ recording }) => recording)
        .filter(({ header }) => (0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .differences */ .tX)(environment, header.environment).length === 0)
        .filter((recording) => (0,_drift_eligible_js__WEBPACK_IMPORTED_MODULE_0__/* .recordingRefusal */ .e_)(recording) === null);
    const carried = sound.find(({ verdict }) => verdict?.anchors !== undefined)?.verdict?.anchors;
    const oldest = sound.at(-1);
    return carried ?? (oldest === undefined ? {} : heightsOf(oldest));
}
/** Settled heights of a recording's series, as anchors that nobody has accepted. */
function heightsOf(recording) {
    const epoch = (0,_drift_readings_js__WEBPACK_IMPORTED_MODULE_3__/* .longest */ .xS)((0,_drift_readings_js__WEBPACK_IMPORTED_MODULE_3__/* .epochsOf */ .OD)(recording));
    const commit = recording.header.commit ?? null;
    const names = epoch === null ? [] : Object.keys(recording.header.series);
    return Object.fromEntries(names.flatMap((name) => {
        const value = epoch === null ? null : (0,_drift_level_js__WEBPACK_IMPORTED_MODULE_2__/* .settled */ .gu)(epoch, name);
        return value === null ? [] : [[name, { value, commit, accepted: false }]];
    }));
}
/** What a series does beyond its budgets, by each rule that it broke, in its unit. A peak is not inherited. */
function beyond({ series, verdict, drift, level, peak }, { header, verdict: own }) {
    const growth = Math.max(0, drift?.per1000Requests ?? 0);
    const worseThan = (height) => {
        const rise = (level?.value ?? 0) - (height ?? level?.value ?? 0);
        return header.series[series]?.better === 'higher' ? -rise : rise;
    };
    const worse = worseThan(level?.baseline);
    const anchors = own?.anchors ?? {};
    const crept = worseThan(Object.hasOwn(anchors, series) ? anchors[series]?.value : null);
    const rises = level !== null && level.budget !== null && Math.max(worse, crept) > level.budget;
    const peaks = peak !== null && peak.cap !== null && peak.value > peak.cap;
    // The estimate may lie a little below the budget that the decision, which weighs other shapes too, finds exceeded.
    const grows = drift !== null && (growth > drift.budget || (verdict === 'regression' && !(rises || peaks)));
    return { growth: grows ? growth : 0, level: rises ? Math.max(0, worse) : 0 };
}
/** Recordings grouped by the refresh that made them: neighbours of one commit whose numbers fall, newest first. */
function refreshesOf(recordings) {
    const refreshes = [];
    for (const { recording } of recordings) {
        const group = refreshes.at(-1);
        const newer = group?.at(-1);
        if (group !== undefined && newer !== undefined && isOfSameRefresh(newer, recording))
            group.push(recording);
        else
            refreshes.push([recording]);
    }
    return refreshes;
}
function isOfSameRefresh({ header: newer }, { header: older }) {
    const [n, o] = [newer.refresh, older.refresh];
    return n !== undefined && o !== undefined && newer.commit === older.commit && n.of === o.of && o.run < n.run;
}


/***/ }),

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   cI: () => (/* binding */ planBinder),
/* harmony export */   hJ: () => (/* binding */ distanceOf),
/* harmony export */   rV: () => (/* binding */ ofEnvironment)
/* harmony export */ });
/* unused harmony exports mayServe, commitText */
/* harmony import */ var _drift_eligible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1898);
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);


/**
 * The stored recording whose plan binds a new run: the nearest sound one whose environment is equal but for the plan.
 * Null where there is none: the run is free to fix its own.
 * @param recordings nearest first
 * @param environment of the new run, without `plan`
 */
function planBinder(recordings, environment) {
    return recordings.find((stored) => mayServe(stored, environment)) ?? null;
}
/**
 * The stored recordings that the judge is offered: from the nearest back until `runs` that may serve are among them.
 * None where the nearest that may serve is farther than a stand-in may be, and none before the first sound one.
 * @param recordings nearest first
 * @param environment of the new run, without `plan`
 */
function lookUp(recordings, environment, { runs, standInDistance }) {
    const nearest = recordings.find((stored) => mayServe(stored, environment));
    const distance = nearest?.distance ?? null;
    if (nearest !== undefined && distance !== null && distance > standInDistance) {
        const far = `nearest comparable recording ${commitText(nearest.recording)} is ${commits(distance)} before the base; ` +
            `allowed ${standInDistance} (baseline.stand-in-distance)`;
        return { offered: [], refused: [far], note: null };
    }
    // History alone, whose own verdict keeps it from serving, is no first baseline (contract: on-missing-baseline).
    const first = recordings[0];
    if (first !== undefined && recordings.every(({ recording }) => (0,_drift_eligible_js__WEBPACK_IMPORTED_MODULE_0__/* .recordingRefusal */ .e_)(recording) !== null)) {
        const why = `the nearest, ${commitText(first.recording)}: ${(0,_drift_eligible_js__WEBPACK_IMPORTED_MODULE_0__/* .recordingRefusal */ .e_)(first.recording)}`;
        return { offered: [], refused: [], note: `None of the ${recordings.length} stored recordings can serve; ${why}.` };
    }
    const offered = [];
    let serving = 0;
    for (const stored of recordings) {
        if (serving >= runs)
            break;
        if (mayServe(stored, environment))
            serving += 1;
        offered.push(stored);
    }
    return { offered, refused: [], note: null };
}
/** How far the nearest of the recordings used lies before the base commit; null where the store does not know. */
function distanceOf(stored, used) {
    const distances = stored
        .filter(({ recording }) => used.includes(recording))
        .map(({ distance }) => distance)
        .filter((distance) => distance !== null);
    return distances.length === 0 ? null : Math.min(...distances);
}
/** Measured in this environment, whatever its plan. */
function ofEnvironment({ recording }, environment) {
    const { plan: _, ...theirs } = recording.header.environment;
    return (0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .differences */ .tX)(environment, theirs).length === 0;
}
/** Sound in itself, and measured in this environment. */
function mayServe(stored, environment) {
    return (0,_drift_eligible_js__WEBPACK_IMPORTED_MODULE_0__/* .recordingRefusal */ .e_)(stored.recording) === null && ofEnvironment(stored, environment);
}
/** A recording in a sentence, by its commit. */
function commitText({ header }) {
    return header.commit ? header.commit.slice(0, 7) : 'a recording without commit';
}
const commits = (count) => `${count} ${count === 1 ? 'commit' : 'commits'}`;


/***/ }),

/***/ 1898:
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
const SPOILING = {
    'oom-kill': 'its service was killed for memory',
    'device-oom': 'its service ran out of memory on the device',
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
    const result = { used: [], refused: [], difference: null, allKilled: false, allOutOfMemory: false };
    let comparable = 0;
    let killed = 0;
    let outOfMemory = 0;
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
        if (recording.events.some((event) => event.what === 'device-oom'))
            outOfMemory++;
        const refusal = recordingRefusal(recording);
        if (refusal !== null)
            result.refused.push(`${nameOf(recording)}: ${refusal}`);
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
function nameOf({ header }) {
    const commit = header.commit ? header.commit.slice(0, 7) : 'a recording without commit';
    return header.created === undefined ? commit : `${commit} of ${header.created}`;
}


/***/ }),

/***/ 5331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createJudge),
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
// EXTERNAL MODULE: ./lib/drift/verdict.js
var drift_verdict = __webpack_require__(8206);
// EXTERNAL MODULE: ./lib/drift/words.js
var words = __webpack_require__(814);
;// CONCATENATED MODULE: ./lib/drift/conclude.js




/** One verdict and one sentence from the findings and the problems; the order of verdicts is the contract's. */
function conclude(head, found) {
    const { findings, eligible, rules } = found;
    const gated = findings.filter((finding) => finding.gated);
    const clean = found.problems.length === 0 && gated.every((finding) => finding.verdict === 'pass');
    // A run given up before its first cycle has nothing that could be compared.
    const alone = eligible.used.length === 0 && ((0,readings/* measured */.jh)(head).length > 0 || found.problems.length === 0);
    const problems = [...found.problems, ...(alone ? [withoutBaseline(eligible, clean)] : [])];
    const verdicts = [...gated, ...problems].map((part) => part.verdict);
    // Nothing gated and no problem: a run that has just begun. It is not green.
    const verdict = verdicts.length === 0 ? 'inconclusive' : (0,drift_verdict/* worst */.Q)(verdicts);
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
        ...(found.final ? notesOf(found, verdict) : {}),
        cycles: (0,readings/* measured */.jh)(head).at(-1)?.cycle ?? 0,
        requests: head.checkpoints.at(-1)?.requests ?? 0,
        settled: decided || found.problems.length > 0,
    };
}
function notesOf({ findings, rules }, verdict) {
    const notes = rules.acceptedInVain.map((name) => (0,words/* notNeededText */.Yt)(name, 'there is no such series in this run'));
    if (verdict !== 'regression')
        notes.push(...unjudgedGrowth(findings, rules));
    return notes.length === 0 ? {} : { notes };
}
/** Memory that no process holds is not judged for growth by itself (contract); where it grows, silence would hide it. */
const HELD_BY_NO_PROCESS = ['shm/used', 'container/resident'];
function unjudgedGrowth(findings, rules) {
    const grows = ({ series, drift }) => HELD_BY_NO_PROCESS.includes(series) && !gates(rules, series) && drift !== null && drift.low > drift.budget;
    return findings
        .filter(grows)
        .map(({ series, drift, unit }) => (drift === null ? '' : (0,words/* unjudgedText */.Ix)(series, drift, unit)));
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
    const cycles = (0,readings/* longest */.xS)(epochs)?.checkpoints.length ?? 0;
    if (cycles < needed && epochs.length > 1) {
        return (`the set of processes never lived longer than ${cycles} cycles, and a decision needs ${needed}: ` +
            'raise the number of requests after which workers restart, or send fewer requests a cycle');
    }
    if (cycles < rules.last)
        return `more cycles would decide it (${cycles} of ${rules.last} were measured): raise max-duration`;
    return 'a cache that is still filling looks like a leak: cap it for the test; else send more requests a cycle (plan.cycle)';
}

// EXTERNAL MODULE: ./lib/drift/eligible.js
var drift_eligible = __webpack_require__(1898);
// EXTERNAL MODULE: ./lib/drift/allowance.js
var allowance = __webpack_require__(7921);
// EXTERNAL MODULE: ./lib/drift/level.js
var drift_level = __webpack_require__(285);
;// CONCATENATED MODULE: ./lib/drift/acceptance.js




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
/** A sentence for each entry, and for one that could be removed what is measured instead. */
function acceptedNotes(reviewed) {
    return reviewed.rules.accepted.flatMap((entry) => {
        if (entry.expired)
            return [(0,words/* expiredText */.JC)(entry.until, entry.reason)];
        const idle = idleText(reviewed, entry);
        const text = (0,words/* acceptedText */.zs)(entry.until, entry.reason);
        return idle === null ? [text] : [text, (0,words/* notNeededText */.Yt)(reviewed.rules.name, idle)];
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
    const rises = rules.gated.includes('level') && comparison !== null && (0,drift_level/* exceeds */.Or)(comparison, comparison.withoutAccepted);
    if (rises || unraised === true)
        return true;
    if (plan === null || drift === null || !rules.gated.includes('drift'))
        return false;
    if (!entries.some(({ growth }) => growth !== null))
        return false;
    const enough = (state?.verdict ?? null) !== null || (state?.look?.n ?? 0) >= plan.rule.failFrom + constants/* CONFIRM */.nG - 1;
    return enough && drift.per1000Requests > (0,allowance/* withoutAccepted */.I)(plan.allowance) * rules.scale;
}
/** What shows that an entry is not needed any more; null where it is, or where that is not decided. */
function idleText({ gated, rules, plan, state, unraised, drift, comparison }, entry) {
    if (!gated)
        return 'it is not judged';
    const found = [];
    if (entry.growth !== null && rules.gated.includes('drift')) {
        const own = (plan?.allowance.own ?? 0) * rules.scale;
        if (unraised === true || drift === null || state?.verdict !== 'pass' || drift.high > own)
            return null;
        found.push((0,words/* driftBoundText */.h7)(drift.high, own, rules.unit));
    }
    if (entry.level !== null && rules.gated.includes('level')) {
        if (comparison === null || comparison.excess > comparison.own)
            return null;
        found.push((0,words/* levelBoundText */.UD)(comparison, rules.unit));
    }
    return found.length === 0 ? 'it is not judged for that' : found.join(', and ');
}
/** The text of the largest budget of a kind among entries; null where none has one. */
function widest(entries, kind) {
    const size = (entry) => entry[kind]?.bytes ?? 0;
    const given = entries.filter((entry) => entry[kind] !== null).sort((a, b) => size(b) - size(a));
    return given[0]?.text[kind] ?? null;
}

// EXTERNAL MODULE: ./lib/drift/peak.js
var drift_peak = __webpack_require__(4452);
;// CONCATENATED MODULE: ./lib/drift/findings.js







/** Everything the rules say of one series. */
function findingOf(head, evidence) {
    const { rules, plan, state, baselines } = evidence;
    const { name, unit, better } = rules;
    const drift = plan === null || state === null ? null : driftFigure(plan, state);
    const comparison = levelComparison(evidence);
    const level = levelFigure(comparison, evidence.epochs, name);
    const peak = better === 'higher' ? null : (0,drift_peak/* peakOf */.XC)(head, rules, baselines, comparison?.budget ?? null, evidence.alphaLevel);
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
        const reason = drift === null ? `${(0,readings/* seriesLabel */.Ym)(name)} explains, and decides nothing` : explains(name, drift, rules);
        return { ...shown, gated, verdict: 'pass', reason, notes };
    }
    if (!read && cycles > 0) {
        return { ...shown, gated, verdict: 'not-measured', reason: `${(0,readings/* seriesLabel */.Ym)(name)} was not read`, notes };
    }
    if (evidence.otherwise !== undefined) {
        notes.unshift((0,words/* otherMeaningText */.lT)((0,drift_eligible/* meaningOf */.Pr)(head, name), (0,drift_eligible/* meaningOf */.Pr)(evidence.otherwise, name)));
    }
    notes.unshift(...findings_notesOf(evidence, comparison, level, baselines.length));
    return { ...shown, gated, notes, ...verdictOf(evidence, { drift, comparison, level, peak }, cycles) };
}
/** The verdict of a gated series and its reason: whatever is beyond its budget first, then what is undecided. */
function verdictOf({ rules, plan, state }, figures, cycles) {
    const { name, unit, better } = rules;
    const { drift, comparison, level, peak } = figures;
    if (state?.verdict === 'regression' && drift !== null) {
        return { verdict: 'regression', reason: (0,words/* driftRegressionText */.Eu)(name, drift, unit) };
    }
    if (rules.gated.includes('level') &&
        level !== null &&
        comparison !== null &&
        (0,drift_level/* exceeds */.Or)(comparison, comparison.budget)) {
        return { verdict: 'regression', reason: (0,words/* levelRegressionText */.fu)(name, level, better, unit) };
    }
    if (peak !== null && peak.cap !== null && peak.value > peak.cap) {
        return { verdict: 'regression', reason: (0,words/* capRegressionText */.bZ)(name, peak, unit) };
    }
    if (rules.gated.includes('level') && peak !== null && (0,drift_peak/* peaksTooHigh */.bY)(peak)) {
        return { verdict: 'regression', reason: (0,words/* peakRegressionText */.cZ)(name, peak, unit) };
    }
    if (!rules.gated.includes('drift'))
        return { verdict: 'pass', reason: `${(0,readings/* seriesLabel */.Ym)(name)} is within its budget` };
    if (state?.verdict === 'pass' && drift !== null) {
        const own = plan === null ? drift.budget : plan.allowance.own * rules.scale;
        return { verdict: 'pass', reason: (0,words/* driftPassText */.QK)(name, drift, unit, own) };
    }
    if (plan === null && rules.growth?.per === 'minute' && cycles >= constants/* FIRST_LOOK */.xE) {
        const reason = `${(0,readings/* seriesLabel */.Ym)(name)} has a budget per minute, and the times of the checkpoints stand still`;
        return { verdict: 'not-measured', reason };
    }
    return { verdict: 'inconclusive', reason: (0,words/* driftOpenText */.hB)(name, drift, unit, cycles) };
}
function driftFigure(plan, { look, growth, epoch }) {
    if (look === null || growth === null)
        return null;
    const per1000 = (1000 / plan.requestsPerCycle) * plan.rules.scale;
    const rate = (0,readings/* requestsPerMinute */.UU)(epoch?.checkpoints ?? []);
    return {
        per1000Requests: growth.slope * per1000,
        low: growth.low * per1000,
        high: growth.high * per1000,
        perMinute: rate === null ? null : (growth.slope * per1000 * rate) / 1000,
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
    return (0,drift_level/* compareLevel */.qD)(epoch, baselines, rules, alphaLevel, plan?.allowance ?? null);
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
function findings_notesOf({ rules, plan, state, epochs }, comparison, level, baselines) {
    const notes = rules.gated.includes('drift') ? [...(plan?.notes ?? [])] : [];
    const look = state?.look ?? null;
    notes.push(...inheritedNotes(rules, plan, state, comparison));
    if (plan !== null && look !== null && plan.allowance.ofBaseline > 0 && plan.allowance.inherited === 0) {
        const unit = rules.unit === 'bytes' ? ' MiB' : '';
        notes.push(`the baseline itself grows ${plan.allowance.ofBaseline.toPrecision(2)}${unit} per 1000 requests; only what goes beyond counts`);
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
/** Of what the base itself does, where this run does it too and would have been blamed for it. */
function inheritedNotes({ inherited, unit }, plan, state, comparison) {
    if (inherited === null)
        return [];
    const notes = [];
    if (plan !== null && state?.growth && plan.allowance.inherited > 0) {
        const high = (state.growth.high * 1000) / plan.requestsPerCycle;
        if (high > plan.allowance.own) {
            notes.push((0,words/* inheritedGrowthText */.Tf)(inherited.growth, inherited.since, unit));
        }
    }
    if (inherited.level > 0 && comparison !== null && comparison.excess > comparison.own) {
        notes.push((0,words/* inheritedLevelText */.U)(inherited.level, inherited.since, unit));
    }
    return notes;
}
function explains(name, drift, rules) {
    return `${(0,readings/* seriesLabel */.Ym)(name)} moves by ${(0,words/* growthText */.bn)(drift, rules.unit)}; it explains, and decides nothing`;
}

// EXTERNAL MODULE: ./lib/drift/noise.js + 3 modules
var noise = __webpack_require__(1426);
// EXTERNAL MODULE: ./lib/drift/rules.js
var drift_rules = __webpack_require__(7392);
// EXTERNAL MODULE: ./lib/drift/tracker.js + 8 modules
var drift_tracker = __webpack_require__(2290);
;// CONCATENATED MODULE: ./lib/drift/replay-validity.js
/** Error share that is put up with where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = 0.05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = 0.005;
/** Cycles after which a run under way is given up for what every one of them showed. */
const CYCLES_FOR_ERRORS = 8;
/** Share of the requests that may be late, where the rules name none. */
const LATE_SHARE = 0.01;
/** Share of the planned hang-ups that may fail to come about beyond the baseline's: answers end sooner by chance. */
const MISSED_TOLERATED = 0.1;
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
    const unsent = sumOf(cycles, (cycle) => cycle.unsent ?? 0);
    if (unsent > 0)
        return [notSent(unsent, cycles)];
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
/** What was not sent is load that the service never had. */
function notSent(unsent, cycles) {
    const inFlight = Math.max(...cycles.map((cycle) => cycle.in_flight ?? 0));
    return {
        verdict: 'not-measured',
        reason: `the replay is invalid: ${count(unsent, 'request')} not sent, as ${inFlight} were in flight already`,
        remedy: 'the service does not keep up with the recorded pace: a lower workload.speed, or raise workload.max-in-flight',
    };
}
/** Late by this machine's fault: another load than the recorded one was replayed. */
function lateProblems(cycles, allowed) {
    const timed = cycles.filter((cycle) => cycle.late !== undefined);
    const sent = sumOf(timed, (cycle) => cycle.sent);
    const share = sent === 0 ? 0 : sumOf(timed, (cycle) => cycle.late ?? 0) / sent;
    if (share <= allowed)
        return [];
    const p99 = Math.max(...timed.map((cycle) => cycle.lateness_ms?.p99 ?? 0));
    return [
        {
            verdict: 'not-measured',
            reason: `the replay is invalid: ${percent(share)} of the requests were sent too late (p99 up to ${Math.round(p99)} ms), ` +
                `${percent(allowed)} is put up with`,
            remedy: 'this machine is too busy to keep the recorded times: fewer things beside it, a lower workload.speed, ' +
                'or workload.lateness and workload.late-share',
        },
    ];
}
/** Hang-ups that were planned and did not come about: the service did other work than was recorded. */
function cancelProblems(here, there) {
    const missed = missedShare(here);
    if (missed === null)
        return [];
    const usual = missedShare(there)?.share ?? 0;
    if (missed.share <= usual + MISSED_TOLERATED)
        return [];
    const beside = there.length === 0 ? '' : `; of the baseline's ${percent(usual)}`;
    return [
        {
            verdict: 'not-measured',
            reason: `the replay is invalid: ${percent(missed.share)} of ${missed.planned} planned hang-ups did not come about, ` +
                `the answers had ended before${beside}`,
            remedy: 'answers are shorter or faster than when recorded: pin them (workload.force-output), or record anew',
        },
    ];
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
const count = (n, what) => `${n} ${what}${n === 1 ? ' was' : 's were'}`;
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
    if (events.length > 0 && (0,readings/* measured */.jh)(head).length === 0)
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
            case 'device-oom':
                return outOfMemory(detail, eligible);
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
/** Killed for memory: by this change, unless it never served or the base died the same way. */
function killed(head, event, eligible) {
    const detail = event.detail === undefined || event.detail === '' ? '' : ` (${event.detail})`;
    const raise = 'raise the memory limit of the service, or make it smaller';
    if (head.checkpoints.length === 0 && head.cycles.length === 0) {
        return notMeasured(`the service was killed for memory before it was ready${detail}`, raise);
    }
    if (eligible.allKilled || head.header.rules?.inherited?.killed === true) {
        return notMeasured(`the service was killed for memory${detail}, and so was the baseline's`, raise);
    }
    const cycle = (0,readings/* measured */.jh)(head).at(-1)?.cycle ?? 0;
    const reason = `the service was killed for memory after cycle ${cycle}${detail}`;
    const beside = eligible.used.length > 0 ? '; the baseline was not killed' : '';
    return { verdict: 'regression', reason, remedy: `look at what grew until then${beside}` };
}
/** An allocation on the device failed, and the service lives on: by this change, unless the base fails the same way. */
function outOfMemory(detail, eligible) {
    const reason = `the device ran out of memory${detail}`;
    if (eligible.allOutOfMemory)
        return notMeasured(`${reason}, and so did the baseline's`, 'make the service smaller');
    return { verdict: 'regression', reason, remedy: 'look at what grew until then, or is larger than in the base' };
}
function sensitivityProblems(head, rules) {
    const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
    const last = new Map(head.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s]));
    return [...last.values()]
        .filter((s) => !s.seen)
        .map((s) => notMeasured(`cannot see memory in ${s.layer}: held memory did not show in ${(0,readings/* seriesLabel */.Ym)(s.series)}, or did not fall back`, 'run `memdrift doctor`'));
}
function readingProblems(head, rules, eligible, final) {
    if (!rules.series.some((series) => series.gated.length > 0)) {
        return final || head.checkpoints.length > 0 ? [notMeasured('no series of this recording is gated')] : [];
    }
    const silent = [...requiredSeries(rules, eligible)].flatMap((series) => silence(head, series, final) ?? []);
    const gone = final || (0,readings/* measured */.jh)(head).length >= 3 ? absentFromHead(head, eligible) : [];
    const nothing = final && (0,readings/* measured */.jh)(head).length > 0 && silent.length === 0 && !anyReading(head, rules);
    return [...gone, ...silent, ...(nothing ? [notMeasured('no gated series was read')] : [])];
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
        .map((name) => notMeasured(`${(0,readings/* seriesLabel */.Ym)(name)} is in the baseline and was not read in this run`));
}
/**
 * How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
 * fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it is sound.
 */
function silence(head, series, final) {
    const byCycle = new Map((0,readings/* measured */.jh)(head).map((checkpoint) => [checkpoint.cycle, checkpoint]));
    const cycles = Math.min(drift_rules/* MOST_CYCLES */.wD, Math.max(0, ...byCycle.keys()));
    const read = Array.from({ length: cycles }, (_, k) => (0,readings/* readingOf */.MU)(byCycle.get(k + 1) ?? null, series) !== null);
    const missing = read.filter((ok) => !ok).length;
    const label = `required series ${series}`;
    const told = head.events.find((event) => event.what === 'unread' && event.series === series);
    const why = told?.detail === undefined || told.detail === '' ? '' : `: ${told.detail}`;
    const remedy = told?.remedy ?? 'the run needs every reading: see `memdrift doctor` for what this runner can read';
    if (cycles === 0 || (cycles < 3 && !final))
        return null;
    if (missing === cycles)
        return notMeasured(`${label} was never read${why}`, remedy);
    const last = read.lastIndexOf(true) + 1;
    if (cycles - last >= 3)
        return notMeasured(`${label} fell silent after cycle ${last}${why}`, remedy);
    if (final && missing > 0.2 * cycles)
        return notMeasured(`${label} is missing after ${missing} of ${cycles} cycles${why}`, remedy);
    return null;
}
function lengthProblems(head) {
    const found = (0,readings/* measured */.jh)(head).length;
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
 * @param refused why recordings that are not among them were not offered, a sentence each
 */
function createJudge(baselines, overrides = {}, refused = []) {
    const space = new noise/* Workspace */.aR();
    let fixed = null;
    let checkpoints = 0;
    function fix(head) {
        if (fixed === null || fixed.header !== head.header || head.checkpoints.length < checkpoints) {
            const rules = (0,drift_rules/* readRules */.Kc)(head.header, overrides);
            const eligible = (0,drift_eligible/* chooseBaselines */.Ap)(head, baselines);
            eligible.refused.push(...refused);
            fixed = { header: head.header, rules, eligible, trackers: new Map() };
        }
        checkpoints = head.checkpoints.length;
        if (fixed.trackers.size === 0 && lastCycle(head) >= constants/* FIRST_LOOK */.xE) {
            for (const plan of plansOf(head, fixed.eligible, fixed.rules, space)) {
                fixed.trackers.set(plan.rules.name, new drift_tracker/* DriftTracker */.uw(plan, space));
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
                const state = tracker?.state(epochs) ?? (plan === null ? null : (0,drift_tracker/* describeDrift */.ZP)(plan, epochs, space));
                const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
                const unraised = final && plan !== null ? (0,drift_tracker/* isRegressionUnraised */.Ft)(plan, epochs, space) : null;
                return findingOf(head, {
                    rules: series,
                    plan,
                    state,
                    unraised,
                    epochs,
                    baselines: (0,drift_eligible/* ofSameMeaning */.Fu)(eligible.used, head, series.name),
                    otherwise: eligible.used.find((recording) => (0,drift_eligible/* ofSameMeaning */.Fu)([recording], head, series.name).length === 0),
                    alphaLevel,
                });
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
        const baselines = (0,drift_eligible/* ofSameMeaning */.Fu)(used, head, series.name);
        return (0,drift_tracker/* planDrift */.nv)(head, baselines, rules, series, perCycle, share, space) ?? [];
    });
}
/** Plan of a series that only explains; null where it is gated, and where nothing can be said. */
function explanatoryPlan(head, { used }, rules, series, space) {
    const perCycle = (0,readings/* requestsPerCycle */.cB)(head);
    if (series.gated.includes('drift') || perCycle === null || lastCycle(head) < constants/* FIRST_LOOK */.xE)
        return null;
    return (0,drift_tracker/* planDrift */.nv)(head, (0,drift_eligible/* ofSameMeaning */.Fu)(used, head, series.name), rules, series, perCycle, 1, space);
}


/***/ }),

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   dL: () => (/* binding */ predicted),
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
/* harmony export */   bY: () => (/* binding */ peaksTooHigh)
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

/***/ 6824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeFinished),
/* harmony export */   n: () => (/* binding */ withBaseRules)
/* harmony export */ });
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9279);
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5331);
/* harmony import */ var _drift_readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6018);
/* harmony import */ var _drift_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8206);
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(814);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8676);






const REMEDY = 'mend it, or accept it with a reason and a day (memdrift accept): until then the base itself grows';
/**
 * The rules that a refresh is judged by beside those of a change, because a change is blamed only for what it adds:
 * the budget itself, which the growth of the baselines hides; and the anchors, from which no series may rise in steps
 * that are each within the budget. What was accepted becomes the new anchor. A run that could not be measured is left
 * as it is. Pure.
 * @param judgement of the recording against its baselines
 * @param anchors heights that the series are held to so far
 */
function withBaseRules(head, judgement, anchors, overrides = {}) {
    if (judgement.verdict === 'not-measured')
        return { judgement, anchors };
    const compared = judgement.baseline.used.length > 0;
    const absolute = compared ? (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(gatedBy(head, 'drift'), [], overrides).findings : [];
    const heights = (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(gatedBy(head, 'level'), [atRest(head, anchors)], overrides).findings;
    const now = (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .heightsOf */ .cG)(head);
    const next = new Map();
    const worse = [];
    const findings = judgement.findings.map((finding) => {
        if (!finding.gated)
            return finding;
        const { series } = finding;
        const growing = of(absolute, series);
        const high = of(heights, series);
        const anchor = Object.hasOwn(anchors, series) ? anchors[series] : undefined;
        const accepted = [finding, growing, high].find((f) => f?.accepted?.needed === true)?.accepted;
        const height = now[series];
        if (high !== undefined && height !== undefined) {
            const moves = accepted?.expired === false;
            next.set(series, moves ? { ...height, accepted: true } : (anchor ?? height));
        }
        const shown = accepted === undefined ? finding : { ...finding, accepted, notes: withoutIdle(finding) };
        if (finding.verdict === 'regression')
            return shown;
        const regression = growing?.verdict === 'regression'
            ? grown(shown, growing)
            : high?.verdict === 'regression' && anchor !== undefined
                ? risen(shown, high, anchor)
                : null;
        if (regression !== null)
            worse.push(regression);
        return regression ?? shown;
    });
    const [first] = worse;
    const speaks = first !== undefined && judgement.verdict !== 'regression';
    return {
        judgement: {
            ...judgement,
            ...(first === undefined ? {} : { verdict: (0,_drift_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .worst */ .Q)([judgement.verdict, 'regression']) }),
            ...(speaks ? { reason: first.reason, remedy: REMEDY } : {}),
            findings,
        },
        anchors: Object.fromEntries(next),
    };
}
/**
 * The decision on a finished recording, offline: as the live run came to it. That of a refresh carries its anchors, and
 * is judged by the rules of a base too.
 * @throws BudgetSyntaxError
 */
function judgeFinished(recording, baselines, overrides = {}) {
    const judgement = (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(recording, baselines, overrides);
    const anchors = recording.verdict?.anchors;
    return anchors === undefined ? judgement : withBaseRules(recording, judgement, anchors, overrides).judgement;
}
/** The recording with its series gated by one rule alone. */
function gatedBy(head, rule) {
    const series = Object.entries(head.header.series).map(([name, declared]) => {
        const gated = (declared.gated ?? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_4__/* .definitionOf */ .Fg)(name)?.gated ?? []).filter((gate) => gate === rule);
        return [name, { ...declared, gated }];
    });
    return { ...head, header: { ...head.header, series: Object.fromEntries(series) } };
}
/** A recording that stands at the anchors throughout: what the level rule compares with where only heights are known. */
function atRest(head, anchors) {
    const series = Object.entries(head.header.series).filter(([name]) => Object.hasOwn(anchors, name));
    const values = Object.fromEntries(series.map(([name]) => [name, anchors[name]?.value ?? null]));
    return {
        header: { ...head.header, series: Object.fromEntries(series) },
        samples: [],
        cycles: [],
        checkpoints: head.checkpoints.map(({ cycle, requests, t }) => ({
            kind: 'checkpoint',
            cycle,
            requests,
            t,
            epoch: 1,
            values,
        })),
        events: [],
        sensitivity: [],
        phases: [],
    };
}
const of = (findings, series) => findings.find((finding) => finding.gated && finding.series === series);
/** Notes without the one that the baselines alone do not need the accepted entry. */
function withoutIdle({ series, notes }) {
    return notes.filter((note) => !note.startsWith((0,_drift_words_js__WEBPACK_IMPORTED_MODULE_3__/* .notNeededText */ .Yt)(series, '')));
}
/** Growth that the baselines' own hid. */
function grown(finding, { verdict, reason, drift, cyclesToVerdict }) {
    return {
        ...finding,
        verdict,
        reason: `${reason}; the baselines grow too, so that no single change was blamed for it`,
        drift,
        cyclesToVerdict,
    };
}
/** A height reached in steps that were each within the budget. */
function risen(finding, { verdict, level }, anchor) {
    if (level === null)
        return finding;
    const distance = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(Math.abs(level.value - anchor.value), finding.unit);
    const side = level.value >= anchor.value ? 'above' : 'below';
    const commit = anchor.commit?.slice(0, 7) ?? 'a recording without commit';
    const which = anchor.accepted ? 'the last accepted recording' : 'the first recording';
    return {
        ...finding,
        verdict,
        reason: `${(0,_drift_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .seriesLabel */ .Ym)(finding.series)} settles ${distance} ${side} ${commit}, ${which}, ` +
            `in steps too small to be seen one by one; budget ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(level.budget ?? 0, finding.unit)}`,
        level,
    };
}


/***/ })

};
