import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__ from "./yaml.js";
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
  or: () => (/* binding */ ABSOLUTE),
  g2: () => (/* binding */ CONFIG_FILE),
  mc: () => (/* binding */ INPUTS),
  jG: () => (/* binding */ INPUTS_NOT_YET),
  jl: () => (/* binding */ MAX_YAML_BYTES),
  vr: () => (/* binding */ REASON_WANTED),
  H$: () => (/* binding */ acceptanceLines),
  BL: () => (/* binding */ acceptanceOf),
  fn: () => (/* binding */ acceptanceYaml),
  j6: () => (/* binding */ accepting),
  sb: () => (/* binding */ clause),
  LU: () => (/* binding */ driftText),
  p0: () => (/* binding */ duration),
  Iu: () => (/* binding */ duration$1),
  zD: () => (/* binding */ grouped),
  Am: () => (/* binding */ growth$1),
  uM: () => (/* binding */ growthEstimate),
  nc: () => (/* binding */ growthInterval),
  uJ: () => (/* binding */ height),
  g7: () => (/* binding */ improvementText),
  zE: () => (/* binding */ memoryOf),
  Rz: () => (/* binding */ milliseconds),
  pA: () => (/* binding */ nearest),
  wU: () => (/* binding */ notAcceptable),
  R1: () => (/* binding */ parseArgsStringToArgv),
  o4: () => (/* binding */ parseConfig),
  hN: () => (/* binding */ parseYaml),
  p9: () => (/* binding */ parseYamlDocument),
  jV: () => (/* binding */ phaseFailureText),
  yj: () => (/* binding */ positive),
  TS: () => (/* binding */ rate),
  RG: () => (/* binding */ readConfigFile),
  im: () => (/* binding */ readConfigText),
  uV: () => (/* binding */ reasonText),
  Kw: () => (/* binding */ refusalText),
  Nv: () => (/* binding */ roughTime),
  em: () => (/* binding */ sentence),
  Ym: () => (/* binding */ seriesLabel),
  EU: () => (/* binding */ shortName),
  SP: () => (/* binding */ shown$1),
  sX: () => (/* binding */ stopwatch),
  rn: () => (/* binding */ upperBound),
  rD: () => (/* binding */ wholeNumber),
  ss: () => (/* binding */ whyText)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({ ["__commonJSMin"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__commonJSMin), ["__toESM"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__toESM) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["GIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GIB), ["KIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.KIB), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["SERIES"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.SERIES), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["fileProblem"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileProblem), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["NEVER"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.NEVER), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["date"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.date), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["factText"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.factText), ["isOverCap"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isOverCap), ["parseBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseBytes), ["parseCap"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseCap), ["parseGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseGrowth), ["parseLevel"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseLevel), ["roundedUp"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.roundedUp) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["closest"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.closest) });
;// CONCATENATED MODULE: external "./yaml.js"
var external_yaml_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_yaml_js_y = (x) => (() => (x))
const external_yaml_js_namespaceObject = external_yaml_js_x({ ["require_dist"]: () => (__WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__.require_dist) });
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/config.js







