import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { Job, NODES, type StepEnd, type StepOptions } from '../action/emulator.js';
import type { FakeCheckRun, FakePull, FakeRepository } from '../fakes/github/repository.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../fakes/github/server.js';
import { zipOf } from '../github/archives.js';
import { freePort } from '../service/support.js';

/**
 * A repository on the fake GitHub, and the built Action in its workflows: each run a job of its own on the emulated
 * runner, with the demo's server as the real service behind it.
 */

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'demo-server');
/** The newest Node here: in CI the one that GitHub's runner uses. */
const NODE = NODES.at(-1) ?? process.execPath;
const WORKFLOW = '.github/workflows/memdrift.yml';

export interface Run extends StepEnd {
  id: number;
  /** Of the service, still alive. */
  running: string[];
  job: Job;
}

export interface RunOptions extends StepOptions {
  inputs?: Record<string, string>;
  token?: string;
  /** Written over the configuration that is checked out. */
  config?: string;
  attempt?: number;
  /** Id of the workflow run that the job belongs to; one of its own without. */
  run?: number;
}

/** What the service does: nothing unusual, or keep 2 KB of every request. */
export type Change = 'none' | 'leak';

export class Workplace {
  readonly #jobs: Job[] = [];
  #runs = 1000;

  private constructor(readonly fake: FakeGitHub) {}

  static async open(): Promise<Workplace> {
    return new Workplace(await startFakeGitHub());
  }

  get repository(): FakeRepository {
    return this.fake.repository;
  }

