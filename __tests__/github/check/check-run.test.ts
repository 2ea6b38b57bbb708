import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Annotation,
  CheckRefused,
  concludeCheck,
  concludeLeft,
  conclusionOf,
  openCheck,
} from '../../../src/github/check/check-run.js';
import { connect, type GitHub } from '../../../src/github/client/api.js';
import { letCompletedRunsReopen } from '../../fakes/github/reopening.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';

const RUNS = '/repos/{owner}/{repo}/check-runs';
const RUN = `${RUNS}/{check_run_id}`;

let fake: FakeGitHub;
let github: GitHub;
let headSha: string;

const connected = (token: string): Promise<GitHub> =>
  connect({
    token,
    apiUrl: fake.apiUrl,
    repository: fake.repository.fullName,
    log: { info: () => {}, warn: () => {} },
    retryAfterBaseMs: 1,
  });

beforeEach(async () => {
  fake = await startFakeGitHub();
  headSha = fake.repository.push('change', { files: { 'server/app.py': 'leak()\n' } });
  github = await connected(TOKEN);
});
afterEach(() => fake.close());

const opening = () => ({
  name: 'chat-api',
  headSha,
  detailsUrl: 'https://github.com/octo-org/hello-world/actions/runs/7',
  title: 'Measuring',
  summary: 'The service is being measured.',
});
const failure = (annotations: Annotation[] = []) => ({
  conclusion: 'failure' as const,
  title: 'torch grows 3.1 MiB per 1000 requests',
  summary: '### leak',
  annotations,
});
const annotation = (line: number): Annotation => ({
  path: 'server/app.py',
  startLine: line,
  level: 'failure',
  title: 'kept here',
  message: `line ${line}`,
});
const runs = () => fake.repository.checkRuns;

describe('openCheck', () => {
  it("opens a run in progress on the head, with the workflow run's page behind it", async () => {
    const id = await openCheck(github, opening());
    expect(runs()).toHaveLength(1);
    expect(runs()[0]).toMatchObject({
      id,
      name: 'memdrift (chat-api)',
      headSha,
      status: 'in_progress',
      conclusion: null,
      detailsUrl: 'https://github.com/octo-org/hello-world/actions/runs/7',
      output: { title: 'Measuring', summary: 'The service is being measured.' },
    });
  });

  it('re-uses the run that a killed attempt left in progress', async () => {
    const id = await openCheck(github, opening());
    expect(await openCheck(github, { ...opening(), detailsUrl: 'https://github.com/x/y/actions/runs/8' })).toBe(id);
    expect(runs()).toHaveLength(1);
    expect(runs()[0]).toMatchObject({ detailsUrl: 'https://github.com/x/y/actions/runs/8' });
  });

  it('opens the completed run of an earlier attempt again', async () => {
    letCompletedRunsReopen(fake);
    const id = await openCheck(github, opening());
    await concludeCheck(github, id, failure());
    expect(await openCheck(github, opening())).toBe(id);
    expect(runs()).toHaveLength(1);
    expect(runs()[0]).toMatchObject({ status: 'in_progress', conclusion: null, output: { title: 'Measuring' } });
  });

  it('lets no verdict of an earlier attempt linger where GitHub leaves the run completed', async () => {
    const first = await openCheck(github, opening());
    await concludeCheck(github, first, { ...failure(), conclusion: 'success' });
    const second = await openCheck(github, opening());
    expect(second).not.toBe(first);
    const { data } = await github.octokit.rest.checks.listForRef({
      owner: github.owner,
      repo: github.repo,
      ref: headSha,
      check_name: 'memdrift (chat-api)',
    });
    expect(data.check_runs).toMatchObject([{ id: second, status: 'in_progress', conclusion: null }]);
  });

  it('touches neither another gate, nor another commit, nor a job of the same name', async () => {
    await openCheck(github, { ...opening(), name: 'embeddings' });
    await openCheck(github, { ...opening(), headSha: fake.repository.push('change') });
    const { data: job } = await github.octokit.rest.checks.create({
      owner: github.owner,
      repo: github.repo,
      name: 'memdrift (chat-api)',
      head_sha: headSha,
      external_id: 'b2f9c1f0-5f0a-5d0e-9d35-0a4c5c1d1a11',
      status: 'in_progress',
    });
    const before = structuredClone(runs());
    const id = await openCheck(github, opening());
    expect(id).not.toBe(job.id);
    expect(runs().filter((run) => run.id !== id)).toEqual(before);
    expect(await openCheck(github, opening())).toBe(id);
  });

  it('creates its own run where another app has one of this name, and finds its own behind it', async () => {
    fake.tokens.set('ghs_other', { login: 'other[bot]', permissions: { checks: 'write' }, app: 'other' });
    const other = await connected('ghs_other');
    const foreign = await openCheck(other, opening());
    const own = await openCheck(github, opening());
    expect(own).not.toBe(foreign);
    const later = runs().find(({ id }) => id === foreign);
    if (later !== undefined) later.id = own + 1000;
    expect(await openCheck(github, opening())).toBe(own);
    expect(runs()).toHaveLength(2);
  });

  it('finds its run behind more than a page of others', async () => {
    const id = await openCheck(github, opening());
    const [own] = runs();
    if (own === undefined) throw new Error('no run');
    for (let count = 0; count < 130; count += 1) {
      runs().push({ ...own, id: 5000 + count, externalId: `job-${count}` });
    }
    expect(await openCheck(github, opening())).toBe(id);
  });

  it('says which permission is missing', async () => {
    const reader = await connected(READ_ONLY_TOKEN);
    const refused = openCheck(reader, opening());
    await expect(refused).rejects.toThrow(CheckRefused);
    await expect(refused).rejects.toThrow(/^[^\n]*memdrift \(chat-api\)[^\n]*checks: write[^\n]*$/);
  });

  it.each([404, 410, 422, 500])('turns an answer %i into one sentence', async (status) => {
    fake.fail({ method: 'POST', path: RUNS, status, times: Number.POSITIVE_INFINITY });
    const refused = openCheck(github, opening());
    await expect(refused).rejects.toThrow(CheckRefused);
    await expect(refused).rejects.toThrow(new RegExp(`^[^\\n]*${status}[^\\n]*$`));
  });

  it('passes a burst of errors', async () => {
    fake.fail({ method: 'POST', path: RUNS, status: 500, times: 2 });
    await openCheck(github, opening());
    expect(runs()).toHaveLength(1);
  });
});