// lib/report/text/figures.js
var import_dist = (0,external_yaml_js_namespaceObject.require_dist)();
/** Every number that a report prints: one unit a column, digits that the budget justifies, a real minus sign. */
const MINUS = "−";
/** Thousands in groups: `6,800`. */
function grouped(value) {
	return withMinus(Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ","));
}
function withMinus(text) {
	return text.replace(/^-/, MINUS);
}
/** No growth is printed finer than this. */
const MAX_DECIMALS = 4;
/**
* Decimals of a growth, of its interval and of its budget, which stand beside each other everywhere: one, or as many as
* print the budget to half a percent (0.75 is never 0.8).
* @param budget in the unit that is printed
*/
function decimals(budget) {
	const size = Math.abs(budget);
	if (size === 0 || !Number.isFinite(size)) return 1;
	const fewest = size >= 1 ? 1 : Math.min(MAX_DECIMALS, 1 + Math.ceil(-Math.log10(size)));
	for (let digits = fewest; digits < MAX_DECIMALS; digits++) if (Math.abs(Number(size.toFixed(digits)) - size) <= size / 200) return digits;
	return MAX_DECIMALS;
}
/** Growth is printed in MiB, tokens or as a count. */
const printed = (value, unit) => unit === "bytes" ? value / external_start_js_namespaceObject.MIB : value;
/** Without unit; never a minus before 0. */
function growthFigure(value, unit, budget) {
	const shown = printed(value, unit);
	if (Math.abs(shown) >= 99.95) return grouped(shown);
	const text = shown.toFixed(decimals(printed(budget, unit)));
	return Number(text) === 0 ? text.replace("-", "") : withMinus(text);
}
const UNIT_NAMES = {
	bytes: " MiB",
	tokens: " tokens",
	count: "",
	percent: " %"
};
/** The figures of a drift, per 1000 requests. Null where drift was not judged. */
function driftText({ drift, unit }) {
	if (drift === null) return null;
	const { per1000Requests: value, low, high, budget, baseline } = drift;
	const signed = (growth) => {
		const text = growthFigure(growth, unit, budget);
		return text.startsWith(MINUS) ? text : `+${text}`;
	};
	return {
		value: signed(value) + UNIT_NAMES[unit],
		bare: signed(value),
		amount: growth$1(Math.abs(value), unit, budget),
		interval: growthInterval(low, high, unit, budget),
		budget: growthFigure(budget, unit, budget),
		baseline: baseline === null ? null : signed(baseline)
	};
}
/** Growth per 1000 requests, with the digits of its budget: `0.4 MiB`. */
function growth$1(value, unit, budget) {
	return growthFigure(value, unit, budget) + UNIT_NAMES[unit];
}
/** Both ends of an interval of growth, without unit: `2.8 to 3.4`. */
function growthInterval(low, high, unit, budget) {
	return `${growthFigure(low, unit, budget)} to ${growthFigure(high, unit, budget)}`;
}
/** A budget of growth, without unit: it stands behind figures that have one. */
function growthBudget(budget, unit) {
	return growthFigure(budget, unit, budget);
}
/** `3.1 MiB per 1000 requests (2.8 to 3.4)`. */
function growthEstimate({ value, low, high, unit }, budget) {
	return `${growth$1(value, unit, budget)} per 1000 requests (${growthInterval(low, high, unit, budget)})`;
}
/**
* The upper bound of a growth, rounded up: `0.4 MiB per 1000 requests`. Nothing finer than a hundredth of the budget, and
* never above a budget that it keeps.
*/
function upperBound(high, budget, unit) {
	const limit = printed(budget, unit);
	const value = Math.max(printed(high, unit), limit / 100, 1e-6);
	const scale = 10 ** Math.max(0, 1 - Math.floor(Math.log10(value)));
	const up = Math.ceil(value * scale) / scale;
	return `${Number((value < limit ? Math.min(up, limit) : up).toPrecision(3))}${UNIT_NAMES[unit]} per 1000 requests`;
}
/** A share of 1 in percent, two significant digits: `5 %`, `0.25 %`. */
function percent(share) {
	return `${Number((100 * share).toPrecision(2))} %`;
}
/** `1 request`, `3 requests`. */
function counted(count, what) {
	return `${grouped(count)} ${what}${count === 1 ? "" : "s"}`;
}
/** A height: `14.82 GiB`, `310 MiB`, `81,920 tokens`. */
function height(value, unit) {
	if (unit !== "bytes") return grouped(value) + UNIT_NAMES[unit];
	const magnitude = Math.abs(value);
	return withMinus(magnitude >= 104857600 && magnitude < 1073741824 ? (0,external_start_js_namespaceObject.formatBytes)(value, 0) : (0,external_start_js_namespaceObject.formatBytes)(value));
}
/** A span of time in two units at most: `45 s`, `4 min 12 s`, `2 h 5 min`. */
function duration$1(seconds) {
	const whole = Math.round(seconds);
	for (const [size, name, smaller, smallerName] of [[
		3600,
		"h",
		60,
		"min"
	], [
		60,
		"min",
		1,
		"s"
	]]) {
		if (whole < size) continue;
		const rest = Math.floor(whole % size / smaller);
		return rest === 0 ? `${Math.floor(whole / size)} ${name}` : `${Math.floor(whole / size)} ${name} ${rest} ${smallerName}`;
	}
	return `${whole} s`;
}
/** A stop-watch: `2:41`, `1:02:41`. */
function stopwatch(seconds) {
	const whole = Math.max(0, Math.round(seconds));
	const two = (value) => value.toString().padStart(2, "0");
	const minutes = Math.floor(whole / 60);
	return minutes < 60 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
/** A guess at a time to come, in one unit of two digits at most: `9 hours`, `40 minutes`, `3 days`. */
function roughTime(hours) {
	const [amount, unit] = hours < 1.5 ? [hours * 60, "minute"] : hours < 48 ? [hours, "hour"] : hours < 1440 ? [hours / 24, "day"] : [hours / 720, "month"];
	const whole = Math.max(1, Math.round(amount));
	return {
		amount: whole,
		unit: whole === 1 ? unit : `${unit}s`
	};
}
/** A latency: `212 ms`, `1.84 s`, `0.8 ms`. */
function milliseconds(ms) {
	if (ms >= 1e3) return `${(ms / 1e3).toFixed(2)} s`;
	return `${ms >= 10 ? Math.round(ms) : ms.toFixed(1)} ms`;
}
/** Rate, two significant digits below ten: `10`, `2.5`, `0.31`. */
function rate(perSecond) {
	return perSecond >= 10 ? grouped(perSecond) : Number(perSecond.toPrecision(2)).toString();
}
// lib/report/text/refusals.js
/** Why recordings do not serve as baselines, in words. */
/** `a1b2c3d of 2026-11-02T09:00:00Z: driver is 580.1 here, 570.8 in the baseline`. */
function refusalText(refusal) {
	if (refusal.why === "not-offered" || refusal.recording === null) return whyText(refusal);
	const { commit, created } = refusal.recording;
	return `${commit === null ? "a recording without commit" : commit.slice(0, 7)}${created === null ? "" : ` of ${created}`}: ${whyText(refusal)}`;
}
/** What a recording lacks to be a baseline, without its name. */
function whyText(refusal) {
	switch (refusal.why) {
		case "environment": return differencesText(refusal.differences);
		case "verdict": return `its own verdict was ${refusal.verdict}`;
		case "event": return EVENTS[refusal.what] ?? "it was not left alone";
		case "too-few-checkpoints": return `it has ${refusal.found} checkpoints, fewer than ${refusal.needed}`;
		case "series-unread": return `required series ${refusal.series} was not read at ${refusal.missing} of ${refusal.of} checkpoints`;
		case "series-zero": return `required series ${refusal.series} reads 0 at ${refusal.zeros} of ${refusal.of} checkpoints`;
		case "too-far": return `it is ${counted(refusal.distance, "commit")} before the base; the limit is ${refusal.allowed} (baseline.stand-in-distance)`;
		case "not-offered": return refusal.detail;
	}
}
const EVENTS = {
	"oom-kill": "its service was killed for memory",
	"device-oom": "its service ran out of memory on the device",
	exit: "its service exited",
	contaminated: "it was disturbed by other work",
	cancelled: "it was cancelled",
	"not-measured": "it was given up"
};
/** `driver is 580.1 here, 570.8 in the baseline; ...`. */
function differencesText(differences) {
	return differences.map(({ key, here, there }) => `${key} is ${(0,external_drift_js_namespaceObject.factText)(here)} here, ${(0,external_drift_js_namespaceObject.factText)(there)} in the baseline`).join("; ");
}
// lib/report/text/words.js
/** Series in a few words, as one speaks of them in a list: `torch allocated`, `heap allocated`, `process`. */
const SHORT = {
	"torch.device/allocated": "torch allocated",
	"torch.device/reserved": "torch reserved",
	"torch.device/gap": "torch gap",
	"torch.pinned/allocated": "torch pinned",
	"heap/allocated": "heap allocated",
	"heap/reserved": "heap reserved",
	"process/resident": "process resident",
	"container/resident": "container resident",
	"gpu/used": "GPU used",
	"gpu/other": "GPU other",
	"kv-cache/capacity": "KV cache",
	"python/blocks": "Python blocks",
	fds: "file descriptors",
	"shm/used": "/dev/shm used"
};
/** Escaped where it is not one of ours. */
function shortName(series, style) {
	return Object.hasOwn(SHORT, series) ? SHORT[series] ?? series : style.say(series);
}
/** Whose memory it is, as the subject of a sentence. */
function memoryOf(series, style) {
	const quantity = style.em((0,external_start_js_namespaceObject.definitionOf)(series)?.quantity ?? "");
	switch (series) {
		case "torch.device/allocated":
		case "torch.device/reserved": return `PyTorch's ${quantity} device memory`;
		case "torch.pinned/allocated": return "PyTorch's pinned host memory";
		case "heap/allocated":
		case "heap/reserved": return `The host heap's ${quantity} memory`;
		case "process/resident": return `The processes' ${quantity} memory`;
		case "container/resident": return `The container's ${quantity} memory`;
		case "gpu/used": return `The GPU memory ${quantity}`;
		case "kv-cache/capacity": return "The KV cache";
		default: return style.say(series);
	}
}
/** A sentence with its capital and its full stop. */
function sentence(words) {
	const begun = words.slice(0, 1).toUpperCase() + words.slice(1);
	return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
/** A reason as part of a longer line: without its full stop, and without a prefix that the line says itself. */
function clause(words, prefix = "") {
	const bare = words.replace(/\.$/, "");
	return prefix !== "" && bare.toLowerCase().startsWith(`${prefix}:`) ? bare.slice(prefix.length + 1).trimStart() : bare;
}
/** Layer and quantity: `host heap allocated`; of what is counted `number of threads`. */
function seriesLabel(series) {
	const known = (0,external_start_js_namespaceObject.definitionOf)(series);
	if (known === void 0) return series;
	return known.quantity === "count" ? `number of ${known.layerLabel}` : `${known.layerLabel} ${known.quantity}`;
}
// lib/report/text/reasons.js
/** What a run without a baseline still says. */
const ABSOLUTE = "no leak found by the absolute rules";
const INVALID = "the replay is invalid";
/** The reason of every verdict: one sentence a cause, without capital and full stop. None is made anywhere else. */
const REASONS = {
	growth: (cause) => {
		const { series, growth, budget, hidden } = cause;
		const grows = `${seriesLabel(series)} grows ${growthEstimate(growth, budget)}; budget ${growthBudget(budget, growth.unit)}`;
		return hidden === true ? `${grows}; the baselines grow too, so no single change was blamed for it` : grows;
	},
	"growth-within": (cause) => {
		const { series, growth, budget, own } = cause;
		const label = seriesLabel(series);
		const grows = `${label} grows ${growthEstimate(growth, budget)}`;
		if (budget > own && growth.value > own) return `${grows}, within its raised budget of ${growthBudget(budget, growth.unit)}`;
		if (growth.high > budget) return `${grows}, no more than the baseline`;
		return `${label} does not grow: growth above ${upperBound(growth.high, budget, growth.unit)} is excluded`;
	},
	"growth-open": (cause) => {
		const { series, growth, budget, cycles } = cause;
		const open = `${seriesLabel(series)} is undecided after ${counted(cycles, "cycle")}`;
		if (growth === null) return `${open}: too few readings`;
		const bound = upperBound(growth.high, budget, growth.unit);
		return `${open}: it grows ${growthEstimate(growth, budget)}, budget ${growthBudget(budget, growth.unit)}; growth above ${bound} is excluded`;
	},
	level: (cause) => {
		const { series, unit, better, value, baseline, budget } = cause;
		const side = better === "lower" ? "above" : "below";
		return `${seriesLabel(series)} settles ${height(Math.abs(value - baseline), unit)} ${side} the baseline's ${height(baseline, unit)}; budget ${height(budget, unit)}`;
	},
	creep: (cause) => {
		const { series, unit, value, reference, budget } = cause;
		const side = value >= reference.value ? "above" : "below";
		const commit = reference.commit?.slice(0, 7) ?? "a recording without commit";
		const which = reference.accepted ? "the last accepted recording" : "the first recording";
		return `${seriesLabel(series)} settles ${height(Math.abs(value - reference.value), unit)} ${side} ${commit}, ${which}, in steps that were each within the budget; budget ${height(budget, unit)}`;
	},
	cap: (cause) => `${seriesLabel(cause.series)} reached ${height(cause.value, cause.unit)} under load; the cap is ${height(cause.cap, cause.unit)}`,
	peak: (cause) => {
		const { series, unit, value, baseline, budget } = cause;
		return `${seriesLabel(series)} peaks ${height(value - baseline, unit)} above the baseline's ${height(baseline, unit)} under load; budget ${height(budget, unit)}`;
	},
	"level-within": (cause) => `${seriesLabel(cause.series)} is within its budget`,
	explains: (cause) => {
		const { series, growth, budget } = cause;
		const label = seriesLabel(series);
		return growth === null ? `${label} is shown and not judged` : `${label} grows ${growthEstimate(growth, budget)}; it is shown and not judged`;
	},
	"series-unread": (cause) => `${seriesLabel(cause.series)} was not read`,
	"no-rate": (cause) => `${seriesLabel(cause.series)} has a budget per minute, and no time passes between the checkpoints`,
	"paired-growth": (cause) => {
		const { series, difference, budget } = cause;
		return `${seriesLabel(series)} grows ${growthEstimate(difference, budget)} more than the base beside it; budget ${growthBudget(budget, difference.unit)}`;
	},
	"paired-level": (cause) => {
		const { series, difference, budget, better } = cause;
		const { value, low, high, unit } = difference;
		const side = better === "lower" ? "above" : "below";
		return `${seriesLabel(series)} settles ${height(value, unit)} (${height(low, unit)} to ${height(high, unit)}) ${side} the base beside it; budget ${height(budget, unit)}`;
	},
	"paired-within": (cause) => {
		const { series, difference, budget } = cause;
		const label = seriesLabel(series);
		if (difference === null) return `${label} settles where the base beside it does, within its budget`;
		return `${label} grows no more than the base beside it: growth above ${upperBound(difference.high, budget, difference.unit)} is excluded`;
	},
	"paired-at-rest": (cause) => `${seriesLabel(cause.series)} comes to rest within its budget in every run of this change`,
	"paired-unread": (cause) => `${seriesLabel(cause.series)} was not read in every run, so the pairs cannot be compared`,
	"paired-open": (cause) => {
		const { series, regressions, runs, found } = cause;
		const share = regressions === 0 ? "no run" : `${regressions} of ${runs} runs`;
		const label = seriesLabel(series);
		return `${label} is undecided: ${share} of this change regress${regressions === 0 ? "es" : ""}, and ${reasonText(found).replace(`${label} `, "it ")}`;
	},
	"some-runs": (cause) => `${reasonText(cause.found)}, in ${cause.some} of ${cause.of} runs of this change only`,
	"every-run": (cause) => `${reasonText(cause.found)}: in every run of this change, in none of the base`,
	"paired-run": (cause) => {
		const image = cause.side === "base" ? "the base image" : "the image of this change";
		return `run ${cause.run} of ${cause.of}, of ${image}: ${reasonText(cause.found)}`;
	},
	"killed-before-ready": (cause) => `the service was killed for memory before it was ready${inBrackets(cause.detail)}`,
	killed: (cause) => {
		const { cycle, detail, baseToo } = cause;
		return baseToo ? `the service was killed for memory${inBrackets(detail)}, and so was the baseline's` : `the service was killed for memory after cycle ${cycle}${inBrackets(detail)}`;
	},
	"device-out-of-memory": (cause) => `the device ran out of memory${after(cause.detail)}${cause.baseToo ? ", and so did the baseline's" : ""}`,
	exited: (cause) => `the service exited on its own${after(cause.detail)}`,
	contaminated: (cause) => `other work disturbed the measurement${after(cause.detail)}`,
	cancelled: (cause) => `the run was cancelled${after(cause.detail)}`,
	"given-up": (cause) => cause.detail === "" ? "the run was given up" : cause.detail,
	"layer-unseen": (cause) => `cannot see memory in ${cause.layer}: memory that was held did not show in ${seriesLabel(cause.series)}, or did not go away again`,
	"nothing-gated": () => "no series of this recording is gated",
	"nothing-read": () => "no gated series was read",
	"series-absent": (cause) => `${seriesLabel(cause.series)} is in the baseline and was not read in this run`,
	"series-never-read": (cause) => `required series ${cause.series} was never read${after(cause.detail)}`,
	"series-silent": (cause) => `required series ${cause.series} fell silent after cycle ${cause.after}${after(cause.detail)}`,
	"series-gaps": (cause) => `required series ${cause.series} is missing after ${cause.missing} of ${cause.of} cycles${after(cause.detail)}`,
	"too-few-checkpoints": (cause) => `too few checkpoints: ${cause.found}, and a decision needs at least ${cause.needed}`,
	"cycle-empty": (cause) => `${INVALID}: cycle ${cause.cycle} sent no requests`,
	"requests-unsent": (cause) => {
		const were = cause.unsent === 1 ? "was" : "were";
		return `${INVALID}: ${counted(cause.unsent, "request")} ${were} not sent, because ${cause.inFlight} were in flight`;
	},
	errors: (cause) => {
		const { share, usual, allowed, mostly } = cause;
		const kind = mostly === null ? "" : ` (mostly ${mostly})`;
		const limit = usual === null ? `the limit without a baseline is ${percent(allowed)}` : `the baseline's is ${percent(usual)}`;
		return `${INVALID}: ${percent(share)} of the requests failed${kind}; ${limit}`;
	},
	"dispatch-delay": (cause) => {
		const { share, allowed, p99Ms } = cause;
		return `${INVALID}: ${percent(share)} of the requests were sent too late (p99 up to ${Math.round(p99Ms)} ms); the limit is ${percent(allowed)}`;
	},
	"disconnects-missed": (cause) => {
		const { share, planned, usual } = cause;
		const base = usual === null ? "" : `; ${percent(usual)} in the baseline`;
		return `${INVALID}: ${percent(share)} of ${planned} planned disconnects came too late, after the answer had ended${base}`;
	},
	"class-not-replayed": (cause) => `class ${cause.class} has a budget and was not replayed by itself`,
	"class-untold": (cause) => `${seriesLabel(cause.series)} tells nothing of class ${cause.class}, which has a budget: ${phaseFailureText(cause.failed)}`,
	"class-growth": (cause) => {
		const { class: name, series, growth, budget, open } = cause;
		return `${`requests of class ${name} make ${seriesLabel(series)} grow ${growthEstimate(growth, budget).replace("requests", "of them")}`}; budget of the class ${growthBudget(budget, growth.unit)}${open ? ": undecided" : ""}`;
	},
	"no-baseline": (cause) => {
		const { refusal, environment, clean } = cause;
		const why = environment.length > 0 ? `not comparable: ${differencesText(environment)}` : refusal === null ? "no baseline of this environment yet" : `no usable baseline: ${refusalText(refusal)}`;
		return clean ? `${why}; ${ABSOLUTE}` : why;
	},
	"run-refused": (cause) => whyText(cause.refusal),
	"all-within": (cause) => {
		const { beyond, widest, improved } = cause;
		const excluded = widest === null ? "every level is within its budget" : `growth above ${upperBound(widest.high, widest.budget, widest.unit)} is excluded`;
		const better = improved === null ? [] : [`${seriesLabel(improved.series)} ${improvementText(improved)}`];
		return [
			NO_LEAK[beyond ?? "none"],
			excluded,
			...better
		].join("; ");
	},
	"first-baseline": (cause) => `${reasonText(cause.within)}; stored as a baseline, compared with none: ${reasonText(cause.compared)}`,
	"paired-all-within": () => "no series grows, or settles, beyond its budget above the base that was measured beside it",
	"nothing-yet": () => "nothing measured yet"
};
/** One sentence, without capital and full stop. */
function reasonText(cause) {
	const reason = REASONS[cause.rule];
	return reason(cause);
}
const NO_LEAK = {
	none: "no leak",
	accepted: "no leak beyond what is accepted",
	base: "no leak beyond the base's own",
	baseline: "no leak beyond the baseline's own"
};
/** `uses 310 MiB less than the baseline`. */
function improvementText({ distance, unit, better }) {
	const amount = height(distance, unit);
	return better === "lower" ? `uses ${amount} less than the baseline` : `has ${amount} more than the baseline`;
}
/** Why cycles of one kind of request tell nothing. */
function phaseFailureText(failed) {
	switch (failed.why) {
		case "recorded": return failed.detail;
		case "no-time": return "there was no time for it";
		case "unread": return "the series was not read";
		case "unserved": return `${failed.ok} of ${failed.sent} requests were answered as expected`;
	}
}
const after = (detail) => detail === "" ? "" : `: ${detail}`;
const inBrackets = (detail) => detail === "" ? "" : ` (${detail})`;
/** Stands for the reason until a person gives one. */
const REASON_WANTED = "say why this is accepted";
/**
* The entries that would let the regressions found pass, a series each: growth up to the upper end of its interval, and
* the height at which it settles, both rounded up to two significant digits, so that the same recording judged again
* with them is no regression. What an entry in force already accepts is kept in the new one.
* @param today `2026-11-02`; the entries hold {@link ACCEPTED_DAYS} days from it
*/
function acceptanceOf(findings, today) {
	return findings.filter(isRegression).flatMap((finding) => {
		const given = acceptable(finding);
		if (given === null) return [];
		const { growth, level } = given;
		return {
			series: finding.series,
			...growth === void 0 ? {} : { growth },
			...level === void 0 ? {} : { level },
			reason: REASON_WANTED,
			until: daysAfter(today, 90)
		};
	});
}
/** The regressions that {@link acceptanceOf} leaves out, and why. */
function notAcceptable(findings, problems) {
	const ofSeries = findings.filter(isRegression).filter((finding) => acceptable(finding) === null).map(({ series, unit, peak }) => ({
		series,
		why: (0,external_drift_js_namespaceObject.isOverCap)(peak) ? `${reasonText({
			rule: "cap",
			series,
			unit,
			value: peak.value,
			cap: peak.cap
		})}: a ceiling cannot be accepted; raise budgets.cap, or the limit` : `${seriesLabel(series)}: what it does has no bound that could be accepted`
	}));
	const ofRun = problems.filter(({ verdict }) => verdict === "regression").map(({ reason, remedy }) => ({
		series: null,
		why: `${reason}: that cannot be accepted${remedy === void 0 ? "" : `; ${remedy}`}`
	}));
	return [...ofSeries, ...ofRun];
}
/** The lines for memdrift.yml; none for no entries. */
function acceptanceYaml(entries) {
	return entries.length === 0 ? "" : (0, import_dist.stringify)({ accepted: entries }, { lineWidth: 0 });
}
/**
* A later day. @throws RangeError where `day` is none
*/
function daysAfter(day, days) {
	const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
const isRegression = ({ gated, verdict }) => gated && verdict === "regression";
/** Growth and level that an entry must name for a series; null where no entry helps. */
function acceptable(finding) {
	const { unit, drift, peak, accepted } = finding;
	if ((0,external_drift_js_namespaceObject.isOverCap)(peak)) return null;
	const rise = riseOf(finding);
	const growth = drift !== null && (drift.low > drift.budget || rise === null) ? growthSetting(drift.high, unit) : null;
	const level = rise === null ? null : amountWords(rise, unit);
	const kept = accepted === void 0 || accepted.expired ? null : accepted;
	if (growth === null && level === null) return null;
	const [g, l] = [growth ?? kept?.growth ?? null, level ?? kept?.level ?? null];
	return {
		...g === null ? {} : { growth: g },
		...l === null ? {} : { level: l }
	};
}
/** How far beyond its baseline a series settles, where that is more than its budget; null where it is not. */
function riseOf({ series, level }) {
	if (level === null || level.baseline === null || level.budget === null) return null;
	const known = (0,external_start_js_namespaceObject.definitionOf)(series);
	if (known !== void 0 && !known.gated.includes("level")) return null;
	const rise = level.value - level.baseline;
	const worse = known?.better === "higher" ? -rise : rise;
	return worse > level.budget ? worse : null;
}
function growthSetting(high, unit) {
	const amount = amountWords(high, unit);
	return amount === null ? null : `${amount}/1000req`;
}
/** An amount rounded up to two significant digits: `3.5 MiB`, `310 MiB`, `12`. Null where it is not finite. */
function amountWords(value, unit) {
	if (!Number.isFinite(value)) return null;
	if (unit !== "bytes") return (0,external_drift_js_namespaceObject.roundedUp)(value);
	const [scale, name] = value >= 10737418240 ? [external_start_js_namespaceObject.GIB, "GiB"] : value >= 1048576 / 10 ? [external_start_js_namespaceObject.MIB, "MiB"] : [external_start_js_namespaceObject.KIB, "KiB"];
	return `${(0,external_drift_js_namespaceObject.roundedUp)(value / scale)} ${name}`;
}
/**
* The lines of the configuration that would accept the regressions found; null where none can be accepted, or where
* it is not known on which day the run began.
* @param created of the recording's header: its day is the first on which the entries hold
*/
function acceptanceLines(findings, created) {
	const began = created === void 0 ? NaN : Date.parse(created);
	if (Number.isNaN(began)) return null;
	const entries = acceptanceOf(findings, new Date(began).toISOString().slice(0, 10));
	return entries.length === 0 ? null : acceptanceYaml(entries);
}
/**
* Where the lines go, and what writes them there.
* @param report file that tells what was found: `report.json` of the command line, `result.json` of the Action
*/
function accepting(report) {
	return {
		file: ".github/memdrift.yml",
		command: `memdrift accept ${report} --reason "why"`
	};
}
// node_modules/string-argv/index.js
var import_ms = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__toESM)((/* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	/**
	* Helpers.
	*/
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	/**
	* Parse or format the given `val`.
	*
	* Options:
	*
	*  - `long` verbose formatting [false]
	*
	* @param {String|Number} val
	* @param {Object} [options]
	* @throws {Error} throw an error if val is not a non-empty string or a number
	* @return {String|Number}
	* @api public
	*/
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	/**
	* Parse the given `str` and return milliseconds.
	*
	* @param {String} str
	* @return {Number}
	* @api private
	*/
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	/**
	* Short format for `ms`.
	*
	* @param {Number} ms
	* @return {String}
	* @api private
	*/
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	/**
	* Long format for `ms`.
	*
	* @param {Number} ms
	* @return {String}
	* @api private
	*/
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	/**
	* Pluralization helper.
	*/
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
})))(), 1);
function parseArgsStringToArgv(value, env, file) {
	const myArray = [];
	if (env) myArray.push(env);
	if (file) myArray.push(file);
	let current = "";
	let inQuote = null;
	let hasToken = false;
	let i = 0;
	while (i < value.length) {
		const char = value[i];
		if (inQuote) {
			if (char === inQuote) inQuote = null;
			else current += char;
		} else if (char === "\"" || char === "'") {
			inQuote = char;
			hasToken = true;
		} else if (/\s/.test(char)) {
			if (hasToken) {
				myArray.push(current);
				current = "";
				hasToken = false;
			}
		} else {
			current += char;
			hasToken = true;
		}
		i++;
	}
	if (hasToken) myArray.push(current);
	return myArray;
}
// lib/gate/config/scalars.js
/** Kinds of value in the configuration. Each also reads from text, for flags and inputs are text. */
/** No value has a reason to be longer; some readers would take minutes for a hostile one. */
const MAX_TEXT = 200;
/** A string that `read` turns into something else; what `read` throws becomes the message. */
function config_text(allowed, read) {
	const kinds = [
		(0,external_zod_js_namespaceObject.string)(allowed),
		(0,external_zod_js_namespaceObject.number$1)(allowed),
		(0,external_zod_js_namespaceObject.boolean)(allowed)
	];
	return (0,external_zod_js_namespaceObject.union)(kinds).transform((value, ctx) => {
		const given = String(value);
		try {
			check(given.length <= MAX_TEXT);
			return read(given);
		} catch {
			ctx.addIssue({
				code: "custom",
				message: allowed
			});
			return external_zod_js_namespaceObject.NEVER;
		}
	});
}
function check(ok) {
	if (!ok) throw new RangeError("not allowed");
}
const wholeNumber = (low, high) => config_text(`a whole number from ${low} to ${high}`, (value) => {
	const n = Number(value);
	check(value.trim() !== "" && Number.isInteger(n) && n >= low && n <= high);
	return n;
});
const positive = config_text("a number above 0", (value) => {
	const n = Number(value);
	check(value.trim() !== "" && Number.isFinite(n) && n > 0);
	return n;
});
/** Milliseconds, from `15m`, `90s`, `500ms` or `1h30m`; a bare number is seconds. */
const duration = config_text("a duration such as 90s, 15m or 1h30m", (value) => {
	const bare = Number(value);
	if (value.trim() !== "" && Number.isFinite(bare)) {
		check(bare >= 0);
		return bare * 1e3;
	}
	const parts = value.trim().match(/\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)/g);
	check(parts !== null && parts.join("").replace(/\s/g, "") === value.replace(/\s/g, ""));
	const total = (parts ?? []).reduce((sum, part) => sum + (0, import_ms.default)(part.replace(/\s/g, "")), 0);
	check(Number.isFinite(total));
	return total;
});
const flag = config_text("true or false", (value) => {
	check(value === "true" || value === "false");
	return value === "true";
});
const oneOf = (...values) => config_text(values.join(", "), (value) => {
	check(values.includes(value));
	return value;
});
const bytes = config_text("a size such as 512MiB, 8GiB or a number of bytes", external_drift_js_namespaceObject.parseBytes);
/** Budgets stay as written, for the recording's header; they are only checked here. */
const written = (allowed, parse) => config_text(allowed, (value) => {
	parse(value);
	return value;
});
const growth = written("a growth such as 1 MiB/1000req or 10 MiB/min", external_drift_js_namespaceObject.parseGrowth);
const level = written("a level such as 5% and 64 MiB", external_drift_js_namespaceObject.parseLevel);
const cap = written("a share such as 95%, or a size such as 8 GiB", external_drift_js_namespaceObject.parseCap);
const words = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.number$1)()]).transform(String)), (0,external_zod_js_namespaceObject.string)().transform((value) => parseArgsStringToArgv(value))]);
/** Environment: a mapping, a list of NAME=VALUE, or lines of them. */
const environment = (0,external_zod_js_namespaceObject.union)([
	(0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.union)([
		(0,external_zod_js_namespaceObject.string)(),
		(0,external_zod_js_namespaceObject.number$1)(),
		(0,external_zod_js_namespaceObject.boolean)()
	]).transform(String)),
	(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()),
	(0,external_zod_js_namespaceObject.string)()
]).transform((value, ctx) => {
	if (typeof value !== "string" && !Array.isArray(value)) return checkedNames(value, ctx);
	const pairs = (Array.isArray(value) ? value : value.split("\n")).map((line) => line.trim()).filter(Boolean).map((line) => {
		const at = line.indexOf("=");
		if (at < 1) ctx.addIssue({
			code: "custom",
			message: "lines of NAME=VALUE"
		});
		return [line.slice(0, at), line.slice(at + 1)];
	});
	return checkedNames(Object.fromEntries(pairs), ctx);
});
/** Docker reads a name that begins with "#" as a comment, and refuses one with a space. */
function checkedNames(env, ctx) {
	const areNames = Object.keys(env).every((name) => /^(?!#)[^\s=\p{Cc}]+$/u.test(name));
	const areTexts = Object.values(env).every((value) => !value.includes("\0"));
	if (!areNames || !areTexts) ctx.addIssue({
		code: "custom",
		message: "names without spaces, \"=\" and a first \"#\"; values without NUL"
	});
	return env;
}
/** A share from 0 to 1, from `20%` or `0.2`. */
const share = config_text("a share such as 5% or 0.05", (value) => {
	const percent = value.trim().match(/^(.*\S)\s*%$/)?.[1];
	const n = percent === void 0 ? Number(value) : Number(percent) / 100;
	check(value.trim() !== "" && Number.isFinite(n) && n >= 0 && n <= 1);
	return n;
});
// lib/gate/config/config-schema.js
/**
* One schema for the Action's inputs, the command line's flags and memdrift.yml: flags and inputs are laid over the
* file as strings, so every scalar here also reads from text. Messages complete the sentence "found X; allowed: ...".
*/
const seriesBudget = (0,external_zod_js_namespaceObject.strictObject)({
	growth: growth.optional(),
	level: level.optional(),
	cap: cap.optional(),
	gate: flag.optional()
});
/** Of the regression that is accepted; the budget of its series is at least this until the day is over (UTC). */
const acceptedEntry = (0,external_zod_js_namespaceObject.strictObject)({
	series: (0,external_zod_js_namespaceObject.string)().regex(/^[\w./-]{1,100}$/, "the name of a series"),
	growth: growth.optional(),
	level: level.optional(),
	reason: (0,external_zod_js_namespaceObject.string)().trim().min(1, "why it is accepted").max(400, "at most 400 characters").refine((reason) => reason !== REASON_WANTED, "why it is accepted, in words of your own"),
	until: (0,external_zod_js_namespaceObject.date)("a day such as 2027-01-31")
}).refine((entry) => entry.growth !== void 0 || entry.level !== void 0, { error: "growth or level, what is accepted" });
/** What may be replayed after the verdict to tell what grows. */
const PHASES = [
	"classes",
	"repeat",
	"unseen",
	"errors",
	"aborts"
];
const onPolicy = oneOf("pass", "warn", "fail");
const configSchema = (0,external_zod_js_namespaceObject.strictObject)({
	name: (0,external_zod_js_namespaceObject.string)().regex(/^(?!\.)[\w.-]{1,64}$/, "letters, digits, \".\", \"_\" and \"-\", 64 at most, no \".\" first").optional(),
	mode: oneOf("auto", "check", "refresh", "report").optional(),
	commit: (0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-fA-F]{7,64}$/, "a commit hash").optional(),
	service: (0,external_zod_js_namespaceObject.strictObject)({
		image: (0,external_zod_js_namespaceObject.string)().optional(),
		"base-image": (0,external_zod_js_namespaceObject.string)().min(1, "a container image").optional(),
		command: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()), (0,external_zod_js_namespaceObject.string)()]).optional(),
		"compose-file": (0,external_zod_js_namespaceObject.string)().min(1, "path of a compose file").optional(),
		"compose-service": (0,external_zod_js_namespaceObject.string)().regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, "name of a service in the compose file").optional().describe("the one that answers requests"),
		"compose-members": (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).min(1, "names of services in the compose file").optional().describe("services that are measured; without it the answering one and all it depends on"),
		metrics: (0,external_zod_js_namespaceObject.string)().regex(/^(auto|none|(:\d{1,5})?\/\S*)$/, "auto, none, or where the page is: /metrics, :8002/metrics").default("auto").describe("the server's own page of metrics: auto looks at the usual places"),
		port: wholeNumber(1, 65535).default(8e3),
		"health-path": (0,external_zod_js_namespaceObject.string)().startsWith("/", "a path that starts with /").default("/health"),
		"startup-timeout": duration.default(6e5),
		args: words.default([]),
		env: environment.default({}),
		volumes: words.default([]).describe("mounts, as docker run -v takes them"),
		gpus: (0,external_zod_js_namespaceObject.string)().default("auto"),
		"memory-limit": bytes.optional(),
		"shm-size": bytes.optional(),
		"run-args": words.default([])
	}).prefault({}),
	workload: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)().transform((file) => ({ file })), (0,external_zod_js_namespaceObject.strictObject)({
		file: (0,external_zod_js_namespaceObject.string)().optional(),
		speed: positive.optional(),
		concurrency: wholeNumber(1, 1024).optional(),
		vary: (0,external_zod_js_namespaceObject.union)([oneOf("auto", "none"), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().startsWith("/", "JSON pointers, which start with /"))]).optional(),
		timeout: duration.optional().describe("limit for each request, instead of the workload's own"),
		"cancel-share": share.optional().describe("of the requests the client hangs up on, streams first, in a workload that has no hang-ups"),
		"force-output": (0,external_zod_js_namespaceObject.union)([wholeNumber(1, 1e6).transform((tokens) => ({
			"min-tokens": tokens,
			"max-tokens": tokens,
			"ignore-eos": true
		})), (0,external_zod_js_namespaceObject.strictObject)({
			"min-tokens": wholeNumber(0, 1e6).optional(),
			"max-tokens": wholeNumber(1, 1e6).optional(),
			"ignore-eos": flag.optional()
		})]).optional().describe("length of generated answers in OpenAI-style bodies: tokens, or min-tokens, max-tokens, ignore-eos"),
		lateness: duration.optional().describe("a request sent later than this after its planned time is late (50ms); more is no replay"),
		"late-share": share.optional().describe("of the requests that may be late (1%); more is not-measured"),
		"max-in-flight": wholeNumber(1, 1e5).optional().describe("open loop: requests that would go beyond it are not sent, and the run is not-measured (1024)")
	})]).prefault({}),
	plan: (0,external_zod_js_namespaceObject.strictObject)({
		cycle: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.strictObject)({ requests: wholeNumber(1, 1e5) }).transform((value) => value.requests), config_text("auto or a number of requests", (value) => {
			if (value === "auto") return "auto";
			check(Number.isInteger(Number(value)) && Number(value) >= 1);
			return Number(value);
		})]).default("auto"),
		horizon: oneOf("safe", "fast").optional(),
		settle: config_text("auto or a duration such as 500ms", (value) => value === "auto" ? "auto" : duration.parse(value)).default("auto"),
		collect: oneOf("always", "never").default("always").describe("always: gc.collect and malloc_trim before the readings that drift is judged on; never: without"),
		"max-duration": duration.default(9e5),
		"sensitivity-check": flag.default(true).describe("hold a known amount in each layer after warm-up, and refuse to judge a layer that does not show it"),
		phases: (0,external_zod_js_namespaceObject.union)([oneOf("auto", "none"), (0,external_zod_js_namespaceObject.array)(oneOf(...PHASES)).min(1, "names of phases")]).default("auto").describe("after the verdict, cycles that tell what grows: classes, repeat, unseen, errors, aborts; auto: classes, repeat and unseen where growth was found")
	}).prefault({}),
	budgets: (0,external_zod_js_namespaceObject.strictObject)({
		growth: growth.default("1 MiB/1000req"),
		level: level.default("5% and 64 MiB"),
		cap: cap.default("95%"),
		series: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), seriesBudget).default({}).describe("by name: growth, level, cap, and gate: false to show a series without judging it"),
		classes: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.strictObject)({ growth })).default({}).describe("by class of requests: growth per 1000 of them, judged by cycles of that class alone, which every check then has")
	}).prefault({}),
	baseline: (0,external_zod_js_namespaceObject.strictObject)({
		dir: (0,external_zod_js_namespaceObject.string)().optional(),
		branch: (0,external_zod_js_namespaceObject.string)().regex(/^(?!.*(\.\.|\/\/|@\{|\.lock$))[\w][\w./-]{0,200}$/, "a name of a branch").default("memdrift-baselines"),
		runs: wholeNumber(1, 8).default(8).describe("newest recordings used at most"),
		"refresh-runs": wholeNumber(1, 8).default(1).describe("recordings that a refresh makes; the level rule wants four"),
		"stand-in-distance": wholeNumber(0, 1e3).default(50).describe("commits before the base commit that the nearest recording may lie, at most"),
		policy: oneOf("head", "base").default("head").describe("base: where a pull request changes the configuration, budgets and accepted are those of its base")
	}).prefault({}),
	accepted: (0,external_zod_js_namespaceObject.array)(acceptedEntry).max(100).default([]).describe("growth or level that was reviewed and is accepted until a day: series, growth or level, reason, until"),
	ab: oneOf("auto", "always", "never").default("auto").describe("with service.base-image: base and change measured side by side, four runs; auto: where there is no comparable baseline, and to confirm a regression"),
	report: (0,external_zod_js_namespaceObject.strictObject)({
		comment: oneOf("always", "on-change", "on-failure", "never").default("always"),
		check: oneOf("auto", "never").default("auto")
	}).prefault({}),
	on: (0,external_zod_js_namespaceObject.strictObject)({
		inconclusive: onPolicy.optional(),
		"missing-baseline": onPolicy.optional(),
		incomparable: onPolicy.optional()
	}).prefault({})
});
/** Keys of the contract that this version does not act on: refused by name, never taken and ignored. */
const NOT_YET = [
	"service.url",
	"service.container",
	"service.pid",
	"report.explain"
];
// lib/gate/config/config-problem.js
/** The first problem in words: which input or key, what was found, what is allowed. */
function problemOf(error, root, given, path) {
	const issue = deepest(error.issues[0]);
	if (issue === void 0) return `${path}: not valid`;
	const key = issue.path.map(String);
	if (issue.code === "unrecognized_keys") {
		const unknown = issue.keys[0] ?? "";
		const valid = keysAt(key);
		const near = valid.length > 0 ? `; did you mean "${[...key, nearest(unknown, valid)].join(".")}"?` : "";
		return `${path}, key ${shown$1([...key, unknown].join("."))}: unknown${near}`;
	}
	const input = given.get(key.join("."));
	return `${input === void 0 ? `${path}, key ${shown$1(key.join("."))}` : `input "${input}"`}: found ${foundAt(root, key)}; allowed: ${issue.message}`;
}
/** Keys of the service whose values may hold secrets: no message shows them, for the runner masks only its own log. */
const NOT_SHOWN = [
	"command",
	"args",
	"env",
	"run-args"
];
function foundAt(root, key) {
	const found = valueAt(root, key);
	if (found === void 0) return "nothing";
	const [section, name = ""] = key;
	return section === "service" && NOT_SHOWN.includes(name) ? "what is not shown, as it may be secret" : shown$1(found);
}
/** Characters shown of what was found, and looked at for a name near it: it may be a file's whole content. */
const MAX_SHOWN = 200;
/** What was found, in one line that no control character of it leaves. */
function shown$1(found) {
	const text = wordsOf(typeof found === "string" ? found.slice(0, 201) : found);
	return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}...`;
}
/** As JSON, which has no infinity. */
function wordsOf(found) {
	return (typeof found === "number" ? void 0 : JSON.stringify(found)) ?? String(found);
}
/** The valid name that is spelt most alike. */
function nearest(name, valid) {
	return (0,external_workload_js_namespaceObject.closest)(name.slice(0, MAX_SHOWN), valid);
}
/** Inside a union, the issue of the branch that got furthest; its path is made absolute. */
function deepest(issue) {
	if (issue?.code !== "invalid_union") return issue;
	const best = issue.errors.map((issues) => deepest(issues[0])).filter((inner) => inner !== void 0).sort((a, b) => b.path.length - a.path.length || Number(b.code === "custom") - Number(a.code === "custom"))[0];
	return best === void 0 ? issue : {
		...best,
		path: [...issue.path, ...best.path]
	};
}
/** The keys that the schema knows at a path of the configuration; names of series may stand for any of them. */
function keysAt(path) {
	let fields = fieldsOf(configSchema);
	for (const key of path) fields = fieldsOf(fields[key] ?? fields[ANY_KEY]);
	return Object.keys(fields).filter((key) => key !== ANY_KEY);
}
/** Stands for every key of a mapping whose keys are free. */
const ANY_KEY = "*";
/** Fields of an object schema behind any wrappers (default, prefault, union). */
function fieldsOf(schema) {
	const s = schema;
	if (s?.shape !== void 0) return s.shape;
	if (s?.def?.innerType !== void 0) return fieldsOf(s.def.innerType);
	if (s?.def?.valueType !== void 0) return { [ANY_KEY]: s.def.valueType };
	return Object.assign({}, ...(s?.def?.options ?? []).map(fieldsOf));
}
function valueAt(root, path) {
	return path.reduce((value, key) => value !== null && typeof value === "object" ? value[key] : void 0, root);
}
// lib/gate/config/input-names.js
/** Every input this version acts on. The Action's `action.yml`, the flags and docs/reference.md follow from it. */
const INPUTS = {
	image: {
		key: ["service", "image"],
		help: "container image of the service"
	},
	"base-image": {
		key: ["service", "base-image"],
		help: "of the base: measured too, interleaved, where no comparable baseline exists, or to confirm a regression"
	},
	command: {
		key: ["service", "command"],
		help: "instead of an image: a shell line that starts the service here"
	},
	"compose-file": {
		key: ["service", "compose-file"],
		help: "instead of an image: a compose file"
	},
	"compose-service": {
		key: ["service", "compose-service"],
		help: "its service that answers requests"
	},
	workload: {
		key: ["workload", "file"],
		help: "path of the recorded workload"
	},
	name: {
		key: ["name"],
		help: "of this gate; baselines are kept per name",
		default: "memdrift"
	},
	port: {
		key: ["service", "port"],
		help: "the service listens on",
		default: "8000"
	},
	"health-path": {
		key: ["service", "health-path"],
		help: "answers 2xx when ready",
		default: "/health"
	},
	"startup-timeout": {
		key: ["service", "startup-timeout"],
		help: "until ready; pulling the image is outside it",
		default: "10m"
	},
	args: {
		key: ["service", "args"],
		help: "words after the image: the container's command"
	},
	env: {
		key: ["service", "env"],
		help: "lines of NAME=VALUE"
	},
	"run-args": {
		key: ["service", "run-args"],
		help: "further words for docker run"
	},
	gpus: {
		key: ["service", "gpus"],
		help: "auto (what the runner may see), none, all or device=...",
		default: "auto"
	},
	"memory-limit": {
		key: ["service", "memory-limit"],
		help: "of the container, e.g. 8GiB"
	},
	"shm-size": {
		key: ["service", "shm-size"],
		help: "of /dev/shm"
	},
	"growth-budget": {
		key: ["budgets", "growth"],
		help: "what a series may grow: 1 MiB/1000req or 10 MiB/min",
		default: "1 MiB/1000req"
	},
	"level-budget": {
		key: ["budgets", "level"],
		help: "what it may settle above the baseline; both must be exceeded",
		default: "5% and 64 MiB"
	},
	"memory-cap": {
		key: ["budgets", "cap"],
		help: "share of the limit under load, or bytes",
		default: "95%"
	},
	"max-duration": {
		key: ["plan", "max-duration"],
		help: "of measuring, from readiness on: warm-up and cycles",
		default: "15m"
	},
	mode: {
		key: ["mode"],
		help: "check, refresh (full horizon, stored as a baseline), report (one comment of several results), or auto",
		default: "auto"
	},
	commit: {
		key: ["commit"],
		help: "that the service was built from; what is checked out without it"
	},
	"baseline-branch": {
		key: ["baseline", "branch"],
		help: "orphan branch that keeps the baselines",
		default: "memdrift-baselines"
	},
	"baseline-dir": {
		key: ["baseline", "dir"],
		help: "directory of baseline recordings, instead of the branch"
	},
	"on-inconclusive": {
		key: ["on", "inconclusive"],
		help: "pass, warn or fail"
	},
	"on-missing-baseline": {
		key: ["on", "missing-baseline"],
		help: "pass, warn or fail"
	},
	"on-incomparable": {
		key: ["on", "incomparable"],
		help: "pass, warn or fail"
	},
	comment: {
		key: ["report", "comment"],
		help: "on the pull request: always, on-change, on-failure or never",
		default: "always"
	},
	check: {
		key: ["report", "check"],
		help: "check run: auto (where it is granted) or never",
		default: "auto"
	},
	cycle: {
		key: ["plan", "cycle"],
		help: "requests a cycle, or auto: 5 to 15 s of them",
		default: "auto"
	},
	horizon: {
		key: ["plan", "horizon"],
		help: "safe or fast; the baseline's, else safe"
	},
	settle: {
		key: ["plan", "settle"],
		help: "pause before a checkpoint",
		default: "auto"
	},
	concurrency: {
		key: ["workload", "concurrency"],
		help: "requests in flight (closed loop)",
		default: "4"
	},
	speed: {
		key: ["workload", "speed"],
		help: "of a timed workload (open loop)",
		default: "1"
	},
	vary: {
		key: ["workload", "vary"],
		help: "unseen inputs each cycle: auto or none",
		default: "auto"
	}
};
/** Inputs of the contract that this version does not act on: refused by name, never taken and ignored. */
const INPUTS_NOT_YET = [
	"url",
	"container",
	"pid",
	"explain"
];
// lib/gate/config/one-service.js
/** @throws UsageError unless exactly one thing is to be measured, named whole */
function assertOneSubject(service) {
	const found = [
		"image",
		"command",
		"compose-file"
	].filter((key) => service[key] !== void 0);
	if (found.length !== 1) {
		const which = found.length === 0 ? "none" : found.map((key) => `"${key}"`).join(" and ");
		throw new external_start_js_namespaceObject.UsageError(`service: found ${which}; allowed: exactly one of "image", "command" and "compose-file"`);
	}
	if (service["compose-file"] === void 0 !== (service["compose-service"] === void 0)) {
		const lacks = service["compose-service"] === void 0 ? "compose-service" : "compose-file";
		throw new external_start_js_namespaceObject.UsageError(`service: "${lacks}" is missing; allowed: "compose-file" and "compose-service" together`);
	}
	for (const key of [
		"args",
		"volumes",
		"run-args"
	]) {
		if (service["compose-file"] === void 0 || service[key].length === 0) continue;
		throw new external_start_js_namespaceObject.UsageError(`service: found "${key}" beside "compose-file"; allowed: what the compose file says of it`);
	}
}
/**
* @param checks a refresh never measures side by side, though it shares its configuration with runs that do
* @throws UsageError where base and change are to be measured side by side, and one of the two images is missing
*/
function assertBaseImage({ service, ab }, checks) {
	const baseImage = service["base-image"];
	if (baseImage !== void 0 && service.image === void 0) throw new external_start_js_namespaceObject.UsageError("service: found \"base-image\" without \"image\"; allowed: the two together");
	if (checks && ab === "always" && baseImage === void 0) throw new external_start_js_namespaceObject.UsageError("key \"ab\": found always without \"base-image\"; allowed: with the image of the base");
}
// lib/gate/config/config.js
/** A request sent this much after its planned time is late. */
const LATENESS_MS = 50;
const LATE_SHARE = .01;
/** Open loop: more in flight and this machine's sockets, not the service, would be measured. */
const MAX_IN_FLIGHT = 1024;
/**
* The configuration from memdrift.yml and the inputs laid over it (inputs win).
* @param inputs by the names of {@link INPUTS}; empty strings count as not given (GitHub passes them for unset inputs)
* @param file the parsed file and its path, or null without one
* @param auto what the mode `auto` means here
* @throws UsageError with one line
*/
function parseConfig(inputs, file, auto = "check") {
	const tree = file === null || file.value === null || file.value === void 0 ? {} : structuredClone(file.value);
	if (typeof tree !== "object" || Array.isArray(tree)) throw new external_start_js_namespaceObject.UsageError(`${file?.path}: found ${Array.isArray(tree) ? "a list" : `a ${typeof tree}`}; allowed: a mapping of keys`);
	const root = tree;
	for (const key of NOT_YET) if (valueAt(root, key.split(".")) !== void 0) throw new external_start_js_namespaceObject.UsageError(`${file?.path}, key "${key}": not supported by this version of memdrift`);
	if (typeof root["workload"] === "string") root["workload"] = { file: root["workload"] };
	const given = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries(inputs)) {
		if (value === void 0 || value === "") continue;
		if (INPUTS_NOT_YET.includes(name)) throw new external_start_js_namespaceObject.UsageError(`input "${name}": not supported by this version of memdrift`);
		if (!Object.hasOwn(INPUTS, name)) throw new external_start_js_namespaceObject.UsageError(`input "${name}": unknown; did you mean "${nearest(name, Object.keys(INPUTS))}"?`);
		const { key } = INPUTS[name];
		setAt(root, key, value);
		given.set(key.join("."), name);
	}
	const result = configSchema.safeParse(root);
	if (!result.success) throw new external_start_js_namespaceObject.UsageError(problemOf(result.error, root, given, file?.path ?? "configuration"));
	return complete(result.data, auto);
}
function complete(c, auto) {
	const mode = c.mode === void 0 || c.mode === "auto" ? auto : c.mode;
	const measures = mode !== "report";
	const { image, command } = c.service;
	if (measures) assertOneSubject(c.service);
	if (measures) assertBaseImage(c, mode === "check");
	const workload = {
		file: void 0,
		...c.workload
	};
	if (measures && workload.file === void 0) throw new external_start_js_namespaceObject.UsageError("input \"workload\": missing; allowed: the path of a recorded workload");
	for (const [name, { gate, growth }] of Object.entries(c.budgets.series)) {
		const definition = (0,external_start_js_namespaceObject.definitionOf)(name);
		if (definition === void 0) throw new external_start_js_namespaceObject.UsageError(`key "budgets.series": found ${shown$1(name)}, which is no series; did you mean "${nearest(name, Object.keys(external_start_js_namespaceObject.SERIES))}"?`);
		if (gate !== true || growth !== void 0 || definition.unit === "bytes") continue;
		if (definition.gated.length === 0) throw new external_start_js_namespaceObject.UsageError(`key "budgets.series.${name}.gate": found true without a growth; allowed: with one, 5/1000req`);
	}
	return {
		name: c.name ?? "memdrift",
		mode,
		commit: c.commit ?? null,
		service: {
			...image === void 0 ? {} : { image },
			...command === void 0 ? {} : { command },
			...composeOf(c.service),
			metrics: c.service.metrics,
			args: c.service.args,
			env: c.service.env,
			volumes: c.service.volumes,
			runArgs: c.service["run-args"],
			port: c.service.port,
			healthPath: c.service["health-path"],
			startupTimeoutMs: c.service["startup-timeout"],
			gpus: c.service.gpus,
			...c.service["memory-limit"] === void 0 ? {} : { memoryLimitBytes: c.service["memory-limit"] },
			...c.service["shm-size"] === void 0 ? {} : { shmSizeBytes: c.service["shm-size"] }
		},
		workload: {
			file: workload.file ?? "",
			speed: workload.speed ?? 1,
			concurrency: workload.concurrency ?? 4,
			vary: workload.vary ?? "auto",
			timeoutMs: workload.timeout ?? null,
			cancelShare: workload["cancel-share"] ?? 0,
			forceOutput: forcedOutputOf(workload["force-output"]),
			latenessMs: workload.lateness ?? LATENESS_MS,
			lateShare: workload["late-share"] ?? LATE_SHARE,
			maxInFlight: workload["max-in-flight"] ?? MAX_IN_FLIGHT
		},
		plan: {
			cycle: c.plan.cycle,
			horizon: c.plan.horizon ?? null,
			settle: c.plan.settle,
			collect: c.plan.collect,
			maxDurationMs: c.plan["max-duration"],
			sensitivityCheck: c.plan["sensitivity-check"],
			phases: c.plan.phases
		},
		rules: {
			growth: c.budgets.growth,
			level: c.budgets.level,
			cap: c.budgets.cap,
			alpha: .01,
			series: c.budgets.series,
			...Object.keys(c.budgets.classes).length === 0 ? {} : { classes: c.budgets.classes },
			...c.accepted.length === 0 ? {} : { accepted: c.accepted },
			...lateRule(workload["late-share"])
		},
		baseline: {
			dir: c.baseline.dir ?? null,
			branch: c.baseline.branch,
			runs: c.baseline.runs,
			refreshRuns: c.baseline["refresh-runs"],
			standInDistance: c.baseline["stand-in-distance"],
			policy: c.baseline.policy
		},
		ab: {
			when: c.ab,
			baseImage: c.service["base-image"] ?? null
		},
		report: c.report,
		on: {
			inconclusive: c.on.inconclusive ?? null,
			missingBaseline: c.on["missing-baseline"] ?? null,
			incomparable: c.on.incomparable ?? null
		}
	};
}
/** Only where it is given: rules are compared and shown as they were configured. */
function lateRule(share) {
	return share === void 0 ? {} : { late_share: share };
}
function forcedOutputOf(keys) {
	if (keys === void 0) return null;
	const { "min-tokens": minTokens, "max-tokens": maxTokens, "ignore-eos": ignoreEos } = keys;
	if ((minTokens ?? 0) > (maxTokens ?? Number.POSITIVE_INFINITY)) throw new external_start_js_namespaceObject.UsageError(`key "workload.force-output": found min-tokens ${minTokens} above max-tokens ${maxTokens}`);
	return {
		...minTokens === void 0 ? {} : { minTokens },
		...maxTokens === void 0 ? {} : { maxTokens },
		...ignoreEos === void 0 ? {} : { ignoreEos }
	};
}
function composeOf(service) {
	const file = service["compose-file"];
	const name = service["compose-service"];
	const members = service["compose-members"];
	return {
		...file === void 0 ? {} : { composeFile: file },
		...name === void 0 ? {} : { composeService: name },
		...members === void 0 ? {} : { composeMembers: members }
	};
}
function setAt(root, path, value) {
	let node = root;
	for (const key of path.slice(0, -1)) {
		const next = node[key];
		if (next === null || typeof next !== "object" || Array.isArray(next)) node[key] = {};
		node = node[key];
	}
	node[path[path.length - 1]] = value;
}
// lib/gate/config/bounded-yaml.js
/** Of a file that a person wrote; a configuration is a few KiB. */
const MAX_YAML_BYTES = 262144;
/** The library takes time by the square of some of these, as of blank lines in a text. */
const MAX_LINES = 5e3;
/** About 1400 lines of a key and its value. */
const MAX_TOKENS = 1e4;
/** The library descends by recursion: a stack that overflows inside of it may end the whole process. */
const DEEPEST = 32;
const MAX_ALIASES = 100;
/** Of what the library says of a text that is no YAML. */
const MAX_PROBLEM = 200;
/**
* Parses YAML of which nobody knows who wrote it. Size, lines, tokens, depth and aliases are counted before the values
* are looked at: what is too much costs next to nothing.
* @param origin names the text in the error
* @throws UsageError with one line: which bound is exceeded where, or what is not YAML
*/
function parseYaml(text, origin, dialect = {}) {
	return contentOf(parseYamlDocument(text, origin, dialect), origin);
}
/**
* The same with comments and order kept, to be changed and written again.
* @throws UsageError as {@link parseYaml}
*/
function parseYamlDocument(text, origin, dialect = {}) {
	assertSmall(text, origin);
	const lines = new import_dist.LineCounter();
	const tokens = boundedTokens(boundedLexemes(text, origin), origin, lines, dialect);
	assertShallow(tokens, origin, lines);
	const options = {
		merge: dialect.mergeKeys === true,
		stringKeys: true,
		uniqueKeys: false,
		logLevel: "error"
	};
	const [document, second] = new import_dist.Composer(options).compose(tokens, true, text.length);
	if (document === void 0) throw new external_start_js_namespaceObject.UsageError(`${origin}: not YAML: found nothing`);
	if (second !== void 0) throw new external_start_js_namespaceObject.UsageError(`${origin}: found several documents; allowed: one`);
	const [error] = document.errors;
	if (error !== void 0) {
		const { line } = lines.linePos(error.pos[0]);
		throw new external_start_js_namespaceObject.UsageError(`${at(origin, line)}: not YAML: ${problem(error)}`);
	}
	assertPlainKeys(document, origin, lines, dialect);
	return document;
}
/**
* What a document says.
* @throws UsageError where an alias leads nowhere, or aliases of aliases add up to too much
*/
function contentOf(document, origin) {
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (error) {
		throw new external_start_js_namespaceObject.UsageError(`${origin}: not YAML: ${problem(error)}`);
	}
}
function assertSmall(text, origin) {
	if (Buffer.byteLength(text) > 262144) throw tooLarge(origin);
	let lines = 1;
	for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lines++;
	if (lines > MAX_LINES) throw tooMuch(origin, `${lines} lines`, `${MAX_LINES}`);
}
/** The error of a file that is larger than {@link MAX_YAML_BYTES}. */
function tooLarge(origin) {
	return tooMuch(origin, `more than ${MAX_YAML_BYTES / 1024} KiB`, `${MAX_YAML_BYTES / 1024} KiB`);
}
/** Read apart from the parser, which takes ten times as long. */
function boundedLexemes(text, origin) {
	const lexemes = [];
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		if (lexemes.length === MAX_TOKENS) throw tooMuch(origin, `more than ${MAX_TOKENS} tokens`, `${MAX_TOKENS}`);
		lexemes.push(lexeme);
	}
	return lexemes;
}
function boundedTokens(lexemes, origin, lines, { tags = false }) {
	const parser = new import_dist.Parser(lines.addNewLine);
	lines.addNewLine(0);
	const found = [];
	let aliases = 0;
	let isText = false;
	for (const lexeme of lexemes) {
		const type = isText ? null : import_dist.CST.tokenType(lexeme);
		isText = type === "scalar";
		if (type === "alias" && ++aliases > MAX_ALIASES) throw tooMuch(origin, `more than ${MAX_ALIASES} aliases`, `${MAX_ALIASES}`);
		if (type === "tag" && !tags) {
			const where = at(origin, lines.linePos(parser.offset).line);
			throw new external_start_js_namespaceObject.UsageError(`${where}: found the tag ${shown(lexeme)}; allowed: no tags`);
		}
		found.push(...parser.next(lexeme));
	}
	found.push(...parser.end());
	return found;
}
function assertShallow(tokens, origin, lines) {
	for (const token of tokens) {
		if (token.type !== "document") continue;
		import_dist.CST.visit(token, ({ value, key }, path) => {
			if (path.length <= DEEPEST) return;
			const offset = value?.offset ?? key?.offset ?? token.offset;
			throw tooMuch(at(origin, lines.linePos(offset).line), `more than ${DEEPEST} levels`, `${DEEPEST}`);
		});
	}
}
/** The library compares each key of a mapping with each other one, and takes a merge key for any other. */
function assertPlainKeys(document, origin, lines, { mergeKeys = false }) {
	(0, import_dist.visit)(document, { Map: (_, { items }) => {
		const known = /* @__PURE__ */ new Set();
		for (const { key } of items) {
			if (!(0, import_dist.isScalar)(key)) continue;
			const where = at(origin, lines.linePos(key.range?.[0] ?? 0).line);
			const isMerge = key.source === "<<" && key.type === "PLAIN";
			if (isMerge && mergeKeys) continue;
			if (isMerge) throw new external_start_js_namespaceObject.UsageError(`${where}: found the merge key "<<"; allowed: the keys themselves, or an alias`);
			if (known.has(key.value)) throw new external_start_js_namespaceObject.UsageError(`${where}: found the key ${shown(key.value)} again; allowed: once`);
			known.add(key.value);
		}
	} });
}
function shown(found) {
	return JSON.stringify(String(found).slice(0, 40));
}
function at(origin, line) {
	return `${origin}, line ${line}`;
}
function tooMuch(where, found, most) {
	return new external_start_js_namespaceObject.UsageError(`${where}: found ${found}; allowed: ${most} at most`);
}
/** What the library says, in one line: it shows the place in further ones. */
function problem(error) {
	const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
	return first.replace(/ at line \d+, column \d+:?$/, "").slice(0, MAX_PROBLEM);
}
// lib/gate/config/config-file.js
/** Where the configuration lies unless the input `config` says otherwise. */
const CONFIG_FILE = ".github/memdrift.yml";
/**
* The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
* @param asked path that was asked for
* @throws UsageError with one line that names the file
*/
function readConfigFile(asked) {
	const path = asked ?? ".github/memdrift.yml";
	const text = readConfigText(path);
	if (text !== null) return {
		path,
		value: parseYaml(text, path)
	};
	if (asked === void 0) return null;
	throw new external_start_js_namespaceObject.UsageError(`${path}: no such file; expected a configuration file`);
}
/**
* The text of a configuration file; null where there is none. It may be a link: whoever writes the file may also have a
* command run. It is never waited for, as a pipe would be, and never read beyond its bound.
* @throws UsageError with one line where it is no regular file, too large, or cannot be read
*/
function readConfigText(path) {
	try {
		assertRegular(path, (0,external_node_fs_namespaceObject.statSync)(path).isFile());
		const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
		try {
			assertRegular(path, (0,external_node_fs_namespaceObject.fstatSync)(file).isFile());
			return boundedText(file, path);
		} finally {
			(0,external_node_fs_namespaceObject.closeSync)(file);
		}
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.UsageError) throw error;
		if (error.code === "ENOENT") return null;
		throw new external_start_js_namespaceObject.UsageError(`${path}: ${(0,external_start_js_namespaceObject.fileProblem)(error)}; expected a configuration file`);
	}
}
function assertRegular(path, isFile) {
	if (!isFile) throw new external_start_js_namespaceObject.UsageError(`${path}: is no regular file; expected a configuration file`);
}
function boundedText(file, path) {
	const bytes = Buffer.alloc(262145);
	let length = 0;
	for (let read = -1; read !== 0 && length < bytes.length; length += read) read = (0,external_node_fs_namespaceObject.readSync)(file, bytes, length, bytes.length - length, null);
	if (length > 262144) throw tooLarge(path);
	return bytes.toString("utf8", 0, length);
}


var __webpack_exports__ABSOLUTE = __webpack_exports__.or;
var __webpack_exports__CONFIG_FILE = __webpack_exports__.g2;
var __webpack_exports__INPUTS = __webpack_exports__.mc;
var __webpack_exports__INPUTS_NOT_YET = __webpack_exports__.jG;
var __webpack_exports__MAX_YAML_BYTES = __webpack_exports__.jl;
var __webpack_exports__REASON_WANTED = __webpack_exports__.vr;
var __webpack_exports__acceptanceLines = __webpack_exports__.H$;
var __webpack_exports__acceptanceOf = __webpack_exports__.BL;
var __webpack_exports__acceptanceYaml = __webpack_exports__.fn;
var __webpack_exports__accepting = __webpack_exports__.j6;
var __webpack_exports__clause = __webpack_exports__.sb;
var __webpack_exports__driftText = __webpack_exports__.LU;
var __webpack_exports__duration = __webpack_exports__.p0;
var __webpack_exports__duration$1 = __webpack_exports__.Iu;
var __webpack_exports__grouped = __webpack_exports__.zD;
var __webpack_exports__growth = __webpack_exports__.Am;
var __webpack_exports__growthEstimate = __webpack_exports__.uM;
var __webpack_exports__growthInterval = __webpack_exports__.nc;
var __webpack_exports__height = __webpack_exports__.uJ;
var __webpack_exports__improvementText = __webpack_exports__.g7;
var __webpack_exports__memoryOf = __webpack_exports__.zE;
var __webpack_exports__milliseconds = __webpack_exports__.Rz;
var __webpack_exports__nearest = __webpack_exports__.pA;
var __webpack_exports__notAcceptable = __webpack_exports__.wU;
var __webpack_exports__parseArgsStringToArgv = __webpack_exports__.R1;
var __webpack_exports__parseConfig = __webpack_exports__.o4;
var __webpack_exports__parseYaml = __webpack_exports__.hN;
var __webpack_exports__parseYamlDocument = __webpack_exports__.p9;
var __webpack_exports__phaseFailureText = __webpack_exports__.jV;
var __webpack_exports__positive = __webpack_exports__.yj;
var __webpack_exports__rate = __webpack_exports__.TS;
var __webpack_exports__readConfigFile = __webpack_exports__.RG;
var __webpack_exports__readConfigText = __webpack_exports__.im;
var __webpack_exports__reasonText = __webpack_exports__.uV;
var __webpack_exports__refusalText = __webpack_exports__.Kw;
var __webpack_exports__roughTime = __webpack_exports__.Nv;
var __webpack_exports__sentence = __webpack_exports__.em;
var __webpack_exports__seriesLabel = __webpack_exports__.Ym;
var __webpack_exports__shortName = __webpack_exports__.EU;
var __webpack_exports__shown = __webpack_exports__.SP;
var __webpack_exports__stopwatch = __webpack_exports__.sX;
var __webpack_exports__upperBound = __webpack_exports__.rn;
var __webpack_exports__wholeNumber = __webpack_exports__.rD;
var __webpack_exports__whyText = __webpack_exports__.ss;
export { __webpack_exports__ABSOLUTE as ABSOLUTE, __webpack_exports__CONFIG_FILE as CONFIG_FILE, __webpack_exports__INPUTS as INPUTS, __webpack_exports__INPUTS_NOT_YET as INPUTS_NOT_YET, __webpack_exports__MAX_YAML_BYTES as MAX_YAML_BYTES, __webpack_exports__REASON_WANTED as REASON_WANTED, __webpack_exports__acceptanceLines as acceptanceLines, __webpack_exports__acceptanceOf as acceptanceOf, __webpack_exports__acceptanceYaml as acceptanceYaml, __webpack_exports__accepting as accepting, __webpack_exports__clause as clause, __webpack_exports__driftText as driftText, __webpack_exports__duration as duration, __webpack_exports__duration$1 as duration$1, __webpack_exports__grouped as grouped, __webpack_exports__growth as growth, __webpack_exports__growthEstimate as growthEstimate, __webpack_exports__growthInterval as growthInterval, __webpack_exports__height as height, __webpack_exports__improvementText as improvementText, __webpack_exports__memoryOf as memoryOf, __webpack_exports__milliseconds as milliseconds, __webpack_exports__nearest as nearest, __webpack_exports__notAcceptable as notAcceptable, __webpack_exports__parseArgsStringToArgv as parseArgsStringToArgv, __webpack_exports__parseConfig as parseConfig, __webpack_exports__parseYaml as parseYaml, __webpack_exports__parseYamlDocument as parseYamlDocument, __webpack_exports__phaseFailureText as phaseFailureText, __webpack_exports__positive as positive, __webpack_exports__rate as rate, __webpack_exports__readConfigFile as readConfigFile, __webpack_exports__readConfigText as readConfigText, __webpack_exports__reasonText as reasonText, __webpack_exports__refusalText as refusalText, __webpack_exports__roughTime as roughTime, __webpack_exports__sentence as sentence, __webpack_exports__seriesLabel as seriesLabel, __webpack_exports__shortName as shortName, __webpack_exports__shown as shown, __webpack_exports__stopwatch as stopwatch, __webpack_exports__upperBound as upperBound, __webpack_exports__wholeNumber as wholeNumber, __webpack_exports__whyText as whyText };
