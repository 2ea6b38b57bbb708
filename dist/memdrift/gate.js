import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__ from "./service.js";
import * as __WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__ from "./github.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
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
  M8: () => (/* binding */ checkedOut),
  X8: () => (/* binding */ hasAny),
  wl: () => (/* binding */ isToldInLogs),
  SN: () => (/* binding */ judgeFinished),
  HV: () => (/* binding */ overlapOf),
  tb: () => (/* binding */ pageAssets),
  PH: () => (/* binding */ peakConcurrency),
  zY: () => (/* binding */ previewCycle),
  RV: () => (/* binding */ realPorts),
  Rt: () => (/* binding */ recordingBytes),
  Sc: () => (/* binding */ residentBytes),
  Rg: () => (/* binding */ runGate),
  lc: () => (/* binding */ samplesOf),
  VY: () => (/* binding */ secretsIn),
  XN: () => (/* binding */ sumOf),
  hf: () => (/* binding */ timelineOf),
  Hn: () => (/* binding */ times),
  X5: () => (/* binding */ total),
  PA: () => (/* binding */ weightedUsage),
  rD: () => (/* binding */ wholeNumber),
  jt: () => (/* binding */ workloadWarnings),
  Li: () => (/* binding */ writeReports)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["Deadline"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.Deadline), ["GIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GIB), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["SERIES"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.SERIES), ["ServiceError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.ServiceError), ["TimeUp"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.TimeUp), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["fileFault"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileFault), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["hierarchyOrder"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.hierarchyOrder), ["orCancelled"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.orCancelled) });