describe('concludeCheck', () => {
  it('completes the run', async () => {
    const id = await openCheck(github, opening());
    await concludeCheck(github, id, failure([annotation(88)]));
    expect(runs()).toMatchObject([
      {
        status: 'completed',
        conclusion: 'failure',
        completedAt: expect.any(Date),
        output: { title: 'torch grows 3.1 MiB per 1000 requests', summary: '### leak' },
        annotations: [{ path: 'server/app.py', start_line: 88, end_line: 88, annotation_level: 'failure' }],
      },
    ]);
  });

  it.each([0, 1, 50, 51, 120])('brings %i annotations, each once, also when it is done twice', async (count) => {
    const id = await openCheck(github, opening());
    const annotations = Array.from({ length: count }, (_, index) => annotation(index + 1));
    await concludeCheck(github, id, failure(annotations));
    await concludeCheck(github, id, failure(annotations));
    const lines = runs()[0]?.annotations.map(({ start_line }) => start_line);
    expect(lines).toEqual(annotations.map(({ startLine }) => startLine));
  });

  it('sends only what is new where a re-run finds the same and more', async () => {
    letCompletedRunsReopen(fake);
    const first = await openCheck(github, opening());
    await concludeCheck(github, first, failure([annotation(1), annotation(2)]));
    const again = await openCheck(github, opening());
    await concludeCheck(github, again, failure([annotation(2), annotation(3), annotation(3)]));
    expect(runs()[0]?.annotations.map(({ start_line }) => start_line)).toEqual([1, 2, 3]);
  });

  it('has concluded where a later batch of annotations fails, and brings the rest when done again', async () => {
    const id = await openCheck(github, opening());
    const annotations = Array.from({ length: 120 }, (_, index) => annotation(index + 1));
    fake.fail({ method: 'PATCH', path: RUN, skip: 1, status: 422 });
    await expect(concludeCheck(github, id, failure(annotations))).rejects.toThrow(CheckRefused);
    expect(runs()[0]).toMatchObject({ status: 'completed', conclusion: 'failure' });
    await concludeCheck(github, id, failure(annotations));
    expect(runs()[0]?.annotations.map(({ start_line }) => start_line)).toEqual(annotations.map((one) => one.startLine));
  });

  it.each([
    ['plain letters', 'a'],
    ['characters of four bytes', '🟢'],
    ['lines', 'a line of a table | with cells |\n'],
  ])('keeps a summary of %s within what GitHub takes, and says what is left out', async (_, text) => {
    const id = await openCheck(github, opening());
    await concludeCheck(github, id, { ...failure(), summary: text.repeat(70_000) });
    const summary = runs()[0]?.output.summary ?? '';
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(65_000);
    expect(summary).not.toMatch(/\p{Surrogate}/u);
    expect(summary).not.toContain('\ufffd');
    const kept = Buffer.byteLength(summary.slice(0, summary.lastIndexOf('\n\n')));
    const whole = Buffer.byteLength(text.repeat(70_000));
    expect(summary).toContain(`_The last ${whole - kept} bytes are left out because of GitHub's size limit._`);
  });

  it('sends no half of a surrogate pair', async () => {
    const id = await openCheck(github, opening());
    await concludeCheck(github, id, { ...failure(), title: 'a\ud83d', summary: 'b\udfe2' });
    expect(runs()[0]?.output).toMatchObject({ title: 'a\ufffd', summary: 'b\ufffd' });
  });

  it('says so where the run is gone', async () => {
    const refused = concludeCheck(github, 99, failure());
    await expect(refused).rejects.toThrow(CheckRefused);
    await expect(refused).rejects.toThrow(/99.*404/);
  });
});

