import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
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
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["cancellation"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cancellation), ["lastResort"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.lastResort), ["readInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.readInputs), ["sweepStale"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.sweepStale) });
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/parts/action.js



// lib/action/main.js
/**
* Starting docker takes several turns of the event loop; evaluating the step's modules blocks it for 40 ms. With this head
* start docker runs after 51 ms instead of 84 ms (Node 24).
*/
const HEAD_START_MS = 10;
/**
* Entry point of the Action. Docker lists what earlier runs left behind, which needs no configuration and takes longest,
* while the step is loaded.
* @param dist folder of the built package
*/
async function run(dist) {
	const { env } = process;
	const abort = new AbortController();
	const ending = (0,external_start_js_namespaceObject.lastResort)((text) => void process.stdout.write(`::error::${text.replaceAll("%", "%25").replaceAll("\n", "%0A")}\n`), () => abort.abort());
	const signal = AbortSignal.any([(0,external_start_js_namespaceObject.cancellation)(), abort.signal]);
	const warn = async (text) => {
		const { warning } = await import(/* webpackIgnore: true */ "./actions-core.js").then((n) => n.core_exports);
		warning(text);
	};
	const { command, pid } = (0,external_start_js_namespaceObject.readInputs)(env);
	const swept = (0,external_start_js_namespaceObject.sweepStale)({ warn }, env, command === void 0 && pid === void 0);
	await Promise.race([swept, (0,promises_namespaceObject.setTimeout)(HEAD_START_MS)]);
	const { gateStep } = await import(/* webpackIgnore: true */ "./step.js");
	ending.end(await gateStep(dist, env, signal, swept));
}


var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
