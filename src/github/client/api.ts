import type { Log } from '../../series/log.js';
import type { ConnectOptions, Octokit } from './octokit.js';

/** A GitHub client that retries and throttles, and the repository that it is used for. */
export interface GitHub {
  octokit: Octokit;
  owner: string;
  repo: string;
  log: Log;
}

/**
 * Loads the client, which is large and only needed with a token. Sends no request.
 * @throws where the repository is not `owner/name`
 */
export async function connect(options: ConnectOptions): Promise<GitHub> {
  const [owner, repo, ...more] = options.repository.split('/');
  if (!owner || !repo || more.length > 0) {
    throw new Error(`repository ${JSON.stringify(options.repository)}: not "owner/name" (GITHUB_REPOSITORY)`);
  }
  // Not bundled here: `.ci/build.mjs` puts a bundle of this name beside the others.
  const { createOctokit } = await import(/* webpackIgnore: true */ './octokit.js');
  return { octokit: createOctokit(options), owner, repo, log: options.log };
}
