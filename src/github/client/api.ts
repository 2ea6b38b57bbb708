import type { Log } from '../../series/log.js';
import type { ConnectOptions } from './connect-options.js';
import type { Octokit } from './octokit.js';

export type { ConnectOptions };

/** GitHub, as the rest of this room uses it: a client that retries and throttles, and the repository it speaks of. */
export interface GitHub {
  octokit: Octokit;
  owner: string;
  repo: string;
  log: Log;
}

/**
 * Loads the client, which is large and needed by no run without a token, and connects it. Asks GitHub nothing yet.
 * @throws where the repository is not `owner/name`
 */
export async function connect(options: ConnectOptions): Promise<GitHub> {
  const [owner, repo, ...more] = options.repository.split('/');
  if (!owner || !repo || more.length > 0) {
    throw new Error(`repository ${JSON.stringify(options.repository)}: not "owner/name" (GITHUB_REPOSITORY)`);
  }
  // Left as it is by the bundler: `.ci/build.mjs` puts a bundle of that name beside the package's others.
  const { createOctokit } = await import(/* webpackIgnore: true */ './octokit.js');
  return { octokit: createOctokit(options), owner, repo, log: options.log };
}
