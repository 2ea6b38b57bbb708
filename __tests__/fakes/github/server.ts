import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, Faults, messageOf } from './faults.js';
import { FakeRepository } from './repository.js';
import { type FakeRequest, type FakeResponse, plain, type Route } from './route.js';
import { match } from './router.js';
import { routes } from './routes/index.js';
import { Validator } from './validate.js';

export interface Permissions {
  contents?: 'read' | 'write';
  checks?: 'read' | 'write';
  'pull-requests'?: 'read' | 'write';
  issues?: 'read' | 'write';
  actions?: 'read' | 'write';
}

export interface FakeToken {
  /** `github-actions[bot]` of a workflow's own token. */
  login: string;
  permissions: Permissions;
  /** Slug of the app; null for a person's token. */
  app?: string | null;
}

export interface LoggedRequest {
  method: string;
  template: string;
  /** Path and query as they came. */
  path: string;
  /** Null where the token is unknown or none. */
  login: string | null;
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
  /** Answered; 0 where the connection was reset. */
  status: number;
}

export interface FakeOptions {
  /** Of the repository; `octo-org/hello-world` without. */
  repository?: string;
  /** Server's clock; the real one without. */
  now?: () => Date;
  faults?: readonly Fault[];
  /** `/api/v3` of a GitHub Enterprise Server. */
  apiPrefix?: string;
}

/** A token that may do all that a workflow's own can be granted. */
export const TOKEN = 'ghs_fakeTokenOfTheWorkflow';
/** What a fork's pull request gets. */
export const READ_ONLY_TOKEN = 'ghs_fakeTokenOfTheFork';

const ALL: Permissions = {
  contents: 'write',
  checks: 'write',
  'pull-requests': 'write',
  issues: 'write',
  actions: 'write',
};
const READ: Permissions = {
  contents: 'read',
  checks: 'read',
  'pull-requests': 'read',
  issues: 'read',
  actions: 'read',
};

/** A stateful GitHub of one repository that refuses, and remembers, whatever GitHub's own description does not allow. */
export class FakeGitHub {
  readonly repository: FakeRepository;
  readonly tokens = new Map<string, FakeToken>([
    [TOKEN, { login: 'github-actions[bot]', permissions: ALL, app: 'github-actions' }],
    [READ_ONLY_TOKEN, { login: 'github-actions[bot]', permissions: READ, app: 'github-actions' }],
  ]);
  readonly requests: LoggedRequest[] = [];
  /** What broke GitHub's description. A test that breaks it on purpose empties this before `close`. */
  readonly violations: string[] = [];
  readonly faults = new Faults();
  readonly now: () => Date;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #prefix: string;
  readonly #validator: Validator;
  readonly #closing = new AbortController();

  constructor(options: FakeOptions, validator: Validator) {
    const [owner = '', name = ''] = (options.repository ?? 'octo-org/hello-world').split('/');
    this.now = options.now ?? (() => new Date());
    this.repository = new FakeRepository(owner, name, this.now);
    this.#prefix = options.apiPrefix ?? '';
    this.#validator = validator;
    for (const fault of options.faults ?? []) this.fail(fault);
  }

  /** GITHUB_SERVER_URL. */
  get serverUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** GITHUB_API_URL. */
  get apiUrl(): string {
    return `${this.serverUrl}${this.#prefix}`;
  }

  /** Of this repository, e.g. `repositoryUrl('/git/refs')`. */
  repositoryUrl(path = ''): string {
    return `${this.apiUrl}/repos/${this.repository.fullName}${path}`;
  }

  fail(fault: Fault): void {
    this.faults.add(fault);
  }

  /** How many requests a route got. */
  count(method: string, template: string): number {
    return this.requests.filter((one) => one.method === method && one.template === template).length;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** @throws where a request or an answer broke GitHub's description, naming each */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    if (this.violations.length > 0) throw new Error(`fake GitHub: ${this.violations.join('\n')}`);
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const logged: LoggedRequest = {
      method: incoming.method ?? '',
      template: '',
      path: incoming.url ?? '',
      login: null,
      body: undefined,
      headers: incoming.headers,
      status: 0,
    };
    this.requests.push(logged);
    try {
      const answer = await this.#answer(incoming, logged);
      if (answer === null) return void incoming.socket.destroy();
      logged.status = answer.status;
      if (answer.cut === true) return sendHalf(outgoing, answer);
      send(outgoing, answer);
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      send(
        outgoing,
        this.#violated(`${logged.method} ${logged.path}: ${error instanceof Error ? error.stack : error}`),
      );
    }
  }

