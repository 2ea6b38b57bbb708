export const id = 107;
export const ids = [107];
export const modules = {

/***/ 6532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ checkLine)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(828);
/* harmony import */ var _workload_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6335);



const LABEL = 'a text of 1 to 200 printable characters';
const MICROSECONDS = 'a whole number of microseconds >= 0';
const COUNT = 'a whole number >= 0';
const POSITIVE = 'a whole number >= 1';
const TOKENS = 'a whole number of tokens from 0 to 10000000';
const METHOD = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .METHODS */ .J8.join(', ');
const HEADERS = 'header names with text values; host, content-length and connection headers are set when sending, not recorded';
const STREAM = 'true, false, "sse" or "none"';
const TIMEOUT = `a whole number of microseconds from 1 to ${_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMEOUT_US */ .kC} (an hour)`;
/** What each field may be, for the person who must correct it. By dotted path. */
const ALLOWED = {
    kind: '"header"',
    format: '"memdrift.workload", in a header as the first line',
    version: '1',
    created: 'a text, the time of recording',
    requests: 'a whole number >= 1, how many requests follow',
    duration_us: MICROSECONDS,
    defaults: 'an object of method, headers, timeout_us and stream',
    'defaults.method': METHOD,
    'defaults.headers': HEADERS,
    'defaults.stream': STREAM,
    'defaults.timeout_us': TIMEOUT,
    secrets: 'a list of names made of letters, digits and _',
    generator: 'an object of seed, model and corpus',
    'generator.seed': COUNT,
    'generator.model': LABEL,
    id: LABEL,
    t_us: MICROSECONDS,
    after: 'the id of a request that stands before it',
    think_us: MICROSECONDS,
    session: LABEL,
    class: LABEL,
    method: METHOD,
    path: 'a path such as /v1/chat/completions: from the first / on, without host, spaces or unescaped characters',
    headers: HEADERS,
    body_text: 'a text',
    body_b64: 'a text in base64, with padding',
    body_ref: '"sha256:" and 64 hexadecimal digits, the name of a file in blobs/ beside the workload',
    synth: 'an object of input_tokens, output_tokens, hash_ids and block',
    'synth.input_tokens': TOKENS,
    'synth.output_tokens': TOKENS,
    'synth.hash_ids': 'a list of whole numbers >= 0, one for each block of the prompt',
    'synth.block': 'a whole number of tokens from 1 to 65536',
    cancel: 'an object of after_us, after_events, after_bytes and how',
    'cancel.after_us': `a whole number of microseconds from 0 to ${_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TIMEOUT_US */ .kC}`,
    'cancel.after_events': POSITIVE,
    'cancel.after_bytes': POSITIVE,
    'cancel.how': '"fin" or "rst"',
    stream: STREAM,
    timeout_us: TIMEOUT,
    expect: 'an object of status, done, min_events, max_events and json',
    'expect.status': 'a status from 100 to 599, or a list of them',
    'expect.done': 'true or false',
    'expect.min_events': COUNT,
    'expect.max_events': COUNT,
    'expect.json': 'an object of JSON pointers, each with string, number, boolean, object, array, null or any: {"/data/0": "object"}',
    obs: 'an object of status, ttfb_us, dur_us, events, bytes and end',
    'obs.status': 'a status from 100 to 599, or 0 where no answer was seen',
    'obs.ttfb_us': MICROSECONDS,
    'obs.dur_us': MICROSECONDS,
    'obs.events': COUNT,
    'obs.bytes': COUNT,
    'obs.end': 'a text',
};
/**
 * Checks one parsed line against its kind.
 * @throws WorkloadError for the first thing wrong with it
 */
function checkLine(kind, value, place) {
    for (const path of kind.notReplayed) {
        if (!isPresent(value, path))
            continue;
        throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_2__/* .complaint */ .U4)({ ...place, field: path.join('.') }, 'not replayed by this version', 'requests without it');
    }
    const result = kind.schema.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    const path = (issue?.path ?? []).map(String);
    if (issue?.code === 'unrecognized_keys')
        throw unknownKey(path, issue, kind, place);
    throw wrongValue(path, value, place);
}
function unknownKey(path, issue, kind, place) {
    const key = issue.keys[0] ?? '';
    const valid = kind.keys[path.join('.')] ?? [];
    const field = [...path, key.slice(0, 60)].join('.');
    const near = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(key.slice(0, 200), [...valid]);
    return (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_2__/* .complaint */ .U4)({ ...place, field }, `unknown key, the nearest is "${near}"`, `${valid.join(', ')}, or x_ keys`);
}
function wrongValue(path, value, place) {
    if (path.length === 0)
        return (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_2__/* .complaint */ .U4)(place, `found ${(0,_workload_error_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(value)}`, 'one JSON object a line');
    const field = path.map((key) => key.slice(0, 60)).join('.');
    // A header's value may be a credential: its name is enough to find it.
    const found = path.includes('headers')
        ? 'found a header that cannot be sent'
        : `found ${(0,_workload_error_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(valueAt(value, path))}`;
    return (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_2__/* .complaint */ .U4)({ ...place, field }, found, allowedAt(path));
}
/** What may stand at a path: as the field says, or else the field around it. */
function allowedAt(path) {
    for (let end = path.length; end > 0; end--) {
        const allowed = ALLOWED[path.slice(0, end).join('.')];
        if (allowed !== undefined)
            return allowed;
    }
    return 'what docs/workload.md lists';
}
function isPresent(value, path) {
    const parent = valueAt(value, path.slice(0, -1));
    return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
}
function valueAt(value, path) {
    return path.reduce((node, key) => typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined, value);
}


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   iH: () => (/* binding */ headerLine),
/* harmony export */   kC: () => (/* binding */ MAX_TIMEOUT_US),
/* harmony export */   uA: () => (/* binding */ requestLine)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4304);


