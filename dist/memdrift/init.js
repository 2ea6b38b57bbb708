import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__ from "./doctor.js";
import * as __WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__ from "./yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
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
  E: () => (/* binding */ init_define),
  T: () => (/* binding */ init)
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
const external_config_js_namespaceObject = external_config_js_x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["parseArgsStringToArgv"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseArgsStringToArgv), ["parseConfig"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseConfig), ["parseYaml"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.parseYaml) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["cannotWrite"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.cannotWrite), ["isOutOfRoom"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.isOutOfRoom), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn), ["run"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.run) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["parseWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.parseWorkload), ["readRegularFile"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.readRegularFile) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["makeFolder"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.makeFolder), ["programOf"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.programOf) });
;// CONCATENATED MODULE: external "./doctor.js"
var external_doctor_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_doctor_js_y = (x) => (() => (x))
const external_doctor_js_namespaceObject = external_doctor_js_x({ ["DEPENDENCY_FILES"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.DEPENDENCY_FILES), ["WORKLOAD_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.WORKLOAD_FILE), ["adviceOf"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.adviceOf), ["doctor"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.doctor), ["firstWorkload"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.firstWorkload), ["healthIn"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.healthIn), ["healthRoute"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.healthRoute), ["isSchema"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.isSchema), ["modelIn"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.modelIn), ["namedIn"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.namedIn), ["portIn"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.portIn), ["recognise"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.recognise), ["recogniseServer"]: () => (__WEBPACK_EXTERNAL_MODULE__doctor_js_9cd5da58__.recogniseServer) });
;// CONCATENATED MODULE: external "./yaml.js"
var external_yaml_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_yaml_js_y = (x) => (() => (x))
const external_yaml_js_namespaceObject = external_yaml_js_x({ ["require_dist"]: () => (__WEBPACK_EXTERNAL_MODULE__yaml_js_702ee59d__.require_dist) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["getPage"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.getPage) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./lib/parts/init.js



















// node_modules/@actions/io/lib/io-util.js
var __awaiter$3 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir, open: init_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
const IS_WINDOWS$1 = process.platform === "win32";
external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = external_path_namespaceObject.dirname(filePath);
						const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = external_path_namespaceObject.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}
// node_modules/@actions/io/lib/io.js
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(external_path_namespaceObject.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(external_path_namespaceObject.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}
// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends external_events_namespaceObject.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(external_os_namespaceObject.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + external_os_namespaceObject.EOL.length);
				n = s.indexOf(external_os_namespaceObject.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
/**
* Convert an arg string to an array of args. Handles escaping
*
* @param    argString   string of arguments
* @returns  string[]    array of arguments
*/
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends external_events_namespaceObject.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};
// node_modules/@actions/exec/lib/exec.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Exec a command.
* Output will be streamed to the live console.
* Returns promise with return code
*
* @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
* @param     args               optional arguments for tool. Escaping is handled by the lib.
* @param     options            optional exec options.  See ExecOptions
* @returns   Promise<number>    exit code
*/
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
/**
* Exec a command and get the output.
* Output will be streamed to the live console.
* Returns promise with the exit code and collected stdout and stderr
*
* @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
* @param     args                  optional arguments for tool. Escaping is handled by the lib.
* @param     options               optional exec options.  See ExecOptions
* @returns   Promise<ExecOutput>   exit code, stdout, and stderr
*/
function getExecOutput(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder("utf8");
		const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}
// lib/cli/init/compose-file.js
const init_text = (0,external_zod_js_namespaceObject.union)([
	(0,external_zod_js_namespaceObject.string)(),
	(0,external_zod_js_namespaceObject.number$1)(),
	(0,external_zod_js_namespaceObject.boolean)()
]).transform(String);
const args = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.array)(init_text), (0,external_zod_js_namespaceObject.string)().transform((line) => (0,external_config_js_namespaceObject.parseArgsStringToArgv)(line))]).nullish();
const pairs = (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), init_text.nullable()), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)())]).nullish();
const serviceSchema = (0,external_zod_js_namespaceObject.looseObject)({
	image: (0,external_zod_js_namespaceObject.string)().nullish(),
	build: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)().transform((context) => ({
		context,
		dockerfile: void 0
	})), (0,external_zod_js_namespaceObject.looseObject)({
		context: (0,external_zod_js_namespaceObject.string)().optional(),
		dockerfile: (0,external_zod_js_namespaceObject.string)().optional()
	})]).nullish(),
	ports: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.union)([init_text, (0,external_zod_js_namespaceObject.looseObject)({ target: init_text })])).nullish(),
	expose: (0,external_zod_js_namespaceObject.array)(init_text).nullish(),
	healthcheck: (0,external_zod_js_namespaceObject.looseObject)({ test: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.array)(init_text)]).optional() }).nullish(),
	entrypoint: args,
	command: args,
	environment: pairs,
	volumes: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).nullish(),
	shm_size: init_text.nullish(),
	mem_limit: init_text.nullish()
});
const composeSchema = (0,external_zod_js_namespaceObject.looseObject)({ services: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().regex(/^[\w.-]{1,100}$/), serviceSchema).refine((services) => Object.keys(services).length <= 200, "at most 200 services") });
/** In the order in which docker compose looks for them: https://docs.docker.com/reference/compose-file/ */
const COMPOSE_FILES = [
	"compose.yaml",
	"compose.yml",
	"docker-compose.yaml",
	"docker-compose.yml"
];
/**
* @param path for error messages
* @throws UsageError with one line where the file is not a valid compose file
*/
function readCompose(source, path, variables = /* @__PURE__ */ new Map()) {
	const tree = (0,external_config_js_namespaceObject.parseYaml)(source, path, {
		mergeKeys: true,
		tags: true
	});
	const result = composeSchema.safeParse(withValues(tree, variables));
	if (!result.success) {
		const issue = result.error.issues[0];
		throw new external_start_js_namespaceObject.UsageError(`${path}, key "${issue?.path.map(String).join(".")}": ${issue?.message}; expected a compose file`);
	}
	return Object.entries(result.data.services).map(([name, service]) => read(name, service));
}
/** A variable in each of compose's forms: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`. */
const VARIABLE = /(?<!\$)\$(?:(\w+)|\{(\w+)(?::?([-?])([^${}]*))?\})/g;
/** Variables have their value, else their default; the others stay as they are written. */
function withValues(value, variables) {
	if (typeof value === "string") return value.replace(VARIABLE, (whole, bare, braced, kind, standard) => {
		return variables.get(bare ?? braced) ?? (kind === "-" ? standard : whole);
	});
	if (Array.isArray(value)) return value.map((inside) => withValues(inside, variables));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withValues(inside, variables)]));
}
/** What an env file gives the variables of a compose file; nothing that may be a secret. */
function readVariables(text) {
	const all = [...text.matchAll(/^\s*(?:export\s+)?(\w{1,100})=(["']?)([^\n]*?)\2\s*$/gm)].map(([, name = "", , value = ""]) => [name, value]);
	return new Map(all.filter(([name, value]) => value !== "" && !SECRET.test(name) && !(0,external_workload_js_namespaceObject.looksLikeCredential)(value)));
}
function read(name, service) {
	const notCopied = [];
	const test = service.healthcheck?.test;
	const ports = [...service.ports ?? [], ...service.expose ?? []];
	for (const key of [
		"depends_on",
		"env_file",
		"ipc",
		"secrets",
		"configs",
		"deploy",
		"devices",
		"ulimits"
	]) if (service[key] !== void 0) notCopied.push(`${key}: see run-args and env`);
	return {
		name,
		image: service.image ?? null,
		build: buildOf(service.build),
		ports: ports.map(targetPort).filter((port) => port !== null),
		health: test === void 0 ? null : Array.isArray(test) ? test.join(" ") : test,
		entrypoint: literals(service.entrypoint, "entrypoint", notCopied),
		command: literals(service.command, "command", notCopied),
		environment: environmentOf(service.environment, notCopied),
		volumes: volumesOf(service.volumes, notCopied),
		shmSize: sizeOf(service.shm_size, "shm_size", notCopied),
		memoryLimit: sizeOf(service.mem_limit, "mem_limit", notCopied),
		notCopied
	};
}
function buildOf(build) {
	if (build === void 0 || build === null) return null;
	return {
		context: build.context ?? ".",
		dockerfile: build.dockerfile ?? "Dockerfile"
	};
}
/** The container port of `8080:80`, `127.0.0.1:8080:80/tcp`, `80`, or of the long form. */
function targetPort(port) {
	const written = typeof port === "string" ? port.split(":").at(-1) ?? "" : port.target;
	const [, number, protocol = "/tcp"] = /^(\d{1,5})(\/\w+)?$/.exec(written) ?? [];
	return number === void 0 || protocol !== "/tcp" ? null : Number(number);
}
/** Variables whose values must not be copied into a second committed file. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL/i;
const SECRET_FLAG = /^--[\w-]*(key|token|secret|passw)/i;
function environmentOf(given, notCopied) {
	const entries = Array.isArray(given) ? given.map((line) => {
		const at = line.indexOf("=");
		return at < 0 ? [line, null] : [line.slice(0, at), line.slice(at + 1)];
	}) : Object.entries(given ?? {});
	const taken = {};
	for (const [name, value] of entries) if (value === null || SECRET.test(name) || (0,external_workload_js_namespaceObject.looksLikeCredential)(value) || !isLiteral(value)) notCopied.push(`environment ${name}`);
	else taken[name] = value;
	return taken;
}
/** Bind mounts only: a named volume is empty on a fresh machine. */
function volumesOf(given, notCopied) {
	return (given ?? []).flatMap((volume) => {
		if (typeof volume === "string" && isLiteral(volume) && /^\.{0,2}\/.*:/.test(volume)) return [volume];
		notCopied.push(`volume ${typeof volume === "string" ? volume : "(long form)"}`);
		return [];
	});
}
function literals(given, key, notCopied) {
	if (given === void 0 || given === null) return null;
	const secret = given.some((word) => SECRET_FLAG.test(word) || (0,external_workload_js_namespaceObject.looksLikeCredential)(word));
	if (!secret && given.every(isLiteral)) return given;
	notCopied.push(secret ? `${key}: may hold a secret` : `${key}: uses variables`);
	return null;
}
/** Docker's `2g` and `2gb` are binary; memdrift writes 2GiB. */
function sizeOf(given, key, notCopied) {
	if (given === void 0 || given === null) return null;
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)b?$/i.exec(given.trim()) ?? [];
	if (number !== void 0) return unit === "" ? number : `${number}${unit.toUpperCase()}iB`;
	notCopied.push(`${key}: ${given}`);
	return null;
}
/** Contains no variable for compose to substitute. */
function isLiteral(value) {
	return !value.includes("$");
}
// lib/cli/init/dockerfile.js
/** Longer files are cut. */
const MAX_LINES = 5e3;
/**
* Reads a Dockerfile loosely: unknown syntax is skipped, and nothing is an error.
* https://docs.docker.com/reference/dockerfile/
*/
function readDockerfile(text) {
	const stages = [];
	const global = /* @__PURE__ */ new Map();
	for (const { keyword, rest } of instructions(text)) {
		const stage = stages.at(-1);
		const variables = stage?.variables ?? global;
		if (keyword === "FROM") stages.push(newStage(substitute(rest, global), global, stages));
		else if (keyword === "ARG" || keyword === "ENV") init_assign(rest, variables);
		else if (stage !== void 0) take(stage, keyword, substitute(rest, variables));
	}
	return merge(chain(stages));
}
/** A stage inherits the variables of the stage it is built on. */
function newStage(rest, global, before) {
	const words = rest.split(/\s+/).filter((word) => word !== "" && !word.startsWith("--"));
	const name = words[1]?.toUpperCase() === "AS" ? words[2] ?? null : null;
	const from = words[0] ?? "";
	const below = before.findLast((stage) => stage.name !== null && stage.name === from)?.variables ?? [];
	return {
		name,
		from,
		ports: [],
		health: null,
		entrypoint: null,
		command: null,
		variables: new Map([...global, ...below])
	};
}
function take(stage, keyword, rest) {
	if (keyword === "EXPOSE") {
		const ports = rest.split(/\s+/).filter((word) => /^\d{1,5}(\/tcp)?$/i.test(word));
		stage.ports.push(...ports.map((word) => Number.parseInt(word, 10)));
	}
	if (keyword === "HEALTHCHECK") stage.health = /\bCMD\b(.*)$/is.exec(rest)?.[1]?.trim() ?? null;
	if (keyword === "ENTRYPOINT") stage.entrypoint = wordsOf$1(rest);
	if (keyword === "CMD") stage.command = wordsOf$1(rest);
}
/** The last stage, then the stages of this file that it is built on. */
function chain(stages) {
	const found = [];
	let at = stages.length - 1;
	while (at >= 0) {
		const stage = stages[at];
		if (stage === void 0) break;
		found.push(stage);
		at = stages.slice(0, at).findLastIndex(({ name }) => name !== null && name === stage.from);
	}
	return found;
}
function merge(stages) {
	const first = (pick) => stages.map(pick).find((value) => value !== null) ?? null;
	return {
		from: stages.map(({ from }) => from),
		ports: stages.flatMap(({ ports }) => ports),
		health: first(({ health }) => health),
		args: [...first(({ entrypoint }) => entrypoint) ?? [], ...first(({ command }) => command) ?? []]
	};
}
/** Instructions with continued lines joined, without comments and here-documents. */
function* instructions(text) {
	const lines = text.split(/\r?\n/, MAX_LINES);
	let joined = "";
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? "";
		if (/^\s*(#|$)/.test(line)) continue;
		if (/\\\s*$/.test(line)) {
			joined += `${line.replace(/\\\s*$/, "")} `;
			continue;
		}
		const whole = (joined + line).trim();
		joined = "";
		for (const [, word] of whole.matchAll(/<<-?["']?(\w+)["']?/g)) {
			const end = lines.findIndex((later, index) => index > at && later.trim() === word);
			if (end !== -1) at = end;
		}
		const [, keyword = "", rest = ""] = /^(\w+)\s+(.*)$/s.exec(whole) ?? [];
		if (keyword !== "") yield {
			keyword: keyword.toUpperCase(),
			rest
		};
	}
}
/** `["a", "b"]`, or a shell line. */
function wordsOf$1(rest) {
	const listed = (0,external_start_js_namespaceObject.jsonIn)(rest);
	return Array.isArray(listed) ? listed.map(String) : (0,external_config_js_namespaceObject.parseArgsStringToArgv)(rest);
}
/** `NAME=value` pairs, or the old `ENV NAME value`. */
function init_assign(rest, variables) {
	const words = (0,external_config_js_namespaceObject.parseArgsStringToArgv)(substitute(rest, variables));
	if (words[0] !== void 0 && !words[0].includes("=")) {
		if (words.length > 1) variables.set(words[0], words.slice(1).join(" "));
		return;
	}
	for (const word of words) {
		const at = word.indexOf("=");
		if (at > 0) variables.set(word.slice(0, at), word.slice(at + 1));
	}
}
/** Substitutes `$NAME`, `${NAME}` and `${NAME:-default}`; unknown variables are kept. */
function substitute(text, variables) {
	return text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g, (whole, bare, braced, standard) => variables.get(bare ?? braced ?? "") ?? standard ?? whole);
}
// lib/cli/init/repository.js
/** What `init` reads of a repository: a few small files, and two answers from git. */
/** Larger than any Dockerfile or compose file written by hand. */
const MAX_BYTES$1 = 262144;
const MAX_ENTRIES = 5e3;
const MAX_DEPTH = 3;
/** Folders of dependencies, build output, tests and examples. */
const SKIPPED = /^(\..*|node_modules|vendor|third_party|venv|__pycache__|dist|build|target|tests?|examples?)$/;
/** Paths that are safe in a workflow: nothing that a shell, YAML or a GitHub expression would interpret. */
const PLAIN_PATH = /^[\w./@+-]+$/;
/** The text of a file; null where it cannot be read or is too large. */
function readSmall(path) {
	try {
		return (0,external_workload_js_namespaceObject.readRegularFile)(path, MAX_BYTES$1).toString("utf8");
	} catch {
		return null;
	}
}
/**
* Paths of the Dockerfiles in and below a folder (`Dockerfile`, `Dockerfile.cuda`, `gpu.Dockerfile`), nearest first,
* then by name.
*/
function findDockerfiles(root) {
	const found = [];
	let seen = 0;
	let level = ["."];
	for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
		const below = [];
		for (const folder of level) for (const entry of listing((0,external_node_path_namespaceObject.join)(root, folder))) {
			seen += 1;
			const path = (0,external_node_path_namespaceObject.join)(folder, entry.name);
			if (seen > MAX_ENTRIES || !PLAIN_PATH.test(path)) continue;
			if (entry.isDirectory() && !SKIPPED.test(entry.name)) below.push(path);
			if (entry.isFile() && /^(Dockerfile|Containerfile)(\.[\w-]+)?$|^[\w-]+\.Dockerfile$/.test(entry.name)) {
				if (!entry.name.endsWith(".dockerignore")) found.push(path);
			}
		}
		level = below;
	}
	return found;
}
function listing(folder) {
	try {
		return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
	} catch {
		return [];
	}
}
async function askGit() {
	const branch = (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.replace(/^origin\//, "") || await git("symbolic-ref", "--short", "HEAD") || "main";
	return {
		prefix: await git("rev-parse", "--show-prefix"),
		branch
	};
}
/** Output of a git command; null where it fails or git is not installed. */
async function git(...args) {
	try {
		const { exitCode, stdout } = await getExecOutput("git", args, {
			silent: true,
			ignoreReturnCode: true
		});
		return exitCode === 0 ? stdout.trim() : null;
	} catch {
		return null;
	}
}
/** Templates of an env file; they are committed so that everybody can read them. */
const ENV_TEMPLATES = [
	".env.example",
	".env.sample",
	".env.template",
	".env.dist",
	"example.env"
];
/** The text of the env file of a compose file, where it is committed; else of its template. A private one may hold secrets. */
async function readEnvFile(root) {
	return [...await git("-C", root, "ls-files", "--", ".env") === ".env" ? [".env"] : [], ...ENV_TEMPLATES].map((file) => readSmall((0,external_node_path_namespaceObject.join)(root, file))).find((text) => text !== null) ?? "";
}
// lib/cli/init/start-command.js
/** Targets and scripts that start a service, the likeliest first. */
const NAMES = [
	"serve",
	"start",
	"run",
	"server",
	"api",
	"web"
];
const PLAIN_LINE = /^[^\p{Cc}]{1,500}$/u;
/**
* The start command of a repository without Dockerfile and compose file: of its Procfile, Makefile or package.json, of a
* script in pyproject.toml, else that of the Python application in the source.
* @param apps applications in the Python source
*/
function findStart(root, apps, port) {
	const read = (file) => readSmall((0,external_node_path_namespaceObject.join)(root, file)) ?? "";
	const found = procfile(read("Procfile")) ?? makefile(read("Makefile")) ?? packageScript(read("package.json")) ?? projectScript(read("pyproject.toml")) ?? application(apps, port);
	if (found === null || !PLAIN_LINE.test(found.line)) return null;
	return {
		...found,
		setup: setupOf(root)
	};
}
/** https://devcenter.heroku.com/articles/procfile */
function procfile(text) {
	const line = /^web:\s*(.+)$/m.exec(text)?.[1]?.trim();
	return line === void 0 ? null : {
		line,
		runs: line,
		from: "Procfile, web"
	};
}
/** A target whose recipe starts a known server: `make serve`. */
function makefile(text) {
	for (const name of NAMES) {
		const recipe = new RegExp(`^${name}:[^\\n=]*\\n((?:\\t[^\\n]*\\n?)+)`, "m").exec(text)?.[1];
		if (recipe !== void 0 && (0,external_doctor_js_namespaceObject.recogniseServer)([recipe]) !== null) return {
			line: `make ${name}`,
			runs: recipe,
			from: `Makefile, ${name}`
		};
	}
	return null;
}
const scripts = (0,external_zod_js_namespaceObject.looseObject)({ scripts: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.string)()) });
function packageScript(text) {
	const read = scripts.safeParse((0,external_start_js_namespaceObject.jsonIn)(text));
	const all = read.success ? read.data.scripts : {};
	const name = ["start", "serve"].find((one) => Object.hasOwn(all, one));
	if (name === void 0) return null;
	return {
		line: `npm run ${name}`,
		runs: `npm run ${all[name]}`,
		from: `package.json, ${name}`
	};
}
/** `[project.scripts]` or `[tool.poetry.scripts]`: a program that installing the project makes. */
function projectScript(text) {
	const name = [...(/^\[(?:project|tool\.poetry)\.scripts\]\s*\n((?:(?!\[)[^\n]*\n?)*)/m.exec(text)?.[1] ?? "").matchAll(/^([\w-]+)\s*=/gm)].map(([, name = ""]) => name).find((one) => NAMES.some((word) => one.split("-").includes(word)));
	return name === void 0 ? null : {
		line: name,
		runs: name,
		from: "pyproject.toml"
	};
}
function application(apps, port) {
	const [app] = apps;
	if (app === void 0) return null;
	const { framework, module, variable } = app;
	const line = framework === "FastAPI" ? `uvicorn ${module}:${variable} --host 127.0.0.1 --port ${port ?? 8e3}` : `flask --app ${module}:${variable} run --host 127.0.0.1 --port ${port ?? 5e3}`;
	return {
		line,
		runs: line,
		from: `${module.replaceAll(".", "/")}.py, ${variable}`
	};
}
/** Installs the dependencies, into an environment of the job's own. */
function setupOf(root) {
	const has = (file) => external_doctor_js_namespaceObject.DEPENDENCY_FILES.includes(file) && readSmall((0,external_node_path_namespaceObject.join)(root, file)) !== null;
	const node = has("package.json") ? [readSmall((0,external_node_path_namespaceObject.join)(root, "package-lock.json")) === null ? "npm install" : "npm ci"] : [];
	const what = has("requirements.txt") ? "--requirement requirements.txt" : has("pyproject.toml") ? "." : null;
	if (what === null) return node;
	return [
		...node,
		"python3 -m venv \"$RUNNER_TEMP/venv\"",
		`"$RUNNER_TEMP/venv/bin/pip" install ${what}`,
		"echo \"$RUNNER_TEMP/venv/bin\" >> \"$GITHUB_PATH\""
	];
}
// lib/cli/init/find-service.js
const IMAGE = "model-server";
const PLAIN_IMAGE = /^[\w][\w./:@-]{0,200}$/;
/**
* Finds the service in a compose file that builds one or names a model server, else in a Dockerfile, else as the command
* that starts it.
*/
function findService(root, given, { apps, variables }) {
	const { file, services, problem } = composeOf(root, variables);
	const service = pick(services, given.name);
	if (service !== void 0) return ofCompose(root, file, service, services, given);
	const dockerfiles = findDockerfiles(root);
	const dockerfile = choose(root, dockerfiles, given.name);
	const start = dockerfile === void 0 && given.image === void 0 ? findStart(root, apps, given.port) : null;
	const found = dockerfile !== void 0 ? ofDockerfile(root, dockerfile, dockerfiles, given) : start !== null ? ofCommand(root, start, given) : ofNothing(given);
	return problem === null ? found : {
		...found,
		notes: [...found.notes, problem]
	};
}
/** The services of the compose file. A file that cannot be read has none, and a `problem`. */
function composeOf(root, variables) {
	for (const file of COMPOSE_FILES) {
		const text = readSmall((0,external_node_path_namespaceObject.join)(root, file));
		if (text === null) continue;
		try {
			return {
				file,
				services: readCompose(text, file, variables),
				problem: null
			};
		} catch (error) {
			if (!(error instanceof external_start_js_namespaceObject.UsageError)) throw error;
			return {
				file,
				services: [],
				problem: `skipped ${error.message}`
			};
		}
	}
	return {
		file: "",
		services: [],
		problem: null
	};
}
/** The service that `--name` names, else a model server, else one that is built here and has a port. */
function pick(services, name) {
	const candidates = services.filter((service) => service.build !== null || isServer(service));
	return candidates.find((service) => service.name === name) ?? candidates.find((service) => (0,external_doctor_js_namespaceObject.recogniseServer)(argsOf(service)) !== null) ?? candidates.find(({ build, ports }) => build !== null && ports.length > 0) ?? candidates.find(({ build }) => build !== null) ?? candidates[0];
}
/** By its image, or by its name where variables make the image. */
function isServer({ name, image }) {
	return image !== null && (0,external_doctor_js_namespaceObject.recogniseServer)(image.includes("$") ? [wordsOf(image), name] : [image]) !== null;
}
/** `${OLLAMA_IMAGE}:${OLLAMA_VERSION}`: the names of the variables tell what it is. */
function wordsOf(image) {
	return image.includes("$") ? image.replace(/[${}_]+/g, " ") : image;
}
function argsOf({ image, entrypoint, command }) {
	return [
		wordsOf(image ?? ""),
		...entrypoint ?? [],
		...command ?? []
	];
}
/** The Dockerfile in the folder that `--name` names, else that of a known server, else the nearest. */
function choose(root, paths, name) {
	const folderOf = (path) => (0,external_node_path_namespaceObject.dirname)(path).split("/").at(-1);
	return paths.find((path) => name !== void 0 && folderOf(path) === name) ?? paths.find((path) => path === "Dockerfile") ?? paths.find((path) => {
		const facts = readDockerfile(readSmall((0,external_node_path_namespaceObject.join)(root, path)) ?? "");
		return (0,external_doctor_js_namespaceObject.recogniseServer)([...facts.from, ...facts.args]) !== null;
	}) ?? paths[0];
}
function ofDockerfile(root, path, all, given) {
	const facts = readDockerfile(readSmall((0,external_node_path_namespaceObject.join)(root, path)) ?? "");
	const image = given.image ?? IMAGE;
	const folder = (0,external_node_path_namespaceObject.dirname)(path);
	const file = path === (0,external_node_path_namespaceObject.join)(folder, "Dockerfile") ? "" : ` --file ${path}`;
	const build = PLAIN_IMAGE.test(image) ? {
		kind: "run",
		line: `docker build --tag ${image}${file} ${folder}`
	} : {
		kind: "todo",
		reason: `build ${path} as the image named in .github/memdrift.yml`
	};
	const others = all.filter((other) => other !== path);
	const { notes, ...kind } = runtime(facts, {
		args: [],
		ports: [],
		health: null
	}, path, dependenciesOf(root, [folder]), given);
	return {
		found: path,
		image,
		build,
		...kind,
		...NOTHING_FURTHER,
		notes: [...others.length === 0 ? [] : [`not measured: ${others.join(", ")}; add a matrix job for each, see ${MATRIX}`], ...notes]
	};
}
const MATRIX = "examples/workflows/matrix.yml";
const NOTHING_FURTHER = {
	command: null,
	args: [],
	runArgs: [],
	env: {},
	volumes: [],
	shmSize: null,
	memoryLimit: null
};
function ofCompose(root, file, service, all, given) {
	const { name, build, entrypoint, command } = service;
	const facts = readDockerfile((build === null ? null : readSmall((0,external_node_path_namespaceObject.join)(root, (0,external_node_path_namespaceObject.normalize)((0,external_node_path_namespaceObject.join)(build.context, build.dockerfile))))) ?? `FROM ${service.image ?? "scratch"}`);
	const byName = build === null && service.image?.includes("$") === true ? [wordsOf(service.image), name] : [];
	const [program, ...rest] = entrypoint ?? [];
	const others = all.filter((other) => other !== service && other.build !== null).map((other) => other.name);
	const own = {
		args: [...entrypoint ?? [], ...command ?? []],
		ports: service.ports,
		health: service.health
	};
	const named = dependenciesOf(root, build === null ? [] : [build.context]);
	const { notes, ...kind } = runtime({
		...facts,
		from: [...facts.from, ...byName]
	}, own, `${file}, service ${name}`, named, given);
	return {
		found: `service ${name} of ${file}`,
		...imageOf(file, service, given),
		...kind,
		command: null,
		args: [...rest, ...command ?? []],
		runArgs: program === void 0 ? [] : ["--entrypoint", program],
		env: service.environment,
		volumes: service.volumes,
		shmSize: service.shmSize,
		memoryLimit: service.memoryLimit,
		notes: [
			`memdrift measures one container, of service ${name}; the workflow must start whatever else it needs`,
			...service.notCopied.length === 0 ? [] : [`not copied from ${file}: ${service.notCopied.join("; ")}`],
			...others.length === 0 ? [] : [`not measured: ${others.join(", ")}; add a matrix job for each, see ${MATRIX}`],
			...notes
		]
	};
}
/** With a fixed project name, the names of the images that compose builds are known. */
const PROJECT = "memdrift";
function imageOf(file, { name, image, build }, given) {
	const named = given.image ?? image;
	const known = named === null || PLAIN_IMAGE.test(named);
	if (build !== null && given.image === void 0 && known) {
		const line = `docker compose --project-name ${PROJECT} --file ${file} build ${name}`;
		return {
			image: named ?? `${PROJECT}-${name}`,
			build: {
				kind: "run",
				line
			}
		};
	}
	if (build === null && given.image === void 0 && image !== null && known) return {
		image,
		build: {
			kind: "named",
			file
		}
	};
	const reason = `build or pull the image of service ${name} of ${file} under the name in .github/memdrift.yml`;
	return {
		image: given.image ?? IMAGE,
		build: {
			kind: "todo",
			reason
		}
	};
}
function ofCommand(root, { line, runs, from, setup }, given) {
	const own = {
		args: [runs],
		ports: [],
		health: null
	};
	const kind = runtime(readDockerfile(""), own, from, dependenciesOf(root, ["."]), given);
	return {
		found: from,
		image: IMAGE,
		...NOTHING_FURTHER,
		...kind,
		build: {
			kind: "setup",
			lines: setup
		},
		command: line,
		env: /\$\{?PORT\b/.test(`${line} ${runs}`) ? { PORT: String(kind.port.value) } : {}
	};
}
function ofNothing(given) {
	const image = given.image ?? IMAGE;
	return {
		found: null,
		image,
		build: {
			kind: "todo",
			reason: "build the image of this commit under the name in .github/memdrift.yml"
		},
		...NOTHING_FURTHER,
		...runtime(readDockerfile(""), {
			args: [image],
			ports: [],
			health: null
		}, "", null, given)
	};
}
/** The server that the dependencies in these folders name, and the file that does. */
function dependenciesOf(root, folders) {
	for (const folder of folders) for (const name of external_doctor_js_namespaceObject.DEPENDENCY_FILES) {
		const file = (0,external_node_path_namespaceObject.normalize)((0,external_node_path_namespaceObject.join)(folder, name));
		const text = readSmall((0,external_node_path_namespaceObject.join)(root, file));
		const server = text === null ? null : (0,external_doctor_js_namespaceObject.namedIn)(name, text);
		if (server !== null) return {
			server,
			file
		};
	}
	return null;
}
/**
* Port, health path and kind of server, and what is worth knowing of it; the compose file wins over the image, and both
* over the dependencies, unless they name a mere runtime.
*/
function runtime(image, own, where, named, given) {
	const line = [
		...own.args,
		...image.args,
		...image.from
	];
	const started = (0,external_doctor_js_namespaceObject.recogniseServer)(line) ?? (named === null ? (0,external_doctor_js_namespaceObject.recognise)(line) : null);
	const server = started ?? named?.server ?? null;
	const args = [...own.args, ...image.args];
	const health = (0,external_doctor_js_namespaceObject.healthIn)(own.health) ?? (0,external_doctor_js_namespaceObject.healthIn)(image.health);
	const candidate = (value, from) => value === null || value === void 0 || value < 1 || value > 65535 ? [] : [{
		value,
		from
	}];
	const [port = {
		value: 8e3,
		from: "a guess",
		guess: true
	}] = [
		...candidate(given.port, "--port"),
		...candidate((0,external_doctor_js_namespaceObject.portIn)(args), `the command in ${where}`),
		...candidate(health?.port, `the health check in ${where}`),
		...candidate(own.ports[0], where),
		...candidate(image.ports[0], `EXPOSE in ${where}`),
		...candidate(server?.port, `default of ${server?.name}`)
	];
	const standard = server?.healthPath ?? null;
	const healthPath = health !== null ? {
		value: health.path,
		from: `the health check in ${where}`
	} : standard !== null ? {
		value: standard,
		from: `default of ${server?.name}`
	} : {
		value: "/health",
		from: "a guess",
		guess: true
	};
	const notes = [...named !== null && server === named.server && started === null ? [`${server.name}: by ${named.file}`] : [], ...server === null ? [] : (0,external_doctor_js_namespaceObject.adviceOf)(server)];
	return {
		port,
		healthPath,
		server,
		model: server === null ? null : (0,external_doctor_js_namespaceObject.modelIn)(args, server),
		notes
	};
}
// lib/cli/init/init-files.js
var import_dist = (0,external_yaml_js_namespaceObject.require_dist)();
/** The texts of the files that `init` writes. Pure. */
const WORKFLOW_FILE = ".github/workflows/memdrift.yml";
/** Placeholder until memdrift is published; no GitHub owner can have this name. */
const ACTION = "<owner>/memdrift@v0";
/** For editors with a YAML language server: they complete keys, and mark unknown ones. */
const SCHEMA = "https://raw.githubusercontent.com/<owner>/memdrift/v0/schema/memdrift.schema.json";
/** Pinned to the commit of a release, because a tag can be moved. */
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const UPLOAD = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0";
const GUIDE = "docs/github.md of memdrift";
/** @param branch base branch of pull requests */
function workflowFile(service, branch) {
	const runner = service.server?.gpu === true ? `ubuntu-latest # TODO: ${service.server.name} needs a GPU; see "GPU runners of your own" in ${GUIDE}` : "ubuntu-latest";
	const job = (permissions) => `    runs-on: ${runner}
    permissions:
${permissions}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${buildSteps(service.build, service.image)}
      - uses: ${ACTION}
        id: memdrift
      - uses: ${UPLOAD}
        if: always() && steps.memdrift.outputs.result
        with:
          name: memdrift
          overwrite: true
          path: |
            \${{ steps.memdrift.outputs.recording }}
            \${{ steps.memdrift.outputs.result }}
            \${{ steps.memdrift.outputs.report }}
`;
	return `# Memory gate, written by \`memdrift init\`. ${external_config_js_namespaceObject.CONFIG_FILE} says what it measures. A push to ${branch} measures the
# commit and stores its baseline on the branch memdrift-baselines; a pull request is compared with the baseline of its
# base. See ${GUIDE}.
# TODO: replace ${ACTION} (twice) with the repository of memdrift, pinned to the commit of a release.
name: memdrift
on:
  pull_request:
  push:
    branches: [${branchPattern(branch)}]
permissions: {}
concurrency:
  group: memdrift-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  memdrift: # make this job a required check
    if: github.event_name == 'pull_request'
${job(`      contents: read
      checks: write
      pull-requests: write`)}
  refresh:
    if: github.event_name == 'push'
${job(`      contents: write # pushes to the branch memdrift-baselines
      checks: write`)}`;
}
function buildSteps(build, image) {
	if (build.kind === "run") return `      - run: ${build.line}`;
	if (build.kind === "setup") {
		if (build.lines.length === 0) return "      # Nothing to install was found: no requirements.txt, pyproject.toml or package.json.";
		return `      - run: |\n${build.lines.map((line) => `          ${line}`).join("\n")}`;
	}
	if (build.kind === "named") return `      # Both files name the image; a change to only one would measure an image that is not deployed.
      - run: |
          if ! grep -qE "image: *['\\"]?${image.replaceAll(".", "\\.")}['\\"]? *(#|$)" ${build.file}; then
            echo "::error::${build.file} and ${external_config_js_namespaceObject.CONFIG_FILE} name different images"; exit 1
          fi`;
	return `      # TODO: ${build.reason}
      - run: |
          echo "::error file=${WORKFLOW_FILE}::TODO: ${build.reason}"
          exit 1`;
}
/** A branch name as a filter that matches only it: + and ! are special in a filter. */
function branchPattern(branch) {
	return /^[\w./-]+$/.test(branch) ? branch : JSON.stringify(branch.replace(/[+!]/g, "\\$&"));
}
/** @param name of the gate; null for the default */
function configFile(service, sample, name) {
	return `${[
		`# yaml-language-server: $schema=${SCHEMA}`,
		`# What the memory gate measures; written by \`memdrift init\`${service.found === null ? "" : ` from ${service.found}`}.`,
		"# All keys: docs/reference.md of memdrift.",
		...[...service.notes, ...sample.notes].map((note) => `# Note: ${oneLine(note)}`),
		...name === null ? [] : [`name: ${scalar(name)}`],
		"service:",
		service.command === null ? `  image: ${scalar(service.image)}${imageNote(service.build)}` : `  command: ${scalar(service.command)} # ${oneLine(service.found ?? "")}`,
		`  port: ${service.port.value}${origin(service.port, "set the port that the service listens on")}`,
		`  health-path: ${scalar(service.healthPath.value)}${origin(service.healthPath, "set a path that answers 2xx once the service is ready")}`,
		...service.server?.metricsAt === void 0 ? [] : [`  metrics: ${scalar(service.server.metricsAt)}`],
		...service.args.length === 0 ? [] : [`  args: ${flow(service.args)}`],
		...service.runArgs.length === 0 ? [] : [`  run-args: ${flow(service.runArgs)}`],
		...Object.keys(service.env).length === 0 ? [] : [`  env: ${flow(service.env)}`],
		...service.volumes.length === 0 ? [] : [`  volumes: ${flow(service.volumes)}`],
		...service.shmSize === null ? [] : [`  shm-size: ${scalar(service.shmSize)}`],
		...service.memoryLimit === null ? [] : [`  memory-limit: ${scalar(service.memoryLimit)}`],
		"workload:",
		`  file: ${external_doctor_js_namespaceObject.WORKLOAD_FILE}`,
		...sample.vary.length === 0 ? [] : [`  vary: ${flow({ body: ["auto", ...sample.vary] })} # new texts in each cycle`],
		"  # cancel-share: 0.05 # share of requests whose client disconnects, if none were recorded",
		"# budgets: { growth: 1 MiB/1000req, level: 5% and 64 MiB, cap: 95% } # `memdrift calibrate` prints the smallest possible"
	].join("\n")}\n`;
}
function imageNote(build) {
	if (build.kind === "run") return ` # built by ${WORKFLOW_FILE}`;
	if (build.kind === "named") return ` # the image in ${build.file}`;
	return ` # TODO: the image that ${WORKFLOW_FILE} builds`;
}
function origin(found, wanted) {
	return ` # ${found.guess === true ? `TODO: a guess; ${wanted}` : oneLine(found.from)}`;
}
/** What is left to do by hand, one line each, starting with the file. */
function todosOf(service, sample) {
	const { build, server } = service;
	return [
		`${WORKFLOW_FILE}: replace ${ACTION} with the repository of memdrift (not published yet)`,
		`${external_config_js_namespaceObject.CONFIG_FILE}: replace <owner> in its first line, too; it tells editors the keys`,
		...build.kind === "todo" ? [`${WORKFLOW_FILE}: ${build.reason}`] : [],
		...server?.gpu === true ? [`${WORKFLOW_FILE}: set runs-on to a GPU runner: ${server.name} needs a GPU`] : [],
		...service.port.guess === true ? [`${external_config_js_namespaceObject.CONFIG_FILE}: service.port is a guess: check it`] : [],
		...service.healthPath.guess === true ? [`${external_config_js_namespaceObject.CONFIG_FILE}: service.health-path is a guess: check it`] : [],
		...sample.todo === null ? [] : [`${external_doctor_js_namespaceObject.WORKLOAD_FILE}: ${sample.todo}`]
	];
}
function scalar(value) {
	return (0, import_dist.stringify)(value, { lineWidth: 0 }).trim();
}
function flow(value) {
	return (0, import_dist.stringify)(value, {
		collectionStyle: "flow",
		lineWidth: 0,
		flowCollectionPadding: true
	}).trim();
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").slice(0, 300);
}
// lib/cli/init/routes/find-routes.js
const TIMEOUT_MS = 6e4;
const MAX_BYTES = 4194304;
const FILES = [
	"openapi.json",
	"openapi.yaml",
	"openapi.yml",
	"docs/openapi.json",
	"docs/openapi.yaml",
	"swagger.json"
];
/**
* Asks the running service first, for it knows best; then a document in the repository; then the source.
* @param source what {@link sourceRoutes} found
* @param port of the service, where it runs on this machine
*/
async function findRoutes(root, source, port) {
	const url = `http://127.0.0.1:${port}/openapi.json`;
	const served = (0,external_start_js_namespaceObject.jsonIn)(await (0,external_gate_js_namespaceObject.getPage)(url, {
		timeoutMs: TIMEOUT_MS,
		maxBytes: MAX_BYTES
	}) ?? "");
	const own = pathsOf(source);
	const isOwn = own.length === 0 || pathsOf(served).some((path) => own.includes(path));
	if (pathsOf(served).length > 0 && isOwn) return {
		document: served,
		from: url
	};
	for (const file of FILES) {
		const text = readSmall((0,external_node_path_namespaceObject.join)(root, file));
		const document = text === null ? void 0 : documentIn(text, file);
		if (pathsOf(document).length > 0) return {
			document,
			from: file
		};
	}
	return own.length === 0 ? null : {
		document: source,
		from: "the source"
	};
}
/** The document that `--openapi` names. @throws UsageError where there is none */
async function givenRoutes(place) {
	const text = /^https?:/.test(place) ? await (0,external_gate_js_namespaceObject.getPage)(place, {
		timeoutMs: TIMEOUT_MS,
		maxBytes: MAX_BYTES
	}) : readSmall(place);
	const document = text === null ? void 0 : documentIn(text, place);
	if (pathsOf(document).length > 0) return {
		document,
		from: place
	};
	throw new external_start_js_namespaceObject.UsageError(`option "--openapi": found no OpenAPI document with paths at ${place}; allowed: a file of at most 256 KiB, or an http address that answers with it`);
}
function documentIn(text, name) {
	try {
		return (0,external_start_js_namespaceObject.jsonIn)(text) ?? (0,external_config_js_namespaceObject.parseYaml)(text, name);
	} catch (error) {
		if (error instanceof external_start_js_namespaceObject.UsageError) return void 0;
		throw error;
	}
}
function pathsOf(document) {
	return (0,external_doctor_js_namespaceObject.isSchema)(document) && (0,external_doctor_js_namespaceObject.isSchema)(document["paths"]) ? Object.keys(document["paths"]) : [];
}
/**
* The routes in the Python source of a repository, read by Python itself, which runs none of it.
* @returns an OpenAPI document; null where no Python is installed here, or it cannot read the source
*/
async function sourceRoutes(root, { dist, env }) {
	const script = (0,external_node_path_namespaceObject.join)(dist, "init", "memdrift_routes.py");
	for (const python of ["python3", "python"]) try {
		const { code, stdout } = await (0,external_start_js_namespaceObject.run)(python, [
			"-I",
			"-S",
			script,
			root
		], {
			timeoutMs: TIMEOUT_MS,
			env
		});
		if (code === 0) return (0,external_start_js_namespaceObject.jsonIn)(stdout) ?? null;
	} catch {}
	return null;
}
const init_name = (0,external_zod_js_namespaceObject.string)().regex(/^[A-Za-z_][\w.]{0,200}$/);
const apps = (0,external_zod_js_namespaceObject.looseObject)({ "x-apps": (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.strictObject)({
	framework: (0,external_zod_js_namespaceObject._enum)(["FastAPI", "Flask"]),
	module: init_name,
	variable: init_name
})) });
/** The applications that {@link sourceRoutes} found. */
function appsOf(source) {
	const read = apps.safeParse(source);
	return read.success ? read.data["x-apps"] : [];
}
// lib/cli/commands/init.js
/** `memdrift init`. */
const init_define = (command, { io }) => {
	command.option("--image <image>", "name of the image, instead of the one found in the repository").option("--port <port>", "port that the service listens on, instead of the one found").option("--name <name>", "name of the gate; also selects among several services or Dockerfiles").option("--openapi <place>", "OpenAPI document of the service, a file or an http address, instead of the one found").option("--force", "overwrite existing files").option("--dry-run", "print the files without writing them").action(({ force = false, dryRun = false, ...named }) => init({
		...named,
		force,
		dryRun
	}, io));
};
/**
* Writes workflow, configuration and a first workload for the repository in the current folder, checks this machine, and
* prints the next steps. Existing files are kept, and named.
* @throws UsageError where an option is wrong, or the folder is not the repository's root
*/
async function init(options, io) {
	const { image, port, name } = options;
	const checked = (0,external_config_js_namespaceObject.parseConfig)({
		image: image ?? "any",
		port,
		name,
		workload: external_doctor_js_namespaceObject.WORKLOAD_FILE
	}, null);
	const git = await askGit();
	if (git.prefix !== null && git.prefix !== "") throw new external_start_js_namespaceObject.UsageError(`init: found the folder ${git.prefix} of a repository; allowed: the root of the repository`);
	const source = await sourceRoutes(".", io);
	const beside = {
		apps: appsOf(source),
		variables: readVariables(await readEnvFile("."))
	};
	const found = findService(".", {
		image,
		name,
		port: port === void 0 ? void 0 : checked.service.port
	}, beside);
	const { openapi } = options;
	const routes = openapi === void 0 ? await findRoutes(".", source, found.port.value) : await givenRoutes(openapi);
	const service = withHealthRoute(found, routes);
	const sample = (0,external_doctor_js_namespaceObject.firstWorkload)(service, routes);
	const config = configFile(service, sample, name ?? null);
	const files = [
		[WORKFLOW_FILE, workflowFile(service, git.branch)],
		[external_config_js_namespaceObject.CONFIG_FILE, config],
		...sample.text === null ? [] : [[external_doctor_js_namespaceObject.WORKLOAD_FILE, sample.text]]
	];
	(0,external_config_js_namespaceObject.parseConfig)({}, {
		path: external_config_js_namespaceObject.CONFIG_FILE,
		value: (0,external_config_js_namespaceObject.parseYaml)(config, external_config_js_namespaceObject.CONFIG_FILE)
	});
	if (sample.text !== null) (0,external_workload_js_namespaceObject.parseWorkload)(Buffer.from(sample.text), external_doctor_js_namespaceObject.WORKLOAD_FILE);
	const out = (word, text) => io.out(`${word.padEnd(8)}${text}\n`);
	if (options.dryRun) {
		for (const [path, text] of files) io.out(`# ---- ${path}\n${text}\n`);
		return;
	}
	out("found", foundText(service));
	for (const note of [...service.notes, ...sample.notes]) out("note", note);
	const written = files.filter(([path, text]) => write(path, text, options.force));
	for (const [path] of files) if (written.some(([one]) => one === path)) out("wrote", path);
	else out("kept", `${path}: it exists (--force overwrites it)`);
	const kept = files.filter((file) => !written.includes(file)).map(([path]) => path);
	const isRecorded = sample.text === null && (0,external_node_fs_namespaceObject.existsSync)(".github/workload.jsonl");
	const todos = todosOf(service, sample).filter((todo) => !kept.some((path) => todo.startsWith(`${path}: `)) && !(isRecorded && todo.startsWith(".github/workload.jsonl")));
	for (const todo of todos) out("TODO", todo);
	io.out("\n");
	await (0,external_doctor_js_namespaceObject.doctor)(void 0, io);
	io.out(`\nnext, on this machine:\n${nextCommands(service, sample.text === null && !isRecorded, io).map((line) => `  ${line}\n`).join("")}`);
}
/** A guess at the health path gives way to a route that is there. */
function withHealthRoute(service, routes) {
	const path = routes === null ? null : (0,external_doctor_js_namespaceObject.healthRoute)(routes.document);
	if (routes === null || path === null || service.healthPath.guess !== true) return service;
	return {
		...service,
		healthPath: {
			value: path,
			from: `a route in ${routes.from}`
		}
	};
}
/** Returns false where the file exists and is kept. */
function write(path, text, force) {
	(0,external_cli_io_js_namespaceObject.makeFolder)((0,external_node_path_namespaceObject.dirname)(path), Buffer.byteLength(text));
	try {
		(0,external_node_fs_namespaceObject.writeFileSync)(path, text, { flag: force ? "w" : "wx" });
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		if (!force && (0,external_start_js_namespaceObject.isOutOfRoom)(error)) (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
		throw new external_start_js_namespaceObject.UsageError((0,external_start_js_namespaceObject.cannotWrite)(path, error, Buffer.byteLength(text)));
	}
}
function foundText({ found, server, model, port, healthPath }) {
	if (found === null) return "no Dockerfile, compose file, Procfile or application; the written files are a skeleton to edit";
	return `${found}: ${server === null ? "an unknown kind of server" : `${server.name}${model === null ? "" : ` with ${model}`}`}, port ${port.value} (${port.from}), ready at ${healthPath.value} (${healthPath.from})`;
}
/**
* Calibrates this machine, then stores the first baseline; the second run is compared with it.
* @param records the workload has to be recorded first
*/
function nextCommands({ build, port }, records, io) {
	const program = (0,external_cli_io_js_namespaceObject.programOf)(io);
	const target = `http://127.0.0.1:${port.value}`;
	return [
		...build.kind === "run" ? [build.line] : [],
		...records ? [`${program} record --target ${target} --out ${external_doctor_js_namespaceObject.WORKLOAD_FILE}   # while the service runs: send it real requests`, `${program} init   # or again while it runs, if it answers ${target}/openapi.json`] : [],
		`${program} calibrate`,
		`${program} run --baseline memdrift-baselines --save-baseline`
	];
}


var __webpack_exports__define = __webpack_exports__.E;
var __webpack_exports__init = __webpack_exports__.T;
export { __webpack_exports__define as define, __webpack_exports__init as init };
