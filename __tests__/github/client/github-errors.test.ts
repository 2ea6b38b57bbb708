import { RequestError } from '@octokit/request-error';
import { describe, expect, it } from 'vitest';
import { explain, statusOf } from '../../../src/github/client/github-errors.js';

const OWN = ['$', '{{ github.token }}'].join('');

interface Given {
  message?: string;
  errors?: unknown[];
  headers?: Record<string, string>;
  data?: unknown;
}

/** As Octokit makes it of GitHub's answer. */
function refused(status: number, { message = 'No', errors, headers = {}, data }: Given = {}): Error {
  return new RequestError(`${message} - https://docs.github.com/rest`, status, {
    request: { method: 'GET', url: 'http://x', headers: {} },
    response: { status, url: 'http://x', headers, data: data ?? { message, errors } },
  });
}

/** As Octokit makes it of a request without an answer. */
function unanswered(cause: Error, message = cause.message): Error {
  const error = new RequestError(message, 500, { request: { method: 'GET', url: 'http://x', headers: {} } });
  error.cause = cause;
  return error;
}

const why = (error: unknown, permission: string | null = null) => explain(error, 'it', permission);

describe('the status of a failed request', () => {
  it('is what GitHub answered, or 500 where nothing came', () => {
    expect(statusOf(refused(404))).toBe(404);
    expect(statusOf(unanswered(new Error('reset')))).toBe(500);
  });

  it('is none of other errors', () => {
    for (const error of [new Error('x'), 'x', null, Object.assign(new Error(), { status: '404' }), { status: 404 }]) {
      expect(statusOf(error)).toBeNull();
    }
  });
});

describe('an error in one sentence', () => {
  it.each([
    [
      'a bad token',
      refused(401, { message: 'Bad credentials' }),
      `it failed: GitHub does not accept the token (401, Bad credentials): \`github-token\` must be ${OWN} or a token that has not expired`,
    ],
    [
      'a permission that is missing',
      refused(403, { message: 'Resource not accessible by integration' }),
      'it failed: the token lacks the permission (403, Resource not accessible by integration): grant `permissions: checks: write` to the job; a pull request from a fork has a read-only token',
    ],
    [
      'single sign-on',
      refused(403, {
        message: 'Resource protected by organization SAML enforcement. You must grant your token access.',
      }),
      `it failed: the organization requires single sign-on (403, Resource protected by organization SAML enforcement): authorize the token for it, or use ${OWN}`,
    ],
    [
      'a repository that only reads',
      refused(403, { message: 'Repository was archived so is read-only.' }),
      'it failed: GitHub forbids it (403): Repository was archived so is read-only: grant `permissions: checks: write` to the job; a pull request from a fork has a read-only token',
    ],
    [
      'what is hidden or is not there',
      refused(404, { message: 'Not Found' }),
      'it failed: GitHub found nothing (404, Not Found): it does not exist, or the token may not see it: grant `permissions: checks: write` to the job; a pull request from a fork has a read-only token',
    ],
    [
      'a conflict',
      refused(409, { message: 'Git Repository is empty.' }),
      'it failed: GitHub responded 409: Git Repository is empty',
    ],
    [
      'what does not hold',
      refused(422, {
        message: 'Validation Failed',
        errors: [{ field: 'data', code: 'unprocessable', message: 'Body is too long (maximum is 65536 characters)' }],
      }),
      'it failed: GitHub responded 422: Validation Failed; Body is too long (maximum is 65536 characters)',
    ],
    [
      'a field that is missing',
      refused(422, {
        message: 'Validation Failed',
        errors: [{ resource: 'x', field: 'head_sha', code: 'missing' }, 'And more. Much.'],
      }),
      'it failed: GitHub responded 422: Validation Failed; head_sha missing; And more',
    ],
    [
      'a ruleset',
      refused(422, {
        message: 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
      }),
      "it failed: a repository rule forbids it (422, Repository rule violations found: Cannot create ref due to creations being restricted): exclude the branch from the rule, or let the token's app bypass it",
    ],
    [
      'a server that fails',
      refused(502, { data: '<!DOCTYPE html><title>Unicorn!</title>' }),
      'it failed: GitHub responded 502 to every attempt (a web page): run the job again, or see https://www.githubstatus.com',
    ],
    [
      'too many requests at once',
      refused(429, { message: 'You have exceeded a secondary rate limit.' }),
      'it failed: GitHub asks for fewer requests (429, secondary rate limit): run the job again later, with fewer jobs at once',
    ],
    [
      'too many requests in an hour',
      refused(403, {
        message: 'API rate limit exceeded',
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767225600' },
      }),
      "it failed: GitHub's rate limit of this token is reached until 00:00 UTC (403): run the job again after that",
    ],
    [
      'a name that is not known',
      unanswered(
        Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
        }),
      ),
      "it failed: GitHub cannot be reached (ENOTFOUND, unknown host name): check the runner's network, its proxy (https_proxy, no_proxy) and GITHUB_API_URL",
    ],
    [
      'a network that fails otherwise',
      unanswered(new TypeError('unable to verify the first certificate')),
      "it failed: GitHub cannot be reached (unable to verify the first certificate): check the runner's network, its proxy (https_proxy, no_proxy) and GITHUB_API_URL",
    ],
    [
      'no answer in time',
      unanswered(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
      'it failed: GitHub did not answer in time: run the job again',
    ],
    ['what is not of GitHub', new TypeError('x is undefined'), 'it failed: x is undefined'],
    ['what is no error', 'stop', 'it failed: stop'],
  ])('says of %s what to do', (_, error, sentence) => {
    expect(why(error, 'checks: write')).toBe(sentence);
  });

  it('names a permission to read without speaking of forks, and none where there is none', () => {
    expect(why(refused(404), 'contents: read')).toMatch(
      /may not see it: grant `permissions: contents: read` to the job$/,
    );
    expect(why(refused(403))).toBe('it failed: GitHub forbids it (403): No');
  });

  it('is one bounded line without tokens, whatever GitHub or a proxy says', () => {
    const hostile = [
      `\u001b[31m\u202eevil\r\n::error::x ghs_0123456789abcdef ${'a'.repeat(100_000)}`,
      'Authorization: token ghp_abcdefgh0123456789, Bearer eyJhbGciOi.J9.x via http://me:secret@proxy:3128',
      'github_pat_11ABC_xyz',
    ];
    for (const message of hostile) {
      for (const error of [
        refused(422, { message }),
        refused(500, { data: message }),
        unanswered(new Error(message)),
        new Error(message),
      ]) {
        const sentence = why(error);
        expect(sentence.length).toBeLessThan(500);
        expect(sentence).not.toMatch(/[\p{C}]|secret|ghs_\w|ghp_\w|github_pat_\w|eyJ/u);
      }
    }
  });

  it('copes with answers that are none of GitHub', () => {
    for (const data of [
      null,
      [],
      7,
      { message: 7 },
      { message: 'm', errors: 'x' },
      { message: 'm', errors: [null, {}, 3] },
      '',
    ]) {
      expect(why(refused(422, { data }))).toMatch(/^it failed: GitHub responded 422: \S/);
    }
  });
});
