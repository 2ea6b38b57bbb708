export const id = 829;
export const ids = [829];
export const modules = {

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ parseGrowth),
/* harmony export */   QA: () => (/* binding */ parseLevel),
/* harmony export */   UP: () => (/* binding */ parseCap),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* unused harmony export BudgetSyntaxError */
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);

/** A budget that cannot be read. The message says where, what was found and what is allowed, in one line. */
class BudgetSyntaxError extends RangeError {
    name = 'BudgetSyntaxError';
}
const UNITS = {
    '': 1,
    b: 1,
    k: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH,
    kib: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH,
    m: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6,
    mib: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6,
    g: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    gib: _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    t: 1024 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    tib: 1024 * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
};
const SIZE = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
/**
 * A size in bytes: `512 MiB`, `8GiB`, `64k`, `1048576`. B, KiB, MiB, GiB, TiB (or k, m, g, t) are powers of 1024,
 * kB, MB, GB, TB powers of 1000; upper and lower case are the same.
 * @param where named in the error, e.g. `service.memory-limit`
 * @throws BudgetSyntaxError
 */
function parseBytes(value, where = 'size') {
    const bytes = typeof value === 'number' ? value : sizeOf(value);
    if (bytes === null || !(bytes >= 0) || !Number.isFinite(bytes))
        throw bad(where, value, '512 MiB, 8GiB or 1048576');
    return bytes;
}
/**
 * A growth: `1 MiB/1000req`, `512 KiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests.
 * @throws BudgetSyntaxError
 */
function parseGrowth(value, where = 'growth') {
    const allowed = '1 MiB/1000req, 10 MiB/min, or a number in MiB per 1000 requests';
    const plain = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
    if (!Number.isNaN(plain)) {
        if (!(plain >= 0) || !Number.isFinite(plain))
            throw bad(where, value, allowed);
        return { bytes: plain * _series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, per: '1000 requests' };
    }
    const [amount = '', rate, ...more] = String(value).split('/');
    const bytes = sizeOf(amount);
    if (bytes === null || rate === undefined || more.length > 0)
        throw bad(where, value, allowed);
    if (/^min(ute)?s?$/i.test(rate.trim()))
        return { bytes, per: 'minute' };
    const requests = /^(\d*)\s*req(uest)?s?$/i.exec(rate.trim());
    const count = Number(requests?.[1] || 1);
    if (requests === null || count === 0)
        throw bad(where, value, allowed);
    return { bytes: (bytes * 1000) / count, per: '1000 requests' };
}
/**
 * A level: `5% and 64 MiB` (both must be exceeded), `5%` or `64 MiB`.
 * @throws BudgetSyntaxError
 */
function parseLevel(value, where = 'level') {
    const level = {};
    for (const part of value.trim().split(/\s+and\s+/i)) {
        const percent = percentOf(part);
        const bytes = percent === null ? sizeOf(part) : null;
        const key = percent === null ? 'bytes' : 'percent';
        const amount = percent ?? bytes;
        if (amount === null || level[key] !== undefined)
            throw bad(where, value, '5% and 64 MiB, 5%, or 64 MiB');
        level[key] = amount;
    }
    return { percent: level.percent ?? 0, bytes: level.bytes ?? 0 };
}
/**
 * A cap: `95%` of the limit (at most 100%), or a size as {@link parseBytes} reads it.
 * @throws BudgetSyntaxError
 */
function parseCap(value, where = 'cap') {
    const allowed = '95% (of the limit), or a size such as 8 GiB';
    if (typeof value === 'string') {
        const percent = percentOf(value);
        if (percent !== null && percent <= 100)
            return { percent };
        if (sizeOf(value) === null)
            throw bad(where, value, allowed);
    }
    const bytes = parseBytes(value, where);
    if (bytes === 0)
        throw bad(where, value, allowed);
    return { bytes };
}
function sizeOf(text) {
    const [, amount, unit = ''] = SIZE.exec(text.trim()) ?? [];
    const scale = UNITS[unit.toLowerCase()];
    return amount === undefined || scale === undefined ? null : Number(amount) * scale;
}
function percentOf(text) {
    const amount = PERCENT.exec(text.trim())?.[1];
    return amount === undefined ? null : Number(amount);
}
function bad(where, found, allowed) {
    return new BudgetSyntaxError(`${where}: found ${JSON.stringify(found)}; allowed: ${allowed}`);
}


