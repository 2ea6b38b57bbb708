import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
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
  fH: () => (/* binding */ DirectoryStore),
  Ns: () => (/* binding */ GPU_TOOLS),
  rb: () => (/* binding */ GPU_VENDORS),
  nu: () => (/* binding */ Observer),
  lJ: () => (/* binding */ baseTrend),
  M8: () => (/* binding */ checkedOut),
  Pt: () => (/* binding */ checkout),
  zQ: () => (/* binding */ chooseGpus),
  Fm: () => (/* binding */ findServer),
  WE: () => (/* binding */ getPage),
  j: () => (/* binding */ isLogged),
  SN: () => (/* binding */ judgeFinished),
  HV: () => (/* binding */ overlapOf),
  xc: () => (/* binding */ packed),
  tb: () => (/* binding */ pageAssets),
  PH: () => (/* binding */ peakConcurrency),
  zY: () => (/* binding */ previewCycle),
  L6: () => (/* binding */ readNewest),
  RV: () => (/* binding */ realPorts),
  Rt: () => (/* binding */ recordingBytes),
  Rg: () => (/* binding */ runGate),
  VY: () => (/* binding */ secretsIn),
  hf: () => (/* binding */ timelineOf),
  yX: () => (/* binding */ watchLive),
  Bd: () => (/* binding */ watchMappings),
  jt: () => (/* binding */ workloadWarnings),
  Li: () => (/* binding */ writeReports)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["Deadline"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.Deadline), ["GIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GIB), ["HOLD_LAYERS"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.HOLD_LAYERS), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["PROBE_HOLD_LAYERS"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.PROBE_HOLD_LAYERS), ["SERIES"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.SERIES), ["ServiceError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.ServiceError), ["TimeUp"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.TimeUp), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["commandText"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.commandText), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["fileFault"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileFault), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["hierarchyOrder"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.hierarchyOrder), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn), ["locate"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.locate), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["orCancelled"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.orCancelled), ["parseStat"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.parseStat), ["readProc"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.readProc), ["run"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.run), ["seriesWhere"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.seriesWhere), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["O_PATH"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.O_PATH), ["didYouMean"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.didYouMean), ["hasEndedOverProbe"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.hasEndedOverProbe), ["launch"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launch), ["launcherOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launcherOf), ["occupiedText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.occupiedText), ["reasonText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.reasonText), ["shown"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.shown) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["explain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.explain), ["gateNoteText"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.gateNoteText), ["growsBeyondBudget"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.growsBeyondBudget), ["lineChange"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.lineChange), ["liveLayers"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.liveLayers), ["liveProcesses"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.liveProcesses), ["phaseGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.phaseGrowth), ["repositoryPaths"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.repositoryPaths), ["runNoteText"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.runNoteText), ["trendOf"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.trendOf), ["whyItGrows"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.whyItGrows) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["MAX_PACKED_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.MAX_PACKED_BYTES), ["MAX_TEXT_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.MAX_TEXT_BYTES), ["asNamed"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.asNamed), ["folderOf"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.folderOf), ["parseWhole"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.parseWhole), ["readPath"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readPath), ["serialize"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.serialize), ["unpack"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.unpack) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["discriminatedUnion"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.discriminatedUnion), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["literal"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.literal), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./service.js"
var external_service_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_service_js_y = (x) => (() => (x))
const external_service_js_namespaceObject = external_service_js_x({ ["addressForService"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.addressForService) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["ASKED"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.ASKED), ["REST_DELAYS_MS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.REST_DELAYS_MS), ["RUN_ORDER"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.RUN_ORDER), ["RecordingWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.RecordingWriter), ["TAIL"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.TAIL), ["Workspace"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.Workspace), ["allWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.allWithin), ["allocatedSchema"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.allocatedSchema), ["chooseBaselines"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.chooseBaselines), ["confirms"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.confirms), ["createJudge"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.createJudge), ["detectability"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.detectability), ["differences"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.differences), ["emptyRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.emptyRecording), ["epochsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.epochsOf), ["firstLooks"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.firstLooks), ["given"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.given), ["heldSchema"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.heldSchema), ["isManaged"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isManaged), ["isPlatformClass"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isPlatformClass), ["judge"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.judge), ["judgePairedRuns"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.judgePairedRuns), ["longest"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.longest), ["makeFolders"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.makeFolders), ["measured"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.measured), ["needsConfirming"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.needsConfirming), ["neverDecided"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.neverDecided), ["notAtRest"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.notAtRest), ["pairedCycles"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.pairedCycles), ["pairedTrouble"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.pairedTrouble), ["parseRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseRecording), ["phaseEstimate"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.phaseEstimate), ["planDrift"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.planDrift), ["quantumOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.quantumOf), ["readRules"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.readRules), ["recordingRefusal"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.recordingRefusal), ["recordingsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.recordingsOf), ["settling"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.settling), ["slowestToDecide"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.slowestToDecide), ["steadyLevel"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.steadyLevel), ["withoutWarmUp"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.withoutWarmUp), ["worst"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.worst), ["writeWhole"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.writeWhole), ["writtenRules"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.writtenRules) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["DIMENSIONS"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.DIMENSIONS), ["FileRefused"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.FileRefused), ["MAX_AMPLIFIED"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.MAX_AMPLIFIED), ["MissingSecretError"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.MissingSecretError), ["Variation"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.Variation), ["amplified"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.amplified), ["checkVary"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.checkVary), ["countGenerating"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.countGenerating), ["eventCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.eventCounter), ["isMalformable"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.isMalformable), ["isRepeatable"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.isRepeatable), ["loadWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.loadWorkload), ["malformed"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.malformed), ["messageType"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.messageType), ["periodUs"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.periodUs), ["prepareWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.prepareWorkload), ["readRegularFile"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.readRegularFile), ["requireSecrets"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.requireSecrets), ["resolveSecrets"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.resolveSecrets), ["secretNames"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.secretNames), ["sliceCycles"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.sliceCycles), ["valueAt"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAt), ["varies"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.varies), ["warmupRequests"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.warmupRequests), ["withCancels"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.withCancels) });
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
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/parts/gate.js

























// lib/gate/effects/masked.js
/**
* Values that no output may show: the workload's secrets, and secrets among the variables of the service and of the
* entry point. The service may have the entry point's variables: a command inherits them all, `--env NAME` and a
* compose file pass them on.
* @param around variables of the entry point
*/
function valuesToMask(config, workload, around) {
	return [
		...workload.secrets.map((name) => around[name] ?? ""),
		...secretsIn(around),
		...secretsIn(config.service.env)
	];
}
/** Values of variables with a secret's name, and passwords of URLs in any variable. */
function secretsIn(variables) {
	const all = Object.entries(variables);
	const named = all.filter(([name]) => CALLED_SECRET.test(name)).map(([, value]) => value ?? "");
	const passwords = all.flatMap(([, value]) => urlPasswords(value ?? ""));
	return [...named, ...passwords].filter((value) => !IS_SETTING.test(value));
}
/** Passwords of the URLs in a text, as written and decoded. */
function urlPasswords(text) {
	const written = [...[...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]+)@/g)].map(([, password = ""]) => password), ...unescapedPasswords(text)];
	return [...new Set(written.flatMap((password) => [password, decoded(password)]))];
}
/** Passwords with a raw "/", "?" or "#", which end at the "@". A single expression would be slow on hostile texts. */
function unescapedPasswords(text) {
	return text.split(/\s/).flatMap((word) => word.split("@").slice(0, -1)).flatMap((piece) => {
		const found = /:\/\/[^/?#:]*:(?!\d{1,5}[/?#])/.exec(piece);
		const password = found === null ? "" : piece.slice(found.index + found[0].length);
		return /[/?#]/.test(password) ? [password] : [];
	});
}
function decoded(written) {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
/** Not MAX_TOKENS or TOKENIZERS_PARALLELISM. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Settings such as HF_HUB_DISABLE_IMPLICIT_TOKEN=1: masking "1" would break every figure of a report. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;
// lib/gate/effects/ports.js
/** Whether a cycle, or a step of the warm-up, gets a line in a log that is read later: the first three, and every fifth. */
function isLogged(cycle) {
	return cycle <= 3 || cycle % 5 === 0;
}
// lib/baseline/directory-store.js
const SUFFIX = ".memdrift.ndjson";
/**
* Baselines in a directory: `<dir>/<name>/<created>-<commit>.memdrift.ndjson`, and those of a checkout of the branch of
* baselines, `<dir>/<name>/<environment>/<commit>-<run>.json.gz`, which are read and not written.
* Files are immutable; each is written beside and renamed, so two writers and a crash leave whole files only.
*/
var DirectoryStore = class {
	dir;
	constructor(dir) {
		this.dir = dir;
	}
	async list(name) {
		const folder = (0,external_github_js_namespaceObject.folderOf)(name);
		return readNewest([...await this.#plain(folder), ...await this.#checkedOut(folder)]);
	}
	async put(name, recording) {
		const folder = (0,external_node_path_namespaceObject.join)(this.dir, (0,external_github_js_namespaceObject.folderOf)(name));
		const when = (recording.header.created ?? "").replace(/[:.]/g, "-") || "undated";
		const commit = recording.header.commit?.slice(0, 12) ?? "nocommit";
		const path = (0,external_node_path_namespaceObject.join)(folder, `${when}-${commit}-${(0,external_node_crypto_namespaceObject.randomBytes)(3).toString("hex")}${SUFFIX}`);
		const text = (0,external_github_js_namespaceObject.serialize)(recording);
		try {
			(0,external_drift_js_namespaceObject.makeFolders)(folder);
			(0,external_drift_js_namespaceObject.writeWhole)(path, text);
		} catch (error) {
			throw new Error((0,external_start_js_namespaceObject.cannotWrite)(path, error, Buffer.byteLength(text)));
		}
		return path;
	}
	/** Written by {@link put}: names begin with the time of their creation. */
	async #plain(folder) {
		return (await entries((0,external_node_path_namespaceObject.join)(this.dir, folder))).filter((file) => file.endsWith(SUFFIX)).map((file) => {
			const path = (0,external_node_path_namespaceObject.join)(this.dir, folder, file);
			const when = /^[\dT-]*/.exec(file)?.[0].replace(/\D/g, "") ?? "";
			const read = async () => (0,external_drift_js_namespaceObject.parseRecording)(bounded(path, external_github_js_namespaceObject.MAX_TEXT_BYTES).toString("utf8"), path).recording;
			return {
				path,
				when,
				read
			};
		});
	}
	async #checkedOut(folder) {
		const candidates = [];
		for (const environment of await entries((0,external_node_path_namespaceObject.join)(this.dir, folder))) {
			if (!/^[0-9a-f]{16}$/.test(environment)) continue;
			for (const file of await entries((0,external_node_path_namespaceObject.join)(this.dir, folder, environment))) {
				const stored = (0,external_github_js_namespaceObject.readPath)(`${folder}/${environment}/${file}`);
				if (stored === null) continue;
				const path = (0,external_node_path_namespaceObject.join)(this.dir, stored.path);
				candidates.push(packed(stored, path, async () => bounded(path, external_github_js_namespaceObject.MAX_PACKED_BYTES)));
			}
		}
		return candidates;
	}
};
/** A file of the branch of baselines. @param origin what to call it in an error */
function packed(stored, origin, content) {
	const when = new Date(stored.created).toISOString().replace(/\D/g, "");
	const read = async () => (0,external_github_js_namespaceObject.asNamed)((0,external_github_js_namespaceObject.parseWhole)((0,external_github_js_namespaceObject.unpack)(await content(), origin), origin), stored, origin);
	return {
		path: origin,
		when,
		read
	};
}
/** The newest recordings, newest first; what cannot be read is left out with a warning. */
async function readNewest(candidates) {
	const recordings = [];
	const warnings = [];
	const newest = [...candidates].sort((a, b) => a.when < b.when ? -1 : 1).slice(-64);
	for (const { path, read } of newest) try {
		recordings.push({
			origin: path,
			recording: await read(),
			distance: null
		});
	} catch (error) {
		warnings.push(`${(0,external_start_js_namespaceObject.messageOf)(error)} (left out)`);
	}
	const created = (stored) => stored.recording.header.created ?? "";
	recordings.sort((a, b) => created(a) < created(b) ? 1 : -1);
	return {
		recordings,
		warnings
	};
}
async function entries(folder) {
	try {
		return (await (0,external_node_fs_promises_namespaceObject.readdir)(folder)).sort();
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		throw error;
	}
}
function bounded(path, mostBytes) {
	try {
		return (0,external_workload_js_namespaceObject.readRegularFile)(path, mostBytes);
	} catch (error) {
		if (!(error instanceof external_workload_js_namespaceObject.FileRefused)) throw error;
		throw new Error(`${path}: ${error.why}; allowed: a recording of at most ${mostBytes} bytes`);
	}
}
// lib/memory/gpu/driver-tool.js
const NAMES = /* @__PURE__ */ new Set([
	"PATH",
	"HOME",
	"LD_LIBRARY_PATH"
]);
/** `NVIDIA_API_KEY` and the like carry a vendor's prefix too. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL|AUTH/i;
/**
* What a driver's tool gets of the environment: where things are and which GPUs it may see, in the C locale. It gets no
* token of the job: the tool is whatever program has that name on PATH.
* @param prefixes of the vendor's own variables
*/
function toolEnvironment(env, prefixes) {
	const isWanted = (name) => NAMES.has(name) || prefixes.some((prefix) => name.startsWith(prefix)) && !SECRET.test(name);
	const kept = Object.entries(env).filter((entry) => entry[1] !== void 0 && isWanted(entry[0]));
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C"
	};
}
// lib/memory/gpu/amd/amd.js
/** The kernel's interface to AMD's GPUs for computing; a container has them where it has this file. */
const DEVICE_FILE = "/dev/kfd";
/** AMD, by amd-smi or rocm-smi. Never run on AMD's hardware. */
const amd = {
	name: "AMD",
	tools: ["amd-smi", "rocm-smi"],
	isOwn: (id) => id.startsWith("card"),
	isAttached: ({ runArgs, command }) => runArgs.some((arg) => arg.includes(DEVICE_FILE)) || command !== void 0 && (0,external_node_fs_namespaceObject.existsSync)(DEVICE_FILE),
	open: async (options) => {
		const { openAmd } = await import(/* webpackIgnore: true */ "./amd-driver.js");
		return openAmd({
			...options,
			env: toolEnvironment(options.env, ["ROCR_", "HIP_"])
		});
	},
	check: async (ask) => {
		return (await ask("amd-smi", ["version"]) ?? await ask("rocm-smi", ["--version"]))?.code === 0 ? {
			state: "ok",
			what: "GPU: AMD, by its own tool (never tried on such a GPU)"
		} : null;
	}
};
// lib/memory/gpu/nvidia/nvidia.js
const NVIDIA_SMI = "nvidia-smi";
/** NVIDIA, by nvidia-smi; its instances (MIG), too. */
const nvidia = {
	name: "NVIDIA",
	tools: [NVIDIA_SMI],
	byId: {
		list: (env) => listGpus$1(ownEnvironment(env)),
		visible: visibleGpus,
		isNamed,
		variable: "CUDA_VISIBLE_DEVICES"
	},
	isOwn: (id) => /^(GPU|MIG)-/.test(id),
	isAttached: () => false,
	open: async (options) => {
		const env = ownEnvironment(options.env);
		const file = await (0,external_start_js_namespaceObject.locate)(NVIDIA_SMI, env);
		if (file === null) return null;
		const { openNvidia } = await import(/* webpackIgnore: true */ "./nvidia-driver.js");
		return openNvidia(file, {
			...options,
			env
		});
	},
	check
};
function ownEnvironment(env) {
	return toolEnvironment(env, ["NVIDIA_", "CUDA_"]);
}
/** The listed GPUs that the runner's environment leaves visible, to NVIDIA's container toolkit and then to CUDA. */
function visibleGpus(listed, env) {
	const toolkit = env["NVIDIA_VISIBLE_DEVICES"];
	if (toolkit === "" || toolkit === "none" || toolkit === "void") return [];
	const byToolkit = toolkit === void 0 || toolkit === "all" ? listed : narrow(listed, toolkit);
	const given = byToolkit.length > 0 ? byToolkit : listed;
	const cuda = env["CUDA_VISIBLE_DEVICES"];
	return cuda === void 0 ? [...given] : narrow(given, cuda);
}
function narrow(gpus, ids) {
	const wanted = ids.split(",").map((id) => id.trim());
	return gpus.filter((gpu) => wanted.some((id) => isNamed(id, gpu)));
}
/** CUDA takes any unambiguous beginning of an id. */
function isNamed(id, { index, uuid }) {
	return id === index || /^(GPU|MIG)-/.test(id) && uuid.startsWith(id);
}
async function listGpus$1(env) {
	const file = await (0,external_start_js_namespaceObject.locate)(NVIDIA_SMI, env);
	if (file === null) return [];
	try {
		const { code, stdout } = await (0,external_start_js_namespaceObject.run)(file, ["-L"], {
			timeoutMs: 3e4,
			env
		});
		return code === 0 ? parseGpuList(stdout) : [];
	} catch (cause) {
		throw new external_start_js_namespaceObject.ServiceError(`${NVIDIA_SMI} does not answer`, { remedy: "check that the driver works, or set gpus: none" }, { cause });
	}
}
/**
* The lines of `nvidia-smi -L`: `GPU 0: NVIDIA A100 (UUID: GPU-...)`, and below a split one its instances,
* `  MIG 1g.10gb Device 0: (UUID: MIG-...)`, which stand in its place.
*/
function parseGpuList(text) {
	const found = [];
	let split = null;
	for (const line of text.split("\n").slice(0, 1024)) {
		const gpu = line.match(/^GPU (\d+): (.+?) \(UUID: (GPU-[\w-]+)\)/);
		const instance = line.match(/^\s+MIG (\S+)\s+Device\s+(\d+): \(UUID: (MIG-[\w/-]+)\)/);
		if (gpu) {
			split = {
				index: gpu[1] ?? "",
				model: gpu[2] ?? "",
				uuid: gpu[3] ?? ""
			};
			found.push(split);
		} else if (instance && split !== null) {
			if (found.at(-1) === split) found.pop();
			found.push({
				index: `${split.index}:${instance[2]}`,
				model: `${split.model} MIG ${instance[1]}`,
				uuid: instance[3] ?? ""
			});
		}
	}
	return found;
}
async function check(ask) {
	const list = await ask(NVIDIA_SMI, ["-L"]);
	if (list === null || list.code !== 0) return null;
	const count = list.text.split("\n").filter((line) => line.startsWith("GPU ")).length;
	const processes = (await ask(NVIDIA_SMI, ["--query-compute-apps=pid,process_name", "--format=csv,noheader"]))?.text.split("\n").filter((line) => /^\d+,/.test(line)) ?? [];
	if (processes.length === 0) return {
		state: "ok",
		what: `GPU: ${count}, nobody computes on ${count === 1 ? "it" : "them"}`
	};
	return {
		state: "note",
		what: `GPU: ${count}; in use by ${processes.slice(0, 3).join("; ").slice(0, 200)}`,
		remedy: "a run waits a minute for a clean GPU, then is not-measured"
	};
}
// lib/memory/gpu/vendor-list.js
/** Every vendor whose GPUs can be measured, in the order in which they are looked for. */
const GPU_VENDORS = [nvidia, amd];
/** The programs that are asked, for a person who has none of them. */
const GPU_TOOLS = GPU_VENDORS.flatMap(({ tools }) => tools);
// lib/memory/gpu/gpu-choice.js
/**
* Chooses the service's GPUs.
* @param wanted `auto`: those that this runner may see, none where it sees none; `none`; `all` and `device=...`: as
*   docker reads them
* @throws ServiceError for any other word, or where a driver does not answer
*/
async function chooseGpus(wanted, env) {
	if (wanted === "none") return {
		models: [],
		ids: [],
		docker: null,
		env: variables("")
	};
	if (wanted !== "auto" && wanted !== "all" && !/^device=[\w:,-]+$/.test(wanted)) throw new external_start_js_namespaceObject.ServiceError(`gpus: found ${wanted}; allowed: auto, none, all, device=ID[,ID]`);
	const { byId, listed } = await listGpus(env);
	if (wanted === "auto") {
		const visible = byId?.visible(listed, env) ?? [];
		if (visible.length === 0) return {
			models: [],
			ids: [],
			docker: null,
			env: {}
		};
		return {
			...namesOf(visible),
			docker: dockerDevices(visible.map(({ uuid }) => uuid)),
			env: {}
		};
	}
	if (wanted === "all") return {
		...namesOf(listed, ["all"]),
		docker: "all",
		env: {}
	};
	const ids = wanted.slice(7).split(",");
	return {
		...namesOf(listed.filter((gpu) => ids.some((id) => byId?.isNamed(id, gpu))), ids),
		docker: dockerDevices(ids),
		env: variables(ids.join(","), byId)
	};
}
/**
* The reader of the service's GPUs; null where it has none, or no tool tells of them.
* @param service looked at for GPUs that it has without an id
*/
async function openDriver(options, service) {
	for (const vendor of GPU_VENDORS) {
		const ids = options.ids.filter((id) => vendor.isOwn(id));
		const driver = (options.ids.length === 0 ? vendor.isAttached(service) : ids.length > 0) ? await vendor.open({
			...options,
			ids
		}) : null;
		if (driver !== null) return driver;
	}
	return null;
}
/** The GPUs of the first vendor that lists any; a service gets those of one vendor only. */
async function listGpus(env) {
	for (const { byId } of GPU_VENDORS) {
		const listed = byId === void 0 ? [] : await byId.list(env);
		if (byId !== void 0 && listed.length > 0) return {
			byId,
			listed
		};
	}
	return {
		byId: null,
		listed: []
	};
}
/** The variables that limit a command to these GPUs: of one vendor, or of all where it is not known. */
function variables(ids, byId = null) {
	const vendors = byId === null ? GPU_VENDORS.map((vendor) => vendor.byId) : [byId];
	return Object.fromEntries(vendors.flatMap((vendor) => vendor === void 0 ? [] : [[vendor.variable, ids]]));
}
/** Docker reads the value as CSV: a comma inside it asks for quotes. */
function dockerDevices(ids) {
	return `"device=${ids.join(",")}"`;
}
/** @param unknown named instead where the driver lists none */
function namesOf(gpus, unknown = []) {
	return {
		models: gpus.length > 0 ? gpus.map(({ model }) => model) : unknown,
		ids: gpus.map(({ uuid }) => uuid)
	};
}
// lib/memory/metrics/get-page.js
/**
* Over plain HTTP, on a connection of its own: one that is kept open would count among the service's descriptors.
* Only a complete 200 counts. Redirects are not followed: the service does not choose whom we ask.
*/
const getPage = async (url, { timeoutMs, maxBytes, onHangUp }) => {
	try {
		return await ask$1(url, AbortSignal.timeout(timeoutMs), maxBytes);
	} catch (error) {
		if (HANG_UPS.includes(error.code ?? "")) onHangUp?.();
		return null;
	}
};
const HANG_UPS = [
	"ECONNRESET",
	"EPIPE",
	"ECONNABORTED"
];
/** The format of OpenMetrics is read too, but some clients round in it; JSON for Ollama. */
const ACCEPT = "text/plain;version=0.0.4, application/json;q=0.5, */*;q=0.1";
function ask$1(url, signal, maxBytes) {
	return new Promise((resolve, reject) => {
		(0,external_node_http_namespaceObject.get)(url, {
			agent: false,
			headers: {
				accept: ACCEPT,
				"accept-encoding": "identity"
			},
			signal
		}, (response) => {
			const encoding = response.headers["content-encoding"] ?? "identity";
			if (response.statusCode !== 200 || encoding !== "identity") {
				response.destroy();
				resolve(null);
				return;
			}
			const chunks = [];
			let size = 0;
			response.on("data", (chunk) => {
				size += chunk.length;
				if (size > maxBytes) {
					response.destroy();
					resolve(null);
				} else chunks.push(chunk);
			});
			response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
			response.on("error", reject);
		}).on("error", reject);
	});
}
// lib/memory/native/mapping-balance.js
/** Mappings and stacks that are followed: a service that makes more in two windows is not told of all. */
const PIECES = 2e4;
const STACKS$1 = 4096;
/**
* Mapped minus unmapped, by address: what a window mapped and a later call unmapped did not stay.
* @param calls in order; those from `second` on are of the second window
* @param processes the process of each thread that lived when the first window began: addresses are those of a process
* @returns what stayed, by stack; those with most first
*/
function mappedBalance(calls, second, processes) {
	const of = withThreads(calls, processes);
	const owners = /* @__PURE__ */ new Map();
	const spaces = /* @__PURE__ */ new Map();
	for (const [at, call] of calls.entries()) {
		const process = of.get(call.thread);
		if (process === void 0) continue;
		spaces.set(process, after(spaces.get(process) ?? [], call, at < second ? 0 : 1, owners));
	}
	for (const { start, end, window, owner } of [...spaces.values()].flat()) {
		owner.bytes[window] += end - start;
		owner.count[window] += 1;
	}
	return [...owners.values()].filter(({ count }) => count[0] + count[1] > 0).sort((a, b) => b.bytes[0] + b.bytes[1] - a.bytes[0] - a.bytes[1]);
}
/** With the threads that began meanwhile. What a process of its own maps goes with it. */
function withThreads(calls, processes) {
	const of = new Map(processes);
	for (const call of calls) {
		if (call.kind !== "begin") continue;
		const process = of.get(call.thread);
		if (call.isThread && process !== void 0) of.set(call.child, process);
	}
	return of;
}
/** The mappings of a process after a call. */
function after(pieces, call, window, owners) {
	const put = (left, bytes, start, stack) => {
		const key = stack.join("\n");
		const known = owners.get(key);
		if (left.length >= PIECES || known === void 0 && owners.size >= STACKS$1) return left;
		const owner = known ?? {
			stack,
			bytes: [0, 0],
			count: [0, 0]
		};
		owners.set(key, owner);
		left.push({
			start,
			end: start + bytes,
			window,
			owner
		});
		return left;
	};
	switch (call.kind) {
		case "begin": return pieces;
		case "unmap": return without(pieces, call.start, call.bytes);
		case "map": {
			const left = without(pieces, call.start, call.bytes);
			return call.reserved ? left : put(left, call.bytes, call.start, call.stack);
		}
		case "move": {
			const moved = pieces.find(({ start, end }) => start <= call.from && call.from < end);
			const left = without(without(pieces, call.from, call.fromBytes), call.start, call.bytes);
			const bytes = moved === void 0 ? call.bytes - call.fromBytes : call.bytes;
			return bytes <= 0 ? left : put(left, bytes, call.start, moved?.owner.stack ?? call.stack);
		}
	}
}
function without(pieces, from, bytes) {
	const to = from + bytes;
	if (pieces.every(({ start, end }) => end <= from || to <= start)) return pieces;
	return pieces.flatMap((piece) => {
		if (piece.end <= from || to <= piece.start) return [piece];
		return [...piece.start < from ? [{
			...piece,
			end: from
		}] : [], ...to < piece.end ? [{
			...piece,
			start: to
		}] : []];
	});
}
// lib/memory/native/native-frames.js
const FRAME$1 = /^(.+?)\((.*)\) \[0x([0-9a-f]+)\]$/;
const OFFSET = /\+0x[0-9a-f]+$/;
/** What maps memory for others: C's and C++'s library, allocators, and what calls C from Python. */
const CARRIERS = /^(libc|libc-[\d.]+|ld-linux[\w-]*|ld-musl[\w-]*|libpthread|libstdc\+\+|libgcc_s|libjemalloc|libtcmalloc\w*|libmimalloc\w*|libffi|_ctypes\S*)(\.so[\d.]*|[-.].*\.so)?$/;
const CHARACTERS = 256;
/** Null where it is no frame. */
function frameOf(text) {
	const [, library, name, address] = FRAME$1.exec(text) ?? [];
	if (library === void 0 || address === void 0) return null;
	const called = cut((name ?? "").replace(OFFSET, ""));
	return {
		library: cut(library),
		function: called === "" ? null : called,
		address: Number.parseInt(address, 16)
	};
}
/** The frame that is told: the newest outside of what maps memory for others; null where there is none. */
function toldFrame(stack) {
	const frames = stack.map(frameOf).filter((frame) => frame !== null);
	return frames.find(({ library }) => !CARRIERS.test(baseName$1(library))) ?? frames[0] ?? null;
}
function baseName$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** `libfoo.so(keep)`, for a list of frames. */
function frameText({ library, function: name, address }) {
	return `${baseName$1(library)}(${name ?? `0x${address.toString(16)}`})`;
}
function cut(text) {
	return text.replace(/\p{C}/gu, " ").slice(0, CHARACTERS);
}
// lib/memory/native/strace-lines.js
/** Longer stacks are cut: the frame that is told is near the call. */
const FRAMES$2 = 32;
const LINE_CHARACTERS$1 = 4096;
/** Threads whose call is not over yet. */
const UNFINISHED = 4096;
const CALL = /^(?:\[pid +)?(\d+)\]? +(\w+)\((.*)\) += (0x[0-9a-f]+|-?\d+)/;
const BEGUN = /^(?:\[pid +)?(\d+)\]? +(\w+)\((.*?),? *<unfinished \.\.\.>$/;
const RESUMED = /^(?:\[pid +)?(\d+)\]? +<\.\.\. (\w+) resumed>,? ?(.*)$/;
/** Takes the output of `strace -f -k` line by line: a call, then a line for each frame of its stack, each with a `>`. */
var StraceLines = class {
	take;
	#begun = /* @__PURE__ */ new Map();
	#call = null;
	constructor(take) {
		this.take = take;
	}
	line(text) {
		if (text.length > LINE_CHARACTERS$1) return;
		if (text.startsWith(" > ")) {
			if (this.#call !== null && this.#call.stack.length < FRAMES$2) this.#call.stack.push(text.slice(3));
			return;
		}
		this.end();
		const begun = BEGUN.exec(text);
		if (begun !== null) {
			if (this.#begun.size < UNFINISHED) this.#begun.set(begun[1] ?? "", `${begun[2]}(${begun[3]}`);
			return;
		}
		const resumed = RESUMED.exec(text);
		if (resumed === null) {
			this.#call = callOf(text);
			return;
		}
		const [, pid = "", , rest = ""] = resumed;
		const head = this.#begun.get(pid);
		this.#begun.delete(pid);
		const comma = rest.startsWith(")") ? "" : ", ";
		this.#call = head === void 0 ? null : callOf(`${pid} ${head}${comma}${rest}`);
	}
	/** The last call has no more frames. */
	end() {
		if (this.#call !== null) this.take(this.#call);
		this.#call = null;
	}
};
/** Null where it failed, or is of no use. */
function callOf(text) {
	const [, thread, name, words = "", told = ""] = CALL.exec(text) ?? [];
	const result = Number(told);
	const [first = "", second = "", third = ""] = words.split(",").map((word) => word.trim());
	if (name === void 0 || !(result >= 0)) return null;
	const by = {
		thread: Number(thread),
		stack: []
	};
	switch (name) {
		case "mmap":
		case "mmap2": return sound({
			...by,
			kind: "map",
			start: result,
			bytes: Number(second),
			reserved: third === "PROT_NONE"
		});
		case "munmap": return sound({
			...by,
			kind: "unmap",
			start: Number(first),
			bytes: Number(second)
		});
		case "mremap": {
			const from = {
				from: Number(first),
				fromBytes: Number(second)
			};
			return sound({
				...by,
				kind: "move",
				...from,
				start: result,
				bytes: Number(third)
			});
		}
		default: return {
			...by,
			kind: "begin",
			child: result,
			isThread: words.includes("CLONE_THREAD")
		};
	}
}
function sound(call) {
	return Number.isSafeInteger(call.start) && Number.isSafeInteger(call.bytes) && call.bytes > 0 ? call : null;
}
// lib/memory/native/strace.js
const CALLS = "trace=mmap,munmap,mremap,clone,clone3,fork,vfork";
/** Processes of one service that are watched. */
const PROCESSES = 16;
const CALLS_KEPT = 2e5;
const OUTPUT_LINES = 2e6;
const STDERR_CHARACTERS = 2e3;
/** How long strace may take to attach, and to let go before it is killed: the kernel lets go then. */
const ATTACH_MS = 1e4;
const RELEASE_MS$1 = 5e3;
const NAMED$2 = 16;
const FRAMES$1 = 8;
const DEBUG_INFO_MS = 5e3;
/**
* Attaches strace to processes and all of their threads. It needs the rights of a debugger: root, or the same user where
* `kernel.yama.ptrace_scope` is 0. What it watches runs on when strace ends, however that ends.
*/
async function watchMappings(pids, signal) {
	const watched = pids.slice(0, PROCESSES);
	const hasFiles = await isSameRoot(watched);
	const words = [
		"-f",
		"-k",
		"-q",
		"-e",
		CALLS,
		"-e",
		"signal=none",
		"-o",
		"|cat"
	];
	for (const pid of watched) words.push("-p", `${pid}`);
	const child = (0,external_node_child_process_namespaceObject.spawn)("strace", words, {
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		env: { PATH: process.env["PATH"] ?? "" }
	});
	const kill = () => void child.kill("SIGKILL");
	process.once("exit", kill);
	signal.addEventListener("abort", kill, { once: true });
	const calls = [];
	let second = Number.POSITIVE_INFINITY;
	const lines = new StraceLines((call) => {
		if (calls.length < CALLS_KEPT) calls.push(call);
	});
	const read = reading$1(child, (line) => lines.line(line));
	const ended = endOf$2(child);
	ended.then(() => {
		process.removeListener("exit", kill);
		signal.removeEventListener("abort", kill);
	});
	let problem = "";
	child.stderr?.setEncoding("utf8").on("data", (text) => {
		problem = (problem + text).slice(0, STDERR_CHARACTERS);
	});
	const failed = await Promise.race([ended, attached(watched, child.pid)]);
	if (failed !== null) {
		kill();
		const detail = problem.trim().split("\n")[0] ?? "";
		return {
			state: failed === "ENOENT" ? "missing" : "refused",
			detail: detail.replace(/\p{C}/gu, " ")
		};
	}
	const processes = await threadsOf(watched);
	return {
		state: "watching",
		mark: () => {
			second = calls.length;
		},
		stop: async () => {
			child.kill("SIGINT");
			const timer = setTimeout(kill, RELEASE_MS$1);
			await Promise.all([ended, read]);
			clearTimeout(timer);
			lines.end();
			return told(mappedBalance(calls, second, processes), hasFiles);
		},
		kill
	};
}
/** How it ended: an error's code, `ended` else. */
function endOf$2(child) {
	return new Promise((resolve) => {
		child.on("error", (error) => resolve(error.code ?? "failed"));
		child.on("exit", () => resolve("ended"));
	});
}
function reading$1(child, take) {
	if (child.stdout === null) return Promise.resolve();
	let count = 0;
	const lines = (0,external_node_readline_namespaceObject.createInterface)({
		input: child.stdout,
		crlfDelay: 0
	});
	lines.on("line", (line) => {
		count += 1;
		if (count <= OUTPUT_LINES) take(line);
	});
	return new Promise((resolve) => lines.on("close", () => resolve()));
}
/** Null once the kernel says that strace traces all of them, or those that are left; `not attached` after a while. */
async function attached(pids, tracer) {
	const until = Date.now() + ATTACH_MS;
	for (;;) {
		const alive = (await Promise.all(pids.map((pid) => (0,external_node_fs_promises_namespaceObject.readFile)(`/proc/${pid}/status`, "latin1").catch(() => null)))).filter((state) => state !== null);
		if (alive.length > 0 && alive.every((state) => new RegExp(`^TracerPid:\\s+${tracer}$`, "m").test(state))) return null;
		if (Date.now() > until) return "not attached";
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
/** The process of each thread. */
async function threadsOf(pids) {
	const threads = await Promise.all(pids.map((pid) => (0,external_node_fs_promises_namespaceObject.readdir)(`/proc/${pid}/task`).catch(() => [])));
	return new Map(pids.flatMap((pid, at) => (threads[at] ?? []).map((thread) => [Number(thread), pid])));
}
/** Whether they see the same files as we do: in a container the same path is another file. */
async function isSameRoot(pids) {
	const namespaceOf = (pid) => (0,external_node_fs_promises_namespaceObject.readlink)(`/proc/${pid}/ns/mnt`).catch(() => "");
	const own = await namespaceOf("self");
	return own !== "" && (await Promise.all(pids.map(namespaceOf))).every((one) => one === own);
}
/** By the frame that is told: several ways lead to one. */
async function told(growth, hasFiles) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of growth) {
		const frame = toldFrame(one.stack);
		if (frame === null) continue;
		const key = `${frame.library} ${frame.function ?? frame.address}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			frame,
			most: one,
			all: [one]
		});
		else group.all.push(one);
	}
	const sum = (all, of) => [all.reduce((total, one) => total + one[of][0], 0), all.reduce((total, one) => total + one[of][1], 0)];
	return Promise.all([...groups.values()].slice(0, NAMED$2).map(async ({ frame, most, all }) => {
		const bytes = sum(all, "bytes");
		const frames = most.stack.map(frameOf).filter((one) => one !== null);
		return {
			...hasFiles ? await sourceOf(frame) : {
				file: null,
				line: null
			},
			function: frame.function,
			library: baseName$1(frame.library),
			grew: sum(all, "count"),
			bytes: bytes[1],
			sampled: bytes,
			frames: frames.slice(0, FRAMES$1).map(frameText),
			by: "strace"
		};
	}));
}
/** The line in a library that has debug information and lies here; null else. */
async function sourceOf({ library, address }) {
	const none = {
		file: null,
		line: null
	};
	if (!library.startsWith("/") || !await (0,external_node_fs_promises_namespaceObject.access)(library).then(() => true, () => false)) return none;
	const words = [
		"-e",
		library,
		`0x${(address - 1).toString(16)}`
	];
	const text = await new Promise((resolve) => {
		(0,external_node_child_process_namespaceObject.execFile)("addr2line", words, {
			timeout: DEBUG_INFO_MS,
			maxBuffer: 65536
		}, (error, out) => resolve(error ? "" : out));
	});
	const [, file, line] = /^(\/[^\n]{1,500}):(\d{1,9})/.exec(text) ?? [];
	if (file === void 0 || Number(line) === 0) return none;
	return {
		file: file.replace(/\p{C}/gu, " "),
		line: Number(line)
	};
}
/** Expected statuses that are named. */
const MAX_NAMED = 4;
/** True where the events of the answer must be counted: to check them, to time them, or to disconnect at one. */
function needsEvents({ expect, stream, cancel }) {
	return stream || cancel?.afterEvents !== void 0 || expect?.done === true || expect?.min_events !== void 0 || expect?.max_events !== void 0;
}
/** True where `expect` checks the body of the answer. */
function needsBody({ expect }) {
	return expect?.json !== void 0;
}
/**
* Why an answer (complete, or cut by a planned disconnect) is not what the workload expects; null when it is. Expected
* are the statuses of `expect`, else the recorded one (also a 4xx), else any 2xx.
*/
function checkAnswer(request, answer) {
	if (answer.cancelled) return answer.status === 0 || isExpectedStatus(request, answer.status) ? null : statusFailure(answer.status);
	if (!isExpectedStatus(request, answer.status)) return statusFailure(answer.status);
	const { done = false, min_events: least = 0, max_events: most = Number.POSITIVE_INFINITY, json } = request.expect ?? {};
	if (done && !answer.done || answer.events < least || answer.events > most) return "validation";
	return json === void 0 || holds(json, answer.body) ? null : "validation";
}
/** Whether the answer is JSON in which every pointer finds a value of the wanted type. */
function holds(wanted, body) {
	try {
		const json = JSON.parse(body?.toString("utf8") ?? "");
		return Object.entries(wanted).every(([pointer, type]) => {
			const found = (0,external_workload_js_namespaceObject.valueAt)(json, pointer);
			return found !== void 0 && (type === "any" || typeOf(found) === type);
		});
	} catch {
		return false;
	}
}
function typeOf(value) {
	if (value === null) return "null";
	return Array.isArray(value) ? "array" : typeof value;
}
function isExpectedStatus({ expect, observedStatus, ws }, status) {
	if (expect?.status !== void 0) return expect.status.includes(status);
	if (ws !== void 0) return status === (observedStatus ?? 101);
	return observedStatus === void 0 ? status >= 200 && status < 300 : status === observedStatus;
}
/** The statuses that an answer may have, in short: `200`, `200 or 503`, `2xx`. */
function expectedStatuses({ expect, observedStatus, ws }) {
	const usual = ws === void 0 ? "2xx" : 101;
	const [first = observedStatus ?? usual, ...more] = expect?.status ?? [];
	return [first, ...more.slice(0, 3)].join(" or ") + (more.length < MAX_NAMED ? "" : " or ...");
}
/** Why a planned disconnect did not happen; null where none was planned, it did, or the answer was another. */
function missedBecause({ cancel }, answer) {
	if (cancel === void 0) return null;
	if (typeof answer === "string") return answer === "timeout" ? "slower" : null;
	if (answer.cancelled) return null;
	const { afterEvents, afterBytes } = cancel;
	if (afterEvents === void 0 && afterBytes === void 0) return "sooner";
	return afterEvents !== void 0 && answer.events >= afterEvents || afterBytes !== void 0 && answer.bytes >= afterBytes ? "ended" : "shorter";
}
/** Whether what was seen when recording would count as a failure today. */
function failedWhenRecorded(request) {
	const { status, end = "ok" } = request.observed ?? {};
	if (request.cancel !== void 0 || status === void 0) return false;
	return status === 0 || end !== "ok" || !isExpectedStatus(request, status);
}
function statusFailure(status) {
	if (status >= 500) return "http_5xx";
	return status >= 400 ? "http_4xx" : "unexpected_status";
}
// lib/replay/sending.js
const NO_CONNECTION = [
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"EHOSTDOWN"
];
const LOCAL_LIMIT = [
	"EMFILE",
	"ENFILE",
	"EADDRNOTAVAIL",
	"ENOBUFS",
	"ENOMEM"
];
const RESET = [
	"ECONNRESET",
	"EPIPE",
	"ECONNABORTED"
];
/** Why a connection could not be made, or broke. @param answered the answer had begun */
function failureFrom(error, answered) {
	const { code = "", syscall } = error;
	if (LOCAL_LIMIT.includes(code)) return "local_limit";
	if (NO_CONNECTION.includes(code)) return "connect_refused";
	if (code === "ETIMEDOUT") return syscall === "connect" ? "connect_timeout" : "timeout";
	if (RESET.includes(code)) return answered ? "reset_mid_body" : "reset_before_headers";
	return "protocol";
}
// lib/replay/web-socket.js
/** Largest message that is taken of a service. */
const MAX_PAYLOAD = 67108864;
/** Time that a service has to answer the end of a session. */
const CLOSE_MS = 5e3;
/** The session is over, not broken off (RFC 6455, section 7.4.1); 1005: without a code. */
const ENDS = [
	1e3,
	1001,
	1005
];
const isSession = (request) => request.ws !== void 0;
/**
* One session of a web socket, as a client has it: it opens the connection, sends its messages when what each waits for has
* come, and closes. Each message of the service counts as an event; none is kept. Never rejects.
*/
var SocketSending = class {
	url;
	request;
	onEvent;
	/** A session is sent once. */
	resent = false;
	answer;
	#socket;
	/** The TCP connection, once it is open. */
	#connection;
	#failure;
	#status = 0;
	#bytes = 0;
	#events = 0;
	#cancelled = false;
	/** All that the client sends, and waits for, has been. */
	#hasEnded = false;
	/** Of the messages since the last step. */
	#since = 0;
	#types = /* @__PURE__ */ new Set();
	/** Types that some step waits for: a service may send any number of others. */
	#awaited;
	#isOver = false;
	/** Goes on with the client's next step, where what it waits for has come. */
	#next = () => void 0;
	#timers = [];
	constructor(url, request, onEvent = () => void 0) {
		this.url = url;
		this.request = request;
		this.onEvent = onEvent;
		const { messages, close } = request.ws;
		this.#awaited = new Set([...messages, close].flatMap((wait) => wait?.until ?? []));
		this.answer = this.#run().catch((error) => failureFrom(error, false));
	}
	abort() {
		this.#endWith("aborted");
	}
	async #run() {
		const { WebSocket } = await import(/* webpackIgnore: true */ "./web-socket.js").then((n) => n.wrapper_exports);
		if (this.#failure !== void 0) return this.#failure;
		const { headers, ws, timeoutUs } = this.request;
		const options = {
			headers,
			perMessageDeflate: ws.deflate,
			maxPayload: MAX_PAYLOAD,
			closeTimeout: CLOSE_MS
		};
		const socket = new WebSocket(this.url, ws.protocols, options);
		this.#socket = socket;
		this.#after(timeoutUs / 1e3, () => this.#endWith(this.#connection === void 0 ? "connect_timeout" : "timeout"));
		const over = new Promise((resolve) => socket.once("close", resolve));
		socket.on("error", (error) => {
			this.#failure ??= failureFrom(error, this.#status !== 0);
		});
		socket.on("unexpected-response", (_request, response) => {
			this.#status = response.statusCode ?? 0;
			socket.terminate();
		});
		socket.on("upgrade", ({ socket: connection }) => {
			this.#connection = connection;
			this.#status = 101;
		});
		socket.on("message", (data, isBinary) => this.#received(data, isBinary));
		socket.once("open", () => void this.#converse(socket, ws));
		const code = await over;
		this.#isOver = true;
		this.#next();
		for (const timer of this.#timers) clearTimeout(timer);
		return this.#outcome(code);
	}
	async #converse(socket, { messages, close }) {
		const { afterUs } = this.request.cancel ?? {};
		if (afterUs !== void 0) this.#after(afterUs / 1e3, () => this.#disconnect());
		for (const message of messages) {
			await this.#waitFor(message);
			if (this.#isOver) return;
			this.#since = 0;
			this.#types.clear();
			socket.send(message.data, { binary: !message.isText });
		}
		if (close !== void 0) await this.#waitFor(close);
		if (this.#isOver) return;
		this.#hasEnded = true;
		if (close !== void 0) socket.close(1e3);
	}
	async #waitFor({ events = 0, until, thinkUs = 0 }) {
		const hasCome = () => this.#since >= events && (until === void 0 || this.#types.has(until));
		while (!this.#isOver && !hasCome()) await new Promise((resolve) => this.#next = resolve);
		if (thinkUs === 0 || this.#isOver) return;
		await new Promise((resolve) => {
			this.#next = () => this.#isOver ? resolve() : void 0;
			this.#after(thinkUs / 1e3, resolve);
		});
	}
	#received(data, isBinary) {
		const message = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
		this.#bytes += message.length;
		this.#events += 1;
		this.#since += 1;
		const type = this.#awaited.size > 0 && !isBinary ? (0,external_workload_js_namespaceObject.messageType)(message.toString()) : null;
		if (type !== null && this.#awaited.has(type)) this.#types.add(type);
		this.onEvent();
		const { afterEvents, afterBytes } = this.request.cancel ?? {};
		if (afterEvents !== void 0 && this.#events >= afterEvents || afterBytes !== void 0 && this.#bytes >= afterBytes) this.#disconnect();
		else this.#next();
	}
	/** The client goes away without a word. */
	#disconnect() {
		const isClosing = this.#hasEnded && this.request.ws.close !== void 0;
		if (this.#cancelled || this.#failure !== void 0 || isClosing) return;
		this.#cancelled = true;
		if (this.request.cancel?.how === "rst" && !(this.#connection instanceof external_node_tls_namespaceObject.TLSSocket)) this.#connection?.resetAndDestroy();
		this.#socket?.terminate();
	}
	#endWith(failure) {
		this.#failure ??= failure;
		this.#socket?.terminate();
	}
	#after(ms, then) {
		this.#timers.push(setTimeout(then, ms));
	}
	#outcome(code) {
		const failure = this.#failure;
		if (failure === "timeout" || failure === "aborted" || failure === "connect_timeout") return failure;
		const isRefused = this.#status !== 0 && this.#status !== 101;
		const isWhole = this.#hasEnded && (this.request.ws.close !== void 0 || ENDS.includes(code));
		if (isRefused || this.#cancelled || isWhole) return this.#answer();
		return failure ?? (this.#status === 0 ? "reset_before_headers" : "reset_mid_body");
	}
	#answer() {
		return {
			status: this.#status,
			bytes: this.#bytes,
			events: this.#events,
			done: false,
			cancelled: this.#cancelled
		};
	}
};
/** The session with its pauses divided by the speed. */
function atSpeed({ messages, close, ...session }, speed) {
	const paced = (wait) => wait.thinkUs === void 0 ? wait : {
		...wait,
		thinkUs: wait.thinkUs / speed
	};
	return {
		...session,
		messages: messages.map(paced),
		...close === void 0 ? {} : { close: paced(close) }
	};
}
// lib/replay/http-transport.js
/** Free connections kept: only a burst opens more, and they would stay idle after it. */
const MAX_FREE_SOCKETS = 256;
/**
* The client closes a free connection after this long, well before any common server does (gunicorn 2 s; uvicorn,
* hypercorn and Node 5 s): a request sent on a connection that the server is closing would be reset, and would count as
* an error of the service.
*/
const FREE_SOCKET_MS = 1e3;
/** Largest answer body that is checked against `expect.json`. */
const MAX_KEPT_BYTES = 4194304;
/**
* Sends over `node:http`, which closes an aborted request's connection and opens no other (undici reconnects at once,
* issue nodejs/undici#5845). Connections are unlimited: a cap would silently turn the open loop into a closed one.
* Redirects are not followed; answers are drained as they arrive and not kept.
*
* There is one retry. A reused connection that is reset before the first byte of an answer was closed by the server
* (llama.cpp closes after each stream, although it announces keep-alive). The server never saw the request, so it is
* sent once more on a new connection, as Go's net/http and browsers do, and counted as resent.
* @param baseUrl `http://host:port`, with an optional path prefix
*/
function httpTransport(baseUrl) {
	const base = new URL(baseUrl);
	const { request, Agent } = base.protocol === "https:" ? external_node_https_namespaceObject : external_node_http_namespaceObject;
	const options = {
		keepAlive: true,
		maxSockets: Number.POSITIVE_INFINITY,
		maxFreeSockets: MAX_FREE_SOCKETS,
		scheduling: "lifo",
		timeout: FREE_SOCKET_MS
	};
	const pool = new Agent(options);
	const sessions = /* @__PURE__ */ new Map();
	const agentOf = (session) => {
		if (session === void 0) return pool;
		const known = sessions.get(session);
		if (known !== void 0) return known;
		const agent = new Agent({
			...options,
			maxFreeSockets: 1
		});
		sessions.set(session, agent);
		return agent;
	};
	const { protocol, hostname, port } = (0,external_node_url_namespaceObject.urlToHttpOptions)(base);
	const prefix = base.pathname.replace(/\/$/, "");
	const socketUrl = base.origin.replace(/^http/, "ws") + prefix;
	return {
		send(outgoing, onEvent) {
			if (isSession(outgoing)) return new SocketSending(socketUrl + outgoing.path, outgoing, onEvent);
			return new Resending(() => dispatch(outgoing, onEvent), dropFree);
		},
		async close() {
			const agents = [pool, ...sessions.values()];
			const closed = agents.flatMap(({ sockets: busy, freeSockets }) => [busy, freeSockets].flatMap((byHost) => Object.values(byHost).flat())).map((socket) => new Promise((resolve) => socket?.once("close", resolve)));
			for (const agent of agents) agent.destroy();
			await Promise.all(closed);
		}
	};
	function dispatch(outgoing, onEvent) {
		const { method, path, headers, body } = outgoing;
		const length = body === void 0 ? {} : { "content-length": String(body.byteLength) };
		const encoding = needsEvents(outgoing) || needsBody(outgoing) ? { "accept-encoding": "identity" } : {};
		const clientRequest = request({
			protocol,
			hostname,
			port,
			agent: agentOf(outgoing.session),
			method,
			path: prefix + path,
			headers: {
				...headers,
				...encoding,
				...length
			}
		});
		const exchange = new Exchange(clientRequest, outgoing, onEvent);
		clientRequest.end(body);
		return exchange;
	}
	/** The other free connections have been idle for as long, so the server may have closed them too. */
	function dropFree() {
		for (const agent of [pool, ...sessions.values()]) for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
	}
}
/** A request that may be sent twice. */
var Resending = class {
	answer;
	resent = false;
	#exchange;
	#aborted = false;
	constructor(dispatch, dropFree) {
		this.#exchange = dispatch();
		this.answer = this.#exchange.answer.then((answer) => {
			if (answer !== "reset_before_headers" || !this.#exchange.wasReused || this.#aborted) return answer;
			dropFree();
			this.resent = true;
			this.#exchange = dispatch();
			return this.#exchange.answer;
		});
	}
	abort() {
		this.#aborted = true;
		this.#exchange.abort();
	}
};
/** One request and its answer, from dispatch until nothing of it is in flight. */
var Exchange = class {
	request;
	outgoing;
	onEvent;
	answer;
	/** The first thing that went wrong. */
	#failure;
	#answered = false;
	/** The client has disconnected as planned, before the end of the answer. */
	#cancelled = false;
	#bytes = 0;
	#counter;
	#kept = [];
	#response;
	#cancelTimer;
	constructor(request, outgoing, onEvent) {
		this.request = request;
		this.outgoing = outgoing;
		this.onEvent = onEvent;
		const timer = setTimeout(() => this.#endWith(this.#isConnected() ? "timeout" : "connect_timeout"), outgoing.timeoutUs / 1e3);
		this.answer = this.#follow().finally(() => {
			clearTimeout(timer);
			clearTimeout(this.#cancelTimer);
		});
	}
	/** Whether its connection has served an earlier request. */
	get wasReused() {
		return this.request.reusedSocket;
	}
	abort() {
		this.#endWith("aborted");
	}
	#follow() {
		const { request } = this;
		return new Promise((resolve) => {
			request.once("response", (response) => {
				this.#answered = true;
				resolve(this.#drain(response));
			});
			request.on("error", (error) => {
				this.#failure ??= failureFrom(error, this.#answered);
			});
			request.once("finish", () => this.#planCancel());
			request.once("close", () => {
				if (this.#answered) return;
				resolve(this.#cancelled ? this.#answerOf(0) : this.#failure ?? "reset_before_headers");
			});
		});
	}
	#planCancel() {
		const afterUs = this.outgoing.cancel?.afterUs;
		if (afterUs === void 0) return;
		this.#cancelTimer = setTimeout(() => this.#disconnect(), afterUs / 1e3);
	}
	/** Reads an answer to its end, counting bytes and events without keeping them. */
	#drain(response) {
		const keepBody = needsBody(this.outgoing);
		this.#response = response;
		this.#counter = needsEvents(this.outgoing) ? (0,external_workload_js_namespaceObject.eventCounter)(response.headers["content-type"], this.onEvent) : void 0;
		return new Promise((resolve) => {
			response.on("data", (chunk) => {
				this.#bytes += chunk.length;
				if (keepBody && this.#bytes <= MAX_KEPT_BYTES) this.#kept.push(chunk);
				this.#counter?.feed(chunk);
				this.#disconnectWhereDue();
			});
			response.on("error", (error) => {
				this.#failure ??= failureFrom(error, true);
			});
			response.once("close", () => {
				const { statusCode: status = 0, complete } = response;
				const whole = complete && this.#failure !== "timeout" && this.#failure !== "aborted";
				const ours = this.#cancelled && this.#failure !== "timeout" && this.#failure !== "aborted";
				resolve(whole || ours ? this.#answerOf(status) : this.#failure ?? "reset_mid_body");
			});
		});
	}
	#disconnectWhereDue() {
		const { afterEvents, afterBytes } = this.outgoing.cancel ?? {};
		if ((afterEvents !== void 0 && (this.#counter?.events ?? 0) >= afterEvents || afterBytes !== void 0 && this.#bytes >= afterBytes) && this.#counter?.ended !== true) queueMicrotask(() => this.#disconnect());
	}
	#disconnect() {
		if (this.#cancelled || this.#failure !== void 0 || this.#response?.complete === true) return;
		this.#cancelled = true;
		const { socket } = this.request;
		if (this.outgoing.cancel?.how === "rst" && socket !== null && !(socket instanceof external_node_tls_namespaceObject.TLSSocket)) socket.resetAndDestroy();
		this.request.destroy();
	}
	#endWith(failure) {
		this.#failure ??= failure;
		this.request.destroy();
	}
	#isConnected() {
		return this.request.socket?.connecting === false;
	}
	#answerOf(status) {
		const kept = this.#bytes <= MAX_KEPT_BYTES ? Buffer.concat(this.#kept) : null;
		return {
			status,
			bytes: this.#bytes,
			events: this.#counter?.events ?? 0,
			done: this.#counter?.done ?? false,
			cancelled: this.#cancelled,
			...needsBody(this.outgoing) ? { body: kept } : {}
		};
	}
};
// lib/replay/order.js
/** @throws RangeError where a request follows one that does not precede it: it would never be sent */
function orderRequests(requests) {
	const seen = /* @__PURE__ */ new Set();
	const roots = [];
	const followers = /* @__PURE__ */ new Map();
	for (const request of requests) {
		const { id, after } = request;
		seen.add(id);
		if (after === void 0) {
			roots.push(request);
			continue;
		}
		if (!seen.has(after)) throw new RangeError(`request ${id} follows ${after}, which does not precede it`);
		const others = followers.get(after);
		if (others === void 0) followers.set(after, [request]);
		else others.push(request);
	}
	return {
		roots,
		followers
	};
}
// lib/replay/pacer.js
/** Longest delay that a timer can take: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Sleeps on timers, which count whole milliseconds; the rest passes by turning the event loop over. */
const timerPacer = {
	now: () => external_node_perf_hooks_namespaceObject.performance.now(),
	async sleepUntil(dueMs, signal) {
		for (;;) {
			const left = dueMs - external_node_perf_hooks_namespaceObject.performance.now();
			if (left <= 0 || signal.aborted) return;
			if (left < 1) await (0,promises_namespaceObject.setImmediate)();
			else await sleep(Math.min(Math.floor(left), MAX_TIMER_MS), signal);
		}
	}
};
function sleep(ms, signal) {
	return new Promise((resolve) => {
		const wake = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", wake);
			resolve();
		};
		const timer = setTimeout(wake, ms);
		signal.addEventListener("abort", wake, { once: true });
	});
}
/**
* The worker's whole program: it sleeps in the kernel until the time in the shared cell, then posts a message. It is a
* string so that it runs the same from a bundle and from sources. `cell[0]` counts changes and is the futex, so that a
* time set while the worker looks is never missed; `due[0]` is in nanoseconds of `process.hrtime`, which all threads
* share.
*/
const KEEP_TIME = `
const { parentPort, workerData } = require('node:worker_threads');
const cell = new Int32Array(workerData, 0, 1);
const due = new BigInt64Array(workerData, 8, 1);
parentPort.postMessage('ready');
for (;;) {
  const seen = Atomics.load(cell, 0);
  const leftMs = Number(Atomics.load(due, 0) - process.hrtime.bigint()) / 1e6;
  if (leftMs > 0) {
    Atomics.wait(cell, 0, seen, leftMs);
  } else {
    parentPort.postMessage('due');
    Atomics.wait(cell, 0, seen);
  }
}
`;
/** Later than the end of any run. */
const NEVER_NS = 2n ** 62n;
/**
* Keeps a schedule on a thread of its own, which sleeps on a futex with microsecond precision and does not wait for the
* main thread. Every sleep ends at a time of one absolute schedule, so errors never add up. Falls back to timers where
* no thread can be started.
*/
var ThreadPacer = class {
	#memory = new SharedArrayBuffer(16);
	#cell = new Int32Array(this.#memory, 0, 1);
	#due = new BigInt64Array(this.#memory, 8, 1);
	/** Sorted by time, the next one last. */
	#sleepers = [];
	#worker = null;
	#state = "idle";
	#started = null;
	now() {
		return external_node_perf_hooks_namespaceObject.performance.now();
	}
	ready() {
		this.#started ??= this.#start();
		return this.#started;
	}
	async sleepUntil(dueMs, signal) {
		if (dueMs <= external_node_perf_hooks_namespaceObject.performance.now() || signal.aborted) return;
		if (this.#state !== "ready") {
			this.ready();
			return timerPacer.sleepUntil(dueMs, signal);
		}
		await new Promise((resolve) => {
			const sleeper = {
				dueMs,
				signal,
				wake: () => {
					signal.removeEventListener("abort", wakeEarly);
					resolve();
				}
			};
			const wakeEarly = () => {
				this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
				this.#setAlarm();
				resolve();
			};
			signal.addEventListener("abort", wakeEarly, { once: true });
			this.#sleepers.splice(this.#indexFor(dueMs), 0, sleeper);
			if (this.#sleepers.at(-1) === sleeper) this.#setAlarm();
		});
	}
	#start() {
		this.#state = "starting";
		Atomics.store(this.#due, 0, NEVER_NS);
		return new Promise((resolve) => {
			const fail = () => {
				this.#state = "failed";
				resolve();
				this.#fallBack();
			};
			try {
				const worker = new external_node_worker_threads_namespaceObject.Worker(KEEP_TIME, {
					eval: true,
					workerData: this.#memory,
					env: {},
					execArgv: []
				});
				worker.on("error", fail);
				worker.on("exit", fail);
				worker.on("message", (message) => {
					if (message === "ready") {
						this.#state = "ready";
						this.#worker = worker;
						worker.unref();
						resolve();
					} else this.#wakeDue();
				});
			} catch {
				fail();
			}
		});
	}
	#wakeDue() {
		const now = external_node_perf_hooks_namespaceObject.performance.now();
		for (let next = this.#sleepers.at(-1); next !== void 0 && next.dueMs <= now; next = this.#sleepers.at(-1)) {
			this.#sleepers.pop();
			next.wake();
		}
		this.#setAlarm();
	}
	#setAlarm() {
		const next = this.#sleepers.at(-1);
		if (next === void 0) this.#worker?.unref();
		else this.#worker?.ref();
		const leftNs = next === void 0 ? null : BigInt(Math.max(0, Math.round((next.dueMs - external_node_perf_hooks_namespaceObject.performance.now()) * 1e6)));
		Atomics.store(this.#due, 0, leftNs === null ? NEVER_NS : process.hrtime.bigint() + leftNs);
		Atomics.add(this.#cell, 0, 1);
		Atomics.notify(this.#cell, 0);
	}
	/** The thread is gone: sleepers continue on timers. */
	#fallBack() {
		for (const { dueMs, signal, wake } of this.#sleepers.splice(0)) timerPacer.sleepUntil(dueMs, signal).then(wake);
	}
	/** The first index whose sleeper is due no later; those after it wake first. */
	#indexFor(dueMs) {
		let [low, high] = [0, this.#sleepers.length];
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.#sleepers[middle]?.dueMs ?? 0) > dueMs) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
/** One for the process: started by the first schedule, and kept. */
const threadPacer = new ThreadPacer();
// lib/replay/tally.js
/** Microseconds; no request lasts longer, since none may (see the workload's `timeout_us`). */
const MAX_US = 36e8;
/** Times at a precision of three digits: 1 us to an hour in bounded memory, whatever their number (HdrHistogram). */
var Times = class {
	/** None before the first time: of many classes most have no streams. */
	#histogram;
	#maxUs = 0;
	add(ms) {
		this.#histogram ??= (0,external_node_perf_hooks_namespaceObject.createHistogram)({
			lowest: 1,
			highest: 3600000001,
			figures: 3
		});
		const us = Math.min(MAX_US, Math.max(0, Math.round(ms * 1e3)));
		this.#histogram.record(us + 1);
		this.#maxUs = Math.max(this.#maxUs, us);
	}
	get isEmpty() {
		return this.#histogram === void 0;
	}
	/** Milliseconds; null where nothing was recorded. */
	percentiles() {
		const histogram = this.#histogram;
		const at = (percentile) => {
			if (histogram === void 0) return null;
			const rank = Math.ceil(percentile * histogram.count / 100);
			return Math.min(this.#maxUs, histogram.percentile(100 * rank / histogram.count) - 1) / 1e3;
		};
		return {
			p50: at(50),
			p95: at(95),
			p99: at(99)
		};
	}
	spread() {
		return {
			...this.percentiles(),
			max: this.isEmpty ? null : this.#maxUs / 1e3
		};
	}
};
/** Ways to fail that are told apart in a class, and those of them that are kept. */
const MAX_WAYS = 64;
const MAX_MISSES = 4;
/** What is counted of all requests alike, and of each class. */
var Counts = class {
	sent = 0;
	ok = 0;
	cancels = {
		planned: 0,
		delivered: 0
	};
	failedBefore = 0;
	errors = /* @__PURE__ */ new Map();
	misses = /* @__PURE__ */ new Map();
	latency = new Times();
	ttft = new Times();
	between = new Times();
	failed(miss) {
		this.errors.set(miss.kind, (this.errors.get(miss.kind) ?? 0) + 1);
		const key = `${miss.kind} ${miss.status ?? ""} ${miss.expected}`;
		const known = this.misses.get(key);
		if (known !== void 0) known.count += 1;
		else if (this.misses.size < MAX_WAYS) this.misses.set(key, {
			...miss,
			count: 1
		});
	}
	outcome() {
		return {
			sent: this.sent,
			ok: this.ok,
			...this.latency.percentiles(),
			...this.errors.size === 0 ? {} : {
				errors: Object.fromEntries(this.errors),
				misses: this.#commonest()
			},
			...this.failedBefore === 0 ? {} : { failedBefore: this.failedBefore },
			...this.cancels.planned === 0 ? {} : { cancels: { ...this.cancels } },
			...this.ttft.isEmpty ? {} : { ttft: this.ttft.percentiles() },
			...this.between.isEmpty ? {} : { between: this.between.percentiles() }
		};
	}
	#commonest() {
		return [...this.misses.values()].sort((a, b) => b.count - a.count).slice(0, MAX_MISSES);
	}
};
/** Counts one cycle as it goes; its size does not depend on how many requests there are. */
var Tally = class {
	allowedDelayMs;
	#all = new Counts();
	#classes = /* @__PURE__ */ new Map();
	#dispatchDelay = new Times();
	#late = 0;
	#unsent = 0;
	#resent = 0;
	#inFlight = 0;
	constructor(allowedDelayMs) {
		this.allowedDelayMs = allowedDelayMs;
	}
	/** @param inFlight with it */
	sent(name, inFlight, is) {
		this.#inFlight = Math.max(this.#inFlight, inFlight);
		for (const counts of this.#of(name)) {
			counts.sent += 1;
			if (is.cancelled) counts.cancels.planned += 1;
			if (is.failedBefore) counts.failedBefore += 1;
		}
	}
	resent() {
		this.#resent += 1;
	}
	unsent() {
		this.#unsent += 1;
	}
	/** @param ms how much later than planned a request was dispatched */
	late(ms) {
		this.#dispatchDelay.add(ms);
		if (ms > this.allowedDelayMs) this.#late += 1;
	}
	/** @param ms from dispatch to the first event, or from the event before */
	event(name, which, ms) {
		for (const counts of this.#of(name)) (which === "first" ? counts.ttft : counts.between).add(ms);
	}
	ok(name, ms) {
		for (const counts of this.#of(name)) {
			counts.ok += 1;
			counts.latency.add(ms);
		}
	}
	/** Disconnected as planned: served as far as it was wanted, in a time that is ours and not the service's. */
	cancelled(name) {
		for (const counts of this.#of(name)) {
			counts.ok += 1;
			counts.cancels.delivered += 1;
		}
	}
	/** A planned disconnect that did not happen; the answer counts as any other. */
	missed(name, why) {
		for (const { cancels } of this.#of(name)) cancels[why] = (cancels[why] ?? 0) + 1;
	}
	failed(name, miss) {
		for (const counts of this.#of(name)) counts.failed(miss);
	}
	/** @param timed every request had a time: dispatch delay is reported even where none was sent */
	outcome({ durationMs, timed }) {
		const { sent, ok, errors = {}, p50, p95, p99, cancels, ttft, between } = this.#all.outcome();
		return {
			sent,
			ok,
			errors,
			latencyMs: {
				p50,
				p95,
				p99
			},
			...timed || !this.#dispatchDelay.isEmpty ? {
				latenessMs: this.#dispatchDelay.spread(),
				late: this.#late
			} : {},
			...(0,external_drift_js_namespaceObject.given)({
				ttftMs: ttft,
				betweenMs: between,
				cancels
			}),
			inFlight: this.#inFlight,
			...this.#unsent === 0 ? {} : { unsent: this.#unsent },
			...this.#resent === 0 ? {} : { resent: this.#resent },
			classes: Object.fromEntries([...this.#classes].map(([name, counts]) => [name, counts.outcome()])),
			durationMs
		};
	}
	#of(name) {
		const known = this.#classes.get(name);
		if (known !== void 0) return [this.#all, known];
		const counts = new Counts();
		this.#classes.set(name, counts);
		return [this.#all, counts];
	}
};
// lib/replay/cycle.js
const ALLOWED_DISPATCH_DELAY_MS = 50;
/**
* Sends one cycle and counts its outcome. Resolves only when nothing is in flight and every connection is closed, so
* that the checkpoint after it reads a service at rest. No answer of the service makes it reject.
* @throws MissingSecretError, or RangeError for requests that cannot be ordered, before anything is sent
*/
async function runCycle(given) {
	const { requests, secrets, mode } = given;
	(0,external_workload_js_namespaceObject.requireSecrets)([...new Set(requests.flatMap(({ headers }) => Object.values(headers).flatMap(external_workload_js_namespaceObject.secretNames)))], secrets);
	const order = orderRequests(requests);
	const untimed = mode === "open" ? order.roots.find(({ tUs }) => tUs === void 0) : void 0;
	if (untimed !== void 0) throw new RangeError(`open loop: request ${untimed.id} has no time of its own`);
	const signal = AbortSignal.any([given.signal]);
	(0,external_node_events_namespaceObject.setMaxListeners)(0, signal);
	const options = {
		...given,
		signal
	};
	const pacer = options.pacer ?? threadPacer;
	const transport = options.transport ?? httpTransport(options.url);
	const sender = new Sender(options, transport, pacer);
	const stop = () => sender.abort();
	signal.addEventListener("abort", stop, { once: true });
	try {
		await pacer.ready?.();
		const startMs = pacer.now();
		await (mode === "open" ? openLoop(options, order, sender, pacer) : closedLoop(options, order, sender, pacer));
		const outcome = sender.tally.outcome({
			durationMs: pacer.now() - startMs,
			timed: mode === "open"
		});
		return sender.last === null ? outcome : {
			...outcome,
			last: named(sender.last)
		};
	} finally {
		signal.removeEventListener("abort", stop);
		await transport.close();
	}
}
/**
* Each lane is one client: it sends a request and then its followers, with their pauses, before it takes the next
* request that follows none. Latency counts from dispatch.
*/
async function closedLoop({ concurrency, speed, signal }, { roots, followers }, sender, pacer) {
	const queue = roots.values();
	const lane = async () => {
		for (const root of queue) {
			/** What this client still has to send, the next one last, with its earliest time. */
			const chain = [{ request: root }];
			for (let next = chain.pop(); next !== void 0; next = chain.pop()) {
				const prepared = sender.prepare(next.request);
				if (next.dueMs !== void 0) await pacer.sleepUntil(next.dueMs, signal);
				if (signal.aborted) return;
				await sender.send(prepared, { ...next.dueMs === void 0 ? {} : { plannedMs: next.dueMs } });
				const endMs = pacer.now();
				const following = (followers.get(next.request.id) ?? []).map((request) => ({
					request,
					...request.thinkUs === void 0 ? {} : { dueMs: endMs + request.thinkUs / 1e3 / speed }
				}));
				chain.push(...following.reverse());
			}
		}
	};
	await Promise.all(Array.from({ length: Math.max(1, Math.floor(concurrency)) }, lane));
}
/**
* A request with a time is due at the start of the cycle plus that time: nothing is summed, so nothing drifts. A
* follower is due when its predecessor has ended, in any way, and the pause is over. Latency counts from the planned
* time, so a sender or service that falls behind cannot hide it (coordinated omission).
*/
async function openLoop({ speed, signal }, { roots, followers }, sender, pacer) {
	const anchorMs = pacer.now();
	const answers = [];
	/** Sends a request that is due, and then all its followers. */
	const goOn = async (prepared, dueMs) => {
		await sender.send(prepared, {
			plannedMs: dueMs,
			fromMs: dueMs
		});
		const endMs = pacer.now();
		const following = followers.get(prepared.id) ?? [];
		if (following.length === 0 || signal.aborted) return;
		await Promise.all(following.map((request) => follow(request, endMs + (request.thinkUs ?? 0) / 1e3 / speed)));
	};
	const follow = async (request, dueMs) => {
		const prepared = sender.prepare(request);
		await pacer.sleepUntil(dueMs, signal);
		if (!signal.aborted) await goOn(prepared, dueMs);
	};
	for (const request of roots) {
		const dueMs = anchorMs + (request.tUs ?? 0) / 1e3 / speed;
		const prepared = sender.prepare(request);
		await pacer.sleepUntil(dueMs, signal);
		if (signal.aborted) break;
		answers.push(goOn(prepared, dueMs));
	}
	await Promise.all(answers);
}
/** Failures of requests that the service has not seen. */
const NOT_REACHED = /* @__PURE__ */ new Set([
	"connect_refused",
	"connect_timeout",
	"local_limit",
	"aborted"
]);
const MAX_PATH = 200;
function named({ method, path, class: name }) {
	const [route = ""] = path.split(/[?#]/, 1);
	return {
		method,
		path: route.slice(0, MAX_PATH),
		class: name
	};
}
/** The status that is wrong; nothing where another thing is. */
function statusOf(answer, failure) {
	return typeof answer === "string" || failure === "validation" ? {} : { status: answer.status };
}
/** Sends single requests, tracks those in flight, and counts them. */
var Sender = class {
	options;
	transport;
	pacer;
	tally;
	/** The last one dispatched of those that reached the service; null where none did. */
	last = null;
	#dispatched = 0;
	/** Which one {@link last} was. */
	#lastAt = 0;
	#inFlight = /* @__PURE__ */ new Set();
	#maxInFlight;
	#varied;
	constructor(options, transport, pacer) {
		this.options = options;
		this.transport = transport;
		this.pacer = pacer;
		const { variation, requests, cycle } = options;
		this.#varied = variation?.forCycle(requests, cycle) ?? ((request) => request);
		this.tally = new Tally(options.allowedDispatchDelayMs ?? ALLOWED_DISPATCH_DELAY_MS);
		this.#maxInFlight = options.mode === "open" ? options.maxInFlight ?? Number.POSITIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	/** Does all work that need not wait until a request is due: secrets, the varied body, its timeout. */
	prepare(request) {
		const { secrets, timeoutMs, speed } = this.options;
		const varied = this.#varied(request);
		const headers = Object.entries(varied.headers).map(([name, value]) => [name, (0,external_workload_js_namespaceObject.resolveSecrets)(value, secrets)]);
		return {
			...varied,
			headers: Object.fromEntries(headers),
			...varied.ws === void 0 ? {} : { ws: atSpeed(varied.ws, speed) },
			...timeoutMs === void 0 ? {} : { timeoutUs: timeoutMs * 1e3 }
		};
	}
	/** Resolves when the request has ended, in any way, or at once where too many are in flight. */
	async send(request, { plannedMs, fromMs }) {
		const { tally, pacer } = this;
		if (this.#inFlight.size >= this.#maxInFlight) {
			tally.unsent();
			return;
		}
		const startMs = pacer.now();
		const is = {
			cancelled: request.cancel !== void 0,
			failedBefore: failedWhenRecorded(request)
		};
		tally.sent(request.class, this.#inFlight.size + 1, is);
		if (plannedMs !== void 0) tally.late(startMs - plannedMs);
		this.#dispatched += 1;
		const at = this.#dispatched;
		const sending = this.transport.send(request, request.stream ? this.#timer(request, startMs) : void 0);
		this.#inFlight.add(sending);
		const answer = await sending.answer;
		this.#inFlight.delete(sending);
		if (sending.resent) tally.resent();
		if (at > this.#lastAt && (sending.resent || !NOT_REACHED.has(answer))) {
			this.#lastAt = at;
			this.last = request;
		}
		const failure = typeof answer === "string" ? answer : checkAnswer(request, answer);
		const missed = failure === null || failure === "timeout" ? missedBecause(request, answer) : null;
		if (missed !== null) tally.missed(request.class, missed);
		if (failure !== null) tally.failed(request.class, {
			kind: failure,
			...statusOf(answer, failure),
			expected: expectedStatuses(request)
		});
		else if (typeof answer !== "string" && answer.cancelled) tally.cancelled(request.class);
		else tally.ok(request.class, pacer.now() - (fromMs ?? startMs));
	}
	abort() {
		for (const sending of this.#inFlight) sending.abort();
	}
	/** Times the events of a stream: the first from dispatch, each further one from the one before. */
	#timer(request, startMs) {
		let beforeMs = null;
		return () => {
			const nowMs = this.pacer.now();
			if (beforeMs === null) this.tally.event(request.class, "first", nowMs - startMs);
			else this.tally.event(request.class, "further", nowMs - beforeMs);
			beforeMs = nowMs;
		};
	}
};
// lib/replay/upstream/upstream-answers.js
/** What the stub answers: as OpenAI's APIs do where it knows the path, else a small JSON object. */
const JSON_TYPE = { "content-type": "application/json" };
const TEXT = "The stub answers the same words to every request. ";
const MAX_NAME = 200;
/** @param path without its query; @param events of a stream, without its end */
function usualAnswer(path, body, events) {
	const { model, stream } = askedOf(body);
	const about = {
		id: "stub-0",
		created: 0,
		model
	};
	const usage = {
		prompt_tokens: 8,
		completion_tokens: 8,
		total_tokens: 16
	};
	if (path.endsWith("/chat/completions")) {
		const delta = (content) => ({
			...about,
			object: "chat.completion.chunk",
			choices: [{
				index: 0,
				delta: { content }
			}]
		});
		if (stream) return streamed(Array.from({ length: events }, () => delta(TEXT)));
		const choices = [{
			index: 0,
			message: {
				role: "assistant",
				content: TEXT
			},
			finish_reason: "stop"
		}];
		return whole({
			...about,
			object: "chat.completion",
			choices,
			usage
		});
	}
	if (path.endsWith("/completions")) {
		const choices = [{
			index: 0,
			text: TEXT,
			finish_reason: "stop"
		}];
		const chunk = {
			...about,
			object: "text_completion",
			choices
		};
		return stream ? streamed(Array.from({ length: events }, () => chunk)) : whole({
			...chunk,
			usage
		});
	}
	if (path.endsWith("/embeddings")) return whole({
		object: "list",
		model,
		data: [{
			object: "embedding",
			index: 0,
			embedding: Array.from({ length: 64 }, () => .125)
		}],
		usage
	});
	if (path.endsWith("/models")) return whole({
		object: "list",
		data: [{
			id: "stub",
			object: "model"
		}]
	});
	return whole({ ok: true });
}
/** Of OpenAI's shape, so that clients know it. */
function failedAnswer(status) {
	const message = status === 429 ? "Rate limit reached" : "The server had an error";
	const code = status === 429 ? "rate_limit_exceeded" : "server_error";
	const answer = whole({ error: {
		message,
		type: code,
		code
	} }, status);
	return status === 429 ? {
		...answer,
		headers: {
			...answer.headers,
			"retry-after": "0"
		}
	} : answer;
}
function whole(value, status = 200) {
	const text = JSON.stringify(value);
	const half = Math.ceil(text.length / 2);
	return {
		status,
		headers: {
			...JSON_TYPE,
			"content-length": `${Buffer.byteLength(text)}`
		},
		parts: [text.slice(0, half), text.slice(half)]
	};
}
function streamed(events) {
	return {
		status: 200,
		headers: { "content-type": "text/event-stream" },
		parts: [...events.map((event) => `data: ${JSON.stringify(event)}\n\n`), "data: [DONE]\n\n"]
	};
}
/** What of a body matters; anything else in it may be. */
function askedOf(body) {
	let value = null;
	try {
		value = JSON.parse(body);
	} catch {}
	const { model, stream } = typeof value === "object" && value !== null ? value : {};
	return {
		model: typeof model === "string" ? model.slice(0, MAX_NAME) : "stub",
		stream: stream === true
	};
}
// lib/replay/upstream/upstream.js
/** A larger request is refused; of a usual one the beginning says what is wanted. */
const MAX_BODY = 33554432;
const READ_BODY = 1048576;
const MAX_CONNECTIONS = 4096;
/** Multiples of it modulo 1 spread evenly (Weyl): of any n calls in a row each share comes out within a few. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/**
* How the n-th call ends, from 1. The same in every run, so base and candidate have equal upstreams; which request of the
* service makes the n-th call is left to the service.
*/
function fateOf(n, { fail, rateLimit, stall, cut }) {
	const at = n * GOLDEN % 1;
	const ends = [
		["fail", fail],
		["rateLimit", rateLimit],
		["stall", stall],
		["cut", cut]
	];
	let below = 0;
	for (const [fate, share] of ends) {
		below += share;
		if (at < below) return fate;
	}
	return "answer";
}
/** A stub of what the service calls. It keeps nothing of a call but its count. */
var Upstream = class Upstream {
	server;
	behaviour;
	#counts = {
		fail: 0,
		rateLimit: 0,
		stall: 0,
		cut: 0,
		answer: 0
	};
	#stalls = /* @__PURE__ */ new Set();
	constructor(server, behaviour) {
		this.server = server;
		this.behaviour = behaviour;
		server.on("request", (request, response) => this.#serve(request, response));
	}
	/**
	* Listens on one address, at a port that is free.
	* @throws Error of the system where the address is not this machine's
	*/
	static async open(address, behaviour) {
		const server = (0,external_node_http_namespaceObject.createServer)();
		server.maxConnections = MAX_CONNECTIONS;
		const upstream = new Upstream(server, behaviour);
		await new Promise((resolve, reject) => {
			server.once("error", reject);
			server.listen(0, address, resolve);
		});
		return upstream;
	}
	/** `http://127.0.0.1:40123`. */
	get url() {
		const { address, port } = this.server.address();
		return `http://${address}:${port}`;
	}
	/** Calls so far, by how they ended. */
	get counts() {
		return { ...this.#counts };
	}
	/** Calls so far. */
	get calls() {
		return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
	}
	/** Ends every call at once. */
	async close() {
		for (const timer of this.#stalls) clearTimeout(timer);
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(() => resolve()));
	}
	#serve(request, response) {
		for (const stream of [request, response]) stream.on("error", () => void 0);
		const body = [];
		let size = 0;
		request.on("data", (chunk) => {
			size += chunk.length;
			if (size <= READ_BODY) body.push(chunk);
			if (size > MAX_BODY) request.destroy();
		});
		request.on("end", () => this.#answer(request, response, Buffer.concat(body).toString()));
	}
	#answer({ url = "/" }, response, body) {
		const { events, stallMs } = this.behaviour;
		const fate = fateOf(this.calls + 1, this.behaviour);
		this.#counts[fate] += 1;
		if (fate === "fail" || fate === "rateLimit") send(response, failedAnswer(fate === "fail" ? 503 : 429));
		else if (fate === "stall") this.#stall(response, stallMs);
		else send(response, usualAnswer(url.split("?", 1)[0] ?? "", body, events), fate === "cut");
	}
	#stall(response, ms) {
		const timer = setTimeout(() => {
			this.#stalls.delete(timer);
			response.destroy();
		}, ms);
		this.#stalls.add(timer);
	}
};
function send(response, { status, headers, parts }, isCut = false) {
	response.writeHead(status, headers);
	const sent = isCut ? parts.slice(0, Math.ceil(parts.length / 2)) : parts;
	for (const part of sent.slice(0, -1)) response.write(part);
	if (!isCut) response.end(sent.at(-1));
	else response.write(sent.at(-1) ?? "", () => response.destroy());
}
// lib/gate/effects/checkout.js
/** On a file system that hangs the repository is not known. */
const GIT_MS$1 = 1e4;
const LIST_BYTES = 33554432;
const FILE_BYTES = 1048576;
const LINE_LENGTH$1 = 200;
/** Characters by which two lines are told apart. */
const COMPARED = 100;
const COMMIT = /^[0-9a-f]{40,64}$/;
/** Longer paths are not recorded. */
const PATH_LENGTH = 512;
/** The repository of a directory, read when it is first asked for. */
function checkout(directory = process.cwd()) {
	let known = null;
	const listed = () => {
		known ??= listFiles(directory);
		return known;
	};
	return {
		find: (file, line, source) => {
			const { root, files } = listed();
			if (line === null || source === null) return (0,external_report_js_namespaceObject.repositoryPaths)(file, files);
			const said = comparable(source);
			return (0,external_report_js_namespaceObject.repositoryPaths)(file, files, (path) => comparable(readLine((0,external_node_path_namespaceObject.join)(root, path), line)) === said);
		},
		lineOf: (path, line) => listed().files.includes(path) ? readLine((0,external_node_path_namespaceObject.join)(listed().root, path), line) : null,
		changesSince: (commit, paths) => listed().files.length === 0 ? null : differences(listed().root, commit, paths)
	};
}
/** Both sides cut and clean lines in their own way. */
function comparable(text) {
	return text === null ? null : text.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim().slice(0, COMPARED);
}
function listFiles(directory) {
	const root = git(directory, "rev-parse", "--show-toplevel")?.trim();
	if (root === void 0) return {
		root: "",
		files: []
	};
	return {
		root,
		files: (git(root, "ls-files", "-z") ?? "").split("\0").filter(isShown)
	};
}
/** The output of git; null where it fails, hangs or tells too much. */
function git(directory, ...words) {
	const { status, stdout } = (0,external_node_child_process_namespaceObject.spawnSync)("git", words, {
		encoding: "utf8",
		timeout: GIT_MS$1,
		killSignal: "SIGKILL",
		maxBuffer: LIST_BYTES,
		cwd: directory
	});
	return status === 0 ? stdout : null;
}
/** Of the files as they lie there, whether or not they are committed. */
function differences(root, commit, paths) {
	if (!COMMIT.test(commit)) return null;
	const diff = [
		"diff",
		"-M",
		"--no-color",
		"--no-ext-diff",
		"--no-textconv",
		"--ignore-submodules"
	];
	const names = git(root, ...diff, "--name-status", "-z", commit, "--");
	if (names === null) return null;
	const touched = touchedFiles(names);
	const patches = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const before = touched.get(path);
		if (before === void 0) continue;
		const files = [.../* @__PURE__ */ new Set([before, path])].map((name) => `:(top,literal)${name}`);
		patches.set(path, git(root, ...diff, "-U0", commit, "--", ...files));
	}
	return {
		patches,
		isWhole: true
	};
}
/** Files that differ, with what they were called before: of `git diff --name-status -z`. */
function touchedFiles(names) {
	const touched = /* @__PURE__ */ new Map();
	const fields = names.split("\0");
	for (let at = 0; at < fields.length - 1;) {
		const isMoved = /^[RC]/.test(fields[at++] ?? "");
		const before = fields[at++] ?? "";
		touched.set(isMoved ? fields[at++] ?? "" : before, before);
	}
	return touched;
}
function isShown(path) {
	return path !== "" && path.length <= PATH_LENGTH && !/\p{C}/u.test(path);
}
/** Follows no link, and reads no large file: a pull request brings both. */
function readLine(path, line) {
	try {
		const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = external_node_fs_namespaceObject.constants;
		const file = (0,external_node_fs_namespaceObject.openSync)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
		try {
			const stat = (0,external_node_fs_namespaceObject.fstatSync)(file);
			if (!stat.isFile() || stat.size > FILE_BYTES) return null;
			const text = (0,external_node_fs_namespaceObject.readFileSync)(file, "utf8").split("\n")[line - 1];
			return text === void 0 ? null : text.replace(/\p{C}/gu, " ").trim().slice(0, LINE_LENGTH$1);
		} finally {
			(0,external_node_fs_namespaceObject.closeSync)(file);
		}
	} catch {
		return null;
	}
}
// lib/gate/effects/real.js
/** The gate's effects on a real machine; the same for the command line and the Action. */
function realPorts(options) {
	const { config, env } = options;
	const repository = checkout();
	return {
		loadWorkload: external_workload_js_namespaceObject.loadWorkload,
		sweep: options.sweep,
		launch: (service, deadline) => (0,external_config_js_namespaceObject.launch)(service, {
			probeSource: (0,external_node_path_namespaceObject.join)(options.dist, "probe"),
			env,
			chooseGpus: (wanted) => chooseGpus(wanted, env),
			onName: options.onName,
			log: options.log,
			signal: deadline.signal,
			pulling: (pull) => deadline.uncounted(pull)
		}),
		openUpstream: async (service, behaviour) => Upstream.open(await (0,external_service_js_namespaceObject.addressForService)(service, env), behaviour),
		openDriver: (service) => driverOf(service, env),
		isHere: (pid) => (0,external_node_fs_namespaceObject.existsSync)(`/proc/${pid}`),
		watchMappings,
		findServer: async (service, { metrics = "auto" }, watch) => {
			const { findServer, get } = await import(/* webpackIgnore: true */ "./metrics.js");
			return findServer({
				service,
				metrics,
				get,
				watch
			});
		},
		getPage,
		send: (cycle) => runCycle({
			...cycle,
			concurrency: config.workload.concurrency,
			speed: config.workload.speed,
			secrets: env,
			allowedDispatchDelayMs: config.workload.latenessMs,
			maxInFlight: config.workload.maxInFlight,
			...config.workload.timeoutMs === null ? {} : { timeoutMs: config.workload.timeoutMs }
		}),
		secrets: env,
		checkedOut: () => checkedOut() ?? env["GITHUB_SHA"] ?? null,
		repository,
		changeOf: options.changeOf ?? (async (paths, baseline) => sinceBaseline(repository, paths, baseline)),
		masker: options.masker,
		store: options.store === void 0 ? configuredStore(config) : options.store,
		runner: runnerFacts(),
		clock: external_start_js_namespaceObject.systemClock,
		log: options.log,
		progress: options.progress,
		signal: options.signal,
		outDir: options.outDir,
		spareRoots: [.../* @__PURE__ */ new Set([(0,external_node_os_namespaceObject.tmpdir)(), "/var/tmp"])]
	};
}
function sinceBaseline(repository, paths, base) {
	const changes = base === null ? null : repository.changesSince(base, paths);
	return base === null || changes === null ? null : {
		...changes,
		base,
		isPullRequest: false
	};
}
async function driverOf(service, env) {
	if (service.gpus === "none") return null;
	const { ids } = await chooseGpus(service.gpus, env);
	return openDriver({
		ids,
		env,
		now: external_start_js_namespaceObject.systemClock.now
	}, service);
}
function configuredStore({ baseline: { dir } }) {
	return dir === null ? null : new DirectoryStore(dir);
}
/** git reads two small files; on a file system that hangs the commit is not known. */
const GIT_MS = 1e4;
/** HEAD of the working directory: also right where a pull request's head was checked out, not the test merge. */
function checkedOut() {
	const { status, stdout } = (0,external_node_child_process_namespaceObject.spawnSync)("git", ["rev-parse", "HEAD"], {
		encoding: "utf8",
		timeout: GIT_MS,
		killSignal: "SIGKILL"
	});
	return status === 0 && /^[0-9a-f]{40,64}$/.test(stdout.trim()) ? stdout.trim() : null;
}
/** Transparent huge pages: the kernel's file shows the setting in brackets, `always [madvise] never`. */
function runnerFacts() {
	try {
		return { thp: (0,external_node_fs_namespaceObject.readFileSync)("/sys/kernel/mm/transparent_hugepage/enabled", "utf8").match(/\[(\w+)\]/)?.[1] ?? null };
	} catch {
		return { thp: null };
	}
}
// lib/gate/effects/report-folder.js
/**
* Writes the files of a report into a folder. A file that cannot be written is reported; the others are still written,
* and the verdict stands.
* @param files content by name
* @returns the paths of those written, by name
*/
function writeReports(folder, files, warn) {
	const written = {};
	for (const [name, text] of Object.entries(files)) {
		const path = (0,external_node_path_namespaceObject.join)(folder, name);
		try {
			(0,external_drift_js_namespaceObject.writeWhole)(path, text);
			written[name] = path;
		} catch (error) {
			warn(`${(0,external_start_js_namespaceObject.cannotWrite)(path, error, Buffer.byteLength(text))}; the verdict stands`);
		}
	}
	return written;
}
/** The scripts and styles that the HTML page embeds, from the built package; the hash of each script for its CSP. */
function pageAssets(dist) {
	const read = (file) => (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(dist, "page", file), "utf8");
	const scripts = [read("page.js")];
	const hashes = scripts.map((script) => (0,external_node_crypto_namespaceObject.createHash)("sha256").update(script).digest("base64"));
	return {
		scripts,
		styles: [read("page.css")],
		hashes
	};
}
// lib/gate/effects/time-limits.js
/** Reading the baselines, and storing one: longer than a store retries. */
const READING_MS$1 = 3e5;
const STORING_MS = 66e4;
/** In each run: answers of the engine, waiting for a free GPU, the last lines of the service, its removal. */
const GRACE_MS = 24e4;
/** Starting takes longer than the service's own startup: networks and containers are created one after the other. */
const STARTING_MS = 6e4;
/** All phases together take at most this share of `max-duration`, but at least a minute. */
const SHARE_OF_DURATION = .25;
const LEAST_PHASES_MS = 6e4;
/**
* @param runs most runs, each with a launch of its own
* @param hasStore whether there are baselines to read, and a place to store one
*/
function timeLimits({ service, plan, report, rules }, { refresh }, runs, hasStore) {
	return {
		readingMs: hasStore ? READING_MS$1 : 0,
		startupMs: service.startupTimeoutMs + STARTING_MS,
		measuringMs: plan.maxDurationMs,
		phasesMs: refresh || rules.classes === void 0 && runs === 1 ? 0 : Math.max(LEAST_PHASES_MS, plan.maxDurationMs * SHARE_OF_DURATION),
		explanationMs: refresh || report.explain === "never" ? 0 : report.explainMs,
		storingMs: refresh && hasStore ? STORING_MS : 0,
		graceMs: GRACE_MS,
		runs
	};
}
function runMs({ startupMs, measuringMs, phasesMs, explanationMs, storingMs, graceMs }) {
	return startupMs + measuringMs + phasesMs + explanationMs + storingMs + graceMs;
}
function totalMs(limits) {
	return limits.readingMs + limits.runs * runMs(limits);
}
/** For a person who waits. */
function limitsStep(limits) {
	const { readingMs, startupMs, measuringMs, phasesMs, explanationMs, storingMs, graceMs, runs } = limits;
	const parts = [
		["startup", startupMs / 1e3],
		["measuring", measuringMs / 1e3],
		["phases", phasesMs / 1e3],
		["explanation", explanationMs / 1e3],
		["storing", storingMs / 1e3],
		["grace", graceMs / 1e3]
	];
	return {
		step: "limits",
		wholeS: totalMs(limits) / 1e3,
		readingS: readingMs / 1e3,
		runs,
		parts
	};
}
// lib/gate/run/run-failures.js
/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
var NotMeasured = class extends Error {
	trouble;
	logs;
	name = "NotMeasured";
	/** @param logs last lines of the service, where they may say why */
	constructor(trouble, logs) {
		super(trouble.why);
		this.trouble = trouble;
		this.logs = logs;
	}
};
/** The limit that is over, for a recording. */
function limitOf({ limit: name, ms }) {
	return {
		name,
		s: ms / 1e3
	};
}
/** Measuring has ended early, and the recording already holds the event that says why. */
var RunAborted = class extends Error {
	event;
	name = "RunAborted";
	constructor(event) {
		super(event.trouble?.why ?? event.detail);
		this.event = event;
	}
};
/** The run requires a comparable baseline and there is none: nothing is judged. */
var NoBaseline = class extends Error {
	name = "NoBaseline";
};
/**
* The event that a failure leaves in the recording; null where it is recorded already.
* @throws the error itself where it is a bug
*/
function failureEvent(error, t) {
	if (error instanceof RunAborted) return null;
	if (error instanceof external_workload_js_namespaceObject.MissingSecretError) return {
		kind: "event",
		t,
		what: "not-measured",
		detail: error.message
	};
	if (error instanceof NotMeasured || error instanceof external_start_js_namespaceObject.ServiceError) {
		const { logs } = error instanceof NotMeasured ? error : error.detail;
		const why = error instanceof NotMeasured ? { trouble: error.trouble } : {
			detail: error.message,
			remedy: error.detail.remedy
		};
		return {
			kind: "event",
			t,
			what: "not-measured",
			...(0,external_drift_js_namespaceObject.given)({
				...why,
				logs: logs?.join("\n")
			})
		};
	}
	const fault = (0,external_start_js_namespaceObject.fileFault)(error);
	if (fault !== null) return {
		kind: "event",
		t,
		what: "not-measured",
		detail: fault
	};
	throw error;
}
const LINE_LENGTH = 200;
/** Frames of a stack, brackets that close an object, and what Node says after an error: they do not name it. */
const SAYS_LITTLE = /^(\s|\W*$|Node\.js v\d)/;
/** How the service ended, with its last words. */
async function deathOf(service, state, doing) {
	const logs = await service.logs(50);
	const said = logs.filter((line) => line.trim() !== "");
	const telling = said.findLast((line) => !SAYS_LITTLE.test(line));
	const lines = [.../* @__PURE__ */ new Set([telling, said.at(-1)])].filter((line) => line !== void 0);
	const { exitCode: code, signal, oomKilled, member } = state;
	return {
		death: {
			code,
			signal,
			...oomKilled ? { oom: true } : {},
			...member === void 0 ? {} : { member },
			...doing,
			lines: lines.map((line) => line.trim().slice(0, LINE_LENGTH))
		},
		logs: logs.join("\n")
	};
}
/** The event that it leaves: killed for memory, or ended by itself. */
async function deathEvent(service, state, t, doing) {
	const { death, logs } = await deathOf(service, state, doing);
	const { exitCode, signal, running, oomKilled } = state;
	const trouble = oomKilled ? {
		why: "killed",
		exit_code: exitCode,
		whole: !running,
		limit_bytes: service.memoryLimitBytes
	} : {
		why: "ended",
		exit_code: exitCode,
		signal
	};
	return {
		kind: "event",
		t,
		what: oomKilled ? "oom-kill" : "exit",
		trouble,
		death,
		logs
	};
}
// lib/gate/effects/recording-file.js
/** A reading of some GiB in every known series: no line of a recording has more. */
const VALUES = Object.fromEntries(Object.keys(external_start_js_namespaceObject.SERIES).map((series) => [series, 12345678901]));
const PERCENTILES = {
	p50: 12.345,
	p95: 123.456,
	p99: 1234.567
};
const SAMPLE = {
	kind: "sample",
	t: 123.456,
	cycle: 12,
	values: VALUES
};
const CYCLE = [{
	kind: "cycle",
	cycle: 12,
	sent: 12345,
	ok: 12345,
	latency_ms: PERCENTILES,
	duration_ms: 12345,
	errors: {}
}, {
	kind: "checkpoint",
	cycle: 12,
	requests: 123456,
	t: 123.456,
	epoch: 1,
	values: VALUES,
	raw: VALUES
}];
/** Estimated upper bound of a run's recording: a sample per second, a checkpoint and an outcome per cycle. */
function recordingBytes(maxDurationMs) {
	const bytesOf = (lines) => JSON.stringify(lines).length;
	return Math.ceil(maxDurationMs / 1e3 * bytesOf([SAMPLE]) + 64 * bytesOf(CYCLE));
}
/**
* Checked before the launch: a recording that cannot be written would lose a quarter of an hour of measuring.
* @throws NotMeasured with one line that names the path and the space it needs
*/
function assertWritable({ fault }, { plan }) {
	if (fault === null) return;
	throw new NotMeasured({
		why: "recording-unwritable",
		detail: (0,external_start_js_namespaceObject.cannotWrite)(fault.path, fault.cause, recordingBytes(plan.maxDurationMs))
	});
}
/**
* Closes the file of a recording. A failed write is reported and ends nothing.
* @returns what the report says of it
*/
function endRecording(writer, { log, spareRoots = [] }) {
	writer.close(writer.recording.checkpoints.length === 0 ? [] : spareRoots);
	const { fault } = writer;
	if (fault === null) return [];
	const note = {
		note: "recording-cut",
		detail: (0,external_start_js_namespaceObject.cannotWrite)(fault.path, fault.cause, Buffer.byteLength(writer.text())),
		path: writer.isWhole ? writer.path : null,
		cycle: writer.isThere ? fault.cycle : null
	};
	log.warn((0,external_report_js_namespaceObject.gateNoteText)(note));
	return [note];
}
// lib/baseline/lookup.js
/**
* The stored recording whose plan binds a new run: the nearest storable one whose environment is equal but for the plan.
* Null where there is none: the run is free to fix its own.
* @param recordings nearest first
* @param environment of the new run, without `plan`
*/
function planBinder(recordings, environment) {
	return recordings.find((stored) => isComparable(stored, environment)) ?? null;
}
/**
* The stored recordings that the judge is offered: from the nearest back until `runs` comparable ones are among them.
* None where the nearest comparable one is farther than a fallback baseline may be, and none before the first storable one.
* @param recordings nearest first
* @param environment of the new run, without `plan`
*/
function lookUp(recordings, environment, { runs, standInDistance }) {
	const nearest = recordings.find((stored) => isComparable(stored, environment));
	const distance = nearest?.distance ?? null;
	if (nearest !== void 0 && distance !== null && distance > standInDistance) {
		const { commit = null, created = null } = nearest.recording.header;
		return {
			offered: [],
			refused: [{
				recording: {
					commit,
					created
				},
				why: "too-far",
				distance,
				allowed: standInDistance
			}],
			note: null
		};
	}
	const refusals = recordings.flatMap(({ recording }) => (0,external_drift_js_namespaceObject.recordingRefusal)(recording) ?? []);
	const [first] = refusals;
	if (first !== void 0 && refusals.length === recordings.length) return {
		offered: [],
		refused: [],
		note: {
			note: "none-sound",
			stored: recordings.length,
			nearest: first
		}
	};
	const offered = [];
	let comparable = 0;
	for (const stored of recordings) {
		if (comparable >= runs) break;
		if (isComparable(stored, environment)) comparable += 1;
		offered.push(stored);
	}
	return {
		offered,
		refused: [],
		note: null
	};
}
/** How far the nearest of the recordings used lies before the base commit; null where the store does not know. */
function distanceOf(stored, used) {
	const distances = stored.filter(({ recording }) => used.includes(recording)).map(({ distance }) => distance).filter((distance) => distance !== null);
	return distances.length === 0 ? null : Math.min(...distances);
}
/** Measured in this environment, whatever its plan. */
function ofEnvironment({ recording }, environment) {
	const { plan: _, ...theirs } = recording.header.environment;
	return (0,external_drift_js_namespaceObject.differences)(environment, theirs).length === 0;
}
/** Storable as a baseline, and measured in this environment. */
function isComparable(stored, environment) {
	return (0,external_drift_js_namespaceObject.recordingRefusal)(stored.recording) === null && ofEnvironment(stored, environment);
}
// lib/baseline/history.js
/**
* Whether the base itself grows: the newest refresh of this environment that came to an answer found a regression.
* It holds until a refresh finds none; one that was not measured, or stayed undecided, tells nothing. The recordings
* of one refresh answer together, by the worst.
* @param recordings at or before the base commit, nearest first, then newest first
* @param environment without `plan`
*/
function baseGrows(recordings, environment) {
	let found = null;
	for (const refresh of refreshesOf(recordings.filter((stored) => ofEnvironment(stored, environment)))) {
		const verdicts = refresh.map(({ verdict }) => verdict?.verdict);
		const grown = refresh.find(({ verdict }) => verdict?.verdict === "regression");
		if (grown !== void 0) {
			found ??= {
				since: null,
				reason: grown.verdict?.reason ?? "",
				recording: grown
			};
			found.since = grown.verdict?.since ?? grown.header.commit ?? found.since;
		} else if (verdicts.some((verdict) => verdict === "pass" || verdict === "not-comparable")) break;
	}
	return found;
}
/**
* What a candidate inherits of a base that grows: what the base's own recording does beyond the budgets that it
* is judged by, against the same baselines. Also where those let it pass, or leave it undecided: they hide what
* the rules of a base found (base-judgement.ts), and a candidate on that base would answer for the whole of it.
* @param baselines that the candidate will be judged against
* @param rules of the candidate
* @param created when the candidate is measured: what is accepted must hold then, not when the base was measured
* @throws BudgetSyntaxError
*/
function inheritedOf(growth, baselines, rules, created) {
	const { since, reason, recording } = growth;
	const { created: _, ...header } = {
		...recording.header,
		rules
	};
	const { findings } = (0,external_drift_js_namespaceObject.judge)({
		...recording,
		header: created === void 0 ? header : {
			...header,
			created
		}
	}, baselines);
	const shares = findings.filter(({ gated }) => gated).map((finding) => [finding.series, beyond(finding, recording)]).filter(([, share]) => share.growth > 0 || share.level > 0);
	return {
		since,
		reason,
		series: Object.fromEntries(shares),
		...recording.events.some(({ what }) => what === "oom-kill") ? { killed: true } : {}
	};
}
/**
* The reference levels of a base's series, by name: those that the nearest storable recording of the same environment
* and plan carries on, else the steady-state levels of the oldest one. Empty without any.
* @param recordings nearest first
* @param environment with `plan`
*/
function referenceLevelsOf(recordings, environment) {
	const storable = recordings.map(({ recording }) => recording).filter(({ header }) => (0,external_drift_js_namespaceObject.differences)((0,external_drift_js_namespaceObject.withoutWarmUp)(environment), (0,external_drift_js_namespaceObject.withoutWarmUp)(header.environment)).length === 0).filter((recording) => (0,external_drift_js_namespaceObject.recordingRefusal)(recording) === null);
	const carried = storable.find(({ verdict }) => verdict?.anchors !== void 0)?.verdict?.anchors;
	const oldest = storable.at(-1);
	return carried ?? (oldest === void 0 ? {} : steadyLevelsOf(oldest));
}
/** Steady-state levels of a recording's series, as reference levels that nobody has accepted. */
function steadyLevelsOf(recording) {
	const epoch = (0,external_drift_js_namespaceObject.longest)((0,external_drift_js_namespaceObject.epochsOf)(recording));
	const commit = recording.header.commit ?? null;
	const names = epoch === null ? [] : Object.keys(recording.header.series);
	return Object.fromEntries(names.flatMap((name) => {
		const value = epoch === null ? null : (0,external_drift_js_namespaceObject.steadyLevel)(epoch, name);
		return value === null ? [] : [[name, {
			value,
			commit,
			accepted: false
		}]];
	}));
}
/**
* What a series does beyond its budgets, by each rule that it broke, in its unit. A peak is not inherited, nor growth that
* has ended.
*/
function beyond({ series, verdict, cause, drift, level, peak }, { header, verdict: own }) {
	const growth = Math.max(0, drift?.growth.value ?? 0);
	const worseThan = (height) => {
		const rise = (level?.value ?? 0) - (height ?? level?.value ?? 0);
		return header.series[series]?.better === "higher" ? -rise : rise;
	};
	const worse = worseThan(level?.baseline);
	const anchors = own?.anchors ?? {};
	const crept = worseThan(Object.hasOwn(anchors, series) ? anchors[series]?.value : null);
	const rises = level !== null && level.budget !== null && Math.max(worse, crept) > level.budget;
	const peaks = peak !== null && peak.cap !== null && peak.value > peak.cap;
	const ended = cause.rule === "growth-open" && (cause.withheld?.rule === "paused" || cause.withheld?.rule === "stopped");
	return {
		growth: drift !== null && !ended && (growth > drift.budget || verdict === "regression" && !(rises || peaks)) ? growth : 0,
		level: rises ? Math.max(0, worse) : 0
	};
}
/** Recordings grouped by the refresh that made them: neighbours of one commit whose numbers fall, newest first. */
function refreshesOf(recordings) {
	const refreshes = [];
	for (const { recording } of recordings) {
		const group = refreshes.at(-1);
		const newer = group?.at(-1);
		if (group !== void 0 && newer !== void 0 && isOfSameRefresh(newer, recording)) group.push(recording);
		else refreshes.push([recording]);
	}
	return refreshes;
}
function isOfSameRefresh({ header: newer }, { header: older }) {
	const [n, o] = [newer.refresh, older.refresh];
	return n !== void 0 && o !== void 0 && newer.commit === older.commit && n.of === o.of && o.run < n.run;
}
// lib/baseline/base-judgement.js
/**
* The rules that a refresh is judged by beside those of a change, because a candidate is blamed only for what it adds:
* the budget itself, which the growth of the baselines hides; and the reference levels, from which no series may rise in steps
* that are each within the budget. What was accepted becomes the new reference level. A run that could not be measured is left
* as it is. Pure.
* @param judgement of the recording against its baselines
* @param references levels that the series are held to so far
*/
function withBaseRules(candidate, judgement, references, overrides = {}) {
	if (judgement.verdict === "not-measured") return {
		judgement,
		references
	};
	const absolute = judgement.baseline.used.length > 0 ? (0,external_drift_js_namespaceObject.judge)(gatedBy(candidate, "drift"), [], overrides).findings : [];
	const levels = (0,external_drift_js_namespaceObject.judge)(gatedBy(candidate, "level"), [atRest(candidate, references)], overrides).findings;
	const now = steadyLevelsOf(candidate);
	const next = /* @__PURE__ */ new Map();
	const worse = [];
	const findings = judgement.findings.map((finding) => {
		if (!finding.gated) return finding;
		const { series } = finding;
		const growing = of(absolute, series);
		const high = of(levels, series);
		const reference = Object.hasOwn(references, series) ? references[series] : void 0;
		const accepted = [
			finding,
			growing,
			high
		].find((f) => f?.accepted?.needed === true)?.accepted;
		const height = now[series];
		if (high !== void 0 && height !== void 0) {
			const moves = accepted?.expired === false;
			next.set(series, moves ? {
				...height,
				accepted: true
			} : reference ?? height);
		}
		const shown = accepted === void 0 ? finding : {
			...finding,
			accepted,
			notes: withoutIdle(finding)
		};
		if (finding.verdict === "regression") return shown;
		const regression = growing?.verdict === "regression" ? grown(shown, growing) : high?.verdict === "regression" && reference !== void 0 ? risen(shown, high, reference) : null;
		if (regression !== null) worse.push(regression);
		return regression ?? shown;
	});
	const [first] = worse;
	const speaks = first !== void 0 && judgement.verdict !== "regression";
	return {
		judgement: {
			...judgement,
			...first === void 0 ? {} : { verdict: (0,external_drift_js_namespaceObject.worst)([judgement.verdict, "regression"]) },
			...speaks ? {
				cause: first.cause,
				advice: { advice: "fix-the-base" }
			} : {},
			findings
		},
		references: Object.fromEntries(next)
	};
}
/**
* A refresh that found nothing, and had nothing to be compared with, passes once it is storable: those that come after
* have a baseline, and the lack of one is no fault of the base (contract: pass). The problem stays, for the report to tell why
* it was not compared. Pure.
*/
function passAsBaseline(judgement) {
	if (judgement.verdict !== "not-comparable") return judgement;
	const { advice: _, ...rest } = judgement;
	const within = (0,external_drift_js_namespaceObject.allWithin)(judgement.findings.filter(({ gated }) => gated));
	return {
		...rest,
		verdict: "pass",
		cause: {
			rule: "first-baseline",
			within,
			compared: judgement.cause
		}
	};
}
/**
* The decision on a finished recording, offline: as the live run came to it. That of a refresh carries its reference levels,
* and is judged by the rules of a base too.
* @throws BudgetSyntaxError
*/
function judgeFinished(recording, baselines, overrides = {}) {
	const judgement = (0,external_drift_js_namespaceObject.judge)(recording, baselines, overrides);
	const references = recording.verdict?.anchors;
	return references === void 0 ? judgement : withBaseRules(recording, judgement, references, overrides).judgement;
}
/** The recording with its series gated by one rule alone. */
function gatedBy(candidate, rule) {
	const series = Object.entries(candidate.header.series).map(([name, declared]) => {
		const gated = (declared.gated ?? (0,external_start_js_namespaceObject.definitionOf)(name)?.gated ?? []).filter((gate) => gate === rule);
		return [name, {
			...declared,
			gated
		}];
	});
	return {
		...candidate,
		header: {
			...candidate.header,
			series: Object.fromEntries(series)
		}
	};
}
/** A recording that stands at the anchors throughout: what the level rule compares with where only levels are known. */
function atRest(candidate, references) {
	const series = Object.entries(candidate.header.series).filter(([name]) => Object.hasOwn(references, name));
	const values = Object.fromEntries(series.map(([name]) => [name, references[name]?.value ?? null]));
	return {
		...(0,external_drift_js_namespaceObject.emptyRecording)({
			...candidate.header,
			series: Object.fromEntries(series)
		}),
		checkpoints: candidate.checkpoints.map(({ cycle, requests, t }) => ({
			kind: "checkpoint",
			cycle,
			requests,
			t,
			epoch: 1,
			values
		}))
	};
}
const of = (findings, series) => findings.find((finding) => finding.gated && finding.series === series);
/** Notes without the one that the baselines alone do not need the accepted entry. */
function withoutIdle({ notes }) {
	return notes.filter(({ note }) => note !== "acceptance-idle");
}
/** Growth that the baselines' own hid. */
function grown(finding, { verdict, cause, drift, cyclesToVerdict }) {
	const hidden = cause.rule === "growth" ? {
		...cause,
		hidden: true
	} : cause;
	return {
		...finding,
		verdict,
		cause: hidden,
		drift,
		cyclesToVerdict
	};
}
/** A level reached in steps that were each within the budget. */
function risen(finding, { verdict, level }, { value, commit, accepted }) {
	if (level === null) return finding;
	const { series, unit } = finding;
	const reference = {
		value,
		commit: commit ?? null,
		accepted
	};
	const cause = {
		rule: "creep",
		series,
		unit,
		value: level.value,
		reference,
		budget: level.budget ?? 0
	};
	return {
		...finding,
		verdict,
		cause,
		level
	};
}
// lib/gate/run/conclude-run.js
/** Judges what was measured, and records the verdict. */
function recordVerdict(inputs, out) {
	const { judgement, verdict } = judgeRun(inputs, out);
	if (inputs.ab === null) out.append({
		...verdict,
		t: out.t()
	});
	return judgement;
}
/**
* Ends the recording, and stores it where this is a refresh.
* @throws CancelledError while storing
*/
async function concludeRun(inputs, out, judgement, deadline) {
	const { options, ports } = inputs;
	const { recording, writer, baseGrowth } = out;
	const notes = [...out.gateNotes, ...endRecording(writer, ports)];
	const stored = options.refresh ? await storeRecording(inputs, out, deadline) : UNSTORED;
	const { storedAt } = stored;
	const isBaseline = storedAt !== null && (0,external_drift_js_namespaceObject.recordingRefusal)(recording) === null;
	const { baselines } = out.judge;
	return {
		judgement: isBaseline ? passAsBaseline(judgement) : judgement,
		recording,
		recordingPath: writer.path,
		hasRecording: writer.isThere,
		baselines,
		stored: inputs.stored.recordings.map(({ recording }) => recording),
		storedAt,
		notes: writer.masked([...notes, ...stored.notes]),
		context: {
			base: baselines.length === 0 ? null : { distance: distanceOf(inputs.stored.recordings, baselines) },
			baseGrows: baseGrowth === null ? null : {
				since: baseGrowth.since,
				reason: baseGrowth.reason
			}
		},
		others: [],
		ab: null
	};
}
/** The final judgement, and the last line of the recording; a refresh is also judged by the rules for a base. */
function judgeRun({ options, stored: { recordings } }, { recording, judge }) {
	const live = judge.judge(recording, { final: true });
	const { environment, commit } = recording.header;
	const { plan, ...fixed } = environment;
	const verdictLine = ({ verdict, cause }) => ({
		kind: "verdict",
		verdict,
		reason: (0,external_config_js_namespaceObject.reasonText)(cause)
	});
	if (!options.refresh || plan === void 0) return {
		judgement: live,
		verdict: verdictLine(live)
	};
	const { judgement, references } = withBaseRules(recording, live, referenceLevelsOf(recordings, environment));
	const since = baseGrows(recordings, fixed)?.since ?? commit ?? null;
	const row = judgement.verdict === "regression" && since !== null ? { since } : {};
	return {
		judgement,
		verdict: {
			...verdictLine(judgement),
			...row,
			anchors: references
		}
	};
}
/**
* Stores a refresh's recording with its verdict: as a baseline, or as history where its verdict keeps it from being
* one. If the store refuses, the verdict stands and a note says so.
* @returns where, null if it was not stored, and what a reader must know of it
* @throws CancelledError: a store may retry for minutes, a cancelled runner has seconds
*/
async function storeRecording({ config, ports }, { recording, writer }, deadline) {
	if (ports.store === null) return UNSTORED;
	const warned = (note) => {
		ports.log.warn((0,external_report_js_namespaceObject.gateNoteText)(note));
		return [note];
	};
	const because = whyUseless(recording);
	if (because !== null) return {
		storedAt: null,
		notes: warned({
			note: "not-stored",
			because
		})
	};
	let storedAt;
	try {
		const storing = deadline.race(ports.store.put(config.name, recording));
		storedAt = await (0,external_start_js_namespaceObject.orCancelled)(ports.signal, storing, writer.path);
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.CancelledError) throw error;
		return {
			storedAt: null,
			notes: warned(error instanceof external_start_js_namespaceObject.TimeUp ? {
				note: "store-slow",
				limit: limitOf(error)
			} : {
				note: "store-refused",
				detail: (0,external_start_js_namespaceObject.messageOf)(error).replace(/\.$/, "")
			})
		};
	}
	const refusal = (0,external_drift_js_namespaceObject.recordingRefusal)(recording);
	if (refusal !== null) return {
		storedAt,
		notes: [{
			note: "stored-as-history",
			refusal
		}]
	};
	const { cycles = 0 } = recording.header.plan ?? {};
	const reached = recording.checkpoints.at(-1)?.cycle ?? 0;
	return {
		storedAt,
		notes: reached < cycles ? warned({
			note: "stored-short",
			reached,
			cycles
		}) : []
	};
}
const UNSTORED = {
	storedAt: null,
	notes: []
};
/** Why a recording is of no use to later runs; null where it is. (A store may also refuse one without a commit.) */
function whyUseless(recording) {
	if (recording.header.plan === void 0) return "no-plan";
	if ((0,external_drift_js_namespaceObject.measured)(recording).length > 0 || recording.verdict?.verdict === "regression") return null;
	return "no-checkpoint";
}
// lib/memory/proc/allocator.js
/** Allocators that replace libc's malloc, by the names of their libraries. */
const KNOWN = /(jemalloc|tcmalloc|mimalloc|hoard|snmalloc).*\.so/;
/** Longest text of `/proc/<pid>/maps` that is looked at, in characters: some 60,000 mappings. */
const LIMIT$1 = 8388608;
/**
* The file name of an allocator that a process has mapped instead of libc's; null where it maps none that is known.
* One that is linked in statically cannot be told from outside: it is simply the program.
* @param maps text of `/proc/<pid>/maps`; hostile
*/
function allocatorOf(maps) {
	return fileNames(maps).find((name) => KNOWN.test(name)) ?? null;
}
/** Names of the files that a process maps, without folders, each once: its program comes first, then what it loads. */
function fileNames(maps) {
	const names = maps.slice(0, LIMIT$1).split("\n").map((line) => line.match(/ \/(?:.*\/)?([^/]{1,100}?)(?: \(deleted\))?$/)?.[1]);
	return [...new Set(names.filter((name) => name !== void 0))];
}
// lib/memory/proc/recognise-runtime.js
/** Programs by the name of their file, and the libraries by which a launcher under another name is recognised. */
const PROGRAMS = [
	["python", /^(python|pypy)[\d.]*$/],
	["node", /^node(js)?[\d.]*$/],
	["java", /^java$/],
	["dotnet", /^dotnet$/],
	[null, /^(ruby|php|perl|bun|deno|beam\.smp|lua(jit)?|julia|mono|R)[\d.-]*$/]
];
const LIBRARIES = [
	["java", /^libjvm\.so/],
	["dotnet", /^lib(coreclr|clrjit)\.so/],
	["node", /^libnode\.so/],
	["python", /^libpython[\d.]+\w*\.so/]
];
/**
* The note that Go's linker puts at the head of a program (cmd/link/internal/ld/elf.go, ELFNOTEGO: name "Go", type 4),
* every byte but letters and digits shown as a point. Its heap has no fixed address any more (Go 1.26).
*/
const GO_NOTE = /\.{4}.\.{3}\.{4}Go\.\./;
/**
* What runs a process; null where nothing of it can be read, or it is a runtime that is not known here.
* @param maps text of `/proc/<pid>/maps`; hostile
* @param head of its program file, see `Reach.programHeads`; hostile
*/
function runtimeOf(maps, head) {
	const names = fileNames(maps ?? "");
	const [program] = names;
	const known = PROGRAMS.find(([, pattern]) => program !== void 0 && pattern.test(program));
	if (known !== void 0) return known[0];
	const library = LIBRARIES.find(([, pattern]) => names.some((name) => pattern.test(name)));
	if (library !== void 0) return library[0];
	if (head !== null && GO_NOTE.test(head)) return "go";
	return program === void 0 || head === null ? null : "native";
}
// lib/memory/proc/programs.js
/** Looks at each program of the processes without a probe once: what it maps does not change, and may be long. */
var Programs = class {
	reach;
	/** By process and command line: a shell may replace itself by what it starts. */
	#known = /* @__PURE__ */ new Map();
	constructor(reach) {
		this.reach = reach;
	}
	async of(processes) {
		const unknown = processes.filter((process) => !this.#known.has(keyOf(process)));
		if (unknown.length > 0) {
			const maps = await this.reach.procFiles(unknown, "maps");
			const heads = await this.reach.programHeads(unknown);
			for (const [at, process] of unknown.entries()) {
				const [map, head] = [maps[at] ?? null, heads[at] ?? null];
				this.#known.set(keyOf(process), {
					allocator: allocatorOf(map ?? ""),
					runtime: runtimeOf(map, head)
				});
			}
		}
		return processes.map((process) => this.#known.get(keyOf(process)) ?? {
			allocator: null,
			runtime: null
		});
	}
};
function keyOf({ pid, hostPid, command }) {
	return `${hostPid ?? ""}-${pid}-${command}`;
}
// lib/memory/present-runtimes.js
/** The runtimes of a service's processes, as far as they can be told from outside. */
async function presentRuntimes(members) {
	const found = /* @__PURE__ */ new Set();
	for (const member of members) for (const { runtime } of await new Programs(member.reach).of(await member.processes())) if (runtime !== null) found.add(runtime);
	return found;
}
// lib/gate/run/run-phases.js
/** Measured steps, after an unmeasured one that allocates what the new mix of requests needs once. */
const STEPS = 4;
/** A step lasts about this long at the rate of the cycles, within these numbers of requests. */
const STEP_MS = 2e3;
const MIN_REQUESTS$2 = 20;
/** Of its share of the time, that a phase is planned for: no two steps take the same time. */
const PLANNED = .85;
const MAX_REQUESTS$2 = 5e3;
/** Classes that get a phase, the most frequent first. */
const MAX_CLASSES$1 = 8;
/** Repeats are flat where they show no growth, and their estimate is below this share of the growth that was called a leak. */
const FLAT = 1 / 2;
/** Phases have cycle numbers of their own, so that no nonce of a measured cycle repeats. */
const FIRST_CYCLE$2 = 1e6;
/**
* Phases after the cycles, each with one kind of request, so that the report can name the cause of the growth. They
* change no verdict, except for classes with a budget. A service that dies in one ends them. The first ones get the time
* that a phase takes at least, where it is too short for all of them.
* @throws the signal's reason when the run is cancelled
*/
async function runPhases(run, observer, settleMs, wanted) {
	const { ports, out, time } = run;
	const replayed = new Set(out.recording.phases.map(({ phase }) => phase));
	const phases = wanted.flatMap((name) => buildPhases(name, run)).filter(({ phase }) => !replayed.has(phase));
	const perRequestMs = meanRequestMs(run);
	const restMs = restMsOf(run, settleMs);
	const leastMs = 5 * (MIN_REQUESTS$2 * perRequestMs + restMs) / PLANNED;
	for (const [index, phase] of phases.entries()) {
		if (isDimension(phase.phase) && isAlsoRepeated(run)) continue;
		const leftMs = time.deadline.leftMs();
		const shareMs = Math.max(leftMs / (phases.length - index), Math.min(leftMs, leastMs));
		const name = phase.class ?? phase.phase;
		ports.progress({
			phase: "step",
			step: "phase",
			of: name,
			leftS: leftMs / 1e3
		});
		const replayed = await replay(run, observer, {
			phase,
			index,
			settleMs,
			perRequestMs,
			shareMs
		});
		out.append(replayed.record);
		if (replayed.over) return;
	}
}
/** The phases on which the verdict hangs: those of classes with a budget, and those of a paired run. */
function phasesBeforeVerdict(run) {
	const { options, out, ab } = run;
	if (options.refresh || options.leak !== void 0) return [];
	if (ab?.phases === true) return [...phasesThatExplain(run, out.judge.judge(out.recording, { final: true }))];
	return replaysClasses(run) ? ["classes"] : [];
}
/** The phases that tell what a growth hangs on. */
function phasesThatExplain({ config }, judgement) {
	return wantedPhases(config.plan.phases, judgement);
}
/**
* Whether what was called a leak stays flat while the same requests are sent again and again: so does a bounded buffer that
* new inputs fill, and an unbounded cache. Only more cycles tell them apart. Its phase is recorded as evidence.
* @param judgement a regression
* @returns false where some growth shows in the repeats too, where the phase is switched off, and where it tells nothing
* @throws the signal's reason when the run is cancelled; TimeUp
*/
async function isFlatOnRepeat(run, observer, fixed, judgement) {
	const { config, ports, out, time, options, ab } = run;
	if (options.leak !== void 0 || options.refresh || ab !== null) return false;
	const grown = judgement.findings.filter(isGatedGrowth);
	const [phase] = buildPhases("repeat", run);
	if (grown.length === 0 || phase === void 0 || !wantedPhases(config.plan.phases, judgement).includes("repeat")) return false;
	ports.progress({
		phase: "step",
		step: "asking-repeat"
	});
	const shareMs = time.deadline.leftMs();
	const { settleMs } = fixed;
	const { record } = await replay(run, observer, {
		phase,
		index: 0,
		settleMs,
		perRequestMs: meanRequestMs(run),
		shareMs
	});
	out.append(record);
	return grown.every((finding) => {
		const repeats = (0,external_drift_js_namespaceObject.phaseEstimate)(record, finding.series, external_drift_js_namespaceObject.TAIL);
		return !("failed" in repeats) && repeats.low <= 0 && repeats.value < (finding.drift?.growth.value ?? 0) * FLAT;
	});
}
const isDimension = (phase) => external_workload_js_namespaceObject.DIMENSIONS.includes(phase);
/** Whether the same requests again and again grow all that grew: then it follows no new input. */
function isAlsoRepeated({ out }) {
	const repeat = out.recording.phases.find(({ phase }) => phase === "repeat");
	if (repeat === void 0) return false;
	const grown = out.judge.judge(out.recording, { final: true }).findings.filter(isGatedGrowth);
	return grown.length > 0 && grown.every(({ series }) => {
		const found = (0,external_drift_js_namespaceObject.phaseEstimate)(repeat, series, .025);
		return !("failed" in found) && found.low > 0;
	});
}
/** Growth over its budget that counts for the verdict. */
function isGatedGrowth(finding) {
	return finding.gated && finding.verdict === "regression" && (0,external_report_js_namespaceObject.growsBeyondBudget)(finding);
}
/** The class that grows most by itself; null where the phases name none. */
function wantedClass(phases) {
	return phases.filter(({ phase, grows }) => phase === "class" && grows === true).sort((a, b) => (b.growth?.value ?? 0) - (a.growth?.value ?? 0))[0]?.class ?? null;
}
/** Whether this run is judged by the budgets of classes. */
function replaysClasses({ config, options, ab }) {
	return config.rules.classes !== void 0 && !options.refresh && options.leak === void 0 && ab === null;
}
function wantedPhases(chosen, judgement) {
	if (chosen === "none") return [];
	if (chosen !== "auto") return chosen;
	return judgement.findings.some(isGatedGrowth) ? [
		"classes",
		"repeat",
		"unseen",
		"dimensions"
	] : [];
}
function buildPhases(name, { workload, config, variation, out }) {
	const { requests, seed } = workload;
	const { vary } = config.workload;
	switch (name) {
		case "classes": return chooseClasses(requests, Object.keys(config.rules.classes ?? {})).map(([of, members]) => ({
			phase: "class",
			class: of,
			requests: members,
			variation,
			failed: null
		}));
		case "repeat": return [{
			phase: "repeat",
			requests,
			variation: null,
			failed: null
		}];
		case "unseen": {
			const isVaried = vary !== "none";
			return [{
				phase: "unseen",
				requests,
				variation: isVaried ? variation : new external_workload_js_namespaceObject.Variation(workload, "auto"),
				failed: (0,external_workload_js_namespaceObject.varies)(requests, isVaried ? vary : "auto") ? null : "nothing-to-vary"
			}];
		}
		case "dimensions": {
			const varied = (out.recording.header.plan?.inputs?.varied ?? []).filter(isDimension);
			return (varied.length < 2 ? [] : varied).map((dimension) => ({
				phase: dimension,
				requests,
				variation: new external_workload_js_namespaceObject.Variation(workload, vary, dimension),
				failed: null
			}));
		}
		case "errors": {
			const bodies = requests.filter(external_workload_js_namespaceObject.isMalformable);
			const failed = bodies.length > 0 ? null : "no-json";
			return [{
				phase: "error",
				requests: bodies.map(external_workload_js_namespaceObject.malformed),
				variation: null,
				failed
			}];
		}
		case "aborts": {
			const uncut = requests.map(({ cancel: _, ...request }) => request);
			return [{
				phase: "abort",
				requests: (0,external_workload_js_namespaceObject.withCancels)(uncut, 1, seed),
				variation,
				failed: null
			}];
		}
	}
}
/**
* Classes with a budget first, then the most frequent. None where the only class has no budget: the cycles have
* measured it already.
*/
function chooseClasses(requests, budgeted) {
	const classes = /* @__PURE__ */ new Map();
	for (const request of requests) {
		const members = classes.get(request.class);
		if (members === void 0) classes.set(request.class, [request]);
		else members.push(request);
	}
	if (classes.size < 2 && budgeted.length === 0) return [];
	const first = (name) => budgeted.includes(name) ? 1 : 0;
	return [...classes].sort(([x, a], [y, b]) => first(y) - first(x) || b.length - a.length).slice(0, Math.max(MAX_CLASSES$1, budgeted.length));
}
/** Mean time per request of the measured cycles, ms, with several in flight. */
function meanRequestMs({ out }) {
	const cycles = out.recording.cycles.filter(({ cycle }) => cycle >= 1);
	const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
	const ms = cycles.reduce((sum, cycle) => sum + (cycle.duration_ms ?? 0), 0);
	return sent === 0 ? 1 : Math.max(.01, ms / sent);
}
/** Median time from the last answer of a cycle to the end of its checkpoint, ms; the rest alone where there are none. */
function restMsOf({ out }, settleMs) {
	const { checkpoints, cycles } = out.recording;
	const rests = checkpoints.slice(1).flatMap(({ cycle, t }, before) => {
		const sentMs = cycles.find((one) => one.cycle === cycle)?.duration_ms;
		return sentMs === void 0 ? [] : (t - (checkpoints[before]?.t ?? t)) * 1e3 - sentMs;
	});
	return Math.max(settleMs, rests.toSorted((a, b) => a - b)[Math.floor(rests.length / 2)] ?? 0);
}
/** Replays one phase. `over`: further phases are not possible. */
async function replay(run, observer, { phase, index, settleMs, perRequestMs, shareMs }) {
	const { service, out, time } = run;
	out.begins("phase");
	const steps = [];
	const record = (steps, failed, death) => ({
		kind: "phase",
		t: out.t(),
		phase: phase.phase,
		...phase.class === void 0 ? {} : { class: phase.class },
		epoch: 1,
		steps,
		...failed === void 0 ? {} : { failed },
		...death === void 0 ? {} : { death }
	});
	/** Null while the service lives. */
	const died = async () => {
		const state = await service.state();
		if (state.running) return null;
		const { death } = await deathOf(service, state, out.doing ?? { during: "phase" });
		return {
			record: record(steps, "died", death),
			over: true
		};
	};
	if (phase.failed !== null) return {
		record: record([], phase.failed),
		over: false
	};
	const stepMs = Math.min(STEP_MS, PLANNED * shareMs / 5 - restMsOf(run, settleMs));
	const size = Math.min(MAX_REQUESTS$2, Math.max(MIN_REQUESTS$2, Math.round(stepMs / perRequestMs)));
	const of = {
		...run.workload,
		requests: [...phase.requests],
		timed: false
	};
	const requests = (0,external_workload_js_namespaceObject.warmupRequests)(of, 0, size);
	let epoch = null;
	const replayed = async () => {
		for (let step = 0; step <= STEPS; step++) {
			const outcome = await sendOnce(run, requests, phase.variation, FIRST_CYCLE$2 + index * 5 + step);
			const endedBusy = await died();
			if (endedBusy !== null) return endedBusy;
			await time.deadline.sleep(settleMs);
			const seen = await observer.checkpoint(run.config.plan.collect === "always");
			const endedAtRest = await died();
			if (endedAtRest !== null) return endedAtRest;
			epoch ??= seen.epoch;
			if (seen.epoch !== epoch) return {
				record: record(steps, "processes-changed"),
				over: false
			};
			steps.push({
				sent: outcome.sent,
				ok: outcome.ok,
				values: seen.values
			});
		}
		return {
			record: record(steps),
			over: false
		};
	};
	try {
		return await time.within(shareMs, "phase", replayed);
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.TimeUp) return {
			record: record(steps),
			over: false
		};
		time.deadline.signal.throwIfAborted();
		const ended = await died();
		if (ended === null) throw error;
		return ended;
	}
}
/** Sends requests once, as fast as they are answered. @throws the signal's reason when the run is cancelled */
async function sendOnce({ ports, service, time }, requests, variation, cycle) {
	const { signal } = time.deadline;
	const { url } = service;
	const outcome = await ports.send({
		url,
		requests,
		cycle,
		mode: "closed",
		variation,
		signal
	});
	signal.throwIfAborted();
	return outcome;
}
// lib/gate/run/explaining/place-lines.js
/** Paths that are named where a file may be any of several. */
const NAMED$1 = 3;
/**
* Says of each file and line which it is of the repository, and what the change under review does to it.
* @param baseline commit of the recording that was compared with, where nobody knows the base commit; null without
*/
async function placeLines(explanation, { repository, changeOf }, baseline) {
	const placed = each(explanation, (one) => {
		const { file, line, source = null } = one;
		const paths = file === null ? [] : repository.find(file, line, source);
		const [path] = paths;
		if (path === void 0) return one;
		if (paths.length > 1) return {
			...one,
			candidates: paths.slice(0, NAMED$1)
		};
		const said = line === null ? null : repository.lineOf(path, line);
		return {
			...one,
			repository: {
				file: path,
				...said === null ? {} : { source: said }
			}
		};
	});
	const { holders, allocations, native } = placed;
	const all = [
		...holders?.found ?? [],
		...allocations?.found ?? [],
		...native?.found ?? []
	];
	const callers = callersOf(all, repository);
	const paths = /* @__PURE__ */ new Set([...all.flatMap(({ repository: found }) => found?.file ?? []), ...[...callers.values()].flat().map(({ path }) => path)]);
	const change = paths.size === 0 ? null : await changeOf([...paths], baseline);
	return change === null ? placed : withChange(placed, change, callers);
}
/** Holders have none. */
function hasStack(one) {
	return Array.isArray(one["frames"]);
}
/** The lines that call what allocates, by their place in one file of the repository alone. */
function callersOf(all, repository) {
	const found = /* @__PURE__ */ new Map();
	for (const one of all) {
		if (!hasStack(one) || one.repository === void 0) continue;
		const own = `${one.file}:${one.line}`;
		const callers = one.frames.slice(one.frames.indexOf(own) + 1).flatMap((frame) => {
			const [, file = "", line = ""] = /^(.+):(\d{1,9})$/.exec(frame) ?? [];
			const [path, ...others] = file === "" ? [] : repository.find(file, Number(line), null);
			return path === void 0 || others.length > 0 ? [] : [{
				path,
				line: Number(line)
			}];
		});
		found.set(one.frames, callers);
	}
	return found;
}
function withChange(explanation, change, callers) {
	const brings = ({ path, line }) => {
		const is = (0,external_report_js_namespaceObject.lineChange)(change, path, line);
		return is === "added" || is === "changed";
	};
	return {
		...each(explanation, (one) => {
			if (one.repository === void 0) return one;
			const own = (0,external_report_js_namespaceObject.lineChange)(change, one.repository.file, one.line);
			const is = (own === "touched" || own === "unchanged") && hasStack(one) && callers.get(one.frames)?.some(brings) ? "called" : own;
			return is === null ? one : {
				...one,
				repository: {
					...one.repository,
					change: is
				}
			};
		}),
		compared: {
			base: change.base,
			pull_request: change.isPullRequest
		}
	};
}
/** The same of every holder and allocation. */
function each(explanation, place) {
	const { holders, allocations, native } = explanation;
	return {
		...explanation,
		...holders === void 0 ? {} : { holders: {
			...holders,
			found: holders.found.map(place)
		} },
		...allocations === void 0 ? {} : { allocations: {
			...allocations,
			found: allocations.found.map(place)
		} },
		...native === void 0 ? {} : { native: {
			...native,
			found: native.found.map(place)
		} }
	};
}
// lib/gate/effects/in-time.js
/** Wrappers that end every wait on the engine, a file or a page with the current deadline, throwing its reason. */
/** @param now the current deadline */
function serviceInTime(service, now) {
	return {
		name: service.name,
		url: service.url,
		...(0,external_drift_js_namespaceObject.given)({ attached: service.attached }),
		members: service.members.map((member) => memberInTime(member, now)),
		metadata: service.metadata,
		memoryLimitBytes: service.memoryLimitBytes,
		gpus: service.gpus,
		otherPort: (port) => service.otherPort(port),
		ready: (signal) => now().race(service.ready(signal)),
		state: () => now().race(service.state()),
		logs: (lines) => now().race(service.logs(lines)),
		countLines: (texts, ignored) => service.countLines(texts, ignored),
		remove: (hurry) => service.remove(hurry)
	};
}
function memberInTime(member, now) {
	const { probe, reach, sharedMemory } = member;
	return {
		name: member.name,
		...(0,external_drift_js_namespaceObject.given)({ isProbed: member.isProbed }),
		probe: {
			command: (line) => now().race(probe.command(line)),
			read: () => now().race(probe.read())
		},
		reach: {
			procFiles: (processes, file) => now().race(reach.procFiles(processes, file)),
			descriptors: (processes) => now().race(reach.descriptors(processes)),
			programHeads: (processes) => now().race(reach.programHeads(processes)),
			cgroupFiles: (names) => now().race(reach.cgroupFiles(names))
		},
		sharedMemory: sharedMemory === null ? null : sharedMemoryInTime(sharedMemory, now),
		processes: () => now().race(member.processes())
	};
}
function sharedMemoryInTime(shared, now) {
	return {
		note: (processes, made) => now().race(shared.note(processes, made)),
		read: (processes, made) => now().race(shared.read(processes, made))
	};
}
function driverInTime(driver, now) {
	return {
		tool: driver.tool,
		byId: driver.byId,
		next: (timeoutMs) => now().race(driver.next(timeoutMs)),
		latest: () => driver.latest(),
		problem: () => driver.problem(),
		close: () => driver.close()
	};
}
function serverInTime(server, now) {
	return {
		kind: server.kind,
		url: server.url,
		lagsMs: server.lagsMs,
		leavesOutReusable: server.leavesOutReusable,
		gives: () => server.gives(),
		read: () => now().race(server.read())
	};
}
// lib/gate/run/preflight.js
/** How long the last process of another job may take to exit. */
const WAIT_MS = 6e4;
/** A snapshot a second; the first may take a driver without persistence mode some seconds. */
const FIRST_MS = 3e4;
/** The driver itself holds some hundred MiB on an idle device (ECC, MIG, persistence), never this much. */
const IDLE_BYTES = external_start_js_namespaceObject.GIB;
const IDLE_SHARE = .05;
/**
* Waits until no process computes on the service's GPUs, before it is launched: memory of others would be measured, and
* a service that finds less memory may use less. Processes that only draw (a desktop's) are ignored.
* @param isRunning the service runs already, and nothing is waited for
* @returns the last snapshot: the empty device
* @throws NotMeasured naming the processes when the wait is over, or why the driver does not answer
*/
async function preflight(driver, whole, { clock, log }, isRunning) {
	const deadline = clock.now() + WAIT_MS;
	let logged = false;
	for (;;) {
		const snapshot = await driver.next(FIRST_MS);
		if (snapshot === null) {
			const problem = driver.problem();
			throw new NotMeasured({
				why: "gpu-driver-silent",
				tool: driver.tool,
				problem,
				waited_s: FIRST_MS / 1e3
			});
		}
		const inUse = occupied(snapshot);
		if (inUse === null || isRunning) return snapshot;
		if (clock.now() > deadline) throw new NotMeasured({
			why: "gpu-busy",
			waited_s: WAIT_MS / 1e3,
			...inUse
		});
		if (!logged) log.info(`waiting for a free GPU: ${(0,external_config_js_namespaceObject.occupiedText)(inUse)}`);
		logged = true;
		await whole.sleep(1e3);
	}
}
/** What occupies the devices; null where they are free. */
function occupied({ devices }) {
	for (const { id, processes, usedBytes, totalBytes } of devices) {
		const computing = (processes ?? []).filter((process) => process.computes);
		if (computing.length > 0) return {
			device: id,
			processes: computing.map(recordedProcess),
			used_bytes: null
		};
		const idle = Math.max(IDLE_BYTES, IDLE_SHARE * (totalBytes ?? 0));
		if (usedBytes !== null && usedBytes > idle) return {
			device: id,
			processes: [],
			used_bytes: usedBytes
		};
	}
	return null;
}
/** A process as a recording has it. */
function recordedProcess({ pid, name, usedBytes }) {
	return {
		pid,
		name,
		used_bytes: usedBytes
	};
}
// lib/gate/run/launch-service.js
/** How long a launch that was given up may take to clean up, and a service to be removed. */
const REMOVAL_MS = 6e4;
/** The same once the run is cancelled: the results must be out before the runner kills the process. A hurried stop fits. */
const CANCELLED_MS = 2e3;
const LAST_LINES_MS = 5e3;
const LAST_LINES = 50;
/** Waits for free GPUs, launches the service and waits until it is ready. */
async function launchService(inputs, time, out, held) {
	const { config, ports, limits } = inputs;
	const whole = time.deadline;
	const opened = await whole.race(ports.openDriver(config.service));
	const driver = opened === null ? null : driverInTime(opened, () => time.deadline);
	held.driver = driver;
	const emptyGpu = driver === null ? null : await preflight(driver, whole, ports, config.service.url !== void 0);
	const { upstream, meant } = await startUpstream(inputs, time, held);
	const what = (0,external_config_js_namespaceObject.launcherOf)(config.service).describe(config.service);
	const { number: run, of, ab } = inputs;
	const which = ab === null ? {
		side: null,
		run,
		of
	} : {
		side: ab.side,
		run: ab.number,
		of: ab.of
	};
	ports.progress({
		phase: "step",
		step: config.service.url === void 0 ? "launch" : "attach",
		what,
		...which
	});
	const launched = await time.within(limits.startupMs, "startup", async () => {
		const service = await launchReady(meant, inputs, time, held).catch((error) => {
			if (error instanceof external_start_js_namespaceObject.ServiceError && (0,external_config_js_namespaceObject.hasEndedOverProbe)(error.detail.logs ?? [])) return null;
			throw error;
		});
		if (service !== null && !(0,external_config_js_namespaceObject.hasEndedOverProbe)(await lastLines(service, ports))) return service;
		ports.progress({
			phase: "step",
			step: "shut-out"
		});
		const shutOut = held.service;
		held.service = null;
		await time.deadline.race(release({
			service: shutOut,
			driver: null,
			upstream: null
		}, ports));
		return launchReady({
			...meant,
			shutsOutNode: true
		}, inputs, time, held);
	});
	ports.progress({
		phase: "step",
		step: "ready",
		url: launched.url,
		afterS: out.t()
	});
	return {
		...inputs,
		ports: {
			...ports,
			send: async (cycle) => {
				const outcome = await time.deadline.race(ports.send(cycle));
				out.sent(outcome.last);
				return outcome;
			}
		},
		upstream,
		service: serviceInTime(launched, () => time.deadline),
		driver: launched.gpus.length === 0 && driver?.byId === true ? null : driver,
		emptyGpu,
		time,
		out,
		lastLines: () => lastLines(launched, ports)
	};
}
/** Launches the service, which is held from then on, and waits until it is ready. @throws ServiceError */
async function launchReady(meant, { ports }, time, held) {
	const launching = ports.launch(meant, time.deadline);
	const service = await time.deadline.race(launching).catch(async (error) => {
		if (await (0,external_start_js_namespaceObject.endsWithin)(ports.clock, removalMs(ports), launching)) held.service = await launching.catch(() => null);
		throw error;
	});
	held.service = service;
	await serviceInTime(service, () => time.deadline).ready(time.deadline.signal);
	return service;
}
/** Starts the stub that the service calls, if any, and tells the service its address. @throws ServiceError */
async function startUpstream({ config, ports }, { deadline }, held) {
	const { upstream: wanted } = config.workload;
	if (wanted === null) return {
		upstream: null,
		meant: config.service
	};
	const upstream = await deadline.race(ports.openUpstream(config.service, wanted));
	held.upstream = upstream;
	const url = `${upstream.url}${wanted.path}`;
	ports.progress({
		phase: "step",
		step: "upstream",
		url,
		env: wanted.env
	});
	return {
		upstream,
		meant: {
			...config.service,
			env: {
				...config.service.env,
				[wanted.env]: url
			}
		}
	};
}
/** Removes the service and closes the driver, within the time that is left for it. */
async function release({ service, driver, upstream }, ports) {
	const removing = async () => service?.remove(ports.signal);
	await (0,external_start_js_namespaceObject.endsWithin)(ports.clock, removalMs(ports), Promise.all([
		removing(),
		driver?.close(),
		upstream?.close()
	]));
}
/** Last lines of the service; empty if they cannot be read. */
async function lastLines(service, { clock }) {
	const lines = service.logs(LAST_LINES).catch(() => []);
	return await (0,external_start_js_namespaceObject.endsWithin)(clock, LAST_LINES_MS, lines) ? lines : [];
}
function removalMs({ signal }) {
	return signal.aborted ? CANCELLED_MS : REMOVAL_MS;
}
// lib/memory/gpu/attribute.js
/** @param isHere whether a pid of the driver's exists in the namespace that memdrift runs in */
function attribute(snapshot, ownPids, isHere) {
	const isListed = snapshot.devices.every(({ processes }) => processes !== null);
	const processes = snapshot.devices.flatMap((device) => device.processes ?? []);
	const own = processes.filter(({ pid }) => ownPids.has(pid));
	const others = processes.filter(({ pid, computes }) => computes && !ownPids.has(pid));
	return {
		usedBytes: isListed ? total$1(own) : null,
		own,
		foreign: others.filter(({ pid }) => isHere(pid)),
		elsewhere: others.filter(({ pid }) => !isHere(pid)),
		deviceBytes: total$1(snapshot.devices)
	};
}
/** Null for none, and where one is not told: a sum without it would be too small. */
function total$1(holders) {
	let bytes = null;
	for (const { usedBytes } of holders) {
		if (usedBytes === null) return null;
		bytes = (bytes ?? 0) + usedBytes;
	}
	return bytes;
}
// lib/memory/gpu-observer.js
/** A snapshot a second; three of them lost in a row are a driver that does not answer. */
const NEXT_MS = 1e4;
/**
* The service's memory on devices. The driver lists processes by the host's pids. Where these identify the service's
* processes, `gpu/used` is what they hold, context included; where they do not (a runner in a container, MIG, WDDM), it is
* what the whole devices hold, which must then be the service's alone.
*/
var GpuObserver = class {
	driver;
	members;
	isHere;
	#source = null;
	#own = /* @__PURE__ */ new Set();
	/** Pids seen once, and in which snapshot: a process of the service may just have been born. */
	#suspects = /* @__PURE__ */ new Map();
	constructor(driver, members, isHere) {
		this.driver = driver;
		this.members = members;
		this.isHere = isHere;
	}
	/** Null until the service was seen on the device, or {@link fixSource} was called. */
	get source() {
		return this.#source;
	}
	/** From here on the source does not change: figures of two sources cannot be compared. */
	fixSource() {
		this.#source ??= "device";
		return this.#source;
	}
	problem() {
		return this.driver.problem();
	}
	/** The newest snapshot: before anything was collected, and under load. */
	async latest() {
		return this.#read(this.driver.latest());
	}
	/** A snapshot whose sampling began after now. */
	async next() {
		return this.#read(await this.driver.next(NEXT_MS));
	}
	async #read(snapshot) {
		if (snapshot === null) return {
			values: {
				"gpu/used": null,
				"gpu/device": null
			},
			foreign: []
		};
		if (snapshot.devices.flatMap(({ processes }) => processes ?? []).some(({ pid }) => !this.#own.has(pid))) await this.#lookAgain();
		const { usedBytes, own, foreign, deviceBytes } = attribute(snapshot, this.#own, this.isHere);
		if (own.length > 0 && usedBytes !== null) this.#source ??= "process";
		const used = this.#source === "process" ? own.length === 0 ? null : usedBytes : deviceBytes;
		const { at } = snapshot;
		const confirmed = foreign.filter(({ pid }) => (this.#suspects.get(pid) ?? at) < at);
		this.#suspects = new Map(foreign.map(({ pid }) => [pid, this.#suspects.get(pid) ?? at]));
		return {
			values: {
				"gpu/used": used,
				"gpu/device": deviceBytes
			},
			foreign: confirmed
		};
	}
	async #lookAgain() {
		const processes = (await Promise.all(this.members.map((member) => member.processes()))).flat();
		this.#own = new Set(processes.map(({ hostPid }) => hostPid).filter((pid) => pid !== null));
	}
};
// lib/memory/lost-processes.js
/**
* Why processes of a member were not read; asks once more which there are, and only where one was not read.
* @param processes as they were read
*/
async function lostProcesses(member, { streams }, processes) {
	const unread = processes.filter(({ values }) => values["process/resident"] === null);
	if (unread.length === 0) return [];
	const there = new Set((await member.processes()).map(({ pid }) => pid));
	const withProbe = new Set(streams.map(({ pid }) => pid));
	return unread.map(({ pid, role, values }) => {
		const isRead = Object.values(values).some((value) => value !== null);
		if (!there.has(pid) && (there.size > 0 || !withProbe.has(pid))) return {
			pid,
			role,
			why: "ended"
		};
		if (isRead) return {
			pid,
			role,
			why: "untold"
		};
		return {
			pid,
			role,
			why: withProbe.has(pid) ? "no-answer" : "denied"
		};
	});
}
// lib/memory/cgroup/cgroup.js
/** The files of both versions; of each container only one version's exist. */
const FILES = [
	"memory.stat",
	"memory.kmem.usage_in_bytes",
	"memory.oom_control",
	"memory.limit_in_bytes",
	"memory.events",
	"memory.max"
];
/** Reads the service's cgroup; null where it has none of its own. */
async function readCgroup(reach) {
	const files = await reach.cgroupFiles(FILES);
	return files === null ? null : parseCgroup(files);
}
/** Which version it is, is told by the fields of `memory.stat`: hybrid hosts mount both (measured). */
function parseCgroup(files) {
	const stat = fields(files["memory.stat"] ?? "");
	const isV1 = stat.has("total_rss");
	return {
		resident: isV1 ? sum$1([stat.get("total_rss"), stat.get("total_shmem")]) : sum$1([
			stat.get("anon"),
			stat.get("shmem"),
			unreclaimableV2(stat)
		]),
		kernel: isV1 ? wholeNumber$2(files["memory.kmem.usage_in_bytes"]?.trim()) : kernelV2(stat),
		oomKills: fields((isV1 ? files["memory.oom_control"] : files["memory.events"]) ?? "").get("oom_kill") ?? null,
		limit: limitBytes((isV1 ? files["memory.limit_in_bytes"] : files["memory.max"]) ?? null)
	};
}
/**
* Kernel memory that cannot be dropped; 0 where reclaimable slab is not told. 20,000 look-ups of absent files add 8 MB of
* dentries, which are reclaimable slab. v1 tells no such part: there `rss` is anonymous memory and its huge pages, shmem is
* counted under `cache`, `total_` is with the groups below, and kernel memory is a counter of its own.
* Sources: Documentation/admin-guide/cgroup-v2.rst, memory.stat; cgroup-v1/memory.rst, 5.2.
*/
function unreclaimableV2(stat) {
	const reclaimable = stat.get("slab_reclaimable");
	return reclaimable === void 0 ? 0 : Math.max(0, (kernelV2(stat) ?? 0) - reclaimable);
}
/** `kernel` came with Linux 5.18; before it, its parts of any size. */
function kernelV2(stat) {
	const known = [
		"slab",
		"kernel_stack",
		"pagetables",
		"percpu"
	].map((name) => stat.get(name)).filter((part) => part !== void 0);
	return stat.get("kernel") ?? (known.length === 0 ? null : sum$1(known));
}
function sum$1(parts) {
	let total = 0;
	for (const part of parts) {
		if (part === void 0 || part === null) return null;
		total += part;
	}
	return Number.isSafeInteger(total) ? total : null;
}
/** A limit in bytes; null where there is none: `max` (v2), or more than any machine has (v1 rounds 2^63 to a page). */
function limitBytes(text) {
	const value = wholeNumber$2(text?.trim());
	return value === null || value > 2 ** 52 ? null : value;
}
/** Lines of `name number`; others are left out. */
function fields(text) {
	const found = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const [name, number, ...more] = line.split(" ");
		const value = wholeNumber$2(number);
		if (name !== void 0 && value !== null && more.length === 0) found.set(name, value);
	}
	return found;
}
function wholeNumber$2(text) {
	if (text === void 0 || !/^\d{1,16}$/.test(text)) return null;
	const value = Number(text);
	return Number.isSafeInteger(value) ? value : null;
}
// lib/memory/probe/probe-line.js
/**
* One line of a probe's output file (docs/probe.md, version 1). It is written inside the service, so it is hostile:
* everything is bounded, and a line that does not fit is no line.
*/
/** Longest line that is looked at, in characters; a real one is below 1 KiB. */
const LINE_CHARACTERS = 16384;
const NAMES_PER_LINE = 64;
const text$1 = (0,external_zod_js_namespaceObject.string)().max(512);
const count = (0,external_zod_js_namespaceObject.number$1)().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const seconds = (0,external_zod_js_namespaceObject.number$1)().nonnegative();
const bytes$2 = count;
/** Series names as the contract spells them; nothing else is one. */
const gate_name = (0,external_zod_js_namespaceObject.string)().regex(/^[a-z][a-z0-9./-]{0,63}$/);
const values = (0,external_zod_js_namespaceObject.record)(gate_name, (0,external_zod_js_namespaceObject.number$1)().nullable()).refine((record) => Object.keys(record).length <= NAMES_PER_LINE);
const gate_layer = (0,external_zod_js_namespaceObject._enum)(external_start_js_namespaceObject.PROBE_HOLD_LAYERS);
const lineSchema = (0,external_zod_js_namespaceObject.discriminatedUnion)("k", [
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("hello"),
		v: (0,external_zod_js_namespaceObject.literal)(1),
		pid: count.positive(),
		start: count,
		ppid: count,
		t: seconds,
		argv: text$1,
		runtime: (0,external_zod_js_namespaceObject._enum)(["python", "node"]).default("python"),
		/** Version of the runtime that it is. */
		python: text$1.optional(),
		node: text$1.optional(),
		libc: text$1.nullable().default(null),
		/** Variables that touch memory. */
		env: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^\w{1,64}$/), (0,external_zod_js_namespaceObject.string)().max(200)).refine((record) => Object.keys(record).length <= NAMES_PER_LINE).default({})
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("torch"),
		version: text$1,
		cuda: text$1.nullable(),
		rocm: (0,external_zod_js_namespaceObject.boolean)().default(false),
		device: (0,external_zod_js_namespaceObject.boolean)(),
		backend: text$1.nullable().default(null),
		settings: text$1.nullable().default(null)
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("framework"),
		name: (0,external_zod_js_namespaceObject.string)().regex(/^[a-z]{1,32}$/),
		version: text$1
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("allocator"),
		name: text$1,
		kind: (0,external_zod_js_namespaceObject._enum)([
			"jemalloc",
			"tcmalloc",
			"mimalloc",
			"musl",
			"other"
		]).default("other"),
		readable: (0,external_zod_js_namespaceObject.boolean)().default(false)
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("mappings"),
		seq: count,
		values
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("shm"),
		names: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().min(1).max(255)).max(NAMES_PER_LINE)
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("ooms"),
		count
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("sample"),
		t: seconds,
		values
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("reading"),
		seq: count,
		phase: (0,external_zod_js_namespaceObject._enum)(["raw", "settled"]),
		t: seconds,
		values
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("held"),
		seq: count,
		layer: gate_layer,
		bytes: bytes$2,
		before: values,
		during: values,
		after: values
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("kept"),
		seq: count,
		layer: gate_layer,
		bytes: bytes$2
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("done"),
		seq: count,
		ms: (0,external_zod_js_namespaceObject.number$1)().nonnegative(),
		error: text$1.nullable(),
		/** Of an error whose cause is acted on: there was no memory for what was asked. */
		why: (0,external_zod_js_namespaceObject._enum)(["memory"]).optional(),
		/** Of a checkpoint of a managed runtime, where a collection was asked for. */
		asked: (0,external_zod_js_namespaceObject._enum)(external_drift_js_namespaceObject.ASKED).optional()
	}),
	external_drift_js_namespaceObject.heldSchema.extend({
		k: (0,external_zod_js_namespaceObject.literal)("holder"),
		seq: count
	}),
	external_drift_js_namespaceObject.allocatedSchema.extend({
		k: (0,external_zod_js_namespaceObject.literal)("allocation"),
		seq: count
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("bye"),
		t: seconds
	})
]);
/** The line, or null where it is broken, oversized or of a kind not known here. Never throws. */
function parseProbeLine(line) {
	if (line.length > LINE_CHARACTERS) return null;
	return lineSchema.safeParse((0,external_start_js_namespaceObject.jsonIn)(line)).data ?? null;
}
// lib/memory/probe/probe-reader.js
const FRAMEWORKS = 16;
/** Three settled readings follow a raw one. */
const SETTLED_READINGS = 3;
/** Reads growing files: each update looks only at what was appended since the last. */
var ProbeReader = class {
	#files = /* @__PURE__ */ new Map();
	/**
	* Takes in the files as they are now and returns a stream for each process that has said hello, in order of file
	* name. Streams are live: a later update adds to the same objects. Never throws, whatever the files hold.
	*/
	update(files) {
		return [...files.keys()].sort().map((name) => this.#parserOf(name).take(files.get(name) ?? "")).filter((stream) => stream !== null);
	}
	#parserOf(name) {
		const known = this.#files.get(name);
		if (known !== void 0) return known;
		const parser = new FileParser(name);
		this.#files.set(name, parser);
		return parser;
	}
};
/**
* The two readings of checkpoint `seq`, or null where the process did not finish it. `settled` is the minimum of the
* three: what passing allocations add is left out. A name that one of the three could not read is null.
*/
function readingOf$1(stream, seq) {
	const readings = stream.readings.filter((reading) => reading.seq === seq);
	const raw = readings.find((reading) => reading.phase === "raw");
	const settled = readings.filter((reading) => reading.phase === "settled").slice(0, SETTLED_READINGS);
	if (raw === void 0 || settled.length < SETTLED_READINGS) return null;
	const mappings = stream.mappings?.seq === seq ? stream.mappings.values : {};
	return {
		raw: {
			...raw.values,
			...mappings
		},
		settled: {
			...lowest(settled.map((reading) => reading.values)),
			...mappings
		}
	};
}
function lowest(readings) {
	const names = new Set(readings.flatMap((values) => Object.keys(values)));
	return Object.fromEntries([...names].map((name) => [name, lowestOf(readings.map((values) => values[name] ?? null))]));
}
function lowestOf(values) {
	const known = values.filter((value) => value !== null);
	return known.length === values.length ? Math.min(...known) : null;
}
var FileParser = class {
	file;
	#stream = null;
	#taken = 0;
	constructor(file) {
		this.file = file;
	}
	/** Takes the lines completed since the last call; a last line without its newline waits for the next. */
	take(text) {
		let end = text.indexOf("\n", this.#taken);
		while (end !== -1) {
			const line = parseProbeLine(text.slice(this.#taken, end));
			if (line !== null) this.#add(line);
			this.#taken = end + 1;
			end = text.indexOf("\n", this.#taken);
		}
		return this.#stream;
	}
	#add(line) {
		if (line.k === "hello") this.#greet(line);
		else if (this.#stream !== null) append(this.#stream, line);
	}
	/** The first line. Once more where the process has replaced its program (exec): same pid, same start, same file. */
	#greet(hello) {
		if (this.file !== `${hello.pid}-${hello.start}.ndjson`) return;
		const { pid, start, ppid, argv, runtime, python = null, node = null, libc, env } = hello;
		const programs = (this.#stream?.programs ?? 0) + 1;
		const fresh = {
			file: this.file,
			pid,
			start,
			programs,
			ppid,
			argv,
			runtime,
			python,
			node,
			libc,
			env,
			torch: null,
			ended: false,
			allocator: null,
			ooms: 0,
			frameworks: /* @__PURE__ */ new Map(),
			mappings: null
		};
		if (this.#stream !== null) Object.assign(this.#stream, fresh);
		else {
			const lists = {
				made: [],
				readings: [],
				samples: [],
				held: [],
				kept: [],
				holders: [],
				allocations: []
			};
			this.#stream = {
				...fresh,
				...lists,
				done: /* @__PURE__ */ new Map()
			};
		}
	}
};
function withoutKind({ k: _, ...line }) {
	return line;
}
function append(stream, line) {
	switch (line.k) {
		case "torch":
			stream.torch = withoutKind(line);
			break;
		case "framework":
			if (stream.frameworks.size < FRAMEWORKS) stream.frameworks.set(line.name, line.version);
			break;
		case "mappings":
			stream.mappings = {
				seq: line.seq,
				values: line.values
			};
			break;
		case "allocator":
			stream.allocator = withoutKind(line);
			break;
		case "shm":
			stream.made.push(...line.names);
			break;
		case "ooms":
			stream.ooms = line.count;
			break;
		case "sample":
			stream.samples.push({
				t: line.t,
				values: line.values
			});
			break;
		case "reading":
			stream.readings.push({
				seq: line.seq,
				phase: line.phase,
				t: line.t,
				values: line.values
			});
			break;
		case "held":
			stream.held.push(withoutKind(line));
			break;
		case "kept":
			stream.kept.push({
				seq: line.seq,
				layer: line.layer,
				bytes: line.bytes
			});
			break;
		case "holder":
			if (stream.holders.length < 64) stream.holders.push(withoutKind(line));
			break;
		case "allocation":
			if (stream.allocations.length < 64) stream.allocations.push(withoutKind(line));
			break;
		case "done":
			stream.done.set(line.seq, {
				ms: line.ms,
				error: line.error,
				...(0,external_drift_js_namespaceObject.given)({
					why: line.why,
					asked: line.asked
				})
			});
			break;
		case "bye": stream.ended = true;
	}
}
// lib/memory/probe/node-answer.js
const UNREAD$1 = {
	"node.heap/allocated": null,
	"node.heap/reserved": null,
	"node.heap/external": null,
	handles: null
};
/** Of a process whose permission model keeps the probe from the files by which it speaks. */
const SHUT_OUT = / --(experimental-)?permission( |$)/;
/**
* What a Node process said of its heap at checkpoint `seq`, as a runtime that was asked: its probe does from inside what is
* asked of others from outside.
* @param stream undefined where the process does not have the probe
* @param words of the process: its command line, and its NODE_OPTIONS where it does not have the probe
*/
function nodeAnswer(stream, words, seq) {
	if (stream === void 0) return {
		asked: SHUT_OUT.test(words) ? "no-rights" : "no-endpoint",
		values: UNREAD$1,
		raw: UNREAD$1
	};
	const { settled = UNREAD$1, raw = UNREAD$1 } = readingOf$1(stream, seq) ?? {};
	const done = stream.done.get(seq);
	return {
		asked: done === void 0 ? "no-answer" : done.asked ?? "no-way",
		values: settled,
		raw
	};
}
// lib/memory/proc/mappings.js
/**
* What the memory of a process consists of, from `/proc/<pid>/smaps`: so that growth outside the heap is a series of
* its own. For processes without a probe, which have no Python arenas to tell; within a process the probe does the same
* (memdrift_mappings.py, where each rule has its reason), and a test holds the two against each other.
*/
/** glibc maps the heaps of its secondary arenas at multiples of this (malloc/arena.c, HEAP_MAX_SIZE on 64 bit). */
const HEAP_MAX = 64n * 1024n * 1024n;
/** A process with more mappings than this text holds is not read: null, never a part for the whole. */
const LIMIT = 67108864;
const HEADER = /^([0-9a-f]{1,16})-([0-9a-f]{1,16}) ([r-][w-][x-][ps]) [0-9a-f]+ [0-9a-f]+:[0-9a-f]+ \d+ *(.*)$/;
const KINDS = [
	"heap",
	"arenas",
	"anonymous",
	"file",
	"shared"
];
/** Bytes (Pss + SwapPss) by kind; all null where the text is missing, cut or not of this format. */
function mappingValues(smaps) {
	const mappings = smaps === null || smaps.length > LIMIT ? null : parse(smaps);
	const bytes = {
		heap: 0,
		arenas: 0,
		anonymous: 0,
		file: 0,
		shared: 0
	};
	for (const [at, mapping] of (mappings ?? []).entries()) {
		const kind = kindOf$1(mapping, mappings?.[at + 1]);
		if (kind !== null) bytes[kind] += mapping.bytes;
	}
	return Object.fromEntries(KINDS.map((kind) => [`mappings/${kind}`, mappings === null ? null : bytes[kind]]));
}
/** Null where there is no mapping, or one lacks a figure. */
function parse(smaps) {
	const mappings = [];
	for (const line of smaps.split("\n")) {
		const [, start, end, rights = "", name = ""] = line.match(HEADER) ?? [];
		if (start !== void 0 && end !== void 0) {
			mappings.push({
				start: BigInt(`0x${start}`),
				end: BigInt(`0x${end}`),
				rights,
				name,
				bytes: 0,
				fields: 0
			});
			continue;
		}
		const kib = line.match(/^(?:Pss|SwapPss): +(\d{1,13}) kB$/)?.[1];
		const mapping = mappings.at(-1);
		if (kib === void 0 || mapping === void 0) continue;
		mapping.bytes += Number(kib) * 1024;
		mapping.fields += 1;
	}
	return mappings.length > 0 && mappings.every(({ fields }) => fields === 2) ? mappings : null;
}
/** Null for the kernel's own pages, lent to every process. */
function kindOf$1(mapping, following) {
	const { name, rights } = mapping;
	const isPrivate = rights.endsWith("p");
	if (name === "") {
		if (!isPrivate) return "shared";
		return rights.startsWith("rw") && isArena(mapping, following) ? "arenas" : "anonymous";
	}
	if (name === "[heap]") return "heap";
	if (/^\[(vdso\]|vvar|vsyscall\]|uprobes\])/.test(name)) return null;
	if (name.startsWith("[anon: glibc: malloc")) return "arenas";
	if (/^\/(dev\/zero|anon_hugepage)/.test(name)) return isPrivate ? "anonymous" : "shared";
	if (/^(\/dev\/shm\/|\/memfd:|\/SYSV|\[anon_shmem:)/.test(name)) return "shared";
	return name.startsWith("[") ? "anonymous" : "file";
}
/** It starts at a multiple of 64 MiB, and what is left to the next one is reserved without any right, or nothing is. */
function isArena({ start, end }, following) {
	if (start % HEAP_MAX !== 0n) return false;
	const boundary = (end + HEAP_MAX - 1n) / HEAP_MAX * HEAP_MAX;
	if (end === boundary) return true;
	return following !== void 0 && following.start === end && following.end >= boundary && following.rights.startsWith("---") && following.name === "";
}
// lib/memory/proc/proc.js
/**
* Readings of `/proc/<pid>/smaps_rollup` and `/proc/<pid>/status`, from their text. Pure; sizes in bytes.
* A field that is absent or odd is null, never 0: kernels before 5.3 have no Pss_Anon in smaps_rollup (it came with
* "mm: smaps: split PSS into components", see Documentation/ABI/testing/procfs-smaps_rollup).
*/
/** Anonymous and shared memory of a process, each shared page divided by its sharers, from `smaps_rollup`. */
function parseSmapsRollup(text) {
	return {
		pssAnon: kibField(text, "Pss_Anon"),
		pssShmem: kibField(text, "Pss_Shmem"),
		pssFile: kibField(text, "Pss_File"),
		swapPss: kibField(text, "SwapPss"),
		anonHugePages: kibField(text, "AnonHugePages")
	};
}
/**
* `process/resident` of the contract: Pss_Anon + Pss_Shmem + SwapPss, in bytes. File pages are left out: they are
* page cache, which the kernel takes back. Null where the text is missing or lacks one of the three.
*/
function residentBytes$1(smapsRollup) {
	if (smapsRollup === null) return null;
	const { pssAnon, pssShmem, swapPss } = parseSmapsRollup(smapsRollup);
	return pssAnon === null || pssShmem === null || swapPss === null ? null : pssAnon + pssShmem + swapPss;
}
function parseStatus(text) {
	const pids = text.match(/^NSpid:((?:[ \t]+\d{1,10})+)[ \t]*$/m)?.[1];
	return {
		rssAnon: kibField(text, "RssAnon"),
		rssShmem: kibField(text, "RssShmem"),
		swap: kibField(text, "VmSwap"),
		threads: wholeNumber$1(text.match(/^Threads:[ \t]+(\d{1,16})[ \t]*$/m)?.[1]),
		nsPids: pids === void 0 ? [] : pids.trim().split(/\s+/).map(Number)
	};
}
/** A `Name:  123 kB` line in bytes. */
function kibField(text, name) {
	const kib = wholeNumber$1(text.match(new RegExp(`^${name}:[ \\t]+(\\d{1,16}) kB[ \\t]*$`, "m"))?.[1]);
	return kib === null ? null : wholeNumber$1(String(kib * 1024));
}
function wholeNumber$1(digits) {
	if (digits === void 0) return null;
	const value = Number(digits);
	return Number.isSafeInteger(value) ? value : null;
}
// lib/memory/proc/process-title.js
/** Longest title, in characters: as much as tells processes of one service apart. */
const LONGEST = 60;
/** Children that Python's multiprocessing starts by a line of code, by the module in it. */
const MULTIPROCESSING = [
	[/multiprocessing\.resource_tracker/, "resource tracker"],
	[/multiprocessing\.forkserver/, "multiprocessing fork server"],
	[/multiprocessing\.spawn|spawn_main/, "multiprocessing child"]
];
/**
* What a process is called: the title that it gave itself (setproctitle: `VLLM::Worker`, `gunicorn: worker [app]`), or
* its program, or the script that an interpreter runs (`server.py`, `node server.js`). The service writes it: it is one
* line of visible characters here, and still hostile to a renderer.
* @param command line with spaces between its words
*/
function titleOf(command) {
	const line = command.slice(0, 4096).replace(/[\s\p{C}]+/gu, " ").trim();
	return [...ownTitle(line) ?? programTitle(line.split(" "))].slice(0, LONGEST).join("");
}
/** A name with `::`, or one with a colon after it, is no path of a program. */
function ownTitle(line) {
	return /^[^\s/]+::/.test(line) || /^[\w.+-]+: /.test(line) ? line : null;
}
function programTitle([program = "", ...words]) {
	const name = baseName(program);
	if (/^(python|pypy)[\d.]*$/.test(name)) return pythonTitle(name, words);
	if (/^(node|nodejs|bun|deno|ruby|perl|php)[\d.]*$/.test(name)) return withScript(name, words);
	if (name === "java") return withScript(name, words[words.indexOf("-jar") + 1]?.endsWith(".jar") ? [jarOf$1(words)] : []);
	return name === "dotnet" ? withScript(name, words) : name;
}
function pythonTitle(name, words) {
	const at = words.findIndex((word) => !word.startsWith("-") || word === "-m" || word === "-c");
	const [first = "", second = ""] = words.slice(Math.max(at, 0));
	if (first === "-m") return second;
	if (first === "-c") return MULTIPROCESSING.find(([code]) => code.test(words.join(" ")))?.[1] ?? `${name} -c`;
	if (at === -1) return name;
	return baseName(first) === "__main__.py" ? baseName(first.replace(/\/__main__\.py$/, "")) : baseName(first);
}
function withScript(name, words) {
	const script = words.find((word) => !word.startsWith("-"));
	return script === void 0 ? name : `${name} ${baseName(script)}`;
}
const jarOf$1 = (words) => words[words.indexOf("-jar") + 1] ?? "";
/** The last part of a path; the path itself where that is empty. */
const baseName = (path) => path.replace(/^.*\/(?=.)/, "");
// lib/memory/runtimes/ask-runtimes.js
/** Asks the managed runtimes of one member's processes to collect, and reads what they say of their heaps. */
var Runtimes = class {
	kinds;
	context;
	#readers = /* @__PURE__ */ new Map();
	constructor(kinds, context) {
		this.kinds = kinds;
		this.context = context;
	}
	/**
	* One answer a process, all asked at once.
	* @param runtimes of the processes, in their order; null where that is not known
	* @returns null of a process that runs no managed runtime
	*/
	ask(processes, runtimes, collect) {
		return Promise.all(processes.map(async (process, at) => {
			const runtime = runtimes[at] ?? null;
			if (!(0,external_drift_js_namespaceObject.isManaged)(runtime)) return null;
			return await this.#readerOf(runtime)?.ask(process, collect) ?? {
				asked: "no-way",
				values: {}
			};
		}));
	}
	/** As the runtime's reader holds; null where it cannot. */
	async hold(process, runtime, bytes) {
		return await this.#readerOf(runtime)?.hold?.(process, bytes) ?? null;
	}
	#readerOf(runtime) {
		const known = this.#readers.get(runtime);
		if (known !== void 0) return known;
		const reader = this.kinds.find((kind) => kind.runtime === runtime)?.readerFor(this.context);
		if (reader !== void 0) this.#readers.set(runtime, reader);
		return reader;
	}
};
// lib/memory/runtimes/ask-socket.js
/**
* Sends a request to a socket of the service's, and reads until it is closed. Never throws.
* @param farewell with it, whoever is late is not hung up on: its socket stays open, unread, as long as both processes
*/
function askSocket(address, request, limits, farewell) {
	return new Promise((resolve) => {
		const parts = [];
		let bytes = 0;
		const socket = (0,external_node_net_namespaceObject.connect)(address);
		const end = (failed) => {
			clearTimeout(timer);
			socket.destroy();
			resolve(failed === null ? { answer: Buffer.concat(parts) } : { failed });
		};
		const late = () => {
			if (farewell === void 0 || !connected) end("late");
			else {
				socket.pause().unref();
				resolve({ failed: "late" });
			}
		};
		const timer = setTimeout(late, limits.ms);
		let connected = false;
		let isEnding = false;
		socket.on("connect", () => {
			connected = true;
			socket.write(request);
		});
		socket.on("data", (part) => {
			bytes += part.length;
			parts.push(part);
			if (bytes > limits.bytes) return end("endless");
			if (farewell === void 0 || isEnding) return;
			const answer = Buffer.concat(parts);
			isEnding = farewell.isEnough(answer);
			if (isEnding) farewell.end(answer);
		});
		socket.on("error", ({ code }) => {
			end(bytes > 0 ? null : connected || code === "EACCES" || code === "EPERM" ? "refused" : "broken");
		});
		socket.on("end", () => end(bytes > 0 ? null : "refused"));
	});
}
// lib/memory/runtimes/process-tmp.js
/** Null where it has ended, or does not tell. */
async function identify(hostPid) {
	const stat = (0,external_start_js_namespaceObject.parseStat)(hostPid, await (0,external_start_js_namespaceObject.readProc)(hostPid, "stat"));
	const status = await (0,external_start_js_namespaceObject.readProc)(hostPid, "status") ?? "";
	const uid = status.match(/^Uid:\t\d+\t(\d+)\t/m)?.[1];
	const caught = status.match(/^SigCgt:\t([0-9a-f]{16})$/m)?.[1];
	if (stat === null || uid === void 0 || caught === void 0) return null;
	return {
		hostPid,
		startTicks: stat.startTicks,
		uid: Number(uid),
		caught: BigInt(`0x${caught}`)
	};
}
/** Folders of a path that are entered. */
const MAX_FOLDERS = 32;
/**
* The folder for temporary files that a process sees, entered by its inode. All in it is the service's: no link is followed,
* neither on the way to it nor in it.
*/
var ProcessTmp = class ProcessTmp {
	folder;
	owner;
	constructor(folder, owner) {
		this.folder = folder;
		this.owner = owner;
	}
	/**
	* Gives the work that folder while it lasts; a refusal where it may not be entered, or a part of its path is a link.
	* @param path as the process sees it; may be hostile
	*/
	static async enter(owner, work, path = "/tmp") {
		const folder = await openFolder(owner, path).catch(refusalOf);
		if (typeof folder === "string") return folder;
		try {
			return (await identify(owner.hostPid))?.startTicks === owner.startTicks ? await work(new ProcessTmp(folder, owner)) : "no-answer";
		} finally {
			await folder.close();
		}
	}
	/** Leads to this very folder, whatever is put in its place; short enough for a socket's address. */
	get path() {
		return `/proc/self/fd/${this.folder.fd}`;
	}
	/** Makes a file that the process may read, while the work lasts. A refusal where it cannot be made. */
	async withFile(name, content, work) {
		const path = `${this.path}/${name}`;
		const flags = external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_EXCL | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_WRONLY;
		const file = await (0,external_node_fs_promises_namespaceObject.open)(path, flags, 420).catch(refusalOf);
		if (typeof file === "string") return file;
		try {
			try {
				await file.writeFile(content);
				await file.chmod(420);
			} catch (error) {
				return refusalOf(error);
			} finally {
				await file.close();
			}
			return await work();
		} finally {
			await (0,external_node_fs_promises_namespaceObject.unlink)(path).catch(() => {});
		}
	}
	/**
	* Gives the work an address of a socket of the process's own user, by the socket's inode.
	* @returns null where there is none: nothing of that name, another kind of file, or another user's
	*/
	async socket(name, work) {
		const file = await (0,external_node_fs_promises_namespaceObject.open)(`${this.path}/${name}`, external_config_js_namespaceObject.O_PATH | external_node_fs_namespaceObject.constants.O_NOFOLLOW).catch(() => null);
		if (file === null) return null;
		try {
			const found = await file.stat();
			return found.isSocket() && found.uid === this.owner.uid ? await work(`/proc/self/fd/${file.fd}`) : null;
		} finally {
			await file.close();
		}
	}
};
async function openFolder({ hostPid }, path) {
	const names = path.split("/").filter((name) => name !== "" && name !== ".");
	const [first] = names;
	if (!path.startsWith("/") || first === void 0 || names.length > MAX_FOLDERS || names.includes("..")) return "out-of-reach";
	const flags = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_DIRECTORY | external_node_fs_namespaceObject.constants.O_NOFOLLOW;
	let folder = await (0,external_node_fs_promises_namespaceObject.open)(`/proc/${hostPid}/root/${first}`, flags);
	for (const name of names.slice(1)) {
		const outer = folder;
		folder = await (0,external_node_fs_promises_namespaceObject.open)(`/proc/self/fd/${outer.fd}/${name}`, flags).finally(() => outer.close());
	}
	return folder;
}
function refusalOf(error) {
	const { code } = error;
	if (code === "EACCES" || code === "EPERM") return "no-rights";
	if (code === "EROFS") return "no-endpoint";
	return code === "ELOOP" || code === "ENOTDIR" || code === "ENOENT" ? "out-of-reach" : "no-answer";
}
// lib/memory/runtimes/dotnet/diagnostics-ipc.js
/** The diagnostics protocol of .NET (dotnet/diagnostics, documentation/design-docs/ipc-protocol.md). Little-endian. */
const MAGIC = Buffer.from("DOTNET_IPC_V1\0", "latin1");
const HEAD_BYTES$1 = 20;
const PROCESS = 4;
/** From .NET 6 on. */
const PROCESS_INFO_2 = 4;
const EVENT_PIPE = 2;
const STOP_TRACING = 1;
/** Without the list of all methods at its end, which CollectTracing sends. */
const COLLECT_TRACING_2 = 3;
const NETTRACE = 1;
const BUFFER_MIB = 16;
const RUNTIME$1 = "Microsoft-Windows-DotNETRuntime";
const INFORMATIONAL = 4;
/** The runtime's counters. A tenth of a second is the shortest time in which .NET writes its events out. */
const COUNTERS$1 = "System.Runtime";
const COUNTERS_EVERY = "EventCounterIntervalSec=0.1";
/** Begins a session that collects and tells of it. @param counts with the runtime's counters */
function collectAndTell(counts) {
	const providers = [provider(RUNTIME$1, 8388609n, ""), ...counts ? [provider(COUNTERS$1, 0n, COUNTERS_EVERY)] : []];
	const withoutRundown = Buffer.of(0);
	const body = [
		uint32(BUFFER_MIB),
		uint32(NETTRACE),
		withoutRundown,
		uint32(providers.length),
		...providers
	];
	return request(EVENT_PIPE, COLLECT_TRACING_2, Buffer.concat(body));
}
/** Asks for what only .NET 6 and newer tell. */
function processInfo() {
	return request(PROCESS, PROCESS_INFO_2, Buffer.alloc(0));
}
/** Whether a request was done; an older runtime answers with an error. */
function isDone(answer) {
	return answer.subarray(0, MAGIC.length).equals(MAGIC) && answer[16] === 255 && answer[17] === 0;
}
function stopSession(id) {
	return request(EVENT_PIPE, STOP_TRACING, id);
}
/** The session's number, and the stream of its events; null where it has not begun yet, or was refused. */
function sessionOf(answer) {
	const end = 28;
	return answer.length >= end && isDone(answer) ? {
		id: answer.subarray(HEAD_BYTES$1, end),
		stream: answer.subarray(end)
	} : null;
}
function provider(name, keywords, settings) {
	const head = Buffer.alloc(12);
	head.writeBigUInt64LE(keywords, 0);
	head.writeUInt32LE(INFORMATIONAL, 8);
	return Buffer.concat([
		head,
		gate_text(name),
		settings === "" ? uint32(0) : gate_text(settings)
	]);
}
function request(set, command, body) {
	const head = Buffer.alloc(HEAD_BYTES$1);
	MAGIC.copy(head);
	head.writeUInt16LE(HEAD_BYTES$1 + body.length, 14);
	head[16] = set;
	head[17] = command;
	return Buffer.concat([head, body]);
}
function uint32(value) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
function gate_text(value) {
	return Buffer.concat([uint32(value.length + 1), Buffer.from(`${value}\0`, "utf16le")]);
}
// lib/memory/runtimes/dotnet/nettrace.js
/**
* Reads a stream of .NET's events (microsoft/perfview, NetTraceFormat.md, version 4), as far as it has come. It is the
* service's: what does not fit ends the reading.
*/
const RUNTIME = "Microsoft-Windows-DotNETRuntime";
const COUNTERS = "System.Runtime";
const GC_START = 1;
const GC_HEAP_STATS = 4;
const OLDEST = 2;
const BLOCKING = 0;
/** The generations of an event: three, large objects, and from .NET 5 on pinned objects. */
const GENERATIONS = 4;
const PINNED_AT = 94;
/** The first full, blocking collection of the stream; null where it has not told of one yet. */
function collectedIn(stream) {
	let full = false;
	return firstOf(stream, ({ provider, event }, payload) => {
		if (provider !== RUNTIME) return null;
		if (event === GC_START) full = payload.readUInt32LE(4) === OLDEST && payload.readUInt32LE(12) === BLOCKING;
		return event === GC_HEAP_STATS && full ? heapStats(payload) : null;
	});
}
/**
* The last value that one of the runtime's counters told (EventCounters: its name, what it is called, its mean); null where
* it has told none.
*/
function counterIn(stream, name) {
	let last = null;
	firstOf(stream, ({ provider }, payload) => {
		if (provider !== COUNTERS) return null;
		const cursor = new Cursor(payload);
		if (cursor.text() === name) {
			cursor.text();
			last = cursor.double();
		}
		return null;
	});
	return last !== null && Number.isFinite(last) && last >= 0 ? last : null;
}
/** What `take` finds first in the events of the stream, as far as that has come. */
function firstOf(stream, take) {
	const known = /* @__PURE__ */ new Map();
	try {
		for (const { type, content } of blocks$1(new Cursor(stream))) for (const { id, payload } of events(new Cursor(content))) {
			const metadata = known.get(id);
			if (type === "MetadataBlock") {
				const cursor = new Cursor(payload);
				known.set(cursor.int32(), {
					provider: cursor.text(),
					event: cursor.int32()
				});
			} else if (metadata !== void 0) {
				const found = take(metadata, payload);
				if (found !== null) return found;
			}
		}
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	return null;
}
/** Pairs of size and promoted bytes, one a generation. */
function heapStats(payload) {
	const at = Array.from({ length: GENERATIONS }, (_, generation) => generation * 16);
	if (payload.length >= 110) at.push(PINNED_AT);
	const sum = (shift) => at.reduce((total, from) => total + Number(payload.readBigUInt64LE(from + shift)), 0);
	const [size, live] = [sum(0), sum(8)];
	return Number.isSafeInteger(size) && Number.isSafeInteger(live) ? {
		live,
		size
	} : null;
}
const BEGIN_OBJECT = 5;
const END_OBJECT = 6;
const TRACE_BYTES = 48;
const PREAMBLE = "Nettrace\0\0\0!FastSerialization.1";
function* blocks$1(cursor) {
	if (cursor.bytes(32).toString("latin1") !== PREAMBLE) return;
	while (cursor.byte() === BEGIN_OBJECT) {
		cursor.bytes(10);
		const type = cursor.bytes(cursor.int32()).toString("latin1");
		if (cursor.byte() !== END_OBJECT) return;
		if (type === "Trace") cursor.bytes(TRACE_BYTES);
		else {
			const size = cursor.int32();
			cursor.align(4);
			const content = cursor.bytes(size);
			if (type === "MetadataBlock" || type === "EventBlock") yield {
				type,
				content
			};
		}
		if (cursor.byte() !== END_OBJECT) return;
	}
}
/** Flags of an event's head: which of its fields differ from those of the event before. */
const HAS = {
	metadata: 1,
	sequence: 2,
	thread: 4,
	stack: 8,
	activity: 16,
	related: 32,
	length: 128
};
function* events(cursor) {
	const head = cursor.int16();
	if (!((cursor.int16() & 1) === 1)) return;
	cursor.bytes(head - 4);
	let [id, length] = [0, 0];
	while (!cursor.isAtEnd) {
		const flags = cursor.byte();
		if (flags & HAS.metadata) id = cursor.varint();
		if (flags & HAS.sequence) for (let field = 0; field < 3; field++) cursor.varint();
		if (flags & HAS.thread) cursor.varint();
		if (flags & HAS.stack) cursor.varint();
		cursor.varint();
		if (flags & HAS.activity) cursor.bytes(16);
		if (flags & HAS.related) cursor.bytes(16);
		if (flags & HAS.length) length = cursor.varint();
		yield {
			id,
			payload: cursor.bytes(length)
		};
	}
}
/** Every method throws a RangeError where the bytes end. */
var Cursor = class {
	data;
	#at = 0;
	constructor(data) {
		this.data = data;
	}
	get isAtEnd() {
		return this.#at >= this.data.length;
	}
	bytes(count) {
		if (count < 0 || this.#at + count > this.data.length) throw new RangeError("the stream ends");
		this.#at += count;
		return this.data.subarray(this.#at - count, this.#at);
	}
	byte() {
		return this.bytes(1).readUInt8();
	}
	int16() {
		return this.bytes(2).readInt16LE();
	}
	int32() {
		return this.bytes(4).readInt32LE();
	}
	double() {
		return this.bytes(8).readDoubleLE();
	}
	/** Seven bits a byte, the lowest first; numbers beyond 2^53 lose their lowest bits. */
	varint() {
		let value = 0;
		for (let shift = 0; shift < 10; shift++) {
			const byte = this.byte();
			value += (byte & 127) * 128 ** shift;
			if (byte < 128) return value;
		}
		throw new RangeError("no such number");
	}
	/** Ends with a 0. */
	text() {
		for (let end = this.#at; end + 2 <= this.data.length; end += 2) {
			if (this.data.readUInt16LE(end) !== 0) continue;
			const found = this.bytes(end - this.#at).toString("utf16le");
			this.bytes(2);
			return found;
		}
		throw new RangeError("the stream ends");
	}
	align(to) {
		this.bytes((to - this.#at % to) % to);
	}
};
// lib/memory/runtimes/dotnet/dotnet.js
const MAX_BYTES$3 = 8 << 20;
/** One collection, ms: two are asked for at every checkpoint, and a run has dozens of those. */
const COLLECTION_MS = 15e3;
/** The second tells of what finalizers let go after the first. */
const COLLECTIONS = 2;
/** From the end of a collection to the end of its session, in which finalizers tell of themselves, ms. */
const AFTERMATH_MS = 200;
const STOP_MS = 5e3;
/** What the heap has of the kernel, 10^6 bytes, from .NET 6 on. */
const COMMITTED = "gc-committed";
const MEGABYTE = 1e6;
/** .NET Core 3.1 and newer. */
const DOTNET = {
	runtime: "dotnet",
	readerFor: (context) => new DotnetReader(context)
};
var DotnetReader = class {
	context;
	#tooSlow = /* @__PURE__ */ new Set();
	#answered = /* @__PURE__ */ new Set();
	/** Whether a process has the counter of what is committed. */
	#counts = /* @__PURE__ */ new Map();
	constructor(context) {
		this.context = context;
	}
	async ask(process, collect) {
		if (!collect) return {
			asked: "no-way",
			values: {}
		};
		const owner = process.hostPid === null ? null : await identify(process.hostPid);
		if (owner === null) return {
			asked: "out-of-reach",
			values: {}
		};
		const identity = `${owner.hostPid}-${owner.startTicks}`;
		const values = this.#tooSlow.has(identity) ? "too-slow" : await ProcessTmp.enter(owner, async (tmp) => {
			const name = `dotnet-diagnostic-${process.pid}-${owner.startTicks}-socket`;
			return await tmp.socket(name, (address) => this.#values(address, identity)) ?? "no-endpoint";
		}, await this.#folderOf(process));
		if (typeof values !== "string") {
			this.#answered.add(identity);
			return {
				asked: "collected",
				values
			};
		}
		if (values === "too-slow") this.#tooSlow.add(identity);
		return {
			asked: values,
			values: this.#answered.has(identity) ? {
				"dotnet.heap/allocated": null,
				"dotnet.heap/reserved": null
			} : {}
		};
	}
	/** Where it made its socket when it started. */
	async #folderOf(process) {
		const [environment] = await this.context.member.reach.procFiles([process], "environ");
		const [, folder = ""] = /(?:^|\0)TMPDIR=([^\0]*)/.exec(environment ?? "") ?? [];
		return folder === "" ? "/tmp" : folder;
	}
	async #values(address, identity) {
		const deadline = this.context.now() + this.context.patienceMs;
		const counts = this.#counts.get(identity) ?? await hasCounters(address);
		this.#counts.set(identity, counts);
		let values = "no-answer";
		for (let round = 0; round < COLLECTIONS; round++) {
			values = await collect(address, Math.max(1, Math.min(COLLECTION_MS, deadline - this.context.now())), counts, this.context.sleep);
			if (typeof values === "string") return values;
		}
		return values;
	}
};
/**
* Whether it is .NET 6 or newer. An older one has no counter that is of use, and may wait for itself for ever where a thread
* writes events while a session ends (dotnet/runtime#51579), as counters do.
*/
async function hasCounters(address) {
	const told = await askSocket(address, processInfo(), {
		bytes: MAX_BYTES$3,
		ms: STOP_MS
	});
	return "answer" in told && isDone(told.answer);
}
/**
* The session is ended by its own command, and read until then: of a reader that hangs up, .NET Core 3.1 ends it in the midst
* of the collection's last events, and now and then waits for itself for ever, with all of the service (dotnet/runtime#51579).
*/
async function collect(address, ms, counts, sleep) {
	let stopped = Promise.resolve();
	const stop = async (answer) => {
		const session = sessionOf(answer);
		await sleep(AFTERMATH_MS);
		if (session !== null) await askSocket(address, stopSession(session.id), {
			bytes: MAX_BYTES$3,
			ms: STOP_MS
		});
	};
	const told = await askSocket(address, collectAndTell(counts), {
		bytes: MAX_BYTES$3,
		ms
	}, {
		isEnough: (answer) => figuresOf(answer, counts) !== null,
		end: (answer) => {
			stopped = stop(answer);
		}
	});
	await stopped;
	if ("failed" in told) return told.failed === "late" ? "too-slow" : told.failed === "refused" ? "no-rights" : "no-answer";
	return figuresOf(told.answer, counts) ?? "no-answer";
}
function figuresOf(answer, counts) {
	const session = sessionOf(answer);
	const collected = session === null ? null : collectedIn(session.stream);
	if (session === null || collected === null) return null;
	const committed = counts ? counterIn(session.stream, COMMITTED) : null;
	const reserved = counts ? committed === null ? null : committed * MEGABYTE : collected.size;
	return {
		"dotnet.heap/allocated": collected.live,
		"dotnet.heap/reserved": reserved
	};
}
// lib/memory/metrics/gauges.js
/** How numbers are taken from a page, for the kinds of servers. Everything unknown is null and stays it in a sum. */
/** Samples of the first of these names that the page has: newer names first. Empty where it has none. */
function samplesOf(page, ...names) {
	for (const name of names) {
		const samples = page.get(name);
		if (samples !== void 0) return samples;
	}
	return [];
}
function hasAny(page, ...names) {
	return names.some((name) => page.has(name));
}
/** Sum over all labels: engines, models, replicas. Null where the page has none of the names. */
function sumOf(page, ...names) {
	return total(samplesOf(page, ...names).map((sample) => sample.value));
}
/** Sum of amounts; null where there are none, one is unknown or negative, or the sum is beyond what is exact. */
function total(amounts) {
	if (amounts.length === 0) return null;
	let sum = 0;
	for (const amount of amounts) {
		if (amount === null || amount < 0) return null;
		sum += amount;
	}
	return sum <= Number.MAX_SAFE_INTEGER ? sum : null;
}
/** A product of two counts that are both known. */
function times(a, b) {
	return a === null || b === null ? null : total([a * b]);
}
/** A whole number in a label: `"24188"`. Null for `"None"`, as Python prints what is not set. */
function wholeNumber(text) {
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
/**
* Share of all engines' cache together: each engine's share weighs as much as it can hold, and all weigh the same where
* that is not known of every one. Null where there is none, or one is unknown or outside 0 to 1.
*/
function weightedUsage(shares) {
	let used = 0;
	let whole = 0;
	const isKnown = shares.every(({ capacity }) => capacity !== null && capacity > 0);
	for (const { usage, capacity } of shares) {
		if (usage === null || usage < 0 || usage > 1) return null;
		const weight = isKnown && capacity !== null ? capacity : 1;
		used += usage * weight;
		whole += weight;
	}
	if (shares.length === 1) return shares[0]?.usage ?? null;
	return whole === 0 ? null : Math.min(1, used / whole);
}
/**
* Of the process that answers. Every prometheus client exports it, on Linux and outside of multi-process mode
* (prometheus_client `process_collector.py`). Null where several processes say it: none of them is all of the server.
*/
function residentBytes(page) {
	const samples = samplesOf(page, "process_resident_memory_bytes");
	return samples.length === 1 ? total([samples[0]?.value ?? null]) : null;
}
// lib/memory/metrics/server.js
const NOTHING_SAID = {
	running: null,
	waiting: null,
	kvUsage: null,
	kvCapacityTokens: null,
	kvUsedTokens: null,
	deviceBytes: null,
	residentBytes: null
};
// lib/memory/servers/dynamo.js
const FRONTEND = "dynamo_frontend_inflight_requests";
const WORKER = "dynamo_component_inflight_requests";
const USAGE$3 = "dynamo_component_kvstats_gpu_cache_usage_percent";
/**
* NVIDIA Dynamo: its frontend (`/metrics` of the port that serves) and its workers (the port of `DYN_SYSTEM_PORT`). Names
* from `docs/observability/metrics.md` of ai-dynamo/dynamo. The frontend counts a request until its answer has ended; a
* worker prints its share of KV cache in use from 0 to 1 whatever its name says (a value above 1 is not read), and no
* number of tokens. A worker that also prints its engine's own metrics is read as that engine.
*/
const dynamo = {
	name: "Dynamo",
	gives: ["running"],
	recognises: (page) => hasAny(page, FRONTEND, WORKER, USAGE$3),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOf(page, FRONTEND, WORKER),
		waiting: sumOf(page, "dynamo_frontend_queued_requests"),
		kvUsage: weightedUsage(samplesOf(page, USAGE$3).map(({ value }) => ({
			usage: value,
			capacity: null
		})))
	})
};
// lib/memory/servers/frameworks.js
/**
* Frameworks that serve any model, and proxies: they tell how many requests they work on at most, and know no KV cache.
* A model server inside one of them that prints its own metrics comes first.
*/
const reading = (page, ...running) => ({
	...NOTHING_SAID,
	running: sumOf(page, ...running),
	residentBytes: residentBytes(page)
});
/** BentoML from 1.2, and the runners before it. Names from `docs/source/build-with-bentoml/observability/metrics.rst`. */
const BENTOML = ["bentoml_service_request_in_progress", "bentoml_api_server_request_in_progress"];
const bentoml = {
	name: "BentoML",
	gives: [],
	recognises: (page) => hasAny(page, ...BENTOML, "bentoml_service_request_total", "bentoml_service_request_duration_seconds_count"),
	read: (page) => reading(page, ...BENTOML)
};
/** KServe's own Python server: times of its steps alone (`python/kserve/kserve/metrics.py`). */
const kserve = {
	name: "KServe",
	gives: [],
	recognises: (page) => hasAny(page, "request_predict_seconds_count", "request_preprocess_seconds_count"),
	read: (page) => reading(page)
};
/** LiteLLM's proxy (`litellm/proxy/middleware/in_flight_requests_middleware.py`, since 2026). */
const LITELLM = "litellm_in_flight_requests";
const litellm = {
	name: "LiteLLM",
	gives: [],
	recognises: (page) => hasAny(page, LITELLM, "litellm_proxy_total_requests_metric_total", "litellm_requests_metric_total", "litellm_deployment_state"),
	read: (page) => reading(page, LITELLM)
};
/** Xinference's worker; `model_serve_count` is what it works on. Names from `xinference/core/metrics.py`. */
const XINFERENCE = "xinference:model_serve_count";
const xinference = {
	name: "Xinference",
	gives: [],
	recognises: (page) => hasAny(page, XINFERENCE, "xinference:generate_tokens_per_s", "xinference:input_tokens_total_counter", "xinference:time_to_first_token_ms"),
	read: (page) => reading(page, XINFERENCE)
};
// lib/memory/metrics/json-page.js
/** A count of tokens or slots, and a size: whole, not negative, exact. */
const tokens = (0,external_zod_js_namespaceObject.int)().nonnegative();
const bytes$1 = (0,external_zod_js_namespaceObject.int)().nonnegative();
/** Undefined, which no schema here takes, where it is no JSON. The text is bounded by whoever fetched it. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// lib/memory/servers/llamacpp.js
const propsSchema = (0,external_zod_js_namespaceObject.object)({
	default_generation_settings: (0,external_zod_js_namespaceObject.object)({ n_ctx: tokens }),
	total_slots: tokens
});
/**
* llama.cpp's server, with `--metrics`. Names from `tools/server/README.md` and `server-context.cpp`, without labels.
* `kv_cache_usage_ratio` and `kv_cache_tokens` are gone since llama.cpp#13660 (May 2025); forks still have them. A slot keeps
* the prompt of its last request for the next one, and these count it: they only explain.
*/
const llamacpp = {
	name: "llama.cpp",
	gives: ["running", "waiting"],
	recognises: (page) => hasAny(page, "llamacpp:requests_processing", "llamacpp:tokens_predicted_total"),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOf(page, "llamacpp:requests_processing"),
		waiting: sumOf(page, "llamacpp:requests_deferred"),
		kvUsage: weightedUsage(samplesOf(page, "llamacpp:kv_cache_usage_ratio").map(({ value }) => ({
			usage: value,
			capacity: null
		}))),
		kvUsedTokens: sumOf(page, "llamacpp:kv_cache_tokens")
	}),
	further: {
		path: "/props",
		add: (reading, text) => {
			const parsed = propsSchema.safeParse(parseJson(text));
			if (!parsed.success) return reading;
			const { default_generation_settings: slot, total_slots: slots } = parsed.data;
			return {
				...reading,
				kvCapacityTokens: times(slot.n_ctx, slots)
			};
		}
	}
};
// lib/memory/servers/lmdeploy.js
/** With a colon as it prints them, with `_` as exporters and relays between that know no colon. */
const names$2 = (name) => [`lmdeploy:${name}`, `lmdeploy_${name}`];
const RUNNING$3 = names$2("num_requests_running");
const WAITING$1 = names$2("num_requests_waiting");
/** Since 2026 (lmdeploy#4297): what the API server holds back until the engine has a free handle. */
const WAITING_FOR_A_HANDLE = names$2("num_api_requests_waiting");
const USAGE$2 = names$2("gpu_cache_usage_perc");
/**
* LMDeploy, with `--enable-metrics`. Names and labels (`model_name`, `engine` by data-parallel rank) from
* `lmdeploy/metrics/loggers.py`. It does not say how many tokens its cache holds: usage of several engines is a plain
* mean. Blocks that its prefix cache keeps count as used (`free_blocks` of `lmdeploy/pytorch/paging/scheduler.py` are those of
* the block manager, while `block_trie` holds the others): the figure only explains.
*/
const lmdeploy = {
	name: "LMDeploy",
	gives: [
		"running",
		"waiting",
		"kvUsage"
	],
	recognises: (page) => hasAny(page, ...RUNNING$3, ...USAGE$2),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOf(page, ...RUNNING$3),
		waiting: waiting$2(page),
		kvUsage: weightedUsage(samplesOf(page, ...USAGE$2).map(({ value }) => ({
			usage: value,
			capacity: null
		}))),
		residentBytes: residentBytes(page)
	})
};
function waiting$2(page) {
	const inEngine = sumOf(page, ...WAITING$1);
	return hasAny(page, ...WAITING_FOR_A_HANDLE) ? total([inEngine, sumOf(page, ...WAITING_FOR_A_HANDLE)]) : inEngine;
}
// lib/memory/servers/ollama.js
const loadedSchema = (0,external_zod_js_namespaceObject.object)({ models: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({
	name: (0,external_zod_js_namespaceObject.string)(),
	size_vram: bytes$1.nullish()
})).max(1e3) });
/**
* Ollama. It has no metrics page; `/api/ps` lists the models that are loaded now (`ProcessModelResponse` of
* `api/types.go`, `docs/api.md`). `size_vram` is what it reckons a model takes of the GPUs when it loads it, not a
* measurement: it steps when models are loaded and unloaded. With none loaded it holds 0.
*/
const ollama = {
	name: "Ollama",
	path: "/api/ps",
	gives: ["deviceBytes"],
	readAnswer: (text) => {
		const parsed = loadedSchema.safeParse(parseJson(text));
		if (!parsed.success) return null;
		const { models } = parsed.data;
		return {
			...NOTHING_SAID,
			deviceBytes: models.length === 0 ? 0 : total(models.map((model) => model.size_vram ?? null))
		};
	}
};
// lib/memory/servers/process-metrics.js
/**
* Any service with a prometheus client: the last resort, asked after all servers that have names of their own (their
* pages have these metrics too). Names by the convention of the clients, `process_resident_memory_bytes` from
* prometheus_client 0.26 `process_collector.py`.
*/
const anyProcess = {
	name: "prometheus client",
	gives: ["residentBytes"],
	recognises: (page) => page.has("process_resident_memory_bytes"),
	read: (page) => ({
		...NOTHING_SAID,
		residentBytes: residentBytes(page)
	})
};
// lib/memory/servers/ray-serve.js
/** The newer names are in Ray's sources (`RayServeMetrics.java`) as successors that 3.0 will be left with. */
const RUNNING$2 = ["ray_serve_replica_num_ongoing_requests", "ray_serve_replica_processing_queries"];
const WAITING_IN_RAY = ["ray_serve_router_num_queued_requests", "ray_serve_deployment_queued_queries"];
/**
* Ray Serve. Names from `doc/source/serve/monitoring.md` and `python/ray/serve/_private/` (`replica.py`, `router.py`)
* of 2.x, with Ray's prefix `ray_`. They are on the metrics port of each Ray node (`--metrics-export-port`), not on the
* port that serves: the page must be configured, and is one node's. A request that passes through several deployments
* counts in each; it is 0 at rest all the same.
*
* Not read: `ray_node_gram_used`, `ray_component_uss_mb` are the whole node's, not the service's.
*/
const rayServe = {
	name: "Ray Serve",
	gives: ["running", "waiting"],
	recognises: (page) => hasAny(page, ...RUNNING$2, ...WAITING_IN_RAY, "ray_serve_deployment_replica_healthy"),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOf(page, ...RUNNING$2),
		waiting: sumOf(page, ...WAITING_IN_RAY)
	})
};
// lib/memory/servers/vllm.js
const own = (name) => [`vllm:${name}`];
/**
* vLLM, engines V0 and V1. Names and labels (`model_name`, `engine` by data-parallel rank) from
* `vllm/v1/metrics/loggers.py`, of V0 from `vllm/engine/metrics.py`; the capacity stands in labels of
* `vllm:cache_config_info`, which are the fields of `CacheConfig` as text.
*
* Usage leaves out reusable prefix cache: blocks that no request refers to are free, cached or not (`get_usage` of
* `vllm/v1/core/block_pool.py`; V0: `get_num_free_blocks` of `vllm/core/block/prefix_caching_block.py` counts the
* evictor's). Older versions of V1 count the null block, always.
*/
const vllm = vllmBehind("vLLM", own, []);
/**
* vLLM's metrics where another server hands them on.
* @param alsoWaiting metrics of that server's own queue
*/
function vllmBehind(name, names, alsoWaiting) {
	const running = names("num_requests_running");
	const config = names("cache_config_info");
	return {
		name,
		gives: config.length === 1 ? [
			"running",
			"waiting",
			"kvUsage",
			"kvCapacityTokens"
		] : [
			"running",
			"waiting",
			"kvUsage"
		],
		leavesOutReusable: true,
		recognises: (page) => hasAny(page, ...running, ...config),
		read: (page) => ({
			...NOTHING_SAID,
			running: sumOf(page, ...running),
			waiting: waiting$1(page, names, alsoWaiting),
			kvUsage: usage$2(page, names),
			kvCapacityTokens: capacityTokens(samplesOf(page, ...config)),
			residentBytes: residentBytes(page)
		})
	};
}
function waiting$1(page, names, further) {
	const swapped = names("num_requests_swapped");
	return total([
		sumOf(page, ...names("num_requests_waiting")),
		...hasAny(page, ...swapped) ? [sumOf(page, ...swapped)] : [],
		...hasAny(page, ...further) ? [sumOf(page, ...further)] : []
	]);
}
/** The older name was printed beside the newer one from 0.9 to 0.10, and is gone since. */
function usage$2(page, names) {
	const lines = samplesOf(page, ...names("cache_config_info"));
	const capacities = new Map(lines.map(({ labels }) => [labels["engine"], tokensOf(labels)]));
	return weightedUsage(samplesOf(page, ...names("kv_cache_usage_perc"), ...names("gpu_cache_usage_perc")).map(({ labels, value }) => ({
		usage: value,
		capacity: capacities.get(labels["engine"]) ?? null
	})));
}
/**
* `kv_cache_size_tokens` (vllm#42206, 2026) is each engine's own: summed. Before it there are only blocks, and these
* are the sum over all engines already, repeated on every engine's line (`_apply_ready_response` of
* `vllm/v1/engine/core_client.py`): taken once where the lines agree. Blocks x block size is the capacity of models
* with one kind of attention; of hybrid ones it is another number (vllm#51163), which moves with the capacity.
* "None" until 0.8.4 (vllm#16560).
*/
function capacityTokens(lines) {
	const perEngine = total(lines.map(({ labels }) => tokensOf(labels)));
	if (perEngine !== null) return perEngine;
	const inBlocks = lines.map(({ labels }) => times(wholeNumber(labels["num_gpu_blocks"]), wholeNumber(labels["block_size"])));
	const [first = null] = inBlocks;
	return inBlocks.every((tokens) => tokens === first) ? first : total(inBlocks);
}
function tokensOf(labels) {
	return wholeNumber(labels["kv_cache_size_tokens"]);
}
// lib/memory/servers/ray-serve-llm.js
/**
* Ray Serve LLM: vLLM's metrics through Ray's exporter, which puts `ray_` before their names; since 2.48 it also writes `_`
* for the colon. Labels of Ray (`WorkerId`, `ReplicaId`) tell engines apart. A request waits in Ray's router, then in the
* engine.
*/
const rayServeLlm = vllmBehind("Ray Serve LLM", (name) => [`ray_vllm:${name}`, `ray_vllm_${name}`], WAITING_IN_RAY);
// lib/memory/servers/sglang.js
/** `sglang:` as it prints them; `sglang_` on a page that came through its gateway (sglang#12970). */
const names$1 = (name) => [`sglang:${name}`, `sglang_${name}`];
const RUNNING$1 = names$1("num_running_reqs");
const WAITING = names$1("num_queue_reqs");
const CAPACITY = names$1("max_total_num_tokens");
/** The first, since March 2026, is of the KV pool alone; the older one is the fullest pool's of models with several. */
const USAGE$1 = [...names$1("full_token_usage"), ...names$1("token_usage")];
const USED = [...names$1("kv_used_tokens"), ...names$1("num_used_tokens")];
/** Labels that tell ranks of one engine from each other: all ranks work on the same requests and tokens. */
const RANKS = [
	"tp_rank",
	"pp_rank",
	"moe_ep_rank",
	"pid"
];
/**
* SGLang, with `--enable-metrics`. Names and labels from `python/sglang/srt/observability/metrics_collector.py` (until
* 2025 `srt/metrics/collector.py`). By default one rank an engine prints its gauges, with
* `--enable-metrics-for-all-schedulers` every rank prints the same: ranks are not summed, engines (`dp_rank`) are.
*
* Its gauges are set when a batch is logged, and every 30 s at rest: after the last request they say for up to half a
* minute that it runs. The bytes it prints since 2026 (`kv_cache_memory_usage_gb` and others) are read once at its
* start, of the ranks that print: no sum for `deviceBytes`.
*
* Tokens in use leave out reusable prefix cache: they are what is neither available nor evictable from the radix tree
* (`_get_token_info` of `managers/scheduler_runtime_checker_mixin.py`).
*/
const sglang = {
	name: "SGLang",
	lagsMs: 3e4,
	leavesOutReusable: true,
	gives: [
		"running",
		"waiting",
		"kvUsage",
		"kvUsedTokens"
	],
	recognises: (page) => hasAny(page, ...RUNNING$1, ...CAPACITY, ...names$1("token_usage")),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOverEngines(page, RUNNING$1, Math.max),
		waiting: sumOverEngines(page, WAITING, Math.max),
		kvUsage: usage$1(page),
		kvCapacityTokens: sumOverEngines(page, CAPACITY, Math.min),
		kvUsedTokens: sumOverEngines(page, USED, Math.max),
		residentBytes: residentBytes(page)
	})
};
function sumOverEngines(page, metric, choose) {
	return total([...byEngine(page, metric, choose).values()]);
}
function usage$1(page) {
	const capacities = byEngine(page, CAPACITY, Math.min);
	return weightedUsage([...byEngine(page, USAGE$1, Math.max)].map(([engine, share]) => ({
		usage: share,
		capacity: capacities.get(engine) ?? null
	})));
}
/** One value an engine, chosen of its ranks'; null where one of them is unknown. */
function byEngine(page, metric, choose) {
	const engines = /* @__PURE__ */ new Map();
	for (const { labels, value } of samplesOf(page, ...metric)) {
		if (isPartOfTotal(labels)) continue;
		const engine = JSON.stringify(Object.entries(labels).filter(([label]) => !RANKS.includes(label) && label !== "priority").sort(([a], [b]) => a < b ? -1 : 1));
		const before = engines.get(engine);
		engines.set(engine, before === void 0 ? value : before === null || value === null ? null : choose(before, value));
	}
	return engines;
}
/** With priorities on, `priority=""` is the total and `priority="10"` a part of it (`_log_gauge_queue_count`). */
function isPartOfTotal(labels) {
	return (labels["priority"] ?? "") !== "";
}
// lib/memory/servers/tei.js
/**
* Text Embeddings Inference. Names from `core/src/queue.rs` and `core/src/infer.rs` (1.8), without labels. Its queue is
* the only gauge: how many requests are being worked on it does not say, and it has no KV cache. A metric is not on the
* page before it was first set: without a request the page is empty.
*/
const tei = {
	name: "TEI",
	gives: ["waiting"],
	recognises: (page) => hasAny(page, "te_queue_size", "te_request_count", "te_embed_count"),
	read: (page) => ({
		...NOTHING_SAID,
		waiting: sumOf(page, "te_queue_size")
	})
};
// lib/memory/servers/tgi.js
const infoSchema = (0,external_zod_js_namespaceObject.object)({ max_batch_total_tokens: tokens.nullish() });
/**
* Text Generation Inference. Names from `docs/source/reference/metrics.md` (3.0), without labels. A gauge is not on the
* page before it was first set, which is with the first request. `tgi_batch_current_max_tokens` is what the running
* requests may come to, not what they hold: not read.
*/
const tgi = {
	name: "TGI",
	gives: ["running", "waiting"],
	recognises: (page) => hasAny(page, "tgi_queue_size", "tgi_batch_current_size", "tgi_request_count"),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOf(page, "tgi_batch_current_size"),
		waiting: sumOf(page, "tgi_queue_size"),
		residentBytes: residentBytes(page)
	}),
	further: {
		path: "/info",
		add: (reading, text) => {
			const parsed = infoSchema.safeParse(parseJson(text));
			return parsed.success ? {
				...reading,
				kvCapacityTokens: parsed.data.max_batch_total_tokens ?? null
			} : reading;
		}
	}
};
// lib/memory/servers/torchserve.js
/**
* TorchServe, port 8082; names from `docs/metrics.md` and `ts/configs/metrics.yaml` (0.12, the last). It is recognised
* so that a report can say whose page this is; of itself it says nothing that is read here. `GPUMemoryUsed` and
* `MemoryUsed` are the whole GPU's and machine's (`ts/metrics/system_metrics.py`), and `QueueTime` is a duration.
*/
const torchserve = {
	name: "TorchServe",
	gives: [],
	recognises: (page) => hasAny(page, "ts_inference_requests_total", "ts_inference_latency_microseconds", "ts_queue_latency_microseconds"),
	read: () => NOTHING_SAID
};
// lib/memory/servers/triton.js
const PENDING = "nv_inference_pending_request_count";
/** Of the TensorRT-LLM backend, one sample a model, version and `request_type` or `kv_cache_block_type`. */
const LLM_REQUESTS = "nv_trt_llm_request_metrics";
const LLM_BLOCKS = "nv_trt_llm_kv_cache_block_metrics";
/**
* Triton. Its own names from `docs/user_guide/metrics.md` (25.x), port 8002; those of the TensorRT-LLM backend from
* `custom_metrics_reporter.cc` of NVIDIA/TensorRT-LLM, `triton_backend/inflight_batcher_llm/src/`. `waiting` and
* `fraction` came to them in 2025.
*
* Not read: `nv_gpu_memory_used_bytes`, `nv_cpu_memory_used_bytes` are the whole GPU's and machine's, not the server's;
* `nv_trt_llm_runtime_memory_metrics` is one of several allocators of the backend. How many requests a backend other
* than TensorRT-LLM is working on Triton does not say.
*
* Its blocks in use leave out reusable ones: a block that no sequence refers to is back in the queue of its eviction
* policy, and that is what counts as free (`getKvCacheStats` of `batch_manager/kvCacheManager.h`, `getNumFreeBlocks`).
*/
const triton = {
	name: "Triton",
	gives: ["waiting"],
	leavesOutReusable: true,
	recognises: (page) => hasAny(page, "nv_inference_request_success", PENDING, LLM_REQUESTS),
	read: (page) => ({
		...NOTHING_SAID,
		running: total(ofType(page, LLM_REQUESTS, "request_type", "active")),
		waiting: waiting(page),
		kvUsage: usage(page),
		kvCapacityTokens: inTokens(page, "max"),
		kvUsedTokens: inTokens(page, "used")
	})
};
/** A request waits in Triton, then in the backend. */
function waiting(page) {
	const pending = sumOf(page, PENDING);
	const inBackend = ofType(page, LLM_REQUESTS, "request_type", "waiting");
	if (inBackend.length === 0) return pending;
	return page.has(PENDING) ? total([pending, ...inBackend]) : total(inBackend);
}
function usage(page) {
	const capacities = tokensByModel(page, "max");
	return weightedUsage([...blocks(page, "fraction")].map(([model, share]) => ({
		usage: share,
		capacity: capacities.get(model) ?? null
	})));
}
function inTokens(page, type) {
	return total([...tokensByModel(page, type).values()]);
}
function tokensByModel(page, type) {
	const tokensPerBlock = blocks(page, "tokens_per");
	return new Map([...blocks(page, type)].map(([model, count]) => [model, times(count, tokensPerBlock.get(model) ?? null)]));
}
function blocks(page, type) {
	const found = /* @__PURE__ */ new Map();
	for (const { labels, value } of samplesOf(page, LLM_BLOCKS)) {
		if (labels["kv_cache_block_type"] !== type) continue;
		const model = JSON.stringify([labels["model"], labels["version"]]);
		found.set(model, found.has(model) ? null : value);
	}
	return found;
}
function ofType(page, metric, label, type) {
	return samplesOf(page, metric).filter(({ labels }) => labels[label] === type).map(({ value }) => value);
}
// lib/memory/servers/trtllm-serve.js
/** With `_`, or with the colon that Prometheus clients of some versions print. */
const names = (name) => [`trtllm_${name}`, `trtllm:${name}`];
const RUNNING = names("num_requests_running");
const USAGE = names("kv_cache_utilization");
/**
* trtllm-serve, its Prometheus page (`/prometheus/metrics`, `/metrics` of newer versions). Names from
* `tensorrt_llm/metrics/collector.py` of NVIDIA/TensorRT-LLM. It prints how many blocks its cache has, and how many tokens
* a block has in some versions only: the capacity is told where both are.
*/
const trtllmServe = {
	name: "trtllm-serve",
	gives: [
		"running",
		"waiting",
		"kvUsage"
	],
	recognises: (page) => hasAny(page, ...RUNNING, ...USAGE),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOf(page, ...RUNNING),
		waiting: sumOf(page, ...names("num_requests_waiting")),
		kvUsage: weightedUsage(samplesOf(page, ...USAGE).map(({ value }) => ({
			usage: value,
			capacity: null
		}))),
		kvCapacityTokens: times(sumOf(page, ...names("kv_cache_max_blocks")), samplesOf(page, ...names("kv_cache_tokens_per_block"))[0]?.value ?? null),
		residentBytes: residentBytes(page)
	})
};
const statistics = (0,external_zod_js_namespaceObject.looseObject)({
	iter: tokens,
	numActiveRequests: tokens.nullish(),
	numQueuedRequests: tokens.nullish(),
	inflightBatchingStats: (0,external_zod_js_namespaceObject.looseObject)({ numPausedRequests: tokens.nullish() }).nullish(),
	kvCacheStats: (0,external_zod_js_namespaceObject.looseObject)({
		maxNumBlocks: tokens,
		usedNumBlocks: tokens.nullish(),
		tokensPerBlock: tokens.nullish()
	}).nullish()
});
const answer = (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).min(1).max(1e5);
/**
* trtllm-serve, its JSON: what each iteration of the engine did since it was last asked, the newest last
* (`get_iteration_stats` of `tensorrt_llm/serve/openai_server.py`). An empty list: none has run since.
*/
const trtllmJson = {
	name: "trtllm-serve (JSON)",
	path: "/metrics",
	gives: [],
	isQuiet: (text) => (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).length(0).safeParse(parseJson(text)).success,
	readAnswer: (text) => {
		const list = answer.safeParse(parseJson(text));
		const last = statistics.safeParse(list.success ? list.data.at(-1) : void 0);
		return last.success ? readingOf(last.data) : null;
	}
};
function readingOf({ numActiveRequests, numQueuedRequests, inflightBatchingStats, kvCacheStats }) {
	const { maxNumBlocks = null, usedNumBlocks = null, tokensPerBlock = null } = kvCacheStats ?? {};
	return {
		...NOTHING_SAID,
		running: numActiveRequests ?? null,
		waiting: numQueuedRequests == null ? null : total([numQueuedRequests, inflightBatchingStats?.numPausedRequests ?? 0]),
		kvCapacityTokens: times(maxNumBlocks, tokensPerBlock),
		kvUsedTokens: times(usedNumBlocks, tokensPerBlock)
	};
}
// lib/memory/servers/server-list.js
/**
* Every kind with a metrics page, in the order in which they are asked; the last resort is not among them. A server
* inside another one comes first: it knows more of its memory than what it runs in.
*/
const SERVER_KINDS = [
	vllm,
	rayServeLlm,
	sglang,
	lmdeploy,
	tgi,
	tei,
	trtllmServe,
	llamacpp,
	triton,
	torchserve,
	rayServe,
	dynamo,
	bentoml,
	litellm,
	xinference,
	kserve
];
const LAST_RESORT = anyProcess;
/** Kinds whose answer is no metrics page. */
const ANSWER_KINDS = [ollama, trtllmJson];
// lib/memory/metrics/metrics-page.js
/** A larger answer is no metrics page. For comparison: the page of a Ray node in ray-project/ray#59072 has 389 kB. */
const MAX_PAGE_BYTES = 4 * 2 ** 20;
/** Longer lines are not read. The longest of the fixtures, `vllm:cache_config_info`, has 554 characters. */
const MAX_LINE_CHARS = 65536;
/** Buckets of histograms are most lines of most pages; no reader asks for them, and they take most of the time. */
const BUCKET = "_bucket";
/** A metric's name, by https://prometheus.io/docs/instrumenting/exposition_formats/ */
const NAME$1 = /^[A-Za-z_:][A-Za-z0-9_:]*(?=[\s{])/;
/** One label and what ends it; blanks may stand between all of these. Prometheus 3 also has names in quotes. */
const LABEL = /\s*("(?:[^"\\\n]|\\.)*"|[^\s"={},]+)\s*=\s*"((?:[^"\\\n]|\\.)*)"\s*(,|(?=\}))/y;
const LABELS_END = /\s*\}/y;
/** In time linear in the text: two runs of digits side by side would be tried in every split. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** After the value, blanks removed: nothing, a timestamp, an exemplar of OpenMetrics (`# {trace_id="..."} 0.6`), or both. */
const AFTER_VALUE = /^(?:[+-]?[\d.]+(?:[eE][+-]?\d+)?)?(?:#.*)?$/s;
/**
* Reads the text format of Prometheus (version 0.0.4) and what OpenMetrics adds to it. HELP and TYPE are not needed; of
* histograms `x_sum` and `x_count` stand for themselves, and the buckets are passed over. A sample that stands there
* twice counts once, and is null where the two differ.
* @param text hostile. Never throws; an answer that is too large, or no page at all, gives an empty page
*/
function parsePage(text) {
	const page = /* @__PURE__ */ new Map();
	if (text.length > MAX_PAGE_BYTES || Buffer.byteLength(text) > MAX_PAGE_BYTES) return page;
	const places = /* @__PURE__ */ new Map();
	for (const raw of text.split("\n")) {
		const line = raw.trim();
		const name = NAME$1.exec(line)?.[0];
		if (name === void 0 || name.endsWith(BUCKET)) continue;
		const sample = sampleOf(line, name);
		const place = `${name} ${JSON.stringify(Object.entries(sample.labels).sort(([a], [b]) => a < b ? -1 : 1))}`;
		const before = places.get(place);
		if (before !== void 0) {
			if (before.value !== sample.value) before.value = null;
			continue;
		}
		if (places.size === 5e4) return /* @__PURE__ */ new Map();
		places.set(place, sample);
		const samples = page.get(name);
		if (samples === void 0) page.set(name, [sample]);
		else samples.push(sample);
	}
	return page;
}
/** A line whose labels break the format stands there without labels and value. */
function sampleOf(line, name) {
	const unknown = {
		labels: {},
		value: null
	};
	if (line.length > MAX_LINE_CHARS) return unknown;
	const rest = line.slice(name.length).trimStart();
	const found = rest.startsWith("{") ? labelsOf(rest) : {
		labels: {},
		end: 0
	};
	if (found === null) return unknown;
	const [, value = "", after = ""] = /^\s*(\S*)\s*(.*)$/s.exec(rest.slice(found.end)) ?? [];
	return {
		labels: found.labels,
		value: AFTER_VALUE.test(after.replaceAll(/\s/g, "")) ? numberOf(value) : null
	};
}
/** Labels at the start of a text, and where the text goes on; null where they break the format. */
function labelsOf(text) {
	const labels = /* @__PURE__ */ new Map();
	let end = 1;
	for (;;) {
		LABELS_END.lastIndex = end;
		if (LABELS_END.test(text)) return {
			labels: Object.fromEntries(labels),
			end: LABELS_END.lastIndex
		};
		LABEL.lastIndex = end;
		const [, label, value] = LABEL.exec(text) ?? [];
		if (label === void 0 || value === void 0) return null;
		labels.set(label.startsWith("\"") ? unescaped(label.slice(1, -1)) : label, unescaped(value));
		end = LABEL.lastIndex;
	}
}
/** A label's value: `\\`, `\"` and `\n` are escaped. */
function unescaped(text) {
	return text.replace(/\\([\\"n])/g, (_, character) => character === "n" ? "\n" : character);
}
function numberOf(text) {
	const value = NUMBER.test(text) ? Number(text) : NaN;
	return Number.isFinite(value) ? value : null;
}
// lib/memory/metrics/detect.js
const LIMITS = {
	timeoutMs: 2e3,
	maxBytes: MAX_PAGE_BYTES
};
/**
* Asks one URL after the other until a server is recognised. A page that only a prometheus client can be told from is
* taken where no other says more. Some servers' pages are empty before their first request: ask after the warm-up.
* @returns null where none is recognised
*/
async function detectServer(get, urls) {
	let lastResort = null;
	for (const url of urls) {
		const text = await get(url, LIMITS);
		const way = text === null ? null : wayToRead(url, text);
		if (way === null) continue;
		const reader = readerOf(get, url, way);
		if (way.name !== LAST_RESORT.name) return await withFirstReading(reader);
		lastResort ??= reader;
	}
	return lastResort === null ? null : await withFirstReading(lastResort);
}
function wayToRead(url, text) {
	for (const kind of ANSWER_KINDS) if (new URL(url).pathname.endsWith(kind.path) && kind.readAnswer(text) !== null) return byAnswer(kind);
	const kind = kindOf(parsePage(text));
	return kind === null ? null : byPage(kind);
}
/** Whose page of metrics it is; null where no kind recognises it. */
function kindOf(page) {
	return [...SERVER_KINDS, LAST_RESORT].find((kind) => kind.recognises(page)) ?? null;
}
function byAnswer(kind) {
	let last = null;
	return {
		...kind,
		readingOf: (text) => {
			const reading = kind.readAnswer(text);
			if (reading === null && last !== null && kind.isQuiet?.(text) === true) return {
				...last,
				running: 0,
				waiting: 0
			};
			last = reading ?? last;
			return reading;
		}
	};
}
function byPage(kind) {
	return {
		...kind,
		readingOf: (text) => {
			const page = parsePage(text);
			return kind.recognises(page) ? kind.read(page) : null;
		}
	};
}
function readerOf(get, url, way) {
	const { name, gives, further, lagsMs = 0, leavesOutReusable = false, readingOf } = way;
	const given = new Set(gives);
	const readAll = async () => {
		const text = await get(url, LIMITS);
		const reading = text === null ? null : readingOf(text);
		if (reading === null || further === void 0) return reading;
		const more = await get(besides(url, further.path), LIMITS);
		return more === null ? reading : further.add(reading, more);
	};
	return {
		kind: name,
		url,
		lagsMs,
		leavesOutReusable,
		gives: () => given,
		read: async () => {
			const reading = await readAll();
			for (const quantity of Object.keys(NOTHING_SAID)) if (reading !== null && reading[quantity] !== null) given.add(quantity);
			return reading;
		}
	};
}
/** So that what only this version of the server says is known from the start. */
async function withFirstReading(reader) {
	await reader.read();
	return reader;
}
/** A page of the server whose metrics are at `url`, under the same prefix. */
function besides(url, path) {
	const { origin, pathname } = new URL(url);
	return origin + pathname.replace(/\/metrics\/?$|\/[^/]*$/, "") + path;
}
// lib/memory/metrics/find-page.js
const TRITON_PORT = 8002;
const TORCHSERVE_PORT = 8082;
/**
* The server behind a running service, by its own page. Some pages are empty before the first request: search after
* the warm-up.
* @returns null where none is recognised, or none is to be looked for
*/
async function findServer({ service, metrics, get, watch }) {
	const urls = candidates(service, metrics);
	if (watch === void 0 || urls.length === 0) return detectServer(get, urls);
	const pages = new Map(places(metrics).flatMap((place) => at(service, place).map((url) => [url, place])));
	watch.asks([...pages.values()]);
	return detectServer(watched(get, watch, pages), urls);
}
/** Where Go serves what its own packages tell (`runtimes/go.ts`), and what stands before that: no page of metrics. */
const GO_PAGES = /^(\S*)\/debug\/(?:pprof|vars)\/?$/;
/** Announces pages, and gives the way to ask for them: no more once the service has ended on one. */
function announced({ service, get, watch }, pages) {
	const named = new Map(pages.flatMap((place) => at(service, place).map((url) => [url, place])));
	if (named.size > 0) watch?.asks([...named.values()]);
	const ask = watch === void 0 ? get : watched(get, watch, named);
	return async (place, limits) => {
		const [url] = at(service, place);
		return url === void 0 ? null : ask(url, limits);
	};
}
/** Asks no more once the service has hung up on a page and is gone. @param pages by URL */
function watched(get, watch, pages) {
	let isGone = false;
	return async (url, limits) => {
		if (isGone) return null;
		let hungUp = false;
		const onHangUp = () => {
			hungUp = true;
		};
		const text = await get(url, {
			...limits,
			onHangUp
		});
		if (hungUp) isGone = !await watch.isThereAfter(pages.get(url) ?? new URL(url).pathname);
		return text;
	};
}
/**
* URLs to ask, most telling first. `/metrics/`: where an application mounts a prometheus client as its documentation
* shows, `/metrics` redirects there, and redirects are not followed.
*/
function candidates(service, metrics) {
	return places(metrics).flatMap((place) => at(service, place));
}
function places(metrics) {
	if (metrics === "none" || GO_PAGES.test(metrics)) return [];
	if (metrics !== "auto") return [metrics];
	return [
		"/metrics",
		"/metrics/",
		"/prometheus/metrics",
		`:${TRITON_PORT}/metrics`,
		`:${TORCHSERVE_PORT}/metrics`,
		...ANSWER_KINDS.map(({ path }) => path).filter((path) => path !== "/metrics")
	];
}
/** One URL, or none where it cannot be asked from here. */
function at(service, place) {
	const [, port, path] = /^(?::(\d{1,5}))?(\/\S*)$/.exec(place) ?? [];
	if (path === void 0) return [];
	const base = port === void 0 ? service.url : service.otherPort(Number(port));
	const url = base === null ? null : base + path;
	return url !== null && URL.canParse(url) ? [url] : [];
}
// lib/memory/runtimes/go-pages.js
/** Before its figures. The text before that names functions of the service. */
const MEM_STATS = "\n# runtime.MemStats\n";
/**
* The figures below the records of `/debug/pprof/heap?debug=1`, taken before the page itself was made.
* @param text hostile, bounded by whoever fetched it
* @returns null where it is no such page
*/
function readHeapProfile(text) {
	if (!/^heap profile: \d+: \d+ \[\d+: \d+\] @ heap\/\d+\n/.test(text)) return null;
	const start = text.lastIndexOf(MEM_STATS);
	if (start < 0) return null;
	const lines = [...text.slice(start).matchAll(/^# (\w{1,20}) = (\d{1,19})$/gm)];
	const found = profile.safeParse(Object.fromEntries(lines.map(([, name, value]) => [name, Number(value)])));
	if (!found.success) return null;
	const heap = heapOf(found.data);
	return heap === null ? null : {
		...heap,
		inUse: found.data.HeapInuse,
		forcedCollections: found.data.NumForcedGC
	};
}
/** Of `/debug/vars` (`expvar`): the arguments of the process that answers, and its heap; null where it is no such page. */
function readVars(text) {
	const found = vars.safeParse(parseJson(text));
	const heap = found.success ? heapOf(found.data.memstats) : null;
	return heap === null || !found.success ? null : {
		args: found.data.cmdline,
		heap
	};
}
/** The count at the head of `/debug/pprof/goroutine?debug=1`; null where it is no such page. */
function readGoroutines(text) {
	const [, total] = /^goroutine profile: total (\d{1,9})\n/.exec(text) ?? [];
	return total === void 0 ? null : Number(total);
}
const memStats = (0,external_zod_js_namespaceObject.object)({
	HeapAlloc: bytes$1,
	HeapSys: bytes$1,
	HeapReleased: bytes$1
});
const profile = memStats.extend({
	HeapInuse: bytes$1,
	NumForcedGC: (0,external_zod_js_namespaceObject.int)().nonnegative()
});
const vars = (0,external_zod_js_namespaceObject.object)({
	cmdline: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()),
	memstats: memStats
});
/** Null where the figures cannot all be right. */
function heapOf({ HeapAlloc, HeapSys, HeapReleased }) {
	const reserved = HeapSys - HeapReleased;
	return HeapAlloc > 0 && HeapAlloc <= reserved ? {
		allocated: HeapAlloc,
		reserved
	} : null;
}
// lib/memory/runtimes/go.js
/** Go is asked for its heap where the service itself serves `net/http/pprof` or, without a collection, `expvar`. */
const GO = {
	runtime: "go",
	readerFor: (context) => new GoReader(context)
};
const COMMAND_LINE = "/debug/pprof/cmdline";
const HEAP = "/debug/pprof/heap?debug=1";
const GOROUTINES = "/debug/pprof/goroutine?debug=1";
const VARS = "/debug/vars";
const SHORT = {
	timeoutMs: 1e4,
	maxBytes: 4 * 2 ** 20
};
/** Of a profile, which has about a kilobyte for each place that allocates. */
const PROFILE_BYTES = 64 * 2 ** 20;
/** Go gives back what is more than a tenth above what is in use, in the background (`runtime/mgcscavenge.go`). */
const KEPT = 1.11;
/** How long that is waited for, ms: at 1 % of a core, it takes a second for some 100 MB. */
const RETURN_MS = 5e3;
const POLL_MS$3 = 200;
const UNREAD = {
	"go.heap/allocated": null,
	"go.heap/reserved": null,
	goroutines: null
};
var GoReader = class {
	context;
	/** Looked for once. */
	#door = null;
	#isTooSlow = false;
	constructor(context) {
		this.context = context;
	}
	async ask(process, collect) {
		const { pages } = this.context;
		if (pages === void 0) return {
			asked: "no-endpoint",
			values: {}
		};
		const prefix = pages.metrics === "auto" ? "" : GO_PAGES.exec(pages.metrics)?.[1];
		if (prefix === void 0) return {
			asked: "not-wanted",
			values: {}
		};
		this.#door ??= this.#find(pages, prefix);
		const door = await this.#door;
		if (door === null || !await this.#answers(process, door)) return {
			asked: "no-endpoint",
			values: {}
		};
		return door.collects ? this.#profile(door, collect) : this.#vars(door);
	}
	async #find(pages, prefix) {
		const ask = announced(pages, [prefix + COMMAND_LINE, prefix + VARS]);
		const get = (page, limits) => ask(prefix + page, limits);
		const line = await get(COMMAND_LINE, SHORT);
		const profile = line === null ? null : await get(HEAP, this.#patience());
		if (line !== null && readHeapProfile(profile ?? "") !== null) return {
			get,
			command: (0,external_start_js_namespaceObject.commandText)(line, ""),
			collects: true
		};
		const vars = readVars(await get(VARS, SHORT) ?? "");
		return vars === null ? null : {
			get,
			command: (0,external_start_js_namespaceObject.commandText)(vars.args.join("\0"), ""),
			collects: false
		};
	}
	/** Whether it is this process that answers: the only one of the member with the command line that the page tells. */
	async #answers({ pid }, { command }) {
		const alike = (await this.context.member.processes()).filter((process) => process.command === command);
		return alike.length === 1 && alike[0]?.pid === pid;
	}
	/** Two collections: the first only runs finalizers, and leaves in pools what the second frees. */
	async #profile({ get }, collect) {
		if (this.#isTooSlow) return {
			asked: "too-slow",
			values: UNREAD
		};
		const { now, patienceMs } = this.context;
		const startMs = now();
		const page = collect ? `${HEAP}&gc=1` : HEAP;
		const first = collect ? readHeapProfile(await get(page, this.#patience()) ?? "") : null;
		const heap = readHeapProfile(await get(page, this.#patience(startMs)) ?? "");
		this.#isTooSlow = now() - startMs >= patienceMs;
		if (heap === null || collect && first === null) return {
			asked: this.#isTooSlow ? "too-slow" : "no-answer",
			values: UNREAD
		};
		const values = {
			...reserved(collect ? await this.#returned(get, heap) : heap),
			goroutines: readGoroutines(await get(GOROUTINES, SHORT) ?? "")
		};
		if (!collect) return {
			asked: "not-wanted",
			values
		};
		if (first === null || heap.forcedCollections <= first.forcedCollections) return {
			asked: "disabled",
			values
		};
		return {
			asked: "collected",
			values: {
				"go.heap/allocated": heap.allocated,
				...values
			}
		};
	}
	/** The heap once what it need not keep is back with the kernel: before, resident memory is of any height in between. */
	async #returned(get, collected) {
		const { now, sleep } = this.context;
		const untilMs = now() + RETURN_MS;
		let heap = collected;
		while (heap.reserved > KEPT * heap.inUse && now() < untilMs) {
			await sleep(POLL_MS$3);
			const later = readHeapProfile(await get(HEAP, this.#patience()) ?? "");
			if (later === null) return heap;
			heap = later;
		}
		return heap;
	}
	async #vars({ get }) {
		const vars = readVars(await get(VARS, SHORT) ?? "");
		return vars === null ? {
			asked: "no-answer",
			values: { "go.heap/reserved": null }
		} : {
			asked: "no-endpoint",
			values: reserved(vars.heap)
		};
	}
	/** What is left of the time that one process may take, since `startMs`. */
	#patience(startMs = this.context.now()) {
		const leftMs = startMs + this.context.patienceMs - this.context.now();
		return {
			timeoutMs: Math.max(1, Math.ceil(leftMs)),
			maxBytes: PROFILE_BYTES
		};
	}
};
function reserved(heap) {
	return { "go.heap/reserved": heap.reserved };
}
// lib/memory/runtimes/jvm/attach.js
/** HotSpot's answer to the longest command, the class histogram, is 100 bytes a class: this is 80,000 classes. */
const MAX_BYTES$2 = 8 << 20;
const SIGQUIT_BIT = 1n << 2n;
/** How long the JVM may take to open its socket, ms: HotSpot's own tool waits as long. */
const OPENING_MS = 1e4;
/**
* A client of HotSpot's attach protocol, version 1, which every JDK from 8 on understands (attachListener_posix.cpp,
* VirtualMachineImpl.java). The listener is there from the start (-XX:+StartAttachListener, -Xrs), or is started by a file
* `.attach_pid<pid>` and SIGQUIT: the only file that is ever made on the service's side, and only where none has that name.
*/
var Attachment = class {
	tmp;
	process;
	context;
	/** @param process pid and hostPid of `tmp.owner` */
	constructor(tmp, process, context) {
		this.tmp = tmp;
		this.process = process;
		this.context = context;
	}
	/** Has the JVM listen. Null where it does. */
	async listen() {
		if (await this.#listens()) return null;
		const maps = (await this.context.member.reach.procFiles([this.process], "maps"))[0] ?? "";
		if (!maps.includes("/libjvm.so") || maps.includes("/libj9vm")) return "no-way";
		const name = `${this.tmp.path}/.attach_pid${this.process.pid}`;
		const flags = external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_EXCL | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_WRONLY;
		const made = await (0,external_node_fs_promises_namespaceObject.open)(name, flags, 384).catch((error) => error.code === "EEXIST" ? null : refusalOf(error));
		if (typeof made === "string") return made;
		try {
			await made?.close();
			return await quit(this.tmp.owner) ?? (await this.#opens() ? null : "no-answer");
		} finally {
			if (made !== null) await (0,external_node_fs_promises_namespaceObject.unlink)(name).catch(() => {});
		}
	}
	/** What a command of jcmd prints. */
	command(words, ms) {
		return this.#ask([
			"jcmd",
			words,
			"",
			""
		], ms);
	}
	/**
	* Runs the `agentmain` of a jar, which stays loaded.
	* @param jar in the `/tmp` of the process
	* @returns whether it ran to its end
	*/
	async runAgent(jar, words, ms) {
		const printed = await this.#ask([
			"load",
			"instrument",
			"false",
			`/tmp/${jar}=${words}`
		], ms);
		return "text" in printed && /^(return code: )?0\s*$/.test(printed.text);
	}
	async #ask(words, ms) {
		const request = Buffer.from([
			"1",
			...words,
			""
		].join("\0"), "latin1");
		const ask = (address) => askSocket(address, request, {
			bytes: MAX_BYTES$2,
			ms
		});
		const told = await this.tmp.socket(this.#socketName, ask);
		if (told === null) return { refusal: "no-answer" };
		if ("failed" in told) return { refusal: WHY[told.failed] };
		const text = told.answer.toString("latin1");
		return text.startsWith("0\n") ? { text: text.slice(2) } : { refusal: "no-answer" };
	}
	get #socketName() {
		return `.java_pid${this.process.pid}`;
	}
	async #listens() {
		return await this.tmp.socket(this.#socketName, async () => true) ?? false;
	}
	async #opens() {
		const deadline = this.context.now() + OPENING_MS;
		while (!await this.#listens()) {
			if (this.context.now() > deadline) return false;
			await this.context.sleep(10);
		}
		return true;
	}
};
const WHY = {
	refused: "no-rights",
	late: "too-slow",
	endless: "no-answer",
	broken: "no-answer"
};
/** Sends SIGQUIT, which ends a process that does not catch it: looked at last of all. Null where it was sent. */
async function quit(owner) {
	const now = await identify(owner.hostPid);
	if (now?.startTicks !== owner.startTicks || now.uid !== owner.uid) return "no-answer";
	if ((now.caught & SIGQUIT_BIT) === 0n) return "would-kill";
	try {
		process.kill(owner.hostPid, "SIGQUIT");
		return null;
	} catch (error) {
		return refusalOf(error);
	}
}
// lib/memory/runtimes/jvm/jvm-figures.js
/** Sizes in the answers of HotSpot's diagnostic commands, in bytes; null where an answer does not have them. */
/** Bytes of live objects, from the last line of `GC.class_histogram`, which collects first. */
function liveBytes(histogram) {
	return bytes(histogram.match(/^Total +\d{1,16} +(\d{1,16})\s*$/m)?.[1], "B");
}
/**
* Whether a collection may leave garbage on purpose: the serial collector moves nothing for the first 5 % of its old
* generation, but at every fourth full collection (MarkSweepAlwaysCompactCount). So too where the collector is not known.
*/
function leavesDeadWood(heapInfo) {
	return heapInfo === null || /^ *(def new generation|DefNew) /m.test(heapInfo);
}
/** What the heap has of the kernel, from `GC.heap_info` of JDK 9 to 26. */
function heapReserved(heapInfo) {
	const g1 = heapInfo.match(/^ *garbage-first heap +total (?:reserved \d+K, committed )?(\d{1,16})([KM]),/m);
	const z = heapInfo.match(/^ *ZHeap +used \d+[KMG], capacity (\d{1,16})([KMG]),/m);
	const shenandoah = heapInfo.match(/^ *\d+[KMG] max, .*?(\d{1,16})([KMG]) committed,/m);
	const whole = g1 ?? z ?? shenandoah;
	if (whole !== null) return bytes(whole[1], whole[2]);
	const generations = [...heapInfo.matchAll(/^ *\S[^\n[]*? +total (\d{1,16})(K), used \d+K/gm)].map(([, size, unit]) => bytes(size, unit));
	return generations.length === 2 ? sum(generations) : null;
}
/** From `GC.heap_info`, or from `VM.metaspace` where that does not have it (JDK 25). */
function metaspace(text) {
	const [, used, committed] = text.match(/^ *Metaspace +used (\d{1,16})K, (?:capacity \d+K, )?committed (\d{1,16})K,/m) ?? [];
	if (used === void 0) return null;
	return {
		"jvm.metaspace/allocated": bytes(used, "K"),
		"jvm.metaspace/reserved": bytes(committed, "K")
	};
}
/**
* Direct buffers and other memory that Java code takes beside the heap (Unsafe, foreign memory): the category `Other` of
* `VM.native_memory summary`, from JDK 11 on. Null where it is not tracked (-XX:NativeMemoryTracking=summary).
*/
function directBytes(nativeMemory) {
	return bytes(nativeMemory.match(/^- +Other \(reserved=\d{1,16}KB, committed=(\d{1,16})KB\)/m)?.[1], "K");
}
/** Whether `Compiler.queue` says that something is being compiled, or waits for it. */
function compiles(queue) {
	return /^(C[12] CompilerThread| +\d+ )/m.test(queue);
}
/** A size of `VM.flags`, which lists those that are not at their default; null where it is, or is 0. */
function flagBytes(flags, name) {
	const [, digits] = flags.match(new RegExp(`-XX:${name}=(\\d{1,19})\\b`)) ?? [];
	return bytes(digits, "B") || null;
}
/** A switch of the same; null where it is at its default. */
function isSet(flags, name) {
	const [, sign] = flags.match(new RegExp(`-XX:([+-])${name}\\b`)) ?? [];
	return sign === void 0 ? null : sign === "+";
}
const UNITS = {
	B: 1,
	K: 1024,
	M: 1024 ** 2,
	G: 1024 ** 3
};
function bytes(digits, unit) {
	const value = Number(digits ?? NaN) * (UNITS[unit ?? ""] ?? NaN);
	return Number.isSafeInteger(value) ? value : null;
}
function sum(values) {
	return values.reduce((total, value) => total === null || value === null ? null : total + value, 0);
}
// lib/memory/runtimes/jvm/class-file.js
/** Writes class files of the JVM (The Java Virtual Machine Specification, chapter 4), as far as the agent needs. */
/** Java 8: what every JVM that can be asked understands. */
const MAJOR_VERSION = 52;
const UTF8 = 1;
const CLASS = 7;
const STRING = 8;
const FIELD = 9;
const METHOD$1 = 10;
const NAME_AND_TYPE = 12;
/** A class under construction: what its code names gets a number in its pool of constants. */
var ClassFile = class {
	#constants = [];
	#numbers = /* @__PURE__ */ new Map();
	class(name) {
		return this.#constant(CLASS, u2(this.#utf8(name)));
	}
	string(text) {
		return this.#constant(STRING, u2(this.#utf8(text)));
	}
	field(owner, name, descriptor) {
		return this.#member(FIELD, owner, name, descriptor);
	}
	method(owner, name, descriptor) {
		return this.#member(METHOD$1, owner, name, descriptor);
	}
	/** @param fields names and descriptors, all of them static */
	bytes(name, parent, fields, methods) {
		const heads = [this.class(name), this.class(parent)];
		const members = [
			...[u2(0), u2(fields.length)],
			...fields.flatMap(([field, type]) => [
				u2(8),
				u2(this.#utf8(field)),
				u2(this.#utf8(type)),
				u2(0)
			]),
			u2(methods.length),
			...methods.flatMap((method) => this.#written(method)),
			u2(0)
		];
		const pool = [u2(this.#constants.length + 1), ...this.#constants];
		const head = [
			u4(3405691582),
			u2(0),
			u2(MAJOR_VERSION),
			...pool,
			u2(33),
			...heads.map(u2)
		];
		return Buffer.concat([...head, ...members]);
	}
	#written({ access, name, descriptor, code, stack, locals, frameAt }) {
		const frame = frameAt === void 0 ? null : Buffer.concat([u2(1), Buffer.of(frameAt)]);
		const attributes = frame === null ? u2(0) : Buffer.concat([u2(1), this.#attribute("StackMapTable", frame)]);
		const body = Buffer.concat([
			u2(stack),
			u2(locals),
			u4(code.length),
			code,
			u2(0),
			attributes
		]);
		return [
			u2(access),
			u2(this.#utf8(name)),
			u2(this.#utf8(descriptor)),
			u2(1),
			this.#attribute("Code", body)
		];
	}
	#attribute(name, content) {
		return Buffer.concat([
			u2(this.#utf8(name)),
			u4(content.length),
			content
		]);
	}
	#member(tag, owner, name, descriptor) {
		const type = this.#constant(NAME_AND_TYPE, u2(this.#utf8(name)), u2(this.#utf8(descriptor)));
		return this.#constant(tag, u2(this.class(owner)), u2(type));
	}
	#utf8(text) {
		const content = Buffer.from(text, "latin1");
		return this.#constant(UTF8, u2(content.length), content);
	}
	#constant(tag, ...parts) {
		const entry = Buffer.concat([Buffer.of(tag), ...parts]);
		const key = entry.toString("latin1");
		const known = this.#numbers.get(key);
		if (known !== void 0) return known;
		const number = this.#constants.push(entry);
		this.#numbers.set(key, number);
		return number;
	}
};
/** Big-endian, as all of a class file. */
function u2(value) {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16BE(value);
	return bytes;
}
function u4(value) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}
// lib/memory/runtimes/jvm/jar.js
const LOCAL_FILE = 67324752;
const CENTRAL_FILE = 33639248;
const END = 101010256;
const VERSION = 10;
/** 1980-01-01, midnight: the same content makes the same bytes. */
const DATE = 33;
/** A zip archive of these small files, uncompressed (PKWARE's APPNOTE, 4.3). Names in ASCII. */
function jarOf(files) {
	const [parts, index] = [[], []];
	let at = 0;
	for (const [name, content] of Object.entries(files)) {
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(VERSION, 0);
		shared.writeUInt16LE(DATE, 8);
		shared.writeUInt32LE(checksum(content), 10);
		shared.writeUInt32LE(content.length, 14);
		shared.writeUInt32LE(content.length, 18);
		shared.writeUInt16LE(name.length, 22);
		const text = Buffer.from(name, "latin1");
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(at, 10);
		index.push(signed(CENTRAL_FILE), Buffer.of(VERSION, 0), shared, rest, text);
		parts.push(signed(LOCAL_FILE), shared, text, content);
		at += 4 + shared.length + text.length + content.length;
	}
	const directory = Buffer.concat(index);
	const end = Buffer.alloc(18);
	const count = Object.keys(files).length;
	end.writeUInt16LE(count, 4);
	end.writeUInt16LE(count, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([
		...parts,
		directory,
		signed(END),
		end
	]);
}
function signed(signature) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(signature);
	return bytes;
}
/** CRC-32, as gzip has it before the length at its end. */
function checksum(content) {
	const zipped = (0,external_node_zlib_namespaceObject.gzipSync)(content, { level: 0 });
	return zipped.readUInt32LE(zipped.length - 8);
}
// lib/memory/runtimes/jvm/holding-agent.js
/**
* A Java agent that holds memory until it is loaded again with no words. Its class is
*
*     public class MemdriftHolding extends ClassLoader {
*       static Object[] held;
*       public MemdriftHolding() { super(null); }
*       public static void agentmain(String words) throws Exception {
*         if (words.isEmpty()) { held = null; return; }
*         String[] parts = words.split(" ");
*         byte[] code = new byte[Integer.parseInt(parts[3])];
*         new DataInputStream(new FileInputStream(parts[2])).readFully(code);
*         held = new Object[3];
*         held[0] = new byte[Integer.parseInt(parts[0])];
*         held[1] = ByteBuffer.allocateDirect(Integer.parseInt(parts[1]));
*         held[2] = new MemdriftHolding().defineClass(null, code, 0, code.length);
*       }
*     }
*
* Written here as bytes: no compiler is needed to build memdrift, and nobody has to trust a binary in the repository.
*/
function holdingAgent() {
	const own = new ClassFile();
	const held = u2(own.field(NAME, "held", "[Ljava/lang/Object;"));
	const call = (owner, name, type) => u2(own.method(owner, name, type));
	const parse = [OP.invokestatic, call("java/lang/Integer", "parseInt", "(Ljava/lang/String;)I")];
	const part = (at) => [
		OP.aload1,
		OP.iconst0 + at,
		OP.aaload
	];
	const bytesOf = (at) => [
		...part(at),
		...parse,
		OP.newarray,
		ARRAY_OF_BYTES
	];
	const create = (name) => [
		OP.new,
		u2(own.class(name)),
		OP.dup
	];
	const init = (owner, type) => [OP.invokespecial, call(owner, "<init>", type)];
	const element = (at) => [OP.aload3, OP.iconst0 + at];
	const letGo = [
		OP.aconst_null,
		OP.putstatic,
		held,
		OP.return
	];
	const isEmpty = [
		OP.aload0,
		OP.invokevirtual,
		call("java/lang/String", "isEmpty", "()Z")
	];
	const begins = sized(isEmpty) + 3 + sized(letGo);
	const hold = [
		...[
			OP.aload0,
			OP.ldc_w,
			u2(own.string(" "))
		],
		...[
			OP.invokevirtual,
			call("java/lang/String", "split", "(Ljava/lang/String;)[Ljava/lang/String;"),
			OP.astore1
		],
		...[...bytesOf(3), OP.astore2],
		...[
			...create("java/io/DataInputStream"),
			...create("java/io/FileInputStream"),
			...part(2)
		],
		...init("java/io/FileInputStream", "(Ljava/lang/String;)V"),
		...init("java/io/DataInputStream", "(Ljava/io/InputStream;)V"),
		...[
			OP.aload2,
			OP.invokevirtual,
			call("java/io/DataInputStream", "readFully", "([B)V")
		],
		...[
			OP.iconst0 + 3,
			OP.anewarray,
			u2(own.class("java/lang/Object")),
			OP.dup,
			OP.astore3,
			OP.putstatic,
			held
		],
		...[
			...element(0),
			...bytesOf(0),
			OP.aastore
		],
		...[
			...element(1),
			...part(1),
			...parse
		],
		...[
			OP.invokestatic,
			call("java/nio/ByteBuffer", "allocateDirect", "(I)Ljava/nio/ByteBuffer;"),
			OP.aastore
		],
		...[
			...element(2),
			...create(NAME),
			...init(NAME, "()V")
		],
		...[
			OP.aconst_null,
			OP.aload2,
			OP.iconst0,
			OP.aload2,
			OP.arraylength,
			OP.invokevirtual
		],
		...[
			call(NAME, "defineClass", "(Ljava/lang/String;[BII)Ljava/lang/Class;"),
			OP.aastore,
			OP.return
		]
	];
	const branch = [OP.ifeq, u2(begins - sized(isEmpty))];
	const constructed = [
		OP.aload0,
		OP.aconst_null,
		...init("java/lang/ClassLoader", "(Ljava/lang/ClassLoader;)V")
	];
	const code = joined([
		...isEmpty,
		...branch,
		...letGo,
		...hold
	]);
	const content = own.bytes(NAME, "java/lang/ClassLoader", [["held", "[Ljava/lang/Object;"]], [{
		...METHOD,
		access: 1,
		name: "<init>",
		descriptor: "()V",
		code: joined([...constructed, OP.return])
	}, {
		...METHOD,
		name: "agentmain",
		descriptor: "(Ljava/lang/String;)V",
		code,
		frameAt: begins
	}]);
	const manifest = `Manifest-Version: 1.0\nAgent-Class: ${NAME}\n\n`;
	return jarOf({
		"META-INF/MANIFEST.MF": Buffer.from(manifest),
		[`${NAME}.class`]: content
	});
}
/** A class that nobody runs, which takes about that many bytes of metaspace: with the code of its methods. */
function classOfSize(bytes) {
	const methods = Array.from({ length: Math.round(bytes / METHOD_BYTES) }, (_, at) => {
		const code = Buffer.alloc(METHOD_BYTES);
		code[METHOD_BYTES - 1] = OP.return;
		return {
			...METHOD,
			name: `m${at}`,
			descriptor: "()V",
			code
		};
	});
	return new ClassFile().bytes("MemdriftHeld", "java/lang/Object", [], methods);
}
const NAME = "MemdriftHolding";
const METHOD = {
	access: 9,
	stack: 8,
	locals: 4
};
/** Metaspace comes in chunks of powers of two: of larger methods half of a chunk would be left. */
const METHOD_BYTES = 8e3;
const ARRAY_OF_BYTES = 8;
/** The Java Virtual Machine Specification, chapter 6. */
const OP = {
	aconst_null: 1,
	iconst0: 3,
	ldc_w: 19,
	aload0: 42,
	aload1: 43,
	aload2: 44,
	aload3: 45,
	aaload: 50,
	astore1: 76,
	astore2: 77,
	astore3: 78,
	aastore: 83,
	dup: 89,
	ifeq: 153,
	return: 177,
	putstatic: 179,
	invokevirtual: 182,
	invokespecial: 183,
	invokestatic: 184,
	new: 187,
	newarray: 188,
	anewarray: 189,
	arraylength: 190
};
function joined(pieces) {
	return Buffer.concat(pieces.map((piece) => typeof piece === "number" ? Buffer.of(piece) : piece));
}
function sized(pieces) {
	return joined(pieces).length;
}
// lib/memory/runtimes/jvm/jvm-holding.js
/** The agent may not bring the service near a limit of its own: so many times what it takes must be free. */
const ROOM = 4;
/** A class of that share of the bytes: it is a file in the service's /tmp as well. */
const CLASS_SHARE = 1 / 4;
const AGENT_MS = 15e3;
/** To let go, which waits for whatever the JVM still does for us: without the jar it would hold for ever. */
const RELEASE_MS = 6e4;
/**
* Holds memory in a JVM for one reading, by an agent of ours: in its heap, in its metaspace where classes are unloaded again,
* and in a direct buffer where those are read.
* @param read collects and reads
* @returns why nothing was held; `no-room`: too little is free
*/
async function holdInJvm(jvm, tmp, read, bytes) {
	const before = await read();
	if (typeof before === "string") return before;
	const flags = await jvm.command("VM.flags", AGENT_MS);
	if ("refusal" in flags) return flags.refusal;
	if (isSet(flags.text, "EnableDynamicAgentLoading") === false) return "disabled";
	const held = heldIn(before, flags.text, bytes);
	if (held === null) return "no-room";
	const name = `.memdrift-${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
	const content = classOfSize(held["jvm.metaspace/allocated"] ?? 0);
	const words = [
		bytes,
		held["jvm.direct/allocated"] ?? 0,
		`/tmp/${name}.class`,
		content.length
	].join(" ");
	const during = await tmp.withFile(`${name}.jar`, holdingAgent(), async () => {
		try {
			return await tmp.withFile(`${name}.class`, content, async () => await jvm.runAgent(`${name}.jar`, words, AGENT_MS) ? await read() : "disabled");
		} finally {
			await jvm.runAgent(`${name}.jar`, "", RELEASE_MS);
		}
	});
	if (typeof during === "string") return during;
	const after = await read();
	return typeof after === "string" ? after : {
		before,
		during,
		after,
		held
	};
}
/** The bytes that are held, by the series that should show them; null where the heap has no room for them. */
function heldIn(before, flags, bytes) {
	const heap = flagBytes(flags, "MaxHeapSize");
	const isRoomy = (series, most, taken) => typeof before[series] === "number" && most !== null && most - before[series] >= ROOM * taken;
	if (!isRoomy("jvm.heap/allocated", heap, bytes)) return null;
	const ofClass = bytes * CLASS_SHARE;
	const metaspace = flagBytes(flags, "MaxMetaspaceSize") ?? Number.POSITIVE_INFINITY;
	const unloads = isSet(flags, "ClassUnloading") !== false;
	const direct = flagBytes(flags, "MaxDirectMemorySize") ?? heap;
	return {
		"jvm.heap/allocated": bytes,
		...unloads && isRoomy("jvm.metaspace/allocated", metaspace, ofClass) ? { "jvm.metaspace/allocated": ofClass } : {},
		...isRoomy("jvm.direct/allocated", direct, bytes) ? { "jvm.direct/allocated": bytes } : {}
	};
}
// lib/memory/runtimes/jvm/perf-data.js
/** HotSpot's file of counters has 32 KiB by default (-XX:PerfDataMemorySize). */
const MAX_BYTES$1 = 1 << 20;
/** Names in the service's /tmp that are looked at. */
const MAX_NAMES = 4096;
const HEAD_BYTES = 32;
const ENTRY_BYTES = 20;
/**
* What a JVM that is not asked keeps for its heap and its metaspace, by the counters that it writes to
* `/tmp/hsperfdata_<user>/<pid>`. Nothing of what is live: that is known after a collection only. Empty where there is no
* such file of the process's own user.
*/
async function perfFigures(tmp, pid) {
	const found = await perfData(tmp, pid).catch(() => null);
	if (found === null) return {};
	const counters = parsePerfData(found);
	const generations = [...counters].filter(([name]) => /^sun\.gc\.generation\.\d\.capacity$/.test(name));
	const metaspace = counters.get("sun.gc.metaspace.capacity");
	return {
		...generations.length === 0 ? {} : { "jvm.heap/reserved": generations.reduce((sum, [, size]) => sum + size, 0) },
		...metaspace === void 0 ? {} : { "jvm.metaspace/reserved": metaspace }
	};
}
/** The whole file; null where there is none. The folder is named after a user whose name is not known here. */
async function perfData(tmp, pid) {
	let left = MAX_NAMES;
	for await (const { name } of await (0,external_node_fs_promises_namespaceObject.opendir)(tmp.path)) {
		if (left-- === 0) return null;
		if (!/^hsperfdata_[\w.@-]{1,64}$/.test(name)) continue;
		const data = await readOwn(`${tmp.path}/${name}`, `${pid}`, tmp.owner.uid).catch(() => null);
		if (data !== null) return data;
	}
	return null;
}
async function readOwn(path, name, uid) {
	const folder = await (0,external_node_fs_promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_DIRECTORY | external_node_fs_namespaceObject.constants.O_NOFOLLOW);
	try {
		const flags = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;
		const file = await (0,external_node_fs_promises_namespaceObject.open)(`/proc/self/fd/${folder.fd}/${name}`, flags);
		try {
			const found = await file.stat();
			if (!found.isFile() || found.uid !== uid || found.size > MAX_BYTES$1) return null;
			const { bytesRead, buffer } = await file.read(Buffer.alloc(found.size), 0, found.size, 0);
			return buffer.subarray(0, bytesRead);
		} finally {
			await file.close();
		}
	} finally {
		await folder.close();
	}
}
/**
* Whole numbers by name (perfMemory.hpp, version 2.0): a head, then entries that name their own length. The numbers are in
* the byte order of the machine, which is ours. What does not fit ends the reading.
*/
function parsePerfData(data) {
	const found = /* @__PURE__ */ new Map();
	if (data.length < HEAD_BYTES || data.readUInt32BE(0) !== 3405693120 || data[4] !== 1) return found;
	let at = data.readInt32LE(24);
	for (let left = data.readInt32LE(28); left > 0 && at >= HEAD_BYTES && at + ENTRY_BYTES <= data.length; left--) {
		const entry = data.subarray(at, at + data.readInt32LE(at));
		if (entry.length < ENTRY_BYTES) break;
		const value = entry.readInt32LE(16);
		if (entry[12] === "J".charCodeAt(0) && value >= ENTRY_BYTES && value + 8 <= entry.length) {
			const name = entry.toString("latin1", entry.readInt32LE(4), value).split("\0")[0] ?? "";
			const number = Number(entry.readBigInt64LE(value));
			if (Number.isSafeInteger(number) && number >= 0) found.set(name, number);
		}
		at += entry.length;
	}
	return found;
}
// lib/memory/runtimes/jvm/jvm.js
/** One command, ms: two or more collections are asked for at every checkpoint, and a run has dozens of those. */
const COMMAND_MS = 15e3;
/** How long the process may take to give memory back, ms: with nothing in flight, its compiler works off what is queued. */
const SETTLING_MS = 5e3;
/** It has settled where it gave back less than so many bytes in so many ms. */
const SETTLED_BYTES = 1 << 20;
const SETTLED_MS = 250;
/** Full collections after which the serial collector has left no dead wood. */
const SERIAL_ROUNDS = 4;
/** HotSpot, the JVM of OpenJDK. */
const JVM = {
	runtime: "java",
	readerFor: (context) => new JvmReader(context)
};
var JvmReader = class {
	context;
	/** Processes that are not asked again, and why. */
	#givenUp = /* @__PURE__ */ new Map();
	/** What each answered last. */
	#answered = /* @__PURE__ */ new Map();
	constructor(context) {
		this.context = context;
	}
	async ask(process, collect) {
		const owner = process.hostPid === null ? null : await identify(process.hostPid);
		if (owner === null) return {
			asked: "out-of-reach",
			values: {}
		};
		const identity = `${owner.hostPid}-${owner.startTicks}`;
		const answer = await ProcessTmp.enter(owner, async (tmp) => {
			const values = (collect ? this.#givenUp.get(identity) : "no-way") ?? await this.#values(process, new Attachment(tmp, process, this.context));
			if (typeof values !== "string") return {
				asked: "collected",
				values
			};
			if (collect) this.#givenUp.set(identity, values);
			return {
				asked: values,
				values: await perfFigures(tmp, process.pid)
			};
		});
		if (typeof answer !== "string" && answer.asked === "collected") {
			this.#answered.set(identity, answer.values);
			return answer;
		}
		const missing = Object.keys(this.#answered.get(identity) ?? {}).map((series) => [series, null]);
		const { asked, values } = typeof answer === "string" ? {
			asked: answer,
			values: {}
		} : answer;
		return {
			asked,
			values: {
				...Object.fromEntries(missing),
				...values
			}
		};
	}
	async hold(process, bytes) {
		const owner = process.hostPid === null ? null : await identify(process.hostPid);
		if (owner === null) return "out-of-reach";
		const known = this.#givenUp.get(`${owner.hostPid}-${owner.startTicks}`);
		if (known !== void 0) return known;
		return ProcessTmp.enter(owner, async (tmp) => {
			const jvm = new Attachment(tmp, process, this.context);
			return holdInJvm(jvm, tmp, () => this.#values(process, jvm), bytes);
		});
	}
	async #values(process, jvm) {
		const deadline = this.context.now() + this.context.patienceMs;
		const refused = await jvm.listen();
		if (refused !== null) return refused;
		const run = (words) => jvm.command(words, Math.max(1, Math.min(COMMAND_MS, deadline - this.context.now())));
		const text = async (words) => {
			const printed = await run(words);
			return "text" in printed ? printed.text : null;
		};
		const rounds = leavesDeadWood(await text("GC.heap_info")) ? SERIAL_ROUNDS : 1;
		for (let round = 0; round < rounds; round++) {
			const collected = await run("GC.run");
			if ("refusal" in collected) return collected.refusal;
			if (collected.text.includes("Explicit GC is disabled")) return "disabled";
		}
		const histogram = await run("GC.class_histogram");
		if ("refusal" in histogram) return histogram.refusal;
		await this.#settle(process, text);
		const info = await text("GC.heap_info") ?? "";
		const direct = directBytes(await text("VM.native_memory summary") ?? "");
		return {
			"jvm.heap/allocated": liveBytes(histogram.text),
			"jvm.heap/reserved": heapReserved(info),
			...metaspace(info) ?? metaspace(await text("VM.metaspace") ?? "") ?? {},
			...direct === null ? {} : { "jvm.direct/allocated": direct }
		};
	}
	/**
	* Waits until the process gives no more memory back: G1 does it 100 ms after a collection, the compiler once nothing is
	* queued. Both is tens of MiB. What is freed stays with malloc unless it is told to return it, as in a Python process; the
	* command for it came with JDK 17.0.9.
	*/
	async #settle(process, text) {
		const until = this.context.now() + SETTLING_MS;
		let before = null;
		while (this.context.now() < until) {
			await this.context.sleep(SETTLED_MS);
			if (compiles(await text("Compiler.queue") ?? "")) continue;
			await text("System.trim_native_heap");
			const [rollup] = await this.context.member.reach.procFiles([process], "smaps_rollup");
			const now = residentBytes$1(rollup ?? null);
			if (now === null || before !== null && before - now < SETTLED_BYTES) return;
			before = now;
		}
	}
};
// lib/memory/runtimes/runtime-list.js
/** The runtimes that can be asked from outside. Node is asked by the probe inside it. */
const RUNTIMES = [
	GO,
	JVM,
	DOTNET
];
// lib/memory/sum-processes.js
/**
* Sums one reading a part into one of the whole.
* A part that should report a series and gave null makes the sum null: never smaller than the truth (contract).
* Series that no part knows are not in the result.
*/
function sumValues(readings) {
	return combine(readings, (before, value) => before + value);
}
/** Sums over the processes of one member; of what they share, every one sees the whole, and the largest counts. */
function sumProcesses(readings) {
	const whole = sumValues(readings);
	const largest = combine(readings, Math.max);
	const shared = Object.entries(largest).filter(([series]) => (0,external_start_js_namespaceObject.definitionOf)(series)?.shared === true);
	return {
		...whole,
		...Object.fromEntries(shared)
	};
}
function combine(readings, add) {
	const total = {};
	for (const values of readings) for (const [series, value] of Object.entries(values)) {
		const before = total[series];
		total[series] = before === null || value === null ? null : before === void 0 ? value : add(before, value);
	}
	return total;
}
/** The smallest of several readings of the same thing; null where any of them failed. */
function minimum(readings) {
	let least = null;
	for (const value of readings) {
		if (value === null) return null;
		least = least === null ? value : Math.min(least, value);
	}
	return least;
}
// lib/memory/member-observer.js
/** Interpreters by the name of their program: processes in which the probe should report. */
const PYTHON = /(^|\/)(python|pypy)[\d.]*$/;
const NODE = /(^|\/)node(js)?$/;
/**
* Reads one member of the service: its probes' files, what `/proc` says of the processes that have no probe, and its
* cgroup. Pids are the member's own: two containers both have a process 1.
*/
var MemberObserver = class {
	member;
	options;
	#seq = 0;
	#probe = new ProbeReader();
	/** As last read, of ended processes too. */
	#streams = [];
	#programs;
	#runtimes;
	constructor(member, options) {
		this.member = member;
		this.options = options;
		this.#programs = new Programs(member.reach);
		this.#runtimes = new Runtimes(options.runtimes ?? RUNTIMES, {
			...options,
			member
		});
	}
	get #isProbed() {
		return this.member.isProbed ?? true;
	}
	/** Every process's probe output so far, of ended ones too. */
	async streams() {
		this.#streams = this.#probe.update(await this.member.probe.read());
		return this.#streams;
	}
	/** Allocations on a device that had failed when the probes were last read, over all its processes, ended ones too. */
	get outOfMemory() {
		return this.#streams.reduce((sum, stream) => sum + stream.ooms, 0);
	}
	async present() {
		const processes = await this.member.processes();
		const all = live(await this.streams(), processes);
		const streams = all.filter(({ runtime }) => runtime === "python");
		const inside = new Map(all.filter(({ runtime }) => runtime === "node").map((stream) => [stream.pid, stream]));
		const reporting = new Set(streams.map((stream) => stream.pid));
		return {
			streams,
			outside: processes.filter((process) => !reporting.has(process.pid)),
			inside,
			listed: processes,
			isProbed: this.#isProbed
		};
	}
	/** Reads everything once. The caller ensures that nothing is in flight and the service has settled. */
	async checkpoint({ streams, outside, inside, listed, isProbed }, collect) {
		const rawOutside = await this.#resident(outside);
		const rawContainer = await this.container();
		const files = [...streams, ...inside.values()].map((stream) => stream.file);
		const seq = files.length === 0 ? this.#seq : await this.ask(`checkpoint ${collect ? 1 : 0}`, files);
		const programs = await this.#programs.of(outside);
		const runtimes = outside.map(({ pid }, at) => inside.has(pid) ? "node" : programs[at]?.runtime ?? null);
		const answers = await this.#runtimes.ask(outside, runtimes, collect);
		const settledOutside = await this.#residentMinimum(outside);
		const furtherOutside = await this.#further(outside);
		const container = await this.container();
		const shared = await this.#sharedMemory();
		const isUntold = (process, at) => isProbed && runtimes[at] === "node" && !inside.has(process.pid);
		const options = outside.some(isUntold) ? await this.#nodeOptions(outside) : [];
		const name = this.member.name;
		const named = name === "" ? {} : { member: name };
		const observed = streams.map((stream) => {
			const { raw, settled } = readingOf$1(stream, seq) ?? {
				raw: silentValues(stream),
				settled: silentValues(stream)
			};
			const own = listed.find(({ pid }) => pid === stream.pid);
			const title = own === void 0 ? {} : {
				title: titleOf(own.command),
				...parentOf(own, listed)
			};
			const readings = {
				values: this.#own(settled),
				raw: this.#own(raw)
			};
			const program = stream.programs > 1 ? { program: stream.programs } : {};
			return {
				pid: stream.pid,
				started: stream.start,
				...program,
				role: stream.argv,
				...title,
				runtime: "python",
				...named,
				...readings
			};
		});
		for (const [index, process] of outside.entries()) {
			const runtime = runtimes[index] ?? null;
			const node = isProbed && runtime === "node" ? nodeAnswer(inside.get(process.pid), options[index] ?? "", seq) : null;
			const answer = node ?? answers[index] ?? null;
			const further = {
				...isProbed && isPython(process) ? { "heap/allocated": null } : {},
				...furtherOutside[index]
			};
			observed.push({
				pid: process.pid,
				role: process.command,
				title: titleOf(process.command),
				...runtime === null ? {} : { runtime },
				...answer === null ? {} : { asked: answer.asked },
				...parentOf(process, listed),
				...named,
				values: {
					...further,
					...answer?.values,
					"process/resident": settledOutside[index] ?? null
				},
				raw: {
					...further,
					...node?.raw ?? answer?.values,
					"process/resident": rawOutside[index] ?? null
				}
			});
		}
		return {
			values: {
				...sumProcesses(observed.map((p) => p.values)),
				...shared,
				...containerValues(container)
			},
			raw: {
				...sumProcesses(observed.map((p) => p.raw)),
				...shared,
				...containerValues(rawContainer)
			},
			processes: observed.map(({ raw: _, ...process }) => process),
			silent: isProbed ? await this.#silent(outside) : []
		};
	}
	/** The largest process of a runtime that is asked from outside, and how memory is held in it; null where there is none. */
	async largest(runtime) {
		const { outside } = await this.present();
		const programs = await this.#programs.of(outside);
		const own = outside.filter((_, at) => programs[at]?.runtime === runtime);
		const sizes = await this.#resident(own);
		const [largest] = own.map((process, at) => ({
			process,
			resident: sizes[at] ?? 0
		})).sort((a, b) => b.resident - a.resident);
		if (largest === void 0) return null;
		const { process, resident } = largest;
		return {
			resident,
			hold: (bytes) => this.#runtimes.hold(process, runtime, bytes)
		};
	}
	/** A cheap reading under load: the container, and what the probes sampled last of devices. */
	async sample() {
		const { sharedMemory } = this.member;
		if (sharedMemory !== null) await sharedMemory.note(await this.member.processes(), await this.#made());
		const container = await this.container();
		return {
			...sumProcesses((await this.streams()).filter((stream) => !stream.ended && stream.torch?.device === true).map((stream) => stream.samples.at(-1)?.values).filter((values) => values !== void 0).map((values) => pick(values, "torch.device/allocated", "torch.device/reserved"))),
			...containerValues(container)
		};
	}
	/** Allocators that serve malloc instead of libc's in processes without a probe, by the files they map. */
	async outsideAllocators() {
		const { outside } = await this.present();
		const found = (await this.#programs.of(outside)).map(({ allocator }) => allocator);
		return [...new Set(found.filter((name) => name !== null))].sort();
	}
	/**
	* Sends a command and waits until the probes in `files` have obeyed. Those that have not when patience ends, or
	* when the service has died, have no reading of that number: null. Streams are live: what was answered stands in
	* those that the caller holds.
	*/
	async ask(command, files) {
		this.#seq += 1;
		const seq = this.#seq;
		await this.member.probe.command(`${seq} ${command}`);
		const deadline = this.options.now() + this.options.patienceMs;
		for (let round = 0;; round++) {
			await this.options.sleep(20);
			const waiting = (await this.streams()).filter((s) => files.includes(s.file) && !s.ended && !s.done.has(seq));
			if (waiting.length === 0 || this.options.now() > deadline) return seq;
			if (round % 25 === 24 && !await this.#someRun(waiting)) return seq;
		}
	}
	/** Its cgroup's reading; null where it has none of its own. */
	container() {
		return readCgroup(this.member.reach);
	}
	/** Of a place that others use too; of its own /dev/shm its probes report. */
	async #sharedMemory() {
		const { sharedMemory } = this.member;
		const bytes = await sharedMemory?.read(await this.member.processes(), await this.#made());
		return bytes == null ? {} : {
			"shm/used": bytes.used,
			"shm/others": bytes.others
		};
	}
	/** Names of segments that its probes saw made, each once. */
	async #made() {
		return (await this.streams()).flatMap(({ made }) => made.splice(0));
	}
	/** What a process says of /dev/shm is of the whole, which is not the service's where others use it too. */
	#own(values) {
		if (this.member.sharedMemory === null) return values;
		const { "shm/used": _, ...own } = values;
		return own;
	}
	async #someRun(streams) {
		if (!await this.options.running()) return false;
		return live(streams, await this.member.processes()).length > 0;
	}
	async #resident(processes) {
		if (processes.length === 0) return [];
		const texts = await this.member.reach.procFiles(processes, "smaps_rollup");
		return processes.map((_, index) => residentBytes$1(texts[index] ?? null));
	}
	async #residentMinimum(processes) {
		const rounds = [
			await this.#resident(processes),
			await this.#resident(processes),
			await this.#resident(processes)
		];
		return processes.map((_, at) => minimum(rounds.map((round) => round[at] ?? null)));
	}
	/** What explains the resident memory of processes without a probe. */
	async #further(processes) {
		if (processes.length === 0) return [];
		const { reach } = this.member;
		const smaps = await reach.procFiles(processes, "smaps");
		const status = await reach.procFiles(processes, "status");
		const open = await reach.descriptors(processes);
		return processes.map((_, at) => ({
			...mappingValues(smaps[at] ?? null),
			threads: parseStatus(status[at] ?? "").threads,
			fds: open[at]?.fds ?? null,
			sockets: open[at]?.sockets ?? null
		}));
	}
	/** The words with which each was started, and those that it takes from NODE_OPTIONS. */
	async #nodeOptions(processes) {
		const environments = await this.member.reach.procFiles(processes, "environ");
		return processes.map(({ command }, at) => {
			const [, own = ""] = /(?:^|\0)NODE_OPTIONS=([^\0]*)/.exec(environments[at] ?? "") ?? [];
			return `${command} ${own}`;
		});
	}
	async #silent(outside) {
		const mute = outside.filter(isPython);
		if (mute.length === 0) return [];
		const environments = await this.member.reach.procFiles(mute, "environ");
		return mute.map(({ pid, command }, at) => {
			const text = environments[at] ?? null;
			return {
				pid,
				command,
				scrubbed: text === null ? null : !/(^|\0)MEMDRIFT_DIR=/.test(text)
			};
		});
	}
};
function isPython(process) {
	return PYTHON.test(programOf(process));
}
/** Whether the probe should report in it, and does not. */
function isMute(process, { inside, isProbed }) {
	if (!isProbed) return false;
	return isPython(process) || NODE.test(programOf(process)) && !inside.has(process.pid);
}
function programOf({ command }) {
	return command.trim().split(/\s+/)[0] ?? "";
}
/** Probe outputs of processes that still run. Where the processes cannot be listed, those that said no good-bye. */
function live(streams, processes) {
	const pids = new Set(processes.map((process) => process.pid));
	const running = streams.filter((stream) => !stream.ended && (pids.size === 0 || pids.has(stream.pid)));
	const newest = /* @__PURE__ */ new Map();
	for (const stream of running) {
		const other = newest.get(stream.pid);
		if (other === void 0 || stream.start > other.start) newest.set(stream.pid, stream);
	}
	return [...newest.values()];
}
/** A process that reported before and does not now: its series are null, which makes the sums null. */
function silentValues(stream) {
	const known = stream.readings.at(-1)?.values ?? {
		"heap/allocated": null,
		"process/resident": null
	};
	return Object.fromEntries(Object.keys(known).map((series) => [series, null]));
}
/** Its parent, where that is of the service too. Parents are known by their pid as seen from here. */
function parentOf({ parentPid }, listed) {
	const found = listed.find(({ pid, hostPid }) => (hostPid ?? pid) === parentPid);
	return found === void 0 ? {} : { parent: found.pid };
}
function containerValues(container) {
	return container === null ? {} : {
		"container/resident": container.resident,
		"container/kernel": container.kernel
	};
}
function pick(values, ...series) {
	return Object.fromEntries(series.filter((s) => values[s] !== void 0).map((s) => [s, values[s] ?? null]));
}
// lib/memory/memory-holding.js
/** Holds memory in the service's own processes, to see whether what is read shows it. */
var MemoryHolding = class {
	members;
	constructor(members) {
		this.members = members;
	}
	/**
	* Holds a known amount in one layer of the largest process that the probe reaches, for one reading, and frees it.
	* @returns what the layer's series showed; empty where no process can hold memory in that layer
	*/
	async hold(layer, bytes) {
		if (layer === "jvm") return this.#holdOutside("java", layer, bytes);
		const holder = await this.#holder(layer);
		if (holder === null) return {
			readings: [],
			noMemory: false
		};
		const { member, stream } = holder;
		const seq = await member.ask(`hold ${layer} ${bytes} ${stream.pid}`, [stream.file]);
		const held = stream.held.find((h) => h.seq === seq);
		const noMemory = stream.done.get(seq)?.why === "memory";
		return {
			readings: (0,external_start_js_namespaceObject.seriesWhere)(({ shows }) => shows === layer).filter((series) => held === void 0 || held.before[series] !== void 0).map((series) => ({
				layer,
				series,
				held: bytes,
				...shownBy(series, held)
			})),
			noMemory
		};
	}
	/** Likewise of the largest process of a runtime that is asked from outside. */
	async #holdOutside(runtime, layer, bytes) {
		const [process] = (await Promise.all(this.members.map((member) => member.largest(runtime)))).filter((one) => one !== null).sort((a, b) => b.resident - a.resident);
		const answer = await process?.hold(bytes) ?? "no-way";
		if (typeof answer === "string") return {
			readings: [],
			noMemory: answer === "no-room"
		};
		return {
			readings: Object.entries(answer.held).map(([series, held]) => {
				return {
					layer,
					series,
					held,
					...shownBy(series, answer)
				};
			}),
			noMemory: false
		};
	}
	/** Makes one process keep that much for ever: the injected leak of the self-test. False where none can. */
	async keep(layer, bytes) {
		const holder = await this.#holder(layer);
		if (holder === null) return false;
		const { member, stream } = holder;
		const seq = await member.ask(`keep ${layer} ${bytes} ${stream.pid}`, [stream.file]);
		return stream.kept.some((k) => k.seq === seq);
	}
	async #holder(layer) {
		const able = [];
		for (const member of this.members) {
			const fit = live(await member.streams(), await member.member.processes()).filter((stream) => canHold(stream, layer));
			able.push(...fit.map((stream) => ({
				member,
				stream
			})));
		}
		const size = ({ readings }) => {
			const { "process/resident": resident, "node.heap/reserved": heap } = readings.at(-1)?.values ?? {};
			return resident ?? heap ?? 0;
		};
		return able.sort((a, b) => size(b.stream) - size(a.stream))[0] ?? null;
	}
};
/** What a series showed of what was held, and what it kept of it afterwards; null where it was not read throughout. */
function shownBy(series, values) {
	const [before, during, after] = [
		values?.before[series],
		values?.during[series],
		values?.after[series]
	];
	const known = typeof before === "number" && typeof during === "number" && typeof after === "number";
	return {
		shown: known ? during - before : null,
		left: known ? after - before : null
	};
}
function canHold({ runtime, torch }, layer) {
	if (layer === "node" || runtime === "node") return layer === "node" && runtime === "node";
	return layer !== "torch" || torch?.device === true;
}
// lib/memory/metrics/idle.js
/** How often a server is asked that is not at rest yet. Its gauges are not newer than its last step. */
const POLL_MS$2 = 250;
/** Whether the server is at rest: nothing runs and nothing waits. Null where it does not say both. */
function idle({ running, waiting }) {
	if ((running ?? 0) > 0 || (waiting ?? 0) > 0) return false;
	return running === 0 && waiting === 0 ? true : null;
}
/**
* Asks until the server is at rest, or the time is over. A server that never says both numbers is asked once: waiting
* would not tell more. Nor is one whose numbers lag behind (SGLang's by 30 s): what it says then is not of now.
* @param options.now a monotonic clock, ms
*/
async function awaitIdle(reader, options) {
	const { now, sleep, timeoutMs } = options;
	const deadline = now() + timeoutMs;
	for (;;) {
		const reading = await reader.read();
		const rest = {
			idle: reading === null ? null : idle(reading),
			reading
		};
		if (reader.lagsMs > timeoutMs) return {
			idle: null,
			reading
		};
		const canTell = reader.gives().has("running") && reader.gives().has("waiting");
		if (rest.idle === true || rest.idle === null && !canTell || now() >= deadline) return rest;
		await sleep(Math.max(1, Math.min(POLL_MS$2, deadline - now())));
	}
}
// lib/memory/metrics/values.js
/** Series that a quantity is, as it is. */
const AS_IT_IS = {
	running: "requests/running",
	waiting: "requests/waiting",
	kvCapacityTokens: "kv-cache/capacity",
	deviceBytes: "server/device",
	residentBytes: "server/resident"
};
/**
* A reading as values of series. What this kind of server never says is absent; what it says and could not be read
* this time is null, and all of it is where the page is gone.
* @param server says what belongs to it
* @param reading null where the page is gone
*/
function toValues(server, reading) {
	const gives = server.gives();
	const values = {};
	for (const [quantity, series] of Object.entries(AS_IT_IS)) if (gives.has(quantity)) values[series] = reading?.[quantity] ?? null;
	return {
		...values,
		...cacheValues(reading, gives)
	};
}
/** What is in use of the KV cache: in tokens where they can be known, as a share where only that is said. */
function cacheValues(reading, gives) {
	const hasShare = gives.has("kvUsage");
	const hasCapacity = gives.has("kvCapacityTokens");
	const values = {};
	if (gives.has("kvUsedTokens") || hasShare && hasCapacity) values["kv-cache/used"] = reading?.kvUsedTokens ?? reckonedTokens(reading);
	if (hasShare && !hasCapacity) values["kv-cache/usage"] = times(reading?.kvUsage ?? null, 100);
	return values;
}
/** A share of the capacity, in whole tokens. */
function reckonedTokens(reading) {
	const tokens = times(reading?.kvUsage ?? null, reading?.kvCapacityTokens ?? null);
	return tokens === null ? null : Math.round(tokens);
}
// lib/memory/observer.js
/** The probe reports 1.5 s after its process started, and up to this much later on a busy machine. */
const HELLO_MS$1 = 4e3;
/** How long a server may report running requests after all were answered, ms; less, once it took that long. */
const IDLE_MS = 1e4;
const IDLE_AGAIN_MS = 1e3;
/**
* Reads every layer of the service's memory: of each of its members what the processes report through the probe, what
* `/proc` says of the others, and its cgroup; the GPU's driver; and the server's own page.
*/
var Observer = class {
	options;
	#epoch = 0;
	/** Processes at the checkpoint before: identity to name for a person. */
	#before = /* @__PURE__ */ new Map();
	/** Python processes that did not report in time. */
	#silent = /* @__PURE__ */ new Set();
	#overdrawn = false;
	#members;
	#holding;
	#gpu;
	#server = null;
	constructor(service, options) {
		this.options = options;
		const { driver = null, isHere = () => true, pages: asked, ...reading } = options;
		const running = async () => (await service.state()).running;
		this.#members = service.members.map((member, at) => {
			const pages = asked === void 0 || at > 0 ? {} : { pages: {
				...asked,
				service
			} };
			return new MemberObserver(member, {
				...reading,
				running,
				...pages
			});
		});
		this.#holding = new MemoryHolding(this.#members);
		this.#gpu = driver === null ? null : new GpuObserver(driver, service.members, isHere);
	}
	/** From here on the server's own page is read as well; null: it has none. */
	meet(server) {
		this.#server = server;
	}
	/** Every process's probe output so far. */
	async streams() {
		return (await Promise.all(this.#members.map((member) => member.streams()))).flat();
	}
	/** Allocators that serve malloc instead of libc's in processes that the probe does not reach. */
	async outsideAllocators() {
		return [...new Set((await Promise.all(this.#members.map((member) => member.outsideAllocators()))).flat())];
	}
	/** Failed allocations on the service's devices, over all of its processes, as of the last reading of their probes. */
	get outOfMemory() {
		return this.#members.reduce((sum, member) => sum + member.outOfMemory, 0);
	}
	/** How `gpu/used` is measured from here on; null without a driver. */
	fixGpuSource() {
		return this.#gpu?.fixSource() ?? null;
	}
	/** Why the driver no longer reads; null while it does, and without one. */
	driverProblem() {
		return this.#gpu?.problem() ?? null;
	}
	/**
	* Waits until every Python process has reported, or the time is up; the others count as silent, and are not waited for
	* again.
	*/
	async awaitProbes(timeoutMs) {
		const deadline = this.options.now() + timeoutMs;
		for (;;) {
			const present = await Promise.all(this.#members.map((member) => member.present()));
			const silent = present.flatMap((one, at) => one.outside.filter((process) => isMute(process, one)).map(({ pid }) => `${at}-${pid}`));
			if (silent.some((key) => !this.#silent.has(key)) && this.options.now() < deadline) {
				await this.options.sleep(100);
				continue;
			}
			this.#silent = new Set(silent);
			return present;
		}
	}
	/** Reads everything once. The caller ensures that nothing is in flight and the service has settled. */
	async checkpoint(collect) {
		const idle = await this.#awaitIdle();
		const present = await this.awaitProbes(HELLO_MS$1);
		const gpuRaw = await this.#gpu?.latest();
		const members = await Promise.all(this.#members.map((member, at) => member.checkpoint(present[at] ?? {
			streams: [],
			outside: [],
			inside: /* @__PURE__ */ new Map(),
			listed: [],
			isProbed: true
		}, collect)));
		const lost = await Promise.all(members.map(({ processes }, at) => this.#lost(this.#members[at], present[at], processes)));
		const [gpu, server] = await Promise.all([this.#gpu?.next(), this.serverValues()]);
		return {
			values: derived({
				...sumValues(members.map((m) => m.values)),
				...server,
				...gpu?.values
			}),
			raw: derived({
				...sumValues(members.map((m) => m.raw)),
				...server,
				...gpuRaw?.values
			}),
			processes: members.flatMap((m) => m.processes),
			silent: members.flatMap((m) => m.silent),
			...lost.flat().length === 0 ? {} : { lost: lost.flat() },
			foreign: gpu?.foreign ?? [],
			idle,
			...this.#advance(present)
		};
	}
	async #lost(of, present, processes) {
		return of === void 0 || present === void 0 ? [] : lostProcesses(of.member, present, processes);
	}
	/** What the server's own page tells now, without waiting; empty where it has none. */
	async serverValues() {
		return this.#server === null ? {} : toValues(this.#server, await this.#server.read());
	}
	/** A cheap reading under load; `foreign` as at a checkpoint. */
	async sample() {
		const gpu = await this.#gpu?.latest();
		return {
			values: {
				...sumValues(await Promise.all(this.#members.map((member) => member.sample()))),
				...gpu?.values
			},
			foreign: gpu?.foreign ?? []
		};
	}
	/** {@link MemoryHolding.hold} */
	hold(layer, bytes) {
		return this.#holding.hold(layer, bytes);
	}
	/** {@link MemoryHolding.keep} */
	keep(layer, bytes) {
		return this.#holding.keep(layer, bytes);
	}
	/**
	* One step of the explanation in every process that the probe reaches (docs/probe.md: `explain`).
	* @returns what each answered; empty where there is no such process
	*/
	async explain(step) {
		const answers = this.#members.map(async (member) => {
			const streams = live(await member.streams(), await member.member.processes());
			if (streams.length === 0) return [];
			const seq = await member.ask(`explain ${step}`, streams.map(({ file }) => file));
			return streams.map(({ done, holders, allocations, runtime }) => {
				const answer = done.get(seq);
				const by = runtime === "python" ? {} : { by: runtime };
				return {
					error: answer === void 0 ? "no answer" : answer.error,
					holders: holders.filter((line) => line.seq === seq).map(({ seq: _, ...held }) => ({
						...held,
						...by
					})),
					allocations: allocations.filter((line) => line.seq === seq).map(({ seq: _, ...allocated }) => ({
						...allocated,
						...by
					}))
				};
			});
		});
		return (await Promise.all(answers)).flat();
	}
	/** Every process that can be seen from here, as it is numbered here. */
	async hostPids() {
		return (await Promise.all(this.#members.map(({ member }) => member.processes()))).flat().flatMap(({ hostPid }) => hostPid ?? []).filter((pid) => this.options.isHere?.(pid) ?? true);
	}
	/** A request that never ends must not cost ten seconds a cycle: it is waited for at length once. */
	async #awaitIdle() {
		if (this.#server === null) return null;
		const timeoutMs = this.#overdrawn ? IDLE_AGAIN_MS : IDLE_MS;
		const { idle } = await awaitIdle(this.#server, {
			now: this.options.now,
			sleep: this.options.sleep,
			timeoutMs
		});
		this.#overdrawn = idle === false;
		return idle;
	}
	/** A new epoch where the set of processes is not the one of the checkpoint before. */
	#advance(present) {
		const now = /* @__PURE__ */ new Map();
		for (const [at, { streams, outside }] of present.entries()) {
			for (const { file, programs, pid, argv } of streams) now.set(`${at}-${file}-${programs}`, `${argv} (${pid})`);
			for (const { pid, command } of outside) now.set(`${at}-outside-${pid}`, `${programName(command)} (${pid})`);
		}
		const born = [...now].filter(([key]) => !this.#before.has(key)).map(([, name]) => name);
		const gone = [...this.#before].filter(([key]) => !now.has(key)).map(([, name]) => name);
		const first = this.#epoch === 0;
		this.#before = now;
		if (born.length === 0 && gone.length === 0 && !first) return {
			epoch: this.#epoch,
			changed: null
		};
		this.#epoch += 1;
		return {
			epoch: this.#epoch,
			changed: first ? null : {
				born,
				gone
			}
		};
	}
};
/** The program of a command line, without its arguments. */
function programName(command) {
	return (command.trim().split(/\s+/)[0] ?? "").replace(/^.*\//, "");
}
/** Series that follow from others: gap = reserved - allocated, other = what the device holds beside torch. */
function derived(values) {
	return {
		...values,
		...difference(values, "torch.device/gap", "torch.device/reserved", "torch.device/allocated"),
		...difference(values, "gpu/other", "gpu/used", "torch.device/reserved")
	};
}
function difference(values, series, whole, part) {
	const [minuend, subtrahend] = [values[whole], values[part]];
	if (minuend === void 0 || subtrahend === void 0) return {};
	return { [series]: minuend === null || subtrahend === null ? null : minuend - subtrahend };
}
// lib/gate/readings/why-missing.js
/** The likely reason why a series could not be read. */
function whyMissing(series, checkpoint, seen) {
	const { silent, processes, values, lost = [] } = checkpoint;
	const { source, layer } = (0,external_start_js_namespaceObject.definitionOf)(series) ?? {};
	if (source === "gpu-driver") return noDriver(series, seen);
	if (source === "server") return noPage(series, checkpoint, seen);
	const gone = lost.find(({ why }) => why === "ended" || why === "no-answer");
	const mute = silent.find(({ pid }) => lost.every((one) => one.pid !== pid || one.why !== "ended"));
	if ((source === "allocator" || source === "framework" || source === "interpreter") && mute !== void 0) return noProbe(series, mute);
	if (gone !== void 0 && layer !== "container") {
		const { pid, role } = gone;
		return {
			why: gone.why === "ended" ? "process-ended" : "process-mute",
			series,
			pid,
			role
		};
	}
	if (source === "runtime") return noRuntime(series, processes);
	if (source === "allocator") return noHeap(series, seen.allocators, processes);
	if (source === "framework") {
		const framework = layer?.split(".")[0] ?? "";
		return {
			why: values[series] === void 0 ? "framework-gone" : "framework-silent",
			series,
			framework
		};
	}
	if (layer === "container") return {
		why: "cgroup-hidden",
		series
	};
	if (processes.length === 0) return {
		why: "no-process",
		series
	};
	const [first] = lost;
	if (first?.why === "untold") return {
		why: "kernel-lacks",
		series,
		pid: first.pid,
		role: first.role
	};
	const { pid = null, role = null } = first ?? processes.find((process) => process.values[series] === null) ?? {};
	return {
		why: "process-denied",
		series,
		pid,
		role,
		or_kernel: first === void 0
	};
}
function noRuntime(series, processes) {
	for (const { pid, role, asked, values } of processes) if (values[series] === null && asked !== void 0) return {
		why: "runtime-unasked",
		series,
		pid,
		role,
		asked
	};
	return {
		why: "runtime-gone",
		series
	};
}
function noPage(series, { values }, { metrics, serverKind: server }) {
	if (metrics === "none") return {
		why: "page-off",
		series
	};
	if (server === null) return {
		why: "page-unknown",
		series
	};
	return {
		why: Object.entries(values).some(([name, value]) => (0,external_start_js_namespaceObject.definitionOf)(name)?.source === "server" && value !== null) ? "page-lacks" : "page-silent",
		series
	};
}
function noDriver(series, { driverProblem }) {
	return driverProblem === "" ? {
		why: "driver-absent",
		series,
		tools: [...GPU_TOOLS]
	} : {
		why: "driver-lacks",
		series,
		problem: driverProblem
	};
}
/** A Python process that did not report: by its command line and environment, the likely reason. */
function noProbe(series, { pid, command, scrubbed }) {
	if (/[IE]/.test(interpreterFlags(command))) return {
		why: "probe-kept-out",
		series,
		command
	};
	return {
		why: scrubbed === true ? "probe-without-environment" : "probe-silent",
		series,
		pid,
		command
	};
}
/** Letters of the interpreter's own options: they end at the script, `-m` or `-c`, and `-X` and `-W` take a word. */
function interpreterFlags(command) {
	const [, ...words] = command.trim().split(/\s+/);
	let flags = "";
	for (let at = 0; at < words.length; at++) {
		const own = /^-([a-zA-Z]+)$/.exec(words[at] ?? "")?.[1];
		if (own === void 0) break;
		const [upTo = ""] = own.split(/[mcXW]/, 1);
		flags += upTo;
		const ends = own.charAt(upTo.length);
		if (ends === "m" || ends === "c") break;
		if (ends !== "" && upTo.length + 1 === own.length) at += 1;
	}
	return flags;
}
function noHeap(series, allocators, processes) {
	if (allocators.length > 0) return {
		why: "heap-of-allocator",
		series,
		allocators: [...allocators]
	};
	return {
		why: processes.some(({ values }) => "heap/allocated" in values) ? "heap-without-statistics" : "heap-without-python",
		series
	};
}
// lib/gate/readings/declared-series.js
/**
* Declares the series of a run from its first full checkpoint.
* Required are `process/resident` (or `container/resident` where it cannot be read), what the definition requires
* (`required`, `requiredOnce`), and of that what the baseline has. A heap that no process can read (another allocator, a Python
* without ctypes) is left out and reported.
*/
function declareSeries(checkpoint, baseline, facts) {
	const values = checkpoint.values;
	const wanted = new Set(Object.keys(values));
	const missing = [];
	const required = /* @__PURE__ */ new Set();
	const need = (series) => {
		wanted.add(series);
		if (facts.rules[series]?.gate !== false) required.add(series);
	};
	if (typeof values["process/resident"] === "number" || typeof values["container/resident"] !== "number") need("process/resident");
	else {
		need("container/resident");
		wanted.delete("process/resident");
	}
	for (const series of (0,external_start_js_namespaceObject.seriesWhere)((d) => d.requiredOnce === "reported")) if (series in values) need(series);
	for (const series of (0,external_start_js_namespaceObject.seriesWhere)((d) => d.requiredOnce === "read")) {
		const silent = checkpoint.silent.length > 0 && (0,external_start_js_namespaceObject.definitionOf)(series)?.source === "allocator";
		if (typeof values[series] === "number" && !onlyExplains(series, facts) || silent) need(series);
	}
	for (const [series, header] of Object.entries(baseline?.header.series ?? {})) {
		const inBaseline = baseline?.checkpoints.some((c) => typeof c.values[series] === "number") ?? false;
		if (header.required && inBaseline && ((0,external_start_js_namespaceObject.definitionOf)(series)?.required ?? "never") !== "never") need(series);
	}
	if (facts.gpus.length > 0) for (const series of (0,external_start_js_namespaceObject.seriesWhere)((d) => d.required === "gpu")) need(series);
	for (const series of required) {
		if (typeof values[series] === "number") continue;
		missing.push(whyMissing(series, checkpoint, facts));
	}
	const unreadable = [];
	const unseen = [];
	for (const series of wanted) {
		if (values[series] !== null || required.has(series)) continue;
		wanted.delete(series);
		const definition = (0,external_start_js_namespaceObject.definitionOf)(series);
		if (definition === void 0 || definition.gated.length === 0 || definition.source === "runtime") continue;
		const why = whyMissing(series, checkpoint, facts);
		(definition.outsideProcesses === true ? unseen : unreadable).push(why);
	}
	const declared = [...wanted].sort(external_start_js_namespaceObject.hierarchyOrder).flatMap((name) => {
		const d = (0,external_start_js_namespaceObject.definitionOf)(name);
		if (d === void 0) return [];
		const { unit, better, granularity } = d;
		const own = facts.metricDefinitions;
		const meaning = Object.hasOwn(own, name) ? { meaning: own[name] } : {};
		const gated = onlyExplains(name, facts) ? [] : [...d.gated];
		const rest = d.atRest === void 0 || gated.length === 0 ? null : levelAtRest(d.atRest, values[name], facts);
		const returns = rest === null ? {} : { rest };
		return [[name, {
			unit,
			better,
			granularity,
			gated,
			required: required.has(name),
			...meaning,
			...returns
		}]];
	});
	return {
		series: Object.fromEntries(declared),
		missing,
		unreadable,
		unseen
	};
}
/** KV cache in use that counts reusable prefix cache fills up in health: it is shown, and not judged. */
function onlyExplains(series, { server }) {
	return (0,external_start_js_namespaceObject.definitionOf)(series)?.atRest === "warm" && server?.leavesOutReusable !== true;
}
/** What a series returns to at rest. What a server tells late is not yet that of the end of the warm-up: it is none. */
function levelAtRest(atRest, warm, { server }) {
	return atRest === "zero" || (server?.lagsMs ?? 0) > 0 ? 0 : warm ?? null;
}
/**
* What each series is a figure of, where versions of the service differ in that: a series is not compared between
* recordings with different metric definitions, while all others are. For the heap it is the allocator, because each
* counts in its own way; for torch the backend, because `cudaMallocAsync` always reports some figures as zero; for the
* GPU whether processes or the whole device were read; for the KV cache the kind of server.
*/
function metricDefinitions(streams, gpu, server) {
	const found = {
		allocator: distinct(streams.filter(({ runtime }) => runtime === "python").map(({ allocator }) => allocator === null ? "glibc" : allocator.kind)),
		"torch-backend": distinct(streams.map(({ torch }) => torch?.backend ?? null)),
		"gpu-source": gpu,
		server
	};
	const definitions = {};
	for (const series of (0,external_start_js_namespaceObject.seriesWhere)((d) => d.metricDefinition !== void 0)) {
		const kind = (0,external_start_js_namespaceObject.definitionOf)(series)?.metricDefinition;
		const definition = kind === void 0 ? null : found[kind];
		if (definition !== null) definitions[series] = definition;
	}
	return definitions;
}
function distinct(values) {
	const known = [...new Set(values.filter((value) => value !== null))].sort();
	return known.length === 0 ? null : known.join(", ");
}
// lib/gate/readings/sentinels.js
/**
* Texts in a service's log that tell of a leak, the more special first: a line counts for the first that it has. Each is
* printed when it happens, by a check that the engine or runtime makes itself. `logs.sentinels` adds to them.
*/
const SENTINELS = [
	"EventEmitter memory leak detected",
	"memory leak detected",
	"pool leak",
	"was not called before it's garbage-collected",
	"ResourceWarning: unclosed",
	"Unclosed client session",
	"trying to clean up non-checked-in connection",
	"Connection leak detection triggered",
	"was leaked. Did you forget to close a response body?",
	"was garbage collected without being shut down"
];
/** Lines of a shutdown, which also a worker that is recycled prints: they count for nothing. */
const SHUTDOWN_LINES = ["resource_tracker: There appear to be"];
/** Built-in texts and those of the configuration, which come first: they are more special. */
function sentinelTexts(configured) {
	return [.../* @__PURE__ */ new Set([...configured, ...SENTINELS])];
}
// lib/gate/readings/log-lines.js
/** Records how many lines of the service's log tell of a leak: after the warm-up, and after each cycle that adds some. */
var LogLines = class {
	out;
	#source;
	#before = null;
	/** Counts from now on. @param sentinels of the configuration, beside the built-in ones */
	constructor(service, sentinels, out) {
		this.out = out;
		this.#source = service.countLines(sentinelTexts(sentinels), SHUTDOWN_LINES);
	}
	/** @param cycle 0 after the warm-up */
	record(cycle) {
		const { counts, problem } = this.#source.now();
		const now = JSON.stringify(counts);
		if (now === this.#before) return;
		this.#before = now;
		this.out.append({
			kind: "log",
			t: this.out.t(),
			cycle,
			counts,
			...problem === null ? {} : { detail: problem }
		});
	}
};
// lib/gate/readings/page-watch.js
/** How long a service that hung up may be said to run before its end is known. */
const END_MS = 2e3;
const POLL_MS$1 = 50;
/** Announces the pages that a service is asked for, and notices where a page ends it. */
function watchPages({ ports, service, out, time }) {
	let patienceMs = END_MS;
	return {
		asks: (pages) => ports.progress({
			phase: "step",
			step: "pages",
			pages
		}),
		isThereAfter: async (page) => {
			out.hungUpOn(page);
			const until = ports.clock.now() + patienceMs;
			while ((await service.state()).running) {
				if (ports.clock.now() >= until) {
					patienceMs = 0;
					out.hungUpOn(null);
					return true;
				}
				await time.deadline.sleep(POLL_MS$1);
			}
			return false;
		}
	};
}
// lib/gate/readings/run-environment.js
/**
* The environment of a run, all but the plan (which the baseline of this environment may bind).
* @param gpu the driver's first snapshot; null without a GPU or a driver
*/
function runEnvironment(service, workloadSha256, runner, gpu) {
	return {
		gpu: gpu === null ? [...service.gpus] : gpu.devices.map(({ model }) => model),
		gpu_memory: gpu === null ? null : gpu.devices.map(({ totalBytes }) => totalBytes),
		mig: gpu?.mig ?? null,
		driver: gpu?.driverVersion ?? null,
		thp: runner.thp,
		memory_limit: service.memoryLimitBytes,
		workload: workloadSha256,
		measuring: 3,
		...service.attached === void 0 ? {} : { attached: service.attached }
	};
}
/** The part of the plan that must be equal for two recordings to be compared. */
function planFact(plan) {
	return { plan: {
		cycle: plan.cycle ?? null,
		vary: plan.vary ?? null,
		concurrency: plan.concurrency ?? null,
		speed: plan.speed ?? null,
		collect: plan.collect ?? null,
		...plan.slices === void 0 ? {} : { slices: plan.slices },
		...plan.cancel_share === void 0 ? {} : { cancel_share: plan.cancel_share },
		...plan.force_output === void 0 ? {} : { force_output: JSON.stringify(plan.force_output) },
		...plan.upstream === void 0 ? {} : { upstream: JSON.stringify(plan.upstream) },
		...(plan.amplify?.requests ?? 0) === 0 ? {} : { amplify: JSON.stringify(plan.amplify) }
	} };
}
/**
* The metadata of the candidate: what the launcher knows, and what the probe reports from inside, where an image's entry
* point may have set variables that cannot be seen from outside.
* @param outside allocators in processes that the probe does not reach
* @param server its kind, as its page of metrics shows it
*/
function candidateMetadata(service, streams, outside, server) {
	const one = (values) => {
		const known = [...new Set(values.filter((v) => typeof v === "string" && v !== ""))].sort();
		return known.length === 0 ? null : known.join(", ");
	};
	const inside = {
		python: one(streams.map((s) => s.python)),
		node: one(streams.map((s) => s.node)),
		libc: one(streams.map((s) => s.libc)),
		torch: one(streams.map((s) => s.torch?.version)),
		cuda: one(streams.map((s) => s.torch?.cuda)),
		torch_allocator: one(streams.map((s) => s.torch?.backend)),
		torch_settings: one(streams.map((s) => s.torch?.settings)),
		allocator: one([...streams.map((s) => s.allocator?.name), ...outside]),
		server
	};
	const known = Object.entries(inside).filter(([, value]) => value !== null);
	return {
		...service.metadata,
		...environmentInside(streams),
		...frameworks(streams),
		...Object.fromEntries(known)
	};
}
/** Variables that touch memory as the processes have them: `env.NAME`; all their values where they differ. */
function environmentInside(streams) {
	const values = /* @__PURE__ */ new Map();
	for (const { env } of streams) for (const [name, value] of Object.entries(env)) values.set(name, (values.get(name) ?? /* @__PURE__ */ new Set()).add(value));
	return Object.fromEntries([...values].sort().map(([name, all]) => [`env.${name}`, [...all].sort().join(", ")]));
}
/** Frameworks beside torch that a process has initialised, with their versions. */
function frameworks(streams) {
	return Object.fromEntries(streams.flatMap((stream) => [...stream.frameworks]));
}
// lib/gate/run/await-rest.js
/** A figure that has not fallen for this long does not fall any more. Longer than SGLang's figures are late (30 s). */
const UNCHANGED_MS = 6e4;
/** A server that is that late is not waited for any longer; within the grace of `time-limits.ts`. */
const MAX_MS = 15e4;
const POLL_MS = 1e3;
/**
* After the last cycle, where the server told that it was not at rest: waits until it is, or until its figures have not
* fallen for a minute, and records what it tells then. So a request that is stuck is told from a server that is late.
*/
async function awaitRest(run, observer) {
	const { out, ports, time } = run;
	const above = (0,external_drift_js_namespaceObject.notAtRest)(out.recording);
	if (above.length === 0) return;
	ports.progress({
		phase: "step",
		step: "resting",
		series: above
	});
	try {
		await time.within(MAX_MS, "rest", () => untilAtRest(run, observer, above));
	} catch (error) {
		if (!(error instanceof external_start_js_namespaceObject.TimeUp)) throw error;
	}
}
async function untilAtRest({ out, ports, time }, observer, above) {
	const { now } = ports.clock;
	const { series } = out.recording.header;
	const startMs = now();
	let fellMs = startMs;
	let lowest = {};
	for (;;) {
		const read = await observer.serverValues();
		for (const name of above) {
			const [value, before] = [read[name], lowest[name]];
			if (typeof value !== "number" || typeof before === "number" && value >= before) continue;
			lowest = {
				...lowest,
				[name]: value
			};
			fellMs = now();
		}
		const isRead = above.every((name) => typeof lowest[name] === "number");
		const atRest = isRead && above.every((name) => (lowest[name] ?? 0) <= (series[name]?.rest ?? 0));
		const waitedMs = now() - startMs;
		if (atRest || now() - fellMs >= UNCHANGED_MS || waitedMs + POLL_MS >= MAX_MS) {
			const values = !atRest && now() - fellMs < UNCHANGED_MS ? Object.fromEntries(above.map((name) => [name, null])) : lowest;
			const cycle = out.recording.checkpoints.at(-1)?.cycle ?? 0;
			if (isRead) out.append({
				kind: "rest",
				t: out.t(),
				cycle,
				waited_ms: Math.round(waitedMs),
				values
			});
			return;
		}
		await time.deadline.sleep(POLL_MS);
	}
}
// lib/gate/run/compare-run.js
/** A refresh inherits nothing: it reports the base's growth until that is fixed or accepted. */
function compareWith({ config, options, stored, out, ab }, environment) {
	const rules = (0,external_drift_js_namespaceObject.writtenRules)(config.rules);
	const grows = options.refresh ? null : baseGrows(ab?.stored ?? stored.recordings, environment);
	out.foundBaseGrowth(grows);
	if (ab !== null) {
		const inherited = grows === null ? {} : { inherited: {
			since: grows.since,
			reason: grows.reason,
			series: {}
		} };
		return {
			rules: {
				...rules,
				...inherited
			},
			baselines: ab.bases,
			refused: []
		};
	}
	const { offered, refused, note } = lookUp(stored.recordings, environment, config.baseline);
	if (note !== null) out.gateNotes.push(note);
	const baselines = offered.map(({ recording }) => recording);
	const { created } = out.recording.header;
	return {
		rules: grows === null ? rules : {
			...rules,
			inherited: inheritedOf(grows, baselines, rules, created)
		},
		baselines,
		refused: [...refused, ...offered.length === 0 ? stored.leftOut.map(unreadable) : []]
	};
}
const unreadable = (detail) => ({
	recording: null,
	why: "not-offered",
	detail
});
/** @throws NoBaseline where the run requires a comparable baseline and there is none */
function assertComparable({ requiresBaseline }, isComparable) {
	if (!requiresBaseline || isComparable()) return;
	throw new NoBaseline();
}
/** The first run of this refresh or paired A/B, whose plan this one keeps in the same environment. */
function planOfFirstRun({ first }, environment) {
	if (first?.header.plan === void 0) return null;
	return ofEnvironment({
		origin: "this gate",
		recording: first,
		distance: 0
	}, environment) ? first : null;
}
// lib/replay/dispatch-plan.js
const TARGET = {
	targetMs: 8e3,
	shortestMs: 5e3,
	longestMs: 15e3
};
/** With fewer, a cycle's growth drowns in the noise of one checkpoint; more only take longer. */
const MIN_REQUESTS$1 = 50;
const MAX_REQUESTS$1 = 5e3;
/**
* Number of requests in a cycle, from the rate of the warm-up: a cycle lasts about `targetMs`. The whole workload, or
* whole repetitions of it, where those last between `shortestMs` and `longestMs`. Always between 50 and 5000 requests.
* @param durationMs how long `requests` requests took at the same concurrency and speed
*/
function cycleSize({ requests, durationMs, workloadSize, target = TARGET }) {
	const perMs = requests / Math.max(durationMs, 1);
	const wanted = Math.min(MAX_REQUESTS$1, Math.max(MIN_REQUESTS$1, Math.round(perMs * target.targetMs)));
	if (wanted < workloadSize) return workloadSize <= MAX_REQUESTS$1 && workloadSize / perMs <= target.longestMs ? workloadSize : wanted;
	const times = Math.max(Math.round(wanted / workloadSize), Math.ceil(MIN_REQUESTS$1 / workloadSize));
	return Math.min(times, Math.max(1, Math.floor(MAX_REQUESTS$1 / workloadSize))) * workloadSize;
}
/** First batch: enough to load what is loaded lazily. Its rate is not typical, so it never sets the cycle size. */
const FIRST_BATCH = 10;
/** A batch measures the rate once it lasts this share of a cycle. */
const TELLING_SHARE = 1 / 4;
/**
* Begins the warm-up and fixes the cycle. Without a plan: growing batches until one lasts long enough to measure the
* rate. With a number of requests: a cycle of them. Warm-up is one stream of requests that may be cut anywhere
* (`warmupRequests`), so base and candidate send the same requests at any rate.
* @param slices of a longer recording that the cycles send in turn, at most
* @param send sends a batch as a cycle is sent; `from` is the number of requests sent before
* @throws the signal's reason when aborted
*/
async function fixCycle({ workload, plan, slices: most = 1, send, signal, target = TARGET }) {
	const total = {
		sent: 0,
		ok: 0,
		errors: {}
	};
	let requestMs = 0;
	const batch = async (count) => {
		const outcome = await send((0,external_workload_js_namespaceObject.warmupRequests)(workload, total.sent, count), total.sent);
		signal.throwIfAborted();
		total.sent += outcome.sent;
		total.ok += outcome.ok;
		requestMs = outcome.durationMs / Math.max(1, outcome.sent);
		for (const [kind, n] of Object.entries(outcome.errors)) total.errors[kind] = (total.errors[kind] ?? 0) + n;
		return outcome;
	};
	let requests;
	if (plan === "auto") {
		await batch(FIRST_BATCH);
		requests = await measured$1(workload, batch, target);
	} else {
		requests = plan.requests;
		while (total.sent < requests) await batch(Math.min(MAX_REQUESTS$1, requests - total.sent));
	}
	const slices = (0,external_workload_js_namespaceObject.sliceCycles)(workload, requests, most);
	const { sent: warmup, ok, errors } = total;
	return {
		requests: slices[0]?.length ?? 0,
		warmup,
		requestMs,
		slices,
		ok,
		errors
	};
}
async function measured$1(workload, batch, target) {
	for (let count = FIRST_BATCH;; count = Math.min(MAX_REQUESTS$1, count * 4)) {
		const { sent, durationMs } = await batch(count);
		if (durationMs < target.targetMs * TELLING_SHARE && count < MAX_REQUESTS$1) continue;
		return cycleSize({
			requests: sent,
			durationMs,
			workloadSize: workload.requests.length,
			target
		});
	}
}
// lib/replay/outcome.js
/** What one cycle of requests did: counts, errors by kind, latencies. The shape of a recording's `cycle` line. */
/** A cycle and the requests added to it, which are classes of their own; latencies stay those of the cycle. */
function withAmplified(cycle, added) {
	const errors = { ...cycle.errors };
	for (const [kind, count] of Object.entries(added.errors)) errors[kind] = (errors[kind] ?? 0) + count;
	const resent = (cycle.resent ?? 0) + (added.resent ?? 0);
	const inFlight = Math.max(cycle.inFlight ?? 0, added.inFlight ?? 0);
	const last = added.last ?? cycle.last;
	return {
		...cycle,
		sent: cycle.sent + added.sent,
		ok: cycle.ok + added.ok,
		errors,
		amplified: added.sent,
		...resent === 0 ? {} : { resent },
		...inFlight === 0 ? {} : { inFlight },
		...last === void 0 ? {} : { last },
		classes: {
			...cycle.classes,
			...added.classes
		},
		durationMs: cycle.durationMs + added.durationMs
	};
}
// lib/gate/run/warming/send-amplified.js
/** Added requests have cycle numbers of their own, so that no nonce of a cycle, phase or explanation repeats. */
const FIRST_CYCLE$1 = 3e6;
/**
* Sends what `plan.amplify` adds to a cycle or a step of the warm-up, after its own requests.
* @param cycle number of the cycle, 0 and below in warm-up
* @returns the outcome of both
*/
async function sendAmplified({ ports, service, variation }, requests, { outcome, cycle, signal }) {
	if (requests.length === 0 || signal.aborted) return outcome;
	const number = cycle > 0 ? FIRST_CYCLE$1 + cycle : cycle - FIRST_CYCLE$1;
	return withAmplified(outcome, await ports.send({
		url: service.url,
		requests,
		cycle: number,
		mode: "closed",
		variation,
		signal
	}));
}
// lib/gate/run/warming/fix-plan.js
/** Long enough for the work that a server still does after its last answer. */
const SETTLE_MS$1 = 1e3;
/**
* Sends the beginning of the warm-up and fixes the requests of a cycle.
* @param bound plan of the baseline, which this run keeps where the configuration leaves the choice to memdrift
* @throws NotMeasured when no request of the warm-up was answered as expected; RunAborted when the service died
*/
async function fixPlan(run, bound) {
	const { config, workload, ports } = run;
	const chosen = config.plan.cycle;
	const counts = {
		sent: 0,
		ok: 0
	};
	const latencies = /* @__PURE__ */ new Map();
	const fixed = await fixCycle({
		workload,
		slices: config.plan.slices,
		plan: chosen !== "auto" ? { requests: chosen } : bound?.cycle === void 0 ? "auto" : { requests: bound.cycle },
		send: async (requests, from) => {
			ports.progress({
				phase: "warming",
				step: 0,
				requests: from,
				sending: requests.length,
				least: leastWarmUp(config, bound),
				settling: [],
				elapsedS: spentMs(run) / 1e3,
				atMostS: null
			});
			counts.sent += requests.length;
			const outcome = await sendWarmUp(run, requests, from);
			counts.ok += outcome.ok;
			for (const [name, { p50 }] of Object.entries(outcome.classes)) if (p50 !== null) latencies.set(name, p50);
			return outcome;
		},
		signal: run.time.deadline.signal
	}).catch(async (error) => {
		throw error instanceof external_start_js_namespaceObject.TimeUp ? await tooSlow(run, error, counts) : error;
	});
	await assertAnswered(run, {
		...fixed,
		sent: fixed.warmup
	});
	const settleMs = config.plan.settle === "auto" ? bound?.settle_ms ?? 1e3 : config.plan.settle;
	const kept = bound !== null && chosen === "auto";
	const { slices } = fixed;
	ports.progress({
		phase: "step",
		step: "plan",
		warmUp: fixed.warmup,
		cycle: fixed.requests,
		slices: slices.length,
		kept
	});
	const horizon = config.plan.horizon ?? bound?.horizon ?? "safe";
	const plan = {
		cycle: fixed.requests,
		warmup: fixed.warmup,
		vary: typeof config.workload.vary === "string" ? config.workload.vary : { ...config.workload.vary },
		concurrency: config.workload.concurrency,
		speed: config.workload.speed,
		settle_ms: settleMs,
		collect: config.plan.collect,
		horizon,
		cycles: cyclesOf(run, horizon),
		max_duration_s: config.plan.maxDurationMs / 1e3,
		sensitivity_check: config.plan.sensitivityCheck,
		inputs: { ...run.variation.dimensions(slices.flat()) },
		...coverage(workload, slices.flat()),
		...slices.length === 1 ? {} : { slices: slices.length },
		...config.workload.cancelShare === 0 ? {} : { cancel_share: config.workload.cancelShare },
		...config.workload.forceOutput === null ? {} : { force_output: { ...config.workload.forceOutput } },
		...config.workload.upstream === null ? {} : { upstream: { ...config.workload.upstream } }
	};
	const [requests = []] = slices;
	const { warmup: sent, requestMs } = fixed;
	return {
		plan,
		requests,
		slices,
		amplified: [],
		settleMs,
		sent,
		requestMs,
		latencies
	};
}
/** What of a recording the cycles send, where that is not all of it. */
function coverage({ requests }, cycles) {
	const recorded = new Set(requests.map(({ id }) => id));
	const sent = new Set(cycles.flatMap(({ id }) => recorded.has(id) ? [id] : [])).size;
	return sent === requests.length ? {} : { coverage: {
		sent,
		of: requests.length
	} };
}
/** @throws NotMeasured where no request was answered as expected */
async function assertAnswered(run, { sent, ok, errors }) {
	if (ok > 0) return;
	throw new NotMeasured({
		why: "warm-up-refused",
		sent,
		errors
	}, await run.lastLines());
}
function cyclesOf({ ab }, horizon) {
	if (ab === null) return 64;
	return (0,external_drift_js_namespaceObject.pairedCycles)(horizon, ab.confirms?.cycles ?? 0, ab.confirms?.killed ?? false);
}
/** max-duration ended in the warm-up. */
async function tooSlow(run, error, counts) {
	const lines = await run.lastLines();
	return new NotMeasured({
		why: "warm-up-slow",
		limit: limitOf(error),
		...counts,
		silent: lines.length === 0
	}, lines);
}
/** Requests that the warm-up sends at least: as configured, and as many as the baseline's (contract). */
function leastWarmUp({ plan: { warmUp } }, bound) {
	return Math.max(bound?.warmup ?? 0, warmUp === "auto" ? 0 : warmUp.requests);
}
/** Time of max-duration that is spent: since readiness. */
function spentMs({ config, time }) {
	return config.plan.maxDurationMs - time.deadline.leftMs();
}
/** Sends one batch, and what a cycle has beside its own. @throws RunAborted where the service died */
async function sendWarmUp(run, requests, from, amplified = []) {
	const { ports, service, workload, out } = run;
	const { signal } = run.time.deadline;
	const outcome = await sendAmplified(run, amplified, {
		outcome: await ports.send({
			url: service.url,
			requests,
			cycle: -from,
			mode: workload.timed ? "open" : "closed",
			variation: run.variation,
			signal
		}),
		cycle: -from,
		signal
	});
	await out.assertAlive(service);
	return outcome;
}
/** The warm-up ends at this share of max-duration, settled or not. */
const WARM_SHARE = 1 / 2;
/** A verdict may take longer than its cycles do now, by this. */
const MARGIN = 1.1;
/**
* When the warm-up ends at the latest, in ms since readiness: half of max-duration, and what a verdict leaves of it. A
* refresh and a paired A/B leave time for all of their cycles.
* @param cycleMs what a cycle takes, with its checkpoint
*/
function warmUpEndMs(run, fixed, cycleMs) {
	const { maxDurationMs } = run.config.plan;
	const cycles = toHorizon(run) ? lastCycle(fixed) : verdictCycles(fixed);
	return Math.min(maxDurationMs * WARM_SHARE, maxDurationMs - MARGIN * cycles * cycleMs);
}
/** What a cycle may take with its checkpoint, ms, where the warm-up is as short as it can be and a verdict fits after it. */
function longestCycleMs(run, plan) {
	const cycles = toHorizon(run) ? lastCycle(plan) : verdictCycles(plan);
	return run.time.deadline.leftMs() / (MARGIN * (cycles + 2));
}
/** What a run of that many cycles takes, ms. */
function shortestRunMs(fixed, cycleMs) {
	return (verdictCycles(fixed) + 2) * cycleMs;
}
/**
* In the warm-up, as soon as the pace is known: stops a run whose max-duration cannot hold a verdict after the warm-up.
* @param cycleMs what a cycle takes, with its checkpoint; @param warmMs what the warm-up takes at least from here on
* @param share of that time that is certain: the first requests are slower than later ones
* @throws NotMeasured
*/
function assertFits(run, fixed, { cycleMs, warmMs, share }) {
	const { maxDurationMs, warmUp } = run.config.plan;
	const cycles = run.ab === null ? verdictCycles(fixed) : lastCycle(fixed);
	const before = spentMs(run) + warmMs;
	if (spentMs(run) + share * (warmMs + cycles * cycleMs) <= maxDurationMs) return;
	const needMs = (before + MARGIN * cycles * cycleMs) * (warmUp === "auto" ? 1.3333333333333333 : 1);
	const spent_s = before / 1e3;
	const time = timeNeeded(run, fixed, needMs);
	throw new NotMeasured({
		why: "warm-up-too-long",
		spent_s,
		cycles,
		cycle_s: cycleMs / 1e3,
		...time
	});
}
/**
* After three cycles, and again later: stops a run that can reach no verdict in its time, because too few cycles fit or
* the minimum detectable growth is above the budget.
* @throws NotMeasured
*/
function assertDecidable(run, fixed, judgement, cycle, { elapsedMs, leftMs }) {
	if (cycle % ASK_EVERY !== FIRST_ASKED || judgement.verdict === "regression") return;
	const { config, ports, out } = run;
	const { maxDurationMs } = config.plan;
	const cycleMs = elapsedMs / cycle;
	const f = (0,external_drift_js_namespaceObject.detectability)(out.judge, out.recording, {
		cycleMs,
		maxDurationMs: leftMs
	});
	if (f.cyclesPossible < (cycle === FIRST_ASKED ? f.cyclesNeeded : f.cyclesLeast)) {
		const time = timeNeeded(run, fixed, f.cyclesNeeded * cycleMs + maxDurationMs - leftMs);
		throw new NotMeasured({
			why: "cycles-too-few",
			possible: f.cyclesPossible,
			needed: f.cyclesNeeded,
			cycle_s: cycleMs / 1e3,
			...time
		});
	}
	const noise = {
		cycles: f.cyclesPossible,
		more: f.cyclesPossible < lastCycle(fixed)
	};
	const wider = toHorizon(run) || cycle < f.cyclesNeeded ? null : (0,external_drift_js_namespaceObject.neverDecided)(judgement, cycle, f.cyclesPossible);
	if (wider !== null) {
		const { series, margin, budget, unit } = wider;
		throw new NotMeasured({
			why: "too-noisy",
			series,
			margin,
			budget,
			unit,
			...noise
		});
	}
	if (f.minimumDetectableGrowth === null) return;
	const detectable = {
		growth: f.minimumDetectableGrowth,
		series: f.series ?? ""
	};
	if (cycle === FIRST_ASKED) ports.progress({
		phase: "step",
		step: "detectable",
		...detectable
	});
	if (f.aboveBudget) throw new NotMeasured({
		why: "undetectable",
		growth: f.minimumDetectableGrowth,
		...noise
	});
}
/** Cycle after which feasibility is asked for the first time, and after how many it is asked again. */
const FIRST_ASKED = 3;
const ASK_EVERY = 5;
/** The time that a run needs, and what is set of that which would give it. */
function timeNeeded({ config }, { plan, requests }, needMs) {
	const max_duration_s = config.plan.maxDurationMs / 1e3;
	return {
		need_s: needMs / 1e3,
		max_duration_s,
		requests: requests.length,
		horizon: plan.horizon ?? "safe"
	};
}
/** Cycles before which no verdict of either kind can be counted on. */
function verdictCycles({ plan }) {
	const { fail, pass } = (0,external_drift_js_namespaceObject.firstLooks)(plan.horizon ?? "safe", plan.slices);
	return Math.max(fail, pass) + 3 - 1;
}
const lastCycle = ({ plan }) => plan.cycles ?? 64;
/** Whether a run goes to the horizon whatever is decided. */
const toHorizon = ({ options, ab }) => options.refresh || ab !== null;
/**
* The runs of a paired A/B have one length: gives up a run whose time is too short, once its pace is known.
* @throws NotMeasured
*/
function assertTime(run, fixed, cycle, { elapsedMs, leftMs }) {
	const { maxDurationMs } = run.config.plan;
	const cycles = lastCycle(fixed);
	const needMs = cycles * elapsedMs / cycle + maxDurationMs - leftMs;
	const spent = cycle < cycles && elapsedMs + elapsedMs / cycle > leftMs;
	if (!(cycle === 3 && needMs > maxDurationMs) && !spent) return;
	throw new NotMeasured({
		why: "pair-too-long",
		cycles,
		...timeNeeded(run, fixed, needMs)
	});
}
/**
* @param toLast whether growth is followed to the last cycle
* @returns estimated seconds until the end at the present pace, and the series that it waits for; null where not known
*/
function likelyEnd(run, fixed, judgement, cycle, { elapsedMs, leftMs, toLast }) {
	const slowest = (0,external_drift_js_namespaceObject.slowestToDecide)(judgement, cycle);
	const waitsFor = toHorizon(run) ? null : slowest?.series ?? null;
	if (cycle < 2) return {
		likelyDoneS: null,
		waitsFor
	};
	const needed = Math.max(verdictCycles(fixed), slowest?.cycle ?? 0);
	const regressedAt = judgement.findings.flatMap((f) => f.gated && f.verdict === "regression" ? f.cyclesToVerdict ?? [] : []);
	const soonest = judgement.settled ? cycle : Math.min(needed, ...regressedAt.map((at) => at + 6));
	const last = Math.min(toHorizon(run) || toLast ? lastCycle(fixed) : soonest, lastCycle(fixed));
	const likelyMs = Math.min(Math.max(0, last - cycle) * elapsedMs / cycle, leftMs - elapsedMs);
	return {
		likelyDoneS: Math.max(0, likelyMs) / 1e3,
		waitsFor
	};
}
// lib/gate/run/send-cycle.js
/** Samples under load, one a second: enough for a peak, at a thousandth of a core. */
const SAMPLE_MS = 1e3;
/** How often a running cycle checks that the service is alive. */
const WATCH_MS = 500;
/** How long a service without processes may be said to run. */
const GONE_MS = 2e3;
/**
* Cycles after which readings at growing delays are recorded: after the warm-up, and few, because each takes seconds.
*/
const [FIRST_REST, LAST_REST] = [3, 8];
/**
* Sends one cycle and records its outcome.
* @returns requests sent
* @throws RunAborted where the service died
*/
async function sendCycle(run, observer, input) {
	const { service, out } = run;
	out.begins("cycle", input.cycle);
	const outcome = await sendWatched(run, observer, input);
	out.append(cycleRecord(input, outcome));
	await out.assertAlive(service, input.wasOomKilled);
	return outcome.sent;
}
/**
* Sends one cycle and takes samples meanwhile; ends it at once when the service dies.
* @throws what the samples throw (a deadline, an engine that does not answer); this ends the cycle too
*/
async function sendWatched(run, observer, { fixed, cycle }) {
	const { ports, service, time, out } = run;
	const dead = new AbortController();
	const { deadline } = time;
	const signal = AbortSignal.any([deadline.signal, dead.signal]);
	const over = new AbortController();
	const every = async (ms, work) => {
		while (!over.signal.aborted) {
			const before = ports.clock.now();
			await work();
			const took = ports.clock.now() - before;
			await ports.clock.sleep(Math.max(ms, 10 * took), over.signal);
		}
	};
	let failure = null;
	const fail = (error) => {
		failure ??= error;
		dead.abort();
	};
	const watching = every(WATCH_MS, async () => {
		if (!(await service.state()).running) dead.abort();
	}).catch(fail);
	let foreign = [];
	const sampling = every(SAMPLE_MS, async () => {
		const sample = await observer.sample();
		const { values } = sample;
		if (sample.foreign.length > 0) {
			foreign = sample.foreign;
			dead.abort();
		}
		if (!over.signal.aborted && Object.keys(values).length > 0) out.append({
			kind: "sample",
			t: out.t(),
			cycle,
			values
		});
	}).catch(fail);
	let outcome;
	try {
		const mode = run.workload.timed ? "open" : "closed";
		const { variation } = run;
		const requests = fixed.slices[sliceAt(fixed, cycle)] ?? fixed.requests;
		outcome = await ports.send({
			url: service.url,
			requests,
			cycle,
			mode,
			variation,
			signal
		});
		deadline.signal.throwIfAborted();
		outcome = await sendAmplified(run, fixed.amplified, {
			outcome,
			cycle,
			signal
		});
		deadline.signal.throwIfAborted();
	} finally {
		over.abort();
		await Promise.all([watching, sampling]);
		out.assertOwnGpu(foreign);
	}
	if (failure !== null) throw failure;
	return outcome;
}
const sliceAt = ({ slices }, cycle) => (cycle - 1) % slices.length;
function cycleRecord({ fixed, cycle }, outcome) {
	return {
		kind: "cycle",
		cycle,
		...fixed.slices.length === 1 ? {} : { slice: sliceAt(fixed, cycle) + 1 },
		sent: outcome.sent,
		ok: outcome.ok,
		errors: outcome.errors,
		latency_ms: outcome.latencyMs,
		...(0,external_drift_js_namespaceObject.given)({
			lateness_ms: outcome.latenessMs,
			late: outcome.late,
			ttft_ms: outcome.ttftMs
		}),
		...(0,external_drift_js_namespaceObject.given)({
			between_ms: outcome.betweenMs,
			cancels: outcome.cancels,
			in_flight: outcome.inFlight
		}),
		...(0,external_drift_js_namespaceObject.given)({
			unsent: outcome.unsent,
			resent: outcome.resent,
			amplified: outcome.amplified
		}),
		classes: Object.fromEntries(Object.entries(outcome.classes).map(([name, one]) => [name, classRecord(one)])),
		duration_ms: Math.round(outcome.durationMs)
	};
}
function classRecord({ failedBefore, ...rest }) {
	return failedBefore === void 0 ? rest : {
		...rest,
		failed_before: failedBefore
	};
}
/**
* The readings at rest.
* @throws RunAborted where the service has ended: what could be read of it then is not what it holds
*/
async function readAtRest({ config, service, out, ports, time }, observer, wasOomKilled = true) {
	const seen = await observer.checkpoint(config.plan.collect === "always");
	const had = out.recording.checkpoints.at(-1)?.processes ?? [];
	const until = ports.clock.now() + (seen.processes.length === 0 && had.length > 0 ? GONE_MS : 0);
	while (ports.clock.now() < until && (await service.state()).running) await time.deadline.sleep(100);
	await out.assertAlive(service, wasOomKilled);
	return seen;
}
/**
* Positive control: leaks memory for the requests of a cycle, through the probe.
* @throws NotMeasured where no process has the probe
*/
async function injectLeak(observer, { layer, bytesPerRequest }, requests) {
	if (await observer.keep(layer, bytesPerRequest * requests)) return;
	throw new NotMeasured({
		why: "leak-refused",
		layer
	});
}
/**
* Calibration: reads at growing delays after the last answer of a cycle, as a checkpoint does; `rest_ms` of each sample
* is the time at rest before it.
*/
async function recordRest({ config, ports, time, out }, observer, cycle) {
	if (cycle < FIRST_REST || cycle > LAST_REST) return;
	const { now } = ports.clock;
	const startMs = now();
	for (const delay of external_drift_js_namespaceObject.REST_DELAYS_MS) {
		await time.deadline.sleep(Math.max(0, delay - (now() - startMs)));
		const { values } = await observer.checkpoint(config.plan.collect === "always");
		out.append({
			kind: "sample",
			t: out.t(),
			cycle,
			values,
			rest_ms: delay
		});
	}
}
// lib/gate/run/sensitivity.js
/**
* Bytes held: many times the noise of a reading at rest, and small compared with any model. The device allocator
* reserves segments of 20 MiB and more, so a tensor must be larger than one to show in `reserved`.
*/
const HELD = {
	heap: 8 * external_start_js_namespaceObject.MIB,
	anon: 8 * external_start_js_namespaceObject.MIB,
	torch: 64 * external_start_js_namespaceObject.MIB,
	node: 8 * external_start_js_namespaceObject.MIB,
	jvm: 8 * external_start_js_namespaceObject.MIB
};
/** On a full device (a server that reserves all of it at startup): still many times the granularity. */
const HELD_ON_A_FULL_DEVICE = 2 * external_start_js_namespaceObject.MIB;
/** A series must show at least the first share of it, and keep at most the second afterwards. */
const SHOWN = .8;
const LEFT = .25;
/** The service's own work can disturb a reading; after three disturbed ones in a row the series counts as blind. */
const TRIES = 3;
/**
* The device allocator keeps a freed segment reserved: in `torch.device/reserved` a held tensor must show, or fit into
* what was reserved before, and need not fall back afterwards.
*/
function seen(reading) {
	if (reading.shown === null || reading.left === null) return false;
	if ((0,external_start_js_namespaceObject.definitionOf)(reading.series)?.keepsFreed === true) return reading.shown >= 0;
	return reading.shown >= SHOWN * reading.held && reading.left <= LEFT * reading.held;
}
/**
* Holds a known amount in each layer that the probe or the runtime lets in, for one reading, and frees it: every series that can
* gate must show it and fall back. So every run that passes has shown that it could have failed.
* @param series declared by the run: a series that cannot be read is neither judged nor checked
* @param t seconds since launch, for the records
* @returns one record per series; empty where nothing could be held in any process of the service
*/
async function checkSensitivity(observer, series, t) {
	const records = [];
	const read = (layer) => series.some((name) => (0,external_start_js_namespaceObject.definitionOf)(name)?.shows === layer);
	for (const layer of external_start_js_namespaceObject.HOLD_LAYERS.filter(read)) {
		let last = [];
		let size = HELD[layer];
		for (let attempt = 0; attempt < TRIES; attempt++) {
			const { readings, noMemory } = await observer.hold(layer, size);
			last = readings.filter((reading) => series.includes(reading.series));
			if (!noMemory && last.every(seen)) break;
			if (noMemory) size = HELD_ON_A_FULL_DEVICE;
		}
		for (const reading of last) records.push({
			kind: "sensitivity",
			t: t(),
			...reading,
			seen: seen(reading)
		});
	}
	return records;
}
// lib/gate/run/warming/amplify.js
/**
* Growth of a whole budget comes to this much in a cycle: many times what a verdict needs where a reading at rest varies
* by some hundred KiB, as that of a Python service does.
*/
const SIGNAL_BYTES = external_start_js_namespaceObject.MIB / 2;
/** The batch that tells what one of the requests takes lasts about this long, within these numbers of requests. */
const BATCH_MS = 2e3;
const [FEWEST, MOST] = [50, 5e3];
/** What a checkpoint takes beside its pause. */
const READING_MS = 1e3;
/** The number of that batch as a cycle: no nonce of a cycle repeats. */
const BATCH_CYCLE = 4e6;
/**
* Chooses the requests that each cycle adds, and tells their cost: those of the baseline, else of the class that was
* answered soonest in the warm-up.
* @param bound plan of the baseline, whose number and class this run keeps where it is free to
* @throws NotMeasured where no class can be repeated, or none of the requests is answered as expected
*/
async function amplifyPlan(run, fixed, bound) {
	const { config, workload, ports } = run;
	const wanted = config.plan.amplify;
	if (wanted === "none") return fixed;
	const kept = wanted === "auto" || wanted === bound?.amplify?.requests ? bound?.amplify : void 0;
	const [soonest, p50Ms] = cheapest(workload.requests, fixed.latencies);
	const name = kept?.class ?? soonest;
	const { eachMs, sent } = await measured(run, name, p50Ms);
	const begun = {
		...fixed,
		sent: fixed.sent + sent
	};
	const ownMs = fixed.requests.length * fixed.requestMs + fixed.settleMs + READING_MS;
	const count = kept?.requests ?? (wanted === "auto" ? affordable(run, begun, {
		eachMs,
		ownMs
	}) : wanted);
	const cycleMs = ownMs + count * eachMs;
	const takes = {
		addsS: count * eachMs / 1e3,
		shortestS: shortestRunMs(begun, cycleMs) / 1e3
	};
	ports.progress({
		phase: "step",
		step: "amplified",
		requests: count,
		class: name,
		...takes
	});
	const requestMs = (fixed.requests.length * fixed.requestMs + count * eachMs) / (fixed.requests.length + count);
	return planned(run, {
		...begun,
		requestMs
	}, {
		class: name,
		requests: count
	});
}
/** What a request of the class takes, ms: a batch over its number. */
async function measured(run, name, p50Ms) {
	const { config, ports, service, time, variation, out, workload } = run;
	const { signal } = time.deadline;
	const wanted = Math.round(BATCH_MS * config.workload.concurrency / Math.max(p50Ms, 1));
	const requests = (0,external_workload_js_namespaceObject.amplified)(workload, {
		class: name,
		requests: Math.min(MOST, Math.max(FEWEST, wanted))
	});
	ports.progress({
		phase: "step",
		step: "sizing",
		requests: requests.length,
		class: name
	});
	const batch = {
		url: service.url,
		requests,
		cycle: BATCH_CYCLE,
		mode: "closed",
		variation,
		signal
	};
	const outcome = await ports.send(batch);
	signal.throwIfAborted();
	await out.assertAlive(service);
	await assertAnswered(run, outcome);
	return {
		eachMs: outcome.durationMs / outcome.sent,
		sent: outcome.sent
	};
}
function planned(run, fixed, chosen) {
	const requests = (0,external_workload_js_namespaceObject.amplified)(run.workload, chosen);
	const others = fixed.requests.filter((request) => request.class !== chosen.class).length;
	if (requests.length > 0 && others > 0) {
		const times = (fixed.requests.length + requests.length) / fixed.requests.length;
		run.out.note({
			note: "amplified",
			requests: requests.length,
			class: chosen.class,
			times
		});
	}
	const { class: name, requests: count } = chosen;
	return {
		...fixed,
		plan: {
			...fixed.plan,
			amplify: {
				class: name,
				requests: count
			}
		},
		amplified: requests
	};
}
/** The class that is answered soonest. @throws NotMeasured where there is none */
function cheapest(requests, latencies) {
	const repeatable = new Set(requests.filter(external_workload_js_namespaceObject.isRepeatable).map((request) => request.class));
	const [first] = [...latencies].filter(([name]) => repeatable.has(name)).sort(([, a], [, b]) => a - b);
	if (first !== void 0) return first;
	throw new NotMeasured({ why: "nothing-to-amplify" });
}
/**
* As many as the finest growth budget needs, or as fit into max-duration; the latter is told.
* @param ownMs what a cycle takes without them
*/
function affordable(run, fixed, { eachMs, ownMs }) {
	const { config, ports, out } = run;
	const budget = finestBudget(config.rules);
	const own = fixed.requests.length;
	const needed = Math.min(external_workload_js_namespaceObject.MAX_AMPLIFIED, Math.max(0, Math.ceil(SIGNAL_BYTES * 1e3 / budget) - own));
	const fitting = Math.max(0, Math.floor((longestCycleMs(run, fixed) - ownMs) / eachMs));
	if (fitting >= needed) return needed;
	const note = {
		note: "amplify-short",
		wanted: needed,
		fitting,
		budget: budget * (own + fitting) / 1e3,
		signal: SIGNAL_BYTES
	};
	ports.log.warn((0,external_report_js_namespaceObject.runNoteText)(note));
	out.note(note);
	return fitting;
}
/** Bytes per 1000 requests, of the series judged in bytes; at least 1. */
function finestBudget({ growth, series = {} }) {
	const perRequests = [growth, ...Object.entries(series).flatMap(([name, rules]) => rules.gate === false || (0,external_start_js_namespaceObject.definitionOf)(name)?.unit !== "bytes" ? [] : rules.growth)].flatMap((each) => each?.per === "1000 requests" ? each.bytes : []);
	return Math.max(1, Math.min(...perRequests.length === 0 ? [Number.POSITIVE_INFINITY] : perRequests));
}
// lib/gate/run/warming/warm-up.js
/** Steps of a cycle: as many as a run has cycles at most. What still climbs then is not waited for. */
const MAX_STEPS = 64;
/** Requests of the warm-up are slower than later ones: what is certain of the time they tell, before and after a step. */
const CERTAIN_SHARE = {
	begun: .5,
	stepped: .8
};
/**
* Goes on with the warm-up in steps of a cycle, with a reading after each: until the gated series have settled, or as long
* as configured, and at least as long as the baseline's. Ends at its bound where a series does not settle.
* @param bound plan of the baseline
* @throws NotMeasured where max-duration can hold no verdict after it, or is over; RunAborted where the service died
*/
async function warmUntilSettled(run, observer, fixed, bound) {
	const state = {
		sent: fixed.sent,
		requestMs: fixed.requestMs
	};
	try {
		return await steps(run, observer, fixed, bound, state);
	} catch (error) {
		if (!(error instanceof external_start_js_namespaceObject.TimeUp)) throw error;
		throw new NotMeasured({
			why: "warm-up-cut",
			limit: limitOf(error),
			sent: state.sent
		}, await run.lastLines());
	}
}
async function steps(run, observer, fixed, bound, state) {
	const { config, ports, out, time } = run;
	const least = leastWarmUp(config, bound);
	const durationMs = config.plan.warmUp === "auto" ? 0 : config.plan.warmUp.durationMs;
	const isAuto = config.plan.warmUp === "auto";
	const size = fixed.requests.length;
	const readings = [];
	for (let step = 0;; step++) {
		if (step > 0) {
			const count = nextStep({
				size,
				missing: least - state.sent,
				leftMs: durationMs - spentMs(run),
				...state
			});
			out.begins("warm-up");
			const outcome = await sendWarmUp(run, (0,external_workload_js_namespaceObject.warmupRequests)(run.workload, state.sent, count), state.sent, fixed.amplified);
			await assertAnswered(run, outcome);
			state.sent += outcome.sent;
			state.requestMs = outcome.durationMs / Math.max(1, outcome.sent);
		}
		const answeredMs = ports.clock.now();
		await time.deadline.sleep(fixed.settleMs);
		out.begins("checkpoint");
		const warm = await readAtRest(run, observer);
		out.assertOwnGpu(warm.foreign);
		const reading = {
			kind: "warm-up",
			t: out.t(),
			requests: state.sent,
			values: warm.values
		};
		out.append(reading);
		readings.push(reading);
		const open = settlingSeries(run, warm, readings);
		const cycleMs = (size + fixed.amplified.length) * state.requestMs + ports.clock.now() - answeredMs;
		const endMs = warmUpEndMs(run, fixed, cycleMs);
		const ended = state.sent >= least && spentMs(run) >= durationMs ? endOf$1({
			isAuto,
			step,
			open,
			isLast: spentMs(run) + cycleMs > endMs
		}) : null;
		ports.progress({
			phase: "warming",
			step,
			requests: state.sent,
			sending: ended === null ? size : 0,
			least,
			settling: open,
			elapsedS: spentMs(run) / 1e3,
			atMostS: isAuto ? Math.max(endMs, spentMs(run)) / 1e3 : null
		});
		assertFits(run, fixed, {
			cycleMs,
			warmMs: Math.max((least - state.sent) * state.requestMs, durationMs - spentMs(run), isAuto && ended === null ? (2 - step) * cycleMs : 0, 0),
			share: step === 0 ? CERTAIN_SHARE.begun : CERTAIN_SHARE.stepped
		});
		if (ended === null) continue;
		const plan = {
			...fixed.plan,
			warmup: state.sent,
			warm_up: {
				ended,
				settling: isAuto ? open : []
			}
		};
		return {
			fixed: {
				...fixed,
				plan,
				sent: state.sent,
				requestMs: state.requestMs
			},
			warm
		};
	}
}
/** Why the warm-up ends here; null where it goes on. */
function endOf$1(at) {
	if (!at.isAuto) return "set";
	if (at.step < 2) return null;
	if (at.open.length === 0) return "settled";
	if (at.step >= MAX_STEPS) return "steps";
	return at.isLast ? "time" : null;
}
/** Requests of the next step: a cycle, or what is missing of what is set. */
function nextStep(at) {
	const { size, missing, leftMs, requestMs } = at;
	const wanted = Math.max(missing, leftMs > 0 && requestMs > 0 ? Math.ceil(leftMs / requestMs) : 0);
	return wanted > 0 ? Math.min(size, wanted) : size;
}
/** Series gated for growth that have not settled, by their growth budget. */
function settlingSeries(run, warm, readings) {
	const { config, service, out } = run;
	const { series } = declareSeries(warm, null, {
		gpus: service.gpus,
		driverProblem: "",
		allocators: [],
		rules: config.rules.series ?? {},
		metricDefinitions: {},
		server: null
	});
	const [first, last] = [readings[0], readings.at(-1)];
	const perMinute = first === void 0 || last === void 0 ? 0 : 60 * (last.requests - first.requests) / (last.t - first.t);
	return (0,external_drift_js_namespaceObject.readRules)({
		...out.recording.header,
		series
	}).series.flatMap(({ name, gated, growth, granularity }) => {
		if (!gated.includes("drift") || growth === null) return [];
		const budgetPer1000 = growth.per === "minute" ? 1e3 * growth.bytes / perMinute : growth.bytes;
		const values = readings.map(({ requests, values }) => ({
			requests,
			value: values[name] ?? null
		}));
		return (0,external_drift_js_namespaceObject.settling)(values, {
			budgetPer1000,
			granularity
		}) === "settling" ? [name] : [];
	});
}
// lib/gate/run/measure.js
/** How long Python processes may take to report to the probe after the service is ready, ms. */
const HELLO_MS = 8e3;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is hanging. */
const PATIENCE_MS = 6e4;
/** A cycle that takes this many times as long as those before it is not slow: it hangs. */
const STALLED = 10;
/**
* The procedure of one run: launch > warm up > cycle > checkpoint > judge > again or stop > find the cause.
* @param out receives all results as they come, also where the run ends early
* @param held receives what must be released at the end
* @returns null where the service has ended meanwhile
* @throws NotMeasured, RunAborted, NoBaseline, TimeUp, ServiceError, MissingSecretError, the signal's reason
*/
async function measure(inputs, time, out, held) {
	const { measuringMs, phasesMs } = inputs.limits;
	assertReady(inputs, out);
	const run = await launchService(inputs, time, out, held);
	const observer = observerOf(run);
	const log = new LogLines(run.service, run.config.logs.sentinels, out);
	const fixed = await time.within(measuringMs, "max-duration", async () => {
		const plan = await warmUp$1(run, observer);
		log.record(0);
		await repeatCycles(run, observer, plan, log);
		noteCalls(run);
		return plan;
	});
	if (out.recording.phases.some(({ death }) => death !== void 0)) return null;
	await out.assertAlive(run.service, true);
	await awaitRest(run, observer);
	const phases = phasesMs === 0 ? [] : phasesBeforeVerdict(run);
	if (phases.length > 0) await time.within(phasesMs, "phases", () => runPhases(run, observer, fixed.settleMs, phases));
	return {
		run,
		observer,
		settleMs: fixed.settleMs
	};
}
/** @throws NotMeasured, MissingSecretError where launching the service would be in vain */
function assertReady({ ab, number, stored, workload, ports, config }, { writer }) {
	if (number === 1 && (ab === null || ab.number === 1 && ab.confirms === null)) assertWritable(writer, config);
	if (stored.refused !== null) throw new NotMeasured(stored.refused);
	(0,external_workload_js_namespaceObject.requireSecrets)(workload.secrets, ports.secrets);
}
/** What reads the memory of the service of a run. */
function observerOf(run) {
	const { config, ports, service, driver, time } = run;
	return new Observer(service, {
		pages: {
			metrics: config.service.metrics ?? "auto",
			get: (url, limits) => time.deadline.race(ports.getPage(url, limits)),
			watch: watchPages(run)
		},
		now: ports.clock.now,
		sleep: (ms) => time.deadline.sleep(ms),
		patienceMs: PATIENCE_MS,
		driver,
		isHere: ports.isHere
	});
}
/**
* Warms the service up, fixes the plan of a cycle, declares the series, chooses the baselines and checks that every
* layer can be seen. The recording's header is complete afterwards, and the judge is in place.
*/
async function warmUp$1(run, observer) {
	const { config, ports, service, driver, emptyGpu, out, time, stored } = run;
	out.begins("checkpoint", 0);
	if (service.attached !== void 0) out.note({
		note: "attached",
		to: service.attached,
		what: (0,external_config_js_namespaceObject.launcherOf)(config.service).describe(config.service)
	});
	await observer.awaitProbes(HELLO_MS);
	const environment = runEnvironment(service, run.workload.sha256, ports.runner, driver === null ? null : emptyGpu);
	assertComparable(run, () => stored.recordings.some((recording) => isComparable(recording, environment)));
	const binder = planBinder(stored.recordings, environment)?.recording ?? planOfFirstRun(run, environment);
	out.checkpoint(0, 0, await readAtRest(run, observer));
	out.begins("warm-up");
	const bound = binder?.header.plan ?? run.ab?.confirms?.plan ?? null;
	const begun = await amplifyPlan(run, await fixPlan(run, bound), bound);
	out.begins("metrics");
	const found = await time.deadline.race(ports.findServer(service, config.service, watchPages(run)));
	await out.assertAlive(service);
	const server = found === null ? null : serverInTime(found, () => time.deadline);
	if (server !== null) ports.progress({
		phase: "step",
		step: "metrics",
		server: server.kind,
		url: server.url
	});
	observer.meet(server);
	const { fixed, warm } = await warmUntilSettled(run, observer, begun, bound);
	assertCalled(run);
	const streams = await observer.streams();
	const outside = await observer.outsideAllocators();
	const unreadable = streams.flatMap(({ allocator }) => allocator === null || allocator.readable ? [] : allocator.name);
	const seen = () => ({
		gpus: driver === null ? service.gpus : emptyGpu?.devices.map(({ model }) => model) ?? [],
		driverProblem: driver === null ? "" : observer.driverProblem(),
		allocators: [.../* @__PURE__ */ new Set([...unreadable, ...outside])],
		...config.service.metrics === void 0 ? {} : { metrics: config.service.metrics },
		serverKind: server?.kind ?? null
	});
	const declared = declareSeries(warm, binder, {
		...seen(),
		rules: config.rules.series ?? {},
		metricDefinitions: metricDefinitions(streams, observer.fixGpuSource(), server?.kind ?? null),
		server
	});
	for (const trouble of declared.unreadable) out.note({
		note: "left-out",
		trouble
	});
	for (const note of readingNotes(warm, outside)) out.note(note);
	const comparison = compareWith(run, environment);
	const { classes: _, ...withoutClasses } = comparison.rules;
	out.writer.rewriteHeader({
		...out.recording.header,
		environment: {
			...environment,
			...planFact(fixed.plan)
		},
		subject: candidateMetadata(service, streams, outside, server?.kind ?? null),
		workload: {
			sha256: run.workload.sha256,
			requests_per_cycle: fixed.requests.length + fixed.amplified.length
		},
		plan: fixed.plan,
		rules: replaysClasses(run) ? comparison.rules : withoutClasses,
		limits: {
			container: service.memoryLimitBytes,
			gpu: driver === null ? [] : (emptyGpu?.devices ?? []).map(({ totalBytes }) => ({ memory: totalBytes }))
		},
		series: declared.series
	});
	assertComparable(run, () => (0,external_drift_js_namespaceObject.chooseBaselines)(out.recording, comparison.baselines).used.length > 0);
	out.require({
		series: Object.keys(declared.series).filter((series) => declared.series[series]?.required),
		why: (series, at) => whyMissing(series, at, seen())
	});
	for (const trouble of declared.unseen) out.event({
		what: "unread",
		series: trouble.series,
		trouble
	});
	const [absent] = declared.missing;
	if (absent !== void 0) throw new NotMeasured(absent);
	if (config.plan.sensitivityCheck) {
		out.begins("sensitivity");
		const records = await checkSensitivity(observer, Object.keys(declared.series), () => out.t());
		await out.assertAlive(service);
		for (const record of records) out.append(record);
		ports.progress({
			phase: "step",
			step: "sensitivity",
			records
		});
		if (records.length === 0) out.note({ note: "sensitivity-unchecked" });
	}
	out.judgeWith((0,external_drift_js_namespaceObject.createJudge)(comparison.baselines, {}, comparison.refused));
	return fixed;
}
/** @throws NotMeasured where the service did not call the stub that stands in for its upstream: nothing of it was tested */
function assertCalled({ upstream, config }) {
	if (upstream === null || upstream.calls > 0) return;
	throw new NotMeasured({
		why: "upstream-unused",
		env: config.workload.upstream?.env ?? ""
	});
}
function noteCalls({ upstream, out }) {
	if (upstream === null) return;
	const { fail: failed, rateLimit: limited, stall: stalled, cut } = upstream.counts;
	out.note({
		note: "upstream-stub",
		calls: upstream.calls,
		failed,
		limited,
		stalled,
		cut
	});
}
/** What a reader must know about how this service could be read. */
function readingNotes(warm, outside) {
	const notes = [];
	if (outside.length > 0) notes.push({
		note: "outside-allocators",
		allocators: [...outside]
	});
	if (warm.values["fds"] === null) notes.push({ note: "descriptors-unread" });
	if (warm.idle === false) notes.push({ note: "never-idle" });
	return notes;
}
/**
* Cycle, checkpoint, judge, again or stop: until every gated series is decided, the horizon is reached or the time is
* spent. A refresh and a paired A/B go to the horizon whatever is decided, and so does growth that may be a bounded buffer
* filling with new inputs. Where the time ends within a cycle, that cycle is left out.
* @throws RunAborted when the service died; NotMeasured when the time can never be enough, or the service hangs; TimeUp in a paired A/B or
* before the first cycle has ended; the signal's reason
*/
async function repeatCycles(run, observer, fixed, log) {
	try {
		await cycles(run, observer, fixed, log);
	} catch (error) {
		const isJudged = run.ab === null && run.out.recording.checkpoints.some(({ cycle }) => cycle > 0);
		if (!(error instanceof external_start_js_namespaceObject.TimeUp && isJudged)) throw error;
		await assertAnswers(run, error);
		run.out.note({
			note: "cycle-left-out",
			limit: limitOf(error)
		});
	}
}
/**
* A cycle that was cut off may have been slow; one that took many times as long as those before it is a service that
* answers no more, and more time would not help.
* @throws NotMeasured
*/
async function assertAnswers(run, error) {
	const points = run.out.recording.checkpoints.filter(({ cycle }) => cycle > 0);
	const [first, last] = [points[0], points.at(-1)];
	if (first === void 0 || last === void 0 || points.length < 2) return;
	const usual = (last.t - first.t) / (points.length - 1);
	const waited = run.out.t() - last.t;
	if (waited <= STALLED * usual) return;
	throw new NotMeasured({
		why: "hangs",
		limit: limitOf(error),
		cycle: last.cycle + 1,
		waited_s: waited,
		usual_s: usual
	}, await run.lastLines());
}
async function cycles(run, observer, fixed, log) {
	const { options, ports, service, time, out, ab } = run;
	const { now } = ports.clock;
	const startMs = now();
	const leftMs = time.deadline.leftMs();
	const wasOomKilled = (await service.state()).oomKilled;
	let outOfMemory = observer.outOfMemory;
	let requests = fixed.sent;
	let regressionAt = null;
	/** Whether growth is followed to the last cycle: null until it is asked. */
	let toLast = null;
	for (let cycle = 1; cycle <= (fixed.plan.cycles ?? 64); cycle++) {
		const sent = await sendCycle(run, observer, {
			fixed,
			cycle,
			wasOomKilled
		});
		requests += sent;
		if (options.leak !== void 0) await injectLeak(observer, options.leak, sent);
		if (options.watchRest === true && run.first === null) await recordRest(run, observer, cycle);
		await time.deadline.sleep(fixed.settleMs);
		out.begins("checkpoint", cycle);
		out.checkpoint(cycle, requests, await readAtRest(run, observer, wasOomKilled));
		log.record(cycle);
		const failed = observer.outOfMemory - outOfMemory;
		outOfMemory += failed;
		if (failed > 0) out.event({
			what: "device-oom",
			trouble: {
				why: "device-allocations",
				failed,
				cycle
			}
		});
		const judgement = out.judge.judge(out.recording, { final: false });
		const times = {
			elapsedMs: now() - startMs,
			leftMs
		};
		ports.progress({
			phase: "cycle",
			cycle,
			elapsedS: times.elapsedMs / 1e3,
			...likelyEnd(run, fixed, judgement, cycle, {
				...times,
				toLast: toLast === true
			}),
			judgement
		});
		time.deadline.signal.throwIfAborted();
		regressionAt = judgement.verdict === "regression" ? regressionAt ?? cycle : null;
		if (isDecided(run, judgement, regressionAt === null ? 0 : cycle - regressionAt)) {
			if (regressionAt === null) return;
			toLast ??= await isFlatOnRepeat(run, observer, fixed, judgement);
			if (!toLast) return;
		}
		if (ab !== null) assertTime(run, fixed, cycle, times);
		else assertDecidable(run, fixed, judgement, cycle, times);
		if (times.elapsedMs + times.elapsedMs / cycle > leftMs) return;
	}
}
/** Whether further cycles would not change the verdict. @param since cycles since the first regression */
function isDecided({ options, ab }, { problems, settled, following }, since) {
	if (options.refresh || ab !== null) return problems.some(({ verdict }) => verdict !== "not-comparable");
	return settled || since >= 6 && following !== true;
}
// lib/gate/run/explaining/relaunch.js
/** Where the plan was never fixed. */
const SETTLE_MS = 500;
/**
* Launches a service that has died once more, in place of the one that is held.
* @throws as a launch does; TimeUp
*/
async function relaunch({ inputs, time, out, held }) {
	await letGo(held, time.deadline, inputs);
	const run = await launchService(inputs, time, out, held);
	const observer = observerOf(run);
	await observer.awaitProbes(HELLO_MS);
	return {
		run,
		observer,
		settleMs: out.recording.header.plan?.settle_ms ?? SETTLE_MS
	};
}
/** What is not released in time stays held, and is released at the end of the run. */
async function letGo(held, deadline, { ports }) {
	await deadline.race(release({ ...held }, ports));
	held.service = null;
	held.driver = null;
	held.upstream = null;
}
// lib/memory/runtimes/jvm/class-histogram.js
/** Of the largest; HotSpot prints them in that order. */
const MAX_CLASSES = 2e4;
/** `   1:         12345       67890  [B (java.base@17.0.9)`, as `GC.class_histogram` prints it. */
const LINE = /^\s*\d{1,9}:\s+(\d{1,15})\s+(\d{1,18})\s+(\S{1,400})/gm;
/** Null where it is none. */
function readClassHistogram(text) {
	const classes = /* @__PURE__ */ new Map();
	for (const [, instances, bytes, name = ""] of text.matchAll(LINE)) {
		if (classes.size >= MAX_CLASSES) break;
		const before = classes.get(name) ?? {
			instances: 0,
			bytes: 0
		};
		classes.set(name, {
			instances: before.instances + Number(instances),
			bytes: before.bytes + Number(bytes)
		});
	}
	return classes.size === 0 ? null : classes;
}
/**
* Classes of which both of two windows left instances, the service's own before the platform's, and by the bytes that they
* added. Classes that are held by one of them grow with it.
* @param least instances of a window
*/
function grownClasses([first, second, third], least) {
	const none = {
		instances: 0,
		bytes: 0
	};
	return [...third].map(([name, { instances, bytes }]) => {
		const [before, between] = [first.get(name) ?? none, second.get(name) ?? none];
		return {
			name,
			grew: [between.instances - before.instances, instances - between.instances],
			instances,
			added: bytes - before.bytes
		};
	}).filter(({ grew }) => Math.min(...grew) >= least).sort((a, b) => Number((0,external_drift_js_namespaceObject.isPlatformClass)(a.name)) - Number((0,external_drift_js_namespaceObject.isPlatformClass)(b.name)) || b.added - a.added).map(({ name, grew, instances }) => ({
		kind: "instances",
		by: "jvm",
		name: "",
		owner: oneLine$1(name),
		way: "",
		type: "instance",
		file: null,
		line: null,
		grew,
		length: instances,
		containers: 1,
		weak: false
	}));
}
/** Names of classes are the service's own text. */
function oneLine$1(name) {
	return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?").slice(0, 400);
}
// lib/memory/runtimes/jvm/ask-histogram.js
/**
* Instances by class, after a full collection that HotSpot makes for it: the process stands still meanwhile.
* @param ms it may take
*/
async function askHistogram(process, context, ms) {
	const owner = process.hostPid === null ? null : await identify(process.hostPid);
	if (owner === null) return "out-of-reach";
	return ProcessTmp.enter(owner, async (tmp) => {
		const jvm = new Attachment(tmp, process, context);
		const refused = await jvm.listen();
		if (refused !== null) return refused;
		const printed = await jvm.command("GC.class_histogram", ms);
		return "refusal" in printed ? printed.refusal : readClassHistogram(printed.text) ?? "no-answer";
	});
}
// lib/memory/ask-classes.js
/** The least a JVM is given, ms. */
const LEAST_MS = 1;
/** Asks every HotSpot of the service for its instances by class. Each stands still for a full collection. */
async function askClasses(members, clock, ms) {
	const until = clock.now() + ms;
	const sum = /* @__PURE__ */ new Map();
	let refused = null;
	for (const member of members) {
		const processes = await member.processes();
		const programs = await new Programs(member.reach).of(processes);
		for (const [at, process] of processes.entries()) {
			if (programs[at]?.runtime !== "java") continue;
			const left = Math.max(LEAST_MS, until - clock.now());
			const told = await askHistogram(process, {
				member,
				...clock
			}, left);
			if (typeof told === "string") refused ??= told;
			else for (const [name, own] of told) add(sum, name, own);
		}
	}
	return {
		classes: sum.size === 0 ? null : sum,
		refused
	};
}
function add(sum, name, { instances, bytes }) {
	const before = sum.get(name) ?? {
		instances: 0,
		bytes: 0
	};
	sum.set(name, {
		instances: before.instances + instances,
		bytes: before.bytes + bytes
	});
}
// lib/memory/runtimes/go-stacks.js
const PAGE = "/debug/pprof/heap?debug=1&gc=1";
const MAX_BYTES = 64 * 2 ** 20;
const MAX_STACKS = 2e4;
const FRAMES = 16;
const NAMED = 32;
const HEAD = /^heap profile: \d+: \d+ \[\d+: \d+\] @ heap\/(\d{1,15})\n/;
const RECORD = /^(\d{1,15}): (\d{1,18}) \[\d+: \d+\] @((?: 0x[0-9a-f]{1,16})*)\n((?:#\t[^\n]*\n)*)/gm;
const FRAME = /^#\t0x[0-9a-f]+\t(\S{1,300})\+0x[0-9a-f]+\s+([^\n]{1,300}):(\d{1,9})$/gm;
/** Of Go itself, and of modules that somebody else wrote. */
const FOREIGN = /\/pkg\/mod\/|\/vendor\/|(^|\/)go[\d.]*\/src\/|^(?!main\b)[a-z]+(\/[a-z0-9]+)*\/[\w.]+\.go$/;
/**
* The heap by stack after two collections, where the service serves `net/http/pprof`; null where it does not.
* @param ms that a page may take
*/
async function askGoStacks(search, ms) {
	const prefix = search.metrics === "auto" ? "" : GO_PAGES.exec(search.metrics)?.[1];
	if (prefix === void 0) return null;
	const ask = announced(search, [prefix + PAGE]);
	const limits = {
		timeoutMs: Math.max(1, Math.ceil(ms / 2)),
		maxBytes: MAX_BYTES
	};
	return await ask(prefix + PAGE, limits) === null ? null : readGoStacks(await ask(prefix + PAGE, limits) ?? "");
}
/** @param text hostile, bounded by whoever fetched it; null where it is no heap profile */
function readGoStacks(text) {
	const [, twice] = HEAD.exec(text) ?? [];
	if (twice === void 0) return null;
	const byStack = /* @__PURE__ */ new Map();
	for (const [, objects, bytes, key = "", lines = ""] of text.matchAll(RECORD)) {
		if (byStack.size >= MAX_STACKS) break;
		const frames = [...lines.matchAll(FRAME)].slice(0, FRAMES).map(([, name = "", file = "", line]) => ({
			function: oneLine(name),
			file: oneLine(file),
			line: Number(line)
		}));
		const before = byStack.get(key) ?? {
			objects: 0,
			bytes: 0
		};
		byStack.set(key, {
			objects: before.objects + Number(objects),
			bytes: before.bytes + Number(bytes),
			frames
		});
	}
	return {
		rate: Number(twice) / 2,
		byStack
	};
}
/** What stayed of two windows, by the newest line of the service's own code. */
function grownStacks([first, second, third]) {
	const none = {
		objects: 0,
		bytes: 0
	};
	const lines = /* @__PURE__ */ new Map();
	for (const [key, after] of third.byStack) {
		const [before, between] = [first.byStack.get(key) ?? none, second.byStack.get(key) ?? none];
		const told = after.frames.find(({ file }) => !FOREIGN.test(file)) ?? after.frames[0];
		if (told === void 0) continue;
		const scale = scaleOf(after, third.rate);
		const objects = [between.objects - before.objects, after.objects - between.objects];
		const bytes = [Math.round(scale * (between.bytes - before.bytes)), Math.round(scale * (after.bytes - between.bytes))];
		const name = `${told.file}:${told.line}`;
		const known = lines.get(name);
		if (known === void 0) lines.set(name, {
			...told,
			grew: objects,
			bytes: bytes[1],
			sampled: bytes,
			by: "go",
			frames: after.frames.map(({ file, line }) => `${file}:${line}`)
		});
		else {
			known.grew = added(known.grew, objects);
			known.sampled = added(known.sampled ?? [0, 0], bytes);
			known.bytes = known.sampled[1];
		}
	}
	return [...lines.values()].filter(({ grew }) => Math.min(...grew) > 0).sort((a, b) => b.bytes - a.bytes).slice(0, NAMED);
}
/** A block of `size` bytes is sampled with the chance 1 - exp(-size/rate) (`runtime/pprof`, scaleHeapSample). */
function scaleOf({ objects, bytes }, rate) {
	if (objects === 0 || bytes === 0 || rate <= 1) return 1;
	return 1 / (1 - Math.exp(-bytes / objects / rate));
}
function added(a, b) {
	return [a[0] + b[0], a[1] + b[1]];
}
function oneLine(text) {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?");
}
// lib/gate/run/explaining/windows.js
/** Windows last about this long at the rate of the cycles, within these numbers of requests. */
const WINDOW_MS = 1500;
const MIN_REQUESTS = 20;
const MAX_REQUESTS = 300;
/** While allocations are traced requests take up to ten times as long. */
const TRACED = 1 / 2;
/** While strace watches, each mapping stops the process for milliseconds. */
const WATCHED_REQUESTS = 60;
/** What grows by less than this share of an entry a request is not worth a line of the probe. */
const LEAST_GROWTH = .25;
/** Explaining has cycle numbers of its own, so that no nonce of a cycle or phase repeats. */
const FIRST_CYCLE = 2e6;
/** Of those, each launch has as many: windows, and one that warms it up. */
const WINDOWS = 16;
/** An answer that the probe refused, in its words. */
var Refused = class extends Error {};
/** The service has ended. */
var Died = class extends Error {};
/** The class that the phases found to grow most, alone; else the mix. */
function trafficOf({ run }, { findings }, launch) {
	const { first } = (0,external_report_js_namespaceObject.explain)(findings, null);
	const guilty = wantedClass((0,external_report_js_namespaceObject.phaseGrowth)(run.out.recording, findings, first));
	const all = run.workload.requests;
	const requests = all.filter((request) => request.class === guilty);
	const chosen = requests.length > 0 ? requests : all;
	const counts = /* @__PURE__ */ new Map();
	for (const { class: of } of chosen) counts.set(of, (counts.get(of) ?? 0) + 1);
	return {
		class: requests.length > 0 ? guilty : null,
		requests: chosen,
		leastShare: Math.min(...counts.values()) / chosen.length,
		perWindow: Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(WINDOW_MS / meanRequestMs(run)))),
		firstCycle: FIRST_CYCLE + launch * WINDOWS
	};
}
/** Who holds what grows. @throws Died; TimeUp */
async function findHolders(measured, traffic, found) {
	const least = leastGrowth(traffic, traffic.perWindow);
	try {
		await ask(measured, "scan");
		const first = await sendWindow(measured, traffic, 0, traffic.perWindow);
		await ask(measured, "scan");
		const second = await sendWindow(measured, traffic, 1, traffic.perWindow);
		const held = (await ask(measured, "holders", least)).flatMap(({ holders }) => holders);
		found.holders = {
			requests: [first.sent, second.sent],
			found: summed(held, heldKey)
		};
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		Object.assign(found, {
			failed: "refused",
			detail: refusalText(error)
		});
	}
}
/** Which line allocates it. @throws Refused; Died; TimeUp */
async function findAllocations(measured, traffic, found) {
	const size = Math.max(MIN_REQUESTS, Math.round(traffic.perWindow * TRACED));
	const least = leastGrowth(traffic, size);
	await ask(measured, "trace");
	const first = await sendWindow(measured, traffic, 2, size);
	await ask(measured, "mark");
	const second = await sendWindow(measured, traffic, 3, size);
	const allocated = (await ask(measured, "allocations", least)).flatMap(({ allocations }) => allocations);
	found.allocations = {
		...sentIn(measured.run, first, second),
		found: summed(allocated, allocatedKey)
	};
}
/** Which native code maps memory that stays, or grows the heap. @throws Died; TimeUp */
async function findMappings(measured, traffic, found) {
	const { run, observer } = measured;
	const pids = await observer.hostPids();
	if (pids.length === 0) return;
	const watch = await run.ports.watchMappings(pids, run.time.deadline.signal);
	if (watch.state !== "watching") {
		found.native = {
			watch: watch.state,
			detail: refusalText(watch.detail),
			found: []
		};
		return;
	}
	try {
		const size = Math.min(WATCHED_REQUESTS, traffic.perWindow);
		const first = await sendWindow(measured, traffic, 4, size);
		watch.mark();
		const second = await sendWindow(measured, traffic, 5, size);
		const grown = await run.time.deadline.race(watch.stop());
		await assertRuns(measured);
		found.native = {
			watch: "watched",
			...sentIn(run, first, second),
			found: grown.slice(0, 64)
		};
	} finally {
		watch.kill();
	}
}
/** @throws Died */
async function assertRuns({ run }) {
	if (!(await run.service.state()).running) throw new Died();
}
/** One step of the probes. @throws Refused where none of them took it; Died */
async function ask(measured, step, ...words) {
	const { run, observer } = measured;
	const seconds = (run.time.deadline.leftMs() / 1e3).toFixed(1);
	const answers = await observer.explain([
		step,
		seconds,
		...words
	].join(" "));
	await assertRuns(measured);
	const taken = answers.filter(({ error }) => error === null);
	if (taken.length === 0) throw new Refused(answers[0]?.error ?? "no process answered");
	return taken;
}
/** Requests that a service which was just launched needs once. */
async function warmUp(measured, traffic) {
	await sendWindow(measured, traffic, 15, traffic.perWindow);
}
/** What a window of that many requests must add to be growth in step with them. */
const leastGrowth = ({ leastShare }, size) => Math.max(2, Math.ceil(size * leastShare * LEAST_GROWTH));
/** The requests of two windows, and how many times as long they took as those of the cycles. */
function sentIn(run, one, two) {
	const perRequestMs = (one.ms + two.ms) / Math.max(1, one.sent + two.sent);
	return {
		requests: [one.sent, two.sent],
		slowdown: perRequestMs / meanRequestMs(run)
	};
}
/** One window of requests, and the time until what it leaves has settled. @param window of {@link WINDOWS} */
async function sendWindow({ run, settleMs }, { requests, firstCycle }, window, size) {
	const { ports, workload, time, variation } = run;
	const of = {
		...workload,
		requests: [...requests],
		timed: false
	};
	const begun = ports.clock.now();
	const { sent } = await sendOnce(run, (0,external_workload_js_namespaceObject.warmupRequests)(of, 0, size), variation, firstCycle + window);
	const ms = ports.clock.now() - begun;
	await time.deadline.sleep(settleMs);
	return {
		sent,
		ms
	};
}
const heldKey = ({ kind, owner, name, way, file, line }) => JSON.stringify([
	kind,
	owner,
	name,
	way,
	file,
	line
]);
const allocatedKey = ({ file, line, frames }) => JSON.stringify([
	file,
	line,
	file === null ? frames : null
]);
/** Workers share the requests: what they tell of the same place is added up. */
function summed(lines, keyOf) {
	const sums = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const sum = sums.get(keyOf(line));
		if (sum === void 0) {
			sums.set(keyOf(line), { ...line });
			continue;
		}
		sum.grew = [sum.grew[0] + line.grew[0], sum.grew[1] + line.grew[1]];
		if (sum.sampled !== void 0 && line.sampled !== void 0) sum.sampled = [sum.sampled[0] + line.sampled[0], sum.sampled[1] + line.sampled[1]];
		for (const key of [
			"length",
			"containers",
			"bytes"
		]) if (sum[key] !== void 0) sum[key] += line[key] ?? 0;
	}
	return [...sums.values()].slice(0, 64);
}
/** One line of bounded length. */
function refusalText(error) {
	return (error instanceof Error ? error.message : String(error)).replace(/\p{C}/gu, " ").slice(0, 512);
}
// lib/gate/run/explaining/runtime-windows.js
/** Windows of these runtimes, after those of the probes and strace. */
const CLASSES = 6;
const STACKS = 8;
/** Go takes a sample every 512 KiB: the windows are longer, so that a few KiB a request are seen. */
const SAMPLED = 4;
const MOST_SAMPLED = 1e3;
/** Of which class JVMs keep instances. Nothing where the service has no JVM. @throws Died; TimeUp */
async function findClasses(measured, traffic, found) {
	const { run } = measured;
	const { now } = run.ports.clock;
	const ask = async () => {
		const { deadline } = run.time;
		const sleep = (ms) => deadline.sleep(ms);
		const asked = await askClasses(run.service.members, {
			now,
			sleep
		}, deadline.leftMs());
		await assertRuns(measured);
		if (asked.refused !== null) Object.assign(found, {
			failed: "refused",
			detail: `JVM: ${asked.refused}`
		});
		return asked.classes;
	};
	const first = await ask();
	if (first === null) return;
	const { sent: one } = await sendWindow(measured, traffic, CLASSES, traffic.perWindow);
	const between = await ask();
	const { sent: two } = await sendWindow(measured, traffic, 7, traffic.perWindow);
	const last = await ask();
	if (between === null || last === null) return;
	const grown = grownClasses([
		first,
		between,
		last
	], leastGrowth(traffic, traffic.perWindow)).slice(0, 64);
	found.holders = {
		requests: [one, two],
		found: [...found.holders?.found ?? [], ...grown]
	};
}
/** Which line of a Go program allocates it. Nothing where it does not serve `net/http/pprof`. @throws Died; TimeUp */
async function findGoStacks(measured, traffic, found) {
	const { run } = measured;
	const { deadline } = run.time;
	const search = {
		service: run.service,
		metrics: run.config.service.metrics ?? "auto",
		watch: watchPages(run),
		get: (...words) => run.time.deadline.race(run.ports.getPage(...words))
	};
	const ask = async () => {
		const told = await askGoStacks(search, deadline.leftMs());
		await assertRuns(measured);
		return told;
	};
	const first = await ask();
	if (first === null) return;
	const size = Math.min(MOST_SAMPLED, SAMPLED * traffic.perWindow);
	const one = await sendWindow(measured, traffic, STACKS, size);
	const between = await ask();
	const two = await sendWindow(measured, traffic, 9, size);
	const last = await ask();
	if (between === null || last === null) return;
	found.allocations = {
		...sentIn(run, one, two),
		found: grownStacks([
			first,
			between,
			last
		])
	};
}
// lib/gate/run/explaining/explain-growth.js
/** Reading what the change under review changes, after `explain-duration`. */
const DIFF_MS = 1e4;
/** Of the explanation, that the phases may take where the processes are asked afterwards. */
const PHASES_SHARE = .6;
/**
* Finds what growth hangs on once the verdict is recorded: by which requests, in phases of one kind each; then who holds what
* grows and which line allocates it, in the processes of the service that have the probe; else which native code
* maps it. A service that has died is launched once more for that. Changes no verdict, and ends within `explain-duration` whatever the service does.
* @param measured null where the service has died
* @throws the signal's reason when the run is cancelled; nothing else
*/
async function explainGrowth(finished, measured, judgement) {
	const { inputs, out, time } = finished;
	const { config, limits, options, ports, ab } = inputs;
	if (limits.explanationMs === 0 || options.refresh || options.leak !== void 0 || ab !== null) return;
	const begun = ports.clock.now();
	const asked = config.report.explain === "always" || isLeak(judgement);
	const found = {};
	const isAttached = config.service.url !== void 0;
	let isProbed = asked && !isAttached;
	let traffic = null;
	try {
		await time.within(limits.explanationMs, "explanation", async () => {
			isProbed &&= await hasProbe(finished, measured);
			let living = measured === null ? null : await replayPhases(measured, judgement, asked);
			for (let launch = 0; asked && !isAttached && launch < 2; launch++) {
				if (living === null) {
					if (!isProbed) return;
					ports.progress({
						phase: "step",
						step: "relaunch"
					});
					found.relaunched = true;
					living = await relaunch(finished);
				}
				traffic = trafficOf(living, judgement, launch);
				if (!await findWhy(living, traffic, found, {
					isProbed,
					mapped: mappedBy(judgement),
					begun
				}) || found.relaunched === true) return;
				living = null;
			}
		});
	} catch (error) {
		ports.signal.throwIfAborted();
		Object.assign(found, failure(error));
	}
	if (!isProbed && Object.keys(found).length === 0) return;
	const sent = traffic;
	const record = {
		kind: "explanation",
		t: out.t(),
		...sent === null || sent.class === null ? {} : { class: sent.class },
		least_share: sent?.leastShare ?? 1,
		seconds: (ports.clock.now() - begun) / 1e3,
		...found
	};
	out.append(await placed(record, finished));
}
/** Growth over budget that decided the verdict. */
function isLeak({ verdict, findings }) {
	return verdict === "regression" && findings.some(isGatedGrowth);
}
/** Runtimes whose processes have the probe. */
const hasPreload = (runtime) => runtime === "python" || runtime === "node";
/** Whether some process of the service is asked: as it is now, else as it was at its last checkpoint. */
async function hasProbe({ out }, measured) {
	if (measured === null) return out.recording.checkpoints.at(-1)?.processes?.some(({ runtime = null }) => hasPreload(runtime)) === true;
	return (await measured.observer.streams()).some(({ ended }) => !ended);
}
/** @returns null where the service died meanwhile */
async function replayPhases(measured, judgement, isAsked) {
	const { run, observer, settleMs } = measured;
	const { time, out } = run;
	const shareMs = time.deadline.leftMs() * (isAsked ? PHASES_SHARE : 1);
	const phases = phasesThatExplain(run, judgement);
	try {
		await time.within(shareMs, "phases", () => runPhases(run, observer, settleMs, phases));
	} catch (error) {
		if (!(error instanceof external_start_js_namespaceObject.TimeUp)) throw error;
	}
	return out.recording.phases.at(-1)?.death === void 0 ? measured : null;
}
/** @returns whether the service died meanwhile, and nothing of it counts */
async function findWhy(living, traffic, found, { isProbed, mapped, begun }) {
	const { ports, time } = living.run;
	const say = (what) => ports.progress({
		phase: "step",
		step: "explaining",
		what,
		leftS: time.deadline.leftMs() / 1e3
	});
	const told = {};
	try {
		const runtimes = await presentRuntimes(living.run.service.members);
		if (found.relaunched === true) await warmUp(living, traffic);
		const findMapped = async () => {
			say("mappings");
			await findMappings(living, traffic, told);
			if (told.native !== void 0) told.native.after_s = (ports.clock.now() - begun) / 1e3;
		};
		if (mapped === "first") await findMapped();
		const isMapped = isTold(told, traffic);
		if (isProbed) {
			say("holders");
			await findHolders(living, traffic, told);
		}
		if (isProbed && !isMapped) {
			say("allocations");
			await findAllocations(living, traffic, told);
		}
		for (const { runtime, what, find } of OF_RUNTIMES) {
			if (isTold(told, traffic) || !runtimes.has(runtime)) continue;
			say(what);
			await find(living, traffic, told);
		}
		if (mapped === "last" && !isTold(told, traffic)) await findMapped();
	} catch (error) {
		if (error instanceof Died && found.relaunched !== true) return true;
		Object.assign(found, told);
		throw error;
	}
	Object.assign(found, told);
	return false;
}
/** Runtimes that are asked from outside. */
const OF_RUNTIMES = [{
	runtime: "java",
	what: "classes",
	find: findClasses
}, {
	runtime: "go",
	what: "allocations",
	find: findGoStacks
}];
/** Live in the heap of a runtime, on a device or in a server's own count: strace would tell nothing of it. */
const NOT_MAPPED = /^(?:node|jvm|go|dotnet)\.heap\/allocated|^torch\.device\/|^gpu\/|^kv-cache\/|^requests\//;
/**
* When strace is asked. `first`: the heap that is read does not grow, so native code maps it; `never`: what grows first is nothing
* that native code maps.
*/
function mappedBy({ findings }) {
	const { first, diagnoses } = (0,external_report_js_namespaceObject.explain)(findings, null);
	const [layer] = diagnoses;
	if (first !== null && NOT_MAPPED.test(first)) return "never";
	return layer === "outside-heap" || layer === "outside-managed-heap" ? "first" : "last";
}
/** Whether what was found so far says who holds it, or where it is allocated. */
function isTold(found, { leastShare }) {
	const why = (0,external_report_js_namespaceObject.whyItGrows)({ explanation: {
		kind: "explanation",
		t: 0,
		seconds: 0,
		least_share: leastShare,
		...found
	} });
	return why !== null && why.holders.length + why.allocations.length > 0;
}
function failure(error) {
	if (error instanceof external_start_js_namespaceObject.TimeUp) return { failed: "time" };
	if (error instanceof Died) return { failed: "died" };
	return {
		failed: error instanceof Refused ? "refused" : "other",
		detail: refusalText(error)
	};
}
/** With the lines of the repository. The change under review stays unknown where it cannot be had in time. */
async function placed(record, { inputs, out, time }) {
	const { repository, signal, changeOf: read } = inputs.ports;
	const changeOf = async (...of) => {
		try {
			return await time.within(DIFF_MS, "change", () => time.deadline.race(read(...of)));
		} catch {
			signal.throwIfAborted();
			return null;
		}
	};
	return placeLines(record, {
		repository,
		changeOf
	}, out.judge.baselines[0]?.header.commit ?? null);
}
// lib/gate/run/run-inputs.js
/** The deadline of the part of a run that is under way: every wait on the service or on time ends with it. */
var RunTime = class {
	#current;
	constructor(whole) {
		this.#current = whole;
	}
	get deadline() {
		return this.#current;
	}
	/**
	* Gives a part of the run a deadline of its own.
	* @param what names the part
	*/
	async within(ms, what, work) {
		const outer = this.#current;
		return outer.part(ms, what, async (part) => {
			this.#current = part;
			try {
				return await work();
			} finally {
				this.#current = outer;
			}
		});
	}
};
// lib/gate/run/run-recorder.js
/** What comes out of a run. It grows as the run goes, so that nothing is lost when measuring ends early. */
var RunRecorder = class {
	writer;
	clock;
	/** Beside those that the recording has. */
	gateNotes = [];
	#startMs;
	#required = {
		series: [],
		why: (series) => ({
			why: "no-process",
			series
		})
	};
	#judge = (0,external_drift_js_namespaceObject.createJudge)([]);
	#baseGrowth = null;
	#doing = null;
	#lastRequest = null;
	constructor(writer, clock) {
		this.writer = writer;
		this.clock = clock;
		this.#startMs = clock.now();
	}
	get recording() {
		return this.writer.recording;
	}
	/** Judges this run against the baselines that it is compared with. */
	get judge() {
		return this.#judge;
	}
	/** Growth of the base itself; null if it does not grow. */
	get baseGrowth() {
		return this.#baseGrowth;
	}
	/** Seconds since the start of the run, to the millisecond. */
	t() {
		return Math.round(this.clock.now() - this.#startMs) / 1e3;
	}
	append(line) {
		this.writer.append(line);
	}
	/** Records what a reader must know of how the run was measured. */
	note(told) {
		this.append({
			kind: "note",
			t: this.t(),
			told
		});
	}
	/** Records an event at the present time. */
	event(details) {
		const event = {
			kind: "event",
			t: this.t(),
			...details
		};
		this.append(event);
		return event;
	}
	/**
	* Records why the run ends early, and ends it.
	* @throws RunAborted
	*/
	abort(details) {
		throw new RunAborted(this.event(details));
	}
	/** What the run is doing with the service that is ready; null before. */
	get doing() {
		return this.#doing;
	}
	/** What it does from here on. @param cycle its number, or that of the cycle before */
	begins(during, cycle) {
		this.#doing = {
			during,
			...cycle === void 0 ? {} : { cycle },
			...this.#lastRequest === null ? {} : { request: this.#lastRequest }
		};
	}
	/** The service hung up on that page of metrics; null: and lives. */
	hungUpOn(page) {
		if (this.#doing === null) return;
		const { page: _, ...doing } = this.#doing;
		this.#doing = page === null ? doing : {
			...doing,
			page
		};
	}
	/** The last request that reached the service. */
	sent(request) {
		if (request === void 0) return;
		this.#lastRequest = request;
		if (this.#doing !== null) this.#doing = {
			...this.#doing,
			request
		};
	}
	/**
	* The event of the service's end, not recorded yet; null while it lives.
	* @param isKnown that it, or a process of it, was killed for memory before
	*/
	async endOf(service, isKnown) {
		const state = await service.state();
		if (state.running && (isKnown || !state.oomKilled)) return null;
		return deathEvent(service, state, this.t(), this.#doing ?? { during: "cycle" });
	}
	/** @throws RunAborted where the service has ended, or has been killed for memory */
	async assertAlive(service, isKnown = false) {
		const event = await this.endOf(service, isKnown);
		if (event === null) return;
		this.append(event);
		throw new RunAborted(event);
	}
	foundBaseGrowth(growth) {
		this.#baseGrowth = growth;
	}
	/** From now on, records why one of these series cannot be read. */
	require(required) {
		this.#required = required;
	}
	/** From now on, judges with the baselines of this environment. */
	judgeWith(judge) {
		this.#judge = judge;
	}
	/**
	* Records a checkpoint, and as events what has changed among the processes since the one before.
	* @throws RunAborted where another process computes on the service's GPU
	*/
	checkpoint(cycle, requests, seen) {
		const t = this.t();
		const { values, raw, epoch, processes } = seen;
		if (seen.changed !== null && cycle > 0) {
			const { born, gone } = seen.changed;
			const changed = {
				gone: [...gone],
				born: [...born]
			};
			this.append({
				kind: "event",
				t,
				what: "restarted-worker",
				trouble: {
					why: "processes-changed",
					...changed
				}
			});
		}
		this.append({
			kind: "checkpoint",
			cycle,
			requests,
			t,
			epoch,
			values,
			raw,
			processes
		});
		this.#recordUnread(seen, t);
		this.assertOwnGpu(seen.foreign);
	}
	/** @throws RunAborted where another process computes on the service's GPU */
	assertOwnGpu(foreign) {
		if (foreign.length === 0) return;
		this.abort({
			what: "contaminated",
			trouble: {
				why: "gpu-shared",
				processes: foreign.map(recordedProcess)
			}
		});
	}
	/** Records the likely reason when a required series is not read for the first time, for the verdict. */
	#recordUnread(seen, t) {
		for (const series of this.#required.series) {
			if (typeof seen.values[series] === "number") continue;
			if (this.recording.events.some((event) => event.what === "unread" && event.series === series)) continue;
			this.append({
				kind: "event",
				t,
				what: "unread",
				series,
				trouble: this.#required.why(series, seen)
			});
		}
	}
};
// lib/gate/run/one-run.js
/** How long the engine may take to say whether the service still runs. */
const STATE_MS = 5e3;
/**
* One run, measured and judged. The recording is on disk as it grows, and the service is removed whatever happens.
* @throws CancelledError; NoBaseline where a baseline is required; bugs
*/
async function runOnce(inputs) {
	return inputs.deadline.part(runMs(inputs.limits), "run", (whole) => runWithin(whole, inputs));
}
async function runWithin(whole, inputs) {
	const { ports } = inputs;
	const path = (0,external_node_path_namespaceObject.join)(ports.outDir, fileName(inputs));
	const out = new RunRecorder(new external_drift_js_namespaceObject.RecordingWriter(path, headerOf(inputs), ports.masker), ports.clock);
	const held = {
		service: null,
		driver: null,
		upstream: null
	};
	const run = {
		inputs,
		time: new RunTime(whole),
		out,
		held
	};
	let judgement;
	try {
		const measured = await measureOrRecord(run);
		judgement = recordVerdict(inputs, out);
		await explainGrowth(run, measured, judgement);
	} catch (error) {
		if (!ports.signal.aborted) throw error;
		out.event({ what: "cancelled" });
		endRecording(out.writer, ports);
		throw new external_start_js_namespaceObject.CancelledError(out.writer.isThere ? out.writer.path : null);
	} finally {
		await release(held, ports);
	}
	return concludeRun(inputs, out, judgement, whole);
}
/**
* Measures; what ends that early is recorded.
* @returns null where it ended early, or the service has died
* @throws NoBaseline; the signal's reason; bugs
*/
async function measureOrRecord({ inputs, time, out, held }) {
	const { ports } = inputs;
	try {
		return await measure(inputs, time, out, held);
	} catch (error) {
		if (ports.signal.aborted) throw error;
		if (error instanceof NoBaseline) {
			out.event({
				what: "not-measured",
				trouble: { why: "no-baseline" }
			});
			endRecording(out.writer, ports);
			throw error;
		}
		const event = failureEvent(error instanceof external_start_js_namespaceObject.TimeUp ? await timedOut(error, held.service, ports) : error, out.t());
		if (event !== null) out.append(await endOf(out, held.service, ports) ?? event);
		return null;
	}
}
function headerOf({ config, ports, workload, number, of, ab }) {
	return {
		format: "memdrift.recording",
		version: 1,
		created: ports.clock.wall().toISOString(),
		name: config.name,
		commit: ab?.side === "base" ? null : config.commit ?? ports.checkedOut(),
		...of === 1 ? {} : { refresh: {
			run: number,
			of
		} },
		...ab === null ? {} : { ab: {
			run: ab.number,
			of: ab.of,
			side: ab.side,
			why: ab.why
		} },
		environment: {},
		subject: {},
		workload: { sha256: workload.sha256 },
		rules: (0,external_drift_js_namespaceObject.writtenRules)(config.rules),
		series: {}
	};
}
function fileName({ config, number, ab }) {
	const suffix = ab !== null ? `-ab-${ab.number}-${ab.side}` : number === 1 ? "" : `-${number}`;
	return `${config.name}${suffix}.memdrift.ndjson`;
}
/** The end of a service that was ready; null where it lives, or nobody can tell in time. */
async function endOf(out, service, { clock }) {
	if (service === null || out.doing === null) return null;
	const asking = out.endOf(service, true).catch(() => null);
	return await (0,external_start_js_namespaceObject.endsWithin)(clock, STATE_MS, asking) ? asking : null;
}
/** A deadline has passed before anything could be judged. */
async function timedOut(error, service, ports) {
	const lines = service === null ? void 0 : await lastLines(service, ports);
	return new NotMeasured({
		why: "no-cycle",
		limit: limitOf(error)
	}, lines);
}
// lib/gate/run/paired-check.js
/** Most runs of a check that has an image of the base: the paired A/B, and one before it unless it is always paired. */
function maxRuns({ ab }) {
	return external_drift_js_namespaceObject.RUN_ORDER.length + (ab.when === "always" ? 0 : 1);
}
/**
* The image of the base where a paired A/B may be measured; null where not, as in a refresh or with an injected leak.
*/
function baseImageFor({ ab, mode }, { refresh, leak }) {
	return refresh || leak !== void 0 || mode !== "check" || ab.when === "never" ? null : ab.baseImage;
}
/**
* A check that has an image of the base. With `always` a paired A/B; otherwise against the stored baseline, and a
* paired A/B where none is comparable or to confirm a regression, so that no check fails on a single finding.
* @throws CancelledError; bugs
*/
async function checkWithBase(inputs, baseImage) {
	const { config, ports, stored } = inputs;
	if (config.ab.when === "always") return pairedRuns(inputs, baseImage, "always");
	const hasBaseline = stored.recordings.some(({ recording }) => (0,external_drift_js_namespaceObject.recordingRefusal)(recording) === null);
	if (stored.refused === null && !hasBaseline) return pairedRuns(inputs, baseImage, "no-baseline");
	let checked;
	try {
		checked = await runOnce({
			...inputs,
			number: 1,
			of: 1,
			first: null,
			ab: null,
			requiresBaseline: true
		});
	} catch (error) {
		if (!(error instanceof NoBaseline)) throw error;
		ports.progress({
			phase: "step",
			step: "pairing",
			confirms: null
		});
		return pairedRuns(inputs, baseImage, "no-baseline");
	}
	if (!(0,external_drift_js_namespaceObject.needsConfirming)(checked.judgement)) return checked;
	ports.progress({
		phase: "step",
		step: "pairing",
		confirms: checked.judgement.cause
	});
	const paired = await pairedRuns(inputs, baseImage, "confirm", checked);
	return (0,external_drift_js_namespaceObject.confirms)(paired.ab) ? {
		...checked,
		ab: paired.ab
	} : paired;
}
/**
* Base, candidate, candidate, base, each launched afresh, all with the plan of the first; ends early where one fails.
*/
async function pairedRuns(inputs, baseImage, why, checked) {
	const { config, ports, stored } = inputs;
	const toConfirm = checked === void 0 ? null : runToConfirm(checked);
	const images = {
		base: baseImage,
		head: config.service.image
	};
	const results = [];
	const runs = [];
	for (const [index, side] of external_drift_js_namespaceObject.RUN_ORDER.entries()) {
		const before = results.at(-1)?.recordingPath ?? checked?.recordingPath ?? null;
		if (ports.signal.aborted) throw new external_start_js_namespaceObject.CancelledError(before);
		const image = images[side];
		const result = await runOnce({
			...inputs,
			config: image === void 0 ? config : {
				...config,
				service: {
					...config.service,
					image
				}
			},
			stored: {
				recordings: [],
				leftOut: [],
				refused: null
			},
			number: 1,
			of: 1,
			first: runs[0]?.recording ?? null,
			requiresBaseline: false,
			ab: {
				side,
				why,
				number: index + 1,
				of: external_drift_js_namespaceObject.RUN_ORDER.length,
				confirms: toConfirm,
				bases: side === "base" ? [] : (0,external_drift_js_namespaceObject.recordingsOf)(runs, "base"),
				stored: stored.recordings,
				phases: toConfirm === null && index === external_drift_js_namespaceObject.RUN_ORDER.lastIndexOf("head")
			}
		});
		results.push(result);
		runs.push({
			side,
			recording: result.recording,
			file: (0,external_node_path_namespaceObject.basename)(result.recordingPath)
		});
		if ((0,external_drift_js_namespaceObject.pairedTrouble)(runs) !== null) break;
	}
	const { judgement, shown, ab } = (0,external_drift_js_namespaceObject.judgePairedRuns)(runs, why, checked?.judgement ?? null);
	const result = results[shown];
	if (result === void 0) throw new RangeError("bug: a paired A/B without runs");
	return {
		...result,
		judgement,
		baselines: (0,external_drift_js_namespaceObject.recordingsOf)(runs, "base"),
		context: {
			...result.context,
			base: null
		},
		ab
	};
}
function runToConfirm({ judgement, recording }) {
	const killed = recording.events.some(({ what }) => what === "oom-kill");
	return {
		plan: recording.header.plan ?? null,
		cycles: judgement.cycles,
		killed
	};
}
// lib/gate/gate.js
/**
* The whole procedure: reads the stored recordings, measures and judges the service, stores a refresh. A refresh is
* repeated `refresh-runs` times, each with a fresh launch and all against what was stored before the first; the worst
* verdict counts. A run that cannot be measured is not repeated. A check that has an image of the base may measure it
* too (paired-check.ts).
* @throws UsageError and WorkloadError for the user to fix; CancelledError; bugs
*/
async function runGate(config, options, ports) {
	const workload = (0,external_workload_js_namespaceObject.prepareWorkload)(await ports.loadWorkload(config.workload.file), config.workload);
	ports.masker.add(valuesToMask(config, workload, ports.secrets));
	(0,external_workload_js_namespaceObject.checkVary)(workload.requests, config.workload.vary);
	checkForcedOutput(workload, config);
	checkClasses(workload, config);
	const baseImage = baseImageFor(config, options);
	const runs = options.refresh ? config.baseline.refreshRuns : 1;
	await ports.sweep();
	const limits = timeLimits(config, options, baseImage === null ? runs : maxRuns(config), ports.store !== null);
	ports.progress({
		phase: "step",
		...limitsStep(limits)
	});
	const deadline = external_start_js_namespaceObject.Deadline.after(ports.clock, totalMs(limits), "gate", ports.signal);
	try {
		const stored = await listStored(config, ports, limits, deadline);
		const inputs = {
			config,
			options,
			ports,
			workload,
			variation: new external_workload_js_namespaceObject.Variation(workload, config.workload.vary),
			stored,
			limits,
			deadline
		};
		return await (baseImage === null ? repeatRun(inputs, runs) : checkWithBase(inputs, baseImage));
	} finally {
		deadline.end();
	}
}
/** Runs without a paired base. */
async function repeatRun(inputs, of) {
	const { signal } = inputs.ports;
	const results = [];
	for (let number = 1; number <= of; number++) {
		if (signal.aborted) throw new external_start_js_namespaceObject.CancelledError(results.at(-1)?.recordingPath ?? null);
		const first = results[0]?.recording ?? null;
		const result = await runOnce({
			...inputs,
			number,
			of,
			first,
			ab: null,
			requiresBaseline: false
		});
		results.push(result);
		if (result.judgement.verdict === "not-measured") break;
	}
	return worstResult(results, of);
}
/** @throws UsageError where an output length is set and no request has a field for it */
function checkForcedOutput({ requests }, { workload }) {
	if (workload.forceOutput === null || (0,external_workload_js_namespaceObject.countGenerating)(requests) > 0) return;
	throw new external_start_js_namespaceObject.UsageError("key \"workload.force-output\": found it, but no request has an OpenAI-style body; allowed: where one has messages or a prompt");
}
/** @throws UsageError for a budget of a class that the workload does not have */
function checkClasses({ requests }, { rules }) {
	const known = [...new Set(requests.map((request) => request.class))];
	const unknown = Object.keys(rules.classes ?? {}).find((name) => !known.includes(name));
	if (unknown === void 0) return;
	const allowed = known.slice(0, 8).map(external_config_js_namespaceObject.shown).join(", ");
	const near = (0,external_config_js_namespaceObject.didYouMean)(unknown, known, external_config_js_namespaceObject.shown) || ";";
	throw new external_start_js_namespaceObject.UsageError(`key "budgets.classes": found ${(0,external_config_js_namespaceObject.shown)(unknown)}${near} allowed: classes of the workload: ${allowed}`);
}
async function listStored({ name }, ports, { readingMs }, deadline) {
	const { store } = ports;
	try {
		if (store === null) return {
			recordings: [],
			leftOut: [],
			refused: null
		};
		const reading = deadline.part(readingMs, "baselines", (part) => part.race(store.list(name)));
		const { recordings, warnings } = await (0,external_start_js_namespaceObject.orCancelled)(ports.signal, reading, null);
		for (const warning of warnings) ports.log.warn(warning);
		return {
			recordings,
			leftOut: warnings,
			refused: null
		};
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.CancelledError) throw error;
		return {
			recordings: [],
			leftOut: [],
			refused: whyUnread(error)
		};
	}
}
function whyUnread(error) {
	if (error instanceof external_start_js_namespaceObject.TimeUp) return {
		why: "baselines-slow",
		limit: limitOf(error)
	};
	return {
		why: "baselines-unread",
		detail: (0,external_start_js_namespaceObject.messageOf)(error)
	};
}
/** The first result with the worst verdict, with notes about the other runs. */
function worstResult(results, of) {
	const verdict = (0,external_drift_js_namespaceObject.worst)(results.map(({ judgement }) => judgement.verdict));
	const chosen = results.find(({ judgement }) => judgement.verdict === verdict);
	if (chosen === void 0) throw new RangeError("bug: a gate without a run");
	if (of === 1) return chosen;
	const notes = results.map(({ judgement: { verdict: its, cause } }, i) => ({
		note: "other-run",
		run: i + 1,
		of,
		verdict: its,
		cause
	}));
	return {
		...chosen,
		notes: [...chosen.notes, ...notes.filter((_, i) => results[i] !== chosen)],
		others: results.filter((result) => result !== chosen)
	};
}
// lib/gate/base-trend.js
/** The trend of recordings of the base, each judged by itself. @param recordings in any order */
function baseTrend(name, recordings) {
	return (0,external_report_js_namespaceObject.trendOf)(name, recordings.map((recording) => ({
		header: recording.header,
		findings: judgeFinished(recording, []).findings
	})));
}
// lib/workload/inspect/timeline.js
/**
* Starts and ends as recorded, by id: a request starts at its own time, or after its predecessor and the pause; it
* lasts as long as observed.
* @param speed divides times and pauses, not the durations
*/
function timelineOf(requests, speed = 1) {
	const byId = new Map(requests.map((request) => [request.id, request]));
	const spans = /* @__PURE__ */ new Map();
	for (const request of requests) for (const link of unresolved(request, byId, spans)) spans.set(link.id, spanOf(link, spans, speed));
	return spans;
}
/** A request and its predecessors without a span, in order of their starts. */
function unresolved(request, byId, spans) {
	const chain = [];
	const seen = /* @__PURE__ */ new Set();
	let link = request;
	while (link !== void 0 && !spans.has(link.id) && !seen.has(link.id)) {
		seen.add(link.id);
		chain.push(link);
		link = link.after === void 0 ? void 0 : byId.get(link.after);
	}
	return chain.reverse();
}
function spanOf(request, spans, speed) {
	const startUs = startOf(request, spans, speed);
	const durUs = request.observed?.durUs;
	return {
		startUs,
		endUs: startUs === null || durUs === void 0 ? null : startUs + durUs
	};
}
function startOf({ tUs, after, thinkUs = 0 }, spans, speed) {
	if (after === void 0) return tUs === void 0 ? null : tUs / speed;
	const before = spans.get(after)?.endUs ?? null;
	return before === null ? null : before + thinkUs / speed;
}
/**
* Sweeps over starts and ends. A request that ends when another starts does not overlap it.
* @returns null if no start and end are known
*/
function overlapOf(spans) {
	const edges = [];
	let busyUs = 0;
	for (const { startUs, endUs } of spans) {
		if (startUs === null || endUs === null) continue;
		busyUs += endUs - startUs;
		edges.push({
			us: startUs,
			rank: 1,
			step: 1
		});
		edges.push({
			us: endUs,
			rank: endUs > startUs ? 0 : 2,
			step: -1
		});
	}
	const firstUs = edges.reduce((least, { us }) => Math.min(least, us), Number.POSITIVE_INFINITY);
	const lastUs = edges.reduce((most, { us }) => Math.max(most, us), 0);
	if (edges.length === 0) return null;
	edges.sort((a, b) => a.us - b.us || a.rank - b.rank);
	let inFlight = 0;
	let peak = 0;
	for (const { step } of edges) {
		inFlight += step;
		peak = Math.max(peak, inFlight);
	}
	return {
		known: edges.length / 2,
		peak,
		mean: lastUs > firstUs ? busyUs / (lastUs - firstUs) : peak
	};
}
/** The most that `after` allows in flight at once: the requests that no other waits for, each the end of a chain. */
function peakConcurrency(requests) {
	const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
	return requests.filter(({ id }) => !waitedFor.has(id)).length;
}
/** Duration of the longest chain of `after` with its pauses; unknown durations count as 0. */
function longestChainUs(requests, speed = 1) {
	return [...timelineOf(requests.map((request) => ({
		...request,
		...request.after === void 0 ? { tUs: 0 } : {},
		observed: {
			...request.observed,
			durUs: request.observed?.durUs ?? 0
		}
	})), speed).values()].map(({ endUs }) => endUs ?? 0).reduce((longest, endUs) => Math.max(longest, endUs), 0);
}
// lib/gate/preview/detectable.js
/**
* What the budgets come to with so many requests in a cycle. Series that are not judged for growth, or by a budget per
* minute (which depends on the run's pace), are left out.
*/
function detectable(requestsPerCycle, configured) {
	const { accepted: _accepted, inherited: _inherited, ...rules } = configured;
	const run = emptyRun(requestsPerCycle);
	const read = (0,external_drift_js_namespaceObject.readRules)(run.header, rules);
	return read.series.flatMap((series) => {
		const { growth } = series;
		if (!series.gated.includes("drift") || growth === null || growth.per !== "1000 requests") return [];
		const plan = (0,external_drift_js_namespaceObject.planDrift)(run, [], read, series, requestsPerCycle, 1, new external_drift_js_namespaceObject.Workspace());
		if (plan === null) return [];
		const widenedPer1000 = plan.budgetPer1000;
		const steps = staircasePer1000(series, requestsPerCycle);
		const least = Math.max(widenedPer1000 > growth.bytes ? widenedPer1000 : 0, steps);
		const enough = least <= growth.bytes || growth.bytes === 0;
		return [{
			series: series.name,
			budgetPer1000: growth.bytes,
			widenedPer1000,
			perRequest: Math.max(growth.bytes, least) / 1e3,
			cycleNeeded: enough ? null : Math.ceil(requestsPerCycle * least / growth.bytes)
		}];
	});
}
/** A series that moves in large steps is a regression only after several of them, over the cycles that are used. */
function staircasePer1000(series, requestsPerCycle) {
	const quantum = (0,external_drift_js_namespaceObject.quantumOf)(series);
	if (quantum < .5) return 0;
	const requests = 61 * requestsPerCycle;
	return 5 * quantum * series.scale * 1e3 / requests;
}
/** What the judge is given when nothing is measured yet. */
function emptyRun(requestsPerCycle) {
	return (0,external_drift_js_namespaceObject.emptyRecording)({
		format: "memdrift.recording",
		version: 1,
		environment: {},
		subject: {},
		plan: {
			cycle: requestsPerCycle,
			cycles: 64
		},
		series: Object.fromEntries((0,external_start_js_namespaceObject.seriesWhere)(({ previewed }) => previewed === true).map((name) => {
			const { unit, better, gated } = external_start_js_namespaceObject.SERIES[name];
			return [name, {
				unit,
				better,
				gated: [...gated],
				required: false
			}];
		}))
	});
}
// lib/gate/preview/cycle-preview.js
/** The mean duration is estimated only if at least this share of the requests has one. */
const MIN_KNOWN_SHARE = .5;
function previewCycle(workload, config) {
	const { speed, concurrency, cancelShare } = config.workload;
	const chosen = config.plan.cycle;
	const allMs = durationOf(workload, workload.requests, speed, concurrency);
	const paceMs = workload.timed ? (0,external_workload_js_namespaceObject.periodUs)(workload) / 1e3 / speed : allMs;
	const wanted = chosen === "auto" ? sizeAt(workload.requests.length, paceMs) : chosen;
	const slices = (0,external_workload_js_namespaceObject.sliceCycles)(workload, wanted, config.plan.slices);
	const [slice = []] = slices;
	const durationMs = durationOf(workload, slice, speed, concurrency);
	const settleMs = config.plan.settle === "auto" ? SETTLE_MS$1 : config.plan.settle;
	const { fail, pass } = (0,external_drift_js_namespaceObject.firstLooks)(config.plan.horizon ?? "safe", slices.length);
	const own = slice.filter(({ cancel }) => cancel !== void 0).length;
	return {
		requests: slice.length,
		slices: slices.length,
		by: chosen !== "auto" ? "chosen" : paceMs === null ? "warm-up" : "pace",
		durationMs,
		endsKnown: slice.every(({ observed }) => observed?.durUs !== void 0),
		dueWithinMs: workload.timed ? dueWithin(slice, speed) : null,
		peakInFlight: workload.timed ? overlapOf(timelineOf(slice, speed).values())?.peak ?? null : Math.min(concurrency, peakConcurrency(slice)),
		disconnects: own === 0 ? Math.round(cancelShare * slice.length) : own,
		run: {
			cycles: 64,
			shortest: pass + 3 - 1,
			needed: Math.max(fail, pass) + 3 - 1,
			inTime: durationMs === null ? null : Math.floor(config.plan.maxDurationMs / (durationMs + settleMs)),
			settleMs
		},
		detectable: detectable(slice.length, config.rules)
	};
}
/** As the warm-up chooses; without a rate, as for an extremely slow service. */
function sizeAt(workloadSize, paceMs) {
	return cycleSize({
		requests: workloadSize,
		durationMs: paceMs ?? Number.MAX_SAFE_INTEGER,
		workloadSize
	});
}
/** Duration of requests, estimated from their recorded durations, ms; null if not known. */
function durationOf({ timed }, requests, speed, concurrency) {
	const known = requests.flatMap(({ observed }) => observed?.durUs ?? []);
	if (timed) {
		const spans = [...timelineOf(requests, speed).values()];
		const lastUs = spans.reduce((last, { startUs, endUs }) => Math.max(last, endUs ?? startUs ?? 0), 0);
		return spans.every(({ startUs }) => startUs !== null) ? lastUs / 1e3 : null;
	}
	if (known.length < requests.length * MIN_KNOWN_SHARE) return null;
	const meanUs = known.reduce((sum, durUs) => sum + durUs, 0) / known.length;
	const lanes = Math.max(1, Math.min(concurrency, peakConcurrency(requests)));
	return Math.max(meanUs * requests.length / lanes, longestChainUs(requests, speed)) / 1e3;
}
function dueWithin(requests, speed) {
	const starts = requests.flatMap(({ tUs }) => tUs ?? []);
	const last = starts.reduce((most, tUs) => Math.max(most, tUs), 0);
	return (last - starts.reduce((least, tUs) => Math.min(least, tUs), last)) / 1e3 / speed;
}
// lib/gate/preview/workload-warnings.js
/** Beyond this, reading the file takes seconds and a gigabyte. */
const LARGE_FILE_BYTES = 256 * external_start_js_namespaceObject.MIB;
/** In the shortest run: 100 disconnects that leak about 200 KB each make 20 MB (vLLM issue 57061). */
const MIN_DISCONNECTS = 100;
/** Share of one class above which the others are too rare to be told apart. */
const DOMINANT_SHARE = .99;
/** Requests that are all due within this time have no rate: the service gets them at once. */
const BURST_MS = 1e3;
function workloadWarnings(seen) {
	return CHECKS.flatMap((check) => check(seen) ?? []);
}
const tooFewRequests = ({ cycle }) => {
	const short = cycle.detectable.filter(({ cycleNeeded }) => cycleNeeded !== null);
	if (short.length === 0) return null;
	const names = short.map(({ series, cycleNeeded }) => `${series} (needs ${cycleNeeded})`).join(", ");
	return {
		code: "too-few-requests",
		text: `${cycle.by === "warm-up" ? `a cycle of ${cycle.requests} requests, the smallest,` : `a cycle of ${cycle.requests} requests`} is too small to detect growth at the budget in ${names}; set plan.cycle, or a budget for the series`
	};
};
const tooLong = ({ cycle: { run, durationMs }, config }) => {
	if (run.inTime === null || durationMs === null || run.inTime >= run.needed) return null;
	const minutes = Math.ceil(run.needed * (durationMs + run.settleMs) / 6e4) + 1;
	return {
		code: "too-long",
		text: `max-duration (${Math.round(config.plan.maxDurationMs / 6e4)}m) allows ${run.inTime} such cycles, a verdict needs ${run.needed}; set max-duration to ${minutes}m, or a smaller plan.cycle`
	};
};
const noDisconnects = ({ cycle, inspection }) => cycle.disconnects > 0 || inspection.disconnects.planned > 0 ? null : {
	code: "no-disconnects",
	text: "no client disconnects, so leaks on disconnect stay hidden; set workload.cancel-share, e.g. 5%"
};
const fewDisconnects = ({ cycle: { disconnects, run }, inspection }) => {
	const planned = disconnects * run.shortest;
	if (disconnects === 0 && inspection.disconnects.planned === 0 || planned >= MIN_DISCONNECTS) return null;
	const remedy = inspection.disconnects.planned > 0 ? "set a larger plan.cycle, or record more disconnects" : "set a larger workload.cancel-share";
	return {
		code: "few-disconnects",
		text: `the shortest passing run has ${planned} disconnects (${disconnects} a cycle), detecting a leak of 200 KB per disconnect takes ${MIN_DISCONNECTS}; ${remedy}`
	};
};
const sameInput = ({ inspection: { inputs }, config }) => {
	if (inputs.varied > 0) return null;
	return {
		code: "same-input",
		text: `${inputs.distinct === 1 ? "every request is the same" : "every cycle repeats the same inputs"}, which hides leaks of caches keyed by input; ${config.workload.vary === "none" ? "set workload.vary to auto" : "point workload.vary at a text (JSON pointers such as /text), or record more inputs"}`
	};
};
const oneClass = ({ inspection: { classes, requests } }) => {
	const [first] = classes;
	if (first === void 0 || requests < 2 || first.share <= DOMINANT_SHARE) return null;
	return {
		code: "one-class",
		text: classes.length === 1 ? "all requests are of one class; record the other requests that the service gets in production" : `one class makes ${percent(first.share)} of the requests, the others are too rare; record more of them`,
		subject: first.class
	};
};
const serverErrors = ({ inspection: { answers } }) => {
	const failed = Object.entries(answers?.statuses ?? {}).filter(([status]) => Number(status) >= 500);
	const count = failed.reduce((sum, [, n]) => sum + n, 0);
	if (count === 0) return null;
	const statuses = failed.map(([status]) => status).join(", ");
	return {
		code: "server-errors",
		text: `${count} ${requestsWord(count)} recorded with ${statuses}, so these statuses count as expected; remove the requests, or set their expect.status`
	};
};
const tooManyInFlight = ({ cycle, config: { workload } }) => {
	if (cycle.dueWithinMs === null || (cycle.peakInFlight ?? 0) <= workload.maxInFlight) return null;
	return {
		code: "too-many-in-flight",
		text: `${cycle.peakInFlight} requests in flight at once exceed workload.max-in-flight (${workload.maxInFlight}), so a run is not-measured; raise it, or lower workload.speed`
	};
};
const burst = ({ cycle, inspection: { timing, requests } }) => {
	if (timing.kind === "closed" || requests < 2 || cycle.dueWithinMs === null) return null;
	const all = timing.spanUs === 0;
	if (!all && cycle.dueWithinMs >= BURST_MS) return null;
	const within = all ? "at one moment" : `within ${Math.max(1, Math.round(cycle.dueWithinMs))} ms`;
	return {
		code: "burst",
		text: `${all ? "all requests are" : "a cycle is"} due ${within}: a burst, not a load; lower workload.speed, record longer, or omit t_us`
	};
};
const secretsNeeded = ({ inspection: { secrets } }) => secrets.length === 0 ? null : {
	code: "secrets",
	text: "needs secrets, which pull requests from forks do not have (those are not-measured); set them in the environment",
	subject: secrets.join(", ")
};
const credentials = ({ inspection: { inputs } }) => inputs.credentials === 0 ? null : {
	code: "credentials",
	text: `${inputs.credentials} ${inputs.credentials === 1 ? "body holds" : "bodies hold"} what looks like a credential; remove it, and revoke it if the file was shared`
};
const largeFile = ({ fileBytes }) => fileBytes <= LARGE_FILE_BYTES ? null : {
	code: "large-file",
	text: `a file of ${(0,external_start_js_namespaceObject.formatBytes)(fileBytes)} is slow to read and held in memory; keep a part of it, because a cycle takes at most 5000 requests`
};
/** In the order shown: what stops a run, what hides a leak, what is good to know. */
const CHECKS = [
	credentials,
	tooManyInFlight,
	tooLong,
	burst,
	serverErrors,
	tooFewRequests,
	noDisconnects,
	fewDisconnects,
	sameInput,
	oneClass,
	secretsNeeded,
	largeFile
];
/** Rounded down: never 100 % for a part. */
const percent = (share) => `${Math.floor(share * 1e3) / 10} %`;
const requestsWord = (count) => count === 1 ? "request was" : "requests were";
// lib/gate/live/watch-live.js
/** A full collection of a large heap takes seconds. */
const HISTOGRAM_MS = 6e4;
/** Instances and mappings of a window. */
const LEAST = 3;
/** Reads the service before, between and after two windows of time. */
async function watchLive(ports, { what, durationMs, intrusive }) {
	const started = ports.now();
	const read = async () => {
		const { values, processes } = await ports.observer.checkpoint(false);
		return {
			t: (ports.now() - started) / 1e3,
			values,
			processes
		};
	};
	const first = await read();
	const witness = intrusive ? await openWitness(ports) : NOBODY;
	try {
		await ports.sleep(durationMs / 2);
		const between = await read();
		await witness.mark();
		await ports.sleep(durationMs / 2);
		const last = await read();
		const told = await witness.end();
		const readings = [
			first,
			between,
			last
		];
		return {
			what,
			seconds: [between.t - first.t, last.t - between.t],
			layers: (0,external_report_js_namespaceObject.liveLayers)(readings),
			processes: (0,external_report_js_namespaceObject.liveProcesses)(readings),
			classes: told.classes,
			mappings: told.mappings,
			untold: [...untoldInside(last), ...intrusive ? told.untold : unasked(last)]
		};
	} finally {
		witness.kill();
	}
}
const NOBODY = {
	mark: async () => void 0,
	end: async () => ({
		classes: [],
		mappings: [],
		untold: []
	}),
	kill: () => void 0
};
async function openWitness(ports) {
	const ask = () => askClasses(ports.service.members, ports, HISTOGRAM_MS);
	const { classes, refused } = await ask();
	if (classes !== null) return ofClasses(classes, ask);
	const untold = refused === null ? [] : [{
		who: "classes",
		why: "refused",
		detail: refused
	}];
	return ofMappings(await ports.watchMappings(await ports.observer.hostPids()), untold);
}
function ofClasses(first, ask) {
	let between = null;
	return {
		...NOBODY,
		mark: async () => {
			between = (await ask()).classes;
		},
		end: async () => {
			const { classes: last, refused } = await ask();
			if (between !== null && last !== null) return {
				classes: grownClasses([
					first,
					between,
					last
				], LEAST),
				mappings: [],
				untold: []
			};
			return {
				classes: [],
				mappings: [],
				untold: [{
					who: "classes",
					why: "refused",
					detail: refused ?? ""
				}]
			};
		}
	};
}
function ofMappings(watch, untold) {
	if (watch.state !== "watching") {
		const { state: why, detail } = watch;
		return {
			...NOBODY,
			end: async () => ({
				classes: [],
				mappings: [],
				untold: [...untold, {
					who: "mappings",
					why,
					detail
				}]
			})
		};
	}
	return {
		mark: async () => watch.mark(),
		end: async () => {
			return {
				classes: [],
				mappings: (await watch.stop()).filter(({ grew }) => Math.min(...grew) >= LEAST),
				untold: [...untold]
			};
		},
		kill: () => watch.kill()
	};
}
/** What only the probe could tell. */
function untoldInside({ processes }) {
	const has = (name) => processes.some(({ role }) => name.test(role.split(/\s/)[0] ?? ""));
	return [...has(/(^|\/)python[\d.]*$/) ? [{
		who: "python",
		why: "no-probe",
		detail: ""
	}] : [], ...has(/(^|\/)node$/) ? [{
		who: "node",
		why: "no-probe",
		detail: ""
	}] : []];
}
function unasked({ processes }) {
	return [{
		who: processes.some(({ role }) => /(^|\/)java$/.test(role.split(/\s/)[0] ?? "")) ? "classes" : "mappings",
		why: "intrusive",
		detail: ""
	}];
}


var __webpack_exports__DirectoryStore = __webpack_exports__.fH;
var __webpack_exports__GPU_TOOLS = __webpack_exports__.Ns;
var __webpack_exports__GPU_VENDORS = __webpack_exports__.rb;
var __webpack_exports__Observer = __webpack_exports__.nu;
var __webpack_exports__baseTrend = __webpack_exports__.lJ;
var __webpack_exports__checkedOut = __webpack_exports__.M8;
var __webpack_exports__checkout = __webpack_exports__.Pt;
var __webpack_exports__chooseGpus = __webpack_exports__.zQ;
var __webpack_exports__findServer = __webpack_exports__.Fm;
var __webpack_exports__getPage = __webpack_exports__.WE;
var __webpack_exports__isLogged = __webpack_exports__.j;
var __webpack_exports__judgeFinished = __webpack_exports__.SN;
var __webpack_exports__overlapOf = __webpack_exports__.HV;
var __webpack_exports__packed = __webpack_exports__.xc;
var __webpack_exports__pageAssets = __webpack_exports__.tb;
var __webpack_exports__peakConcurrency = __webpack_exports__.PH;
var __webpack_exports__previewCycle = __webpack_exports__.zY;
var __webpack_exports__readNewest = __webpack_exports__.L6;
var __webpack_exports__realPorts = __webpack_exports__.RV;
var __webpack_exports__recordingBytes = __webpack_exports__.Rt;
var __webpack_exports__runGate = __webpack_exports__.Rg;
var __webpack_exports__secretsIn = __webpack_exports__.VY;
var __webpack_exports__timelineOf = __webpack_exports__.hf;
var __webpack_exports__watchLive = __webpack_exports__.yX;
var __webpack_exports__watchMappings = __webpack_exports__.Bd;
var __webpack_exports__workloadWarnings = __webpack_exports__.jt;
var __webpack_exports__writeReports = __webpack_exports__.Li;
export { __webpack_exports__DirectoryStore as DirectoryStore, __webpack_exports__GPU_TOOLS as GPU_TOOLS, __webpack_exports__GPU_VENDORS as GPU_VENDORS, __webpack_exports__Observer as Observer, __webpack_exports__baseTrend as baseTrend, __webpack_exports__checkedOut as checkedOut, __webpack_exports__checkout as checkout, __webpack_exports__chooseGpus as chooseGpus, __webpack_exports__findServer as findServer, __webpack_exports__getPage as getPage, __webpack_exports__isLogged as isLogged, __webpack_exports__judgeFinished as judgeFinished, __webpack_exports__overlapOf as overlapOf, __webpack_exports__packed as packed, __webpack_exports__pageAssets as pageAssets, __webpack_exports__peakConcurrency as peakConcurrency, __webpack_exports__previewCycle as previewCycle, __webpack_exports__readNewest as readNewest, __webpack_exports__realPorts as realPorts, __webpack_exports__recordingBytes as recordingBytes, __webpack_exports__runGate as runGate, __webpack_exports__secretsIn as secretsIn, __webpack_exports__timelineOf as timelineOf, __webpack_exports__watchLive as watchLive, __webpack_exports__watchMappings as watchMappings, __webpack_exports__workloadWarnings as workloadWarnings, __webpack_exports__writeReports as writeReports };
