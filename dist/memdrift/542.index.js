export const id = 542;
export const ids = [542];
export const modules = {

/***/ 3133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ deathEvent)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** How the service ended, as an event of the recording: killed for memory, or dead for its own reasons. */
async function deathEvent(service, state, t) {
    const logs = (await service.logs(50)).join('\n');
    const limit = service.memoryLimitBytes;
    if (state.oomKilled) {
        const at = limit === null ? 'the machine had no memory left' : `its memory limit of ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(limit)}`;
        const how = state.running
            ? 'a process of it was killed'
            : `it was killed, exit code ${state.exitCode ?? 'unknown'}`;
        return { kind: 'event', t, what: 'oom-kill', detail: `${how} at ${at}`, logs };
    }
    const how = state.signal === null ? `exit code ${state.exitCode ?? 'unknown'}` : `signal ${state.signal}`;
    const last = logs.trim().split('\n').at(-1) ?? '';
    const detail = `the service ended by itself: ${how}${last === '' ? '' : `; its last line: ${last.slice(0, 200)}`}`;
    return { kind: 'event', t, what: 'exit', detail, logs };
}


/***/ }),

/***/ 313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ processesText)
/* harmony export */ });
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Processes in a sentence, five at most. */
function processesText(processes) {
    const named = processes.slice(0, 5).map(({ pid, name, usedBytes }) => {
        const program = name.replace(/^.*\//, '').slice(0, 60);
        return `${program} (${pid}${usedBytes === null ? '' : `, ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(usedBytes)}`})`;
    });
    const more = processes.length > 5 ? ` and ${processes.length - 5} more` : '';
    return `${named.join(', ')}${more}`;
}


/***/ }),

/***/ 1104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fixPlan),
/* harmony export */   l: () => (/* binding */ SETTLE_MS)
/* harmony export */ });
/* harmony import */ var _drift_ab_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9918);
/* harmony import */ var _drift_constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8498);
/* harmony import */ var _replay_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4032);
/* harmony import */ var _death_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3133);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(326);





/** Long enough for what a server still does after its last answer. */
const SETTLE_MS = 1000;
/**
 * Sends the warm-up and fixes the requests of a cycle.
 * @param bound plan of the baseline, which binds this run where the configuration leaves the choice to memdrift
 * @throws NotMeasured when no request of the warm-up was answered as it should be; Ended when the service died
 */
