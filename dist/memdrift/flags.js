import * as __WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__ from "./esm.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
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
  v9: () => (/* binding */ RUN_ONLY),
  um: () => (/* binding */ argvText),
  Fo: () => (/* binding */ collect),
  W1: () => (/* binding */ configOf),
  SR: () => (/* binding */ judgeOptions),
  L2: () => (/* binding */ ownServiceOf),
  Nj: () => (/* binding */ withBaselines),
  Ro: () => (/* binding */ withConfigFile),
  AS: () => (/* binding */ withFormat),
  wH: () => (/* binding */ withInputs),
  Ny: () => (/* binding */ withPrometheus),
  nD: () => (/* binding */ withRecordings),
  Io: () => (/* binding */ withRedaction),
  O2: () => (/* binding */ withRules)
});

;// CONCATENATED MODULE: external "./esm.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_esm_js_namespaceObject = x({ ["Option"]: () => (__WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__.Option) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["parseCap"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseCap), ["parseGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseGrowth), ["parseLevel"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseLevel) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["INPUTS"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.INPUTS), ["camelCase"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.camelCase), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile), ["readConfigText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigText) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["MAY_BE_SECRET"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAY_BE_SECRET), ["ownWords"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.ownWords), ["shellWord"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.shellWord) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: ./lib/parts/flags.js





