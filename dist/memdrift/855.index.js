export const id = 855;
export const ids = [855];
export const modules = {

/***/ 6855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: ./lib/gate/effects/page-assets.js
var page_assets = __webpack_require__(6441);
// EXTERNAL MODULE: ./lib/gate/effects/real.js + 35 modules
var real = __webpack_require__(6059);
// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/gate/gate.js + 35 modules
var gate = __webpack_require__(4119);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/service/step-environment.js
var step_environment = __webpack_require__(8873);
// EXTERNAL MODULE: ./lib/baseline/directory-store.js
var directory_store = __webpack_require__(4616);
;// CONCATENATED MODULE: ./lib/baseline/store.js
/** A store that may not be read or written: one line that says what to allow, and what else would do. */
class StoreRefused extends Error {
    name = 'StoreRefused';
}

// EXTERNAL MODULE: ./lib/baseline/stored-file.js
var stored_file = __webpack_require__(8679);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/baseline/environment-key.js
var environment_key = __webpack_require__(2248);
;// CONCATENATED MODULE: ./lib/baseline/retention.js
const RETENTION = { perEnvironment: 64, days: 90, totalBytes: 64 * 1024 * 1024, always: 8 };
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * Which files a branch of baselines can do without. By count *and* age, so that a branch that was cut long ago still
 * finds an ancestor's recording, and a busy day drops none; then, where the whole is too large, the oldest of whichever
 * environment is the largest. The newest few of an environment always stay, and its oldest: against that one slow
 * growth is seen which no single change is to blame for.
 * @param now milliseconds since 1970
 * @returns files of `files`, those that go
 */
function retire(files, now, limits = RETENTION) {
    const environments = [...groupByEnvironment(files).values()].map((all) => {
        const newestFirst = [...all].sort(newerFirst);
        const spare = newestFirst.slice(limits.always, -1);
        const old = spare.filter((file, i) => limits.always + i >= limits.perEnvironment && now - file.created > limits.days * DAY_MS);
        const gone = new Set(old);
        // Oldest last: taken from the end.
        return { bytes: sum(all) - sum(old), spare: spare.filter((file) => !gone.has(file)), gone: old };
    });
    let total = environments.reduce((bytes, environment) => bytes + environment.bytes, 0);
    while (total > limits.totalBytes) {
        const largest = environments
            .filter(({ spare }) => spare.length > 0)
            .reduce((a, b) => (a === null || b.bytes > a.bytes ? b : a), null);
        const oldest = largest?.spare.pop();
        if (largest === null || oldest === undefined)
            break;
        largest.gone.push(oldest);
        largest.bytes -= oldest.bytes;
        total -= oldest.bytes;
    }
    return environments.flatMap(({ gone }) => gone);
}
/** By gate and environment: the same environment of two gates is two. */
function groupByEnvironment(files) {
    const groups = new Map();
    for (const file of files) {
        const key = `${file.name}/${file.environment}`;
        groups.set(key, [...(groups.get(key) ?? []), file]);
    }
    return groups;
}
/** Newest first; by path where two were recorded at once, so that the order given changes nothing. */
function newerFirst(a, b) {
    return b.created - a.created || (a.path < b.path ? 1 : -1);
}
const sum = (files) => files.reduce((bytes, file) => bytes + file.bytes, 0);

// EXTERNAL MODULE: ./lib/baseline/serialize.js
var serialize = __webpack_require__(5649);
// EXTERNAL MODULE: ./lib/github/client/github-errors.js
var github_errors = __webpack_require__(8058);
;// CONCATENATED MODULE: ./lib/github/events/commits.js

/** GitHub does not say which commits there are: one line with the permission to grant, or the cause. */
class CommitsError extends Error {
    name = 'CommitsError';
}
/**
 * The base of a run. Of a pull request the first parent of the test merge that was built, or the merge base where the
 * head itself was checked out: `pull_request.base.sha` is neither, it is where the base branch was when the event was
 * made. Of a merge group the commit it is queued behind, of a push the commit before it, of a run by hand or by the
 * clock where its branch left the default branch (on which it is its own base).
 * @returns null where nothing comes before: a root commit, or two histories that share none
 * @throws CommitsError with one line where GitHub does not say, where the pull request is not in what was built, and
 * where GitHub does not know it
 */
async function baseCommit(github, event, what) {
    const built = what.built ?? what.testMerge ?? event.headSha;
    if (event.pullRequest !== null && event.headSha !== null) {
        const parents = built === null || built === event.headSha ? null : await parentsOf(github, built);
        const [first, second] = parents ?? [];
        if (first !== undefined && second === event.headSha)
            return { commit: first, kind: 'first parent' };
        if (built !== null && parents !== null)
            await mustContain(github, built, event.headSha);
        // A merge that the workflow made itself is not known to GitHub: then its head is what is under review.
        const head = parents === null ? event.headSha : built;
        const base = await mergeBase(github, event.baseSha ?? (await defaultBranch(github)), head);
        if (base === null)
            await mustKnow(github, event.headSha);
        return base;
    }
    if (event.mode === 'refresh' && event.headSha !== null) {
        const [first] = (await parentsOf(github, built ?? event.headSha)) ?? [];
        return first === undefined ? null : { commit: first, kind: 'previous commit' };
    }
    if (event.headSha !== null && event.baseSha !== null)
        return { commit: event.baseSha, kind: 'merge group base' };
    return mergeBase(github, await defaultBranch(github), built);
}
/**
 * Under pull_request_target actions/checkout takes the base branch, and measured would be that: green whatever the pull
 * request does.
 */
async function mustContain({ octokit, owner, repo }, built, headSha) {
    const [commit, head] = [built.slice(0, 7), headSha.slice(0, 7)];
    let behind;
    try {
        const basehead = `${headSha}...${built}`;
        behind = (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })).data
            .behind_by;
    }
    catch (error) {
        throw new CommitsError((0,github_errors/* explain */.WE)(error, `looking for ${head} in ${commit}`, 'contents: read'), { cause: error });
    }
    if (behind === 0)
        return;
    throw new CommitsError(`the commit ${commit}, which is checked out or given as "commit", has not the pull request's head ${head} in it; ` +
        'allowed: its test merge (refs/pull/<number>/merge), its head, or a commit on top of it');
}
/** GitHub says 404 of what a token may not see, too, and a repository that is not seen is not one without baselines. */
async function mustKnow(github, headSha) {
    if ((await parentsOf(github, headSha)) !== null)
        return;
    throw new CommitsError(`GitHub does not know the pull request's head ${headSha.slice(0, 7)}, or the token may not see it: grant ` +
        '`permissions: contents: read` to the job');
}
/** The branch that a repository's pull requests go into unless they say otherwise. */
async function defaultBranch({ octokit, owner, repo }) {
    try {
        return (await octokit.rest.repos.get({ owner, repo })).data.default_branch;
    }
    catch (error) {
        throw new CommitsError((0,github_errors/* explain */.WE)(error, "reading the repository's default branch", 'contents: read'), {
            cause: error,
        });
    }
}
/** A commit's full SHA, from a short one or a branch's or tag's name; null where GitHub knows none. */
async function fullCommit({ octokit, owner, repo }, ref) {
    try {
        return (await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 })).data.sha;
    }
    catch (error) {
        if (isUnknown(error))
            return null;
        throw new CommitsError((0,github_errors/* explain */.WE)(error, `reading the commit ${ref}`, 'contents: read'), { cause: error });
    }
}
/** First parent first; null where GitHub does not know the commit. */
async function parentsOf({ octokit, owner, repo }, commit) {
    try {
        const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
        return data.parents.map(({ sha }) => sha);
    }
    catch (error) {
        if (isUnknown(error))
            return null;
        throw new CommitsError((0,github_errors/* explain */.WE)(error, `reading the parents of ${commit.slice(0, 7)}`, 'contents: read'), {
            cause: error,
        });
    }
}
async function mergeBase({ octokit, owner, repo }, base, head) {
    if (head === null)
        return null;
    try {
        // Of the comparison only its merge base is wanted: no commits, and no files beyond the first page's.
        const basehead = `${base}...${head}`;
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
        return { commit: data.merge_base_commit.sha, kind: 'merge base' };
    }
    catch (error) {
        if (isUnknown(error))
            return null;
        const doing = `looking for the merge base of ${base.slice(0, 40)} and ${head.slice(0, 7)}`;
        throw new CommitsError((0,github_errors/* explain */.WE)(error, doing, 'contents: read'), { cause: error });
    }
}
/** 404: no such commit, or none in common. 422: not a commit's SHA to GitHub. */
const isUnknown = (error) => [404, 422].includes((0,github_errors/* statusOf */.c2)(error) ?? 0);
const PAGE = 100;
/**
 * The commits at and before a base commit, read from GitHub page by page and only as far as is asked.
 *
 * Distances are counted along first parents, which is how a branch came to be whatever its pull requests are merged
 * with: a merge is one step, however many commits it brought. What it brought lies behind it by its own way back.
 */
