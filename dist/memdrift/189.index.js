export const id = 189;
export const ids = [189];
export const modules = {

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

/***/ 658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ chartOf),
/* harmony export */   a: () => (/* binding */ mermaid)
/* harmony export */ });
/* harmony import */ var _explain_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9190);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8676);
/* harmony import */ var _tables_sparkline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7909);



/** Points of a line: as many as a comment's width can show. */
const MAX_POINTS = 24;
/**
 * The chart of one series, this change and the base over the same requests; null of fewer than two points. A failed
 * reading is left out, never drawn as a value: stretches are made as wide as it takes for each to hold a reading.
 */
function chartOf(finding, recording, base) {
    const head = pointsOf(recording, finding.series);
    const from = head[0]?.requests ?? 0;
    const to = head.at(-1)?.requests ?? 0;
    const other = base === undefined
        ? []
        : pointsOf(base, finding.series).filter(({ requests }) => requests >= from && requests <= to);
    const kind = finding.drift === null || (finding.verdict === 'regression' && !(0,_explain_state_js__WEBPACK_IMPORTED_MODULE_0__/* .growsBeyondBudget */ .v9)(finding)) ? 'height' : 'rise';
    // A base that stops early, or was not read, is left out rather than stretched.
    const slack = (to - from) / 10;
    const covers = (other.at(-1)?.requests ?? 0) >= to - slack && (other[0]?.requests ?? to) <= from + slack;
    const lines = covers ? [head, other] : [head];
    for (let count = Math.min(MAX_POINTS, head.length); count >= 2; count -= 1) {
        const [headLine, baseLine] = lines.map((points) => stretches(points, from, to, count, kind));
        if (headLine == null || baseLine === null)
            continue;
        return {
            series: finding.series,
            unit: finding.unit,
            kind,
            fromRequests: from,
            toRequests: to,
            head: headLine,
            base: baseLine ?? null,
        };
    }
    return null;
}
/** Readings of a series at rest, cycle 0 (readiness) left out: warm-up would dwarf all that follows. */
function pointsOf({ checkpoints }, series) {
    return checkpoints.flatMap(({ cycle, requests, values }) => {
        const value = values[series];
        return cycle === 0 || value === undefined || value === null ? [] : [{ requests, value }];
    });
}
/** Medians of `count` equal stretches of requests; null where one of them holds no reading. */
function stretches(points, from, to, count, kind) {
    const held = Array.from({ length: count }, () => []);
    for (const { requests, value } of points) {
        held[Math.min(count - 1, Math.floor(((requests - from) / Math.max(1, to - from)) * count))]?.push(value);
    }
    const medians = held.map(_tables_sparkline_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ);
    if (medians.some((value) => value === null))
        return null;
    const known = medians.filter((value) => value !== null);
    const start = kind === 'rise' ? (known[0] ?? 0) : 0;
    return known.map((value) => value - start);
}
const HEAD_COLOUR = '#cf222e';
const BASE_COLOUR = '#8c959f';
/** The chart as a Mermaid block, which GitHub draws; the colours are named, Mermaid draws no legend. */
function mermaid(chart) {
    const [scale, unit] = chart.unit === 'bytes' ? [_series_series_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D6, 'MiB'] : [1, chart.unit];
    const all = [...chart.head, ...(chart.base ?? [])].map((value) => value / scale);
    const low = Math.min(...all);
    const high = Math.max(...all);
    const margin = Math.max((high - low) * 0.05, Math.abs(high) * 1e-6, 0.01);
    const line = (values) => `line [${values.map((value) => figure(value / scale)).join(', ')}]`;
    const colours = chart.base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`;
    return [
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
        'xychart-beta',
        `x-axis "requests" ${Math.round(chart.fromRequests)} --> ${Math.round(chart.toRequests)}`,
        `y-axis "${unit}${chart.kind === 'rise' ? ' since the first cycle' : ''}" ${figure(low - margin)} --> ${figure(high + margin)}`,
        ...(chart.base === null ? [] : [line(chart.base)]),
        line(chart.head),
    ].join('\n');
}
/** Five significant digits, never in exponent form, which Mermaid's grammar does not know. */
function figure(value) {
    return Number(value.toPrecision(5))
        .toFixed(3)
        .replace(/\.?0+$/, '');
}


/***/ }),

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded),
/* harmony export */   k: () => (/* binding */ foldsOf)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _model_accepting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7968);
/* harmony import */ var _tables_requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3150);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9305);
/* harmony import */ var _text_fact_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7760);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3289);
/* harmony import */ var _text_notes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3789);
/* harmony import */ var _text_opening_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7964);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4562);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(658);
/* harmony import */ var _lights_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3521);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9316);













/** What is folded away below the table: each part stands alone, and says nothing that is said above. */
function foldsOf(model) {
    return [
        chart(model),
        logs(model),
        why(model),
        phases(model),
        sensitivity(model),
        notes(model),
        requests(model),
        setting(model),
        acceptance(model),
        reproduce(model),
    ];
}
/** What goes first where there is too little room; the facts go with the logs, the table last. */
const DISPENSABLE = {
    chart: 10,
    requests: 9,
    environment: 8,
    'sensitivity check': 7,
    phases: 6,
    why: 6,
    notes: 5,
    reproduce: 4,
    accept: 3,
    logs: 2,
};
/** @param summary Markup is escaped by the caller: Markdown does not reach into a summary. */
function fold(name, summary, body) {
    return { name, dispensable: DISPENSABLE[name], markdown: body === '' ? '' : folded(summary, body) };
}
/** @param summary as above */
function folded(summary, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function chart(model) {
    if (model.chart === null)
        return fold('chart', '', '');
    const name = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .shortName */ .EU)(model.chart.series, { say: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy });
    const [summary, legend] = model.chart.base === null
        ? [`Chart: ${name}`, '']
        : [`Chart: ${name}, base and this change`, '\n\nRed: this change. Grey: base.'];
    return fold('chart', summary, `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)((0,_chart_js__WEBPACK_IMPORTED_MODULE_10__/* .mermaid */ .a)(model.chart), 'mermaid')}${legend}`);
}
/** What the service said last, where it never became ready or died. */
function logs(model) {
    const summary = `Last ${model.logs.length} lines of the service`;
    return fold('logs', summary, model.logs.length === 0 ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(model.logs.join('\n'), 'text', 16_000));
}
function why(model) {
    const rest = model.explanation.slice((0,_text_opening_js__WEBPACK_IMPORTED_MODULE_8__/* .saidOfExplanation */ .M)(model));
    const patterns = model.growth.patterns.map(({ meaning, confirm, remedy, issues }) => [
        ...(rest.includes(meaning) ? [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(meaning)}\n`] : []),
        `* Confirm: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(confirm)}`,
        `* Mend: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(remedy)}`,
        // In code spans: a link would leave a trace in the other project's thread at every report.
        ...(issues.length === 0 ? [] : [`* Seen before: ${issues.map((issue) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(issue)).join(', ')}`]),
    ].join('\n'));
    const rows = (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .explainingRows */ .vT)(model, _markup_js__WEBPACK_IMPORTED_MODULE_12__/* .MARKDOWN */ .y);
    const table = rows.map((row) => `| ${row.short} | ${row.now} | ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_12__/* .driftCell */ .I)(row)} | \`${row.spark}\` |`);
    const readings = table.length === 0
        ? []
        : [['| also read | | drift /1000 req | |', '| --- | ---: | ---: | --- |', ...table].join('\n')];
    const summary = patterns.length > 0 ? 'Why: what is growing, and what to do' : 'What else was read';
    return fold('why', summary, [...patterns, ...readings].join('\n\n'));
}
/** Cycles of one kind of request each. */
function phases(model) {
    const rows = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .phaseRows */ .vZ)(model, (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .phaseBudget */ .RG)(model), _markup_js__WEBPACK_IMPORTED_MODULE_12__/* .MARKDOWN */ .y);
    if (rows.length === 0)
        return fold('phases', '', '');
    const table = rows.map(({ kind, drift, interval, words, mark }) => {
        const figure = interval === '' ? drift : `${drift} (${interval})`;
        return `| ${kind} | ${(0,_lights_js__WEBPACK_IMPORTED_MODULE_11__/* .unbroken */ .D)(figure)} | ${_lights_js__WEBPACK_IMPORTED_MODULE_11__/* .LIGHTS */ .S[mark]} ${words} |`;
    });
    const body = ['| cycles of | drift /1000 of them | |', '| --- | ---: | --- |', ...table].join('\n');
    return fold('phases', (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .phaseTitle */ .ez)(model, { say: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy }), body);
}
/** How each class of requests was served. */
function requests(model) {
    const rows = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .classRows */ .cQ)(model, _markup_js__WEBPACK_IMPORTED_MODULE_12__/* .MARKDOWN */ .y);
    const words = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .replayWords */ .zU)(model.replay);
    if (rows.length === 0)
        return fold('requests', '', '');
    const table = rows.map((row) => `| ${row.name} | ${row.sent} | ${row.errors} | ${row.hangUps} | ${row.p95} | ${row.ttft} |`);
    const body = [
        ...(words.length === 0 ? [] : [`${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(words.join('; '))}\n`]),
        '| class of requests | sent | errors | hang-ups | p95 | first event p95 |',
        '| --- | ---: | ---: | ---: | ---: | ---: |',
        ...table,
    ].join('\n');
    return fold('requests', `Requests: ${rows.length === 1 ? '1 class' : `${rows.length} classes`}`, body);
}
function sensitivity(model) {
    const checks = model.sensitivity;
    if (checks.length === 0)
        return fold('sensitivity check', '', '');
    const unseen = checks.filter(({ seen }) => !seen);
    const summary = unseen.length === 0
        ? `Sensitivity check: each layer was shown ${heldOf(model)} and saw it`
        : `Sensitivity check: ${unseen.map(({ series }) => (0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .shortName */ .EU)(series, { say: _escape_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy })).join(', ')} did not see what it was shown`;
    const lines = checks.map(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .height */ .uJ)(shown, 'bytes')}`;
        return `* ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .shortName */ .EU)(series, _markup_js__WEBPACK_IMPORTED_MODULE_12__/* .MARKDOWN */ .y)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ' – **not seen**'}`;
    });
    return fold('sensitivity check', summary, lines.join('\n'));
}
function heldOf({ sensitivity }) {
    const amounts = new Set(sensitivity.map(({ held }) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)));
    return amounts.size === 1 ? [...amounts].join() : 'a known amount';
}
/** Whatever a reader must know of how it was judged. */
function notes(model) {
    const lines = (0,_text_notes_js__WEBPACK_IMPORTED_MODULE_7__/* .notesOf */ .h)(model, _markup_js__WEBPACK_IMPORTED_MODULE_12__/* .MARKDOWN */ .y);
    const summary = lines.length === 1 ? '1 note' : `${lines.length} notes`;
    return fold('notes', summary, lines.map((line) => `* ${line}`).join('\n'));
}
/** What this change changes first, then what had to be equal, then the rest of the subject. */
function setting(model) {
    const changed = new Set(model.subjectChanges.map(([key]) => key));
    const rows = [
        ...model.subjectChanges.map(([key, before, after]) => `| **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(key)}** | ${shown(key, before)} → ${shown(key, after)} |`),
        ...Object.entries(model.environment).map(([key, value]) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(key)} | ${shown(key, value)} |`),
        ...Object.entries(model.subject)
            .filter(([key]) => !changed.has(key))
            .map(([key, value]) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(key)} | ${shown(key, value)} |`),
    ];
    const names = model.subjectChanges.slice(0, 3).map(([key]) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy)(key, 40));
    const more = model.subjectChanges.length > names.length ? ` and ${model.subjectChanges.length - names.length} more` : '';
    const summary = names.length === 0
        ? 'Environment and subject'
        : `Environment, and what differs from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy)(model.baseName, 60)}: ${names.join(', ')}${more}`;
    const body = rows.length === 0 ? '' : ['| fact | value |', '| --- | --- |', ...rows].join('\n');
    return fold('environment', summary, body);
}
function shown(key, value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_fact_words_js__WEBPACK_IMPORTED_MODULE_5__/* .factWords */ .m)(key, value));
}
/** The lines that would let this regression pass: for a person to review, never put there by memdrift itself. */
function acceptance(model) {
    if (model.acceptance === null)
        return fold('accept', '', '');
    const { file, command } = (0,_model_accepting_js__WEBPACK_IMPORTED_MODULE_2__/* .accepting */ .j6)('result.json');
    const body = [
        `These lines of \`${file}\` let it pass until the day they name, with a reason that is reviewed:`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(model.acceptance.trimEnd(), 'yaml', 16_000),
        `\`${command}\` writes them.`,
    ];
    return fold('accept', 'Accept this regression', body.join('\n\n'));
}
function reproduce(model) {
    return fold('reproduce', 'Reproduce', model.reproduce === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(model.reproduce, 'sh'));
}


