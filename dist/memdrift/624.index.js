export const id = 624;
export const ids = [624];
export const modules = {

/***/ 2059:
/***/ ((module) => {

module.exports = eval("require")("../explain/ladder.js");


/***/ }),

/***/ 7848:
/***/ ((module) => {

module.exports = eval("require")("../recording/parse.js");


/***/ }),

/***/ 9139:
/***/ ((module) => {

module.exports = eval("require")("./chart.js");


/***/ }),

/***/ 8940:
/***/ ((module) => {

module.exports = eval("require")("./columns.js");


/***/ }),

/***/ 9274:
/***/ ((module) => {

module.exports = eval("require")("./conclude.js");


/***/ }),

/***/ 9346:
/***/ ((module) => {

module.exports = eval("require")("./constants.js");


/***/ }),

/***/ 5066:
/***/ ((module) => {

module.exports = eval("require")("./eligible.js");


/***/ }),

/***/ 8372:
/***/ ((module) => {

module.exports = eval("require")("./escape.js");


/***/ }),

/***/ 6672:
/***/ ((module) => {

module.exports = eval("require")("./facts.js");


/***/ }),

/***/ 3982:
/***/ ((module) => {

module.exports = eval("require")("./figures.js");


/***/ }),

/***/ 2137:
/***/ ((module) => {

module.exports = eval("require")("./findings.js");


/***/ }),

/***/ 5000:
/***/ ((module) => {

module.exports = eval("require")("./fit.js");


/***/ }),

/***/ 1111:
/***/ ((module) => {

module.exports = eval("require")("./folds.js");


/***/ }),

/***/ 9351:
/***/ ((module) => {

module.exports = eval("require")("./markup.js");


/***/ }),

/***/ 8353:
/***/ ((module) => {

module.exports = eval("require")("./noise.js");


/***/ }),

/***/ 138:
/***/ ((module) => {

module.exports = eval("require")("./notes.js");


/***/ }),

/***/ 5147:
/***/ ((module) => {

module.exports = eval("require")("./opening.js");


/***/ }),

/***/ 9864:
/***/ ((module) => {

module.exports = eval("require")("./outlook.js");


/***/ }),

/***/ 6626:
/***/ ((module) => {

module.exports = eval("require")("./readings.js");


/***/ }),

/***/ 1490:
/***/ ((module) => {

module.exports = eval("require")("./rows.js");


/***/ }),

/***/ 7360:
/***/ ((module) => {

module.exports = eval("require")("./rules.js");


/***/ }),

/***/ 7464:
/***/ ((module) => {

module.exports = eval("require")("./sparkline.js");


/***/ }),

/***/ 5823:
/***/ ((module) => {

module.exports = eval("require")("./tracker.js");


/***/ }),

/***/ 785:
/***/ ((module) => {

module.exports = eval("require")("./validity.js");


/***/ }),

/***/ 6302:
/***/ ((module) => {

module.exports = eval("require")("./words.js");


/***/ }),

/***/ 624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeFile: () => (/* binding */ judgeFile),
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/drift/judge.js
var drift_judge = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/report/build.js
var build = __webpack_require__(8134);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(1488);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./node_modules/@vercel/ncc/dist/ncc/@@notfound.js?../recording/parse.js
var parse = __webpack_require__(7848);
;// CONCATENATED MODULE: ./lib/cli/io.js




/**
 * Reads a recording from a file.
 * @throws UsageError or RecordingError with one line
 */
async function readRecording(path, io) {
    const { recording, warnings } = (0,parse.parseRecording)(await readText(path, 'a recording'), path);
    for (const warning of warnings)
        io.err(`memdrift: warning: ${warning}\n`);
    return recording;
}
/** @throws UsageError with one line that names the file and what it should be */
async function readText(path, what) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* UsageError */.e(`${path}: ${(0,config_file/* fileProblem */.Wj)(error)}; expected ${what}`);
    }
}

;// CONCATENATED MODULE: ./lib/cli/judge.js






/**
 * The decision alone, offline: from a recording and its baselines to the report model.
 * @throws RecordingError or UsageError with one line
 */
