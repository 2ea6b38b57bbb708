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
  P: () => (/* binding */ additionsOf),
  Z: () => (/* binding */ wholeNumberFlag)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: ./lib/parts/traffic-flags.js

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


var __webpack_exports__additionsOf = __webpack_exports__.P;
var __webpack_exports__wholeNumberFlag = __webpack_exports__.Z;
export { __webpack_exports__additionsOf as additionsOf, __webpack_exports__wholeNumberFlag as wholeNumberFlag };
