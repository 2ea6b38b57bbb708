export const id = 403;
export const ids = [403];
export const modules = {

/***/ 4403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _gate_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8239);
/* harmony import */ var _gate_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7212);
/* harmony import */ var _gate_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2148);
/* harmony import */ var _workload_load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8045);






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
        const file = (0,_gate_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigFile */ .RG)(path);
        if (file === null)
            return [{ state: 'note', what: 'configuration: none; flags and defaults apply' }];
        const parsed = (0,_gate_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o)({}, file);
        const workload = await (0,_workload_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadWorkload */ .E)(parsed.workload.file);
        return [
            { state: 'ok', what: `configuration ${file.path}` },
            { state: 'ok', what: `workload ${parsed.workload.file}: ${workload.requests.length} requests` },
        ];
    }
    catch (error) {
        if (!(0,_gate_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isUsageError */ .m)(error))
            throw error;
        return [{ state: 'missing', what: error.message }];
    }
}
/** Exit code and text of a program; null where it is not installed. */
async function output(program, args) {
    try {
        const { exitCode, stdout, stderr } = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)(program, args, { silent: true, ignoreReturnCode: true });
        return { code: exitCode, text: stdout.trim(), error: stderr.trim() };
    }
    catch {
        return null;
    }
}


/***/ })

};
