import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__ from "./example.js";
import * as __WEBPACK_EXTERNAL_MODULE__temporary_js_81db7b21__ from "./temporary.js";
import * as __WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__ from "./run-once.js";
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
  x: () => (/* binding */ selfTest)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["DEFAULT_RULES"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.DEFAULT_RULES), ["parseGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseGrowth) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["storyExit"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.storyExit) });
;// CONCATENATED MODULE: external "./example.js"
var external_example_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_example_js_y = (x) => (() => (x))
const external_example_js_namespaceObject = external_example_js_x({ ["plainExample"]: () => (__WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__.plainExample) });
;// CONCATENATED MODULE: external "./temporary.js"
var external_temporary_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_js_y = (x) => (() => (x))
const external_temporary_js_namespaceObject = external_temporary_js_x({ ["withTemporaryFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__temporary_js_81db7b21__.withTemporaryFolder) });
;// CONCATENATED MODULE: external "./run-once.js"
var external_run_once_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_run_once_js_y = (x) => (() => (x))
const external_run_once_js_namespaceObject = external_run_once_js_x({ ["runOnce"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.runOnce) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/self-test.js







// lib/cli/commands/self-test.js
/**
* Positive control: the service is measured as it is (the baseline), once more (the clean twin, which must pass), and
* once with a known leak that the probe injects (which must be a regression).
* @returns the exit code: pass when both hold
* @throws UsageError for a leak that the budget allows, or nearly: it would never be found
*/
async function selfTest(options, io) {
	assertFindable(options);
	return (0,external_temporary_js_namespaceObject.withTemporaryFolder)("memdrift-self-test-", (baselineDir) => control(options, baselineDir, io));
}
function assertFindable({ config, bytesPerRequest }) {
	const growth = config?.rules.growth ?? external_drift_js_namespaceObject.DEFAULT_RULES.growth;
	const { bytes, per } = (0,external_drift_js_namespaceObject.parseGrowth)(growth);
	const twice = per === "minute" ? 0 : 2 * bytes / 1e3;
	if (bytesPerRequest > 0 && bytesPerRequest >= twice) return;
	const allowed = twice === 0 ? "more than nothing" : `${(0,external_start_js_namespaceObject.formatBytes)(twice)} or more, twice the budget (${growth})`;
	throw new external_start_js_namespaceObject.UsageError(`option "--leak": found ${(0,external_start_js_namespaceObject.formatBytes)(bytesPerRequest)} a request; allowed: ${allowed}`);
}
async function control(options, baselineDir, io) {
	const leak = {
		layer: options.layer,
		bytesPerRequest: options.bytesPerRequest
	};
	const leakText = `${(0,external_start_js_namespaceObject.formatBytes)(leak.bytesPerRequest)} a request in ${leak.layer}`;
	const configFor = async () => options.config === null ? (0,external_example_js_namespaceObject.plainExample)("self-test", baselineDir, io) : {
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
	const base = await measure("baseline: the service as it is", "baseline", true, false);
	if (base.verdict !== "pass") {
		io.out(`self-test FAILED: the service as it is gives no baseline: ${base.verdict}: ${base.reason}\n`);
		return (0,external_start_js_namespaceObject.storyExit)(false, [base.verdict]);
	}
	const twin = await measure("clean twin: must pass", "twin", false, false);
	const leaking = await measure(`with ${leakText}: must be a regression`, "leak", false, true);
	const held = twin.verdict === "pass" && leaking.verdict === "regression";
	io.out(`clean twin       ${twin.verdict}: ${twin.reason}\n`);
	io.out(`injected leak    ${leaking.verdict}: ${leaking.reason}\n`);
	io.out(`self-test ${held ? "holds" : "FAILED"}: ${leakText}\n`);
	return (0,external_start_js_namespaceObject.storyExit)(held, [twin.verdict, leaking.verdict]);
}


var __webpack_exports__selfTest = __webpack_exports__.x;
export { __webpack_exports__selfTest as selfTest };
