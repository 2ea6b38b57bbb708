export const id = 17;
export const ids = [17];
export const modules = {

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFile: () => (/* binding */ importFile)
});

// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/report/reproduce.js
var reproduce = __webpack_require__(4029);
// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/series/version.js
var version = __webpack_require__(7789);
// EXTERNAL MODULE: ./lib/workload/format/request-class.js
var request_class = __webpack_require__(7913);
// EXTERNAL MODULE: ./lib/workload/format/workload-error.js
var workload_error = __webpack_require__(6335);
// EXTERNAL MODULE: ./lib/workload/format/workload-writer.js + 2 modules
var workload_writer = __webpack_require__(7524);
// EXTERNAL MODULE: ./lib/workload/redact.js + 5 modules
var redact = __webpack_require__(1907);
// EXTERNAL MODULE: ./lib/workload/variation/random.js
var random = __webpack_require__(4048);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/index.js + 9 modules
var lib = __webpack_require__(6070);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/workload/importers/import-shapes.js


/** Pieces that several formats share. */
/**
 * The value, checked.
 * @throws WorkloadError naming the field that is not as it should be
 */
function checked(schema, value, place, allowed) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const path = (result.error.issues[0]?.path ?? []).map((key) => String(key).slice(0, 60));
    const found = path.reduce((node, key) => typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined, value);
    const at = path.length === 0 ? place : { ...place, field: path.join('.') };
    // What stands in a header or a body may be a secret.
    const safe = typeof found === 'number' ||
        typeof found === 'boolean' ||
        found === undefined ||
        found === null ||
        typeof found === 'object';
    throw (0,workload_error/* complaint */.U4)(at, `found ${safe ? (0,workload_error/* shown */.SP)(found) : `a ${typeof found}`}`, allowed);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const METHOD = schemas/* string */.YjP().regex(/^[A-Za-z]{1,20}$/);
