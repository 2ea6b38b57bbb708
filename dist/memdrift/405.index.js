export const id = 405;
export const ids = [405];
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

/***/ 786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accept: () => (/* binding */ accept)
});

// EXTERNAL MODULE: ./lib/baseline/base-judgement.js
var base_judgement = __webpack_require__(1960);
// EXTERNAL MODULE: ./lib/gate/config/bounded-yaml.js
var bounded_yaml = __webpack_require__(1351);
// EXTERNAL MODULE: ./lib/gate/config/config.js + 1 modules
var config_config = __webpack_require__(3089);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/recording/parse-recording.js + 1 modules
var parse_recording = __webpack_require__(578);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/model/accepting.js
var accepting = __webpack_require__(7968);
// EXTERNAL MODULE: ./lib/report/model/parts.js + 1 modules
var parts = __webpack_require__(5802);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/cli/accept/accepted-file.js




/**
 * Adds accepted entries to the text of a configuration file; an earlier entry of the same series gives way. Comments
 * and order are kept. Where the file has no `accepted` yet the lines are appended, so that the change to be reviewed is
 * these lines and nothing else.
 * @param path named in the error
 * @throws UsageError where the text is not YAML, or no mapping
 */
function withAccepted(text, entries, path) {
    const document = (0,bounded_yaml/* parseYamlDocument */.Iu)(text, path);
    if (document.contents !== null && !(0,dist/* isMap */.jh)(document.contents)) {
        throw new usage_error/* UsageError */.eb(`${path}: found no mapping; allowed: a mapping of keys`);
    }
    const had = document.get('accepted') ?? null;
    if (had !== null && !(0,dist/* isSeq */.oP)(had))
        throw new usage_error/* UsageError */.eb(`${path}, key "accepted": allowed: a list of entries`);
    const replaced = put(document, had, entries);
    const appended = document.has('accepted') && had === null ? append(text, entries) : null;
    const kept = appended !== null && isSame(appended, document) ? appended : render(document, text);
    return { text: text.includes('\r\n') ? kept.replace(/\r?\n/g, '\r\n') : kept, replaced };
}
/** Puts the entries into the document, each in the place of the first one of its series. */
function put(document, had, entries) {
    const list = had !== null && had.items.length > 0 ? had : document.createNode([]);
    if (list !== had)
        document.set('accepted', list);
    const replaced = [];
    for (const entry of entries) {
        const node = document.createNode(entry);
        const same = list.items.filter((item) => (0,dist/* isMap */.jh)(item) && item.get('series') === entry.series);
        const first = same[0];
        if (first === undefined) {
            list.items.push(node);
            continue;
        }
        replaced.push(entry.series);
        // What stands above an entry is most likely of the list as a whole, or of the series: it stays.
        if ((0,dist/* isMap */.jh)(first))
            Object.assign(node, { commentBefore: first.commentBefore, spaceBefore: first.spaceBefore });
        list.items = list.items.map((item) => (item === first ? node : item)).filter((item) => !same.includes(item));
    }
    return replaced;
}
/** The text with the entries' lines after it. */
function append(text, entries) {
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    return `${before}${(0,accepting/* acceptanceYaml */.fn)(entries)}`;
}
/** Whether a text says what the document says. False where it is not YAML, or says a key twice. */
function isSame(text, document) {
    try {
        return JSON.stringify((0,bounded_yaml/* parseYaml */.hN)(text, '')) === JSON.stringify(document.toJS());
    }
    catch {
        return false;
    }
}
/** The document in the file's own style, as far as the library can keep it. */
function render(document, text) {
    return document.toString({
        lineWidth: 0,
        indent: /^( {2,8})\S/m.exec(text)?.[1]?.length ?? 2,
        indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*#[^\n]*\r?\n)*\1- /m.test(text),
        flowCollectionPadding: !/[:-] [[{][^\s\]}]/.test(text),
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/report/model/report-schema.js
var report_schema = __webpack_require__(842);
// EXTERNAL MODULE: ./lib/report/model/result-file.js + 1 modules
var result_file = __webpack_require__(2820);
;// CONCATENATED MODULE: ./lib/cli/accept/reported-model.js




/** Characters read of a report at most. */
const LARGEST_REPORT = 16 * 1024 * 1024;
/**
 * The model of a report (`report.json`, `judge --json`) or of a result of the Action (`result.json`); null where the
 * text is neither.
 * @throws UsageError where it says that it is one and cannot be read, or came to no verdict
 */
function reportedModel(text, path) {
    const value = text.length > LARGEST_REPORT ? null : parsed(text);
    const { format } = schemas/* looseObject */._H3({ format: schemas/* unknown */.L5J() }).safeParse(value).data ?? {};
    if (format === 'memdrift.result')
        return ofResult(text, path);
    if (format !== 'memdrift.report')
        return null;
    const read = report_schema/* reportSchema */.Qh.safeParse(value);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the report' : `key "${issue.path.join('.')}"`;
    throw new usage_error/* UsageError */.eb(`${path}, ${where}: cannot be read; allowed: what this version of memdrift writes`);
}
function ofResult(text, path) {
    try {
        const { model, message } = (0,result_file/* parseResult */.F)(text, path);
        if (model === null)
            throw new usage_error/* UsageError */.eb(`${path}: nothing to accept: the run came to no verdict: ${message}`);
        return model;
    }
    catch (error) {
        throw error instanceof result_file/* ResultError */.MG ? new usage_error/* UsageError */.eb(error.message) : error;
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/cli/cli-io.js
var cli_io = __webpack_require__(2061);
;// CONCATENATED MODULE: ./lib/cli/commands/accept.js












/** Characters printed of what a report says, which may be a fork's. */
const LONGEST_WHY = 600;
/**
 * Writes the entries into the configuration that let the regressions of a failed run pass until a day; to be committed
 * and reviewed as any other change.
 * @param path a recording, or the report or result of a run
 * @param today `2026-11-02`
 * @throws UsageError with one line
 */
async function accept(path, options, today, io) {
    const reason = reasonOf(options.reason);
    const until = untilOf(options.until, today);
    const told = await read(path, options.baseline, io);
    const left = (0,accepting/* notAcceptable */.wU)(told.findings, told.problems);
    const wanted = (series) => options.series.length === 0 || options.series.includes(series);
    const offered = (0,accepting/* acceptanceOf */.BL)(told.findings, today);
    checkSeries(options.series, offered, left);
    if (offered.length === 0)
        throw new usage_error/* UsageError */.eb(nothing(path, told, left));
    const named = offered.filter(({ series }) => wanted(series)).map((entry) => ({ ...entry, ...until, reason }));
    const entries = told.run === undefined ? named : untilTheyHold(named, told.run, today);
    const file = options.config ?? config_file/* CONFIG_FILE */.g2;
    const found = (0,config_file/* readConfigText */.im)(file);
    if (found === null && options.config !== undefined) {
        throw new usage_error/* UsageError */.eb(`${file}: no such file; expected a configuration file`);
    }
    const before = found ?? '';
    const { text, replaced } = withAccepted(before, entries, file);
    // As the gate will read it; a mode that measures nothing asks for no service.
    const config = (0,config_config/* parseConfig */.o)({ mode: 'report' }, { path: file, value: (0,bounded_yaml/* parseYaml */.hN)(text, file) });
    if (!options.dryRun) {
        (0,cli_io/* writeText */.x3)(file, text);
    }
    io.out(`${file}${options.dryRun ? ' would get' : ' has'}:\n${(0,accepting/* acceptanceYaml */.fn)(entries)}`);
    for (const series of replaced)
        io.out(`the earlier entry of ${series} is replaced\n`);
    for (const { why } of left)
        io.err(`memdrift: warning: ${(0,report_escape/* plain */.pj)(why, LONGEST_WHY)}\n`);
    for (const series of offered.map((entry) => entry.series).filter((name) => !wanted(name))) {
        io.err(`memdrift: warning: ${(0,report_escape/* plain */.pj)(series)} is a regression still\n`);
    }
    if (config.baseline.policy === 'base') {
        io.err('memdrift: warning: baseline.policy is base: it counts once it is on the base branch\n');
    }
    if (!options.dryRun)
        io.out('commit it to have it reviewed\n');
}
function reasonOf(text) {
    const reason = text.replace(/\s+/g, ' ').trim();
    if (reason === '' || reason === accepting/* REASON_WANTED */.vr || reason.length > 400) {
        const found = reason.length > 400 ? `${reason.length} characters` : JSON.stringify(text);
        throw new usage_error/* UsageError */.eb(`option "--reason": found ${found}; allowed: why it is accepted, 400 characters at most`);
    }
    return reason;
}
function untilOf(day, today) {
    if (day === undefined)
        return {};
    const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
    if (!isDay || day < today) {
        const past = isDay ? ', which is over' : '';
        throw new usage_error/* UsageError */.eb(`option "--until": found ${JSON.stringify(day)}${past}; allowed: a day from ${today} on`);
    }
    return { until: day };
}
async function read(path, baselinePaths, io) {
    const text = await (0,cli_io/* readText */.yR)(path, 'a recording, or the report of a run');
    const reported = reportedModel(text, path);
    if (reported !== null) {
        if (baselinePaths.length > 0) {
            throw new usage_error/* UsageError */.eb('option "--baseline": allowed beside a recording; a report is judged already');
        }
        return reported;
    }
    const { recording, warnings } = (0,parse_recording/* parseRecording */.f)(text, path);
    for (const warning of warnings)
        io.err(`memdrift: warning: ${warning}\n`);
    const baselines = [];
    for (const file of baselinePaths)
        baselines.push(await (0,cli_io/* readRecording */.SS)(file, io));
    const { verdict, findings, problems } = (0,base_judgement/* judgeFinished */.SN)(recording, baselines);
    const told = { findings: findings.map(parts/* toldFinding */.vn), problems: problems.map(parts/* toldProblem */.Py) };
    return { verdict, ...told, run: { recording, baselines } };
}
/** @throws UsageError for a name that is no regression of the run, or none that can be accepted */
function checkSeries(names, offered, left) {
    for (const name of names) {
        if (offered.some(({ series }) => series === name))
            continue;
        const other = left.find(({ series }) => series === name);
        if (other !== undefined)
            throw new usage_error/* UsageError */.eb(`option "--series": ${(0,report_escape/* plain */.pj)(other.why, LONGEST_WHY)}`);
        const known = offered.map(({ series }) => (0,report_escape/* plain */.pj)(series)).join(', ') || 'there are none';
        throw new usage_error/* UsageError */.eb(`option "--series": found ${JSON.stringify(name)}; the regressions of this run: ${known}`);
    }
}
function nothing(path, { verdict, run }, left) {
    const [first] = left;
    if (first !== undefined)
        return `${path}: ${(0,report_escape/* plain */.pj)(first.why, LONGEST_WHY)}`;
    const alone = run !== undefined && run.baselines.length === 0;
    const hint = alone ? '; what the level rule found shows beside the baseline only (--baseline)' : '';
    return `${path}: nothing to accept: its verdict is ${verdict}${hint}`;
}
/** Entries are widened at most so many times. */
const MOST_ROUNDS = 5;
/**
 * The entries, widened until the recording judged again with them is no regression: with more room the judge reads on
 * beyond the cycle at which it had decided, and may find more there.
 * @throws UsageError where they never hold
 */
function untilTheyHold(entries, run, today) {
    const { recording, baselines } = run;
    if (recording.header.created === undefined)
        return [...entries];
    const names = new Set(entries.map(({ series }) => series));
    const others = (recording.header.rules?.accepted ?? []).filter(({ series }) => !names.has(series));
    let current = [...entries];
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const { findings } = (0,base_judgement/* judgeFinished */.SN)(recording, baselines, { accepted: [...others, ...current.map(recorded)] });
        const open = findings.filter(({ series, verdict }) => names.has(series) && verdict === 'regression');
        if (open.length === 0)
            return current;
        const wider = (0,accepting/* acceptanceOf */.BL)(open.map(parts/* toldFinding */.vn), today);
        current = current.map((entry) => {
            const more = wider.find(({ series }) => series === entry.series);
            return more === undefined ? entry : { ...more, reason: entry.reason, until: entry.until };
        });
    }
    throw new usage_error/* UsageError */.eb(`no entry holds for ${[...names].join(', ')}: with each the judge finds more; mend it, or raise its budget`);
}
const recorded = (entry) => ({ ...entry });


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
    return finding.drift === null ? null : finding.drift.growth.value - Math.max(0, finding.drift.baseline ?? 0);
}
/** True where growth itself is over budget: interval above zero, and more than the base's own growth plus budget. */
function growsBeyondBudget(finding) {
    const excess = excessGrowth(finding);
    return finding.drift !== null && excess !== null && finding.drift.growth.low > 0 && excess > finding.drift.budget;
}
/** True where the settled height is over its budget above the base. Series of which more is better fall instead. */
function settlesTooHigh(finding) {
    const { level } = finding;
    if (level === null || level.baseline === null || level.budget === null)
        return false;
    const rise = level.value - level.baseline;
    return (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? -rise >= level.budget : rise > level.budget;
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
    return finding.drift.growth.high <= finding.drift.budget ? 'flat' : 'unknown';
}


/***/ }),

/***/ 5802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bp: () => (/* binding */ toldAb),
  vn: () => (/* binding */ toldFinding),
  tv: () => (/* binding */ toldPhase),
  Py: () => (/* binding */ toldProblem)
});

