export const id = 695;
export const ids = [695];
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
    return finding.drift === null ? null : finding.drift.per1000Requests - Math.max(0, finding.drift.baseline ?? 0);
}
/** True where growth itself is over budget: interval above zero, and more than the base's own growth plus budget. */
function growsBeyondBudget(finding) {
    const excess = excessGrowth(finding);
    return finding.drift !== null && excess !== null && finding.drift.low > 0 && excess > finding.drift.budget;
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
    return finding.drift.high <= finding.drift.budget ? 'flat' : 'unknown';
}


/***/ }),

/***/ 8948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ pageAssets)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** What the report's page carries in itself, from the built package; each script with its hash for the page's policy. */
function pageAssets(dist) {
    const read = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, 'page', file), 'utf8');
    const scripts = ['uPlot.iife.js', 'page.js'].map(read);
    const hashes = scripts.map((script) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(script).digest('base64'));
    return { scripts, styles: ['uPlot.min.css', 'page.css'].map(read), hashes };
}


/***/ }),

/***/ 2983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ abTitle),
/* harmony export */   vM: () => (/* binding */ abSaid),
/* harmony export */   zM: () => (/* binding */ abRows)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(819);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


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
        const figures = drift === null ? null : (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .driftText */ .LU)({ drift: asDrift(drift), unit });
        return {
            name: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(series, style),
            drift: figures?.value ?? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
            interval: figures?.interval ?? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
            budget: figures?.budget ?? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3,
            level: level === null ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : signedHeight(level.mean, unit),
            levelInterval: level === null ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(level.low, unit)} to ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(level.high, unit)}`,
            mark: MARKS[verdict],
        };
    });
}
function asDrift({ mean, low, high, budget }) {
    return { per1000Requests: mean, low, high, budget, perMinute: null, baseline: null };
}
function signedHeight(value, unit) {
    return value > 0 ? `+${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(value, unit)}` : (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .height */ .uJ)(value, unit);
}


/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ acceptanceLines),
/* harmony export */   j: () => (/* binding */ accepting)
/* harmony export */ });
/* harmony import */ var _drift_accept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4899);

/**
 * The lines of the configuration that would accept the regressions found; null where none can be accepted, or where
 * it is not known on which day the run began.
 * @param created of the recording's header: its day is the first on which the entries hold
 */
function acceptanceLines(findings, created) {
    const began = created === undefined ? Number.NaN : Date.parse(created);
    if (Number.isNaN(began))
        return null;
    const entries = (0,_drift_accept_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptanceOf */ .BL)(findings, new Date(began).toISOString().slice(0, 10));
    return entries.length === 0 ? null : (0,_drift_accept_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptanceYaml */ .fn)(entries);
}
/**
 * Where the lines go, and what writes them there.
 * @param report file that tells what was found: `report.json` of the command line, `result.json` of the Action
 */
function accepting(report) {
    return { file: '.github/memdrift.yml', command: `memdrift accept ${report} --reason "why"` };
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/explain/bounded.js


/**
 * What can be said of whether growth will end, a sentence or none. A cache that is not full yet grows like a leak: no
 * reading can tell them apart, so it is said how large such a cache would have to be, and what to do. Repeated input that
 * makes it grow, too, is no such cache.
 * @param first where growth first appears; null where nothing grew
 */
function boundedSentence(findings, first, phases) {
    const finding = findings.find(({ series }) => series === first);
    if (finding?.verdict === 'regression' && finding.unit === 'bytes' && finding.cyclesToVerdict !== null) {
        const repeats = phases.find(({ phase }) => phase === 'repeat')?.grows;
        const risen = risenBy(finding);
        if (repeats === true || risen === null)
            return [];
        return [
            `It was still growing when the run ended: a leak, or a cache larger than ${(0,series_series/* formatValue */.Fl)(risen, 'bytes')}. A cache is ` +
                "capped below that in the test's configuration, or accepted with a reason (memdrift accept).",
        ];
    }
    const levelling = findings.filter(({ gated, verdict, drift }) => gated && verdict === 'inconclusive' && drift?.course === 'levelling');
    return levelling.length === 0
        ? []
        : [
            `The growth of ${levelling.map(({ series }) => `\`${series}\``).join(', ')} is levelling off, and was not at rest when the run ended: ` +
                'a longer max-duration, or more requests in each cycle (plan.cycle), would decide it.',
        ];
}
/** How far a series rose behind its warm-up, bytes; null where that is less than a megabyte. */
function risenBy({ values }) {
    const read = values.slice(constants/* WARM_CYCLES */.Iq).filter((value) => value !== null);
    const risen = (read.at(-1) ?? 0) - (read[0] ?? 0);
    return risen < series_series/* MIB */.D6 ? null : risen;
}

;// CONCATENATED MODULE: ./lib/explain/catalogue.js
/**
 * Known patterns of growth, one for each diagnosis that the ladder can tell apart from the series alone. Distilled
 * from public reports; those a pattern rests on are named, as `owner/repository#number` on GitHub.
 */
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

// EXTERNAL MODULE: ./lib/explain/state.js
var explain_state = __webpack_require__(9190);
;// CONCATENATED MODULE: ./lib/explain/ladder.js



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
        return { first: null, follows: {}, sentences: [], patterns: [] };
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
    const patterns = [...diagnoses].map(patternOf);
    return { first: first.series, follows, sentences: patterns.map((pattern) => pattern.meaning), patterns };
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
    return (lower.drift.low > 0 &&
        lower.drift.high >= upper.drift.low / 2 &&
        lower.drift.low <= upper.drift.high + lower.drift.budget);
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
    const found = kinds.find((finding) => (finding.drift?.low ?? 0) > 0 && ((0,explain_state/* excessGrowth */.Xt)(finding) ?? 0) >= half);
    return found?.series ?? null;
}
/** New blocks, at their largest, hold at least half of the growth. */
function smallObjectsCanHold(root, all) {
    const blocks = all.find((finding) => finding.series === 'python/blocks');
    const newBlocks = blocks === undefined || blocks.drift === null || blocks.drift.low <= 0 ? 0 : (0,explain_state/* excessGrowth */.Xt)(blocks);
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
        const grows = counter?.drift != null && counter.drift.low > 0 && ((0,explain_state/* excessGrowth */.Xt)(counter) ?? 0) >= 1;
        return grows ? [diagnosis] : [];
    });
}

