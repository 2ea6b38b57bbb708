export const id = 636;
export const ids = [636];
export const modules = {

/***/ 9704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect_collect)
});

// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/effects/report-folder.js
var report_folder = __webpack_require__(9739);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
// EXTERNAL MODULE: ./lib/action/publish/publish.js + 2 modules
var publish = __webpack_require__(2972);
// EXTERNAL MODULE: ./lib/gate/exit.js
var gate_exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/github/baseline/artifacts.js
var artifacts = __webpack_require__(2848);
// EXTERNAL MODULE: ./lib/github/comment/comment.js + 3 modules
var comment = __webpack_require__(2917);
// EXTERNAL MODULE: ./lib/github/events/pull-request.js
var pull_request = __webpack_require__(2710);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/drift/verdict.js
var verdict = __webpack_require__(8206);
// EXTERNAL MODULE: ./lib/report/text/context.js
var text_context = __webpack_require__(3995);
// EXTERNAL MODULE: ./lib/report/text/opening.js
var opening = __webpack_require__(7964);
// EXTERNAL MODULE: ./lib/report/markdown/details.js
var details = __webpack_require__(4604);
// EXTERNAL MODULE: ./lib/report/markdown/fit.js
var fit = __webpack_require__(1161);
// EXTERNAL MODULE: ./lib/report/tables/rows.js
var rows = __webpack_require__(9305);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var figures = __webpack_require__(3289);
// EXTERNAL MODULE: ./lib/report/text/regression.js
var regression = __webpack_require__(6255);
// EXTERNAL MODULE: ./lib/report/markdown/lights.js
var lights = __webpack_require__(3521);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js
var markdown_markdown = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/report/markdown/markup.js
var markup = __webpack_require__(9316);
;// CONCATENATED MODULE: ./lib/report/markdown/gates-table.js










const TITLES = '| service | | what was found | drift /1000 req | baseline |';
const ALIGNED = '| --- | --- | --- | --- | --- |';
/** How much is said of what was found, in characters of each word from outside; less where there is too little room. */
const LONGEST_FOUND = 160;
const LENGTHS = [LONGEST_FOUND, 60, 20];
/**
 * The services in one table, a row each. Where there is too little room, less is said of each; only where even that is
 * too much are rows left out, the last ones, and counted.
 * @param ranked the worst first
 * @param links by the service's name
 */
