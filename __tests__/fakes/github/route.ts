import type { FakeGitHub } from './server.js';

export type { FakeGitHub };

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path template as GitHub's description has it, e.g. `/repos/{owner}/{repo}/git/refs`. */
  path: string;
  /** What the token needs, e.g. `contents: write`; of several one is enough; null: any token. */
  permission: string | readonly string[] | null;
  /** Set where GitHub's description of the REST API lacks it (GraphQL, the store behind a download); not validated. */
  undescribed?: boolean;
  /** Set where no token is looked at: a signed address. */
  open?: boolean;
  handle(request: FakeRequest, github: FakeGitHub): FakeResponse | Promise<FakeResponse>;
}

export interface FakeRequest {
  method: string;
  /** With the host: what Link headers are made of. */
  url: URL;
  /** Of the path, decoded. */
  params: Record<string, string>;
  query: Record<string, string>;
  /** Parsed JSON, already found to be what GitHub describes. */
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
  /** Whose token it is. */
  login: string;
}

export interface FakeResponse {
  status: number;
  /** Sent as JSON; bytes are sent as they are and not validated. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Why GitHub answers so though its description has no such status: the answer is not validated. */
  undescribed?: string;
}

const DOCS = 'https://docs.github.com/rest';

/** GitHub's body of a refusal. */
export function plain(status: number, message: string, more: object = {}): FakeResponse {
  return { status, body: { message, documentation_url: DOCS, status: String(status), ...more } };
}

/** One page of a list (`per_page` 30 without one), with the Link header that Octokit's paginate follows. */
export function page<T>(request: FakeRequest, items: readonly T[]): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(100, Number(request.query['per_page'] ?? 30));
  const number = Number(request.query['page'] ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string) => {
    const url = new URL(request.url);
    url.searchParams.set('page', String(to));
    return `<${url}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {};
  return { items: items.slice((number - 1) * size, number * size), headers };
}
