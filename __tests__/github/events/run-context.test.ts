import { describe, expect, it } from 'vitest';
import { readRunContext, runPage } from '../../../src/github/events/run-context.js';

const RUN = {
  GITHUB_REPOSITORY: 'octo-org/hello-world',
  GITHUB_API_URL: 'https://ghe.example.com/api/v3/',
  GITHUB_SERVER_URL: 'https://ghe.example.com',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
  GITHUB_WORKFLOW_REF: 'octo-org/hello-world/.github/workflows/gate.yml@refs/pull/3/merge',
  GITHUB_JOB: 'memory',
  GITHUB_ACTOR: 'octocat',
};

describe('the run', () => {
  it('has a page', () => {
    const run = { serverUrl: 'https://github.com', repository: 'octo-org/hello-world', runId: 7 };
    expect(runPage(run)).toBe('https://github.com/octo-org/hello-world/actions/runs/7');
  });

  it('is what the runner says', () => {
    expect(readRunContext(RUN)).toEqual({
      repository: 'octo-org/hello-world',
      apiUrl: 'https://ghe.example.com/api/v3',
      serverUrl: 'https://ghe.example.com',
      runId: 1658821493,
      runAttempt: 2,
      sha: 'ffac537e6cbbf934b08745a378932722df287a53',
      workflowPath: '.github/workflows/gate.yml',
      job: 'memory',
      actor: 'octocat',
    });
  });

  it('is on github.com, at its first attempt, where the runner does not say', () => {
    const { GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SHA } = RUN;
    expect(readRunContext({ GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SHA, GITHUB_ACTOR: '' })).toMatchObject({
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      runAttempt: 1,
      workflowPath: null,
      actor: null,
    });
  });

  it.each(['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_SHA'])('is none without %s', (name) => {
    expect(readRunContext({ ...RUN, [name]: undefined })).toBeNull();
    expect(readRunContext({ ...RUN, [name]: '' })).toBeNull();
    expect(readRunContext({ ...RUN, [name]: 'a b' })).toBeNull();
  });

  it('has no workflow of its own under one of another repository', () => {
    const GITHUB_WORKFLOW_REF = 'octo-org/shared/.github/workflows/gate.yml@v1';
    expect(readRunContext({ ...RUN, GITHUB_WORKFLOW_REF })?.workflowPath).toBeNull();
  });
});