  /** Ends all, and fails where GitHub would have refused a request or never answered so. */
  async close(): Promise<void> {
    for (const job of this.#jobs) job.end();
    await this.fake.close();
  }

  /** A pull request of this repository (or a fork's) upon the tip of main. */
  open(ref: string, files: Record<string, string> = { 'app.py': ref }, owner?: string): FakePull {
    const base = this.repository.tip('main') ?? '';
    const sha = this.repository.commit({ parents: [base], files });
    return this.repository.openPull({ head: { ref, sha, ...(owner === undefined ? {} : { owner }) } });
  }

  pullRequest(pull: FakePull, change: Change, options: RunOptions = {}): Promise<Run> {
    const built = pull.mergeCommitSha ?? '';
    return this.run('pull_request', this.pullPayload(pull), built, change, options);
  }

  pullPayload({ number, head, base }: FakePull): object {
    const repo = { full_name: this.repository.fullName };
    const headRepo = { full_name: `${head.owner}/${this.repository.name}` };
    return {
      number,
      pull_request: {
        number,
        head: { sha: head.sha, ref: head.ref, repo: headRepo },
        base: { sha: base.sha, ref: base.ref, repo },
      },
    };
  }

  /** The workflow of a push of main's tip: a refresh. */
  push(change: Change, options: RunOptions = {}): Promise<Run> {
    const after = this.repository.tip('main') ?? '';
    return this.run('push', this.pushPayload(), after, change, options);
  }

  /** Of a push of main's tip. */
  pushPayload(): object {
    const after = this.repository.tip('main') ?? '';
    const [before = '0'.repeat(40)] = this.repository.commitAt(after).parents;
    const repository = { full_name: this.repository.fullName, default_branch: 'main' };
    return { ref: 'refs/heads/main', before, after, repository };
  }

  /**
   * A step that measures.
   * @param built the commit that is checked out
   */
  async run(event: string, payload: object, built: string, change: Change, options: RunOptions = {}): Promise<Run> {
    const port = String(await freePort());
    const inputs = {
      command: `exec python3 ${join(EXAMPLE, 'server.py')} --port ${port} --change ${change}`,
      workload: join(EXAMPLE, 'workload.jsonl'),
      port,
      cycle: '200',
      settle: '50ms',
      horizon: 'fast',
      'max-duration': '3m',
      ...options.inputs,
    };
    const run = await this.step(event, payload, built, inputs, options);
    return { ...run, running: processesWith(`--port ${port} `) };
  }

  /**
   * A step of a workflow run of its own.
   * @param sha GITHUB_SHA, which is checked out
   */
  async step(
    event: string,
    payload: object,
    sha: string,
    inputs: Record<string, string>,
    { token = TOKEN, attempt = 1, config, ...options }: RunOptions = {},
  ): Promise<Run> {
    this.#runs += 1;
    const id = options.run ?? this.#runs;
    const around = {
      GITHUB_API_URL: this.fake.apiUrl,
      GITHUB_SERVER_URL: this.fake.serverUrl,
      GITHUB_REPOSITORY: this.repository.fullName,
      GITHUB_RUN_ID: String(id),
      GITHUB_RUN_ATTEMPT: String(attempt),
      GITHUB_SHA: sha,
      GITHUB_WORKFLOW_REF: `${this.repository.fullName}/${WORKFLOW}@refs/heads/main`,
      GITHUB_JOB: 'memdrift',
      GITHUB_ACTOR: 'octocat',
    };
    const job = new Job(NODE, { name: event, payload }, around);
    this.#jobs.push(job);
    const files = [...this.repository.filesAt(sha)];
    job.checkOut(sha, new Map(files.map(([path]) => [path, String(this.repository.fileAt(sha, path) ?? '')])));
    if (config !== undefined) job.write('.github/memdrift.yml', config);
    const end = await job.main({ 'github-token': token, ...inputs }, options);
    this.#keepsQuiet(job, end, token);
    return { ...end, id, job, running: [] };
  }

  /** Uploads a run's result as `actions/upload-artifact` would. */
  async upload(name: string, { outputs, id: runId }: Run): Promise<void> {
    const content = await zipOf({ name: 'result.json', content: readFileSync(outputs['result'] ?? '', 'utf8') });
    const createdAt = new Date();
    this.repository.artifacts.push({ id: this.repository.nextId(), name, runId, content, expired: false, createdAt });
  }

  /** Comments of a pull request, oldest first. */
  comments({ number }: FakePull): string[] {
    return this.repository.comments.filter(({ issue }) => issue === number).map(({ body }) => body);
  }

  /** The newest check run on a commit. */
  check(sha: string): FakeCheckRun | undefined {
    return this.repository.checkRuns.filter(({ headSha }) => headSha === sha).at(-1);
  }

  /** Recordings on the branch of baselines by path: their verdicts. */
  stored(branch = 'memdrift-baselines'): Map<string, string> {
    const tip = this.repository.tip(branch);
    const paths = tip === null ? [] : [...this.repository.filesAt(tip).keys()].filter((path) => path.endsWith('.gz'));
    return new Map(
      paths.sort().map((path) => {
        const lines = gunzipSync(this.repository.fileAt(tip ?? '', path) ?? '').toString();
        return [path, lines.match(/"kind":"verdict".*?"verdict":"([\w-]+)"/)?.[1] ?? 'none'];
      }),
    );
  }

  /** The token is asked to be masked, and is nowhere else. */
  #keepsQuiet(job: Job, { log, outputs, summary }: StepEnd, token: string): void {
    const said = [log.replaceAll(`::add-mask::${token}`, ''), summary, JSON.stringify(outputs)];
    const files = readdirSync(job.temp, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const comments = this.repository.comments.map(({ body }) => body);
    const checks = this.repository.checkRuns.map(({ output, annotations }) => JSON.stringify([output, annotations]));
    const stored = [...this.repository.objects.blobs.values()].map((blob) =>
      (blob[0] === 0x1f && blob[1] === 0x8b ? gunzipSync(blob) : blob).toString(),
    );
    for (const text of [...said, ...files, ...comments, ...checks, ...stored]) expect(text.includes(token)).toBe(false);
  }
}

export { READ_ONLY_TOKEN, TOKEN };

/** Command lines that name this and still run. */
export function processesWith(words: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes(words) ? [line] : [];
      } catch {
        return [];
      }
    });
}