function gatesTable(ranked, links, maxBytes) {
    if (ranked.length === 0)
        return '';
    let table = '';
    for (const length of LENGTHS) {
        table = [TITLES, ALIGNED, ...ranked.map((result) => row(result, links, length))].join('\n');
        if ((0,fit/* bytesOf */.$)(table) <= maxBytes)
            return table;
    }
    return shortened(table.split('\n'), maxBytes);
}
function shortened([titles = '', aligned = '', ...rows], maxBytes) {
    const note = (left) => `\n\nand ${left} more, none of them worse`;
    for (let kept = rows.length - 1; kept > 0; kept -= 1) {
        const table = [titles, aligned, ...rows.slice(0, kept)].join('\n') + note(rows.length - kept);
        if ((0,fit/* bytesOf */.$)(table) <= maxBytes)
            return table;
    }
    return '';
}
function row(result, links, length) {
    const { gate, verdict, model, message } = result;
    const light = lights/* LIGHTS */.S[(0,markdown_markdown/* lightOf */.U0)(verdict ?? 'not-measured')];
    const short = { ...markup/* MARKDOWN */.y, say: (outside) => (0,report_escape/* text */.Qq)(outside, length) };
    const found = model === null ? endedWords(message, length) : (0,opening/* openingOf */.E)(model, short).title;
    const drift = model === null ? figures/* NONE */.x3 : driftWords(model, short);
    const baseline = model === null ? figures/* NONE */.x3 : ((0,text_context/* baselineWords */.v8)(model, short) ?? 'none');
    return `| ${linked((0,report_escape/* code */.aY)(gate), links, gate)} | ${light} | ${found} | ${(0,lights/* unbroken */.D)(drift)} | ${(0,lights/* unbroken */.D)(baseline)} |`;
}
function endedWords(message, length) {
    const reason = (message ?? 'no reason is given').replace(/^memdrift: /, '');
    return `no verdict: ${(0,report_escape/* text */.Qq)(reason, length)}`;
}
/** Of the series that decides, or that is nearest to its budget. */
function driftWords(model, style) {
    const series = (0,regression/* leadOf */.M)(model)?.series ?? model.chart?.series;
    const shown = (0,rows/* gatedRows */.JB)(model, style).find((each) => each.series === series);
    return shown === undefined || shown.drift === null ? figures/* NONE */.x3 : `${shown.short} ${(0,markup/* driftCell */.I)(shown)}`;
}
/** The name, and where it leads; only where the address is one of the web's, and could not be mistaken for anything else. */
function linked(name, links, gate) {
    const url = Object.hasOwn(links, gate) ? (links[gate] ?? '') : '';
    return /^https:\/\/[\w.-]+(:\d+)?\/[\w./?=&%#+-]*$/.test(url) ? `[${name}](${url})` : name;
}

;// CONCATENATED MODULE: ./lib/report/markdown/combined.js










/** The verdict of all: the worst, where what has no verdict, or no result, was not measured. */
function combinedVerdict(results, problems) {
    const all = results.map(verdictOf);
    if (problems.length > 0 || results.length === 0)
        all.push('not-measured');
    return verdict/* VERDICT_ORDER */.jT.find((verdict) => all.includes(verdict)) ?? 'not-measured';
}
/**
 * One comment: which gate is worst and why, a table of all, and each one's report folded. One result alone is shown as
 * its own report. Every word of a result is escaped: it may come from a fork.
 */
function renderCombined(results, options) {
    const { problems, maxBytes = markdown_markdown/* MAX_COMMENT */.bc } = options;
    const [only] = results;
    if (results.length === 1 && problems.length === 0 && only?.model)
        return (0,markdown_markdown/* renderMarkdown */.Gc)(only.model, { maxBytes });
    const ranked = [...results].sort((a, b) => badness(b) - badness(a));
    const light = lights/* LIGHTS */.S[(0,markdown_markdown/* lightOf */.U0)(combinedVerdict(results, problems))];
    const title = (0,report_escape/* text */.Qq)(options.title ?? 'memdrift', 100);
    const head = [
        `${markdown_markdown/* MARKER */.tl}\n### ${light} ${title}: ${headline(ranked, problems)}`,
        (0,markdown_markdown/* warningLines */._F)(sharedWarnings(results)),
        problemLines(problems),
    ].map((markdown) => ({ name: 'head', dispensable: 0, markdown }));
    const used = head.reduce((sum, { markdown }) => sum + (0,fit/* bytesOf */.$)(markdown) + 2, 0);
    const table = gatesTable(ranked, options.links ?? {}, maxBytes - used - ROOM_FOR_NOTE);
    const sections = [
        ...head,
        { name: 'services', dispensable: 0, markdown: table },
        worstParagraph(ranked),
        // The worst come first, and are left out last.
        ...ranked.map((result, rank) => gateFold(result, rank, Math.floor(maxBytes / 3))),
    ];
    return (0,fit/* fitInto */.I)(sections, maxBytes);
}
/** What the last line, of that which was left out, may take. */
const ROOM_FOR_NOTE = 200;
function verdictOf({ verdict }) {
    return verdict ?? 'not-measured';
}
/** The higher, the worse. */
function badness(result) {
    return verdict/* VERDICT_ORDER */.jT.length - verdict/* VERDICT_ORDER */.jT.indexOf(verdictOf(result));
}
/** `1 of 3 services regresses: chat-api`. */
function headline(ranked, problems) {
    const missing = problems.length === 1 ? '1 result is missing or refused' : 'results are missing or refused';
    const [worst] = ranked;
    if (worst === undefined)
        return 'no service has a result';
    const verdict = verdictOf(worst);
    const concerned = ranked.filter((result) => verdictOf(result) === verdict);
    const services = ranked.length === 1 ? '1 service' : `${ranked.length} services`;
    if (verdict === 'pass')
        return problems.length > 0 ? missing : `no regression in ${services}`;
    const one = concerned.length === 1;
    const does = {
        regression: one ? 'regresses' : 'regress',
        'not-measured': 'could not be measured',
        inconclusive: one ? 'is undecided' : 'are undecided',
        'not-comparable': one ? 'has nothing to be compared with' : 'have nothing to be compared with',
    }[verdict];
    const shown = concerned.slice(0, NAMED).map(({ gate }) => (0,report_escape/* code */.aY)(gate));
    const more = concerned.length > shown.length ? ` and ${concerned.length - shown.length} more` : '';
    const what = `${concerned.length} of ${services} ${does}: ${shown.join(', ')}${more}`;
    if (problems.length === 0)
        return what;
    return verdict === 'regression' || verdict === 'not-measured' ? `${what}; ${missing}` : `${missing}; ${what}`;
}
/** Services that the heading names. */
const NAMED = 3;
/** What several gates would each say of the same pull request, said once. */
function sharedWarnings(results) {
    const contexts = results.flatMap(({ model }) => (model === null ? [] : [model.context]));
    const changes = (policy) => [
        ...new Set(contexts.filter((context) => context.policy === policy).flatMap(({ gateChanges }) => gateChanges)),
    ];
    const none = { gateChanges: [], policy: 'head', base: null, baseGrows: null, byFork: false };
    return [
        { ...none, gateChanges: changes('head') },
        { ...none, policy: 'base', gateChanges: changes('base') },
        { ...none, byFork: contexts.some(({ byFork }) => byFork) },
    ].flatMap((context) => (0,text_context/* warningsOf */.nZ)({ context }, markup/* MARKDOWN */.y));
}
/** Problems that are told; the rest are counted. */
const TOLD = 10;
function problemLines(problems) {
    const lines = problems.slice(0, TOLD).map((problem) => `* ${(0,report_escape/* text */.Qq)(problem, 300)}`);
    const more = problems.length - lines.length;
    return [...lines, ...(more > 0 ? [`* and ${more} more`] : [])].join('\n');
}
/** Why the worst one is not green, in sight; its fold goes on from there. */
function worstParagraph(ranked) {
    const model = toldModel(ranked[0]);
    return { name: 'reason', dispensable: 1, markdown: model === null ? '' : paragraphOf(model) };
}
/** The report of a result whose paragraph stands in sight; null where nothing is wrong, or nothing was measured. */
function toldModel(worst) {
    return worst === undefined || worst.verdict === 'pass' ? null : worst.model;
}
function paragraphOf(model) {
    return (0,opening/* openingOf */.E)(model, markup/* MARKDOWN */.y).paragraph.join('\n');
}
/**
 * The whole report of one gate, folded; what may stand for it is its table alone. The red ones are open. The table of
 * services has told what was found.
 * @param maxBytes of one fold, so that a long one leaves room for others
 */
function gateFold(result, rank, maxBytes) {
    const { gate, model, message } = result;
    const mark = (0,markdown_markdown/* lightOf */.U0)(verdictOf(result));
    const name = mark === 'good' ? 'reports of green services' : 'reports of services';
    // Above the reason and the table of services, which stay.
    const dispensable = 2 + rank;
    const fold = (body) => (0,details/* folded */.T)(`${lights/* LIGHTS */.S[mark]} ${(0,report_escape/* html */.qy)(gate)}`, body, mark === 'bad' && rank < OPEN);
    // A message of one line stands in the table of services.
    if (model === null) {
        const more = message !== null && (message.includes('\n') || message.length > LONGEST_FOUND);
        return { name, dispensable, markdown: more ? fold((0,report_escape/* fence */.EU)(message, 'text')) : '' };
    }
    const paragraph = rank === 0 && toldModel(result) !== null ? '' : paragraphOf(model);
    const short = [{ name: 'paragraph', dispensable: 0, markdown: paragraph }, ...(0,markdown_markdown/* figuresOf */.h5)(model)];
    const body = (sections) => fold((0,fit/* fitInto */.I)(sections, maxBytes).trimEnd());
    return { name, dispensable, markdown: body([...short, ...(0,details/* foldsOf */.k)(model)]), shorter: body(short) };
}
/** Red reports that are open; of more, the table tells. */
const OPEN = 3;

// EXTERNAL MODULE: ./lib/report/model/result-file.js + 1 modules
var result_file = __webpack_require__(2820);
// EXTERNAL MODULE: ./lib/gate/config/bounded-yaml.js
var bounded_yaml = __webpack_require__(1351);
;// CONCATENATED MODULE: ./lib/github/events/workflow-files.js
/**
 * The files of this repository that a run's workflow is made of: its own and the workflows that it calls, by GitHub's
 * word. Null where GitHub does not tell, so that a caller can take every workflow for one of them.
 */
async function workflowFiles({ octokit, owner, repo }, runId) {
    try {
        const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
        const prefix = `${owner}/${repo}/`.toLowerCase();
        const called = (data.referenced_workflows ?? [])
            .filter(({ path }) => path.toLowerCase().startsWith(prefix))
            .map(({ path }) => path.slice(prefix.length));
        // `@` and the ref may follow.
        const files = [data.path, ...called].map((path) => path.split('@')[0] ?? '').filter((path) => path !== '');
        return files.length === 0 ? null : files;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/action/trust/distrust.js




/**
 * What the run of a fork says of itself is its word and is shown as that; what it says of anything else is replaced by
 * what the API says, or left out.
 */
function distrust(result, { gateChanges, baseRef }) {
    const { model } = result;
    if (model === null)
        return result;
    return {
        ...result,
        model: {
            ...model,
            context: {
                ...model.context,
                byFork: true,
                gateChanges: [...gateChanges],
                // That the base's budgets were used, or that the base itself grows, is not a fork's to say.
                policy: 'head',
                baseGrows: null,
            },
            baseName: baseRef ?? text_context/* UNNAMED_BASE */.t6,
            // What a reader would run, or put into the configuration, comes from no fork.
            reproduce: null,
            acceptance: null,
        },
    };
}
/** Says of a result that a fork measured it, and nothing else. */
function ofFork(result) {
    const { model } = result;
    return model === null ? result : { ...result, model: { ...model, context: { ...model.context, byFork: true } } };
}
const WORKFLOWS = '.github/workflows/';
/** Of the repository's own actions none is known to have no part in it. */
const ACTIONS = '.github/actions/';
/**
 * The files of the gate itself that a fork's pull request changes, by what the API lists: the run's workflow, actions of
 * the repository, the configuration, the workload that the base's configuration names, and those that the fork admits to.
 * @returns `known` false where GitHub does not list all the files
 * @throws Error with one sentence where GitHub does not tell
 */
async function gateChangesOf(github, pull, { runId, claimed, configPath }) {
    const { files, complete } = await (0,pull_request/* changedFiles */.Y_)(github, pull.number);
    const workload = workloadOf(await (0,pull_request/* fileAt */.Wd)(github, configPath, pull.baseSha, bounded_yaml/* LARGEST_YAML_BYTES */.Zl));
    const workflows = await workflowFiles(github, runId);
    const folders = workflows === null ? [ACTIONS, WORKFLOWS] : [ACTIONS];
    const own = new Set([configPath, ...(workload === null ? [] : [workload]), ...(workflows ?? []), ...claimed]);
    const changed = files.filter((file) => own.has(file) || folders.some((folder) => file.startsWith(folder)));
    return { gateChanges: changed.sort(), known: complete };
}
/** The workload that a configuration names; null where it names none, or is none. */
function workloadOf(text) {
    let config;
    try {
        config = text === null ? null : (0,bounded_yaml/* parseYaml */.hN)(text, 'configuration');
    }
    catch {
        return null;
    }
    const workload = keyOf(config, 'workload');
    const file = typeof workload === 'string' ? workload : keyOf(workload, 'file');
    return typeof file === 'string' ? file.replace(/^\.\//, '') : null;
}
function keyOf(value, key) {
    return value !== null && typeof value === 'object' ? value[key] : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/action/publish/needs.js



/** An environment variable, in which the runner passes an input, holds no more on Linux. */
const LONGEST = 128 * 1024;
/** Names of jobs: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id */
const needsSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]{0,99}$/, 'names of jobs'), schemas/* looseObject */._H3({ result: schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'skipped']) }))
    .refine((jobs) => Object.keys(jobs).length > 0, 'at least one job');