/** The path of a URL, or of what has no host; its host beside it. Null where it is neither. */
function pathAndHost(url) {
    if (url.startsWith('/'))
        return { path: escapedPath(url), host: null };
    if (!URL.canParse(url))
        return null;
    const { protocol, pathname, search, host } = new URL(url);
    return /^(https?|wss?):$/.test(protocol) ? { path: escapedPath(pathname + search), host } : null;
}
/** As it can stand on a request line. */
function escapedPath(path) {
    return path
        .replace(/#.*$/s, '')
        .replace(/[^\x21-\x7e]/gu, (character) => (/[\ud800-\udfff]/.test(character) ? '' : encodeURIComponent(character)));
}
/** Set for each connection, or by the client that sends it again. */
const NOT_SENT = /^(:.*|host|content-length|connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|http2-settings)$/i;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Headers that can be sent, names in lower case. What is no header is left out, as a server would not have seen it. */
function sendable(headers) {
    const kept = new Map();
    for (const [given, value] of headers) {
        const name = given.toLowerCase();
        if (!NAME.test(name) || NOT_SENT.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
            continue;
        const before = kept.get(name);
        kept.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return Object.fromEntries(kept);
}
/** Bytes as a line holds them. */
function bodyOf(bytes) {
    if (bytes.length === 0)
        return {};
    try {
        return { body_text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { body_b64: bytes.toString('base64') };
    }
}
/** The path for a body of OpenAI's kind, by what it has. */
function openAiPath(body) {
    if (Array.isArray(body['messages']))
        return '/v1/chat/completions';
    if (body['prompt'] !== undefined)
        return '/v1/completions';
    return body['input'] === undefined ? null : '/v1/embeddings';
}
function isStreamed(body) {
    return isObject(body) && body['stream'] === true ? { stream: true } : {};
}
const LABEL = /^[^\p{C}\p{Zl}\p{Zp}]{1,180}$/u;
/** Text or number as an id or session of a workload; undefined where it cannot be one. */
function labelOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && LABEL.test(text) ? text : undefined;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/workload/importers/source.js





/** Read at once. */
const CHUNK_BYTES = 256 * 1024;
const HEAD_BYTES = 64 * 1024;
const MAX_HEAD_BYTES = 16 * 1024 * 1024;
/** A document is recognised by how it begins; its first line may be all of it. */
const DOCUMENT = /^\uFEFF?\s*\{\s*(?:"log"\s*:|"data"\s*:\s*\[)/;
/** Longer lines and elements are no requests: a prompt of ten million tokens has 40 MB. */
const MAX_PIECE_BYTES = 64 * 1024 * 1024;
/** What is packed tighter than any text, once it is large, is a bomb. */
const MAX_RATIO = 200;
const HARMLESS_BYTES = 256 * 1024 * 1024;
const FILES = 'a recording of requests: see docs/recording-traffic.md for the formats';
/** @throws WorkloadError, one line */
async function openSource(path) {
    const bytes = await sizeOf(path);
    const packed = await packingOf(path);
    const chunks = () => (packed === null ? plain(path) : unpacked(path, packed));
    const head = await headOf(chunks(), path);
    return { path, bytes, head, chunks };
}
async function sizeOf(path) {
    try {
        const status = await (0,promises_.stat)(path);
        if (!status.isFile())
            throw (0,workload_error/* complaint */.U4)({ origin: path }, 'is not a file', FILES);
        if (status.size === 0)
            throw (0,workload_error/* complaint */.U4)({ origin: path }, 'found nothing', FILES);
        return status.size;
    }
    catch (cause) {
        throw readProblem(path, cause);
    }
}
function readProblem(path, cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    if (code === null)
        return cause;
    const found = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
    return (0,workload_error/* complaint */.U4)({ origin: path }, found, FILES, { cause });
}
/** By the first two bytes: gzip (RFC 1952), or zlib with the usual window (RFC 1950), as mitmproxy packs HAR. */
async function packingOf(path) {
    const file = await (0,promises_.open)(path).catch((cause) => {
        throw readProblem(path, cause);
    });
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    await file.close();
    if (buffer[0] === 0x1f && buffer[1] === 0x8b)
        return 'gzip';
    return buffer[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(buffer[1] ?? 0) ? 'zlib' : null;
}
async function* plain(path) {
    const file = (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    try {
        for await (const chunk of file)
            yield chunk;
    }
    catch (cause) {
        throw readProblem(path, cause);
    }
}
async function* unpacked(path, packing) {
    const file = (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    const unpacker = packing === 'gzip' ? (0,external_node_zlib_.createGunzip)() : (0,external_node_zlib_.createInflate)();
    // What goes wrong is thrown by reading from the unpacker.
    (0,external_node_stream_.pipeline)(file, unpacker, () => undefined);
    let bytes = 0;
    try {
        for await (const chunk of unpacker) {
            bytes += chunk.length;
            if (bytes > HARMLESS_BYTES && bytes > MAX_RATIO * Math.max(1, file.bytesRead)) {
                throw (0,workload_error/* complaint */.U4)({ origin: path }, `unpacks to more than ${MAX_RATIO} times its size`, 'recorded requests, which do not');
            }
            yield chunk;
        }
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause) {
            throw (0,workload_error/* complaint */.U4)({ origin: path }, `found broken ${packing} data after ${bytes} bytes`, 'a whole file', { cause });
        }
        throw cause;
    }
    finally {
        file.destroy();
    }
}
async function headOf(chunks, path) {
    const parts = [];
    let bytes = 0;
    let lineEnds = false;
    let isDocument = false;
    for await (const chunk of chunks) {
        parts.push(chunk);
        bytes += chunk.length;
        if (bytes === chunk.length)
            isDocument = DOCUMENT.test(chunk.toString('utf8', 0, HEAD_BYTES));
        lineEnds ||= chunk.includes(0x0a);
        if ((bytes >= HEAD_BYTES && (lineEnds || isDocument)) || bytes >= MAX_HEAD_BYTES)
            break;
    }
    const head = Buffer.concat(parts);
    const [a, b] = head;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
        throw (0,workload_error/* complaint */.U4)({ origin: path, line: 1 }, 'found UTF-16', 'UTF-8');
    }
    if (head.includes(0))
        throw (0,workload_error/* complaint */.U4)({ origin: path, line: 1 }, 'found binary data', FILES);
    return head.toString('utf8').replace(/^\uFEFF/, '');
}
/**
 * The lines of a file that are not empty, one at a time.
 * @throws WorkloadError for a line that is too long or no UTF-8
 */
async function* linesOf(source) {
    let parts = [];
    let bytes = 0;
    let line = 1;
    const take = (last) => {
        const text = decoded(Buffer.concat([...parts, last]), { origin: source.path, line });
        parts = [];
        bytes = 0;
        return text.trim() === '' ? null : { text, place: { origin: source.path, line } };
    };
    for await (const chunk of source.chunks()) {
        for (let start = 0; start < chunk.length;) {
            const end = chunk.indexOf(0x0a, start);
            const piece = chunk.subarray(start, end === -1 ? chunk.length : end);
            bytes += piece.length;
            if (bytes > MAX_PIECE_BYTES)
                throw tooLong({ origin: source.path, line }, 'a line');
            if (end === -1) {
                parts.push(piece);
                break;
            }
            const whole = take(piece);
            if (whole !== null)
                yield whole;
            line += 1;
            start = end + 1;
        }
    }
    const rest = take(Buffer.alloc(0));
    if (rest !== null)
        yield rest;
}
/** @throws WorkloadError */
function decoded(bytes, place) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw (0,workload_error/* complaint */.U4)(place, 'found bytes that are not UTF-8', 'UTF-8 text', { cause });
    }
}
function tooLong(place, what) {
    const limit = `${MAX_PIECE_BYTES / 1024 / 1024} MiB`;
    return (0,workload_error/* complaint */.U4)(place, `found ${what} of more than ${limit}`, `up to ${limit}`);
}
/** @throws WorkloadError; what is there is not shown: it may hold anything */
function parsedJson(text, place) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw (0,workload_error/* complaint */.U4)(place, 'found text that is not JSON', 'JSON', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/workload/importers/csv.js





const azure = {
    name: 'azure',
    title: 'Azure LLM inference trace CSV',
    recognises: ({ text }) => /^"?TIMESTAMP"?,"?ContextTokens"?,"?GeneratedTokens"?/i.test(text),
    async *read(source, options) {
        for await (const { row, place } of rowsOf(source, ['TIMESTAMP', 'ContextTokens', 'GeneratedTokens'])) {
            yield {
                place,
                draft: {
                    t_us: microsecondsOf(row['TIMESTAMP'] ?? '', place),
                    path: options.path ?? '/v1/completions',
                    synth: {
                        input_tokens: tokensOf(row, 'ContextTokens', place),
                        output_tokens: tokensOf(row, 'GeneratedTokens', place),
                    },
                },
            };
        }
    },
};
const burstGpt = {
    name: 'burstgpt',
    title: 'BurstGPT CSV',
    recognises: ({ text }) => /^[^\n]*\bTimestamp\b[^\n]*\bRequest tokens\b[^\n]*\bResponse tokens\b/i.test(text),
    async *read(source, options) {
        for await (const { row, place } of rowsOf(source, ['Timestamp', 'Request tokens', 'Response tokens'])) {
            const output = tokensOf(row, 'Response tokens', place);
            // A failed request was sent all the same, but what came of it cannot be asked for again.
            if (output === 0) {
                yield { skipped: 'failed when recorded (no response tokens)' };
                continue;
            }
            const session = labelOf(row['Session ID'] || undefined);
            const api = /^api/i.test(row['Log Type'] ?? '');
            yield {
                place,
                draft: {
                    t_us: Math.round(numberOf(row, 'Timestamp', place) * (options.timeUnitUs ?? 1_000_000)),
                    path: options.path ?? '/v1/chat/completions',
                    ...(session === undefined ? {} : { session }),
                    ...(row['Model']
                        ? { class: `${row['Model'].slice(0, 60)}${api ? ' API' : ''}`.replace(/[^\x20-\x7e]/g, '?') }
                        : {}),
                    synth: { input_tokens: tokensOf(row, 'Request tokens', place), output_tokens: output },
                },
            };
        }
    },
};
/** @throws WorkloadError for what is no CSV, or lacks a column */
async function* rowsOf(source, columns) {
    const parser = (0,lib/* parse */.qg)({
        bom: true,
        trim: true,
        skip_empty_lines: true,
        max_record_size: MAX_PIECE_BYTES,
        info: true,
        columns: (names) => names.map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name),
    });
    const input = external_node_stream_.Readable.from(source.chunks(), { objectMode: false });
    input.on('error', (error) => parser.destroy(error));
    input.pipe(parser);
    let line = 1;
    try {
        for await (const { record, info } of parser) {
            line = info.lines;
            const place = { origin: source.path, line };
            const missing = columns.find((column) => record[column] === undefined);
            if (missing !== undefined)
                throw (0,workload_error/* complaint */.U4)(place, `found no column "${missing}"`, columns.join(', '));
            yield { row: record, place };
        }
    }
    catch (cause) {
        if (!(cause instanceof lib/* CsvError */.J$))
            throw cause;
        throw (0,workload_error/* complaint */.U4)({ origin: source.path, line: line + 1 }, `found what is no row (${cause.code})`, `rows of ${columns.join(', ')}`, { cause });
    }
    finally {
        input.destroy();
    }
}
function tokensOf(row, column, place) {
    const value = numberOf(row, column, place);
    if (value <= 1e7)
        return Math.round(value);
    throw (0,workload_error/* complaint */.U4)({ ...place, field: column }, `found ${value}`, 'tokens, up to 10000000');
}
function numberOf(row, column, place) {
    const text = row[column] ?? '';
    const value = Number(text);
    if (text !== '' && Number.isFinite(value) && value >= 0)
        return value;
    throw (0,workload_error/* complaint */.U4)({ ...place, field: column }, text === '' ? 'found nothing' : 'found no number', 'a number >= 0');
}
/** `2023-11-16 18:15:46.6805900`, taken as UTC; with an offset in 2024. A Date knows milliseconds only. */
function microsecondsOf(text, place) {
    const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
    const wholeMs = match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}${match[4] ?? 'Z'}`);
    if (match === null || Number.isNaN(wholeMs) || wholeMs < 0) {
        throw (0,workload_error/* complaint */.U4)({ ...place, field: 'TIMESTAMP' }, 'found no time', 'a time such as 2023-11-16 18:15:46.6805900');
    }
    return wholeMs * 1000 + Math.floor(Number((match[3] ?? '').padEnd(9, '0')) / 1000);
}

// EXTERNAL MODULE: ./node_modules/http-parser-js/http-parser.js
var http_parser = __webpack_require__(9460);
;// CONCATENATED MODULE: ./lib/workload/importers/goreplay.js





/**
 * GoReplay's `.gor`: raw requests and answers, each behind a line `TYPE UUID TIME_NS LATENCY_NS`. A request waits for its
 * answer, which stands behind it, to take what was seen from there.
 */
const SEPARATOR = Buffer.from('\n🐵🙈🙉\n');
const HEADER = /^([123]) ([0-9a-fA-F]{1,64}) (\d{1,20})(?: (-?\d{1,20}))?$/;
/** Requests that wait for their answers: of those that came first, none will come any more. */
const MOST_WAITING = 10_000;
const goReplay = {
    name: 'goreplay',
    title: 'GoReplay .gor',
    recognises: ({ text }) => /^[123] [0-9a-fA-F]{1,64} \d{1,20}( -?\d{1,20})?\r?\n/.test(text),
    async *read(source, options) {
        const waiting = new Map();
        for await (const { bytes, place } of recordsOf(source)) {
            const { type, uuid, timeUs, latencyUs, raw } = recordOf(bytes, place);
            if (type === '1') {
                const draft = requestOf(raw, timeUs);
                if (draft === null)
                    throw (0,workload_error/* complaint */.U4)(place, 'found no whole HTTP request', 'a raw request of HTTP/1.1');
                if (options.host !== undefined && draft.host !== options.host) {
                    yield { skipped: 'of another host' };
                    continue;
                }
                waiting.set(uuid, { draft: draft.draft, place });
                const oldest = waiting.size > MOST_WAITING ? [...waiting.keys()][0] : undefined;
                if (oldest !== undefined) {
                    const old = waiting.get(oldest);
                    waiting.delete(oldest);
                    if (old !== undefined)
                        yield old;
                }
                continue;
            }
            const request = waiting.get(uuid);
            // Answers of replays (3) tell of another server than the one recorded.
            if (type === '2' && request !== undefined) {
                waiting.delete(uuid);
                yield { place: request.place, draft: { ...request.draft, obs: answerOf(raw, latencyUs) } };
            }
        }
        yield* waiting.values();
    },
};
async function* recordsOf(source) {
    let rest = Buffer.alloc(0);
    let count = 0;
    const place = () => ({ origin: `${source.path}, record ${count + 1}` });
    for await (const chunk of source.chunks()) {
        rest = Buffer.concat([rest, chunk]);
        for (let end = rest.indexOf(SEPARATOR); end !== -1; end = rest.indexOf(SEPARATOR)) {
            yield { bytes: rest.subarray(0, end), place: place() };
            count += 1;
            rest = rest.subarray(end + SEPARATOR.length);
        }
        if (rest.length > MAX_PIECE_BYTES)
            throw tooLong(place(), 'a record');
    }
    if (rest.toString('latin1').trim() !== '')
        throw (0,workload_error/* complaint */.U4)(place(), 'breaks off', 'records that end with their mark');
}
function recordOf(bytes, place) {
    const end = bytes.indexOf(0x0a);
    const match = HEADER.exec(bytes
        .subarray(0, end === -1 ? 0 : end)
        .toString('latin1')
        .trimEnd());
    if (match === null)
        throw (0,workload_error/* complaint */.U4)(place, 'found no header of a record', 'TYPE UUID TIME LATENCY');
    const [, type = '', uuid = '', time = '0', latency = '0'] = match;
    return {
        type,
        uuid,
        timeUs: Number(BigInt(time) / 1000n),
        latencyUs: Math.max(0, Number(BigInt(latency) / 1000n)),
        raw: bytes.subarray(end + 1),
    };
}
function messageOf(raw, kind) {
    const message = { headers: [], body: Buffer.alloc(0), method: '', url: '', status: 0, whole: false };
    const parser = new http_parser/* HTTPParser */.e(kind);
    const pieces = [];
    parser[http_parser/* HTTPParser */.e.kOnHeadersComplete] = (info) => {
        for (let at = 0; at + 1 < info.headers.length; at += 2)
            message.headers.push([info.headers[at] ?? '', info.headers[at + 1] ?? '']);
        message.method = http_parser/* HTTPParser */.e.methods[info.method] ?? '';
        // Of an answer there is no URL, of a request no status, whatever the types say.
        message.url = info.url ?? '';
        message.status = info.statusCode ?? 0;
    };
    parser[http_parser/* HTTPParser */.e.kOnBody] = (chunk, offset, length) => {
        // A length below zero, of the whole or of a chunk, would send the parser back and forth for ever.
        if (length < 0)
            throw new RangeError('a negative length');
        pieces.push(Buffer.from(chunk.subarray(offset, offset + length)));
    };
    parser[http_parser/* HTTPParser */.e.kOnMessageComplete] = () => {
        message.whole = true;
    };
    const failed = fails(() => {
        const result = parser.execute(raw);
        if (result instanceof Error)
            throw result;
        // Answers that end with their connection have no other end.
        if (kind === 'RESPONSE')
            parser.finish();
    });
    message.body = Buffer.concat(pieces);
    return failed || message.headers.length + message.url.length + message.status === 0 ? null : message;
}
function fails(action) {
    try {
        action();
        return false;
    }
    catch {
        return true;
    }
}
function requestOf(raw, timeUs) {
    const message = messageOf(raw, 'REQUEST');
    if (message === null || !message.whole)
        return null;
    const url = pathAndHost(message.url);
    if (url === null)
        return null;
    const encoded = message.headers.some(([name, value]) => /^content-encoding$/i.test(name) && /gzip/i.test(value));
    const headers = encoded ? message.headers.filter(([name]) => !/^content-encoding$/i.test(name)) : message.headers;
    const host = url.host ?? message.headers.find(([name]) => /^host$/i.test(name))?.[1] ?? null;
    const body = encoded ? goreplay_unpacked(message.body) : message.body;
    if (body === null)
        return null;
    return {
        host,
        draft: { t_us: timeUs, method: message.method, path: url.path, headers: sendable(headers), ...bodyOf(body) },
    };
}
function goreplay_unpacked(bytes) {
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: MAX_PIECE_BYTES });
    }
    catch {
        return null;
    }
}
function answerOf(raw, latencyUs) {
    const message = messageOf(raw, 'RESPONSE');
    const { status = 0 } = message ?? {};
    return {
        ...(status >= 100 && status <= 599 ? { status } : {}),
        ...(latencyUs > 0 ? { dur_us: latencyUs } : {}),
        ...(message === null ? {} : { bytes: message.body.length }),
        end: 'ok',
    };
}

;// CONCATENATED MODULE: ./lib/workload/importers/elements.js


const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const COMMA = 0x2c;
/** Nobody nests requests deeper; a file that does is made to break its reader. */
const MAX_DEPTH = 512;
/**
 * The elements of one array in a JSON document, one at a time: a document of any size is read in the memory that its
 * largest element needs. What stands beside the array is passed over; each element is parsed by itself.
 * @param path keys from the top to the array: `['log', 'entries']`; none for an array at the top
 * @param what an element is called in an error, `entry`
 * @throws WorkloadError where the document breaks off, an element is no JSON or too large, or there is no such array
 */
async function* elementsOf(source, path, what) {
    const scanner = new Scanner(source.path, path, what);
    for await (const chunk of source.chunks())
        yield* scanner.feed(chunk);
    scanner.end();
}
/** Follows a document's nesting byte by byte; UTF-8 has none of its marks inside a character. */
class Scanner {
    origin;
    path;
    what;
    /** Open brackets; of objects on the way to the array, the key that is read. */
    #open = [];
    #inString = false;
    #escaped = false;
    /** Bytes of a string outside of the array: a key, perhaps. */
    #string = null;
    #found = false;
    #over = false;
    #element = [];
    #elementBytes = 0;
    #count = 0;
    #offset = 0;
    constructor(origin, path, what) {
        this.origin = origin;
        this.path = path;
        this.what = what;
    }
    *feed(chunk) {
        /** Of what belongs to the current element, in this chunk. */
        let start = 0;
        for (let at = 0; at < chunk.length; at++) {
            const byte = chunk[at] ?? 0;
            if (this.#inString) {
                this.#string?.push(byte);
                if (this.#escaped)
                    this.#escaped = false;
                else if (byte === BACKSLASH)
                    this.#escaped = true;
                else if (byte === QUOTE)
                    this.#endString();
                continue;
            }
            if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
                continue;
            const inArray = this.#isInArray();
            if (inArray && (byte === COMMA || byte === CLOSE_ARRAY)) {
                yield* this.#take(chunk.subarray(start, at), byte === CLOSE_ARRAY);
                start = at + 1;
            }
            if (byte === QUOTE) {
                this.#inString = true;
                this.#string = this.#found ? null : [];
            }
            if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
                const wasFound = this.#found;
                this.#enter(byte === OPEN_ARRAY, at);
                if (this.#found && !wasFound)
                    start = at + 1;
            }
            else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY)
                this.#leave(byte === CLOSE_ARRAY, at);
        }
        this.#offset += chunk.length;
        if (!this.#found || this.#over)
            return;
        this.#keep(chunk.subarray(start));
    }
    end() {
        const place = { origin: this.origin };
        if (this.#open.length > 0 || this.#inString) {
            throw (0,workload_error/* complaint */.U4)(place, `breaks off after ${this.#offset} bytes, behind ${this.what} ${this.#count}`, 'a whole document');
        }
        if (!this.#found)
            throw (0,workload_error/* complaint */.U4)(place, `found no list of ${this.path.join('.') || 'elements'}`, 'a document that has one');
    }
    /** Directly within the array, between elements or at the edge of one. */
    #isInArray() {
        return this.#found && !this.#over && this.#open.length === this.path.length + 1;
    }
    #enter(array, at) {
        if (this.#open.length >= MAX_DEPTH)
            throw this.#wrong('nested too deeply', at);
        const onTheWay = this.#open.every((level, index) => !level.array && level.key === this.path[index]);
        if (array && onTheWay && this.#open.length === this.path.length && !this.#found)
            this.#found = true;
        this.#open.push({ array, key: null });
    }
    #leave(array, at) {
        const level = this.#open.pop();
        if (level === undefined || level.array !== array)
            throw this.#wrong('found a bracket that closes nothing', at);
        if (this.#found && this.#open.length === this.path.length)
            this.#over = true;
    }
    #endString() {
        this.#inString = false;
        const level = this.#open.at(-1);
        if (this.#string !== null && level !== undefined && !level.array && this.#open.length <= this.path.length) {
            level.key = Buffer.from(this.#string.slice(0, -1)).toString('utf8');
        }
        this.#string = null;
    }
    #keep(piece) {
        this.#elementBytes += piece.length;
        if (this.#elementBytes > MAX_PIECE_BYTES)
            throw tooLong(this.#place(), this.what === 'entry' ? 'an entry' : `a ${this.what}`);
        // A copy: the chunk's memory is not ours to keep.
        if (piece.length > 0)
            this.#element.push(Buffer.from(piece));
    }
    *#take(piece, last) {
        this.#keep(piece);
        const place = this.#place();
        const text = decoded(Buffer.concat(this.#element), place);
        this.#element = [];
        this.#elementBytes = 0;
        if (text.trim() === '' && last && this.#count === 0)
            return;
        this.#count += 1;
        yield { value: parsedJson(text, place), place };
    }
    #place() {
        return { origin: `${this.origin}, ${this.what} ${this.#count + 1}` };
    }
    #wrong(found, at) {
        return (0,workload_error/* complaint */.U4)({ origin: `${this.origin}, byte ${this.#offset + at + 1}` }, found, 'JSON');
    }
}

;// CONCATENATED MODULE: ./lib/workload/importers/har.js



/** HAR 1.2, as browsers, mitmproxy, Playwright, Charles and Proxyman write it; also packed (`.zhar`). */
const pair = schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() });
const entry = schemas/* looseObject */._H3({
    startedDateTime: schemas/* string */.YjP(),
    time: schemas/* number */.aig().nullish(),
    _resourceType: schemas/* string */.YjP().nullish(),
    _error: schemas/* unknown */.L5J().optional(),
    request: schemas/* looseObject */._H3({
        method: METHOD,
        url: schemas/* string */.YjP(),
        headers: schemas/* array */.YOg(pair).default([]),
        postData: schemas/* looseObject */._H3({
            mimeType: schemas/* string */.YjP().nullish(),
            text: schemas/* string */.YjP().nullish(),
            encoding: schemas/* string */.YjP().nullish(),
            params: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP().nullish() })).nullish(),
        })
            .nullish(),
    }),
    response: schemas/* looseObject */._H3({
        status: schemas/* number */.aig().nullish(),
        headers: schemas/* array */.YOg(pair).nullish(),
        content: schemas/* looseObject */._H3({ size: schemas/* number */.aig().nullish(), mimeType: schemas/* string */.YjP().nullish() }).nullish(),
        bodySize: schemas/* number */.aig().nullish(),
    })
        .nullish(),
    timings: schemas/* looseObject */._H3({ wait: schemas/* number */.aig().nullish() }).nullish(),
});
const ALLOWED = 'an entry of HAR 1.2: startedDateTime, request of method and url, response';
/** What a page loads by itself, which no inference service serves. */
const STATIC = /^(document|stylesheet|script|image|font|media|manifest|texttrack|ping|csp-violation-report|preflight)$/i;
const STATIC_TYPE = /^(text\/(html|css|javascript)|image\/|font\/|video\/|application\/(javascript|x-javascript|font|wasm))/i;
const har = {
    name: 'har',
    title: 'HAR 1.2',
    recognises: ({ text }) => /^\s*\{\s*"log"\s*:/.test(text),
    async *read(source, options) {
        for await (const { value, place } of elementsOf(source, ['log', 'entries'], 'entry')) {
            const each = checked(entry, value, place, ALLOWED);
            const skipped = options.all ? null : whyNot(each);
            if (skipped !== null) {
                yield { skipped };
                continue;
            }
            const url = pathAndHost(each.request.url);
            if (url === null)
                yield { skipped: 'its URL is none of HTTP' };
            else if (options.host !== undefined && url.host !== options.host)
                yield { skipped: 'of another host' };
            else
                yield { place, draft: draftOf(each, url.path) };
        }
    },
};
function whyNot({ request, response, _resourceType }) {
    const method = request.method.toUpperCase();
    if (method === 'OPTIONS')
        return 'a preflight';
    if (/^wss?:/i.test(request.url) || response?.status === 101 || _resourceType === 'websocket')
        return 'a web socket';
    if (method === 'CONNECT')
        return 'a tunnel';
    if (method !== 'GET' && method !== 'HEAD')
        return null;
    const type = response?.content?.mimeType ?? '';
    return STATIC.test(_resourceType ?? '') || STATIC_TYPE.test(type) ? 'a page or what it loads (--all keeps it)' : null;
}
function draftOf({ request, response, startedDateTime, time, timings, _error }, path) {
    const started = Date.parse(startedDateTime);
    const status = response?.status ?? 0;
    const type = response?.content?.mimeType ?? response?.headers?.find(({ name }) => /^content-type$/i.test(name))?.value ?? '';
    const body = postBody(request.postData);
    const streamed = /^(text\/event-stream|application\/(x-)?ndjson)/i.test(type)
        ? { stream: true }
        : isStreamed(jsonIn(body.body_text));
    const size = response?.content?.size ?? response?.bodySize ?? -1;
    const broken = status === 0 || _error !== undefined;
    return {
        ...(Number.isNaN(started) || started < 0 ? {} : { t_us: started * 1000 }),
        method: request.method.toUpperCase(),
        path,
        headers: sendable(request.headers.map(({ name, value }) => [name, value])),
        ...body,
        ...streamed,
        obs: {
            ...(status >= 100 && status <= 599 ? { status } : {}),
            ...positive('ttfb_us', timings?.wait),
            ...positive('dur_us', time),
            ...(size >= 0 ? { bytes: Math.round(size) } : {}),
            end: broken ? 'broken' : 'ok',
        },
    };
}
function positive(key, ms) {
    return ms == null || !(ms >= 0) || ms > 1e9 ? {} : { [key]: Math.round(ms * 1000) };
}
function postBody(data) {
    if (data == null)
        return {};
    if (data.text != null && data.text !== '') {
        // An extension of some writers, and a proposal for HAR 1.3; 1.2 has no bytes in requests.
        return data.encoding === 'base64' ? bodyOf(Buffer.from(data.text, 'base64')) : { body_text: data.text };
    }
    if (data.params == null || data.params.length === 0)
        return {};
    return {
        body_text: new URLSearchParams(data.params.map(({ name, value }) => [name, value ?? ''])).toString(),
    };
}
function jsonIn(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/workload/format/check-line.js
var check_line = __webpack_require__(6532);
// EXTERNAL MODULE: ./lib/workload/format/fields.js
var fields = __webpack_require__(828);
;// CONCATENATED MODULE: ./lib/workload/importers/native.js





/** A workload already: it is looked at for secrets once more, put in order, and perhaps made smaller. */
const native_native = {
    name: 'memdrift',
    title: 'memdrift workload',
    uniqueIds: true,
    recognises: ({ first }) => isObject(first) && first['format'] === 'memdrift.workload',
    async *read(source) {
        let defaults = null;
        for await (const { text, place } of linesOf(source)) {
            const value = parsedJson(text, place);
            if (defaults === null) {
                const header = (0,check_line/* checkLine */.t)(fields/* headerLine */.iH, value, place);
                defaults = { ...header.defaults };
                const { seed, model } = header.generator ?? {};
                yield { generator: { ...(seed === undefined ? {} : { seed }), ...(model === undefined ? {} : { model }) } };
                continue;
            }
            (0,check_line/* checkLine */.t)(fields/* requestLine */.uA, value, place);
            const line = value;
            if (line.body_ref !== undefined) {
                throw (0,workload_error/* complaint */.U4)({ ...place, field: 'body_ref' }, 'found a body in a file of its own', 'bodies in the workload itself');
            }
            const headers = { ...defaults.headers, ...line.headers };
            yield { place, draft: { ...defaults, ...line, ...(Object.keys(headers).length === 0 ? {} : { headers }) } };
        }
    },
};

;// CONCATENATED MODULE: ./lib/workload/importers/openai.js




/** Lines with the body of a request to an API of OpenAI's kind. */
const batchLine = schemas/* looseObject */._H3({
    custom_id: schemas/* string */.YjP().min(1).max(180),
    method: METHOD.default('POST'),
    url: schemas/* string */.YjP(),
    body: schemas/* unknown */.L5J(),
});
/** Input of the Batch API: `{"custom_id", "method", "url", "body"}`. */
const openAiBatch = {
    name: 'openai-batch',
    title: 'OpenAI Batch JSONL',
    uniqueIds: true,
    recognises: ({ first }) => isObject(first) && 'custom_id' in first && 'body' in first,
    async *read(source) {
        for await (const { text, place } of linesOf(source)) {
            const line = checked(batchLine, parsedJson(text, place), place, 'an object of custom_id, method, url and body');
            const url = pathAndHost(line.url);
            if (url === null)
                throw (0,workload_error/* complaint */.U4)({ ...place, field: 'url' }, 'found no URL', 'a path such as /v1/chat/completions');
            const { custom_id: id, method, body } = line;
            yield { place, draft: { id, method: method.toUpperCase(), path: url.path, body, ...isStreamed(body) } };
        }
    },
};
/** A body a line: AIPerf's raw payloads, and vLLM's custom datasets, which have a prompt alone. */
const payloads = {
    name: 'payload',
    title: 'request bodies, one a line',
    recognises: ({ first }) => isObject(first) && ('messages' in first || 'prompt' in first || 'input' in first),
    async *read(source, options) {
        for await (const { text, place } of linesOf(source)) {
            yield { place, draft: payloadDraft(parsedJson(text, place), options, place) };
        }
    },
};
/** The request for a body, at the path that its API has. */
function payloadDraft(value, options, place) {
    const path = isObject(value) ? (options.path ?? openAiPath(value)) : null;
    if (!isObject(value) || path === null) {
        throw (0,workload_error/* complaint */.U4)(place, 'found no body of a request', 'an object with messages, prompt or input, or --path for another');
    }
    const body = 'model' in value ? value : { model: options.model, ...value };
    return { path, body, ...isStreamed(body) };
}

;// CONCATENATED MODULE: ./lib/workload/importers/perf-analyzer.js






/** Triton's world: bodies of KServe V2, and the data files of perf_analyzer and GenAI-Perf. */
const tensor = schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), shape: schemas/* array */.YOg(schemas/* number */.aig()), datatype: schemas/* string */.YjP(), data: schemas/* unknown */.L5J() });
const inference = schemas/* looseObject */._H3({ inputs: schemas/* array */.YOg(tensor).min(1), model_name: schemas/* string */.YjP().optional() });
const kserve = {
    name: 'kserve',
    title: 'KServe V2 request bodies',
    recognises: ({ first, text }) => isInference(first) ||
        /^\s*\{\s*(?:"(?:id|parameters|model_name)"\s*:[^[]{0,400},\s*)?"inputs"\s*:\s*\[\s*\{\s*"(?:name|shape|datatype)"/.test(text),
    async *read(source, options) {
        for await (const { value, place } of documentsOf(source)) {
            const body = checked(inference, value, place, 'a body of KServe V2: inputs of name, shape, datatype and data');
            const { model_name: model, ...rest } = body;
            const path = options.path ?? (model === undefined ? null : `/v2/models/${encodeURIComponent(model)}/infer`);
            if (path === null)
                throw (0,workload_error/* complaint */.U4)(place, 'found no model_name in it', 'one, or --path /v2/models/NAME/infer');
            yield { place, draft: { path, body: rest } };
        }
    },
};
function isInference(value) {
    return inference.safeParse(value).success;
}
/** One a line, or a file that is one document of many lines. */
async function* documentsOf(source) {
    const lines = [];
    let whole = null;
    for await (const { text, place } of linesOf(source)) {
        whole ??= !isJson(text);
        if (whole)
            lines.push(text);
        else
            yield { value: parsedJson(text, place), place };
    }
    if (whole === true)
        yield { value: parsedJson(lines.join('\n'), { origin: source.path }), place: { origin: source.path } };
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
const one = (of) => schemas/* union */.KCZ([
    of,
    schemas/* array */.YOg(of)
        .length(1)
        .transform(([value]) => value),
]);
const step = schemas/* looseObject */._H3({
    payload: one(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())).optional(),
    session_id: one(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])).optional(),
    delay: one(schemas/* number */.aig().min(0).max(1e12)).optional(),
    timestamp: one(schemas/* number */.aig().min(0).max(1e15)).optional(),
});
const MS = 1000;
const perf_analyzer_ALLOWED = 'an object of inputs, or of payload with timestamp, delay and session_id';
/** `{"data": [...]}`: a list in the list is a sequence of requests that follow one another. */
const perfAnalyzer = {
    name: 'perf-analyzer',
    title: 'perf_analyzer input data',
    recognises: ({ text }) => /^\s*\{\s*"data"\s*:\s*\[/.test(text),
    async *read(source, options) {
        const last = new Map();
        let sequences = 0;
        let requests = 0;
        for await (const { value, place } of elementsOf(source, ['data'], 'element')) {
            const sequence = Array.isArray(value) ? `sequence ${++sequences}` : undefined;
            for (const each of Array.isArray(value) ? value : [value]) {
                const { draft, session } = stepDraft(each, options, place);
                const of = sequence ?? session;
                const id = `r${++requests}`;
                const before = of === undefined ? undefined : last.get(of);
                if (of !== undefined)
                    last.set(of, id);
                yield { place, draft: following({ ...draft, id, ...(of === undefined ? {} : { session: of }) }, before) };
            }
        }
    },
};
function stepDraft(value, options, place) {
    if (!isObject(value))
        throw (0,workload_error/* complaint */.U4)(place, 'found no object', perf_analyzer_ALLOWED);
    const { payload, session_id, delay, timestamp } = checked(step, value, place, perf_analyzer_ALLOWED);
    const unit = options.timeUnitUs ?? MS;
    const content = payload === undefined ? tensors(value, options, place) : payloadDraft(payload, options, place);
    return {
        session: labelOf(session_id),
        draft: {
            ...content,
            ...(timestamp === undefined ? {} : { t_us: Math.round(timestamp * unit) }),
            ...(delay === undefined ? {} : { think_us: Math.round(delay * unit) }),
        },
    };
}
/** Without a time of its own, a turn follows the one before it; a pause before the first is none. */
function following({ think_us, ...draft }, before) {
    if (before === undefined || draft.t_us !== undefined)
        return draft;
    return { ...draft, after: before, ...(think_us === undefined ? {} : { think_us }) };
}
/** Inputs by name; a shape and a type where the file gives them, else as perf_analyzer takes them from the model. */
function tensors(value, options, place) {
    if (options.path === undefined)
        throw (0,workload_error/* complaint */.U4)(place, 'found tensors, and no model', '--path /v2/models/NAME/infer');
    const inputs = Object.entries(value).map(([name, given]) => {
        const { content = given, shape, datatype } = isObject(given) ? given : {};
        if (isObject(content) && 'b64' in content)
            throw (0,workload_error/* complaint */.U4)({ ...place, field: name }, 'found a tensor in base64', 'tensors as lists');
        const data = (Array.isArray(content) ? content : [content]);
        const flat = data.flat(Number.POSITIVE_INFINITY);
        const guessed = flat.every((item) => typeof item === 'string')
            ? 'BYTES'
            : flat.every(Number.isInteger)
                ? 'INT32'
                : 'FP32';
        return { name, shape: shape ?? [flat.length], datatype: datatype ?? guessed, data: flat };
    });
    return { path: options.path, body: { inputs } };
}

;// CONCATENATED MODULE: ./lib/workload/importers/traces.js




/**
 * Mooncake's trace and its kin (AIPerf, vLLM's timed traces, Bailian): lengths with hashes of the prompt's blocks, or the
 * text itself, with times; turns of a session follow one another after a delay.
 */
const traces_MS = 1000;
const traces_length = schemas/* number */.aig().min(0).max(1e7);
const traceLine = schemas/* looseObject */._H3({
    timestamp: schemas/* number */.aig().min(0).max(1e15).nullish(),
    delay: schemas/* number */.aig().min(0).max(1e12).nullish(),
    session_id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullish(),
    input_length: traces_length.nullish(),
    output_length: traces_length.nullish(),
    hash_ids: schemas/* array */.YOg(schemas/* int */.Whr().min(0)).max(1_000_000).nullish(),
    text_input: schemas/* string */.YjP().nullish(),
    messages: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
    payload: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
});
const traces_ALLOWED = 'an object of timestamp or delay, and input_length, text_input, messages or payload';
const mooncake = {
    name: 'mooncake',
    title: 'Mooncake trace (AIPerf, vLLM timed trace)',
    recognises: ({ first }) => isObject(first) &&
        ('input_length' in first ||
            'text_input' in first ||
            'payload' in first ||
            ('timestamp' in first && 'messages' in first)),
    async *read(source, options) {
        const sessions = new Sessions();
        for await (const { text, place } of linesOf(source)) {
            const line = checked(traceLine, parsedJson(text, place), place, traces_ALLOWED);
            yield { place, draft: { ...contentOf(line, options, place), ...sessions.timing(line, options, place) } };
        }
    },
};
function contentOf(line, options, place) {
    const most = line.output_length == null ? {} : { max_tokens: Math.max(1, Math.round(line.output_length)) };
    if (line.payload != null) {
        const path = options.path ?? openAiPath(line.payload);
        if (path === null)
            throw (0,workload_error/* complaint */.U4)({ ...place, field: 'payload' }, 'found a body of no known API', 'one with messages, prompt or input, or --path');
        return { path, body: line.payload, ...isStreamed(line.payload) };
    }
    if (line.messages != null) {
        return {
            path: options.path ?? '/v1/chat/completions',
            body: { model: options.model, messages: line.messages, ...most },
        };
    }
    if (line.text_input != null) {
        return {
            path: options.path ?? '/v1/completions',
            body: { model: options.model, prompt: line.text_input, ...most },
        };
    }
    if (line.input_length == null)
        throw (0,workload_error/* complaint */.U4)(place, 'found a request without content', traces_ALLOWED);
    return {
        path: options.path ?? '/v1/completions',
        synth: {
            input_tokens: Math.round(line.input_length),
            ...(line.output_length == null ? {} : { output_tokens: Math.round(line.output_length) }),
            ...(line.hash_ids == null ? {} : { hash_ids: line.hash_ids, block: options.block }),
        },
    };
}
/** Turns of a session, by the request before. */
class Sessions {
    #last = new Map();
    #count = 0;
    #timed = null;
    timing(line, { timeUnitUs = traces_MS }, place) {
        this.#count += 1;
        const id = `r${this.#count}`;
        const session = line.session_id == null ? undefined : labelOf(line.session_id);
        const before = session === undefined ? undefined : this.#last.get(session);
        if (session !== undefined)
            this.#last.set(session, id);
        const of = { id, ...(session === undefined ? {} : { session }) };
        if (before !== undefined && line.timestamp == null) {
            return { ...of, after: before, think_us: Math.round((line.delay ?? 0) * timeUnitUs) };
        }
        const timed = line.timestamp != null;
        if (this.#timed !== null && this.#timed !== timed) {
            throw (0,workload_error/* complaint */.U4)({ ...place, field: 'timestamp' }, timed ? 'found one after requests without' : 'found none after requests with one', 'on the first request of all sessions, or of none');
        }
        this.#timed = timed;
        return line.timestamp == null ? of : { ...of, t_us: Math.round(line.timestamp * timeUnitUs) };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/workload/importers/vegeta.js






/** Targets of vegeta: JSON lines with bodies in base64, or its own text form. They have no times. */
const target = schemas/* looseObject */._H3({
    method: METHOD,
    url: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    header: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())).nullish(),
});
const vegetaJson = {
    name: 'vegeta-json',
    title: 'vegeta targets (JSON)',
    recognises: ({ first }) => isObject(first) && 'method' in first && 'url' in first && !('custom_id' in first) && !('request' in first),
    async *read(source, options) {
        for await (const { text, place } of linesOf(source)) {
            const { method, url, body, header } = checked(target, parsedJson(text, place), place, 'an object of method, url, body and header');
            const bytes = Buffer.from(body ?? '', 'base64');
            if (body != null && bytes.toString('base64').replace(/=+$/, '') !== body.replace(/=+$/, '')) {
                throw (0,workload_error/* complaint */.U4)({ ...place, field: 'body' }, 'found what is no base64', 'base64');
            }
            const headers = Object.entries(header ?? {}).flatMap(([name, values]) => values.map((value) => [name, value]));
            yield targetOf({ method, url, headers, bytes }, options, place);
        }
    },
};
const START = /^([A-Z]{1,20}) +(https?:\/\/\S+)\s*$/;
const vegetaHttp = {
    name: 'vegeta-http',
    title: 'vegeta targets (HTTP)',
    recognises: ({ text }) => /^(\s*#[^\n]*\n|\s*\n)*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +https?:\/\//.test(text),
    async *read(source, options) {
        let open = null;
        for await (const { text, place } of linesOf(source)) {
            const line = text.trim();
            if (line.startsWith('#'))
                continue;
            const start = START.exec(line);
            if (start !== null) {
                if (open !== null)
                    yield targetOf(open, options, open.place);
                open = { method: start[1] ?? '', url: start[2] ?? '', headers: [], bytes: Buffer.alloc(0), place };
            }
            else if (open !== null && line.startsWith('@')) {
                open.bytes = await fileBeside(source.path, line.slice(1), place);
            }
            else {
                const header = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(line);
                if (header === null || open === null)
                    throw (0,workload_error/* complaint */.U4)(place, 'found no target', 'METHOD URL, then headers, then @file');
                open.headers.push([header[1] ?? '', header[2] ?? '']);
            }
        }
        if (open !== null)
            yield targetOf(open, options, open.place);
    },
};
function targetOf({ method, url, headers, bytes }, { host }, place) {
    const where = pathAndHost(url);
    if (where === null)
        throw (0,workload_error/* complaint */.U4)({ ...place, field: 'url' }, 'found no URL', 'a URL such as http://host/path');
    if (host !== undefined && where.host !== host)
        return { skipped: 'of another host' };
    const draft = { method: method.toUpperCase(), path: where.path, headers: sendable(headers), ...bodyOf(bytes) };
    return { draft, place };
}
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Only files that lie with the targets: a file from elsewhere could name any file of whoever imports it. */
async function fileBeside(path, name, place) {
    const allowed = 'a file in the folder of the targets, or below it';
    const folder = await (0,promises_.realpath)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)));
    const file = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder, name)).catch(() => null);
    if (file === null)
        throw (0,workload_error/* complaint */.U4)(place, 'found no such file of a body', allowed);
    if (!file.startsWith(folder + external_node_path_.sep))
        throw (0,workload_error/* complaint */.U4)(place, 'found a file outside of the folder', allowed);
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        throw (0,workload_error/* complaint */.U4)(place, 'found a file of a body that cannot be read', allowed, { cause });
    });
    if (bytes.length > MAX_FILE_BYTES)
        throw (0,workload_error/* complaint */.U4)(place, 'found a body of more than 64 MiB', 'up to 64 MiB');
    return bytes;
}

