import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import type { EventFacts } from './event.js';

/**
 * Which commit a change is compared with, and how far behind it others lie. All asked of GitHub: a shallow clone,
 * which is what actions/checkout makes, knows neither parents nor merge bases.
 */
export interface BaseCommit {
  commit: string;
  kind: 'first parent' | 'merge base' | 'merge group base' | 'previous commit';
}

/** GitHub does not say which commits there are: one line with the permission to grant, or the cause. */
export class CommitsError extends Error {
  override readonly name = 'CommitsError';
}

/** What was built: {@link baseCommit} depends on it. */
export interface Built {
  /** The commit that the service was built from, in full; null where it cannot be told. */
  built: string | null;
  /** Of a pull request, what GitHub merged to try it: GITHUB_SHA. Taken where `built` is not known. */
  testMerge: string | null;
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
export async function baseCommit(github: GitHub, event: EventFacts, what: Built): Promise<BaseCommit | null> {
  const built = what.built ?? what.testMerge ?? event.headSha;
  if (event.pullRequest !== null && event.headSha !== null) {
    const parents = built === null || built === event.headSha ? null : await parentsOf(github, built);
    const [first, second] = parents ?? [];
    if (first !== undefined && second === event.headSha) return { commit: first, kind: 'first parent' };
    if (built !== null && parents !== null) await mustContain(github, built, event.headSha);
    // A merge that the workflow made itself is not known to GitHub: then its head is what is under review.
    const head = parents === null ? event.headSha : built;
    const base = await mergeBase(github, event.baseSha ?? (await defaultBranch(github)), head);
    if (base === null) await mustKnow(github, event.headSha);
    return base;
  }
  if (event.mode === 'refresh' && event.headSha !== null) {
    const [first] = (await parentsOf(github, built ?? event.headSha)) ?? [];
    return first === undefined ? null : { commit: first, kind: 'previous commit' };
  }
  if (event.headSha !== null && event.baseSha !== null) return { commit: event.baseSha, kind: 'merge group base' };
  return mergeBase(github, await defaultBranch(github), built);
}

/**
 * Under pull_request_target actions/checkout takes the base branch, and measured would be that: green whatever the pull
 * request does.
 */
async function mustContain({ octokit, owner, repo }: GitHub, built: string, headSha: string): Promise<void> {
  const [commit, head] = [built.slice(0, 7), headSha.slice(0, 7)];
  let behind: number;
  try {
    const basehead = `${headSha}...${built}`;
    behind = (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })).data
      .behind_by;
  } catch (error) {
    throw new CommitsError(explain(error, `looking for ${head} in ${commit}`, 'contents: read'), { cause: error });
  }
  if (behind === 0) return;
  throw new CommitsError(
    `the commit ${commit}, which is checked out or given as "commit", has not the pull request's head ${head} in it; ` +
      'allowed: its test merge (refs/pull/<number>/merge), its head, or a commit on top of it',
  );
}

/** GitHub says 404 of what a token may not see, too, and a repository that is not seen is not one without baselines. */
async function mustKnow(github: GitHub, headSha: string): Promise<void> {
  if ((await parentsOf(github, headSha)) !== null) return;
  throw new CommitsError(
    `GitHub does not know the pull request's head ${headSha.slice(0, 7)}, or the token may not see it: grant ` +
      '`permissions: contents: read` to the job',
  );
}

/** The branch that a repository's pull requests go into unless they say otherwise. */
export async function defaultBranch({ octokit, owner, repo }: GitHub): Promise<string> {
  try {
    return (await octokit.rest.repos.get({ owner, repo })).data.default_branch;
  } catch (error) {
    throw new CommitsError(explain(error, "reading the repository's default branch", 'contents: read'), {
      cause: error,
    });
  }
}

/** A commit's full SHA, from a short one or a branch's or tag's name; null where GitHub knows none. */
export async function fullCommit({ octokit, owner, repo }: GitHub, ref: string): Promise<string | null> {
  try {
    return (await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 })).data.sha;
  } catch (error) {
    if (isUnknown(error)) return null;
    throw new CommitsError(explain(error, `reading the commit ${ref}`, 'contents: read'), { cause: error });
  }
}

/** First parent first; null where GitHub does not know the commit. */
async function parentsOf({ octokit, owner, repo }: GitHub, commit: string): Promise<string[] | null> {
  try {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return data.parents.map(({ sha }) => sha);
  } catch (error) {
    if (isUnknown(error)) return null;
    throw new CommitsError(explain(error, `reading the parents of ${commit.slice(0, 7)}`, 'contents: read'), {
      cause: error,
    });
  }
}