/**
 * @param text the input `needs`
 * @throws UsageError where it is missing or not that context: without it a job that left no result would not be missed
 */
function readNeeds(text) {
    const allowed = `allowed: needs: \${{ toJSON(needs) }}, in a job that needs those that measure`;
    if (text === undefined)
        throw new usage_error/* UsageError */.eb(`input "needs": missing; ${allowed}`);
    if (text.length > LONGEST)
        throw new usage_error/* UsageError */.eb(`input "needs": found ${text.length} characters; ${allowed}`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new usage_error/* UsageError */.eb(`input "needs": not JSON; ${allowed}`);
    }
    const result = needsSchema.safeParse(value);
    if (result.success)
        return Object.fromEntries(Object.entries(result.data).map(([job, { result }]) => [job, result]));
    const issue = result.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
    throw new usage_error/* UsageError */.eb(`input "needs"${where}: ${issue?.message ?? 'not valid'}; ${allowed}`);
}
/**
 * The jobs that did not succeed for a reason that no result tells, a sentence each. A matrix is one job here, so of a
 * failed one it is only known that some leg failed: a result that fails its own step explains it.
 * @param exits of the results that were collected
 */
function unexplained(needs, exits) {
    return Object.entries(needs)
        .map(([job, ending]) => problemOf(job, ending, exits))
        .filter((problem) => problem !== null);
}
function problemOf(job, ending, exits) {
    switch (ending) {
        case 'success':
            return null;
        case 'failure':
            if (exits.some((exit) => exit !== gate_exit/* EXIT */.dc.pass))
                return null;
            return `job "${job}" failed, and no result says why: it, or a leg of its matrix, left none`;
        case 'cancelled':
            if (exits.includes(gate_exit/* EXIT */.dc.cancelled))
                return null;
            return `job "${job}" was cancelled before all of it was measured`;
        case 'skipped':
            return `job "${job}" was skipped: what it measures was not measured`;
    }
}

