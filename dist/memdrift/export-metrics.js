import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__ from "./esm.js";
import * as __WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__ from "./yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__reported_model_js_8a47ea9b__ from "./reported-model.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__ from "./judge-files.js";
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
  E: () => (/* binding */ export_metrics_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./esm.js"
var external_esm_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_esm_js_y = (x) => (() => (x))
const external_esm_js_namespaceObject = external_esm_js_x({ ["Option"]: () => (__WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__.Option) });
;// CONCATENATED MODULE: external "./yaml.js"
var external_yaml_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_yaml_js_y = (x) => (() => (x))
const external_yaml_js_namespaceObject = external_yaml_js_x({ ["require_dist"]: () => (__WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__.require_dist) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["alertRules"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.alertRules), ["dashboard"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.dashboard), ["renderOpenMetrics"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderOpenMetrics) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "./reported-model.js"
var external_reported_model_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_reported_model_js_y = (x) => (() => (x))
const external_reported_model_js_namespaceObject = external_reported_model_js_x({ ["reportedModel"]: () => (__WEBPACK_EXTERNAL_MODULE__reported_model_js_8a47ea9b__.reportedModel) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["readRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.readRecording), ["readText"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.readText), ["writeText"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.writeText) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["withConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withConfigFile) });
;// CONCATENATED MODULE: external "./judge-files.js"
var external_judge_files_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_judge_files_js_y = (x) => (() => (x))
const external_judge_files_js_namespaceObject = external_judge_files_js_x({ ["judgeFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__judge_files_js_c1d5a5cc__.judgeFiles) });
;// CONCATENATED MODULE: ./lib/parts/export-metrics.js










// lib/cli/commands/export-metrics.js
var import_dist = (0,external_yaml_js_namespaceObject.require_dist)();
/** `memdrift export`: a run for Prometheus, and what watches production by the same names. */
const export_metrics_define = (command, { io }) => {
	(0,external_flags_js_namespaceObject.withConfigFile)(command.exitOverride()).option("--openmetrics <file>", "print a recording, report.json or result.json as OpenMetrics").option("--timeline", "with every reading of the recording and its time, for promtool tsdb create-blocks-from").option("--alerts", "print alert rules for Prometheus from the budgets of the configuration").option("--grafana", "print a dashboard for Grafana").addOption(new external_esm_js_namespaceObject.Option("--out <file>", "file to write instead of standard output").default("-")).action(async (flags) => {
		if ([
			flags.openmetrics !== void 0,
			flags.alerts === true,
			flags.grafana === true
		].filter(Boolean).length !== 1) throw new external_start_js_namespaceObject.UsageError("export: allowed: exactly one of --openmetrics FILE, --alerts and --grafana");
		const text = await exported(flags, io);
		if (flags.out === "-") io.out(text);
		else (0,external_cli_io_js_namespaceObject.writeText)(flags.out, text);
	});
};
async function exported(flags, io) {
	if (flags.openmetrics !== void 0) return openMetricsOf(flags.openmetrics, flags.timeline === true, io);
	if (flags.grafana === true) return `${JSON.stringify((0,external_report_js_namespaceObject.dashboard)(), null, 2)}\n`;
	const file = (0,external_config_js_namespaceObject.readConfigFile)(flags.config);
	if (file === null) throw new external_start_js_namespaceObject.UsageError(`export --alerts: found no ${external_config_js_namespaceObject.CONFIG_FILE}; allowed: where it is, or --config FILE`);
	const { name, rules } = (0,external_config_js_namespaceObject.parseConfig)({}, file);
	return `# Written by \`memdrift export --alerts\` from ${file.path}.\n${(0, import_dist.stringify)((0,external_report_js_namespaceObject.alertRules)(name, rules), { lineWidth: 0 })}`;
}
async function openMetricsOf(path, hasTimeline, io) {
	const reported = (0,external_reported_model_js_namespaceObject.reportedModel)(await (0,external_cli_io_js_namespaceObject.readText)(path, "a recording, report.json or result.json"), path);
	if (reported !== null) {
		if (hasTimeline) throw new external_start_js_namespaceObject.UsageError(`option "--timeline": found a report, ${path}; allowed: with a recording`);
		return (0,external_report_js_namespaceObject.renderOpenMetrics)(reported, null);
	}
	const { model } = await (0,external_judge_files_js_namespaceObject.judgeFiles)([path], {
		baseline: [],
		overrides: {}
	}, io);
	return (0,external_report_js_namespaceObject.renderOpenMetrics)(model, hasTimeline ? timelineOf(await (0,external_cli_io_js_namespaceObject.readRecording)(path, io), path) : null);
}
/** Readings at rest and between them, in order of time. */
function timelineOf({ header, samples, checkpoints }, path) {
	const created = Date.parse(header.created ?? "");
	if (!Number.isFinite(created)) throw new external_start_js_namespaceObject.UsageError(`${path}: found no time of its beginning; allowed: without --timeline`);
	const read = [...samples.map(({ t, values }) => ({
		atS: created / 1e3 + t,
		requests: null,
		values
	})), ...checkpoints.map(({ t, requests, values }) => ({
		atS: created / 1e3 + t,
		requests,
		values
	}))].sort((a, b) => a.atS - b.atS);
	return read.filter(({ atS }, index) => atS > (read[index - 1]?.atS ?? Number.NEGATIVE_INFINITY) + .001);
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
