import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
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
  PM: () => (/* binding */ additionsOf),
  MC: () => (/* binding */ classLines),
  p_: () => (/* binding */ list),
  fd: () => (/* binding */ redactionText),
  ZR: () => (/* binding */ wholeNumberFlag)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain) });
;// CONCATENATED MODULE: ./lib/parts/traffic-text.js



// lib/cli/traffic/traffic-flags.js
/** What is redacted beside the built-in rules. @throws UsageError for a pattern that is no regular expression */
function additionsOf({ redactHeader = [], redactField = [], redactPattern = [] }) {
	for (const pattern of redactPattern) try {
		new RegExp(pattern);
	} catch (cause) {
		const found = `option "--redact-pattern": found ${JSON.stringify(pattern.slice(0, 100))}`;
		throw new external_start_js_namespaceObject.UsageError(`${found}; allowed: a regular expression such as acme-[0-9a-f]{16}`, { cause });
	}
	return {
		headers: redactHeader,
		fields: redactField,
		patterns: redactPattern
	};
}
/** The value of `--name`, undefined where it was not given. @throws UsageError */
function wholeNumberFlag(name, text) {
	if (text === void 0) return void 0;
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < 1 || value > 1e9) throw new external_start_js_namespaceObject.UsageError(`option "--${name}": found ${JSON.stringify(text.slice(0, 100))}; allowed: a whole number >= 1`);
	return value;
}
// lib/cli/traffic/traffic-text.js
/** Pieces of what `record`, `import` and `workload` print. */
/** Counts as `a 3, b 1`, the largest first. @param name what a key is called */
function list(counts, name = (key) => key) {
	return Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([key, count]) => `${printable(name(key))} ${count}`).join(", ");
}
const CLASSES_SHOWN = 8;
/** The most frequent classes of requests, one per line. */
function classLines(classes) {
	const more = classes.length - CLASSES_SHOWN;
	return [...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${printable(name)}`), ...more > 0 ? [`  and ${(0,external_config_js_namespaceObject.counted)(more, "more class", "more classes")}`] : []];
}
/** What was redacted, and which secrets a replay needs. */
function redactionText({ headers, fields, queries, bodyHits, cookies, secrets }) {
	const parts = [
		...headers.length === 0 ? [] : [`headers ${headers.map(printable).join(", ")}`],
		...cookies === 0 ? [] : [(0,external_config_js_namespaceObject.counted)(cookies, "cookie header")],
		...fields.length === 0 ? [] : [`fields ${fields.map(printable).join(", ")}`],
		...queries.length === 0 ? [] : [`query ${queries.map(printable).join(", ")}`],
		...bodyHits === 0 ? [] : [`${(0,external_config_js_namespaceObject.counted)(bodyHits, "place")} in bodies and paths`]
	];
	const needs = secrets.length === 0 ? "" : `; a replay reads ${secrets.join(", ")} from the environment`;
	return `redacted: ${parts.length === 0 ? "nothing" : parts.join("; ")}${needs}`;
}
/** Text from outside as one bounded line without control characters. */
function printable(text) {
	return (0,external_report_js_namespaceObject.plain)(text, 200);
}


var __webpack_exports__additionsOf = __webpack_exports__.PM;
var __webpack_exports__classLines = __webpack_exports__.MC;
var __webpack_exports__list = __webpack_exports__.p_;
var __webpack_exports__redactionText = __webpack_exports__.fd;
var __webpack_exports__wholeNumberFlag = __webpack_exports__.ZR;
export { __webpack_exports__additionsOf as additionsOf, __webpack_exports__classLines as classLines, __webpack_exports__list as list, __webpack_exports__redactionText as redactionText, __webpack_exports__wholeNumberFlag as wholeNumberFlag };