;// CONCATENATED MODULE: ./lib/workload/importers/importer-list.js









/** All formats, those that are recognised by more before those that would take it, too. */
const IMPORTERS = [
    native_native,
    har,
    perfAnalyzer,
    kserve,
    goReplay,
    vegetaHttp,
    azure,
    burstGpt,
    openAiBatch,
    mooncake,
    vegetaJson,
    payloads,
];
/** @throws WorkloadError, one line, where none recognises it */
function importerOf(source, format) {
    if (format !== undefined) {
        const named = IMPORTERS.find(({ name }) => name === format);
        if (named !== undefined)
            return named;
        throw (0,workload_error/* complaint */.U4)({ origin: 'option "--format"' }, `found ${JSON.stringify(format.slice(0, 60))}`, IMPORTERS.map(({ name }) => name).join(', '));
    }
    const head = importer_list_headOf(source.head);
    const found = IMPORTERS.find((importer) => importer.recognises(head));
    if (found !== undefined)
        return found;
    throw (0,workload_error/* complaint */.U4)({ origin: source.path }, 'found no format that is known', `${IMPORTERS.map(({ title }) => title).join('; ')}; or --format`);
}
function importer_list_headOf(text) {
    const [line = ''] = text.trimStart().split('\n', 1);
    try {
        return { text, first: JSON.parse(line) };
    }
    catch {
        return { text, first: undefined };
    }
}

