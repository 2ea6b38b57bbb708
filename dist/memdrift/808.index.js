export const id = 808;
export const ids = [808];
export const modules = {

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  S: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/effects/report-folder.js
var report_folder = __webpack_require__(9739);
// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/github/check/check-run.js
var check_run = __webpack_require__(3852);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js
var markdown = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/report/model/build-report.js + 7 modules
var build_report = __webpack_require__(3203);
// EXTERNAL MODULE: ./lib/report/model/model-json.js
var model_json = __webpack_require__(5764);
// EXTERNAL MODULE: ./lib/report/model/result-file.js + 1 modules
var result_file = __webpack_require__(2820);
// EXTERNAL MODULE: ./lib/report/report-files.js
var report_files = __webpack_require__(9792);
// EXTERNAL MODULE: ./lib/report/reproduce.js
var reproduce = __webpack_require__(4029);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(7352);
;// CONCATENATED MODULE: ./lib/action/program.js

/**
 * What starts the command line of the memdrift that this step runs, for a reader elsewhere: a clone of the action's
 * repository at the version that the workflow names, or, for an action out of the checkout, its path in there.
 * The runner says `uses: owner/name@ref` in two variables, which are empty for `uses: ./`:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function programOf({ env, dist, context }) {
    const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
    const ref = env['GITHUB_ACTION_REF'] ?? '';
    if (context === null || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w.]/.test(ref)) {
        return (0,reproduce/* programAt */.qN)(dist, env['GITHUB_WORKSPACE'] ?? '.');
    }
    // Not `clone --branch`, which takes no commit: a version may be pinned by one.
    return [
        `git clone ${(0,reproduce/* shellWord */.r7)(`${context.serverUrl}/${repository}`)} memdrift`,
        `git -C memdrift checkout ${(0,reproduce/* shellWord */.r7)(ref)}`,
        (0,reproduce/* programAt */.qN)('memdrift/dist', '.'),
    ].join(' && ');
}

;// CONCATENATED MODULE: ./lib/action/publish/annotations.js
/**
 * What the check run shows beside the files of the pull request: those that change the gate itself, and acceptances of
 * its configuration that have ended. Lines are not known: they stand at the first.
 * @param configPath of the configuration, in the repository
 */
function annotationsOf(model, configPath) {
    return [
        ...model.context.gateChanges.map((path) => ({
            path,
            startLine: 1,
            level: 'warning',
            title: `memdrift (${model.name}): the gate itself is changed`,
            message: `This file is part of the memory gate: its verdict is no longer that of the base's gate.`,
        })),
        ...model.findings.flatMap(({ series, accepted }) => accepted?.expired !== true
            ? []
            : [
                {
                    path: configPath,
                    startLine: 1,
                    level: 'warning',
                    title: `memdrift (${model.name}): an acceptance has ended`,
                    message: `${series} was accepted until ${accepted.until}: ${accepted.reason}`,
                },
            ]),
    ];
}

// EXTERNAL MODULE: ./lib/action/publish/step-comment.js + 1 modules
var step_comment = __webpack_require__(8255);
;// CONCATENATED MODULE: ./lib/action/publish/publish.js















/**
 * Tells what the run came to, once each: the files, the outputs, the job's summary, the comment, the check run, one
 * annotation. What GitHub refuses is told as a notice; the step's result stands.
 * @returns the step's exit code
 */