async function judgeFile(path, options, io) {
    const recording = await readRecording(path, io);
    const baselines = [];
    for (const file of options.baseline)
        baselines.push(await readRecording(file, io));
    const judge = (0,drift_judge/* createJudge */.q)(baselines, {
        ...options.overrides,
        ...(options.horizon === undefined ? {} : { horizon: options.horizon }),
    });
    const judgement = judge.judge(recording, { final: true });
    const model = (0,build/* buildReport */.F)({
        judgement,
        recording,
        baselines,
        name: recording.header.name ?? 'memdrift',
        path,
        notes: [],
    });
    return { judgement, model };
}
/** A report model in the form asked for; the terminal's by default. */
function render(model, form, io) {
    if (form === 'json')
        return `${(0,json/* renderJson */.h)(model)}\n`;
    if (form === 'markdown')
        return (0,markdown/* renderMarkdown */.Gc)(model);
    return `${(0,terminal/* renderTerminal */.b)(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}


/***/ }),

/***/ 2160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createJudge)
/* harmony export */ });
/* unused harmony export judge */
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9274);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9346);
/* harmony import */ var _eligible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5066);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2137);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8353);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6626);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7360);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5823);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(785);










/**
 * A judge of one run.
 * @param baselines every recording that might serve; those of another environment, or unsound, are refused by name
 */
function createJudge(baselines, overrides = {}) {
    const space = new _noise_js__WEBPACK_IMPORTED_MODULE_5__.Workspace();
    let fixed = null;
    let checkpoints = 0;
    function fix(head) {
        if (fixed === null || fixed.header !== head.header || head.checkpoints.length < checkpoints) {
            const rules = (0,_rules_js__WEBPACK_IMPORTED_MODULE_7__.readRules)(head.header, overrides);
            fixed = { header: head.header, rules, eligible: (0,_eligible_js__WEBPACK_IMPORTED_MODULE_3__.chooseBaselines)(head, baselines), trackers: new Map() };
        }
        checkpoints = head.checkpoints.length;
        if (fixed.trackers.size === 0 && lastCycle(head) >= _constants_js__WEBPACK_IMPORTED_MODULE_2__.FIRST_LOOK) {
            for (const plan of plansOf(head, fixed.eligible, fixed.rules, space)) {
                fixed.trackers.set(plan.rules.name, new _tracker_js__WEBPACK_IMPORTED_MODULE_8__.DriftTracker(plan, space));
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
            const epochs = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.epochsOf)(head);
            for (const tracker of trackers.values())
                tracker.advance(epochs);
            const findings = [...rules.series]
                .sort((a, b) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderOrder */ .dL)(a.name, b.name))
                .map((series) => {
                const tracker = trackers.get(series.name);
                const plan = tracker?.plan ?? (final ? explanatoryPlan(head, eligible, rules, series, space) : null);
                const state = tracker?.state(epochs) ?? (plan === null ? null : (0,_tracker_js__WEBPACK_IMPORTED_MODULE_8__.describeDrift)(plan, epochs, space));
                const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
                return (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__.findingOf)(head, { rules: series, plan, state, epochs, baselines: eligible.used, alphaLevel });
            });
            return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__.conclude)(head, {
                findings,
                problems: (0,_validity_js__WEBPACK_IMPORTED_MODULE_9__.problemsOf)(head, rules, eligible, final),
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
const lastCycle = (head) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.measured)(head).at(-1)?.cycle ?? 0;
/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(head, { used }, rules, space) {
    const perCycle = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.requestsPerCycle)(head);
    if (perCycle === null)
        return [];
    const early = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.measured)(head).filter((checkpoint) => checkpoint.cycle <= _constants_js__WEBPACK_IMPORTED_MODULE_2__.FIRST_LOOK);
    const drifting = rules.series.filter((series) => series.gated.includes('drift'));
    const present = drifting.filter((series) => early.some((c) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.readingOf)(c, series.name) !== null));
    const share = Math.max(1, present.length);
    return drifting.flatMap((series) => (0,_tracker_js__WEBPACK_IMPORTED_MODULE_8__.planDrift)(head, used, rules, series, perCycle, share, space) ?? []);
}
/** Plan of a series that only explains; null where it is gated, and where nothing can be said. */
function explanatoryPlan(head, { used }, rules, series, space) {
    const perCycle = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.requestsPerCycle)(head);
    if (series.gated.includes('drift') || perCycle === null || lastCycle(head) < _constants_js__WEBPACK_IMPORTED_MODULE_2__.FIRST_LOOK)
        return null;
    return (0,_tracker_js__WEBPACK_IMPORTED_MODULE_8__.planDrift)(head, used, rules, series, perCycle, 1, space);
}


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _explain_ladder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2059);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9139);
/* harmony import */ var _outlook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9864);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7464);




/** Puts together all that a reader is told. Pure: it reads no clock and no file. */
function buildReport(input) {
    const { judgement, recording } = input;
    const { header } = recording;
    const bases = usedBaselines(judgement, input.baselines);
    const explanation = (0,_explain_ladder_js__WEBPACK_IMPORTED_MODULE_0__.explain)(judgement.findings);
    const shown = chartedFinding(judgement.findings, explanation.first);
    return {
        format: 'memdrift.report',
        version: 1,
        name: input.name ?? header.name ?? 'memdrift',
        verdict: judgement.verdict,
        reason: judgement.reason,
        remedy: judgement.remedy ?? null,
        explanation: explanation.sentences,
        growth: { first: explanation.first, follows: explanation.follows, patterns: explanation.patterns },
        findings: judgement.findings,
        problems: judgement.problems,
        environment: header.environment,
        subject: header.subject,
        subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
        baseline: judgement.baseline,
        baseName: input.baseName ?? 'the base',
        outOfMemory: explanation.first === null ? null : (0,_outlook_js__WEBPACK_IMPORTED_MODULE_2__.outOfMemory)(judgement.findings, explanation.first, recording),
        chart: shown === undefined ? null : (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__.chartOf)(shown, recording, bases[0]),
        replay: replayFigures(judgement, recording, bases),
        sensitivity: recording.sensitivity.map(({ layer, series, held, shown, seen }) => ({
            layer,
            series,
            held,
            shown,
            seen,
        })),
        recording: { created: header.created ?? null, commit: header.commit ?? null, path: input.path ?? null },
        reproduce: input.reproduce ?? null,
        notes: [...(input.notes ?? [])],
    };
}
/** Recordings that the judgement used, newest first. */
function usedBaselines(judgement, offered) {
    const key = (commit, created) => JSON.stringify([commit ?? null, created ?? null]);
    const used = new Set(judgement.baseline.used.map(({ commit, created }) => key(commit, created)));
    return offered
        .filter(({ header }) => used.has(key(header.commit, header.created)))
        .sort((a, b) => compare(b.header.created ?? '', a.header.created ?? ''));
}
/** Keys whose value differs from the base's; a key that only one of them has differs from null. */
function subjectChanges(head, base) {
    if (base === undefined)
        return [];
    const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort(compare);
    return keys
        .map((key) => [key, ownValue(base, key), ownValue(head, key)])
        .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
}
function ownValue(record, key) {
    return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Where growth first appears; else the gated series nearest to its budget. */
function chartedFinding(findings, first) {
    const gated = findings.filter((finding) => finding.gated && finding.drift !== null);
    const share = ({ drift }) => drift === null ? 0 : drift.per1000Requests / Math.max(drift.budget, Number.MIN_VALUE);
    return findings.find(({ series }) => series === first) ?? gated.sort((a, b) => share(b) - share(a))[0];
}
function replayFigures(judgement, recording, bases) {
    const { sent, ok, errors } = totals(recording.cycles);
    const base = totals(bases.flatMap(({ cycles }) => cycles));
    const first = recording.checkpoints[0];
    const last = recording.checkpoints.at(-1);
    return {
        cycles: judgement.cycles,
        requests: judgement.requests,
        durationS: first === undefined || last === undefined ? 0 : last.t - first.t,
        requestsPerSecond: (0,_outlook_js__WEBPACK_IMPORTED_MODULE_2__.requestsPerSecond)(recording),
        sent,
        ok,
        errors,
        p95Ms: medianP95(recording.cycles),
        baselineP95Ms: medianP95(bases.flatMap(({ cycles }) => cycles)),
        baselineErrorShare: base.sent === 0 ? null : (base.sent - base.ok) / base.sent,
    };
}
function totals(cycles) {
    const errors = new Map();
    for (const [kind, count] of cycles.flatMap((cycle) => Object.entries(cycle.errors))) {
        errors.set(kind, (errors.get(kind) ?? 0) + count);
    }
    const sum = (pick) => cycles.reduce((all, cycle) => all + pick(cycle), 0);
    return { sent: sum(({ sent }) => sent), ok: sum(({ ok }) => ok), errors: Object.fromEntries(errors) };
}
/** Percentiles cannot be averaged; the median of the cycles' p95 is one that was seen, and a stray cycle moves it little. */
function medianP95(cycles) {
    return (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_3__.median)(cycles.flatMap(({ latency_ms }) => latency_ms?.p95 ?? []));
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/**
 * The model as JSON: what `judge --json` prints and the Action's output `summary` holds. The keys of the contract come
 * first and their order is fixed; figures are in the series' unit, `null` where there is none.
 */
function renderJson(model, indent = 2) {
    const { verdict, reason, findings, environment, subject, baseline, replay, ...rest } = model;
    const ordered = { verdict, reason, findings, environment, subject, baseline, replay, ...rest };
    return `${JSON.stringify(ordered, null, indent)}\n`;
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Gc: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* unused harmony exports MARKER, MAX_COMMENT, LIGHTS */
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6672);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3982);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5000);
/* harmony import */ var _folds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1111);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9351);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5147);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1490);







/** By which the comment is found again. */
const MARKER = '<!-- memdrift -->';
/** What GitHub takes for a comment, in characters; counted here in bytes, which are never fewer. */
const MAX_COMMENT = 65_536;
/** Verdicts and rows, in the same colours. */
const LIGHTS = { good: '🟢', bad: '🔴', unsure: '🟡', aside: '⚪' };
const VERDICT_MARKS = {
    pass: 'good',
    regression: 'bad',
    'not-measured': 'bad',
    inconclusive: 'unsure',
    'not-comparable': 'aside',
};
/** The mark of a whole report. */
function markOf(model) {
    return VERDICT_MARKS[model.verdict];
}
/**
 * The report as GitHub shows it, in a comment or a job summary: verdict and reason at one glance, the table, one line
 * of facts, the rest folded.
 */
function renderMarkdown(model, options = {}) {
    const { title, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_5__.openingOf)(model, _markup_js__WEBPACK_IMPORTED_MODULE_4__.MARKDOWN);
    const rows = (0,_rows_js__WEBPACK_IMPORTED_MODULE_6__.gatedRows)(model, _markup_js__WEBPACK_IMPORTED_MODULE_4__.MARKDOWN);
    const telling = rows.filter(({ mark }) => mark !== 'good');
    const sections = [
        {
            name: 'head',
            dispensable: 0,
            markdown: [
                options.marker ?? MARKER,
                `### ${LIGHTS[markOf(model)]} memdrift: ${title}`,
                '',
                paragraph.join('\n'),
            ].join('\n'),
        },
        {
            name: 'table',
            dispensable: 1,
            markdown: table(rows),
            ...(telling.length < rows.length ? { shorter: table(telling) } : {}),
        },
        { name: 'facts', dispensable: 2, markdown: (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__.factsOf)(model, _markup_js__WEBPACK_IMPORTED_MODULE_4__.MARKDOWN).join(' · ') },
        ...(0,_folds_js__WEBPACK_IMPORTED_MODULE_3__.foldsOf)(model),
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__.fitInto)(sections, options.maxBytes ?? MAX_COMMENT);
}
function table(rows) {
    if (rows.length === 0)
        return '';
    return [
        '| layer | | base | this change | drift /1000 req | budget | verdict |',
        '| --- | --- | ---: | ---: | ---: | ---: | --- |',
        ...rows.map((row, index) => {
            const layer = rows[index - 1]?.layer === row.layer ? '' : row.layer;
            const cells = [
                layer,
                row.quantity,
                row.base,
                row.now,
                (0,_markup_js__WEBPACK_IMPORTED_MODULE_4__.driftCell)(row),
                row.drift?.budget ?? _figures_js__WEBPACK_IMPORTED_MODULE_1__.NONE,
                verdictCell(row),
            ];
            return `| ${cells.map(unbroken).join(' | ')} |`;
        }),
    ].join('\n');
}
/** No line break inside a figure, however narrow the page. */
function unbroken(cell) {
    return cell.replaceAll(' ', '\u00a0');
}
function verdictCell({ mark, words, spark }) {
    const line = spark === '' || mark === 'aside' ? '' : `\`${spark}\``;
    return [LIGHTS[mark], words, line].filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8940);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8372);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6672);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3982);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3021);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(138);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5147);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1490);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6302);










