import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__render_report_js_7e3e75d0__ from "./render-report.js";
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
  E: () => (/* binding */ judge_files_define),
  l: () => (/* binding */ judgeFiles)
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
const external_gate_js_namespaceObject = external_gate_js_x({ ["judgeFinished"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.judgeFinished) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["RUN_ORDER"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.RUN_ORDER), ["confirms"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.confirms), ["judgePairedRuns"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.judgePairedRuns), ["needsConfirming"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.needsConfirming), ["pairedTrouble"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.pairedTrouble), ["recordingsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.recordingsOf) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["exitOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.exitOf) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["buildReport"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.buildReport), ["renderAgentBrief"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderAgentBrief) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["readRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.readRecording) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["judgeOptions"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.judgeOptions), ["withFormat"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withFormat), ["withPrometheus"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withPrometheus), ["withRecordings"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRecordings) });
;// CONCATENATED MODULE: external "./render-report.js"
var external_render_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_render_report_js_y = (x) => (() => (x))
const external_render_report_js_namespaceObject = external_render_report_js_x({ ["render"]: () => (__WEBPACK_EXTERNAL_MODULE__render_report_js_7e3e75d0__.render) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/judge-files.js









// lib/cli/paired-files.js
const ALLOWED = "allowed: one recording, or all recordings of one paired A/B check (NAME-ab-1-base ...)";
/**
* Recognises the recordings of one paired A/B check, given in any order, with the run that they confirm.
* @param baselines number of baseline recordings given
* @returns null for one recording that is judged alone
* @throws UsageError with one line, for any other set of recordings
*/
function pairedOf(given, baselines, overrides) {
	const runs = given.flatMap(asRun).sort((a, b) => a.ab.run - b.ab.run);
	const others = given.filter(({ recording }) => recording.header.ab === void 0);
	const [first] = runs;
	if (first === void 0) {
		if (given.length > 1) throw new external_start_js_namespaceObject.UsageError(`found ${given.length} recordings; ${ALLOWED}`);
		return null;
	}
	const isAll = () => first.ab.run === 1 && baselines === 0 && (0,external_drift_js_namespaceObject.pairedTrouble)(runs, overrides) !== null;
	if (given.length === 1 && !isAll()) return null;
	const { why } = first.ab;
	const checked = checkedOf(others, first, baselines);
	assertRow(runs, checked);
	if (runs.length < external_drift_js_namespaceObject.RUN_ORDER.length && (0,external_drift_js_namespaceObject.pairedTrouble)(runs, overrides) === null) {
		const missing = external_drift_js_namespaceObject.RUN_ORDER.map((side, i) => `${i + 1} (${side})`).slice(runs.length);
		throw new external_start_js_namespaceObject.UsageError(`${runs.at(-1)?.path}: did not end the paired A/B check, and the runs after it are missing: ${missing.join(", ")}`);
	}
	return {
		runs,
		why,
		checked
	};
}
function asRun({ path, recording }) {
	const { ab } = recording.header;
	return ab === void 0 ? [] : [{
		path,
		recording,
		ab,
		side: ab.side,
		file: (0,external_node_path_namespaceObject.basename)(path)
	}];
}
/**
* The run that the A/B runs confirm; null where they confirm none.
* @throws UsageError where it is missing, or where a recording does not belong to the check
*/
function checkedOf(others, { path, ab: { why } }, baselines) {
	const measured = others.filter(({ recording }) => why !== "no-baseline" || recording.cycles.length > 0);
	const [checked, another] = why === "confirm" ? measured : [void 0, ...measured];
	if (another !== void 0) throw new external_start_js_namespaceObject.UsageError(`${another.path}: is neither a run of the paired A/B check nor the run that it confirms; ${ALLOWED}`);
	if (why !== "confirm") {
		if (baselines === 0) return null;
		throw new external_start_js_namespaceObject.UsageError("option \"--baseline\": found with the recordings of a paired A/B check; allowed: only where they confirm a run that had a stored baseline");
	}
	if (checked !== void 0 && baselines > 0) return checked;
	throw new external_start_js_namespaceObject.UsageError(`${path}: confirms a run that had a stored baseline, and ${checked === void 0 ? "that run" : "its --baseline"} is missing; allowed: that run's recording too, with --baseline`);
}
/** @throws UsageError where the runs are not 1, 2, 3 ... of one check, each made after the one before */
function assertRow(runs, checked) {
	let before = checked;
	for (const [i, run] of runs.entries()) {
		const { path, recording, ab } = run;
		const found = `${path}: found A/B run ${ab.run} of ${ab.of}, of the ${ab.side}`;
		const side = external_drift_js_namespaceObject.RUN_ORDER[i];
		if (ab.run !== i + 1 || ab.of !== external_drift_js_namespaceObject.RUN_ORDER.length || ab.side !== side) {
			const expected = side === void 0 ? `at most ${i} runs` : `run ${i + 1} of ${external_drift_js_namespaceObject.RUN_ORDER.length}, of the ${side}`;
			throw new external_start_js_namespaceObject.UsageError(`${found}; allowed here: ${expected}`);
		}
		if (before !== null && !follows(recording, before.recording)) throw new external_start_js_namespaceObject.UsageError(`${found}, from another check than ${before.path}; ${ALLOWED}`);
		before = run;
	}
}
/** Whether a recording may belong to the same check as an earlier one: a folder may also hold an older check's. */
function follows({ header }, { header: before }) {
	return (before.ab === void 0 || before.ab.why === header.ab?.why) && header.name === before.name && (header.created ?? "") >= (before.created ?? "");
}
// lib/cli/commands/judge-files.js
/** `memdrift judge`; and the judging of files, which `report` shares. */
const judge_files_define = (command, { io, exit }) => {
	(0,external_flags_js_namespaceObject.withPrometheus)((0,external_flags_js_namespaceObject.withRecordings)(command, "[recordings...]")).option("--json", "print the report model as JSON").addOption((0,external_flags_js_namespaceObject.withFormat)()).option("--bisect", "exit 125 when there is no verdict on the change, for git bisect run").action(async (paths, flags) => {
		if (isOfRunningPods(paths, flags)) {
			const { judgePrometheus } = await import(/* webpackIgnore: true */ "./judge-prometheus.js");
			exit(await judgePrometheus(flags, io));
			return;
		}
		const { judgement, model } = await judgeFiles(paths, (0,external_flags_js_namespaceObject.judgeOptions)(flags), io);
		const code = (0,external_start_js_namespaceObject.exitOf)(judgement, null, flags["bisect"] === true);
		if (flags["json"] !== true && flags["format"] === "agent") io.out((0,external_report_js_namespaceObject.renderAgentBrief)(model, code));
		else io.out((0,external_render_report_js_namespaceObject.render)(model, flags["json"] === true ? "json" : "terminal", io));
		exit(code);
	});
};
/** @throws UsageError where flags of recordings and of running pods are mixed, or neither is given */
function isOfRunningPods(paths, flags) {
	const given = (names) => names.find((name) => flags[name] !== void 0);
	if (flags["prometheus"] === void 0) {
		const alone = given([
			"candidate",
			"stable",
			"window",
			"step",
			"start",
			"watch",
			"config"
		]);
		if (alone !== void 0) throw new external_start_js_namespaceObject.UsageError(`found --${alone} without --prometheus; allowed: the two together`);
		if (paths.length === 0) throw new external_start_js_namespaceObject.UsageError("found no recording; allowed: a recording, or --prometheus <url>");
		return false;
	}
	const beside = paths.length > 0 ? "recordings" : given(["baseline", "horizon"]);
	if (beside === void 0) return true;
	const found = paths.length > 0 ? beside : `--${beside}`;
	throw new external_start_js_namespaceObject.UsageError(`found ${found} beside --prometheus; allowed: one of the two`);
}
/**
* Judges offline: one recording and its baselines, or the recordings of a paired A/B check.
* @throws RecordingError or UsageError with one line
*/
async function judgeFiles(paths, { baseline, overrides }, io) {
	const read = async (path) => ({
		path,
		recording: await (0,external_cli_io_js_namespaceObject.readRecording)(path, io)
	});
	const given = [];
	for (const path of paths) given.push(await read(path));
	const baselines = [];
	for (const path of baseline) baselines.push((await read(path)).recording);
	const paired = pairedOf(given, baselines.length, overrides);
	const [only] = given;
	if (only === void 0) throw new RangeError("no recording was given: a bug");
	const judged = paired === null ? judgeAlone(only, baselines, overrides) : judgePaired(paired, baselines, overrides);
	const { header } = judged.recording;
	const { inherited } = header.rules ?? {};
	const model = (0,external_report_js_namespaceObject.buildReport)({
		...judged,
		name: header.name ?? "memdrift",
		...inherited === void 0 ? {} : { context: { baseGrows: {
			since: inherited.since,
			reason: inherited.reason
		} } }
	});
	return {
		judgement: judged.judgement,
		model
	};
}
function judgeAlone({ path, recording }, baselines, overrides) {
	return {
		judgement: (0,external_gate_js_namespaceObject.judgeFinished)(recording, baselines, overrides),
		recording,
		baselines,
		path,
		notes: []
	};
}
/** Decides as the gate does (gate/run/paired-check.ts). */
function judgePaired({ runs, why, checked }, baselines, overrides) {
	const stored = checked === null ? null : judgeAlone(checked, baselines, overrides);
	if (stored !== null && !(0,external_drift_js_namespaceObject.needsConfirming)(stored.judgement)) return {
		...stored,
		notes: [{ note: "pair-unused" }]
	};
	const { judgement, shown, ab } = (0,external_drift_js_namespaceObject.judgePairedRuns)(runs, why, stored?.judgement ?? null, overrides);
	if (stored !== null && (0,external_drift_js_namespaceObject.confirms)(ab)) return {
		...stored,
		ab
	};
	const run = runs[shown];
	if (run === void 0) throw new RangeError("a paired A/B check without runs: a bug");
	return {
		judgement,
		recording: run.recording,
		baselines: (0,external_drift_js_namespaceObject.recordingsOf)(runs, "base"),
		path: run.path,
		ab,
		notes: []
	};
}


var __webpack_exports__define = __webpack_exports__.E;
var __webpack_exports__judgeFiles = __webpack_exports__.l;
export { __webpack_exports__define as define, __webpack_exports__judgeFiles as judgeFiles };