class Ancestry {
    github;
    base;
    mostPages;
    #parents = new Map();
    #distances = new Map();
    #pages = 0;
    #complete = false;
    #reading = null;
    /** @param mostPages of 100 commits that are read at most */
    constructor(github, base, mostPages = 10) {
        this.github = github;
        this.base = base;
        this.mostPages = mostPages;
        this.#distances.set(base, 0);
    }
    /**
     * Distances of those wanted that were found; 0 is the base itself.
     * @param enough ends the walk early; without it, it ends where all are found
     * @throws CommitsError with one line where GitHub does not list the commits
     */
    async distances(wanted, enough = () => false) {
        const all = [...new Set(wanted)];
        for (;;) {
            const found = new Map();
            for (const sha of all) {
                const distance = this.#distances.get(sha);
                if (distance !== undefined)
                    found.set(sha, distance);
            }
            if (found.size === all.length || this.#complete || this.#pages >= this.mostPages || enough(found))
                return found;
            await this.#readPage();
        }
    }
    /** Null where it is none of the base's ancestors, or farther back than is walked. */
    async distance(sha) {
        return (await this.distances([sha])).get(sha) ?? null;
    }
    /**
     * The same however far back: what the walk has not met is asked of GitHub, which counts all that came between, not
     * only first parents, and so never too little. Null where it is none of the base's ancestors.
     */
    async farDistance(sha) {
        const known = this.#distances.get(sha);
        if (known !== undefined || this.#complete)
            return known ?? null;
        const { octokit, owner, repo } = this.github;
        try {
            const basehead = `${this.base}...${sha}`;
            const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
            return data.ahead_by === 0 ? data.behind_by : null;
        }
        catch (error) {
            if (isUnknown(error))
                return null;
            const doing = `comparing ${sha.slice(0, 7)} with the base`;
            throw new CommitsError((0,github_errors/* explain */.WE)(error, doing, 'contents: read'), { cause: error });
        }
    }
    /** The next page, once however many wait for it. */
    async #readPage() {
        this.#reading ??= this.#fetchPage().finally(() => {
            this.#reading = null;
        });
        await this.#reading;
    }
    async #fetchPage() {
        const { octokit, owner, repo } = this.github;
        try {
            const page = this.#pages + 1;
            const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: this.base, per_page: PAGE, page });
            for (const { sha, parents } of data) {
                this.#parents.set(sha, parents.map((parent) => parent.sha));
            }
            this.#pages = page;
            this.#complete = data.length < PAGE;
        }
        catch (error) {
            const doing = `listing the commits before ${this.base.slice(0, 7)}`;
            throw new CommitsError((0,github_errors/* explain */.WE)(error, doing, 'contents: read'), { cause: error });
        }
        this.#distances = distancesFrom(this.base, this.#parents);
    }
}
/** Steps back from `base` to each commit that is known to lie before it; see {@link Ancestry}. */
function distancesFrom(base, parents) {
    const distances = new Map();
    const line = [];
    for (let at = base; at !== undefined && !distances.has(at); at = parents.get(at)?.[0]) {
        distances.set(at, line.length);
        line.push(at);
    }
    // From the oldest merge on: a commit belongs to the one that brought it first.
    for (const merge of line.toReversed()) {
        let row = (parents.get(merge) ?? []).slice(1);
        for (let distance = (distances.get(merge) ?? 0) + 1; row.length > 0; distance++) {
            const fresh = row.filter((sha) => !distances.has(sha));
            for (const sha of fresh)
                distances.set(sha, distance);
            row = [...new Set(fresh)].flatMap((sha) => parents.get(sha) ?? []);
        }
    }
    return distances;
}

// EXTERNAL MODULE: ./lib/github/baseline/archive.js
var baseline_archive = __webpack_require__(2793);
// EXTERNAL MODULE: ./lib/github/baseline/artifacts.js
var artifacts = __webpack_require__(2848);
;// CONCATENATED MODULE: ./lib/github/baseline/nearest.js

const LIMITS = { perEnvironment: 16, files: 128, anchors: 16, anchorTries: 3 };
/**
 * The recordings worth reading for a base commit: of every environment the nearest at or before it, newest first where
 * one commit has several, and the oldest, its anchor. Which environment a run will turn out to have is not known yet.
 * @returns nearest first
 */
async function nearest(files, ancestry, limits = LIMITS) {
    const environments = [...groupByEnvironment(files).values()].map((all) => [...all].sort(newerFirst));
    const distances = await ancestry.distances(files.map(({ commit }) => commit), (found) => environments.every((all) => isServed(all, found, limits.perEnvironment)));
    const behind = environments.flatMap((all) => all
        .flatMap((file) => {
        const distance = distances.get(file.commit);
        return distance === undefined ? [] : [{ file, distance }];
    })
        .sort(nearerFirst)
        .slice(0, limits.perEnvironment));
    const anchors = await oldestOf(environments, distances, ancestry, limits);
    const isAnchor = new Set(anchors.map(({ file }) => file));
    const others = behind.filter(({ file }) => !isAnchor.has(file)).sort(nearerFirst);
    return [...others.slice(0, limits.files - anchors.length), ...anchors].sort(nearerFirst);
}
/** The oldest recording before the base of each of the environments that were used last. */
async function oldestOf(environments, known, ancestry, limits) {
    const lastUsed = environments
        .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : newerFirst(a, b)))
        .slice(0, limits.anchors);
    const anchors = [];
    for (const all of lastUsed) {
        const oldestFirst = all.toReversed();
        const others = oldestFirst.slice(limits.anchorTries).filter(({ commit }) => known.has(commit));
        for (const file of [...oldestFirst.slice(0, limits.anchorTries), ...others]) {
            const distance = await ancestry.farDistance(file.commit);
            if (distance === null)
                continue;
            anchors.push({ file, distance });
            break;
        }
    }
    return anchors;
}
/** Whether enough of an environment's recordings were met, or all. */
function isServed(all, found, enough) {
    const met = all.filter(({ commit }) => found.has(commit)).length;
    return met >= Math.min(enough, all.length);
}
function nearerFirst(a, b) {
    return a.distance - b.distance || newerFirst(a.file, b.file);
}

// EXTERNAL MODULE: ./lib/recording/parse-recording.js + 1 modules
var parse_recording = __webpack_require__(578);
;// CONCATENATED MODULE: ./lib/github/baseline/read-stored.js







/** Unpacked, of all recordings together: what they may cost of the runner's memory. */
const MOST_TEXT_BYTES = 256 * 1024 * 1024;
const AT_ONCE = 4;
/**
 * Reads recordings that others may have written. What is not what its place says is left out with a warning, and so is
 * what GitHub does not hand out; but where that was the case with all of them, nothing is known of the base.
 * @throws StoreRefused
 */
