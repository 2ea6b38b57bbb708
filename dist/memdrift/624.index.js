export const id = 624;
export const ids = [624];
export const modules = {

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showWorkload: () => (/* binding */ showWorkload)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/gate/config/config.js + 1 modules
var config_config = __webpack_require__(3089);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/config/scalars.js
var scalars = __webpack_require__(611);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/replay/dispatch-plan.js
var dispatch_plan = __webpack_require__(2437);
;// CONCATENATED MODULE: ./lib/workload/inspect/timeline.js
/**
 * Starts and ends as recorded, by id: a request starts at its own time, or when the one that it follows has ended and
 * its pause is over; it lasts as long as it was observed to last.
 * @param speed divides times and pauses, never how long the service takes
 */
function timelineOf(requests, speed = 1) {
    const byId = new Map(requests.map((request) => [request.id, request]));
    const spans = new Map();
    for (const request of requests) {
        for (const link of unresolved(request, byId, spans))
            spans.set(link.id, spanOf(link, spans, speed));
    }
    return spans;
}
/** A request and those it waits for that have no span yet, the first to start first. */
function unresolved(request, byId, spans) {
    const chain = [];
    const seen = new Set();
    let link = request;
    while (link !== undefined && !spans.has(link.id) && !seen.has(link.id)) {
        seen.add(link.id);
        chain.push(link);
        link = link.after === undefined ? undefined : byId.get(link.after);
    }
    return chain.reverse();
}
function spanOf(request, spans, speed) {
    const startUs = startOf(request, spans, speed);
    const durUs = request.observed?.durUs;
    return { startUs, endUs: startUs === null || durUs === undefined ? null : startUs + durUs };
}
function startOf({ tUs, after, thinkUs = 0 }, spans, speed) {
    if (after === undefined)
        return tUs === undefined ? null : tUs / speed;
    const before = spans.get(after)?.endUs ?? null;
    return before === null ? null : before + thinkUs / speed;
}
/**
 * Sweeps over starts and ends. One that ends when another starts is not in flight with it.
 * @returns null where no start and end are known
 */
function overlapOf(spans) {
    const edges = [];
    let busyUs = 0;
    for (const { startUs, endUs } of spans) {
        if (startUs === null || endUs === null)
            continue;
        busyUs += endUs - startUs;
        edges.push({ us: startUs, rank: 1, step: 1 });
        // One that takes no time is in flight at its own moment.
        edges.push({ us: endUs, rank: endUs > startUs ? 0 : 2, step: -1 });
    }
    const firstUs = edges.reduce((least, { us }) => Math.min(least, us), Number.POSITIVE_INFINITY);
    const lastUs = edges.reduce((most, { us }) => Math.max(most, us), 0);
    if (edges.length === 0)
        return null;
    edges.sort((a, b) => a.us - b.us || a.rank - b.rank);
    let inFlight = 0;
    let peak = 0;
    for (const { step } of edges) {
        inFlight += step;
        peak = Math.max(peak, inFlight);
    }
    return { known: edges.length / 2, peak, mean: lastUs > firstUs ? busyUs / (lastUs - firstUs) : peak };
}
/** The most that `after` allows in flight at once: requests that no other waits for, each the end of its own chain. */
function mostAtOnce(requests) {
    const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
    return requests.filter(({ id }) => !waitedFor.has(id)).length;
}
/** The longest that requests which wait for each other take, with their pauses; what is not known counts as nothing. */
function longestChainUs(requests, speed = 1) {
    const fromStart = requests.map((request) => ({
        ...request,
        ...(request.after === undefined ? { tUs: 0 } : {}),
        observed: { ...request.observed, durUs: request.observed?.durUs ?? 0 },
    }));
    const ends = [...timelineOf(fromStart, speed).values()].map(({ endUs }) => endUs ?? 0);
    return ends.reduce((longest, endUs) => Math.max(longest, endUs), 0);
}

// EXTERNAL MODULE: ./lib/workload/variation/slice.js + 1 modules
var variation_slice = __webpack_require__(6435);
// EXTERNAL MODULE: ./lib/gate/run/fix-plan.js
var fix_plan = __webpack_require__(2772);
// EXTERNAL MODULE: ./lib/drift/budget/rules.js
var budget_rules = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/drift/growth/noise.js + 3 modules
var noise = __webpack_require__(3597);
// EXTERNAL MODULE: ./lib/drift/growth/tracker.js + 8 modules
var tracker = __webpack_require__(707);
// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/gate/preview/findable.js





/** One for each kind of step in which memory is given out; which of them a service has shows only in a run. */
const SERIES = [
    'heap/allocated',
    'process/resident',
    'torch.device/allocated',
    'torch.device/reserved',
    'gpu/used',
];
/**
 * What the budgets come to with so many requests in a cycle. Series that are not judged for growth, or by a budget per
 * minute (which depends on the run's pace), are left out.
 */
function findable(requestsPerCycle, configured) {
    // Growth that was accepted, or that the base has, comes on top of a budget, for a time.
    const { accepted: _accepted, inherited: _inherited, ...rules } = configured;
    const run = emptyRun(requestsPerCycle, rules);
    const read = (0,budget_rules/* readRules */.Kc)(run.header);
    return read.series.flatMap((series) => {
        const { growth } = series;
        if (!series.gated.includes('drift') || growth === null || growth.per !== '1000 requests')
            return [];
        const plan = (0,tracker/* planDrift */.nv)(run, [], read, series, requestsPerCycle, 1, new noise/* Workspace */.aR());
        if (plan === null)
            return [];
        const widenedPer1000 = plan.budgetPer1000 * series.scale;
        const steps = staircasePer1000(series, requestsPerCycle);
        const least = Math.max(widenedPer1000 > growth.bytes ? widenedPer1000 : 0, steps);
        const enough = least <= growth.bytes || growth.bytes === 0;
        return [
            {
                series: series.name,
                budgetPer1000: growth.bytes,
                widenedPer1000,
                perRequest: Math.max(growth.bytes, least) / 1000,
                // Both fall as the requests of a cycle rise.
                cycleNeeded: enough ? null : Math.ceil((requestsPerCycle * least) / growth.bytes),
            },
        ];
    });
}
/** A series that moves in large steps is a regression only after several of them, over the cycles that are used. */
function staircasePer1000(series, requestsPerCycle) {
    const quantum = (0,budget_rules/* quantumOf */.Nd)(series);
    if (quantum < constants/* STAIRCASE_QUANTUM */.O_)
        return 0;
    const requests = (constants/* LAST_LOOK */.jp - constants/* WARM_CYCLES */.Iq - 1) * requestsPerCycle;
    return (constants/* STAIRCASE_STEPS */.GL * quantum * series.scale * 1000) / requests;
}
/** What the judge is given when nothing is measured yet. */
function emptyRun(requestsPerCycle, rules) {
    return {
        header: {
            format: 'memdrift.recording',
            version: 1,
            environment: {},
            subject: {},
            plan: { cycle: requestsPerCycle, cycles: constants/* LAST_LOOK */.jp },
            rules,
            series: Object.fromEntries(SERIES.map((name) => [name, { unit: 'bytes', better: 'lower', gated: gatesOf(name), required: false }])),
        },
        samples: [],
        cycles: [],
        checkpoints: [],
        events: [],
        sensitivity: [],
        phases: [],
    };
}
const gatesOf = (name) => [...((0,series_series/* definitionOf */.Fg)(name)?.gated ?? [])];

;// CONCATENATED MODULE: ./lib/gate/preview/cycle-preview.js






/** With fewer durations than this share, the rest cannot be told from them. */
const TELLING_SHARE = 0.5;
function previewCycle(workload, config) {
    const { speed, concurrency, cancelShare } = config.workload;
    const chosen = config.plan.cycle;
    const allMs = durationOf(workload, workload.requests, speed, concurrency);
    const paceMs = workload.timed ? (0,variation_slice/* periodUs */.G)(workload) / 1000 / speed : allMs;
    const wanted = chosen === 'auto' ? sizeAt(workload.requests.length, paceMs) : chosen;
    const slice = (0,variation_slice/* sliceCycle */.dc)(workload, wanted);
    const durationMs = durationOf(workload, slice, speed, concurrency);
    const settleMs = config.plan.settle === 'auto' ? fix_plan/* SETTLE_MS */.l : config.plan.settle;
    const { fail, pass } = constants/* HORIZONS */.Vw[config.plan.horizon ?? 'safe'];
    const own = slice.filter(({ cancel }) => cancel !== undefined).length;
    return {
        requests: slice.length,
        by: chosen !== 'auto' ? 'chosen' : paceMs === null ? 'warm-up' : 'pace',
        durationMs,
        endsKnown: slice.every(({ observed }) => observed?.durUs !== undefined),
        dueWithinMs: workload.timed ? dueWithin(slice, speed) : null,
        peakInFlight: workload.timed
            ? (overlapOf(timelineOf(slice, speed).values())?.peak ?? null)
            : Math.min(concurrency, mostAtOnce(slice)),
        hangUps: own === 0 ? Math.round(cancelShare * slice.length) : own,
        run: {
            cycles: constants/* LAST_LOOK */.jp,
            shortest: pass + constants/* CONFIRM */.nG - 1,
            needed: Math.max(fail, pass) + constants/* CONFIRM */.nG - 1,
            inTime: durationMs === null ? null : Math.floor(config.plan.maxDurationMs / (durationMs + settleMs)),
            settleMs,
        },
        findable: findable(slice.length, config.rules),
    };
}
/** As warm-up will choose; without a pace, as for a service that is slow without end. */
function sizeAt(workloadSize, paceMs) {
    return (0,dispatch_plan/* cycleSize */._)({ requests: workloadSize, durationMs: paceMs ?? Number.MAX_SAFE_INTEGER, workloadSize });
}
/** What requests will take, by what they took when recorded; null where that is not known. */
function durationOf({ timed }, requests, speed, concurrency) {
    const known = requests.flatMap(({ observed }) => observed?.durUs ?? []);
    if (timed) {
        const spans = [...timelineOf(requests, speed).values()];
        const lastUs = spans.reduce((last, { startUs, endUs }) => Math.max(last, endUs ?? startUs ?? 0), 0);
        // Of a request that follows one without an end, not even the start is known.
        return spans.every(({ startUs }) => startUs !== null) ? lastUs / 1000 : null;
    }
    if (known.length < requests.length * TELLING_SHARE)
        return null;
    const meanUs = known.reduce((sum, durUs) => sum + durUs, 0) / known.length;
    const lanes = Math.max(1, Math.min(concurrency, mostAtOnce(requests)));
    return Math.max((meanUs * requests.length) / lanes, longestChainUs(requests, speed)) / 1000;
}
function dueWithin(requests, speed) {
    const starts = requests.flatMap(({ tUs }) => tUs ?? []);
    const last = starts.reduce((most, tUs) => Math.max(most, tUs), 0);
    const first = starts.reduce((least, tUs) => Math.min(least, tUs), last);
    return (last - first) / 1000 / speed;
}

;// CONCATENATED MODULE: ./lib/gate/preview/workload-warnings.js

/** Beyond this, reading the file takes seconds and a gigabyte. */
const LARGE_FILE_BYTES = 256 * series_series/* MIB */.D6;
/** Of the shortest run: 100 of about 200 KB each are 20 MB (vLLM issue 57061). */
const FEWEST_HANG_UPS = 100;
/** Of one class: the others are too rare to be told from it. */
const ALONE = 0.99;
/** Requests that are all due within this have no rate: the service meets them at once. */
const BURST_MS = 1000;
function workloadWarnings(seen) {
    return CHECKS.flatMap((check) => check(seen) ?? []);
}
const tooFewRequests = ({ cycle }) => {
    const short = cycle.findable.filter(({ cycleNeeded }) => cycleNeeded !== null);
    if (short.length === 0)
        return null;
    const names = short.map(({ series, cycleNeeded }) => `${series} (${cycleNeeded} can)`).join(', ');
    const count = cycle.by === 'warm-up' ? `a cycle of ${cycle.requests}, the fewest,` : `a cycle of ${cycle.requests}`;
    return {
        code: 'too-few-requests',
        text: `${count} cannot show growth of the budget's size in ${names}; set plan.cycle, or a budget for the series`,
    };
};
const tooLong = ({ cycle: { run, durationMs }, config }) => {
    if (run.inTime === null || durationMs === null || run.inTime >= run.needed)
        return null;
    const minutes = Math.ceil((run.needed * (durationMs + run.settleMs)) / 60_000) + 1;
    const now = Math.round(config.plan.maxDurationMs / 60_000);
    return {
        code: 'too-long',
        text: `max-duration (${now}m) holds ${run.inTime} such cycles and a verdict needs ${run.needed}; set max-duration to ${minutes}m, or a smaller plan.cycle`,
    };
};
const noHangUps = ({ cycle, inspection }) => cycle.hangUps > 0 || inspection.hangUps.planned > 0
    ? null
    : {
        code: 'no-hang-ups',
        text: 'no client hangs up, and what leaks on a disconnect stays unseen; set workload.cancel-share, e.g. 5%',
    };
const fewHangUps = ({ cycle: { hangUps, run }, inspection }) => {
    const planned = hangUps * run.shortest;
    if ((hangUps === 0 && inspection.hangUps.planned === 0) || planned >= FEWEST_HANG_UPS)
        return null;
    const remedy = inspection.hangUps.planned > 0
        ? 'a larger plan.cycle, or more of them in the file'
        : 'a larger workload.cancel-share';
    return {
        code: 'few-hang-ups',
        text: `a run that passes hangs up ${planned} times (${hangUps} a cycle), a leak of 200 KB each needs ${FEWEST_HANG_UPS}; ${remedy}`,
    };
};
const sameInput = ({ inspection: { inputs }, config }) => {
    if (inputs.varied > 0)
        return null;
    const same = inputs.distinct === 1 ? 'every request is the same' : 'every cycle repeats the same inputs';
    const remedy = config.workload.vary === 'none'
        ? 'set workload.vary to auto'
        : 'point workload.vary at a text (JSON pointers such as /text), or record more inputs';
    return { code: 'same-input', text: `${same}, so caches keyed by input hide their leak; ${remedy}` };
};
const oneClass = ({ inspection: { classes, requests } }) => {
    const [first] = classes;
    if (first === undefined || requests < 2 || first.share <= ALONE)
        return null;
    const text = classes.length === 1
        ? 'all requests are of one class; record what else the service is asked in life'
        : `one class holds ${percent(first.share)} of the requests and others hardly count; record more of those`;
    return { code: 'one-class', text, subject: first.class };
};
const serverErrors = ({ inspection: { answers } }) => {
    const failed = Object.entries(answers?.statuses ?? {}).filter(([status]) => Number(status) >= 500);
    const count = failed.reduce((sum, [, n]) => sum + n, 0);
    if (count === 0)
        return null;
    const statuses = failed.map(([status]) => status).join(', ');
    return {
        code: 'server-errors',
        text: `${count} ${requestsWord(count)} recorded with ${statuses}, which will be expected; remove them, or give their expect.status`,
    };
};
const tooManyInFlight = ({ cycle, config: { workload } }) => {
    if (cycle.dueWithinMs === null || (cycle.peakInFlight ?? 0) <= workload.maxInFlight)
        return null;
    return {
        code: 'too-many-in-flight',
        text: `${cycle.peakInFlight} requests in flight at once, above workload.max-in-flight (${workload.maxInFlight}): not-measured; raise it, or lower workload.speed`,
    };
};
const burst = ({ cycle, inspection: { timing, requests } }) => {
    if (timing.kind === 'closed' || requests < 2 || cycle.dueWithinMs === null)
        return null;
    const all = timing.spanUs === 0;
    if (!all && cycle.dueWithinMs >= BURST_MS)
        return null;
    const within = all ? 'at one moment' : `within ${Math.max(1, Math.round(cycle.dueWithinMs))} ms`;
    return {
        code: 'burst',
        text: `${all ? 'all requests are' : 'a cycle is'} due ${within}: a burst, not a load; lower workload.speed, record longer, or leave t_us out`,
    };
};
const secretsNeeded = ({ inspection: { secrets } }) => secrets.length === 0
    ? null
    : {
        code: 'secrets',
        text: 'needs secrets, which pull requests from forks do not have (not-measured); set them in the environment',
        subject: secrets.join(', '),
    };
const credentials = ({ inspection: { inputs } }) => inputs.credentials === 0
    ? null
    : {
        code: 'credentials',
        text: `${inputs.credentials} ${inputs.credentials === 1 ? 'body holds' : 'bodies hold'} what looks like a credential; take it out, and revoke it where the file was shared`,
    };
const largeFile = ({ fileBytes }) => fileBytes <= LARGE_FILE_BYTES
    ? null
    : {
        code: 'large-file',
        text: `a file of ${(0,series_series/* formatBytes */.z3)(fileBytes)} is slow to read and held in memory; keep a part, a cycle takes 5000 requests at most`,
    };
/** The order in which they are shown: what stops a run, what hides a leak, what is worth knowing. */
const CHECKS = [
    credentials,
    tooManyInFlight,
    tooLong,
    burst,
    serverErrors,
    tooFewRequests,
    noHangUps,
    fewHangUps,
    sameInput,
    oneClass,
    secretsNeeded,
    largeFile,
];
/** Never 100 % for a part. */
const percent = (share) => `${Math.floor(share * 1000) / 10} %`;
const requestsWord = (count) => (count === 1 ? 'request was' : 'requests were');

// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/workload/format/load-workload.js
var load_workload = __webpack_require__(5107);
// EXTERNAL MODULE: ./lib/workload/variation/vary.js + 1 modules
var variation_vary = __webpack_require__(6769);
;// CONCATENATED MODULE: ./lib/workload/inspect/inspect-disconnects.js
function hangUpsOf(requests) {
    const cancels = requests.flatMap(({ cancel }) => cancel ?? []);
    const points = {};
    for (const cancel of cancels)
        points[pointOf(cancel)] = (points[pointOf(cancel)] ?? 0) + 1;
    const fin = cancels.filter(({ how }) => how === 'fin').length;
    return { planned: cancels.length, fin, rst: cancels.length - fin, points };
}
function pointOf({ afterUs, afterEvents, afterBytes }) {
    if (afterUs === 0)
        return 'at once';
    const kinds = [
        ...(afterUs === undefined ? [] : ['a time']),
        ...(afterEvents === undefined ? [] : ['events']),
        ...(afterBytes === undefined ? [] : ['bytes']),
    ];
    return `after ${kinds.join(' or ')}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/workload/format/secrets.js
var secrets = __webpack_require__(9336);
;// CONCATENATED MODULE: ./lib/workload/inspect/inspect-inputs.js



function inputsOf(requests, vary) {
    // Bodies repeat, and each is looked through once.
    const suspicious = new Map();
    const distinct = new Set();
    let credentials = 0;
    for (const { method, path, body } of requests) {
        const digest = body === undefined ? '' : (0,external_node_crypto_.createHash)('sha256').update(body).digest('base64');
        distinct.add(`${method} ${path} ${digest}`);
        const holds = suspicious.get(digest) ?? (body !== undefined && mayHoldCredential(body));
        suspicious.set(digest, holds);
        if (holds)
            credentials++;
    }
    return {
        withBody: requests.filter(({ body }) => body !== undefined).length,
        varied: requests.filter((request) => (0,variation_vary/* varies */.n9)([request], vary)).length,
        distinct: distinct.size,
        credentials,
    };
}
/** In prose "basic training" and "bearer of" are words; a credential after them is none. */
const WORDS = /\b(?:[Bb]earer|[Bb]asic|BEARER|BASIC)\s+(?:[A-Za-z]?[a-z]+|[A-Z]+)(?=[\s.,;:!?)"'\\-]|$)/g;
function mayHoldCredential(body) {
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
    // Cheap where there is nothing to find, as in nearly every body.
    return (0,secrets/* looksLikeCredential */.Pv)(text) && (0,secrets/* looksLikeCredential */.Pv)(text.replace(WORDS, ''));
}

;// CONCATENATED MODULE: ./lib/workload/inspect/value-spread.js
/** Of the values that are known; null where none is. */
function spreadOf(values) {
    const sorted = Float64Array.from(values.filter((value) => value !== undefined)).sort();
    const rank = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return sorted.length === 0 ? null : { known: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}

;// CONCATENATED MODULE: ./lib/workload/inspect/inspect.js





/**
 * @param vary as configured: which inputs will change from cycle to cycle
 */
function inspect(workload, { vary = 'auto' } = {}) {
    const { requests, sha256, secrets } = workload;
    const spans = [...timelineOf(requests).values()];
    return {
        sha256,
        requests: requests.length,
        classes: classesOf(requests, vary),
        timing: timingOf(workload, spans),
        inFlight: { observed: overlapOf(spans), atMost: mostAtOnce(requests) },
        sessions: sessionsOf(requests),
        hangUps: hangUpsOf(requests),
        answers: answersOf(requests),
        inputs: inputsOf(requests, vary),
        secrets: [...secrets],
    };
}
function classesOf(requests, vary) {
    const members = grouped(requests, (request) => request.class);
    return [...members]
        .map(([name, of]) => classOf(name, of, requests.length, vary))
        .sort((a, b) => b.requests - a.requests || (a.class < b.class ? -1 : 1));
}
function classOf(name, members, all, vary) {
    const varied = members.filter((request) => (0,variation_vary/* varies */.n9)([request], vary));
    const changing = new Set(varied);
    return {
        class: name,
        requests: members.length,
        share: members.length / all,
        streams: members.filter(({ stream }) => stream).length,
        hangUps: members.filter(({ cancel }) => cancel !== undefined).length,
        bodyBytes: spreadOf(members.map(({ body }) => body?.byteLength)),
        answerBytes: spreadOf(members.map(({ observed }) => observed?.bytes)),
        durationUs: spreadOf(members.map(({ observed }) => observed?.durUs)),
        varied: varied.length,
        unvaried: members.filter((request) => request.body !== undefined && !changing.has(request)).length,
    };
}
function timingOf({ timed, requests, durationUs = 0 }, spans) {
    if (!timed)
        return { kind: 'closed' };
    const starts = Float64Array.from(spans.flatMap(({ startUs }) => startUs ?? [])).sort();
    const spanUs = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
    const withGap = starts.length > 1 ? (spanUs * starts.length) / (starts.length - 1) : 0;
    const recordedUs = Math.max(withGap, durationUs);
    return {
        kind: 'open',
        spanUs,
        recordedUs,
        meanPerS: recordedUs === 0 ? null : (requests.length * 1e6) / recordedUs,
        peakPerS: mostWithin(starts, 1e6),
    };
}
/** Most of the sorted times in any window, its end excluded. */
function mostWithin(times, windowUs) {
    let most = 0;
    let from = 0;
    for (const [index, time] of times.entries()) {
        while (time - (times[from] ?? time) >= windowUs)
            from++;
        most = Math.max(most, index - from + 1);
    }
    return most;
}
/** Requests of one `session`, or of one chain of `after` where they name none. */
function sessionsOf(requests) {
    const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
    const keys = new Map();
    const own = grouped(requests, (request) => {
        const before = request.after === undefined ? undefined : keys.get(request.after);
        const key = request.session === undefined ? (before ?? `request ${request.id}`) : `session ${request.session}`;
        keys.set(request.id, key);
        return key;
    });
    const turns = [...own.values()]
        .filter(([first]) => first?.session !== undefined || (first !== undefined && waitedFor.has(first.id)))
        .map((members) => members.length);
    const spread = spreadOf(turns);
    if (spread === null)
        return null;
    const pauses = requests.filter(({ after }) => after !== undefined).map(({ thinkUs = 0 }) => thinkUs);
    return { number: turns.length, turns: spread, thinkUs: spreadOf(pauses) };
}
function answersOf(requests) {
    const known = requests.flatMap(({ observed, observedStatus }) => observed?.status ?? observedStatus ?? []);
    if (known.length === 0)
        return null;
    const counts = [...grouped(known, String)].map(([status, members]) => [status, members.length]);
    return { known: known.length, statuses: Object.fromEntries(counts) };
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/cli/traffic/workload-origin.js




/** A header that is longer tells nobody where it comes from. */
const LONGEST_HEADER = 64 * 1024;
/** Reads the header line of a file that was read as a workload before; nothing of it is replayed. */
async function readOrigin(path) {
    try {
        const header = JSON.parse(await firstLine(path));
        return { created: textOf(header.created), source: textOf(header.source) };
    }
    catch {
        // It is not needed, and what is wrong with the file was said where it was read.
        return { created: null, source: null };
    }
}
async function firstLine(path) {
    const file = (0,external_node_fs_.createReadStream)(path);
    const bytes = (await isPacked(path)) ? (0,external_node_stream_.pipeline)(file, (0,external_node_zlib_.createGunzip)(), () => file.destroy()) : file;
    let start = Buffer.alloc(0);
    for await (const part of bytes) {
        start = Buffer.concat([start, part]);
        if (start.includes(0x0a) || start.length > LONGEST_HEADER)
            break;
    }
    const lines = start.toString('utf8').split('\n', 1);
    return lines[0] ?? '';
}
async function isPacked(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await file.close();
    }
}
function textOf(value) {
    const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
    const text = parts
        .filter((part) => typeof part === 'string' || typeof part === 'number')
        .join(' ')
        .slice(0, 1000);
    return text === '' ? null : text;
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/cli/traffic/workload-text.js


const WIDTH = 100;
const LABEL = 12;
/** Rows of classes; the rest is one line. */
const MOST_CLASSES = 8;
/** For a person with five minutes: what is in it, what a cycle holds, what that finds, what is wrong with it. */
function workloadText(shown) {
    const { inspection, warnings } = shown;
    const lines = [
        ...titleLines(shown),
        '',
        ...classTable(inspection.classes),
        '',
        ...[...contentFacts(shown), ...cycleFacts(shown)].flatMap(([label, text]) => fact(label, text)),
        '',
        ...findableTable(shown),
        '',
        ...(warnings.length === 0 ? ['nothing to warn of'] : warnings.flatMap(warningLines)),
    ];
    return `${lines.join('\n')}\n`;
}
function titleLines({ file, inspection: { requests, classes }, config }) {
    const origin = [
        ...(file.created === null ? [] : [`made ${(0,report_escape/* column */.fi)(file.created, 40)}`]),
        ...(file.source === null ? [] : [`source: ${(0,report_escape/* column */.fi)(file.source, 60)}`]),
        ...(config === null ? [] : [`with ${(0,report_escape/* column */.fi)(config, 60)}`]),
    ];
    const count = `${counted(requests, 'request')} in ${counted(classes.length, 'class', 'classes')}`;
    const title = `${(0,report_escape/* column */.fi)(file.path, 120)}: ${count}, ${(0,series_series/* formatBytes */.z3)(file.bytes)}`;
    return [...wrapped(title), ...(origin.length === 0 ? [] : wrapped(origin.join(', ')))];
}
/** Columns of which nothing is recorded are left out. */
function classTable(classes) {
    const columns = [
        { head: 'requests', cell: ({ requests, share }) => `${requests} (${workload_text_percent(share)})` },
        { head: 'streams', cell: ({ streams }) => countCell(streams) },
        { head: 'hang-ups', cell: ({ hangUps }) => countCell(hangUps) },
        { head: 'body p50/p99/max', cell: ({ bodyBytes }) => spreadCell(bodyBytes, shortBytes) },
        { head: 'answer p50/max', cell: ({ answerBytes }) => rangeCell(answerBytes, shortBytes) },
        { head: 'time p50/max', cell: ({ durationUs }) => rangeCell(durationUs, shortTime) },
    ];
    const used = columns.filter(({ cell }) => classes.some((of) => cell(of) !== NOTHING));
    const shown = classes.slice(0, MOST_CLASSES);
    const rows = [used.map(({ head }) => head), ...shown.map((of) => used.map(({ cell }) => cell(of)))];
    const widths = used.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
    const room = WIDTH - widths.reduce((sum, width) => sum + width + 2, 0);
    const names = ['class', ...shown.map((of) => (0,report_escape/* column */.fi)(of.class, Math.max(12, room)))];
    const nameWidth = Math.max(...names.map((name) => name.length));
    const lines = rows.map((row, index) => {
        const cells = row.map((cell, at) => cell.padStart(widths[at] ?? 0));
        return [(names[index] ?? '').padEnd(nameWidth), ...cells].join('  ').trimEnd();
    });
    const rest = classes.slice(MOST_CLASSES);
    const others = rest.reduce((sum, { requests }) => sum + requests, 0);
    return rest.length === 0 ? lines : [...lines, `and ${rest.length} more, ${counted(others, 'request')}`];
}
function contentFacts({ inspection, settings }) {
    const { sessions, hangUps, answers, inputs, secrets } = inspection;
    return [
        ['timing', timingText(inspection)],
        ['in flight', inFlightText(inspection)],
        ...(sessions === null ? [] : [['sessions', sessionsText(sessions)]]),
        ['hang-ups', hangUps.planned === 0 ? 'none' : hangUpsText(hangUps, inspection.requests)],
        ['answers', answers === null ? 'none recorded' : answersText(answers)],
        ['inputs', inputsText(inputs, inspection.classes, settings.vary)],
        ...(secrets.length === 0 ? [] : [['secrets', (0,report_escape/* column */.fi)(secrets.join(', '), 200)]]),
    ];
}
function timingText({ timing }) {
    if (timing.kind === 'closed')
        return 'none recorded: closed loop, the next request is sent when one ends';
    if (timing.meanPerS === null)
        return 'open loop, all requests at one moment';
    const rate = `${number(timing.meanPerS)} requests/s, at most ${timing.peakPerS} within a second`;
    return `open loop: ${time(timing.recordedUs)}, ${rate}`;
}
function inFlightText({ inFlight: { observed, atMost }, requests, timing }) {
    const limit = atMost < requests ? `, ${atMost} by their order` : '';
    if (observed === null) {
        const why = timing.kind === 'closed' ? 'as many as workload.concurrency says' : 'not known, no durations recorded';
        return `${why}${limit}`;
    }
    const known = observed.known === requests ? '' : ` (of the ${observed.known} with a known start and end)`;
    return `at most ${observed.peak}, ${number(observed.mean)} on average${known}`;
}
function sessionsText({ number: count, turns, thinkUs }) {
    const pauses = thinkUs === null ? '' : `; pauses ${time(thinkUs.p50)} (p50), ${time(thinkUs.max)} (max)`;
    return `${count}; turns ${turns.p50} (p50), ${turns.max} (max)${pauses}`;
}
function hangUpsText({ planned, fin, rst, points }, requests) {
    const where = Object.entries(points).map(([point, count]) => `${count} ${point}`);
    return `${planned} (${workload_text_percent(planned / requests)}): ${where.join(', ')}; ${fin} FIN, ${rst} RST`;
}
function answersText({ known, statuses }) {
    const kinds = new Map();
    for (const [status, count] of Object.entries(statuses)) {
        const kind = status === '0' ? 'without an answer' : `${status[0]}xx`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    }
    const shares = [...kinds].map(([kind, count]) => `${workload_text_percent(count / known)} ${kind}`);
    return `${known} recorded: ${shares.join(', ')}`;
}
function inputsText({ varied, withBody, distinct }, classes, vary) {
    const how = typeof vary === 'string' ? `vary: ${vary}` : `vary: ${counted(vary.length, 'pointer')}`;
    const same = classes.filter(({ unvaried }) => unvaried > 0).map((of) => (0,report_escape/* column */.fi)(of.class, 40));
    const more = same.length > 3 ? ` and ${same.length - 3} more` : '';
    const unvaried = same.length === 0 ? '' : `; bodies stay the same in ${same.slice(0, 3).join(', ')}${more}`;
    const bodies = `${varied} of ${counted(withBody, 'body', 'bodies')} new in each cycle (${how})`;
    return `${distinct} different; ${withBody === 0 ? 'no bodies' : bodies}${unvaried}`;
}
function cycleFacts({ cycle, settings, inspection }) {
    const { run, durationMs } = cycle;
    const atLeast = cycle.endsKnown ? 'about' : 'at least';
    const lasts = durationMs === null ? '' : `, ${atLeast} ${time(durationMs * 1000)}`;
    const pace = inspection.timing.kind === 'open' ? `speed ${settings.speed}` : `${settings.concurrency} in flight at most`;
    const size = cycle.by === 'warm-up'
        ? `${cycle.requests} to 5000 requests: no durations are recorded, so warm-up measures the pace (${pace})`
        : `${counted(cycle.requests, 'request')}${lasts} (${pace})${durationMs === null ? '; warm-up measures how long' : ''}`;
    const more = cycle.by === 'warm-up' ? ' or more' : '';
    const whole = durationMs === null ? '' : `, ${time(run.cycles * (durationMs + run.settleMs) * 1000)} and checkpoints`;
    const span = `${run.shortest} cycles (${run.shortest * cycle.requests}${more} requests) at the earliest`;
    return [
        ['a cycle', size],
        ['a run', `${span}, ${run.cycles} (${run.cycles * cycle.requests}${more}) at the most${whole}`],
    ];
}
function findableTable({ cycle: { findable } }) {
    if (findable.length === 0)
        return [];
    const width = Math.max(...findable.map(({ series }) => series.length));
    return [
        'least growth that a run can find, where the service has such memory:',
        ...findable.map(({ series, perRequest, cycleNeeded }) => {
            const above = cycleNeeded === null ? 'its budget' : `its budget from ${cycleNeeded} a cycle on`;
            const rate = `${(0,series_series/* formatBytes */.z3)(perRequest * 1000)}/1000req`;
            return `  ${series.padEnd(width)}  ${rate.padStart(18)}  ${`${(0,series_series/* formatBytes */.z3)(perRequest)} a request`.padStart(18)}  ${above}`;
        }),
    ];
}
function warningLines({ text, subject }) {
    return wrapped(`warning: ${text}${subject === undefined ? '' : ` (${(0,report_escape/* column */.fi)(subject, 60)})`}`, 9);
}
function fact(label, text) {
    const [first = '', ...more] = wrapped(`${label.padEnd(LABEL)}${text}`, LABEL);
    return [first, ...more];
}
/** Lines of at most {@link WIDTH} columns, broken at single spaces where there are any. */
function wrapped(text, indent = 2) {
    if (text.length <= WIDTH)
        return [text];
    const space = text.lastIndexOf(' ', WIDTH);
    const at = space > indent ? space : WIDTH;
    const rest = text.slice(at).trimStart();
    return [text.slice(0, at), ...wrapped(`${' '.repeat(indent)}${rest}`, indent)];
}
const NOTHING = '-';
const countCell = (count) => (count === 0 ? NOTHING : String(count));
const spreadCell = (of, form) => of === null ? NOTHING : [of.p50, of.p99, of.max].map(form).join('/');
const rangeCell = (of, form) => of === null ? NOTHING : [of.p50, of.max].map(form).join('/');
/** `512B`, `1.2K`, `3.4M`. */
function shortBytes(bytes) {
    const [scale, unit] = bytes >= series_series/* GIB */.j9 ? [series_series/* GIB */.j9, 'G'] : bytes >= series_series/* MIB */.D6 ? [series_series/* MIB */.D6, 'M'] : bytes >= series_series/* KIB */.nH ? [series_series/* KIB */.nH, 'K'] : [1, 'B'];
    return `${scale === 1 ? bytes : (bytes / scale).toFixed(1)}${unit}`;
}
const shortTime = (us) => time(us).replace(' ', '');
/** Microseconds in the unit a reader would choose. */
function time(us) {
    if (us < 1e6)
        return `${number(us / 1000)} ms`;
    if (us < 120e6)
        return `${number(us / 1e6)} s`;
    return us < 7200e6 ? `${number(us / 60e6)} min` : `${number(us / 3600e6)} h`;
}
/** Three digits are enough. */
const number = (value) => String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
/** A part is never 0 % nor all. */
function workload_text_percent(share) {
    if (share === 0 || share === 1)
        return `${share * 100}%`;
    return `${Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10))}%`;
}
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

;// CONCATENATED MODULE: ./lib/cli/commands/show-workload.js












/**
 * Prints what is in a workload, what a cycle of it will hold, and whether that is enough to find a leak with. A warning
 * is no error: which of them matter, the reader knows.
 * @throws UsageError or WorkloadError with one line
 */
async function showWorkload(path, flags, io) {
    const file = (0,config_file/* readConfigFile */.RG)(flags.config);
    const config = withFlags((0,config_config/* parseConfig */.o)({ mode: 'report' }, file), flags);
    const workload = await (0,load_workload/* loadWorkload */.E)(path);
    (0,variation_vary/* checkVary */.Lu)(workload.requests, config.workload.vary);
    const { size: bytes } = await (0,promises_.stat)(path);
    const inspection = inspect(workload, { vary: config.workload.vary });
    const cycle = previewCycle(workload, config);
    const { speed, concurrency, vary } = config.workload;
    const shown = {
        file: { path, bytes, ...(await readOrigin(path)) },
        config: file?.path ?? null,
        settings: { speed, concurrency, vary, cycle: config.plan.cycle },
        inspection,
        cycle,
        warnings: workloadWarnings({ inspection, cycle, config, fileBytes: bytes }),
    };
    io.out(flags.json === true ? `${JSON.stringify(shown, null, 2)}\n` : workloadText(shown));
}
function withFlags(config, flags) {
    const { workload, plan } = config;
    return {
        ...config,
        workload: {
            ...workload,
            speed: flagOf('speed', flags.speed, scalars/* positive */.yj) ?? workload.speed,
            concurrency: flagOf('concurrency', flags.concurrency, (0,scalars/* wholeNumber */.rD)(1, 1024)) ?? workload.concurrency,
        },
        plan: { ...plan, cycle: flagOf('cycle', flags.cycle, (0,scalars/* wholeNumber */.rD)(1, 100_000)) ?? plan.cycle },
    };
}
/** @throws UsageError */
function flagOf(name, value, kind) {
    if (value === undefined)
        return undefined;
    const read = kind.safeParse(value);
    if (read.success)
        return read.data;
    const found = JSON.stringify(value.slice(0, 60));
    throw new usage_error/* UsageError */.eb(`option "--${name}": found ${found}; allowed: ${read.error.issues[0]?.message ?? ''}`);
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


/***/ })

};