;// CONCATENATED MODULE: ./lib/action/publish/report-step.js










/** Of the artifacts that results are uploaded as; the gate's name follows. */
const RESULT_PREFIX = 'memdrift-result-';
/**
 * Collects, judges and comments. What GitHub refuses is a sentence, and the summary is there all the same.
 * @throws UsageError where the input `needs` is missing or wrong
 */
function reportStep(input) {
    const { workflowRun } = input.event;
    return workflowRun === null ? reportLegs(input) : reportRun(input, workflowRun);
}
/** After `needs`, in the run that measured: the exit is that of the worst leg, whose own policies are in it. */
async function reportLegs(input) {
    const { github, event, run } = input;
    const needs = readNeeds(input.needs);
    const headSha = event.headSha ?? run.sha;
    const found = await collect(github, run.runId, headSha);
    const exits = found.results.map(({ exit }) => exit);
    const told = {
        runId: run.runId,
        results: event.fork ? found.results.map(ofFork) : found.results,
        problems: [...found.problems, ...unexplained(needs, exits)],
        notices: [],
    };
    const comment = await tell(input, told, event.pullRequest, headSha);
    return outcome(input, told, comment, exitOf(told));
}
/**
 * Under workflow_run: the run's own job was the check, so the exit is 0 once it is told, and 3 where it could not be
 * read or told. Where nobody is left to tell, because the head has moved on, it is 0.
 */
