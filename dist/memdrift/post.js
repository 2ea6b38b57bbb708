import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__ from "./step-state.js";
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
;// CONCATENATED MODULE: external "./actions-core.js"
var external_actions_core_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_actions_core_js_y = (x) => (() => (x))
const external_actions_core_js_namespaceObject = external_actions_core_js_x({ ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.info), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.warning) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["concludeLeft"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.concludeLeft), ["readRunContext"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readRunContext) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["leave"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.leave), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["readInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.readInputs), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./service.js"
var external_service_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_service_js_y = (x) => (() => (x))
const external_service_js_namespaceObject = external_service_js_x({ ["REMOVAL_MS"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.REMOVAL_MS), ["removeInTime"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.removeInTime) });
;// CONCATENATED MODULE: external "./step-state.js"
var external_step_state_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_step_state_js_y = (x) => (() => (x))
const external_step_state_js_namespaceObject = external_step_state_js_x({ ["connection"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.connection), ["leftCheck"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.leftCheck), ["leftServices"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.leftServices) });
;// CONCATENATED MODULE: ./lib/parts/post.js






// lib/action/post.js
/** How long concluding the check run may take. */
const CONCLUDING_MS = 18e4;
/**
* The Action's post step, for a main step that was killed: removes the services that it left, by name, and concludes the
* check run that it left in progress, as main would have or as cancelled. Never fails the job.
*/
async function run() {
	const { env } = process;
	process.exitCode = 0;
	process.on("uncaughtException", (error) => (0,external_actions_core_js_namespaceObject.warning)(`memdrift: clean-up failed: ${error.message}`));
	await safely("removing its services", async () => {
		const names = (0,external_step_state_js_namespaceObject.leftServices)();
		await (0,external_service_js_namespaceObject.removeInTime)(names, external_service_js_namespaceObject.REMOVAL_MS, env, { warn: (text) => (0,external_actions_core_js_namespaceObject.warning)(`memdrift: ${text}`) });
		if (names.length > 0) (0,external_actions_core_js_namespaceObject.info)(`memdrift: removed ${names.join(", ")}`);
	});
	await safely("concluding its check run", async () => {
		const check = (0,external_step_state_js_namespaceObject.leftCheck)();
		if (check === null) return;
		const github = await (0,external_step_state_js_namespaceObject.connection)((0,external_github_js_namespaceObject.readRunContext)(env), (0,external_start_js_namespaceObject.readInputs)(env)["github-token"] ?? "");
		if (github === null) return;
		const concluding = (0,external_github_js_namespaceObject.concludeLeft)(github, check);
		if (!await (0,external_start_js_namespaceObject.endsWithin)(external_start_js_namespaceObject.systemClock, CONCLUDING_MS, concluding)) throw new Error("GitHub did not answer in time");
		await concluding;
	});
	(0,external_start_js_namespaceObject.leave)(0);
}
async function safely(what, work) {
	try {
		await work();
	} catch (error) {
		(0,external_actions_core_js_namespaceObject.warning)(`memdrift: ${what} failed: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}


var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
