import { defaults, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { VERSION } from '../../series/version.js';
import type { ConnectOptions } from './connect-options.js';
import { answerOf } from './github-errors.js';
import { type Fetch, fetchWithLimits, inOurTime, limited, pacing } from './github-transport.js';
import { AtOnce, Patience, Retrying } from './patience.js';

const Client = GitHub.plugin(retry, throttling);

export type Octokit = InstanceType<typeof Client>;

/**
 * Answers after which the same request is not sent again: what the request asks for will not become right by asking
 * twice (409 and 422 of a ref that has moved ask for another commit), and 403 and 429 are the throttling's.
 */
const NO_RETRY = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** After 1, 4 and 9 s: a request ends within half a minute where GitHub answers at once. */
const RETRIES = 3;
/** A job that waits costs its runner; an hour until a rate limit opens again is more than any report is worth. */
const MAX_WAIT_S = 60;
const MAX_WAITS = 2;
/** As GitHub's guidance has it; comments notify people. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const BETWEEN_WRITES_S = 1;
const BETWEEN_NOTIFICATIONS_S = 3;
const TIMEOUT_MS = 30_000;
/** Without an answer, over all requests: one request with its retries takes a bit more than two minutes. */
const PATIENCE_MS = 5 * 60_000;
const MAX_AT_ONCE = 10;
const BETWEEN_SEARCHES_S = 2;

/**
 * A client that waits and retries as GitHub asks, within bounds, and writes nothing but what `log` is told.
 *
 * Once a request has got no answer at all in spite of its retries, those after it are tried once each until one is
 * answered: an API that is gone costs a job minutes, not these minutes for each thing that it would have asked.
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
    log.info(`${what}; ${waits ? `waiting ${after} s` : `it is open again in ${after} s, which is not waited for`}`);
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

/** Instead of the plugin's own, which plan by the wall clock. It takes them, though its types do not say so. */
function ownLimiters(secondMs: number): object {
  return {
    global: limited(new AtOnce(MAX_AT_ONCE)),
    auth: limited(new AtOnce(1)),
    search: pacing(BETWEEN_SEARCHES_S * secondMs),
    retryLimiter: new Retrying(),
  };
}

/** @actions/github settles the runner's proxy once, for GITHUB_API_URL; any other address is asked directly. */
function fetchFor(apiUrl: string): Fetch {
  const settled = bare(apiUrl) === bare(defaults.baseUrl ?? '');
  return settled ? (defaults.request?.fetch as Fetch) : fetch;
}

const bare = (url: string) => url.replace(/\/+$/, '');

/** Octokit would write deprecations and failed requests to the job's log by itself. */
const silent = (): void => {};
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
