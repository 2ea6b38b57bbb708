export const id = 565;
export const ids = [565];
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
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5796);
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
/* harmony export */   dK: () => (/* binding */ mayServe),
/* harmony export */   hJ: () => (/* binding */ distanceOf),
/* harmony export */   rV: () => (/* binding */ ofEnvironment)
/* harmony export */ });
/* unused harmony export commitText */
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

/***/ 2677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeFile: () => (/* binding */ judgeFile),
/* harmony export */   render: () => (/* binding */ render)
/* harmony export */ });
/* harmony import */ var _gate_page_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8948);
/* harmony import */ var _gate_refresh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6824);
/* harmony import */ var _report_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4587);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7406);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5402);
/* harmony import */ var _report_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9147);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1488);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8908);








/**
 * The decision alone, offline: from a recording and its baselines to the report model.
 * @throws RecordingError or UsageError with one line
 */
async function judgeFile(path, options, io) {
    const recording = await (0,_io_js__WEBPACK_IMPORTED_MODULE_6__/* .readRecording */ .SS)(path, io);
    const baselines = [];
    for (const file of options.baseline)
        baselines.push(await (0,_io_js__WEBPACK_IMPORTED_MODULE_6__/* .readRecording */ .SS)(file, io));
    const judgement = (0,_gate_refresh_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeFinished */ .S)(recording, baselines, {
        ...options.overrides,
        ...(options.horizon === undefined ? {} : { horizon: options.horizon }),
    });
    const { inherited } = recording.header.rules ?? {};
    const model = (0,_report_build_js__WEBPACK_IMPORTED_MODULE_2__/* .buildReport */ .F)({
        judgement,
        recording,
        baselines,
        name: recording.header.name ?? 'memdrift',
        path,
        ...(inherited === undefined
            ? {}
            : { context: { baseGrows: { since: inherited.since, reason: inherited.reason } } }),
        notes: [],
    });
    return { judgement, model };
}
/** A report model in the form asked for; the terminal's by default. */
function render(model, form, io) {
    if (form === 'json')
        return `${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_7__/* .renderJson */ .h)(model)}\n`;
    if (form === 'markdown')
        return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .Gc)(model);
    if (form === 'html')
        return (0,_report_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPage */ .C)(model, (0,_gate_page_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .pageAssets */ .t)(io.dist));
    return `${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderTerminal */ .b)(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}


/***/ }),

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ worst),
/* harmony export */   j: () => (/* binding */ VERDICT_ORDER)
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


/***/ }),

/***/ 6824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeFinished),
/* harmony export */   n: () => (/* binding */ withBaseRules)
/* harmony export */ });
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9279);
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5796);
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

/***/ 1017:
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

/***/ 6505:
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

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _ab_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2983);
/* harmony import */ var _accepting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6526);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2269);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2527);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5697);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5402);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3731);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8502);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5074);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8191);













/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS = { good: '✔', bad: '✖', unsure: '●', aside: '○' };
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR = { good: 32, bad: 31, unsure: 33, aside: 2 };
const BOLD = 1;
const TERMINAL = { em: same, strong: same, say: _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi, name: _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi };
function same(words) {
    return words;
}
/** The report in a terminal: what the Markdown says, in the same order, nothing folded. */
function renderTerminal(model, options) {
    const width = Math.max(20, options.columns ?? 80);
    const paint = (code, line) => (options.color ? `\u001b[${code}m${line}\u001b[0m` : line);
    const { title, warnings, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_8__/* .openingOf */ .E)(model, TERMINAL);
    const mark = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .markOf */ .Fg)(model);
    const [headline = '', ...overflow] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`memdrift: ${title}`, width, '  ');
    const blocks = [
        [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
        warnings.flatMap((warning) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`! ${warning}`, width, '  ')).map((line) => paint(SGR.unsure, line)),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(paragraph.join(' '), width, '  '),
        table((0,_rows_js__WEBPACK_IMPORTED_MODULE_10__/* .gatedRows */ .JB)(model, TERMINAL), width, paint),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)((0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .x)(model, TERMINAL).join(' · '), width, '  '),
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
    const drifts = rows.map(({ drift }) => (drift === null ? _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3 : drift.bare));
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
    const rest = model.explanation.slice((0,_opening_js__WEBPACK_IMPORTED_MODULE_8__/* .saidOfExplanation */ .M)(model));
    const why = model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
        ...(rest.includes(meaning) ? item((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(meaning)) : []),
        ...item(`confirm: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(confirm)}`),
        ...item(`mend: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(remedy)}`),
    ]);
    const read = (0,_rows_js__WEBPACK_IMPORTED_MODULE_10__/* .explainingRows */ .vT)(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
    const checks = model.sensitivity.flatMap(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .height */ .uJ)(shown, 'bytes')}`;
        return item(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(series, TERMINAL)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ', not seen'}`);
    });
    const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(key, 60)}: ${shown(before)} -> ${shown(after)}`));
    const notes = (0,_notes_js__WEBPACK_IMPORTED_MODULE_7__/* .notesOf */ .h)(model, TERMINAL).flatMap(item);
    const phases = (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseRows */ .vZ)(model, (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseBudget */ .RG)(model), TERMINAL).flatMap(({ kind, drift, interval, words }) => item(`${kind}: ${words}${interval === '' ? '' : `, ${drift} per 1000 of them (${interval})`}`));
    const words = (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .replayWords */ .zU)(model.replay);
    const requests = [
        ...(0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .classRows */ .cQ)(model, TERMINAL).flatMap((row) => item(classText(row))),
        ...(words.length === 0 ? [] : item(words.join('; '))),
    ];
    const reproduce = model.reproduce === null ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(model.reproduce, 2000), width, '    ');
    const logs = model.logs.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(line, width - 4)}`);
    const beside = (0,_ab_js__WEBPACK_IMPORTED_MODULE_1__/* .abRows */ .zM)(model, TERMINAL).flatMap(({ name, drift, interval, level, levelInterval, mark }) => item(`${SIGNS[mark]} ${name}: ${drift === _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3 ? '' : `${drift} per 1000 requests (${interval})`}` +
        `${level === _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3 ? '' : `${drift === _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3 ? '' : ', '}settles ${level} (${levelInterval})`}`));
    const all = [
        ['Last lines of the service', logs],
        [`${(0,_ab_js__WEBPACK_IMPORTED_MODULE_1__/* .abTitle */ .IJ)(model)}; change minus base`, beside],
        ['Why', why],
        [(0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseTitle */ .ez)(model, TERMINAL), phases],
        ['Also read', read],
        [`Differs from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(model.baseName, 60)}`, changes],
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
        ...(hangUps === _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3 ? [] : [`hang-ups ${hangUps}`]),
        `p95 ${p95}`,
        ...(ttft === _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3 ? [] : [`first event p95 ${ttft}`]),
    ];
    return `${name}: ${sent} sent, ${further.join(', ')}`;
}
/** The lines for the configuration as they are, as far as the terminal is wide. */
function acceptance({ acceptance: lines }, width) {
    if (lines === null)
        return [];
    const { file, command } = (0,_accepting_js__WEBPACK_IMPORTED_MODULE_2__/* .accepting */ .j)('report.json');
    const shown = lines
        .trimEnd()
        .split('\n')
        .map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .indentOf */ ._j)(line)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(line)}`);
    return [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`in ${file}; written by: ${command}`, width, '    '), ...shown.map((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(line, width))];
}
function shown(value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .column */ .fi)(value, 120);
}


/***/ })

};