async function readStored(files, source, warnings) {
    const read = files.map(() => null);
    let left = MOST_TEXT_BYTES;
    const unread = [];
    const one = async ({ file, distance }, index) => {
        const origin = source.originOf(file);
        try {
            const text = await source.textOf(file, origin, Math.max(1, Math.min(left, serialize/* LARGEST_TEXT_BYTES */.$4)));
            left -= Buffer.byteLength(text);
            const recording = (0,stored_file/* asNamed */.mn)((0,serialize/* parseWhole */.z2)(text, origin), file, origin);
            // An artifact may have them; a baseline has no use for them.
            read[index] = { origin, recording: { ...recording, samples: [] }, distance };
        }
        catch (error) {
            if (error instanceof parse_recording/* RecordingError */.e)
                warnings.push(`${(0,report_escape/* plain */.pj)(error.message)} (left out)`);
            else if (error instanceof baseline_archive/* ArchiveError */.d)
                warnings.push(`${(0,report_escape/* plain */.pj)(`${origin}: ${error.message}`)} (left out)`);
            else if ((0,github_errors/* statusOf */.c2)(error) === null)
                throw error;
            else {
                const sentence = (0,github_errors/* explain */.WE)(error, `reading ${origin}`, source.permission);
                unread.push(sentence);
                warnings.push(`${sentence} (left out)`);
            }
        }
    };
    const waiting = files.entries();
    const worker = async () => {
        for (const [index, near] of waiting)
            await one(near, index);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const recordings = read.filter((stored) => stored !== null);
    if (recordings.length === 0 && unread[0] !== undefined)
        throw new StoreRefused(unread[0]);
    return recordings;
}

;// CONCATENATED MODULE: ./lib/github/baseline/baseline-artifacts.js









const PREFIX = 'memdrift-baseline-';
const FILE = /^[\w.-]+(\.memdrift\.ndjson|\.json\.gz)$/;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
const baseline_artifacts_PAGE = 100;
const MOST_PAGES = 5;
/**
 * Baselines that refresh runs uploaded as artifacts, where a branch may not be written: kept for 90 days at most, and
 * read only. Any run may upload one of that name, so it is believed of runs of this repository's own base branch, for
 * commits at or before the base; those of a fork or of a pull request's branch are neither.
 */
class BaselineArtifacts {
    github;
    options;
    constructor(github, options) {
        this.github = github;
        this.options = options;
    }
    async list(name) {
        const warnings = [];
        const { ancestry } = this.options;
        if (ancestry === null)
            return { recordings: [], warnings };
        const folder = (0,stored_file/* folderOf */.yS)(name);
        const source = {
            originOf: ({ path }) => path,
            textOf: async ({ id }, origin, mostBytes) => {
                const archive = await (0,artifacts/* download */.RG)(this.github, id);
                const file = await (0,baseline_archive/* unpackOne */.H)(archive, { file: FILE, maxBytes: mostBytes });
                return file.subarray(0, 2).equals(GZIP_MAGIC) ? (0,serialize/* unpack */.l1)(file, origin, mostBytes) : file.toString('utf8');
            },
            permission: 'actions: read',
        };
        try {
            const artifacts = await this.#artifactsOf(folder, warnings);
            return { recordings: await readStored(await nearest(artifacts, ancestry), source, warnings), warnings };
        }
        catch (error) {
            throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
        }
    }
    async put(name) {
        throw new StoreRefused(`artifacts are uploaded by the workflow: add a step with actions/upload-artifact, name ${PREFIX}${name}, and the ` +
            'output `recording` as its path');
    }
    /** Those that may be downloaded, by what GitHub itself says of the runs that uploaded them. */
    async #artifactsOf(name, warnings) {
        const found = await this.#listed(PREFIX + name);
        if (found.length === 0)
            return [];
        const baseRef = this.options.baseRef ?? (await defaultBranch(this.github));
        const artifacts = [];
        for (const listed of found) {
            const { id, size_in_bytes: bytes, workflow_run: run } = listed;
            const commit = run?.head_sha;
            const created = Date.parse(listed.created_at ?? '');
            if (listed.name !== PREFIX + name || listed.expired || !(0,stored_file/* isCommit */.WM)(commit) || Number.isNaN(created))
                continue;
            if (run?.repository_id === undefined || run.head_repository_id !== run.repository_id)
                continue;
            if (run.head_branch !== baseRef)
                continue;
            const path = `artifact ${listed.name} of ${commit.slice(0, 7)} (run ${run.id})`;
            if (bytes > serialize/* LARGEST_PACKED_BYTES */.AP) {
                warnings.push(`${path}: ${bytes} bytes; allowed: at most ${serialize/* LARGEST_PACKED_BYTES */.AP} (left out)`);
            }
            else
                artifacts.push({ path, name, environment: null, commit, created, id, bytes });
        }
        return artifacts;
    }
    /** Newest first, as GitHub lists them. */
    async #listed(name) {
        const { octokit, owner, repo } = this.github;
        const listed = [];
        try {
            for (let page = 1; page <= MOST_PAGES; page++) {
                const options = { owner, repo, name, per_page: baseline_artifacts_PAGE, page };
                const { artifacts } = (await octokit.rest.actions.listArtifactsForRepo(options)).data;
                listed.push(...artifacts);
                if (artifacts.length < baseline_artifacts_PAGE)
                    break;
            }
            return listed;
        }
        catch (error) {
            if ((0,github_errors/* statusOf */.c2)(error) === null)
                throw error;
            const sentence = (0,github_errors/* explain */.WE)(error, `listing the artifacts named ${name}`, 'actions: read');
            throw new StoreRefused(sentence, { cause: error });
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/baseline/branch.js

/** Of a comparison GitHub tells no more commits a page, and no more files at all. */
const MOST_COMMITS = 100;
const MOST_FILES = 300;
/**
 * The files of one branch, through the Git data API: nothing is checked out, so the user's work tree stays as it is.
 * https://docs.github.com/en/rest/git
 */
class Branch {
    github;
    name;
    #at;
    constructor(github, name) {
        this.github = github;
        this.name = name;
        this.#at = { owner: github.owner, repo: github.repo };
    }
    /** Null where the branch does not exist; 409 is GitHub's answer in a repository without a commit. */
    async tip() {
        try {
            const { data } = await this.github.octokit.rest.repos.getBranch({ ...this.#at, branch: this.name });
            return { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
        }
        catch (error) {
            if ([404, 409].includes((0,github_errors/* statusOf */.c2)(error) ?? 0))
                return null;
            throw error;
        }
    }
    /**
     * Where the branch has moved to since `tip`, and what that did to its files, in one request.
     * @returns null where GitHub does not tell all of it: too many changes, a branch that is gone or was made anew
     */
    async since(tip) {
        const basehead = `${tip.commit}...${this.name}`;
        const { data } = await this.github.octokit.rest.repos
            .compareCommitsWithBasehead({ ...this.#at, basehead, per_page: MOST_COMMITS })
            .catch((error) => {
            if ((0,github_errors/* statusOf */.c2)(error) === 404)
                return { data: null };
            throw error;
        });
        if (data === null || data.behind_by > 0 || data.commits.length < data.ahead_by)
            return null;
        const newest = data.commits.at(-1);
        if (newest === undefined)
            return { tip, commits: 0, changes: new Map() };
        const { files = [] } = data;
        if (files.length >= MOST_FILES)
            return null;
        const changes = new Map();
        // One that goes, and one of the same content that comes, are a renamed file to GitHub.
        for (const { status, previous_filename: from } of files)
            if (status === 'renamed' && from)
                changes.set(from, null);
        for (const { status, filename, sha } of files)
            changes.set(filename, status === 'removed' ? null : sha);
        return {
            tip: { commit: newest.sha, tree: newest.commit.tree.sha },
            commits: data.ahead_by,
            changes,
        };
    }
    /** @param recursive with the files of all folders; their paths are relative to the tree */
    async entries(tree, { recursive }) {
        const { data } = await this.#git.getTree({ ...this.#at, tree_sha: tree, ...(recursive ? { recursive: '1' } : {}) });
        const entries = data.tree.map(({ path, sha, mode, size }) => {
            const kind = mode === '100644' ? 'file' : mode === '040000' ? 'folder' : 'other';
            return { path, sha, kind, bytes: size ?? null };
        });
        return { entries, whole: !data.truncated };
    }
    async read(blob) {
        const { data } = await this.#git.getBlob({ ...this.#at, file_sha: blob });
        return Buffer.from(data.content, 'base64');
    }
    /** Sends a file's content, which no branch holds yet. Returns its SHA. */
    async write(content) {
        const { data } = await this.#git.createBlob({
            ...this.#at,
            content: content.toString('base64'),
            encoding: 'base64',
        });
        return data.sha;
    }
    /**
     * Makes a commit on top of `tip` (a first one without parents where it is null), which no branch holds yet. Without
     * an author, so that it is GitHub's own for this token, and signed by it. Returns its SHA.
     */
    async commit(tip, changes, message) {
        const tree = await this.#git.createTree({
            ...this.#at,
            ...(tip === null ? {} : { base_tree: tip.tree }),
            tree: [...changes].map(([path, change]) => {
                const file = { path, mode: '100644', type: 'blob' };
                if (change === null)
                    return { ...file, sha: null };
                return 'blob' in change ? { ...file, sha: change.blob } : { ...file, content: change.text };
            }),
        });
        const parents = tip === null ? [] : [tip.commit];
        const { data } = await this.#git.createCommit({ ...this.#at, message, tree: tree.data.sha, parents });
        return data.sha;
    }
    /**
     * Lets the branch stand at a commit, or makes it there. Not retried by the client: an answer that it moved meanwhile
     * asks for another commit, not for the same request again.
     * @throws the client's error: 422 or 409 where another was faster, and 422 where rules forbid it
     */
    async move(tip, commit) {
        if (tip === null) {
            await this.#git.createRef({ ...this.#at, ref: `refs/heads/${this.name}`, sha: commit, request: NO_RETRY });
        }
        else {
            const ref = `heads/${this.name}`;
            await this.#git.updateRef({ ...this.#at, ref, sha: commit, force: false, request: NO_RETRY });
        }
    }
    get #git() {
        return this.github.octokit.rest.git;
    }
}
const NO_RETRY = { retries: 0 };

;// CONCATENATED MODULE: ./lib/github/baseline/branch-keeper.js




/**
 * How long a recording is tried to be stored. Each try ends with one writer's success, so that twenty at once with 8 s a
 * try are through within three or four minutes; the rest is for an API that fails for a while.
 */
const GIVES_UP_AFTER_MS = 10 * 60_000;
/** A pause is anything from nothing to this, doubled from try to try, so that no two writers go on in step. */
const FIRST_PAUSE_MS = 500;
/** About a try of an API that takes 2 s an answer: whoever waits longer leaves the branch to nobody. */
const LONGEST_PAUSE_MS = 8000;
/** Refusals without a known reason, while the branch stands still, before they are believed. */
const MOST_UNEXPLAINED = 3;
const README = `# Baselines of memdrift

memdrift keeps here what it measured of this repository's commits, to compare pull requests with: one file a
measurement, \`<gate>/<environment>/<commit>-<run>.json.gz\`, a memdrift recording as gzip. Files are added, never
changed, and taken away once they are old and many. The branch shares no history with the others: do not merge it.
`;
/**
 * Commits a file on top of whatever the branch holds, taking away in the same commit what it can do without. Where
 * another writer moved the branch meanwhile, or made it, again on top of theirs, after pauses that grow and differ from
 * writer to writer; so no writer takes back what another has kept. The branch is listed once: a further try asks what
 * has changed since, and takes four requests.
 * @returns the file's path
 * @throws StoreRefused, and what the signal was aborted with
 */
async function keep(branch, file, options) {
    const { clock, signal } = options;
    const begun = clock.now();
    const writing = { blob: null, path: null, unsure: null, seen: null, others: 0 };
    let unexplained = 0;
    for (let tries = 1;; tries++) {
        const before = writing.seen?.tip?.commit;
        try {
            return await attempt(branch, file, options, writing);
        }
        catch (error) {
            const why = reasonOf(error);
            unexplained = why === 'unexplained' && writing.seen?.tip?.commit === before ? unexplained + 1 : 0;
            if (why === 'forbidden' || unexplained >= MOST_UNEXPLAINED)
                throw refused(branch.name, file.name, error);
            if (why === 'unsure')
                writing.unsure ??= writing.path;
            const pauseMs = clock.random() * Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
            if (clock.now() + pauseMs - begun >= GIVES_UP_AFTER_MS)
                throw givenUp(branch.name, tries, writing.others, error);
            await clock.sleep(pauseMs, signal);
        }
    }
}
async function attempt(branch, file, { runId, retention, clock }, writing) {
    writing.blob ??= await branch.write(file.content);
    const { blob, unsure } = writing;
    const { tip, held, kept } = await look(branch, writing);
    if (unsure !== null && held.get(unsure) === blob)
        return unsure;
    const path = freePath(file, runId, held);
    const known = [...kept, { ...file, path, bytes: file.content.length }];
    const gone = retire(known, clock.wall().getTime(), retention);
    const changes = new Map(gone.map((old) => [old.path, null]));
    changes.set(path, { blob });
    if (tip === null)
        changes.set('README.md', { text: README });
    const commit = await branch.commit(tip, changes, messageOf(file, gone.length));
    writing.path = path;
    await branch.move(tip, commit);
    return path;
}
/** Lists the branch at first, and from then on asks what has changed. */
async function look(branch, writing) {
    const { seen } = writing;
    const moved = seen?.tip == null ? null : await branch.since(seen.tip);
    writing.seen = seen === null || moved === null ? await listed(branch) : changed(seen, moved);
    writing.others += moved?.commits ?? 0;
    return writing.seen;
}
async function listed(branch) {
    const tip = await branch.tip();
    // Of a branch too large to be listed whole the rest is not looked at, and so not taken away.
    const entries = tip === null ? [] : (await branch.entries(tip.tree, { recursive: true })).entries;
    const kept = entries.map(asBranchFile).filter((known) => known !== null);
    return { tip, held: new Map(entries.map(({ path, sha }) => [path, sha])), kept };
}
function changed(seen, { tip, changes }) {
    const held = new Map(seen.held);
    for (const [path, blob] of changes) {
        if (blob === null)
            held.delete(path);
        else
            held.set(path, blob);
    }
    return { tip, held, kept: seen.kept.filter(({ path }) => held.has(path)) };
}
/** Recordings made at the same millisecond by one run get a number; none ever takes another's place. */
function freePath(file, runId, held) {
    for (let copy = 1;; copy++) {
        const path = (0,stored_file/* pathOf */.XM)(file, runId, copy);
        if (!held.has(path))
            return path;
    }
}
function messageOf({ name, commit }, gone) {
    const first = `${name}: ${commit.slice(0, 7)}`;
    if (gone === 0)
        return first;
    return `${first}\n\nTakes away ${gone} recording${gone === 1 ? '' : 's'} that are old and many.`;
}
/** An entry of the branch's whole tree as one of our files; null where it is none. */
function asBranchFile({ path, sha, kind, bytes }) {
    const stored = kind === 'file' ? (0,stored_file/* readPath */.G7)(path) : null;
    return stored === null || bytes === null ? null : { ...stored, bytes, blob: sha };
}
/**
 * What an error of a try means. `moved`: another was faster, or all of us too fast. `unsure`: GitHub may have done it. `forbidden`: no try
 * will do. `unexplained`: GitHub says "Reference update failed" for races and for rulesets alike.
 * @throws the error, where it is not GitHub's
 */
function reasonOf(error) {
    const status = (0,github_errors/* statusOf */.c2)(error);
    if (status === null)
        throw error;
    if (status >= 500)
        return 'unsure';
    const message = error instanceof Error ? error.message : '';
    if (status === 409 || status === 429 || /rate limit/i.test(message))
        return 'moved';
    if (status !== 422 && status !== 404)
        return 'forbidden';
    if (/rule violation|protected|restricted|not allowed|workflow.* permission/i.test(message))
        return 'forbidden';
    // "Reference does not exist", "Object does not exist": what was just written is not everywhere yet.
    return /fast.?forward|already exists|does not exist/i.test(message) ? 'moved' : 'unexplained';
}
function refused(branch, name, cause) {
    return new StoreRefused(`${(0,github_errors/* explain */.WE)(cause, `writing the branch ${branch}`, 'contents: write')}; rulesets and branch protection must let the ` +
        'job create and update it. Or upload the recording of the refresh run as an artifact named ' +
        `memdrift-baseline-${name}, which checks find by themselves`, { cause });
}
function givenUp(branch, tries, others, cause) {
    const minutes = GIVES_UP_AFTER_MS / 60_000;
    const why = (0,github_errors/* explain */.WE)(cause, `writing the branch ${branch}`, 'contents: write');
    const meanwhile = others === 0 ? '' : `; others wrote to it ${others} ${others === 1 ? 'time' : 'times'} meanwhile`;
    return new StoreRefused(`the recording is not stored: gave up after ${minutes} min and ${tries} tries: ${why}${meanwhile}`, { cause });
}

;// CONCATENATED MODULE: ./lib/github/baseline/baseline-branch.js














const REAL = {
    now: () => performance.now(),
    wall: () => new Date(),
    sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }),
    random: Math.random,
};
/** Foreign files that are told by name; of a branch that somebody else uses too there may be thousands. */
const MOST_WARNINGS = 20;
/**
 * Baselines on a branch of the repository. One immutable file a recording, so that writers never disagree about
 * content, only about whose commit comes first; and that is settled by trying again on top of the other's.
 */
