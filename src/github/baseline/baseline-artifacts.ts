import { MAX_PACKED_BYTES, unpack } from '../../baseline/serialize.js';
import { type BaselineStore, type StoredRecording, StoreRefused } from '../../baseline/store.js';
import { folderOf, isCommit, type StoredFile } from '../../baseline/stored-file.js';
import { unpackOne } from '../artifacts/archive.js';
import { download } from '../artifacts/result-artifacts.js';
import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import { type Ancestry, CommitsError, defaultBranch } from '../events/commits.js';
import { nearest } from './nearest.js';
import { readStored } from './read-stored.js';

interface BaselineArtifactsOptions {
  /** Ancestors of the base commit; null where there is no base commit. */
  ancestry: Ancestry | null;
  /** Base branch, whose runs are trusted, without `refs/heads/`; null: the default branch. */
  baseRef: string | null;
}

const PREFIX = 'memdrift-baseline-';
const FILE = /^[\w.-]+(\.memdrift\.ndjson|\.json\.gz)$/;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
const PAGE = 100;
const MAX_PAGES = 5;

type Artifact = StoredFile & { id: number; bytes: number };

/**
 * A read-only store of baselines that refresh runs uploaded as artifacts, for repositories where the job may not push to a
 * branch. GitHub keeps artifacts for at most 90 days. Any run can upload an artifact of any name, so only those from runs
 * of this repository on the base branch are used, never those of forks or of pull request branches.
 */
export class BaselineArtifacts implements BaselineStore {
  constructor(
    private readonly github: GitHub,
    private readonly options: BaselineArtifactsOptions,
  ) {}

  async list(name: string): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
    const warnings: string[] = [];
    const { ancestry } = this.options;
    if (ancestry === null) return { recordings: [], warnings };
    const folder = folderOf(name);
    const source = {
      originOf: ({ path }: Artifact) => path,
      textOf: async ({ id }: Artifact, origin: string, maxBytes: number) => {
        const archive = await download(this.github, id);
        const file = await unpackOne(archive, { file: FILE, maxBytes: maxBytes });
        return file.subarray(0, 2).equals(GZIP_MAGIC) ? unpack(file, origin, maxBytes) : file.toString('utf8');
      },
      permission: 'actions: read',
    };
    try {
      const artifacts = await this.#artifactsOf(folder, warnings);
      return { recordings: await readStored(await nearest(artifacts, ancestry), source, warnings), warnings };
    } catch (error) {
      throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
    }
  }

  async put(name: string): Promise<string> {
    throw new StoreRefused(
      `baselines in artifacts are uploaded by the workflow: add a step with actions/upload-artifact, the name ` +
        `${PREFIX}${name} and the output \`recording\` as its path`,
    );
  }

  /** The artifacts to use, by what GitHub states about the runs that uploaded them. */
  async #artifactsOf(name: string, warnings: string[]): Promise<Artifact[]> {
    const found = await this.#listed(PREFIX + name);
    if (found.length === 0) return [];
    const baseRef = this.options.baseRef ?? (await defaultBranch(this.github));
    const artifacts: Artifact[] = [];
    for (const listed of found) {
      const { id, size_in_bytes: bytes, workflow_run: run } = listed;
      const commit = run?.head_sha;
      const created = Date.parse(listed.created_at ?? '');
      if (listed.name !== PREFIX + name || listed.expired || !isCommit(commit) || Number.isNaN(created)) continue;
      if (run?.repository_id === undefined || run.head_repository_id !== run.repository_id) continue;
      if (run.head_branch !== baseRef) continue;
      const path = `artifact ${listed.name} of ${commit.slice(0, 7)} (run ${run.id})`;
      if (bytes > MAX_PACKED_BYTES) {
        warnings.push(`${path}: ${bytes} bytes; allowed: at most ${MAX_PACKED_BYTES} (left out)`);
      } else artifacts.push({ path, name, environment: null, commit, created, id, bytes });
    }
    return artifacts;
  }

  /** Newest first, in GitHub's order. */
  async #listed(name: string): Promise<ListedArtifact[]> {
    const { octokit, owner, repo } = this.github;
    const listed: ListedArtifact[] = [];
    try {
      for (let page = 1; page <= MAX_PAGES; page++) {
        const options = { owner, repo, name, per_page: PAGE, page };
        const { artifacts } = (await octokit.rest.actions.listArtifactsForRepo(options)).data;
        listed.push(...artifacts);
        if (artifacts.length < PAGE) break;
      }
      return listed;
    } catch (error) {
      if (statusOf(error) === null) throw error;
      const sentence = explain(error, `listing the artifacts named ${name}`, 'actions: read');
      throw new StoreRefused(sentence, { cause: error });
    }
  }
}

type Actions = GitHub['octokit']['rest']['actions'];
type ListedArtifact = Awaited<ReturnType<Actions['listArtifactsForRepo']>>['data']['artifacts'][number];