async function fixPlan(run, bound) {
    const { config, workload, ports } = run;
    const chosen = config.plan.cycle;
    const fixed = await (0,_replay_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .fixCycle */ .M)({
        workload,
        plan: chosen !== 'auto' ? { requests: chosen } : planOf(bound),
        send: (requests, from) => sendWarmUp(run, requests, from),
        signal: ports.signal,
    });
    if (fixed.ok === 0) {
        const kinds = Object.entries(fixed.errors).map(([kind, count]) => `${count} ${kind}`);
        throw new _run_js__WEBPACK_IMPORTED_MODULE_4__/* .NotMeasured */ .ke(`none of the ${fixed.warmup} warm-up requests was answered as expected (${kinds.join(', ')})`, 'check the workload against the service: paths, port, expected status');
    }
    const settleMs = config.plan.settle === 'auto' ? (bound?.settle_ms ?? SETTLE_MS) : config.plan.settle;
    const kept = bound !== null && chosen === 'auto' ? ' (as the baseline)' : '';
    ports.progress({
        phase: 'warm-up',
        text: `${fixed.warmup} warm-up requests; ${fixed.requests} requests a cycle${kept}`,
    });
    const horizon = config.plan.horizon ?? bound?.horizon ?? 'safe';
    const plan = {
        cycle: fixed.requests,
        warmup: fixed.warmup,
        vary: config.workload.vary,
        concurrency: config.workload.concurrency,
        speed: config.workload.speed,
        settle_ms: settleMs,
        collect: config.plan.collect,
        horizon,
        cycles: cyclesOf(run, horizon),
        max_duration_s: config.plan.maxDurationMs / 1000,
        sensitivity_check: config.plan.sensitivityCheck,
        // Only where it is set: plans of before there were such keys stay equal.
        ...(config.workload.cancelShare === 0 ? {} : { cancel_share: config.workload.cancelShare }),
        ...(config.workload.forceOutput === null ? {} : { force_output: { ...config.workload.forceOutput } }),
    };
    return { plan, requests: fixed.slice, settleMs, sent: fixed.warmup };
}
function cyclesOf({ ab }, horizon) {
    if (ab === null)
        return _drift_constants_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_LOOK */ .jp;
    return (0,_drift_ab_js__WEBPACK_IMPORTED_MODULE_0__/* .abCycles */ .$x)(horizon, ab.confirms?.cycles ?? 0, ab.confirms?.killed ?? false);
}
function planOf(bound) {
    if (bound?.cycle === undefined)
        return 'auto';
    return { requests: bound.cycle, ...(bound.warmup === undefined ? {} : { warmup: bound.warmup }) };
}
/** One batch; a service that died in it will not answer the rest either. */
async function sendWarmUp(run, requests, from) {
    const { ports, service, workload, writer, t } = run;
    const outcome = await ports.send({
        url: service.url,
        requests,
        // Cycles count from 1: none of them repeats a nonce of the warm-up.
        cycle: -from,
        mode: workload.timed ? 'open' : 'closed',
        seed: workload.seed,
        signal: ports.signal,
    });
    const state = await service.state();
    if (state.running && !state.oomKilled)
        return outcome;
    writer.append(await (0,_death_js__WEBPACK_IMPORTED_MODULE_3__/* .deathEvent */ .t)(service, state, t()));
    throw new _run_js__WEBPACK_IMPORTED_MODULE_4__/* .Ended */ .lj();
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ demandOwnGpu),
/* harmony export */   _j: () => (/* binding */ NothingToCompare),
/* harmony export */   ke: () => (/* binding */ NotMeasured),
/* harmony export */   lj: () => (/* binding */ Ended),
/* harmony export */   t1: () => (/* binding */ appendCheckpoint)
/* harmony export */ });
/* harmony import */ var _gpu_processes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(313);

/** A run that demands a comparable baseline found that there is none: nothing is judged. */
class NothingToCompare extends Error {
    name = 'NothingToCompare';
}
/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
class NotMeasured extends Error {
    remedy;
    name = 'NotMeasured';
    constructor(message, remedy) {
        super(message);
        this.remedy = remedy;
    }
}
/**
 * Writes a checkpoint, and as events what changed among the processes since the one before.
 * @throws Ended where somebody else computes on the service's GPU
 */
function appendCheckpoint(run, cycle, requests, seen) {
    const t = run.t();
    const { values, raw, epoch, processes } = seen;
    if (seen.changed !== null && cycle > 0) {
        const { born, gone } = seen.changed;
        const detail = `processes gone: ${gone.join(', ') || 'none'}; new: ${born.join(', ') || 'none'}`;
        run.writer.append({ kind: 'event', t, what: 'restarted-worker', detail });
    }
    run.writer.append({ kind: 'checkpoint', cycle, requests, t, epoch, values, raw, processes });
    tellUnread(run, seen, t);
    demandOwnGpu(run, seen.foreign);
}
/** The first time that a required series is not read, the likely reason: for the verdict, should it stay so. */
function tellUnread({ required, writer }, seen, t) {
    for (const series of required?.series ?? []) {
        if (typeof seen.values[series] === 'number' || required === null)
            continue;
        if (writer.recording.events.some((event) => event.what === 'unread' && event.series === series))
            continue;
        const { reason, remedy } = required.why(series, seen);
        writer.append({ kind: 'event', t, what: 'unread', series, detail: reason, remedy });
    }
}
/** @throws Ended, with the event that says so, where somebody else computes on the service's GPU */
function demandOwnGpu(run, foreign) {
    if (foreign.length === 0)
        return;
    run.writer.append({
        kind: 'event',
        t: run.t(),
        what: 'contaminated',
        detail: `another process computes on the GPU: ${(0,_gpu_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .processesText */ .L)(foreign)}`,
        remedy: 'one job at a time on a GPU: a concurrency group, or a runner of its own',
    });
    throw new Ended();
}
/** Measuring has ended early for a reason that the recording already tells (an event): nothing more to record. */
class Ended extends Error {
    name = 'Ended';
}


