import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
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
  W: () => (/* binding */ jobLog),
  u: () => (/* binding */ setOutput)
});

;// CONCATENATED MODULE: external "./actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_actions_core_js_namespaceObject = x({ ["error"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.error), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.info), ["notice"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.notice), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.setOutput), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.warning) });
;// CONCATENATED MODULE: ./lib/parts/job-log.js

// lib/action/job-log.js
/** A log that masks secrets, and in which no text is a command to the runner. */
function jobLog(masker) {
	return {
		info: (text) => (0,external_actions_core_js_namespaceObject.info)(withoutCommands(masker.mask(text))),
		notice: (text) => (0,external_actions_core_js_namespaceObject.notice)(masker.mask(text)),
		warning: (text) => (0,external_actions_core_js_namespaceObject.warning)(masker.mask(text)),
		error: (text) => (0,external_actions_core_js_namespaceObject.error)(masker.mask(text))
	};
}
/**
* Names of images, reasons of docker and the like stand in these lines, and the runner obeys what looks like a command:
* `::name::` where a line begins, `##[name]` anywhere (actions/runner, ActionCommand.cs).
*/
function withoutCommands(text) {
	return text.replace(/^(\s*:)(?=:)/gm, "$1 ").replaceAll("##[", "# #[");
}
/** Sets an output. Where it cannot be written (GITHUB_OUTPUT is full, gone or read-only), it warns: the result stands. */
function setOutput(name, value) {
	try {
		(0,external_actions_core_js_namespaceObject.setOutput)(name, value);
	} catch (error) {
		(0,external_actions_core_js_namespaceObject.warning)(`memdrift: no output "${name}": ${error instanceof Error ? error.message : String(error)}`);
	}
}


var __webpack_exports__jobLog = __webpack_exports__.W;
var __webpack_exports__setOutput = __webpack_exports__.u;
export { __webpack_exports__jobLog as jobLog, __webpack_exports__setOutput as setOutput };