class BaselineBranch {
    options;
    #branch;
    constructor(github, options) {
        this.options = options;
        this.#branch = new Branch(github, options.branch);
    }
    /** Of every environment the nearest at or before the base commit, and its oldest: see {@link nearest}. */
    async list(name) {
        const warnings = [];
        const { ancestry } = this.options;
        const files = ancestry === null ? [] : await this.#filesOf((0,stored_file/* folderOf */.yS)(name), warnings);
        if (ancestry === null || files.length === 0)
            return { recordings: [], warnings };
        const source = {
            originOf: ({ path }) => this.#originOf(path),
            textOf: async ({ blob }, origin, mostBytes) => (0,serialize/* unpack */.l1)(await this.#branch.read(blob), origin, mostBytes),
            permission: 'contents: read',
        };
        try {
            return { recordings: await readStored(await nearest(files, ancestry), source, warnings), warnings };
        }
        catch (error) {
            throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
        }
    }
    /** The gate's files that may be read. */
    async #filesOf(name, warnings) {
        let found;
        try {
            const tip = await this.#branch.tip();
            const root = tip === null ? [] : (await this.#branch.entries(tip.tree, { recursive: false })).entries;
            const folder = root.find(({ path, kind }) => path === name && kind === 'folder');
            if (folder === undefined)
                return [];
            found = await this.#branch.entries(folder.sha, { recursive: true });
        }
        catch (error) {
            throw this.#unreadable(error);
        }
        if (!found.whole)
            warnings.push(`the branch ${this.#branch.name} holds more files of ${name} than GitHub lists`);
        const files = [];
        const foreign = [];
        for (const entry of found.entries) {
            if (entry.kind === 'folder')
                continue;
            const file = asBranchFile({ ...entry, path: `${name}/${entry.path}` });
            const origin = (0,report_escape/* plain */.pj)(this.#originOf(`${name}/${entry.path}`));
            if (file === null)
                foreign.push(`${origin}: not a file of memdrift (left out)`);
            else if (file.bytes > serialize/* LARGEST_PACKED_BYTES */.AP) {
                foreign.push(`${origin}: ${file.bytes} bytes; allowed: at most ${serialize/* LARGEST_PACKED_BYTES */.AP} (left out)`);
            }
            else
                files.push(file);
        }
        warnings.push(...foreign.slice(0, MOST_WARNINGS));
        const untold = foreign.length - MOST_WARNINGS;
        if (untold > 0)
            warnings.push(`${this.#branch.name}:${name}: ${untold} more files left out`);
        return files;
    }
    /**
     * Commits the recording on top of whatever the branch holds, with what it can do without taken away; on a branch that
     * another writer moved meanwhile, again on top of that, with growing pauses.
     */
    async put(name, recording) {
        const { commit } = recording.header;
        (0,stored_file/* folderOf */.yS)(name);
        if (!(0,stored_file/* isCommit */.WM)(commit)) {
            const found = commit === null || commit === undefined ? 'none' : `"${(0,report_escape/* plain */.pj)(commit, 80)}"`;
            throw new StoreRefused(`the recording cannot be stored: its commit is ${found}; allowed: a commit's full SHA`);
        }
        const { header } = recording;
        const created = Date.parse(header.created ?? '');
        const { runId, retention = RETENTION, clock = REAL, signal } = this.options;
        const options = { runId, retention, clock, ...(signal === undefined ? {} : { signal }) };
        const file = {
            name,
            environment: (0,environment_key/* environmentKey */.J)(header.environment),
            commit,
            created: Number.isNaN(created) ? clock.wall().getTime() : created,
            content: (0,serialize/* pack */.qq)({ ...recording, header: { ...header, name } }),
        };
        return this.#originOf(await keep(this.#branch, file, options));
    }
    /** As git names it: `git show <branch>:<path>`. */
    #originOf(path) {
        return `${this.#branch.name}:${path}`;
    }
    #unreadable(error) {
        if ((0,github_errors/* statusOf */.c2)(error) === null)
            return error;
        const sentence = (0,github_errors/* explain */.WE)(error, `reading the branch ${this.#branch.name}`, 'contents: read');
        return new StoreRefused(sentence, { cause: error });
    }
}
/**
 * Where a gate's baselines are on GitHub: the branch, and where that holds nothing for it, the artifacts of refresh
 * runs. Written is the branch alone. Most workflows have no need of artifacts and do not grant what reading them takes;
 * so where they may not be read that is said, and is no failure. Where they may and GitHub fails to tell them, it is one:
 * a gate that has baselines is not one before its first.
 */
