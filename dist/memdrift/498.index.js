export const id = 498;
export const ids = [498];
export const modules = {

/***/ 2061:
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
/* harmony import */ var _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6375);
/* harmony import */ var _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(578);
/* harmony import */ var _recording_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8258);
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2049);
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8676);








/**
 * Reads a recording from a file.
 * @throws UsageError or RecordingError with one line
 */
async function readRecording(path, io) {
    const { recording, warnings } = (0,_recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecording */ .f)(await readText(path, 'a recording'), path);
    for (const warning of warnings)
        io.err(`memdrift: warning: ${warning}\n`);
    return recording;
}
/**
 * Makes a folder that something is to be written into, where it is not there.
 * @param neededBytes of what it is for
 * @throws UsageError with one line that names the folder
 */
function makeFolder(path, neededBytes) {
    try {
        (0,_recording_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .w)(path);
    }
    catch (error) {
        const room = (0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .isOutOfRoom */ .X7)(error) ? `; needs ${(0,_series_series_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(neededBytes)}` : '';
        throw new _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${path}: cannot be a folder: ${(0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(error)}${room}`, { cause: error });
    }
}
/**
 * Writes a file that the user named, and the folders that it lies in. A link is followed, and what is no file (a pipe,
 * /dev/stdout) is written to; of a file there is all of the new text then, or all of the old.
 * @throws UsageError with one line that names what cannot be written
 */
function writeText(path, text) {
    const neededBytes = Buffer.byteLength(text);
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), neededBytes);
    try {
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (there?.isFile() === false)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
        else
            (0,_recording_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(there === undefined ? path : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path), text, there?.mode);
    }
    catch (error) {
        throw new _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb((0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .cannotWrite */ .zz)(path, error, neededBytes));
    }
}
/** @throws UsageError with one line that names the file and what it should be */
async function readText(path, what) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${path}: ${(0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(error)}; expected ${what}`);
    }
}


/***/ }),

/***/ 498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/gate/effects/last-resort.js
var last_resort = __webpack_require__(7812);
// EXTERNAL MODULE: ./lib/series/file-problem.js
var file_problem = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/drift/budget/budget.js
var budget = __webpack_require__(2876);
// EXTERNAL MODULE: ./lib/gate/effects/masked.js
var masked = __webpack_require__(4025);
// EXTERNAL MODULE: ./lib/gate/effects/recording-size.js
var recording_size = __webpack_require__(7695);
// EXTERNAL MODULE: ./lib/gate/exit.js
var gate_exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/recording/masker.js + 1 modules
var recording_masker = __webpack_require__(8335);
// EXTERNAL MODULE: ./lib/report/reproduce.js
var reproduce = __webpack_require__(4029);
// EXTERNAL MODULE: ./lib/series/version.js
var version = __webpack_require__(7789);
// EXTERNAL MODULE: ./lib/cli/cli-io.js
var cli_io = __webpack_require__(2061);
// EXTERNAL MODULE: ./lib/cli/example.js
var example = __webpack_require__(9484);
// EXTERNAL MODULE: ./lib/gate/config/config.js + 1 modules
var config = __webpack_require__(3089);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/config/input-names.js
var input_names = __webpack_require__(6835);
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
    for (const [name, input] of Object.entries(input_names/* INPUTS */.mc)) {
        if (name === 'baseline-dir' || Object.hasOwn(ACTION_ONLY, name))
            continue;
        const standard = input.default === undefined ? '' : ` (${input.default})`;
        const option = new esm/* Option */.c$(`--${name} <value>`, `${input.help}${standard}`);
        // Of a flag that comes twice the last one would count, and the first be dropped without a word.
        command.addOption(name === 'env' ? option.argParser(anotherLine) : option);
    }
    for (const name of [...input_names/* INPUTS_NOT_YET */.jG, ...Object.keys(ACTION_ONLY)]) {
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
            throw new usage_error/* UsageError */.eb(`option "--${name}": of the Action only; ${instead}`);
    }
    const names = [...Object.keys(input_names/* INPUTS */.mc), ...input_names/* INPUTS_NOT_YET */.jG];
    const inputs = Object.fromEntries(names.map((name) => [name, text(name)]));
    const dir = text('baseline');
    return (0,config/* parseConfig */.o)({ ...inputs, ...(dir === undefined ? {} : { 'baseline-dir': dir }) }, (0,config_file/* readConfigFile */.RG)(text('config')));
}
function collect(value, before) {
    return [...before, value];
}
/**
 * The words of a command as typed, quoted for a shell: one line that measures the same again. As in the Action's, what
 * may hold a secret is left out, and named in a comment.
 */
