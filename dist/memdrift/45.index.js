export const id = 45;
export const ids = [45];
export const modules = {

/***/ 8459:
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

/***/ 8045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ loadWorkload)
/* harmony export */ });
/* unused harmony export MAX_WORKLOAD_BYTES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8459);
/* harmony import */ var _workload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4691);





/** Largest workload, unpacked: bounds a compressed file that unpacks to more than the machine has. */
const MAX_WORKLOAD_BYTES = 512 * 1024 * 1024;
const KINDS = 'a workload file, *.jsonl or *.jsonl.gz';
/**
 * Reads a workload file, plain or gzip (told by its first bytes, not by its name).
 * @throws WorkloadError, one line
 */
async function loadWorkload(path, maxBytes = MAX_WORKLOAD_BYTES) {
    const bytes = await readBounded(path, maxBytes);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (0,_workload_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWorkload */ .j)(packed ? await unpack(bytes, path, maxBytes) : bytes, path);
}
async function readBounded(path, maxBytes) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (!status.isFile())
            throw (0,_error_js__WEBPACK_IMPORTED_MODULE_4__/* .complaint */ .U4)({ origin: path }, 'is not a file', KINDS);
        if (status.size > maxBytes)
            throw tooLarge(path, maxBytes);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (cause) {
        const code = errorCode(cause);
        if (code === undefined)
            throw cause;
        const found = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_4__/* .complaint */ .U4)({ origin: path }, found, KINDS, { cause });
    }
}
async function unpack(bytes, path, maxBytes) {
    try {
        return await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip)(bytes, { maxOutputLength: maxBytes });
    }
    catch (cause) {
        if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE')
            throw tooLarge(path, maxBytes);
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_4__/* .complaint */ .U4)({ origin: path }, 'found broken gzip data', KINDS, { cause });
    }
}
function tooLarge(path, maxBytes) {
    const limit = `up to ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked`;
    return (0,_error_js__WEBPACK_IMPORTED_MODULE_4__/* .complaint */ .U4)({ origin: path }, 'found a workload that is too large', limit);
}
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 8880:
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

/***/ 4691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ parseWorkload)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/workload/error.js
var error = __webpack_require__(8459);
// EXTERNAL MODULE: ./lib/workload/secrets.js
var workload_secrets = __webpack_require__(8880);
;// CONCATENATED MODULE: ./lib/workload/body.js


/**
 * The bytes to send: `body` as compact JSON, `body_text` as UTF-8, `body_b64` as it decodes; at most one of them.
 * @throws WorkloadError
 */
function bodyOf(fields, place) {
    const given = ['body', 'body_text', 'body_b64'].filter((key) => Object.hasOwn(fields, key));
    if (given.length > 1) {
        throw (0,error/* complaint */.U4)({ ...place, field: given[1] ?? '' }, `found ${given.join(' and ')}`, 'one of them');
    }
    if (fields.body_b64 !== undefined)
        return { bytes: fromBase64(fields.body_b64, place) };
    if (fields.body_text !== undefined)
        return { bytes: encode(fields.body_text, { ...place, field: 'body_text' }) };
    if (given.length === 0)
        return {};
    const text = compact(fields.body, place);
    return { bytes: encode(text, { ...place, field: 'body' }), json: fields.body, contentType: 'application/json' };
}
function compact(json, place) {
    try {
        return JSON.stringify(json);
    }
    catch (cause) {
        throw (0,error/* complaint */.U4)({ ...place, field: 'body' }, 'nested too deeply', 'a few thousand levels', { cause });
    }
}
function encode(text, place) {
    if (text.includes(workload_secrets/* REFERENCE_START */.n7)) {
        throw (0,error/* complaint */.U4)(place, `found ${workload_secrets/* REFERENCE_START */.n7}NAME}`, 'secrets in header values only');
    }
    return Buffer.from(text, 'utf8');
}
/** Node decodes base64 leniently, dropping what it does not know; a body that lost bytes would go unnoticed. */
function fromBase64(text, place) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') === text)
        return bytes;
    throw (0,error/* complaint */.U4)({ ...place, field: 'body_b64' }, `found ${(0,error/* shown */.SP)(text)}`, 'a text in base64, with padding');
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/workload/fields.js

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
const count = schemas/* int */.Whr().min(0);
const microseconds = schemas/* int */.Whr().min(0);
/** Shown in logs and reports: nothing that a terminal or a log would obey. */
const label = schemas/* string */.YjP().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u);
const headerName = schemas/* string */.YjP()
    .regex(TOKEN)
    .refine((name) => !SET_WHEN_SENDING.test(name));