function baselineStore(github, { base, baseRef, ...options }) {
    const ancestry = base === null ? null : new Ancestry(github, base);
    const branch = new BaselineBranch(github, { ...options, ancestry });
    const artifacts = new BaselineArtifacts(github, { ancestry, baseRef });
    return {
        list: async (name) => {
            const onBranch = await branch.list(name);
            if (onBranch.recordings.length > 0)
                return onBranch;
            try {
                const uploaded = await artifacts.list(name);
                return { recordings: uploaded.recordings, warnings: [...onBranch.warnings, ...uploaded.warnings] };
            }
            catch (error) {
                if (!(error instanceof StoreRefused && (0,github_errors/* isDenied */.GZ)(error.cause)))
                    throw error;
                github.log.info(`no baseline on the branch ${options.branch}, and artifacts cannot be read: ${error.message}`);
                return onBranch;
            }
        },
        put: (name, recording) => branch.put(name, recording),
    };
}

;// CONCATENATED MODULE: ./lib/action/comparison.js






/**
 * Finds the base commit and opens the store: the directory where one is given, else the branch. A base that cannot be
 * found out is the store's to say: the run is then not measured, never compared with nothing.
 */
async function comparisonOf(session, config) {
    const { github, event, context, signal } = session;
    const given = config.commit ?? (0,real/* checkedOut */.M)() ?? context?.sha ?? null;
    if (config.baseline.dir !== null) {
        return { store: new directory_store/* DirectoryStore */.f(config.baseline.dir), base: null, commit: given };
    }
    if (github === null || context === null || given === null)
        return { store: null, base: null, commit: given };
    try {
        const commit = (0,stored_file/* isCommit */.WM)(given) ? given : await fullCommit(github, given);
        const base = await baseCommit(github, event, { built: commit, testMerge: context.sha });
        const store = baselineStore(github, {
            branch: config.baseline.branch,
            base: base?.commit ?? null,
            baseRef: event.baseRef,
            runId: String(context.runId),
            signal,
        });
        return { store, base, commit };
    }
    catch (error) {
        if (!(error instanceof CommitsError))
            throw error;
        return { store: refusing(error.message), base: null, commit: given };
    }
}
/** A store that says why nothing can be read from it. */
function refusing(sentence) {
    const refuse = async () => {
        throw new StoreRefused(sentence);
    };
    return { list: refuse, put: refuse };
}

// EXTERNAL MODULE: ./lib/gate/effects/ports.js
var ports = __webpack_require__(8342);
// EXTERNAL MODULE: ./lib/report/terminal/cycle-progress.js + 1 modules
var cycle_progress = __webpack_require__(6252);
;// CONCATENATED MODULE: ./lib/action/log-lines.js


const COLUMNS = 120;
/** A line of the job's log on what the gate does; null for cycles that are left out: a log is read afterwards. */
function logLine(event) {
    if (event.phase !== 'cycle')
        return event.text;
    return (0,ports/* isToldInLogs */.w)(event.cycle) ? (0,cycle_progress/* progressLine */.o)({ ...event, findings: event.judgement.findings }, COLUMNS) : null;
}

// EXTERNAL MODULE: ./lib/action/publish/publish.js + 2 modules
var publish = __webpack_require__(2972);
// EXTERNAL MODULE: ./lib/github/check/check-run.js
var check_run = __webpack_require__(3852);
// EXTERNAL MODULE: ./lib/action/step-state.js
var step_state = __webpack_require__(2230);
;// CONCATENATED MODULE: ./lib/action/publish/step-check-run.js



const NO_CHECK = { conclude: async () => { } };
/** How long a title may be; it stands in one line of the list of checks. */
const LONGEST_TITLE = 160;
/**
 * Opens the check run, in progress, and leaves it to post before it is asked for, so that no moment is left in which one
 * is open that post does not know. Whatever keeps it from being written is told once, and never fails the job: its own
 * result is the check that counts.
 * @param name of the gate
 */