// EXTERNAL MODULE: ./lib/drift/interval.js
var interval = __webpack_require__(6974);
// EXTERNAL MODULE: ./lib/drift/phase-growth.js
var phase_growth = __webpack_require__(9522);
;// CONCATENATED MODULE: ./lib/explain/phases.js


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
    const nothing = { per1000Requests: null, low: null, high: null, grows: null };
    const kind = { phase: phase.phase, class: phase.class ?? null, series, unit };
    const found = (0,phase_growth/* phaseEstimate */.g)(phase, series, interval/* TAIL */.Z);
    if ('failed' in found)
        return { ...kind, ...nothing, failed: found.failed };
    const { mean, low, high } = found;
    const budget = finding.drift?.budget ?? 0;
    const grows = low > 0 && mean > budget ? true : high <= Math.max(budget, 0) ? false : null;
    return { ...kind, per1000Requests: mean, low, high, grows, failed: null };
}
/** What the phases say together, a sentence each; the most telling first. Only what they decided is said. */
function phaseSentences(rows) {
    const grows = (phase) => rows.find((row) => row.phase === phase)?.grows ?? null;
    return [
        ...classSentence(rows.filter(({ phase }) => phase === 'class')),
        ...inputSentence(grows('repeat'), grows('unseen')),
        ...(grows('abort') === true ? ['It grows by requests that the client hangs up on.'] : []),
        ...(grows('error') === true ? ['It grows by requests that are rejected as invalid.'] : []),
    ];
}
function inputSentence(repeat, unseen) {
    if (repeat === false && unseen === true) {
        return [
            'It grows with unseen inputs and not with repeated ones: something is kept for each new input, as a cache without a bound does.',
        ];
    }
    if (repeat === true)
        return ['It grows with repeated inputs as well: it is no cache that is keyed by the input.'];
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
    return [`It grows by requests of class ${named.join(', ')}; ${rest}.`];
}

// EXTERNAL MODULE: ./lib/report/accepting.js
var accepting = __webpack_require__(6526);
// EXTERNAL MODULE: ./lib/report/chart.js
var chart = __webpack_require__(5810);
// EXTERNAL MODULE: ./lib/report/context.js
var context = __webpack_require__(6721);
;// CONCATENATED MODULE: ./lib/report/outlook.js

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
    if (!drift || rate === null || limit === null || drift.per1000Requests <= 0)
        return null;
    const requestsAt = (per1000) => (limit.room / per1000) * 1000;
    const within = (requests) => requests <= measured * MAX_EXTRAPOLATION;
    if (!within(requestsAt(drift.per1000Requests)))
        return null;
    const hoursAt = (per1000) => requestsAt(per1000) / rate / 3600;
    return {
        what: limit.what,
        limitBytes: limit.bytes,
        requestsPerSecond: rate,
        hours: hoursAt(drift.per1000Requests),
        lowHours: hoursAt(Math.max(drift.high, drift.per1000Requests)),
        highHours: drift.low > 0 && within(requestsAt(drift.low)) ? hoursAt(drift.low) : null,
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

// EXTERNAL MODULE: ./lib/report/sparkline.js
var sparkline = __webpack_require__(6505);
;// CONCATENATED MODULE: ./lib/report/replay.js


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

;// CONCATENATED MODULE: ./lib/report/build.js








/** Puts together all that a reader is told. Pure: it reads no clock and no file. */
function buildReport(input) {
    const { judgement, recording } = input;
    const { header } = recording;
    const bases = usedBaselines(judgement, input.baselines);
    const explanation = explain(judgement.findings);
    const phases = phaseGrowth(recording, judgement.findings, explanation.first);
    const shown = chartedFinding(judgement.findings, explanation.first);
    return {
        format: 'memdrift.report',
        version: 1,
        name: input.name ?? header.name ?? 'memdrift',
        verdict: judgement.verdict,
        reason: judgement.reason,
        remedy: judgement.remedy ?? null,
        explanation: [...explanation.sentences, ...boundedSentence(judgement.findings, explanation.first, phases)],
        growth: { first: explanation.first, follows: explanation.follows, patterns: explanation.patterns },
        phases,
        dependsOn: phaseSentences(phases),
        findings: judgement.findings,
        problems: judgement.problems,
        environment: header.environment,
        subject: header.subject,
        subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
        baseline: judgement.baseline,
        baseName: input.baseName ?? context/* UNNAMED_BASE */.t6,
        context: { gateChanges: [], policy: 'head', base: null, baseGrows: null, byFork: false, ...input.context },
        ab: input.ab ?? null,
        acceptance: (0,accepting/* acceptanceLines */.H)(judgement.findings, header.created),
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
        notes: [...(input.notes ?? []), ...(judgement.notes ?? [])],
        logs: lastLines(recording),
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

/***/ 2796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pc: () => (/* binding */ aboveBase),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   uM: () => (/* binding */ excludedGrowth),
/* harmony export */   yv: () => (/* binding */ improvementOf)
/* harmony export */ });
/* harmony import */ var _drift_peak_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4452);
/* harmony import */ var _explain_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9190);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8676);



/** The rules a regression broke, the gravest first; empty for any other verdict. */
function causesOf(finding) {
    if (finding.verdict !== 'regression')
        return [];
    const causes = [];
    if ((0,_explain_state_js__WEBPACK_IMPORTED_MODULE_1__/* .growsBeyondBudget */ .v9)(finding))
        causes.push('drift');
    if ((0,_explain_state_js__WEBPACK_IMPORTED_MODULE_1__/* .settlesTooHigh */ .dl)(finding))
        causes.push('level');
    if ((0,_drift_peak_js__WEBPACK_IMPORTED_MODULE_0__/* .isOverCap */ .tE)(finding.peak) || (causes.length === 0 && (0,_drift_peak_js__WEBPACK_IMPORTED_MODULE_0__/* .riseOfPeak */ .ku)(finding.peak) !== null))
        causes.push('peak');
    return causes.length > 0 ? causes : ['reason'];
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
    const gain = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? rise : -rise;
    return gain > budget ? gain : null;
}
/**
 * The growth that the run excludes, over the series of the finest budget, and the coarser ones beside it one by one: a
 * series read in steps of 2 MiB excludes far less than one read in bytes, and would hide what the others can say.
 * Null where a series judged for drift has no figure: then nothing is excluded as a whole.
 */
function excludedGrowth(findings) {
    const judged = findings.filter((finding) => finding.gated && (0,_series_series_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(finding.series)?.gated.includes('drift'));
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

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ chartOf),
/* harmony export */   a: () => (/* binding */ mermaid)
/* harmony export */ });
/* harmony import */ var _explain_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9190);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8676);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6505);



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
    const medians = held.map(_sparkline_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ);
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

/***/ 6721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ baseGrowth),
/* harmony export */   ic: () => (/* binding */ standInNote),
/* harmony export */   nZ: () => (/* binding */ warningsOf),
/* harmony export */   t6: () => (/* binding */ UNNAMED_BASE),
/* harmony export */   v8: () => (/* binding */ baselineWords)
/* harmony export */ });
/* unused harmony export shortCommit */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(819);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


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

