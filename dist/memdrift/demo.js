import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
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
  E: () => (/* binding */ demo_define),
  q: () => (/* binding */ demo)
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
const external_start_js_namespaceObject = external_start_js_x({ ["storyExit"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.storyExit) });
;// CONCATENATED MODULE: external "./measured-text.js"
var external_measured_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_measured_text_js_y = (x) => (() => (x))
const external_measured_text_js_namespaceObject = external_measured_text_js_x({ ["PLAN_TEXT"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.PLAN_TEXT), ["exampleConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.exampleConfig), ["findPython"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.findPython), ["freePort"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.freePort), ["recordingsBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__measured_text_js_b930762f__.recordingsBytes) });
;// CONCATENATED MODULE: external "./run-once.js"
var external_run_once_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_run_once_js_y = (x) => (() => (x))
const external_run_once_js_namespaceObject = external_run_once_js_x({ ["printResult"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.printResult), ["runOnce"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.runOnce), ["withOutFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.withOutFolder) });
;// CONCATENATED MODULE: external "./temporary-folder.js"
var external_temporary_folder_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_temporary_folder_js_y = (x) => (() => (x))
const external_temporary_folder_js_namespaceObject = external_temporary_folder_js_x({ ["withTemporaryFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__temporary_folder_js_74328001__.withTemporaryFolder) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/demo.js






// lib/cli/commands/demo.js
/** `memdrift demo`, and `npm start`. */
const demo_define = (command, { io, exit }) => {
	command.option("--out <dir>", "folder for the recordings and the reports", "memdrift-out/demo").action(async ({ out }) => {
		exit(await (0,external_run_once_js_namespaceObject.withOutFolder)(out, (0,external_measured_text_js_namespaceObject.recordingsBytes)(null, CHAPTERS.length), () => demo(out, io)));
	});
};
/** The main branch becomes the baseline, a pull request that leaks is stopped, a harmless one passes. */
const CHAPTERS = [
	{
		title: "1. the main branch: measure the example server and store the recording as the baseline",
		change: "none",
		refresh: true,
		expected: ["pass"]
	},
	{
		title: "2. a pull request that leaks 2 KB per request",
		change: "leak",
		refresh: false,
		expected: ["regression"]
	},
	{
		title: "3. a pull request that adds a bounded cache, which fills and then stops growing",
		change: "cache",
		refresh: false,
		expected: ["pass"]
	}
];
/** @returns the exit code: pass when each chapter ended with the expected verdict */
async function demo(outDir, io) {
	const python = (0,external_measured_text_js_namespaceObject.findPython)();
	const started = performance.now();
	io.err(`memdrift demo: a real server with a real leak; ${external_measured_text_js_namespaceObject.PLAN_TEXT}\n`);
	const ended = [];
	await (0,external_temporary_folder_js_namespaceObject.withTemporaryFolder)("memdrift-demo-", async (baselineDir) => {
		for (const chapter of CHAPTERS) {
			io.err(`\n${chapter.title}\n`);
			const config = (0,external_measured_text_js_namespaceObject.exampleConfig)({
				change: chapter.change,
				port: await (0,external_measured_text_js_namespaceObject.freePort)(),
				python,
				name: "demo",
				baselineDir,
				io
			});
			const folder = (0,external_node_path_namespaceObject.join)(outDir, chapter.change === "none" ? "main" : chapter.change);
			const run = await (0,external_run_once_js_namespaceObject.runOnce)(config, {
				refresh: chapter.refresh,
				outDir: folder,
				reproduce: null
			}, io);
			if (chapter.refresh) io.err(`baseline stored after ${run.result.recording.checkpoints.length - 1} cycles\n`);
			else (0,external_run_once_js_namespaceObject.printResult)(run, io);
			const { verdict } = run.result.judgement;
			const stored = run.result.storedAt !== null;
			ended.push({
				title: chapter.title,
				verdict,
				expected: chapter.expected,
				stored
			});
			if (!chapter.expected.includes(verdict)) io.err(`expected ${chapter.expected.join(" or ")}, got ${verdict}: ${run.model.reason}\n`);
		}
	});
	const held = ended.every((end) => end.expected.includes(end.verdict));
	io.out("\n");
	for (const end of ended) {
		const verdict = end.stored && end.verdict === "pass" ? "stored" : end.verdict;
		io.out(`${verdict.padEnd(14)}${end.title}\n`);
	}
	const seconds = Math.round((performance.now() - started) / 1e3);
	io.out(`\n${held ? "All as expected" : "Not as expected"}, in ${seconds} s. Reports: ${(0,external_node_path_namespaceObject.relative)(".", outDir) || "."}\n`);
	return (0,external_start_js_namespaceObject.storyExit)(held, ended.map(({ verdict }) => verdict));
}


var __webpack_exports__define = __webpack_exports__.E;
var __webpack_exports__demo = __webpack_exports__.q;
export { __webpack_exports__define as define, __webpack_exports__demo as demo };