/***/ }),

/***/ 3521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unbroken),
/* harmony export */   S: () => (/* binding */ LIGHTS)
/* harmony export */ });
/** Verdicts and rows, in the same colours. */
const LIGHTS = { good: '🟢', bad: '🔴', unsure: '🟡', aside: '⚪' };
/** No line break inside a figure, however narrow the page. */
function unbroken(cell) {
    return cell.replaceAll(' ', '\u00a0');
}


/***/ }),

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Gc: () => (/* binding */ renderMarkdown),
/* harmony export */   U0: () => (/* binding */ lightOf),
/* harmony export */   _C: () => (/* binding */ COMMENT_ROOM),
/* harmony export */   _F: () => (/* binding */ warningLines),
/* harmony export */   bc: () => (/* binding */ MAX_COMMENT),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   hY: () => (/* binding */ MAX_CHECK_SUMMARY),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   vI: () => (/* binding */ MAX_STEP_SUMMARY)
/* harmony export */ });
/* harmony import */ var _tables_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9730);
/* harmony import */ var _tables_paired_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3412);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9305);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3289);
/* harmony import */ var _text_opening_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7964);
/* harmony import */ var _details_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4604);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1161);
/* harmony import */ var _lights_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3521);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9316);









/** By which the comment is found again. */
const MARKER = '<!-- memdrift -->';
/** What is left free of a comment for the line of state that the comment carries, hidden below its first. */
const COMMENT_ROOM = 1024;
/**
 * What GitHub takes, counted here in bytes of UTF-8: of a comment 65,536 characters, of a check run's summary 65,535
 * (OpenAPI: `maxLength`), which are never more than bytes; of a step's summary 1 MiB (FileCommandManager.cs of
 * actions/runner), to which the runner's toolkit adds a line break.
 */
