import { GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { ConnectOptions } from './api.js';

const Client = GitHub.plugin(retry, throttling);

export type Octokit = InstanceType<typeof Client>;

/** A client with the runner's proxy settings that waits and retries as GitHub asks. */
export function createOctokit({ token, apiUrl, log, retryAfterBaseMs = 1000 }: ConnectOptions): Octokit {
  return new Client({
    auth: `token ${token}`,
    baseUrl: apiUrl,
    retry: { retryAfterBaseValue: retryAfterBaseMs },
    throttle: {
      retryAfterBaseValue: retryAfterBaseMs,
      onRateLimit: (after, _options, _octokit, count) => {
        log.warn(`GitHub's rate limit is reached; it is open again in ${after} s`);
        return count < 1 && after < 60;
      },
      onSecondaryRateLimit: (after, _options, _octokit, count) => {
        log.info(`GitHub asks to wait ${after} s (secondary rate limit)`);
        return count < 3;
      },
    },
  });
}
