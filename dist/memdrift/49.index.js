export const id = 49;
export const ids = [49,514];
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

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/gate/config/bounded-yaml.js
var bounded_yaml = __webpack_require__(1351);
// EXTERNAL MODULE: ./lib/gate/config/config.js + 1 modules
var config = __webpack_require__(3089);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/report/reproduce.js
var reproduce = __webpack_require__(4029);
// EXTERNAL MODULE: ./lib/series/file-problem.js
var file_problem = __webpack_require__(2049);
// EXTERNAL MODULE: ./lib/workload/format/workload.js + 3 modules
var workload = __webpack_require__(542);
// EXTERNAL MODULE: ./lib/cli/cli-io.js
var cli_io = __webpack_require__(2061);
// EXTERNAL MODULE: ./node_modules/string-argv/index.js
var string_argv = __webpack_require__(8579);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/workload/format/secrets.js
var secrets = __webpack_require__(9336);
;// CONCATENATED MODULE: ./lib/cli/init/compose-file.js





const compose_file_text = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const words = schemas/* union */.KCZ([schemas/* array */.YOg(compose_file_text), schemas/* string */.YjP().transform((line) => (0,string_argv/* parseArgsStringToArgv */.R)(line))]).nullish();
const pairs = schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), compose_file_text.nullable()), schemas/* array */.YOg(schemas/* string */.YjP())]).nullish();
const serviceSchema = schemas/* looseObject */._H3({
    image: schemas/* string */.YjP().nullish(),
    build: schemas/* union */.KCZ([
        schemas/* string */.YjP().transform((context) => ({ context, dockerfile: undefined })),
        schemas/* looseObject */._H3({ context: schemas/* string */.YjP().optional(), dockerfile: schemas/* string */.YjP().optional() }),
    ])
        .nullish(),
    ports: schemas/* array */.YOg(schemas/* union */.KCZ([compose_file_text, schemas/* looseObject */._H3({ target: compose_file_text })])).nullish(),
    expose: schemas/* array */.YOg(compose_file_text).nullish(),
    healthcheck: schemas/* looseObject */._H3({ test: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(compose_file_text)]).optional() }).nullish(),
    entrypoint: words,
    command: words,
    environment: pairs,
    volumes: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
    shm_size: compose_file_text.nullish(),
    mem_limit: compose_file_text.nullish(),
});
const composeSchema = schemas/* looseObject */._H3({
    services: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/), serviceSchema)
        .refine((services) => Object.keys(services).length <= 200, 'at most 200 services'),
});
/** https://docs.docker.com/reference/compose-file/; the order in which docker compose looks for it. */
const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/**
 * @param path for messages
 * @throws UsageError with one line where the file is no compose file
 */
function readCompose(source, path) {
    const result = composeSchema.safeParse((0,bounded_yaml/* parseYaml */.hN)(source, path, { mergeKeys: true, tags: true }));
    if (!result.success) {
        const issue = result.error.issues[0];
        throw new usage_error/* UsageError */.eb(`${path}, key "${issue?.path.map(String).join('.')}": ${issue?.message}; expected a compose file`);
    }
    return Object.entries(result.data.services).map(([name, service]) => read(name, service));
}
function read(name, service) {
    const left = [];
    const test = service.healthcheck?.test;
    const ports = [...(service.ports ?? []), ...(service.expose ?? [])];
    for (const key of ['depends_on', 'env_file', 'ipc', 'secrets', 'configs', 'deploy', 'devices', 'ulimits']) {
        if (service[key] !== undefined)
            left.push(`${key}: see run-args and env`);
    }
    return {
        name,
        image: service.image ?? null,
        build: buildOf(service.build),
        ports: ports.map(targetPort).filter((port) => port !== null),
        health: test === undefined ? null : Array.isArray(test) ? test.join(' ') : test,
        entrypoint: literals(service.entrypoint, 'entrypoint', left),
        command: literals(service.command, 'command', left),
        environment: environmentOf(service.environment, left),
        volumes: volumesOf(service.volumes, left),
        shmSize: sizeOf(service.shm_size, 'shm_size', left),
        memoryLimit: sizeOf(service.mem_limit, 'mem_limit', left),
        left,
    };
}
function buildOf(build) {
    if (build === undefined || build === null)
        return null;
    return { context: build.context ?? '.', dockerfile: build.dockerfile ?? 'Dockerfile' };
}
/** The container's side of `8080:80`, `127.0.0.1:8080:80/tcp`, `80`, or of the long form. */
function targetPort(port) {
    const written = typeof port === 'string' ? (port.split(':').at(-1) ?? '') : port.target;
    const [, number, protocol = '/tcp'] = /^(\d{1,5})(\/\w+)?$/.exec(written) ?? [];
    return number === undefined || protocol !== '/tcp' ? null : Number(number);
}
/** Names of variables whose values have no business in a second committed file. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL/i;
const SECRET_FLAG = /^--[\w-]*(key|token|secret|passw)/i;
function environmentOf(given, left) {
    const entries = Array.isArray(given)
        ? given.map((line) => {
            const at = line.indexOf('=');
            return at < 0 ? [line, null] : [line.slice(0, at), line.slice(at + 1)];
        })
        : Object.entries(given ?? {});
    const taken = {};
    for (const [name, value] of entries) {
        if (value === null || SECRET.test(name) || (0,secrets/* looksLikeCredential */.Pv)(value) || !isLiteral(value))
            left.push(`environment ${name}`);
        else
            taken[name] = value;
    }
    return taken;
}
/** Mounts of the host's folders; a named volume is empty on a fresh machine, and so left out. */
function volumesOf(given, left) {
    return (given ?? []).flatMap((volume) => {
        if (typeof volume === 'string' && isLiteral(volume) && /^\.{0,2}\/.*:/.test(volume))
            return [volume];
        left.push(`volume ${typeof volume === 'string' ? volume : '(long form)'}`);
        return [];
    });
}
function literals(given, key, left) {
    if (given === undefined || given === null)
        return null;
    const secret = given.some((word) => SECRET_FLAG.test(word) || (0,secrets/* looksLikeCredential */.Pv)(word));
    if (!secret && given.every(isLiteral))
        return given;
    left.push(secret ? `${key}: it may hold a secret` : `${key}: it has variables`);
    return null;
}
/** Docker's `2g` and `2gb` are binary: memdrift writes that 2GiB. */
function sizeOf(given, key, left) {
    if (given === undefined || given === null)
        return null;
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)b?$/i.exec(given.trim()) ?? [];
    if (number !== undefined)
        return unit === '' ? number : `${number}${unit.toUpperCase()}iB`;
    left.push(`${key}: ${given}`);
    return null;
}
/** Not to be filled in by compose. */
function isLiteral(value) {
    return !value.includes('$');
}

