import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
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
  E: () => (/* binding */ doctor_define),
  A: () => (/* binding */ doctor)
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
const external_config_js_namespaceObject = external_config_js_x({ ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["NotInstalledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.NotInstalledError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["run"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.run) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["GPU_TOOLS"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.GPU_TOOLS), ["GPU_VENDORS"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.GPU_VENDORS) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["loadWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.loadWorkload) });
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/parts/doctor.js






// lib/cli/commands/doctor.js
/** `memdrift doctor`. */
const doctor_define = (command, { io, exit }) => {
	command.option("--config <file>", "configuration file to check (default: .github/memdrift.yml if it exists)").action(async ({ config: path }) => {
		exit(await doctor(path, io) ? external_start_js_namespaceObject.EXIT.pass : external_start_js_namespaceObject.EXIT.regression);
	});
};
/**
* Checks what a run needs on this machine and prints how to fix what is missing.
* @param configPath configuration file to check; undefined: the default one if it exists
* @returns true where nothing is missing
*/
async function doctor(configPath, io) {
	const findings = [
		node(),
		...await docker(),
		await compose(),
		procfs(),
		cgroup(),
		await gpu(),
		...await config(configPath)
	];
	const mark = {
		ok: "ok      ",
		note: "note    ",
		missing: "MISSING "
	};
	for (const { state, what, remedy } of findings) io.out(`${mark[state]}${what}\n${remedy === void 0 ? "" : `        -> ${remedy}\n`}`);
	return findings.every((finding) => finding.state !== "missing");
}
function node() {
	if (Number(process.versions.node.split(".")[0]) >= 20) return {
		state: "ok",
		what: `Node ${process.versions.node}`
	};
	return {
		state: "missing",
		what: `Node ${process.versions.node}`,
		remedy: "install Node 20 or newer"
	};
}
async function docker() {
	const client = await output("docker", [
		"version",
		"--format",
		"{{.Client.Version}} {{.Server.Version}}"
	]);
	if (client === null) return [{
		state: "note",
		what: "docker: not installed",
		remedy: "install Docker to measure an image or a compose file; `command` works without it"
	}];
	const [clientVersion, serverVersion] = client.text.split(" ");
	if (client.code !== 0 || serverVersion === void 0 || serverVersion === "") return [{
		state: "note",
		what: `docker: the daemon does not answer: ${client.error.split("\n")[0] ?? ""}`,
		remedy: "check that the Docker daemon is running and that DOCKER_HOST is right"
	}];
	return [{
		state: "ok",
		what: `docker ${clientVersion}, daemon ${serverVersion}`
	}];
}
/** Whether the memory of other users' processes can be read; without it memdrift reads from inside the service. */
function procfs() {
	try {
		if (!(0,external_node_fs_namespaceObject.readFileSync)("/proc/self/smaps_rollup", "utf8").includes("Pss_Anon:")) return {
			state: "missing",
			what: "/proc: no Pss_Anon in smaps_rollup",
			remedy: "use Linux 5.4 or newer"
		};
	} catch {
		return {
			state: "missing",
			what: "/proc/self/smaps_rollup cannot be read",
			remedy: "use Linux 5.4 or newer"
		};
	}
	try {
		(0,external_node_fs_namespaceObject.accessSync)("/proc/1/smaps_rollup", external_node_fs_namespaceObject.constants.R_OK);
		(0,external_node_fs_namespaceObject.readFileSync)("/proc/1/smaps_rollup", "utf8");
		return {
			state: "ok",
			what: "/proc: all processes are readable"
		};
	} catch {
		return {
			state: "note",
			what: "/proc: other users' processes are not readable",
			remedy: "nothing to do: the probe and a helper container read them from inside"
		};
	}
}
function cgroup() {
	if ((0,external_node_fs_namespaceObject.existsSync)("/sys/fs/cgroup/cgroup.controllers")) return {
		state: "ok",
		what: "cgroup v2"
	};
	if ((0,external_node_fs_namespaceObject.existsSync)("/sys/fs/cgroup/memory/memory.stat")) return {
		state: "ok",
		what: "cgroup v1 (memory controller)"
	};
	return {
		state: "note",
		what: "cgroup: not visible here",
		remedy: "nothing to do: memdrift reads it through docker exec"
	};
}
async function gpu() {
	for (const vendor of external_gate_js_namespaceObject.GPU_VENDORS) {
		const found = await vendor.check(output);
		if (found !== null) return found;
	}
	return {
		state: "note",
		what: `GPU: none to be seen (${external_gate_js_namespaceObject.GPU_TOOLS.join(", ")})`
	};
}
async function compose() {
	const version = await output("docker", [
		"compose",
		"version",
		"--short"
	]);
	if (version?.code === 0) return {
		state: "ok",
		what: `docker compose ${version.text.split("\n")[0] ?? ""}`
	};
	return {
		state: "note",
		what: "docker compose: not installed",
		remedy: "install it to measure a compose file"
	};
}
async function config(path) {
	try {
		const file = (0,external_config_js_namespaceObject.readConfigFile)(path);
		if (file === null) return [{
			state: "note",
			what: "configuration: no file; flags and defaults apply"
		}];
		const parsed = (0,external_config_js_namespaceObject.parseConfig)({}, file);
		const workload = await (0,external_workload_js_namespaceObject.loadWorkload)(parsed.workload.file);
		return [{
			state: "ok",
			what: `configuration ${file.path}`
		}, {
			state: "ok",
			what: `workload ${parsed.workload.file}: ${(0,external_config_js_namespaceObject.counted)(workload.requests.length, "request")}`
		}];
	} catch (error) {
		if (!(error instanceof external_start_js_namespaceObject.UsageError)) throw error;
		return [{
			state: "missing",
			what: error.message
		}];
	}
}
/** A Docker daemon or GPU driver that takes longer to answer counts as failed. */
const TIMEOUT_MS = 2e4;
/** Exit code and output of a program; null where it is not installed. One that does not answer has failed. */
async function output(program, args) {
	try {
		const { code, stdout, stderr } = await (0,external_start_js_namespaceObject.run)(program, args, { timeoutMs: TIMEOUT_MS });
		return {
			code,
			text: stdout.trim(),
			error: stderr.trim()
		};
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.NotInstalledError) return null;
		return {
			code: 1,
			text: "",
			error: error instanceof Error ? error.message : String(error)
		};
	}
}


var __webpack_exports__define = __webpack_exports__.E;
var __webpack_exports__doctor = __webpack_exports__.A;
export { __webpack_exports__define as define, __webpack_exports__doctor as doctor };