const MAX_COMMENT = 65_536 - COMMENT_ROOM;
const MAX_CHECK_SUMMARY = 65_535;
const MAX_STEP_SUMMARY = 1024 * 1024 - 2;
const VERDICT_MARKS = {
    pass: 'good',
    regression: 'bad',
    'not-measured': 'bad',
    inconclusive: 'unsure',
    'not-comparable': 'aside',
};
/** The mark of a whole report. */
function markOf(model) {
    return lightOf(model.verdict);
}
function lightOf(verdict) {
    return VERDICT_MARKS[verdict];
}
/**
 * The report as GitHub shows it, in a comment or a job summary: verdict and reason at one glance, the table, one line
 * of facts, the rest folded.
 */
function renderMarkdown(model, options = {}) {
    const { title, warnings, paragraph } = (0,_text_opening_js__WEBPACK_IMPORTED_MODULE_4__/* .openingOf */ .E)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    const head = [
        [options.marker ?? MARKER, `### ${_lights_js__WEBPACK_IMPORTED_MODULE_6__/* .LIGHTS */ .S[markOf(model)]} memdrift: ${title}`].join('\n'),
        warningLines(warnings),
        paragraph.join('\n'),
    ];
    const sections = [
        ...head.map((markdown) => ({ name: 'head', dispensable: 0, markdown })),
        ...figuresOf(model),
        ...(0,_details_js__WEBPACK_IMPORTED_MODULE_5__/* .foldsOf */ .k)(model),
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_8__/* .fitInto */ .I)(sections, options.maxBytes ?? MAX_COMMENT);
}
/** What is said before the verdict's paragraph, a line each. */
function warningLines(warnings) {
    return warnings.map((warning) => `⚠️ ${warning}`).join('\n');
}
/** The table, the line of facts below it, and what was measured side by side. */
function figuresOf(model) {
    const rows = (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .gatedRows */ .JB)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    const telling = rows.filter(({ mark }) => mark !== 'good');
    return [
        {
            name: 'table',
            dispensable: 1,
            markdown: table(rows),
            ...(telling.length < rows.length ? { shorter: table(telling) } : {}),
        },
        { name: 'facts', dispensable: 2, markdown: (0,_tables_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .x)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y).join(' · ') },
        { name: 'side by side', dispensable: 3, markdown: sideBySide(model) },
    ];
}
function sideBySide(model) {
    const rows = (0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_1__/* .abRows */ .zM)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    if (rows.length === 0)
        return '';
    return [
        `**${(0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_1__/* .abTitle */ .IJ)(model)}**\n`,
        '| change minus base | drift /1000 req | budget | settles | |',
        '| --- | ---: | ---: | ---: | --- |',
        ...rows.map((row) => {
            const cell = (value, interval) => (value === _text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .NONE */ .x3 ? _text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .NONE */ .x3 : `${value} (${interval})`);
            const cells = [row.name, cell(row.drift, row.interval), row.budget, cell(row.level, row.levelInterval)];
            return `| ${[...cells, _lights_js__WEBPACK_IMPORTED_MODULE_6__/* .LIGHTS */ .S[row.mark]].map(_lights_js__WEBPACK_IMPORTED_MODULE_6__/* .unbroken */ .D).join(' | ')} |`;
        }),
    ].join('\n');
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
                (0,_markup_js__WEBPACK_IMPORTED_MODULE_7__/* .driftCell */ .I)(row),
                row.drift?.budget ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .NONE */ .x3,
                verdictCell(row),
            ];
            return `| ${cells.map(_lights_js__WEBPACK_IMPORTED_MODULE_6__/* .unbroken */ .D).join(' | ')} |`;
        }),
    ].join('\n');
}
function verdictCell({ mark, words, spark }) {
    const line = spark === '' || mark === 'aside' ? '' : `\`${spark}\``;
    return [_lights_js__WEBPACK_IMPORTED_MODULE_6__/* .LIGHTS */ .S[mark], words, line].filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 9316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ driftCell),