/***/ 7542:
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

/***/ 5697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6721);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(819);


/** The run in one line, piece by piece: how much was measured, where, how it went, and against what. */
function factsOf(model, style) {
    const { replay } = model;
    if (replay.requests === 0 && replay.sent === 0)
        return [];
    const gpu = gpuOf(model.environment);
    const where = gpu === null ? '' : ` on ${style.say(gpu)}`;
    return [
        `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.cycles)} cycles, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.requests)} requests in ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(replay.durationS)}${where}`,
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
    const here = (0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(p95Ms);
    if (baselineP95Ms === null)
        return [`p95 ${here}`];
    const base = (0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(baselineP95Ms);
    const [figure, unit] = base.split(' ');
    return [`p95 ${here} (base ${here.endsWith(` ${unit}`) ? figure : base})`];
}
function errors({ replay }, style) {
    const kinds = Object.entries(replay.errors)
        .filter(([, count]) => count > 0)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([kind, count]) => `${style.say(kind)} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(count)}`);
    const share = replay.baselineErrorShare ?? 0;
    const base = share > 0 ? [`base ${(share * 100).toPrecision(2)} %`] : [];
    const detail = [...kinds, ...base].join(', ');
    return `errors ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.sent - replay.ok)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(replay.sent)}${detail === '' ? '' : ` (${detail})`}`;
}
function baseline(model, style) {
    const words = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineWords */ .v8)(model, style);
    return words === null ? 'no baseline' : `baseline ${words}`;
}


/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   LU: () => (/* binding */ driftText),
/* harmony export */   Nv: () => (/* binding */ roughTime),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   nc: () => (/* binding */ growthInterval),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   sX: () => (/* binding */ stopwatch),
/* harmony export */   uJ: () => (/* binding */ height),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Numbers as a reader sees them: one unit a column, digits that the budget justifies, a real minus sign. */
const MINUS = '−';
/** What stands where there is no figure. */
const NONE = '–';
/** Thousands in groups: `6,800`. */
function grouped(value) {
    return withMinus(Math.round(value)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ','));
}
function withMinus(text) {
    return text.replace(/^-/, MINUS);
}
/** Decimals for a drift: enough to see a tenth of the budget; bytes are shown in MiB. */
function decimals(unit, budget) {
    if (unit !== 'bytes')
        return 0;
    const mib = budget / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
    return mib >= 0.5 || mib <= 0 ? 1 : mib >= 0.05 ? 2 : 3;
}
function scaled(value, unit, digits) {
    if (unit !== 'bytes')
        return grouped(value);
    const mib = value / _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
    return Math.abs(mib) >= 99.95 ? grouped(mib) : withMinus(mib.toFixed(digits));
}
const UNIT_NAMES = { bytes: ' MiB', tokens: ' tokens', count: '', percent: ' %' };
/** The figures of a drift, per 1000 requests. Null where drift was not judged. */
function driftText({ drift, unit }) {
    if (drift === null)
        return null;
    const digits = decimals(unit, drift.budget);
    const figure = (value) => scaled(value, unit, digits);
    const signed = (value) => (value < 0 ? figure(value).replace(/^(?!−)/, MINUS) : `+${figure(value)}`);
    return {
        value: signed(drift.per1000Requests) + UNIT_NAMES[unit],
        bare: signed(drift.per1000Requests),
        amount: figure(Math.abs(drift.per1000Requests)) + UNIT_NAMES[unit],
        interval: growthInterval(drift.low, drift.high, unit, drift.budget),
        budget: figure(drift.budget),
        baseline: drift.baseline === null ? null : signed(drift.baseline),
    };
}
/** Growth per 1000 requests without sign, with the digits that `budget` justifies: `0.4 MiB`. */
function growth(value, unit, budget) {
    return scaled(value, unit, decimals(unit, budget)) + UNIT_NAMES[unit];
}
/** Both ends of an interval of growth, without unit: `2.8 to 3.4`. */
function growthInterval(low, high, unit, budget) {
    const digits = decimals(unit, budget);
    return `${scaled(low, unit, digits)} to ${scaled(high, unit, digits)}`;
}
/** A height: `14.82 GiB`, `310 MiB`, `81,920 tokens`. */
function height(value, unit) {
    if (unit !== 'bytes')
        return grouped(value) + UNIT_NAMES[unit];
    const magnitude = Math.abs(value);
    return withMinus(magnitude >= 100 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 && magnitude < 1024 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6 ? (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(value, 0) : (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(value));
}
/** A span of time in two units at most: `45 s`, `4 min 12 s`, `2 h 5 min`. */
function duration(seconds) {
    const whole = Math.round(seconds);
    const pairs = [
        [3600, 'h', 60, 'min'],
        [60, 'min', 1, 's'],
    ];
    for (const [size, name, smaller, smallerName] of pairs) {
        if (whole < size)
            continue;
        const rest = Math.floor((whole % size) / smaller);
        return rest === 0
            ? `${Math.floor(whole / size)} ${name}`
            : `${Math.floor(whole / size)} ${name} ${rest} ${smallerName}`;
    }
    return `${whole} s`;
}
/** A stop-watch: `2:41`, `1:02:41`. */
function stopwatch(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const two = (value) => value.toString().padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return minutes < 60
        ? `${minutes}:${two(whole % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
/** A guess at a time to come, in one unit of two digits at most: `9 hours`, `40 minutes`, `3 days`. */
function roughTime(hours) {
    const [amount, unit] = hours < 1.5
        ? [hours * 60, 'minute']
        : hours < 48
            ? [hours, 'hour']
            : hours < 24 * 60
                ? [hours / 24, 'day']
                : [hours / (24 * 30), 'month'];
    const whole = Math.max(1, Math.round(amount));
    return { amount: whole, unit: whole === 1 ? unit : `${unit}s` };
}
/** A latency: `212 ms`, `1.84 s`, `0.8 ms`. */
function milliseconds(ms) {
    if (ms >= 1000)
        return `${(ms / 1000).toFixed(2)} s`;
    return `${ms >= 10 ? Math.round(ms) : ms.toFixed(1)} ms`;
}
/** Rate, two significant digits below ten: `10`, `2.5`, `0.31`. */
function rate(perSecond) {
    return perSecond >= 10 ? grouped(perSecond) : Number(perSecond.toPrecision(2)).toString();
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded),
/* harmony export */   k: () => (/* binding */ foldsOf)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _accepting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6526);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5810);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2527);
/* harmony import */ var _fact_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7542);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(819);
/* harmony import */ var _lights_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8916);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3731);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8502);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5074);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8191);













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
    const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_12__/* .shortName */ .EU)(model.chart.series, { say: _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy });
    const [summary, legend] = model.chart.base === null
        ? [`Chart: ${name}`, '']
        : [`Chart: ${name}, base and this change`, '\n\nRed: this change. Grey: base.'];
    return fold('chart', summary, `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)((0,_chart_js__WEBPACK_IMPORTED_MODULE_2__/* .mermaid */ .a)(model.chart), 'mermaid')}${legend}`);
}
/** What the service said last, where it never became ready or died. */
function logs(model) {
    const summary = `Last ${model.logs.length} lines of the service`;
    return fold('logs', summary, model.logs.length === 0 ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(model.logs.join('\n'), 'text', 16_000));
}
function why(model) {
    const rest = model.explanation.slice((0,_opening_js__WEBPACK_IMPORTED_MODULE_9__/* .saidOfExplanation */ .M)(model));
    const patterns = model.growth.patterns.map(({ meaning, confirm, remedy, issues }) => [
        ...(rest.includes(meaning) ? [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(meaning)}\n`] : []),
        `* Confirm: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(confirm)}`,
        `* Mend: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(remedy)}`,
        // In code spans: a link would leave a trace in the other project's thread at every report.
        ...(issues.length === 0 ? [] : [`* Seen before: ${issues.map((issue) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(issue)).join(', ')}`]),
    ].join('\n'));
    const rows = (0,_rows_js__WEBPACK_IMPORTED_MODULE_11__/* .explainingRows */ .vT)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    const table = rows.map((row) => `| ${row.short} | ${row.now} | ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_7__/* .driftCell */ .I)(row)} | \`${row.spark}\` |`);
    const readings = table.length === 0
        ? []
        : [['| also read | | drift /1000 req | |', '| --- | ---: | ---: | --- |', ...table].join('\n')];
    const summary = patterns.length > 0 ? 'Why: what is growing, and what to do' : 'What else was read';
    return fold('why', summary, [...patterns, ...readings].join('\n\n'));
}
/** Cycles of one kind of request each. */
function phases(model) {
    const rows = (0,_requests_js__WEBPACK_IMPORTED_MODULE_10__/* .phaseRows */ .vZ)(model, (0,_requests_js__WEBPACK_IMPORTED_MODULE_10__/* .phaseBudget */ .RG)(model), _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    if (rows.length === 0)
        return fold('phases', '', '');
    const table = rows.map(({ kind, drift, interval, words, mark }) => {
        const figure = interval === '' ? drift : `${drift} (${interval})`;
        return `| ${kind} | ${(0,_lights_js__WEBPACK_IMPORTED_MODULE_6__/* .unbroken */ .D)(figure)} | ${_lights_js__WEBPACK_IMPORTED_MODULE_6__/* .LIGHTS */ .S[mark]} ${words} |`;
    });
    const body = ['| cycles of | drift /1000 of them | |', '| --- | ---: | --- |', ...table].join('\n');
    return fold('phases', (0,_requests_js__WEBPACK_IMPORTED_MODULE_10__/* .phaseTitle */ .ez)(model, { say: _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy }), body);
}
/** How each class of requests was served. */
function requests(model) {
    const rows = (0,_requests_js__WEBPACK_IMPORTED_MODULE_10__/* .classRows */ .cQ)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    const words = (0,_requests_js__WEBPACK_IMPORTED_MODULE_10__/* .replayWords */ .zU)(model.replay);
    if (rows.length === 0)
        return fold('requests', '', '');
    const table = rows.map((row) => `| ${row.name} | ${row.sent} | ${row.errors} | ${row.hangUps} | ${row.p95} | ${row.ttft} |`);
    const body = [
        ...(words.length === 0 ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_12__/* .sentence */ .em)(words.join('; '))}\n`]),
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
        : `Sensitivity check: ${unseen.map(({ series }) => (0,_words_js__WEBPACK_IMPORTED_MODULE_12__/* .shortName */ .EU)(series, { say: _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy })).join(', ')} did not see what it was shown`;
    const lines = checks.map(({ series, held, shown, seen }) => {
        const saw = shown === null ? 'no reading' : `showed ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .height */ .uJ)(shown, 'bytes')}`;
        return `* ${(0,_words_js__WEBPACK_IMPORTED_MODULE_12__/* .shortName */ .EU)(series, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)}, ${saw}${seen ? '' : ' – **not seen**'}`;
    });
    return fold('sensitivity check', summary, lines.join('\n'));
}
function heldOf({ sensitivity }) {
    const amounts = new Set(sensitivity.map(({ held }) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held, 0)));
    return amounts.size === 1 ? [...amounts].join() : 'a known amount';
}
/** Whatever a reader must know of how it was judged. */
function notes(model) {
    const lines = (0,_notes_js__WEBPACK_IMPORTED_MODULE_8__/* .notesOf */ .h)(model, _markup_js__WEBPACK_IMPORTED_MODULE_7__/* .MARKDOWN */ .y);
    const summary = lines.length === 1 ? '1 note' : `${lines.length} notes`;
    return fold('notes', summary, lines.map((line) => `* ${line}`).join('\n'));
}
/** What this change changes first, then what had to be equal, then the rest of the subject. */
function setting(model) {
    const changed = new Set(model.subjectChanges.map(([key]) => key));
    const rows = [
        ...model.subjectChanges.map(([key, before, after]) => `| **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(key)}** | ${shown(key, before)} → ${shown(key, after)} |`),
        ...Object.entries(model.environment).map(([key, value]) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(key)} | ${shown(key, value)} |`),
        ...Object.entries(model.subject)
            .filter(([key]) => !changed.has(key))
            .map(([key, value]) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(key)} | ${shown(key, value)} |`),
    ];
    const names = model.subjectChanges.slice(0, 3).map(([key]) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy)(key, 40));
    const more = model.subjectChanges.length > names.length ? ` and ${model.subjectChanges.length - names.length} more` : '';
    const summary = names.length === 0
        ? 'Environment and subject'
        : `Environment, and what differs from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy)(model.baseName, 60)}: ${names.join(', ')}${more}`;
    const body = rows.length === 0 ? '' : ['| fact | value |', '| --- | --- |', ...rows].join('\n');
    return fold('environment', summary, body);
}
function shown(key, value) {
    return value === null ? 'not set' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_fact_words_js__WEBPACK_IMPORTED_MODULE_4__/* .factWords */ .m)(key, value));
}
/** The lines that would let this regression pass: for a person to review, never put there by memdrift itself. */
function acceptance(model) {
    if (model.acceptance === null)
        return fold('accept', '', '');
    const { file, command } = (0,_accepting_js__WEBPACK_IMPORTED_MODULE_1__/* .accepting */ .j)('result.json');
    const body = [
        `These lines of \`${file}\` let it pass until the day they name, with a reason that is reviewed:`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(model.acceptance.trimEnd(), 'yaml', 16_000),
        `\`${command}\` writes them.`,
    ];
    return fold('accept', 'Accept this regression', body.join('\n\n'));
}
function reproduce(model) {
    return fold('reproduce', 'Reproduce', model.reproduce === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(model.reproduce, 'sh'));
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

/***/ 9473:
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

/***/ 5402:
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
/* harmony import */ var _ab_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2983);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5697);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(819);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1017);
/* harmony import */ var _folds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9766);
/* harmony import */ var _lights_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8916);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8502);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9965);









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
    const { title, warnings, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .openingOf */ .E)(model, _markup_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKDOWN */ .y);
    const head = [
        [options.marker ?? MARKER, `### ${_lights_js__WEBPACK_IMPORTED_MODULE_4__/* .LIGHTS */ .S[markOf(model)]} memdrift: ${title}`].join('\n'),
        warningLines(warnings),
        paragraph.join('\n'),
    ];
    const sections = [
        ...head.map((markdown) => ({ name: 'head', dispensable: 0, markdown })),
        ...figuresOf(model),
        ...(0,_folds_js__WEBPACK_IMPORTED_MODULE_3__/* .foldsOf */ .k)(model),
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_8__/* .fitInto */ .I)(sections, options.maxBytes ?? MAX_COMMENT);
}
/** What is said before the verdict's paragraph, a line each. */
function warningLines(warnings) {
    return warnings.map((warning) => `⚠️ ${warning}`).join('\n');
}
/** The table, the line of facts below it, and what was measured side by side. */
function figuresOf(model) {
    const rows = (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .gatedRows */ .JB)(model, _markup_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKDOWN */ .y);
    const telling = rows.filter(({ mark }) => mark !== 'good');
    return [
        {
            name: 'table',
            dispensable: 1,
            markdown: table(rows),
            ...(telling.length < rows.length ? { shorter: table(telling) } : {}),
        },
        { name: 'facts', dispensable: 2, markdown: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .x)(model, _markup_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKDOWN */ .y).join(' · ') },
        { name: 'side by side', dispensable: 3, markdown: sideBySide(model) },
    ];
}
function sideBySide(model) {
    const rows = (0,_ab_js__WEBPACK_IMPORTED_MODULE_0__/* .abRows */ .zM)(model, _markup_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKDOWN */ .y);
    if (rows.length === 0)
        return '';
    return [
        `**${(0,_ab_js__WEBPACK_IMPORTED_MODULE_0__/* .abTitle */ .IJ)(model)}**\n`,
        '| change minus base | drift /1000 req | budget | settles | |',
        '| --- | ---: | ---: | ---: | --- |',
        ...rows.map((row) => {
            const cell = (value, interval) => (value === _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 ? _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : `${value} (${interval})`);
            const cells = [row.name, cell(row.drift, row.interval), row.budget, cell(row.level, row.levelInterval)];
            return `| ${[...cells, _lights_js__WEBPACK_IMPORTED_MODULE_4__/* .LIGHTS */ .S[row.mark]].map(_lights_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D).join(' | ')} |`;
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
                (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .driftCell */ .I)(row),
                row.drift?.budget ?? _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3,
                verdictCell(row),
            ];
            return `| ${cells.map(_lights_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D).join(' | ')} |`;
        }),
    ].join('\n');
}
function verdictCell({ mark, words, spark }) {
    const line = spark === '' || mark === 'aside' ? '' : `\`${spark}\``;
    return [_lights_js__WEBPACK_IMPORTED_MODULE_4__/* .LIGHTS */ .S[mark], words, line].filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 8916:
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

/***/ 3731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notesOf)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2796);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6721);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);



