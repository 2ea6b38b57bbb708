import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__ from "./redact.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__ from "./traffic-text.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ record_traffic_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted), ["duration"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.duration) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["VERSION"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.VERSION), ["given"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.given) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["WorkloadWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WorkloadWriter), ["bodyFields"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.bodyFields), ["defaultClass"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.defaultClass), ["eventCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.eventCounter) });
;// CONCATENATED MODULE: external "./redact.js"
var external_redact_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_redact_js_y = (x) => (() => (x))
const external_redact_js_namespaceObject = external_redact_js_x({ ["createRedactor"]: () => (__WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__.createRedactor) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["withRedaction"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRedaction) });
;// CONCATENATED MODULE: external "./traffic-text.js"
var external_traffic_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_traffic_text_js_y = (x) => (() => (x))
const external_traffic_text_js_namespaceObject = external_traffic_text_js_x({ ["additionsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.additionsOf), ["classLines"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.classLines), ["list"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.list), ["redactionText"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.redactionText), ["wholeNumberFlag"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.wholeNumberFlag) });
;// CONCATENATED MODULE: external "node:perf_hooks"
const external_node_perf_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/parts/record-traffic.js














// lib/workload/recorder/exchange.js
/** Largest unpacked size of a compressed body. */
const MAX_UNPACKED_BYTES = 67108864;
const UNPACK = /* @__PURE__ */ new Map([
	["gzip", (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.gunzip)],
	["deflate", (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.inflate)],
	["br", (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.brotliDecompress)]
]);
/** The line that replays it, not redacted yet. */
async function toLine(seen) {
	const { headers, body } = await unpacked(seen.headers, seen.body);
	return {
		id: seen.id,
		t_us: Math.round(seen.arrivedUs),
		...seen.session === void 0 ? {} : { session: seen.session },
		method: seen.method,
		path: seen.path,
		headers,
		...(0,external_workload_js_namespaceObject.bodyFields)(body),
		...seen.stream ? { stream: true } : {},
		...seen.end === "client_cancel" ? { cancel: toCancel(seen) } : {},
		obs: toObservation(seen)
	};
}
/** A compressed body could be neither redacted nor varied, so it is replayed unpacked. */
async function unpacked(headers, body) {
	const encoding = headers["content-encoding"]?.trim().toLowerCase();
	if (encoding === void 0 || encoding === "identity") return {
		headers,
		body
	};
	const unpack = UNPACK.get(encoding);
	if (unpack === void 0) throw new Error("its body has an unknown compression");
	const { "content-encoding": _, ...rest } = headers;
	return {
		headers: rest,
		body: await unpack(body, { maxOutputLength: MAX_UNPACKED_BYTES })
	};
}
/**
* Where the client disconnected: at an event of a stream, which does not depend on the speed of this server; else at a
* byte, else after a time. An event forwarded while the client was closing counts as received.
*/
function toCancel({ stream, events, bytes, writtenUs, endedUs, arrivedUs }) {
	if (stream && events > 0) return { after_events: events };
	if (bytes > 0) return { after_bytes: bytes };
	return { after_us: Math.max(0, Math.round(endedUs - (writtenUs ?? arrivedUs))) };
}
function toObservation(seen) {
	return {
		status: seen.status,
		...seen.firstByteUs === null ? {} : { ttfb_us: Math.round(seen.firstByteUs - seen.arrivedUs) },
		dur_us: Math.round(seen.endedUs - seen.arrivedUs),
		...seen.stream ? { events: seen.events } : {},
		bytes: seen.bytes,
		end: seen.end
	};
}
// lib/workload/recorder/proxy.js
/** Headers of one connection (RFC 9110, section 7.6.1), and the host, which is the target's. */
const HOP_BY_HOP = new Set("connection keep-alive proxy-connection te transfer-encoding upgrade proxy-authenticate host expect".split(" "));
const STREAMS = /^(text\/event-stream|application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json))\b/i;
/** Time for requests under way when the recorder stops. */
const PATIENCE_MS = 5e3;
/** Free connections are closed before most servers close them. */
const FREE_SOCKET_MS = 1e3;
/**
* A reverse proxy that forwards requests and answers unchanged, chunk by chunk and with back-pressure both ways. When a
* client disconnects, it disconnects from the service at once.
*/
var ReverseProxy = class {
	options;
	#server;
	#agent;
	#passing = /* @__PURE__ */ new Set();
	#anchorMs = external_node_perf_hooks_namespaceObject.performance.now();
	#count = 0;
	constructor(options) {
		this.options = options;
		const { target } = options;
		this.#agent = target.protocol === "https:" ? new external_node_https_namespaceObject.Agent({
			keepAlive: true,
			scheduling: "lifo",
			timeout: FREE_SOCKET_MS
		}) : new external_node_http_namespaceObject.Agent({ keepAlive: false });
		this.#server = external_node_http_namespaceObject.createServer({
			requestTimeout: 0,
			keepAliveTimeout: 6e4
		}, (request, response) => {
			const passage = new Passage(this, `r${++this.#count}`, request, response);
			this.#passing.add(passage);
			passage.over.then(() => this.#passing.delete(passage));
		});
		this.#server.headersTimeout = 0;
		const refuse = (_request, socket) => {
			options.onSkipped("upgrades and tunnels are refused");
			socket.end("HTTP/1.1 501 Not Implemented\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
		};
		this.#server.on("upgrade", refuse);
		this.#server.on("connect", refuse);
		this.#server.on("clientError", (_error, socket) => socket.destroy());
	}
	/** Microseconds since the start. */
	nowUs() {
		return (external_node_perf_hooks_namespaceObject.performance.now() - this.#anchorMs) * 1e3;
	}
	get passing() {
		return this.#passing.size;
	}
	/** @throws the server's own error where it cannot listen there */
	async listen(host, port) {
		await new Promise((resolve, reject) => {
			this.#server.once("error", reject);
			this.#server.listen(port, host, resolve);
		});
		return this.#server.address();
	}
	/** Accepts no new requests, waits for those under way, then closes them. */
	async stop(patienceMs = PATIENCE_MS) {
		this.#server.close();
		this.#server.closeIdleConnections();
		const over = Promise.all([...this.#passing].map((passage) => passage.over));
		let timer;
		await Promise.race([over, new Promise((resolve) => timer = setTimeout(resolve, patienceMs))]);
		clearTimeout(timer);
		for (const passage of this.#passing) passage.cut();
		await Promise.all([...this.#passing].map((passage) => passage.over));
		this.#server.closeAllConnections();
		this.#agent.destroy();
	}
	request(options) {
		const { target } = this.options;
		const { request } = target.protocol === "https:" ? external_node_https_namespaceObject : external_node_http_namespaceObject;
		const { protocol, hostname, port } = target;
		return request({
			protocol,
			hostname: hostname.replace(/^\[|\]$/g, ""),
			port,
			agent: this.#agent,
			...options
		});
	}
};
/** One forwarded request, from its arrival until both connections have ended. */
var Passage = class {
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
	#upstreamAnswer;
	#end = null;
	#upstream;
	constructor(proxy, id, request, response) {
		this.proxy = proxy;
		this.id = id;
		this.request = request;
		this.response = response;
		this.#arrivedUs = proxy.nowUs();
		this.#upstream = proxy.request({
			method: request.method ?? "GET",
			path: this.#upstreamPath(),
			headers: this.#upstreamHeaders()
		});
		this.over = new Promise((resolve) => {
			response.once("close", () => {
				if (!response.writableFinished && !this.#isReadToItsEnd()) this.#endWith("client_cancel");
				this.#end ??= "ok";
				this.#upstream.destroy();
				this.#report();
				resolve();
			});
		});
		this.#forward();
	}
	/** The recorder stops: the outcome is not known. */
	cut() {
		this.#endWith("recorder_stopped");
		this.response.destroy();
	}
	#forward() {
		const { request } = this;
		const upstream = this.#upstream;
		request.on("data", (chunk) => {
			this.#bodyBytes += chunk.length;
			if (this.#bodyBytes <= this.proxy.options.maxBodyBytes) this.#body.push(chunk);
		});
		request.on("error", () => void 0);
		request.pipe(upstream);
		upstream.once("finish", () => {
			this.#writtenUs = this.proxy.nowUs();
		});
		upstream.on("error", (error) => this.#fail(error));
		upstream.once("response", (answer) => this.#answer(answer));
		upstream.on("information", ({ statusCode }) => {
			if (statusCode === 102) this.response.writeProcessing();
		});
	}
	/**
	* The service has said all of its answer, and only the end of the transfer is missing: many clients leave at the last
	* event of a stream, or when they have as many bytes as were announced.
	*/
	#isReadToItsEnd() {
		const announced = Number(this.#upstreamAnswer?.headers["content-length"] ?? NaN);
		return this.#upstreamAnswer?.complete === true || this.#counter?.ended === true || this.#bytes === announced;
	}
	#answer(answer) {
		const { response } = this;
		this.#upstreamAnswer = answer;
		this.#status = answer.statusCode ?? 0;
		this.#firstByteUs = this.proxy.nowUs();
		const type = answer.headers["content-type"];
		this.#stream = STREAMS.test(type ?? "");
		const plain = answer.headers["content-encoding"] === void 0;
		this.#counter = this.#stream && plain ? (0,external_workload_js_namespaceObject.eventCounter)(type) : void 0;
		response.writeHead(this.#status, answer.statusMessage, withoutHops(answer.rawHeaders));
		response.flushHeaders();
		answer.on("data", (chunk) => {
			this.#bytes += chunk.length;
			this.#counter?.feed(chunk);
		});
		answer.on("error", () => void 0);
		answer.once("end", () => {
			if (answer.rawTrailers.length > 0) response.addTrailers(pairsOf(answer.rawTrailers));
			response.end();
		});
		answer.once("close", () => {
			if (answer.complete) return;
			this.#endWith("upstream_reset");
			response.destroy();
		});
		answer.pipe(response, { end: false });
	}
	#fail({ code = "error" }) {
		if (this.#end !== null) return;
		this.#endWith(`upstream_${code.toLowerCase()}`);
		if (this.response.headersSent) this.response.destroy();
		else this.response.writeHead(502, { "content-type": "text/plain" }).end("memdrift record: the target does not answer\n");
	}
	/** The first reason counts. */
	#endWith(end) {
		this.#end ??= end;
	}
	#report() {
		const { options } = this.proxy;
		if (this.#bodyBytes > options.maxBodyBytes) {
			options.onSkipped("its body is larger than --max-body");
			return;
		}
		const end = this.#end ?? "ok";
		if (!this.request.complete && end === "client_cancel") {
			options.onSkipped("the client went away before its request was whole");
			return;
		}
		options.onSeen({
			id: this.id,
			arrivedUs: this.#arrivedUs,
			method: this.request.method ?? "GET",
			path: pathOf(this.request.url ?? "/"),
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
			end
		});
	}
	#session() {
		const { sessionHeader } = this.proxy.options;
		const value = sessionHeader === void 0 ? void 0 : this.request.headers[sessionHeader.toLowerCase()];
		return typeof value === "string" && value !== "" ? value : void 0;
	}
	#upstreamPath() {
		return this.proxy.options.target.pathname.replace(/\/$/, "") + pathOf(this.request.url ?? "/");
	}
	#upstreamHeaders() {
		const { target } = this.proxy.options;
		return [
			"host",
			target.host,
			...withoutHops(this.request.rawHeaders)
		].concat(this.request.headers["transfer-encoding"] === void 0 ? [] : ["transfer-encoding", "chunked"]);
	}
};
/** A client that uses this as a forward proxy sends a whole URL. */
function pathOf(url) {
	if (url.startsWith("/")) return url;
	try {
		const { pathname, search } = new URL(url);
		return pathname + search;
	} catch {
		return "/";
	}
}
/** Names and values in turn, without headers of the connection, or named by it. */
function withoutHops(raw) {
	const pairs = pairsOf(raw);
	const named = pairs.filter(([name]) => name.toLowerCase() === "connection").flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
	return pairs.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !named.includes(name.toLowerCase())).flat();
}
function pairsOf(raw) {
	return Array.from({ length: Math.floor(raw.length / 2) }, (_, at) => [raw[2 * at] ?? "", raw[2 * at + 1] ?? ""]);
}
function headersOf({ headers }) {
	const entries = Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]);
	return Object.fromEntries(entries);
}
// lib/workload/recorder/recorder.js
const MAX_BODY_BYTES = 33554432;
/** A killed recorder loses at most this much. */
const FLUSH_MS = 1e3;
/**
* Records the traffic of a reverse proxy as a workload: bodies, times, disconnects, answers. Secrets are redacted
* before anything is written. Traffic goes on whatever happens to the recording; requests that cannot be recorded or
* redacted are counted and not written.
*/
var Recorder = class {
	#proxy;
	#writer;
	#redactor;
	#counts = {
		classes: /* @__PURE__ */ new Map(),
		statuses: /* @__PURE__ */ new Map(),
		broken: /* @__PURE__ */ new Map()
	};
	#skipped = /* @__PURE__ */ new Map();
	#streams = 0;
	#disconnects = 0;
	/** Writes under way. */
	#writing = Promise.resolve();
	#timer;
	/** Why writing has stopped; the traffic goes on. */
	#failure = null;
	/** @throws SyntaxError for a pattern that is no regular expression */
	constructor(options) {
		const { target, path, force, version, created } = options;
		this.#redactor = (0,external_redact_js_namespaceObject.createRedactor)(options.redact);
		this.#writer = new external_workload_js_namespaceObject.WorkloadWriter(path, { source: {
			tool: "memdrift record",
			version
		} }, {
			created,
			...force === void 0 ? {} : { force }
		});
		this.#proxy = new ReverseProxy({
			target,
			maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
			sessionHeader: options.sessionHeader,
			onSeen: (seen) => {
				this.#writing = this.#writing.then(() => this.#write(seen));
			},
			onSkipped: (reason) => count(this.#skipped, reason)
		});
	}
	/** Requests written; see {@link passing} for those under way. */
	get recorded() {
		return this.#writer.requests;
	}
	get passing() {
		return this.#proxy.passing;
	}
	get disconnects() {
		return this.#disconnects;
	}
	/**
	* @throws WorkloadError where the file cannot be written; the server's own error where it cannot listen there
	*/
	async start(host, port) {
		await this.#writer.open();
		try {
			const address = await this.#proxy.listen(host, port);
			this.#timer = setInterval(() => void this.#writer.flush().catch(() => void 0), FLUSH_MS);
			return address;
		} catch (error) {
			await this.#writer.abandon();
			throw error;
		}
	}
	/**
	* Stops the traffic and finishes the file.
	* @param patienceMs time for requests under way
	* @throws WorkloadError if something could not be written; `<path>.partial` holds the rest
	*/
	async stop(patienceMs) {
		await this.#proxy.stop(patienceMs);
		clearInterval(this.#timer);
		await this.#writing;
		if (this.#failure !== null) throw this.#failure;
		const durationUs = Math.round(this.#proxy.nowUs());
		const redaction = this.#redactor.report();
		const { secrets, ...found } = redaction;
		const { requests, bytes } = await this.#finish({
			redaction: { ...found },
			secrets,
			durationUs
		});
		return {
			requests,
			bytes,
			durationUs,
			classes: [...this.#counts.classes].sort((a, b) => b[1] - a[1]),
			streams: this.#streams,
			disconnects: this.#disconnects,
			statuses: Object.fromEntries(this.#counts.statuses),
			broken: Object.fromEntries(this.#counts.broken),
			skipped: Object.fromEntries(this.#skipped),
			redaction
		};
	}
	/** Without a request no file is left. */
	async #finish(known) {
		if (this.#writer.requests > 0) return this.#writer.finish(known);
		await this.#writer.abandon();
		return {
			requests: 0,
			bytes: 0
		};
	}
	async #write(seen) {
		if (this.#failure !== null) return;
		let line;
		try {
			line = this.#redactor.request(await toLine(seen));
		} catch (error) {
			count(this.#skipped, `it cannot be redacted (${error instanceof Error ? error.message.slice(0, 80) : "unknown"})`);
			return;
		}
		try {
			await this.#writer.append(line);
		} catch (error) {
			this.#failure = error instanceof Error ? error : new Error(String(error));
			return;
		}
		const { stream, status, end, method } = seen;
		count(this.#counts.classes, (0,external_workload_js_namespaceObject.defaultClass)(method, line.path, stream));
		count(this.#counts.statuses, String(status));
		if (stream) this.#streams += 1;
		if (end === "client_cancel") this.#disconnects += 1;
		else if (end !== "ok") count(this.#counts.broken, end);
	}
	/** Why writing has stopped while the traffic goes on; null while it works. */
	get failure() {
		return this.#failure;
	}
};
function count(counts, name) {
	counts.set(name, (counts.get(name) ?? 0) + 1);
}
// lib/cli/commands/record-traffic.js
/** `memdrift record`. */
const record_traffic_define = (command, { io }) => {
	command.requiredOption("--target <url>", "the service to forward requests to, e.g. http://127.0.0.1:8000").option("--listen <address>", "address for clients to send requests to", "127.0.0.1:8080").requiredOption("--out <file>", "workload to write, *.jsonl or *.jsonl.gz").option("--max-requests <number>", "stop after this many requests").option("--max-duration <duration>", "stop after this time, e.g. 10m").option("--max-body <MiB>", "forward larger request bodies without recording them (default: 32)").option("--session-header <name>", "treat requests with the same value of this header as one session");
	(0,external_flags_js_namespaceObject.withRedaction)(command).action((flags) => record(flags, io));
};
/** How often the live line is updated, ms. */
const LIVE_MS = 500;
/**
* Records until Ctrl-C or a limit.
* @throws UsageError for a flag, WorkloadError for a file that cannot be written
*/
async function record(flags, io) {
	const target = targetOf(flags.target);
	const { host, port } = addressOf(flags.listen);
	const limits = {
		requests: (0,external_traffic_text_js_namespaceObject.wholeNumberFlag)("max-requests", flags.maxRequests) ?? Number.POSITIVE_INFINITY,
		ms: flags.maxDuration === void 0 ? null : msOf(flags.maxDuration)
	};
	const recorder = recorderOf(flags, target, (0,external_traffic_text_js_namespaceObject.wholeNumberFlag)("max-body", flags.maxBody));
	const address = await start(recorder, host, port);
	const shown = `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
	io.err(`memdrift: recording; send requests to ${shown} (forwarded to ${target.origin}), press Ctrl-C to stop\n`);
	await untilStopped(recorder, limits, io);
	io.err(`${io.live ? "\n" : ""}memdrift: stopping${recorder.passing > 0 ? `, waiting for ${(0,external_config_js_namespaceObject.counted)(recorder.passing, "open request")}` : ""}\n`);
	const summary = await recorder.stop();
	io.out(summaryText(summary, flags.out, (0,external_report_js_namespaceObject.programAt)(io.dist, ".")));
}
function recorderOf(flags, target, maxBodyMib) {
	return new Recorder({
		target,
		path: flags.out,
		version: external_drift_js_namespaceObject.VERSION,
		created: (/* @__PURE__ */ new Date()).toISOString(),
		redact: (0,external_traffic_text_js_namespaceObject.additionsOf)(flags),
		...(0,external_drift_js_namespaceObject.given)({
			force: flags.force,
			sessionHeader: flags.sessionHeader
		}),
		...maxBodyMib === void 0 ? {} : { maxBodyBytes: maxBodyMib * 1024 * 1024 }
	});
}
async function start(recorder, host, port) {
	try {
		return await recorder.start(host, port);
	} catch (error) {
		const problem = {
			EADDRINUSE: "in use by another program",
			EACCES: "not permitted for this user",
			EADDRNOTAVAIL: "not an address of this machine"
		}[error instanceof Error && "code" in error ? String(error.code) : ""];
		if (problem === void 0) throw error;
		throw new external_start_js_namespaceObject.UsageError(`option "--listen": ${host}:${port} is ${problem}; allowed: a free address such as 127.0.0.1:8080`);
	}
}
/** Resolves at a signal, at a limit, or when the workload cannot be written any more. */
async function untilStopped(recorder, limits, io) {
	const started = performance.now();
	await new Promise((resolve) => {
		const live = setInterval(() => {
			const { recorded, disconnects, passing, failure } = recorder;
			const seconds = Math.round((performance.now() - started) / 1e3);
			if (io.live) io.err(`\r${(0,external_config_js_namespaceObject.counted)(recorded, "request")}, ${(0,external_config_js_namespaceObject.counted)(disconnects, "disconnect")}, ${passing} open, ${seconds} s `);
			if (recorded >= limits.requests || limits.ms !== null && performance.now() - started >= limits.ms || failure !== null) stop();
		}, LIVE_MS);
		const stop = () => {
			clearInterval(live);
			resolve();
		};
		if (io.signal.aborted) stop();
		io.signal.addEventListener("abort", stop, { once: true });
	});
}
function targetOf(text) {
	const allowed = "allowed: the URL of the service, such as http://127.0.0.1:8000";
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url === null || !/^https?:$/.test(url.protocol)) throw new external_start_js_namespaceObject.UsageError(`option "--target": found ${JSON.stringify(text.slice(0, 200))}; ${allowed}`);
	if (url.username !== "" || url.password !== "") throw new external_start_js_namespaceObject.UsageError(`option "--target": found a user name or password in it; ${allowed}, without credentials (clients send their own)`);
	return url;
}
/** Parses `8080`, `:8080`, `0.0.0.0:8080` and `[::1]:8080`; a port alone is on 127.0.0.1. */
function addressOf(text) {
	const match = /^(?:(?:\[([0-9a-fA-F:.]+)\]|([\w.-]*)):)?(\d{1,5})$/.exec(text.trim());
	const port = Number(match?.[3]);
	if (match === null || !(port <= 65535)) throw new external_start_js_namespaceObject.UsageError(`option "--listen": found ${JSON.stringify(text.slice(0, 200))}; allowed: a port, or an address such as 127.0.0.1:8080`);
	return {
		host: match[1] ?? (match[2] || "127.0.0.1"),
		port
	};
}
function msOf(text) {
	const parsed = external_config_js_namespaceObject.duration.safeParse(text);
	if (parsed.success) return parsed.data;
	throw new external_start_js_namespaceObject.UsageError(`option "--max-duration": found ${JSON.stringify(text.slice(0, 100))}; allowed: a duration such as 90s, 15m or 1h30m`);
}
function summaryText(summary, path, program) {
	const { requests, bytes, durationUs, classes, streams, disconnects, statuses, broken, skipped, redaction } = summary;
	const seconds = (durationUs / 1e6).toFixed(1);
	const file = requests === 0 ? "no file was written" : `${path} (${(0,external_start_js_namespaceObject.formatBytes)(bytes)}, readable only by you)`;
	return [
		`${(0,external_config_js_namespaceObject.counted)(requests, "request")} in ${seconds} s, ${(0,external_config_js_namespaceObject.counted)(streams, "stream")}, ${(0,external_config_js_namespaceObject.counted)(disconnects, "disconnect")}: ${file}`,
		...(0,external_traffic_text_js_namespaceObject.classLines)(classes),
		...requests === 0 ? [] : [`responses: ${(0,external_traffic_text_js_namespaceObject.list)(statuses, (status) => status === "0" ? "none" : status)}`],
		...Object.keys(broken).length === 0 ? [] : [`incomplete: ${(0,external_traffic_text_js_namespaceObject.list)(broken)}`],
		...Object.keys(skipped).length === 0 ? [] : [`forwarded but not recorded: ${(0,external_traffic_text_js_namespaceObject.list)(skipped)}`],
		(0,external_traffic_text_js_namespaceObject.redactionText)(redaction),
		...requests === 0 ? ["nothing was recorded: check that clients send to the address above"] : [`next: ${program} workload ${path}; ${program} run --workload ${path} ...`]
	].map((line) => `${line}\n`).join("");
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
