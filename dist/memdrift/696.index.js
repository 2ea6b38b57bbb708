export const id = 696;
export const ids = [696];
export const modules = {

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
// EXTERNAL MODULE: ./lib/gate/config.js + 2 modules
var gate_config = __webpack_require__(47);
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


/***/ })

};
