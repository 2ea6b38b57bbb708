export const id = 565;
export const ids = [565];
export const modules = {

/***/ 4170:
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
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
;// CONCATENATED MODULE: ./lib/github/api.js
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
;// CONCATENATED MODULE: ./lib/github/event.js

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

// EXTERNAL MODULE: ./lib/github/run-context.js + 1 modules
var run_context = __webpack_require__(1609);
// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(1413);
;// CONCATENATED MODULE: ./lib/action/session.js







/**
 * Reads what the runner passes, and connects.
 * @throws UsageError where the event's payload is not what GitHub sends
 */
async function openSession(dist, env, signal) {
    const { config, needs, 'github-token': given, ...inputs } = (0,action_inputs/* readInputs */.K)(env);
    const token = given ?? '';
    if (token !== '')
        core.setSecret(token);
    const event = eventOf(env);
    const context = (0,run_context/* readRunContext */.$)(env);
    return {
        env,
        dist,
        signal,
        inputs,
        configPath: config,
        needs,
        token,
        event,
        context,
        github: await connection(context, token),
    };
}
/** The way to GitHub; null without a token, and outside GitHub. */
async function connection(context, token) {
    if (context === null || token === '')
        return null;
    const { apiUrl, repository } = context;
    return connect({ token, apiUrl, repository, log: { info: core.info, warn: core.warning } });
}
function eventOf(env) {
    const path = env['GITHUB_EVENT_PATH'];
    try {
        const payload = path === undefined ? null : JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return readEvent(env['GITHUB_EVENT_NAME'] ?? '', payload);
    }
    catch (error) {
        if (error instanceof EventError)
            throw new errors/* UsageError */.e(error.message);
        throw new errors/* UsageError */.e(`${path}: not an event's payload: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 2287:
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
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(SERVICES, JSON.stringify(names));
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
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(CHECK, JSON.stringify(left));
}
/** The check run is concluded, or there is none: post has nothing to do. */
function forgetCheck() {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(CHECK, '');
}
/** The check run that main left; null where there is none. */
function leftCheck() {
    const text = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.getState)(CHECK);
    return text === '' ? null : leftCheckSchema.parse(JSON.parse(text));
}


/***/ }),

/***/ 1565:
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
// EXTERNAL MODULE: ./lib/gate/config.js + 3 modules
var gate_config = __webpack_require__(8239);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/exit.js
var gate_exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/service/clean-up.js
var clean_up = __webpack_require__(3646);
// EXTERNAL MODULE: ./lib/report/result.js + 1 modules
var report_result = __webpack_require__(9044);
;// CONCATENATED MODULE: ./lib/action/failure.js





/** What a step without a verdict leaves for the job that collects results: that it ended, and why. */
function leaveResult(session, outDir, { gate, exit, message }) {
    const { inputs, event, context } = session;
    const path = (0,external_node_path_.join)(outDir, 'result.json');
    const named = gate ?? inputs['name'] ?? '';
    const result = (0,report_result/* renderResult */.C8)({
        gate: /^[\w.-]{1,64}$/.test(named) ? named : 'memdrift',
        verdict: null,
        exit,
        conclusion: exit === gate_exit/* EXIT */.dc.cancelled ? 'cancelled' : 'failure',
        headSha: event.headSha ?? context?.sha ?? null,
        runId: context?.runId ?? null,
        model: null,
        message: message.slice(0, 2000),
    });
    (0,external_node_fs_.writeFileSync)(path, result);
    core.setOutput('result', path);
}

// EXTERNAL MODULE: ./lib/action/session.js + 2 modules
var action_session = __webpack_require__(4170);
// EXTERNAL MODULE: ./lib/action/state.js
var state = __webpack_require__(2287);
;// CONCATENATED MODULE: ./lib/action/step.js











/**
 * The Action's step: reads inputs and event, then measures and publishes, or collects what others have measured.
 * Returns the verdict's exit code; whatever it launched is gone then.
 * @param dist folder of the built package
 * @param swept what earlier runs have left is gone
 */
async function gateStep(dist, env, signal, swept) {
    const names = [];
    const onName = (name) => {
        names.push(name);
        (0,state/* leaveServices */.im)(names);
    };
    let session = null;
    let gate = null;
    const outDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'memdrift-'));
    try {
        session = await (0,action_session/* openSession */.f)(dist, env, signal);
        const file = (0,config_file/* readConfigFile */.RG)(session.configPath);
        const config = (0,gate_config/* parseConfig */.o)(session.inputs, file, session.event.mode);
        gate = config.name;
        if (config.mode === 'report') {
            const { collect } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(205), __webpack_require__.e(695), __webpack_require__.e(18), __webpack_require__.e(637)]).then(__webpack_require__.bind(__webpack_require__, 9493));
            return await collect(session, config, outDir);
        }
        const [{ measure }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(801), __webpack_require__.e(663), __webpack_require__.e(205), __webpack_require__.e(796), __webpack_require__.e(45), __webpack_require__.e(695), __webpack_require__.e(918), __webpack_require__.e(542), __webpack_require__.e(739), __webpack_require__.e(910), __webpack_require__.e(18), __webpack_require__.e(354)]).then(__webpack_require__.bind(__webpack_require__, 2354)), swept]);
        return await measure(session, config, { file, outDir, onName });
    }
    catch (error) {
        // There is no verdict, but what was measured so far can still be uploaded.
        if (error instanceof gate_exit/* CancelledError */.cc && error.recordingPath !== null) {
            core.setOutput('recording', error.recordingPath);
        }
        const { code, message } = (0,gate_exit/* errorExit */.J4)(error);
        core.error(message);
        if (session !== null)
            leaveResult(session, outDir, { gate, exit: code, message });
        return code;
    }
    finally {
        await swept;
        for (const name of names)
            await (0,clean_up/* removeByName */.ZB)(name);
    }
}


/***/ }),

/***/ 1609:
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

;// CONCATENATED MODULE: ./lib/github/run-context.js

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


/***/ })

};