/**
 * The two kinds of line in a workload file, as they are written. Keys that begin with `x_` are the user's own and
 * dropped; any other unknown key is an error.
 */
const MAX_TIMEOUT_US = 3_600_000_000;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Set by the connection itself or by the run's target; a recorded one would contradict it. */
const SET_WHEN_SENDING = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host)$/i;
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const microseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
/** Shown in logs and reports: nothing that a terminal or a log would obey. */
const label = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u);
const headerName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(TOKEN)
    .refine((name) => !SET_WHEN_SENDING.test(name));
const headers = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(headerName, zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[\t\x20-\x7e\x80-\xff]*$/));
const method = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(METHODS);
const stream = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['sse', 'none'])]).transform((value) => value === true || value === 'sse');
const timeout = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(MAX_TIMEOUT_US);
const status = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(100).max(599);
/** Of a JSON value that must stand at a pointer. */
const jsonTypes = ['string', 'number', 'boolean', 'object', 'array', 'null', 'any'];
const expectShape = {
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([status.transform((one) => [one]), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(status).min(1)]).optional(),
    done: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    min_events: count.optional(),
    max_events: count.optional(),
    json: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isPointer */ ._V), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(jsonTypes)).optional(),
};
const cancelShape = {
    after_us: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(MAX_TIMEOUT_US).optional(),
    after_events: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(),
    after_bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(),
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['fin', 'rst']).optional(),
};
/** A prompt of more is not one that a recorded trace has, but a mistake in the unit. */
const MAX_TOKENS = 10_000_000;
const synthShape = {
    input_tokens: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(MAX_TOKENS),
    output_tokens: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(MAX_TOKENS).optional(),
    hash_ids: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0)).max(1_000_000).optional(),
    block: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(65_536).optional(),
};
const obsShape = {
    /** 0: no answer was seen. */
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([status, zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(0)]).optional(),
    ttfb_us: microseconds.optional(),
    dur_us: microseconds.optional(),
    events: count.optional(),
    bytes: count.optional(),
    end: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
};
const requestShape = {
    id: label,
    t_us: microseconds.optional(),
    after: label.optional(),
    think_us: microseconds.optional(),
    session: label.optional(),
    class: label.optional(),
    method: method.optional(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\/[\x21-\x7e]*$/),
    headers: headers.optional(),
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
    body_text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    body_b64: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    body_ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .optional(),
    synth: extensible(synthShape).optional(),
    cancel: extensible(cancelShape).optional(),
    stream: stream.optional(),
    timeout_us: timeout.optional(),
    expect: extensible(expectShape).optional(),
    obs: extensible(obsShape).optional(),
};
const defaultsShape = {
    method: method.optional(),
    headers: headers.optional(),
    timeout_us: timeout.optional(),
    stream: stream.optional(),
};
const generatorShape = { seed: count.optional(), model: label.optional(), corpus: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() };
const headerShape = {
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('header').optional(),
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('memdrift.workload'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    created: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
    requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(),
    duration_us: microseconds.optional(),
    defaults: extensible(defaultsShape).optional(),
    redaction: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)).optional(),
    generator: extensible(generatorShape).optional(),
};
const requestSchema = extensible(requestShape);
const headerSchema = extensible(headerShape);
const requestLine = {
    schema: requestSchema,
    keys: {
        '': Object.keys(requestShape),
        expect: Object.keys(expectShape),
        obs: Object.keys(obsShape),
        cancel: Object.keys(cancelShape),
        synth: Object.keys(synthShape),
    },
    notReplayed: [['repeat'], ['proto'], ['grpc']],
};
const headerLine = {
    schema: headerSchema,
    keys: { '': Object.keys(headerShape), defaults: Object.keys(defaultsShape), generator: Object.keys(generatorShape) },
    notReplayed: [['vars'], ['classes'], ['defaults', 'proto']],
};
function extensible(shape) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(withoutOwnKeys, zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape));
}
function withoutOwnKeys(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x_')));
}


/***/ }),

/***/ 5107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ loadWorkload)
/* harmony export */ });
/* unused harmony export MAX_WORKLOAD_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var _workload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(542);
/* harmony import */ var _workload_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6335);







