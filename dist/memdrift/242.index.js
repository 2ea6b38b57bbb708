export const id = 242;
export const ids = [242];
export const modules = {

/***/ 1413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
const PREFIX = 'INPUT_';
/**
 * The step's inputs by their names in action.yml, from the variables in which GitHub's runner passes them: `INPUT_`
 * and the name in capitals, hyphens kept. The runner passes what a step gives even where action.yml does not declare
 * it, so a misspelt input is seen here. Empty means not given, and is left out.
 * @param env of the process
 */
function readInputs(env) {
    const inputs = {};
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(PREFIX) || value === undefined)
            continue;
        const trimmed = value.trim();
        if (trimmed !== '')
            inputs[variable.slice(PREFIX.length).toLowerCase()] = trimmed;
    }
    return inputs;
}


/***/ }),

/***/ 5242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _github_check_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3852);
/* harmony import */ var _github_events_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(868);
/* harmony import */ var _service_cleanup_remove_in_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6724);
/* harmony import */ var _time_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4795);
/* harmony import */ var _time_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2181);
/* harmony import */ var _time_leave_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9466);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1413);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7600);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2230);










/** GitHub's part of it: post ends, whatever GitHub does. */
const CONCLUDING_MS = 180_000;
/**
 * The net under main: removes the services that main left, by name, and concludes the check run that it left in
 * progress: as main would have, or as cancelled. Main does both itself unless it was killed, so there is mostly nothing to do. Never fails the job.
 */
async function run() {
    process.exitCode = 0;
    process.on('uncaughtException', (error) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.warning)(`memdrift could not end its clean-up: ${error.message}`));
    await safely('remove its services', async () => {
        const names = (0,_step_state_js__WEBPACK_IMPORTED_MODULE_7__/* .leftServices */ .Ul)();
        await (0,_service_cleanup_remove_in_time_js__WEBPACK_IMPORTED_MODULE_3__/* .removeInTime */ .T)(names, _service_cleanup_remove_in_time_js__WEBPACK_IMPORTED_MODULE_3__/* .REMOVAL_MS */ .O, { warn: (text) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.warning)(`memdrift: ${text}`) });
        if (names.length > 0)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.info)(`memdrift: cleaned up after ${names.join(', ')}`);
    });
    await safely('conclude its check run', async () => {
        const check = (0,_step_state_js__WEBPACK_IMPORTED_MODULE_7__/* .leftCheck */ .Kw)();
        if (check === null)
            return;
        const github = await (0,_session_js__WEBPACK_IMPORTED_MODULE_6__/* .connection */ .F)((0,_github_events_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunContext */ .$)(process.env), (0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readInputs */ .K)(process.env)['github-token'] ?? '');
        if (github === null)
            return;
        const concluding = (0,_github_check_check_run_js__WEBPACK_IMPORTED_MODULE_1__/* .concludeLeft */ .B4)(github, check);
        if (!(await (0,_time_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .endsWithin */ ._c)(_time_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m, CONCLUDING_MS, concluding)))
            throw new Error('GitHub does not answer');
        await concluding;
    });
    (0,_time_leave_js__WEBPACK_IMPORTED_MODULE_9__/* .leave */ .q)(0);
}
async function safely(what, work) {
    try {
        await work();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.warning)(`memdrift could not ${what}: ${error instanceof Error ? error.message : String(error)}`);
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

/***/ 3852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ concludeLeft),
/* harmony export */   Oe: () => (/* binding */ concludeCheck),
/* harmony export */   Ve: () => (/* binding */ CheckRefused),
/* harmony export */   Xq: () => (/* binding */ openCheck),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/* harmony import */ var _client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8058);
/* harmony import */ var _client_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2615);


