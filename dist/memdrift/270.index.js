export const id = 270;
export const ids = [270];
export const modules = {

/***/ 1270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mo: () => (/* binding */ helperName),
  ZB: () => (/* binding */ removeByName),
  is: () => (/* binding */ sweepStale)
});

// EXTERNAL MODULE: ./lib/service/engine/docker.js
var docker = __webpack_require__(7952);
// EXTERNAL MODULE: ./lib/service/names.js
var names = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/service/process/host-processes.js
var host_processes = __webpack_require__(6467);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/service/cleanup/owned.js
var owned = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/service/cleanup/engine-objects.js




const KINDS = ['container', 'network', 'volume'];
/** What of `docker <kind> inspect` matters here, in one line an object. */
const FORMATS = {
    container: '{"id":{{json .Id}},"name":{{json .Name}},"labels":{{json .Config.Labels}},"image":{{json .Image}},"mounts":{{json .Mounts}}}',
    network: '{"id":{{json .Id}},"name":{{json .Name}},"labels":{{json .Labels}}}',
    volume: '{"id":{{json .Name}},"name":{{json .Name}},"labels":{{json .Labels}}}',
};
const inspected = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    image: schemas/* string */.YjP().nullish(),
    mounts: schemas/* array */.YOg(schemas/* object */.Ikc({ Source: schemas/* string */.YjP().default('') })).nullish(),
});
/**
 * What the engine keeps for this user's services, or for one of them: that of which both name and labels say so. Engines
 * are shared by users and machines, and what is only called so is not ours.
 * @throws ServiceError where the engine does not tell
 */
