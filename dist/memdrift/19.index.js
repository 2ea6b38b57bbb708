export const id = 19;
export const ids = [19];
export const modules = {

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printResult: () => (/* binding */ printResult),
  runOnce: () => (/* binding */ runOnce)
});

// UNUSED EXPORTS: modelOf

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/gate/effects/page-assets.js
var page_assets = __webpack_require__(6441);
// EXTERNAL MODULE: ./lib/gate/effects/real.js + 35 modules
var real = __webpack_require__(6059);
// EXTERNAL MODULE: ./lib/gate/effects/report-folder.js
var report_folder = __webpack_require__(9739);
// EXTERNAL MODULE: ./lib/gate/gate.js + 35 modules
var gate = __webpack_require__(4119);
// EXTERNAL MODULE: ./lib/report/model/build-report.js + 7 modules
var build_report = __webpack_require__(3203);
// EXTERNAL MODULE: ./lib/report/report-files.js
var report_files = __webpack_require__(9792);
// EXTERNAL MODULE: ./lib/report/terminal/terminal.js
var terminal = __webpack_require__(3416);
// EXTERNAL MODULE: ./lib/service/cleanup/clean-up.js + 1 modules
var clean_up = __webpack_require__(1270);
// EXTERNAL MODULE: ./lib/service/cleanup/remove-in-time.js
var remove_in_time = __webpack_require__(6724);
// EXTERNAL MODULE: ./lib/time/clock.js
var clock = __webpack_require__(4795);
// EXTERNAL MODULE: ./lib/time/deadline.js
var deadline = __webpack_require__(2181);
// EXTERNAL MODULE: ./lib/gate/effects/ports.js
var ports = __webpack_require__(8342);
// EXTERNAL MODULE: ./lib/report/terminal/cycle-progress.js + 1 modules
var cycle_progress = __webpack_require__(6252);
;// CONCATENATED MODULE: ./lib/cli/live-progress.js


const PLAIN_COLUMNS = 120;
/** Shows what the gate does: one live line on a terminal, plain lines elsewhere (one each few cycles). */
class Progress {
    io;
    #open = false;
    constructor(io) {
        this.io = io;
    }
    show(event) {
        if (event.phase !== 'cycle') {
            this.line(event.text);
            return;
        }
        const columns = this.io.live ? this.io.columns - 1 : PLAIN_COLUMNS;
        const text = (0,cycle_progress/* progressLine */.o)({ ...event, findings: event.judgement.findings }, columns);
        if (this.io.live) {
            this.io.err(`\r\u001b[2K${text}`);
            this.#open = true;
        }
        else if ((0,ports/* isToldInLogs */.w)(event.cycle)) {
            this.io.err(`${text}\n`);
        }
    }
    line(text) {
        this.close();
        this.io.err(`${text}\n`);
    }
    /** Ends a live line, so that what follows starts on its own. */
    close() {
        if (this.#open)
            this.io.err('\n');
        this.#open = false;
    }
}

;// CONCATENATED MODULE: ./lib/cli/commands/run-once.js













/** How long what earlier runs have left may hold this one up. */
const SWEEP_MS = 120_000;
/** How long a service may take to be removed once the run is cancelled. */
const CANCELLED_MS = 3500;
/**
 * Runs the gate once and writes its files: recording, report.html, report.md, report.json. A file that cannot be
 * written is told: the verdict stands.
 * @throws UsageError, WorkloadError, CancelledError
 */
async function runOnce(config, options, io) {
    const progress = new Progress(io);
    const names = [];
    const log = {
        info: (text) => progress.line(text),
        warn: (text) => progress.line(`warning: ${text}`),
    };
    const ports = (0,real/* realPorts */.R)({
        config,
        dist: io.dist,
        outDir: options.outDir,
        secrets: io.env,
        masker: io.masker,
        log,
        progress: (event) => progress.show(event),
        signal: io.signal,
        onName: (name) => names.push(name),
    });
    // Before anything is measured: what is installed may be replaced meanwhile.
    const assets = (0,page_assets/* pageAssets */.t)(io.dist);
    let result;
    try {
        await (0,deadline/* endsWithin */._c)(clock/* systemClock */.m, SWEEP_MS, (0,clean_up/* sweepStale */.is)(log, config.service.command === undefined));
        result = await (0,gate/* runGate */.R)(config, options, ports);
    }
    finally {
        await (0,remove_in_time/* removeInTime */.T)(names, io.signal.aborted ? CANCELLED_MS : remove_in_time/* REMOVAL_MS */.O, log);
        progress.close();
    }
    const reproduce = options.reproduce === null ? null : io.masker.mask(options.reproduce);
    const model = modelOf(result, config.name, reproduce);
    const files = (0,report_folder/* writeReports */.L)(options.outDir, (0,report_files/* reportFiles */.I)(model, assets), log.warn);
    return { result, model, files };
}
/** The report of a live run. */
function modelOf(result, name, reproduce) {
    return (0,build_report/* buildReport */.F)({
        judgement: result.judgement,
        recording: result.recording,
        baselines: result.baselines,
        name,
        path: (0,external_node_path_.relative)('.', result.recordingPath) || result.recordingPath,
        reproduce,
        notes: result.notes,
        ab: result.ab,
        context: { baseGrows: result.context.baseGrows },
    });
}
/** The report on standard output, and where the files lie. */
function printResult({ model, files, result }, io) {
    io.out(`${(0,terminal/* renderTerminal */.b)(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`);
    const shown = (path) => (0,external_node_path_.relative)('.', path) || path;
    if (result.hasRecording)
        io.out(`recording  ${shown(result.recordingPath)}\n`);
    const reports = ['report.html', 'report.md', 'report.json'].flatMap((name) => files[name] ?? []).map(shown);
    if (reports.length > 0)
        io.out(`report     ${reports.join(', ')}\n`);
    for (const { storedAt } of [result, ...result.others]) {
        if (storedAt !== null)
            io.out(`baseline   ${shown(storedAt)}\n`);
    }
}


/***/ }),

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   jT: () => (/* binding */ VERDICT_ORDER),
/* harmony export */   q7: () => (/* binding */ notMeasured)
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
const notMeasured = (cause) => ({ verdict: 'not-measured', cause });


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _recording_write_whole_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8258);
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2049);



