import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__ from "./yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__reported_model_js_8a47ea9b__ from "./reported-model.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
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
  J: () => (/* binding */ accept),
  E: () => (/* binding */ accept_define)
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
const external_drift_js_namespaceObject = external_drift_js_x({ ["parseAccepted"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseAccepted), ["parseRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseRecording) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["acceptanceOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.acceptanceOf), ["acceptanceYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.acceptanceYaml), ["notAcceptable"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.notAcceptable), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["parseYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYaml), ["parseYamlDocument"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYamlDocument), ["readConfigText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigText) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain), ["reportedFinding"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportedFinding), ["reportedProblem"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportedProblem) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "./yaml.js"
var external_yaml_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_yaml_js_y = (x) => (() => (x))
const external_yaml_js_namespaceObject = external_yaml_js_x({ ["require_dist"]: () => (__WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__.require_dist) });
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
const external_flags_js_namespaceObject = external_flags_js_x({ ["collect"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.collect), ["withBaselines"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withBaselines) });
;// CONCATENATED MODULE: ./lib/parts/accept.js










// lib/cli/accept/accepted-file.js
var import_dist = (0,external_yaml_js_namespaceObject.require_dist)();
/**
* Adds accepted entries to the text of a configuration file, replacing earlier entries of the same series. Comments and
* order are kept. In a file without `accepted` the lines are appended, so that the diff shows nothing else.
* @param path for the error message
* @throws UsageError where the text is not YAML, or not a mapping
*/
function withAccepted(text, entries, path) {
	const document = (0,external_config_js_namespaceObject.parseYamlDocument)(text, path);
	if (document.contents !== null && !(0, import_dist.isMap)(document.contents)) throw new external_start_js_namespaceObject.UsageError(`${path}: found no mapping; allowed: a YAML mapping of configuration keys`);
	const had = document.get("accepted") ?? null;
	if (had !== null && !(0, import_dist.isSeq)(had)) throw new external_start_js_namespaceObject.UsageError(`${path}, key "accepted": found no list; allowed: a list of entries`);
	const replaced = put(document, had, entries);
	const appended = document.has("accepted") && had === null ? append(text, entries) : null;
	const kept = appended !== null && isSame(appended, document) ? appended : render(document, text);
	return {
		text: text.includes("\r\n") ? kept.replace(/\r?\n/g, "\r\n") : kept,
		replaced
	};
}
/** Puts the entries into the document, each in place of the first entry of its series. */
function put(document, had, entries) {
	const list = had !== null && had.items.length > 0 ? had : document.createNode([]);
	if (list !== had) document.set("accepted", list);
	const replaced = [];
	for (const entry of entries) {
		const node = document.createNode(entry);
		const same = list.items.filter((item) => (0, import_dist.isMap)(item) && item.get("series") === entry.series);
		const first = same[0];
		if (first === void 0) {
			list.items.push(node);
			continue;
		}
		replaced.push(entry.series);
		if ((0, import_dist.isMap)(first)) Object.assign(node, {
			commentBefore: first.commentBefore,
			spaceBefore: first.spaceBefore
		});
		list.items = list.items.map((item) => item === first ? node : item).filter((item) => !same.includes(item));
	}
	return replaced;
}
/** The text, followed by the lines of the entries. */
function append(text, entries) {
	return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${(0,external_config_js_namespaceObject.acceptanceYaml)(entries)}`;
}
/** Whether a text parses to the content of the document; false for text that is not YAML or repeats a key. */
function isSame(text, document) {
	try {
		return JSON.stringify((0,external_config_js_namespaceObject.parseYaml)(text, "")) === JSON.stringify(document.toJS());
	} catch {
		return false;
	}
}
/** The document in the style of the file, as far as the YAML library can keep it. */
function render(document, text) {
	return document.toString({
		lineWidth: 0,
		indent: /^( {2,8})\S/m.exec(text)?.[1]?.length ?? 2,
		indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*#[^\n]*\r?\n)*\1- /m.test(text),
		flowCollectionPadding: !/[:-] [[{][^\s\]}]/.test(text)
	});
}
// lib/cli/commands/accept.js
/** `memdrift accept`. */
const accept_define = (command, { io }) => {
	command.argument("<file>", "a recording, or the report.json or result.json of the failed run");
	(0,external_flags_js_namespaceObject.withBaselines)(command).requiredOption("--reason <text>", "why the regression is accepted").option("--until <date>", "last day of the acceptance, e.g. 2027-01-31 (default: 90 days from today)").option("--series <name>", "accept this series only (repeatable)", external_flags_js_namespaceObject.collect).option("--config <file>", `configuration file (default: ${external_config_js_namespaceObject.CONFIG_FILE})`).option("--dry-run", "print the entry without writing it").action(async (path, flags) => {
		const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
		const { baseline = [], series = [], dryRun = false } = flags;
		await accept(path, {
			...flags,
			baseline,
			series,
			dryRun
		}, today, io);
	});
};
/** Characters printed of a report's text, which a fork may have written. */
const MAX_WHY = 600;
/**
* Adds entries to the configuration file that accept the regressions of a failed run until a date. The change is
* committed and reviewed like any other.
* @param path a recording, or the report or result of a run
* @param today `2026-11-02`
* @throws UsageError with one line
*/
async function accept(path, options, today, io) {
	const reason = reasonOf(options.reason);
	const until = untilOf(options.until, today);
	const outcome = await read(path, options.baseline, io);
	const left = (0,external_config_js_namespaceObject.notAcceptable)(outcome.findings, outcome.problems);
	const wanted = (series) => options.series.length === 0 || options.series.includes(series);
	const offered = (0,external_config_js_namespaceObject.acceptanceOf)(outcome.findings, today);
	checkSeries(options.series, offered, left);
	if (offered.length === 0) throw new external_start_js_namespaceObject.UsageError(nothing(path, outcome, left));
	const named = offered.filter(({ series }) => wanted(series)).map((entry) => ({
		...entry,
		...until,
		reason
	}));
	const entries = outcome.run === void 0 ? named : untilTheyHold(named, outcome.run, today);
	const file = options.config ?? ".github/memdrift.yml";
	const found = (0,external_config_js_namespaceObject.readConfigText)(file);
	if (found === null && options.config !== void 0) throw new external_start_js_namespaceObject.UsageError(`${file}: no such file; expected a configuration file`);
	const { text, replaced } = withAccepted(found ?? "", entries, file);
	const config = (0,external_config_js_namespaceObject.parseConfig)({ mode: "report" }, {
		path: file,
		value: (0,external_config_js_namespaceObject.parseYaml)(text, file)
	});
	if (!options.dryRun) (0,external_cli_io_js_namespaceObject.writeText)(file, text);
	io.out(`${file}${options.dryRun ? " would get" : " now has"}:\n${(0,external_config_js_namespaceObject.acceptanceYaml)(entries)}`);
	for (const series of replaced) io.out(`the earlier entry for ${series} was replaced\n`);
	for (const { why } of left) io.err(`memdrift: warning: ${(0,external_report_js_namespaceObject.plain)(why, MAX_WHY)}\n`);
	for (const series of offered.map((entry) => entry.series).filter((name) => !wanted(name))) io.err(`memdrift: warning: ${(0,external_report_js_namespaceObject.plain)(series)} is still a regression\n`);
	if (config.baseline.policy === "base") io.err("memdrift: warning: baseline.policy is base: the entry takes effect once it is on the base branch\n");
	if (!options.dryRun) io.out("commit the file to have the entry reviewed\n");
}
function reasonOf(text) {
	const reason = text.replace(/\s+/g, " ").trim();
	if (reason === "" || reason === "say why this is accepted" || reason.length > 400) {
		const found = reason.length > 400 ? `${reason.length} characters` : JSON.stringify(text);
		throw new external_start_js_namespaceObject.UsageError(`option "--reason": found ${found}; allowed: why the regression is accepted, in at most 400 characters`);
	}
	return reason;
}
function untilOf(day, today) {
	if (day === void 0) return {};
	const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
	const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
	if (!isDay || day < today) {
		const past = isDay ? ", which is in the past" : "";
		throw new external_start_js_namespaceObject.UsageError(`option "--until": found ${JSON.stringify(day)}${past}; allowed: a date from ${today} on`);
	}
	return { until: day };
}
async function read(path, baselinePaths, io) {
	const text = await (0,external_cli_io_js_namespaceObject.readText)(path, "a recording, or the report of a run");
	const reported = (0,external_reported_model_js_namespaceObject.reportedModel)(text, path);
	if (reported !== null) {
		if (baselinePaths.length > 0) throw new external_start_js_namespaceObject.UsageError("option \"--baseline\": found with a report, which is already judged; allowed: only with a recording");
		return reported;
	}
	const { recording, warnings } = (0,external_drift_js_namespaceObject.parseRecording)(text, path);
	for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
	const baselines = [];
	for (const file of baselinePaths) baselines.push(await (0,external_cli_io_js_namespaceObject.readRecording)(file, io));
	const { verdict, findings, problems } = (0,external_gate_js_namespaceObject.judgeFinished)(recording, baselines);
	return {
		verdict,
		findings: findings.map(external_report_js_namespaceObject.reportedFinding),
		problems: problems.map(external_report_js_namespaceObject.reportedProblem),
		run: {
			recording,
			baselines
		}
	};
}
/** @throws UsageError for a series that did not regress in this run, or that cannot be accepted */
function checkSeries(names, offered, left) {
	for (const name of names) {
		if (offered.some(({ series }) => series === name)) continue;
		const other = left.find(({ series }) => series === name);
		if (other !== void 0) throw new external_start_js_namespaceObject.UsageError(`option "--series": ${(0,external_report_js_namespaceObject.plain)(other.why, MAX_WHY)}`);
		const known = offered.map(({ series }) => (0,external_report_js_namespaceObject.plain)(series)).join(", ") || "it has none";
		throw new external_start_js_namespaceObject.UsageError(`option "--series": found ${JSON.stringify(name)}; allowed: a regression of this run: ${known}`);
	}
}
function nothing(path, { verdict, run }, left) {
	const [first] = left;
	if (first !== void 0) return `${path}: ${(0,external_report_js_namespaceObject.plain)(first.why, MAX_WHY)}`;
	return `${path}: nothing to accept: the verdict is ${verdict}${run !== void 0 && run.baselines.length === 0 ? "; a regression of the level rule needs the baseline (--baseline)" : ""}`;
}
/** How often entries are widened. */
const MAX_ROUNDS = 5;
/**
* The entries, widened until the recording passes with them. With a larger budget the judge decides at a later cycle,
* and may find more growth there.
* @throws UsageError where no entry suffices
*/
function untilTheyHold(entries, run, today) {
	const { recording, baselines } = run;
	if (recording.header.created === void 0) return [...entries];
	const names = new Set(entries.map(({ series }) => series));
	const others = (recording.header.rules?.accepted ?? []).filter(({ series }) => !names.has(series));
	let current = [...entries];
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const { findings } = (0,external_gate_js_namespaceObject.judgeFinished)(recording, baselines, { accepted: (0,external_drift_js_namespaceObject.parseAccepted)([...others, ...current.map(recorded)]) });
		const open = findings.filter(({ series, verdict }) => names.has(series) && verdict === "regression");
		if (open.length === 0) return current;
		const wider = (0,external_config_js_namespaceObject.acceptanceOf)(open.map(external_report_js_namespaceObject.reportedFinding), today);
		current = current.map((entry) => {
			const more = wider.find(({ series }) => series === entry.series);
			return more === void 0 ? entry : {
				...more,
				reason: entry.reason,
				until: entry.until
			};
		});
	}
	throw new external_start_js_namespaceObject.UsageError(`${[...names].join(", ")}: found more growth with every accepted budget; fix the regression, or raise the budget`);
}
const recorded = (entry) => ({ ...entry });


var __webpack_exports__accept = __webpack_exports__.J;
var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__accept as accept, __webpack_exports__define as define };