/***/ }),

/***/ 7212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   Wj: () => (/* binding */ fileProblem)
/* harmony export */ });
/* unused harmony export CONFIG_FILE */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3243);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2148);



/** Where the configuration lies unless the input `config` says otherwise. */
const CONFIG_FILE = '.github/memdrift.yml';
/**
 * The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
 * @param asked path that was asked for
 * @throws UsageError with one line that names the file
 */
function readConfigFile(asked) {
    const path = asked ?? CONFIG_FILE;
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (asked === undefined && error.code === 'ENOENT')
            return null;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${path}: ${fileProblem(error)}; expected a configuration file`);
    }
    try {
        return { path, value: (0,js_yaml__WEBPACK_IMPORTED_MODULE_1__/* .load */ .Hh)(text) };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${path}: not YAML: ${reason}`);
    }
}
/** Why a file could not be read, in words. */
function fileProblem(error) {
    const code = error.code;
    if (code === 'ENOENT')
        return 'no such file';
    if (code === 'EISDIR')
        return 'is a folder';
    if (code === 'EACCES')
        return 'may not be read';
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 7546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/gate/inputs.js
var gate_inputs = __webpack_require__(2374);
// EXTERNAL MODULE: ./node_modules/ms/index.js
var ms = __webpack_require__(744);
// EXTERNAL MODULE: ./node_modules/string-argv/index.js
var string_argv = __webpack_require__(8579);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./lib/drift/budget.js
var budget = __webpack_require__(902);
;// CONCATENATED MODULE: ./lib/gate/schema.js




/**
 * One schema for the Action's inputs, the command line's flags and memdrift.yml: flags and inputs are laid over the
 * file as strings, so every scalar here also reads from text. Messages complete the sentence "found X; allowed: ...".
 */
/** A string that `read` turns into something else; what `read` throws becomes the message. */
function schema_text(allowed, read) {
    return schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform((value, ctx) => {
        try {
            return read(String(value));
        }
        catch {
            ctx.addIssue({ code: 'custom', message: allowed });
            return core/* NEVER */.tm;
        }
    });
}
function check(ok) {
    if (!ok)
        throw new RangeError('not allowed');
}
const wholeNumber = (low, high) => schema_text(`a whole number from ${low} to ${high}`, (value) => {
    const n = Number(value);
    check(value.trim() !== '' && Number.isInteger(n) && n >= low && n <= high);
    return n;
});
const positive = schema_text('a number above 0', (value) => {
    const n = Number(value);
    check(value.trim() !== '' && Number.isFinite(n) && n > 0);
    return n;
});
/** Milliseconds, from `15m`, `90s`, `500ms` or `1h30m`; a bare number is seconds. */
const duration = schema_text('a duration such as 90s, 15m or 1h30m', (value) => {
    const bare = Number(value);
    if (value.trim() !== '' && Number.isFinite(bare)) {
        check(bare >= 0);
        return bare * 1000;
    }
    const parts = value.trim().match(/\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)/g);
    check(parts !== null && parts.join('').replace(/\s/g, '') === value.replace(/\s/g, ''));
    const total = (parts ?? []).reduce((sum, part) => sum + ms(part.replace(/\s/g, '')), 0);
    check(Number.isFinite(total));
    return total;
});
const flag = schema_text('true or false', (value) => {
    check(value === 'true' || value === 'false');
    return value === 'true';
});
const oneOf = (...values) => schema_text(values.join(', '), (value) => {
    check(values.includes(value));
    return value;
});
const bytes = schema_text('a size such as 512MiB, 8GiB or a number of bytes', budget/* parseBytes */.z_);
/** Budgets stay as written, for the recording's header; they are only checked here. */
const written = (allowed, parse) => schema_text(allowed, (value) => {
    parse(value);
    return value;
});
const growth = written('a growth such as 1 MiB/1000req or 10 MiB/min', budget/* parseGrowth */.LQ);
const level = written('a level such as 5% and 64 MiB', budget/* parseLevel */.QA);
const cap = written('a share such as 95%, or a size such as 8 GiB', budget/* parseCap */.UP);
const words = schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String)),
    schemas/* string */.YjP().transform((value) => (0,string_argv/* parseArgsStringToArgv */.R)(value)),
]);
/** Environment: a mapping, a list of NAME=VALUE, or lines of them. */
const environment = schemas/* union */.KCZ([
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String)),
    schemas/* array */.YOg(schemas/* string */.YjP()),
    schemas/* string */.YjP(),
])
    .transform((value, ctx) => {
    if (typeof value !== 'string' && !Array.isArray(value))
        return value;
    const lines = (Array.isArray(value) ? value : value.split('\n')).map((line) => line.trim()).filter(Boolean);
    const pairs = lines.map((line) => {
        const at = line.indexOf('=');
        if (at < 1)
            ctx.addIssue({ code: 'custom', message: 'lines of NAME=VALUE' });
        return [line.slice(0, at), line.slice(at + 1)];
    });
    return Object.fromEntries(pairs);
});
const seriesBudget = schemas/* strictObject */.rej({
    growth: growth.optional(),
    level: level.optional(),
    cap: cap.optional(),
    gate: flag.optional(),
});
const onPolicy = oneOf('pass', 'warn', 'fail');
const configSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most')
        .optional(),
    mode: oneOf('auto', 'check', 'refresh').optional(),
    commit: schemas/* string */.YjP()
        .regex(/^[0-9a-fA-F]{7,64}$/, 'a commit hash')
        .optional(),
    service: schemas/* strictObject */.rej({
        image: schemas/* string */.YjP().optional(),
        command: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP()]).optional(),
        port: wholeNumber(1, 65535).default(8000),
        'health-path': schemas/* string */.YjP().startsWith('/', 'a path that starts with /').default('/health'),
        'startup-timeout': duration.default(600_000),
        args: words.default([]),
        env: environment.default({}),
        volumes: words.default([]).describe('mounts, as docker run -v takes them'),
        gpus: schemas/* string */.YjP().default('auto'),
        'memory-limit': bytes.optional(),
        'shm-size': bytes.optional(),
        'run-args': words.default([]),
    })
        .prefault({}),
    workload: schemas/* union */.KCZ([
        schemas/* string */.YjP().transform((file) => ({ file })),
        schemas/* strictObject */.rej({
            file: schemas/* string */.YjP().optional(),
            speed: positive.optional(),
            concurrency: wholeNumber(1, 1024).optional(),
            vary: schemas/* union */.KCZ([oneOf('auto', 'none'), schemas/* array */.YOg(schemas/* string */.YjP().startsWith('/', 'JSON pointers, which start with /'))])
                .optional(),
            timeout: duration.optional().describe("limit for each request, instead of the workload's own"),
        }),
    ])
        .prefault({}),
    plan: schemas/* strictObject */.rej({
        cycle: schemas/* union */.KCZ([
            schemas/* strictObject */.rej({ requests: wholeNumber(1, 100_000) }).transform((value) => value.requests),
            schema_text('auto or a number of requests', (value) => {
                if (value === 'auto')
                    return 'auto';
                check(Number.isInteger(Number(value)) && Number(value) >= 1);
                return Number(value);
            }),
        ])
            .default('auto'),
        horizon: oneOf('safe', 'fast').optional(),
        settle: schema_text('auto or a duration such as 500ms', (value) => value === 'auto' ? 'auto' : duration.parse(value)).default('auto'),
        collect: oneOf('always', 'never')
            .default('always')
            .describe('always: gc.collect and malloc_trim before the readings that drift is judged on; never: without'),
        'max-duration': duration.default(900_000),
        'sensitivity-check': flag
            .default(true)
            .describe('hold a known amount in each layer after warm-up, and refuse to judge a layer that does not show it'),
    })
        .prefault({}),
    budgets: schemas/* strictObject */.rej({
        growth: growth.default('1 MiB/1000req'),
        level: level.default('5% and 64 MiB'),
        cap: cap.default('95%'),
        series: schemas/* record */.g1P(schemas/* string */.YjP(), seriesBudget)
            .default({})
            .describe('by name: growth, level, cap, and gate: false to show a series without judging it'),
    })
        .prefault({}),
    baseline: schemas/* strictObject */.rej({
        dir: schemas/* string */.YjP().optional(),
        runs: wholeNumber(1, 8).default(8).describe('newest recordings used at most'),
    })
        .prefault({}),
    on: schemas/* strictObject */.rej({
        inconclusive: onPolicy.optional(),
        'missing-baseline': onPolicy.optional(),
        incomparable: onPolicy.optional(),
    })
        .prefault({}),
});
/** Keys of the contract that this version does not act on: refused by name, never taken and ignored. */
const NOT_YET = [
    'service.compose-file',
    'service.compose-service',
    'service.url',
    'service.container',
    'service.pid',
    'workload.cancel-share',
    'workload.force-output',
    'baseline.branch',
    'baseline.refresh-runs',
    'baseline.stand-in-distance',
    'baseline.policy',
    'accepted',
    'ab',
    'report',
];