async function openCheckRun(session, name, wanted) {
    const { github, context, event, log } = session;
    const headSha = event.headSha ?? context?.sha ?? null;
    if (wanted === 'never' || github === null || context === null || headSha === null)
        return NO_CHECK;
    const detailsUrl = `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
    const opening = { id: null, name, headSha, detailsUrl, decided: null };
    (0,step_state/* leaveCheck */.Yz)(opening);
    try {
        const title = 'Measuring';
        const id = await (0,check_run/* openCheck */.Xq)(github, { name, headSha, detailsUrl, title, summary: 'The service is being measured.' });
        const left = { ...opening, id };
        (0,step_state/* leaveCheck */.Yz)(left);
        return { conclude: (completion) => conclude({ github, log }, id, left, completion) };
    }
    catch (error) {
        step_check_run_refused(error, log);
        if (error instanceof check_run/* CheckRefused */.Ve && (0,github_errors/* isDenied */.GZ)(error.cause)) {
            (0,step_state/* forgetCheck */.s$)();
            return NO_CHECK;
        }
        // GitHub may have opened it all the same, and nobody else would conclude it.
        return { conclude: async (completion) => (0,step_state/* leaveCheck */.Yz)({ ...opening, decided: decidedOf(completion) }) };
    }
}
/** What GitHub does not take is left to post, which may have more luck, and says the same as the job. */
async function conclude({ github, log }, id, left, completion) {
    try {
        await (0,check_run/* concludeCheck */.Oe)(github, id, { ...completion, title: completion.title.slice(0, LONGEST_TITLE) });
        (0,step_state/* forgetCheck */.s$)();
    }
    catch (error) {
        (0,step_state/* leaveCheck */.Yz)({ ...left, decided: decidedOf(completion) });
        step_check_run_refused(error, log);
    }
}
function decidedOf({ conclusion, title }) {
    return { conclusion, title: title.slice(0, LONGEST_TITLE) };
}
function step_check_run_refused(error, log) {
    log.notice(`memdrift: no check run, the result of the job stands: ${error instanceof Error ? error.message : error}`);
}

// EXTERNAL MODULE: ./lib/gate/config/bounded-yaml.js
var bounded_yaml = __webpack_require__(1351);
// EXTERNAL MODULE: ./lib/gate/config/config.js + 1 modules
var config_config = __webpack_require__(3089);
// EXTERNAL MODULE: ./lib/gate/config/config-file.js
var config_file = __webpack_require__(4165);
// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/github/events/pull-request.js
var pull_request = __webpack_require__(2710);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/action/trust/gate-files.js


/**
 * The paths that a file of the working tree has in its repository, as GitHub lists them: its own, and where it is a link
 * also that of what it leads to. None where it lies outside of one. The step runs where the runner starts it, which is
 * the repository's root unless actions/checkout was given a `path`.
 */
function inRepository(path) {
    const named = (0,external_node_path_.resolve)(path);
    const paths = [named, realOf(named)].flatMap((file) => {
        const root = rootOf(file);
        return root === null ? [] : [(0,external_node_path_.relative)(root, file).split(external_node_path_.sep).join('/')];
    });
    return [...new Set(paths)];
}
/** Whether a pull request that changes `files` changes this one; a link to a folder and a submodule are listed as files. */
function isChanged(path, files) {
    return files.some((file) => path === file || path.startsWith(`${file}/`));
}
/** What a path leads to; the path itself where nothing is there. */
function realOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** Root of the repository that a file lies in: the one that the step runs in, else the nearest. */
function rootOf(file) {
    const here = [process.cwd(), realOf(process.cwd())].find((cwd) => file.startsWith(`${cwd}${external_node_path_.sep}`));
    if (here !== undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(here, '.git')))
        return here;
    for (let folder = (0,external_node_path_.dirname)(file); folder !== (0,external_node_path_.dirname)(folder); folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
            return folder;
    }
    // An archive of the repository, which has no `.git`.
    return here ?? null;
}
/** Workflows call no more than ten others, each in the other (GitHub's documentation on reusable workflows). */
const MOST_CALLED = 50;
const CALL = /\buses:\s*['"]?\.\/([^\s'"#@,}]+)/g;
/**
 * The files of the repository that a workflow is made of: its own, the workflows that it calls, and the folders of
 * actions, which end with `/`. What is called from another repository is none of this one's.
 * @param beside path of a file of the same repository, by which its root is found
 */
function workflowFilesOf(workflowPath, beside) {
    const root = rootOf((0,external_node_path_.resolve)(beside)) ?? process.cwd();
    const found = [workflowPath];
    for (const path of found) {
        for (const [, called = ''] of textOf(root, path).matchAll(CALL)) {
            const file = /\.ya?ml$/.test(called) ? called : `${called.replace(/\/+$/, '')}/`;
            if (!found.includes(file) && found.length < MOST_CALLED)
                found.push(file);
        }
    }
    return found;
}
/** Of a workflow, or of an action's folder; empty where it cannot be read. */
function textOf(root, path) {
    const candidates = path.endsWith('/') ? [`${path}action.yml`, `${path}action.yaml`] : [path];
    for (const candidate of candidates) {
        try {
            return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, candidate), 'utf8');
        }
        catch {
            // The other name, or none.
        }
    }
    return '';
}

;// CONCATENATED MODULE: ./lib/action/trust/integrity.js






/** Where the runner does not say which workflow it runs (act does not), each may be it. */
const WORKFLOWS = '.github/workflows/';
/** Keys that the base commit decides under `policy: base`: what counts as a regression, and what it does to the job. */
const RULES = ['budgets', 'accepted', 'on'];
/**
 * Looks whether the pull request changes the gate's own workload, configuration or workflow. With `policy: base`, in
 * either commit's configuration, the rules of a changed one are those of the base commit: a pull request cannot raise
 * its own budget. The inputs of its workflow still win over both, which `gateChanges` then names.
 * @param base commit that the pull request is compared with; null where it is not known
 * @throws UsageError where the base's rules are asked for and cannot be had
 */
async function checkIntegrity(session, config, file, base) {
    const unchanged = { gateChanges: [], policy: 'head', config };
    const { github, event, context } = session;
    if (event.pullRequest === null)
        return unchanged;
    if (github === null) {
        if (config.baseline.policy === 'base')
            throw integrity_refused('allowed: a workflow with the input "github-token"');
        return unchanged;
    }
    const asked = session.configPath ?? config_file/* CONFIG_FILE */.g2;
    const configPaths = inRepository(asked);
    const own = [
        ...inRepository(config.workload.file),
        ...configPaths,
        ...(context?.workflowPath == null ? [WORKFLOWS] : workflowFilesOf(context.workflowPath, config.workload.file)),
    ];
    const { files, complete } = await integrity_listed({ github, log: session.log }, event.pullRequest);
    const gateChanges = [...new Set(own.flatMap((path) => changesOf(path, files)))];
    const [configPath] = configPaths;
    // A directory of baselines knows no commits: then the rules are those of the branch that the change goes into.
    const rulesAt = base ?? event.baseSha;
    const mayDiffer = !complete || configPaths.some((path) => isChanged(path, files));
    if (configPath === undefined || rulesAt === null || !mayDiffer)
        return { ...unchanged, gateChanges };
    try {
        const theirs = configOf(await (0,pull_request/* fileAt */.Wd)(github, configPath, rulesAt, bounded_yaml/* LARGEST_YAML_BYTES */.Zl), configPath);
        const policy = theirs['baseline']?.policy;
        if (config.baseline.policy !== 'base' && policy !== 'base')
            return { ...unchanged, gateChanges };
        const value = { ...file?.value };
        for (const key of RULES) {
            if (theirs[key] === undefined)
                delete value[key];
            else
                value[key] = theirs[key];
        }
        const path = `${configPath} of the base`;
        const theirRules = (0,config_config/* parseConfig */.o)(session.inputs, { path, value }, event.mode);
        return { gateChanges, policy: 'base', config: { ...theirRules, commit: config.commit } };
    }
    catch (error) {
        // A budget that could not be looked up is not replaced by the one under review.
        if (config.baseline.policy === 'base')
            throw integrity_refused(integrity_messageOf(error));
        session.log.warning(`memdrift: not known what the base's configuration says: ${integrity_messageOf(error)}`);
        return { ...unchanged, gateChanges };
    }
}
/** The files that the pull request changes; where GitHub does not tell them, any may be among them. */
async function integrity_listed({ github, log }, pullRequest) {
    try {
        const found = await (0,pull_request/* changedFiles */.Y_)(github, pullRequest);
        if (!found.complete)
            log.warning('memdrift: the pull request is too large for GitHub to list all its files');
        return found;
    }
    catch (error) {
        log.warning(`memdrift: not known whether the gate itself is changed: ${integrity_messageOf(error)}`);
        return { files: [], complete: false };
    }
}
/** The path where the pull request changes it; of an action's folder, its files that are changed. */
function changesOf(path, files) {
    if (path.endsWith('/'))
        return files.filter((file) => file.startsWith(path));
    return isChanged(path, files) ? [path] : [];
}
function integrity_refused(why) {
    return new usage_error/* UsageError */.eb(`policy base: the configuration of the base cannot be read: ${why}`);
}
function integrity_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** A configuration's keys; none where there is no file, or where it is not one. */
function configOf(text, path) {
    const value = text === null ? null : (0,bounded_yaml/* parseYaml */.hN)(text, path);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/action/measure-step.js











/**
 * Runs the gate and publishes what it came to: the check run is in progress while it measures, and concluded whatever
 * happens. Returns the step's exit code.
 * Apart from `step.ts`, because it brings most of memdrift along: it is loaded while docker already works.
 * @throws what ended the run without a verdict
 */
async function measure(session, asked, around) {
    const { signal, masker, log } = session;
    const check = await openCheckRun(session, asked.name, asked.report.check);
    try {
        const comparison = await (0,exit/* orCancelled */.Nr)(signal, comparisonOf(session, asked), null);
        const { base, commit } = comparison;
        const { config, gateChanges, policy } = await (0,exit/* orCancelled */.Nr)(signal, checkIntegrity(session, { ...asked, commit }, around.file, base?.commit ?? null), null);
        const refresh = config.mode === 'refresh';
        if (refresh && comparison.store === null) {
            log.warning('memdrift: a refresh without the input "baseline-dir" or a "github-token" measures and stores nothing');
        }
        const ports = (0,real/* realPorts */.R)({
            config,
            dist: session.dist,
            outDir: around.outDir,
            secrets: (0,step_environment/* withoutStep */.J)(session.env),
            masker,
            store: comparison.store,
            log: { info: log.info, warn: log.warning },
            progress: (event) => {
                const line = logLine(event);
                if (line !== null)
                    log.info(line);
            },
            signal,
            onName: around.onName,
        });
        const assets = (0,page_assets/* pageAssets */.t)(session.dist);
        const result = await (0,gate/* runGate */.R)(config, { refresh }, ports);
        return await (0,publish/* publish */.m)({ session, config, result, check, base, gateChanges, policy, assets, outDir: around.outDir });
    }
    catch (error) {
        const cancelled = error instanceof exit/* CancelledError */.cc;
        await check.conclude({
            conclusion: cancelled ? 'cancelled' : 'failure',
            title: cancelled ? 'Cancelled' : 'No verdict',
            summary: (0,report_escape/* fence */.EU)(masker.mask((0,exit/* errorExit */.J4)(error).message)),
            annotations: [],
        });
        throw error;
    }
}


/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ RecordingError),
  f: () => (/* binding */ parseRecording)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/recording/recording.js

