export const id = 43;
export const ids = [43];
export const modules = {

/***/ 5653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printResult: () => (/* binding */ printResult),
  runOnce: () => (/* binding */ runOnce)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/gate/gate.js + 19 modules
var gate = __webpack_require__(2107);
// EXTERNAL MODULE: ./lib/gate/page-assets.js
var page_assets = __webpack_require__(8948);
// EXTERNAL MODULE: ./lib/gate/real.js + 22 modules
var real = __webpack_require__(4244);
// EXTERNAL MODULE: ./lib/report/build.js + 3 modules
var build = __webpack_require__(2246);
// EXTERNAL MODULE: ./lib/report/files.js
var report_files = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/service/clean-up.js
var clean_up = __webpack_require__(3646);
// EXTERNAL MODULE: ./lib/cli/io.js
var cli_io = __webpack_require__(8908);
// EXTERNAL MODULE: ./lib/gate/ports.js
var ports = __webpack_require__(7415);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var progress = __webpack_require__(5647);
;// CONCATENATED MODULE: ./lib/cli/progress.js


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
        const text = (0,progress/* progressLine */.o)({ ...event, findings: event.judgement.findings }, columns);
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

;// CONCATENATED MODULE: ./lib/cli/run.js











/**
 * Runs the gate once and writes its files: recording, report.html, report.md, report.json.
 * @throws UsageError, WorkloadError, CancelledError
 */
async function runOnce(config, options, io) {
    (0,cli_io/* makeFolder */.fc)(options.outDir);
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
        log,
        progress: (event) => progress.show(event),
        signal: io.signal,
        onName: (name) => names.push(name),
    });
    let result;
    try {
        await (0,clean_up/* sweepStale */.is)(log, config.service.image !== undefined);
        result = await (0,gate/* runGate */.R)(config, options, ports);
    }
    finally {
        progress.close();
        for (const name of names)
            await (0,clean_up/* removeByName */.ZB)(name).catch(() => undefined);
    }
    const model = (0,build/* buildReport */.F)({
        judgement: result.judgement,
        recording: result.recording,
        baselines: result.baselines,
        name: config.name,
        path: (0,external_node_path_.relative)('.', result.recordingPath) || result.recordingPath,
        ...(options.reproduce === null ? {} : { reproduce: options.reproduce }),
        notes: result.notes,
        context: { baseGrows: result.context.baseGrows },
    });
    const files = {
        recording: result.recordingPath,
        json: (0,external_node_path_.join)(options.outDir, 'report.json'),
        markdown: (0,external_node_path_.join)(options.outDir, 'report.md'),
        page: (0,external_node_path_.join)(options.outDir, 'report.html'),
    };
    for (const [name, text] of Object.entries((0,report_files/* reportFiles */.I)(model, (0,page_assets/* pageAssets */.t)(io.dist))))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(options.outDir, name), text);
    return { result, model, files };
}
/** The report on standard output, and where the files lie. */
function printResult({ model, files, result }, io) {
    io.out(`${(0,terminal/* renderTerminal */.b)(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`);
    const shown = (path) => (0,external_node_path_.relative)('.', path) || path;
    io.out(`recording  ${shown(files.recording)}\nreport     ${[files.page, files.markdown, files.json].map(shown).join(', ')}\n`);
    for (const { storedAt } of [result, ...result.others]) {
        if (storedAt !== null)
            io.out(`baseline   ${shown(storedAt)}\n`);
    }
}


/***/ }),

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ worst),
/* harmony export */   j: () => (/* binding */ VERDICT_ORDER)
/* harmony export */ });
/** The decision's vocabulary: verdicts, findings, and what is said of each. Types only, and the order of verdicts. */
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
const MEASURING_VERSION = 1;
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
/* harmony import */ var _accepting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6526);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2269);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5697);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5402);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3731);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8502);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8191);