// lib/cli/flags.js
/** Inputs that mean nothing without GitHub around the run, and what to do here instead. */
const ACTION_ONLY = {
	comment: "the report is written to --out",
	check: "the exit code is the verdict",
	"baseline-branch": "check out the branch (git worktree add DIR BRANCH) and pass --baseline DIR",
	"github-token": "the command line does not call GitHub",
	"baseline-token": "the command line does not call GitHub",
	needs: "only the Action collects the results of other jobs"
};
/**
* Inputs that say what follows from a verdict on a change: flags of `run` alone. `calibrate` and `self-test` measure one
* version several times, and have verdicts of their own.
*/
const RUN_ONLY = [
	"base-image",
	"mode",
	"commit",
	"on-inconclusive",
	"on-missing-baseline",
	"on-incomparable",
	"explain",
	"explain-duration"
];
/** Headings of the help, by the section of the configuration that an input sets. */
const GROUPS = {
	service: "Service:",
	workload: "Workload:",
	plan: "Measurement:",
	budgets: "Budgets:",
	on: "Exit code:"
};
/** What stands for the value of a flag in the help; `value` for the others. */
const PLACEHOLDERS = {
	image: "image",
	"base-image": "image",
	command: "line",
	"compose-file": "file",
	"compose-service": "name",
	url: "url",
	container: "name",
	pid: "number",
	workload: "file",
	name: "name",
	port: "port",
	"health-path": "path",
	"startup-timeout": "duration",
	env: "NAME=VALUE",
	"memory-limit": "size",
	"shm-size": "size",
	"growth-budget": "budget",
	"level-budget": "budget",
	"memory-cap": "cap",
	"max-duration": "duration",
	mode: "mode",
	commit: "commit",
	settle: "duration"
};
/**
* The inputs of the Action as flags; those that this version does not support are hidden, and refused by name.
* @param without inputs that mean nothing to the command
*/
function withInputs(command, without = []) {
	command.exitOverride();
	for (const [name, input] of inOrderOfGroups(Object.entries(external_config_js_namespaceObject.INPUTS))) {
		if (name === "baseline-dir" || Object.hasOwn(ACTION_ONLY, name) || without.includes(name)) continue;
		const standard = input.default === void 0 ? "" : ` (default: ${input.default})`;
		const option = new external_esm_js_namespaceObject.Option(`--${name} <${PLACEHOLDERS[name] ?? "value"}>`, `${input.help}${standard}`);
		const group = GROUPS[input.key[0] ?? ""];
		if (group !== void 0) option.helpGroup(group);
		command.addOption(name === "env" ? option.argParser(anotherLine) : option);
	}
	for (const name of Object.keys(ACTION_ONLY)) command.addOption(new external_esm_js_namespaceObject.Option(`--${name} <value>`).hideHelp());
	return withConfigFile(command);
}
/** The help lists groups in the order in which they appear; options without a group come last. */
function inOrderOfGroups(inputs) {
	const sections = Object.keys(GROUPS);
	const rank = ({ key: [section = ""] }) => sections.includes(section) ? sections.indexOf(section) : sections.length;
	return inputs.toSorted(([, a], [, b]) => rank(a) - rank(b));
}
/** In which form a report is printed. */
function withFormat() {
	return new external_esm_js_namespaceObject.Option("--format <form>", "form of the printed report; agent: a fact a line of Markdown, for coding agents").choices(["terminal", "agent"]).default("terminal");
}
function withConfigFile(command) {
	return command.option("--config <file>", "configuration file (default: .github/memdrift.yml if it exists)");
}
/** `--env A=1 --env B=2`: lines, as the input has them. */
function anotherLine(value, before) {
	return before === void 0 ? value : `${before}\n${value}`;
}
/** The recordings to judge, their baselines, and rules that replace the recorded ones. */
function withRecordings(command, argument = "<recordings...>") {
	return withRules(command.exitOverride().argument(argument, "one recording, or all recordings of one paired A/B check"));
}
/** The baselines of recordings, and rules that replace the recorded ones. */
function withRules(command) {
	return withBaselines(command).option("--budget-growth <budget>", "growth budget instead of the recording's, e.g. 0.5 MiB/1000req").option("--budget-level <budget>", "level budget instead of the recording's, e.g. 5% and 64 MiB").option("--budget-cap <cap>", "memory cap instead of the recording's, e.g. 95%").addOption(new external_esm_js_namespaceObject.Option("--horizon <horizon>", "horizon instead of the recording's").choices(["safe", "fast"]));
}
/**
* Where running pods are read, and which.
* @param left flags that mean nothing to the command
*/
function withPrometheus(command, left = []) {
	const options = {
		prometheus: ["--prometheus <url>", "the Prometheus that has scraped the pods"],
		candidate: ["--candidate <matchers>", "label matchers of the pods under review, e.g. pod=~\"llm-canary-.*\""],
		stable: ["--stable <matchers>", "label matchers of the pods to compare with"],
		window: ["--window <duration>", "how long a stretch is judged (default: 1h)"],
		step: ["--step <duration>", "the scrape interval (default: 15s)"],
		start: ["--start <time>", "when the window begins; without it, it ends now, and with --watch begins now"],
		watch: ["--watch", "judge as the window goes on, and exit on a decision"]
	};
	withConfigFile(command);
	for (const [name, [flag, help]] of Object.entries(options)) if (!left.includes(name)) command.addOption(new external_esm_js_namespaceObject.Option(flag, help).helpGroup("Running pods:"));
	return command;
}
function withBaselines(command) {
	return command.option("--baseline <recording>", "recording of the base to compare with (repeatable)", collect);
}
/** What `record` and `import` redact beside the built-in rules. */
function withRedaction(command) {
	return command.option("--redact-header <name>", "redact this header too (repeatable)", collect).option("--redact-field <name>", "redact this JSON field or query parameter too (repeatable)", collect).option("--redact-pattern <regex>", "redact whatever matches this pattern too (repeatable)", collect).option("--force", "overwrite the workload if it exists");
}
/** @throws BudgetSyntaxError */
function judgeOptions(flags) {
	const text = (key) => typeof flags[key] === "string" ? flags[key] : void 0;
	const overrides = {};
	const [growth, level, cap] = [
		text("budgetGrowth"),
		text("budgetLevel"),
		text("budgetCap")
	];
	if (growth !== void 0) overrides.growth = (0,external_drift_js_namespaceObject.parseGrowth)(growth);
	if (level !== void 0) overrides.level = (0,external_drift_js_namespaceObject.parseLevel)(level);
	if (cap !== void 0) overrides.cap = (0,external_drift_js_namespaceObject.parseCap)(cap);
	const horizon = text("horizon");
	if (horizon === "safe" || horizon === "fast") overrides.horizon = horizon;
	return {
		baseline: flags["baseline"] ?? [],
		overrides
	};
}
/** @throws UsageError */
function configOf(flags) {
	const text = (key) => {
		const value = flags[(0,external_config_js_namespaceObject.camelCase)(key)];
		return typeof value === "string" ? value : void 0;
	};
	for (const [name, instead] of Object.entries(ACTION_ONLY)) if (text(name) !== void 0) throw new external_start_js_namespaceObject.UsageError(`option "--${name}": works in the Action only; ${instead}`);
	const inputs = Object.fromEntries(Object.keys(external_config_js_namespaceObject.INPUTS).map((name) => [name, text(name)]));
	const dir = text("baseline");
	return (0,external_config_js_namespaceObject.parseConfig)({
		...inputs,
		...dir === void 0 ? {} : { "baseline-dir": dir }
	}, (0,external_config_js_namespaceObject.readConfigFile)(text("config")));
}
/**
* The configuration, as `run` has it, where a flag or a configuration file gives anything of one; null where none does: the
* embedded example is meant.
* @throws UsageError
*/
function ownServiceOf(flags) {
	return ["config", ...Object.keys(external_config_js_namespaceObject.INPUTS)].some((name) => flags[(0,external_config_js_namespaceObject.camelCase)(name)] !== void 0) || (0,external_config_js_namespaceObject.readConfigText)(".github/memdrift.yml") !== null ? configOf(flags) : null;
}
/** Collects the values of a flag that may be given several times. */
function collect(value, before = []) {
	return [...before, value];
}
/**
* A command as typed, quoted for a shell: one line that measures the same again. As in the Action's report, flags that
* may hold a secret are left out and named in a comment.
*/
function argvText(command) {
	const args = [command.name()];
	const left = [];
	for (const [key, value] of Object.entries(command.opts())) {
		if (command.getOptionValueSource(key) !== "cli") continue;
		const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		const flag = `--${name}`;
		if (external_report_js_namespaceObject.MAY_BE_SECRET.includes(name)) left.push(name);
		else if (value === true) args.push(flag);
		else for (const line of String(value).split("\n")) args.push(flag, (0,external_report_js_namespaceObject.shellWord)(line));
	}
	return [...args, ...(0,external_report_js_namespaceObject.ownWords)(left)].join(" ");
}