/***/ }),

/***/ 4032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fixCycle),
/* harmony export */   _: () => (/* binding */ cycleSize)
/* harmony export */ });
/* harmony import */ var _workload_slice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5830);

const TARGET = { targetMs: 8_000, shortestMs: 5_000, longestMs: 15_000 };
/** Fewer and a cycle's growth drowns in the noise of one checkpoint; more and its outcome is only longer in coming. */
const MIN_REQUESTS = 50;
const MAX_REQUESTS = 5_000;
/**
 * Requests of one cycle, from what a warm-up took: at the same rate a cycle lasts about `targetMs`. The whole workload,
 * or whole repetitions of it, where that lasts between `shortestMs` and `longestMs`. Between 50 and 5000 requests,
 * whatever they last.
 * @param durationMs what `requests` requests took, as they will be sent: same concurrency, same speed
 */
function cycleSize({ requests, durationMs, workloadSize, target = TARGET, }) {
    const perMs = requests / Math.max(durationMs, 1);
    const wanted = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(perMs * target.targetMs)));
    if (wanted < workloadSize) {
        const fits = workloadSize <= MAX_REQUESTS && workloadSize / perMs <= target.longestMs;
        return fits ? workloadSize : wanted;
    }
    const times = Math.max(Math.round(wanted / workloadSize), Math.ceil(MIN_REQUESTS / workloadSize));
    return Math.min(times, Math.max(1, Math.floor(MAX_REQUESTS / workloadSize))) * workloadSize;
}
/** First batch: enough to load what is loaded lazily. Its pace is not typical, so it never sets the size. */
const FIRST_BATCH = 10;
/** A batch tells the rate once it lasts this share of a cycle. */
const TELLING_SHARE = 1 / 4;
/**
 * Warms the service up and fixes the cycle. Without a plan: growing batches until one lasts long enough to tell the
 * rate. With the plan of a baseline: exactly as many requests, the same ones. Warm-up is one stream of requests, cut
 * anywhere (`warmupRequests`), so base and head send the same whatever their pace.
 * @param send sends a batch as a cycle will be sent; `from` is how many were sent before it
 * @throws the signal's reason when aborted
 */
async function fixCycle({ workload, plan, send, signal, target = TARGET, }) {
    const total = { sent: 0, ok: 0, errors: {} };
    const batch = async (count) => {
        const outcome = await send((0,_workload_slice_js__WEBPACK_IMPORTED_MODULE_0__/* .warmupRequests */ .DQ)(workload, total.sent, count), total.sent);
        signal.throwIfAborted();
        total.sent += outcome.sent;
        total.ok += outcome.ok;
        for (const [kind, n] of Object.entries(outcome.errors))
            total.errors[kind] = (total.errors[kind] ?? 0) + n;
        return outcome;
    };
    let requests;
    if (plan === 'auto') {
        await batch(FIRST_BATCH);
        requests = await measured(workload, batch, target);
    }
    else {
        requests = plan.requests;
        const warmup = plan.warmup ?? requests;
        while (total.sent < warmup)
            await batch(Math.min(MAX_REQUESTS, warmup - total.sent));
    }
    const slice = (0,_workload_slice_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCycle */ .dc)(workload, requests);
    return { requests: slice.length, warmup: total.sent, slice, ok: total.ok, errors: total.errors };
}
async function measured(workload, batch, target) {
    for (let count = FIRST_BATCH;; count = Math.min(MAX_REQUESTS, count * 4)) {
        const { sent, durationMs } = await batch(count);
        if (durationMs < target.targetMs * TELLING_SHARE && count < MAX_REQUESTS)
            continue;
        return cycleSize({ requests: sent, durationMs, workloadSize: workload.requests.length, target });
    }
}


