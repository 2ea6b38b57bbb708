import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
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
const external_config_js_namespaceObject = external_config_js_x({ ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["readConfigFile"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.readConfigFile) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["NotInstalledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.NotInstalledError), ["isUsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.isUsageError), ["run"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.run) });
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
/**
* Looks at what a run needs here and says what is missing, with remedies.
* @param configPath configuration to check; the default one where it exists
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
		what: "docker: no client",
		remedy: "needed for images only; `command` runs without it"
	}];
	const [clientVersion, serverVersion] = client.text.split(" ");
	if (client.code !== 0 || serverVersion === void 0 || serverVersion === "") return [{
		state: "note",
		what: `docker: the engine does not answer: ${client.error.split("\n")[0] ?? ""}`,
		remedy: "start it, or see DOCKER_HOST"
	}];
	return [{
		state: "ok",
		what: `docker ${clientVersion}, engine ${serverVersion}`
	}];
}
/** Whether other users' memory can be read from here; without it the probe's own readings serve. */
function procfs() {
	try {
		if (!(0,external_node_fs_namespaceObject.readFileSync)("/proc/self/smaps_rollup", "utf8").includes("Pss_Anon:")) return {
			state: "missing",
			what: "/proc: no Pss_Anon in smaps_rollup",
			remedy: "a kernel from 5.4 on is needed"
		};
	} catch {
		return {
			state: "missing",
			what: "/proc/self/smaps_rollup cannot be read",
			remedy: "Linux from 5.4 on is needed"
		};
	}
	try {
		(0,external_node_fs_namespaceObject.accessSync)("/proc/1/smaps_rollup", external_node_fs_namespaceObject.constants.R_OK);
		(0,external_node_fs_namespaceObject.readFileSync)("/proc/1/smaps_rollup", "utf8");
		return {
			state: "ok",
			what: "/proc: every process can be read"
		};
	} catch {
		return {
			state: "note",
			what: "/proc: other users' processes cannot be read",
			remedy: "the probe reports from inside, and a helper container reads processes that have no probe"
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
		what: "cgroup: not to be seen here",
		remedy: "it is read through docker exec instead"
	};
}
async function gpu() {
	const list = await output("nvidia-smi", ["-L"]);
	if (list === null || list.code !== 0) {
		if ((await output("amd-smi", ["version"]) ?? await output("rocm-smi", ["--version"]))?.code === 0) return {
			state: "ok",
			what: "GPU: AMD, by its own tool (never tried on such a GPU)"
		};
		return {
			state: "note",
			what: "GPU: none to be seen (nvidia-smi, amd-smi, rocm-smi)"
		};
	}
	const count = list.text.split("\n").filter((line) => line.startsWith("GPU ")).length;
	const processes = (await output("nvidia-smi", ["--query-compute-apps=pid,process_name", "--format=csv,noheader"]))?.text.split("\n").filter((line) => /^\d+,/.test(line)) ?? [];
	if (processes.length === 0) return {
		state: "ok",
		what: `GPU: ${count}, nobody computes on ${count === 1 ? "it" : "them"}`
	};
	return {
		state: "note",
		what: `GPU: ${count}; in use by ${processes.slice(0, 3).join("; ").slice(0, 200)}`,
		remedy: "a run waits a minute for a clean GPU, then is not-measured"
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
		remedy: "needed for compose-file only"
	};
}
async function config(path) {
	try {
		const file = (0,external_config_js_namespaceObject.readConfigFile)(path);
		if (file === null) return [{
			state: "note",
			what: "configuration: none; flags and defaults apply"
		}];
		const parsed = (0,external_config_js_namespaceObject.parseConfig)({}, file);
		const workload = await (0,external_workload_js_namespaceObject.loadWorkload)(parsed.workload.file);
		return [{
			state: "ok",
			what: `configuration ${file.path}`
		}, {
			state: "ok",
			what: `workload ${parsed.workload.file}: ${workload.requests.length} requests`
		}];
	} catch (error) {
		if (!(0,external_start_js_namespaceObject.isUsageError)(error)) throw error;
		return [{
			state: "missing",
			what: error.message
		}];
	}
}
/** An engine or a driver that says nothing for longer is not in order. */
const PATIENCE_MS = 2e4;
/** Exit code and text of a program; null where it is not installed. One that does not answer has failed. */
async function output(program, args) {
	try {
		const { code, stdout, stderr } = await (0,external_start_js_namespaceObject.run)(program, args, { timeoutMs: PATIENCE_MS });
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


var __webpack_exports__doctor = __webpack_exports__.A;
export { __webpack_exports__doctor as doctor };
