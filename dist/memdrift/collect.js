import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__ from "./job-log.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__publish_js_443002ef__ from "./publish.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
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
const external_config_js_namespaceObject = external_config_js_x({ ["MAX_YAML_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.MAX_YAML_BYTES), ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted), ["parseYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYaml) });
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
const external_start_js_namespaceObject = external_start_js_x({ ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf) });
;// CONCATENATED MODULE: external "./job-log.js"
var external_job_log_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_job_log_js_y = (x) => (() => (x))
const external_job_log_js_namespaceObject = external_job_log_js_x({ ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__.setOutput) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string) });
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
const external_github_js_namespaceObject = external_github_js_x({ ["changedFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.changedFiles), ["fileAt"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.fileAt), ["findPullRequest"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.findPullRequest), ["publishComment"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.publishComment), ["readResultArtifacts"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readResultArtifacts), ["runPage"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.runPage), ["workflowFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.workflowFiles) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["MAX_COMMENT"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_COMMENT), ["MAX_RESULT"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_RESULT), ["MAX_STEP_SUMMARY"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_STEP_SUMMARY), ["combinedVerdict"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.combinedVerdict), ["parseResult"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.parseResult), ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain), ["renderCombined"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderCombined) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["valueAlong"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAlong) });
;// CONCATENATED MODULE: ./lib/parts/collect.js










