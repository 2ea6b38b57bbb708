export const id = 624;
export const ids = [624];
export const modules = {

/***/ 624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeFile: () => (/* binding */ judgeFile),
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/drift/judge.js + 14 modules
var drift_judge = __webpack_require__(2544);
// EXTERNAL MODULE: ./lib/report/build.js + 3 modules
var build = __webpack_require__(2246);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/markdown.js + 3 modules
var markdown = __webpack_require__(7358);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(1488);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/recording/parse.js + 1 modules
var parse = __webpack_require__(8466);
;// CONCATENATED MODULE: ./lib/cli/io.js




/**
 * Reads a recording from a file.
 * @throws UsageError or RecordingError with one line
 */
async function readRecording(path, io) {
    const { recording, warnings } = (0,parse/* parseRecording */.f)(await readText(path, 'a recording'), path);
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

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2269);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5697);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7358);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3731);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1690);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8191);










/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS = { good: '✔', bad: '✖', unsure: '●', aside: '○' };
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR = { good: 32, bad: 31, unsure: 33, aside: 2 };
const BOLD = 1;
const TERMINAL = { em: same, strong: same, say: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi, name: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi };
function same(words) {
    return words;
}
/** The report in a terminal: what the Markdown says, in the same order, nothing folded. */
function renderTerminal(model, options) {
    const width = Math.max(20, options.columns ?? 80);
    const paint = (code, line) => (options.color ? `\u001b[${code}m${line}\u001b[0m` : line);
    const { title, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .openingOf */ .E)(model, TERMINAL);
    const mark = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(model);
    const [headline = '', ...overflow] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_9__/* .wrap */ .LV)(`memdrift: ${title}`, width, '  ');
    const blocks = [
        [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_9__/* .wrap */ .LV)(paragraph.join(' '), width, '  '),
        table((0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .gatedRows */ .J)(model, TERMINAL), width, paint),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_9__/* .wrap */ .LV)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .x)(model, TERMINAL).join(' · '), width, '  '),
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
    const drifts = rows.map(({ drift }) => (drift === null ? _figures_js__WEBPACK_IMPORTED_MODULE_3__/* .NONE */ .x3 : drift.bare));
    const [titles = '', ...lines] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_9__/* .layOut */ .v8)([
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
        const [first = '', ...rest] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_9__/* .wrap */ .LV)(words, width, '    ');
        return [`  - ${first.slice(4)}`, ...rest];
    };
    const rest = model.explanation.slice((0,_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .saidOfExplanation */ .M)(model));
    const why = model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
        ...(rest.includes(meaning) ? item(meaning) : []),
        ...item(`confirm: ${confirm}`),
        ...item(`mend: ${remedy}`),
    ]);
    const read = (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .explainingRows */ .v)(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
    const checks = model.sensitivity.flatMap(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(shown, 'bytes')}`;
        return item(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .shortName */ .EU)(series, TERMINAL)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ', not seen'}`);
    });
    const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(key, 60)}: ${shown(before)} -> ${shown(after)}`));
    const notes = (0,_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .notesOf */ .h)(model, TERMINAL).flatMap(item);
    const reproduce = model.reproduce === null ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_9__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(model.reproduce, 2000), width, '    ');
    const logs = model.logs.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(line, width - 4)}`);
    const all = [
        ['Last lines of the service', logs],
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
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(value, 120);
}


/***/ })

};
