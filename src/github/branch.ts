import type { GitHub } from './api.js';
import { statusOf } from './errors.js';

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

/** What a commit does to a file: gives it a blob or a text, or, null, takes it away. */
export type Change = { blob: string } | { text: string } | null;

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
    let commit: string;
    try {
      commit = (await this.#git.getRef({ ...this.#at, ref: `heads/${this.name}` })).data.object.sha;
    } catch (error) {
      if ([404, 409].includes(statusOf(error) ?? 0)) return null;
      throw error;
    }
    const { data } = await this.#git.getCommit({ ...this.#at, commit_sha: commit });
    return { commit, tree: data.tree.sha };
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
