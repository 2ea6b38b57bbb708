export const id = 613;
export const ids = [613];
export const modules = {

/***/ 1960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SN: () => (/* binding */ judgeFinished),
/* harmony export */   jM: () => (/* binding */ passAsBaseline),
/* harmony export */   n2: () => (/* binding */ withBaseRules)
/* harmony export */ });
/* harmony import */ var _drift_conclude_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3834);
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);
/* harmony import */ var _drift_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8206);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8676);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9279);





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
    const now = (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .heightsOf */ .cG)(head);
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
            ...(first === undefined ? {} : { verdict: (0,_drift_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .worst */ .QZ)([judgement.verdict, 'regression']) }),
            ...(speaks ? { cause: first.cause, advice: { advice: 'fix-the-base' } } : {}),
            findings,
        },
        anchors: Object.fromEntries(next),
    };
}
/**
 * A refresh that found nothing, and had nothing to be compared with, passes once it is a sound baseline: those that come
 * after have one, and want of it is no fault of the base (contract: pass). The problem stays, for the report to tell why
 * it was not compared. Pure.
 */
function passAsBaseline(judgement) {
    if (judgement.verdict !== 'not-comparable')
        return judgement;
    const { advice: _, ...rest } = judgement;
    const within = (0,_drift_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .allWithin */ .d)(judgement.findings.filter(({ gated }) => gated));
    return { ...rest, verdict: 'pass', cause: { rule: 'first-baseline', within, compared: judgement.cause } };
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
        const gated = (declared.gated ?? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(name)?.gated ?? []).filter((gate) => gate === rule);
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
function withoutIdle({ notes }) {
    return notes.filter(({ note }) => note !== 'acceptance-idle');
}
/** Growth that the baselines' own hid. */
function grown(finding, { verdict, cause, drift, cyclesToVerdict }) {
    const hidden = cause.rule === 'growth' ? { ...cause, hidden: true } : cause;
    return { ...finding, verdict, cause: hidden, drift, cyclesToVerdict };
}
/** A height reached in steps that were each within the budget. */
function risen(finding, { verdict, level }, { value, commit, accepted }) {
    if (level === null)
        return finding;
    const { series, unit } = finding;
    const reference = { value, commit: commit ?? null, accepted };
    const cause = { rule: 'creep', series, unit, value: level.value, reference, budget: level.budget ?? 0 };
    return { ...finding, verdict, cause, level };
}


/***/ }),

/***/ 9279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ anchorsOf),
/* harmony export */   cG: () => (/* binding */ heightsOf),
/* harmony export */   eQ: () => (/* binding */ baseGrows),
/* harmony export */   yw: () => (/* binding */ inheritedOf)
/* harmony export */ });
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6282);
/* harmony import */ var _drift_level_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6284);
/* harmony import */ var _drift_readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6018);
/* harmony import */ var _drift_validity_comparable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2548);
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
    const { findings } = (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)({ ...recording, header: created === undefined ? header : { ...header, created } }, baselines);
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
        .filter((recording) => (0,_drift_validity_comparable_js__WEBPACK_IMPORTED_MODULE_3__/* .recordingRefusal */ .e_)(recording) === null);
    const carried = sound.find(({ verdict }) => verdict?.anchors !== undefined)?.verdict?.anchors;
    const oldest = sound.at(-1);
    return carried ?? (oldest === undefined ? {} : heightsOf(oldest));
}
/** Settled heights of a recording's series, as anchors that nobody has accepted. */
function heightsOf(recording) {
    const epoch = (0,_drift_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .longest */ .xS)((0,_drift_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .epochsOf */ .OD)(recording));
    const commit = recording.header.commit ?? null;
    const names = epoch === null ? [] : Object.keys(recording.header.series);
    return Object.fromEntries(names.flatMap((name) => {
        const value = epoch === null ? null : (0,_drift_level_level_js__WEBPACK_IMPORTED_MODULE_1__/* .settled */ .gu)(epoch, name);
        return value === null ? [] : [[name, { value, commit, accepted: false }]];
    }));
}
/** What a series does beyond its budgets, by each rule that it broke, in its unit. A peak is not inherited. */
function beyond({ series, verdict, drift, level, peak }, { header, verdict: own }) {
    const growth = Math.max(0, drift?.growth.value ?? 0);
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
/* harmony export */   dK: () => (/* binding */ mayServe),
/* harmony export */   hJ: () => (/* binding */ distanceOf),
/* harmony export */   rV: () => (/* binding */ ofEnvironment)
/* harmony export */ });
/* harmony import */ var _drift_validity_comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2548);
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
        const { commit = null, created = null } = nearest.recording.header;
        const far = { recording: { commit, created }, why: 'too-far', distance, allowed: standInDistance };
        return { offered: [], refused: [far], note: null };
    }
    // History alone, whose own verdict keeps it from serving, is no first baseline (contract: on-missing-baseline).
    const refusals = recordings.flatMap(({ recording }) => (0,_drift_validity_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .recordingRefusal */ .e_)(recording) ?? []);
    const [first] = refusals;
    if (first !== undefined && refusals.length === recordings.length) {
        return { offered: [], refused: [], note: { note: 'none-sound', stored: recordings.length, nearest: first } };
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
    return (0,_drift_validity_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .recordingRefusal */ .e_)(stored.recording) === null && ofEnvironment(stored, environment);
}


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ abTrouble),
/* harmony export */   W$: () => (/* binding */ needsConfirming),
/* harmony export */   es: () => (/* binding */ recordingsOf),
/* harmony export */   pU: () => (/* binding */ AB_ORDER),
/* harmony export */   sh: () => (/* binding */ confirms),
/* harmony export */   x2: () => (/* binding */ judgeSideBySide)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6282);
/* harmony import */ var _paired_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7745);


