import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__looped_driver_js_8745ff0a__ from "./looped-driver.js";
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
  B: () => (/* binding */ openAmd)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["locate"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.locate) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union) });
;// CONCATENATED MODULE: external "./looped-driver.js"
var external_looped_driver_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_looped_driver_js_y = (x) => (() => (x))
const external_looped_driver_js_namespaceObject = external_looped_driver_js_x({ ["LoopChild"]: () => (__WEBPACK_EXTERNAL_MODULE__looped_driver_js_8745ff0a__.LoopChild), ["LoopedDriver"]: () => (__WEBPACK_EXTERNAL_MODULE__looped_driver_js_8745ff0a__.LoopedDriver), ["boundedName"]: () => (__WEBPACK_EXTERNAL_MODULE__looped_driver_js_8745ff0a__.boundedName), ["jsonOf"]: () => (__WEBPACK_EXTERNAL_MODULE__looped_driver_js_8745ff0a__.jsonOf), ["scaled"]: () => (__WEBPACK_EXTERNAL_MODULE__looped_driver_js_8745ff0a__.scaled) });
;// CONCATENATED MODULE: ./lib/parts/amd-driver.js




// lib/memory/gpu/amd/amd-smi.js
/**
* `amd-smi metric -m --json` and `amd-smi process --json`. Written from the tool's source (ROCm/amdsmi, amdsmi_cli) and
* from programs that read it; **never run on AMD's hardware**. Known of it:
* - a list of GPUs, in newer versions inside `{"gpu_data": [...]}`; values as `{"value": 196592, "unit": "MB"}`, as
*   `"196592 MB"`, or `"N/A"`;
* - its MB are MiB: an MI300X of 192 GiB has `total_vram` 196592 MB;
* - without processes, `process_info` is the text `No running processes detected`;
* - version 26 lists each process under every GPU with its memory on all of them: so what a process holds on one GPU
*   is known only where it is listed under one.
*/
const UNIT_BYTES = {
	B: 1,
	KB: 1024,
	KiB: 1024,
	MB: 2 ** 20,
	MiB: 2 ** 20,
	GB: 2 ** 30,
	GiB: 2 ** 30
};
const GPUS = 256;
const PROCESSES = 8192;
const NONE = ["No running processes detected", "N/A"];
const text$1 = (0,external_zod_js_namespaceObject.string)().max(16384);
const amount = (0,external_zod_js_namespaceObject.union)([
	text$1,
	(0,external_zod_js_namespaceObject.number$1)(),
	(0,external_zod_js_namespaceObject.object)({
		value: (0,external_zod_js_namespaceObject.union)([text$1, (0,external_zod_js_namespaceObject.number$1)()]),
		unit: text$1.optional()
	})
]);
const gpuNumber = (0,external_zod_js_namespaceObject.number$1)().int().min(0).max(9999);
const metricSchema = (0,external_zod_js_namespaceObject.object)({
	gpu: gpuNumber,
	mem_usage: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.object)({
		total_vram: amount.optional(),
		used_vram: amount.optional()
	}), text$1]).optional()
});
const processInfoSchema = (0,external_zod_js_namespaceObject.object)({
	pid: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.number$1)().int().positive(), text$1.regex(/^[1-9]\d{0,9}$/).transform(Number)]),
	name: text$1.optional(),
	memory_usage: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.object)({ vram_mem: amount.optional() }), text$1]).optional()
});
const processesSchema = (0,external_zod_js_namespaceObject.object)({
	gpu: gpuNumber,
	process_list: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({ process_info: (0,external_zod_js_namespaceObject.union)([processInfoSchema, (0,external_zod_js_namespaceObject._enum)(NONE)]) })).max(PROCESSES)
});
/**
* What one round of the two commands says of the chosen cards, in order of their numbers.
* @param cards `card0`; none for all
*/
function readAmdSmi(metricText, processText, cards) {
	const metrics = gpusOf(metricText, metricSchema);
	const lists = gpusOf(processText, processesSchema);
	if (metrics === null || lists === null) return { refused: "its output is no JSON that memdrift can read" };
	const chosen = metrics.filter(({ gpu }) => cards.length === 0 || cards.includes(`card${gpu}`));
	const missing = cards.find((card) => !chosen.some(({ gpu }) => card === `card${gpu}`));
	if (missing !== void 0) return { refused: `its output does not have ${(0,external_looped_driver_js_namespaceObject.boundedName)(missing)}` };
	if (chosen.length === 0) return { refused: "it lists no GPU" };
	const devices = [];
	for (const metric of chosen) {
		if (!lists.some(({ gpu }) => gpu === metric.gpu)) return { refused: "it does not tell the processes of a GPU" };
		devices.push(deviceOf$1(metric, lists));
	}
	return { reading: {
		driverVersion: null,
		toolkitVersion: null,
		mig: null,
		devices
	} };
}
function gpusOf(record, schema) {
	const list = (0,external_zod_js_namespaceObject.array)(schema).max(GPUS);
	const parsed = (0,external_zod_js_namespaceObject.union)([list, (0,external_zod_js_namespaceObject.object)({ gpu_data: list }).transform(({ gpu_data }) => gpu_data)]).safeParse((0,external_looped_driver_js_namespaceObject.jsonOf)(record));
	if (!parsed.success) return null;
	return new Set(parsed.data.map(({ gpu }) => gpu)).size === parsed.data.length ? parsed.data : null;
}
function deviceOf$1({ gpu, mem_usage }, lists) {
	const memory = typeof mem_usage === "object" ? mem_usage : {};
	return {
		id: `card${gpu}`,
		model: "AMD GPU",
		totalBytes: bytesOf(memory.total_vram),
		usedBytes: bytesOf(memory.used_vram),
		reservedBytes: null,
		processes: processesOf$1(gpu, lists)
	};
}
function processesOf$1(gpu, lists) {
	const found = /* @__PURE__ */ new Map();
	const rows = lists.find((list) => list.gpu === gpu)?.process_list ?? [];
	for (const { process_info: info } of rows) {
		if (typeof info === "string") continue;
		const isClear = !found.has(info.pid) && lists.filter((list) => hasPid(list, info.pid)).length === 1;
		const memory = typeof info.memory_usage === "object" ? info.memory_usage : {};
		const usedBytes = isClear ? bytesOf(memory.vram_mem) : null;
		found.set(info.pid, {
			pid: info.pid,
			name: (0,external_looped_driver_js_namespaceObject.boundedName)(info.name ?? ""),
			usedBytes,
			computes: true
		});
	}
	return [...found.values()];
}
function hasPid({ process_list }, pid) {
	return process_list.some(({ process_info: info }) => typeof info !== "string" && info.pid === pid);
}
function bytesOf(value) {
	if (typeof value === "object") return (0,external_looped_driver_js_namespaceObject.scaled)(digitsOf(value.value), UNIT_BYTES[value.unit ?? ""]);
	if (typeof value !== "string") return null;
	const [, digits, unit] = value.trim().match(/^(\d{1,15}) ([KMG]?i?B)$/) ?? [];
	return (0,external_looped_driver_js_namespaceObject.scaled)(digits, UNIT_BYTES[unit ?? ""]);
}
function digitsOf(value) {
	return typeof value === "number" ? String(value) : value.trim();
}
// lib/memory/gpu/amd/rocm-smi.js
/**
* `rocm-smi --showmeminfo vram --showpids --showproductname --showdriverversion --json`. Written from the tool's source
* (ROCm/rocm_smi_lib, python_smi_tools/rocm_smi.py) and from programs that read it; **never run on AMD's hardware**.
* Known of it:
* - one object a card, sizes as texts of digits in bytes;
* - processes under `system`, as `"PID4242": "python3, 1, 2043494400, 0, 12"`: name, number of GPUs, VRAM, SDMA, CU
*   occupancy; `UNKNOWN` where it could not be read;
* - the VRAM is the process's on all cards together: with more than one card, what it holds on each is not known;
* - a process on no GPU is listed too (ROCm/ROC-smi issue 60); one on a GPU holds something, so 0 is not believed there:
*   the library below is known to say it without knowing (ROCm/rocm_smi_lib issue 165).
*/
const amd_driver_text = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)().max(16384), (0,external_zod_js_namespaceObject.number$1)().transform(String)]);
const documentSchema = (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().max(200), (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().max(200), amd_driver_text), amd_driver_text])).refine((record) => Object.keys(record).length <= 1024);
const CARD = /^card\d{1,4}$/;
/** @param cards `card0`; none for all */
function readRocmSmi(record, cards) {
	const parsed = documentSchema.safeParse((0,external_looped_driver_js_namespaceObject.jsonOf)(record));
	if (!parsed.success) return { refused: "its output is no JSON that memdrift can read" };
	const sections = new Map(Object.entries(parsed.data));
	const listed = [...sections.keys()].filter((name) => CARD.test(name));
	const missing = cards.find((card) => !listed.includes(card));
	if (missing !== void 0) return { refused: `its output does not have ${(0,external_looped_driver_js_namespaceObject.boundedName)(missing)}` };
	if (listed.length === 0) return { refused: "it lists no GPU" };
	const system = fieldsOf(sections.get("system"));
	const processes = processesOf(system, listed.length === 1);
	if (processes === null) return { refused: "it lists a process that memdrift cannot read" };
	const devices = listed.filter((card) => cards.length === 0 || cards.includes(card)).map((card) => deviceOf(card, fieldsOf(sections.get(card)), processes));
	return { reading: {
		driverVersion: versionOf(system.get("Driver version")),
		toolkitVersion: null,
		mig: null,
		devices
	} };
}
function fieldsOf(section) {
	return new Map(typeof section === "object" ? Object.entries(section) : []);
}
function deviceOf(card, fields, processes) {
	return {
		id: card,
		model: (0,external_looped_driver_js_namespaceObject.boundedName)(fields.get("Card Series") ?? fields.get("Card series") ?? "AMD GPU"),
		totalBytes: (0,external_looped_driver_js_namespaceObject.scaled)(fields.get("VRAM Total Memory (B)"), 1),
		usedBytes: (0,external_looped_driver_js_namespaceObject.scaled)(fields.get("VRAM Total Used Memory (B)"), 1),
		reservedBytes: null,
		processes: processes.map((process) => ({ ...process }))
	};
}
function processesOf(system, isOnlyCard) {
	const found = [];
	for (const [key, row] of system) {
		if (!key.startsWith("PID")) continue;
		const pid = key.match(/^PID([1-9]\d{0,9})$/)?.[1];
		const columns = row.split(",").map((column) => column.trim());
		const [gpus, vram] = columns.slice(-4);
		if (pid === void 0 || vram === void 0 || columns.length < 5) return null;
		if (gpus === "0" && vram === "0") continue;
		const name = (0,external_looped_driver_js_namespaceObject.boundedName)(columns.slice(0, -4).join(", "));
		found.push({
			pid: Number(pid),
			name,
			usedBytes: isOnlyCard ? heldBytes(vram) : null,
			computes: true
		});
	}
	return found;
}
function heldBytes(vram) {
	const bytes = (0,external_looped_driver_js_namespaceObject.scaled)(vram, 1);
	return bytes === 0 ? null : bytes;
}
function versionOf(version) {
	return version !== void 0 && /^\d[\w.+-]{0,63}$/.test(version) ? version : null;
}
// lib/memory/gpu/amd/amd-driver.js
/** Around a record, and between the outputs of its commands: control characters, which JSON has none of. */
const BEGIN = "";
const PART = "";
const END = "";
/**
* One shell that runs the commands once a second. amd-smi has a loop of its own (`--watch 1 --json`), but for one
* command only, without a mark between its documents, and Python holds its output back in a pipe; rocm-smi
* has no such option (both by their sources). The shell marks the beginning of a round, and on SIGTERM ends what it runs;
* after a hard kill of memdrift its next mark finds the other end closed.
*/
const loop = (commands) => `
trap 'kill "$running" 2>/dev/null; wait "$running"; exit 0' TERM
while :; do
  printf '\\036'
  ${commands.map((command) => `"$1" ${command} & running=$!; wait "$running"; printf '\\035'`).join("\n  ")}
  printf '\\034\\n'
  sleep 1 & running=$!; wait "$running"
done`;
const TOOLS = [{
	tool: "amd-smi",
	commands: ["metric -m --json", "process --json"],
	read: ([metric = "", process = ""], cards) => readAmdSmi(metric, process, cards)
}, {
	tool: "rocm-smi",
	commands: ["--showmeminfo vram --showpids --showproductname --showdriverversion --json"],
	read: ([all = ""], cards) => readRocmSmi(all, cards)
}];
/**
* Reads AMD's GPUs through amd-smi, or rocm-smi where there is no amd-smi. Never run on AMD's hardware.
* @returns null where there is neither
*/
async function openAmd({ ids, env, now }) {
	for (const { tool, commands, read } of TOOLS) {
		const file = await (0,external_start_js_namespaceObject.locate)(tool, env);
		if (file === null) continue;
		const child = new external_looped_driver_js_namespaceObject.LoopChild({
			name: tool,
			file: "/bin/sh",
			args: [
				"-c",
				loop(commands),
				tool,
				file
			],
			env,
			marks: {
				begin: BEGIN,
				end: END,
				keepsEnd: false
			},
			now,
			exitSignal: "SIGTERM"
		});
		return new external_looped_driver_js_namespaceObject.LoopedDriver({
			tool,
			byId: false,
			child,
			parse: (text) => read(text.split(PART), ids),
			now
		});
	}
	return null;
}


var __webpack_exports__openAmd = __webpack_exports__.B;
export { __webpack_exports__openAmd as openAmd };