/* harmony export */   y: () => (/* binding */ MARKDOWN)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

/** Words in Markdown; names from outside go into code spans, where GitHub links nothing. */
const MARKDOWN = {
    em: (words) => `*${words}*`,
    strong: (words) => `**${words}**`,
    say: (outside) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(outside),
    name: (outside) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outside),
};
/** `**+3.1 MiB** (2.8 to 3.4)`, bold where it is what broke the budget. */
function driftCell({ drift, grew }) {
    if (drift === null)
        return '–';
    return `${grew ? MARKDOWN.strong(drift.value) : drift.value} (${drift.interval})`;
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

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _text_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3289);


/** The run in one line, piece by piece: how much was measured, where, how it went, and against what. */
function factsOf(model, style) {
    const { replay } = model;
    if (replay.requests === 0 && replay.sent === 0)
        return [];
    const gpu = gpuOf(model.environment);
    const where = gpu === null ? '' : ` on ${style.say(gpu)}`;
    return [
        `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.cycles)} cycles, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.requests)} requests in ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(replay.durationS)}${where}`,
        ...latency(model),
        errors(model, style),
        baseline(model, style),
    ];
}
function gpuOf(environment) {
    const gpu = environment['gpu'];
    const names = (Array.isArray(gpu) ? gpu : [gpu]).filter((name) => typeof name === 'string' && name !== '');
    return names.length === 0 ? null : names.join(', ');
}
function latency({ replay: { p95Ms, baselineP95Ms } }) {
    if (p95Ms === null)
        return [];
    const here = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(p95Ms);
    if (baselineP95Ms === null)
        return [`p95 ${here}`];
    const base = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(baselineP95Ms);
    const [figure, unit] = base.split(' ');
    return [`p95 ${here} (base ${here.endsWith(` ${unit}`) ? figure : base})`];
}
function errors({ replay }, style) {
    const kinds = Object.entries(replay.errors)
        .filter(([, count]) => count > 0)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([kind, count]) => `${style.say(kind)} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(count)}`);
    const share = replay.baselineErrorShare ?? 0;
    const base = share > 0 ? [`base ${(share * 100).toPrecision(2)} %`] : [];
    const detail = [...kinds, ...base].join(', ');
    return `errors ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.sent - replay.ok)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.sent)}${detail === '' ? '' : ` (${detail})`}`;
}
function baseline(model, style) {
    const words = (0,_text_context_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineWords */ .v8)(model, style);
    return words === null ? 'no baseline' : `baseline ${words}`;
}


/***/ }),

/***/ 3412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ abTitle),
/* harmony export */   vM: () => (/* binding */ abSaid),
/* harmony export */   zM: () => (/* binding */ abRows)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3289);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4562);


const MARKS = {
    pass: 'good',
    regression: 'bad',
    'not-measured': 'bad',
    inconclusive: 'unsure',
    'not-comparable': 'aside',
};
/** Sentences that are told; a run gives no more. */
const SAID = 2;
/** What was found side by side; empty where that was not done. */
function abSaid({ ab }, style) {
    return ab === null ? [] : ab.sentences.slice(0, SAID).map((said) => style.say(said));
}
/** `Side by side: base, change, change, base; 31 cycles each`; empty where it was not done. */
function abTitle({ ab }) {
    if (ab === null)
        return '';
    const order = ab.runs.map(({ side }) => (side === 'base' ? 'base' : 'change')).join(', ');
    return `Side by side: ${order}${ab.cycles === 0 ? '' : `; ${ab.cycles} cycles each`}`;
}
/** The differences by series, in the order of the ladder; of one that was not compared there is none. */
function abRows({ ab }, style) {
    const compared = (ab?.series ?? []).filter(({ drift, level }) => drift !== null || level !== null);
    return compared.map(({ series, unit, drift, level, verdict }) => {
        const figures = drift === null ? null : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .driftText */ .LU)({ drift: asDrift(drift), unit });
        return {
            name: (0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(series, style),
            drift: figures?.value ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
            interval: figures?.interval ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
            budget: figures?.budget ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
            level: level === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : signedHeight(level.mean, unit),
            levelInterval: level === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(level.low, unit)} to ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(level.high, unit)}`,
            mark: MARKS[verdict],
        };
    });
}
function asDrift({ mean, low, high, budget }) {
    return { per1000Requests: mean, low, high, budget, perMinute: null, baseline: null };
}
function signedHeight(value, unit) {
    return value > 0 ? `+${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(value, unit)}` : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(value, unit);
}


/***/ }),

/***/ 3150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ phaseBudget),
/* harmony export */   cQ: () => (/* binding */ classRows),
/* harmony export */   ez: () => (/* binding */ phaseTitle),
/* harmony export */   vZ: () => (/* binding */ phaseRows),
/* harmony export */   zU: () => (/* binding */ replayWords)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3289);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4562);


/** What the requests tell: how each class was served, and what the growth hangs on. Cells for a table, escaped. */
const PHASE_NAMES = {
    repeat: 'the same inputs again',
    unseen: 'unseen inputs',
    error: 'invalid requests',
    abort: 'every client hangs up',
};
/** Cycles of one kind each, in the order in which they were replayed. */
function phaseRows({ phases }, budget, style) {
    return phases.map((row) => {
        const kind = row.class === null ? (PHASE_NAMES[row.phase] ?? style.say(row.phase)) : `only ${style.name(row.class)}`;
        const { per1000Requests, low, high, unit } = row;
        const [words, mark] = judged(row, style);
        const drift = per1000Requests === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growth */ .Am)(per1000Requests, unit, budget);
        const interval = low === null || high === null ? '' : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthInterval */ .nc)(low, high, unit, budget);
        return { kind, drift, interval, words, mark };
    });
}
function judged({ grows, failed }, style) {
    if (failed !== null)
        return [`not told: ${style.say(failed)}`, 'aside'];
    if (grows === null)
        return ['open', 'unsure'];
    return grows ? ['grows', 'bad'] : ['does not grow', 'good'];
}
/** Of the series that the phases are about; the finest digits where it is not known. */
function phaseBudget({ phases, findings }) {
    return findings.find(({ series }) => series === phases[0]?.series)?.drift?.budget ?? 0;
}
/** `What heap allocated grows by` */
function phaseTitle({ phases }, style) {
    return `What ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(phases[0]?.series ?? '', style)} grows by, by kind of request`;
}
/** A class each, the most frequent first. */
function classRows({ replay }, style) {
    return replay.classes.map((row) => ({
        name: style.name(row.class),
        sent: (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.sent),
        errors: (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.sent - row.ok),
        hangUps: row.cancels === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.cancels.delivered)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.cancels.planned)}`,
        p95: row.p95Ms === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(row.p95Ms),
        ttft: row.ttftP95Ms === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(row.ttftP95Ms),
    }));
}
/** How the replay kept to its plan, in a few words each; empty where nothing is known of it. */
function replayWords({ cancels, latenessP99Ms, inFlight }) {
    return [
        ...(cancels === null ? [] : [`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(cancels.delivered)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(cancels.planned)} hang-ups as planned`]),
        ...(latenessP99Ms === null ? [] : [`sent at most ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(latenessP99Ms)} late (p99 of the worst cycle)`]),
        ...(inFlight === null ? [] : [`up to ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(inFlight)} in flight`]),
    ];
}


