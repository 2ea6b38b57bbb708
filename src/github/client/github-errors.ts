import { plain } from '../../report/escape.js';
import { GAVE_UP } from './patience.js';

/** GitHub's response to a failed request, as far as it is used here. */
interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  data: unknown;
}

/** Longest text quoted from GitHub, in characters. */
const MAX_WORDS = 200;

/**
 * HTTP status of a failed request. As in Octokit, it is 500 where no response came, because GitHub may have processed the
 * request all the same. Null for any other error.
 */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const { status } = error;
  return typeof status === 'number' && status >= 100 && status <= 599 ? status : null;
}

/** The response to a failed request; null where none came, and for any other error. */
export function answerOf(error: unknown): Answer | null {
  const status = statusOf(error);
  if (status === null) return null;
  const { response } = error as { response?: { headers?: Answer['headers']; data?: unknown } };
  // Octokit reports a missing response as 500; any other status is GitHub's.
  if (response === undefined && status === 500) return null;
  return { status, headers: response?.headers ?? {}, data: response?.data };
}

/** Whether the token lacks a permission (403, 404), as opposed to an outage or a rate limit. */
export function isDenied(error: unknown): boolean {
  const answer = answerOf(error);
  if (answer === null || ![403, 404].includes(answer.status)) return false;
  return rateLimit(answer, messageIn(answer, error)) === null;
}

/**
 * One sentence for the person who must act: what failed, GitHub's response, the cause or the missing permission, and what
 * to do. Text quoted from GitHub is one bounded line without tokens; it must still be escaped for Markdown.
 * @param doing what failed, e.g. `writing the comment`
 * @param permission that it needs, e.g. `checks: write`; null where none is needed
 */
export function explain(error: unknown, doing: string, permission: string | null): string {
  return `${doing} failed: ${causeOf(error, permission)}`;
}

function causeOf(error: unknown, permission: string | null): string {
  const answer = answerOf(error);
  if (answer === null) return statusOf(error) === null ? messageOf(error) : withoutAnswer(error);
  const { status } = answer;
  const quote = messageIn(answer, error);
  const limit = rateLimit(answer, quote);
  if (limit !== null) return limit;
  if (/rule violation|protected branch|protected ref|ruleset/i.test(quote)) return byRules(status, quote);
  if (status === 401) {
    return `GitHub does not accept the token (401, ${quote}): \`github-token\` must be \${{ github.token }} or a token that has not expired`;
  }
  if (status === 403) return forbidden(answer, quote, permission);
  if (status === 404) return notFound(quote, permission);
  if (status >= 500) {
    return `GitHub responded ${status} to every attempt (${quote}): run the job again, or see https://www.githubstatus.com`;
  }
  return `GitHub responded ${status}: ${quote}`;
}

function forbidden({ headers }: Answer, quote: string, permission: string | null): string {
  if ('x-github-sso' in headers || /SAML|single sign-on/i.test(quote)) {
    return `the organization requires single sign-on (403, ${quote}): authorize the token for it, or use \${{ github.token }}`;
  }
  if (!/not accessible by/i.test(quote)) return `GitHub forbids it (403): ${quote}${granting(permission)}`;
  return `the token lacks the permission (403, ${quote})${granting(permission)}`;
}

/** GitHub also responds 404 where the token may not see a resource. */
function notFound(quote: string, permission: string | null): string {
  return `GitHub found nothing (404, ${quote}): it does not exist, or the token may not see it${granting(permission)}`;
}

function granting(permission: string | null): string {
  if (permission === null) return '';
  const fork = permission.endsWith('write') ? '; a pull request from a fork has a read-only token' : '';
  return `: grant \`permissions: ${permission}\` to the job${fork}`;
}

function byRules(status: number, quote: string): string {
  return `a repository rule forbids it (${status}, ${quote}): exclude the branch from the rule, or let the token's app bypass it`;
}

function rateLimit({ status, headers }: Answer, quote: string): string | null {
  if (status !== 403 && status !== 429) return null;
  if (/secondary rate|abuse/i.test(quote) || headers['retry-after'] !== undefined) {
    return `GitHub asks for fewer requests (${status}, secondary rate limit): run the job again later, with fewer jobs at once`;
  }
  if (headers['x-ratelimit-remaining'] !== '0' && status !== 429) return null;
  const reset = Number(headers['x-ratelimit-reset']);
  const until = reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC` : '';
  return `GitHub's rate limit of this token is reached${until} (${status}): run the job again after that`;
}

/** Network error codes of Node and undici, in quote. */
const NETWORK: Record<string, string> = {
  ENOTFOUND: 'unknown host name',
  EAI_AGAIN: 'DNS lookup failed',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  UND_ERR_SOCKET: 'connection closed',
  ETIMEDOUT: 'connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'connection timed out',
};

function withoutAnswer(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (code === GAVE_UP || isTimeout(at)) return 'GitHub did not answer in time: run the job again';
    const meaning = NETWORK[code];
    if (meaning !== undefined) return unreachable(`${code}, ${meaning}`);
  }
  return unreachable(messageOf(error));
}

/** What `AbortSignal.timeout` aborts with; DOM exceptions are told apart by their code. */
const isTimeout = (error: Error): boolean => error instanceof DOMException && error.code === DOMException.TIMEOUT_ERR;

const unreachable = (why: string) =>
  `GitHub cannot be reached (${why}): check the runner's network, its proxy (https_proxy, no_proxy) and GITHUB_API_URL`;

/** The first sentence of GitHub's message, and its messages about single fields. */
function messageIn({ data }: Answer, error: unknown): string {
  if (typeof data === 'string') return /^\s*</.test(data) ? 'a web page' : bounded(data) || 'no message';
  const { message, errors } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (typeof message !== 'string') return data === undefined ? messageOf(error) : 'no message';
  const details = (Array.isArray(errors) ? errors.slice(0, 3) : []).map(detailOf).filter((one) => one !== '');
  return bounded([firstSentence(message), ...details].join('; '));
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detailOf(detail: unknown): string {
  if (typeof detail === 'string') return firstSentence(detail);
  if (typeof detail !== 'object' || detail === null) return '';
  const { message, field, code } = detail as Record<string, unknown>;
  if (typeof message === 'string') return firstSentence(message);
  return [field, code].filter((part) => typeof part === 'string').join(' ');
}

/** The first sentence of a message; also the second line of "Repository rule violations found", which names the rule. */
function firstSentence(text: string): string {
  const [first = '', ...rest] = text
    .slice(0, MAX_WORDS * 4)
    .split(/\.\s+(?=[A-Z])|\r?\n+/)
    .map((part) => part.trim());
  const second = rest.find((part) => part !== '');
  const whole = /violations found$/i.test(first) && second !== undefined ? `${first}: ${second}` : first;
  return whole.replace(/\.$/, '');
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '') : error;
  return bounded(firstSentence(String(message))) || 'no message';
}

/** One bounded line without credentials: tokens by their prefixes, and passwords in the URL of a proxy. */
function bounded(text: string): string {
  return plain(
    text
      .slice(0, MAX_WORDS * 4)
      .replace(/\b(gh[a-z]_|github_pat_)\w+/g, '$1***')
      .replace(/\b(token|bearer|basic) [\w.~+/=-]{8,}/gi, '$1 ***')
      .replace(/:\/\/[^/@\s]+@/g, '://***@'),
    MAX_WORDS,
  );
}
