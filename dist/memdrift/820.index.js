export const id = 820;
export const ids = [820];
export const modules = {

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

/***/ 842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ verdictSchema),
/* harmony export */   QT: () => (/* binding */ BOUNDS),
/* harmony export */   Qh: () => (/* binding */ reportSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/**
 * The report model as it comes from outside: the artifact of a fork, or of a leg of a matrix. Nothing in it is trusted:
 * every text and every list has a bound, every number is finite and of a size that can be printed, and a key that is not
 * known is refused. What is shown of it is escaped by the renderers all the same.
 */
/** Bounds of a model from outside, which `bounded()` keeps to on the way out. Far above what a run gives. */
const BOUNDS = {
    /** Characters of a text, and of the longest of them: commands, lines for the configuration. */
    text: 2000,
    longText: 16_000,
    /** Of a key in a record. */
    key: 200,
    /** Entries of a list or a record. */
    entries: 256,
    series: 64,
    /** Checkpoints of a series. */
    values: 4096,
    /** Either side of 0: an exabyte, or thirty billion years. */
    number: 1e18,
    /** Lists and records inside each other, within a fact. */
    depth: 4,
};
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(BOUNDS.text);
const longText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(BOUNDS.longText);
const number = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(-BOUNDS.number).max(BOUNDS.number);
const list = (of, max = BOUNDS.entries) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(of).max(max);
const record = (of) => zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(BOUNDS.key), of)
    .refine((value) => Object.keys(value).length <= BOUNDS.entries, `at most ${BOUNDS.entries} keys`);
/** A fact of environment or subject: any JSON, as long as it is small. */
const fact = zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().refine((value) => isSmall(value, BOUNDS.depth), 'not a fact, or too large');
function isSmall(value, depth) {
    if (value === null || typeof value === 'boolean')
        return true;
    if (typeof value === 'string')
        return value.length <= BOUNDS.text;
    if (typeof value === 'number')
        return Math.abs(value) <= BOUNDS.number;
    if (typeof value !== 'object' || depth === 0)
        return false;
    const [keys, items] = Array.isArray(value) ? [[], value] : [Object.keys(value), Object.values(value)];
    return (items.length <= BOUNDS.entries &&
        keys.every((key) => key.length <= BOUNDS.key) &&
        items.every((item) => isSmall(item, depth - 1)));
}
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable']);
const unit = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['bytes', 'tokens', 'count', 'percent']);
const pattern = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    diagnosis: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
        'live-tensors',
        'live-arrays',
        'device-fragmentation',
        'device-outside-torch',
        'device-unattributed',
        'pinned-buffers',
        'live-host-objects',
        'small-python-objects',
        'retained-heap',
        'outside-heap',
        'shared-memory',
        'heap-unread',
        'resident-unattributed',
        'container-only',
        'threads',
        'open-files',
        'pending-tasks',
        'stuck-requests',
        'smaller-kv-cache',
        'step',
    ]),
    meaning: text,
    confirm: text,
    remedy: text,
    issues: list(text).readonly(),
})
    .readonly();
const finding = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    series: text,
    unit,
    gated: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    verdict: verdictSchema,
    reason: text,
    broken: list(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['drift', 'level', 'peak', 'other'])),
    drift: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        per1000Requests: number,
        low: number,
        high: number,
        perMinute: number.nullable(),
        budget: number,
        baseline: number.nullable(),
        course: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('levelling').exactOptional(),
    })
        .nullable(),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ value: number, baseline: number.nullable(), budget: number.nullable() }).nullable(),
    peak: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ value: number, cap: number.nullable(), baseline: number.nullable(), budget: number.nullable() })
        .nullable(),
    cyclesToVerdict: number.nullable(),
    values: list(number.nullable(), BOUNDS.values),
    accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        growth: text.nullable(),
        level: text.nullable(),
        reason: text,
        until: text,
        expired: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        needed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    })
        .exactOptional(),
    notes: list(text),
});
const context = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    gateChanges: list(text),
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['head', 'base']),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ commit: text, kind: text, distance: number.nullable() }).nullable(),
    baseGrows: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ since: text.nullable(), reason: text }).nullable(),
    byFork: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
