import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__ from "./yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__ from "./doctor.js";
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
  T: () => (/* binding */ init)
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
const external_config_js_namespaceObject = external_config_js_x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["parseArgsStringToArgv"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseArgsStringToArgv), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["parseYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYaml) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["isOutOfRoom"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.isOutOfRoom), ["isUsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.isUsageError), ["run"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.run) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["parseWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.parseWorkload) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["makeFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.makeFolder) });
;// CONCATENATED MODULE: external "./yaml.js"
var external_yaml_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_yaml_js_y = (x) => (() => (x))
const external_yaml_js_namespaceObject = external_yaml_js_x({ ["require_dist"]: () => (__WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__.require_dist) });
;// CONCATENATED MODULE: external "./doctor.js"
var external_doctor_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_doctor_js_y = (x) => (() => (x))
const external_doctor_js_namespaceObject = external_doctor_js_x({ ["doctor"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.doctor) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/init.js











// lib/cli/init/compose-file.js
const init_text = (0,external_zod_js_namespaceObject.union)([
	(0,external_zod_js_namespaceObject.string)(),
	(0,external_zod_js_namespaceObject.number$1)(),
	(0,external_zod_js_namespaceObject.boolean)()
]).transform(String);
const words = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.array)(init_text), (0,external_zod_js_namespaceObject.string)().transform((line) => (0,external_config_js_namespaceObject.parseArgsStringToArgv)(line))]).nullish();
const pairs = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), init_text.nullable()), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)())]).nullish();
const serviceSchema = (0,external_zod_js_namespaceObject.looseObject)({
	image: (0,external_zod_js_namespaceObject.string)().nullish(),
	build: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)().transform((context) => ({
		context,
		dockerfile: void 0
	})), (0,external_zod_js_namespaceObject.looseObject)({
		context: (0,external_zod_js_namespaceObject.string)().optional(),
		dockerfile: (0,external_zod_js_namespaceObject.string)().optional()
	})]).nullish(),
	ports: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.union)([init_text, (0,external_zod_js_namespaceObject.looseObject)({ target: init_text })])).nullish(),
	expose: (0,external_zod_js_namespaceObject.array)(init_text).nullish(),
	healthcheck: (0,external_zod_js_namespaceObject.looseObject)({ test: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.array)(init_text)]).optional() }).nullish(),
	entrypoint: words,
	command: words,
	environment: pairs,
	volumes: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).nullish(),
	shm_size: init_text.nullish(),
	mem_limit: init_text.nullish()
});
const composeSchema = (0,external_zod_js_namespaceObject.looseObject)({ services: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^[\w.-]{1,100}$/), serviceSchema).refine((services) => Object.keys(services).length <= 200, "at most 200 services") });
/** https://docs.docker.com/reference/compose-file/; the order in which docker compose looks for it. */
const COMPOSE_FILES = [
	"compose.yaml",
	"compose.yml",
	"docker-compose.yaml",
	"docker-compose.yml"
];
/**
* @param path for messages
* @throws UsageError with one line where the file is no compose file
*/
function readCompose(source, path) {
	const result = composeSchema.safeParse((0,external_config_js_namespaceObject.parseYaml)(source, path, {
		mergeKeys: true,
		tags: true
	}));
	if (!result.success) {
		const issue = result.error.issues[0];
		throw new external_start_js_namespaceObject.UsageError(`${path}, key "${issue?.path.map(String).join(".")}": ${issue?.message}; expected a compose file`);
	}
	return Object.entries(result.data.services).map(([name, service]) => read(name, service));
}
function read(name, service) {
	const left = [];
	const test = service.healthcheck?.test;
	const ports = [...service.ports ?? [], ...service.expose ?? []];
	for (const key of [
		"depends_on",
		"env_file",
		"ipc",
		"secrets",
		"configs",
		"deploy",
		"devices",
		"ulimits"
	]) if (service[key] !== void 0) left.push(`${key}: see run-args and env`);
	return {
		name,
		image: service.image ?? null,
		build: buildOf(service.build),
		ports: ports.map(targetPort).filter((port) => port !== null),
		health: test === void 0 ? null : Array.isArray(test) ? test.join(" ") : test,
		entrypoint: literals(service.entrypoint, "entrypoint", left),
		command: literals(service.command, "command", left),
		environment: environmentOf(service.environment, left),
		volumes: volumesOf(service.volumes, left),
		shmSize: sizeOf(service.shm_size, "shm_size", left),
		memoryLimit: sizeOf(service.mem_limit, "mem_limit", left),
		left
	};
}
function buildOf(build) {
	if (build === void 0 || build === null) return null;
	return {
		context: build.context ?? ".",
		dockerfile: build.dockerfile ?? "Dockerfile"
	};
}
/** The container's side of `8080:80`, `127.0.0.1:8080:80/tcp`, `80`, or of the long form. */
function targetPort(port) {
	const written = typeof port === "string" ? port.split(":").at(-1) ?? "" : port.target;
	const [, number, protocol = "/tcp"] = /^(\d{1,5})(\/\w+)?$/.exec(written) ?? [];
	return number === void 0 || protocol !== "/tcp" ? null : Number(number);
}
/** Names of variables whose values have no business in a second committed file. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL/i;
const SECRET_FLAG = /^--[\w-]*(key|token|secret|passw)/i;
function environmentOf(given, left) {
	const entries = Array.isArray(given) ? given.map((line) => {
		const at = line.indexOf("=");
		return at < 0 ? [line, null] : [line.slice(0, at), line.slice(at + 1)];
	}) : Object.entries(given ?? {});
	const taken = {};
	for (const [name, value] of entries) if (value === null || SECRET.test(name) || (0,external_workload_js_namespaceObject.looksLikeCredential)(value) || !isLiteral(value)) left.push(`environment ${name}`);
	else taken[name] = value;
	return taken;
}
/** Mounts of the host's folders; a named volume is empty on a fresh machine, and so left out. */
function volumesOf(given, left) {
	return (given ?? []).flatMap((volume) => {
		if (typeof volume === "string" && isLiteral(volume) && /^\.{0,2}\/.*:/.test(volume)) return [volume];
		left.push(`volume ${typeof volume === "string" ? volume : "(long form)"}`);
		return [];
	});
}
function literals(given, key, left) {
	if (given === void 0 || given === null) return null;
	const secret = given.some((word) => SECRET_FLAG.test(word) || (0,external_workload_js_namespaceObject.looksLikeCredential)(word));
	if (!secret && given.every(isLiteral)) return given;
	left.push(secret ? `${key}: it may hold a secret` : `${key}: it has variables`);
	return null;
}
/** Docker's `2g` and `2gb` are binary: memdrift writes that 2GiB. */
function sizeOf(given, key, left) {
	if (given === void 0 || given === null) return null;
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)b?$/i.exec(given.trim()) ?? [];
	if (number !== void 0) return unit === "" ? number : `${number}${unit.toUpperCase()}iB`;
	left.push(`${key}: ${given}`);
	return null;
}
/** Not to be filled in by compose. */
function isLiteral(value) {
	return !value.includes("$");
}
// lib/cli/init/dockerfile.js
/** A file longer than this is cut: what is looked for stands once, near the end of a short file. */
const MAX_LINES = 5e3;
/**
* Reads a Dockerfile loosely: what is not understood is passed over, nothing is an error.
* https://docs.docker.com/reference/dockerfile/
*/
function readDockerfile(text) {
	const stages = [];
	const global = /* @__PURE__ */ new Map();
	for (const { keyword, rest } of instructions(text)) {
		const stage = stages.at(-1);
		const variables = stage?.variables ?? global;
		if (keyword === "FROM") stages.push(newStage(substitute(rest, global), global, stages));
		else if (keyword === "ARG" || keyword === "ENV") init_assign(rest, variables);
		else if (stage !== void 0) take(stage, keyword, substitute(rest, variables));
	}
	return merge(chain(stages));
}
/** Variables of the stage that it is built on go on to hold. */
function newStage(rest, global, before) {
	const words = rest.split(/\s+/).filter((word) => word !== "" && !word.startsWith("--"));
	const name = words[1]?.toUpperCase() === "AS" ? words[2] ?? null : null;
	const from = words[0] ?? "";
	const below = before.findLast((stage) => stage.name !== null && stage.name === from)?.variables ?? [];
	return {
		name,
		from,
		ports: [],
		health: null,
		entrypoint: null,
		command: null,
		variables: new Map([...global, ...below])
	};
}
function take(stage, keyword, rest) {
	if (keyword === "EXPOSE") {
		const ports = rest.split(/\s+/).filter((word) => /^\d{1,5}(\/tcp)?$/i.test(word));
		stage.ports.push(...ports.map((word) => Number.parseInt(word, 10)));
	}
	if (keyword === "HEALTHCHECK") stage.health = /\bCMD\b(.*)$/is.exec(rest)?.[1]?.trim() ?? null;
	if (keyword === "ENTRYPOINT") stage.entrypoint = wordsOf$1(rest);
	if (keyword === "CMD") stage.command = wordsOf$1(rest);
}
/** The last stage, then those of this file that it is built on. */
function chain(stages) {
	const found = [];
	let at = stages.length - 1;
	while (at >= 0) {
		const stage = stages[at];
		if (stage === void 0) break;
		found.push(stage);
		at = stages.slice(0, at).findLastIndex(({ name }) => name !== null && name === stage.from);
	}
	return found;
}
function merge(stages) {
	const first = (pick) => stages.map(pick).find((value) => value !== null) ?? null;
	return {
		from: stages.map(({ from }) => from),
		ports: stages.flatMap(({ ports }) => ports),
		health: first(({ health }) => health),
		words: [...first(({ entrypoint }) => entrypoint) ?? [], ...first(({ command }) => command) ?? []]
	};
}
/** Instructions with their continued lines joined, without comments and here-documents. */
function* instructions(text) {
	const lines = text.split(/\r?\n/, MAX_LINES);
	let joined = "";
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? "";
		if (/^\s*(#|$)/.test(line)) continue;
		if (/\\\s*$/.test(line)) {
			joined += `${line.replace(/\\\s*$/, "")} `;
			continue;
		}
		const whole = (joined + line).trim();
		joined = "";
		for (const [, word] of whole.matchAll(/<<-?["']?(\w+)["']?/g)) {
			const end = lines.findIndex((later, index) => index > at && later.trim() === word);
			if (end !== -1) at = end;
		}
		const [, keyword = "", rest = ""] = /^(\w+)\s+(.*)$/s.exec(whole) ?? [];
		if (keyword !== "") yield {
			keyword: keyword.toUpperCase(),
			rest
		};
	}
}
/** `["a", "b"]`, or a shell line. */
function wordsOf$1(rest) {
	try {
		const value = JSON.parse(rest);
		if (Array.isArray(value)) return value.map(String);
	} catch {}
	return (0,external_config_js_namespaceObject.parseArgsStringToArgv)(rest);
}
/** `NAME=value` pairs, or the old `ENV NAME value`. */
function init_assign(rest, variables) {
	const words = (0,external_config_js_namespaceObject.parseArgsStringToArgv)(substitute(rest, variables));
	if (words[0] !== void 0 && !words[0].includes("=")) {
		if (words.length > 1) variables.set(words[0], words.slice(1).join(" "));
		return;
	}
	for (const word of words) {
		const at = word.indexOf("=");
		if (at > 0) variables.set(word.slice(0, at), word.slice(at + 1));
	}
}
/** `$NAME`, `${NAME}` and `${NAME:-default}`; what is not known stays. */
function substitute(text, variables) {
	return text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g, (whole, bare, braced, standard) => variables.get(bare ?? braced ?? "") ?? standard ?? whole);
}
// lib/cli/init/known-servers.js
/** The first that fits counts: a vLLM server is started by uvicorn too. */
const KNOWN = [
	{
		name: "vLLM",
		told: /\bvllm\b/i,
		api: "openai",
		port: 8e3,
		healthPath: "/health",
		model: [
			"--served-model-name",
			"--model",
			"serve"
		],
		gpu: true
	},
	{
		name: "SGLang",
		told: /\bsglang\b/i,
		api: "openai",
		port: 3e4,
		healthPath: "/health",
		model: ["--served-model-name", "--model-path"],
		gpu: true
	},
	{
		name: "Triton",
		told: /\btritonserver\b/i,
		api: "kserve",
		port: 8e3,
		healthPath: "/v2/health/ready",
		model: [],
		gpu: true
	},
	{
		name: "text-generation-inference",
		told: /\btext-generation-(inference|launcher)\b/i,
		api: "tgi",
		port: 80,
		healthPath: "/health",
		model: [],
		gpu: true
	},
	{
		name: "text-embeddings-inference",
		told: /\btext-embeddings-(inference|router)\b/i,
		api: "tei",
		port: 80,
		healthPath: "/health",
		model: [],
		gpu: false
	},
	{
		name: "Ollama",
		told: /\bollama\b/i,
		api: "ollama",
		port: 11434,
		healthPath: "/",
		model: [],
		gpu: false
	},
	{
		name: "llama.cpp",
		told: /\bllama[-.](server|cpp)\b/i,
		api: "llama.cpp",
		port: 8080,
		healthPath: "/health",
		model: [],
		gpu: false
	},
	{
		name: "gunicorn",
		told: /\bgunicorn\b/i,
		api: "own",
		port: 8e3,
		healthPath: null,
		model: [],
		gpu: false
	},
	{
		name: "uvicorn",
		told: /\b(uvicorn|fastapi)\b/i,
		api: "own",
		port: 8e3,
		healthPath: null,
		model: [],
		gpu: false
	},
	{
		name: "Flask",
		told: /\bflask\b/i,
		api: "own",
		port: 5e3,
		healthPath: null,
		model: [],
		gpu: false
	}
];
/** @param words images and command of the service */
function recognise(words) {
	const line = words.join(" ");
	return KNOWN.find(({ told }) => told.test(line)) ?? null;
}
/** Flags by which servers are told their port: `--port 80`, `--port=80`, `--bind 0.0.0.0:80`. */
const PORT_FLAGS = [
	"--port",
	"--http-port",
	"--bind",
	"-b",
	"-p"
];
/** The port that the words say, or null. */
function portIn(words) {
	const value = valueAfter(words, PORT_FLAGS);
	const [, port] = /(?:^|:)(\d{1,5})$/.exec(value ?? "") ?? [];
	return port === void 0 ? null : Number(port);
}
/** The model that requests name, or null. */
function modelIn(words, server) {
	return valueAfter(words, server.model);
}
/** Of the first flag that is there, the word after it, or after its `=`. */
function valueAfter(words, flags) {
	const all = words.flatMap((word) => word.split(/\s+/));
	for (const flag of flags) {
		const at = all.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
		const value = all[at]?.includes("=") ? all[at]?.slice(flag.length + 1) : all[at + 1];
		if (at !== -1 && value !== void 0 && !/^-|\$/.test(value)) return value;
	}
	return null;
}
/** Port and path of the URL that a health check asks; null where none is told. */
function healthIn(command) {
	const [url, port, path = "/"] = /https?:\/\/[\w.-]+(?::(\d{1,5}))?(?![\w.:$-])(\/[^\s"'|;)\\]*)?/.exec(command ?? "") ?? [];
	if (url === void 0 || path.includes("$")) return null;
	return {
		port: port === void 0 ? null : Number(port),
		path
	};
}
// lib/cli/init/repository.js
/** What `init` reads of the repository: few files, small ones, and two questions to git. */
/** More than any Dockerfile or compose file that a person wrote. */
const MAX_BYTES = 262144;
const MAX_ENTRIES = 5e3;
const DEEPEST = 3;
/** Folders of other people's code, or of none. */
const PASSED_OVER = /^(\..*|node_modules|vendor|third_party|venv|__pycache__|dist|build|target|tests?|examples?)$/;
/** Into a workflow goes no path that a shell, YAML or an expression would read otherwise. */
const PLAIN_PATH = /^[\w./@+-]+$/;
/** The text of a file; null where there is none that can be read, or where it is too large. */
function readSmall(path) {
	let file;
	try {
		file = (0,external_node_fs_namespaceObject.openSync)(path, "r");
	} catch {
		return null;
	}
	try {
		const bytes = Buffer.alloc(262145);
		const length = (0,external_node_fs_namespaceObject.readSync)(file, bytes, 0, bytes.length, 0);
		return length > MAX_BYTES ? null : bytes.toString("utf8", 0, length);
	} catch {
		return null;
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(file);
	}
}
/**
* Paths of the Dockerfiles in a folder and below it, nearest first, then by name: `Dockerfile`, `Dockerfile.cuda`,
* `gpu.Dockerfile`.
*/
function findDockerfiles(root) {
	const found = [];
	let seen = 0;
	let level = ["."];
	for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
		const below = [];
		for (const folder of level) for (const entry of listing((0,external_node_path_namespaceObject.join)(root, folder))) {
			seen += 1;
			const path = (0,external_node_path_namespaceObject.join)(folder, entry.name);
			if (seen > MAX_ENTRIES || !PLAIN_PATH.test(path)) continue;
			if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) below.push(path);
			if (entry.isFile() && /^(Dockerfile|Containerfile)(\.[\w-]+)?$|^[\w-]+\.Dockerfile$/.test(entry.name)) {
				if (!entry.name.endsWith(".dockerignore")) found.push(path);
			}
		}
		level = below;
	}
	return found;
}
function listing(folder) {
	try {
		return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
	} catch {
		return [];
	}
}
async function askGit() {
	const branch = (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.replace(/^origin\//, "") || await git("symbolic-ref", "--short", "HEAD") || "main";
	return {
		prefix: await git("rev-parse", "--show-prefix"),
		branch
	};
}
/** What git answers; null where it fails or is not installed. */
async function git(...words) {
	try {
		const { code, stdout } = await (0,external_start_js_namespaceObject.run)("git", words);
		return code === 0 ? stdout.trim() : null;
	} catch {
		return null;
	}
}
// lib/cli/init/find-service.js
const IMAGE = "model-server";
const PLAIN_IMAGE = /^[\w][\w./:@-]{0,200}$/;
/** Finds the service: in a compose file that builds one or names a model server, else in a Dockerfile. */
function findSubject(root, given) {
	const { file, services, problem } = composeOf(root);
	const service = pick(services, given.name);
	if (service !== void 0) return ofCompose(root, file, service, services, given);
	const dockerfiles = findDockerfiles(root);
	const dockerfile = choose(root, dockerfiles, given.name);
	const subject = dockerfile === void 0 ? ofNothing(given) : ofDockerfile(root, dockerfile, dockerfiles, given);
	return problem === null ? subject : {
		...subject,
		notes: [...subject.notes, problem]
	};
}
/** The services of the compose file; none without one, and where it cannot be read, for which `problem` has a line. */
function composeOf(root) {
	for (const file of COMPOSE_FILES) {
		const text = readSmall((0,external_node_path_namespaceObject.join)(root, file));
		if (text === null) continue;
		try {
			return {
				file,
				services: readCompose(text, file),
				problem: null
			};
		} catch (error) {
			if (!(0,external_start_js_namespaceObject.isUsageError)(error)) throw error;
			return {
				file,
				services: [],
				problem: `not looked at: ${error.message}`
			};
		}
	}
	return {
		file: "",
		services: [],
		problem: null
	};
}
/** The service that `--name` means, else one that is a model server, else one that is built and reached. */
function pick(services, name) {
	const candidates = services.filter(({ build, image }) => build !== null || isServer(image));
	return candidates.find((service) => service.name === name) ?? candidates.find((service) => recognise(wordsOf(service)) !== null) ?? candidates.find(({ build, ports }) => build !== null && ports.length > 0) ?? candidates.find(({ build }) => build !== null);
}
function isServer(image) {
	return image !== null && recognise([image]) !== null;
}
function wordsOf({ image, entrypoint, command }) {
	return [
		image ?? "",
		...entrypoint ?? [],
		...command ?? []
	];
}
/** The Dockerfile in the folder that `--name` means, else one of a server we know, else the nearest. */
function choose(root, paths, name) {
	const folderOf = (path) => (0,external_node_path_namespaceObject.dirname)(path).split("/").at(-1);
	return paths.find((path) => name !== void 0 && folderOf(path) === name) ?? paths.find((path) => path === "Dockerfile") ?? paths.find((path) => {
		const facts = readDockerfile(readSmall((0,external_node_path_namespaceObject.join)(root, path)) ?? "");
		return recognise([...facts.from, ...facts.words]) !== null;
	}) ?? paths[0];
}
function ofDockerfile(root, path, all, given) {
	const facts = readDockerfile(readSmall((0,external_node_path_namespaceObject.join)(root, path)) ?? "");
	const image = given.image ?? IMAGE;
	const folder = (0,external_node_path_namespaceObject.dirname)(path);
	const file = path === (0,external_node_path_namespaceObject.join)(folder, "Dockerfile") ? "" : ` --file ${path}`;
	const build = PLAIN_IMAGE.test(image) ? {
		kind: "run",
		line: `docker build --tag ${image}${file} ${folder}`
	} : {
		kind: "todo",
		reason: `build ${path} as the image that .github/memdrift.yml names`
	};
	const others = all.filter((other) => other !== path);
	return {
		found: path,
		image,
		build,
		...runtime(facts, {
			words: [],
			ports: [],
			health: null
		}, path, given),
		...NOTHING_FURTHER,
		notes: others.length === 0 ? [] : [`not measured: ${others.join(", ")}; a leg each: ${MATRIX}`]
	};
}
const MATRIX = "examples/workflows/matrix.yml";
const NOTHING_FURTHER = {
	args: [],
	runArgs: [],
	env: {},
	volumes: [],
	shmSize: null,
	memoryLimit: null
};
function ofCompose(root, file, service, all, given) {
	const { name, build, entrypoint, command } = service;
	const facts = readDockerfile((build === null ? null : readSmall((0,external_node_path_namespaceObject.join)(root, (0,external_node_path_namespaceObject.normalize)((0,external_node_path_namespaceObject.join)(build.context, build.dockerfile))))) ?? `FROM ${service.image ?? "scratch"}`);
	const [program, ...rest] = entrypoint ?? [];
	const others = all.filter((other) => other !== service && other.build !== null).map((other) => other.name);
	const own = {
		words: [...entrypoint ?? [], ...command ?? []],
		ports: service.ports,
		health: service.health
	};
	return {
		found: `service ${name} of ${file}`,
		...imageOf(file, service, given),
		...runtime(facts, own, `${file}, service ${name}`, given),
		args: [...rest, ...command ?? []],
		runArgs: program === void 0 ? [] : ["--entrypoint", program],
		env: service.environment,
		volumes: service.volumes,
		shmSize: service.shmSize,
		memoryLimit: service.memoryLimit,
		notes: [
			`memdrift measures one container, of the image of ${name}; what it needs beside it, the workflow must start`,
			...service.left.length === 0 ? [] : [`not taken over from ${file}: ${service.left.join("; ")}`],
			...others.length === 0 ? [] : [`not measured: ${others.join(", ")}; a leg each: ${MATRIX}`]
		]
	};
}
/** With a project's name of its own, compose calls what it builds by a name that is known. */
const PROJECT = "memdrift";
function imageOf(file, { name, image, build }, given) {
	const named = given.image ?? image;
	const known = named === null || PLAIN_IMAGE.test(named);
	if (build !== null && given.image === void 0 && known) {
		const line = `docker compose --project-name ${PROJECT} --file ${file} build ${name}`;
		return {
			image: named ?? `${PROJECT}-${name}`,
			build: {
				kind: "run",
				line
			}
		};
	}
	if (build === null && given.image === void 0 && image !== null && known) return {
		image,
		build: {
			kind: "named",
			file
		}
	};
	const reason = `build or pull the image of service ${name} of ${file} as the one that .github/memdrift.yml names`;
	return {
		image: given.image ?? IMAGE,
		build: {
			kind: "todo",
			reason
		}
	};
}
function ofNothing(given) {
	const image = given.image ?? IMAGE;
	return {
		found: null,
		image,
		build: {
			kind: "todo",
			reason: "build the image of this commit, by the name that .github/memdrift.yml gives it"
		},
		...runtime(readDockerfile(""), {
			words: [image],
			ports: [],
			health: null
		}, "", given),
		...NOTHING_FURTHER,
		notes: []
	};
}
/** Port, health path and kind of server: what compose says of the container wins over what its image says. */
function runtime(image, own, where, given) {
	const server = recognise([
		...own.words,
		...image.words,
		...image.from
	]);
	const words = [...own.words, ...image.words];
	const health = healthIn(own.health) ?? healthIn(image.health);
	const said = (value, from) => value === null || value === void 0 || value < 1 || value > 65535 ? [] : [{
		value,
		from
	}];
	const [port = {
		value: 8e3,
		from: "a guess",
		guess: true
	}] = [
		...said(given.port, "--port"),
		...said(portIn(words), `the command, ${where}`),
		...said(health?.port, `the health check, ${where}`),
		...said(own.ports[0], where),
		...said(image.ports[0], `EXPOSE, ${where}`),
		...said(server?.port, `usual for ${server?.name}`)
	];
	const usual = server?.healthPath ?? null;
	return {
		port,
		healthPath: health !== null ? {
			value: health.path,
			from: `the health check, ${where}`
		} : usual !== null ? {
			value: usual,
			from: `usual for ${server?.name}`
		} : {
			value: "/health",
			from: "a guess",
			guess: true
		},
		server,
		model: server === null ? null : modelIn(words, server)
	};
}
// lib/cli/init/init-files.js
var import_dist = (0,external_yaml_js_namespaceObject.require_dist)();
/** The files that `init` writes. Pure: what was found in, texts out. */
const WORKFLOW_FILE = ".github/workflows/memdrift.yml";
const WORKLOAD_FILE = ".github/workload.jsonl";
/** The repository that holds memdrift has no name yet; no owner can have this one. */
const ACTION = "<owner>/memdrift@v0";
/** Actions of others, by the commit of a release: a tag can be moved. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const UPLOAD = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0";
const GUIDE = "docs/github.md of memdrift";
/** @param branch that pull requests go into */
function workflowFile(subject, branch) {
	const runner = subject.server?.gpu === true ? `ubuntu-latest # TODO: ${subject.server.name} wants a GPU; see ${GUIDE}, "GPU runners of your own"` : "ubuntu-latest";
	const job = (permissions) => `    runs-on: ${runner}
    permissions:
${permissions}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${buildSteps(subject.build, subject.image)}
      - uses: ${ACTION}
        id: memdrift
      - uses: ${UPLOAD}
        if: always() && steps.memdrift.outputs.result
        with:
          name: memdrift
          overwrite: true
          path: |
            \${{ steps.memdrift.outputs.recording }}
            \${{ steps.memdrift.outputs.result }}
            \${{ steps.memdrift.outputs.report }}
`;
	return `# Memory gate, written by \`memdrift init\`; what it measures is in ${external_config_js_namespaceObject.CONFIG_FILE}. A pull request is compared with its
# base, which a push to ${branch} has measured and stored on the branch memdrift-baselines. ${GUIDE} says more.
# TODO: put the repository that holds memdrift, at a commit of a release, for ${ACTION}, twice.
name: memdrift
on:
  pull_request:
  push:
    branches: [${branchPattern(branch)}]
permissions: {}
concurrency:
  group: memdrift-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  memdrift: # the job to require
    if: github.event_name == 'pull_request'
${job(`      contents: read
      checks: write
      pull-requests: write`)}
  refresh:
    if: github.event_name == 'push'
${job(`      contents: write # the branch memdrift-baselines
      checks: write`)}`;
}
function buildSteps(build, image) {
	if (build.kind === "run") return `      - run: ${build.line}`;
	if (build.kind === "named") return `      # The image is named twice, and a change of one place alone would measure what is not run.
      - run: |
          if ! grep -qE "image: *['\\"]?${image.replaceAll(".", "\\.")}['\\"]? *(#|$)" ${build.file}; then
            echo "::error::${build.file} names another image than ${external_config_js_namespaceObject.CONFIG_FILE}"; exit 1
          fi`;
	return `      # TODO: ${build.reason}
      - run: |
          echo "::error file=${WORKFLOW_FILE}::TODO: ${build.reason}"
          exit 1`;
}
/** A branch's name as the filter that means it alone: + and ! are patterns there. */
function branchPattern(branch) {
	return /^[\w./-]+$/.test(branch) ? branch : JSON.stringify(branch.replace(/[+!]/g, "\\$&"));
}
/** @param name of the gate, or null for the usual one */
function configFile(subject, name) {
	return `${[
		`# What the memory gate measures, written by \`memdrift init\`${subject.found === null ? "" : ` from ${subject.found}`}.`,
		"# Every key: docs/reference.md of memdrift.",
		...subject.notes.map((note) => `# Note: ${oneLine(note)}`),
		...name === null ? [] : [`name: ${scalar(name)}`],
		"service:",
		`  image: ${scalar(subject.image)}${imageNote(subject.build)}`,
		`  port: ${subject.port.value}${origin(subject.port, "the port that the service listens on")}`,
		`  health-path: ${scalar(subject.healthPath.value)}${origin(subject.healthPath, "a path that answers 2xx when the service is ready")}`,
		...subject.args.length === 0 ? [] : [`  args: ${flow(subject.args)}`],
		...subject.runArgs.length === 0 ? [] : [`  run-args: ${flow(subject.runArgs)}`],
		...Object.keys(subject.env).length === 0 ? [] : [`  env: ${flow(subject.env)}`],
		...subject.volumes.length === 0 ? [] : [`  volumes: ${flow(subject.volumes)}`],
		...subject.shmSize === null ? [] : [`  shm-size: ${scalar(subject.shmSize)}`],
		...subject.memoryLimit === null ? [] : [`  memory-limit: ${scalar(subject.memoryLimit)}`],
		"workload:",
		`  file: ${WORKLOAD_FILE}`,
		"  # cancel-share: 0.05 # clients that hang up, where the requests were recorded without",
		"# budgets: { growth: 1 MiB/1000req, level: 5% and 64 MiB, cap: 95% } # `memdrift calibrate` says how fine they can be"
	].join("\n")}\n`;
}
function imageNote(build) {
	if (build.kind === "run") return ` # built by ${WORKFLOW_FILE}`;
	if (build.kind === "named") return ` # as ${build.file} names it`;
	return ` # TODO: as ${WORKFLOW_FILE} builds it`;
}
function origin(said, wanted) {
	return ` # ${said.guess === true ? `TODO: a guess; ${wanted}` : oneLine(said.from)}`;
}
/** What has to be done by hand, a line each, with the file it is in. */
function todosOf(subject, sample) {
	const { build, server } = subject;
	return [
		`${WORKFLOW_FILE}: put the repository that holds memdrift for ${ACTION}; it is not published yet`,
		...build.kind === "todo" ? [`${WORKFLOW_FILE}: ${build.reason}`] : [],
		...server?.gpu === true ? [`${WORKFLOW_FILE}: runs-on: ${server.name} wants a GPU`] : [],
		...subject.port.guess === true ? [`${external_config_js_namespaceObject.CONFIG_FILE}: service.port is a guess`] : [],
		...subject.healthPath.guess === true ? [`${external_config_js_namespaceObject.CONFIG_FILE}: service.health-path is a guess`] : [],
		...sample.todo === null ? [] : [`${WORKLOAD_FILE}: ${sample.todo}`]
	];
}
function scalar(value) {
	return (0, import_dist.stringify)(value, { lineWidth: 0 }).trim();
}
function flow(value) {
	return (0, import_dist.stringify)(value, {
		collectionStyle: "flow",
		lineWidth: 0,
		flowCollectionPadding: true
	}).trim();
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").slice(0, 300);
}
// lib/cli/init/sample-workload.js
/**
* A secret that nobody has: while the workload asks for it, a run is `not-measured: needs secret TODO_...`, so a gate
* that nobody has given requests cannot pass.
*/
const TODO_HEADERS = { "x-todo": `\${secret:TODO_EDIT_GITHUB_WORKLOAD_JSONL}` };
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
/** @param model that the service is started with, or null where it is not known */
function sampleWorkload(server, model) {
	const api = server?.api ?? "own";
	const todo = todoOf(api, model);
	return {
		text: [{
			format: "memdrift.workload",
			version: 1,
			source: "invented by memdrift init; replace it by recorded requests: every route, the errors too",
			...todo === null ? {} : { x_todo: `${todo}, then remove the header x-todo` },
			defaults: {
				method: "POST",
				headers: {
					"content-type": "application/json",
					...todo === null ? {} : TODO_HEADERS
				}
			}
		}, ...REQUESTS[api](model ?? "TODO").map((request, index) => ({
			id: `r${index + 1}`,
			...request
		}))].map((line) => `${JSON.stringify(line)}\n`).join(""),
		todo
	};
}
function todoOf(api, model) {
	if (api === "own") return "write the service's own requests";
	if (api === "kserve") return "write the model and its tensors";
	return (api === "openai" || api === "ollama") && model === null ? "write the name of the model for TODO" : null;
}
/** Not JSON: the service refuses it. Rejected requests can leak too. */
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
	})),
	own: () => TEXTS.map((text) => ({
		path: "/TODO",
		body: { TODO: text }
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
// lib/cli/commands/init.js
/**
* Writes workflow, configuration and a first workload for the repository in the current folder, looks what is missing
* on this machine, and says what to do next. Files that exist are left as they are, and named.
* @throws UsageError where an option is wrong, or the folder is not the repository's root
*/
async function init(options, io) {
	const { image, port, name } = options;
	const checked = (0,external_config_js_namespaceObject.parseConfig)({
		image: image ?? "any",
		port,
		name,
		workload: WORKLOAD_FILE
	}, null);
	const git = await askGit();
	if (git.prefix !== null && git.prefix !== "") throw new external_start_js_namespaceObject.UsageError(`init: found ${git.prefix}, a folder of a repository; allowed: the repository's root`);
	const subject = findSubject(".", {
		image,
		name,
		port: port === void 0 ? void 0 : checked.service.port
	});
	const sample = sampleWorkload(subject.server, subject.model);
	const files = [
		[WORKFLOW_FILE, workflowFile(subject, git.branch)],
		[external_config_js_namespaceObject.CONFIG_FILE, configFile(subject, name ?? null)],
		[WORKLOAD_FILE, sample.text]
	];
	(0,external_config_js_namespaceObject.parseConfig)({}, {
		path: external_config_js_namespaceObject.CONFIG_FILE,
		value: (0,external_config_js_namespaceObject.parseYaml)(configFile(subject, name ?? null), external_config_js_namespaceObject.CONFIG_FILE)
	});
	(0,external_workload_js_namespaceObject.parseWorkload)(Buffer.from(sample.text), WORKLOAD_FILE);
	const out = (word, text) => io.out(`${word.padEnd(8)}${text}\n`);
	if (options.dryRun) {
		for (const [path, text] of files) io.out(`# ---- ${path}\n${text}\n`);
		return;
	}
	out("found", foundText(subject));
	for (const note of subject.notes) out("note", note);
	const written = files.filter(([path, text]) => write(path, text, options.force));
	for (const [path] of files) if (written.some(([one]) => one === path)) out("wrote", path);
	else out("left", `${path}: it exists; --force overwrites it`);
	const todos = todosOf(subject, sample).filter((todo) => written.some(([path]) => todo.startsWith(`${path}: `)));
	for (const todo of todos) out("TODO", todo);
	io.out("\n");
	await (0,external_doctor_js_namespaceObject.doctor)(void 0, io);
	io.out(`\nnext, on this machine:\n${nextCommands(subject, io).map((line) => `  ${line}\n`).join("")}`);
}
/** True where it was written; false where it exists and is to be left. */
function write(path, text, force) {
	(0,external_cli_io_js_namespaceObject.makeFolder)((0,external_node_path_namespaceObject.dirname)(path), Buffer.byteLength(text));
	try {
		(0,external_node_fs_namespaceObject.writeFileSync)(path, text, { flag: force ? "w" : "wx" });
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		if (!force && (0,external_start_js_namespaceObject.isOutOfRoom)(error)) (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
		throw new external_start_js_namespaceObject.UsageError((0,external_start_js_namespaceObject.cannotWrite)(path, error, Buffer.byteLength(text)));
	}
}
function foundText({ found, server, model, port, healthPath }) {
	if (found === null) return "no Dockerfile and no compose file: what follows is a skeleton to be edited";
	return `${found}: ${server === null ? "a server of its own kind" : `${server.name}${model === null ? "" : ` with ${model}`}`}, port ${port.value} (${port.from}), ready at ${healthPath.value} (${healthPath.from})`;
}
/** The budgets that this machine allows, and the first baseline, with which the second run is compared. */
function nextCommands({ build }, io) {
	const program = (0,external_report_js_namespaceObject.programAt)(io.dist, ".");
	return [
		...build.kind === "run" ? [build.line] : [],
		`${program} calibrate`,
		`${program} run --baseline memdrift-baselines --save-baseline`
	];
}


var __webpack_exports__init = __webpack_exports__.T;
export { __webpack_exports__init as init };
