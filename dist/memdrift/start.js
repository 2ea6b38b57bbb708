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
  cc: () => (/* binding */ CancelledError),
  B2: () => (/* binding */ Deadline),
  dc: () => (/* binding */ EXIT),
  yZ: () => (/* binding */ GATE_RULES),
  j9: () => (/* binding */ GIB),
  V1: () => (/* binding */ HOLD_LAYERS),
  nH: () => (/* binding */ KIB),
  C4: () => (/* binding */ KnownFamily),
  D6: () => (/* binding */ MIB),
  Yi: () => (/* binding */ NotInstalledError),
  t: () => (/* binding */ OutOfRoom),
  Yy: () => (/* binding */ PROBE_HOLD_LAYERS),
  mU: () => (/* binding */ SERIES),
  _7: () => (/* binding */ ServiceError),
  Lr: () => (/* binding */ TimeUp),
  QN: () => (/* binding */ UNITS),
  eb: () => (/* binding */ UsageError),
  WN: () => (/* binding */ cancellation),
  zz: () => (/* binding */ cannotWrite),
  jt: () => (/* binding */ commandText),
  dK: () => (/* binding */ createRunDir),
  Fg: () => (/* binding */ definitionOf),
  q0: () => (/* binding */ describe),
  T3: () => (/* binding */ docker),
  q$: () => (/* binding */ dockersReason),
  _c: () => (/* binding */ endsWithin),
  J4: () => (/* binding */ errorExit),
  l3: () => (/* binding */ exitNow),
  sX: () => (/* binding */ exitOf),
  T1: () => (/* binding */ family),
  bT: () => (/* binding */ fileFault),
  Wj: () => (/* binding */ fileProblem),
  z3: () => (/* binding */ formatBytes),
  Fl: () => (/* binding */ formatValue),
  Mo: () => (/* binding */ helperName),
  El: () => (/* binding */ hierarchyOrder),
  X7: () => (/* binding */ isOutOfRoom),
  Yf: () => (/* binding */ jsonIn),
  SW: () => (/* binding */ labelArgs),
  y4: () => (/* binding */ lastResort),
  v8: () => (/* binding */ layOut),
  qG: () => (/* binding */ leave),
  O3: () => (/* binding */ listProcesses),
  x5: () => (/* binding */ locate),
  xI: () => (/* binding */ marked),
  bD: () => (/* binding */ messageOf),
  TQ: () => (/* binding */ newServiceName),
  H6: () => (/* binding */ orAborted),
  Nr: () => (/* binding */ orCancelled),
  H0: () => (/* binding */ ownerLabels),
  cF: () => (/* binding */ pairOf),
  ky: () => (/* binding */ parseStat),
  US: () => (/* binding */ policyOf),
  uR: () => (/* binding */ procText),
  Ko: () => (/* binding */ readInputs),
  lK: () => (/* binding */ readProc),
  ZB: () => (/* binding */ removeByName),
  eF: () => (/* binding */ run),
  j0: () => (/* binding */ seriesWhere),
  ds: () => (/* binding */ stop),
  gC: () => (/* binding */ storyExit),
  is: () => (/* binding */ sweepStale),
  ml: () => (/* binding */ systemClock),
  yy: () => (/* binding */ temporaryFolder),
  GS: () => (/* binding */ thisOwner),
  OR: () => (/* binding */ thisUser),
  IY: () => (/* binding */ tryDocker),
  jM: () => (/* binding */ withAbsolutePath)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:perf_hooks"
const external_node_perf_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
;// CONCATENATED MODULE: ./lib/parts/start.js









