import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
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
  F: () => (/* binding */ findServer),
  J: () => (/* binding */ getPage)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["hasAny"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.hasAny), ["residentBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.residentBytes), ["samplesOf"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.samplesOf), ["sumOf"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.sumOf), ["times"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.times), ["total"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.total), ["weightedUsage"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.weightedUsage), ["wholeNumber"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.wholeNumber) });
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./lib/parts/metrics.js




// lib/memory/metrics/json-page.js
/** A count of tokens or slots, and a size: whole, not negative, exact. */
const tokens = (0,external_zod_js_namespaceObject.int)().nonnegative();
const bytes = (0,external_zod_js_namespaceObject.int)().nonnegative();
/** Undefined, which no schema here takes, where it is no JSON. The text is bounded by whoever fetched it. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, "llamacpp:requests_processing", "llamacpp:tokens_predicted_total"),
	read: (page) => ({
		...NOTHING_SAID,
		running: (0,external_gate_js_namespaceObject.sumOf)(page, "llamacpp:requests_processing"),
		waiting: (0,external_gate_js_namespaceObject.sumOf)(page, "llamacpp:requests_deferred"),
		kvUsage: (0,external_gate_js_namespaceObject.weightedUsage)((0,external_gate_js_namespaceObject.samplesOf)(page, "llamacpp:kv_cache_usage_ratio").map(({ value }) => ({
			usage: value,
			capacity: null
		}))),
		kvUsedTokens: (0,external_gate_js_namespaceObject.sumOf)(page, "llamacpp:kv_cache_tokens")
	}),
	further: {
		path: "/props",
		add: (reading, text) => {
			const parsed = propsSchema.safeParse(parseJson(text));
			if (!parsed.success) return reading;
			const { default_generation_settings: slot, total_slots: slots } = parsed.data;
			return {
				...reading,
				kvCapacityTokens: (0,external_gate_js_namespaceObject.times)(slot.n_ctx, slots)
			};
		}
	}
};
// lib/memory/servers/lmdeploy.js
/** With a colon as it prints them, with `_` as exporters and relays between that know no colon. */
const names$1 = (name) => [`lmdeploy:${name}`, `lmdeploy_${name}`];
const RUNNING$3 = names$1("num_requests_running");
const WAITING$3 = names$1("num_requests_waiting");
/** Since 2026 (lmdeploy#4297): what the API server holds back until the engine has a free handle. */
const WAITING_FOR_A_HANDLE = names$1("num_api_requests_waiting");
const USAGE$2 = names$1("gpu_cache_usage_perc");
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, ...RUNNING$3, ...USAGE$2),
	read: (page) => ({
		...NOTHING_SAID,
		running: (0,external_gate_js_namespaceObject.sumOf)(page, ...RUNNING$3),
		waiting: waiting$2(page),
		kvUsage: (0,external_gate_js_namespaceObject.weightedUsage)((0,external_gate_js_namespaceObject.samplesOf)(page, ...USAGE$2).map(({ value }) => ({
			usage: value,
			capacity: null
		}))),
		residentBytes: (0,external_gate_js_namespaceObject.residentBytes)(page)
	})
};
function waiting$2(page) {
	const inEngine = (0,external_gate_js_namespaceObject.sumOf)(page, ...WAITING$3);
	return (0,external_gate_js_namespaceObject.hasAny)(page, ...WAITING_FOR_A_HANDLE) ? (0,external_gate_js_namespaceObject.total)([inEngine, (0,external_gate_js_namespaceObject.sumOf)(page, ...WAITING_FOR_A_HANDLE)]) : inEngine;
}
// lib/memory/servers/ollama.js
const loadedSchema = (0,external_zod_js_namespaceObject.object)({ models: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({
	name: (0,external_zod_js_namespaceObject.string)(),
	size_vram: bytes.nullish()
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
			deviceBytes: models.length === 0 ? 0 : (0,external_gate_js_namespaceObject.total)(models.map((model) => model.size_vram ?? null))
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
		residentBytes: (0,external_gate_js_namespaceObject.residentBytes)(page)
	})
};
// lib/memory/servers/ray-serve.js
/** The newer names are in Ray's sources (`RayServeMetrics.java`) as successors that 3.0 will be left with. */
const RUNNING$2 = ["ray_serve_replica_num_ongoing_requests", "ray_serve_replica_processing_queries"];
const WAITING$2 = ["ray_serve_router_num_queued_requests", "ray_serve_deployment_queued_queries"];
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, ...RUNNING$2, ...WAITING$2, "ray_serve_deployment_replica_healthy"),
	read: (page) => ({
		...NOTHING_SAID,
		running: (0,external_gate_js_namespaceObject.sumOf)(page, ...RUNNING$2),
		waiting: (0,external_gate_js_namespaceObject.sumOf)(page, ...WAITING$2)
	})
};
// lib/memory/servers/sglang.js
/** `sglang:` as it prints them; `sglang_` on a page that came through its gateway (sglang#12970). */
const names = (name) => [`sglang:${name}`, `sglang_${name}`];
const RUNNING$1 = names("num_running_reqs");
const WAITING$1 = names("num_queue_reqs");
const CAPACITY = names("max_total_num_tokens");
/** The first, since March 2026, is of the KV pool alone; the older one is the fullest pool's of models with several. */
const USAGE$1 = [...names("full_token_usage"), ...names("token_usage")];
const USED = [...names("kv_used_tokens"), ...names("num_used_tokens")];
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, ...RUNNING$1, ...CAPACITY, ...names("token_usage")),
	read: (page) => ({
		...NOTHING_SAID,
		running: sumOverEngines(page, RUNNING$1, Math.max),
		waiting: sumOverEngines(page, WAITING$1, Math.max),
		kvUsage: usage$2(page),
		kvCapacityTokens: sumOverEngines(page, CAPACITY, Math.min),
		kvUsedTokens: sumOverEngines(page, USED, Math.max),
		residentBytes: (0,external_gate_js_namespaceObject.residentBytes)(page)
	})
};
function sumOverEngines(page, metric, choose) {
	return (0,external_gate_js_namespaceObject.total)([...byEngine(page, metric, choose).values()]);
}
function usage$2(page) {
	const capacities = byEngine(page, CAPACITY, Math.min);
	const usages = byEngine(page, USAGE$1, Math.max);
	return (0,external_gate_js_namespaceObject.weightedUsage)([...usages].map(([engine, share]) => ({
		usage: share,
		capacity: capacities.get(engine) ?? null
	})));
}
/** One value an engine, chosen of its ranks'; null where one of them is unknown. */
function byEngine(page, metric, choose) {
	const engines = /* @__PURE__ */ new Map();
	for (const { labels, value } of (0,external_gate_js_namespaceObject.samplesOf)(page, ...metric)) {
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, "te_queue_size", "te_request_count", "te_embed_count"),
	read: (page) => ({
		...NOTHING_SAID,
		waiting: (0,external_gate_js_namespaceObject.sumOf)(page, "te_queue_size")
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, "tgi_queue_size", "tgi_batch_current_size", "tgi_request_count"),
	read: (page) => ({
		...NOTHING_SAID,
		running: (0,external_gate_js_namespaceObject.sumOf)(page, "tgi_batch_current_size"),
		waiting: (0,external_gate_js_namespaceObject.sumOf)(page, "tgi_queue_size"),
		residentBytes: (0,external_gate_js_namespaceObject.residentBytes)(page)
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, "ts_inference_requests_total", "ts_inference_latency_microseconds", "ts_queue_latency_microseconds"),
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
	recognises: (page) => (0,external_gate_js_namespaceObject.hasAny)(page, "nv_inference_request_success", PENDING, LLM_REQUESTS),
	read: (page) => ({
		...NOTHING_SAID,
		running: (0,external_gate_js_namespaceObject.total)(ofType(page, LLM_REQUESTS, "request_type", "active")),
		waiting: waiting$1(page),
		kvUsage: usage$1(page),
		kvCapacityTokens: inTokens(page, "max"),
		kvUsedTokens: inTokens(page, "used")
	})
};
/** A request waits in Triton, then in the backend. */
function waiting$1(page) {
	const pending = (0,external_gate_js_namespaceObject.sumOf)(page, PENDING);
	const inBackend = ofType(page, LLM_REQUESTS, "request_type", "waiting");
	if (inBackend.length === 0) return pending;
	return page.has(PENDING) ? (0,external_gate_js_namespaceObject.total)([pending, ...inBackend]) : (0,external_gate_js_namespaceObject.total)(inBackend);
}
function usage$1(page) {
	const capacities = tokensByModel(page, "max");
	const shares = [...blocks(page, "fraction")].map(([model, share]) => ({
		usage: share,
		capacity: capacities.get(model) ?? null
	}));
	return (0,external_gate_js_namespaceObject.weightedUsage)(shares);
}
function inTokens(page, type) {
	return (0,external_gate_js_namespaceObject.total)([...tokensByModel(page, type).values()]);
}
function tokensByModel(page, type) {
	const tokensPerBlock = blocks(page, "tokens_per");
	return new Map([...blocks(page, type)].map(([model, count]) => [model, (0,external_gate_js_namespaceObject.times)(count, tokensPerBlock.get(model) ?? null)]));
}
function blocks(page, type) {
	const found = /* @__PURE__ */ new Map();
	for (const { labels, value } of (0,external_gate_js_namespaceObject.samplesOf)(page, LLM_BLOCKS)) {
		if (labels["kv_cache_block_type"] !== type) continue;
		const model = JSON.stringify([labels["model"], labels["version"]]);
		found.set(model, found.has(model) ? null : value);
	}
	return found;
}
function ofType(page, metric, label, type) {
	return (0,external_gate_js_namespaceObject.samplesOf)(page, metric).filter(({ labels }) => labels[label] === type).map(({ value }) => value);
}
// lib/memory/servers/vllm.js
const RUNNING = "vllm:num_requests_running";
const WAITING = "vllm:num_requests_waiting";
/** Engine V0 only: neither running nor waiting, but not done. */
const SWAPPED = "vllm:num_requests_swapped";
/** The older name was printed beside the newer one from 0.9 to 0.10, and is gone since. */
const USAGE = ["vllm:kv_cache_usage_perc", "vllm:gpu_cache_usage_perc"];
const CONFIG = "vllm:cache_config_info";
/**
* vLLM, engines V0 and V1. Names and labels (`model_name`, `engine` by data-parallel rank) from
* `vllm/v1/metrics/loggers.py`, of V0 from `vllm/engine/metrics.py`; the capacity stands in labels of
* `vllm:cache_config_info`, which are the fields of `CacheConfig` as text.
*
* Usage leaves out reusable prefix cache: blocks that no request refers to are free, cached or not (`get_usage` of
* `vllm/v1/core/block_pool.py`; V0: `get_num_free_blocks` of `vllm/core/block/prefix_caching_block.py` counts the
* evictor's). Older versions of V1 count the null block, always.
*/
const vllm = {
	name: "vLLM",
	gives: [
		"running",
		"waiting",
		"kvUsage",
		"kvCapacityTokens"
	],
	leavesOutReusable: true,
	recognises: (page) => page.has(RUNNING) || page.has(CONFIG),
	read: (page) => ({
		...NOTHING_SAID,
		running: (0,external_gate_js_namespaceObject.sumOf)(page, RUNNING),
		waiting: waiting(page),
		kvUsage: usage(page),
		kvCapacityTokens: capacityTokens(page),
		residentBytes: (0,external_gate_js_namespaceObject.residentBytes)(page)
	})
};
function waiting(page) {
	const queued = (0,external_gate_js_namespaceObject.sumOf)(page, WAITING);
	return page.has(SWAPPED) ? (0,external_gate_js_namespaceObject.total)([queued, (0,external_gate_js_namespaceObject.sumOf)(page, SWAPPED)]) : queued;
}
function usage(page) {
	const capacities = new Map(engines(page).map(({ labels }) => [labels["engine"], tokensOf(labels)]));
	const shares = (0,external_gate_js_namespaceObject.samplesOf)(page, ...USAGE).map(({ labels, value }) => ({
		usage: value,
		capacity: capacities.get(labels["engine"]) ?? null
	}));
	return (0,external_gate_js_namespaceObject.weightedUsage)(shares);
}
/**
* `kv_cache_size_tokens` (vllm#42206, 2026) is each engine's own: summed. Before it there are only blocks, and these
* are the sum over all engines already, repeated on every engine's line (`_apply_ready_response` of
* `vllm/v1/engine/core_client.py`): taken once where the lines agree. Blocks x block size is the capacity of models
* with one kind of attention; of hybrid ones it is another number (vllm#51163), which moves with the capacity.
* "None" until 0.8.4 (vllm#16560).
*/
function capacityTokens(page) {
	const lines = engines(page);
	const perEngine = (0,external_gate_js_namespaceObject.total)(lines.map(({ labels }) => tokensOf(labels)));
	if (perEngine !== null) return perEngine;
	const inBlocks = lines.map(({ labels }) => (0,external_gate_js_namespaceObject.times)((0,external_gate_js_namespaceObject.wholeNumber)(labels["num_gpu_blocks"]), (0,external_gate_js_namespaceObject.wholeNumber)(labels["block_size"])));
	const [first = null] = inBlocks;
	return inBlocks.every((tokens) => tokens === first) ? first : (0,external_gate_js_namespaceObject.total)(inBlocks);
}
function engines(page) {
	return page.get(CONFIG) ?? [];
}
function tokensOf(labels) {
	return (0,external_gate_js_namespaceObject.wholeNumber)(labels["kv_cache_size_tokens"]);
}
// lib/memory/servers/server-list.js
/**
* Every kind with a metrics page, in the order in which they are asked; the last resort is not among them. A server
* inside another one comes first: it knows more of its memory than what it runs in.
*/
const SERVER_KINDS = [
	vllm,
	sglang,
	lmdeploy,
	tgi,
	tei,
	llamacpp,
	triton,
	torchserve,
	rayServe
];
const LAST_RESORT = anyProcess;
/** Kinds whose answer is no metrics page. */
const ANSWER_KINDS = [ollama];
// lib/memory/metrics/metrics-page.js
/** A larger answer is no metrics page. For comparison: the page of a Ray node in ray-project/ray#59072 has 389 kB. */
const MAX_PAGE_BYTES = 4 * 2 ** 20;
/** Longer lines are not read. The longest of the fixtures, `vllm:cache_config_info`, has 554 characters. */
const MAX_LINE_CHARS = 65536;
/** Buckets of histograms are most lines of most pages; no reader asks for them, and they take most of the time. */
const BUCKET = "_bucket";
/** A metric's name, by https://prometheus.io/docs/instrumenting/exposition_formats/ */
const NAME = /^[A-Za-z_:][A-Za-z0-9_:]*(?=[\s{])/;
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
		const name = NAME.exec(line)?.[0];
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
	return {
		...kind,
		readingOf: (text) => kind.readAnswer(text)
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
	if (metrics === "none") return [];
	if (metrics !== "auto") return [metrics];
	return [
		"/metrics",
		"/metrics/",
		`:${TRITON_PORT}/metrics`,
		`:${TORCHSERVE_PORT}/metrics`,
		...ANSWER_KINDS.map(({ path }) => path)
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
// lib/memory/metrics/get-page.js
/**
* Over plain HTTP, on a connection of its own: one that is kept open would count among the service's descriptors.
* Only a complete 200 counts. Redirects are not followed: the service does not choose whom we ask.
*/
const getPage = async (url, { timeoutMs, maxBytes, onHangUp }) => {
	try {
		return await ask(url, AbortSignal.timeout(timeoutMs), maxBytes);
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
function ask(url, signal, maxBytes) {
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


var __webpack_exports__findServer = __webpack_exports__.F;
var __webpack_exports__get = __webpack_exports__.J;
export { __webpack_exports__findServer as findServer, __webpack_exports__get as get };