/***/ }),

/***/ 9305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ gatedRows),
/* harmony export */   d5: () => (/* binding */ explainsSomething),
/* harmony export */   vT: () => (/* binding */ explainingRows)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _model_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9682);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3289);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4562);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7909);





/** The series that decide, in the order of the ladder. */
function gatedRows(model, style) {
    return rowsOf(model, style, (finding) => finding.gated);
}
/** Whether a series was read, and was not 0 throughout: one that was explains nothing. */
function explainsSomething({ values }) {
    return values.some((value) => value !== null && value !== 0);
}
/** The series that only explain. */
function explainingRows(model, style) {
    return rowsOf(model, style, (finding) => !finding.gated && explainsSomething(finding));
}
function rowsOf(model, style, chosen) {
    return model.findings
        .filter(chosen)
        .sort((a, b) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderOrder */ .dL)(a.series, b.series))
        .map((finding) => rowOf(finding, model, style));
}
function rowOf(finding, model, style) {
    const definition = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series);
    const now = finding.level?.value ?? finding.values.findLast((value) => value !== null) ?? null;
    const base = finding.level?.baseline ?? null;
    return {
        series: finding.series,
        layer: definition?.layerLabel ?? style.say(finding.series),
        quantity: definition?.quantity ?? '',
        short: (0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(finding.series, style),
        base: base === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(base, finding.unit),
        now: now === null ? _text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(now, finding.unit),
        drift: (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .driftText */ .LU)(finding),
        grew: finding.broken.includes('drift') && !Object.hasOwn(model.growth.follows, finding.series),
        ...judged(finding, model, style),
        spark: (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_4__/* .sparkline */ .KM)(finding.values, 8, leastSpan(finding, model.replay.requests)),
    };
}
/** Full height of a sparkline: what the budget allows over the run; 1 % of the height for a series without a budget. */
function leastSpan({ drift, values }, requests) {
    const allowed = ((drift?.budget ?? 0) * requests) / 1000;
    const known = values.filter((value) => value !== null);
    return allowed > 0 ? allowed : Math.max(0, ...known.map(Math.abs)) / 100;
}
function judged(finding, model, style) {
    const upper = Object.hasOwn(model.growth.follows, finding.series) ? model.growth.follows[finding.series] : undefined;
    const broken = finding.broken.filter((rule) => upper === undefined || !followsIn(rule, finding, upper, model));
    // A series that follows in its growth may still be over its level or its cap, which is news.
    if (upper !== undefined && broken.length === 0) {
        return { mark: 'aside', words: `follows ${upperName(finding.series, upper, style)}` };
    }
    switch (finding.verdict) {
        case 'regression':
            return { mark: 'bad', words: brokenWords(finding, broken, style) };
        case 'pass':
            return { mark: 'good', words: passWords(finding, style) };
        case 'inconclusive':
            return { mark: 'unsure', words: 'undecided' };
        case 'not-comparable':
            return { mark: 'aside', words: 'no base' };
        case 'not-measured':
            return { mark: 'bad', words: 'not measured' };
    }
}
/** The upper layer's growth lifts the settled height below it as well; a cap is broken whoever grew. */
function followsIn(rule, lower, upper, { findings }) {
    if (rule !== 'level')
        return rule === 'drift';
    const lifted = findings.find(({ series }) => series === upper);
    const rise = lifted === undefined ? 0 : ((0,_model_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lifted) ?? 0);
    return ((0,_model_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lower) ?? 0) - rise <= (lower.level?.budget ?? 0);
}
/** Within a layer the quantity says which: `follows allocated`; else the whole name. */
function upperName(series, upper, style) {
    const [lowerDefinition, upperDefinition] = [(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series), (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(upper)];
    return upperDefinition !== undefined && lowerDefinition?.layer === upperDefinition.layer
        ? upperDefinition.quantity
        : (0,_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(upper, style);
}
function passWords(finding, style) {
    const { accepted } = finding;
    if (accepted?.needed === true && !accepted.expired)
        return `accepted until ${style.say(accepted.until)}`;
    const gain = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .improvementOf */ .yv)(finding);
    const direction = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? 'more' : 'less';
    return gain === null ? '' : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(gain, finding.unit)} ${direction}`;
}
/** What the mark and the drift cannot say: which rule was broken, and that it was accepted once, or less of it. */
function brokenWords(finding, broken, style) {
    const { accepted } = finding;
    const reviewed = accepted === undefined
        ? ''
        : accepted.expired
            ? `acceptance ended ${style.say(accepted.until)}`
            : 'more than is accepted';
    const rule = broken.includes('drift') ? '' : brokenRule(finding, broken[0]);
    return [rule, reviewed].filter((part) => part !== '').join(', ');
}
function brokenRule(finding, rule) {
    const rise = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(finding) ?? 0;
    switch (rule) {
        case 'level':
            return `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(Math.abs(rise), finding.unit)} ${rise < 0 ? 'less' : 'more'}`;
        case 'peak':
            return `peak ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(finding.peak?.value ?? 0, finding.unit)}`;
        default:
            return '';
    }
}


/***/ }),

/***/ 3995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ baseGrowth),
/* harmony export */   ic: () => (/* binding */ standInNote),
/* harmony export */   nZ: () => (/* binding */ warningsOf),
/* harmony export */   t6: () => (/* binding */ UNNAMED_BASE),
/* harmony export */   v8: () => (/* binding */ baselineWords)
/* harmony export */ });
/* unused harmony export shortCommit */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3289);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4562);


/** What surrounds the measurement, in words: who measured, with whose rules, and what the base does by itself. */
/** Files of the gate that are named; the rest are counted. */
const NAMED = 5;
/** What a reader must know before the verdict, because it bears on how far that can be trusted; a line each. */
function warningsOf({ context }, style) {
    const { gateChanges, policy, byFork } = context;
    const budgets = policy === 'base' ? 'Budgets are those of its base.' : 'Its own budgets were used.';
    return [
        ...(gateChanges.length === 0
            ? []
            : [`This pull request changes the gate itself: ${listed(gateChanges, style)}. ${budgets}`]),
        ...(byFork ? ["Measured by the fork's own run: its word, not this repository's."] : []),
    ];
}
function listed(names, style) {
    const shown = names.slice(0, NAMED).map((name) => style.name(name));
    return `${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}`;
}
/** What the base grows by itself; empty where it does not, or where that is not known. */
function baseGrowth(model, style) {
    const { baseGrows } = model.context;
    if (baseGrows === null)
        return [];
    const since = baseGrows.since === null ? '' : ` since ${style.name(shortCommit(baseGrows.since))}`;
    return [
        `${baseAsName(model, style)} itself grows${since}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb)(style.say(baseGrows.reason))}.`,
        'This change is blamed only for what it adds.',
    ];
}
/** `main` in a code span; `The base` where nobody knows what it is called. */
function baseAsName({ baseName }, style) {
    return baseName === UNNAMED_BASE ? 'The base' : style.name(baseName);
}
/** What the base is called where nobody says. */
const UNNAMED_BASE = 'the base';
/** What this run is compared with: `` `a1b2c3d` (merge base, 4 runs) ``; null without a baseline. */
function baselineWords({ baseline: { used }, context: { base }, ab }, style) {
    const newest = [...used].sort((a, b) => ((a.created ?? '') < (b.created ?? '') ? 1 : -1));
    const shown = newest.find(({ commit }) => commit !== null && commit === base?.commit) ?? newest[0];
    if (shown === undefined)
        return null;
    const none = ab === null ? 'of no commit' : 'measured beside it';
    const commit = shown.commit === null ? none : style.name(shortCommit(shown.commit));
    const runs = used.length === 1 ? '1 run' : `${used.length} runs`;
    const distance = base?.distance ?? null;
    if (base === null || distance === null)
        return `${commit} (${runs})`;
    const kind = style.say(base.kind);
    return distance === 0
        ? `${commit} (${kind}, ${runs})`
        : `${commit} (stand-in, ${commits(distance)} before the ${kind}, ${runs})`;
}
/** What a stand-in means for the verdict; empty where the base commit's own recording was used. */
function standInNote({ context: { base } }, style) {
    if (base === null || base.distance === null || base.distance === 0)
        return [];
    const commit = style.say(shortCommit(base.commit));
    return [
        `the ${style.say(base.kind)} ${commit} has no recording of its own: what was merged since the stand-in is judged with this change`,
    ];
}
function commits(count) {
    return count === 1 ? '1 commit' : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count)} commits`;
}
function shortCommit(commit) {
    return commit.slice(0, 7);
}