/** Whatever a reader must know of how it was judged, a sentence each, and has not been told by the opening. */
function notesOf(model, style) {
    const said = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clause */ .sb)(model.reason);
    // Without any baseline the line of facts says so.
    const incomparable = model.problems.filter(({ verdict, reason }) => verdict === 'not-comparable' && reason !== model.reason && !reason.startsWith('no baseline of this environment'));
    return [
        ...(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .standInNote */ .ic)(model, style),
        ...incomparable.map(({ reason }) => style.say(reason)),
        ...model.notes.map((note) => style.say(note)),
        ...findingNotes(model, style),
        ...model.baseline.refused
            .filter((refusal) => !said.includes((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clause */ .sb)(refusal)) && !refusal.includes(said))
            .map((refusal) => `baseline not used: ${style.say(refusal)}`),
    ].map(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em);
}
/** Notes of the findings, one that several series share only once. */
function findingNotes({ findings }, style) {
    const holders = new Map();
    for (const finding of findings) {
        // The opening and the table tell of an improvement.
        const news = finding.notes.filter((note) => (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .improvementOf */ .yv)(finding) === null || !/ than the baseline$/.test(note));
        for (const note of news)
            holders.set(note, [...(holders.get(note) ?? []), (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shortName */ .EU)(finding.series, style)]);
    }
    return [...holders].map(([note, names]) => `${names.join(', ')}: ${style.say(note)}`);
}