/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS = { good: '✔', bad: '✖', unsure: '●', aside: '○' };
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR = { good: 32, bad: 31, unsure: 33, aside: 2 };
const BOLD = 1;
const TERMINAL = { em: same, strong: same, say: _escape_js__WEBPACK_IMPORTED_MODULE_2__.column, name: _escape_js__WEBPACK_IMPORTED_MODULE_2__.column };
function same(words) {
    return words;
}
/** The report in a terminal: what the Markdown says, in the same order, nothing folded. */
function renderTerminal(model, options) {
    const width = Math.max(20, options.columns ?? 80);
    const paint = (code, line) => (options.color ? `\u001b[${code}m${line}\u001b[0m` : line);
    const { title, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_7__.openingOf)(model, TERMINAL);
    const mark = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markOf */ .Fg)(model);
    const [headline = '', ...overflow] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__.wrap)(`memdrift: ${title}`, width, '  ');
    const blocks = [
        [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__.wrap)(paragraph.join(' '), width, '  '),
        table((0,_rows_js__WEBPACK_IMPORTED_MODULE_8__.gatedRows)(model, TERMINAL), width, paint),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__.wrap)((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__.factsOf)(model, TERMINAL).join(' · '), width, '  '),
        ...details(model, width).map(([heading, lines]) => [paint(BOLD, `  ${heading}`), ...lines]),
    ];
    return `${blocks
        .filter((lines) => lines.some((line) => line.trim() !== ''))
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function table(rows, width, paint) {
    if (rows.length === 0)
        return [];
    const drifts = rows.map(({ drift }) => (drift === null ? _figures_js__WEBPACK_IMPORTED_MODULE_4__.NONE : drift.bare));
    const [titles = '', ...lines] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__.layOut)([
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
        const [first = '', ...rest] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__.wrap)(words, width, '    ');
        return [`  - ${first.slice(4)}`, ...rest];
    };
    const rest = model.explanation.slice((0,_opening_js__WEBPACK_IMPORTED_MODULE_7__.saidOfExplanation)(model));
    const why = model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
        ...(rest.includes(meaning) ? item(meaning) : []),
        ...item(`confirm: ${confirm}`),
        ...item(`mend: ${remedy}`),
    ]);
    const read = (0,_rows_js__WEBPACK_IMPORTED_MODULE_8__.explainingRows)(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
    const checks = model.sensitivity.flatMap(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__.height)(shown, 'bytes')}`;
        return item(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__.shortName)(series, TERMINAL)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ', not seen'}`);
    });
    const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__.column)(key, 60)}: ${shown(before)} -> ${shown(after)}`));
    const notes = (0,_notes_js__WEBPACK_IMPORTED_MODULE_6__.notesOf)(model, TERMINAL).flatMap(item);
    const reproduce = model.reproduce === null ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__.wrap)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__.column)(model.reproduce, 2000), width, '    ');
    const all = [
        ['Why', why],
        ['Also read', read],
        ['Differs from the base', changes],
        ['Sensitivity check', checks],
        ['Notes', notes],
        ['Reproduce', reproduce],
    ];
    return all.filter(([, lines]) => lines.length > 0);
}
function shown(value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__.column)(value, 120);
}


/***/ })

};
