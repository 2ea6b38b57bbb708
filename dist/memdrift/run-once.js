import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
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
  R: () => (/* binding */ printResult),
  J: () => (/* binding */ runOnce)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["isToldInLogs"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.isToldInLogs), ["pageAssets"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.pageAssets), ["realPorts"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.realPorts), ["runGate"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.runGate), ["writeReports"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.writeReports) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["buildReport"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.buildReport), ["progressLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.progressLine), ["renderTerminal"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTerminal), ["reportFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportFiles) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["sweepStale"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.sweepStale) });
;// CONCATENATED MODULE: external "./service.js"
var external_service_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_service_js_y = (x) => (() => (x))
const external_service_js_namespaceObject = external_service_js_x({ ["REMOVAL_MS"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.REMOVAL_MS), ["removeInTime"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.removeInTime) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.systemClock) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/run-once.js







// lib/cli/live-progress.js
const PLAIN_COLUMNS = 120;
/** Shows what the gate does: one live line on a terminal, plain lines elsewhere (one each few cycles). */
var Progress = class {
	io;
	#open = false;
	constructor(io) {
		this.io = io;
	}
	show(event) {
		if (event.phase !== "cycle") {
			this.line(event.text);
			return;
		}
		const columns = this.io.live ? this.io.columns - 1 : PLAIN_COLUMNS;
		const text = (0,external_report_js_namespaceObject.progressLine)({
			...event,
			findings: event.judgement.findings
		}, columns);
		if (this.io.live) {
			this.io.err(`\r\u001b[2K${text}`);
			this.#open = true;
		} else if ((0,external_gate_js_namespaceObject.isToldInLogs)(event.cycle)) this.io.err(`${text}\n`);
	}
	line(text) {
		this.close();
		this.io.err(`${text}\n`);
	}
	/** Ends a live line, so that what follows starts on its own. */
	close() {
		if (this.#open) this.io.err("\n");
		this.#open = false;
	}
};
// lib/cli/commands/run-once.js
/** How long what earlier runs have left may hold this one up. */
const SWEEP_MS = 12e4;
/** How long a service may take to be removed once the run is cancelled. */
const CANCELLED_MS = 3500;
/**
* Runs the gate once and writes its files: recording, report.html, report.md, report.json. A file that cannot be
* written is told: the verdict stands.
* @throws UsageError, WorkloadError, CancelledError
*/
async function runOnce(config, options, io) {
	const progress = new Progress(io);
	const names = [];
	const log = {
		info: (text) => progress.line(text),
		warn: (text) => progress.line(`warning: ${text}`)
	};
	const ports = (0,external_gate_js_namespaceObject.realPorts)({
		config,
		dist: io.dist,
		outDir: options.outDir,
		secrets: io.env,
		masker: io.masker,
		log,
		progress: (event) => progress.show(event),
		signal: io.signal,
		onName: (name) => names.push(name)
	});
	const assets = (0,external_gate_js_namespaceObject.pageAssets)(io.dist);
	let result;
	try {
		await (0,external_start_js_namespaceObject.endsWithin)(external_drift_js_namespaceObject.systemClock, SWEEP_MS, (0,external_start_js_namespaceObject.sweepStale)(log, config.service.command === void 0));
		result = await (0,external_gate_js_namespaceObject.runGate)(config, options, ports);
	} finally {
		await (0,external_service_js_namespaceObject.removeInTime)(names, io.signal.aborted ? CANCELLED_MS : external_service_js_namespaceObject.REMOVAL_MS, log);
		progress.close();
	}
	const reproduce = options.reproduce === null ? null : io.masker.mask(options.reproduce);
	const model = modelOf(result, config.name, reproduce);
	const files = (0,external_gate_js_namespaceObject.writeReports)(options.outDir, (0,external_report_js_namespaceObject.reportFiles)(model, assets), log.warn);
	return {
		result,
		model,
		files
	};
}
/** The report of a live run. */
function modelOf(result, name, reproduce) {
	return (0,external_report_js_namespaceObject.buildReport)({
		judgement: result.judgement,
		recording: result.recording,
		baselines: result.baselines,
		name,
		path: (0,external_node_path_namespaceObject.relative)(".", result.recordingPath) || result.recordingPath,
		reproduce,
		notes: result.notes,
		ab: result.ab,
		context: { baseGrows: result.context.baseGrows }
	});
}
/** The report on standard output, and where the files lie. */
function printResult({ model, files, result }, io) {
	io.out(`${(0,external_report_js_namespaceObject.renderTerminal)(model, {
		columns: Math.min(io.columns, 100),
		color: io.color
	})}\n`);
	const shown = (path) => (0,external_node_path_namespaceObject.relative)(".", path) || path;
	if (result.hasRecording) io.out(`recording  ${shown(result.recordingPath)}\n`);
	const reports = [
		"report.html",
		"report.md",
		"report.json"
	].flatMap((name) => files[name] ?? []).map(shown);
	if (reports.length > 0) io.out(`report     ${reports.join(", ")}\n`);
	for (const { storedAt } of [result, ...result.others]) if (storedAt !== null) io.out(`baseline   ${shown(storedAt)}\n`);
}


var __webpack_exports__printResult = __webpack_exports__.R;
var __webpack_exports__runOnce = __webpack_exports__.J;
export { __webpack_exports__printResult as printResult, __webpack_exports__runOnce as runOnce };
