import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__render_report_js_7e3e75d0__ from "./render-report.js";
import * as __WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__ from "./judge-files.js";
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
  E: () => (/* binding */ show_report_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
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
const external_flags_js_namespaceObject = external_flags_js_x({ ["judgeOptions"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.judgeOptions), ["withRecordings"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRecordings) });
;// CONCATENATED MODULE: external "./render-report.js"
var external_render_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_render_report_js_y = (x) => (() => (x))
const external_render_report_js_namespaceObject = external_render_report_js_x({ ["render"]: () => (__WEBPACK_EXTERNAL_MODULE__render_report_js_7e3e75d0__.render) });
;// CONCATENATED MODULE: external "./judge-files.js"
var external_judge_files_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_judge_files_js_y = (x) => (() => (x))
const external_judge_files_js_namespaceObject = external_judge_files_js_x({ ["judgeFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__.judgeFiles) });
;// CONCATENATED MODULE: ./lib/parts/show-report.js





// lib/cli/commands/show-report.js
/** `memdrift report`: on the terminal, or in the files that the flags name. */
const show_report_define = (command, { io }) => {
	(0,external_flags_js_namespaceObject.withRecordings)(command).option("--markdown <file>", "write the report as Markdown (- for standard output)").option("--json <file>", "write the report model as JSON (- for standard output)").option("--html <file>", "write the report as one HTML page (- for standard output)").action(async (paths, flags) => {
		const { model } = await (0,external_judge_files_js_namespaceObject.judgeFiles)(paths, (0,external_flags_js_namespaceObject.judgeOptions)(flags), io);
		let written = false;
		for (const form of [
			"html",
			"markdown",
			"json"
		]) {
			const file = flags[form];
			if (typeof file !== "string") continue;
			written = true;
			if (file === "-") io.out((0,external_render_report_js_namespaceObject.render)(model, form, io));
			else (0,external_cli_io_js_namespaceObject.writeText)(file, (0,external_render_report_js_namespaceObject.render)(model, form, io));
		}
		if (!written) io.out((0,external_render_report_js_namespaceObject.render)(model, "terminal", io));
	});
};


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
