export const id = 646;
export const ids = [646];
export const modules = {

/***/ 3646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ helperName),
/* harmony export */   ZB: () => (/* binding */ removeByName),
/* harmony export */   is: () => (/* binding */ sweepStale)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6703);
/* harmony import */ var _host_processes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9209);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _run_dir_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9712);





/** What a service may leave is named after it; its helper container, so. */
function helperName(service) {
    return `${service}-helper`;
}
/**
 * Removes all that a service of that name may have left, whatever launched it: processes, containers, networks, its
 * volume, directory. Volumes of the user's own stay. Idempotent. Never throws: cleaning up must not hide why it was
 * needed.
 */
async function removeByName(name) {
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isServiceName */ .tN)(name))
        return;
    const dirs = (0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunDirs */ .hx)(name);
    for (const { dir } of dirs)
        await quietly(endCommand(dir));
    if (dirs.every(({ image }) => image === null) && dirs.length > 0) {
        for (const { dir } of dirs)
            (0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRunDir */ .Lr)(dir);
        return; // a command: nothing of it is docker's
    }
    await quietly(removeContainers(name));
    await quietly(removeNetworks(name));
    await quietly((0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(['volume', 'rm', '--force', name]));
    for (const { dir, image } of dirs) {
        if ((0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRunDir */ .Lr)(dir) || image === null)
            continue;
        await quietly(emptyAsRoot(dir, image));
        (0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRunDir */ .Lr)(dir);
    }
}
/**
 * Removes what runs that are over have left on this machine and with this engine. What belongs to a run that lives is
 * left alone. Never throws: an engine that does not answer is told by the launch that needs it.
 * Called by the doors before a launch, because it can go on while the rest of memdrift is loaded.
 */
async function sweepStale(log, engine) {
    const stale = new Set((0,_run_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunDirs */ .hx)()
        .filter(({ owner }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isStale */ .QO)(owner))
        .map(({ dir }) => dir.name));
    if (engine)
        for (const name of await staleOfEngine().catch(() => []))
            stale.add(name);
    for (const name of stale) {
        log.warn(`removing ${name}, left by an earlier run`);
        await removeByName(name);
    }
}
/** Ends what a command has started: the processes that were given this directory, and their families. */
async function endCommand({ share }) {
    await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .endAll */ .XZ)(async () => {
        const all = await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .listProcesses */ .O3)();
        return (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .family */ .T1)(all, await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)(all, 'MEMDRIFT_DIR', share)).map(({ pid }) => pid);
    });
}
/** Its container, those of its compose project, and their helpers: each is called after the service. */
async function removeContainers(name) {
    const found = await idsOf(['ps', '--all', '--no-trunc', '--quiet', '--filter', `name=${name}`]);
    if (found.length > 0)
        await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(['rm', '--force', '--volumes', ...found]);
}
/** Only a compose project makes any. */
async function removeNetworks(name) {
    const found = await idsOf(['network', 'ls', '--quiet', '--filter', `label=com.docker.compose.project=${name}`]);
    if (found.length > 0)
        await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(['network', 'rm', ...found]);
}
async function idsOf(words) {
    const { code, stdout } = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(words);
    return code === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}