async function reportRun(input, run) {
    const { results, problems } = await collect(input.github, run.id, run.headSha);
    const notices = [];
    const { pull, failed } = await pullRequestOf(input.github, run, notices);
    const byFork = run.fork || pull?.fork === true;
    const known = {
        gateChanges: byFork && pull !== null ? await changesOf(input, pull, { runId: run.id, results }, notices) : [],
        baseRef: pull?.baseRef ?? null,
    };
    const distrusted = byFork ? results.map((result) => distrust(result, known)) : results;
    const told = { runId: run.id, results: distrusted, problems, notices };
    const comment = await tell(input, told, pull?.number ?? null, run.headSha);
    const untold = pull === null ? failed : comment === null || problems.length > 0;
    return outcome(input, told, comment, untold ? gate_exit/* EXIT */.dc['not-measured'] : gate_exit/* EXIT */.dc.pass);
}
/** The results of a run, each of which must be of that run and of its commit. */
async function collect(github, runId, headSha) {
    const found = await (0,artifacts/* readResultArtifacts */.Vj)(github, { runId, prefix: RESULT_PREFIX, maxBytes: result_file/* LARGEST_RESULT */.T3 });
    const results = [];
    const problems = [...found.problems];
    for (const { artifact, text } of found.results) {
        const origin = `artifact "${(0,report_escape/* plain */.pj)(artifact, 100)}"`;
        try {
            const result = (0,result_file/* parseResult */.F)(text, origin);
            const refusal = refusalOf(result, runId, headSha);
            if (refusal === null)
                results.push(result);
            else
                problems.push(`${origin} is refused: ${refusal}`);
        }
        catch (error) {
            problems.push((0,report_escape/* plain */.pj)(error instanceof Error ? error.message : String(error)));
        }
    }
    if (results.length === 0 && problems.length === 0) {
        problems.push(`run ${runId} has no result: none of its artifacts is named ${RESULT_PREFIX}<gate>, with the file of the output "result" in it`);
    }
    return { results, problems };
}
/** Why a result is not of this run; null where it is. */
function refusalOf(result, runId, headSha) {
    if (result.runId !== null && result.runId !== runId)
        return `it is of run ${result.runId}, not of run ${runId}`;
    if (result.headSha !== null && result.headSha !== headSha) {
        return `it is of commit ${result.headSha.slice(0, 12)}, not of ${headSha.slice(0, 12)}`;
    }
    return null;
}
/** `failed`: whether there is one could not be found out. */
async function pullRequestOf(github, run, notices) {
    if (!/^pull_request(_target)?$/.test(run.event)) {
        notices.push(`no comment: run ${run.id} was of ${run.event}, not of a pull request`);
        return { pull: null, failed: false };
    }
    try {
        const { pull, why } = await (0,pull_request/* findPullRequest */._f)(github, run);
        if (pull === null)
            notices.push(`no comment: ${(0,report_escape/* plain */.pj)(why)}`);
        return { pull, failed: false };
    }
    catch (error) {
        notices.push(`no comment: ${messageOf(error)}`);
        return { pull: null, failed: true };
    }
}
async function changesOf({ github, configPath }, pull, { runId, results }, notices) {
    const claimed = [...new Set(results.flatMap(({ model }) => model?.context.gateChanges ?? []))];
    try {
        const { gateChanges, known } = await gateChangesOf(github, pull, { runId, claimed, configPath });
        if (!known)
            notices.push(`#${pull.number} is too large for GitHub to list all its files`);
        return known ? gateChanges : [...new Set([...gateChanges, ...claimed])];
    }
    catch (error) {
        notices.push(`not known whether #${pull.number} changes the gate itself: ${messageOf(error)}`);
        return claimed;
    }
}
/** The comment, where there is a pull request; what keeps it from being written is a notice. */
async function tell(input, told, pullRequest, headSha) {
    if (pullRequest === null)
        return null;
    try {
        return await (0,comment/* publishComment */.p)(input.github, {
            pullRequest,
            gate: input.name,
            body: rendered(input, told, markdown_markdown/* MAX_COMMENT */.bc),
            verdict: combinedVerdict(told.results, told.problems),
            conclusion: combinedConclusion(told),
            when: input.comment,
            headSha,
        });
    }
    catch (error) {
        told.notices.push(`no comment: ${messageOf(error)}`);
        return null;
    }
}
/** As bad as the worst of what was measured, whatever the step that only tells of it ends with. */
function combinedConclusion({ results, problems }) {
    const all = results.map(({ conclusion }) => conclusion);
    if (problems.length > 0 || all.length === 0)
        all.push('failure');
    return WORST_CONCLUSION_FIRST.find((conclusion) => all.includes(conclusion)) ?? 'failure';
}
const WORST_CONCLUSION_FIRST = ['failure', 'cancelled', 'neutral', 'success'];
function outcome(input, told, comment, exit) {
    const { results, problems, notices } = told;
    const markdown = rendered(input, told, markdown_markdown/* MAX_STEP_SUMMARY */.vI);
    return { results, problems, verdict: combinedVerdict(results, problems), exit, markdown, comment, notices };
}
function rendered({ name, run }, { runId, results, problems }, maxBytes) {
    const page = `${run.serverUrl}/${run.repository}/actions/runs/${runId}`;
    return renderCombined(results, {
        maxBytes,
        problems,
        links: Object.fromEntries(results.map(({ gate }) => [gate, page])),
        ...(name === USUAL_NAME ? {} : { title: `memdrift (${name})` }),
    });
}
/** Of a gate and of a report that nobody named. */
const USUAL_NAME = 'memdrift';
/** Of several exits that fail, the one that counts, worst first. */
const WORST_FIRST = [
    gate_exit/* EXIT */.dc.regression,
    gate_exit/* EXIT */.dc['not-measured'],
    gate_exit/* EXIT */.dc.internal,
    gate_exit/* EXIT */.dc.usage,
    gate_exit/* EXIT */.dc.cancelled,
    gate_exit/* EXIT */.dc.inconclusive,
    gate_exit/* EXIT */.dc['not-comparable'],
];
/** Never green by absence: without a result, and with any problem, it is 3 at least. */
function exitOf({ results, problems }) {
    const missing = results.length === 0 || problems.length > 0;
    const exits = [...results.map(({ exit }) => exit), ...(missing ? [gate_exit/* EXIT */.dc['not-measured']] : [])].filter((e) => e !== 0);
    return WORST_FIRST.find((exit) => exits.includes(exit)) ?? exits[0] ?? gate_exit/* EXIT */.dc.pass;
}
function messageOf(error) {
    return (0,report_escape/* plain */.pj)(error instanceof Error ? error.message : String(error));
}