/**
 * The recording: everything one run measured, one NDJSON file, and the only thing passed on to the decision.
 * Version 1 of the public contract. The first line is the header, then one record a line in order of time.
 */
const finite = schemas/* number */.aig().refine(Number.isFinite);
/** A reading; `null` where it failed, never 0 for unknown. */
const reading = finite.nullable();
const values = schemas/* record */.g1P(schemas/* string */.YjP(), reading);
const latency = schemas/* looseObject */._H3({ p50: reading.optional(), p95: reading.optional(), p99: reading.optional() });
/** Planned hang-ups, and how many came about. */
const cancels = schemas/* looseObject */._H3({ planned: finite.nonnegative(), delivered: finite.nonnegative() });
const seriesHeaderSchema = schemas/* looseObject */._H3({
    unit: schemas/* enum */.k5n(['bytes', 'tokens', 'count', 'percent']).default('bytes'),
    better: schemas/* enum */.k5n(['lower', 'higher']).default('lower'),
    granularity: finite.nonnegative().optional(),
    gated: schemas/* array */.YOg(schemas/* enum */.k5n(['drift', 'level', 'cap'])).optional(),
    /** Without it, every series the header declares is required (contract). */
    required: schemas/* boolean */.zMY().default(true),
    /** What it is a figure of, where that differs between versions: recordings with another are not compared in it. */
    meaning: schemas/* string */.YjP().optional(),
});
const planSchema = schemas/* looseObject */._H3({
    /** Requests of one cycle. */
    cycle: finite.positive().optional(),
    /** Requests sent in warm-up, before cycle 1. */
    warmup: finite.nonnegative().optional(),
    vary: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    concurrency: finite.positive().optional(),
    speed: finite.positive().optional(),
    settle_ms: finite.nonnegative().optional(),
    collect: schemas/* enum */.k5n(['always', 'never']).optional(),
    horizon: schemas/* enum */.k5n(['safe', 'fast']).optional(),
    /** Last cycle a verdict may fall at. */
    cycles: finite.positive().optional(),
    max_duration_s: finite.positive().optional(),
    sensitivity_check: schemas/* boolean */.zMY().optional(),
    /** Share of the requests that got a planned hang-up of ours. */
    cancel_share: finite.nonnegative().optional(),
    force_output: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
/** A regression that was reviewed: its series may grow or settle this much, whatever the budget says. */
const acceptedSchema = schemas/* looseObject */._H3({
    series: schemas/* string */.YjP(),
    growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    level: schemas/* string */.YjP().optional(),
    reason: schemas/* string */.YjP(),
    /** Last day, `2027-01-31`. */
    until: schemas/* string */.YjP(),
});
/**
 * The base grows itself, since a commit: what its own recording shows beyond the budgets, by series, in the series'
 * unit (growth per 1000 requests), comes on top of them.
 */
const inheritedSchema = schemas/* looseObject */._H3({
    since: schemas/* string */.YjP().nullable(),
    reason: schemas/* string */.YjP(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ growth: finite.nonnegative(), level: finite.nonnegative() })),
    /** Its service was killed for memory, too. */
    killed: schemas/* boolean */.zMY().optional(),
});
/** What a series may do before it counts; the strings are the configuration's own words. */
const rulesSchema = schemas/* looseObject */._H3({
    /** `1 MiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests. */
    growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    /** `5% and 64 MiB`: both must be exceeded. */
    level: schemas/* string */.YjP().optional(),
    /** `95%` of the limit, or bytes. */
    cap: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
    alpha: finite.positive().max(0.5).optional(),
    /** Share of the requests that may be late before the run is no replay. */
    late_share: finite.nonnegative().max(1).optional(),
    /** Reviewed growth or level of a series, in force until the day is over (UTC). */
    accepted: schemas/* array */.YOg(acceptedSchema).optional(),
    /** What the base itself grows or has risen by: nobody's who did not add to it. */
    inherited: inheritedSchema.optional(),
    /** Of single classes of requests, per 1000 of them. */
    classes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]) })).optional(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        growth: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
        level: schemas/* string */.YjP().optional(),
        cap: schemas/* union */.KCZ([schemas/* string */.YjP(), finite.nonnegative()]).optional(),
        gate: schemas/* boolean */.zMY().optional(),
    }))
        .optional(),
});
const headerSchema = schemas/* looseObject */._H3({
    format: schemas/* literal */.euz('memdrift.recording'),
    version: schemas/* literal */.euz(1),
    created: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    commit: schemas/* string */.YjP().nullish(),
    /** Which of the recordings of one refresh this is, from 1 (`refresh-runs`). */
    refresh: schemas/* looseObject */._H3({ run: finite.positive(), of: finite.positive() }).optional(),
    /** Which of the runs that measured base and change side by side this is, from 1; it has no verdict of its own. */
    ab: schemas/* looseObject */._H3({
        run: finite.positive(),
        of: finite.positive(),
        side: schemas/* enum */.k5n(['base', 'head']),
        why: schemas/* enum */.k5n(['always', 'no-baseline', 'confirm']).default('always'),
    })
        .optional(),
    environment: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    subject: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    workload: schemas/* looseObject */._H3({ sha256: schemas/* string */.YjP().optional(), requests_per_cycle: finite.positive().optional() })
        .optional(),
    plan: planSchema.optional(),
    rules: rulesSchema.optional(),
    limits: schemas/* looseObject */._H3({ container: reading.optional(), gpu: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional() }).optional(),
    series: schemas/* record */.g1P(schemas/* string */.YjP(), seriesHeaderSchema),
});
const sampleSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('sample'),
    t: finite,
    cycle: finite.optional(),
    values,
    /** Taken at rest, so long after the cycle's last answer: how readings come to rest (calibration). */
    rest_ms: finite.optional(),
});
const classSchema = schemas/* looseObject */._H3({
    sent: finite.nonnegative(),
    ok: finite.nonnegative(),
    p50: reading.optional(),
    p95: reading.optional(),
    p99: reading.optional(),
    errors: schemas/* record */.g1P(schemas/* string */.YjP(), finite.nonnegative()).optional(),
    cancels: cancels.optional(),
    /** Of streams, ms: from dispatch to the first event, and from one to the next. */
    ttft: latency.optional(),
    between: latency.optional(),
});
const cycleSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('cycle'),
    cycle: finite.nonnegative(),
    sent: finite.nonnegative(),
    ok: finite.nonnegative(),
    errors: schemas/* record */.g1P(schemas/* string */.YjP(), finite.nonnegative()).default({}),
    latency_ms: latency.optional(),
    lateness_ms: latency.extend({ max: reading.optional() }).optional(),
    /** Requests dispatched later than allowed after their planned time. */
    late: finite.nonnegative().optional(),
    ttft_ms: latency.optional(),
    between_ms: latency.optional(),
    cancels: cancels.optional(),
    /** Most requests in flight at once. */
    in_flight: finite.nonnegative().optional(),
    /** Planned and not sent: as many were in flight as may be. */
    unsent: finite.nonnegative().optional(),
    /** Sent a second time: the server had closed a connection that it said it kept. */
    resent: finite.nonnegative().optional(),
    classes: schemas/* record */.g1P(schemas/* string */.YjP(), classSchema).optional(),
    duration_ms: finite.nonnegative().optional(),
});
const processSchema = schemas/* looseObject */._H3({
    pid: finite,
    role: schemas/* string */.YjP().optional(),
    /** Which container of several. */
    member: schemas/* string */.YjP().optional(),
    values: values.optional(),
});
const checkpointSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('checkpoint'),
    cycle: finite.nonnegative(),
    /** Every request sent since launch, warm-up included. */
    requests: finite.nonnegative(),
    /** Seconds since launch. */
    t: finite,
    epoch: finite.default(1),
    /** After collection, minimum of three. */
    values,
    /** The reading before collection; caps and peaks are judged on it. */
    raw: values.optional(),
    processes: schemas/* array */.YOg(processSchema).optional(),
});
const eventSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('event'),
    t: finite,
    /**
     * oom-kill, device-oom, exit, restart, restarted-worker, contaminated, cancelled, unread (a required series, the first
     * time), not-measured (given up, with the reason).
     */
    what: schemas/* string */.YjP(),
    /** Of `unread`. */
    series: schemas/* string */.YjP().optional(),
    detail: schemas/* string */.YjP().optional(),
    /** What the person who must act can do. */
    remedy: schemas/* string */.YjP().optional(),
    /** Last lines of the service's output. */
    logs: schemas/* string */.YjP().optional(),
});
/**
 * Cycles of one kind of request, after the others: what they add to a series tells what its growth hangs on. They are no
 * checkpoints; only a class that has a budget is judged by its own.
 */
const phaseSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('phase'),
    t: finite,
    /** class, repeat, unseen, error, abort. */
    phase: schemas/* string */.YjP(),
    class: schemas/* string */.YjP().optional(),
    epoch: finite.default(1),
    /** The first is the state before; each further one after `sent` more requests. */
    steps: schemas/* array */.YOg(schemas/* looseObject */._H3({ sent: finite.nonnegative(), ok: finite.nonnegative(), values })),
    /** Why it tells nothing. */
    failed: schemas/* string */.YjP().optional(),
});
/** What the sensitivity check saw in one series: held, shown and fallen back, in bytes. */
const sensitivitySchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('sensitivity'),
    t: finite,
    layer: schemas/* string */.YjP(),
    series: schemas/* string */.YjP(),
    held: finite,
    shown: reading,
    left: reading,
    seen: schemas/* boolean */.zMY(),
});
/** The height of a series that later ones of its base must not leave in small steps. */
const anchorSchema = schemas/* looseObject */._H3({
    /** Settled, in the series' unit. */
    value: finite,
    /** Where it was measured; null where that is not known. */
    commit: schemas/* string */.YjP().nullable(),
    /** Reviewed: it would have been a regression without an entry under `accepted`. Else where the recordings began. */
    accepted: schemas/* boolean */.zMY(),
});
/** The run's own verdict, last line of a finished recording: what makes it eligible as a baseline, or not. */
const verdictSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('verdict'),
    t: finite,
    verdict: schemas/* enum */.k5n(['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable']),
    reason: schemas/* string */.YjP(),
    /** Of a regression of a base that had one already: the commit at which the row of them began. */
    since: schemas/* string */.YjP().optional(),
    /** Of a refresh: the heights that its series are held to from here on, whatever happens to older recordings. */
    anchors: schemas/* record */.g1P(schemas/* string */.YjP(), anchorSchema).optional(),
});

;// CONCATENATED MODULE: ./lib/recording/parse-recording.js

/** A recording that cannot be read: one line naming the file, the line, what was found and what is allowed. */
class RecordingError extends Error {
    name = 'RecordingError';
}
/** Records of unknown kinds are skipped (contract); these are the known ones. */
const SCHEMAS = {
    sample: sampleSchema,
    cycle: cycleSchema,
    checkpoint: checkpointSchema,
    event: eventSchema,
    sensitivity: sensitivitySchema,
    phase: phaseSchema,
    verdict: verdictSchema,
};
/**
 * Reads a recording from its text.
 * Unknown keys are kept, unknown kinds skipped, a truncated last line is a warning, any other broken line an error.
 * @param text NDJSON, version 1
 * @param origin what to call it in an error, usually the path
 * @returns the recording, and what a reader should be told about it
 * @throws RecordingError with one line
 */
function parseRecording(text, origin) {
    const lines = text.split('\n');
    const complete = text.endsWith('\n');
    if (complete)
        lines.pop();
    const warnings = [];
    const first = lines[0];
    if (first === undefined || first.trim() === '') {
        throw new RecordingError(`${origin}: empty; the first line must be a memdrift.recording header`);
    }
    const recording = {
        header: parseHeader(first, origin),
        samples: [],
        cycles: [],
        checkpoints: [],
        events: [],
        sensitivity: [],
        phases: [],
    };
    for (const [index, line] of lines.entries()) {
        if (index === 0 || line.trim() === '')
            continue;
        const where = `${origin}, line ${index + 1}`;
        let value;
        try {
            value = JSON.parse(line);
        }
        catch {
            if (index === lines.length - 1 && !complete) {
                warnings.push(`${where}: truncated, left out (the run was cut off while writing)`);
                break;
            }
            throw new RecordingError(`${where}: not JSON: ${excerpt(line)}`);
        }
        addRecord(recording, value, where);
    }
    recording.checkpoints.sort((a, b) => a.cycle - b.cycle);
    return { recording, warnings };
}
function parseHeader(line, origin) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        throw new RecordingError(`${origin}, line 1: not JSON: ${excerpt(line)}; a memdrift.recording header is expected`);
    }
    const result = headerSchema.safeParse(value);
    if (!result.success)
        throw new RecordingError(`${origin}, line 1: ${issueText(result.error, value)}`);
    return result.data;
}
function addRecord(recording, value, where) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        throw new RecordingError(`${where}: found ${excerpt(JSON.stringify(value))}; allowed: a record with a "kind"`);
    }
    const kind = value.kind;
    if (typeof kind !== 'string')
        throw new RecordingError(`${where}, field "kind": missing; allowed: a record's kind`);
    if (!Object.hasOwn(SCHEMAS, kind))
        return;
    const read = (schema) => {
        const result = schema.safeParse(value);
        if (!result.success)
            throw new RecordingError(`${where}: ${issueText(result.error, value)}`);
        return result.data;
    };
    switch (kind) {
        case 'sample':
            recording.samples.push(read(sampleSchema));
            break;
        case 'cycle':
            recording.cycles.push(read(cycleSchema));
            break;
        case 'checkpoint':
            recording.checkpoints.push(read(checkpointSchema));
            break;
        case 'event':
            recording.events.push(read(eventSchema));
            break;
        case 'sensitivity':
            recording.sensitivity.push(read(sensitivitySchema));
            break;
        case 'phase':
            recording.phases.push(read(phaseSchema));
            break;
        case 'verdict':
            recording.verdict = read(verdictSchema);
            break;
    }
}
/** The first problem of a record in words: which field, what was found, what is allowed. */
function issueText(error, value) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'not a valid record';
    const found = issue.path.reduce((v, key) => (v !== null && typeof v === 'object' ? v[key] : undefined), value);
    const field = issue.path.length > 0 ? `field "${issue.path.map(String).join('.')}"` : 'the record';
    const shown = found === undefined ? 'is missing' : `is ${excerpt(JSON.stringify(found))}`;
    return `${field} ${shown}; ${issue.message.replace(/^Invalid input: /, '')}`;
}
function excerpt(text) {
    const flat = (text ?? 'nothing').replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}


/***/ })

};
