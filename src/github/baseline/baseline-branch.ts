import { environmentKey } from '../../baseline/environment-key.js';
import { RETENTION, type RetentionLimits } from '../../baseline/retention.js';
import { MAX_PACKED_BYTES, pack, unpack } from '../../baseline/serialize.js';
import { type BaselineStore, type StoredRecording, StoreRefused } from '../../baseline/store.js';
import { folderOf, isCommit } from '../../baseline/stored-file.js';
import type { Recording } from '../../recording/recording.js';
import { plain } from '../../report/escape.js';
import { type Clock, systemClock } from '../../time/clock.js';
import type { GitHub } from '../client/api.js';
import { explain, isDenied, statusOf } from '../client/github-errors.js';
import { Ancestry, CommitsError } from '../events/commits.js';
import { BaselineArtifacts } from './baseline-artifacts.js';
import { Branch, type TreeEntry } from './branch.js';
import { asBranchFile, type BranchFile, commitFile, type NewFile, type WriteOptions } from './branch-writer.js';
import { nearest } from './nearest.js';
import { readStored } from './read-stored.js';

export interface BaselineBranchOptions {
  /** Name of the branch, without `refs/heads/`. */
  branch: string;
  /** Id of the workflow run: GITHUB_RUN_ID. */
  runId: string;
  /** Ancestors of the base commit; null where there is no base commit. */
  ancestry: Ancestry | null;
  retention?: RetentionLimits;
  clock?: Clock;
  /** In [0, 1); spreads the pauses of several writers. */
  random?: () => number;
  /** Cancels waiting for other writers. */
  signal?: AbortSignal;
}

/** Unknown files that are named in warnings; a branch that is used for something else may have thousands. */
const MAX_WARNINGS = 20;

/**
 * The store of baselines on a branch of the repository, one immutable file per recording. Concurrent writers therefore
 * never conflict in content, only in whose commit comes first, and the loser retries on top of the winner's.
 */
export class BaselineBranch implements BaselineStore {
  readonly #branch: Branch;

  constructor(
    github: GitHub,
    private readonly options: BaselineBranchOptions,
  ) {
    this.#branch = new Branch(github, options.branch);
  }

  /** For every environment, the recordings nearest to the base commit and the oldest one: see {@link nearest}. */
  async list(name: string): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
    const warnings: string[] = [];
    const { ancestry } = this.options;
    const files = ancestry === null ? [] : await this.#filesOf(folderOf(name), warnings);
    if (ancestry === null || files.length === 0) return { recordings: [], warnings };
    const source = {
      originOf: ({ path }: BranchFile) => this.#originOf(path),
      textOf: async ({ blob }: BranchFile, origin: string, maxBytes: number) =>
        unpack(await this.#branch.read(blob), origin, maxBytes),
      permission: 'contents: read',
    };
    try {
      return { recordings: await readStored(await nearest(files, ancestry), source, warnings), warnings };
    } catch (error) {
      throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
    }
  }

