import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
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
;// CONCATENATED MODULE: external "./example.js"
var external_example_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_example_js_y = (x) => (() => (x))
const external_example_js_namespaceObject = external_example_js_x({ ["PLAN_TEXT"]: () => (__WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__.PLAN_TEXT), ["exampleConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__.exampleConfig), ["findPython"]: () => (__WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__.findPython), ["freePort"]: () => (__WEBPACK_EXTERNAL_MODULE__example_js_f60e62ba__.freePort) });
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
const external_run_once_js_namespaceObject = external_run_once_js_x({ ["printResult"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.printResult), ["runOnce"]: () => (__WEBPACK_EXTERNAL_MODULE__run_once_js_a1391a46__.runOnce) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/demo.js






// lib/cli/commands/demo.js
/** The story: main is measured, a change that leaks is stopped, a harmless one passes. */
const CHAPTERS = [
	{
		title: "1. main: the example server is measured and stored as the baseline",
		change: "none",
		refresh: true,
		expected: ["pass"]
	},
	{
		title: "2. a pull request that keeps 2 KB of every request",
		change: "leak",
		refresh: false,
		expected: ["regression"]
	},
	{
		title: "3. a pull request that adds a bounded cache, which fills and then stays",
		change: "cache",
		refresh: false,
		expected: ["pass"]
	}
];
/**
* `npm start`: the whole story on the embedded example.
* @returns the exit code: pass when each chapter ended as it should
*/
async function demo(outDir, io) {
	const python = (0,external_example_js_namespaceObject.findPython)();
	const started = performance.now();
	io.err(`memdrift demo: a real server, a real leak. Plan: ${external_example_js_namespaceObject.PLAN_TEXT}\n`);
	const ended = [];
	await (0,external_temporary_js_namespaceObject.withTemporaryFolder)("memdrift-demo-", async (baselineDir) => {
		for (const chapter of CHAPTERS) {
			io.err(`\n${chapter.title}\n`);
			const config = (0,external_example_js_namespaceObject.exampleConfig)({
				change: chapter.change,
				port: await (0,external_example_js_namespaceObject.freePort)(),
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
			if (chapter.refresh) io.err(`stored: ${run.result.recording.checkpoints.length - 1} cycles measured\n`);
			else (0,external_run_once_js_namespaceObject.printResult)(run, io);
			const { verdict } = run.result.judgement;
			const stored = run.result.storedAt !== null;
			ended.push({
				title: chapter.title,
				verdict,
				expected: chapter.expected,
				stored
			});
			if (!chapter.expected.includes(verdict)) io.err(`unexpected: ${run.model.reason}\n`);
		}
	});
	const held = ended.every((end) => end.expected.includes(end.verdict));
	io.out("\n");
	for (const end of ended) {
		const verdict = end.stored && end.verdict === "pass" ? "stored" : end.verdict;
		io.out(`${verdict.padEnd(14)}${end.title}\n`);
	}
	io.out(`\n${held ? "The story holds" : "The story does not hold"}: ${Math.round((performance.now() - started) / 1e3)} s. `);
	io.out(`Reports: ${(0,external_node_path_namespaceObject.relative)(".", outDir) || "."}\n`);
	return (0,external_start_js_namespaceObject.storyExit)(held, ended.map(({ verdict }) => verdict));
}


var __webpack_exports__demo = __webpack_exports__.q;
export { __webpack_exports__demo as demo };