/** GitHub lets this token write no check run. The message is one sentence: what failed, and the permission or cause. */
class CheckRefused extends Error {
    name = 'CheckRefused';
}
/** GitHub takes no more in one request, and appends what later ones bring. */
const ANNOTATIONS_A_REQUEST = 50;
const LONGEST_TITLE = 255;
/** GitHub says 64 KB; nobody reads so much beside a line of code. */
const LONGEST_MESSAGE = 4096;
/** Of other makers' runs of our name, how many are tried before one of our own is created. */
const MOST_TRIED = 3;
/**
 * Opens the check run in progress: the one that is there on this commit, or a new one.
 *
 * GitHub changes no completed run back to in progress (it answers with the run as it was), and a verdict that lingers
 * while the service is measured anew would be green by absence. So a run that does not come back open is left, and a
 * new one of the same name takes its place: of one name GitHub shows and requires the newest.
 * @returns its id, to conclude it by
 * @throws CheckRefused
 */
async function openCheck(github, opening) {
    const { octokit, owner, repo } = github;
    const name = `memdrift (${opening.name})`;
    const run = {
        owner,
        repo,
        external_id: `memdrift:${opening.name}`,
        details_url: opening.detailsUrl,
        status: 'in_progress',
        started_at: new Date().toISOString(),
        output: outputOf(opening),
    };
    return refusing(`opening the check run ${name}`, async () => {
        for (const id of await earlierRuns(github, name, opening.headSha, run.external_id)) {
            // Its status alone at first: a run that stays completed keeps its words with its verdict.
            const { status: wanted, started_at, ...words } = run;
            const status = await reopen(github, id, { status: wanted, started_at });
            if (status === 'in_progress') {
                await octokit.rest.checks.update({ ...words, check_run_id: id });
                return id;
            }
            if (status !== null)
                break;
        }
        const { data } = await octokit.rest.checks.create({ ...run, name, head_sha: opening.headSha });
        return data.id;
    });
}
/** Ids of the runs of this name on this commit that may be ours, newest first. */
async function earlierRuns(github, name, headSha, externalId) {
    const { octokit, owner, repo } = github;
    const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
        owner,
        repo,
        ref: headSha,
        check_name: name,
        // Not only the latest: a job of a matrix may be called the same, and hide our own run.
        filter: 'all',
        per_page: 100,
    });
    return (runs
        .filter((run) => run.name === name && run.head_sha === headSha)
        // A job's check run has an identifier of GitHub's own, and cannot be changed by a token.
        .filter((run) => [externalId, '', null].includes(run.external_id))
        .map(({ id }) => id)
        .sort((a, b) => b - a)
        .slice(0, MOST_TRIED));
}
/** What becomes of its status: `completed` where GitHub leaves it so, null where the run is another app's. */
async function reopen(github, id, run) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.checks.update({ owner, repo, check_run_id: id, ...run });
        return data.conclusion === null ? data.status : 'completed';
    }
    catch (error) {
        // Creating one tells whether it is this run or the token that is refused.
        if ([403, 404, 422].includes((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) ?? 0))
            return null;
        throw error;
    }
}
/**
 * Completes the check run. Doing so again is harmless: it says the same, and annotations that are there already are
 * not sent again (GitHub appends; it offers no way to remove those of an earlier attempt).
 * @param id from openCheck
 * @throws CheckRefused
 */