/** Largest workload, unpacked: bounds a compressed file that unpacks to more than the machine has. */
const MAX_WORKLOAD_BYTES = 512 * 1024 * 1024;
const ALL_TOGETHER = `up to ${MAX_WORKLOAD_BYTES / 1024 / 1024} MiB with all that it refers to`;
const KINDS = 'a workload file, *.jsonl or *.jsonl.gz';
/**
 * Reads a workload file, plain or gzip (told by its first bytes, not by its name).
 * @throws WorkloadError, one line
 */
async function loadWorkload(path, maxBytes = MAX_WORKLOAD_BYTES) {
    const bytes = await readBounded(path, maxBytes);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = packed ? await unpack(bytes, path, maxBytes) : bytes;
    return (0,_workload_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWorkload */ .j)(text, path, { blob: blobReader((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), 'blobs'), maxBytes - text.byteLength) });
}
/** Reads the files beside a workload, each once, all of them together within `maxBytes`. */
function blobReader(folder, maxBytes) {
    const known = new Map();
    let left = maxBytes;
    return (hex, place) => {
        const read = known.get(hex);
        if (read !== undefined)
            return read;
        const bytes = readBlob((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, hex), place, left);
        left -= bytes.byteLength;
        known.set(hex, bytes);
        return bytes;
    };
}
/** The name is hexadecimal digits only, so it lies in the folder; where it is a link, what it links to may not. */
function readBlob(path, place, maxBytes) {
    const allowed = `a file blobs/${path.slice(-64)} beside the workload`;
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        if (!status.isFile())
            throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)(place, 'found what is no file of its own', allowed);
        if (status.size > maxBytes)
            throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)(place, 'found more than can be loaded', ALL_TOGETHER);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (cause) {
        const code = errorCode(cause);
        if (code === undefined)
            throw cause;
        throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)(place, code === 'ENOENT' ? 'found no such file' : `cannot be read (${code})`, allowed, { cause });
    }
}
async function readBounded(path, maxBytes) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (!status.isFile())
            throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)({ origin: path }, 'is not a file', KINDS);
        if (status.size > maxBytes)
            throw tooLarge(path, maxBytes);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    }
    catch (cause) {
        const code = errorCode(cause);
        if (code === undefined)
            throw cause;
        const found = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
        throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)({ origin: path }, found, KINDS, { cause });
    }
}
async function unpack(bytes, path, maxBytes) {
    try {
        return await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.gunzip)(bytes, { maxOutputLength: maxBytes });
    }
    catch (cause) {
        if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE')
            throw tooLarge(path, maxBytes);
        throw (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)({ origin: path }, 'found broken gzip data', KINDS, { cause });
    }
}
function tooLarge(path, maxBytes) {
    const limit = `up to ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked; memdrift import --requests N takes a part of it`;
    return (0,_workload_error_js__WEBPACK_IMPORTED_MODULE_6__/* .complaint */ .U4)({ origin: path }, 'found a workload that is too large', limit);
}
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 4304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   _V: () => (/* binding */ isPointer),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   ni: () => (/* binding */ valueAlong)
/* harmony export */ });
/** JSON pointers (RFC 6901). */
/** `""` for the whole value, or `/` and steps, in which `~` and `/` are written `~0` and `~1`. */
function isPointer(text) {
    return text === '' || /^\/([^~]|~[01])*$/.test(text);
}
/** Its steps. */
function stepsOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The value there; undefined where there is none. */
function valueAt(json, pointer) {
    return valueAlong(json, stepsOf(pointer));
}
/** The same by its steps. */
function valueAlong(json, steps) {
    return steps.reduce((node, key) => typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined, json);
}


/***/ }),

/***/ 7913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ defaultClass)
/* harmony export */ });
const NUMBER = /^\d+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Digests and object ids; eight digits at least, so that words such as `feed` or `decade` stay words. */
const HEX = /^(?=.*\d)[0-9a-f]{8,}$/i;
/**
 * A request's class where the recording names none: method and path template, without the query, `sse` when streamed.
 * `GET /v1/files/{id}`, `POST /v1/chat/completions sse`. Requests of one class are counted and timed together.
 */
function defaultClass(method, path, stream) {
    const [route = ''] = path.split(/[?#]/, 1);
    const template = route
        .split('/')
        .map((segment) => (NUMBER.test(segment) || UUID.test(segment) || HEX.test(segment) ? '{id}' : segment))
        .join('/');
    return `${method} ${template.slice(0, 160)}${stream ? ' sse' : ''}`;
}


/***/ }),