// lib/action/trust/distrust.js
/**
* Removes from a fork's result what a fork must not decide. What it says about its own measurement is kept and marked as
* such; everything else is replaced by facts from the API, or left out.
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
/** Marks a result as measured by a fork. */
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
/** Any action of the repository may be part of the gate. */
const ACTIONS = ".github/actions/";
/**
* The files of the gate that a fork's pull request changes, as listed by the API: the workflow of the run, actions of
* the repository, the configuration, the workload named by the base's configuration, and files that the fork names.
* @returns `known` false where GitHub does not list all files
* @throws PullRequestError where GitHub refuses
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
/** The workload named by a configuration; null where there is none, or the text is no configuration. */
function workloadOf(text) {
	let config;
	try {
		config = text === null ? null : (0,external_config_js_namespaceObject.parseYaml)(text, "configuration");
	} catch {
		return null;
	}
	const workload = (0,external_workload_js_namespaceObject.valueAlong)(config, ["workload"]);
	const file = typeof workload === "string" ? workload : (0,external_workload_js_namespaceObject.valueAlong)(workload, ["file"]);
	return typeof file === "string" ? file.replace(/^\.\//, "") : null;
}
// lib/action/publish/needs.js
/** The runner passes an input as an environment variable, which on Linux holds no more. */
const MAX_LENGTH = 131072;
/** Names of jobs: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id */
const needsSchema = (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^[A-Za-z_][\w-]{0,99}$/, "names of jobs"), (0,external_zod_js_namespaceObject.looseObject)({ result: (0,external_zod_js_namespaceObject._enum)([
	"success",
	"failure",
	"cancelled",
	"skipped"
]) })).refine((jobs) => Object.keys(jobs).length > 0, "at least one job");
/**
* @param text the input `needs`
* @throws UsageError where it is missing or not that context; without it nobody would notice a job without a result
*/
function readNeeds(text) {
	const allowed = `allowed: needs: \${{ toJSON(needs) }}, in a job that needs the jobs that measure`;
	if (text === void 0) throw new external_start_js_namespaceObject.UsageError(`input "needs": missing; ${allowed}`);
	if (text.length > MAX_LENGTH) throw new external_start_js_namespaceObject.UsageError(`input "needs": found ${text.length} characters; ${allowed}`);
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new external_start_js_namespaceObject.UsageError(`input "needs": found no JSON; ${allowed}`);
	}
	const result = needsSchema.safeParse(value);
	if (result.success) return Object.fromEntries(Object.entries(result.data).map(([job, { result }]) => [job, result]));
	const issue = result.error.issues[0];
	const where = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
	throw new external_start_js_namespaceObject.UsageError(`input "needs"${where}: ${issue?.message ?? "not valid"}; ${allowed}`);
}
/**
* One sentence for each job that did not succeed and whose results do not say why. A matrix is one job here: if it
* failed, any result that fails its own step explains it.
* @param exits exit codes of the collected results
*/
function unexplained(needs, exits) {
	return Object.entries(needs).map(([job, ending]) => problemOf(job, ending, exits)).filter((problem) => problem !== null);
}
function problemOf(job, ending, exits) {
	switch (ending) {
		case "success": return null;
		case "failure":
			if (exits.some((exit) => exit !== external_start_js_namespaceObject.EXIT.pass)) return null;
			return `job "${job}" failed, and no result says why: the job, or one job of its matrix, left no result`;
		case "cancelled":
			if (exits.includes(external_start_js_namespaceObject.EXIT.cancelled)) return null;
			return `job "${job}" was cancelled before it had measured everything`;
		case "skipped": return `job "${job}" was skipped and measured nothing`;
	}
}
// lib/action/publish/report-step.js
/** Prefix of the artifacts that hold results; the gate's name follows. */
const RESULT_PREFIX = "memdrift-result-";
/**
* Collects results and comments. What GitHub refuses becomes a sentence in the outcome.
* @throws UsageError where the input `needs` is missing or wrong
*/
function reportStep(input) {
	const { workflowRun } = input.event;
	return workflowRun === null ? reportMatrix(input) : reportRun(input, workflowRun);
}
/** In the run that measured: the exit code is that of the worst result, which already reflects its own policies. */
async function reportMatrix(input) {
	const { github, event, run } = input;
	const needs = readNeeds(input.needs);
	const headSha = event.headSha ?? run.sha;
	const found = await collect$1(github, run.runId, headSha);
	const exits = found.results.map(({ exit }) => exit);
	const published = {
		runId: run.runId,
		results: event.fork ? found.results.map(ofFork) : found.results,
		problems: [...found.problems, ...unexplained(needs, exits)],
		notices: []
	};
	return outcome(input, published, await writeReport(input, published, event.pullRequest, headSha), exitOf(published));
}
/**
* Under workflow_run: the measuring job was the check, so the exit code is 0 once its results are reported, and 3 where
* they could not be read or reported. It is also 0 where the pull request has a newer head or is closed.
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
	const published = {
		runId: run.id,
		results: distrusted,
		problems,
		notices
	};
	const comment = await writeReport(input, published, pull?.number ?? null, run.headSha);
	return outcome(input, published, comment, (pull === null ? failed : comment === null || problems.length > 0) ? external_start_js_namespaceObject.EXIT["not-measured"] : external_start_js_namespaceObject.EXIT.pass);
}
/** The results of a run, without those that belong to another run or commit. */
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
			problems.push((0,external_report_js_namespaceObject.plain)((0,external_start_js_namespaceObject.messageOf)(error)));
		}
	}
	if (results.length === 0 && problems.length === 0) problems.push(`run ${runId} has no result; upload the file of the output "result" as an artifact named ${RESULT_PREFIX}<gate>`);
	return {
		results,
		problems
	};
}
/** Why a result is refused; null where it is accepted. */
function refusalOf(result, runId, headSha) {
	if (result.runId !== null && result.runId !== runId) return `it belongs to run ${result.runId}, not to run ${runId}`;
	if (result.headSha !== null && result.headSha !== headSha) return `it belongs to commit ${result.headSha.slice(0, 12)}, not to ${headSha.slice(0, 12)}`;
	return null;
}
/** The pull request of a run. `failed`: GitHub did not tell whether there is one. */
async function pullRequestOf(github, run, notices) {
	if (!/^pull_request(_target)?$/.test(run.event)) {
		notices.push(`no comment: run ${run.id} was triggered by ${run.event}, not by a pull request`);
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
		notices.push(`no comment: ${(0,external_report_js_namespaceObject.plain)((0,external_start_js_namespaceObject.messageOf)(error))}`);
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
		if (!known) notices.push(`#${pull.number} is too large for GitHub to list all of its files`);
		return known ? gateChanges : [.../* @__PURE__ */ new Set([...gateChanges, ...claimed])];
	} catch (error) {
		notices.push(`cannot tell whether #${pull.number} changes the gate: ${(0,external_report_js_namespaceObject.plain)((0,external_start_js_namespaceObject.messageOf)(error))}`);
		return claimed;
	}
}
/** Writes the comment, if there is a pull request; a failure becomes a notice. */
async function writeReport(input, published, pullRequest, headSha) {
	if (pullRequest === null) return null;
	try {
		return await (0,external_github_js_namespaceObject.publishComment)(input.github, {
			pullRequest,
			gate: input.name,
			body: rendered(input, published, external_report_js_namespaceObject.MAX_COMMENT),
			verdict: (0,external_report_js_namespaceObject.combinedVerdict)(published.results, published.problems),
			conclusion: combinedConclusion(published),
			when: input.comment,
			headSha
		});
	} catch (error) {
		published.notices.push(`no comment: ${(0,external_report_js_namespaceObject.plain)((0,external_start_js_namespaceObject.messageOf)(error))}`);
		return null;
	}
}
/** The worst conclusion of the results, whatever the exit code of this step. */
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
function outcome(input, published, comment, exit) {
	const { results, problems, notices } = published;
	const markdown = rendered(input, published, external_report_js_namespaceObject.MAX_STEP_SUMMARY);
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
	const page = (0,external_github_js_namespaceObject.runPage)({
		...run,
		runId
	});
	return (0,external_report_js_namespaceObject.renderCombined)(results, {
		maxBytes,
		problems,
		links: Object.fromEntries(results.map(({ gate }) => [gate, page])),
		...name === DEFAULT_NAME ? {} : { title: `memdrift (${name})` }
	});
}
/** Name of a gate or report where none is given. */
const DEFAULT_NAME = "memdrift";
/** Failing exit codes, worst first. */
const WORST_FIRST = [
	external_start_js_namespaceObject.EXIT.regression,
	external_start_js_namespaceObject.EXIT["not-measured"],
	external_start_js_namespaceObject.EXIT.internal,
	external_start_js_namespaceObject.EXIT.usage,
	external_start_js_namespaceObject.EXIT.cancelled,
	external_start_js_namespaceObject.EXIT.inconclusive,
	external_start_js_namespaceObject.EXIT["not-comparable"]
];
/** The worst exit code of the results. A missing result or a problem counts as 3: missing data fails the step. */
function exitOf({ results, problems }) {
	const missing = results.length === 0 || problems.length > 0;
	const exits = [...results.map(({ exit }) => exit), ...missing ? [external_start_js_namespaceObject.EXIT["not-measured"]] : []].filter((e) => e !== 0);
	return WORST_FIRST.find((exit) => exits.includes(exit)) ?? exits[0] ?? external_start_js_namespaceObject.EXIT.pass;
}
// lib/action/publish/collect.js
/**
* `mode: report`: collects the results of other jobs and publishes them as one.
* @returns the step's exit code
* @throws UsageError without a token to download the results with
*/
async function collect(session, config, outDir) {
	const { github, context, event, needs, configPath, log } = session;
	if (github === null || context === null) throw new external_start_js_namespaceObject.UsageError("mode report: found no \"github-token\"; allowed: in a workflow on GitHub, with the input \"github-token\"");
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
	(0,external_job_log_js_namespaceObject.setOutput)("verdict", outcome.verdict);
	(0,external_job_log_js_namespaceObject.setOutput)("summary", JSON.stringify(outcome.results.map(({ model }) => model)));
	const { "report.md": report } = written;
	if (report !== void 0) (0,external_job_log_js_namespaceObject.setOutput)("report", report);
	await (0,external_publish_js_namespaceObject.writeSummary)(outcome.markdown, log);
	for (const notice of outcome.notices) log.notice(`memdrift: ${notice}`);
	for (const problem of outcome.problems) log.error(`memdrift: ${problem}`);
	const { comment } = outcome;
	if (comment?.url != null) log.info(`memdrift: comment ${comment.did}: ${comment.url}`);
	const summary = `memdrift (${config.name}): ${outcome.verdict}, ${(0,external_config_js_namespaceObject.counted)(outcome.results.length, "result")}`;
	if (outcome.exit === 0) log.info(summary);
	else log.error(summary);
	return outcome.exit;
}


var __webpack_exports__collect = __webpack_exports__.F;
export { __webpack_exports__collect as collect };