async function concludeCheck(github, id, result) {
    const { octokit, owner, repo } = github;
    const output = outputOf(result);
    await refusing(`concluding check run ${id}`, async () => {
        // The conclusion counts: one that cannot look at the annotations may repeat them.
        const annotations = await missingAnnotations(github, id, result.annotations).catch((error) => {
            if ((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === null)
                throw error;
            return result.annotations.map(sent);
        });
        const run = { owner, repo, check_run_id: id };
        // The conclusion goes first, so that it stands whatever becomes of the rest.
        const first = annotations.slice(0, ANNOTATIONS_A_REQUEST);
        const withFirst = { ...output, ...(first.length > 0 ? { annotations: first } : {}) };
        await octokit.rest.checks.update({
            ...run,
            status: 'completed',
            conclusion: result.conclusion,
            output: withFirst,
        });
        for (let next = ANNOTATIONS_A_REQUEST; next < annotations.length; next += ANNOTATIONS_A_REQUEST) {
            const batch = annotations.slice(next, next + ANNOTATIONS_A_REQUEST);
            await octokit.rest.checks.update({ ...run, output: { ...output, annotations: batch } });
        }
    });
}
/**
 * Concludes the check run where it is still in progress, as cancelled where nothing was decided; a conclusion that it
 * has stays.
 * @throws CheckRefused
 */
async function concludeLeft(github, left) {
    const { decided } = left;
    const ids = await refusing(`looking for the check run memdrift (${left.name})`, () => openOf(github, left));
    for (const id of ids) {
        await concludeCheck(github, id, {
            conclusion: decided?.conclusion ?? 'cancelled',
            title: decided?.title ?? 'Cancelled',
            summary: decided === null
                ? 'The run ended before there was a verdict.'
                : "GitHub did not take the report: the job's summary has it.",
            annotations: [],
        });
    }
}
/** Ids of those that are still open; several where opening it was tried again and again. */
async function openOf({ octokit, owner, repo }, left) {
    if (left.id !== null) {
        const { data } = await octokit.rest.checks.get({ owner, repo, check_run_id: left.id });
        return data.status === 'completed' ? [] : [data.id];
    }
    const listed = await octokit.rest.checks.listForRef({
        owner,
        repo,
        ref: left.headSha,
        check_name: `memdrift (${left.name})`,
        filter: 'all',
        per_page: 100,
    });
    return listed.data.check_runs
        .filter((run) => run.status !== 'completed' && run.external_id === `memdrift:${left.name}`)
        .filter((run) => run.details_url === left.detailsUrl && run.head_sha === left.headSha)
        .map(({ id }) => id);
}
/**
 * What a run concludes with; it agrees with the job's exit (the contract's table of verdicts).
 * @param policy what the configuration makes of an undecided verdict; null where nothing is said of it
 */
function conclusionOf(outcome, policy) {
    switch (outcome) {
        case 'pass':
            return 'success';
        case 'cancelled':
            return 'cancelled';
        case 'inconclusive':
        case 'not-comparable':
            return policy === 'pass' ? 'success' : policy === 'warn' ? 'neutral' : 'failure';
        default:
            return 'failure';
    }
}
function outputOf({ title, summary }) {
    return { title: (0,_client_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(title, LONGEST_TITLE), summary: (0,_client_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(summary, _client_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_SUMMARY */ .qv) };
}
/** Those that the run does not have yet, each once. */
async function missingAnnotations({ octokit, owner, repo }, id, annotations) {
    if (annotations.length === 0)
        return [];
    const there = await octokit.paginate(octokit.rest.checks.listAnnotations, {
        owner,
        repo,
        check_run_id: id,
        per_page: 100,
    });
    const seen = new Set(there.map(keyOf));
    return annotations.map(sent).filter((annotation) => {
        const key = keyOf(annotation);
        return !seen.has(key) && seen.add(key);
    });
}
function sent({ path, startLine, endLine, level, title, message }) {
    return {
        path,
        start_line: startLine,
        end_line: Math.max(startLine, endLine ?? startLine),
        annotation_level: level,
        title: (0,_client_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(title, LONGEST_TITLE),
        message: (0,_client_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(message, LONGEST_MESSAGE),
    };
}
function keyOf({ path, start_line, end_line, annotation_level, title, message }) {
    return JSON.stringify([path, start_line, end_line, annotation_level, title, message]);
}
/** What GitHub answers, as a sentence; an error of our own stays as it is. */
async function refusing(doing, work) {
    try {
        return await work();
    }
    catch (error) {
        if ((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === null)
            throw error;
        throw new CheckRefused((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, doing, 'checks: write'), { cause: error });
    }
}


/***/ }),

/***/ 8058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* unused harmony export answerOf */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

/** Of GitHub's own words, in characters. */
const MOST_WORDS = 200;
/**
 * HTTP status of a failed request; 500 also where no answer came, as Octokit has it, because then too GitHub may have
 * done what was asked. Null for errors that are not a request's.
 */
function statusOf(error) {
    if (!(error instanceof Error) || !('status' in error))
        return null;
    const { status } = error;
    return typeof status === 'number' && status >= 100 && status <= 599 ? status : null;
}
/** Null where none came: the network, a timeout, or an error that is not a request's. */
function answerOf(error) {
    const status = statusOf(error);
    if (status === null)
        return null;
    const { response } = error;
    // 500 is what Octokit makes of no answer; any other status is GitHub's own.
    if (response === undefined && status === 500)
        return null;
    return { status, headers: response?.headers ?? {}, data: response?.data };
}
/** Whether it is this token that may not do it, or see it: no outage, and no limit that opens again. */
function isDenied(error) {
    const answer = answerOf(error);
    if (answer === null || ![403, 404].includes(answer.status))
        return false;
    return rateLimit(answer, wordsOf(answer, error)) === null;
}
/**
 * One sentence for the person who must act: what failed, GitHub's answer, the permission that is missing or the cause,
 * and what to do. Foreign words in it are one bounded line without tokens; into Markdown it still goes escaped.
 * @param doing what was tried, e.g. `writing the comment`
 * @param permission that it takes, e.g. `checks: write`; null where there is none to name
 */
function explain(error, doing, permission) {
    return `${doing} failed: ${causeOf(error, permission)}`;
}
function causeOf(error, permission) {
    const answer = answerOf(error);
    if (answer === null)
        return statusOf(error) === null ? said(error) : withoutAnswer(error);
    const { status } = answer;
    const words = wordsOf(answer, error);
    const limit = rateLimit(answer, words);
    if (limit !== null)
        return limit;
    if (/rule violation|protected branch|protected ref|ruleset/i.test(words))
        return byRules(status, words);
    if (status === 401) {
        return `GitHub does not accept the token (401, ${words}): \`github-token\` must be \${{ github.token }} or a token that has not expired`;
    }
    if (status === 403)
        return forbidden(answer, words, permission);
    if (status === 404)
        return notFound(words, permission);
    if (status >= 500) {
        return `GitHub answered ${status} again and again (${words}): run the job again, or see https://www.githubstatus.com`;
    }
    return `GitHub answered ${status}: ${words}`;
}
function forbidden({ headers }, words, permission) {
    if ('x-github-sso' in headers || /SAML|single sign-on/i.test(words)) {
        return `the organization wants single sign-on (403, ${words}): authorize the token for it, or use \${{ github.token }}`;
    }
    if (!/not accessible by/i.test(words))
        return `GitHub forbids it (403): ${words}${granting(permission)}`;
    return `the token may not do it (403, ${words})${granting(permission)}`;
}
/** GitHub hides what a token may not see: 404 stands for both. */
function notFound(words, permission) {
    return `GitHub finds nothing there (404, ${words}): it does not exist, or the token may not see it${granting(permission)}`;
}
function granting(permission) {
    if (permission === null)
        return '';
    const fork = permission.endsWith('write') ? '; the token of a pull request from a fork may only read' : '';
    return `: grant \`permissions: ${permission}\` to the job${fork}`;
}
function byRules(status, words) {
    return `a rule of the repository forbids it (${status}, ${words}): exclude the branch from the rule, or let the token's app bypass it`;
}
function rateLimit({ status, headers }, words) {
    if (status !== 403 && status !== 429)
        return null;
    if (/secondary rate|abuse/i.test(words) || headers['retry-after'] !== undefined) {
        return `GitHub asks for fewer requests (${status}, secondary rate limit): run the job again later, with fewer jobs at once`;
    }
    if (headers['x-ratelimit-remaining'] !== '0' && status !== 429)
        return null;
    const reset = Number(headers['x-ratelimit-reset']);
    const until = reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC` : '';
    return `GitHub's rate limit of this token is reached${until} (${status}): run the job again after that`;
}
/** Causes that Node and undici give a code, and what to look at. */
const NETWORK = {
    ENOTFOUND: 'its name is not known',
    EAI_AGAIN: 'names cannot be looked up',
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was reset',
    UND_ERR_SOCKET: 'the connection was closed',
    ETIMEDOUT: 'no connection within the time',
    UND_ERR_CONNECT_TIMEOUT: 'no connection within the time',
};
function withoutAnswer(error) {
    for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
        if (at.name === 'TimeoutError')
            return 'GitHub did not answer in time: run the job again';
        const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
        const meaning = NETWORK[code];
        if (meaning !== undefined)
            return unreachable(`${code}, ${meaning}`);
    }
    return unreachable(said(error));
}
const unreachable = (why) => `GitHub cannot be reached (${why}): see the runner's network, proxy (https_proxy, no_proxy) and GITHUB_API_URL`;
/** GitHub's own message: its first sentence, with what it says of single fields. */
function wordsOf({ data }, error) {
    if (typeof data === 'string')
        return /^\s*</.test(data) ? 'a web page' : bounded(data) || 'no message';
    const { message, errors } = (typeof data === 'object' && data !== null ? data : {});
    if (typeof message !== 'string')
        return data === undefined ? said(error) : 'no message';
    const details = (Array.isArray(errors) ? errors.slice(0, 3) : []).map(detailOf).filter((one) => one !== '');
    return bounded([firstSentence(message), ...details].join('; '));
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detailOf(detail) {
    if (typeof detail === 'string')
        return firstSentence(detail);
    if (typeof detail !== 'object' || detail === null)
        return '';
    const { message, field, code } = detail;
    if (typeof message === 'string')
        return firstSentence(message);
    return [field, code].filter((part) => typeof part === 'string').join(' ');
}
/** Of a message of several lines the second too: GitHub says "Repository rule violations found" and below it which. */
function firstSentence(text) {
    const [first = '', ...rest] = text
        .slice(0, MOST_WORDS * 4)
        .split(/\.\s+(?=[A-Z])|\r?\n+/)
        .map((part) => part.trim());
    const second = rest.find((part) => part !== '');
    const whole = /violations found$/i.test(first) && second !== undefined ? `${first}: ${second}` : first;
    return whole.replace(/\.$/, '');
}
function said(error) {
    const message = error instanceof Error ? error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '') : error;
    return bounded(firstSentence(String(message))) || 'no message';
}
/** One line, and nothing that opens a door: tokens by their known prefixes, and what a proxy's address may carry. */
function bounded(text) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text
        .slice(0, MOST_WORDS * 4)
        .replace(/\b(gh[a-z]_|github_pat_)\w+/g, '$1***')
        .replace(/\b(token|bearer|basic) [\w.~+/=-]{8,}/gi, '$1 ***')
        .replace(/:\/\/[^/@\s]+@/g, '://***@'), MOST_WORDS);
}


/***/ }),

