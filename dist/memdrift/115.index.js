export const id = 115;
export const ids = [115];
export const modules = {

/***/ 2115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/drift/budget.js
var budget = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/gate/exit.js
var gate_exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/series/version.js
var version = __webpack_require__(7789);
// EXTERNAL MODULE: ./lib/gate/config.js + 3 modules
var config = __webpack_require__(8239);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/inputs.js
var gate_inputs = __webpack_require__(2374);
;// CONCATENATED MODULE: ./lib/cli/flags.js






/** The flags that several commands share, and what they say. */
/** Inputs that mean nothing without GitHub around the run, and what to do here instead. */
const ACTION_ONLY = {
    comment: 'the report is written to --out',
    check: 'the exit code is the verdict',
    'baseline-branch': 'give a checkout of the branch: git worktree add DIR BRANCH, then --baseline DIR',
    'github-token': 'a run from a terminal does not speak to GitHub',
    needs: 'only the Action collects results',
};
/** Every input of the Action as a flag; those this version does not act on are known, and refused by name. */
function withInputs(command) {
    command.exitOverride();
    for (const [name, input] of Object.entries(gate_inputs/* INPUTS */.mc)) {
        if (name === 'baseline-dir' || Object.hasOwn(ACTION_ONLY, name))
            continue;
        const standard = input.default === undefined ? '' : ` (${input.default})`;
        const option = new esm/* Option */.c$(`--${name} <value>`, `${input.help}${standard}`);
        // Of a flag that comes twice the last one would count, and the first be dropped without a word.
        command.addOption(name === 'env' ? option.argParser(anotherLine) : option);
    }
    for (const name of [...gate_inputs/* INPUTS_NOT_YET */.jG, ...Object.keys(ACTION_ONLY)]) {
        command.addOption(new esm/* Option */.c$(`--${name} <value>`).hideHelp());
    }
    return command.option('--config <file>', 'configuration file (.github/memdrift.yml if it exists)');
}
/** `--env A=1 --env B=2`: lines, as the input has them. */
function anotherLine(value, before) {
    return before === undefined ? value : `${before}\n${value}`;
}
function withRules(command) {
    return command
        .exitOverride()
        .option('--budget-growth <growth>', "instead of the recording's, e.g. 0.5 MiB/1000req")
        .option('--budget-level <level>', 'e.g. 5% and 64 MiB')
        .option('--budget-cap <cap>', 'e.g. 95%')
        .addOption(new esm/* Option */.c$('--horizon <horizon>').choices(['safe', 'fast']));
}
function judgeOptions(flags) {
    const text = (key) => (typeof flags[key] === 'string' ? flags[key] : undefined);
    const overrides = {};
    const [growth, level, cap] = [text('budgetGrowth'), text('budgetLevel'), text('budgetCap')];
    if (growth !== undefined) {
        (0,budget/* parseGrowth */.LQ)(growth);
        overrides.growth = growth;
    }
    if (level !== undefined) {
        (0,budget/* parseLevel */.QA)(level);
        overrides.level = level;
    }
    if (cap !== undefined) {
        (0,budget/* parseCap */.UP)(cap);
        overrides.cap = cap;
    }
    const horizon = text('horizon');
    return {
        baseline: flags['baseline'],
        overrides,
        ...(horizon === 'safe' || horizon === 'fast' ? { horizon } : {}),
    };
}
function configOf(flags) {
    const text = (key) => {
        const value = flags[key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        return typeof value === 'string' ? value : undefined;
    };
    for (const [name, instead] of Object.entries(ACTION_ONLY)) {
        if (text(name) !== undefined)
            throw new errors/* UsageError */.e(`option "--${name}": of the Action only; ${instead}`);
    }
    const names = [...Object.keys(gate_inputs/* INPUTS */.mc), ...gate_inputs/* INPUTS_NOT_YET */.jG];
    const inputs = Object.fromEntries(names.map((name) => [name, text(name)]));
    const dir = text('baseline');
    return (0,config/* parseConfig */.o)({ ...inputs, ...(dir === undefined ? {} : { 'baseline-dir': dir }) }, (0,config_file/* readConfigFile */.RG)(text('config')));
}
function collect(value, before) {
    return [...before, value];
}
/** The words of a command as typed, quoted for a shell: one line that measures the same again. */
function argvText(command) {
    const words = [command.name()];
    for (const [key, value] of Object.entries(command.opts())) {
        if (command.getOptionValueSource(key) !== 'cli')
            continue;
        const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        if (value === true)
            words.push(flag);
        // What was given several times is one text of several lines.
        else
            for (const line of String(value).split('\n'))
                words.push(flag, quote(line));
    }
    return words.join(' ');
}
function quote(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./lib/cli/io.js
var cli_io = __webpack_require__(8908);
;// CONCATENATED MODULE: ./lib/cli/index.js







/**
 * The command line. Returns the exit code; prints results on standard output and everything else on standard error.
 * @param argv words after the program's name
 */
async function runCli(argv, io) {
    let code = gate_exit/* EXIT */.dc.pass;
    const program = build(io, (value) => {
        code = value;
    });
    try {
        await program.parseAsync(argv, { from: 'user' });
        return code;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7) {
            if (error.exitCode === 0)
                return gate_exit/* EXIT */.dc.pass;
            io.err(`memdrift: ${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')}\n`);
            return gate_exit/* EXIT */.dc.usage;
        }
        const { code: failed, message } = (0,gate_exit/* errorExit */.J4)(error);
        io.err(`${message}\n`);
        return failed;
    }
}
function build(io, exit) {
    const program = new esm/* Command */.uB('memdrift')
        .description('Stops memory regressions of ML inference services before they are merged.')
        .version(version/* VERSION */.x, '--version')
        .exitOverride()
        .configureOutput({ writeOut: io.out, writeErr: () => undefined })
        .showSuggestionAfterError(true);
    const run = withInputs(program.command('run'))
        .description('the whole gate: launch, replay, measure, judge; exits with the verdict')
        .option('--baseline <dir>', 'directory of baseline recordings')
        .option('--save-baseline', 'measure the full horizon and store the recording there')
        .option('--out <dir>', 'folder for recording and reports', 'memdrift-out')
        .option('--bisect', 'exit 125 where there is no verdict on the change (git bisect run)')
        .action(async (flags) => {
        const { runOnce, printResult } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(260), __webpack_require__.e(801), __webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(45), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(542), __webpack_require__.e(646), __webpack_require__.e(739), __webpack_require__.e(910), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 5653));
        const config = configOf(flags);
        if (config.mode === 'report') {
            throw new errors/* UsageError */.e('input "mode": found "report"; allowed: check or refresh (only the Action collects results)');
        }
        const refresh = flags['saveBaseline'] === true || config.mode === 'refresh';
        const result = await runOnce(config, { refresh, outDir: String(flags['out']), reproduce: `memdrift ${argvText(run)}` }, io);
        printResult(result, io);
        const { judgement } = result.result;
        exit((0,gate_exit/* exitOf */.sX)(judgement, (0,gate_exit/* policyOf */.US)(judgement, config.on, false), flags['bisect'] === true));
    });
    withRules(program.command('judge'))
        .description('the decision alone, offline, from a recording')
        .argument('<recordings...>', 'a recording, or all those of base and change side by side')
        .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
        .option('--json', 'print the report model as JSON')
        .option('--bisect', 'exit 125 where there is no verdict on the change')
        .action(async (paths, flags) => {
        const { judgeFiles, render } = await Promise.all(/* import() */[__webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(739), __webpack_require__.e(155)]).then(__webpack_require__.bind(__webpack_require__, 7141));
        const { judgement, model } = await judgeFiles(paths, judgeOptions(flags), io);
        io.out(render(model, flags['json'] === true ? 'json' : 'terminal', io));
        exit((0,gate_exit/* exitOf */.sX)(judgement, null, flags['bisect'] === true));
    });
    withRules(program.command('report'))
        .description('the report of a recording; on the terminal by default')
        .argument('<recordings...>', 'a recording, or all those of base and change side by side')
        .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
        .option('--markdown <file>', 'write Markdown there (- for standard output)')
        .option('--json <file>', 'write JSON there (- for standard output)')
        .option('--html <file>', 'write the page there, one HTML file (- for standard output)')
        .action(async (paths, flags) => {
        const { judgeFiles, render } = await Promise.all(/* import() */[__webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(739), __webpack_require__.e(155)]).then(__webpack_require__.bind(__webpack_require__, 7141));
        const { model } = await judgeFiles(paths, judgeOptions(flags), io);
        let written = false;
        for (const form of ['html', 'markdown', 'json']) {
            const file = flags[form];
            if (typeof file !== 'string')
                continue;
            written = true;
            if (file === '-')
                io.out(render(model, form, io));
            else
                (0,cli_io/* writeText */.x3)(file, render(model, form, io));
        }
        if (!written)
            io.out(render(model, 'terminal', io));
    });
    withInputs(program.command('self-test'))
        .description('positive control: an injected leak must be found, its clean twin must pass')
        .addOption(new esm/* Option */.c$('--layer <layer>', 'that leaks').choices(['heap', 'anon', 'torch']).default('heap'))
        .option('--leak <size>', 'leaked a request', '4KiB')
        .option('--out <dir>', 'folder for recordings and reports', 'memdrift-out/self-test')
        .action(async (flags) => {
        const { selfTest } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(260), __webpack_require__.e(801), __webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(45), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(542), __webpack_require__.e(646), __webpack_require__.e(739), __webpack_require__.e(910), __webpack_require__.e(43), __webpack_require__.e(239)]).then(__webpack_require__.bind(__webpack_require__, 239));
        const held = await selfTest({
            config: ownService(flags) ? configOf(flags) : null,
            layer: flags['layer'],
            bytesPerRequest: (0,budget/* parseBytes */.z_)(String(flags['leak'])),
            outDir: String(flags['out']),
        }, io);
        exit(held ? gate_exit/* EXIT */.dc.pass : gate_exit/* EXIT */.dc.regression);
    });
    withInputs(program.command('calibrate'))
        .description('measures the same code several times: the spread, and the finest budgets that it allows')
        .option('--runs <number>', 'of the same code, each launched anew; 2 to 8', '4')
        .option('--json', 'print the calibration as JSON')
        .option('--out <dir>', 'folder for recordings and the calibration', 'memdrift-out/calibrate')
        .action(async (flags) => {
        const { calibrate } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(260), __webpack_require__.e(801), __webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(45), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(542), __webpack_require__.e(646), __webpack_require__.e(739), __webpack_require__.e(910), __webpack_require__.e(43), __webpack_require__.e(818)]).then(__webpack_require__.bind(__webpack_require__, 3818));
        const runs = Number(flags['runs']);
        if (!Number.isInteger(runs) || runs < 2 || runs > 8)
            throw new errors/* UsageError */.e(`option "--runs": found ${JSON.stringify(flags['runs'])}; allowed: 2 to 8`);
        const config = ownService(flags) ? configOf(flags) : null;
        exit(await calibrate({ config, runs, outDir: String(flags['out']), json: flags['json'] === true }, io));
    });
    program
        .command('record')
        .description('reverse proxy that records traffic as a workload, secrets taken out')
        .requiredOption('--target <url>', 'the service, e.g. http://127.0.0.1:8000')
        .option('--listen <address>', 'where clients send their requests', '127.0.0.1:8080')
        .requiredOption('--out <file>', 'the workload to write, *.jsonl or *.jsonl.gz')
        .option('--max-requests <number>', 'ends after so many')
        .option('--max-duration <time>', 'ends after this time, e.g. 10m')
        .option('--max-body <MiB>', 'larger request bodies are passed on and not recorded (32)')
        .option('--session-header <name>', 'requests with the same value of this header are one session')
        .option('--redact-header <name>', 'a further header that is secret; may be given several times', collect, [])
        .option('--redact-field <name>', 'a further JSON field or query key; may be given several times', collect, [])
        .option('--redact-pattern <regex>', 'a further shape of secrets; may be given several times', collect, [])
        .option('--force', 'replace a file that is there')
        .action(async (flags) => {
        const { record } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(451)]).then(__webpack_require__.bind(__webpack_require__, 9832));
        await record(flags, io);
    });
    program
        .command('import')
        .description("another tool's recording as a workload, its format recognised by content")
        .argument('<file>')
        .requiredOption('--out <file>', 'the workload to write, *.jsonl or *.jsonl.gz')
        .option('--format <format>', 'instead of the one recognised: har, mooncake, openai-batch, ...')
        .option('--path <path>', 'of requests whose file names none, e.g. /v1/completions')
        .option('--model <name>', 'of bodies that name none', 'model')
        .option('--block-size <tokens>', 'tokens of a block of hash_ids (512)')
        .option('--time-unit <unit>', 'of the times of a trace: s, ms or us')
        .option('--host <host>', 'only requests to this one')
        .option('--all', 'also pages, pictures and preflights')
        .option('--requests <number>', 'about so many of them, sessions whole')
        .option('--redact-header <name>', 'a further header that is secret; may be given several times', collect, [])
        .option('--redact-field <name>', 'a further JSON field or query key; may be given several times', collect, [])
        .option('--redact-pattern <regex>', 'a further shape of secrets; may be given several times', collect, [])
        .option('--force', 'replace a file that is there')
        .action(async (path, flags) => {
        const { importFile } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(889), __webpack_require__.e(451), __webpack_require__.e(569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
        await importFile(path, flags, io);
    });
    program
        .command('workload')
        .description('what is in a workload, what a cycle of it holds, and whether it is enough')
        .argument('<file>')
        .option('--cycle <requests>', 'requests of a cycle, instead of plan.cycle')
        .option('--speed <factor>', 'instead of workload.speed')
        .option('--concurrency <requests>', 'in flight at once, instead of workload.concurrency')
        .option('--config <file>', 'configuration file (.github/memdrift.yml if it exists)')
        .option('--json', 'print all of it as JSON')
        .action(async (path, flags) => {
        const { showWorkload } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(45), __webpack_require__.e(918), __webpack_require__.e(542), __webpack_require__.e(562)]).then(__webpack_require__.bind(__webpack_require__, 9036));
        await showWorkload(path, flags, io);
    });
    program
        .command('accept')
        .description('writes the entry into the configuration that lets a regression pass until a day, for review')
        .argument('<file>', 'a recording, or the report.json or result.json of a failed run')
        .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
        .requiredOption('--reason <text>', 'why it is accepted')
        .option('--until <day>', 'last day on which it holds (90 days from today)')
        .option('--series <name>', 'only this one; may be given several times', collect, [])
        .option('--config <file>', 'configuration file (.github/memdrift.yml)')
        .option('--dry-run', 'print the lines and write nothing')
        .action(async (path, flags) => {
        const { accept } = await Promise.all(/* import() */[__webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(44), __webpack_require__.e(696)]).then(__webpack_require__.bind(__webpack_require__, 4696));
        const today = new Date().toISOString().slice(0, 10);
        await accept(path, { ...flags, dryRun: flags.dryRun === true }, today, io);
    });
    program
        .command('doctor')
        .description('what is missing here, with remedies')
        .option('--config <file>', 'configuration to check')
        .action(async (flags) => {
        const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(45), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 4403));
        exit((await doctor(flags.config, io)) ? gate_exit/* EXIT */.dc.pass : gate_exit/* EXIT */.dc.regression);
    });
    program
        .command('init')
        .description('writes workflow, configuration and a first workload for the repository in this folder')
        .option('--image <image>', 'name of the image, instead of the one found or usual')
        .option('--port <port>', 'that the service listens on')
        .option('--name <name>', 'of the gate; of several services or Dockerfiles, the one of this name')
        .option('--force', 'overwrite files that exist')
        .option('--dry-run', 'print the files and write nothing')
        .action(async (flags) => {
        const { init } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(45), __webpack_require__.e(760)]).then(__webpack_require__.bind(__webpack_require__, 3760));
        await init({ ...flags, force: flags.force === true, dryRun: flags.dryRun === true }, io);
    });
    program
        .command('demo')
        .description('the whole story on an embedded example: no GPU, no Docker, no install')
        .option('--out <dir>', 'folder for recordings and reports', 'memdrift-out/demo')
        .action(async (flags) => {
        const { demo } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(260), __webpack_require__.e(801), __webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(45), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(542), __webpack_require__.e(646), __webpack_require__.e(739), __webpack_require__.e(910), __webpack_require__.e(43), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 6715));
        exit((await demo(flags.out, io)) ? gate_exit/* EXIT */.dc.pass : gate_exit/* EXIT */.dc.regression);
    });
    return program;
}
/** Whether a service is named; the embedded example without. */
function ownService(flags) {
    return ['image', 'command', 'composeFile', 'config'].some((name) => flags[name] !== undefined);
}
/** Kept equal to package.json by a test. */