/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS = { good: '✔', bad: '✖', unsure: '●', aside: '○' };
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR = { good: 32, bad: 31, unsure: 33, aside: 2 };
const BOLD = 1;
const TERMINAL = { em: same, strong: same, say: _escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi, name: _escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi };
function same(words) {
    return words;
}
/** The report in a terminal: what the Markdown says, in the same order, nothing folded. */
function renderTerminal(model, options) {
    const width = Math.max(20, options.columns ?? 80);
    const paint = (code, line) => (options.color ? `\u001b[${code}m${line}\u001b[0m` : line);
    const { title, warnings, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_7__/* .openingOf */ .E)(model, TERMINAL);
    const mark = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markOf */ .Fg)(model);
    const [headline = '', ...overflow] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)(`memdrift: ${title}`, width, '  ');
    const blocks = [
        [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
        warnings.flatMap((warning) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)(`! ${warning}`, width, '  ')).map((line) => paint(SGR.unsure, line)),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)(paragraph.join(' '), width, '  '),
        table((0,_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .gatedRows */ .J)(model, TERMINAL), width, paint),
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .x)(model, TERMINAL).join(' · '), width, '  '),
        ...details(model, width).map(([heading, lines]) => [paint(BOLD, (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(`  ${heading}`, width)), ...lines]),
    ];
    return `${blocks
        .filter((lines) => lines.some((line) => line.trim() !== ''))
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function table(rows, width, paint) {
    if (rows.length === 0)
        return [];
    const drifts = rows.map(({ drift }) => (drift === null ? _figures_js__WEBPACK_IMPORTED_MODULE_4__/* .NONE */ .x3 : drift.bare));
    const [titles = '', ...lines] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .layOut */ .v8)([
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
        const [first = '', ...rest] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)(words, width, '    ');
        return [`  - ${first.slice(4)}`, ...rest];
    };
    const rest = model.explanation.slice((0,_opening_js__WEBPACK_IMPORTED_MODULE_7__/* .saidOfExplanation */ .M)(model));
    const why = model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
        ...(rest.includes(meaning) ? item((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(meaning)) : []),
        ...item(`confirm: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(confirm)}`),
        ...item(`mend: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(remedy)}`),
    ]);
    const read = (0,_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .explainingRows */ .v)(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
    const checks = model.sensitivity.flatMap(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .height */ .uJ)(shown, 'bytes')}`;
        return item(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .shortName */ .EU)(series, TERMINAL)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ', not seen'}`);
    });
    const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(key, 60)}: ${shown(before)} -> ${shown(after)}`));
    const notes = (0,_notes_js__WEBPACK_IMPORTED_MODULE_6__/* .notesOf */ .h)(model, TERMINAL).flatMap(item);
    const reproduce = model.reproduce === null ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(model.reproduce, 2000), width, '    ');
    const logs = model.logs.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(line, width - 4)}`);
    const all = [
        ['Last lines of the service', logs],
        ['Why', why],
        ['Also read', read],
        [`Differs from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(model.baseName, 60)}`, changes],
        ['Sensitivity check', checks],
        ['Notes', notes],
        ['Accept this regression', acceptance(model, width)],
        ['Reproduce', reproduce],
    ];
    return all.filter(([, lines]) => lines.length > 0);
}
/** The lines for the configuration as they are, as far as the terminal is wide. */
function acceptance({ acceptance: lines }, width) {
    if (lines === null)
        return [];
    const { file, command } = (0,_accepting_js__WEBPACK_IMPORTED_MODULE_1__/* .accepting */ .j)('report.json');
    const shown = lines
        .trimEnd()
        .split('\n')
        .map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .indentOf */ ._j)(line)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(line)}`);
    return [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .wrap */ .LV)(`in ${file}; written by: ${command}`, width, '    '), ...shown.map((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(line, width))];
}
function shown(value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(value, 120);
}


/***/ }),

/***/ 3646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ helperName),
/* harmony export */   ZB: () => (/* binding */ removeByName),
/* harmony export */   is: () => (/* binding */ sweepStale)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6703);
/* harmony import */ var _host_processes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9209);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _run_dir_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9712);





/** What a service may leave is named after it; its helper container, so. */
function helperName(service) {
    return `${service}-helper`;
}
/**
 * Removes all that a service of that name may have left, whatever launched it: processes, containers, volume,
 * directory. Idempotent. Never throws: cleaning up must not hide why it was needed.
 */
