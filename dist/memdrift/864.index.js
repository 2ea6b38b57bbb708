export const id = 864;
export const ids = [864];
export const modules = {

/***/ 9332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

/** `1 request`, `2 requests`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** What comes from outside, as one line that no terminal obeys. */
function printable(text) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text, 200);
}
/** `3 of a, 1 of b` as `a 3, b 1`, the most frequent first. */
function list(counts, name = (key) => key) {
    return Object.entries(counts)
        .sort((a, b) => b[1] - a[1])
        .map(([key, count]) => `${printable(name(key))} ${count}`)
        .join(', ');
}


/***/ }),

/***/ 5864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PM: () => (/* binding */ additionsOf),
  record: () => (/* binding */ record),
  fd: () => (/* binding */ redactionText),
  rD: () => (/* binding */ wholeNumber)
});

// EXTERNAL MODULE: ./lib/gate/config/scalars.js
var scalars = __webpack_require__(611);
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
// EXTERNAL MODULE: ./lib/workload/format/workload-writer.js + 2 modules
var workload_writer = __webpack_require__(7524);
// EXTERNAL MODULE: ./lib/workload/redact.js + 5 modules
var redact = __webpack_require__(1907);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/workload/recorder/exchange.js


/** Of a body that was sent compressed. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const UNPACK = new Map([
    ['gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
    ['deflate', (0,external_node_util_.promisify)(external_node_zlib_.inflate)],
    ['br', (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress)],
]);
/** The line of a workload that sends it again. Nothing is redacted yet. */
async function lineOf(seen) {
    const { headers, body } = await unpacked(seen.headers, seen.body);
    return {
        id: seen.id,
        t_us: Math.round(seen.arrivedUs),
        ...(seen.session === undefined ? {} : { session: seen.session }),
        method: seen.method,
        path: seen.path,
        headers,
        ...bodyFields(body),
        ...(seen.stream ? { stream: true } : {}),
        ...(seen.end === 'client_cancel' ? { cancel: cancelOf(seen) } : {}),
        obs: observationOf(seen),
    };
}
/** Compressed, nothing could be redacted, and nothing varied: what is sent again is not compressed. */
async function unpacked(headers, body) {
    const encoding = headers['content-encoding']?.trim().toLowerCase();
    if (encoding === undefined || encoding === 'identity')
        return { headers, body };
    const unpack = UNPACK.get(encoding);
    if (unpack === undefined)
        throw new Error('its body is in a compression that is not known');
    const { 'content-encoding': _, ...rest } = headers;
    return { headers: rest, body: await unpack(body, { maxOutputLength: MAX_UNPACKED_BYTES }) };
}
function bodyFields(body) {
    if (body.length === 0)
        return {};
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
        return { body_text: text };
    }
    catch {
        return { body_b64: body.toString('base64') };
    }
}
/**
 * Where the client hung up: at an event of a stream, for that does not depend on how fast this server was; else at a
 * byte, else after a time. An event that was passed on while the client was closing counts as received.
 */