/***/ 9336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ holdsCredential),
/* harmony export */   Mx: () => (/* binding */ resolveSecrets),
/* harmony export */   NP: () => (/* binding */ MissingSecretError),
/* harmony export */   Pv: () => (/* binding */ looksLikeCredential),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   f: () => (/* binding */ hasBrokenReference),
/* harmony export */   n7: () => (/* binding */ REFERENCE_START),
/* harmony export */   pU: () => (/* binding */ requireSecrets)
/* harmony export */ });
/** Secrets: a workload holds only their names, in header values, as `${secret:NAME}`; values come when sending. */
const REFERENCE = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** Anything that begins like a reference, well-formed or not. */
const REFERENCE_START = '${secret:';
/** Headers that carry a credential by their name: their values must be references. */
const CREDENTIAL_NAME = /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api[-_]?key|access[-_]?key|auth|token|secret|password|passwd|credentials?)$/i;
/** What may stand beside a reference in such a header: the scheme, or a cookie's name. */
const SCHEME = /^\s*((bearer|basic|token|key|api-?key|negotiate)\s*|[\w.-]{1,40}=\s*)?$/i;
/** Values that are credentials wherever they stand: OpenAI, Hugging Face, GitHub, GitLab, Slack, AWS, Google, JWT, PEM. */
const CREDENTIAL_VALUE = [
    /\bsk-[A-Za-z0-9_-]{8,}/,
    /\b(hf|api)_[A-Za-z0-9]{16,}/,
    /\b(gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,})/,
    /\bxox[abeprs]-[A-Za-z0-9-]{8,}/,
    /\b(AKIA|ASIA)[A-Z0-9]{12,}/,
    /\bAIza[\w-]{20,}/,
    /\beyJ[\w-]{6,}\.[\w-]{6,}/,
    /-----BEGIN [A-Z ]+-----/,
    /\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]{6,}/i,
];
/** A secret that the workload refers to is not there, as in a fork's pull request, or cannot be sent. */
class MissingSecretError extends Error {
    names;
    name = 'MissingSecretError';
    constructor(names, problem) {
        super(problem ?? `needs secret ${names.join(', ')}`);
        this.names = names;
    }
}
/** Names referred to in a header value. */
function secretNames(value) {
    return [...value.matchAll(REFERENCE)].map((match) => match[1] ?? '');
}
/** True where a reference is begun but not well-formed, e.g. `${secret:MY KEY}`. */
function hasBrokenReference(value) {
    return value.replace(REFERENCE, '').includes(REFERENCE_START);
}
/** True where a header holds a credential itself rather than a reference to it. */
function holdsCredential(name, value) {
    const rest = value.replace(REFERENCE, '');
    return looksLikeCredential(rest) || (CREDENTIAL_NAME.test(name) && !isScheme(rest, value));
}
/** True where a text contains something shaped like an API key, token or private key. */
function looksLikeCredential(text) {
    return CREDENTIAL_VALUE.some((pattern) => pattern.test(text));
}
/** `Bearer ` beside a reference is a scheme; the same word alone would be the credential itself. */
function isScheme(rest, value) {
    return rest === '' || (rest !== value && rest.split(/[;,]/).every((part) => SCHEME.test(part)));
}
/**
 * Checks before anything is sent that every secret is given and can stand in a header.
 * @throws MissingSecretError naming all that are missing or empty: a fork gets its secrets as empty strings
 */
