import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
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
  E: () => (/* binding */ probe_path_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["shellWord"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.shellWord) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["fileProblem"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileProblem), ["layOut"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.layOut) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["probeVariables"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.probeVariables) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["makeFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.makeFolder) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/probe-path.js







// lib/cli/running/probe-path.js
const FORMS = [
	"env",
	"export",
	"docker",
	"json"
];
/** `memdrift probe-path`: the probe for a service that somebody else starts. */
const probe_path_define = (command, { io }) => {
	command.exitOverride().argument("<folder>", "a new folder for the probe and the two directories between it and memdrift").option("--at <path>", "where the service sees that folder (a container): absolute; the folder itself by default").option("--format <form>", `${FORMS.join(", ")}: lines of NAME=VALUE, of a shell, words of docker run, or JSON`, "env").action((folder, flags) => {
		const form = FORMS.find((one) => one === flags.format);
		if (form === void 0) throw new external_start_js_namespaceObject.UsageError(`--format: found ${JSON.stringify(flags.format)}; allowed: ${FORMS.join(", ")}`);
		const at = placeOf(flags.at ?? (0,external_node_path_namespaceObject.resolve)(folder));
		const path = (0,external_node_path_namespaceObject.resolve)(folder);
		makeEmpty(path);
		(0,external_start_js_namespaceObject.layOut)((0,external_node_path_namespaceObject.join)(path, "told"), (0,external_node_path_namespaceObject.join)(path, "out"), (0,external_node_path_namespaceObject.join)(io.dist, "probe"));
		io.out(textOf(form, path, at));
	});
};
/** As the service sees it. @throws UsageError: PYTHONPATH is parted at colons */
function placeOf(path) {
	if (/^\/[^:\p{Cc}]*$/u.test(path)) return path.replace(/(?<=.)\/+$/, "");
	throw new external_start_js_namespaceObject.UsageError(`found the path ${JSON.stringify(path)}; allowed: an absolute one without ":"`);
}
/** @throws UsageError where it holds anything: what lies there would be the service's */
function makeEmpty(path) {
	(0,external_cli_io_js_namespaceObject.makeFolder)(path, 0);
	try {
		if ((0,external_node_fs_namespaceObject.readdirSync)(path).length === 0) return;
	} catch (error) {
		throw new external_start_js_namespaceObject.UsageError(`${path}: ${(0,external_start_js_namespaceObject.fileProblem)(error)}; expected a new folder`);
	}
	throw new external_start_js_namespaceObject.UsageError(`${path}: is not empty; expected a new folder`);
}
function textOf(form, path, at) {
	const variables = {
		...(0,external_config_js_namespaceObject.probeVariables)(`${at}/told/lib`, {}, []),
		MEMDRIFT_DIR: `${at}/told`,
		MEMDRIFT_OUT: `${at}/out`
	};
	const lines = Object.entries(variables).map(([name, value]) => ({
		name,
		value
	}));
	if (form === "json") return `${JSON.stringify({
		folder: path,
		variables
	}, null, 2)}\n`;
	if (form === "docker") return `${[...[`-v ${(0,external_report_js_namespaceObject.shellWord)(`${path}/told:${at}/told:ro`)}`, `-v ${(0,external_report_js_namespaceObject.shellWord)(`${path}/out:${at}/out`)}`], ...lines.map(({ name, value }) => `-e ${(0,external_report_js_namespaceObject.shellWord)(`${name}=${value}`)}`)].join(" ")}\n`;
	if (form === "env") return lines.map(({ name, value }) => `${name}=${value}\n`).join("");
	const between = {
		PYTHONPATH: ":",
		NODE_OPTIONS: " "
	};
	return lines.map(({ name, value }) => {
		const own = between[name] === void 0 ? "" : `\${${name}:+${between[name]}$${name}}`;
		return `export ${name}=${(0,external_report_js_namespaceObject.shellWord)(value)}${own}\n`;
	}).join("");
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
