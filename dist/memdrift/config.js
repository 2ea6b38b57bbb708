import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__ from "./yaml.js";
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
  g2: () => (/* binding */ CONFIG_FILE),
  mc: () => (/* binding */ INPUTS),
  jl: () => (/* binding */ MAX_YAML_BYTES),
  mv: () => (/* binding */ NETWORK_ARG),
  xf: () => (/* binding */ NEW_INPUTS),
  QZ: () => (/* binding */ O_PATH),
  vr: () => (/* binding */ REASON_WANTED),
  H$: () => (/* binding */ acceptanceLines),
  BL: () => (/* binding */ acceptanceOf),
  fn: () => (/* binding */ acceptanceYaml),
  j6: () => (/* binding */ accepting),
  kY: () => (/* binding */ binaryUnit),
  xQ: () => (/* binding */ camelCase),
  Nx: () => (/* binding */ capital),
  sb: () => (/* binding */ clause),
  hS: () => (/* binding */ counted),
  W$: () => (/* binding */ dateWords),
  au: () => (/* binding */ didYouMean),
  LU: () => (/* binding */ driftText),
  p0: () => (/* binding */ duration),
  Iu: () => (/* binding */ duration$1),
  CE: () => (/* binding */ eventWords),
  mg: () => (/* binding */ factWords),
  Gt: () => (/* binding */ factor),
  Zo: () => (/* binding */ findPlacement),
  zD: () => (/* binding */ grouped),
  Yl: () => (/* binding */ growsText),
  Am: () => (/* binding */ growth$1),
  Pw: () => (/* binding */ growthBudget),
  uM: () => (/* binding */ growthEstimate),
  nc: () => (/* binding */ growthInterval),
  mw: () => (/* binding */ growthMargin),
  hn: () => (/* binding */ hasEndedOverProbe),
  uJ: () => (/* binding */ height),
  pP: () => (/* binding */ heightInterval),
  g7: () => (/* binding */ improvementText),
  ql: () => (/* binding */ launch),
  oD: () => (/* binding */ launcherOf),
  PW: () => (/* binding */ limitText),
  Bf: () => (/* binding */ livesText),
  $K: () => (/* binding */ logLinesText),
  zE: () => (/* binding */ memoryOf),
  Rz: () => (/* binding */ milliseconds),
  CC: () => (/* binding */ missedRemedy),
  tJ: () => (/* binding */ missedText),
  wU: () => (/* binding */ notAcceptable),
  o: () => (/* binding */ occupiedText),
  cI: () => (/* binding */ pace),
  R1: () => (/* binding */ parseArgsStringToArgv),
  o4: () => (/* binding */ parseConfig),
  hN: () => (/* binding */ parseYaml),
  p9: () => (/* binding */ parseYamlDocument),
  x: () => (/* binding */ perRequest),
  KN: () => (/* binding */ percent),
  jV: () => (/* binding */ phaseFailureText),
  ku: () => (/* binding */ plainNumber),
  aF: () => (/* binding */ probeVariables),
  TS: () => (/* binding */ rate),
  RG: () => (/* binding */ readConfigFile),
  im: () => (/* binding */ readConfigText),
  uV: () => (/* binding */ reasonText),
  ih: () => (/* binding */ recordedText),
  Kw: () => (/* binding */ refusalText),
  fN: () => (/* binding */ renamed),
  Io: () => (/* binding */ require_builtin_esm_external_require_events),
  AH: () => (/* binding */ require_builtin_esm_external_require_fs),
  HD: () => (/* binding */ roughBytes),
  Nv: () => (/* binding */ roughTime),
  Bk: () => (/* binding */ selectorOf),
  em: () => (/* binding */ sentence),
  Ym: () => (/* binding */ seriesLabel),
  f_: () => (/* binding */ seriesName),
  EU: () => (/* binding */ shortName),
  SP: () => (/* binding */ shown$1),
  Iy: () => (/* binding */ signedGrowth),
  sX: () => (/* binding */ stopwatch),
  NX: () => (/* binding */ troubleText),
  rn: () => (/* binding */ upperBound),
  fq: () => (/* binding */ wholeBytes),
  rD: () => (/* binding */ wholeNumber),
  ss: () => (/* binding */ whyText),
  JG: () => (/* binding */ withoutStep)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({ ["__commonJSMin"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__commonJSMin), ["__toESM"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__toESM) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["GIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GIB), ["KIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.KIB), ["KnownFamily"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.KnownFamily), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["SERIES"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.SERIES), ["ServiceError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.ServiceError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["commandText"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.commandText), ["createRunDir"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.createRunDir), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["describe"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.describe), ["docker"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.docker), ["dockersReason"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.dockersReason), ["family"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.family), ["fileProblem"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileProblem), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["helperName"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.helperName), ["labelArgs"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.labelArgs), ["listProcesses"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.listProcesses), ["marked"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.marked), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["newServiceName"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.newServiceName), ["ownerLabels"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.ownerLabels), ["pairOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.pairOf), ["parseStat"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.parseStat), ["procText"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.procText), ["readProc"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.readProc), ["removeByName"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.removeByName), ["stop"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.stop), ["temporaryFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.temporaryFolder), ["thisOwner"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.thisOwner), ["thisUser"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.thisUser), ["tryDocker"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.tryDocker), ["withAbsolutePath"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.withAbsolutePath) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["NEVER"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.NEVER), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["date"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.date), ["literal"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.literal), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["tuple"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.tuple), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["ALPHA"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.ALPHA), ["DEFAULT_BUDGETS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.DEFAULT_BUDGETS), ["factText"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.factText), ["given"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.given), ["isOverCap"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isOverCap), ["parseBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseBytes), ["parseCap"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseCap), ["parseClassGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseClassGrowth), ["parseGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseGrowth), ["parseLevel"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseLevel), ["roundedUp"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.roundedUp) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["AUTO"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.AUTO), ["FileRefused"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.FileRefused), ["MAX_AMPLIFIED"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.MAX_AMPLIFIED), ["closest"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.closest), ["distance"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.distance), ["readRegularFile"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.readRegularFile), ["valueAlong"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAlong) });
;// CONCATENATED MODULE: external "./yaml.js"
var external_yaml_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_yaml_js_y = (x) => (() => (x))
const external_yaml_js_namespaceObject = external_yaml_js_x({ ["require_dist"]: () => (__WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__.require_dist) });
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
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./lib/parts/config.js

















// builtin:esm-external-require-events
var require_builtin_esm_external_require_events = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	module.exports = external_events_namespaceObject;
}));
// lib/service/process/descriptors.js
/** Descriptors that are looked at in one reading, over all processes; a service may have a million. */
const MAX_DESCRIPTORS = 65536;
/** Bytes at the head of a program's file. */
const HEAD_BYTES = 4096;
/**
* Descriptors of a process of this machine, from `/proc/<pid>/fd`.
* @param allowance shared by the processes of one reading; what is looked at is taken off
* @returns null where the process has gone, there are more than may be looked at and the kernel does not tell their number
* @throws EACCES, EPERM where it is another user's
*/
async function readDescriptors(pid, allowance) {
	const folder = `/proc/${pid}/fd`;
	try {
		const told = (await (0,external_node_fs_promises_namespaceObject.stat)(folder)).size;
		if (told > allowance.left) return {
			fds: told,
			sockets: null
		};
		const found = {
			fds: 0,
			sockets: 0
		};
		for await (const { name } of await (0,external_node_fs_promises_namespaceObject.opendir)(folder, { bufferSize: 1024 })) {
			if (allowance.left-- <= 0) return null;
			found.fds += 1;
			if (await isSocket(`${folder}/${name}`)) found.sockets += 1;
		}
		return found;
	} catch (error) {
		if (isDenied(error)) throw error;
		return null;
	}
}
/** False of one that is closed meanwhile. A folder that may be listed can hold links that may not be read (seen). */
async function isSocket(path) {
	return (await (0,external_node_fs_promises_namespaceObject.readlink)(path).catch((error) => {
		if (isDenied(error)) throw error;
		return "";
	})).startsWith("socket:[");
}
function isDenied(error) {
	const { code } = error;
	return code === "EACCES" || code === "EPERM";
}
/**
* The first bytes of the program that a process runs, every byte but letters and digits as a point.
* @throws EACCES, EPERM where it is another user's
*/
async function readProgramHead(pid) {
	const file = await (0,external_node_fs_promises_namespaceObject.open)(`/proc/${pid}/exe`, "r").catch((error) => {
		if (isDenied(error)) throw error;
		return null;
	});
	if (file === null) return null;
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
		return buffer.toString("latin1", 0, bytesRead).replace(/[^A-Za-z0-9]/g, ".");
	} finally {
		await file.close();
	}
}
// lib/service/process/machine-shm.js
const FOLDER$1 = "/dev/shm";
/** Segments that are remembered, and descriptors and characters of mappings looked at in a process. */
const BOUNDS = {
	segments: 65536,
	descriptors: 4096,
	mappings: 8388608
};
/** Names that are looked up at once. */
const TOGETHER = 256;
/** A mapping of a file of /dev/shm, or of a System V segment, whose id stands where a file has its inode. */
const MAPPED = /^\S+ \S+ \S+ \S+ (\d{1,10}) +(?:\/dev\/shm\/(.+)|\/SYSV[0-9a-f]{8}(?: \(deleted\))?)$/;
const DELETED = " (deleted)";
/**
* The shared memory of this machine, of which a service without any of its own uses a part. Its own are the segments that
* its probes saw made, and those that its processes have open or mapped whenever they are looked at; they are remembered
* while they exist, because a segment that is closed and not unlinked is held by no process. Names are hostile: no link
* is followed, and nothing outside /dev/shm counts.
*/
var MachineShm = class {
	#names = /* @__PURE__ */ new Set();
	/** Of System V. */
	#ids = /* @__PURE__ */ new Set();
	/** When last looked at: of these a maker may have ended since. */
	#pids = /* @__PURE__ */ new Set();
	#overfull = false;
	async note(processes, made) {
		for (const name of made) this.#remember(this.#names, name);
		for (const pid of pidsOf(processes)) {
			for (const line of (await (0,external_start_js_namespaceObject.readProc)(pid, "maps") ?? "").slice(0, BOUNDS.mappings).split("\n")) {
				const [mapping, inode = "", name] = line.match(MAPPED) ?? [];
				if (mapping === void 0) continue;
				if (name === void 0) this.#remember(this.#ids, inode);
				else if (!name.endsWith(DELETED)) this.#remember(this.#names, name);
			}
			for (const { target } of await openSegments(pid)) if (!target.endsWith(DELETED)) this.#remember(this.#names, target.slice(9));
		}
		const now = new Set(pidsOf(processes).map(String));
		for (const { id, maker } of await systemV()) if (now.has(maker) || this.#pids.has(maker)) this.#remember(this.#ids, id);
		this.#pids = now;
	}
	async read(processes, made) {
		await this.note(processes, made);
		const folder = await (0,external_node_fs_promises_namespaceObject.lstat)(FOLDER$1).catch(() => null);
		/** By device and inode: a segment may have two names, and be open as well. */
		const segments = /* @__PURE__ */ new Map();
		const names = [...this.#names];
		for (let at = 0; at < names.length; at += TOGETHER) {
			const some = names.slice(at, at + TOGETHER);
			const found = await Promise.all(some.map((name) => folder === null ? null : segmentAt(name, folder.dev)));
			for (const [i, name] of some.entries()) {
				const segment = found[i] ?? null;
				if (segment === null) this.#names.delete(name);
				else segments.set(segment.key, segment.bytes);
			}
		}
		for (const pid of pidsOf(processes)) for (const { target, path } of await openSegments(pid)) {
			const held = target.endsWith(DELETED) ? await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => null) : null;
			if (held?.isFile()) segments.set(`${held.dev}-${held.ino}`, held.blocks * 512);
		}
		const inFolder = sum([...segments].filter(([key]) => key.startsWith(`${folder?.dev}-`)).map(([, bytes]) => bytes));
		const listed = (await systemV()).filter(({ id }) => this.#ids.has(id));
		for (const id of this.#ids) if (!listed.some((one) => one.id === id)) this.#ids.delete(id);
		const used = folder === null ? null : await usedBytes(folder.dev);
		return {
			used: this.#overfull ? null : sum(segments.values()) + sum(listed.map(({ bytes }) => bytes)),
			others: used === null || this.#overfull ? null : Math.max(0, used - inFolder)
		};
	}
	/** What does not fit would be missing from the sum: from then on there is none. */
	#remember(known, one) {
		if (known.has(one)) return;
		if (known.size < BOUNDS.segments) known.add(one);
		else this.#overfull = true;
	}
};
function pidsOf(processes) {
	return processes.flatMap(({ hostPid }) => hostPid ?? []);
}
/** Of a process: descriptors of files in /dev/shm and of memfds. */
async function openSegments(pid) {
	const folder = `/proc/${pid}/fd`;
	const names = (await (0,external_node_fs_promises_namespaceObject.readdir)(folder).catch(() => [])).slice(0, BOUNDS.descriptors);
	return (await Promise.all(names.map(async (name) => {
		const path = `${folder}/${name}`;
		return {
			path,
			target: await (0,external_node_fs_promises_namespaceObject.readlink)(path).catch(() => "")
		};
	}))).filter(({ target }) => target.startsWith(`${FOLDER$1}/`) || target.startsWith("/memfd:"));
}
/** Out of reach: of another machine, or of another container. */
const UNSEEN_SHM = {
	note: async () => void 0,
	read: async () => null
};
/** A plain file below /dev/shm and on its file system, by a path without links; null where there is none. */
async function segmentAt(name, device) {
	const parts = name.split("/");
	if (parts.length > 4 || parts.some((part) => [
		"",
		".",
		".."
	].includes(part) || /\0/.test(part))) return null;
	for (let depth = 1; depth <= parts.length; depth++) {
		const seen = await (0,external_node_fs_promises_namespaceObject.lstat)(`${FOLDER$1}/${parts.slice(0, depth).join("/")}`).catch(() => null);
		if (seen === null || seen.dev !== device) return null;
		if (depth < parts.length ? !seen.isDirectory() : !seen.isFile()) return null;
		if (depth === parts.length) return {
			key: `${seen.dev}-${seen.ino}`,
			bytes: seen.blocks * 512
		};
	}
	return null;
}
/** Used bytes of the file system at /dev/shm; null where it is no mount of its own. */
async function usedBytes(device) {
	const above = await (0,external_node_fs_promises_namespaceObject.lstat)("/dev").catch(() => null);
	if (above === null || above.dev === device) return null;
	const system = await (0,external_node_fs_promises_namespaceObject.statfs)(FOLDER$1).catch(() => null);
	return system === null ? null : (system.blocks - system.bfree) * system.bsize;
}
/** System V segments: proc_sysvipc(5). Resident and swapped bytes; a kernel that does not tell them gives none. */
async function systemV() {
	const [head = "", ...lines] = (await (0,external_node_fs_promises_namespaceObject.readFile)("/proc/sysvipc/shm", "utf8").catch(() => "")).trim().split("\n");
	const columns = head.trim().split(/\s+/);
	const [id, maker, resident, swapped] = [
		"shmid",
		"cpid",
		"rss",
		"swap"
	].map((name) => columns.indexOf(name));
	return lines.map((line) => {
		const words = line.trim().split(/\s+/);
		const word = (at) => words[at ?? -1] ?? "";
		return {
			id: word(id),
			maker: word(maker),
			bytes: (Number(word(resident)) || 0) + (Number(word(swapped)) || 0)
		};
	});
}
function sum(values) {
	let total = 0;
	for (const value of values) total += value;
	return total;
}
// lib/service/container/inspect-container.js
const inspected$1 = (0,external_zod_js_namespaceObject.tuple)([(0,external_zod_js_namespaceObject.object)({
	Id: (0,external_zod_js_namespaceObject.string)(),
	/** Id of its image. */
	Image: (0,external_zod_js_namespaceObject.string)(),
	State: (0,external_zod_js_namespaceObject.object)({
		Running: (0,external_zod_js_namespaceObject.boolean)(),
		ExitCode: (0,external_zod_js_namespaceObject.number$1)(),
		OOMKilled: (0,external_zod_js_namespaceObject.boolean)(),
		Pid: (0,external_zod_js_namespaceObject.number$1)(),
		Error: (0,external_zod_js_namespaceObject.string)().default("")
	}),
	HostConfig: (0,external_zod_js_namespaceObject.object)({
		Memory: (0,external_zod_js_namespaceObject.number$1)(),
		NetworkMode: (0,external_zod_js_namespaceObject.string)(),
		IpcMode: (0,external_zod_js_namespaceObject.string)().default("")
	}),
	Mounts: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({
		Source: (0,external_zod_js_namespaceObject.string)().default(""),
		Destination: (0,external_zod_js_namespaceObject.string)()
	})).nullish(),
	Config: (0,external_zod_js_namespaceObject.object)({ Env: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish() }),
	NetworkSettings: (0,external_zod_js_namespaceObject.object)({
		Networks: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.object)({ IPAddress: (0,external_zod_js_namespaceObject.string)().nullish() })).nullish(),
		Ports: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({ HostPort: (0,external_zod_js_namespaceObject.string)() })).nullish()).nullish()
	})
})]);
/**
* The container as the engine sees it now; null where it is gone.
* @throws ServiceError where the engine does not answer
*/
async function inspect(container, env) {
	const ended = await (0,external_start_js_namespaceObject.tryDocker)([
		"container",
		"inspect",
		container
	], env);
	if (ended.code === 0) return inspected$1.parse(JSON.parse(ended.stdout))[0];
	if (/no such (container|object)/i.test(ended.stderr)) return null;
	throw new external_start_js_namespaceObject.ServiceError(`docker container inspect: ${(0,external_start_js_namespaceObject.dockersReason)(ended)}`, { remedy: "check that the Docker daemon is running" });
}
/** Whose /dev/shm the container has: with `--ipc host` or that folder mounted the machine's, with `--ipc container:` another's. */
function sharedMemoryOf({ HostConfig, Mounts }) {
	const isMounted = Mounts?.some(({ Source, Destination }) => Source === "/dev/shm" && Destination === "/dev/shm");
	if (HostConfig.IpcMode === "host" || isMounted === true) return "machine";
	return HostConfig.IpcMode.startsWith("container:") ? "another" : "own";
}
/** The container's memory limit in bytes; null where it has none. */
function memoryLimit({ HostConfig }) {
	return HostConfig.Memory > 0 ? HostConfig.Memory : null;
}
// lib/service/container/container-reach.js
/**
* A container as a part of a service.
* @param beside the engine runs on this machine
*/
function memberOf(name, inspected, beside, probe, reach) {
	const whose = sharedMemoryOf(inspected);
	const others = whose === "machine" && beside ? new MachineShm() : UNSEEN_SHM;
	return {
		name,
		probe,
		reach,
		sharedMemory: whose === "own" ? null : others,
		processes: () => reach.processes().catch(() => [])
	};
}
/**
* What can be read of a container's processes and cgroup: from here where the engine runs beside us and this user may;
* else through a helper in the service's pid namespace; else not at all (null).
*/
var ContainerReach = class {
	containerId;
	enginePid;
	helper;
	#folder = null;
	constructor(containerId, enginePid, helper) {
		this.containerId = containerId;
		this.enginePid = enginePid;
		this.helper = helper;
	}
	/**
	* The service's processes; empty where they cannot be listed. Not what the engine has started into the container
	* beside them (health checks, `docker exec`): that comes and goes, and is not the service's.
	*/
	async processes() {
		const folder = await this.#cgroupFolder();
		const pids = folder === null ? null : await cgroupPids(folder);
		if (pids === null || pids.length === 0) return folder === null ? await this.helper.processes() ?? [] : [];
		const inside = new Set(pids);
		const alive = (await (0,external_start_js_namespaceObject.listProcesses)()).filter(({ pid }) => inside.has(pid));
		const described = (await Promise.all(alive.map(external_start_js_namespaceObject.describe))).filter((process) => process !== null);
		if (!described.some(({ hostPid, pid }) => hostPid === this.enginePid && pid === 1)) return described;
		const own = new Set(withoutVisitors$1(alive, this.enginePid, inside).map(({ pid }) => pid));
		return described.filter(({ hostPid }) => hostPid !== null && own.has(hostPid));
	}
	async procFiles(processes, file) {
		if (!/^\w+$/.test(file)) throw new TypeError(`/proc/<pid>/${file}: not a file that a process has`);
		return this.#each(processes, (hostPid) => (0,external_start_js_namespaceObject.procText)(hostPid, file), (pids) => this.helper.procFiles(pids, file));
	}
	descriptors(processes) {
		const allowance = { left: MAX_DESCRIPTORS };
		return this.#each(processes, (hostPid) => readDescriptors(hostPid, allowance), (pids) => this.helper.descriptors(pids));
	}
	programHeads(processes) {
		return this.#each(processes, readProgramHead, (pids) => this.helper.programHeads(pids));
	}
	async cgroupFiles(names) {
		const folder = await this.#cgroupFolder();
		const texts = folder === null ? await this.helper.cgroupFiles(names) : await Promise.all(names.map((name) => (0,external_node_fs_promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, name), "utf8").catch(() => null)));
		return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? null]));
	}
	/** From here where this user may; else through the helper. Null where neither can read it. */
	async #each(processes, read, help) {
		const direct = [];
		for (const { hostPid } of processes) direct.push(await readDirect(hostPid, read));
		const denied = processes.filter((_, index) => direct[index] === "denied").map(({ pid }) => pid);
		const helped = denied.length === 0 ? [] : await help(denied);
		return direct.map((one, index) => {
			const at = denied.indexOf(processes[index]?.pid ?? -1);
			return one !== "denied" ? one.found : helped[at] ?? null;
		});
	}
	#cgroupFolder() {
		this.#folder ??= findMemoryCgroup(this.enginePid, this.containerId);
		return this.#folder;
	}
};
/**
* Without what the engine has started beside the container's first process, and all that descends from it. Its parent is
* outside the container: the shim, or runc while it still sets the process up (seen with runc 1.1). An orphan of the
* container itself becomes a child of its first process, because the container has a namespace of its own.
* @param pids of the whole container, those that have ended meanwhile too
*/
function withoutVisitors$1(alive, first, pids) {
	const visitors = alive.filter(({ pid, parent }) => pid !== first && !pids.has(parent)).map(({ pid }) => pid);
	const gone = new Set((0,external_start_js_namespaceObject.family)(alive, visitors).map(({ pid }) => pid));
	return alive.filter(({ pid }) => !gone.has(pid));
}
/** What is read of a process that can be seen from here; `denied` where it is another's, or in another namespace. */
async function readDirect(hostPid, read) {
	if (hostPid === null) return "denied";
	try {
		return { found: await read(hostPid) };
	} catch (error) {
		const { code } = error;
		return code === "EACCES" || code === "EPERM" ? "denied" : { found: null };
	}
}
/**
* Folder of a container's memory cgroup on this machine; null where it is not to be seen from here.
* @param pid the engine's pid of the container's first process: of another machine or namespace it may be any process's
* here, so that process must be in a cgroup of the container's id
*/
async function findMemoryCgroup(pid, containerId) {
	const text = pid > 0 ? await (0,external_start_js_namespaceObject.readProc)(pid, "cgroup") : null;
	if (text === null || !text.includes(containerId)) return null;
	for (const folder of memoryFolders(text)) if (await isThere$1((0,external_node_path_namespaceObject.join)(folder, "memory.stat"))) return folder;
	return null;
}
/** A hybrid host has both lines (seen): of v1 the one with the memory controller, then v2's. */
function memoryFolders(cgroup) {
	const v1 = cgroup.match(/^\d+:(?:[^:\n]*,)?memory(?:,[^:\n]*)?:(\/[^\n]+)$/m)?.[1];
	const v2 = cgroup.match(/^0::(\/[^\n]+)$/m)?.[1];
	return [...v1 === void 0 ? [] : [`/sys/fs/cgroup/memory${v1}`], ...v2 === void 0 ? [] : [`/sys/fs/cgroup${v2}`]];
}
/** Pids, as seen from here, of the cgroup's processes. */
async function cgroupPids(folder) {
	const text = await (0,external_node_fs_promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, "cgroup.procs"), "utf8").catch(() => null);
	return text === null ? null : text.split("\n").filter((line) => /^[1-9]\d*$/.test(line)).map(Number);
}
async function isThere$1(path) {
	return (0,external_node_fs_promises_namespaceObject.access)(path).then(() => true, () => false);
}
// lib/service/engine/follow-log.js
/**
* Counts the lines that a container writes from now on, both streams, until it ends or {@link LogFollower.close} is called.
* Where docker cannot give its log (a driver that keeps none) or stops giving it, the counter learns why.
*/
var LogFollower = class {
	#child;
	#closed = false;
	constructor(container, counter, env) {
		const child = (0,external_node_child_process_namespaceObject.spawn)("docker", [
			"logs",
			"--follow",
			"--tail",
			"0",
			container
		], {
			env: (0,external_start_js_namespaceObject.withAbsolutePath)(env),
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		this.#child = child;
		let said = "";
		counter.follow(child.stdout);
		counter.follow(child.stderr);
		child.stderr.on("data", (text) => {
			said = (said + text).slice(-400);
		});
		const ended = (why) => {
			running.delete(child);
			if (!this.#closed) counter.fail(`docker logs: ${why}`);
		};
		child.once("error", ({ message }) => ended(message));
		child.once("close", (code) => ended(code === 0 ? "it ended before the run" : reasonIn(said) ?? `exit code ${code}`));
		running.add(child);
		child.unref();
	}
	/** Idempotent; never throws. */
	close() {
		this.#closed = true;
		this.#child.kill("SIGKILL");
		this.#child.stdout?.destroy();
		this.#child.stderr?.destroy();
	}
};
/** None of them outlives this process. */
const running = /* @__PURE__ */ new Set();
process.once("exit", () => {
	for (const child of running) child.kill("SIGKILL");
});
/** Docker's own last words: the container's standard error comes the same way. */
function reasonIn(text) {
	const line = text.trim().split("\n").at(-1) ?? "";
	return /^error/i.test(line) ? line.replace(/^Error response from daemon: /, "") : void 0;
}
// lib/service/health.js
const POLL_MS = 100;
const ANSWER_MS = 5e3;
/** How often it is asked whether the service has ended meanwhile: it costs a docker command. */
const ENDED_EVERY_MS = 500;
/**
* Waits until the health path of a service answers.
* @throws ServiceError with the reason and the last lines; the signal's reason
*/
async function awaitReady(service, { healthPath, startupTimeoutMs, port }, { signal, state: asked = () => service.state(), behindDocker }) {
	const ended = async () => endText(await asked());
	const limits = {
		timeoutMs: startupTimeoutMs,
		signal,
		ended,
		hangsUp: behindDocker ? `nothing answers on port ${port}` : void 0
	};
	const problem = await awaitHealth(`${service.url}${healthPath}`, limits);
	if (problem === null) return;
	const state = await service.state();
	const within = state.running ? ` within ${startupTimeoutMs / 1e3} s` : "";
	const listens = `check that it listens on port ${port}${behindDocker ? " of all addresses (0.0.0.0)" : ""}`;
	const logs = await service.logs(50);
	throw new external_start_js_namespaceObject.ServiceError(`the service did not become ready${within}: ${problem}`, {
		logs,
		exitCode: state.exitCode,
		oomKilled: state.oomKilled,
		remedy: state.running ? `${listens}, and health-path` : "see its last lines"
	});
}
/** Why it is of no use to wait for it any longer; null while it runs. */
function endText({ running, oomKilled, signal, exitCode, member = "it" }) {
	if (running) return null;
	if (oomKilled) return `${member} was killed for memory`;
	return signal === null ? `${member} ended with exit code ${exitCode ?? "unknown"}` : `${member} was ended by ${signal}`;
}
/** Whether somebody accepts connections there. */
async function listensAt(host, port, timeoutMs) {
	return new Promise((resolve) => {
		const socket = (0,external_node_net_namespaceObject.connect)({
			host,
			port,
			timeout: timeoutMs
		});
		const end = (listens) => () => {
			socket.destroy();
			resolve(listens);
		};
		socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
	});
}
/**
* Asks the health path until it answers 2xx.
* @param ended tells why to give up at once (the service has exited), or null
* @param hangsUp what it means where the connection ends without an answer
* @returns null when ready, else why not: `/health answers 500`, `nothing listens`, or what `ended` said
* @throws the signal's reason
*/
async function awaitHealth(url, options) {
	const { timeoutMs, signal } = options;
	const deadline = performance.now() + timeoutMs;
	let askEndedAt = performance.now() + ENDED_EVERY_MS;
	let problem = null;
	for (;;) {
		signal.throwIfAborted();
		const patienceMs = Math.max(POLL_MS, Math.min(ANSWER_MS, deadline - performance.now()));
		const asked = await askHealth(url, patienceMs, signal, options.hangsUp);
		if (asked === null) return options.ended();
		if (problem === null || patienceMs === ANSWER_MS || !asked.isLate) problem = asked.problem;
		const late = performance.now() > deadline;
		if (late || performance.now() > askEndedAt) {
			const why = await options.ended();
			if (why !== null) return why;
			askEndedAt = performance.now() + ENDED_EVERY_MS;
		}
		if (late) return problem;
		await (0,promises_namespaceObject.setTimeout)(POLL_MS, void 0, { signal }).catch(() => void 0);
	}
}
/**
* Asks once. Null where it answers 2xx, else what happened.
* @param timeoutMs to the end of its headers, however they come
*/
async function askHealth(url, timeoutMs, cancel, hangsUp = `${new URL(url).pathname} hangs up without an answer`) {
	const { pathname, port } = new URL(url);
	const late = AbortSignal.timeout(Math.ceil(timeoutMs));
	const signal = AbortSignal.any([cancel, late]);
	return new Promise((resolve) => {
		(0,external_node_http_namespaceObject.get)(url, {
			agent: false,
			signal
		}, (response) => {
			const status = response.statusCode ?? 0;
			response.destroy();
			resolve(status >= 200 && status < 300 ? null : {
				problem: `${pathname} answers ${status}`,
				isLate: false
			});
		}).on("error", (error) => {
			const isLate = late.aborted;
			resolve({
				problem: isLate ? `${pathname} does not answer` : silenceText(error, port, hangsUp),
				isLate
			});
		});
	});
}
function silenceText(error, port, hangsUp) {
	if (error.code === "ECONNREFUSED") return `nothing listens on port ${port}`;
	return error.code === "ECONNRESET" ? hangsUp : error.message;
}
// lib/service/line-counter.js
/** What is looked at of one line: the rest of a longer one is passed over. */
const COLUMNS$1 = 4096;
/** Of all streams together: who writes more than this writes too much to be read beside. */
const MAX_BYTES = 512 * 2 ** 20;
/**
* Counts lines of output as they come, whatever the service writes: of each line the first characters are kept until it
* ends, and nothing else. A line counts for the first text that it has; upper and lower case are the same.
*/
var LineCounter$1 = class {
	ignored;
	mostBytes;
	#counts = /* @__PURE__ */ new Map();
	#lowered;
	#bytes = 0;
	#problem = null;
	/** @param ignored lines with one of these count for no text */
	constructor(texts, ignored = [], mostBytes = MAX_BYTES) {
		this.ignored = ignored;
		this.mostBytes = mostBytes;
		for (const text of texts) this.#counts.set(text, 0);
		this.#lowered = texts.map((text) => [text, text.toLowerCase()]);
	}
	/** Takes what the stream says from now on. */
	follow(stream) {
		let line = "";
		stream.setEncoding("utf8");
		stream.on("data", (text) => {
			this.#bytes += text.length;
			if (this.#bytes > this.mostBytes) this.fail(`the service wrote more than ${this.mostBytes / 2 ** 20} MiB of log`);
			if (this.#problem !== null) return;
			const parts = text.split(/[\r\n]/);
			for (const [at, part] of parts.entries()) {
				if (line.length < COLUMNS$1) line += part.slice(0, COLUMNS$1 - line.length);
				if (at === parts.length - 1) break;
				this.#take(line);
				line = "";
			}
		});
		stream.on("end", () => this.#take(line));
		stream.on("error", () => void 0);
	}
	/** From now on the lines cannot be counted; the first reason stays. */
	fail(problem) {
		this.#problem ??= problem;
	}
	now() {
		if (this.#problem !== null) return {
			counts: null,
			problem: this.#problem
		};
		return {
			counts: Object.fromEntries(this.#counts),
			problem: null
		};
	}
	#take(line) {
		if (line === "") return;
		const lowered = line.toLowerCase();
		const [text] = this.#lowered.find(([, one]) => lowered.includes(one)) ?? [];
		if (text === void 0 || this.ignored.some((one) => lowered.includes(one.toLowerCase()))) return;
		this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
	}
};
// lib/service/container/container-state.js
const LINE_LENGTH = 1e3;
/**
* How the container is, as the engine says it: that names no kill of a child.
* @throws ServiceError where the engine does not answer: that is no death of the service
*/
async function engineState(container, env) {
	const state = (await inspect(container, env))?.State;
	if (state === void 0) return {
		running: false,
		exitCode: null,
		signal: null,
		oomKilled: false
	};
	const { Running, ExitCode, OOMKilled } = state;
	return {
		running: Running,
		exitCode: Running ? null : ExitCode,
		signal: null,
		oomKilled: OOMKilled
	};
}
/** The same with its children: where only one of them was killed the container lives on, and docker says nothing of it. */
async function containerState(container, reach, env) {
	const state = await engineState(container, env);
	return state.running && !state.oomKilled ? {
		...state,
		oomKilled: await childKilledForMemory(reach)
	} : state;
}
async function childKilledForMemory(reach) {
	const files = await reach.cgroupFiles(["memory.events", "memory.oom_control"]).catch(() => null);
	return Object.values(files ?? {}).some((text) => /^oom_kill [1-9]/m.test(text ?? ""));
}
/**
* The last lines of containers, both streams in the order in which they were written, each after its container's name,
* where that has one. Never throws.
*/
async function containerLogs(containers, lines, env) {
	return inOrder((await Promise.all(containers.map((container) => stampedLogs(container, lines, env)))).flat()).slice(-lines).map(({ text }) => text);
}
async function stampedLogs({ id, name }, lines, env) {
	const args = [
		"logs",
		"--timestamps",
		"--tail",
		`${lines}`,
		id
	];
	const { stdout, stderr } = await (0,external_start_js_namespaceObject.tryDocker)(args, env).catch(() => ({
		stdout: "",
		stderr: ""
	}));
	const stamped = `${stdout}\n${stderr}`.split("\n").filter((line) => /^\d{4}-\d\d-\d\dT\S+ ./.test(line));
	const prefix = name === "" ? "" : `${name}: `;
	return inOrder(stamped.map((line) => {
		const text = line.slice(line.indexOf(" ") + 1).slice(0, LINE_LENGTH);
		return {
			at: line.slice(0, 30),
			text: prefix + text
		};
	})).slice(-lines);
}
function inOrder(lines) {
	return [...lines].sort((a, b) => a.at === b.at ? 0 : a.at < b.at ? -1 : 1);
}
// lib/service/container/container-service.js
/** One container or several as one service: whole while each of them runs. */
var ContainerService = class {
	name;
	address;
	parts;
	metadata;
	config;
	env;
	url;
	attached;
	members;
	memoryLimitBytes;
	gpus;
	#followers = [];
	#removed = null;
	constructor(name, address, parts, metadata, gpus, config, env, attached) {
		this.name = name;
		this.address = address;
		this.parts = parts;
		this.metadata = metadata;
		this.config = config;
		this.env = env;
		if (attached !== void 0) this.attached = attached;
		this.url = address.url;
		this.members = parts.map(({ member }) => member);
		this.memoryLimitBytes = sumOfLimits(parts);
		this.gpus = gpus.models;
	}
	otherPort(port) {
		return this.address.otherPort(port);
	}
	async ready(signal) {
		await awaitReady(this, this.config, {
			signal,
			behindDocker: true,
			state: () => this.#state(engineState)
		});
		await this.address.find();
	}
	async state() {
		return this.#state((container, env, { reach }) => containerState(container, reach, env));
	}
	async #state(stateOf) {
		const states = this.parts.map(async ({ member, containerId }) => ({
			...await stateOf(containerId, this.env, member),
			...member.name === "" ? {} : { member: member.name }
		}));
		return wholeState(await Promise.all(states));
	}
	logs(lines) {
		return containerLogs(this.parts.map(({ member, containerId }) => ({
			id: containerId,
			name: member.name
		})), lines, this.env);
	}
	countLines(texts, ignored) {
		const counter = new LineCounter$1(texts, ignored);
		this.#followers.push(...this.parts.map(({ containerId }) => new LogFollower(containerId, counter, this.env)));
		return counter;
	}
	remove(hurry) {
		for (const follower of this.#followers) follower.close();
		this.#removed ??= (0,external_start_js_namespaceObject.removeByName)(this.name, this.env, void 0, hurry);
		return this.#removed;
	}
};
/**
* The state of all from that of each. The member named is one that has ended: one that was killed for memory, else one
* that failed, for another may have ended politely because of it; while all run, one of which a child was killed.
*/
function wholeState(states) {
	const oomKilled = states.some((state) => state.oomKilled);
	const ended = states.filter(({ running }) => !running);
	const [first] = ended;
	if (first !== void 0) return {
		...ended.find((state) => state.oomKilled) ?? ended.find(({ exitCode }) => exitCode !== 0) ?? first,
		oomKilled
	};
	const whole = {
		running: true,
		exitCode: null,
		signal: null,
		oomKilled
	};
	const hurt = states.find((state) => state.oomKilled);
	return hurt?.member === void 0 ? whole : {
		...whole,
		member: hurt.member
	};
}
/** Only where each has one: what one without takes is bounded by nothing. */
function sumOfLimits(parts) {
	return parts.reduce((sum, { memoryLimitBytes }) => sum === null || memoryLimitBytes === null ? null : sum + memoryLimitBytes, 0);
}
// lib/service/container/helper.js
/** Stands between the parts of an answer: no text that /proc gives holds it. */
const MARK = "";
/** Helpers are told from the service by their mount namespace, which is the one that `sh` itself has. */
const LIST = `me=$(readlink /proc/self/ns/mnt)
for p in /proc/[0-9]*; do
  [ "$(readlink "$p/ns/mnt" 2>/dev/null)" = "$me" ] && continue
  s=$(cat "$p/stat" 2>/dev/null) || continue
  printf '\\001%s\\n' "$s"; cat "$p/cmdline" 2>/dev/null
done`;
/**
* A container of the service's own image in the service's pid namespace: reads there what is out of this user's reach
* or on another machine. Made when it is first needed. Where the image has no shell there is none: all answers null.
*/
var Helper = class {
	imageId;
	labels;
	env;
	container;
	#started = null;
	#name;
	constructor(service, imageId, labels, env, container = service) {
		this.imageId = imageId;
		this.labels = labels;
		this.env = env;
		this.container = container;
		this.#name = (0,external_start_js_namespaceObject.helperName)(service);
	}
	/** The processes of the service; null where they cannot be listed. */
	async processes() {
		const parts = await this.#ask(LIST);
		return parts === null ? null : withoutVisitors(parts.map(parseListed).filter((process) => process !== null));
	}
	/** Text of `/proc/<pid>/<file>` of each. */
	async procFiles(pids, file) {
		return this.#texts(pids.map((pid) => `/proc/${pid}/${file}`));
	}
	/** What each has open. Those with a longer table of descriptors are not read. */
	async descriptors(pids) {
		const parts = await this.#ask(pids.map((pid) => descriptorsScript(`/proc/${pid}`)).join("\n"));
		return pids.map((_, index) => parseDescriptors(parts?.[index] ?? ""));
	}
	/** The first bytes of the program of each, letters and digits as they are. */
	async programHeads(pids) {
		const read = (pid) => `head -c ${HEAD_BYTES} "/proc/${pid}/exe" 2>/dev/null | tr -c 'A-Za-z0-9' .`;
		const parts = await this.#ask(pids.map((pid) => `printf '\\001'; ${read(pid)}`).join("\n"));
		return pids.map((_, index) => parts?.[index] || null);
	}
	/** The service's own view of its cgroup, by its root directory; v2, else v1. */
	async cgroupFiles(names) {
		return this.#texts(names.map((name) => `$d/${name}`), `d=/proc/1/root/sys/fs/cgroup; [ -e \$d/memory/memory.stat ] && d=\$d/memory; [ -e $d/memory.max ] || [ -e $d/memory.limit_in_bytes ] || exit 1`);
	}
	async #texts(paths, before = ":") {
		const script = paths.map((path) => `printf '\\001'; cat "${path}" 2>/dev/null`).join("\n");
		const parts = await this.#ask(`${before}\n${script}\ntrue`);
		return paths.map((_, index) => parts?.[index] || null);
	}
	/** What the script prints after each mark; null where it cannot be run. */
	async #ask(script) {
		this.#started ??= this.#start();
		if (!await this.#started) return null;
		const { code, stdout } = await (0,external_start_js_namespaceObject.tryDocker)([
			"exec",
			this.#name,
			"sh",
			"-c",
			script
		], this.env);
		return code === 0 ? stdout.split(MARK).slice(1) : null;
	}
	/**
	* SYS_PTRACE: the kernel asks for it to read another user's smaps_rollup, and to follow /proc/1/root. All that runs in it
	* is the image's own, so it gets nothing else that the service might not have.
	*/
	async #start() {
		const { code } = await (0,external_start_js_namespaceObject.tryDocker)([
			...[
				"run",
				"--detach",
				"--pull",
				"never",
				"--name",
				this.#name,
				...this.labels
			],
			...[
				"--pid",
				`container:${this.container}`,
				"--network",
				"none",
				"--user",
				"0",
				"--read-only"
			],
			...[
				"--cap-drop",
				"ALL",
				"--cap-add",
				"SYS_PTRACE",
				"--cap-add",
				"DAC_OVERRIDE"
			],
			...[
				"--security-opt",
				"no-new-privileges",
				"--memory",
				"256m",
				"--pids-limit",
				"64"
			],
			...[
				"--no-healthcheck",
				"--entrypoint",
				"sh",
				this.imageId,
				"-c",
				"while :; do sleep 3600; done"
			]
		], this.env);
		return code === 0;
	}
};
/**
* Without what the engine has started into the container (health checks, `docker exec`), and its descendants: their
* parent is outside the namespace, where the kernel says 0, as that of the first process is.
*/
function withoutVisitors(all) {
	const visitors = all.filter(({ pid, parent }) => parent === 0 && pid !== 1).map(({ pid }) => pid);
	const gone = new Set((0,external_start_js_namespaceObject.family)(all, visitors).map(({ pid }) => pid));
	return all.filter(({ pid }) => !gone.has(pid)).map(({ pid, parent, command }) => ({
		pid,
		hostPid: null,
		parentPid: parent,
		command
	}));
}
/** Prints how many descriptors there are, how many links of them can be read, and how many are sockets; or nothing. */
const descriptorsScript = (folder) => `printf '\\001'
n=$(grep '^FDSize:' ${folder}/status 2>/dev/null | tr -cd 0-9); l=
[ "\${n:-65537}" -le ${MAX_DESCRIPTORS} ] && l=$(ls -l ${folder}/fd 2>/dev/null)
[ -n "$l" ] && for kind in '^l' ' -> ' ' -> socket:\\[[0-9]*\\]$'; do echo "$l" | grep -c -e "$kind"; done
true`;
/** Links that are listed and may not be read are no sockets that are known. */
function parseDescriptors(part) {
	const [, fds = "", links = "", sockets = ""] = part.match(/^(\d{1,9})\n(\d{1,9})\n(\d{1,9})\n$/) ?? [];
	if (fds === "") return null;
	return {
		fds: Number(fds),
		sockets: links === fds ? Number(sockets) : null
	};
}
/** A line of /proc/<pid>/stat, then its command line. */
function parseListed(part) {
	const end = part.indexOf("\n");
	const stat = part.slice(0, end);
	const found = (0,external_start_js_namespaceObject.parseStat)(Number(stat.split(" ")[0]), stat);
	if (found === null || !Number.isSafeInteger(found.pid)) return null;
	const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
	const command = (0,external_start_js_namespaceObject.commandText)(part.slice(end + 1), name);
	return {
		...found,
		command
	};
}
// lib/service/container/image.js
const lines = (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish();
const inspected = (0,external_zod_js_namespaceObject.tuple)([(0,external_zod_js_namespaceObject.object)({
	Id: (0,external_zod_js_namespaceObject.string)(),
	RepoDigests: lines,
	Config: (0,external_zod_js_namespaceObject.object)({
		Env: lines,
		Entrypoint: lines,
		Cmd: lines
	}).nullish()
})]);
/**
* A pull may take as long as it gets on. On a pipe docker says a line for each layer that it has, so the longest silence
* is that of one large layer: 20 minutes hold 24 GB at 20 MB/s.
*/
const SILENT_PULL_MS = 12e5;
/**
* The image as the engine has it; pulled where it does not have it, for as long as that gets on.
* @throws ServiceError where it can be had neither way, or no engine answers; the signal's reason
*/
async function findImage(name, { log, signal, env, pulling = (pull) => pull() }) {
	if (!/^[\w.]/.test(name)) throw new external_start_js_namespaceObject.ServiceError(`image: found ${JSON.stringify(name)}; allowed: an image's name`);
	if ((await (0,external_start_js_namespaceObject.tryDocker)([
		"image",
		"inspect",
		name
	], env)).code !== 0) {
		await assertEngine(env);
		log.info(`pulling ${name}`);
		const pulled = await pulling(() => (0,external_start_js_namespaceObject.tryDocker)(["pull", name], env, {
			signal,
			silentMs: SILENT_PULL_MS
		}));
		if (pulled.code !== 0) throw new external_start_js_namespaceObject.ServiceError(`image ${name}: not here, and cannot be pulled: ${(0,external_start_js_namespaceObject.dockersReason)(pulled)}`, { remedy: "build it in a step before, or log in to its registry" });
	}
	const [{ Id, RepoDigests, Config }] = inspected.parse(JSON.parse(await (0,external_start_js_namespaceObject.docker)([
		"image",
		"inspect",
		name
	], env)));
	const command = [...Config?.Entrypoint ?? [], ...Config?.Cmd ?? []];
	return {
		id: Id,
		digest: RepoDigests?.[0] ?? null,
		env: parseEnvironment(Config?.Env ?? []),
		command
	};
}
/** `NAME=value` lines as docker keeps them. */
function parseEnvironment(lines) {
	return Object.fromEntries(lines.map((line) => {
		const end = line.indexOf("=");
		return end < 0 ? [line, ""] : [line.slice(0, end), line.slice(end + 1)];
	}));
}
async function assertEngine(env) {
	const answer = await (0,external_start_js_namespaceObject.tryDocker)([
		"version",
		"--format",
		"{{.Server.Version}}"
	], env);
	if (answer.code === 0) return;
	throw new external_start_js_namespaceObject.ServiceError(`the docker engine does not answer: ${(0,external_start_js_namespaceObject.dockersReason)(answer)}`, { remedy: "start it, or see DOCKER_HOST" });
}
// lib/service/placement.js
/** Finds out where the engine is: by our own container, `DOCKER_HOST`, or docker's context. */
async function findPlacement(env) {
	const network = await ownNetwork(env);
	if (network !== null) return {
		kind: "sibling",
		network
	};
	const host = remoteHost(env["DOCKER_HOST"] ?? await contextHost(env));
	return host === null ? { kind: "beside" } : {
		kind: "remote",
		host
	};
}
/** The host of a tcp or ssh address that is not this machine; null for a socket. */
function remoteHost(address) {
	const host = address.match(/^(?:tcp|ssh|https?):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/)?.[1];
	return host === void 0 ? null : host;
}
/** The engine's address by the docker command line's own settings; empty where they name none. */
async function contextHost(env) {
	const { code, stdout } = await (0,external_start_js_namespaceObject.tryDocker)([
		"context",
		"inspect",
		"--format",
		"{{.Endpoints.docker.Host}}"
	], env);
	return code === 0 ? stdout.trim() : "";
}
const config_self = (0,external_zod_js_namespaceObject.object)({
	Id: (0,external_zod_js_namespaceObject.string)(),
	Config: (0,external_zod_js_namespaceObject.object)({ Hostname: (0,external_zod_js_namespaceObject.string)() }),
	NetworkSettings: (0,external_zod_js_namespaceObject.object)({ Networks: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)()) })
});
/**
* Network of the container that we run in; null where we run in none that the engine knows. Our own signs of a
* container are not enough: virtual machines made of images carry `/.dockerenv` too (seen), and a container may be
* called as this host is.
*/
async function ownNetwork(env) {
	for (const id of ownContainerIds()) {
		const { code, stdout } = await (0,external_start_js_namespaceObject.tryDocker)([
			"container",
			"inspect",
			"--format",
			"{{json .}}",
			id
		], env);
		if (code !== 0) continue;
		const found = config_self.safeParse(JSON.parse(stdout));
		if (!found.success || !found.data.Id.startsWith(id)) continue;
		return Object.keys(found.data.NetworkSettings.Networks).filter((name) => name !== "none")[0] ?? null;
	}
	return null;
}
/** What may be the id of a container that we run in: docker mounts files of a folder so named, and names the host so. */
function ownContainerIds() {
	const mounted = readText("/proc/self/mountinfo").match(/\/containers\/([0-9a-f]{64})\/(?:hostname|hosts|resolv\.conf)/)?.[1];
	const named = /^[0-9a-f]{12}$/.test((0,external_node_os_namespaceObject.hostname)()) ? [(0,external_node_os_namespaceObject.hostname)()] : [];
	return mounted === void 0 ? named : [mounted];
}
function readText(path) {
	try {
		return (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8");
	} catch {
		return "";
	}
}
// lib/service/service-environment.js
/**
* What the runner gives an Action and no `run:` step: its inputs (the token is one), what it left to its post step,
* the runner's own tokens; and the files by which a step speaks to the runner.
*/
const OF_THE_STEP = /^(?:INPUT_|STATE_|ACTIONS_)|^GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|TOKEN)$/;
/** An environment without all that: neither the service nor its workload may have it, for both are under review. */
function withoutStep(env) {
	return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== void 0 && !OF_THE_STEP.test(entry[0])));
}
/** Environment variables that change how memory is held: candidate metadata. */
const TOUCHES_MEMORY = /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|_RJEM_MALLOC_CONF|TCMALLOC_\w+|MIMALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD|XLA_\w+|OMP_NUM_THREADS|PYTHONMALLOC|PYTHON_GIL|TF_\w*ALLOC\w*|VLLM_\w+|UCX_\w+|NCCL_\w+|MALLOC_CONF|CUDA_VISIBLE_DEVICES|CUDA_MODULE_LOADING|NODE_OPTIONS|UV_THREADPOOL_SIZE)$/;
/** The variables that affect memory, as `env.NAME`, in order of name. */
function memoryVariables(env) {
	const own = {
		...env,
		NODE_OPTIONS: withoutProbe(env["NODE_OPTIONS"] ?? "") || void 0
	};
	const known = Object.keys(own).filter((name) => TOUCHES_MEMORY.test(name) && !/KEY|TOKEN|SECRET|PASS/.test(name)).filter((name) => own[name] !== void 0).sort();
	return Object.fromEntries(known.map((name) => [`env.${name}`, (own[name] ?? "").slice(0, 200)]));
}
/**
* The variables by which the probe enters the service's processes, before what the service has in them itself. An empty part
* of PYTHONPATH would mean the working directory, so none is left.
* @param lib the probe's folder, as the service sees it
* @param command what is known of the words that start the service
* @param shutsOutNode Node is known to end over the probe, whatever those words say
* @returns without NODE_OPTIONS where Node would end over them
*/
function probeVariables(lib, own, command, shutsOutNode = false) {
	const { PYTHONPATH: path = "", NODE_OPTIONS: options = "" } = own;
	const PYTHONPATH = path === "" ? lib : `${lib}:${path}`;
	if (shutsOutNode || isShutOut(lib, [options, ...command].join(" "))) return { PYTHONPATH };
	const preload = `--require ${quoted(`${lib}/node/memdrift_node.cjs`)}`;
	return {
		PYTHONPATH,
		NODE_OPTIONS: options === "" ? preload : `${preload} ${options}`
	};
}
/** Node 20 ends at a preload that its permission model does not let it read; from 22 on it may read any. */
function isShutOut(lib, words) {
	if (!/--experimental-permission\b/.test(words)) return false;
	return ![...words.matchAll(/--allow-fs-read[= ]["']?([^\s"']+)/g)].map(([, path = ""]) => path).some((path) => path.endsWith("*") ? lib.startsWith(path.slice(0, -1)) : `${lib}/`.startsWith(`${path.replace(/\/$/, "")}/`));
}
/**
* Whether a Node has ended over the probe, by the last lines of the service: a script of its own started it out of sight, with
* the permission model of Node 20, or in another root directory.
*/
function hasEndedOverProbe(logs) {
	return logs.some((line, at) => {
		if (/Cannot find module '[^']*\/memdrift_node\.cjs'/.test(line)) return true;
		if (!line.includes("code: 'ERR_ACCESS_DENIED'")) return false;
		return logs.slice(at, at + 4).some((near) => near.includes("resource:") && near.includes("/memdrift_node.cjs"));
	});
}
/** As Node reads its options: by blanks, but for what is quoted. Node before 12 takes no quotes. */
function quoted(path) {
	return /[\s"\\]/.test(path) ? `"${path.replace(/["\\]/g, "\\$&")}"` : path;
}
/** NODE_OPTIONS without the probe: what the service has set itself. */
function withoutProbe(options) {
	return options.replace(/(^| )--require ("(\\.|[^"\\])*memdrift_node\.cjs"|[^\s"]*memdrift_node\.cjs)(?= |$)/g, "").trim();
}
// lib/service/attach/no-probe.js
/** Of a service that was started without the probe: nobody is told anything, and nobody says anything. */
const NO_PROBE = {
	command: async () => void 0,
	read: async () => /* @__PURE__ */ new Map()
};
// lib/service/attach/attached-container.js
/**
* A container that runs already. What reading it takes (a helper beside it, where this user may not read its processes)
* has the run's name and is removed; the container is left as it is.
* @throws ServiceError where there is none of that name, or it has ended
*/
async function attachContainer({ url, container }, config, { name, env, chooseGpus }) {
	const inspected = await inspect(container, env);
	if (inspected === null || !inspected.State.Running) throw new external_start_js_namespaceObject.ServiceError(`container ${container}: ${inspected === null ? "no such container" : "it has ended"}`, { remedy: "see docker ps" });
	const placement = await findPlacement(env);
	const gpus = await chooseGpus(placement.kind === "remote" && config.gpus === "auto" ? "none" : config.gpus);
	const helper = new Helper(name, inspected.Image, (0,external_start_js_namespaceObject.labelArgs)((0,external_start_js_namespaceObject.thisOwner)(), env), env, inspected.Id);
	const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
	const member = {
		...memberOf("", inspected, placement.kind === "beside", NO_PROBE, reach),
		isProbed: false
	};
	const metadata = {
		container,
		image_id: inspected.Image,
		...memoryVariables(parseEnvironment(inspected.Config.Env ?? []))
	};
	const part = {
		member,
		containerId: inspected.Id,
		memoryLimitBytes: memoryLimit(inspected)
	};
	const { port, origin } = portOf(url);
	return new ContainerService(name, {
		url: origin,
		otherPort: (other) => other === port ? origin : null,
		find: async () => void 0
	}, [part], metadata, gpus, {
		...config,
		port
	}, env, "container");
}
/** The port that an address names, or http's own. */
function portOf(url) {
	const { origin, port } = new URL(url);
	return {
		origin,
		port: port === "" ? 80 : Number(port)
	};
}
// lib/service/process/machine-reach.js
/** Processes of this machine, read as such. */
const machineReach = {
	procFiles: (processes, file) => Promise.all(processes.map(({ hostPid }) => hostPid === null ? null : (0,external_start_js_namespaceObject.readProc)(hostPid, file))),
	descriptors: async (processes) => {
		const allowance = { left: MAX_DESCRIPTORS };
		return eachInTurn(processes, (pid) => readDescriptors(pid, allowance));
	},
	programHeads: (processes) => eachInTurn(processes, readProgramHead),
	cgroupFiles: async () => null
};
/** One after the other, so that they share what may be read; null for a process that may not be. */
async function eachInTurn(processes, read) {
	const found = [];
	for (const { hostPid } of processes) found.push(hostPid === null ? null : await read(hostPid).catch(() => null));
	return found;
}
// lib/service/attach/attached-process.js
/**
* A process that runs already, and its family.
* @throws ServiceError where there is none of that number
*/
async function attachProcess({ url, pid }, config, { chooseGpus, name }) {
	const root = (await (0,external_start_js_namespaceObject.listProcesses)()).find((process) => process.pid === pid);
	if (root === void 0) throw new external_start_js_namespaceObject.ServiceError(`process ${pid}: not found on this machine`, { remedy: "see ps; of a process in a container set container instead" });
	const gpus = await chooseGpus(config.gpus);
	const command = (await (0,external_start_js_namespaceObject.describe)(root))?.command ?? null;
	return new AttachedProcess(name, root, {
		...config,
		...portOf(url)
	}, gpus, command);
}
/** A process of somebody else: its end leaves no exit code here, and what it writes is not seen. */
var AttachedProcess = class {
	name;
	root;
	config;
	url;
	attached = "process";
	memoryLimitBytes = null;
	metadata;
	members;
	gpus;
	#family;
	constructor(name, root, config, gpus, command) {
		this.name = name;
		this.root = root;
		this.config = config;
		this.url = config.origin;
		this.gpus = gpus.models;
		this.metadata = { command };
		this.#family = new external_start_js_namespaceObject.KnownFamily(async (all) => isThere(all, root) ? [root.pid] : []);
		const processes = async () => {
			return (await Promise.all((await this.#family.list()).map(external_start_js_namespaceObject.describe))).filter((process) => process !== null);
		};
		this.members = [{
			name: "",
			probe: NO_PROBE,
			isProbed: false,
			reach: machineReach,
			sharedMemory: new MachineShm(),
			processes: () => processes().catch(() => [])
		}];
	}
	async ready(signal) {
		await awaitReady(this, this.config, {
			signal,
			behindDocker: false
		});
	}
	otherPort(port) {
		return port === this.config.port ? this.url : null;
	}
	async state() {
		return {
			running: isThere(await (0,external_start_js_namespaceObject.listProcesses)(), this.root),
			exitCode: null,
			signal: null,
			oomKilled: false
		};
	}
	async logs() {
		return [];
	}
	countLines(texts, ignored) {
		const counter = new LineCounter$1(texts, ignored);
		counter.fail("the output of a process that was attached to is not seen");
		return counter;
	}
	async remove() {}
};
/** By its start, too: its number may be another's by now. */
function isThere(all, { pid, startTicks }) {
	return all.some((process) => process.pid === pid && process.startTicks === startTicks);
}
// lib/service/attach/attach-launcher.js
/** A service that runs already, at `url`: the memory of `container`, or of `pid` and its family, is read. */
const attachLauncher = {
	key: "url",
	keysOneBeside: ["container", "pid"],
	ignores: {
		keys: [
			"args",
			"volumes",
			"run-args",
			"memory-limit",
			"shm-size"
		],
		instead: "what it was started with"
	},
	usesEngine: false,
	isMeant: ({ url }) => url !== void 0,
	describe: ({ container, pid }) => container === void 0 ? `process ${pid}` : `container ${container}`,
	launch: launch$4
};
/**
* Launches nothing.
* @throws ServiceError where there is no such container or process
*/
async function launch$4(config, options) {
	const { url, container, pid } = config;
	if (url === void 0) throw new TypeError("to attach takes a url");
	if (container !== void 0) return attachContainer({
		url,
		container
	}, config, options);
	if (pid !== void 0) return attachProcess({
		url,
		pid
	}, config, options);
	throw new external_start_js_namespaceObject.ServiceError(`${url}: neither its container nor its process is known, so its memory cannot be read`, { remedy: "set container or pid beside url" });
}
// lib/service/cleanup/own-folder.js
/** open(2): the inode alone, so that no device is asked and no pipe waited for. Linux; Node has no name for it. */
const O_PATH = 2097152;
/**
* A directory of ours that the service may reach. It is entered by the inode that it has when this is made: what somebody
* puts in its place, or in that of a directory above it, is refused and never followed.
*/
var OwnFolder = class {
	path;
	#inode;
	constructor(path) {
		this.path = path;
		this.#inode = inodeOf((0,external_node_fs_namespaceObject.lstatSync)(path, { bigint: true }));
	}
	/**
	* Gives the work a path that leads to this very directory while it lasts.
	* @throws ServiceError where the directory is not there any more, and what the work throws
	*/
	async enter(work) {
		const flags = O_PATH | external_node_fs_namespaceObject.constants.O_DIRECTORY | external_node_fs_namespaceObject.constants.O_NOFOLLOW;
		const folder = await (0,external_node_fs_promises_namespaceObject.open)(this.path, flags).catch((cause) => this.#refuse(cause));
		try {
			if (inodeOf(await folder.stat({ bigint: true })) !== this.#inode) this.#refuse();
			return await work(`/proc/self/fd/${folder.fd}`);
		} finally {
			await folder.close();
		}
	}
	#refuse(cause) {
		const found = cause?.code ?? "another directory";
		throw new external_start_js_namespaceObject.ServiceError(`${this.path}: found ${found} where the run's own directory was`, { remedy: "nothing but memdrift may change the folder of a run: see what the service does in it" }, { cause });
	}
};
function inodeOf({ dev, ino }) {
	return `${dev}:${ino}`;
}
// lib/service/channel/probe-output.js
/** The name of a probe's file: `<pid>-<start time in ticks>.ndjson`. */
const OUTPUT_NAME = /^\d{1,10}-\d{1,20}\.ndjson$/;
/** What is taken of a member's probe files in one run. A probe makes no file more than these, and stops at 6 MiB each. */
const OUTPUT_BOUNDS = {
	/** Entries of the directory, whatever they are called. */
	files: 4096,
	fileBytes: 8388608,
	/** Read since the launch, in all: a file that is cut short and written anew counts again. */
	bytes: 67108864,
	/** Likewise: each line is parsed. */
	lines: 4e5
};
/** What lies beyond a bound would be missing from the sums: the run ends, it does not judge a smaller one. */
function boundReached(bound) {
	return new external_start_js_namespaceObject.ServiceError(`the output of the service's probes reached its bound of ${bound}: it is not read further`, { remedy: "a probe writes at most 6 MiB a process: measure fewer processes or for a shorter time, and let nothing else write to MEMDRIFT_OUT" });
}
function isOutputName(name) {
	return OUTPUT_NAME.test(name);
}
/**
* The probes' output files as far as they were read. The service's users own what they write, so nothing here follows a
* link, opens a device, waits, or takes more than {@link OUTPUT_BOUNDS}.
*/
var ProbeOutput = class {
	#texts = /* @__PURE__ */ new Map();
	#bytes = 0;
	#lines = 0;
	/**
	* Reads what was appended to the files of a folder.
	* @returns the files by name, whole; `denied` where one of them may not be read by this user
	* @throws ServiceError where a bound is reached, or a file cannot be read for another reason
	*/
	async readFolder(folder) {
		const texts = /* @__PURE__ */ new Map();
		let denied = false;
		const reading = async (what, work) => {
			try {
				await work();
			} catch (cause) {
				const { code } = cause;
				if (code === void 0) throw cause;
				if (code === "ENOENT") return;
				if (code !== "EACCES") throw new external_start_js_namespaceObject.ServiceError(`the probe's ${what} cannot be read: ${code}`, {}, { cause });
				denied = true;
			}
		};
		await reading("directory", async () => {
			for (const name of await namesIn(folder)) await reading(`file ${name}`, async () => {
				const text = await this.#readOn(name, (0,external_node_path_namespaceObject.join)(folder, name));
				if (text !== null) texts.set(name, text);
			});
		});
		return {
			texts,
			denied
		};
	}
	/**
	* How many bytes of a file need no reading again, now that it is of this size: none where it was cut short.
	* @throws ServiceError where what is left is too much
	*/
	known(name, sizeBytes) {
		if (sizeBytes > OUTPUT_BOUNDS.fileBytes) throw boundReached(`${mib(OUTPUT_BOUNDS.fileBytes)} a file (${name})`);
		const length = this.#texts.get(name)?.length ?? 0;
		const known = sizeBytes < length ? 0 : length;
		if (this.#bytes + sizeBytes - known > OUTPUT_BOUNDS.bytes) throw boundReached(`${mib(OUTPUT_BOUNDS.bytes)} in all`);
		return known;
	}
	/**
	* Takes the bytes of a file that follow the known ones, and returns its text.
	* @throws ServiceError where a bound is reached
	*/
	take(name, knownBytes, bytes) {
		this.#bytes += bytes.length;
		this.#lines += countLines(bytes);
		if (this.#lines > OUTPUT_BOUNDS.lines) throw boundReached(`${OUTPUT_BOUNDS.lines} lines in all`);
		const text = (this.#texts.get(name) ?? "").slice(0, knownBytes) + bytes.toString("latin1");
		this.#texts.set(name, text);
		return text;
	}
	/** The file's text; null where it is no file. */
	async #readOn(name, path) {
		const seen = await (0,external_node_fs_promises_namespaceObject.lstat)(path);
		if (!seen.isFile()) return null;
		const text = this.#texts.get(name);
		if (text?.length === seen.size) return text;
		const inode = await (0,external_node_fs_promises_namespaceObject.open)(path, O_PATH | external_node_fs_namespaceObject.constants.O_NOFOLLOW);
		try {
			if (!(await inode.stat()).isFile()) return null;
			const file = await (0,external_node_fs_promises_namespaceObject.open)(`/proc/self/fd/${inode.fd}`, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
			try {
				return await this.#readAppended(name, file);
			} finally {
				await file.close();
			}
		} finally {
			await inode.close();
		}
	}
	async #readAppended(name, file) {
		const { size } = await file.stat();
		const known = this.known(name, size);
		const buffer = Buffer.alloc(size - known);
		const { bytesRead } = await file.read(buffer, 0, buffer.length, known);
		return this.take(name, known, buffer.subarray(0, bytesRead));
	}
};
/** The names of probes' files in a folder; it is read no further than its bound, whatever the entries are called. */
async function namesIn(folder) {
	const names = [];
	for await (const { name } of await (0,external_node_fs_promises_namespaceObject.opendir)(folder, { bufferSize: 256 })) if (names.push(name) >= OUTPUT_BOUNDS.files) throw boundReached(`${OUTPUT_BOUNDS.files} files`);
	return names.filter(isOutputName);
}
function countLines(bytes) {
	let lines = 0;
	for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
	return lines;
}
function mib(bytes) {
	return `${bytes / 1024 / 1024} MiB`;
}
// lib/service/channel/file-channel.js
/** Made anew for each command: whatever is there already is not ours, and is left alone. */
const NEW_FILE = external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_EXCL | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;
/** The probe's files in two directories that both sides see: one that we write, and one that the service writes. */
var FileChannel = class {
	unreadable;
	#output = new ProbeOutput();
	#told;
	#out;
	/** @param unreadable reads the files where some belong to another user who keeps them to himself */
	constructor({ told, out }, unreadable = async () => /* @__PURE__ */ new Map()) {
		this.unreadable = unreadable;
		this.#told = new OwnFolder(told);
		this.#out = new OwnFolder(out);
	}
	async command(line) {
		await this.#told.enter(async (folder) => {
			try {
				await writeNew((0,external_node_path_namespaceObject.join)(folder, ".command"), commandText(line));
				await (0,external_node_fs_promises_namespaceObject.rename)((0,external_node_path_namespaceObject.join)(folder, ".command"), (0,external_node_path_namespaceObject.join)(folder, "command"));
			} catch (cause) {
				const { code, syscall } = cause;
				const what = `${this.#told.path}/${syscall === "rename" ? "command" : ".command"}`;
				throw new external_start_js_namespaceObject.ServiceError(`the probe cannot be given a command: ${what}: ${code}`, { remedy: "nothing but memdrift may write there: see what the service does in it" }, { cause });
			}
		});
	}
	async read() {
		const { texts, denied } = await this.#out.enter((folder) => this.#output.readFolder(folder));
		return denied ? new Map([...texts, ...await this.unreadable()]) : texts;
	}
};
/** Readable by any user of the service, whatever our umask. */
async function writeNew(path, text) {
	const file = await (0,external_node_fs_promises_namespaceObject.open)(path, NEW_FILE, 384);
	try {
		await file.writeFile(text);
		await file.chmod(420);
	} finally {
		await file.close();
	}
}
/** One line, ended: a probe obeys no line that may be half written. */
function commandText(line) {
	return `${line.trim()}\n`;
}
// lib/service/container/create-args.js
/** Where the container has what we tell its probe, read-only, and where the probe writes: two mounts side by side. */
const INSIDE = "/memdrift";
const OUT_INSIDE = "/memdrift-out";
/** What tells the probe of them. */
const DIRECTORIES = {
	MEMDRIFT_DIR: INSIDE,
	MEMDRIFT_OUT: OUT_INSIDE
};
/** Flags in run-args that would break the measurement, and why. */
const REFUSED = {
	"--rm": "how the service ended is read from its container",
	"--name": "the container has the name by which it is cleaned up",
	"--detach": "it is implied",
	"-d": "it is implied"
};
/** What names the network in run-args: the flag, with its value or before it. */
const NETWORK_ARG = /^--net(work)?(=|$)/;
/**
* The arguments of `docker create` for the service. Ours come after run-args: of two that set the same, docker takes the
* last.
* @throws ServiceError for run-args that cannot be
*/
function createArgs(config, creation) {
	const { name, image, gpus, probe } = creation;
	for (const arg of config.runArgs) {
		const flag = arg.split("=")[0] ?? "";
		const why = flag.startsWith("--health-") ? "its processes would be counted" : REFUSED[flag];
		if (why !== void 0) throw new external_start_js_namespaceObject.ServiceError(`run-args: ${arg} is not allowed: ${why}`);
	}
	const limit = config.memoryLimitBytes;
	const command = [
		...config.runArgs,
		...image.command,
		...config.args
	];
	const variables = {
		...probeVariables(`${INSIDE}/lib`, {
			...image.env,
			...config.env
		}, command, config.shutsOutNode),
		...DIRECTORIES
	};
	return [
		"create",
		"--no-healthcheck",
		...gpus.docker === null ? [] : ["--gpus", gpus.docker],
		...config.shmSizeBytes === void 0 ? [] : ["--shm-size", `${config.shmSizeBytes}`],
		...config.volumes.flatMap((volume) => ["--volume", fromHere(volume)]),
		...networkArgs(config, creation.placement),
		...config.runArgs,
		...limit === void 0 ? [] : [
			"--memory",
			`${limit}`,
			"--memory-swap",
			`${limit}`
		],
		...[
			"--name",
			name,
			...creation.labels
		],
		...["--env-file", creation.envFile],
		...Object.keys(envBeside(config.env)).flatMap((key) => ["--env", key]),
		...Object.entries(variables).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
		...[
			"--mount",
			`${probe.told},dst=${INSIDE},readonly`,
			"--mount",
			`${probe.out},dst=${OUT_INSIDE}`
		],
		config.image ?? "",
		...config.args
	];
}
/** The content of the file of environment variables: those that a line can hold. */
function envFileText(env) {
	return Object.entries(env).filter(([, value]) => isLine(value)).map(([key, value]) => `${key}=${value}\n`).join("");
}
/**
* The variables that no line of the file can hold. Docker takes their values from its own environment, because everybody
* on this machine can read its arguments.
* @throws ServiceError for a variable that docker itself would obey
*/
function envBeside(env) {
	const beside = Object.entries(env).filter(([, value]) => !isLine(value));
	for (const [name] of beside) {
		if (!OBEYED.test(name)) continue;
		throw new external_start_js_namespaceObject.ServiceError(`env ${name}: found a value of several lines, or a long one; allowed: one line`);
	}
	return Object.fromEntries(beside);
}
/** Docker reads the file by lines of at most 64 KiB, and drops a return at their end. */
function isLine(value) {
	return !/[\r\n]/.test(value) && Buffer.byteLength(value) < 6e4;
}
/** What docker's command line, its plugins, Go's runtime and the loader read; and ours, which are among the arguments. */
const OBEYED = /^(DOCKER|BUILDKIT|BUILDX|COMPOSE|MOBY|OTEL|LD|XDG|LC|MEMDRIFT)_|^(GODEBUG|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GOCOVERDIR|GLIBC_TUNABLES|SSL_CERT_(FILE|DIR)|SSH_(AUTH_SOCK|ASKPASS\w*)|PATH|HOME|USER|SHELL|TERM|LANG|TMPDIR|PYTHONPATH|NODE_OPTIONS|LOCALDOMAIN|RES_OPTIONS|\w+_PROXY)$/i;
function networkArgs({ port, runArgs }, placement) {
	const usersOwn = runArgs.some((arg) => NETWORK_ARG.test(arg));
	if (placement.kind === "sibling") return usersOwn ? [] : ["--network", placement.network];
	return ["--publish", `${placement.kind === "remote" ? "0.0.0.0" : "127.0.0.1"}::${port}`];
}
/** A folder relative to ours: docker before 23 takes absolute ones only. */
function fromHere(volume) {
	const [source = "", ...rest] = volume.split(":");
	return /^\.{1,2}(\/|$)/.test(source) ? [(0,external_node_path_namespaceObject.resolve)(source), ...rest].join(":") : volume;
}
// lib/service/engine/piped.js
/** What is kept of what the program says on standard error. */
const ERROR_CHARACTERS = 8192;
/**
* Runs a program whose output is too large to keep, and hands it over while it comes. The program is ended at once when
* `consume` throws.
* @returns its exit code and the beginning of its standard error
* @throws what `consume` throws, the signal's reason, Error where it takes longer than it may or cannot be started
*/
async function piped(program, args, { signal, timeoutMs, env }, consume) {
	signal.throwIfAborted();
	const late = AbortSignal.timeout(timeoutMs);
	const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, {
		env: (0,external_start_js_namespaceObject.withAbsolutePath)(env),
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		signal: AbortSignal.any([signal, late]),
		killSignal: "SIGKILL"
	});
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		stderr = (stderr + text).slice(0, ERROR_CHARACTERS);
	});
	const ended = new Promise((resolve, reject) => {
		child.on("error", reject).once("close", (code) => resolve(code ?? 1));
	});
	try {
		const [code] = await Promise.all([ended, consume(child.stdout)]);
		return {
			code,
			stderr
		};
	} catch (error) {
		signal.throwIfAborted();
		if (late.aborted) throw new Error(`${program} ${args[0] ?? ""}: no end within ${timeoutMs / 1e3} s`);
		throw error;
	} finally {
		child.kill("SIGKILL");
		child.stdout.destroy();
		child.stderr.destroy();
	}
}
// node_modules/events-universal/default.js
var require_default = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	module.exports = require_builtin_esm_external_require_events();
}));
// node_modules/fast-fifo/fixed-size.js
var require_fixed_size = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	module.exports = class FixedFIFO {
		constructor(hwm) {
			if (!(hwm > 0) || (hwm - 1 & hwm) !== 0) throw new Error("Max size for a FixedFIFO should be a power of two");
			this.buffer = new Array(hwm);
			this.mask = hwm - 1;
			this.top = 0;
			this.btm = 0;
			this.next = null;
		}
		clear() {
			this.top = this.btm = 0;
			this.next = null;
			this.buffer.fill(void 0);
		}
		push(data) {
			if (this.buffer[this.top] !== void 0) return false;
			this.buffer[this.top] = data;
			this.top = this.top + 1 & this.mask;
			return true;
		}
		shift() {
			const last = this.buffer[this.btm];
			if (last === void 0) return void 0;
			this.buffer[this.btm] = void 0;
			this.btm = this.btm + 1 & this.mask;
			return last;
		}
		peek() {
			return this.buffer[this.btm];
		}
		isEmpty() {
			return this.buffer[this.btm] === void 0;
		}
	};
}));
// node_modules/fast-fifo/index.js
var require_fast_fifo = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const FixedFIFO = require_fixed_size();
	module.exports = class FastFIFO {
		constructor(hwm) {
			this.hwm = hwm || 16;
			this.head = new FixedFIFO(this.hwm);
			this.tail = this.head;
			this.length = 0;
		}
		clear() {
			this.head = this.tail;
			this.head.clear();
			this.length = 0;
		}
		push(val) {
			this.length++;
			if (!this.head.push(val)) {
				const prev = this.head;
				this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length);
				this.head.push(val);
			}
		}
		shift() {
			if (this.length !== 0) this.length--;
			const val = this.tail.shift();
			if (val === void 0 && this.tail.next) {
				const next = this.tail.next;
				this.tail.next = null;
				this.tail = next;
				return this.tail.shift();
			}
			return val;
		}
		peek() {
			const val = this.tail.peek();
			if (val === void 0 && this.tail.next) return this.tail.next.peek();
			return val;
		}
		isEmpty() {
			return this.length === 0;
		}
	};
}));
// node_modules/b4a/index.js
var require_b4a = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	function isBuffer(value) {
		return Buffer.isBuffer(value) || value instanceof Uint8Array;
	}
	function isEncoding(encoding) {
		return Buffer.isEncoding(encoding);
	}
	function alloc(size, fill, encoding) {
		return Buffer.alloc(size, fill, encoding);
	}
	function allocUnsafe(size) {
		return Buffer.allocUnsafe(size);
	}
	function allocUnsafeSlow(size) {
		return Buffer.allocUnsafeSlow(size);
	}
	function byteLength(string, encoding) {
		return Buffer.byteLength(string, encoding);
	}
	function compare(a, b) {
		return Buffer.compare(a, b);
	}
	function concat(buffers, totalLength) {
		return Buffer.concat(buffers, totalLength);
	}
	function copy(source, target, targetStart, start, end) {
		return toBuffer(source).copy(target, targetStart, start, end);
	}
	function equals(a, b) {
		return toBuffer(a).equals(b);
	}
	function fill(buffer, value, offset, end, encoding) {
		return toBuffer(buffer).fill(value, offset, end, encoding);
	}
	function from(value, encodingOrOffset, length) {
		return Buffer.from(value, encodingOrOffset, length);
	}
	function includes(buffer, value, byteOffset, encoding) {
		return toBuffer(buffer).includes(value, byteOffset, encoding);
	}
	function indexOf(buffer, value, byfeOffset, encoding) {
		return toBuffer(buffer).indexOf(value, byfeOffset, encoding);
	}
	function lastIndexOf(buffer, value, byteOffset, encoding) {
		return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding);
	}
	function swap16(buffer) {
		return toBuffer(buffer).swap16();
	}
	function swap32(buffer) {
		return toBuffer(buffer).swap32();
	}
	function swap64(buffer) {
		return toBuffer(buffer).swap64();
	}
	function toBuffer(buffer) {
		if (Buffer.isBuffer(buffer)) return buffer;
		return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
	}
	function toString(buffer, encoding, start, end) {
		return toBuffer(buffer).toString(encoding, start, end);
	}
	function toHex(buffer, start, end) {
		return toBuffer(buffer).toString("hex", start, end);
	}
	function write(buffer, string, offset, length, encoding) {
		return toBuffer(buffer).write(string, offset, length, encoding);
	}
	function readDoubleBE(buffer, offset) {
		return toBuffer(buffer).readDoubleBE(offset);
	}
	function readDoubleLE(buffer, offset) {
		return toBuffer(buffer).readDoubleLE(offset);
	}
	function readFloatBE(buffer, offset) {
		return toBuffer(buffer).readFloatBE(offset);
	}
	function readFloatLE(buffer, offset) {
		return toBuffer(buffer).readFloatLE(offset);
	}
	function readInt32BE(buffer, offset) {
		return toBuffer(buffer).readInt32BE(offset);
	}
	function readInt32LE(buffer, offset) {
		return toBuffer(buffer).readInt32LE(offset);
	}
	function readUInt32BE(buffer, offset) {
		return toBuffer(buffer).readUInt32BE(offset);
	}
	function readUInt32LE(buffer, offset) {
		return toBuffer(buffer).readUInt32LE(offset);
	}
	function writeDoubleBE(buffer, value, offset) {
		return toBuffer(buffer).writeDoubleBE(value, offset);
	}
	function writeDoubleLE(buffer, value, offset) {
		return toBuffer(buffer).writeDoubleLE(value, offset);
	}
	function writeFloatBE(buffer, value, offset) {
		return toBuffer(buffer).writeFloatBE(value, offset);
	}
	function writeFloatLE(buffer, value, offset) {
		return toBuffer(buffer).writeFloatLE(value, offset);
	}
	function writeInt32BE(buffer, value, offset) {
		return toBuffer(buffer).writeInt32BE(value, offset);
	}
	function writeInt32LE(buffer, value, offset) {
		return toBuffer(buffer).writeInt32LE(value, offset);
	}
	function writeUInt32BE(buffer, value, offset) {
		return toBuffer(buffer).writeUInt32BE(value, offset);
	}
	function writeUInt32LE(buffer, value, offset) {
		return toBuffer(buffer).writeUInt32LE(value, offset);
	}
	module.exports = {
		isBuffer,
		isEncoding,
		alloc,
		allocUnsafe,
		allocUnsafeSlow,
		byteLength,
		compare,
		concat,
		copy,
		equals,
		fill,
		from,
		includes,
		indexOf,
		lastIndexOf,
		swap16,
		swap32,
		swap64,
		toBuffer,
		toString,
		toHex,
		write,
		readDoubleBE,
		readDoubleLE,
		readFloatBE,
		readFloatLE,
		readInt32BE,
		readInt32LE,
		readUInt32BE,
		readUInt32LE,
		writeDoubleBE,
		writeDoubleLE,
		writeFloatBE,
		writeFloatLE,
		writeInt32BE,
		writeInt32LE,
		writeUInt32BE,
		writeUInt32LE
	};
}));
// node_modules/text-decoder/lib/pass-through-decoder.js
var require_pass_through_decoder = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const b4a = require_b4a();
	module.exports = class PassThroughDecoder {
		constructor(encoding) {
			this.encoding = encoding;
		}
		get remaining() {
			return 0;
		}
		decode(data) {
			return b4a.toString(data, this.encoding);
		}
		flush() {
			return "";
		}
	};
}));
// node_modules/text-decoder/lib/utf8-decoder.js
var require_utf8_decoder = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const b4a = require_b4a();
	/**
	* https://encoding.spec.whatwg.org/#utf-8-decoder
	*/
	module.exports = class UTF8Decoder {
		constructor() {
			this._reset();
		}
		get remaining() {
			return this.bytesSeen;
		}
		decode(data) {
			if (data.byteLength === 0) return "";
			if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
				this.bytesSeen = trailingBytesSeen(data);
				return b4a.toString(data, "utf8");
			}
			let result = "";
			let start = 0;
			if (this.bytesNeeded > 0) {
				while (start < data.byteLength) {
					const byte = data[start];
					if (byte < this.lowerBoundary || byte > this.upperBoundary) {
						result += "�";
						this._reset();
						break;
					}
					this.lowerBoundary = 128;
					this.upperBoundary = 191;
					this.codePoint = this.codePoint << 6 | byte & 63;
					this.bytesSeen++;
					start++;
					if (this.bytesSeen === this.bytesNeeded) {
						result += String.fromCodePoint(this.codePoint);
						this._reset();
						break;
					}
				}
				if (this.bytesNeeded > 0) return result;
			}
			const trailing = trailingIncomplete(data, start);
			const end = data.byteLength - trailing;
			if (end > start) result += b4a.toString(data, "utf8", start, end);
			for (let i = end; i < data.byteLength; i++) {
				const byte = data[i];
				if (this.bytesNeeded === 0) {
					if (byte <= 127) {
						this.bytesSeen = 0;
						result += String.fromCharCode(byte);
					} else if (byte >= 194 && byte <= 223) {
						this.bytesNeeded = 2;
						this.bytesSeen = 1;
						this.codePoint = byte & 31;
					} else if (byte >= 224 && byte <= 239) {
						if (byte === 224) this.lowerBoundary = 160;
						else if (byte === 237) this.upperBoundary = 159;
						this.bytesNeeded = 3;
						this.bytesSeen = 1;
						this.codePoint = byte & 15;
					} else if (byte >= 240 && byte <= 244) {
						if (byte === 240) this.lowerBoundary = 144;
						else if (byte === 244) this.upperBoundary = 143;
						this.bytesNeeded = 4;
						this.bytesSeen = 1;
						this.codePoint = byte & 7;
					} else {
						this.bytesSeen = 1;
						result += "�";
					}
					continue;
				}
				if (byte < this.lowerBoundary || byte > this.upperBoundary) {
					result += "�";
					i--;
					this._reset();
					continue;
				}
				this.lowerBoundary = 128;
				this.upperBoundary = 191;
				this.codePoint = this.codePoint << 6 | byte & 63;
				this.bytesSeen++;
				if (this.bytesSeen === this.bytesNeeded) {
					result += String.fromCodePoint(this.codePoint);
					this._reset();
				}
			}
			return result;
		}
		flush() {
			const result = this.bytesNeeded > 0 ? "�" : "";
			this._reset();
			return result;
		}
		_reset() {
			this.codePoint = 0;
			this.bytesNeeded = 0;
			this.bytesSeen = 0;
			this.lowerBoundary = 128;
			this.upperBoundary = 191;
		}
	};
	function trailingIncomplete(data, start) {
		const len = data.byteLength;
		if (len <= start) return 0;
		const limit = Math.max(start, len - 4);
		let i = len - 1;
		while (i > limit && (data[i] & 192) === 128) i--;
		if (i < start) return 0;
		const byte = data[i];
		let needed;
		if (byte <= 127) return 0;
		if (byte >= 194 && byte <= 223) needed = 2;
		else if (byte >= 224 && byte <= 239) needed = 3;
		else if (byte >= 240 && byte <= 244) needed = 4;
		else return 0;
		const available = len - i;
		return available < needed ? available : 0;
	}
	function trailingBytesSeen(data) {
		const len = data.byteLength;
		if (len === 0) return 0;
		const last = data[len - 1];
		if (last <= 127) return 0;
		if ((last & 192) !== 128) return 1;
		const limit = Math.max(0, len - 4);
		let i = len - 2;
		while (i >= limit && (data[i] & 192) === 128) i--;
		if (i < 0) return 1;
		const first = data[i];
		let needed;
		if (first >= 194 && first <= 223) needed = 2;
		else if (first >= 224 && first <= 239) needed = 3;
		else if (first >= 240 && first <= 244) needed = 4;
		else return 1;
		if (len - i !== needed) return 1;
		if (needed >= 3) {
			const second = data[i + 1];
			if (first === 224 && second < 160) return 1;
			if (first === 237 && second > 159) return 1;
			if (first === 240 && second < 144) return 1;
			if (first === 244 && second > 143) return 1;
		}
		return 0;
	}
}));
// node_modules/text-decoder/index.js
var require_text_decoder = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const PassThroughDecoder = require_pass_through_decoder();
	const UTF8Decoder = require_utf8_decoder();
	module.exports = class TextDecoder {
		constructor(encoding = "utf8") {
			this.encoding = normalizeEncoding(encoding);
			switch (this.encoding) {
				case "utf8":
					this.decoder = new UTF8Decoder();
					break;
				case "utf16le":
				case "base64": throw new Error("Unsupported encoding: " + this.encoding);
				default: this.decoder = new PassThroughDecoder(this.encoding);
			}
		}
		get remaining() {
			return this.decoder.remaining;
		}
		push(data) {
			if (typeof data === "string") return data;
			return this.decoder.decode(data);
		}
		write(data) {
			return this.push(data);
		}
		end(data) {
			let result = "";
			if (data) result = this.push(data);
			result += this.decoder.flush();
			return result;
		}
	};
	function normalizeEncoding(encoding) {
		encoding = encoding.toLowerCase();
		switch (encoding) {
			case "utf8":
			case "utf-8": return "utf8";
			case "ucs2":
			case "ucs-2":
			case "utf16le":
			case "utf-16le": return "utf16le";
			case "latin1":
			case "binary": return "latin1";
			case "base64":
			case "ascii":
			case "hex": return encoding;
			default: throw new Error("Unknown encoding: " + encoding);
		}
	}
}));
// node_modules/streamx/lib/errors.js
var require_errors = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	module.exports = class StreamError extends Error {
		constructor(msg, code, fn = StreamError) {
			super(msg);
			this.code = code;
			if (Error.captureStackTrace) Error.captureStackTrace(this, fn);
		}
		static isStreamDestroyed(err) {
			return err && err.code === "STREAM_DESTROYED";
		}
		static isPrematureClose(err) {
			return err && err.code === "PREMATURE_CLOSE";
		}
		static isAborted(err) {
			return err && err.code === "ABORTED";
		}
		static isBadArgument(err) {
			return err && err.code === "BAD_ARGUMENT";
		}
		get name() {
			return "StreamError";
		}
		static STREAM_DESTROYED() {
			return new StreamError("Stream was destroyed", "STREAM_DESTROYED", StreamError.STREAM_DESTROYED);
		}
		static PREMATURE_CLOSE(msg = "Premature close") {
			return new StreamError(msg, "PREMATURE_CLOSE", StreamError.PREMATURE_CLOSE);
		}
		static ABORTED() {
			return new StreamError("Stream aborted", "ABORTED", StreamError.ABORTED);
		}
		static BAD_ARGUMENT(msg = "Bad argument") {
			return new StreamError(msg, "BAD_ARGUMENT", StreamError.BAD_ARGUMENT);
		}
	};
}));
// node_modules/streamx/index.js
var require_streamx = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const { EventEmitter } = require_default();
	const FIFO = require_fast_fifo();
	const TextDecoder = require_text_decoder();
	const StreamError = require_errors();
	const qmt = typeof queueMicrotask === "undefined" ? (fn) => global.process.nextTick(fn) : queueMicrotask;
	const OPENING = 1;
	const PREDESTROYING = 2;
	const DESTROYING = 4;
	const DESTROYED = 8;
	const NOT_OPENING = 536870910;
	const NOT_PREDESTROYING = 536870909;
	const READ_UPDATING = 32;
	const READ_PRIMARY = 64;
	const READ_QUEUED = 128;
	const READ_RESUMED = 256;
	const READ_PIPE_DRAINED = 512;
	const READ_ENDING = 1024;
	const READ_EMIT_DATA = 2048;
	const READ_EMIT_READABLE = 4096;
	const READ_EMITTED_READABLE = 8192;
	const READ_DONE = 16384;
	const READ_NEXT_TICK = 32768;
	const READ_READ_AHEAD = 131072;
	const READ_FLOWING = 768;
	const READ_ACTIVE_AND_NEEDS_PUSH = 65552;
	const READ_PRIMARY_AND_ACTIVE = 80;
	const READ_EMIT_READABLE_AND_QUEUED = 4224;
	const READ_RESUMED_READ_AHEAD = 131328;
	const READ_NOT_ACTIVE = 536870895;
	const READ_NON_PRIMARY_AND_PUSHED = 536805311;
	const READ_PUSHED = 536805375;
	const READ_PAUSED = 536870655;
	const READ_NOT_QUEUED = 536862591;
	const READ_NOT_ENDING = 536869887;
	const READ_PIPE_NOT_DRAINED = 536870143;
	const READ_NOT_NEXT_TICK = 536838143;
	const READ_NOT_UPDATING = 536870879;
	const READ_NO_READ_AHEAD = 536739839;
	const READ_PAUSED_NO_READ_AHEAD = 536739583;
	const WRITE_ACTIVE = 1 << 18;
	const WRITE_UPDATING = 2 << 18;
	const WRITE_PRIMARY = 4 << 18;
	const WRITE_QUEUED = 8 << 18;
	const WRITE_UNDRAINED = 16 << 18;
	const WRITE_DONE = 32 << 18;
	const WRITE_EMIT_DRAIN = 64 << 18;
	const WRITE_NEXT_TICK = 128 << 18;
	const WRITE_WRITING = 256 << 18;
	const WRITE_FINISHING = 512 << 18;
	const WRITE_CORKED = 1024 << 18;
	const WRITE_NOT_ACTIVE = 469499903;
	const WRITE_NON_PRIMARY = 535822335;
	const WRITE_NOT_FINISHING = 402391039;
	const WRITE_DRAINED = 532676607;
	const WRITE_NOT_QUEUED = 534773759;
	const WRITE_NOT_NEXT_TICK = 503316479;
	const WRITE_NOT_UPDATING = 536346623;
	const WRITE_NOT_CORKED = 268435455;
	const ACTIVE = 262160;
	const NOT_ACTIVE = 536608751;
	const DONE = 8404992;
	const DESTROY_STATUS = 14;
	const OPEN_STATUS = 15;
	const AUTO_DESTROY = 8405006;
	const NON_PRIMARY = 535822271;
	const ACTIVE_OR_TICKING = 33587200;
	const IS_OPENING = 33587215;
	const READ_PRIMARY_STATUS = 17423;
	const READ_STATUS = 16527;
	const READ_ENDING_STATUS = 1167;
	const READ_READABLE_STATUS = 12431;
	const SHOULD_NOT_READ = 214047;
	const READ_BACKPRESSURE_STATUS = 17422;
	const READ_UPDATE_SYNC_STATUS = 32879;
	const READ_NEXT_TICK_OR_OPENING = 32769;
	const WRITE_PRIMARY_STATUS = 142606351;
	const WRITE_QUEUED_AND_UNDRAINED = 6291456;
	const WRITE_QUEUED_AND_ACTIVE = 2359296;
	const WRITE_DRAIN_STATUS = 6553615;
	const WRITE_STATUS = 270794767;
	const WRITE_PRIMARY_AND_ACTIVE = 1310720;
	const WRITE_ACTIVE_AND_WRITING = 67371008;
	const WRITE_FINISHING_STATUS = 144965647;
	const WRITE_BACKPRESSURE_STATUS = 146800654;
	const WRITE_UPDATE_SYNC_STATUS = 35127311;
	const WRITE_DROP_DATA = 142606350;
	const asyncIterator = Symbol.asyncIterator || Symbol("asyncIterator");
	var WritableState = class {
		constructor(stream, { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}) {
			this.stream = stream;
			this.queue = new FIFO();
			this.highWaterMark = highWaterMark;
			this.buffered = 0;
			this.error = null;
			this.pipeline = null;
			this.drains = null;
			this.byteLength = byteLengthWritable || byteLength || defaultByteLength;
			this.map = mapWritable || map;
			this.afterWrite = afterWrite.bind(this);
			this.afterUpdateNextTick = updateWriteNT.bind(this);
		}
		get ending() {
			return (this.stream._duplexState & WRITE_FINISHING) !== 0;
		}
		get ended() {
			return (this.stream._duplexState & WRITE_DONE) !== 0;
		}
		push(data) {
			if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false;
			if (this.map !== null) data = this.map(data);
			this.buffered += this.byteLength(data);
			this.queue.push(data);
			if (this.buffered < this.highWaterMark) {
				this.stream._duplexState |= WRITE_QUEUED;
				return true;
			}
			this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED;
			return false;
		}
		shift() {
			const data = this.queue.shift();
			this.buffered -= this.byteLength(data);
			if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED;
			return data;
		}
		end(data) {
			if (typeof data === "function") this.stream.once("finish", data);
			else if (data !== void 0 && data !== null) this.push(data);
			this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY;
		}
		autoBatch(data, cb) {
			const buffer = [];
			const stream = this.stream;
			buffer.push(data);
			while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) buffer.push(stream._writableState.shift());
			if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null);
			stream._writev(buffer, cb);
		}
		update() {
			const stream = this.stream;
			stream._duplexState |= WRITE_UPDATING;
			do {
				while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
					const data = this.shift();
					stream._duplexState |= WRITE_ACTIVE_AND_WRITING;
					stream._write(data, this.afterWrite);
				}
				if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary();
			} while (this.continueUpdate() === true);
			stream._duplexState &= WRITE_NOT_UPDATING;
		}
		updateNonPrimary() {
			const stream = this.stream;
			if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
				stream._duplexState = stream._duplexState | WRITE_ACTIVE;
				stream._final(afterFinal.bind(this));
				return;
			}
			if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
				if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
					stream._duplexState |= ACTIVE;
					stream._destroy(afterDestroy.bind(this));
				}
				return;
			}
			if ((stream._duplexState & IS_OPENING) === OPENING) {
				stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING;
				stream._open(afterOpen.bind(this));
			}
		}
		continueUpdate() {
			if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false;
			this.stream._duplexState &= WRITE_NOT_NEXT_TICK;
			return true;
		}
		updateCallback() {
			if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) this.update();
			else this.updateNextTick();
		}
		updateNextTick() {
			if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return;
			this.stream._duplexState |= WRITE_NEXT_TICK;
			if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick);
		}
	};
	var ReadableState = class {
		constructor(stream, { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}) {
			this.stream = stream;
			this.queue = new FIFO();
			this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark;
			this.buffered = 0;
			this.readAhead = highWaterMark > 0;
			this.error = null;
			this.pipeline = null;
			this.byteLength = byteLengthReadable || byteLength || defaultByteLength;
			this.map = mapReadable || map;
			this.pipeTo = null;
			this.afterRead = afterRead.bind(this);
			this.afterUpdateNextTick = updateReadNT.bind(this);
		}
		get ending() {
			return (this.stream._duplexState & READ_ENDING) !== 0;
		}
		get ended() {
			return (this.stream._duplexState & READ_DONE) !== 0;
		}
		pipe(pipeTo, cb) {
			if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT("Can only pipe to one destination");
			if (typeof cb !== "function") cb = null;
			this.stream._duplexState |= READ_PIPE_DRAINED;
			this.pipeTo = pipeTo;
			this.pipeline = new Pipeline(this.stream, pipeTo, cb);
			if (cb) this.stream.on("error", noop);
			if (isStreamx(pipeTo)) {
				pipeTo._writableState.pipeline = this.pipeline;
				if (cb) pipeTo.on("error", noop);
				pipeTo.on("finish", this.pipeline.finished.bind(this.pipeline));
			} else {
				const onerror = this.pipeline.done.bind(this.pipeline, pipeTo);
				const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null);
				pipeTo.on("error", onerror);
				pipeTo.on("close", onclose);
				pipeTo.on("finish", this.pipeline.finished.bind(this.pipeline));
			}
			pipeTo.on("drain", afterDrain.bind(this));
			this.stream.emit("piping", pipeTo);
			pipeTo.emit("pipe", this.stream);
		}
		push(data) {
			const stream = this.stream;
			if (data === null) {
				this.highWaterMark = 0;
				stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED;
				return false;
			}
			if (this.map !== null) {
				data = this.map(data);
				if (data === null) {
					stream._duplexState &= READ_PUSHED;
					return this.buffered < this.highWaterMark;
				}
			}
			this.buffered += this.byteLength(data);
			this.queue.push(data);
			stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED;
			return this.buffered < this.highWaterMark;
		}
		shift() {
			const data = this.queue.shift();
			this.buffered -= this.byteLength(data);
			if (this.buffered === 0) this.stream._duplexState &= READ_NOT_QUEUED;
			return data;
		}
		unshift(data) {
			const pending = [this.map !== null ? this.map(data) : data];
			while (this.buffered > 0) pending.push(this.shift());
			for (let i = 0; i < pending.length - 1; i++) {
				const data = pending[i];
				this.buffered += this.byteLength(data);
				this.queue.push(data);
			}
			this.push(pending[pending.length - 1]);
		}
		read() {
			const stream = this.stream;
			if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
				const data = this.shift();
				if (this.pipeTo !== null && this.pipeTo.write(data) === false) stream._duplexState &= READ_PIPE_NOT_DRAINED;
				if ((stream._duplexState & READ_EMIT_DATA) !== 0) stream.emit("data", data);
				return data;
			}
			if (this.readAhead === false) {
				stream._duplexState |= READ_READ_AHEAD;
				this.updateNextTick();
			}
			return null;
		}
		drain() {
			const stream = this.stream;
			while ((stream._duplexState & READ_STATUS) === READ_QUEUED && (stream._duplexState & READ_FLOWING) !== 0) {
				const data = this.shift();
				if (this.pipeTo !== null && this.pipeTo.write(data) === false) stream._duplexState &= READ_PIPE_NOT_DRAINED;
				if ((stream._duplexState & READ_EMIT_DATA) !== 0) stream.emit("data", data);
			}
		}
		update() {
			const stream = this.stream;
			stream._duplexState |= READ_UPDATING;
			do {
				this.drain();
				while (this.buffered < this.highWaterMark && (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD) {
					stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH;
					stream._read(this.afterRead);
					this.drain();
				}
				if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
					stream._duplexState |= READ_EMITTED_READABLE;
					stream.emit("readable");
				}
				if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary();
			} while (this.continueUpdate() === true);
			stream._duplexState &= READ_NOT_UPDATING;
		}
		updateNonPrimary() {
			const stream = this.stream;
			if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
				stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING;
				stream.emit("end");
				if ((stream._duplexState & AUTO_DESTROY) === DONE) stream._duplexState |= DESTROYING;
				if (this.pipeTo !== null) this.pipeTo.end();
			}
			if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
				if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
					stream._duplexState |= ACTIVE;
					stream._destroy(afterDestroy.bind(this));
				}
				return;
			}
			if ((stream._duplexState & IS_OPENING) === OPENING) {
				stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING;
				stream._open(afterOpen.bind(this));
			}
		}
		continueUpdate() {
			if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false;
			this.stream._duplexState &= READ_NOT_NEXT_TICK;
			return true;
		}
		updateCallback() {
			if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) this.update();
			else this.updateNextTick();
		}
		updateNextTickIfOpen() {
			if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return;
			this.stream._duplexState |= READ_NEXT_TICK;
			if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick);
		}
		updateNextTick() {
			if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return;
			this.stream._duplexState |= READ_NEXT_TICK;
			if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick);
		}
	};
	var TransformState = class {
		constructor(stream) {
			this.data = null;
			this.afterTransform = afterTransform.bind(stream);
			this.afterFinal = null;
		}
	};
	var Pipeline = class {
		constructor(src, dst, cb) {
			this.from = src;
			this.to = dst;
			this.afterPipe = cb;
			this.error = null;
			this.pipeToFinished = false;
		}
		finished() {
			this.pipeToFinished = true;
		}
		done(stream, err) {
			if (err) this.error = err;
			if (stream === this.to) {
				this.to = null;
				if (this.from !== null) {
					if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) this.from.destroy(this.error || StreamError.PREMATURE_CLOSE("Writable stream closed"));
					return;
				}
			}
			if (stream === this.from) {
				this.from = null;
				if (this.to !== null) {
					if ((stream._duplexState & READ_DONE) === 0) this.to.destroy(this.error || StreamError.PREMATURE_CLOSE("Readable stream closed"));
					return;
				}
			}
			if (this.afterPipe !== null) this.afterPipe(this.error);
			this.to = this.from = this.afterPipe = null;
		}
	};
	function afterDrain() {
		this.stream._duplexState |= READ_PIPE_DRAINED;
		this.updateCallback();
	}
	function afterFinal(err) {
		const stream = this.stream;
		if (err) stream.destroy(err);
		if ((stream._duplexState & DESTROY_STATUS) === 0) {
			stream._duplexState |= WRITE_DONE;
			stream.emit("finish");
		}
		if ((stream._duplexState & AUTO_DESTROY) === DONE) stream._duplexState |= DESTROYING;
		stream._duplexState &= WRITE_NOT_FINISHING;
		if ((stream._duplexState & WRITE_UPDATING) === 0) this.update();
		else this.updateNextTick();
	}
	function afterDestroy(err) {
		const stream = this.stream;
		if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error;
		if (err) stream.emit("error", err);
		stream._duplexState |= DESTROYED;
		stream.emit("close");
		const rs = stream._readableState;
		const ws = stream._writableState;
		if (rs !== null && rs.pipeline !== null) rs.pipeline.done(stream, err);
		if (ws !== null) {
			while (ws.drains !== null && ws.drains.length > 0) ws.drains.shift().resolve(false);
			if (ws.pipeline !== null) ws.pipeline.done(stream, err);
		}
	}
	function afterWrite(err) {
		const stream = this.stream;
		if (err) stream.destroy(err);
		stream._duplexState &= WRITE_NOT_ACTIVE;
		if (this.drains !== null) tickDrains(this.drains);
		if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
			stream._duplexState &= WRITE_DRAINED;
			if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) stream.emit("drain");
		}
		this.updateCallback();
	}
	function afterRead(err) {
		if (err) this.stream.destroy(err);
		this.stream._duplexState &= READ_NOT_ACTIVE;
		if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) this.stream._duplexState &= READ_NO_READ_AHEAD;
		this.updateCallback();
	}
	function updateReadNT() {
		if ((this.stream._duplexState & READ_UPDATING) === 0) {
			this.stream._duplexState &= READ_NOT_NEXT_TICK;
			this.update();
		}
	}
	function updateWriteNT() {
		if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
			this.stream._duplexState &= WRITE_NOT_NEXT_TICK;
			this.update();
		}
	}
	function tickDrains(drains) {
		for (let i = 0; i < drains.length; i++) if (--drains[i].writes === 0) {
			drains.shift().resolve(true);
			i--;
		}
	}
	function afterOpen(err) {
		const stream = this.stream;
		if (err) stream.destroy(err);
		if ((stream._duplexState & DESTROYING) === 0) {
			if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) stream._duplexState |= READ_PRIMARY;
			if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) stream._duplexState |= WRITE_PRIMARY;
			stream.emit("open");
		}
		stream._duplexState &= NOT_ACTIVE;
		if (stream._writableState !== null) stream._writableState.updateCallback();
		if (stream._readableState !== null) stream._readableState.updateCallback();
	}
	function afterTransform(err, data) {
		if (data !== void 0 && data !== null) this.push(data);
		this._writableState.afterWrite(err);
	}
	function newListener(name) {
		if (this._readableState !== null) {
			if (name === "data") {
				this._duplexState |= 133376;
				this._readableState.updateNextTick();
			}
			if (name === "readable") {
				this._duplexState |= READ_EMIT_READABLE;
				this._readableState.updateNextTick();
			}
		}
		if (this._writableState !== null) {
			if (name === "drain") {
				this._duplexState |= WRITE_EMIT_DRAIN;
				this._writableState.updateNextTick();
			}
		}
	}
	var Stream = class extends EventEmitter {
		constructor(opts) {
			super();
			this._duplexState = 0;
			this._readableState = null;
			this._writableState = null;
			if (opts) {
				if (opts.open) this._open = opts.open;
				if (opts.destroy) this._destroy = opts.destroy;
				if (opts.predestroy) this._predestroy = opts.predestroy;
				if (opts.signal) opts.signal.addEventListener("abort", abort.bind(this));
			}
			this.on("newListener", newListener);
		}
		_open(cb) {
			cb(null);
		}
		_destroy(cb) {
			cb(null);
		}
		_predestroy() {}
		get readable() {
			return this._readableState !== null ? true : void 0;
		}
		get writable() {
			return this._writableState !== null ? true : void 0;
		}
		get destroyed() {
			return (this._duplexState & DESTROYED) !== 0;
		}
		get destroying() {
			return (this._duplexState & DESTROY_STATUS) !== 0;
		}
		destroy(err) {
			if ((this._duplexState & DESTROY_STATUS) === 0) {
				if (!err) err = StreamError.STREAM_DESTROYED();
				this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY;
				if (this._readableState !== null) {
					this._readableState.highWaterMark = 0;
					this._readableState.error = err;
				}
				if (this._writableState !== null) {
					this._writableState.highWaterMark = 0;
					this._writableState.error = err;
				}
				this._duplexState |= PREDESTROYING;
				this._predestroy();
				this._duplexState &= NOT_PREDESTROYING;
				if (this._readableState !== null) this._readableState.updateNextTick();
				if (this._writableState !== null) this._writableState.updateNextTick();
			}
		}
	};
	var Readable = class Readable extends Stream {
		constructor(opts) {
			super(opts);
			this._duplexState |= 8519681;
			this._readableState = new ReadableState(this, opts);
			if (opts) {
				if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD;
				if (opts.read) this._read = opts.read;
				if (opts.eagerOpen) this._readableState.updateNextTick();
				if (opts.encoding) this.setEncoding(opts.encoding);
			}
		}
		static deferred(fn, opts) {
			const out = new PassThrough(opts);
			fn().then((src) => {
				if (src === null) return out.end();
				if (out.destroying) return;
				pipeline(src, out, noop);
			}).catch((err) => out.destroy(err));
			return out;
		}
		setEncoding(encoding) {
			const dec = new TextDecoder(encoding);
			const map = this._readableState.map || echo;
			this._readableState.map = mapOrSkip;
			return this;
			function mapOrSkip(data) {
				const next = dec.push(data);
				return next === "" && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next);
			}
		}
		_read(cb) {
			cb(null);
		}
		pipe(dest, cb) {
			this._readableState.updateNextTick();
			this._readableState.pipe(dest, cb);
			return dest;
		}
		read() {
			this._readableState.updateNextTick();
			return this._readableState.read();
		}
		push(data) {
			this._readableState.updateNextTickIfOpen();
			return this._readableState.push(data);
		}
		unshift(data) {
			this._readableState.updateNextTickIfOpen();
			return this._readableState.unshift(data);
		}
		resume() {
			this._duplexState |= READ_RESUMED_READ_AHEAD;
			this._readableState.updateNextTick();
			return this;
		}
		pause() {
			this._duplexState &= this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED;
			return this;
		}
		static _fromAsyncIterator(ite, opts) {
			let destroy;
			const rs = new Readable({
				...opts,
				read(cb) {
					ite.next().then(push).then(cb.bind(null, null)).catch(cb);
				},
				predestroy() {
					destroy = ite.return();
				},
				destroy(cb) {
					if (!destroy) return cb(null);
					destroy.then(cb.bind(null, null)).catch(cb);
				}
			});
			return rs;
			function push(data) {
				if (data.done) rs.push(null);
				else rs.push(data.value);
			}
		}
		static from(data, opts) {
			if (isReadStreamx(data)) return data;
			if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts);
			if (!Array.isArray(data)) data = data === void 0 ? [] : [data];
			let i = 0;
			return new Readable({
				...opts,
				read(cb) {
					this.push(i === data.length ? null : data[i++]);
					cb(null);
				}
			});
		}
		static isBackpressured(rs) {
			return (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 || rs._readableState.buffered >= rs._readableState.highWaterMark;
		}
		static isPaused(rs) {
			return (rs._duplexState & READ_RESUMED) === 0;
		}
		[asyncIterator]() {
			const stream = this;
			let error = null;
			let promiseResolve = null;
			let promiseReject = null;
			this.on("error", (err) => {
				error = err;
			});
			this.on("readable", onreadable);
			this.on("close", onclose);
			return {
				[asyncIterator]() {
					return this;
				},
				next() {
					return new Promise(function(resolve, reject) {
						promiseResolve = resolve;
						promiseReject = reject;
						const data = stream.read();
						if (data !== null) ondata(data);
						else if ((stream._duplexState & DESTROYED) !== 0) ondata(null);
					});
				},
				return() {
					return destroy(null);
				},
				throw(err) {
					return destroy(err);
				}
			};
			function onreadable() {
				if (promiseResolve !== null) ondata(stream.read());
			}
			function onclose() {
				if (promiseResolve !== null) ondata(null);
			}
			function ondata(data) {
				if (promiseReject === null) return;
				if (error) promiseReject(error);
				else if (data === null && (stream._duplexState & READ_DONE) === 0) promiseReject(StreamError.STREAM_DESTROYED());
				else promiseResolve({
					value: data,
					done: data === null
				});
				promiseReject = promiseResolve = null;
			}
			function destroy(err) {
				stream.destroy(err);
				return new Promise((resolve, reject) => {
					if (stream._duplexState & DESTROYED) return resolve({
						value: void 0,
						done: true
					});
					stream.once("close", function() {
						if (err) reject(err);
						else resolve({
							value: void 0,
							done: true
						});
					});
				});
			}
		}
	};
	var Writable = class extends Stream {
		constructor(opts) {
			super(opts);
			this._duplexState |= 16385;
			this._writableState = new WritableState(this, opts);
			if (opts) {
				if (opts.writev) this._writev = opts.writev;
				if (opts.write) this._write = opts.write;
				if (opts.final) this._final = opts.final;
				if (opts.eagerOpen) this._writableState.updateNextTick();
			}
		}
		cork() {
			this._duplexState |= WRITE_CORKED;
		}
		uncork() {
			this._duplexState &= WRITE_NOT_CORKED;
			this._writableState.updateNextTick();
		}
		_writev(batch, cb) {
			cb(null);
		}
		_write(data, cb) {
			this._writableState.autoBatch(data, cb);
		}
		_final(cb) {
			cb(null);
		}
		static isBackpressured(ws) {
			return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0;
		}
		static drained(ws) {
			if (ws.destroyed) return Promise.resolve(false);
			const state = ws._writableState;
			const writes = (isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length) + (ws._duplexState & WRITE_WRITING ? 1 : 0);
			if (writes === 0) return Promise.resolve(true);
			if (state.drains === null) state.drains = [];
			return new Promise((resolve) => {
				state.drains.push({
					writes,
					resolve
				});
			});
		}
		write(data) {
			this._writableState.updateNextTick();
			return this._writableState.push(data);
		}
		end(data) {
			this._writableState.updateNextTick();
			this._writableState.end(data);
			return this;
		}
	};
	var Duplex = class extends Readable {
		constructor(opts) {
			super(opts);
			this._duplexState = OPENING | this._duplexState & READ_READ_AHEAD;
			this._writableState = new WritableState(this, opts);
			if (opts) {
				if (opts.writev) this._writev = opts.writev;
				if (opts.write) this._write = opts.write;
				if (opts.final) this._final = opts.final;
			}
		}
		cork() {
			this._duplexState |= WRITE_CORKED;
		}
		uncork() {
			this._duplexState &= WRITE_NOT_CORKED;
			this._writableState.updateNextTick();
		}
		_writev(batch, cb) {
			cb(null);
		}
		_write(data, cb) {
			this._writableState.autoBatch(data, cb);
		}
		_final(cb) {
			cb(null);
		}
		write(data) {
			this._writableState.updateNextTick();
			return this._writableState.push(data);
		}
		end(data) {
			this._writableState.updateNextTick();
			this._writableState.end(data);
			return this;
		}
	};
	var Transform = class extends Duplex {
		constructor(opts) {
			super(opts);
			this._transformState = new TransformState(this);
			if (opts) {
				if (opts.transform) this._transform = opts.transform;
				if (opts.flush) this._flush = opts.flush;
			}
		}
		_write(data, cb) {
			if (this._readableState.buffered >= this._readableState.highWaterMark) this._transformState.data = data;
			else this._transform(data, this._transformState.afterTransform);
		}
		_read(cb) {
			if (this._transformState.data !== null) {
				const data = this._transformState.data;
				this._transformState.data = null;
				cb(null);
				this._transform(data, this._transformState.afterTransform);
			} else cb(null);
		}
		destroy(err) {
			super.destroy(err);
			if (this._transformState.data !== null) {
				this._transformState.data = null;
				this._transformState.afterTransform();
			}
		}
		_transform(data, cb) {
			cb(null, data);
		}
		_flush(cb) {
			cb(null);
		}
		_final(cb) {
			this._transformState.afterFinal = cb;
			this._flush(transformAfterFlush.bind(this));
		}
	};
	var PassThrough = class extends Transform {};
	function transformAfterFlush(err, data) {
		const cb = this._transformState.afterFinal;
		if (err) return cb(err);
		if (data !== null && data !== void 0) this.push(data);
		this.push(null);
		cb(null);
	}
	function pipelinePromise(...streams) {
		return new Promise((resolve, reject) => {
			return pipeline(...streams, (err) => {
				if (err) return reject(err);
				resolve();
			});
		});
	}
	function pipeline(stream, ...streams) {
		const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams];
		const done = all.length && typeof all[all.length - 1] === "function" ? all.pop() : null;
		if (all.length < 2) throw StreamError.BAD_ARGUMENT("Pipeline requires at least 2 streams");
		let src = all[0];
		let dest = null;
		let error = null;
		for (let i = 1; i < all.length; i++) {
			dest = all[i];
			if (isStreamx(src)) src.pipe(dest, onerror);
			else {
				errorHandle(src, true, i > 1, onerror);
				src.pipe(dest);
			}
			src = dest;
		}
		if (done) {
			let fin = false;
			const autoDestroy = isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy);
			dest.on("error", (err) => {
				if (error === null) error = err;
			});
			dest.on("finish", () => {
				fin = true;
				if (!autoDestroy) done(error);
			});
			if (autoDestroy) dest.on("close", () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())));
		}
		return dest;
		function errorHandle(s, rd, wr, onerror) {
			s.on("error", onerror);
			s.on("close", onclose);
			function onclose() {
				if (rd && s._readableState && !s._readableState.ended) return onerror(StreamError.PREMATURE_CLOSE());
				if (wr && s._writableState && !s._writableState.ended) return onerror(StreamError.PREMATURE_CLOSE());
			}
		}
		function onerror(err) {
			if (!err || error) return;
			error = err;
			for (const s of all) s.destroy(err);
		}
	}
	function echo(s) {
		return s;
	}
	function isStream(stream) {
		return !!stream._readableState || !!stream._writableState;
	}
	function isStreamx(stream) {
		return typeof stream._duplexState === "number" && isStream(stream);
	}
	function isEnding(stream) {
		return !!stream._readableState && stream._readableState.ending;
	}
	function isEnded(stream) {
		return !!stream._readableState && stream._readableState.ended;
	}
	function isFinishing(stream) {
		return !!stream._writableState && stream._writableState.ending;
	}
	function isFinished(stream) {
		return !!stream._writableState && stream._writableState.ended;
	}
	function getStreamError(stream, opts = {}) {
		const err = stream._readableState && stream._readableState.error || stream._writableState && stream._writableState.error;
		return !opts.all && StreamError.isStreamDestroyed(err) ? null : err;
	}
	function isReadStreamx(stream) {
		return isStreamx(stream) && stream.readable;
	}
	function isDisturbed(stream) {
		return (stream._duplexState & OPENING) !== OPENING || (stream._duplexState & DESTROYING) === DESTROYING || (stream._duplexState & ACTIVE_OR_TICKING) !== 0;
	}
	function isTypedArray(data) {
		return typeof data === "object" && data !== null && typeof data.byteLength === "number";
	}
	function defaultByteLength(data) {
		return isTypedArray(data) ? data.byteLength : 1024;
	}
	function noop() {}
	function abort() {
		this.destroy(StreamError.ABORTED());
	}
	function isWritev(s) {
		return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev;
	}
	module.exports = {
		pipeline,
		pipelinePromise,
		isStream,
		isStreamx,
		isEnding,
		isEnded,
		isFinishing,
		isFinished,
		isDisturbed,
		getStreamError,
		Stream,
		Writable,
		Readable,
		Duplex,
		Transform,
		PassThrough
	};
}));
// node_modules/tar-stream/headers.js
var require_headers = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports) => {
	const b4a = require_b4a();
	const ZEROS = "0000000000000000000";
	const SEVENS = "7777777777777777777";
	const ZERO_OFFSET = "0".charCodeAt(0);
	const USTAR_MAGIC = b4a.from([
		117,
		115,
		116,
		97,
		114,
		0
	]);
	const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET]);
	const GNU_MAGIC = b4a.from([
		117,
		115,
		116,
		97,
		114,
		32
	]);
	const GNU_VER = b4a.from([32, 0]);
	const MASK = 4095;
	const MAGIC_OFFSET = 257;
	const VERSION_OFFSET = 263;
	exports.decodeLongPath = function decodeLongPath(buf, encoding) {
		return decodeStr(buf, 0, buf.length, encoding);
	};
	exports.encodePax = function encodePax(opts) {
		let result = "";
		if (opts.name) result += addLength(" path=" + opts.name + "\n");
		if (opts.linkname) result += addLength(" linkpath=" + opts.linkname + "\n");
		const pax = opts.pax;
		if (pax) for (const key in pax) result += addLength(" " + key + "=" + pax[key] + "\n");
		return b4a.from(result);
	};
	exports.decodePax = function decodePax(buf) {
		const result = {};
		while (buf.length) {
			let i = 0;
			while (i < buf.length && buf[i] !== 32) i++;
			const len = parseInt(b4a.toString(buf.subarray(0, i)), 10);
			if (!len) return result;
			const b = b4a.toString(buf.subarray(i + 1, len - 1));
			const keyIndex = b.indexOf("=");
			if (keyIndex === -1) return result;
			result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1);
			buf = buf.subarray(len);
		}
		return result;
	};
	exports.encode = function encode(opts) {
		const buf = b4a.alloc(512);
		let name = opts.name;
		let prefix = "";
		if (opts.typeflag === 5 && name[name.length - 1] !== "/") name += "/";
		if (b4a.byteLength(name) !== name.length) return null;
		while (b4a.byteLength(name) > 100) {
			const i = name.indexOf("/");
			if (i === -1) return null;
			prefix += prefix ? "/" + name.slice(0, i) : name.slice(0, i);
			name = name.slice(i + 1);
		}
		if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null;
		if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null;
		b4a.write(buf, name);
		b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100);
		b4a.write(buf, encodeOct(opts.uid, 6), 108);
		b4a.write(buf, encodeOct(opts.gid, 6), 116);
		encodeSize(opts.size, buf, 124);
		b4a.write(buf, encodeOct(opts.mtime.getTime() / 1e3 | 0, 11), 136);
		buf[156] = ZERO_OFFSET + toTypeflag(opts.type);
		if (opts.linkname) b4a.write(buf, opts.linkname, 157);
		b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET);
		b4a.copy(USTAR_VER, buf, VERSION_OFFSET);
		if (opts.uname) b4a.write(buf, opts.uname, 265);
		if (opts.gname) b4a.write(buf, opts.gname, 297);
		b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329);
		b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337);
		if (prefix) b4a.write(buf, prefix, 345);
		b4a.write(buf, encodeOct(cksum(buf), 6), 148);
		return buf;
	};
	exports.decode = function decode(buf, filenameEncoding, allowUnknownFormat) {
		let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET;
		let name = decodeStr(buf, 0, 100, filenameEncoding);
		const mode = decodeOct(buf, 100, 8);
		const uid = decodeOct(buf, 108, 8);
		const gid = decodeOct(buf, 116, 8);
		const size = decodeOct(buf, 124, 12);
		const mtime = decodeOct(buf, 136, 12);
		const type = toType(typeflag);
		const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding);
		const uname = decodeStr(buf, 265, 32);
		const gname = decodeStr(buf, 297, 32);
		const devmajor = decodeOct(buf, 329, 8);
		const devminor = decodeOct(buf, 337, 8);
		const c = cksum(buf);
		if (c === 256) return null;
		if (c !== decodeOct(buf, 148, 8)) throw new Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");
		if (isUSTAR(buf)) {
			if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + "/" + name;
		} else if (isGNU(buf)) {} else if (!allowUnknownFormat) throw new Error("Invalid tar header: unknown format.");
		if (typeflag === 0 && name && name[name.length - 1] === "/") typeflag = 5;
		return {
			name,
			mode,
			uid,
			gid,
			size,
			byteOffset: 0,
			mtime: /* @__PURE__ */ new Date(1e3 * mtime),
			type,
			linkname,
			uname,
			gname,
			devmajor,
			devminor,
			pax: null
		};
	};
	function isUSTAR(buf) {
		return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, 263));
	}
	function isGNU(buf) {
		return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, 263)) && b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, 265));
	}
	function clamp(index, len, defaultValue) {
		if (typeof index !== "number") return defaultValue;
		index = ~~index;
		if (index >= len) return len;
		if (index >= 0) return index;
		index += len;
		if (index >= 0) return index;
		return 0;
	}
	function toType(flag) {
		switch (flag) {
			case 0: return "file";
			case 1: return "link";
			case 2: return "symlink";
			case 3: return "character-device";
			case 4: return "block-device";
			case 5: return "directory";
			case 6: return "fifo";
			case 7: return "contiguous-file";
			case 72: return "pax-header";
			case 55: return "pax-global-header";
			case 27: return "gnu-long-link-path";
			case 28:
			case 30: return "gnu-long-path";
		}
		return null;
	}
	function toTypeflag(flag) {
		switch (flag) {
			case "file": return 0;
			case "link": return 1;
			case "symlink": return 2;
			case "character-device": return 3;
			case "block-device": return 4;
			case "directory": return 5;
			case "fifo": return 6;
			case "contiguous-file": return 7;
			case "pax-header": return 72;
		}
		return 0;
	}
	function indexOf(block, num, offset, end) {
		for (; offset < end; offset++) if (block[offset] === num) return offset;
		return end;
	}
	function cksum(block) {
		let sum = 256;
		for (let i = 0; i < 148; i++) sum += block[i];
		for (let j = 156; j < 512; j++) sum += block[j];
		return sum;
	}
	function encodeOct(val, n) {
		val = val.toString(8);
		if (val.length > n) return SEVENS.slice(0, n) + " ";
		return ZEROS.slice(0, n - val.length) + val + " ";
	}
	function encodeSizeBin(num, buf, off) {
		buf[off] = 128;
		for (let i = 11; i > 0; i--) {
			buf[off + i] = num & 255;
			num = Math.floor(num / 256);
		}
	}
	function encodeSize(num, buf, off) {
		if (num.toString(8).length > 11) encodeSizeBin(num, buf, off);
		else b4a.write(buf, encodeOct(num, 11), off);
	}
	function parse256(buf) {
		let positive;
		if (buf[0] === 128) positive = true;
		else if (buf[0] === 255) positive = false;
		else return null;
		const tuple = [];
		let i;
		for (i = buf.length - 1; i > 0; i--) {
			const byte = buf[i];
			if (positive) tuple.push(byte);
			else tuple.push(255 - byte);
		}
		let sum = 0;
		const l = tuple.length;
		for (i = 0; i < l; i++) sum += tuple[i] * Math.pow(256, i);
		return positive ? sum : -1 * sum;
	}
	function decodeOct(val, offset, length) {
		val = val.subarray(offset, offset + length);
		offset = 0;
		if (val[offset] & 128) return parse256(val);
		else {
			while (offset < val.length && val[offset] === 32) offset++;
			const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length);
			while (offset < end && val[offset] === 0) offset++;
			if (end === offset) return 0;
			return parseInt(b4a.toString(val.subarray(offset, end)), 8);
		}
	}
	function decodeStr(val, offset, length, encoding) {
		return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding);
	}
	function addLength(str) {
		const len = b4a.byteLength(str);
		let digits = Math.floor(Math.log(len) / Math.log(10)) + 1;
		if (len + digits >= Math.pow(10, digits)) digits++;
		return len + digits + str;
	}
}));
// node_modules/tar-stream/extract.js
var require_extract = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const { Writable, Readable, getStreamError } = require_streamx();
	const FIFO = require_fast_fifo();
	const b4a = require_b4a();
	const headers = require_headers();
	const EMPTY = b4a.alloc(0);
	const MAX_HEADER_SIZE = 4194304;
	var BufferList = class {
		constructor() {
			this.buffered = 0;
			this.shifted = 0;
			this.queue = new FIFO();
			this._offset = 0;
		}
		push(buffer) {
			this.buffered += buffer.byteLength;
			this.queue.push(buffer);
		}
		shiftFirst(size) {
			return this.buffered === 0 ? null : this._next(size);
		}
		shift(size) {
			if (size > this.buffered) return null;
			if (size === 0) return EMPTY;
			let chunk = this._next(size);
			if (size === chunk.byteLength) return chunk;
			const chunks = [chunk];
			while ((size -= chunk.byteLength) > 0) {
				chunk = this._next(size);
				chunks.push(chunk);
			}
			return b4a.concat(chunks);
		}
		_next(size) {
			const buf = this.queue.peek();
			const rem = buf.byteLength - this._offset;
			if (size >= rem) {
				const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf;
				this.queue.shift();
				this._offset = 0;
				this.buffered -= rem;
				this.shifted += rem;
				return sub;
			}
			this.buffered -= size;
			this.shifted += size;
			return buf.subarray(this._offset, this._offset += size);
		}
	};
	var Source = class extends Readable {
		constructor(self, header, offset) {
			super();
			this.header = header;
			this.offset = offset;
			this._parent = self;
		}
		_read(cb) {
			if (this.header.size === 0) this.push(null);
			if (this._parent._stream === this) this._parent._update();
			cb(null);
		}
		_predestroy() {
			this._parent.destroy(getStreamError(this));
		}
		_detach() {
			if (this._parent._stream === this) {
				this._parent._stream = null;
				this._parent._missing = overflow(this.header.size);
				this._parent._update();
			}
		}
		_destroy(cb) {
			this._detach();
			cb(null);
		}
	};
	var Extract = class extends Writable {
		constructor(opts) {
			super(opts);
			if (!opts) opts = {};
			this._buffer = new BufferList();
			this._offset = 0;
			this._header = null;
			this._stream = null;
			this._missing = 0;
			this._longHeader = false;
			this._callback = noop;
			this._locked = false;
			this._finished = false;
			this._pax = null;
			this._paxGlobal = null;
			this._gnuLongPath = null;
			this._gnuLongLinkPath = null;
			this._filenameEncoding = opts.filenameEncoding || "utf-8";
			this._allowUnknownFormat = !!opts.allowUnknownFormat;
			this._unlockBound = this._unlock.bind(this);
		}
		_unlock(err) {
			this._locked = false;
			if (err) {
				this.destroy(err);
				this._continueWrite(err);
				return;
			}
			this._update();
		}
		_consumeHeader() {
			if (this._locked) return false;
			this._offset = this._buffer.shifted;
			try {
				this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat);
			} catch (err) {
				this._continueWrite(err);
				return false;
			}
			if (!this._header) return true;
			this._header.byteOffset = this._buffer.shifted;
			switch (this._header.type) {
				case "gnu-long-path":
				case "gnu-long-link-path":
				case "pax-global-header":
				case "pax-header":
					this._longHeader = true;
					this._missing = this._header.size;
					if (this._missing > MAX_HEADER_SIZE) {
						this._continueWrite(/* @__PURE__ */ new Error("Header exceeds max size"));
						return false;
					}
					return true;
			}
			this._locked = true;
			this._applyLongHeaders();
			if (!(this._header.size >= 0)) {
				this._continueWrite(/* @__PURE__ */ new Error("Invalid header"));
				return false;
			}
			if (this._header.size === 0 || this._header.type === "directory") {
				this.emit("entry", this._header, this._createStream(), this._unlockBound);
				return true;
			}
			this._stream = this._createStream();
			this._missing = this._header.size;
			this.emit("entry", this._header, this._stream, this._unlockBound);
			return true;
		}
		_applyLongHeaders() {
			if (this._gnuLongPath) {
				this._header.name = this._gnuLongPath;
				this._gnuLongPath = null;
			}
			if (this._gnuLongLinkPath) {
				this._header.linkname = this._gnuLongLinkPath;
				this._gnuLongLinkPath = null;
			}
			if (this._pax) {
				if (this._pax.path) this._header.name = this._pax.path;
				if (this._pax.linkpath) this._header.linkname = this._pax.linkpath;
				if (this._pax.size) this._header.size = parseInt(this._pax.size, 10);
				this._header.pax = this._pax;
				this._pax = null;
			}
		}
		_decodeLongHeader(buf) {
			switch (this._header.type) {
				case "gnu-long-path":
					this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding);
					break;
				case "gnu-long-link-path":
					this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding);
					break;
				case "pax-global-header":
					this._paxGlobal = headers.decodePax(buf);
					break;
				case "pax-header": this._pax = this._paxGlobal === null ? headers.decodePax(buf) : Object.assign({}, this._paxGlobal, headers.decodePax(buf));
			}
		}
		_consumeLongHeader() {
			this._longHeader = false;
			this._missing = overflow(this._header.size);
			const buf = this._buffer.shift(this._header.size);
			try {
				this._decodeLongHeader(buf);
			} catch (err) {
				this._continueWrite(err);
				return false;
			}
			return true;
		}
		_consumeStream() {
			const buf = this._buffer.shiftFirst(this._missing);
			if (buf === null) return false;
			this._missing -= buf.byteLength;
			const drained = this._stream.push(buf);
			if (this._missing === 0) {
				this._stream.push(null);
				if (drained) this._stream._detach();
				return drained && this._locked === false;
			}
			return drained;
		}
		_createStream() {
			return new Source(this, this._header, this._offset);
		}
		_update() {
			while (this._buffer.buffered > 0 && !this.destroying) {
				if (this._missing > 0) {
					if (this._stream !== null) {
						if (this._consumeStream() === false) return;
						continue;
					}
					if (this._longHeader === true) {
						if (this._missing > this._buffer.buffered) break;
						if (this._consumeLongHeader() === false) return false;
						continue;
					}
					const ignore = this._buffer.shiftFirst(this._missing);
					if (ignore !== null) this._missing -= ignore.byteLength;
					continue;
				}
				if (this._buffer.buffered < 512) break;
				if (this._stream !== null || this._consumeHeader() === false) return;
			}
			this._continueWrite(null);
		}
		_continueWrite(err) {
			const cb = this._callback;
			this._callback = noop;
			cb(err);
		}
		_write(data, cb) {
			this._callback = cb;
			this._buffer.push(data);
			this._update();
		}
		_final(cb) {
			this._finished = this._missing === 0 && this._buffer.buffered === 0;
			cb(this._finished ? null : /* @__PURE__ */ new Error("Unexpected end of data"));
		}
		_predestroy() {
			this._continueWrite(null);
		}
		_destroy(cb) {
			if (this._stream) this._stream.destroy(getStreamError(this));
			cb(null);
		}
		[Symbol.asyncIterator]() {
			let error = null;
			let promiseResolve = null;
			let promiseReject = null;
			let entryStream = null;
			let entryCallback = null;
			const extract = this;
			this.on("entry", onentry);
			this.on("error", (err) => {
				error = err;
			});
			this.on("close", onclose);
			return {
				[Symbol.asyncIterator]() {
					return this;
				},
				next() {
					return new Promise(onnext);
				},
				return() {
					return destroy(null);
				},
				throw(err) {
					return destroy(err);
				}
			};
			function consumeCallback(err) {
				if (!entryCallback) return;
				const cb = entryCallback;
				entryCallback = null;
				cb(err);
			}
			function onnext(resolve, reject) {
				if (error) return reject(error);
				if (entryStream) {
					resolve({
						value: entryStream,
						done: false
					});
					entryStream = null;
					return;
				}
				promiseResolve = resolve;
				promiseReject = reject;
				consumeCallback(null);
				if (extract._finished && promiseResolve) {
					promiseResolve({
						value: void 0,
						done: true
					});
					promiseResolve = promiseReject = null;
				}
			}
			function onentry(header, stream, callback) {
				entryCallback = callback;
				stream.on("error", noop);
				if (promiseResolve) {
					promiseResolve({
						value: stream,
						done: false
					});
					promiseResolve = promiseReject = null;
				} else entryStream = stream;
			}
			function onclose() {
				consumeCallback(error);
				if (!promiseResolve) return;
				if (error) promiseReject(error);
				else promiseResolve({
					value: void 0,
					done: true
				});
				promiseResolve = promiseReject = null;
			}
			function destroy(err) {
				extract.destroy(err);
				consumeCallback(err);
				return new Promise((resolve, reject) => {
					if (extract.destroyed) return resolve({
						value: void 0,
						done: true
					});
					extract.once("close", function() {
						if (err) reject(err);
						else resolve({
							value: void 0,
							done: true
						});
					});
				});
			}
		}
	};
	module.exports = function extract(opts) {
		return new Extract(opts);
	};
	function noop() {}
	function overflow(size) {
		size &= 511;
		return size && 512 - size;
	}
}));
// builtin:esm-external-require-fs
var require_builtin_esm_external_require_fs = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	module.exports = external_fs_namespaceObject;
}));
// node_modules/tar-stream/constants.js
var require_constants = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const constants = {
		S_IFMT: 61440,
		S_IFDIR: 16384,
		S_IFCHR: 8192,
		S_IFBLK: 24576,
		S_IFIFO: 4096,
		S_IFLNK: 40960
	};
	try {
		module.exports = require_builtin_esm_external_require_fs().constants || constants;
	} catch {
		module.exports = constants;
	}
}));
// node_modules/tar-stream/pack.js
var require_pack = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const { Readable, Writable, getStreamError } = require_streamx();
	const b4a = require_b4a();
	const constants = require_constants();
	const headers = require_headers();
	const DMODE = 493;
	const FMODE = 420;
	const END_OF_TAR = b4a.alloc(1024);
	var Sink = class extends Writable {
		constructor(pack, header, callback) {
			super({
				mapWritable,
				eagerOpen: true
			});
			this.written = 0;
			this.header = header;
			this._callback = callback;
			this._linkname = null;
			this._isLinkname = header.type === "symlink" && !header.linkname;
			this._isVoid = header.type !== "file" && header.type !== "contiguous-file";
			this._finished = false;
			this._pack = pack;
			this._openCallback = null;
			if (this._pack._stream === null) this._pack._stream = this;
			else this._pack._pending.push(this);
		}
		_open(cb) {
			this._openCallback = cb;
			if (this._pack._stream === this) this._continueOpen();
		}
		_continuePack(err) {
			if (this._callback === null) return;
			const callback = this._callback;
			this._callback = null;
			callback(err);
		}
		_continueOpen() {
			if (this._pack._stream === null) this._pack._stream = this;
			const cb = this._openCallback;
			this._openCallback = null;
			if (cb === null) return;
			if (this._pack.destroying) return cb(/* @__PURE__ */ new Error("pack stream destroyed"));
			if (this._pack._finalized) return cb(/* @__PURE__ */ new Error("pack stream is already finalized"));
			this._pack._stream = this;
			if (!this._isLinkname) this._pack._encode(this.header);
			if (this._isVoid) {
				this._finish();
				this._continuePack(null);
			}
			cb(null);
		}
		_write(data, cb) {
			if (this._isLinkname) {
				this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data;
				return cb(null);
			}
			if (this._isVoid) {
				if (data.byteLength > 0) return cb(/* @__PURE__ */ new Error("No body allowed for this entry"));
				return cb();
			}
			this.written += data.byteLength;
			if (this._pack.push(data)) return cb();
			this._pack._drain = cb;
		}
		_finish() {
			if (this._finished) return;
			this._finished = true;
			if (this._isLinkname) {
				this.header.linkname = this._linkname ? b4a.toString(this._linkname, "utf-8") : "";
				this._pack._encode(this.header);
			}
			overflow(this._pack, this.header.size);
			this._pack._done(this);
		}
		_final(cb) {
			if (this.written !== this.header.size) return cb(/* @__PURE__ */ new Error("Size mismatch"));
			this._finish();
			cb(null);
		}
		_getError() {
			return getStreamError(this) || /* @__PURE__ */ new Error("tar entry destroyed");
		}
		_predestroy() {
			this._pack.destroy(this._getError());
		}
		_destroy(cb) {
			this._pack._done(this);
			this._continuePack(this._finished ? null : this._getError());
			cb();
		}
	};
	var Pack = class extends Readable {
		constructor(opts) {
			super(opts);
			this._drain = noop;
			this._finalized = false;
			this._finalizing = false;
			this._pending = [];
			this._stream = null;
		}
		entry(header, buffer, callback) {
			if (this._finalized || this.destroying) throw new Error("already finalized or destroyed");
			if (typeof buffer === "function") {
				callback = buffer;
				buffer = null;
			}
			if (!callback) callback = noop;
			if (!header.size || header.type === "symlink") header.size = 0;
			if (!header.type) header.type = modeToType(header.mode);
			if (!header.mode) header.mode = header.type === "directory" ? DMODE : FMODE;
			if (!header.uid) header.uid = 0;
			if (!header.gid) header.gid = 0;
			if (!header.mtime) header.mtime = /* @__PURE__ */ new Date();
			if (typeof buffer === "string") buffer = b4a.from(buffer);
			const sink = new Sink(this, header, callback);
			if (b4a.isBuffer(buffer)) {
				header.size = buffer.byteLength;
				sink.write(buffer);
				sink.end();
				return sink;
			}
			if (sink._isVoid) return sink;
			return sink;
		}
		finalize() {
			if (this._stream || this._pending.length > 0) {
				this._finalizing = true;
				return;
			}
			if (this._finalized) return;
			this._finalized = true;
			this.push(END_OF_TAR);
			this.push(null);
		}
		_done(stream) {
			if (stream !== this._stream) return;
			this._stream = null;
			if (this._finalizing) this.finalize();
			if (this._pending.length) this._pending.shift()._continueOpen();
		}
		_encode(header) {
			if (!header.pax) {
				const buf = headers.encode(header);
				if (buf) {
					this.push(buf);
					return;
				}
			}
			this._encodePax(header);
		}
		_encodePax(header) {
			const paxHeader = headers.encodePax({
				name: header.name,
				linkname: header.linkname,
				pax: header.pax
			});
			const newHeader = {
				name: "PaxHeader",
				mode: header.mode,
				uid: header.uid,
				gid: header.gid,
				size: paxHeader.byteLength,
				mtime: header.mtime,
				type: "pax-header",
				linkname: header.linkname && "PaxHeader",
				uname: header.uname,
				gname: header.gname,
				devmajor: header.devmajor,
				devminor: header.devminor
			};
			this.push(headers.encode(newHeader));
			this.push(paxHeader);
			overflow(this, paxHeader.byteLength);
			newHeader.size = header.size;
			newHeader.type = header.type;
			this.push(headers.encode(newHeader));
		}
		_doDrain() {
			const drain = this._drain;
			this._drain = noop;
			drain();
		}
		_predestroy() {
			const err = getStreamError(this);
			if (this._stream) this._stream.destroy(err);
			while (this._pending.length) {
				const stream = this._pending.shift();
				stream.destroy(err);
				stream._continueOpen();
			}
			this._doDrain();
		}
		_read(cb) {
			this._doDrain();
			cb();
		}
	};
	module.exports = function pack(opts) {
		return new Pack(opts);
	};
	function modeToType(mode) {
		switch (mode & constants.S_IFMT) {
			case constants.S_IFBLK: return "block-device";
			case constants.S_IFCHR: return "character-device";
			case constants.S_IFDIR: return "directory";
			case constants.S_IFIFO: return "fifo";
			case constants.S_IFLNK: return "symlink";
		}
		return "file";
	}
	function noop() {}
	function overflow(self, size) {
		size &= 511;
		if (size) self.push(END_OF_TAR.subarray(0, 512 - size));
	}
	function mapWritable(buf) {
		return b4a.isBuffer(buf) ? buf : b4a.from(buf);
	}
}));
// lib/service/channel/output-archive.js
var import_tar_stream = (/* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports) => {
	exports.extract = require_extract();
	exports.pack = require_pack();
})))();
/** Headers and padding of that many files, beside what they hold. */
const ARCHIVE_BYTES = OUTPUT_BOUNDS.bytes + OUTPUT_BOUNDS.files * 2048;
/**
* The probe's files from the archive of their directory, as `docker cp` writes it. Nothing is unpacked; what is no plain
* file of a probe is passed over.
* @throws ServiceError where a bound is reached: the archive is not read further; Error where it is broken
*/
async function readArchive(archive, output) {
	const entries = (0, import_tar_stream.extract)();
	const feeding = feed(archive, entries);
	const texts = /* @__PURE__ */ new Map();
	let count = 0;
	for await (const entry of entries) {
		const { type, name, size = 0 } = entry.header;
		if (++count > OUTPUT_BOUNDS.files) throw boundReached(`${OUTPUT_BOUNDS.files} files`);
		const file = name.replace(/^[^/]*\//, "");
		if (type !== "file" || !isOutputName(file)) {
			entry.resume();
			continue;
		}
		const known = output.known(file, size);
		const chunks = [];
		for await (const chunk of entry) chunks.push(chunk);
		texts.set(file, output.take(file, known, Buffer.concat(chunks).subarray(known)));
	}
	await feeding;
	return texts;
}
/** Hands the archive on, no faster than it is read. Its errors are those of `entries`. */
async function feed(archive, entries) {
	const closed = new Promise((resolve) => entries.once("close", () => resolve()));
	let bytes = 0;
	try {
		for await (const chunk of archive) {
			bytes += chunk.length;
			if (bytes > ARCHIVE_BYTES) throw boundReached(`${ARCHIVE_BYTES / 1024 / 1024} MiB of archive`);
			if (entries.destroyed) return;
			if (!entries.write(chunk)) await Promise.race([new Promise((resolve) => entries.once("drain", () => resolve())), closed]);
		}
		entries.end(null);
	} catch (error) {
		entries.destroy(error);
	}
}
// lib/service/channel/output-copy.js
/** As any other docker command. */
const PATIENCE_MS$1 = 6e4;
/**
* The probe's files in a container, read by `docker cp`: where the engine does not see our directory, or this user may
* not read what another has written there. Slower than a mount by a docker command a call, the same otherwise.
*/
var OutputCopy = class {
	container;
	signal;
	env;
	#output = new ProbeOutput();
	constructor(container, signal, env) {
		this.container = container;
		this.signal = signal;
		this.env = env;
	}
	/** @throws ServiceError where a bound is reached or the copy fails; the signal's reason */
	async read() {
		let texts = /* @__PURE__ */ new Map();
		const { code, stderr } = await piped("docker", [
			"cp",
			`${this.container}:${OUT_INSIDE}`,
			"-"
		], {
			signal: this.signal,
			timeoutMs: PATIENCE_MS$1,
			env: this.env
		}, async (archive) => {
			texts = await readArchive(archive, this.#output);
		}).catch((cause) => {
			if (this.signal.aborted || cause instanceof external_start_js_namespaceObject.ServiceError) throw cause;
			throw failed(cause.message, cause);
		});
		if (code !== 0) throw failed((0,external_start_js_namespaceObject.dockersReason)({
			code,
			stdout: "",
			stderr
		}));
		return texts;
	}
};
function failed(why, cause) {
	return new external_start_js_namespaceObject.ServiceError(`the probe's files cannot be copied from the container: ${why}`, {}, { cause });
}
// lib/service/container/container-address.js
/** Longer does no connection to a container of this machine take. */
const CONNECT_MS = 1e3;
/** Where a container's ports answer from here. One that has ended has no address any more. */
var ContainerAddress = class {
	inspected;
	placement;
	port;
	/** Of the port that it serves on. */
	url;
	/** The container's own address; null until it has answered there. */
	#own = null;
	constructor(inspected, placement, port) {
		this.inspected = inspected;
		this.placement = placement;
		this.port = port;
		this.url = urlOf(inspected, placement, port);
	}
	/**
	* Asks, once the service is ready, whether its own address answers from here too: it does not where the engine runs
	* in a virtual machine or without root (there the address might even be another container's, so the served port must
	* be open on it).
	*/
	async find() {
		if (this.placement.kind === "remote") return;
		for (const address of addressesOf(this.inspected)) {
			if (await listensAt(address, this.port, CONNECT_MS)) this.#own = address;
			if (this.#own !== null) return;
		}
	}
	/** See `Service.otherPort`: by its own address, else where it is published on this machine. */
	otherPort(port) {
		if (port === this.port) return this.url;
		if (this.placement.kind === "remote") return null;
		if (this.#own !== null) return `http://${this.#own}:${port}`;
		const published = publishedPort(this.inspected, port);
		return this.placement.kind === "beside" && published !== null ? `http://127.0.0.1:${published}` : null;
	}
};
function urlOf(inspected, placement, port) {
	const host = placement.kind === "remote" ? placement.host : "127.0.0.1";
	if (inspected.HostConfig.NetworkMode === "host") return `http://${host}:${port}`;
	if (placement.kind === "sibling") return `http://${inspected.NetworkSettings.Networks?.[placement.network]?.IPAddress || addressesOf(inspected)[0] || "127.0.0.1"}:${port}`;
	return `http://${host}:${publishedPort(inspected, port) ?? port}`;
}
function publishedPort({ NetworkSettings }, port) {
	return NetworkSettings.Ports?.[`${port}/tcp`]?.[0]?.HostPort ?? null;
}
/** None where it uses the network of the host: its ports are the machine's then. */
function addressesOf({ NetworkSettings }) {
	return Object.values(NetworkSettings.Networks ?? {}).map(({ IPAddress }) => IPAddress ?? "").filter((address) => address !== "");
}
// lib/service/compose/compose-command.js
/** Compose reads files and asks the engine; it pulls and builds nothing for us. */
const PATIENCE_MS = 6e4;
/** Warnings of one file that are passed on. */
const WARNING_LIMIT = 20;
/**
* Makes sure that the docker command line has compose.
* @throws ServiceError
*/
async function assertCompose(env) {
	const { code } = await compose(["version"], {
		env,
		timeoutMs: PATIENCE_MS
	});
	if (code === 0) return;
	throw new external_start_js_namespaceObject.ServiceError("docker compose: not found on this machine", { remedy: "install the plugin docker-compose-plugin (compose 2 or newer), or measure with image or command" });
}
/**
* The project of the file as compose reads it: interpolated, merged, with the services of every profile.
* @returns JSON
* @throws ServiceError with compose's reason
*/
async function resolvedProject(file, { log, signal, env }) {
	if (!(0,external_node_fs_namespaceObject.existsSync)(file)) throw new external_start_js_namespaceObject.ServiceError(`compose-file: no such file ${file}`, { remedy: "its path counts from where memdrift runs" });
	const ended = await compose([
		"--file",
		file,
		"--profile",
		"*",
		"config",
		"--format",
		"json"
	], {
		signal,
		env,
		timeoutMs: PATIENCE_MS
	});
	for (const warning of warningsOf(ended)) log.warn(`${file}: ${warning}`);
	if (ended.code === 0) return ended.stdout;
	throw new external_start_js_namespaceObject.ServiceError(`compose-file ${file}: ${composesReason(ended)}`, { remedy: `see docker compose --file ${file} config` });
}
/**
* Creates and starts the project, and waits for those of its services that others wait for.
* @throws ServiceError with compose's reason, or where it takes longer than it may; the signal's reason
*/
async function startProject(name, file, { signal, env, timeoutMs }) {
	const late = AbortSignal.timeout(timeoutMs);
	const args = [
		"--project-name",
		name,
		"--file",
		file,
		"up",
		"--detach",
		"--no-build",
		"--pull",
		"never"
	];
	try {
		const ended = await compose(args, {
			env,
			signal: AbortSignal.any([signal, late])
		});
		if (ended.code === 0) return;
		throw await failure(name, `the compose project cannot be started: ${composesReason(ended)}`, "see its last lines", env);
	} catch (error) {
		if (signal.aborted || !late.aborted) throw error;
		throw await failure(name, `the compose project was not started within ${timeoutMs / 1e3} s`, "check the health checks that its services wait for", env);
	}
}
async function failure(name, message, remedy, env) {
	const containers = (await containersOf(name, env).catch(() => [])).map(({ id, service }) => ({
		id,
		name: service
	}));
	return new external_start_js_namespaceObject.ServiceError(message, {
		remedy,
		logs: await containerLogs(containers, 50, env)
	});
}
/** A container of a project, and its service in the file. */
const listed$1 = (0,external_zod_js_namespaceObject.object)({
	id: (0,external_zod_js_namespaceObject.string)(),
	name: (0,external_zod_js_namespaceObject.string)(),
	service: (0,external_zod_js_namespaceObject.string)()
});
/** All containers of a project, whatever their state; none where the engine does not answer. */
async function containersOf(project, env) {
	const format = "{\"id\":{{json .ID}},\"name\":{{json .Names}},\"service\":{{json (.Label \"com.docker.compose.service\")}}}";
	const filter = `label=com.docker.compose.project=${project}`;
	const { code, stdout } = await (0,external_start_js_namespaceObject.tryDocker)([
		"ps",
		"--all",
		"--no-trunc",
		"--filter",
		filter,
		"--format",
		format
	], env);
	return (code === 0 ? stdout.split("\n").filter((line) => line !== "") : []).map((line) => listed$1.parse(JSON.parse(line)));
}
/** The file is under review, and what it interpolates reaches the services: nothing of the step may be among it. */
function compose(args, { env, ...limits }) {
	return (0,external_start_js_namespaceObject.tryDocker)([
		"compose",
		"--ansi",
		"never",
		...args
	], withoutStep(env), limits);
}
/** The line in which compose says why it failed: its last one that is no warning and no progress. */
function composesReason({ stderr, code }) {
	return (stderr.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/\blevel=(warning|info|debug)\b/.test(line)).at(-1) ?? `exit code ${code}`).replace(/^Error response from daemon: /, "").slice(0, 400);
}
/** What compose has warned of, e.g. a variable that is not set. */
function warningsOf({ stderr }) {
	const texts = stderr.split("\n").map((line) => line.match(/\blevel=warning msg="((?:[^"\\]|\\.){1,400})/)?.[1]).filter((text) => text !== void 0).map((text) => text.replace(/\\(.)/g, "$1"));
	return [...new Set(texts)].slice(0, WARNING_LIMIT);
}
// lib/service/compose/compose-metadata.js
const ARGS_LENGTH = 400;
/**
* The facts of all members as those of one service: `image`, `image_id` and `args` as of a container, or with the
* member's name behind where there are several. A variable is `env.NAME` where one member alone has it or all have the
* same, else `env.<member>.NAME`.
*/
function projectMetadata(members) {
	const facts = members.map(({ member, image, imageId, args }) => {
		const of = members.length === 1 ? "" : `.${member}`;
		const command = args.length === 0 ? null : args.join(" ").slice(0, ARGS_LENGTH);
		return {
			[`image${of}`]: image,
			[`image_id${of}`]: imageId,
			[`args${of}`]: command
		};
	});
	return Object.assign({}, ...facts, Object.fromEntries(variables(members)));
}
function variables(members) {
	const known = members.map(({ member, env }) => ({
		member,
		facts: memoryVariables(env)
	}));
	return [...new Set(known.flatMap(({ facts }) => Object.keys(facts)))].sort().flatMap((key) => {
		const having = known.flatMap(({ member, facts }) => {
			const value = facts[key];
			return value === void 0 ? [] : [{
				member,
				value
			}];
		});
		const [first] = having;
		const agreed = having.length === members.length && having.every(({ value }) => value === first?.value);
		if (first !== void 0 && (having.length === 1 || agreed)) return [[key, first.value]];
		return having.map(({ member, value }) => [`env.${member}.${key.slice(4)}`, value]);
	});
}
// lib/service/compose/compose-model.js
const deviceSchema = (0,external_zod_js_namespaceObject.looseObject)({
	driver: (0,external_zod_js_namespaceObject.string)().optional(),
	capabilities: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish(),
	device_ids: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish()
});
const serviceSchema = (0,external_zod_js_namespaceObject.looseObject)({
	image: (0,external_zod_js_namespaceObject.string)().optional(),
	build: (0,external_zod_js_namespaceObject.unknown)().optional(),
	command: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish(),
	entrypoint: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish(),
	environment: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.string)().nullable()).nullish(),
	labels: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.string)()).nullish(),
	depends_on: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.looseObject)({
		condition: (0,external_zod_js_namespaceObject.string)().optional(),
		required: (0,external_zod_js_namespaceObject.boolean)().optional()
	})).nullish(),
	profiles: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).nullish(),
	network_mode: (0,external_zod_js_namespaceObject.string)().optional(),
	runtime: (0,external_zod_js_namespaceObject.string)().optional(),
	gpus: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.literal)("all"), (0,external_zod_js_namespaceObject.array)(deviceSchema)]).nullish(),
	scale: (0,external_zod_js_namespaceObject.number$1)().optional(),
	volumes: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
		type: (0,external_zod_js_namespaceObject.string)(),
		source: (0,external_zod_js_namespaceObject.string)().optional()
	})).nullish(),
	deploy: (0,external_zod_js_namespaceObject.looseObject)({
		replicas: (0,external_zod_js_namespaceObject.number$1)().nullish(),
		resources: (0,external_zod_js_namespaceObject.looseObject)({
			limits: (0,external_zod_js_namespaceObject.looseObject)({ memory: (0,external_zod_js_namespaceObject.unknown)() }).partial().nullish(),
			reservations: (0,external_zod_js_namespaceObject.looseObject)({ devices: (0,external_zod_js_namespaceObject.array)(deviceSchema).nullish() }).nullish()
		}).nullish()
	}).nullish()
});
const resourceSchema = (0,external_zod_js_namespaceObject.looseObject)({
	name: (0,external_zod_js_namespaceObject.string)().optional(),
	external: (0,external_zod_js_namespaceObject.boolean)().optional(),
	labels: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.string)()).nullish()
});
const modelSchema = (0,external_zod_js_namespaceObject.looseObject)({
	name: (0,external_zod_js_namespaceObject.string)(),
	services: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^(?!\.{1,2}$)[\w.-]{1,200}$/), serviceSchema),
	networks: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), resourceSchema.nullable()).nullish(),
	volumes: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), resourceSchema.nullable()).nullish()
});
/**
* Reads what `docker compose config --format json` has printed.
* @throws ServiceError where it is no such text
*/
function parseModel(text, file) {
	let json;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new external_start_js_namespaceObject.ServiceError(`compose-file ${file}: docker compose config printed no JSON`, {}, { cause });
	}
	const parsed = modelSchema.safeParse(json);
	if (parsed.success) return parsed.data;
	const { path = [], message = "" } = parsed.error.issues[0] ?? {};
	throw new external_start_js_namespaceObject.ServiceError(`compose-file ${file}: ${path.join(".")}: ${message}`, {}, { cause: parsed.error });
}
/**
* Chooses the services: the one that answers, those that are the service under test, and those that these need. What
* only has to have ended before the others start (`service_completed_successfully`) is needed and never under test.
* @throws ServiceError for a service that the file does not have, or of which not exactly one container is asked for:
* processes of two would share the probe's directory, in which files are named by pid
*/
function chooseServices({ services }, { composeService, composeMembers }) {
	const names = Object.keys(services);
	const answering = composeService ?? (names.length === 1 ? names[0] : void 0);
	if (answering === void 0) throw new external_start_js_namespaceObject.ServiceError(`compose-service: not set, and the file has ${names.length}; allowed: ${names.join(", ")}`);
	for (const [input, name] of [["compose-service", answering], ...(composeMembers ?? []).map((member) => ["compose-members", member])]) if (!names.includes(name)) throw new external_start_js_namespaceObject.ServiceError(`${input}: found ${name}; allowed: ${names.join(", ") || "none, the file has no services"}`, { remedy: "name a service of the compose file" });
	const kept = withNeeded(services, [answering, ...composeMembers ?? []]);
	const ending = endingServices(services, kept);
	const members = composeMembers === void 0 ? kept.filter((name) => !ending.has(name)) : composeMembers;
	const chosen = [answering, ...new Set(members.filter((name) => name !== answering))];
	for (const name of chosen) assertOneLasting(name, services[name], ending.has(name));
	return {
		members: chosen,
		kept
	};
}
/** The services and all that they depend on, directly or not, in the order in which they are found. */
function withNeeded(services, wanted) {
	const found = new Set(wanted);
	for (const name of found) for (const needed of neededBy(services, name)) found.add(needed);
	return [...found];
}
/** An optional one of a profile would not be started by compose itself. */
function neededBy(services, name) {
	return Object.entries(services[name]?.depends_on ?? {}).filter(([other, { required }]) => {
		const service = Object.hasOwn(services, other) ? services[other] : void 0;
		return service !== void 0 && (required !== false || (service.profiles ?? []).length === 0);
	}).map(([other]) => other);
}
/** Those that another one waits for to end. */
function endingServices(services, kept) {
	const dependencies = kept.flatMap((name) => Object.entries(services[name]?.depends_on ?? {}));
	return new Set(dependencies.filter(([, { condition }]) => condition === "service_completed_successfully").map(([name]) => name));
}
function assertOneLasting(name, service, ends) {
	if (ends) throw new external_start_js_namespaceObject.ServiceError(`compose service ${name}: others wait for its end (service_completed_successfully); allowed: one that stays`);
	const replicas = service?.scale ?? service?.deploy?.replicas ?? 1;
	if (replicas !== 1) throw new external_start_js_namespaceObject.ServiceError(`compose service ${name} has ${replicas} replicas: allowed 1`, { remedy: "scale it to 1 for the measurement: each container has a probe of its own, and pids of its own" });
}
/**
* The image of a service. One that is built and has no name for it is called so by `docker compose build` itself.
* @throws ServiceError where it has neither
*/
function imageOf({ name: project, services }, name) {
	const service = services[name];
	const image = service?.image ?? (service?.build === void 0 ? void 0 : `${project}-${name}`);
	if (image === void 0) throw new external_start_js_namespaceObject.ServiceError(`compose service ${name}: has neither image nor build`, { remedy: "give it one of them in the compose file" });
	return asMeant(image);
}
/**
* The GPUs that these services ask for together, as the `gpus` input writes it: a count may be any of them, so all.
* By the compose specification (`deploy.resources.reservations.devices`, `gpus`, `runtime`) and what compose 2.40 prints
* for it; no project has been run on a machine with a GPU.
*/
function gpusAskedFor({ services }, names) {
	const asked = names.map((name) => gpuDevices(services[name])).flat();
	if (asked.length === 0) return "none";
	const ids = asked.flatMap(({ device_ids }) => device_ids ?? []);
	return asked.every(({ device_ids }) => (device_ids ?? []).length > 0) && ids.every((id) => /^[\w:-]+$/.test(id)) ? `device=${[...new Set(ids)].join(",")}` : "all";
}
function gpuDevices(service) {
	const reserved = (service?.deploy?.resources?.reservations?.devices ?? []).filter(({ driver, capabilities }) => driver === "nvidia" || capabilities?.includes("gpu") === true);
	const { gpus, runtime } = service ?? {};
	const listed = gpus === "all" ? [{}] : gpus ?? [];
	const asked = [...reserved, ...listed];
	return asked.length === 0 && runtime === "nvidia" ? [{}] : asked;
}
/** A value as its service gets it: in the model a dollar sign is written twice, so that it can be read again. */
function asMeant(text) {
	return text.replaceAll("$$", "$");
}
/** The other way round. */
function asWritten(text) {
	return text.replaceAll("$", "$$$$");
}
// lib/service/compose/compose-project.js
/**
* The project that is measured, as a compose file: the chosen services of the user's, under a name of its own, with the
* probe in each member. Two of them can run at the same time, also beside the user's own: only volumes keep their names,
* so that a model cache is found again.
* @throws ServiceError where the service that answers has no network of its own to publish its port on
*/
function measuredProject(model, chosen, plan) {
	const kept = new Set(chosen.kept);
	const [answering] = chosen.members;
	const services = chosen.kept.map((name) => {
		const service = anywhere(model, name, kept, plan.labels);
		if (!chosen.members.includes(name)) return [name, service];
		if (name !== answering) return [name, withProbe(service, name, plan)];
		return [name, withProbe(answeringOn(service, name, plan.config), name, plan)];
	});
	return {
		...model,
		name: plan.name,
		services: Object.fromEntries(services),
		networks: mapValues(model.networks ?? {}, (network) => network?.external === true ? network : {
			...without(network ?? {}, "name"),
			labels: labelled(network, plan)
		}),
		volumes: mapValues(model.volumes ?? {}, (volume) => volume?.name !== void 0 && plan.volumesThere.has(asMeant(volume.name)) ? {
			name: volume.name,
			external: true
		} : volume ?? {})
	};
}
/** Names of the volumes that our project would make, or find. */
function volumeNames({ volumes }) {
	return Object.values(volumes ?? {}).filter((volume) => volume?.external !== true).flatMap((volume) => volume?.name === void 0 ? [] : [asMeant(volume.name)]);
}
/** The command that the file gives a service; empty where its image's own is run. */
function fileCommand({ services }, name) {
	return (services[name]?.command ?? []).map(asMeant);
}
/** A service that runs beside another of the same file: no name, port or image but what the engine has. */
function anywhere(model, name, kept, labels) {
	const service = model.services[name] ?? {};
	const needed = Object.entries(service.depends_on ?? {}).filter(([other]) => kept.has(other));
	return {
		...without(service, "container_name", "ports", "build", "profiles", "pull_policy"),
		image: service.image ?? `${model.name}-${name}`,
		depends_on: Object.fromEntries(needed),
		labels: {
			...service.labels,
			...mapValues(labels, asWritten)
		}
	};
}
/** With the probe in it. It is not started again where it ends: that it did is what must be seen. */
function withProbe(service, name, plan) {
	const { dir, images } = plan;
	const image = images[name];
	const own = (key) => service.environment?.[key] ?? asWritten(image?.env[key] ?? "");
	const variables = {
		PYTHONPATH: own("PYTHONPATH"),
		NODE_OPTIONS: own("NODE_OPTIONS")
	};
	const command = [
		service.entrypoint,
		service.command,
		image?.command
	].flatMap((words) => words ?? []);
	const { told, out } = (0,external_start_js_namespaceObject.pairOf)(dir, name);
	return {
		...service,
		restart: "no",
		...service.deploy == null ? {} : { deploy: without(service.deploy, "restart_policy") },
		environment: {
			...service.environment,
			...probeVariables(`${INSIDE}/lib`, variables, command, plan.config.shutsOutNode),
			...DIRECTORIES
		},
		volumes: [
			...service.volumes ?? [],
			{
				...bind(asWritten(told), INSIDE),
				read_only: true
			},
			bind(asWritten(out), OUT_INSIDE)
		]
	};
}
/** A folder that the engine does not see is refused, where it would else make an empty one of it. */
function bind(source, target) {
	return {
		type: "bind",
		source,
		target,
		bind: { create_host_path: false }
	};
}
/** With what the configuration lays over it, and its port on this machine's loopback, under a number that is free. */
function answeringOn(service, name, config) {
	const { port, env, memoryLimitBytes: limit, shmSizeBytes: shm } = config;
	const mode = service.network_mode;
	if (mode !== void 0 && mode !== "host" && mode !== "bridge") throw new external_start_js_namespaceObject.ServiceError(`compose service ${name}: found network_mode ${mode}; allowed: its own networks, or host`);
	return {
		...service,
		environment: {
			...service.environment,
			...mapValues(env, asWritten)
		},
		...mode === "host" ? {} : { ports: [{
			mode: "ingress",
			host_ip: "127.0.0.1",
			target: port,
			protocol: "tcp"
		}] },
		...limit === void 0 ? {} : limitedTo(service, limit),
		...shm === void 0 ? {} : { shm_size: `${shm}` }
	};
}
/** Without swap: what is swapped out leaves the figures that are judged. Compose wants both its limits to be the same. */
function limitedTo({ deploy }, limitBytes) {
	const memory = `${limitBytes}`;
	const limit = {
		mem_limit: memory,
		memswap_limit: memory
	};
	const limits = deploy?.resources?.limits;
	if (deploy == null || limits == null) return limit;
	return {
		...limit,
		deploy: {
			...deploy,
			resources: {
				...deploy.resources,
				limits: {
					...limits,
					memory
				}
			}
		}
	};
}
function labelled(network, { labels }) {
	return {
		...network?.labels,
		...mapValues(labels, asWritten)
	};
}
function mapValues(values, change) {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
function without(value, ...keys) {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
// lib/service/compose/compose.js
/** What the project may take longer than its service: networks and containers are made one after the other. */
const PROJECT_EXTRA_MS = 6e4;
/** A project of a compose file. */
const composeLauncher = {
	key: "compose-file",
	keyBeside: "compose-service",
	ignores: {
		keys: [
			"args",
			"volumes",
			"run-args"
		],
		instead: "what the compose file says of it"
	},
	usesEngine: true,
	isMeant: ({ composeFile }) => composeFile !== void 0,
	describe: ({ composeFile }) => `the services of ${composeFile}`,
	launch: launch$3
};
/**
* Starts the service of a docker compose file, and all that it depends on, with the probe in each member. The project
* has a name of its own: the user's may run beside it. A member is one container: `replicas` and `scale` other than 1
* are refused. Builds nothing: images are there, from a `docker compose build` before, or are pulled.
* @throws ServiceError with compose's reason
*/
async function launch$3(config, options) {
	const { composeFile = "" } = config;
	const { name, env, probeSource, signal } = options;
	await assertCompose(env);
	await assertEngineBeside(env);
	const model = parseModel(await resolvedProject(composeFile, options), composeFile);
	const chosen = chooseServices(model, config);
	const [answering] = chosen.members;
	const images = await findImages(model, chosen, options);
	const gpus = await options.chooseGpus(gpusAskedFor(model, chosen.members));
	signal.throwIfAborted();
	const owner = (0,external_start_js_namespaceObject.thisOwner)();
	const dir = (0,external_start_js_namespaceObject.createRunDir)(name, probeSource, owner, imageOf(model, answering), env, chosen.members);
	try {
		const file = (0,external_node_path_namespaceObject.join)(dir.path, "compose.json");
		const project = measuredProject(model, chosen, {
			name,
			labels: (0,external_start_js_namespaceObject.ownerLabels)(owner, env),
			dir,
			images: Object.fromEntries(images),
			volumesThere: await volumesThere(model, env),
			config
		});
		(0,external_node_fs_namespaceObject.writeFileSync)(file, JSON.stringify(project), { mode: 384 });
		await startProject(name, file, {
			signal,
			env,
			timeoutMs: config.startupTimeoutMs + PROJECT_EXTRA_MS
		});
		const containers = await inspectMembers(name, chosen, env);
		const labels = (0,external_start_js_namespaceObject.labelArgs)(owner, env);
		const parts = containers.map((container) => partOf(container, dir, labels, options));
		const facts = containers.map(({ member, inspected }) => {
			const image = images.get(member);
			return {
				member,
				image: imageOf(model, member),
				imageId: image?.digest ?? image?.id ?? null,
				args: fileCommand(model, member),
				env: parseEnvironment(inspected.Config.Env ?? [])
			};
		});
		const [first] = containers;
		return new ContainerService(name, new ContainerAddress(first.inspected, { kind: "beside" }, config.port), parts, projectMetadata(facts), gpus, config, env);
	} catch (error) {
		await (0,external_start_js_namespaceObject.removeByName)(name, env, void 0, signal);
		throw error;
	}
}
/** Compose mounts folders of this machine, and publishes on its loopback. */
async function assertEngineBeside(env) {
	const { kind } = await findPlacement(env);
	if (kind === "beside") return;
	throw new external_start_js_namespaceObject.ServiceError(`compose-file: the docker engine must run beside memdrift; found: ${kind === "sibling" ? "this job runs in a container of it" : "it is on another machine"}`, { remedy: "run the job without container: and with an engine of its own, or measure with image" });
}
async function findImages(model, { kept }, options) {
	const images = /* @__PURE__ */ new Map();
	for (const service of kept) images.set(service, await findImage(imageOf(model, service), options));
	return images;
}
async function volumesThere(model, env) {
	const there = /* @__PURE__ */ new Set();
	for (const volume of volumeNames(model)) if ((await (0,external_start_js_namespaceObject.tryDocker)([
		"volume",
		"inspect",
		volume
	], env)).code === 0) there.add(volume);
	return there;
}
async function inspectMembers(name, { members: [first, ...others] }, env) {
	const containers = await containersOf(name, env);
	const find = async (member) => {
		const found = containers.find(({ service }) => service === member);
		const inspected = found === void 0 ? null : await inspect(found.id, env);
		if (found !== void 0 && inspected !== null) return {
			member,
			containerName: found.name,
			inspected
		};
		throw new external_start_js_namespaceObject.ServiceError(`compose service ${member}: its container is not there after the start`);
	};
	return [await find(first), ...await Promise.all(others.map(find))];
}
function partOf({ member, containerName, inspected }, dir, labels, { signal, env }) {
	const { Id, State } = inspected;
	const copy = new OutputCopy(Id, signal, env);
	return {
		member: memberOf(member, inspected, true, new FileChannel((0,external_start_js_namespaceObject.pairOf)(dir, member), () => copy.read()), new ContainerReach(Id, State.Pid, new Helper(containerName, inspected.Image, labels, env))),
		containerId: Id,
		memoryLimitBytes: memoryLimit(inspected)
	};
}
// lib/service/channel/volume-channel.js
/** The volume that the service writes; the one that it only reads has the service's own name. */
function outVolumeOf(service) {
	return `${service}-out`;
}
/**
* The probe's files where the engine does not see ours: in two volumes. The service mounts the one with commands
* read-only, which `docker cp` respects, so we write through a container of our own that is never started.
*/
var VolumeChannel = class {
	service;
	env;
	#teller;
	#copy;
	constructor(service, signal, env) {
		this.service = service;
		this.env = env;
		this.#teller = `${service}-teller`;
		this.#copy = new OutputCopy(service, signal, env);
	}
	/**
	* Makes the volumes and puts into them what is in the folder, modes kept. Before the service's container is created.
	* @param labels arguments of docker
	* @param imageId of the service's image, as inspected: of another nothing may be here
	* @throws ServiceError with docker's reason
	*/
	async fill(told, imageId, labels) {
		const volumes = [{
			name: this.service,
			dst: INSIDE
		}, {
			name: outVolumeOf(this.service),
			dst: OUT_INSIDE
		}];
		for (const { name } of volumes) await (0,external_start_js_namespaceObject.docker)([
			"volume",
			"create",
			...labels,
			name
		], this.env);
		const mounts = volumes.flatMap(({ name, dst }) => ["--mount", `type=volume,src=${name},dst=${dst}`]);
		const args = [
			"--name",
			this.#teller,
			...labels,
			"--network",
			"none",
			...mounts
		];
		await (0,external_start_js_namespaceObject.docker)([
			"create",
			...args,
			"--entrypoint",
			"never-started",
			imageId
		], this.env);
		await (0,external_start_js_namespaceObject.docker)([
			"cp",
			`${told}/.`,
			`${this.#teller}:${INSIDE}`
		], this.env);
		await withFolder(this.env, async (folder) => {
			const out = (0,external_node_path_namespaceObject.join)(folder, (0,external_node_path_namespaceObject.basename)(OUT_INSIDE));
			await (0,external_node_fs_promises_namespaceObject.mkdir)(out);
			await (0,external_node_fs_promises_namespaceObject.chmod)(out, 1023);
			await (0,external_start_js_namespaceObject.docker)([
				"cp",
				`${folder}/.`,
				`${this.#teller}:/`
			], this.env);
		});
	}
	async command(line) {
		await withFolder(this.env, async (folder) => {
			const file = (0,external_node_path_namespaceObject.join)(folder, "command");
			await (0,external_node_fs_promises_namespaceObject.writeFile)(file, commandText(line));
			await (0,external_node_fs_promises_namespaceObject.chmod)(file, 420);
			await (0,external_start_js_namespaceObject.docker)([
				"cp",
				file,
				`${this.#teller}:${INSIDE}/command`
			], this.env);
		});
	}
	read() {
		return this.#copy.read();
	}
};
async function withFolder(env, work) {
	const folder = await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_start_js_namespaceObject.temporaryFolder)(env), "memdrift-copy-"));
	try {
		return await work(folder);
	} finally {
		await (0,external_node_fs_promises_namespaceObject.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}
// lib/service/container/container.js
/** A container of `image`. */
const containerLauncher = {
	key: "image",
	usesEngine: true,
	isMeant: ({ image }) => image !== void 0,
	describe: ({ image = "" }) => image,
	launch: launch$2
};
/**
* Starts a container of `image`, with the probe in it.
* @throws ServiceError with docker's reason
*/
async function launch$2(config, options) {
	const { name, env, signal } = options;
	const image = await findImage(config.image ?? "", options);
	const placement = await findPlacement(env);
	const gpus = await options.chooseGpus(placement.kind === "remote" && config.gpus === "auto" ? "none" : config.gpus);
	signal.throwIfAborted();
	const owner = (0,external_start_js_namespaceObject.thisOwner)();
	const dir = (0,external_start_js_namespaceObject.createRunDir)(name, options.probeSource, owner, config.image ?? null, env);
	try {
		const envFile = (0,external_node_path_namespaceObject.join)(dir.path, "env");
		(0,external_node_fs_namespaceObject.writeFileSync)(envFile, envFileText(config.env), { mode: 384 });
		const labels = (0,external_start_js_namespaceObject.labelArgs)(owner, env);
		const creation = {
			name,
			labels,
			image,
			placement,
			gpus,
			envFile
		};
		const probe = await createWithMounts(config, creation, dir, options) ?? await createWithVolumes(config, creation, dir, options);
		signal.throwIfAborted();
		const started = await (0,external_start_js_namespaceObject.tryDocker)(["start", name], env);
		if (started.code !== 0) throw new external_start_js_namespaceObject.ServiceError(`image ${config.image}: cannot be started: ${(0,external_start_js_namespaceObject.dockersReason)(started)}`);
		const inspected = await inspect(name, env);
		if (inspected === null) throw new external_start_js_namespaceObject.ServiceError(`container ${name}: removed by somebody else`);
		const helper = new Helper(name, inspected.Image, labels, env);
		const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
		const metadata = {
			image: config.image ?? null,
			image_id: image.digest ?? image.id,
			args: config.args.length === 0 ? null : config.args.join(" "),
			...memoryVariables(parseEnvironment(inspected.Config.Env ?? []))
		};
		const member = memberOf("", inspected, placement.kind === "beside", probe, reach);
		return new ContainerService(name, new ContainerAddress(inspected, placement, config.port), [{
			member,
			containerId: inspected.Id,
			memoryLimitBytes: memoryLimit(inspected)
		}], metadata, gpus, config, env);
	} catch (error) {
		await (0,external_start_js_namespaceObject.removeByName)(name, env, void 0, signal);
		throw error;
	}
}
/** `run-args` may name any variable of docker's own environment: nothing of the step may be among them. */
function create(config, creation, own) {
	const env = {
		...withoutStep(own),
		...envBeside(config.env)
	};
	return (0,external_start_js_namespaceObject.tryDocker)(createArgs(config, creation), env);
}
/**
* Creates the container with our directories mounted in it; null where the engine does not see them. `--mount` refuses a
* folder that the engine does not see, where `-v` would make an empty one of it.
*/
async function createWithMounts(config, creation, dir, { signal, env }) {
	if (creation.placement.kind !== "beside") return null;
	const copy = new OutputCopy(creation.name, signal, env);
	const channel = new FileChannel(dir, () => copy.read());
	const probe = {
		told: `type=bind,src=${dir.told}`,
		out: `type=bind,src=${dir.out}`
	};
	const created = await create(config, {
		...creation,
		probe
	}, env);
	if (created.code === 0) return channel;
	if (/bind source path does not exist/.test(created.stderr) && created.stderr.includes(dir.path)) return null;
	throw new external_start_js_namespaceObject.ServiceError(`image ${config.image}: no container of it: ${(0,external_start_js_namespaceObject.dockersReason)(created)}`);
}
/** Creates the container with the probe's directories in volumes of its own. */
async function createWithVolumes(config, creation, dir, { log, signal, env }) {
	const { name, labels, image } = creation;
	log.info("the docker engine does not see the files of this machine: the probe travels in volumes");
	const channel = new VolumeChannel(name, signal, env);
	await channel.fill(dir.told, image.id, labels);
	const probe = {
		told: `type=volume,src=${name}`,
		out: `type=volume,src=${outVolumeOf(name)}`
	};
	const created = await create(config, {
		...creation,
		probe
	}, env);
	if (created.code === 0) return channel;
	throw new external_start_js_namespaceObject.ServiceError(`image ${config.image}: no container of it: ${(0,external_start_js_namespaceObject.dockersReason)(created)}`);
}
// lib/service/process/log-ring.js
const LINES = 500;
const COLUMNS = 1e3;
/** The last lines of a service's output: bounded in number and in length, whatever it writes. */
var LogRing = class {
	#lines = [];
	/** Takes what the stream says, line by line, from now on. */
	follow(stream) {
		let rest = "";
		const add = (line) => {
			if (line.trim() !== "") this.#lines.push(line.slice(0, COLUMNS));
			if (this.#lines.length > LINES) this.#lines.shift();
		};
		stream.setEncoding("utf8");
		stream.on("data", (text) => {
			const lines = (rest + text).split("\n");
			rest = (lines.pop() ?? "").slice(0, COLUMNS);
			for (const line of lines) add(line);
		});
		stream.on("end", () => add(rest));
		stream.on("error", () => void 0);
	}
	last(count) {
		return count <= 0 ? [] : this.#lines.slice(-count);
	}
};
// lib/service/process/shared-segments.js
/** Where shm_open(3) and sem_open(3) keep what they make. */
const FOLDER = "/dev/shm";
/** Of files there: with more of them nothing is known of what was there before. */
const FILES = 2e4;
/** A line of proc_pid_maps(5): a shared, writable mapping of a file right in that folder. */
const MAPPING = /^[0-9a-f]+-[0-9a-f]+ rw.s [0-9a-f]+ ([0-9a-f]+:[0-9a-f]+) (\d+) +\/dev\/shm\/([^/\n]+)$/gm;
/**
* The shared memory that a service on this machine has made, to remove what nobody removes once it was killed (a server
* without a resource tracker). A segment is the service's where none of that name was there before the launch, its processes
* have mapped it to write, it is this user's alone, and nobody maps it any more.
*/
var SharedSegments = class SharedSegments {
	before;
	/** Name to the mapped file's device and inode. */
	#mapped = /* @__PURE__ */ new Map();
	constructor(before) {
		this.before = before;
	}
	/** Made before the launch: what is there now is not the service's. */
	static async beforeLaunch() {
		const names = await (0,external_node_fs_promises_namespaceObject.readdir)(FOLDER).catch(() => null);
		return new SharedSegments(names === null || names.length > FILES ? null : new Set(names));
	}
	/** Notes what the service's processes have mapped. While they live. */
	async note(pids) {
		if (this.before === null) return;
		for (const pid of pids) for (const { name, file } of mappings(await (0,external_start_js_namespaceObject.readProc)(pid, "maps"))) if (!this.before.has(name)) this.#mapped.set(name, file);
	}
	/** Unlinks what is left of it. No link is followed: unlink(2) never does. Never throws. */
	async unlink() {
		const left = [];
		for (const [name, file] of this.#mapped) if (await privateFile(name) === file) left.push(name);
		if (left.length === 0) return;
		const used = /* @__PURE__ */ new Set();
		for (const { pid } of await (0,external_start_js_namespaceObject.listProcesses)()) for (const { file } of mappings(await (0,external_start_js_namespaceObject.readProc)(pid, "maps"))) used.add(file);
		for (const name of left) if (!used.has(this.#mapped.get(name) ?? "")) await (0,external_node_fs_promises_namespaceObject.unlink)((0,external_node_path_namespaceObject.join)(FOLDER, name)).catch(() => void 0);
	}
};
/** @param maps text of /proc/<pid>/maps */
function mappings(maps) {
	return ((maps ?? "").includes(FOLDER) ? [...(maps ?? "").matchAll(MAPPING)] : []).map(([, device = "", inode = "", name = ""]) => ({
		name,
		file: `${device} ${inode}`
	}));
}
/** Device and inode, as maps have them, of a file that this user alone may open; null where there is none. */
async function privateFile(name) {
	const stat = await (0,external_node_fs_promises_namespaceObject.lstat)((0,external_node_path_namespaceObject.join)(FOLDER, name), { bigint: true }).catch(() => null);
	if (stat === null || !stat.isFile() || stat.nlink !== 1n) return null;
	if (stat.uid !== BigInt((0,external_start_js_namespaceObject.thisUser)()) || (stat.mode & 63n) !== 0n) return null;
	return `${deviceText(stat.dev)} ${stat.ino}`;
}
/** As the kernel prints it, `%02x:%02x`, from what stat(2) gives: gnu_dev_major(3). */
function deviceText(device) {
	return [device >> 8n & 4095n | device >> 32n & -4096n, device & 255n | device >> 12n & -256n].map((part) => part.toString(16).padStart(2, "0")).join(":");
}
// lib/service/process/command.js
/** How long the output of a service that has ended may take to arrive. */
const LAST_WORDS_MS = 1e3;
/** `command` as a process group on this machine. */
const commandLauncher = {
	key: "command",
	usesEngine: false,
	isMeant: ({ command }) => command !== void 0,
	describe: () => "the command",
	launch: launch$1
};
/**
* Starts `command` as a process group on this machine.
* @throws ServiceError where its port is taken, or it cannot be started
*/
async function launch$1(config, options) {
	const { port } = config;
	if (await somebodyListens(port)) throw new external_start_js_namespaceObject.ServiceError(`port ${port}: in use on this machine; another program would be measured`, { remedy: "stop it, or set port to one that is free" });
	const gpus = await options.chooseGpus(config.gpus);
	options.signal.throwIfAborted();
	const dir = (0,external_start_js_namespaceObject.createRunDir)(options.name, options.probeSource, (0,external_start_js_namespaceObject.thisOwner)(), null, options.env);
	try {
		const oomKillsBefore = await oomKillsOfMachine();
		const env = commandEnvironment(config, options.env, dir, gpus);
		const probe = new FileChannel(dir);
		const segments = await SharedSegments.beforeLaunch();
		return new CommandService(config, dir, probe, await start(config, env), gpus, env, options.env, oomKillsBefore, segments);
	} catch (error) {
		await (0,external_start_js_namespaceObject.removeByName)(options.name, options.env);
		throw error;
	}
}
/** A process group on this machine: no container, no cgroup or memory limit of its own. */
var CommandService = class {
	config;
	dir;
	child;
	ownEnv;
	oomKillsBefore;
	segments;
	name;
	url;
	memoryLimitBytes = null;
	metadata;
	members;
	gpus;
	#logs = new LogRing();
	#family = new external_start_js_namespaceObject.KnownFamily((all) => this.#roots(all));
	#exit = null;
	#closed;
	#removed = null;
	constructor(config, dir, probe, child, gpus, env, ownEnv, oomKillsBefore, segments) {
		this.config = config;
		this.dir = dir;
		this.child = child;
		this.ownEnv = ownEnv;
		this.oomKillsBefore = oomKillsBefore;
		this.segments = segments;
		this.name = dir.name;
		this.url = `http://127.0.0.1:${config.port}`;
		this.gpus = gpus.models;
		const processes = () => this.#processes().catch(() => []);
		this.members = [{
			name: "",
			probe,
			reach: machineReach,
			sharedMemory: new MachineShm(),
			processes
		}];
		const { command = "" } = config;
		this.metadata = {
			command: typeof command === "string" ? command : command.join(" "),
			...memoryVariables(env)
		};
		if (child.stdout !== null) this.#logs.follow(child.stdout);
		if (child.stderr !== null) this.#logs.follow(child.stderr);
		if (child.exitCode !== null || child.signalCode !== null) this.#exit = {
			code: child.exitCode,
			signal: child.signalCode
		};
		this.#closed = new Promise((resolve) => {
			child.once("close", () => resolve());
		});
		child.on("exit", (code, signal) => {
			this.#exit = {
				code,
				signal
			};
		});
	}
	async ready(signal) {
		await awaitReady(this, this.config, {
			signal,
			behindDocker: false
		});
	}
	/** Its ports are the machine's: another program may listen on any but its own. */
	otherPort(port) {
		return port === this.config.port ? this.url : null;
	}
	async #processes() {
		return (await Promise.all((await this.#family.list()).map(external_start_js_namespaceObject.describe))).filter((process) => process !== null);
	}
	async state() {
		if (this.#exit === null) return {
			running: true,
			exitCode: null,
			signal: null,
			oomKilled: false
		};
		const { code, signal } = this.#exit;
		return {
			running: false,
			exitCode: code,
			signal,
			oomKilled: this.#removed === null && (signal === "SIGKILL" || code === 137) && await this.#machineKilledForMemory()
		};
	}
	async logs(lines) {
		if (this.#exit !== null) await Promise.race([this.#closed, (0,promises_namespaceObject.setTimeout)(LAST_WORDS_MS)]);
		return this.#logs.last(lines);
	}
	countLines(texts, ignored) {
		const counter = new LineCounter$1(texts, ignored);
		for (const stream of [this.child.stdout, this.child.stderr]) if (stream !== null) counter.follow(stream);
		return counter;
	}
	remove(hurry) {
		this.#removed ??= this.#remove(hurry).catch(() => void 0);
		return this.#removed;
	}
	async #remove(hurry) {
		await this.segments.note((await this.#family.list()).map(({ pid }) => pid));
		await (0,external_start_js_namespaceObject.stop)(() => this.#family.list(), {
			leader: this.child.pid,
			hurry
		});
		await this.segments.unlink();
		this.child.stdout?.destroy();
		this.child.stderr?.destroy();
		await (0,external_start_js_namespaceObject.removeByName)(this.name, this.ownEnv, void 0, hurry);
	}
	/** The command itself, and what it has sent out of its family, where its environment can still be read. */
	async #roots(all) {
		const roots = await (0,external_start_js_namespaceObject.marked)(all, "MEMDRIFT_DIR", this.dir.told);
		const leader = this.child.pid;
		if (leader === void 0) return roots;
		if (this.#exit === null) return [leader, ...roots];
		return [...all.filter(({ pid, session }) => session === leader && pid !== leader).map(({ pid }) => pid), ...roots];
	}
	/** A SIGKILL that is not ours, while the kernel counts one more process killed for memory. */
	async #machineKilledForMemory() {
		const now = await oomKillsOfMachine();
		return now !== null && this.oomKillsBefore !== null && now > this.oomKillsBefore;
	}
};
/** What the command gets: what memdrift has but for the step's own, its GPUs, its configuration, and the probe. */
function commandEnvironment(config, own, { told, out }, gpus) {
	const env = {
		...withoutStep(own),
		...gpus.env,
		...config.env
	};
	return {
		...env,
		...probeVariables(`${told}/lib`, env, [config.command ?? ""].flat(), config.shutsOutNode),
		MEMDRIFT_DIR: told,
		MEMDRIFT_OUT: out
	};
}
/** Starts it as the leader of a session of its own, so that its family can be told from ours. */
async function start({ command = "", cwd }, env) {
	const [program = "", ...args] = typeof command === "string" ? [
		"/bin/sh",
		"-c",
		command
	] : command;
	try {
		const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, {
			cwd,
			env,
			detached: true,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		await (0,external_node_events_namespaceObject.once)(child, "spawn");
		return child;
	} catch (error) {
		const cause = error;
		const why = cause.code === "ENOENT" ? `no such program (or cwd ${cwd ?? process.cwd()})` : cause.message;
		throw new external_start_js_namespaceObject.ServiceError(`command ${program.slice(0, 200)}: ${why}`, {}, { cause });
	}
}
/** Processes killed for memory on this machine since it started; null where the kernel does not count them. */
async function oomKillsOfMachine() {
	const count = (await (0,external_node_fs_promises_namespaceObject.readFile)("/proc/vmstat", "utf8").catch(() => "")).match(/^oom_kill (\d+)$/m)?.[1];
	return count === void 0 ? null : Number(count);
}
async function somebodyListens(port) {
	const answers = ["127.0.0.1", "::1"].map((host) => listensAt(host, port, 2e3));
	return (await Promise.all(answers)).includes(true);
}
// lib/service/registry.js
/** Every way to get a service to measure. */
const LAUNCHERS = [
	containerLauncher,
	commandLauncher,
	composeLauncher,
	attachLauncher
];
/** @throws TypeError where the configuration asks for none: it was not validated */
function launcherOf(config) {
	const meant = LAUNCHERS.find((launcher) => launcher.isMeant(config));
	if (meant === void 0) throw new TypeError(`a service needs one of ${LAUNCHERS.map(({ key }) => key).join(", ")}`);
	return meant;
}
/**
* Launches the service by the launcher that its configuration asks for.
* @param options.onName is called with the name before anything starts, so that clean-up knows what to look for
* @throws ServiceError, the signal's reason; nothing is left then
*/
async function launch(config, { onName, ...options }) {
	const name = (0,external_start_js_namespaceObject.newServiceName)();
	onName(name);
	return launcherOf(config).launch(config, {
		...options,
		name
	});
}
// lib/report/text/figures.js
var import_dist = (0,external_yaml_js_namespaceObject.require_dist)();
/** Every number that a report prints: one unit a column, as many digits as the budget justifies, a real minus sign. */
const MINUS = "−";
/** Thousands in groups: `6,800`. */
function grouped(value) {
	return withMinus(Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ","));
}
function withMinus(text) {
	return text.replace(/^-/, MINUS);
}
/** Of a growth. */
const MAX_DECIMALS = 4;
/**
* Decimals of a growth, its interval and its budget, which are always printed together: one, or as many as print the budget
* to half a percent (0.75 is never 0.8).
* @param budget in the unit that is printed
*/
function decimals(budget) {
	const size = Math.abs(budget);
	if (size === 0 || !Number.isFinite(size)) return 1;
	const fewest = size >= 1 ? 1 : Math.min(MAX_DECIMALS, 1 + Math.ceil(-Math.log10(size)));
	for (let digits = fewest; digits < MAX_DECIMALS; digits++) if (Math.abs(Number(size.toFixed(digits)) - size) <= size / 200) return digits;
	return MAX_DECIMALS;
}
/** Growth is printed in MiB, tokens or as a count. */
const printed = (value, unit) => unit === "bytes" ? value / external_start_js_namespaceObject.MIB : value;
/** Without unit; never a minus before 0. */
function growthFigure(value, unit, budget) {
	const shown = printed(value, unit);
	if (Math.abs(shown) >= 99.95) return grouped(shown);
	const text = shown.toFixed(decimals(printed(budget, unit)));
	return Number(text) === 0 ? text.replace("-", "") : withMinus(text);
}
const UNIT_NAMES = {
	bytes: " MiB",
	tokens: " tokens",
	count: "",
	percent: " %"
};
/** The figures of a drift, per 1000 requests. Null where drift was not judged. */
function driftText({ drift, unit }) {
	if (drift === null) return null;
	const { per1000Requests: value, low, high, budget, baseline } = drift;
	const signed = (growth) => signedGrowth(growth, unit, budget);
	return {
		value: signed(value) + UNIT_NAMES[unit],
		bare: signed(value),
		amount: growth$1(Math.abs(value), unit, budget),
		interval: growthInterval(low, high, unit, budget),
		budget: growthFigure(budget, unit, budget),
		baseline: baseline === null ? null : signed(baseline)
	};
}
/** Growth per 1000 requests, with the digits of its budget: `0.4 MiB`. */
function growth$1(value, unit, budget) {
	return growthFigure(value, unit, budget) + UNIT_NAMES[unit];
}
/**
* A count for each request: whole where it is whole, `about 13 a request`, else two digits, `about 0.25 a request`; of rare
* ones `about 3 in 1000 requests`.
*/
function perRequest({ perRequest: value, low, high }) {
	const whole = Math.round(value);
	if (whole >= 1 && (low <= whole && whole <= high || Math.abs(value - whole) <= .01 * whole) || value >= 100) return `about ${grouped(whole)} a request`;
	if (value < .01) return `about ${Math.max(1, Math.round(1e3 * value))} in 1000 requests`;
	return `about ${Number(value.toPrecision(value >= 10 ? 3 : 2))} a request`;
}
/** Growth with sign, without unit: `+3.1`. */
function signedGrowth(value, unit, budget) {
	const text = growthFigure(value, unit, budget);
	return text.startsWith(MINUS) ? text : `+${text}`;
}
/** Half the width of an interval of growth, without unit: `0.5`. */
function growthMargin(low, high, unit, budget) {
	return growthFigure((high - low) / 2, unit, budget);
}
/** Both ends of an interval of growth, without unit: `2.8 to 3.4`. */
function growthInterval(low, high, unit, budget) {
	return `${growthFigure(low, unit, budget)} to ${growthFigure(high, unit, budget)}`;
}
/** A budget of growth, without unit: it follows figures that have one. */
function growthBudget(budget, unit) {
	return growthFigure(budget, unit, budget);
}
/**
* `3.1 MiB per 1000 requests (2.8 to 3.4)`.
* @param requests what is counted: `requests of class embed`
*/
function growthEstimate({ value, low, high, unit }, budget, requests = "requests") {
	return `${growth$1(value, unit, budget)} per 1000 ${requests} (${growthInterval(low, high, unit, budget)})`;
}
/**
* The upper bound of a growth, rounded up: `0.4 MiB per 1000 requests`. Never finer than a hundredth of the budget, and never
* rounded above a budget that it is below.
*/
function upperBound(high, budget, unit) {
	const limit = printed(budget, unit);
	const value = Math.max(printed(high, unit), limit / 100, 1e-6);
	const scale = 10 ** Math.max(0, 1 - Math.floor(Math.log10(value)));
	const up = Math.ceil(value * scale) / scale;
	return `${Number((value < limit ? Math.min(up, limit) : up).toPrecision(3))}${UNIT_NAMES[unit]} per 1000 requests`;
}
/** A share of 1 in percent, two significant digits: `5 %`, `0.25 %`. */
function percent(share) {
	return `${Number((100 * share).toPrecision(2))} %`;
}
/** `1 request`, `3 requests`. */
function counted(count, one, many = `${one}s`) {
	return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** A level, or a distance between two: `14.82 GiB`, `310 MiB`, `81,920 tokens`. */
function height(value, unit) {
	if (unit !== "bytes") return grouped(value) + UNIT_NAMES[unit];
	const magnitude = Math.abs(value);
	return withMinus(magnitude >= 104857600 && magnitude < 1073741824 ? (0,external_start_js_namespaceObject.formatBytes)(value, 0) : (0,external_start_js_namespaceObject.formatBytes)(value));
}
/** An amount that is extrapolated, in two significant digits: `7.1 GiB`, `310 MiB`. */
function roughBytes(value) {
	const rounded = Number(value.toPrecision(2));
	const { scale } = binaryUnit(rounded);
	return (0,external_start_js_namespaceObject.formatBytes)(rounded, rounded / scale < 9.95 ? 1 : 0);
}
/** The unit in which a reader would give an amount of bytes. */
function binaryUnit(bytes) {
	const magnitude = Math.abs(bytes);
	if (magnitude >= 1073741824) return {
		scale: external_start_js_namespaceObject.GIB,
		name: "GiB"
	};
	if (magnitude >= 1048576) return {
		scale: external_start_js_namespaceObject.MIB,
		name: "MiB"
	};
	return magnitude >= 1024 ? {
		scale: external_start_js_namespaceObject.KIB,
		name: "KiB"
	} : {
		scale: 1,
		name: "B"
	};
}
/** Both ends of an interval of levels: `70.0 to 90.0 MiB`, `900 MiB to 1.10 GiB`. */
function heightInterval(low, high, unit) {
	const [from, to] = [height(low, unit), height(high, unit)];
	const [figure = from, name] = from.split(" ");
	return name !== void 0 && to.endsWith(` ${name}`) ? `${figure} to ${to}` : `${from} to ${to}`;
}
/** An amount that was held for the sensitivity check: `32 MiB`. */
function wholeBytes(value) {
	return (0,external_start_js_namespaceObject.formatBytes)(value, 0);
}
/** A span of time in two units at most: `45 s`, `4 min 12 s`, `2 h 5 min`. */
function duration$1(seconds) {
	const whole = Math.round(seconds);
	for (const [size, name, smaller, smallerName] of [[
		3600,
		"h",
		60,
		"min"
	], [
		60,
		"min",
		1,
		"s"
	]]) {
		if (whole < size) continue;
		const rest = Math.floor(whole % size / smaller);
		return rest === 0 ? `${Math.floor(whole / size)} ${name}` : `${Math.floor(whole / size)} ${name} ${rest} ${smallerName}`;
	}
	return `${whole} s`;
}
/** What one of many takes: `2.6 s`; from ten seconds on as {@link duration}. */
function pace(seconds) {
	return seconds < 9.95 ? `${seconds.toFixed(1)} s` : duration$1(seconds);
}
/** A stop-watch: `2:41`, `1:02:41`. */
function stopwatch(seconds) {
	const whole = Math.max(0, Math.round(seconds));
	const two = (value) => value.toString().padStart(2, "0");
	const minutes = Math.floor(whole / 60);
	return minutes < 60 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
/** A guess at a time to come, in one unit of two digits at most: `9 hours`, `40 minutes`, `3 days`. */
function roughTime(hours) {
	const [amount, unit] = hours < 1.5 ? [hours * 60, "minute"] : hours < 48 ? [hours, "hour"] : hours < 1440 ? [hours / 24, "day"] : [hours / 720, "month"];
	const whole = Math.max(1, Math.round(amount));
	return {
		amount: whole,
		unit: whole === 1 ? unit : `${unit}s`
	};
}
/** A latency: `212 ms`, `1.84 s`, `0.8 ms`. */
function milliseconds(ms) {
	if (ms >= 1e3) return `${(ms / 1e3).toFixed(2)} s`;
	return `${ms >= 10 ? Math.round(ms) : ms.toFixed(1)} ms`;
}
/** Rate, two significant digits below ten: `10`, `2.5`, `0.31`. */
function rate(perSecond) {
	return perSecond >= 10 ? grouped(perSecond) : Number(perSecond.toPrecision(2)).toString();
}
/** For a chart's own language: five significant digits, three decimals at most, never in exponent form. */
function plainNumber(value) {
	return Number(value.toPrecision(5)).toFixed(3).replace(/\.?0+$/, "");
}
// lib/report/text/failure-texts.js
/** How the service ended, when, its last words, and what it was asked last. One clause. */
function deathText(death) {
	const { code, signal, oom, member, lines, page } = death;
	const how = signal === null ? `exit code ${code ?? "unknown"}` : `signal ${signal}`;
	const who = member === void 0 ? "the service" : `the service's container ${member}`;
	const ended = oom === true ? "was killed for memory" : "ended";
	const when = page === void 0 ? WHEN[death.during]?.(death.cycle) : `when memdrift asked it for ${page}`;
	const said = lines.length === 0 ? "" : `; its last ${lines.length === 1 ? "line" : "lines"}: ${lines.join(" ... ")}`;
	return `${who} ${ended} (${how})${when === void 0 ? "" : ` ${when}`}${said}${lastRequestText(death)}`;
}
/** `; the last request before it: POST /v1/embeddings`; empty where that is not known. */
function lastRequestText({ request }) {
	if (request === void 0) return "";
	const { method, path, class: name } = request;
	const asked = `${method} ${path}`;
	return `; the last request before it: ${asked}${name === asked ? "" : ` (class ${name})`}`;
}
/** By what the run did meanwhile; others are not said. */
const WHEN = {
	"warm-up": () => "in the warm-up",
	metrics: () => "after the warm-up",
	sensitivity: () => "in the sensitivity check",
	phase: () => "while the cause of the growth was looked for",
	cycle: (cycle) => cycle === void 0 ? "in a cycle" : `in cycle ${cycle}`,
	checkpoint: (cycle) => {
		if (cycle === 0) return "at the first checkpoint, before any request";
		return cycle === void 0 ? "at the checkpoint after the warm-up" : `at the checkpoint after cycle ${cycle}`;
	}
};
/** `class POST /v1/embed failed in all of its 84 requests: status 422 instead of 200`. */
function classFailsText(cause) {
	const { sent, failed, mostly, usual, unnamed } = cause;
	const requests = counted(sent, "request");
	const how = mostly === null ? "" : `: ${usual === null ? "" : "mostly "}${missText(mostly)}`;
	const share = usual === null ? `failed in all of its ${requests}` : `failed in ${grouped(failed)} of its ${requests}`;
	const limit = usual === null ? "" : usual === 0 ? "; none when recorded" : `; ${percent(usual)} are usual`;
	const more = unnamed === 0 ? "" : `; and so did ${grouped(unnamed)} more ${unnamed === 1 ? "class" : "classes"}`;
	return `class ${cause.class} ${share}${how}${limit}${more}`;
}
/** `status 422 instead of 200`. */
function missText({ kind, status, expected }) {
	if (kind === "validation") return "the right status, and an answer that is not what `expect` asks for";
	const found = status === null ? kind : `status ${status}`;
	return expected === null ? found : `${found} instead of ${status === null ? "status " : ""}${expected}`;
}
/** Why planned disconnects did not come about: in brackets, or nothing. */
function missedText(why) {
	return why === null ? "" : MISSED[why];
}
const MISSED = {
	sooner: " (responses ended sooner than when recorded)",
	shorter: " (responses were shorter than when recorded)",
	slower: " (requests timed out before)",
	ended: " (responses ended where clients had left)"
};
/** What makes a client leave before the end of an answer again. */
function missedRemedy(why) {
	switch (why) {
		case "sooner": return "responses are faster than when recorded: record again, or have clients leave after an event (cancel.after_events)";
		case "shorter": return "responses are shorter than when recorded: fix their length (workload.force-output), or record again";
		case "slower": return "responses are slower than when recorded: raise workload.timeout, or record again";
		case "ended": return "these clients left at the end of their responses, which is no disconnect: record again";
		case null: return "responses are shorter or faster than when recorded: fix their length (workload.force-output), or record again";
	}
}
// lib/report/text/words.js
/** A series in a few words for a list, e.g. `torch allocated`; escaped where it has no short name of ours. */
function shortName(series, style) {
	return (0,external_start_js_namespaceObject.definitionOf)(series)?.shortName ?? style.say(series);
}
/** The same, but never the series' own name where it has a layer: `mappings: glibc arenas`. */
function seriesName(series, style) {
	const { shortName: short, layerLabel, quantity } = (0,external_start_js_namespaceObject.definitionOf)(series) ?? {};
	if (short !== void 0 || layerLabel === void 0) return short ?? style.say(series);
	return quantity === "count" ? layerLabel : `${layerLabel}: ${quantity}`;
}
/** Whose memory it is, for a sentence: `the host heap's *allocated* memory`. */
function memoryOf(series, style, article) {
	const { subject, quantity = "" } = (0,external_start_js_namespaceObject.definitionOf)(series) ?? {};
	if (subject === void 0) return style.say(series);
	return subject.replace(/^The /, `${article} `).replace("{}", () => style.em(quantity));
}
/** A sentence with its capital and its full stop. */
function sentence(words) {
	const begun = capital(words);
	return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
function capital(words) {
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}
/** A reason as part of a longer line: without its full stop. */
function clause(words) {
	return words.replace(/\.$/, "");
}
/** Layer and quantity: `host heap allocated`; for what is counted, `number of threads`. */
function seriesLabel(series) {
	const known = (0,external_start_js_namespaceObject.definitionOf)(series);
	if (known === void 0) return series;
	return known.quantity === "count" ? `number of ${known.layerLabel}` : `${known.layerLabel} ${known.quantity}`;
}
/** Keys of the environment whose number is a size. */
const SIZES = /* @__PURE__ */ new Set(["memory_limit", "gpu_memory"]);
/** A fact of the environment or the candidate: sizes with their unit, lists with commas. Not escaped. */
function factWords(key, value) {
	if (typeof value === "number" && SIZES.has(key)) return (0,external_start_js_namespaceObject.formatBytes)(value);
	if (Array.isArray(value) && SIZES.has(key)) return value.map((item) => factWords(key, item)).join(", ");
	if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
	return (0,external_drift_js_namespaceObject.factText)(value);
}
/** Dimensions of inputs, as a run records them in its plan and its phases. */
const NEW_INPUTS = /* @__PURE__ */ new Map([
	["texts", "new texts"],
	["lengths", "new lengths"],
	["paths", "new ids in paths"],
	["queries", "new ids in queries"],
	["headers", "new ids in headers"],
	["images", "new images"],
	["audio", "new audio"]
]);
const EVENTS$1 = /* @__PURE__ */ new Map([
	["oom-kill", "killed for memory"],
	["device-oom", "the device ran out of memory"],
	["exit", "the service ended"],
	["restart", "the service restarted"],
	["restarted-worker", "a worker was replaced"],
	["contaminated", "something else used the device"],
	["not-measured", "the run was given up"]
]);
/** What happened in a run, in a few words. Not escaped. */
function eventWords(what) {
	return EVENTS$1.get(what) ?? what;
}
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
/** `1 Dec 2026, 14:23 UTC`; as it is where it is no time. Not escaped. */
function dateWords(created) {
	const time = new Date(created);
	if (Number.isNaN(time.getTime())) return created;
	const clock = time.toISOString().slice(11, 16);
	return `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}, ${clock} UTC`;
}
// lib/report/text/refusals.js
/** Why a recording cannot serve as a baseline: `a1b2c3d (2026-11-02T09:00:00Z): driver 580.1 here, 570.8 in the baseline`. */
function refusalText(refusal) {
	if (refusal.why === "not-offered" || refusal.recording === null) return whyText(refusal);
	const { commit, created } = refusal.recording;
	return `${commit === null ? "a recording without a commit" : commit.slice(0, 7)}${created === null ? "" : ` (${created})`}: ${whyText(refusal)}`;
}
/** What a recording lacks to be a baseline, without its name. */
function whyText(refusal) {
	switch (refusal.why) {
		case "environment": return differencesText(refusal.differences);
		case "verdict": return `its own verdict was ${refusal.verdict}`;
		case "event": return EVENTS.get(refusal.what) ?? "its measurement was disturbed";
		case "too-few-checkpoints": return `it has ${counted(refusal.found, "checkpoint")}, fewer than ${refusal.needed}`;
		case "series-unread": return `required series ${refusal.series} was not read at ${refusal.missing} of ${refusal.of} checkpoints`;
		case "series-zero": return `required series ${refusal.series} reads 0 at ${refusal.zeros} of ${refusal.of} checkpoints`;
		case "too-far": return `it is ${counted(refusal.distance, "commit")} before the base; the limit is ${refusal.allowed} (baseline.stand-in-distance)`;
		case "not-offered": return refusal.detail;
	}
}
const EVENTS = /* @__PURE__ */ new Map([
	["oom-kill", "its service was OOM-killed"],
	["device-oom", "its device ran out of memory"],
	["exit", "its service exited unexpectedly"],
	["contaminated", "other work disturbed it"],
	["cancelled", "it was cancelled"],
	["not-measured", "it was aborted"]
]);
/** `driver 580.1 here, 570.8 in the baseline; ...`. */
function differencesText(differences) {
	return differences.map(({ key, here, there }) => `${key} ${factWords(key, here)} here, ${factWords(key, there)} in the baseline`).join("; ");
}
// lib/report/text/run/unread.js
/** Why a series could not be read, and what to do about it. */
const UNREAD = {
	"process-ended": (of) => [`${of.series} was not read: process ${of.pid} (${of.role}) ended while it was read`, "let processes live through a checkpoint: short-lived helpers make every sum over them unknown"],
	"process-mute": (of) => [`${of.series} was not read: the probe in process ${of.pid} (${of.role}) did not answer in time`, "see whether the process hangs or is stopped, or holds the interpreter lock for minutes"],
	"process-denied": (of) => [`${of.series} cannot be read${of.pid === null ? "" : ` of process ${of.pid} (${of.role})`}: no permission${of.or_kernel ? `, or ${KERNEL}` : ""}`, "run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor"],
	"kernel-lacks": (of) => [`${of.series} cannot be read of process ${of.pid} (${of.role}): ${KERNEL}`, "run memdrift on a kernel that has Pss_Anon in smaps_rollup: see memdrift doctor"],
	"no-process": ({ series }) => [`${series} cannot be read: no process of the service can be seen from here`, "run memdrift where /proc shows the processes of the service: see memdrift doctor"],
	"cgroup-hidden": ({ series }) => [`${series} cannot be read: the container's memory cgroup is out of reach, or does not tell shared memory`, "run memdrift beside the engine as a user who may read /sys/fs/cgroup, or measure an image with a shell"],
	"probe-kept-out": ({ command }) => [`the probe never reported: the service starts Python with -I or -E (${command})`, "start Python without -I and -E in the measured image, or set its PYTHONPATH inside"],
	"probe-without-environment": ({ pid, command }) => [`the probe never reported from process ${pid} (${command}): it was started with another environment (env -i, sudo, su)`, "keep PYTHONPATH, MEMDRIFT_DIR and MEMDRIFT_OUT in the environment of the measured service"],
	"probe-silent": ({ pid, command }) => [`the probe never reported from process ${pid} (${command})`, "start it without -I, -E, -S and env -i, so that PYTHONPATH and sitecustomize work"],
	"heap-of-allocator": ({ series, allocators }) => unreadHeap(series, `${allocators.join(", ")} serves malloc`),
	"heap-without-statistics": ({ series }) => unreadHeap(series, "no ctypes, or no glibc from 2.33 on"),
	"heap-without-python": ({ series }) => unreadHeap(series, "it has no Python process"),
	"framework-gone": ({ series, framework }) => [`${series} is in the baseline, and no process of this service has ${framework} on a device`, `check that the change still runs on the GPU, or accept it: ${ungated(series)}`],
	"framework-silent": ({ series, framework }) => [`${series} cannot be read: ${framework} is loaded but reports no allocator statistics`, `see the version of ${framework} in the report, or ${ungated(series)}`],
	"runtime-gone": ({ series }) => unreadRuntime(series, "no process of this service tells it, and one did in the baseline"),
	"runtime-unasked": (of) => unreadRuntime(of.series, `process ${of.pid} (${of.role}) did not tell it (${of.asked})`),
	"driver-absent": ({ series, tools }) => unreadDriver(series, `a GPU is attached, and none of ${tools.join(", ")} answers here`),
	"driver-lacks": ({ series, problem }) => unreadDriver(series, problem ?? "the driver does not tell (any more) what the service's processes hold"),
	"page-off": ({ series }) => [`${series} was not read: no page of metrics is asked for (service.metrics: none), and the baseline has it`, `ask for the page as the baseline did, or accept the blind spot: ${ungated(series)}`],
	"page-unknown": ({ series }) => [`${series} was not read: no known page of metrics was found`, KEEP_PAGE],
	"page-lacks": ({ series }) => [`${series} was not read: the server's page of metrics does not report it (any more)`, KEEP_PAGE],
	"page-silent": ({ series }) => [`${series} was not read: the server's page of metrics does not answer (any more)`, KEEP_PAGE]
};
const KERNEL = "the kernel does not report it (gVisor, Linux before 5.3)";
const KEEP_PAGE = "keep the page of metrics on (vLLM has it always, SGLang with --enable-metrics), or see service.metrics";
const ungated = (series) => `budgets.series."${series}".gate: false`;
const unreadHeap = (series, why) => [`${series} cannot be read in this service (${why})`, `leave it to process/resident: ${ungated(series)}`];
const unreadRuntime = (series, why) => [`${series} was not read: ${why}`, `let its runtime be asked as it was (docs/layers.md), or accept the blind spot: ${ungated(series)}`];
const unreadDriver = (series, why) => [`${series} cannot be read: ${why}`, `make the driver's tool available where memdrift runs, measure without a GPU (gpus: none), or accept the blind spot: ${ungated(series)}`];
// lib/report/text/run/troubles.js
/** The words of what went wrong. */
function troubleText(trouble) {
	const words = WORDS[trouble.why];
	const [reason, remedy = null] = words(trouble);
	return {
		reason,
		remedy
	};
}
/** What an event says of why: the reason is empty where it says nothing. */
function recordedText({ trouble, detail, remedy }) {
	return trouble === void 0 ? {
		reason: detail,
		remedy
	} : troubleText(trouble);
}
const TROUBLES = {
	"warm-up-too-long": (of) => [`${maxDuration(of)} cannot hold the warm-up (${duration$1(of.spent_s)} or more) and the ${counted(of.cycles, "cycle")} of ${pace(of.cycle_s)} that a verdict needs`, moreTime(of)],
	"cycles-too-few": (of) => [`${maxDuration(of)} allows ${counted(of.possible, "cycle")} of ${pace(of.cycle_s)} after the warm-up; a verdict needs ${grouped(of.needed)}`, moreTime(of)],
	"pair-too-long": (of) => [`each run of the paired A/B needs ${counted(of.cycles, "cycle")}, about ${duration$1(of.need_s)}; max-duration is ${duration$1(of.max_duration_s)}`, moreTime(of)],
	"too-noisy": (of) => {
		const unit = of.unit;
		const [margin, budget] = [of.margin, of.budget].map((value) => growth$1(value, unit, of.budget));
		return [`${of.series} is too noisy for its budget: after ${counted(of.cycles, "cycle")} its growth would still be uncertain by ${margin} per 1000 requests, and the budget is ${budget}`, moreSignal(of)];
	},
	undetectable: (of) => [`the minimum detectable growth in max-duration, ${growth$1(of.growth, "bytes", of.growth)} per 1000 requests, is above the budget`, moreSignal(of)],
	"no-cycle": ({ limit }) => [`${limitText(limit)} is over, and nothing was measured`, "see the last lines of the service; raise startup-timeout or max-duration if it is only slow"],
	hangs: (of) => [`${limitText(of.limit)} is over in cycle ${of.cycle}, which was not done after ${duration$1(of.waited_s)}; those before it took ${pace(of.usual_s)}`, "the service answers no more: see its last lines"],
	"warm-up-cut": (of) => [`${limitText(of.limit)} is over in the warm-up, after ${counted(of.sent, "request")}`, "raise max-duration, or see the last lines of the service where it answers no more"],
	"warm-up-slow": (of) => {
		const silent = `the service does not answer: ${of.silent ? "it has printed nothing" : "see its last lines"}`;
		return [`${limitText(of.limit)} is over in the warm-up: ${grouped(of.ok)} of ${counted(of.sent, "request")} were answered as expected`, of.ok === 0 ? silent : "raise max-duration, or set a smaller plan.cycle"];
	},
	"warm-up-refused": ({ sent, errors }) => {
		const kinds = Object.entries(errors).map(([kind, count]) => `${grouped(count)} ${kind}`);
		return [`none of the ${counted(sent, "warm-up request")} was answered as expected (${kinds.join(", ")})`, "check the workload against the service: paths, port, expected status"];
	},
	"nothing-to-amplify": () => ["plan.amplify: no class of the workload was answered as expected in the warm-up", "check the workload against the service, or leave plan.amplify out"],
	"upstream-unused": ({ env }) => ["the service called its upstream (workload.upstream) in no request of the warm-up", `check that it takes the address from ${env}, and that this machine's firewall lets it through`],
	"gpu-driver-silent": (of) => [`the GPU driver does not answer: ${of.problem ?? `no output of ${of.tool} in ${duration$1(of.waited_s)}`}`, "check that the tool works where memdrift runs, or set gpus: none"],
	"gpu-busy": (of) => [`the GPU was not free within ${duration$1(of.waited_s)}: ${occupiedText(of)}`, "run one job at a time on a GPU (a concurrency group, a runner of its own), or set gpus: none for a service without"],
	"gpu-shared": ({ processes }) => [`another process computes on the GPU: ${processesText(processes)}`, "run one job at a time on a GPU: use a concurrency group, or a runner of its own"],
	"baselines-unread": ({ detail }) => [`the baselines cannot be read: ${detail}`, READ_AGAIN],
	"baselines-slow": ({ limit }) => [`the baselines cannot be read: ${limitText(limit)} is over`, READ_AGAIN],
	"no-baseline": () => ["no baseline is comparable with this run"],
	"recording-unwritable": ({ detail }) => [`the recording cannot be written: ${detail}`, "free space there, or choose another folder (--out; in the Action, RUNNER_TEMP)"],
	"leak-refused": ({ layer }) => [`no process of the service can be made to leak in ${layer}: none has the probe`],
	"prometheus-unread": ({ detail }) => [`the series cannot be read: ${detail}`, "check the address, and that it can be reached from here"],
	"no-pods": () => ["Prometheus has no series of the candidate", "check the selector (prometheus.candidate) in the Prometheus itself, and that the pods are scraped"],
	"pods-gone": () => ["no pod of the candidate was there at the end of the window", "see why they ended, or whether their scrapes fail"],
	"no-scraped-memory": ({ pod }) => [`Prometheus has no memory of ${pod}: neither cAdvisor nor the service itself tells any`, "scrape the kubelet (cAdvisor) or the service, with labels that prometheus.candidate selects"],
	"no-request-counter": ({ pod }) => [`Prometheus has no counter of the requests of ${pod}`, "name one that the service has: prometheus.requests"],
	"no-requests-counted": ({ pod }) => [`${pod} served no request in the window`, "send it some: a service at rest tells nothing of a leak"],
	"window-too-noisy": (of) => {
		const [least, budget] = [of.growth, of.budget].map((value) => growth$1(value, of.unit, of.budget));
		return [`${of.series} is too noisy in this window: growth of up to ${least} per 1000 requests cannot be told from none, and the budget is ${budget}`, "judge a longer window or one with more requests, or raise the budget"];
	},
	"too-few-scrapes": ({ pod, scrapes, needed }) => [`Prometheus has ${counted(scrapes, "scrape")} of ${pod} in the window; a verdict needs ${grouped(needed)}`, "judge a longer window (--window), or set --step to the scrape interval"],
	"device-allocations": ({ failed, cycle }) => [`${counted(failed, "allocation")} on the device failed in cycle ${cycle}`],
	killed: (of) => {
		const how = of.whole ? `it was killed, exit code ${of.exit_code ?? "unknown"}` : "a process of it was killed";
		const limit = of.limit_bytes;
		return [limit === null ? `${how}: the machine had no memory left` : `${how} at its memory limit of ${(0,external_start_js_namespaceObject.formatBytes)(limit)}`];
	},
	ended: ({ exit_code: code, signal }) => [signal === null ? `exit code ${code ?? "unknown"}` : `signal ${signal}`],
	"processes-changed": ({ gone, born }) => [`processes gone: ${gone.join(", ") || "none"}; new: ${born.join(", ") || "none"}`]
};
const READ_AGAIN = "run again; where it stays so, see baseline-dir and baseline-branch";
const WORDS = {
	...TROUBLES,
	...UNREAD
};
/** `max-duration (15 min)`. */
function limitText({ name, s }) {
	return `${LIMITS[name] ?? name} (${duration$1(s)})`;
}
/** Limits that are no input of that name. */
const LIMITS = {
	gate: "the time of all runs",
	run: "the time of a run",
	baselines: "the time to read them"
};
const maxDuration = ({ max_duration_s: s }) => limitText({
	name: "max-duration",
	s
});
/** With fewer in a cycle, its growth drowns in the noise of one checkpoint. */
const FEWEST_REQUESTS = 50;
/** What gives a run the time that it needs: nothing that is set already. */
function moreTime(of) {
	const minutes = Math.ceil(Math.max(of.need_s, of.max_duration_s) / 60) + 1;
	return either([
		`set max-duration to ${minutes}m`,
		...of.requests > FEWEST_REQUESTS ? [`a smaller plan.cycle (now ${counted(of.requests, "request")})`] : [],
		...of.horizon === "fast" ? [] : ["plan.horizon: fast"]
	]);
}
/** What makes a growth easier to tell from noise; more time only where that is what limits the cycles. */
function moreSignal({ more }) {
	return `raise ${either([
		...more ? ["max-duration"] : [],
		"plan.cycle",
		"the budget"
	])}`;
}
/** `a`, `a or b`, `a, b or c`. */
const either = (ways) => [ways.slice(0, -1).join(", "), ways.at(-1)].filter((part) => part !== "").join(" or ");
/** Who or what takes a GPU: `python (4711, 2.0 GiB) on GPU-1`. */
function occupiedText({ device, processes, used_bytes: used }) {
	return processes.length > 0 ? `${processesText(processes)} on ${device}` : `${(0,external_start_js_namespaceObject.formatBytes)(used ?? 0)} of ${device} are in use by processes that are not visible here`;
}
/** Names of processes, five at most. */
function processesText(processes) {
	const named = processes.slice(0, 5).map(({ pid, name, used_bytes: used }) => {
		return `${name.replace(/^.*\//, "").slice(0, 60)} (${pid}${used === null ? "" : `, ${(0,external_start_js_namespaceObject.formatBytes)(used)}`})`;
	});
	const more = processes.length > 5 ? ` and ${processes.length - 5} more` : "";
	return `${named.join(", ")}${more}`;
}
// lib/report/text/reasons.js
/** Still known without a baseline. */
const ABSOLUTE = "no leak found by the absolute rules";
const INVALID = "the replay is invalid";
const BASE_RUNS = "the interleaved base runs";
const REASONS = {
	growth: (cause, subject = seriesLabel(cause.series)) => {
		const { growth, budget, hidden } = cause;
		const grows = `${subject} grows ${growthEstimate(growth, budget)}${growsText(cause.lives)}; budget ${growthBudget(budget, growth.unit)}`;
		return hidden === true ? `${grows}; the baseline recordings grow too, so comparing with them would hide it` : grows;
	},
	"growth-within": (cause, subject = seriesLabel(cause.series)) => {
		const { growth, budget, own } = cause;
		const grows = `${subject} grows ${growthEstimate(growth, budget)}`;
		if (budget > own && growth.value > own) return `${grows}, within its raised budget of ${growthBudget(budget, growth.unit)}`;
		if (growth.high > budget) return `${grows}, no more than the baseline`;
		return `${subject} does not grow (${anyGrowth(growth.high, budget, growth.unit)})`;
	},
	"growth-open": (cause, subject = seriesLabel(cause.series)) => {
		const { growth, budget, cycles } = cause;
		const open = `${subject} is undecided after ${counted(cycles, "cycle")}`;
		if (growth === null) return `${open}: too few readings`;
		return `${open}: it grows ${growthEstimate(growth, budget)}; budget ${growthBudget(budget, growth.unit)}`;
	},
	level: (cause, subject = seriesLabel(cause.series)) => {
		const { unit, better, value, baseline, budget } = cause;
		return `${subject} has a steady-state level ${`${height(Math.abs(value - baseline), unit)} ${worseSide(better)}`} the baseline's ${height(baseline, unit)}; budget ${height(budget, unit)}`;
	},
	creep: (cause, subject = seriesLabel(cause.series)) => {
		const { unit, value, reference, budget } = cause;
		const side = value >= reference.value ? "above" : "below";
		const which = reference.accepted ? "the last accepted recording" : "the first recording";
		const name = reference.commit === null ? which : `${reference.commit.slice(0, 7)}, ${which}`;
		return `${subject} crept to a steady-state level ${height(Math.abs(value - reference.value), unit)} ${side} that of ${name}, in steps that were each within the budget; budget ${height(budget, unit)}`;
	},
	cap: (cause, subject = seriesLabel(cause.series)) => `${subject} reached ${height(cause.value, cause.unit)} under load; the cap is ${height(cause.cap, cause.unit)}`,
	peak: (cause, subject = seriesLabel(cause.series)) => {
		const { unit, value, baseline, budget } = cause;
		return `${subject} peaks ${height(value - baseline, unit)} above the baseline's ${height(baseline, unit)} under load; budget ${height(budget, unit)}`;
	},
	stays: (cause, subject = seriesLabel(cause.series)) => {
		const { excess, level, requests, unit } = cause;
		return `${subject} ${staysAt(level, excess, unit)} with nothing in flight, after ${counted(requests, "request")}`;
	},
	"still-falls": (cause, subject = seriesLabel(cause.series)) => `${subject} had not come to rest ${duration$1(cause.waitedMs / 1e3)} after the last request, and still fell`,
	returns: (cause, subject = seriesLabel(cause.series)) => {
		const { level, excess, unit } = cause;
		if (excess > 0) return `${subject} ${staysAt(level, excess, unit)} with nothing in flight, which is let pass`;
		return `${subject} returns to ${height(level, unit)} at rest`;
	},
	"level-within": (cause, subject = seriesLabel(cause.series)) => `${subject} is within its budget`,
	explains: (cause, subject = seriesLabel(cause.series)) => {
		const { growth, budget } = cause;
		return growth === null ? `${subject} is shown for information, not judged` : `${subject} grows ${growthEstimate(growth, budget)}; shown for information, not judged`;
	},
	"series-unread": (cause, subject = seriesLabel(cause.series)) => `${subject} was not read`,
	"no-rate": (cause, subject = seriesLabel(cause.series)) => `${subject} has a budget per minute, but no time passes between the checkpoints`,
	"paired-growth": (cause, subject = seriesLabel(cause.series)) => {
		const { difference, budget } = cause;
		return `${subject} grows ${growthEstimate(difference, budget)} more than in ${BASE_RUNS}; budget ${growthBudget(budget, difference.unit)}`;
	},
	"paired-level": (cause, subject = seriesLabel(cause.series)) => {
		const { difference, budget, better } = cause;
		const { value, low, high, unit } = difference;
		return `${subject} has a steady-state level ${`${height(value, unit)} (${heightInterval(low, high, unit)}) ${worseSide(better)}`} that of ${BASE_RUNS}; budget ${height(budget, unit)}`;
	},
	"paired-within": (cause, subject = seriesLabel(cause.series)) => {
		const { difference, budget } = cause;
		if (difference === null) return `${subject} has the steady-state level of ${BASE_RUNS}, within its budget`;
		const bound = upperBound(difference.high, budget, difference.unit);
		return `${subject} grows no more than in ${BASE_RUNS} (any extra growth is below ${bound})`;
	},
	"paired-at-rest": (cause, subject = seriesLabel(cause.series)) => `${subject} levels off within its budget in every run of this change`,
	"paired-unread": (cause, subject = seriesLabel(cause.series)) => `${subject} was not read in every run, so the pairs cannot be compared`,
	"paired-open": (cause) => {
		const { series, regressions, runs, found } = cause;
		const share = regressions === 0 ? "no run" : `${regressions} of ${counted(runs, "run")}`;
		return `${seriesLabel(series)} is undecided: ${share} of this change regressed; ${reasonText(found, "it")}`;
	},
	"some-runs": (cause) => `${reasonText(cause.found)}, in only ${cause.some} of ${cause.of} runs of this change`,
	"every-run": (cause) => `${reasonText(cause.found)}, in every run of this change and in no run of the base`,
	"paired-run": (cause) => {
		const image = cause.side === "base" ? "the base's image" : "this change's image";
		return `run ${cause.run} of ${cause.of} (${image}): ${cause.found.rule === "run-refused" ? whyText(cause.found.refusal) : reasonText(cause.found)}`;
	},
	"killed-before-ready": (cause) => `the service was OOM-killed before it was ready${inBrackets(recordedText(cause).reason)}`,
	killed: (cause) => {
		const { cycle, baseToo, death = {} } = cause;
		const detail = recordedText(cause).reason;
		return baseToo ? `the service was OOM-killed${inBrackets(detail)}, and so was the baseline's` : `the service was OOM-killed after cycle ${cycle}${inBrackets(detail)}${lastRequestText(death)}`;
	},
	"device-out-of-memory": (cause) => `the device ran out of memory${after(recordedText(cause).reason)}${cause.baseToo ? ", and so did the baseline's" : ""}`,
	exited: (cause) => cause.death === void 0 ? `the service exited unexpectedly${after(recordedText(cause).reason)}` : deathText(cause.death),
	contaminated: (cause) => `other work disturbed the measurement${after(recordedText(cause).reason)}`,
	cancelled: (cause) => `the run was cancelled${after(recordedText(cause).reason)}`,
	"given-up": (cause) => recordedText(cause).reason || "the run was aborted",
	"layer-unseen": (cause) => `the sensitivity check failed for layer ${cause.layer}: a known allocation did not show in ${seriesLabel(cause.series)}, or did not disappear when it was freed`,
	"nothing-gated": () => "this recording has no gated series",
	"nothing-read": () => "no gated series was read",
	"series-absent": (cause) => `${seriesLabel(cause.series)} is in the baseline, but was not read in this run`,
	"series-never-read": (cause) => `required series ${cause.series} was never read${after(recordedText(cause).reason)}`,
	"series-silent": (cause) => `required series ${cause.series} has no readings after cycle ${cause.after}${after(recordedText(cause).reason)}`,
	"series-gaps": (cause) => `required series ${cause.series} has no reading for ${cause.missing} of ${cause.of} cycles${after(recordedText(cause).reason)}`,
	"too-few-checkpoints": (cause) => `too few checkpoints: ${cause.found}, and a decision needs at least ${cause.needed}`,
	"cycle-empty": (cause) => `${INVALID}: cycle ${cause.cycle} sent no requests`,
	"requests-unsent": (cause) => {
		const were = cause.unsent === 1 ? "was" : "were";
		return `${INVALID}: ${counted(cause.unsent, "request")} ${were} not sent because ${grouped(cause.inFlight)} were in flight`;
	},
	errors: (cause) => {
		const { share, usual, allowed, mostly } = cause;
		const kind = mostly === null ? "" : ` (mostly ${mostly})`;
		const limit = usual === null ? `the limit without a baseline is ${percent(allowed)}` : `${percent(usual)} in the baseline`;
		return `${INVALID}: ${percent(share)} of the requests failed${kind}; ${limit}`;
	},
	"class-fails": (cause) => `${INVALID}: ${classFailsText(cause)}`,
	"dispatch-delay": (cause) => {
		const { share, allowed, p99Ms } = cause;
		return `${INVALID}: ${percent(share)} of the requests were sent too late (p99 dispatch delay up to ${milliseconds(p99Ms)}); the limit is ${percent(allowed)}`;
	},
	"disconnects-missed": (cause) => {
		const { share, planned, usual, why } = cause;
		const of = cause.class === "" ? "" : ` of ${cause.class}`;
		return `${INVALID}: ${percent(share)} of ${counted(planned, "planned disconnect")}${of} did not come about${missedText(why)}; ${percent(usual)} in the baseline`;
	},
	"log-sentinels": (cause) => `${logLinesText(cause)}, and not in the baseline`,
	"class-not-replayed": (cause) => `class ${cause.class} has a budget, but was not replayed on its own`,
	"class-untold": (cause) => `class ${cause.class} has a budget, but its growth in ${seriesLabel(cause.series)} is unknown: ${phaseFailureText(cause.failed)}`,
	"class-growth": (cause) => {
		const { class: name, series, growth, budget, open } = cause;
		const grows = `${seriesLabel(series)} grows ${growthEstimate(growth, budget, `requests of class ${name}`)}`;
		return `${open ? "undecided: " : ""}${grows}; class budget ${growthBudget(budget, growth.unit)}`;
	},
	"no-baseline": (cause) => cause.clean ? `${withoutBaseline(cause)}; ${ABSOLUTE}` : withoutBaseline(cause),
	"run-refused": (cause) => `a run of the paired A/B cannot be compared: ${whyText(cause.refusal)}`,
	"all-within": (cause) => {
		const { beyond, widest, improved, endsBaseGrowth } = cause;
		const noLeak = NO_LEAK[beyond ?? "none"];
		return `${widest === null ? `${noLeak}; every level is within its budget` : `${noLeak} (${anyGrowth(widest.high, widest.budget, widest.unit)})`}${endsBaseGrowth ? "; the base grows, and this change ends it" : ""}${improved === null ? "" : `; ${seriesLabel(improved.series)} ${improvementText(improved)}`}`;
	},
	"first-baseline": ({ within, compared }) => {
		const why = compared.rule === "no-baseline" ? withoutBaseline(compared) : reasonText(compared);
		return `${reasonText(within)}; stored as a baseline, but not compared with one: ${why}`;
	},
	"paired-all-within": () => `no series exceeds its budget over ${BASE_RUNS}`,
	"nothing-yet": () => "nothing measured yet"
};
/** One clause, without capital and full stop. */
function reasonText(cause, subject) {
	const reason = REASONS[cause.rule];
	return reason(cause, subject);
}
const NO_LEAK = {
	none: "no leak",
	accepted: "no leak beyond what is accepted",
	base: "no leak beyond the base's own",
	baseline: "no leak beyond the baseline's own"
};
/** `1,200 lives of about 250 requests`. */
function livesText({ lives, requests }) {
	return `${grouped(lives)} ${lives === 1 ? "life" : "lives"} of about ${counted(requests, "request")}`;
}
/** Where a service grows whose workers are replaced again and again. */
function growsText(lives) {
	switch (lives?.grows) {
		case void 0: return "";
		case "within-lives": return ` within the life of a worker (${livesText(lives)}), until it is replaced`;
		case "between-lives": return " from worker to worker: each new one is larger than those before";
		case "lasting": return " in processes that outlive the workers";
	}
}
/** `any growth is below 0.4 MiB per 1000 requests`. */
function anyGrowth(...bound) {
	return `any growth is below ${upperBound(...bound)}`;
}
const staysAt = (level, excess, unit) => level === 0 ? `stays at ${height(excess, unit)}` : `stays ${height(excess, unit)} above its ${height(level, unit)}`;
/** `the log says "memory leak detected" 300 times, in 28 of 30 cycles`. */
function logLinesText({ text, lines, cycles, of }) {
	return `the log says "${text}" ${lines === 1 ? "once" : `${grouped(lines)} times`}, in ${grouped(cycles)} of ${counted(of, "cycle")}`;
}
function worseSide(better) {
	return better === "lower" ? "above" : "below";
}
function withoutBaseline({ refusal }) {
	if (refusal === null) return "no baseline for this environment yet";
	if (refusal.why === "environment") return `not comparable: ${differencesText(refusal.differences)}`;
	return `no usable baseline: ${refusalText(refusal)}`;
}
/** `uses 310 MiB less than the baseline`. */
function improvementText({ distance, unit, better }) {
	const amount = height(distance, unit);
	return better === "lower" ? `uses ${amount} less than the baseline` : `has ${amount} more than the baseline`;
}
const UNFIT = {
	"nothing-to-vary": "no body of the workload has a text that can be varied",
	"no-json": "no request of the workload has a JSON body",
	died: "the service died",
	"processes-changed": "the processes of the service changed"
};
/** Why cycles of one kind of request have no result. */
function phaseFailureText(failed) {
	switch (failed.why) {
		case "recorded": return Object.hasOwn(UNFIT, failed.detail) ? UNFIT[failed.detail] : failed.detail;
		case "died": return deathText(failed.death);
		case "no-time": return "no time was left for it";
		case "unread": return "the series was not read";
		case "unserved": return `only ${failed.ok} of ${failed.sent} requests were answered as expected`;
	}
}
const after = (detail) => detail === "" ? "" : `: ${detail}`;
const inBrackets = (detail) => detail === "" ? "" : ` (${detail})`;
// lib/report/model/accepted-entries.js
/** Days for which a regression is accepted by default: a quarter, so that it comes up again. */
const ACCEPTED_DAYS = 90;
/** Stands for the reason until a person gives one. */
const REASON_WANTED = "say why this is accepted";
/**
* The entries that would accept the regressions found, a series each: growth up to the upper end of its interval, and the
* steady-state level, both rounded up to two significant digits, so that the same recording judged again with them is no
* regression. What an entry in force already accepts is kept in the new one.
* @param today `2026-11-02`; the entries hold {@link ACCEPTED_DAYS} days from it
*/
function acceptanceOf(findings, today) {
	return findings.filter(isRegression).flatMap((finding) => {
		const given = acceptable(finding);
		if (given === null) return [];
		const { growth, level } = given;
		return {
			series: finding.series,
			...growth === void 0 ? {} : { growth },
			...level === void 0 ? {} : { level },
			reason: REASON_WANTED,
			until: daysAfter(today, ACCEPTED_DAYS)
		};
	});
}
/** The regressions that {@link acceptanceOf} leaves out, and why. */
function notAcceptable(findings, problems) {
	const ofSeries = findings.filter(isRegression).filter((finding) => acceptable(finding) === null).map(({ series, unit, peak }) => ({
		series,
		why: (0,external_drift_js_namespaceObject.isOverCap)(peak) ? `${reasonText({
			rule: "cap",
			series,
			unit,
			value: peak.value,
			cap: peak.cap
		})}; this cannot be accepted: raise budgets.cap, or the limit` : `${seriesLabel(series)}: no growth or level can be named that would accept it`
	}));
	const ofRun = problems.filter(({ verdict }) => verdict === "regression").map(({ reason, remedy }) => ({
		series: null,
		why: `${reason}: this cannot be accepted${remedy === void 0 ? "" : `; ${remedy}`}`
	}));
	return [...ofSeries, ...ofRun];
}
/** The lines for memdrift.yml; none for no entries. */
function acceptanceYaml(entries) {
	return entries.length === 0 ? "" : (0, import_dist.stringify)({ accepted: entries }, { lineWidth: 0 });
}
/**
* A later day. @throws RangeError where `day` is none
*/
function daysAfter(day, days) {
	const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
const isRegression = ({ gated, verdict }) => gated && verdict === "regression";
/** Growth and level that an entry must name for a series; null where no entry helps. */
function acceptable(finding) {
	const { unit, drift, peak, accepted } = finding;
	if ((0,external_drift_js_namespaceObject.isOverCap)(peak)) return null;
	const rise = riseOf(finding);
	const growth = drift !== null && (drift.low > drift.budget || rise === null) ? growthSetting(drift.high, unit) : null;
	const level = rise === null ? null : amountWords(rise, unit);
	const kept = accepted === void 0 || accepted.expired ? null : accepted;
	if (growth === null && level === null) return null;
	const [g, l] = [growth ?? kept?.growth ?? null, level ?? kept?.level ?? null];
	return {
		...g === null ? {} : { growth: g },
		...l === null ? {} : { level: l }
	};
}
/** How far the steady-state level lies beyond the baseline's, where that is more than the budget; else null. */
function riseOf({ series, level }) {
	if (level === null || level.baseline === null || level.budget === null) return null;
	const known = (0,external_start_js_namespaceObject.definitionOf)(series);
	if (known !== void 0 && !known.gated.includes("level")) return null;
	const rise = level.value - level.baseline;
	const worse = known?.better === "higher" ? -rise : rise;
	return worse > level.budget ? worse : null;
}
function growthSetting(high, unit) {
	const amount = amountWords(high, unit);
	return amount === null ? null : `${amount}/1000req`;
}
/** An amount rounded up to two significant digits: `3.5 MiB`, `310 MiB`, `12`. Null where it is not finite. */
function amountWords(value, unit) {
	if (!Number.isFinite(value)) return null;
	if (unit !== "bytes") return (0,external_drift_js_namespaceObject.roundedUp)(value);
	const [scale, name] = value >= 10737418240 ? [external_start_js_namespaceObject.GIB, "GiB"] : value >= 1048576 / 10 ? [external_start_js_namespaceObject.MIB, "MiB"] : [external_start_js_namespaceObject.KIB, "KiB"];
	return `${(0,external_drift_js_namespaceObject.roundedUp)(value / scale)} ${name}`;
}
/**
* The lines of the configuration that would accept the regressions found; null where none can be accepted, or where
* it is not known on which day the run began.
* @param created of the recording's header: its day is the first on which the entries hold
*/
function acceptanceLines(findings, created) {
	const began = created === void 0 ? NaN : Date.parse(created);
	if (Number.isNaN(began)) return null;
	const entries = acceptanceOf(findings, new Date(began).toISOString().slice(0, 10));
	return entries.length === 0 ? null : acceptanceYaml(entries);
}
/**
* Where the lines go, and what writes them there.
* @param report file with the findings: `report.json` of the command line, `result.json` of the Action
*/
function accepting(report) {
	return {
		file: ".github/memdrift.yml",
		command: `memdrift accept ${report} --reason "why"`
	};
}
// lib/prometheus/matchers.js
/** Label matchers of PromQL, as a person writes them: `namespace="prod",pod=~"llm-canary-.*"`. */
const ONE = /^\s*([a-zA-Z_][a-zA-Z0-9_]{0,99})\s*(=~|!~|!=|=)\s*("(?:[^"\\\p{Cc}]|\\[\\"nt.dwsDWSb+*?^$(){}[\]|/-]){0,400}")\s*/u;
const MOST = 16;
/**
* Parses a selector without the metric's name; braces around it are allowed.
* @returns null where it is none, or has no matcher: it would select every pod there is
*/
function parseMatchers(text) {
	if (text.length > 2e3) return null;
	let rest = text.trim();
	if (rest.startsWith("{") !== rest.endsWith("}")) return null;
	if (rest.startsWith("{")) rest = rest.slice(1, -1).trim();
	const found = [];
	while (rest !== "") {
		const match = ONE.exec(rest);
		if (match === null || found.length === MOST) return null;
		const [whole, label = "", op = "=", quoted = ""] = match;
		found.push({
			label,
			op,
			quoted
		});
		rest = rest.slice(whole.length);
		if (rest === "") break;
		if (!rest.startsWith(",")) return null;
		rest = rest.slice(1).trim();
	}
	return found.length === 0 ? null : found;
}
/** `metric{label="value"}`. */
function selectorOf(metric, matchers) {
	return `${metric}{${matchers.map(({ label, op, quoted }) => `${label}${op}${quoted}`).join(",")}}`;
}
/** The same for an exporter that gives a pod's labels another name (`exported_pod`). */
function renamed(matchers) {
	return matchers.map((matcher) => [
		"pod",
		"namespace",
		"container"
	].includes(matcher.label) ? {
		...matcher,
		label: `exported_${matcher.label}`
	} : matcher);
}
// node_modules/string-argv/index.js
var import_ms = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__toESM)((/* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	/**
	* Helpers.
	*/
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	/**
	* Parse or format the given `val`.
	*
	* Options:
	*
	*  - `long` verbose formatting [false]
	*
	* @param {String|Number} val
	* @param {Object} [options]
	* @throws {Error} throw an error if val is not a non-empty string or a number
	* @return {String|Number}
	* @api public
	*/
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	/**
	* Parse the given `str` and return milliseconds.
	*
	* @param {String} str
	* @return {Number}
	* @api private
	*/
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	/**
	* Short format for `ms`.
	*
	* @param {Number} ms
	* @return {String}
	* @api private
	*/
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	/**
	* Long format for `ms`.
	*
	* @param {Number} ms
	* @return {String}
	* @api private
	*/
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	/**
	* Pluralization helper.
	*/
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
})))(), 1);
function parseArgsStringToArgv(value, env, file) {
	const myArray = [];
	if (env) myArray.push(env);
	if (file) myArray.push(file);
	let current = "";
	let inQuote = null;
	let hasToken = false;
	let i = 0;
	while (i < value.length) {
		const char = value[i];
		if (inQuote) {
			if (char === inQuote) inQuote = null;
			else current += char;
		} else if (char === "\"" || char === "'") {
			inQuote = char;
			hasToken = true;
		} else if (/\s/.test(char)) {
			if (hasToken) {
				myArray.push(current);
				current = "";
				hasToken = false;
			}
		} else {
			current += char;
			hasToken = true;
		}
		i++;
	}
	if (hasToken) myArray.push(current);
	return myArray;
}
// lib/gate/config/scalars.js
/**
* Kinds of value in the configuration. Each also reads from text, for flags and inputs are text. What JSON Schema cannot tell
* from the code stands in `meta`, for editors (.ci/schemas.mjs).
*/
/** No value has a reason to be longer; some readers would take minutes for a hostile one. */
const MAX_TEXT = 200;
/** A string that `read` turns into something else; what `read` throws becomes the message. */
function config_text(allowed, read) {
	const kinds = [
		(0,external_zod_js_namespaceObject.string)(allowed),
		(0,external_zod_js_namespaceObject.number$1)(allowed),
		(0,external_zod_js_namespaceObject.boolean)(allowed)
	];
	return (0,external_zod_js_namespaceObject.union)(kinds).transform((value, ctx) => {
		const given = String(value);
		try {
			check(given.length <= MAX_TEXT);
			return read(given);
		} catch {
			ctx.addIssue({
				code: "custom",
				message: allowed
			});
			return external_zod_js_namespaceObject.NEVER;
		}
	});
}
function check(ok) {
	if (!ok) throw new RangeError("not allowed");
}
const wholeNumber = (low, high) => config_text(`a whole number from ${low} to ${high}`, (value) => {
	const n = Number(value);
	check(value.trim() !== "" && Number.isInteger(n) && n >= low && n <= high);
	return n;
}).meta({
	type: ["integer", "string"],
	minimum: low,
	maximum: high
});
/** By which times are divided: what is left must be one. */
const factor = config_text("a number from 0.001 to 1000000", (value) => {
	const n = Number(value);
	check(value.trim() !== "" && n >= .001 && n <= 1e6);
	return n;
});
/** A timer of Node takes 24.8 days; a longer one would end at once. */
const MAX_DURATION_MS = 20736e5;
/** Milliseconds, from `15m`, `90s`, `500ms` or `1h30m`; a bare number is seconds. */
const duration = config_text("a duration such as 90s, 15m or 1h30m, up to 24d", (value) => {
	const bare = Number(value);
	if (value.trim() !== "" && Number.isFinite(bare)) {
		check(bare >= 0 && bare * 1e3 <= MAX_DURATION_MS);
		return bare * 1e3;
	}
	const parts = value.trim().match(/\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)/g);
	check(parts !== null && parts.join("").replace(/\s/g, "") === value.replace(/\s/g, ""));
	const total = (parts ?? []).reduce((sum, part) => sum + (0, import_ms.default)(part.replace(/\s/g, "")), 0);
	check(total <= MAX_DURATION_MS);
	return total;
}).meta({
	type: ["string", "number"],
	examples: [
		"90s",
		"15m",
		"1h30m"
	]
});
const flag = config_text("true or false", (value) => {
	check(value === "true" || value === "false");
	return value === "true";
}).meta({
	type: ["boolean", "string"],
	enum: [
		true,
		false,
		"true",
		"false"
	]
});
const oneOf = (...values) => config_text(values.join(", "), (value) => {
	check(values.includes(value));
	return value;
}).meta({
	type: "string",
	enum: [...values]
});
const bytes = config_text("a size such as 512MiB, 8GiB or a number of bytes", (value) => (0,external_drift_js_namespaceObject.parseBytes)(value)).meta({
	type: ["string", "number"],
	examples: ["512MiB", "8GiB"]
});
const growth = config_text("a growth such as 1 MiB/1000req or 10 MiB/min", (value) => (0,external_drift_js_namespaceObject.parseGrowth)(value)).meta({
	type: "string",
	examples: ["1 MiB/1000req", "10 MiB/min"]
});
const classGrowth = config_text("a growth such as 1 MiB/1000req", (value) => (0,external_drift_js_namespaceObject.parseClassGrowth)(value)).meta({
	type: "string",
	examples: ["1 MiB/1000req"]
});
const level = config_text("a level such as 5% and 64 MiB", (value) => (0,external_drift_js_namespaceObject.parseLevel)(value)).meta({
	type: "string",
	examples: ["5% and 64 MiB"]
});
const cap = config_text("a share such as 95%, or a size such as 8 GiB", (value) => (0,external_drift_js_namespaceObject.parseCap)(value)).meta({
	type: ["string", "number"],
	examples: ["95%", "8 GiB"]
});
const words = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.number$1)()]).transform(String)), (0,external_zod_js_namespaceObject.string)().transform((value) => parseArgsStringToArgv(value))]);
/** Environment: a mapping, a list of NAME=VALUE, or lines of them. */
const environment = (0,external_zod_js_namespaceObject.union)([
	(0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.union)([
		(0,external_zod_js_namespaceObject.string)(),
		(0,external_zod_js_namespaceObject.number$1)(),
		(0,external_zod_js_namespaceObject.boolean)()
	]).transform(String)),
	(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()),
	(0,external_zod_js_namespaceObject.string)()
]).transform((value, ctx) => {
	if (typeof value !== "string" && !Array.isArray(value)) return checkedNames(value, ctx);
	const pairs = (Array.isArray(value) ? value : value.split("\n")).map((line) => line.trim()).filter(Boolean).map((line) => {
		const at = line.indexOf("=");
		if (at < 1) ctx.addIssue({
			code: "custom",
			message: "lines of NAME=VALUE"
		});
		return [line.slice(0, at), line.slice(at + 1)];
	});
	return checkedNames(Object.fromEntries(pairs), ctx);
});
/** Docker reads a name that begins with "#" as a comment, and refuses one with a space. */
function checkedNames(env, ctx) {
	const areNames = Object.keys(env).every((name) => /^(?!#)[^\s=\p{Cc}]+$/u.test(name));
	const areTexts = Object.values(env).every((value) => !value.includes("\0"));
	if (!areNames || !areTexts) ctx.addIssue({
		code: "custom",
		message: "names without spaces, \"=\" and a first \"#\"; values without NUL"
	});
	return env;
}
/** A text that is shown in logs and terminals: what steers them, or ends a line, has no place in it. */
const line = (allowed) => (0,external_zod_js_namespaceObject.string)().regex(/^\P{Cc}*$/u, `${allowed}, without control characters`);
/** A share from 0 to 1, from `20%` or `0.2`. */
const share = config_text("a share such as 5% or 0.05", (value) => {
	const percent = value.trim().match(/^(.*\S)\s*%$/)?.[1];
	const n = percent === void 0 ? Number(value) : Number(percent) / 100;
	check(value.trim() !== "" && Number.isFinite(n) && n >= 0 && n <= 1);
	return n;
}).meta({
	type: ["string", "number"],
	examples: ["5%", .05]
});
// lib/gate/config/prometheus-schema.js
const matchers = (0,external_zod_js_namespaceObject.string)().transform((value, ctx) => {
	const parsed = parseMatchers(value);
	if (parsed !== null) return parsed;
	ctx.addIssue({
		code: "custom",
		message: "label matchers such as namespace=\"prod\",pod=~\"llm-canary-.*\""
	});
	return external_zod_js_namespaceObject.NEVER;
});
const metric = (0,external_zod_js_namespaceObject.string)().regex(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,199}$/, "the name of a counter");
const orNull$1 = (schema) => schema.optional().transform((value) => value ?? null);
/** A running service, judged by what a Prometheus has scraped of it: `judge --prometheus`, `serve`. */
const prometheusSchema = (0,external_zod_js_namespaceObject.strictObject)({
	url: orNull$1(line("an address")).describe("where the Prometheus answers; for serve, and judge --prometheus goes before it"),
	candidate: orNull$1(matchers).describe("label matchers of the pods under review"),
	stable: orNull$1(matchers).describe("label matchers of the pods to compare with"),
	requests: orNull$1(metric).describe("counter of requests, where memdrift does not know the one that the service has"),
	failures: orNull$1(metric).describe("counter of failed requests"),
	window: duration.prefault("1h").describe("how long a stretch is judged"),
	step: duration.prefault("15s").describe("the scrape interval")
}).prefault({});
// lib/gate/config/config-schema.js
/** `compose-file` is `composeFile`. */
function camelCase(key) {
	return key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
/** A mapping of keys in kebab case, as people write them, to fields in camel case. */
const section = (shape) => (0,external_zod_js_namespaceObject.strictObject)(shape).transform((value) => {
	const camel = Object.entries(value).map(([key, each]) => [camelCase(key), each]);
	return (0,external_drift_js_namespaceObject.given)(Object.fromEntries(camel));
});
const orNull = (schema) => schema.optional().transform((value) => value ?? null);
const seriesBudget = section({
	growth: growth.optional(),
	level: level.optional(),
	cap: cap.optional(),
	gate: flag.optional()
});
/** A regression that was reviewed: the budget of its series is at least this until the day is over (UTC). */
const acceptedEntry = (0,external_zod_js_namespaceObject.strictObject)({
	series: (0,external_zod_js_namespaceObject.string)().regex(/^[\w./-]{1,100}$/, "the name of a series"),
	growth: orNull(growth),
	level: orNull(level),
	reason: (0,external_zod_js_namespaceObject.string)().trim().min(1, "why it is accepted").max(400, "at most 400 characters").refine((reason) => reason !== REASON_WANTED, "why it is accepted, in words of your own"),
	until: (0,external_zod_js_namespaceObject.date)("a day such as 2027-01-31")
}).refine((entry) => entry.growth !== null || entry.level !== null, { error: "growth or level, what is accepted" });
/** What may be replayed after the verdict to find what grows. */
const PHASES = [
	"classes",
	"repeat",
	"unseen",
	"dimensions",
	"errors",
	"aborts"
];
/** Docker would take a name that starts with a hyphen for an option. */
const config_image = (0,external_zod_js_namespaceObject.string)().regex(/^(?!-)[^\s\p{Cc}]+$/u, "a container image, which does not start with \"-\" and has no blanks");
const onPolicy = orNull(oneOf("pass", "warn", "fail"));
const WARM_UP = "auto, {requests: 500} or {duration: 60s}";
const forcedOutput = (0,external_zod_js_namespaceObject.union)([wholeNumber(1, 1e6).transform((tokens) => ({
	minTokens: tokens,
	maxTokens: tokens,
	ignoreEos: true
})), section({
	"min-tokens": wholeNumber(0, 1e6).optional(),
	"max-tokens": wholeNumber(1, 1e6).optional(),
	"ignore-eos": flag.optional()
})]).transform((forced) => forced).refine(({ minTokens = 0, maxTokens = Number.POSITIVE_INFINITY }) => minTokens <= maxTokens, { error: "min-tokens no larger than max-tokens" });
const upstream = section({
	env: (0,external_zod_js_namespaceObject.string)().regex(/^[A-Za-z_]\w{0,99}$/, "the name of an environment variable"),
	path: (0,external_zod_js_namespaceObject.string)().regex(/^(\/[\w./~-]{1,100})?$/, "a path such as /v1").prefault(""),
	fail: share.prefault("0"),
	"rate-limit": share.prefault("0"),
	stall: share.prefault("0"),
	cut: share.prefault("0"),
	"stall-for": duration.prefault("2s"),
	events: wholeNumber(1, 1e4).prefault("16")
}).refine(({ fail, rateLimit, stall, cut }) => fail + rateLimit + stall + cut <= 1, { error: "fail, rate-limit, stall and cut of 1 together at most" }).transform(({ stallFor, ...given }) => ({
	...given,
	stallMs: stallFor
}));
const POINTERS = "JSON pointers, which start with /";
const pointer = (0,external_zod_js_namespaceObject.string)().startsWith("/", POINTERS);
/** `auto`, `none`, or a list of pointers and `auto`. */
const autoOrPointers = (0,external_zod_js_namespaceObject.union)([oneOf("auto", "none").transform((word) => word === "auto" ? ["auto"] : []), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.literal)("auto"), pointer], { error: `auto, and ${POINTERS}` }))]).optional().transform((value) => value ?? ["auto"]);
const names = (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().regex(/^[^\s/?#&=:]{1,100}$/, "a name")).prefault([]);
const varied = (0,external_zod_js_namespaceObject.strictObject)({
	body: autoOrPointers,
	lengths: autoOrPointers,
	path: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().regex(/^\/[^?#]*\{[^?#]*\}[^?#]*$/, "a path such as /users/{id}/*")).prefault([]),
	query: names,
	headers: names.transform((all) => all.map((name) => name.toLowerCase())),
	images: flag.prefault("false"),
	audio: flag.prefault("false")
});
const varySchema = (0,external_zod_js_namespaceObject.union)([
	oneOf("auto", "none"),
	(0,external_zod_js_namespaceObject.array)(pointer).transform((body) => ({
		...external_workload_js_namespaceObject.AUTO,
		body
	})),
	varied
]).transform((vary) => vary);
const configSchema = section({
	name: (0,external_zod_js_namespaceObject.string)().regex(/^(?!\.)[\w.-]{1,64}$/, "letters, digits, \".\", \"_\" and \"-\", 64 at most, no \".\" first").prefault("memdrift"),
	mode: oneOf("auto", "check", "refresh", "report").prefault("auto"),
	commit: orNull((0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-fA-F]{7,64}$/, "a commit hash")),
	service: section({
		image: config_image.optional(),
		"base-image": orNull(config_image),
		command: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()), (0,external_zod_js_namespaceObject.string)()]).optional(),
		url: (0,external_zod_js_namespaceObject.string)().regex(/^http:\/\/([\w.-]+|\[[0-9a-fA-F:.]+\])(:\d{1,5})?\/?$/, "an address such as http://127.0.0.1:8000").refine((url) => URL.canParse(url), "an address such as http://127.0.0.1:8000").optional(),
		container: (0,external_zod_js_namespaceObject.string)().regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, "name or id of a container").optional(),
		pid: wholeNumber(2, 4194304).optional(),
		"compose-file": line("path of a compose file").min(1, "path of a compose file").optional(),
		"compose-service": (0,external_zod_js_namespaceObject.string)().regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, "name of a service in the compose file").optional(),
		"compose-members": (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).min(1, "names of services in the compose file").optional().describe("compose services to measure; without it, compose-service and everything it depends on"),
		metrics: (0,external_zod_js_namespaceObject.string)().regex(/^(auto|none|(:\d{1,5})?\/\S*)$/, "auto, none, or where the page is: /metrics, :8002/metrics").prefault("auto").describe("the server's metrics page: auto (the usual paths), none, /path or :port/path"),
		port: wholeNumber(1, 65535).prefault("8000"),
		"health-path": line("a path").startsWith("/", "a path that starts with /").prefault("/health"),
		"startup-timeout": duration.prefault("10m"),
		args: words.prefault([]),
		env: environment.prefault({}),
		volumes: words.prefault([]).describe("volumes to mount, as for docker run -v"),
		gpus: line("names of GPUs").prefault("auto"),
		"memory-limit": bytes.optional(),
		"shm-size": bytes.optional(),
		"run-args": words.prefault([])
	}).transform(({ startupTimeout, memoryLimit, shmSize, ...service }) => ({
		...service,
		startupTimeoutMs: startupTimeout,
		...memoryLimit === void 0 ? {} : { memoryLimitBytes: memoryLimit },
		...shmSize === void 0 ? {} : { shmSizeBytes: shmSize }
	})).prefault({}),
	workload: section({
		file: line("a path").prefault(""),
		speed: factor.prefault("1"),
		concurrency: wholeNumber(1, 1024).prefault("4"),
		vary: varySchema.prefault("auto").describe("what is new in each cycle: auto (words and lengths of texts), none, JSON pointers of texts, or by body, lengths, path, query, headers, images, audio"),
		timeout: orNull(duration).describe("time limit of each request, instead of the workload's own"),
		"cancel-share": share.prefault("0").describe("share of the requests that the client disconnects, streams first; of a workload without disconnects"),
		"force-output": orNull(forcedOutput).describe("length of the answers in OpenAI-style bodies: a number of tokens, or min-tokens, max-tokens and ignore-eos"),
		upstream: orNull(upstream).describe("a stub that the service calls instead of its upstream, at the address in the variable env (with path, as /v1): the shares fail (503), rate-limit (429), stall (for stall-for) and cut (broken off), and the events of a stream"),
		lateness: duration.prefault("50ms").describe("dispatch delay above which a request counts as late"),
		"late-share": share.optional().describe("share of the requests that may be late (1 %); above it the run is not-measured"),
		"max-in-flight": wholeNumber(1, 1e5).prefault("1024").describe("open loop: requests beyond this many in flight are not sent, and the run is not-measured")
	}).transform(({ timeout, lateness, ...workload }) => ({
		...workload,
		timeoutMs: timeout,
		latenessMs: lateness
	})).prefault({}),
	plan: section({
		"warm-up": (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.strictObject)({
			requests: wholeNumber(1, 1e6).optional(),
			duration: duration.optional()
		}, WARM_UP).refine((given) => given.requests === void 0 !== (given.duration === void 0), WARM_UP).transform(({ requests = 0, duration: durationMs = 0 }) => ({
			requests,
			durationMs
		})), config_text(WARM_UP, (value) => {
			check(value === "auto");
			return "auto";
		})]).prefault("auto").describe("requests before the first cycle: auto (until the gated series have settled), {requests: 500} or {duration: 60s}; the baseline's number at least"),
		cycle: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.strictObject)({ requests: wholeNumber(1, 1e5) }).transform((value) => value.requests), config_text("auto or a number of requests", (value) => {
			if (value === "auto") return "auto";
			check(Number.isInteger(Number(value)) && Number(value) >= 1);
			return Number(value);
		})]).prefault("auto"),
		slices: wholeNumber(1, 6).prefault("1").describe("slices of a long recording that the cycles send in turn, at most; 1: every cycle sends the same"),
		amplify: (0,external_zod_js_namespaceObject.union)([wholeNumber(1, external_workload_js_namespaceObject.MAX_AMPLIFIED), oneOf("auto", "none")], { error: `auto, none, or 1 to ${external_workload_js_namespaceObject.MAX_AMPLIFIED} requests` }).prefault("none").describe("requests of the cheapest class that each cycle adds, for budgets of bytes a request: a number, auto (as many as the growth budget needs and max-duration allows) or none"),
		horizon: orNull(oneOf("safe", "fast")),
		settle: config_text("auto or a duration such as 500ms", (value) => value === "auto" ? "auto" : duration.parse(value)).prefault("auto"),
		collect: oneOf("always", "never").prefault("always").describe("whether gc.collect and malloc_trim run before the readings that growth is judged on: always or never"),
		"max-duration": duration.prefault("15m"),
		"sensitivity-check": flag.prefault(true).describe("after warm-up, allocate a known amount in each layer; a layer that does not show it is not judged"),
		phases: (0,external_zod_js_namespaceObject.union)([oneOf("auto", "none"), (0,external_zod_js_namespaceObject.array)(oneOf(...PHASES)).min(1, "names of phases")]).prefault("auto").describe("cycles after the verdict that find the cause: classes, repeat, unseen, dimensions, errors, aborts; auto: the first four where growth was found")
	}).transform(({ maxDuration, ...plan }) => ({
		...plan,
		maxDurationMs: maxDuration
	})).prefault({}),
	budgets: section({
		growth: growth.prefault(external_drift_js_namespaceObject.DEFAULT_BUDGETS.growth.text),
		level: level.prefault(external_drift_js_namespaceObject.DEFAULT_BUDGETS.level.text),
		cap: cap.prefault(external_drift_js_namespaceObject.DEFAULT_BUDGETS.cap.text),
		series: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), seriesBudget).prefault({}).describe("budgets by series: growth, level, cap; gate: false shows a series without judging it"),
		classes: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), section({ growth: classGrowth })).prefault({}).describe("growth budget by class of requests, per 1000 of them; every check then replays cycles of each class alone")
	}).prefault({}),
	baseline: section({
		dir: orNull(line("a path")),
		repository: orNull((0,external_zod_js_namespaceObject.string)().regex(/^(?!\.{1,2}\/)[\w.-]{1,39}\/(?!\.{1,2}$)[\w.-]{1,100}$/, "a repository such as owner/baselines")).describe("the repository that keeps the branch of baselines; without it, the one that is measured"),
		branch: (0,external_zod_js_namespaceObject.string)().regex(/^(?!.*(\.\.|\/\/|@\{|\.lock$))[\w][\w./-]{0,200}$/, "a name of a branch").prefault("memdrift-baselines"),
		runs: wholeNumber(1, 8).prefault("8").describe("number of baseline recordings to compare with, at most"),
		"refresh-runs": wholeNumber(1, 8).prefault("1").describe("number of recordings that a refresh makes; the level rule works best with four"),
		"stand-in-distance": wholeNumber(0, 1e3).prefault("50").describe("how many commits before the base commit a fallback baseline may lie"),
		policy: oneOf("head", "base").prefault("head").describe("whose budgets and accepted entries count where a pull request changes the configuration: head or base")
	}).prefault({}),
	accepted: (0,external_zod_js_namespaceObject.array)(acceptedEntry).max(100).prefault([]).describe("regressions accepted after review: series, growth or level, reason, and until, the last day"),
	logs: section({ sentinels: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().regex(/^[^\p{Cc}]{4,200}$/u, "a text of 4 to 200 characters, without control characters").refine((sentinel) => sentinel.trim() === sentinel, "a text without blanks around it")).max(20, "at most 20 texts").prefault([]).describe("texts in the log of the service that tell of a leak, beside the built-in ones; no patterns") }).prefault({}),
	ab: oneOf("auto", "always", "never").prefault("auto").describe("paired A/B with service.base-image: base and candidate interleaved, four runs; auto: without a comparable baseline, and to confirm a regression"),
	report: section({
		comment: oneOf("always", "on-change", "on-failure", "never").prefault("always"),
		check: oneOf("auto", "never").prefault("auto"),
		explain: oneOf("on-failure", "always", "never").prefault("on-failure"),
		"explain-duration": duration.prefault("60s"),
		issue: flag.prefault("false").describe("an issue while main regresses: a refresh opens, updates or closes it; needs issues: write")
	}).transform(({ explainDuration, ...report }) => ({
		...report,
		explainMs: explainDuration
	})).prefault({}),
	prometheus: prometheusSchema,
	on: section({
		inconclusive: onPolicy,
		"missing-baseline": onPolicy,
		incomparable: onPolicy
	}).prefault({})
});
// lib/gate/config/config-problem.js
/** The first problem in words: which input or key, what was found, what is allowed. */
function problemOf(error, root, given, path) {
	const issue = deepest(error.issues[0]);
	if (issue === void 0) return `${path}: not valid`;
	const key = issue.path.map(String);
	if (issue.code === "unrecognized_keys") {
		const unknown = issue.keys[0] ?? "";
		const near = nearOrAllowed(unknown, keysAt(key), (name) => `"${[...key, name].join(".")}"`);
		return `${path}, key ${shown$1([...key, unknown].join("."))}: unknown${near}`;
	}
	const input = given.get(key.join("."));
	return `${input === void 0 ? `${path}, key ${shown$1(key.join("."))}` : `input "${input}"`}: found ${foundAt(root, key)}; allowed: ${issue.message}`;
}
/** Keys of the service whose values may hold secrets: no message shows them, for the runner masks only its own log. */
const NOT_SHOWN = [
	"command",
	"args",
	"env",
	"run-args"
];
function foundAt(root, key) {
	const found = (0,external_workload_js_namespaceObject.valueAlong)(root, key);
	if (found === void 0) return "nothing";
	const [section, name = ""] = key;
	return section === "service" && NOT_SHOWN.includes(name) ? "what is not shown, as it may be secret" : shown$1(found);
}
/** Characters shown of what was found, and looked at for a name near it: it may be a file's whole content. */
const MAX_SHOWN = 200;
/** What was found, in one line that no control character of it leaves. */
function shown$1(found) {
	const text = wordsOf(typeof found === "string" ? found.slice(0, 201) : found);
	return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}...`;
}
/** As JSON, which has no infinity. */
function wordsOf(found) {
	return (typeof found === "number" ? void 0 : JSON.stringify(found)) ?? String(found);
}
/**
* `; did you mean "x"?` for the valid name that is spelt most alike; empty where more than a third of the letters differ.
* @param quoted how the valid name is shown
*/
function didYouMean(name, valid, quoted = (near) => `"${near}"`) {
	if (valid.length === 0) return "";
	const given = name.slice(0, MAX_SHOWN);
	const near = (0,external_workload_js_namespaceObject.closest)(given, valid);
	return (0,external_workload_js_namespaceObject.distance)(given, near) <= Math.ceil(given.length / 3) ? `; did you mean ${quoted(near)}?` : "";
}
/** The same, or else all that is valid: `; allowed: a, b`. */
function nearOrAllowed(...[name, valid, quoted]) {
	const near = didYouMean(name, valid, quoted);
	return near !== "" || valid.length === 0 ? near : `; allowed: ${valid.join(", ")}`;
}
/** Inside a union, the issue of the branch that got furthest; its path is made absolute. */
function deepest(issue) {
	if (issue?.code !== "invalid_union") return issue;
	const best = issue.errors.map((issues) => deepest(issues[0])).filter((inner) => inner !== void 0).sort((a, b) => b.path.length - a.path.length || Number(b.code === "custom") - Number(a.code === "custom"))[0];
	return best === void 0 ? issue : {
		...best,
		path: [...issue.path, ...best.path]
	};
}
/** The keys that the schema knows at a path of the configuration; names of series may stand for any of them. */
function keysAt(path) {
	let fields = fieldsOf(configSchema);
	for (const key of path) fields = fieldsOf(fields[key] ?? fields[ANY_KEY]);
	return Object.keys(fields).filter((key) => key !== ANY_KEY);
}
/** Stands for every key of a mapping whose keys are free. */
const ANY_KEY = "*";
/** Fields of an object schema behind any wrappers (default, prefault, transform, union). */
function fieldsOf(schema) {
	const s = schema;
	if (s?.shape !== void 0) return s.shape;
	const wrapped = s?.def?.innerType ?? s?.def?.in;
	if (wrapped !== void 0) return fieldsOf(wrapped);
	if (s?.def?.valueType !== void 0) return { [ANY_KEY]: s.def.valueType };
	return Object.assign({}, ...(s?.def?.options ?? []).map(fieldsOf));
}
// lib/gate/config/bounded-yaml.js
/** Of a file that a person wrote; a configuration is a few KiB. */
const MAX_YAML_BYTES = 262144;
/** The library takes quadratic time on some of these, such as blank lines. */
const MAX_LINES = 5e3;
/** About 1400 lines of a key and its value. */
const MAX_TOKENS = 1e4;
/** The library descends by recursion: a stack that overflows inside of it may end the whole process. */
const DEEPEST = 32;
const MAX_ALIASES = 100;
/** Of what the library says of a text that is no YAML. */
const MAX_PROBLEM = 200;
/**
* Parses untrusted YAML. Size, lines, tokens, depth and aliases are counted before the values are read, so that a file
* beyond a bound costs next to nothing.
* @param origin names the text in the error
* @throws UsageError with one line: which bound is exceeded where, or what is not YAML
*/
function parseYaml(text, origin, dialect = {}) {
	return contentOf(parseYamlDocument(text, origin, dialect), origin);
}
/**
* The same with comments and order kept, to be changed and written again.
* @throws UsageError as {@link parseYaml}
*/
function parseYamlDocument(text, origin, dialect = {}) {
	assertSmall(text, origin);
	const lines = new import_dist.LineCounter();
	const tokens = boundedTokens(boundedLexemes(text, origin), origin, lines, dialect);
	assertShallow(tokens, origin, lines);
	const options = {
		merge: dialect.mergeKeys === true,
		stringKeys: true,
		uniqueKeys: false,
		logLevel: "error"
	};
	const [document, second] = new import_dist.Composer(options).compose(tokens, true, text.length);
	if (document === void 0) throw new external_start_js_namespaceObject.UsageError(`${origin}: not YAML: found nothing`);
	if (second !== void 0) throw new external_start_js_namespaceObject.UsageError(`${origin}: found several documents; allowed: one`);
	const [error] = document.errors;
	if (error !== void 0) {
		const { line } = lines.linePos(error.pos[0]);
		throw new external_start_js_namespaceObject.UsageError(`${at(origin, line)}: not YAML: ${problem$1(error)}`);
	}
	assertPlain(document, origin, lines, dialect);
	return document;
}
/**
* What a document says.
* @throws UsageError where an alias leads nowhere, or aliases of aliases add up to too much
*/
function contentOf(document, origin) {
	try {
		return document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (error) {
		throw new external_start_js_namespaceObject.UsageError(`${origin}: not YAML: ${problem$1(error)}`);
	}
}
function assertSmall(text, origin) {
	if (Buffer.byteLength(text) > 262144) throw tooLarge(origin);
	let lines = 1;
	for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lines++;
	if (lines > MAX_LINES) throw tooMuch(origin, `${lines} lines`, `${MAX_LINES}`);
}
/** The error of a file that is larger than {@link MAX_YAML_BYTES}. */
function tooLarge(origin) {
	return tooMuch(origin, `more than ${MAX_YAML_BYTES / 1024} KiB`, `${MAX_YAML_BYTES / 1024} KiB`);
}
/** Read apart from the parser, which takes ten times as long. */
function boundedLexemes(text, origin) {
	const lexemes = [];
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		if (lexemes.length === MAX_TOKENS) throw tooMuch(origin, `more than ${MAX_TOKENS} tokens`, `${MAX_TOKENS}`);
		lexemes.push(lexeme);
	}
	return lexemes;
}
function boundedTokens(lexemes, origin, lines, { tags = false }) {
	const parser = new import_dist.Parser(lines.addNewLine);
	lines.addNewLine(0);
	const found = [];
	let aliases = 0;
	let isText = false;
	for (const lexeme of lexemes) {
		const type = isText ? null : import_dist.CST.tokenType(lexeme);
		isText = type === "scalar";
		if (type === "alias" && ++aliases > MAX_ALIASES) throw tooMuch(origin, `more than ${MAX_ALIASES} aliases`, `${MAX_ALIASES}`);
		if (type === "tag" && !tags) {
			const where = at(origin, lines.linePos(parser.offset).line);
			throw new external_start_js_namespaceObject.UsageError(`${where}: found the tag ${shown(lexeme)}; allowed: no tags`);
		}
		found.push(...parser.next(lexeme));
	}
	found.push(...parser.end());
	return found;
}
function assertShallow(tokens, origin, lines) {
	for (const token of tokens) {
		if (token.type !== "document") continue;
		import_dist.CST.visit(token, ({ value, key }, path) => {
			if (path.length <= DEEPEST) return;
			const offset = value?.offset ?? key?.offset ?? token.offset;
			throw tooMuch(at(origin, lines.linePos(offset).line), `more than ${DEEPEST} levels`, `${DEEPEST}`);
		});
	}
}
/**
* The library compares each key of a mapping with each other one, takes a merge key for any other, and makes values that
* hold themselves. No program takes a NUL in its arguments, and no object has a key of its own called `__proto__`.
*/
function assertPlain(document, origin, lines, { mergeKeys = false }) {
	const lineOf = ({ range }) => at(origin, lines.linePos(range?.[0] ?? 0).line);
	(0, import_dist.visit)(document, {
		Alias: (_, alias, path) => {
			if (!path.some((node) => node === alias.resolve(document))) return;
			throw new external_start_js_namespaceObject.UsageError(`${lineOf(alias)}: found an alias inside of what it stands for; allowed: one after it`);
		},
		Scalar: (_, scalar) => {
			if (typeof scalar.value !== "string" || !scalar.value.includes("\0")) return;
			throw new external_start_js_namespaceObject.UsageError(`${lineOf(scalar)}: found a NUL in a text; allowed: none`);
		},
		Map: (_, { items }) => {
			const known = /* @__PURE__ */ new Set();
			for (const { key } of items) {
				if (!(0, import_dist.isScalar)(key)) continue;
				const where = lineOf(key);
				if (key.value === "__proto__") throw new external_start_js_namespaceObject.UsageError(`${where}: found the key "__proto__"; allowed: any other`);
				const isMerge = key.source === "<<" && key.type === "PLAIN";
				if (isMerge && mergeKeys) continue;
				if (isMerge) throw new external_start_js_namespaceObject.UsageError(`${where}: found the merge key "<<"; allowed: the keys themselves, or an alias`);
				if (known.has(key.value)) throw new external_start_js_namespaceObject.UsageError(`${where}: found the key ${shown(key.value)} again; allowed: once`);
				known.add(key.value);
			}
		}
	});
}
function shown(found) {
	return JSON.stringify(String(found).slice(0, 40));
}
function at(origin, line) {
	return `${origin}, line ${line}`;
}
function tooMuch(where, found, most) {
	return new external_start_js_namespaceObject.UsageError(`${where}: found ${found}; allowed: ${most} at most`);
}
/** What the library says, in one line: it shows the place in further ones. */
function problem$1(error) {
	const [first = ""] = (0,external_start_js_namespaceObject.messageOf)(error).split("\n");
	return first.replace(/ at line \d+, column \d+:?$/, "").slice(0, MAX_PROBLEM);
}
// lib/gate/config/config-file.js
/** Where the configuration lies unless the input `config` says otherwise. */
const CONFIG_FILE = ".github/memdrift.yml";
/**
* The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
* @param asked path that was asked for
* @throws UsageError with one line that names the file
*/
function readConfigFile(asked) {
	const path = asked ?? ".github/memdrift.yml";
	const text = readConfigText(path);
	if (text !== null) return {
		path,
		value: parseYaml(text, path)
	};
	if (asked === void 0) return null;
	throw new external_start_js_namespaceObject.UsageError(`${path}: no such file; expected a configuration file`);
}
/**
* The text of a configuration file; null where there is none. It may be a link: whoever writes the file may also have a
* command run. It is never waited for, as a pipe would be, and never read beyond its bound.
* @throws UsageError with one line where it is no regular file, too large, not UTF-8, or cannot be read
*/
function readConfigText(path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode((0,external_workload_js_namespaceObject.readRegularFile)(path, MAX_YAML_BYTES));
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return null;
		if (error instanceof external_workload_js_namespaceObject.FileRefused && error.why === "too large") throw tooLarge(path);
		const found = code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "is not UTF-8" : problem(error);
		throw new external_start_js_namespaceObject.UsageError(`${path}: ${found}; expected a configuration file`);
	}
}
function problem(error) {
	return error instanceof external_workload_js_namespaceObject.FileRefused ? `is ${error.why}` : (0,external_start_js_namespaceObject.fileProblem)(error);
}
// lib/gate/config/input-names.js
/**
* Every input that this version acts on. The flags and docs/reference.md are made of it, and `action.yml` says the same
* (a test compares them).
*/
const INPUTS = {
	image: {
		key: ["service", "image"],
		help: "container image of the service; exactly one of image, command, compose-file and url is given"
	},
	"base-image": {
		key: ["service", "base-image"],
		help: "container image of the base, for a paired A/B: without a comparable baseline, and to confirm a regression"
	},
	command: {
		key: ["service", "command"],
		help: "shell line that starts the service on the runner, instead of an image"
	},
	"compose-file": {
		key: ["service", "compose-file"],
		help: "docker compose file of a service with several containers, instead of an image"
	},
	"compose-service": {
		key: ["service", "compose-service"],
		help: "service of the compose file that answers the requests"
	},
	url: {
		key: ["service", "url"],
		help: "address of a service that runs already, http://host:port: nothing is launched or ended; with container or pid"
	},
	container: {
		key: ["service", "container"],
		help: "container of that service: its memory is read from outside"
	},
	pid: {
		key: ["service", "pid"],
		help: "process of that service on this machine, instead of a container"
	},
	workload: {
		key: ["workload", "file"],
		help: "path of the recorded workload"
	},
	name: {
		key: ["name"],
		help: "name of this gate; the check run, the comment and the baselines are kept per name",
		default: "memdrift"
	},
	port: {
		key: ["service", "port"],
		help: "port the service listens on",
		default: "8000"
	},
	"health-path": {
		key: ["service", "health-path"],
		help: "path that answers 2xx when the service is ready",
		default: "/health"
	},
	"startup-timeout": {
		key: ["service", "startup-timeout"],
		help: "time the service may take to become ready; pulling the image does not count",
		default: "10m"
	},
	args: {
		key: ["service", "args"],
		help: "arguments after the image: the container's command"
	},
	env: {
		key: ["service", "env"],
		help: "environment of the service, one NAME=VALUE a line"
	},
	"run-args": {
		key: ["service", "run-args"],
		help: "further arguments for docker run"
	},
	gpus: {
		key: ["service", "gpus"],
		help: "GPUs of the service: auto (those the runner may see), none, all or device=...",
		default: "auto"
	},
	"memory-limit": {
		key: ["service", "memory-limit"],
		help: "memory limit of the container, such as 8GiB"
	},
	"shm-size": {
		key: ["service", "shm-size"],
		help: "size of /dev/shm in the container"
	},
	"growth-budget": {
		key: ["budgets", "growth"],
		help: "growth that a series may have, such as 1 MiB/1000req or 10 MiB/min",
		default: "1 MiB/1000req"
	},
	"level-budget": {
		key: ["budgets", "level"],
		help: "height above the baseline at which a series may settle; both parts must be exceeded",
		default: "5% and 64 MiB"
	},
	"memory-cap": {
		key: ["budgets", "cap"],
		help: "peak memory under load: a share of the memory limit, or bytes",
		default: "95%"
	},
	"max-duration": {
		key: ["plan", "max-duration"],
		help: "time to measure at most, from readiness on: warm-up and cycles",
		default: "15m"
	},
	mode: {
		key: ["mode"],
		help: "check, refresh (measure the full horizon and store it as a baseline), report (collect several results into one comment), or auto: push and schedule refresh, workflow_run reports, everything else checks",
		default: "auto"
	},
	commit: {
		key: ["commit"],
		help: "commit that the service was built from; without it, the one checked out"
	},
	"baseline-branch": {
		key: ["baseline", "branch"],
		help: "orphan branch that keeps the baselines; a refresh needs contents: write",
		default: "memdrift-baselines"
	},
	"baseline-dir": {
		key: ["baseline", "dir"],
		help: "directory of baseline recordings, instead of the branch"
	},
	"on-inconclusive": {
		key: ["on", "inconclusive"],
		help: "policy for a run still undecided when its time is spent: pass, warn or fail"
	},
	"on-missing-baseline": {
		key: ["on", "missing-baseline"],
		help: "policy where there is no baseline yet: pass, warn or fail"
	},
	"on-incomparable": {
		key: ["on", "incomparable"],
		help: "policy where no baseline has this environment: pass, warn or fail"
	},
	comment: {
		key: ["report", "comment"],
		help: "comment on the pull request: always, on-change, on-failure or never",
		default: "always"
	},
	check: {
		key: ["report", "check"],
		help: "check run on the head commit: auto (where checks: write is granted) or never",
		default: "auto"
	},
	explain: {
		key: ["report", "explain"],
		help: "after the verdict, says who holds what grows and which line allocates it: on-failure, always or never",
		default: "on-failure"
	},
	"explain-duration": {
		key: ["report", "explain-duration"],
		help: "time that explaining may take",
		default: "60s"
	},
	cycle: {
		key: ["plan", "cycle"],
		help: "requests in a cycle, or auto: as many as take 5 to 15 s",
		default: "auto"
	},
	amplify: {
		key: ["plan", "amplify"],
		help: "requests of the cheapest class that each cycle adds: a number, auto (as many as the growth budget needs and max-duration allows) or none",
		default: "none"
	},
	horizon: {
		key: ["plan", "horizon"],
		help: "earliest cycle at which a verdict may fall: safe or fast",
		default: "the baseline's, else safe"
	},
	settle: {
		key: ["plan", "settle"],
		help: "pause between a cycle and its checkpoint, or auto",
		default: "auto"
	},
	concurrency: {
		key: ["workload", "concurrency"],
		help: "requests in flight, for a workload without times (closed loop)",
		default: "4"
	},
	speed: {
		key: ["workload", "speed"],
		help: "speed of a workload with times (open loop)",
		default: "1"
	},
	vary: {
		key: ["workload", "vary"],
		help: "whether each cycle gets inputs that the service has not seen: auto or none",
		default: "auto"
	}
};
// lib/gate/config/config.js
/**
* The configuration from memdrift.yml and the inputs laid over it (inputs win).
* @param inputs by the names of {@link INPUTS}; empty strings count as not given (GitHub passes them for unset inputs)
* @param file the parsed file and its path, or null without one
* @param auto what the mode `auto` means here
* @throws UsageError with one line
*/
function parseConfig(inputs, file, auto = "check") {
	const tree = file === null || file.value === null || file.value === void 0 ? {} : structuredClone(file.value);
	if (typeof tree !== "object" || Array.isArray(tree)) throw new external_start_js_namespaceObject.UsageError(`${file?.path}: found ${Array.isArray(tree) ? "a list" : `a ${typeof tree}`}; allowed: a mapping of keys`);
	const root = tree;
	if (typeof root["workload"] === "string") root["workload"] = { file: root["workload"] };
	const given = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries(inputs)) {
		if (value === void 0 || value === "") continue;
		if (!Object.hasOwn(INPUTS, name)) throw new external_start_js_namespaceObject.UsageError(`input "${name}": unknown${nearOrAllowed(name, Object.keys(INPUTS))}`);
		const { key } = INPUTS[name];
		setAt(root, key, value);
		given.set(key.join("."), name);
	}
	const result = configSchema.safeParse(root);
	if (!result.success) throw new external_start_js_namespaceObject.UsageError(problemOf(result.error, root, given, file?.path ?? "configuration"));
	return complete(result.data, auto);
}
/** What the keys mean together. @throws UsageError */
function complete({ service, workload, budgets, accepted, ab, ...config }, auto) {
	const mode = config.mode === "auto" ? auto : config.mode;
	const { baseImage, ...measured } = service;
	const { lateShare, ...replayed } = workload;
	if (mode !== "report") {
		assertOneService(measured);
		assertBaseImage(measured, baseImage, mode === "check" && ab === "always");
		if (workload.file === "") throw new external_start_js_namespaceObject.UsageError("input \"workload\": missing; allowed: the path of a recorded workload");
	}
	assertWarmUp(config.plan);
	if (workload.upstream !== null) assertUpstream(measured, workload.upstream.env);
	for (const [name, budget] of Object.entries(budgets.series)) assertSeriesBudget(name, budget);
	const { classes, ...rules } = budgets;
	return {
		...config,
		mode,
		service: measured,
		workload: {
			...replayed,
			lateShare: lateShare ?? .01
		},
		rules: {
			...rules,
			alpha: external_drift_js_namespaceObject.ALPHA,
			...Object.keys(classes).length === 0 ? {} : { classes },
			...accepted.length === 0 ? {} : { accepted },
			...lateShare === void 0 ? {} : { lateShare }
		},
		ab: {
			when: ab,
			baseImage
		}
	};
}
/** @throws UsageError where the warm-up leaves no time to measure */
function assertWarmUp({ warmUp, maxDurationMs }) {
	if (warmUp === "auto" || warmUp.durationMs < maxDurationMs) return;
	throw new external_start_js_namespaceObject.UsageError(`plan.warm-up: found a duration of ${warmUp.durationMs / 1e3} s; allowed: less than plan.max-duration (${maxDurationMs / 1e3} s)`);
}
/** @throws UsageError where the service cannot be told the address of the stub */
function assertUpstream({ composeFile, url, env }, name) {
	if (url !== void 0) throw new external_start_js_namespaceObject.UsageError("workload.upstream: found beside \"url\"; allowed: with a service that memdrift launches");
	if (composeFile !== void 0) throw new external_start_js_namespaceObject.UsageError("workload.upstream: found beside \"compose-file\"; allowed: beside \"image\" or \"command\". Add a stub to the compose file instead");
	if (env[name] === void 0) return;
	throw new external_start_js_namespaceObject.UsageError(`workload.upstream: found "${name}", which service.env sets, too; allowed: one of the two`);
}
/** @throws UsageError unless exactly one launcher is asked for, by all of its keys */
function assertOneService(service) {
	const isSet = (key) => {
		const value = service[camelCase(key)];
		return Array.isArray(value) && key !== "command" ? value.length > 0 : value !== void 0;
	};
	const [launcher, ...others] = LAUNCHERS.filter(({ key }) => isSet(key));
	if (launcher === void 0 || others.length > 0) {
		const found = launcher === void 0 ? "none" : listed([launcher, ...others]);
		throw new external_start_js_namespaceObject.UsageError(`service: found ${found}; allowed: exactly one of ${listed(LAUNCHERS)}`);
	}
	for (const { key, keyBeside } of LAUNCHERS) {
		if (keyBeside === void 0 || isSet(key) === isSet(keyBeside)) continue;
		const lacks = isSet(key) ? keyBeside : key;
		throw new external_start_js_namespaceObject.UsageError(`service: "${lacks}" is missing; allowed: "${key}" and "${keyBeside}" together`);
	}
	for (const { key, keysOneBeside = [] } of LAUNCHERS) assertBeside(key, keysOneBeside.filter(isSet), isSet(key));
	const { key, ignores } = launcher;
	for (const ignored of ignores?.keys ?? []) {
		if (!isSet(ignored)) continue;
		throw new external_start_js_namespaceObject.UsageError(`service: found "${ignored}" beside "${key}"; allowed: ${ignores?.instead}`);
	}
}
/** @throws UsageError where more than one of these stands beside the key of a launcher, or one without it */
function assertBeside(key, found, isSet) {
	const [one] = found;
	if (one === void 0 || isSet && found.length === 1) return;
	const names = found.map((each) => `"${each}"`);
	throw new external_start_js_namespaceObject.UsageError(isSet ? `service: found ${names.join(" and ")}; allowed: one of the two beside "${key}"` : `service: found "${one}" without "${key}"; allowed: the two together`);
}
/** `"image", "command" and "compose-file"`. */
function listed(launchers) {
	const keys = launchers.map(({ key }) => `"${key}"`);
	return [keys.slice(0, -1).join(", "), keys.at(-1)].filter((part) => part !== "").join(" and ");
}
/**
* @param needed a paired A/B is asked for; a refresh makes none, though it shares its configuration with runs that do
* @throws UsageError where one of the two images of a paired A/B is missing
*/
function assertBaseImage({ image }, baseImage, needed) {
	if (baseImage !== null && image === void 0) throw new external_start_js_namespaceObject.UsageError("service: found \"base-image\" without \"image\"; allowed: the two together");
	if (needed && baseImage === null) throw new external_start_js_namespaceObject.UsageError("key \"ab\": found always without \"base-image\"; allowed: with the image of the base");
}
/** @throws UsageError for a name that is no series, and a count that is gated without a growth */
function assertSeriesBudget(name, { gate, growth }) {
	const definition = (0,external_start_js_namespaceObject.definitionOf)(name);
	if (definition === void 0) throw new external_start_js_namespaceObject.UsageError(`key "budgets.series": found ${shown$1(name)}, which is no series${didYouMean(name, Object.keys(external_start_js_namespaceObject.SERIES))}`);
	if (gate === true && growth === void 0 && definition.unit !== "bytes" && definition.gated.length === 0) throw new external_start_js_namespaceObject.UsageError(`key "budgets.series.${name}.gate": found true without a growth; allowed: with one, 5/1000req`);
}
function setAt(root, path, value) {
	let node = root;
	for (const key of path.slice(0, -1)) {
		const next = node[key];
		if (next === null || typeof next !== "object" || Array.isArray(next)) node[key] = {};
		node = node[key];
	}
	node[path[path.length - 1]] = value;
}


var __webpack_exports__CONFIG_FILE = __webpack_exports__.g2;
var __webpack_exports__INPUTS = __webpack_exports__.mc;
var __webpack_exports__MAX_YAML_BYTES = __webpack_exports__.jl;
var __webpack_exports__NETWORK_ARG = __webpack_exports__.mv;
var __webpack_exports__NEW_INPUTS = __webpack_exports__.xf;
var __webpack_exports__O_PATH = __webpack_exports__.QZ;
var __webpack_exports__REASON_WANTED = __webpack_exports__.vr;
var __webpack_exports__acceptanceLines = __webpack_exports__.H$;
var __webpack_exports__acceptanceOf = __webpack_exports__.BL;
var __webpack_exports__acceptanceYaml = __webpack_exports__.fn;
var __webpack_exports__accepting = __webpack_exports__.j6;
var __webpack_exports__binaryUnit = __webpack_exports__.kY;
var __webpack_exports__camelCase = __webpack_exports__.xQ;
var __webpack_exports__capital = __webpack_exports__.Nx;
var __webpack_exports__clause = __webpack_exports__.sb;
var __webpack_exports__counted = __webpack_exports__.hS;
var __webpack_exports__dateWords = __webpack_exports__.W$;
var __webpack_exports__didYouMean = __webpack_exports__.au;
var __webpack_exports__driftText = __webpack_exports__.LU;
var __webpack_exports__duration = __webpack_exports__.p0;
var __webpack_exports__duration$1 = __webpack_exports__.Iu;
var __webpack_exports__eventWords = __webpack_exports__.CE;
var __webpack_exports__factWords = __webpack_exports__.mg;
var __webpack_exports__factor = __webpack_exports__.Gt;
var __webpack_exports__findPlacement = __webpack_exports__.Zo;
var __webpack_exports__grouped = __webpack_exports__.zD;
var __webpack_exports__growsText = __webpack_exports__.Yl;
var __webpack_exports__growth = __webpack_exports__.Am;
var __webpack_exports__growthBudget = __webpack_exports__.Pw;
var __webpack_exports__growthEstimate = __webpack_exports__.uM;
var __webpack_exports__growthInterval = __webpack_exports__.nc;
var __webpack_exports__growthMargin = __webpack_exports__.mw;
var __webpack_exports__hasEndedOverProbe = __webpack_exports__.hn;
var __webpack_exports__height = __webpack_exports__.uJ;
var __webpack_exports__heightInterval = __webpack_exports__.pP;
var __webpack_exports__improvementText = __webpack_exports__.g7;
var __webpack_exports__launch = __webpack_exports__.ql;
var __webpack_exports__launcherOf = __webpack_exports__.oD;
var __webpack_exports__limitText = __webpack_exports__.PW;
var __webpack_exports__livesText = __webpack_exports__.Bf;
var __webpack_exports__logLinesText = __webpack_exports__.$K;
var __webpack_exports__memoryOf = __webpack_exports__.zE;
var __webpack_exports__milliseconds = __webpack_exports__.Rz;
var __webpack_exports__missedRemedy = __webpack_exports__.CC;
var __webpack_exports__missedText = __webpack_exports__.tJ;
var __webpack_exports__notAcceptable = __webpack_exports__.wU;
var __webpack_exports__occupiedText = __webpack_exports__.o;
var __webpack_exports__pace = __webpack_exports__.cI;
var __webpack_exports__parseArgsStringToArgv = __webpack_exports__.R1;
var __webpack_exports__parseConfig = __webpack_exports__.o4;
var __webpack_exports__parseYaml = __webpack_exports__.hN;
var __webpack_exports__parseYamlDocument = __webpack_exports__.p9;
var __webpack_exports__perRequest = __webpack_exports__.x;
var __webpack_exports__percent = __webpack_exports__.KN;
var __webpack_exports__phaseFailureText = __webpack_exports__.jV;
var __webpack_exports__plainNumber = __webpack_exports__.ku;
var __webpack_exports__probeVariables = __webpack_exports__.aF;
var __webpack_exports__rate = __webpack_exports__.TS;
var __webpack_exports__readConfigFile = __webpack_exports__.RG;
var __webpack_exports__readConfigText = __webpack_exports__.im;
var __webpack_exports__reasonText = __webpack_exports__.uV;
var __webpack_exports__recordedText = __webpack_exports__.ih;
var __webpack_exports__refusalText = __webpack_exports__.Kw;
var __webpack_exports__renamed = __webpack_exports__.fN;
var __webpack_exports__require_builtin_esm_external_require_events = __webpack_exports__.Io;
var __webpack_exports__require_builtin_esm_external_require_fs = __webpack_exports__.AH;
var __webpack_exports__roughBytes = __webpack_exports__.HD;
var __webpack_exports__roughTime = __webpack_exports__.Nv;
var __webpack_exports__selectorOf = __webpack_exports__.Bk;
var __webpack_exports__sentence = __webpack_exports__.em;
var __webpack_exports__seriesLabel = __webpack_exports__.Ym;
var __webpack_exports__seriesName = __webpack_exports__.f_;
var __webpack_exports__shortName = __webpack_exports__.EU;
var __webpack_exports__shown = __webpack_exports__.SP;
var __webpack_exports__signedGrowth = __webpack_exports__.Iy;
var __webpack_exports__stopwatch = __webpack_exports__.sX;
var __webpack_exports__troubleText = __webpack_exports__.NX;
var __webpack_exports__upperBound = __webpack_exports__.rn;
var __webpack_exports__wholeBytes = __webpack_exports__.fq;
var __webpack_exports__wholeNumber = __webpack_exports__.rD;
var __webpack_exports__whyText = __webpack_exports__.ss;
var __webpack_exports__withoutStep = __webpack_exports__.JG;
export { __webpack_exports__CONFIG_FILE as CONFIG_FILE, __webpack_exports__INPUTS as INPUTS, __webpack_exports__MAX_YAML_BYTES as MAX_YAML_BYTES, __webpack_exports__NETWORK_ARG as NETWORK_ARG, __webpack_exports__NEW_INPUTS as NEW_INPUTS, __webpack_exports__O_PATH as O_PATH, __webpack_exports__REASON_WANTED as REASON_WANTED, __webpack_exports__acceptanceLines as acceptanceLines, __webpack_exports__acceptanceOf as acceptanceOf, __webpack_exports__acceptanceYaml as acceptanceYaml, __webpack_exports__accepting as accepting, __webpack_exports__binaryUnit as binaryUnit, __webpack_exports__camelCase as camelCase, __webpack_exports__capital as capital, __webpack_exports__clause as clause, __webpack_exports__counted as counted, __webpack_exports__dateWords as dateWords, __webpack_exports__didYouMean as didYouMean, __webpack_exports__driftText as driftText, __webpack_exports__duration as duration, __webpack_exports__duration$1 as duration$1, __webpack_exports__eventWords as eventWords, __webpack_exports__factWords as factWords, __webpack_exports__factor as factor, __webpack_exports__findPlacement as findPlacement, __webpack_exports__grouped as grouped, __webpack_exports__growsText as growsText, __webpack_exports__growth as growth, __webpack_exports__growthBudget as growthBudget, __webpack_exports__growthEstimate as growthEstimate, __webpack_exports__growthInterval as growthInterval, __webpack_exports__growthMargin as growthMargin, __webpack_exports__hasEndedOverProbe as hasEndedOverProbe, __webpack_exports__height as height, __webpack_exports__heightInterval as heightInterval, __webpack_exports__improvementText as improvementText, __webpack_exports__launch as launch, __webpack_exports__launcherOf as launcherOf, __webpack_exports__limitText as limitText, __webpack_exports__livesText as livesText, __webpack_exports__logLinesText as logLinesText, __webpack_exports__memoryOf as memoryOf, __webpack_exports__milliseconds as milliseconds, __webpack_exports__missedRemedy as missedRemedy, __webpack_exports__missedText as missedText, __webpack_exports__notAcceptable as notAcceptable, __webpack_exports__occupiedText as occupiedText, __webpack_exports__pace as pace, __webpack_exports__parseArgsStringToArgv as parseArgsStringToArgv, __webpack_exports__parseConfig as parseConfig, __webpack_exports__parseYaml as parseYaml, __webpack_exports__parseYamlDocument as parseYamlDocument, __webpack_exports__perRequest as perRequest, __webpack_exports__percent as percent, __webpack_exports__phaseFailureText as phaseFailureText, __webpack_exports__plainNumber as plainNumber, __webpack_exports__probeVariables as probeVariables, __webpack_exports__rate as rate, __webpack_exports__readConfigFile as readConfigFile, __webpack_exports__readConfigText as readConfigText, __webpack_exports__reasonText as reasonText, __webpack_exports__recordedText as recordedText, __webpack_exports__refusalText as refusalText, __webpack_exports__renamed as renamed, __webpack_exports__require_builtin_esm_external_require_events as require_builtin_esm_external_require_events, __webpack_exports__require_builtin_esm_external_require_fs as require_builtin_esm_external_require_fs, __webpack_exports__roughBytes as roughBytes, __webpack_exports__roughTime as roughTime, __webpack_exports__selectorOf as selectorOf, __webpack_exports__sentence as sentence, __webpack_exports__seriesLabel as seriesLabel, __webpack_exports__seriesName as seriesName, __webpack_exports__shortName as shortName, __webpack_exports__shown as shown, __webpack_exports__signedGrowth as signedGrowth, __webpack_exports__stopwatch as stopwatch, __webpack_exports__troubleText as troubleText, __webpack_exports__upperBound as upperBound, __webpack_exports__wholeBytes as wholeBytes, __webpack_exports__wholeNumber as wholeNumber, __webpack_exports__whyText as whyText, __webpack_exports__withoutStep as withoutStep };
