import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import type { EventFacts } from './event.js';

/**
 * The base commit of a run, and the distance of other commits from it. All of it comes from GitHub's API: actions/checkout
 * makes a shallow clone, which has neither parents nor merge bases.
 */
export interface BaseCommit {
  commit: string;
  kind: 'first parent' | 'merge base' | 'merge group base' | 'previous commit';
}

/** GitHub does not tell about commits. The message is one line with the missing permission, or the cause. */
export class CommitsError extends Error {
  override readonly name = 'CommitsError';
}

/** The commit that the service was built from. */
interface Built {
  /** Its full SHA; null where unknown. */
  built: string | null;
  /** The test merge of a pull request (GITHUB_SHA), assumed where `built` is unknown. */
  testMerge: string | null;
}

/**
 * The base commit of a run.
 * - pull request: the first parent of the test merge, or the merge base where the head itself was built.
 *   (`pull_request.base.sha` is neither: it is the tip of the base branch at the time of the event.)
 * - merge group: the commit that it is queued behind.
 * - push: the parent of the pushed commit.
 * - workflow_dispatch, schedule: the merge base with the default branch.
 * @returns null where there is none: a root commit, or unrelated histories
 * @throws CommitsError where GitHub does not tell, and where the built commit does not contain the pull request
 */
export async function baseCommit(github: GitHub, event: EventFacts, what: Built): Promise<BaseCommit | null> {
  const built = what.built ?? what.testMerge ?? event.headSha;
  if (event.pullRequest !== null && event.headSha !== null) {
    const parents = built === null || built === event.headSha ? null : await parentsOf(github, built);
    const [first, second] = parents ?? [];
    if (first !== undefined && second === event.headSha) return { commit: first, kind: 'first parent' };
    if (built !== null && parents !== null) await mustContain(github, built, event.headSha);
    // GitHub does not know a merge that the workflow made itself; the head stands for it.
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
 * Under pull_request_target actions/checkout checks out the base branch by default. Measuring that would pass whatever
 * the pull request does.
 */
async function mustContain(github: GitHub, built: string, headSha: string): Promise<void> {
  const [commit, head] = [built.slice(0, 7), headSha.slice(0, 7)];
  const { behind_by: behind } = await asked(`looking for ${head} in ${commit}`, () => compared(github, headSha, built));
  if (behind === 0) return;
  throw new CommitsError(
    `the commit ${commit}, which is checked out or given as "commit", does not contain the pull request's head ${head}; ` +
      'allowed: its test merge (refs/pull/<number>/merge), its head, or a commit on top of it',
  );
}

/** GitHub also responds 404 where the token may not see the repository, which must not pass for one without baselines. */
async function mustKnow(github: GitHub, headSha: string): Promise<void> {
  if ((await parentsOf(github, headSha)) !== null) return;
  throw new CommitsError(
    `GitHub does not know the pull request's head ${headSha.slice(0, 7)}, or the token may not see it: grant ` +
      '`permissions: contents: read` to the job',
  );
}

/** The default branch of the repository. */
export async function defaultBranch({ octokit, owner, repo }: GitHub): Promise<string> {
  const { data } = await asked("reading the repository's default branch", () =>
    octokit.rest.repos.get({ owner, repo }),
  );
  return data.default_branch;
}

/** The full SHA of an abbreviated SHA, branch or tag; null where GitHub knows no such commit. */
export async function fullCommit({ octokit, owner, repo }: GitHub, ref: string): Promise<string | null> {
  return askedOr(null, `reading the commit ${ref}`, async () => {
    return (await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 })).data.sha;
  });
}

/** First parent first; null where GitHub does not know the commit. */
async function parentsOf({ octokit, owner, repo }: GitHub, commit: string): Promise<string[] | null> {
  return askedOr(null, `reading the parents of ${commit.slice(0, 7)}`, async () => {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return data.parents.map(({ sha }) => sha);
  });
}