const cancels = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ planned: number, delivered: number });
const replay = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    cycles: number,
    requests: number,
    durationS: number,
    requestsPerSecond: number.nullable(),
    sent: number,
    ok: number,
    errors: record(number),
    p95Ms: number.nullable(),
    baselineP95Ms: number.nullable(),
    baselineErrorShare: number.nullable(),
    cancels: cancels.nullable(),
    latenessP99Ms: number.nullable(),
    inFlight: number.nullable(),
    classes: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        class: text,
        sent: number,
        ok: number,
        cancels: cancels.nullable(),
        p95Ms: number.nullable(),
        ttftP95Ms: number.nullable(),
    })),
});
const phase = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: text,
    class: text.nullable(),
    series: text,
    unit,
    per1000Requests: number.nullable(),
    low: number.nullable(),
    high: number.nullable(),
    grows: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable(),
    failed: text.nullable(),
});
const outOfMemory = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    what: text,
    limitBytes: number,
    requestsPerSecond: number,
    hours: number,
    lowHours: number,
    highHours: number.nullable(),
});
const paired = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ pairs: list(number), mean: number, low: number, high: number, budget: number });
const ab = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    why: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['always', 'no-baseline', 'confirm']),
    verdict: verdictSchema,
    reason: text,
    runs: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ side: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['base', 'head']), recording: text })),
    pairs: number,
    cycles: number,
    series: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        series: text,
        unit,
        verdict: verdictSchema,
        reason: text,
        drift: paired.nullable(),
        level: paired.nullable(),
    })),
    stored: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ verdict: verdictSchema, reason: text }).nullable(),
    sentences: list(text),
});
const chart = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    series: text,
    unit,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['rise', 'height']),
    fromRequests: number,
    toRequests: number,
    head: list(number),
    base: list(number).nullable(),
});
/** Every `ReportModel` that was `bounded()`, and nothing else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('memdrift.report'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    name: text,
    verdict: verdictSchema,
    reason: text,
    decidedBy: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0) }), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['findings', 'run'])]),
    remedy: text.nullable(),
    explanation: list(text),
    growth: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ first: text.nullable(), follows: record(text), patterns: list(pattern) }),
    phases: list(phase),
    dependsOn: list(text),
    findings: list(finding, BOUNDS.series),
    problems: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        verdict: verdictSchema.exclude(['pass']),
        reason: text,
        first: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).exactOptional(),
        remedy: text.exactOptional(),
        absolute: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional(),
    })),
    environment: record(fact),
    subject: record(fact),
    subjectChanges: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([text, fact, fact])),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        used: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ commit: text.nullable(), created: text.nullable() })),
        refused: list(text),
    }),
    baseName: text,
    context,
    ab: ab.nullable(),
    acceptance: longText.nullable(),
    outOfMemory: outOfMemory.nullable(),
    chart: chart.nullable(),
    replay,
    sensitivity: list(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ layer: text, series: text, held: number, shown: number.nullable(), seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() })),
    recording: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ created: text.nullable(), commit: text.nullable(), path: text.nullable() }),
    reproduce: longText.nullable(),
    notes: list(text),
    logs: list(text),
});


/***/ }),

/***/ 2820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T3: () => (/* binding */ LARGEST_RESULT),
  MG: () => (/* binding */ ResultError),
  F: () => (/* binding */ parseResult),
  C8: () => (/* binding */ renderResult)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/markdown/fit.js
var fit = __webpack_require__(1161);
// EXTERNAL MODULE: ./lib/drift/verdict.js
var drift_verdict = __webpack_require__(8206);
// EXTERNAL MODULE: ./lib/recording/environment.js
var environment = __webpack_require__(982);
// EXTERNAL MODULE: ./lib/report/tables/sparkline.js
var sparkline = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/report/model/report-schema.js
var report_schema = __webpack_require__(842);
;// CONCATENATED MODULE: ./lib/report/model/bounded.js




const WHOLE = { ...report_schema/* BOUNDS */.QT, facts: 'whole' };
/**
 * The model within the bounds in which one is taken from outside: texts and lists are cut, the series that tell most are
 * kept, and of many checkpoints the medians of stretches. A model of an ordinary run comes back as it was.
 */
