import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesWith, READ_ONLY_TOKEN, Workplace } from './on-github.js';

/** A repository with a baseline, and what does not go the usual way. */
describe('a repository with a baseline', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await Workplace.open();
    place.repository.push('main', { files: { 'app.py': 'first' } });
    const runs = await Promise.all([place.push('none'), place.push('none', { inputs: { name: 'second' } })]);
    for (const run of runs) expect(run.code, run.log).toBe(0);
  });
  afterAll(() => place.close());

  it('keeps what two jobs have measured at once', () => {
    expect([...place.stored().keys()].map((path) => path.split('/')[0])).toEqual(['memdrift', 'second']);
  });

  it('measures a fork with a token that may only read, and comments in a second stage that says who measured', async () => {
    const pull = place.open('fork', { 'app.py': 'fork' }, 'mallory');
    const measured = await place.pullRequest(pull, 'leak', { token: READ_ONLY_TOKEN });
    expect(measured.code, measured.log).toBe(1);
    expect(place.comments(pull)).toEqual([]);
    expect(place.check(pull.head.sha)).toBeUndefined();
    expect(measured.log).toMatch(/::notice::memdrift: no comment: .*pull-requests: write/);
    expect(measured.log).toMatch(/::notice::memdrift: no check run .*checks: write/);

    await place.upload('memdrift-result-memdrift', measured);
    place.repository.workflowRuns.push({
      id: measured.id,
      name: 'memory',
      path: '.github/workflows/memdrift.yml',
      event: 'pull_request',
      headSha: pull.head.sha,
      headBranch: 'fork',
      headOwner: 'mallory',
      status: 'completed',
      conclusion: 'failure',
      attempt: 1,
      pullRequests: [],
      createdAt: new Date(),
    });
    const payload = {
      action: 'completed',
      repository: { full_name: place.repository.fullName },
      workflow_run: {
        id: measured.id,
        event: 'pull_request',
        status: 'completed',
        head_sha: pull.head.sha,
        head_branch: 'fork',
        head_repository: { full_name: `mallory/${place.repository.name}`, owner: { login: 'mallory' } },
      },
    };
    const told = await place.step('workflow_run', payload, place.repository.tip('main') ?? '', {});
    expect(told.code, told.log).toBe(0);
    expect(told.outputs['verdict']).toBe('regression');
    const [comment = ''] = place.comments(pull);
    expect(comment).toContain("Measured by the fork's own run");
    expect(comment).toMatch(/🔴 memdrift: this change leaks about 2\.\d MiB/);
  });

  it('makes one comment and one result of several services, and misses a leg that left none', {
    tags: ['full'],
  }, async () => {
    const pull = place.open('matrix');
    const run = 5000;
    const legs = await Promise.all([
      place.pullRequest(pull, 'none', { run, inputs: { comment: 'never', check: 'never' } }),
      place.pullRequest(pull, 'leak', { run, inputs: { name: 'second', comment: 'never', check: 'never' } }),
    ]);
    expect(legs.map(({ code }) => code)).toEqual([0, 1]);
    expect(place.comments(pull)).toEqual([]);
    const [good, bad] = legs;
    const report = (needs: object) =>
      place.step(
        'pull_request',
        place.pullPayload(pull),
        pull.mergeCommitSha ?? '',
        { mode: 'report', needs: JSON.stringify(needs) },
        { run },
      );
    for (const [name, leg] of [
      ['memdrift', good],
      ['second', bad],
    ] as const) {
      if (leg === undefined) throw new Error('a leg is missing');
      await place.upload(`memdrift-result-${name}`, leg);
    }
    const both = await report({ measure: { result: 'failure', outputs: {} } });
    expect(both.code, both.log).toBe(1);
    expect(place.comments(pull)).toHaveLength(1);
    expect(place.comments(pull)[0]).toContain('1 of 2 services regresses: `second`');

    place.repository.artifacts.splice(
      place.repository.artifacts.findIndex(({ name }) => name.endsWith('second')),
      1,
    );
    const one = await report({ measure: { result: 'failure', outputs: {} } });
    expect(one.code, one.log).toBe(3);
    expect(place.comments(pull)).toHaveLength(1);
    expect(place.comments(pull)[0]).toContain('job &quot;measure&quot; failed, and no result says why');
  });

  it('leaves one comment where two jobs of one gate end at once', { tags: ['full'] }, async () => {
    const pull = place.open('twice');
    const runs = await Promise.all([place.pullRequest(pull, 'none'), place.pullRequest(pull, 'none')]);
    for (const run of runs) expect(run.code, run.log).toBe(0);
    expect(place.comments(pull)).toHaveLength(1);
  });

  it('concludes the check run as cancelled, keeps the recording and ends the service in the time it is given', async () => {
    const pull = place.open('cancelled');
    const run = await place.pullRequest(pull, 'none', { cancelAt: /measuring, cycle 3/ });
    expect(run).toMatchObject({ code: 130, signal: null });
    expect(place.check(pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    expect(readFileSync(run.outputs['recording'] ?? '', 'utf8')).toContain('"what":"cancelled"');
    expect(run.running).toEqual([]);
    const post = await run.job.post();
    expect(post).toMatchObject({ code: 0 });
  });

  it('has post conclude the check run and end the service of a step that was killed', { tags: ['full'] }, async () => {
    const pull = place.open('killed');
    const run = await place.pullRequest(pull, 'none', { cancelAt: /measuring, cycle 3/, kill: true });
    expect(run.signal).toBe('SIGKILL');
    expect(place.check(pull.head.sha)).toMatchObject({ status: 'in_progress' });
    expect(run.running).not.toEqual([]);
    const post = await run.job.post();
    expect(post.code, post.log).toBe(0);
    expect(place.check(pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    expect(run.running.flatMap((line) => processesWith(line.trim()))).toEqual([]);
  });

  it('is not green where GitHub cannot be asked for the baseline, and says why', { tags: ['full'] }, async () => {
    const pull = place.open('down');
    place.fake.fail({ path: '/repos/{owner}/{repo}/branches/{branch}', status: 403, times: Number.POSITIVE_INFINITY });
    const run = await place.pullRequest(pull, 'none');
    place.fake.faults.clear();
    expect(run.code, run.log).toBe(3);
    expect(run.outputs['verdict']).toBe('not-measured');
    expect(run.log).toContain('contents: read');
    expect(place.check(pull.head.sha)).toMatchObject({ conclusion: 'failure' });
  });

  it('keeps its result where the comment cannot be written at the end', { tags: ['full'] }, async () => {
    const pull = place.open('mute');
    place.fake.fail({
      method: 'POST',
      path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
      status: 500,
      times: 20,
    });
    const run = await place.pullRequest(pull, 'leak');
    place.fake.faults.clear();
    expect(run.code, run.log).toBe(1);
    expect(run.log).toContain('::notice::memdrift: no comment:');
    expect(place.check(pull.head.sha)).toMatchObject({ conclusion: 'failure' });
  });
});