;// CONCATENATED MODULE: external "./service.js"
var external_service_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_service_js_y = (x) => (() => (x))
const external_service_js_namespaceObject = external_service_js_x({ ["chooseGpus"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.chooseGpus), ["launch"]: () => (__WEBPACK_EXTERNAL_MODULE__service_js_e7a853fd__.launch) });
;// CONCATENATED MODULE: external "./github.js"
var external_github_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_github_js_y = (x) => (() => (x))
const external_github_js_namespaceObject = external_github_js_x({ ["MAX_PACKED_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.MAX_PACKED_BYTES), ["MAX_TEXT_BYTES"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.MAX_TEXT_BYTES), ["asNamed"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.asNamed), ["folderOf"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.folderOf), ["parseWhole"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.parseWhole), ["readPath"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.readPath), ["serialize"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.serialize), ["unpack"]: () => (__WEBPACK_EXTERNAL_MODULE__github_js_2db28e94__.unpack) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["growsBeyondBudget"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.growsBeyondBudget), ["noteText"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.noteText) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["discriminatedUnion"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.discriminatedUnion), ["literal"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.literal), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["AB_ORDER"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.AB_ORDER), ["HORIZONS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.HORIZONS), ["REST_DELAYS_MS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.REST_DELAYS_MS), ["RecordingWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.RecordingWriter), ["Workspace"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.Workspace), ["abCycles"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.abCycles), ["abTrouble"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.abTrouble), ["allWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.allWithin), ["chooseBaselines"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.chooseBaselines), ["confirms"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.confirms), ["createJudge"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.createJudge), ["differences"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.differences), ["epochsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.epochsOf), ["feasible"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.feasible), ["judge"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.judge), ["judgePairedRuns"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.judgePairedRuns), ["longest"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.longest), ["makeFolders"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.makeFolders), ["measured"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.measured), ["needsConfirming"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.needsConfirming), ["parseRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseRecording), ["planDrift"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.planDrift), ["quantumOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.quantumOf), ["readRules"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.readRules), ["recordingRefusal"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.recordingRefusal), ["recordingsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.recordingsOf), ["settled"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.settled), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.systemClock), ["worst"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.worst), ["writeWhole"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.writeWhole) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["MissingSecretError"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.MissingSecretError), ["checkVary"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.checkVary), ["countGenerating"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.countGenerating), ["eventCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.eventCounter), ["isMalformable"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.isMalformable), ["loadWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.loadWorkload), ["malformed"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.malformed), ["periodUs"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.periodUs), ["prepared"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.prepared), ["requireSecrets"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.requireSecrets), ["resolveSecrets"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.resolveSecrets), ["secretNames"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.secretNames), ["sliceCycle"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.sliceCycle), ["valueAt"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAt), ["variedBody"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.variedBody), ["varies"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.varies), ["warmupRequests"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.warmupRequests), ["withCancels"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.withCancels) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["nearest"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.nearest), ["reasonText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.reasonText), ["sentence"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.sentence), ["shown"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.shown), ["whyText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.whyText) });
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
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: external "node:perf_hooks"
const external_node_perf_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/parts/gate.js






















// lib/gate/effects/masked.js
/**
* Values that nothing shows: the workload's secrets, and those among the variables of the service and of the door. The
* service may have the door's: a command has them all, and `--env NAME` and a compose file hand them on.
* @param around the door's variables
*/
function maskedOf(config, workload, around) {
	return [
		...workload.secrets.map((name) => around[name] ?? ""),
		...secretsIn(around),
		...secretsIn(config.service.env)
	];
}
/** What variables call secret, and the passwords of URLs in any of them. */
function secretsIn(variables) {
	const all = Object.entries(variables);
	const named = all.filter(([name]) => CALLED_SECRET.test(name)).map(([, value]) => value ?? "");
	const passwords = all.flatMap(([, value]) => urlPasswords(value ?? ""));
	return [...named, ...passwords].filter((value) => !IS_SETTING.test(value));
}
/** Passwords of the URLs in a text, as they are written and as they are meant. */
function urlPasswords(text) {
	const written = [...[...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]+)@/g)].map(([, password = ""]) => password), ...unescapedPasswords(text)];
	return [...new Set(written.flatMap((password) => [password, decoded(password)]))];
}
/** Those that hold a raw "/", "?" or "#", and end at the "@". One expression for it would take a hostile text's time. */
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
/** MAX_TOKENS and TOKENIZERS_PARALLELISM are none. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Of HF_HUB_DISABLE_IMPLICIT_TOKEN=1: without it, no figure of a report would keep its ones. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;
// lib/gate/effects/recording-size.js
/** Of every known series a reading of some GiB: no line of a recording has more. */
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
/** Bytes of the recording of one run, at most and about: a sample a second, a checkpoint and an outcome a cycle. */
function recordingBytes(maxDurationMs) {
	const bytesOf = (lines) => JSON.stringify(lines).length;
	return Math.ceil(maxDurationMs / 1e3 * bytesOf([SAMPLE]) + 64 * bytesOf(CYCLE));
}
// lib/gate/effects/page-assets.js
/** What the report's page carries in itself, from the built package; each script with its hash for the page's policy. */
function pageAssets(dist) {
	const read = (file) => (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(dist, "page", file), "utf8");
	const scripts = ["uPlot.iife.js", "page.js"].map(read);
	const hashes = scripts.map((script) => (0,external_node_crypto_namespaceObject.createHash)("sha256").update(script).digest("base64"));
	return {
		scripts,
		styles: ["uPlot.min.css", "page.css"].map(read),
		hashes
	};
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
		const recordings = [];
		const warnings = [];
		const folder = (0,external_github_js_namespaceObject.folderOf)(name);
		const candidates = [...await this.#plain(folder), ...await this.#checkedOut(folder)].sort((a, b) => a.when < b.when ? -1 : 1).slice(-64);
		for (const { path, read } of candidates) try {
			recordings.push({
				origin: path,
				recording: await read(),
				distance: null
			});
		} catch (error) {
			warnings.push(`${error instanceof Error ? error.message : String(error)} (left out)`);
		}
		const created = (stored) => stored.recording.header.created ?? "";
		recordings.sort((a, b) => created(a) < created(b) ? 1 : -1);
		return {
			recordings,
			warnings
		};
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
			const read = async () => (0,external_drift_js_namespaceObject.parseRecording)((await bounded(path, external_github_js_namespaceObject.MAX_TEXT_BYTES)).toString("utf8"), path).recording;
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
				const when = new Date(stored.created).toISOString().replace(/\D/g, "");
				const read = async () => (0,external_github_js_namespaceObject.asNamed)((0,external_github_js_namespaceObject.parseWhole)((0,external_github_js_namespaceObject.unpack)(await bounded(path, external_github_js_namespaceObject.MAX_PACKED_BYTES), path), path), stored, path);
				candidates.push({
					path,
					when,
					read
				});
			}
		}
		return candidates;
	}
};
async function entries(folder) {
	try {
		return (await (0,external_node_fs_promises_namespaceObject.readdir)(folder)).sort();
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		throw error;
	}
}
async function bounded(path, mostBytes) {
	const { size } = await (0,external_node_fs_promises_namespaceObject.stat)(path);
	if (size > mostBytes) throw new Error(`${path}: ${size} bytes; allowed: at most ${mostBytes}`);
	return (0,external_node_fs_promises_namespaceObject.readFile)(path);
}
// lib/replay/http-transport.js
/** Free connections kept: more would be opened and left idle only after a burst. */
const MAX_FREE_SOCKETS = 256;
/**
* A free connection is closed by us after this long, well before any common server would (gunicorn 2 s; uvicorn,
* hypercorn and Node 5 s): a request sent on a connection that the server is just closing would be reset, and counted
* as the service's error although it is not.
*/
const FREE_SOCKET_MS = 1e3;
/**
* Sends over `node:http`, which ends an aborted request's connection and opens no other (undici reconnects at once,
* issue nodejs/undici#5845). No limit on connections: a cap would turn the open loop into a closed one unseen. No
* redirects; answers are drained as they come and not kept. No retries but one: a connection that had served before and
* is reset before a byte of an answer was closed by the server without a word, as llama.cpp's does behind each stream
* that says keep-alive. The server never saw the request, which goes out once more on a connection of its own (as in
* Go's net/http, and every browser), and is counted.
* @param baseUrl `http://host:port`, with a path before the requests' own where there is one
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
	return {
		send(outgoing) {
			return new Resending(() => dispatch(outgoing), dropFree);
		},
		async close() {
			const agents = [pool, ...sessions.values()];
			const closed = agents.flatMap(({ sockets: busy, freeSockets }) => [busy, freeSockets].flatMap((byHost) => Object.values(byHost).flat())).map((socket) => new Promise((resolve) => socket?.once("close", resolve)));
			for (const agent of agents) agent.destroy();
			await Promise.all(closed);
		}
	};
	function dispatch(outgoing) {
		const { method, path, headers, body, countEvents, keepBody } = outgoing;
		const length = body === void 0 ? {} : { "content-length": String(body.byteLength) };
		const encoding = countEvents || keepBody ? { "accept-encoding": "identity" } : {};
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
		const exchange = new Exchange(clientRequest, outgoing);
		clientRequest.end(body);
		return exchange;
	}
	/** Whatever else lies free has been free for as long, and may be closed as well. */
	function dropFree() {
		for (const agent of [pool, ...sessions.values()]) for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
	}
}
/** A request that may have to be sent twice. */
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
	answer;
	/** The first thing that went wrong. */
	#failure;
	#answered = false;
	/** The client has hung up as planned, before the answer's end. */
	#cancelled = false;
	#bytes = 0;
	#counter;
	#kept = [];
	#response;
	#cancelTimer;
	constructor(request, outgoing) {
		this.request = request;
		this.outgoing = outgoing;
		const timer = setTimeout(() => this.#endWith(this.#isConnected() ? "timeout" : "connect_timeout"), outgoing.timeoutMs);
		this.answer = this.#follow().finally(() => {
			clearTimeout(timer);
			clearTimeout(this.#cancelTimer);
		});
	}
	/** Whether its connection had served a request before. */
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
		this.#cancelTimer = setTimeout(() => this.#hangUp(), afterUs / 1e3);
	}
	/** Reads an answer to its end, counting and forgetting. */
	#drain(response) {
		const { countEvents, keepBody, onEvent } = this.outgoing;
		this.#response = response;
		this.#counter = countEvents ? (0,external_workload_js_namespaceObject.eventCounter)(response.headers["content-type"], onEvent) : void 0;
		return new Promise((resolve) => {
			response.on("data", (chunk) => {
				this.#bytes += chunk.length;
				if (keepBody && this.#bytes <= 4194304) this.#kept.push(chunk);
				this.#counter?.feed(chunk);
				this.#hangUpWhereDue();
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
	#hangUpWhereDue() {
		const { afterEvents, afterBytes } = this.outgoing.cancel ?? {};
		if (afterEvents !== void 0 && (this.#counter?.events ?? 0) >= afterEvents || afterBytes !== void 0 && this.#bytes >= afterBytes) queueMicrotask(() => this.#hangUp());
	}
	#hangUp() {
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
		const kept = this.#bytes <= 4194304 ? Buffer.concat(this.#kept) : null;
		return {
			status,
			bytes: this.#bytes,
			events: this.#counter?.events ?? 0,
			done: this.#counter?.done ?? false,
			cancelled: this.#cancelled,
			...this.outgoing.keepBody ? { body: kept } : {}
		};
	}
};
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
function failureFrom(error, answered) {
	const { code = "", syscall } = error;
	if (LOCAL_LIMIT.includes(code)) return "local_limit";
	if (NO_CONNECTION.includes(code)) return "connect_refused";
	if (code === "ETIMEDOUT") return syscall === "connect" ? "connect_timeout" : "timeout";
	if (RESET.includes(code)) return answered ? "reset_mid_body" : "reset_before_headers";
	return "protocol";
}
// lib/replay/order.js
/** @throws RangeError where a request follows one that does not stand before it: it would never be sent */
function orderOf(requests) {
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
		if (!seen.has(after)) throw new RangeError(`request ${id} follows ${after}, which does not stand before it`);
		const others = followers.get(after);
		if (others === void 0) followers.set(after, [request]);
		else others.push(request);
	}
	return {
		roots,
		followers
	};
}
// lib/replay/replay-clock.js
/** Longest delay that a timer can take: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Sleeps on timers, which know whole milliseconds only; the rest passes turning the event loop over. */
const timerClock = {
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
* The worker's whole program: sleeps in the kernel until the time in the shared cell, then says so. A text, because it
* must run the same from a bundle and from sources. `cell[0]` counts changes and is what is waited on, so that a time
* set while the worker looks is never missed; `due[0]` is in nanoseconds of `process.hrtime`, which all threads share.
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
/** Further away than any run lasts. */
const NEVER_NS = 2n ** 62n;
/**
* A schedule kept by a thread of its own: it sleeps on a futex, which knows microseconds, and does not wait for what the
* main thread is busy with. Every sleep is to a time of one absolute schedule, so errors never add up. Where no thread
* can be had it sleeps on timers.
*/
var WorkerClock = class {
	#memory = new SharedArrayBuffer(16);
	#cell = new Int32Array(this.#memory, 0, 1);
	#due = new BigInt64Array(this.#memory, 8, 1);
	/** By time, the first last. */
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
			return timerClock.sleepUntil(dueMs, signal);
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
			this.#sleepers.splice(this.#placeOf(dueMs), 0, sleeper);
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
	/** The thread is gone: whoever sleeps goes on sleeping on timers. */
	#fallBack() {
		for (const { dueMs, signal, wake } of this.#sleepers.splice(0)) timerClock.sleepUntil(dueMs, signal).then(wake);
	}
	/** First place whose sleeper is due no later: those are woken before it. */
	#placeOf(dueMs) {
		let [low, high] = [0, this.#sleepers.length];
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.#sleepers[middle]?.dueMs ?? 0) > dueMs) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
/** Of the process: started by the first schedule, and kept. */
const monotonicClock = new WorkerClock();
// lib/replay/replay-failure.js
/** True where the events of the answer must be counted: to judge it, to time it, or to hang up at one. */
function needsEvents({ expect, stream, cancel }) {
	return stream || cancel?.afterEvents !== void 0 || expect?.done === true || expect?.min_events !== void 0 || expect?.max_events !== void 0;
}
/** True where the answer's body must be looked into. */
function needsBody({ expect }) {
	return expect?.json !== void 0;
}
/**
* Why an answer, complete or hung up on as planned, is not what the workload expects, or null when it is: the statuses of `expect`, or else the
* one recorded, or else any 2xx. A 4xx that was recorded as that 4xx is as it should be.
*/
function failureOf(request, answer) {
	if (answer.cancelled) return answer.status === 0 || isExpectedStatus(request, answer.status) ? null : statusFailure(answer.status);
	if (!isExpectedStatus(request, answer.status)) return statusFailure(answer.status);
	const { done = false, min_events: least = 0, max_events: most = Number.POSITIVE_INFINITY, json } = request.expect ?? {};
	if (done && !answer.done || answer.events < least || answer.events > most) return "validation";
	return json === void 0 || holds(json, answer.body) ? null : "validation";
}
/** Whether every pointer finds what it should in an answer that is JSON. */
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
function isExpectedStatus({ expect, observedStatus }, status) {
	if (expect?.status !== void 0) return expect.status.includes(status);
	return observedStatus === void 0 ? status >= 200 && status < 300 : status === observedStatus;
}
function statusFailure(status) {
	if (status >= 500) return "http_5xx";
	return status >= 400 ? "http_4xx" : "unexpected_status";
}
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
			highest: MAX_US,
			figures: 3
		});
		const us = Math.min(MAX_US, Math.max(1, Math.round(ms * 1e3)));
		this.#histogram.record(us);
		this.#maxUs = Math.max(this.#maxUs, us);
	}
	get isEmpty() {
		return this.#histogram === void 0;
	}
	/** Milliseconds; null where nothing was recorded. */
	percentiles() {
		const at = (percentile) => this.#histogram === void 0 ? null : Math.min(this.#maxUs, this.#histogram.percentile(percentile)) / 1e3;
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
/** What is counted of all requests alike, and of each class. */
var Counts = class {
	sent = 0;
	ok = 0;
	cancels = {
		planned: 0,
		delivered: 0
	};
	errors = /* @__PURE__ */ new Map();
	latency = new Times();
	ttft = new Times();
	between = new Times();
	failed(failure) {
		this.errors.set(failure, (this.errors.get(failure) ?? 0) + 1);
	}
	outcome() {
		return {
			sent: this.sent,
			ok: this.ok,
			...this.latency.percentiles(),
			...this.errors.size === 0 ? {} : { errors: Object.fromEntries(this.errors) },
			...this.cancels.planned === 0 ? {} : { cancels: { ...this.cancels } },
			...this.ttft.isEmpty ? {} : { ttft: this.ttft.percentiles() },
			...this.between.isEmpty ? {} : { between: this.between.percentiles() }
		};
	}
};
/** Counts one cycle as it goes; its size does not depend on how many requests there are. */
var Tally = class {
	allowedLatenessMs;
	#all = new Counts();
	#classes = /* @__PURE__ */ new Map();
	#lateness = new Times();
	#late = 0;
	#unsent = 0;
	#resent = 0;
	#inFlight = 0;
	constructor(allowedLatenessMs) {
		this.allowedLatenessMs = allowedLatenessMs;
	}
	/** @param inFlight with it */
	sent(name, inFlight, cancels) {
		this.#inFlight = Math.max(this.#inFlight, inFlight);
		for (const counts of this.#of(name)) {
			counts.sent += 1;
			if (cancels) counts.cancels.planned += 1;
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
		this.#lateness.add(ms);
		if (ms > this.allowedLatenessMs) this.#late += 1;
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
	/** Hung up as planned: served as far as it was wanted, in a time that is ours and not the service's. */
	cancelled(name) {
		for (const counts of this.#of(name)) {
			counts.ok += 1;
			counts.cancels.delivered += 1;
		}
	}
	failed(name, failure) {
		for (const counts of this.#of(name)) counts.failed(failure);
	}
	/** @param timed every request had a time, and lateness is told also where none was sent */
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
			...timed || !this.#lateness.isEmpty ? {
				latenessMs: this.#lateness.spread(),
				late: this.#late
			} : {},
			...ttft === void 0 ? {} : { ttftMs: ttft },
			...between === void 0 ? {} : { betweenMs: between },
			...cancels === void 0 ? {} : { cancels },
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
const ALLOWED_LATENESS_MS = 50;
/**
* Sends one cycle and counts what came of it. Resolves only when nothing is in flight and every connection is closed,
* so that the checkpoint after it reads a service at rest; what the service answers never makes it reject.
* @throws MissingSecretError, or RangeError of requests that cannot be put in order, before anything is sent
*/
async function runCycle(given) {
	const { requests, secrets, mode } = given;
	(0,external_workload_js_namespaceObject.requireSecrets)([...new Set(requests.flatMap(({ headers }) => Object.values(headers).flatMap(external_workload_js_namespaceObject.secretNames)))], secrets);
	const order = orderOf(requests);
	const untimed = mode === "open" ? order.roots.find(({ tUs }) => tUs === void 0) : void 0;
	if (untimed !== void 0) throw new RangeError(`open loop: request ${untimed.id} has no time of its own`);
	const signal = AbortSignal.any([given.signal]);
	(0,external_node_events_namespaceObject.setMaxListeners)(0, signal);
	const options = {
		...given,
		signal
	};
	const clock = options.clock ?? monotonicClock;
	const transport = options.transport ?? httpTransport(options.baseUrl);
	const sender = new Sender(options, transport, clock);
	const stop = () => sender.abort();
	signal.addEventListener("abort", stop, { once: true });
	try {
		await clock.ready?.();
		const startMs = clock.now();
		await (mode === "open" ? openLoop(options, order, sender, clock) : closedLoop(options, order, sender, clock));
		return sender.tally.outcome({
			durationMs: clock.now() - startMs,
			timed: mode === "open"
		});
	} finally {
		signal.removeEventListener("abort", stop);
		await transport.close();
	}
}
/**
* A lane is a client: it sends a request and then what follows it, pauses included, before it takes the next that
* follows none. Latency counts from dispatch.
*/
async function closedLoop({ concurrency, speed, signal }, { roots, followers }, sender, clock) {
	const queue = roots.values();
	const lane = async () => {
		for (const root of queue) {
			/** What this client has yet to send, the next last, with the time at which it may. */
			const chain = [{ request: root }];
			for (let next = chain.pop(); next !== void 0; next = chain.pop()) {
				const prepared = sender.prepare(next.request);
				if (next.dueMs !== void 0) await clock.sleepUntil(next.dueMs, signal);
				if (signal.aborted) return;
				await sender.send(prepared, { ...next.dueMs === void 0 ? {} : { plannedMs: next.dueMs } });
				const endMs = clock.now();
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
* Every request with a time is due at one anchor plus that: nothing is summed, so nothing drifts. What follows another
* is due when that has ended, in whatever way, and its pause is over. Latency counts from the planned time, so a sender
* or service that falls behind cannot hide it (coordinated omission).
*/
async function openLoop({ speed, signal }, { roots, followers }, sender, clock) {
	const anchorMs = clock.now();
	const answers = [];
	/** One request that is due, and then all that follow it. */
	const goOn = async (prepared, dueMs) => {
		await sender.send(prepared, {
			plannedMs: dueMs,
			fromMs: dueMs
		});
		const endMs = clock.now();
		const following = followers.get(prepared.request.id) ?? [];
		if (following.length === 0 || signal.aborted) return;
		await Promise.all(following.map((request) => follow(request, endMs + (request.thinkUs ?? 0) / 1e3 / speed)));
	};
	const follow = async (request, dueMs) => {
		const prepared = sender.prepare(request);
		await clock.sleepUntil(dueMs, signal);
		if (!signal.aborted) await goOn(prepared, dueMs);
	};
	for (const request of roots) {
		const dueMs = anchorMs + (request.tUs ?? 0) / 1e3 / speed;
		const prepared = sender.prepare(request);
		await clock.sleepUntil(dueMs, signal);
		if (signal.aborted) break;
		answers.push(goOn(prepared, dueMs));
	}
	await Promise.all(answers);
}
/** Sends single requests, knows which are in flight, and counts them. */
var Sender = class {
	options;
	transport;
	clock;
	tally;
	#inFlight = /* @__PURE__ */ new Set();
	#maxInFlight;
	constructor(options, transport, clock) {
		this.options = options;
		this.transport = transport;
		this.clock = clock;
		this.tally = new Tally(options.allowedLatenessMs ?? ALLOWED_LATENESS_MS);
		this.#maxInFlight = options.mode === "open" ? options.maxInFlight ?? Number.POSITIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	/** Everything that can be done before a request is due. */
	prepare(request) {
		const { secrets, timeoutMs } = this.options;
		const headers = Object.entries(request.headers).map(([name, value]) => [name, (0,external_workload_js_namespaceObject.resolveSecrets)(value, secrets)]);
		return {
			request,
			outgoing: {
				method: request.method,
				path: request.path,
				headers: Object.fromEntries(headers),
				body: (0,external_workload_js_namespaceObject.variedBody)(request, this.options),
				timeoutMs: timeoutMs ?? request.timeoutUs / 1e3,
				countEvents: needsEvents(request),
				keepBody: needsBody(request),
				session: request.session,
				cancel: request.cancel
			}
		};
	}
	/** Resolves when the request has ended, however it did, or at once where it may not be sent. */
	async send({ request, outgoing }, { plannedMs, fromMs }) {
		const { tally, clock } = this;
		if (this.#inFlight.size >= this.#maxInFlight) {
			tally.unsent();
			return;
		}
		const startMs = clock.now();
		tally.sent(request.class, this.#inFlight.size + 1, request.cancel !== void 0);
		if (plannedMs !== void 0) tally.late(startMs - plannedMs);
		const sending = this.transport.send({
			...outgoing,
			onEvent: request.stream ? this.#timer(request, startMs) : void 0
		});
		this.#inFlight.add(sending);
		const answer = await sending.answer;
		this.#inFlight.delete(sending);
		if (sending.resent) tally.resent();
		const failure = typeof answer === "string" ? answer : failureOf(request, answer);
		if (failure !== null) tally.failed(request.class, failure);
		else if (typeof answer !== "string" && answer.cancelled) tally.cancelled(request.class);
		else tally.ok(request.class, clock.now() - (fromMs ?? startMs));
	}
	abort() {
		for (const sending of this.#inFlight) sending.abort();
	}
	/** Times the events of a stream: to the first from dispatch, to each further from the one before. */
	#timer(request, startMs) {
		let beforeMs = null;
		return () => {
			const nowMs = this.clock.now();
			if (beforeMs === null) this.tally.event(request.class, "first", nowMs - startMs);
			else this.tally.event(request.class, "further", nowMs - beforeMs);
			beforeMs = nowMs;
		};
	}
};
// lib/gate/effects/real.js
/** The gate's effects on a real machine; the same for the command line and the Action. */
function realPorts(options) {
	const { config } = options;
	return {
		loadWorkload: external_workload_js_namespaceObject.loadWorkload,
		launch: (service, deadline) => (0,external_service_js_namespaceObject.launch)(service, {
			probeSource: (0,external_node_path_namespaceObject.join)(options.dist, "probe"),
			onName: options.onName,
			log: options.log,
			signal: deadline.signal,
			pulling: (pull) => deadline.uncounted(pull)
		}),
		openDriver: driverOf,
		isHere: (pid) => (0,external_node_fs_namespaceObject.existsSync)(`/proc/${pid}`),
		findServer: async (service, { metrics = "auto" }) => {
			const { findServer, get } = await import(/* webpackIgnore: true */ "./metrics.js");
			return findServer({
				service,
				metrics,
				get
			});
		},
		send: ({ url, requests, cycle, signal, mode, seed, vary = config.workload.vary }) => runCycle({
			baseUrl: url,
			requests,
			cycle,
			mode,
			seed,
			concurrency: config.workload.concurrency,
			speed: config.workload.speed,
			vary,
			secrets: options.secrets,
			signal,
			allowedLatenessMs: config.workload.latenessMs,
			maxInFlight: config.workload.maxInFlight,
			...config.workload.timeoutMs === null ? {} : { timeoutMs: config.workload.timeoutMs }
		}),
		secrets: options.secrets,
		checkedOut: () => checkedOut() ?? options.secrets["GITHUB_SHA"] ?? null,
		masker: options.masker,
		store: options.store === void 0 ? directoryOf(config) : options.store,
		runner: runnerFacts(),
		clock: {
			...external_drift_js_namespaceObject.systemClock,
			wall: () => /* @__PURE__ */ new Date()
		},
		log: options.log,
		progress: options.progress,
		signal: options.signal,
		outDir: options.outDir,
		spareRoots: [.../* @__PURE__ */ new Set([(0,external_node_os_namespaceObject.tmpdir)(), "/var/tmp"])]
	};
}
/** AMD's GPUs are given to a container by their device files, and to a command by being there. */
async function driverOf(config) {
	if (config.gpus === "none") return null;
	const { ids } = await (0,external_service_js_namespaceObject.chooseGpus)(config.gpus);
	const isAmd = config.runArgs.some((word) => word.includes("/dev/kfd")) || config.command !== void 0 && (0,external_node_fs_namespaceObject.existsSync)("/dev/kfd");
	const amd = ids.length === 0 && isAmd;
	if (ids.length === 0 && !amd) return null;
	const { openDriver } = await import(/* webpackIgnore: true */ "./open-driver.js");
	return openDriver({
		ids,
		amd,
		env: process.env,
		now: external_drift_js_namespaceObject.systemClock.now
	});
}
function directoryOf({ baseline: { dir } }) {
	return dir === null ? null : new DirectoryStore(dir);
}
/** It reads two small files; on a file system that hangs the commit is not known. */
const GIT_MS = 1e4;
/** HEAD of the working directory; where the head of a pull request was checked out, that and not the test merge. */
function checkedOut() {
	const { status, stdout } = (0,external_node_child_process_namespaceObject.spawnSync)("git", ["rev-parse", "HEAD"], {
		encoding: "utf8",
		timeout: GIT_MS,
		killSignal: "SIGKILL"
	});
	return status === 0 && /^[0-9a-f]{40,64}$/.test(stdout.trim()) ? stdout.trim() : null;
}
/** Transparent huge pages: `always [madvise] never` names the choice in brackets. */
function runnerFacts() {
	try {
		return { thp: (0,external_node_fs_namespaceObject.readFileSync)("/sys/kernel/mm/transparent_hugepage/enabled", "utf8").match(/\[(\w+)\]/)?.[1] ?? null };
	} catch {
		return { thp: null };
	}
}
// lib/gate/effects/time-limits.js
/** Reading the baselines, and storing one: longer than a store tries by itself. */
const READING_MS = 3e5;
const STORING_MS = 66e4;
/** Of a run: the engine's answers, a GPU that others leave, the last lines of the service, its removal. */
const GRACE_MS = 24e4;
/** What starting may take beyond the service's own startup: networks and containers are made one after the other. */
const STARTING_MS = 6e4;
/** All phases together take at most this share of `max-duration`, and a minute in any case. */
const SHARE_OF_DURATION = .25;
const LEAST_EXPLANATION_MS = 6e4;
/** @param runs launches that there may be, each measured by itself */
function timeLimits({ service, plan }, { refresh }, runs) {
	return {
		readingMs: READING_MS,
		startupMs: service.startupTimeoutMs + STARTING_MS,
		measuringMs: plan.maxDurationMs,
		explanationMs: refresh ? 0 : Math.max(LEAST_EXPLANATION_MS, plan.maxDurationMs * SHARE_OF_DURATION),
		storingMs: refresh ? STORING_MS : 0,
		graceMs: GRACE_MS,
		runs
	};
}
function runMs({ startupMs, measuringMs, explanationMs, storingMs, graceMs }) {
	return startupMs + measuringMs + explanationMs + storingMs + graceMs;
}
function totalMs(limits) {
	return limits.readingMs + limits.runs * runMs(limits);
}
/** In one line, for a person who waits. */
function limitsText(limits) {
	const { readingMs, startupMs, measuringMs, explanationMs, storingMs, graceMs, runs } = limits;
	const run = [
		["startup", startupMs],
		["measuring", measuringMs],
		["explanation", explanationMs],
		["storing", storingMs],
		["grace", graceMs]
	].filter(([, ms]) => ms > 0).map(([part, ms]) => `${part} ${timeText(ms)}`);
	const each = runs === 1 ? "" : `each of up to ${runs} runs: `;
	const reading = `reading baselines ${timeText(readingMs)}`;
	return `this takes at most ${timeText(totalMs(limits))}, pulling images not counted (${reading}; ${each}${run.join(", ")})`;
}
/** `90 s`, `15 min`, `3 min 45 s`. */
function timeText(ms) {
	const seconds = Math.round(ms / 1e3);
	if (seconds <= 120) return `${Number((ms / 1e3).toFixed(1))} s`;
	const rest = seconds % 60;
	return `${Math.floor(seconds / 60)} min${rest === 0 ? "" : ` ${rest} s`}`;
}
// lib/baseline/lookup.js
/**
* The stored recording whose plan binds a new run: the nearest sound one whose environment is equal but for the plan.
* Null where there is none: the run is free to fix its own.
* @param recordings nearest first
* @param environment of the new run, without `plan`
*/
function planBinder(recordings, environment) {
	return recordings.find((stored) => mayServe(stored, environment)) ?? null;
}
/**
* The stored recordings that the judge is offered: from the nearest back until `runs` that may serve are among them.
* None where the nearest that may serve is farther than a stand-in may be, and none before the first sound one.
* @param recordings nearest first
* @param environment of the new run, without `plan`
*/
function lookUp(recordings, environment, { runs, standInDistance }) {
	const nearest = recordings.find((stored) => mayServe(stored, environment));
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
	let serving = 0;
	for (const stored of recordings) {
		if (serving >= runs) break;
		if (mayServe(stored, environment)) serving += 1;
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
/** Sound in itself, and measured in this environment. */
function mayServe(stored, environment) {
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
* What a change inherits of a base that grows: what the base's own recording does beyond the budgets that the change
* is judged by, against the same baselines. Also where those let it pass, or leave it undecided: they hide what
* the rules of a base found (gate/refresh.ts), and a change of that base would answer for the whole of it.
* @param baselines that the change will be judged against
* @param rules of the change
* @param created when the change is measured: what is accepted must hold then, not when the base was measured
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
* The heights that the series of a base are held to, by name: those that the nearest sound recording of the same
* environment and plan carries on, else the settled heights of the oldest one. Empty without any.
* @param recordings nearest first
* @param environment with `plan`
*/
function referenceLevelsOf(recordings, environment) {
	const sound = recordings.map(({ recording }) => recording).filter(({ header }) => (0,external_drift_js_namespaceObject.differences)(environment, header.environment).length === 0).filter((recording) => (0,external_drift_js_namespaceObject.recordingRefusal)(recording) === null);
	const carried = sound.find(({ verdict }) => verdict?.anchors !== void 0)?.verdict?.anchors;
	const oldest = sound.at(-1);
	return carried ?? (oldest === void 0 ? {} : heightsOf(oldest));
}
/** Settled heights of a recording's series, as anchors that nobody has accepted. */
function heightsOf(recording) {
	const epoch = (0,external_drift_js_namespaceObject.longest)((0,external_drift_js_namespaceObject.epochsOf)(recording));
	const commit = recording.header.commit ?? null;
	const names = epoch === null ? [] : Object.keys(recording.header.series);
	return Object.fromEntries(names.flatMap((name) => {
		const value = epoch === null ? null : (0,external_drift_js_namespaceObject.settled)(epoch, name);
		return value === null ? [] : [[name, {
			value,
			commit,
			accepted: false
		}]];
	}));
}
/** What a series does beyond its budgets, by each rule that it broke, in its unit. A peak is not inherited. */
function beyond({ series, verdict, drift, level, peak }, { header, verdict: own }) {
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
	return {
		growth: drift !== null && (growth > drift.budget || verdict === "regression" && !(rises || peaks)) ? growth : 0,
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
* The rules that a refresh is judged by beside those of a change, because a change is blamed only for what it adds:
* the budget itself, which the growth of the baselines hides; and the anchors, from which no series may rise in steps
* that are each within the budget. What was accepted becomes the new anchor. A run that could not be measured is left
* as it is. Pure.
* @param judgement of the recording against its baselines
* @param anchors heights that the series are held to so far
*/
function withBaseRules(head, judgement, anchors, overrides = {}) {
	if (judgement.verdict === "not-measured") return {
		judgement,
		anchors
	};
	const absolute = judgement.baseline.used.length > 0 ? (0,external_drift_js_namespaceObject.judge)(gatedBy(head, "drift"), [], overrides).findings : [];
	const heights = (0,external_drift_js_namespaceObject.judge)(gatedBy(head, "level"), [atRest(head, anchors)], overrides).findings;
	const now = heightsOf(head);
	const next = /* @__PURE__ */ new Map();
	const worse = [];
	const findings = judgement.findings.map((finding) => {
		if (!finding.gated) return finding;
		const { series } = finding;
		const growing = of(absolute, series);
		const high = of(heights, series);
		const anchor = Object.hasOwn(anchors, series) ? anchors[series] : void 0;
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
			} : anchor ?? height);
		}
		const shown = accepted === void 0 ? finding : {
			...finding,
			accepted,
			notes: withoutIdle(finding)
		};
		if (finding.verdict === "regression") return shown;
		const regression = growing?.verdict === "regression" ? grown(shown, growing) : high?.verdict === "regression" && anchor !== void 0 ? risen(shown, high, anchor) : null;
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
		anchors: Object.fromEntries(next)
	};
}
/**
* A refresh that found nothing, and had nothing to be compared with, passes once it is a sound baseline: those that come
* after have one, and want of it is no fault of the base (contract: pass). The problem stays, for the report to tell why
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
* The decision on a finished recording, offline: as the live run came to it. That of a refresh carries its anchors, and
* is judged by the rules of a base too.
* @throws BudgetSyntaxError
*/
function judgeFinished(recording, baselines, overrides = {}) {
	const judgement = (0,external_drift_js_namespaceObject.judge)(recording, baselines, overrides);
	const anchors = recording.verdict?.anchors;
	return anchors === void 0 ? judgement : withBaseRules(recording, judgement, anchors, overrides).judgement;
}
/** The recording with its series gated by one rule alone. */
function gatedBy(head, rule) {
	const series = Object.entries(head.header.series).map(([name, declared]) => {
		const gated = (declared.gated ?? (0,external_start_js_namespaceObject.definitionOf)(name)?.gated ?? []).filter((gate) => gate === rule);
		return [name, {
			...declared,
			gated
		}];
	});
	return {
		...head,
		header: {
			...head.header,
			series: Object.fromEntries(series)
		}
	};
}
/** A recording that stands at the anchors throughout: what the level rule compares with where only heights are known. */
function atRest(head, anchors) {
	const series = Object.entries(head.header.series).filter(([name]) => Object.hasOwn(anchors, name));
	const values = Object.fromEntries(series.map(([name]) => [name, anchors[name]?.value ?? null]));
	return {
		header: {
			...head.header,
			series: Object.fromEntries(series)
		},
		samples: [],
		cycles: [],
		checkpoints: head.checkpoints.map(({ cycle, requests, t }) => ({
			kind: "checkpoint",
			cycle,
			requests,
			t,
			epoch: 1,
			values
		})),
		events: [],
		sensitivity: [],
		phases: []
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
/** A height reached in steps that were each within the budget. */
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
// lib/gate/effects/in-time.js
/** Whatever the engine, a file or a page keeps waiting: these throw the deadline's reason once it has passed. */
/** @param now the deadline of what is going on */
function serviceInTime(service, now) {
	return {
		name: service.name,
		url: service.url,
		members: service.members.map((member) => memberInTime(member, now)),
		subject: service.subject,
		memoryLimitBytes: service.memoryLimitBytes,
		gpus: service.gpus,
		otherPort: (port) => service.otherPort(port),
		ready: (signal) => now().race(service.ready(signal)),
		state: () => now().race(service.state()),
		logs: (lines) => now().race(service.logs(lines)),
		remove: () => service.remove()
	};
}
function memberInTime(member, now) {
	const { probe, reach } = member;
	return {
		name: member.name,
		probe: {
			command: (line) => now().race(probe.command(line)),
			read: () => now().race(probe.read())
		},
		reach: {
			procFiles: (processes, file) => now().race(reach.procFiles(processes, file)),
			cgroupFiles: (names) => now().race(reach.cgroupFiles(names))
		},
		processes: () => now().race(member.processes())
	};
}
function driverInTime(driver, now) {
	return {
		tool: driver.tool,
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
		gives: () => server.gives(),
		read: () => now().race(server.read())
	};
}
// lib/gate/readings/gpu-processes.js
/** Processes in a sentence, five at most. */
function processesText(processes) {
	const named = processes.slice(0, 5).map(({ pid, name, usedBytes }) => {
		return `${name.replace(/^.*\//, "").slice(0, 60)} (${pid}${usedBytes === null ? "" : `, ${(0,external_start_js_namespaceObject.formatBytes)(usedBytes)}`})`;
	});
	const more = processes.length > 5 ? ` and ${processes.length - 5} more` : "";
	return `${named.join(", ")}${more}`;
}
// lib/gate/run/gate-run.js
/** A run that demands a comparable baseline found that there is none: nothing is judged. */
var NoBaseline = class extends Error {
	name = "NoBaseline";
};
/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
var NotMeasured = class extends Error {
	remedy;
	logs;
	name = "NotMeasured";
	constructor(message, remedy, logs) {
		super(message);
		this.remedy = remedy;
		this.logs = logs;
	}
};
/**
* Writes a checkpoint, and as events what changed among the processes since the one before.
* @throws Ended where somebody else computes on the service's GPU
*/
function appendCheckpoint(run, cycle, requests, seen) {
	const t = run.t();
	const { values, raw, epoch, processes } = seen;
	if (seen.changed !== null && cycle > 0) {
		const { born, gone } = seen.changed;
		const detail = `processes gone: ${gone.join(", ") || "none"}; new: ${born.join(", ") || "none"}`;
		run.writer.append({
			kind: "event",
			t,
			what: "restarted-worker",
			detail
		});
	}
	run.writer.append({
		kind: "checkpoint",
		cycle,
		requests,
		t,
		epoch,
		values,
		raw,
		processes
	});
	tellUnread(run, seen, t);
	assertOwnGpu(run, seen.foreign);
}
/** The first time that a required series is not read, the likely reason: for the verdict, should it stay so. */
function tellUnread({ required, writer }, seen, t) {
	for (const series of required?.series ?? []) {
		if (typeof seen.values[series] === "number" || required === null) continue;
		if (writer.recording.events.some((event) => event.what === "unread" && event.series === series)) continue;
		const { reason, remedy } = required.why(series, seen);
		writer.append({
			kind: "event",
			t,
			what: "unread",
			series,
			detail: reason,
			remedy
		});
	}
}
/** @throws Ended, with the event that says so, where somebody else computes on the service's GPU */
function assertOwnGpu(run, foreign) {
	if (foreign.length === 0) return;
	run.writer.append({
		kind: "event",
		t: run.t(),
		what: "contaminated",
		detail: `another process computes on the GPU: ${processesText(foreign)}`,
		remedy: "one job at a time on a GPU: a concurrency group, or a runner of its own"
	});
	throw new Ended();
}
/** Measuring has ended early for a reason that the recording already tells (an event): nothing more to record. */
var Ended = class extends Error {
	name = "Ended";
};
// lib/gate/effects/recording-file.js
/**
* Nothing is launched for a recording that has no place: a quarter of an hour of measuring would be lost.
* @throws NotMeasured with one line that names the path and the room it needs
*/
function assertWritable({ fault }, { plan }) {
	if (fault === null) return;
	throw new NotMeasured(`the recording has no place: ${(0,external_start_js_namespaceObject.cannotWrite)(fault.path, fault.cause, recordingBytes(plan.maxDurationMs))}`, "make room there, or choose another folder (--out; of the Action, RUNNER_TEMP)");
}
/** Ends the file of a recording. Where it could not be written as it should be, that is told, and ends nothing. */
function endRecording(writer, { log, spareRoots = [] }, notes) {
	writer.close(writer.recording.checkpoints.length === 0 ? [] : spareRoots);
	const { fault } = writer;
	if (fault === null) return;
	const why = (0,external_start_js_namespaceObject.cannotWrite)(fault.path, fault.cause, Buffer.byteLength(writer.text()));
	const kept = writer.isWhole ? `the recording lies in ${writer.path}` : `the recording ${writer.isThere ? `ends at cycle ${fault.cycle}` : "is not kept"}, the verdict stands`;
	log.warn(`${why}; ${kept}`);
	notes.push(`${why}; ${kept}.`);
}
// lib/gate/run/failure-event.js
/** What a failure of the run leaves in the recording; null where it is told there already. Throws what is a bug. */
function eventOf(error, t) {
	if (error instanceof Ended) return null;
	if (error instanceof external_workload_js_namespaceObject.MissingSecretError) return {
		kind: "event",
		t,
		what: "not-measured",
		detail: error.message
	};
	if (error instanceof NotMeasured || error instanceof external_start_js_namespaceObject.ServiceError) {
		const remedy = error instanceof NotMeasured ? error.remedy : error.detail.remedy;
		const logs = (error instanceof NotMeasured ? error.logs : error.detail.logs)?.join("\n");
		return {
			kind: "event",
			t,
			what: "not-measured",
			detail: error.message,
			...remedy === void 0 ? {} : { remedy },
			...logs === void 0 ? {} : { logs }
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
* The device's side of the service's memory. The driver lists processes by the host's pids: where those can be told,
* `gpu/used` is what the service's own processes hold, context included; where they cannot (a runner in a container,
* MIG, WDDM), it is what the devices say, which then must be the service's alone.
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
		resident: isV1 ? residentV1(stat, files["memory.kmem.usage_in_bytes"] ?? null) : residentV2(stat),
		oomKills: fields((isV1 ? files["memory.oom_control"] : files["memory.events"]) ?? "").get("oom_kill") ?? null,
		limit: limitBytes((isV1 ? files["memory.limit_in_bytes"] : files["memory.max"]) ?? null)
	};
}
/**
* anon + shmem + kernel. `kernel` came with Linux 5.18; before it, its parts of any size.
* Source: Documentation/admin-guide/cgroup-v2.rst, memory.stat.
*/
function residentV2(stat) {
	const known = [
		"slab",
		"kernel_stack",
		"pagetables",
		"percpu"
	].map((name) => stat.get(name)).filter((part) => part !== void 0);
	const kernel = stat.get("kernel") ?? (known.length === 0 ? null : sum(known));
	return sum([
		stat.get("anon"),
		stat.get("shmem"),
		kernel
	]);
}
/**
* v1: total_rss + total_shmem + kernel. There `rss` is anonymous memory and its huge pages only; shmem is counted
* under `cache` (Documentation/admin-guide/cgroup-v1/memory.rst, 5.2). `total_`: with the groups below.
* Kernel memory is a counter of its own, absent where the kernel was built or started without it.
*/
function residentV1(stat, kmem) {
	const kernel = kmem === null ? 0 : wholeNumber$2(kmem.trim());
	return sum([
		stat.get("total_rss"),
		stat.get("total_shmem"),
		kernel
	]);
}
function sum(parts) {
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
const gate_text = (0,external_zod_js_namespaceObject.string)().max(512);
const count = (0,external_zod_js_namespaceObject.number$1)().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const seconds = (0,external_zod_js_namespaceObject.number$1)().nonnegative();
const bytes = count;
/** Series names as the contract spells them; nothing else is one. */
const gate_name = (0,external_zod_js_namespaceObject.string)().regex(/^[a-z][a-z0-9./-]{0,63}$/);
const values = (0,external_zod_js_namespaceObject.record)(gate_name, (0,external_zod_js_namespaceObject.number$1)().nullable()).refine((record) => Object.keys(record).length <= NAMES_PER_LINE);
const gate_layer = (0,external_zod_js_namespaceObject._enum)([
	"heap",
	"anon",
	"torch"
]);
const lineSchema = (0,external_zod_js_namespaceObject.discriminatedUnion)("k", [
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("hello"),
		v: (0,external_zod_js_namespaceObject.literal)(1),
		pid: count.positive(),
		start: count,
		ppid: count,
		t: seconds,
		argv: gate_text,
		python: gate_text,
		impl: gate_text,
		libc: gate_text.nullable(),
		ctypes: (0,external_zod_js_namespaceObject.boolean)(),
		/** Variables that touch memory. */
		env: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^\w{1,64}$/), (0,external_zod_js_namespaceObject.string)().max(200)).refine((record) => Object.keys(record).length <= NAMES_PER_LINE).default({})
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("torch"),
		version: gate_text,
		cuda: gate_text.nullable(),
		rocm: (0,external_zod_js_namespaceObject.boolean)().default(false),
		device: (0,external_zod_js_namespaceObject.boolean)(),
		backend: gate_text.nullable().default(null),
		settings: gate_text.nullable().default(null)
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("framework"),
		name: (0,external_zod_js_namespaceObject.string)().regex(/^[a-z]{1,32}$/),
		version: gate_text
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("allocator"),
		name: gate_text,
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
		bytes,
		before: values,
		during: values,
		after: values
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("kept"),
		seq: count,
		layer: gate_layer,
		bytes
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("done"),
		seq: count,
		ms: (0,external_zod_js_namespaceObject.number$1)().nonnegative(),
		error: gate_text.nullable()
	}),
	(0,external_zod_js_namespaceObject.object)({
		k: (0,external_zod_js_namespaceObject.literal)("bye"),
		t: seconds
	})
]);
/** The line, or null where it is broken, oversized or of a kind not known here. Never throws. */
function parseProbeLine(line) {
	if (line.length > LINE_CHARACTERS) return null;
	try {
		const parsed = lineSchema.safeParse(JSON.parse(line));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
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
function readingOf(stream, seq) {
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
		const { pid, start, ppid, argv, python, libc, env } = hello;
		const fresh = {
			file: this.file,
			pid,
			start,
			ppid,
			argv,
			python,
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
		else this.#stream = {
			...fresh,
			readings: [],
			samples: [],
			held: [],
			kept: [],
			done: /* @__PURE__ */ new Map()
		};
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
		case "done":
			stream.done.set(line.seq, {
				ms: line.ms,
				error: line.error
			});
			break;
		case "bye": stream.ended = true;
	}
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
	for (const line of maps.slice(0, LIMIT$1).split("\n")) {
		const name = line.match(/\/([^/]{1,100})$/)?.[1];
		if (name !== void 0 && KNOWN.test(name)) return name;
	}
	return null;
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
		const kind = kindOf(mapping, mappings?.[at + 1]);
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
function kindOf(mapping, following) {
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
// lib/memory/sum-processes.js
/** Of the whole member, whichever process looks: a mount that they share. */
const SHARED = ["shm/used"];
/**
* Sums one reading a part into one of the whole.
* A part that should report a series and gave null makes the sum null: never smaller than the truth (contract).
* Series that no part knows are not in the result.
*/
function sumValues(readings) {
	return combine(readings, (before, value) => before + value);
}
/** The processes of one member: sums, but for what they share, of which every one sees the whole. */
function sumProcesses(readings) {
	const whole = sumValues(readings);
	const shared = combine(readings, Math.max);
	return {
		...whole,
		...Object.fromEntries(Object.entries(shared).filter(([series]) => SHARED.includes(series)))
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
	/** Of the processes without a probe, by host pid where there is one: an allocator's file name, null for libc's. */
	#allocators = /* @__PURE__ */ new Map();
	constructor(member, options) {
		this.member = member;
		this.options = options;
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
		const streams = live(await this.streams(), processes);
		const reporting = new Set(streams.map((stream) => stream.pid));
		return {
			streams,
			outside: processes.filter((process) => !reporting.has(process.pid))
		};
	}
	/** Everything there is, once. The caller has seen to it that nothing is in flight and the service has settled. */
	async checkpoint({ streams, outside }, collect) {
		const rawOutside = await this.#resident(outside);
		const rawContainer = await this.container();
		const files = streams.map((stream) => stream.file);
		const seq = files.length === 0 ? this.#seq : await this.ask(`checkpoint ${collect ? 1 : 0}`, files);
		const settledOutside = await this.#residentMinimum(outside);
		const furtherOutside = await this.#further(outside);
		const container = await this.container();
		const name = this.member.name;
		const named = name === "" ? {} : { member: name };
		const observed = streams.map((stream) => {
			const { raw, settled } = readingOf(stream, seq) ?? {
				raw: silentValues(stream),
				settled: silentValues(stream)
			};
			return {
				pid: stream.pid,
				role: stream.argv,
				...named,
				values: settled,
				raw
			};
		});
		for (const [index, process] of outside.entries()) {
			const further = {
				...isPython(process) ? { "heap/allocated": null } : {},
				...furtherOutside[index]
			};
			observed.push({
				pid: process.pid,
				role: process.command,
				...named,
				values: {
					...further,
					"process/resident": settledOutside[index] ?? null
				},
				raw: {
					...further,
					"process/resident": rawOutside[index] ?? null
				}
			});
		}
		return {
			values: {
				...sumProcesses(observed.map((p) => p.values)),
				...containerValues(container)
			},
			raw: {
				...sumProcesses(observed.map((p) => p.raw)),
				...containerValues(rawContainer)
			},
			processes: observed.map(({ raw: _, ...process }) => process),
			silent: await this.#silent(outside)
		};
	}
	/** A cheap reading under load: the container, and what the probes sampled last of devices. */
	async sample() {
		const container = await this.container();
		return {
			...sumProcesses((await this.streams()).filter((stream) => !stream.ended && stream.torch?.device === true).map((stream) => stream.samples.at(-1)?.values).filter((values) => values !== void 0).map((values) => pick(values, "torch.device/allocated", "torch.device/reserved"))),
			...containerValues(container)
		};
	}
	/** Allocators that serve malloc instead of libc's in processes without a probe, by the files they map. */
	async outsideAllocators() {
		const { outside } = await this.present();
		const unknown = outside.filter((process) => !this.#allocators.has(keyOf(process)));
		const maps = unknown.length === 0 ? [] : await this.member.reach.procFiles(unknown, "maps");
		for (const [index, process] of unknown.entries()) this.#allocators.set(keyOf(process), allocatorOf(maps[index] ?? ""));
		const found = outside.map((process) => this.#allocators.get(keyOf(process)) ?? null);
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
		return processes.map((_, at) => ({
			...mappingValues(smaps[at] ?? null),
			threads: parseStatus(status[at] ?? "").threads
		}));
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
	return PYTHON.test(process.command.trim().split(/\s+/)[0] ?? "");
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
function keyOf({ pid, hostPid }) {
	return `${hostPid ?? ""}-${pid}`;
}
function containerValues(container) {
	return container === null ? {} : { "container/resident": container.resident };
}
function pick(values, ...series) {
	return Object.fromEntries(series.filter((s) => values[s] !== void 0).map((s) => [s, values[s] ?? null]));
}
// lib/memory/metrics/idle.js
/** How often a server is asked that is not at rest yet. Its gauges are not newer than its last step. */
const POLL_MS = 250;
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
		await sleep(Math.max(1, Math.min(POLL_MS, deadline - now())));
	}
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
/** Series that each layer's held memory must appear in. */
const SHOWS_IN = {
	heap: ["heap/allocated"],
	anon: ["process/resident"],
	torch: ["torch.device/allocated", "torch.device/reserved"]
};
/** The probe says hello 1.5 s after the birth of its process, and this much later on a machine that is busy. */
const HELLO_MS$1 = 4e3;
/** How long a server may say that it still works on requests that were all answered, ms; once overdrawn, less. */
const IDLE_MS = 1e4;
const IDLE_AGAIN_MS = 1e3;
/**
* Reads every layer of the service's memory: of each of its members what the processes report through the probe, what
* `/proc` says of the others and its cgroup; the GPU's driver; and what the server says of itself.
*/
var Observer = class {
	options;
	#epoch = 0;
	/** Who was there at the checkpoint before, by identity, as a person would name him. */
	#before = /* @__PURE__ */ new Map();
	/** Python processes that did not say hello in their time. */
	#silent = /* @__PURE__ */ new Set();
	#overdrawn = false;
	#members;
	#gpu;
	#server = null;
	constructor(service, options) {
		this.options = options;
		const { driver = null, isHere = () => true } = options;
		const running = async () => (await service.state()).running;
		this.#members = service.members.map((member) => new MemberObserver(member, {
			...options,
			running
		}));
		this.#gpu = driver === null ? null : new GpuObserver(driver, service.members, isHere);
	}
	/** From here on what the server says of itself is read as well; null: it says nothing. */
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
	* Waits until every Python process has said hello, or the time is up; those left are reported silent, and are not
	* waited for again.
	*/
	async awaitProbes(timeoutMs) {
		const deadline = this.options.now() + timeoutMs;
		for (;;) {
			const present = await Promise.all(this.#members.map((member) => member.present()));
			const silent = present.flatMap(({ outside }, at) => outside.filter(isPython).map(({ pid }) => `${at}-${pid}`));
			if (silent.some((key) => !this.#silent.has(key)) && this.options.now() < deadline) {
				await this.options.sleep(100);
				continue;
			}
			this.#silent = new Set(silent);
			return present;
		}
	}
	/** Reads everything once. The caller has seen to it that nothing is in flight and the service has settled. */
	async checkpoint(collect) {
		const idle = await this.#awaitIdle();
		const present = await this.awaitProbes(HELLO_MS$1);
		const gpuRaw = await this.#gpu?.latest();
		const members = await Promise.all(this.#members.map((member, at) => member.checkpoint(present[at] ?? {
			streams: [],
			outside: []
		}, collect)));
		const [gpu, server] = await Promise.all([this.#gpu?.next(), this.#serverValues()]);
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
			foreign: gpu?.foreign ?? [],
			idle,
			...this.#advance(present)
		};
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
	/**
	* Holds a known amount in one layer of the largest process that the probe reaches, for one reading, and frees it.
	* @returns what the layer's series showed; empty where no process can hold memory in that layer
	*/
	async hold(layer, bytes) {
		const holder = await this.#holder(layer);
		if (holder === null) return {
			readings: [],
			noMemory: false
		};
		const { member, stream } = holder;
		const seq = await member.ask(`hold ${layer} ${bytes} ${stream.pid}`, [stream.file]);
		const held = stream.held.find((h) => h.seq === seq);
		const noMemory = stream.done.get(seq)?.error?.startsWith("no memory") ?? false;
		return {
			readings: SHOWS_IN[layer].flatMap((series) => {
				const [before, during, after] = [
					held?.before[series],
					held?.during[series],
					held?.after[series]
				];
				if (held !== void 0 && before === void 0) return [];
				const known = typeof before === "number" && typeof during === "number" && typeof after === "number";
				return [{
					layer,
					series,
					held: bytes,
					shown: known ? during - before : null,
					left: known ? after - before : null
				}];
			}),
			noMemory
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
		for (const member of this.#members) {
			const fit = live(await member.streams(), await member.member.processes()).filter((stream) => layer !== "torch" || stream.torch?.device === true);
			able.push(...fit.map((stream) => ({
				member,
				stream
			})));
		}
		const size = (stream) => stream.readings.at(-1)?.values["process/resident"] ?? 0;
		return able.sort((a, b) => size(b.stream) - size(a.stream))[0] ?? null;
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
	async #serverValues() {
		return this.#server === null ? {} : toValues(this.#server, await this.#server.read());
	}
	/** A new epoch where the set of processes is not the one of the checkpoint before. */
	#advance(present) {
		const now = /* @__PURE__ */ new Map();
		for (const [at, { streams, outside }] of present.entries()) {
			for (const { file, pid, argv } of streams) now.set(`${at}-${file}`, `${argv} (${pid})`);
			for (const { pid, command } of outside) now.set(`${at}-outside-${pid}`, `${programOf(command)} (${pid})`);
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
function programOf(command) {
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
/** Why a series could not be read, as far as can be told, and what to do about it. */
function whyMissing(series, { silent, processes, values }, seen) {
	if (series === "gpu/used") return noDriver(seen);
	if (series === "kv-cache/capacity") return {
		reason: "kv-cache/capacity was not read: the server's page of metrics does not tell it (any more)",
		remedy: "keep the page of metrics on (vLLM has it always, SGLang with --enable-metrics), or see service.metrics"
	};
	const mute = silent[0];
	if (mute !== void 0) return noProbe(mute);
	if (series.startsWith("heap/")) return noHeap(series, seen.allocators);
	if (/^(torch|jax|tensorflow|cupy)\./.test(series)) {
		const framework = series.split(".")[0];
		return values[series] === void 0 ? {
			reason: `${series} is in the baseline, and no process of this service has ${framework} on a device`,
			remedy: `check that the change still runs on the GPU, or accept it: budgets.series."${series}".gate: false`
		} : {
			reason: `${series} cannot be read: ${framework} is there and does not answer for its allocator`,
			remedy: `see the version of ${framework} in the report, or budgets.series."${series}".gate: false`
		};
	}
	const unreadable = processes.find((process) => process.values[series] === null);
	return {
		reason: `${series} cannot be read${unreadable === void 0 ? "" : ` of process ${unreadable.pid} (${unreadable.role})`}: this user may not, or the kernel does not tell (gVisor, before 5.3)`,
		remedy: "run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor"
	};
}
function noDriver({ driverProblem }) {
	return {
		reason: `gpu/used cannot be read: ${driverProblem === "" ? "a GPU is attached, and neither nvidia-smi nor amd-smi nor rocm-smi answers here" : driverProblem ?? "the driver does not tell (any more) what the service's processes hold"}`,
		remedy: "make the driver's tool available where memdrift runs, measure without a GPU (gpus: none), or accept the blind spot: budgets.series.\"gpu/used\".gate: false"
	};
}
/** A Python process that did not report: by its command line and environment, the likely reason. */
function noProbe({ pid, command, scrubbed }) {
	if (command.split(/\s+/).filter((word) => /^-[a-zA-Z]+$/.test(word)).some((word) => /[IE]/.test(word))) return {
		reason: `the probe never reported: the service starts Python with -I or -E (${command})`,
		remedy: "start Python without -I and -E in the measured image, or set its PYTHONPATH inside"
	};
	if (scrubbed === true) return {
		reason: `the probe never reported from process ${pid} (${command}): it was started with another environment (env -i, sudo, su)`,
		remedy: "keep PYTHONPATH, MEMDRIFT_DIR and MEMDRIFT_OUT in the environment of the measured service"
	};
	return {
		reason: `the probe never reported from process ${pid} (${command})`,
		remedy: "start it without -I, -E, -S and env -i, so that PYTHONPATH and sitecustomize work"
	};
}
function noHeap(series, allocators) {
	return {
		reason: `${series} cannot be read in this service (${allocators.length > 0 ? `${allocators.join(", ")} serves malloc` : "no ctypes, no glibc from 2.33 on, or no Python process"})`,
		remedy: `leave it to process/resident: budgets.series."${series}".gate: false`
	};
}
// lib/gate/readings/declared-series.js
/** Series that a service has once one of its processes reported them, and must have from then on. */
const HAD_IS_NEEDED = [
	"torch.device/allocated",
	"torch.device/reserved",
	"jax.device/allocated",
	"tensorflow.device/allocated",
	"cupy.device/allocated",
	"kv-cache/capacity"
];
/**
* Declares the series of a run from its first full checkpoint.
* Required: `process/resident` (or `container/resident` where it cannot be read); what the baseline has; the heap
* where a Python process runs, because there the probe should report; a framework's where it holds a device; the GPU
* where one is attached; the capacity of a KV cache where the server tells it. A heap that no process can read
* (another allocator, a Python without ctypes) is left out and said.
*/
function declareSeries(checkpoint, baseline, options) {
	const values = checkpoint.values;
	const wanted = new Set(Object.keys(values));
	const missing = [];
	const required = /* @__PURE__ */ new Set();
	const need = (series) => {
		wanted.add(series);
		if (options.rules[series]?.gate !== false) required.add(series);
	};
	if (typeof values["process/resident"] === "number" || typeof values["container/resident"] !== "number") need("process/resident");
	else {
		need("container/resident");
		wanted.delete("process/resident");
	}
	if (typeof values["heap/allocated"] === "number" || checkpoint.silent.length > 0) need("heap/allocated");
	for (const series of HAD_IS_NEEDED) if (series in values) need(series);
	for (const [series, header] of Object.entries(baseline?.header.series ?? {})) {
		const inBaseline = baseline?.checkpoints.some((c) => typeof c.values[series] === "number") ?? false;
		if (header.required && inBaseline && (0,external_start_js_namespaceObject.definitionOf)(series) !== void 0) need(series);
	}
	if (options.gpus.length > 0) need("gpu/used");
	for (const series of required) {
		if (typeof values[series] === "number") continue;
		missing.push({
			series,
			...whyMissing(series, checkpoint, options)
		});
	}
	const unreadable = [];
	for (const series of wanted) {
		if (values[series] !== null || required.has(series)) continue;
		wanted.delete(series);
		if (((0,external_start_js_namespaceObject.definitionOf)(series)?.gated.length ?? 0) === 0) continue;
		const { reason } = whyMissing(series, checkpoint, options);
		unreadable.push(`Left out: ${reason}; growth there is judged by process/resident alone.`);
	}
	const declared = [...wanted].sort(external_start_js_namespaceObject.hierarchyOrder).flatMap((name) => {
		const d = (0,external_start_js_namespaceObject.definitionOf)(name);
		if (d === void 0) return [];
		const { unit, better, granularity } = d;
		const meaning = Object.hasOwn(options.meanings, name) ? { meaning: options.meanings[name] } : {};
		return [[name, {
			unit,
			better,
			granularity,
			gated: [...d.gated],
			required: required.has(name),
			...meaning
		}]];
	});
	return {
		series: Object.fromEntries(declared),
		missing,
		unreadable
	};
}
// lib/gate/readings/metric-definitions.js
/**
* What each series is a figure of, where versions of the service differ in that: two recordings whose meanings differ
* are not compared in this series, and in all others.
* The heap's is its allocator, because each counts its own way; torch's its backend, because `cudaMallocAsync` always
* reports some of the figures as zero; the GPU's, whether processes or the whole device were read; the KV cache's, the
* kind of server.
*/
function metricDefinitionsOf(streams, gpu, server) {
	const heap = distinct(streams.map(({ allocator }) => allocator === null ? "glibc" : allocator.kind));
	const torch = distinct(streams.map((stream) => stream.torch?.backend ?? null));
	return Object.fromEntries([
		["heap/allocated", heap],
		["heap/reserved", heap],
		["torch.device/allocated", torch],
		["torch.device/reserved", torch],
		["gpu/used", gpu],
		["kv-cache/capacity", server]
	].filter((pair) => pair[1] !== null));
}
function distinct(values) {
	const known = [...new Set(values.filter((value) => value !== null))].sort();
	return known.length === 0 ? null : known.join(", ");
}
// lib/gate/readings/run-environment.js
/**
* The environment of a run, all but the plan (which the baseline of this environment may bind).
* @param gpu the driver's first snapshot; null without a GPU or a driver
*/
function environmentOf(service, workloadSha256, runner, gpu) {
	return {
		gpu: gpu === null ? [...service.gpus] : gpu.devices.map(({ model }) => model),
		gpu_memory: gpu === null ? null : gpu.devices.map(({ totalBytes }) => totalBytes),
		mig: gpu?.mig ?? null,
		driver: gpu?.driverVersion ?? null,
		thp: runner.thp,
		memory_limit: service.memoryLimitBytes,
		workload: workloadSha256,
		measuring: 2
	};
}
/** The part of the plan that must be equal for two recordings to be compared. */
function planFact(plan) {
	return { plan: {
		cycle: plan.cycle ?? null,
		warmup: plan.warmup ?? null,
		vary: plan.vary ?? null,
		concurrency: plan.concurrency ?? null,
		speed: plan.speed ?? null,
		collect: plan.collect ?? null,
		...plan.cancel_share === void 0 ? {} : { cancel_share: plan.cancel_share },
		...plan.force_output === void 0 ? {} : { force_output: JSON.stringify(plan.force_output) }
	} };
}
/**
* What is under review: what the launcher knows, and what the probe saw inside: there an entry point may have set
* variables that nobody outside can see.
* @param outside allocators in processes that the probe does not reach
* @param server its kind, as its page of metrics shows it
*/
function subjectOf(service, streams, outside, server) {
	const one = (values) => {
		const known = [...new Set(values.filter((v) => typeof v === "string" && v !== ""))].sort();
		return known.length === 0 ? null : known.join(", ");
	};
	const inside = {
		python: one(streams.map((s) => s.python)),
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
		...service.subject,
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
// lib/replay/dispatch-plan.js
const TARGET = {
	targetMs: 8e3,
	shortestMs: 5e3,
	longestMs: 15e3
};
/** Fewer and a cycle's growth drowns in the noise of one checkpoint; more and its outcome is only longer in coming. */
const MIN_REQUESTS$1 = 50;
const MAX_REQUESTS$1 = 5e3;
/**
* Requests of one cycle, from what a warm-up took: at the same rate a cycle lasts about `targetMs`. The whole workload,
* or whole repetitions of it, where that lasts between `shortestMs` and `longestMs`. Between 50 and 5000 requests,
* whatever they last.
* @param durationMs what `requests` requests took, as they will be sent: same concurrency, same speed
*/
function cycleSize({ requests, durationMs, workloadSize, target = TARGET }) {
	const perMs = requests / Math.max(durationMs, 1);
	const wanted = Math.min(MAX_REQUESTS$1, Math.max(MIN_REQUESTS$1, Math.round(perMs * target.targetMs)));
	if (wanted < workloadSize) return workloadSize <= MAX_REQUESTS$1 && workloadSize / perMs <= target.longestMs ? workloadSize : wanted;
	const times = Math.max(Math.round(wanted / workloadSize), Math.ceil(MIN_REQUESTS$1 / workloadSize));
	return Math.min(times, Math.max(1, Math.floor(MAX_REQUESTS$1 / workloadSize))) * workloadSize;
}
/** First batch: enough to load what is loaded lazily. Its pace is not typical, so it never sets the size. */
const FIRST_BATCH = 10;
/** A batch tells the rate once it lasts this share of a cycle. */
const TELLING_SHARE$1 = 1 / 4;
/**
* Warms the service up and fixes the cycle. Without a plan: growing batches until one lasts long enough to tell the
* rate. With the plan of a baseline: exactly as many requests, the same ones. Warm-up is one stream of requests, cut
* anywhere (`warmupRequests`), so base and head send the same whatever their pace.
* @param send sends a batch as a cycle will be sent; `from` is how many were sent before it
* @throws the signal's reason when aborted
*/
async function fixCycle({ workload, plan, send, signal, target = TARGET }) {
	const total = {
		sent: 0,
		ok: 0,
		errors: {}
	};
	const batch = async (count) => {
		const outcome = await send((0,external_workload_js_namespaceObject.warmupRequests)(workload, total.sent, count), total.sent);
		signal.throwIfAborted();
		total.sent += outcome.sent;
		total.ok += outcome.ok;
		for (const [kind, n] of Object.entries(outcome.errors)) total.errors[kind] = (total.errors[kind] ?? 0) + n;
		return outcome;
	};
	let requests;
	if (plan === "auto") {
		await batch(FIRST_BATCH);
		requests = await measured(workload, batch, target);
	} else {
		requests = plan.requests;
		const warmup = plan.warmup ?? requests;
		while (total.sent < warmup) await batch(Math.min(MAX_REQUESTS$1, warmup - total.sent));
	}
	const slice = (0,external_workload_js_namespaceObject.sliceCycle)(workload, requests);
	return {
		requests: slice.length,
		warmup: total.sent,
		slice,
		ok: total.ok,
		errors: total.errors
	};
}
async function measured(workload, batch, target) {
	for (let count = FIRST_BATCH;; count = Math.min(MAX_REQUESTS$1, count * 4)) {
		const { sent, durationMs } = await batch(count);
		if (durationMs < target.targetMs * TELLING_SHARE$1 && count < MAX_REQUESTS$1) continue;
		return cycleSize({
			requests: sent,
			durationMs,
			workloadSize: workload.requests.length,
			target
		});
	}
}
// lib/gate/run/death.js
/** How the service ended, as an event of the recording: killed for memory, or dead for its own reasons. */
async function deathEvent(service, state, t) {
	const logs = (await service.logs(50)).join("\n");
	const limit = service.memoryLimitBytes;
	if (state.oomKilled) {
		const at = limit === null ? "the machine had no memory left" : `its memory limit of ${(0,external_start_js_namespaceObject.formatBytes)(limit)}`;
		return {
			kind: "event",
			t,
			what: "oom-kill",
			detail: `${state.running ? "a process of it was killed" : `it was killed, exit code ${state.exitCode ?? "unknown"}`} at ${at}`,
			logs
		};
	}
	const how = state.signal === null ? `exit code ${state.exitCode ?? "unknown"}` : `signal ${state.signal}`;
	const last = logs.trim().split("\n").at(-1) ?? "";
	return {
		kind: "event",
		t,
		what: "exit",
		detail: `the service ended by itself: ${how}${last === "" ? "" : `; its last line: ${last.slice(0, 200)}`}`,
		logs
	};
}
// lib/gate/run/fix-plan.js
/** Long enough for what a server still does after its last answer. */
const SETTLE_MS = 1e3;
/**
* Sends the warm-up and fixes the requests of a cycle.
* @param bound plan of the baseline, which binds this run where the configuration leaves the choice to memdrift
* @throws NotMeasured when no request of the warm-up was answered as it should be; Ended when the service died
*/
async function fixPlan(run, bound) {
	const { config, workload, ports } = run;
	const chosen = config.plan.cycle;
	const told = {
		sent: 0,
		ok: 0
	};
	const fixed = await fixCycle({
		workload,
		plan: chosen !== "auto" ? { requests: chosen } : planOf(bound),
		send: async (requests, from) => {
			told.sent += requests.length;
			const outcome = await sendWarmUp(run, requests, from);
			told.ok += outcome.ok;
			return outcome;
		},
		signal: run.deadline().signal
	}).catch(async (error) => {
		throw error instanceof external_start_js_namespaceObject.TimeUp ? await tooSlow(run, error, told) : error;
	});
	if (fixed.ok === 0) {
		const kinds = Object.entries(fixed.errors).map(([kind, count]) => `${count} ${kind}`);
		throw new NotMeasured(`none of the ${fixed.warmup} warm-up requests was answered as expected (${kinds.join(", ")})`, "check the workload against the service: paths, port, expected status", await run.lastLines());
	}
	const settleMs = config.plan.settle === "auto" ? bound?.settle_ms ?? 1e3 : config.plan.settle;
	const kept = bound !== null && chosen === "auto" ? " (as the baseline)" : "";
	ports.progress({
		phase: "warm-up",
		text: `${fixed.warmup} warm-up requests; ${fixed.requests} requests a cycle${kept}`
	});
	const horizon = config.plan.horizon ?? bound?.horizon ?? "safe";
	return {
		plan: {
			cycle: fixed.requests,
			warmup: fixed.warmup,
			vary: config.workload.vary,
			concurrency: config.workload.concurrency,
			speed: config.workload.speed,
			settle_ms: settleMs,
			collect: config.plan.collect,
			horizon,
			cycles: cyclesOf(run, horizon),
			max_duration_s: config.plan.maxDurationMs / 1e3,
			sensitivity_check: config.plan.sensitivityCheck,
			...config.workload.cancelShare === 0 ? {} : { cancel_share: config.workload.cancelShare },
			...config.workload.forceOutput === null ? {} : { force_output: { ...config.workload.forceOutput } }
		},
		requests: fixed.slice,
		settleMs,
		sent: fixed.warmup
	};
}
function cyclesOf({ ab }, horizon) {
	if (ab === null) return 64;
	return (0,external_drift_js_namespaceObject.abCycles)(horizon, ab.confirms?.cycles ?? 0, ab.confirms?.killed ?? false);
}
function planOf(bound) {
	if (bound?.cycle === void 0) return "auto";
	return {
		requests: bound.cycle,
		...bound.warmup === void 0 ? {} : { warmup: bound.warmup }
	};
}
/** The time was over in the warm-up. */
async function tooSlow(run, { message }, { sent, ok }) {
	return new NotMeasured(`${message} in the warm-up: ${ok} of ${sent} requests were answered as expected`, ok === 0 ? "see the last lines of the service: it does not answer" : "raise max-duration, or set a smaller plan.cycle", await run.lastLines());
}
/** One batch; a service that died in it will not answer the rest either. */
async function sendWarmUp(run, requests, from) {
	const { ports, service, workload, writer, t } = run;
	const outcome = await ports.send({
		url: service.url,
		requests,
		cycle: -from,
		mode: workload.timed ? "open" : "closed",
		seed: workload.seed,
		signal: run.deadline().signal
	});
	const state = await service.state();
	if (state.running && !state.oomKilled) return outcome;
	writer.append(await deathEvent(service, state, t()));
	throw new Ended();
}
// lib/gate/run/watch-rest.js
/** Cycles after which it is watched: behind the warm-up, and few, because each costs seconds. */
const [FIRST, LAST] = [3, 8];
/**
* Reads at growing delays after a cycle's last answer, as a checkpoint is read; the samples say how long the service had
* been at rest at least, `rest_ms`.
*/
async function watchRest({ config, ports, writer, t, deadline }, observer, cycle) {
	if (cycle < FIRST || cycle > LAST) return;
	const { now } = ports.clock;
	const begun = now();
	for (const delay of external_drift_js_namespaceObject.REST_DELAYS_MS) {
		await deadline().sleep(Math.max(0, delay - (now() - begun)));
		const { values } = await observer.checkpoint(config.plan.collect === "always");
		writer.append({
			kind: "sample",
			t: t(),
			cycle,
			values,
			rest_ms: delay
		});
	}
}
// lib/gate/run/measure-cycles.js
/** Samples under load, one a second: enough for a peak, a thousandth of a core. */
const SAMPLE_MS = 1e3;
/** How often a running cycle looks whether the service is still alive. */
const WATCH_MS = 500;
/** After a regression: cycles that the other series still get, so that the report names the layer it starts in. */
const CYCLES_AFTER_REGRESSION = 6;
/**
* Cycle, checkpoint, judge, again or stop: until every gated series is decided, the horizon is reached or time is
* spent. A refresh goes to the horizon whatever was decided.
* @throws Ended when the service died; TimeUp within a cycle, which is left out; NotMeasured when the time can never be
* enough; the signal's reason
*/
async function measureCycles(run, observer, judge, fixed) {
	const { config, ports, writer, service } = run;
	const { now } = ports.clock;
	const collect = config.plan.collect === "always";
	const started = now();
	const leftMs = run.deadline().leftMs();
	const oomBefore = (await service.state()).oomKilled;
	let outOfMemory = observer.outOfMemory;
	let requests = fixed.sent;
	let regressionAt = null;
	for (let cycle = 1; cycle <= (fixed.plan.cycles ?? 64); cycle++) {
		const outcome = await sendWatched(run, observer, fixed, cycle);
		requests += outcome.sent;
		writer.append(cycleRecord(cycle, outcome));
		const state = await service.state();
		if (!state.running || state.oomKilled && !oomBefore) {
			writer.append(await deathEvent(service, state, run.t()));
			throw new Ended();
		}
		if (run.options.leak !== void 0) await inject(run, observer, outcome.sent);
		if (run.options.watchRest === true && run.first === null) await watchRest(run, observer, cycle);
		await run.deadline().sleep(fixed.settleMs);
		appendCheckpoint(run, cycle, requests, await observer.checkpoint(collect));
		const failed = observer.outOfMemory - outOfMemory;
		outOfMemory += failed;
		if (failed > 0) run.writer.append(deviceOomEvent(failed, cycle, run.t()));
		const judgement = judge.judge(writer.recording, { final: false });
		const elapsedMs = now() - started;
		ports.progress({
			phase: "cycle",
			cycle,
			elapsedS: elapsedMs / 1e3,
			likelyDoneS: likelyDone(run, fixed, judgement, cycle, {
				elapsedMs,
				leftMs
			}),
			judgement
		});
		run.deadline().signal.throwIfAborted();
		if (run.options.refresh || run.ab !== null) {
			if (judgement.problems.some(({ verdict }) => verdict !== "not-comparable")) return;
		} else {
			if (judgement.settled) return;
			if (judgement.verdict === "regression") regressionAt ??= cycle;
			if (regressionAt !== null && cycle - regressionAt >= CYCLES_AFTER_REGRESSION) return;
		}
		if (run.ab !== null) assertTime(run, fixed, cycle, {
			elapsedMs,
			leftMs
		});
		else if (cycle === 3) sayFeasible(run, judge, fixed, {
			cycleMs: elapsedMs / cycle,
			leftMs
		});
		if (elapsedMs + elapsedMs / cycle > leftMs) return;
	}
}
/**
* Sends one cycle, samples meanwhile, and ends it at once when the service dies.
* @throws what the samples throw: a bound that is reached, an engine that does not answer; it ends the cycle too
*/
async function sendWatched(run, observer, fixed, cycle) {
	const { ports, service, writer } = run;
	const dead = new AbortController();
	const deadline = run.deadline();
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
		if (!over.signal.aborted && Object.keys(values).length > 0) writer.append({
			kind: "sample",
			t: run.t(),
			cycle,
			values
		});
	}).catch(fail);
	let outcome;
	try {
		const { timed, seed } = run.workload;
		const mode = timed ? "open" : "closed";
		outcome = await ports.send({
			url: service.url,
			requests: fixed.requests,
			cycle,
			mode,
			seed,
			signal
		});
		deadline.signal.throwIfAborted();
	} finally {
		over.abort();
		await Promise.all([watching, sampling]);
		assertOwnGpu(run, foreign);
	}
	if (failure !== null) throw failure;
	return outcome;
}
/** Allocations on a device that failed and were survived by the service: out of memory all the same. */
function deviceOomEvent(failed, cycle, t) {
	return {
		kind: "event",
		t,
		what: "device-oom",
		detail: `${`${failed} ${failed === 1 ? "allocation" : "allocations"}`} on the device failed in cycle ${cycle}`
	};
}
async function inject(run, observer, requests) {
	const leak = run.options.leak;
	if (leak === void 0) return;
	if (await observer.keep(leak.layer, leak.bytesPerRequest * requests)) return;
	throw new NotMeasured(`no process of the service can be made to leak in ${leak.layer}: the probe is not there`);
}
function cycleRecord(cycle, outcome) {
	return {
		kind: "cycle",
		cycle,
		sent: outcome.sent,
		ok: outcome.ok,
		errors: outcome.errors,
		latency_ms: outcome.latencyMs,
		...outcome.latenessMs === void 0 ? {} : { lateness_ms: outcome.latenessMs },
		...outcome.late === void 0 ? {} : { late: outcome.late },
		...outcome.ttftMs === void 0 ? {} : { ttft_ms: outcome.ttftMs },
		...outcome.betweenMs === void 0 ? {} : { between_ms: outcome.betweenMs },
		...outcome.cancels === void 0 ? {} : { cancels: outcome.cancels },
		...outcome.inFlight === void 0 ? {} : { in_flight: outcome.inFlight },
		...outcome.unsent === void 0 ? {} : { unsent: outcome.unsent },
		...outcome.resent === void 0 ? {} : { resent: outcome.resent },
		classes: outcome.classes,
		duration_ms: Math.round(outcome.durationMs)
	};
}
/**
* After three cycles: which growth can be decided in the time. Stops early where that is none, or above the budget:
* a run that cannot end in a verdict is not worth a quarter of an hour.
*/
function sayFeasible(run, judge, fixed, { cycleMs, leftMs }) {
	const { config, ports } = run;
	const { maxDurationMs } = config.plan;
	const f = (0,external_drift_js_namespaceObject.feasible)(judge, run.writer.recording, {
		cycleMs,
		maxDurationMs: leftMs
	});
	if (f.cyclesPossible < f.cyclesNeeded) {
		const need = Math.ceil((f.cyclesNeeded * cycleMs + maxDurationMs - leftMs) / 1e3 / 60);
		throw new NotMeasured(`max-duration ${Math.round(maxDurationMs / 1e3)} s holds ${f.cyclesPossible} cycles of ${(cycleMs / 1e3).toFixed(1)} s after the warm-up; a decision needs ${f.cyclesNeeded}`, `set max-duration to ${need + 1}m, a smaller plan.cycle (now ${fixed.requests.length} requests), or plan.horizon: fast`);
	}
	if (f.decidableGrowthPer1000 === null) return;
	const mib = Number((f.decidableGrowthPer1000 / external_start_js_namespaceObject.MIB).toPrecision(2));
	ports.log.info(`growth of ${mib} MiB per 1000 requests and more can be decided in the time (${f.series})`);
	if (f.aboveBudget) throw new NotMeasured(`in max-duration only growth above ${mib} MiB per 1000 requests can be decided; the budget is below that`, "raise max-duration, plan.cycle or the budget");
}
/**
* Runs side by side are of one length: one that the time does not hold is given up, once its pace is known.
* @throws NotMeasured
*/
function assertTime({ config }, fixed, cycle, { elapsedMs, leftMs }) {
	const { maxDurationMs } = config.plan;
	const cycles = fixed.plan.cycles ?? 64;
	const needMs = cycles * elapsedMs / cycle + maxDurationMs - leftMs;
	const spent = cycle < cycles && elapsedMs + elapsedMs / cycle > leftMs;
	if (!(cycle === 3 && needMs > maxDurationMs) && !spent) return;
	throw new NotMeasured(`each run side by side needs ${cycles} cycles, about ${Math.ceil(needMs / 1e3)} s; max-duration is ${Math.round(maxDurationMs / 1e3)} s`, `set max-duration to ${Math.ceil(needMs / 6e4) + 1}m or a smaller plan.cycle (now ${fixed.requests.length} requests)`);
}
/** Seconds until the end, if things go on as they do; null while that cannot be said. */
function likelyDone(run, fixed, judgement, cycle, { elapsedMs, leftMs }) {
	if (cycle < 2) return null;
	const perCycle = elapsedMs / cycle;
	const { fail, pass } = external_drift_js_namespaceObject.HORIZONS[fixed.plan.horizon ?? "safe"];
	const needed = Math.max(fail, pass) + 3 - 1;
	const last = run.options.refresh || run.ab !== null ? fixed.plan.cycles ?? 64 : judgement.settled ? cycle : Math.max(needed, cycle + 1);
	const byTime = leftMs - elapsedMs;
	return Math.max(0, Math.min((last - cycle) * perCycle, byTime)) / 1e3;
}
// lib/gate/run/run-phases.js
/** Steps that are measured, after one that is not: the first brings what the new mix of requests needs once. */
const STEPS = 4;
/** A step lasts about this long at the pace of the cycles, within these numbers of requests. */
const STEP_MS = 2e3;
const MIN_REQUESTS = 20;
const MAX_REQUESTS = 5e3;
/** Classes that get cycles of their own, the most frequent first. */
const MAX_CLASSES = 8;
/** Cycle numbers of their own: no nonce of a measured cycle comes again. */
const FIRST_CYCLE = 1e6;
/**
* After the cycles: those of one kind each, so that the report can say what the growth hangs on. But for classes that have
* a budget they change no verdict, whatever happens in them; a service that dies in one ends them.
* @throws the signal's reason when the run is cancelled
*/
async function runPhases(run, observer, fixed) {
	const { config, ports, writer, judged } = run;
	if (run.options.refresh || run.options.leak !== void 0 || run.ab?.phases === false) return;
	const judgement = judged.by.judge(writer.recording, { final: true });
	const wanted = new Set(wantedPhases(config.plan.phases, judgement));
	if (replaysClasses(run)) wanted.add("classes");
	const phases = [...wanted].flatMap((name) => phasesOf(name, run));
	if (phases.length === 0) return;
	const perRequestMs = paceOf(run);
	for (const [index, phase] of phases.entries()) {
		const shareMs = run.deadline().leftMs() / (phases.length - index);
		const name = phase.class ?? phase.phase;
		ports.progress({
			phase: "done",
			text: `what grows: ${name}`
		});
		const replayed = await replay(run, observer, {
			phase,
			index,
			fixed,
			perRequestMs,
			shareMs
		});
		writer.append(replayed.record);
		if (replayed.over) return;
	}
}
/** Whether classes have budgets that this run is judged by. */
function replaysClasses({ config, options, ab }) {
	return config.rules.classes !== void 0 && !options.refresh && options.leak === void 0 && ab === null;
}
function wantedPhases(chosen, judgement) {
	if (chosen === "none") return [];
	if (chosen !== "auto") return chosen;
	return judgement.findings.some((finding) => finding.gated && finding.verdict === "regression" && (0,external_report_js_namespaceObject.growsBeyondBudget)(finding)) ? [
		"classes",
		"repeat",
		"unseen"
	] : [];
}
function phasesOf(name, { workload, config }) {
	const { requests, seed } = workload;
	const vary = config.workload.vary;
	switch (name) {
		case "classes": return classesOf(requests, Object.keys(config.rules.classes ?? {})).map(([of, members]) => ({
			phase: "class",
			class: of,
			requests: members,
			vary,
			failed: null
		}));
		case "repeat": return [{
			phase: "repeat",
			requests,
			vary: "none",
			failed: null
		}];
		case "unseen": {
			const unseen = vary === "none" ? "auto" : vary;
			return [{
				phase: "unseen",
				requests,
				vary: unseen,
				failed: (0,external_workload_js_namespaceObject.varies)(requests, unseen) ? null : "no body of the workload has a text that can be varied"
			}];
		}
		case "errors": {
			const bodies = requests.filter(external_workload_js_namespaceObject.isMalformable);
			const failed = bodies.length > 0 ? null : "no request of the workload has a JSON body";
			return [{
				phase: "error",
				requests: bodies.map(external_workload_js_namespaceObject.malformed),
				vary: "none",
				failed
			}];
		}
		case "aborts": {
			const uncut = requests.map(({ cancel: _, ...request }) => request);
			return [{
				phase: "abort",
				requests: (0,external_workload_js_namespaceObject.withCancels)(uncut, 1, seed),
				vary,
				failed: null
			}];
		}
	}
}
/**
* Those with a budget first, then the most frequent; none where there is one class only, without a budget, for which the
* cycles already speak.
*/
function classesOf(requests, budgeted) {
	const classes = /* @__PURE__ */ new Map();
	for (const request of requests) {
		const members = classes.get(request.class);
		if (members === void 0) classes.set(request.class, [request]);
		else members.push(request);
	}
	if (classes.size < 2 && budgeted.length === 0) return [];
	const first = (name) => budgeted.includes(name) ? 1 : 0;
	return [...classes].sort(([x, a], [y, b]) => first(y) - first(x) || b.length - a.length).slice(0, Math.max(MAX_CLASSES, budgeted.length));
}
/** Milliseconds a request of the measured cycles took, several of them in flight. */
function paceOf({ writer }) {
	const cycles = writer.recording.cycles.filter(({ cycle }) => cycle >= 1);
	const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
	const ms = cycles.reduce((sum, cycle) => sum + (cycle.duration_ms ?? 0), 0);
	return sent === 0 ? 1 : Math.max(.01, ms / sent);
}
/** One phase. `over`: there is no use in going on with further ones. */
async function replay(run, observer, { phase, index, fixed, perRequestMs, shareMs }) {
	const { service } = run;
	const record = (steps, failed) => ({
		kind: "phase",
		t: run.t(),
		phase: phase.phase,
		...phase.class === void 0 ? {} : { class: phase.class },
		epoch: 1,
		steps,
		...failed === void 0 ? {} : { failed }
	});
	if (phase.failed !== null) return {
		record: record([], phase.failed),
		over: false
	};
	const size = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(STEP_MS / perRequestMs)));
	const of = {
		...run.workload,
		requests: [...phase.requests],
		timed: false
	};
	const requests = (0,external_workload_js_namespaceObject.warmupRequests)(of, 0, size);
	const steps = [];
	let epoch = null;
	const replayed = async () => {
		for (let step = 0; step <= STEPS; step++) {
			const outcome = await send(run, requests, phase.vary, FIRST_CYCLE + index * 5 + step);
			if (!(await service.state()).running) return {
				record: record(steps, "the service died"),
				over: true
			};
			await run.deadline().sleep(fixed.settleMs);
			const seen = await observer.checkpoint(run.config.plan.collect === "always");
			epoch ??= seen.epoch;
			if (seen.epoch !== epoch) return {
				record: record(steps, "the processes of the service changed"),
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
		return await run.inTime(shareMs, `the time of ${phase.class ?? phase.phase}`, replayed);
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.TimeUp) return {
			record: record(steps),
			over: false
		};
		throw error;
	}
}
async function send({ ports, service, workload, deadline }, requests, vary, cycle) {
	const { signal } = deadline();
	const { url } = service;
	const outcome = await ports.send({
		url,
		requests,
		cycle,
		mode: "closed",
		seed: workload.seed,
		vary,
		signal
	});
	signal.throwIfAborted();
	return outcome;
}
// lib/gate/run/sensitivity.js
/**
* What is held: many times the noise of a reading at rest and little beside any model. The device allocator reserves
* in segments of 20 MiB and more, so a tensor must be larger than one to be seen in `reserved`.
*/
const HELD = {
	heap: 8 * external_start_js_namespaceObject.MIB,
	anon: 8 * external_start_js_namespaceObject.MIB,
	torch: 64 * external_start_js_namespaceObject.MIB
};
/** Where the device is full (a server that takes all of it beforehand): still many times the granularity. */
const HELD_ON_A_FULL_DEVICE = 2 * external_start_js_namespaceObject.MIB;
/** Shown at least this share of it, and left at most this share afterwards. */
const SHOWN = .8;
const LEFT = .25;
/** A reading can be disturbed by the service's own work; three disturbed ones in a row are blindness. */
const TRIES = 3;
/**
* The device allocator keeps a freed segment reserved: in `torch.device/reserved` a held tensor must show, or fit into
* what was reserved before, and need not fall back.
*/
function seen(reading) {
	if (reading.shown === null || reading.left === null) return false;
	if (reading.series === "torch.device/reserved") return reading.shown >= 0;
	return reading.shown >= SHOWN * reading.held && reading.left <= LEFT * reading.held;
}
/**
* Holds a known amount in each layer the probe can reach, for one reading, and frees it: every series that can gate
* must show it and fall back. Thereby every pass has shown that it could have failed.
* @param series those that the run declares: what cannot be read is not judged, and not checked
* @param t seconds since launch, for the records
* @returns a record a series; empty where no process of the service can hold memory (no probe)
*/
async function checkSensitivity(observer, series, t) {
	const records = [];
	for (const layer of [
		"heap",
		"anon",
		"torch"
	]) {
		let last = [];
		let size = HELD[layer];
		for (let attempt = 0; attempt < TRIES; attempt++) {
			const { readings, noMemory } = await observer.hold(layer, size);
			last = readings.filter((reading) => series.includes(reading.series));
			if (last.every(seen)) break;
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
/** The check in one line for a person. */
function sensitivityText(records) {
	if (records.length === 0) return "sensitivity check: no process of the service has the probe; not done";
	return `sensitivity check: ${records.map((r) => {
		const shown = r.shown === null ? "nothing read" : `saw ${(0,external_start_js_namespaceObject.formatBytes)(r.shown)}`;
		return `${r.series} ${shown} of ${(0,external_start_js_namespaceObject.formatBytes)(r.held)}${r.seen ? "" : " (blind)"}`;
	}).join(", ")}`;
}
// lib/gate/run/from-ready.js
/** How long Python processes may take to say hello after the service is ready, ms. */
const HELLO_MS = 8e3;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is not answering. */
const PATIENCE_MS = 6e4;
/**
* From readiness to the last checkpoint, and to what explains it. Puts the judge in place that knows the baselines of
* this environment.
*/
async function measureFromReady(run) {
	const { measuringMs, explanationMs } = run.limits;
	const maxDuration = `max-duration (${timeText(measuringMs)})`;
	const observer = observerOf(run);
	const fixed = await run.inTime(measuringMs, maxDuration, () => measureWithin(run, observer));
	if (explanationMs > 0) await run.inTime(explanationMs, "the explanation", () => runPhases(run, observer, fixed));
}
function observerOf({ ports, service, driver, deadline }) {
	return new Observer(service, {
		now: ports.clock.now,
		sleep: (ms) => deadline().sleep(ms),
		patienceMs: PATIENCE_MS,
		driver,
		isHere: ports.isHere
	});
}
async function measureWithin(run, observer) {
	const { config, ports, service, writer, t, driver } = run;
	const emptyGpu = driver === null ? null : run.emptyGpu;
	const collect = config.plan.collect === "always";
	await observer.awaitProbes(HELLO_MS);
	const environment = environmentOf(service, run.workload.sha256, ports.runner, emptyGpu);
	assertComparable(run, () => run.stored.some((stored) => mayServe(stored, environment)));
	const binder = planBinder(run.stored, environment)?.recording ?? firstOf(run, environment);
	appendCheckpoint(run, 0, 0, await observer.checkpoint(collect));
	const fixed = await fixPlan(run, binder?.header.plan ?? run.ab?.confirms?.plan ?? null);
	const plan = fixed.plan;
	const found = await run.deadline().race(ports.findServer(service, config.service));
	const server = found === null ? null : serverInTime(found, run.deadline);
	if (server !== null) ports.progress({
		phase: "warm-up",
		text: `${server.kind} tells of itself at ${server.url}`
	});
	observer.meet(server);
	await run.deadline().sleep(fixed.settleMs);
	const warm = await observer.checkpoint(collect);
	const streams = await observer.streams();
	const outside = await observer.outsideAllocators();
	const unreadable = streams.flatMap(({ allocator }) => allocator === null || allocator.readable ? [] : allocator.name);
	const seen = () => ({
		gpus: driver === null ? service.gpus : emptyGpu?.devices.map(({ model }) => model) ?? [],
		driverProblem: driver === null ? "" : observer.driverProblem(),
		allocators: [.../* @__PURE__ */ new Set([...unreadable, ...outside])]
	});
	const declared = declareSeries(warm, binder, {
		...seen(),
		rules: config.rules.series ?? {},
		meanings: metricDefinitionsOf(streams, observer.fixGpuSource(), server?.kind ?? null)
	});
	run.notes.push(...declared.unreadable, ...notesOf(warm, outside));
	const { rules: all, baselines, refused } = compareWith(run, environment);
	const rules = replaysClasses(run) ? all : withoutClasses(all);
	writer.rewriteHeader({
		...writer.recording.header,
		environment: {
			...environment,
			...planFact(plan)
		},
		subject: subjectOf(service, streams, outside, server?.kind ?? null),
		workload: {
			sha256: run.workload.sha256,
			requests_per_cycle: fixed.requests.length
		},
		plan,
		rules,
		limits: {
			container: service.memoryLimitBytes,
			gpu: (emptyGpu?.devices ?? []).map(({ totalBytes }) => ({ memory: totalBytes }))
		},
		series: declared.series
	});
	assertComparable(run, () => (0,external_drift_js_namespaceObject.chooseBaselines)(writer.recording, baselines).used.length > 0);
	run.required = {
		series: Object.keys(declared.series).filter((series) => declared.series[series]?.required),
		why: (series, at) => whyMissing(series, at, seen())
	};
	const absent = declared.missing[0];
	if (absent !== void 0) throw new NotMeasured(absent.reason, absent.remedy);
	if (config.plan.sensitivityCheck) {
		const records = await checkSensitivity(observer, Object.keys(declared.series), t);
		for (const record of records) writer.append(record);
		ports.progress({
			phase: "sensitivity",
			text: sensitivityText(records)
		});
		if (records.length === 0) run.notes.push("No process of the service has the probe: the sensitivity check was not done.");
	}
	run.judged.by = (0,external_drift_js_namespaceObject.createJudge)(baselines, {}, refused);
	try {
		await measureCycles(run, observer, run.judged.by, fixed);
	} catch (error) {
		if (!(error instanceof external_start_js_namespaceObject.TimeUp && isJudgedAlone(run))) throw error;
		run.notes.push(`${error.message} within a cycle, which is left out.`);
	}
	return fixed;
}
/** Whether what was measured so far is judged: runs side by side must be of one length. */
function isJudgedAlone({ ab, writer }) {
	return ab === null && writer.recording.checkpoints.some(({ cycle }) => cycle > 0);
}
/** @throws NoBaseline where the run is of no use without a baseline that it can be compared with */
function assertComparable({ requiresBaseline }, isComparable) {
	if (!requiresBaseline || isComparable()) return;
	throw new NoBaseline("there is no baseline that this run could be compared with: measured side by side instead");
}
/** A run that replays no class by itself is not judged by the classes' budgets. */
function withoutClasses({ classes: _, ...rules }) {
	return rules;
}
/** What a reader must know of how this service could be read; a sentence each. */
function notesOf(warm, outside) {
	const working = "The server said that it was still working when every request had been answered";
	return [...outside.length === 0 ? [] : [`${outside.join(", ")} serves malloc in processes without Python: their heap is seen in process/resident.`], ...warm.idle === false ? [`${working}: its readings are not taken at rest (see requests/running).`] : []];
}
/**
* What this run is compared with, and its rules with what it inherits of a base that grows. A refresh inherits nothing:
* it goes on telling of the growth until that is mended or accepted.
*/
function compareWith({ config, options, stored, leftOut, notes, judged, writer, ab }, environment) {
	const { rules } = config;
	const grows = options.refresh ? null : baseGrows(ab?.stored ?? stored, environment);
	judged.grows = grows;
	if (ab !== null) {
		const told = grows === null ? {} : { inherited: {
			since: grows.since,
			reason: grows.reason,
			series: {}
		} };
		return {
			rules: {
				...rules,
				...told
			},
			baselines: ab.bases,
			refused: []
		};
	}
	const { offered, refused, note } = lookUp(stored, environment, config.baseline);
	if (note !== null) notes.push((0,external_config_js_namespaceObject.sentence)((0,external_report_js_namespaceObject.noteText)(note)));
	const baselines = offered.map(({ recording }) => recording);
	const { created } = writer.recording.header;
	return {
		rules: grows === null ? rules : {
			...rules,
			inherited: inheritedOf(grows, baselines, rules, created)
		},
		baselines,
		refused: [...refused, ...offered.length === 0 ? leftOut.map(unreadable) : []]
	};
}
const unreadable = (detail) => ({
	recording: null,
	why: "not-offered",
	detail
});
/** The first run of this refresh, or side by side, where this one goes on in the same environment. */
function firstOf({ first }, environment) {
	if (first?.header.plan === void 0) return null;
	return ofEnvironment({
		origin: "this gate",
		recording: first,
		distance: 0
	}, environment) ? first : null;
}
// lib/gate/run/preflight.js
/** How long another job's last process may take to leave. */
const WAIT_MS = 6e4;
/** A snapshot a second; the first may take a driver without persistence mode some seconds. */
const FIRST_MS = 3e4;
/** An idle device holds some hundred MiB of the driver's own (ECC, MIG, persistence), never this much. */
const IDLE_BYTES = external_start_js_namespaceObject.GIB;
const IDLE_SHARE = .05;
/**
* Waits until nobody computes on the service's GPUs, before it is launched: what others hold there would be measured,
* and what they lack would make the service smaller. A process that only draws (a desktop's) is left alone.
* @returns the last snapshot: the empty device
* @throws NotMeasured naming who is there, when the wait is over; or why the driver does not answer
*/
async function preflight(driver, whole, { clock, log }) {
	const deadline = clock.now() + WAIT_MS;
	let told = false;
	for (;;) {
		const snapshot = await driver.next(FIRST_MS);
		if (snapshot === null) throw new NotMeasured(`the GPU's driver does not answer: ${driver.problem() ?? `${driver.tool} said nothing in ${FIRST_MS / 1e3} s`}`, "see that the tool works where memdrift runs, or set gpus: none");
		const inUse = occupied(snapshot);
		if (inUse === null) return snapshot;
		if (clock.now() > deadline) throw new NotMeasured(`the GPU is not clean: ${inUse} for ${WAIT_MS / 1e3} s`, "one job at a time on a GPU (concurrency groups, a runner of its own), or gpus: none for a service without");
		if (!told) log.info(`waiting for a clean GPU: ${inUse}`);
		told = true;
		await whole.sleep(1e3);
	}
}
/** Who holds the devices; null where they are clean. */
function occupied({ devices }) {
	for (const { id, processes, usedBytes, totalBytes } of devices) {
		const computing = (processes ?? []).filter((process) => process.computes);
		if (computing.length > 0) return `${processesText(computing)} on ${id}`;
		const idle = Math.max(IDLE_BYTES, IDLE_SHARE * (totalBytes ?? 0));
		if (usedBytes !== null && usedBytes > idle) return `${(0,external_start_js_namespaceObject.formatBytes)(usedBytes)} of ${id} are in use by processes that cannot be seen from here`;
	}
	return null;
}
// lib/gate/run/store-result.js
/**
* Stores a refresh's recording with its verdict: as a baseline, or as history where its verdict keeps it from being
* one. A store that refuses costs the recording's place there and nothing else: the verdict stands, and it is told.
* @returns where; null where it was not stored
* @throws CancelledError: a store tries for minutes what a runner that cancels gives seconds for
*/
async function keep(config, ports, { recording, path }, notes, deadline) {
	if (ports.store === null) return null;
	const tell = (text) => {
		notes.push(`${text}.`);
		ports.log.warn(text);
	};
	const worthless = worthlessness(recording);
	if (worthless !== null) {
		tell(`Not stored: ${worthless}`);
		return null;
	}
	let where;
	try {
		const storing = deadline.race(ports.store.put(config.name, recording));
		where = await (0,external_start_js_namespaceObject.orCancelled)(ports.signal, storing, path);
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.CancelledError) throw error;
		tell(`Not stored, the recording lies only in this run's files: ${(error instanceof Error ? error.message : String(error)).replace(/\.$/, "")}`);
		return null;
	}
	const refusal = (0,external_drift_js_namespaceObject.recordingRefusal)(recording);
	const { cycles = 0 } = recording.header.plan ?? {};
	const reached = recording.checkpoints.at(-1)?.cycle ?? 0;
	if (refusal !== null) notes.push(`Stored as history, never a baseline: ${(0,external_config_js_namespaceObject.whyText)(refusal)}.`);
	else if (reached < cycles) tell(`Stored with ${reached} of ${cycles} cycles, beyond which a change is judged by the absolute rules alone: raise max-duration`);
	return where;
}
/**
* Why a recording tells nothing to those who come after; null where it does. (A cancelled run never gets here, and one
* without a commit is the store's to refuse: a directory takes it.)
*/
function worthlessness(recording) {
	if (recording.header.plan === void 0) return "the run ended before it was known what it could be compared with";
	if ((0,external_drift_js_namespaceObject.measured)(recording).length > 0 || recording.verdict?.verdict === "regression") return null;
	return "nothing was read after a cycle";
}
// lib/gate/run/one-run.js
/** How long a launch that was given up may take to clean up behind itself, and a service to be removed. */
const REMOVAL_MS = 6e4;
/** The same once the run is cancelled: what was measured is told before the runner loses patience. */
const CANCELLED_MS = 1500;
/** How long the last lines of a service that is given up may take. */
const LAST_LINES_MS = 5e3;
const LAST_LINES = 50;
/**
* One run: launch, warm up, check that every layer can be seen, then cycle, checkpoint and judge until every gated
* series is decided or time is spent. The recording is on disk as it grows; the service is removed whatever happens.
* @throws CancelledError, NoBaseline where that is asked for, and the bug that was not foreseen
*/
async function runOnce(config, options, ports, input) {
	return input.deadline.part(runMs(input.limits), "the time of a run", (deadline) => runWithin(deadline, config, options, ports, input));
}
async function runWithin(whole, config, options, ports, { workload, stored, run: number, of, first, ab, requiresBaseline = false, limits }) {
	const notes = [];
	const header = {
		format: "memdrift.recording",
		version: 1,
		created: ports.clock.wall().toISOString(),
		name: config.name,
		commit: ab?.side === "base" ? null : config.commit ?? ports.checkedOut(),
		...of === 1 ? {} : { refresh: {
			run: number,
			of
		} },
		...ab === void 0 ? {} : { ab: {
			run: ab.number,
			of: ab.of,
			side: ab.side,
			why: ab.why
		} },
		environment: {},
		subject: {},
		workload: { sha256: workload.sha256 },
		rules: config.rules,
		series: {}
	};
	const file = `${config.name}${suffixOf(number, ab)}.memdrift.ndjson`;
	const writer = new external_drift_js_namespaceObject.RecordingWriter((0,external_node_path_namespaceObject.join)(ports.outDir, file), header, ports.masker);
	const started = ports.clock.now();
	const t = () => Math.round(ports.clock.now() - started) / 1e3;
	const judged = {
		by: (0,external_drift_js_namespaceObject.createJudge)([]),
		grows: null
	};
	let deadline = whole;
	const now = () => deadline;
	const inTime = (ms, what, work) => {
		const before = deadline;
		return before.part(ms, what, async (part) => {
			deadline = part;
			try {
				return await work();
			} finally {
				deadline = before;
			}
		});
	};
	const leaveMs = () => ports.signal.aborted ? CANCELLED_MS : REMOVAL_MS;
	let service = null;
	let driver = null;
	try {
		if (number === 1 && (ab === void 0 || ab.number === 1 && ab.confirms === null)) assertWritable(writer, config);
		if (stored.refused !== null) throw new NotMeasured(`the baselines cannot be read: ${stored.refused}`);
		(0,external_workload_js_namespaceObject.requireSecrets)(workload.secrets, ports.secrets);
		const which = whichText(number, of, ab);
		const opened = await whole.race(ports.openDriver(config.service));
		driver = opened === null ? null : driverInTime(opened, now);
		const emptyGpu = driver === null ? null : await preflight(driver, whole, ports);
		ports.progress({
			phase: "launch",
			text: `launching ${launchedText(config)}${which}`
		});
		const launched = await inTime(limits.startupMs, `startup (${timeText(limits.startupMs)})`, async () => {
			const launching = ports.launch(config.service, deadline);
			const given = await deadline.race(launching).catch(async (error) => {
				if (await (0,external_start_js_namespaceObject.endsWithin)(ports.clock, leaveMs(), launching)) service = await launching.catch(() => null);
				throw error;
			});
			service = given;
			await serviceInTime(given, now).ready(deadline.signal);
			return given;
		});
		ports.progress({
			phase: "ready",
			text: `ready at ${launched.url} after ${t().toFixed(1)} s`
		});
		await measureFromReady({
			config,
			options,
			ports: {
				...ports,
				send: (cycle) => now().race(ports.send(cycle))
			},
			workload,
			writer,
			service: serviceInTime(launched, now),
			driver: launched.gpus.length === 0 && driver?.tool === "nvidia-smi" ? null : driver,
			emptyGpu,
			stored: stored.recordings,
			leftOut: stored.leftOut,
			first,
			ab: ab ?? null,
			requiresBaseline,
			limits,
			inTime,
			deadline: now,
			lastLines: () => lastLinesOf(launched, ports),
			t,
			notes,
			required: null,
			judged
		});
	} catch (error) {
		if (ports.signal.aborted) {
			writer.append({
				kind: "event",
				t: t(),
				what: "cancelled",
				detail: "the run was cancelled"
			});
			endRecording(writer, ports, notes);
			throw new external_start_js_namespaceObject.CancelledError(writer.isThere ? writer.path : null);
		}
		if (error instanceof NoBaseline) {
			writer.append({
				kind: "event",
				t: t(),
				what: "not-measured",
				detail: error.message
			});
			endRecording(writer, ports, notes);
			throw error;
		}
		const event = eventOf(error instanceof external_start_js_namespaceObject.TimeUp ? await gaveUp(error, service, ports) : error, t());
		if (event !== null) writer.append(event);
	} finally {
		await (0,external_start_js_namespaceObject.endsWithin)(ports.clock, leaveMs(), Promise.all([removed(service), driver?.close()]));
	}
	const { recording } = writer;
	const { judgement: measured, verdict } = conclude(recording, judged, options, stored);
	if (ab === void 0) writer.append({
		...verdict,
		t: t()
	});
	endRecording(writer, ports, notes);
	const storedAt = options.refresh ? await keep(config, ports, writer, notes, whole) : null;
	const judgement = storedAt !== null && (0,external_drift_js_namespaceObject.recordingRefusal)(recording) === null ? passAsBaseline(measured) : measured;
	const { baselines } = judged.by;
	const { grows } = judged;
	return {
		judgement,
		recording,
		recordingPath: writer.path,
		hasRecording: writer.isThere,
		baselines,
		storedAt,
		notes: notes.map((note) => writer.mask(note)),
		context: {
			base: baselines.length === 0 ? null : { distance: distanceOf(stored.recordings, baselines) },
			baseGrows: grows === null ? null : {
				since: grows.since,
				reason: grows.reason
			}
		},
		others: [],
		ab: null
	};
}
/** What a deadline that has passed leaves to say: nothing that can be judged. */
async function gaveUp({ message }, service, ports) {
	const remedy = "see the last lines of the service; raise startup-timeout or max-duration if it is only slow";
	const logs = service === null ? void 0 : await lastLinesOf(service, ports);
	return new NotMeasured(`${message}, and nothing was measured`, remedy, logs);
}
async function lastLinesOf(service, { clock }) {
	const asked = service.logs(LAST_LINES).catch(() => []);
	return await (0,external_start_js_namespaceObject.endsWithin)(clock, LAST_LINES_MS, asked) ? asked : [];
}
async function removed(service) {
	await service?.remove();
}
function suffixOf(number, ab) {
	if (ab !== void 0) return `-ab-${ab.number}-${ab.side}`;
	return number === 1 ? "" : `-${number}`;
}
function whichText(number, of, ab) {
	if (ab !== void 0) return ` (${ab.side}, run ${ab.number} of ${ab.of} side by side)`;
	return of === 1 ? "" : ` (run ${number} of ${of})`;
}
function launchedText({ service: { image, composeFile } }) {
	return image ?? (composeFile === void 0 ? "the command" : `the services of ${composeFile}`);
}
/** The last word on a run, and the line that ends its recording; on a refresh, also by the rules of a base alone. */
function conclude(recording, judged, { refresh }, { recordings }) {
	const live = judged.by.judge(recording, { final: true });
	const { environment, commit } = recording.header;
	const { plan, ...fixed } = environment;
	const lineOf = ({ verdict, cause }) => ({
		kind: "verdict",
		verdict,
		reason: (0,external_config_js_namespaceObject.reasonText)(cause)
	});
	if (!refresh || plan === void 0) return {
		judgement: live,
		verdict: lineOf(live)
	};
	const { judgement, anchors } = withBaseRules(recording, live, referenceLevelsOf(recordings, environment));
	const since = baseGrows(recordings, fixed)?.since ?? commit ?? null;
	const row = judgement.verdict === "regression" && since !== null ? { since } : {};
	return {
		judgement,
		verdict: {
			...lineOf(judgement),
			...row,
			anchors
		}
	};
}
// lib/gate/run/paired-check.js
/** Runs that a check with an image of the base may take: its own, where that is not always side by side, and those. */
function maxRuns({ ab }) {
	return external_drift_js_namespaceObject.AB_ORDER.length + (ab.when === "always" ? 0 : 1);
}
/** Whether a run may measure base and change side by side; null where not. A refresh, and a leak of ours, never do. */
function baseImageOf({ ab, mode }, { refresh, leak }) {
	return refresh || leak !== void 0 || mode !== "check" || ab.when === "never" ? null : ab.baseImage;
}
/**
* A check with an image of the base at hand: `always` side by side; else against the stored baseline, and side by side
* where there is none that is comparable, or where it says regression: nothing is red that is not found twice.
* @throws CancelledError, and the bug that was not foreseen
*/
async function checkWithBase(check) {
	const { config, options, ports, workload, stored, limits, deadline } = check;
	if (config.ab.when === "always") return sideBySide(check, "always");
	const sound = stored.recordings.some(({ recording }) => (0,external_drift_js_namespaceObject.recordingRefusal)(recording) === null);
	if (stored.refused === null && !sound) return sideBySide(check, "no-baseline");
	let checked;
	try {
		checked = await runOnce(config, options, ports, {
			workload,
			stored,
			run: 1,
			of: 1,
			first: null,
			requiresBaseline: true,
			limits,
			deadline
		});
	} catch (error) {
		if (!(error instanceof NoBaseline)) throw error;
		ports.log.info(error.message);
		return sideBySide(check, "no-baseline");
	}
	if (!(0,external_drift_js_namespaceObject.needsConfirming)(checked.judgement)) return checked;
	ports.log.info(`the stored baseline says regression: ${(0,external_config_js_namespaceObject.reasonText)(checked.judgement.cause)}; base and change side by side now`);
	const beside = await sideBySide(check, "confirm", checked);
	return (0,external_drift_js_namespaceObject.confirms)(beside.ab) ? {
		...checked,
		ab: beside.ab
	} : beside;
}
/** Base, change, change, base, each launched afresh, all with the plan of the first; given up where one fails. */
async function sideBySide({ config, options, ports, workload, stored, baseImage, limits, deadline }, why, checked) {
	const toConfirm = checked === void 0 ? null : confirmedBy(checked);
	const images = {
		base: baseImage,
		head: config.service.image
	};
	const results = [];
	const runs = [];
	for (const [index, side] of external_drift_js_namespaceObject.AB_ORDER.entries()) {
		const before = results.at(-1)?.recordingPath ?? checked?.recordingPath ?? null;
		if (ports.signal.aborted) throw new external_start_js_namespaceObject.CancelledError(before);
		const image = images[side];
		const result = await runOnce(image === void 0 ? config : {
			...config,
			service: {
				...config.service,
				image
			}
		}, options, ports, {
			workload,
			stored: {
				recordings: [],
				leftOut: [],
				refused: null
			},
			run: 1,
			of: 1,
			first: runs[0]?.recording ?? null,
			limits,
			deadline,
			ab: {
				side,
				why,
				number: index + 1,
				of: external_drift_js_namespaceObject.AB_ORDER.length,
				confirms: toConfirm,
				bases: side === "base" ? [] : (0,external_drift_js_namespaceObject.recordingsOf)(runs, "base"),
				stored: stored.recordings,
				phases: toConfirm === null && index === external_drift_js_namespaceObject.AB_ORDER.lastIndexOf("head")
			}
		});
		results.push(result);
		runs.push({
			side,
			recording: result.recording,
			file: (0,external_node_path_namespaceObject.basename)(result.recordingPath)
		});
		if ((0,external_drift_js_namespaceObject.abTrouble)(runs) !== null) break;
	}
	const { judgement, shown, ab } = (0,external_drift_js_namespaceObject.judgePairedRuns)(runs, why, checked?.judgement ?? null);
	const result = results[shown];
	if (result === void 0) throw new RangeError("nothing was measured side by side: a bug");
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
function confirmedBy({ judgement, recording }) {
	const killed = recording.events.some(({ what }) => what === "oom-kill");
	return {
		plan: recording.header.plan ?? null,
		cycles: judgement.cycles,
		killed
	};
}
// lib/gate/gate.js
/**
* The whole procedure: what is stored is read, the service is measured and judged, a refresh is stored; a refresh as
* often as `refresh-runs` says, each with a fresh launch and all against what was stored before the first. The worst
* answers for all. What cannot be measured once is not tried again. A check with an image of the base may measure that
* beside it (ab.ts).
* @throws UsageError and WorkloadError (the user's to mend), CancelledError, and the bug that was not foreseen
*/
async function runGate(config, options, ports) {
	const workload = (0,external_workload_js_namespaceObject.prepared)(await ports.loadWorkload(config.workload.file), config.workload);
	ports.masker.add(maskedOf(config, workload, ports.secrets));
	(0,external_workload_js_namespaceObject.checkVary)(workload.requests, config.workload.vary);
	checkForced(workload, config);
	checkClasses(workload, config);
	const baseImage = baseImageOf(config, options);
	const of = options.refresh ? config.baseline.refreshRuns : 1;
	const limits = timeLimits(config, options, baseImage === null ? of : maxRuns(config));
	ports.log.info(limitsText(limits));
	const deadline = external_start_js_namespaceObject.Deadline.after(ports.clock, totalMs(limits), "all of the time", ports.signal);
	try {
		const stored = await listStored(config, ports, limits, deadline);
		if (baseImage !== null) return await checkWithBase({
			config,
			options,
			ports,
			workload,
			stored,
			baseImage,
			limits,
			deadline
		});
		return await runsOf({
			config,
			options,
			ports,
			workload,
			stored,
			of,
			limits,
			deadline
		});
	} finally {
		deadline.end();
	}
}
/** What is not measured beside its base: as many runs as that takes. */
async function runsOf({ config, options, ports, of, ...input }) {
	const results = [];
	for (let run = 1; run <= of; run++) {
		if (ports.signal.aborted) throw new external_start_js_namespaceObject.CancelledError(results.at(-1)?.recordingPath ?? null);
		const first = results[0]?.recording ?? null;
		const result = await runOnce(config, options, ports, {
			...input,
			run,
			of,
			first
		});
		results.push(result);
		if (result.judgement.verdict === "not-measured") break;
	}
	return worstOf(results, of);
}
/** @throws UsageError where a length is asked for and no request can be given one */
function checkForced({ requests }, { workload }) {
	if (workload.forceOutput === null || (0,external_workload_js_namespaceObject.countGenerating)(requests) > 0) return;
	throw new external_start_js_namespaceObject.UsageError("key \"workload.force-output\": found it, but no request has an OpenAI-style body; allowed: where one has messages or a prompt");
}
/** @throws UsageError for a budget of a class that the workload does not have */
function checkClasses({ requests }, { rules }) {
	const known = [...new Set(requests.map((request) => request.class))];
	const unknown = Object.keys(rules.classes ?? {}).find((name) => !known.includes(name));
	if (unknown === void 0) return;
	const allowed = known.slice(0, 8).map(external_config_js_namespaceObject.shown).join(", ");
	const near = (0,external_config_js_namespaceObject.shown)((0,external_config_js_namespaceObject.nearest)(unknown, known));
	throw new external_start_js_namespaceObject.UsageError(`key "budgets.classes": found ${(0,external_config_js_namespaceObject.shown)(unknown)}; did you mean ${near}? allowed: classes of the workload: ${allowed}`);
}
async function listStored({ name }, ports, { readingMs }, deadline) {
	const { store } = ports;
	try {
		if (store === null) return {
			recordings: [],
			leftOut: [],
			refused: null
		};
		const reading = deadline.part(readingMs, "the time to read them", (part) => part.race(store.list(name)));
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
			refused: error instanceof Error ? error.message : String(error)
		};
	}
}
/** The result with the worst verdict, the first of several, which also tells of the others. */
function worstOf(results, of) {
	const verdict = (0,external_drift_js_namespaceObject.worst)(results.map(({ judgement }) => judgement.verdict));
	const chosen = results.find(({ judgement }) => judgement.verdict === verdict);
	if (chosen === void 0) throw new RangeError("a gate without a run is a bug");
	if (of === 1) return chosen;
	const told = results.map(({ judgement }, i) => `Run ${i + 1} of ${of}: ${judgement.verdict}: ${(0,external_config_js_namespaceObject.reasonText)(judgement.cause)}.`);
	return {
		...chosen,
		notes: [...chosen.notes, ...told.filter((_, i) => results[i] !== chosen)],
		others: results.filter((result) => result !== chosen)
	};
}
// lib/gate/effects/ports.js
/** Whether a cycle is worth a line of a log that is read afterwards: the first three, and every fifth. */
function isToldInLogs(cycle) {
	return cycle <= 3 || cycle % 5 === 0;
}
// lib/gate/effects/report-folder.js
/**
* Writes the files of a report into a folder, each by itself: one that cannot be written is told, and keeps neither the
* others nor the verdict.
* @param files text by name
* @returns the paths of those that are there, by name
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
// lib/workload/inspect/timeline.js
/**
* Starts and ends as recorded, by id: a request starts at its own time, or when the one that it follows has ended and
* its pause is over; it lasts as long as it was observed to last.
* @param speed divides times and pauses, never how long the service takes
*/
function timelineOf(requests, speed = 1) {
	const byId = new Map(requests.map((request) => [request.id, request]));
	const spans = /* @__PURE__ */ new Map();
	for (const request of requests) for (const link of unresolved(request, byId, spans)) spans.set(link.id, spanOf(link, spans, speed));
	return spans;
}
/** A request and those it waits for that have no span yet, the first to start first. */
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
* Sweeps over starts and ends. One that ends when another starts is not in flight with it.
* @returns null where no start and end are known
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
/** The most that `after` allows in flight at once: requests that no other waits for, each the end of its own chain. */
function peakConcurrency(requests) {
	const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
	return requests.filter(({ id }) => !waitedFor.has(id)).length;
}
/** The longest that requests which wait for each other take, with their pauses; what is not known counts as nothing. */
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
// lib/gate/preview/findable.js
/** One for each kind of step in which memory is given out; which of them a service has shows only in a run. */
const SERIES = [
	"heap/allocated",
	"process/resident",
	"torch.device/allocated",
	"torch.device/reserved",
	"gpu/used"
];
/**
* What the budgets come to with so many requests in a cycle. Series that are not judged for growth, or by a budget per
* minute (which depends on the run's pace), are left out.
*/
function findable(requestsPerCycle, configured) {
	const { accepted: _accepted, inherited: _inherited, ...rules } = configured;
	const run = emptyRun(requestsPerCycle, rules);
	const read = (0,external_drift_js_namespaceObject.readRules)(run.header);
	return read.series.flatMap((series) => {
		const { growth } = series;
		if (!series.gated.includes("drift") || growth === null || growth.per !== "1000 requests") return [];
		const plan = (0,external_drift_js_namespaceObject.planDrift)(run, [], read, series, requestsPerCycle, 1, new external_drift_js_namespaceObject.Workspace());
		if (plan === null) return [];
		const widenedPer1000 = plan.budgetPer1000 * series.scale;
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
function emptyRun(requestsPerCycle, rules) {
	return {
		header: {
			format: "memdrift.recording",
			version: 1,
			environment: {},
			subject: {},
			plan: {
				cycle: requestsPerCycle,
				cycles: 64
			},
			rules,
			series: Object.fromEntries(SERIES.map((name) => [name, {
				unit: "bytes",
				better: "lower",
				gated: gatesOf(name),
				required: false
			}]))
		},
		samples: [],
		cycles: [],
		checkpoints: [],
		events: [],
		sensitivity: [],
		phases: []
	};
}
const gatesOf = (name) => [...(0,external_start_js_namespaceObject.definitionOf)(name)?.gated ?? []];
// lib/gate/preview/cycle-preview.js
/** With fewer durations than this share, the rest cannot be told from them. */
const TELLING_SHARE = .5;
function previewCycle(workload, config) {
	const { speed, concurrency, cancelShare } = config.workload;
	const chosen = config.plan.cycle;
	const allMs = durationOf(workload, workload.requests, speed, concurrency);
	const paceMs = workload.timed ? (0,external_workload_js_namespaceObject.periodUs)(workload) / 1e3 / speed : allMs;
	const wanted = chosen === "auto" ? sizeAt(workload.requests.length, paceMs) : chosen;
	const slice = (0,external_workload_js_namespaceObject.sliceCycle)(workload, wanted);
	const durationMs = durationOf(workload, slice, speed, concurrency);
	const settleMs = config.plan.settle === "auto" ? SETTLE_MS : config.plan.settle;
	const { fail, pass } = external_drift_js_namespaceObject.HORIZONS[config.plan.horizon ?? "safe"];
	const own = slice.filter(({ cancel }) => cancel !== void 0).length;
	return {
		requests: slice.length,
		by: chosen !== "auto" ? "chosen" : paceMs === null ? "warm-up" : "pace",
		durationMs,
		endsKnown: slice.every(({ observed }) => observed?.durUs !== void 0),
		dueWithinMs: workload.timed ? dueWithin(slice, speed) : null,
		peakInFlight: workload.timed ? overlapOf(timelineOf(slice, speed).values())?.peak ?? null : Math.min(concurrency, peakConcurrency(slice)),
		hangUps: own === 0 ? Math.round(cancelShare * slice.length) : own,
		run: {
			cycles: 64,
			shortest: pass + 3 - 1,
			needed: Math.max(fail, pass) + 3 - 1,
			inTime: durationMs === null ? null : Math.floor(config.plan.maxDurationMs / (durationMs + settleMs)),
			settleMs
		},
		findable: findable(slice.length, config.rules)
	};
}
/** As warm-up will choose; without a pace, as for a service that is slow without end. */
function sizeAt(workloadSize, paceMs) {
	return cycleSize({
		requests: workloadSize,
		durationMs: paceMs ?? Number.MAX_SAFE_INTEGER,
		workloadSize
	});
}
/** What requests will take, by what they took when recorded; null where that is not known. */
function durationOf({ timed }, requests, speed, concurrency) {
	const known = requests.flatMap(({ observed }) => observed?.durUs ?? []);
	if (timed) {
		const spans = [...timelineOf(requests, speed).values()];
		const lastUs = spans.reduce((last, { startUs, endUs }) => Math.max(last, endUs ?? startUs ?? 0), 0);
		return spans.every(({ startUs }) => startUs !== null) ? lastUs / 1e3 : null;
	}
	if (known.length < requests.length * TELLING_SHARE) return null;
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
/** Of the shortest run: 100 of about 200 KB each are 20 MB (vLLM issue 57061). */
const MIN_HANG_UPS = 100;
/** Of one class: the others are too rare to be told from it. */
const ALONE = .99;
/** Requests that are all due within this have no rate: the service meets them at once. */
const BURST_MS = 1e3;
function workloadWarnings(seen) {
	return CHECKS.flatMap((check) => check(seen) ?? []);
}
const tooFewRequests = ({ cycle }) => {
	const short = cycle.findable.filter(({ cycleNeeded }) => cycleNeeded !== null);
	if (short.length === 0) return null;
	const names = short.map(({ series, cycleNeeded }) => `${series} (${cycleNeeded} can)`).join(", ");
	return {
		code: "too-few-requests",
		text: `${cycle.by === "warm-up" ? `a cycle of ${cycle.requests}, the fewest,` : `a cycle of ${cycle.requests}`} cannot show growth of the budget's size in ${names}; set plan.cycle, or a budget for the series`
	};
};
const tooLong = ({ cycle: { run, durationMs }, config }) => {
	if (run.inTime === null || durationMs === null || run.inTime >= run.needed) return null;
	const minutes = Math.ceil(run.needed * (durationMs + run.settleMs) / 6e4) + 1;
	return {
		code: "too-long",
		text: `max-duration (${Math.round(config.plan.maxDurationMs / 6e4)}m) holds ${run.inTime} such cycles and a verdict needs ${run.needed}; set max-duration to ${minutes}m, or a smaller plan.cycle`
	};
};
const noHangUps = ({ cycle, inspection }) => cycle.hangUps > 0 || inspection.hangUps.planned > 0 ? null : {
	code: "no-hang-ups",
	text: "no client hangs up, and what leaks on a disconnect stays unseen; set workload.cancel-share, e.g. 5%"
};
const fewHangUps = ({ cycle: { hangUps, run }, inspection }) => {
	const planned = hangUps * run.shortest;
	if (hangUps === 0 && inspection.hangUps.planned === 0 || planned >= MIN_HANG_UPS) return null;
	const remedy = inspection.hangUps.planned > 0 ? "a larger plan.cycle, or more of them in the file" : "a larger workload.cancel-share";
	return {
		code: "few-hang-ups",
		text: `a run that passes hangs up ${planned} times (${hangUps} a cycle), a leak of 200 KB each needs ${MIN_HANG_UPS}; ${remedy}`
	};
};
const sameInput = ({ inspection: { inputs }, config }) => {
	if (inputs.varied > 0) return null;
	return {
		code: "same-input",
		text: `${inputs.distinct === 1 ? "every request is the same" : "every cycle repeats the same inputs"}, so caches keyed by input hide their leak; ${config.workload.vary === "none" ? "set workload.vary to auto" : "point workload.vary at a text (JSON pointers such as /text), or record more inputs"}`
	};
};
const oneClass = ({ inspection: { classes, requests } }) => {
	const [first] = classes;
	if (first === void 0 || requests < 2 || first.share <= ALONE) return null;
	return {
		code: "one-class",
		text: classes.length === 1 ? "all requests are of one class; record what else the service is asked in life" : `one class holds ${percent(first.share)} of the requests and others hardly count; record more of those`,
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
		text: `${count} ${requestsWord(count)} recorded with ${statuses}, which will be expected; remove them, or give their expect.status`
	};
};
const tooManyInFlight = ({ cycle, config: { workload } }) => {
	if (cycle.dueWithinMs === null || (cycle.peakInFlight ?? 0) <= workload.maxInFlight) return null;
	return {
		code: "too-many-in-flight",
		text: `${cycle.peakInFlight} requests in flight at once, above workload.max-in-flight (${workload.maxInFlight}): not-measured; raise it, or lower workload.speed`
	};
};
const burst = ({ cycle, inspection: { timing, requests } }) => {
	if (timing.kind === "closed" || requests < 2 || cycle.dueWithinMs === null) return null;
	const all = timing.spanUs === 0;
	if (!all && cycle.dueWithinMs >= BURST_MS) return null;
	const within = all ? "at one moment" : `within ${Math.max(1, Math.round(cycle.dueWithinMs))} ms`;
	return {
		code: "burst",
		text: `${all ? "all requests are" : "a cycle is"} due ${within}: a burst, not a load; lower workload.speed, record longer, or leave t_us out`
	};
};
const secretsNeeded = ({ inspection: { secrets } }) => secrets.length === 0 ? null : {
	code: "secrets",
	text: "needs secrets, which pull requests from forks do not have (not-measured); set them in the environment",
	subject: secrets.join(", ")
};
const credentials = ({ inspection: { inputs } }) => inputs.credentials === 0 ? null : {
	code: "credentials",
	text: `${inputs.credentials} ${inputs.credentials === 1 ? "body holds" : "bodies hold"} what looks like a credential; take it out, and revoke it where the file was shared`
};
const largeFile = ({ fileBytes }) => fileBytes <= LARGE_FILE_BYTES ? null : {
	code: "large-file",
	text: `a file of ${(0,external_start_js_namespaceObject.formatBytes)(fileBytes)} is slow to read and held in memory; keep a part, a cycle takes 5000 requests at most`
};
/** The order in which they are shown: what stops a run, what hides a leak, what is worth knowing. */
const CHECKS = [
	credentials,
	tooManyInFlight,
	tooLong,
	burst,
	serverErrors,
	tooFewRequests,
	noHangUps,
	fewHangUps,
	sameInput,
	oneClass,
	secretsNeeded,
	largeFile
];
/** Never 100 % for a part. */
const percent = (share) => `${Math.floor(share * 1e3) / 10} %`;
const requestsWord = (count) => count === 1 ? "request was" : "requests were";


var __webpack_exports__DirectoryStore = __webpack_exports__.fH;
var __webpack_exports__checkedOut = __webpack_exports__.M8;
var __webpack_exports__hasAny = __webpack_exports__.X8;
var __webpack_exports__isToldInLogs = __webpack_exports__.wl;
var __webpack_exports__judgeFinished = __webpack_exports__.SN;
var __webpack_exports__overlapOf = __webpack_exports__.HV;
var __webpack_exports__pageAssets = __webpack_exports__.tb;
var __webpack_exports__peakConcurrency = __webpack_exports__.PH;
var __webpack_exports__previewCycle = __webpack_exports__.zY;
var __webpack_exports__realPorts = __webpack_exports__.RV;
var __webpack_exports__recordingBytes = __webpack_exports__.Rt;
var __webpack_exports__residentBytes = __webpack_exports__.Sc;
var __webpack_exports__runGate = __webpack_exports__.Rg;
var __webpack_exports__samplesOf = __webpack_exports__.lc;
var __webpack_exports__secretsIn = __webpack_exports__.VY;
var __webpack_exports__sumOf = __webpack_exports__.XN;
var __webpack_exports__timelineOf = __webpack_exports__.hf;
var __webpack_exports__times = __webpack_exports__.Hn;
var __webpack_exports__total = __webpack_exports__.X5;
var __webpack_exports__weightedUsage = __webpack_exports__.PA;
var __webpack_exports__wholeNumber = __webpack_exports__.rD;
var __webpack_exports__workloadWarnings = __webpack_exports__.jt;
var __webpack_exports__writeReports = __webpack_exports__.Li;
export { __webpack_exports__DirectoryStore as DirectoryStore, __webpack_exports__checkedOut as checkedOut, __webpack_exports__hasAny as hasAny, __webpack_exports__isToldInLogs as isToldInLogs, __webpack_exports__judgeFinished as judgeFinished, __webpack_exports__overlapOf as overlapOf, __webpack_exports__pageAssets as pageAssets, __webpack_exports__peakConcurrency as peakConcurrency, __webpack_exports__previewCycle as previewCycle, __webpack_exports__realPorts as realPorts, __webpack_exports__recordingBytes as recordingBytes, __webpack_exports__residentBytes as residentBytes, __webpack_exports__runGate as runGate, __webpack_exports__samplesOf as samplesOf, __webpack_exports__secretsIn as secretsIn, __webpack_exports__sumOf as sumOf, __webpack_exports__timelineOf as timelineOf, __webpack_exports__times as times, __webpack_exports__total as total, __webpack_exports__weightedUsage as weightedUsage, __webpack_exports__wholeNumber as wholeNumber, __webpack_exports__workloadWarnings as workloadWarnings, __webpack_exports__writeReports as writeReports };
