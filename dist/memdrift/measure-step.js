import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__ from "./step-state.js";
import * as __WEBPACK_EXTERNAL_MODULE__publish_js_443002ef__ from "./publish.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
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
  x: () => (/* binding */ measure)
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
const external_gate_js_namespaceObject = external_gate_js_x({ ["DirectoryStore"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.DirectoryStore), ["checkedOut"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.checkedOut), ["checkout"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.checkout), ["isLogged"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.isLogged), ["pageAssets"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.pageAssets), ["realPorts"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.realPorts), ["runGate"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.runGate) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["errorExit"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.errorExit), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["orCancelled"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.orCancelled) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["fence"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.fence), ["progressLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.progressLine), ["stepText"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.stepText), ["warmUpLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.warmUpLine) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["MAX_YAML_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.MAX_YAML_BYTES), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["parseYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYaml), ["withoutStep"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.withoutStep) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["CheckRefused"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.CheckRefused), ["CommitsError"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.CommitsError), ["StoreRefused"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.StoreRefused), ["baseCommit"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.baseCommit), ["baselineStore"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.baselineStore), ["changedFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.changedFiles), ["concludeCheck"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.concludeCheck), ["differenceOf"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.differenceOf), ["fileAt"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.fileAt), ["fullCommit"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.fullCommit), ["isCommit"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.isCommit), ["isDenied"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.isDenied), ["openCheck"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.openCheck), ["runPage"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.runPage) });
;// CONCATENATED MODULE: external "./step-state.js"
var external_step_state_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_step_state_js_y = (x) => (() => (x))
const external_step_state_js_namespaceObject = external_step_state_js_x({ ["connection"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.connection), ["forgetCheck"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.forgetCheck), ["leaveCheck"]: () => (__WEBPACK_EXTERNAL_MODULE__step_state_js_c512e880__.leaveCheck) });
;// CONCATENATED MODULE: external "./publish.js"
var external_publish_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_publish_js_y = (x) => (() => (x))
const external_publish_js_namespaceObject = external_publish_js_x({ ["publish"]: () => (__WEBPACK_EXTERNAL_MODULE__publish_js_443002ef__.publish) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["readRegularFile"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.readRegularFile) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/measure-step.js











// lib/action/change-reader.js
/**
* Reads what the change under review changes: from git where the checkout has the base commit, else from GitHub
* (actions/checkout fetches one commit). Null where neither tells, which is a line in the log.
*/
function changeReader({ github, event, log }, { base, commit }, here = {
	...(0,external_gate_js_namespaceObject.checkout)(),
	checkedOut: external_gate_js_namespaceObject.checkedOut
}) {
	return async (paths, baseline) => {
		const since = base?.commit ?? baseline;
		if (since === null) return null;
		const change = {
			base: since,
			isPullRequest: event.pullRequest !== null
		};
		const local = here.changesSince(since, paths);
		if (local !== null) return {
			...change,
			...local
		};
		if (github === null || commit === null || here.checkedOut() !== commit) return null;
		try {
			return {
				...change,
				...await (0,external_github_js_namespaceObject.differenceOf)(github, since, commit)
			};
		} catch (error) {
			if (!(error instanceof external_github_js_namespaceObject.CommitsError)) throw error;
			log.info(`memdrift: the lines of the change are not known: ${error.message}`);
			return null;
		}
	};
}
// lib/action/comparison.js
/**
* Finds the base commit and opens the store: the `baseline-dir` if given, else the baseline branch. Where GitHub does not
* tell the base commit, the store refuses with the reason, so that the run is not-measured instead of uncompared.
*/
async function comparisonOf(session, config) {
	const { github, event, context, signal } = session;
	const given = config.commit ?? (0,external_gate_js_namespaceObject.checkedOut)() ?? context?.sha ?? null;
	if (config.baseline.dir !== null) return {
		store: new external_gate_js_namespaceObject.DirectoryStore(config.baseline.dir),
		base: null,
		commit: given
	};
	if (github === null || context === null || given === null) return {
		store: null,
		base: null,
		commit: given
	};
	try {
		const commit = (0,external_github_js_namespaceObject.isCommit)(given) ? given : await (0,external_github_js_namespaceObject.fullCommit)(github, given);
		const base = await (0,external_github_js_namespaceObject.baseCommit)(github, event, {
			built: commit,
			testMerge: context.sha
		});
		return {
			store: (0,external_github_js_namespaceObject.baselineStore)(github, {
				elsewhere: await elsewhere(session, config),
				branch: config.baseline.branch,
				base: base?.commit ?? null,
				baseRef: event.baseRef,
				runId: String(context.runId),
				signal
			}),
			base,
			commit
		};
	} catch (error) {
		if (!(error instanceof external_github_js_namespaceObject.CommitsError)) throw error;
		return {
			store: refusing(error.message),
			base: null,
			commit: given
		};
	}
}
/**
* The repository that keeps the baselines; null where it is the one that is measured.
* @throws UsageError without a token for it, for a workflow's own reaches no other repository
*/
async function elsewhere({ context, baselineToken, log }, { baseline }) {
	const { repository } = baseline;
	if (repository === null || context === null) return null;
	if (baselineToken === "") throw new external_start_js_namespaceObject.UsageError(`baseline.repository: found ${repository} without "baseline-token"; allowed: with the input "baseline-token", which may read its contents and, in a refresh, write them`);
	return (0,external_step_state_js_namespaceObject.connection)({
		...context,
		repository
	}, baselineToken, log);
}
/** A store that refuses everything with this reason. */
function refusing(reason) {
	const refuse = async () => {
		throw new external_github_js_namespaceObject.StoreRefused(reason);
	};
	return {
		list: refuse,
		put: refuse
	};
}
// lib/action/publish/step-check-run.js
/** Without one its annotations are the job's. */
const noCheck = (log) => ({ conclude: async ({ annotations }) => {
	for (const annotation of annotations) log.annotation(annotation);
} });
/** Longest title: it is one line in the list of checks. */
const MAX_TITLE = 160;
/**
* Opens the check run, in progress. Its state is saved for the post step before GitHub is asked, so that post knows of
* every check run that may be open. A refusal is a notice and never fails the job: the job's own result counts.
* @param name of the gate
*/
async function openCheckRun(session, name, wanted) {
	const { github, context, event, log } = session;
	const headSha = event.headSha ?? context?.sha ?? null;
	if (wanted === "never" || github === null || context === null || headSha === null) return noCheck(log);
	const detailsUrl = (0,external_github_js_namespaceObject.runPage)(context);
	const opening = {
		id: null,
		name,
		headSha,
		detailsUrl,
		decided: null
	};
	(0,external_step_state_js_namespaceObject.leaveCheck)(opening);
	try {
		const id = await (0,external_github_js_namespaceObject.openCheck)(github, {
			name,
			headSha,
			detailsUrl,
			title: "Measuring",
			summary: "The service is being measured."
		});
		const left = {
			...opening,
			id
		};
		(0,external_step_state_js_namespaceObject.leaveCheck)(left);
		return { conclude: (completion) => conclude({
			github,
			log
		}, id, left, completion) };
	} catch (error) {
		refused$1(error, log);
		if (error instanceof external_github_js_namespaceObject.CheckRefused && (0,external_github_js_namespaceObject.isDenied)(error.cause)) {
			(0,external_step_state_js_namespaceObject.forgetCheck)();
			return noCheck(log);
		}
		return { conclude: async (completion) => (0,external_step_state_js_namespaceObject.leaveCheck)({
			...opening,
			decided: decidedOf(completion)
		}) };
	}
}
/** Concludes the check run; a conclusion that GitHub refuses is left to the post step. */
async function conclude({ github, log }, id, left, completion) {
	try {
		await (0,external_github_js_namespaceObject.concludeCheck)(github, id, {
			...completion,
			title: completion.title.slice(0, MAX_TITLE)
		});
		(0,external_step_state_js_namespaceObject.forgetCheck)();
	} catch (error) {
		(0,external_step_state_js_namespaceObject.leaveCheck)({
			...left,
			decided: decidedOf(completion)
		});
		refused$1(error, log);
	}
}
function decidedOf({ conclusion, title }) {
	return {
		conclusion,
		title: title.slice(0, MAX_TITLE)
	};
}
function refused$1(error, log) {
	log.notice(`memdrift: no check run (the job's result stands): ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
}
// lib/action/trust/gate-files.js
/**
* The paths of a file in its repository, as GitHub lists them: its own, and for a link also that of its target. Empty
* outside of a repository. The step runs in the repository's root, unless actions/checkout was given a `path`.
*/
function inRepository(path) {
	const named = (0,external_node_path_namespaceObject.resolve)(path);
	const paths = [named, realOf(named)].flatMap((file) => {
		const root = rootOf(file);
		return root === null ? [] : [(0,external_node_path_namespaceObject.relative)(root, file).split(external_node_path_namespaceObject.sep).join("/")];
	});
	return [...new Set(paths)];
}
/** Whether `files` include this path. Links to folders and submodules are listed as files. */
function isChanged(path, files) {
	return files.some((file) => path === file || path.startsWith(`${file}/`));
}
/** The target of a path; the path itself where it does not exist. */
function realOf(path) {
	try {
		return (0,external_node_fs_namespaceObject.realpathSync)(path);
	} catch {
		return path;
	}
}
/** Root of the repository of a file: the one that the step runs in, else the nearest. */
function rootOf(file) {
	const here = [process.cwd(), realOf(process.cwd())].find((cwd) => file.startsWith(`${cwd}${external_node_path_namespaceObject.sep}`));
	if (here !== void 0 && (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(here, ".git"))) return here;
	for (let folder = (0,external_node_path_namespaceObject.dirname)(file); folder !== (0,external_node_path_namespaceObject.dirname)(folder); folder = (0,external_node_path_namespaceObject.dirname)(folder)) if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, ".git"))) return folder;
	return here ?? null;
}
/** More than a workflow can call: GitHub allows ten levels of reusable workflows. */
const MAX_CALLED = 50;
/** Of a workflow or an action. */
const MAX_BYTES = 1048576;
const CALL = /\buses:\s*['"]?\.\/([^\s'"#@,}]+)/g;
/**
* The files of this repository that make up a workflow: its own, the workflows that it calls, and folders of actions,
* which end with `/`. Workflows and actions of other repositories are left out.
* @param beside path of a file in the same repository, from which its root is found
*/
function workflowFilesOf(workflowPath, beside) {
	const root = rootOf((0,external_node_path_namespaceObject.resolve)(beside)) ?? process.cwd();
	const found = [workflowPath];
	for (const path of found) for (const [, called = ""] of textOf(root, path).matchAll(CALL)) {
		const file = /\.ya?ml$/.test(called) ? called : `${called.replace(/\/+$/, "")}/`;
		if (!found.includes(file) && found.length < MAX_CALLED) found.push(file);
	}
	return found;
}
/** The text of a workflow, or of the action in a folder; empty where it cannot be read. */
function textOf(root, path) {
	const candidates = path.endsWith("/") ? [`${path}action.yml`, `${path}action.yaml`] : [path];
	for (const candidate of candidates) try {
		return (0,external_workload_js_namespaceObject.readRegularFile)((0,external_node_path_namespaceObject.join)(root, candidate), MAX_BYTES).toString("utf8");
	} catch {}
	return "";
}
// lib/action/trust/integrity.js
/** Any workflow may be the one that runs, where the runner does not name it (act does not). */
const WORKFLOWS = ".github/workflows/";
/** Keys that the base commit decides under `policy: base`: what is a regression, and what it does to the job. */
const RULES = [
	"budgets",
	"accepted",
	"on"
];
/**
* Checks whether the pull request changes the gate's workload, configuration or workflow. With `policy: base` in either
* commit's configuration, the rules come from the base commit, so that a pull request cannot raise its own budget. The
* inputs of its workflow still win over both; `gateChanges` names a changed workflow.
* @param base commit that the pull request is compared with; null where unknown
* @throws UsageError where the base's rules are asked for and cannot be read
*/
async function checkIntegrity(session, config, file, base) {
	const unchanged = {
		gateChanges: [],
		policy: "head",
		config
	};
	const { github, event, context } = session;
	if (event.pullRequest === null) return unchanged;
	if (github === null) {
		if (config.baseline.policy === "base") throw refused("set the input \"github-token\"");
		return unchanged;
	}
	const configPaths = inRepository(session.configPath ?? ".github/memdrift.yml");
	const own = [
		...inRepository(config.workload.file),
		...configPaths,
		...context?.workflowPath == null ? [WORKFLOWS] : workflowFilesOf(context.workflowPath, config.workload.file)
	];
	const { files, complete } = await listed({
		github,
		log: session.log
	}, event.pullRequest);
	const gateChanges = [...new Set(own.flatMap((path) => changesOf(path, files)))];
	const [configPath] = configPaths;
	const rulesAt = base ?? event.baseSha;
	const mayDiffer = !complete || configPaths.some((path) => isChanged(path, files));
	if (configPath === void 0 || rulesAt === null || !mayDiffer) return {
		...unchanged,
		gateChanges
	};
	try {
		const theirs = configOf(await (0,external_github_js_namespaceObject.fileAt)(github, configPath, rulesAt, external_config_js_namespaceObject.MAX_YAML_BYTES), configPath);
		const policy = theirs["baseline"]?.policy;
		if (config.baseline.policy !== "base" && policy !== "base") return {
			...unchanged,
			gateChanges
		};
		const value = { ...file?.value };
		for (const key of RULES) if (theirs[key] === void 0) delete value[key];
		else value[key] = theirs[key];
		const path = `${configPath} of the base`;
		return {
			gateChanges,
			policy: "base",
			config: {
				...(0,external_config_js_namespaceObject.parseConfig)(session.inputs, {
					path,
					value
				}, event.mode),
				commit: config.commit
			}
		};
	} catch (error) {
		if (config.baseline.policy === "base") throw refused((0,external_start_js_namespaceObject.messageOf)(error));
		session.log.warning(`memdrift: cannot read the configuration of the base: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
		return {
			...unchanged,
			gateChanges
		};
	}
}
/** The files that the pull request changes; not `complete` where GitHub does not list them all. */
async function listed({ github, log }, pullRequest) {
	try {
		const found = await (0,external_github_js_namespaceObject.changedFiles)(github, pullRequest);
		if (!found.complete) log.warning("memdrift: the pull request is too large for GitHub to list all of its files");
		return found;
	} catch (error) {
		log.warning(`memdrift: cannot tell whether the pull request changes the gate: ${(0,external_start_js_namespaceObject.messageOf)(error)}`);
		return {
			files: [],
			complete: false
		};
	}
}
/** The path if the pull request changes it; for an action's folder, the changed files in it. */
function changesOf(path, files) {
	if (path.endsWith("/")) return files.filter((file) => file.startsWith(path));
	return isChanged(path, files) ? [path] : [];
}
function refused(why) {
	return new external_start_js_namespaceObject.UsageError(`key "baseline.policy": found base, but the configuration of the base cannot be read: ${why}`);
}
/** The keys of a configuration; none where there is no file, or no mapping in it. */
function configOf(text, path) {
	const value = text === null ? null : (0,external_config_js_namespaceObject.parseYaml)(text, path);
	return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
// lib/action/measure-step.js
/**
* Runs the gate and publishes its result. The check run is in progress meanwhile, and concluded whatever happens.
* A file of its own because it imports most of memdrift: it is loaded while docker already works.
* @returns the step's exit code
* @throws the error that ended the run without a verdict
*/
async function measure(session, asked, files) {
	const { signal, masker, log } = session;
	const check = await openCheckRun(session, asked.name, asked.report.check);
	try {
		const comparison = await (0,external_start_js_namespaceObject.orCancelled)(signal, comparisonOf(session, asked), null);
		const { base, commit } = comparison;
		const { config, gateChanges, policy } = await (0,external_start_js_namespaceObject.orCancelled)(signal, checkIntegrity(session, {
			...asked,
			commit
		}, files.file, base?.commit ?? null), null);
		const refresh = config.mode === "refresh";
		if (refresh && comparison.store === null) log.warning("memdrift: this refresh stores no baseline; set the input \"github-token\" or \"baseline-dir\"");
		const ports = (0,external_gate_js_namespaceObject.realPorts)({
			config,
			dist: session.dist,
			outDir: files.outDir,
			env: (0,external_config_js_namespaceObject.withoutStep)(session.env),
			masker,
			store: comparison.store,
			changeOf: changeReader(session, comparison),
			log: {
				info: log.info,
				warn: log.warning
			},
			progress: showIn(log),
			signal,
			onName: files.onName,
			sweep: () => files.swept
		});
		const assets = (0,external_gate_js_namespaceObject.pageAssets)(session.dist);
		const result = await (0,external_gate_js_namespaceObject.runGate)(config, { refresh }, ports).finally(() => log.group(null));
		return await (0,external_publish_js_namespaceObject.publish)({
			session,
			config,
			result,
			check,
			base,
			gateChanges,
			policy,
			assets,
			outDir: files.outDir
		});
	} catch (error) {
		const cancelled = error instanceof external_start_js_namespaceObject.CancelledError;
		await check.conclude({
			conclusion: cancelled ? "cancelled" : "failure",
			title: cancelled ? "Cancelled" : "No verdict",
			summary: (0,external_report_js_namespaceObject.fence)(masker.mask((0,external_start_js_namespaceObject.errorExit)(error).message)),
			annotations: []
		});
		throw error;
	}
}
const LOG_COLUMNS = 120;
/** Writes events into the log, a group a launch. */
function showIn(log) {
	return (event) => {
		const line = logLine(event);
		if (event.phase === "step" && event.step === "launch") log.group((0,external_report_js_namespaceObject.stepText)(event));
		else if (line !== null) log.info(line);
	};
}
/** The log line of an event; null for cycles that are left out of a log. */
function logLine(event) {
	if (event.phase === "warming") return (0,external_gate_js_namespaceObject.isLogged)(event.step) ? (0,external_report_js_namespaceObject.warmUpLine)(event, LOG_COLUMNS) : null;
	if (event.phase !== "cycle") return (0,external_report_js_namespaceObject.stepText)(event);
	if (!(0,external_gate_js_namespaceObject.isLogged)(event.cycle)) return null;
	return (0,external_report_js_namespaceObject.progressLine)({
		...event,
		findings: event.judgement.findings
	}, LOG_COLUMNS);
}


var __webpack_exports__measure = __webpack_exports__.x;
export { __webpack_exports__measure as measure };