function cancelOf({ stream, events, bytes, writtenUs, endedUs, arrivedUs }) {
    if (stream && events > 0)
        return { after_events: events };
    if (bytes > 0)
        return { after_bytes: bytes };
    return { after_us: Math.max(0, Math.round(endedUs - (writtenUs ?? arrivedUs))) };
}
function observationOf(seen) {
    return {
        status: seen.status,
        ...(seen.firstByteUs === null ? {} : { ttfb_us: Math.round(seen.firstByteUs - seen.arrivedUs) }),
        dur_us: Math.round(seen.endedUs - seen.arrivedUs),
        ...(seen.stream ? { events: seen.events } : {}),
        bytes: seen.bytes,
        end: seen.end,
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/workload/format/events.js
var events = __webpack_require__(8124);
;// CONCATENATED MODULE: ./lib/workload/recorder/proxy.js




/** Set for each connection by whoever makes it (RFC 9110, section 7.6.1); the target's host is its own. */
const HOP_BY_HOP = new Set('connection keep-alive proxy-connection te transfer-encoding upgrade proxy-authenticate host expect'.split(' '));
const STREAMS = /^(text\/event-stream|application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json))\b/i;
/** Of what passes while it is stopping. */
const PATIENCE_MS = 5000;
/** A free connection is closed by us before most servers would. */
const FREE_SOCKET_MS = 1000;
/**
 * A reverse proxy that changes nothing of what it passes on and sees all of it: chunks as they come, both ways with
 * back-pressure, a client that hangs up hung up on at the other side at once.
 */
class ReverseProxy {
    options;
    #server;
    #agent;
    #passing = new Set();
    #anchorMs = external_node_perf_hooks_.performance.now();
    #count = 0;
    constructor(options) {
        this.options = options;
        const { target } = options;
        // A connection for each request: servers close kept ones without a word, and a body that is passed on as it comes
        // cannot be sent twice. Over TLS that would cost too much, and what speaks TLS keeps what it says.
        this.#agent =
            target.protocol === 'https:'
                ? new external_node_https_.Agent({ keepAlive: true, scheduling: 'lifo', timeout: FREE_SOCKET_MS })
                : new external_node_http_.Agent({ keepAlive: false });
        // Limits are the service's business.
        this.#server = external_node_http_.createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, (request, response) => {
            const passage = new Passage(this, `r${++this.#count}`, request, response);
            this.#passing.add(passage);
            void passage.over.then(() => this.#passing.delete(passage));
        });
        this.#server.headersTimeout = 0;
        const refuse = (_request, socket) => {
            options.onSkipped('upgrades and tunnels are refused');
            socket.end('HTTP/1.1 501 Not Implemented\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
        };
        this.#server.on('upgrade', refuse);
        this.#server.on('connect', refuse);
        this.#server.on('clientError', (_error, socket) => socket.destroy());
    }
    /** Microseconds since the start. */
    nowUs() {
        return (external_node_perf_hooks_.performance.now() - this.#anchorMs) * 1000;
    }
    get passing() {
        return this.#passing.size;
    }
    /** @throws the server's own error where it cannot listen there */
    async listen(host, port) {
        await new Promise((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(port, host, resolve);
        });
        return this.#server.address();
    }
    /** Takes nothing new, waits for what is passing, then cuts it. */
    async stop(patienceMs = PATIENCE_MS) {
        this.#server.close();
        this.#server.closeIdleConnections();
        const over = Promise.all([...this.#passing].map((passage) => passage.over));
        let timer;
        await Promise.race([over, new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)))]);
        clearTimeout(timer);
        for (const passage of this.#passing)
            passage.cut();
        await Promise.all([...this.#passing].map((passage) => passage.over));
        this.#server.closeAllConnections();
        this.#agent.destroy();
    }
    request(options) {
        const { target } = this.options;
        const { request } = target.protocol === 'https:' ? external_node_https_ : external_node_http_;
        const { protocol, hostname, port } = target;
        // Of an IPv6 address the brackets belong to the URL, not to the host.
        return request({ protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, agent: this.#agent, ...options });
    }
}
/** One request on its way through, from its arrival until nothing of it is left. */
class Passage {
    proxy;
    id;
    request;
    response;
    over;
    #arrivedUs;
    #body = [];
    #bodyBytes = 0;
    #writtenUs = null;
    #firstByteUs = null;
    #status = 0;
    #stream = false;
    #counter;
    #bytes = 0;
    #end = null;
    #upstream;
    constructor(proxy, id, request, response) {
        this.proxy = proxy;
        this.id = id;
        this.request = request;
        this.response = response;
        this.#arrivedUs = proxy.nowUs();
        this.#upstream = proxy.request({
            method: request.method ?? 'GET',
            path: this.#upstreamPath(),
            headers: this.#upstreamHeaders(),
        });
        this.over = new Promise((resolve) => {
            response.once('close', () => {
                // The client is gone before the answer's end: so is the request, at once.
                if (!response.writableFinished)
                    this.#endWith('client_cancel');
                this.#end ??= 'ok';
                this.#upstream.destroy();
                this.#tell();
                resolve();
            });
        });
        this.#forward();
    }
    /** The recorder stops: what came of it is not known. */
    cut() {
        this.#endWith('recorder_stopped');
        this.response.destroy();
    }
    #forward() {
        const { request } = this;
        const upstream = this.#upstream;
        request.on('data', (chunk) => {
            this.#bodyBytes += chunk.length;
            if (this.#bodyBytes <= this.proxy.options.maxBodyBytes)
                this.#body.push(chunk);
        });
        request.on('error', () => undefined);
        request.pipe(upstream);
        upstream.once('finish', () => {
            this.#writtenUs = this.proxy.nowUs();
        });
        upstream.on('error', (error) => this.#fail(error));
        upstream.once('response', (answer) => this.#answer(answer));
        upstream.on('information', ({ statusCode }) => {
            if (statusCode === 102)
                this.response.writeProcessing();
        });
    }
    #answer(answer) {
        const { response } = this;
        this.#status = answer.statusCode ?? 0;
        this.#firstByteUs = this.proxy.nowUs();
        const type = answer.headers['content-type'];
        this.#stream = STREAMS.test(type ?? '');
        // Compressed, events cannot be counted.
        const plain = answer.headers['content-encoding'] === undefined;
        this.#counter = this.#stream && plain ? (0,events/* eventCounter */.j)(type) : undefined;
        response.writeHead(this.#status, answer.statusMessage, withoutHops(answer.rawHeaders));
        // What is sent in small pieces is wanted in small pieces.
        response.flushHeaders();
        answer.on('data', (chunk) => {
            this.#bytes += chunk.length;
            this.#counter?.feed(chunk);
        });
        answer.on('error', () => undefined);
        answer.once('end', () => {
            if (answer.rawTrailers.length > 0)
                response.addTrailers(pairsOf(answer.rawTrailers));
            response.end();
        });
        answer.once('close', () => {
            if (answer.complete)
                return;
            this.#endWith('upstream_reset');
            response.destroy();
        });
        answer.pipe(response, { end: false });
    }
    #fail({ code = 'error' }) {
        if (this.#end !== null)
            return;
        this.#endWith(`upstream_${code.toLowerCase()}`);
        if (this.response.headersSent)
            this.response.destroy();
        else
            this.response
                .writeHead(502, { 'content-type': 'text/plain' })
                .end('memdrift record: the target does not answer\n');
    }
    /** The first word counts. */
    #endWith(end) {
        this.#end ??= end;
    }
    #tell() {
        const { options } = this.proxy;
        if (this.#bodyBytes > options.maxBodyBytes) {
            options.onSkipped('its body is larger than --max-body');
            return;
        }
        const end = this.#end ?? 'ok';
        const whole = this.request.complete;
        if (!whole && end === 'client_cancel') {
            options.onSkipped('the client went away before its request was whole');
            return;
        }
        options.onSeen({
            id: this.id,
            arrivedUs: this.#arrivedUs,
            method: this.request.method ?? 'GET',
            path: pathOf(this.request.url ?? '/'),
            headers: headersOf(this.request),
            session: this.#session(),
            body: Buffer.concat(this.#body),
            status: this.#status,
            stream: this.#stream,
            writtenUs: this.#writtenUs,
            firstByteUs: this.#firstByteUs,
            endedUs: this.proxy.nowUs(),
            events: this.#counter?.events ?? 0,
            bytes: this.#bytes,
            end,
        });
    }
    #session() {
        const { sessionHeader } = this.proxy.options;
        const value = sessionHeader === undefined ? undefined : this.request.headers[sessionHeader.toLowerCase()];
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    #upstreamPath() {
        return this.proxy.options.target.pathname.replace(/\/$/, '') + pathOf(this.request.url ?? '/');
    }
    #upstreamHeaders() {
        const { target } = this.proxy.options;
        return ['host', target.host, ...withoutHops(this.request.rawHeaders)].concat(
        // A body whose length is not told comes in chunks, and goes on so.
        this.request.headers['transfer-encoding'] === undefined ? [] : ['transfer-encoding', 'chunked']);
    }
}
/** A client that takes this for a forward proxy asks for a whole URL. */
function pathOf(url) {
    if (url.startsWith('/'))
        return url;
    try {
        const { pathname, search } = new URL(url);
        return pathname + search;
    }
    catch {
        return '/';
    }
}
/** Names and values in turn, as Node has them; those that a connection names are its own, too. */
function withoutHops(raw) {
    const pairs = pairsOf(raw);
    const named = pairs
        .filter(([name]) => name.toLowerCase() === 'connection')
        .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
    return pairs.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !named.includes(name.toLowerCase())).flat();
}
function pairsOf(raw) {
    return Array.from({ length: Math.floor(raw.length / 2) }, (_, at) => [raw[2 * at] ?? '', raw[2 * at + 1] ?? '']);
}
function headersOf({ headers }) {
    const entries = Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/workload/recorder/recorder.js





const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** A recorder that is killed loses no more than this. */
const FLUSH_MS = 1000;
/**
 * Records what passes through a reverse proxy as a workload: bodies and times as they are, hang-ups, answers; secrets
 * are taken out before anything is written. Traffic goes on whatever happens to the recording; what cannot be recorded
 * is counted, and what cannot be redacted is not written.
 */
class Recorder {
    #proxy;
    #writer;
    #redactor;
    #counts = {
        classes: new Map(),
        statuses: new Map(),
        broken: new Map(),
    };
    #skipped = new Map();
    #streams = 0;
    #hangUps = 0;
    /** What is being written. */
    #writing = Promise.resolve();
    #timer;
    /** Why nothing more is written; the traffic goes on. */
    #failure = null;
    /** @throws SyntaxError of a pattern that is no regular expression */
    constructor(options) {
        const { target, path, force, version, created } = options;
        this.#redactor = (0,redact/* createRedactor */.l)(options.redact);
        this.#writer = new workload_writer/* WorkloadWriter */.X(path, { source: { tool: 'memdrift record', version } }, { created, ...(force === undefined ? {} : { force }) });
        this.#proxy = new ReverseProxy({
            target,
            maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
            sessionHeader: options.sessionHeader,
            onSeen: (seen) => {
                this.#writing = this.#writing.then(() => this.#write(seen));
            },
            onSkipped: (reason) => count(this.#skipped, reason),
        });
    }
    /** Requests written, and on their way. */
    get recorded() {
        return this.#writer.requests;
    }
    get passing() {
        return this.#proxy.passing;
    }
    get hangUps() {
        return this.#hangUps;
    }
    /**
     * @throws WorkloadError where the file cannot be written; the server's own error where it cannot listen there
     */
    async start(host, port) {
        await this.#writer.open();
        try {
            const address = await this.#proxy.listen(host, port);
            this.#timer = setInterval(() => void this.#writer.flush().catch(() => undefined), FLUSH_MS);
            return address;
        }
        catch (error) {
            await this.#writer.abandon();
            throw error;
        }
    }
    /**
     * Stops the traffic and finishes the file.
     * @param patienceMs for what is still passing
     * @throws WorkloadError where something could not be written: what was, lies in `<path>.partial`
     */
    async stop(patienceMs) {
        await this.#proxy.stop(patienceMs);
        clearInterval(this.#timer);
        await this.#writing;
        if (this.#failure !== null)
            throw this.#failure;
        const durationUs = Math.round(this.#proxy.nowUs());
        const redaction = this.#redactor.report();
        const { secrets, ...told } = redaction;
        const { requests, bytes } = await this.#finish({ redaction: { ...told }, secrets, durationUs });
        return {
            requests,
            bytes,
            durationUs,
            classes: [...this.#counts.classes].sort((a, b) => b[1] - a[1]),
            streams: this.#streams,
            hangUps: this.#hangUps,
            statuses: Object.fromEntries(this.#counts.statuses),
            broken: Object.fromEntries(this.#counts.broken),
            skipped: Object.fromEntries(this.#skipped),
            redaction,
        };
    }
    /** A workload without a request is none: no file is left then. */
    async #finish(known) {
        if (this.#writer.requests > 0)
            return this.#writer.finish(known);
        await this.#writer.abandon();
        return { requests: 0, bytes: 0 };
    }
    async #write(seen) {
        if (this.#failure !== null)
            return;
        let line;
        try {
            line = this.#redactor.request(await lineOf(seen));
        }
        catch (error) {
            count(this.#skipped, `it cannot be redacted (${error instanceof Error ? error.message.slice(0, 80) : 'unknown'})`);
            return;
        }
        try {
            await this.#writer.append(line);
        }
        catch (error) {
            this.#failure = error instanceof Error ? error : new Error(String(error));
            return;
        }
        const { stream, status, end, method } = seen;
        count(this.#counts.classes, (0,request_class/* defaultClass */.S)(method, line.path, stream));
        count(this.#counts.statuses, String(status));
        if (stream)
            this.#streams += 1;
        if (end === 'client_cancel')
            this.#hangUps += 1;
        else if (end !== 'ok')
            count(this.#counts.broken, end);
    }
    /** Why writing has stopped while the traffic goes on; null while it has not. */
    get failure() {
        return this.#failure;
    }
}
function count(counts, name) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
}

// EXTERNAL MODULE: ./lib/cli/cli-words.js
var cli_words = __webpack_require__(9332);
;// CONCATENATED MODULE: ./lib/cli/commands/record-traffic.js







/** How often the live line is written anew, ms. */
const LIVE_MS = 500;
const CLASSES_SHOWN = 8;
/**
 * Records until it is told to stop: by Ctrl-C, or by a limit.
 * @throws UsageError for a flag, WorkloadError for a file that cannot be written
 */
async function record(flags, io) {
    const target = targetOf(flags.target);
    const { host, port } = addressOf(flags.listen);
    const limits = {
        requests: wholeNumber('max-requests', flags.maxRequests) ?? Number.POSITIVE_INFINITY,
        ms: flags.maxDuration === undefined ? null : msOf(flags.maxDuration),
    };
    const maxBodyMib = wholeNumber('max-body', flags.maxBody);
    const recorder = recorderOf(flags, target, maxBodyMib);
    const address = await start(recorder, host, port);
    const shown = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
    io.err(`memdrift: recording. Send requests to ${shown}, they go on to ${target.origin}; Ctrl-C ends it.\n`);
    await untilStopped(recorder, limits, io);
    io.err(`${io.live ? '\n' : ''}memdrift: ending${recorder.passing > 0 ? `, ${(0,cli_words/* counted */.hS)(recorder.passing, 'request')} still passing` : ''}\n`);
    const summary = await recorder.stop();
    io.out(summaryText(summary, flags.out, (0,reproduce/* programAt */.qN)(io.dist, '.')));
}
function recorderOf(flags, target, maxBodyMib) {
    return new Recorder({
        target,
        path: flags.out,
        version: version/* VERSION */.x,
        created: new Date().toISOString(),
        redact: additionsOf(flags),
        ...(flags.force === undefined ? {} : { force: flags.force }),
        ...(flags.sessionHeader === undefined ? {} : { sessionHeader: flags.sessionHeader }),
        ...(maxBodyMib === undefined ? {} : { maxBodyBytes: maxBodyMib * 1024 * 1024 }),
    });
}
/** What is redacted beside the rules. @throws UsageError */
function additionsOf(flags) {
    for (const pattern of flags.redactPattern) {
        try {
            new RegExp(pattern);
        }
        catch (cause) {
            const found = `option "--redact-pattern": found ${JSON.stringify(pattern.slice(0, 100))}`;
            throw new usage_error/* UsageError */.eb(`${found}; allowed: a regular expression such as acme-[0-9a-f]{16}`, { cause });
        }
    }
    return { headers: flags.redactHeader, fields: flags.redactField, patterns: flags.redactPattern };
}
async function start(recorder, host, port) {
    try {
        return await recorder.start(host, port);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        const problem = {
            EADDRINUSE: 'in use by another program',
            EACCES: 'not allowed for this user',
            EADDRNOTAVAIL: 'no address of this machine',
        }[code];
        if (problem === undefined)
            throw error;
        throw new usage_error/* UsageError */.eb(`option "--listen": ${host}:${port} is ${problem}; allowed: a free address such as 127.0.0.1:8080`);
    }
}
/** Resolves at the first of: a signal, a limit, a file that cannot be written any more. */
async function untilStopped(recorder, limits, io) {
    const started = performance.now();
    await new Promise((resolve) => {
        const live = setInterval(() => {
            const { recorded, hangUps, passing, failure } = recorder;
            const seconds = Math.round((performance.now() - started) / 1000);
            if (io.live)
                io.err(`\r${(0,cli_words/* counted */.hS)(recorded, 'request')}, ${(0,cli_words/* counted */.hS)(hangUps, 'hang-up')}, ${passing} passing, ${seconds} s `);
            const isOver = recorded >= limits.requests || (limits.ms !== null && performance.now() - started >= limits.ms);
            if (isOver || failure !== null)
                stop();
        }, LIVE_MS);
        const stop = () => {
            clearInterval(live);
            resolve();
        };
        if (io.signal.aborted)
            stop();
        io.signal.addEventListener('abort', stop, { once: true });
    });
}
function targetOf(text) {
    const allowed = 'allowed: the URL of the service, http://127.0.0.1:8000';
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) {
        throw new usage_error/* UsageError */.eb(`option "--target": found ${JSON.stringify(text.slice(0, 200))}; ${allowed}`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new usage_error/* UsageError */.eb(`option "--target": found a user or password in it; ${allowed}; clients send their own`);
    }
    return url;
}
/** `8080`, `:8080`, `0.0.0.0:8080`, `[::1]:8080`; on this machine alone where no address is given. */
function addressOf(text) {
    const match = /^(?:(?:\[([0-9a-fA-F:.]+)\]|([\w.-]*)):)?(\d{1,5})$/.exec(text.trim());
    const port = Number(match?.[3]);
    if (match === null || !(port <= 65535)) {
        throw new usage_error/* UsageError */.eb(`option "--listen": found ${JSON.stringify(text.slice(0, 200))}; allowed: a port, or an address such as 127.0.0.1:8080`);
    }
    return { host: match[1] ?? (match[2] || '127.0.0.1'), port };
}
function wholeNumber(name, text) {
    if (text === undefined)
        return undefined;
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < 1 || value > 1e9) {
        throw new usage_error/* UsageError */.eb(`option "--${name}": found ${JSON.stringify(text.slice(0, 100))}; allowed: a whole number >= 1`);
    }
    return value;
}
function msOf(text) {
    const parsed = scalars/* duration */.p0.safeParse(text);
    if (parsed.success)
        return parsed.data;
    throw new usage_error/* UsageError */.eb(`option "--max-duration": found ${JSON.stringify(text.slice(0, 100))}; allowed: a duration such as 90s, 15m or 1h30m`);
}
function summaryText(summary, path, program) {
    const { requests, bytes, durationUs, classes, streams, hangUps, statuses, broken, skipped, redaction } = summary;
    const seconds = (durationUs / 1e6).toFixed(1);
    const further = classes.length > CLASSES_SHOWN
        ? [`  and ${(0,cli_words/* counted */.hS)(classes.length - CLASSES_SHOWN, 'further class', 'further classes')}`]
        : [];
    const file = requests === 0 ? 'no file was written' : `${path} (${(0,series/* formatBytes */.z3)(bytes)}, readable by you alone)`;
    const lines = [
        `${(0,cli_words/* counted */.hS)(requests, 'request')} in ${seconds} s, ${(0,cli_words/* counted */.hS)(streams, 'stream')}, ${(0,cli_words/* counted */.hS)(hangUps, 'hang-up')}: ${file}`,
        ...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${(0,cli_words/* printable */.g$)(name)}`),
        ...further,
        ...(requests === 0 ? [] : [`answers: ${(0,cli_words/* list */.p_)(statuses, (status) => (status === '0' ? 'none' : status))}`]),
        ...(Object.keys(broken).length === 0 ? [] : [`broken off: ${(0,cli_words/* list */.p_)(broken)}`]),
        ...(Object.keys(skipped).length === 0 ? [] : [`passed on and not recorded: ${(0,cli_words/* list */.p_)(skipped)}`]),
        redactionText(redaction),
        ...(requests === 0
            ? ['nothing was recorded: do the clients send to the address above?']
            : [`next: ${program} workload ${path}; ${program} run --workload ${path} ...`]),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
/** What was taken out, and what a replay will have to be given. */
function redactionText({ headers, fields, queries, bodyHits, cookies, secrets, }) {
    const parts = [
        ...(headers.length === 0 ? [] : [`headers ${headers.map(cli_words/* printable */.g$).join(', ')}`]),
        ...(cookies === 0 ? [] : [(0,cli_words/* counted */.hS)(cookies, 'cookie header')]),
        ...(fields.length === 0 ? [] : [`fields ${fields.map(cli_words/* printable */.g$).join(', ')}`]),
        ...(queries.length === 0 ? [] : [`query ${queries.map(cli_words/* printable */.g$).join(', ')}`]),
        ...(bodyHits === 0 ? [] : [`${(0,cli_words/* counted */.hS)(bodyHits, 'place')} in bodies and paths`]),
    ];
    const needs = secrets.length === 0 ? '' : `; a replay takes ${secrets.join(', ')} from the environment`;
    return `redacted: ${parts.length === 0 ? 'nothing' : parts.join('; ')}${needs}`;
}


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


/***/ }),

/***/ 8124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ eventCounter)
/* harmony export */ });
/** Lines of JSON: Ollama, TGI behind some gateways. */
const LINES = /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json)\b/i;
/**
 * Server-sent events, or where the answer says that it is lines of JSON, those.
 * @param onEvent told of each event as it arrives
 */
function eventCounter(contentType, onEvent = () => undefined) {
    const lines = LINES.test(contentType ?? '');
    return new LineReader(lines ? new JsonLines(onEvent) : new ServerSentEvents(onEvent));
}
/** Every line that is not empty. */
class JsonLines {
    onEvent;
    events = 0;
    done = false;
    constructor(onEvent) {
        this.onEvent = onEvent;
    }
    line(line) {
        if (line.trim() === '')
            return;
        this.events += 1;
        this.onEvent();
    }
}
/**
 * An event is dispatched at an empty line after at least one `data` line, so comments that keep a connection alive do
 * not count (HTML Standard, section 9.2.6).
 */
class ServerSentEvents {
    onEvent;
    events = 0;
    done = false;
    #hasData = false;
    constructor(onEvent) {
        this.onEvent = onEvent;
    }
    line(line) {
        if (line === '') {
            if (this.#hasData) {
                this.events += 1;
                this.onEvent();
            }
            this.#hasData = false;
        }
        else if (line.startsWith('data:') || line === 'data') {
            this.#hasData = true;
            if (line.slice('data:'.length).trim() === '[DONE]')
                this.done = true;
        }
    }
}
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Enough of a line to tell `data: [DONE]` from anything else. */
const KEPT_OF_A_LINE = 32;
/** Lines that end with LF, CR or CRLF, as both formats allow; of each its beginning. */
class LineReader {
    meaning;
    /** Beginning of a line whose end has not come yet. */
    #begun = '';
    /** The chunk before ended with CR: a LF at the start of the next belongs to it. */
    #afterReturn = false;
    constructor(meaning) {
        this.meaning = meaning;
    }
    get events() {
        return this.meaning.events;
    }
    get done() {
        return this.meaning.done;
    }
    feed(chunk) {
        // Nothing came: what the chunk before ended with is still the last there was.
        if (chunk.length === 0)
            return;
        let start = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
        this.#afterReturn = false;
        // Most streams have no CR at all: one search for both would cost more.
        let nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
        while (start < chunk.length) {
            const feed = chunk.indexOf(LINE_FEED, start);
            if (nextReturn !== -1 && nextReturn < start)
                nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
            const byReturn = nextReturn !== -1 && (feed === -1 || nextReturn < feed);
            const end = byReturn ? nextReturn : feed;
            const stop = end === -1 ? chunk.length : end;
            const room = KEPT_OF_A_LINE - this.#begun.length;
            this.#begun += chunk.toString('latin1', start, Math.min(stop, start + room));
            if (end === -1)
                return;
            this.meaning.line(this.#begun);
            this.#begun = '';
            start = end + 1;
            if (!byReturn)
                continue;
            if (start === chunk.length)
                this.#afterReturn = true;
            else if (chunk[start] === LINE_FEED)
                start += 1;
        }
    }
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

/***/ 7524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ WorkloadWriter)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/series/series.js
var series = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/workload/format/growing-numbers.js
/** Numbers one behind another, at 8 bytes each and without garbage: an array of millions has twice that, and copies. */
class GrowingNumbers {
    #values = new Float64Array(1024);
    #length = 0;
    get length() {
        return this.#length;
    }
    push(value) {
        if (this.#length === this.#values.length) {
            const values = new Float64Array(2 * this.#length);
            values.set(this.#values);
            this.#values = values;
        }
        this.#values[this.#length++] = value;
    }
    /** @returns NaN where there is none */
    at(index) {
        return index < this.#length ? (this.#values[index] ?? Number.NaN) : Number.NaN;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/workload/format/id-table.js

/** 52 bits of a hash: of ten million ids two are taken for one with a chance of 1 in 100 (birthday bound). */
function hashOf(id) {
    const digest = (0,external_node_crypto_.createHash)('sha1').update(id).digest();
    return digest.readUInt32LE(0) * 2 ** 20 + (digest.readUInt32LE(4) >>> 12) + 1;
}
/** Which ids there were, at 12 bytes each: a file of millions of requests is no reason to keep their names. */
class IdTable {
    #capacity = 1024;
    /** 0: free. */
    #hashes = new Float64Array(this.#capacity);
    #indices = new Uint32Array(this.#capacity);
    #size = 0;
    /** @returns the index of the one that was there, else null */
    add(id, index) {
        if (this.#size * 2 >= this.#capacity)
            this.#grow();
        const hash = hashOf(id);
        const slot = this.#slotOf(hash);
        if (this.#hashes[slot] !== 0)
            return this.#indices[slot] ?? null;
        this.#hashes[slot] = hash;
        this.#indices[slot] = index;
        this.#size += 1;
        return null;
    }
    get(id) {
        const slot = this.#slotOf(hashOf(id));
        return this.#hashes[slot] === 0 ? null : (this.#indices[slot] ?? null);
    }
    #slotOf(hash) {
        let slot = hash % this.#capacity;
        while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash)
            slot = (slot + 1) % this.#capacity;
        return slot;
    }
    #grow() {
        const [hashes, indices] = [this.#hashes, this.#indices];
        this.#capacity *= 2;
        this.#hashes = new Float64Array(this.#capacity);
        this.#indices = new Uint32Array(this.#capacity);
        for (const [at, hash] of hashes.entries()) {
            if (hash === 0)
                continue;
            const slot = this.#slotOf(hash);
            this.#hashes[slot] = hash;
            this.#indices[slot] = indices[at] ?? 0;
        }
    }
}

// EXTERNAL MODULE: ./lib/workload/format/workload-error.js
var workload_error = __webpack_require__(6335);
;// CONCATENATED MODULE: ./lib/workload/format/workload-writer.js









/** Written at once. */
const BUFFER_BYTES = 256 * 1024;
/** Only its owner may read what clients sent. */
const MODE = 0o600;
/**
 * Writes a workload of any size. It grows as `<path>.partial`, a workload by itself, so that a recorder that is killed
 * leaves all it saw; finished, it is put in order of the times, under its own name. Of each request only its place is
 * kept in memory.
 */
class WorkloadWriter {
    path;
    options;
    #partial;
    #header;
    #ids = new IdTable();
    #starts = new GrowingNumbers();
    #lengths = new GrowingNumbers();
    /** By which it is sorted: its own time, or that of the request it follows. NaN without times. */
    #times = new GrowingNumbers();
    #buffer = [];
    #buffered = 0;
    #bytes = 0;
    /** Writes follow one another. */
    #tail = Promise.resolve();
    #file = null;
    /** @param header without counts, which are known at the end */
    constructor(path, header, options) {
        this.path = path;
        this.options = options;
        this.#partial = `${path}.partial`;
        this.#header = { format: 'memdrift.workload', version: 1, created: options.created, ...header };
    }
    get requests() {
        return this.#starts.length;
    }
    /** Whether a request of that id was appended. */
    has(id) {
        return this.#ids.get(id) !== null;
    }
    /**
     * Opens the file, so that a path that cannot be written is told before anything is done.
     * @throws WorkloadError, one line
     */
    async open() {
        if (this.#file !== null)
            return;
        const refuse = async (path) => {
            const there = await (0,promises_.lstat)(path).catch(() => null);
            if (there === null)
                return;
            if (!there.isFile())
                throw (0,workload_error/* complaint */.U4)({ origin: path }, 'is not a file', 'the path of a file to write');
            if (this.options.force !== true)
                throw (0,workload_error/* complaint */.U4)({ origin: path }, 'is there already', 'another path, or --force');
        };
        await refuse(this.path);
        await refuse(this.#partial);
        await (0,promises_.rm)(this.#partial, { force: true });
        this.#file = (0,promises_.open)(this.#partial, 'wx+', MODE).catch((cause) => {
            throw (0,workload_error/* complaint */.U4)({ origin: this.#partial }, `cannot be written (${codeOf(cause)})`, 'a folder that may be written to', {
                cause,
            });
        });
        await this.#file;
        this.#push(this.#header);
    }
    /**
     * @returns when there is room for more
     * @throws WorkloadError for an id that was there, a request that follows none that was, or a disk that is full
     */
    async append(line) {
        await this.open();
        const place = { origin: this.path, line: this.requests + 2 };
        const before = this.#ids.add(line.id, this.requests);
        if (before !== null)
            throw (0,workload_error/* complaint */.U4)({ ...place, field: 'id' }, 'found one that was there', 'an id of its own');
        const predecessor = line.after === undefined ? null : this.#ids.get(line.after);
        if (line.after !== undefined && predecessor === null) {
            throw (0,workload_error/* complaint */.U4)({ ...place, field: 'after' }, 'found no such request before it', 'the id of an earlier request');
        }
        const time = predecessor === null ? line.t_us : this.#times.at(predecessor);
        this.#times.push(time ?? Number.NaN);
        this.#starts.push(this.#bytes);
        const { id, t_us, ...rest } = line;
        this.#lengths.push(this.#push({ id, ...(t_us === undefined ? {} : { t_us }), ...rest }));
        if (this.#buffered >= BUFFER_BYTES)
            await this.flush();
    }
    /** All that was appended is in the file. */
    flush() {
        const chunks = this.#buffer;
        this.#buffer = [];
        this.#buffered = 0;
        this.#tail = this.#tail.then(async () => {
            if (chunks.length === 0)
                return;
            const file = await this.#file;
            await file?.writev(chunks).catch((cause) => {
                throw (0,workload_error/* complaint */.U4)({ origin: this.#partial }, `cannot be written (${codeOf(cause)})`, this.#room(), {
                    cause,
                });
            });
        });
        return this.#tail;
    }
    /** Puts the requests in order, and the file in its place. */
    async finish({ redaction, secrets, durationUs }) {
        await this.open();
        await this.flush();
        const file = await this.#file;
        if (file === null)
            throw new Error('a writer that is open has a file');
        const order = this.#order();
        const range = this.#range();
        const span = range === null ? null : range.last - range.first;
        const header = {
            ...this.#header,
            ...(this.requests === 0 ? {} : { requests: this.requests }),
            ...(span === null ? {} : { duration_us: Math.max(span, durationUs ?? 0) }),
            redaction,
            secrets,
        };
        const written = `${this.path}.tmp`;
        await (0,promises_.rm)(written, { force: true });
        const earlier = this.options.rebase === true ? (range?.first ?? 0) : 0;
        const lines = external_node_stream_.Readable.from(this.#inOrder(file, header, order, earlier), { objectMode: false });
        const out = (0,external_node_fs_.createWriteStream)(written, { mode: MODE, flags: 'wx', flush: true });
        try {
            await (this.path.endsWith('.gz') ? (0,external_node_stream_promises_.pipeline)(lines, (0,external_node_zlib_.createGzip)(), out) : (0,external_node_stream_promises_.pipeline)(lines, out));
            await (0,promises_.rename)(written, this.path);
        }
        catch (cause) {
            await (0,promises_.rm)(written, { force: true }).catch(() => undefined);
            const kept = `what was recorded is in ${this.#partial}`;
            throw (0,workload_error/* complaint */.U4)({ origin: this.path }, `cannot be written (${codeOf(cause)}), ${kept}`, this.#room(), { cause });
        }
        finally {
            await file.close();
        }
        await (0,promises_.rm)(this.#partial, { force: true });
        return { requests: this.requests, bytes: (await (0,promises_.lstat)(this.path)).size };
    }
    /** Leaves nothing behind. */
    async abandon() {
        await this.#tail.catch(() => undefined);
        await (await this.#file?.catch(() => null))?.close();
        await (0,promises_.rm)(this.#partial, { force: true });
        await (0,promises_.rm)(`${this.path}.tmp`, { force: true });
    }
    #room() {
        return `a disk with room for ${(0,series/* formatBytes */.z3)(this.#bytes)}`;
    }
    #push(line) {
        const bytes = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');
        this.#buffer.push(bytes);
        this.#buffered += bytes.length;
        this.#bytes += bytes.length;
        return bytes.length;
    }
    /** The earliest and the latest time; null without any. */
    #range() {
        let range = null;
        for (let index = 0; index < this.#times.length; index++) {
            const time = this.#times.at(index);
            if (Number.isNaN(time))
                continue;
            range ??= { first: time, last: time };
            range.first = Math.min(range.first, time);
            range.last = Math.max(range.last, time);
        }
        return range;
    }
    #order() {
        const order = new Uint32Array(this.requests);
        let inOrder = true;
        for (let index = 0; index < order.length; index++) {
            order[index] = index;
            inOrder &&= !(this.#times.at(index) < this.#times.at(index - 1));
        }
        if (inOrder)
            return order;
        const at = (index) => this.#times.at(index);
        // Without times in the order they came; what follows a request has its time, and came after it.
        return order.sort((a, b) => (Number.isNaN(at(a)) || at(a) === at(b) ? a - b : at(a) - at(b)));
    }
    /** The header, and the lines in order; neighbours that lie together are read together. */
    async *#inOrder(file, header, order, earlierUs) {
        yield Buffer.from(`${JSON.stringify(header)}\n`, 'utf8');
        for (let at = 0; at < order.length;) {
            const start = this.#starts.at(order[at] ?? 0);
            let length = 0;
            for (; at < order.length && length < BUFFER_BYTES; at++) {
                const index = order[at] ?? 0;
                if (this.#starts.at(index) !== start + length)
                    break;
                length += this.#lengths.at(index);
            }
            const bytes = Buffer.allocUnsafe(length);
            await file.read(bytes, 0, length, start);
            yield earlierUs === 0 ? bytes : rebased(bytes, earlierUs);
        }
    }
}
/** As {@link WorkloadWriter} writes a line that has a time: id and time come first. */
const TIME = /^(\{"id":"(?:[^"\\]|\\.)*","t_us":)(\d+)/gm;
function rebased(lines, earlierUs) {
    const text = lines.toString('utf8');
    return Buffer.from(text.replace(TIME, (_, before, timeUs) => before + (Number(timeUs) - earlierUs)), 'utf8');
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}


/***/ }),

/***/ 1907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* reexport */ createRedactor)
});

// UNUSED EXPORTS: RULESET

// EXTERNAL MODULE: ./lib/workload/format/secrets.js
var secrets = __webpack_require__(9336);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/workload/redact/entropy.js
/** Random strings: keys of services that nobody listed. Told from words, paths, digests and data by how they are made. */
/** Shorter ones are identifiers of all kinds; a key of 20 characters of 62 has 119 bits. */
const SHORTEST = 20;
/** What is longer is data: an image, audio, a tensor. */
const LONGEST = 512;
/**
 * Bits a character (Shannon). A random text of n characters of base 62 has close to log2 n of them, 3.9 at n = 20;
 * identifiers made of words have less than 3.6 (`__tests__/workload/redact.test.ts` measures both).
 */
const LEAST_BITS = 3.5;
/** Of its characters in pieces that are words or numbers: more, and it is a name made of words. */
const MOST_WORDS = 0.5;
const RUN = /[A-Za-z0-9+/_=.~-]{20,}/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
/** Digests are hexadecimal, and so are some keys: these words before one make it a key. */
const TELLING = /(?:key|token|secret|passw|auth|credential|wandb|datadog|signature)[^\n]{0,30}$/i;
/** Words, also short ones and numbers where they stand between separators: `Meta-Llama-3.1-70B-AWQ`. */
const WORDS = /[A-Z]?[a-z]{4,}|[A-Z]{4,}(?![a-z])|(?<![A-Za-z])(?:[A-Z]?[a-z]{2,3}|[A-Z]{2,3})(?![A-Za-z])|(?<![A-Za-z0-9])\d{1,8}[A-Z]?(?![A-Za-z0-9])/g;
const DATA_URL = /data:[\w.+/-]{0,100}(?:;[\w=-]{0,40}){0,4};base64,$/;
/** Places of random strings in a text: offsets of the first character and behind the last. */
function randomStrings(text) {
    const found = [];
    for (const match of text.matchAll(RUN)) {
        const start = match.index;
        const before = text.slice(Math.max(0, start - 160), start);
        for (const [from, to] of piecesOf(match[0])) {
            if (DATA_URL.test(before))
                continue;
            for (const [left, right] of randomIn(match[0].slice(from, to), from === 0 ? before : match[0].slice(0, from))) {
                found.push([start + from + left, start + from + right]);
            }
        }
    }
    return found;
}
/** The run itself, or else what is random between its slashes: they belong to base64, and part paths. */
function randomIn(run, before) {
    if (run.length > LONGEST)
        return [];
    if (isRandom(run, before))
        return [[0, run.length]];
    let start = 0;
    return run.split('/').flatMap((part) => {
        const from = start;
        start += part.length + 1;
        return part.length >= SHORTEST && part.length < run.length && isRandom(part, before + run.slice(0, from))
            ? [[from, from + part.length]]
            : [];
    });
}
/** A run is cut where sentences and assignments are: `key=value`, `a.b.c`; not within base64's own alphabet. */
function piecesOf(run) {
    const pieces = [];
    let start = 0;
    for (const cut of run.matchAll(/[.~]|=(?=[^=])/g)) {
        pieces.push([start, cut.index]);
        start = cut.index + 1;
    }
    pieces.push([start, run.length]);
    return pieces.filter(([from, to]) => to - from >= SHORTEST);
}
function isRandom(run, before) {
    if (UUID.test(run))
        return false;
    if (HEX.test(run))
        return run.length >= 32 && TELLING.test(before);
    const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(run)).length;
    if (kinds < 2)
        return false;
    // Without digits, or in one case: longer, or changing case as no words do.
    if (kinds === 2 && !(/\d/.test(run) ? run.length >= 28 : caseChanges(run) >= run.length / 3))
        return false;
    return bitsOf(run) >= LEAST_BITS && wordShare(run) <= MOST_WORDS;
}
function caseChanges(run) {
    return run.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
}
function bitsOf(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
}
/** Share of the characters in pieces that look like words, capitalised ones and numbers of up to eight digits. */
function wordShare(run) {
    const words = run.match(WORDS) ?? [];
    const separators = run.match(/[_/.-]/g)?.length ?? 0;
    return words.join('').length / Math.max(1, run.length - separators);
}

;// CONCATENATED MODULE: ./lib/workload/redact/patterns.js
/**
 * Shapes of credentials, wherever they stand. Each is linear in the length of the text: no repetition inside another, and
 * every repetition bounded or of characters that cannot begin anew what it follows. After the issuers' own documentation.
 */
const CREDENTIALS = [
    // OpenAI, Anthropic, OpenRouter, DeepSeek: sk-..., sk-proj-..., sk-ant-...
    /\bsk-[A-Za-z0-9_-]{8,}/g,
    // Stripe: sk_live_..., rk_test_..., whsec_...
    /\b(?:[srp]k_(?:live|test)_|whsec_)[A-Za-z0-9]{8,}/g,
    // Hugging Face, Groq, Replicate, NVIDIA, Perplexity, xAI, Fireworks
    /\b(?:hf_|api_|gsk_|r8_|nvapi-|pplx-|xai-|fw_)[A-Za-z0-9_-]{16,}/g,
    // GitHub, GitLab
    /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|gl(?:pat|ptt|dt|rt|cbt|soat)-[\w-]{16,})/g,
    // Slack: tokens and webhooks
    /\bxox[a-z]-[A-Za-z0-9-]{8,}/g,
    /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{8,}/g,
    // AWS: access key ids; Google: API keys, OAuth tokens
    /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/g,
    /\bAIza[\w-]{20,}/g,
    /\bya29\.[\w-]{16,}/g,
    /\bGOCSPX-[\w-]{16,}/g,
    // JSON web tokens; only the start is one, and what follows belongs to it
    /\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
    // SendGrid, Mailgun, Twilio
    /\bSG\.[\w-]{16,}\.[\w-]{16,}/g,
    /\bkey-[0-9a-f]{32}\b/g,
    /\b(?:SK|AC)[0-9a-f]{32}\b/g,
    // npm, PyPI, RubyGems, Docker Hub, crates.io
    /\bnpm_[A-Za-z0-9]{16,}/g,
    /\bpypi-[A-Za-z0-9_-]{16,}/g,
    /\brubygems_[0-9a-f]{16,}/g,
    /\bdckr_(?:pat|oat)_[\w-]{16,}/g,
    /\bcio[A-Za-z0-9]{32}\b/g,
    // DigitalOcean, Databricks, Shopify, Square, Linear, Notion, Figma, Doppler, Vault, Grafana, Sentry, PostHog, Supabase
    /\bdo[opr]_v1_[0-9a-f]{16,}/g,
    /\bdapi[0-9a-f]{32}/g,
    /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,}/g,
    /\b(?:EAAA|sq0[a-z]{3}-)[\w-]{16,}/g,
    /\b(?:lin_api_|ntn_|secret_|figd_|dp\.pt\.|hvs\.|hvb\.|glc_|glsa_|sntrys_|phc_|phx_|sbp_)[\w-]{16,}/g,
    // Telegram bots; Discord bots
    /\b\d{8,10}:AA[\w-]{32,35}\b/g,
    /\b[MNO][A-Za-z\d_-]{23,25}\.[\w-]{6}\.[\w-]{27,40}/g,
    // Azure storage and service bus
    /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[A-Za-z0-9+/=%&_-]{16,}/g,
    // Private keys, also with their line ends written as \n
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\:,-]{0,20000}/g,
    // What stands in an authorization header, quoted in a text
    /\b[Bb]earer\s{1,4}[A-Za-z0-9+/=._~-]{16,}/g,
    /\b[Bb]asic\s{1,4}(?=[A-Za-z0-9+/]{0,400}[0-9+/=])[A-Za-z0-9+/]{12,400}={0,2}/g,
];
/** A name that tells what comes: `password=...`, `"api_key": "..."` in a text, `AWS_SECRET_ACCESS_KEY=...`. */
const NAMED = /(?:api[_-]?key|apikey|access[_-]?key|secret[_-]?key|account[_-]?key|auth[_-]?token|access[_-]?token|refresh[_-]?token|client[_-]?secret|private[_-]?key|passwd|password|passphrase|(?<=[_-])token|(?<=[_-])secret|(?<=[_-])pwd)["']?\s{0,3}(?::=|=>|[=:])\s{0,3}["'`]?(?=[^\s"'`,;&<>{}()[\]$]{6})([^\s"'`,;&<>{}()[\]$]{6,400})/gi;
/** The password in a URL. */
const IN_URL = /:\/\/[^\s:/@"']{0,100}:([^\s/@"']{3,200})(?=@)/g;
/** The same names with a value that follows in words: `my password is hunter22!`. */
const SPOKEN = /\b(?:password|passphrase|api key|access key|secret key|token)\s{1,2}(?:is|was|:)\s{1,2}["'`]?([^\s"'`,;]{6,200})/gi;
/** Whether any of {@link CREDENTIALS} is there: one pass over a text that mostly has none. */
const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ source }) => source).join('|'));