/***/ }),

/***/ 5830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ periodUs),
  dc: () => (/* binding */ sliceCycle),
  DQ: () => (/* binding */ warmupRequests)
});

// EXTERNAL MODULE: ./lib/workload/random.js
var random = __webpack_require__(9846);
;// CONCATENATED MODULE: ./lib/workload/units.js
/**
 * Requests that belong together, in order: those that follow one another, and those of one session. A cycle has them
 * all or none of them. Mostly a unit is one request.
 */
function unitsOf(requests) {
    const indexOf = new Map(requests.map(({ id }, index) => [id, index]));
    const parent = requests.map((_, index) => index);
    const rootOf = (index) => {
        let root = index;
        while (parent[root] !== root)
            root = parent[root] ?? root;
        // Shortened on the way: a chain of 100,000 is walked once.
        for (let at = index; at !== root;) {
            const next = parent[at] ?? root;
            parent[at] = root;
            at = next;
        }
        return root;
    };
    const join = (a, b) => {
        const [first, second] = [rootOf(a), rootOf(b)];
        parent[Math.max(first, second)] = Math.min(first, second);
    };
    const sessions = new Map();
    for (const [index, { after, session }] of requests.entries()) {
        const before = after === undefined ? undefined : indexOf.get(after);
        if (before !== undefined)
            join(index, before);
        if (session === undefined)
            continue;
        const first = sessions.get(session);
        if (first === undefined)
            sessions.set(session, index);
        else
            join(index, first);
    }
    const units = new Map();
    for (const [index, request] of requests.entries()) {
        const root = rootOf(index);
        const unit = units.get(root);
        if (unit === undefined)
            units.set(root, [request]);
        else
            unit.push(request);
    }
    return [...units.values()];
}

;// CONCATENATED MODULE: ./lib/workload/slice.js


const ONE_SECOND_US = 1_000_000;
/**
 * The requests of one cycle, about `requests` of them; its length says how many there are. The same for the same
 * workload, seed and number.
 *
 * Fewer than the workload: a seeded subset in recorded order, each class by its share and with one request at least
 * (so never fewer than there are classes); what belongs together is taken or left together, so there may be some more.
 * Timed, its times are closed up by the same share: thinning keeps the mix, closing up keeps the recorded rate, without
 * which a cycle would last as long as the recording.
 *
 * More: the whole workload repeated, rounded to whole repetitions, ids told apart as `id#2`, `id#3`; timed, one
 * repetition follows another after the recording's own length.
 */
function sliceCycle(workload, requests) {
    if (!(requests >= 1))
        throw new RangeError(`sliceCycle() of ${requests} requests`);
    const whole = workload.requests.length;
    return requests < whole ? subset(workload, Math.round(requests)) : repeated(workload, Math.round(requests / whole));
}
/**
 * `count` requests of an endless, seeded, well-mixed stream of the workload's requests, from position `from` on: what
 * warm-up sends. Cut anywhere, the parts together are the same requests; one that would follow a request of another
 * part follows none. Timed, they come at the mean recorded rate.
 */
