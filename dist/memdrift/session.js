import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__ from "./job-log.js";
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
  F: () => (/* binding */ connection),
  f: () => (/* binding */ openSession)
});

;// CONCATENATED MODULE: external "./actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_actions_core_js_namespaceObject = x({ ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.info), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.setSecret), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.warning) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["connect"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.connect), ["readEvent"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readEvent), ["readRunContext"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readRunContext) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["readInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.readInputs) });
;// CONCATENATED MODULE: external "./job-log.js"
var external_job_log_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_job_log_js_y = (x) => (() => (x))
const external_job_log_js_namespaceObject = external_job_log_js_x({ ["jobLog"]: () => (__WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__.jobLog) });
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/session.js





// lib/action/session.js
/**
* Reads inputs and event, and connects to GitHub.
* @throws UsageError for an event payload that GitHub does not send
*/
async function openSession(dist, env, signal, masker) {
	const { config, needs, "github-token": given, ...inputs } = (0,external_start_js_namespaceObject.readInputs)(env);
	const token = given ?? "";
	if (token !== "") (0,external_actions_core_js_namespaceObject.setSecret)(token);
	const event = eventOf(env);
	const context = (0,external_github_js_namespaceObject.readRunContext)(env);
	const log = (0,external_job_log_js_namespaceObject.jobLog)(masker);
	return {
		env,
		dist,
		signal,
		inputs,
		configPath: config,
		needs,
		token,
		masker,
		log,
		event,
		context,
		github: await connection(context, token, log)
	};
}
/** A GitHub client; null without a token, and outside GitHub Actions. */
async function connection(context, token, { info: info$1, warning: warning$1 } = {
	info: external_actions_core_js_namespaceObject.info,
	warning: external_actions_core_js_namespaceObject.warning
}) {
	if (context === null || token === "") return null;
	const { apiUrl, repository } = context;
	return (0,external_github_js_namespaceObject.connect)({
		token,
		apiUrl,
		repository,
		log: {
			info: info$1,
			warn: warning$1
		}
	});
}
function eventOf(env) {
	const path = env["GITHUB_EVENT_PATH"];
	try {
		const payload = path === void 0 ? null : JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, "utf8"));
		return (0,external_github_js_namespaceObject.readEvent)(env["GITHUB_EVENT_NAME"] ?? "", payload);
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.UsageError) throw error;
		throw new external_start_js_namespaceObject.UsageError(`${path} (GITHUB_EVENT_PATH): not the payload of an event: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}


var __webpack_exports__connection = __webpack_exports__.F;
var __webpack_exports__openSession = __webpack_exports__.f;
export { __webpack_exports__connection as connection, __webpack_exports__openSession as openSession };
