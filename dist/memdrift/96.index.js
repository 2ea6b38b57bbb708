export const id = 96;
export const ids = [96];
export const modules = {

/***/ 4859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderPage)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2189);
/* harmony import */ var _tables_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9730);
/* harmony import */ var _tables_paired_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3412);
/* harmony import */ var _tables_requests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3150);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9305);
/* harmony import */ var _text_fact_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7760);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3289);
/* harmony import */ var _text_notes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3789);
/* harmony import */ var _text_opening_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7964);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4562);












/**
 * The report as one HTML file: what the comment says, and every series over the requests, to look into. Everything from
 * outside is text in it; its policy allows no other script, no connection and no picture, so that a hostile
 * name or log line has nothing to work with.
 */
function renderPage(model, assets) {
    const { title, warnings, paragraph } = (0,_text_opening_js__WEBPACK_IMPORTED_MODULE_10__/* .openingOf */ .E)(model, HTML);
    const charts = chartsOf(model);
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${assets.hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`;
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>memdrift (${escaped(model.name)}): ${escaped(model.verdict)}</title>`,
        ...assets.styles.map((style) => `<style>${style}</style>`),
        '</head>',
        '<body>',
        `<h1>${light((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(model))} memdrift: ${title}</h1>`,
        ...warnings.map((warning) => `<p class="notice">${warning}</p>`),
        `<p>${paragraph.join(' ')}</p>`,
        `<p class="facts">${(0,_tables_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .x)(model, HTML).join(' · ')}</p>`,
        tableOf((0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .gatedRows */ .JB)(model, HTML)),
        section((0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_4__/* .abTitle */ .IJ)(model), sideBySide(model)),
        section('Series', charts.length === 0 ? '' : `<div class="charts">\n${charts.map(place).join('\n')}\n</div>`),
        section('What was also read', tableOf((0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .explainingRows */ .vT)(model, HTML))),
        section('Why', model.growth.patterns.map(pattern).join('\n')),
        section((0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .phaseTitle */ .ez)(model, HTML), phases(model)),
        section('Sensitivity check', sensitivity(model)),
        section('Notes', list((0,_text_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .notesOf */ .h)(model, HTML))),
        section('Accept this regression', block(model.acceptance)),
        section('Requests', requests(model)),
        section('Environment and subject', settings(model)),
        section('Last lines of the service', block(model.logs.length === 0 ? null : model.logs.join('\n'))),
        section('Reproduce', block(model.reproduce)),
        `<script type="application/json" id="charts">${embedded(charts.map(({ chart }) => chart))}</script>`,
        ...assets.scripts.map((script) => `<script>${script}</script>`),
        '</body>',
        '</html>',
        '',
    ]
        .filter((part) => part !== '')
        .join('\n');
}
/** Longest value that is shown whole. */
const MAX_VALUE = 2000;
/** One line of text, for an element or an attribute. */
function escaped(value) {
    return entities((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(value, MAX_VALUE));
}
function entities(text) {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}
const HTML = {
    em: (words) => `<em>${words}</em>`,
    strong: (words) => `<strong>${words}</strong>`,
    say: (outside) => escaped(outside),
    name: (outside) => `<code>${escaped(outside)}</code>`,
};
/** JSON inside a script element: no character that could end it. */
function embedded(value) {
    return JSON.stringify(value)
        .replace(/</g, '\\u003c')
        .replace(/\u2028/g, '\\u2028')
        .replace(/\u2029/g, '\\u2029');
}
function section(title, body) {
    return body === '' ? '' : `<h2>${title}</h2>\n${body}`;
}
function block(text) {
    if (text === null || text === '')
        return '';
    const lines = text.split(/\r?\n/).map((line) => entities(line.replace(/[^\P{C}\t]/gu, '').slice(0, MAX_VALUE)));
    return `<pre>${lines.join('\n')}</pre>`;
}
function list(items) {
    return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}
function tableOf(rows) {
    if (rows.length === 0)
        return '';
    const head = ['layer', 'base', 'this change', 'drift /1000 req', 'interval', 'budget', ''];
    const body = rows.map((row) => {
        const figures = [
            row.base,
            row.now,
            row.drift?.value ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3,
            row.drift?.interval ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3,
            row.drift?.budget ?? _text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .NONE */ .x3,
        ];
        const drift = figures.map((figure, column) => (column === 2 && row.grew ? `<strong>${figure}</strong>` : figure));
        return `<tr><td>${row.short}</td>${drift.map((cell) => `<td class="figure">${cell}</td>`).join('')}<td>${light(row.mark)} ${row.words}</td></tr>`;
    });
    const heads = head.map((name, column) => `<th${column > 0 && column < 6 ? ' class="figure"' : ''}>${name}</th>`);
    return `<div class="scroll"><table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}
/** A dot in the colours of the comment's lights, which not every system has a font for; named for those who hear it. */
function light(mark) {
    return `<span class="light ${mark}" role="img" aria-label="${LIGHT_NAMES[mark]}"></span>`;
}
const LIGHT_NAMES = { good: 'good', bad: 'bad', unsure: 'undecided', aside: 'aside' };
/** Every series that was read and says something, those that decide first, in the order of the ladder. */
function chartsOf(model) {
    return model.findings
        .filter(({ values }) => values.filter((value) => value !== null).length > 1)
        .filter((finding) => finding.gated || (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .explainsSomething */ .d5)(finding))
        .sort((a, b) => Number(b.gated) - Number(a.gated) || (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderOrder */ .dL)(a.series, b.series))
        .map((finding, index) => ({ finding, chart: chartOf(finding, index, model) }));
}
function chartOf(finding, index, model) {
    const scale = finding.unit === 'bytes' ? _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 : 1;
    const values = finding.values.map((value) => (value === null ? null : value / scale));
    const cycle = model.replay.requests / Math.max(1, model.replay.cycles);
    const first = model.replay.requests - (values.length - 1) * cycle;
    const bad = finding.gated && finding.verdict === 'regression';
    const base = finding.level?.baseline ?? null;
    return {
        id: `chart-${index}`,
        unit: finding.unit,
        x: values.map((_, at) => Math.round(first + at * cycle)),
        leastSpan: ((finding.drift?.budget ?? 0) * model.replay.requests) / 1000 / scale,
        lines: [
            ...(base === null
                ? []
                : [{ label: 'base, settled', tone: 'base', values: values.map(() => base / scale) }]),
            { label: 'this change', tone: bad ? 'head' : 'calm', values },
        ],
    };
}
function place({ chart, finding }) {
    const unit = finding.unit === 'bytes' ? 'MiB' : ((0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.unit ?? finding.unit);
    const drift = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .driftText */ .LU)(finding);
    const said = drift === null ? 'no drift judged' : `${drift.value} per 1000 requests (${drift.interval})`;
    return `<div class="chart"><h3>${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(finding.series, HTML)}</h3><p>${unit} at rest · ${said}</p><div id="${chart.id}"></div></div>`;
}
function pattern({ meaning, confirm, remedy }) {
    return `<p>${escaped(meaning)}</p>\n${list([`Confirm: ${escaped(confirm)}`, `Mend: ${escaped(remedy)}`])}`;
}
function phases(model) {
    const rows = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .phaseRows */ .vZ)(model, (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .phaseBudget */ .RG)(model), HTML).map(({ kind, drift, interval, words, mark }) => [
        kind,
        drift,
        interval,
        `${light(mark)} ${words}`,
    ]);
    return plainTable(['cycles of', 'drift /1000 of them', 'interval', ''], rows, [1, 2]);
}
function sideBySide(model) {
    const rows = (0,_tables_paired_table_js__WEBPACK_IMPORTED_MODULE_4__/* .abRows */ .zM)(model, HTML).map((row) => [
        row.name,
        row.drift,
        row.interval,
        row.budget,
        row.level,
        row.levelInterval,
        light(row.mark),
    ]);
    const heads = ['change minus base', 'drift /1000 req', 'interval', 'budget', 'settles', 'interval', ''];
    return plainTable(heads, rows, [1, 2, 3, 4, 5]);
}
function requests(model) {
    const rows = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .classRows */ .cQ)(model, HTML).map((row) => [row.name, row.sent, row.errors, row.hangUps, row.p95, row.ttft]);
    const heads = ['class', 'sent', 'errors', 'hang-ups', 'p95', 'first event p95'];
    const words = (0,_tables_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .replayWords */ .zU)(model.replay);
    return [
        ...(words.length === 0 || rows.length === 0 ? [] : [`<p>${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(words.join('; '))}</p>`]),
        plainTable(heads, rows, [1, 2, 3, 4, 5]),
    ].join('\n');
}
/** @param figures columns set to the right */
function plainTable(heads, rows, figures) {
    if (rows.length === 0)
        return '';
    const cell = (tag) => (text, column) => `<${tag} class="${figures.includes(column) ? 'figure' : 'wide'}">${text}</${tag}>`;
    const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`);
    return `<div class="scroll"><table>\n<thead><tr>${heads.map(cell('th')).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}
function sensitivity({ sensitivity: checks }) {
    return list(checks.map(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(shown)}`;
        return `${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(series, HTML)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held)}, ${saw}${seen ? '' : ' – <strong>not seen</strong>'}`;
    }));
}
function settings(model) {
    const changed = new Map(model.subjectChanges.map(([key, before, after]) => [key, [before, after]]));
    const rows = [
        ...[...changed].map(([key, [before, after]]) => [key, `${value(key, before)} → ${value(key, after)}`]),
        ...Object.entries(model.environment).map(([key, fact]) => [key, value(key, fact)]),
        ...Object.entries(model.subject)
            .filter(([key]) => !changed.has(key))
            .map(([key, fact]) => [key, value(key, fact)]),
    ];
    if (rows.length === 0)
        return '';
    const cells = rows.map(([key, shown]) => `<tr><td>${escaped(key)}</td><td class="wide">${shown}</td></tr>`);
    return `<div class="scroll"><table>\n<tbody>\n${cells.join('\n')}\n</tbody>\n</table></div>`;
}
function value(key, fact) {
    return fact === null ? 'not set' : `<code>${escaped((0,_text_fact_words_js__WEBPACK_IMPORTED_MODULE_7__/* .factWords */ .m)(key, fact))}</code>`;
}