function warmupRequests(workload, from, count) {
    const order = (0,random/* seededShuffle */.O)(unitsOf(workload.requests), workload.seed, (unit) => unit[0]?.id ?? '').flat();
    const gapUs = periodUs(workload) / order.length;
    const here = new Set();
    return Array.from({ length: count }, (_, index) => {
        const position = from + index;
        const request = order[position % order.length];
        if (request === undefined)
            throw new RangeError('warmupRequests() of an empty workload');
        const round = (id) => `${id}#w${Math.floor(position / order.length)}`;
        const { after, thinkUs, tUs: _recorded, ...rest } = request;
        const id = round(request.id);
        here.add(id);
        const session = request.session === undefined ? {} : { session: round(request.session) };
        if (after !== undefined && here.has(round(after))) {
            return { ...rest, ...session, id, after: round(after), ...(thinkUs === undefined ? {} : { thinkUs }) };
        }
        return { ...rest, ...session, id, ...(workload.timed ? { tUs: Math.round(index * gapUs) } : {}) };
    });
}
/** Time from the start of one repetition of a timed workload to the start of the next: span plus one mean gap. */
function periodUs({ requests, durationUs = 0 }) {
    const times = requests.flatMap(({ tUs }) => tUs ?? []);
    const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const withGap = times.length > 1 ? (span * times.length) / (times.length - 1) : 0;
    // A burst that spans no time has no rate of its own.
    return Math.max(withGap, durationUs) || ONE_SECOND_US;
}
function subset(workload, count) {
    const chosen = chooseUnits(workload, count);
    const kept = workload.requests.filter((request) => chosen.has(request));
    return rebased(kept, kept.length / workload.requests.length);
}
/**
 * One unit for each class that has none yet, then one by one the next that holds the class furthest below its share
 * (largest remainder, with a minimum), in seeded order.
 */
function chooseUnits({ requests, seed }, count) {
    const sizes = new Map();
    for (const { class: name } of requests)
        sizes.set(name, (sizes.get(name) ?? 0) + 1);
    const units = (0,random/* seededShuffle */.O)(unitsOf(requests), seed, (unit) => unit[0]?.id ?? '');
    const waiting = new Map([...sizes.keys()].map((name) => [name, units.filter((unit) => holds(unit, name)).values()]));
    const chosen = new Set();
    const given = new Map();
    /** False where the class has no unit left. */
    const takeNext = (name) => {
        for (const unit of waiting.get(name) ?? []) {
            if (unit[0] === undefined || chosen.has(unit[0]))
                continue;
            for (const request of unit) {
                chosen.add(request);
                given.set(request.class, (given.get(request.class) ?? 0) + 1);
            }
            return true;
        }
        return false;
    };
    for (const name of sizes.keys())
        if (!given.has(name))
            takeNext(name);
    const open = new Set(sizes.keys());
    while (chosen.size < count && open.size > 0) {
        const name = furthestBelow([...open], sizes, given, count / requests.length);
        if (!takeNext(name))
            open.delete(name);
    }
    return chosen;
}
function holds(unit, name) {
    return unit.some((request) => request.class === name);
}
function furthestBelow(names, sizes, given, share) {
    const missing = (name) => (sizes.get(name) ?? 0) * share - (given.get(name) ?? 0);
    return names.reduce((most, name) => (missing(name) > missing(most) ? name : most), names[0] ?? '');
}
function repeated(workload, times) {
    const once = rebased(workload.requests, 1);
    const taken = new Set(once.map((request) => request.id));
    const period = periodUs(workload);
    const further = Array.from({ length: times - 1 }, (_, index) => {
        const ids = new Map();
        return once.map((request) => {
            const id = unusedId(`${request.id}#${index + 2}`, taken);
            ids.set(request.id, id);
            const { after, session, tUs } = request;
            return {
                ...request,
                id,
                ...(after === undefined ? {} : { after: ids.get(after) ?? after }),
                ...(session === undefined ? {} : { session: `${session}#${index + 2}` }),
                ...(tUs === undefined ? {} : { tUs: Math.round(tUs + (index + 1) * period) }),
            };
        });
    });
    return [once, ...further].flat();
}
function rebased(requests, scale) {
    const first = requests.find(({ tUs }) => tUs !== undefined)?.tUs ?? 0;
    return requests.map((request) => request.tUs === undefined ? { ...request } : { ...request, tUs: Math.round((request.tUs - first) * scale) });
}
function unusedId(wanted, taken) {
    let id = wanted;
    while (taken.has(id))
        id += '#';
    taken.add(id);
    return id;
}