async function removeByName(name) {
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isServiceName */ .tN)(name))
        return;
    const dirs = (0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunDirs */ .hx)(name);
    for (const { dir } of dirs)
        await quietly(endCommand(dir));
    if (dirs.every(({ image }) => image === null) && dirs.length > 0) {
        for (const { dir } of dirs)
            (0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRunDir */ .Lr)(dir);
        return; // a command: nothing of it is docker's
    }
    await quietly((0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(['rm', '--force', '--volumes', helperName(name), name]));
    await quietly((0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(['volume', 'rm', '--force', name]));
    for (const { dir, image } of dirs) {
        if ((0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRunDir */ .Lr)(dir) || image === null)
            continue;
        await quietly(emptyAsRoot(dir, image));
        (0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRunDir */ .Lr)(dir);
    }
}
/**
 * Removes what runs that are over have left on this machine and with this engine. What belongs to a run that lives is
 * left alone. Never throws: an engine that does not answer is told by the launch that needs it.
 * Called by the doors before a launch, because it can go on while the rest of memdrift is loaded.
 */
async function sweepStale(log, engine) {
    const stale = new Set((0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunDirs */ .hx)()
        .filter(({ owner }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isStale */ .QO)(owner))
        .map(({ dir }) => dir.name));
    if (engine)
        for (const name of await staleOfEngine().catch(() => []))
            stale.add(name);
    for (const name of stale) {
        log.warn(`removing ${name}, left by an earlier run`);
        await removeByName(name);
    }
}
/** Ends what a command has started: the processes that were given this directory, and their families. */
async function endCommand({ share }) {
    await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .endAll */ .XZ)(async () => {
        const all = await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .listProcesses */ .O3)();
        return (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .family */ .T1)(all, await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)(all, 'MEMDRIFT_DIR', share)).map(({ pid }) => pid);
    });
}
const listed = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), owner: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), started: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/** Names of services of which the engine still has a container or a volume, and whose run is over. */
async function staleOfEngine() {
    const labels = '"owner":{{json (.Label "memdrift.owner")}},"started":{{json (.Label "memdrift.started")}}';
    const lists = [
        ['ps', '--all', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Names}},${labels}}`],
        ['volume', 'ls', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Name}},${labels}}`],
    ];
    const names = [];
    for (const words of lists) {
        const { code, stdout } = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(words);
        for (const line of code === 0 ? stdout.split('\n').filter((text) => text !== '') : []) {
            const { name, owner: by, started } = listed.parse(JSON.parse(line));
            const owner = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerFromLabels */ .jC)({ 'memdrift.owner': by, 'memdrift.started': started });
            if (owner !== null && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isStale */ .QO)(owner))
                names.push(name.replace(/-helper$/, ''));
        }
    }
    return names;
}
/** Files of another user, written by the service: only a container may remove them for us. */
async function emptyAsRoot({ name, path }, image) {
    const words = ['run', '--rm', '--name', helperName(name), '--network', 'none', '--user', '0', '--entrypoint', 'rm'];
    await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)([...words, '--mount', `type=bind,src=${path},dst=/left`, image, '-rf', '/left/share']);
}
async function quietly(work) {
    await work.catch(() => undefined);
}


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ tryDocker),
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   q$: () => (/* binding */ dockersReason)
/* harmony export */ });
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4054);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5612);


/** An engine that takes longer over anything but a pull is not going to answer. */
const PATIENCE_MS = 60_000;
/**
 * Runs the docker command line, whatever its exit code.
 * @throws ServiceError where there is no docker here, or its engine does not answer
 */
async function tryDocker(args, limits = { timeoutMs: PATIENCE_MS }) {
    try {
        return await (0,_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)('docker', args, limits);
    }
    catch (cause) {
        if (limits.signal?.aborted)
            throw cause;
        if (cause instanceof _exec_js__WEBPACK_IMPORTED_MODULE_0__/* .NotInstalledError */ .Y) {
            const remedy = 'install the docker command line, or measure with command instead of image';
            throw new _service_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('docker: not found on this machine', { remedy }, { cause });
        }
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _service_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._(why, { remedy: 'is the docker engine in order?' }, { cause });
    }
}
/**
 * Runs the docker command line.
 * @returns its standard output, trimmed
 * @throws ServiceError with docker's reason where it fails
 */
