import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__ from "./job-log.js";
import * as __WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__ from "./step-state.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
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
  s: () => (/* binding */ gateStep)
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
const external_actions_core_js_namespaceObject = external_actions_core_js_x({ ["error"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.error), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.warning) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["recordingBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.recordingBytes), ["secretsIn"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.secretsIn), ["writeReports"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.writeReports) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["OutOfRoom"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.OutOfRoom), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["errorExit"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.errorExit), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["Masker"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.Masker) });
;// CONCATENATED MODULE: external "./service.js"
var external_service_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_service_js_y = (x) => (() => (x))
const external_service_js_namespaceObject = external_service_js_x({ ["REMOVAL_MS"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.REMOVAL_MS), ["removeInTime"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.removeInTime) });
;// CONCATENATED MODULE: external "./job-log.js"
var external_job_log_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_job_log_js_y = (x) => (() => (x))
const external_job_log_js_namespaceObject = external_job_log_js_x({ ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__.setOutput) });
;// CONCATENATED MODULE: external "./step-state.js"
var external_step_state_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_step_state_js_y = (x) => (() => (x))
const external_step_state_js_namespaceObject = external_step_state_js_x({ ["leaveServices"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.leaveServices), ["openSession"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.openSession) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderResult"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderResult) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["valueAlong"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAlong) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/parts/step.js














// lib/action/step-failure.js
/** Name of the gate where the configuration is not valid: the input, else the key in the file. */
function nameAsked(inputs, file) {
	const asked = inputs["name"] ?? (0,external_workload_js_namespaceObject.valueAlong)(file?.value, ["name"]);
	return typeof asked === "string" && /^[\w.-]{1,64}$/.test(asked) ? asked : "memdrift";
}
const WHEN = [
	"always",
	"on-change",
	"on-failure",
	"never"
];
/** When to comment where the configuration is not valid: the input, else the key in the file. */
function commentAsked(inputs, file) {
	const asked = inputs["comment"] ?? (0,external_workload_js_namespaceObject.valueAlong)(file?.value, ["report", "comment"]);
	return WHEN.find((when) => when === asked) ?? "always";
}
/** Writes the result of a step without a verdict: the job that collects results reports why it failed. */
function leaveResult(session, outDir, { gate, exit, message }) {
	const { event, context } = session;
	const result = (0,external_report_js_namespaceObject.renderResult)({
		gate,
		verdict: null,
		exit,
		conclusion: exit === external_start_js_namespaceObject.EXIT.cancelled ? "cancelled" : "failure",
		headSha: event.headSha ?? context?.sha ?? null,
		runId: context?.runId ?? null,
		model: null,
		message: message.slice(0, 2e3)
	});
	const { "result.json": path } = (0,external_gate_js_namespaceObject.writeReports)(outDir, { "result.json": result }, (text) => (0,external_actions_core_js_namespaceObject.warning)(`memdrift: ${text}`));
	if (path !== void 0) (0,external_job_log_js_namespaceObject.setOutput)("result", path);
}
// lib/action/step.js
/** How long removing what earlier runs left behind may delay this one. */
const SWEEP_MS = 12e4;
/**
* The Action's step: reads inputs and event, then measures and publishes, or collects the results of other jobs.
* @param dist folder of the built package
* @param sweeping settles when everything that earlier runs left behind is removed
* @returns the exit code; everything that was launched is removed by then
*/
async function gateStep(dist, env, signal, sweeping) {
	const swept = (0,external_start_js_namespaceObject.endsWithin)(external_start_js_namespaceObject.systemClock, SWEEP_MS, sweeping);
	const names = [];
	const onName = (name) => {
		names.push(name);
		(0,external_step_state_js_namespaceObject.leaveServices)(names);
	};
	const masker = new external_drift_js_namespaceObject.Masker((0,external_gate_js_namespaceObject.secretsIn)(env));
	let session = null;
	let file = null;
	let config = null;
	const root = env["RUNNER_TEMP"] ?? (0,external_node_os_namespaceObject.tmpdir)();
	let outDir = null;
	let fault = null;
	try {
		outDir = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(root, "memdrift-"));
	} catch (error) {
		fault = error;
	}
	try {
		session = await (0,external_step_state_js_namespaceObject.openSession)(dist, env, signal, masker);
		file = (0,external_config_js_namespaceObject.readConfigFile)(session.configPath);
		config = (0,external_config_js_namespaceObject.parseConfig)(session.inputs, file, session.event.mode);
		if (outDir === null) throw new external_start_js_namespaceObject.OutOfRoom((0,external_start_js_namespaceObject.cannotWrite)(root, fault, (0,external_gate_js_namespaceObject.recordingBytes)(config.plan.maxDurationMs)));
		if (config.mode === "report") {
			const { collect } = await import(/* webpackIgnore: true */ "./collect.js");
			return await collect(session, config, outDir);
		}
		const { measure } = await import(/* webpackIgnore: true */ "./measure-step.js");
		return await measure(session, config, {
			file,
			outDir,
			onName,
			swept
		});
	} catch (error$1) {
		if (error$1 instanceof external_start_js_namespaceObject.CancelledError && error$1.recordingPath !== null) (0,external_job_log_js_namespaceObject.setOutput)("recording", error$1.recordingPath);
		const { code, message: unmasked } = (0,external_start_js_namespaceObject.errorExit)(error$1);
		const message = masker.mask(unmasked);
		(0,external_actions_core_js_namespaceObject.error)(message);
		if (code === external_start_js_namespaceObject.EXIT["not-measured"]) (0,external_job_log_js_namespaceObject.setOutput)("verdict", "not-measured");
		if (session !== null) {
			const failure = {
				gate: config?.name ?? nameAsked(session.inputs, file),
				exit: code,
				message
			};
			if (outDir !== null) leaveResult(session, outDir, failure);
			const when = config?.report.comment ?? commentAsked(session.inputs, file);
			if (code !== external_start_js_namespaceObject.EXIT.cancelled) await (await import(/* webpackIgnore: true */ "./step-comment.js").then((n) => n.step_comment_exports)).commentFailure(session, failure, when);
		}
		return code;
	} finally {
		await swept;
		await (0,external_service_js_namespaceObject.removeInTime)(names, external_service_js_namespaceObject.REMOVAL_MS, env, { warn: external_actions_core_js_namespaceObject.warning }, signal);
	}
}


var __webpack_exports__gateStep = __webpack_exports__.s;
export { __webpack_exports__gateStep as gateStep };
