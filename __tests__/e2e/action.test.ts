import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Job, NODES } from '../action/emulator.js';
import { IMAGE, WORKLOAD } from './harness.js';

const PULL_REQUEST = {
  name: 'pull_request',
  payload: {
    pull_request: {
      number: 7,
      head: { sha: 'a'.repeat(40), repo: { full_name: 'owner/service' } },
      base: { sha: 'b'.repeat(40), repo: { full_name: 'owner/service' } },
    },
  },
};

/** The newest Node here: in CI the one that GitHub's runner uses. */
const NODE = NODES.at(-1) ?? process.execPath;

describe('the Action with a container', () => {
  const label = `memdrift-e2e=${randomBytes(4).toString('hex')}`;
  const inputs = {
    image: IMAGE,
    workload: WORKLOAD,
    cycle: '40',
    horizon: 'fast',
    concurrency: '2',
    'run-args': `--label ${label}`,
  };
  let job: Job;
  beforeEach(() => {
    job = new Job(NODE, PULL_REQUEST);
  });
  afterEach(() => job.end());

  const containers = (): string =>
    execFileSync('docker', ['ps', '--all', '--quiet', '--filter', `label=${label}`], { encoding: 'utf8' }).trim();

  it('removes it within the runner’s grace when the workflow is cancelled', async () => {
    const end = await job.main(inputs, { cancelAt: /\bcycle 1 / });
    expect(end).toMatchObject({ code: 130, signal: null });
    expect(containers()).toBe('');
  });

  it('leaves it to post when it is killed', { tags: ['full'] }, async () => {
    const end = await job.main(inputs, { cancelAt: /\bcycle 1 /, kill: true });
    expect(end.signal).toBe('SIGKILL');
    expect(containers()).not.toBe('');
    const post = await job.post();
    expect(post.code, post.log).toBe(0);
    expect(containers()).toBe('');
  });
});