/***/ }),

/***/ 8502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openingOf),
/* harmony export */   M: () => (/* binding */ saidOfExplanation)
/* harmony export */ });
/* harmony import */ var _drift_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);
/* harmony import */ var _ab_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2983);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2796);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6721);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(819);
/* harmony import */ var _regression_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9081);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8191);







/** Further problems that are told; the rest are counted. */
const FURTHER = 5;
/**
 * The opening in the voice of the verdict, with the remedy, further problems, what was found side by side, and what the
 * base does by itself.
 */
function openingOf(model, style) {
    const { title, paragraph } = voice(model, style);
    // What keeps the run from comparison is a note once something graver is found.
    const further = model.problems.filter(({ verdict, reason }) => reason !== model.reason && verdict !== 'not-comparable');
    const baseGrows = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .baseGrowth */ .Fb)(model, style);
    const sentences = [
        ...paragraph,
        ...(model.remedy === null ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(style.say(model.remedy))]),
        ...further.slice(0, FURTHER).map(({ reason }) => (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(`Also: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .clause */ .sb)(style.say(reason))}`)),
        ...(further.length > FURTHER ? [`And ${further.length - FURTHER} more problems.`] : []),
        ...(0,_ab_js__WEBPACK_IMPORTED_MODULE_1__/* .abSaid */ .vM)(model, style),
        ...(baseGrows.length === 0 ? [] : [baseGrows.join(' ')]),
    ];
    const name = style.strong(style.name(model.name));
    const [first, ...rest] = sentences;
    return {
        title,
        warnings: (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .warningsOf */ .nZ)(model, style),
        paragraph: first === undefined ? [name] : [`${name}: ${first}`, ...rest],
    };
}
/** How many sentences of the model's explanation the opening has said already. */
function saidOfExplanation(model) {
    const led = model.verdict === 'regression' && !model.problems.some(({ reason }) => reason === model.reason);
    return led && (0,_regression_js__WEBPACK_IMPORTED_MODULE_5__/* .leadOf */ .M)(model)?.series === model.growth.first ? 1 : 0;
}
function voice(model, style) {
    const reason = style.say(model.reason);
    switch (model.verdict) {
        case 'regression':
            return (0,_regression_js__WEBPACK_IMPORTED_MODULE_5__/* .regressionOpening */ .o)(model, style);
        case 'pass':
            return passOpening(model, style);
        case 'inconclusive':
            return undecidedOpening(model, style);
        case 'not-comparable': {
            const title = `not comparable: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .clause */ .sb)(reason, 'not comparable')}`;
            const known = /absolute rules/.test(title) ? title : `${title}; no leak found by the absolute rules`;
            return { title: known, paragraph: excludedSentences(model, style) };
        }
        case 'not-measured':
            return { title: `could not measure: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .clause */ .sb)(reason, 'not measured')}`, paragraph: [] };
    }
}
function passOpening(model, style) {
    const gains = model.findings.flatMap((finding) => {
        const gain = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .improvementOf */ .yv)(finding);
        return gain === null || finding.unit !== 'bytes' ? [] : [{ finding, gain }];
    });
    // Layers stand on each other: the same memory saved shows in several, so the largest is named and none are added.
    const best = gains.sort((a, b) => b.gain - a.gain)[0];
    const excluded = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .excludedGrowth */ .uM)(model.findings);
    const noLeak = noLeakWords(model, style);
    const title = best !== undefined
        ? `${noLeak}; uses ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .height */ .uJ)(best.gain, 'bytes')} less than ${style.say(model.baseName)}`
        : excluded !== null
            ? `${noLeak}; drift above ${figureOf(excluded.fine)} is excluded`
            : noLeak;
    const within = 'Every gated series stays within its budget';
    if (best === undefined)
        return { title, paragraph: [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(within), ...coarseSentences(model, style)] };
    const saved = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(best.finding.series, style)} settles ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .height */ .uJ)(Math.abs((0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .aboveBase */ .Pc)(best.finding) ?? 0), 'bytes')} lower`;
    return { title, paragraph: [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(`${within}, and ${saved}`), ...excludedSentences(model, style)] };
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
    const excluded = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .excludedGrowth */ .uM)(model.findings);
    const after = `undecided after ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(model.replay.durationS)}`;
    const open = model.findings.filter(({ gated, verdict }) => gated && verdict === 'inconclusive');
    const named = open.slice(0, 3).map((finding) => {
        const figures = (0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .driftText */ .LU)(finding);
        const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(finding.series, style);
        return figures === null ? name : `${name} (${figures.interval}, budget ${figures.budget})`;
    });
    const more = open.length > named.length ? ` and ${open.length - named.length} more` : '';
    return {
        title: excluded === null ? after : `${after}; growth above ${figureOf(excluded.fine)} is excluded`,
        paragraph: named.length === 0
            ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(style.say(model.reason))]
            : [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(`Too close to call: ${named.join(', ')}${more}`), ...coarseSentences(model, style)],
    };
}
/** `0.4 MiB per 1000 requests`, rounded up: what is said to be excluded is. */
function figureOf({ perThousand, unit, budget }) {
    return (0,_drift_words_js__WEBPACK_IMPORTED_MODULE_0__/* .excludedText */ .a)(perThousand, budget, unit);
}
function excludedSentences(model, style) {
    const excluded = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .excludedGrowth */ .uM)(model.findings);
    if (excluded === null)
        return [];
    return [`Drift above ${figureOf(excluded.fine)} is excluded.`, ...coarseSentences(model, style)];
}
/** Series that can only exclude more than the headline says. */
function coarseSentences(model, style) {
    const { coarse } = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .excludedGrowth */ .uM)(model.findings) ?? { coarse: [] };
    const named = coarse
        .filter(([finding]) => finding.verdict !== 'regression' && !isAccepted(finding))
        .map(([finding, excluded]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(finding.series, style)}: above ${figureOf(excluded)}`);
    return named.length === 0 ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(`Coarser for ${named.join(', ')}`)];
}