async function docker(args) {
    const ended = await tryDocker(args);
    if (ended.code === 0)
        return ended.stdout.trim();
    throw new _service_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._(`docker ${args[0]}: ${dockersReason(ended)}`);
}
/** The line in which docker says why it failed, without its prefix and its advice. */
function dockersReason({ stderr, code }) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const said = lines.filter((line) => line !== '' && !/^(See 'docker|Run 'docker|WARNING|Unable to find)/.test(line));
    const text = said.find((line) => /error|denied|not found|invalid|unknown|cannot/i.test(line)) ?? said.at(-1);
    return (text ?? `exit code ${code}`).replace(/^(docker: )?(Error response from daemon: )?/, '').slice(0, 400);
}


/***/ }),

/***/ 4054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NotInstalledError),
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1260);
/* harmony import */ var _host_processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9209);





/** What is kept of a program's output, each of stdout and stderr; the rest is dropped. */
const OUTPUT_LIMIT_BYTES = 8 * 1024 * 1024;
/** Environment variable by which a running program is found again. */
const MARK = 'MEMDRIFT_RUN';
/** The program is not installed here. */
class NotInstalledError extends Error {
    name = 'NotInstalledError';
}
/**
 * Runs a program silently and waits for its end, whatever its exit code.
 * @throws NotInstalledError; the signal's reason, or Error where it takes longer than it may: it is ended then
 */
async function run(program, args, limits = {}) {
    limits.signal?.throwIfAborted();
    const stdout = new BoundedOutput();
    const stderr = new BoundedOutput();
    const mark = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const options = {
        env: environmentWith(MARK, mark),
        silent: true,
        ignoreReturnCode: true,
        listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
    };
    const ended = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_3__/* .exec */ .m)(`"${locate(program)}"`, [...args], options);
    try {
        const code = await within(ended, `${program} ${args[0] ?? ''}`, limits);
        return { code, stdout: stdout.text(), stderr: stderr.text() };
    }
    catch (error) {
        // `exec` gives no handle of its child, so that is found by its environment.
        await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .endAll */ .XZ)(async () => (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)(await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .listProcesses */ .O3)(), MARK, mark));
        throw error;
    }
}
function environmentWith(name, value) {
    const known = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
    return { ...Object.fromEntries(known), [name]: value };
}
/** Its file on PATH. Looked for here: `exec` complains on standard output of each folder that it may not enter. */
function locate(program) {
    for (const folder of (process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
            if (folder !== '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).isFile())
                return file;
        }
        catch {
            // Not in this one.
        }
    }
    throw new NotInstalledError(`${program}: not installed here`);
}
async function within(work, what, { signal, timeoutMs }) {
    let forget = () => { };
    const given = new Promise((_, reject) => {
        const cancel = () => reject(signal?.reason);
        const late = () => reject(new Error(`${what}: no end within ${(timeoutMs ?? 0) / 1000} s`));
        const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
        signal?.addEventListener('abort', cancel, { once: true });
        forget = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', cancel);
        };
    });
    try {
        return await Promise.race([work, given]);
    }
    finally {
        forget();
        work.catch(() => undefined); // it may fail later, when nobody waits for it any more
    }
}
class BoundedOutput {
    #chunks = [];
    #bytes = 0;
    add(data) {
        const kept = data.subarray(0, OUTPUT_LIMIT_BYTES - this.#bytes);
        this.#chunks.push(kept);
        this.#bytes += kept.length;
    }
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ }),

/***/ 9209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   T1: () => (/* binding */ family),
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   jt: () => (/* binding */ commandText),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   lK: () => (/* binding */ readProc),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   xI: () => (/* binding */ marked)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