/**
 * Writes the files of a report into a folder, each by itself: one that cannot be written is told, and keeps neither the
 * others nor the verdict.
 * @param files text by name
 * @returns the paths of those that are there, by name
 */
function writeReports(folder, files, warn) {
    const written = {};
    for (const [name, text] of Object.entries(files)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name);
        try {
            (0,_recording_write_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f)(path, text);
            written[name] = path;
        }
        catch (error) {
            warn(`${(0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .zz)(path, error, Buffer.byteLength(text))}; the verdict stands`);
        }
    }
    return written;
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

/***/ 1161:
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

/***/ 7909:
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

/***/ 3416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2189);
/* harmony import */ var _model_accepting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7968);
/* harmony import */ var _tables_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9730);
/* harmony import */ var _tables_paired_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3412);
/* harmony import */ var _tables_requests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3150);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9305);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3289);
/* harmony import */ var _text_notes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3789);
/* harmony import */ var _text_opening_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7964);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4562);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3828);













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
    const { title, warnings, paragraph } = (0,_text_opening_js__WEBPACK_IMPORTED_MODULE_10__/* .openingOf */ .E)(model, TERMINAL);
    const mark = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(model);
    const [headline = '', ...overflow] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`memdrift: ${title}`, width, '  ');
    const blocks = [
        [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
        warnings.flatMap((warning) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`! ${warning}`, width, '  ')).map((line) => paint(SGR.unsure, line)),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(paragraph.join(' '), width, '  '),
        table((0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .gatedRows */ .JB)(model, TERMINAL), width, paint),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)((0,_tables_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .x)(model, TERMINAL).join(' · '), width, '  '),
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
    const drifts = rows.map(({ drift }) => (drift === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 : drift.bare));
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
    const rest = model.explanation.slice((0,_text_opening_js__WEBPACK_IMPORTED_MODULE_10__/* .saidOfExplanation */ .M)(model));
    const why = model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
        ...(rest.includes(meaning) ? item((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(meaning)) : []),
        ...item(`confirm: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(confirm)}`),
        ...item(`mend: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(remedy)}`),
    ]);
    const read = (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .explainingRows */ .vT)(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
    const checks = model.sensitivity.flatMap(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .height */ .uJ)(shown, 'bytes')}`;
        return item(`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(series, TERMINAL)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ', not seen'}`);
    });
    const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(key, 60)}: ${shown(before)} -> ${shown(after)}`));
    const notes = (0,_text_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .notesOf */ .h)(model, TERMINAL).flatMap(item);
    const phases = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .phaseRows */ .vZ)(model, (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .phaseBudget */ .RG)(model), TERMINAL).flatMap(({ kind, drift, interval, words }) => item(`${kind}: ${words}${interval === '' ? '' : `, ${drift} per 1000 of them (${interval})`}`));
    const words = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .replayWords */ .zU)(model.replay);
    const requests = [
        ...(0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .classRows */ .cQ)(model, TERMINAL).flatMap((row) => item(classText(row))),
        ...(words.length === 0 ? [] : item(words.join('; '))),
    ];
    const reproduce = model.reproduce === null ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(model.reproduce, 2000), width, '    ');
    const logs = model.logs.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(line, width - 4)}`);
    const beside = (0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_5__/* .abRows */ .zM)(model, TERMINAL).flatMap(({ name, drift, interval, level, levelInterval, mark }) => item(`${SIGNS[mark]} ${name}: ${drift === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? '' : `${drift} per 1000 requests (${interval})`}` +
        `${level === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? '' : `${drift === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? '' : ', '}settles ${level} (${levelInterval})`}`));
    const all = [
        ['Last lines of the service', logs],
        [`${(0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_5__/* .abTitle */ .IJ)(model)}; change minus base`, beside],
        ['Why', why],
        [(0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .phaseTitle */ .ez)(model, TERMINAL), phases],
        ['Also read', read],
        [`Differs from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(model.baseName, 60)}`, changes],
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
        ...(hangUps === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? [] : [`hang-ups ${hangUps}`]),
        `p95 ${p95}`,
        ...(ttft === _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3 ? [] : [`first event p95 ${ttft}`]),
    ];
    return `${name}: ${sent} sent, ${further.join(', ')}`;
}
/** The lines for the configuration as they are, as far as the terminal is wide. */
function acceptance({ acceptance: lines }, width) {
    if (lines === null)
        return [];
    const { file, command } = (0,_model_accepting_js__WEBPACK_IMPORTED_MODULE_3__/* .accepting */ .j6)('report.json');
    const shown = lines
        .trimEnd()
        .split('\n')
        .map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .indentOf */ ._j)(line)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(line)}`);
    return [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .wrap */ .LV)(`in ${file}; written by: ${command}`, width, '    '), ...shown.map((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(line, width))];
}
function shown(value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(value, 120);
}


