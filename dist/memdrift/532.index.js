export const id = 532;
export const ids = [532];
export const modules = {

/***/ 6375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   mD: () => (/* binding */ isUsageError),
/* harmony export */   t: () => (/* binding */ OutOfRoom)
/* harmony export */ });
/**
 * A wrong flag, input, configuration, workload or recording: one line that names the file, line or key, what was
 * found and what is allowed. Exit code 2, and nothing on standard output.
 */
class UsageError extends Error {
    name = 'UsageError';
}
/** A disk is full before anything is measured: not-measured, one line that names the path and the room it needs. */
class OutOfRoom extends Error {
    name = 'OutOfRoom';
}
/** Errors of other rooms that are the user's to mend too, told apart by their names. */
const USAGE_ERRORS = new Set(['UsageError', 'WorkloadError', 'RecordingError', 'BudgetSyntaxError']);
/** True for errors whose message is the whole story for the person who must act. */
function isUsageError(error) {
    return error instanceof Error && USAGE_ERRORS.has(error.name);
}


/***/ }),

/***/ 2049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   X7: () => (/* binding */ isOutOfRoom),
/* harmony export */   bT: () => (/* binding */ fileFault),
/* harmony export */   zz: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** Words for what a file system answers (errno(3)); what is not here is told in Node's own. */
const PROBLEMS = {
    ENOENT: 'no such file',
    EISDIR: 'is a folder',
    EEXIST: 'there is a file',
    ENOTDIR: 'there is a file',
    EACCES: 'not permitted',
    EPERM: 'not permitted',
    ENOSPC: 'no space left on the device',
    EDQUOT: "the user's quota is used up",
    EFBIG: 'larger than a file may be here (ulimit -f)',
    EROFS: 'the file system is read-only',
    EIO: 'the device does not take it (input/output error)',
    ELOOP: 'is a link',
};
/** Why a file could not be read or written, in words. */
function fileProblem(error) {
    const { code = '' } = error;
    return PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error));
}
/** One line: the path, why it cannot be written, and the room that it takes. */
function cannotWrite(path, error, neededBytes) {
    return `${path}: cannot be written: ${fileProblem(error)}; needs ${(0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(neededBytes)}`;
}
/** Calls of the system on files, as Node names them in its errors: a failed `spawn` or `connect` is none. */
const ON_FILES = /^(open|read|write|writev|close|f?sync|ftruncate|mkdir|mkdtemp|rmdir|rm|unlink|rename|link|copyfile|cp|chmod|l?stat|f?stat|scandir|opendir)$/;
/** Whether the room gave out, or the device: no other path beside it would help. */
function isOutOfRoom(error) {
    return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes(error?.code ?? '');
}
/**
 * One line on an error of the file system that nobody met where it came up: a disk that is full or read-only, a folder
 * that was removed meanwhile. Null for every other error.
 */
function fileFault(error) {
    if (!(error instanceof Error))
        return null;
    const { code = '', syscall = '', path } = error;
    if (!(code in PROBLEMS) || !ON_FILES.test(syscall))
        return null;
    return `${path ?? 'a temporary file'}: cannot be used: ${fileProblem(error)}`;
}


/***/ }),

/***/ 8676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   dL: () => (/* binding */ ladderOrder),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   mU: () => (/* binding */ SERIES),
/* harmony export */   nH: () => (/* binding */ KIB),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/**
 * The ground every room stands on: the series memdrift knows, their layer, unit, granularity and rules.
 * Imports nothing. The table is the one of the public contract (docs/reference.md).
 */