function argvText(command) {
    const words = [command.name()];
    const left = [];
    for (const [key, value] of Object.entries(command.opts())) {
        if (command.getOptionValueSource(key) !== 'cli')
            continue;
        const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        const flag = `--${name}`;
        if (reproduce/* MAY_BE_SECRET */.tB.includes(name))
            left.push(name);
        else if (value === true)
            words.push(flag);
        // What was given several times is one text of several lines.
        else
            for (const line of String(value).split('\n'))
                words.push(flag, (0,reproduce/* shellWord */.r7)(line));
    }
    return [...words, ...(0,reproduce/* ownWords */.I1)(left)].join(' ');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/cli/out-folder.js








/** Who writes into a folder. A number of a process is given anew: its start tells which one it was. */
const owner = schemas/* strictObject */.rej({
    pid: schemas/* int */.Whr().positive(),
    host: schemas/* string */.YjP().max(256),
    /** Boot of the machine and ticks since then; null where this system does not tell. */
    started: schemas/* string */.YjP().max(128).nullable(),
    /** Of this lock alone. */
    id: schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/),
});
const LOCK = '.memdrift.lock';
const LARGEST_LOCK_BYTES = 1024;
/**
 * Makes the folder that a command writes into, and keeps every other run out of it until the work is over. A lock whose
 * process is gone is taken over.
 * @param neededBytes of what is written there, for the line on a disk that is full
 * @throws UsageError where another run writes into it, or it cannot be a folder; OutOfRoom where the disk is full; and
 * what the work throws
 */
async function withOutFolder(folder, neededBytes, work) {
    const held = lock(folder, neededBytes);
    try {
        return await work();
    }
    finally {
        release((0,external_node_path_.join)(folder, LOCK), held);
    }
}
function lock(folder, neededBytes) {
    try {
        (0,cli_io/* makeFolder */.fc)(folder, neededBytes);
        return take((0,external_node_path_.join)(folder, LOCK));
    }
    catch (error) {
        const cause = error instanceof usage_error/* UsageError */.eb ? error.cause : error;
        if ((0,file_problem/* isOutOfRoom */.X7)(cause))
            throw new usage_error/* OutOfRoom */.t((0,file_problem/* cannotWrite */.zz)(folder, cause, neededBytes), { cause });
        if (error instanceof usage_error/* UsageError */.eb)
            throw error;
        throw new usage_error/* UsageError */.eb((0,file_problem/* cannotWrite */.zz)(folder, error, neededBytes), { cause: error });
    }
}
/**
 * The lock is made whole beside its place and put there by a link, which fails where one is: nobody reads half a lock.
 * A stale one is replaced only by who holds the claim to that very lock, so that of several takers one wins.
 */
