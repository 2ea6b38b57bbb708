import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__judge_prometheus_js_59e9979a__ from "./judge-prometheus.js";
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
  E: () => (/* binding */ serve_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["withPrometheus"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withPrometheus) });
;// CONCATENATED MODULE: external "./judge-prometheus.js"
var external_judge_prometheus_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_judge_prometheus_js_y = (x) => (() => (x))
const external_judge_prometheus_js_namespaceObject = external_judge_prometheus_js_x({ ["deploymentOf"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_prometheus_js_59e9979a__.deploymentOf), ["document"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_prometheus_js_59e9979a__.document), ["judgeSoFar"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_prometheus_js_59e9979a__.judgeSoFar), ["verdictOf"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_prometheus_js_59e9979a__.verdictOf) });
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./lib/parts/serve.js






// lib/cli/running/rollouts.js
/** Rollouts whose windows are kept: the oldest is forgotten. */
const MOST = 100;
/**
* The windows of rollouts. One begins when its name is first asked for, so that asking often errs no more than asking once:
* all answers are looks at the same slices. A verdict that was decided stands.
*/
var Rollouts = class {
	deployment;
	clock;
	#known = /* @__PURE__ */ new Map();
	constructor(deployment, clock) {
		this.deployment = deployment;
		this.clock = clock;
	}
	/** @throws UsageError where the selectors mean the same pod */
	async verdict(name) {
		const rollout = this.#rollout(name);
		const { told } = rollout;
		if (told !== null && (told.decided || this.#nowS() - rollout.judgedS < this.deployment.stepS)) return told;
		rollout.judging ??= this.#judge(name, rollout).finally(() => {
			rollout.judging = null;
		});
		return rollout.judging;
	}
	async #judge(name, rollout) {
		const { ask, soakFrom, config } = this.deployment;
		const nowS = this.#nowS();
		const soFar = await (0,external_judge_prometheus_js_namespaceObject.judgeSoFar)(ask, soakFrom(rollout.startS), nowS);
		rollout.told = {
			format: "memdrift.verdict",
			version: 1,
			rollout: name,
			started: (/* @__PURE__ */ new Date(rollout.startS * 1e3)).toISOString(),
			...told(soFar, config.name)
		};
		rollout.judgedS = nowS;
		return rollout.told;
	}
	/** A name without a revision is that of its newest one. */
	#rollout(name) {
		const revision = [...this.#known.keys()].findLast((key) => key.startsWith(`${name}:`));
		const known = this.#known.get(revision ?? name);
		if (known !== void 0) return known;
		const [oldest] = this.#known.keys();
		if (this.#known.size >= MOST && oldest !== void 0) this.#known.delete(oldest);
		const begun = {
			startS: this.#nowS(),
			told: null,
			judgedS: 0,
			judging: null
		};
		this.#known.set(name, begun);
		return begun;
	}
	#nowS() {
		return this.clock.wall().getTime() / 1e3;
	}
};
function told(soFar, name) {
	if (soFar === null) return {
		verdict: "inconclusive",
		decided: false,
		reason: "The window has just begun.",
		pods: [],
		samples: 0
	};
	const { pods, decided, samples } = soFar;
	const { reason, pods: each } = (0,external_judge_prometheus_js_namespaceObject.document)(pods, name);
	const lines = each.map(({ pod, verdict, reason: why }) => ({
		pod,
		verdict,
		reason: why
	}));
	return {
		verdict: decided ? (0,external_judge_prometheus_js_namespaceObject.verdictOf)(pods) : "inconclusive",
		decided,
		reason,
		pods: lines,
		samples
	};
}
// lib/cli/running/verdict-server.js
const MAX_BODY_BYTES = 65536;
const MAX_CONNECTIONS = 64;
const NAME = /^[\w.:/-]{1,200}$/;
/** The only series there is: 1 where the rollout was found to regress, 0 where it was not, none where nobody can tell any more. */
const SERIES_NAME = "memdrift_regression";
/**
* Answers what rollout controllers ask; docs/running-services.md has the paths. Bounded: no request holds it for long, or says
* what is judged beyond the name of its rollout.
* @param onFault told of an error that no request may see
*/
function verdictServer(judge, onFault) {
	const server = (0,external_node_http_namespaceObject.createServer)({
		maxHeaderSize: 8192,
		headersTimeout: 1e4,
		requestTimeout: 15e3
	});
	server.maxConnections = MAX_CONNECTIONS;
	server.on("request", (request, response) => {
		answerOf(request, judge).catch((error) => {
			onFault(error);
			return {
				status: 500,
				body: { error: "cannot be judged; see the log of memdrift serve" }
			};
		}).then(({ status, body }) => send(response, status, body)).catch(onFault);
	});
	return server;
}
async function answerOf(request, judge) {
	const { method = "GET" } = request;
	const target = request.url ?? "/";
	if (!URL.canParse(target, "http://localhost")) return refused(400, "the path is none");
	const url = new URL(target, "http://localhost");
	const handler = Object.hasOwn(HANDLERS, url.pathname) ? HANDLERS[url.pathname] : void 0;
	if (handler === void 0) return refused(404, `no such path; there are ${Object.keys(HANDLERS).join(", ")}`);
	if (!handler.methods.includes(method)) return refused(405, `found ${method}; allowed: ${handler.methods.join(", ")}`);
	const body = method === "POST" ? await bodyOf(request) : "";
	if (body === null) return refused(413, `the body is larger than ${MAX_BODY_BYTES / 1024} KiB`);
	return handler.answer({
		query: url.searchParams,
		body
	}, judge);
}
const HANDLERS = {
	"/healthz": {
		methods: ["GET"],
		answer: async () => ({
			status: 200,
			body: { ok: true }
		})
	},
	/** Argo Rollouts' web metric, and whoever can read JSON. */
	"/verdict": {
		methods: ["GET"],
		answer: async ({ query }, judge) => {
			const name = query.get("rollout") ?? "default";
			return NAME.test(name) ? {
				status: 200,
				body: await judge(name)
			} : refused(400, "rollout: found no name");
		}
	},
	/** Flagger's webhooks of the types confirm-promotion and rollout: 200 lets it go on. */
	"/flagger": {
		methods: ["POST"],
		answer: (asked, judge) => byPayload(asked, judge, "pass")
	},
	/** Flagger's webhook of the type rollback: 200 rolls back. */
	"/flagger/rollback": {
		methods: ["POST"],
		answer: (asked, judge) => byPayload(asked, judge, "regression")
	},
	/** What Flagger asks of a metric template whose provider is a Prometheus at this address. */
	"/api/v1/query": {
		methods: ["GET"],
		answer: async ({ query }, judge) => {
			const asked = (query.get("query") ?? "").trim();
			if (asked === "vector(1)") return vector([{
				metric: {},
				value: sampleOf(1)
			}]);
			const name = /^memdrift_regression\{rollout="([^"]*)"\}$/.exec(asked)?.[1] ?? "";
			if (!NAME.test(name)) return prometheusError(`query: found none; allowed: ${SERIES_NAME}{rollout="NAME"}`);
			const { verdict, decided } = await judge(name);
			const regresses = decided && verdict === "regression";
			return vector(!decided || verdict === "pass" || regresses ? [{
				metric: {
					__name__: SERIES_NAME,
					rollout: name
				},
				value: sampleOf(regresses ? 1 : 0)
			}] : []);
		}
	}
};
const sampleOf = (value) => [Math.floor(Date.now() / 1e3), String(value)];
const vector = (result) => ({
	status: 200,
	body: {
		status: "success",
		data: {
			resultType: "vector",
			result
		}
	}
});
const prometheusError = (error) => ({
	status: 400,
	body: {
		status: "error",
		errorType: "bad_data",
		error
	}
});
/** 200 where the verdict is the one that is waited for, 409 while it is open, 422 where it is another. */
async function byPayload({ body }, judge, wanted) {
	const name = nameIn((0,external_start_js_namespaceObject.jsonIn)(body));
	if (name === null) return refused(400, "the body is none of a webhook; allowed: JSON with name, namespace, checksum");
	const told = await judge(name);
	return {
		status: !told.decided ? 409 : told.verdict === wanted ? 200 : 422,
		body: told
	};
}
/** `namespace/name:checksum`: the checksum is another for each revision of a canary. */
function nameIn(payload) {
	if (typeof payload !== "object" || payload === null) return null;
	const { name, namespace, checksum = "" } = payload;
	if (typeof name !== "string" || typeof namespace !== "string" || typeof checksum !== "string") return null;
	const whole = `${namespace}/${name}${checksum === "" ? "" : `:${checksum}`}`;
	return NAME.test(whole) ? whole : null;
}
const refused = (status, error) => ({
	status,
	body: { error }
});
/** Null where it is larger than allowed. */
async function bodyOf(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > MAX_BODY_BYTES) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
function send(response, status, body) {
	response.writeHead(status, {
		"content-type": "application/json",
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		connection: "close"
	});
	response.end(`${JSON.stringify(body)}\n`);
}
// lib/cli/running/serve.js
/** `memdrift serve`: a verdict over HTTP, for rollout controllers. It runs until it is interrupted. */
const serve_define = (command, { io }) => {
	(0,external_flags_js_namespaceObject.withPrometheus)(command.exitOverride(), ["start", "watch"]).option("--listen <address>", "where to listen", "127.0.0.1:9480").action(async (flags) => {
		const { host, port } = listenAddress(String(flags["listen"]));
		const rollouts = new Rollouts((0,external_judge_prometheus_js_namespaceObject.deploymentOf)(flags, io), external_start_js_namespaceObject.systemClock);
		const server = verdictServer((name) => rollouts.verdict(name), (error) => io.err(`memdrift: ${(0,external_start_js_namespaceObject.messageOf)(error)}\n`));
		server.listen(port, host);
		await (0,external_node_events_namespaceObject.once)(server, "listening").catch((error) => {
			throw new external_start_js_namespaceObject.UsageError(`--listen: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
		});
		const { address, port: bound } = server.address();
		io.err(`memdrift: serving verdicts at http://${address.includes(":") ? `[${address}]` : address}:${bound}\n`);
		if (!io.signal.aborted) await (0,external_node_events_namespaceObject.once)(io.signal, "abort");
		server.closeAllConnections();
		server.close();
	});
};
/** @throws UsageError */
function listenAddress(text) {
	const match = /^(?:\[([0-9a-fA-F:]+)\]|([\w.-]+)):(\d{1,5})$/.exec(text);
	const port = Number(match?.[3] ?? -1);
	if (match !== null && port >= 0 && port <= 65535) return {
		host: match[1] ?? match[2] ?? "",
		port
	};
	throw new external_start_js_namespaceObject.UsageError(`--listen: found ${JSON.stringify(text)}; allowed: an address such as 127.0.0.1:9480`);
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
