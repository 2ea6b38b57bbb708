import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakePull } from '../fakes/github/repository.js';
import { Workplace } from './on-github.js';

/** The life of one repository, told in order: each story goes on where the one before it ended. */
describe('a repository that takes up memdrift', () => {
  let place: Workplace;
  let pull: FakePull;
  beforeAll(async () => {
    place = await Workplace.open();
    place.repository.push('main', { files: { 'app.py': 'first' } });
  });
  afterAll(() => place.close());

  it('opens a first pull request, without a baseline: nothing found, and says what to do', async () => {
    pull = place.open('first');
    const run = await place.pullRequest(pull, 'none');
    expect(run.code, run.log).toBe(0);
    expect(run.outputs['verdict']).toBe('not-comparable');
    expect(run.log).toContain('::warning::memdrift (memdrift): not-comparable: no baseline');
    expect(place.check(pull.head.sha)).toMatchObject({ name: 'memdrift (memdrift)', conclusion: 'neutral' });
    expect(place.check(pull.mergeCommitSha ?? '')).toBeUndefined();
    const [comment = ''] = place.comments(pull);
    expect(comment).toContain('no leak found by the absolute rules');
    expect(comment).toContain('mode: refresh');
    expect(place.stored().size).toBe(0);
  });

  it('pushes to main: measured in full, and kept on a branch of its own', async () => {
    const run = await place.push('none');
    expect(run.code, run.log).toBe(0);
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.log).toContain(
      '; stored as a baseline, but not compared with one: no baseline for this environment yet',
    );
    expect(run.summary).toContain('Stored as a baseline, but not compared with one');
    expect(place.check(place.repository.tip('main') ?? '')).toMatchObject({ conclusion: 'success' });
    const [[path, verdict] = []] = [...place.stored()];
    expect(path).toMatch(
      new RegExp(`^memdrift/[0-9a-f]{16}/${place.repository.tip('main')}-${run.id}-\\w+\\.json\\.gz$`),
    );
    expect(verdict).toBe('not-comparable');
    const tip = place.repository.tip('memdrift-baselines') ?? '';
    expect(place.repository.commitAt(tip).parents).toEqual([]);
    expect(place.repository.isAncestor(tip, place.repository.tip('main') ?? '')).toBe(false);
  });

  it('passes the pull request against its base commit, and edits the comment', async () => {
    const run = await place.pullRequest(pull, 'none');
    expect(run.code, run.log).toBe(0);
    expect(run.outputs['verdict']).toBe('pass');
    expect(place.check(pull.head.sha)).toMatchObject({ conclusion: 'success' });
    const comments = place.comments(pull);
    expect(comments).toHaveLength(1);
    const base = place.repository.tip('main')?.slice(0, 7);
    expect(comments[0]).toContain(`baseline \`${base}\` (first parent, 1 run)`);
    expect(comments[0]).toMatch(/🟢 memdrift: no leak \((any )?growth is below [\d.]+ MiB per 1000 requests\)/);
  });

  it('fails it once it leaks: a new comment, for subscribers to hear of', async () => {
    const head = place.repository.commit({ parents: [pull.head.sha], files: { 'app.py': 'leak' } });
    pull = place.repository.updatePull(pull.number, head);
    const [before] = place.repository.comments;
    const run = await place.pullRequest(pull, 'leak');
    expect(run.code, run.log).toBe(1);
    expect(place.check(head)).toMatchObject({ conclusion: 'failure' });
    const comments = place.repository.comments.filter(({ issue }) => issue === pull.number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.id).not.toBe(before?.id);
    expect(comments[0]?.body).toMatch(/🔴 memdrift: this change leaks about 2\.\d MiB per 1000 requests/);
    expect(comments[0]?.body).toContain('Accept this regression');
  });

  it('passes again after the fix: the comment is edited, the re-run has a check run of its own', {
    tags: ['full'],
  }, async () => {
    const [before] = place.repository.comments;
    const run = await place.pullRequest(pull, 'none', { attempt: 2 });
    expect(run.code, run.log).toBe(0);
    expect(place.check(pull.head.sha)).toMatchObject({ status: 'completed', conclusion: 'success' });
    expect(place.repository.comments).toHaveLength(1);
    expect(place.repository.comments[0]?.id).toBe(before?.id);
    expect(place.comments(pull)[0]).toContain('🟢');
  });

  it('compares with the nearest recorded ancestor while main has moved, and names it a stand-in', {
    tags: ['full'],
  }, async () => {
    place.repository.push('main', { files: { 'other.py': 'x' } });
    place.repository.push('main', { files: { 'other.py': 'y' } });
    const later = place.open('later');
    const run = await place.pullRequest(later, 'none', { inputs: { comment: 'on-failure' } });
    expect(run.outputs['verdict'], run.log).toBe('pass');
    expect(run.summary).toContain('(fallback, 2 commits before the first parent, 1 run)');
    expect(place.comments(later)).toEqual([]);
  });

  it('checks a merge group against the commit that it is queued behind, without a comment', {
    tags: ['full'],
  }, async () => {
    const base = place.repository.tip('main') ?? '';
    const head = place.repository.commit({ parents: [base], files: { 'app.py': 'queued' } });
    const before = place.repository.comments.length;
    const payload = {
      action: 'checks_requested',
      merge_group: {
        head_sha: head,
        base_sha: base,
        head_ref: 'refs/heads/gh-readonly-queue/main/1',
        base_ref: 'refs/heads/main',
      },
    };
    const run = await place.run('merge_group', payload, head, 'leak');
    expect(run.code, run.log).toBe(1);
    expect(place.check(head)).toMatchObject({ conclusion: 'failure' });
    expect(place.repository.comments).toHaveLength(before);
  });

  it('judges by the budgets of the base where a pull request raises its own, and says so first', {
    tags: ['full'],
  }, async () => {
    const generous = 'baseline: { policy: base }\nbudgets: { growth: 100 MiB/1000req }\n';
    place.repository.push('main', { files: { '.github/memdrift.yml': 'baseline: { policy: base }\n' } });
    const raising = place.open('raise', { '.github/memdrift.yml': generous });
    const run = await place.pullRequest(raising, 'leak', { config: generous });
    expect(run.code, run.log).toBe(1);
    const [comment = ''] = place.comments(raising);
    expect(comment).toContain('changes the gate itself: `.github/memdrift.yml`. The budgets of its base were used.');
    expect(comment.indexOf('changes the gate itself')).toBeLessThan(comment.indexOf('grows 2.'));
  });

  const accepted = (until: string): string =>
    ['heap/allocated', 'process/resident']
      .map((series) => `  - { series: ${series}, growth: 5 MiB/1000req, reason: known since May, until: ${until} }\n`)
      .reduce((text, line) => text + line, 'accepted:\n');

  it('passes what is accepted until a day, and shows it', { tags: ['full'] }, async () => {
    const known = place.open('accepted');
    const run = await place.pullRequest(known, 'leak', { config: accepted('2999-12-31') });
    expect(run.code, run.log).toBe(0);
    expect(place.comments(known)[0]).toContain('accepted until 2999-12-31');
    expect(place.comments(known)[0]).toContain('known since May');
  });

  it('fails it again when that day is over', { tags: ['full'] }, async () => {
    const known = place.open('expired');
    const run = await place.pullRequest(known, 'leak', { config: accepted('2020-01-31') });
    expect(run.code, run.log).toBe(1);
    expect(place.comments(known)[0]).toContain('2020-01-31');
  });

  it('reports a leak that was merged anyway on main, and keeps it as history', { tags: ['full'] }, async () => {
    place.repository.push('main', { files: { 'app.py': 'leaks' } });
    const run = await place.push('leak');
    expect(run.code, run.log).toBe(1);
    expect([...place.stored().values()].sort()).toEqual(['not-comparable', 'regression']);
  });

  it('blames no other pull request for it, and tells each that main itself grows', { tags: ['full'] }, async () => {
    const innocent = place.open('innocent');
    const run = await place.pullRequest(innocent, 'leak');
    expect(run.code, run.log).toBe(0);
    const since = place.repository.tip('main')?.slice(0, 7);
    expect(place.comments(innocent)[0]).toContain(`\`main\` itself grows since \`${since}\``);
  });

  it('passes the pull request that mends it', { tags: ['full'] }, async () => {
    const mending = place.open('mend');
    const run = await place.pullRequest(mending, 'none');
    expect(run.outputs['verdict'], run.log).toBe('pass');
    expect(place.comments(mending)[0]).toContain('`main` itself grows since');
  });

  it('says no more of it once main is mended', { tags: ['full'] }, async () => {
    place.repository.push('main', { files: { 'app.py': 'mended' } });
    const refresh = await place.push('none');
    expect(refresh.code, refresh.log).toBe(0);
    const next = place.open('next');
    const run = await place.pullRequest(next, 'none');
    expect(run.outputs['verdict'], run.log).toBe('pass');
    expect(place.comments(next)[0]).not.toContain('`main` itself grows');
  });
});
