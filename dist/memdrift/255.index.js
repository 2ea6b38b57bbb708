export const id = 255;
export const ids = [255];
export const modules = {

/***/ 8255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentFailure: () => (/* binding */ commentFailure),
  writeComment: () => (/* binding */ writeComment)
});

// EXTERNAL MODULE: ./lib/github/comment/comment.js + 3 modules
var comment = __webpack_require__(2917);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/markdown/lights.js
var lights = __webpack_require__(3521);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js
var markdown = __webpack_require__(2189);
;// CONCATENATED MODULE: ./lib/report/markdown/no-verdict.js



/** The comment of a step that ended without a verdict: that it did, and its last words. Pure. */
function renderNoVerdict({ gate, message }) {
    return [
        `${markdown/* MARKER */.tl}\n### ${lights/* LIGHTS */.S.bad} memdrift: no verdict`,
        `**${(0,report_escape/* code */.aY)(gate)}**: the step failed before it came to one, so nothing is known of this change.`,
        (0,report_escape/* fence */.EU)(message, 'text'),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./lib/action/publish/step-comment.js


/** The comment on the pull request, where there is one; what GitHub refuses is a notice. */
async function writeComment({ github, event, log }, words) {
    const { pullRequest, headSha } = event;
    if (github === null || pullRequest === null || headSha === null)
        return;
    try {
        const { did, url } = await (0,comment/* publishComment */.p)(github, { pullRequest, headSha, ...words });
        if (url !== null)
            log.info(`memdrift: comment ${did}: ${url}`);
    }
    catch (error) {
        log.notice(`memdrift: no comment: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** A step that failed without a verdict says so where it would have told it: no comment of an older run stays green. */
function commentFailure(session, { gate, message }, when) {
    const body = renderNoVerdict({ gate, message });
    return writeComment(session, { gate, body, when, verdict: 'not-measured', conclusion: 'failure' });
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

/***/ 2917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ publishComment)
});

// UNUSED EXPORTS: CommentRefused

// EXTERNAL MODULE: ./lib/github/client/github-errors.js
var github_errors = __webpack_require__(8058);
// EXTERNAL MODULE: ./lib/github/client/limits.js
var limits = __webpack_require__(2615);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js
var markdown = __webpack_require__(2189);
;// CONCATENATED MODULE: ./lib/github/comment/comment-state.js


const PREFIX = '<!-- memdrift:state ';
const SUFFIX = ' -->';
const LONGEST_GATE = 100;
const VERDICTS = [
    'pass',
    'regression',
    'not-measured',
    'inconclusive',
    'not-comparable',
];
const schema = schemas/* strictObject */.rej({
    gate: schemas/* string */.YjP().min(1).max(LONGEST_GATE),
    verdict: schemas/* enum */.k5n(VERDICTS),
    sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
});
/**
 * The comment with its state. Every character of the JSON that could end an HTML comment, or mean something to GitHub,
 * is written as JSON's own escape.
 * @param body begins with the marker
 * @throws z.ZodError where the state could not be read again
 */
function withState(body, state) {
    const json = JSON.stringify(schema.parse(state)).replace(/[-<>&@#`]|[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const rest = body.startsWith(markdown/* MARKER */.tl) ? body.slice(markdown/* MARKER */.tl.length).replace(/^\r?\n/, '') : body;
    return `${markdown/* MARKER */.tl}\n${PREFIX}${json}${SUFFIX}\n${rest}`;
}
/**
 * What a comment says of itself; null for every comment that is not one of ours, or whose second line is damaged or
 * longer than the room that is left for it.
 */
function stateOf(body) {
    // Comments that a person edits in the browser come back with carriage returns.
    const [first, second] = body.slice(0, markdown/* MARKER */.tl.length + 2 + markdown/* COMMENT_ROOM */._C).split(/\r?\n/);
    if (first !== markdown/* MARKER */.tl || !second?.startsWith(PREFIX) || !second.endsWith(SUFFIX))
        return null;
    try {
        return schema.safeParse(JSON.parse(second.slice(PREFIX.length, -SUFFIX.length))).data ?? null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/github/comment/comment-step.js
/** The higher, the worse: the contract's order of verdicts. */
const BADNESS = {
    pass: 0,
    'not-comparable': 1,
    inconclusive: 2,
    'not-measured': 3,
    regression: 4,
};
/**
 * What a run does to the comment of its gate: writes it (edits the one that stands), posts it anew, because it got worse
 * and subscribers should hear of it, or leaves things as they are.
 * @param standing verdict of the comment that stands; null: there is none; `unknown`: there is one, and GitHub does not
 * say whether it is ours, so a new one is written rather than that an outdated one stays
 */
function commentStep(when, { verdict, conclusion }, standing) {
    if (when === 'never')
        return 'none';
    if (standing === 'unknown')
        return 'write';
    if (standing !== null)
        return BADNESS[verdict] > BADNESS[standing] ? 'repost' : 'write';
    if (when === 'on-change')
        return verdict === 'pass' ? 'none' : 'write';
    if (when === 'on-failure')
        return conclusion === 'success' ? 'none' : 'write';
    return 'write';
}

;// CONCATENATED MODULE: ./lib/github/comment/own-comments.js


/** Who the workflow's own token writes as. */
const WORKFLOW_BOT = 'github-actions[bot]';
/**
 * Who this token writes as. REST tells it to no token of an app, GraphQL to every one
 * (https://github.com/marocchino/sticky-pull-request-comment/pull/332). Asked once: it is a help, and no condition.
 */
async function writerOf({ octokit }) {
    try {
        const query = 'query { viewer { login } }';
        const { viewer } = await octokit.graphql(query, { request: { retries: 0 } });
        return { login: viewer.login, certain: true };
    }
    catch {
        // Refused by a proxy, down, or an older Enterprise Server. Whoever the token is, it is most likely the workflow's.
        return { login: WORKFLOW_BOT, certain: false };
    }
}
/** The comments that say they are of this gate, whoever wrote them, newest first. */
async function commentsOf({ octokit, owner, repo }, pullRequest, gate) {
    const found = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: pullRequest, per_page: 100 }, ({ data }) => data.flatMap(({ id, html_url: url, user, body }) => {
        const state = stateOf(body ?? '');
        return state?.gate === gate ? [{ id, url, state, author: user }] : [];
    }));
    return found.sort((a, b) => b.id - a.id);
}
/**
 * Whether a comment is of this login. GraphQL may leave out the `[bot]` that REST writes behind an app's name; a person
 * may be called as an app is.
 */
function isBy(login) {
    return ({ author }) => author !== null && (author.login === login || (author.type === 'Bot' && author.login === `${login}[bot]`));
}
/** Deletes comments; one that is gone already is as good. What is refused is told, and left to the next run. */
async function remove({ octokit, owner, repo, log }, comments) {
    for (const { id, url } of comments) {
        try {
            await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
        }
        catch (error) {
            const status = (0,github_errors/* statusOf */.c2)(error);
            if (status === null)
                throw error;
            if (status !== 404)
                log.warn(`could not delete the outdated comment ${url} (${status})`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/comment/comment.js





/** GitHub lets this token write no comment here. The message is one sentence: the missing permission, or the cause. */
class CommentRefused extends Error {
    name = 'CommentRefused';
}
/** How often a comment may be deleted under our hands, by another run of the same gate. */
const MOST_ATTEMPTS = 3;
/**
 * Makes the pull request's comment of this gate say what is given, or leaves it, as `when` has it.
 * Two at once are safe: each looks again after it created one, and both keep the same one.
 * @throws CommentRefused
 */
async function publishComment(github, request) {
    if (request.when === 'never')
        return { did: 'none', url: null };
    try {
        let writer = null;
        const whose = () => {
            writer ??= writerOf(github);
            return writer;
        };
        for (let attempt = 1;; attempt += 1) {
            const published = await attemptOnce(github, request, whose, attempt === MOST_ATTEMPTS);
            if (published !== null)
                return published;
        }
    }
    catch (error) {
        if ((0,github_errors/* statusOf */.c2)(error) === null)
            throw error;
        throw new CommentRefused(refusal(error, request.pullRequest), { cause: error });
    }
}
/** Null where the comment that was to be edited is gone. */
async function attemptOnce(github, request, whose, last) {
    const { there, unknown } = await standing(github, request, whose);
    const [newest, ...others] = there;
    const step = commentStep(request.when, request, newest?.state.verdict ?? (unknown ? 'unknown' : null));
    if (step === 'none')
        return { did: 'none', url: null };
    if (newest === undefined)
        return settle(github, request, await create(github, request), 'created');
    if (await isOutdated(github, request, there))
        return { did: 'left', url: newest.url };
    if (step === 'repost')
        return settle(github, request, await create(github, request), 'reposted');
    try {
        const url = await edit(github, request, newest.id);
        await remove(github, others);
        return { did: 'updated', url };
    }
    catch (error) {
        if ((0,github_errors/* statusOf */.c2)(error) === 404 && !last)
            return null;
        throw error;
    }
}
/**
 * Our comments of this gate, newest first. Who we are is asked only where there is any of this gate, because GitHub may
 * not tell it.
 * @returns `unknown` where there are some that may be ours
 */
async function standing(github, { pullRequest, gate }, whose) {
    const all = await commentsOf(github, pullRequest, gate);
    if (all.length === 0)
        return { there: [], unknown: false };
    const { login, certain } = await whose();
    return { there: all.filter(isBy(login)), unknown: !certain };
}
/** A comment that stands may speak of a newer head: that of another commit does where ours is no longer the head. */
async function isOutdated(github, request, there) {
    if (there.every(({ state }) => state.sha === request.headSha))
        return false;
    return (await currentHead(github, request.pullRequest)) !== request.headSha;
}
async function currentHead({ octokit, owner, repo }, pullRequest) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: pullRequest });
    return data.head.sha;
}
async function create(github, request) {
    const { octokit, owner, repo } = github;
    const { data } = await octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: request.pullRequest,
        body: bodyOf(request),
    });
    return { id: data.id, url: data.html_url, login: data.user?.login ?? null };
}
async function edit(github, request, id) {
    const { octokit, owner, repo } = github;
    const { data } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body: bodyOf(request) });
    return data.html_url;
}
function bodyOf({ body, gate, verdict, headSha }) {
    return (0,limits/* within */.ux)(withState(body, { gate, verdict, sha: headSha }), limits/* LONGEST_COMMENT */.lv);
}
/**
 * After one was created: leaves one comment of this gate. That of the pull request's current head is kept, of several
 * the newest; whoever else settles at the same time keeps the same. The new one is there before an old one goes.
 */
async function settle(github, request, created, did) {
    const { gate, verdict, headSha, pullRequest } = request;
    const mine = { id: created.id, url: created.url, state: { gate, verdict, sha: headSha } };
    // GitHub may list a comment a moment after it made it.
    const listed = created.login === null ? [] : (await commentsOf(github, pullRequest, gate)).filter(isBy(created.login));
    const others = listed.filter(({ id }) => id !== mine.id);
    if (others.length === 0)
        return { did, url: mine.url };
    const all = [mine, ...others].sort((a, b) => b.id - a.id);
    const current = all.every(({ state }) => state.sha === headSha) ? headSha : await currentHead(github, pullRequest);
    const kept = all.find(({ state }) => state.sha === current) ?? all[0] ?? mine;
    await remove(github, all.filter(({ id }) => id !== kept.id));
    return { did: kept.id === mine.id ? did : 'left', url: kept.url };
}
/** What GitHub answers, for the person who must act. */
function refusal(error, pullRequest) {
    const doing = `commenting on pull request #${pullRequest}`;
    const answer = error instanceof Error ? error.message : '';
    if ((0,github_errors/* statusOf */.c2)(error) === 403 && /\block(ed)?\b/i.test(answer)) {
        return `${doing} failed: its conversation is locked; unlock it, or set comment: never`;
    }
    return (0,github_errors/* explain */.WE)(error, doing, 'pull-requests: write');
}


/***/ })

};
