import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
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
  E: () => (/* binding */ show_trend_define)
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
const external_gate_js_namespaceObject = external_gate_js_x({ ["DirectoryStore"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.DirectoryStore), ["baseTrend"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.baseTrend), ["packed"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.packed), ["readNewest"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.readNewest) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["MAX_PACKED_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.MAX_PACKED_BYTES), ["folderOf"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.folderOf), ["readPath"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readPath) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["renderTrendPage"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTrendPage), ["renderTrendTable"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTrendTable) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["writeText"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.writeText) });
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/parts/show-trend.js










// lib/baseline/git-branch.js
const run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/** For one command of git, which reads the disk alone. */
const GIT_MS = 6e4;
/** Of a listing: some 100,000 recordings. */
const MAX_LIST_BYTES = 16777216;
/**
* The recordings of a gate on the branch of baselines in a clone, without a checkout: as origin has it where it was
* fetched, else the local branch.
* @param clone a folder of the clone
* @throws UsageError where the clone has no such branch, or git cannot be run
*/
async function readGitBranch(clone, branch, name) {
	const ref = await refOf(clone, branch);
	const candidates = (await git(clone, MAX_LIST_BYTES, "ls-tree", "-r", "-z", "--full-tree", ref, "--", `${(0,external_github_js_namespaceObject.folderOf)(name)}/`)).toString().split("\0").flatMap((line) => {
		const [, blob, path = ""] = /^100644 blob ([0-9a-f]{40,64})\t(.*)$/s.exec(line) ?? [];
		const stored = (0,external_github_js_namespaceObject.readPath)(path);
		if (blob === void 0 || stored === null) return [];
		const origin = `${branch}:${path}`;
		return [(0,external_gate_js_namespaceObject.packed)(stored, origin, () => blobOf(clone, blob, origin))];
	});
	return (0,external_gate_js_namespaceObject.readNewest)(candidates);
}
async function refOf(clone, branch) {
	let problem;
	for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) try {
		return (await git(clone, MAX_LIST_BYTES, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`)).toString().trim();
	} catch (error) {
		problem = error;
	}
	if (problem.code === "ENOENT") throw new external_start_js_namespaceObject.UsageError(`--branch ${branch}: git was not found; allowed: where git is installed, or --baseline`);
	throw new external_start_js_namespaceObject.UsageError(`--branch ${branch}: not in this clone; allowed: a branch that was fetched: git fetch origin ${branch}:refs/remotes/origin/${branch}`);
}
/** @throws Error with one line where it is too large, or cannot be read */
async function blobOf(clone, blob, origin) {
	try {
		return await git(clone, external_github_js_namespaceObject.MAX_PACKED_BYTES, "cat-file", "blob", blob);
	} catch {
		throw new Error(`${origin}: cannot be read; allowed: a recording of at most ${external_github_js_namespaceObject.MAX_PACKED_BYTES} bytes`);
	}
}
async function git(clone, maxBuffer, ...args) {
	return (await run("git", args, {
		cwd: clone,
		encoding: "buffer",
		timeout: GIT_MS,
		killSignal: "SIGKILL",
		maxBuffer
	})).stdout;
}
// lib/cli/commands/show-trend.js
/** `memdrift trend`: what the stored recordings of the base show over its commits; the table where no file is named. */
const show_trend_define = (command, { io }) => {
	command.exitOverride().option("--baseline <dir>", "folder of baseline recordings, or a checkout of their branch").option("--branch [name]", "the branch of baselines in the clone around this folder (memdrift-baselines)").option("--name <name>", "name of the service whose recordings they are", "memdrift").option("--markdown <file>", "write the table as Markdown (- for standard output)").option("--html <file>", "write it as one HTML page (- for standard output)").action(async (flags) => {
		const { recordings, warnings } = await storedBy(flags);
		for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
		if (recordings.length === 0) throw new external_start_js_namespaceObject.UsageError(`${flags.baseline ?? branchOf(flags)}: found no recording of ${flags.name}; allowed: a folder that run --save-baseline has filled or the branch that refreshes have, and --name as it was then`);
		const trend = (0,external_gate_js_namespaceObject.baseTrend)(flags.name, recordings.map(({ recording }) => recording));
		const write = (file, text) => file === "-" ? io.out(text) : (0,external_cli_io_js_namespaceObject.writeText)(file, text);
		const style = () => (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(io.dist, "page", "page.css"), "utf8");
		if (flags.html !== void 0) write(flags.html, (0,external_report_js_namespaceObject.renderTrendPage)(trend, style()));
		if (flags.markdown !== void 0) write(flags.markdown, (0,external_report_js_namespaceObject.renderTrendTable)(trend));
		if (flags.html === void 0 && flags.markdown === void 0) io.out((0,external_report_js_namespaceObject.renderTrendTable)(trend));
	});
};
/** @throws UsageError unless exactly one place is named */
function storedBy({ baseline, ...flags }) {
	if (baseline === void 0 === (flags.branch === void 0)) throw new external_start_js_namespaceObject.UsageError(`trend: found ${baseline === void 0 ? "neither" : "both"} of --baseline and --branch; allowed: one of them`);
	if (baseline !== void 0) return new external_gate_js_namespaceObject.DirectoryStore(baseline).list(flags.name);
	return readGitBranch(".", branchOf(flags), flags.name);
}
const branchOf = ({ branch }) => typeof branch === "string" ? branch : "memdrift-baselines";


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
