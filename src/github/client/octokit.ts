import { defaults, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Log } from '../../series/log.js';
import { VERSION } from '../../series/version.js';
import { answerOf } from './github-errors.js';
import { type Fetch, fetchWithLimits, inOurTime, limited, pacing } from './github-transport.js';
import { AtOnce, Patience, Retrying } from './patience.js';

const Client = GitHub.plugin(retry, throttling);

export type Octokit = InstanceType<typeof Client>;

export interface ConnectOptions {
  token: string;
  /** REST API of GitHub or of a GitHub Enterprise Server: GITHUB_API_URL. */
  apiUrl: string;
  /** `owner/name`: GITHUB_REPOSITORY. */
  repository: string;
  log: Log;
  /** Length of a second in all pauses, ms: before a retry, between writes, and for `retry-after`. Tests shorten it. */
  retryAfterBaseMs?: number;
  /** Time for one request and its whole response, ms. */
  timeoutMs?: number;
  /** Time that all requests together may go without a response, ms. */
  patienceMs?: number;
}

/**
 * Statuses after which a request is not retried: the same request cannot succeed (after 409 or 422, a ref has moved and
 * needs another commit), and the throttling plugin handles 403 and 429.
 */
const NO_RETRY = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** After 1, 4 and 9 s: a request ends within half a minute if GitHub responds at once. */
const RETRIES = 3;
/** A waiting job occupies its runner, so the reset of a rate limit within the hour is not waited for. */
const MAX_WAIT_S = 60;
const MAX_WAITS = 2;
/** GitHub's guidance for writes; comments also notify people. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const BETWEEN_WRITES_S = 1;
const BETWEEN_NOTIFICATIONS_S = 3;
const TIMEOUT_MS = 30_000;
/** For all requests together; one request with its retries takes a little over two minutes. */
const PATIENCE_MS = 5 * 60_000;
const MAX_AT_ONCE = 10;
const BETWEEN_SEARCHES_S = 2;

/**
 * A client that waits and retries as GitHub asks, within bounds, and logs to `log` only.
 *
 * After a request that got no response in spite of its retries, later requests are tried once each until one gets a
 * response: an outage costs a job a few minutes in all, not per request.
 */
export function createOctokit(options: ConnectOptions): Octokit {
  const {
    token,
    apiUrl,
    log,
    retryAfterBaseMs: secondMs = 1000,
    timeoutMs = TIMEOUT_MS,
    patienceMs = PATIENCE_MS,
  } = options;
  const worthWaiting = (what: string, after: number, waited: number): boolean => {
    const waits = after <= MAX_WAIT_S && waited < MAX_WAITS;
    log.info(`${what}; ${waits ? `waiting ${after} s` : `not waiting ${after} s until it resets`}`);
    return waits;
  };
  const octokit = new Client({
    auth: `token ${token}`,
    baseUrl: bare(apiUrl),
    userAgent: `memdrift/${VERSION}`,
    log: SILENT,
    request: { fetch: inOurTime(fetchWithLimits(fetchFor(apiUrl), timeoutMs)), log: SILENT },
    retry: { doNotRetry: NO_RETRY, retries: RETRIES, retryAfterBaseValue: secondMs },
    throttle: {
      retryAfterBaseValue: secondMs,
      fallbackSecondaryRateRetryAfter: MAX_WAIT_S,
      ...ownLimiters(secondMs),
      write: pacing(BETWEEN_WRITES_S * secondMs),
      notifications: pacing(BETWEEN_NOTIFICATIONS_S * secondMs),
      onRateLimit: (after, _options, _octokit, waited) => worthWaiting("GitHub's rate limit is reached", after, waited),
      onSecondaryRateLimit: (after, _options, _octokit, waited) =>
        worthWaiting('GitHub asks for fewer requests (secondary rate limit)', after, waited),
    },
  });
  const patience = new Patience(patienceMs);
  let unreachable = false;
  octokit.hook.wrap('request', async (request, parameters) => {
    if (unreachable) parameters.request = { ...parameters.request, retries: 0 };
    try {
      const response = await patience.request(
        async () => request(parameters),
        (error) => answerOf(error) !== null,
      );
      unreachable = false;
      return response;
    } catch (error) {
      // GraphQL may be gone where REST is not.
      if (!parameters.url.endsWith('/graphql')) unreachable = answerOf(error) === null;
      throw error;
    }
  });
  return octokit;
}

/** Replace the plugin's limiters, which use the wall clock. The plugin accepts them, though its types do not say so. */
function ownLimiters(secondMs: number): object {
  return {
    global: limited(new AtOnce(MAX_AT_ONCE)),
    auth: limited(new AtOnce(1)),
    search: pacing(BETWEEN_SEARCHES_S * secondMs),
    retryLimiter: new Retrying(),
  };
}

/** @actions/github sets up the runner's proxy for GITHUB_API_URL only; other addresses are reached directly. */
function fetchFor(apiUrl: string): Fetch {
  const settled = bare(apiUrl) === bare(defaults.baseUrl ?? '');
  return settled ? (defaults.request?.fetch as Fetch) : fetch;
}

const bare = (url: string) => url.replace(/\/+$/, '');

/** Without it Octokit writes deprecations and failed requests to the job's log. */
const silent = (): void => {};
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
