import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
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
  E: () => (/* binding */ explain_recording_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderWhy"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderWhy) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["judgeOptions"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.judgeOptions), ["withRecordings"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRecordings) });
;// CONCATENATED MODULE: external "./judge-files.js"
var external_judge_files_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_judge_files_js_y = (x) => (() => (x))
const external_judge_files_js_namespaceObject = external_judge_files_js_x({ ["judgeFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__.judgeFiles) });
;// CONCATENATED MODULE: ./lib/parts/explain-recording.js




// lib/cli/commands/explain-recording.js
/** `memdrift explain`: who holds what grows, which line allocates it and by which requests, as a recording has it. */
const explain_recording_define = (command, { io }) => {
	(0,external_flags_js_namespaceObject.withRecordings)(command).option("--json", "print it as JSON").action(async (paths, flags) => {
		const { model } = await (0,external_judge_files_js_namespaceObject.judgeFiles)(paths, (0,external_flags_js_namespaceObject.judgeOptions)(flags), io);
		const { why = null, growth, phases, dependsOn } = model;
		if (flags["json"] === true) io.out(`${JSON.stringify({
			why,
			growth,
			phases,
			dependsOn
		}, null, 2)}\n`);
		else io.out((0,external_report_js_namespaceObject.renderWhy)(model, {
			columns: Math.min(io.columns, 100),
			color: io.color
		}));
	});
};


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
