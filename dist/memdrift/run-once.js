import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
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
  G: () => (/* binding */ PLAN_TEXT),
  E8: () => (/* binding */ run_once_define),
  hZ: () => (/* binding */ exampleConfig),
  Kq: () => (/* binding */ findPython),
  ov: () => (/* binding */ freePort),
  DM: () => (/* binding */ modelOf),
  LS: () => (/* binding */ plainExample),
  RS: () => (/* binding */ printResult),
  mm: () => (/* binding */ recordingsBytes),
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
const external_gate_js_namespaceObject = external_gate_js_x({ ["isLogged"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.isLogged), ["pageAssets"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.pageAssets), ["realPorts"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.realPorts), ["recordingBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.recordingBytes), ["runGate"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.runGate), ["writeReports"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.writeReports) });
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
const external_report_js_namespaceObject = external_report_js_x({ ["buildReport"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.buildReport), ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt), ["progressLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.progressLine), ["renderTerminal"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.renderTerminal), ["reportFiles"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.reportFiles), ["stepText"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.stepText), ["warmUpLine"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.warmUpLine) });
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
const external_config_js_namespaceObject = external_config_js_x({ ["launcherOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launcherOf), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["argvText"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.argvText), ["configOf"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.configOf), ["withInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withInputs) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["makeFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.makeFolder) });
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/parts/run-once.js















// lib/cli/measure/example.js
/** A short plan, printed by the demo: many small cycles and the fast horizon. */
const PLAN = {
	cycle: 200,
	horizon: "fast",
	settle: "100ms",
	concurrency: "4"
};
const MAX_DURATION_MS = 3e5;
/** Disk space for the recordings of so many runs. @param config null for the embedded example */
function recordingsBytes(config, runs) {
	return runs * (0,external_gate_js_namespaceObject.recordingBytes)(config?.plan.maxDurationMs ?? MAX_DURATION_MS);
}
/** The configuration that runs the embedded example server (standard-library Python) as a command. */
function exampleConfig(options) {
	const folder = exampleFolder(options.io);
	const argv = [
		options.python,
		(0,external_node_path_namespaceObject.join)(folder, "server.py"),
		"--port",
		String(options.port),
		"--change",
		options.change
	];
	return (0,external_config_js_namespaceObject.parseConfig)({
		name: options.name,
		command: argv,
		workload: (0,external_node_path_namespaceObject.join)(folder, "workload.jsonl"),
		port: String(options.port),
		"startup-timeout": "30s",
		gpus: "none",
		"baseline-dir": options.baselineDir,
		cycle: String(PLAN.cycle),
		horizon: PLAN.horizon,
		settle: PLAN.settle,
		concurrency: PLAN.concurrency,
		"max-duration": `${MAX_DURATION_MS}ms`
	}, null);
}
/** The unchanged embedded example, on a free port. */
async function plainExample(name, baselineDir, io) {
	return exampleConfig({
		change: "none",
		port: await freePort(),
		python: findPython(),
		name,
		baselineDir,
		io
	});
}
const PLAN_TEXT = `${PLAN.cycle} requests per cycle, ${PLAN.settle} settle time, ${PLAN.horizon} horizon (for a real service: 5 to 15 s per cycle, safe horizon)`;
/** @throws UsageError where the package was copied without its examples */
function exampleFolder(io) {
	const folder = (0,external_node_path_namespaceObject.join)(io.dist, "..", "examples", "demo-server");
	if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, "server.py"))) return folder;
	throw new external_start_js_namespaceObject.UsageError(`${folder}: no such folder; the embedded example is in examples/demo-server of the memdrift repository`);
}
/** The command of a Python 3.8 or newer on this machine. @throws UsageError where there is none */
function findPython() {
	for (const name of ["python3", "python"]) if ((0,external_node_child_process_namespaceObject.spawnSync)(name, ["-c", "import sys; sys.exit(0 if sys.version_info >= (3, 8) else 1)"]).status === 0) return name;
	throw new external_start_js_namespaceObject.UsageError("python3: not found, or older than 3.8; install Python 3.8 or newer to run the embedded example");
}
/** A TCP port of 127.0.0.1 that is free at the moment. */
async function freePort() {
	return new Promise((resolve, reject) => {
		const server = (0,external_node_net_namespaceObject.createServer)();
		server.on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address !== null ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}
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
// lib/cli/measure/live-progress.js
const PLAIN_COLUMNS = 120;
/** Shows what the gate does: one live line on a terminal, elsewhere a plain line every few cycles. */
var Progress = class {
	io;
	#open = false;
	constructor(io) {
		this.io = io;
	}
	show(event) {
		const columns = this.io.live ? this.io.columns - 1 : PLAIN_COLUMNS;
		if (event.phase === "cycle") this.#replace((0,external_report_js_namespaceObject.progressLine)({
			...event,
			findings: event.judgement.findings
		}, columns), (0,external_gate_js_namespaceObject.isLogged)(event.cycle));
		else if (event.phase === "warming") this.#replace((0,external_report_js_namespaceObject.warmUpLine)(event, columns), (0,external_gate_js_namespaceObject.isLogged)(event.step));
		else this.line((0,external_report_js_namespaceObject.stepText)(event));
	}
	/** @param logged whether it stays in a log, where no line replaces another */
	#replace(text, logged) {
		if (this.io.live) {
			this.io.err(`\r\u001b[2K${text}`);
			this.#open = true;
		} else if (logged) this.io.err(`${text}\n`);
	}
	line(text) {
		this.close();
		this.io.err(`${text.replace(/\p{Cc}/gu, " ")}\n`);
	}
	/** Ends a live line, so that the next text starts on a line of its own. */
	close() {
		if (this.#open) this.io.err("\n");
		this.#open = false;
	}
};
// lib/cli/commands/run-once.js
/** `memdrift run`; and one run of the gate from a terminal, of which `self-test`, `calibrate` and `demo` are made too. */
const run_once_define = (command, { io, exit }) => {
	(0,external_flags_js_namespaceObject.withInputs)(command).option("--baseline <dir>", "folder of baseline recordings to compare with").option("--save-baseline", "measure the full horizon and store the recording in that folder").option("--out <dir>", "folder for the recording and the reports", "memdrift-out").option("--bisect", "exit 125 when there is no verdict on the change, for git bisect run").action(async (flags) => {
		const config = (0,external_flags_js_namespaceObject.configOf)(flags);
		if (config.mode === "report") throw new external_start_js_namespaceObject.UsageError("input \"mode\": found \"report\"; allowed: check or refresh (only the Action collects the results of other jobs)");
		const refresh = flags["saveBaseline"] === true || config.mode === "refresh";
		const outDir = String(flags["out"]);
		const options = {
			refresh,
			outDir,
			reproduce: `${(0,external_report_js_namespaceObject.programAt)(io.dist, ".")} ${(0,external_flags_js_namespaceObject.argvText)(command)}`
		};
		const result = await withOutFolder(outDir, recordingsBytes(config, 1), () => runOnce(config, options, io));
		printResult(result, io);
		const { judgement } = result.result;
		exit((0,external_start_js_namespaceObject.exitOf)(judgement, (0,external_start_js_namespaceObject.policyOf)(judgement, config.on, {
			defaults: false,
			refresh
		}), flags["bisect"] === true));
	});
};
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
		progress: (event) => progress.show(event),
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
	for (const { storedAt } of [result, ...result.others]) if (storedAt !== null) io.out(`baseline   ${shown(storedAt)}\n`);
}


var __webpack_exports__PLAN_TEXT = __webpack_exports__.G;
var __webpack_exports__define = __webpack_exports__.E8;
var __webpack_exports__exampleConfig = __webpack_exports__.hZ;
var __webpack_exports__findPython = __webpack_exports__.Kq;
var __webpack_exports__freePort = __webpack_exports__.ov;
var __webpack_exports__modelOf = __webpack_exports__.DM;
var __webpack_exports__plainExample = __webpack_exports__.LS;
var __webpack_exports__printResult = __webpack_exports__.RS;
var __webpack_exports__recordingsBytes = __webpack_exports__.mm;
var __webpack_exports__runOnce = __webpack_exports__.Jh;
var __webpack_exports__withOutFolder = __webpack_exports__.BN;
export { __webpack_exports__PLAN_TEXT as PLAN_TEXT, __webpack_exports__define as define, __webpack_exports__exampleConfig as exampleConfig, __webpack_exports__findPython as findPython, __webpack_exports__freePort as freePort, __webpack_exports__modelOf as modelOf, __webpack_exports__plainExample as plainExample, __webpack_exports__printResult as printResult, __webpack_exports__recordingsBytes as recordingsBytes, __webpack_exports__runOnce as runOnce, __webpack_exports__withOutFolder as withOutFolder };
