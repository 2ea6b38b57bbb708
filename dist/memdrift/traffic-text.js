import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
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
  MC: () => (/* binding */ classLines),
  hS: () => (/* binding */ counted),
  p_: () => (/* binding */ list),
  fd: () => (/* binding */ redactionText)
});

;// CONCATENATED MODULE: external "./report.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_report_js_namespaceObject = x({ ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain) });
;// CONCATENATED MODULE: ./lib/parts/traffic-text.js

// lib/cli/traffic/traffic-text.js
/** Pieces of what `record`, `import` and `workload` print. */
/** `1 request`, `2 requests`. */
function counted(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}
/** Counts as `a 3, b 1`, the largest first. @param name what a key is called */
function list(counts, name = (key) => key) {
	return Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([key, count]) => `${printable(name(key))} ${count}`).join(", ");
}
const CLASSES_SHOWN = 8;
/** The most frequent classes of requests, one per line. */
function classLines(classes) {
	const more = classes.length - CLASSES_SHOWN;
	return [...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${printable(name)}`), ...more > 0 ? [`  and ${counted(more, "more class", "more classes")}`] : []];
}
/** What was redacted, and which secrets a replay needs. */
function redactionText({ headers, fields, queries, bodyHits, cookies, secrets }) {
	const parts = [
		...headers.length === 0 ? [] : [`headers ${headers.map(printable).join(", ")}`],
		...cookies === 0 ? [] : [counted(cookies, "cookie header")],
		...fields.length === 0 ? [] : [`fields ${fields.map(printable).join(", ")}`],
		...queries.length === 0 ? [] : [`query ${queries.map(printable).join(", ")}`],
		...bodyHits === 0 ? [] : [`${counted(bodyHits, "place")} in bodies and paths`]
	];
	const needs = secrets.length === 0 ? "" : `; a replay reads ${secrets.join(", ")} from the environment`;
	return `redacted: ${parts.length === 0 ? "nothing" : parts.join("; ")}${needs}`;
}
/** Text from outside as one bounded line without control characters. */
function printable(text) {
	return (0,external_report_js_namespaceObject.plain)(text, 200);
}


var __webpack_exports__classLines = __webpack_exports__.MC;
var __webpack_exports__counted = __webpack_exports__.hS;
var __webpack_exports__list = __webpack_exports__.p_;
var __webpack_exports__redactionText = __webpack_exports__.fd;
export { __webpack_exports__classLines as classLines, __webpack_exports__counted as counted, __webpack_exports__list as list, __webpack_exports__redactionText as redactionText };