function take(path) {
    const own = {
        pid: process.pid,
        host: (0,external_node_os_.hostname)(),
        started: startOf(process.pid),
        id: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
    };
    const beside = `${path}.${own.id}`;
    try {
        (0,external_node_fs_.writeFileSync)(beside, JSON.stringify(own), { flag: 'wx', mode: 0o644 });
        if (putInPlace(beside, path))
            return own;
        const held = readLock(path);
        // It was given back meanwhile.
        if (held === null)
            return take(path);
        if (isAlive(held))
            throw refusal(path, held);
        const claim = `${path}.claim-${held.id}`;
        if (!putInPlace(beside, claim))
            throw refusal(path, readLock(claim) ?? held);
        try {
            const now = readLock(path);
            // Another taker was sooner, and has given back the claim; perhaps the lock, too.
            if (now === null)
                return take(path);
            if (now.id !== held.id)
                throw refusal(path, now);
            (0,external_node_fs_.renameSync)(beside, path);
            return own;
        }
        finally {
            (0,external_node_fs_.rmSync)(claim, { force: true });
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(beside, { force: true });
    }
}
/** False where something is there already. */
function putInPlace(from, to) {
    try {
        (0,external_node_fs_.linkSync)(from, to);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return false;
        // A file system without links.
        if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS')
            return copied(from, to);
        throw error;
    }
}
function copied(from, to) {
    try {
        (0,external_node_fs_.copyFileSync)(from, to, external_node_fs_.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/**
 * Null where there is none.
 * @throws UsageError where it is none of ours: a link and a folder are not followed
 */
function readLock(path) {
    const there = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (there === undefined)
        return null;
    const kind = there.isFile() ? 'something else' : there.isSymbolicLink() ? 'a link' : 'no file';
    const foreign = new usage_error/* UsageError */.eb(`${path}: found ${kind}; allowed: the lock of a run of memdrift; remove it where none writes there`);
    if (!there.isFile())
        throw foreign;
    const read = owner.safeParse(parsed(textOf(path)));
    if (read.success)
        return read.data;
    throw foreign;
}
function textOf(path) {
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        if (!(0,external_node_fs_.fstatSync)(file).isFile())
            return '';
        const buffer = Buffer.alloc(LARGEST_LOCK_BYTES);
        return buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** Of another machine it cannot be told: its lock holds until somebody removes it. */
function isAlive({ pid, host, started }) {
    if (host !== (0,external_node_os_.hostname)())
        return true;
    if (started !== null)
        return startOf(pid) === started;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** Boot and start of a process, proc_pid_stat(5): field 22; null where it is gone, dead or not told. */
function startOf(pid) {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' || state === 'X' ? null : `${boot}/${fields[18]}`;
    }
    catch {
        return null;
    }
}
function refusal(path, { pid, host }) {
    const where = host === (0,external_node_os_.hostname)() ? '' : ` on ${JSON.stringify(host)}`;
    return new usage_error/* UsageError */.eb(`option "--out": another run of memdrift, process ${pid}${where}, writes there; ` +
        `allowed: another folder, or ${path} removed where it no longer runs`);
}
/** A lock that is no longer ours is left. Never throws: the work is over. */
function release(path, { id }) {
    try {
        if (readLock(path)?.id === id)
            (0,external_node_fs_.rmSync)(path, { force: true });
    }
    catch {
        // A lock that stays is taken over by the next run: its process is gone.
    }
}

;// CONCATENATED MODULE: ./lib/cli/cli.js













/**
 * The command line. Returns the exit code; prints results on standard output and everything else on standard error.
 * @param argv words after the program's name
 */
async function runCli(argv, terminal) {
    const masker = new recording_masker/* Masker */.G((0,masked/* secretsIn */.VY)(terminal.env));
    const io = { ...terminal, masker, err: (text) => terminal.err(masker.mask(text)) };
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
        return bisecting(argv, failed);
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
        const { runOnce, printResult } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(854), __webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(107), __webpack_require__.e(96), __webpack_require__.e(892), __webpack_require__.e(270), __webpack_require__.e(613), __webpack_require__.e(800), __webpack_require__.e(19)]).then(__webpack_require__.bind(__webpack_require__, 1842));
        const config = configOf(flags);
        if (config.mode === 'report') {
            throw new usage_error/* UsageError */.eb('input "mode": found "report"; allowed: check or refresh (only the Action collects results)');
        }
        const refresh = flags['saveBaseline'] === true || config.mode === 'refresh';
        const outDir = String(flags['out']);
        const options = { refresh, outDir, reproduce: `${(0,reproduce/* programAt */.qN)(io.dist, '.')} ${argvText(run)}` };
        const result = await withOutFolder(outDir, roomOf(config, 1), () => runOnce(config, options, io));
        printResult(result, io);
        const { judgement } = result.result;
        exit((0,gate_exit/* exitOf */.sX)(judgement, (0,gate_exit/* policyOf */.US)(judgement, config.on, { defaults: false, refresh }), flags['bisect'] === true));
    });
    withRules(program.command('judge'))
        .description('the decision alone, offline, from a recording')
        .argument('<recordings...>', 'a recording, or all those of base and change side by side')
        .option('--baseline <recording>', 'a recording of the base; may be given several times', collect, [])
        .option('--json', 'print the report model as JSON')
        .option('--bisect', 'exit 125 where there is no verdict on the change')
        .action(async (paths, flags) => {
        const { judgeFiles, render } = await Promise.all(/* import() */[__webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(96), __webpack_require__.e(613), __webpack_require__.e(291)]).then(__webpack_require__.bind(__webpack_require__, 5431));
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
        const { judgeFiles, render } = await Promise.all(/* import() */[__webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(96), __webpack_require__.e(613), __webpack_require__.e(291)]).then(__webpack_require__.bind(__webpack_require__, 5431));
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
        const { selfTest } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(854), __webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(107), __webpack_require__.e(96), __webpack_require__.e(892), __webpack_require__.e(270), __webpack_require__.e(613), __webpack_require__.e(800), __webpack_require__.e(19), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 2176));
        const options = {
            config: ownService(flags) ? configOf(flags) : null,
            layer: flags['layer'],
            bytesPerRequest: (0,budget/* parseBytes */.z_)(String(flags['leak'])),
            outDir: String(flags['out']),
        };
        exit(await withOutFolder(options.outDir, roomOf(options.config, 3), () => selfTest(options, io)));
    });
    withInputs(program.command('calibrate'))
        .description('measures the same code several times: the spread, and the finest budgets that it allows')
        .option('--runs <number>', 'of the same code, each launched anew; 2 to 8', '4')
        .option('--json', 'print the calibration as JSON')
        .option('--out <dir>', 'folder for recordings and the calibration', 'memdrift-out/calibrate')
        .action(async (flags) => {
        const { calibrate } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(854), __webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(107), __webpack_require__.e(96), __webpack_require__.e(892), __webpack_require__.e(270), __webpack_require__.e(613), __webpack_require__.e(800), __webpack_require__.e(19), __webpack_require__.e(563)]).then(__webpack_require__.bind(__webpack_require__, 7563));
        const runs = Number(flags['runs']);
        if (!Number.isInteger(runs) || runs < 2 || runs > 8)
            throw new usage_error/* UsageError */.eb(`option "--runs": found ${JSON.stringify(flags['runs'])}; allowed: 2 to 8`);
        const config = ownService(flags) ? configOf(flags) : null;
        const options = { config, runs, outDir: String(flags['out']), json: flags['json'] === true };
        exit(await withOutFolder(options.outDir, roomOf(config, runs), () => calibrate(options, io)));
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
        const { record } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(864)]).then(__webpack_require__.bind(__webpack_require__, 5864));
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
        const { importFile } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(889), __webpack_require__.e(864), __webpack_require__.e(17)]).then(__webpack_require__.bind(__webpack_require__, 6017));
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
        const { showWorkload } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(107), __webpack_require__.e(892), __webpack_require__.e(624)]).then(__webpack_require__.bind(__webpack_require__, 3591));
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
        const { accept } = await Promise.all(/* import() */[__webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(820), __webpack_require__.e(405)]).then(__webpack_require__.bind(__webpack_require__, 786));
        const today = new Date().toISOString().slice(0, 10);
        await accept(path, { ...flags, dryRun: flags.dryRun === true }, today, io);
    });
    program
        .command('doctor')
        .description('what is missing here, with remedies')
        .option('--config <file>', 'configuration to check')
        .action(async (flags) => {
        const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(107), __webpack_require__.e(514)]).then(__webpack_require__.bind(__webpack_require__, 7514));
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
        const { init } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(107), __webpack_require__.e(49)]).then(__webpack_require__.bind(__webpack_require__, 5049));
        await init({ ...flags, force: flags.force === true, dryRun: flags.dryRun === true }, io);
    });
    program
        .command('demo')
        .description('the whole story on an embedded example: no GPU, no Docker, no install')
        .option('--out <dir>', 'folder for recordings and reports', 'memdrift-out/demo')
        .action(async (flags) => {
        const { demo } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(854), __webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(107), __webpack_require__.e(96), __webpack_require__.e(892), __webpack_require__.e(270), __webpack_require__.e(613), __webpack_require__.e(800), __webpack_require__.e(19), __webpack_require__.e(50)]).then(__webpack_require__.bind(__webpack_require__, 7050));
        exit(await withOutFolder(flags.out, roomOf(null, 3), () => demo(flags.out, io)));
    });
    return program;
}
/** Whether a service is named; the embedded example without. */
function ownService(flags) {
    return ['image', 'command', 'composeFile', 'config'].some((name) => flags[name] !== undefined);
}
/** What could not be measured is no word on the change: `git bisect run` takes 3 for a bad one. */
function bisecting(argv, code) {
    return argv.includes('--bisect') && code === gate_exit/* EXIT */.dc['not-measured'] ? 125 : code;
}
/** Bytes of the recordings of so many runs; of the embedded example without a configuration. */
function roomOf(config, runs) {
    return runs * (0,recording_size/* recordingBytes */.R)(config?.plan.maxDurationMs ?? example/* EXAMPLE_MAX_MS */.BI);
}
/** Kept equal to package.json by a test. */


