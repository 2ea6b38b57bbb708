import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__ from "./redact.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
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
const external_workload_js_namespaceObject = external_workload_js_x({ ["MAX_SOCKET_MESSAGES"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.MAX_SOCKET_MESSAGES), ["WorkloadWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WorkloadWriter), ["bodyFields"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.bodyFields), ["defaultClass"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.defaultClass), ["eventCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.eventCounter), ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["sessionLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.sessionLine), ["sessionTimeoutUs"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.sessionTimeoutUs) });
;// CONCATENATED MODULE: external "./redact.js"
var external_redact_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_redact_js_y = (x) => (() => (x))
const external_redact_js_namespaceObject = external_redact_js_x({ ["createRedactor"]: () => (__WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__.createRedactor) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["programOf"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.programOf) });
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
		...seen.socket === void 0 ? {} : socketFields(seen.socket, seen),
		...seen.stream && seen.socket === void 0 ? { stream: true } : {},
		...seen.end === "client_cancel" ? { cancel: toCancel(seen) } : {},
		obs: toObservation(seen)
	};
}
/** Names of subprotocols that carry a credential, as OpenAI's do, are left out: a replay has it in a header. */
function socketFields({ protocols, deflate, messages, openedUs, closedUs }, { arrivedUs, endedUs }) {
	const named = protocols.filter((name) => !(0,external_workload_js_namespaceObject.looksLikeCredential)(name));
	return {
		timeout_us: (0,external_workload_js_namespaceObject.sessionTimeoutUs)(endedUs - arrivedUs),
		ws: {
			...named.length === 0 ? {} : { protocols: named },
			...deflate ? { deflate } : {},
			...(0,external_workload_js_namespaceObject.sessionLine)(messages, openedUs, closedUs)
		}
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
// lib/workload/recorder/forwarded.js
/** What of a request is passed on, and what it is. */
/** Headers of one connection (RFC 9110, section 7.6.1), and the host, which is the target's. */
const HOP_BY_HOP = new Set("connection keep-alive proxy-connection te transfer-encoding upgrade proxy-authenticate host expect".split(" "));
/** RFC 6455, section 4.2.1. */
function isWebSocket({ method, headers }) {
	return method === "GET" && headers.upgrade?.toLowerCase() === "websocket" && headers["sec-websocket-key"] !== void 0;
}
function sessionOf({ headers }, sessionHeader) {
	const value = sessionHeader === void 0 ? void 0 : headers[sessionHeader.toLowerCase()];
	return typeof value === "string" && value !== "" ? value : void 0;
}
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
/** The first bytes of HTTP/2 without TLS (RFC 9113, section 3.4), which no parser of HTTP/1.1 takes. */
function isHttp2(error) {
	const { rawPacket } = error;
	return Buffer.isBuffer(rawPacket) && rawPacket.subarray(0, 14).toString("latin1") === "PRI * HTTP/2.0";
}
// lib/workload/recorder/socket-passage.js
/** Larger messages end the connection: one of them must fit in memory. */
const MAX_PAYLOAD = 268435456;
/** Bytes that wait to be sent to one side before the other is read no further. */
const HIGH_WATER = 1048576;
/** A connection that broke without a closing message (RFC 6455, section 7.1.5). */
const BROKE = 1006;
const NO_CODE = 1005;
/**
* One web socket that is passed on, from its request until both connections have ended: messages, pings and closings both
* ways, with back-pressure. When a client goes away, the connection to the service is broken off at once.
*/
var SocketPassage = class {
	route;
	request;
	socket;
	over;
	#arrivedUs;
	#messages = [];
	#openedUs = null;
	/** When the client closed. */
	#closedUs = null;
	#firstByteUs = null;
	#kept = 0;
	#received = {
		events: 0,
		bytes: 0
	};
	#status = 0;
	#end = null;
	#service;
	#client;
	constructor(route, request, socket, head) {
		this.route = route;
		this.request = request;
		this.socket = socket;
		this.#arrivedUs = route.nowUs();
		socket.on("error", () => void 0);
		this.over = this.#pass(head).catch(() => this.#fail("unsendable", "400 Bad Request")).then(() => this.#report());
	}
	/** The recorder stops: the outcome is not known. */
	cut() {
		this.#end ??= "recorder_stopped";
		this.#service?.terminate();
		this.#client?.terminate();
		this.socket.destroy();
	}
	async #pass(head) {
		const { WebSocket, WebSocketServer } = await import(/* webpackIgnore: true */ "./web-socket.js").then((n) => n.wrapper_exports);
		const { protocols, deflate } = offered(this.request);
		const service = new WebSocket(this.route.url, protocols, {
			headers: this.route.headers,
			perMessageDeflate: deflate,
			maxPayload: MAX_PAYLOAD,
			autoPong: false
		});
		this.#service = service;
		if (this.#end !== null || this.socket.destroyed) service.terminate();
		this.socket.once("close", () => {
			if (this.#client === void 0) service.terminate();
		});
		const over = new Promise((resolve) => service.once("close", () => resolve()));
		service.on("unexpected-response", (_request, response) => this.#refuse(response));
		service.on("error", ({ message, ...error }) => {
			if (this.#status !== 0) return;
			this.#fail(`upstream_${(error.code ?? "error").toLowerCase()}`, "502 Bad Gateway");
		});
		service.once("open", () => {
			this.#status = 101;
			this.#openedUs = this.route.nowUs();
			new WebSocketServer({
				noServer: true,
				perMessageDeflate: deflate,
				maxPayload: MAX_PAYLOAD,
				autoPong: false,
				clientTracking: false,
				handleProtocols: () => service.protocol || false
			}).handleUpgrade(this.request, this.socket, head, (client) => this.#relay(client, service));
		});
		await over;
		if (this.#client !== void 0 && this.#client.readyState !== this.#client.CLOSED) await new Promise((resolve) => this.#client?.once("close", () => resolve()));
	}
	/** No connection to the service. */
	#fail(end, status) {
		this.#end ??= end;
		this.socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
	}
	#relay(client, service) {
		this.#client = client;
		const sides = [{
			from: client,
			to: service,
			by: "client"
		}, {
			from: service,
			to: client,
			by: "service"
		}];
		for (const { from, to, by } of sides) {
			from.on("error", () => void 0);
			from.on("message", (data, isBinary) => {
				this.#see(by, data, isBinary);
				to.send(data, { binary: isBinary }, () => {
					if (from.isPaused && to.bufferedAmount < HIGH_WATER) from.resume();
				});
				if (to.bufferedAmount >= HIGH_WATER) from.pause();
			});
			from.on("ping", (data) => to.ping(data));
			from.on("pong", (data) => to.pong(data));
			from.once("close", (code, reason) => {
				this.#closed(by, code);
				from.resume();
				if (code === BROKE) to.terminate();
				else to.close(code === NO_CODE ? void 0 : code, reason);
			});
		}
	}
	#see(by, data, isBinary) {
		const message = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
		const atUs = this.route.nowUs();
		if (by === "service") {
			this.#firstByteUs ??= atUs;
			this.#received.events += 1;
			this.#received.bytes += message.length;
		}
		this.#kept += message.length;
		if (this.#isTooLarge) this.#messages.length = 0;
		else this.#messages.push({
			by,
			atUs,
			data: message,
			isText: !isBinary
		});
	}
	get #isTooLarge() {
		return this.#kept > this.route.maxBytes || this.#received.events > 1e5;
	}
	/** Whoever closes first ends the session. */
	#closed(by, code) {
		if (this.#end !== null) return;
		if (by === "client") {
			this.#end = code === BROKE ? "client_cancel" : "ok";
			if (code !== BROKE) this.#closedUs = this.route.nowUs();
		} else {
			const isEnd = code === 1e3 || code === 1001 || code === NO_CODE;
			this.#end = isEnd ? "ok" : code === BROKE ? "upstream_reset" : `upstream_closed_${code}`;
		}
	}
	/** The service opens no web socket: its answer is passed on. */
	#refuse(response) {
		this.#status = response.statusCode ?? 0;
		this.#end ??= "ok";
		const headers = Array.from({ length: response.rawHeaders.length / 2 }, (_, at) => response.rawHeaders.slice(2 * at, 2 * at + 2).join(": ")).filter((line) => !/^(transfer-encoding|connection|keep-alive|upgrade):/i.test(line));
		this.socket.write([
			`HTTP/1.1 ${this.#status} ${response.statusMessage ?? ""}`,
			...headers,
			"connection: close",
			"",
			""
		].join("\r\n"));
		response.on("error", () => void 0);
		response.once("close", () => this.#service?.terminate());
		response.pipe(this.socket);
	}
	#report() {
		const { route } = this;
		if (this.#isTooLarge) {
			route.onSkipped("its messages are larger than --max-body");
			return;
		}
		if (this.#messages.filter(({ by }) => by === "client").length > 1e4) {
			route.onSkipped(`its client sent more than ${external_workload_js_namespaceObject.MAX_SOCKET_MESSAGES} messages`);
			return;
		}
		const opened = this.#openedUs ?? this.#arrivedUs;
		route.onSeen({
			arrivedUs: this.#arrivedUs,
			body: Buffer.alloc(0),
			socket: {
				...offered(this.request),
				messages: this.#messages,
				openedUs: opened,
				closedUs: this.#closedUs
			},
			status: this.#status,
			stream: true,
			writtenUs: opened,
			firstByteUs: this.#firstByteUs,
			endedUs: route.nowUs(),
			...this.#received,
			end: this.#end ?? "client_cancel"
		});
	}
};
/** What the client offers in its request. */
function offered({ headers }) {
	return {
		protocols: (headers["sec-websocket-protocol"] ?? "").split(",").map((name) => name.trim()).filter((name) => name !== ""),
		deflate: /permessage-deflate/i.test(String(headers["sec-websocket-extensions"] ?? ""))
	};
}
// lib/workload/recorder/proxy.js
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
			this.#follow(new Passage(this, `r${++this.#count}`, request, response));
		});
		this.#server.headersTimeout = 0;
		const refuse = (_request, socket) => {
			options.onSkipped("upgrades to other than web sockets, and tunnels, are refused");
			socket.end("HTTP/1.1 501 Not Implemented\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
		};
		this.#server.on("upgrade", (request, socket, head) => {
			if (isWebSocket(request)) this.#follow(new SocketPassage(this.#route(request), request, socket, head));
			else refuse(request, socket);
		});
		this.#server.on("connect", refuse);
		this.#server.on("clientError", (error, socket) => {
			if (isHttp2(error)) options.onSkipped("HTTP/2, such as gRPC, is refused");
			socket.destroy();
		});
	}
	#follow(passage) {
		this.#passing.add(passage);
		passage.over.then(() => this.#passing.delete(passage));
	}
	#route(request) {
		const { target, maxBodyBytes, onSeen, onSkipped } = this.options;
		const path = pathOf(request.url ?? "/");
		const id = `r${++this.#count}`;
		const headers = pairsOf(withoutHops(request.rawHeaders)).filter(([name]) => !/^sec-websocket-/i.test(name));
		return {
			url: target.origin.replace(/^http/, "ws") + target.pathname.replace(/\/$/, "") + path,
			headers: Object.fromEntries(headers),
			maxBytes: maxBodyBytes,
			nowUs: () => this.nowUs(),
			onSeen: (seen) => onSeen({
				...seen,
				id,
				method: "GET",
				path,
				headers: headersOf(request),
				session: sessionOf(request, this.options.sessionHeader)
			}),
			onSkipped
		};
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
			session: sessionOf(this.request, options.sessionHeader),
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
		count(this.#counts.classes, (0,external_workload_js_namespaceObject.defaultClass)(method, line.path, seen.socket === void 0 ? stream : "ws"));
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
	io.out(summaryText(summary, flags.out, (0,external_cli_io_js_namespaceObject.programOf)(io)));
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