var __webpack_exports__RUN_ONLY = __webpack_exports__.v9;
var __webpack_exports__argvText = __webpack_exports__.um;
var __webpack_exports__collect = __webpack_exports__.Fo;
var __webpack_exports__configOf = __webpack_exports__.W1;
var __webpack_exports__judgeOptions = __webpack_exports__.SR;
var __webpack_exports__ownServiceOf = __webpack_exports__.L2;
var __webpack_exports__withBaselines = __webpack_exports__.Nj;
var __webpack_exports__withConfigFile = __webpack_exports__.Ro;
var __webpack_exports__withFormat = __webpack_exports__.AS;
var __webpack_exports__withInputs = __webpack_exports__.wH;
var __webpack_exports__withPrometheus = __webpack_exports__.Ny;
var __webpack_exports__withRecordings = __webpack_exports__.nD;
var __webpack_exports__withRedaction = __webpack_exports__.Io;
var __webpack_exports__withRules = __webpack_exports__.O2;
export { __webpack_exports__RUN_ONLY as RUN_ONLY, __webpack_exports__argvText as argvText, __webpack_exports__collect as collect, __webpack_exports__configOf as configOf, __webpack_exports__judgeOptions as judgeOptions, __webpack_exports__ownServiceOf as ownServiceOf, __webpack_exports__withBaselines as withBaselines, __webpack_exports__withConfigFile as withConfigFile, __webpack_exports__withFormat as withFormat, __webpack_exports__withInputs as withInputs, __webpack_exports__withPrometheus as withPrometheus, __webpack_exports__withRecordings as withRecordings, __webpack_exports__withRedaction as withRedaction, __webpack_exports__withRules as withRules };