;// CONCATENATED MODULE: ./lib/cli/entry.js



/** From the first signal to the end, whatever docker does: a workflow's runner kills 7.5 s after its first. */
const GRACE_MS = 7000;
/**
 * The command line's door: builds what commands may use of this process, and ends with their exit code.
 * @param dist folder of the built package
 */
async function run(dist) {
    const abort = new AbortController();
    const ending = (0,last_resort/* lastResort */.y)((text) => void process.stderr.write(`${text}\n`), () => abort.abort());
    let asked = 0;
    const stop = () => {
        asked += 1;
        if (asked === 1) {
            process.stderr.write('\nmemdrift: stopping; once more to leave at once\n');
            abort.abort();
            setTimeout(() => process.exit(130), GRACE_MS).unref();
        }
        else {
            process.exit(130);
        }
    };
    // A terminal that is closed says SIGHUP: what was launched must not outlive it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, stop);
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            // A reader that goes away (`| head`, a closed terminal) ends the run in order: what was launched must not be left
            // behind.
            if (error.code === 'EPIPE' || error.code === 'EIO')
                abort.abort();
            // A disk that is full ends nothing: the exit code is the verdict, and the report lies in its folder.
            else
                tellOnce(stream, error);
        });
    }
    const live = process.stderr.isTTY === true && process.env['CI'] === undefined;
    const code = await runCli(process.argv.slice(2), {
        out: (text) => void process.stdout.write(text),
        err: (text) => void process.stderr.write(text),
        live,
        color: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
        columns: process.stderr.columns ?? process.stdout.columns ?? 80,
        env: process.env,
        dist,
        signal: abort.signal,
    });
    ending.end(code);
}
let isTold = false;
function tellOnce(stream, error) {
    if (stream === process.stderr || isTold)
        return;
    isTold = true;
    process.stderr.write(`memdrift: warning: standard output cannot be written: ${(0,file_problem/* fileProblem */.Wj)(error)}\n`);
}