/***/ }),

/***/ 7575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lu: () => (/* binding */ checkVary),
  Q1: () => (/* binding */ variedBody),
  n9: () => (/* binding */ varies)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./lib/workload/error.js
var error = __webpack_require__(8459);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/workload/known-bodies.js

const known_bodies_text = schemas/* string */.YjP();
const part = schemas/* looseObject */._H3({ type: schemas/* literal */.euz('text'), text: known_bodies_text });
function known(shape, texts) {
    return (json) => {
        const body = shape.safeParse(json);
        return body.success ? texts(body.data) : undefined;
    };
}
const KNOWN = [
    // OpenAI chat: the last user message, where new input arrives in life.
    known(schemas/* looseObject */._H3({ messages: schemas/* array */.YOg(schemas/* looseObject */._H3({ role: known_bodies_text, content: schemas/* unknown */.L5J() })) }), ({ messages }) => {
        const last = messages.findLastIndex(({ role }) => role === 'user');
        return contentTexts(messages[last]?.content, ['messages', String(last), 'content']);
    }),
    // OpenAI completions.
    known(schemas/* looseObject */._H3({ prompt: schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(known_bodies_text)]) }), ({ prompt }) => textsOf(prompt, ['prompt'])),
    // OpenAI embeddings and moderations.
    known(schemas/* looseObject */._H3({ input: schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(known_bodies_text)]) }), ({ input }) => textsOf(input, ['input'])),
    // text-embeddings-inference: embed, predict (texts or pairs), and generate of text-generation-inference.
    known(schemas/* looseObject */._H3({ inputs: schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(schemas/* union */.KCZ([known_bodies_text, schemas/* array */.YOg(known_bodies_text)]))]) }), ({ inputs }) => textsOf(inputs, ['inputs'])),
    // text-embeddings-inference: rerank.
    known(schemas/* looseObject */._H3({ query: known_bodies_text, texts: schemas/* array */.YOg(known_bodies_text) }), ({ texts }) => [['query'], ...textsOf(texts, ['texts'])]),
    // KServe V2 (Triton): tensors of texts.
    known(schemas/* looseObject */._H3({ inputs: schemas/* array */.YOg(schemas/* looseObject */._H3({ datatype: known_bodies_text, data: schemas/* unknown */.L5J() })) }), ({ inputs }) => inputs.flatMap(({ datatype, data }, index) => datatype === 'BYTES' ? textsOf(data, ['inputs', String(index), 'data']) : [])),
];
/** The texts of a body we know, in its order; empty for one that we do not. */
function textFields(json) {
    for (const textsIn of KNOWN) {
        const paths = textsIn(json);
        if (paths !== undefined)
            return paths;
    }
    return [];
}
/** A message's content: a text, or parts of which the last text counts (an image is left alone). */
function contentTexts(content, path) {
    if (typeof content === 'string')
        return [path];
    if (!Array.isArray(content))
        return [];
    const last = content.findLastIndex((item) => part.safeParse(item).success);
    return last === -1 ? [] : [[...path, String(last), 'text']];
}
/** Every text in a value that is a text or nested lists of them, but for encoded data, which a suffix would break. */
function textsOf(value, path) {
    if (typeof value === 'string')
        return isEncoded(value) ? [] : [path];
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item, index) => textsOf(item, [...path, String(index)]));
}
/** Base64 of an image or tensor, or a data URL: long, and without a space. */
function isEncoded(value) {
    return value.startsWith('data:') || (value.length >= 256 && /^[A-Za-z0-9+/=_-]+$/.test(value));
}

