export const id = 696;
export const ids = [696];
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

/***/ 4696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accept: () => (/* binding */ accept_accept)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/drift/accept.js
var accept = __webpack_require__(4899);
// EXTERNAL MODULE: ./lib/gate/config.js + 3 modules
var gate_config = __webpack_require__(8239);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/gate/refresh.js
var refresh = __webpack_require__(6824);
// EXTERNAL MODULE: ./lib/recording/parse.js + 1 modules
var parse = __webpack_require__(8466);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/cli/accepted-file.js




/**
 * Adds accepted entries to the text of a configuration file; an earlier entry of the same series gives way. Comments
 * and order are kept. Where the file has no `accepted` yet the lines are appended, so that the change to be reviewed is
 * these lines and nothing else.
 * @param path named in the error
 * @throws UsageError where the text is not YAML, or no mapping
 */
function withAccepted(text, entries, path) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    const [error] = document.errors;
    if (error !== undefined)
        throw new errors/* UsageError */.e(`${path}: not YAML: ${(0,config_file/* yamlProblem */.Td)(error)}`);
    if (document.contents !== null && !(0,dist/* isMap */.jh)(document.contents)) {
        throw new errors/* UsageError */.e(`${path}: found no mapping; allowed: a mapping of keys`);
    }
    const had = document.get('accepted') ?? null;
    if (had !== null && !(0,dist/* isSeq */.oP)(had))
        throw new errors/* UsageError */.e(`${path}, key "accepted": allowed: a list of entries`);
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
    return `${before}${(0,accept/* acceptanceYaml */.fn)(entries)}`;
}
/** Whether a text says what the document says. False where it is not YAML, or says a key twice. */
function isSame(text, document) {
    try {
        return JSON.stringify((0,dist/* parse */.qg)(text)) === JSON.stringify(document.toJS());
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

// EXTERNAL MODULE: ./lib/cli/io.js
var cli_io = __webpack_require__(8908);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/report/result.js + 1 modules
var result = __webpack_require__(9044);
// EXTERNAL MODULE: ./lib/report/schema.js
var schema = __webpack_require__(7455);
;// CONCATENATED MODULE: ./lib/cli/reported.js




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
    const read = schema/* reportSchema */.Qh.safeParse(value);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the report' : `key "${issue.path.join('.')}"`;
    throw new errors/* UsageError */.e(`${path}, ${where}: cannot be read; allowed: what this version of memdrift writes`);
}
function ofResult(text, path) {
    try {
        const { model, message } = (0,result/* parseResult */.F)(text, path);
        if (model === null)
            throw new errors/* UsageError */.e(`${path}: nothing to accept: the run came to no verdict: ${message}`);
        return model;
    }
    catch (error) {
        throw error instanceof result/* ResultError */.MG ? new errors/* UsageError */.e(error.message) : error;
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

;// CONCATENATED MODULE: ./lib/cli/accept.js












/** Characters printed of what a report says, which may be a fork's. */
const LONGEST_WHY = 600;
/**
 * Writes the entries into the configuration that let the regressions of a failed run pass until a day; to be committed
 * and reviewed as any other change.
 * @param path a recording, or the report or result of a run
 * @param today `2026-11-02`
 * @throws UsageError with one line
 */
async function accept_accept(path, options, today, io) {
    const reason = reasonOf(options.reason);
    const until = untilOf(options.until, today);
    const told = await read(path, options.baseline, io);
    const left = (0,accept/* notAcceptable */.wU)(told.findings, told.problems);
    const wanted = (series) => options.series.length === 0 || options.series.includes(series);
    const offered = (0,accept/* acceptanceOf */.BL)(told.findings, today);
    checkSeries(options.series, offered, left);
    if (offered.length === 0)
        throw new errors/* UsageError */.e(nothing(path, told, left));
    const named = offered.filter(({ series }) => wanted(series)).map((entry) => ({ ...entry, ...until, reason }));
    const entries = told.run === undefined ? named : untilTheyHold(named, told.run, today);
    const file = options.config ?? config_file/* CONFIG_FILE */.g2;
    const missing = options.config === undefined && !(0,external_node_fs_.existsSync)(file);
    const before = missing ? '' : await (0,cli_io/* readText */.yR)(file, 'a configuration file');
    const { text, replaced } = withAccepted(before, entries, file);
    // As the gate will read it; a mode that measures nothing asks for no service.
    const config = (0,gate_config/* parseConfig */.o)({ mode: 'report' }, { path: file, value: (0,dist/* parse */.qg)(text) });
    if (!options.dryRun) {
        (0,cli_io/* writeText */.x3)(file, text);
    }
    io.out(`${file}${options.dryRun ? ' would get' : ' has'}:\n${(0,accept/* acceptanceYaml */.fn)(entries)}`);
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
    if (reason === '' || reason === accept/* REASON_WANTED */.vr || reason.length > 400) {
        const found = reason.length > 400 ? `${reason.length} characters` : JSON.stringify(text);
        throw new errors/* UsageError */.e(`option "--reason": found ${found}; allowed: why it is accepted, 400 characters at most`);
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
        throw new errors/* UsageError */.e(`option "--until": found ${JSON.stringify(day)}${past}; allowed: a day from ${today} on`);
    }
    return { until: day };
}
async function read(path, baselinePaths, io) {
    const text = await (0,cli_io/* readText */.yR)(path, 'a recording, or the report of a run');
    const reported = reportedModel(text, path);
    if (reported !== null) {
        if (baselinePaths.length > 0) {
            throw new errors/* UsageError */.e('option "--baseline": allowed beside a recording; a report is judged already');
        }
        return reported;
    }
    const { recording, warnings } = (0,parse/* parseRecording */.f)(text, path);
    for (const warning of warnings)
        io.err(`memdrift: warning: ${warning}\n`);
    const baselines = [];
    for (const file of baselinePaths)
        baselines.push(await (0,cli_io/* readRecording */.SS)(file, io));
    const { verdict, findings, problems } = (0,refresh/* judgeFinished */.S)(recording, baselines);
    return { verdict, findings, problems, run: { recording, baselines } };
}
/** @throws UsageError for a name that is no regression of the run, or none that can be accepted */
function checkSeries(names, offered, left) {
    for (const name of names) {
        if (offered.some(({ series }) => series === name))
            continue;
        const other = left.find(({ series }) => series === name);
        if (other !== undefined)
            throw new errors/* UsageError */.e(`option "--series": ${(0,report_escape/* plain */.pj)(other.why, LONGEST_WHY)}`);
        const known = offered.map(({ series }) => (0,report_escape/* plain */.pj)(series)).join(', ') || 'there are none';
        throw new errors/* UsageError */.e(`option "--series": found ${JSON.stringify(name)}; the regressions of this run: ${known}`);
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
        const { findings } = (0,refresh/* judgeFinished */.S)(recording, baselines, { accepted: [...others, ...current.map(recorded)] });
        const open = findings.filter(({ series, verdict }) => names.has(series) && verdict === 'regression');
        if (open.length === 0)
            return current;
        const wider = (0,accept/* acceptanceOf */.BL)(open, today);
        current = current.map((entry) => {
            const more = wider.find(({ series }) => series === entry.series);
            return more === undefined ? entry : { ...more, reason: entry.reason, until: entry.until };
        });
    }
    throw new errors/* UsageError */.e(`no entry holds for ${[...names].join(', ')}: with each the judge finds more; mend it, or raise its budget`);
}
const recorded = (entry) => ({ ...entry });


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


/***/ })

};