;// CONCATENATED MODULE: ./lib/gate/config.js




/**
 * The configuration from memdrift.yml and the inputs laid over it (inputs win).
 * @param inputs by the names of {@link INPUTS}; empty strings count as not given (GitHub passes them for unset inputs)
 * @param file the parsed file and its path, or null without one
 * @throws UsageError with one line
 */
function parseConfig(inputs, file) {
    const tree = file === null || file.value === null || file.value === undefined ? {} : structuredClone(file.value);
    if (typeof tree !== 'object' || Array.isArray(tree)) {
        throw new errors/* UsageError */.e(`${file?.path}: found ${typeof file?.value}; allowed: a mapping of keys`);
    }
    const root = tree;
    for (const key of NOT_YET) {
        if (valueAt(root, key.split('.')) !== undefined) {
            throw new errors/* UsageError */.e(`${file?.path}, key "${key}": not supported by this version of memdrift`);
        }
    }
    if (typeof root['workload'] === 'string')
        root['workload'] = { file: root['workload'] };
    const given = new Map();
    for (const [name, value] of Object.entries(inputs)) {
        if (value === undefined || value === '')
            continue;
        if (gate_inputs/* INPUTS_NOT_YET */.j.includes(name)) {
            throw new errors/* UsageError */.e(`input "${name}": not supported by this version of memdrift`);
        }
        if (!Object.hasOwn(gate_inputs/* INPUTS */.m, name)) {
            throw new errors/* UsageError */.e(`input "${name}": unknown; did you mean "${(0,mod/* closest */.kp)(name, Object.keys(gate_inputs/* INPUTS */.m))}"?`);
        }
        const { key } = gate_inputs/* INPUTS */.m[name];
        setAt(root, key, value);
        given.set(key.join('.'), name);
    }
    const result = configSchema.safeParse(root);
    if (!result.success)
        throw new errors/* UsageError */.e(problemOf(result.error, root, given, file?.path ?? 'configuration'));
    return complete(result.data);
}
function complete(c) {
    const { image, command } = c.service;
    if ((image === undefined) === (command === undefined)) {
        const found = image === undefined ? 'neither' : 'both';
        throw new errors/* UsageError */.e(`service: found ${found} of "image" and "command"; allowed: exactly one of them`);
    }
    const workload = { file: undefined, ...c.workload };
    if (workload.file === undefined) {
        throw new errors/* UsageError */.e('input "workload": missing; allowed: the path of a recorded workload');
    }
    for (const name of Object.keys(c.budgets.series)) {
        if (!/^[\w./-]+$/.test(name))
            throw new errors/* UsageError */.e(`key "budgets.series": found ${name}; allowed: names of series`);
    }
    return {
        name: c.name ?? 'memdrift',
        mode: c.mode ?? 'auto',
        commit: c.commit ?? null,
        service: {
            ...(image === undefined ? {} : { image }),
            ...(command === undefined ? {} : { command }),
            args: c.service.args,
            env: c.service.env,
            volumes: c.service.volumes,
            runArgs: c.service['run-args'],
            port: c.service.port,
            healthPath: c.service['health-path'],
            startupTimeoutMs: c.service['startup-timeout'],
            gpus: c.service.gpus,
            ...(c.service['memory-limit'] === undefined ? {} : { memoryLimitBytes: c.service['memory-limit'] }),
            ...(c.service['shm-size'] === undefined ? {} : { shmSizeBytes: c.service['shm-size'] }),
        },
        workload: {
            file: workload.file,
            speed: workload.speed ?? 1,
            concurrency: workload.concurrency ?? 4,
            vary: workload.vary ?? 'auto',
            timeoutMs: workload.timeout ?? null,
        },
        plan: {
            cycle: c.plan.cycle,
            horizon: c.plan.horizon ?? null,
            settle: c.plan.settle,
            collect: c.plan.collect,
            maxDurationMs: c.plan['max-duration'],
            sensitivityCheck: c.plan['sensitivity-check'],
        },
        rules: {
            growth: c.budgets.growth,
            level: c.budgets.level,
            cap: c.budgets.cap,
            alpha: 0.01,
            series: c.budgets.series,
        },
        baseline: { dir: c.baseline.dir ?? null, runs: c.baseline.runs },
        on: {
            inconclusive: c.on.inconclusive ?? null,
            missingBaseline: c.on['missing-baseline'] ?? null,
            incomparable: c.on.incomparable ?? null,
        },
    };
}
/** The first problem in words: which input or key, what was found, what is allowed. */
function problemOf(error, root, given, path) {
    const issue = deepest(error.issues[0]);
    if (issue === undefined)
        return `${path}: not valid`;
    const key = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
        const unknown = issue.keys[0] ?? '';
        const valid = keysAt(key);
        const near = valid.length > 0 ? `; did you mean "${[...key, (0,mod/* closest */.kp)(unknown, valid)].join('.')}"?` : '';
        return `${path}, key "${[...key, unknown].join('.')}": unknown${near}`;
    }
    const input = given.get(key.join('.'));
    const where = input === undefined ? `${path}, key "${key.join('.')}"` : `input "${input}"`;
    const found = valueAt(root, key);
    return `${where}: found ${found === undefined ? 'nothing' : JSON.stringify(found)}; allowed: ${issue.message}`;
}
/** Inside a union, the issue of the branch that got furthest; its path is made absolute. */
function deepest(issue) {
    if (issue?.code !== 'invalid_union')
        return issue;
    const branches = issue.errors
        .map((issues) => deepest(issues[0]))
        .filter((inner) => inner !== undefined)
        .sort((a, b) => b.path.length - a.path.length || Number(b.code === 'custom') - Number(a.code === 'custom'));
    const best = branches[0];
    return best === undefined ? issue : { ...best, path: [...issue.path, ...best.path] };
}
/** The keys that the schema knows at a path of the configuration; names of series may stand for any of them. */
function keysAt(path) {
    let fields = fieldsOf(configSchema);
    for (const key of path)
        fields = fieldsOf(fields[key] ?? fields[ANY_KEY]);
    return Object.keys(fields).filter((key) => key !== ANY_KEY);
}
/** Stands for every key of a mapping whose keys are free. */
const ANY_KEY = '*';
/** Fields of an object schema behind any wrappers (default, prefault, union). */
function fieldsOf(schema) {
    const s = schema;
    if (s?.shape !== undefined)
        return s.shape;
    if (s?.def?.innerType !== undefined)
        return fieldsOf(s.def.innerType);
    if (s?.def?.valueType !== undefined)
        return { [ANY_KEY]: s.def.valueType };
    return Object.assign({}, ...(s?.def?.options ?? []).map(fieldsOf));
}
function valueAt(root, path) {
    return path.reduce((value, key) => (value !== null && typeof value === 'object' ? value[key] : undefined), root);
}
function setAt(root, path, value) {
    let node = root;
    for (const key of path.slice(0, -1)) {
        const next = node[key];
        if (next === null || typeof next !== 'object' || Array.isArray(next))
            node[key] = {};
        node = node[key];
    }
    node[path[path.length - 1]] = value;
}


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   m: () => (/* binding */ isUsageError)
/* harmony export */ });
/**
 * A wrong flag, input, configuration, workload or recording: one line that names the file, line or key, what was
 * found and what is allowed. Exit code 2, and nothing on standard output.
 */
