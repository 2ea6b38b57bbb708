import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventError, readEvent } from '../../../src/github/events/event.js';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);
const NONE = '0'.repeat(40);

interface Examples {
  name: string;
  examples: Record<string, unknown>[];
}
const require = createRequire(import.meta.url);
/** GitHub's published payloads, of github.com and of the Enterprise Servers. */
const examplesOf = (name: string): Record<string, unknown>[] =>
  ['api.github.com', 'ghes-31', 'ghes-32', 'ghes-33', 'ghes-34', 'ghes-35']
    .flatMap((server): Examples[] => require(`@octokit/webhooks-examples/${server}/index.json`))
    .filter((event) => event.name === name)
    .flatMap((event) => event.examples);

/** The parts of GitHub's payload that are read, among keys that are not. */
const pullRequest = (headRepo: { full_name: string } | null) => ({
  action: 'synchronize',
  number: 7,
  pull_request: {
    number: 7,
    title: '`$(touch /tmp/x)`',
    head: { sha: HEAD, ref: 'change', repo: headRepo },
    base: { sha: BASE, ref: 'release/1', repo: { full_name: 'owner/service' } },
  },
});

const workflowRun = (run: object = {}, action = 'completed') => ({
  action,
  repository: { full_name: 'owner/service' },
  workflow_run: {
    id: 30,
    event: 'pull_request',
    head_sha: HEAD,
    head_branch: 'change',
    head_repository: { full_name: 'someone/service', owner: { login: 'someone' } },
    ...run,
  },
});

describe('readEvent', () => {
  it('checks the head of a pull request, not the test merge', () => {
    expect(readEvent('pull_request', pullRequest({ full_name: 'owner/service' }))).toEqual({
      mode: 'check',
      headSha: HEAD,
      baseSha: BASE,
      baseRef: 'release/1',
      pullRequest: 7,
      fork: false,
      workflowRun: null,
    });
  });

  it.each([
    ['another repository', { full_name: 'someone/service' }],
    ['a repository that was deleted', null],
  ])('takes a pull request from %s for a fork', (_, repo) => {
    expect(readEvent('pull_request', pullRequest(repo)).fork).toBe(true);
    expect(readEvent('pull_request_target', pullRequest(repo)).fork).toBe(true);
  });

  it('checks a merge group against its base', () => {
    const group = { head_sha: HEAD, base_sha: BASE, head_ref: 'x', base_ref: 'refs/heads/main' };
    expect(readEvent('merge_group', { action: 'checks_requested', merge_group: group })).toMatchObject({
      mode: 'check',
      headSha: HEAD,
      baseSha: BASE,
      baseRef: 'main',
      pullRequest: null,
    });
  });

  it('refreshes the branch that was pushed to', () => {
    expect(readEvent('push', { ref: 'refs/heads/release/1', before: BASE, after: HEAD })).toMatchObject({
      mode: 'refresh',
      headSha: HEAD,
      baseSha: BASE,
      baseRef: 'release/1',
    });
  });

  it('knows no base of a branch that a push created', () => {
    const facts = readEvent('push', { ref: 'refs/heads/main', before: NONE, after: HEAD });
    expect(facts).toMatchObject({ mode: 'refresh', baseSha: null, baseRef: 'main' });
  });

  it('checks the commit of a pushed tag, which is no branch to keep a baseline of', () => {
    const push = { ref: 'refs/tags/v1', before: NONE, after: 'e'.repeat(40), head_commit: { id: HEAD } };
    expect(readEvent('push', push)).toMatchObject({ mode: 'check', headSha: HEAD, baseSha: null, baseRef: null });
  });

  it.each(['refs/heads/old', 'refs/tags/v1'])('refuses to measure %s where the push deleted it', (ref) => {
    const read = () => readEvent('push', { ref, before: BASE, after: NONE, head_commit: null });
    expect(read).toThrow(EventError);
    expect(read).toThrow(`event push: ${ref} was deleted`);
  });

  it('refreshes on a schedule, which runs on the default branch', () => {
    expect(readEvent('schedule', { schedule: '0 3 * * *' })).toMatchObject({ mode: 'refresh', baseRef: null });
    const payload = { schedule: '0 3 * * *', repository: { default_branch: 'trunk' } };
    expect(readEvent('schedule', payload)).toMatchObject({ mode: 'refresh', baseRef: 'trunk' });
  });

  it('reports the results of a run that has ended, in the words of GitHub and not of the fork', () => {
    expect(readEvent('workflow_run', workflowRun())).toEqual({
      mode: 'report',
      headSha: HEAD,
      baseSha: null,
      baseRef: null,
      pullRequest: null,
      fork: true,
      workflowRun: {
        id: 30,
        event: 'pull_request',
        headSha: HEAD,
        headBranch: 'change',
        headOwner: 'someone',
        fork: true,
      },
    });
  });

  it('takes a run of a deleted fork for a fork of nobody', () => {
    const facts = readEvent('workflow_run', workflowRun({ head_repository: null }));
    expect(facts.workflowRun).toMatchObject({ headOwner: null, fork: true });
  });

  it('takes a run of the repository itself for no fork', () => {
    const own = { full_name: 'owner/service', owner: { login: 'owner' } };
    expect(readEvent('workflow_run', workflowRun({ head_repository: own }))).toMatchObject({
      fork: false,
      workflowRun: { fork: false, headOwner: 'owner' },
    });
  });

  it('refuses to report a run that has not ended', () => {
    expect(() => readEvent('workflow_run', workflowRun({}, 'requested'))).toThrow(
      /the run is not completed.*types: \[completed\]/,
    );
  });

  it('checks under any other event, of which nothing else is known', () => {
    const facts = {
      mode: 'check',
      headSha: null,
      baseSha: null,
      baseRef: null,
      pullRequest: null,
      fork: false,
      workflowRun: null,
    };
    expect(readEvent('workflow_dispatch', { inputs: {}, ref: 'refs/heads/main' })).toEqual(facts);
    expect(readEvent('', null)).toEqual(facts);
  });

  it.each([
    ['no payload', 'push', null, /event push: the payload/],
    ['a commit that is none', 'push', { before: BASE, after: '--upload-pack=x' }, /event push: after is not/],
    ['a branch that git refuses', 'push', { ref: 'refs/heads/a\n::error::b', before: BASE, after: HEAD }, /ref is not/],
    ['no pull request', 'pull_request', { number: 7 }, /event pull_request: pull_request is not/],
    ['no merge group', 'merge_group', {}, /event merge_group: merge_group is not/],
    ['a run without a branch', 'workflow_run', workflowRun({ head_branch: null }), /workflow_run.head_branch is not/],
    ['a run that is a path', 'workflow_run', workflowRun({ id: '../1' }), /workflow_run.id is not/],
    ['a run of a made-up event', 'workflow_run', workflowRun({ event: 'x y\nz' }), /workflow_run.event is not/],
  ])('refuses %s in one line', (_, name, payload, message) => {
    const read = () => readEvent(name, payload);
    expect(read).toThrow(EventError);
    expect(read).toThrow(message);
    expect(read).toThrow(/^[^\n]{1,300}$/);
  });

  it('never fails otherwise, whatever the payload', () => {
    const names = ['pull_request', 'merge_group', 'push', 'workflow_run', 'workflow_dispatch', 'schedule', 'other'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, payload) => {
        try {
          readEvent(name, payload);
        } catch (error) {
          expect(error).toBeInstanceOf(EventError);
        }
      }),
    );
  });
});