;// CONCATENATED MODULE: ./lib/cli/init/dockerfile.js

/** A file longer than this is cut: what is looked for stands once, near the end of a short file. */
const MOST_LINES = 5000;
/**
 * Reads a Dockerfile loosely: what is not understood is passed over, nothing is an error.
 * https://docs.docker.com/reference/dockerfile/
 */
function readDockerfile(text) {
    const stages = [];
    const global = new Map();
    for (const { keyword, rest } of instructions(text)) {
        const stage = stages.at(-1);
        const variables = stage?.variables ?? global;
        if (keyword === 'FROM')
            stages.push(newStage(substitute(rest, global), global, stages));
        else if (keyword === 'ARG' || keyword === 'ENV')
            dockerfile_assign(rest, variables);
        else if (stage !== undefined)
            take(stage, keyword, substitute(rest, variables));
    }
    return merge(chain(stages));
}
/** Variables of the stage that it is built on go on to hold. */
function newStage(rest, global, before) {
    const words = rest.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
    const name = words[1]?.toUpperCase() === 'AS' ? (words[2] ?? null) : null;
    const from = words[0] ?? '';
    const below = before.findLast((stage) => stage.name !== null && stage.name === from)?.variables ?? [];
    const variables = new Map([...global, ...below]);
    return { name, from, ports: [], health: null, entrypoint: null, command: null, variables };
}
function take(stage, keyword, rest) {
    if (keyword === 'EXPOSE') {
        const ports = rest.split(/\s+/).filter((word) => /^\d{1,5}(\/tcp)?$/i.test(word));
        stage.ports.push(...ports.map((word) => Number.parseInt(word, 10)));
    }
    if (keyword === 'HEALTHCHECK')
        stage.health = /\bCMD\b(.*)$/is.exec(rest)?.[1]?.trim() ?? null;
    if (keyword === 'ENTRYPOINT')
        stage.entrypoint = wordsOf(rest);
    if (keyword === 'CMD')
        stage.command = wordsOf(rest);
}
/** The last stage, then those of this file that it is built on. */
function chain(stages) {
    const found = [];
    let at = stages.length - 1;
    while (at >= 0) {
        const stage = stages[at];
        if (stage === undefined)
            break;
        found.push(stage);
        // Only a stage above can be meant, so this ends.
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
        words: [...(first(({ entrypoint }) => entrypoint) ?? []), ...(first(({ command }) => command) ?? [])],
    };
}
/** Instructions with their continued lines joined, without comments and here-documents. */
function* instructions(text) {
    const lines = text.split(/\r?\n/, MOST_LINES);
    let joined = '';
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (/^\s*(#|$)/.test(line))
            continue;
        if (/\\\s*$/.test(line)) {
            joined += `${line.replace(/\\\s*$/, '')} `;
            continue;
        }
        const whole = (joined + line).trim();
        joined = '';
        for (const [, word] of whole.matchAll(/<<-?["']?(\w+)["']?/g)) {
            const end = lines.findIndex((later, index) => index > at && later.trim() === word);
            if (end !== -1)
                at = end;
        }
        const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(whole) ?? [];
        if (keyword !== '')
            yield { keyword: keyword.toUpperCase(), rest };
    }
}
/** `["a", "b"]`, or a shell line. */
function wordsOf(rest) {
    try {
        const value = JSON.parse(rest);
        if (Array.isArray(value))
            return value.map(String);
    }
    catch {
        // A shell line.
    }
    return (0,string_argv/* parseArgsStringToArgv */.R)(rest);
}
/** `NAME=value` pairs, or the old `ENV NAME value`. */
function dockerfile_assign(rest, variables) {
    const words = (0,string_argv/* parseArgsStringToArgv */.R)(substitute(rest, variables));
    if (words[0] !== undefined && !words[0].includes('=')) {
        if (words.length > 1)
            variables.set(words[0], words.slice(1).join(' '));
        return;
    }
    for (const word of words) {
        const at = word.indexOf('=');
        if (at > 0)
            variables.set(word.slice(0, at), word.slice(at + 1));
    }
}
/** `$NAME`, `${NAME}` and `${NAME:-default}`; what is not known stays. */
function substitute(text, variables) {
    return text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g, (whole, bare, braced, standard) => variables.get(bare ?? braced ?? '') ?? standard ?? whole);
}

;// CONCATENATED MODULE: ./lib/cli/init/known-servers.js
/** The first that fits counts: a vLLM server is started by uvicorn too. */
const KNOWN = [
    {
        name: 'vLLM',
        told: /\bvllm\b/i,
        api: 'openai',
        port: 8000,
        healthPath: '/health',
        model: ['--served-model-name', '--model', 'serve'],
        gpu: true,
    },
    {
        name: 'SGLang',
        told: /\bsglang\b/i,
        api: 'openai',
        port: 30000,
        healthPath: '/health',
        model: ['--served-model-name', '--model-path'],
        gpu: true,
    },
    {
        name: 'Triton',
        told: /\btritonserver\b/i,
        api: 'kserve',
        port: 8000,
        healthPath: '/v2/health/ready',
        model: [],
        gpu: true,
    },
    {
        name: 'text-generation-inference',
        told: /\btext-generation-(inference|launcher)\b/i,
        api: 'tgi',
        port: 80,
        healthPath: '/health',
        model: [],
        gpu: true,
    },
    {
        name: 'text-embeddings-inference',
        told: /\btext-embeddings-(inference|router)\b/i,
        api: 'tei',
        port: 80,
        healthPath: '/health',
        model: [],
        gpu: false,
    },
    { name: 'Ollama', told: /\bollama\b/i, api: 'ollama', port: 11434, healthPath: '/', model: [], gpu: false },
    {
        name: 'llama.cpp',
        told: /\bllama[-.](server|cpp)\b/i,
        api: 'llama.cpp',
        port: 8080,
        healthPath: '/health',
        model: [],
        gpu: false,
    },
    { name: 'gunicorn', told: /\bgunicorn\b/i, api: 'own', port: 8000, healthPath: null, model: [], gpu: false },
    { name: 'uvicorn', told: /\b(uvicorn|fastapi)\b/i, api: 'own', port: 8000, healthPath: null, model: [], gpu: false },
    { name: 'Flask', told: /\bflask\b/i, api: 'own', port: 5000, healthPath: null, model: [], gpu: false },
];
/** @param words images and command of the service */
function recognise(words) {
    const line = words.join(' ');
    return KNOWN.find(({ told }) => told.test(line)) ?? null;
}
/** Flags by which servers are told their port: `--port 80`, `--port=80`, `--bind 0.0.0.0:80`. */
const PORT_FLAGS = ['--port', '--http-port', '--bind', '-b', '-p'];
/** The port that the words say, or null. */
function portIn(words) {
    const value = valueAfter(words, PORT_FLAGS);
    const [, port] = /(?:^|:)(\d{1,5})$/.exec(value ?? '') ?? [];
    return port === undefined ? null : Number(port);
}
/** The model that requests name, or null. */
function modelIn(words, server) {
    return valueAfter(words, server.model);
}
/** Of the first flag that is there, the word after it, or after its `=`. */
function valueAfter(words, flags) {
    // A shell's line is one word of `sh -c`.
    const all = words.flatMap((word) => word.split(/\s+/));
    for (const flag of flags) {
        const at = all.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
        const value = all[at]?.includes('=') ? all[at]?.slice(flag.length + 1) : all[at + 1];
        if (at !== -1 && value !== undefined && !/^-|\$/.test(value))
            return value;
    }
    return null;
}
/** Port and path of the URL that a health check asks; null where none is told. */
function healthIn(command) {
    const [url, port, path = '/'] = /https?:\/\/[\w.-]+(?::(\d{1,5}))?(?![\w.:$-])(\/[^\s"'|;)\\]*)?/.exec(command ?? '') ?? [];
    if (url === undefined || path.includes('$'))
        return null;
    return { port: port === undefined ? null : Number(port), path };
}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
;// CONCATENATED MODULE: ./lib/cli/init/repository.js



/** What `init` reads of the repository: few files, small ones, and two questions to git. */
/** More than any Dockerfile or compose file that a person wrote. */
const MOST_BYTES = 256 * 1024;
const MOST_ENTRIES = 5000;
const DEEPEST = 3;
/** Folders of other people's code, or of none. */
const PASSED_OVER = /^(\..*|node_modules|vendor|third_party|venv|__pycache__|dist|build|target|tests?|examples?)$/;
/** Into a workflow goes no path that a shell, YAML or an expression would read otherwise. */
const PLAIN_PATH = /^[\w./@+-]+$/;
/** The text of a file; null where there is none that can be read, or where it is too large. */
function readSmall(path) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch {
        return null;
    }
    try {
        const bytes = Buffer.alloc(MOST_BYTES + 1);
        const length = (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, 0);
        return length > MOST_BYTES ? null : bytes.toString('utf8', 0, length);
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * Paths of the Dockerfiles in a folder and below it, nearest first, then by name: `Dockerfile`, `Dockerfile.cuda`,
 * `gpu.Dockerfile`.
 */
function findDockerfiles(root) {
    const found = [];
    let seen = 0;
    let level = ['.'];
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
        const below = [];
        for (const folder of level) {
            for (const entry of listing((0,external_node_path_.join)(root, folder))) {
                seen += 1;
                const path = (0,external_node_path_.join)(folder, entry.name);
                if (seen > MOST_ENTRIES || !PLAIN_PATH.test(path))
                    continue;
                if (entry.isDirectory() && !PASSED_OVER.test(entry.name))
                    below.push(path);
                if (entry.isFile() && /^(Dockerfile|Containerfile)(\.[\w-]+)?$|^[\w-]+\.Dockerfile$/.test(entry.name)) {
                    if (!entry.name.endsWith('.dockerignore'))
                        found.push(path);
                }
            }
        }
        level = below;
    }
    return found;
}
function listing(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}
async function askGit() {
    const remote = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    const branch = remote?.replace(/^origin\//, '') || (await git('symbolic-ref', '--short', 'HEAD')) || 'main';
    return { prefix: await git('rev-parse', '--show-prefix'), branch };
}
/** What git answers; null where it fails or is not installed. */
async function git(...words) {
    try {
        const { exitCode, stdout } = await (0,exec/* getExecOutput */.H)('git', words, { silent: true, ignoreReturnCode: true });
        return exitCode === 0 ? stdout.trim() : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/cli/init/find-service.js






const IMAGE = 'model-server';
const PLAIN_IMAGE = /^[\w][\w./:@-]{0,200}$/;
/** Finds the service: in a compose file that builds one or names a model server, else in a Dockerfile. */
function findSubject(root, given) {
    const { file, services, problem } = composeOf(root);
    const service = pick(services, given.name);
    if (service !== undefined)
        return ofCompose(root, file, service, services, given);
    const dockerfiles = findDockerfiles(root);
    const dockerfile = choose(root, dockerfiles, given.name);
    const subject = dockerfile === undefined ? ofNothing(given) : ofDockerfile(root, dockerfile, dockerfiles, given);
    return problem === null ? subject : { ...subject, notes: [...subject.notes, problem] };
}
/** The services of the compose file; none without one, and where it cannot be read, for which `problem` has a line. */
function composeOf(root) {
    for (const file of COMPOSE_FILES) {
        const text = readSmall((0,external_node_path_.join)(root, file));
        if (text === null)
            continue;
        try {
            return { file, services: readCompose(text, file), problem: null };
        }
        catch (error) {
            if (!(0,usage_error/* isUsageError */.mD)(error))
                throw error;
            return { file, services: [], problem: `not looked at: ${error.message}` };
        }
    }
    return { file: '', services: [], problem: null };
}
/** The service that `--name` means, else one that is a model server, else one that is built and reached. */
function pick(services, name) {
    const candidates = services.filter(({ build, image }) => build !== null || isServer(image));
    return (candidates.find((service) => service.name === name) ??
        candidates.find((service) => recognise(find_service_wordsOf(service)) !== null) ??
        candidates.find(({ build, ports }) => build !== null && ports.length > 0) ??
        candidates.find(({ build }) => build !== null));
}
function isServer(image) {
    return image !== null && recognise([image]) !== null;
}
function find_service_wordsOf({ image, entrypoint, command }) {
    return [image ?? '', ...(entrypoint ?? []), ...(command ?? [])];
}
/** The Dockerfile in the folder that `--name` means, else one of a server we know, else the nearest. */
function choose(root, paths, name) {
    const folderOf = (path) => (0,external_node_path_.dirname)(path).split('/').at(-1);
    return (paths.find((path) => name !== undefined && folderOf(path) === name) ??
        paths.find((path) => path === 'Dockerfile') ??
        paths.find((path) => {
            const facts = readDockerfile(readSmall((0,external_node_path_.join)(root, path)) ?? '');
            return recognise([...facts.from, ...facts.words]) !== null;
        }) ??
        paths[0]);
}
function ofDockerfile(root, path, all, given) {
    const facts = readDockerfile(readSmall((0,external_node_path_.join)(root, path)) ?? '');
    const image = given.image ?? IMAGE;
    const folder = (0,external_node_path_.dirname)(path);
    const file = path === (0,external_node_path_.join)(folder, 'Dockerfile') ? '' : ` --file ${path}`;
    const build = PLAIN_IMAGE.test(image)
        ? { kind: 'run', line: `docker build --tag ${image}${file} ${folder}` }
        : { kind: 'todo', reason: `build ${path} as the image that .github/memdrift.yml names` };
    const others = all.filter((other) => other !== path);
    return {
        found: path,
        image,
        build,
        ...runtime(facts, { words: [], ports: [], health: null }, path, given),
        ...NOTHING_FURTHER,
        notes: others.length === 0 ? [] : [`not measured: ${others.join(', ')}; a leg each: ${MATRIX}`],
    };
}
const MATRIX = 'examples/workflows/matrix.yml';
const NOTHING_FURTHER = { args: [], runArgs: [], env: {}, volumes: [], shmSize: null, memoryLimit: null };
function ofCompose(root, file, service, all, given) {
    const { name, build, entrypoint, command } = service;
    const text = build === null ? null : readSmall((0,external_node_path_.join)(root, (0,external_node_path_.normalize)((0,external_node_path_.join)(build.context, build.dockerfile))));
    const facts = readDockerfile(text ?? `FROM ${service.image ?? 'scratch'}`);
    const [program, ...rest] = entrypoint ?? [];
    const others = all.filter((other) => other !== service && other.build !== null).map((other) => other.name);
    const own = { words: [...(entrypoint ?? []), ...(command ?? [])], ports: service.ports, health: service.health };
    return {
        found: `service ${name} of ${file}`,
        ...imageOf(file, service, given),
        ...runtime(facts, own, `${file}, service ${name}`, given),
        args: [...rest, ...(command ?? [])],
        runArgs: program === undefined ? [] : ['--entrypoint', program],
        env: service.environment,
        volumes: service.volumes,
        shmSize: service.shmSize,
        memoryLimit: service.memoryLimit,
        notes: [
            `memdrift measures one container, of the image of ${name}; what it needs beside it, the workflow must start`,
            ...(service.left.length === 0 ? [] : [`not taken over from ${file}: ${service.left.join('; ')}`]),
            ...(others.length === 0 ? [] : [`not measured: ${others.join(', ')}; a leg each: ${MATRIX}`]),
        ],
    };
}
/** With a project's name of its own, compose calls what it builds by a name that is known. */
const PROJECT = 'memdrift';
function imageOf(file, { name, image, build }, given) {
    const named = given.image ?? image;
    const known = named === null || PLAIN_IMAGE.test(named);
    if (build !== null && given.image === undefined && known) {
        const line = `docker compose --project-name ${PROJECT} --file ${file} build ${name}`;
        return { image: named ?? `${PROJECT}-${name}`, build: { kind: 'run', line } };
    }
    if (build === null && given.image === undefined && image !== null && known) {
        return { image, build: { kind: 'named', file } };
    }
    const reason = `build or pull the image of service ${name} of ${file} as the one that .github/memdrift.yml names`;
    return { image: given.image ?? IMAGE, build: { kind: 'todo', reason } };
}
function ofNothing(given) {
    const image = given.image ?? IMAGE;
    return {
        found: null,
        image,
        build: { kind: 'todo', reason: 'build the image of this commit, by the name that .github/memdrift.yml gives it' },
        ...runtime(readDockerfile(''), { words: [image], ports: [], health: null }, '', given),
        ...NOTHING_FURTHER,
        notes: [],
    };
}
/** Port, health path and kind of server: what compose says of the container wins over what its image says. */
function runtime(image, own, where, given) {
    const server = recognise([...own.words, ...image.words, ...image.from]);
    const words = [...own.words, ...image.words];
    const health = healthIn(own.health) ?? healthIn(image.health);
    const said = (value, from) => value === null || value === undefined || value < 1 || value > 65535 ? [] : [{ value, from }];
    const [port = { value: 8000, from: 'a guess', guess: true }] = [
        ...said(given.port, '--port'),
        ...said(portIn(words), `the command, ${where}`),
        ...said(health?.port, `the health check, ${where}`),
        ...said(own.ports[0], where),
        ...said(image.ports[0], `EXPOSE, ${where}`),
        ...said(server?.port, `usual for ${server?.name}`),
    ];
    const usual = server?.healthPath ?? null;
    const healthPath = health !== null
        ? { value: health.path, from: `the health check, ${where}` }
        : usual !== null
            ? { value: usual, from: `usual for ${server?.name}` }
            : { value: '/health', from: 'a guess', guess: true };
    return { port, healthPath, server, model: server === null ? null : modelIn(words, server) };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/cli/init/init-files.js


/** The files that `init` writes. Pure: what was found in, texts out. */
const WORKFLOW_FILE = '.github/workflows/memdrift.yml';
const WORKLOAD_FILE = '.github/workload.jsonl';
/** The repository that holds memdrift has no name yet; no owner can have this one. */
const ACTION = '<owner>/memdrift@v0';
/** Actions of others, by the commit of a release: a tag can be moved. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0';
const GUIDE = 'docs/github.md of memdrift';
/** @param branch that pull requests go into */
function workflowFile(subject, branch) {
    const runner = subject.server?.gpu === true
        ? `ubuntu-latest # TODO: ${subject.server.name} wants a GPU; see ${GUIDE}, "GPU runners of your own"`
        : 'ubuntu-latest';
    const job = (permissions) => `    runs-on: ${runner}
    permissions:
${permissions}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${buildSteps(subject.build, subject.image)}
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
    return `# Memory gate, written by \`memdrift init\`; what it measures is in ${config_file/* CONFIG_FILE */.g2}. A pull request is compared with its
# base, which a push to ${branch} has measured and stored on the branch memdrift-baselines. ${GUIDE} says more.
# TODO: put the repository that holds memdrift, at a commit of a release, for ${ACTION}, twice.
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
  memdrift: # the job to require
    if: github.event_name == 'pull_request'
${job(`      contents: read
      checks: write
      pull-requests: write`)}
  refresh:
    if: github.event_name == 'push'
${job(`      contents: write # the branch memdrift-baselines
      checks: write`)}`;
}
function buildSteps(build, image) {
    if (build.kind === 'run')
        return `      - run: ${build.line}`;
    if (build.kind === 'named') {
        return `      # The image is named twice, and a change of one place alone would measure what is not run.
      - run: |
          if ! grep -qE "image: *['\\"]?${image.replaceAll('.', '\\.')}['\\"]? *(#|$)" ${build.file}; then
            echo "::error::${build.file} names another image than ${config_file/* CONFIG_FILE */.g2}"; exit 1
          fi`;
    }
    return `      # TODO: ${build.reason}
      - run: |
          echo "::error file=${WORKFLOW_FILE}::TODO: ${build.reason}"
          exit 1`;
}
/** A branch's name as the filter that means it alone: + and ! are patterns there. */
function branchPattern(branch) {
    return /^[\w./-]+$/.test(branch) ? branch : JSON.stringify(branch.replace(/[+!]/g, '\\$&'));
}
/** @param name of the gate, or null for the usual one */
function configFile(subject, name) {
    const lines = [
        `# What the memory gate measures, written by \`memdrift init\`${subject.found === null ? '' : ` from ${subject.found}`}.`,
        '# Every key: docs/reference.md of memdrift.',
        ...subject.notes.map((note) => `# Note: ${oneLine(note)}`),
        ...(name === null ? [] : [`name: ${scalar(name)}`]),
        'service:',
        `  image: ${scalar(subject.image)}${imageNote(subject.build)}`,
        `  port: ${subject.port.value}${origin(subject.port, 'the port that the service listens on')}`,
        `  health-path: ${scalar(subject.healthPath.value)}${origin(subject.healthPath, 'a path that answers 2xx when the service is ready')}`,
        ...(subject.args.length === 0 ? [] : [`  args: ${flow(subject.args)}`]),
        ...(subject.runArgs.length === 0 ? [] : [`  run-args: ${flow(subject.runArgs)}`]),
        ...(Object.keys(subject.env).length === 0 ? [] : [`  env: ${flow(subject.env)}`]),
        ...(subject.volumes.length === 0 ? [] : [`  volumes: ${flow(subject.volumes)}`]),
        ...(subject.shmSize === null ? [] : [`  shm-size: ${scalar(subject.shmSize)}`]),
        ...(subject.memoryLimit === null ? [] : [`  memory-limit: ${scalar(subject.memoryLimit)}`]),
        'workload:',
        `  file: ${WORKLOAD_FILE}`,
        '  # cancel-share: 0.05 # clients that hang up, where the requests were recorded without',
        '# budgets: { growth: 1 MiB/1000req, level: 5% and 64 MiB, cap: 95% } # `memdrift calibrate` says how fine they can be',
    ];
    return `${lines.join('\n')}\n`;
}
function imageNote(build) {
    if (build.kind === 'run')
        return ` # built by ${WORKFLOW_FILE}`;
    if (build.kind === 'named')
        return ` # as ${build.file} names it`;
    return ` # TODO: as ${WORKFLOW_FILE} builds it`;
}
function origin(said, wanted) {
    return ` # ${said.guess === true ? `TODO: a guess; ${wanted}` : oneLine(said.from)}`;
}
/** What has to be done by hand, a line each, with the file it is in. */
function todosOf(subject, sample) {
    const { build, server } = subject;
    return [
        `${WORKFLOW_FILE}: put the repository that holds memdrift for ${ACTION}; it is not published yet`,
        ...(build.kind === 'todo' ? [`${WORKFLOW_FILE}: ${build.reason}`] : []),
        ...(server?.gpu === true ? [`${WORKFLOW_FILE}: runs-on: ${server.name} wants a GPU`] : []),
        ...(subject.port.guess === true ? [`${config_file/* CONFIG_FILE */.g2}: service.port is a guess`] : []),
        ...(subject.healthPath.guess === true ? [`${config_file/* CONFIG_FILE */.g2}: service.health-path is a guess`] : []),
        ...(sample.todo === null ? [] : [`${WORKLOAD_FILE}: ${sample.todo}`]),
    ];
}
function scalar(value) {
    return (0,dist/* stringify */.As)(value, { lineWidth: 0 }).trim();
}
function flow(value) {
    return (0,dist/* stringify */.As)(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').slice(0, 300);
}

;// CONCATENATED MODULE: ./lib/cli/init/sample-workload.js
/**
 * A secret that nobody has: while the workload asks for it, a run is `not-measured: needs secret TODO_...`, so a gate
 * that nobody has given requests cannot pass.
 */
const TODO_HEADERS = { 'x-todo': `\${secret:TODO_EDIT_GITHUB_WORKLOAD_JSONL}` };
const TEXTS = [
    'Where is my order?',
    'The parcel came broken, and nobody answers the phone since Monday.',
    'Write one sentence about the sea.',
    'Summarise: the heater was charged twice after the update, the refund arrived three weeks later, and the second one works very well as promised, although the first had not started once.',
    'Translate into French: good morning.',
    'Is 7919 a prime number? Explain in two sentences.',
    'List three colours.',
    'Thank you!',
    'My invoice shows the wrong address. Please correct it, and send a copy to the accounting department, which needs it before the end of the month for the tax declaration of last year.',
    'How do I reset my password?',
    'The blue lamp works very well without any reason to complain.',
    'What is the difference between a queue and a stack?',
];
/** @param model that the service is started with, or null where it is not known */
function sampleWorkload(server, model) {
    const api = server?.api ?? 'own';
    const todo = todoOf(api, model);
    const header = {
        format: 'memdrift.workload',
        version: 1,
        source: 'invented by memdrift init; replace it by recorded requests: every route, the errors too',
        ...(todo === null ? {} : { x_todo: `${todo}, then remove the header x-todo` }),
        defaults: {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...(todo === null ? {} : TODO_HEADERS) },
        },
    };
    const requests = REQUESTS[api](model ?? 'TODO').map((request, index) => ({ id: `r${index + 1}`, ...request }));
    return { text: [header, ...requests].map((line) => `${JSON.stringify(line)}\n`).join(''), todo };
}
function todoOf(api, model) {
    if (api === 'own')
        return "write the service's own requests";
    if (api === 'kserve')
        return 'write the model and its tensors';
    return (api === 'openai' || api === 'ollama') && model === null ? 'write the name of the model for TODO' : null;
}
/** Not JSON: the service refuses it. Rejected requests can leak too. */
const REJECTED = { body_text: '{"messages": [', expect: { status: [400, 422] } };
const REQUESTS = {
    openai: (model) => [
        ...TEXTS.map((text, index) => chat('/v1/chat/completions', model, text, index % 3 === 2)),
        { path: '/v1/chat/completions', ...REJECTED },
    ],
    'llama.cpp': (model) => TEXTS.map((text, index) => chat('/v1/chat/completions', model, text, index % 3 === 2)),
    tgi: () => [
        ...TEXTS.map((text) => ({ path: '/generate', body: { inputs: text, parameters: { max_new_tokens: 32 } } })),
        { path: '/generate', ...REJECTED },
    ],
    tei: () => [...TEXTS.map((text) => ({ path: '/embed', body: { inputs: text } })), { path: '/embed', ...REJECTED }],
    ollama: (model) => [
        ...TEXTS.map((text) => ({
            path: '/api/chat',
            body: { model, messages: [user(text)], stream: false, options: { num_predict: 32 } },
        })),
        { path: '/api/chat', ...REJECTED },
    ],
    kserve: (model) => TEXTS.map((text) => ({
        path: `/v2/models/${model}/infer`,
        body: { inputs: [{ name: 'TODO', shape: [1, 1], datatype: 'BYTES', data: [text] }] },
    })),
    own: () => TEXTS.map((text) => ({ path: '/TODO', body: { TODO: text } })),
};
function chat(path, model, text, stream) {
    const body = { model, messages: [user(text)], max_tokens: 32, temperature: 0 };
    return stream ? { path, stream, body: { ...body, stream }, expect: { done: true } } : { path, body };
}
function user(content) {
    return { role: 'user', content };
}

// EXTERNAL MODULE: ./lib/cli/commands/doctor.js
var doctor = __webpack_require__(7514);
;// CONCATENATED MODULE: ./lib/cli/commands/init.js















/**
 * Writes workflow, configuration and a first workload for the repository in the current folder, looks what is missing
 * on this machine, and says what to do next. Files that exist are left as they are, and named.
 * @throws UsageError where an option is wrong, or the folder is not the repository's root
 */
async function init(options, io) {
    const { image, port, name } = options;
    const checked = (0,config/* parseConfig */.o)({ image: image ?? 'any', port, name, workload: WORKLOAD_FILE }, null);
    const git = await askGit();
    if (git.prefix !== null && git.prefix !== '') {
        throw new usage_error/* UsageError */.eb(`init: found ${git.prefix}, a folder of a repository; allowed: the repository's root`);
    }
    const subject = findSubject('.', { image, name, port: port === undefined ? undefined : checked.service.port });
    const sample = sampleWorkload(subject.server, subject.model);
    const files = [
        [WORKFLOW_FILE, workflowFile(subject, git.branch)],
        [config_file/* CONFIG_FILE */.g2, configFile(subject, name ?? null)],
        [WORKLOAD_FILE, sample.text],
    ];
    // What is taken from the repository's files may be what memdrift refuses: said before anything is written.
    (0,config/* parseConfig */.o)({}, { path: config_file/* CONFIG_FILE */.g2, value: (0,bounded_yaml/* parseYaml */.hN)(configFile(subject, name ?? null), config_file/* CONFIG_FILE */.g2) });
    (0,workload/* parseWorkload */.j)(Buffer.from(sample.text), WORKLOAD_FILE);
    const out = (word, text) => io.out(`${word.padEnd(8)}${text}\n`);
    if (options.dryRun) {
        for (const [path, text] of files)
            io.out(`# ---- ${path}\n${text}\n`);
        return;
    }
    out('found', foundText(subject));
    for (const note of subject.notes)
        out('note', note);
    const written = files.filter(([path, text]) => write(path, text, options.force));
    for (const [path] of files) {
        if (written.some(([one]) => one === path))
            out('wrote', path);
        else
            out('left', `${path}: it exists; --force overwrites it`);
    }
    // Of a file that was left nothing is known.
    const todos = todosOf(subject, sample).filter((todo) => written.some(([path]) => todo.startsWith(`${path}: `)));
    for (const todo of todos)
        out('TODO', todo);
    io.out('\n');
    await (0,doctor.doctor)(undefined, io);
    io.out(`\nnext, on this machine:\n${nextCommands(subject, io)
        .map((line) => `  ${line}\n`)
        .join('')}`);
}
/** True where it was written; false where it exists and is to be left. */
function write(path, text, force) {
    (0,cli_io/* makeFolder */.fc)((0,external_node_path_.dirname)(path), Buffer.byteLength(text));
    try {
        // Exclusive: nothing is followed or overwritten that appears meanwhile.
        (0,external_node_fs_.writeFileSync)(path, text, { flag: force ? 'w' : 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        // Half a file would be taken for one of the user's.
        if (!force && (0,file_problem/* isOutOfRoom */.X7)(error))
            (0,external_node_fs_.rmSync)(path, { force: true });
        throw new usage_error/* UsageError */.eb((0,file_problem/* cannotWrite */.zz)(path, error, Buffer.byteLength(text)));
    }
}
function foundText({ found, server, model, port, healthPath }) {
    if (found === null)
        return 'no Dockerfile and no compose file: what follows is a skeleton to be edited';
    const kind = server === null ? 'a server of its own kind' : `${server.name}${model === null ? '' : ` with ${model}`}`;
    return `${found}: ${kind}, port ${port.value} (${port.from}), ready at ${healthPath.value} (${healthPath.from})`;
}
/** The budgets that this machine allows, and the first baseline, with which the second run is compared. */
function nextCommands({ build }, io) {
    const program = (0,reproduce/* programAt */.qN)(io.dist, '.');
    return [
        ...(build.kind === 'run' ? [build.line] : []),
        `${program} calibrate`,
        `${program} run --baseline memdrift-baselines --save-baseline`,
    ];
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
