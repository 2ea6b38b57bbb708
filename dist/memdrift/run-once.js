import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__ from "./measured-text.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
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
  E8: () => (/* binding */ run_once_define),
  DM: () => (/* binding */ modelOf),
  RS: () => (/* binding */ printResult),
  Jh: () => (/* binding */ runOnce),
  BN: () => (/* binding */ withOutFolder)
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
const external_gate_js_namespaceObject = external_gate_js_x({ ["isLogged"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.isLogged), ["pageAssets"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.pageAssets), ["realPorts"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.realPorts), ["runGate"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.runGate), ["writeReports"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.writeReports) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["OutOfRoom"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.OutOfRoom), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["exitOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.exitOf), ["isOutOfRoom"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.isOutOfRoom), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn), ["parseStat"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.parseStat), ["policyOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.policyOf), ["sweepStale"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.sweepStale), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["STACK_FILES"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.STACK_FILES), ["buildReport"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.buildReport), ["isDecided"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.isDecided), ["liveBlock"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.liveBlock), ["nextStepOf"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.nextStepOf), ["progressLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.progressLine), ["renderAgentBrief"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderAgentBrief), ["renderTerminal"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTerminal), ["reportFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportFiles), ["stepText"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.stepText), ["warmUpBlock"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.warmUpBlock), ["warmUpLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.warmUpLine) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string) });
;// CONCATENATED MODULE: external "./service.js"
var external_service_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_service_js_y = (x) => (() => (x))
const external_service_js_namespaceObject = external_service_js_x({ ["REMOVAL_MS"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.REMOVAL_MS), ["removeInTime"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.removeInTime) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["launcherOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launcherOf) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["makeFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.makeFolder), ["programOf"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.programOf) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["argvText"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.argvText), ["configOf"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.configOf), ["withFormat"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withFormat), ["withInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withInputs) });
;// CONCATENATED MODULE: external "./measured-text.js"
var external_measured_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_measured_text_js_y = (x) => (() => (x))
const external_measured_text_js_namespaceObject = external_measured_text_js_x({ ["measuredText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.measuredText), ["recordingsBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.recordingsBytes) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["VERSION"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.VERSION) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/parts/run-once.js















// lib/cli/measure/out-folder.js
/** The process that writes into a folder. Process ids are reused, so its start time tells which one it was. */
const owner = (0,external_zod_js_namespaceObject.strictObject)({
	pid: (0,external_zod_js_namespaceObject.int)().positive(),
	host: (0,external_zod_js_namespaceObject.string)().max(256),
	/** Boot id of the machine and ticks since boot; null where the system has no /proc. */
	started: (0,external_zod_js_namespaceObject.string)().max(128).nullable(),
	/** Unique to this lock. */
	id: (0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-f]{16}$/)
});
const LOCK = ".memdrift.lock";
const MAX_LOCK_BYTES = 1024;
/**
* Makes the folder that a command writes into, and locks out other runs until the work is over. A lock whose process is
* gone is taken over.
* @param neededBytes size of what is written there, for the message about a full disk
* @throws UsageError where another run writes into it, or it cannot be created; OutOfRoom where the disk is full; and
* what the work throws
*/
async function withOutFolder(folder, neededBytes, work) {
	const held = lock(folder, neededBytes);
	try {
		return await work();
	} finally {
		release((0,external_node_path_namespaceObject.join)(folder, LOCK), held);
	}
}
function lock(folder, neededBytes) {
	try {
		(0,external_cli_io_js_namespaceObject.makeFolder)(folder, neededBytes);
		return take((0,external_node_path_namespaceObject.join)(folder, LOCK));
	} catch (error) {
		const cause = error instanceof external_start_js_namespaceObject.UsageError ? error.cause : error;
		if ((0,external_start_js_namespaceObject.isOutOfRoom)(cause)) throw new external_start_js_namespaceObject.OutOfRoom((0,external_start_js_namespaceObject.cannotWrite)(folder, cause, neededBytes), { cause });
		if (error instanceof external_start_js_namespaceObject.UsageError) throw error;
		throw new external_start_js_namespaceObject.UsageError((0,external_start_js_namespaceObject.cannotWrite)(folder, error, neededBytes), { cause: error });
	}
}
/**
* The lock file is written under another name and linked into place, which fails where a lock exists: nobody reads half
* a lock. A stale lock is replaced only by the holder of the claim to that very lock, so that one of several runs wins.
*/
function take(path) {
	const own = {
		pid: process.pid,
		host: (0,external_node_os_namespaceObject.hostname)(),
		started: startOf(process.pid),
		id: (0,external_node_crypto_namespaceObject.randomBytes)(8).toString("hex")
	};
	const beside = `${path}.${own.id}`;
	try {
		(0,external_node_fs_namespaceObject.writeFileSync)(beside, JSON.stringify(own), {
			flag: "wx",
			mode: 420
		});
		if (putInPlace(beside, path)) return own;
		const held = readLock(path);
		if (held === null) return take(path);
		if (isAlive(held)) throw refusal(path, held);
		const claim = `${path}.claim-${held.id}`;
		if (!putInPlace(beside, claim)) throw refusal(path, readLock(claim) ?? held);
		try {
			const now = readLock(path);
			if (now === null) return take(path);
			if (now.id !== held.id) throw refusal(path, now);
			(0,external_node_fs_namespaceObject.renameSync)(beside, path);
			return own;
		} finally {
			(0,external_node_fs_namespaceObject.rmSync)(claim, { force: true });
		}
	} finally {
		(0,external_node_fs_namespaceObject.rmSync)(beside, { force: true });
	}
}
/** Returns false where `to` exists. */
function putInPlace(from, to) {
	try {
		(0,external_node_fs_namespaceObject.linkSync)(from, to);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") return false;
		if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS") return copied(from, to);
		throw error;
	}
}
function copied(from, to) {
	try {
		(0,external_node_fs_namespaceObject.copyFileSync)(from, to, external_node_fs_namespaceObject.constants.COPYFILE_EXCL);
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw error;
	}
}
/**
* Reads the lock; null where there is none.
* @throws UsageError for a link, a folder, or a file that is no lock of memdrift
*/
function readLock(path) {
	const there = (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false });
	if (there === void 0) return null;
	const kind = there.isFile() ? "another file" : there.isSymbolicLink() ? "a link" : "no file";
	const foreign = new external_start_js_namespaceObject.UsageError(`${path}: found ${kind}; allowed: the lock of a memdrift run; remove it if no run is writing there`);
	if (!there.isFile()) throw foreign;
	const read = owner.safeParse((0,external_start_js_namespaceObject.jsonIn)(textOf(path)));
	if (read.success) return read.data;
	throw foreign;
}
function textOf(path) {
	const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK);
	try {
		if (!(0,external_node_fs_namespaceObject.fstatSync)(file).isFile()) return "";
		const buffer = Buffer.alloc(MAX_LOCK_BYTES);
		return buffer.toString("utf8", 0, (0,external_node_fs_namespaceObject.readSync)(file, buffer, 0, buffer.length, 0));
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(file);
	}
}
/** Processes of another machine cannot be seen: their locks hold until somebody removes them. */
function isAlive({ pid, host, started }) {
	if (host !== (0,external_node_os_namespaceObject.hostname)()) return true;
	if (started !== null) return startOf(pid) === started;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
/** Boot id and start time of a process (proc_pid_stat(5), field 22); null where it is gone or /proc is missing. */
function startOf(pid) {
	try {
		const boot = (0,external_node_fs_namespaceObject.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
		const found = (0,external_start_js_namespaceObject.parseStat)(pid, (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, "utf8"));
		return found === null ? null : `${boot}/${found.startTicks}`;
	} catch {
		return null;
	}
}
function refusal(path, { pid, host }) {
	const where = host === (0,external_node_os_namespaceObject.hostname)() ? "" : ` on ${JSON.stringify(host)}`;
	return new external_start_js_namespaceObject.UsageError(`option "--out": found another run of memdrift that writes there (process ${pid}${where}); allowed: another folder; remove ${path} if that run has ended`);
}
/** Leaves a lock that is no longer ours. Never throws: the work is over. */
function release(path, { id }) {
	try {
		if (readLock(path)?.id === id) (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
	} catch {}
}
// lib/cli/measure/json-lines.js
/** Tells a run as events, one JSON object a line, on standard output; secrets in them are masked. */
var JsonLines = class {
	io;
	/** Series that have been told as decided, in this launch. */
	#decided = /* @__PURE__ */ new Set();
	constructor(io) {
		this.io = io;
	}
	/** @param refresh whether the recording is to become a baseline */
	show(event, config, refresh) {
		if (event.phase === "step") {
			if (event.step === "launch") this.#decided.clear();
			if (event.step !== "limits") return;
			const { wholeS: limitS, runs } = event;
			const service = (0,external_measured_text_js_namespaceObject.measuredText)(config, this.io);
			this.#write({
				event: "start",
				version: 1,
				memdrift: external_drift_js_namespaceObject.VERSION,
				name: config.name,
				service,
				refresh,
				limitS,
				runs
			});
		} else if (event.phase === "cycle") {
			const { cycle, elapsedS, likelyDoneS, waitsFor, judgement } = event;
			const gated = judgement.findings.filter((finding) => finding.gated);
			const open = gated.filter((finding) => !(0,external_report_js_namespaceObject.isDecided)(finding)).map(({ series }) => series);
			const series = Object.fromEntries(gated.map((finding) => [finding.series, {
				unit: finding.unit,
				growth: growthOf(finding)
			}]));
			this.#write({
				event: "checkpoint",
				cycle,
				elapsedS,
				likelyDoneS,
				waitsFor,
				open,
				series
			});
			for (const finding of gated.filter(external_report_js_namespaceObject.isDecided)) this.#decide(finding, cycle);
		}
	}
	#decide(finding, cycle) {
		const { series, verdict } = finding;
		if (this.#decided.has(series)) return;
		this.#decided.add(series);
		this.#write({
			event: "decided",
			cycle,
			series,
			verdict,
			growth: growthOf(finding)
		});
	}
	end(end) {
		this.#write({
			event: "verdict",
			...end
		});
	}
	#write(event) {
		this.io.out(`${this.io.masker.mask(JSON.stringify(event))}\n`);
	}
};
function growthOf({ drift }) {
	if (drift === null) return null;
	const { value, low, high } = drift.growth;
	return {
		value,
		low,
		high,
		budget: drift.budget
	};
}
// lib/cli/measure/live-progress.js
const PLAIN_COLUMNS = 120;
/**
* Shows what the gate does: one live block on a terminal; elsewhere a plain line every few cycles, in a job on GitHub folded
* by launch.
*/
var Progress = class {
	io;
	/** Lines of the live block; the cursor stands at the end of the last. */
	#lines = 0;
	#grouped = false;
	constructor(io) {
		this.io = io;
	}
	show(event) {
		const columns = this.io.columns - 1;
		if (event.phase === "cycle") {
			const { findings, requests } = event.judgement;
			const progress = {
				...event,
				findings,
				requests
			};
			if (this.io.live) this.#replace((0,external_report_js_namespaceObject.liveBlock)(progress, columns));
			else if ((0,external_gate_js_namespaceObject.isLogged)(event.cycle)) this.line((0,external_report_js_namespaceObject.progressLine)(progress, PLAIN_COLUMNS));
		} else if (event.phase === "warming") {
			if (this.io.live) this.#replace((0,external_report_js_namespaceObject.warmUpBlock)(event, columns));
			else if ((0,external_gate_js_namespaceObject.isLogged)(event.step)) this.line((0,external_report_js_namespaceObject.warmUpLine)(event, PLAIN_COLUMNS));
		} else if (event.step === "launch") this.#group((0,external_report_js_namespaceObject.stepText)(event));
		else this.line((0,external_report_js_namespaceObject.stepText)(event));
	}
	/** Goes to the start of the block, and writes the new one over it. */
	#replace(lines) {
		const up = this.#lines > 1 ? `\u001b[${this.#lines - 1}A` : "";
		this.io.err(`${this.#lines > 0 ? `\r${up}\u001b[J` : ""}${lines.join("\n")}`);
		this.#lines = lines.length;
	}
	/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#grouping-log-lines */
	#group(title) {
		this.#endGroup();
		this.#grouped = this.io.env["GITHUB_ACTIONS"] === "true";
		this.line(`${this.#grouped ? "::group::" : ""}${title}`);
	}
	#endGroup() {
		if (this.#grouped) this.line("::endgroup::");
		this.#grouped = false;
	}
	line(text) {
		this.#endBlock();
		this.io.err(`${text.replace(/\p{Cc}/gu, " ")}\n`);
	}
	/** Ends a live block and a group, so that the next text starts on a line of its own. */
	close() {
		this.#endBlock();
		this.#endGroup();
	}
	#endBlock() {
		if (this.#lines > 0) this.io.err("\n");
		this.#lines = 0;
	}
};
// lib/cli/commands/run-once.js
/** `memdrift run`; and one run of the gate from a terminal, of which `self-test`, `calibrate` and `demo` are made too. */
const run_once_define = (command, { io, exit }) => {
	(0,external_flags_js_namespaceObject.withInputs)(command).option("--baseline <dir>", "folder of baseline recordings to compare with").option("--save-baseline", "measure the full horizon and store the recording in that folder").option("--out <dir>", "folder for the recording and the reports", "memdrift-out").option("--bisect", "exit 125 when there is no verdict on the change, for git bisect run").addOption((0,external_flags_js_namespaceObject.withFormat)()).option("--json-lines", "print events as JSON, one a line, instead of the report").action(async (flags) => {
		const config = (0,external_flags_js_namespaceObject.configOf)(flags);
		if (config.mode === "report") throw new external_start_js_namespaceObject.UsageError("input \"mode\": found \"report\"; allowed: check or refresh (only the Action collects the results of other jobs)");
		const refresh = flags["saveBaseline"] === true || config.mode === "refresh";
		const outDir = String(flags["out"]);
		const events = flags["jsonLines"] === true ? new JsonLines(io) : null;
		const options = {
			refresh,
			outDir,
			reproduce: `${(0,external_cli_io_js_namespaceObject.programOf)(io)} ${(0,external_flags_js_namespaceObject.argvText)(command)}`,
			events
		};
		const result = await withOutFolder(outDir, (0,external_measured_text_js_namespaceObject.recordingsBytes)(config, 1), () => runOnce(config, options, io));
		const { judgement } = result.result;
		const policy = (0,external_start_js_namespaceObject.policyOf)(judgement, config.on, {
			defaults: false,
			refresh
		});
		const code = (0,external_start_js_namespaceObject.exitOf)(judgement, policy, flags["bisect"] === true);
		if (events !== null) events.end(endOf(result, code));
		else if (flags["format"] === "agent") io.out((0,external_report_js_namespaceObject.renderAgentBrief)(result.model, code));
		else printResult(result, io);
		exit(code);
	});
};
/** The last event of a run. */
function endOf({ result, model, files }, exit) {
	const { holder, spot, next, confirm } = (0,external_report_js_namespaceObject.nextStepOf)(model);
	return {
		verdict: model.verdict,
		exit,
		reason: model.reason,
		holder,
		line: spot,
		next,
		confirm,
		recording: result.hasRecording ? result.recordingPath : null,
		reports: files,
		stored: [result, ...result.others].flatMap(({ storedAt }) => storedAt ?? [])
	};
}
/** How long removing what earlier runs left behind may delay this one. */
const SWEEP_MS = 12e4;
/** How long removing the service may take once the run is cancelled. */
const CANCELLED_MS = 3500;
/**
* Runs the gate once and writes its files: recording, report.html, report.md, report.json. A file that cannot be
* written is a warning; the verdict stands.
* @throws UsageError, WorkloadError, CancelledError
*/
async function runOnce(config, options, io) {
	const progress = new Progress(io);
	const names = [];
	const log = {
		info: (text) => progress.line(text),
		warn: (text) => progress.line(`warning: ${text}`)
	};
	const ports = (0,external_gate_js_namespaceObject.realPorts)({
		config,
		dist: io.dist,
		outDir: options.outDir,
		env: io.env,
		masker: io.masker,
		log,
		progress: (event) => {
			progress.show(event);
			options.events?.show(event, config, options.refresh);
		},
		signal: io.signal,
		onName: (name) => names.push(name),
		sweep: () => (0,external_start_js_namespaceObject.endsWithin)(external_start_js_namespaceObject.systemClock, SWEEP_MS, (0,external_start_js_namespaceObject.sweepStale)(log, io.env, (0,external_config_js_namespaceObject.launcherOf)(config.service).usesEngine))
	});
	const assets = (0,external_gate_js_namespaceObject.pageAssets)(io.dist);
	let result;
	try {
		result = await (0,external_gate_js_namespaceObject.runGate)(config, options, ports);
	} finally {
		await (0,external_service_js_namespaceObject.removeInTime)(names, io.signal.aborted ? CANCELLED_MS : external_service_js_namespaceObject.REMOVAL_MS, io.env, log, io.signal);
		progress.close();
	}
	const reproduce = options.reproduce === null ? null : io.masker.mask(options.reproduce);
	const model = modelOf(result, config.name, reproduce);
	const files = (0,external_gate_js_namespaceObject.writeReports)(options.outDir, (0,external_report_js_namespaceObject.reportFiles)(model, assets), log.warn);
	return {
		result,
		model,
		files
	};
}
/** The report of a live run. */
function modelOf(result, name, reproduce) {
	return (0,external_report_js_namespaceObject.buildReport)({
		judgement: result.judgement,
		recording: result.recording,
		baselines: result.baselines,
		name,
		path: (0,external_node_path_namespaceObject.relative)(".", result.recordingPath) || result.recordingPath,
		reproduce,
		notes: result.notes,
		ab: result.ab,
		context: { baseGrows: result.context.baseGrows }
	});
}
/** Prints the report and the paths of the files. */
function printResult({ model, files, result }, io) {
	io.out(`${(0,external_report_js_namespaceObject.renderTerminal)(model, {
		columns: Math.min(io.columns, 100),
		color: io.color
	})}\n`);
	const shown = (path) => (0,external_node_path_namespaceObject.relative)(".", path) || path;
	if (result.hasRecording) io.out(`recording  ${shown(result.recordingPath)}\n`);
	const reports = [
		"report.html",
		"report.md",
		"report.json"
	].flatMap((name) => files[name] ?? []).map(shown);
	if (reports.length > 0) io.out(`report     ${reports.join(", ")}\n`);
	const stacks = external_report_js_namespaceObject.STACK_FILES.flatMap((name) => files[name] ?? []).map(shown);
	if (stacks.length > 0) io.out(`stacks     ${stacks.join(", ")}\n`);
	for (const { storedAt } of [result, ...result.others]) if (storedAt !== null) io.out(`baseline stored: ${shown(storedAt)}\n`);
}


var __webpack_exports__define = __webpack_exports__.E8;
var __webpack_exports__modelOf = __webpack_exports__.DM;
var __webpack_exports__printResult = __webpack_exports__.RS;
var __webpack_exports__runOnce = __webpack_exports__.Jh;
var __webpack_exports__withOutFolder = __webpack_exports__.BN;
export { __webpack_exports__define as define, __webpack_exports__modelOf as modelOf, __webpack_exports__printResult as printResult, __webpack_exports__runOnce as runOnce, __webpack_exports__withOutFolder as withOutFolder };
