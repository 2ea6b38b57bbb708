import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__ from "./actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__ from "./job-log.js";
import * as __WEBPACK_EXTERNAL_MODULE__step_comment_js_33802cec__ from "./step-comment.js";
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
  m: () => (/* binding */ publish),
  S: () => (/* binding */ writeSummary)
});

;// CONCATENATED MODULE: external "./config.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_config_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./actions-core.js"
var external_actions_core_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_actions_core_js_y = (x) => (() => (x))
const external_actions_core_js_namespaceObject = external_actions_core_js_x({ ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__actions_core_js_03bbfdad__.summary) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["baseTrend"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.baseTrend), ["writeReports"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.writeReports) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["exitOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.exitOf), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["policyOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.policyOf) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["conclusionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.conclusionOf), ["runPage"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.runPage), ["tellOfRegression"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.tellOfRegression) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["MAX_CHECK_SUMMARY"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_CHECK_SUMMARY), ["MAX_STEP_SUMMARY"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MAX_STEP_SUMMARY), ["buildReport"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.buildReport), ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt), ["renderComment"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderComment), ["renderIssue"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderIssue), ["renderJson"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderJson), ["renderMarkdown"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderMarkdown), ["renderResult"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderResult), ["renderTrendTable"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTrendTable), ["reportFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportFiles), ["reproduceCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reproduceCommand), ["shellWord"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.shellWord), ["sourceNotes"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.sourceNotes) });
;// CONCATENATED MODULE: external "./job-log.js"
var external_job_log_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_job_log_js_y = (x) => (() => (x))
const external_job_log_js_namespaceObject = external_job_log_js_x({ ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__job_log_js_0a04c19a__.setOutput) });
;// CONCATENATED MODULE: external "./step-comment.js"
var external_step_comment_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_step_comment_js_y = (x) => (() => (x))
const external_step_comment_js_namespaceObject = external_step_comment_js_x({ ["writeComment"]: () => (__WEBPACK_EXTERNAL_MODULE__step_comment_js_33802cec__.writeComment) });
;// CONCATENATED MODULE: ./lib/parts/publish.js








// lib/action/publish/annotations.js
/**
* Annotations of the check run: files of the pull request that change the gate itself and acceptances in the configuration
* that have expired, on line 1 because their lines are unknown; and the lines that hold and allocate what grows.
* @param configPath path of the configuration file in the repository
*/
function annotationsOf(model, configPath) {
	return [
		...model.context.gateChanges.map((path) => ({
			path,
			startLine: 1,
			level: "warning",
			title: `memdrift (${model.name}): this pull request changes the gate`,
			message: "This file is part of the memory gate, so the verdict is not that of the gate on the base branch."
		})),
		...lineAnnotations(model),
		...model.findings.flatMap(({ series, accepted }) => accepted?.expired !== true ? [] : [{
			path: configPath,
			startLine: 1,
			level: "warning",
			title: `memdrift (${model.name}): an acceptance has expired`,
			message: `${series} was accepted until ${accepted.until}: ${accepted.reason}`
		}])
	];
}
/** A reader of the diff looks at the first of them. */
const MAX_LINES = 10;
/** Lines of the repository that hold and allocate what grows. The checkout, and nobody else, names their files. */
function lineAnnotations(model) {
	if (model.verdict !== "regression") return [];
	return (0,external_report_js_namespaceObject.sourceNotes)(model).flatMap(({ place, note }) => !place.inRepository || place.line === null ? [] : [{
		path: place.file,
		startLine: place.line,
		level: "warning",
		title: `memdrift (${model.name}): memory grows here`,
		message: note
	}]).slice(0, MAX_LINES);
}
// lib/action/publish/main-trend.js
/** Main's trend after a refresh: what was stored, and what it measured. Null where there is nothing to compare it with. */
function mainTrend(name, { stored, others, recording }) {
	const measured = [...others.map((other) => other.recording), recording];
	const recordings = [...stored, ...measured.filter(({ checkpoints }) => checkpoints.length > 1)];
	if (recordings.length < 2) return null;
	const trend = (0,external_gate_js_namespaceObject.baseTrend)(name, recordings);
	return trend.runs.length < 2 || trend.series.length === 0 ? null : trend;
}
// lib/action/publish/program.js
/**
* A shell command that starts the same memdrift on another machine: a clone of the action's repository at the version in
* the workflow, or the path in the checkout for an action of this repository.
* The runner passes `uses: owner/name@ref` in two variables, which are empty for `uses: ./`:
* https://docs.github.com/en/actions/reference/workflows-and-actions/variables
*/
function programOf({ env, dist, context }) {
	const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
	const ref = env["GITHUB_ACTION_REF"] ?? "";
	if (context === null || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w.]/.test(ref)) return (0,external_report_js_namespaceObject.programAt)(dist, env["GITHUB_WORKSPACE"] ?? ".");
	return [
		`git clone ${(0,external_report_js_namespaceObject.shellWord)(`${context.serverUrl}/${repository}`)} memdrift`,
		`git -C memdrift checkout ${(0,external_report_js_namespaceObject.shellWord)(ref)}`,
		(0,external_report_js_namespaceObject.programAt)("memdrift/dist", ".")
	].join(" && ");
}
// lib/action/publish/step-issue.js
/** Opens, updates or closes the issue about main after a refresh; what GitHub refuses becomes a notice. */
async function writeIssue({ github, context, event, log }, model, trend) {
	const sha = event.headSha ?? context?.sha ?? null;
	if (github === null || sha === null) return;
	try {
		const run = model.context.links?.run ?? null;
		const { did, url } = await (0,external_github_js_namespaceObject.tellOfRegression)(github, {
			state: {
				gate: model.name,
				verdict: model.verdict,
				sha
			},
			...(0,external_report_js_namespaceObject.renderIssue)(model, {
				trend,
				run,
				commit: sha
			})
		});
		if (url !== null) log.info(`memdrift: issue ${did}: ${url}`);
	} catch (error) {
		log.notice(`memdrift: no issue: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}
// lib/action/publish/publish.js
/**
* Publishes the result once each as files, outputs, job summary, comment, check run and one line of the log. What GitHub
* refuses becomes a notice; the step's result stands.
* @returns the step's exit code
*/
async function publish(publication) {
	const { session, config, result, check, assets, outDir } = publication;
	const { log } = session;
	const { judgement, recordingPath } = result;
	const model = (0,external_report_js_namespaceObject.buildReport)({
		judgement,
		recording: result.recording,
		baselines: result.baselines,
		name: config.name,
		path: recordingPath,
		notes: result.notes,
		ab: result.ab,
		baseName: session.event.baseRef ?? void 0,
		context: contextOf(publication),
		reproduce: session.masker.mask((0,external_report_js_namespaceObject.reproduceCommand)(programOf(session), session.inputs))
	});
	const policy = (0,external_start_js_namespaceObject.policyOf)(judgement, config.on, {
		defaults: true,
		refresh: config.mode === "refresh"
	});
	const exitCode = (0,external_start_js_namespaceObject.exitOf)(judgement, policy);
	const conclusion = (0,external_github_js_namespaceObject.conclusionOf)(judgement.verdict, policy);
	const sentence = `memdrift (${config.name}): ${judgement.verdict}: ${model.reason}`;
	const files = {
		...(0,external_report_js_namespaceObject.reportFiles)(model, assets),
		"result.json": (0,external_report_js_namespaceObject.renderResult)({
			gate: config.name,
			verdict: judgement.verdict,
			exit: exitCode,
			conclusion,
			headSha: session.event.headSha ?? session.context?.sha ?? null,
			runId: session.context?.runId ?? null,
			model,
			message: null
		})
	};
	const written = (0,external_gate_js_namespaceObject.writeReports)(outDir, files, (text) => log.warning(`memdrift: ${text}`));
	(0,external_job_log_js_namespaceObject.setOutput)("verdict", judgement.verdict);
	(0,external_job_log_js_namespaceObject.setOutput)("summary", (0,external_report_js_namespaceObject.renderJson)({
		...model,
		course: null
	}, 0).trimEnd());
	const { "report.html": report, "result.json": resultFile } = written;
	if (report !== void 0) (0,external_job_log_js_namespaceObject.setOutput)("report", report);
	if (result.hasRecording) (0,external_job_log_js_namespaceObject.setOutput)("recording", recordingPath);
	if (resultFile !== void 0) (0,external_job_log_js_namespaceObject.setOutput)("result", resultFile);
	const isRefresh = config.mode === "refresh";
	const trend = isRefresh ? mainTrend(config.name, result) : null;
	const table = trend === null ? "" : `\n${(0,external_report_js_namespaceObject.renderTrendTable)(trend)}`;
	await writeSummary(`${(0,external_report_js_namespaceObject.renderMarkdown)(model, { maxBytes: external_report_js_namespaceObject.MAX_STEP_SUMMARY - Buffer.byteLength(table) })}${table}`, log);
	if (isRefresh && config.report.issue) await writeIssue(session, model, trend);
	await (0,external_step_comment_js_namespaceObject.writeComment)(session, {
		gate: config.name,
		body: (0,external_report_js_namespaceObject.renderComment)(model),
		verdict: model.verdict,
		conclusion,
		when: config.report.comment
	});
	await check.conclude({
		conclusion,
		title: model.reason,
		summary: (0,external_report_js_namespaceObject.renderMarkdown)(model, { maxBytes: external_report_js_namespaceObject.MAX_CHECK_SUMMARY }),
		annotations: annotationsOf(model, session.configPath ?? ".github/memdrift.yml")
	});
	if (exitCode !== 0) log.error(sentence);
	else if (policy === "warn") log.warning(sentence);
	else log.info(sentence);
	return exitCode;
}
function contextOf({ session, result, base, gateChanges, policy }) {
	const { baseGrows, base: used } = result.context;
	return {
		...linksOf(session),
		gateChanges,
		policy,
		baseGrows,
		base: base === null ? null : {
			...base,
			distance: used?.distance ?? null
		}
	};
}
/** Where the page of the report leads: GitHub's addresses of this run and its pull request. */
function linksOf({ context, event }) {
	if (context === null || !/^https:\/\/[\w.-]+(?::\d+)?$/.test(context.serverUrl)) return {};
	const { serverUrl, repository } = context;
	return { links: {
		run: (0,external_github_js_namespaceObject.runPage)(context),
		pullRequest: event.pullRequest === null ? null : `${serverUrl}/${repository}/pull/${event.pullRequest}`
	} };
}
/** Writes the job summary; a failure is a warning. */
async function writeSummary(markdown, log) {
	try {
		await external_actions_core_js_namespaceObject.summary.addRaw(markdown, true).write();
	} catch (error) {
		log.warning(`memdrift: cannot write the job summary: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
	}
}


var __webpack_exports__publish = __webpack_exports__.m;
var __webpack_exports__writeSummary = __webpack_exports__.S;
export { __webpack_exports__publish as publish, __webpack_exports__writeSummary as writeSummary };