  /** The files of a gate, without unknown and oversized ones. */
  async #filesOf(name: string, warnings: string[]): Promise<BranchFile[]> {
    let found: { entries: TreeEntry[]; whole: boolean };
    try {
      const tip = await this.#branch.tip();
      const root = tip === null ? [] : (await this.#branch.entries(tip.tree, { recursive: false })).entries;
      const folder = root.find(({ path, kind }) => path === name && kind === 'folder');
      if (folder === undefined) return [];
      found = await this.#branch.entries(folder.sha, { recursive: true });
    } catch (error) {
      throw this.#unreadable(error);
    }
    if (!found.whole) warnings.push(`the branch ${this.#branch.name} holds more files of ${name} than GitHub lists`);
    const files: BranchFile[] = [];
    const foreign: string[] = [];
    for (const entry of found.entries) {
      if (entry.kind === 'folder') continue;
      const file = asBranchFile({ ...entry, path: `${name}/${entry.path}` });
      const origin = plain(this.#originOf(`${name}/${entry.path}`));
      if (file === null) foreign.push(`${origin}: not written by memdrift (left out)`);
      else if (file.bytes > MAX_PACKED_BYTES) {
        foreign.push(`${origin}: ${file.bytes} bytes; allowed: at most ${MAX_PACKED_BYTES} (left out)`);
      } else files.push(file);
    }
    warnings.push(...foreign.slice(0, MAX_WARNINGS));
    const unnamed = foreign.length - MAX_WARNINGS;
    if (unnamed > 0) warnings.push(`${this.#branch.name}:${name}: ${unnamed} more files left out`);
    return files;
  }

  /**
   * Commits the recording to the branch, removing files beyond the retention limits. Where another writer moved the branch
   * meanwhile, retries on top of that with growing pauses.
   */
  async put(name: string, recording: Recording): Promise<string> {
    const { commit } = recording.header;
    folderOf(name);
    if (!isCommit(commit)) {
      const found = commit === null || commit === undefined ? 'none' : `"${plain(commit, 80)}"`;
      throw new StoreRefused(`the recording cannot be stored: its commit is ${found}; allowed: a commit's full SHA`);
    }
    const { header } = recording;
    const created = Date.parse(header.created ?? '');
    const { runId, retention = RETENTION, clock = systemClock, random = Math.random, signal } = this.options;
    const options: WriteOptions = { runId, retention, clock, random, ...(signal === undefined ? {} : { signal }) };
    const file: NewFile = {
      name,
      environment: environmentKey(header.environment),
      commit,
      created: Number.isNaN(created) ? clock.wall().getTime() : created,
      content: pack({ ...recording, header: { ...header, name } }),
    };
    return this.#originOf(await commitFile(this.#branch, file, options));
  }

  /** The file as in `git show <branch>:<path>`. */
  #originOf(path: string): string {
    return `${this.#branch.name}:${path}`;
  }

  #unreadable(error: unknown): unknown {
    if (statusOf(error) === null) return error;
    const sentence = explain(error, `reading the branch ${this.#branch.name}`, 'contents: read');
    return new StoreRefused(sentence, { cause: error });
  }
}

interface BaselineStoreOptions extends Omit<BaselineBranchOptions, 'ancestry'> {
  /** The base commit; null where there is none. */
  base: string | null;
  /** Base branch, without `refs/heads/`; null: the default branch. */
  baseRef: string | null;
  /** The repository that keeps the branch, where it is not that of the commits. */
  elsewhere?: GitHub | null;
}

/**
 * The baselines of a gate on GitHub: those on the branch or, if it has none, those in artifacts of refresh runs. Only the
 * branch is written. Most workflows need no artifacts and do not grant `actions: read`, so a denied request is only
 * logged. Any other failure is an error, so that a gate with baselines never looks like one before its first.
 */
export function baselineStore(
  github: GitHub,
  { base, baseRef, elsewhere = null, ...options }: BaselineStoreOptions,
): BaselineStore {
  const ancestry = base === null ? null : new Ancestry(github, base);
  const branch = new BaselineBranch(elsewhere ?? github, { ...options, ancestry });
  if (elsewhere !== null) return branch;
  const artifacts = new BaselineArtifacts(github, { ancestry, baseRef });
  return {
    list: async (name) => {
      const onBranch = await branch.list(name);
      if (onBranch.recordings.length > 0) return onBranch;
      try {
        const uploaded = await artifacts.list(name);
        return { recordings: uploaded.recordings, warnings: [...onBranch.warnings, ...uploaded.warnings] };
      } catch (error) {
        if (!(error instanceof StoreRefused && isDenied(error.cause))) throw error;
        github.log.info(
          `no baseline on the branch ${options.branch}, and artifacts are not readable: ${error.message}`,
        );
        return onBranch;
      }
    },
    put: (name, recording) => branch.put(name, recording),
  };
}
