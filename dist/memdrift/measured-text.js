import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
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
  G: () => (/* binding */ PLAN_TEXT),
  hZ: () => (/* binding */ exampleConfig),
  Kq: () => (/* binding */ findPython),
  ov: () => (/* binding */ freePort),
  AY: () => (/* binding */ measuredText),
  LS: () => (/* binding */ plainExample),
  mm: () => (/* binding */ recordingsBytes),
  IW: () => (/* binding */ totalText)
});

;// CONCATENATED MODULE: external "./config.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_config_js_namespaceObject = x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["camelCase"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.camelCase), ["duration$1"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.duration$1), ["launcherOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launcherOf), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["recordingBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.recordingBytes) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/parts/measured-text.js







// lib/cli/measure/example.js
/** A short plan, printed by the demo: many small cycles and the fast horizon. */
const PLAN = {
	cycle: 200,
	horizon: "fast",
	settle: "100ms",
	concurrency: "4"
};
/** `plan.max-duration` of the example. */
const EXAMPLE_MS = 3e5;
/** Disk space for the recordings of so many runs. @param config null for the embedded example */
function recordingsBytes(config, runs) {
	return runs * (0,external_gate_js_namespaceObject.recordingBytes)(config?.plan.maxDurationMs ?? 3e5);
}
/** The configuration that runs the embedded example server (standard-library Python) as a command. */
function exampleConfig(options) {
	const folder = exampleFolder(options.io);
	const argv = [
		options.python,
		(0,external_node_path_namespaceObject.join)(folder, "server.py"),
		"--port",
		String(options.port),
		"--change",
		options.change
	];
	return (0,external_config_js_namespaceObject.parseConfig)({
		name: options.name,
		command: argv,
		workload: (0,external_node_path_namespaceObject.join)(folder, "workload.jsonl"),
		port: String(options.port),
		"startup-timeout": "30s",
		gpus: "none",
		"baseline-dir": options.baselineDir,
		cycle: String(PLAN.cycle),
		horizon: PLAN.horizon,
		settle: PLAN.settle,
		concurrency: PLAN.concurrency,
		"max-duration": `${EXAMPLE_MS}ms`
	}, null);
}
/** The unchanged embedded example, on a free port. */
async function plainExample(name, baselineDir, io) {
	return exampleConfig({
		change: "none",
		port: await freePort(),
		python: findPython(),
		name,
		baselineDir,
		io
	});
}
const PLAN_TEXT = `${PLAN.cycle} requests per cycle, ${PLAN.settle} settle time, ${PLAN.horizon} horizon (for a real service: 5 to 15 s per cycle, safe horizon)`;
/** @throws UsageError where the package was copied without its examples */
function exampleFolder(io) {
	const folder = (0,external_node_path_namespaceObject.join)(io.dist, "..", "examples", "demo-server");
	if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, "server.py"))) return folder;
	throw new external_start_js_namespaceObject.UsageError(`${folder}: no such folder; the embedded example is in examples/demo-server of the memdrift repository`);
}
/** The command of a Python 3.8 or newer on this machine. @throws UsageError where there is none */
function findPython() {
	for (const name of ["python3", "python"]) if ((0,external_node_child_process_namespaceObject.spawnSync)(name, ["-c", "import sys; sys.exit(0 if sys.version_info >= (3, 8) else 1)"]).status === 0) return name;
	throw new external_start_js_namespaceObject.UsageError("python3: not found, or older than 3.8; install Python 3.8 or newer to run the embedded example");
}
/** A TCP port of 127.0.0.1 that is free at the moment. */
async function freePort() {
	return new Promise((resolve, reject) => {
		const server = (0,external_node_net_namespaceObject.createServer)();
		server.on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address !== null ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}
// lib/cli/measure/measured-text.js
const CHARACTERS = 100;
/** How long a command of several runs may take, said before it begins. @param config null for the embedded example */
function totalText(config, runs) {
	const eachS = (config?.plan.maxDurationMs ?? 3e5) / 1e3;
	return `${runs} runs, each of ${(0,external_config_js_namespaceObject.duration$1)(eachS)} of measuring at most: up to ${(0,external_config_js_namespaceObject.duration$1)(runs * eachS)}, and ${runs} launches`;
}
/**
* What a command measures, for a heading: `image my-server`, in one line, without secrets.
* @param config null for the embedded example
*/
function measuredText(config, { masker }) {
	if (config === null) return `the embedded example, because no flag and no ${external_config_js_namespaceObject.CONFIG_FILE} names a service`;
	const { key } = (0,external_config_js_namespaceObject.launcherOf)(config.service);
	const value = config.service[(0,external_config_js_namespaceObject.camelCase)(key)];
	const words = [key, ...Array.isArray(value) ? value : [value]].join(" ");
	return masker.mask(words).replace(/[\s\p{Cc}]+/gu, " ").slice(0, CHARACTERS);
}


var __webpack_exports__PLAN_TEXT = __webpack_exports__.G;
var __webpack_exports__exampleConfig = __webpack_exports__.hZ;
var __webpack_exports__findPython = __webpack_exports__.Kq;
var __webpack_exports__freePort = __webpack_exports__.ov;
var __webpack_exports__measuredText = __webpack_exports__.AY;
var __webpack_exports__plainExample = __webpack_exports__.LS;
var __webpack_exports__recordingsBytes = __webpack_exports__.mm;
var __webpack_exports__totalText = __webpack_exports__.IW;
export { __webpack_exports__PLAN_TEXT as PLAN_TEXT, __webpack_exports__exampleConfig as exampleConfig, __webpack_exports__findPython as findPython, __webpack_exports__freePort as freePort, __webpack_exports__measuredText as measuredText, __webpack_exports__plainExample as plainExample, __webpack_exports__recordingsBytes as recordingsBytes, __webpack_exports__totalText as totalText };
