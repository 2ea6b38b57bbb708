import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
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
  Nh: () => (/* binding */ ALPHA),
  fg: () => (/* binding */ ASKED),
  Dm: () => (/* binding */ DEFAULT_BUDGETS),
  Vz: () => (/* binding */ GUARDS),
  w_: () => (/* binding */ HELD_KINDS),
  M5: () => (/* binding */ HOLDERS),
  V2: () => (/* binding */ LATE_SHARE),
  RO: () => (/* binding */ LINE_CHANGES),
  GX: () => (/* binding */ Masker),
  zO: () => (/* binding */ QUANTISED_QUANTUM),
  hG: () => (/* binding */ REST_DELAYS_MS),
  BS: () => (/* binding */ RUN_ORDER),
  eN: () => (/* binding */ RecordingError),
  Z1: () => (/* binding */ RecordingWriter),
  ZH: () => (/* binding */ TAIL),
  x9: () => (/* binding */ UNSURE),
  bk: () => (/* binding */ VERDICTS),
  xv: () => (/* binding */ VERSION),
  Oq: () => (/* binding */ WITNESSES),
  aR: () => (/* binding */ Workspace),
  dX: () => (/* binding */ allWithin),
  Vm: () => (/* binding */ allocatedSchema),
  fU: () => (/* binding */ asRuntime),
  Gz: () => (/* binding */ below),
  $N: () => (/* binding */ canonical),
  UI: () => (/* binding */ changePoints),
  Ap: () => (/* binding */ chooseBaselines),
  sh: () => (/* binding */ confirms),
  qU: () => (/* binding */ createJudge),
  Yz: () => (/* binding */ detectability),
  tX: () => (/* binding */ differences),
  Hr: () => (/* binding */ emptyRecording),
  OD: () => (/* binding */ epochsOf),
  wB: () => (/* binding */ factText),
  nM: () => (/* binding */ firstLooks),
  gI: () => (/* binding */ given),
  HF: () => (/* binding */ heldSchema),
  gG: () => (/* binding */ highestOf),
  yF: () => (/* binding */ isManaged),
  tE: () => (/* binding */ isOverCap),
  WH: () => (/* binding */ isPlatformClass),
  Bx: () => (/* binding */ isWorse$1),
  S4: () => (/* binding */ judge),
  fu: () => (/* binding */ judgePairedRuns),
  R4: () => (/* binding */ leading),
  qW: () => (/* binding */ levelBudget),
  xS: () => (/* binding */ longest),
  iR: () => (/* binding */ lowestOf),
  wZ: () => (/* binding */ makeFolders),
  jh: () => (/* binding */ measured),
  JZ: () => (/* binding */ median),
  w7: () => (/* binding */ median$1),
  DK: () => (/* binding */ minimumDetectableGrowth),
  W$: () => (/* binding */ needsConfirming),
  nI: () => (/* binding */ neverDecided),
  Ji: () => (/* binding */ notAtRest),
  VL: () => (/* binding */ pairedCycles),
  nq: () => (/* binding */ pairedTrouble),
  B2: () => (/* binding */ parseAccepted),
  z_: () => (/* binding */ parseBytes),
  UP: () => (/* binding */ parseCap),
  Tc: () => (/* binding */ parseClassGrowth),
  LQ: () => (/* binding */ parseGrowth),
  QA: () => (/* binding */ parseLevel),
  f: () => (/* binding */ parseRecording),
  PD: () => (/* binding */ peaksOnly),
  go: () => (/* binding */ phaseEstimate),
  nv: () => (/* binding */ planDrift),
  Nd: () => (/* binding */ quantumOf),
  Kc: () => (/* binding */ readRules),
  MU: () => (/* binding */ readingOf),
  e_: () => (/* binding */ recordingRefusal),
  es: () => (/* binding */ recordingsOf),
  eV: () => (/* binding */ restNeeded),
  ku: () => (/* binding */ riseOfPeak),
  Te: () => (/* binding */ roundedUp),
  Ni: () => (/* binding */ settling),
  z9: () => (/* binding */ slowestToDecide),
  jg: () => (/* binding */ spreadOf),
  Pq: () => (/* binding */ steadyLevel),
  Bb: () => (/* binding */ withoutWarmUp),
  QZ: () => (/* binding */ worst),
  f8: () => (/* binding */ writeWhole),
  zI: () => (/* binding */ writtenRules)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["GATE_RULES"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GATE_RULES), ["GIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.GIB), ["KIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.KIB), ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["UNITS"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UNITS), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["hierarchyOrder"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.hierarchyOrder), ["seriesWhere"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.seriesWhere) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["discriminatedUnion"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.discriminatedUnion), ["literal"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.literal), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["tuple"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.tuple), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/drift.js





// lib/recording/secret-forms.js
/** The shapes in which programs print a secret: as it is, line by line, quoted, in a URL, and in base64. */
/** Of a piece of a secret: shorter ones are found in any text. */
const SHORTEST_PIECE = 8;
/** Of a secret that is looked for in base64. */
const SHORTEST_ENCODED = 4;
/** Characters a line of base64, as `base64` and PEM break it. */
const BASE64_LINES = [76, 64];
/**
* Every text that gives the secret away; none is empty.
* @param secret as it was given; without the spaces around it, and each longer line of several, it is one too
*/
function secretForms(secret) {
	const trimmed = secret.trim();
	const lines = trimmed.includes("\n") ? trimmed.split("\n").map((line) => line.trim()) : [];
	const forms = [.../* @__PURE__ */ new Set([
		secret,
		trimmed,
		...lines.filter((line) => line.length >= SHORTEST_PIECE)
	])].flatMap((text) => [
		text,
		...quoted(text),
		...inUrls(text),
		...inBase64(text)
	]);
	return [...new Set(forms)].filter((form) => form !== "");
}
/** What writers of JSON escape besides: for HTML, as Go and Ruby on Rails do, as Gson, and all of it. */
const ESCAPED_BESIDES = [
	/[<>&]/g,
	/[<>&'=]/g,
	/[<>&'+]/g
];
/** As JSON in the ways of several writers, each also as JSON in JSON, as a log line holds a body. */
function quoted(text) {
	const json = inJson(text);
	const all = [...[json, json.replace(/[\u0080-\uffff]/g, unit)].flatMap((form) => [
		form,
		form.replaceAll("/", "\\/"),
		...ESCAPED_BESIDES.map((besides) => form.replace(besides, unit))
	]), ofDotNet(text)];
	return [...all, ...all.map(inJson)];
}
/** System.Text.Json: large digits, and a quote is no exception. */
function ofDotNet(text) {
	return text.split("").map((one) => /["&'+<>`\u007f-\uffff]/.test(one) ? `\\u${unit(one).slice(2).toUpperCase()}` : inJson(one)).join("");
}
/** Without the quotes around it. */
function inJson(text) {
	return JSON.stringify(text).slice(1, -1);
}
function unit(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** Percent-encoded: all of it, or without what a path or a form may hold as it is; in large and small digits. */
function inUrls(text) {
	const component = encodeURIComponent(Buffer.from(text).toString());
	const large = [component, component.replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)].flatMap((form) => {
		const path = form.replaceAll("%2F", "/");
		return [
			form,
			path,
			form.replaceAll("%20", "+"),
			path.replaceAll("%20", "+")
		];
	});
	return [...large, ...large.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()))];
}
/** What the secret alone decides of a base64 text, wherever in it the secret begins. */
function inBase64(text) {
	const bytes = Buffer.from(text);
	if (bytes.length < SHORTEST_ENCODED) return [];
	const whole = bytes.toString("base64");
	const inner = [
		0,
		1,
		2
	].map((before) => {
		return Buffer.concat([Buffer.alloc(before), bytes]).toString("base64").slice(Math.ceil(before * 8 / 6), Math.floor((before + bytes.length) * 8 / 6));
	});
	const [first = ""] = inner;
	const broken = BASE64_LINES.filter((width) => first.length > width).flatMap((width) => pieces(first, width));
	const standard = [
		whole,
		whole.replace(/=+$/, ""),
		...inner,
		...broken
	];
	const urlSafe = standard.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
	return [
		...standard,
		...urlSafe,
		...standard.map(encodeURIComponent)
	];
}
function pieces(text, width) {
	return Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width)).filter((piece) => piece.length >= SHORTEST_PIECE);
}
// lib/recording/masker.js
/** Characters of a secret at the end of a line that are taken for one that was cut there. */
const SHORTEST_CUT = 8;
/** Takes secrets out of texts, in every form in which programs print them. */
var Masker = class {
	/** By their first character, the longest first. */
	#forms = /* @__PURE__ */ new Map();
	constructor(secrets = []) {
		this.add(secrets);
	}
	/** Further values that no text may show; an empty one is none. */
	add(secrets) {
		const known = [...this.#forms.values()].flat();
		const all = /* @__PURE__ */ new Set([...known, ...[...secrets].flatMap(secretForms)]);
		this.#forms.clear();
		for (const form of [...all].sort((a, b) => b.length - a.length)) {
			const first = form.charAt(0);
			const alike = this.#forms.get(first);
			if (alike === void 0) this.#forms.set(first, [form]);
			else alike.push(form);
		}
	}
	/** The text with `***` for each secret, for secrets that overlap together, and for one that the end of a line cuts. */
	mask(text) {
		if (this.#forms.size === 0) return text;
		let shown = "";
		let end = 0;
		let from = -1;
		for (let at = 0; at < text.length; at++) {
			const length = this.#lengthAt(text, at);
			if (length === 0) continue;
			if (from >= 0 && at < end) {
				end = Math.max(end, at + length);
				continue;
			}
			shown += `${text.slice(from < 0 ? 0 : end, at)}***`;
			from = at;
			end = at + length;
		}
		return shown + text.slice(end);
	}
	/** Characters of the longest secret that begins there. */
	#lengthAt(text, at) {
		const forms = this.#forms.get(text.charAt(at));
		if (forms === void 0) return 0;
		const whole = forms.find((form) => text.startsWith(form, at))?.length ?? 0;
		const longest = forms[0]?.length ?? 0;
		const lineEnd = text.slice(at, at + longest).search(/[\r\n]|$/);
		if (lineEnd < SHORTEST_CUT || at + lineEnd < text.length && !/[\r\n]/.test(text.charAt(at + lineEnd))) return whole;
		const rest = text.slice(at, at + lineEnd);
		return Math.max(whole, forms.some((form) => form.length > rest.length && form.startsWith(rest)) ? rest.length : 0);
	}
};
// lib/series/version.js
/** Of memdrift, as package.json has it. */
const VERSION = "0.1.0";
// lib/series/explained.js
const FRAMES = 16;
const count = (0,external_zod_js_namespaceObject.number$1)().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** May fall: a container can lose more than it gains. */
const growth$1 = (0,external_zod_js_namespaceObject.number$1)().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const line = (0,external_zod_js_namespaceObject.string)().max(512).regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "one line without control characters");
const place = {
	file: line.nullable(),
	line: count.nullable()
};
/**
* How a container is held; `waiting`: coroutines, generators or threads of one function that do not end; `instances`: all of a
* class on a JVM's heap, whoever holds them.
*/
const HOLDERS = [
	"global",
	"class",
	"attribute",
	"closure",
	"default",
	"lru-cache",
	"local",
	"context",
	"thread-local",
	"waiting",
	"instances",
	"unnamed"
];
/**
* What the change under review does to a line. `called`: it is as it was, and a line that the change brings calls it; `touched`: the line is as it was, or nobody can tell, in a file that the change
* touches.
*/
const LINE_CHANGES = [
	"added",
	"changed",
	"called",
	"touched",
	"unchanged"
];
/** What tells of it, where that is not Python's probe. */
const WITNESSES = [
	"node",
	"jvm",
	"go",
	"strace"
];
/** Absent: the probe of a Python process. */
const by = (0,external_zod_js_namespaceObject._enum)(WITNESSES).optional();
/** What a container has in it, where that tells a pattern. */
const HELD_KINDS = [
	"exception",
	"task",
	"handler",
	"tensor",
	"array",
	"function"
];
/** One of the tensors that a container has: the newest. */
const tensorSchema = (0,external_zod_js_namespaceObject.object)({
	shape: (0,external_zod_js_namespaceObject.array)(count).max(8),
	dtype: line,
	device: line,
	requires_grad: (0,external_zod_js_namespaceObject.boolean)(),
	/** Nodes of the autograd graph that it keeps; 0 where it keeps none. */
	graph: count,
	/** Of its own elements, and of the whole storage that it keeps. */
	bytes: count,
	storage: count
});
const heldSchema = (0,external_zod_js_namespaceObject.object)({
	kind: (0,external_zod_js_namespaceObject._enum)(HOLDERS),
	/** The variable; empty where it has no name. */
	name: line,
	/** The module, class or function that has it. */
	owner: line,
	/** From a root on: `app.main.HANDLER.sessions`. */
	way: line,
	/** The attribute of a library's object that the variable has: `Queue.queue`. */
	within: line.nullable().optional(),
	/** Where the variable gets its value. */
	...place,
	type: line,
	/** Entries added in the first and the second window of requests. */
	grew: (0,external_zod_js_namespaceObject.tuple)([growth$1, growth$1]),
	length: count,
	/** Containers under that name: `sessions[...]` are many. */
	containers: count,
	/** Weak references hold nothing. */
	weak: (0,external_zod_js_namespaceObject.boolean)(),
	/** What most of a sample of what it has are; null: of no kind that is known. */
	holds: (0,external_zod_js_namespaceObject._enum)(HELD_KINDS).nullable().optional(),
	tensor: tensorSchema.nullable().optional(),
	/** That line of the file, where the service can read it. */
	source: line.nullable().optional(),
	by
});
const allocatedSchema = (0,external_zod_js_namespaceObject.object)({
	/** The newest frame of the service's own code. */
	...place,
	function: line.nullable(),
	/** Blocks that stayed of the first and the second window; of samples, their number. */
	grew: (0,external_zod_js_namespaceObject.tuple)([growth$1, growth$1]),
	/** Bytes of those of the second. */
	bytes: growth$1,
	/** Where it is told from samples: the bytes of each window that they stand for. */
	sampled: (0,external_zod_js_namespaceObject.tuple)([growth$1, growth$1]).optional(),
	/** Of an installed package that the line calls, where the newest frame is in one: `fastapi 0.110.0`. */
	package: line.nullable().optional(),
	/** Of native code: the library that maps it. */
	library: line.optional(),
	/** The line adds to what was found to grow. */
	adds: (0,external_zod_js_namespaceObject.boolean)().optional(),
	by,
	source: line.nullable().optional(),
	/** `file:line`, the newest first. */
	frames: (0,external_zod_js_namespaceObject.array)(line).max(FRAMES)
});
// lib/series/verdicts.js
/** The five answers of a run, the worst first: of several findings the verdict is the first of these (contract). */
const VERDICTS = [
	"regression",
	"not-measured",
	"inconclusive",
	"not-comparable",
	"pass"
];
function isWorse$1(verdict, than) {
	return VERDICTS.indexOf(verdict) < VERDICTS.indexOf(than);
}
// lib/recording/trouble.js
const finite$2 = (0,external_zod_js_namespaceObject.number$1)();
const text$1 = (0,external_zod_js_namespaceObject.string)();
const maybe = text$1.nullable();
/** A process on a GPU; bytes null where the driver does not tell. */
const gpuProcesses = (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({
	pid: finite$2,
	name: text$1,
	used_bytes: finite$2.nullable()
}));
/** A time that is over: whose (`max-duration`, `startup`), and how long it was. */
const limitSchema = (0,external_zod_js_namespaceObject.object)({
	name: text$1,
	s: finite$2
});
/** Seconds that a run needs in all; and what is set already of that which would give it the time. */
const time = {
	need_s: finite$2,
	max_duration_s: finite$2,
	requests: finite$2,
	horizon: (0,external_zod_js_namespaceObject._enum)(["safe", "fast"])
};
/** What limits the cycles of a run that is too noisy: `more` where further ones would fit into a longer max-duration. */
const noise = {
	cycles: finite$2,
	more: (0,external_zod_js_namespaceObject.boolean)()
};
const series = { series: text$1 };
/** A process of the service, by its id and role. */
const member = {
	pid: finite$2,
	role: text$1
};
const one$1 = (why, shape) => (0,external_zod_js_namespaceObject.object)({
	why: (0,external_zod_js_namespaceObject.literal)(why),
	...shape
});
/**
* Why a run was given up, was disturbed, or lacks a reading: `why` names it, the rest are its figures. Durations are in
* seconds, sizes in bytes, growth in the series' unit per 1000 requests. The words are in `report/text/troubles.ts`.
*/
const troubleSchema = (0,external_zod_js_namespaceObject.discriminatedUnion)("why", [
	one$1("warm-up-too-long", {
		spent_s: finite$2,
		cycles: finite$2,
		cycle_s: finite$2,
		...time
	}),
	one$1("cycles-too-few", {
		possible: finite$2,
		needed: finite$2,
		cycle_s: finite$2,
		...time
	}),
	one$1("pair-too-long", {
		cycles: finite$2,
		...time
	}),
	one$1("too-noisy", {
		...series,
		margin: finite$2,
		budget: finite$2,
		unit: text$1,
		...noise
	}),
	one$1("undetectable", {
		growth: finite$2,
		...noise
	}),
	one$1("no-cycle", { limit: limitSchema }),
	one$1("hangs", {
		limit: limitSchema,
		cycle: finite$2,
		waited_s: finite$2,
		usual_s: finite$2
	}),
	one$1("warm-up-cut", {
		limit: limitSchema,
		sent: finite$2
	}),
	one$1("warm-up-slow", {
		limit: limitSchema,
		sent: finite$2,
		ok: finite$2,
		silent: (0,external_zod_js_namespaceObject.boolean)()
	}),
	one$1("warm-up-refused", {
		sent: finite$2,
		errors: (0,external_zod_js_namespaceObject.record)(text$1, finite$2)
	}),
	one$1("nothing-to-amplify", {}),
	one$1("upstream-unused", { env: text$1 }),
	one$1("gpu-driver-silent", {
		tool: text$1,
		problem: maybe,
		waited_s: finite$2
	}),
	one$1("gpu-busy", {
		waited_s: finite$2,
		device: text$1,
		processes: gpuProcesses,
		used_bytes: finite$2.nullable()
	}),
	one$1("gpu-shared", { processes: gpuProcesses }),
	one$1("baselines-unread", { detail: text$1 }),
	one$1("baselines-slow", { limit: limitSchema }),
	one$1("no-baseline", {}),
	one$1("recording-unwritable", { detail: text$1 }),
	one$1("leak-refused", { layer: text$1 }),
	one$1("prometheus-unread", { detail: text$1 }),
	one$1("no-pods", {}),
	one$1("pods-gone", {}),
	one$1("no-scraped-memory", { pod: text$1 }),
	one$1("no-request-counter", { pod: text$1 }),
	one$1("no-requests-counted", { pod: text$1 }),
	one$1("window-too-noisy", {
		...series,
		growth: finite$2,
		budget: finite$2,
		unit: text$1
	}),
	one$1("too-few-scrapes", {
		pod: text$1,
		scrapes: finite$2,
		needed: finite$2
	}),
	one$1("device-allocations", {
		failed: finite$2,
		cycle: finite$2
	}),
	one$1("killed", {
		exit_code: finite$2.nullable(),
		whole: (0,external_zod_js_namespaceObject.boolean)(),
		limit_bytes: finite$2.nullable()
	}),
	one$1("ended", {
		exit_code: finite$2.nullable(),
		signal: maybe
	}),
	one$1("processes-changed", {
		gone: (0,external_zod_js_namespaceObject.array)(text$1),
		born: (0,external_zod_js_namespaceObject.array)(text$1)
	}),
	one$1("process-ended", {
		...series,
		...member
	}),
	one$1("process-mute", {
		...series,
		...member
	}),
	one$1("process-denied", {
		...series,
		pid: finite$2.nullable(),
		role: maybe,
		or_kernel: (0,external_zod_js_namespaceObject.boolean)()
	}),
	one$1("kernel-lacks", {
		...series,
		...member
	}),
	one$1("no-process", series),
	one$1("cgroup-hidden", series),
	one$1("probe-kept-out", {
		...series,
		command: text$1
	}),
	one$1("probe-without-environment", {
		...series,
		pid: finite$2,
		command: text$1
	}),
	one$1("probe-silent", {
		...series,
		pid: finite$2,
		command: text$1
	}),
	one$1("heap-of-allocator", {
		...series,
		allocators: (0,external_zod_js_namespaceObject.array)(text$1)
	}),
	one$1("heap-without-statistics", series),
	one$1("heap-without-python", series),
	one$1("framework-gone", {
		...series,
		framework: text$1
	}),
	one$1("framework-silent", {
		...series,
		framework: text$1
	}),
	one$1("runtime-gone", series),
	one$1("runtime-unasked", {
		...series,
		...member,
		asked: text$1
	}),
	one$1("driver-absent", {
		...series,
		tools: (0,external_zod_js_namespaceObject.array)(text$1)
	}),
	one$1("driver-lacks", {
		...series,
		problem: maybe
	}),
	one$1("page-off", series),
	one$1("page-unknown", series),
	one$1("page-lacks", series),
	one$1("page-silent", series)
]);
// lib/recording/run-note.js
const finite$1 = (0,external_zod_js_namespaceObject.number$1)();
const drift_text = (0,external_zod_js_namespaceObject.string)();
const one = (note, shape) => (0,external_zod_js_namespaceObject.object)({
	note: (0,external_zod_js_namespaceObject.literal)(note),
	...shape
});
/**
* What a reader must know of how a run was measured: `note` names it, the rest are its figures. The words are in
* `report/text/run-notes.ts`.
*/
const runNoteSchema = (0,external_zod_js_namespaceObject.discriminatedUnion)("note", [
	one("left-out", { trouble: troubleSchema }),
	one("outside-allocators", { allocators: (0,external_zod_js_namespaceObject.array)(drift_text) }),
	one("attached", {
		to: (0,external_zod_js_namespaceObject._enum)(["container", "process"]),
		what: drift_text
	}),
	one("descriptors-unread", {}),
	one("never-idle", {}),
	one("sensitivity-unchecked", {}),
	one("cycle-left-out", { limit: limitSchema }),
	one("upstream-stub", {
		calls: finite$1,
		failed: finite$1,
		limited: finite$1,
		stalled: finite$1,
		cut: finite$1
	}),
	one("amplified", {
		requests: finite$1,
		class: drift_text,
		times: finite$1
	}),
	one("amplify-short", {
		wanted: finite$1,
		fitting: finite$1,
		budget: finite$1,
		signal: finite$1
	})
]);
// lib/recording/recording.js
/**
* The recording: everything one run measured, one NDJSON file, and the only thing passed on to the decision.
* Version 1 of the public contract. The first line is the header, then one record a line in order of time.
*/
const finite = (0,external_zod_js_namespaceObject.number$1)().refine(Number.isFinite);
/** A reading; `null` where it failed, never 0 for unknown. */
const reading = finite.nullable();
const values = (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), reading);
const latency = (0,external_zod_js_namespaceObject.looseObject)({
	p50: reading.optional(),
	p95: reading.optional(),
	p99: reading.optional()
});
/** Planned disconnects, how many were made, and what kept the others: see `Cancels` in `replay/outcome.ts`. */
const cancels = (0,external_zod_js_namespaceObject.looseObject)({
	planned: finite.nonnegative(),
	delivered: finite.nonnegative(),
	ended: finite.nonnegative().optional(),
	sooner: finite.nonnegative().optional(),
	shorter: finite.nonnegative().optional(),
	slower: finite.nonnegative().optional()
});
const seriesHeaderSchema = (0,external_zod_js_namespaceObject.looseObject)({
	unit: (0,external_zod_js_namespaceObject._enum)(external_start_js_namespaceObject.UNITS).optional(),
	better: (0,external_zod_js_namespaceObject._enum)(["lower", "higher"]).optional(),
	granularity: finite.nonnegative().optional(),
	gated: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject._enum)(external_start_js_namespaceObject.GATE_RULES)).optional(),
	/** Without it, every series the header declares is required (contract). */
	required: (0,external_zod_js_namespaceObject.boolean)().default(true),
	/** What it is a figure of, where that differs between versions: recordings with another are not compared in it. */
	meaning: (0,external_zod_js_namespaceObject.string)().optional(),
	/** What it returns to at rest: its reading at the end of the warm-up, or 0. Of series that are judged by that. */
	rest: reading.optional()
});
/**
* A declared series with what its header leaves out: unit, better and granularity of a known series are those of its
* definition; an unknown one counts bytes, of which fewer are better. Its gates and whether it is required stay as
* declared: they are the run's choice.
*/
function completed(name, declared) {
	const known = (0,external_start_js_namespaceObject.definitionOf)(name);
	const unit = declared.unit ?? known?.unit ?? "bytes";
	const granularity = declared.granularity ?? (unit === known?.unit ? known.granularity : void 0);
	const better = declared.better ?? known?.better ?? "lower";
	return {
		...declared,
		unit,
		better,
		...granularity === void 0 ? {} : { granularity }
	};
}
const seriesSchema = (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), seriesHeaderSchema).transform((series) => Object.fromEntries(Object.entries(series).map(([name, declared]) => [name, completed(name, declared)])));
/** Why the warm-up ended, and the series whose growth was still shrinking then. */
const warmUpEndSchema = (0,external_zod_js_namespaceObject.looseObject)({
	/** `time`, `steps`: at its bound, by max-duration or by the number of steps. `set`: as long as configured. */
	ended: (0,external_zod_js_namespaceObject._enum)([
		"settled",
		"set",
		"time",
		"steps"
	]),
	settling: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).default([])
});
const planSchema = (0,external_zod_js_namespaceObject.looseObject)({
	/** Requests of one cycle. */
	cycle: finite.positive().optional(),
	/** Slices of a longer recording that the cycles send in turn: cycle n sends that of n - 1 modulo their number. Absent where all send the same. */
	slices: finite.int().positive().max(64).optional(),
	/** How many of the recorded requests the cycles send; absent where they send all. */
	coverage: (0,external_zod_js_namespaceObject.looseObject)({
		sent: finite.nonnegative(),
		of: finite.nonnegative()
	}).optional(),
	/** Requests sent in warm-up, before cycle 1: a run compared with this one sends at least as many. */
	warmup: finite.nonnegative().optional(),
	warm_up: warmUpEndSchema.optional(),
	vary: (0,external_zod_js_namespaceObject.union)([
		(0,external_zod_js_namespaceObject.string)(),
		(0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()),
		(0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.boolean)(), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)())]))
	]).optional(),
	/** What of the inputs differs from cycle to cycle, and what the workload has that is the same in all. */
	inputs: (0,external_zod_js_namespaceObject.looseObject)({
		varied: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).default([]),
		same: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)()).default([])
	}).optional(),
	concurrency: finite.positive().optional(),
	speed: finite.positive().optional(),
	settle_ms: finite.nonnegative().optional(),
	collect: (0,external_zod_js_namespaceObject._enum)(["always", "never"]).optional(),
	horizon: (0,external_zod_js_namespaceObject._enum)(["safe", "fast"]).optional(),
	/** Last cycle a verdict may fall at. */
	cycles: finite.positive().optional(),
	max_duration_s: finite.positive().optional(),
	sensitivity_check: (0,external_zod_js_namespaceObject.boolean)().optional(),
	/** Share of the requests that got a planned disconnect. */
	cancel_share: finite.nonnegative().optional(),
	force_output: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)()).optional(),
	/** What the service called instead of its upstream. */
	upstream: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)()).optional(),
	/** Requests of one class that each cycle has beside its own; none where a cycle of its own was found to be enough. */
	amplify: (0,external_zod_js_namespaceObject.looseObject)({
		class: (0,external_zod_js_namespaceObject.string)(),
		requests: finite.nonnegative()
	}).optional()
});
/** A regression that was reviewed: its series may grow or settle this much, whatever the budget says. */
const acceptedSchema = (0,external_zod_js_namespaceObject.looseObject)({
	series: (0,external_zod_js_namespaceObject.string)(),
	growth: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), finite.nonnegative()]).optional(),
	level: (0,external_zod_js_namespaceObject.string)().optional(),
	reason: (0,external_zod_js_namespaceObject.string)(),
	/** Last day, `2027-01-31`. */
	until: (0,external_zod_js_namespaceObject.string)()
});
/**
* The base grows itself, since a commit: what its own recording shows beyond the budgets, by series, in the series'
* unit (growth per 1000 requests), comes on top of them.
*/
const inheritedSchema = (0,external_zod_js_namespaceObject.looseObject)({
	since: (0,external_zod_js_namespaceObject.string)().nullable(),
	reason: (0,external_zod_js_namespaceObject.string)(),
	series: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.looseObject)({
		growth: finite.nonnegative(),
		level: finite.nonnegative()
	})),
	/** Its service was killed for memory, too. */
	killed: (0,external_zod_js_namespaceObject.boolean)().optional()
});
/** What a series may do before it counts: the texts of the configuration, parsed in drift/budget/written-rules.ts. */
const rulesSchema = (0,external_zod_js_namespaceObject.looseObject)({
	/** `1 MiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests. */
	growth: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), finite.nonnegative()]).optional(),
	/** `5% and 64 MiB`: both must be exceeded. */
	level: (0,external_zod_js_namespaceObject.string)().optional(),
	/** `95%` of the limit, or bytes. */
	cap: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), finite.nonnegative()]).optional(),
	alpha: finite.min(1e-9).max(.5).optional(),
	/** Share of the requests that may be late before the run counts as invalid. */
	late_share: finite.nonnegative().max(1).optional(),
	/** Reviewed growth or level of a series, in force until the day is over (UTC). */
	accepted: (0,external_zod_js_namespaceObject.array)(acceptedSchema).optional(),
	/** Growth or rise of the base itself; a change that did not add to it is not blamed for it. */
	inherited: inheritedSchema.optional(),
	/** Of single classes of requests, per 1000 of them. */
	classes: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.looseObject)({ growth: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), finite.nonnegative()]) })).optional(),
	series: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.looseObject)({
		growth: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), finite.nonnegative()]).optional(),
		level: (0,external_zod_js_namespaceObject.string)().optional(),
		cap: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), finite.nonnegative()]).optional(),
		gate: (0,external_zod_js_namespaceObject.boolean)().optional()
	})).optional()
});
const headerSchema = (0,external_zod_js_namespaceObject.looseObject)({
	format: (0,external_zod_js_namespaceObject.literal)("memdrift.recording"),
	version: (0,external_zod_js_namespaceObject.literal)(1),
	created: (0,external_zod_js_namespaceObject.string)().optional(),
	name: (0,external_zod_js_namespaceObject.string)().optional(),
	commit: (0,external_zod_js_namespaceObject.string)().nullish(),
	/** Which of the recordings of one refresh this is, from 1 (`refresh-runs`). */
	refresh: (0,external_zod_js_namespaceObject.looseObject)({
		run: finite.positive(),
		of: finite.positive()
	}).optional(),
	/** Which run of a paired A/B this is, from 1; it has no verdict of its own. `head` is the candidate. */
	ab: (0,external_zod_js_namespaceObject.looseObject)({
		run: finite.positive(),
		of: finite.positive(),
		side: (0,external_zod_js_namespaceObject._enum)(["base", "head"]),
		why: (0,external_zod_js_namespaceObject._enum)([
			"always",
			"no-baseline",
			"confirm"
		]).default("always")
	}).optional(),
	environment: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)()).default({}),
	subject: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)()).default({}),
	workload: (0,external_zod_js_namespaceObject.looseObject)({
		sha256: (0,external_zod_js_namespaceObject.string)().optional(),
		requests_per_cycle: finite.positive().optional()
	}).optional(),
	plan: planSchema.optional(),
	rules: rulesSchema.optional(),
	limits: (0,external_zod_js_namespaceObject.looseObject)({
		container: reading.optional(),
		gpu: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).optional()
	}).optional(),
	series: seriesSchema
});
const sampleSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("sample"),
	t: finite,
	cycle: finite.optional(),
	values,
	/** Taken at rest, so long after the cycle's last answer: how readings come to rest (calibration). */
	rest_ms: finite.optional()
});
/** Requests of a class that failed alike. */
const missSchema = (0,external_zod_js_namespaceObject.looseObject)({
	/** http_4xx, timeout, ... */
	kind: (0,external_zod_js_namespaceObject.string)(),
	status: finite.optional(),
	/** Which status would have been right: `200`, `2xx`. */
	expected: (0,external_zod_js_namespaceObject.string)(),
	count: finite.nonnegative()
});
const classSchema = (0,external_zod_js_namespaceObject.looseObject)({
	sent: finite.nonnegative(),
	ok: finite.nonnegative(),
	p50: reading.optional(),
	p95: reading.optional(),
	p99: reading.optional(),
	errors: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), finite.nonnegative()).optional(),
	/** The commonest ways to fail. */
	misses: (0,external_zod_js_namespaceObject.array)(missSchema).optional(),
	/** Of the sent: those that had failed when the workload was recorded. */
	failed_before: finite.nonnegative().optional(),
	cancels: cancels.optional(),
	/** Of streams, ms: from dispatch to the first event, and from one to the next. */
	ttft: latency.optional(),
	between: latency.optional()
});
const cycleSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("cycle"),
	cycle: finite.nonnegative(),
	/** Which slice of the recording it sent, from 1 on; absent where all cycles send the same. */
	slice: finite.int().positive().optional(),
	sent: finite.nonnegative(),
	ok: finite.nonnegative(),
	errors: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), finite.nonnegative()).default({}),
	latency_ms: latency.optional(),
	lateness_ms: latency.extend({ max: reading.optional() }).optional(),
	/** Requests dispatched later than allowed after their planned time. */
	late: finite.nonnegative().optional(),
	ttft_ms: latency.optional(),
	between_ms: latency.optional(),
	cancels: cancels.optional(),
	/** Most requests in flight at once. */
	in_flight: finite.nonnegative().optional(),
	/** Planned and not sent: as many were in flight as may be. */
	unsent: finite.nonnegative().optional(),
	/** Sent a second time: the server had closed a connection that it had announced to keep. */
	resent: finite.nonnegative().optional(),
	/** Of those sent: added by `plan.amplify`, in a closed loop. */
	amplified: finite.nonnegative().optional(),
	classes: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), classSchema).optional(),
	duration_ms: finite.nonnegative().optional()
});
/** At rest in the warm-up, before its steps and after each: when it may end. No other rule reads it. */
const warmUpSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("warm-up"),
	t: finite,
	/** Every request sent since launch. */
	requests: finite.nonnegative(),
	values
});
const processSchema = (0,external_zod_js_namespaceObject.looseObject)({
	pid: finite,
	/** When it started, as far as the probe knows: with the pid the identity of a process. */
	started: finite.optional(),
	/** Which program it runs since then, from the second on (exec): with both the identity of what holds memory. */
	program: finite.optional(),
	role: (0,external_zod_js_namespaceObject.string)().optional(),
	/** What it calls itself, or its program: for a person. Written by the service. */
	title: (0,external_zod_js_namespaceObject.string)().optional(),
	/** python, node, java, go, dotnet or native; absent where that is not known. */
	runtime: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Of a managed runtime: `collected`, or why it was not asked to collect. */
	asked: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Of the process of the service that started it; absent of the others. */
	parent: finite.optional(),
	/** Which container of several. */
	member: (0,external_zod_js_namespaceObject.string)().optional(),
	values: values.optional()
});
const checkpointSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("checkpoint"),
	cycle: finite.nonnegative(),
	/** Every request sent since launch, warm-up included. */
	requests: finite.nonnegative(),
	/** Seconds since launch. */
	t: finite,
	epoch: finite.default(1),
	/** After collection, minimum of three. */
	values,
	/** The reading before collection; caps and peaks are judged on it. */
	raw: values.optional(),
	processes: (0,external_zod_js_namespaceObject.array)(processSchema).optional()
});
/** How the service ended, while it should have gone on, and what was asked of it last. */
const deathSchema = (0,external_zod_js_namespaceObject.looseObject)({
	code: finite.nullable(),
	signal: (0,external_zod_js_namespaceObject.string)().nullable(),
	/** For memory. */
	oom: (0,external_zod_js_namespaceObject.boolean)().optional(),
	/** Which container of several. */
	member: (0,external_zod_js_namespaceObject.string)().optional(),
	/** What the run did meanwhile: warm-up, metrics, checkpoint, sensitivity, cycle, phase. */
	during: (0,external_zod_js_namespaceObject.string)(),
	/** The cycle, or the one before the checkpoint; 0 is the state at readiness. */
	cycle: finite.optional(),
	/** The page of metrics on which it hung up, as the configuration would name it: `/metrics`, `:8002/metrics`. */
	page: (0,external_zod_js_namespaceObject.string)().optional(),
	/** The last request of the workload that reached it; its path without the query. */
	request: (0,external_zod_js_namespaceObject.looseObject)({
		method: (0,external_zod_js_namespaceObject.string)(),
		path: (0,external_zod_js_namespaceObject.string)(),
		class: (0,external_zod_js_namespaceObject.string)()
	}).optional(),
	/** Its last words: the last line, and before it one that says more, where there is one. */
	lines: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)())
});
const eventSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("event"),
	t: finite,
	/**
	* oom-kill, device-oom, exit, restart, restarted-worker, contaminated, cancelled, unread (a required series, the first
	* time), not-measured (given up, with the reason).
	*/
	what: (0,external_zod_js_namespaceObject.string)(),
	/** Of `unread`. */
	series: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Why, with its figures. One that this version does not know is left out. */
	trouble: troubleSchema.optional().catch(void 0),
	/** The same in the words of whoever told it (an engine, a file system), and what the person who must act can do. */
	detail: (0,external_zod_js_namespaceObject.string)().optional(),
	remedy: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Last lines of the service's output. */
	logs: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Of `exit` and `oom-kill`. */
	death: deathSchema.optional()
});
/** What a reader must know of how the run was measured. One that this version does not know is left out. */
const noteSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("note"),
	t: finite,
	told: runNoteSchema.nullable().catch(null)
});
/**
* Cycles of one kind of request, after the others: what they add to a series tells what its growth hangs on. They are no
* checkpoints; only a class that has a budget is judged by its own.
*/
const phaseSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("phase"),
	t: finite,
	/** class, repeat, unseen, error, abort. */
	phase: (0,external_zod_js_namespaceObject.string)(),
	class: (0,external_zod_js_namespaceObject.string)().optional(),
	epoch: finite.default(1),
	/** The first is the state before; each further one after `sent` more requests. */
	steps: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
		sent: finite.nonnegative(),
		ok: finite.nonnegative(),
		values
	})),
	/** Why it tells nothing: one of {@link PhaseUnfit}; a sentence in older recordings. */
	failed: (0,external_zod_js_namespaceObject.string)().optional(),
	/** The same, where the service ended in it. */
	death: deathSchema.optional()
});
/**
* What the server told after the last cycle, once its figures were at rest or had not changed for a minute. Only where a
* checkpoint was not at rest: then this tells a request that is stuck from a server that is late. Null where they still
* fell when they were waited for no longer.
*/
const restSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("rest"),
	t: finite,
	cycle: finite.nonnegative(),
	waited_ms: finite.nonnegative(),
	values
});
/**
* Lines of the service's output with a text that tells of a leak, by text, since the service was ready. One after the
* warm-up (cycle 0), then one after each cycle in which a count rose. Null, with the reason, from where on they could not
* be counted: never 0 for unknown.
*/
const logSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("log"),
	t: finite,
	cycle: finite.nonnegative(),
	counts: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().max(200), finite.nonnegative()).nullable(),
	detail: (0,external_zod_js_namespaceObject.string)().optional()
});
/** What the sensitivity check measured in one series: held, shown and fallen back, in bytes. */
const sensitivitySchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("sensitivity"),
	t: finite,
	layer: (0,external_zod_js_namespaceObject.string)(),
	series: (0,external_zod_js_namespaceObject.string)(),
	held: finite,
	shown: reading,
	left: reading,
	seen: (0,external_zod_js_namespaceObject.boolean)()
});
const requests = finite.nonnegative();
/** A place in the repository, where the service's file was found in it, and its line. */
const inRepository = {
	repository: (0,external_zod_js_namespaceObject.looseObject)({
		file: (0,external_zod_js_namespaceObject.string)().max(512),
		source: (0,external_zod_js_namespaceObject.string)().max(256).optional(),
		/** What the change under review does to that line; absent where that is not known. */
		change: (0,external_zod_js_namespaceObject._enum)(LINE_CHANGES).optional()
	}).optional(),
	/** Paths of the repository that may be the file, where nobody can tell which. */
	candidates: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().max(512)).max(8).optional()
};
/**
* After the verdict: who holds what grows with the requests, and which line allocates it. It changes no
* verdict. Absent lists were not asked for, or not answered: `failed` says why.
*/
const explanationSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("explanation"),
	t: finite,
	/** The class of requests that was sent; absent where it was the mix of the cycles. */
	class: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Least share of the requests that a class has in what was sent. */
	least_share: finite.min(0).max(1),
	seconds: finite.nonnegative(),
	/** The service had died, and was launched once more for this. */
	relaunched: (0,external_zod_js_namespaceObject.boolean)().optional(),
	/** What the lines were compared with: the commit, and whether a pull request is under review. */
	compared: (0,external_zod_js_namespaceObject.looseObject)({
		base: (0,external_zod_js_namespaceObject.string)().max(64),
		pull_request: (0,external_zod_js_namespaceObject.boolean)()
	}).optional(),
	/** `requests` of each window; `slowdown`: their mean time against that of the cycles. */
	holders: (0,external_zod_js_namespaceObject.looseObject)({
		requests: (0,external_zod_js_namespaceObject.tuple)([requests, requests]),
		found: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
			...heldSchema.shape,
			...inRepository
		})).max(64)
	}).optional(),
	allocations: (0,external_zod_js_namespaceObject.looseObject)({
		requests: (0,external_zod_js_namespaceObject.tuple)([requests, requests]),
		slowdown: finite.nonnegative(),
		found: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
			...allocatedSchema.shape,
			...inRepository
		})).max(64)
	}).optional(),
	/**
	* Where nothing else told it: what native code mapped. `watch`: whether the tool watched, is not there,
	* or may not, in whose words. Absent where no process can be seen from here, too.
	*/
	native: (0,external_zod_js_namespaceObject.looseObject)({
		watch: (0,external_zod_js_namespaceObject._enum)([
			"watched",
			"missing",
			"refused"
		]),
		detail: (0,external_zod_js_namespaceObject.string)().max(512).optional(),
		requests: (0,external_zod_js_namespaceObject.tuple)([requests, requests]).optional(),
		slowdown: finite.nonnegative().optional(),
		/** Seconds after the explanation began. */
		after_s: finite.nonnegative().optional(),
		found: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
			...allocatedSchema.shape,
			...inRepository
		})).max(64)
	}).optional(),
	/** `time`: it was over; `died`: the service ended; `refused`: a process could not answer; `other`: the error is in `detail`. */
	failed: (0,external_zod_js_namespaceObject._enum)([
		"time",
		"died",
		"refused",
		"other"
	]).optional(),
	detail: (0,external_zod_js_namespaceObject.string)().max(512).optional()
});
/** The reference level of a series, which later recordings of the base must not leave in small steps. */
const referenceLevelSchema = (0,external_zod_js_namespaceObject.looseObject)({
	/** Steady-state level, in the series' unit. */
	value: finite,
	/** Where it was measured; null where that is not known. */
	commit: (0,external_zod_js_namespaceObject.string)().nullable(),
	/** Reviewed: it would have been a regression without an entry under `accepted`. Else where the recordings began. */
	accepted: (0,external_zod_js_namespaceObject.boolean)()
});
/** The run's own verdict, last line of a finished recording: what makes it storable as a baseline, or not. */
const verdictSchema = (0,external_zod_js_namespaceObject.looseObject)({
	kind: (0,external_zod_js_namespaceObject.literal)("verdict"),
	t: finite,
	verdict: (0,external_zod_js_namespaceObject._enum)(VERDICTS),
	reason: (0,external_zod_js_namespaceObject.string)(),
	/** Of a regression of a base that had one already: the commit at which the row of them began. */
	since: (0,external_zod_js_namespaceObject.string)().optional(),
	/** Of a refresh: the reference levels of its series from here on, whatever happens to older recordings. */
	anchors: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), referenceLevelSchema).optional()
});
/** Of which nothing but the header is known yet. */
function emptyRecording(header) {
	return {
		header,
		samples: [],
		warmUp: [],
		cycles: [],
		checkpoints: [],
		events: [],
		sensitivity: [],
		phases: []
	};
}
/** Adds a record to those of its kind. */
function addRecord(recording, line) {
	switch (line.kind) {
		case "sample":
			recording.samples.push(line);
			break;
		case "warm-up":
			recording.warmUp.push(line);
			break;
		case "cycle":
			recording.cycles.push(line);
			break;
		case "checkpoint":
			recording.checkpoints.push(line);
			break;
		case "event":
			recording.events.push(line);
			break;
		case "sensitivity":
			recording.sensitivity.push(line);
			break;
		case "phase":
			recording.phases.push(line);
			break;
		case "rest":
			recording.rests ??= [];
			recording.rests.push(line);
			break;
		case "note":
			recording.notes ??= [];
			if (line.told !== null) recording.notes.push(line.told);
			break;
		case "log":
			recording.logs ??= [];
			recording.logs.push(line);
			break;
		case "explanation":
			recording.explanation = line;
			break;
		case "verdict": recording.verdict = line;
	}
}
// lib/recording/parse-recording.js
/** A recording that cannot be read: one line naming the file, the line, what was found and what is allowed. */
var RecordingError = class extends external_start_js_namespaceObject.UsageError {
	name = "RecordingError";
};
/** Records of unknown kinds are skipped (contract); these are the known ones. */
const SCHEMAS = {
	sample: sampleSchema,
	"warm-up": warmUpSchema,
	cycle: cycleSchema,
	checkpoint: checkpointSchema,
	event: eventSchema,
	note: noteSchema,
	sensitivity: sensitivitySchema,
	phase: phaseSchema,
	rest: restSchema,
	log: logSchema,
	explanation: explanationSchema,
	verdict: verdictSchema
};
/**
* Reads a recording from its text.
* Unknown keys are kept, unknown kinds skipped, a truncated last line is a warning, any other broken line an error.
* @param text NDJSON, version 1
* @param origin what to call it in an error, usually the path
* @returns the recording, and warnings for its reader
* @throws RecordingError with one line
*/
function parseRecording(text, origin) {
	const lines = text.split("\n");
	const complete = text.endsWith("\n");
	if (complete) lines.pop();
	const warnings = [];
	const first = lines[0];
	if (first === void 0 || first.trim() === "") throw new RecordingError(`${origin}: empty; the first line must be a memdrift.recording header`);
	const recording = emptyRecording(parseHeader(first, origin));
	for (const [index, line] of lines.entries()) {
		if (index === 0 || line.trim() === "") continue;
		const where = `${origin}, line ${index + 1}`;
		let value;
		try {
			value = JSON.parse(line);
		} catch {
			if (index === lines.length - 1 && !complete) {
				warnings.push(`${where}: truncated, left out (the run was cut off while writing)`);
				break;
			}
			throw new RecordingError(`${where}: not JSON: ${excerpt(line)}`);
		}
		readRecord(recording, value, where);
	}
	recording.checkpoints.sort((a, b) => a.cycle - b.cycle);
	return {
		recording,
		warnings
	};
}
function parseHeader(line, origin) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		throw new RecordingError(`${origin}, line 1: not JSON: ${excerpt(line)}; a memdrift.recording header is expected`);
	}
	const result = headerSchema.safeParse(value);
	if (!result.success) throw new RecordingError(`${origin}, line 1: ${issueText(result.error, value)}`);
	return result.data;
}
function readRecord(recording, value, where) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new RecordingError(`${where}: found ${excerpt(JSON.stringify(value))}; allowed: a record with a "kind"`);
	const kind = value.kind;
	if (typeof kind !== "string") throw new RecordingError(`${where}, field "kind": missing; allowed: a record's kind`);
	if (!Object.hasOwn(SCHEMAS, kind)) return;
	const result = SCHEMAS[kind].safeParse(value);
	if (!result.success) throw new RecordingError(`${where}: ${issueText(result.error, value)}`);
	addRecord(recording, result.data);
}
/** The first problem of a record in words: which field, what was found, what is allowed. */
function issueText(error, value) {
	const issue = error.issues[0];
	if (issue === void 0) return "not a valid record";
	const found = issue.path.reduce((v, key) => v !== null && typeof v === "object" ? v[key] : void 0, value);
	return `${issue.path.length > 0 ? `field "${issue.path.map(String).join(".")}"` : "the record"} ${found === void 0 ? "is missing" : `is ${excerpt(JSON.stringify(found))}`}; ${issue.message.replace(/^Invalid input: /, "")}`;
}
function excerpt(text) {
	const flat = (text ?? "nothing").replace(/\s+/g, " ");
	return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}
