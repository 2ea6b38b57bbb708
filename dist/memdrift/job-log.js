import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
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
const external_actions_core_js_namespaceObject = x({ ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.endGroup), ["error"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.error), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.info), ["notice"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.notice), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.setOutput), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.startGroup), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.warning) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf) });
;// CONCATENATED MODULE: ./lib/parts/job-log.js


// lib/action/job-log.js
/** A log that masks secrets, and in which no text is a command to the runner. */
function jobLog(masker) {
	let isOpen = false;
	return {
		info: (text) => (0,external_actions_core_js_namespaceObject.info)(withoutCommands(masker.mask(text))),
		notice: (text) => (0,external_actions_core_js_namespaceObject.notice)(masker.mask(text)),
		warning: (text) => (0,external_actions_core_js_namespaceObject.warning)(masker.mask(text)),
		error: (text) => (0,external_actions_core_js_namespaceObject.error)(masker.mask(text)),
		annotation: ({ path: file, startLine, title, message }) => (0,external_actions_core_js_namespaceObject.warning)(masker.mask(message), {
			file,
			startLine,
			title
		}),
		group: (title) => {
			if (isOpen) (0,external_actions_core_js_namespaceObject.endGroup)();
			isOpen = title !== null;
			if (title !== null) (0,external_actions_core_js_namespaceObject.startGroup)(masker.mask(title));
		}
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
		(0,external_actions_core_js_namespaceObject.warning)(`memdrift: no output "${name}": ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}


var __webpack_exports__jobLog = __webpack_exports__.W;
var __webpack_exports__setOutput = __webpack_exports__.u;
export { __webpack_exports__jobLog as jobLog, __webpack_exports__setOutput as setOutput };