/***/ }),

/***/ 3203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/explain/state.js
var explain_state = __webpack_require__(9190);
;// CONCATENATED MODULE: ./lib/explain/allocator-hierarchy.js


/**
 * The ladder of layers (docs/architecture.md): every allocator stands on the layer below, so growth shows in its own
 * layer and in all below. Where it first appears tells whose fault it is.
 */
const STANDS_ON = {
    'torch.device/allocated': ['torch.device/reserved'],
    'torch.device/reserved': ['gpu/used'],
    'torch.pinned/allocated': ['process/resident'],
    'jax.device/allocated': ['jax.device/reserved', 'gpu/used'],
    'tensorflow.device/allocated': ['gpu/used'],
    'cupy.device/allocated': ['cupy.device/reserved', 'gpu/used'],
    'heap/allocated': ['heap/reserved', 'process/resident'],
    'heap/reserved': ['process/resident'],
    'process/resident': ['container/resident'],
};
/** CPython's limit for an object that lives in its own arenas (Objects/obmalloc.c, SMALL_REQUEST_THRESHOLD). */
const SMALL_OBJECT_BYTES = 512;
/**
 * Explains what the findings say together. Only what the series can tell is said: a state that is not known is named
 * as unknown, never guessed.
 */
function explain(findings) {
    const ordered = [...findings].sort((a, b) => (0,series_series/* ladderOrder */.dL)(a.series, b.series));
    const growing = ordered.filter((finding) => finding.gated && (0,explain_state/* stateOf */.L4)(finding) === 'grows');
    const first = growing[0] ?? ordered.find((finding) => finding.verdict === 'regression' && (0,explain_state/* settlesTooHigh */.dl)(finding));
    if (first === undefined)
        return { first: null, follows: {}, diagnoses: [] };
    const follows = followersOf(growing, ordered);
    const roots = growing.filter((finding) => !(finding.series in follows));
    const diagnoses = new Set(roots.map((root) => diagnose(root, ordered)));
    const smaller = ordered.find(({ series, verdict }) => series === 'kv-cache/capacity' && verdict === 'regression');
    if (smaller !== undefined)
        diagnoses.add('smaller-kv-cache');
    else if (growing.length === 0)
        diagnoses.add('step');
    if (growing.length > 0)
        for (const diagnosis of counters(ordered))
            diagnoses.add(diagnosis);
    return { first: first.series, follows, diagnoses: [...diagnoses] };
}
function followersOf(growing, all) {
    const follows = {};
    for (const upper of growing) {
        if (upper.series in follows)
            continue;
        for (const series of below(upper.series)) {
            const lower = all.find((finding) => finding.series === series);
            if (lower !== undefined && !(series in follows) && isSameGrowth(upper, lower))
                follows[series] = upper.series;
        }
    }
    return follows;
}
/** Every series that a layer stands on, nearest first. */
function below(series) {
    const direct = STANDS_ON[series] ?? [];
    return [...new Set([...direct, ...direct.flatMap(below)])];
}
/** The lower layer grows too, and by no more than the upper one and its own budget explain. */
function isSameGrowth(upper, lower) {
    if (upper.drift === null || lower.drift === null)
        return false;
    const [above, below, { budget }] = [upper.drift.growth, lower.drift.growth, lower.drift];
    return below.low > 0 && below.high >= above.low / 2 && below.low <= above.high + budget;
}
function diagnose(root, all) {
    const state = (series) => (0,explain_state/* stateOf */.L4)(all.find((finding) => finding.series === series));
    switch (root.series) {
        case 'torch.device/allocated':
            return 'live-tensors';
        case 'torch.device/reserved':
            return state('torch.device/allocated') === 'flat' ? 'device-fragmentation' : 'device-unattributed';
        case 'gpu/used':
            return state('torch.device/reserved') === 'flat' ? 'device-outside-torch' : 'device-unattributed';
        case 'jax.device/allocated':
        case 'tensorflow.device/allocated':
        case 'cupy.device/allocated':
            return 'live-arrays';
        case 'kv-cache/capacity':
            return 'smaller-kv-cache';
        case 'torch.pinned/allocated':
            return 'pinned-buffers';
        case 'heap/allocated':
            return 'live-host-objects';
        case 'container/resident':
            return state('process/resident') === 'flat' ? 'container-only' : 'resident-unattributed';
        default:
            return diagnoseResident(root, all, state);
    }
}
function diagnoseResident(root, all, state) {
    const kind = mappingThatGrows(root, all);
    if (kind === 'mappings/shared')
        return 'shared-memory';
    if (state('heap/allocated') === 'unknown') {
        // The heap of another allocator, or of a program without Python, is among the anonymous mappings.
        return kind === 'mappings/heap' || kind === 'mappings/arenas' ? 'heap-unread' : 'resident-unattributed';
    }
    // A heap that grows as well, by far less: what remains is outside it.
    if (state('heap/allocated') === 'flat' && state('heap/reserved') === 'grows')
        return 'retained-heap';
    if (kind === 'mappings/python')
        return 'small-python-objects';
    return smallObjectsCanHold(root, all) ? 'small-python-objects' : 'outside-heap';
}
/** The kind of mapping that grows by at least half of what resident memory grows; null where none does, or none was read. */
function mappingThatGrows(root, all) {
    const half = ((0,explain_state/* excessGrowth */.Xt)(root) ?? Number.POSITIVE_INFINITY) / 2;
    const kinds = all.filter(({ series }) => series.startsWith('mappings/'));
    const found = kinds.find((finding) => (finding.drift?.growth.low ?? 0) > 0 && ((0,explain_state/* excessGrowth */.Xt)(finding) ?? 0) >= half);
    return found?.series ?? null;
}
/** New blocks, at their largest, hold at least half of the growth. */
function smallObjectsCanHold(root, all) {
    const blocks = all.find((finding) => finding.series === 'python/blocks');
    const newBlocks = blocks === undefined || blocks.drift === null || blocks.drift.growth.low <= 0 ? 0 : (0,explain_state/* excessGrowth */.Xt)(blocks);
    return (newBlocks ?? 0) * SMALL_OBJECT_BYTES >= ((0,explain_state/* excessGrowth */.Xt)(root) ?? Number.POSITIVE_INFINITY) / 2;
}
const COUNTERS = [
    ['threads', 'threads'],
    ['fds', 'open-files'],
    ['tasks', 'pending-tasks'],
    ['requests/running', 'stuck-requests'],
    ['requests/waiting', 'stuck-requests'],
];
/** Counters that grow by at least one per 1000 requests beside the memory. */
function counters(all) {
    return COUNTERS.flatMap(([series, diagnosis]) => {
        const counter = all.find((finding) => finding.series === series);
        const grows = counter?.drift != null && counter.drift.growth.low > 0 && ((0,explain_state/* excessGrowth */.Xt)(counter) ?? 0) >= 1;
        return grows ? [diagnosis] : [];
    });
}

// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
;// CONCATENATED MODULE: ./lib/explain/ending.js


/**
 * What can be said of whether growth will end; null where nothing can. Repeated input that makes it grow, too, is no cache
 * keyed by the input.
 * @param first where growth first appears; null where nothing grew
 */
function endingOf(findings, first, phases) {
    const finding = findings.find(({ series }) => series === first);
    if (finding?.verdict === 'regression' && finding.unit === 'bytes' && finding.cyclesToVerdict !== null) {
        const repeats = phases.find(({ phase }) => phase === 'repeat')?.grows;
        const risenBytes = risenBy(finding);
        return repeats === true || risenBytes === null ? null : { ending: 'still-growing', risenBytes };
    }
    const levelling = findings.filter(({ gated, verdict, drift }) => gated && verdict === 'inconclusive' && drift?.course === 'levelling');
    return levelling.length === 0 ? null : { ending: 'levelling', series: levelling.map(({ series }) => series) };
}
/** How far a series rose behind its warm-up, bytes; null where that is less than a megabyte. */
function risenBy({ values }) {
    const read = values.slice(constants/* WARM_CYCLES */.Iq).filter((value) => value !== null);
    const risen = (read.at(-1) ?? 0) - (read[0] ?? 0);
    return risen < series_series/* MIB */.D6 ? null : risen;
}