// lib/time/leave.js
/** Long enough for connections that are closing, or a thread that ends. */
const BY_ITSELF_MS = 2e3;
/**
* Ends the process with this exit code: normally, when nothing is left to do, otherwise after two seconds, whatever
* hangs (a docker command in the kernel, a connection that nobody closes, a file that is never read to its end).
*/
function leave(code) {
	process.exitCode = code;
	setTimeout(() => exitNow(code), BY_ITSELF_MS).unref();
}
/**
* Ends the process at once with this exit code. `process.exit` would first wait for Node's threads, for ever where the
* kernel holds one up (a pipe without a writer, a file system that is gone). Such a process becomes another that ends, so
* that the code stays; a Node without execve (before 22.15) ends with 137, which is no verdict's.
*/
function exitNow(code) {
	if (!process.getActiveResourcesInfo().some((name) => ON_THREADS.test(name))) return process.exit(code);
	process.emit("exit", code);
	process.execve?.("/bin/sh", [
		"sh",
		"-c",
		`exit ${code}`
	], {});
	process.kill(process.pid, "SIGKILL");
	return process.exit(code);
}
/** What Node works on in threads, and may wait for: files, and the addresses of names. */
const ON_THREADS = /^(FSReq|GetAddrInfo|GetNameInfo)/;
// lib/series/series-definition.js
/** A rule that gates a series: growth per request, steady-state level, or a ceiling under load. */
const GATE_RULES = [
	"drift",
	"level",
	"cap"
];
const UNITS = [
	"bytes",
	"tokens",
	"count",
	"percent"
];
/** A layer in which the probe can hold a known amount. */
const PROBE_HOLD_LAYERS = [
	"heap",
	"anon",
	"torch",
	"node"
];
/** A layer in which a known amount can be held, to check that its series show it: by the probe, or from outside. */
const HOLD_LAYERS = [...PROBE_HOLD_LAYERS, "jvm"];
// lib/series/series.js
const KIB = 1024;
const MIB = 1048576;
const GIB = 1024 * MIB;
/** The kernel's page, and the segments in which device allocators reserve and drivers report. */
const PAGE = 4 * KIB;
const SEGMENT = 2 * MIB;
/** The series of one layer: bytes of which fewer are better, not judged, unless the details say otherwise. */
const seriesOf = (layer, layerLabel, source) => (quantity, granularity, details = {}) => ({
	layer,
	layerLabel,
	quantity,
	unit: "bytes",
	better: "lower",
	granularity,
	source,
	gated: [],
	required: "never",
	...details
});
const torch = seriesOf("torch.device", "torch device", "framework");
const pinned = seriesOf("torch.pinned", "torch pinned", "framework");
const jax = seriesOf("jax.device", "JAX device", "framework");
const tensorflow = seriesOf("tensorflow.device", "TensorFlow device", "framework");
const cupy = seriesOf("cupy.device", "CuPy device", "framework");
const heap = seriesOf("heap", "host heap", "allocator");
const node = seriesOf("node.heap", "Node heap", "runtime");
const jvm = seriesOf("jvm.heap", "JVM heap", "runtime");
const metaspace = seriesOf("jvm.metaspace", "JVM metaspace", "runtime");
const direct = seriesOf("jvm.direct", "JVM direct buffers", "runtime");
const go = seriesOf("go.heap", "Go heap", "runtime");
const dotnet = seriesOf("dotnet.heap", ".NET heap", "runtime");
const mappings = seriesOf("mappings", "mappings", "kernel");
const shm = seriesOf("shm", "/dev/shm", "kernel");
const container = seriesOf("container", "container", "kernel");
const gpu = seriesOf("gpu", "GPU", "gpu-driver");
const kvCache = seriesOf("kv-cache", "KV cache", "server");
const server = seriesOf("server", "server says", "server");
/** Required once a figure was told. A server tells some of these in some versions only. */
const RETURNS = {
	gated: ["drift"],
	required: "baseline",
	requiredOnce: "read"
};
const count = (label, source, quantity, details = {}) => seriesOf("counts", label, source)(quantity, 1, {
	unit: "count",
	...details
});
const requests = (quantity) => ({
	...count("requests", "server", quantity, {
		...RETURNS,
		atRest: "zero",
		diagnosis: "stuck-requests"
	}),
	layer: "server"
});
/** Judged for growth and steady-state level, and required if the baseline has it. */
const JUDGED = {
	gated: ["drift", "level"],
	required: "baseline"
};
/** What a managed runtime counts as live after a collection. */
const LIVE = {
	...JUDGED,
	requiredOnce: "read",
	neverZero: true,
	diagnosis: "live-managed-objects"
};
const LIVE_ARRAYS = {
	...JUDGED,
	requiredOnce: "reported",
	diagnosis: "live-arrays"
};
/** Every series of the contract, in the order of the allocator hierarchy (the order of a report). */
const SERIES = {
	"torch.device/allocated": torch("allocated", 512, {
		asPart: "PyTorch's allocated memory",
		...JUDGED,
		requiredOnce: "reported",
		shortName: "torch allocated",
		subject: "PyTorch's {} device memory",
		metricDefinition: "torch-backend",
		previewed: true,
		shows: "torch",
		standsOn: ["torch.device/reserved"],
		diagnosis: "live-tensors"
	}),
	"torch.device/reserved": torch("reserved", SEGMENT, {
		asPart: "PyTorch's reserved memory",
		...JUDGED,
		requiredOnce: "reported",
		judgedGranularity: 20 * MIB,
		shortName: "torch reserved",
		subject: "PyTorch's {} device memory",
		metricDefinition: "torch-backend",
		previewed: true,
		shows: "torch",
		keepsFreed: true,
		standsOn: ["gpu/used"]
	}),
	"torch.device/gap": torch("gap", SEGMENT, { shortName: "torch gap" }),
	"torch.device/requested": torch("requested", 1),
	"torch.device/active": torch("active", 512),
	"torch.device/inactive-split": torch("inactive split", 512),
	"torch.device/private-pools": torch("private pools", SEGMENT),
	"torch.device/retries": torch("retries", 1, { unit: "count" }),
	"torch.device/ooms": torch("out of memory", 1, { unit: "count" }),
	"torch.pinned/allocated": pinned("allocated", PAGE, {
		asPart: "PyTorch's pinned memory",
		gated: ["drift"],
		required: "baseline",
		shortName: "torch pinned",
		subject: "PyTorch's pinned host memory",
		standsOn: ["process/resident"],
		diagnosis: "pinned-buffers"
	}),
	"torch.pinned/active": pinned("active", 1),
	"jax.device/allocated": jax("allocated", 256, {
		...LIVE_ARRAYS,
		standsOn: ["jax.device/reserved", "gpu/used"],
		asPart: "JAX's allocated memory"
	}),
	"jax.device/reserved": jax("reserved", SEGMENT, { asPart: "JAX's reserved memory" }),
	"tensorflow.device/allocated": tensorflow("allocated", 256, {
		...LIVE_ARRAYS,
		standsOn: ["gpu/used"],
		asPart: "TensorFlow's allocated memory"
	}),
	"cupy.device/allocated": cupy("allocated", 512, {
		...LIVE_ARRAYS,
		standsOn: ["cupy.device/reserved", "gpu/used"],
		asPart: "CuPy's allocated memory"
	}),
	"cupy.device/reserved": cupy("reserved", SEGMENT, { asPart: "CuPy's reserved memory" }),
	"heap/allocated": heap("allocated", 16, {
		asPart: "the host heap",
		...JUDGED,
		requiredOnce: "read",
		shortName: "heap allocated",
		subject: "The host heap's {} memory",
		metricDefinition: "allocator",
		neverZero: true,
		previewed: true,
		shows: "heap",
		standsOn: ["heap/reserved", "process/resident"],
		diagnosis: "live-host-objects"
	}),
	"heap/reserved": heap("reserved", PAGE, {
		asPart: "what malloc retains",
		shortName: "heap reserved",
		reserveOf: "heap/allocated",
		subject: "The host heap's {} memory",
		metricDefinition: "allocator",
		neverZero: true,
		standsOn: ["process/resident"]
	}),
	"node.heap/allocated": node("allocated", 8, {
		asPart: "Node's live heap",
		...LIVE,
		shortName: "Node heap",
		subject: "Node's live heap",
		shows: "node",
		standsOn: ["node.heap/reserved", "process/resident"]
	}),
	"node.heap/reserved": node("reserved", PAGE, {
		asPart: "what Node reserves for its heap",
		reserveOf: "node.heap/allocated",
		shortName: "Node heap reserved",
		standsOn: ["process/resident"]
	}),
	"node.heap/external": node("external", 8, {
		asPart: "memory outside Node's heap that its objects hold",
		...JUDGED,
		requiredOnce: "read",
		shortName: "Node external",
		subject: "The memory outside the heap that Node counts as held by its objects",
		shows: "node",
		standsOn: ["process/resident"],
		diagnosis: "external-buffers"
	}),
	"jvm.heap/allocated": jvm("allocated", 8, {
		asPart: "the JVM's live heap",
		...LIVE,
		shortName: "JVM heap",
		subject: "The JVM's live heap",
		shows: "jvm",
		standsOn: ["jvm.heap/reserved", "process/resident"]
	}),
	"jvm.heap/reserved": jvm("reserved", PAGE, {
		asPart: "what the JVM commits for its heap",
		reserveOf: "jvm.heap/allocated",
		shortName: "JVM heap reserved",
		standsOn: ["process/resident"]
	}),
	"jvm.metaspace/allocated": metaspace("allocated", KIB, {
		asPart: "the JVM's metaspace",
		...LIVE,
		shortName: "JVM metaspace",
		subject: "The metaspace of the JVM",
		shows: "jvm",
		standsOn: ["jvm.metaspace/reserved", "process/resident"],
		diagnosis: "loaded-classes"
	}),
	"jvm.metaspace/reserved": metaspace("reserved", PAGE, {
		asPart: "what the JVM commits for its metaspace",
		reserveOf: "jvm.metaspace/allocated",
		standsOn: ["process/resident"]
	}),
	"jvm.direct/allocated": direct("allocated", KIB, {
		asPart: "the JVM's direct buffers",
		...JUDGED,
		requiredOnce: "read",
		shortName: "JVM direct buffers",
		subject: "The JVM's direct buffers",
		shows: "jvm",
		standsOn: ["process/resident"],
		diagnosis: "direct-buffers"
	}),
	"go.heap/allocated": go("allocated", 8, {
		asPart: "Go's live heap",
		...LIVE,
		shortName: "Go heap",
		subject: "Go's live heap",
		standsOn: ["go.heap/reserved", "process/resident"]
	}),
	"go.heap/reserved": go("reserved", PAGE, {
		asPart: "what Go keeps for its heap",
		reserveOf: "go.heap/allocated",
		shortName: "Go heap reserved",
		standsOn: ["process/resident"]
	}),
	"dotnet.heap/allocated": dotnet("allocated", 8, {
		asPart: "the live heap of .NET",
		...LIVE,
		shortName: ".NET heap",
		subject: "The live heap of .NET",
		standsOn: ["dotnet.heap/reserved", "process/resident"]
	}),
	"dotnet.heap/reserved": dotnet("reserved", PAGE, {
		asPart: "what .NET commits for its heap",
		reserveOf: "dotnet.heap/allocated",
		shortName: ".NET heap reserved",
		standsOn: ["process/resident"]
	}),
	"mappings/heap": mappings("[heap]", PAGE, { asPart: "the mapping of the heap" }),
	"mappings/arenas": mappings("glibc arenas", PAGE, { asPart: "malloc's arenas of threads" }),
	"mappings/python": mappings("Python arenas", PAGE, { asPart: "the arenas of small Python objects" }),
	"mappings/anonymous": mappings("other anonymous", PAGE, { asPart: "anonymous memory" }),
	"mappings/file": mappings("files", PAGE),
	"mappings/shared": mappings("shared", PAGE, { asPart: "mapped shared memory" }),
	"process/resident": seriesOf("process", "process", "kernel")("resident", PAGE, {
		gated: [
			"drift",
			"level",
			"cap"
		],
		required: "always",
		shortName: "process resident",
		subject: "The processes' {} memory",
		whole: true,
		neverZero: true,
		previewed: true,
		shows: "anon",
		standsOn: ["shm/used", "container/resident"]
	}),
	"shm/used": shm("used", PAGE, {
		gated: ["drift"],
		shortName: "/dev/shm used",
		subject: "The shared memory {} (/dev/shm)",
		shared: true,
		outsideProcesses: true,
		standsOn: ["container/resident"],
		diagnosis: "segments-left"
	}),
	"shm/others": shm("of others", PAGE, { outsideProcesses: true }),
	"container/resident": container("resident", PAGE, {
		gated: ["drift", "cap"],
		requiredOnce: "read",
		growthBeside: "process/resident",
		shortName: "container resident",
		subject: "The container's {} memory",
		neverZero: true,
		outsideProcesses: true
	}),
	"container/kernel": container("kernel", PAGE),
	"gpu/used": gpu("used", SEGMENT, {
		gated: [
			"drift",
			"level",
			"cap"
		],
		required: "gpu",
		shortName: "GPU used",
		subject: "The GPU memory {}",
		whole: true,
		metricDefinition: "gpu-source",
		previewed: true
	}),
	"gpu/other": gpu("other", SEGMENT, { shortName: "GPU other" }),
	"gpu/device": gpu("whole device", SEGMENT),
	"kv-cache/capacity": kvCache("capacity", 1, {
		unit: "tokens",
		better: "higher",
		gated: ["level"],
		required: "baseline",
		requiredOnce: "reported",
		shortName: "KV cache",
		subject: "The KV cache",
		metricDefinition: "server",
		neverZero: true,
		diagnosis: "smaller-kv-cache"
	}),
	"requests/running": requests("running"),
	"requests/waiting": requests("waiting"),
	"kv-cache/used": kvCache("used", 1, {
		...RETURNS,
		unit: "tokens",
		atRest: "warm",
		shortName: "KV cache used",
		metricDefinition: "server",
		diagnosis: "held-kv-cache"
	}),
	"kv-cache/usage": kvCache("usage", .1, { unit: "percent" }),
	"server/resident": server("resident", PAGE),
	"server/device": server("on the device", 1),
	"python/blocks": count("Python", "interpreter", "blocks", { shortName: "Python blocks" }),
	threads: count("threads", "kernel", "count", { diagnosis: "threads" }),
	fds: count("file descriptors", "kernel", "count", {
		shortName: "file descriptors",
		diagnosis: "open-files"
	}),
	sockets: count("sockets", "kernel", "count", {
		shortName: "open sockets",
		diagnosis: "open-sockets"
	}),
	tasks: count("asyncio tasks", "interpreter", "count", { diagnosis: "pending-tasks" }),
	goroutines: count("goroutines", "runtime", "count", { diagnosis: "goroutines" }),
	handles: count("Node handles", "runtime", "count", { shortName: "Node handles" })
};
const NAMES = Object.keys(SERIES);
/** The contract's definition of a series, or `undefined` for a name it does not list. */
function definitionOf(name) {
	return Object.hasOwn(SERIES, name) ? SERIES[name] : void 0;
}
/** Names of the series whose definition meets a condition, in the order of the hierarchy. */
function seriesWhere(condition) {
	return NAMES.filter((name) => condition(SERIES[name]));
}
/** Compares by position in the allocator hierarchy, for sorting a report; unknown series come last, by name. */
function hierarchyOrder(a, b) {
	const rank = (name) => Object.hasOwn(SERIES, name) ? NAMES.indexOf(name) : NAMES.length;
	return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
/**
* Bytes in the binary unit a reader would choose, e.g. `14.82 GiB`, `3.1 MiB`, `512 B`. Sign is kept.
* @param digits decimals after the point for KiB and up
*/
function formatBytes(bytes, digits = bytes >= 1073741824 || bytes <= -1073741824 ? 2 : 1) {
	const magnitude = Math.abs(bytes);
	const [scale, unit] = magnitude >= 1073741824 ? [GIB, "GiB"] : magnitude >= 1048576 ? [MIB, "MiB"] : magnitude >= 1024 ? [KIB, "KiB"] : [1, "B"];
	return scale === 1 ? `${Math.round(bytes)} B` : `${(bytes / scale).toFixed(digits)} ${unit}`;
}
/** A value in its series' unit: bytes as {@link formatBytes}, percent with a decimal, tokens and counts whole. */
function formatValue(value, unit) {
	if (unit === "bytes") return formatBytes(value);
	if (unit === "percent") return `${value.toFixed(1)} %`;
	return unit === "tokens" ? `${Math.round(value)} tokens` : `${Math.round(value)}`;
}
// lib/series/unknown.js
/** The message of what was thrown, whatever that is. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
/** Undefined, which no schema takes, where the text is no JSON. */
function jsonIn(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// lib/series/file-problem.js
/** Words for errors of the file system (errno(3)); others keep Node's message. */
const PROBLEMS = {
	ENOENT: "no such file",
	EISDIR: "is a folder",
	EEXIST: "a file already exists",
	ENOTDIR: "a file already exists",
	EACCES: "not permitted",
	EPERM: "not permitted",
	ENOSPC: "no space left on the device",
	EDQUOT: "the user's quota is used up",
	EFBIG: "exceeds the file size limit (ulimit -f)",
	EROFS: "the file system is read-only",
	EIO: "input/output error",
	ELOOP: "is a link"
};
/** Why a file could not be read or written, in words. */
function fileProblem(error) {
	const { code = "" } = error;
	return PROBLEMS[code] ?? messageOf(error);
}
/** One line: the path, why it cannot be written, and the bytes that it needs. */
function cannotWrite(path, error, neededBytes) {
	return `${path}: cannot be written: ${fileProblem(error)}; needs ${formatBytes(neededBytes)}`;
}
/** System calls on files, as Node names them in its errors; a failed `spawn` or `connect` is not one. */
const ON_FILES = /^(open|read|write|writev|close|f?sync|ftruncate|mkdir|mkdtemp|rmdir|rm|unlink|rename|link|copyfile|cp|chmod|l?stat|f?stat|scandir|opendir)$/;
/** Whether the device is full or broken: another path on it would not help. */
function isOutOfRoom(error) {
	return [
		"ENOSPC",
		"EDQUOT",
		"EFBIG",
		"EIO"
	].includes(error?.code ?? "");
}
/**
* One line on a file-system error that was not handled where it came up: a disk that is full or read-only, a folder that
* was removed meanwhile. Null for every other error.
*/
function fileFault(error) {
	if (!(error instanceof Error)) return null;
	const { code = "", syscall = "", path } = error;
	if (!(code in PROBLEMS) || !ON_FILES.test(syscall)) return null;
	return `${path ?? "a temporary file"}: cannot be used: ${fileProblem(error)}`;
}
// lib/series/usage-error.js
/**
* The user's to fix: a wrong flag, input, configuration, workload, event or recording. One line that names the file, line
* or key, what was found and what is allowed. Exit code 2, and nothing on standard output. Every room's error of this
* kind extends it.
*/
var UsageError = class extends Error {
	name = "UsageError";
};
/** A disk is full before anything is measured: not-measured, one line that names the path and the room it needs. */
var OutOfRoom = class extends Error {
	name = "OutOfRoom";
};
// lib/time/deadline.js
/** Longest delay of a timer: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The reason of a signal whose deadline has passed. */
var TimeUp = class extends Error {
	limit;
	ms;
	name = "TimeUp";
	/** @param limit names it: `max-duration`; @param ms how long it was */
	constructor(limit, ms) {
		super(`${limit} (${ms / 1e3} s) is over`);
		this.limit = limit;
		this.ms = ms;
	}
};
/**
* A time by which work must have ended. Its signal is aborted then, or when the whole is cancelled, and every wait ends
* with it: waits that take a signal directly, others through {@link race}.
*/
var Deadline = class Deadline {
	clock;
	parent;
	#abort = new AbortController();
	/** Stops the timer when the deadline is not needed any more. */
	#done = new AbortController();
	/** Postponed by work that does not count. */
	#endsAtMs;
	/** Uncounted work under way, such as pulls. */
	#uncounted = 0;
	constructor(clock, ms, what, parent, signal) {
		this.clock = clock;
		this.parent = parent;
		this.#endsAtMs = clock.now() + Math.min(ms, parent?.leftMs() ?? Number.POSITIVE_INFINITY);
		(0,external_node_events_namespaceObject.setMaxListeners)(0, this.#abort.signal);
		const follow = () => this.#pass(signal.reason);
		if (signal.aborted) follow();
		else signal.addEventListener("abort", follow, {
			once: true,
			signal: this.#done.signal
		});
		this.#watch(what, ms);
	}
	/**
	* The deadline of the whole; call {@link end} after the work.
	* @param signal cancels it
	*/
	static after(clock, ms, what, signal) {
		return new Deadline(clock, ms, what, null, signal);
	}
	/**
	* Gives a part of the work a deadline of its own: in `ms`, and never after this one.
	* @param what names the part
	*/
	async part(ms, what, work) {
		const part = new Deadline(this.clock, ms, what, this, this.#abort.signal);
		try {
			return await work(part);
		} finally {
			part.end();
		}
	}
	get signal() {
		return this.#abort.signal;
	}
	/** Milliseconds left; 0 once it has passed. */
	leftMs() {
		return Math.max(0, this.#endsAtMs - this.clock.now());
	}
	/**
	* The result of the work, unless the deadline comes first; the work then goes on unattended.
	* @throws the signal's reason, and what the work throws
	*/
	async race(work) {
		return orAborted(this.#abort.signal, work);
	}
	/** @throws the signal's reason */
	async sleep(ms) {
		this.#abort.signal.throwIfAborted();
		await this.race(this.clock.sleep(ms));
	}
	/** Runs work that does not count: it postpones this deadline and its parents by its duration. */
	async uncounted(work) {
		const began = this.clock.now();
		this.#hold(1);
		try {
			return await work();
		} finally {
			this.#postpone(this.clock.now() - began);
			this.#hold(-1);
		}
	}
	/** Stops the timer; the signal stays as it is. */
	end() {
		this.#done.abort();
	}
	#hold(by) {
		this.#uncounted += by;
		if (this.parent !== null) this.parent.#hold(by);
	}
	#postpone(ms) {
		this.#endsAtMs += ms;
		if (this.parent !== null) this.parent.#postpone(ms);
	}
	async #watch(what, ms) {
		for (;;) {
			const leftMs = this.#uncounted > 0 ? HELD_MS : this.leftMs();
			if (this.#done.signal.aborted || this.#abort.signal.aborted) return;
			if (leftMs === 0) break;
			await this.clock.sleep(Math.min(leftMs, MAX_TIMER_MS), this.#done.signal);
		}
		this.#pass(new TimeUp(what, ms));
	}
	#pass(reason) {
		this.#abort.abort(reason);
		this.#done.abort();
	}
};
/** How often a deadline held by uncounted work checks whether it still is. */
const HELD_MS = 1e3;
/**
* The result of the work, unless the signal is aborted first; the work then goes on unattended.
* @throws the signal's reason, and what the work throws
*/
async function orAborted(signal, work) {
	const done = new AbortController();
	const aborted = new Promise((_, reject) => {
		const abort = () => reject(signal.reason);
		if (signal.aborted) abort();
		else signal.addEventListener("abort", abort, {
			once: true,
			signal: done.signal
		});
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		done.abort();
		work.catch(() => void 0);
	}
}
/** Whether the work ends within `ms`, in any way. Otherwise it goes on unattended. */
async function endsWithin(clock, ms, work) {
	const deadline = Deadline.after(clock, ms, "the time", new AbortController().signal);
	try {
		return await deadline.race(work.then(() => true, () => true));
	} catch {
		return false;
	} finally {
		deadline.end();
	}
}
// lib/gate/exit.js
/** Exit codes of the contract. */
const EXIT = {
	pass: 0,
	regression: 1,
	usage: 2,
	"not-measured": 3,
	inconclusive: 4,
	"not-comparable": 5,
	internal: 70,
	cancelled: 130
};
/** The run was cancelled: the recording is kept, there is no verdict. */
var CancelledError = class extends Error {
	recordingPath;
	name = "CancelledError";
	constructor(recordingPath) {
		super("cancelled");
		this.recordingPath = recordingPath;
	}
};
/**
* The result of the work, unless the run is cancelled first; the work then goes on unattended.
* @param recordingPath the recording so far
* @throws CancelledError, and what the work throws
*/
async function orCancelled(signal, work, recordingPath) {
	try {
		return await orAborted(signal, work);
	} catch (error) {
		throw signal.aborted ? new CancelledError(recordingPath) : error;
	}
}
/**
* The policy for a verdict: `on-missing-baseline` before this gate's first baseline, and where recordings differ in
* memdrift's own way of measuring alone, which no change under review can fix; `on-incomparable` where recordings exist
* and none is comparable. Null for verdicts without a policy. A refresh creates the missing baseline, so it never
* fails for the lack of one, even if its recording could not be stored.
* @param options.defaults true for the Action's default policies; otherwise the exit code is the verdict's own
*/
function policyOf(judgement, on, { defaults, refresh }) {
	if (judgement.verdict === "inconclusive") return on.inconclusive ?? (defaults ? "warn" : null);
	if (judgement.verdict !== "not-comparable") return null;
	const first = judgement.baseline.refused.every(isOfAnotherMemdrift);
	const chosen = first ? on.missingBaseline : on.incomparable;
	if (refresh && defaults) return chosen === "pass" ? "pass" : "warn";
	return chosen ?? (defaults ? first ? "warn" : "fail" : null);
}
function isOfAnotherMemdrift(refusal) {
	return refusal.why === "environment" && refusal.differences.every(({ key }) => key === "measuring");
}
/**
* Exit code of a judgement. A policy changes the exit code, never the verdict; without one the code is the verdict's
* own.
* @param bisect maps the codes that are no verdict on the change (3, 4, 5) to 125, for `git bisect run`
*/
function exitOf(judgement, policy, bisect = false) {
	const code = EXIT[judgement.verdict];
	if (policy === "pass" || policy === "warn") return EXIT.pass;
	return bisect && code >= 3 && code <= 5 ? 125 : code;
}
/** Exit code of a command of several runs (a self-test): `not-measured` where one run could not be measured. */
function storyExit(holds, verdicts) {
	if (holds) return EXIT.pass;
	return verdicts.includes("not-measured") ? EXIT["not-measured"] : EXIT.regression;
}
/** Exit code and message on standard error for an error that ended a command. */
function errorExit(error) {
	if (error instanceof CancelledError) return {
		code: EXIT.cancelled,
		message: "memdrift: cancelled"
	};
	if (error instanceof UsageError) return {
		code: EXIT.usage,
		message: `memdrift: ${oneLine(error.message)}`
	};
	const fault = error instanceof OutOfRoom ? error.message : fileFault(error);
	if (fault !== null) return {
		code: EXIT["not-measured"],
		message: `memdrift: ${oneLine(fault)}`
	};
	const trace = error instanceof Error ? error.stack ?? error.message : String(error);
	return {
		code: EXIT.internal,
		message: `memdrift: internal error, please report it with these lines:\n${trace}`
	};
}
/** Names of files and keys stand in it: they end no line and steer no terminal. */
function oneLine(text) {
	return text.replace(/\s*\n\s*/g, " ").replace(/\p{Cc}/gu, " ").trim();
}
// lib/gate/effects/last-resort.js
/** Time to remove what was launched. */
const GRACE_MS$1 = 7e3;
/**
* Keeps Node's own exit codes from being read as verdicts: Node ends with 1 (`regression`) after an uncaught error, and
* with 0 (`pass`) when pending work can never complete. Both end with 70 and ask for a bug report.
* @param print prints a line
* @param stop ends the run in order, so that nothing it has launched is left
*/
function lastResort(print, stop) {
	process.exitCode = EXIT.internal;
	let over = "no";
	process.on("uncaughtException", (error) => {
		if (over === "failed") return;
		print(`memdrift: internal error, please report it with these lines:\n${error.stack ?? error.message}`);
		if (over === "ended") return;
		over = "failed";
		process.exitCode = EXIT.internal;
		stop();
		setTimeout(() => exitNow(EXIT.internal), GRACE_MS$1).unref();
	});
	process.on("SIGXFSZ", () => void 0);
	process.on("exit", (code) => {
		if (over === "no" && code === EXIT.internal) print("memdrift: internal error, please report it: the process ended before its work did");
	});
	return { end: (code) => {
		if (over !== "no") return;
		over = "ended";
		leave(code);
	} };
}
// lib/service/service.js
/** The service could not be launched or never became ready: `not-measured`, with the reason for a person. */
var ServiceError = class extends Error {
	detail;
	name = "ServiceError";
	constructor(message, detail = {}, options) {
		super(message, options);
		this.detail = detail;
	}
};
// lib/service/engine/exec.js
/** What a program may say, on stdout and on stderr each: a part of an answer would be read as the whole. */
const OUTPUT_LIMIT_BYTES = 8388608;
/** Between SIGTERM and SIGKILL, and how long a killed program is then waited for: in the kernel it may hang for ever. */
const KILL_AFTER_MS = 500;
const GONE_AFTER_MS = 1e3;
/** How long what a program has left behind may keep its output open once the program itself has ended. */
const OUTPUT_OPEN_MS = 1e4;
/** Exit code of what a signal has ended: as a shell has it of SIGKILL. */
const KILLED = 137;
/** The program is not installed here. */
var NotInstalledError = class extends Error {
	name = "NotInstalledError";
};
/**
* Runs a program silently and waits for its end, whatever its exit code. What it started ends with it where it has to be
* ended: it leads a process group of its own.
* @throws NotInstalledError; the signal's reason, or Error where it takes or is silent longer than it may, or says more
* than it may: it is ended then
*/
async function run(program, args, limits) {
	limits.signal?.throwIfAborted();
	const { env } = limits;
	const file = (0,external_node_path_namespaceObject.isAbsolute)(program) ? program : await locate(program, env);
	if (file === null) throw new NotInstalledError(`${program}: not installed here`);
	limits.signal?.throwIfAborted();
	const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: true
	});
	const what = `${program} ${args[0] ?? ""}`;
	const tooMuch = new AbortController();
	const reachBound = () => tooMuch.abort(/* @__PURE__ */ new Error(`${what}: more than ${OUTPUT_LIMIT_BYTES / 1024 / 1024} MiB of output`));
	const stdout = new BoundedOutput(reachBound);
	const stderr = new BoundedOutput(reachBound);
	child.stdout.on("data", (data) => stdout.add(data));
	child.stderr.on("data", (data) => stderr.add(data));
	const signal = AbortSignal.any([tooMuch.signal, ...limits.signal === void 0 ? [] : [limits.signal]]);
	return {
		code: await endWithin(child, what, {
			...limits,
			signal
		}),
		stdout: stdout.text(),
		stderr: stderr.text()
	};
}
/** The environment without the relative folders of its PATH: what lies in the checkout is none of the machine's programs. */
function withAbsolutePath(env) {
	return {
		...env,
		PATH: (env["PATH"] ?? "").split(external_node_path_namespaceObject.delimiter).filter(external_node_path_namespaceObject.isAbsolute).join(external_node_path_namespaceObject.delimiter)
	};
}
/** The program's file on the given environment's PATH; null where there is none. Relative folders are left out. */
async function locate(program, env) {
	for (const folder of (withAbsolutePath(env)["PATH"] ?? "").split(external_node_path_namespaceObject.delimiter).filter(Boolean)) {
		const file = (0,external_node_path_namespaceObject.join)(folder, program);
		try {
			await (0,external_node_fs_promises_namespaceObject.access)(file, external_node_fs_promises_namespaceObject.constants.X_OK);
			if ((await (0,external_node_fs_promises_namespaceObject.stat)(file)).isFile()) return file;
		} catch {}
	}
	return null;
}
/** Exit code of the child. */
async function endWithin(child, what, limits) {
	const { signal, timeoutMs, silentMs } = limits;
	running.add(child);
	const ended = endOf(child).finally(() => running.delete(child));
	let forget = () => {};
	const tooLong = new Promise((_, reject) => {
		const after = (ms, how) => ms === void 0 ? void 0 : setTimeout(() => reject(/* @__PURE__ */ new Error(`${what}: ${how} ${ms / 1e3} s`)), ms);
		const late = after(timeoutMs, "no end within");
		const mute = after(silentMs, "no progress for");
		const heard = () => mute?.refresh();
		const cancel = () => reject(signal?.reason);
		child.stdout?.on("data", heard);
		child.stderr?.on("data", heard);
		signal?.addEventListener("abort", cancel, { once: true });
		forget = () => {
			clearTimeout(late);
			clearTimeout(mute);
			signal?.removeEventListener("abort", cancel);
		};
	});
	try {
		return await Promise.race([ended, tooLong]);
	} catch (error) {
		await kill(child, ended);
		throw error;
	} finally {
		forget();
	}
}
/** Resolves once it has ended and its output is read. */
async function endOf(child) {
	return new Promise((resolve, reject) => {
		let open;
		const end = (code) => {
			clearTimeout(open);
			release(child);
			resolve(code);
		};
		child.once("error", reject);
		child.once("exit", (code) => {
			open = setTimeout(() => end(code ?? KILLED), OUTPUT_OPEN_MS);
		});
		child.once("close", (code) => end(code ?? KILLED));
	});
}
/** Ends its process group, politely first. What cannot be ended is left behind, and holds nothing up. */
async function kill(child, ended) {
	const gone = ended.then(() => true, () => true);
	for (const [signal, patienceMs] of [["SIGTERM", KILL_AFTER_MS], ["SIGKILL", GONE_AFTER_MS]]) {
		send(child, signal);
		if (await Promise.race([gone, within(patienceMs)])) break;
	}
	send(child, "SIGKILL");
	release(child);
}
function within(ms) {
	return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
function send({ pid }, signal) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, signal);
	} catch {}
}
/** Neither the child nor its pipes hold this process up any longer. */
function release(child) {
	child.stdout?.destroy();
	child.stderr?.destroy();
	child.unref();
}
/** None of them outlives this process. */
const running = /* @__PURE__ */ new Set();
process.once("exit", () => {
	for (const child of running) send(child, "SIGKILL");
});
var BoundedOutput = class {
	reachBound;
	#chunks = [];
	#bytes = 0;
	constructor(reachBound) {
		this.reachBound = reachBound;
	}
	add(data) {
		this.#bytes += data.length;
		if (this.#bytes > OUTPUT_LIMIT_BYTES) this.reachBound();
		else this.#chunks.push(data);
	}
	text() {
		return Buffer.concat(this.#chunks).toString("utf8");
	}
};
// lib/service/engine/docker.js
/** An engine that takes longer over anything but a pull is not going to answer. */
const PATIENCE_MS$1 = 6e4;
/**
* Runs the docker command line, whatever its exit code.
* @param env what docker gets: it is found by PATH, and obeys DOCKER_HOST and others
* @throws ServiceError where there is no docker here, or its engine does not answer
*/
async function tryDocker(args, env, limits = { timeoutMs: PATIENCE_MS$1 }) {
	try {
		return await run("docker", args, {
			...limits,
			env
		});
	} catch (cause) {
		if (limits.signal?.aborted) throw cause;
		if (cause instanceof NotInstalledError) throw new ServiceError("docker: not found on this machine", { remedy: "install the docker command line, or measure with command instead of image" }, { cause });
		throw new ServiceError(messageOf(cause), { remedy: "check that the Docker daemon is running" }, { cause });
	}
}
/**
* Runs the docker command line.
* @returns its standard output, trimmed
* @throws ServiceError with docker's reason where it fails
*/
async function docker(args, env) {
	const ended = await tryDocker(args, env);
	if (ended.code === 0) return ended.stdout.trim();
	throw new ServiceError(`docker ${args[0]}: ${dockersReason(ended)}`);
}
/** The line in which docker says why it failed, without its prefix and its advice. */
function dockersReason({ stderr, code }) {
	const said = stderr.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^(See 'docker|Run 'docker|WARNING|Unable to find)/.test(line));
	return (said.find((line) => /error|denied|not found|invalid|unknown|cannot/i.test(line)) ?? said.at(-1) ?? `exit code ${code}`).replace(/^(docker: )?(Error response from daemon: )?/, "").slice(0, 400);
}
// lib/service/cleanup/owned.js
const OTHERS_WRITE = 18;
const STICKY = 512;
/** Id of the user that this process acts as. */
function thisUser() {
	return process.geteuid?.() ?? 0;
}
/** Whether it is this user's, and nobody else may write it. */
function isPrivate({ uid, mode }) {
	return uid === thisUser() && (mode & OTHERS_WRITE) === 0;
}
/**
* Whether what this user makes in the folder stays what it is: nobody but this user and root can put another thing in
* its place, nor in that of a folder above it.
*/
function keepsOurs(folder) {
	try {
		for (let path = (0,external_node_fs_namespaceObject.realpathSync)(folder);; path = (0,external_node_path_namespaceObject.dirname)(path)) {
			const { uid, mode } = (0,external_node_fs_namespaceObject.lstatSync)(path);
			if ((mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0 || uid !== thisUser() && uid !== 0) return false;
			if (path === "/") return true;
		}
	} catch {
		return false;
	}
}
// lib/service/process/host-processes.js
/**
* Most of a file of a process. Its command line and its environment are its own memory, and a process may lay them over
* as much of it as it likes (PR_SET_MM_MAP of prctl(2)); of execve(2) both together have 6 MiB at most. All else the
* kernel writes: a line a mapping.
*/
const MAX_BYTES = 268435456;
const MAX_OWN_BYTES = 8388608;
const OWN = ["cmdline", "environ"];
const CHUNK_BYTES = 65536;
/** Text of `/proc/<pid>/<file>`; null where the process is gone, may not be read, or tells more than it may. */
async function readProc(pid, file) {
	return procText(pid, file).catch(() => null);
}
/**
* The same, null where it is empty or tells more than it may.
* @throws the system's error where the process is gone or may not be read
*/
async function procText(pid, file) {
	const opened = await (0,external_node_fs_promises_namespaceObject.open)(`/proc/${pid}/${file}`);
	try {
		const chunks = [];
		let leftBytes = OWN.includes(file) ? MAX_OWN_BYTES : MAX_BYTES;
		while (leftBytes >= 0) {
			const { buffer, bytesRead } = await opened.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
			if (bytesRead === 0) return Buffer.concat(chunks).toString("utf8") || null;
			chunks.push(buffer.subarray(0, bytesRead));
			leftBytes -= bytesRead;
		}
		return null;
	} finally {
		await opened.close();
	}
}
/** Every process that can be seen from here, but zombies: they hold no memory, and end when their parent looks. */
async function listProcesses() {
	const pids = (await (0,external_node_fs_promises_namespaceObject.readdir)("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
	return (await Promise.all(pids.map(async (pid) => parseStat(pid, await readProc(pid, "stat"))))).filter((process) => process !== null);
}
/** proc_pid_stat(5): pid (name) state ppid pgrp session ... starttime (22). The name may hold brackets and spaces. */
function parseStat(pid, stat) {
	if (stat === null) return null;
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const [state, parent, , session] = fields;
	if (state === void 0 || state === "Z" || state === "X") return null;
	return {
		pid,
		parent: Number(parent),
		session: Number(session),
		startTicks: Number(fields[19])
	};
}
/** The roots, all that descend from them, and all that are of a root's session: a service's whole family. */
function family(all, roots) {
	const sessions = new Set(roots);
	const found = new Set(sessions);
	const children = /* @__PURE__ */ new Map();
	for (const { pid, parent, session } of all) {
		if (sessions.has(session)) found.add(pid);
		const siblings = children.get(parent);
		if (siblings === void 0) children.set(parent, [pid]);
		else siblings.push(pid);
	}
	for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
	return all.filter(({ pid }) => found.has(pid));
}
/** Those that this user has started: what another's process says of itself is not obeyed. */
async function ofThisUser(all) {
	const uids = (await Promise.all(all.map(({ pid }) => readProc(pid, "status")))).map((status) => status?.match(/^Uid:\t(\d+)/m)?.[1]);
	return all.filter((_, index) => uids[index] === `${thisUser()}`);
}
/** Those that have the variable in the environment they were started with. */
async function marked(all, name, value) {
	const environments = await Promise.all(all.map(({ pid }) => readProc(pid, "environ")));
	return all.filter((_, index) => environments[index]?.split("\0").includes(`${name}=${value}`)).map(({ pid }) => pid);
}
/** What the service's interface says of a process. Where a namespace of its own gives it another pid, by that one. */
async function describe({ pid, parent }) {
	const [status, commandLine] = await Promise.all([readProc(pid, "status"), readProc(pid, "cmdline")]);
	if (status === null) return null;
	const name = status.match(/^Name:\t(.*)$/m)?.[1] ?? "";
	const ownPid = status.match(/^NSpid:.*?(\d+)[ \t]*$/m)?.[1];
	return {
		pid: ownPid === void 0 ? pid : Number(ownPid),
		hostPid: pid,
		parentPid: parent,
		command: commandText(commandLine, name)
	};
}
/** The command line with spaces between its words, or the name for a process without one. */
function commandText(commandLine, name) {
	return ((commandLine ?? "").replaceAll("\0", " ").trim() || name).slice(0, 400);
}
// lib/service/names.js
/** Hosted runners end a job after 6 hours: what is older, on another host, belongs to no live run. */
const STALE_AFTER_S = 21600;
/** A name for a service and all that belongs to it: chosen before anything starts, so that clean-up always knows it. */
function newServiceName() {
	return `memdrift-${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString("hex")}`;
}
/** True for names that {@link newServiceName} gives: nothing else is ever removed by name. */
function isServiceName(name) {
	return /^memdrift-[0-9a-f]{12}$/.test(name);
}
/** The service to which a container, network or volume belongs by its name; null where it is none of ours. */
function parseServiceName(name) {
	return name.match(/^(memdrift-[0-9a-f]{12})(?![^_-])/)?.[1] ?? null;
}
function thisOwner() {
	const started = Math.floor(Date.now() / 1e3);
	return {
		uid: thisUser(),
		pid: process.pid,
		host: (0,external_node_os_namespaceObject.hostname)(),
		started,
		birth: ownBirth()
	};
}
/** The labels of everything that the daemon keeps for a service. */
function ownerLabels(owner, env) {
	return {
		memdrift: "1",
		"memdrift.run": env["GITHUB_RUN_ID"] === void 0 ? "local" : `${env["GITHUB_RUN_ID"]}-${env["GITHUB_RUN_ATTEMPT"]}`,
		"memdrift.started": `${owner.started}`,
		"memdrift.uid": `${owner.uid}`,
		"memdrift.owner": `${owner.pid}@${owner.host}`,
		...owner.birth === null ? {} : { "memdrift.birth": `${owner.birth.startTicks}@${owner.birth.pidNamespace}` }
	};
}
/** The same as arguments of the docker command line. */
function labelArgs(owner, env) {
	return Object.entries(ownerLabels(owner, env)).flatMap(([key, value]) => ["--label", `${key}=${value}`]);
}
/** The owner from the labels; null where they are not ours, or do not say of which user. */
function ownerFromLabels(labels) {
	const [, pid, host] = labels["memdrift.owner"]?.match(/^(\d{1,10})@(.+)$/) ?? [];
	const [, started] = labels["memdrift.started"]?.match(/^(\d{1,12})$/) ?? [];
	const [, uid] = labels["memdrift.uid"]?.match(/^(\d{1,10})$/) ?? [];
	if (pid === void 0 || host === void 0 || started === void 0 || uid === void 0) return null;
	const [, startTicks, pidNamespace] = labels["memdrift.birth"]?.match(/^(\d{1,15})@(\d{1,15})$/) ?? [];
	const birth = startTicks === void 0 ? null : {
		startTicks: Number(startTicks),
		pidNamespace: Number(pidNamespace)
	};
	return {
		uid: Number(uid),
		pid: Number(pid),
		host,
		started: Number(started),
		birth
	};
}
/**
* Whether nobody uses it any more: its process has gone, or it is of another host (whose processes cannot be seen) and
* older than a job may be.
*/
function isStale(owner, here = thisOwner()) {
	if (sees(here, owner)) return !isAlive(owner);
	return here.started - owner.started > STALE_AFTER_S;
}
/** Job containers in the host's network are called as the host is, and have pids of their own. */
function sees(here, { host, birth }) {
	if (host !== here.host) return false;
	return birth === null || here.birth === null || birth.pidNamespace === here.birth.pidNamespace;
}
function isAlive({ pid, birth }) {
	const startTicks = startTicksOf(pid);
	return startTicks !== null && (birth === null || birth.startTicks === startTicks);
}
function ownBirth() {
	const startTicks = startTicksOf(process.pid);
	try {
		const pidNamespace = Number((0,external_node_fs_namespaceObject.readlinkSync)("/proc/self/ns/pid").match(/\d+/)?.[0]);
		return startTicks === null || Number.isNaN(pidNamespace) ? null : {
			startTicks,
			pidNamespace
		};
	} catch {
		return null;
	}
}
/** When the process was started; null where it has ended. */
function startTicksOf(pid) {
	try {
		return parseStat(pid, (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, "utf8"))?.startTicks ?? null;
	} catch {
		return null;
	}
}
// lib/service/process/known-family.js
/**
* The processes of a service. Who was once seen as one of them stays one: also where its parent has gone, it has left the
* session, and its environment cannot be read any more (`setproctitle` overwrites it).
*/
var KnownFamily = class {
	roots;
	#known = /* @__PURE__ */ new Map();
	/** @param roots pids that belong to the service, whatever their parents are */
	constructor(roots) {
		this.roots = roots;
	}
	async list() {
		const all = await listProcesses();
		const roots = await this.roots(all);
		const still = all.filter(({ pid, startTicks }) => this.#known.get(pid) === startTicks);
		const found = family(all, [...roots, ...still.map(({ pid }) => pid)]).filter(({ pid }) => pid !== process.pid);
		this.#known = new Map(found.map(({ pid, startTicks }) => [pid, startTicks]));
		return found;
	}
};
// lib/time/clock.js
/** The machine's. */
const systemClock = {
	now: () => external_node_perf_hooks_namespaceObject.performance.now(),
	wall: () => /* @__PURE__ */ new Date(),
	sleep: async (ms, signal) => {
		await (0,promises_namespaceObject.setTimeout)(ms, void 0, signal === void 0 ? {} : { signal }).catch(() => void 0);
	}
};
// lib/service/process/stop.js
const PATIENT = {
	head: 1e4,
	rest: 1e3,
	killed: 3e3,
	trackers: 3e3
};
const HURRIED = {
	head: 700,
	rest: 0,
	killed: 200,
	trackers: 500
};
/** Between two looks at who is left. */
const LOOK_MS = 30;
const STAGES = [
	{
		lasts: "head",
		awaits: "others",
		whom: ({ others }, leader) => headsOf(others, leader),
		signal: "SIGTERM"
	},
	{
		lasts: "rest",
		awaits: "others",
		whom: ({ others }) => others,
		signal: "SIGTERM"
	},
	{
		lasts: "killed",
		awaits: "others",
		whom: ({ others }) => others,
		signal: "SIGKILL"
	},
	{
		lasts: "trackers",
		awaits: "all",
		whom: ({ others }) => others,
		signal: "SIGKILL"
	},
	{
		lasts: "killed",
		awaits: "all",
		whom: ({ others, trackers }) => [...others, ...trackers],
		signal: "SIGKILL"
	}
];
/**
* Ends a service as docker does. Its leader gets SIGTERM, and 10 s to end what it has started: whoever ends its workers
* first breaks its clean-up. Whoever heads what is left then is told in the same 10 s (a shell ends at once, and its server
* is the head). The rest gets SIGTERM, then SIGKILL. Resource trackers are told nothing: they unlink the shared memory of
* those that were killed.
* @param find who is left. None must be found twice: one that is just starting a program has no environment for a moment,
* and is not found by it (seen in a test)
*/
async function stop(find, { leader, hurry, machine = thisMachine } = {}) {
	const told = /* @__PURE__ */ new Set();
	let othersGone = false;
	for (const { lasts, awaits, whom, signal } of STAGES) {
		if (othersGone && awaits === "others") continue;
		const began = machine.now();
		for (let misses = 0;;) {
			const left = await partsOf(await find(), machine);
			misses = left.others.length + (awaits === "all" ? left.trackers.length : 0) === 0 ? misses + 1 : 0;
			if (misses === 2 && awaits === "all") return;
			othersGone = misses === 2;
			const patience = hurry?.aborted === true ? HURRIED : PATIENT;
			for (const { pid, startTicks } of whom(left, leader)) {
				const once = `${signal} ${pid} ${startTicks}`;
				if (!told.has(once)) machine.send(pid, signal);
				told.add(once);
			}
			if (othersGone) break;
			await machine.sleep(LOOK_MS);
			if (machine.now() - began >= patience[lasts]) break;
		}
	}
}
/** The leader; where it has gone, those without a parent among them. */
function headsOf(all, leader) {
	const first = all.filter(({ pid }) => pid === leader);
	if (first.length > 0) return first;
	const pids = new Set(all.map(({ pid }) => pid));
	return all.filter(({ parent }) => !pids.has(parent));
}
async function partsOf(all, machine) {
	const isTracking = (await Promise.all(all.map(({ pid }) => machine.commandLine(pid)))).map(isTracker);
	return {
		trackers: all.filter((_, at) => isTracking[at]),
		others: all.filter((_, at) => !isTracking[at])
	};
}
/**
* Whether a command line is that of a process which unlinks what others leave: the `resource_tracker` of Python's
* multiprocessing and of loky (`python -c 'from multiprocessing.resource_tracker import main;main(5)'`), once called
* `semaphore_tracker`; and PyTorch's `torch_shm_manager`.
*/
function isTracker(commandLine) {
	const [program = "", ...args] = (commandLine ?? "").split("\0");
	if (/(^|\/)torch_shm_manager$/.test(program)) return true;
	return args.some((arg, at) => args[at - 1] === "-c" && /^from [\w.]*\b(resource|semaphore)_tracker import main\b/.test(arg));
}
const thisMachine = {
	now: systemClock.now,
	sleep: systemClock.sleep,
	commandLine: (pid) => readProc(pid, "cmdline"),
	send: (pid, signal) => {
		try {
			process.kill(pid, signal);
		} catch {}
	}
};
// lib/service/cleanup/engine-objects.js
const KINDS = [
	"container",
	"network",
	"volume"
];
/** What is used of `docker <kind> inspect`, one line an object. To name a field that is not there is an error: StopSignal. */
const FORMATS = {
	container: "{\"id\":{{json .Id}},\"name\":{{json .Name}},\"labels\":{{json .Config.Labels}},\"image\":{{json .Image}},\"mounts\":{{json .Mounts}},\"state\":{{json .State}},\"config\":{{json .Config}}}",
	network: "{\"id\":{{json .Id}},\"name\":{{json .Name}},\"labels\":{{json .Labels}}}",
	volume: "{\"id\":{{json .Name}},\"name\":{{json .Name}},\"labels\":{{json .Labels}}}"
};
/**
* What the engine keeps for this user's services, or for one of them, by name and labels both: engines are shared by users
* and machines, and a name alone proves nothing.
* @throws ServiceError where the engine does not tell
*/
async function ownObjects(kind, env, service) {
	const all = kind === "container" ? ["--all", "--no-trunc"] : [];
	const named = service === void 0 ? [] : ["--filter", `name=${service}`];
	const ids = lines(await docker([
		kind,
		"ls",
		...all,
		"--quiet",
		"--filter",
		"label=memdrift=1",
		...named
	], env));
	if (ids.length === 0) return [];
	const { inspectedObject } = await import(/* webpackIgnore: true */ "./service.js").then((n) => n.left_behind_exports);
	const { stdout } = await tryDocker([
		kind,
		"inspect",
		"--format",
		FORMATS[kind],
		...ids
	], env);
	return lines(stdout).map((line) => ownObject(inspectedObject.parse(JSON.parse(line)))).filter((object) => object !== null).filter((object) => service === void 0 || object.service === service);
}
function ownObject(found) {
	const { id, labels, image, mounts, state, config } = found;
	const name = found.name.replace(/^\//, "");
	const service = parseServiceName(name);
	const owner = ownerFromLabels(labels ?? {});
	if (service === null || owner === null || owner.uid !== thisUser()) return null;
	const mounted = (mounts ?? []).map(({ Source }) => Source);
	const stopSignal = config?.StopSignal || null;
	return {
		id,
		name,
		service,
		owner,
		image: image ?? null,
		mounted,
		pid: state?.Pid ?? 0,
		stopSignal
	};
}
function lines(text) {
	return text.split("\n").filter((line) => line !== "");
}
// lib/service/cleanup/remove-trees.js
/** A service may have made more files than can be removed in time: the next run's sweep goes on then. */
const PATIENCE_MS = 3e4;
/**
* Removes files and directories as far as this user may. By `rm`, which walks by descriptors: no directory that is swapped
* for a link meanwhile leads it elsewhere, and it does not hold up this process, however many files there are.
* @returns true where nothing is left
*/
async function removeTrees(paths, env) {
	if (paths.length === 0) return true;
	const { code } = await run("rm", [
		"-rf",
		"--",
		...paths
	], {
		timeoutMs: PATIENCE_MS,
		env
	}).catch(() => ({ code: 1 }));
	return code === 0;
}
// lib/service/cleanup/run-dir.js
const OWNER_FILE = "owner.json";
const OWNER_LIMIT_BYTES = 4096;
/** Anybody may fill a shared temporary folder: further entries are not looked at. */
const ENTRY_LIMIT = 1e5;
/** Magic number of tmpfs in statfs (include/uapi/linux/magic.h): its pages would be charged to the service's cgroup. */
const TMPFS_MAGIC = 16914836;
/**
* Makes the directory and copies the probe into it.
* @param image of the service, null for a command
* @param env may name the runner's own temporary folder
* @param members that have a folder of their own each
* @throws ServiceError where no directory can be made, or the probe is not where it should be
*/
function createRunDir(name, probeSource, owner, image, env, members = []) {
	const dir = runDirAt(bestRoot(env), name);
	const neededBytes = Math.max(1, members.length) * bytesOf(probeSource);
	makeAnew(dir.path, neededBytes);
	try {
		(0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(dir.path, OWNER_FILE), JSON.stringify({
			name,
			...owner,
			image
		}), { mode: 384 });
		for (const { told, out } of members.length === 0 ? [dir] : members.map((member) => pairOf(dir, member))) layOut(told, out, probeSource);
	} catch (cause) {
		(0,external_node_fs_namespaceObject.rmSync)(dir.path, {
			recursive: true,
			force: true
		});
		throw notLaidOut(dir.path, cause, neededBytes);
	}
	return dir;
}
/** What has the name already is somebody's: it is an error, and stays. */
function makeAnew(path, neededBytes) {
	try {
		(0,external_node_fs_namespaceObject.mkdirSync)(path, { mode: 448 });
	} catch (cause) {
		if (cause.code !== "EEXIST") throw notLaidOut(path, cause, neededBytes);
		throw new ServiceError(`cannot make ${path}: ${cause.message}`, {}, { cause });
	}
}
function notLaidOut(path, cause, neededBytes) {
	return new ServiceError(`cannot lay out the probe: ${cannotWrite(path, cause, neededBytes)}`, { remedy: "make room there, or choose another folder (RUNNER_TEMP or TMPDIR)" }, { cause });
}
/** Of the files right in a folder; 0 where it cannot be read. */
function bytesOf(folder) {
	try {
		return (0,external_node_fs_namespaceObject.readdirSync)(folder).reduce((bytes, entry) => bytes + (0,external_node_fs_namespaceObject.statSync)((0,external_node_path_namespaceObject.join)(folder, entry)).size, 0);
	} catch {
		return 0;
	}
}
/** The two directories of one of several members. */
function pairOf({ told, out }, member) {
	return {
		told: (0,external_node_path_namespaceObject.join)(told, member),
		out: (0,external_node_path_namespaceObject.join)(out, member)
	};
}
function runDirAt(root, name) {
	const path = (0,external_node_path_namespaceObject.join)(root, name);
	return {
		name,
		path,
		told: (0,external_node_path_namespaceObject.join)(path, "told"),
		out: (0,external_node_path_namespaceObject.join)(path, "out")
	};
}
/** The probe's files in a directory that the service reads, and one that it writes. */
function layOut(told, out, probeSource) {
	(0,external_node_fs_namespaceObject.mkdirSync)(told, { recursive: true });
	(0,external_node_fs_namespaceObject.cpSync)(probeSource, (0,external_node_path_namespaceObject.join)(told, "lib"), {
		recursive: true,
		filter: (source) => source === probeSource || !/^(\.|__pycache__$)/.test((0,external_node_path_namespaceObject.basename)(source))
	});
	(0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(told, "command"), "");
	openToAll(told);
	(0,external_node_fs_namespaceObject.mkdirSync)(out, { recursive: true });
	(0,external_node_fs_namespaceObject.chmodSync)(out, 1023);
}
/**
* This user's run directories; of one service, where a name is given. What another user has made or may write is none,
* whatever it says, nor is a link to one.
*/
async function findRunDirs(env, name) {
	const dirs = roots(env).flatMap((root) => (name === void 0 ? serviceNames(root) : [name]).map((entry) => runDirAt(root, entry)));
	const found = [];
	for (const dir of dirs) {
		const owner = await readOwner(dir.path);
		if (owner?.name === dir.name) found.push({
			dir,
			owner,
			image: owner.image
		});
	}
	return found;
}
/**
* Removes it as far as this user may: by `rm`, which follows no link that somebody swaps in meanwhile, and can be ended.
* The owner file goes last, so that what is left is found again. True where nothing is left.
*/
async function removeRunDir({ path }, env) {
	try {
		const held = openOwn(path);
		try {
			const inside = `/proc/${process.pid}/fd/${held}`;
			if (!await removeTrees((0,external_node_fs_namespaceObject.readdirSync)(inside).filter((entry) => entry !== OWNER_FILE).map((entry) => (0,external_node_path_namespaceObject.join)(inside, entry)), env)) return false;
			(0,external_node_fs_namespaceObject.rmSync)((0,external_node_path_namespaceObject.join)(inside, OWNER_FILE), { force: true });
		} finally {
			(0,external_node_fs_namespaceObject.closeSync)(held);
		}
		(0,external_node_fs_namespaceObject.rmdirSync)(path);
		return true;
	} catch {
		return false;
	}
}
/**
* Opens a directory for as long as it is worked in, so that no other can take its place.
* @throws Error where it is a link, or another user's, or others may write it
*/
function openOwn(path) {
	const held = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_DIRECTORY | external_node_fs_namespaceObject.constants.O_NOFOLLOW);
	if (isPrivate((0,external_node_fs_namespaceObject.fstatSync)(held))) return held;
	(0,external_node_fs_namespaceObject.closeSync)(held);
	throw new Error(`${path}: not this user's own`);
}
/**
* Where run directories are made, best first. The runner's own temporary folder is emptied after each job, and whoever
* else may write there decides anyway what the job runs; of folders that many share only those count in which others
* cannot replace what is ours.
*/
function roots(env) {
	const { RUNNER_TEMP: runners } = env;
	const shared = [temporaryFolder(env), "/var/tmp"].filter(keepsOurs);
	return [.../* @__PURE__ */ new Set([...runners === void 0 || runners === "" ? [] : [runners], ...shared])];
}
function bestRoot(env) {
	const all = roots(env);
	const best = all.find((root) => !isTmpfs(root)) ?? all[0];
	if (best !== void 0) return best;
	throw new ServiceError(`no temporary folder for the probe: found ${`${temporaryFolder(env)} and /var/tmp, in which other users can replace what is ours`}`, { remedy: "set TMPDIR to a folder that only this user may write" });
}
/** As `os.tmpdir` finds it. */
function temporaryFolder({ TMPDIR, TMP, TEMP }) {
	return (TMPDIR || TMP || TEMP || "/tmp").replace(/(?<=.)\/$/, "");
}
function isTmpfs(path) {
	try {
		return (0,external_node_fs_namespaceObject.statfsSync)(path).type === TMPFS_MAGIC;
	} catch {
		return true;
	}
}
/** What in a folder is called as a service is. */
function serviceNames(root) {
	const names = [];
	try {
		const folder = (0,external_node_fs_namespaceObject.opendirSync)(root);
		try {
			for (let seen = 0; seen < ENTRY_LIMIT; seen++) {
				const entry = folder.readSync();
				if (entry === null) break;
				if (isServiceName(entry.name)) names.push(entry.name);
			}
		} finally {
			folder.closeSync();
		}
	} catch {}
	return names;
}
/** The owner file of a directory of this user's; null where it is not one, or has none. */
async function readOwner(path) {
	try {
		const text = reading(openOwn(path), (held) => {
			const file = (0,external_node_path_namespaceObject.join)("/proc/self/fd", `${held}`, OWNER_FILE);
			const flags = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;
			return reading((0,external_node_fs_namespaceObject.openSync)(file, flags), readShort);
		});
		const { ownerFile } = await import(/* webpackIgnore: true */ "./service.js").then((n) => n.left_behind_exports);
		return ownerFile.parse(JSON.parse(text));
	} catch {
		return null;
	}
}
function readShort(file) {
	const stat = (0,external_node_fs_namespaceObject.fstatSync)(file);
	if (!stat.isFile() || stat.size > OWNER_LIMIT_BYTES) throw new Error("not a file that we have written");
	return (0,external_node_fs_namespaceObject.readFileSync)(file, "utf8");
}
function reading(opened, read) {
	try {
		return read(opened);
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(opened);
	}
}
/** Readable by any user of the service, whatever our umask: 0755 and 0644. */
function openToAll(path) {
	(0,external_node_fs_namespaceObject.chmodSync)(path, 493);
	for (const entry of (0,external_node_fs_namespaceObject.readdirSync)(path, { withFileTypes: true })) if (entry.isDirectory()) openToAll((0,external_node_path_namespaceObject.join)(path, entry.name));
	else (0,external_node_fs_namespaceObject.chmodSync)((0,external_node_path_namespaceObject.join)(path, entry.name), 420);
}
// lib/service/cleanup/stop-containers.js
/** What docker gives a container between its stop signal and SIGKILL, and what it gets when the run is cancelled, s. */
const PATIENT_S = 10;
const HURRIED_S = 1;
/**
* Stops containers all at once, as `docker stop` does: the first process of each gets its stop signal and 10 s; then all
* of them are killed. One whose first process cannot be told is not waited for: it is killed when it is removed.
* @param hurry once it is aborted, nothing is waited for any longer; where it is already, a second is
* @throws ServiceError where the engine does not answer; the signal's reason
*/
async function stopContainers(containers, env, hurry) {
	const deaf = await Promise.all(containers.map(isDeaf));
	const told = containers.filter(({ pid }, at) => pid > 0 && !deaf[at]).map(({ id }) => id);
	if (told.length === 0) return;
	const hurries = hurry?.aborted === true;
	const limits = hurries || hurry === void 0 ? {} : { signal: hurry };
	await tryDocker([
		"stop",
		"-t",
		`${hurries ? HURRIED_S : PATIENT_S}`,
		...told
	], env, {
		timeoutMs: PATIENCE_MS$1,
		...limits
	});
}
/**
* Whether a container's stop signal would be lost: the kernel drops a signal to the first process of a pid namespace that
* has no handler for it (pid_namespaces(7)), and docker would wait in vain. False where it cannot be seen from here.
*/
async function isDeaf({ id, pid, stopSignal }) {
	if (pid <= 0) return false;
	const [cgroup, status] = await Promise.all([readProc(pid, "cgroup"), readProc(pid, "status")]);
	return cgroup?.includes(id) === true && status !== null && losesSignal(status, stopSignal ?? "SIGTERM");
}
/** @param status text of /proc/<pid>/status of proc_pid_status(5) */
function losesSignal(status, signal) {
	const number = signalNumber(signal);
	if (number === null || !/^NSpid:.*\s1$/m.test(status)) return false;
	return ["SigCgt", "SigBlk"].map((mask) => status.match(new RegExp(`^${mask}:\\t([0-9a-f]{1,16})$`, "m"))?.[1]).every((mask) => mask !== void 0 && (BigInt(`0x${mask}`) & 1n << BigInt(number - 1)) === 0n);
}
/** As docker takes it: `SIGINT`, `INT`, `2`. */
function signalNumber(signal) {
	if (/^\d{1,2}$/.test(signal)) return Number(signal) || null;
	const name = signal.toUpperCase().replace(/^(SIG)?/, "SIG");
	return external_node_os_namespaceObject.constants.signals[name] ?? null;
}
// lib/service/cleanup/clean-up.js
/** All that a service may leave has its name; this is its helper container's. */
function helperName(service) {
	return `${service}-helper`;
}
/**
* Removes all that a service of that name may have left, whatever launched it: processes, containers, networks, volumes,
* the run directory. Only what labels or ownership prove to be this user's; the user's own volumes stay. Idempotent. Never
* throws: cleaning up must not hide why it was needed.
* @param hurry once it is aborted, what still runs gets a second to end by itself instead of ten
*/
async function removeByName(name, env, log, hurry) {
	if (!isServiceName(name)) return;
	const dirs = await findRunDirs(env, name);
	const ofCommand = dirs.length > 0 && dirs.every(isOfCommand);
	for (const { dir } of dirs.filter(isOfCommand)) await quietly(endCommand(dir, hurry));
	const containers = ofCommand ? [] : await removeFromEngine(name, env, hurry).catch(() => null);
	for (const { dir } of dirs) if (containers === null) log?.warn(enginesRest(dir));
	else if (!await removeWithHelp(dir, containers, env)) log?.warn(othersRest(dir));
}
/**
* Removes what this user's ended runs have left on this machine and with this engine. It leaves alone what belongs to a
* running one or to another user. Never throws: the launch that needs the engine reports one that does not answer. Entry
* points call it before a launch, because it can go on while the rest of memdrift is loaded.
* @param engine whether this run needs the engine; without, what the engine keeps is left to a run that does
*/
async function sweepStale(log, env, engine) {
	const left = /* @__PURE__ */ new Map();
	const add = (name, owner) => left.set(name, [...left.get(name) ?? [], owner]);
	for (const found of await findRunDirs(env)) if (engine || isOfCommand(found)) add(found.dir.name, found.owner);
	for (const kind of engine ? KINDS : []) for (const { service, owner } of await ownObjects(kind, env).catch(() => [])) add(service, owner);
	for (const [name, owners] of left) {
		if (!owners.every((owner) => isStale(owner))) continue;
		log.warn(`removing ${name}, left by an earlier run`);
		await removeByName(name, env, log);
	}
}
function isOfCommand({ image }) {
	return image === null;
}
/** Ends what a command has started: this user's processes that were given this directory, and their families. */
async function endCommand({ told }, hurry) {
	const left = new KnownFamily(async (all) => marked(await ofThisUser(all), "MEMDRIFT_DIR", told));
	await stop(() => left.list(), { hurry });
}
/**
* Its containers, those of its compose project, and their helpers; networks, which only a project makes; its volume.
* @returns the containers, which have gone
* @throws ServiceError where the engine did not remove them
*/
async function removeFromEngine(name, env, hurry) {
	const containers = await ownObjects("container", env, name);
	await quietly(stopContainers(containers.filter(isOfService), env, hurry));
	await removeObjects("container", name, env, [
		"rm",
		"--force",
		"--volumes"
	]);
	await quietly(removeObjects("network", name, env, ["network", "rm"]));
	await quietly(removeObjects("volume", name, env, [
		"volume",
		"rm",
		"--force"
	]));
	return containers;
}
/** Not a helper, which has nothing to end in order: its service's end is its own. */
function isOfService({ name, service }) {
	return name === service || !name.endsWith(helperName(""));
}
async function removeObjects(kind, name, env, args) {
	const found = await ownObjects(kind, env, name);
	if (found.length > 0) await docker([...args, ...found.map(({ id }) => id)], env);
}
/**
* Removes the directory; what is another user's in it, by a container of an image whose container has written there.
* True where nothing is left.
*/
async function removeWithHelp(dir, containers, env) {
	if (await removeRunDir(dir, env)) return true;
	const writers = containers.filter(({ mounted }) => mounted.some((path) => path.startsWith(`${dir.path}/`)));
	for (const image of new Set(writers.map((writer) => writer.image))) {
		if (image !== null) await quietly(emptyAsRoot(dir, image, env));
		if (await removeRunDir(dir, env)) return true;
	}
	return false;
}
/**
* Files of another user, written by the service: only a container may remove them for us. It is of the service's own
* image, so it sees no more than the service did.
* @param image id: by a name another image could be meant
*/
async function emptyAsRoot({ name, out }, image, env) {
	const helper = helperName(name);
	try {
		await tryDocker([
			...[
				"run",
				"--rm",
				"--pull",
				"never",
				"--name",
				helper,
				...labelArgs(thisOwner(), env)
			],
			...[
				"--network",
				"none",
				"--user",
				"0",
				"--cap-drop",
				"ALL",
				"--cap-add",
				"DAC_OVERRIDE",
				"--cap-add",
				"FOWNER"
			],
			...[
				"--mount",
				`type=bind,src=${out},dst=/left`,
				"--no-healthcheck",
				"--entrypoint",
				"rm",
				image,
				"-rf",
				"/left"
			]
		], env);
	} finally {
		await tryDocker([
			"rm",
			"--force",
			helper
		], env);
	}
}
function othersRest({ path }) {
	return `${path}: this user cannot remove what is left in it; a person may: sudo rm -rf ${quoted(path)}`;
}
function enginesRest({ name, path }) {
	return `${path}: kept, for docker did not remove its containers; a person may: docker rm -fv $(${`docker ps --all --quiet --filter name=${name}`})`;
}
function quoted(path) {
	return `'${path.replaceAll("'", `'\\''`)}'`;
}
async function quietly(work) {
	await work.catch(() => void 0);
}
// lib/action/cancel.js
/**
* The runner cancels a step with SIGINT to this process only, SIGTERM 7.5 s later and SIGKILL after another 2.5 s
* (actions/runner, ProcessInvoker.cs). This leaves time to flush the recording and remove the service before SIGTERM;
* the post step, which has minutes, removes what is left.
*/
const GRACE_MS = 3e3;
/** 128 + SIGINT, as a shell reports an interrupt. */
const CANCELLED_EXIT = 130;
/**
* A signal that is aborted at the first SIGINT or SIGTERM; the process then exits if the run does not end in time. It is
* also aborted when the runner is gone (the log is no longer read, or its terminal was closed). No post step follows
* then, so the run may take as long as cleaning up needs.
*/
function cancellation() {
	const abort = new AbortController();
	const cancel = () => {
		if (abort.signal.aborted) return;
		abort.abort();
		setTimeout(() => exitNow(CANCELLED_EXIT), GRACE_MS).unref();
	};
	process.on("SIGINT", cancel);
	process.on("SIGTERM", cancel);
	process.on("SIGHUP", () => abort.abort());
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
		abort.abort();
	});
	return abort.signal;
}
// lib/action/inputs.js
const PREFIX = "INPUT_";
/**
* The step's inputs by their names in action.yml. The runner passes each as a variable: `INPUT_` and the name in capitals,
* hyphens kept. It also passes inputs that action.yml does not declare, so a misspelt input is seen here. An empty input
* counts as not given.
* @param env environment of the process
*/
function readInputs(env) {
	const inputs = {};
	for (const [variable, value] of Object.entries(env)) {
		if (!variable.startsWith(PREFIX) || value === void 0) continue;
		const trimmed = value.trim();
		if (trimmed !== "") inputs[variable.slice(6).toLowerCase()] = trimmed;
	}
	return inputs;
}


var __webpack_exports__CancelledError = __webpack_exports__.cc;
var __webpack_exports__Deadline = __webpack_exports__.B2;
var __webpack_exports__EXIT = __webpack_exports__.dc;
var __webpack_exports__GATE_RULES = __webpack_exports__.yZ;
var __webpack_exports__GIB = __webpack_exports__.j9;
var __webpack_exports__HOLD_LAYERS = __webpack_exports__.V1;
var __webpack_exports__KIB = __webpack_exports__.nH;
var __webpack_exports__KnownFamily = __webpack_exports__.C4;
var __webpack_exports__MIB = __webpack_exports__.D6;
var __webpack_exports__NotInstalledError = __webpack_exports__.Yi;
var __webpack_exports__OutOfRoom = __webpack_exports__.t;
var __webpack_exports__PROBE_HOLD_LAYERS = __webpack_exports__.Yy;
var __webpack_exports__SERIES = __webpack_exports__.mU;
var __webpack_exports__ServiceError = __webpack_exports__._7;
var __webpack_exports__TimeUp = __webpack_exports__.Lr;
var __webpack_exports__UNITS = __webpack_exports__.QN;
var __webpack_exports__UsageError = __webpack_exports__.eb;
var __webpack_exports__cancellation = __webpack_exports__.WN;
var __webpack_exports__cannotWrite = __webpack_exports__.zz;
var __webpack_exports__commandText = __webpack_exports__.jt;
var __webpack_exports__createRunDir = __webpack_exports__.dK;
var __webpack_exports__definitionOf = __webpack_exports__.Fg;
var __webpack_exports__describe = __webpack_exports__.q0;
var __webpack_exports__docker = __webpack_exports__.T3;
var __webpack_exports__dockersReason = __webpack_exports__.q$;
var __webpack_exports__endsWithin = __webpack_exports__._c;
var __webpack_exports__errorExit = __webpack_exports__.J4;
var __webpack_exports__exitNow = __webpack_exports__.l3;
var __webpack_exports__exitOf = __webpack_exports__.sX;
var __webpack_exports__family = __webpack_exports__.T1;
var __webpack_exports__fileFault = __webpack_exports__.bT;
var __webpack_exports__fileProblem = __webpack_exports__.Wj;
var __webpack_exports__formatBytes = __webpack_exports__.z3;
var __webpack_exports__formatValue = __webpack_exports__.Fl;
var __webpack_exports__helperName = __webpack_exports__.Mo;
var __webpack_exports__hierarchyOrder = __webpack_exports__.El;
var __webpack_exports__isOutOfRoom = __webpack_exports__.X7;
var __webpack_exports__jsonIn = __webpack_exports__.Yf;
var __webpack_exports__labelArgs = __webpack_exports__.SW;
var __webpack_exports__lastResort = __webpack_exports__.y4;
var __webpack_exports__layOut = __webpack_exports__.v8;
var __webpack_exports__leave = __webpack_exports__.qG;
var __webpack_exports__listProcesses = __webpack_exports__.O3;
var __webpack_exports__locate = __webpack_exports__.x5;
var __webpack_exports__marked = __webpack_exports__.xI;
var __webpack_exports__messageOf = __webpack_exports__.bD;
var __webpack_exports__newServiceName = __webpack_exports__.TQ;
var __webpack_exports__orAborted = __webpack_exports__.H6;
var __webpack_exports__orCancelled = __webpack_exports__.Nr;
var __webpack_exports__ownerLabels = __webpack_exports__.H0;
var __webpack_exports__pairOf = __webpack_exports__.cF;
var __webpack_exports__parseStat = __webpack_exports__.ky;
var __webpack_exports__policyOf = __webpack_exports__.US;
var __webpack_exports__procText = __webpack_exports__.uR;
var __webpack_exports__readInputs = __webpack_exports__.Ko;
var __webpack_exports__readProc = __webpack_exports__.lK;
var __webpack_exports__removeByName = __webpack_exports__.ZB;
var __webpack_exports__run = __webpack_exports__.eF;
var __webpack_exports__seriesWhere = __webpack_exports__.j0;
var __webpack_exports__stop = __webpack_exports__.ds;
var __webpack_exports__storyExit = __webpack_exports__.gC;
var __webpack_exports__sweepStale = __webpack_exports__.is;
var __webpack_exports__systemClock = __webpack_exports__.ml;
var __webpack_exports__temporaryFolder = __webpack_exports__.yy;
var __webpack_exports__thisOwner = __webpack_exports__.GS;
var __webpack_exports__thisUser = __webpack_exports__.OR;
var __webpack_exports__tryDocker = __webpack_exports__.IY;
var __webpack_exports__withAbsolutePath = __webpack_exports__.jM;
export { __webpack_exports__CancelledError as CancelledError, __webpack_exports__Deadline as Deadline, __webpack_exports__EXIT as EXIT, __webpack_exports__GATE_RULES as GATE_RULES, __webpack_exports__GIB as GIB, __webpack_exports__HOLD_LAYERS as HOLD_LAYERS, __webpack_exports__KIB as KIB, __webpack_exports__KnownFamily as KnownFamily, __webpack_exports__MIB as MIB, __webpack_exports__NotInstalledError as NotInstalledError, __webpack_exports__OutOfRoom as OutOfRoom, __webpack_exports__PROBE_HOLD_LAYERS as PROBE_HOLD_LAYERS, __webpack_exports__SERIES as SERIES, __webpack_exports__ServiceError as ServiceError, __webpack_exports__TimeUp as TimeUp, __webpack_exports__UNITS as UNITS, __webpack_exports__UsageError as UsageError, __webpack_exports__cancellation as cancellation, __webpack_exports__cannotWrite as cannotWrite, __webpack_exports__commandText as commandText, __webpack_exports__createRunDir as createRunDir, __webpack_exports__definitionOf as definitionOf, __webpack_exports__describe as describe, __webpack_exports__docker as docker, __webpack_exports__dockersReason as dockersReason, __webpack_exports__endsWithin as endsWithin, __webpack_exports__errorExit as errorExit, __webpack_exports__exitNow as exitNow, __webpack_exports__exitOf as exitOf, __webpack_exports__family as family, __webpack_exports__fileFault as fileFault, __webpack_exports__fileProblem as fileProblem, __webpack_exports__formatBytes as formatBytes, __webpack_exports__formatValue as formatValue, __webpack_exports__helperName as helperName, __webpack_exports__hierarchyOrder as hierarchyOrder, __webpack_exports__isOutOfRoom as isOutOfRoom, __webpack_exports__jsonIn as jsonIn, __webpack_exports__labelArgs as labelArgs, __webpack_exports__lastResort as lastResort, __webpack_exports__layOut as layOut, __webpack_exports__leave as leave, __webpack_exports__listProcesses as listProcesses, __webpack_exports__locate as locate, __webpack_exports__marked as marked, __webpack_exports__messageOf as messageOf, __webpack_exports__newServiceName as newServiceName, __webpack_exports__orAborted as orAborted, __webpack_exports__orCancelled as orCancelled, __webpack_exports__ownerLabels as ownerLabels, __webpack_exports__pairOf as pairOf, __webpack_exports__parseStat as parseStat, __webpack_exports__policyOf as policyOf, __webpack_exports__procText as procText, __webpack_exports__readInputs as readInputs, __webpack_exports__readProc as readProc, __webpack_exports__removeByName as removeByName, __webpack_exports__run as run, __webpack_exports__seriesWhere as seriesWhere, __webpack_exports__stop as stop, __webpack_exports__storyExit as storyExit, __webpack_exports__sweepStale as sweepStale, __webpack_exports__systemClock as systemClock, __webpack_exports__temporaryFolder as temporaryFolder, __webpack_exports__thisOwner as thisOwner, __webpack_exports__thisUser as thisUser, __webpack_exports__tryDocker as tryDocker, __webpack_exports__withAbsolutePath as withAbsolutePath };