// EXTERNAL MODULE: ./lib/workload/pointer.js
var workload_pointer = __webpack_require__(5832);
// EXTERNAL MODULE: ./lib/workload/random.js
var random = __webpack_require__(9846);
;// CONCATENATED MODULE: ./lib/workload/vary.js





/** 48 bits: 1 in 10^3 that any two of 10^6 inputs are equal (birthday bound). */
const NONCE_BITS = 48;
/**
 * The bytes to send for a request in a cycle; undefined for no body. Bodies without a text to vary are as recorded; of
 * the others nothing but the nonce is new, to the byte.
 */
function variedBody(request, { vary, seed, cycle }) {
    if (vary === 'none' || request.body === undefined)
        return request.body;
    const parts = partsOf(request, vary);
    if (parts.length < 2)
        return request.body;
    const nonce = Buffer.from(` (${(0,random/* seededHex */.y)(NONCE_BITS, seed, cycle, request.id)})`, 'latin1');
    return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [nonce, part])));
}
/**
 * Checks before the start that every pointer finds a text in some request.
 * @throws WorkloadError naming the pointer
 */
function checkVary(requests, vary) {
    if (vary === 'none' || vary === 'auto')
        return;
    for (const pointer of vary) {
        const place = { origin: `vary "${pointer}"` };
        if (!(0,workload_pointer/* isPointer */._V)(pointer)) {
            throw (0,error/* complaint */.U4)(place, 'found no JSON pointer', 'a pointer such as /messages/0/content, or "" for the whole body');
        }
        if (requests.some((request) => textPaths(request, [pointer]).length > 0))
            continue;
        throw (0,error/* complaint */.U4)(place, 'matches no text in any JSON body of the workload', 'a pointer to a text');
    }
}
/** True where some request's body changes from cycle to cycle. */
function varies(requests, vary) {
    return requests.some((request) => textPaths(request, vary).length > 0);
}
function textPaths(request, vary) {
    if (request.json === undefined || vary === 'none')
        return [];
    if (vary === 'auto')
        return textFields(request.json);
    return vary.map(workload_pointer/* stepsOf */.B_).filter((path) => typeof (0,workload_pointer/* valueAlong */.ni)(request.json, path) === 'string');
}
/** Of each body, where it is cut, found once and used in every cycle: by the body's own bytes, and how it is varied. */
const cut = new WeakMap();
/** The body cut at the ends of its texts: the nonce goes in between. One part where there is nothing to vary. */
function partsOf(request, vary) {
    const { body = new Uint8Array() } = request;
    const key = JSON.stringify(vary);
    const known = cut.get(body);
    if (known?.vary === key)
        return known.parts;
    const ends = textEnds(body, textPaths(request, vary));
    const parts = [0, ...ends].map((start, index) => body.subarray(start, ends[index]));
    cut.set(body, { vary: key, parts });
    return parts;
}
/** Offsets in bytes of the closing quotes of the texts at the paths, in order. */
function textEnds(body, paths) {
    if (paths.length === 0)
        return [];
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
    const root = (0,main.parseTree)(text);
    const ends = paths.flatMap((path) => {
        const node = root === undefined ? undefined : nodeAlong(root, path);
        return node?.type === 'string' ? [node.offset + node.length - 1] : [];
    });
    const inOrder = [...new Set(ends)].sort((a, b) => a - b);
    // Characters to bytes, each stretch once.
    let [chars, bytes] = [0, 0];
    return inOrder.map((end) => {
        bytes += Buffer.byteLength(text.slice(chars, end), 'utf8');
        chars = end;
        return bytes;
    });
}
/** Of a key that a body has twice, the last counts, as for every reader of JSON. */
function nodeAlong(root, path) {
    return path.reduce((node, step) => {
        if (node?.type === 'array')
            return (0,main.findNodeAtLocation)(node, [Number(step)]);
        return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
    }, root);
}


/***/ })

};