/** Between a polite end and a hard one, and how long a hard one may take. */
const GRACE_MS = 3000;
/** Text of `/proc/<pid>/<file>`; null where the process is gone or may not be read. */
async function readProc(pid, file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
    return text === '' ? null : text;
}
/** Every process that can be seen from here, but zombies: they hold no memory, and end when their parent looks. */
async function listProcesses() {
    const pids = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(pids.map(async (pid) => parseStat(pid, await readProc(pid, 'stat'))));
    return found.filter((process) => process !== null);
}
/** proc_pid_stat(5): pid (name) state ppid pgrp session. The name may itself hold brackets and spaces. */
function parseStat(pid, stat) {
    if (stat === null)
        return null;
    const [state, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === undefined || state === 'Z' || state === 'X')
        return null;
    return { pid, parent: Number(parent), session: Number(session) };
}
/** The roots, all that descend from them, and all that are of a root's session: a service's whole family. */
function family(all, roots) {
    const sessions = new Set(roots);
    const found = new Set(sessions);
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const { pid, parent, session } of all)
            if (found.has(parent) || sessions.has(session))
                found.add(pid);
    }
    return all.filter(({ pid }) => found.has(pid));
}
/** Processes of this user that have the variable in the environment they were started with. */
async function marked(all, name, value) {
    const environments = await Promise.all(all.map(({ pid }) => readProc(pid, 'environ')));
    return all.filter((_, index) => environments[index]?.split('\0').includes(`${name}=${value}`)).map(({ pid }) => pid);
}
/** What the service's interface says of a process. Where a namespace of its own gives it another pid, by that one. */
async function describe({ pid, parent }) {
    const [status, commandLine] = await Promise.all([readProc(pid, 'status'), readProc(pid, 'cmdline')]);
    if (status === null)
        return null;
    const name = status.match(/^Name:\t(.*)$/m)?.[1] ?? '';
    const ownPid = status.match(/^NSpid:.*?(\d+)[ \t]*$/m)?.[1];
    return {
        pid: ownPid === undefined ? pid : Number(ownPid),
        hostPid: pid,
        parentPid: parent,
        command: commandText(commandLine, name),
    };
}
/** The command line with spaces between its words, or the name for a process without one. */
function commandText(commandLine, name) {
    return ((commandLine ?? '').replaceAll('\0', ' ').trim() || name).slice(0, 400);
}
/**
 * Ends processes, politely first, until none of them is left. None must be found twice: one that is just starting a
 * program has no environment for a moment, and is not found by it (seen in a test).
 */
async function endAll(find) {
    let misses = 0;
    for (const signal of ['SIGTERM', 'SIGKILL']) {
        const deadline = performance.now() + GRACE_MS;
        for (let told = new Set(); performance.now() < deadline;) {
            const left = (await find()).filter((pid) => pid !== process.pid);
            misses = left.length === 0 ? misses + 1 : 0;
            if (misses === 2)
                return;
            for (const pid of left)
                if (!told.has(pid))
                    send(pid, signal);
            told = new Set(left);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(30);
        }
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // Gone already, or not ours to end.
    }
}


/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ thisOwner),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   TQ: () => (/* binding */ newServiceName),
/* harmony export */   aX: () => (/* binding */ labelWords),
/* harmony export */   jC: () => (/* binding */ ownerFromLabels),
/* harmony export */   tN: () => (/* binding */ isServiceName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);



/** Hosted runners end a job after 6 hours: what is older, on another host, belongs to no live run. */
const STALE_AFTER_S = 6 * 3600;
/** A name for a service and all that belongs to it: chosen before anything starts, so that clean-up always knows it. */
function newServiceName() {
    return `memdrift-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
}
/** True for names that {@link newServiceName} gives: nothing else is ever removed by name. */
function isServiceName(name) {
    return /^memdrift-[0-9a-f]{12}$/.test(name);
}
function thisOwner() {
    return { pid: process.pid, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), started: Math.floor(Date.now() / 1000) };
}
/** The labels of everything that the daemon keeps for a service, as words for the docker command line. */
function labelWords(owner, env = process.env) {
    const run = env['GITHUB_RUN_ID'] === undefined ? 'local' : `${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
    return [
        'memdrift=1',
        `memdrift.run=${run}`,
        `memdrift.started=${owner.started}`,
        `memdrift.owner=${owner.pid}@${owner.host}`,
    ].flatMap((label) => ['--label', label]);
}
/** The owner from the labels; null where they are not ours or not whole. */
function ownerFromLabels(labels) {
    const [, pid, host] = labels['memdrift.owner']?.match(/^(\d{1,10})@(.+)$/) ?? [];
    const started = labels['memdrift.started'];
    if (pid === undefined || host === undefined || started === undefined || !/^\d{1,12}$/.test(started))
        return null;
    return { pid: Number(pid), host, started: Number(started) };
}
/**
 * Whether nobody uses it any more: its process on this host is gone, or it is of another host (whose processes cannot
 * be seen) and older than a job may be.
 */
function isStale(owner, here = thisOwner()) {
    if (owner.host === here.host)
        return !isAlive(owner.pid);
    return here.started - owner.started > STALE_AFTER_S;
}
function isAlive(pid) {
    try {
        return !/^State:\s+Z/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, 'utf8'));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ removeRunDir),
