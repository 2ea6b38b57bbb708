export const id = 256;
export const ids = [256];
export const modules = {

/***/ 2287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ leftServices),
/* harmony export */   i: () => (/* binding */ leaveServices)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);


/** Everything main leaves for post, which starts as a process of its own, also when main was killed. */
const SERVICES = 'services';
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


/***/ }),

/***/ 4256:
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
// EXTERNAL MODULE: ./lib/gate/config.js + 1 modules
var config = __webpack_require__(7546);
// EXTERNAL MODULE: ./lib/gate/config-file.js
var config_file = __webpack_require__(7212);
// EXTERNAL MODULE: ./lib/gate/errors.js
var errors = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/github/event.js

/** The payload is not what GitHub sends with this event. */
class EventError extends Error {
    name = 'EventError';
}
const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const repository = schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() });
/** GitHub writes forty zeros for a branch that did not exist before a push. */
const NO_COMMIT = /^0+$/;
const pullRequestPayload = schemas/* looseObject */._H3({
    pull_request: schemas/* looseObject */._H3({
        number: schemas/* int */.Whr().positive(),
        // `null` once the fork was deleted.
        head: schemas/* looseObject */._H3({ sha, repo: repository.nullable() }),
        base: schemas/* looseObject */._H3({ sha, repo: repository }),
    }),
});
const mergeGroupPayload = schemas/* looseObject */._H3({ merge_group: schemas/* looseObject */._H3({ head_sha: sha, base_sha: sha }) });
const pushPayload = schemas/* looseObject */._H3({ before: sha, after: sha });
/**
 * @param name of the event (GITHUB_EVENT_NAME)
 * @param payload parsed JSON; of events other than pull_request, merge_group and push it is not looked at
 * @throws EventError with one line where the payload is not the event's
 */
function readEvent(name, payload) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_target': {
            const { pull_request: pull } = parse(name, pullRequestPayload, payload);
            return {
                mode: 'check',
                headSha: pull.head.sha,
                baseSha: pull.base.sha,
                pullRequest: pull.number,
                fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
            };
        }
        case 'merge_group': {
            const { merge_group: group } = parse(name, mergeGroupPayload, payload);
            return { ...NOTHING_KNOWN, headSha: group.head_sha, baseSha: group.base_sha };
        }
        case 'push': {
            const push = parse(name, pushPayload, payload);
            const baseSha = NO_COMMIT.test(push.before) ? null : push.before;
            return { ...NOTHING_KNOWN, mode: 'refresh', headSha: push.after, baseSha };
        }
        // A schedule runs on the default branch only: it measures main.
        case 'schedule':
            return { ...NOTHING_KNOWN, mode: 'refresh' };
        default:
            return NOTHING_KNOWN;
    }
}
const NOTHING_KNOWN = { mode: 'check', headSha: null, baseSha: null, pullRequest: null, fork: false };
function parse(name, schema, payload) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? 'the payload' : issue.path.map(String).join('.');
    throw new EventError(`event ${name}: ${where} is not what GitHub sends (${issue?.message ?? 'not valid'})`);
}

// EXTERNAL MODULE: ./lib/service/clean-up.js
var clean_up = __webpack_require__(3646);
// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(1413);
// EXTERNAL MODULE: ./lib/action/state.js
var state = __webpack_require__(2287);
;// CONCATENATED MODULE: ./lib/action/step.js












/**
 * The Action's step: reads inputs and event, measures, publishes. Returns the verdict's exit code; whatever it launched
 * is gone then.
 * @param dist folder of the built package
 * @param swept what earlier runs have left is gone
 */
async function gateStep(dist, env, signal, swept) {
    const names = [];
    const onName = (name) => {
        names.push(name);
        (0,state/* leaveServices */.i)(names);
    };
    try {
        const event = eventOf(env);
        const config = configOf(env);
        const refresh = (config.mode === 'auto' ? event.mode : config.mode) === 'refresh';
        if (refresh && config.baseline.dir === null) {
            core.warning('memdrift: a refresh without the input "baseline-dir" measures and stores nothing');
        }
        const [{ measure }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(349), __webpack_require__.e(801), __webpack_require__.e(738), __webpack_require__.e(409), __webpack_require__.e(652), __webpack_require__.e(519)]).then(__webpack_require__.bind(__webpack_require__, 1519)), swept]);
        const outDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'memdrift-'));
        return await measure(config, refresh, { env, dist, outDir, signal, onName });
    }
    catch (error) {
        // There is no verdict, but what was measured so far can still be uploaded.
        if (error instanceof exit/* CancelledError */.cc && error.recordingPath !== null) {
            core.setOutput('recording', error.recordingPath);
        }
        const { code, message } = (0,exit/* errorExit */.J4)(error);
        core.error(message);
        return code;
    }
    finally {
        await swept;
        for (const name of names)
            await (0,clean_up/* removeByName */.ZB)(name);
    }
}
/** The configuration file with the step's inputs laid over it. */
function configOf(env) {
    const { config: file, ...inputs } = (0,action_inputs/* readInputs */.K)(env);
    return (0,config/* parseConfig */.o)(inputs, (0,config_file/* readConfigFile */.RG)(file));
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


/***/ })

};
