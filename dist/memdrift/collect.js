import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__outputs_js_b10bb6a4__ from "./outputs.js";
import * as __WEBPACK_EXTERNAL_MODULE__publish_js_443002ef__ from "./publish.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
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
  F: () => (/* binding */ collect)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["MAX_YAML_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.MAX_YAML_BYTES), ["parseYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYaml) });
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
const external_start_js_namespaceObject = external_start_js_x({ ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string) });
;// CONCATENATED MODULE: external "./outputs.js"
var external_outputs_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_outputs_js_y = (x) => (() => (x))
const external_outputs_js_namespaceObject = external_outputs_js_x({ ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__outputs_js_b10bb6a4__.setOutput) });
;// CONCATENATED MODULE: external "./publish.js"
var external_publish_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_publish_js_y = (x) => (() => (x))
const external_publish_js_namespaceObject = external_publish_js_x({ ["writeSummary"]: () => (__WEBPACK_EXTERNAL_MODULE__publish_js_443002ef__.writeSummary) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["changedFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.changedFiles), ["fileAt"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.fileAt), ["findPullRequest"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.findPullRequest), ["publishComment"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.publishComment), ["readResultArtifacts"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readResultArtifacts), ["workflowFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.workflowFiles) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["MAX_COMMENT"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_COMMENT), ["MAX_RESULT"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_RESULT), ["MAX_STEP_SUMMARY"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_STEP_SUMMARY), ["combinedVerdict"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.combinedVerdict), ["parseResult"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.parseResult), ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain), ["renderCombined"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderCombined) });
;// CONCATENATED MODULE: ./lib/parts/collect.js