;// CONCATENATED MODULE: ./lib/workload/redact/secret-names.js
/** What is secret, or nobody's business, by its name. */
/** Set by each connection, by proxies on the way, or by tracing: they say nothing of the request itself. */
const NOT_RECORDED = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-envoy-.*|traceparent|tracestate|baggage|b3|x-b3-.*|x-amzn-trace-id|x-cloud-trace-context|x-datadog-.*|sentry-trace|x-vercel-.*|fly-.*)$/;
const COOKIES = /^(set-)?cookie2?$/;
/** As strict as the check of a workload when it is read, and more. */
const CREDENTIAL_HEADER = /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|subscription[-_]?key|access[-_]?key|(?<!idempotency[-_])key|auth|token|secret|passw(or)?d|credentials?|signature|jwt)([-_]|$)/;
/** @param name in lower case */
function headerKind(name, additions) {
    if (NOT_RECORDED.test(name))
        return 'not-recorded';
    if (COOKIES.test(name))
        return 'cookie';
    return CREDENTIAL_HEADER.test(name) || additions.includes(name) ? 'credential' : 'plain';
}
/** Fields and query keys, without case and separators; `max_tokens` and the like are not among them. */
const SECRET_FIELDS = new Set(('password passwd pwd passphrase secret clientsecret appsecret sharedsecret token apitoken accesstoken refreshtoken ' +
    'idtoken authtoken bearertoken sessiontoken securitytoken bottoken usertoken apikey apikeyid openaiapikey xapikey ' +
    'accesskey accesskeyid secretkey secretaccesskey awssecretaccesskey awsaccesskeyid awssessiontoken encryptionkey ' +
    'signingkey privatekey privatekeyid sshkey authorization proxyauthorization auth credentials credential ' +
    'connectionstring databaseurl webhookurl cookie setcookie sessionid csrftoken creditcard creditcardnumber cardnumber ' +
    'cvv cvc securitycode ssn socialsecuritynumber pin otp totp mfacode hfstoken hftoken huggingfacetoken').split(' '));