async function publish(publication) {
    const { session, config, result, check, assets, outDir } = publication;
    const { log } = session;
    const { judgement, recordingPath } = result;
    const model = (0,build_report/* buildReport */.F)({
        judgement,
        recording: result.recording,
        baselines: result.baselines,
        name: config.name,
        path: recordingPath,
        notes: result.notes,
        ab: result.ab,
        baseName: session.event.baseRef ?? undefined,
        context: contextOf(publication),
        reproduce: session.masker.mask((0,reproduce/* reproduceCommand */.nB)(programOf(session), session.inputs)),
    });
    const policy = (0,exit/* policyOf */.US)(judgement, config.on, { defaults: true, refresh: config.mode === 'refresh' });
    const exitCode = (0,exit/* exitOf */.sX)(judgement, policy);
    const conclusion = (0,check_run/* conclusionOf */.vu)(judgement.verdict, policy);
    const sentence = `memdrift (${config.name}): ${judgement.verdict}: ${model.reason}`;
    const files = {
        ...(0,report_files/* reportFiles */.I)(model, assets),
        'result.json': (0,result_file/* renderResult */.C8)({
            gate: config.name,
            verdict: judgement.verdict,
            exit: exitCode,
            conclusion,
            headSha: session.event.headSha ?? session.context?.sha ?? null,
            runId: session.context?.runId ?? null,
            model,
            message: null,
        }),
    };
    const written = (0,report_folder/* writeReports */.L)(outDir, files, (text) => log.warning(`memdrift: ${text}`));
    (0,outputs/* setOutput */.u)('verdict', judgement.verdict);
    (0,outputs/* setOutput */.u)('summary', (0,model_json/* renderJson */.h)(model, 0).trimEnd());
    const { 'report.html': report, 'result.json': resultFile } = written;
    if (report !== undefined)
        (0,outputs/* setOutput */.u)('report', report);
    if (result.hasRecording)
        (0,outputs/* setOutput */.u)('recording', recordingPath);
    if (resultFile !== undefined)
        (0,outputs/* setOutput */.u)('result', resultFile);
    await writeSummary((0,markdown/* renderMarkdown */.Gc)(model, { maxBytes: markdown/* MAX_STEP_SUMMARY */.vI }), log);
    await (0,step_comment.writeComment)(session, {
        gate: config.name,
        body: (0,markdown/* renderMarkdown */.Gc)(model, { maxBytes: markdown/* MAX_COMMENT */.bc }),
        verdict: model.verdict,
        conclusion,
        when: config.report.comment,
    });
    await check.conclude({
        conclusion,
        title: model.reason,
        summary: (0,markdown/* renderMarkdown */.Gc)(model, { maxBytes: markdown/* MAX_CHECK_SUMMARY */.hY }),
        annotations: annotationsOf(model, session.configPath ?? config_file/* CONFIG_FILE */.g2),
    });
    if (exitCode !== 0)
        log.error(sentence);
    else if (policy === 'warn')
        log.warning(sentence);
    else
        log.info(sentence);
    return exitCode;
}
function contextOf({ result, base, gateChanges, policy }) {
    const { baseGrows, base: used } = result.context;
    return {
        gateChanges,
        policy,
        baseGrows,
        base: base === null ? null : { ...base, distance: used?.distance ?? null },
    };
}
/** A summary that cannot be written is said, no more. */
async function writeSummary(markdown, log) {
    try {
        await core.summary.addRaw(markdown, true).write();
    }
    catch (error) {
        log.warning(`memdrift: no job summary: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 2793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unpackOne),
/* harmony export */   d: () => (/* binding */ ArchiveError)
/* harmony export */ });
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(663);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);


/** An archive that does not hold exactly what was asked for; the message is one sentence. */
class ArchiveError extends Error {
    name = 'ArchiveError';
}
/**
 * The one file of a zip archive. Archives with more or fewer files, another name, a folder, a link, encryption, a size
 * beyond the allowed one (declared or real) are refused before anything of them is used.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws ArchiveError
 */
async function unpackOne(zip, { file, maxBytes }) {
    const archive = await open(zip);
    if (archive.entryCount !== 1) {
        throw new ArchiveError(`the archive holds ${archive.entryCount} files; allowed: one, ${wanted(file)}`);
    }
    const entry = await firstEntry(archive);
    refuseOther(entry, file);
    if (entry.uncompressedSize > maxBytes)
        throw tooLarge(entry.uncompressedSize, maxBytes);
    return content(archive, entry, maxBytes);
}
function open(zip) {
    return new Promise((resolve, reject) => {
        (0,yauzl__WEBPACK_IMPORTED_MODULE_0__/* .fromBuffer */ .vY)(zip, { lazyEntries: true, strictFileNames: true }, (error, archive) => {
            if (error === null)
                resolve(archive);
            else
                reject(unreadable(error));
        });
    });
}
function firstEntry(archive) {
    return new Promise((resolve, reject) => {
        archive.once('entry', resolve);
        archive.once('error', (error) => reject(unreadable(error)));
        archive.once('end', () => reject(new ArchiveError('the archive holds no file')));
        archive.readEntry();
    });
}
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;
function refuseOther(entry, file) {
    const name = entry.fileName;
    const matches = typeof file === 'string' ? name === file : file.test(name);
    if (!matches || name.includes('/')) {
        throw new ArchiveError(`the archive holds "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(name, 100)}"; allowed: ${wanted(file)}`);
    }
    // The upper half of the external attributes is the mode of Unix, all zero where another system packed.
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
    if (type !== 0 && type !== REGULAR_FILE) {
        throw new ArchiveError(`"${name}" in the archive is a link or a device, not a file`);
    }
    if (entry.isEncrypted())
        throw new ArchiveError(`"${name}" in the archive is encrypted`);
}
/** Counts what really comes out: the declared size is the packer's word. */
function content(archive, entry, maxBytes) {
    return new Promise((resolve, reject) => {
        archive.openReadStream(entry, (error, stream) => {
            if (error !== null)
                return reject(unreadable(error));
            const chunks = [];
            let bytes = 0;
            stream.on('data', (chunk) => {
                bytes += chunk.length;
                if (bytes > maxBytes) {
                    stream.destroy();
                    reject(tooLarge(bytes, maxBytes));
                }
                else {
                    chunks.push(chunk);
                }
            });
            stream.once('error', (cause) => reject(unreadable(cause)));
            stream.once('end', () => resolve(Buffer.concat(chunks)));
        });
    });
}
function wanted(file) {
    return typeof file === 'string' ? `"${file}"` : `a name like ${file.source}`;
}
function tooLarge(bytes, maxBytes) {
    return new ArchiveError(`the file in the archive has ${bytes} bytes or more; allowed: at most ${maxBytes}`);
}
function unreadable(cause) {
    return new ArchiveError(`the archive cannot be read: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(cause.message, 200)}`, { cause });
}


/***/ }),

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   Vj: () => (/* binding */ readResultArtifacts)
/* harmony export */ });
/* unused harmony export RESULT_FILE */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _client_github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8058);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2793);



/**
 * Artifacts of a workflow run, read through the API. Whoever could change the run's workflow or code wrote them, a fork
 * too: nothing in them is believed, and nothing of them is unpacked before its size and its one name are known.
 */

/** The one file of a result's artifact. */
const RESULT_FILE = 'result.json';
/** Legs of a matrix that one report takes. */
const MOST_RESULTS = 64;
/** Of all of them, unpacked. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Of a run that uploads more than these, the results may not be among those that were looked at. */
const MOST_LISTED = 1000;
const PAGE = 100;
const PERMISSION = 'actions: read';
/**
 * The results that a run's jobs have uploaded, one a gate: of several of one name, which re-runs leave, the newest.
 * What cannot be had is a sentence in `problems`, never silently missing; nothing is thrown.
 */
async function readResultArtifacts(github, { runId, prefix, maxBytes }) {
    const problems = [];
    let listed;
    try {
        listed = await listOf(github, runId, problems);
    }
    catch (error) {
        return { results: [], problems: [(0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, `listing the artifacts of run ${runId}`, PERMISSION)] };
    }
    const wanted = newest(listed.filter(({ name }) => name.startsWith(prefix)));
    if (wanted.length > MOST_RESULTS) {
        problems.push(`the run has ${wanted.length} results; allowed: at most ${MOST_RESULTS}, the others are not looked at`);
    }
    const results = [];
    let left = MOST_BYTES;
    for (const artifact of wanted.slice(0, MOST_RESULTS)) {
        const allowed = Math.min(maxBytes, left);
        const refusal = refusalOf(artifact, allowed);
        try {
            if (refusal !== null)
                throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .ArchiveError */ .d(refusal);
            const file = await (0,_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackOne */ .H)(await download(github, artifact.id), { file: RESULT_FILE, maxBytes: allowed });
            left -= file.length;
            results.push({ artifact: artifact.name, gate: artifact.name.slice(prefix.length), text: file.toString('utf8') });
        }
        catch (error) {
            problems.push(problemOf(error, artifact.name));
        }
    }
    return { results, problems };
}
async function listOf({ octokit, owner, repo }, runId, problems) {
    const listed = [];
    const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, {
        owner,
        repo,
        run_id: runId,
        per_page: PAGE,
    });
    for await (const { data } of pages) {
        listed.push(...data);
        if (listed.length > MOST_LISTED) {
            problems.push(`the run has more than ${MOST_LISTED} artifacts; results beyond these are not looked at`);
            break;
        }
    }
    return listed;
}
/** One a name, in the order of their names. */
function newest(artifacts) {
    const latest = new Map();
    for (const artifact of artifacts) {
        const other = latest.get(artifact.name);
        if (other === undefined || isLater(artifact, other))
            latest.set(artifact.name, artifact);
    }
    return [...latest.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function isLater(a, b) {
    const [at, bt] = [a.created_at ?? '', b.created_at ?? ''];
    return at === bt ? a.id > b.id : at > bt;
}
/** Why it is not even downloaded; null where it may be. */
function refusalOf(artifact, maxBytes) {
    if (artifact.expired)
        return 'it has expired; run the workflow again';
    if (artifact.size_in_bytes > maxBytes) {
        return `it has ${artifact.size_in_bytes} bytes; allowed: at most ${maxBytes}`;
    }
    return null;
}
/**
 * An artifact's archive. GitHub answers with a redirect to its storage, whose address carries its own signature; the
 * token stays with the API, because fetch drops `Authorization` where a redirect leaves the origin
 * (https://fetch.spec.whatwg.org/#http-redirect-fetch), which a test holds.
 */
async function download({ octokit, owner, repo }, id) {
    const { data } = await octokit.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' });
    if (!(data instanceof ArrayBuffer))
        throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .ArchiveError */ .d('what was downloaded is not an archive');
    return Buffer.from(data);
}
function problemOf(error, name) {
    const artifact = `artifact "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 100)}"`;
    if (error instanceof _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .ArchiveError */ .d)
        return `${artifact} is refused: ${error.message}`;
    return (0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, `downloading ${artifact}`, PERMISSION);
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

/***/ 2710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wd: () => (/* binding */ fileAt),
/* harmony export */   Y_: () => (/* binding */ changedFiles),
/* harmony export */   _f: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var _client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8058);

/** What the API tells of a pull request: the files it changes, a file at a commit, and which one a run was of. */
/** GitHub lists no more files of a pull request (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files). */
const MOST_FILES = 3000;
const PAGE = 100;
/**
 * The files that a pull request changes, renamed ones under both names.
 * @returns `complete` false where GitHub's list may end before they do
 * @throws Error with one sentence where GitHub does not tell
 */
async function changedFiles({ octokit, owner, repo }, number) {
    try {
        const listed = await octokit.paginate(octokit.rest.pulls.listFiles, {
            owner,
            repo,
            pull_number: number,
            per_page: PAGE,
        });
        const names = listed.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? filename]);
        return { files: [...new Set(names)], complete: listed.length < MOST_FILES };
    }
    catch (error) {
        throw new Error((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, `listing the files of pull request #${number}`, 'pull-requests: read'), {
            cause: error,
        });
    }
}
/**
 * The text of a file at a commit; null where there is none.
 * @param ref commit, branch or tag
 * @throws Error with one sentence where it is no file, has more than `maxBytes`, or GitHub does not tell
 */
