import { plain } from '../../report/escape.js';

/** What GitHub answered a request that failed, as far as anything here looks at it. */
interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  data: unknown;
}

/** Of GitHub's own words, in characters. */
const MAX_WORDS = 200;

/**
 * HTTP status of a failed request; 500 also where no answer came, as Octokit has it, because then too GitHub may have
 * done what was asked. Null for errors that are not a request's.
 */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const { status } = error;
  return typeof status === 'number' && status >= 100 && status <= 599 ? status : null;
}

/** Null where none came: the network, a timeout, or an error that is not a request's. */
export function answerOf(error: unknown): Answer | null {
  const status = statusOf(error);
  if (status === null) return null;
  const { response } = error as { response?: { headers?: Answer['headers']; data?: unknown } };
  // 500 is what Octokit makes of no answer; any other status is GitHub's own.
  if (response === undefined && status === 500) return null;
  return { status, headers: response?.headers ?? {}, data: response?.data };
}

/** Whether it is this token that may not do it, or see it: no outage, and no limit that opens again. */
export function isDenied(error: unknown): boolean {
  const answer = answerOf(error);
  if (answer === null || ![403, 404].includes(answer.status)) return false;
  return rateLimit(answer, wordsOf(answer, error)) === null;
}

/**
 * One sentence for the person who must act: what failed, GitHub's answer, the permission that is missing or the cause,
 * and what to do. Foreign words in it are one bounded line without tokens; into Markdown it still goes escaped.
 * @param doing what was tried, e.g. `writing the comment`
 * @param permission that it takes, e.g. `checks: write`; null where there is none to name
 */
export function explain(error: unknown, doing: string, permission: string | null): string {
  return `${doing} failed: ${causeOf(error, permission)}`;
}

function causeOf(error: unknown, permission: string | null): string {
  const answer = answerOf(error);
  if (answer === null) return statusOf(error) === null ? said(error) : withoutAnswer(error);
  const { status } = answer;
  const words = wordsOf(answer, error);
  const limit = rateLimit(answer, words);
  if (limit !== null) return limit;
  if (/rule violation|protected branch|protected ref|ruleset/i.test(words)) return byRules(status, words);
  if (status === 401) {
    return `GitHub does not accept the token (401, ${words}): \`github-token\` must be \${{ github.token }} or a token that has not expired`;
  }
  if (status === 403) return forbidden(answer, words, permission);
  if (status === 404) return notFound(words, permission);
  if (status >= 500) {
    return `GitHub answered ${status} again and again (${words}): run the job again, or see https://www.githubstatus.com`;
  }
  return `GitHub answered ${status}: ${words}`;
}

function forbidden({ headers }: Answer, words: string, permission: string | null): string {
  if ('x-github-sso' in headers || /SAML|single sign-on/i.test(words)) {
    return `the organization wants single sign-on (403, ${words}): authorize the token for it, or use \${{ github.token }}`;
  }
  if (!/not accessible by/i.test(words)) return `GitHub forbids it (403): ${words}${granting(permission)}`;
  return `the token may not do it (403, ${words})${granting(permission)}`;
}

/** GitHub hides what a token may not see: 404 stands for both. */
function notFound(words: string, permission: string | null): string {
  return `GitHub finds nothing there (404, ${words}): it does not exist, or the token may not see it${granting(permission)}`;
}

function granting(permission: string | null): string {
  if (permission === null) return '';
  const fork = permission.endsWith('write') ? '; the token of a pull request from a fork may only read' : '';
  return `: grant \`permissions: ${permission}\` to the job${fork}`;
}

function byRules(status: number, words: string): string {
  return `a rule of the repository forbids it (${status}, ${words}): exclude the branch from the rule, or let the token's app bypass it`;
}

function rateLimit({ status, headers }: Answer, words: string): string | null {
  if (status !== 403 && status !== 429) return null;
  if (/secondary rate|abuse/i.test(words) || headers['retry-after'] !== undefined) {
    return `GitHub asks for fewer requests (${status}, secondary rate limit): run the job again later, with fewer jobs at once`;
  }
  if (headers['x-ratelimit-remaining'] !== '0' && status !== 429) return null;
  const reset = Number(headers['x-ratelimit-reset']);
  const until = reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC` : '';
  return `GitHub's rate limit of this token is reached${until} (${status}): run the job again after that`;
}

/** Causes that Node and undici give a code, and what to look at. */
const NETWORK: Record<string, string> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'names cannot be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was reset',
  UND_ERR_SOCKET: 'the connection was closed',
  ETIMEDOUT: 'no connection within the time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection within the time',
};

function withoutAnswer(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at.name === 'TimeoutError') return 'GitHub did not answer in time: run the job again';
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    const meaning = NETWORK[code];
    if (meaning !== undefined) return unreachable(`${code}, ${meaning}`);
  }
  return unreachable(said(error));
}

const unreachable = (why: string) =>
  `GitHub cannot be reached (${why}): see the runner's network, proxy (https_proxy, no_proxy) and GITHUB_API_URL`;

/** GitHub's own message: its first sentence, with what it says of single fields. */
function wordsOf({ data }: Answer, error: unknown): string {
  if (typeof data === 'string') return /^\s*</.test(data) ? 'a web page' : bounded(data) || 'no message';
  const { message, errors } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (typeof message !== 'string') return data === undefined ? said(error) : 'no message';
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

/** Of a message of several lines the second too: GitHub says "Repository rule violations found" and below it which. */
function firstSentence(text: string): string {
  const [first = '', ...rest] = text
    .slice(0, MAX_WORDS * 4)
    .split(/\.\s+(?=[A-Z])|\r?\n+/)
    .map((part) => part.trim());
  const second = rest.find((part) => part !== '');
  const whole = /violations found$/i.test(first) && second !== undefined ? `${first}: ${second}` : first;
  return whole.replace(/\.$/, '');
}

function said(error: unknown): string {
  const message = error instanceof Error ? error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '') : error;
  return bounded(firstSentence(String(message))) || 'no message';
}

/** One line, and nothing that opens a door: tokens by their known prefixes, and what a proxy's address may carry. */
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
