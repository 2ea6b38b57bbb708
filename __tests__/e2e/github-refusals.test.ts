import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READ_ONLY_TOKEN, type Run, Workplace } from './on-github.js';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'demo-server', 'workload.jsonl');
const MAY_NOTHING = 'ghs_fakeTokenWithoutPermissions';
const EVER = Number.POSITIVE_INFINITY;

/** Sentences that the log shows beside the lines of progress. */
function annotations({ log }: Run): string[] {
  return log.split('\n').filter((line) => /^::(error|warning|notice)/.test(line));
}

/** A repository with baselines, and a GitHub that is refused, broken or asked by two at once. */
describe('a GitHub that does not do as it is asked', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await Workplace.open();
    place.fake.tokens.set(MAY_NOTHING, { login: 'github-actions[bot]', permissions: {}, app: 'github-actions' });
    const workload = readFileSync(EXAMPLE, 'utf8');
    place.repository.push('main', { files: { 'app.py': 'first', 'load/workload.jsonl': workload } });
  });
  afterAll(() => place.close());

  it('refreshes twice at once while GitHub fails now and then: both recordings are kept', {
    tags: ['full'],
  }, async () => {
    place.fake.fail({ path: '/repos/{owner}/{repo}/git/blobs', status: 502, times: 2 });
    place.fake.fail({
      method: 'PATCH',
      path: '/repos/{owner}/{repo}/git/refs/{ref}',
      status: 500,
      afterHandling: true,
    });
    const runs = await Promise.all([place.push('none'), place.push('none')]);
    place.fake.faults.clear();
    for (const run of runs) expect(run.code, run.log).toBe(0);
    expect(place.stored().size).toBe(2);
    const ids = [...place.stored().keys()].map((path) => path.match(/-(\d+)-\w+\.json\.gz$/)?.[1]);
    expect(new Set(ids)).toEqual(new Set(runs.map(({ id }) => String(id))));
  });

  it('measures a refresh that may not be stored, and says what to grant', { tags: ['full'] }, async () => {
    const run = await place.push('none', { token: READ_ONLY_TOKEN });
    expect(place.stored().size).toBe(2);
    expect(annotations(run).join('\n')).toMatch(/::warning::not stored, .*contents: write/);
    expect(run.summary).toContain('Not stored');
  });

  it('is red where the token may do nothing at all, and names the permission', async () => {
    const pull = place.open('nothing');
    const run = await place.pullRequest(pull, 'none', { token: MAY_NOTHING });
    expect(run.code, run.log).toBe(3);
    expect(run.outputs['verdict']).toBe('not-measured');
    expect(annotations(run).filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringMatching(/^::error::memdrift \(memdrift\): not-measured: .*contents: read/),
    ]);
    expect(annotations(run).filter((line) => line.startsWith('::notice'))).toEqual([
      expect.stringMatching(/checks: write/),
      expect.stringMatching(/pull-requests: write/),
    ]);
    expect(place.comments(pull)).toEqual([]);
    expect(run.running).toEqual([]);
  });

  it('is red where GitHub cannot be reached, and says so once', async () => {
    const pull = place.open('gone');
    place.fake.fail({ reset: true, times: EVER });
    const run = await place.pullRequest(pull, 'none');
    place.fake.faults.clear();
    expect(run.code, run.log).toBe(3);
    const errors = annotations(run).filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/GitHub cannot be reached \(.*\): check the runner's network, its proxy/);
    expect(run.running).toEqual([]);
  });

  it('is red where the token is none of this GitHub, and says what it must be', async () => {
    const pull = place.open('stranger');
    const run = await place.pullRequest(pull, 'none', { token: 'ghs_ofSomewhereElse' });
    expect(run.code, run.log).toBe(3);
    expect(run.log).toMatch(/::error::.*GitHub does not accept the token \(401/);
  });

  it('ends in time while GitHub opens check runs and its answers are lost; post concludes them all', {
    tags: ['full'],
  }, async () => {
    const pull = place.open('lost');
    place.fake.fail({
      method: 'POST',
      path: '/repos/{owner}/{repo}/check-runs',
      reset: true,
      afterHandling: true,
      times: EVER,
    });
    const run = await place.pullRequest(pull, 'none', { cancelAt: /add-mask/ });
    place.fake.faults.clear();
    expect(run).toMatchObject({ code: 130, signal: null });
    expect(run.running).toEqual([]);
    const checks = place.repository.checkRuns.filter(({ headSha }) => headSha === pull.head.sha);
    expect(checks.length).toBeGreaterThan(1);
    expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['in_progress']));
    const post = await run.job.post();
    expect(post.code, post.log).toBe(0);
    expect(new Set(checks.map(({ conclusion }) => conclusion))).toEqual(new Set(['cancelled']));
  });

  it('says first that a pull request changes its own workload, and marks the file', { tags: ['full'] }, async () => {
    const shorter = readFileSync(EXAMPLE, 'utf8').split('\n').slice(0, 151).join('\n');
    const pull = place.open('shorter', { 'load/workload.jsonl': `${shorter}\n` });
    const run = await place.pullRequest(pull, 'none', { inputs: { workload: 'load/workload.jsonl' } });
    // Another workload is another environment: nothing that was measured before can be compared.
    expect(run.outputs['verdict'], run.log).toBe('not-comparable');
    expect(run.code).toBe(5);
    const [comment = ''] = place.comments(pull);
    expect(comment).toMatch(/changes the gate itself: `load\/workload\.jsonl`\. Its own budgets were used\./);
    expect(comment).toContain('workload');
    expect(place.check(pull.head.sha)).toMatchObject({
      conclusion: 'failure',
      annotations: [{ path: 'load/workload.jsonl', annotation_level: 'warning' }],
    });
  });

  it('lets a merge group pass that adds nothing to what it is queued behind', { tags: ['full'] }, async () => {
    const base = place.repository.tip('main') ?? '';
    const head = place.repository.commit({ parents: [base], files: { 'app.py': 'queued' } });
    const group = { head_sha: head, base_sha: base, head_ref: 'refs/heads/queue', base_ref: 'refs/heads/main' };
    const run = await place.run('merge_group', { action: 'checks_requested', merge_group: group }, head, 'none');
    expect(run.outputs['verdict'], run.log).toBe('pass');
    expect(run.summary).toContain(`baseline \`${base.slice(0, 7)}\` (merge group base, 2 runs)`);
    expect(place.check(head)).toMatchObject({ status: 'completed', conclusion: 'success' });
  });
});
