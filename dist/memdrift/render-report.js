import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
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
  X: () => (/* binding */ render)
});

;// CONCATENATED MODULE: external "./gate.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_gate_js_namespaceObject = x({ ["pageAssets"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.pageAssets) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderJson"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderJson), ["renderMarkdown"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderMarkdown), ["renderPage"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderPage), ["renderTerminal"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTerminal) });
;// CONCATENATED MODULE: ./lib/parts/render-report.js


// lib/cli/render-report.js
/** The report in one of its forms. */
function render(model, form, io) {
	if (form === "json") return `${(0,external_report_js_namespaceObject.renderJson)(model)}\n`;
	if (form === "markdown") return (0,external_report_js_namespaceObject.renderMarkdown)(model);
	if (form === "html") return (0,external_report_js_namespaceObject.renderPage)(model, (0,external_gate_js_namespaceObject.pageAssets)(io.dist));
	return `${(0,external_report_js_namespaceObject.renderTerminal)(model, {
		columns: Math.min(io.columns, 100),
		color: io.color
	})}\n`;
}


var __webpack_exports__render = __webpack_exports__.X;
export { __webpack_exports__render as render };
