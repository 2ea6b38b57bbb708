import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
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
  fc: () => (/* binding */ makeFolder),
  oQ: () => (/* binding */ programOf),
  SS: () => (/* binding */ readRecording),
  yR: () => (/* binding */ readText),
  x3: () => (/* binding */ writeText)
});

;// CONCATENATED MODULE: external "./drift.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_drift_js_namespaceObject = x({ ["makeFolders"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.makeFolders), ["parseRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseRecording), ["writeWhole"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.writeWhole) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["fileProblem"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileProblem), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["isOutOfRoom"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.isOutOfRoom) });
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/cli-io.js






// lib/cli/cli-io.js
/**
* Reads a recording from a file.
* @throws UsageError or RecordingError with one line
*/
async function readRecording(path, io) {
	const { recording, warnings } = (0,external_drift_js_namespaceObject.parseRecording)(await readText(path, "a recording"), path);
	for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
	return recording;
}
/**
* Makes the folder, unless it exists.
* @param neededBytes size of what will be written into it
* @throws UsageError with one line that names the folder
*/
function makeFolder(path, neededBytes) {
	try {
		(0,external_drift_js_namespaceObject.makeFolders)(path);
	} catch (error) {
		const room = (0,external_start_js_namespaceObject.isOutOfRoom)(error) ? `; needs ${(0,external_start_js_namespaceObject.formatBytes)(neededBytes)}` : "";
		throw new external_start_js_namespaceObject.UsageError(`${path}: cannot be created: ${(0,external_start_js_namespaceObject.fileProblem)(error)}${room}`, { cause: error });
	}
}
/**
* Writes a file that the user named, and makes its folders. Links are followed, and pipes and devices (/dev/stdout) are
* written to. A regular file is replaced as a whole: a failure leaves the old text.
* @throws UsageError with one line that names the file
*/
function writeText(path, text) {
	const neededBytes = Buffer.byteLength(text);
	makeFolder((0,external_node_path_namespaceObject.dirname)(path), neededBytes);
	try {
		const there = (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false });
		if (there?.isFile() === false) (0,external_node_fs_namespaceObject.writeFileSync)(path, text);
		else (0,external_drift_js_namespaceObject.writeWhole)(there === void 0 ? path : (0,external_node_fs_namespaceObject.realpathSync)(path), text, there?.mode);
	} catch (error) {
		throw new external_start_js_namespaceObject.UsageError((0,external_start_js_namespaceObject.cannotWrite)(path, error, neededBytes));
	}
}
/** @throws UsageError with one line that names the file and what it should be */
async function readText(path, what) {
	try {
		return await (0,promises_namespaceObject.readFile)(path, "utf8");
	} catch (error) {
		throw new external_start_js_namespaceObject.UsageError(`${path}: ${(0,external_start_js_namespaceObject.fileProblem)(error)}; expected ${what}`);
	}
}
/** What a person types to start this program again. */
const programOf = ({ installed, dist }) => installed ? "memdrift" : (0,external_report_js_namespaceObject.programAt)(dist, ".");


var __webpack_exports__makeFolder = __webpack_exports__.fc;
var __webpack_exports__programOf = __webpack_exports__.oQ;
var __webpack_exports__readRecording = __webpack_exports__.SS;
var __webpack_exports__readText = __webpack_exports__.yR;
var __webpack_exports__writeText = __webpack_exports__.x3;
export { __webpack_exports__makeFolder as makeFolder, __webpack_exports__programOf as programOf, __webpack_exports__readRecording as readRecording, __webpack_exports__readText as readText, __webpack_exports__writeText as writeText };