async function mergeBase(github: GitHub, base: string, head: string | null): Promise<BaseCommit | null> {
  if (head === null) return null;
  const doing = `looking for the merge base of ${base.slice(0, 40)} and ${head.slice(0, 7)}`;
  return askedOr(null, doing, async () => {
    const { merge_base_commit: commit } = await compared(github, base, head);
    return { commit: commit.sha, kind: 'merge base' };
  });
}

/** GitHub's comparison of two commits, without the commits between them, of which a page must have one. @throws as GitHub refuses */
export async function compared({ octokit, owner, repo }: GitHub, base: string, head: string) {
  const basehead = `${base}...${head}`;
  return (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })).data;
}

/** @throws CommitsError where GitHub refuses */
export async function asked<T>(doing: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new CommitsError(explain(error, doing, 'contents: read'), { cause: error });
  }
}

/**
 * The same, with an answer of our own where GitHub knows no such commit (404), or no common one, or it is no SHA (422).
 * @throws CommitsError
 */
async function askedOr<T, Unknown>(unknown: Unknown, doing: string, ask: () => Promise<T>): Promise<T | Unknown> {
  return asked(doing, async () => {
    try {
      return await ask();
    } catch (error) {
      if ([404, 422].includes(statusOf(error) ?? 0)) return unknown;
      throw error;
    }
  });
}

const PAGE = 100;

/**
 * The base commit and its ancestors, read from GitHub page by page as far as needed.
 *
 * Distances count first parents, so that a merge is one step however many commits it brought. Commits that a merge
 * brought are counted from the merge along their own parents.
 */
export class Ancestry {
  readonly #parents = new Map<string, string[]>();
  #distances = new Map<string, number>();
  #pages = 0;
  #complete = false;
  #reading: Promise<void> | null = null;

  /** @param maxPages pages of 100 commits that are read at most */
  constructor(
    private readonly github: GitHub,
    readonly base: string,
    private readonly maxPages: number = 10,
  ) {
    this.#distances.set(base, 0);
  }

  /**
   * Distances of the wanted commits that were found; 0 is the base itself.
   * @param enough ends the walk early; by default it ends once all are found
   * @throws CommitsError
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
      if (found.size === all.length || this.#complete || this.#pages >= this.maxPages || enough(found)) return found;
      await this.#readPage();
    }
  }

  /** Null where it is no ancestor of the base, or too far back to be walked to. */
  async distance(sha: string): Promise<number | null> {
    return (await this.distances([sha])).get(sha) ?? null;
  }

  /**
   * Distance at any depth: for a commit beyond the walk, GitHub counts all commits in between, not only first parents, so
   * the result may be too large but never too small. Null where it is no ancestor of the base.
   */
  async farDistance(sha: string): Promise<number | null> {
    const known = this.#distances.get(sha);
    if (known !== undefined || this.#complete) return known ?? null;
    return askedOr(null, `comparing ${sha.slice(0, 7)} with the base`, async () => {
      const { ahead_by: ahead, behind_by: behind } = await compared(this.github, this.base, sha);
      return ahead === 0 ? behind : null;
    });
  }

  /** Reads the next page; concurrent callers share one request. */
  async #readPage(): Promise<void> {
    this.#reading ??= this.#fetchPage().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #fetchPage(): Promise<void> {
    const { octokit, owner, repo } = this.github;
    const page = this.#pages + 1;
    const { data } = await asked(`listing the commits before ${this.base.slice(0, 7)}`, () =>
      octokit.rest.repos.listCommits({ owner, repo, sha: this.base, per_page: PAGE, page }),
    );
    for (const { sha, parents } of data) {
      this.#parents.set(
        sha,
        parents.map((parent) => parent.sha),
      );
    }
    this.#pages = page;
    this.#complete = data.length < PAGE;
    this.#distances = distancesFrom(this.base, this.#parents);
  }
}

/** Distance from `base` to each known ancestor, counted as {@link Ancestry} says. */
function distancesFrom(base: string, parents: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const distances = new Map<string, number>();
  const line: string[] = [];
  for (let at: string | undefined = base; at !== undefined && !distances.has(at); at = parents.get(at)?.[0]) {
    distances.set(at, line.length);
    line.push(at);
  }
  // Oldest merge first: a commit belongs to the merge that brought it first.
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
