import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__ from "./redact.js";
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
  PM: () => (/* binding */ additionsOf),
  hS: () => (/* binding */ counted),
  p_: () => (/* binding */ list),
  g$: () => (/* binding */ printable),
  g1: () => (/* binding */ record),
  fd: () => (/* binding */ redactionText),
  rD: () => (/* binding */ wholeNumber)
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
const external_config_js_namespaceObject = external_config_js_x({ ["duration"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.duration) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain), ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["VERSION"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.VERSION) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["WorkloadWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WorkloadWriter), ["defaultClass"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.defaultClass), ["eventCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.eventCounter) });
;// CONCATENATED MODULE: external "./redact.js"
var external_redact_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_redact_js_y = (x) => (() => (x))
const external_redact_js_namespaceObject = external_redact_js_x({ ["createRedactor"]: () => (__WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__.createRedactor) });
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:perf_hooks"
const external_node_perf_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/parts/record-traffic.js












// lib/cli/cli-words.js
/** `1 request`, `2 requests`. */
function counted(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}
/** What comes from outside, as one line that no terminal obeys. */
function printable(text) {
	return (0,external_report_js_namespaceObject.plain)(text, 200);
}
/** `3 of a, 1 of b` as `a 3, b 1`, the most frequent first. */
function list(counts, name = (key) => key) {
	return Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([key, count]) => `${printable(name(key))} ${count}`).join(", ");
}
// lib/workload/recorder/exchange.js
/** Of a body that was sent compressed. */
const MAX_UNPACKED_BYTES = 67108864;
const UNPACK = /* @__PURE__ */ new Map([
	["gzip", (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.gunzip)],
	["deflate", (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.inflate)],
	["br", (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.brotliDecompress)]
]);
/** The line of a workload that sends it again. Nothing is redacted yet. */
async function lineOf(seen) {
	const { headers, body } = await unpacked(seen.headers, seen.body);
	return {
		id: seen.id,
		t_us: Math.round(seen.arrivedUs),
		...seen.session === void 0 ? {} : { session: seen.session },
		method: seen.method,
		path: seen.path,
		headers,
		...bodyFields(body),
		...seen.stream ? { stream: true } : {},
		...seen.end === "client_cancel" ? { cancel: cancelOf(seen) } : {},
		obs: observationOf(seen)
	};
}
/** Compressed, nothing could be redacted, and nothing varied: what is sent again is not compressed. */
async function unpacked(headers, body) {
	const encoding = headers["content-encoding"]?.trim().toLowerCase();
	if (encoding === void 0 || encoding === "identity") return {
		headers,
		body
	};
	const unpack = UNPACK.get(encoding);
	if (unpack === void 0) throw new Error("its body is in a compression that is not known");
	const { "content-encoding": _, ...rest } = headers;
	return {
		headers: rest,
		body: await unpack(body, { maxOutputLength: MAX_UNPACKED_BYTES })
	};
}
function bodyFields(body) {
	if (body.length === 0) return {};
	try {
		return { body_text: new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(body) };
	} catch {
		return { body_b64: body.toString("base64") };
	}
}
/**
* Where the client hung up: at an event of a stream, for that does not depend on how fast this server was; else at a
* byte, else after a time. An event that was passed on while the client was closing counts as received.
*/
function cancelOf({ stream, events, bytes, writtenUs, endedUs, arrivedUs }) {
	if (stream && events > 0) return { after_events: events };
	if (bytes > 0) return { after_bytes: bytes };
	return { after_us: Math.max(0, Math.round(endedUs - (writtenUs ?? arrivedUs))) };
}
function observationOf(seen) {
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
/** Set for each connection by whoever makes it (RFC 9110, section 7.6.1); the target's host is its own. */
const HOP_BY_HOP = new Set("connection keep-alive proxy-connection te transfer-encoding upgrade proxy-authenticate host expect".split(" "));
const STREAMS = /^(text\/event-stream|application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json))\b/i;
/** Of what passes while it is stopping. */
const PATIENCE_MS = 5e3;
/** A free connection is closed by us before most servers would. */
const FREE_SOCKET_MS = 1e3;
/**
* A reverse proxy that changes nothing of what it passes on and sees all of it: chunks as they come, both ways with
* back-pressure, a client that hangs up hung up on at the other side at once.
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
	/** Takes nothing new, waits for what is passing, then cuts it. */
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
/** One request on its way through, from its arrival until nothing of it is left. */
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
				if (!response.writableFinished) this.#endWith("client_cancel");
				this.#end ??= "ok";
				this.#upstream.destroy();
				this.#tell();
				resolve();
			});
		});
		this.#forward();
	}
	/** The recorder stops: what came of it is not known. */
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
	#answer(answer) {
		const { response } = this;
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
	/** The first word counts. */
	#endWith(end) {
		this.#end ??= end;
	}
	#tell() {
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
/** A client that takes this for a forward proxy asks for a whole URL. */
function pathOf(url) {
	if (url.startsWith("/")) return url;
	try {
		const { pathname, search } = new URL(url);
		return pathname + search;
	} catch {
		return "/";
	}
}
/** Names and values in turn, as Node has them; those that a connection names are its own, too. */
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
/** A recorder that is killed loses no more than this. */
const FLUSH_MS = 1e3;
/**
* Records what passes through a reverse proxy as a workload: bodies and times as they are, hang-ups, answers; secrets
* are taken out before anything is written. Traffic goes on whatever happens to the recording; what cannot be recorded
* is counted, and what cannot be redacted is not written.
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
	#hangUps = 0;
	/** What is being written. */
	#writing = Promise.resolve();
	#timer;
	/** Why nothing more is written; the traffic goes on. */
	#failure = null;
	/** @throws SyntaxError of a pattern that is no regular expression */
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
			this.#timer = setInterval(() => void this.#writer.flush().catch(() => void 0), FLUSH_MS);
			return address;
		} catch (error) {
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
		if (this.#failure !== null) throw this.#failure;
		const durationUs = Math.round(this.#proxy.nowUs());
		const redaction = this.#redactor.report();
		const { secrets, ...told } = redaction;
		const { requests, bytes } = await this.#finish({
			redaction: { ...told },
			secrets,
			durationUs
		});
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
			redaction
		};
	}
	/** A workload without a request is none: no file is left then. */
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
			line = this.#redactor.request(await lineOf(seen));
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
		if (end === "client_cancel") this.#hangUps += 1;
		else if (end !== "ok") count(this.#counts.broken, end);
	}
	/** Why writing has stopped while the traffic goes on; null while it has not. */
	get failure() {
		return this.#failure;
	}
};
function count(counts, name) {
	counts.set(name, (counts.get(name) ?? 0) + 1);
}
// lib/cli/commands/record-traffic.js
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
		requests: wholeNumber("max-requests", flags.maxRequests) ?? Number.POSITIVE_INFINITY,
		ms: flags.maxDuration === void 0 ? null : msOf(flags.maxDuration)
	};
	const recorder = recorderOf(flags, target, wholeNumber("max-body", flags.maxBody));
	const address = await start(recorder, host, port);
	const shown = `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
	io.err(`memdrift: recording. Send requests to ${shown}, they go on to ${target.origin}; Ctrl-C ends it.\n`);
	await untilStopped(recorder, limits, io);
	io.err(`${io.live ? "\n" : ""}memdrift: ending${recorder.passing > 0 ? `, ${counted(recorder.passing, "request")} still passing` : ""}\n`);
	const summary = await recorder.stop();
	io.out(summaryText(summary, flags.out, (0,external_report_js_namespaceObject.programAt)(io.dist, ".")));
}
function recorderOf(flags, target, maxBodyMib) {
	return new Recorder({
		target,
		path: flags.out,
		version: external_drift_js_namespaceObject.VERSION,
		created: (/* @__PURE__ */ new Date()).toISOString(),
		redact: additionsOf(flags),
		...flags.force === void 0 ? {} : { force: flags.force },
		...flags.sessionHeader === void 0 ? {} : { sessionHeader: flags.sessionHeader },
		...maxBodyMib === void 0 ? {} : { maxBodyBytes: maxBodyMib * 1024 * 1024 }
	});
}
/** What is redacted beside the rules. @throws UsageError */
function additionsOf(flags) {
	for (const pattern of flags.redactPattern) try {
		new RegExp(pattern);
	} catch (cause) {
		const found = `option "--redact-pattern": found ${JSON.stringify(pattern.slice(0, 100))}`;
		throw new external_start_js_namespaceObject.UsageError(`${found}; allowed: a regular expression such as acme-[0-9a-f]{16}`, { cause });
	}
	return {
		headers: flags.redactHeader,
		fields: flags.redactField,
		patterns: flags.redactPattern
	};
}
async function start(recorder, host, port) {
	try {
		return await recorder.start(host, port);
	} catch (error) {
		const problem = {
			EADDRINUSE: "in use by another program",
			EACCES: "not allowed for this user",
			EADDRNOTAVAIL: "no address of this machine"
		}[error instanceof Error && "code" in error ? String(error.code) : ""];
		if (problem === void 0) throw error;
		throw new external_start_js_namespaceObject.UsageError(`option "--listen": ${host}:${port} is ${problem}; allowed: a free address such as 127.0.0.1:8080`);
	}
}
/** Resolves at the first of: a signal, a limit, a file that cannot be written any more. */
async function untilStopped(recorder, limits, io) {
	const started = performance.now();
	await new Promise((resolve) => {
		const live = setInterval(() => {
			const { recorded, hangUps, passing, failure } = recorder;
			const seconds = Math.round((performance.now() - started) / 1e3);
			if (io.live) io.err(`\r${counted(recorded, "request")}, ${counted(hangUps, "hang-up")}, ${passing} passing, ${seconds} s `);
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
	const allowed = "allowed: the URL of the service, http://127.0.0.1:8000";
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url === null || !/^https?:$/.test(url.protocol)) throw new external_start_js_namespaceObject.UsageError(`option "--target": found ${JSON.stringify(text.slice(0, 200))}; ${allowed}`);
	if (url.username !== "" || url.password !== "") throw new external_start_js_namespaceObject.UsageError(`option "--target": found a user or password in it; ${allowed}; clients send their own`);
	return url;
}
/** `8080`, `:8080`, `0.0.0.0:8080`, `[::1]:8080`; on this machine alone where no address is given. */
function addressOf(text) {
	const match = /^(?:(?:\[([0-9a-fA-F:.]+)\]|([\w.-]*)):)?(\d{1,5})$/.exec(text.trim());
	const port = Number(match?.[3]);
	if (match === null || !(port <= 65535)) throw new external_start_js_namespaceObject.UsageError(`option "--listen": found ${JSON.stringify(text.slice(0, 200))}; allowed: a port, or an address such as 127.0.0.1:8080`);
	return {
		host: match[1] ?? (match[2] || "127.0.0.1"),
		port
	};
}
function wholeNumber(name, text) {
	if (text === void 0) return void 0;
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < 1 || value > 1e9) throw new external_start_js_namespaceObject.UsageError(`option "--${name}": found ${JSON.stringify(text.slice(0, 100))}; allowed: a whole number >= 1`);
	return value;
}
function msOf(text) {
	const parsed = external_config_js_namespaceObject.duration.safeParse(text);
	if (parsed.success) return parsed.data;
	throw new external_start_js_namespaceObject.UsageError(`option "--max-duration": found ${JSON.stringify(text.slice(0, 100))}; allowed: a duration such as 90s, 15m or 1h30m`);
}
function summaryText(summary, path, program) {
	const { requests, bytes, durationUs, classes, streams, hangUps, statuses, broken, skipped, redaction } = summary;
	const seconds = (durationUs / 1e6).toFixed(1);
	const further = classes.length > CLASSES_SHOWN ? [`  and ${counted(classes.length - CLASSES_SHOWN, "further class", "further classes")}`] : [];
	const file = requests === 0 ? "no file was written" : `${path} (${(0,external_start_js_namespaceObject.formatBytes)(bytes)}, readable by you alone)`;
	return [
		`${counted(requests, "request")} in ${seconds} s, ${counted(streams, "stream")}, ${counted(hangUps, "hang-up")}: ${file}`,
		...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${printable(name)}`),
		...further,
		...requests === 0 ? [] : [`answers: ${list(statuses, (status) => status === "0" ? "none" : status)}`],
		...Object.keys(broken).length === 0 ? [] : [`broken off: ${list(broken)}`],
		...Object.keys(skipped).length === 0 ? [] : [`passed on and not recorded: ${list(skipped)}`],
		redactionText(redaction),
		...requests === 0 ? ["nothing was recorded: do the clients send to the address above?"] : [`next: ${program} workload ${path}; ${program} run --workload ${path} ...`]
	].map((line) => `${line}\n`).join("");
}
/** What was taken out, and what a replay will have to be given. */
function redactionText({ headers, fields, queries, bodyHits, cookies, secrets }) {
	const parts = [
		...headers.length === 0 ? [] : [`headers ${headers.map(printable).join(", ")}`],
		...cookies === 0 ? [] : [counted(cookies, "cookie header")],
		...fields.length === 0 ? [] : [`fields ${fields.map(printable).join(", ")}`],
		...queries.length === 0 ? [] : [`query ${queries.map(printable).join(", ")}`],
		...bodyHits === 0 ? [] : [`${counted(bodyHits, "place")} in bodies and paths`]
	];
	const needs = secrets.length === 0 ? "" : `; a replay takes ${secrets.join(", ")} from the environment`;
	return `redacted: ${parts.length === 0 ? "nothing" : parts.join("; ")}${needs}`;
}


var __webpack_exports__additionsOf = __webpack_exports__.PM;
var __webpack_exports__counted = __webpack_exports__.hS;
var __webpack_exports__list = __webpack_exports__.p_;
var __webpack_exports__printable = __webpack_exports__.g$;
var __webpack_exports__record = __webpack_exports__.g1;
var __webpack_exports__redactionText = __webpack_exports__.fd;
var __webpack_exports__wholeNumber = __webpack_exports__.rD;
export { __webpack_exports__additionsOf as additionsOf, __webpack_exports__counted as counted, __webpack_exports__list as list, __webpack_exports__printable as printable, __webpack_exports__record as record, __webpack_exports__redactionText as redactionText, __webpack_exports__wholeNumber as wholeNumber };