// EXTERNAL MODULE: ./lib/drift/growth/growth-interval.js
var growth_interval = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/drift/phase-growth.js
var phase_growth = __webpack_require__(9522);
;// CONCATENATED MODULE: ./lib/explain/phase-evidence.js


/**
 * Growth by phase, of the series that grew, or else of those that some phase makes grow: those phases that were replayed
 * say so on request.
 * @param first where growth first appears; null where nothing grew
 */
function phaseGrowth(recording, findings, first) {
    const judged = findings.filter(({ gated, drift, series }) => gated && (drift !== null || series === first));
    const of = (finding) => recording.phases.map((phase) => growthIn(phase, finding));
    const lead = judged.find(({ series }) => series === first);
    if (lead !== undefined)
        return of(lead);
    const growing = judged.map(of).filter((rows) => rows.some(({ grows }) => grows === true));
    // The layers below only follow: one of them says it all.
    return growing[0] ?? judged.slice(0, 1).flatMap(of);
}
function growthIn(phase, finding) {
    const { series, unit } = finding;
    const kind = { phase: phase.phase, class: phase.class ?? null, series };
    const found = (0,phase_growth/* phaseEstimate */.g)(phase, series, growth_interval/* TAIL */.Z);
    if ('failed' in found)
        return { ...kind, growth: null, grows: null, failed: found.failed };
    const budget = finding.drift?.budget ?? 0;
    const grows = found.low > 0 && found.value > budget ? true : found.high <= Math.max(budget, 0) ? false : null;
    return { ...kind, growth: { ...found, unit }, grows, failed: null };
}

