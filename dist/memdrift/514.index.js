export const id = 514;
export const ids = [514];
export const modules = {

/***/ 7514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _gate_config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3089);
/* harmony import */ var _gate_config_config_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4165);
/* harmony import */ var _gate_usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6375);
/* harmony import */ var _service_engine_exec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2961);
/* harmony import */ var _workload_format_load_workload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5107);






/**
 * Looks at what a run needs here and says what is missing, with remedies.
 * @param configPath configuration to check; the default one where it exists
 * @returns true where nothing is missing
 */
async function doctor(configPath, io) {
    const findings = [
        node(),
        ...(await docker()),
        await compose(),
        procfs(),
        cgroup(),
        await gpu(),
        ...(await config(configPath)),
    ];
    const mark = { ok: 'ok      ', note: 'note    ', missing: 'MISSING ' };
    for (const { state, what, remedy } of findings) {
        io.out(`${mark[state]}${what}\n${remedy === undefined ? '' : `        -> ${remedy}\n`}`);
    }
    return findings.every((finding) => finding.state !== 'missing');
}
function node() {
    const major = Number(process.versions.node.split('.')[0]);
    if (major >= 20)
        return { state: 'ok', what: `Node ${process.versions.node}` };
    return { state: 'missing', what: `Node ${process.versions.node}`, remedy: 'install Node 20 or newer' };
}
async function docker() {
    const client = await output('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}']);
    if (client === null) {
        return [{ state: 'note', what: 'docker: no client', remedy: 'needed for images only; `command` runs without it' }];
    }
    const [clientVersion, serverVersion] = client.text.split(' ');
    if (client.code !== 0 || serverVersion === undefined || serverVersion === '') {
        const reason = client.error.split('\n')[0] ?? '';
        return [
            { state: 'note', what: `docker: the engine does not answer: ${reason}`, remedy: 'start it, or see DOCKER_HOST' },
        ];
    }
    return [{ state: 'ok', what: `docker ${clientVersion}, engine ${serverVersion}` }];
}
/** Whether other users' memory can be read from here; without it the probe's own readings serve. */
function procfs() {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/smaps_rollup', 'utf8');
        if (!text.includes('Pss_Anon:')) {
            return { state: 'missing', what: '/proc: no Pss_Anon in smaps_rollup', remedy: 'a kernel from 5.4 on is needed' };
        }
    }
    catch {
        return { state: 'missing', what: '/proc/self/smaps_rollup cannot be read', remedy: 'Linux from 5.4 on is needed' };
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)('/proc/1/smaps_rollup', node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/1/smaps_rollup', 'utf8');
        return { state: 'ok', what: '/proc: every process can be read' };
    }
    catch {
        return {
            state: 'note',
            what: "/proc: other users' processes cannot be read",
            remedy: 'the probe reports from inside, and a helper container reads processes that have no probe',
        };
    }
}
function cgroup() {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/sys/fs/cgroup/cgroup.controllers'))
        return { state: 'ok', what: 'cgroup v2' };
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/sys/fs/cgroup/memory/memory.stat'))
        return { state: 'ok', what: 'cgroup v1 (memory controller)' };
    return { state: 'note', what: 'cgroup: not to be seen here', remedy: 'it is read through docker exec instead' };
}
async function gpu() {
    const list = await output('nvidia-smi', ['-L']);
    if (list === null || list.code !== 0) {
        const amd = (await output('amd-smi', ['version'])) ?? (await output('rocm-smi', ['--version']));
        if (amd?.code === 0)
            return { state: 'ok', what: 'GPU: AMD, by its own tool (never tried on such a GPU)' };
        return { state: 'note', what: 'GPU: none to be seen (nvidia-smi, amd-smi, rocm-smi)' };
    }
    const count = list.text.split('\n').filter((line) => line.startsWith('GPU ')).length;
    const busy = await output('nvidia-smi', ['--query-compute-apps=pid,process_name', '--format=csv,noheader']);
    const processes = busy?.text.split('\n').filter((line) => /^\d+,/.test(line)) ?? [];
    if (processes.length === 0)
        return { state: 'ok', what: `GPU: ${count}, nobody computes on ${count === 1 ? 'it' : 'them'}` };
    return {
        state: 'note',
        what: `GPU: ${count}; in use by ${processes.slice(0, 3).join('; ').slice(0, 200)}`,
        remedy: 'a run waits a minute for a clean GPU, then is not-measured',
    };
}
async function compose() {
    const version = await output('docker', ['compose', 'version', '--short']);
    if (version?.code === 0)
        return { state: 'ok', what: `docker compose ${version.text.split('\n')[0] ?? ''}` };
    return { state: 'note', what: 'docker compose: not installed', remedy: 'needed for compose-file only' };
}
async function config(path) {
    try {
        const file = (0,_gate_config_config_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .RG)(path);
        if (file === null)
            return [{ state: 'note', what: 'configuration: none; flags and defaults apply' }];
        const parsed = (0,_gate_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)({}, file);
        const workload = await (0,_workload_format_load_workload_js__WEBPACK_IMPORTED_MODULE_5__/* .loadWorkload */ .E)(parsed.workload.file);
        return [
            { state: 'ok', what: `configuration ${file.path}` },
            { state: 'ok', what: `workload ${parsed.workload.file}: ${workload.requests.length} requests` },
        ];
    }
    catch (error) {
        if (!(0,_gate_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageError */ .mD)(error))
            throw error;
        return [{ state: 'missing', what: error.message }];
    }
}
/** An engine or a driver that says nothing for longer is not in order. */
const PATIENCE_MS = 20_000;
/** Exit code and text of a program; null where it is not installed. One that does not answer has failed. */
async function output(program, args) {
    try {
        const { code, stdout, stderr } = await (0,_service_engine_exec_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(program, args, { timeoutMs: PATIENCE_MS });
        return { code, text: stdout.trim(), error: stderr.trim() };
    }
    catch (error) {
        if (error instanceof _service_engine_exec_js__WEBPACK_IMPORTED_MODULE_4__/* .NotInstalledError */ .Y)
            return null;
        return { code: 1, text: '', error: error instanceof Error ? error.message : String(error) };
    }
}


/***/ }),