/***/ }),

/***/ 9484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ EXAMPLE_MAX_MS),
/* harmony export */   G: () => (/* binding */ PLAN_TEXT),
/* harmony export */   Kq: () => (/* binding */ findPython),
/* harmony export */   LS: () => (/* binding */ plainExample),
/* harmony export */   hZ: () => (/* binding */ exampleConfig),
/* harmony export */   ov: () => (/* binding */ freePort)
/* harmony export */ });
/* unused harmony export exampleFolder */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _gate_config_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3089);
/* harmony import */ var _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6375);






/**
 * The short plan of the example, declared here and printed by the demo: many small cycles and the fast horizon. A
 * real service is measured with 5 to 15 s a cycle and the safe horizon.
 */
const PLAN = { cycle: 200, horizon: 'fast', settle: '100ms', concurrency: '4' };
/** A run of it takes no longer. */
const EXAMPLE_MAX_MS = 5 * 60_000;
/** The configuration that runs the embedded example server (standard-library Python) as a command. */
function exampleConfig(options) {
    const folder = exampleFolder(options.io);
    const argv = [options.python, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'server.py'), '--port', String(options.port), '--change', options.change];
    return (0,_gate_config_config_js__WEBPACK_IMPORTED_MODULE_4__/* .parseConfig */ .o)({
        name: options.name,
        command: argv,
        workload: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'workload.jsonl'),
        port: String(options.port),
        'startup-timeout': '30s',
        // It needs none: one that somebody else computes on must not keep the demo from running.
        gpus: 'none',
        'baseline-dir': options.baselineDir,
        cycle: String(PLAN.cycle),
        horizon: PLAN.horizon,
        settle: PLAN.settle,
        concurrency: PLAN.concurrency,
        'max-duration': `${EXAMPLE_MAX_MS}ms`,
    }, null);
}
/** The embedded example as it is, on a port of its own. */
async function plainExample(name, baselineDir, io) {
    return exampleConfig({ change: 'none', port: await freePort(), python: findPython(), name, baselineDir, io });
}
const PLAN_TEXT = `${PLAN.cycle} requests a cycle, ${PLAN.settle} settle, ${PLAN.horizon} horizon ` +
    '(a real service: 5 to 15 s a cycle, safe horizon)';