// EXTERNAL MODULE: ./lib/report/markdown/chart.js
var chart = __webpack_require__(658);
;// CONCATENATED MODULE: ./lib/report/text/catalogue.js
const PATTERNS = [
    {
        diagnosis: 'live-tensors',
        meaning: 'Live tensors are kept: PyTorch itself counts this memory as in use.',
        confirm: 'torch.cuda.memory._record_memory_history(), then compare the snapshots of two cycles.',
        remedy: 'Drop or detach what outlives its request (lists, caches, stored exceptions), and serve under torch.inference_mode().',
        issues: ['pytorch/pytorch#149834', 'pytorch/pytorch#50185', 'bitsandbytes-foundation/bitsandbytes#1793'],
    },
    {
        diagnosis: 'live-arrays',
        meaning: "Live device arrays are kept: the framework's own allocator counts this memory as in use.",
        confirm: 'JAX: jax.live_arrays() of two cycles; CuPy: the default pool; TensorFlow: its memory profiler.',
        remedy: 'Drop what outlives its request; donate or delete arrays that are replaced.',
        issues: [],
    },
    {
        diagnosis: 'device-fragmentation',
        meaning: 'Fragmentation or CUDA-graph pools: PyTorch takes more from the driver while the tensors it holds stay the same.',
        confirm: 'inactive_split_bytes of torch.cuda.memory_stats() rises with it.',
        remedy: 'PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or fewer distinct input shapes (bucketing).',
        issues: ['pytorch/pytorch#96995', 'pytorch/pytorch#99196'],
    },
    {
        diagnosis: 'device-outside-torch',
        meaning: "Outside PyTorch's allocator: communicators, library workspaces, another allocator, or another process on the device.",
        confirm: "Compare the device's list of processes over the run, and gpu/used minus reserved of each.",
        remedy: 'Create communicators and handles once and reuse them; destroy those of a finished group.',
        issues: ['vllm-project/vllm#19465', 'NVIDIA/TransformerEngine#1715'],
    },
    {
        diagnosis: 'device-unattributed',
        meaning: 'No framework tells here what it holds of the device (no PyTorch, JAX or CuPy that the probe can ask), so whose growth it is cannot be told.',
        confirm: "The server's own figures of device memory; in a Python service, a Python that the probe can enter.",
        remedy: 'As those show.',
        issues: [],
    },
    {
        diagnosis: 'pinned-buffers',
        meaning: 'Page-locked host buffers are kept: their allocator rounds up and does not return what it holds.',
        confirm: 'torch.cuda.host_memory_stats() after each cycle; buffers of ever new sizes.',
        remedy: 'Copy from pageable memory, or pin a few buffers of fixed size and reuse them.',
        issues: ['vllm-project/vllm#48165', 'vllm-project/vllm#16663'],
    },
    {
        diagnosis: 'live-host-objects',
        meaning: 'Live host objects are kept: memory asked of malloc and not given back, also after garbage collection.',
        confirm: 'Run again with vary: none. If it is flat then, a cache keyed by the input has no bound; else memray --leaks.',
        remedy: 'Remove what a request adds (lists, registries, queues) when it ends, or bound the cache in bytes.',
        issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464', 'flashinfer-ai/flashinfer#2139'],
    },
    {
        diagnosis: 'small-python-objects',
        meaning: 'Small Python objects are kept (512 bytes or less each): Python places them in arenas of its own, outside the heap of malloc.',
        confirm: 'tracemalloc, or a count of objects by type, between two cycles.',
        remedy: 'Remove what a request adds (lists, dictionaries, registries) when it ends, or bound the cache.',
        issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464'],
    },
    {
        diagnosis: 'retained-heap',
        meaning: 'Freed but retained: the heap in use is flat, malloc keeps what was freed (fragmentation, thread arenas).',
        confirm: 'Run again with MALLOC_ARENA_MAX=2, or with jemalloc preloaded: the growth ends.',
        remedy: 'jemalloc, or MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ set to fixed values.',
        issues: ['triton-inference-server/server#7727', 'protocolbuffers/protobuf#10088'],
    },
    {
        diagnosis: 'outside-heap',
        meaning: 'Mappings outside the heap: the leak that heap profilers cannot see.',
        confirm: 'Compare /proc/PID/smaps of two cycles, and trace mmap against munmap (strace, bpftrace).',
        remedy: 'With UCX or NIXL: UCX_MEM_MMAP_HOOK_MODE=none or UCX_RCACHE_MAX_UNRELEASED=1024; else the library that maps.',
        issues: ['vllm-project/vllm#24264', 'openucx/ucx#2921'],
    },
    {
        diagnosis: 'shared-memory',
        meaning: 'Shared memory that is mapped grows: /dev/shm, memfd or anonymous shared mappings.',
        confirm: 'ls -l /dev/shm, and the shared lines of /proc/PID/smaps, between two cycles.',
        remedy: 'Unlink and unmap segments on the error path too (multiprocessing.shared_memory: close and unlink).',
        issues: ['triton-inference-server/server#7481'],
    },
    {
        diagnosis: 'heap-unread',
        meaning: "The program's heap grows, and what of it is in use cannot be read here: live objects, or memory retained.",
        confirm: "The allocator's own statistics (MALLOC_CONF=stats_print:true, MALLOCSTATS=1), or heaptrack.",
        remedy: 'As those show.',
        issues: [],
    },
    {
        diagnosis: 'resident-unattributed',
        meaning: 'The heap could not be decided or read here, so live objects and mappings outside the heap cannot be told apart.',
        confirm: 'Measure in an image with glibc 2.33 or newer and its own malloc, or compare /proc/PID/smaps of two cycles.',
        remedy: 'As the mapping that grows suggests.',
        issues: [],
    },
    {
        diagnosis: 'container-only',
        meaning: 'Charged to the container while no process holds it: files on a tmpfs or /dev/shm, or kernel memory such as sockets.',
        confirm: 'df /dev/shm and the shmem and kernel lines of memory.stat, between two cycles.',
        remedy: 'Unlink shared-memory segments on the error path too; close sockets.',
        issues: ['triton-inference-server/server#7481'],
    },
    {
        diagnosis: 'threads',
        meaning: 'Threads accumulate, each with a stack, a malloc arena and the state that libraries keep for it.',
        confirm: 'Resident memory against the number of threads.',
        remedy: 'A pool of fixed size instead of a thread a request.',
        issues: ['pytorch/pytorch#64412'],
    },
    {
        diagnosis: 'open-files',
        meaning: 'File descriptors accumulate: connections or files are opened and not closed.',
        confirm: 'ls -l /proc/PID/fd between two cycles.',
        remedy: 'Close them in finally; reuse clients and sessions.',
        issues: ['grpc/grpc#36986'],
    },
    {
        diagnosis: 'pending-tasks',
        meaning: 'Tasks of the event loop accumulate: started for a request and never finished.',
        confirm: 'asyncio.all_tasks() at rest.',
        remedy: 'Cancel and await them when the request ends or its client goes away.',
        issues: ['modelcontextprotocol/python-sdk#756'],
    },
    {
        diagnosis: 'stuck-requests',
        meaning: 'The server counts ever more requests as running or waiting, though every one was answered or hung up on.',
        confirm: "The server's own gauges of running and waiting requests, at rest.",
        remedy: 'End a request on its error and disconnect paths too.',
        issues: [],
    },
    {
        diagnosis: 'smaller-kv-cache',
        meaning: 'The server holds as much memory as before and keeps fewer tokens in it: what grew was taken from its KV cache.',
        confirm: 'Compare what the server logs at start: weights, activations, CUDA graphs, and what is left for the cache.',
        remedy: 'Look for what the change adds before the cache is sized: weights, buffers, captured graphs, batch limits.',
        issues: [],
    },
    {
        diagnosis: 'step',
        meaning: 'A step and no slope: more is held from the start, such as a bigger default buffer or a model loaded twice.',
        confirm: 'Compare the reading at readiness, before any request, with the base.',
        remedy: 'The import, default or setting that changed.',
        issues: ['encode/uvicorn#3012'],
    },
];
/** The pattern of a diagnosis. */
function patternOf(diagnosis) {
    const pattern = PATTERNS.find((candidate) => candidate.diagnosis === diagnosis);
    if (pattern === undefined)
        throw new RangeError(`no pattern for the diagnosis '${diagnosis}'`);
    return pattern;
}

