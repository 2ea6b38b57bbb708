import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__render_report_js_7e3e75d0__ from "./render-report.js";
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
  PE: () => (/* binding */ deploymentOf),
  Al: () => (/* binding */ judge_prometheus_document),
  Cm: () => (/* binding */ judgePrometheus),
  rO: () => (/* binding */ judgeSoFar),
  Vj: () => (/* binding */ verdictOf)
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
const external_config_js_namespaceObject = external_config_js_x({ ["growth"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growth), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile), ["renamed"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.renamed), ["selectorOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.selectorOf) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["exitOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.exitOf), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn), ["messageOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.messageOf), ["policyOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.policyOf), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["ALPHA"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.ALPHA), ["createJudge"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.createJudge), ["emptyRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.emptyRecording), ["given"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.given), ["measured"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.measured), ["minimumDetectableGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.minimumDetectableGrowth), ["worst"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.worst), ["writtenRules"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.writtenRules) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["buildReport"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.buildReport) });
;// CONCATENATED MODULE: external "./render-report.js"
var external_render_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_render_report_js_y = (x) => (() => (x))
const external_render_report_js_namespaceObject = external_render_report_js_x({ ["render"]: () => (__WEBPACK_EXTERNAL_MODULE__render_report_js_7e3e75d0__.render) });
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/parts/judge-prometheus.js