function requireSecrets(names, secrets) {
    const missing = names.filter((name) => givenValue(name, secrets) === '');
    if (missing.length > 0)
        throw new MissingSecretError(missing);
    const unusable = names.filter((name) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(givenValue(name, secrets)));
    if (unusable.length > 0) {
        throw new MissingSecretError(unusable, `secret ${unusable.join(', ')} holds a character that no header can carry`);
    }
}
/** The header value to send. */
function resolveSecrets(value, secrets) {
    return value.replace(REFERENCE, (_, name) => givenValue(name, secrets));
}
/** Without the line end that `echo` and secret stores append. */
function givenValue(name, secrets) {
    return (Object.hasOwn(secrets, name) ? (secrets[name] ?? '') : '').trim();
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   U4: () => (/* binding */ complaint)
/* harmony export */ });
/* unused harmony export WorkloadError */
/** A workload that cannot be used: a usage error (exit 2), told in exactly one line. */
class WorkloadError extends Error {
    name = 'WorkloadError';
}
/** `<file>, line 7, field "t_us": found "abc"; allowed: a whole number of microseconds >= 0` */
function complaint(place, found, allowed, options) {
    const where = [
        place.origin,
        ...(place.line === undefined ? [] : [`line ${place.line}`]),
        ...(place.field === undefined ? [] : [`field "${place.field}"`]),
    ].join(', ');
    return new WorkloadError(oneLine(`${where}: ${found}; allowed: ${allowed}`), options);
}
/** A value as found in the file: short, and free of control characters that a terminal or a log would obey. */
function shown(value) {
    if (value === undefined)
        return 'nothing';
    // Objects by kind only: long, possibly nested too deeply to print, and no help to find the mistake.
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function oneLine(text) {
    return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ parseWorkload)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/workload/format/check-line.js
var check_line = __webpack_require__(6532);
// EXTERNAL MODULE: ./lib/workload/format/fields.js
var fields = __webpack_require__(828);
// EXTERNAL MODULE: ./lib/workload/variation/random.js
var random = __webpack_require__(4048);
;// CONCATENATED MODULE: ./lib/workload/variation/synth.js

/**
 * Bodies for requests that are known by their lengths only (public traces: Mooncake, Azure, BurstGPT). What they say is
 * made up, from the seed alone: the same on every machine, for base and head.
 */
/** Common English words, each one token of the usual tokenizers with the space before it. */
const WORDS = ('time year people way day man thing woman life child world school state family student group country problem hand ' +
    'part place case week company system program question work government number night point home water room mother ' +
    'area money story fact month lot right study book eye job word business issue side kind head house service friend ' +
    'father power hour game line end member law car city community name president team minute idea kid body information ' +
    'back parent face others level office door health person art war history party result change morning reason research ' +
    'girl guy moment air teacher force education foot boy age policy music market sense nation plan college interest death ' +
    'experience effect use class control field development role effort rate heart drug show leader light voice wife police ' +
    'mind price report decision son view relationship town road arm difference value building action season society tax ' +
    'director position player record paper space ground form event official matter center couple site project activity ' +
    'star table need court oil situation cost industry figure street image phone data picture practice piece land product ' +
    'doctor wall patient worker news test movie north love support technology step baby computer type attention film tree ' +
    'source organization hair look century evidence window culture chance brother energy period course summer plant term').split(' ');
/** Tokens of a block where the trace does not say (Mooncake). */
const DEFAULT_BLOCK = 512;
/** Paths whose bodies can be made up. */
const APIS = [
    {
        path: /\/chat\/completions$/,
        name: '/v1/chat/completions',
        body: (text, { model, stream, outputTokens }) => ({
            model,
            messages: [{ role: 'user', content: text }],
            ...limit('max_tokens', outputTokens),
            ...(stream ? { stream } : {}),
        }),
    },
    {
        path: /\/completions$/,
        name: '/v1/completions',
        body: (text, { model, stream, outputTokens }) => ({
            model,
            prompt: text,
            ...limit('max_tokens', outputTokens),
            ...(stream ? { stream } : {}),
        }),
    },
    { path: /\/embeddings$/, name: '/v1/embeddings', body: (text, { model }) => ({ model, input: text }) },
    { path: /\/embed$/, name: '/embed', body: (text) => ({ inputs: text }) },
    {
        path: /\/generate(_stream)?$/,
        name: '/generate',
        body: (text, { outputTokens }) => ({ inputs: text, parameters: limit('max_new_tokens', outputTokens) }),
    },
];
const SYNTH_PATHS = APIS.map(({ name }) => name).join(', ');
/** A limit of 0 would be refused: a request that was answered with nothing had one all the same. */
function limit(key, tokens) {
    return tokens === undefined ? {} : { [key]: Math.max(1, tokens) };
}
/** The body of a request, by its path; undefined where no body can be made for that. */
function synthBody(synth, { id, path, model, stream, seed }) {
    const route = path.split('?', 1)[0] ?? '';
    const api = APIS.find((each) => each.path.test(route));
    return api?.body(synthText(synth, id, seed), { model, stream, outputTokens: synth.output_tokens });
}
/**
 * A text of about `input_tokens` tokens. With `hash_ids` each block of it depends on its id alone: prompts that shared a
 * prefix share it again. What lies beyond the ids, or has none, depends on the request.
 */
function synthText({ input_tokens: tokens, hash_ids: ids = [], block = DEFAULT_BLOCK }, id, seed) {
    const parts = [];
    for (let start = 0, index = 0; start < tokens; start += block, index++) {
        const count = Math.min(block, tokens - start);
        const of = ids[index];
        parts.push(words(count, of === undefined ? (0,random/* seededHex */.y)(256, seed, 'request', id, index) : (0,random/* seededHex */.y)(256, seed, 'block', of)));
    }
    return parts.join(' ');
}
/** A generator of 32 bits from a seed of hexadecimal digits (xorshift, Marsaglia 2003): one hash makes a whole block. */
function words(count, seedHex) {
    let state = Number.parseInt(seedHex.slice(0, 8), 16) || 1;
    const chosen = [];
    for (let index = 0; index < count; index++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        chosen.push(WORDS[(state >>> 0) % WORDS.length] ?? '');
    }
    return chosen.join(' ');
}

// EXTERNAL MODULE: ./lib/workload/format/secrets.js
var format_secrets = __webpack_require__(9336);
// EXTERNAL MODULE: ./lib/workload/format/workload-error.js
var workload_error = __webpack_require__(6335);
;// CONCATENATED MODULE: ./lib/workload/format/body.js




const KEYS = ['body', 'body_text', 'body_b64', 'body_ref', 'synth'];
/**
 * The bytes to send: `body` as compact JSON, `body_text` as UTF-8, `body_b64` as it decodes, `body_ref` as it lies beside
 * the workload, `synth` made up; at most one of them.
 * @throws WorkloadError
 */
function bodyOf(fields, stream, source, place) {
    const given = KEYS.filter((key) => Object.hasOwn(fields, key));
    if (given.length > 1) {
        throw (0,workload_error/* complaint */.U4)({ ...place, field: given[1] ?? '' }, `found ${given.join(' and ')}`, 'one of them');
    }
    if (fields.body_b64 !== undefined)
        return { bytes: fromBase64(fields.body_b64, place) };
    if (fields.body_text !== undefined)
        return verbatim(fields, fields.body_text, { ...place, field: 'body_text' });
    if (fields.body_ref !== undefined)
        return referred(fields.body_ref.slice('sha256:'.length), fields, source, place);
    if (fields.synth !== undefined)
        return madeUp(fields.synth, fields, stream, source, place);
    return given.length === 0 ? {} : jsonBody(fields.body, { ...place, field: 'body' });
}
function jsonBody(json, place) {
    return { bytes: encode(compact(json, place), place), json, contentType: 'application/json' };
}
function compact(json, place) {
    try {
        return JSON.stringify(json);
    }
    catch (cause) {
        throw (0,workload_error/* complaint */.U4)(place, 'nested too deeply', 'a few thousand levels', { cause });
    }
}
/** Sent as it is written; where it is JSON, texts in it can be varied all the same. */
function verbatim(fields, text, place) {
    const bytes = encode(text, place);
    return { bytes, ...jsonIn(text, fields.headers) };
}
function jsonIn(text, headers) {
    const type = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    if (!/^\s*[[{]/.test(text) || (type !== undefined && !/json/i.test(type)))
        return {};
    try {
        return { json: JSON.parse(text) };
    }
    catch {
        // A broken body is what was sent: rejected requests can leak too.
        return {};
    }
}
function referred(hex, fields, source, place) {
    const at = { ...place, field: 'body_ref' };
    const bytes = source.blob(hex, at);
    if ((0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== hex) {
        throw (0,workload_error/* complaint */.U4)(at, `found another content in blobs/${hex}`, 'the content that it names');
    }
    return { bytes, ...jsonIn(utf8(bytes) ?? '', fields.headers) };
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function madeUp(synth, { id, path }, stream, { seed, model }, place) {
    const { input_tokens, output_tokens, hash_ids, block } = synth;
    const lengths = {
        input_tokens,
        ...(output_tokens === undefined ? {} : { output_tokens }),
        ...(hash_ids === undefined ? {} : { hash_ids }),
        ...(block === undefined ? {} : { block }),
    };
    const json = synthBody(lengths, { id, path, model, stream, seed });
    if (json !== undefined)
        return jsonBody(json, { ...place, field: 'synth' });
    throw (0,workload_error/* complaint */.U4)({ ...place, field: 'synth' }, 'found it with a path for which no body can be made up', SYNTH_PATHS);
}
function encode(text, place) {
    if (text.includes(format_secrets/* REFERENCE_START */.n7)) {
        throw (0,workload_error/* complaint */.U4)(place, `found ${format_secrets/* REFERENCE_START */.n7}NAME}`, 'secrets in header values only');
    }
    return Buffer.from(text, 'utf8');
}
/** Node decodes base64 leniently, dropping what it does not know; a body that lost bytes would go unnoticed. */
function fromBase64(text, place) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') === text)
        return bytes;
    throw (0,workload_error/* complaint */.U4)({ ...place, field: 'body_b64' }, `found ${(0,workload_error/* shown */.SP)(text)}`, 'a text in base64, with padding');
}

// EXTERNAL MODULE: ./lib/workload/format/request-class.js
var request_class = __webpack_require__(7913);
;// CONCATENATED MODULE: ./lib/workload/format/request.js




const DEFAULT_TIMEOUT_US = 120_000_000;
const DEFAULT_MODEL = 'model';
/**
 * A request from the fields of its line.
 * @throws WorkloadError
 */
function readRequest(fields, header, beside, place) {
    checkHeaders(fields.headers, 'headers', place);
    checkPath(fields.path, place);
    const stream = fields.stream ?? header.defaults?.stream ?? false;
    checkTogether(fields, stream, place);
    const { seed = 0, model = DEFAULT_MODEL } = header.generator ?? {};
    const body = bodyOf(fields, stream, { blob: beside.blob, seed, model }, place);
    const method = fields.method ?? header.defaults?.method ?? (body.bytes === undefined ? 'GET' : 'POST');
    return {
        id: fields.id,
        class: fields.class ?? (0,request_class/* defaultClass */.S)(method, fields.path, stream),
        method,
        path: fields.path,
        headers: {
            ...(body.contentType === undefined ? {} : { 'content-type': body.contentType }),
            ...lowerCase(header.defaults?.headers),
            ...lowerCase(fields.headers),
        },
        ...(body.bytes === undefined ? {} : { body: body.bytes }),
        ...(body.json === undefined ? {} : { json: body.json }),
        ...(fields.t_us === undefined ? {} : { tUs: fields.t_us }),
        ...(fields.after === undefined ? {} : { after: fields.after }),
        ...(fields.think_us === undefined ? {} : { thinkUs: fields.think_us }),
        ...(fields.session === undefined ? {} : { session: fields.session }),
        ...(fields.cancel === undefined ? {} : { cancel: cancelOf(fields.cancel) }),
        stream,
        timeoutUs: fields.timeout_us ?? header.defaults?.timeout_us ?? DEFAULT_TIMEOUT_US,
        ...(fields.expect === undefined ? {} : { expect: expectationOf(fields.expect) }),
        ...(fields.obs?.status ? { observedStatus: fields.obs.status } : {}),
        ...(fields.obs === undefined ? {} : { observed: observationOf(fields.obs) }),
    };
}
function cancelOf({ after_us, after_events, after_bytes, how }) {
    return {
        ...(after_us === undefined ? {} : { afterUs: after_us }),
        ...(after_events === undefined ? {} : { afterEvents: after_events }),
        ...(after_bytes === undefined ? {} : { afterBytes: after_bytes }),
        how: how ?? 'fin',
    };
}
function observationOf({ status, ttfb_us, dur_us, events, bytes, end, }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(ttfb_us === undefined ? {} : { ttfbUs: ttfb_us }),
        ...(dur_us === undefined ? {} : { durUs: dur_us }),
        ...(events === undefined ? {} : { events }),
        ...(bytes === undefined ? {} : { bytes }),
        ...(end === undefined ? {} : { end }),
    };
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}
function expectationOf({ status, done, min_events, max_events, json, }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(done === undefined ? {} : { done }),
        ...(min_events === undefined ? {} : { min_events }),
        ...(max_events === undefined ? {} : { max_events }),
        ...(json === undefined ? {} : { json }),
    };
}
/** Checked at reading as well as at recording: an imported or hand-written file never passed the recorder. */
function checkHeaders(headers, field, place) {
    for (const [name, value] of Object.entries(headers ?? {})) {
        const at = { ...place, field: `${field}.${name}` };
        if ((0,format_secrets/* hasBrokenReference */.f)(value))
            throw (0,workload_error/* complaint */.U4)(at, `found a broken ${format_secrets/* REFERENCE_START */.n7}NAME}`, 'letters, digits and _');
        if (!(0,format_secrets/* holdsCredential */.KK)(name, value))
            continue;
        throw (0,workload_error/* complaint */.U4)(at, 'found what looks like a credential', `a reference such as ${format_secrets/* REFERENCE_START */.n7}API_KEY}`);
    }
}
function checkPath(path, place) {
    const at = { ...place, field: 'path' };
    if (path.includes(format_secrets/* REFERENCE_START */.n7))
        throw (0,workload_error/* complaint */.U4)(at, `found ${format_secrets/* REFERENCE_START */.n7}NAME}`, 'secrets in header values only');
    if ((0,format_secrets/* looksLikeCredential */.Pv)(path))
        throw (0,workload_error/* complaint */.U4)(at, 'found what looks like a credential', 'secrets in header values only');
}
/** Fields of a line that each are right, and together are not. */
function checkTogether(fields, stream, place) {
    const { after, t_us, think_us, cancel, expect } = fields;
    const at = (field) => ({ ...place, field });
    if (after !== undefined && t_us !== undefined)
        throw (0,workload_error/* complaint */.U4)(at('t_us'), 'found it beside after', 'one of them');
    if (think_us !== undefined && after === undefined)
        throw (0,workload_error/* complaint */.U4)(at('think_us'), 'found it without after', 'both');
    if (cancel !== undefined &&
        [cancel.after_us, cancel.after_events, cancel.after_bytes].every((n) => n === undefined)) {
        throw (0,workload_error/* complaint */.U4)(at('cancel'), 'found no point to hang up at', 'after_us, after_events or after_bytes');
    }
    if (cancel?.after_events !== undefined && !stream) {
        throw (0,workload_error/* complaint */.U4)(at('cancel.after_events'), 'found it on a request that is no stream', '"stream": true beside it');
    }
    if (expect?.json !== undefined && stream) {
        throw (0,workload_error/* complaint */.U4)(at('expect.json'), 'found it on a stream', 'done, min_events and max_events of a stream');
    }
}

;// CONCATENATED MODULE: ./lib/workload/format/workload.js






const ALLOWED_AFTER = 'the id of a request that stands before it';
/** Each class is counted, timed and printed by itself; a recording with more has identifiers in its paths. */
const MAX_CLASSES = 256;
const NOTHING_BESIDE = {
    blob: (_hex, place) => {
        throw (0,workload_error/* complaint */.U4)(place, 'found a reference to a file, and no folder of files is known here', 'body_b64');
    },
};
/**
 * Reads a workload from its text.
 * @param origin file name, for the error line
 * @throws WorkloadError, one line, for the first thing wrong
 */
function parseWorkload(text, origin, beside = NOTHING_BESIDE) {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    const lines = nonEmptyLines(bytes, origin);
    const first = lines.next();
    if (first.done)
        throw (0,workload_error/* complaint */.U4)({ origin }, 'found nothing', 'a header line, then a request a line');
    const header = (0,check_line/* checkLine */.t)(fields/* headerLine */.iH, first.value.value, first.value.place);
    checkHeaders(header.defaults?.headers, 'defaults.headers', first.value.place);
    const read = [];
    const seen = { ids: new Map(), classes: new Set() };
    for (const { value, place } of lines) {
        const request = readRequest((0,check_line/* checkLine */.t)(fields/* requestLine */.uA, value, place), header, beside, place);
        checkAmongOthers(request, read[0], seen, place);
        read.push(request);
    }
    checkCount(read.length, header.requests, origin);
    // The first request follows no other: there is none before it.
    const timed = read[0]?.tUs !== undefined;
    const requests = timed ? inOrderOfTime(read) : read;
    const secrets = new Set(requests.flatMap((request) => Object.values(request.headers).flatMap(format_secrets/* secretNames */.XG)));
    return {
        sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        requests,
        secrets: [...secrets].sort(),
        seed: header.generator?.seed ?? 0,
        timed,
        ...(header.duration_us === undefined ? {} : { durationUs: header.duration_us }),
    };
}
/** Decodes line by line: a file may be longer than the longest string there can be (512 MiB). */
function* nonEmptyLines(bytes, origin) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let start = 0, line = 1; start < buffer.length; line++) {
        const newline = buffer.indexOf(0x0a, start);
        const end = newline === -1 ? buffer.length : newline;
        const place = { origin, line };
        const text = decodeLine(decoder, buffer.subarray(start, end), place);
        if (text.trim() !== '')
            yield { value: parseLine(text, place), place };
        start = end + 1;
    }
}
function decodeLine(decoder, bytes, place) {
    try {
        return decoder.decode(bytes);
    }
    catch (cause) {
        throw (0,workload_error/* complaint */.U4)(place, 'found bytes that are not UTF-8', 'UTF-8 text; other bytes as body_b64', { cause });
    }
}
/** The text itself is not shown: a line that fails to parse may hold anything, credentials included. */
function parseLine(text, place) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw (0,workload_error/* complaint */.U4)(place, 'found text that is not JSON', 'one JSON object a line', { cause });
    }
}
/**
 * By time, what follows a request behind it and what follows that: every request stands behind the one it waits for.
 * Those of equal time stay in order.
 */