async function ownObjects(kind, service) {
    const all = kind === 'container' ? ['--all', '--no-trunc'] : [];
    const named = service === undefined ? [] : ['--filter', `name=${service}`];
    const ids = lines(await (0,docker/* docker */.T3)([kind, 'ls', ...all, '--quiet', '--filter', 'label=memdrift=1', ...named]));
    if (ids.length === 0)
        return [];
    // Its exit code only says that one of them has gone meanwhile.
    const { stdout } = await (0,docker/* tryDocker */.IY)([kind, 'inspect', '--format', FORMATS[kind], ...ids]);
    return lines(stdout)
        .map((line) => ownObject(inspected.parse(JSON.parse(line))))
        .filter((object) => object !== null)
        .filter((object) => service === undefined || object.service === service);
}
function ownObject({ id, name, labels, image, mounts }) {
    const service = (0,names/* serviceNameOf */.Ee)(name.replace(/^\//, ''));
    const owner = (0,names/* ownerFromLabels */.jC)(labels ?? {});
    if (service === null || owner === null || owner.uid !== (0,owned/* thisUser */.OR)())
        return null;
    return { id, service, owner, image: image ?? null, mounted: (mounts ?? []).map(({ Source }) => Source) };
}
function lines(text) {
    return text.split('\n').filter((line) => line !== '');
}

// EXTERNAL MODULE: ./lib/service/cleanup/run-dir.js + 1 modules
var run_dir = __webpack_require__(9417);
;// CONCATENATED MODULE: ./lib/service/cleanup/clean-up.js





/** What a service may leave is named after it; its helper container, so. */
function helperName(service) {
    return `${service}-helper`;
}
/**
 * Removes all that a service of that name may have left, whatever launched it: processes, containers, networks, its
 * volume, directory. Only what is this user's by its labels, or by who owns it; volumes of the user's own stay.
 * Idempotent. Never throws: cleaning up must not hide why it was needed.
 */
async function removeByName(name, log) {
    if (!(0,names/* isServiceName */.tN)(name))
        return;
    const dirs = (0,run_dir/* findRunDirs */.hx)(name);
    const ofCommand = dirs.length > 0 && dirs.every(isOfCommand);
    for (const { dir } of dirs.filter(isOfCommand))
        await quietly(endCommand(dir));
    // Of a command nothing is docker's, which may not even be here.
    const containers = ofCommand ? [] : await removeFromEngine(name).catch(() => null);
    for (const { dir } of dirs) {
        if (containers === null)
            log?.warn(enginesRest(dir));
        else if (!(await removeWithHelp(dir, containers)))
            log?.warn(othersRest(dir));
    }
}
/**
 * Removes what this user's runs that are over have left on this machine and with this engine. What belongs to a run that
 * lives is left alone, and so is another user's. Never throws: an engine that does not answer is told by the launch that
 * needs it. Called by the doors before a launch, because it can go on while the rest of memdrift is loaded.
 * @param engine whether this run needs the engine: what is the engine's is left to a run that does
 */
async function sweepStale(log, engine) {
    const left = new Map();
    const add = (name, owner) => left.set(name, [...(left.get(name) ?? []), owner]);
    for (const found of (0,run_dir/* findRunDirs */.hx)())
        if (engine || isOfCommand(found))
            add(found.dir.name, found.owner);
    for (const kind of engine ? KINDS : []) {
        for (const { service, owner } of await ownObjects(kind).catch(() => []))
            add(service, owner);
    }
    for (const [name, owners] of left) {
        if (!owners.every((owner) => (0,names/* isStale */.QO)(owner)))
            continue;
        log.warn(`removing ${name}, left by an earlier run`);
        await removeByName(name, log);
    }
}
function isOfCommand({ image }) {
    return image === null;
}
/** Ends what a command has started: this user's processes that were given this directory, and their families. */
async function endCommand({ told }) {
    await (0,host_processes/* endAll */.XZ)(async () => {
        const all = await (0,host_processes/* listProcesses */.O3)();
        const roots = await (0,host_processes/* marked */.xI)(await (0,host_processes/* ofThisUser */.ll)(all), 'MEMDRIFT_DIR', told);
        return (0,host_processes/* family */.T1)(all, roots).map(({ pid }) => pid);
    });
}
/**
 * Its containers, those of its compose project, and their helpers; networks, which only a project makes; its volume.
 * @returns the containers, which have gone
 * @throws ServiceError where the engine did not remove them
 */
async function removeFromEngine(name) {
    const containers = await removeObjects('container', name, ['rm', '--force', '--volumes']);
    await quietly(removeObjects('network', name, ['network', 'rm']));
    await quietly(removeObjects('volume', name, ['volume', 'rm', '--force']));
    return containers;
}
async function removeObjects(kind, name, words) {
    const found = await ownObjects(kind, name);
    if (found.length > 0)
        await (0,docker/* docker */.T3)([...words, ...found.map(({ id }) => id)]);
    return found;
}
/**
 * Removes the directory; what is another user's in it, by a container of an image whose container has written there.
 * True where nothing is left.
 */
async function removeWithHelp(dir, containers) {
    if (await (0,run_dir/* removeRunDir */.Lr)(dir))
        return true;
    const writers = containers.filter(({ mounted }) => mounted.some((path) => path.startsWith(`${dir.path}/`)));
    for (const image of new Set(writers.map((writer) => writer.image))) {
        if (image !== null)
            await quietly(emptyAsRoot(dir, image));
        if (await (0,run_dir/* removeRunDir */.Lr)(dir))
            return true;
    }
    return false;
}
/**
 * Files of another user, written by the service: only a container may remove them for us. It is of the service's own
 * image, so it sees no more than the service did.
 * @param image id: by a name another image could be meant
 */
async function emptyAsRoot({ name, out }, image) {
    const helper = helperName(name);
    try {
        await (0,docker/* tryDocker */.IY)([
            ...['run', '--rm', '--pull', 'never', '--name', helper, ...(0,names/* labelWords */.aX)((0,names/* thisOwner */.GS)())],
            ...['--network', 'none', '--user', '0', '--cap-drop', 'ALL', '--cap-add', 'DAC_OVERRIDE', '--cap-add', 'FOWNER'],
            ...['--mount', `type=bind,src=${out},dst=/left`, '--no-healthcheck', '--entrypoint', 'rm', image, '-rf', '/left'],
        ]);
    }
    finally {
        await (0,docker/* tryDocker */.IY)(['rm', '--force', helper]); // its `rm` is the image's, and may have taken too long
    }
}
function othersRest({ path }) {
    return `${path}: this user cannot remove what is left in it; a person may: sudo rm -rf ${quoted(path)}`;
}
function enginesRest({ name, path }) {
    const containers = `docker ps --all --quiet --filter name=${name}`;
    return `${path}: kept, for docker did not remove its containers; a person may: docker rm -fv $(${containers})`;
}
function quoted(path) {
    return `'${path.replaceAll("'", `'\\''`)}'`;
}
async function quietly(work) {
    await work.catch(() => undefined);
}


/***/ }),

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ isPrivate),
/* harmony export */   OR: () => (/* binding */ thisUser),
/* harmony export */   g0: () => (/* binding */ keepsOurs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;
/** Id of the user that this process acts as. */
function thisUser() {
    return process.geteuid?.() ?? 0; // there is none only where there is no /proc either
}
/** Whether it is this user's, and nobody else may write it. */
function isPrivate({ uid, mode }) {
    return uid === thisUser() && (mode & OTHERS_WRITE) === 0;
}
/**
 * Whether what this user makes in the folder stays what it is: nobody but this user and root can put another thing in
 * its place, nor in that of a folder above it.
 */
function keepsOurs(folder) {
    try {
        for (let path = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);; path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) {
            const { uid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
            const replaceable = (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0;
            if (replaceable || (uid !== thisUser() && uid !== 0))
                return false;
            if (path === '/')
                return true;
        }
    }
    catch {
        return false; // not there
    }
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dK: () => (/* binding */ createRunDir),
  hx: () => (/* binding */ findRunDirs),
  cF: () => (/* binding */ pairOf),
  Lr: () => (/* binding */ removeRunDir)
});

// UNUSED EXPORTS: OWNER_FILE

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/series/file-problem.js
var file_problem = __webpack_require__(2049);
// EXTERNAL MODULE: ./lib/service/names.js
var service_names = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/service/service.js
var service = __webpack_require__(5612);
// EXTERNAL MODULE: ./lib/service/cleanup/owned.js
var owned = __webpack_require__(633);
// EXTERNAL MODULE: ./lib/service/engine/exec.js
var exec = __webpack_require__(2961);
;// CONCATENATED MODULE: ./lib/service/cleanup/remove-trees.js

/** A service may have made more files than can be removed in time: the next run's sweep goes on then. */
const PATIENCE_MS = 30_000;
/**
 * Removes files and directories as far as this user may. By `rm`, which walks by descriptors: no directory that is swapped
 * for a link meanwhile leads it elsewhere, and it does not hold up this process, however many files there are.
 * @returns true where nothing is left
 */
async function removeTrees(paths) {
    if (paths.length === 0)
        return true;
    const { code } = await (0,exec/* run */.e)('rm', ['-rf', '--', ...paths], { timeoutMs: PATIENCE_MS }).catch(() => ({ code: 1 }));
    return code === 0;
}

;// CONCATENATED MODULE: ./lib/service/cleanup/run-dir.js









const ownerFile = schemas/* object */.Ikc({
    /** Of the service: a directory that is called otherwise has been renamed, and says nothing. */
    name: schemas/* string */.YjP(),
    uid: schemas/* int */.Whr(),
    pid: schemas/* int */.Whr(),
    host: schemas/* string */.YjP(),
    started: schemas/* number */.aig(),
    birth: schemas/* object */.Ikc({ startTicks: schemas/* number */.aig(), pidNamespace: schemas/* number */.aig() }).nullable().default(null),
    /** As the user called it, null for a command. For a person to read: nothing is run by it. */
    image: schemas/* string */.YjP().nullable(),
});
const OWNER_FILE = 'owner.json';
const OWNER_LIMIT_BYTES = 4096;
/** Anybody may fill a shared temporary folder: further entries are not looked at. */
const ENTRY_LIMIT = 100_000;
/** Magic number of tmpfs in statfs (include/uapi/linux/magic.h): its pages would be charged to the service's cgroup. */
const TMPFS_MAGIC = 0x01021994;
/**
 * Makes the directory and copies the probe into it.
 * @param image of the service, null for a command
 * @param members that have a folder of their own each
 * @throws ServiceError where no directory can be made, or the probe is not where it should be
 */
function createRunDir(name, probeSource, owner, image, members = []) {
    const dir = runDirAt(bestRoot(), name);
    const neededBytes = Math.max(1, members.length) * bytesOf(probeSource);
    makeAnew(dir.path, neededBytes);
    try {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(dir.path, OWNER_FILE), JSON.stringify({ name, ...owner, image }), { mode: 0o600 });
        for (const { told, out } of members.length === 0 ? [dir] : members.map((member) => pairOf(dir, member))) {
            layOut(told, out, probeSource);
        }
    }
    catch (cause) {
        (0,external_node_fs_.rmSync)(dir.path, { recursive: true, force: true });
        throw notLaidOut(dir.path, cause, neededBytes);
    }
    return dir;
}
/** What has the name already is somebody's: it is an error, and stays. */
function makeAnew(path, neededBytes) {
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
    }
    catch (cause) {
        if (cause.code !== 'EEXIST')
            throw notLaidOut(path, cause, neededBytes);
        throw new service/* ServiceError */._(`cannot make ${path}: ${cause.message}`, {}, { cause });
    }
}
function notLaidOut(path, cause, neededBytes) {
    const remedy = 'make room there, or choose another folder (RUNNER_TEMP or TMPDIR)';
    return new service/* ServiceError */._(`cannot lay out the probe: ${(0,file_problem/* cannotWrite */.zz)(path, cause, neededBytes)}`, { remedy }, { cause });
}
/** Of the files right in a folder; 0 where it cannot be read. */
function bytesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).reduce((bytes, entry) => bytes + (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, entry)).size, 0);
    }
    catch {
        return 0;
    }
}
/** The two directories of one of several members. */
function pairOf({ told, out }, member) {
    return { told: (0,external_node_path_.join)(told, member), out: (0,external_node_path_.join)(out, member) };
}
function runDirAt(root, name) {
    const path = (0,external_node_path_.join)(root, name);
    return { name, path, told: (0,external_node_path_.join)(path, 'told'), out: (0,external_node_path_.join)(path, 'out') };
}
function layOut(told, out, probeSource) {
    (0,external_node_fs_.mkdirSync)(told, { recursive: true });
    (0,external_node_fs_.cpSync)(probeSource, (0,external_node_path_.join)(told, 'lib'), {
        recursive: true,
        filter: (source) => source === probeSource || !/^(\.|__pycache__$)/.test((0,external_node_path_.basename)(source)),
    });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(told, 'command'), '');
    openToAll(told);
    (0,external_node_fs_.mkdirSync)(out, { recursive: true });
    (0,external_node_fs_.chmodSync)(out, 0o1777);
}
/**
 * This user's run directories; of one service, where a name is given. What another user has made or may write is none,
 * whatever it says, nor is a link to one.
 */
function findRunDirs(name) {
    return roots().flatMap((root) => (name === undefined ? serviceNames(root) : [name]).flatMap((entry) => {
        const dir = runDirAt(root, entry);
        const owner = readOwner(dir.path);
        if (owner === null || owner.name !== entry)
            return [];
        return [{ dir, owner, image: owner.image }];
    }));
}
/**
 * Removes it as far as this user may: by `rm`, which follows no link that somebody swaps in meanwhile, and can be ended.
 * The owner file goes last, so that what is left is found again. True where nothing is left.
 */
async function removeRunDir({ path }) {
    try {
        const held = openOwn(path);
        try {
            const inside = `/proc/${process.pid}/fd/${held}`;
            const entries = (0,external_node_fs_.readdirSync)(inside).filter((entry) => entry !== OWNER_FILE);
            if (!(await removeTrees(entries.map((entry) => (0,external_node_path_.join)(inside, entry)))))
                return false;
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(inside, OWNER_FILE), { force: true });
        }
        finally {
            (0,external_node_fs_.closeSync)(held);
        }
        (0,external_node_fs_.rmdirSync)(path);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Opens a directory for as long as it is worked in, so that no other can take its place.
 * @throws Error where it is a link, or another user's, or others may write it
 */
function openOwn(path) {
    const held = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW);
    if ((0,owned/* isPrivate */.Gw)((0,external_node_fs_.fstatSync)(held)))
        return held;
    (0,external_node_fs_.closeSync)(held);
    throw new Error(`${path}: not this user's own`);
}
/**
 * Where run directories are made, best first. The runner's own temporary folder is emptied after each job, and whoever
 * else may write there decides anyway what the job runs; of folders that many share only those count in which others
 * cannot replace what is ours.
 */
function roots() {
    const runners = process.env['RUNNER_TEMP'];
    const shared = [(0,external_node_os_.tmpdir)(), '/var/tmp'].filter(owned/* keepsOurs */.g0);
    return [...new Set([...(runners === undefined || runners === '' ? [] : [runners]), ...shared])];
}
function bestRoot() {
    const all = roots();
    const best = all.find((root) => !isTmpfs(root)) ?? all[0];
    if (best !== undefined)
        return best;
    const found = `${(0,external_node_os_.tmpdir)()} and /var/tmp, in which other users can replace what is ours`;
    throw new service/* ServiceError */._(`no temporary folder for the probe: found ${found}`, {
        remedy: 'set TMPDIR to a folder that only this user may write',
    });
}
function isTmpfs(path) {
    try {
        return (0,external_node_fs_.statfsSync)(path).type === TMPFS_MAGIC;
    }
    catch {
        return true; // not there: as unfit
    }
}
/** What in a folder is called as a service is. */
function serviceNames(root) {
    const names = [];
    try {
        const folder = (0,external_node_fs_.opendirSync)(root);
        try {
            for (let seen = 0; seen < ENTRY_LIMIT; seen++) {
                const entry = folder.readSync();
                if (entry === null)
                    break;
                if ((0,service_names/* isServiceName */.tN)(entry.name))
                    names.push(entry.name);
            }
        }
        finally {
            folder.closeSync();
        }
    }
    catch {
        // Not there, or not ours to look into.
    }
    return names;
}
/** The owner file of a directory of this user's; null where it is not one, or has none. */
function readOwner(path) {
    try {
        return reading(openOwn(path), (held) => {
            const file = (0,external_node_path_.join)('/proc/self/fd', `${held}`, OWNER_FILE);
            const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
            return ownerFile.parse(JSON.parse(reading((0,external_node_fs_.openSync)(file, flags), readShort)));
        });
    }
    catch {
        return null;
    }
}
function readShort(file) {
    const stat = (0,external_node_fs_.fstatSync)(file);
    if (!stat.isFile() || stat.size > OWNER_LIMIT_BYTES)
        throw new Error('not a file that we have written');
    return (0,external_node_fs_.readFileSync)(file, 'utf8');
}
function reading(opened, read) {
    try {
        return read(opened);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened);
    }
}
/** Readable by any user of the service, whatever our umask: 0755 and 0644. */
function openToAll(path) {
    (0,external_node_fs_.chmodSync)(path, 0o755);
    for (const entry of (0,external_node_fs_.readdirSync)(path, { withFileTypes: true })) {
        if (entry.isDirectory())
            openToAll((0,external_node_path_.join)(path, entry.name));
        else
            (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(path, entry.name), 0o644);
    }
}


/***/ }),

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ tryDocker),
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   q$: () => (/* binding */ dockersReason),
/* harmony export */   xR: () => (/* binding */ PATIENCE_MS)
/* harmony export */ });
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5612);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2961);