;// CONCATENATED MODULE: ./lib/workload/importers/import-workload.js







/** A class for each path of a site would be no classes. */
const MOST_CLASSES = 1000;
/**
 * Another tool's recording as a workload. Read, scanned for secrets and written one request at a time, so its size does
 * not matter; written + skipped = read.
 * @throws WorkloadError, one line, for the first thing that is not as it should be; nothing is left of the output then
 */
async function importWorkload(request) {
    const source = await openSource(request.from);
    const importer = importerOf(source, request.format);
    const share = request.requests === undefined ? 1 : request.requests / Math.max(1, await countOf(importer, source, request));
    const run = new Run(request, importer, share);
    try {
        await run.open();
        for await (const imported of importer.read(source, request.options)) {
            request.signal?.throwIfAborted();
            await run.take(imported);
        }
        return await run.finish();
    }
    catch (error) {
        await run.abandon();
        throw error;
    }
}
async function countOf(importer, source, { options }) {
    let count = 0;
    for await (const imported of importer.read(source, options))
        if ('draft' in imported)
            count += 1;
    return count;
}
/** One import under way. */
class Run {
    request;
    importer;
    share;
    #redactor;
    #writer = null;
    #skipped = new Map();
    #classes = new Map();
    #sessions = new Set();
    #generator;
    #read = 0;
    #renamed = 0;
    #outOfOrder = 0;
    #timed = null;
    #latestUs = 0;
    constructor(request, importer, 
    /** Of the requests that are taken. */
    share) {
        this.request = request;
        this.importer = importer;
        this.share = share;
        this.#redactor = (0,redact/* createRedactor */.l)(request.redact);
        this.#generator = { seed: 0, model: request.options.model };
    }
    /** So that a path that cannot be written is told first. */
    async open() {
        await this.#open().open();
    }
    async take(imported) {
        if ('generator' in imported) {
            this.#generator = { ...this.#generator, ...imported.generator };
            // It stands in the header: nothing has been written yet.
            await this.#writer?.abandon();
            this.#writer = null;
            return;
        }
        this.#read += 1;
        if (this.#read % 1000 === 0)
            this.request.onProgress?.(this.#read);
        if ('skipped' in imported)
            return this.#skip(imported.skipped);
        const { draft, place } = imported;
        if (this.share < 1 && rankOf(draft, this.#read) >= this.share)
            return this.#skip('not among the requests that were asked for');
        this.#checkTimed(draft, place);
        const line = this.#redactor.request(this.#named(draft, place));
        await this.#open().append(line);
        this.#count(line);
    }
    async finish() {
        const { from } = this.request;
        const written = this.#open().requests;
        if (written === 0) {
            const reasons = [...this.#skipped].map(([reason, count]) => `${count} ${reason}`).join(', ');
            throw (0,workload_error/* complaint */.U4)({ origin: from }, `found no request to take${reasons === '' ? '' : ` (left out: ${reasons})`}`, 'at least one');
        }
        const redaction = this.#redactor.report();
        const { secrets, ...told } = redaction;
        const { bytes } = await this.#open().finish({ redaction: { ...told }, secrets });
        return {
            format: this.importer.title,
            read: this.#read,
            written,
            bytes,
            skipped: Object.fromEntries(this.#skipped),
            timing: this.#timed === true ? 'timed' : 'list',
            outOfOrder: this.#outOfOrder,
            renamed: this.#renamed,
            sessions: this.#sessions.size,
            classes: [...this.#classes].sort((a, b) => b[1] - a[1]),
            redaction,
        };
    }
    async abandon() {
        await this.#writer?.abandon();
    }
    #open() {
        const { to, from, version, created, force } = this.request;
        this.#writer ??= new workload_writer/* WorkloadWriter */.X(to, {
            source: {
                tool: 'memdrift import',
                version,
                format: this.importer.name,
                file: from.split(/[/\\]/).at(-1) ?? '',
            },
            generator: this.#generator,
        }, { created, force, rebase: true });
        return this.#writer;
    }
    #skip(reason) {
        this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
    }
    /** All requests that follow no other have a time, or none has. */
    #checkTimed(draft, place) {
        if (draft.after !== undefined)
            return;
        const timed = draft.t_us !== undefined;
        if (this.#timed !== null && this.#timed !== timed) {
            throw (0,workload_error/* complaint */.U4)(place, timed ? 'found a time after requests without' : 'found no time after requests with one', 'times on all requests or on none');
        }
        this.#timed = timed;
        if (draft.t_us === undefined)
            return;
        if (draft.t_us < this.#latestUs)
            this.#outOfOrder += 1;
        this.#latestUs = Math.max(this.#latestUs, draft.t_us);
    }
    /** With an id of its own: that of the file, or the number it has there. */
    #named({ id: given, ...draft }, place) {
        const wanted = given ?? `r${this.#read}`;
        let id = wanted;
        for (let further = 2; this.#open().has(id); further++) {
            if (this.importer.uniqueIds === true)
                throw (0,workload_error/* complaint */.U4)({ ...place, field: 'id' }, 'found one that was there', 'an id of its own');
            id = `${wanted}-${further}`;
        }
        if (id !== wanted)
            this.#renamed += 1;
        // Id and time first: they are what the file is put in order by.
        return { id, ...(draft.t_us === undefined ? {} : { t_us: draft.t_us }), ...draft };
    }
    #count({ method, path, stream = false, class: name, session, ...line }) {
        const hasBody = line.body !== undefined ||
            line.body_text !== undefined ||
            line.body_b64 !== undefined ||
            line.synth !== undefined;
        const of = name ?? (0,request_class/* defaultClass */.S)(method ?? (hasBody ? 'POST' : 'GET'), path, stream);
        if (this.#classes.has(of) || this.#classes.size < MOST_CLASSES)
            this.#classes.set(of, (this.#classes.get(of) ?? 0) + 1);
        if (session !== undefined && this.#sessions.size < 1_000_000)
            this.#sessions.add(session);
    }
}
/** Between 0 and 1, the same for all requests of a session, and each time. */
function rankOf({ session, id }, index) {
    const unit = session ?? id ?? String(index);
    return Number.parseInt((0,random/* seededHex */.y)(32, 'import', unit), 16) / 2 ** 32;
}

// EXTERNAL MODULE: ./lib/cli/cli-words.js
var cli_words = __webpack_require__(9332);
// EXTERNAL MODULE: ./lib/cli/commands/record-traffic.js + 3 modules
var record_traffic = __webpack_require__(5864);
;// CONCATENATED MODULE: ./lib/cli/commands/import-traffic.js








const UNITS = { s: 1_000_000, ms: 1000, us: 1 };
const CLASSES_SHOWN = 8;
/** @throws UsageError for a flag, WorkloadError for what cannot be imported, each one line */
async function importFile(from, flags, io) {
    const timeUnitUs = flags.timeUnit === undefined ? undefined : UNITS[flags.timeUnit];
    if (flags.timeUnit !== undefined && timeUnitUs === undefined) {
        throw new usage_error/* UsageError */.eb(`option "--time-unit": found ${JSON.stringify(flags.timeUnit.slice(0, 40))}; allowed: s, ms, us`);
    }
    if (flags.path !== undefined && !/^\/[\x21-\x7e]*$/.test(flags.path)) {
        throw new usage_error/* UsageError */.eb(`option "--path": found ${JSON.stringify(flags.path.slice(0, 100))}; allowed: a path such as /v1/completions`);
    }
    const requests = (0,record_traffic/* wholeNumber */.rD)('requests', flags.requests);
    const summary = await importWorkload({
        from,
        to: flags.out,
        ...(flags.format === undefined ? {} : { format: flags.format }),
        options: {
            path: flags.path,
            model: flags.model,
            block: (0,record_traffic/* wholeNumber */.rD)('block-size', flags.blockSize) ?? 512,
            timeUnitUs,
            host: flags.host,
            all: flags.all === true,
        },
        ...(requests === undefined ? {} : { requests }),
        redact: (0,record_traffic/* additionsOf */.PM)(flags),
        force: flags.force === true,
        version: version/* VERSION */.x,
        created: new Date().toISOString(),
        ...(io.live ? { onProgress: (read) => io.err(`\r${(0,cli_words/* counted */.hS)(read, 'request')} read `) } : {}),
        signal: io.signal,
    }).catch((error) => {
        throw io.signal.aborted ? new exit/* CancelledError */.cc(null) : error;
    });
    if (io.live)
        io.err('\n');
    io.out(summaryText(summary, flags.out, (0,reproduce/* programAt */.qN)(io.dist, '.')));
}
function summaryText(summary, path, program) {
    const { format, read, written, bytes, skipped, timing, outOfOrder, renamed, sessions, classes, redaction } = summary;
    const left = read - written;
    const lines = [
        `${format}: ${(0,cli_words/* counted */.hS)(read, 'request')} read, ${written} written to ${path} (${(0,series/* formatBytes */.z3)(bytes)}, readable by you alone)`,
        ...(left === 0 ? [] : [`left out: ${left} (${(0,cli_words/* list */.p_)(skipped)})`]),
        `${timing === 'timed' ? 'timed: replayed at the recorded times' : 'no times: replayed one after another, workload.concurrency at a time'}${sessions > 0 ? `; ${(0,cli_words/* counted */.hS)(sessions, 'session')}` : ''}`,
        ...(outOfOrder === 0
            ? []
            : [`${(0,cli_words/* counted */.hS)(outOfOrder, 'request')} came out of order and ${outOfOrder === 1 ? 'was' : 'were'} put in order`]),
        ...(renamed === 0 ? [] : [`${(0,cli_words/* counted */.hS)(renamed, 'id')} came twice and ${renamed === 1 ? 'was' : 'were'} told apart`]),
        ...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${(0,cli_words/* printable */.g$)(name)}`),
        ...(classes.length > CLASSES_SHOWN
            ? [`  and ${(0,cli_words/* counted */.hS)(classes.length - CLASSES_SHOWN, 'further class', 'further classes')}`]
            : []),
        (0,record_traffic/* redactionText */.fd)(redaction),
        `next: ${program} workload ${path}`,
    ];
    return lines.map((line) => `${line}\n`).join('');
}


/***/ }),

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
