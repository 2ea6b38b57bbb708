import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__ from "./measured-text.js";
import * as __WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__ from "./run-once.js";
import * as __WEBPACK_EXTERNAL_MODULE__temporary_folder_js_74328001__ from "./temporary-folder.js";
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
  C: () => (/* binding */ calibrate),
  E: () => (/* binding */ calibrate_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["judge"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.judge), ["levelBudget"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.levelBudget), ["measured"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.measured), ["restNeeded"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.restNeeded), ["roundedUp"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.roundedUp), ["spreadOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.spreadOf), ["worst"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.worst) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["writeReports"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.writeReports) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["exitOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.exitOf), ["formatValue"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatValue) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["reasonText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.reasonText) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["RUN_ONLY"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.RUN_ONLY), ["ownServiceOf"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.ownServiceOf), ["withInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withInputs) });
;// CONCATENATED MODULE: external "./measured-text.js"
var external_measured_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_measured_text_js_y = (x) => (() => (x))
const external_measured_text_js_namespaceObject = external_measured_text_js_x({ ["measuredText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.measuredText), ["plainExample"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.plainExample), ["recordingsBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.recordingsBytes), ["totalText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.totalText) });
;// CONCATENATED MODULE: external "./run-once.js"
var external_run_once_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_run_once_js_y = (x) => (() => (x))
const external_run_once_js_namespaceObject = external_run_once_js_x({ ["runOnce"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.runOnce), ["withOutFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.withOutFolder) });
;// CONCATENATED MODULE: external "./temporary-folder.js"
var external_temporary_folder_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_folder_js_y = (x) => (() => (x))
const external_temporary_folder_js_namespaceObject = external_temporary_folder_js_x({ ["withTemporaryFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__temporary_folder_js_74328001__.withTemporaryFolder) });
;// CONCATENATED MODULE: ./lib/parts/calibrate.js









// lib/cli/calibrate/calibrate-text.js
/** A growth budget as the configuration has it: `0.21 MiB/1000req`. @param value in the series' unit */
function growthSetting(value, unit) {
	return unit === "bytes" ? `${(0,external_drift_js_namespaceObject.roundedUp)(value / external_start_js_namespaceObject.MIB)} MiB/1000req` : `${(0,external_drift_js_namespaceObject.roundedUp)(value)}/1000req`;
}
/** A table of the figures, one row per series. @param measured what was: `image my-server` */
function calibrationText({ runs, cycle, settleMs, cycles, series }, measured) {
	const rows = series.map(({ series: name, unit, growth, level }) => [
		name,
		growth === null ? "-" : growthSetting(growth.least, unit),
		growth === null ? "-" : growth.configured === null ? "per minute" : growthSetting(growth.configured, unit),
		growth === null ? "-" : largest(growth),
		level === null ? "-" : (0,external_start_js_namespaceObject.formatValue)(level.sd, unit),
		level === null ? "-" : (0,external_start_js_namespaceObject.formatValue)(level.least, unit)
	]);
	const head = [
		"series",
		"min growth",
		"configured",
		"limited by",
		"level sd",
		"min level"
	];
	const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
	const line = (cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd();
	const needed = settleMs.needed === null ? "an unknown time" : `${settleMs.needed} ms`;
	return [
		`Calibration of ${measured}`,
		`${runs} runs of the same code, ${cycle.measured} requests per cycle; max-duration allows ${cycles} cycles.`,
		`Readings settled after ${needed}; the runs waited ${settleMs.measured} ms.`,
		"",
		line(head),
		...rows.map(line)
	].join("\n");
}
function largest({ noise, between, steps, least }) {
	if (least === steps) return "granularity, or 10 bytes per request";
	return least === between && between > noise ? "spread between runs" : "noise within a run";
}
/** The same as lines of the configuration file: the smallest budgets that this machine supports. */
function calibrationLines({ runs, cycle, settleMs, series }, measured) {
	const settle = settleMs.needed ?? settleMs.measured;
	const budgets = series.flatMap(({ series: name, unit, growth, level }) => {
		const parts = [...growth === null ? [] : [`growth: ${growthSetting(growth.least, unit)}`], ...level === null || unit !== "bytes" ? [] : [`level: ${(0,external_drift_js_namespaceObject.roundedUp)(100 * level.least / Math.max(1, Math.abs(level.baseline)))}% and ${(0,external_drift_js_namespaceObject.roundedUp)(level.least / external_start_js_namespaceObject.MIB)} MiB`]];
		return parts.length === 0 ? [] : [`    ${JSON.stringify(name)}: { ${parts.join(", ")} }`];
	});
	return [
		`# Smallest budgets for this machine, measured by memdrift calibrate in ${runs} runs of`,
		`# ${measured}.`,
		"plan:",
		`  cycle: { requests: ${cycle.recommended} }`,
		`  settle: ${settle}ms`,
		"budgets:",
		"  series:",
		...budgets,
		""
	].join("\n");
}
/** One line about a configured budget below what this machine supports; null where there is none. */
function belowSpread({ series, cycle }) {
	for (const { series: name, unit, growth, level } of series) {
		if (growth !== null && growth.configured !== null && growth.configured < growth.least) {
			const [found, allowed] = [growth.configured, growth.least].map((value) => growthSetting(value, unit));
			return `key "budgets.growth" for ${name}: found ${found}; allowed: ${allowed} or more, the smallest growth that this machine can detect${cycle.recommended > cycle.measured && growth.least > growth.steps ? `, or plan.cycle: { requests: ${cycle.recommended} }` : ""}`;
		}
		if (level === null || unit !== "bytes") continue;
		const budget = (0,external_drift_js_namespaceObject.levelBudget)(level.configured, level.baseline);
		if (budget >= level.sd * 2) continue;
		return `key "budgets.level" for ${name}: found ${(budget / external_start_js_namespaceObject.MIB).toFixed(1)} MiB; allowed: ${(level.least / external_start_js_namespaceObject.MIB).toFixed(1)} MiB or more: runs of the same code differ by ${(level.sd / external_start_js_namespaceObject.MIB).toFixed(1)} MiB (standard deviation)`;
	}
	return null;
}
// lib/cli/calibrate/calibration.js
/** A cycle longer than this many times the measured one is no longer comparable with it. */
const MAX_LONGER = 8;
/** Pure: from the plan, rules and times in the recordings. @throws RangeError without recordings */
function calibrationOf(recordings) {
	const [first] = recordings;
	if (first === void 0) throw new RangeError("a calibration needs runs");
	const plan = first.header.plan ?? {};
	const cycles = cyclesIn(first, plan.max_duration_s ?? Number.POSITIVE_INFINITY);
	const series = (0,external_drift_js_namespaceObject.spreadOf)(recordings, cycles);
	const perCycle = plan.cycle ?? 0;
	const longer = Math.max(1, ...series.flatMap(({ growth }) => shortBy(growth)));
	return {
		runs: recordings.length,
		cycle: {
			measured: perCycle,
			recommended: Math.ceil(perCycle * Math.min(MAX_LONGER, longer))
		},
		settleMs: {
			measured: plan.settle_ms ?? 0,
			needed: (0,external_drift_js_namespaceObject.restNeeded)(first)
		},
		cycles,
		series
	};
}
function shortBy(growth) {
	if (growth === null || growth.configured === null || growth.configured <= 0) return [];
	return [Math.max(growth.noise, growth.between) / growth.configured];
}
function cyclesIn(recording, seconds) {
	const points = (0,external_drift_js_namespaceObject.measured)(recording);
	const [begin, end] = [points[0]?.t ?? 0, points.at(-1)?.t ?? 0];
	const each = points.length < 2 ? 0 : (end - begin) / (points.length - 1);
	return each > 0 ? Math.min(64, Math.floor(seconds / each)) : 64;
}
// lib/cli/commands/calibrate.js
const RUNS = {
	min: 2,
	max: 8
};
/** `memdrift calibrate`, of the embedded example where nothing is configured. */
const calibrate_define = (command, { io, exit }) => {
	(0,external_flags_js_namespaceObject.withInputs)(command, external_flags_js_namespaceObject.RUN_ONLY).option("--runs <number>", `number of launches, ${RUNS.min} to ${RUNS.max}`, "4").option("--json", "print the calibration as JSON").option("--out <dir>", "folder for the recordings and the calibration", "memdrift-out/calibrate").action(async (flags) => {
		const runs = Number(flags["runs"]);
		if (!Number.isInteger(runs) || runs < RUNS.min || runs > RUNS.max) {
			const found = JSON.stringify(flags["runs"]);
			throw new external_start_js_namespaceObject.UsageError(`option "--runs": found ${found}; allowed: ${RUNS.min} to ${RUNS.max}`);
		}
		const config = (0,external_flags_js_namespaceObject.ownServiceOf)(flags);
		const options = {
			config,
			runs,
			outDir: String(flags["out"]),
			json: flags["json"] === true
		};
		exit(await (0,external_run_once_js_namespaceObject.withOutFolder)(options.outDir, (0,external_measured_text_js_namespaceObject.recordingsBytes)(config, runs), () => calibrate(options, io)));
	});
};
/**
* Measures the same code several times and prints the smallest budgets that the spread between the runs supports.
* @returns the exit code: 0, or that of the first run that differs from the others
* @throws UsageError where a configured budget is below what this machine supports
*/
async function calibrate(options, io) {
	const measured = (0,external_measured_text_js_namespaceObject.measuredText)(options.config, io);
	io.err(`calibration of ${measured}\n${(0,external_measured_text_js_namespaceObject.totalText)(options.config, options.runs)}\n`);
	const recordings = await (0,external_temporary_folder_js_namespaceObject.withTemporaryFolder)("memdrift-calibrate-", (dir) => measure(options, dir, io));
	const unclean = uncleanOf(recordings);
	if (unclean !== null) {
		io.err(`memdrift: no calibration: ${unclean.reason}; the recordings are in ${options.outDir}\n`);
		return (0,external_start_js_namespaceObject.exitOf)(unclean.judgement, null, false);
	}
	const calibration = calibrationOf(recordings);
	const json = `${JSON.stringify({
		measured,
		...calibration
	}, null, 2)}\n`;
	(0,external_gate_js_namespaceObject.writeReports)(options.outDir, { "calibration.json": json }, (text) => io.err(`memdrift: warning: ${text}\n`));
	const text = `${calibrationText(calibration, measured)}\n`;
	const tooFine = belowSpread(calibration);
	if (tooFine !== null) {
		io.err(text);
		throw new external_start_js_namespaceObject.UsageError(tooFine);
	}
	io.out(options.json ? json : `${text}\n${calibrationLines(calibration, measured)}`);
	return external_start_js_namespaceObject.EXIT.pass;
}
async function measure({ config, runs, outDir }, baselineDir, io) {
	const own = config ?? await (0,external_measured_text_js_namespaceObject.plainExample)("calibrate", baselineDir, io);
	const baseline = {
		...own.baseline,
		dir: baselineDir,
		refreshRuns: runs
	};
	const run = await (0,external_run_once_js_namespaceObject.runOnce)({
		...own,
		baseline
	}, {
		refresh: true,
		watchRest: true,
		outDir,
		reproduce: null
	}, io);
	return [...run.result.others, run.result].map(({ recording }) => recording).sort(byCreation);
}
const byCreation = (a, b) => (a.header.created ?? "") < (b.header.created ?? "") ? -1 : 1;
/** The first run that failed, or that differs from the others as another version would; null where all agree. */
function uncleanOf(recordings) {
	const judgements = recordings.map((recording) => (0,external_drift_js_namespaceObject.judge)(recording, recordings.filter((other) => other !== recording)));
	const verdict = (0,external_drift_js_namespaceObject.worst)(judgements.map((judgement) => judgement.verdict));
	if (verdict !== "regression" && verdict !== "not-measured") return null;
	const index = judgements.findIndex((judgement) => judgement.verdict === verdict);
	const judgement = judgements[index];
	if (judgement === void 0) return null;
	const how = verdict === "regression" ? "differs from the others: regression" : verdict;
	return {
		judgement,
		reason: `run ${index + 1} of ${recordings.length}: ${how}: ${(0,external_config_js_namespaceObject.reasonText)(judgement.cause)}`
	};
}


var __webpack_exports__calibrate = __webpack_exports__.C;
var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__calibrate as calibrate, __webpack_exports__define as define };
