import type { Octokit } from './octokit.js';

/** GitHub, as the rest of this room uses it: a client that retries and throttles, and the repository it speaks of. */
export interface GitHub {
  octokit: Octokit;
  owner: string;
  repo: string;
  log: Log;
}

export interface Log {
  info(text: string): void;
  warn(text: string): void;
}

export interface ConnectOptions {
  token: string;
  /** Of GitHub or of a GitHub Enterprise Server: GITHUB_API_URL. */
  apiUrl: string;
  /** `owner/name`: GITHUB_REPOSITORY. */
  repository: string;
  log: Log;
  /** First pause before a retry, ms; tests shorten it. */
  retryAfterBaseMs?: number;
}

/** Loads the client, which is large and needed by no run without a token, and connects it. */
export async function connect(options: ConnectOptions): Promise<GitHub> {
  const { createOctokit } = await import('./octokit.js');
  const [owner = '', repo = ''] = options.repository.split('/');
  return { octokit: createOctokit(options), owner, repo, log: options.log };
}
