import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__ from "./esm.js";
import * as __WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__ from "./gate.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
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
  e: () => (/* binding */ run)
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
const external_start_js_namespaceObject = external_start_js_x({ ["EXIT"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.EXIT), ["errorExit"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.errorExit), ["exitNow"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.exitNow), ["fileProblem"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.fileProblem), ["lastResort"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.lastResort) });
;// CONCATENATED MODULE: external "./esm.js"
var external_esm_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_esm_js_y = (x) => (() => (x))
const external_esm_js_namespaceObject = external_esm_js_x({ ["Command"]: () => (__WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__.Command), ["CommanderError"]: () => (__WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__.CommanderError) });
;// CONCATENATED MODULE: external "./gate.js"
var external_gate_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_gate_js_y = (x) => (() => (x))
const external_gate_js_namespaceObject = external_gate_js_x({ ["secretsIn"]: () => (__WEBPACK_EXTERNAL_MODULE__gate_js_4505bda8__.secretsIn) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["Masker"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.Masker), ["VERSION"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.VERSION) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/parts/cli.js






// lib/cli/cli.js
/** It knows the flags of every command. */
const COMPLETION = "completion";
const COMMANDS = [
	{
		name: "run",
		group: "Measure:",
		description: "launch the service, replay the workload, measure its memory and exit with the verdict",
		load: () => import(/* webpackIgnore: true */ "./run-once.js")
	},
	{
		name: "self-test",
		group: "Measure:",
		description: "check that a leak would be found: an injected leak must fail, the unchanged service must pass",
		load: () => import(/* webpackIgnore: true */ "./self-test.js")
	},
	{
		name: "calibrate",
		group: "Measure:",
		description: "measure the same code several times and print the smallest budgets that this machine supports",
		load: () => import(/* webpackIgnore: true */ "./calibrate.js")
	},
	{
		name: "demo",
		group: "Measure:",
		description: "measure an embedded example server, with and without a leak; needs no GPU, Docker or install",
		load: () => import(/* webpackIgnore: true */ "./demo.js")
	},
	{
		name: "judge",
		group: "Judge:",
		description: "judge a recording offline and exit with the verdict",
		load: () => import(/* webpackIgnore: true */ "./judge-files.js")
	},
	{
		name: "serve",
		group: "Judge:",
		description: "answer rollout controllers over HTTP with the verdict on running pods that a Prometheus has scraped",
		load: () => import(/* webpackIgnore: true */ "./serve.js")
	},
	{
		name: "report",
		group: "Judge:",
		description: "print the report of a recording, or write it as Markdown, JSON or an HTML page",
		load: () => import(/* webpackIgnore: true */ "./show-report.js")
	},
	{
		name: "trend",
		group: "Judge:",
		description: "print where memory of the base settles over its commits, and which commit changed that",
		load: () => import(/* webpackIgnore: true */ "./show-trend.js")
	},
	{
		name: "explain",
		group: "Judge:",
		description: "print why memory grows in a recording (the requests, who holds it, the line, the pattern), or what grows in a running process",
		load: () => import(/* webpackIgnore: true */ "./explain-recording.js")
	},
	{
		name: "accept",
		group: "Judge:",
		description: "accept a regression until a date, by an entry in the configuration file that can be reviewed",
		load: () => import(/* webpackIgnore: true */ "./accept.js")
	},
	{
		name: "export",
		group: "Judge:",
		description: "print a run as OpenMetrics, or alert rules and a dashboard that watch production by the same names",
		load: () => import(/* webpackIgnore: true */ "./export-metrics.js")
	},
	{
		name: "record",
		group: "Prepare a workload:",
		description: "record traffic as a workload with a reverse proxy that redacts secrets",
		load: () => import(/* webpackIgnore: true */ "./record-traffic.js")
	},
	{
		name: "import",
		group: "Prepare a workload:",
		description: "convert another tool's recording into a workload",
		load: () => import(/* webpackIgnore: true */ "./import-traffic.js")
	},
	{
		name: "workload",
		group: "Prepare a workload:",
		description: "show what a workload contains and whether it is enough to find a leak",
		load: () => import(/* webpackIgnore: true */ "./show-workload.js")
	},
	{
		name: "init",
		group: "Set up:",
		description: "write a workflow, a configuration file and a first workload for the repository in this folder",
		load: () => import(/* webpackIgnore: true */ "./init.js")
	},
	{
		name: "probe-path",
		group: "Set up:",
		description: "lay out the probe, and print what to put on PYTHONPATH and NODE_OPTIONS of a service that you start",
		load: () => import(/* webpackIgnore: true */ "./probe-path.js")
	},
	{
		name: "doctor",
		group: "Set up:",
		description: "check what a run needs on this machine, and print how to fix what is missing",
		load: () => import(/* webpackIgnore: true */ "./doctor.js")
	},
	{
		name: COMPLETION,
		group: "Set up:",
		description: "print the script that completes commands and flags in bash, zsh or fish",
		load: () => import(/* webpackIgnore: true */ "./completion.js")
	}
];
/**
* The command line. Returns the exit code; prints results on standard output and everything else on standard error.
* @param argv arguments after the program's name
*/
async function runCli(argv, terminal) {
	const masker = new external_drift_js_namespaceObject.Masker((0,external_gate_js_namespaceObject.secretsIn)(terminal.env));
	const io = {
		...terminal,
		masker,
		err: (text) => terminal.err(masker.mask(text))
	};
	let code = external_start_js_namespaceObject.EXIT.pass;
	try {
		await (await build(argv, io, (value) => {
			code = value;
		})).parseAsync(argv, { from: "user" });
		return code;
	} catch (error) {
		if (error instanceof external_esm_js_namespaceObject.CommanderError) {
			if (error.exitCode === 0) return external_start_js_namespaceObject.EXIT.pass;
			if (error.code === "commander.help") {
				const names = COMMANDS.map(({ name }) => name).join(", ");
				io.err(`memdrift: found no command; allowed: ${names} (memdrift --help describes them)\n`);
				return external_start_js_namespaceObject.EXIT.usage;
			}
			io.err(`memdrift: ${error.message.replace(/^error: /, "").replace(/\s+/g, " ")}\n`);
			return external_start_js_namespaceObject.EXIT.usage;
		}
		const { code: failed, message } = (0,external_start_js_namespaceObject.errorExit)(error);
		io.err(`${message}\n`);
		return bisecting(argv, failed);
	}
}
/** The program with all commands; only a command that is named brings its flags, and the code behind them. */
async function build(argv, io, exit) {
	const program = new external_esm_js_namespaceObject.Command("memdrift").description("Find memory regressions of ML inference services before they are merged.").version(external_drift_js_namespaceObject.VERSION, "--version", "print the version").helpOption("-h, --help", "print this help").exitOverride().configureOutput({
		writeOut: io.out,
		writeErr: () => void 0
	}).configureHelp({ subcommandTerm: (command) => command.name() }).showSuggestionAfterError(true);
	for (const { name, group, description, load } of COMMANDS) {
		const command = program.commandsGroup(group).command(name).description(description);
		if (argv.includes(name) || argv[0] === COMPLETION) (await load()).define(command, {
			io,
			exit
		});
	}
	return program.helpCommand("help [command]", "print the help of a command");
}
/** An error is no verdict on the change, and `git bisect run` would read exit 3 as a bad commit. */
function bisecting(argv, code) {
	return argv.includes("--bisect") && code === external_start_js_namespaceObject.EXIT["not-measured"] ? 125 : code;
}
// lib/cli/entry.js
/** From the first signal to the exit, even where docker hangs: a GitHub runner kills 7.5 s after its first signal. */
const GRACE_MS = 7e3;
/**
* Entry point of the command line: reads what commands need of this process, and exits with their code.
* @param dist folder of the built package
*/
async function run(dist) {
	const { env } = process;
	const abort = new AbortController();
	const ending = (0,external_start_js_namespaceObject.lastResort)((text) => void process.stderr.write(`${text}\n`), () => abort.abort());
	let asked = 0;
	const stop = () => {
		asked += 1;
		if (asked === 1) {
			process.stderr.write("\nmemdrift: stopping; press Ctrl-C again to exit now\n");
			abort.abort();
			setTimeout(() => (0,external_start_js_namespaceObject.exitNow)(130), GRACE_MS).unref();
		} else (0,external_start_js_namespaceObject.exitNow)(130);
	};
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, stop);
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (error.code === "EPIPE" || error.code === "EIO") abort.abort();
		else warnOnce(stream, error);
	});
	const live = process.stderr.isTTY === true && env["CI"] === void 0;
	const code = await runCli(process.argv.slice(2), {
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text),
		live,
		color: process.stdout.isTTY === true && (env["NO_COLOR"] ?? "") === "",
		columns: process.stderr.columns ?? process.stdout.columns ?? 80,
		env,
		dist,
		installed: (0,external_node_path_namespaceObject.basename)(process.argv[1] ?? "") === "memdrift",
		signal: abort.signal
	});
	ending.end(code);
}
let isWarned = false;
function warnOnce(stream, error) {
	if (stream === process.stderr || isWarned) return;
	isWarned = true;
	process.stderr.write(`memdrift: warning: standard output cannot be written: ${(0,external_start_js_namespaceObject.fileProblem)(error)}\n`);
}


var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