/** The order of the runs: drift of the machine that is even over time falls on both alike. */
const AB_ORDER = ['base', 'head', 'head', 'base'];
/** Why the last of these runs ends them; null where it does not. Pure. */
function abTrouble(runs, overrides = {}) {
    const last = lastOf(runs);
    if (last.side === 'base')
        return (0,_paired_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .baseTrouble */ .tp)(last.recording, overrides);
    return (0,_paired_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .headTrouble */ .S1)(last.recording, recordingsOf(runs, 'base'), overrides);
}
/**
 * The decision on runs side by side: all of {@link AB_ORDER}, or those up to the one that ended them. Live and offline. Pure.
 * @param stored what the stored baseline had said; null where it was not asked
 */
function judgeSideBySide(runs, why, stored, overrides = {}) {
    const bases = recordingsOf(runs, 'base');
    const trouble = abTrouble(runs, overrides);
    const head = runs.findLastIndex(({ side }) => side === 'head');
    const shown = head === -1 ? runs.length - 1 : head;
    const pairs = recordingsOf(runs, 'head').flatMap((recording, i) => {
        const base = bases[i];
        return base === undefined ? [] : [{ base, head: recording }];
    });
    const { judgement, series, cycles } = trouble === null ? (0,_paired_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeAb */ .zk)(pairs, overrides) : givenUp(runs, shown, trouble, overrides);
    const { verdict, cause } = judgement;
    return {
        judgement,
        shown,
        ab: {
            why,
            verdict,
            cause,
            stored: stored === null ? null : { verdict: stored.verdict, cause: stored.cause },
            runs: runs.map(({ side, file }) => ({ side, recording: file })),
            pairs: trouble === null ? pairs.length : 0,
            cycles,
            series,
        },
    };
}
/** Whether runs side by side are asked before this turns red: a budget that holds whatever the base does is not. */
function needsConfirming({ verdict, problems }) {
    return verdict === 'regression' && !problems.some((problem) => problem.absolute && problem.verdict === 'regression');
}
/** Whether a regression by the stored baseline stands: the runs side by side agree, or could not be measured. */
function confirms({ verdict }) {
    return verdict === 'regression' || verdict === 'not-measured';
}
function givenUp(runs, shown, trouble, overrides) {
    const { recording, side } = runs[shown] ?? lastOf(runs);
    const bases = side === 'base' ? [] : recordingsOf(runs, 'base');
    const { advice: _, ...rest } = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(recording, bases, overrides);
    const ended = { side: lastOf(runs).side, run: runs.length, of: AB_ORDER.length };
    const problem = { ...trouble, cause: { rule: 'paired-run', found: trouble.cause, ...ended } };
    return {
        judgement: {
            ...rest,
            verdict: 'not-measured',
            cause: problem.cause,
            problems: [problem],
            settled: true,
        },
        series: [],
        cycles: 0,
    };
}
/** Recordings of one side, in the order in which they were made. */
function recordingsOf(runs, which) {
    return runs.filter(({ side }) => side === which).map(({ recording }) => recording);
}
function lastOf(runs) {
    const last = runs.at(-1);
    if (last === undefined)
        throw new RangeError('nothing was measured side by side: a bug');
    return last;
}


/***/ }),

/***/ 6441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ pageAssets)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** What the report's page carries in itself, from the built package; each script with its hash for the page's policy. */
function pageAssets(dist) {
    const read = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, 'page', file), 'utf8');
    const scripts = ['uPlot.iife.js', 'page.js'].map(read);
    const hashes = scripts.map((script) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(script).digest('base64'));
    return { scripts, styles: ['uPlot.min.css', 'page.css'].map(read), hashes };
}


/***/ }),

/***/ 3828:
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


/***/ })

};