// lib/prometheus/query-api.js
/** The server could not be asked, or its answer is none. One line. */
var PrometheusFault = class extends Error {
	name = "PrometheusFault";
};
const MAX_ANSWER_BYTES = 134217728;
const TIMEOUT_MS = 6e4;
const MAX_SERIES = 5e3;
/** A server refuses more points a series. */
const MAX_POINTS = 11e3;
/**
* Asks a Prometheus by `/api/v1/query_range`. Redirects are not followed: the server does not choose whom we ask.
* @param token for `Authorization: Bearer`; null without
* @throws UsageError where the address is none
*/
function prometheusAt(address, token, signal) {
	const base = addressOf(address);
	const shown = `${base.protocol}//${base.host}${base.pathname.replace(/\/$/, "")}`;
	return async (selector, grid) => {
		const url = new URL(base);
		url.pathname = `${base.pathname.replace(/\/$/, "")}/api/v1/query_range`;
		const end = grid.start + (grid.count - 1) * grid.step;
		url.search = new URLSearchParams({
			query: selector,
			start: String(grid.start),
			end: String(end),
			step: String(grid.step),
			timeout: "55s"
		}).toString();
		try {
			return seriesIn(await textAt(url, token, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])), grid);
		} catch (error) {
			if (signal.aborted) throw signal.reason;
			throw new PrometheusFault(`${shown}: ${problemOf(error)}`, { cause: error });
		}
	};
}
function addressOf(address) {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url !== null && ["http:", "https:"].includes(url.protocol) && url.search === "" && url.hash === "") return url;
	throw new external_start_js_namespaceObject.UsageError("prometheus: found no address; allowed: one such as http://prometheus.monitoring:9090");
}
function problemOf(error) {
	if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${TIMEOUT_MS / 1e3} s`;
	const { code = "" } = error;
	return (0,external_start_js_namespaceObject.messageOf)(error) || code || "no answer";
}
function textAt(url, token, signal) {
	const get$2 = url.protocol === "https:" ? external_node_https_namespaceObject.get : external_node_http_namespaceObject.get;
	const headers = {
		accept: "application/json",
		"accept-encoding": "identity",
		...token === null ? {} : { authorization: `Bearer ${token}` }
	};
	return new Promise((resolve, reject) => {
		get$2(url, {
			agent: false,
			headers,
			signal
		}, (response) => {
			const status = response.statusCode ?? 0;
			const chunks = [];
			let size = 0;
			response.on("data", (chunk) => {
				size += chunk.length;
				if (size <= MAX_ANSWER_BYTES) chunks.push(chunk);
				else response.destroy(/* @__PURE__ */ new Error(`the answer is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB`));
			});
			response.on("end", () => resolve({
				status,
				text: Buffer.concat(chunks).toString("utf8")
			}));
			response.on("error", reject);
		}).on("error", reject);
	});
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @throws Error with what is wrong with the answer */
function seriesIn({ status, text }, grid) {
	if (status >= 300 && status < 400) throw new Error(`redirects (HTTP ${status}), which is not followed`);
	const answer = (0,external_start_js_namespaceObject.jsonIn)(text);
	if (!isObject(answer)) throw new Error(`HTTP ${status}, and no JSON: is it a Prometheus?`);
	if (answer["status"] !== "success") {
		const why = typeof answer["error"] === "string" ? answer["error"].replace(/[\s\p{Cc}]+/gu, " ").slice(0, 200) : "";
		throw new Error(`HTTP ${status}${why === "" ? "" : `: ${why}`}`);
	}
	const { data } = answer;
	if (!isObject(data) || data["resultType"] !== "matrix" || !Array.isArray(data["result"])) throw new Error("the answer has no matrix: is it a Prometheus?");
	if (data["result"].length > MAX_SERIES) throw new Error(`more than ${MAX_SERIES} series; narrow the selector`);
	return data["result"].map((one) => timeSeriesOf(one, grid));
}
function timeSeriesOf(one, { start, step, count }) {
	const broken = /* @__PURE__ */ new Error("the answer has a series that is none");
	if (!isObject(one) || !isObject(one["metric"]) || !Array.isArray(one["values"])) throw broken;
	const labels = Object.create(null);
	for (const [label, value] of Object.entries(one["metric"])) {
		if (typeof value !== "string") throw broken;
		labels[label] = value;
	}
	const values = new Float64Array(count).fill(NaN);
	for (const point of one["values"]) {
		if (!Array.isArray(point) || typeof point[0] !== "number" || typeof point[1] !== "string") throw broken;
		const at = Math.round((point[0] - start) / step);
		const value = Number(point[1]);
		if (at >= 0 && at < count && point[1] !== "" && Number.isFinite(value)) values[at] = value;
	}
	return {
		labels,
		values
	};
}
// lib/prometheus/metric-table.js
const matcher = (label, op, value) => ({
	label,
	op,
	quoted: `"${value}"`
});
const containers = [matcher("container", "!=", ""), matcher("container", "!=", "POD")];
const JUDGED = [
	"drift",
	"level",
	"cap"
];
/** Tokens, where it is told in labels: `vllm:cache_config_info` is always 1. */
function vllmTokens(labels) {
	const number = (name) => Number.parseInt(labels[name] ?? "", 10);
	const tokens = number("kv_cache_size_tokens") || number("num_gpu_blocks") * number("block_size");
	return Number.isFinite(tokens) && tokens > 0 ? tokens : null;
}
/**
* What a pod holds, by series: of several metrics that give the same one, the first that the pod has. A cgroup's anonymous
* memory holds all processes of a container, so it stands before what one process tells of itself.
*/
const HELD = [
	{
		metric: "container_memory_rss",
		from: "cAdvisor",
		series: "container/resident",
		gated: JUDGED,
		where: containers
	},
	{
		metric: "process_resident_memory_bytes",
		from: "the service's own client library",
		series: "process/resident",
		gated: JUDGED
	},
	{
		metric: "DCGM_FI_DEV_FB_USED",
		from: "DCGM exporter",
		series: "gpu/used",
		gated: JUDGED,
		scale: () => external_start_js_namespaceObject.MIB
	},
	{
		metric: "nv_gpu_memory_used_bytes",
		from: "Triton",
		series: "gpu/used",
		gated: JUDGED
	},
	{
		metric: "vllm:cache_config_info",
		from: "vLLM",
		series: "kv-cache/capacity",
		gated: ["level"],
		scale: vllmTokens
	},
	{
		metric: "sglang:max_total_num_tokens",
		from: "SGLang",
		series: "kv-cache/capacity",
		gated: ["level"]
	},
	{
		metric: "nodejs_heap_size_used_bytes",
		from: "Node's client library",
		series: "node.heap/allocated",
		gated: []
	},
	{
		metric: "jvm_memory_used_bytes",
		from: "Micrometer, JMX exporter",
		series: "jvm.heap/allocated",
		gated: [],
		where: [matcher("area", "=", "heap")]
	},
	{
		metric: "go_memstats_heap_inuse_bytes",
		from: "Go's client library",
		series: "go.heap/allocated",
		gated: []
	},
	{
		metric: "node_memory_Shmem_bytes",
		from: "node exporter",
		series: "shm/used",
		gated: []
	}
];
/** Counters of requests that were served; the first that the candidate has is the x axis. */
const SERVED = [
	{
		metric: "vllm:request_success_total",
		from: "vLLM"
	},
	{
		metric: "sglang:num_requests_total",
		from: "SGLang"
	},
	{
		metric: "nv_inference_request_success",
		from: "Triton"
	},
	{
		metric: "tgi_request_success",
		from: "TGI"
	},
	{
		metric: "http_requests_total",
		from: "client libraries"
	},
	{
		metric: "http_server_requests_seconds_count",
		from: "Micrometer"
	},
	{
		metric: "http_request_duration_seconds_count",
		from: "client libraries"
	}
];
/** Counters of requests that failed, beside the counter of requests that they belong to. */
const FAILED = {
	nv_inference_request_success: "nv_inference_request_failure",
	tgi_request_success: "tgi_request_failure"
};
/** What tells that a pod's processes are others than before. */
const STARTED = [{
	metric: "process_start_time_seconds",
	from: "client libraries",
	by: "time"
}, {
	metric: "kube_pod_container_status_restarts_total",
	from: "kube-state-metrics",
	by: "count"
}];
/** 1 while the last end of a container was for memory. */
const KILLED = {
	metric: "kube_pod_container_status_last_terminated_reason",
	from: "kube-state-metrics",
	where: [matcher("reason", "=", "OOMKilled")]
};
/** Bytes that the containers of a pod may hold. */
const LIMIT = {
	metric: "kube_pod_container_resource_limits",
	from: "kube-state-metrics",
	where: [matcher("resource", "=", "memory")]
};
/** Paths that are asked by probes and by Prometheus itself: no requests of users. */
const PROBED = /^\/?(metrics|health|healthz|livez|readyz|ready|live|ping|v2\/health\/.*)\/?$/;
const PATHS = [
	"handler",
	"path",
	"route",
	"endpoint",
	"uri",
	"url"
];
/** Whether a counter's series counts what probes ask. */
const isProbed = (labels) => PATHS.some((label) => PROBED.test(labels[label] ?? ""));
/** Whose memory it is: the pod that an exporter names, else the pod or the target that was scraped. */
function podOf(labels) {
	const pod = labels["exported_pod"] ?? labels["pod"] ?? labels["instance"] ?? "";
	return pod === "" || pod.length > 300 ? null : pod.replace(/\p{Cc}/gu, " ");
}
// lib/prometheus/pod-readings.js
/** Labels that change when a container is started anew: what is left names the same thing before and after. */
const OF_ONE_LAUNCH = /* @__PURE__ */ new Set([
	"id",
	"name",
	"image",
	"uid",
	"container_id",
	"__name__"
]);
/** By pod; what names none is left out. */
function byPod(all) {
	const pods = /* @__PURE__ */ new Map();
	for (const series of all) {
		const pod = podOf(series.labels);
		if (pod === null) continue;
		const before = pods.get(pod);
		if (before === void 0) pods.set(pod, [series]);
		else before.push(series);
	}
	return pods;
}
/**
* What a pod holds, summed over its containers or GPUs. Where one of them was not scraped the sum is missing, never smaller.
* @param all its series of one metric; null where the row tells nothing of them
*/
function heldBy(row, all) {
	const parts = /* @__PURE__ */ new Map();
	for (const { labels, values } of all) {
		const scale = row.scale?.(labels) ?? (row.scale === void 0 ? 1 : null);
		if (scale === null) continue;
		const key = keyOf(labels);
		const scaled = scale === 1 ? values : values.map((value) => value * scale);
		parts.set(key, [...parts.get(key) ?? [], {
			labels,
			values: scaled
		}]);
	}
	if (parts.size === 0) return null;
	return {
		row,
		values: summed([...parts.values()].map(latestLaunch))
	};
}
function keyOf(labels) {
	const kept = Object.entries(labels).filter(([label]) => !OF_ONE_LAUNCH.has(label));
	return JSON.stringify(kept.sort(([a], [b]) => a < b ? -1 : 1));
}
/** The end of one launch may still be told when the next one is: the later one counts. */
function latestLaunch(launches) {
	const begun = launches.map(({ values }) => ({
		values,
		first: values.findIndex(Number.isFinite)
	}));
	begun.sort((a, b) => a.first - b.first);
	const [oldest, ...later] = begun;
	const merged = Float64Array.from(oldest?.values ?? []);
	for (const { values, first } of later) {
		if (first === -1) continue;
		merged.set(values.subarray(first), first);
	}
	return merged;
}
/** Parts that end in the last fifth of all are missing there; those that ended before are over (an init container). */
function summed(parts) {
	const count = parts[0]?.length ?? 0;
	const present = parts.map((values) => ({
		values,
		first: values.findIndex(Number.isFinite),
		last: values.findLastIndex(Number.isFinite)
	})).filter(({ first }) => first !== -1);
	const [from, to] = [Math.min(...present.map(({ first }) => first)), Math.max(...present.map(({ last }) => last))];
	const sum = new Float64Array(count).fill(NaN);
	if (present.length === 0) return sum;
	for (let i = from; i <= to; i++) {
		let all = 0;
		for (const { values, first, last } of present) {
			const end = last >= to - (to - from) / 5 ? to : last;
			if (i >= first && i <= end) all += values[i];
		}
		sum[i] = all;
	}
	return sum;
}
/**
* The sum of a pod's counters of one metric: what each counted since it began, a fall taken for a new beginning. Missing
* where one of them is. What probes ask is left out.
* @returns null without one
*/
function countedBy(all) {
	const counters = all.flatMap(({ labels, values }) => {
		const last = values.findLastIndex(Number.isFinite);
		return isProbed(labels) || last === -1 ? [] : [{
			values,
			first: values.findIndex(Number.isFinite),
			last
		}];
	});
	if (counters.length === 0) return null;
	const total = new Float64Array(counters[0]?.values.length ?? 0);
	const resets = /* @__PURE__ */ new Set();
	const begins = Math.min(...counters.map(({ first }) => first));
	const end = Math.max(...counters.map(({ last }) => last));
	for (const { values, first, last } of counters) {
		let sum = 0;
		let before = 0;
		for (let i = first; i <= end; i++) {
			const value = values[i];
			if (Number.isFinite(value)) {
				if (value < before) resets.add(i);
				sum += value < before ? value : value - before;
				before = value;
			}
			const isMissing = i < last && !Number.isFinite(value);
			total[i] = total[i] + (isMissing ? NaN : sum);
		}
	}
	total.fill(NaN, 0, begins);
	total.fill(NaN, end + 1);
	return {
		total,
		resets: [...resets].sort((a, b) => a - b)
	};
}
/** Samples at which a start time, or a count of restarts, is another than before. */
function changesOf(all, by) {
	const found = /* @__PURE__ */ new Set();
	for (const { values } of all) {
		let before = NaN;
		for (const [i, value] of values.entries()) {
			if (Number.isNaN(value)) continue;
			if (by === "count" ? value > before : Math.abs(value - before) > 1) found.add(i);
			before = value;
		}
	}
	return [...found].sort((a, b) => a - b);
}
/** Samples from which on a gauge of 0 and 1 is 1. */
function risesOf(all) {
	const found = [];
	for (const { values } of all) {
		let before = -1;
		for (const [i, value] of values.entries()) {
			if (Number.isNaN(value)) continue;
			if (value === 1 && before !== 1 && i > 0) found.push(i);
			before = value;
		}
	}
	return found.sort((a, b) => a - b);
}
// lib/prometheus/collect-pods.js
const MAX_PODS = 100;
/**
* Everything the table names of the selected pods, on one grid.
* @throws PrometheusFault; UsageError where the selectors mean the same pod, or too many
*/
async function collect(ask, selection, grid) {
	const { candidate, stable } = selection;
	const find = (metric, matchers, where = []) => ask((0,external_config_js_namespaceObject.selectorOf)(metric, [...matchers, ...where]), grid);
	const findHeld = async (row, matchers) => {
		const other = row.metric.startsWith("DCGM_") ? await find(row.metric, (0,external_config_js_namespaceObject.renamed)(matchers), row.where) : [];
		return other.length > 0 ? other : find(row.metric, matchers, row.where);
	};
	const counter = await counterOf(find, selection);
	const failures = selection.failures ?? (counter === null ? null : FAILED[counter] ?? null);
	const told = /* @__PURE__ */ new Set();
	const rows = [];
	const found = /* @__PURE__ */ new Map();
	for (const row of HELD) {
		if (told.has(row.series) || row.series === "process/resident" && told.has("container/resident")) continue;
		const all = await findHeld(row, candidate);
		if (all.length === 0) continue;
		told.add(row.series);
		rows.push(row);
		found.set(row.metric, all);
	}
	async function podsOf(matchers, isCandidate) {
		if (matchers.length === 0) return [];
		const served = counter === null ? null : byPod(await find(counter, matchers));
		const failed = failures === null ? null : byPod(await find(failures, matchers));
		const held = [];
		for (const row of rows) {
			const all = isCandidate ? found.get(row.metric) ?? [] : await findHeld(row, matchers);
			held.push({
				row,
				pods: byPod(all)
			});
		}
		const started = [];
		for (const { metric, by } of STARTED) started.push({
			by,
			pods: byPod(await find(metric, matchers))
		});
		const killed = byPod(await find(KILLED.metric, matchers, KILLED.where));
		const limits = byPod(await find(LIMIT.metric, matchers, LIMIT.where));
		const pods = /* @__PURE__ */ new Set([...served?.keys() ?? [], ...held.flatMap((one) => [...one.pods.keys()])]);
		if (pods.size > MAX_PODS) throw new external_start_js_namespaceObject.UsageError(`prometheus: the selector finds ${pods.size} pods; allowed: ${MAX_PODS} at most`);
		return [...pods].sort().map((pod) => {
			const counted = countedBy(served?.get(pod) ?? []);
			const changes = started.flatMap(({ by, pods: of }) => changesOf(of.get(pod) ?? [], by));
			return {
				pod,
				held: held.flatMap(({ row, pods: of }) => heldBy(row, of.get(pod) ?? []) ?? []),
				served: counted?.total ?? null,
				failed: failed === null ? null : countedBy(failed.get(pod) ?? [])?.total ?? null,
				restarts: [.../* @__PURE__ */ new Set([...counted?.resets ?? [], ...changes])].sort((a, b) => a - b),
				killed: risesOf(killed.get(pod) ?? []),
				limitBytes: limitOf(limits.get(pod) ?? [])
			};
		});
	}
	const candidates = await podsOf(candidate, true);
	const stables = await podsOf(stable, false);
	const both = stables.find(({ pod }) => candidates.some((one) => one.pod === pod));
	if (both !== void 0) throw new external_start_js_namespaceObject.UsageError(`prometheus: found the pod ${both.pod} by candidate and stable; allowed: different pods`);
	return {
		candidate: candidates,
		stable: stables
	};
}
/** The first counter of requests that the candidate has; null without one. */
async function counterOf(find, { candidate, requests }) {
	for (const metric of requests === null ? SERVED.map((row) => row.metric) : [requests]) if ((await find(metric, candidate)).some(({ labels }) => !isProbed(labels))) return metric;
	return null;
}
/** The last limit of each container, summed; null where one has none. */
function limitOf(all) {
	let sum = 0;
	for (const { values } of all) sum += values.findLast(Number.isFinite) ?? NaN;
	return sum > 0 ? sum : null;
}
const LEAST_READ = 1 / 3;
/**
* A Prometheus tells an old sample for so long; exporters that tell of the same restart are scraped at different times:
* what is read meanwhile belongs to neither set of processes.
*/
const RESTART_S = 300;
/**
* Slices of the samples `from` to `to`: as many as the judge looks at, or as few as have samples enough.
* @param last the last sample that was scraped
*/
function slicesOf(from, to, last) {
	const samples = Math.max(0, to - from + 1);
	const count = Math.min(64, Math.floor(samples / 3));
	let over = 0;
	while (over < count && endOf({
		from,
		samples,
		count
	}, over) - 1 <= last) over++;
	return {
		from,
		samples,
		count,
		over
	};
}
/** One past the last sample of slice k, from 0. */
function endOf({ from, samples, count }, k) {
	return from + Math.floor((k + 1) * samples / count);
}
/**
* The recording that the readings of a pod come to: a checkpoint each slice, read under load. Its value is the lower quartile
* of the samples, which a burst of requests or a sawtooth moves little; its raw one the highest.
*/
function recordingOf(readings, slices, grid, facts) {
	const { served, failed } = readings;
	const recording = (0,external_drift_js_namespaceObject.emptyRecording)(headerOf(readings, slices, grid, facts));
	const launches = launchesOf(readings, grid);
	const timeOf = (sample) => (sample - slices.from) * grid.step;
	let requests = 0;
	let failures = 0;
	for (let k = 0; k < slices.over; k++) {
		const [begin, end] = [k === 0 ? slices.from : endOf(slices, k - 1), endOf(slices, k)];
		const epoch = launches[end - 1];
		const inEpoch = Array.from({ length: end - begin }, (_, i) => begin + i).filter((i) => launches[i] === epoch);
		const least = Math.max(1, Math.ceil((end - begin) * LEAST_READ));
		const read = (values, share) => quantile(inEpoch.map((i) => values[i]).filter(Number.isFinite), share, least);
		const values = {};
		const raw = {};
		for (const { row, values: all } of readings.held) {
			values[row.series] = epoch < 0 ? null : read(all, .25);
			raw[row.series] = epoch < 0 ? null : read(all, 1);
		}
		const total = Math.max(requests, lastIn(served, begin, end) ?? requests);
		const wrong = Math.max(failures, lastIn(failed, begin, end) ?? failures);
		const sent = total - requests + (wrong - failures);
		if (k > 0 && failed !== null && sent > 0) recording.cycles.push({
			kind: "cycle",
			cycle: k + 1,
			sent,
			ok: total - requests,
			errors: { failed: wrong - failures }
		});
		[requests, failures] = [total, wrong];
		recording.checkpoints.push({
			kind: "checkpoint",
			cycle: k + 1,
			requests: total,
			t: timeOf(end - 1),
			epoch: Math.abs(epoch),
			values,
			raw
		});
	}
	const ended = slices.from + slices.samples;
	for (const sample of readings.killed.filter((at) => at > slices.from && at < ended)) recording.events.push({
		kind: "event",
		t: timeOf(sample),
		what: "oom-kill",
		trouble: killedTrouble(readings)
	});
	return recording;
}
const killedTrouble = ({ limitBytes }) => ({
	why: "killed",
	exit_code: null,
	whole: false,
	limit_bytes: limitBytes
});
/** A recording that tells nothing but why. */
function unmeasured(name, trouble, facts) {
	const header = {
		...HEADER,
		name,
		rules: facts.rules,
		series: {}
	};
	return {
		...(0,external_drift_js_namespaceObject.emptyRecording)(header),
		events: [{
			kind: "event",
			t: 0,
			what: "not-measured",
			trouble
		}]
	};
}
const HEADER = {
	format: "memdrift.recording",
	version: 1,
	environment: {},
	subject: {}
};
function headerOf({ pod, held, limitBytes }, { from }, { start, step }, { rules, required }) {
	const series = held.map(({ row: { series: name, gated, metric } }) => {
		const { unit = "bytes", better = "lower", granularity = 1 } = (0,external_start_js_namespaceObject.definitionOf)(name) ?? {};
		return [name, {
			unit,
			better,
			granularity,
			gated: [...gated],
			required: required && gated.length > 0,
			meaning: metric
		}];
	});
	return {
		...HEADER,
		...(0,external_drift_js_namespaceObject.given)({ rules }),
		name: pod,
		created: (/* @__PURE__ */ new Date((start + from * step) * 1e3)).toISOString(),
		subject: { pod },
		...limitBytes === null ? {} : { limits: { container: limitBytes } },
		series: Object.fromEntries(series)
	};
}
/** For each sample the number of its launch, from 1; negative while one ends and the next begins. */
function launchesOf({ restarts }, { count, step }) {
	const launches = new Int32Array(count).fill(1);
	const pause = Math.ceil(RESTART_S / step);
	let number = 1;
	let until = -1;
	for (const at of restarts) {
		if (at <= until) {
			for (let i = at; i > 0 && launches[i - 1] === number; i--) launches[i - 1] = -number;
			continue;
		}
		number++;
		until = at + pause;
		launches.fill(number, at);
	}
	return launches;
}
function lastIn(values, begin, end) {
	if (values === null) return null;
	for (let i = end - 1; i >= begin; i--) if (Number.isFinite(values[i])) return values[i];
	return null;
}
/** The sample at that share of all, from the lowest; null where there are fewer than `least`. */
function quantile(values, share, least) {
	if (values.length < least) return null;
	values.sort((a, b) => a - b);
	return values[Math.floor(share * (values.length - 1))] ?? null;
}
// lib/prometheus/judge-pods.js
/** Share of the requests that pods may serve which are not judged. */
const UNJUDGED_SHARE = .2;
const MAX_STABLE = 8;
/**
* Judges each candidate pod as a run is judged, with the stable pods as its baselines; the error budget is shared among them.
* Never green by absence: what cannot be read is a pod that is not measured.
*/
function judgePods({ candidate, stable }, grid, window, rules) {
	const all = candidate.map(requestsOf).reduce((sum, one) => sum + one, 0);
	const brief = candidate.filter((pod) => window.final && samplesOf(pod, grid) < 24);
	const unjudged = brief.reduce((sum, pod) => sum + requestsOf(pod), 0);
	const leaves = brief.length < candidate.length && unjudged <= UNJUDGED_SHARE * all;
	const pods = leaves ? candidate.filter((pod) => !brief.includes(pod)) : candidate;
	const { classes: _, ...kept } = rules;
	const facts = {
		rules: (0,external_drift_js_namespaceObject.writtenRules)({
			...kept,
			alpha: external_drift_js_namespaceObject.ALPHA / Math.max(1, pods.length)
		}),
		required: true
	};
	const gone = window.final && pods.length > 0 && pods.every((pod) => lastOf(pod) < lastSlice(grid));
	return {
		judged: pods.length === 0 ? [unmeasuredPod("candidate", { why: "no-pods" }, facts)] : pods.map((pod) => {
			const trouble = troubleOf(pod, grid, window) ?? (gone ? { why: "pods-gone" } : null);
			if (trouble !== null) return unmeasuredPod(pod.pod, trouble, facts);
			return judgeOne(pod, stable, grid, window, facts.rules);
		}),
		leftOut: leaves ? brief.map(({ pod }) => pod) : []
	};
}
/** A pod of which there is nothing to judge, and why. */
function unmeasuredPod(pod, trouble, facts) {
	const recording = unmeasured(pod, trouble, facts);
	return {
		pod,
		recording,
		baselines: [],
		judgement: (0,external_drift_js_namespaceObject.createJudge)([]).judge(recording, { final: true }),
		detectable: []
	};
}
function judgeOne(pod, stable, grid, { planned, final }, rules) {
	const last = grid.count - 1;
	const to = final && lastOf(pod) < lastSlice(grid) ? Math.max(lastOf(pod), firstOf(pod)) : planned;
	const slices = slicesOf(firstOf(pod), to, last);
	const recording = recordingOf(pod, slices, grid, {
		rules,
		required: true
	});
	const baselines = stable.map((one) => recordingOf(one, slices, grid, {
		rules,
		required: false
	})).map((one) => ({
		one,
		read: (0,external_drift_js_namespaceObject.measured)(one).filter(({ values }) => Object.values(values).some((v) => v !== null))
	})).filter(({ read }) => read.length >= 8).sort((a, b) => b.read.length - a.read.length).slice(0, MAX_STABLE).map(({ one }) => one);
	const detectable = detectableIn(recording, baselines);
	const judgement = (0,external_drift_js_namespaceObject.createJudge)(baselines).judge(recording, { final });
	const noisy = judgement.verdict === "pass" ? tooNoisy(judgement, detectable) : null;
	if (noisy === null) return {
		pod: pod.pod,
		recording,
		baselines,
		judgement,
		detectable
	};
	if (final) recording.events.push({
		kind: "event",
		t: 0,
		what: "not-measured",
		trouble: noisy
	});
	const told = final ? (0,external_drift_js_namespaceObject.createJudge)(baselines).judge(recording, { final }) : {
		...judgement,
		settled: false
	};
	return {
		pod: pod.pod,
		recording,
		baselines,
		judgement: told,
		detectable
	};
}
/** Why a pass is none: growth of more than the budget could not have been told from none. */
function tooNoisy({ findings }, detectable) {
	for (const { series, growth } of detectable) {
		const finding = findings.find((one) => one.series === series && one.gated);
		const budget = finding?.drift?.budget ?? null;
		if (finding === void 0 || budget === null || growth <= budget) continue;
		return {
			why: "window-too-noisy",
			series,
			growth,
			budget,
			unit: finding.unit
		};
	}
	return null;
}
/** By the noise of the pod itself and of the stable ones. */
function detectableIn(recording, baselines) {
	const asBase = {
		...recording,
		events: [],
		cycles: []
	};
	return (0,external_drift_js_namespaceObject.createJudge)([asBase, ...baselines]).plans(recording).flatMap((plan) => {
		const growth = (0,external_drift_js_namespaceObject.minimumDetectableGrowth)(plan, recording.checkpoints.length);
		return growth === null ? [] : [{
			series: plan.rules.name,
			growth
		}];
	});
}
/** Why a pod cannot be measured; null where it can. */
function troubleOf(pod, grid, { final }) {
	if (!pod.held.some(({ row }) => row.gated.length > 0)) return {
		why: "no-scraped-memory",
		pod: pod.pod
	};
	if (pod.served === null) return {
		why: "no-request-counter",
		pod: pod.pod
	};
	if (!final) return null;
	const scrapes = samplesOf(pod, grid);
	const needed = 24;
	if (requestsOf(pod) === 0 && scrapes > 1) return {
		why: "no-requests-counted",
		pod: pod.pod
	};
	if (scrapes < needed) return {
		why: "too-few-scrapes",
		pod: pod.pod,
		scrapes,
		needed
	};
	return null;
}
/** Samples with a figure of its requests. */
function samplesOf({ served }, { count }) {
	let found = 0;
	for (let i = 0; i < count; i++) if (Number.isFinite(served?.[i])) found++;
	return found;
}
function requestsOf({ served }) {
	const first = served?.find(Number.isFinite) ?? 0;
	return (served?.findLast(Number.isFinite) ?? 0) - first;
}
/** The sample before its first request in the window; the first one where there is none. */
function firstOf({ served }) {
	const first = served?.findIndex(Number.isFinite) ?? -1;
	const begun = served?.[first] ?? 0;
	const risen = served?.findIndex((value) => value > begun) ?? -1;
	return Math.max(0, risen === -1 ? first : risen - 1);
}
function lastOf({ served, held }) {
	return Math.max(served?.findLastIndex(Number.isFinite) ?? -1, ...held.map(({ values }) => values.findLastIndex(Number.isFinite)));
}
/** The last slice of the window begins here: a candidate that is not seen from here on has gone. */
const lastSlice = ({ count }) => count - Math.max(3, Math.ceil(count / 16));
// lib/prometheus/soak.js
/** Samples of a whole window; one step more may be scraped at its end. */
const samplesIn = ({ windowS, stepS }) => Math.min(MAX_POINTS, Math.floor(windowS / stepS) + 1);
/** Judges a window that is over. @throws UsageError */
async function judgeWindow(ask, soak) {
	const count = samplesIn(soak);
	return judgeSo(ask, soak, {
		start: soak.startS,
		step: soak.stepS,
		count
	}, true);
}
/**
* Judges a window that may still go on; null before its first scrape.
* @param nowS seconds since 1970
* @throws UsageError
*/
async function judgeSoFar(ask, soak, nowS) {
	const planned = samplesIn(soak);
	const samples = Math.min(planned, Math.floor((nowS - soak.startS) / soak.stepS));
	if (samples < 1) return null;
	const final = samples >= planned;
	const pods = await judgeSo(ask, soak, {
		start: soak.startS,
		step: soak.stepS,
		count: samples
	}, final, planned - 1);
	return {
		pods,
		decided: final || isDecided(pods),
		samples
	};
}
/**
* Judges a window while it goes on, after each of its slices, and ends with the first decision: at one pod that regresses, or
* when all are decided; at the end of the window at the latest.
* @param onJudged told of each judgement, the last one too
* @throws UsageError, and the signal's reason
*/
async function watchWindow(ask, soak, clock, signal, onJudged) {
	const everyMs = 1e3 * Math.max(soak.stepS, soak.windowS / 64);
	for (;;) {
		signal.throwIfAborted();
		const soFar = await judgeSoFar(ask, soak, clock.wall().getTime() / 1e3);
		if (soFar !== null) {
			onJudged(soFar.pods, soFar.samples);
			if (soFar.decided) return soFar.pods;
		}
		await clock.sleep(everyMs, signal);
	}
}
/** The verdict of all pods. */
const verdictOf = ({ judged }) => (0,external_drift_js_namespaceObject.worst)(judged.map(({ judgement }) => judgement.verdict));
function isDecided({ judged }) {
	const settled = judged.filter(({ judgement }) => judgement.settled);
	return settled.some(({ judgement }) => judgement.verdict === "regression") || settled.length === judged.length && settled.every(({ judgement }) => judgement.verdict !== "not-measured");
}
async function judgeSo(ask, soak, grid, final, planned = grid.count - 1) {
	try {
		return judgePods(await collect(ask, soak.selection, grid), grid, {
			planned,
			final
		}, soak.rules);
	} catch (error) {
		if (!(error instanceof PrometheusFault)) throw error;
		return {
			judged: [unmeasuredPod("candidate", {
				why: "prometheus-unread",
				detail: error.message
			}, {
				rules: {},
				required: true
			})],
			leftOut: []
		};
	}
}
// lib/cli/running/judge-prometheus.js
/**
* `memdrift judge --prometheus URL`: what a Prometheus has scraped of running pods, judged as a recording is.
* @returns the exit code
* @throws UsageError with one line
*/
async function judgePrometheus(flags, io, clock = external_start_js_namespaceObject.systemClock) {
	const deployment = deploymentOf(flags, io);
	const { ask, config, windowS } = deployment;
	const watches = flags["watch"] === true;
	const now = clock.wall().getTime() / 1e3;
	const startS = startOf(flags["start"]) ?? (watches ? now : now - windowS);
	const soak = deployment.soakFrom(startS);
	const pods = watches ? await watchWindow(ask, soak, clock, io.signal, (judged, samples) => io.err(progressLine(judged, samples))) : await judgeWindow(ask, soak);
	const speaking = speakingPod(pods);
	io.out(flags["json"] === true ? `${JSON.stringify(judge_prometheus_document(pods, config.name), null, 2)}\n` : judge_prometheus_text(pods, config, io));
	const policy = (0,external_start_js_namespaceObject.policyOf)(speaking.judgement, config.on, {
		defaults: false,
		refresh: false
	});
	return (0,external_start_js_namespaceObject.exitOf)(speaking.judgement, policy, flags["bisect"] === true);
}
/**
* What flags and configuration say of a deployment.
* @throws UsageError
*/
function deploymentOf(flags, io) {
	const given = (key) => typeof flags[key] === "string" ? flags[key] : void 0;
	const file = (0,external_config_js_namespaceObject.readConfigFile)(given("config"));
	const laid = file === null ? {
		path: "configuration",
		value: {}
	} : file;
	const config = (0,external_config_js_namespaceObject.parseConfig)({ mode: "report" }, {
		...laid,
		value: withFlags(laid.value, given)
	});
	const { url, candidate, stable, requests, failures, window: windowMs, step: stepMs } = config.prometheus;
	const address = given("prometheus") ?? url;
	if (address === null) throw new external_start_js_namespaceObject.UsageError("prometheus: found no address; allowed: --prometheus, or prometheus.url");
	if (candidate === null) throw new external_start_js_namespaceObject.UsageError("prometheus.candidate: missing; allowed: label matchers of the pods under review, as pod=~\"llm-canary-.*\"");
	const [windowS, stepS] = [windowMs / 1e3, stepMs / 1e3];
	if (stepS < .1 || windowS / stepS + 1 > 11e3) throw new external_start_js_namespaceObject.UsageError(`prometheus.step: found ${stepS} s for a window of ${windowS} s; allowed: 0.1 s or more, ${MAX_POINTS} samples at most`);
	const token = io.env["MEMDRIFT_PROMETHEUS_TOKEN"] ?? "";
	const selection = {
		candidate,
		stable: stable ?? [],
		requests,
		failures
	};
	return {
		ask: prometheusAt(address, token === "" ? null : token, io.signal),
		config,
		windowS,
		stepS,
		soakFrom: (startS) => ({
			selection,
			rules: config.rules,
			startS: Math.floor(startS / stepS) * stepS,
			windowS,
			stepS
		})
	};
}
/** Flags by the section and key of the file that each goes before. */
const OVER = {
	prometheus: {
		candidate: "candidate",
		stable: "stable",
		window: "window",
		step: "step"
	},
	budgets: {
		growth: "budgetGrowth",
		level: "budgetLevel",
		cap: "budgetCap"
	}
};
/** Flags of the command go before the keys of the file. */
function withFlags(value, given) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value ?? {};
	const root = structuredClone(value);
	for (const [section, flags] of Object.entries(OVER)) {
		const over = Object.entries(flags).flatMap(([key, flag]) => {
			const each = given(flag);
			return each === void 0 ? [] : [[key, each]];
		});
		if (over.length > 0) root[section] = {
			...root[section],
			...Object.fromEntries(over)
		};
	}
	return root;
}
/** @throws UsageError */
function startOf(value) {
	if (value === void 0) return null;
	const ms = Date.parse(String(value));
	if (Number.isFinite(ms)) return ms / 1e3;
	throw new external_start_js_namespaceObject.UsageError(`option "--start": found ${JSON.stringify(value)}; allowed: a time such as 2026-12-01T15:00:00Z`);
}
/** The pod that decides the verdict: the first of the worst. */
function speakingPod(pods) {
	const worst = verdictOf(pods);
	return pods.judged.find(({ judgement }) => judgement.verdict === worst);
}
function judge_prometheus_document(pods, name) {
	return {
		...modelOf(speakingPod(pods), name),
		pods: pods.judged.map((one) => {
			const { verdict, reason } = modelOf(one, name);
			return {
				pod: one.pod,
				verdict,
				reason,
				detectable: one.detectable
			};
		}),
		leftOut: pods.leftOut
	};
}
function modelOf({ judgement, recording, baselines }, name) {
	return (0,external_report_js_namespaceObject.buildReport)({
		judgement,
		recording,
		baselines,
		name,
		baseName: "the stable pods"
	});
}
function judge_prometheus_text(pods, config, io) {
	const { pods: each, leftOut, ...model } = judge_prometheus_document(pods, config.name);
	const lines = each.map(({ pod, verdict, reason, detectable }) => {
		const least = detectable.map(({ series, growth: least }) => {
			const unit = (0,external_start_js_namespaceObject.definitionOf)(series)?.unit ?? "bytes";
			return `${series} ${(0,external_config_js_namespaceObject.growth)(least, unit, least)}`;
		});
		return `  ${pod}: ${verdict}: ${reason}${least.length === 0 ? "" : `\n    minimum detectable growth per 1000 requests: ${least.join(", ")}`}\n`;
	});
	const left = leftOut.length === 0 ? "" : `  not judged, there too briefly: ${leftOut.join(", ")}\n`;
	return `${(0,external_render_report_js_namespaceObject.render)(model, "terminal", io)}\nPods:\n${lines.join("")}${left}`;
}
function progressLine(pods, samples) {
	return `memdrift: after ${samples} scrapes ${pods.judged.filter(({ judgement }) => judgement.settled).length} of ${pods.judged.length} pods decided, so far ${verdictOf(pods)}\n`;
}


var __webpack_exports__deploymentOf = __webpack_exports__.PE;
var __webpack_exports__document = __webpack_exports__.Al;
var __webpack_exports__judgePrometheus = __webpack_exports__.Cm;
var __webpack_exports__judgeSoFar = __webpack_exports__.rO;
var __webpack_exports__verdictOf = __webpack_exports__.Vj;
export { __webpack_exports__deploymentOf as deploymentOf, __webpack_exports__document as document, __webpack_exports__judgePrometheus as judgePrometheus, __webpack_exports__judgeSoFar as judgeSoFar, __webpack_exports__verdictOf as verdictOf };