// EXTERNAL MODULE: ./lib/report/text/context.js
var context = __webpack_require__(3995);
// EXTERNAL MODULE: ./lib/report/text/note-texts.js
var note_texts = __webpack_require__(1035);
;// CONCATENATED MODULE: ./lib/report/text/outlook.js

/** How far beyond the measured requests a straight line may be drawn. Further than that no date is given. */
const MAX_EXTRAPOLATION = 1000;
/** Requests a second from the first to the last checkpoint, rests included; null of fewer than two. */
function requestsPerSecond({ checkpoints }) {
    const first = checkpoints[0];
    const last = checkpoints.at(-1);
    if (first === undefined || last === undefined || last.t <= first.t || last.requests <= first.requests)
        return null;
    return (last.requests - first.requests) / (last.t - first.t);
}
/**
 * When the limit that stands above the growing series is full, if growth stays linear. The interval is that of the
 * slope. Null where no limit is known, where nothing grows, or where it lies more than {@link MAX_EXTRAPOLATION} times
 * the measured requests away.
 */
function outOfMemory(findings, series, recording) {
    const drift = findings.find((finding) => finding.series === series)?.drift;
    const rate = requestsPerSecond(recording);
    const limit = limitOf(series, recording);
    const measured = (recording.checkpoints.at(-1)?.requests ?? 0) - (recording.checkpoints[0]?.requests ?? 0);
    if (!drift || rate === null || limit === null || drift.growth.value <= 0)
        return null;
    const { value, low, high } = drift.growth;
    const requestsAt = (per1000) => (limit.room / per1000) * 1000;
    const within = (requests) => requests <= measured * MAX_EXTRAPOLATION;
    if (!within(requestsAt(value)))
        return null;
    const hoursAt = (per1000) => requestsAt(per1000) / rate / 3600;
    return {
        what: limit.what,
        limitBytes: limit.bytes,
        requestsPerSecond: rate,
        hours: hoursAt(value),
        lowHours: hoursAt(Math.max(high, value)),
        highHours: low > 0 && within(requestsAt(low)) ? hoursAt(low) : null,
    };
}
/** The limit above a series and the room left under it at the last checkpoint, in bytes. */
function limitOf(series, recording) {
    const { limits } = recording.header;
    const onDevice = ['torch.device', 'gpu'].includes((0,series_series/* definitionOf */.Fg)(series)?.layer ?? '');
    // Several devices fill one by one: their sum says nothing about the first to be full.
    const bytes = onDevice
        ? limits?.gpu?.length === 1
            ? deviceBytes(limits.gpu[0])
            : null
        : (limits?.container ?? null);
    const used = lastReading(recording, onDevice ? ['gpu/used', 'torch.device/reserved'] : ['container/resident', 'process/resident']);
    if (bytes === null || used === null || used >= bytes)
        return null;
    return { what: onDevice ? "the device's" : "the container's", bytes, room: bytes - used };
}
/** An entry of `limits.gpu`: bytes, or an object that holds them as `memory` or `bytes`. */
function deviceBytes(entry) {
    if (typeof entry === 'number')
        return entry;
    if (typeof entry !== 'object' || entry === null)
        return null;
    const held = 'memory' in entry ? entry.memory : 'bytes' in entry ? entry.bytes : null;
    return typeof held === 'number' ? held : null;
}
function lastReading({ checkpoints }, names) {
    const values = checkpoints.at(-1)?.values;
    for (const name of names) {
        const value = values?.[name];
        if (value !== undefined && value !== null)
            return value;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/report/text/reasons.js
var reasons = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/report/text/refusals.js
var refusals = __webpack_require__(5843);
// EXTERNAL MODULE: ./lib/report/text/remedies.js
var remedies = __webpack_require__(8858);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var figures = __webpack_require__(3289);
;// CONCATENATED MODULE: ./lib/report/text/sentences.js

/** What growth hangs on, and whether it will end, in sentences. */
/** Whether growth may end, and what to do. */
function endingSentence(ending) {
    if (ending.ending === 'still-growing') {
        return (`It was still growing when the run ended: a leak, or a cache larger than ${(0,figures/* height */.uJ)(ending.risenBytes, 'bytes')}. ` +
            "Bound a cache below that in the test's configuration, or accept it with a reason (memdrift accept).");
    }
    return (`The growth of ${ending.series.map((series) => `\`${series}\``).join(', ')} is levelling off and was not at rest when the run ended: ` +
        'a longer max-duration, or more requests in each cycle (plan.cycle), would decide it.');
}
/** What the phases say together, a sentence each; the most telling first. Only what they decided is said. */
function phaseSentences(rows) {
    const grows = (phase) => rows.find((row) => row.phase === phase)?.grows ?? null;
    return [
        ...classSentence(rows.filter(({ phase }) => phase === 'class')),
        ...inputSentence(grows('repeat'), grows('unseen')),
        ...(grows('abort') === true ? ['It grows with requests whose client disconnects.'] : []),
        ...(grows('error') === true ? ['It grows with requests that are rejected as invalid.'] : []),
    ];
}
function inputSentence(repeat, unseen) {
    if (repeat === false && unseen === true) {
        return [
            'It grows with unseen inputs and not with repeated ones: something is kept for each new input, as a cache without a bound does.',
        ];
    }
    if (repeat === true)
        return ['It grows with repeated inputs as well: it is not a cache keyed by the input.'];
    return [];
}
function classSentence(classes) {
    const growing = classes.filter(({ grows }) => grows === true);
    const flat = classes.filter(({ grows }) => grows === false);
    if (growing.length === 0 || classes.length < 2)
        return [];
    const named = growing.map((row) => `"${row.class}"`);
    if (growing.length === classes.length)
        return ['Requests of every class make it grow.'];
    const others = classes.length - growing.length;
    const rest = flat.length === others
        ? `${others === 1 ? 'the other class does' : `the other ${others} classes do`} not`
        : `of the other ${others}, ${others - flat.length} could not be decided`;
    return [`It grows with requests of class ${named.join(', ')}; ${rest}.`];
}

// EXTERNAL MODULE: ./lib/report/model/accepting.js
var accepting = __webpack_require__(7968);
// EXTERNAL MODULE: ./lib/report/model/parts.js + 1 modules
var parts = __webpack_require__(5802);
// EXTERNAL MODULE: ./lib/report/tables/sparkline.js
var sparkline = __webpack_require__(7909);
;// CONCATENATED MODULE: ./lib/report/model/replay-figures.js


/** Classes shown at most, the most frequent. */
const MOST_CLASSES = 32;
/** What the cycles of a run say of how it was served, beside those of its base. */
function replayFigures(judgement, recording, bases) {
    const { cycles } = recording;
    const { sent, ok, errors } = totals(cycles);
    const base = totals(bases.flatMap(({ cycles: theirs }) => theirs));
    const first = recording.checkpoints[0];
    const last = recording.checkpoints.at(-1);
    return {
        cycles: judgement.cycles,
        requests: judgement.requests,
        durationS: first === undefined || last === undefined ? 0 : last.t - first.t,
        requestsPerSecond: requestsPerSecond(recording),
        sent,
        ok,
        errors,
        p95Ms: medianOf(cycles, ({ latency_ms }) => latency_ms?.p95),
        baselineP95Ms: medianOf(bases.flatMap(({ cycles: theirs }) => theirs), ({ latency_ms }) => latency_ms?.p95),
        baselineErrorShare: base.sent === 0 ? null : (base.sent - base.ok) / base.sent,
        cancels: cancelsOf(cycles.map((cycle) => cycle.cancels)),
        latenessP99Ms: mostOf(cycles, ({ lateness_ms }) => lateness_ms?.p99),
        inFlight: mostOf(cycles, ({ in_flight }) => in_flight),
        classes: classesOf(cycles),
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
/** Percentiles cannot be averaged; the median of the cycles' is one that was seen, and a stray cycle moves it little. */
function medianOf(items, pick) {
    return (0,sparkline/* median */.JZ)(items.flatMap((item) => pick(item) ?? []));
}
function mostOf(cycles, pick) {
    const values = cycles.flatMap((cycle) => pick(cycle) ?? []);
    return values.length === 0 ? null : Math.max(...values);
}
function cancelsOf(each) {
    const known = each.flatMap((cancels) => cancels ?? []);
    const planned = known.reduce((sum, cancels) => sum + cancels.planned, 0);
    if (planned === 0)
        return null;
    return { planned, delivered: known.reduce((sum, cancels) => sum + cancels.delivered, 0) };
}
function classesOf(cycles) {
    const byName = new Map();
    for (const [name, tally] of cycles.flatMap(({ classes }) => Object.entries(classes ?? {}))) {
        const known = byName.get(name);
        if (known === undefined)
            byName.set(name, [tally]);
        else
            known.push(tally);
    }
    return [...byName]
        .map(([name, tallies]) => ({
        class: name,
        sent: tallies.reduce((sum, tally) => sum + tally.sent, 0),
        ok: tallies.reduce((sum, tally) => sum + tally.ok, 0),
        cancels: cancelsOf(tallies.map((tally) => tally.cancels)),
        p95Ms: medianOf(tallies, ({ p95 }) => p95),
        ttftP95Ms: medianOf(tallies, ({ ttft }) => ttft?.p95),
    }))
        .sort((a, b) => b.sent - a.sent || (a.class < b.class ? -1 : 1))
        .slice(0, MOST_CLASSES);
}

;// CONCATENATED MODULE: ./lib/report/model/build-report.js















/** Puts together all that a reader is told. Pure: it reads no clock and no file. */
function buildReport(input) {
    const { judgement, recording } = input;
    const { header } = recording;
    const bases = usedBaselines(judgement, input.baselines);
    const explanation = explain(judgement.findings);
    const phases = phaseGrowth(recording, judgement.findings, explanation.first);
    const shown = chartedFinding(judgement.findings, explanation.first);
    const patterns = explanation.diagnoses.map(patternOf);
    const ending = endingOf(judgement.findings, explanation.first, phases);
    const findings = judgement.findings.map(parts/* toldFinding */.vn);
    const advice = judgement.advice === undefined ? (0,remedies/* remedyText */.K)(judgement.cause) : (0,remedies/* adviceText */.Y)(judgement.advice);
    return {
        format: 'memdrift.report',
        version: 1,
        name: input.name ?? header.name ?? 'memdrift',
        verdict: judgement.verdict,
        reason: (0,reasons/* reasonText */.uV)(judgement.cause),
        decidedBy: decidedBy(judgement),
        remedy: advice,
        explanation: [...patterns.map(({ meaning }) => meaning), ...(ending === null ? [] : [endingSentence(ending)])],
        growth: { first: explanation.first, follows: explanation.follows, patterns },
        phases: phases.map(parts/* toldPhase */.tv),
        dependsOn: phaseSentences(phases),
        findings,
        problems: judgement.problems.map(parts/* toldProblem */.Py),
        environment: header.environment,
        subject: header.subject,
        subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
        baseline: { ...judgement.baseline, refused: judgement.baseline.refused.map(refusals/* refusalText */.Kw) },
        baseName: input.baseName ?? context/* UNNAMED_BASE */.t6,
        context: { gateChanges: [], policy: 'head', base: null, baseGrows: null, byFork: false, ...input.context },
        ab: input.ab === undefined || input.ab === null ? null : (0,parts/* toldAb */.Bp)(input.ab),
        acceptance: (0,accepting/* acceptanceLines */.H$)(findings, header.created),
        outOfMemory: explanation.first === null ? null : outOfMemory(judgement.findings, explanation.first, recording),
        chart: shown === undefined ? null : (0,chart/* chartOf */.I)(shown, recording, bases[0]),
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
        notes: [...(input.notes ?? []), ...(judgement.notes ?? []).map(note_texts/* noteText */.g)],
        logs: lastLines(recording),
    };
}
/** Whose cause the judgement's is. */
function decidedBy({ cause, problems, findings }) {
    const problem = problems.findIndex((one) => one.cause === cause);
    if (problem !== -1)
        return { problem };
    return findings.some((finding) => finding.cause === cause) ? 'findings' : 'run';
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
    const share = ({ drift }) => drift === null ? 0 : drift.growth.value / Math.max(drift.budget, Number.MIN_VALUE);
    return findings.find(({ series }) => series === first) ?? gated.sort((a, b) => share(b) - share(a))[0];
}
/** Lines kept of the service's output; the launchers keep as many. */
const LOG_LINES = 50;
/** What the service said last, as the event tells that ended the run. */
function lastLines({ events }) {
    const logs = events.findLast((event) => event.logs !== undefined)?.logs ?? '';
    return logs
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-LOG_LINES);
}


/***/ }),

/***/ 5764:
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