async function fileAt({ octokit, owner, repo }, path, ref, maxBytes) {
    const where = `${path} at ${ref.slice(0, 12)}`;
    let data;
    try {
        ({ data } = await octokit.rest.repos.getContent({ owner, repo, path, ref }));
    }
    catch (error) {
        if ((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 404)
            return null;
        throw new Error((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, `reading ${where}`, 'contents: read'), { cause: error });
    }
    // A link to a file within the repository is followed by GitHub; one that is left is to somewhere else.
    if (Array.isArray(data) || data.type !== 'file') {
        throw new Error(`${where} is a ${Array.isArray(data) ? 'folder' : data.type}; allowed: a file`);
    }
    if (data.size > maxBytes)
        throw new Error(`${where} has ${data.size} bytes; allowed: at most ${maxBytes}`);
    // Of a file above 1 MiB GitHub says that it is there, and leaves its content out.
    if (data.encoding !== 'base64')
        throw new Error(`${where} has ${data.size} bytes, too many for GitHub to tell them`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/**
 * The open pull request of which a run was, by GitHub's own word: the run's head owner, branch and commit. Nothing that
 * the run has uploaded takes part. `why` says, where there is none to be told, what became of it.
 * @throws Error with one sentence where GitHub does not tell
 */
async function findPullRequest(github, head) {
    const { octokit, owner, repo } = github;
    if (head.headOwner === null)
        return none('the fork was deleted');
    const label = `${head.headOwner}:${head.headBranch}`;
    const listed = await octokit
        .paginate(octokit.rest.pulls.list, { owner, repo, head: label, state: 'open', per_page: PAGE })
        .catch((error) => {
        throw new Error((0,_client_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, `finding the pull request of ${label}`, 'pull-requests: read'), { cause: error });
    });
    // A `head` that GitHub does not understand filters nothing: what came is looked at, too.
    const ofBranch = listed.filter((pull) => same(pull.head.repo?.owner.login, head.headOwner) && pull.head.ref === head.headBranch);
    const matching = ofBranch.filter((pull) => pull.head.sha === head.headSha);
    const [first, ...others] = matching;
    if (first === undefined) {
        const moved = ofBranch[0];
        return none(moved === undefined
            ? `${label} has no open pull request: it was closed or merged, or never opened`
            : `#${moved.number} has moved on to ${moved.head.sha.slice(0, 12)}; its own run tells of that`);
    }
    if (others.length > 0) {
        const numbers = matching.map(({ number }) => `#${number}`).join(', ');
        return none(`${label} is the head of several (${numbers}), and a run does not tell of which it was`);
    }
    return {
        pull: {
            number: first.number,
            baseRef: first.base.ref,
            baseSha: first.base.sha,
            fork: first.head.repo?.full_name !== first.base.repo.full_name,
        },
        why: null,
    };
}
function none(why) {
    return { pull: null, why };
}
/** Logins are equal whatever their case. */
function same(login, other) {
    return login?.toLowerCase() === other?.toLowerCase();
}


/***/ }),

/***/ 4029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ ownWords),
/* harmony export */   nB: () => (/* binding */ reproduceCommand),
/* harmony export */   qN: () => (/* binding */ programAt),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   tB: () => (/* binding */ MAY_BE_SECRET)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Inputs that may hold secrets: named, never shown. */
const MAY_BE_SECRET = ['command', 'args', 'env', 'run-args'];
/** Inputs that say where the run stands and whom it tells, not what is measured. */
const ELSEWHERE = new Set(['mode', 'commit', 'baseline-branch', 'comment', 'check', 'github-token', 'needs']);
/** Told first; the rest in the order of their names. */
const FIRST = ['image', 'compose-file', 'compose-service', 'workload', 'baseline-dir'];
/** Called otherwise on the command line. */
const FLAGS = { 'baseline-dir': 'baseline' };
/**
 * One command that measures the same again, made of the inputs that were given. What may hold a secret is left out and
 * named in a comment, for whoever knows it to add.
 * @param program what starts the command line: `programAt` of a package that is there, or how one gets it
 * @param inputs of the Action, by name; those left empty are not given
 * @example `node dist/cli/index.js run --image chat-api:pr --workload chat.jsonl # and your own env, run-args`
 */
function reproduceCommand(program, inputs) {
    const given = Object.keys(inputs).filter((name) => inputs[name] !== '' && !ELSEWHERE.has(name));
    const rank = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    const flags = given
        .filter((name) => !MAY_BE_SECRET.includes(name))
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map((name) => `--${FLAGS[name] ?? name} ${shellWord(inputs[name] ?? '')}`);
    return [`${program} run`, ...flags, ...ownWords(given)].join(' ');
}
/** A comment that names those of the given inputs that may hold secrets; none without any. */
function ownWords(given) {
    const own = MAY_BE_SECRET.filter((name) => given.includes(name));
    return own.length === 0 ? [] : [`# and your own ${own.join(', ')}`];
}
/**
 * What starts the command line of a package, typed in a folder. The package has no name that a shell would find: it is
 * in no registry.
 * @param dist folder of the built package
 * @param folder that the path is relative to; a package far from it is named by its absolute path
 */
function programAt(dist, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dist, 'cli', 'index.js');
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return `node ${shellWord(near.startsWith('../../..') ? path : near)}`;
}
/** One word of a POSIX shell, quoted where it holds anything that a shell looks at. */
function shellWord(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