;// CONCATENATED MODULE: ./lib/action/publish/collect.js






/**
 * `mode: report`: collects the results of other jobs and publishes them as one. Returns the step's exit code.
 * @throws UsageError where there is no way to GitHub, from where the results come
 */
async function collect_collect(session, config, outDir) {
    const { github, context, event, needs, configPath, log } = session;
    if (github === null || context === null) {
        throw new usage_error/* UsageError */.eb('mode report: found no way to GitHub; allowed: a workflow with the input "github-token"');
    }
    const outcome = await reportStep({
        github,
        event,
        run: context,
        name: config.name,
        comment: config.report.comment,
        configPath: configPath ?? config_file/* CONFIG_FILE */.g2,
        needs,
    });
    const written = (0,report_folder/* writeReports */.L)(outDir, { 'report.md': outcome.markdown }, (text) => log.warning(`memdrift: ${text}`));
    (0,outputs/* setOutput */.u)('verdict', outcome.verdict);
    (0,outputs/* setOutput */.u)('summary', JSON.stringify(outcome.results.map(({ model }) => model)));
    const { 'report.md': report } = written;
    if (report !== undefined)
        (0,outputs/* setOutput */.u)('report', report);
    await (0,publish/* writeSummary */.S)(outcome.markdown, log);
    for (const notice of outcome.notices)
        log.notice(`memdrift: ${notice}`);
    for (const problem of outcome.problems)
        log.error(`memdrift: ${problem}`);
    const { comment } = outcome;
    if (comment?.url != null)
        log.info(`memdrift: comment ${comment.did}: ${comment.url}`);
    const told = `memdrift (${config.name}): ${outcome.verdict}, ${outcome.results.length} results`;
    if (outcome.exit === 0)
        log.info(told);
    else
        log.error(told);
    return outcome.exit;
}


/***/ }),

/***/ 9792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportFiles)
/* harmony export */ });
/* harmony import */ var _html_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4859);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2189);
/* harmony import */ var _model_model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5764);



/**
 * The files of a report beside its recording, by name: what both doors write.
 * @param assets of the page; without them there is none
 */
function reportFiles(model, assets) {
    return {
        'report.json': (0,_model_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .h)(model),
        'report.md': (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMarkdown */ .Gc)(model),
        ...(assets === undefined ? {} : { 'report.html': (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPage */ .C)(model, assets) }),
    };
}


/***/ })

};
