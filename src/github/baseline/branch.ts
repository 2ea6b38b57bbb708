import type { GitHub } from '../client/api.js';
import { statusOf } from '../client/github-errors.js';

/** Where a branch stands: its commit, and that commit's tree. */
export interface Tip {
  commit: string;
  tree: string;
}

export interface TreeEntry {
  path: string;
  sha: string;
  /** A file as git keeps it for everyone: no link, no submodule, not executable. */
  kind: 'file' | 'folder' | 'other';
  /** Of a file; null where GitHub does not say. */
  bytes: number | null;
}

/** What became of a branch since it was looked at. */
export interface Moved {
  tip: Tip;
  /** How many were put upon it. */
  commits: number;
  /** By path: blobs of the files that came or changed, null of those that went. */
  changes: ReadonlyMap<string, string | null>;
}

/** What a commit does to a file: gives it a blob or a text, or, null, takes it away. */
export type Change = { blob: string } | { text: string } | null;

/** Of a comparison GitHub tells no more commits a page, and no more files at all. */
const MAX_COMMITS = 100;
const MAX_FILES = 300;

/**
 * The files of one branch, through the Git data API: nothing is checked out, so the user's work tree stays as it is.
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

  /** Null where the branch does not exist; 409 is GitHub's answer in a repository without a commit. */
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
   * Where the branch has moved to since `tip`, and what that did to its files, in one request.
   * @returns null where GitHub does not tell all of it: too many changes, a branch that is gone or was made anew
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
    // One that goes, and one of the same content that comes, are a renamed file to GitHub.
    for (const { status, previous_filename: from } of files) if (status === 'renamed' && from) changes.set(from, null);
    for (const { status, filename, sha } of files) changes.set(filename, status === 'removed' ? null : sha);
    return {
      tip: { commit: newest.sha, tree: newest.commit.tree.sha },
      commits: data.ahead_by,
      changes,
    };
  }

  /** @param recursive with the files of all folders; their paths are relative to the tree */
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

  /** Sends a file's content, which no branch holds yet. Returns its SHA. */
  async write(content: Buffer): Promise<string> {
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
   * Lets the branch stand at a commit, or makes it there. Not retried by the client: an answer that it moved meanwhile
   * asks for another commit, not for the same request again.
   * @throws the client's error: 422 or 409 where another was faster, and 422 where rules forbid it
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