/***/ }),

/***/ 6724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ REMOVAL_MS),
/* harmony export */   T: () => (/* binding */ removeInTime)
/* harmony export */ });
/* harmony import */ var _time_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4795);
/* harmony import */ var _time_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2181);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1270);



/** Longer than docker takes for a container that ignores its end, several times over. */
const REMOVAL_MS = 60_000;
/**
 * Removes all of these services that is left, as {@link removeByName} does, for so long at most: of what is not seen to
 * be gone by then, the commands that remove it are told. Never throws.
 */
async function removeInTime(names, patienceMs, log) {
    const left = new Set(names);
    const removing = Promise.all(names.map((name) => (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_2__/* .removeByName */ .ZB)(name, log).then(() => left.delete(name))));
    if (await (0,_time_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._c)(_time_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, patienceMs, removing))
        return;
    for (const name of left)
        log.warn(leftText(name));
}
/** What a person does about a service that may be left. */
function leftText(name) {
    const containers = `docker ps --all --quiet --filter name=${name}`;
    return (`${name} may be left, for its removal did not end in time; to remove it: ` +
        `docker rm --force --volumes $(${containers}); docker volume rm --force ${name}`);
}


/***/ }),

/***/ 4795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


/** The machine's. */
const systemClock = {
    now: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    },
};


/***/ })

};
