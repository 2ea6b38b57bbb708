export const id = 701;
export const ids = [701];
export const modules = {

/***/ 7352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ setOutput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);

/** An output that cannot be written (GITHUB_OUTPUT is full, gone or read-only) is told: the step's result stands. */
function setOutput(name, value) {
    try {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`memdrift: no output "${name}": ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 7600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ connection),
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
;// CONCATENATED MODULE: ./lib/github/client/api.js
/**
 * Loads the client, which is large and needed by no run without a token, and connects it. Asks GitHub nothing yet.
 * @throws where the repository is not `owner/name`
 */
async function connect(options) {
    const [owner, repo, ...more] = options.repository.split('/');
    if (!owner || !repo || more.length > 0) {
        throw new Error(`repository ${JSON.stringify(options.repository)}: not "owner/name" (GITHUB_REPOSITORY)`);
    }
    // Left as it is by the bundler: `.ci/build.mjs` puts a bundle of that name beside the package's others.
    const { createOctokit } = await import(/* webpackIgnore: true */ './octokit.js');
    return { octokit: createOctokit(options), owner, repo, log: options.log };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/github/events/event.js

/** The payload is not what GitHub sends with this event, or tells of something that cannot be measured. One line. */
class EventError extends Error {
    name = 'EventError';
}
const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'not a commit');
/** GitHub writes zeros for the side of a push on which the branch does not exist. */
const NO_COMMIT = /^0+$/;
/** What git allows in a name (git-check-ref-format), so that it can stand in a message and in a path. */
const refName = schemas/* string */.YjP()
    .max(1024)
    .regex(/^[^\p{Cc} ~^:?*[\\]+$/u, 'not the name of a branch or tag');
const repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() });
const pullRequestPayload = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr().positive(),
        // `null` once the fork was deleted.
        head: schemas/* object */.Ikc({ sha, repo: repository.nullable() }),
        base: schemas/* object */.Ikc({ sha, ref: refName.optional(), repo: repository }),
    }),
});
const mergeGroupPayload = schemas/* object */.Ikc({
    merge_group: schemas/* object */.Ikc({ head_sha: sha, base_sha: sha, base_ref: refName.optional() }),
});
const pushPayload = schemas/* object */.Ikc({
    ref: refName.optional(),
    before: sha,
    after: sha,
    // Of an annotated tag `after` is the tag itself, and only this is a commit; null when the branch or tag is deleted.
    head_commit: schemas/* object */.Ikc({ id: sha }).nullish(),
});
const workflowRunPayload = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    repository,
    workflow_run: schemas/* object */.Ikc({
        id: schemas/* int */.Whr().positive(),
        event: schemas/* string */.YjP().regex(/^\w{1,50}$/, 'not the name of an event'),
        head_sha: sha,
        head_branch: refName,
        // `null` once the fork was deleted.
        head_repository: repository.extend({ owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) }).nullable(),
    }),
});
const schedulePayload = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ default_branch: refName }) });
/**
 * @param name of the event (GITHUB_EVENT_NAME)
 * @param payload parsed JSON; of events that are not named here it is not looked at
 * @throws EventError with one line where the payload is not the event's, a push deleted what was pushed to, or the
 * run that workflow_run tells of has not ended
 */
function readEvent(name, payload) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_target':
            return pullRequest(parse(name, pullRequestPayload, payload));
        case 'merge_group': {
            const { merge_group: group } = parse(name, mergeGroupPayload, payload);
            return {
                ...NOTHING_KNOWN,
                headSha: group.head_sha,
                baseSha: group.base_sha,
                baseRef: branchOf(group.base_ref),
            };
        }
        case 'push':
            return push(parse(name, pushPayload, payload));
        case 'workflow_run':
            return workflowRun(parse(name, workflowRunPayload, payload));
        case 'schedule': {
            // A schedule runs on the default branch only: it measures main. Its payload is said nowhere to name it.
            const branch = schedulePayload.safeParse(payload).data?.repository.default_branch ?? null;
            return { ...NOTHING_KNOWN, mode: 'refresh', baseRef: branch };
        }
        default:
            return NOTHING_KNOWN;
    }
}
const NOTHING_KNOWN = {
    mode: 'check',
    headSha: null,
    baseSha: null,
    baseRef: null,
    pullRequest: null,
    fork: false,
    workflowRun: null,
};
function pullRequest({ pull_request: pull }) {
    return {
        ...NOTHING_KNOWN,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        baseRef: pull.base.ref ?? null,
        pullRequest: pull.number,
        fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    };
}
/**
 * A branch is refreshed. A tag stands on a commit that some branch has or will have, and is no branch whose baseline
 * could be kept: it is checked, against what its commit's ancestors hold.
 */
function push({ ref, before, after, head_commit: head }) {
    if (NO_COMMIT.test(after)) {
        throw new EventError(`event push: ${ref ?? 'the branch'} was deleted, there is nothing to measure; give the job if: \${{ !github.event.deleted }}`);
    }
    if (ref?.startsWith('refs/tags/'))
        return { ...NOTHING_KNOWN, headSha: head?.id ?? null };
    const baseSha = NO_COMMIT.test(before) ? null : before;
    return { ...NOTHING_KNOWN, mode: 'refresh', headSha: after, baseSha, baseRef: branchOf(ref) };
}
function workflowRun(payload) {
    const { action, workflow_run: run } = payload;
    if (action !== 'completed') {
        throw new EventError('event workflow_run: the run has not ended and has no results yet; let the workflow run on types: [completed]');
    }
    const fork = run.head_repository?.full_name !== payload.repository.full_name;
    return {
        ...NOTHING_KNOWN,
        mode: 'report',
        headSha: run.head_sha,
        fork,
        workflowRun: {
            id: run.id,
            event: run.event,
            headSha: run.head_sha,
            headBranch: run.head_branch,
            headOwner: run.head_repository?.owner.login ?? null,
            fork,
        },
    };
}
/** Name of the branch that a full reference stands for. */
function branchOf(ref) {
    return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] ?? null;
}
/** The message never quotes the payload: under `pull_request` much of it is the contributor's. */
function parse(name, schema, payload) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? 'the payload' : issue.path.map(String).join('.');
    throw new EventError(`event ${name}: ${where} is not what GitHub sends (${issue?.message ?? 'not valid'})`);
}

// EXTERNAL MODULE: ./lib/github/events/run-context.js + 1 modules
var run_context = __webpack_require__(868);
// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(1413);
;// CONCATENATED MODULE: ./lib/action/job-log.js

/** A log whose lines show no secret. */
function jobLog(masker) {
    return {
        info: (text) => core.info(masker.mask(text)),
        notice: (text) => core.notice(masker.mask(text)),
        warning: (text) => core.warning(masker.mask(text)),
        error: (text) => core.error(masker.mask(text)),
    };
}

;// CONCATENATED MODULE: ./lib/action/session.js








/**
 * Reads what the runner passes, and connects.
 * @throws UsageError where the event's payload is not what GitHub sends
 */
async function openSession(dist, env, signal, masker) {
    const { config, needs, 'github-token': given, ...inputs } = (0,action_inputs/* readInputs */.K)(env);
    const token = given ?? '';
    if (token !== '')
        core.setSecret(token);
    const event = eventOf(env);
    const context = (0,run_context/* readRunContext */.$)(env);
    const log = jobLog(masker);
    return {
        env,
        dist,
        signal,
        inputs,
        configPath: config,
        needs,
        token,
        masker,
        log,
        event,
        context,
        github: await connection(context, token, log),
    };
}
/** The way to GitHub; null without a token, and outside GitHub. */
async function connection(context, token, { info, warning } = core) {
    if (context === null || token === '')
        return null;
    const { apiUrl, repository } = context;
    return connect({ token, apiUrl, repository, log: { info, warn: warning } });
}
function eventOf(env) {
    const path = env['GITHUB_EVENT_PATH'];
    try {
        const payload = path === undefined ? null : JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return readEvent(env['GITHUB_EVENT_NAME'] ?? '', payload);
    }
    catch (error) {
        if (error instanceof EventError)
            throw new usage_error/* UsageError */.eb(error.message);
        throw new usage_error/* UsageError */.eb(`${path}: not an event's payload: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 2230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ leftCheck),
/* harmony export */   Ul: () => (/* binding */ leftServices),
/* harmony export */   Yz: () => (/* binding */ leaveCheck),
/* harmony export */   im: () => (/* binding */ leaveServices),
/* harmony export */   s$: () => (/* binding */ forgetCheck)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);


/** Everything main leaves for post, which starts as a process of its own, also when main was killed. */
const SERVICES = 'services';
const CHECK = 'check';
/**
 * Leaves the names of what post must remove. Called before anything of that name starts, so that no moment is left
 * in which a container runs that post does not know. The last call counts.
 */
function leaveServices(names) {
    leave(SERVICES, JSON.stringify(names));
}
/** The names that main left; empty where it ended before it chose one. */
function leftServices() {
    const text = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.getState)(SERVICES);
    return text === '' ? [] : zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).parse(JSON.parse(text));
}
/** A check run that post concludes where main could not. */
const leftCheckSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Null while it is being opened: GitHub may have it, though its answer did not come. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().nullable(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    headSha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    detailsUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** What it was to be concluded with, which GitHub did not take; null: main ended before there was anything to say. */
    decided: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['success', 'failure', 'neutral', 'cancelled']), title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })
        .nullable(),
});
/** Leaves a check run that is opened, in progress or not concluded as it should be. The last call counts. */
function leaveCheck(left) {
    leave(CHECK, JSON.stringify(left));
}
/** The check run is concluded, or there is none: post has nothing to do. */
function forgetCheck() {
    leave(CHECK, '');
}
/** The check run that main left; null where there is none. */
function leftCheck() {
    const text = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.getState)(CHECK);
    return text === '' ? null : leftCheckSchema.parse(JSON.parse(text));
}
/** Without it post does nothing, and the next run sweeps what is left: no reason to end this one. */
function leave(key, value) {
    try {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(key, value);
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.warning)(`memdrift: nothing is left to post: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 7701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateStep: () => (/* binding */ gateStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./lib/gate/config/config.js + 1 modules
var config_config = __webpack_require__(3089);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
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
// EXTERNAL MODULE: ./lib/series/file-problem.js
var file_problem = __webpack_require__(2049);
// EXTERNAL MODULE: ./lib/service/cleanup/remove-in-time.js
var remove_in_time = __webpack_require__(6724);
// EXTERNAL MODULE: ./lib/time/clock.js
var clock = __webpack_require__(4795);
// EXTERNAL MODULE: ./lib/time/deadline.js
var deadline = __webpack_require__(2181);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
// EXTERNAL MODULE: ./lib/action/session.js + 3 modules
var action_session = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/gate/effects/report-folder.js
var report_folder = __webpack_require__(9739);
// EXTERNAL MODULE: ./lib/report/model/result-file.js + 1 modules
var result_file = __webpack_require__(2820);
;// CONCATENATED MODULE: ./lib/action/step-failure.js





/** Name of the gate of a configuration that is refused as a whole: the input, else the file's own key. */
function nameAsked(inputs, file) {
    const asked = inputs['name'] ?? keyOf(file?.value, 'name');
    return typeof asked === 'string' && /^[\w.-]{1,64}$/.test(asked) ? asked : 'memdrift';
}
const WHEN = ['always', 'on-change', 'on-failure', 'never'];
/** When the step comments, of the same. */
function commentAsked(inputs, file) {
    const asked = inputs['comment'] ?? keyOf(keyOf(file?.value, 'report'), 'comment');
    return WHEN.find((when) => when === asked) ?? 'always';
}
function keyOf(value, key) {
    return value !== null && typeof value === 'object' ? value[key] : undefined;
}
/** What a step without a verdict leaves for the job that collects results: that it ended, and why. */
function leaveResult(session, outDir, { gate, exit, message }) {
    const { event, context } = session;
    const result = (0,result_file/* renderResult */.C8)({
        gate,
        verdict: null,
        exit,
        conclusion: exit === gate_exit/* EXIT */.dc.cancelled ? 'cancelled' : 'failure',
        headSha: event.headSha ?? context?.sha ?? null,
        runId: context?.runId ?? null,
        model: null,
        message: message.slice(0, 2000),
    });
    const written = (0,report_folder/* writeReports */.L)(outDir, { 'result.json': result }, (text) => core.warning(`memdrift: ${text}`));
    const { 'result.json': path } = written;
    if (path !== undefined)
        (0,outputs/* setOutput */.u)('result', path);
}

// EXTERNAL MODULE: ./lib/action/step-state.js
var step_state = __webpack_require__(2230);
;// CONCATENATED MODULE: ./lib/action/step.js



















/** How long what earlier runs have left may hold this one up. */
const SWEEP_MS = 120_000;
/**
 * The Action's step: reads inputs and event, then measures and publishes, or collects what others have measured.
 * Returns the verdict's exit code; whatever it launched is gone then.
 * @param dist folder of the built package
 * @param sweeping ends when what earlier runs have left is gone
 */
async function gateStep(dist, env, signal, sweeping) {
    const swept = (0,deadline/* endsWithin */._c)(clock/* systemClock */.m, SWEEP_MS, sweeping);
    const names = [];
    const onName = (name) => {
        names.push(name);
        (0,step_state/* leaveServices */.im)(names);
    };
    const masker = new recording_masker/* Masker */.G((0,masked/* secretsIn */.VY)(env));
    let session = null;
    let file = null;
    let config = null;
    const root = env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    let outDir = null;
    let fault = null;
    try {
        outDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(root, 'memdrift-'));
    }
    catch (error) {
        fault = error;
    }
    try {
        session = await (0,action_session/* openSession */.f)(dist, env, signal, masker);
        file = (0,config_file/* readConfigFile */.RG)(session.configPath);
        config = (0,config_config/* parseConfig */.o)(session.inputs, file, session.event.mode);
        if (outDir === null)
            throw new usage_error/* OutOfRoom */.t((0,file_problem/* cannotWrite */.zz)(root, fault, (0,recording_size/* recordingBytes */.R)(config.plan.maxDurationMs)));
        if (config.mode === 'report') {
            const { collect } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(475), __webpack_require__.e(189), __webpack_require__.e(96), __webpack_require__.e(255), __webpack_require__.e(808), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 9704));
            return await collect(session, config, outDir);
        }
        const [{ measure }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(854), __webpack_require__.e(663), __webpack_require__.e(475), __webpack_require__.e(282), __webpack_require__.e(189), __webpack_require__.e(107), __webpack_require__.e(96), __webpack_require__.e(892), __webpack_require__.e(613), __webpack_require__.e(800), __webpack_require__.e(255), __webpack_require__.e(808), __webpack_require__.e(855)]).then(__webpack_require__.bind(__webpack_require__, 6855)), swept]);
        return await measure(session, config, { file, outDir, onName });
    }
    catch (error) {
        // There is no verdict, but what was measured so far can still be uploaded.
        if (error instanceof gate_exit/* CancelledError */.cc && error.recordingPath !== null) {
            (0,outputs/* setOutput */.u)('recording', error.recordingPath);
        }
        const { code, message: said } = (0,gate_exit/* errorExit */.J4)(error);
        const message = masker.mask(said);
        core.error(message);
        if (code === gate_exit/* EXIT */.dc['not-measured'])
            (0,outputs/* setOutput */.u)('verdict', 'not-measured');
        if (session !== null) {
            const failure = { gate: config?.name ?? nameAsked(session.inputs, file), exit: code, message };
            if (outDir !== null)
                leaveResult(session, outDir, failure);
            const when = config?.report.comment ?? commentAsked(session.inputs, file);
            if (code !== gate_exit/* EXIT */.dc.cancelled)
                await (await Promise.all(/* import() */[__webpack_require__.e(189), __webpack_require__.e(255)]).then(__webpack_require__.bind(__webpack_require__, 8255))).commentFailure(session, failure, when);
        }
        return code;
    }
    finally {
        await swept;
        await (0,remove_in_time/* removeInTime */.T)(names, remove_in_time/* REMOVAL_MS */.O, { warn: core.warning });
    }
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _recording_write_whole_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8258);
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2049);



/**
 * Writes the files of a report into a folder, each by itself: one that cannot be written is told, and keeps neither the
 * others nor the verdict.
 * @param files text by name
 * @returns the paths of those that are there, by name
 */
function writeReports(folder, files, warn) {
    const written = {};
    for (const [name, text] of Object.entries(files)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name);
        try {
            (0,_recording_write_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f)(path, text);
            written[name] = path;
        }
        catch (error) {
            warn(`${(0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .zz)(path, error, Buffer.byteLength(text))}; the verdict stands`);
        }
    }
    return written;
}


/***/ }),

/***/ 868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readRunContext)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/coerce.js


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return api/* _coercedNumber */.qG(classic_schemas/* ZodNumber */.rSt, params);
}
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}

;// CONCATENATED MODULE: ./lib/github/events/run-context.js

const count = number().int().positive();
/** Without the slash at its end that some servers have: paths are put after it. */
const url = classic_schemas/* url */.OZ5({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const variables = classic_schemas/* object */.Ikc({
    GITHUB_REPOSITORY: classic_schemas/* string */.YjP().regex(/^[\w.-]+\/[\w.-]+$/),
    GITHUB_API_URL: url.default('https://api.github.com'),
    GITHUB_SERVER_URL: url.default('https://github.com'),
    GITHUB_RUN_ID: count,
    GITHUB_RUN_ATTEMPT: count.default(1),
    GITHUB_SHA: classic_schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
    GITHUB_WORKFLOW_REF: classic_schemas/* string */.YjP().optional(),
    GITHUB_JOB: classic_schemas/* string */.YjP().default(''),
    GITHUB_ACTOR: classic_schemas/* string */.YjP().optional(),
});
/**
 * @param env of the process
 * @returns null outside GitHub Actions, and where a variable is not what a runner sets
 */
function readRunContext(env) {
    const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
    const parsed = variables.safeParse(set);
    if (!parsed.success)
        return null;
    const run = parsed.data;
    return {
        repository: run.GITHUB_REPOSITORY,
        apiUrl: run.GITHUB_API_URL,
        serverUrl: run.GITHUB_SERVER_URL,
        runId: run.GITHUB_RUN_ID,
        runAttempt: run.GITHUB_RUN_ATTEMPT,
        sha: run.GITHUB_SHA,
        workflowPath: workflowPath(run.GITHUB_WORKFLOW_REF, run.GITHUB_REPOSITORY),
        job: run.GITHUB_JOB,
        actor: run.GITHUB_ACTOR ?? null,
    };
}
/** Of `owner/name/.github/workflows/x.yml@refs/...`; a reusable workflow of another repository is none of this one's. */
function workflowPath(ref, repository) {
    const prefix = `${repository}/`;
    if (ref === undefined || !ref.toLowerCase().startsWith(prefix.toLowerCase()))
        return null;
    const path = ref.slice(prefix.length).split('@')[0] ?? '';
    return path === '' ? null : path;
}


/***/ }),

/***/ 6724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ REMOVAL_MS),
/* harmony export */   T: () => (/* binding */ removeInTime)
/* harmony export */ });
/* harmony import */ var _time_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4795);
/* harmony import */ var _time_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2181);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1270);



/** Longer than docker takes for a container that ignores its end, several times over. */
const REMOVAL_MS = 60_000;
/**
 * Removes all of these services that is left, as {@link removeByName} does, for so long at most: of what is not seen to
 * be gone by then, the commands that remove it are told. Never throws.
 */
async function removeInTime(names, patienceMs, log) {
    const left = new Set(names);
    const removing = Promise.all(names.map((name) => (0,_clean_up_js__WEBPACK_IMPORTED_MODULE_2__/* .removeByName */ .ZB)(name, log).then(() => left.delete(name))));
    if (await (0,_time_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .endsWithin */ ._c)(_time_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, patienceMs, removing))
        return;
    for (const name of left)
        log.warn(leftText(name));
}
/** What a person does about a service that may be left. */
function leftText(name) {
    const containers = `docker ps --all --quiet --filter name=${name}`;
    return (`${name} may be left, for its removal did not end in time; to remove it: ` +
        `docker rm --force --volumes $(${containers}); docker volume rm --force ${name}`);
}


/***/ }),

/***/ 4795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


/** The machine's. */
const systemClock = {
    now: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    },
};


/***/ })

};