describe("readEvent, on GitHub's published payloads", () => {
  it('reads every pull request', () => {
    const examples = examplesOf('pull_request');
    expect(examples.length).toBeGreaterThan(28);
    for (const payload of examples) {
      const facts = readEvent('pull_request', payload);
      expect(facts).toMatchObject({ mode: 'check', pullRequest: payload['number'], baseRef: 'master', fork: false });
      expect(payload).toMatchObject({ pull_request: { head: { sha: facts.headSha }, base: { sha: facts.baseSha } } });
    }
  });

  it('reads every merge group', () => {
    const examples = examplesOf('merge_group');
    expect(examples.length).toBeGreaterThan(1);
    for (const payload of examples) {
      expect(readEvent('merge_group', payload)).toMatchObject({
        headSha: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
        baseSha: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
        baseRef: 'main',
      });
    }
  });

  it('refreshes a created branch, checks a created tag, and refuses what was deleted', () => {
    const read = examplesOf('push').map((payload) => {
      try {
        const { mode, headSha, baseRef } = readEvent('push', payload);
        return `${payload['ref']}: ${mode} ${headSha?.slice(0, 7)} of ${baseRef}`;
      } catch (error) {
        return (error as EventError).message.split(',')[0];
      }
    });
    expect([...new Set(read)].sort()).toEqual([
      'event push: refs/tags/simple-tag was deleted',
      'refs/heads/master: refresh 6113728 of master',
      'refs/tags/simple-tag: check 6113728 of null',
    ]);
  });

  it('reports every run that has ended, and refuses every other in one clear line', () => {
    const examples = examplesOf('workflow_run');
    expect(examples.length).toBeGreaterThan(4);
    for (const payload of examples) {
      const read = () => readEvent('workflow_run', payload);
      if (payload['action'] === 'completed') {
        expect(read()).toMatchObject({ mode: 'report', workflowRun: { headOwner: expect.any(String) } });
      } else {
        expect(read).toThrow(/^event workflow_run: the run is not completed[^\n]*$/);
      }
    }
  });

  it('checks every dispatch', () => {
    const examples = examplesOf('workflow_dispatch');
    expect(examples.length).toBeGreaterThan(1);
    for (const payload of examples) expect(readEvent('workflow_dispatch', payload).mode).toBe('check');
  });
});