;// CONCATENATED MODULE: ./lib/cli/door.js

/**
 * The command line's door: builds what commands may use of this process, and ends with their exit code.
 * @param dist folder of the built package
 */
async function run(dist) {
    const abort = new AbortController();
    let asked = 0;
    const stop = () => {
        asked += 1;
        if (asked === 1) {
            process.stderr.write('\nmemdrift: stopping; once more to leave at once\n');
            abort.abort();
        }
        else {
            process.exit(130);
        }
    };
    // A terminal that is closed says SIGHUP: what was launched must not outlive it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, stop);
    // A reader that goes away (`| head`, a closed terminal) ends the run in order: what was launched must not be left behind.
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE' && error.code !== 'EIO')
                throw error;
            abort.abort();
        });
    }
    const live = process.stderr.isTTY === true && process.env['CI'] === undefined;
    process.exitCode = await runCli(process.argv.slice(2), {
        out: (text) => void process.stdout.write(text),
        err: (text) => void process.stderr.write(text),
        live,
        color: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
        columns: process.stderr.columns ?? process.stdout.columns ?? 80,
        env: process.env,
        dist,
        signal: abort.signal,
    });
}


/***/ }),

/***/ 8908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ readRecording),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   x3: () => (/* binding */ writeText),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _gate_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7212);
/* harmony import */ var _gate_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2148);
/* harmony import */ var _recording_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8466);






