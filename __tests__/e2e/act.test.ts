import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { OURS, parseWorkflow, type Step } from '../examples/workflows.js';
import { freePort } from '../service/support.js';
import { NO_DOCKER, PYTHON_IMAGE } from '../service/test-engine.js';
import { processesWith, TOKEN, Workplace } from './on-github.js';
import { Act, type ActEnd, type ActOptions, NO_ACT, uploadedFile } from './under-act.js';

/** The five-minute workflow and the built Action, run by act in a repository on the fake GitHub. */

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const SERVER = join(EXAMPLES, 'demo-server');
const sourceOf = (name: string): string => readFileSync(join(SERVER, name), 'utf8');

const WORKFLOW = '.github/workflows/memdrift.yml';
/** The fast horizon, of short cycles; the time is only for a hang. */
const PLAN = 'plan: { cycle: { requests: 200 }, settle: 50ms, horizon: fast, max-duration: 1h }\n';
/** Keeps 2 KB of every request. */
const LEAK = { 'classify.py': sourceOf('classify_with_leak.py') };

/**
 * examples/workflows/pull-request.yml, with a reader's own names put in.
 * @param inputs of the step, beside its workload
 * @param build the shell line that makes the image; null: there is none
 */
function workflow(inputs: Record<string, string>, build: string | null): string {
  const example = parseWorkflow(readFileSync(join(EXAMPLES, 'workflows', 'pull-request.yml'), 'utf8'));
  const steps = (example.jobs['memdrift']?.steps ?? []).flatMap((step): Step[] => {
    if (step.run !== undefined) return build === null ? [] : [{ run: build }];
    if (!OURS.includes(step.uses ?? '')) return [step];
    return [{ uses: 'memdrift/memdrift@v0', with: { workload: String(step.with?.['workload']), ...inputs } }];
  });
  return stringify({ ...example, jobs: { memdrift: { 'runs-on': 'ubuntu-latest', steps } } });
}

/** The demo's server in a repository that has this workflow. */
function repositoryWith(workflowText: string): Record<string, string> {
  const server = readdirSync(SERVER).filter((name) => name.endsWith('.py'));
  return {
    ...Object.fromEntries(server.map((name) => [name, sourceOf(name)])),
    Dockerfile: `FROM ${PYTHON_IMAGE}\nCOPY *.py /app/\nCMD ["python3", "/app/server.py", "--host", "0.0.0.0"]\n`,
    '.github/workload.jsonl': sourceOf('workload.jsonl'),
    '.github/memdrift.yml': PLAN,
    [WORKFLOW]: workflowText,
  };
}

class Story {
  private constructor(
    readonly place: Workplace,
    readonly act: Act,
  ) {}

  static async begin(workflowText: string): Promise<Story> {
    const place = await Workplace.open();
    place.repository.push('main', { files: repositoryWith(workflowText) });
    return new Story(place, new Act(place.fake));
  }

  async end(): Promise<void> {
    await this.act.close();
    await this.place.close();
  }

  async push(options?: ActOptions): Promise<ActEnd> {
    return this.#run('push', this.place.pushPayload(), this.place.repository.tip('main'), options);
  }

  /** Opens a pull request with these files, and runs its test merge. */
  async pullRequest(ref: string, files: Record<string, string>, options?: ActOptions) {
    const pull = this.place.open(ref, files);
    const end = await this.#run('pull_request', this.place.pullPayload(pull), pull.mergeCommitSha, options);
    return { ...end, pull };
  }

  async #run(event: string, payload: object, sha: string | null, options?: ActOptions): Promise<ActEnd> {
    const end = await this.act.run(event, payload, sha ?? '', options);
    expect(end.log).not.toContain(TOKEN);
    return end;
  }
}