/***/ 2615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lv: () => (/* binding */ LONGEST_COMMENT),
/* harmony export */   qv: () => (/* binding */ LONGEST_SUMMARY),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** How long GitHub lets a text be, and what is done where a caller's renderer did not see to it. */
/** In characters; counted here in bytes, which are never fewer. A summary's is OpenAPI's, a comment's what 422 says. */
const LONGEST_SUMMARY = 65_535;
const LONGEST_COMMENT = 65_536;
/**
 * The text, or its beginning and a sentence that says how much is missing, in `maxBytes` bytes of UTF-8. Cut at the end
 * of a line where one is near, and never inside a character.
 * @param maxBytes at least 200
 */
function within(text, maxBytes) {
    const whole = wellFormed(text);
    const bytes = Buffer.from(whole);
    if (bytes.length <= maxBytes)
        return whole;
    const room = maxBytes - Buffer.byteLength(leftOut(bytes.length));
    let end = room;
    // Continuation bytes of UTF-8 are 10xxxxxx.
    while (((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    const line = bytes.lastIndexOf('\n', end - 1);
    if (line > end / 2)
        end = line;
    return bytes.toString('utf8', 0, end) + leftOut(bytes.length - end);
}
/** The first characters of a text of one line. */
function shortened(text, maxCharacters) {
    const line = wellFormed(text)
        .replace(/\s*[\r\n]+\s*/g, ' ')
        .trim();
    const characters = [...line];
    return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** Half of a surrogate pair cannot be sent: JSON takes it, GitHub does not. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
function leftOut(bytes) {
    return `\n\n_The last ${bytes} bytes are left out: GitHub takes no more._\n`;
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

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export MAX_TEXT */
/**
 * Everything from outside on its way into Markdown, HTML or a terminal: names, reasons, log lines, subjects. It comes
 * from the service, a configuration or a fork, so it is data and never markup: it cannot open a cell, a tag, a link or
 * a code span, notify a person, refer to an issue, steer a terminal or grow without bound.
 */
/** Longest text of one value, in characters. */
const MAX_TEXT = 400;
/** Stops GitHub's mention, issue and link filters, which look at the text after Markdown is rendered. */
const BREAK = '\u200b';
/**
 * One line of visible characters: control, format (bidirectional overrides, zero widths), surrogate and private-use
 * characters are gone, white space is one space, the length is bounded.
 */
function plain(value, max = MAX_TEXT) {
    const whole = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, max * 4);
    const line = whole
        .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/[\p{C}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= max
        ? line
        : `${characters
            .slice(0, max - 1)
            .join('')
            .trimEnd()}…`;
}
/** The filters of GitHub that need no markup: @user, owner/repo#1, GH-1, URLs. Also after `_`, which is no boundary. */
function unlinked(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/(gh)-(?=\d)/gi, `$1-${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/(www)\./gi, `$1${BREAK}.`)
        .replace(/(mailto|xmpp):/gi, `$1${BREAK}:`);
}
function entities(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
/** For Markdown's running text and table cells. `$` opens mathematics on GitHub, `|` a cell. */
function text(value, max = MAX_TEXT) {
    return (entities(unlinked(plain(value, max)))
        .replace(/[\\*_~[\]|]/g, '\\$&')
        .replace(/\$/g, '&#36;')
        .replace(/`/g, '&#96;')
        // At the start of a line these would be a heading, a list or a rule.
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2'));
}
/** For HTML, such as a `<summary>`, where Markdown's own escapes would show. */
function html(value, max = MAX_TEXT) {
    return unlinked(entities(plain(value, max))).replace(/\$/g, '&#36;');
}
/** Hidden marks by which a comment is known are looked for in the text as it was sent: nobody else writes one. */
function unmarked(text) {
    return text.replace(/<(?=!)/g, `<${BREAK}`);
}
/**
 * A code span, also in a table cell. No escape works inside one, so the two characters that could leave it or its
 * cell are replaced by look-alikes; the JSON has them as they are.
 */
function code(value, max = 120) {
    const inside = unmarked(plain(value, max)).replaceAll('`', 'ˋ').replaceAll('|', '¦');
    return inside === '' ? NOTHING : `\`${inside}\``;
}
const NOTHING = '–';
/** A code block whose fence is longer than any run of backticks inside it. Lines keep the spaces they begin with. */
function fence(value, language = '', max = 4000) {
    const lines = value.split(/\r?\n/).map((line) => indentOf(line) + plain(line, max));
    const body = unmarked(lines.join('\n').slice(0, max));
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const marks = '`'.repeat(longest + 1);
    return `${marks}${language}\n${body}\n${marks}`;
}
/** Spaces that a line begins with; a tab is two. */
function indentOf(line) {
    const [spaces = ''] = /^[ \t]*/.exec(line.slice(0, MAX_INDENT)) ?? [];
    return spaces.replaceAll('\t', '  ');
}
const MAX_INDENT = 40;
/** For a terminal: one line, and only characters one column wide, so that escapes and wide glyphs cannot break it. */
function column(value, max = MAX_TEXT) {
    return [...plain(value, max)].map((character) => (isOneColumn(character) ? character : '?')).join('');
}
function isOneColumn(character) {
    const point = character.codePointAt(0) ?? 0;
    if (/\p{M}/u.test(character))
        return false;
    return point < 0x1100 || (point >= 0x2010 && point <= 0x22ff) || OWN.has(character);
}
/** What memdrift itself draws with. */
const OWN = new Set('▁▂▃▄▅▆▇█✔✖●○');


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