const SECRET_QUERY = new Set([
    ...SECRET_FIELDS,
    ...'key sig signature xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential se code'.split(' '),
]);
function isSecretField(name, additions) {
    return isAmong(SECRET_FIELDS, name, additions);
}
function isSecretQuery(name, additions) {
    return isAmong(SECRET_QUERY, name, additions);
}
function isAmong(names, name, additions) {
    const bare = bareName(name);
    return names.has(bare) || additions.some((addition) => bareName(addition) === bare);
}
function bareName(name) {
    return name
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
}

;// CONCATENATED MODULE: ./lib/workload/redact/redact-text.js




/** Stands for a secret: as long as it was, so that memory behaves as it did. */
function filler(bytes) {
    const mark = '[REDACTED]';
    return bytes < mark.length ? '*'.repeat(bytes) : mark.padEnd(bytes, '*');
}
/** No pattern matches less: most strings of a body are keys, roles and numbers. */
const SHORTEST_SECRET = 10;
/** A text of any kind. */
function redactText(text, rules) {
    const ranges = merged(secretsIn(text, rules));
    return { text: replaced(text, ranges), hits: ranges.length, fields: [] };
}
/** Bytes that are no text, one character each: only what has the shape of a credential, since all of it looks random. */
function redactBytes(text, rules) {
    const ranges = merged([...CREDENTIALS, ...rules.patterns].flatMap((pattern) => matchesOf(text, pattern)));
    return { text: replaced(text, ranges), hits: ranges.length, fields: [] };
}
/**
 * A text that is JSON: its strings, each by its field's name and by itself; what stands between them is kept to the
 * byte. Keys are looked at as well: maps may be keyed by a token.
 */
