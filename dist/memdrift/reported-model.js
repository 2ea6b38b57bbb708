import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
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
  x: () => (/* binding */ reportedModel)
});

;// CONCATENATED MODULE: external "./report.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_report_js_namespaceObject = x({ ["ResultError"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.ResultError), ["parseResult"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.parseResult), ["reportSchema"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportSchema) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: ./lib/parts/reported-model.js



// lib/cli/accept/reported-model.js
/** Largest report that is read, in characters. */
const MAX_REPORT = 16777216;
/**
* The model in a report (`report.json`, `judge --json`) or in a result of the Action (`result.json`); null for any other
* text.
* @throws UsageError for a report or result that cannot be read, or that has no verdict
*/
function reportedModel(text, path) {
	const value = text.length > MAX_REPORT ? null : (0,external_start_js_namespaceObject.jsonIn)(text);
	const { format } = (0,external_zod_js_namespaceObject.looseObject)({ format: (0,external_zod_js_namespaceObject.unknown)() }).safeParse(value).data ?? {};
	if (format === "memdrift.result") return ofResult(text, path);
	if (format !== "memdrift.report") return null;
	const read = external_report_js_namespaceObject.reportSchema.safeParse(value);
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	const where = issue === void 0 || issue.path.length === 0 ? "the report" : `key "${issue.path.join(".")}"`;
	throw new external_start_js_namespaceObject.UsageError(`${path}, ${where}: found no valid report; allowed: a report that this version of memdrift wrote`);
}
function ofResult(text, path) {
	try {
		const { model, message } = (0,external_report_js_namespaceObject.parseResult)(text, path);
		if (model === null) throw new external_start_js_namespaceObject.UsageError(`${path}: nothing to accept: the run has no verdict: ${message}`);
		return model;
	} catch (error) {
		throw error instanceof external_report_js_namespaceObject.ResultError ? new external_start_js_namespaceObject.UsageError(error.message) : error;
	}
}


var __webpack_exports__reportedModel = __webpack_exports__.x;
export { __webpack_exports__reportedModel as reportedModel };