class UsageError extends Error {
    name = 'UsageError';
}
/** Errors of other rooms that are the user's to mend too, told apart by their names. */
const USAGE_ERRORS = new Set(['UsageError', 'WorkloadError', 'RecordingError', 'BudgetSyntaxError']);
/** True for errors whose message is the whole story for the person who must act. */
function isUsageError(error) {
    return error instanceof Error && USAGE_ERRORS.has(error.name);
}


/***/ }),

/***/ 887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ errorExit),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);

/** Exit codes of the contract. */
const EXIT = {
    pass: 0,
    regression: 1,
    usage: 2,
    'not-measured': 3,
    inconclusive: 4,
    'not-comparable': 5,
    internal: 70,
    cancelled: 130,
};
/** The run was cancelled: what was measured is kept, no verdict is given. */
class CancelledError extends Error {
    recordingPath;
    name = 'CancelledError';
    constructor(recordingPath) {
        super('cancelled');
        this.recordingPath = recordingPath;
    }
}
/**
 * The policy that applies to a verdict: `on-missing-baseline` before this gate's first baseline, `on-incomparable`
 * where there were recordings and none could be compared. Null for verdicts that have none.
 */
function policyOf(judgement, on, defaults) {
    if (judgement.verdict === 'inconclusive')
        return on.inconclusive ?? (defaults ? 'warn' : null);
    if (judgement.verdict !== 'not-comparable')
        return null;
    const first = judgement.baseline.refused.length === 0;
    return first ? (on.missingBaseline ?? (defaults ? 'warn' : null)) : (on.incomparable ?? (defaults ? 'fail' : null));
}
/**
 * Exit code of a judgement. A policy changes the exit, never the verdict; without one the code is the verdict's own.
 * @param bisect maps every code that is no verdict on the change (3, 4, 5) to 125, for `git bisect run`
 */
