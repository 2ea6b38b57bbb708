import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
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
  E: () => (/* binding */ show_trend_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["DirectoryStore"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.DirectoryStore), ["judgeFinished"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.judgeFinished) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderTrendPage"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTrendPage), ["renderTrendTable"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTrendTable), ["trendOf"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.trendOf) });
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
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/show-trend.js







// lib/cli/commands/show-trend.js
/** `memdrift trend`: what the stored recordings of the base show over its commits; the table where no file is named. */
const show_trend_define = (command, { io }) => {
	command.exitOverride().requiredOption("--baseline <dir>", "folder of baseline recordings, or a checkout of their branch").option("--name <name>", "name of the service whose recordings they are", "memdrift").option("--markdown <file>", "write the table as Markdown (- for standard output)").option("--html <file>", "write it as one HTML page (- for standard output)").action(async (flags) => {
		const { recordings, warnings } = await new external_gate_js_namespaceObject.DirectoryStore(flags.baseline).list(flags.name);
		for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
		if (recordings.length === 0) throw new external_start_js_namespaceObject.UsageError(`${flags.baseline}: found no recording of ${flags.name}; allowed: a folder that run --save-baseline has filled, and --name as it was then`);
		const runs = recordings.map(({ recording }) => ({
			header: recording.header,
			findings: (0,external_gate_js_namespaceObject.judgeFinished)(recording, []).findings
		}));
		const trend = (0,external_report_js_namespaceObject.trendOf)(flags.name, runs);
		const write = (file, text) => file === "-" ? io.out(text) : (0,external_cli_io_js_namespaceObject.writeText)(file, text);
		const style = () => (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(io.dist, "page", "page.css"), "utf8");
		if (flags.html !== void 0) write(flags.html, (0,external_report_js_namespaceObject.renderTrendPage)(trend, style()));
		if (flags.markdown !== void 0) write(flags.markdown, (0,external_report_js_namespaceObject.renderTrendTable)(trend));
		if (flags.html === void 0 && flags.markdown === void 0) io.out((0,external_report_js_namespaceObject.renderTrendTable)(trend));
	});
};


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