/***/ }),

/***/ 7760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ factWords)
/* harmony export */ });
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);


/** Keys of the environment whose number is a size. */
const SIZES = new Set(['memory_limit', 'gpu_memory']);
/** A fact of environment or subject in words: sizes with their unit, lists as one speaks them. Not escaped. */
function factWords(key, value) {
    if (typeof value === 'number' && SIZES.has(key))
        return (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(value);
    if (Array.isArray(value) && SIZES.has(key))
        return value.map((item) => factWords(key, item)).join(', ');
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        return value.join(', ');
    return (0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .factText */ .wB)(value);
}


/***/ }),

/***/ 3789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notesOf),
/* harmony export */   y: () => (/* binding */ decides)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4562);


/** Whatever a reader must know of how it was judged, a sentence each, and has not been told by the opening. */
function notesOf(model, style) {
    const said = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb)(model.reason);
    // Without any baseline the line of facts says so, and of a pass the opening.
    const incomparable = model.problems.filter(({ verdict, first }, index) => model.verdict !== 'pass' && verdict === 'not-comparable' && first !== true && !decides(model, index));
    return [
        ...(0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .standInNote */ .ic)(model, style),
        ...incomparable.map(({ reason }) => style.say(reason)),
        ...model.notes.map((note) => style.say(note)),
        ...findingNotes(model, style),
        ...model.baseline.refused
            .filter((refusal) => !said.includes((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb)(refusal)) && !refusal.includes(said))
            .map((refusal) => `baseline not used: ${style.say(refusal)}`),
    ].map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em);
}
/** Whether the verdict's reason is that of a problem. */
function decides({ decidedBy }, problem) {
    return typeof decidedBy === 'object' && decidedBy.problem === problem;
}
/** Notes of the findings, one that several series share only once. */
function findingNotes({ findings }, style) {
    const holders = new Map();
    for (const finding of findings) {
        for (const note of finding.notes)
            holders.set(note, [...(holders.get(note) ?? []), (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(finding.series, style)]);
    }
    return [...holders].map(([note, names]) => `${names.join(', ')}: ${style.say(note)}`);
}


/***/ }),