function exitOf(judgement, policy, bisect = false) {
    const code = EXIT[judgement.verdict];
    if (policy === 'pass' || policy === 'warn')
        return EXIT.pass;
    return bisect && code >= 3 && code <= 5 ? 125 : code;
}
/** Exit code and the words on standard error of an error that ended a command. */
function errorExit(error) {
    if (error instanceof CancelledError)
        return { code: EXIT.cancelled, message: 'memdrift: cancelled' };
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsageError */ .m)(error))
        return { code: EXIT.usage, message: `memdrift: ${oneLine(error.message)}` };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        code: EXIT.internal,
        message: `memdrift: internal error, please report it with these lines:\n${trace}`,
    };
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').trim();
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ INPUTS_NOT_YET),
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/** Every input this version acts on. The Action's `action.yml`, the flags and docs/reference.md follow from it. */
const INPUTS = {
    image: { key: ['service', 'image'], help: 'container image of the service' },
    command: { key: ['service', 'command'], help: 'instead of an image: a shell line that starts the service here' },
    workload: { key: ['workload', 'file'], help: 'path of the recorded workload' },
    name: { key: ['name'], help: 'of this gate; baselines are kept per name', default: 'memdrift' },
    port: { key: ['service', 'port'], help: 'the service listens on', default: '8000' },
    'health-path': { key: ['service', 'health-path'], help: 'answers 2xx when ready', default: '/health' },
    'startup-timeout': {
        key: ['service', 'startup-timeout'],
        help: 'until ready; pulling the image is outside it',
        default: '10m',
    },
    args: { key: ['service', 'args'], help: "words after the image: the container's command" },
    env: { key: ['service', 'env'], help: 'lines of NAME=VALUE' },
    'run-args': { key: ['service', 'run-args'], help: 'further words for docker run' },
    gpus: { key: ['service', 'gpus'], help: 'auto (what the runner may see), none, all or device=...', default: 'auto' },
    'memory-limit': { key: ['service', 'memory-limit'], help: 'of the container, e.g. 8GiB' },
    'shm-size': { key: ['service', 'shm-size'], help: 'of /dev/shm' },
    'growth-budget': {
        key: ['budgets', 'growth'],
        help: 'what a series may grow: 1 MiB/1000req or 10 MiB/min',
        default: '1 MiB/1000req',
    },
    'level-budget': {
        key: ['budgets', 'level'],
        help: 'what it may settle above the baseline; both must be exceeded',
        default: '5% and 64 MiB',
    },
    'memory-cap': { key: ['budgets', 'cap'], help: 'share of the limit under load, or bytes', default: '95%' },
    'max-duration': { key: ['plan', 'max-duration'], help: 'of measuring', default: '15m' },
    mode: { key: ['mode'], help: 'auto, check or refresh', default: 'auto' },
    commit: { key: ['commit'], help: 'that the service was built from; what is checked out without it' },
    'baseline-dir': { key: ['baseline', 'dir'], help: 'directory of baseline recordings' },
    'on-inconclusive': { key: ['on', 'inconclusive'], help: 'pass, warn or fail' },
    'on-missing-baseline': { key: ['on', 'missing-baseline'], help: 'pass, warn or fail' },
    'on-incomparable': { key: ['on', 'incomparable'], help: 'pass, warn or fail' },
    cycle: { key: ['plan', 'cycle'], help: 'requests a cycle, or auto: 5 to 15 s of them', default: 'auto' },
    horizon: { key: ['plan', 'horizon'], help: "safe or fast; the baseline's, else safe" },
    settle: { key: ['plan', 'settle'], help: 'pause before a checkpoint', default: 'auto' },
    concurrency: { key: ['workload', 'concurrency'], help: 'requests in flight (closed loop)', default: '4' },
    speed: { key: ['workload', 'speed'], help: 'of a timed workload (open loop)', default: '1' },
    vary: { key: ['workload', 'vary'], help: 'unseen inputs each cycle: auto or none', default: 'auto' },
};
/** Inputs of the contract that this version does not act on: refused by name, never taken and ignored. */
const INPUTS_NOT_YET = [
    'compose-file',
    'compose-service',
    'url',
    'container',
    'pid',
    'baseline-branch',
    'base-image',
    'comment',
    'check',
    'explain',
    'github-token',
];


/***/ }),

/***/ 8676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   dL: () => (/* binding */ ladderOrder),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   nH: () => (/* binding */ KIB),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export SERIES */
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
/** A value in its series' unit: bytes as {@link formatBytes}, tokens and counts as whole numbers. */
function formatValue(value, unit) {
    if (unit === 'bytes')
        return formatBytes(value);
    return unit === 'tokens' ? `${Math.round(value)} tokens` : `${Math.round(value)}`;
}


/***/ })

};
