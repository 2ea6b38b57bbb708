import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
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
  FI: () => (/* binding */ connection),
  s$: () => (/* binding */ forgetCheck),
  Yz: () => (/* binding */ leaveCheck),
  im: () => (/* binding */ leaveServices),
  Kw: () => (/* binding */ leftCheck),
  Ul: () => (/* binding */ leftServices),
  fA: () => (/* binding */ openSession)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["readInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.readInputs) });
;// CONCATENATED MODULE: external "./actions-core.js"
var external_actions_core_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_actions_core_js_y = (x) => (() => (x))
const external_actions_core_js_namespaceObject = external_actions_core_js_x({ ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.saveState), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.setSecret), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.warning) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["connect"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.connect), ["readEvent"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readEvent), ["readRunContext"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readRunContext) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string) });
;// CONCATENATED MODULE: external "./job-log.js"
var external_job_log_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_job_log_js_y = (x) => (() => (x))
const external_job_log_js_namespaceObject = external_job_log_js_x({ ["jobLog"]: () => (__WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__.jobLog) });
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/step-state.js






// lib/action/session.js
/**
* Reads inputs and event, and connects to GitHub.
* @throws UsageError for an event payload that GitHub does not send
*/
async function openSession(dist, env, signal, masker) {
	const { config, needs, "github-token": token = "", "baseline-token": baselineToken = "", ...inputs } = (0,external_start_js_namespaceObject.readInputs)(env);
	for (const secret of [token, baselineToken]) if (secret !== "") (0,external_actions_core_js_namespaceObject.setSecret)(secret);
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
		baselineToken,
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
// lib/action/step-state.js
/** The state that main saves for post. Post is another process, and also runs when main was killed. */
const SERVICES = "services";
const CHECK = "check";
/**
* Saves the names of the services that post must remove. Call it before a service starts, so that post knows every one
* that may run. The last call counts.
*/
function leaveServices(names) {
	leave(SERVICES, JSON.stringify(names));
}
/** The saved names; empty where main ended before it chose one. */
function leftServices() {
	const text = (0,external_actions_core_js_namespaceObject.getState)(SERVICES);
	return text === "" ? [] : (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).parse(JSON.parse(text));
}
/** A check run that post concludes where main could not. */
const leftCheckSchema = (0,external_zod_js_namespaceObject.strictObject)({
	/** Null while it is being opened: GitHub may have created it without an answer. */
	id: (0,external_zod_js_namespaceObject.int)().positive().nullable(),
	name: (0,external_zod_js_namespaceObject.string)(),
	headSha: (0,external_zod_js_namespaceObject.string)(),
	detailsUrl: (0,external_zod_js_namespaceObject.string)(),
	/** The conclusion that GitHub did not accept; null where main ended before it had one. */
	decided: (0,external_zod_js_namespaceObject.strictObject)({
		conclusion: (0,external_zod_js_namespaceObject._enum)([
			"success",
			"failure",
			"neutral",
			"cancelled"
		]),
		title: (0,external_zod_js_namespaceObject.string)()
	}).nullable()
});
/** Saves a check run that is being opened, in progress or not yet concluded. The last call counts. */
function leaveCheck(left) {
	leave(CHECK, JSON.stringify(left));
}
/** Clears the saved check run: it is concluded, or there is none. */
function forgetCheck() {
	leave(CHECK, "");
}
/** The saved check run; null where there is none. */
function leftCheck() {
	const text = (0,external_actions_core_js_namespaceObject.getState)(CHECK);
	return text === "" ? null : leftCheckSchema.parse(JSON.parse(text));
}
/** Never fails: without the state post does nothing, and the next run removes what is left. */
function leave(key, value) {
	try {
		(0,external_actions_core_js_namespaceObject.saveState)(key, value);
	} catch (error) {
		(0,external_actions_core_js_namespaceObject.warning)(`memdrift: cannot save state for the post step: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}


var __webpack_exports__connection = __webpack_exports__.FI;
var __webpack_exports__forgetCheck = __webpack_exports__.s$;
var __webpack_exports__leaveCheck = __webpack_exports__.Yz;
var __webpack_exports__leaveServices = __webpack_exports__.im;
var __webpack_exports__leftCheck = __webpack_exports__.Kw;
var __webpack_exports__leftServices = __webpack_exports__.Ul;
var __webpack_exports__openSession = __webpack_exports__.fA;
export { __webpack_exports__connection as connection, __webpack_exports__forgetCheck as forgetCheck, __webpack_exports__leaveCheck as leaveCheck, __webpack_exports__leaveServices as leaveServices, __webpack_exports__leftCheck as leftCheck, __webpack_exports__leftServices as leftServices, __webpack_exports__openSession as openSession };