// EXTERNAL MODULE: ./lib/drift/level/peak.js
var peak = __webpack_require__(839);
// EXTERNAL MODULE: ./lib/explain/state.js
var state = __webpack_require__(9190);
// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/report/text/note-texts.js
var note_texts = __webpack_require__(1035);
;// CONCATENATED MODULE: ./lib/report/text/paired-sentences.js
/** What follows of a paired A/B, and of what the stored baseline had said. */
function abSentences({ why, verdict, stored, reason, }) {
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
                    'the runner or the stored baseline has changed, so refresh main.',
            ];
    }
}
/** A sentence is cut where it is shown (escape.ts), and what follows of a reason must stay. */
function brief(reason) {
    return reason.length <= 150 ? reason : `${reason.slice(0, 149)}…`;
}

// EXTERNAL MODULE: ./lib/report/text/reasons.js
var reasons = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/report/text/remedies.js
var remedies = __webpack_require__(8858);
// EXTERNAL MODULE: ./lib/report/model/standing.js
var standing = __webpack_require__(9682);
;// CONCATENATED MODULE: ./lib/report/model/parts.js








/** From what was decided to what a reader is told: the parts of the model, their causes put into words. */
function toldFinding(finding) {
    const { cause, notes, drift, ...rest } = finding;
    const told = {
        ...rest,
        reason: (0,reasons/* reasonText */.uV)(cause),
        broken: brokenBy(finding),
        drift: drift === null ? null : toldDrift(drift),
        notes: [],
    };
    // An improvement that counts is told by the headline and the table.
    const news = notes.filter(({ note }) => note !== 'improved' || (0,standing/* improvementOf */.yv)(told) === null);
    return { ...told, notes: news.map(note_texts/* noteText */.g) };
}
function toldDrift({ growth, ...rest }) {
    return { per1000Requests: growth.value, low: growth.low, high: growth.high, ...rest };
}
/** The rules a regression broke, the gravest first; empty for any other verdict. */
function brokenBy(finding) {
    if (finding.verdict !== 'regression')
        return [];
    const broken = [];
    if ((0,state/* growsBeyondBudget */.v9)(finding))
        broken.push('drift');
    if ((0,state/* settlesTooHigh */.dl)(finding))
        broken.push('level');
    if ((0,peak/* isOverCap */.tE)(finding.peak) || (broken.length === 0 && (0,peak/* riseOfPeak */.ku)(finding.peak) !== null))
        broken.push('peak');
    return broken.length > 0 ? broken : ['other'];
}
function toldProblem({ cause, ...rest }) {
    const remedy = (0,remedies/* remedyText */.K)(cause);
    return {
        ...rest,
        reason: (0,reasons/* reasonText */.uV)(cause),
        ...(cause.rule === 'no-baseline' && cause.refusal === null ? { first: true } : {}),
        ...(remedy === null ? {} : { remedy }),
    };
}
function toldPhase({ growth, failed, ...rest }) {
    return {
        ...rest,
        unit: growth?.unit ?? (0,series/* definitionOf */.Fg)(rest.series)?.unit ?? 'bytes',
        per1000Requests: growth?.value ?? null,
        low: growth?.low ?? null,
        high: growth?.high ?? null,
        failed: failed === null ? null : (0,reasons/* phaseFailureText */.jV)(failed),
    };
}
function toldAb({ cause, series, stored, ...rest }) {
    const reason = (0,reasons/* reasonText */.uV)(cause);
    const before = stored === null ? null : { verdict: stored.verdict, reason: (0,reasons/* reasonText */.uV)(stored.cause) };
    return {
        ...rest,
        reason,
        series: series.map(({ cause: own, drift, level, ...one }) => ({
            ...one,
            reason: (0,reasons/* reasonText */.uV)(own),
            drift: toldDifference(drift),
            level: toldDifference(level),
        })),
        stored: before,
        sentences: abSentences({ why: rest.why, verdict: rest.verdict, reason, stored: before }),
    };
}
function toldDifference(figure) {
    if (figure === null)
        return null;
    const { pairs, difference, budget } = figure;
    return { pairs, mean: difference.value, low: difference.low, high: difference.high, budget };
}


