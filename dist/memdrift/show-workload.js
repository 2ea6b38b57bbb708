import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
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
  E: () => (/* binding */ show_workload_define),
  b: () => (/* binding */ showWorkload)
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
const external_config_js_namespaceObject = external_config_js_x({ ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted), ["factor"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.factor), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile), ["wholeNumber"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.wholeNumber) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["overlapOf"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.overlapOf), ["peakConcurrency"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.peakConcurrency), ["previewCycle"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.previewCycle), ["timelineOf"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.timelineOf), ["workloadWarnings"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.workloadWarnings) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["GIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GIB), ["KIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.KIB), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["checkVary"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.checkVary), ["loadWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.loadWorkload), ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["varies"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.varies) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["withConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withConfigFile) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["column"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.column), ["wrap"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.wrap) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["makeFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.makeFolder) });
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/parts/show-workload.js














// lib/workload/exporters/load-plan.js
/**
* Requests and bodies of a workload. A follower (`after`) has the time of the request before it, or none: engines replay a list,
* and know no sessions.
*/
function loadPlan({ requests }) {
	const files = /* @__PURE__ */ new Map();
	const times = /* @__PURE__ */ new Map();
	const planned = requests.map((request) => {
		const atS = request.tUs === void 0 ? times.get(request.after ?? "") ?? null : request.tUs / 1e6;
		times.set(request.id, atS);
		const { id, method, path, headers, body } = request;
		let bodyPath = null;
		if (body !== void 0) {
			bodyPath = `bodies/${(0,external_node_crypto_namespaceObject.createHash)("sha256").update(body).digest("hex")}`;
			files.set(bodyPath, body);
		}
		return {
			id,
			class: request.class,
			method,
			path,
			headers,
			body: bodyPath,
			at_s: atS,
			timeout_s: request.timeoutUs / 1e6,
			status: request.observedStatus ?? null
		};
	});
	files.set("requests.json", `${JSON.stringify(planned, null, 1)}\n`);
	return files;
}
// lib/workload/exporters/load-engines.js
/** Load engines that a workload can be written for. */
const LOAD_ENGINES = ["k6", "locust"];
/** The files of an engine: `requests.json`, `bodies/`, and what the engine itself reads. */
function exportFor(engine, workload) {
	const files = loadPlan(workload);
	const [name, text] = engine === "k6" ? ["script.js", K6] : ["locustfile.py", LOCUST];
	return files.set(name, text);
}
/** k6 hands iterations out in order, so that each waits for its own time; all senders of a fleet take the same START. */
const K6 = `// Replays requests.json with k6: k6 run -e TARGET=http://localhost:8000 script.js
// REPEAT (1), VUS (64): as many requests in flight at most. START: seconds since 1970, the same for all senders of a fleet.
// SHARD=2/5: this sender's part. A secret NAME in a header is taken from the variable NAME.
import { check, sleep } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';

const [shard, shards] = (__ENV.SHARD || '1/1').split('/').map(Number);
const requests = JSON.parse(open('./requests.json')).filter((_, i) => i % shards === shard - 1);
const bodies = {};
for (const { body } of requests) if (body !== null && !(body in bodies)) bodies[body] = open('./' + body, 'b');
const lengthS = Math.max(0, ...requests.map((request) => request.at_s || 0));
const repeat = Number(__ENV.REPEAT || 1);

export const options = {
  scenarios: {
    workload: {
      executor: 'shared-iterations',
      vus: Number(__ENV.VUS || 64),
      iterations: requests.length * repeat,
      maxDuration: '24h',
    },
  },
};

export function setup() {
  return { startS: Number(__ENV.START || Date.now() / 1000) };
}

const withSecrets = (value) => value.replace(/\\$\\{secret:(\\w+)\\}/g, (_, name) => __ENV[name] || '');

export default function ({ startS }) {
  const i = exec.scenario.iterationInTest;
  const request = requests[i % requests.length];
  if (request.at_s !== null) {
    const dueS = startS + Math.floor(i / requests.length) * lengthS + request.at_s;
    const waitS = dueS - Date.now() / 1000;
    if (waitS > 0) sleep(waitS);
  }
  const headers = {};
  for (const name of Object.keys(request.headers)) headers[name] = withSecrets(request.headers[name]);
  const body = request.body === null ? null : bodies[request.body];
  const response = http.request(request.method, __ENV.TARGET + request.path, body, {
    headers,
    timeout: request.timeout_s * 1000 + 'ms',
    tags: { name: request.class },
  });
  const { status } = response;
  check(response, { ok: () => (request.status === null ? status >= 200 && status < 300 : status === request.status) });
}
`;
/** Users of Locust share one list; a user takes the next request of it. */
const LOCUST = `"""
Replays requests.json with Locust: locust --headless -f locustfile.py -H http://localhost:8000 -u 64 -r 64
REPEAT (1) times; START: seconds since 1970, the same for all senders of a fleet; SHARD=2/5: this sender's part.
A secret NAME in a header is taken from the variable NAME.
"""

import itertools
import json
import os
import pathlib
import re
import time

from locust import FastHttpUser, constant, task
from locust.exception import StopUser

HERE = pathlib.Path(__file__).resolve().parent
SHARD, SHARDS = map(int, os.environ.get("SHARD", "1/1").split("/"))
REQUESTS = json.loads((HERE / "requests.json").read_text())[SHARD - 1 :: SHARDS]
BODIES = {r["body"]: (HERE / r["body"]).read_bytes() for r in REQUESTS if r["body"] is not None}
LENGTH_S = max([r["at_s"] or 0 for r in REQUESTS], default=0)
TURNS = itertools.count()
LAST = len(REQUESTS) * int(os.environ.get("REPEAT", "1"))
START_S = float(os.environ.get("START", "0"))


def with_secrets(value):
    return re.sub(r"\\$\\{secret:(\\w+)\\}", lambda match: os.environ.get(match[1], ""), value)


class Workload(FastHttpUser):
    wait_time = constant(0)
    network_timeout = max([r["timeout_s"] for r in REQUESTS], default=120)

    @task
    def next_request(self):
        global START_S
        turn = next(TURNS)
        if turn >= LAST:
            if turn == LAST + self.environment.runner.user_count - 1:
                self.environment.runner.quit()
            raise StopUser()
        START_S = START_S or time.time()
        request = REQUESTS[turn % len(REQUESTS)]
        if request["at_s"] is not None:
            due = START_S + turn // len(REQUESTS) * LENGTH_S + request["at_s"]
            time.sleep(max(0, due - time.time()))
        with self.client.request(
            request["method"],
            request["path"],
            name=request["class"],
            data=BODIES.get(request["body"]),
            headers={name: with_secrets(value) for name, value in request["headers"].items()},
            catch_response=True,
        ) as response:
            expected = request["status"]
            ok = 200 <= response.status_code < 300 if expected is None else response.status_code == expected
            if ok:
                response.success()
            else:
                response.failure(f"status {response.status_code}")
`;
// lib/workload/inspect/inspect-inputs.js
function inputsOf(requests, vary) {
	const suspicious = /* @__PURE__ */ new Map();
	const distinct = /* @__PURE__ */ new Set();
	let credentials = 0;
	for (const { method, path, body } of requests) {
		const digest = body === void 0 ? "" : (0,external_node_crypto_namespaceObject.createHash)("sha256").update(body).digest("base64");
		distinct.add(`${method} ${path} ${digest}`);
		const holds = suspicious.get(digest) ?? (body !== void 0 && mayHoldCredential(body));
		suspicious.set(digest, holds);
		if (holds) credentials++;
	}
	return {
		withBody: requests.filter(({ body }) => body !== void 0).length,
		varied: requests.filter((request) => (0,external_workload_js_namespaceObject.varies)([request], vary)).length,
		distinct: distinct.size,
		credentials
	};
}
/** In prose, "basic training" and "bearer of" are words and no credentials. */
const WORDS = /\b(?:[Bb]earer|[Bb]asic|BEARER|BASIC)\s+(?:[A-Za-z]?[a-z]+|[A-Z]+)(?=[\s.,;:!?)"'\\-]|$)/g;
function mayHoldCredential(body) {
	const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1");
	return (0,external_workload_js_namespaceObject.looksLikeCredential)(text) && (0,external_workload_js_namespaceObject.looksLikeCredential)(text.replace(WORDS, ""));
}
// lib/workload/inspect/inspect.js
/** @param vary as configured: which inputs change from cycle to cycle */
function inspect(workload, { vary = "auto" } = {}) {
	const { requests, sha256, secrets } = workload;
	const spans = [...(0,external_gate_js_namespaceObject.timelineOf)(requests).values()];
	return {
		sha256,
		requests: requests.length,
		classes: classesOf(requests, vary),
		timing: timingOf(workload, spans),
		inFlight: {
			observed: (0,external_gate_js_namespaceObject.overlapOf)(spans),
			atMost: (0,external_gate_js_namespaceObject.peakConcurrency)(requests)
		},
		sessions: sessionsOf(requests),
		disconnects: disconnectsOf(requests),
		answers: answersOf(requests),
		inputs: inputsOf(requests, vary),
		secrets: [...secrets]
	};
}
function classesOf(requests, vary) {
	return [...grouped(requests, (request) => request.class)].map(([name, of]) => classOf(name, of, requests.length, vary)).sort((a, b) => b.requests - a.requests || (a.class < b.class ? -1 : 1));
}
function classOf(name, members, all, vary) {
	const varied = members.filter((request) => (0,external_workload_js_namespaceObject.varies)([request], vary));
	const changing = new Set(varied);
	return {
		class: name,
		requests: members.length,
		share: members.length / all,
		streams: members.filter(({ stream }) => stream).length,
		disconnects: members.filter(({ cancel }) => cancel !== void 0).length,
		bodyBytes: spreadOf(members.map(({ body }) => body?.byteLength)),
		answerBytes: spreadOf(members.map(({ observed }) => observed?.bytes)),
		durationUs: spreadOf(members.map(({ observed }) => observed?.durUs)),
		varied: varied.length,
		unvaried: members.filter((request) => request.body !== void 0 && !changing.has(request)).length
	};
}
function timingOf({ timed, requests, durationUs = 0 }, spans) {
	if (!timed) return { kind: "closed" };
	const starts = Float64Array.from(spans.flatMap(({ startUs }) => startUs ?? [])).sort();
	const spanUs = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
	const withGap = starts.length > 1 ? spanUs * starts.length / (starts.length - 1) : 0;
	const recordedUs = Math.max(withGap, durationUs);
	return {
		kind: "open",
		spanUs,
		recordedUs,
		meanPerS: recordedUs === 0 ? null : requests.length * 1e6 / recordedUs,
		peakPerS: mostWithin(starts, 1e6)
	};
}
/** The most of the sorted times in any window, whose end is excluded. */
function mostWithin(times, windowUs) {
	let most = 0;
	let from = 0;
	for (const [index, time] of times.entries()) {
		while (time - (times[from] ?? time) >= windowUs) from++;
		most = Math.max(most, index - from + 1);
	}
	return most;
}
/** Requests of one `session`, or of one chain of `after` where they have none. */
function sessionsOf(requests) {
	const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
	const keys = /* @__PURE__ */ new Map();
	const turns = [...grouped(requests, (request) => {
		const before = request.after === void 0 ? void 0 : keys.get(request.after);
		const key = request.session === void 0 ? before ?? `request ${request.id}` : `session ${request.session}`;
		keys.set(request.id, key);
		return key;
	}).values()].filter(([first]) => first?.session !== void 0 || first !== void 0 && waitedFor.has(first.id)).map((members) => members.length);
	const spread = spreadOf(turns);
	if (spread === null) return null;
	const pauses = requests.filter(({ after }) => after !== void 0).map(({ thinkUs = 0 }) => thinkUs);
	return {
		number: turns.length,
		turns: spread,
		thinkUs: spreadOf(pauses)
	};
}
function answersOf(requests) {
	const known = requests.flatMap(({ observed, observedStatus }) => observed?.status ?? observedStatus ?? []);
	if (known.length === 0) return null;
	const counts = [...grouped(known, String)].map(([status, members]) => [status, members.length]);
	return {
		known: known.length,
		statuses: Object.fromEntries(counts)
	};
}
function grouped(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
function disconnectsOf(requests) {
	const cancels = requests.flatMap(({ cancel }) => cancel ?? []);
	const points = {};
	for (const cancel of cancels) points[pointOf(cancel)] = (points[pointOf(cancel)] ?? 0) + 1;
	const fin = cancels.filter(({ how }) => how === "fin").length;
	return {
		planned: cancels.length,
		fin,
		rst: cancels.length - fin,
		points
	};
}
function pointOf({ afterUs, afterEvents, afterBytes }) {
	if (afterUs === 0) return "at once";
	return `after ${[
		...afterUs === void 0 ? [] : ["a time"],
		...afterEvents === void 0 ? [] : ["events"],
		...afterBytes === void 0 ? [] : ["bytes"]
	].join(" or ")}`;
}
/** Ignores unknown values; null if none is known. */
function spreadOf(values) {
	const sorted = Float64Array.from(values.filter((value) => value !== void 0)).sort();
	const rank = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
	return sorted.length === 0 ? null : {
		known: sorted.length,
		p50: rank(.5),
		p99: rank(.99),
		max: rank(1)
	};
}
// lib/cli/traffic/workload-origin.js
/** A longer header line is not read. */
const MAX_HEADER = 65536;
/** Reads the header line of a file that was already read as a workload. Never fails. */
async function readOrigin(path) {
	try {
		const header = JSON.parse(await firstLine(path));
		return {
			created: textOf(header.created),
			source: textOf(header.source)
		};
	} catch {
		return {
			created: null,
			source: null
		};
	}
}
async function firstLine(path) {
	const file = (0,external_node_fs_namespaceObject.createReadStream)(path);
	const bytes = await isPacked(path) ? (0,external_node_stream_namespaceObject.pipeline)(file, (0,external_node_zlib_namespaceObject.createGunzip)(), () => file.destroy()) : file;
	let start = Buffer.alloc(0);
	for await (const part of bytes) {
		start = Buffer.concat([start, part]);
		if (start.includes(10) || start.length > MAX_HEADER) break;
	}
	return start.toString("utf8").split("\n", 1)[0] ?? "";
}
async function isPacked(path) {
	const file = await (0,promises_namespaceObject.open)(path);
	try {
		const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
		return buffer[0] === 31 && buffer[1] === 139;
	} finally {
		await file.close();
	}
}
function textOf(value) {
	const text = (typeof value === "object" && value !== null ? Object.values(value) : [value]).filter((part) => typeof part === "string" || typeof part === "number").join(" ").slice(0, 1e3);
	return text === "" ? null : text;
}
// lib/cli/traffic/workload-text.js
const WIDTH = 100;
const LABEL = 13;
/** Rows of the class table; the rest is summed up in one line. */
const MAX_CLASSES = 8;
/** What the workload contains, what a cycle holds, the smallest growth it can find, and warnings. */
function workloadText(shown) {
	const { inspection, warnings } = shown;
	return `${[
		...titleLines(shown),
		"",
		...classTable(inspection.classes),
		"",
		...[...contentFacts(shown), ...cycleFacts(shown)].flatMap(([label, text]) => fact(label, text)),
		"",
		...detectableTable(shown),
		"",
		...warnings.length === 0 ? ["no warnings"] : warnings.flatMap(warningLines)
	].join("\n")}\n`;
}
function titleLines({ file, inspection: { requests, classes }, config }) {
	const origin = [
		...file.created === null ? [] : [`created ${(0,external_report_js_namespaceObject.column)(file.created, 40)}`],
		...file.source === null ? [] : [`source: ${(0,external_report_js_namespaceObject.column)(file.source, 60)}`],
		...config === null ? [] : [`configuration: ${(0,external_report_js_namespaceObject.column)(config, 60)}`]
	];
	const count = `${(0,external_config_js_namespaceObject.counted)(requests, "request")} in ${(0,external_config_js_namespaceObject.counted)(classes.length, "class", "classes")}`;
	const title = `${(0,external_report_js_namespaceObject.column)(file.path, 120)}: ${count}, ${(0,external_start_js_namespaceObject.formatBytes)(file.bytes)}`;
	return [...(0,external_report_js_namespaceObject.wrap)(title, WIDTH), ...origin.length === 0 ? [] : (0,external_report_js_namespaceObject.wrap)(origin.join(", "), WIDTH)];
}
/** A table without the columns that have no data. */
function classTable(classes) {
	const used = [
		{
			head: "requests",
			cell: ({ requests, share }) => `${requests} (${percent(share)})`
		},
		{
			head: "streams",
			cell: ({ streams }) => countCell(streams)
		},
		{
			head: "disconnects",
			cell: ({ disconnects }) => countCell(disconnects)
		},
		{
			head: "body p50/p99/max",
			cell: ({ bodyBytes }) => spreadCell(bodyBytes, shortBytes)
		},
		{
			head: "response p50/max",
			cell: ({ answerBytes }) => rangeCell(answerBytes, shortBytes)
		},
		{
			head: "time p50/max",
			cell: ({ durationUs }) => rangeCell(durationUs, shortTime)
		}
	].filter(({ cell }) => classes.some((of) => cell(of) !== NOTHING));
	const shown = classes.slice(0, MAX_CLASSES);
	const rows = [used.map(({ head }) => head), ...shown.map((of) => used.map(({ cell }) => cell(of)))];
	const widths = used.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
	const room = WIDTH - widths.reduce((sum, width) => sum + width + 2, 0);
	const names = ["class", ...shown.map((of) => (0,external_report_js_namespaceObject.column)(of.class, Math.max(12, room)))];
	const nameWidth = Math.max(...names.map((name) => name.length));
	const lines = rows.map((row, index) => {
		const cells = row.map((cell, at) => cell.padStart(widths[at] ?? 0));
		return [(names[index] ?? "").padEnd(nameWidth), ...cells].join("  ").trimEnd();
	});
	const rest = classes.slice(MAX_CLASSES);
	const others = rest.reduce((sum, { requests }) => sum + requests, 0);
	return rest.length === 0 ? lines : [...lines, `and ${rest.length} more, ${(0,external_config_js_namespaceObject.counted)(others, "request")}`];
}
function contentFacts({ inspection, settings }) {
	const { sessions, disconnects, answers, inputs, secrets } = inspection;
	return [
		["timing", timingText(inspection)],
		["in flight", inFlightText(inspection)],
		...sessions === null ? [] : [["sessions", sessionsText(sessions)]],
		["disconnects", disconnects.planned === 0 ? "none" : disconnectsText(disconnects, inspection.requests)],
		["responses", answers === null ? "none recorded" : answersText(answers)],
		["inputs", inputsText(inputs, inspection.classes, settings.vary)],
		...secrets.length === 0 ? [] : [["secrets", (0,external_report_js_namespaceObject.column)(secrets.join(", "), 200)]]
	];
}
function timingText({ timing }) {
	if (timing.kind === "closed") return "no times recorded: closed loop, a request starts when another ends";
	if (timing.meanPerS === null) return "open loop, all requests at the same time";
	const rate = `${number(timing.meanPerS)} requests/s, peak ${timing.peakPerS} requests/s`;
	return `open loop: ${time(timing.recordedUs)}, ${rate}`;
}
function inFlightText({ inFlight: { observed, atMost }, requests, timing }) {
	const limit = atMost < requests ? `, at most ${atMost} because of their order` : "";
	if (observed === null) return `${timing.kind === "closed" ? "set by workload.concurrency" : "unknown, no durations recorded"}${limit}`;
	const known = observed.known === requests ? "" : ` (of ${observed.known} with a recorded start and end)`;
	return `peak ${observed.peak}, mean ${number(observed.mean)}${known}`;
}
function sessionsText({ number: count, turns, thinkUs }) {
	const pauses = thinkUs === null ? "" : `; pauses ${time(thinkUs.p50)} (p50), ${time(thinkUs.max)} (max)`;
	return `${count}; turns ${turns.p50} (p50), ${turns.max} (max)${pauses}`;
}
function disconnectsText({ planned, fin, rst, points }, requests) {
	const where = Object.entries(points).map(([point, count]) => `${count} ${point}`);
	return `${planned} (${percent(planned / requests)}): ${where.join(", ")}; ${fin} FIN, ${rst} RST`;
}
function answersText({ known, statuses }) {
	const kinds = /* @__PURE__ */ new Map();
	for (const [status, count] of Object.entries(statuses)) {
		const kind = status === "0" ? "without a response" : `${status[0]}xx`;
		kinds.set(kind, (kinds.get(kind) ?? 0) + count);
	}
	return `${known} recorded: ${[...kinds].map(([kind, count]) => `${percent(count / known)} ${kind}`).join(", ")}`;
}
function inputsText({ varied, withBody, distinct }, classes, vary) {
	const how = typeof vary === "string" ? `vary: ${vary}` : "vary: as configured";
	const same = classes.filter(({ unvaried }) => unvaried > 0).map((of) => (0,external_report_js_namespaceObject.column)(of.class, 40));
	const more = same.length > 3 ? ` and ${same.length - 3} more` : "";
	const unvaried = same.length === 0 ? "" : `; bodies do not change in ${same.slice(0, 3).join(", ")}${more}`;
	const bodies = `${varied} of ${(0,external_config_js_namespaceObject.counted)(withBody, "body", "bodies")} vary from cycle to cycle (${how})`;
	return `${distinct} distinct; ${withBody === 0 ? "no bodies" : bodies}${unvaried}`;
}
function cycleFacts({ cycle, settings, inspection }) {
	const { run, durationMs } = cycle;
	const atLeast = cycle.endsKnown ? "about" : "at least";
	const lasts = durationMs === null ? "" : `, ${atLeast} ${time(durationMs * 1e3)}`;
	const pace = inspection.timing.kind === "open" ? `speed ${settings.speed}` : `at most ${settings.concurrency} in flight`;
	const size = cycle.by === "warm-up" ? `${cycle.requests} to 5000 requests: warm-up measures how long they take (${pace})` : `${(0,external_config_js_namespaceObject.counted)(cycle.requests, "request")}${lasts} (${pace})${durationMs === null ? "; warm-up measures how long they take" : ""}`;
	const slices = cycle.slices === 1 ? "" : `, ${cycle.slices} slices of the workload in turn`;
	const more = cycle.by === "warm-up" ? " or more" : "";
	const whole = durationMs === null ? "" : `, ${time(run.cycles * (durationMs + run.settleMs) * 1e3)} and checkpoints`;
	const span = `${run.shortest} cycles (${run.shortest * cycle.requests}${more} requests) at least`;
	return [["one cycle", `${size}${slices}`], ["one run", `${span}, ${run.cycles} (${run.cycles * cycle.requests}${more}) at most${whole}`]];
}
function detectableTable({ cycle: { detectable } }) {
	if (detectable.length === 0) return [];
	const width = Math.max(...detectable.map(({ series }) => series.length));
	return ["smallest growth that a run can detect, in series that the service has:", ...detectable.map(({ series, perRequest, cycleNeeded }) => {
		const above = cycleNeeded === null ? "its budget" : `its budget from ${cycleNeeded} req/cycle`;
		const rate = `${(0,external_start_js_namespaceObject.formatBytes)(perRequest * 1e3)}/1000req`;
		return `  ${series.padEnd(width)}  ${rate.padStart(18)}  ${`${(0,external_start_js_namespaceObject.formatBytes)(perRequest)}/request`.padStart(18)}  ${above}`;
	})];
}
function warningLines({ text, subject }) {
	return hanging("warning: ", `${text}${subject === void 0 ? "" : ` (${(0,external_report_js_namespaceObject.column)(subject, 60)})`}`);
}
function fact(label, text) {
	return hanging(label.padEnd(LABEL), text);
}
/** Lines of at most {@link WIDTH} columns; what follows the first stands below the text, not below its head. */
function hanging(head, text) {
	const [first = "", ...more] = (0,external_report_js_namespaceObject.wrap)(text, WIDTH, " ".repeat(head.length));
	return [head + first.trimStart(), ...more];
}
const NOTHING = "-";
const countCell = (count) => count === 0 ? NOTHING : String(count);
const spreadCell = (of, form) => of === null ? NOTHING : [
	of.p50,
	of.p99,
	of.max
].map(form).join("/");
const rangeCell = (of, form) => of === null ? NOTHING : [of.p50, of.max].map(form).join("/");
/** `512B`, `1.2K`, `3.4M`. */
function shortBytes(bytes) {
	const [scale, unit] = bytes >= 1073741824 ? [external_start_js_namespaceObject.GIB, "G"] : bytes >= 1048576 ? [external_start_js_namespaceObject.MIB, "M"] : bytes >= 1024 ? [external_start_js_namespaceObject.KIB, "K"] : [1, "B"];
	return `${scale === 1 ? bytes : (bytes / scale).toFixed(1)}${unit}`;
}
const shortTime = (us) => time(us).replace(" ", "");
/** Microseconds in a readable unit. */
function time(us) {
	if (us < 1e6) return `${number(us / 1e3)} ms`;
	if (us < 12e7) return `${number(us / 1e6)} s`;
	return us < 72e8 ? `${number(us / 6e7)} min` : `${number(us / 36e8)} h`;
}
/** Three significant digits. */
const number = (value) => String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
/** A share between 0 and 1 never rounds to 0 % or 100 %. */
function percent(share) {
	if (share === 0 || share === 1) return `${share * 100}%`;
	return `${Math.min(99.9, Math.max(.1, Math.round(share * 1e3) / 10))}%`;
}
// lib/cli/traffic/write-for-engine.js
/**
* Writes a workload for another load engine into a new folder.
* @throws UsageError or WorkloadError with one line
*/
async function writeForEngine(path, name, out, io) {
	const engine = LOAD_ENGINES.find((one) => one === name);
	if (engine === void 0) throw new external_start_js_namespaceObject.UsageError(`option "--write-for": found ${JSON.stringify(name)}; allowed: ${LOAD_ENGINES.join(", ")}`);
	if (out === void 0) throw new external_start_js_namespaceObject.UsageError("option \"--out\": missing; allowed: a new folder");
	const workload = await (0,external_workload_js_namespaceObject.loadWorkload)(path);
	const files = exportFor(engine, workload);
	const neededBytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
	(0,external_cli_io_js_namespaceObject.makeFolder)(out, neededBytes);
	if ((0,external_node_fs_namespaceObject.readdirSync)(out).length > 0) throw new external_start_js_namespaceObject.UsageError(`${out}: is not empty; expected a new folder`);
	for (const [name, content] of files) {
		const file = (0,external_node_path_namespaceObject.join)(out, name);
		try {
			(0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(file), { recursive: true });
			(0,external_node_fs_namespaceObject.writeFileSync)(file, content, { flag: "wx" });
		} catch (error) {
			throw new external_start_js_namespaceObject.UsageError((0,external_start_js_namespaceObject.cannotWrite)(file, error, neededBytes));
		}
	}
	io.err(`memdrift: ${workload.requests.length} requests for ${engine} in ${out}\n`);
	if (workload.requests.some(({ session, cancel }) => session !== void 0 || cancel !== void 0)) io.err("memdrift: warning: sessions and disconnects are left out, other engines have none\n");
}
// lib/cli/commands/show-workload.js
/** `memdrift workload`. */
const show_workload_define = (command, { io }) => {
	command.argument("<file>", "the workload, *.jsonl or *.jsonl.gz").option("--cycle <requests>", "requests per cycle instead of plan.cycle").option("--speed <factor>", "replay speed instead of workload.speed").option("--concurrency <requests>", "requests in flight instead of workload.concurrency");
	(0,external_flags_js_namespaceObject.withConfigFile)(command).option("--json", "print everything as JSON").option("--write-for <engine>", `write it for another load engine into --out: ${LOAD_ENGINES.join(", ")}`).option("--out <folder>", "a new folder for what --write-for writes").action((path, flags) => flags.writeFor === void 0 ? showWorkload(path, flags, io) : writeForEngine(path, flags.writeFor, flags.out, io));
};
/**
* Prints what a workload contains, what a cycle of it will hold, and whether that is enough to find a leak. Warnings do
* not change the exit code: only the reader knows which of them matter.
* @throws UsageError or WorkloadError with one line
*/
async function showWorkload(path, flags, io) {
	const file = (0,external_config_js_namespaceObject.readConfigFile)(flags.config);
	const config = withFlags((0,external_config_js_namespaceObject.parseConfig)({ mode: "report" }, file), flags);
	const workload = await (0,external_workload_js_namespaceObject.loadWorkload)(path);
	(0,external_workload_js_namespaceObject.checkVary)(workload.requests, config.workload.vary);
	const { size: bytes } = await (0,promises_namespaceObject.stat)(path);
	const inspection = inspect(workload, { vary: config.workload.vary });
	const cycle = (0,external_gate_js_namespaceObject.previewCycle)(workload, config);
	const { speed, concurrency, vary } = config.workload;
	const shown = {
		file: {
			path,
			bytes,
			...await readOrigin(path)
		},
		config: file?.path ?? null,
		settings: {
			speed,
			concurrency,
			vary,
			cycle: config.plan.cycle
		},
		inspection,
		cycle,
		warnings: (0,external_gate_js_namespaceObject.workloadWarnings)({
			inspection,
			cycle,
			config,
			fileBytes: bytes
		})
	};
	io.out(flags.json === true ? `${JSON.stringify(shown, null, 2)}\n` : workloadText(shown));
}
function withFlags(config, flags) {
	const { workload, plan } = config;
	return {
		...config,
		workload: {
			...workload,
			speed: flagOf("speed", flags.speed, external_config_js_namespaceObject.factor) ?? workload.speed,
			concurrency: flagOf("concurrency", flags.concurrency, (0,external_config_js_namespaceObject.wholeNumber)(1, 1024)) ?? workload.concurrency
		},
		plan: {
			...plan,
			cycle: flagOf("cycle", flags.cycle, (0,external_config_js_namespaceObject.wholeNumber)(1, 1e5)) ?? plan.cycle
		}
	};
}
/** @throws UsageError */
function flagOf(name, value, kind) {
	if (value === void 0) return void 0;
	const read = kind.safeParse(value);
	if (read.success) return read.data;
	const found = JSON.stringify(value.slice(0, 60));
	throw new external_start_js_namespaceObject.UsageError(`option "--${name}": found ${found}; allowed: ${read.error.issues[0]?.message ?? ""}`);
}


var __webpack_exports__define = __webpack_exports__.E;
var __webpack_exports__showWorkload = __webpack_exports__.b;
export { __webpack_exports__define as define, __webpack_exports__showWorkload as showWorkload };