/**
 * Reads a recording from a file.
 * @throws UsageError or RecordingError with one line
 */
async function readRecording(path, io) {
    const { recording, warnings } = (0,_recording_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecording */ .f)(await readText(path, 'a recording'), path);
    for (const warning of warnings)
        io.err(`memdrift: warning: ${warning}\n`);
    return recording;
}
/** @throws UsageError with one line that names the folder */
function makeFolder(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    }
    catch (error) {
        throw new _gate_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${path}: cannot be a folder: ${(0,_gate_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}`);
    }
}
/**
 * Writes a file, and the folders that it lies in.
 * @throws UsageError with one line that names what cannot be written
 */
function writeText(path, text) {
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        throw new _gate_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${path}: cannot be written: ${(0,_gate_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}`);
    }
}
/** @throws UsageError with one line that names the file and what it should be */
async function readText(path, what) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new _gate_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${path}: ${(0,_gate_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(error)}; expected ${what}`);
    }
}


/***/ }),

/***/ 8466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ RecordingError),
  f: () => (/* binding */ parseRecording)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/recording/recording.js

/**
 * The recording: everything one run measured, one NDJSON file, and the only thing passed on to the decision.
 * Version 1 of the public contract. The first line is the header, then one record a line in order of time.
 */
const finite = schemas/* number */.aig().refine(Number.isFinite);
/** A reading; `null` where it failed, never 0 for unknown. */
const reading = finite.nullable();
const values = schemas/* record */.g1P(schemas/* string */.YjP(), reading);
const latency = schemas/* looseObject */._H3({ p50: reading.optional(), p95: reading.optional(), p99: reading.optional() });
/** Planned hang-ups, and how many came about. */
const cancels = schemas/* looseObject */._H3({ planned: finite.nonnegative(), delivered: finite.nonnegative() });
const seriesHeaderSchema = schemas/* looseObject */._H3({
    unit: schemas/* enum */.k5n(['bytes', 'tokens', 'count', 'percent']).default('bytes'),
    better: schemas/* enum */.k5n(['lower', 'higher']).default('lower'),
    granularity: finite.nonnegative().optional(),
    gated: schemas/* array */.YOg(schemas/* enum */.k5n(['drift', 'level', 'cap'])).optional(),
    /** Without it, every series the header declares is required (contract). */
    required: schemas/* boolean */.zMY().default(true),
    /** What it is a figure of, where that differs between versions: recordings with another are not compared in it. */
    meaning: schemas/* string */.YjP().optional(),
});
const planSchema = schemas/* looseObject */._H3({
    /** Requests of one cycle. */
    cycle: finite.positive().optional(),
    /** Requests sent in warm-up, before cycle 1. */
    warmup: finite.nonnegative().optional(),
    vary: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    concurrency: finite.positive().optional(),
    speed: finite.positive().optional(),
    settle_ms: finite.nonnegative().optional(),
    collect: schemas/* enum */.k5n(['always', 'never']).optional(),
    horizon: schemas/* enum */.k5n(['safe', 'fast']).optional(),
    /** Last cycle a verdict may fall at. */
    cycles: finite.positive().optional(),
    max_duration_s: finite.positive().optional(),
    sensitivity_check: schemas/* boolean */.zMY().optional(),
    /** Share of the requests that got a planned hang-up of ours. */
    cancel_share: finite.nonnegative().optional(),
    force_output: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
/** A regression that was reviewed: its series may grow or settle this much, whatever the budget says. */
const acceptedSchema = schemas/* looseObject */._H3({
    series: schemas/* string */.YjP(),
    growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    level: schemas/* string */.YjP().optional(),
    reason: schemas/* string */.YjP(),
    /** Last day, `2027-01-31`. */
    until: schemas/* string */.YjP(),
});
/**
 * The base grows itself, since a commit: what its own recording shows beyond the budgets, by series, in the series'
 * unit (growth per 1000 requests), comes on top of them.
 */
const inheritedSchema = schemas/* looseObject */._H3({
    since: schemas/* string */.YjP().nullable(),
    reason: schemas/* string */.YjP(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ growth: finite.nonnegative(), level: finite.nonnegative() })),
    /** Its service was killed for memory, too. */
    killed: schemas/* boolean */.zMY().optional(),
});
/** What a series may do before it counts; the strings are the configuration's own words. */
const rulesSchema = schemas/* looseObject */._H3({
    /** `1 MiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests. */
    growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    /** `5% and 64 MiB`: both must be exceeded. */
    level: schemas/* string */.YjP().optional(),
    /** `95%` of the limit, or bytes. */
    cap: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    alpha: finite.positive().max(0.5).optional(),
    /** Share of the requests that may be late before the run is no replay. */
    late_share: finite.nonnegative().max(1).optional(),
    /** Reviewed growth or level of a series, in force until the day is over (UTC). */
    accepted: schemas/* array */.YOg(acceptedSchema).optional(),
    /** What the base itself grows or has risen by: nobody's who did not add to it. */
    inherited: inheritedSchema.optional(),
    /** Of single classes of requests, per 1000 of them. */
    classes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]) })).optional(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
        level: schemas/* string */.YjP().optional(),
        cap: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
        gate: schemas/* boolean */.zMY().optional(),
    }))
        .optional(),
});
const headerSchema = schemas/* looseObject */._H3({
    format: schemas/* literal */.euz('memdrift.recording'),
    version: schemas/* literal */.euz(1),
    created: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    commit: schemas/* string */.YjP().nullish(),
    /** Which of the recordings of one refresh this is, from 1 (`refresh-runs`). */
    refresh: schemas/* looseObject */._H3({ run: finite.positive(), of: finite.positive() }).optional(),
    /** Which of the runs that measured base and change side by side this is, from 1; it has no verdict of its own. */
    ab: schemas/* looseObject */._H3({
        run: finite.positive(),
        of: finite.positive(),
        side: schemas/* enum */.k5n(['base', 'head']),
        why: schemas/* enum */.k5n(['always', 'no-baseline', 'confirm']).default('always'),
    })
        .optional(),
    environment: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    subject: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    workload: schemas/* looseObject */._H3({ sha256: schemas/* string */.YjP().optional(), requests_per_cycle: finite.positive().optional() })
        .optional(),
    plan: planSchema.optional(),
    rules: rulesSchema.optional(),
    limits: schemas/* looseObject */._H3({ container: reading.optional(), gpu: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional() }).optional(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), seriesHeaderSchema),
});
const sampleSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('sample'),
    t: finite,
    cycle: finite.optional(),
    values,
    /** Taken at rest, so long after the cycle's last answer: how readings come to rest (calibration). */
    rest_ms: finite.optional(),
});
const classSchema = schemas/* looseObject */._H3({
    sent: finite.nonnegative(),
    ok: finite.nonnegative(),
    p50: reading.optional(),
    p95: reading.optional(),
    p99: reading.optional(),
    errors: schemas/* record */.g1P(schemas/* string */.YjP(), finite.nonnegative()).optional(),
    cancels: cancels.optional(),
    /** Of streams, ms: from dispatch to the first event, and from one to the next. */
    ttft: latency.optional(),
    between: latency.optional(),
});
const cycleSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('cycle'),
    cycle: finite.nonnegative(),
    sent: finite.nonnegative(),
    ok: finite.nonnegative(),
    errors: schemas/* record */.g1P(schemas/* string */.YjP(), finite.nonnegative()).default({}),
    latency_ms: latency.optional(),
    lateness_ms: latency.extend({ max: reading.optional() }).optional(),
    /** Requests dispatched later than allowed after their planned time. */
    late: finite.nonnegative().optional(),
    ttft_ms: latency.optional(),
    between_ms: latency.optional(),
    cancels: cancels.optional(),
    /** Most requests in flight at once. */
    in_flight: finite.nonnegative().optional(),
    /** Planned and not sent: as many were in flight as may be. */
    unsent: finite.nonnegative().optional(),
    /** Sent a second time: the server had closed a connection that it said it kept. */
    resent: finite.nonnegative().optional(),
    classes: schemas/* record */.g1P(schemas/* string */.YjP(), classSchema).optional(),
    duration_ms: finite.nonnegative().optional(),
});
const processSchema = schemas/* looseObject */._H3({
    pid: finite,
    role: schemas/* string */.YjP().optional(),
    /** Which container of several. */
    member: schemas/* string */.YjP().optional(),
    values: values.optional(),
});
const checkpointSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('checkpoint'),
    cycle: finite.nonnegative(),
    /** Every request sent since launch, warm-up included. */
    requests: finite.nonnegative(),
    /** Seconds since launch. */
    t: finite,
    epoch: finite.default(1),
    /** After collection, minimum of three. */
    values,
    /** The reading before collection; caps and peaks are judged on it. */
    raw: values.optional(),
    processes: schemas/* array */.YOg(processSchema).optional(),
});
const eventSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('event'),
    t: finite,
    /**
     * oom-kill, device-oom, exit, restart, restarted-worker, contaminated, cancelled, unread (a required series, the first
     * time), not-measured (given up, with the reason).
     */
    what: schemas/* string */.YjP(),
    /** Of `unread`. */
    series: schemas/* string */.YjP().optional(),
    detail: schemas/* string */.YjP().optional(),
    /** What the person who must act can do. */
    remedy: schemas/* string */.YjP().optional(),
    /** Last lines of the service's output. */
    logs: schemas/* string */.YjP().optional(),
});
/**
 * Cycles of one kind of request, after the others: what they add to a series tells what its growth hangs on. They are no
 * checkpoints; only a class that has a budget is judged by its own.
 */
const phaseSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('phase'),
    t: finite,
    /** class, repeat, unseen, error, abort. */
    phase: schemas/* string */.YjP(),
    class: schemas/* string */.YjP().optional(),
    epoch: finite.default(1),
    /** The first is the state before; each further one after `sent` more requests. */
    steps: schemas/* array */.YOg(schemas/* looseObject */._H3({ sent: finite.nonnegative(), ok: finite.nonnegative(), values })),
    /** Why it tells nothing. */
    failed: schemas/* string */.YjP().optional(),
});
/** What the sensitivity check saw in one series: held, shown and fallen back, in bytes. */
const sensitivitySchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('sensitivity'),
    t: finite,
    layer: schemas/* string */.YjP(),
    series: schemas/* string */.YjP(),
    held: finite,
    shown: reading,
    left: reading,
    seen: schemas/* boolean */.zMY(),
});
/** The height of a series that later ones of its base must not leave in small steps. */
const anchorSchema = schemas/* looseObject */._H3({
    /** Settled, in the series' unit. */
    value: finite,
    /** Where it was measured; null where that is not known. */
    commit: schemas/* string */.YjP().nullable(),
    /** Reviewed: it would have been a regression without an entry under `accepted`. Else where the recordings began. */
    accepted: schemas/* boolean */.zMY(),
});
/** The run's own verdict, last line of a finished recording: what makes it eligible as a baseline, or not. */
const verdictSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('verdict'),
    t: finite,
    verdict: schemas/* enum */.k5n(['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable']),
    reason: schemas/* string */.YjP(),
    /** Of a regression of a base that had one already: the commit at which the row of them began. */
    since: schemas/* string */.YjP().optional(),
    /** Of a refresh: the heights that its series are held to from here on, whatever happens to older recordings. */
    anchors: schemas/* record */.g1P(schemas/* string */.YjP(), anchorSchema).optional(),
});