/***/ 2961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NotInstalledError),
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);


/** What a program may say, on stdout and on stderr each: a part of an answer would be read as the whole. */
const OUTPUT_LIMIT_BYTES = 8 * 1024 * 1024;
/** Between SIGTERM and SIGKILL, and how long a killed program is then waited for: in the kernel it may hang for ever. */
const KILL_AFTER_MS = 500;
const GONE_AFTER_MS = 1000;
/** How long what a program has left behind may keep its output open once the program itself has ended. */
const OUTPUT_OPEN_MS = 10_000;
/** Exit code of what a signal has ended: as a shell has it of SIGKILL. */
const KILLED = 137;
/** The program is not installed here. */
class NotInstalledError extends Error {
    name = 'NotInstalledError';
}
/**
 * Runs a program silently and waits for its end, whatever its exit code. What it started ends with it where it has to be
 * ended: it leads a process group of its own.
 * @throws NotInstalledError; the signal's reason, or Error where it takes or is silent longer than it may, or says more
 * than it may: it is ended then
 */
async function run(program, args, limits = {}) {
    limits.signal?.throwIfAborted();
    const file = await (0,_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .locate */ .x)(program);
    if (file === null)
        throw new NotInstalledError(`${program}: not installed here`);
    limits.signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
        env: limits.env ?? process.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const what = `${program} ${args[0] ?? ''}`;
    const tooMuch = new AbortController();
    const reachBound = () => tooMuch.abort(new Error(`${what}: more than ${OUTPUT_LIMIT_BYTES / 1024 / 1024} MiB of output`));
    const stdout = new BoundedOutput(reachBound);
    const stderr = new BoundedOutput(reachBound);
    child.stdout.on('data', (data) => stdout.add(data));
    child.stderr.on('data', (data) => stderr.add(data));
    const signal = AbortSignal.any([tooMuch.signal, ...(limits.signal === undefined ? [] : [limits.signal])]);
    const code = await endWithin(child, what, { ...limits, signal });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
}
/** Exit code of the child. */
async function endWithin(child, what, limits) {
    const { signal, timeoutMs, silentMs } = limits;
    running.add(child);
    const ended = endOf(child).finally(() => running.delete(child));
    let forget = () => { };
    const tooLong = new Promise((_, reject) => {
        const after = (ms, how) => ms === undefined ? undefined : setTimeout(() => reject(new Error(`${what}: ${how} ${ms / 1000} s`)), ms);
        const late = after(timeoutMs, 'no end within');
        const mute = after(silentMs, 'no progress for');
        const heard = () => mute?.refresh();
        const cancel = () => reject(signal?.reason);
        child.stdout?.on('data', heard);
        child.stderr?.on('data', heard);
        signal?.addEventListener('abort', cancel, { once: true });
        forget = () => {
            clearTimeout(late);
            clearTimeout(mute);
            signal?.removeEventListener('abort', cancel);
        };
    });
    try {
        return await Promise.race([ended, tooLong]);
    }
    catch (error) {
        await kill(child, ended);
        throw error;
    }
    finally {
        forget();
    }
}
/** Resolves once it has ended and its output is read. */
async function endOf(child) {
    return new Promise((resolve, reject) => {
        let open;
        const end = (code) => {
            clearTimeout(open);
            release(child);
            resolve(code);
        };
        child.once('error', reject);
        child.once('exit', (code) => {
            open = setTimeout(() => end(code ?? KILLED), OUTPUT_OPEN_MS);
        });
        child.once('close', (code) => end(code ?? KILLED));
    });
}
/** Ends its process group, politely first. What cannot be ended is left behind, and holds nothing up. */
async function kill(child, ended) {
    const gone = ended.then(() => true, () => true);
    for (const [signal, patienceMs] of [
        ['SIGTERM', KILL_AFTER_MS],
        ['SIGKILL', GONE_AFTER_MS],
    ]) {
        send(child, signal);
        if (await Promise.race([gone, within(patienceMs)]))
            break;
    }
    // Also where the program has ended on SIGTERM and what it started has not.
    send(child, 'SIGKILL');
    release(child);
}
function within(ms) {
    return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
function send({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Gone already.
    }
}
/** Neither the child nor its pipes hold this process up any longer. */
function release(child) {
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.unref();
}
/** None of them outlives this process. */
const running = new Set();
process.once('exit', () => {
    for (const child of running)
        send(child, 'SIGKILL');
});
class BoundedOutput {
    reachBound;
    #chunks = [];
    #bytes = 0;
    constructor(reachBound) {
        this.reachBound = reachBound;
    }
    add(data) {
        this.#bytes += data.length;
        if (this.#bytes > OUTPUT_LIMIT_BYTES)
            this.reachBound();
        else
            this.#chunks.push(data);
    }
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ }),

/***/ 606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The program's file on the given environment's PATH; null where there is none. Relative folders are left out. */
async function locate(program, env = process.env) {
    for (const folder of (env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
                return file;
        }
        catch {
            // Not in this one.
        }
    }
    return null;
}


/***/ })

};