// lib/recording/write-whole.js
/**
* Writes a file beside its place and renames it there: who reads it finds all of it or what was there before. Whatever
* was there is replaced; a link is not followed.
* @throws the file system's own error; nothing new is left then
*/
function writeWhole(path, text, mode = 438) {
	const beside = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(path), `.${(0,external_node_path_namespaceObject.basename)(path)}.${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString("hex")}.tmp`);
	try {
		(0,external_node_fs_namespaceObject.writeFileSync)(beside, text, {
			flag: "wx",
			mode
		});
		(0,external_node_fs_namespaceObject.renameSync)(beside, path);
	} catch (error) {
		removeQuietly(beside);
		throw error;
	}
}
/**
* Makes a folder with those above it, as `mkdir -p`.
* @throws the system's own error: of what Node does not know, such as a file system that is read-only, its recursive
* mkdir says that there is no such file
*/
function makeFolders(path) {
	try {
		(0,external_node_fs_namespaceObject.mkdirSync)(path, { recursive: true });
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
		const above = (0,external_node_path_namespaceObject.dirname)(path);
		if (above !== path && !(0,external_node_fs_namespaceObject.existsSync)(above)) makeFolders(above);
		(0,external_node_fs_namespaceObject.mkdirSync)(path);
	}
}
function removeQuietly(path) {
	try {
		(0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
	} catch {}
}
// lib/drift/constants.js
/** Error of one look at one series, one-sided, as a share of alpha: 0.0005 and 0.005 at {@link ALPHA}. */
const FAIL_SHARE = .05;
const PASS_SHARE = .5;
/** The `alpha` of the rules at which the two above hold; they scale with it. */
const ALPHA = .01;
/** Share of the requests that may be sent late, where no rule says otherwise. */
const LATE_SHARE = .01;
/**
* Earliest looks whose answer counts. A promise about bounded buffers (queues that fill linearly, then stop) and about
* leaks that begin late, not a matter of statistics: `fail` x requests per cycle must exceed the largest known buffer.
*/
const HORIZONS = {
	safe: {
		fail: 26,
		pass: 24
	},
	fast: {
		fail: 12,
		pass: 16
	}
};
const ROUNDS = 4;
/** The earliest looks whose answer counts: of the horizon, and such that every slice has come often enough. */
function firstLooks(horizon, slices = 1) {
	const { fail, pass } = HORIZONS[horizon];
	const told = slices === 1 ? 0 : ROUNDS * slices;
	return {
		fail: Math.max(fail, told),
		pass: Math.max(pass, told)
	};
}
/** Time constants of saturation, cycles: 19, log-spaced from 0.7 to 48. */
const TAUS = Array.from({ length: 19 }, (_, i) => .7 * (48 / .7) ** (i / 18));
const TAU_RATIO = (48 / .7) ** (1 / 18);
/** Ramp-then-flat: at least this share of the points lies after the knee; its penalty. */
const RAMP_FLAT_SHARE = .34;
/** Least standard deviation of the noise, MiB. */
const NOISE_FLOOR = .001;
const PHI_MAX = .97;
/** AR(1) coefficient before anything is known. */
const PHI_UNKNOWN = .3;
const END_TAIL = .025;
const SHOWN_SHARE = .5;
const ENDED_SHARE = .1;
const ENDED_TAIL = .01;
/** Growth slows down where its last third comes at less than this share of the rate of the middle one. */
const SLOWS_TO = .9;
const KEPT_END = 1.9;
const KEPT_BUDGETS = 3.5;
/**
* Rarest jumps that are waited for, per cycle, and those that the end of a run must exclude to pass by itself; likelihood
* ratio below which they are taken to be over.
*/
const JUMPS_RAREST = .2;
const JUMPS_OVER = .01;
/** Quantum, MiB, from which a series counts as quantised; steps that a regression of one needs. */
const QUANTISED_QUANTUM = .5;
// lib/drift/budget/budget.js
/** A budget that cannot be read. The message says where, what was found and what is allowed, in one line. */
var BudgetSyntaxError = class extends external_start_js_namespaceObject.UsageError {
	name = "BudgetSyntaxError";
};
const UNITS = {
	"": 1,
	b: 1,
	k: external_start_js_namespaceObject.KIB,
	kib: external_start_js_namespaceObject.KIB,
	m: external_start_js_namespaceObject.MIB,
	mib: external_start_js_namespaceObject.MIB,
	g: external_start_js_namespaceObject.GIB,
	gib: external_start_js_namespaceObject.GIB,
	t: 1024 * external_start_js_namespaceObject.GIB,
	tib: 1024 * external_start_js_namespaceObject.GIB,
	kb: 1e3,
	mb: 1e6,
	gb: 1e9,
	tb: 0xe8d4a51000
};
const SIZE = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
/**
* A size in bytes: `512 MiB`, `8GiB`, `64k`, `1048576`. B, KiB, MiB, GiB, TiB (or k, m, g, t) are powers of 1024,
* kB, MB, GB, TB powers of 1000; upper and lower case are the same.
* @param where named in the error, e.g. `service.memory-limit`
* @throws BudgetSyntaxError
*/
function parseBytes(value, where = "size") {
	const bytes = typeof value === "number" ? value : sizeOf(value);
	if (bytes === null || !(bytes >= 0) || !Number.isFinite(bytes)) throw bad(where, value, "512 MiB, 8GiB or 1048576");
	return bytes;
}
/**
* A growth: `1 MiB/1000req`, `512 KiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests.
* @throws BudgetSyntaxError
*/
function parseGrowth(value, where = "growth") {
	const allowed = "1 MiB/1000req, 10 MiB/min, or a number in MiB per 1000 requests";
	const plain = typeof value === "number" ? value : value.trim() === "" ? NaN : Number(value);
	if (!Number.isNaN(plain)) {
		if (!(plain >= 0) || !Number.isFinite(plain)) throw bad(where, value, allowed);
		return {
			text: String(value),
			bytes: plain * external_start_js_namespaceObject.MIB,
			per: "1000 requests",
			bare: true
		};
	}
	const [amount = "", rate, ...more] = String(value).split("/");
	const bytes = sizeOf(amount);
	if (bytes === null || rate === void 0 || more.length > 0) throw bad(where, value, allowed);
	const written = {
		text: String(value),
		bare: false
	};
	if (/^min(ute)?s?$/i.test(rate.trim())) return {
		...written,
		bytes,
		per: "minute"
	};
	const requests = /^(\d*)\s*req(uest)?s?$/i.exec(rate.trim());
	const count = Number(requests?.[1] || 1);
	if (requests === null || count === 0) throw bad(where, value, allowed);
	return {
		...written,
		bytes: bytes * 1e3 / count,
		per: "1000 requests"
	};
}
/** A growth of a series in its unit: a bare number is MiB per 1000 requests of bytes, else tokens or counts. */
function growthIn(growth, unit) {
	return unit !== "bytes" && growth.bare ? {
		...growth,
		bytes: growth.bytes / external_start_js_namespaceObject.MIB
	} : growth;
}
/**
* A level: `5% and 64 MiB` (both must be exceeded), `5%` or `64 MiB`.
* @throws BudgetSyntaxError
*/
function parseLevel(value, where = "level") {
	const level = {};
	for (const part of value.trim().replace(/\s+/g, " ").split(/ and /i)) {
		const percent = percentOf(part);
		const bytes = percent === null ? sizeOf(part) : null;
		const key = percent === null ? "bytes" : "percent";
		const amount = percent ?? bytes;
		if (amount === null || level[key] !== void 0) throw bad(where, value, "5% and 64 MiB, 5%, or 64 MiB");
		level[key] = amount;
	}
	return {
		text: value,
		percent: level.percent ?? 0,
		bytes: level.bytes ?? 0
	};
}
/**
* A cap: `95%` of the limit (at most 100%), or a size as {@link parseBytes} reads it.
* @throws BudgetSyntaxError
*/
function parseCap(value, where = "cap") {
	const allowed = "95% (of the limit), or a size such as 8 GiB";
	if (typeof value === "string") {
		const percent = percentOf(value);
		if (percent !== null && percent <= 100) return {
			text: value,
			percent
		};
		if (sizeOf(value) === null) throw bad(where, value, allowed);
	}
	const bytes = parseBytes(value, where);
	if (bytes === 0) throw bad(where, value, allowed);
	return {
		text: String(value),
		bytes
	};
}
function sizeOf(text) {
	const [, amount, unit = ""] = SIZE.exec(text.trim()) ?? [];
	const scale = UNITS[unit.toLowerCase()];
	return amount === void 0 || scale === void 0 ? null : Number(amount) * scale;
}
function percentOf(text) {
	const amount = PERCENT.exec(text.trim())?.[1];
	return amount === void 0 ? null : Number(amount);
}
function bad(where, found, allowed) {
	return new BudgetSyntaxError(`${where}: found ${JSON.stringify(found)}; allowed: ${allowed}`);
}
// lib/drift/budget/accepted.js
/** Entries read of one recording at most, as many as the configuration may hold. */
const MAX_ACCEPTED = 100;
/** Characters kept of a reason, as many as the configuration allows. */
const MAX_REASON = 400;
/** @throws BudgetSyntaxError naming the series */
function parseAccepted(entries) {
	return entries.slice(0, MAX_ACCEPTED).map(({ series, growth, level, reason, until }) => {
		const where = `accepted for ${series}`;
		if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) throw new BudgetSyntaxError(`${where}: until: found ${JSON.stringify(until)}; allowed: a day such as 2027-01-31`);
		return {
			series,
			growth: growth === void 0 ? null : parseGrowth(growth, `${where}: growth`),
			level: level === void 0 ? null : parseLevel(level, `${where}: level`),
			reason: reason.replace(/\s+/g, " ").trim().slice(0, MAX_REASON),
			until
		};
	});
}
/**
* The accepted entries of one series as they stood on the day of the run. The day is the recording's, not today's: a
* recording that is judged again gives the same answer. One that does not say when it was made has no entry in force.
* @param created of the recording's header
*/
function acceptedOf(entries, name, unit, created) {
	const day = dayOf(created);
	return entries.filter(({ series }) => series === name).map(({ growth, ...entry }) => ({
		...entry,
		growth: growth === null ? null : growthIn(growth, unit),
		expired: day === null || entry.until < day
	}));
}
/** The text of a growth as the report shows it: a bare number with its unit. */
function growthText({ text, bare }, unit) {
	return bare ? `${text}${unit === "bytes" ? " MiB" : ""}/1000req` : text;
}
/** How high the entries in force let a series settle above its baseline. In its unit; 0 where none speaks of it. */
function acceptedLevel(entries, baseline) {
	const levels = entries.flatMap(({ level, expired }) => expired || level === null ? [] : levelBudget(level, baseline));
	return Math.max(0, ...levels);
}
/** How far a level lets a series settle above a baseline: both its parts must be exceeded. */
function levelBudget({ percent, bytes }, baseline) {
	return Math.max(Math.abs(baseline) * percent / 100, bytes);
}
/** UTC day of an instant; null where it is none. */
function dayOf(instant) {
	const time = instant === void 0 ? NaN : Date.parse(instant);
	return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
// lib/drift/budget/written-rules.js
/** @throws BudgetSyntaxError naming the rule */
function parseRules({ growth, level, cap, alpha, series, classes, accepted, late_share, inherited }) {
	return defined({
		growth: ifGiven(growth, (text) => parseGrowth(text, "rules: growth")),
		level: ifGiven(level, (text) => parseLevel(text, "rules: level")),
		cap: ifGiven(cap, (text) => parseCap(text, "rules: cap")),
		alpha,
		series: ifGiven(series, (all) => mapped(all, (own, name) => defined({
			growth: ifGiven(own.growth, (text) => parseGrowth(text, `rules for ${name}: growth`)),
			level: ifGiven(own.level, (text) => parseLevel(text, `rules for ${name}: level`)),
			cap: ifGiven(own.cap, (text) => parseCap(text, `rules for ${name}: cap`)),
			gate: own.gate
		}))),
		classes: ifGiven(classes, (all) => mapped(all, (own, name) => ({ growth: parseClassGrowth(own.growth, `rules for class ${name}: growth`) }))),
		accepted: ifGiven(accepted, parseAccepted),
		lateShare: late_share,
		inherited
	});
}
/** The rules as text, for a recording's header: as they were configured. */
function writtenRules({ growth, level, cap, alpha, series, classes, accepted, lateShare, inherited }) {
	return defined({
		growth: growth?.text,
		level: level?.text,
		cap: cap?.text,
		alpha,
		series: ifGiven(series, (all) => mapped(all, (own) => defined({
			growth: own.growth?.text,
			level: own.level?.text,
			cap: own.cap?.text,
			gate: own.gate
		}))),
		classes: ifGiven(classes, (all) => mapped(all, (own) => ({ growth: own.growth.text }))),
		accepted: accepted?.map(({ growth: grown, level: risen, series: name, ...entry }) => defined({
			series: name,
			growth: grown?.text,
			level: risen?.text,
			...entry
		})),
		late_share: lateShare,
		inherited
	});
}
/**
* A growth of a class of requests.
* @throws BudgetSyntaxError for a budget per minute: a class has no rate of its own
*/
function parseClassGrowth(value, where = "growth") {
	const growth = parseGrowth(value, where);
	if (growth.per === "1000 requests") return growth;
	throw new BudgetSyntaxError(`${where}: found ${JSON.stringify(value)}; allowed: per 1000 requests, as 1 MiB/1000req`);
}
const ifGiven = (value, read) => value === void 0 ? void 0 : read(value);
const mapped = (all, read) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, read(value, name)]));
/** Without the keys whose value is undefined: one that is laid over another must not hide it. */
const defined = (value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== void 0));
// lib/drift/budget/rules.js
/** The contract's defaults (docs/reference.md). */
const DEFAULT_BUDGETS = {
	growth: parseGrowth("1 MiB/1000req"),
	level: parseLevel("5% and 64 MiB"),
	cap: parseCap("95%")
};
/** Of a pre-allocating server's capacity, where less is worse. */
const DEFAULT_CAPACITY_LEVEL = parseLevel("2%");
/** No run is judged beyond this cycle, whatever a recording claims. */
const MAX_CYCLES = 4096;
/** A step up to a page is finer than the noise floor of 0.001 MiB. */
const FINE = 4096;
/**
* The rules by which a recording is judged: its own, the overrides over them, the defaults under them. A rule for one
* series goes before a rule for all.
* @throws BudgetSyntaxError where a text of the header is no budget
*/
function readRules(header, overrides = {}) {
	const recorded = parseRules(header.rules ?? {});
	const horizon = overrides.horizon ?? header.plan?.horizon ?? "safe";
	const rules = {
		...DEFAULT_BUDGETS,
		...recorded,
		...overrides
	};
	const accepted = rules.accepted ?? [];
	return {
		acceptedInVain: [...new Set(accepted.map(({ series }) => series))].filter((name) => !Object.hasOwn(header.series, name)),
		series: Object.entries(header.series).map(([name, declared]) => {
			const { unit, better } = declared;
			const own = {
				...recorded.series?.[name],
				...overrides.series?.[name]
			};
			const growth = better === "higher" ? void 0 : own.growth ?? (unit === "bytes" ? rules.growth : void 0);
			const level = own.level ?? (better === "higher" ? DEFAULT_CAPACITY_LEVEL : rules.level);
			return {
				name,
				unit,
				better,
				gated: gatesOf(name, declared, own.gate).filter((gate) => gate !== "drift" || growth !== void 0 || (0,external_start_js_namespaceObject.definitionOf)(name)?.atRest !== void 0),
				required: declared.required,
				growthBeside: growthBeside(name, header),
				growth: growth === void 0 ? null : growthIn(growth, unit),
				level,
				cap: own.cap ?? rules.cap,
				accepted: acceptedOf(accepted, name, unit, header.created),
				inherited: inheritedBy(name, rules.inherited),
				granularity: granularityOf(name, declared),
				scale: unit === "bytes" ? external_start_js_namespaceObject.MIB : 1
			};
		}),
		classes: Object.entries(rules.classes ?? {}).map(([name, { growth }]) => ({
			name,
			bytes: growth.bytes
		})),
		alpha: rules.alpha ?? .01,
		lateShare: rules.lateShare ?? .01,
		horizon: horizon in HORIZONS ? horizon : "safe",
		slices: header.plan?.slices ?? 1,
		last: Math.min(MAX_CYCLES, Math.floor(header.plan?.cycles ?? 64))
	};
}
function inheritedBy(name, inherited) {
	const share = inherited !== void 0 && Object.hasOwn(inherited.series, name) ? inherited.series[name] : void 0;
	return share === void 0 ? null : {
		growth: share.growth,
		level: share.level,
		since: inherited?.since ?? null
	};
}
/** The step of a series in the unit judged in; 0.0005 MiB at most where it is no coarser than a page. */
function quantumOf(rules) {
	if (rules.unit !== "bytes") return rules.granularity;
	return rules.granularity <= FINE ? Math.min(rules.granularity / external_start_js_namespaceObject.MIB, 5e-4) : rules.granularity / external_start_js_namespaceObject.MIB;
}
/** `gate: true` also judges what by itself only explains: by its growth, and its height. */
function gatesOf(name, declared, gate) {
	if (gate === false) return [];
	const own = declared.gated ?? (0,external_start_js_namespaceObject.definitionOf)(name)?.gated ?? [];
	return gate === true && !own.includes("drift") ? [
		...own.filter((rule) => rule !== "level"),
		"drift",
		"level"
	] : own;
}
/** As declared: a recording that does not judge the series for growth by itself is read as it always was. */
function growthBeside(name, { series }) {
	const beside = (0,external_start_js_namespaceObject.definitionOf)(name)?.growthBeside;
	const gated = series[name]?.gated ?? [];
	return beside !== void 0 && gated.includes("drift") && Object.hasOwn(series, beside) ? beside : null;
}
function granularityOf(name, declared) {
	const known = (0,external_start_js_namespaceObject.definitionOf)(name);
	const own = declared.granularity ?? known?.granularity ?? 0;
	return Math.max(own, known?.judgedGranularity ?? 0);
}
// node_modules/simple-statistics/dist/simple-statistics.mjs
/**
* Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
* This method is an improvement over the classical
* [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
* It aims at computing the sum of a list of numbers while correcting for
* floating-point errors. Traditionally, sums are calculated as many
* successive additions, each one with its own floating-point roundoff. These
* losses in precision add up as the number of numbers increases. This alternative
* algorithm is more accurate than the simple way of calculating sums by simple
* addition.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x input
* @return {number} sum of all input numbers
* @example
* sum([1, 2, 3]); // => 6
*/
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
/**
* The mean, _also known as average_,
* is the sum of all values over the number of values.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} mean
* @example
* mean([0, 10]); // => 5
*/
function mean$1(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
/**
* The sum of deviations to the Nth power.
* When n=2 it's the sum of squared deviations.
* When n=3 it's the sum of cubed deviations.
*
* @param {Array<number>} x
* @param {number} n power
* @returns {number} sum of nth power deviations
*
* @example
* var input = [1, 2, 3];
* // since the variance of a set is the mean squared
* // deviations, we can calculate that with sumNthPowerDeviations:
* sumNthPowerDeviations(input, 2) / input.length;
*/
function sumNthPowerDeviations(x, n) {
	var meanValue = mean$1(x);
	var sum = 0;
	var tempValue;
	var i;
	if (n === 2) for (i = 0; i < x.length; i++) {
		tempValue = x[i] - meanValue;
		sum += tempValue * tempValue;
	}
	else for (i = 0; i < x.length; i++) sum += Math.pow(x[i] - meanValue, n);
	return sum;
}
/**
* The [sample variance](https://en.wikipedia.org/wiki/Variance#Sample_variance)
* is the sum of squared deviations from the mean. The sample variance
* is distinguished from the variance by the usage of [Bessel's Correction](https://en.wikipedia.org/wiki/Bessel's_correction):
* instead of dividing the sum of squared deviations by the length of the input,
* it is divided by the length minus one. This corrects the bias in estimating
* a value from a set that you don't know if full.
*
* References:
* * [Wolfram MathWorld on Sample Variance](http://mathworld.wolfram.com/SampleVariance.html)
*
* @param {Array<number>} x a sample of two or more data points
* @throws {Error} if the length of x is less than 2
* @return {number} sample variance
* @example
* sampleVariance([1, 2, 3, 4, 5]); // => 2.5
*/
function sampleVariance$1(x) {
	if (x.length < 2) throw new Error("sampleVariance requires at least two data points");
	return sumNthPowerDeviations(x, 2) / (x.length - 1);
}
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
* The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
*
* Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
*
* @param {Array<number>} arr input array
* @param {number} k pivot index
* @param {number} [left] left index
* @param {number} [right] right index
* @returns {void} mutates input array
* @example
* var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
* quickselect(arr, 8);
* // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
*/
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
/**
* The [quantile](https://en.wikipedia.org/wiki/Quantile):
* this is a population quantile, since we assume to know the entire
* dataset in this library. This implementation uses linear interpolation,
* equivalent to R's type=7 and numpy's default percentile method.
*
* Sample is a one-dimensional array of numbers,
* and p is either a decimal number from 0 to 1 or an array of decimal
* numbers from 0 to 1.
* In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
* with decimal values.
* When p is an array, the result of the function is also an array containing the appropriate
* quantiles in input order
*
* @param {Array<number>} x sample of one or more numbers
* @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
* @returns {number} quantile
* @example
* quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare$1);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare$1(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
/**
* The [median](http://en.wikipedia.org/wiki/Median) is
* the middle number of a list. This is often a good indicator of 'the middle'
* when there are outliers that skew the `mean()` value.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* The median isn't necessarily one of the elements in the list: the value
* can be the average of two elements if the list has an even length
* and the two central values are different.
*
* @param {Array<number>} x input
* @returns {number} median value
* @example
* median([10, 2, 5, 100, 2, 1]); // => 3.5
*/
function median$1(x) {
	return +quantile(x, .5);
}
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};
// lib/drift/stats/vector.js
/** Small pieces over flat vectors. Nothing here allocates but for growth. */
/** Element `i`. The bounds are the caller's: every loop of this room runs over a length it set itself. */
const at = (vector, i) => vector[i];
/** A vector of at least `length`, the given one where it suffices. Its content is not kept. */
function atLeast(vector, length) {
	return vector.length >= length ? vector : new Float64Array(Math.max(length, 2 * vector.length, 64));
}
/**
* Median of the first `n` elements, whose order is lost.
* @returns NaN for n = 0
*/
function medianInPlace(vector, n) {
	if (n === 0) return NaN;
	const half = n >> 1;
	drift_select(vector, n, half);
	if (n % 2 === 1) return at(vector, half);
	let below = at(vector, 0);
	for (let i = 1; i < half; i++) below = Math.max(below, at(vector, i));
	return (below + at(vector, half)) / 2;
}
/** Puts the element of rank `k` in its place, smaller ones before it, larger ones behind (Hoare 1961, Find). */
function drift_select(vector, n, k) {
	let left = 0;
	let right = n - 1;
	while (left < right) {
		const pivot = at(vector, k);
		let i = left;
		let j = right;
		while (i <= j) {
			while (at(vector, i) < pivot) i++;
			while (pivot < at(vector, j)) j--;
			if (i > j) break;
			const held = at(vector, i);
			vector[i++] = at(vector, j);
			vector[j--] = held;
		}
		if (j < k) left = i;
		if (k < i) right = j;
	}
}
/** Median of a list; the list is left as it is. @returns NaN of an empty list */
function median(values) {
	return values.length === 0 ? NaN : median$1([...values]);
}
/** @returns NaN of an empty list */
function mean(values) {
	return values.length === 0 ? NaN : mean$1([...values]);
}
/** Variance with n - 1; 0 of fewer than two. */
function sampleVariance(values) {
	return values.length < 2 ? 0 : sampleVariance$1([...values]);
}
// lib/drift/readings.js
/** A series' reading at a checkpoint; null where it failed. */
function readingOf(checkpoint, series) {
	const value = checkpoint?.values[series] ?? null;
	if (value === null || value <= 0 && (0,external_start_js_namespaceObject.definitionOf)(series)?.neverZero === true) return null;
	return value;
}
/** What is judged for growth: the reading, less that of the series that explains a part of it. Null where either failed. */
function growthReadingOf(checkpoint, { name, growthBeside }) {
	const value = readingOf(checkpoint, name);
	if (growthBeside === null || value === null) return value;
	const explained = readingOf(checkpoint, growthBeside);
	return explained === null ? null : value - explained;
}
/** Checkpoints that are points: from cycle 1 on. Cycle 0 is the state before any request. */
function measured(recording) {
	return recording.checkpoints.filter((checkpoint) => checkpoint.cycle >= 1);
}
/** The epochs of a recording in order. The first counts cycles as the recording does, a later one from its beginning. */
function epochsOf(recording) {
	const epochs = [];
	const slices = recording.header.plan?.slices ?? 1;
	let current = null;
	let requests = 0;
	for (const checkpoint of recording.checkpoints) {
		const { cycle } = checkpoint;
		if (current === null || checkpoint.epoch !== current.id) {
			const epoch = {
				checkpoints: [],
				requestsBefore: current === null ? 0 : requests,
				slices
			};
			const offset = current === null ? 0 : Math.max(0, cycle - 1);
			current = {
				epoch,
				id: checkpoint.epoch,
				offset
			};
			epochs.push(epoch);
		}
		const position = cycle - current.offset;
		const { checkpoints } = current.epoch;
		if (!Number.isInteger(position) || position <= checkpoints.length || position > 4096) continue;
		while (checkpoints.length < position - 1) checkpoints.push(null);
		checkpoints.push(checkpoint.requests > requests ? checkpoint : null);
		requests = Math.max(requests, checkpoint.requests);
	}
	return epochs;
}
/** The longest epoch, by cycles; the first of several. Null where there is none. */
function longest(epochs) {
	let best = null;
	for (const epoch of epochs) if (epoch.checkpoints.length > (best?.checkpoints.length ?? 0)) best = epoch;
	return best;
}
/**
* Requests of a nominal cycle: as recorded, else the median between its first checkpoints. Only cycles up to
* the first look count, so that a run under way and its finished recording agree. Null where neither tells.
*/
function requestsPerCycle(recording) {
	const { header } = recording;
	const recorded = header.workload?.requests_per_cycle ?? header.plan?.cycle;
	if (recorded !== void 0) return recorded;
	const early = beforeFirstLook(recording);
	const middle = median(early.slice(1).map((checkpoint, i) => checkpoint.requests - (early[i]?.requests ?? 0)));
	return middle > 0 ? middle : null;
}
/** Requests per minute, rests included, from the first checkpoint to the last of those given; null where time stands. */
function requestsPerMinute(checkpoints) {
	const known = checkpoints.filter((checkpoint) => checkpoint !== null);
	const first = known[0];
	const last = known.at(-1);
	if (first === void 0 || last === void 0 || !(last.t > first.t)) return null;
	const rate = 60 * (last.requests - first.requests) / (last.t - first.t);
	return rate > 0 ? rate : null;
}
/** Checkpoints, cycle 0 included, that every look has seen. */
function beforeFirstLook(recording) {
	return recording.checkpoints.filter((checkpoint) => checkpoint.cycle <= 8);
}
// lib/drift/stats/quantile.js
/** Quantiles already computed, by tail and degrees of freedom: a look asks for the same few again and again. */
const known$1 = /* @__PURE__ */ new Map();
/**
* Upper quantile of Student's t: exceeded with probability `alpha`. Degrees of freedom are truncated to an integer from
* 1 to 200 (docs/algorithm.md, step 9). The relative error is below 1e-12.
* @throws RangeError unless alpha lies between 0 and 1
*/
function tUpper(alpha, nu) {
	if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha}: not between 0 and 1`);
	const dof = Math.max(1, Math.min(200, Math.trunc(nu)));
	let row = known$1.get(alpha);
	if (row === void 0) {
		if (known$1.size > 256) known$1.clear();
		row = (/* @__PURE__ */ new Float64Array(201)).fill(NaN);
		known$1.set(alpha, row);
	}
	if (Number.isNaN(at(row, dof))) row[dof] = alpha <= .5 ? tailQuantile(alpha, dof) : -tailQuantile(1 - alpha, dof);
	return at(row, dof);
}
/**
* The t at or above 0 that is exceeded with probability `alpha`, up to 1/2: Newton's method on log(tail) over log(t),
* which is concave and tends to straight lines at both ends.
*/
function tailQuantile(alpha, dof) {
	if (alpha === .5) return 0;
	const peak = densityAtZero(dof);
	let t = (.5 - alpha) / peak;
	for (let step = 0; step < 200; step++) {
		const tail = upperTail(t, dof, peak);
		const density = peak * (1 + t * t / dof) ** (-(dof + 1) / 2);
		const next = t * Math.exp(Math.log(tail / alpha) * tail / (t * density));
		if (Math.abs(next - t) <= 1e-15 * t) return next;
		t = next;
	}
	return t;
}
/** Density of Student's t at 0: gamma((dof + 1) / 2) / (sqrt(pi dof) gamma(dof / 2)), by gamma(x + 1) = x gamma(x). */
function densityAtZero(dof) {
	const isEven = dof % 2 === 0;
	let ratio = isEven ? Math.sqrt(Math.PI) / 2 : 1 / Math.sqrt(Math.PI);
	for (let k = isEven ? 2 : 1; k < dof; k += 2) ratio *= (k + 1) / k;
	return ratio / Math.sqrt(Math.PI * dof);
}
/**
* P(T > t) for t above 0: half of the regularised incomplete beta function I_x(dof / 2, 1 / 2) at x = dof / (dof + t^2)
* (Abramowitz and Stegun 26.7.1 and 26.5.27).
*/
function upperTail(t, dof, peak) {
	const x = dof / (dof + t * t);
	const y = t * t / (dof + t * t);
	const a = dof / 2;
	const front = x ** a * Math.sqrt(y * dof) * peak;
	return x < (a + 1) / (a + 2.5) ? front * betaFraction(x, a, .5) / (2 * a) : .5 - front * betaFraction(y, .5, a);
}
/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method as Thompson and Barnett have it. */
function betaFraction(x, a, b) {
	let c = 1;
	let d = 1 / (1 - (a + b) * x / (a + 1));
	let fraction = d;
	for (let m = 1; m < 1e3; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		fraction *= c * d;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		fraction *= c * d;
		if (Math.abs(c * d - 1) <= Number.EPSILON) break;
	}
	return fraction;
}
// lib/drift/level/level.js
/**
* Whether a run settles beyond a budget. What is measured in bytes scatters between runs by a good part of its budget,
* so a rise counts only where it is beyond the budget by more than the margin of error. A capacity is worked out once, at start:
* a loss counts from the budget on, where it exceeds the margin of error at all (a server that loses 2 % of its blocks).
*/
function exceeds({ excess, margin, better }, budget) {
	return better === "higher" ? excess > margin && excess >= budget : excess - margin > budget;
}
/**
* Prior spread between runs of the same code: 20 MiB, the value simulated for services of some GiB; for a smaller one
* 2 % of its height, at least 1 MiB. The 2 % is an assumption, not a measurement.
*/
const priorSd = (height, rules) => rules.unit === "bytes" ? Math.min(20, Math.max(1, .02 * Math.abs(height) / rules.scale)) * rules.scale : .002 * Math.abs(height);
/**
* Prediction of one more run of the baselines' code: their mean, and the half-width of a one-sided t prediction interval
* (Hahn & Meeker, Statistical Intervals, 1991). The spread between runs is that of the baselines, shrunk to a prior
* because four runs tell little of it (scaled inverse chi-squared: Gelman et al., Bayesian Data Analysis, 3rd ed.,
* section 2.6).
* @param heights of the baselines, at least one
* @param alpha one-sided
*/
function predicted(levels, rules, alpha) {
	const k = levels.length;
	const baseline = mean(levels);
	const df = 6 + k - 1;
	const variance = (6 * priorSd(baseline, rules) ** 2 + (k - 1) * sampleVariance(levels)) / df;
	return {
		baseline,
		margin: tUpper(alpha, df) * Math.sqrt(variance * (1 + 1 / k))
	};
}
/**
* Steady-state level: the median reading of the later half of an epoch's first `n` cycles, never of its first two. Head and
* base are read over the same cycles, so that growth which both share does not count.
* @returns null without a reading there
*/
function steadyLevel(epoch, series, n = epoch.checkpoints.length) {
	const from = Math.max(2, Math.floor(n / 2));
	const known = epoch.checkpoints.slice(from, n).map((checkpoint) => readingOf(checkpoint, series)).filter((reading) => reading !== null);
	return known.length === 0 ? null : median(known);
}
/** Requests served in an epoch until the middle of the cycles that {@link steadyLevel} reads; 0 without a reading there. */
function requestsToSteadyLevel({ checkpoints, requestsBefore }) {
	const from = Math.max(2, Math.floor(checkpoints.length / 2));
	const served = checkpoints.slice(from).flatMap((checkpoint) => checkpoint?.requests ?? []);
	return served.length === 0 ? 0 : median(served) - requestsBefore;
}
/**
* Compares a head's steady-state level with the baselines', as one more run of them. What may grow may also have risen by
* that growth: inherited and accepted growth raise the level budget by what they come to over the run.
* @param alpha one-sided, already split over the gated series
* @param allowance of the series' growth; null where it is not judged for drift
* @returns null without a baseline of the series
*/
function compareLevel(epoch, baselines, rules, alpha, allowance) {
	const n = epoch.checkpoints.length;
	const value = steadyLevel(epoch, rules.name);
	const levels = baselines.flatMap((recording) => {
		const theirs = longest(epochsOf(recording));
		if (theirs === null) return [];
		return steadyLevel(theirs, rules.name, Math.min(n, theirs.checkpoints.length)) ?? [];
	});
	if (value === null || levels.length === 0) return null;
	const { baseline, margin } = predicted(levels, rules, alpha);
	const risen = (growth = 0) => growth * requestsToSteadyLevel(epoch) / 1e3;
	const own = levelBudget(rules.level, baseline);
	const withoutAccepted = own + Math.max(rules.inherited?.level ?? 0, risen(allowance?.inherited));
	return {
		value,
		baseline,
		own,
		withoutAccepted,
		budget: Math.max(withoutAccepted + risen(allowance?.accepted), acceptedLevel(rules.accepted, baseline)),
		better: rules.better,
		excess: rules.better === "higher" ? baseline - value : value - baseline,
		margin
	};
}
// lib/drift/level/peak.js
/**
* Peak of a series over its samples, raw and settled readings. Its cap is a share of the limit that the recording
* names, or bytes. A server that allocates its device memory beforehand (it has a KV cache) has no cap on the device.
* @param budget that the level may rise by, which holds for the peak too; null without a baseline
* @param alpha one-sided, already split
* @returns null without a reading
*/
function peakOf(recording, rules, baselines, budget, alpha) {
	const { name } = rules;
	const value = highest(recording, name);
	if (value === null) return null;
	const last = recording.checkpoints.at(-1)?.cycle ?? 0;
	const known = [recording, ...baselines].filter(({ samples }) => samples.some((sample) => sampled(sample, name)));
	const levels = known.includes(recording) ? known.flatMap((baseline) => baseline === recording ? [] : highest(baseline, name, last) ?? []) : [];
	const compared = levels.length === 0 || budget === null ? null : predicted(levels, rules, alpha);
	return {
		value,
		cap: capOf(recording, rules),
		baseline: compared?.baseline ?? null,
		budget: compared === null ? null : budget,
		margin: compared?.margin ?? 0
	};
}
function isOverCap(peak) {
	return peak !== null && peak.cap !== null && peak.value > peak.cap;
}
/** How far a peak lies above the baselines', where that is more than its budget; else null. */
function riseOfPeak(peak) {
	if (peak === null || peak.baseline === null || peak.budget === null) return null;
	const rise = peak.value - peak.baseline;
	return rise > peak.budget ? rise : null;
}
/** Whether a run peaks above its baselines by more than the budget and the margin of error. */
function peaksTooHigh$1({ value, baseline, budget, margin }) {
	return baseline !== null && budget !== null && value - baseline - margin > budget;
}
/** A recording with the highest sample of each series in each cycle, in one sample: what a peak is compared by. */
function peaksOnly(recording) {
	const byCycle = /* @__PURE__ */ new Map();
	for (const { kind, t, cycle = 0, values } of recording.samples) {
		const kept = byCycle.get(cycle) ?? {
			kind,
			t,
			cycle,
			values: {}
		};
		byCycle.set(cycle, kept);
		for (const [name, value] of Object.entries(values)) if (value !== null) kept.values[name] = Math.max(value, kept.values[name] ?? value);
	}
	return [...byCycle.values()];
}
const sampled = ({ values }, name) => typeof values[name] === "number";
/** Up to and with cycle `last`; null without a reading. */
function highest({ samples, checkpoints }, name, last = Number.POSITIVE_INFINITY) {
	let value = Number.NEGATIVE_INFINITY;
	for (const sample of samples) if ((sample.cycle ?? 0) <= last) value = Math.max(value, sample.values[name] ?? value);
	for (const checkpoint of checkpoints) if (checkpoint.cycle <= last) value = Math.max(value, checkpoint.raw?.[name] ?? value, checkpoint.values[name] ?? value);
	return Number.isFinite(value) ? value : null;
}
function capOf(recording, { gated, name, cap }) {
	if (!gated.includes("cap") || name === "gpu/used" && preallocates(recording)) return null;
	if ("bytes" in cap) return cap.bytes;
	const limit = limitOf(recording, name);
	return limit === null ? null : limit * cap.percent / 100;
}
function preallocates(recording) {
	return recording.checkpoints.some((checkpoint) => readingOf(checkpoint, "kv-cache/capacity") !== null);
}
/** Limit of a series in bytes. Of GPUs the sum: each a number of bytes, or an object with `memory` in bytes. */
function limitOf({ header }, series) {
	if (series !== "gpu/used") return positive(header.limits?.container);
	const gpus = (header.limits?.gpu ?? []).map((gpu) => positive(typeof gpu === "object" && gpu !== null && "memory" in gpu ? gpu.memory : gpu));
	if (gpus.length === 0 || gpus.includes(null)) return null;
	return gpus.reduce((sum, gpu) => sum + (gpu ?? 0), 0);
}
function positive(value) {
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : null;
}
// lib/recording/environment.js
/**
* The environment without the length of the warm-up, which is not compared (contract): every run sends as much as it
* needs. Recordings of earlier versions name it in their plan.
*/
function withoutWarmUp(environment) {
	const { plan } = environment;
	if (plan === null || typeof plan !== "object" || Array.isArray(plan)) return environment;
	const { warmup: _, ...compared } = plan;
	return {
		...environment,
		plan: compared
	};
}
/**
* The keys in which two sets of facts differ, in order of name. A key that one side lacks counts as null there, so a
* fact that only one of them knows is a difference.
*/
function differences(here, there) {
	return [.../* @__PURE__ */ new Set([...Object.keys(here), ...Object.keys(there)])].sort().map((key) => ({
		key,
		here: here[key] ?? null,
		there: there[key] ?? null
	})).filter((d) => canonical(d.here) !== canonical(d.there));
}
/** JSON with sorted keys: equal facts give equal text. */
function canonical(value) {
	if (value === void 0) return "null";
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (value !== null && typeof value === "object") return `{${Object.entries(value).filter(([, v]) => v !== void 0).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
	return JSON.stringify(value);
}
/** A fact in a sentence: plain text, objects as canonical JSON, absent as `none`. */
function factText(value) {
	if (value === null || value === void 0) return "none";
	return typeof value === "string" ? value : canonical(value);
}
// lib/series/given.js
/** The fields that are given: one that is not is absent, never undefined. */
function given(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}
// lib/drift/verdict.js
/** The worst of several verdicts; `pass` of none is not given: an empty list throws, never green by absence. */
function worst(verdicts) {
	for (const verdict of VERDICTS) if (verdicts.includes(verdict)) return verdict;
	throw new RangeError("worst() of no verdicts: a judgement without findings is a bug");
}
const notMeasured = (cause) => ({
	verdict: "not-measured",
	cause
});
// lib/drift/stats/rounding.js
/** The least number of two significant digits that is not below a value, without exponent; `0` for what is not above 0. */
function roundedUp(value) {
	if (!(value > 0)) return "0";
	const exponent = Math.max(-15, Math.floor(Math.log10(value)) - 1);
	const text = (steps) => exponent >= 0 ? String(BigInt(steps) * 10n ** BigInt(exponent)) : (steps * 10 ** exponent).toFixed(-exponent);
	let steps = Math.floor(value / 10 ** exponent);
	while (Number(text(steps)) < value) steps++;
	return text(steps).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
// lib/recording/recording-writer.js
/** Fields whose texts are names of ours: what the service or its environment holds is never in them. */
const OWN_NAMES = /* @__PURE__ */ new Set([
	"kind",
	"why",
	"note"
]);
const { O_APPEND, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = external_node_fs_namespaceObject.constants;
/**
* Writes a recording as it grows, and keeps it in memory for the judge: what is decided on is what is on disk.
* One whole line a write, so that a crash half-way leaves a readable file with at most its last line cut.
*
* A file that cannot be written ends no run and throws nothing: the recording goes on in memory, {@link fault} says why,
* and {@link close} tries once more.
*/
var RecordingWriter = class {
	recording;
	#masker;
	/** In order of time, as in the file. */
	#lines = [];
	#path;
	/** Of the file, all of them ours; 0 until it is there. */
	#bytes = 0;
	#isWhole = false;
	#fault = null;
	/**
	* Creates the file (and its folder) with the header.
	* @param masker of the values that the service may have printed, or been given on its command line: none of what it
	* says of itself shows them
	*/
	constructor(path, header, masker = new Masker()) {
		this.#path = path;
		this.#masker = masker;
		this.recording = emptyRecording(header);
		this.#tried(() => this.#writeAll(path));
	}
	/** Where it is, or should be. */
	get path() {
		return this.#path;
	}
	/** Whether anything of this recording is at {@link path}. */
	get isThere() {
		return this.#bytes > 0 && (0,external_node_fs_namespaceObject.existsSync)(this.#path);
	}
	/** Whether all of it is at {@link path}. */
	get isWhole() {
		return this.#isWhole;
	}
	/** Null where the file is whole where it should be. */
	get fault() {
		return this.#fault;
	}
	append(record) {
		const line = this.#shown(record);
		this.#lines.push(line);
		addRecord(this.recording, line);
		if (!this.#isWhole) return;
		if (!this.#tried(() => this.#extend(`${JSON.stringify(line)}\n`))) this.#tried(() => this.#writeAll(this.#path));
	}
	/** Rewrites the header line, once the series and the subject of the service are known (before cycle 1). */
	rewriteHeader(header) {
		this.recording.header = {
			...header,
			subject: this.#maskFacts(header.subject)
		};
		if (this.#isWhole) this.#tried(() => this.#writeAll(this.#path));
	}
	/**
	* Ends the file. One that is not whole is written anew: in its place, or else in a new folder that only this user may
	* read, in the first of `spareRoots` that takes it.
	*/
	close(spareRoots = []) {
		if (this.#isWhole || this.#tried(() => this.#writeAll(this.#path))) return;
		const fault = this.#fault;
		spareRoots.some((root) => this.#tried(() => this.#writeIn(root)));
		this.#fault = fault;
	}
	/** All of the file, as it should be. */
	text() {
		return [this.recording.header, ...this.#lines].map((line) => `${JSON.stringify(line)}\n`).join("");
	}
	/** Whether it could be written: then it is whole. The first fault since it was is kept. */
	#tried(write) {
		try {
			write();
			this.#isWhole = true;
			this.#fault = null;
		} catch (cause) {
			this.#isWhole = false;
			this.#fault ??= {
				path: this.#path,
				cause,
				cycle: this.recording.checkpoints.at(-1)?.cycle ?? 0
			};
		}
		return this.#isWhole;
	}
	/** @throws the file system's error, and where the file is not the one that was written so far */
	#extend(text) {
		const file = (0,external_node_fs_namespaceObject.openSync)(this.#path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
		try {
			if ((0,external_node_fs_namespaceObject.fstatSync)(file).size !== this.#bytes) throw new Error("somebody else has written to it");
			(0,external_node_fs_namespaceObject.writeFileSync)(file, text);
			this.#bytes += Buffer.byteLength(text);
		} finally {
			(0,external_node_fs_namespaceObject.closeSync)(file);
		}
	}
	#writeAll(path) {
		const text = this.text();
		makeFolders((0,external_node_path_namespaceObject.dirname)(path));
		writeWhole(path, text);
		this.#path = path;
		this.#bytes = Buffer.byteLength(text);
	}
	#writeIn(root) {
		const folder = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(root, "memdrift-recording-"));
		try {
			this.#writeAll((0,external_node_path_namespaceObject.join)(folder, (0,external_node_path_namespaceObject.basename)(this.#path)));
		} catch (error) {
			(0,external_node_fs_namespaceObject.rmdirSync)(folder);
			throw error;
		}
	}
	/** A text without the secrets. */
	mask(text) {
		return this.#masker.mask(text);
	}
	/** The same with every text in it masked: names and lines of the service, a path that holds what a variable holds. */
	masked(record) {
		return JSON.parse(JSON.stringify(record), (key, value) => typeof value === "string" && !OWN_NAMES.has(key) ? this.mask(value) : value);
	}
	#shown(record) {
		switch (record.kind) {
			case "event": return this.#maskedEvent(record);
			case "checkpoint": return this.#maskedCheckpoint(record);
			case "phase": return {
				...record,
				...this.#maskedText("failed", record.failed),
				...this.#maskedDeath(record.death)
			};
			case "log": return record.detail === void 0 ? record : {
				...record,
				detail: this.mask(record.detail)
			};
			case "explanation":
			case "note": return this.masked(record);
			default: return record;
		}
	}
	#maskedEvent(event) {
		const { detail, remedy, logs, death, trouble } = event;
		return {
			...event,
			...this.#maskedText("detail", detail),
			...this.#maskedText("remedy", remedy),
			...this.#maskedText("logs", logs),
			...this.#maskedDeath(death),
			...trouble === void 0 ? {} : { trouble: this.masked(trouble) }
		};
	}
	#maskedText(key, text) {
		return text === void 0 ? {} : { [key]: this.mask(text) };
	}
	#maskedDeath(death) {
		if (death === void 0) return {};
		const { request, lines } = death;
		const asked = request === void 0 ? {} : { request: {
			...request,
			path: this.mask(request.path)
		} };
		return { death: {
			...death,
			...asked,
			lines: lines.map((line) => this.mask(line))
		} };
	}
	/** A process is called by its command line, or by the title that it gives itself. */
	#maskedCheckpoint(checkpoint) {
		if (checkpoint.processes === void 0) return checkpoint;
		const processes = checkpoint.processes.map(({ role, title, ...process }) => ({
			...process,
			...role === void 0 ? {} : { role: this.mask(role) },
			...title === void 0 ? {} : { title: this.mask(title) }
		}));
		return {
			...checkpoint,
			processes
		};
	}
	#maskFacts(facts) {
		return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, this.#maskFact(fact)]));
	}
	#maskFact(fact) {
		if (typeof fact === "string") return this.mask(fact);
		if (Array.isArray(fact)) return fact.map((part) => this.#maskFact(part));
		return fact !== null && typeof fact === "object" ? this.#maskFacts(fact) : fact;
	}
};
// lib/drift/leading.js
/** The whole interval of its growth is over budget. */
function grows({ drift }) {
	return drift !== null && drift.growth.low > drift.budget;
}
/**
* Of series that grow, the one that a reader is told first: the process or the device, where what it holds grows under the
* layer in which growth first appears; else that layer.
*/
function leading(growing) {
	const ordered = [...growing].sort((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series));
	const [first] = ordered;
	if (first === void 0) return void 0;
	const stands = below(first.series);
	return ordered.find(({ series }) => (0,external_start_js_namespaceObject.definitionOf)(series)?.whole === true && stands.includes(series)) ?? first;
}
/** Every series from which this one takes memory, directly or not, nearest first. */
function below(series) {
	const direct = (0,external_start_js_namespaceObject.definitionOf)(series)?.standsOn ?? [];
	return [.../* @__PURE__ */ new Set([...direct, ...direct.flatMap(below)])];
}
// lib/drift/log-sentinels.js
/**
* Lines of the service's log that tell of a leak (`memory leak detected`). Counted and shown; gated only where their count
* grows with the requests and the base's, counted too, does not. "Log sentinels" of docs/algorithm.md.
*/
/** Growth: lines came in this share of the cycles, in this many at least, and still in the second half of them. */
const SHARE_OF_CYCLES = .25;
const CYCLES = 4;
const LATE_CYCLES = 2;
/** Lines by text; null where they were not counted to the end. */
function countedIn({ logs = [], ...recording }) {
	const last = logs.at(-1)?.counts ?? null;
	if (last === null) return null;
	const of = measured({
		...recording,
		logs
	}).at(-1)?.cycle ?? 0;
	return Object.entries(last).map(([text, total]) => {
		const countAt = (record) => record?.counts != null && Object.hasOwn(record.counts, text) ? record.counts[text] ?? 0 : 0;
		const rises = logs.filter((record, i) => record.cycle >= 1 && countAt(record) > countAt(logs[i - 1]));
		const late = rises.filter(({ cycle }) => cycle > of / 2).length;
		const cycles = rises.length;
		const grows = cycles >= Math.max(CYCLES, SHARE_OF_CYCLES * of) && late >= LATE_CYCLES;
		return {
			text,
			lines: total - countAt(logs[0]),
			cycles,
			of,
			grows
		};
	});
}
/** Why lines that come with the requests are no regression; null where they are one. */
function excuse({ text, grows }, baselines) {
	if (!grows) return "no-growth";
	const bases = baselines.flatMap((recording) => countedIn(recording)?.find((lines) => lines.text === text) ?? []);
	if (bases.length === 0) return "no-base";
	return bases.some((base) => base.grows) ? "base-too" : null;
}
/** A regression for each text whose lines come with the requests, and not in the base. Of a run that has ended. */
function sentinelProblems(candidate, baselines) {
	return (countedIn(candidate) ?? []).flatMap((counted) => {
		if (excuse(counted, baselines) !== null) return [];
		const { grows: _, ...lines } = counted;
		return [{
			verdict: "regression",
			cause: {
				rule: "log-sentinels",
				...lines
			}
		}];
	});
}
/** What a reader must know of the log: lines that tell of a leak, or that they could not be counted. */
function sentinelNotes(candidate, baselines) {
	const last = candidate.logs?.at(-1);
	if (last === void 0) return [];
	if (last.counts === null) return [{
		note: "log-uncounted",
		detail: last.detail ?? ""
	}];
	return (countedIn(candidate) ?? []).flatMap((counted) => {
		const because = excuse(counted, baselines);
		if (counted.lines <= 0 || because === null) return [];
		const { grows: _, ...lines } = counted;
		return [{
			note: "log-lines",
			...lines,
			because
		}];
	});
}
// lib/drift/stats/exact-tests.js
/**
* Exact tests of counts, one-sided: how likely at least so many failures are. For counts far below the mean the answer is
* close to 1 and as exact as the sum of the other side.
*/
/** P(X >= k) of n trials with probability `p` each. */
function binomialTail(k, n, p) {
	if (k <= 0) return 1;
	if (k > n || p <= 0) return 0;
	if (p >= 1) return 1;
	if (k <= n * p) return 1 - binomialTail(n - k + 1, n, 1 - p);
	return falling(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p), k, n, (x) => (n - x) / (x + 1) * p / (1 - p));
}
/**
* Fisher's exact test of two shares: P(X >= k) where `k` of `n` failed here and `j` of `m` there, if both have one share
* (hypergeometric, all four margins fixed).
*/
function fisherTail(k, n, j, m) {
	const failed = k + j;
	if (k <= Math.max(0, failed - m)) return 1;
	if (k > Math.min(n, failed)) return 0;
	if (k * (n + m) <= n * failed) return 1 - fisherTail(n - k + 1, n, m - j - 1, m);
	return falling(logChoose(failed, k) + logChoose(n + m - failed, n - k) - logChoose(n + m, n), k, Math.min(n, failed), (x) => (failed - x) / (x + 1) * ((n - x) / (m - failed + x + 1)));
}
/** Sum of terms beyond the mode, where each is smaller than the one before. @param ratio of the term after x to that of x */
function falling(logFirst, from, to, ratio) {
	let term = 1;
	let sum = 1;
	for (let x = from; x < to && term > sum * Number.EPSILON; x++) {
		term *= ratio(x);
		sum += term;
	}
	return Math.min(1, Math.exp(logFirst + Math.log(sum)));
}
function logChoose(n, k) {
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
/** Stirling's series (Abramowitz and Stegun 6.1.41); below 16 the product. */
function logFactorial(n) {
	if (n < 16) return Math.log(Array.from({ length: n }, (_, i) => i + 1).reduce((product, i) => product * i, 1));
	const x = n + 1;
	const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
	return (x - .5) * Math.log(x) - x + .5 * Math.log(2 * Math.PI) + series;
}
// lib/drift/validity/disconnects.js
/** Share of a class's planned disconnects that may fail to come about: answers end sooner by chance. */
const TOLERATED$1 = .1;
/** Classes that a note names, those with most planned disconnects first. */
const MAX_NAMED$1 = 3;
/**
* Classes whose disconnects come about less often than in the base, beyond chance (exact test, at an error of `ALPHA` for
* all classes and looks): the service does other work than the base did. Where the base misses them as well, or there is
* none, {@link untestedDisconnects} tells of them.
*/
function disconnectProblems(here, there) {
	const base = poolOf(there);
	const classes = [...poolOf(here)];
	const level = ALPHA / (Math.max(1, classes.length) * 64);
	return classes.flatMap(([name, { planned, missed, why }]) => {
		const usual = base.get(name);
		if (usual === void 0 || missed / planned <= usual.missed / usual.planned + TOLERATED$1) return [];
		if (fisherTail(missed, planned, usual.missed, usual.planned) > level) return [];
		const shares = {
			share: missed / planned,
			usual: usual.missed / usual.planned
		};
		return [notMeasured({
			rule: "disconnects-missed",
			class: name,
			planned,
			why,
			...shares
		})];
	});
}
/** Classes of which more than a tenth of the disconnects did not come about: what leaks on them is not excluded. */
function untestedDisconnects(candidate) {
	const classes = [...poolOf(candidate.cycles.filter(({ cycle }) => cycle >= 1))];
	const level = ALPHA / Math.max(1, classes.length);
	const untested = classes.filter(([, { planned, delivered }]) => binomialTail(planned - delivered, planned, TOLERATED$1) <= level).map(([name, { planned, delivered, why }]) => ({
		class: name,
		planned,
		delivered,
		why
	})).sort((a, b) => b.planned - a.planned || (a.class < b.class ? -1 : 1));
	if (untested.length === 0) return [];
	const unnamed = Math.max(0, untested.length - MAX_NAMED$1);
	return [{
		note: "disconnects-untested",
		classes: untested.slice(0, MAX_NAMED$1),
		unnamed
	}];
}
/** By class; those of recordings that tell no classes together, under an empty name. */
function poolOf(cycles) {
	const pool = /* @__PURE__ */ new Map();
	for (const cycle of cycles) {
		const classes = Object.entries(cycle.classes ?? {}).filter(([, { cancels }]) => cancels !== void 0);
		const counts = classes.length > 0 ? classes.map(([name, { cancels }]) => [name, cancels]) : [["", cycle.cancels]];
		for (const [name, cancels] of counts) if (cancels !== void 0) pool.set(name, [...pool.get(name) ?? [], cancels]);
	}
	return new Map([...pool].map(([name, each]) => [name, summed(each)]).filter(([, { planned }]) => planned > 0));
}
function summed(each) {
	const sum = (pick) => each.reduce((all, cancels) => all + (pick(cancels) ?? 0), 0);
	const planned = sum((cancels) => cancels.planned);
	const delivered = Math.min(planned, sum((cancels) => cancels.delivered));
	const ended = Math.min(planned - delivered, sum((cancels) => cancels.ended));
	const [why, most] = [
		["ended", ended],
		["sooner", sum((cancels) => cancels.sooner)],
		["shorter", sum((cancels) => cancels.shorter)],
		["slower", sum((cancels) => cancels.slower)]
	].reduce((a, b) => b[1] > a[1] ? b : a);
	return {
		planned,
		delivered,
		missed: planned - delivered - ended,
		why: most === 0 ? null : why
	};
}
// lib/drift/validity/held-memory.js
/** Layers in which memory was held for one reading, and did not show: growth there would not be seen either. */
function unseenLayers(candidate, rules) {
	const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
	return [...new Map(candidate.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s])).values()].filter((s) => !s.seen).map(({ layer, series }) => notMeasured({
		rule: "layer-unseen",
		layer,
		series
	}));
}
/**
* Heaps of runtimes that are judged, and in which no memory was held though the run checks that: a pass must say so.
* The check is left out where the plan says so, and is not known of recordings without a plan.
*/
function uncheckedHeaps(candidate, rules) {
	if (candidate.header.plan?.sensitivity_check !== true) return [];
	const checked = new Set(candidate.sensitivity.map(({ series }) => series));
	return rules.series.filter(({ name, gated }) => gated.length > 0 && (0,external_start_js_namespaceObject.definitionOf)(name)?.source === "runtime" && !checked.has(name)).map(({ name }) => ({
		note: "heap-unchecked",
		series: name
	}));
}
// lib/drift/validity/unreplaced-workers.js
/**
* A run during which no worker was replaced, of a service that may replace them: its baseline did, or nothing is compared
* with and several processes are alike. What leaks when a worker ends cannot have shown, and a pass must say so.
* @param baselines those that it was compared with
*/
function unreplacedWorkers(candidate, baselines) {
	const last = measured(candidate).at(-1)?.processes ?? [];
	if (last.length === 0 || replacesSome(candidate)) return [];
	const inBase = baselines.some(replacesSome);
	if (!inBase && (baselines.length > 0 || !areSomeAlike(last))) return [];
	return [{
		note: "workers-unreplaced",
		inBase
	}];
}
/** A process that was seen at a checkpoint is gone at the last one. */
function replacesSome(recording) {
	const checkpoints = measured(recording);
	const last = new Set((checkpoints.at(-1)?.processes ?? []).map(identityOf));
	return checkpoints.some(({ processes = [] }) => processes.some((process) => !last.has(identityOf(process))));
}
const areSomeAlike = (processes) => new Set(processes.map(({ member, title, role }) => [member, title ?? role].join(" "))).size < processes.length;
const identityOf = ({ pid, member, started }) => [
	member,
	pid,
	started
].join(" ");
// lib/drift/conclude.js
/** One verdict and its cause from the findings and the problems; the order of verdicts is the contract's. */
function conclude(candidate, found) {
	const { findings, comparable, rules } = found;
	const gated = findings.filter((finding) => finding.gated);
	const clean = found.problems.length === 0 && gated.every((finding) => finding.verdict === "pass");
	const alone = comparable.used.length === 0 && (measured(candidate).length > 0 || found.problems.length === 0);
	const fixes = alone && clean && fixesTheBase(found);
	const problems = [...found.problems, ...alone && !fixes ? [withoutBaseline(comparable, clean)] : []];
	const verdicts = [...gated, ...problems].map((part) => part.verdict);
	const verdict = verdicts.length === 0 ? "inconclusive" : worst(verdicts);
	const drifting = gated.filter((finding) => gates(rules, finding.series));
	const decided = drifting.length > 0 && drifting.every((finding) => finding.cyclesToVerdict !== null);
	return {
		verdict,
		...causeOf(verdict, {
			...found,
			findings: gated,
			problems
		}),
		findings,
		problems,
		baseline: {
			used: comparable.used.map(({ header }) => ({
				commit: header.commit ?? null,
				created: header.created ?? null
			})),
			refused: comparable.refused
		},
		...found.final ? notesOf$2(candidate, found, verdict, fixes) : {},
		cycles: measured(candidate).at(-1)?.cycle ?? 0,
		requests: candidate.checkpoints.at(-1)?.requests ?? 0,
		settled: decided && !found.following && !found.wavers || found.problems.length > 0,
		...found.following ? { following: true } : {}
	};
}
function notesOf$2(candidate, { findings, rules, comparable }, verdict, fixes) {
	const notes = rules.acceptedInVain.map((series) => ({
		note: "acceptance-idle",
		series,
		because: { why: "absent" }
	}));
	notes.push(...stillSettling(candidate.header.plan));
	if (fixes) notes.push({ note: "levels-not-compared" });
	if (verdict !== "regression") notes.push(...unjudgedGrowth(findings, rules), ...unseen(candidate));
	notes.push(...sentinelNotes(candidate, comparable.used));
	if (verdict !== "regression") notes.push(...uncheckedHeaps(candidate, rules), ...untestedDisconnects(candidate));
	if (verdict === "pass") notes.push(...unreplacedWorkers(candidate, comparable.used));
	return notes.length === 0 ? {} : { notes };
}
/** Memory that no process holds and that could not be read: other series do not show it, so a pass must say so. */
function unseen({ header, events }) {
	return events.flatMap(({ what, series = "" }) => {
		return what === "unread" && (0,external_start_js_namespaceObject.definitionOf)(series)?.outsideProcesses === true && !Object.hasOwn(header.series, series) ? [{
			note: "shared-memory-unseen",
			series
		}] : [];
	});
}
/** What the warm-up left: growth that was still slowing down. */
function stillSettling(plan) {
	const { ended, settling: series = [] } = plan?.warm_up ?? {};
	if (series.length === 0 || ended !== "time" && ended !== "steps") return [];
	const { warmup: requests = 0, max_duration_s: maxDurationS = null } = plan ?? {};
	return [{
		note: "still-settling",
		series,
		requests,
		ended,
		maxDurationS
	}];
}
/** Memory that no process holds and that is not judged for growth: where it grows, silence would hide it. */
function unjudgedGrowth(findings, rules) {
	return findings.flatMap(({ series, drift }) => {
		if ((0,external_start_js_namespaceObject.definitionOf)(series)?.outsideProcesses !== true || gates(rules, series) || drift === null) return [];
		const { growth, budget } = drift;
		return growth.low > budget ? [{
			note: "growth-not-judged",
			series,
			growth,
			budget
		}] : [];
	});
}
function gates(rules, name) {
	return rules.series.some((series) => series.name === name && series.gated.includes("drift"));
}
/**
* The only recordings of this environment that could be compared with are regressions of the base, and the candidate is
* within its budgets by the absolute rules, with nothing of the base's let pass: no level is compared, which a note says.
*/
function fixesTheBase({ findings, rules, comparable }) {
	const refused = comparable.refused.some((refusal) => refusal.why === "verdict" && refusal.verdict === "regression");
	const { beyond, endsBaseGrowth } = allWithin(findings, rules);
	return endsBaseGrowth || refused && needsNoneOfTheBase(beyond);
}
/** The first recording of another environment is the reason, else the first that was refused. */
function withoutBaseline({ refused }, clean) {
	return {
		verdict: "not-comparable",
		cause: {
			rule: "no-baseline",
			refusal: refused.find(({ why }) => why === "environment") ?? refused[0] ?? null,
			clean
		}
	};
}
/** Whose cause speaks for the verdict: a problem's, else that of the gated series highest in the allocator hierarchy. */
function causeOf(verdict, found) {
	if (verdict === "pass") return { cause: allWithin(found.findings, found.rules) };
	const problem = found.problems.find((p) => p.verdict === verdict);
	const findings = found.findings.filter((finding) => finding.verdict === verdict);
	const finding = leading(findings.filter(grows)) ?? findings[0];
	if (problem !== void 0 && (finding === void 0 || verdict !== "regression")) return { cause: problem.cause };
	if (finding === void 0) return { cause: { rule: "nothing-yet" } };
	const advice = verdict === "inconclusive" && finding.cause.rule !== "still-falls" && found.final ? { advice: wouldDecide(found) } : {};
	return {
		cause: finding.cause,
		...advice
	};
}
/** What the findings that passed exclude together. @param rules without them, nothing is known of the base's own growth */
function allWithin(findings, rules) {
	const drifts = findings.flatMap(({ gated, drift }) => gated && drift !== null ? [drift] : []);
	const widest = drifts.filter(({ growth }) => growth.unit === "bytes").sort((a, b) => b.growth.high - a.growth.high)[0] ?? drifts[0];
	const beyond = letPass(findings, drifts);
	const baseGrows = rules?.series.some(({ gated, inherited }) => gated.includes("drift") && (inherited?.growth ?? 0) > 0);
	return {
		rule: "all-within",
		beyond,
		widest: widest === void 0 ? null : {
			high: widest.growth.high,
			budget: widest.budget,
			unit: widest.growth.unit
		},
		improved: firstImproved(findings),
		endsBaseGrowth: baseGrows === true && needsNoneOfTheBase(beyond)
	};
}
function needsNoneOfTheBase(beyond) {
	return beyond === null || beyond === "accepted";
}
/** Whose growth is let pass; null where there is none: only then there is no leak. */
function letPass(findings, drifts) {
	const gated = findings.filter((finding) => finding.gated);
	if (gated.some(({ accepted }) => accepted?.needed === true && !accepted.expired)) return "accepted";
	if (gated.some(({ notes }) => notes.some((note) => note.note === "base-grows" && note.source === "base"))) return "base";
	return drifts.some(({ growth, budget }) => growth.high > budget) ? "baseline" : null;
}
function firstImproved(findings) {
	for (const { series, notes } of findings) for (const note of notes) {
		if (note.note !== "improved") continue;
		const { distance, unit, better } = note;
		return {
			series,
			distance,
			unit,
			better
		};
	}
	return null;
}
/** What would decide an undecided run. */
function wouldDecide({ epochs, rules, findings }) {
	const { fail, pass } = firstLooks(rules.horizon, rules.slices);
	const needed = Math.max(fail, pass) + 2;
	const cycles = longest(epochs)?.checkpoints.length ?? 0;
	const ofLives = wouldDecideLives(findings, rules);
	if (ofLives !== null) return ofLives;
	if (cycles < needed && epochs.length > 1) return {
		advice: "longer-epochs",
		cycles,
		needed
	};
	if (cycles < rules.last && findings.some(isWarming)) return { advice: "longer-warm-up" };
	return cycles < rules.last ? {
		advice: "more-cycles",
		cycles,
		last: rules.last
	} : { advice: "bound-the-cache" };
}
/** Whether a warm-up that goes on is what keeps it open. */
const isWarming = ({ gated, cause }) => gated && cause.rule === "growth-open" && cause.withheld?.rule === "warming";
/** Of workers that are replaced again and again; null where they are not what keeps it open. */
function wouldDecideLives(findings, rules) {
	const open = findings.flatMap(({ cause }) => cause.rule === "growth-open" && cause.lives ? [cause] : []);
	const found = open.find(({ lives }) => lives?.open === "levelling") ?? open[0];
	if (found?.lives === void 0) return null;
	const { cycles, requests, open: why } = found.lives;
	if (why !== "levelling" && !(cycles < 5) && found.cycles < rules.last) return {
		advice: "more-cycles",
		cycles: found.cycles,
		last: rules.last
	};
	return {
		advice: "longer-lives",
		cycles,
		needed: 5,
		requests,
		levelling: why === "levelling"
	};
}
// lib/drift/budget/allowance.js
/**
* An accepted growth is the most that the series may grow altogether, so it never comes on top of growth that the base
* has: once what was accepted is merged, it leaves no room for as much again. What the base grows is known from its own
* recording, from those compared with, or from both; the larger counts, once.
* @param own after widening; per 1000 requests in the series' unit, as `ofBaseline`
* @param per1000 converts a growth; null where it is per minute and the times of the run stand still
*/
function allowanceOf(rules, own, ofBaseline, per1000) {
	if (!rules.gated.includes("drift")) return {
		own,
		inherited: 0,
		accepted: 0,
		ofBaseline
	};
	const inherited = Math.max(0, (rules.inherited?.growth ?? 0) - ofBaseline);
	const reviewed = rules.accepted.map(({ growth, expired }) => growth === null || expired ? 0 : per1000(growth) ?? 0);
	return {
		own,
		inherited,
		accepted: Math.max(0, Math.max(0, ...reviewed) - own - inherited - ofBaseline),
		ofBaseline
	};
}
/** The budget given to the drift rule. */
const budgetOf = ({ own, inherited, accepted }) => own + inherited + accepted;
/** The budget that would hold without any accepted entry, with what the base grows. */
const withoutAccepted = ({ own, inherited, ofBaseline }) => own + inherited + ofBaseline;
// lib/drift/budget/acceptance.js
/**
* What the entries of a series come to: those in force together, or, where all are over, the one that held longest.
* Null where none names it.
*/
function acceptanceIn(reviewed) {
	const entries = reviewed.rules.accepted;
	const inForce = entries.filter((entry) => !entry.expired);
	const [last] = [...entries].sort((a, b) => a.until < b.until ? 1 : -1);
	const shown = inForce.length > 0 ? inForce : last === void 0 ? [] : [last];
	const first = shown[0];
	if (first === void 0) return null;
	return {
		growth: widestGrowth(shown, reviewed.rules.unit),
		level: widest(shown, ({ level }) => level)?.text ?? null,
		reason: [...new Set(shown.map(({ reason }) => reason))].join("; "),
		until: shown.reduce((day, { until }) => until < day ? until : day, first.until),
		expired: first.expired,
		needed: isNeeded(reviewed, shown)
	};
}
/** A note for each entry, and for one that could be removed what is measured instead. */
function acceptedNotes(reviewed) {
	return reviewed.rules.accepted.flatMap((entry) => {
		const { until, reason, expired } = entry;
		const because = expired ? null : idle(reviewed, entry);
		return [{
			note: "accepted",
			until,
			reason,
			expired
		}, ...because === null ? [] : [{
			note: "acceptance-idle",
			series: reviewed.rules.name,
			because
		}]];
	});
}
/**
* Whether the series does more than it may without the entries: judged without them, or, since a pass may fall before
* that could be decided, by the estimate of its growth.
*/
function isNeeded(reviewed, entries) {
	const { gated, rules, plan, state, unraised, drift, comparison } = reviewed;
	if (!gated) return false;
	if (rules.gated.includes("level") && comparison !== null && exceeds(comparison, comparison.withoutAccepted) || unraised === true) return true;
	if (plan === null || drift === null || !rules.gated.includes("drift")) return false;
	if (!entries.some(({ growth }) => growth !== null)) return false;
	return ((state?.verdict ?? null) !== null || (state?.look?.n ?? 0) >= plan.rule.failFrom + 3 - 1) && drift.growth.value > withoutAccepted(plan.allowance);
}
/** What shows that an entry is not needed any more; null where it is, or where that is not decided. */
function idle({ gated, rules, plan, state, unraised, drift, comparison }, entry) {
	if (!gated) return { why: "not-judged" };
	const { unit } = rules;
	const ofGrowth = entry.growth !== null && rules.gated.includes("drift");
	const ofLevel = entry.level !== null && rules.gated.includes("level");
	if (!ofGrowth && !ofLevel) return { why: "not-judged-for-it" };
	const own = plan?.allowance.own ?? 0;
	const high = drift?.growth.high ?? Number.POSITIVE_INFINITY;
	if (ofGrowth && (unraised === true || state?.verdict !== "pass" || high > own)) return null;
	if (ofLevel && (comparison === null || comparison.excess > comparison.own)) return null;
	return {
		why: "within",
		growth: ofGrowth ? {
			high,
			budget: own,
			unit
		} : null,
		level: ofLevel && comparison !== null ? {
			value: comparison.value,
			baseline: comparison.baseline,
			unit
		} : null
	};
}
function widestGrowth(entries, unit) {
	const growth = widest(entries, (entry) => entry.growth);
	return growth === null ? null : growthText(growth, unit);
}
/** The largest budget of a kind among entries; null where none has one. */
function widest(entries, pick) {
	return entries.flatMap((entry) => pick(entry) ?? []).sort((a, b) => b.bytes - a.bytes)[0] ?? null;
}
// lib/series/extremes.js
/**
* The largest of any number of values: as arguments of `Math.max`, a hundred thousand overflow the stack.
* @param least where there are none, or none is larger
*/
function highestOf(values, least = Number.NEGATIVE_INFINITY) {
	let highest = least;
	for (const value of values) if (value > highest) highest = value;
	return highest;
}
/**
* The smallest likewise.
* @param most where there are none, or none is smaller
*/
function lowestOf(values, most = Number.POSITIVE_INFINITY) {
	let lowest = most;
	for (const value of values) if (value < lowest) lowest = value;
	return lowest;
}
// lib/drift/growth/guards.js
/**
* Whether the candidate's straight line is steeper than the base's over the same cycles by more than the budget: a
* warm-up or a bounded buffer that both share blames nobody. One-sided test of one new slope against the mean of k, by
* the larger of the fit's and the runs' variance, times 1 + 1/k (prediction of one new observation: Hahn & Meeker,
* Statistical Intervals, 1991). Step 12b of docs/algorithm.md.
* @param n cycles compared; `space.gls` must hold the candidate's fit over them, at the phi of `noise`
* @param budget without the base's own growth, unit per nominal cycle
* @param alpha one-sided
*/
function againstBase(base, n, budget, noise, alpha, space) {
	if (base === null) return "unchecked";
	const { basePoints, baseGls, gls } = space;
	const slopes = [];
	for (const run of base.runs) {
		if (run.y.length < n) continue;
		basePoints.prepare(run.y, run.x, n, run.slices);
		if (basePoints.m < 6) continue;
		baseGls.fit(basePoints, noise.phi);
		slopes.push(baseGls.slope);
	}
	if (slopes.length === 0) return "unchecked";
	const variance = Math.max(noise.v / gls.xx, sampleVariance(slopes)) * (1 + 1 / slopes.length);
	return (gls.slope - mean(slopes) - budget) / Math.sqrt(variance) > tUpper(alpha, noise.nu) ? "worse" : "not-worse";
}
/**
* Whether a quantised series still climbs: enough upward steps, some of them in the second half, and either at regular
* intervals up to now, or many. One late step of an allocator is no leak. Step 12 of docs/algorithm.md; the counts were
* chosen in simulation.
* @param quantum the step in which the series moves, unit judged in
*/
function quantisedClimb({ m, y }, quantum) {
	const steps = [];
	for (let i = 0; i < m - 1; i++) if (at(y, i + 1) - at(y, i) > quantum / 2) steps.push(i);
	const late = steps.filter((i) => i >= Math.floor(m / 2)).length;
	if (steps.length < 5 || late < 2) return false;
	const gaps = steps.slice(1).map((step, i) => step - (steps[i] ?? 0));
	const sinceLast = m - 1 - (steps.at(-1) ?? 0);
	return Math.max(sinceLast, ...gaps) <= 1.6 * median(gaps) + 1 || steps.length >= 8 && late >= 3;
}
/**
* Whether "grew in a straight line, then stopped" explains the points better than the best leaking explanation: a bounded
* buffer that filled so late that the table of shapes has no such ramp. Two-phase regression with a flat second phase
* (Hinkley, Biometrika 56, 1969), over the knees in the second half that leave three points after them. Step 12c of
* docs/algorithm.md.
* @param leaking sum of squares of the best leaking explanation, penalised
*/
function bufferFilledLate(points, gls, leaking) {
	const flat = flatResidual(gls);
	const { m, xx, slope } = gls;
	return someHinge(points, gls, Math.floor(m / 2), m - 1 - 3, (hinge, withY, withX) => {
		const self = xx - 2 * withX + hinge;
		const product = slope * xx - withY;
		return self > VANISHING && product > 0 && flat - product * product / self < leaking;
	});
}
/**
* Whether "flat, then a leak above 1.25 budgets" explains the points better than the best bounded explanation. Two-phase
* regression with a flat first phase (Hinkley, Biometrika 56, 1969), over the knees from the first third to three points
* before the end. Step 13 of docs/algorithm.md.
* @param budget unit per nominal cycle
* @param bounded sum of squares of the best bounded explanation, penalised
*/
function lateOnset(points, gls, budget, bounded) {
	const flat = flatResidual(gls);
	return someHinge(points, gls, Math.max(2, Math.floor(gls.m / 3)) - 1, gls.m - 4, (self, withY) => {
		const slope = withY / self;
		return self > VANISHING && slope > 1.25 * budget && flat - withY * slope < bounded;
	});
}
/**
* Whether a series grew in jumps that may only pause. Likelihood ratio of two Poisson processes: of n jumps in T cycles,
* the last after t, "they go on at rate r" has the likelihood r^n exp(-r T), and "they ended with the last" at best
* (n/t)^n exp(-n) (change of a Poisson rate: Akman & Raftery, Annals of Statistics 14, 1986). r is the most likely rate,
* n/T, or the lowest that matters where that is higher: one at which such jumps grow by the budget, and the rarest that are
* waited for. Step 13 of docs/algorithm.md.
* @param budget unit per nominal cycle
* @param rarest jumps per cycle
*/
function mayGrowInJumps({ m, t, y }, budget, rarest = JUMPS_RAREST) {
	const rises = Array.from({ length: m - 1 }, (_, i) => at(y, i + 1) - at(y, i));
	const typical = median(rises);
	const noise = 1.4826 * median(rises.map((rise) => Math.abs(rise - typical)));
	const least = Math.max(5 * noise, budget);
	let jumps = 0;
	let risen = 0;
	let last = 0;
	let highest = at(y, 0);
	for (let i = 1; i < m; i++) {
		const rise = at(y, i) - highest;
		highest = Math.max(highest, at(y, i));
		if (rise - typical <= least) continue;
		jumps += 1;
		risen += rise;
		last = at(t, i);
	}
	const whole = at(t, m - 1);
	if (jumps === 0) return false;
	const rate = Math.max(jumps / whole, budget * jumps / risen, rarest);
	return (rate * last / jumps) ** jumps * Math.exp(jumps - rate * whole) > JUMPS_OVER;
}
/** Less of a column than this is left once the nuisance columns are taken out: nothing can be fitted by it. */
const VANISHING = 1e-10;
/** Residual sum of squares of the nuisance columns alone, without a slope. */
const flatResidual = ({ rss, slope, xx }) => rss + slope * slope * xx;
/**
* Whether a hinge at some point from `last` down to `first` satisfies the condition. After h a whitened hinge is the
* whitened x less x_h times the whitened constant, so running sums from the end give its products.
*/
function someHinge(points, gls, first, last, satisfies) {
	const { m, one, wx, q1, q2, xr, r } = gls;
	const x = {
		self: 0,
		n1: 0,
		n2: 0,
		y: 0,
		x: 0
	};
	const c = {
		self: 0,
		n1: 0,
		n2: 0,
		y: 0,
		x: 0
	};
	let cross = 0;
	for (let h = m - 2; h >= first; h--) {
		const i = h + 1;
		const a = at(wx, i);
		const b = at(one, i);
		const y = at(r, i) + gls.slope * at(xr, i);
		x.self += a * a;
		x.n1 += a * at(q1, i);
		x.n2 += a * at(q2, i);
		x.y += a * y;
		x.x += a * at(xr, i);
		c.self += b * b;
		c.n1 += b * at(q1, i);
		c.n2 += b * at(q2, i);
		c.y += b * y;
		c.x += b * at(xr, i);
		cross += a * b;
		if (h > last) continue;
		const t = at(points.t, h);
		const n1 = x.n1 - t * c.n1;
		const n2 = x.n2 - t * c.n2;
		if (satisfies(x.self - 2 * t * cross + t * t * c.self - n1 * n1 - n2 * n2, x.y - t * c.y, x.x - t * c.x)) return true;
	}
	return false;
}
/**
* Whether the last third of the points grew clearly more slowly than the middle one: by the medians of the points around the
* ends of the thirds.
*/
function slowsDown({ m, t, y }) {
	const half = Math.max(1, Math.floor(m / 12));
	const level = (centre) => {
		const near = Array.from({ length: 2 * half + 1 }, (_, i) => centre - half + i).filter((i) => i >= 0 && i < m);
		return [mean(near.map((i) => at(t, i))), median(near.map((i) => at(y, i)))];
	};
	const [[t1, y1], [t2, y2], [t3, y3]] = [
		level(Math.floor(m / 3)),
		level(Math.floor(2 * m / 3)),
		level(m - 1 - half)
	];
	return (y3 - y2) * (t2 - t1) < SLOWS_TO * (y2 - y1) * (t3 - t2);
}
// lib/drift/growth/shapes.js
const NO_SHAPE = 0;
const LOGARITHM = TAUS.length + 1;
const FIRST_STEP = LOGARITHM + 1;
/** A step or knee has at least two points before it. */
const EARLIEST = 2;
/** Refined saturations that a table may be given: twice nine for each of two sides. */
const ROOM_TO_REFINE = 36;
/**
* The table of shapes of a look, step 6 of docs/algorithm.md. A shape's whitened column enters a fit only through five
* products, which are all that is kept of it: steps and ramps cost a running sum each instead of a column.
*/
var ShapeTable = class {
	count = 0;
	/** Products of the whitened column with itself, the nuisance basis, x and the straight line's residual. */
	self = /* @__PURE__ */ new Float64Array(0);
	n1 = /* @__PURE__ */ new Float64Array(0);
	n2 = /* @__PURE__ */ new Float64Array(0);
	withX = /* @__PURE__ */ new Float64Array(0);
	withR = /* @__PURE__ */ new Float64Array(0);
	/** In units of the noise variance; counts where the amplitude is not 0. */
	penalty = /* @__PURE__ */ new Float64Array(0);
	#parameter = /* @__PURE__ */ new Float64Array(0);
	/** The steps are those from here up to {@link afterSteps}. */
	firstStep = FIRST_STEP;
	afterSteps = 0;
	#afterRamps = 0;
	#sums = {
		n1: 0,
		n2: 0,
		x: 0,
		r: 0
	};
	#stride = NaN;
	#decays = new Float64Array(TAUS.length);
	/** Makes the table anew. @returns the most shapes it may come to hold */
	fill(points, gls) {
		const room = FIRST_STEP + 2 * points.m + ROOM_TO_REFINE;
		this.#reserve(room);
		this.count = 0;
		this.#sum(gls);
		this.#addNone();
		for (const tau of TAUS) this.addSaturation(tau, points, gls);
		this.#addLogarithm(points, gls);
		this.#addSteps(gls);
		this.afterSteps = this.count;
		this.#addRamps(points, gls);
		this.#afterRamps = this.count;
		return room;
	}
	/** Which shape is at an index. */
	shapeAt(index) {
		const parameter = at(this.#parameter, index);
		if (index === NO_SHAPE) return {
			kind: "none",
			parameter
		};
		if (index === LOGARITHM) return {
			kind: "logarithm",
			parameter
		};
		if (index >= FIRST_STEP && index < this.afterSteps) return {
			kind: "step",
			parameter
		};
		if (index >= FIRST_STEP && index < this.#afterRamps) return {
			kind: "ramp",
			parameter
		};
		return {
			kind: "saturation",
			parameter
		};
	}
	/** Adds -exp(-t/tau), as 1 - exp(-t/tau), which differs by a constant that the level takes up. */
	addSaturation(tau, points, gls) {
		if (points.unbroken) this.#addEvenSaturation(tau, points.stride, gls);
		else this.#addColumn((i) => 1 - Math.exp(-at(points.t, i) / tau), gls);
		const i = this.count++;
		this.#parameter[i] = tau;
		this.penalty[i] = tau > 20 ? 4 * Math.log2(tau / 20) : 0;
	}
	/**
	* At even steps a whitened point is a - b d^(i-1) with a = 1 - phi and b = d - phi: its products are polynomials in d,
	* by Horner's rule, and its own square is a geometric sum.
	*/
	#addEvenSaturation(tau, stride, { m, columns, phi, q1, q2, xr, r }) {
		const d = this.#decay(stride, tau);
		const a = 1 - phi;
		const b = d - phi;
		let p1 = 0;
		let p2 = 0;
		let px = 0;
		let pr = 0;
		let power = 1;
		let i = m - 1;
		const dd = d * d;
		for (; i >= 2; i -= 2) {
			power *= dd;
			p1 = p1 * dd + (at(q1, i) * d + at(q1, i - 1));
			px = px * dd + (at(xr, i) * d + at(xr, i - 1));
			pr = pr * dd + (at(r, i) * d + at(r, i - 1));
		}
		if (i === 1) {
			power *= d;
			p1 = p1 * d + at(q1, 1);
			px = px * d + at(xr, 1);
			pr = pr * d + at(r, 1);
		}
		if (columns === 2) for (i = m - 1; i >= 1; i--) p2 = p2 * d + at(q2, i);
		const n = m - 1;
		const to = this.count;
		this.self[to] = n * a * a - 2 * a * b * (1 - power) / (1 - d) + b * b * (1 - power * power) / (1 - d * d);
		this.n1[to] = a * this.#sums.n1 - b * p1;
		this.n2[to] = a * this.#sums.n2 - b * p2;
		this.withX[to] = a * this.#sums.x - b * px;
		this.withR[to] = a * this.#sums.r - b * pr;
	}
	/** exp(-stride / tau); of the table's time constants it is asked at every look. */
	#decay(stride, tau) {
		if (this.count >= LOGARITHM || tau !== TAUS[this.count - 1]) return Math.exp(-stride / tau);
		if (this.#stride !== stride) {
			this.#stride = stride;
			for (const [i, each] of TAUS.entries()) this.#decays[i] = Math.exp(-stride / each);
		}
		return at(this.#decays, this.count - 1);
	}
	/** Writes the products of a column that is 0 at the first point; `value` gives it at the others. */
	#addColumn(value, { m, carry, scale, q1, q2, xr, r }) {
		let self = 0;
		let n1 = 0;
		let n2 = 0;
		let withX = 0;
		let withR = 0;
		let before = 0;
		for (let i = 1; i < m; i++) {
			const here = value(i);
			const w = (here - at(carry, i) * before) * at(scale, i);
			before = here;
			self += w * w;
			n1 += w * at(q1, i);
			n2 += w * at(q2, i);
			withX += w * at(xr, i);
			withR += w * at(r, i);
		}
		const i = this.count;
		this.self[i] = self;
		this.n1[i] = n1;
		this.n2[i] = n2;
		this.withX[i] = withX;
		this.withR[i] = withR;
	}
	/** Sums behind the first point, for {@link addSaturation}. */
	#sum({ m, q1, q2, xr, r }) {
		const sums = {
			n1: 0,
			n2: 0,
			x: 0,
			r: 0
		};
		for (let i = 1; i < m; i++) {
			sums.n1 += at(q1, i);
			sums.n2 += at(q2, i);
			sums.x += at(xr, i);
			sums.r += at(r, i);
		}
		this.#sums = sums;
	}
	#addNone() {
		const i = this.count++;
		for (const products of [
			this.self,
			this.n1,
			this.n2,
			this.withX,
			this.withR
		]) products[i] = 0;
		this.#parameter[i] = 0;
		this.penalty[i] = 0;
	}
	#addLogarithm({ x }, gls) {
		const origin = Math.log(Math.max(at(x, 0), 1e-9));
		this.#addColumn((i) => Math.log(Math.max(at(x, i), 1e-9)) - origin, gls);
		const i = this.count++;
		this.#parameter[i] = 0;
		this.penalty[i] = 0;
	}
	/** Steps at points 2 to m-2. After its point a whitened step is the whitened constant: running sums from the end. */
	#addSteps(gls) {
		const { m, scale, one, q1, q2, xr, r } = gls;
		const from = this.count - EARLIEST;
		let self = 0;
		let n1 = 0;
		let n2 = 0;
		let withX = 0;
		let withR = 0;
		for (let p = m - 1; p >= EARLIEST; p--) {
			if (p < m - 1) {
				const s = at(scale, p);
				const i = from + p;
				this.self[i] = self + s * s;
				this.n1[i] = n1 + s * at(q1, p);
				this.n2[i] = n2 + s * at(q2, p);
				this.withX[i] = withX + s * at(xr, p);
				this.withR[i] = withR + s * at(r, p);
				this.#parameter[i] = p;
				this.penalty[i] = 0;
				this.count++;
			}
			const w = at(one, p);
			self += w * w;
			n1 += w * at(q1, p);
			n2 += w * at(q2, p);
			withX += w * at(xr, p);
			withR += w * at(r, p);
		}
	}
	/** Ramps min(t, knee) - knee, zero after the knee: running sums from the start, of x (a) and of the constant (b). */
	#addRamps(points, gls) {
		const { m, one, wx, q1, q2, xr, r } = gls;
		const end = Math.max(3, m - Math.ceil(RAMP_FLAT_SHARE * m));
		let aa = 0;
		let ab = 0;
		let bb = 0;
		let a1 = 0;
		let a2 = 0;
		let ax = 0;
		let ar = 0;
		let b1 = 0;
		let b2 = 0;
		let bx = 0;
		let br = 0;
		for (let k = 0; k < end; k++) {
			const a = at(wx, k);
			const b = at(one, k);
			aa += a * a;
			ab += a * b;
			bb += b * b;
			a1 += a * at(q1, k);
			a2 += a * at(q2, k);
			ax += a * at(xr, k);
			ar += a * at(r, k);
			b1 += b * at(q1, k);
			b2 += b * at(q2, k);
			bx += b * at(xr, k);
			br += b * at(r, k);
			if (k < EARLIEST) continue;
			const knee = at(points.t, k);
			const i = this.count++;
			this.self[i] = aa - 2 * knee * ab + knee * knee * bb;
			this.n1[i] = a1 - knee * b1;
			this.n2[i] = a2 - knee * b2;
			this.withX[i] = ax - knee * bx;
			this.withR[i] = ar - knee * br;
			this.#parameter[i] = k;
			this.penalty[i] = 2;
		}
	}
	#reserve(count) {
		this.self = atLeast(this.self, count);
		this.n1 = atLeast(this.n1, count);
		this.n2 = atLeast(this.n2, count);
		this.withX = atLeast(this.withX, count);
		this.withR = atLeast(this.withR, count);
		this.penalty = atLeast(this.penalty, count);
		this.#parameter = atLeast(this.#parameter, count);
	}
};
/** A shape's column at point `i`, up to a constant, which the level takes up. */
function shapeValue(shape, points, i) {
	const { kind, parameter } = shape;
	if (kind === "saturation") return -Math.exp(-at(points.t, i) / parameter);
	if (kind === "logarithm") return Math.log(Math.max(at(points.x, i), 1e-9));
	if (kind === "step") return i >= parameter ? 1 : 0;
	if (kind === "ramp") return Math.min(at(points.t, i), at(points.t, parameter));
	return 0;
}
// lib/drift/growth/fits.js
const SHORTEST = Math.min(...TAUS);
const LONGEST = Math.max(...TAUS);
/**
* Every shape of the table fitted to the residual of a straight line, one at a time, amplitude at least 0 (one column under a sign constraint: Lawson & Hanson, Solving Least Squares
* Problems, 1974): once with
* the slope free, and for any budget, without touching the points again, with the slope on either side of it. Step 7 of
* docs/algorithm.md.
*/
var ShapeFits = class {
	/** Best slope with this shape's amplitude free. */
	slope = /* @__PURE__ */ new Float64Array(0);
	amplitude = /* @__PURE__ */ new Float64Array(0);
	/** Residual sum of squares of that fit, without penalty. */
	free = /* @__PURE__ */ new Float64Array(0);
	/** Penalised sums of squares with a slope of at most, and of at least, the budget of {@link weigh}. */
	bounded = /* @__PURE__ */ new Float64Array(0);
	leaking = /* @__PURE__ */ new Float64Array(0);
	#table = new ShapeTable();
	#gls = null;
	#budget = NaN;
	#variance = 0;
	/** How many are fitted. */
	get count() {
		return this.#table.count;
	}
	/** Fits the whole table; what was refined or weighed before is forgotten. */
	fit(points, gls) {
		const room = this.#table.fill(points, gls);
		this.slope = atLeast(this.slope, room);
		this.amplitude = atLeast(this.amplitude, room);
		this.free = atLeast(this.free, room);
		this.bounded = atLeast(this.bounded, room);
		this.leaking = atLeast(this.leaking, room);
		this.#gls = gls;
		this.#budget = NaN;
		this.#solve(0);
	}
	/** Adds nine saturations, log-spaced around `tau` by at most the ratio `width`, and weighs them as the rest. */
	addSaturations(tau, width, clip, points, gls) {
		const from = this.count;
		for (const power of powersOf(width)) {
			const candidate = tau * power;
			this.#table.addSaturation(clip ? Math.min(LONGEST, Math.max(SHORTEST, candidate)) : candidate, points, gls);
		}
		this.#solve(from);
		if (!Number.isNaN(this.#budget)) this.#weigh(from);
	}
	/** Fills {@link bounded} and {@link leaking} for a budget and a noise variance. */
	weigh(budget, variance) {
		this.#budget = budget;
		this.#variance = variance;
		this.#weigh(0);
	}
	/** Least bounded less least leaking at the budget of {@link weigh}. */
	difference() {
		return at(this.bounded, least(this.bounded, 0, this.count)) - at(this.leaking, least(this.leaking, 0, this.count));
	}
	/**
	* Whether a slope above `slope` together with one step down leaves less than `bounded`: a leak hidden by a release.
	* Such a step is no shape of its own, because the end of a collector's long ramp looks the same.
	*/
	leakBesideStepDown(slope, bounded) {
		if (this.#gls === null) return false;
		const { xx, slope: line, rss } = this.#gls;
		const { self, withX, withR } = this.#table;
		for (let i = this.#table.firstStep; i < this.#table.afterSteps; i++) {
			const alongX = xx > 0 ? at(withX, i) / xx : 0;
			const beyondX = at(self, i) - at(withX, i) * alongX;
			if (beyondX <= 1e-10 * Math.max(1, at(self, i)) || at(withR, i) >= 0) continue;
			const amplitude = at(withR, i) / beyondX;
			if (line - amplitude * alongX > slope && rss - amplitude * at(withR, i) < bounded) return true;
		}
		return false;
	}
	shapeAt(index) {
		return this.#table.shapeAt(index);
	}
	/** Index of the saturation of the table (not of the refined ones) with the least value. */
	bestSaturation(values) {
		return least(values, 1, LOGARITHM);
	}
	#weigh(from) {
		if (this.#gls === null) return;
		const { xx, slope: line, rss } = this.#gls;
		const { self, withX, withR, penalty } = this.#table;
		const { bounded, leaking, slope, amplitude, free } = this;
		const budget = this.#budget;
		const variance = this.#variance;
		const straight = rss + (line - budget) ** 2 * xx;
		for (let i = from; i < this.count; i++) {
			const charge = at(penalty, i) * variance;
			const best = at(free, i) + (at(amplitude, i) > 0 ? charge : 0);
			const square = at(self, i);
			const product = at(withR, i) + (line - budget) * at(withX, i);
			const held = square <= 1e-10 || product <= 0 ? straight : straight - product * product / square + charge;
			bounded[i] = at(slope, i) <= budget ? best : held;
			leaking[i] = at(slope, i) >= budget ? best : held;
		}
	}
	/** Amplitude, slope and sum of squares from the products; the column's nuisance part is taken out of `self`. */
	#solve(from) {
		if (this.#gls === null) return;
		const { xx, slope: line, rss } = this.#gls;
		const { self, n1, n2, withX, withR } = this.#table;
		for (let i = from; i < this.count; i++) {
			const square = at(self, i) - at(n1, i) ** 2 - at(n2, i) ** 2;
			const alongX = xx > 0 ? at(withX, i) / xx : 0;
			const beyondX = square - at(withX, i) * alongX;
			const amplitude = beyondX > 1e-10 * Math.max(1, square) && at(withR, i) > 0 ? at(withR, i) / beyondX : 0;
			self[i] = square;
			this.amplitude[i] = amplitude;
			this.slope[i] = line - amplitude * alongX;
			this.free[i] = rss - amplitude * at(withR, i);
		}
	}
};
/** Of the few widths that are asked for again and again. */
const known = /* @__PURE__ */ new Map();
/** `width` to the powers from -1 to 1, in quarters. */
function powersOf(width) {
	let powers = known.get(width);
	if (powers === void 0) {
		powers = [
			-4,
			-3,
			-2,
			-1,
			0,
			1,
			2,
			3,
			4
		].map((i) => width ** (i / 4));
		if (known.size < 16) known.set(width, powers);
	}
	return powers;
}
/** Index in [from, to) of the least value; the first of several. */
function least(values, from, to) {
	let best = from;
	for (let i = from + 1; i < to; i++) if (at(values, i) < at(values, best)) best = i;
	return best;
}
// lib/drift/growth/glrt.js
/**
* Generalised likelihood ratio of "bounded" and "leaking" at one budget: T is the signed root of the difference of the
* two best sums of squares over the noise variance (Kay, Fundamentals of Statistical Signal Processing, vol. 2, 1998,
* chapter 6; signed root: Barndorff-Nielsen, Biometrika 73, 1986). `fits` must hold the table of this `gls`; it is weighed
* at the budget, and the refined time constants are added to it. Steps 7 and 11 of docs/algorithm.md.
* @param budget unit per nominal cycle
* @param v noise variance
*/
function compare(fits, points, gls, budget, v) {
	const { bounded, leaking } = fits;
	fits.weigh(budget, v);
	const table = fits.count;
	let b = least(bounded, 0, table);
	let l = least(leaking, 0, table);
	const own = refine(fits, points, gls, bounded, true);
	const halfway = fits.count;
	const leastLeaking = Math.min(at(leaking, l), at(leaking, least(leaking, table, halfway)));
	const others = refine(fits, points, gls, leaking, true);
	if (at(bounded, own) < at(bounded, b)) b = own;
	if (at(leaking, others) < leastLeaking) l = others;
	const shape = fits.shapeAt(b);
	const difference = fits.difference();
	const leastBounded = at(bounded, least(bounded, 0, fits.count));
	return {
		bounded: leastBounded,
		leaking: leastBounded - difference,
		T: Math.sign(difference) * Math.sqrt(Math.abs(difference) / v),
		slope: at(fits.slope, difference > 0 ? l : b),
		shape: shape.kind,
		step: shape.kind === "step" ? shape.parameter : null,
		gain: at(bounded, 0) - leastBounded,
		beside: fits.shapeAt(l).kind,
		besideGain: at(leaking, 0) - at(leaking, l)
	};
}
/**
* Refines the best saturation of the table: twice nine log-spaced time constants around it, half-width one grid step,
* then a fourth root of it. They are added to `fits`.
* @param values by which the best is chosen; a vector of `fits`
* @returns index of the best added
*/
function refine(fits, points, gls, values, clip) {
	const start = fits.count;
	let tau = fits.shapeAt(fits.bestSaturation(values)).parameter;
	let width = TAU_RATIO;
	for (let round = 0; round < 2; round++) {
		const from = fits.count;
		fits.addSaturations(tau, width, clip, points, gls);
		tau = fits.shapeAt(least(values, from, fits.count)).parameter;
		width **= .25;
	}
	return least(values, start, fits.count);
}
// lib/drift/growth/residuals.js
/**
* Residuals of the best model with a free slope and no penalties, written to `u`: what is left is taken for noise.
* Fits `gls` and `fits` at `phi`. Step 8 of docs/algorithm.md.
* @returns the model's slope, unit per nominal cycle
*/
function residuals$1(points, gls, fits, phi, u) {
	gls.fit(points, phi);
	fits.fit(points, gls);
	const { free } = fits;
	let best = least(free, 0, fits.count);
	if (fits.shapeAt(best).kind === "saturation") {
		const refined = refine(fits, points, gls, free, false);
		if (at(free, refined) < at(free, best)) best = refined;
	}
	const shape = fits.shapeAt(best);
	const slope = at(fits.slope, best);
	const amplitude = at(fits.amplitude, best);
	for (let i = 0; i < points.m; i++) u[i] = at(points.y, i) - slope * at(points.t, i) - amplitude * shapeValue(shape, points, i);
	gls.removeNuisance(u, points);
	return slope;
}
/**
* AR(1) coefficient of residuals, corrected for the bias of short series (Kendall 1954: r + (1 + 4r)/m), shrunk where the
* residuals are no larger than `floor`, clipped to [0, 0.97].
*/
function lagOne(u, m, floor) {
	let product = 0;
	let square = at(u, 0) ** 2;
	for (let i = 1; i < m; i++) {
		product += at(u, i) * at(u, i - 1);
		square += at(u, i) ** 2;
	}
	const r = product / (square + floor * floor * m);
	return Math.min(PHI_MAX, Math.max(0, r + (1 + 4 * Math.max(r, 0)) / m));
}
/** Sum of squares of the whitened residuals. */
function innovations(u, points, phi) {
	const variance = 1 - phi * phi;
	let sum = at(u, 0) ** 2 * variance;
	for (let i = 1; i < points.m; i++) {
		const gap = at(points.gap, i);
		const f = gap === 1 ? phi : phi ** gap;
		sum += (at(u, i) - f * at(u, i - 1)) ** 2 * variance / (1 - f * f);
	}
	return sum;
}
// lib/drift/growth/flat-end.js
/**
* What the end of a run says of growth, without a model of its course before: what a buffer looked like while it filled
* does not matter. Step 15 of docs/algorithm.md. Slopes and budgets in the unit judged in, per nominal cycle.
*/
/** Slope of the last points, by least squares. */
function slopeAtEnd(points) {
	return lineThrough(points, Math.max(0, points.m - 6)).slope;
}
/** What the end must show of growth that is claimed: half of it, and the budget at least. */
const leastAtEnd = (claimed, budget) => Math.max(budget, SHOWN_SHARE * claimed);
/**
* Whether growth has ended: the last points grew by less than a tenth of what is claimed (or the budget), exclude half of
* it, and do so for longer than anything before them did. Growth in jumps rests between them for as long as it rested
* before.
* @param claimed growth of the best explanation
*/
function hasEnded(points, claimed, budget) {
	const rest = Math.max(budget, ENDED_SHARE * claimed);
	const least = leastAtEnd(claimed, budget);
	let since = points.m;
	for (let from = points.m - 6; from > 0; from--) {
		const line = lineThrough(points, from);
		if (line.slope < rest && line.slope + marginOf(line, points, from) < least) since = from;
	}
	const length = points.m - 1 - since;
	return length > 0 && length > 1.5 * longestRest(points, since, rest);
}
/** Margin of the slope from a point on, one-sided: AR(1) noise of these points alone, for noise may be new there, too. */
function marginOf({ slope, xx, middle, level }, { m, t, y }, from) {
	const count = m - from;
	residuals = atLeast(residuals, count);
	let squares = 0;
	for (let i = 0; i < count; i++) {
		const residual = at(y, from + i) - level - slope * (at(t, from + i) - middle);
		residuals[i] = residual;
		squares += residual * residual;
	}
	const phi = lagOne(residuals, count, NOISE_FLOOR);
	const v = Math.max(squares / (count - 2), NOISE_FLOOR ** 2);
	const inflated = (1 + phi) / (1 - phi);
	return tUpper(ENDED_TAIL, count - 2) * Math.sqrt(v / xx * inflated);
}
let residuals = /* @__PURE__ */ new Float64Array(0);
/** Steps of the longest stretch before point `end` whose own slope lies below `rest`. */
function longestRest({ t, y }, end, rest) {
	let longest = 0;
	for (let from = 0; from + longest + 1 < end; from++) {
		const sums = {
			n: 0,
			t: 0,
			y: 0,
			tt: 0,
			ty: 0
		};
		for (let i = from; i < end; i++) {
			const [dt, dy] = [at(t, i) - at(t, from), at(y, i) - at(y, from)];
			sums.n += 1;
			sums.t += dt;
			sums.y += dy;
			sums.tt += dt * dt;
			sums.ty += dt * dy;
			if (i - from <= longest) continue;
			if ((sums.n * sums.ty - sums.t * sums.y) / (sums.n * sums.tt - sums.t * sums.t) < rest) longest = i - from;
		}
	}
	return longest;
}
/** Through the points from `from` on, by least squares. */
function lineThrough({ m, t, y }, from) {
	let [middle, level] = [0, 0];
	for (let i = from; i < m; i++) {
		middle += at(t, i) / (m - from);
		level += at(y, i) / (m - from);
	}
	let [xx, xy] = [0, 0];
	for (let i = from; i < m; i++) {
		xx += (at(t, i) - middle) ** 2;
		xy += (at(t, i) - middle) * (at(y, i) - level);
	}
	return {
		slope: xy / xx,
		xx,
		middle,
		level
	};
}
// lib/drift/growth/gls.js
/**
* A straight line through {@link Points} by generalised least squares under AR(1) noise (Aitken, Proceedings of the Royal
* Society of Edinburgh 55, 1935): everything is whitened, the first row included (Prais & Winsten, Cowles Commission
* discussion paper 383, 1954), and the nuisance columns (level, and the sawtooth where there is one) are projected out by
* modified Gram-Schmidt (Frisch & Waugh, Econometrica 1, 1933). Holds the pieces that the shapes are then fitted with.
* Step 5 of docs/algorithm.md.
*/
var Gls = class {
	m = 0;
	/** Nuisance columns: 1, or 2 with the sawtooth. */
	columns = 1;
	phi = 0;
	/** phi^gap, and the reciprocal of the innovation's standard deviation over the gap. */
	carry = /* @__PURE__ */ new Float64Array(0);
	scale = /* @__PURE__ */ new Float64Array(0);
	/** The whitened constant and the whitened x. */
	one = /* @__PURE__ */ new Float64Array(0);
	wx = /* @__PURE__ */ new Float64Array(0);
	/** Orthonormal basis of the nuisance columns; the second is zero without a sawtooth. */
	q1 = /* @__PURE__ */ new Float64Array(0);
	q2 = /* @__PURE__ */ new Float64Array(0);
	/** x and the straight line's residual, whitened, without the nuisance columns. */
	xr = /* @__PURE__ */ new Float64Array(0);
	r = /* @__PURE__ */ new Float64Array(0);
	/** xr.xr: the variance of the slope is the noise variance over it. */
	xx = 0;
	slope = 0;
	/** r.r */
	rss = 0;
	#norm1 = 0;
	#norm2 = 0;
	#cross = 0;
	#w = /* @__PURE__ */ new Float64Array(0);
	fit(points, phi) {
		const { m, hasSawtooth } = points;
		this.m = m;
		this.columns = hasSawtooth ? 2 : 1;
		this.phi = phi;
		this.#reserve(m);
		this.#whitening(points, phi);
		const { q1, q2, one, xr, r } = this;
		this.#norm1 = Math.sqrt(dot(one, one, m));
		for (let i = 0; i < m; i++) q1[i] = at(one, i) / this.#norm1;
		if (hasSawtooth) {
			this.#whiten(points.sawtooth, q2);
			this.#cross = dot(q1, q2, m);
			subtract(q2, this.#cross, q1, m);
			this.#norm2 = Math.sqrt(dot(q2, q2, m));
			for (let i = 0; i < m; i++) q2[i] = at(q2, i) / this.#norm2;
		} else q2.fill(0, 0, m);
		this.#whiten(points.t, this.wx);
		xr.set(this.wx.subarray(0, m));
		this.#project(xr);
		this.#whiten(points.y, r);
		this.#project(r);
		this.xx = dot(xr, xr, m);
		this.slope = this.xx > 0 ? dot(xr, r, m) / this.xx : 0;
		subtract(r, this.slope, xr, m);
		this.rss = dot(r, r, m);
	}
	/** Takes the best level (and sawtooth) out of `u`, in place; by this fit's whitening. */
	removeNuisance(u, points) {
		const { m, q1, q2 } = this;
		const w = this.#w;
		this.#whiten(u, w);
		const c1 = dot(q1, w, m);
		subtract(w, c1, q1, m);
		const c2 = this.columns === 2 ? dot(q2, w, m) / this.#norm2 : 0;
		const level = (c1 - this.#cross * c2) / this.#norm1;
		for (let i = 0; i < m; i++) u[i] = at(u, i) - level - (this.columns === 2 ? c2 * at(points.sawtooth, i) : 0);
	}
	#whitening(points, phi) {
		const { carry, scale, one } = this;
		const variance = 1 - phi * phi;
		carry[0] = 0;
		scale[0] = Math.sqrt(variance);
		one[0] = at(scale, 0);
		for (let i = 1; i < points.m; i++) {
			const gap = at(points.gap, i);
			const f = gap === 1 ? phi : phi ** gap;
			carry[i] = f;
			scale[i] = gap === 1 ? 1 : Math.sqrt(variance / (1 - f * f));
			one[i] = (1 - f) * at(scale, i);
		}
	}
	#whiten(column, into) {
		const { m, carry, scale } = this;
		let before = 0;
		for (let i = 0; i < m; i++) {
			const value = at(column, i);
			into[i] = (value - at(carry, i) * before) * at(scale, i);
			before = value;
		}
	}
	#project(column) {
		subtract(column, dot(this.q1, column, this.m), this.q1, this.m);
		if (this.columns === 2) subtract(column, dot(this.q2, column, this.m), this.q2, this.m);
	}
	#reserve(m) {
		this.carry = atLeast(this.carry, m);
		this.scale = atLeast(this.scale, m);
		this.one = atLeast(this.one, m);
		this.wx = atLeast(this.wx, m);
		this.q1 = atLeast(this.q1, m);
		this.q2 = atLeast(this.q2, m);
		this.xr = atLeast(this.xr, m);
		this.r = atLeast(this.r, m);
		this.#w = atLeast(this.#w, m);
		this.#cross = 0;
	}
};
function dot(a, b, m) {
	let sum = 0;
	for (let i = 0; i < m; i++) sum += at(a, i) * at(b, i);
	return sum;
}
function subtract(from, factor, what, m) {
	for (let i = 0; i < m; i++) from[i] = at(from, i) - factor * at(what, i);
}
// lib/drift/stats/slice-heights.js
/**
* Takes out of readings, in place, how much each slice of the recording lies above the mean of all: memory at rest may depend
* on what was sent last. Classical decomposition of a series with a period (Macaulay, The Smoothing of Time Series, 1931):
* the trend is the centred moving average over one round of the slices, which leaves a straight line as it is and takes up
* nothing of a leak; the height of a slice is the median of its readings less the trend. Step 2 of docs/algorithm.md.
* @param index of the cycle of each reading, from 0 on, rising
* @param slices of which the cycles send one after another, at least 2
* @returns free parameters taken out; 0 where some slice is not told yet, and nothing was taken out
*/
function withoutSliceHeights(index, raw, found, slices) {
	const half = Math.floor(slices / 2);
	/** Of an even number of slices the first and the last cycle of the window send the same one. */
	const atEnds = slices % 2 === 0 ? 1 / 2 : 1;
	const away = Array.from({ length: slices }, () => []);
	for (let k = half; k < found - half; k++) {
		if (!(at(index, k + half) - at(index, k - half) === 2 * half) || at(index, k - half) < 2) continue;
		let sum = atEnds * (at(raw, k - half) + at(raw, k + half));
		for (let i = k - half + 1; i < k + half; i++) sum += at(raw, i);
		away[at(index, k) % slices]?.push(at(raw, k) - sum / slices);
	}
	if (away.some((each) => each.length === 0)) return 0;
	const heights = away.map((each) => median(each));
	const middle = mean(heights);
	for (let k = 0; k < found; k++) raw[k] = at(raw, k) - ((heights[at(index, k) % slices] ?? 0) - middle);
	return slices - 1;
}
// lib/drift/growth/points.js
/**
* The readings of one series that a look uses: missing ones, isolated spikes and the first two cycles left out, and the
* sawtooth covariate where a collector draws one. Steps 2 to 4 of docs/algorithm.md.
*/
var Points = class {
	/** How many points. */
	m = 0;
	/** Nominal cycles served when the point was read. */
	x = /* @__PURE__ */ new Float64Array(0);
	/** `x` since the first point: the same slope, better conditioned. */
	t = /* @__PURE__ */ new Float64Array(0);
	/** The reading, relative to the first point's. */
	y = /* @__PURE__ */ new Float64Array(0);
	/** Cycles since the point before; 0 at the first. */
	gap = /* @__PURE__ */ new Float64Array(0);
	/** Every gap is 1, and every stride of x is the same: the common case, which loops may take a shorter way through. */
	unbroken = true;
	stride = 0;
	/** Cycles since the last collection; meaningful where {@link hasSawtooth}. */
	sawtooth = /* @__PURE__ */ new Float64Array(0);
	hasSawtooth = false;
	/** The last reading is left out, because it may be a spike: no pass at this look. */
	pending = false;
	/** Of slices that were told and taken out of the readings: parameters that the noise has fewer degrees of freedom by. */
	heights = 0;
	#index = /* @__PURE__ */ new Float64Array(0);
	#raw = /* @__PURE__ */ new Float64Array(0);
	#scratch = /* @__PURE__ */ new Float64Array(0);
	/**
	* Takes cycles 1 to `n`.
	* @param y reading after cycle k at index k - 1; NaN where it is missing
	* @param x nominal cycles served after cycle k at the same index
	* @param slices of the recording that the cycles sent in turn
	*/
	prepare(y, x, n, slices = 1) {
		this.#reserve(n);
		let found = 0;
		for (let k = 0; k < n; k++) if (Number.isFinite(at(y, k))) {
			this.#index[found] = k;
			this.#raw[found] = at(y, k);
			found++;
		}
		this.m = 0;
		this.unbroken = true;
		this.hasSawtooth = false;
		this.heights = slices === 1 ? 0 : withoutSliceHeights(this.#index, this.#raw, found, slices);
		this.pending = found === 0 || at(this.#index, found - 1) !== n - 1;
		if (found < 2) return;
		this.#keep(x, found);
		this.hasSawtooth = sawtoothCovariate(this.y, this.m, this.sawtooth, this.#scratch);
	}
	/**
	* Keeps what is neither warm-up nor spike. After Hampel (JASA 69, 1974): far from the local median
	* while both neighbours agree.
	*/
	#keep(x, found) {
		const raw = this.#raw;
		const scratch = this.#scratch;
		for (let k = 1; k < found; k++) scratch[k - 1] = Math.abs(at(raw, k) - at(raw, k - 1));
		const noise = medianInPlace(scratch, found - 1) * 1.4826 / Math.SQRT2;
		const threshold = Math.max(6 * noise, 1);
		let origin = 0;
		let before = 0;
		for (let k = 0; k < found; k++) {
			const cycle = at(this.#index, k);
			if (cycle < 2) continue;
			if (k === found - 1) {
				if (found >= 5 && at(raw, k) - this.#medianOf(k - 3, k) > Math.max(12 * noise, 2)) {
					this.pending = true;
					continue;
				}
			} else if (k > 0 && this.#spreadAround(k, found) > threshold) {
				const away = Math.abs(at(raw, k) - this.#medianOf(Math.max(0, k - 2), Math.min(found, k + 3)));
				if (away > threshold && Math.abs(at(raw, k + 1) - at(raw, k - 1)) < .5 * away) continue;
				if (inBurst(raw, k, found, threshold)) continue;
			}
			const m = this.m++;
			if (m === 0) origin = k;
			this.x[m] = at(x, cycle);
			this.t[m] = at(x, cycle) - at(this.x, 0);
			this.y[m] = at(raw, k) - at(raw, origin);
			this.gap[m] = m === 0 ? 0 : cycle - before;
			before = cycle;
			if (m === 0) continue;
			const step = at(this.t, m) - at(this.t, m - 1);
			if (m === 1) this.stride = step;
			if (at(this.gap, m) !== 1 || Math.abs(step - this.stride) > 1e-9 * this.stride) this.unbroken = false;
		}
	}
	/** Range of the readings around one: where it is small there is no spike and no burst. */
	#spreadAround(k, found) {
		const raw = this.#raw;
		let least = at(raw, k);
		let most = least;
		for (let i = Math.max(0, k - 3); i < Math.min(found, k + 4); i++) {
			least = Math.min(least, at(raw, i));
			most = Math.max(most, at(raw, i));
		}
		return most - least;
	}
	#medianOf(from, to) {
		for (let k = from; k < to; k++) this.#scratch[k - from] = at(this.#raw, k);
		return medianInPlace(this.#scratch, to - from);
	}
	#reserve(n) {
		this.x = atLeast(this.x, n);
		this.t = atLeast(this.t, n);
		this.y = atLeast(this.y, n);
		this.gap = atLeast(this.gap, n);
		this.sawtooth = atLeast(this.sawtooth, n);
		this.#index = atLeast(this.#index, n);
		this.#raw = atLeast(this.#raw, n);
		this.#scratch = atLeast(this.#scratch, n);
	}
};
/**
* Whether a reading is part of a burst: higher than one of the three before it and one of the three after it, which lie
* at the same height, at most {@link MAX_BURST} cycles between them.
*/
function inBurst(raw, k, found, threshold) {
	for (let before = 1; before <= 3 && k - before >= 0; before++) for (let after = 1; after <= 3 && k + after < found && before + after - 1 <= 4; after++) {
		const left = at(raw, k - before);
		const right = at(raw, k + after);
		const above = at(raw, k) - Math.max(left, right);
		if (above > threshold && Math.abs(right - left) < .5 * above) return true;
	}
	return false;
}
/**
* Cycles since the last collection, a large drop, written to `sawtooth`. A garbage collector that runs every few cycles
* draws a sawtooth that a straight line cannot follow and that would be taken for noise. Step 4 of docs/algorithm.md.
* @returns false, with `sawtooth` meaningless, for fewer than 3 drops, or too many to be collections
*/
function sawtoothCovariate(y, m, sawtooth, scratch) {
	const steps = m - 1;
	if (steps < 8) return false;
	for (let i = 0; i < steps; i++) scratch[i] = at(y, i + 1) - at(y, i);
	const typical = medianInPlace(scratch, steps);
	for (let i = 0; i < steps; i++) scratch[i] = Math.abs(at(y, i + 1) - at(y, i) - typical);
	const drop = -Math.max(5 * medianInPlace(scratch, steps) * 1.4826, 1);
	let drops = 0;
	let first = 0;
	let last = 0;
	let since = 0;
	sawtooth[0] = 0;
	for (let i = 1; i < m; i++) {
		const rise = at(y, i) - at(y, i - 1);
		if (rise - typical < drop && rise < drop / 2) {
			if (drops === 0) first = i;
			else scratch[drops - 1] = i - last;
			drops++;
			last = i;
			since = 0;
		} else since++;
		sawtooth[i] = since;
	}
	if (drops < 3 || drops > steps / 2.5) return false;
	const lead = Math.max(0, medianInPlace(scratch, drops - 1) - first);
	for (let i = 0; i < first; i++) sawtooth[i] = at(sawtooth, i) + lead;
	return true;
}
// lib/drift/growth/noise.js
/** The vectors that a look works in; made once, used for every look of every series. */
var Workspace = class {
	points = new Points();
	gls = new Gls();
	fits = new ShapeFits();
	/** A second set, for the base. */
	basePoints = new Points();
	baseGls = new Gls();
	#residuals = /* @__PURE__ */ new Float64Array(0);
	residuals(m) {
		this.#residuals = atLeast(this.#residuals, m);
		return this.#residuals;
	}
};
/** Least standard deviation of the noise: that of rounding to the quantum (uniform: quantum / sqrt 12), at least. */
const noiseFloor = (quantum) => Math.max(NOISE_FLOOR, quantum / Math.sqrt(12));
/**
* Noise pooled over the base's recordings: AR(1) residual variance of the best model of each, two passes of Cochrane &
* Orcutt (JASA 44, 1949). Step 8 of docs/algorithm.md. Of undecided recordings none is taken.
* @returns null where no recording has enough points
*/
function baseNoise(runs, quantum, space) {
	const floor = noiseFloor(quantum);
	const { points, gls, fits } = space;
	const fitted = [];
	for (const run of runs) {
		points.prepare(run.y, run.x, run.y.length, run.slices);
		if (points.m < 6) continue;
		const u = new Float64Array(points.m);
		let phi = PHI_UNKNOWN;
		let slope = 0;
		for (let pass = 0; pass < 2; pass++) {
			slope = residuals$1(points, gls, fits, phi, u);
			phi = lagOne(u, points.m, floor);
		}
		fitted.push({
			run,
			phi,
			slope,
			u,
			m: points.m
		});
	}
	if (fitted.length === 0) return null;
	const compared = fitted.map((f) => f.run);
	const decided = fitted.filter(({ run }) => run.undecided !== true);
	if (decided.length === 0) return {
		runs: compared,
		phi: PHI_UNKNOWN,
		v: floor * floor,
		df: 0,
		slopes: [],
		slope: 0,
		slopeSe: 0
	};
	const phi = decided.reduce((sum, f) => sum + f.phi * f.m, 0) / decided.reduce((sum, f) => sum + f.m, 0);
	let squares = 0;
	let df = 0;
	let slopeVariance = 0;
	for (const { run, u } of decided) {
		points.prepare(run.y, run.x, run.y.length, run.slices);
		gls.fit(points, phi);
		squares += innovations(u, points, phi);
		df += points.m - gls.columns - points.heights - 3;
		slopeVariance += 1 / gls.xx / decided.length;
	}
	const v = Math.max(squares / Math.max(1, df), floor * floor * (1 - phi * phi));
	const k = decided.length;
	const slopes = decided.map((f) => f.slope);
	const between = k > 1 ? sampleVariance(slopes) / k : 3 * v * slopeVariance;
	return {
		runs: compared,
		phi,
		v,
		df,
		slopes,
		slope: mean(slopes),
		slopeSe: Math.sqrt(v * slopeVariance / k + between)
	};
}
/**
* Noise of the candidate at one look, pooled with the base's unless the candidate is the noisier by far. `space.points` must be
* prepared; `space.gls` and `space.fits` are used. Step 9 of docs/algorithm.md.
*/
function candidateNoise(base, quantum, space) {
	const { points, gls, fits } = space;
	const { m } = points;
	const floor = noiseFloor(quantum);
	const u = space.residuals(m);
	residuals$1(points, gls, fits, base === null ? PHI_UNKNOWN : base.phi, u);
	const own = lagOne(u, m, floor);
	const df = Math.max(1, m - gls.columns - points.heights - 3);
	const variance = (phi) => Math.max(innovations(u, points, phi) / df, floor * floor * (1 - phi * phi));
	if (base === null) return {
		phi: own,
		v: variance(own),
		nu: df
	};
	const weight = Math.min(base.df, 3 * m);
	const pooled = (weight * base.phi + m * own) / (weight + m);
	const v = variance(pooled);
	if (v > 2.5 * base.v) {
		const phi = Math.max(pooled, own);
		return {
			phi,
			v: variance(phi),
			nu: df
		};
	}
	return {
		phi: pooled,
		v: (df * v + weight * base.v) / (df + weight),
		nu: df + weight
	};
}
// lib/drift/growth/look.js
const ENDING = [
	"saturation",
	"logarithm",
	"ramp"
];
/** Growth of the base itself where it is above three standard errors, unit per nominal cycle. Step 10 of docs/algorithm.md. */
function baselineGrowth(base) {
	return base !== null && base.slope > Math.max(0, 3 * base.slopeSe) ? base.slope : 0;
}
/**
* One look at a series after cycle `n`. Steps 2 to 13 of docs/algorithm.md.
* @param y reading after cycle k at index k - 1, NaN where missing; `x` nominal cycles served at the same index
* @returns null with fewer than 6 points
*/
function look(y, x, n, base, rule, space) {
	const { points, gls, fits } = space;
	points.prepare(y, x, n, rule.slices);
	if (points.m < 6) return null;
	const noise = candidateNoise(base, rule.quantum, space);
	gls.fit(points, noise.phi);
	fits.fit(points, gls);
	const budget = rule.budget + baselineGrowth(base);
	const comparison = compare(fits, points, gls, budget, noise.v);
	const { phi, v, nu } = noise;
	const result = {
		phi,
		v,
		nu,
		n,
		m: points.m,
		slices: rule.slices ?? 1,
		T: comparison.T,
		slope: comparison.slope,
		sawtooth: points.hasSawtooth,
		levelling: ENDING.includes(comparison.shape) && comparison.gain > 9 * noise.v,
		budget,
		againstBase: null,
		withheld: null,
		unsure: null,
		rests: false,
		slows: false,
		answer: 0
	};
	if (result.T > 0) {
		if (n < rule.failFrom || result.T <= tUpper(rule.alphaFail, noise.nu)) return result;
		result.againstBase = againstBase(base, n, rule.budget, noise, rule.alphaFail, space);
		result.withheld = vetoOfRegression(result, comparison, rule, space);
		if (result.withheld === null) result.answer = 1;
		result.unsure = unsureOf(result, comparison, y, x, space);
		result.rests = slopeAtEnd(points) < leastAtEnd(result.slope, budget);
		result.slows = result.unsure === "warming" && slowsDown(points);
	} else if (n >= rule.passFrom && -result.T > tUpper(rule.alphaPass, noise.nu)) {
		result.withheld = vetoOfPass(result, comparison, rule, space);
		if (result.withheld === null) result.answer = -1;
	}
	return result;
}
/** What speaks against a regression besides T. Step 12 of docs/algorithm.md. */
function vetoOfRegression({ againstBase: worse }, { leaking }, { quantum }, { points, gls }) {
	if (worse === "not-worse") return "not-worse";
	if (quantum >= .5 && !quantisedClimb(points, quantum)) return "few-steps";
	return bufferFilledLate(points, gls, leaking) ? "stopped" : null;
}
/**
* Why growth that is called a leak may yet end. It has not grown for longer than it ever rested; or, where no base shows
* that the growth is new, most of what was added since the first reading is a warm-up that levelled off, and so may the
* rest. Step 15 of docs/algorithm.md.
*/
function unsureOf({ n, v, slope, budget, againstBase: worse }, { beside, besideGain }, y, x, { points }) {
	if (hasEnded(points, slope, budget)) return "paused";
	if (worse !== "unchecked" || !ENDING.includes(beside) || besideGain <= 9 * v) return null;
	const first = y.findIndex(Number.isFinite);
	const leaked = slope * (at(x, n - 1) - at(x, first));
	return at(y, n - 1) - at(y, first) > 2 * leaked ? "warming" : null;
}
/** What speaks against a pass besides T. Step 13 of docs/algorithm.md. */
function vetoOfPass(result, comparison, rule, { points, gls, fits }) {
	if (lateOnset(points, gls, result.budget, comparison.bounded)) return "late-onset";
	if (points.pending) return "spike";
	const hidden = rule.quantum / at(points.t, points.m - 1);
	if (rule.quantum > 0 && Math.max(result.slope, 0) + hidden >= result.budget) return "quantum";
	if (fits.leakBesideStepDown(1.25 * result.budget, comparison.bounded)) return "step-down";
	if (rule.quantum < .5 && mayGrowInJumps(points, result.budget)) return "jumps";
	if (comparison.gain <= 9 * result.v) return null;
	if (result.slope < -result.budget && slopeAtEnd(points) > result.budget) return "shape";
	const longAgo = comparison.step === null || points.m - comparison.step >= 10;
	return result.n >= 24 && longAgo ? null : "shape";
}
// lib/drift/growth/sequential.js
/** Cycles from one look to the next: every cycle at first, and of a long run ever more rarely, as many a doubling. */
const strideAt = (n) => Math.max(1, Math.floor(n / 64));
/**
* One series judged cycle by cycle. A look at cycle n depends on cycles 1 to n alone, so each is taken once, when its
* cycle is pushed: a live gate and an offline replay of the recording walk the same looks. The first decision sticks.
* Repeated looks raise the error of a single one (Armitage, McPherson & Rowe, JRSS A 132, 1969); they are paid for by a
* fixed alpha per look that is far below the run's, and by three equal answers in a row, both calibrated in simulation.
* Steps 1 and 14 of docs/algorithm.md.
*/
var SequentialSeries = class {
	rule;
	base;
	space;
	last;
	verdict = null;
	/** Cycle of the decision. */
	decidedAt = null;
	/** Every look that might have decided, in order; the last one did where there is a verdict. */
	looks = [];
	/** Readings that were, or might be, looked at. */
	readings = 0;
	/** Cycles pushed so far. */
	length = 0;
	#y = /* @__PURE__ */ new Float64Array(64);
	#x = /* @__PURE__ */ new Float64Array(64);
	#equal = 0;
	/** A look before the first that may decide: taken only where somebody asks for it. */
	#early = null;
	constructor(rule, base, space, last = 64) {
		this.rule = rule;
		this.base = base;
		this.space = space;
		this.last = last;
	}
	/**
	* Takes the reading after the next cycle.
	* @param y in the series' unit (MiB for bytes); NaN where it is missing
	* @param x nominal cycles served so far
	*/
	push(y, x) {
		if (this.length === this.#y.length) this.#grow();
		this.#y[this.length] = y;
		this.#x[this.length] = x;
		this.length++;
		const n = this.length;
		if (this.verdict !== null || n < 8 || n > this.last || !Number.isFinite(y)) return;
		this.readings++;
		this.#early = null;
		if (n < Math.min(this.rule.failFrom, this.rule.passFrom) || n % strideAt(n) !== 0) return;
		const taken = this.#look(n);
		if (taken === null) return;
		const before = this.looks.at(-1)?.answer ?? 0;
		this.looks.push(taken);
		this.#equal = taken.answer === 0 ? 0 : taken.answer === before ? this.#equal + 1 : 1;
		if (this.#equal < 3) return;
		this.verdict = taken.answer > 0 ? "regression" : "pass";
		this.decidedAt = n;
	}
	/** The look that decided, or the last one; null where there are too few points for one. */
	get latest() {
		const last = this.looks.at(-1);
		if (last !== void 0 || this.readings === 0) return last ?? null;
		let n = Math.min(this.length, this.last);
		while (n > 0 && !Number.isFinite(this.#y[n - 1])) n--;
		this.#early ??= this.#look(n);
		return this.#early;
	}
	/** Readings and nominal cycles up to a look, to describe it further; of one that leaves out the first cycles, those after. */
	upTo(n, after = 0) {
		const y = this.#y.subarray(after, n);
		const x = this.#x.subarray(after, n);
		const before = this.#x.subarray(0, after).findLast(Number.isFinite) ?? 0;
		return {
			y,
			x: after === 0 ? x : x.map((served) => served - before)
		};
	}
	#look(n) {
		return look(this.#y, this.#x, n, this.base, this.rule, this.space);
	}
	#grow() {
		const y = new Float64Array(2 * this.#y.length);
		const x = new Float64Array(2 * this.#x.length);
		y.set(this.#y);
		x.set(this.#x);
		this.#y = y;
		this.#x = x;
	}
};
// lib/drift/growth/followed.js
/**
* The final judgement of one series, above the sequential rule: what later readings refute does not stand. Growth that was
* called a leak is followed for {@link FOLLOW} cycles more, and as long as it may yet end; where it has ended the decision is
* taken back. A pass that later readings contradict is taken back too. At the end of a run one look remains, so its margin
* of error is that of one look. Steps 15 and 16 of docs/algorithm.md.
*/
var FollowedSeries = class {
	rule;
	base;
	space;
	last;
	verdict = null;
	/** Cycle of the decision that stands. */
	decidedAt = null;
	/** Growth had been called a leak, and has ended. */
	refuted = false;
	#first;
	/** Looks since the first decision. */
	#later = [];
	/** What the last looks say, and how many in a row: a leak, a pass, that a leak has ended, nothing. */
	#says = null;
	#equal = 0;
	#end = null;
	constructor(rule, base, space, last) {
		this.rule = rule;
		this.base = base;
		this.space = space;
		this.last = last;
		this.#first = new SequentialSeries(rule, base, space, last);
	}
	/** Cycles pushed so far. */
	get length() {
		return this.#first.length;
	}
	/** Readings that were, or might be, looked at. */
	get readings() {
		return this.#first.readings + this.#later.length;
	}
	/** The last look; null where there are too few points for one. */
	get latest() {
		return this.#later.at(-1) ?? this.#first.latest;
	}
	/** Growth is called a leak, and might still end within the cycles that it is followed for. */
	get isFollowed() {
		if (this.verdict !== "regression" || this.decidedAt === null || this.length >= this.last) return false;
		return this.length < this.decidedAt + 12 || this.#says !== "leak" || this.latest?.rests === true;
	}
	/** It has passed, and the end of the run now would take that back: further cycles decide. */
	get wavers() {
		return this.verdict === "pass" && this.length < this.last && this.end().verdict !== "pass";
	}
	/**
	* Takes the reading after the next cycle.
	* @param y in the series' unit (MiB for bytes); NaN where it is missing
	* @param x nominal cycles served so far
	*/
	push(y, x) {
		const first = this.#first;
		const open = first.verdict === null;
		first.push(y, x);
		this.#end = null;
		const n = this.length;
		if (first.verdict === null) return;
		if (open) {
			const taken = first.looks.at(-1);
			if (taken !== void 0) this.#says = saysOf(taken, n, this.last);
			if (first.verdict === "pass" || this.#says === "leak") this.#decide(first.verdict, n);
			return;
		}
		if (n > this.last || !Number.isFinite(y) || n % strideAt(n) !== 0) return;
		const taken = this.#look(n, this.rule);
		if (taken !== null) this.#follow(taken, n);
	}
	/**
	* The answer once the run has ended: what is still open is decided by its last look, at the error of one look, or by its
	* end alone.
	*/
	end() {
		const latest = this.latest;
		if (latest === null) return {
			verdict: this.verdict,
			look: null,
			after: 0
		};
		this.#end ??= this.#atEnd(latest);
		return this.#end;
	}
	#atEnd({ n }) {
		const end = this.#look(n, {
			...this.rule,
			alphaFail: Math.min(END_TAIL, 50 * this.rule.alphaFail),
			alphaPass: END_TAIL
		});
		if (end === null) return {
			verdict: this.verdict,
			look: this.latest,
			after: 0
		};
		const verdict = this.#decidedBy(end);
		return (verdict === null && this.verdict !== "pass" ? this.#flatEnd(n) : null) ?? {
			verdict,
			look: end,
			after: 0
		};
	}
	#decidedBy(end) {
		const says = saysOf(end, end.n, this.last);
		if (this.verdict === "regression") return says === "ended" || says === "pass" ? null : "regression";
		if (this.verdict === "pass") return -end.T > tUpper(.025, end.nu) && end.withheld !== "late-onset" ? "pass" : null;
		if (says === "pass") return "pass";
		return says === "leak" ? "regression" : null;
	}
	/**
	* A run is undecided over all of its cycles, and its last ones pass as a run of their own would, whose warm-up had lasted
	* until then: whatever grew before has ended. Null where they do not, or where growth in jumps may only rest.
	*/
	#flatEnd(n) {
		const { rule, base, space } = this;
		const after = n - rule.passFrom - 2;
		if (after <= 0) return null;
		const whole = this.#first.upTo(n);
		space.points.prepare(whole.y, whole.x, n, rule.slices);
		if (mayGrowInJumps(space.points, rule.budget + baselineGrowth(base), .1)) return null;
		const { y, x } = this.#first.upTo(n, after);
		const taken = look(y, x, n - after, null, rule, space);
		return taken?.answer === -1 ? {
			verdict: "pass",
			look: taken,
			after
		} : null;
	}
	/** Readings and nominal cycles that a look was taken of, to describe it further. */
	readOf(taken, after = 0) {
		return this.#first.upTo(after + taken.n, after);
	}
	#follow(taken, n) {
		this.#later.push(taken);
		const says = saysOf(taken, n, this.last);
		this.#equal = says === this.#says ? this.#equal + 1 : 1;
		this.#says = says;
		if (this.#equal < 3) return;
		if (says === "leak" && this.verdict !== "regression") this.#decide("regression", n);
		if (says === "pass" && this.verdict === null) this.#decide("pass", n);
		if ((says === "ended" || says === "pass") && this.verdict === "regression") {
			this.refuted = true;
			this.#decide(says === "pass" ? "pass" : null, n);
		}
	}
	#decide(verdict, n) {
		this.verdict = verdict;
		this.decidedAt = verdict === null ? null : n;
	}
	#look(n, rule) {
		const { y, x } = this.#first.upTo(n);
		return look(y, x, n, this.base, rule, this.space);
	}
};
/** What a look says of growth that is followed. At the last cycle a warm-up is waited for only where it still slows down. */
function saysOf(taken, n, last) {
	if (taken.answer < 0) return "pass";
	if (taken.unsure === "paused" || taken.T <= tUpper(.025, taken.nu)) return "ended";
	if (taken.answer === 0) return null;
	return taken.unsure === null || n > last - 3 && !taken.slows ? "leak" : null;
}
// lib/drift/growth/growth-interval.js
/** Of each tail of an interval that is printed: two-sided 95 %. */
const TAIL = .025;
/**
* Growth at a look: the slope of the explanation that fits best, and a two-sided 95 % interval: every budget that the
* same likelihood comparison would call neither exceeded nor kept, at t_nu(0.975). Unlike the standard error of one
* fitted line it carries the margin between the shapes (a curve that may be levelling off), and it agrees with the
* verdict: a regression's lower end is above its budget, a pass's upper end below it. Inversion of a profile
* likelihood: Venzon & Moolgavkar, Applied Statistics 37 (1988).
* @returns unit per nominal cycle
*/
function growthInterval(y, x, taken, space) {
	const { points, gls, fits } = space;
	const { v } = taken;
	points.prepare(y, x, taken.n, taken.slices);
	gls.fit(points, taken.phi);
	fits.fit(points, gls);
	compare(fits, points, gls, taken.budget, v);
	fits.weigh(Number.NEGATIVE_INFINITY, v);
	const slope = at(fits.slope, least(fits.leaking, 0, fits.count));
	const critical = tUpper(TAIL, taken.nu) ** 2 * v;
	const excess = (budget) => {
		fits.weigh(budget, v);
		return fits.difference();
	};
	const step = Math.sqrt(v / gls.xx);
	return {
		value: slope,
		low: boundary(slope, -step, (budget) => excess(budget) > critical),
		high: boundary(slope, step, (budget) => -excess(budget) > critical)
	};
}
/** From `centre` outwards to where `excluded` begins: doubling steps, then bisection to a thousandth of the last. */
function boundary(centre, step, excluded) {
	let inside = centre;
	let outside = centre + step;
	for (let doubled = 0; doubled < 60 && !excluded(outside); doubled++) {
		inside = outside;
		outside = centre + step * 2 ** (doubled + 1);
	}
	for (let i = 0; i < 10; i++) {
		const middle = (inside + outside) / 2;
		if (excluded(middle)) outside = middle;
		else inside = middle;
	}
	return outside;
}
// lib/drift/growth/tracker.js
const NO_GROWTH = {
	text: "0",
	bytes: 0,
	per: "1000 requests",
	bare: false
};
/**
* Plans the drift rule of a series.
* @param share gated series among which the error budget is split
* @returns null where growth has no meaning for the series, or a budget per minute cannot be converted
*/
function planDrift(candidate, baselines, run, rules, requestsPerCycle, share, space) {
	const { scale } = rules;
	const growth = rules.growth ?? (rules.gated.includes("drift") ? null : NO_GROWTH);
	if (growth === null) return null;
	const rate = requestsPerMinute(beforeFirstLook(candidate));
	const asked = growthPer1000(growth, rate);
	if (asked === null) return null;
	const finest = finestGrowth(rules, run.last, requestsPerCycle);
	const quantum = quantumOf(rules);
	const base = baseNoise(baselines.flatMap((recording) => baseRun(recording, rules, requestsPerCycle) ?? []), quantum, space);
	const ofBaseline = baselineGrowth(base) * scale * 1e3 / requestsPerCycle;
	const allowance = allowanceOf(rules, Math.max(asked, finest), ofBaseline, (accepted) => growthPer1000(accepted, rate));
	const budgetPer1000 = budgetOf(allowance);
	const { slices } = run;
	const { fail, pass } = firstLooks(run.horizon, slices);
	return {
		rules,
		base,
		rule: {
			budget: perNominalCycle(budgetPer1000, rules, requestsPerCycle),
			quantum,
			slices,
			failFrom: fail,
			passFrom: pass,
			alphaFail: FAIL_SHARE * run.alpha / share,
			alphaPass: PASS_SHARE * run.alpha / share
		},
		requestsPerCycle,
		last: run.last,
		budgetPer1000,
		allowance,
		widened: finest > asked && allowance.accepted === 0
	};
}
/** Growth per 1000 requests in the series' unit, as one of a nominal cycle in the unit judged in. */
function perNominalCycle(per1000, { scale }, requestsPerCycle) {
	return per1000 * requestsPerCycle / 1e3 / scale;
}
/** Per 1000 requests, in the series' unit; null where it is per minute and the rate is not known. */
function growthPer1000({ bytes, per }, requestsPerMinute) {
	if (per === "1000 requests") return bytes;
	return requestsPerMinute === null ? null : bytes * 1e3 / requestsPerMinute;
}
/**
* Three quanta over the whole run, per 1000 requests in the series' unit: less cannot be distinguished from the step in which
* the series moves.
*/
function finestGrowth({ granularity }, cycles, requestsPerCycle) {
	return 3 * granularity * 1e3 / (cycles * requestsPerCycle);
}
/** A baseline's readings of a series over its longest epoch; null where there are too few. */
function baseRun(recording, rules, perCycle) {
	const epoch = longest(epochsOf(recording));
	if (epoch === null) return null;
	const run = seriesRun(epoch, rules, perCycle);
	if (run.y.filter(Number.isFinite).length < 8) return null;
	return {
		...run,
		undecided: recording.verdict?.verdict === "inconclusive"
	};
}
/** Readings of a series over an epoch and the nominal cycles served until each. */
function seriesRun(epoch, rules, perCycle) {
	return {
		y: Float64Array.from(epoch.checkpoints, (c) => (growthReadingOf(c, rules) ?? NaN) / rules.scale),
		x: Float64Array.from(epoch.checkpoints, (c) => ((c?.requests ?? NaN) - epoch.requestsBefore) / perCycle),
		slices: epoch.slices
	};
}
const UNDECIDED = {
	verdict: null,
	decidedAt: null,
	look: null,
	growth: null,
	followed: false,
	wavers: false,
	refuted: false
};
/** Growth of a series over the longest epoch, for one that explains and never decides: a single look, at its end. */
function describeDrift(plan, epochs, space) {
	const epoch = longest(epochs);
	if (epoch === null) return {
		...UNDECIDED,
		epoch
	};
	const { y, x } = seriesRun(epoch, plan.rules, plan.requestsPerCycle);
	const n = Math.min(y.findLastIndex(Number.isFinite) + 1, plan.last);
	const taken = n < 8 ? null : look(y, x, n, plan.base, plan.rule, space);
	if (taken === null) return {
		...UNDECIDED,
		epoch
	};
	return {
		...UNDECIDED,
		look: taken,
		growth: growthInterval(y, x, taken, space),
		epoch
	};
}
/**
* Whether a series whose budget was raised by accepted entries is a regression by the same readings without them.
* Null where nothing is accepted of its growth.
*/
function isRegressionUnraised(plan, epochs, space) {
	const { allowance, rule, rules, requestsPerCycle } = plan;
	if (allowance.accepted === 0) return null;
	const budget = perNominalCycle(budgetOf({
		...allowance,
		accepted: 0
	}), rules, requestsPerCycle);
	const tracker = new DriftTracker({
		...plan,
		rule: {
			...rule,
			budget
		}
	}, space);
	tracker.advance(epochs);
	return tracker.state(epochs, true).verdict === "regression";
}
/** One series over the epochs of a growing recording; each checkpoint is taken once. */
var DriftTracker = class {
	plan;
	space;
	#epochs = [];
	#described = null;
	constructor(plan, space) {
		this.plan = plan;
		this.space = space;
	}
	advance(epochs) {
		const { plan } = this;
		for (const [i, epoch] of epochs.entries()) {
			const series = this.#epochs[i] ?? new FollowedSeries(plan.rule, plan.base, this.space, plan.last);
			this.#epochs[i] = series;
			for (const checkpoint of epoch.checkpoints.slice(series.length)) {
				const reading = (growthReadingOf(checkpoint, plan.rules) ?? NaN) / plan.rules.scale;
				const served = ((checkpoint?.requests ?? NaN) - epoch.requestsBefore) / plan.requestsPerCycle;
				series.push(reading, served);
			}
		}
	}
	/** @param final the run has ended: what is open is decided by its last look */
	state(epochs, final) {
		const best = this.#speaking();
		const series = this.#epochs[best];
		const epoch = epochs[best] ?? null;
		if (series === void 0) return {
			...UNDECIDED,
			epoch
		};
		const { verdict, look, after } = final ? series.end() : {
			verdict: series.verdict,
			look: series.latest,
			after: 0
		};
		if (look === null) return {
			...UNDECIDED,
			epoch
		};
		if (this.#described?.look !== look) {
			const { y, x } = series.readOf(look, after);
			this.#described = {
				look,
				growth: growthInterval(y, x, look, this.space)
			};
		}
		const at = verdict === null ? null : after > 0 ? after + look.n : series.decidedAt ?? look.n;
		const decidedAt = at === null ? null : epoch?.checkpoints[at - 1]?.cycle ?? null;
		const { wavers, isFollowed: followed } = series;
		const refuted = series.refuted || after > 0;
		return {
			verdict,
			decidedAt,
			look,
			growth: this.#described.growth,
			epoch,
			followed,
			wavers,
			refuted
		};
	}
	/** The epoch that speaks for the series: the first that leaks, else the first that is decided, else the longest looked at. */
	#speaking() {
		const epochs = this.#epochs;
		const leaking = epochs.findIndex(({ verdict }) => verdict === "regression");
		if (leaking !== -1) return leaking;
		const decided = epochs.findIndex(({ verdict }) => verdict !== null);
		if (decided !== -1) return decided;
		const readings = epochs.map((series) => series.readings);
		return readings.indexOf(highestOf(readings));
	}
};
// lib/drift/at-rest.js
/**
* The idle invariants: series that return at rest, with nothing in flight, to 0 or to their reading at the end of the
* warm-up (`atRest` of series-definition.ts). A slope would not find one request that is stuck after a thousand others, and
* has not to: what must return and does not is there, exactly. "Idle invariants" of docs/algorithm.md.
*/
/** Checkpoints in a row that must lie above, where nothing was awaited after the last cycle. */
const LASTING = 5;
/** Whether a series is judged by what it returns to at rest. */
function isJudgedAtRest({ name, gated }) {
	return (0,external_start_js_namespaceObject.definitionOf)(name)?.atRest !== void 0 && gated.includes("drift");
}
/** What a series returns to at rest, in its unit; null where that is not known. */
function levelAtRest(recording, name) {
	const declared = Object.hasOwn(recording.header.series, name) ? recording.header.series[name] : void 0;
	if (typeof declared?.rest === "number") return declared.rest;
	if ((0,external_start_js_namespaceObject.definitionOf)(name)?.atRest === "zero") return 0;
	const first = measured(recording).find((checkpoint) => readingOf(checkpoint, name) !== null);
	return first === void 0 ? null : readingOf(first, name);
}
/** Gated series whose last reading lies above what they return to: one is stuck, or the server is late. */
function notAtRest(recording) {
	return Object.entries(recording.header.series).flatMap(([name, { gated = [] }]) => {
		const level = levelAtRest(recording, name);
		const last = readingOf(measured(recording).at(-1) ?? null, name);
		return isJudgedAtRest({
			name,
			gated
		}) && level !== null && last !== null && last > level ? [name] : [];
	});
}
/** What the server told of a series after the last cycle; null where it was at rest already, and in older recordings. */
function awaitedOf({ rests = [] }, name) {
	return rests.findLast(({ values }) => Object.hasOwn(values, name)) ?? null;
}
/** What stays above at rest, in the series' unit: what was awaited after the last cycle, else what lasts. */
function excessAtRest(recording, name) {
	const level = levelAtRest(recording, name);
	if (level === null) return null;
	const requests = recording.checkpoints.at(-1)?.requests ?? 0;
	const awaited = awaitedOf(recording, name)?.values[name] ?? null;
	if (awaited !== null) return {
		excess: Math.max(0, awaited - level),
		level,
		requests
	};
	const last = measured(recording).flatMap((checkpoint) => readingOf(checkpoint, name) ?? []);
	const lasting = last.length < LASTING ? level : Math.min(...last.slice(-5));
	return {
		excess: Math.max(0, lasting - level),
		level,
		requests
	};
}
const per1000 = ({ excess, requests }) => requests > 0 ? 1e3 * excess / requests : 0;
/**
* The finding of a series that is judged at rest. Anything that stays is a regression, beyond what its budget, a reviewed
* entry or the base's own share allow.
* @param baselines those whose figure of the series means the same
* @param final until the run has ended nothing is called stuck: the server may only be late
*/
function restFinding(candidate, rules, baselines, final) {
	const { name: series, unit } = rules;
	const checkpoints = measured(candidate);
	const values = checkpoints.map((checkpoint) => readingOf(checkpoint, series));
	const cycles = checkpoints.at(-1)?.cycle ?? 0;
	const gated = rules.required || values.some((value) => value !== null);
	const found = excessAtRest(candidate, series);
	const bases = baselines.flatMap((recording) => excessAtRest(recording, series) ?? []);
	const rate = requestsPerMinute(beforeFirstLook(candidate));
	const own = rules.growth === null ? 0 : growthPer1000(rules.growth, rate) ?? 0;
	const ofBase = Math.max(0, ...bases.map(per1000));
	const allowance = allowanceOf(rules, own, ofBase, (growth) => growthPer1000(growth, rate));
	const budget = budgetOf(allowance) + ofBase;
	const most = budget + 2 * (ofBase + allowance.inherited);
	const kept = found === null || !final ? 0 : per1000(found);
	const drift = found === null ? null : {
		growth: {
			value: kept,
			low: kept,
			high: kept,
			unit
		},
		perMinute: rate === null ? null : kept * rate / 1e3,
		budget,
		baseline: bases.length === 0 ? null : ofBase
	};
	const reviewed = {
		gated,
		rules,
		plan: null,
		state: null,
		drift,
		comparison: null,
		unraised: allowance.accepted > 0 ? kept > most - allowance.accepted : null
	};
	const accepted = acceptanceIn(reviewed);
	const last = values.findLast((value) => value !== null) ?? null;
	const shown = {
		series,
		unit,
		gated,
		drift,
		peak: null,
		values,
		notes: acceptedNotes(reviewed),
		level: last === null ? null : {
			value: last,
			baseline: null,
			budget: null
		},
		cyclesToVerdict: cycles >= 8 ? cycles : null,
		...accepted === null ? {} : { accepted }
	};
	const awaited = awaitedOf(candidate, series);
	if (final && awaited?.values[series] === null) {
		const cause = {
			rule: "still-falls",
			series,
			waitedMs: awaited.waited_ms
		};
		return {
			...shown,
			verdict: "inconclusive",
			cause,
			cyclesToVerdict: null
		};
	}
	if (found === null) return {
		...shown,
		verdict: cycles > 0 && gated ? "not-measured" : "pass",
		cause: {
			rule: "series-unread",
			series
		}
	};
	const { excess, level, requests } = found;
	if (kept > most) return {
		...shown,
		verdict: "regression",
		cause: {
			rule: "stays",
			series,
			unit,
			excess,
			level,
			requests
		}
	};
	return {
		...shown,
		verdict: "pass",
		cause: {
			rule: "returns",
			series,
			unit,
			level,
			excess: final ? excess : 0
		}
	};
}
// lib/drift/stats/estimate.js
/** The same figure in another unit: `factor` of the one to one of the other, which must be positive. */
function scaled({ value, low, high }, factor, unit) {
	return {
		value: value * factor,
		low: low * factor,
		high: high * factor,
		unit
	};
}
// lib/drift/validity/comparable.js
/** At most this many baseline recordings are used, the newest. */
const MAX_BASELINES = 8;
/** Events after which a recording tells nothing of how the service behaves when it is left alone. */
const SPOILING = /* @__PURE__ */ new Set([
	"oom-kill",
	"device-oom",
	"exit",
	"contaminated",
	"cancelled",
	"not-measured"
]);
/**
* Why a recording cannot be a baseline, whatever it is compared with; null where it can. A recording without
* its own verdict is judged by its readings alone.
*/
function recordingRefusal(recording) {
	const { commit = null, created = null } = recording.header;
	const named = { recording: {
		commit,
		created
	} };
	const verdict = recording.verdict?.verdict;
	if (verdict === "regression" || verdict === "not-measured") return {
		...named,
		why: "verdict",
		verdict
	};
	const spoilt = recording.events.find(({ what }) => SPOILING.has(what));
	if (spoilt !== void 0) return {
		...named,
		why: "event",
		what: spoilt.what
	};
	const checkpoints = measured(recording);
	const of = checkpoints.length;
	if (of < 8) return {
		...named,
		why: "too-few-checkpoints",
		found: of,
		needed: 8
	};
	for (const [series, { required, unit }] of Object.entries(recording.header.series)) {
		if (!required) continue;
		const readings = checkpoints.map((checkpoint) => readingOf(checkpoint, series));
		const missing = readings.filter((reading) => reading === null).length;
		if (missing > 0) return {
			...named,
			why: "series-unread",
			series,
			missing,
			of
		};
		const zeros = readings.filter((reading) => reading === 0).length;
		if (unit === "bytes" && zeros > 0 && zeros < readings.length) return {
			...named,
			why: "series-zero",
			series,
			zeros,
			of
		};
	}
	return null;
}
/**
* Of the baselines used, those whose figure of a series means the same as the head's (another allocator counts its
* own way). One without a meaning is taken to mean the same.
*/
function ofSameMeaning(baselines, candidate, series) {
	const here = meaningOf(candidate, series);
	return baselines.filter((recording) => {
		const there = meaningOf(recording, series);
		return here === null || there === null || here === there;
	});
}
/** What a recording's figure of a series is; null where it is not recorded. */
function meaningOf({ header }, series) {
	return (Object.hasOwn(header.series, series) ? header.series[series]?.meaning : void 0) ?? null;
}
/** Which of the recordings offered the candidate is compared with: the eight newest of the same environment that are comparable. */
function chooseBaselines(candidate, offered) {
	const result = {
		used: [],
		refused: [],
		allKilled: false,
		allOutOfMemory: false
	};
	let comparable = 0;
	let killed = 0;
	let outOfMemory = 0;
	for (const recording of newestFirst(offered)) {
		const different = differences(comparedFacts(candidate), comparedFacts(recording));
		if (different.length > 0) {
			const { commit = null, created = null } = recording.header;
			result.refused.push({
				recording: {
					commit,
					created
				},
				why: "environment",
				differences: different
			});
			continue;
		}
		comparable++;
		if (recording.events.some((event) => event.what === "oom-kill")) killed++;
		if (recording.events.some((event) => event.what === "device-oom")) outOfMemory++;
		const refusal = recordingRefusal(recording);
		if (refusal !== null) result.refused.push(refusal);
		else if (result.used.length < MAX_BASELINES) result.used.push(recording);
	}
	result.allKilled = comparable > 0 && killed === comparable;
	result.allOutOfMemory = comparable > 0 && outOfMemory === comparable;
	return result;
}
/**
* What must be equal: the environment, and with it the workload and the plan, which a recording may name in its header
* alone (contract: environment). Not the length of the warm-up.
*/
function comparedFacts({ header }) {
	const { cycle = null, vary = null, concurrency = null, speed = null } = header.plan ?? {};
	const plan = [
		cycle,
		vary,
		concurrency,
		speed
	].every((fact) => fact === null) ? null : {
		cycle,
		vary,
		concurrency,
		speed
	};
	return {
		workload: header.workload?.sha256 ?? null,
		plan,
		...withoutWarmUp(header.environment)
	};
}
/** Newest first by creation; then by commit and content, so that the order offered changes nothing. */
function newestFirst(recordings) {
	const text = /* @__PURE__ */ new Map();
	const content = (recording) => {
		const known = text.get(recording) ?? canonical([recording.header, recording.checkpoints]);
		text.set(recording, known);
		return known;
	};
	return [...recordings].sort((a, b) => descending(a.header.created ?? "", b.header.created ?? "") || descending(a.header.commit ?? "", b.header.commit ?? "") || descending(content(a), content(b)));
}
const descending = (a, b) => a < b ? 1 : a > b ? -1 : 0;
// lib/drift/validity/class-errors.js
/**
* Share of a class's requests that may fail beyond what is usual. With one in a hundred not served, the growth per
* request of the class is understated by as much, a tenth of the width of a usual interval; and as many may be sent late
* (`LATE_SHARE`). A class that fails once in 500 requests stays below it however long the run is.
*/
const TOLERATED = .01;
/** Cycles after which a run under way is given up: for a class that never was served, and for one that often was not. */
const CYCLES_IF_ALWAYS = 3;
const CYCLES_IF_OFTEN = 8;
/** Classes that are named, the worst first. */
const MAX_NAMED = 8;
/**
* Classes of requests whose work was not done, whatever their share of the whole: those that always failed, also where
* the base fails the same way, since nothing of them was tested; and those that failed beyond chance more often than when
* they were recorded and than in the base. By exact tests over the cycles with a checkpoint, at an error of `ALPHA` for
* all classes and all cycles at which a run is judged together.
* @param final false while the run may still go on: then only what further cycles will not mend
* @returns `first`: what tells more than the share of all requests that failed; `further`: what tells less, because every
* class fails now and then
*/
function classErrors(candidate, baselines, final) {
	const cycles = measuredCycles(candidate);
	const classes = poolClasses(cycles);
	const base = poolClasses(baselines.flatMap(measuredCycles));
	const level = ALPHA / (Math.max(1, classes.size) * 64);
	const failing = [...classes].filter(([, { failed }]) => failed > 0).map(([name, here]) => ({
		name,
		here,
		there: base.get(name) ?? null,
		always: here.failed === here.sent
	})).filter(({ here, there, always }) => {
		if (!final && cycles.length < (always ? CYCLES_IF_ALWAYS : CYCLES_IF_OFTEN)) return false;
		return isBeyondChance(here, always ? null : there, level);
	}).sort((a, b) => Number(b.always) - Number(a.always) || b.here.failed - a.here.failed || (a.name < b.name ? -1 : 1));
	const named = failing.slice(0, MAX_NAMED).map(({ name, here, there, always }, index) => ({
		always,
		problem: notMeasured({
			rule: "class-fails",
			class: name,
			sent: here.sent,
			failed: here.failed,
			mostly: commonest$1(here),
			usual: always ? null : usualShare(here, there),
			unnamed: index === 0 ? Math.max(0, failing.length - MAX_NAMED) : 0
		})
	}));
	const everywhere = failing.length === classes.size;
	const [first, further] = [true, false].map((is) => named.filter(({ always }) => (always || !everywhere) === is).map(({ problem }) => problem));
	return {
		first: first ?? [],
		further: further ?? []
	};
}
/**
* @param there null where nothing of the base excuses it, or there is none: a class that always fails is not tested
*/
function isBeyondChance(here, there, level) {
	const { sent, failed } = here;
	if (binomialTail(failed, sent, (failed === sent ? 0 : usualShare(here, there)) + TOLERATED) > level) return false;
	return there === null || fisherTail(failed, sent, there.failed, there.sent) <= level;
}
/** Share that failed when recorded, or in the base, whichever is larger. */
function usualShare(here, there) {
	return Math.max(here.failedBefore / here.sent, there === null ? 0 : there.failed / there.sent);
}
/** Cycles that ended with a checkpoint: where the service died in one, its end is what there is to tell. */
function measuredCycles(recording) {
	const ended = new Set(measured(recording).map(({ cycle }) => cycle));
	return recording.cycles.filter(({ cycle }) => ended.has(cycle));
}
function poolClasses(cycles) {
	const pool = /* @__PURE__ */ new Map();
	for (const { classes = {} } of cycles) for (const [name, tally] of Object.entries(classes)) {
		if (tally.sent <= 0) continue;
		const known = pool.get(name) ?? {
			sent: 0,
			failed: 0,
			failedBefore: 0,
			misses: /* @__PURE__ */ new Map()
		};
		known.sent += tally.sent;
		known.failed += tally.sent - Math.min(tally.ok, tally.sent);
		known.failedBefore += Math.min(tally.failed_before ?? 0, tally.sent);
		for (const miss of missesOf(tally)) {
			const key = JSON.stringify([
				miss.kind,
				miss.status,
				miss.expected
			]);
			known.misses.set(key, {
				...miss,
				count: (known.misses.get(key)?.count ?? 0) + miss.count
			});
		}
		pool.set(name, known);
	}
	return pool;
}
/** Recordings from before `misses` know the kinds alone. */
function missesOf({ misses, errors = {} }) {
	if (misses === void 0) return Object.entries(errors).map(([kind, count]) => ({
		kind,
		status: null,
		expected: null,
		count
	}));
	return misses.map(({ kind, status = null, expected, count }) => ({
		kind,
		status,
		expected,
		count
	}));
}
function commonest$1({ misses }) {
	const [top] = [...misses.values()].sort((a, b) => b.count - a.count);
	if (top === void 0) return null;
	const { count: _, ...miss } = top;
	return miss;
}
// lib/drift/validity/flat-counts.js
/** Of its whole height, what counts as full. */
const FULL = .98;
/** Of a limit, from where on memory may be flat because it has nowhere to grow. */
const NEAR_LIMIT = .95;
/** By how much the share of a class, or of failures, must have changed to explain that growth ended. */
const CHANGED = .02;
/** Where a series came to its height: how far it rose, and after how many requests. Null where nothing tells. */
function fullAt(epoch, series) {
	const read = (epoch?.checkpoints ?? []).flatMap((c) => {
		const value = readingOf(c, series);
		return c === null || value === null ? [] : [{
			value,
			requests: c.requests,
			cycle: c.cycle
		}];
	});
	const [first, last] = [read[0], read.at(-1)];
	if (first === void 0 || last === void 0) return null;
	const rise = last.value - first.value;
	const full = read.find(({ value }) => value - first.value >= FULL * rise);
	return full === void 0 ? null : {
		rise,
		requests: full.requests,
		cycle: full.cycle
	};
}
/** Why a series that grew until a cycle, and is flat since, does not count as flat; null where it does. */
function whyNotFlat(candidate, series, cycle) {
	const cycles = measuredCycles(candidate);
	const [before, after] = [totals(cycles.filter((c) => c.cycle <= cycle)), totals(cycles.filter((c) => c.cycle > cycle))];
	if (hasMore(after.failed, after.sent, before.failed, before.sent, 1)) return "errors";
	const classes = [.../* @__PURE__ */ new Set([...before.classes.keys(), ...after.classes.keys()])];
	if (classes.some((name) => {
		const [was, is] = [before.classes.get(name) ?? 0, after.classes.get(name) ?? 0];
		const tests = 2 * classes.length;
		return hasMore(is, after.sent, was, before.sent, tests) || hasMore(was, before.sent, is, after.sent, tests);
	})) return "mix";
	const limit = limitOf(candidate, series);
	const last = measured(candidate).map((checkpoint) => readingOf(checkpoint, series)).findLast((value) => value !== null);
	return limit !== null && typeof last === "number" && last >= NEAR_LIMIT * limit ? "limit" : null;
}
/** Whether k of n is a larger share than j of m, beyond chance and by enough to matter. */
function hasMore(k, n, j, m, tests) {
	return n > 0 && m > 0 && k / n > j / m + CHANGED && fisherTail(k, n, j, m) <= .01 / tests;
}
function totals(cycles) {
	const classes = /* @__PURE__ */ new Map();
	let [sent, failed] = [0, 0];
	for (const cycle of cycles) {
		sent += cycle.sent;
		failed += cycle.sent - Math.min(cycle.ok, cycle.sent);
		for (const [name, tally] of Object.entries(cycle.classes ?? {})) classes.set(name, (classes.get(name) ?? 0) + tally.sent);
	}
	return {
		sent,
		failed,
		classes
	};
}
// lib/drift/findings.js
/** The finding of one series: every rule applied. */
function findingOf(candidate, evidence) {
	const { rules, plan, state, baselines } = evidence;
	const { name, unit, better } = rules;
	const drift = plan === null || state === null ? null : driftFigure(plan, state);
	const comparison = levelComparison(evidence);
	const level = levelFigure(comparison, evidence.epochs, name);
	const peak = better === "higher" ? null : peakOf(candidate, rules, baselines, comparison?.budget ?? null, evidence.alphaLevel);
	const values = measured(candidate).map((checkpoint) => readingOf(checkpoint, name));
	const read = values.some((value) => value !== null);
	const gated = rules.gated.length > 0 && (read || rules.required);
	const cycles = measured(candidate).at(-1)?.cycle ?? 0;
	const reviewed = {
		gated,
		rules,
		plan,
		state,
		unraised: evidence.unraised,
		drift,
		comparison
	};
	const accepted = acceptanceIn(reviewed);
	const shown = {
		series: name,
		unit,
		drift,
		level,
		peak: peakFigure(peak),
		values,
		cyclesToVerdict: state?.decidedAt ?? null,
		...accepted === null ? {} : { accepted }
	};
	const notes = acceptedNotes(reviewed);
	if (!gated) {
		const cause = {
			rule: "explains",
			series: name,
			growth: drift?.growth ?? null,
			budget: drift?.budget ?? 0
		};
		return {
			...shown,
			gated,
			verdict: "pass",
			cause,
			notes
		};
	}
	if (!read && cycles > 0) return {
		...shown,
		gated,
		verdict: "not-measured",
		cause: {
			rule: "series-unread",
			series: name
		},
		notes
	};
	if (evidence.otherwise !== void 0) {
		const [here, there] = [meaningOf(candidate, name), meaningOf(evidence.otherwise, name)];
		notes.unshift({
			note: "other-metric",
			here,
			there
		});
	}
	notes.unshift(...notesOf$1(evidence, comparison, baselines.length));
	return {
		...shown,
		gated,
		notes,
		...verdictOf$1(evidence, {
			drift,
			comparison,
			level,
			peak
		}, cycles)
	};
}
/** The verdict of a gated series and its cause: whatever is beyond its budget first, then what is undecided. */
function verdictOf$1({ rules, plan, state, epochs }, figures, cycles) {
	const broken = brokenRule(rules, state, figures);
	if (broken !== null) return {
		verdict: "regression",
		cause: broken
	};
	const { name: series } = rules;
	const { drift } = figures;
	if (!rules.gated.includes("drift")) return {
		verdict: "pass",
		cause: {
			rule: "level-within",
			series
		}
	};
	if (state?.verdict === "pass" && drift !== null) {
		const { growth, budget } = drift;
		return {
			verdict: "pass",
			cause: {
				rule: "growth-within",
				series,
				growth,
				budget,
				own: plan === null ? budget : plan.allowance.own
			}
		};
	}
	if (plan === null && rules.growth?.per === "minute" && cycles >= 8) return {
		verdict: "not-measured",
		cause: {
			rule: "no-rate",
			series
		}
	};
	const [growth, budget] = [drift?.growth ?? null, drift?.budget ?? 0];
	return {
		verdict: "inconclusive",
		cause: {
			rule: "growth-open",
			series,
			growth,
			budget,
			cycles,
			withheld: plan === null || state === null || drift === null ? null : withheldOf(plan, state, drift, epochs),
			...livesOf$1(state)
		}
	};
}
/** Null where the interval holds the budget: then nothing withholds a decision but the readings. */
function withheldOf({ rule }, { look, notFlat }, { growth, budget }, epochs) {
	if (notFlat !== void 0) return {
		rule: "not-flat",
		why: notFlat
	};
	if (look === null || growth.low <= budget && growth.high > budget) return null;
	const needed = growth.low > budget ? rule.failFrom : rule.passFrom;
	if (look.n < needed && epochs.length > 1) return {
		rule: "epochs",
		needed: needed + 3 - 1
	};
	if (look.n < needed) return {
		rule: "horizon",
		needed
	};
	return { rule: look.unsure ?? look.withheld ?? "certainty" };
}
/** The first rule that a gated series breaks; null where it breaks none. */
function brokenRule({ name: series, unit, better, gated }, state, { drift, comparison, peak }) {
	if (state?.verdict === "regression" && drift !== null) return {
		rule: "growth",
		series,
		growth: drift.growth,
		budget: drift.budget,
		...livesOf$1(state)
	};
	const byLevel = gated.includes("level");
	if (byLevel && comparison !== null && exceeds(comparison, comparison.budget)) {
		const { value, baseline, budget } = comparison;
		return {
			rule: "level",
			series,
			unit,
			better,
			value,
			baseline,
			budget
		};
	}
	if (isOverCap(peak)) return {
		rule: "cap",
		series,
		unit,
		value: peak.value,
		cap: peak.cap
	};
	if (byLevel && peak !== null && peaksTooHigh$1(peak)) {
		const { value, baseline, budget } = peak;
		return {
			rule: "peak",
			series,
			unit,
			value,
			baseline: baseline ?? 0,
			budget: budget ?? 0
		};
	}
	return null;
}
const livesOf$1 = (state) => state?.lives === void 0 ? {} : { lives: state.lives };
function driftFigure(plan, state) {
	const { look, growth, epoch, lives, kept } = state;
	if (growth === null) return null;
	const bends = look?.levelling === true || lives?.open === "levelling" || state.refuted;
	const per1000 = 1e3 / plan.requestsPerCycle * plan.rules.scale;
	const rate = requestsPerMinute(epoch?.checkpoints ?? []);
	return {
		growth: scaled(growth, per1000, plan.rules.unit),
		perMinute: rate === null ? null : growth.value * per1000 * rate / 1e3,
		budget: shownBudget(plan) + (kept?.widened ?? 0),
		baseline: plan.base === null || plan.base.slopes.length === 0 ? null : plan.base.slope * per1000,
		...bends ? { course: "levelling" } : {},
		...lives === void 0 ? {} : { lives }
	};
}
/** A budget that was raised is reported whole, with the growth that the recordings compared with show. */
function shownBudget({ allowance, budgetPer1000 }) {
	return allowance.inherited > 0 || allowance.accepted > 0 ? budgetPer1000 + allowance.ofBaseline : budgetPer1000;
}
function levelComparison({ rules, plan, epochs, baselines, alphaLevel }) {
	const epoch = longest(epochs);
	if (epoch === null || epoch.checkpoints.length < 8) return null;
	return compareLevel(epoch, baselines, rules, alphaLevel, plan?.allowance ?? null);
}
function levelFigure(comparison, epochs, name) {
	if (comparison !== null) {
		const { value, baseline, budget } = comparison;
		return {
			value,
			baseline,
			budget
		};
	}
	const value = longest(epochs)?.checkpoints.map((c) => readingOf(c, name)).findLast((v) => v !== null);
	return value === void 0 || value === null ? null : {
		value,
		baseline: null,
		budget: null
	};
}
function peakFigure(peak) {
	if (peak === null) return null;
	const { value, cap, baseline, budget } = peak;
	return {
		value,
		cap,
		baseline,
		budget
	};
}
function notesOf$1({ rules, plan, state, epochs }, comparison, baselines) {
	const notes = [];
	const { unit, better } = rules;
	const look = state?.look ?? null;
	if (rules.growthBeside !== null) notes.push({
		note: "growth-beside",
		series: rules.growthBeside
	});
	if (rules.gated.includes("drift") && plan?.widened === true) notes.push({ note: "budget-widened" });
	if (state?.kept !== void 0 && state.verdict === "pass" && plan !== null) notes.push({
		note: "kept-free",
		kept: state.kept,
		unit,
		budget: shownBudget(plan)
	});
	notes.push(...inheritedNotes(rules, plan, state, comparison));
	if (plan !== null && look !== null && plan.allowance.ofBaseline > 0 && plan.allowance.inherited === 0) {
		const growth = plan.allowance.ofBaseline;
		notes.push({
			note: "base-grows",
			source: "baseline",
			growth,
			unit,
			since: null
		});
	}
	if ((state?.lives === void 0 ? look?.againstBase === "unchecked" : !state.lives.compared) && (look?.answer === 1 || state?.verdict === "regression")) notes.push({
		note: "absolute-only",
		because: baselines === 0 ? "no-baseline" : "baselines-too-short"
	});
	if (epochs.length > 1) notes.push(epochsNote(epochs.length - 1, state?.lives));
	if (state?.refuted === true && state.verdict === "pass") notes.push(...filledNote(state, rules));
	if (rules.gated.includes("level") && comparison !== null && comparison.excess + comparison.margin < 0) {
		const distance = Math.abs(comparison.value - comparison.baseline);
		notes.push({
			note: "improved",
			distance,
			unit,
			better
		});
	}
	return notes;
}
function epochsNote(changes, lives) {
	return lives === void 0 ? {
		note: "epochs",
		changes
	} : {
		note: "lives",
		changes,
		lives
	};
}
/** Of growth that has ended: what it filled. */
function filledNote({ epoch }, { name, unit }) {
	const full = fullAt(epoch, name);
	return full === null || full.rise <= 0 ? [] : [{
		note: "filled",
		rise: full.rise,
		unit,
		requests: full.requests
	}];
}
/** Of what the base itself does, where this run does it too and would have been blamed for it. */
function inheritedNotes({ inherited, unit, scale }, plan, state, comparison) {
	if (inherited === null) return [];
	const { growth, level: rise, since } = inherited;
	const notes = [];
	if (plan !== null && state?.growth && plan.allowance.inherited > 0) {
		if (state.growth.high * scale * 1e3 / plan.requestsPerCycle > plan.allowance.own) notes.push({
			note: "base-grows",
			source: "base",
			growth,
			unit,
			since
		});
	}
	if (rise > 0 && comparison !== null && comparison.excess > comparison.own) notes.push({
		note: "base-level",
		rise,
		unit,
		since
	});
	return notes;
}
// lib/drift/growth/kept-free.js
/** Those layers of a recording that tell both. */
function keptPairs(series) {
	return (0,external_start_js_namespaceObject.seriesWhere)(({ reserveOf }) => reserveOf !== void 0 && Object.hasOwn(series, reserveOf)).flatMap((reserved) => {
		const allocated = (0,external_start_js_namespaceObject.definitionOf)(reserved)?.reserveOf;
		return allocated === void 0 || !Object.hasOwn(series, reserved) ? [] : [{
			allocated,
			reserved
		}];
	});
}
/**
* What a series is that is undecided because free memory comes and goes in it: where what is kept explains most of its changes
* from cycle to cycle, the rest is looked at alone. It is a leak where the rest is one, after as many cycles as growth is
* followed for; it passes where the rest is within budget and what is kept grows by less than two. Three looks in a row must
* agree. Where the run has ended one look is left, at the error of one look, and a pass has wider budgets, which it says. The
* caller knows that what is in use is within budget. Step 17 of docs/algorithm.md.
* @returns null where it stays undecided
*/
function besideKept(plan, pairs, epochs, final, space) {
	const read = readingsOf$1(plan, pairs, epochs);
	if (read === null) return null;
	const { epoch, run, kept, last } = read;
	const { alphaFail, alphaPass } = plan.rule;
	const lookAt = (n, by) => lookBeside(plan, run, kept, n, by, space);
	const early = {
		alphaFail,
		alphaPass,
		rest: 1,
		kept: KEPT_END
	};
	const looks = Array.from({ length: 3 }, (_, back) => lookAt(last - back, early));
	const [first] = looks;
	const agree = first != null && looks.every((taken) => taken?.look.answer === first.look.answer);
	const leaks = first?.look.answer === 1;
	const sure = agree && (!leaks || last >= plan.rule.failFrom + 12) ? first : null;
	const atEnd = {
		alphaFail: 50 * alphaFail,
		alphaPass: END_TAIL,
		rest: KEPT_END,
		kept: KEPT_BUDGETS
	};
	const found = sure ?? (final ? lookAt(last, atEnd) : null);
	if (found === null) return null;
	const { allowance, rules } = plan;
	const held = kept.slice(2, last).filter(Number.isFinite);
	return {
		verdict: found.look.answer > 0 ? "regression" : "pass",
		decidedAt: epoch.checkpoints[last - 1]?.cycle ?? null,
		look: found.look,
		growth: found.growth,
		epoch,
		followed: false,
		wavers: false,
		refuted: false,
		kept: {
			swing: (Math.max(...held) - Math.min(...held)) * rules.scale,
			high: found.kept.high * (1e3 / plan.requestsPerCycle * rules.scale),
			widened: sure === null && found.look.answer < 0 ? .8999999999999999 * allowance.own : 0
		}
	};
}
/** Whether the rest leans to a leak, so that the noise of what is kept alone would let the series pass. */
function restLeans(plan, pairs, epochs, space) {
	const read = readingsOf$1(plan, pairs, epochs);
	if (read === null) return false;
	const { run, kept, last } = read;
	const share = residentShare(run.y, kept, last);
	if (share === null) return false;
	const taken = look(restOf(run.y, kept, share, last), run.x, last, null, {
		...plan.rule,
		budget: allowed(plan)
	}, space);
	return taken !== null && taken.T > 0;
}
function readingsOf$1(plan, pairs, epochs) {
	const epoch = longest(epochs);
	if (epoch === null || pairs.length === 0) return null;
	const run = seriesRun(epoch, plan.rules, plan.requestsPerCycle);
	return {
		epoch,
		run,
		kept: Float64Array.from(epoch.checkpoints, (checkpoint) => keptAt(checkpoint, pairs) / plan.rules.scale),
		last: Math.min(run.y.findLastIndex(Number.isFinite) + 1, plan.last)
	};
}
/** The series less the share of what is kept that is resident. */
function restOf(y, kept, share, n) {
	return y.slice(0, n).map((value, i) => value - share * at(kept, i));
}
function keptAt(checkpoint, pairs) {
	return pairs.map(({ allocated, reserved }) => {
		const [used, held] = [readingOf(checkpoint, allocated), readingOf(checkpoint, reserved)];
		return used === null || held === null ? NaN : held - used;
	}).reduce((sum, part) => sum + part, 0);
}
/** Null where the look has no answer. */
function lookBeside(plan, { y, x }, kept, n, by, space) {
	const share = n < plan.rule.passFrom ? null : residentShare(y, kept, n);
	if (share === null) return null;
	const { alphaPass } = by;
	const ruleOf = (budgets) => ({
		...plan.rule,
		budget: allowed(plan) + (budgets - 1) * ownBudget(plan),
		alphaFail: Math.min(END_TAIL, by.alphaFail),
		alphaPass
	});
	const rest = restOf(y, kept, share, n);
	const ofKept = look(kept, x, n, null, ruleOf(by.kept), space);
	const within = look(rest, x, n, null, ruleOf(by.rest), space);
	const taken = within?.answer === -1 ? within : look(rest, x, n, null, ruleOf(1), space);
	if (taken === null || ofKept === null) return null;
	const leaks = taken.answer === 1 && taken.unsure === null;
	const isKept = -ofKept.T > tUpper(alphaPass, ofKept.nu);
	if (!leaks && !(taken.answer === -1 && isKept)) return null;
	return {
		look: taken,
		growth: growthInterval(rest, x, taken, space),
		kept: growthInterval(kept, x, ofKept, space)
	};
}
/** What the series may grow, with what the base grows itself. */
const allowed = ({ rule, base }) => rule.budget + baselineGrowth(base);
/** The series' own budget, without what is inherited or accepted, per nominal cycle. */
function ownBudget({ rule, allowance, budgetPer1000 }) {
	return budgetPer1000 === 0 ? 0 : rule.budget * allowance.own / budgetPer1000;
}
/**
* How much of a change of what is kept is resident, 0 to 1, by the changes from cycle to cycle: a leak, which grows alike in
* each, adds nothing to it.
* @returns null where what is kept explains less than half of the changes
*/
function residentShare(y, kept, n) {
	const steps = [];
	for (let i = 3; i < n; i++) {
		const step = [at(kept, i) - at(kept, i - 1), at(y, i) - at(y, i - 1)];
		if (step.every(Number.isFinite)) steps.push(step);
	}
	const sum = (of) => steps.reduce((all, step) => all + of(step), 0);
	const [kk, ky, yy] = [
		sum(([k]) => k * k),
		sum(([k, v]) => k * v),
		sum(([, v]) => v * v)
	];
	if (kk === 0) return null;
	const share = Math.min(1, Math.max(0, ky / kk));
	return sum(([k, v]) => (v - share * k) ** 2) > .5 * yy ? null : share;
}
// lib/drift/recycled/age-curve.js
/** Reductions of the sum of squares, in residual variances, that a warm-up and growth beyond the budget must give. */
const SHAPE_GAIN = 6;
const LEAK_GAIN = 2;
const NONE = {
	of: () => 0,
	ended: true
};
const isTelling = ({ x }) => x.length >= 3;
/**
* The curve of all lives that tell something. Workers that are replaced after so many requests, and share them unequally,
* age at different pace: their lives are stretched to one length where that explains the readings better.
* @param budget allowed growth, unit per nominal cycle; `floor` least standard deviation of the noise
* @returns null with fewer than five such lives
*/
function fitAgeCurve(all, budget, floor) {
	const lives = all.filter(isTelling);
	if (lives.length < 5) return null;
	const equal = curveOf(lives, budget, floor);
	const stretched = curveOf(ofOneLength(lives), budget, floor);
	const gain = 1 + SHAPE_GAIN / Math.max(1, pointsOf(lives));
	return equal !== null && stretched !== null && stretched.rss * gain < equal.rss ? stretched : equal;
}
/** Ages of lives that ended, stretched to their mean length; that mean keeps the sum over all workers what it was. */
function ofOneLength(lives) {
	const length = mean(lives.flatMap(({ x, ended }) => ended ? x.at(-1) ?? [] : []));
	return lives.map((life) => {
		const factor = life.ended ? length / (life.x.at(-1) ?? length) : 1;
		return {
			...life,
			x: life.x.map((age) => age * factor)
		};
	});
}
/** Points that are left for slope and warm-up once each life has its height. */
const pointsOf = (lives) => lives.reduce((points, { x }) => points + x.length - 1, 0);
function curveOf(lives, budget, floor) {
	const df = Math.max(1, pointsOf(lives) - 2);
	const tables = shapesOf(lives).map((shape) => {
		const products = lives.map((life) => productsOf(life, shape));
		return {
			shape,
			products,
			all: products.reduce((sum, one) => combined(sum, one, 1))
		};
	});
	const leaking = (without) => {
		let best = null;
		for (const { shape, products, all: total } of tables) {
			if (!shape.ended) continue;
			const left = without === null ? void 0 : products[without];
			const sums = left === void 0 ? total : combined(total, left, -1);
			const fit = freeFit(sums);
			if (best === null || fit.rss * (1 + SHAPE_GAIN / df) < best.rss) best = {
				...fit,
				shape,
				sums
			};
		}
		return best;
	};
	const whole = leaking(null);
	if (whole === null || !(whole.sums.xx > 0)) return null;
	const bounded = Math.min(...tables.map(({ all: sums }) => heldFit(sums, Math.min(freeFit(sums).slope, budget)).rss));
	const slopes = lives.map((_, i) => leaking(i)?.slope ?? NaN);
	const middle = mean(slopes);
	const n = lives.length;
	const jackknife = (n - 1) / n * slopes.reduce((sum, slope) => sum + (slope - middle) ** 2, 0);
	const { xx, xs, ss } = whole.sums;
	const needed = LEAK_GAIN + (whole.amplitude > 0 ? SHAPE_GAIN : 0);
	const rounding = floor ** 2 / (whole.amplitude > 0 ? xx - xs * xs / ss : xx);
	return {
		slope: whole.slope,
		se: Math.sqrt(Math.max(jackknife, rounding)),
		df: n - 1,
		rss: whole.rss,
		levelling: whole.slope > budget && bounded <= whole.rss * (1 + needed / df),
		heights: lives.flatMap(({ x, y, born }) => {
			const rest = y.map((value, i) => value - whole.slope * (x[i] ?? 0) - whole.amplitude * whole.shape.of(x[i] ?? 0));
			return born === null ? [] : {
				born,
				height: mean(rest)
			};
		})
	};
}
/** Warm-ups of lives of this length: saturation up to twice as slow, logarithms, and ramps. */
function shapesOf(lives) {
	const age = median(lives.map(({ x }) => x.at(-1) ?? 0));
	return [
		NONE,
		...[
			.05,
			.1,
			.2,
			.33,
			.5,
			.75,
			1,
			1.5,
			2
		].map((share) => ({
			of: (x) => 1 - Math.exp(-x / (share * age)),
			ended: share <= .34
		})),
		...[
			.02,
			.1,
			.3
		].map((share) => ({
			of: (x) => Math.log1p(x / (share * age)),
			ended: false
		})),
		...[
			.3,
			.4,
			.5,
			.6,
			.7,
			.8
		].map((share) => ({
			of: (x) => Math.min(x, share * age),
			ended: share <= .5
		}))
	];
}
function productsOf({ x, y }, shape) {
	const s = x.map((age) => shape.of(age));
	const [mx, ms, my] = [
		mean(x),
		mean(s),
		mean(y)
	];
	const sums = {
		xx: 0,
		xs: 0,
		ss: 0,
		xy: 0,
		sy: 0,
		yy: 0
	};
	for (const [i, age] of x.entries()) {
		const [a, b, c] = [
			age - mx,
			(s[i] ?? 0) - ms,
			(y[i] ?? 0) - my
		];
		sums.xx += a * a;
		sums.xs += a * b;
		sums.ss += b * b;
		sums.xy += a * c;
		sums.sy += b * c;
		sums.yy += c * c;
	}
	return sums;
}
function combined(a, b, sign) {
	return {
		xx: a.xx + sign * b.xx,
		xs: a.xs + sign * b.xs,
		ss: a.ss + sign * b.ss,
		xy: a.xy + sign * b.xy,
		sy: a.sy + sign * b.sy,
		yy: a.yy + sign * b.yy
	};
}
/** Least squares with the slope free and the amplitude at least 0. */
function freeFit({ xx, xs, ss, xy, sy, yy }) {
	const det = xx * ss - xs * xs;
	const amplitude = det > 1e-9 * xx * ss ? Math.max(0, (sy * xx - xy * xs) / det) : 0;
	const slope = xx > 0 ? (xy - amplitude * xs) / xx : 0;
	return {
		slope,
		amplitude,
		rss: Math.max(0, yy - slope * xy - amplitude * sy)
	};
}
/** The same with the slope given. */
function heldFit({ xx, xs, ss, xy, sy, yy }, slope) {
	const amplitude = ss > 0 ? Math.max(0, (sy - slope * xs) / ss) : 0;
	const rss = yy - 2 * slope * xy + slope * slope * xx - 2 * amplitude * (sy - slope * xs) + amplitude * amplitude * ss;
	return {
		slope,
		amplitude,
		rss: Math.max(0, rss)
	};
}
// lib/drift/recycled/lives.js
/**
* Takes a series apart by process. A process is its pid, its container, its start time and the program that it runs (an
* exec frees what the one before held), where these are recorded. Memory that no process holds lasts; a series that is not
* read by process (a device) lives as long as the set of processes, and so do all where the same pids come back and no
* start time tells them apart (a container that restarts).
* @param cycles checkpoints up to this cycle count
*/
function livesOf(recording, rules, perCycle, cycles) {
	const checkpoints = measured(recording).filter((c, i, all) => c.cycle <= cycles && c.requests > before(all, i));
	const isWhole = (readings) => readings.length === checkpoints.length;
	let seen = seenIn(checkpoints, rules, true);
	const changes = new Set(checkpoints.map(({ epoch }) => epoch)).size > 1;
	const outside = (0,external_start_js_namespaceObject.definitionOf)(rules.name)?.outsideProcesses === true;
	if (changes && !outside && seen.every(isWhole)) seen = seenIn(checkpoints, rules, false);
	const lasting = seen.filter(isWhole);
	const workers = seen.filter((readings) => !isWhole(readings));
	const served = checkpoints.map(({ requests }) => requests / perCycle);
	const alive = checkpoints.map((_, at) => workers.filter((worker) => spans(worker, at)).length);
	const own = sharesOf(served, alive);
	const third = Math.ceil(alive.length / 3);
	return {
		lives: workers.map((worker) => lifeOf(worker, served, own)),
		lasting: lasting.length === 0 ? null : sumOf$2(lasting, checkpoints, served),
		workers: median(alive),
		multiplying: median(alive.slice(-third)) > median(alive.slice(-2 * third, -third))
	};
}
/** The readings of each process, or of each set of processes. */
function seenIn(checkpoints, rules, byProcess) {
	const seen = /* @__PURE__ */ new Map();
	for (const [at, checkpoint] of checkpoints.entries()) for (const [key, value] of readingsOf(checkpoint, rules, byProcess)) {
		const readings = seen.get(key) ?? [];
		if (readings.length === 0) seen.set(key, readings);
		readings.push({
			at,
			value: value / rules.scale
		});
	}
	return [...seen.values()];
}
const before = (checkpoints, i) => checkpoints[i - 1]?.requests ?? 0;
const spans = (worker, at) => at >= (worker[0]?.at ?? 0) && at <= (worker.at(-1)?.at ?? -1);
/** Each process and its reading at a checkpoint; the whole series under one name where it is not read by process. */
function readingsOf(checkpoint, { name }, byProcess) {
	const whole = readingOf(checkpoint, name);
	if (whole === null) return [];
	if ((0,external_start_js_namespaceObject.definitionOf)(name)?.outsideProcesses === true) return [["service", whole]];
	const parts = (byProcess ? checkpoint.processes ?? [] : []).flatMap(({ pid, member, started, program, values }) => {
		const value = values?.[name] ?? null;
		return value === null ? [] : [[[
			member,
			pid,
			started,
			program
		].join(" "), value]];
	});
	return parts.length > 0 ? parts : [[`epoch ${checkpoint.epoch}`, whole]];
}
/** Nominal cycles that one worker has served by each checkpoint, had it been there from the start. */
function sharesOf(served, alive) {
	let own = 0;
	return served.map((now, at) => {
		own += (now - (served[at - 1] ?? 0)) / Math.max(1, alive[at] ?? 1);
		return own;
	});
}
function lifeOf(worker, served, own) {
	const first = worker[0]?.at ?? 0;
	const origin = first === 0 ? 0 : own[first] ?? 0;
	const grown = worker.filter(({ at }) => at - first >= 2);
	return {
		x: grown.map(({ at }) => (own[at] ?? 0) - origin),
		y: grown.map(({ value }) => value),
		born: first === 0 ? null : served[first] ?? 0,
		cycles: worker.length,
		ended: worker.at(-1)?.at !== served.length - 1
	};
}
/** Sum of several processes after cycle k at index k - 1. */
function sumOf$2(processes, checkpoints, served) {
	const length = checkpoints.at(-1)?.cycle ?? 0;
	const [y, x] = [new Float64Array(length).fill(NaN), new Float64Array(length).fill(NaN)];
	for (const [at, { cycle }] of checkpoints.entries()) {
		y[cycle - 1] = processes.reduce((sum, readings) => sum + (readings[at]?.value ?? NaN), 0);
		x[cycle - 1] = served[at] ?? NaN;
	}
	return {
		y,
		x
	};
}
// lib/drift/recycled/recycled-look.js
/** One-sided error of the guards of a pass. */
const GUARD = .05;
/**
* One look after `n` cycles. Growth is the sum of two parts: of processes that last the whole run, by the ordinary look;
* and of workers, by the age of each. A leak that a restart frees counts as a leak: it is what the service loses until
* then. A pass also needs that workers are not born ever larger, nor ever more of them. docs/algorithm.md, recycled
* workers.
* @param bases comparable recordings
*/
function recycledLook(recording, bases, plan, n, space) {
	const { rule } = plan;
	const base = baseOf(bases);
	const usual = baseOf(bases.filter(({ undecided }) => !undecided));
	const budget = rule.budget + Math.max(0, usual !== null && usual.slope > 3 * usual.se ? usual.slope : 0);
	const { lives, curve, lasting, until, beyond } = partsOf(recording, plan, n, budget, space);
	const ended = lives.lives.filter((life) => life.ended);
	const common = {
		n,
		lives: lives.lives.filter(isTelling).length,
		lifeCycles: median((ended.length === 0 ? lives.lives : ended).map(({ cycles }) => cycles)),
		workers: lives.workers,
		levelling: curve?.levelling ?? false,
		compared: base !== null
	};
	if (until === null) return {
		...common,
		answer: 0,
		growth: null,
		grows: "within-lives"
	};
	const worse = (part) => isAbove(part, budget, rule.alphaFail) && (base === null || isWorse(part, base, rule.budget, rule.alphaFail));
	const answer = (part, grows, value) => {
		return {
			...common,
			answer: value,
			growth: intervalOf(part),
			grows
		};
	};
	if (n >= rule.failFrom) {
		if (lasting?.look?.answer === 1 && worse(lasting)) return answer(lasting, "lasting", 1);
		if (beyond !== null && worse(beyond)) return answer(beyond, "between-lives", 1);
		if (worse(until) && !common.levelling) return answer(until, "within-lives", 1);
	}
	const most = 2 * ended.filter(isTelling).length >= ended.length;
	const within = (curve === null || most && beyond !== null) && isBelow(until, budget, rule.alphaPass) && (lasting === null || lasting.look?.answer === -1) && (beyond === null || isBelow(beyond, 2 * budget, GUARD)) && !lives.multiplying;
	return answer(until, "within-lives", n >= rule.passFrom && within ? -1 : 0);
}
/** Growth until a worker is replaced, of a whole recording; null where its workers are not recycled. */
function recycledGrowth(recording, plan, space) {
	const last = recording.checkpoints.at(-1)?.cycle ?? 0;
	return partsOf(recording, plan, Math.min(last, plan.last), plan.rule.budget, space).until;
}
function partsOf(recording, plan, n, budget, space) {
	const { rules, rule, requestsPerCycle } = plan;
	const lives = livesOf(recording, rules, requestsPerCycle, n);
	const floor = Math.max(NOISE_FLOOR, rule.quantum / Math.sqrt(12));
	const curve = fitAgeCurve(lives.lives, budget, floor);
	const lasting = lastingOf(lives, plan, space);
	const none = lives.lives.length === 0;
	if (curve === null && !none) return {
		lives,
		curve,
		lasting,
		until: null,
		beyond: null
	};
	const later = curve === null ? null : fromLifeToLife(curve, lives.workers, floor);
	return {
		lives,
		curve,
		lasting,
		until: sumOf$1(curve, lasting),
		beyond: later === null ? null : sumOf$1(later, lasting)
	};
}
/** The ordinary look at what lasts. */
function lastingOf({ lasting }, { rule }, space) {
	if (lasting === null) return null;
	const { y, x } = lasting;
	const taken = look(y, x, y.length, null, rule, space);
	if (taken === null) return {
		slope: 0,
		se: Number.POSITIVE_INFINITY,
		df: 1,
		look: null
	};
	const { value, low, high } = growthInterval(y, x, taken, space);
	return {
		slope: value,
		se: (high - low) / (2 * tUpper(.025, taken.nu)),
		df: taken.nu,
		look: taken
	};
}
/** How much higher workers are at equal age the later they are born, by least squares; null with fewer than four. */
function fromLifeToLife({ heights }, workers, floor) {
	if (heights.length < 4) return null;
	const [mx, my] = [mean(heights.map(({ born }) => born)), mean(heights.map(({ height }) => height))];
	const xx = heights.reduce((sum, { born }) => sum + (born - mx) ** 2, 0);
	if (!(xx > 0)) return null;
	const slope = heights.reduce((sum, { born, height }) => sum + (born - mx) * (height - my), 0) / xx;
	const rss = heights.reduce((sum, { born, height }) => sum + (height - my - slope * (born - mx)) ** 2, 0);
	const df = heights.length - 2;
	return {
		slope: workers * slope,
		se: workers * Math.sqrt(Math.max(rss / df, floor ** 2) / xx),
		df
	};
}
function sumOf$1(part, lasting) {
	if (part === null || lasting === null) return part ?? lasting;
	return {
		slope: part.slope + lasting.slope,
		se: Math.hypot(part.se, lasting.se),
		df: Math.min(part.df, lasting.df)
	};
}
/** Of the comparable recordings: mean, and how far runs scatter; of a single one three times its own error, as elsewhere. */
function baseOf(bases) {
	if (bases.length === 0) return null;
	const slopes = bases.map(({ slope }) => slope);
	const own = mean(bases.map(({ se }) => se ** 2));
	const between = bases.length > 1 ? Math.max(own, sampleVariance(slopes)) : 3 * own;
	return {
		slope: mean(slopes),
		se: Math.sqrt(between / bases.length),
		df: Math.min(...bases.map(({ df }) => df)),
		between
	};
}
const isAbove = ({ slope, se, df }, limit, alpha) => slope - tUpper(alpha, df) * se > limit;
const isBelow = ({ slope, se, df }, limit, alpha) => slope + tUpper(alpha, df) * se <= limit;
/** Worse than the base by more than the budget, as in step 12 (b). */
function isWorse(part, base, budget, alpha) {
	const difference = {
		slope: part.slope - base.slope,
		se: Math.hypot(part.se, base.se),
		df: part.df
	};
	return isAbove(difference, budget, alpha);
}
function intervalOf({ slope, se, df }) {
	const half = tUpper(.025, df) * se;
	return {
		value: slope,
		low: slope - half,
		high: slope + half
	};
}
// lib/drift/recycled/recycled-series.js
/**
* A series of a service whose workers are replaced before any set of processes could be judged. Looks as the ordinary
* rule does, from its horizon on; three equal answers in a row decide, and later ones overrule them. It is silent where a
* set of processes lives long enough for the ordinary rule.
*/
var RecycledSeries = class {
	plan;
	baselines;
	space;
	#bases = null;
	#looked = 0;
	#equal = 0;
	#latest = null;
	#decision = null;
	#since = null;
	constructor(plan, baselines, space) {
		this.plan = plan;
		this.baselines = baselines;
		this.space = space;
	}
	/**
	* What the lives of workers say, where the ordinary rule is undecided.
	* @param ordinary its state
	* @returns null where this rule has nothing to add
	*/
	state(recording, epochs, ordinary) {
		if (ordinary === null || ordinary.verdict !== null || !isShort(epochs, this.plan)) return null;
		this.#advance(recording);
		const shown = this.#decision ?? this.#latest;
		if (shown === null) return null;
		const lives = figureOf(shown, this.plan, this.#decision !== null);
		if (shown.growth === null) return {
			...ordinary,
			lives
		};
		return {
			verdict: this.#decision === null ? null : this.#decision.answer > 0 ? "regression" : "pass",
			decidedAt: this.#since,
			look: null,
			growth: shown.growth,
			epoch: longest(epochs),
			followed: false,
			wavers: false,
			refuted: false,
			lives
		};
	}
	#advance(recording) {
		const { rule, last } = this.plan;
		for (const { cycle } of measured(recording)) {
			if (cycle <= this.#looked || cycle > last) continue;
			this.#looked = cycle;
			const stride = Math.max(1, Math.floor(cycle / 64));
			if (cycle < Math.min(rule.failFrom, rule.passFrom) || cycle % stride !== 0) continue;
			if (!isShort(epochsOf(upTo(recording, cycle)), this.plan)) continue;
			this.#take(recording, cycle);
		}
	}
	#take(recording, cycle) {
		this.#bases ??= this.baselines.filter((base) => isShort(epochsOf(base), this.plan)).flatMap((base) => {
			const growth = recycledGrowth(base, this.plan, this.space);
			return growth === null ? [] : {
				...growth,
				undecided: base.verdict?.verdict === "inconclusive"
			};
		});
		const look = recycledLook(recording, this.#bases, this.plan, cycle, this.space);
		this.#equal = look.answer === 0 ? 0 : look.answer === this.#latest?.answer ? this.#equal + 1 : 1;
		this.#latest = look;
		if (this.#equal < 3) return;
		if (this.#decision?.answer !== look.answer) this.#since = cycle;
		this.#decision = look;
	}
};
/** Several sets of processes, and none of them long enough for the ordinary rule. */
function isShort(epochs, { rule }) {
	const cycles = longest(epochs)?.checkpoints.length ?? 0;
	return epochs.length >= 4 && cycles < Math.min(rule.failFrom, rule.passFrom) + 3 - 1;
}
/** The recording as it was after a cycle. */
function upTo(recording, cycle) {
	return {
		...recording,
		checkpoints: recording.checkpoints.filter((checkpoint) => checkpoint.cycle <= cycle)
	};
}
function figureOf(look, { requestsPerCycle }, decided) {
	return {
		lives: look.lives,
		requests: Math.round(look.lifeCycles * requestsPerCycle / Math.max(1, look.workers)),
		cycles: look.lifeCycles,
		grows: look.grows,
		compared: look.compared,
		open: decided ? null : look.growth === null ? "too-few" : look.levelling ? "levelling" : "close"
	};
}
// lib/drift/phase-growth.js
/** Fewer steps have no spread to speak of. */
const MIN_STEPS = 3;
/** Answers of a phase that came as expected, at least: a phase that was not served tells nothing of the memory it takes. */
const SERVED = .5;
/**
* Growth of a series by requests of one kind, from cycles of that kind alone: a t interval over what each step added.
* Per 1000 of those requests, in the series' unit.
* @param tail of either side
* @returns why it tells nothing where it does not
*/
function phaseEstimate(phase, series, tail) {
	const failed = failureOf(phase, series);
	if (failed !== null) return { failed };
	const rates = increments(phase, series);
	const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
	const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
	const rounding = ((0,external_start_js_namespaceObject.definitionOf)(series)?.granularity ?? 1) * 1e3 / requestsPerStep(phase) / Math.sqrt(12);
	const half = tUpper(tail, rates.length - 1) * Math.sqrt((variance + rounding ** 2) / rates.length);
	return {
		value: mean,
		low: mean - half,
		high: mean + half
	};
}
function failureOf({ steps, failed, death }, series) {
	if (death !== void 0) return {
		why: "died",
		death
	};
	if (failed !== void 0) return {
		why: "recorded",
		detail: failed
	};
	const measured = steps.slice(1);
	if (measured.length < MIN_STEPS) return { why: "no-time" };
	if (steps.some(({ values }) => typeof values[series] !== "number")) return { why: "unread" };
	const sent = measured.reduce((sum, step) => sum + step.sent, 0);
	const ok = measured.reduce((sum, step) => sum + step.ok, 0);
	return sent === 0 || ok < SERVED * sent ? {
		why: "unserved",
		ok,
		sent
	} : null;
}
/** Per 1000 requests, one of each step. */
function increments({ steps }, series) {
	return steps.slice(1).map((step, index) => {
		const before = steps[index]?.values[series] ?? 0;
		return ((step.values[series] ?? 0) - before) * 1e3 / Math.max(1, step.sent);
	});
}
function requestsPerStep({ steps }) {
	const sent = steps.slice(1).map((step) => step.sent);
	return Math.max(1, sent.reduce((sum, n) => sum + n, 0) / Math.max(1, sent.length));
}
// lib/drift/budget/class-budget.js
/**
* Budgets of single classes of requests, which identical mixed cycles cannot tell apart: judged by the cycles of each
* class alone, in every series gated for growth that is measured in bytes. A class that was not replayed, or not served,
* is `not-measured`: never green by absence. The error is split over classes and series.
*/
function classProblems(candidate, rules) {
	const judged = rules.series.filter(({ gated, unit }) => gated.includes("drift") && unit === "bytes");
	const tail = rules.alpha / Math.max(1, rules.classes.length * judged.length);
	return rules.classes.flatMap(({ name, bytes }) => {
		const phase = candidate.phases.find((one) => one.phase === "class" && one.class === name);
		if (phase === void 0) return {
			verdict: "not-measured",
			cause: {
				rule: "class-not-replayed",
				class: name
			}
		};
		return judged.flatMap((series) => problemOf(phase, name, series, bytes, tail));
	});
}
function problemOf(phase, name, { name: series }, budget, tail) {
	const found = phaseEstimate(phase, series, tail);
	if ("failed" in found) {
		const { failed } = found;
		return [{
			verdict: "not-measured",
			cause: {
				rule: "class-untold",
				class: name,
				series,
				failed
			}
		}];
	}
	const verdict = verdictOf(found, budget);
	if (verdict === null) return [];
	const open = verdict === "inconclusive";
	return [{
		verdict,
		cause: {
			rule: "class-growth",
			class: name,
			series,
			growth: {
				...found,
				unit: "bytes"
			},
			budget,
			open
		},
		...open ? {} : { absolute: true }
	}];
}
function verdictOf({ low, high }, budget) {
	return low > budget ? "regression" : high > budget ? "inconclusive" : null;
}
// lib/drift/validity/replay-validity.js
/** Error share that is tolerated where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = .05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = .005;
/** Cycles after which a run under way is given up for what every one of them showed. */
const CYCLES_FOR_ERRORS = 8;
/**
* Whether the workload was served as the baseline served it: a service that answers with errors does other work, and
* its memory says nothing of the change. A recording without any cycle line tells nothing of its replay and is let be.
*/
function replayProblems(candidate, baselines, lateShare, final) {
	const cycles = served(candidate);
	const empty = cycles.find((cycle) => cycle.sent === 0);
	if (empty !== void 0) return [notMeasured({
		rule: "cycle-empty",
		cycle: empty.cycle
	})];
	const unsent = sumOf(cycles, (cycle) => cycle.unsent ?? 0);
	if (unsent > 0) {
		const inFlight = highestOf(cycles.map((cycle) => cycle.in_flight ?? 0));
		return [notMeasured({
			rule: "requests-unsent",
			unsent,
			inFlight
		})];
	}
	const { first, further } = classErrors(candidate, baselines, final);
	if (cycles.length === 0 || !final && cycles.length < CYCLES_FOR_ERRORS) return first;
	return [
		...first,
		...errorProblems(cycles, baselines),
		...further,
		...lateProblems(cycles, lateShare),
		...disconnectProblems(cycles, baselines.flatMap(served))
	];
}
function errorProblems(cycles, baselines) {
	const here = errors(cycles);
	const there = errors(baselines.flatMap(served));
	const usual = there.sent === 0 ? null : there.share;
	const allowed = usual === null ? ERRORS_WITHOUT_BASELINE : usual + tolerance(here, there);
	if (here.share <= allowed) return [];
	return [notMeasured({
		rule: "errors",
		share: here.share,
		usual,
		allowed,
		mostly: commonest(cycles)
	})];
}
/** Late by this machine's fault: another load than the recorded one was replayed. */
function lateProblems(cycles, allowed) {
	const timed = cycles.filter((cycle) => cycle.late !== void 0);
	const sent = sumOf(timed, (cycle) => cycle.sent - (cycle.amplified ?? 0));
	const share = sent <= 0 ? 0 : sumOf(timed, (cycle) => cycle.late ?? 0) / sent;
	if (share <= allowed) return [];
	const p99Ms = highestOf(timed.map((cycle) => cycle.lateness_ms?.p99 ?? 0));
	return [notMeasured({
		rule: "dispatch-delay",
		share,
		allowed,
		p99Ms
	})];
}
function sumOf(cycles, pick) {
	return cycles.reduce((sum, cycle) => sum + pick(cycle), 0);
}
function served(recording) {
	return recording.cycles.filter((record) => record.cycle >= 1);
}
function errors(cycles) {
	const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
	const ok = cycles.reduce((sum, cycle) => sum + Math.min(cycle.ok, cycle.sent), 0);
	return {
		sent,
		share: sent === 0 ? 0 : (sent - ok) / sent
	};
}
/** Three binomial standard errors of the difference at the baseline's share, and never less than half a percent. */
function tolerance(here, there) {
	const variance = there.share * (1 - there.share) * (1 / here.sent + 1 / there.sent);
	return Math.max(ERRORS_TOLERATED, 3 * Math.sqrt(variance));
}
/** The most frequent kind of error; null without one. */
function commonest(cycles) {
	const counts = /* @__PURE__ */ new Map();
	for (const { errors: kinds } of cycles) for (const [kind, count] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + count);
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
// lib/drift/validity/validity.js
/**
* What keeps a run from a verdict, or decides it at once. A run is never green by absence: whatever should have been
* read or sent and was not is a problem.
* @param final false while the run may still go on: then only what no further cycle can fix is reported
*/
function problemsOf(candidate, rules, comparable, final) {
	const events = eventProblems(candidate, comparable);
	if (events.length > 0 && measured(candidate).length === 0) return events;
	return [
		...events,
		...unseenLayers(candidate, rules),
		...readingProblems(candidate, rules, comparable, final),
		...replayProblems(candidate, comparable.used, rules.lateShare, final),
		...final ? [
			...lengthProblems(candidate),
			...classProblems(candidate, rules),
			...sentinelProblems(candidate, comparable.used)
		] : []
	];
}
/** Events that end a run, and the rule that reports them. */
const ENDINGS = {
	exit: "exited",
	contaminated: "contaminated",
	cancelled: "cancelled",
	"not-measured": "given-up"
};
function eventProblems(candidate, comparable) {
	return candidate.events.flatMap((event) => {
		const { what, death } = event;
		if (what === "oom-kill") return [killed(candidate, event, comparable)];
		if (what === "device-oom") return [outOfMemory(event, comparable)];
		const rule = Object.hasOwn(ENDINGS, what) ? ENDINGS[what] : null;
		if (rule === "exited" && death !== void 0) return [notMeasured({
			rule,
			...recordedOf(event),
			death
		})];
		return rule === null ? [] : [notMeasured({
			rule,
			...recordedOf(event)
		})];
	});
}
/** What it says of why; without an event, nothing. */
function recordedOf(event = {}) {
	const { trouble, detail = "", remedy = null } = event;
	return {
		...given({ trouble }),
		detail,
		remedy
	};
}
/** Killed for memory: by this change, unless it never served or the base died the same way. */
function killed(candidate, event, comparable) {
	if (candidate.checkpoints.length === 0 && candidate.cycles.length === 0) return notMeasured({
		rule: "killed-before-ready",
		...recordedOf(event)
	});
	const baseToo = comparable.allKilled || candidate.header.rules?.inherited?.killed === true;
	const cycle = measured(candidate).at(-1)?.cycle ?? 0;
	const compared = comparable.used.length > 0;
	const cause = {
		rule: "killed",
		cycle,
		...recordedOf(event),
		baseToo,
		compared,
		...given({ death: event.death })
	};
	return baseToo ? notMeasured(cause) : {
		verdict: "regression",
		cause
	};
}
/** An allocation on the device failed, and the service lives on: by this change, unless the base fails the same way. */
function outOfMemory(event, { allOutOfMemory: baseToo }) {
	const cause = {
		rule: "device-out-of-memory",
		...recordedOf(event),
		baseToo
	};
	return baseToo ? notMeasured(cause) : {
		verdict: "regression",
		cause
	};
}
function readingProblems(candidate, rules, comparable, final) {
	if (!rules.series.some((series) => series.gated.length > 0)) return final || candidate.checkpoints.length > 0 ? [notMeasured({ rule: "nothing-gated" })] : [];
	const silent = [...requiredSeries(rules, comparable)].flatMap((series) => silence(candidate, series, final) ?? []);
	const gone = final || measured(candidate).length >= 3 ? absentFromCandidate(candidate, comparable) : [];
	const nothing = final && measured(candidate).length > 0 && silent.length === 0 && !anyReading(candidate, rules);
	return [
		...gone,
		...silent,
		...nothing ? [notMeasured({ rule: "nothing-read" })] : []
	];
}
function anyReading(candidate, rules) {
	const gated = rules.series.filter((series) => series.gated.length > 0);
	return measured(candidate).some((checkpoint) => gated.some((series) => readingOf(checkpoint, series.name) !== null));
}
/** Series that must be read throughout: those declared required, and those the baseline has. */
function requiredSeries(rules, comparable) {
	const inBaseline = seriesOfBaselines(comparable);
	return new Set(rules.series.filter((series) => series.required || series.gated.length > 0 && inBaseline.has(series.name)).map((series) => series.name));
}
/** Series of the contract that a baseline read throughout and whose absence in the candidate would hide something. */
function seriesOfBaselines(comparable) {
	const found = /* @__PURE__ */ new Set();
	for (const recording of comparable.used) for (const [name, { gated }] of Object.entries(recording.header.series)) {
		const { required = "never", atRest } = (0,external_start_js_namespaceObject.definitionOf)(name) ?? {};
		if (required === "never" || atRest !== void 0 && gated?.length === 0) continue;
		if (measured(recording).every((checkpoint) => readingOf(checkpoint, name) !== null)) found.add(name);
	}
	return found;
}
function absentFromCandidate(candidate, comparable) {
	return [...seriesOfBaselines(comparable)].filter((name) => !Object.hasOwn(candidate.header.series, name)).map((series) => notMeasured({
		rule: "series-absent",
		series
	}));
}
/**
* How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
* fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it did not.
*/
function silence(candidate, series, final) {
	const byCycle = new Map(measured(candidate).map((checkpoint) => [checkpoint.cycle, checkpoint]));
	const cycles = Math.min(MAX_CYCLES, highestOf(byCycle.keys(), 0));
	const read = Array.from({ length: cycles }, (_, k) => readingOf(byCycle.get(k + 1) ?? null, series) !== null);
	const missing = read.filter((ok) => !ok).length;
	const why = {
		series,
		...recordedOf(candidate.events.find(({ what, series: of }) => what === "unread" && of === series))
	};
	if (cycles === 0 || cycles < 3 && !final) return null;
	if (missing === cycles) return notMeasured({
		rule: "series-never-read",
		...why
	});
	const after = read.lastIndexOf(true) + 1;
	if (cycles - after >= 3) return notMeasured({
		rule: "series-silent",
		after,
		...why
	});
	if (final && missing > .2 * cycles) return notMeasured({
		rule: "series-gaps",
		missing,
		of: cycles,
		...why
	});
	return null;
}
function lengthProblems(candidate) {
	const found = measured(candidate).length;
	if (found >= 8) return [];
	return [notMeasured({
		rule: "too-few-checkpoints",
		found,
		needed: 8
	})];
}
// lib/drift/judge.js
/**
* A judge of one run.
* @param baselines every recording that might be comparable; those that are not are refused with a reason
* @param refused recordings that could not be offered
*/
function createJudge(baselines, overrides = {}, refused = []) {
	const space = new Workspace();
	let fixed = null;
	let checkpoints = 0;
	function fix(candidate) {
		if (fixed === null || fixed.header !== candidate.header || candidate.checkpoints.length < checkpoints) {
			const rules = readRules(candidate.header, overrides);
			const comparable = chooseBaselines(candidate, baselines);
			comparable.refused.push(...refused);
			fixed = {
				header: candidate.header,
				rules,
				comparable,
				trackers: /* @__PURE__ */ new Map(),
				recycled: /* @__PURE__ */ new Map()
			};
		}
		checkpoints = candidate.checkpoints.length;
		if (fixed.trackers.size === 0 && lastCycle(candidate) >= 8) for (const plan of plansOf(candidate, fixed.comparable, fixed.rules, space)) {
			const { name } = plan.rules;
			const alike = ofSameMeaning(fixed.comparable.used, candidate, name);
			fixed.trackers.set(name, new DriftTracker(plan, space));
			fixed.recycled.set(name, new RecycledSeries(plan, alike, space));
		}
		return fixed;
	}
	return {
		get baselines() {
			return fixed?.comparable.used ?? [];
		},
		plans(candidate) {
			const { rules, comparable } = fix(candidate);
			return plansOf(candidate, comparable, rules, space);
		},
		judge(candidate, { final }) {
			const { rules, comparable, trackers, recycled } = fix(candidate);
			const epochs = epochsOf(candidate);
			for (const tracker of trackers.values()) tracker.advance(epochs);
			let following = false;
			let wavers = false;
			const pairs = keptPairs(candidate.header.series);
			const findings = [];
			for (const series of [...rules.series].sort((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.name, b.name))) {
				const alike = ofSameMeaning(comparable.used, candidate, series.name);
				if (isJudgedAtRest(series)) {
					findings.push(restFinding(candidate, series, alike, final));
					continue;
				}
				const tracker = trackers.get(series.name);
				const plan = tracker?.plan ?? (final ? explanatoryPlan(candidate, comparable, rules, series, space) : null);
				const ordinary = tracker?.state(epochs, final) ?? (plan === null ? null : describeDrift(plan, epochs, space));
				const told = recycled.get(series.name)?.state(candidate, epochs, ordinary) ?? ordinary;
				const isBeside = plan !== null && told?.lives === void 0 && holdsThem(series, pairs, findings);
				const hidden = isBeside && told?.verdict === "pass" && restLeans(plan, pairs, epochs, space);
				const open = told !== null && hidden ? {
					...told,
					verdict: null,
					decidedAt: null
				} : told;
				const found = (isBeside && open?.verdict === null ? besideKept(plan, pairs, epochs, final, space) : null) ?? open;
				const state = found === null ? null : unlessCut(candidate, series.name, found);
				const gated = series.gated.includes("drift");
				following ||= state?.followed === true && gated;
				wavers ||= state?.wavers === true && gated;
				const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes("level")).length);
				const unraised = final && plan !== null ? isRegressionUnraised(plan, epochs, space) : null;
				findings.push(findingOf(candidate, {
					rules: series,
					plan,
					state,
					unraised,
					epochs,
					baselines: alike,
					otherwise: comparable.used.find((recording) => ofSameMeaning([recording], candidate, series.name).length === 0),
					alphaLevel
				}));
			}
			return conclude(candidate, {
				findings,
				problems: problemsOf(candidate, rules, comparable, final),
				comparable,
				epochs,
				rules,
				final,
				following,
				wavers
			});
		}
	};
}
/** The decision alone, offline: the same answer as a live run gave. */
function judge(candidate, baselines, overrides = {}) {
	return createJudge(baselines, overrides).judge(candidate, { final: true });
}
/** Growth that has ended is no pass where something else may have ended it. */
function unlessCut(candidate, series, state) {
	const full = state.refuted && state.verdict === "pass" ? fullAt(state.epoch, series) : null;
	const notFlat = full === null ? null : whyNotFlat(candidate, series, full.cycle);
	return notFlat === null ? state : {
		...state,
		verdict: null,
		decidedAt: null,
		notFlat
	};
}
/** The series is judged, all of those layers are part of it, and what is in use of each was found within its budget. */
function holdsThem({ name, gated }, pairs, findings) {
	const passed = ({ allocated }) => {
		return findings.find(({ series }) => series === allocated)?.cause.rule === "growth-within" && below(allocated).includes(name);
	};
	return gated.includes("drift") && pairs.length > 0 && pairs.every(passed);
}
const lastCycle = (candidate) => measured(candidate).at(-1)?.cycle ?? 0;
/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(candidate, { used }, rules, space) {
	const perCycle = requestsPerCycle(candidate);
	if (perCycle === null) return [];
	const early = measured(candidate).filter((checkpoint) => checkpoint.cycle <= 8);
	const drifting = rules.series.filter((series) => series.gated.includes("drift") && !isJudgedAtRest(series));
	const present = drifting.filter((series) => early.some((c) => growthReadingOf(c, series) !== null));
	const share = Math.max(1, present.length);
	return drifting.flatMap((series) => {
		return planDrift(candidate, ofSameMeaning(used, candidate, series.name), rules, series, perCycle, share, space) ?? [];
	});
}
/** Plan of a series that only explains; null where it is gated, and where there is nothing to plan. */
function explanatoryPlan(candidate, { used }, rules, series, space) {
	const perCycle = requestsPerCycle(candidate);
	if (series.gated.includes("drift") || perCycle === null || lastCycle(candidate) < 8) return null;
	return planDrift(candidate, ofSameMeaning(used, candidate, series.name), rules, series, perCycle, 1, space);
}
// lib/series/runtime.js
const MANAGED = /* @__PURE__ */ new Set([
	"node",
	"java",
	"go",
	"dotnet"
]);
const ALL = /* @__PURE__ */ new Set([
	"python",
	"node",
	"java",
	"go",
	"dotnet",
	"native"
]);
function isManaged(runtime) {
	return runtime !== null && MANAGED.has(runtime);
}
/** Whether a class of a JVM is of the JDK itself: it keeps what others put into it. */
function isPlatformClass(name) {
	return /^(?:\[|java[.x]|jdk\.|sun\.|com\.sun\.)/.test(name);
}
/** The runtime of that name, as a recording says it; null where it is none that is known here. */
function asRuntime(name) {
	return name !== void 0 && ALL.has(name) ? name : null;
}
/**
* Whether a managed runtime was asked to collect at a checkpoint, or why it was not:
* `no-way`: nothing of this runtime can be asked from outside; `no-endpoint`: it could, by something that the service does not
* have; `not-wanted`: the configuration does not let it be asked; `out-of-reach`: its files are on another machine or in another container; `no-rights`: it answers to its own user only;
* `would-kill`: the signal that asks would end it; `disabled`: it was told to ignore the request; `too-slow`: a collection
* takes longer than the bound; `no-answer`.
*/
const ASKED = [
	"collected",
	"no-way",
	"no-endpoint",
	"not-wanted",
	"out-of-reach",
	"no-rights",
	"would-kill",
	"disabled",
	"too-slow",
	"no-answer"
];
// lib/drift/budget/detectability.js
/**
* Which growth a run will be able to decide, from the length of its cycles and the noise of its baselines. Deliberately
* optimistic (a straight line without any other shape): a run that is given up for it had no chance.
* @param timing milliseconds; one cycle with its checkpoint, and all of measuring
*/
function detectability(judge, candidate, timing) {
	const plans = judge.plans(candidate);
	const affordable = timing.cycleMs > 0 ? Math.floor(timing.maxDurationMs / timing.cycleMs) : Number.POSITIVE_INFINITY;
	const cyclesPossible = Math.min(affordable, ...plans.map((plan) => plan.last));
	const firsts = plans.flatMap(({ rule }) => [rule.failFrom, rule.passFrom]);
	const cyclesNeeded = Math.max(6, ...firsts) + 3 - 1;
	const result = {
		cyclesPossible,
		cyclesNeeded,
		cyclesLeast: Math.max(6, Math.min(...firsts)) + 3 - 1,
		minimumDetectableGrowth: null,
		series: null,
		aboveBudget: false
	};
	if (cyclesPossible < cyclesNeeded) return result;
	let hardest = 0;
	for (const plan of plans) {
		const growth = minimumDetectableGrowth(plan, cyclesPossible);
		if (growth === null || growth / plan.budgetPer1000 < hardest) continue;
		hardest = growth / plan.budgetPer1000;
		result.minimumDetectableGrowth = growth;
		result.series = plan.rules.name;
	}
	return {
		...result,
		aboveBudget: hardest > 1
	};
}
/**
* Minimum detectable growth: the half-width of a pass after `cycles` flat cycles with the base's noise, per 1000 requests, in the series' unit; null
* without a base that was decided.
*/
function minimumDetectableGrowth({ base, rule, rules, requestsPerCycle }, cycles) {
	if (base === null || base.df === 0) return null;
	const { points, gls } = new Workspace();
	points.prepare(new Float64Array(cycles), Float64Array.from({ length: cycles }, (_, k) => k + 1), cycles);
	gls.fit(points, base.phi);
	const nu = Math.min(base.df, 3 * points.m) + points.m - gls.columns - 3;
	return (tUpper(rule.alphaPass, nu) * Math.sqrt(base.v / gls.xx) + rule.quantum / at(points.t, points.m - 1)) * rules.scale * 1e3 / requestsPerCycle;
}
/** An interval narrows like this power of the cycles: the slope of a straight line through equal noise. */
const NARROWS = 1.5;
/** A margin this many times the budget leaves no hope; below, the noise of the noise decides. */
const HOPELESS = 2;
function openSeries({ findings }) {
	return findings.flatMap(({ series, gated, verdict, drift }) => {
		if (!gated || verdict !== "inconclusive" || drift === null || drift.lives !== void 0) return [];
		const { growth, budget } = drift;
		const margin = growth.value <= budget ? growth.high - growth.value : growth.value - growth.low;
		return [{
			series,
			unit: growth.unit,
			value: growth.value,
			margin,
			budget
		}];
	});
}
/**
* The undecided series that is expected to take the most cycles, at the noise so far: until its interval has narrowed to
* the distance between its growth and its budget. Null where all are decided.
*/
function slowestToDecide(judgement, cycles) {
	return openSeries(judgement).map(({ series, value, margin, budget }) => {
		const distance = Math.abs(budget - value);
		return {
			series,
			cycle: Math.ceil(cycles * Math.max(1, margin / distance) ** (1 / NARROWS)) + 3 - 1
		};
	}).sort((a, b) => b.cycle - a.cycle)[0] ?? null;
}
/**
* A series that stays undecided until cycle `last`, whatever comes: its interval would then still reach across the budget,
* and by far more than that. Null where there is none.
*/
function neverDecided(judgement, cycles, last) {
	return openSeries(judgement).map((open) => ({
		...open,
		margin: open.margin * (cycles / last) ** NARROWS
	})).find(({ value, margin, budget }) => margin > Math.max(HOPELESS * budget, Math.abs(budget - value))) ?? null;
}
/** The rate shrinks where it is at most this share of the one before. A leak that begins at launch has 1, a logarithm 0.5. */
const SHRUNK = .7;
/** Falls of more than this share of all rises are noise, or a collector: no climb. */
const FALLS = .25;
/** Growth counts as steady once the requests have doubled twice since the first reading: both windows lie after it. */
const TWICE_DOUBLED = 4;
/**
* Whether a series has settled, or grows steadily: `settling` only where it climbs beyond its budget, and either the rate
* shrinks or it is too early to tell.
* @param readings in order of requests: the first before the steps of the warm-up, one after each of them
*/
function settling(readings, limits) {
	const points = readings.flatMap(({ requests, value }) => value === null ? [] : [{
		requests,
		value
	}]);
	const [first, last] = [points[0], points.at(-1)];
	if (first === void 0 || last === void 0 || points.length <= 2) return "settled";
	const now = courseOf(points, limits);
	if (now === "flat") return "settled";
	if (last.requests < TWICE_DOUBLED * first.requests || points.length <= 3) return "settling";
	return [now, ...Array.from({ length: 1 }, (_, i) => courseOf(points.slice(0, -1 - i), limits))].includes("shrinking") ? "settling" : "settled";
}
/**
* What the last half of all requests shows, held against the quarter before and the eighth before that, of which the
* steeper counts: warm-up has lulls. Flat over the last quarter alone is flat too, or what has ended would be waited for.
*/
function courseOf(points, { budgetPer1000, granularity }) {
	const last = points.length - 1;
	const requests = points[last]?.requests ?? 0;
	const middle = clamp(nearest(points, requests / 2), 1, last - 1);
	const quarter = clamp(nearest(points, requests / 4), 0, middle - 1);
	const eighth = clamp(nearest(points, requests / 8), 0, Math.max(0, quarter - 1));
	const recent = growth(points.slice(middle));
	const tail = growth(points.slice(Math.min(nearest(points, 3 * requests / 4), last - 2)));
	const isFlat = (window) => window.per1000 <= budgetPer1000 || window.total <= granularity;
	const { rises, falls } = growth(points.slice(quarter));
	if (falls > FALLS * rises || isFlat(recent) || isFlat(tail)) return "flat";
	const before = [points.slice(quarter, middle + 1), points.slice(eighth, quarter + 1)].map(growth);
	return recent.per1000 <= SHRUNK * Math.max(...before.map(({ per1000 }) => per1000)) ? "shrinking" : "steady";
}
function growth(points) {
	const [first, last] = [points[0], points.at(-1)];
	const total = (last?.value ?? 0) - (first?.value ?? 0);
	const requests = (last?.requests ?? 0) - (first?.requests ?? 0);
	const steps = points.slice(1).map(({ value }, i) => value - (points[i]?.value ?? value));
	const sum = (values) => values.reduce((all, value) => all + value, 0);
	return {
		total,
		per1000: requests > 0 ? 1e3 * total / requests : 0,
		rises: sum(steps.filter((step) => step > 0)),
		falls: -sum(steps.filter((step) => step < 0))
	};
}
/** Index of the point with the number of requests nearest to the one wanted. */
function nearest(points, requests) {
	const away = points.map((point) => Math.abs(point.requests - requests));
	return away.indexOf(Math.min(...away));
}
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
// lib/drift/paired/paired-interval.js
const GROWTH_PRIOR_DF = 1;
/** Of the cycles compared, this share must have been read in every run. */
const READ_SHARE = .8;
/**
* Mean difference over k pairs, with a t interval. Its variance is that between launches of the same code, pooled over
* base and candidate as in the two-sample t test (2k - 2 degrees of freedom: what only the pairs' differences tell is half of
* it), shrunk to a prior (scaled inverse chi-squared: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6):
* `V = (df p + (2k - 2) 2 s^2 / k) / (df + 2k - 2)`. A machine that drifts over the runs makes it wider.
* @param prior variance `p` of the mean, and the degrees of freedom `df` that it counts for
* @throws RangeError without a pair
*/
function pairedInterval(values, prior) {
	const k = values.length;
	if (k === 0) throw new RangeError("pairedInterval() of no pairs is a bug");
	const pairs = values.map(({ base, candidate }) => candidate - base);
	const between = sampleVariance(values.map(({ base }) => base)) + sampleVariance(values.map(({ candidate }) => candidate));
	const measured = 2 * k - 2;
	const df = prior.df + measured;
	const variance = (prior.df * prior.variance + measured * between / k) / df;
	const centre = mean(pairs);
	const half = tUpper(TAIL, df) * Math.sqrt(variance);
	return {
		pairs,
		difference: {
			value: centre,
			low: centre - half,
			high: centre + half
		}
	};
}
/**
* How much more the candidate grows than the base, per nominal cycle: straight lines by generalised least squares through the
* same cycles of both, so that a warm-up which both share cancels out. The noise is pooled over all runs.
* @returns per nominal cycle; null where a run has too few readings over the cycles that all have
*/
function pairedGrowth(pairs, quantum, space) {
	const runs = pairs.flatMap(({ base, candidate }) => [base, candidate]);
	const n = Math.min(...runs.map(({ y }) => y.length));
	const over = ({ y, x, ...run }) => ({
		...run,
		y: y.subarray(0, n),
		x: x.subarray(0, n)
	});
	if (runs.some((run) => over(run).y.filter(Number.isFinite).length < READ_SHARE * n)) return null;
	const noise = baseNoise(runs.map(over), quantum, space);
	if (noise === null) return null;
	const fitted = pairs.map(({ base, candidate }) => [line(over(base)), line(over(candidate))]);
	function line(run) {
		const { points, gls } = space;
		points.prepare(run.y, run.x, n, run.slices);
		if (noise === null || points.m < 6) return null;
		gls.fit(points, noise.phi);
		return {
			slope: gls.slope,
			variance: noise.v / gls.xx
		};
	}
	const slopes = [];
	let variance = 0;
	for (const [base, candidate] of fitted) {
		if (base === null || candidate === null) return null;
		slopes.push({
			base: base.slope,
			candidate: candidate.slope
		});
		variance += (base.variance + candidate.variance) / pairs.length ** 2;
	}
	return pairedInterval(slopes, {
		variance: 4 * variance,
		df: GROWTH_PRIOR_DF
	});
}
/**
* How far the candidate's steady-state level lies above the base's (of a capacity: lower), in the series' unit. The prior spread between
* runs of the same code is the level rule's own.
*/
function pairedLevel(levels, budget, rules) {
	const sign = rules.better === "higher" ? -1 : 1;
	const { pairs, difference } = pairedInterval(levels.map(({ base, candidate }) => ({
		base: sign * base,
		candidate: sign * candidate
	})), {
		variance: 2 * priorSd(mean(levels.map(({ base }) => base)), rules) ** 2 / levels.length,
		df: 6
	});
	return {
		pairs,
		difference: {
			...difference,
			unit: rules.unit
		},
		budget
	};
}
// lib/drift/paired/paired-series.js
/**
* Judges a series by its pairs and by the finding of each run of the candidate against all runs of the base.
* @param judged of each pair's candidate, in the order of the pairs, as the `runRules`
*/
function pairSeries(name, pairs, judged, runRules, space) {
	const findings = judged.map(({ findings }) => findings.find(({ series, gated }) => gated && series === name)).filter((finding) => finding !== void 0);
	const shown = {
		series: name,
		unit: findings[0]?.unit ?? "bytes",
		drift: null,
		level: null
	};
	const rules = runRules[0]?.series.find((series) => series.name === name);
	const unread = findings.some(({ verdict }) => verdict === "not-measured") || findings.length < pairs.length;
	if (rules === void 0 || unread) return {
		...shown,
		...unreadIn(name)
	};
	const compared = pairs.every(({ base, candidate }) => ofSameMeaning([base], candidate, name).length > 0);
	const none = !rules.gated.includes("drift") && !rules.gated.includes("level");
	if (!compared || none || isJudgedAtRest(rules)) return {
		...shown,
		...agreed(findings)
	};
	const epochs = pairs.flatMap(({ base, candidate }) => {
		const [b, h] = [longest(epochsOf(base)), longest(epochsOf(candidate))];
		return b === null || h === null ? [] : [{
			base: b,
			candidate: h
		}];
	});
	const whole = epochs.length === pairs.length;
	const budgets = budgetsPer1000(pairs, runRules, name, space);
	const perCycle = pairs.map(({ candidate }) => requestsPerCycle(candidate) ?? NaN)[0] ?? NaN;
	const drift = whole && budgets.length === pairs.length ? growthOf$1(epochs, rules, mean(budgets), perCycle, space) : null;
	const level = whole ? levelOf$1(epochs, findings, rules) : null;
	const parts = {
		drift: rules.gated.includes("drift") ? driftPart(drift) : "within",
		level: rules.gated.includes("level") ? levelPart(level, rules) : "within"
	};
	const tooHigh = findings.map(peaksTooHigh);
	return {
		...shown,
		drift,
		level,
		...answer({
			parts,
			tooHigh,
			findings,
			rules,
			drift,
			level
		})
	};
}
/**
* Under load: above its cap, which is of the machine whatever the base does, or above the runs of the base by more than
* the budget.
*/
function peaksTooHigh({ peak, verdict }) {
	return verdict === "regression" && (isOverCap(peak) || riseOfPeak(peak) !== null);
}
/** The rule of docs/algorithm.md, "Paired A/B". */
function answer({ parts, tooHigh, findings, rules, drift, level }) {
	const { name: series } = rules;
	const regressions = findings.filter(({ verdict }) => verdict === "regression");
	const found = differenceOf(rules, parts, drift, level);
	const beyond = parts.drift === "beyond" || parts.level === "beyond";
	const peaks = tooHigh.every((high) => high);
	const last = regressions.at(-1)?.cause;
	if (regressions.length === findings.length && (beyond || peaks)) return {
		verdict: "regression",
		cause: (beyond ? found : last) ?? last ?? {
			rule: "paired-unread",
			series
		}
	};
	if (parts.drift === "missing" || parts.level === "missing") return unreadIn(series);
	if (regressions.length === 0 && parts.level === "within") {
		if (parts.drift === "within") {
			const [difference, budget] = [drift?.difference ?? null, drift?.budget ?? 0];
			return {
				verdict: "pass",
				cause: {
					rule: "paired-within",
					series,
					difference,
					budget
				}
			};
		}
		if (findings.every(({ verdict }) => verdict === "pass")) return {
			verdict: "pass",
			cause: {
				rule: "paired-at-rest",
				series
			}
		};
	}
	const speaks = found ?? regressions[0]?.cause ?? {
		rule: "paired-unread",
		series
	};
	return {
		verdict: "inconclusive",
		cause: {
			rule: "paired-open",
			series,
			regressions: regressions.length,
			runs: findings.length,
			found: speaks
		}
	};
}
const unreadIn = (series) => ({
	verdict: "inconclusive",
	cause: {
		rule: "paired-unread",
		series
	}
});
/** What the pairs show, beyond the budget or not; null where neither growth nor level is compared. */
function differenceOf({ name: series, better }, parts, drift, level) {
	if (drift !== null && (parts.drift === "beyond" || parts.level !== "beyond")) return {
		rule: "paired-growth",
		series,
		difference: drift.difference,
		budget: drift.budget
	};
	if (level === null) return null;
	return {
		rule: "paired-level",
		series,
		difference: level.difference,
		budget: level.budget,
		better
	};
}
/**
* A series that is not compared, because it has a cap alone or its figure means another thing in the base: what the runs
* of the candidate agree in.
*/
function agreed(findings) {
	const graver = [...findings].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))[0];
	if (graver === void 0) throw new RangeError("agreed() of no findings is a bug");
	const { verdict, cause } = graver;
	const some = findings.filter((finding) => finding.verdict === verdict).length;
	if (some === findings.length) return {
		verdict,
		cause
	};
	return {
		verdict: "inconclusive",
		cause: {
			rule: "some-runs",
			found: cause,
			some,
			of: findings.length
		}
	};
}
/** Budgets of the difference, one a candidate, per 1000 requests in the series' unit. */
function budgetsPer1000(pairs, runRules, name, space) {
	const bases = pairs.map(({ base }) => base);
	return pairs.flatMap(({ candidate }, i) => {
		const run = runRules[i];
		const rules = run?.series.find((series) => series.name === name);
		const perCycle = requestsPerCycle(candidate);
		if (run === void 0 || rules === void 0 || perCycle === null || !rules.gated.includes("drift")) return [];
		return planDrift(candidate, bases, run, rules, perCycle, 1, space)?.budgetPer1000 ?? [];
	});
}
function growthOf$1(epochs, rules, budgetPer1000, perCycle, space) {
	const runs = epochs.map(({ base, candidate }) => ({
		base: seriesRun(base, rules, perCycle),
		candidate: seriesRun(candidate, rules, perCycle)
	}));
	const per1000 = 1e3 / perCycle * rules.scale;
	const figure = pairedGrowth(runs, quantumOf(rules), space);
	if (figure === null) return null;
	return {
		pairs: figure.pairs.map((difference) => difference * per1000),
		difference: scaled(figure.difference, per1000, rules.unit),
		budget: budgetPer1000
	};
}
/** Settled levels over the cycles that all runs have, held to the budgets that the level rule gave each candidate. */
function levelOf$1(epochs, findings, rules) {
	if (!rules.gated.includes("level")) return null;
	const n = Math.min(...epochs.flatMap(({ base, candidate }) => [base.checkpoints.length, candidate.checkpoints.length]));
	const levels = epochs.flatMap(({ base, candidate }) => {
		const [b, h] = [steadyLevel(base, rules.name, n), steadyLevel(candidate, rules.name, n)];
		return b === null || h === null ? [] : [{
			base: b,
			candidate: h
		}];
	});
	const budgets = findings.flatMap(({ level }) => level?.budget ?? []);
	if (levels.length < epochs.length || budgets.length < findings.length) return null;
	return pairedLevel(levels, mean(budgets), rules);
}
function driftPart(drift) {
	if (drift === null) return "missing";
	const { difference, budget } = drift;
	return difference.low > budget ? "beyond" : difference.high < budget ? "within" : "open";
}
function levelPart(level, { better }) {
	if (level === null) return "missing";
	const { budget } = level;
	const { value: excess, low, high } = level.difference;
	if (exceeds({
		excess,
		margin: excess - low,
		better
	}, budget)) return "beyond";
	return (better === "higher" ? excess < budget : high < budget) ? "within" : "open";
}
// lib/drift/paired/paired-judgement.js
/** Further cycles: growth that ends at the horizon, as a step or a full buffer does, is seen to have ended after some. */
const SPARE = 8;
/**
* Cycles of each run, the same for all: until every answer of the drift rule counts and can be confirmed, and as many as
* the run had that is to be confirmed. Guards that ask the base about as many cycles as the candidate has always find them.
* @param confirmed cycles of that run; 0 without one
* @param killed it was killed for memory after the last of them
*/
function pairedCycles(horizon, confirmed, killed) {
	const { fail, pass } = HORIZONS[horizon];
	const decided = Math.max(fail, pass, 24) + 3 - 1 + SPARE;
	return Math.min(64, Math.max(decided, confirmed + (killed ? SPARE : 0)));
}
/** A base run without the verdict that its own growth may have got: the candidate answers only for what it adds. */
function asBase({ verdict: _, ...recording }) {
	return recording;
}
/** Why a run of the base cannot be compared with; null where it can. */
function baseTrouble(recording, overrides = {}) {
	const base = asBase(recording);
	const problem = judge(base, [], overrides).problems.find(({ verdict }) => verdict !== "not-comparable");
	if (problem !== void 0) return {
		...problem,
		verdict: "not-measured"
	};
	const refusal = recordingRefusal(base);
	return refusal === null ? null : notMeasured({
		rule: "run-refused",
		refusal
	});
}
/**
* Why a run of the candidate cannot be judged; null where it can. One that was killed for memory can: its base was not.
* @param bases runs of the base so far
*/
function candidateTrouble(recording, bases, overrides = {}) {
	return troubleIn(judge(recording, bases.map(asBase), overrides), bases.length);
}
/** @param bases that were offered */
function troubleIn({ problems, baseline }, bases) {
	if (problems.some(({ verdict }) => verdict === "regression")) return null;
	const [refused] = baseline.refused;
	if (baseline.used.length < bases && refused !== void 0) return notMeasured({
		rule: "run-refused",
		refusal: refused
	});
	const problem = problems[0];
	return problem === void 0 ? null : {
		...problem,
		verdict: "not-measured"
	};
}
/**
* Judges a candidate by a paired A/B: by the pairs of runs, and by each run of the candidate against all of the base. A regression needs both to say so, a pass that neither does. Pure.
* @param pairs base and candidate of each, all measured to the end, or the candidate killed for memory
*/
function judgePairs(pairs, overrides = {}) {
	const ran = pairs.map(({ base, candidate }) => ({
		base: asBase(base),
		candidate
	}));
	const bases = ran.map(({ base }) => base);
	const judged = ran.map(({ candidate }) => judge(candidate, bases, {
		...overrides,
		alpha: alphaOf(candidate, overrides)
	}));
	const shown = judged.at(-1);
	if (shown === void 0) throw new RangeError("judgePairs() of no pairs is a bug");
	const problems = [...[...bases.flatMap((base) => baseTrouble(base, overrides) ?? []), ...judged.flatMap((judgement) => troubleIn(judgement, bases.length) ?? [])], ...killings(judged)];
	const space = new Workspace();
	const rules = ran.map(({ candidate }) => readRules(candidate.header, overrides));
	const series = [...new Set(judged.flatMap(({ findings }) => findings.filter((f) => f.gated).map((f) => f.series)))].sort(external_start_js_namespaceObject.hierarchyOrder).map((name) => pairSeries(name, ran, judged, rules, space));
	const verdicts = [...series, ...problems].map(({ verdict }) => verdict);
	const verdict = verdicts.length === 0 ? "inconclusive" : worst(verdicts);
	const speaks = [...problems, ...series].find((part) => part.verdict === verdict);
	const { advice: _, ...rest } = shown;
	return {
		judgement: {
			...rest,
			verdict,
			cause: verdict === "pass" || speaks === void 0 ? { rule: "paired-all-within" } : speaks.cause,
			findings: shown.findings.map((finding) => asPaired(finding, series)),
			problems,
			settled: true
		},
		series,
		cycles: Math.min(...pairs.flatMap(({ base, candidate }) => [base, candidate]).map((run) => measured(run).length))
	};
}
/** Two runs must err alike, so each may err more often than one that decides alone. */
function alphaOf({ header }, overrides) {
	return Math.min(.5, 5 * (overrides.alpha ?? header.rules?.alpha ?? .01));
}
/** Runs of the candidate that ran out of memory: all of them are a regression, some of them are no answer. */
function killings(judged) {
	const killed = judged.flatMap(({ problems }) => problems.find(({ verdict }) => verdict === "regression") ?? []);
	const [first] = killed;
	if (first === void 0) return [];
	if (killed.length === judged.length) return [{
		...first,
		cause: {
			rule: "every-run",
			found: first.cause
		}
	}];
	return [{
		verdict: "inconclusive",
		cause: {
			rule: "some-runs",
			found: first.cause,
			some: killed.length,
			of: judged.length
		}
	}];
}
/** A finding of the run that is shown, with the verdict of the pairs. */
function asPaired(finding, series) {
	const paired = series.find(({ series: name }) => name === finding.series);
	if (!finding.gated || paired === void 0) return finding;
	const { verdict, cause } = paired;
	return {
		...finding,
		verdict,
		cause,
		notes: [...finding.notes, ...notesOf(paired)]
	};
}
/** What a reader must know of a difference that is no regression. */
function notesOf({ series, verdict, drift }) {
	if (drift === null) return [];
	const { difference, budget } = drift;
	if (((0,external_start_js_namespaceObject.definitionOf)(series)?.better ?? "lower") === "lower" && difference.high < -budget) return [{
		note: "grows-less",
		difference,
		budget
	}];
	return verdict === "pass" && difference.high >= budget ? [{
		note: "rises-in-warm-up",
		difference,
		budget
	}] : [];
}
// lib/drift/level/spread.js
/** One-sided, for the spread between runs: as the error of a regression's level. */
const ALPHA_BETWEEN = .01;
/** Per 1000 requests. */
const LEAST_BYTES = 1e4;
/** At the minimum detectable growth itself, half of the runs without growth would stay undecided. */
const ROOM = 2;
/**
* The spread of runs of the same code, by series, those first that are judged first. The order of the runs changes
* nothing.
* @param runs at least two, of one environment
* @param cycles that a run has time for
*/
function spreadOf(runs, cycles = 64) {
	const [first] = [...runs].sort((a, b) => (a.header.created ?? "") < (b.header.created ?? "") ? -1 : 1);
	if (first === void 0 || runs.length < 2) throw new RangeError("a spread needs two runs");
	const rules = readRules(first.header);
	const plans = createJudge(runs).plans(first);
	const alphaLevel = rules.alpha / Math.max(1, rules.series.filter(({ gated }) => gated.includes("level")).length);
	return rules.series.filter(({ gated }) => gated.includes("drift") || gated.includes("level")).flatMap((series) => {
		const plan = plans.find((one) => one.rules.name === series.name);
		const growth = plan === void 0 ? null : growthOf(plan, first, cycles);
		const level = levelOf(runs, series, alphaLevel);
		return growth === null && level === null ? [] : [{
			series: series.name,
			unit: series.unit,
			growth,
			level
		}];
	});
}
function growthOf(plan, first, cycles) {
	const { base, rules, requestsPerCycle } = plan;
	const detectable = minimumDetectableGrowth(plan, Math.max(6, Math.min(cycles, plan.last)));
	if (base === null || detectable === null) return null;
	const noise = ROOM * detectable;
	const k = base.slopes.length;
	const between = (k < 2 ? 0 : tUpper(ALPHA_BETWEEN, k - 1) * Math.sqrt(sampleVariance(base.slopes) * (1 + 1 / k))) * rules.scale * 1e3 / requestsPerCycle;
	const quanta = finestGrowth(rules, plan.last, requestsPerCycle);
	const steps = Math.max(quanta, rules.unit === "bytes" ? LEAST_BYTES : 0);
	return {
		noise,
		between,
		steps,
		least: Math.max(noise, between, steps),
		configured: rules.growth === null ? null : growthPer1000(rules.growth, requestsPerMinute(measured(first)))
	};
}
function levelOf(runs, rules, alpha) {
	if (!rules.gated.includes("level")) return null;
	const levels = runs.flatMap((run) => {
		const epoch = longest(epochsOf(run));
		return epoch === null ? [] : steadyLevel(epoch, rules.name) ?? [];
	});
	if (levels.length < 2) return null;
	const { baseline, margin } = predicted(levels, rules, alpha);
	return {
		baseline,
		sd: Math.sqrt(sampleVariance(levels)),
		least: margin,
		configured: rules.level
	};
}
/** At which it is watched how readings come to rest, ms after a cycle's last answer. */
const REST_DELAYS_MS = [
	100,
	250,
	500,
	1e3,
	2e3,
	4e3
];
/** Of the scatter between cycles: what moves by less than this many times it does not move. */
const MOVES = 3;
/**
* The shortest rest after which no gated series goes on moving: from it on, each reading lies within the scatter, or one
* step of the series, of that of the longest rest.
* @returns milliseconds; null where nothing was watched, or where it moves to the end
*/
function restNeeded({ samples, header }) {
	const watched = samples.filter((sample) => typeof sample.rest_ms === "number");
	const longestMs = Math.max(...REST_DELAYS_MS);
	let needed = null;
	for (const { name, gated, granularity } of readRules(header).series) {
		if (gated.length === 0) continue;
		const at = (ms) => watched.filter((sample) => sample.rest_ms === ms).map(({ values }) => values[name] ?? null);
		const last = at(longestMs);
		const differences = (ms) => at(ms).flatMap((value, i) => {
			const end = last[i];
			return value === null || end === null || end === void 0 ? [] : [value - end];
		});
		if (differences(longestMs).length === 0) continue;
		const moves = (ms) => {
			const found = differences(ms);
			const middle = median(found);
			const scatter = 1.4826 * median(found.map((value) => Math.abs(value - middle)));
			return Math.abs(middle) > Math.max(MOVES * scatter, granularity, 4096);
		};
		const first = REST_DELAYS_MS.findIndex((_, i) => !REST_DELAYS_MS.slice(i).some(moves));
		needed = Math.max(needed ?? 0, REST_DELAYS_MS[first] ?? longestMs);
	}
	return needed;
}
// lib/drift/paired/paired-runs.js
/** The order of the runs: drift of the machine that is even over time falls on both alike. */
const RUN_ORDER = [
	"base",
	"head",
	"head",
	"base"
];
/** Why the last of these runs ends them; null where it does not. Pure. */
function pairedTrouble(runs, overrides = {}) {
	const last = lastOf(runs);
	if (last.side === "base") return baseTrouble(last.recording, overrides);
	return candidateTrouble(last.recording, recordingsOf(runs, "base"), overrides);
}
/**
* The decision on a paired A/B: all of {@link RUN_ORDER}, or those up to the one that ended them. Live and offline. Pure.
* @param stored the judgement against the stored baseline; null without one
*/
function judgePairedRuns(runs, why, stored, overrides = {}) {
	const bases = recordingsOf(runs, "base");
	const trouble = pairedTrouble(runs, overrides);
	const candidate = runs.findLastIndex(({ side }) => side === "head");
	const shown = candidate === -1 ? runs.length - 1 : candidate;
	const pairs = recordingsOf(runs, "head").flatMap((recording, i) => {
		const base = bases[i];
		return base === void 0 ? [] : [{
			base,
			candidate: recording
		}];
	});
	const { judgement, series, cycles } = trouble === null ? judgePairs(pairs, overrides) : givenUp(runs, shown, trouble, overrides);
	const { verdict, cause } = judgement;
	return {
		judgement,
		shown,
		ab: {
			why,
			verdict,
			cause,
			stored: stored === null ? null : {
				verdict: stored.verdict,
				cause: stored.cause
			},
			runs: runs.map(({ side, file }) => ({
				side,
				recording: file
			})),
			pairs: trouble === null ? pairs.length : 0,
			cycles,
			series
		}
	};
}
/** Whether a paired A/B has to confirm this before the gate fails: a budget that holds whatever the base does is not. */
function needsConfirming({ verdict, problems }) {
	return verdict === "regression" && !problems.some((problem) => problem.absolute && problem.verdict === "regression");
}
/** Whether a regression against the stored baseline stands: the paired A/B agrees, or could not be measured. */
function confirms({ verdict }) {
	return verdict === "regression" || verdict === "not-measured";
}
function givenUp(runs, shown, trouble, overrides) {
	const { recording, side } = runs[shown] ?? lastOf(runs);
	const { advice: _, ...rest } = judge(recording, side === "base" ? [] : recordingsOf(runs, "base"), overrides);
	const ended = {
		side: lastOf(runs).side,
		run: runs.length,
		of: RUN_ORDER.length
	};
	const problem = {
		...trouble,
		cause: {
			rule: "paired-run",
			found: trouble.cause,
			...ended
		}
	};
	return {
		judgement: {
			...rest,
			verdict: "not-measured",
			cause: problem.cause,
			problems: [problem],
			settled: true
		},
		series: [],
		cycles: 0
	};
}
/** Recordings of one side, in the order in which they were made. */
function recordingsOf(runs, which) {
	return runs.filter(({ side }) => side === which).map(({ recording }) => recording);
}
function lastOf(runs) {
	const last = runs.at(-1);
	if (last === void 0) throw new RangeError("a paired A/B without runs: a bug");
	return last;
}
// lib/drift/cause.js
/** The guards of a look (steps 12 and 13 of docs/algorithm.md), by what they found. */
const GUARDS = [
	"not-worse",
	"few-steps",
	"stopped",
	"spike",
	"quantum",
	"late-onset",
	"step-down",
	"jumps",
	"shape"
];
/** Growth that may yet end, or a margin of error that is smaller than the interval's. */
const UNSURE = [
	"warming",
	"paused",
	"certainty"
];
// lib/drift/stats/change-points.js
/** Scales the median distance between neighbours to a standard deviation: 1.4826 for normal noise, a root of two for two of it. */
const TO_SIGMA = 1.4826 / Math.SQRT2;
/** Standard deviations by which two levels must differ. */
const SIGMAS = 4;
/** Fewer distances tell nothing of noise: one of them may be the change itself. */
const FEWEST_STEPS = 4;
/**
* Where a row of levels changes, as the indices at which a new level begins, in order: where the means of both sides differ
* most for their length, then in each side by itself (binary segmentation: Vostrikova, Soviet Mathematics Doklady 24, 1981).
* It counts where the medians of the sides differ by more than the noise. A level is held by two values at least, but for the
* last: one value may be an outlier, the newest one is news.
* @param least differences up to it are none, whatever the noise
* @example changePoints([5, 5, 5, 9, 9, 9], 1) // [3]
*/
function changePoints(values, least) {
	const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
	const sigma = steps.length < FEWEST_STEPS ? 0 : TO_SIGMA * median$1(steps);
	return within(values, 0, Math.max(least, SIGMAS * sigma));
}
function within(values, offset, threshold) {
	let split = 0;
	let most = 0;
	for (let at = 1; at < values.length; at++) {
		const isLast = at === values.length - 1;
		if (at < 2 && values.length > 2 && !isLast) continue;
		const weight = Math.abs(mean$1(values.slice(at)) - mean$1(values.slice(0, at))) * Math.sqrt(at * (values.length - at) / values.length);
		if (weight > most) [split, most] = [at, weight];
	}
	if (split === 0) return [];
	const [before, after] = [values.slice(0, split), values.slice(split)];
	if (Math.abs(median$1(after) - median$1(before)) <= threshold) return [];
	return [
		...within(before, offset, threshold),
		offset + split,
		...within(after, offset + split, threshold)
	];
}


var __webpack_exports__ALPHA = __webpack_exports__.Nh;
var __webpack_exports__ASKED = __webpack_exports__.fg;
var __webpack_exports__DEFAULT_BUDGETS = __webpack_exports__.Dm;
var __webpack_exports__GUARDS = __webpack_exports__.Vz;
var __webpack_exports__HELD_KINDS = __webpack_exports__.w_;
var __webpack_exports__HOLDERS = __webpack_exports__.M5;
var __webpack_exports__LATE_SHARE = __webpack_exports__.V2;
var __webpack_exports__LINE_CHANGES = __webpack_exports__.RO;
var __webpack_exports__Masker = __webpack_exports__.GX;
var __webpack_exports__QUANTISED_QUANTUM = __webpack_exports__.zO;
var __webpack_exports__REST_DELAYS_MS = __webpack_exports__.hG;
var __webpack_exports__RUN_ORDER = __webpack_exports__.BS;
var __webpack_exports__RecordingError = __webpack_exports__.eN;
var __webpack_exports__RecordingWriter = __webpack_exports__.Z1;
var __webpack_exports__TAIL = __webpack_exports__.ZH;
var __webpack_exports__UNSURE = __webpack_exports__.x9;
var __webpack_exports__VERDICTS = __webpack_exports__.bk;
var __webpack_exports__VERSION = __webpack_exports__.xv;
var __webpack_exports__WITNESSES = __webpack_exports__.Oq;
var __webpack_exports__Workspace = __webpack_exports__.aR;
var __webpack_exports__allWithin = __webpack_exports__.dX;
var __webpack_exports__allocatedSchema = __webpack_exports__.Vm;
var __webpack_exports__asRuntime = __webpack_exports__.fU;
var __webpack_exports__below = __webpack_exports__.Gz;
var __webpack_exports__canonical = __webpack_exports__.$N;
var __webpack_exports__changePoints = __webpack_exports__.UI;
var __webpack_exports__chooseBaselines = __webpack_exports__.Ap;
var __webpack_exports__confirms = __webpack_exports__.sh;
var __webpack_exports__createJudge = __webpack_exports__.qU;
var __webpack_exports__detectability = __webpack_exports__.Yz;
var __webpack_exports__differences = __webpack_exports__.tX;
var __webpack_exports__emptyRecording = __webpack_exports__.Hr;
var __webpack_exports__epochsOf = __webpack_exports__.OD;
var __webpack_exports__factText = __webpack_exports__.wB;
var __webpack_exports__firstLooks = __webpack_exports__.nM;
var __webpack_exports__given = __webpack_exports__.gI;
var __webpack_exports__heldSchema = __webpack_exports__.HF;
var __webpack_exports__highestOf = __webpack_exports__.gG;
var __webpack_exports__isManaged = __webpack_exports__.yF;
var __webpack_exports__isOverCap = __webpack_exports__.tE;
var __webpack_exports__isPlatformClass = __webpack_exports__.WH;
var __webpack_exports__isWorse = __webpack_exports__.Bx;
var __webpack_exports__judge = __webpack_exports__.S4;
var __webpack_exports__judgePairedRuns = __webpack_exports__.fu;
var __webpack_exports__leading = __webpack_exports__.R4;
var __webpack_exports__levelBudget = __webpack_exports__.qW;
var __webpack_exports__longest = __webpack_exports__.xS;
var __webpack_exports__lowestOf = __webpack_exports__.iR;
var __webpack_exports__makeFolders = __webpack_exports__.wZ;
var __webpack_exports__measured = __webpack_exports__.jh;
var __webpack_exports__median = __webpack_exports__.JZ;
var __webpack_exports__median$1 = __webpack_exports__.w7;
var __webpack_exports__minimumDetectableGrowth = __webpack_exports__.DK;
var __webpack_exports__needsConfirming = __webpack_exports__.W$;
var __webpack_exports__neverDecided = __webpack_exports__.nI;
var __webpack_exports__notAtRest = __webpack_exports__.Ji;
var __webpack_exports__pairedCycles = __webpack_exports__.VL;
var __webpack_exports__pairedTrouble = __webpack_exports__.nq;
var __webpack_exports__parseAccepted = __webpack_exports__.B2;
var __webpack_exports__parseBytes = __webpack_exports__.z_;
var __webpack_exports__parseCap = __webpack_exports__.UP;
var __webpack_exports__parseClassGrowth = __webpack_exports__.Tc;
var __webpack_exports__parseGrowth = __webpack_exports__.LQ;
var __webpack_exports__parseLevel = __webpack_exports__.QA;
var __webpack_exports__parseRecording = __webpack_exports__.f;
var __webpack_exports__peaksOnly = __webpack_exports__.PD;
var __webpack_exports__phaseEstimate = __webpack_exports__.go;
var __webpack_exports__planDrift = __webpack_exports__.nv;
var __webpack_exports__quantumOf = __webpack_exports__.Nd;
var __webpack_exports__readRules = __webpack_exports__.Kc;
var __webpack_exports__readingOf = __webpack_exports__.MU;
var __webpack_exports__recordingRefusal = __webpack_exports__.e_;
var __webpack_exports__recordingsOf = __webpack_exports__.es;
var __webpack_exports__restNeeded = __webpack_exports__.eV;
var __webpack_exports__riseOfPeak = __webpack_exports__.ku;
var __webpack_exports__roundedUp = __webpack_exports__.Te;
var __webpack_exports__settling = __webpack_exports__.Ni;
var __webpack_exports__slowestToDecide = __webpack_exports__.z9;
var __webpack_exports__spreadOf = __webpack_exports__.jg;
var __webpack_exports__steadyLevel = __webpack_exports__.Pq;
var __webpack_exports__withoutWarmUp = __webpack_exports__.Bb;
var __webpack_exports__worst = __webpack_exports__.QZ;
var __webpack_exports__writeWhole = __webpack_exports__.f8;
var __webpack_exports__writtenRules = __webpack_exports__.zI;
export { __webpack_exports__ALPHA as ALPHA, __webpack_exports__ASKED as ASKED, __webpack_exports__DEFAULT_BUDGETS as DEFAULT_BUDGETS, __webpack_exports__GUARDS as GUARDS, __webpack_exports__HELD_KINDS as HELD_KINDS, __webpack_exports__HOLDERS as HOLDERS, __webpack_exports__LATE_SHARE as LATE_SHARE, __webpack_exports__LINE_CHANGES as LINE_CHANGES, __webpack_exports__Masker as Masker, __webpack_exports__QUANTISED_QUANTUM as QUANTISED_QUANTUM, __webpack_exports__REST_DELAYS_MS as REST_DELAYS_MS, __webpack_exports__RUN_ORDER as RUN_ORDER, __webpack_exports__RecordingError as RecordingError, __webpack_exports__RecordingWriter as RecordingWriter, __webpack_exports__TAIL as TAIL, __webpack_exports__UNSURE as UNSURE, __webpack_exports__VERDICTS as VERDICTS, __webpack_exports__VERSION as VERSION, __webpack_exports__WITNESSES as WITNESSES, __webpack_exports__Workspace as Workspace, __webpack_exports__allWithin as allWithin, __webpack_exports__allocatedSchema as allocatedSchema, __webpack_exports__asRuntime as asRuntime, __webpack_exports__below as below, __webpack_exports__canonical as canonical, __webpack_exports__changePoints as changePoints, __webpack_exports__chooseBaselines as chooseBaselines, __webpack_exports__confirms as confirms, __webpack_exports__createJudge as createJudge, __webpack_exports__detectability as detectability, __webpack_exports__differences as differences, __webpack_exports__emptyRecording as emptyRecording, __webpack_exports__epochsOf as epochsOf, __webpack_exports__factText as factText, __webpack_exports__firstLooks as firstLooks, __webpack_exports__given as given, __webpack_exports__heldSchema as heldSchema, __webpack_exports__highestOf as highestOf, __webpack_exports__isManaged as isManaged, __webpack_exports__isOverCap as isOverCap, __webpack_exports__isPlatformClass as isPlatformClass, __webpack_exports__isWorse as isWorse, __webpack_exports__judge as judge, __webpack_exports__judgePairedRuns as judgePairedRuns, __webpack_exports__leading as leading, __webpack_exports__levelBudget as levelBudget, __webpack_exports__longest as longest, __webpack_exports__lowestOf as lowestOf, __webpack_exports__makeFolders as makeFolders, __webpack_exports__measured as measured, __webpack_exports__median as median, __webpack_exports__median$1 as median$1, __webpack_exports__minimumDetectableGrowth as minimumDetectableGrowth, __webpack_exports__needsConfirming as needsConfirming, __webpack_exports__neverDecided as neverDecided, __webpack_exports__notAtRest as notAtRest, __webpack_exports__pairedCycles as pairedCycles, __webpack_exports__pairedTrouble as pairedTrouble, __webpack_exports__parseAccepted as parseAccepted, __webpack_exports__parseBytes as parseBytes, __webpack_exports__parseCap as parseCap, __webpack_exports__parseClassGrowth as parseClassGrowth, __webpack_exports__parseGrowth as parseGrowth, __webpack_exports__parseLevel as parseLevel, __webpack_exports__parseRecording as parseRecording, __webpack_exports__peaksOnly as peaksOnly, __webpack_exports__phaseEstimate as phaseEstimate, __webpack_exports__planDrift as planDrift, __webpack_exports__quantumOf as quantumOf, __webpack_exports__readRules as readRules, __webpack_exports__readingOf as readingOf, __webpack_exports__recordingRefusal as recordingRefusal, __webpack_exports__recordingsOf as recordingsOf, __webpack_exports__restNeeded as restNeeded, __webpack_exports__riseOfPeak as riseOfPeak, __webpack_exports__roundedUp as roundedUp, __webpack_exports__settling as settling, __webpack_exports__slowestToDecide as slowestToDecide, __webpack_exports__spreadOf as spreadOf, __webpack_exports__steadyLevel as steadyLevel, __webpack_exports__withoutWarmUp as withoutWarmUp, __webpack_exports__worst as worst, __webpack_exports__writeWhole as writeWhole, __webpack_exports__writtenRules as writtenRules };
