import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
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
  p: () => (/* binding */ step_comment_exports),
  H: () => (/* binding */ writeComment)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({ ["__exportAll"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__exportAll) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["publishComment"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.publishComment) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderNoVerdict"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderNoVerdict) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf) });
;// CONCATENATED MODULE: ./lib/parts/step-comment.js




// lib/action/publish/step-comment.js
var step_comment_exports = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__exportAll)({ commentFailure: () => commentFailure });
/** Writes the comment, if there is a pull request; what GitHub refuses becomes a notice. */
async function writeComment({ github, event, log }, content) {
	const { pullRequest, headSha } = event;
	if (github === null || pullRequest === null || headSha === null) return;
	try {
		const { did, url } = await (0,external_github_js_namespaceObject.publishComment)(github, {
			pullRequest,
			headSha,
			...content
		});
		if (url !== null) log.info(`memdrift: comment ${did}: ${url}`);
	} catch (error) {
		log.notice(`memdrift: no comment: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}
/** Comments that the step has no verdict, so that no green comment of an older run remains. */
function commentFailure(session, { gate, message }, when) {
	return writeComment(session, {
		gate,
		body: (0,external_report_js_namespaceObject.renderNoVerdict)({
			gate,
			message
		}),
		when,
		verdict: "not-measured",
		conclusion: "failure"
	});
}


var __webpack_exports__step_comment_exports = __webpack_exports__.p;
var __webpack_exports__writeComment = __webpack_exports__.H;
export { __webpack_exports__step_comment_exports as step_comment_exports, __webpack_exports__writeComment as writeComment };