/** @throws UsageError where the package was copied without its examples */
function exampleFolder(io) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(io.dist, '..', 'examples', 'demo-server');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'server.py')))
        return folder;
    throw new _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${folder}: no such folder; the embedded example lies in examples/demo-server of the repository`);
}
/** A Python 3.8 or newer of this machine. @throws UsageError where there is none */
function findPython() {
    for (const name of ['python3', 'python']) {
        const check = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(name, ['-c', 'import sys; sys.exit(0 if sys.version_info >= (3, 8) else 1)']);
        if (check.status === 0)
            return name;
    }
    throw new _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb('python3: not found, or older than 3.8; the embedded example needs Python 3.8 or newer');
}
/** A TCP port that nobody listens on at the moment. */
async function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            const port = typeof address === 'object' && address !== null ? address.port : 0;
            server.close(() => resolve(port));
        });
    });
}


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ lastResort)
/* harmony export */ });
/* harmony import */ var _time_leave_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9466);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);


/** What is launched is removed meanwhile. */
const GRACE_MS = 7000;
/**
 * Keeps Node's own exit codes from being read as verdicts: of an error that nobody caught it ends with 1, which is
 * `regression`, and of work that can no longer be done with 0, which is `pass`. Both end with 70 and ask for a report.
 * @param tell prints it
 * @param stop ends the run in order, so that nothing it has launched is left
 */
function lastResort(tell, stop) {
    process.exitCode = _exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal;
    let over = 'no';
    process.on('uncaughtException', (error) => {
        if (over === 'failed')
            return;
        tell(`memdrift: internal error, please report it with these lines:\n${error.stack ?? error.message}`);
        // A verdict that was reached stands.
        if (over === 'ended')
            return;
        over = 'failed';
        process.exitCode = _exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal;
        stop();
        setTimeout(() => process.exit(_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal), GRACE_MS).unref();
    });
    // Without a listener the system ends the process at the write that is too large; with one the write fails (EFBIG).
    process.on('SIGXFSZ', () => undefined);
    process.on('exit', (code) => {
        if (over === 'no' && code === _exit_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.internal) {
            tell('memdrift: internal error, please report it: the process ended before its work did');
        }
    });
    return {
        end: (code) => {
            if (over !== 'no')
                return;
            over = 'ended';
            (0,_time_leave_js__WEBPACK_IMPORTED_MODULE_1__/* .leave */ .q)(code);
        },
    };
}


/***/ }),

/***/ 887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ errorExit),
/* harmony export */   Nr: () => (/* binding */ orCancelled),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   gC: () => (/* binding */ storyExit),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2049);
/* harmony import */ var _time_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2181);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6375);



/** Exit codes of the contract. */
const EXIT = {
    pass: 0,
    regression: 1,
    usage: 2,
    'not-measured': 3,
    inconclusive: 4,
    'not-comparable': 5,
    internal: 70,
    cancelled: 130,
};
/** The run was cancelled: what was measured is kept, no verdict is given. */
class CancelledError extends Error {
    recordingPath;
    name = 'CancelledError';
    constructor(recordingPath) {
        super('cancelled');
        this.recordingPath = recordingPath;
    }
}
/**
 * What work gives, unless the run is cancelled meanwhile: the work is then left to itself.
 * @param recordingPath what was measured so far
 * @throws CancelledError, and what the work throws
 */
async function orCancelled(signal, work, recordingPath) {
    try {
        return await (0,_time_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .orAborted */ .H6)(signal, work);
    }
    catch (error) {
        throw signal.aborted ? new CancelledError(recordingPath) : error;
    }
}
/**
 * The policy that applies to a verdict: `on-missing-baseline` before this gate's first baseline, `on-incomparable`
 * where there were recordings and none could be compared. Null for verdicts that have none. A refresh is what mends the
 * want of a baseline, so it never fails for it, also where its recording could not be stored.
 * @param options.defaults true for the Action's policies where none is said; without, the code is the verdict's own
 */
function policyOf(judgement, on, { defaults, refresh }) {
    if (judgement.verdict === 'inconclusive')
        return on.inconclusive ?? (defaults ? 'warn' : null);
    if (judgement.verdict !== 'not-comparable')
        return null;
    const first = judgement.baseline.refused.length === 0;
    const said = first ? on.missingBaseline : on.incomparable;
    if (refresh && defaults)
        return said === 'pass' ? 'pass' : 'warn';
    return said ?? (defaults ? (first ? 'warn' : 'fail') : null);
}
/**
 * Exit code of a judgement. A policy changes the exit, never the verdict; without one the code is the verdict's own.
 * @param bisect maps every code that is no verdict on the change (3, 4, 5) to 125, for `git bisect run`
 */
function exitOf(judgement, policy, bisect = false) {
    const code = EXIT[judgement.verdict];
    if (policy === 'pass' || policy === 'warn')
        return EXIT.pass;
    return bisect && code >= 3 && code <= 5 ? 125 : code;
}
/** Exit code of runs that tell a story together: where one of them could not be measured, nothing was found out. */
function storyExit(holds, verdicts) {
    if (holds)
        return EXIT.pass;
    return verdicts.includes('not-measured') ? EXIT['not-measured'] : EXIT.regression;
}
/** Exit code and the words on standard error of an error that ended a command. */
function errorExit(error) {
    if (error instanceof CancelledError)
        return { code: EXIT.cancelled, message: 'memdrift: cancelled' };
    if ((0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageError */ .mD)(error))
        return { code: EXIT.usage, message: `memdrift: ${oneLine(error.message)}` };
    const fault = error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OutOfRoom */ .t ? error.message : (0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileFault */ .bT)(error);
    if (fault !== null)
        return { code: EXIT['not-measured'], message: `memdrift: ${oneLine(fault)}` };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        code: EXIT.internal,
        message: `memdrift: internal error, please report it with these lines:\n${trace}`,
    };
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').trim();
}


/***/ }),

/***/ 578:
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

;// CONCATENATED MODULE: ./lib/recording/parse-recording.js

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

/***/ 4029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ ownWords),
/* harmony export */   nB: () => (/* binding */ reproduceCommand),
/* harmony export */   qN: () => (/* binding */ programAt),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   tB: () => (/* binding */ MAY_BE_SECRET)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Inputs that may hold secrets: named, never shown. */
const MAY_BE_SECRET = ['command', 'args', 'env', 'run-args'];
/** Inputs that say where the run stands and whom it tells, not what is measured. */
const ELSEWHERE = new Set(['mode', 'commit', 'baseline-branch', 'comment', 'check', 'github-token', 'needs']);
/** Told first; the rest in the order of their names. */
const FIRST = ['image', 'compose-file', 'compose-service', 'workload', 'baseline-dir'];
/** Called otherwise on the command line. */
const FLAGS = { 'baseline-dir': 'baseline' };
/**
 * One command that measures the same again, made of the inputs that were given. What may hold a secret is left out and
 * named in a comment, for whoever knows it to add.
 * @param program what starts the command line: `programAt` of a package that is there, or how one gets it
 * @param inputs of the Action, by name; those left empty are not given
 * @example `node dist/cli/index.js run --image chat-api:pr --workload chat.jsonl # and your own env, run-args`
 */
function reproduceCommand(program, inputs) {
    const given = Object.keys(inputs).filter((name) => inputs[name] !== '' && !ELSEWHERE.has(name));
    const rank = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    const flags = given
        .filter((name) => !MAY_BE_SECRET.includes(name))
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map((name) => `--${FLAGS[name] ?? name} ${shellWord(inputs[name] ?? '')}`);
    return [`${program} run`, ...flags, ...ownWords(given)].join(' ');
}
/** A comment that names those of the given inputs that may hold secrets; none without any. */
function ownWords(given) {
    const own = MAY_BE_SECRET.filter((name) => given.includes(name));
    return own.length === 0 ? [] : [`# and your own ${own.join(', ')}`];
}
/**
 * What starts the command line of a package, typed in a folder. The package has no name that a shell would find: it is
 * in no registry.
 * @param dist folder of the built package
 * @param folder that the path is relative to; a package far from it is named by its absolute path
 */
function programAt(dist, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dist, 'cli', 'index.js');
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return `node ${shellWord(near.startsWith('../../..') ? path : near)}`;
}
/** One word of a POSIX shell, quoted where it holds anything that a shell looks at. */
function shellWord(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
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
