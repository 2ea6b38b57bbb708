export const id = 287;
export const ids = [287];
export const modules = {

/***/ 5287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDriver: () => (/* binding */ openDriver)
});

// EXTERNAL MODULE: ./lib/service/engine/locate.js
var locate = __webpack_require__(606);
;// CONCATENATED MODULE: ./lib/memory/gpu/child-environment.js
const NAMES = new Set(['PATH', 'HOME', 'LD_LIBRARY_PATH']);
const PREFIXES = ['NVIDIA_', 'CUDA_', 'ROCR_', 'HIP_'];
/** `NVIDIA_API_KEY` and its like bear the prefix too. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL|AUTH/i;
/**
 * What of the environment a driver's tool gets: where things are and which GPUs it may see, in the C locale. No token
 * of the job: the tool is whatever program of that name lies on PATH.
 */
function childEnvironment(env) {
    const kept = Object.entries(env).filter((entry) => entry[1] !== undefined && isWanted(entry[0]));
    return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
function isWanted(name) {
    return NAMES.has(name) || (PREFIXES.some((prefix) => name.startsWith(prefix)) && !SECRET.test(name));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/memory/gpu/bytes.js
/** Binary units only: what the drivers' tools print are powers of 1024. */
const UNIT_BYTES = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };
/**
 * A size as nvidia-smi prints it, `81559 MiB`, in bytes. Null for all else: `N/A`, `[N/A]`, `Not Supported`,
 * `[Insufficient Permissions]`, `GPU is lost`, a number without a unit.
 */
function bytesOf(text) {
    const [, digits, unit] = text?.trim().match(/^(\d{1,15}) ([KMGT]?i?B)$/) ?? [];
    return scaled(digits, UNIT_BYTES[unit ?? '']);
}
/** `digits` times `unitBytes`; null where that is no exact number of bytes. */
function scaled(digits, unitBytes) {
    if (digits === undefined || unitBytes === undefined || !/^\d{1,15}$/.test(digits))
        return null;
    const bytes = Number(digits) * unitBytes;
    return Number.isSafeInteger(bytes) ? bytes : null;
}
const NAME_CHARACTERS = 200;
/** Text of a service's making (a process's name) in one line and bounded; how it is shown is escaped elsewhere. */
function boundedName(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, NAME_CHARACTERS);
}

;// CONCATENATED MODULE: ./lib/memory/gpu/records.js
/** Longest record that is looked at, in characters; eight GPUs with their clocks print about 1 MiB (nvidia-smi). */
const RECORD_CHARACTERS = 8 * 1024 * 1024;
/**
 * Cuts a growing text into records and counts how many have begun. Without a begin mark, a record may have begun as
 * soon as the one before it ended: that is what `begun` then counts.
 */
