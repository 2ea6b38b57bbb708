import type { Log } from '../../series/log.js';

export interface ConnectOptions {
  token: string;
  /** Of GitHub or of a GitHub Enterprise Server: GITHUB_API_URL. */
  apiUrl: string;
  /** `owner/name`: GITHUB_REPOSITORY. */
  repository: string;
  log: Log;
  /** The second of all pauses, ms: before a retry, between writes, and as GitHub counts `retry-after`. Tests shorten it. */
  retryAfterBaseMs?: number;
  /** How long one request may take, with all of its answer, ms. */
  timeoutMs?: number;
  /** How long requests may go without an answer, all of them together, ms. */
  patienceMs?: number;
}