async function mergeBase(
  { octokit, owner, repo }: GitHub,
  base: string,
  head: string | null,
): Promise<BaseCommit | null> {
  if (head === null) return null;
  try {
    // Of the comparison only its merge base is wanted: no commits, and no files beyond the first page's.
    const basehead = `${base}...${head}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
    return { commit: data.merge_base_commit.sha, kind: 'merge base' };
  } catch (error) {
    if (isUnknown(error)) return null;
    const doing = `looking for the merge base of ${base.slice(0, 40)} and ${head.slice(0, 7)}`;
    throw new CommitsError(explain(error, doing, 'contents: read'), { cause: error });
  }
}

/** 404: no such commit, or none in common. 422: not a commit's SHA to GitHub. */
const isUnknown = (error: unknown): boolean => [404, 422].includes(statusOf(error) ?? 0);

const PAGE = 100;

/**
 * The commits at and before a base commit, read from GitHub page by page and only as far as is asked.
 *
 * Distances are counted along first parents, which is how a branch came to be whatever its pull requests are merged
 * with: a merge is one step, however many commits it brought. What it brought lies behind it by its own way back.
 */
export class Ancestry {
  readonly #parents = new Map<string, string[]>();
  #distances = new Map<string, number>();
  #pages = 0;
  #complete = false;
  #reading: Promise<void> | null = null;

  /** @param mostPages of 100 commits that are read at most */
  constructor(
    private readonly github: GitHub,
    readonly base: string,
    private readonly mostPages: number = 10,
  ) {
    this.#distances.set(base, 0);
  }

  /**
   * Distances of those wanted that were found; 0 is the base itself.
   * @param enough ends the walk early; without it, it ends where all are found
   * @throws CommitsError with one line where GitHub does not list the commits
   */
  async distances(
    wanted: Iterable<string>,
    enough: (found: ReadonlyMap<string, number>) => boolean = () => false,
  ): Promise<Map<string, number>> {
    const all = [...new Set(wanted)];
    for (;;) {
      const found = new Map<string, number>();
      for (const sha of all) {
        const distance = this.#distances.get(sha);
        if (distance !== undefined) found.set(sha, distance);
      }
      if (found.size === all.length || this.#complete || this.#pages >= this.mostPages || enough(found)) return found;
      await this.#readPage();
    }
  }

  /** Null where it is none of the base's ancestors, or farther back than is walked. */
  async distance(sha: string): Promise<number | null> {
    return (await this.distances([sha])).get(sha) ?? null;
  }

  /**
   * The same however far back: what the walk has not met is asked of GitHub, which counts all that came between, not
   * only first parents, and so never too little. Null where it is none of the base's ancestors.
   */
  async farDistance(sha: string): Promise<number | null> {
    const known = this.#distances.get(sha);
    if (known !== undefined || this.#complete) return known ?? null;
    const { octokit, owner, repo } = this.github;
    try {
      const basehead = `${this.base}...${sha}`;
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
      return data.ahead_by === 0 ? data.behind_by : null;
    } catch (error) {
      if (isUnknown(error)) return null;
      const doing = `comparing ${sha.slice(0, 7)} with the base`;
      throw new CommitsError(explain(error, doing, 'contents: read'), { cause: error });
    }
  }

  /** The next page, once however many wait for it. */
  async #readPage(): Promise<void> {
    this.#reading ??= this.#fetchPage().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #fetchPage(): Promise<void> {
    const { octokit, owner, repo } = this.github;
    try {
      const page = this.#pages + 1;
      const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: this.base, per_page: PAGE, page });
      for (const { sha, parents } of data) {
        this.#parents.set(
          sha,
          parents.map((parent) => parent.sha),
        );
      }
      this.#pages = page;
      this.#complete = data.length < PAGE;
    } catch (error) {
      const doing = `listing the commits before ${this.base.slice(0, 7)}`;
      throw new CommitsError(explain(error, doing, 'contents: read'), { cause: error });
    }
    this.#distances = distancesFrom(this.base, this.#parents);
  }
}

/** Steps back from `base` to each commit that is known to lie before it; see {@link Ancestry}. */
function distancesFrom(base: string, parents: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const distances = new Map<string, number>();
  const line: string[] = [];
  for (let at: string | undefined = base; at !== undefined && !distances.has(at); at = parents.get(at)?.[0]) {
    distances.set(at, line.length);
    line.push(at);
  }
  // From the oldest merge on: a commit belongs to the one that brought it first.
  for (const merge of line.toReversed()) {
    let row = (parents.get(merge) ?? []).slice(1);
    for (let distance = (distances.get(merge) ?? 0) + 1; row.length > 0; distance++) {
      const fresh = row.filter((sha) => !distances.has(sha));
      for (const sha of fresh) distances.set(sha, distance);
      row = [...new Set(fresh)].flatMap((sha) => parents.get(sha) ?? []);
    }
  }
  return distances;
}