function redactJson(text, rules) {
    const ranges = [];
    const fields = new Set();
    let field = null;
    const within = (start, length, decoded) => {
        const raw = text.slice(start + 1, start + length - 1);
        const place = placesIn(raw, decoded);
        for (const [from, to] of secretsIn(decoded, rules))
            ranges.push([start + 1 + place(from), start + 1 + place(to)]);
    };
    (0,main.visit)(text, {
        onObjectBegin: () => {
            field = null;
        },
        onArrayBegin: () => undefined,
        onArrayEnd: () => {
            field = null;
        },
        onObjectProperty: (name, offset, length) => {
            within(offset, length, name);
            field = isSecretField(name, rules.fields) ? name : null;
        },
        onLiteralValue: (value, offset, length) => {
            const isText = typeof value === 'string';
            if (field !== null && (isText ? value !== '' : typeof value === 'number')) {
                fields.add(field.slice(0, 60));
                ranges.push(isText ? [offset + 1, offset + length - 1] : [offset, offset + length]);
            }
            else if (isText)
                within(offset, length, value);
        },
    });
    const all = merged(ranges);
    return { text: replaced(text, all), hits: all.length, fields: [...fields] };
}
/** Where a character of a string's value is written: behind escapes, further on. */
function placesIn(raw, decoded) {
    if (raw.length === decoded.length)
        return (index) => index;
    const places = [];
    for (const unit of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\.|./gs))
        places.push(unit.index);
    places.push(raw.length);
    return (index) => places[index] ?? raw.length;
}
function secretsIn(text, rules) {
    const own = rules.patterns.flatMap((pattern) => matchesOf(text, pattern));
    if (text.length < SHORTEST_SECRET)
        return own;
    return [
        ...own,
        ...(ANY_CREDENTIAL.test(text) ? CREDENTIALS.flatMap((pattern) => matchesOf(text, pattern)) : []),
        ...groupsOf(text, IN_URL),
        ...groupsOf(text, NAMED),
        ...groupsOf(text, SPOKEN).filter(([start, end]) => isNoWord(text.slice(start, end))),
        ...randomStrings(text),
    ];
}
function matchesOf(text, pattern) {
    return [...text.matchAll(pattern)]
        .filter(([all]) => all !== '')
        .map((match) => [match.index, match.index + match[0].length]);
}
/** Only what the first group holds: the name before it stays. */
function groupsOf(text, pattern) {
    return [...text.matchAll(pattern)].flatMap((match) => {
        const value = match[1] ?? '';
        const end = match.index + match[0].length;
        return value === '' || isPlaceholder(value) ? [] : [[end - value.length, end]];
    });
}
/** What stands in documentation where a secret would: `your_key`, `xxxx`, `os.environ["KEY"]`, `None`. */
function isPlaceholder(value) {
    return (/^[x*.#_-]+$/i.test(value) ||
        /^<|^\$|^%|^(your|my|the|some|an?|insert|example|changeme|os|process|env|none|null|true|false|string|str|required|optional|undefined|self|config|settings)\b|^your|^my_/i.test(value));
}
function isNoWord(value) {
    return /\d|[^\w\s.,!?-]/.test(value);
}
/** In order, those that touch joined. */
function merged(ranges) {
    const joined = [];
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
        const last = joined.at(-1);
        if (last !== undefined && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            joined.push([start, end]);
    }
    return joined;
}
function replaced(text, ranges) {
    let from = 0;
    const parts = [];
    for (const [start, end] of ranges) {
        const secret = text.slice(start, end);
        const bytes = Buffer.byteLength(secret, 'utf8');
        parts.push(text.slice(from, start), /^-?[\d.eE+-]+$/.test(secret) && isNumberAt(text, start, end) ? digits(bytes) : filler(bytes));
        from = end;
    }
    parts.push(text.slice(from));
    return parts.join('');
}
/** A number of JSON, not digits within a string: those would have a quote or more digits at their sides. */
function isNumberAt(text, start, end) {
    return /[\s:,[]/.test(text[start - 1] ?? '') && /[\s,}\]]/.test(text[end] ?? '');
}
/** Stays a number, of as many digits. */
function digits(count) {
    return '1'.repeat(count);
}