  /** Null: the connection is to be reset. */
  async #answer(incoming: IncomingMessage, logged: LoggedRequest): Promise<(FakeResponse & { cut?: boolean }) | null> {
    const text = await read(incoming);
    const url = new URL(logged.path, this.serverUrl);
    const path = this.#withoutPrefix(url.pathname);
    const found = match(logged.method, path ?? url.pathname);
    if (found === null || (path === null && found.route.open !== true))
      return this.#violated(`${logged.method} ${logged.path}: the fake has no such route`);
    const { route, params } = found;
    logged.template = route.path;
    const token = tokenOf(incoming);
    const known = this.tokens.get(token ?? '');
    logged.login = known?.login ?? null;
    const fault = this.faults.next(logged.method, route.path, path ?? url.pathname);
    if (fault?.delayMs !== undefined) await pause(fault.delayMs, undefined, { signal: this.#closing.signal });
    const interferes = fault !== null && (fault.reset === true || fault.status !== undefined);
    if (interferes && fault.afterHandling !== true) return faulty(fault);

    if (route.open !== true) {
      if (known === undefined) return plain(401, token === null ? 'Requires authentication' : 'Bad credentials');
      const elsewhere = 'owner' in params && !this.#isOurs(params);
      if (elsewhere) return plain(404, 'Not Found');
      if (!granted(route.permission, known.permissions)) return plain(403, 'Resource not accessible by integration');
    }
    const query = Object.fromEntries(url.searchParams);
    logged.body = text === '' ? undefined : parsed(text);
    const request: FakeRequest = {
      method: logged.method,
      url,
      params,
      query,
      body: logged.body,
      headers: incoming.headers,
      login: known?.login ?? '',
    };
    const answer = await this.#handled(route, request);
    if (fault?.cut === true) return { ...answer, cut: true };
    return interferes ? faulty(fault) : answer;
  }

  async #handled(route: Route, request: FakeRequest): Promise<FakeResponse> {
    const name = `${route.method} ${route.path}`;
    if (route.undescribed !== true) {
      const faults = this.#validator.request(route.method, route.path, request);
      if (faults.length > 0) return this.#violated(`${name}: request: ${faults.join('; ')}`);
    }
    const answer = await route.handle(request, this);
    if (route.undescribed === true || answer.undescribed !== undefined || answer.body instanceof Uint8Array)
      return answer;
    const json = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
    const faults = this.#validator.response(route.method, route.path, answer.status, json);
    return faults.length > 0 ? this.#violated(`${name}: the fake's own answer: ${faults.join('; ')}`) : answer;
  }

  #violated(text: string): FakeResponse {
    this.violations.push(text);
    return plain(599, text);
  }

  /** Null where the prefix is missing: such a request was not made from GITHUB_API_URL. */
  #withoutPrefix(path: string): string | null {
    if (path.startsWith(`${this.#prefix}/`)) return path.slice(this.#prefix.length);
    // GitHub Enterprise Server has GraphQL beside `/api/v3`.
    return path === '/api/graphql' ? '/graphql' : null;
  }

  #isOurs({ owner, repo }: Record<string, string>): boolean {
    return `${owner}/${repo}`.toLowerCase() === this.repository.fullName.toLowerCase();
  }
}

const described = routes.filter((route) => route.undescribed !== true);
/** One for all: what it compiles serves every fake of a process. */
let validator: Promise<Validator> | null = null;

export async function startFakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  validator ??= Validator.of([...new Set(described.map((route) => route.path))]);
  const fake = new FakeGitHub(options, await validator);
  await fake.listen();
  return fake;
}

function granted(permission: Route['permission'], permissions: Permissions): boolean {
  if (permission === null) return true;
  const wanted = typeof permission === 'string' ? [permission] : permission;
  return wanted.some((one) => {
    const [area, level] = one.split(': ');
    const has = permissions[area as keyof Permissions];
    return has === 'write' || has === level;
  });
}

function tokenOf(incoming: IncomingMessage): string | null {
  return /^(?:token|bearer) (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1] ?? null;
}

function faulty(fault: Fault): FakeResponse | null {
  if (fault.reset === true) return null;
  const { status = 500, headers = {} } = fault;
  return { ...plain(status, messageOf(fault)), ...(fault.body === undefined ? {} : { body: fault.body }), headers };
}

function send(outgoing: ServerResponse, { status, body, headers = {} }: FakeResponse): void {
  const bytes = body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body);
  const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json; charset=utf-8';
  outgoing.writeHead(status, { ...(body === undefined ? {} : { 'content-type': type }), ...headers });
  outgoing.end(bytes);
}

function sendHalf(outgoing: ServerResponse, { status, body, headers = {} }: FakeResponse): void {
  const bytes = Buffer.from(JSON.stringify(body));
  outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers });
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy());
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