/***/ 7964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openingOf),
/* harmony export */   M: () => (/* binding */ saidOfExplanation)
/* harmony export */ });
/* harmony import */ var _model_standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9682);
/* harmony import */ var _tables_paired_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3412);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3995);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3289);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3789);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9025);
/* harmony import */ var _regression_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6255);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4562);








/** Further problems that are told; the rest are counted. */
const FURTHER = 5;
/**
 * The opening in the voice of the verdict, with the remedy, further problems, what was found side by side, and what the
 * base does by itself.
 */
function openingOf(model, style) {
    const { title, paragraph } = voice(model, style);
    // What keeps the run from comparison is a note once something graver is found.
    const further = model.problems.filter(({ verdict }, index) => verdict !== 'not-comparable' && !(0,_notes_js__WEBPACK_IMPORTED_MODULE_4__/* .decides */ .y)(model, index));
    const baseGrows = (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .baseGrowth */ .Fb)(model, style);
    const sentences = [
        ...paragraph,
        ...(model.remedy === null ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(style.say(model.remedy))]),
        ...further.slice(0, FURTHER).map(({ reason }) => (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(`Also: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .clause */ .sb)(style.say(reason))}`)),
        ...(further.length > FURTHER ? [`And ${further.length - FURTHER} more problems.`] : []),
        ...(0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_1__/* .abSaid */ .vM)(model, style),
        ...(baseGrows.length === 0 ? [] : [baseGrows.join(' ')]),
    ];
    const name = style.strong(style.name(model.name));
    const [first, ...rest] = sentences;
    return {
        title,
        warnings: (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .warningsOf */ .nZ)(model, style),
        paragraph: first === undefined ? [name] : [`${name}: ${first}`, ...rest],
    };
}
/** How many sentences of the model's explanation the opening has said already. */
function saidOfExplanation(model) {
    const led = model.verdict === 'regression' && typeof model.decidedBy !== 'object';
    return led && (0,_regression_js__WEBPACK_IMPORTED_MODULE_6__/* .leadOf */ .M)(model)?.series === model.growth.first ? 1 : 0;
}
function voice(model, style) {
    const reason = style.say(model.reason);
    switch (model.verdict) {
        case 'regression':
            return (0,_regression_js__WEBPACK_IMPORTED_MODULE_6__/* .regressionOpening */ .o)(model, style);
        case 'pass':
            return passOpening(model, style);
        case 'inconclusive':
            return undecidedOpening(model, style);
        case 'not-comparable': {
            const why = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .clause */ .sb)(reason, 'not comparable');
            const title = `not comparable: ${why.endsWith(_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .ABSOLUTE */ .or) ? why : `${why}; ${_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .ABSOLUTE */ .or}`}`;
            return { title, paragraph: excludedSentences(model, style) };
        }
        case 'not-measured':
            return { title: `could not measure: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .clause */ .sb)(reason, 'not measured')}`, paragraph: [] };
    }
}
function passOpening(model, style) {
    const gains = model.findings.flatMap((finding) => {
        const gain = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .improvementOf */ .yv)(finding);
        return gain === null || finding.unit !== 'bytes' ? [] : [{ finding, gain }];
    });
    // Layers stand on each other: the same memory saved shows in several, so the largest is named and none are added.
    const best = gains.sort((a, b) => b.gain - a.gain)[0];
    const excluded = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .excludedGrowth */ .uM)(model.findings);
    const noLeak = noLeakWords(model, style);
    const title = best !== undefined
        ? `${noLeak}; uses ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(best.gain, 'bytes')} less than ${style.say(model.baseName)}`
        : excluded !== null
            ? `${noLeak}; growth above ${figureOf(excluded.fine)} is excluded`
            : noLeak;
    const within = 'Every gated series stays within its budget';
    if (best === undefined) {
        return { title, paragraph: [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(within), ...coarseSentences(model, style), ...firstBaseline(model, style)] };
    }
    const saved = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .shortName */ .EU)(best.finding.series, style)} settles ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(Math.abs((0,_model_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .aboveBase */ .Pc)(best.finding) ?? 0), 'bytes')} lower`;
    return { title, paragraph: [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(`${within}, and ${saved}`), ...excludedSentences(model, style)] };
}
/** A refresh that was stored and had nothing to be compared with: see `gate/refresh.ts`. */
function firstBaseline({ problems }, style) {
    const why = problems.find(({ verdict }) => verdict === 'not-comparable')?.reason;
    if (why === undefined)
        return [];
    return [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(`Stored as a baseline, compared with none itself: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .clause */ .sb)(style.say(why))}`)];
}
/** Never `no leak` of one that is let pass. */
function noLeakWords({ findings, context, baseName }, style) {
    if (findings.some(isAccepted))
        return 'no leak beyond what is accepted';
    const grows = findings.some(({ gated, drift }) => gated && drift !== null && drift.high > drift.budget);
    return context.baseGrows === null && !grows ? 'no leak' : `no leak beyond ${style.say(baseName)}'s own`;
}
function isAccepted({ gated, accepted }) {
    return gated && accepted?.needed === true && !accepted.expired;
}
function undecidedOpening(model, style) {
    const excluded = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .excludedGrowth */ .uM)(model.findings);
    const after = `undecided after ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(model.replay.durationS)}`;
    const open = model.findings.filter(({ gated, verdict }) => gated && verdict === 'inconclusive');
    const named = open.slice(0, 3).map((finding) => {
        const figures = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .driftText */ .LU)(finding);
        const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .shortName */ .EU)(finding.series, style);
        return figures === null ? name : `${name} (${figures.interval}, budget ${figures.budget})`;
    });
    const more = open.length > named.length ? ` and ${open.length - named.length} more` : '';
    return {
        title: excluded === null ? after : `${after}; growth above ${figureOf(excluded.fine)} is excluded`,
        paragraph: named.length === 0
            ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(style.say(model.reason))]
            : [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(`Too close to call: ${named.join(', ')}${more}`), ...coarseSentences(model, style)],
    };
}
/** `0.4 MiB per 1000 requests`, rounded up: what is said to be excluded is. */
function figureOf({ perThousand, unit, budget }) {
    return (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .upperBound */ .rn)(perThousand, budget, unit);
}
function excludedSentences(model, style) {
    const excluded = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .excludedGrowth */ .uM)(model.findings);
    if (excluded === null)
        return [];
    return [`Growth above ${figureOf(excluded.fine)} is excluded.`, ...coarseSentences(model, style)];
}
/** Series that can only exclude more than the headline says. */
function coarseSentences(model, style) {
    const { coarse } = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .excludedGrowth */ .uM)(model.findings) ?? { coarse: [] };
    const named = coarse
        .filter(([finding]) => finding.verdict !== 'regression' && !isAccepted(finding))
        .map(([finding, excluded]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .shortName */ .EU)(finding.series, style)}: above ${figureOf(excluded)}`);
    return named.length === 0 ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .em)(`Coarser for ${named.join(', ')}`)];
}


/***/ }),

/***/ 6255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leadOf),
/* harmony export */   o: () => (/* binding */ regressionOpening)
/* harmony export */ });
/* harmony import */ var _drift_level_peak_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(839);
/* harmony import */ var _model_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9682);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3289);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4562);




/** The opening of a regression: what broke first on the ladder, by how much, and what that means. */
function regressionOpening(model, style) {
    const lead = leadOf(model);
    if (lead === undefined || typeof model.decidedBy === 'object')
        return { title: (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .clause */ .sb)(style.say(model.reason)), paragraph: [] };
    switch (lead.broken[0]) {
        case 'drift':
            return driftOpening(lead, model, style);
        case 'level':
            return levelOpening(lead, model, style);
        case 'peak':
            return peakOpening(lead, model, style);
        default:
            return { title: (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .clause */ .sb)(style.say(lead.reason)), paragraph: [] };
    }
}
/** The regression that explains the others: where growth first appears, else the first on the ladder. */
function leadOf({ findings, growth: { first } }) {
    const regressions = findings.filter(({ gated, verdict }) => gated && verdict === 'regression');
    return regressions.find(({ series }) => series === first) ?? regressions[0];
}
/** Without a base nobody knows what the change added. */
function culprit({ baseline }) {
    return baseline.used.length > 0 ? 'this change' : 'the service';
}
function driftOpening(lead, model, style) {
    const figures = (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .driftText */ .LU)(lead);
    const excess = (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .growth */ .Am)((0,_model_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .excessGrowth */ .Xt)(lead), lead.unit, lead.drift?.budget ?? 0);
    const base = figures?.baseline == null ? 'no base' : `base ${figures.baseline}`;
    const keeps = lead.series === 'torch.device/reserved' ? 'makes PyTorch reserve about' : 'leaks about';
    return {
        title: `${culprit(model)} ${keeps} ${excess} ${keeps.startsWith('makes') ? 'more ' : ''}per 1000 requests`,
        paragraph: [
            `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(lead.series, style)} grows ${figures?.amount} per 1000 requests (${figures?.interval}), ${base}; budget ${figures?.budget}.`,
            ...model.explanation.slice(0, 1).map((said) => style.say(said)),
            ...model.dependsOn.map((said) => style.say(said)),
            ...(model.outOfMemory === null ? [] : [outlook(model.outOfMemory, style)]),
        ],
    };
}
function levelOpening(lead, model, style) {
    const rise = (0,_model_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lead) ?? 0;
    const level = lead.level ?? { value: 0, baseline: 0, budget: 0 };
    const amount = (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(Math.abs(rise), lead.unit);
    const base = style.say(model.baseName);
    return {
        title: rise < 0 ? `this change leaves ${amount} less than ${base}` : `this change uses ${amount} more than ${base}`,
        paragraph: [
            `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(lead.series, style)} settles at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(level.value, lead.unit)}, ${base} at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(level.baseline ?? 0, lead.unit)}; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(level.budget ?? 0, lead.unit)}.`,
            ...model.explanation.slice(0, 1).map((said) => style.say(said)),
        ],
    };
}
function peakOpening(lead, model, style) {
    const { value, cap } = lead.peak ?? { value: 0, cap: 0 };
    const rise = (0,_drift_level_peak_js__WEBPACK_IMPORTED_MODULE_0__/* .isOverCap */ .tE)(lead.peak) ? null : (0,_drift_level_peak_js__WEBPACK_IMPORTED_MODULE_0__/* .riseOfPeak */ .ku)(lead.peak);
    if (rise !== null) {
        const base = style.say(model.baseName);
        const { baseline, budget } = lead.peak ?? { baseline: 0, budget: 0 };
        return {
            title: `this change peaks ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(rise, lead.unit)} higher than ${base}`,
            paragraph: [
                `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(lead.series, style)} reaches ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(value, lead.unit)} under load, ${base} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(baseline ?? 0, lead.unit)}; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(budget ?? 0, lead.unit)}.`,
            ],
        };
    }
    return {
        title: `${culprit(model)} peaks at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(value, lead.unit)}, over the cap of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(cap ?? 0, lead.unit)}`,
        paragraph: [`That is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(lead.series, style).replace(/^The /, 'the ')} under load.`],
    };
}
/** "If growth stays linear, the container's 8.00 GiB is full after about 9 hours (8 to 10) at 10 requests/s." */
function outlook(outlook, style) {
    const { amount, unit } = (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .roughTime */ .Nv)(outlook.hours);
    const perHour = amount / outlook.hours;
    const from = Math.floor(outlook.lowHours * perHour);
    const interval = outlook.highHours === null ? `${from} or more` : `${from} to ${Math.ceil(outlook.highHours * perHour)}`;
    const limit = `${style.say(outlook.what)} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(outlook.limitBytes, 'bytes')}`;
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(`If growth stays linear, ${limit} is full after about ${amount} ${unit} (${interval}) at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .rate */ .TS)(outlook.requestsPerSecond)} requests/s`);
}


/***/ })

};