;// CONCATENATED MODULE: ./lib/workload/redact/redactor.js



/** Of the rules, for the header of a workload. */
const RULESET = 'memdrift-1';
/**
 * Takes secrets out of requests, unconditionally: before anything is written. Header values become references
 * (`Bearer ${secret:AUTHORIZATION}`), so that the workload can be replayed; in bodies and paths a filler of the same
 * length stands in their place.
 * @throws SyntaxError of a pattern that is no regular expression
 */
function createRedactor(additions = {}) {
    return new RequestRedactor(additions);
}
class RequestRedactor {
    #headers;
    #rules;
    #secrets = new Set();
    #seen = { headers: new Set(), queries: new Set(), fields: new Set() };
    #bodyHits = 0;
    #cookies = 0;
    constructor({ headers = [], fields = [], patterns = [] }) {
        this.#headers = headers.map((name) => name.toLowerCase());
        this.#rules = { fields, patterns: patterns.map((pattern) => new RegExp(pattern, 'g')) };
    }
    request(line) {
        const { headers, ...rest } = line;
        const kept = headers === undefined ? undefined : this.#requestHeaders(headers);
        return {
            ...rest,
            path: this.#path(line.path),
            ...(kept === undefined ? {} : { headers: kept }),
            ...this.#body(line, headers ?? {}),
        };
    }
    report() {
        const sorted = (names) => [...names].sort();
        return {
            ruleset: RULESET,
            headers: sorted(this.#seen.headers),
            queries: sorted(this.#seen.queries),
            fields: sorted(this.#seen.fields),
            bodyHits: this.#bodyHits,
            cookies: this.#cookies,
            secrets: sorted(this.#secrets),
        };
    }
    #requestHeaders(headers) {
        const kept = [];
        for (const [given, value] of Object.entries(headers)) {
            const name = given.toLowerCase();
            const kind = headerKind(name, this.#headers);
            if (kind === 'cookie')
                this.#cookies += 1;
            if (kind === 'cookie' || kind === 'not-recorded')
                continue;
            kept.push([
                name,
                kind === 'credential' || (0,secrets/* looksLikeCredential */.Pv)(value) ? this.#reference(name, value) : this.#value(value),
            ]);
        }
        return Object.fromEntries(kept);
    }
    /** An identifier is of no use to whoever replays it: no reference, that would have to be given. */
    #value(value) {
        const { text, hits } = redactText(value, this.#rules);
        this.#bodyHits += hits;
        return text;
    }
    /** The scheme stays: `Bearer ${secret:AUTHORIZATION}`. A reference stays what it is, and so does an empty value. */
    #reference(name, value) {
        if (value.trim() === '' || REFERENCE.test(value))
            return value;
        this.#seen.headers.add(name);
        const scheme = /^\s*(bearer|basic|token|key|api-?key|negotiate)\s+(?=\S)/i.exec(value)?.[0].trim();
        const secret = secretName(name);
        this.#secrets.add(secret);
        const reference = `\${secret:${secret}}`;
        return scheme === undefined ? reference : `${scheme} ${reference}`;
    }
    #path(path) {
        const at = path.indexOf('?');
        const route = at === -1 ? path : path.slice(0, at);
        const query = at === -1 ? '' : path.slice(at + 1);
        const pairs = query.split('&').map((pair) => {
            const [name = '', ...value] = pair.split('=');
            if (value.length === 0 || value.join('=') === '' || !isSecretQuery(decoded(name), this.#rules.fields))
                return pair;
            this.#seen.queries.add(decoded(name).slice(0, 60));
            this.#bodyHits += 1;
            return `${name}=${inPath(value.join('=').length)}`;
        });
        const parts = route.split('/').map((segment) => this.#segment(segment));
        return parts.join('/') + (at === -1 ? '' : `?${pairs.map((pair) => this.#segment(pair)).join('&')}`);
    }
    /** The same filler, without the characters that a path may not hold. */
    #segment(segment) {
        const { text, hits } = redactText(segment, this.#rules);
        this.#bodyHits += hits;
        return hits === 0 ? segment : text.replaceAll('[REDACTED]', 'REDACTED--').replaceAll('*', '-');
    }
    #body(line, headers) {
        if (line.body_text !== undefined)
            return { body_text: this.#text(line.body_text, headers) };
        if (line.body !== undefined) {
            const json = JSON.stringify(line.body);
            const redacted = this.#counted(redactJson(json, this.#rules));
            return redacted === json ? {} : { body: JSON.parse(redacted) };
        }
        if (line.body_b64 === undefined)
            return {};
        const bytes = Buffer.from(line.body_b64, 'base64');
        const redacted = this.#counted(redactBytes(bytes.toString('latin1'), this.#rules));
        return { body_b64: Buffer.from(redacted, 'latin1').toString('base64') };
    }
    #text(text, headers) {
        const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
        if (/x-www-form-urlencoded/i.test(type))
            return this.#path(`/?${text}`).slice(2);
        if (/^\s*[[{"]/.test(text))
            return this.#counted(redactJson(text, this.#rules), text);
        return this.#counted(redactText(text, this.#rules));
    }
    /** @param original where the text may be broken JSON: what is behind the break is looked at as any text */
    #counted(redacted, original) {
        this.#bodyHits += redacted.hits;
        for (const field of redacted.fields)
            this.#seen.fields.add(field);
        if (original === undefined || isJson(original))
            return redacted.text;
        const further = redactText(redacted.text, this.#rules);
        this.#bodyHits += further.hits;
        return further.text;
    }
}
const REFERENCE = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function inPath(length) {
    return filler(length).replace('[REDACTED]', 'REDACTED--').replaceAll('*', '-');
}
/** `x-api-key` is asked for as `X_API_KEY`: one a header, whoever sent it, so that one value serves a replay. */
function secretName(header) {
    return header
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_')
        .replace(/^(?=\d)|^$/, '_');
}

;// CONCATENATED MODULE: ./lib/workload/redact.js



/***/ })

};