const listed = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), owner: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), started: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/** Names of services of which the engine still has a container, a network or a volume, and whose run is over. */
async function staleOfEngine() {
    const labels = '"owner":{{json (.Label "memdrift.owner")}},"started":{{json (.Label "memdrift.started")}}';
    const lists = [
        ['ps', '--all', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Names}},${labels}}`],
        ['network', 'ls', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Name}},${labels}}`],
        ['volume', 'ls', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Name}},${labels}}`],
    ];
    const names = [];
    for (const words of lists) {
        const { code, stdout } = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(words);
        for (const line of code === 0 ? stdout.split('\n').filter((text) => text !== '') : []) {
            const { name, owner: by, started } = listed.parse(JSON.parse(line));
            const owner = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerFromLabels */ .jC)({ 'memdrift.owner': by, 'memdrift.started': started });
            const service = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(name);
            if (service !== null && owner !== null && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isStale */ .QO)(owner))
                names.push(service);
        }
    }
    return names;
}
/** Files of another user, written by the service: only a container may remove them for us. */
async function emptyAsRoot({ name, path }, image) {
    const words = ['run', '--rm', '--name', helperName(name), '--network', 'none', '--user', '0', '--entrypoint', 'rm'];
    await (0,_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)([...words, '--mount', `type=bind,src=${path},dst=/left`, image, '-rf', '/left/share']);
}
async function quietly(work) {
    await work.catch(() => undefined);
}


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ tryDocker),
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   q$: () => (/* binding */ dockersReason)
/* harmony export */ });
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4054);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5612);


/** An engine that takes longer over anything but a pull is not going to answer. */
const PATIENCE_MS = 60_000;
/**
 * Runs the docker command line, whatever its exit code.
 * @throws ServiceError where there is no docker here, or its engine does not answer
 */
async function tryDocker(args, limits = { timeoutMs: PATIENCE_MS }) {
    try {
        return await (0,_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)('docker', args, limits);
    }
    catch (cause) {
        if (limits.signal?.aborted)
            throw cause;
        if (cause instanceof _exec_js__WEBPACK_IMPORTED_MODULE_0__/* .NotInstalledError */ .Y) {
            const remedy = 'install the docker command line, or measure with command instead of image';
            throw new _service_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._('docker: not found on this machine', { remedy }, { cause });
        }
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _service_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._(why, { remedy: 'is the docker engine in order?' }, { cause });
    }
}
/**
 * Runs the docker command line.
 * @returns its standard output, trimmed
 * @throws ServiceError with docker's reason where it fails
 */
async function docker(args) {
    const ended = await tryDocker(args);
    if (ended.code === 0)
        return ended.stdout.trim();
    throw new _service_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._(`docker ${args[0]}: ${dockersReason(ended)}`);
}
/** The line in which docker says why it failed, without its prefix and its advice. */
function dockersReason({ stderr, code }) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const said = lines.filter((line) => line !== '' && !/^(See 'docker|Run 'docker|WARNING|Unable to find)/.test(line));
    const text = said.find((line) => /error|denied|not found|invalid|unknown|cannot/i.test(line)) ?? said.at(-1);
    return (text ?? `exit code ${code}`).replace(/^(docker: )?(Error response from daemon: )?/, '').slice(0, 400);
}


/***/ }),

/***/ 4054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NotInstalledError),
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1260);
/* harmony import */ var _host_processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9209);





/** What is kept of a program's output, each of stdout and stderr; the rest is dropped. */
const OUTPUT_LIMIT_BYTES = 8 * 1024 * 1024;
/** Environment variable by which a running program is found again. */
const MARK = 'MEMDRIFT_RUN';
/** The program is not installed here. */
class NotInstalledError extends Error {
    name = 'NotInstalledError';
}
/**
 * Runs a program silently and waits for its end, whatever its exit code.
 * @throws NotInstalledError; the signal's reason, or Error where it takes longer than it may: it is ended then
 */
async function run(program, args, limits = {}) {
    limits.signal?.throwIfAborted();
    const stdout = new BoundedOutput();
    const stderr = new BoundedOutput();
    const mark = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const options = {
        env: { ...(limits.env ?? wholeEnvironment()), [MARK]: mark },
        silent: true,
        ignoreReturnCode: true,
        listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
    };
    const ended = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_3__/* .exec */ .m)(`"${locate(program)}"`, [...args], options);
    try {
        const code = await within(ended, `${program} ${args[0] ?? ''}`, limits);
        return { code, stdout: stdout.text(), stderr: stderr.text() };
    }
    catch (error) {
        // `exec` gives no handle of its child, so that is found by its environment.
        await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .endAll */ .XZ)(async () => (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .marked */ .xI)(await (0,_host_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .listProcesses */ .O3)(), MARK, mark));
        throw error;
    }
}
function wholeEnvironment() {
    const known = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(known);
}
/** Its file on PATH. Looked for here: `exec` complains on standard output of each folder that it may not enter. */
function locate(program) {
    for (const folder of (process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
            if (folder !== '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).isFile())
                return file;
        }
        catch {
            // Not in this one.
        }
    }
    throw new NotInstalledError(`${program}: not installed here`);
}
async function within(work, what, { signal, timeoutMs }) {
    let forget = () => { };
    const given = new Promise((_, reject) => {
        const cancel = () => reject(signal?.reason);
        const late = () => reject(new Error(`${what}: no end within ${(timeoutMs ?? 0) / 1000} s`));
        const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
        signal?.addEventListener('abort', cancel, { once: true });
        forget = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', cancel);
        };
    });
    try {
        return await Promise.race([work, given]);
    }
    finally {
        forget();
        work.catch(() => undefined); // it may fail later, when nobody waits for it any more
    }
}
class BoundedOutput {
    #chunks = [];
    #bytes = 0;
    add(data) {
        const kept = data.subarray(0, OUTPUT_LIMIT_BYTES - this.#bytes);
        this.#chunks.push(kept);
        this.#bytes += kept.length;
    }
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ }),

/***/ 9209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   T1: () => (/* binding */ family),
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   jt: () => (/* binding */ commandText),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   lK: () => (/* binding */ readProc),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   xI: () => (/* binding */ marked)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


/** Between a polite end and a hard one, and how long a hard one may take. */
const GRACE_MS = 3000;
/** Text of `/proc/<pid>/<file>`; null where the process is gone or may not be read. */
async function readProc(pid, file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
    return text === '' ? null : text;
}
/** Every process that can be seen from here, but zombies: they hold no memory, and end when their parent looks. */
async function listProcesses() {
    const pids = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(pids.map(async (pid) => parseStat(pid, await readProc(pid, 'stat'))));
    return found.filter((process) => process !== null);
}
/** proc_pid_stat(5): pid (name) state ppid pgrp session. The name may itself hold brackets and spaces. */
function parseStat(pid, stat) {
    if (stat === null)
        return null;
    const [state, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === undefined || state === 'Z' || state === 'X')
        return null;
    return { pid, parent: Number(parent), session: Number(session) };
}
/** The roots, all that descend from them, and all that are of a root's session: a service's whole family. */
function family(all, roots) {
    const sessions = new Set(roots);
    const found = new Set(sessions);
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const { pid, parent, session } of all)
            if (found.has(parent) || sessions.has(session))
                found.add(pid);
    }
    return all.filter(({ pid }) => found.has(pid));
}
/** Processes of this user that have the variable in the environment they were started with. */
async function marked(all, name, value) {
    const environments = await Promise.all(all.map(({ pid }) => readProc(pid, 'environ')));
    return all.filter((_, index) => environments[index]?.split('\0').includes(`${name}=${value}`)).map(({ pid }) => pid);
}
/** What the service's interface says of a process. Where a namespace of its own gives it another pid, by that one. */
async function describe({ pid, parent }) {
    const [status, commandLine] = await Promise.all([readProc(pid, 'status'), readProc(pid, 'cmdline')]);
    if (status === null)
        return null;
    const name = status.match(/^Name:\t(.*)$/m)?.[1] ?? '';
    const ownPid = status.match(/^NSpid:.*?(\d+)[ \t]*$/m)?.[1];
    return {
        pid: ownPid === undefined ? pid : Number(ownPid),
        hostPid: pid,
        parentPid: parent,
        command: commandText(commandLine, name),
    };
}
/** The command line with spaces between its words, or the name for a process without one. */
function commandText(commandLine, name) {
    return ((commandLine ?? '').replaceAll('\0', ' ').trim() || name).slice(0, 400);
}
/**
 * Ends processes, politely first, until none of them is left. None must be found twice: one that is just starting a
 * program has no environment for a moment, and is not found by it (seen in a test).
 */
async function endAll(find) {
    let misses = 0;
    for (const signal of ['SIGTERM', 'SIGKILL']) {
        const deadline = performance.now() + GRACE_MS;
        for (let told = new Set(); performance.now() < deadline;) {
            const left = (await find()).filter((pid) => pid !== process.pid);
            misses = left.length === 0 ? misses + 1 : 0;
            if (misses === 2)
                return;
            for (const pid of left)
                if (!told.has(pid))
                    send(pid, signal);
            told = new Set(left);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(30);
        }
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // Gone already, or not ours to end.
    }
}


/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ serviceNameOf),
/* harmony export */   GS: () => (/* binding */ thisOwner),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   TQ: () => (/* binding */ newServiceName),
/* harmony export */   aX: () => (/* binding */ labelWords),
/* harmony export */   jC: () => (/* binding */ ownerFromLabels),
/* harmony export */   tN: () => (/* binding */ isServiceName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);



/** Hosted runners end a job after 6 hours: what is older, on another host, belongs to no live run. */
const STALE_AFTER_S = 6 * 3600;
/** A name for a service and all that belongs to it: chosen before anything starts, so that clean-up always knows it. */
function newServiceName() {
    return `memdrift-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
}
/** True for names that {@link newServiceName} gives: nothing else is ever removed by name. */
function isServiceName(name) {
    return /^memdrift-[0-9a-f]{12}$/.test(name);
}
/** The service to which a container, network or volume belongs by its name; null where it is none of ours. */
function serviceNameOf(name) {
    return name.match(/^(memdrift-[0-9a-f]{12})(?![^_-])/)?.[1] ?? null;
}
function thisOwner() {
    return { pid: process.pid, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), started: Math.floor(Date.now() / 1000) };
}
/** The labels of everything that the daemon keeps for a service. */
function labelsOf(owner, env = process.env) {
    const run = env['GITHUB_RUN_ID'] === undefined ? 'local' : `${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
    return {
        memdrift: '1',
        'memdrift.run': run,
        'memdrift.started': `${owner.started}`,
        'memdrift.owner': `${owner.pid}@${owner.host}`,
    };
}
/** The same as words for the docker command line. */
function labelWords(owner, env = process.env) {
    return Object.entries(labelsOf(owner, env)).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}
/** The owner from the labels; null where they are not ours or not whole. */
function ownerFromLabels(labels) {
    const [, pid, host] = labels['memdrift.owner']?.match(/^(\d{1,10})@(.+)$/) ?? [];
    const started = labels['memdrift.started'];
    if (pid === undefined || host === undefined || started === undefined || !/^\d{1,12}$/.test(started))
        return null;
    return { pid: Number(pid), host, started: Number(started) };
}
/**
 * Whether nobody uses it any more: its process on this host is gone, or it is of another host (whose processes cannot
 * be seen) and older than a job may be.
 */
function isStale(owner, here = thisOwner()) {
    if (owner.host === here.host)
        return !isAlive(owner.pid);
    return here.started - owner.started > STALE_AFTER_S;
}
function isAlive(pid) {
    try {
        return !/^State:\s+Z/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, 'utf8'));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ removeRunDir),
/* harmony export */   dK: () => (/* binding */ createRunDir),
/* harmony export */   hx: () => (/* binding */ findRunDirs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(867);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5612);






const ownerFile = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    host: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    started: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    image: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
/** Magic number of tmpfs in statfs (include/uapi/linux/magic.h): its pages would be charged to the service's cgroup. */
const TMPFS_MAGIC = 0x01021994;
/**
 * Makes the directory and copies the probe into it.
 * @param image of the service, null for a command: a helper container made of it can remove what its users left
 * @param members that have a folder of their own each
 * @throws ServiceError where no directory can be made, or the probe is not where it should be
 */
function createRunDir(name, probeSource, owner, image, members = []) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(roots().find((root) => !isTmpfs(root)) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name);
    const share = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'share');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'owner.json'), JSON.stringify({ ...owner, image }), { mode: 0o600 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(share);
        for (const folder of members.length === 0 ? [share] : members.map((member) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(share, member))) {
            layOut(folder, probeSource);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(share, 0o755);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        throw new _service_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._(`cannot lay out the probe in ${path}: ${cause.message}`, {}, { cause });
    }
    return { name, path, share };
}
function layOut(folder, probeSource) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'out'), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(probeSource, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'lib'), {
        recursive: true,
        filter: (source) => source === probeSource || !/^(\.|__pycache__$)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(source)),
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'command'), '');
    openToAll(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'out'), 0o1777);
}
/** Where a service of that name has its directory, with what its owner file says; empty where it has none. */
function findRunDirs(name) {
    return roots().flatMap((root) => entries(root)
        .filter((entry) => (name === undefined ? (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isServiceName */ .tN)(entry) : entry === name))
        .flatMap((entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, entry);
        const owner = readOwner(path);
        return owner === null
            ? []
            : [{ dir: { name: entry, path, share: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'share') }, owner, image: owner.image }];
    }));
}
/** Removes it as far as this user may. True where nothing is left. */
function removeRunDir(dir) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(dir.share, { recursive: true, force: true, maxRetries: 2 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(dir.path, { recursive: true, force: true, maxRetries: 2 });
        return true;
    }
    catch {
        return false;
    }
}
/** Where run directories are made, best first: the runner's own temporary folder is emptied after each job. */
function roots() {
    const wanted = [process.env['RUNNER_TEMP'], (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/var/tmp'];
    return [...new Set(wanted.filter((root) => root !== undefined && root !== ''))];
}
function isTmpfs(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path).type === TMPFS_MAGIC;
    }
    catch {
        return true; // not there: as unfit
    }
}
function entries(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function readOwner(path) {
    try {
        return ownerFile.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'owner.json'), 'utf8')));
    }
    catch {
        return null;
    }
}
/** Readable by any user of the service, whatever our umask: 0755 and 0644. */
function openToAll(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 0o755);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true })) {
        if (entry.isDirectory())
            openToAll((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name));
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name), 0o644);
    }
}


/***/ }),

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ServiceError)
/* harmony export */ });
/**
 * What every launched service offers, whatever launched it. One file a launcher implements it: `container.ts`,
 * `compose.ts`, `command.ts`. The gate holds one `Service` and never learns which.
 */
/** The service could not be launched or never became ready: `not-measured`, with the reason for a person. */
class ServiceError extends Error {
    detail;
    name = 'ServiceError';
    constructor(message, detail = {}, options) {
        super(message, options);
        this.detail = detail;
    }
}


/***/ })

};