const KIB = 1024;
const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/** Every series of the contract, in the order of the ladder (the order of a report). */
const SERIES = {
    'torch.device/allocated': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'torch.device/reserved': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        judgedGranularity: 20 * MIB,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'torch.device/gap': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'gap',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'torch.device/requested': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'requested',
        unit: 'bytes',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'torch.device/active': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'active',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: [],
        required: 'never',
    },
    'torch.device/inactive-split': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'inactive split',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: [],
        required: 'never',
    },
    'torch.device/private-pools': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'private pools',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'torch.device/retries': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'retries',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'torch.device/ooms': {
        layer: 'torch.device',
        layerLabel: 'torch device',
        quantity: 'out of memory',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'torch.pinned/allocated': {
        layer: 'torch.pinned',
        layerLabel: 'torch pinned',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: ['drift'],
        required: 'baseline',
    },
    'torch.pinned/active': {
        layer: 'torch.pinned',
        layerLabel: 'torch pinned',
        quantity: 'active',
        unit: 'bytes',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'jax.device/allocated': {
        layer: 'jax.device',
        layerLabel: 'JAX device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 256,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'jax.device/reserved': {
        layer: 'jax.device',
        layerLabel: 'JAX device',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'tensorflow.device/allocated': {
        layer: 'tensorflow.device',
        layerLabel: 'TensorFlow device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 256,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'cupy.device/allocated': {
        layer: 'cupy.device',
        layerLabel: 'CuPy device',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 512,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'cupy.device/reserved': {
        layer: 'cupy.device',
        layerLabel: 'CuPy device',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'heap/allocated': {
        layer: 'heap',
        layerLabel: 'host heap',
        quantity: 'allocated',
        unit: 'bytes',
        better: 'lower',
        granularity: 16,
        gated: ['drift', 'level'],
        required: 'baseline',
    },
    'heap/reserved': {
        layer: 'heap',
        layerLabel: 'host heap',
        quantity: 'reserved',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/heap': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: '[heap]',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/arenas': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'glibc arenas',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/python': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'Python arenas',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/anonymous': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'other anonymous',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/file': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'files',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'mappings/shared': {
        layer: 'mappings',
        layerLabel: 'mappings',
        quantity: 'shared',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'process/resident': {
        layer: 'process',
        layerLabel: 'process',
        quantity: 'resident',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: ['drift', 'level', 'cap'],
        required: 'always',
    },
    'container/resident': {
        layer: 'container',
        layerLabel: 'container',
        quantity: 'resident',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: ['cap'],
        required: 'never',
    },
    'gpu/used': {
        layer: 'gpu',
        layerLabel: 'GPU',
        quantity: 'used',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: ['drift', 'level', 'cap'],
        required: 'gpu',
    },
    'gpu/other': {
        layer: 'gpu',
        layerLabel: 'GPU',
        quantity: 'other',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'gpu/device': {
        layer: 'gpu',
        layerLabel: 'GPU',
        quantity: 'whole device',
        unit: 'bytes',
        better: 'lower',
        granularity: 2 * MIB,
        gated: [],
        required: 'never',
    },
    'kv-cache/capacity': {
        layer: 'kv-cache',
        layerLabel: 'KV cache',
        quantity: 'capacity',
        unit: 'tokens',
        better: 'higher',
        granularity: 1,
        gated: ['level'],
        required: 'baseline',
    },
    'kv-cache/used': {
        layer: 'kv-cache',
        layerLabel: 'KV cache',
        quantity: 'used',
        unit: 'tokens',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'kv-cache/usage': {
        layer: 'kv-cache',
        layerLabel: 'KV cache',
        quantity: 'usage',
        unit: 'percent',
        better: 'lower',
        granularity: 0.1,
        gated: [],
        required: 'never',
    },
    'server/resident': {
        layer: 'server',
        layerLabel: 'server says',
        quantity: 'resident',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
    'server/device': {
        layer: 'server',
        layerLabel: 'server says',
        quantity: 'on the device',
        unit: 'bytes',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'requests/running': {
        layer: 'server',
        layerLabel: 'requests',
        quantity: 'running',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'requests/waiting': {
        layer: 'server',
        layerLabel: 'requests',
        quantity: 'waiting',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'python/blocks': {
        layer: 'counts',
        layerLabel: 'Python',
        quantity: 'blocks',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    threads: {
        layer: 'counts',
        layerLabel: 'threads',
        quantity: 'count',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    fds: {
        layer: 'counts',
        layerLabel: 'file descriptors',
        quantity: 'count',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    tasks: {
        layer: 'counts',
        layerLabel: 'asyncio tasks',
        quantity: 'count',
        unit: 'count',
        better: 'lower',
        granularity: 1,
        gated: [],
        required: 'never',
    },
    'shm/used': {
        layer: 'counts',
        layerLabel: '/dev/shm',
        quantity: 'used',
        unit: 'bytes',
        better: 'lower',
        granularity: 4096,
        gated: [],
        required: 'never',
    },
};
/** The contract's definition of a series, or `undefined` for a name it does not list. */
function definitionOf(name) {
    return Object.hasOwn(SERIES, name) ? SERIES[name] : undefined;
}
/** Position in the ladder, for sorting a report; unknown series come last, by name. */
function ladderOrder(a, b) {
    const names = Object.keys(SERIES);
    const rank = (name) => (Object.hasOwn(SERIES, name) ? names.indexOf(name) : names.length);
    return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
/**
 * Bytes in the binary unit a reader would choose, e.g. `14.82 GiB`, `3.1 MiB`, `512 B`. Sign is kept.
 * @param digits decimals after the point for KiB and up
 */
function formatBytes(bytes, digits = bytes >= GIB || bytes <= -GIB ? 2 : 1) {
    const magnitude = Math.abs(bytes);
    const [scale, unit] = magnitude >= GIB ? [GIB, 'GiB'] : magnitude >= MIB ? [MIB, 'MiB'] : magnitude >= KIB ? [KIB, 'KiB'] : [1, 'B'];
    return scale === 1 ? `${Math.round(bytes)} B` : `${(bytes / scale).toFixed(digits)} ${unit}`;
}
/** A value in its series' unit: bytes as {@link formatBytes}, percent with a decimal, tokens and counts whole. */
function formatValue(value, unit) {
    if (unit === 'bytes')
        return formatBytes(value);
    if (unit === 'percent')
        return `${value.toFixed(1)} %`;
    return unit === 'tokens' ? `${Math.round(value)} tokens` : `${Math.round(value)}`;
}


/***/ }),

/***/ 2181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ Deadline),
/* harmony export */   H6: () => (/* binding */ orAborted),
/* harmony export */   Lr: () => (/* binding */ TimeUp),
/* harmony export */   _c: () => (/* binding */ endsWithin)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);

/** Longest delay that a timer can take: 2^31 - 1 ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** A deadline has passed: the reason of its signal. */
class TimeUp extends Error {
    what;
    name = 'TimeUp';
    /** @param what had so much time, for a person: `max-duration (15 min)` */
    constructor(what) {
        super(`${what} is over`);
        this.what = what;
    }
}
/**
 * When something must have ended. Its signal is aborted then, or when the whole is cancelled, and every wait ends with
 * it: those that take a signal, and through {@link race} those that take none.
 */
class Deadline {
    clock;
    parent;
    #abort = new AbortController();
    /** Ends the timer, once nobody waits for this deadline any more. */
    #done = new AbortController();
    /** Passes only while nothing goes on that does not count. */
    #endsAtMs;
    /** Pulls and the like that go on now. */
    #uncounted = 0;
    constructor(clock, ms, what, parent, signal) {
        this.clock = clock;
        this.parent = parent;
        this.#endsAtMs = clock.now() + Math.min(ms, parent?.leftMs() ?? Number.POSITIVE_INFINITY);
        // Everything that waits listens to it.
        (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, this.#abort.signal);
        const follow = () => this.#pass(signal.reason);
        if (signal.aborted)
            follow();
        else
            signal.addEventListener('abort', follow, { once: true, signal: this.#done.signal });
        void this.#watch(what);
    }
    /**
     * The deadline of the whole; to be ended by {@link end}.
     * @param signal cancels it
     */
    static after(clock, ms, what, signal) {
        return new Deadline(clock, ms, what, null, signal);
    }
    /**
     * Gives a part of the work a deadline of its own: after so long, and never after this one.
     * @param what of the part, for a person
     */
    async part(ms, what, work) {
        const part = new Deadline(this.clock, ms, what, this, this.#abort.signal);
        try {
            return await work(part);
        }
        finally {
            part.end();
        }
    }
    get signal() {
        return this.#abort.signal;
    }
    /** 0 once it has passed. */
    leftMs() {
        return Math.max(0, this.#endsAtMs - this.clock.now());
    }
    /**
     * What the work gives, unless the deadline comes first: the work is then left to itself.
     * @throws the signal's reason, and what the work throws
     */
    async race(work) {
        return orAborted(this.#abort.signal, work);
    }
    /** @throws the signal's reason, at its end or before */
    async sleep(ms) {
        this.#abort.signal.throwIfAborted();
        await this.race(this.clock.sleep(ms));
    }
    /** Work that does not count: this deadline, and those that it is a part of, come later by as long as it takes. */
    async uncounted(work) {
        const began = this.clock.now();
        this.#hold(1);
        try {
            return await work();
        }
        finally {
            this.#postpone(this.clock.now() - began);
            this.#hold(-1);
        }
    }
    /** Nobody waits for it any more: its timer is put away, and its signal stays as it is. */
    end() {
        this.#done.abort();
    }
    #hold(by) {
        this.#uncounted += by;
        if (this.parent !== null)
            this.parent.#hold(by);
    }
    #postpone(ms) {
        this.#endsAtMs += ms;
        if (this.parent !== null)
            this.parent.#postpone(ms);
    }
    async #watch(what) {
        for (;;) {
            const leftMs = this.#uncounted > 0 ? HELD_MS : this.leftMs();
            if (this.#done.signal.aborted || this.#abort.signal.aborted)
                return;
            if (leftMs === 0)
                break;
            await this.clock.sleep(Math.min(leftMs, LONGEST_TIMER_MS), this.#done.signal);
        }
        this.#pass(new TimeUp(what));
    }
    #pass(reason) {
        this.#abort.abort(reason);
        this.#done.abort();
    }
}
/** How often a deadline that is held looks whether it still is. */
const HELD_MS = 1000;
/**
 * What the work gives, unless the signal is aborted first: the work is then left to itself.
 * @throws the signal's reason, and what the work throws
 */
async function orAborted(signal, work) {
    const done = new AbortController();
    const aborted = new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true, signal: done.signal });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        done.abort();
        work.catch(() => undefined); // it may fail later, when nobody waits for it any more
    }
}
/** Whether the work ends, in whatever way, within so long. It is left to itself where it does not. */
async function endsWithin(clock, ms, work) {
    const deadline = Deadline.after(clock, ms, 'the time', new AbortController().signal);
    try {
        return await deadline.race(work.then(() => true, () => true));
    }
    catch {
        return false;
    }
    finally {
        deadline.end();
    }
}


/***/ }),

/***/ 9466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leave)
/* harmony export */ });
/** Long enough for what ends by itself: connections that are closing, a thread. */
const BY_ITSELF_MS = 2000;
/**
 * Ends the process with this exit code: by itself where nothing goes on any more, else after a moment, whatever hangs
 * (a docker command in the kernel, a connection that nobody closes).
 */
function leave(code) {
    process.exitCode = code;
    setTimeout(() => process.exit(code), BY_ITSELF_MS).unref();
}


/***/ })

};