// lib/action/trust/distrust.js
/**
* What the run of a fork says of itself is its word and is shown as that; what it says of anything else is replaced by
* what the API says, or left out.
*/
function distrust(result, { gateChanges, baseRef }) {
	const { model } = result;
	if (model === null) return result;
	return {
		...result,
		model: {
			...model,
			context: {
				...model.context,
				byFork: true,
				gateChanges: [...gateChanges],
				policy: "head",
				baseGrows: null
			},
			baseName: baseRef ?? "the base",
			reproduce: null,
			acceptance: null
		}
	};
}
/** Says of a result that a fork measured it, and nothing else. */
function ofFork(result) {
	const { model } = result;
	return model === null ? result : {
		...result,
		model: {
			...model,
			context: {
				...model.context,
				byFork: true
			}
		}
	};
}
const WORKFLOWS = ".github/workflows/";
/** Of the repository's own actions none is known to have no part in it. */
const ACTIONS = ".github/actions/";
/**
* The files of the gate itself that a fork's pull request changes, by what the API lists: the run's workflow, actions of
* the repository, the configuration, the workload that the base's configuration names, and those that the fork admits to.
* @returns `known` false where GitHub does not list all the files
* @throws Error with one sentence where GitHub does not tell
*/
async function gateChangesOf(github, pull, { runId, claimed, configPath }) {
	const { files, complete } = await (0,external_github_js_namespaceObject.changedFiles)(github, pull.number);
	const workload = workloadOf(await (0,external_github_js_namespaceObject.fileAt)(github, configPath, pull.baseSha, external_config_js_namespaceObject.MAX_YAML_BYTES));
	const workflows = await (0,external_github_js_namespaceObject.workflowFiles)(github, runId);
	const folders = workflows === null ? [ACTIONS, WORKFLOWS] : [ACTIONS];
	const own = /* @__PURE__ */ new Set([
		configPath,
		...workload === null ? [] : [workload],
		...workflows ?? [],
		...claimed
	]);
	return {
		gateChanges: files.filter((file) => own.has(file) || folders.some((folder) => file.startsWith(folder))).sort(),
		known: complete
	};
}
/** The workload that a configuration names; null where it names none, or is none. */
function workloadOf(text) {
	let config;
	try {
		config = text === null ? null : (0,external_config_js_namespaceObject.parseYaml)(text, "configuration");
	} catch {
		return null;
	}
	const workload = keyOf(config, "workload");
	const file = typeof workload === "string" ? workload : keyOf(workload, "file");
	return typeof file === "string" ? file.replace(/^\.\//, "") : null;
}
function keyOf(value, key) {
	return value !== null && typeof value === "object" ? value[key] : void 0;
}
// lib/action/publish/needs.js
/** An environment variable, in which the runner passes an input, holds no more on Linux. */
const LONGEST = 131072;
/** Names of jobs: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id */
const needsSchema = (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^[A-Za-z_][\w-]{0,99}$/, "names of jobs"), (0,external_zod_js_namespaceObject.looseObject)({ result: (0,external_zod_js_namespaceObject._enum)([
	"success",
	"failure",
	"cancelled",
	"skipped"
]) })).refine((jobs) => Object.keys(jobs).length > 0, "at least one job");
/**
* @param text the input `needs`
* @throws UsageError where it is missing or not that context: without it a job that left no result would not be missed
*/
function readNeeds(text) {
	const allowed = `allowed: needs: \${{ toJSON(needs) }}, in a job that needs those that measure`;
	if (text === void 0) throw new external_start_js_namespaceObject.UsageError(`input "needs": missing; ${allowed}`);
	if (text.length > LONGEST) throw new external_start_js_namespaceObject.UsageError(`input "needs": found ${text.length} characters; ${allowed}`);
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new external_start_js_namespaceObject.UsageError(`input "needs": not JSON; ${allowed}`);
	}
	const result = needsSchema.safeParse(value);
	if (result.success) return Object.fromEntries(Object.entries(result.data).map(([job, { result }]) => [job, result]));
	const issue = result.error.issues[0];
	const where = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
	throw new external_start_js_namespaceObject.UsageError(`input "needs"${where}: ${issue?.message ?? "not valid"}; ${allowed}`);
}
/**
* The jobs that did not succeed for a reason that no result tells, a sentence each. A matrix is one job here, so of a
* failed one it is only known that some leg failed: a result that fails its own step explains it.
* @param exits of the results that were collected
*/
function unexplained(needs, exits) {
	return Object.entries(needs).map(([job, ending]) => problemOf(job, ending, exits)).filter((problem) => problem !== null);
}
function problemOf(job, ending, exits) {
	switch (ending) {
		case "success": return null;
		case "failure":
			if (exits.some((exit) => exit !== external_start_js_namespaceObject.EXIT.pass)) return null;
			return `job "${job}" failed, and no result says why: it, or a leg of its matrix, left none`;
		case "cancelled":
			if (exits.includes(external_start_js_namespaceObject.EXIT.cancelled)) return null;
			return `job "${job}" was cancelled before all of it was measured`;
		case "skipped": return `job "${job}" was skipped: what it measures was not measured`;
	}
}
// lib/action/publish/report-step.js
/** Of the artifacts that results are uploaded as; the gate's name follows. */
const RESULT_PREFIX = "memdrift-result-";
/**
* Collects, judges and comments. What GitHub refuses is a sentence, and the summary is there all the same.
* @throws UsageError where the input `needs` is missing or wrong
*/
function reportStep(input) {
	const { workflowRun } = input.event;
	return workflowRun === null ? reportLegs(input) : reportRun(input, workflowRun);
}
/** After `needs`, in the run that measured: the exit is that of the worst leg, whose own policies are in it. */
async function reportLegs(input) {
	const { github, event, run } = input;
	const needs = readNeeds(input.needs);
	const headSha = event.headSha ?? run.sha;
	const found = await collect$1(github, run.runId, headSha);
	const exits = found.results.map(({ exit }) => exit);
	const told = {
		runId: run.runId,
		results: event.fork ? found.results.map(ofFork) : found.results,
		problems: [...found.problems, ...unexplained(needs, exits)],
		notices: []
	};
	return outcome(input, told, await tell(input, told, event.pullRequest, headSha), exitOf(told));
}
/**
* Under workflow_run: the run's own job was the check, so the exit is 0 once it is told, and 3 where it could not be
* read or told. Where nobody is left to tell, because the head has moved on, it is 0.
*/
async function reportRun(input, run) {
	const { results, problems } = await collect$1(input.github, run.id, run.headSha);
	const notices = [];
	const { pull, failed } = await pullRequestOf(input.github, run, notices);
	const byFork = run.fork || pull?.fork === true;
	const known = {
		gateChanges: byFork && pull !== null ? await changesOf(input, pull, {
			runId: run.id,
			results
		}, notices) : [],
		baseRef: pull?.baseRef ?? null
	};
	const distrusted = byFork ? results.map((result) => distrust(result, known)) : results;
	const told = {
		runId: run.id,
		results: distrusted,
		problems,
		notices
	};
	const comment = await tell(input, told, pull?.number ?? null, run.headSha);
	return outcome(input, told, comment, (pull === null ? failed : comment === null || problems.length > 0) ? external_start_js_namespaceObject.EXIT["not-measured"] : external_start_js_namespaceObject.EXIT.pass);
}
/** The results of a run, each of which must be of that run and of its commit. */
async function collect$1(github, runId, headSha) {
	const found = await (0,external_github_js_namespaceObject.readResultArtifacts)(github, {
		runId,
		prefix: RESULT_PREFIX,
		maxBytes: external_report_js_namespaceObject.MAX_RESULT
	});
	const results = [];
	const problems = [...found.problems];
	for (const { artifact, text } of found.results) {
		const origin = `artifact "${(0,external_report_js_namespaceObject.plain)(artifact, 100)}"`;
		try {
			const result = (0,external_report_js_namespaceObject.parseResult)(text, origin);
			const refusal = refusalOf(result, runId, headSha);
			if (refusal === null) results.push(result);
			else problems.push(`${origin} is refused: ${refusal}`);
		} catch (error) {
			problems.push((0,external_report_js_namespaceObject.plain)(error instanceof Error ? error.message : String(error)));
		}
	}
	if (results.length === 0 && problems.length === 0) problems.push(`run ${runId} has no result: none of its artifacts is named ${RESULT_PREFIX}<gate>, with the file of the output "result" in it`);
	return {
		results,
		problems
	};
}
/** Why a result is not of this run; null where it is. */
function refusalOf(result, runId, headSha) {
	if (result.runId !== null && result.runId !== runId) return `it is of run ${result.runId}, not of run ${runId}`;
	if (result.headSha !== null && result.headSha !== headSha) return `it is of commit ${result.headSha.slice(0, 12)}, not of ${headSha.slice(0, 12)}`;
	return null;
}
/** `failed`: whether there is one could not be found out. */
async function pullRequestOf(github, run, notices) {
	if (!/^pull_request(_target)?$/.test(run.event)) {
		notices.push(`no comment: run ${run.id} was of ${run.event}, not of a pull request`);
		return {
			pull: null,
			failed: false
		};
	}
	try {
		const { pull, why } = await (0,external_github_js_namespaceObject.findPullRequest)(github, run);
		if (pull === null) notices.push(`no comment: ${(0,external_report_js_namespaceObject.plain)(why)}`);
		return {
			pull,
			failed: false
		};
	} catch (error) {
		notices.push(`no comment: ${messageOf(error)}`);
		return {
			pull: null,
			failed: true
		};
	}
}
async function changesOf({ github, configPath }, pull, { runId, results }, notices) {
	const claimed = [...new Set(results.flatMap(({ model }) => model?.context.gateChanges ?? []))];
	try {
		const { gateChanges, known } = await gateChangesOf(github, pull, {
			runId,
			claimed,
			configPath
		});
		if (!known) notices.push(`#${pull.number} is too large for GitHub to list all its files`);
		return known ? gateChanges : [.../* @__PURE__ */ new Set([...gateChanges, ...claimed])];
	} catch (error) {
		notices.push(`not known whether #${pull.number} changes the gate itself: ${messageOf(error)}`);
		return claimed;
	}
}
/** The comment, where there is a pull request; what keeps it from being written is a notice. */
async function tell(input, told, pullRequest, headSha) {
	if (pullRequest === null) return null;
	try {
		return await (0,external_github_js_namespaceObject.publishComment)(input.github, {
			pullRequest,
			gate: input.name,
			body: rendered(input, told, external_report_js_namespaceObject.MAX_COMMENT),
			verdict: (0,external_report_js_namespaceObject.combinedVerdict)(told.results, told.problems),
			conclusion: combinedConclusion(told),
			when: input.comment,
			headSha
		});
	} catch (error) {
		told.notices.push(`no comment: ${messageOf(error)}`);
		return null;
	}
}
/** As bad as the worst of what was measured, whatever the step that only tells of it ends with. */
function combinedConclusion({ results, problems }) {
	const all = results.map(({ conclusion }) => conclusion);
	if (problems.length > 0 || all.length === 0) all.push("failure");
	return WORST_CONCLUSION_FIRST.find((conclusion) => all.includes(conclusion)) ?? "failure";
}
const WORST_CONCLUSION_FIRST = [
	"failure",
	"cancelled",
	"neutral",
	"success"
];
function outcome(input, told, comment, exit) {
	const { results, problems, notices } = told;
	const markdown = rendered(input, told, external_report_js_namespaceObject.MAX_STEP_SUMMARY);
	return {
		results,
		problems,
		verdict: (0,external_report_js_namespaceObject.combinedVerdict)(results, problems),
		exit,
		markdown,
		comment,
		notices
	};
}
function rendered({ name, run }, { runId, results, problems }, maxBytes) {
	const page = `${run.serverUrl}/${run.repository}/actions/runs/${runId}`;
	return (0,external_report_js_namespaceObject.renderCombined)(results, {
		maxBytes,
		problems,
		links: Object.fromEntries(results.map(({ gate }) => [gate, page])),
		...name === USUAL_NAME ? {} : { title: `memdrift (${name})` }
	});
}
/** Of a gate and of a report that nobody named. */
const USUAL_NAME = "memdrift";
/** Of several exits that fail, the one that counts, worst first. */
const WORST_FIRST = [
	external_start_js_namespaceObject.EXIT.regression,
	external_start_js_namespaceObject.EXIT["not-measured"],
	external_start_js_namespaceObject.EXIT.internal,
	external_start_js_namespaceObject.EXIT.usage,
	external_start_js_namespaceObject.EXIT.cancelled,
	external_start_js_namespaceObject.EXIT.inconclusive,
	external_start_js_namespaceObject.EXIT["not-comparable"]
];
/** Never green by absence: without a result, and with any problem, it is 3 at least. */
function exitOf({ results, problems }) {
	const missing = results.length === 0 || problems.length > 0;
	const exits = [...results.map(({ exit }) => exit), ...missing ? [external_start_js_namespaceObject.EXIT["not-measured"]] : []].filter((e) => e !== 0);
	return WORST_FIRST.find((exit) => exits.includes(exit)) ?? exits[0] ?? external_start_js_namespaceObject.EXIT.pass;
}
function messageOf(error) {
	return (0,external_report_js_namespaceObject.plain)(error instanceof Error ? error.message : String(error));
}
// lib/action/publish/collect.js
/**
* `mode: report`: collects the results of other jobs and publishes them as one. Returns the step's exit code.
* @throws UsageError where there is no way to GitHub, from where the results come
*/
async function collect(session, config, outDir) {
	const { github, context, event, needs, configPath, log } = session;
	if (github === null || context === null) throw new external_start_js_namespaceObject.UsageError("mode report: found no way to GitHub; allowed: a workflow with the input \"github-token\"");
	const outcome = await reportStep({
		github,
		event,
		run: context,
		name: config.name,
		comment: config.report.comment,
		configPath: configPath ?? ".github/memdrift.yml",
		needs
	});
	const written = (0,external_gate_js_namespaceObject.writeReports)(outDir, { "report.md": outcome.markdown }, (text) => log.warning(`memdrift: ${text}`));
	(0,external_outputs_js_namespaceObject.setOutput)("verdict", outcome.verdict);
	(0,external_outputs_js_namespaceObject.setOutput)("summary", JSON.stringify(outcome.results.map(({ model }) => model)));
	const { "report.md": report } = written;
	if (report !== void 0) (0,external_outputs_js_namespaceObject.setOutput)("report", report);
	await (0,external_publish_js_namespaceObject.writeSummary)(outcome.markdown, log);
	for (const notice of outcome.notices) log.notice(`memdrift: ${notice}`);
	for (const problem of outcome.problems) log.error(`memdrift: ${problem}`);
	const { comment } = outcome;
	if (comment?.url != null) log.info(`memdrift: comment ${comment.did}: ${comment.url}`);
	const told = `memdrift (${config.name}): ${outcome.verdict}, ${outcome.results.length} results`;
	if (outcome.exit === 0) log.info(told);
	else log.error(told);
	return outcome.exit;
}


var __webpack_exports__collect = __webpack_exports__.F;
export { __webpack_exports__collect as collect };