describe.skipIf(NO_ACT !== null)('under act, a service that is a command', () => {
  let port: string;
  let story: Story;
  beforeAll(async () => {
    port = String(await freePort());
    story = await Story.begin(workflow({ command: `exec python3 server.py --port ${port}`, port }, null));
  });
  afterAll(() => story.end());

  it('is measured in full on a push, and stored as a baseline', async () => {
    const { code, log, id } = await story.push();
    expect(code, log).toBe(0);
    const main = story.place.repository.tip('main') ?? '';
    expect([...story.place.stored().keys()]).toEqual([expect.stringContaining(`/${main}-${id}-`)]);
    expect(story.place.check(main)).toMatchObject({ status: 'completed', conclusion: 'success' });
  });

  it('turns a pull request red that leaks: job, check run and comment', async () => {
    const end = await story.pullRequest('leak', LEAK);
    expect(end.code, end.log).toBe(1);
    const { place } = story;
    expect(place.check(end.pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'failure' });
    const [comment = ''] = place.comments(end.pull);
    expect(comment).toMatch(/🔴 memdrift: this change leaks about 2\.\d MiB per 1000 requests/);
    expect(comment).toContain(`baseline \`${place.repository.tip('main')?.slice(0, 7)}\` (first parent, 1 run)`);
    expect(comment).not.toContain('changes the gate itself');
    expect(end.log).toContain('::set-output:: verdict=regression');
    expect(JSON.parse(uploadedFile(end, 'result.json') ?? '{}')).toMatchObject({ verdict: 'regression' });
    expect(processesWith(`--port ${port}`)).toEqual([]);
  });

  it('is not started for a misspelt input, which act passes on as GitHub does', async () => {
    const files = { [WORKFLOW]: workflow({ command: 'exec false', 'growth-buget': '9 MiB/1000req' }, null) };
    const { code, log } = await story.pullRequest('misspelt', files);
    expect(code, log).toBe(1);
    expect(log).toContain('::error::memdrift: input "growth-buget": unknown; did you mean "growth-budget"?');
    expect(log).toContain('exit status 2');
  });

  // At the first of them GitHub's runner sends SIGINT to the step and waits. act kills main at once, so this is post's
  // work alone, which gets main's state and has all the time it needs.
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves nothing behind when it is cancelled: %s',
    { tags: ['full'] },
    async (interruptBy) => {
      const end = await story.pullRequest(interruptBy, {}, { interruptAt: /\bcycle 1 /, interruptBy });
      expect(end.code, end.log).toBe(1);
      expect(end.log).toContain('this step has been cancelled: signal: killed');
      expect(processesWith(`--port ${port}`)).toEqual([]);
      expect(story.place.check(end.pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
      expect(story.place.comments(end.pull)).toEqual([]);
      // With SIGTERM act runs no step any more, but for those of post.
      if (interruptBy === 'SIGINT') {
        expect(uploadedFile(end, 'memdrift.memdrift.ndjson')).toContain('"kind":"checkpoint"');
      }
    },
  );

  it('ends in order when act itself is killed, and its terminal with it', { tags: ['full'] }, async () => {
    const end = await story.pullRequest('killed', {}, { interruptAt: /\bcycle 1 /, interruptBy: 'SIGKILL' });
    expect(end.code).toBeNull();
    await expect.poll(() => processesWith(dirname(end.uploaded))).toEqual([]);
    expect(processesWith(`--port ${port}`)).toEqual([]);
    expect(story.place.check(end.pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
  });
});

describe.skipIf(NO_ACT !== null || NO_DOCKER !== null)('under act, a service that is an image', () => {
  const image = `memdrift-act-${randomBytes(4).toString('hex')}`;
  const containers = (): string =>
    execFileSync('docker', ['ps', '--all', '--quiet', '--filter', `label=${image}`], { encoding: 'utf8' }).trim();
  let story: Story;
  beforeAll(async () => {
    const inputs = { image, 'run-args': `--label ${image}` };
    story = await Story.begin(workflow(inputs, `docker build --quiet --tag ${image} .`));
  });
  afterAll(async () => {
    await story.end();
    spawnSync('docker', ['image', 'rm', '--force', image]);
  });

  it('is built and measured in a container, and a leak found without a baseline', { tags: ['full'] }, async () => {
    const end = await story.pullRequest('leak', LEAK);
    expect(end.code, end.log).toBe(1);
    expect(story.place.check(end.pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(story.place.comments(end.pull)[0]).toContain('🔴 memdrift: the service leaks about 2.');
    expect(uploadedFile(end, 'result.json')).toContain('container/resident');
    expect(containers()).toBe('');
  });

  it('leaves no container behind when it is cancelled', { tags: ['full'] }, async () => {
    const end = await story.pullRequest('cancelled', {}, { interruptAt: /\bcycle 1 / });
    expect(end.code, end.log).toBe(1);
    expect(containers()).toBe('');
    expect(story.place.check(end.pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
  });
});