class RecordSplitter {
    marks;
    limitCharacters;
    #rest = '';
    #begun;
    #tooLong = false;
    constructor(marks, limitCharacters = RECORD_CHARACTERS) {
        this.marks = marks;
        this.limitCharacters = limitCharacters;
        this.#begun = marks.begin === null ? 1 : 0;
    }
    /** Records that may have begun, the finished ones among them. */
    get begun() {
        return this.#begun;
    }
    /** What was said since the last record, or before the first: a tool that fails says why here. */
    get unfinished() {
        return this.#rest;
    }
    /** The records that `text` completes, each with its number from 1 on; `text` is null where one was too long. */
    take(text) {
        const found = [];
        this.#rest += text;
        for (;;) {
            if (this.#begins())
                continue;
            const at = this.#rest.indexOf(this.marks.end);
            if (at === -1)
                break;
            const stop = at + this.marks.end.length;
            const record = this.#rest.slice(0, this.marks.keepsEnd ? stop : at);
            const isWhole = !this.#tooLong && record.length <= this.limitCharacters;
            found.push({ number: this.#begun, text: isWhole ? record : null });
            this.#rest = this.#rest.slice(stop);
            this.#tooLong = false;
            if (this.marks.begin === null)
                this.#begun += 1;
        }
        this.#bound();
        return found;
    }
    /** Takes a begin mark that stands before the next end: what was before it belongs to no record. */
    #begins() {
        const { begin, end } = this.marks;
        if (begin === null)
            return false;
        const at = this.#rest.indexOf(begin);
        if (at === -1)
            return false;
        const endAt = this.#rest.indexOf(end);
        if (endAt !== -1 && endAt < at)
            return false;
        this.#rest = this.#rest.slice(at + begin.length);
        this.#begun += 1;
        this.#tooLong = false;
        return true;
    }
    /** Forgets an endless record, but for as much as may be the first half of its end mark. */
    #bound() {
        if (this.#rest.length <= this.limitCharacters)
            return;
        this.#tooLong = true;
        this.#rest = this.#rest.slice(1 - Math.max(2, this.marks.end.length));
    }
}

;// CONCATENATED MODULE: ./lib/memory/gpu/loop-child.js





/** Between a polite end and a hard one, and how long a hard one may take. */
const GRACE_MS = 2000;
const STDERR_CHARACTERS = 2000;
/**
 * A tool that prints one record after the other until it is ended. Only the newest is kept. It never outlives memdrift:
 * it is ended on `exit`, and after a hard kill by its next write, which finds the other end closed (SIGPIPE).
 */
class LoopChild {
    options;
    #child;
    #splitter;
    #waiters = new Set();
    #started;
    #latest = null;
    #stderr = '';
    /** How it ended; null while it runs and until its last words are read. */
    #ended = null;
    #gone = false;
    #closing = false;
    constructor(options) {
        this.options = options;
        const { file, args, env, marks, now } = options;
        this.#splitter = new RecordSplitter(marks);
        this.#started = now();
        this.#child = (0,external_node_child_process_.spawn)(file, [...args], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: false });
        process.once('exit', this.#endOnExit);
        this.#child.once('error', (error) => this.#end(`cannot be started (${boundedName(error.message)})`));
        this.#child.once('exit', () => this.#leave());
        // Only then its last words are read.
        this.#child.once('close', (code, signal) => this.#end(`ended (${signal ?? `exit code ${code}`})`));
        this.#follow(this.#child.stdout, (text) => this.#take(text));
        this.#follow(this.#child.stderr, (text) => {
            this.#stderr = (this.#stderr + text).slice(-STDERR_CHARACTERS);
        });
        this.#child.unref();
    }
    /** The newest record, however old; null before the first. */
    latest() {
        return this.#latest;
    }
    /**
     * How many records may have begun by now: one with a higher number certainly began after this call. What the child
     * wrote before it is read first (two turns of the event loop), or a busy loop would let an old record look new.
     */
    async begun() {
        await (0,promises_.setImmediate)();
        await (0,promises_.setImmediate)();
        return this.#splitter.begun;
    }
    /** The newest record with a number above `after`; null where none comes within `timeoutMs` or the child ends. */
    async above(after, timeoutMs) {
        if (this.#latest !== null && this.#latest.number > after)
            return this.#latest;
        if (this.#ended !== null || this.#closing || timeoutMs <= 0)
            return null;
        return new Promise((resolve) => {
            const waiter = {
                after,
                resolve: (record) => {
                    clearTimeout(timer);
                    this.#waiters.delete(waiter);
                    resolve(record);
                },
            };
            const timer = setTimeout(() => waiter.resolve(null), Math.min(timeoutMs, 2 ** 31 - 1));
            this.#waiters.add(waiter);
        });
    }
    /** Since when it has said nothing whole, by the given clock. */
    silentSince() {
        return this.#latest?.at ?? this.#started;
    }
    /** Why it runs no more, with its last words; null while it runs, and where it was ended from here. */
    death() {
        if (this.#ended === null || this.#closing)
            return null;
        const words = this.lastWords();
        return `${this.options.name} ${this.#ended}${words === '' ? '' : `: ${words}`}`;
    }
    /** Its last words outside records. nvidia-smi says what fails on standard output. */
    lastWords() {
        const stderr = boundedName(this.#stderr.trim().split('\n').slice(-3).join(' '));
        return stderr === '' ? boundedName(this.#splitter.unfinished.slice(0, 1000)) : stderr;
    }
    /** Ends it, politely first. Idempotent; never throws; waits at most two graces for a child that hangs in the driver. */
    async close() {
        this.#closing = true;
        this.#wakeAll();
        for (const signal of ['SIGTERM', 'SIGKILL']) {
            if (this.#gone)
                return;
            this.#send(signal);
            await this.#goesWithin(GRACE_MS);
        }
    }
    #endOnExit = () => this.#send(this.options.exitSignal ?? 'SIGKILL');
    #follow(stream, take) {
        if (stream === null)
            return;
        stream.setEncoding('utf8');
        stream.on('data', take);
        stream.on('error', () => undefined);
        // Neither child nor pipes hold memdrift up.
        if (stream instanceof external_node_net_.Socket)
            stream.unref();
    }
    #take(text) {
        for (const { number, text: record } of this.#splitter.take(text)) {
            this.#latest = { number, text: record, at: this.options.now() };
            for (const waiter of [...this.#waiters])
                if (number > waiter.after)
                    waiter.resolve(this.#latest);
        }
    }
    #end(how) {
        this.#leave();
        this.#ended ??= how;
        this.#wakeAll();
    }
    #leave() {
        this.#gone = true;
        process.removeListener('exit', this.#endOnExit);
    }
    #wakeAll() {
        for (const waiter of [...this.#waiters])
            waiter.resolve(null);
    }
    #send(signal) {
        try {
            this.#child.kill(signal);
        }
        catch {
            // Gone already, or not ours to end.
        }
    }
    async #goesWithin(timeoutMs) {
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, timeoutMs);
            this.#child.once('exit', () => {
                clearTimeout(timer);
                resolve();
            });
        });
    }
}

;// CONCATENATED MODULE: ./lib/memory/gpu/looped-driver.js
/** Ten intervals: a loaded machine with many GPUs may need seconds a sample. */
const STALE_MS = 10_000;
/** The first sample wakes the GPUs where no persistence daemon runs, which takes its time. */
const SILENT_MS = 30_000;
/** A driver read from a child that prints one sample after the other. A record is parsed only when it is asked for. */
class LoopedDriver {
    options;
    tool;
    #read = 0;
    #good = null;
    #refused = null;
    constructor(options) {
        this.options = options;
        this.tool = options.tool;
    }
    /**
     * For nvidia-smi that is the second document to end after the call: the first may have begun before it, and nothing
     * that it prints tells (its timestamp has whole seconds, its output is buffered). So with `-l 1` the wait is between
     * one interval and two, and the time of a sample on top. The loops for AMD mark their beginning: the first that begins.
     */
    async next(timeoutMs) {
        const deadline = performance.now() + timeoutMs;
        let after = await this.options.child.begun();
        for (;;) {
            const record = await this.options.child.above(after, deadline - performance.now());
            if (record === null)
                return null;
            const snapshot = this.#snapshotOf(record);
            if (snapshot !== null)
                return snapshot;
            after = record.number;
        }
    }
    latest() {
        const record = this.options.child.latest();
        if (record !== null)
            this.#snapshotOf(record);
        const { now } = this.options;
        return this.#good !== null && now() - this.#good.at <= STALE_MS ? this.#good : null;
    }
    problem() {
        const { child, now, tool } = this.options;
        const death = child.death();
        if (death !== null)
            return death;
        const silentMs = now() - child.silentSince();
        if (silentMs > SILENT_MS)
            return `${tool} has said nothing for ${Math.floor(silentMs / 1000)} s`;
        const record = child.latest();
        if (record === null || this.#snapshotOf(record) !== null)
            return null;
        const words = child.lastWords();
        return `${tool}: ${this.#refused ?? ''}${words === '' ? '' : ` (${words})`}`;
    }
    async close() {
        await this.options.child.close();
    }
    #snapshotOf({ number, text, at }) {
        if (number !== this.#read) {
            this.#read = number;
            const parsed = text === null ? { refused: 'says more at once than is looked at' } : this.options.parse(text);
            this.#refused = 'refused' in parsed ? parsed.refused : null;
            if ('reading' in parsed)
                this.#good = { at, ...parsed.reading };
        }
        return this.#refused === null ? this.#good : null;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/memory/gpu/json-parts.js
/** Text of a tool's record as JSON; null where it is none. Lines before it are left out: amd-smi warns there. */
function jsonOf(text) {
    const start = text.search(/^[[{]/m);
    if (start === -1)
        return null;
    try {
        return JSON.parse(text.slice(start));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/memory/gpu/amd/amd-smi.js



/**
 * `amd-smi metric -m --json` and `amd-smi process --json`. Written from the tool's source (ROCm/amdsmi, amdsmi_cli) and
 * from programs that read it; **never run on AMD's hardware**. Known of it:
 * - a list of GPUs, in newer versions inside `{"gpu_data": [...]}`; values as `{"value": 196592, "unit": "MB"}`, as
 *   `"196592 MB"`, or `"N/A"`;
 * - its MB are MiB: an MI300X of 192 GiB has `total_vram` 196592 MB;
 * - without processes, `process_info` is the text `No running processes detected`;
 * - version 26 lists each process under every GPU with its memory on all of them: so what a process holds on one GPU
 *   is known only where it is listed under one.
 */
const amd_smi_UNIT_BYTES = {
    B: 1,
    KB: 2 ** 10,
    KiB: 2 ** 10,
    MB: 2 ** 20,
    MiB: 2 ** 20,
    GB: 2 ** 30,
    GiB: 2 ** 30,
};
const GPUS = 256;
const PROCESSES = 8192;
const NONE = ['No running processes detected', 'N/A'];
const amd_smi_text = schemas/* string */.YjP().max(16 * 1024);
const amount = schemas/* union */.KCZ([amd_smi_text, schemas/* number */.aig(), schemas/* object */.Ikc({ value: schemas/* union */.KCZ([amd_smi_text, schemas/* number */.aig()]), unit: amd_smi_text.optional() })]);
const gpuNumber = schemas/* number */.aig().int().min(0).max(9999);
const metricSchema = schemas/* object */.Ikc({
    gpu: gpuNumber,
    mem_usage: schemas/* union */.KCZ([schemas/* object */.Ikc({ total_vram: amount.optional(), used_vram: amount.optional() }), amd_smi_text]).optional(),
});
const processInfoSchema = schemas/* object */.Ikc({
    pid: schemas/* union */.KCZ([schemas/* number */.aig().int().positive(), amd_smi_text.regex(/^[1-9]\d{0,9}$/).transform(Number)]),
    name: amd_smi_text.optional(),
    memory_usage: schemas/* union */.KCZ([schemas/* object */.Ikc({ vram_mem: amount.optional() }), amd_smi_text]).optional(),
});
const processesSchema = schemas/* object */.Ikc({
    gpu: gpuNumber,
    process_list: schemas/* array */.YOg(schemas/* object */.Ikc({ process_info: schemas/* union */.KCZ([processInfoSchema, schemas/* enum */.k5n(NONE)]) })).max(PROCESSES),
});
/**
 * What one round of the two commands says of the chosen cards, in order of their numbers.
 * @param cards `card0`; none for all
 */
function readAmdSmi(metricText, processText, cards) {
    const metrics = gpusOf(metricText, metricSchema);
    const lists = gpusOf(processText, processesSchema);
    if (metrics === null || lists === null)
        return { refused: 'its output is no JSON that memdrift can read' };
    const chosen = metrics.filter(({ gpu }) => cards.length === 0 || cards.includes(`card${gpu}`));
    const missing = cards.find((card) => !chosen.some(({ gpu }) => card === `card${gpu}`));
    if (missing !== undefined)
        return { refused: `its output does not have ${boundedName(missing)}` };
    if (chosen.length === 0)
        return { refused: 'it lists no GPU' };
    const devices = [];
    for (const metric of chosen) {
        if (!lists.some(({ gpu }) => gpu === metric.gpu))
            return { refused: 'it does not tell the processes of a GPU' };
        devices.push(deviceOf(metric, lists));
    }
    return { reading: { driverVersion: null, toolkitVersion: null, mig: null, devices } };
}
function gpusOf(record, schema) {
    const list = schemas/* array */.YOg(schema).max(GPUS);
    const parsed = schemas/* union */.KCZ([list, schemas/* object */.Ikc({ gpu_data: list }).transform(({ gpu_data }) => gpu_data)])
        .safeParse(jsonOf(record));
    if (!parsed.success)
        return null;
    return new Set(parsed.data.map(({ gpu }) => gpu)).size === parsed.data.length ? parsed.data : null;
}
function deviceOf({ gpu, mem_usage }, lists) {
    const memory = typeof mem_usage === 'object' ? mem_usage : {};
    return {
        id: `card${gpu}`,
        model: 'AMD GPU',
        totalBytes: amd_smi_bytesOf(memory.total_vram),
        usedBytes: amd_smi_bytesOf(memory.used_vram),
        reservedBytes: null,
        processes: processesOf(gpu, lists),
    };
}
function processesOf(gpu, lists) {
    const found = new Map();
    const rows = lists.find((list) => list.gpu === gpu)?.process_list ?? [];
    for (const { process_info: info } of rows) {
        if (typeof info === 'string')
            continue;
        // Twice on one GPU is not known to happen: then what it holds is not known either.
        const isClear = !found.has(info.pid) && lists.filter((list) => hasPid(list, info.pid)).length === 1;
        const memory = typeof info.memory_usage === 'object' ? info.memory_usage : {};
        const usedBytes = isClear ? amd_smi_bytesOf(memory.vram_mem) : null;
        found.set(info.pid, { pid: info.pid, name: boundedName(info.name ?? ''), usedBytes, computes: true });
    }
    return [...found.values()];
}
function hasPid({ process_list }, pid) {
    return process_list.some(({ process_info: info }) => typeof info !== 'string' && info.pid === pid);
}
function amd_smi_bytesOf(value) {
    if (typeof value === 'object')
        return scaled(digitsOf(value.value), amd_smi_UNIT_BYTES[value.unit ?? '']);
    // A bare number has no unit: unknown.
    if (typeof value !== 'string')
        return null;
    const [, digits, unit] = value.trim().match(/^(\d{1,15}) ([KMG]?i?B)$/) ?? [];
    return scaled(digits, amd_smi_UNIT_BYTES[unit ?? '']);
}
function digitsOf(value) {
    return typeof value === 'number' ? String(value) : value.trim();
}

;// CONCATENATED MODULE: ./lib/memory/gpu/amd/rocm-smi.js



/**
 * `rocm-smi --showmeminfo vram --showpids --showproductname --showdriverversion --json`. Written from the tool's source
 * (ROCm/rocm_smi_lib, python_smi_tools/rocm_smi.py) and from programs that read it; **never run on AMD's hardware**.
 * Known of it:
 * - one object a card, sizes as texts of digits in bytes;
 * - processes under `system`, as `"PID4242": "python3, 1, 2043494400, 0, 12"`: name, number of GPUs, VRAM, SDMA, CU
 *   occupancy; `UNKNOWN` where it could not be read;
 * - the VRAM is the process's on all cards together: with more than one card, what it holds on each is not known;
 * - a process on no GPU is listed too (ROCm/ROC-smi issue 60); one on a GPU holds something, so 0 is not believed there:
 *   the library below is known to say it without knowing (ROCm/rocm_smi_lib issue 165).
 */
const rocm_smi_text = schemas/* union */.KCZ([schemas/* string */.YjP().max(16 * 1024), schemas/* number */.aig().transform(String)]);
const documentSchema = schemas/* record */.g1P(schemas/* string */.YjP().max(200), schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP().max(200), rocm_smi_text), rocm_smi_text]))
    .refine((record) => Object.keys(record).length <= 1024);
const CARD = /^card\d{1,4}$/;
/** @param cards `card0`; none for all */
function readRocmSmi(record, cards) {
    const parsed = documentSchema.safeParse(jsonOf(record));
    if (!parsed.success)
        return { refused: 'its output is no JSON that memdrift can read' };
    const sections = new Map(Object.entries(parsed.data));
    const listed = [...sections.keys()].filter((name) => CARD.test(name));
    const missing = cards.find((card) => !listed.includes(card));
    if (missing !== undefined)
        return { refused: `its output does not have ${boundedName(missing)}` };
    if (listed.length === 0)
        return { refused: 'it lists no GPU' };
    const system = fieldsOf(sections.get('system'));
    const processes = rocm_smi_processesOf(system, listed.length === 1);
    if (processes === null)
        return { refused: 'it lists a process that memdrift cannot read' };
    const devices = listed
        .filter((card) => cards.length === 0 || cards.includes(card))
        .map((card) => rocm_smi_deviceOf(card, fieldsOf(sections.get(card)), processes));
    return {
        reading: { driverVersion: versionOf(system.get('Driver version')), toolkitVersion: null, mig: null, devices },
    };
}
function fieldsOf(section) {
    return new Map(typeof section === 'object' ? Object.entries(section) : []);
}
function rocm_smi_deviceOf(card, fields, processes) {
    return {
        id: card,
        model: boundedName(fields.get('Card Series') ?? fields.get('Card series') ?? 'AMD GPU'),
        totalBytes: scaled(fields.get('VRAM Total Memory (B)'), 1),
        usedBytes: scaled(fields.get('VRAM Total Used Memory (B)'), 1),
        reservedBytes: null,
        processes: processes.map((process) => ({ ...process })),
    };
}
function rocm_smi_processesOf(system, isOnlyCard) {
    const found = [];
    for (const [key, row] of system) {
        if (!key.startsWith('PID'))
            continue;
        const pid = key.match(/^PID([1-9]\d{0,9})$/)?.[1];
        // From the right: a name may itself hold commas.
        const columns = row.split(',').map((column) => column.trim());
        const [gpus, vram] = columns.slice(-4);
        if (pid === undefined || vram === undefined || columns.length < 5)
            return null;
        if (gpus === '0' && vram === '0')
            continue;
        const name = boundedName(columns.slice(0, -4).join(', '));
        found.push({ pid: Number(pid), name, usedBytes: isOnlyCard ? heldBytes(vram) : null, computes: true });
    }
    return found;
}
function heldBytes(vram) {
    const bytes = scaled(vram, 1);
    return bytes === 0 ? null : bytes;
}
function versionOf(version) {
    return version !== undefined && /^\d[\w.+-]{0,63}$/.test(version) ? version : null;
}

;// CONCATENATED MODULE: ./lib/memory/gpu/amd/amd.js






/** Around a record, and between the outputs of its commands: control characters, which JSON has none of. */
const BEGIN = '\x1e';
const PART = '\x1d';
const END = '\x1c';
/**
 * One shell that runs the commands once a second. amd-smi has a loop of its own (`--watch 1 --json`), but for one
 * command only, without a mark between its documents, and Python holds its output back in a pipe; among rocm-smi's
 * options there is none (both by their sources). The shell says when a round begins, and on SIGTERM ends what it runs; after a hard kill of memdrift its
 * next mark finds the other end closed.
 */
const loop = (commands) => `
trap 'kill "$running" 2>/dev/null; wait "$running"; exit 0' TERM
while :; do
  printf '\\036'
  ${commands.map((command) => `"$1" ${command} & running=$!; wait "$running"; printf '\\035'`).join('\n  ')}
  printf '\\034\\n'
  sleep 1 & running=$!; wait "$running"
done`;
const TOOLS = [
    {
        tool: 'amd-smi',
        commands: ['metric -m --json', 'process --json'],
        read: ([metric = '', process = ''], cards) => readAmdSmi(metric, process, cards),
    },
    {
        tool: 'rocm-smi',
        commands: ['--showmeminfo vram --showpids --showproductname --showdriverversion --json'],
        read: ([all = ''], cards) => readRocmSmi(all, cards),
    },
];
/**
 * Reads AMD's GPUs through amd-smi, or rocm-smi where there is no amd-smi. Never run on AMD's hardware.
 * @returns null where there is neither
 */
async function openAmd({ ids, env, now }) {
    const cards = ids.filter((id) => id.startsWith('card'));
    for (const { tool, commands, read } of TOOLS) {
        const file = await (0,locate/* locate */.x)(tool, env);
        if (file === null)
            continue;
        const child = new LoopChild({
            name: tool,
            file: '/bin/sh',
            args: ['-c', loop(commands), tool, file],
            env: childEnvironment(env),
            marks: { begin: BEGIN, end: END, keepsEnd: false },
            now,
            exitSignal: 'SIGTERM',
        });
        return new LoopedDriver({ tool, child, parse: (text) => read(text.split(PART), cards), now });
    }
    return null;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/memory/gpu/nvidia/mig.js
/**
 * Which GPU a chosen id is, or which instance of a GPU that is split (MIG).
 *
 * Ids of instances are of two forms: `MIG-GPU-<uuid>/<GPU instance>/<compute instance>` (drivers before 470) says all;
 * `MIG-<uuid>` says nothing. The documents of `nvidia-smi -q -x` have no id for instances in the versions that could
 * be seen (510, 535, 550), so that form is looked up in `nvidia-smi -L`, by the instance's number on its GPU: `Device 1`
 * there, `<index>1</index>` here. That both are the same number is what consumers of both rely on; it could not be
 * checked here, where there is no GPU. Numbers that are not unique identify nothing.
 */
const LINES = 4096;
/** The instances that `nvidia-smi -L` lists; none from any other text. */
function parseInstances(text) {
    const found = [];
    let gpu = null;
    for (const line of text.split('\n', LINES)) {
        gpu = line.match(/^GPU \d{1,4}: .{1,200}\(UUID: (GPU-[\w-]{1,64})\)/)?.[1] ?? (/^\s/.test(line) ? gpu : null);
        const instance = line.match(/^\s+MIG (\S{1,40})\s+Device\s+(\d{1,4}): \(UUID: (MIG-[\w/-]{1,100})\)/);
        const [, profile, index, uuid] = instance ?? [];
        if (gpu === null || profile === undefined || index === undefined || uuid === undefined)
            continue;
        found.push({ uuid, profile, gpu, index: String(Number(index)) });
    }
    return found;
}
/** What each chosen id names. */
function resolve(ids, listed) {
    return [...new Set(ids)].map((id) => {
        if (!id.startsWith('MIG-'))
            return { id, kind: 'gpu' };
        const line = listed.find(({ uuid }) => uuid === id) ?? null;
        const [, gpu, gpuInstance, computeInstance] = id.match(/^MIG-(GPU-[\w-]+)\/(\d+)\/(\d+)$/) ?? [];
        if (gpu !== undefined && gpuInstance !== undefined && computeInstance !== undefined) {
            return { id, kind: 'placed', listed: line, gpu, gpuInstance, computeInstance };
        }
        return { id, kind: 'listed', listed: line };
    });
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 26 modules
var XMLParser = __webpack_require__(9658);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(5824);
;// CONCATENATED MODULE: ./lib/memory/gpu/nvidia/nvidia-document.js


/**
 * One document of `nvidia-smi -q -x`, as far as memory and processes go. The elements are those of
 * nvsmi_device_v11.dtd to v13.dtd; others are left out, since "NVSMI output is not guaranteed backwards compatible".
 *
 * A process's name is of its own making. Whether every driver escapes it is unverified: one that holds mark-up makes
 * the document unreadable here, or, well made, changes what the rows after it say.
 */
const ROOT = '<nvidia_smi_log>';
/** Without the lists of clocks: a real GPU needs 8 KiB, a process 300 bytes. The parser takes about 1 s a MiB at worst. */
const BODY_CHARACTERS = 2 * 1024 * 1024;
const nvidia_document_GPUS = 256;
const INSTANCES = 64;
const nvidia_document_PROCESSES = 8192;
const nvidia_document_text = schemas/* string */.YjP().max(16 * 1024);
/** An element with parts, or `N/A` in its place; an element without content is read as an empty text. */
const parts = (shape) => schemas/* union */.KCZ([schemas/* object */.Ikc(shape), nvidia_document_text.transform(() => null)]);
const memorySchema = parts({ total: nvidia_document_text.optional(), reserved: nvidia_document_text.optional(), used: nvidia_document_text.optional() });
const instanceSchema = schemas/* object */.Ikc({
    index: nvidia_document_text,
    gpu_instance_id: nvidia_document_text,
    compute_instance_id: nvidia_document_text.optional(),
    /** Not in the documents that could be seen (drivers 510 to 550); others say that newer schemas have it. */
    uuid: nvidia_document_text.optional(),
    fb_memory_usage: memorySchema.optional(),
});
const processSchema = schemas/* object */.Ikc({
    gpu_instance_id: nvidia_document_text.optional(),
    compute_instance_id: nvidia_document_text.optional(),
    pid: nvidia_document_text.regex(/^[1-9]\d{0,9}$/),
    type: nvidia_document_text.optional(),
    process_name: nvidia_document_text.optional(),
    used_memory: nvidia_document_text.optional(),
});
const gpuSchema = schemas/* object */.Ikc({
    uuid: nvidia_document_text,
    product_name: nvidia_document_text.optional(),
    mig_mode: parts({ current_mig: nvidia_document_text.optional() }).optional(),
    mig_devices: schemas/* union */.KCZ([schemas/* object */.Ikc({ mig_device: schemas/* array */.YOg(instanceSchema).max(INSTANCES) }), nvidia_document_text]).optional(),
    fb_memory_usage: memorySchema.optional(),
    processes: schemas/* union */.KCZ([schemas/* object */.Ikc({ process_info: schemas/* array */.YOg(processSchema).max(nvidia_document_PROCESSES) }), nvidia_document_text]).optional(),
});
const nvidia_document_documentSchema = schemas/* object */.Ikc({
    nvidia_smi_log: schemas/* object */.Ikc({
        driver_version: nvidia_document_text.optional(),
        cuda_version: nvidia_document_text.optional(),
        /** In place of the two above from driver 615 on, as NVIDIA/k8s-test-infra says; not seen here. */
        kmd_version: nvidia_document_text.optional(),
        cuda_umd_version: nvidia_document_text.optional(),
        gpu: schemas/* array */.YOg(gpuSchema).max(nvidia_document_GPUS),
    }),
});
const LISTS = new Set(['gpu', 'mig_device', 'process_info']);
const parser = new XMLParser/* default */.A({
    ignoreAttributes: true,
    parseTagValue: false,
    processEntities: false,
    maxNestedTags: 32,
    isArray: (name) => LISTS.has(name),
});
/** The document, or null where it is broken or not as known here. Never throws. */
function parseNvidiaDocument(record) {
    // From the root on: the DOCTYPE, which alone could define entities, is never looked at.
    const start = record.lastIndexOf(ROOT);
    if (start === -1)
        return null;
    const read = withoutClocks(record.slice(start));
    if (read.length > BODY_CHARACTERS)
        return null;
    const body = escapeAmpersands(read);
    try {
        // The parser alone takes a document with tags that do not match, and moves their text elsewhere.
        if (fxp/* XMLValidator */.iI.validate(body) !== true)
            return null;
        const parsed = nvidia_document_documentSchema.safeParse(parser.parse(body));
        return parsed.success ? parsed.data.nvidia_smi_log : null;
    }
    catch {
        return null;
    }
}
/** Nine tenths of a document are lists of clocks; parsing them took 120 ms of each second for eight GPUs (measured). */
function withoutClocks(xml) {
    const [open, close] = ['<supported_clocks>', '</supported_clocks>'];
    const kept = [];
    let from = 0;
    for (;;) {
        const start = xml.indexOf(open, from);
        const end = start === -1 ? -1 : xml.indexOf(close, start);
        if (end === -1)
            return kept.join('') + xml.slice(from);
        kept.push(xml.slice(from, start));
        from = end + close.length;
    }
}
/** A command line with a bare `&` would make the whole document broken. */
function escapeAmpersands(xml) {
    return xml.replace(/&(?!(?:[a-z]{2,4}|#\d{1,7}|#x[\da-f]{1,6});)/gi, '&amp;');
}

;// CONCATENATED MODULE: ./lib/memory/gpu/nvidia/nvidia-reading.js


/** The daemon that shares a GPU among the processes of others (MPS); its clients are listed on their own, as M+C. */
const MPS_SERVER = 'nvidia-cuda-mps-server';
/** What a document says of the chosen GPUs, in their order. Refused where it does not have one of them. */
function readNvidia(record, chosen) {
    const document = parseNvidiaDocument(record);
    if (document === null)
        return { refused: 'its output is no document that memdrift can read' };
    const places = [];
    const devices = [];
    for (const choice of chosen) {
        const found = find(document, choice);
        if (found === null)
            return { refused: `its output does not have ${boundedName(choice.id)}` };
        places.push(found);
        devices.push({ id: found.id, model: modelOf(found), ...memoryOf(found), processes: nvidia_reading_processesOf(found) });
    }
    const driverVersion = nvidia_reading_versionOf(document.kmd_version) ?? nvidia_reading_versionOf(document.driver_version);
    const toolkitVersion = nvidia_reading_versionOf(document.cuda_umd_version) ?? nvidia_reading_versionOf(document.cuda_version);
    return { reading: { driverVersion, toolkitVersion, mig: migOf(places), devices } };
}
function find(document, choice) {
    if (choice.kind === 'gpu') {
        const gpu = only(document.gpu.filter(({ uuid }) => uuid === choice.id));
        return gpu === null ? null : { id: choice.id, gpu, instance: null, profile: null };
    }
    const matches = document.gpu.flatMap((gpu) => instancesOf(gpu)
        .filter((instance) => isInstance(choice, gpu, instance))
        .map((instance) => ({ id: choice.id, gpu, instance, profile: choice.listed?.profile ?? null })));
    return only(matches);
}
function isInstance(choice, gpu, instance) {
    if (instance.uuid?.startsWith('MIG-'))
        return instance.uuid === choice.id;
    if (choice.kind === 'listed') {
        return choice.listed !== null && gpu.uuid === choice.listed.gpu && instance.index === choice.listed.index;
    }
    const computeInstance = instance.compute_instance_id;
    return (gpu.uuid === choice.gpu &&
        instance.gpu_instance_id === choice.gpuInstance &&
        (!isNumber(computeInstance) || computeInstance === choice.computeInstance));
}
/** The one; null for none, and for more, which identify nothing. */
function only(found) {
    return found.length === 1 ? (found[0] ?? null) : null;
}
function instancesOf({ mig_devices }) {
    return mig_devices === undefined || typeof mig_devices === 'string' ? [] : mig_devices.mig_device;
}
function modelOf({ gpu, instance, profile }) {
    const words = [gpu.product_name ?? '', ...(instance === null ? [] : ['MIG', profile ?? ''])];
    return boundedName(words.join(' '));
}
function memoryOf({ gpu, instance }) {
    const memory = instance === null ? gpu.fb_memory_usage : instance.fb_memory_usage;
    return {
        totalBytes: bytesOf(memory?.total),
        usedBytes: bytesOf(memory?.used),
        reservedBytes: bytesOf(memory?.reserved),
    };
}
/** The first chosen instance's profile; without one, what the first chosen GPU says of its mode. */
function migOf(places) {
    const instance = places.find((place) => place.instance !== null);
    if (instance !== undefined)
        return instance.profile ?? 'enabled';
    const mode = places[0]?.gpu.mig_mode?.current_mig;
    if (mode === 'Enabled')
        return 'enabled';
    return mode === 'Disabled' ? 'disabled' : null;
}
/** A version as it is, null for `N/A` and for "Requested functionality has been deprecated". */
function nvidia_reading_versionOf(text) {
    return text !== undefined && /^\d[\w.+-]{0,63}$/.test(text) ? text : null;
}
/** Null where the document does not tell: `N/A`, or no such element. */
function nvidia_reading_processesOf({ gpu, instance }) {
    const { processes } = gpu;
    if (processes === undefined)
        return null;
    if (typeof processes === 'string')
        return processes === '' || processes === 'None' ? [] : null;
    const rows = processes.process_info.filter((row) => instance === null || isOn(row, instance));
    // The daemon computes nothing by itself; to leave it out by its name would let a service hide behind that name.
    return oneEach(rows).map((process) => (isMpsServer(process.name) ? { ...process, computes: false } : process));
}
function isMpsServer(name) {
    return name.split(' ')[0]?.split('/').at(-1) === MPS_SERVER;
}
function isOn(row, instance) {
    if (row.gpu_instance_id !== instance.gpu_instance_id)
        return false;
    const [rowId, instanceId] = [row.compute_instance_id, instance.compute_instance_id];
    return !isNumber(rowId) || !isNumber(instanceId) || rowId === instanceId;
}
function isNumber(text) {
    return text !== undefined && /^\d+$/.test(text);
}
/**
 * One entry a process. Its rows on the same GPU or instance, once as C and once as G, tell the same memory: the larger
 * counts. On several instances, where the whole split GPU was chosen, it holds the sum. A row that does not tell makes
 * the whole unknown.
 */
function oneEach(rows) {
    const places = new Map();
    for (const row of rows) {
        const process = {
            pid: Number(row.pid),
            name: boundedName(row.process_name ?? ''),
            usedBytes: bytesOf(row.used_memory),
            computes: computes(row.type),
        };
        merge(places, `${row.pid} ${row.gpu_instance_id ?? ''} ${row.compute_instance_id ?? ''}`, process, Math.max);
    }
    const processes = new Map();
    for (const process of places.values())
        merge(processes, String(process.pid), process, (a, b) => a + b);
    return [...processes.values()];
}
function merge(into, key, process, together) {
    const known = into.get(key);
    if (known === undefined) {
        into.set(key, process);
        return;
    }
    const isTold = known.usedBytes !== null && process.usedBytes !== null;
    known.usedBytes = isTold ? together(known.usedBytes ?? 0, process.usedBytes ?? 0) : null;
    known.computes ||= process.computes;
}
/** `C`, `C+G`, `M+C`. One of no known type counts as computing: it is not said to be only a desktop's. */
function computes(type) {
    return type !== 'G' && type !== 'M+G';
}

;// CONCATENATED MODULE: ./lib/memory/gpu/nvidia/nvidia.js








const TOOL = 'nvidia-smi';
/**
 * Reads the chosen GPUs of NVIDIA's through one `nvidia-smi -q -x -l 1`. Its output in this mode is whole documents one
 * after the other, each with its own XML declaration, the end tag on a line of its own; that netdata's collector reads
 * it the same way is all that could be checked here, without a GPU. The documents of single calls are real ones (see
 * __tests__/fixtures/driver).
 * @returns null where there is no nvidia-smi, or no id is one of NVIDIA's
 */
async function openNvidia({ ids, env, now }) {
    const own = ids.filter((id) => /^(GPU|MIG)-/.test(id));
    const file = own.length === 0 ? null : await (0,locate/* locate */.x)(TOOL, env);
    if (file === null)
        return null;
    const chosen = resolve(own, own.some((id) => id.startsWith('MIG-')) ? await listInstances(file, env) : []);
    const child = new LoopChild({
        name: TOOL,
        file,
        args: ['-q', '-x', '-l', '1'],
        env: childEnvironment(env),
        marks: { begin: null, end: '</nvidia_smi_log>', keepsEnd: true },
        now,
    });
    return new LoopedDriver({ tool: TOOL, child, parse: (text) => readNvidia(text, chosen), now });
}
/** None where the driver does not answer: the instances are then missing in every document, which says so. */
async function listInstances(file, env) {
    const limits = { env: childEnvironment(env), timeout: 30_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 20 };
    try {
        return parseInstances((await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(file, ['-L'], limits)).stdout);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/memory/gpu/open-driver.js


/** The reader of the service's GPUs; null where there are none, or no tool that tells. */
async function openDriver({ ids, env, now, amd = false }) {
    return (await openNvidia({ ids, env, now })) ?? (amd ? await openAmd({ ids, env, now }) : null);
}


/***/ })

};
