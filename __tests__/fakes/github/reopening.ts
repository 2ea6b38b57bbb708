import type { FakeGitHub } from './server.js';

const reopening = new WeakSet<FakeGitHub>();

/**
 * From now on a completed check run can be set in progress again. GitHub's description allows the request, and GitHub
 * answers it and leaves the run completed (Mergifyio/mergify#1989, taskcluster/taskcluster#5085).
 */
export function letCompletedRunsReopen(github: FakeGitHub): void {
  reopening.add(github);
}

export function completedRunsReopen(github: FakeGitHub): boolean {
  return reopening.has(github);
}