/* harmony export */   dK: () => (/* binding */ createRunDir),
/* harmony export */   hx: () => (/* binding */ findRunDirs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(867);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5612);






const ownerFile = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    host: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    started: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    image: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
/** Magic number of tmpfs in statfs (include/uapi/linux/magic.h): its pages would be charged to the service's cgroup. */
const TMPFS_MAGIC = 0x01021994;
/**
 * Makes the directory and copies the probe into it.
 * @param image of the service, null for a command: a helper container made of it can remove what its users left
 * @throws ServiceError where no directory can be made, or the probe is not where it should be
 */
function createRunDir(name, probeSource, owner, image) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(roots().find((root) => !isTmpfs(root)) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name);
    const share = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'share');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'owner.json'), JSON.stringify({ ...owner, image }), { mode: 0o600 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(share);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(share, 'out'));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(probeSource, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(share, 'lib'), {
            recursive: true,
            filter: (source) => !source.endsWith('__pycache__'),
        });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(share, 'command'), '');
        openToAll(share);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(share, 'out'), 0o1777);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        throw new _service_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._(`cannot lay out the probe in ${path}: ${cause.message}`, {}, { cause });
    }
    return { name, path, share };
}
/** Where a service of that name has its directory, with what its owner file says; empty where it has none. */
function findRunDirs(name) {
    return roots().flatMap((root) => entries(root)
        .filter((entry) => (name === undefined ? (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isServiceName */ .tN)(entry) : entry === name))
        .flatMap((entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, entry);
        const owner = readOwner(path);
        return owner === null
            ? []
            : [{ dir: { name: entry, path, share: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'share') }, owner, image: owner.image }];
    }));
}
/** Removes it as far as this user may. True where nothing is left. */
function removeRunDir(dir) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(dir.share, { recursive: true, force: true, maxRetries: 2 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(dir.path, { recursive: true, force: true, maxRetries: 2 });
        return true;
    }
    catch {
        return false;
    }
}
/** Where run directories are made, best first: the runner's own temporary folder is emptied after each job. */
function roots() {
    const wanted = [process.env['RUNNER_TEMP'], (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/var/tmp'];
    return [...new Set(wanted.filter((root) => root !== undefined && root !== ''))];
}
function isTmpfs(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path).type === TMPFS_MAGIC;
    }
    catch {
        return true; // not there: as unfit
    }
}
function entries(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function readOwner(path) {
    try {
        return ownerFile.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'owner.json'), 'utf8')));
    }
    catch {
        return null;
    }
}
/** Readable by any user of the service, whatever our umask: 0755 and 0644. */
function openToAll(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 0o755);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true })) {
        if (entry.isDirectory())
            openToAll((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name));
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name), 0o644);
    }
}


/***/ }),

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ServiceError)
/* harmony export */ });
/**
 * What every launched service offers, whatever launched it. One file a launcher implements it: `container.ts`,
 * `command.ts`. The gate holds one `Service` and never learns which.
 */
/** The service could not be launched or never became ready: `not-measured`, with the reason for a person. */
class ServiceError extends Error {
    detail;
    name = 'ServiceError';
    constructor(message, detail = {}, options) {
        super(message, options);
        this.detail = detail;
    }
}


/***/ })

};
