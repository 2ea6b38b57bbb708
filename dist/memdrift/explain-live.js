import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
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
  e: () => (/* binding */ explainLive)
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
const external_config_js_namespaceObject = external_config_js_x({ ["duration"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.duration), ["launch"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launch), ["launcherOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launcherOf), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["ServiceError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.ServiceError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["orAborted"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.orAborted), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["Observer"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.Observer), ["chooseGpus"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.chooseGpus), ["getPage"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.getPage), ["watchLive"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.watchLive), ["watchMappings"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.watchMappings) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderLive"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderLive) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/explain-live.js







// lib/cli/measure/explain-live.js
const DURATION = "30s";
const PATIENCE_MS = 6e4;
/** Of a service whose address is not given, and of which no page is asked then. */
const NOWHERE = "http://127.0.0.1";
/**
* Watches a service that runs now.
* @returns what is printed
* @throws UsageError where there is none; CancelledError
*/
async function explainLive(flags, io, width) {
	const { pid = "", container = "", url = NOWHERE } = flags;
	const durationMs = durationOf(flags.duration ?? DURATION);
	const { service: meant } = (0,external_config_js_namespaceObject.parseConfig)({
		url,
		pid,
		container,
		gpus: "none",
		workload: "none"
	}, null);
	const service = await (0,external_config_js_namespaceObject.launch)(meant, {
		probeSource: (0,external_node_path_namespaceObject.join)(io.dist, "probe"),
		env: io.env,
		chooseGpus: (wanted) => (0,external_gate_js_namespaceObject.chooseGpus)(wanted, io.env),
		onName: () => void 0,
		log: {
			info: () => void 0,
			warn: (text) => io.err(`memdrift: ${text}\n`)
		},
		signal: io.signal
	}).catch((error) => {
		const { remedy = "" } = error instanceof external_start_js_namespaceObject.ServiceError ? error.detail : {};
		throw error instanceof external_start_js_namespaceObject.ServiceError ? new external_start_js_namespaceObject.UsageError(`${error.message}${remedy === "" ? "" : `: ${remedy}`}`) : error;
	});
	const { now, sleep } = external_start_js_namespaceObject.systemClock;
	const observer = new external_gate_js_namespaceObject.Observer(service, {
		now,
		sleep,
		patienceMs: PATIENCE_MS,
		isHere: (hostPid) => (0,external_node_fs_namespaceObject.existsSync)(`/proc/${hostPid}`),
		...flags.url === void 0 ? {} : { pages: {
			metrics: "auto",
			get: external_gate_js_namespaceObject.getPage
		} }
	});
	const what = (0,external_config_js_namespaceObject.launcherOf)(meant).describe(meant);
	io.err(`watching ${what} for ${durationMs / 1e3} s\n`);
	try {
		const live = await (0,external_start_js_namespaceObject.orAborted)(io.signal, (0,external_gate_js_namespaceObject.watchLive)({
			service,
			observer,
			now,
			sleep: (ms) => sleep(ms, io.signal),
			watchMappings: (pids) => (0,external_gate_js_namespaceObject.watchMappings)(pids, io.signal)
		}, {
			what,
			durationMs,
			intrusive: flags.intrusive === true
		}));
		return flags.json === true ? `${JSON.stringify(live, null, 2)}\n` : (0,external_report_js_namespaceObject.renderLive)(live, width);
	} catch (error) {
		throw io.signal.aborted ? new external_start_js_namespaceObject.CancelledError(null) : error;
	} finally {
		await service.remove(io.signal);
	}
}
function durationOf(text) {
	const parsed = external_config_js_namespaceObject.duration.safeParse(text);
	if (!parsed.success) throw new external_start_js_namespaceObject.UsageError(`option "--duration": found "${text}"; allowed: a duration such as 30s`);
	return parsed.data;
}


var __webpack_exports__explainLive = __webpack_exports__.e;
export { __webpack_exports__explainLive as explainLive };