const headers = schemas/* record */.g1P(headerName, schemas/* string */.YjP().regex(/^[\t\x20-\x7e\x80-\xff]*$/));
const method = schemas/* enum */.k5n(METHODS);
const stream = schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* enum */.k5n(['sse', 'none'])]).transform((value) => value === true || value === 'sse');
const timeout = schemas/* int */.Whr().min(1).max(MAX_TIMEOUT_US);
const fields_status = schemas/* int */.Whr().min(100).max(599);
const expectShape = {
    status: schemas/* union */.KCZ([fields_status.transform((one) => [one]), schemas/* array */.YOg(fields_status).min(1)]).optional(),
    done: schemas/* boolean */.zMY().optional(),
    min_events: count.optional(),
};
const obsShape = {
    /** 0: no answer was seen. */
    status: schemas/* union */.KCZ([fields_status, schemas/* literal */.euz(0)]).optional(),
    ttfb_us: microseconds.optional(),
    dur_us: microseconds.optional(),
    events: count.optional(),
    bytes: count.optional(),
    end: schemas/* string */.YjP().optional(),
};
const requestShape = {
    id: label,
    t_us: microseconds.optional(),
    session: label.optional(),
    class: label.optional(),
    method: method.optional(),
    path: schemas/* string */.YjP().regex(/^\/[\x21-\x7e]*$/),
    headers: headers.optional(),
    body: schemas/* unknown */.L5J().optional(),
    body_text: schemas/* string */.YjP().optional(),
    body_b64: schemas/* string */.YjP().optional(),
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
const generatorShape = { seed: count.optional(), corpus: schemas/* unknown */.L5J().optional() };
const headerShape = {
    kind: schemas/* literal */.euz('header').optional(),
    format: schemas/* literal */.euz('memdrift.workload'),
    version: schemas/* literal */.euz(1),
    created: schemas/* string */.YjP().optional(),
    source: schemas/* unknown */.L5J().optional(),
    requests: schemas/* int */.Whr().min(1).optional(),
    duration_us: microseconds.optional(),
    defaults: extensible(defaultsShape).optional(),
    redaction: schemas/* unknown */.L5J().optional(),
    secrets: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)).optional(),
    generator: extensible(generatorShape).optional(),
};
const requestSchema = extensible(requestShape);
const headerSchema = extensible(headerShape);
const requestLine = {
    schema: requestSchema,
    keys: { '': Object.keys(requestShape), expect: Object.keys(expectShape), obs: Object.keys(obsShape) },
    notReplayed: [
        ['after'],
        ['think_us'],
        ['cancel'],
        ['synth'],
        ['body_ref'],
        ['repeat'],
        ['proto'],
        ['grpc'],
        ['expect', 'max_events'],
        ['expect', 'json'],
    ],
};
const headerLine = {
    schema: headerSchema,
    keys: { '': Object.keys(headerShape), defaults: Object.keys(defaultsShape), generator: Object.keys(generatorShape) },
    notReplayed: [['vars'], ['classes'], ['defaults', 'proto']],
};
function extensible(shape) {
    return schemas/* preprocess */.vkY(withoutOwnKeys, schemas/* strictObject */.rej(shape));
}
function withoutOwnKeys(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x_')));
}

