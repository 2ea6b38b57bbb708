import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__ from "./example.js";
import * as __WEBPACK_EXTERNAL_MODULE__temporary_js_81db7b21__ from "./temporary.js";
import * as __WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__ from "./run-once.js";
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
  C: () => (/* binding */ calibrate)
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
;// CONCATENATED MODULE: external "./example.js"
var external_example_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_example_js_y = (x) => (() => (x))
const external_example_js_namespaceObject = external_example_js_x({ ["plainExample"]: () => (__WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__.plainExample) });
;// CONCATENATED MODULE: external "./temporary.js"
var external_temporary_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_js_y = (x) => (() => (x))
const external_temporary_js_namespaceObject = external_temporary_js_x({ ["withTemporaryFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__temporary_js_81db7b21__.withTemporaryFolder) });
;// CONCATENATED MODULE: external "./run-once.js"
var external_run_once_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_run_once_js_y = (x) => (() => (x))
const external_run_once_js_namespaceObject = external_run_once_js_x({ ["runOnce"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.runOnce) });
;// CONCATENATED MODULE: ./lib/parts/calibrate.js








// lib/cli/calibrate/calibrate-text.js
/** `0.21 MiB/1000req`, as the configuration has it. @param value in the series' unit */
function growthSetting(value, unit) {
	return unit === "bytes" ? `${(0,external_drift_js_namespaceObject.roundedUp)(value / external_start_js_namespaceObject.MIB)} MiB/1000req` : `${(0,external_drift_js_namespaceObject.roundedUp)(value)}/1000req`;
}
/** The figures, a series a line. */
function calibrationText({ runs, cycle, settleMs, cycles, series }) {
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
		"least growth",
		"configured",
		"because of",
		"height, sd",
		"least level"
	];
	const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
	const line = (cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd();
	const needed = settleMs.needed === null ? "not seen" : `${settleMs.needed} ms`;
	return [
		`${runs} runs of the same code, ${cycle.measured} requests a cycle, ${cycles} cycles in the time there is.`,
		`Readings are at rest after ${needed}; ${settleMs.measured} ms were waited.`,
		"",
		line(head),
		...rows.map(line)
	].join("\n");
}
function largest({ noise, between, steps, least }) {
	if (least === steps) return "its steps, or 10 bytes a request";
	return least === between && between > noise ? "spread between runs" : "noise within a run";
}
/** The same as lines of the configuration file: the finest budgets that are no guess. */
function calibrationLines({ runs, cycle, settleMs, series }) {
	const settle = settleMs.needed ?? settleMs.measured;
	const budgets = series.flatMap(({ series: name, unit, growth, level }) => {
		const parts = [...growth === null ? [] : [`growth: ${growthSetting(growth.least, unit)}`], ...level === null || unit !== "bytes" ? [] : [`level: ${(0,external_drift_js_namespaceObject.roundedUp)(100 * level.least / Math.max(1, Math.abs(level.baseline)))}% and ${(0,external_drift_js_namespaceObject.roundedUp)(level.least / external_start_js_namespaceObject.MIB)} MiB`]];
		return parts.length === 0 ? [] : [`    ${JSON.stringify(name)}: { ${parts.join(", ")} }`];
	});
	return [
		`# measured by memdrift calibrate over ${runs} runs on this machine; the finest budgets that it can tell`,
		"plan:",
		`  cycle: { requests: ${cycle.recommended} }`,
		`  settle: ${settle}ms`,
		"budgets:",
		"  series:",
		...budgets,
		""
	].join("\n");
}
/** One line where a configured budget is finer than what can be told here; null where none is. */
function belowSpread({ series, cycle }) {
	for (const { series: name, unit, growth, level } of series) {
		if (growth !== null && growth.configured !== null && growth.configured < growth.least) {
			const [found, allowed] = [growth.configured, growth.least].map((value) => growthSetting(value, unit));
			return `key "budgets.growth" for ${name}: found ${found}; allowed: ${allowed} or more, the least that can be told from none on this machine${cycle.recommended > cycle.measured && growth.least > growth.steps ? `, or plan.cycle: { requests: ${cycle.recommended} }` : ""}`;
		}
		if (level === null || unit !== "bytes") continue;
		const budget = (0,external_drift_js_namespaceObject.levelBudget)(level.configured, level.baseline);
		if (budget >= level.sd * 2) continue;
		return `key "budgets.level" for ${name}: found ${(budget / external_start_js_namespaceObject.MIB).toFixed(1)} MiB; allowed: ${(level.least / external_start_js_namespaceObject.MIB).toFixed(1)} MiB or more: runs of the same code differ by ${(level.sd / external_start_js_namespaceObject.MIB).toFixed(1)} MiB (standard deviation)`;
	}
	return null;
}
// lib/cli/calibrate/calibration.js
/** More requests a cycle than this many times the measured ones are no longer the same cycle. */
const MAX_LONGER = 8;
/** Pure: the recordings' own plan, rules and times. */
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
/**
* Measures the same code several times, and says what a budget can mean here.
* @returns the exit code: of a run that was no clean one, its verdict's
* @throws UsageError where a configured budget is below what this machine can tell
*/
async function calibrate(options, io) {
	const recordings = await (0,external_temporary_js_namespaceObject.withTemporaryFolder)("memdrift-calibrate-", (dir) => measure(options, dir, io));
	const unclean = uncleanOf(recordings);
	if (unclean !== null) {
		io.err(`no calibration: ${unclean.reason}; the recordings are in ${options.outDir}\n`);
		return (0,external_start_js_namespaceObject.exitOf)(unclean.judgement, null, false);
	}
	const calibration = calibrationOf(recordings);
	const json = `${JSON.stringify(calibration, null, 2)}\n`;
	(0,external_gate_js_namespaceObject.writeReports)(options.outDir, { "calibration.json": json }, (text) => io.err(`memdrift: warning: ${text}\n`));
	const text = `${calibrationText(calibration)}\n`;
	const tooFine = belowSpread(calibration);
	if (tooFine !== null) {
		io.err(text);
		throw new external_start_js_namespaceObject.UsageError(tooFine);
	}
	io.out(options.json ? json : `${text}\n${calibrationLines(calibration)}`);
	return external_start_js_namespaceObject.EXIT.pass;
}
async function measure({ config, runs, outDir }, baselineDir, io) {
	const own = config ?? await (0,external_example_js_namespaceObject.plainExample)("calibrate", baselineDir, io);
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
/** The first run that is no run of the same code as the others, or could not be measured; null where all are alike. */
function uncleanOf(recordings) {
	const judgements = recordings.map((recording) => (0,external_drift_js_namespaceObject.judge)(recording, recordings.filter((other) => other !== recording)));
	const verdict = (0,external_drift_js_namespaceObject.worst)(judgements.map((judgement) => judgement.verdict));
	if (verdict !== "regression" && verdict !== "not-measured") return null;
	const index = judgements.findIndex((judgement) => judgement.verdict === verdict);
	const judgement = judgements[index];
	if (judgement === void 0) return null;
	return {
		judgement,
		reason: `run ${index + 1} of ${recordings.length} is not like the others: ${verdict}: ${(0,external_config_js_namespaceObject.reasonText)(judgement.cause)}`
	};
}


var __webpack_exports__calibrate = __webpack_exports__.C;
export { __webpack_exports__calibrate as calibrate };
