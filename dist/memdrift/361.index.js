export const id = 361;
export const ids = [361];
export const modules = {

/***/ 6361:
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
// EXTERNAL MODULE: ./lib/gate/config.js + 1 modules
var config = __webpack_require__(7546);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/gate/exit.js
var gate_exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/gate/inputs.js
var gate_inputs = __webpack_require__(2374);
;// CONCATENATED MODULE: ./lib/series/version.js
/** Of memdrift, as package.json has it. */
const VERSION = '0.1.0';

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
        .version(VERSION, '--version')
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
        const { runOnce, printResult } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(453), __webpack_require__.e(801), __webpack_require__.e(962), __webpack_require__.e(306), __webpack_require__.e(45), __webpack_require__.e(181), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 5653));
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
        .argument('<recording>')
        .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
        .option('--json', 'print the report model as JSON')
        .option('--bisect', 'exit 125 where there is no verdict on the change')
        .action(async (path, flags) => {
        const { judgeFile, render } = await Promise.all(/* import() */[__webpack_require__.e(453), __webpack_require__.e(962), __webpack_require__.e(306), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 2677));
        const { judgement, model } = await judgeFile(path, judgeOptions(flags), io);
        io.out(render(model, flags['json'] === true ? 'json' : 'terminal', io));
        exit((0,gate_exit/* exitOf */.sX)(judgement, null, flags['bisect'] === true));
    });
    withRules(program.command('report'))
        .description('the report of a recording; on the terminal by default')
        .argument('<recording>')
        .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
        .option('--markdown <file>', 'write Markdown there (- for standard output)')
        .option('--json <file>', 'write JSON there (- for standard output)')
        .option('--html <file>', 'write the page there, one HTML file (- for standard output)')
        .action(async (path, flags) => {
        const { judgeFile, render } = await Promise.all(/* import() */[__webpack_require__.e(453), __webpack_require__.e(962), __webpack_require__.e(306), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 2677));
        const { model } = await judgeFile(path, judgeOptions(flags), io);
        const { writeFileSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 3024, 19));
        let written = false;
        for (const form of ['html', 'markdown', 'json']) {
            const file = flags[form];
            if (typeof file !== 'string')
                continue;
            written = true;
            if (file === '-')
                io.out(render(model, form, io));
            else
                writeFileSync(file, render(model, form, io));
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
        const { selfTest } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(453), __webpack_require__.e(801), __webpack_require__.e(962), __webpack_require__.e(306), __webpack_require__.e(45), __webpack_require__.e(181), __webpack_require__.e(43), __webpack_require__.e(239)]).then(__webpack_require__.bind(__webpack_require__, 239));
        const given = flags['image'] !== undefined || flags['command'] !== undefined || flags['config'] !== undefined;
        const held = await selfTest({
            config: given ? configOf(flags) : null,
            layer: flags['layer'],
            bytesPerRequest: (0,budget/* parseBytes */.z_)(String(flags['leak'])),
            outDir: String(flags['out']),
        }, io);
        exit(held ? gate_exit/* EXIT */.dc.pass : gate_exit/* EXIT */.dc.regression);
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
        const { accept } = await Promise.all(/* import() */[__webpack_require__.e(453), __webpack_require__.e(962), __webpack_require__.e(44), __webpack_require__.e(696)]).then(__webpack_require__.bind(__webpack_require__, 4696));
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
        const { demo } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(453), __webpack_require__.e(801), __webpack_require__.e(962), __webpack_require__.e(306), __webpack_require__.e(45), __webpack_require__.e(181), __webpack_require__.e(43), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 6715));
        exit((await demo(flags.out, io)) ? gate_exit/* EXIT */.dc.pass : gate_exit/* EXIT */.dc.regression);
    });
    for (const name of COMMANDS_NOT_YET) {
        program
            .command(name, { hidden: true })
            .allowUnknownOption()
            .argument('[words...]')
            .action(() => {
            throw new errors/* UsageError */.e(`command "${name}": not supported by this version of memdrift`);
        });
    }
    return program;
}
/** Commands of the contract that this version does not have: refused by name. */
const COMMANDS_NOT_YET = ['record', 'import', 'workload', 'calibrate'];
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
        command.option(`--${name} <value>`, `${input.help}${standard}`);
    }
    for (const name of [...gate_inputs/* INPUTS_NOT_YET */.jG, ...Object.keys(ACTION_ONLY)]) {
        command.addOption(new esm/* Option */.c$(`--${name} <value>`).hideHelp());
    }
    return command.option('--config <file>', 'configuration file (.github/memdrift.yml if it exists)');
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
        words.push(flag);
        if (value !== true)
            words.push(quote(String(value)));
    }
    return words.join(' ');
}
function quote(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
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


/***/ })

};