/***/ }),

/***/ 9682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pc: () => (/* binding */ aboveBase),
/* harmony export */   Xt: () => (/* binding */ excessGrowth),
/* harmony export */   uM: () => (/* binding */ excludedGrowth),
/* harmony export */   yv: () => (/* binding */ improvementOf)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** What the figures of a finding say beside its verdict. */
/** Growth beyond what the base shows by itself, per 1000 requests in the series' unit; 0 where growth is not judged. */
function excessGrowth({ drift }) {
    return drift === null ? 0 : drift.per1000Requests - Math.max(0, drift.baseline ?? 0);
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
    const gain = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? rise : -rise;
    return gain > budget ? gain : null;
}
/**
 * The growth that the run excludes, over the series of the finest budget, and the coarser ones beside it one by one: a
 * series read in steps of 2 MiB excludes far less than one read in bytes, and would hide what the others can say.
 * Null where a series judged for drift has no figure: then nothing is excluded as a whole.
 */
function excludedGrowth(findings) {
    const judged = findings.filter((finding) => finding.gated && (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.gated.includes('drift'));
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

/***/ 1035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3289);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9025);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5843);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4562);




/** What a reader must know of how a series was judged: one sentence a note, without capital and full stop. */
function noteText(note) {
    switch (note.note) {
        case 'budget-widened':
            return 'budget widened to three steps of the series over the run: it moves in no finer ones';
        case 'base-grows': {
            const whose = note.source === 'base' ? 'the base itself' : 'the baseline itself';
            return `${whose} grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growth */ .Am)(note.growth, note.unit, note.growth)} per 1000 requests${since(note.since)}; only what goes beyond counts`;
        }
        case 'base-level':
            return `the base itself is off its own baseline by ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(note.rise, note.unit)}${since(note.since)}; only what goes beyond counts`;
        case 'absolute-only':
            return `judged by the absolute rules only: ${note.because === 'no-baseline' ? 'there is no baseline' : 'no baseline recording is this long'}`;
        case 'epochs':
            return `the set of processes changed ${note.changes === 1 ? 'once' : `${note.changes} times`}; each is judged by itself`;
        case 'improved':
            return (0,_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .improvementText */ .g7)(note);
        case 'other-metric': {
            const kind = (told) => told ?? 'another kind';
            return `it is a figure of ${kind(note.here)} here and of ${kind(note.there)} in the baseline: not compared, judged by the absolute rules`;
        }
        case 'accepted':
            return note.expired
                ? `was accepted until ${note.until}: that day is over (${note.reason})`
                : `accepted until ${note.until}: ${note.reason}`;
        case 'acceptance-idle':
            return `the accepted entry for ${note.series} is not needed any more: ${idleText(note.because)}`;
        case 'grows-less': {
            const { value, low, high, unit } = note.difference;
            return `grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)({ value: -value, low: -high, high: -low, unit }, note.budget)} less than the base beside it`;
        }
        case 'rises-in-warm-up':
            return `rises ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(note.difference, note.budget)} more than the base beside it while it warms up, and comes to rest`;
        case 'none-sound':
            return `none of the ${note.stored} stored recordings can serve; the nearest, ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalText */ .Kw)(note.nearest)}`;
        case 'growth-not-judged':
            return (`${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .seriesLabel */ .Ym)(note.series)} grows ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthEstimate */ .uM)(note.growth, note.budget)} and is not judged for growth; ` +
                `budgets.series."${note.series}".gate: true has it judged`);
    }
}
function idleText(because) {
    switch (because.why) {
        case 'absent':
            return 'there is no such series in this run';
        case 'not-judged':
            return 'it is not judged';
        case 'not-judged-for-it':
            return 'it is not judged for that';
        case 'within': {
            const { growth: grown, level } = because;
            return [
                ...(grown === null ? [] : [`it grows at most ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .upperBound */ .rn)(grown.high, grown.budget, grown.unit)}`]),
                ...(level === null ? [] : [settlesText(level)]),
            ].join(', and ');
        }
    }
}
function settlesText({ value, baseline, unit }) {
    if (value === baseline)
        return 'it settles where the baseline does';
    return `it settles ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(Math.abs(value - baseline), unit)} ${value > baseline ? 'above' : 'below'} the baseline`;
}
const since = (commit) => (commit === null ? '' : ` since ${commit.slice(0, 7)}`);