;// CONCATENATED MODULE: ./lib/recording/parse.js

/** A recording that cannot be read: one line naming the file, the line, what was found and what is allowed. */
class RecordingError extends Error {
    name = 'RecordingError';
}
/** Records of unknown kinds are skipped (contract); these are the known ones. */
const SCHEMAS = {
    sample: sampleSchema,
    cycle: cycleSchema,
    checkpoint: checkpointSchema,
    event: eventSchema,
    sensitivity: sensitivitySchema,
    phase: phaseSchema,
    verdict: verdictSchema,
};
/**
 * Reads a recording from its text.
 * Unknown keys are kept, unknown kinds skipped, a truncated last line is a warning, any other broken line an error.
 * @param text NDJSON, version 1
 * @param origin what to call it in an error, usually the path
 * @returns the recording, and what a reader should be told about it
 * @throws RecordingError with one line
 */
function parseRecording(text, origin) {
    const lines = text.split('\n');
    const complete = text.endsWith('\n');
    if (complete)
        lines.pop();
    const warnings = [];
    const first = lines[0];
    if (first === undefined || first.trim() === '') {
        throw new RecordingError(`${origin}: empty; the first line must be a memdrift.recording header`);
    }
    const recording = {
        header: parseHeader(first, origin),
        samples: [],
        cycles: [],
        checkpoints: [],
        events: [],
        sensitivity: [],
        phases: [],
    };
    for (const [index, line] of lines.entries()) {
        if (index === 0 || line.trim() === '')
            continue;
        const where = `${origin}, line ${index + 1}`;
        let value;
        try {
            value = JSON.parse(line);
        }
        catch {
            if (index === lines.length - 1 && !complete) {
                warnings.push(`${where}: truncated, left out (the run was cut off while writing)`);
                break;
            }
            throw new RecordingError(`${where}: not JSON: ${excerpt(line)}`);
        }
        addRecord(recording, value, where);
    }
    recording.checkpoints.sort((a, b) => a.cycle - b.cycle);
    return { recording, warnings };
}
function parseHeader(line, origin) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        throw new RecordingError(`${origin}, line 1: not JSON: ${excerpt(line)}; a memdrift.recording header is expected`);
    }
    const result = headerSchema.safeParse(value);
    if (!result.success)
        throw new RecordingError(`${origin}, line 1: ${issueText(result.error, value)}`);
    return result.data;
}
function addRecord(recording, value, where) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        throw new RecordingError(`${where}: found ${excerpt(JSON.stringify(value))}; allowed: a record with a "kind"`);
    }
    const kind = value.kind;
    if (typeof kind !== 'string')
        throw new RecordingError(`${where}, field "kind": missing; allowed: a record's kind`);
    if (!Object.hasOwn(SCHEMAS, kind))
        return;
    const read = (schema) => {
        const result = schema.safeParse(value);
        if (!result.success)
            throw new RecordingError(`${where}: ${issueText(result.error, value)}`);
        return result.data;
    };
    switch (kind) {
        case 'sample':
            recording.samples.push(read(sampleSchema));
            break;
        case 'cycle':
            recording.cycles.push(read(cycleSchema));
            break;
        case 'checkpoint':
            recording.checkpoints.push(read(checkpointSchema));
            break;
        case 'event':
            recording.events.push(read(eventSchema));
            break;
        case 'sensitivity':
            recording.sensitivity.push(read(sensitivitySchema));
            break;
        case 'phase':
            recording.phases.push(read(phaseSchema));
            break;
        case 'verdict':
            recording.verdict = read(verdictSchema);
            break;
    }
}
/** The first problem of a record in words: which field, what was found, what is allowed. */
function issueText(error, value) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'not a valid record';
    const found = issue.path.reduce((v, key) => (v !== null && typeof v === 'object' ? v[key] : undefined), value);
    const field = issue.path.length > 0 ? `field "${issue.path.map(String).join('.')}"` : 'the record';
    const shown = found === undefined ? 'is missing' : `is ${excerpt(JSON.stringify(found))}`;
    return `${field} ${shown}; ${issue.message.replace(/^Invalid input: /, '')}`;
}
function excerpt(text) {
    const flat = (text ?? 'nothing').replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}


/***/ }),

/***/ 7789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of memdrift, as package.json has it. */
const VERSION = '0.1.0';


/***/ })

};