function bounded(model, extent = WHOLE) {
    const { logs, findings, acceptance, reproduce, chart, environment, subject, ...rest } = model;
    const small = cut(rest, extent);
    return {
        ...small,
        // A part of these would say something else than the whole.
        chart: chart !== null && chart.head.length <= extent.entries ? cut(chart, extent) : null,
        acceptance: acceptance !== null && acceptance.length <= report_schema/* BOUNDS */.QT.longText ? acceptance : null,
        reproduce: reproduce !== null && reproduce.length <= report_schema/* BOUNDS */.QT.longText ? reproduce : null,
        environment: facts(environment, extent),
        subject: facts(subject, extent),
        findings: telling(findings).map(({ values, ...finding }) => ({
            ...cut(finding, extent),
            values: (0,sparkline/* downsample */.Jd)(values, extent.values).map((value) => cut(value, extent)),
        })),
        // The last lines tell how it ended.
        logs: cut(logs.slice(-extent.entries), extent),
    };
}
function facts(given, extent) {
    const entries = Object.entries(given).slice(0, extent.entries);
    const shown = (fact) => (extent.facts === 'whole' ? fact : (0,environment/* factText */.wB)(fact));
    return cut(Object.fromEntries(entries.map(([key, fact]) => [key, shown(fact)])), extent);
}
/** As many as the bounds allow, those that decide first, in the order that they had. */
function telling(findings) {
    if (findings.length <= report_schema/* BOUNDS */.QT.series)
        return findings;
    const weight = ({ gated, verdict }) => (gated ? 0 : drift_verdict/* VERDICT_ORDER */.jT.length) + drift_verdict/* VERDICT_ORDER */.jT.indexOf(verdict);
    const kept = new Set([...findings].sort((a, b) => weight(a) - weight(b)).slice(0, report_schema/* BOUNDS */.QT.series));
    return findings.filter((finding) => kept.has(finding));
}
/** The same value, its texts, lists, records and numbers within the bounds. What is nested too deep is left out. */
function cut(value, extent) {
    return cutAny(value, extent, MOST_NESTED);
}
/** Deeper than any part of a model but its facts, which may lie as deep as the bounds say. */
const MOST_NESTED = report_schema/* BOUNDS */.QT.depth + 2;
function cutAny(value, extent, depth) {
    if (typeof value === 'string')
        return cutText(value, extent.text);
    if (typeof value === 'number')
        return Math.min(report_schema/* BOUNDS */.QT.number, Math.max(-report_schema/* BOUNDS */.QT.number, value));
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth === 0)
        return null;
    const inner = (item) => cutAny(item, extent, depth - 1);
    if (Array.isArray(value))
        return value.slice(0, extent.entries).map(inner);
    // Of a part that has a shape, no key is left out.
    const entries = Object.entries(value).slice(0, report_schema/* BOUNDS */.QT.entries);
    return Object.fromEntries(entries.map(([key, item]) => [cutText(key, report_schema/* BOUNDS */.QT.key), inner(item)]));
}
function cutText(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

;// CONCATENATED MODULE: ./lib/report/model/result-file.js





/** A text that is no result. One line: where, what was found, what is allowed. */
class ResultError extends Error {
    name = 'ResultError';
}
/** Of a result that is read, before it is parsed; in bytes of UTF-8. */
const LARGEST_RESULT = 4 * 1024 * 1024;
/** Of a result that is written. */
const LARGEST_WRITTEN = 1024 * 1024;
const resultSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz('memdrift.result'),
    version: schemas/* literal */.euz(1),
    gate: schemas/* string */.YjP().regex(/^[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most'),
    verdict: report_schema/* verdictSchema */.$D.nullable(),
    exit: schemas/* int */.Whr().min(0).max(255),
    conclusion: schemas/* enum */.k5n(['success', 'failure', 'neutral', 'cancelled']),
    headSha: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'a commit')
        .nullable(),
    runId: schemas/* int */.Whr().positive().nullable(),
    model: report_schema/* reportSchema */.Qh.nullable(),
    message: schemas/* string */.YjP().max(report_schema/* BOUNDS */.QT.text).nullable(),
})
    .superRefine((result, ctx) => {
    const contradiction = contradictionOf(result);
    if (contradiction !== null)
        ctx.addIssue({ code: 'custom', ...contradiction });
});
/** Where a result says one thing and another; null where it does not. */
function contradictionOf(result) {
    const { gate, verdict, exit, conclusion, model, message } = result;
    const passes = conclusion === 'success' || conclusion === 'neutral';
    if (passes !== (exit === 0))
        return { path: ['conclusion'], message: `${conclusion} with exit ${exit}` };
    if (verdict === null) {
        if (passes)
            return { path: ['conclusion'], message: `${conclusion} without a verdict` };
        if (model !== null)
            return { path: ['model'], message: 'a report without a verdict' };
        return message === null ? { path: ['message'], message: 'neither a verdict nor why there is none' } : null;
    }
    if (model === null)
        return { path: ['model'], message: `the verdict ${verdict} without a report` };
    if (model.verdict !== verdict)
        return { path: ['model', 'verdict'], message: `${model.verdict}, not ${verdict}` };
    if (model.name !== gate)
        return { path: ['model', 'name'], message: 'not the name of the gate' };
    const decided = { pass: 'success', regression: 'failure', 'not-measured': 'failure' };
    const wanted = verdict in decided ? decided[verdict] : conclusion;
    return conclusion === wanted ? null : { path: ['conclusion'], message: `${conclusion} of ${verdict}` };
}
/** The extents tried until a result is small enough, of which the first one mostly does. */
const EXTENTS = [
    { ...report_schema/* BOUNDS */.QT, facts: 'whole' },
    { ...report_schema/* BOUNDS */.QT, values: 512, facts: 'whole' },
    { text: 800, entries: 128, values: 64, facts: 'text' },
    { text: 400, entries: 32, values: 24, facts: 'text' },
    { text: 80, entries: 8, values: 8, facts: 'text' },
];
/** The file's text, at most 1 MiB: of a model that is larger, values, texts and lists are cut. */
function renderResult(result) {
    const { gate, verdict, exit, conclusion, headSha, runId, model, message } = result;
    const told = { format: 'memdrift.result', version: 1, gate, verdict, exit, conclusion, headSha, runId };
    let text = '';
    for (const extent of EXTENTS) {
        const small = model === null ? null : bounded(model, extent);
        text = `${JSON.stringify({ ...told, model: small, message: message?.slice(0, report_schema/* BOUNDS */.QT.text) ?? null })}\n`;
        if ((0,fit/* bytesOf */.$)(text) <= LARGEST_WRITTEN)
            break;
    }
    return text;
}
/**
 * Reads a result that may be hostile.
 * @param origin what to call it in a message
 * @throws ResultError where it is too large, no JSON, no result of this version, or contradicts itself
 */
function parseResult(text, origin) {
    const refuse = (what) => {
        throw new ResultError(`${(0,report_escape/* plain */.pj)(origin, 200)}: ${what}`);
    };
    // No text has more characters than bytes, so that a huge one is not even measured.
    const bytes = text.length > LARGEST_RESULT ? text.length : (0,fit/* bytesOf */.$)(text);
    if (bytes > LARGEST_RESULT)
        refuse(`found ${bytes} bytes; allowed: a result of ${LARGEST_RESULT} bytes at most`);
    let value;
    try {
        value = JSON.parse(text, (key, inner) => {
            if (key === '__proto__')
                throw new SyntaxError('the key "__proto__"');
            return inner;
        });
    }
    catch (error) {
        return refuse(`found ${(0,report_escape/* plain */.pj)(error.message, 120)}; allowed: the JSON of a memdrift.result`);
    }
    const parsed = resultSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? 'the result' : (0,report_escape/* plain */.pj)(issue.path.join('.'), 120);
    return refuse(`${where}: ${(0,report_escape/* plain */.pj)(issue?.message ?? 'not valid', 200)}; allowed: what this version of memdrift writes`);
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


/***/ })

};
