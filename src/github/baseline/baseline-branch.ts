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
import { asBranchFile, type BranchFile, type KeepOptions, keep, type ToKeep } from './branch-keeper.js';
import { nearest } from './nearest.js';
import { readStored } from './read-stored.js';

export interface BaselineBranchOptions {
  /** Of the branch, without `refs/heads/`. */
  branch: string;
  /** Id of the workflow run: GITHUB_RUN_ID. */
  runId: string;
  /** Of the base commit; null where nothing comes before what is measured. */
  ancestry: Ancestry | null;
  retention?: RetentionLimits;
  clock?: Clock;
  /** In [0, 1); spreads the pauses of several writers. */
  random?: () => number;
  /** Ends the wait for other writers. */
  signal?: AbortSignal;
}

/** Foreign files that are told by name; of a branch that somebody else uses too there may be thousands. */
const MAX_WARNINGS = 20;

/**
 * Baselines on a branch of the repository. One immutable file a recording, so that writers never disagree about
 * content, only about whose commit comes first; and that is settled by trying again on top of the other's.
 */
export class BaselineBranch implements BaselineStore {
  readonly #branch: Branch;

  constructor(
    github: GitHub,
    private readonly options: BaselineBranchOptions,
  ) {
    this.#branch = new Branch(github, options.branch);
  }

  /** Of every environment the nearest at or before the base commit, and its oldest: see {@link nearest}. */
  async list(name: string): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
    const warnings: string[] = [];
    const { ancestry } = this.options;
    const files = ancestry === null ? [] : await this.#filesOf(folderOf(name), warnings);
    if (ancestry === null || files.length === 0) return { recordings: [], warnings };
    const source = {
      originOf: ({ path }: BranchFile) => this.#originOf(path),
      textOf: async ({ blob }: BranchFile, origin: string, mostBytes: number) =>
        unpack(await this.#branch.read(blob), origin, mostBytes),
      permission: 'contents: read',
    };
    try {
      return { recordings: await readStored(await nearest(files, ancestry), source, warnings), warnings };
    } catch (error) {
      throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
    }
  }

  /** The gate's files that may be read. */
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
      if (file === null) foreign.push(`${origin}: not a file of memdrift (left out)`);
      else if (file.bytes > MAX_PACKED_BYTES) {
        foreign.push(`${origin}: ${file.bytes} bytes; allowed: at most ${MAX_PACKED_BYTES} (left out)`);
      } else files.push(file);
    }
    warnings.push(...foreign.slice(0, MAX_WARNINGS));
    const untold = foreign.length - MAX_WARNINGS;
    if (untold > 0) warnings.push(`${this.#branch.name}:${name}: ${untold} more files left out`);
    return files;
  }

  /**
   * Commits the recording on top of whatever the branch holds, with what it can do without taken away; on a branch that
   * another writer moved meanwhile, again on top of that, with growing pauses.
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
    const options: KeepOptions = { runId, retention, clock, random, ...(signal === undefined ? {} : { signal }) };
    const file: ToKeep = {
      name,
      environment: environmentKey(header.environment),
      commit,
      created: Number.isNaN(created) ? clock.wall().getTime() : created,
      content: pack({ ...recording, header: { ...header, name } }),
    };
    return this.#originOf(await keep(this.#branch, file, options));
  }

  /** As git names it: `git show <branch>:<path>`. */
  #originOf(path: string): string {
    return `${this.#branch.name}:${path}`;
  }

  #unreadable(error: unknown): unknown {
    if (statusOf(error) === null) return error;
    const sentence = explain(error, `reading the branch ${this.#branch.name}`, 'contents: read');
    return new StoreRefused(sentence, { cause: error });
  }
}

export interface BaselineStoreOptions extends Omit<BaselineBranchOptions, 'ancestry'> {
  /** The base commit; null where nothing comes before what is measured. */
  base: string | null;
  /** Branch that it lies on, without `refs/heads/`; null: the default branch. */
  baseRef: string | null;
}

/**
 * Where a gate's baselines are on GitHub: the branch, and where that holds nothing for it, the artifacts of refresh
 * runs. Written is the branch alone. Most workflows have no need of artifacts and do not grant what reading them takes;
 * so where they may not be read that is said, and is no failure. Where they may and GitHub fails to tell them, it is one:
 * a gate that has baselines is not one before its first.
 */
export function baselineStore(github: GitHub, { base, baseRef, ...options }: BaselineStoreOptions): BaselineStore {
  const ancestry = base === null ? null : new Ancestry(github, base);
  const branch = new BaselineBranch(github, { ...options, ancestry });
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
        github.log.info(`no baseline on the branch ${options.branch}, and artifacts cannot be read: ${error.message}`);
        return onBranch;
      }
    },
    put: (name, recording) => branch.put(name, recording),
  };
}