/***/ }),

/***/ 9147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderPage)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _ab_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2983);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _fact_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7542);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5697);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5402);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3731);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8502);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5074);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8191);












/**
 * The report as one HTML file: what the comment says, and every series over the requests, to look into. Everything from
 * outside is text in it; its policy allows no other script, no connection and no picture, so that a hostile
 * name or log line has nothing to work with.
 */
function renderPage(model, assets) {
    const { title, warnings, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_8__/* .openingOf */ .E)(model, HTML);
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
        `<h1>${light((0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .markOf */ .Fg)(model))} memdrift: ${title}</h1>`,
        ...warnings.map((warning) => `<p class="notice">${warning}</p>`),
        `<p>${paragraph.join(' ')}</p>`,
        `<p class="facts">${(0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .x)(model, HTML).join(' · ')}</p>`,
        tableOf((0,_rows_js__WEBPACK_IMPORTED_MODULE_10__/* .gatedRows */ .JB)(model, HTML)),
        section((0,_ab_js__WEBPACK_IMPORTED_MODULE_1__/* .abTitle */ .IJ)(model), sideBySide(model)),
        section('Series', charts.length === 0 ? '' : `<div class="charts">\n${charts.map(place).join('\n')}\n</div>`),
        section('What was also read', tableOf((0,_rows_js__WEBPACK_IMPORTED_MODULE_10__/* .explainingRows */ .vT)(model, HTML))),
        section('Why', model.growth.patterns.map(pattern).join('\n')),
        section((0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseTitle */ .ez)(model, HTML), phases(model)),
        section('Sensitivity check', sensitivity(model)),
        section('Notes', list((0,_notes_js__WEBPACK_IMPORTED_MODULE_7__/* .notesOf */ .h)(model, HTML))),
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
    return entities((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(value, MAX_VALUE));
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
            row.drift?.value ?? _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3,
            row.drift?.interval ?? _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3,
            row.drift?.budget ?? _figures_js__WEBPACK_IMPORTED_MODULE_5__/* .NONE */ .x3,
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
        .filter((finding) => finding.gated || (0,_rows_js__WEBPACK_IMPORTED_MODULE_10__/* .explainsSomething */ .d5)(finding))
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
    const drift = (0,_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .driftText */ .LU)(finding);
    const said = drift === null ? 'no drift judged' : `${drift.value} per 1000 requests (${drift.interval})`;
    return `<div class="chart"><h3>${(0,_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(finding.series, HTML)}</h3><p>${unit} at rest · ${said}</p><div id="${chart.id}"></div></div>`;
}
function pattern({ meaning, confirm, remedy }) {
    return `<p>${escaped(meaning)}</p>\n${list([`Confirm: ${escaped(confirm)}`, `Mend: ${escaped(remedy)}`])}`;
}
function phases(model) {
    const rows = (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseRows */ .vZ)(model, (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .phaseBudget */ .RG)(model), HTML).map(({ kind, drift, interval, words, mark }) => [
        kind,
        drift,
        interval,
        `${light(mark)} ${words}`,
    ]);
    return plainTable(['cycles of', 'drift /1000 of them', 'interval', ''], rows, [1, 2]);
}
function sideBySide(model) {
    const rows = (0,_ab_js__WEBPACK_IMPORTED_MODULE_1__/* .abRows */ .zM)(model, HTML).map((row) => [
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
    const rows = (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .classRows */ .cQ)(model, HTML).map((row) => [row.name, row.sent, row.errors, row.hangUps, row.p95, row.ttft]);
    const heads = ['class', 'sent', 'errors', 'hang-ups', 'p95', 'first event p95'];
    const words = (0,_requests_js__WEBPACK_IMPORTED_MODULE_9__/* .replayWords */ .zU)(model.replay);
    return [
        ...(words.length === 0 || rows.length === 0 ? [] : [`<p>${(0,_words_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(words.join('; '))}</p>`]),
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
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_11__/* .shortName */ .EU)(series, HTML)}: held ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held)}, ${saw}${seen ? '' : ' – <strong>not seen</strong>'}`;
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
    return fact === null ? 'not set' : `<code>${escaped((0,_fact_words_js__WEBPACK_IMPORTED_MODULE_3__/* .factWords */ .m)(key, fact))}</code>`;
}


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leadOf),
/* harmony export */   o: () => (/* binding */ regressionOpening)
/* harmony export */ });
/* harmony import */ var _drift_peak_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4452);
/* harmony import */ var _explain_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9190);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2796);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(819);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);





/** The opening of a regression: what broke first on the ladder, by how much, and what that means. */
function regressionOpening(model, style) {
    const lead = leadOf(model);
    const decidedByProblem = model.problems.some(({ reason }) => reason === model.reason);
    if (lead === undefined || decidedByProblem)
        return { title: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .clause */ .sb)(style.say(model.reason)), paragraph: [] };
    switch ((0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .causesOf */ .cZ)(lead)[0]) {
        case 'drift':
            return driftOpening(lead, model, style);
        case 'level':
            return levelOpening(lead, model, style);
        case 'peak':
            return peakOpening(lead, model, style);
        default:
            return { title: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .clause */ .sb)(style.say(lead.reason)), paragraph: [] };
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
    const figures = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .driftText */ .LU)(lead);
    const excess = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .growth */ .Am)((0,_explain_state_js__WEBPACK_IMPORTED_MODULE_1__/* .excessGrowth */ .Xt)(lead) ?? 0, lead.unit, lead.drift?.budget ?? 0);
    const base = figures?.baseline == null ? 'no base' : `base ${figures.baseline}`;
    const keeps = lead.series === 'torch.device/reserved' ? 'makes PyTorch reserve about' : 'leaks about';
    return {
        title: `${culprit(model)} ${keeps} ${excess} ${keeps.startsWith('makes') ? 'more ' : ''}per 1000 requests`,
        paragraph: [
            `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(lead.series, style)} grows ${figures?.amount} per 1000 requests (${figures?.interval}), ${base}; budget ${figures?.budget}.`,
            ...model.explanation.slice(0, 1).map((said) => style.say(said)),
            ...model.dependsOn.map((said) => style.say(said)),
            ...(model.outOfMemory === null ? [] : [outlook(model.outOfMemory, style)]),
        ],
    };
}
function levelOpening(lead, model, style) {
    const rise = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .aboveBase */ .Pc)(lead) ?? 0;
    const level = lead.level ?? { value: 0, baseline: 0, budget: 0 };
    const amount = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(Math.abs(rise), lead.unit);
    const base = style.say(model.baseName);
    return {
        title: rise < 0 ? `this change leaves ${amount} less than ${base}` : `this change uses ${amount} more than ${base}`,
        paragraph: [
            `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(lead.series, style)} settles at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(level.value, lead.unit)}, ${base} at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(level.baseline ?? 0, lead.unit)}; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(level.budget ?? 0, lead.unit)}.`,
            ...model.explanation.slice(0, 1).map((said) => style.say(said)),
        ],
    };
}
function peakOpening(lead, model, style) {
    const { value, cap } = lead.peak ?? { value: 0, cap: 0 };
    const rise = (0,_drift_peak_js__WEBPACK_IMPORTED_MODULE_0__/* .isOverCap */ .tE)(lead.peak) ? null : (0,_drift_peak_js__WEBPACK_IMPORTED_MODULE_0__/* .riseOfPeak */ .ku)(lead.peak);
    if (rise !== null) {
        const base = style.say(model.baseName);
        const { baseline, budget } = lead.peak ?? { baseline: 0, budget: 0 };
        return {
            title: `this change peaks ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(rise, lead.unit)} higher than ${base}`,
            paragraph: [
                `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(lead.series, style)} reaches ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(value, lead.unit)} under load, ${base} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(baseline ?? 0, lead.unit)}; budget ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(budget ?? 0, lead.unit)}.`,
            ],
        };
    }
    return {
        title: `${culprit(model)} peaks at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(value, lead.unit)}, over the cap of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(cap ?? 0, lead.unit)}`,
        paragraph: [`That is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(lead.series, style).replace(/^The /, 'the ')} under load.`],
    };
}
/** "If growth stays linear, the container's 8.00 GiB is full after about 9 hours (8 to 10) at 10 requests/s." */
function outlook(outlook, style) {
    const { amount, unit } = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .roughTime */ .Nv)(outlook.hours);
    const perHour = amount / outlook.hours;
    const from = Math.floor(outlook.lowHours * perHour);
    const interval = outlook.highHours === null ? `${from} or more` : `${from} to ${Math.ceil(outlook.highHours * perHour)}`;
    const limit = `${style.say(outlook.what)} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .height */ .uJ)(outlook.limitBytes, 'bytes')}`;
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(`If growth stays linear, ${limit} is full after about ${amount} ${unit} (${interval}) at ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .rate */ .TS)(outlook.requestsPerSecond)} requests/s`);
}


/***/ }),

/***/ 5074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ phaseBudget),
/* harmony export */   cQ: () => (/* binding */ classRows),
/* harmony export */   ez: () => (/* binding */ phaseTitle),
/* harmony export */   vZ: () => (/* binding */ phaseRows),
/* harmony export */   zU: () => (/* binding */ replayWords)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(819);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


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
        const drift = per1000Requests === null ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growth */ .Am)(per1000Requests, unit, budget);
        const interval = low === null || high === null ? '' : (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .growthInterval */ .nc)(low, high, unit, budget);
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
    return `What ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(phases[0]?.series ?? '', style)} grows by, by kind of request`;
}
/** A class each, the most frequent first. */
function classRows({ replay }, style) {
    return replay.classes.map((row) => ({
        name: style.name(row.class),
        sent: (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.sent),
        errors: (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.sent - row.ok),
        hangUps: row.cancels === null ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.cancels.delivered)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(row.cancels.planned)}`,
        p95: row.p95Ms === null ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(row.p95Ms),
        ttft: row.ttftP95Ms === null ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(row.ttftP95Ms),
    }));
}
/** How the replay kept to its plan, in a few words each; empty where nothing is known of it. */
function replayWords({ cancels, latenessP99Ms, inFlight }) {
    return [
        ...(cancels === null ? [] : [`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(cancels.delivered)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(cancels.planned)} hang-ups as planned`]),
        ...(latenessP99Ms === null ? [] : [`sent at most ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(latenessP99Ms)} late (p99 of the worst cycle)`]),
        ...(inFlight === null ? [] : [`up to ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(inFlight)} in flight`]),
    ];
}


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ gatedRows),
/* harmony export */   d5: () => (/* binding */ explainsSomething),
/* harmony export */   vT: () => (/* binding */ explainingRows)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2796);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(819);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6505);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);





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
        short: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(finding.series, style),
        base: base === null ? _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(base, finding.unit),
        now: now === null ? _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .NONE */ .x3 : (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(now, finding.unit),
        drift: (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .driftText */ .LU)(finding),
        grew: (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(finding).includes('drift') && !Object.hasOwn(model.growth.follows, finding.series),
        ...judged(finding, model, style),
        spark: (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_3__/* .sparkline */ .KM)(finding.values, 8, leastSpan(finding, model.replay.requests)),
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
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(finding).filter((cause) => upper === undefined || !followsIn(cause, finding, upper, model));
    // A series that follows in its growth may still be over its level or its cap, which is news.
    if (upper !== undefined && causes.length === 0) {
        return { mark: 'aside', words: `follows ${upperName(finding.series, upper, style)}` };
    }
    switch (finding.verdict) {
        case 'regression':
            return { mark: 'bad', words: brokenWords(finding, causes, style) };
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
function followsIn(cause, lower, upper, { findings }) {
    if (cause !== 'level')
        return cause === 'drift';
    const lifted = findings.find(({ series }) => series === upper);
    const rise = lifted === undefined ? 0 : ((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lifted) ?? 0);
    return ((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(lower) ?? 0) - rise <= (lower.level?.budget ?? 0);
}
/** Within a layer the quantity says which: `follows allocated`; else the whole name. */
function upperName(series, upper, style) {
    const [lowerDefinition, upperDefinition] = [(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series), (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(upper)];
    return upperDefinition !== undefined && lowerDefinition?.layer === upperDefinition.layer
        ? upperDefinition.quantity
        : (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(upper, style);
}
function passWords(finding, style) {
    const { accepted } = finding;
    if (accepted?.needed === true && !accepted.expired)
        return `accepted until ${style.say(accepted.until)}`;
    const gain = (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .improvementOf */ .yv)(finding);
    const direction = (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(finding.series)?.better === 'higher' ? 'more' : 'less';
    return gain === null ? '' : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(gain, finding.unit)} ${direction}`;
}
/** What the mark and the drift cannot say: which rule was broken, and that it was accepted once, or less of it. */
function brokenWords(finding, causes, style) {
    const { accepted } = finding;
    const reviewed = accepted === undefined
        ? ''
        : accepted.expired
            ? `acceptance ended ${style.say(accepted.until)}`
            : 'more than is accepted';
    const rule = causes.includes('drift') ? '' : brokenRule(finding, causes[0]);
    return [rule, reviewed].filter((part) => part !== '').join(', ');
}
function brokenRule(finding, cause) {
    const rise = (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .aboveBase */ .Pc)(finding) ?? 0;
    switch (cause) {
        case 'level':
            return `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(Math.abs(rise), finding.unit)} ${rise < 0 ? 'less' : 'more'}`;
        case 'peak':
            return `peak ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .height */ .uJ)(finding.peak?.value ?? 0, finding.unit)}`;
        default:
            return '';
    }
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sb: () => (/* binding */ clause),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Series in a few words, as one speaks of them in a list: `torch allocated`, `heap allocated`, `process`. */
const SHORT = {
    'torch.device/allocated': 'torch allocated',
    'torch.device/reserved': 'torch reserved',
    'torch.device/gap': 'torch gap',
    'torch.pinned/allocated': 'torch pinned',
    'heap/allocated': 'heap allocated',
    'heap/reserved': 'heap reserved',
    'process/resident': 'process resident',
    'container/resident': 'container resident',
    'gpu/used': 'GPU used',
    'gpu/other': 'GPU other',
    'kv-cache/capacity': 'KV cache',
    'python/blocks': 'Python blocks',
    fds: 'file descriptors',
    'shm/used': '/dev/shm used',
};
/** Escaped where it is not one of ours. */
function shortName(series, style) {
    return Object.hasOwn(SHORT, series) ? (SHORT[series] ?? series) : style.say(series);
}
/** Whose memory it is, as the subject of a sentence. */
function memoryOf(series, style) {
    const quantity = style.em((0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(series)?.quantity ?? '');
    switch (series) {
        case 'torch.device/allocated':
        case 'torch.device/reserved':
            return `PyTorch's ${quantity} device memory`;
        case 'torch.pinned/allocated':
            return "PyTorch's pinned host memory";
        case 'heap/allocated':
        case 'heap/reserved':
            return `The host heap's ${quantity} memory`;
        case 'process/resident':
            return `The processes' ${quantity} memory`;
        case 'container/resident':
            return `The container's ${quantity} memory`;
        case 'gpu/used':
            return `The GPU memory ${quantity}`;
        case 'kv-cache/capacity':
            return 'The KV cache';
        default:
            return style.say(series);
    }
}
/** A sentence with its capital and its full stop. */
function sentence(words) {
    const begun = words.slice(0, 1).toUpperCase() + words.slice(1);
    return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
/** A reason as part of a longer line: without its full stop, and without a prefix that the line says itself. */
function clause(words, prefix = '') {
    const bare = words.replace(/\.$/, '');
    return prefix !== '' && bare.toLowerCase().startsWith(`${prefix}:`)
        ? bare.slice(prefix.length + 1).trimStart()
        : bare;
}


/***/ })

};
