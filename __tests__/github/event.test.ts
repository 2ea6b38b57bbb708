import { describe, expect, it } from 'vitest';
import { EventError, readEvent } from '../../src/github/event.js';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

/** The parts of GitHub's payload that are read, among keys that are not. */
const pullRequest = (headRepo: { full_name: string } | null) => ({
  action: 'synchronize',
  number: 7,
  pull_request: {
    number: 7,
    title: '`$(touch /tmp/x)`',
    head: { sha: HEAD, ref: 'change', repo: headRepo },
    base: { sha: BASE, ref: 'main', repo: { full_name: 'owner/service' } },
  },
});

describe('readEvent', () => {
  it('checks the head of a pull request, not the test merge', () => {
    expect(readEvent('pull_request', pullRequest({ full_name: 'owner/service' }))).toEqual({
      mode: 'check',
      headSha: HEAD,
      baseSha: BASE,
      pullRequest: 7,
      fork: false,
    });
  });

  it.each([
    ['another repository', { full_name: 'someone/service' }],
    ['a repository that was deleted', null],
  ])('takes a pull request from %s for a fork', (_, repo) => {
    expect(readEvent('pull_request', pullRequest(repo)).fork).toBe(true);
  });

  it('checks a merge group against its base', () => {
    const payload = { action: 'checks_requested', merge_group: { head_sha: HEAD, base_sha: BASE, head_ref: 'x' } };
    expect(readEvent('merge_group', payload)).toMatchObject({ mode: 'check', headSha: HEAD, baseSha: BASE });
  });

  it('refreshes on a push', () => {
    expect(readEvent('push', { before: BASE, after: HEAD })).toMatchObject({
      mode: 'refresh',
      headSha: HEAD,
      baseSha: BASE,
    });
  });

  it('knows no base of a branch that a push created', () => {
    expect(readEvent('push', { before: '0'.repeat(40), after: HEAD }).baseSha).toBeNull();
  });

  it('refreshes on a schedule, which runs on the default branch', () => {
    expect(readEvent('schedule', { schedule: '0 3 * * *' }).mode).toBe('refresh');
  });

  it('checks under any other event, of which nothing else is known', () => {
    const facts = { mode: 'check', headSha: null, baseSha: null, pullRequest: null, fork: false };
    expect(readEvent('workflow_dispatch', { inputs: {} })).toEqual(facts);
    expect(readEvent('', null)).toEqual(facts);
  });

  it.each([
    ['no payload', 'push', null, /event push: the payload/],
    ['a commit that is none', 'push', { before: BASE, after: '--upload-pack=x' }, /event push: after is not/],
    ['no pull request', 'pull_request', { number: 7 }, /event pull_request: pull_request is not/],
    ['no merge group', 'merge_group', {}, /event merge_group: merge_group is not/],
  ])('refuses %s in one line', (_, name, payload, message) => {
    const read = () => readEvent(name, payload);
    expect(read).toThrow(EventError);
    expect(read).toThrow(message);
  });
});