/** An engine that takes longer over anything but a pull is not going to answer. */
const PATIENCE_MS = 60_000;
/**
 * Runs the docker command line, whatever its exit code.
 * @throws ServiceError where there is no docker here, or its engine does not answer
 */
async function tryDocker(args, limits = { timeoutMs: PATIENCE_MS }) {
    try {
        return await (0,_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)('docker', args, limits);
    }
    catch (cause) {
        if (limits.signal?.aborted)
            throw cause;
        if (cause instanceof _exec_js__WEBPACK_IMPORTED_MODULE_1__/* .NotInstalledError */ .Y) {
            const remedy = 'install the docker command line, or measure with command instead of image';
            throw new _service_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._('docker: not found on this machine', { remedy }, { cause });
        }
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _service_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._(why, { remedy: 'is the docker engine in order?' }, { cause });
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
    throw new _service_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._(`docker ${args[0]}: ${dockersReason(ended)}`);
}
/** The line in which docker says why it failed, without its prefix and its advice. */
function dockersReason({ stderr, code }) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const said = lines.filter((line) => line !== '' && !/^(See 'docker|Run 'docker|WARNING|Unable to find)/.test(line));
    const text = said.find((line) => /error|denied|not found|invalid|unknown|cannot/i.test(line)) ?? said.at(-1);
    return (text ?? `exit code ${code}`).replace(/^(docker: )?(Error response from daemon: )?/, '').slice(0, 400);
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
/* harmony import */ var _cleanup_owned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(633);




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
    const started = Math.floor(Date.now() / 1000);
    return { uid: (0,_cleanup_owned_js__WEBPACK_IMPORTED_MODULE_3__/* .thisUser */ .OR)(), pid: process.pid, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), started, birth: ownBirth() };
}
/** The labels of everything that the daemon keeps for a service. */
function labelsOf(owner, env = process.env) {
    const run = env['GITHUB_RUN_ID'] === undefined ? 'local' : `${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
    return {
        memdrift: '1',
        'memdrift.run': run,
        'memdrift.started': `${owner.started}`,
        'memdrift.uid': `${owner.uid}`,
        'memdrift.owner': `${owner.pid}@${owner.host}`,
        ...(owner.birth === null ? {} : { 'memdrift.birth': `${owner.birth.startTicks}@${owner.birth.pidNamespace}` }),
    };
}
/** The same as words for the docker command line. */
function labelWords(owner, env = process.env) {
    return Object.entries(labelsOf(owner, env)).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}
/** The owner from the labels; null where they are not ours, or do not say of which user. */
function ownerFromLabels(labels) {
    const [, pid, host] = labels['memdrift.owner']?.match(/^(\d{1,10})@(.+)$/) ?? [];
    const [, started] = labels['memdrift.started']?.match(/^(\d{1,12})$/) ?? [];
    const [, uid] = labels['memdrift.uid']?.match(/^(\d{1,10})$/) ?? [];
    if (pid === undefined || host === undefined || started === undefined || uid === undefined)
        return null;
    const [, startTicks, pidNamespace] = labels['memdrift.birth']?.match(/^(\d{1,15})@(\d{1,15})$/) ?? [];
    const birth = startTicks === undefined ? null : { startTicks: Number(startTicks), pidNamespace: Number(pidNamespace) };
    return { uid: Number(uid), pid: Number(pid), host, started: Number(started), birth };
}
/**
 * Whether nobody uses it any more: its process has gone, or it is of another host (whose processes cannot be seen) and
 * older than a job may be.
 */
function isStale(owner, here = thisOwner()) {
    if (sees(here, owner))
        return !isAlive(owner);
    return here.started - owner.started > STALE_AFTER_S;
}
/** Job containers in the host's network are called as the host is, and have pids of their own. */
function sees(here, { host, birth }) {
    if (host !== here.host)
        return false;
    return birth === null || here.birth === null || birth.pidNamespace === here.birth.pidNamespace;
}
function isAlive({ pid, birth }) {
    const startTicks = startTicksOf(pid);
    return startTicks !== null && (birth === null || birth.startTicks === startTicks);
}
function ownBirth() {
    const startTicks = startTicksOf(process.pid);
    try {
        const pidNamespace = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid').match(/\d+/)?.[0]);
        return startTicks === null || Number.isNaN(pidNamespace) ? null : { startTicks, pidNamespace };
    }
    catch {
        return null;
    }
}
/** When the process was started; null where it has ended. */
function startTicksOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name may itself hold brackets and spaces. After it: state is field 3, starttime field 22.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' || fields[0] === 'X' ? null : Number(fields[19]);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   T1: () => (/* binding */ family),
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   jt: () => (/* binding */ commandText),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   lK: () => (/* binding */ readProc),
/* harmony export */   ll: () => (/* binding */ ofThisUser),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   xI: () => (/* binding */ marked)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _cleanup_owned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(633);



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
    const children = new Map();
    for (const { pid, parent, session } of all) {
        if (sessions.has(session))
            found.add(pid);
        const siblings = children.get(parent);
        if (siblings === undefined)
            children.set(parent, [pid]);
        else
            siblings.push(pid);
    }
    // What is added to a set while it is walked is walked too.
    for (const pid of found)
        for (const child of children.get(pid) ?? [])
            found.add(child);
    return all.filter(({ pid }) => found.has(pid));
}
/** Those that this user has started: what another's process says of itself is not obeyed. */
async function ofThisUser(all) {
    const statuses = await Promise.all(all.map(({ pid }) => readProc(pid, 'status')));
    const uids = statuses.map((status) => status?.match(/^Uid:\t(\d+)/m)?.[1]);
    return all.filter((_, index) => uids[index] === `${(0,_cleanup_owned_js__WEBPACK_IMPORTED_MODULE_2__/* .thisUser */ .OR)()}`);
}
/** Those that have the variable in the environment they were started with. */
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
