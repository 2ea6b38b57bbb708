import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__ from "./measured-text.js";
import * as __WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__ from "./judge-files.js";
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
  E: () => (/* binding */ explain_recording_define)
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
const external_config_js_namespaceObject = external_config_js_x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderWhy"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderWhy), ["stackFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.stackFiles) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["writeText"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.writeText) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["judgeOptions"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.judgeOptions), ["withConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withConfigFile), ["withRules"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRules) });
;// CONCATENATED MODULE: external "./measured-text.js"
var external_measured_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_measured_text_js_y = (x) => (() => (x))
const external_measured_text_js_namespaceObject = external_measured_text_js_x({ ["measuredText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.measuredText) });
;// CONCATENATED MODULE: external "./judge-files.js"
var external_judge_files_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_judge_files_js_y = (x) => (() => (x))
const external_judge_files_js_namespaceObject = external_judge_files_js_x({ ["judgeFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__.judgeFiles) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/explain-recording.js










// lib/cli/commands/explain-recording.js
/**
* `memdrift explain`: who holds what grows, which line allocates it and by which requests, as a recording has it; or what can be
* told from outside of a service that runs now.
*/
const explain_recording_define = (command, { io }) => {
	const given = command.exitOverride().argument("[recordings...]", "one recording, or all of one paired A/B check (default: of the last run in memdrift-out)");
	(0,external_flags_js_namespaceObject.withConfigFile)((0,external_flags_js_namespaceObject.withRules)(given)).option("--pid <number>", "a process that runs now, and its children, instead of a recording").option("--container <name>", "a container that runs now, instead of a recording").option("--url <url>", "its address, of which pages of Go and metrics are asked").option("--duration <duration>", "how long it is watched, in two windows (default: 30s)").option("--intrusive", "also ask what slows or stops the process for a moment: the JVM, strace").option("--stacks <folder>", "write the stacks of what grows there: speedscope, pprof, collapsed text").option("--json", "print it as JSON").action(async (named, flags) => {
		const width = Math.min(io.columns, 100);
		if (flags.pid !== void 0 || flags.container !== void 0) {
			if (named.length > 0) throw new external_start_js_namespaceObject.UsageError("explain: found a recording beside --pid or --container; allowed: one of them");
			const { explainLive } = await import(/* webpackIgnore: true */ "./explain-live.js");
			io.out(await explainLive(flags, io, width));
			return;
		}
		const paths = named.length > 0 ? named : [lastRecording(flags["config"])];
		const { model } = await (0,external_judge_files_js_namespaceObject.judgeFiles)(paths, (0,external_flags_js_namespaceObject.judgeOptions)(flags), io);
		if (typeof flags["stacks"] === "string") writeStacks(flags["stacks"], (0,external_report_js_namespaceObject.stackFiles)(model), io);
		const { why = null, growth, phases, dependsOn } = model;
		if (flags["json"] === true) io.out(`${JSON.stringify({
			why,
			growth,
			phases,
			dependsOn
		}, null, 2)}\n`);
		else io.out((0,external_report_js_namespaceObject.renderWhy)(model, {
			columns: width,
			color: io.color
		}));
	});
	/** The recording of the configured service that `memdrift run` has left. */
	function lastRecording(config) {
		const file = (0,external_config_js_namespaceObject.readConfigFile)(config);
		if (file === null) throw new external_start_js_namespaceObject.UsageError(`explain: found neither a recording, a service nor ${external_config_js_namespaceObject.CONFIG_FILE}; allowed: RECORDING, --pid N or --container NAME`);
		const parsed = (0,external_config_js_namespaceObject.parseConfig)({}, file);
		const path = (0,external_node_path_namespaceObject.join)("memdrift-out", `${parsed.name}.memdrift.ndjson`);
		if (!(0,external_node_fs_namespaceObject.existsSync)(path)) throw new external_start_js_namespaceObject.UsageError(`${path}: no such file; allowed: a recording, or after memdrift run, which makes this one`);
		io.err(`explanation of ${(0,external_measured_text_js_namespaceObject.measuredText)(parsed, io)}, by ${path}\n`);
		return path;
	}
};
function writeStacks(folder, files, { err }) {
	if (Object.keys(files).length === 0) err("memdrift: warning: no stack of what grows is known; nothing was written\n");
	for (const [name, content] of Object.entries(files)) (0,external_cli_io_js_namespaceObject.writeText)((0,external_node_path_namespaceObject.join)(folder, name), content);
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