it('concludes a run whose annotations cannot be listed: the conclusion counts', async () => {
  const id = await openCheck(github, opening());
  fake.fail({ path: `${RUN}/annotations`, status: 502, times: Number.POSITIVE_INFINITY });
  await concludeCheck(github, id, failure([annotation(1)]));
  expect(runs()[0]).toMatchObject({ conclusion: 'failure', annotations: [{ message: 'line 1' }] });
});

describe('concludeLeft', () => {
  const left = (id: number | null, decided: Parameters<typeof concludeLeft>[1]['decided'] = null) => {
    const { name, detailsUrl } = opening();
    return { id, name, headSha, detailsUrl, decided };
  };
  const decided = { conclusion: 'success' as const, title: 'no growth' };

  it('concludes a run that was left in progress as cancelled', async () => {
    const id = await openCheck(github, opening());
    await concludeLeft(github, left(id));
    expect(runs()[0]).toMatchObject({ status: 'completed', conclusion: 'cancelled', output: { title: 'Cancelled' } });
  });

  it('concludes it as the job ended, where only telling that went wrong', async () => {
    const id = await openCheck(github, opening());
    await concludeLeft(github, left(id, decided));
    expect(runs()[0]).toMatchObject({ status: 'completed', conclusion: 'success', output: { title: 'no growth' } });
  });

  it('leaves a conclusion that is there', async () => {
    const id = await openCheck(github, opening());
    await concludeCheck(github, id, failure());
    await concludeLeft(github, left(id));
    expect(runs()[0]).toMatchObject({ conclusion: 'failure', output: { summary: '### leak' } });
    expect(fake.count('PATCH', RUN)).toBe(1);
  });

  it('finds the run whose opening was never answered, and none of another gate or workflow run', async () => {
    const other = await openCheck(github, {
      ...opening(),
      detailsUrl: 'https://github.com/octo-org/hello-world/actions/runs/8',
    });
    await openCheck(github, { ...opening(), name: 'embed' });
    await concludeLeft(github, left(null));
    expect(runs().map(({ status }) => status)).toEqual(['in_progress', 'in_progress']);
    const ours = runs().find(({ id }) => id === other);
    if (ours !== undefined) ours.detailsUrl = opening().detailsUrl;
    await concludeLeft(github, left(null));
    expect(runs().map(({ conclusion }) => conclusion)).toEqual(['cancelled', null]);
  });
});

describe('conclusionOf', () => {
  it.each([
    ['pass', null, 'success'],
    ['regression', null, 'failure'],
    ['regression', 'pass', 'failure'],
    ['not-measured', 'warn', 'failure'],
    ['inconclusive', 'pass', 'success'],
    ['inconclusive', 'warn', 'neutral'],
    ['inconclusive', 'fail', 'failure'],
    ['inconclusive', null, 'failure'],
    ['not-comparable', 'pass', 'success'],
    ['not-comparable', 'warn', 'neutral'],
    ['not-comparable', 'fail', 'failure'],
    ['error', null, 'failure'],
    ['cancelled', null, 'cancelled'],
  ] as const)('of %s under policy %s is %s', (outcome, policy, conclusion) => {
    expect(conclusionOf(outcome, policy)).toBe(conclusion);
  });
});
