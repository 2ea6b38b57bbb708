import type { GitHub } from '../client/api.js';
import { statusOf } from '../client/github-errors.js';

/** The tip of a branch: its commit, and that commit's tree. */
export interface Tip {
  commit: string;
  tree: string;
}

export interface TreeEntry {
  path: string;
  sha: string;
  /** `file`: a regular file with mode 100644; `other`: a link, a submodule, an executable file. */
  kind: 'file' | 'folder' | 'other';
  /** Size of a file; null where GitHub does not tell. */
  bytes: number | null;
}

/** What changed on a branch since it was last seen. */
export interface Moved {
  tip: Tip;
  /** Number of new commits. */
  commits: number;
  /** By path: blobs of added and changed files, null for removed ones. */
  changes: ReadonlyMap<string, string | null>;
}

/** What a commit does to a file: sets its blob or text, or removes it (null). */
export type Change = { blob: string } | { text: string } | null;

/** Limits of GitHub's comparison: commits per page, and files in all. */
const MAX_COMMITS = 100;
const MAX_FILES = 300;

/**
 * The requests that read and write a branch through the Git data API. Nothing is checked out, so the user's work tree is
 * not touched.
 * https://docs.github.com/en/rest/git
 */
export class Branch {
  readonly #at: { owner: string; repo: string };

  constructor(
    private readonly github: GitHub,
    readonly name: string,
  ) {
    this.#at = { owner: github.owner, repo: github.repo };
  }

  /** Null where the branch does not exist (404), or the repository has no commit (409). */
  async tip(): Promise<Tip | null> {
    try {
      const { data } = await this.github.octokit.rest.repos.getBranch({ ...this.#at, branch: this.name });
      return { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
    } catch (error) {
      if ([404, 409].includes(statusOf(error) ?? 0)) return null;
      throw error;
    }
  }

  /**
   * The changes on the branch since `tip`, in one request.
   * @returns null where GitHub does not tell all: too many changes, or a branch that was deleted or recreated
   */
  async since(tip: Tip): Promise<Moved | null> {
    const basehead = `${tip.commit}...${this.name}`;
    const { data } = await this.github.octokit.rest.repos
      .compareCommitsWithBasehead({ ...this.#at, basehead, per_page: MAX_COMMITS })
      .catch((error: unknown) => {
        if (statusOf(error) === 404) return { data: null };
        throw error;
      });
    if (data === null || data.behind_by > 0 || data.commits.length < data.ahead_by) return null;
    const newest = data.commits.at(-1);
    if (newest === undefined) return { tip, commits: 0, changes: new Map() };
    const { files = [] } = data;
    if (files.length >= MAX_FILES) return null;
    const changes = new Map<string, string | null>();
    // GitHub reports a removed and an added file of the same content as a renamed one.
    for (const { status, previous_filename: from } of files) if (status === 'renamed' && from) changes.set(from, null);
    for (const { status, filename, sha } of files) changes.set(filename, status === 'removed' ? null : sha);
    return {
      tip: { commit: newest.sha, tree: newest.commit.tree.sha },
      commits: data.ahead_by,
      changes,
    };
  }

  /** @param recursive include the files of all folders, with paths relative to the tree */
  async entries(
    tree: string,
    { recursive }: { recursive: boolean },
  ): Promise<{ entries: TreeEntry[]; whole: boolean }> {
    const { data } = await this.#git.getTree({ ...this.#at, tree_sha: tree, ...(recursive ? { recursive: '1' } : {}) });
    const entries = data.tree.map(({ path, sha, mode, size }): TreeEntry => {
      const kind = mode === '100644' ? 'file' : mode === '040000' ? 'folder' : 'other';
      return { path, sha, kind, bytes: size ?? null };
    });
    return { entries, whole: !data.truncated };
  }

  async read(blob: string): Promise<Buffer> {
    const { data } = await this.#git.getBlob({ ...this.#at, file_sha: blob });
    return Buffer.from(data.content, 'base64');
  }

  /** Uploads a blob and returns its SHA; it is on no branch yet. */
  async write(content: Buffer): Promise<string> {
    const { data } = await this.#git.createBlob({
      ...this.#at,
      content: content.toString('base64'),
      encoding: 'base64',
    });
    return data.sha;
  }

  /**
   * Makes a commit on top of `tip` (a root commit for null) and returns its SHA; it is on no branch yet. Without an author,
   * so that GitHub uses the token's identity and signs it.
   */
  async commit(tip: Tip | null, changes: ReadonlyMap<string, Change>, message: string): Promise<string> {
    const tree = await this.#git.createTree({
      ...this.#at,
      ...(tip === null ? {} : { base_tree: tip.tree }),
      tree: [...changes].map(([path, change]) => {
        const file = { path, mode: '100644', type: 'blob' } as const;
        if (change === null) return { ...file, sha: null };
        return 'blob' in change ? { ...file, sha: change.blob } : { ...file, content: change.text };
      }),
    });
    const parents = tip === null ? [] : [tip.commit];
    const { data } = await this.#git.createCommit({ ...this.#at, message, tree: tree.data.sha, parents });
    return data.sha;
  }

  /**
   * Moves the branch to a commit, or creates it there. The client does not retry this: after a race, a new commit is
   * needed.
   * @throws the client's error: 422 or 409 after a race, and 422 where rules forbid it
   */
  async move(tip: Tip | null, commit: string): Promise<void> {
    if (tip === null) {
      await this.#git.createRef({ ...this.#at, ref: `refs/heads/${this.name}`, sha: commit, request: NO_RETRY });
    } else {
      const ref = `heads/${this.name}`;
      await this.#git.updateRef({ ...this.#at, ref, sha: commit, force: false, request: NO_RETRY });
    }
  }

  get #git(): GitHub['octokit']['rest']['git'] {
    return this.github.octokit.rest.git;
  }
}

const NO_RETRY = { retries: 0 };