function inOrderOfTime(requests) {
    const timeOf = new Map();
    for (const { id, tUs, after } of requests)
        timeOf.set(id, tUs ?? timeOf.get(after ?? '') ?? 0);
    return [...requests].sort((a, b) => (timeOf.get(a.id) ?? 0) - (timeOf.get(b.id) ?? 0));
}
/**
 * What one line cannot know: that its id is new, that it follows one that there is, that all that follow none are timed
 * or none is, and how many classes there are.
 */
function checkAmongOthers(request, first, seen, place) {
    const before = seen.ids.get(request.id);
    if (before !== undefined) {
        throw (0,workload_error/* complaint */.U4)({ ...place, field: 'id' }, `found "${request.id}" as in line ${before}`, 'an id of its own');
    }
    seen.ids.set(request.id, place.line);
    if (request.after !== undefined) {
        if (request.after === request.id || !seen.ids.has(request.after)) {
            throw (0,workload_error/* complaint */.U4)({ ...place, field: 'after' }, `found ${(0,workload_error/* shown */.SP)(request.after)}`, ALLOWED_AFTER);
        }
    }
    else if (first !== undefined && (first.tUs === undefined) !== (request.tUs === undefined)) {
        const found = request.tUs === undefined ? 'found none after requests with one' : 'found one after requests without';
        throw (0,workload_error/* complaint */.U4)({ ...place, field: 't_us' }, found, 't_us on all requests that have no after, or on none');
    }
    seen.classes.add(request.class);
    if (seen.classes.size > MAX_CLASSES) {
        const allowed = `up to ${MAX_CLASSES}: name the requests' classes with "class"`;
        throw (0,workload_error/* complaint */.U4)({ ...place, field: 'class' }, `found more than ${MAX_CLASSES} classes`, allowed);
    }
}
function checkCount(found, declared, origin) {
    if (found === 0)
        throw (0,workload_error/* complaint */.U4)({ origin }, 'found a header and no request', 'at least one request line');
    if (declared === undefined || declared === found)
        return;
    throw (0,workload_error/* complaint */.U4)({ origin, line: 1, field: 'requests' }, `found ${declared}, but ${found} follow`, 'their number');
}


/***/ }),

/***/ 4048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ seededShuffle),
/* harmony export */   y: () => (/* binding */ seededHex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The first `bits` of the SHA-256 of all parts, as lower-case hex: the same for the same parts, on every machine. */
function seededHex(bits, ...parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(parts.join('\0'))
        .digest('hex')
        .slice(0, bits / 4);
}
/**
 * The same order for the same seed: each item ranks by a hash of the seed and its own key, so an item's rank does not
 * depend on what else is in the list.
 */
function seededShuffle(items, seed, keyOf) {
    return items
        .map((item) => ({ item, rank: seededHex(64, seed, keyOf(item)) }))
        .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
        .map(({ item }) => item);
}


/***/ })

};