;// CONCATENATED MODULE: ./lib/workload/check.js



const LABEL = 'a text of 1 to 200 printable characters';
const MICROSECONDS = 'a whole number of microseconds >= 0';
const COUNT = 'a whole number >= 0';
const METHOD = METHODS.join(', ');
const HEADERS = 'header names with text values; host, content-length and connection headers are set when sending, not recorded';
const STREAM = 'true, false, "sse" or "none"';
const TIMEOUT = `a whole number of microseconds from 1 to ${MAX_TIMEOUT_US} (an hour)`;
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
    generator: 'an object of seed and corpus',
    'generator.seed': COUNT,
    id: LABEL,
    t_us: MICROSECONDS,
    session: LABEL,
    class: LABEL,
    method: METHOD,
    path: 'a path such as /v1/chat/completions: from the first / on, without host, spaces or unescaped characters',
    headers: HEADERS,
    body_text: 'a text',
    body_b64: 'a text in base64, with padding',
    stream: STREAM,
    timeout_us: TIMEOUT,
    expect: 'an object of status, done and min_events',
    'expect.status': 'a status from 100 to 599, or a list of them',
    'expect.done': 'true or false',
    'expect.min_events': COUNT,
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
        throw (0,error/* complaint */.U4)({ ...place, field: path.join('.') }, 'not replayed by this version', 'requests without it');
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
    const near = (0,mod/* closest */.kp)(key.slice(0, 200), [...valid]);
    return (0,error/* complaint */.U4)({ ...place, field }, `unknown key, the nearest is "${near}"`, `${valid.join(', ')}, or x_ keys`);
}
function wrongValue(path, value, place) {
    if (path.length === 0)
        return (0,error/* complaint */.U4)(place, `found ${(0,error/* shown */.SP)(value)}`, 'one JSON object a line');
    const field = path.map((key) => key.slice(0, 60)).join('.');
    // A header's value may be a credential: its name is enough to find it.
    const found = path.includes('headers')
        ? 'found a header that cannot be sent'
        : `found ${(0,error/* shown */.SP)(valueAt(value, path))}`;
    return (0,error/* complaint */.U4)({ ...place, field }, found, allowedAt(path));
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

;// CONCATENATED MODULE: ./lib/workload/class.js
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

;// CONCATENATED MODULE: ./lib/workload/workload.js







const DEFAULT_TIMEOUT_US = 120_000_000;
/** Each class is counted, timed and printed by itself; a recording with more has identifiers in its paths. */
const MAX_CLASSES = 256;
/**
 * Reads a workload from its text.
 * @param origin file name, for the error line
 * @throws WorkloadError, one line, for the first thing wrong
 */
function parseWorkload(text, origin) {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    const lines = nonEmptyLines(bytes, origin);
    const first = lines.next();
    if (first.done)
        throw (0,error/* complaint */.U4)({ origin }, 'found nothing', 'a header line, then a request a line');
    const header = checkLine(headerLine, first.value.value, first.value.place);
    checkHeaders(header.defaults?.headers, 'defaults.headers', first.value.place);
    const requests = [];
    const seen = { ids: new Map(), classes: new Set() };
    for (const { value, place } of lines) {
        const request = readRequest(checkLine(requestLine, value, place), header, place);
        checkAmongOthers(request, requests[0], seen, place);
        requests.push(request);
    }
    checkCount(requests.length, header.requests, origin);
    const timed = requests[0]?.tUs !== undefined;
    if (timed)
        requests.sort((a, b) => (a.tUs ?? 0) - (b.tUs ?? 0));
    const secrets = new Set(requests.flatMap((request) => Object.values(request.headers).flatMap(workload_secrets/* secretNames */.XG)));
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
        throw (0,error/* complaint */.U4)(place, 'found bytes that are not UTF-8', 'UTF-8 text; other bytes as body_b64', { cause });
    }
}
/** The text itself is not shown: a line that fails to parse may hold anything, credentials included. */
function parseLine(text, place) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw (0,error/* complaint */.U4)(place, 'found text that is not JSON', 'one JSON object a line', { cause });
    }
}
function readRequest(fields, header, place) {
    checkHeaders(fields.headers, 'headers', place);
    checkPath(fields.path, place);
    const body = bodyOf(fields, place);
    const method = fields.method ?? header.defaults?.method ?? (body.bytes === undefined ? 'GET' : 'POST');
    const stream = fields.stream ?? header.defaults?.stream ?? false;
    return {
        id: fields.id,
        class: fields.class ?? defaultClass(method, fields.path, stream),
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
        ...(fields.session === undefined ? {} : { session: fields.session }),
        stream,
        timeoutUs: fields.timeout_us ?? header.defaults?.timeout_us ?? DEFAULT_TIMEOUT_US,
        ...(fields.expect === undefined ? {} : { expect: expectationOf(fields.expect) }),
        ...(fields.obs?.status ? { observedStatus: fields.obs.status } : {}),
    };
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}
function expectationOf({ status, done, min_events }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(done === undefined ? {} : { done }),
        ...(min_events === undefined ? {} : { min_events }),
    };
}
/** Checked at reading as well as at recording: an imported or hand-written file never passed the recorder. */
function checkHeaders(headers, field, place) {
    for (const [name, value] of Object.entries(headers ?? {})) {
        const at = { ...place, field: `${field}.${name}` };
        if ((0,workload_secrets/* hasBrokenReference */.f)(value))
            throw (0,error/* complaint */.U4)(at, `found a broken ${workload_secrets/* REFERENCE_START */.n7}NAME}`, 'letters, digits and _');
        if (!(0,workload_secrets/* holdsCredential */.KK)(name, value))
            continue;
        throw (0,error/* complaint */.U4)(at, 'found what looks like a credential', `a reference such as ${workload_secrets/* REFERENCE_START */.n7}API_KEY}`);
    }
}
function checkPath(path, place) {
    const at = { ...place, field: 'path' };
    if (path.includes(workload_secrets/* REFERENCE_START */.n7))
        throw (0,error/* complaint */.U4)(at, `found ${workload_secrets/* REFERENCE_START */.n7}NAME}`, 'secrets in header values only');
    if ((0,workload_secrets/* looksLikeCredential */.Pv)(path))
        throw (0,error/* complaint */.U4)(at, 'found what looks like a credential', 'secrets in header values only');
}
/** What one line cannot know: that its id is new, that all or none are timed, and how many classes there are. */
function checkAmongOthers(request, first, seen, place) {
    const before = seen.ids.get(request.id);
    if (before !== undefined) {
        throw (0,error/* complaint */.U4)({ ...place, field: 'id' }, `found "${request.id}" as in line ${before}`, 'an id of its own');
    }
    seen.ids.set(request.id, place.line);
    if (first !== undefined && (first.tUs === undefined) !== (request.tUs === undefined)) {
        const found = request.tUs === undefined ? 'found none after requests with one' : 'found one after requests without';
        throw (0,error/* complaint */.U4)({ ...place, field: 't_us' }, found, 't_us on all requests or on none');
    }
    seen.classes.add(request.class);
    if (seen.classes.size > MAX_CLASSES) {
        const allowed = `up to ${MAX_CLASSES}: name the requests' classes with "class"`;
        throw (0,error/* complaint */.U4)({ ...place, field: 'class' }, `found more than ${MAX_CLASSES} classes`, allowed);
    }
}
function checkCount(found, declared, origin) {
    if (found === 0)
        throw (0,error/* complaint */.U4)({ origin }, 'found a header and no request', 'at least one request line');
    if (declared === undefined || declared === found)
        return;
    throw (0,error/* complaint */.U4)({ origin, line: 1, field: 'requests' }, `found ${declared}, but ${found} follow`, 'their number');
}


/***/ })

};
