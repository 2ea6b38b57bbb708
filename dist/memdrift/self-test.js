import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__ from "./esm.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__ from "./measured-text.js";
import * as __WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__ from "./run-once.js";
import * as __WEBPACK_EXTERNAL_MODULE__temporary_folder_js_74328001__ from "./temporary-folder.js";
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
  E: () => (/* binding */ self_test_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./esm.js"
var external_esm_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_esm_js_y = (x) => (() => (x))
const external_esm_js_namespaceObject = external_esm_js_x({ ["Option"]: () => (__WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__.Option) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["DEFAULT_BUDGETS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.DEFAULT_BUDGETS), ["parseBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseBytes) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["PROBE_HOLD_LAYERS"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.PROBE_HOLD_LAYERS), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["storyExit"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.storyExit) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["RUN_ONLY"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.RUN_ONLY), ["ownServiceOf"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.ownServiceOf), ["withInputs"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withInputs) });
;// CONCATENATED MODULE: external "./measured-text.js"
var external_measured_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_measured_text_js_y = (x) => (() => (x))
const external_measured_text_js_namespaceObject = external_measured_text_js_x({ ["measuredText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.measuredText), ["plainExample"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.plainExample), ["recordingsBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.recordingsBytes), ["totalText"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.totalText) });
;// CONCATENATED MODULE: external "./run-once.js"
var external_run_once_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_run_once_js_y = (x) => (() => (x))
const external_run_once_js_namespaceObject = external_run_once_js_x({ ["runOnce"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.runOnce), ["withOutFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.withOutFolder) });
;// CONCATENATED MODULE: external "./temporary-folder.js"
var external_temporary_folder_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_folder_js_y = (x) => (() => (x))
const external_temporary_folder_js_namespaceObject = external_temporary_folder_js_x({ ["withTemporaryFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__temporary_folder_js_74328001__.withTemporaryFolder) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/self-test.js









// lib/cli/commands/self-test.js
/** `memdrift self-test`, of the embedded example where nothing is configured. */
const self_test_define = (command, { io, exit }) => {
	(0,external_flags_js_namespaceObject.withInputs)(command, external_flags_js_namespaceObject.RUN_ONLY).addOption(new external_esm_js_namespaceObject.Option("--layer <layer>", "memory layer to leak in").choices(external_start_js_namespaceObject.PROBE_HOLD_LAYERS).default("heap")).option("--leak <size>", "size of the leak per request", "4KiB").option("--out <dir>", "folder for the recordings and the reports", "memdrift-out/self-test").action(async (flags) => {
		const options = {
			config: (0,external_flags_js_namespaceObject.ownServiceOf)(flags),
			layer: flags["layer"],
			bytesPerRequest: (0,external_drift_js_namespaceObject.parseBytes)(String(flags["leak"])),
			outDir: String(flags["out"])
		};
		exit(await (0,external_run_once_js_namespaceObject.withOutFolder)(options.outDir, (0,external_measured_text_js_namespaceObject.recordingsBytes)(options.config, 3), () => selfTest(options, io)));
	});
};
/**
* Positive control: measures the service as it is (the baseline), again (the clean twin, which must pass), and with a
* known leak that the probe injects (which must be a regression).
* @returns the exit code: pass when both hold
* @throws UsageError for a leak below twice the budget: it could not be found reliably
*/
async function selfTest(options, io) {
	assertFindable(options);
	return (0,external_temporary_folder_js_namespaceObject.withTemporaryFolder)("memdrift-self-test-", (baselineDir) => control(options, baselineDir, io));
}
/** In which the leak of a layer shows first. */
const SERIES = {
	heap: "heap/allocated",
	anon: "process/resident",
	torch: "torch.device/allocated",
	node: "node.heap/allocated"
};
function assertFindable({ config, layer, bytesPerRequest }) {
	const { growth, series } = config?.rules ?? external_drift_js_namespaceObject.DEFAULT_BUDGETS;
	const { bytes, per, text } = series?.[SERIES[layer]]?.growth ?? growth ?? external_drift_js_namespaceObject.DEFAULT_BUDGETS.growth;
	const twice = per === "minute" ? 0 : 2 * bytes / 1e3;
	if (bytesPerRequest > 0 && bytesPerRequest >= twice) return;
	const allowed = twice === 0 ? "more than 0 bytes" : `${(0,external_start_js_namespaceObject.formatBytes)(twice)} or more, twice the growth budget (${text})`;
	throw new external_start_js_namespaceObject.UsageError(`option "--leak": found ${(0,external_start_js_namespaceObject.formatBytes)(bytesPerRequest)} per request; allowed: ${allowed}`);
}
async function control(options, baselineDir, io) {
	const leak = {
		layer: options.layer,
		bytesPerRequest: options.bytesPerRequest
	};
	io.out(`self-test of ${(0,external_measured_text_js_namespaceObject.measuredText)(options.config, io)}\n`);
	io.err(`${(0,external_measured_text_js_namespaceObject.totalText)(options.config, 3)}\n`);
	const leakText = `${(0,external_start_js_namespaceObject.formatBytes)(leak.bytesPerRequest)} per request in ${leak.layer}`;
	const configFor = async () => options.config === null ? (0,external_measured_text_js_namespaceObject.plainExample)("self-test", baselineDir, io) : {
		...options.config,
		baseline: {
			...options.config.baseline,
			dir: baselineDir
		},
		ab: {
			when: "never",
			baseImage: null
		}
	};
	const measure = async (title, folder, refresh, leaks) => {
		io.err(`\n${title}\n`);
		return (await (0,external_run_once_js_namespaceObject.runOnce)(await configFor(), {
			refresh,
			outDir: (0,external_node_path_namespaceObject.join)(options.outDir, folder),
			reproduce: null,
			...leaks ? { leak } : {}
		}, io)).model;
	};
	const base = await measure("baseline: the unchanged service", "baseline", true, false);
	if (base.verdict !== "pass") {
		io.out(`self-test FAILED: the unchanged service has no usable baseline: ${base.verdict}: ${base.reason}\n`);
		return (0,external_start_js_namespaceObject.storyExit)(false, [base.verdict]);
	}
	const twin = await measure("clean twin: the unchanged service again, must pass", "twin", false, false);
	const leaking = await measure(`injected leak: ${leakText}, must be a regression`, "leak", false, true);
	const held = twin.verdict === "pass" && leaking.verdict === "regression";
	io.out(`clean twin       ${twin.verdict}: ${twin.reason}\n`);
	io.out(`injected leak    ${leaking.verdict}: ${leaking.reason}\n`);
	io.out(`self-test ${held ? "passed" : "FAILED"}: ${leakText}\n`);
	return (0,external_start_js_namespaceObject.storyExit)(held, [twin.verdict, leaking.verdict]);
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