/***/ }),

/***/ 8858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ remedyText),
/* harmony export */   Y: () => (/* binding */ adviceText)
/* harmony export */ });
/** What a person may do about a cause, a sentence each; null where the reason says it all. */
function remedyText(cause) {
    switch (cause.rule) {
        case 'killed-before-ready':
            return RAISE_LIMIT;
        case 'killed':
            if (cause.baseToo)
                return RAISE_LIMIT;
            return `look at what grew until then${cause.compared ? '; the baseline was not killed' : ''}`;
        case 'device-out-of-memory':
            return cause.baseToo ? 'make the service smaller' : 'look at what grew until then, or is larger than in the base';
        case 'exited':
            return cause.remedy ?? 'read its log for why it ended';
        case 'contaminated':
            return cause.remedy ?? 'run it again, alone';
        case 'cancelled':
        case 'given-up':
            return cause.remedy;
        case 'layer-unseen':
            return 'run `memdrift doctor`';
        case 'series-never-read':
        case 'series-silent':
        case 'series-gaps':
            return cause.remedy ?? 'the run needs every reading: `memdrift doctor` tells what can be read here';
        case 'too-few-checkpoints':
            return 'give the run more time (max-duration) or shorter cycles (plan.cycle)';
        case 'requests-unsent':
            return 'the service does not keep up with the recorded pace: lower workload.speed, or raise workload.max-in-flight';
        case 'errors':
            return 'fix the errors first: memory is only compared where the same work was done';
        case 'dispatch-delay':
            return ('this machine is too busy to keep the recorded times: run less beside it, lower workload.speed, ' +
                'or set workload.lateness and workload.late-share');
        case 'disconnects-missed':
            return 'answers are shorter or faster than when recorded: pin them (workload.force-output), or record again';
        case 'class-growth':
            return cause.open ? 'a longer max-duration gives the class more requests' : null;
        case 'no-baseline':
            return 'record a baseline of the base commit in this environment (mode: refresh, or run --save-baseline)';
        case 'some-runs':
            return cause.found.rule === 'killed' || cause.found.rule === 'device-out-of-memory'
                ? 'the memory limit is close: raise it for the test, or run it again'
                : null;
        case 'every-run':
        case 'paired-run':
            return remedyText(cause.found);
        default:
            return null;
    }
}
const RAISE_LIMIT = 'raise the memory limit of the service, or make it smaller';
function adviceText(advice) {
    switch (advice.advice) {
        case 'longer-epochs':
            return (`no set of processes lived longer than ${advice.cycles} cycles, and a decision needs ${advice.needed}: ` +
                'raise the number of requests after which workers restart, or send fewer requests a cycle');
        case 'more-cycles':
            return `more cycles would decide it (${advice.cycles} of ${advice.last} were measured): raise max-duration`;
        case 'bound-the-cache':
            return 'a cache that is still filling looks like a leak: bound it for the test, or send more requests a cycle (plan.cycle)';
        case 'fix-the-base':
            return 'fix it, or accept it with a reason and a day (memdrift accept): until then the base itself grows';
    }
}


/***/ })

};
