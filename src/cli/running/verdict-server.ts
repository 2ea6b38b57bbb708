import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { jsonIn } from '../../series/unknown.js';
import type { VerdictDocument } from './rollouts.js';

/** Judges a rollout by its name. */
export type JudgeRollout = (rollout: string) => Promise<VerdictDocument>;

interface Answer {
  status: number;
  body: unknown;
}

const MAX_BODY_BYTES = 64 * 1024;
const MAX_CONNECTIONS = 64;
const NAME = /^[\w.:/-]{1,200}$/;
/** The only series there is: 1 where the rollout was found to regress, 0 where it was not, none where nobody can tell any more. */
export const SERIES_NAME = 'memdrift_regression';

/**
 * Answers what rollout controllers ask; docs/running-services.md has the paths. Bounded: no request holds it for long, or says
 * what is judged beyond the name of its rollout.
 * @param onFault told of an error that no request may see
 */
export function verdictServer(judge: JudgeRollout, onFault: (error: unknown) => void): Server {
  const server = createServer({ maxHeaderSize: 8 * 1024, headersTimeout: 10_000, requestTimeout: 15_000 });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answerOf(request, judge)
      .catch((error: unknown): Answer => {
        onFault(error);
        return { status: 500, body: { error: 'cannot be judged; see the log of memdrift serve' } };
      })
      .then(({ status, body }) => send(response, status, body))
      .catch(onFault);
  });
  return server;
}

async function answerOf(request: IncomingMessage, judge: JudgeRollout): Promise<Answer> {
  const { method = 'GET' } = request;
  const target = request.url ?? '/';
  if (!URL.canParse(target, 'http://localhost')) return refused(400, 'the path is none');
  const url = new URL(target, 'http://localhost');
  const handler = Object.hasOwn(HANDLERS, url.pathname) ? HANDLERS[url.pathname] : undefined;
  if (handler === undefined) return refused(404, `no such path; there are ${Object.keys(HANDLERS).join(', ')}`);
  if (!handler.methods.includes(method)) return refused(405, `found ${method}; allowed: ${handler.methods.join(', ')}`);
  const body = method === 'POST' ? await bodyOf(request) : '';
  if (body === null) return refused(413, `the body is larger than ${MAX_BODY_BYTES / 1024} KiB`);
  return handler.answer({ query: url.searchParams, body }, judge);
}

interface Asked {
  query: URLSearchParams;
  body: string;
}

interface Handler {
  methods: readonly string[];
  answer(asked: Asked, judge: JudgeRollout): Promise<Answer>;
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  '/healthz': { methods: ['GET'], answer: async () => ({ status: 200, body: { ok: true } }) },
  /** Argo Rollouts' web metric, and whoever can read JSON. */
  '/verdict': {
    methods: ['GET'],
    answer: async ({ query }, judge) => {
      const name = query.get('rollout') ?? 'default';
      return NAME.test(name) ? { status: 200, body: await judge(name) } : refused(400, 'rollout: found no name');
    },
  },
  /** Flagger's webhooks of the types confirm-promotion and rollout: 200 lets it go on. */
  '/flagger': { methods: ['POST'], answer: (asked, judge) => byPayload(asked, judge, 'pass') },
  /** Flagger's webhook of the type rollback: 200 rolls back. */
  '/flagger/rollback': { methods: ['POST'], answer: (asked, judge) => byPayload(asked, judge, 'regression') },
  /** What Flagger asks of a metric template whose provider is a Prometheus at this address. */
  '/api/v1/query': {
    methods: ['GET'],
    answer: async ({ query }, judge) => {
      const asked = (query.get('query') ?? '').trim();
      // Whether it is there at all.
      if (asked === 'vector(1)') return vector([{ metric: {}, value: sampleOf(1) }]);
      const name = /^memdrift_regression\{rollout="([^"]*)"\}$/.exec(asked)?.[1] ?? '';
      if (!NAME.test(name)) return prometheusError(`query: found none; allowed: ${SERIES_NAME}{rollout="NAME"}`);
      const { verdict, decided } = await judge(name);
      const regresses = decided && verdict === 'regression';
      // A window that ended without an answer has no value: that halts a rollout.
      const isKnown = !decided || verdict === 'pass' || regresses;
      const metric = { __name__: SERIES_NAME, rollout: name };
      return vector(isKnown ? [{ metric, value: sampleOf(regresses ? 1 : 0) }] : []);
    },
  },
};

const sampleOf = (value: number): [seconds: number, value: string] => [Math.floor(Date.now() / 1000), String(value)];
const vector = (result: readonly unknown[]): Answer => ({
  status: 200,
  body: { status: 'success', data: { resultType: 'vector', result } },
});
const prometheusError = (error: string): Answer => ({
  status: 400,
  body: { status: 'error', errorType: 'bad_data', error },
});

/** 200 where the verdict is the one that is waited for, 409 while it is open, 422 where it is another. */
async function byPayload({ body }: Asked, judge: JudgeRollout, wanted: VerdictDocument['verdict']): Promise<Answer> {
  const name = nameIn(jsonIn(body));
  if (name === null) return refused(400, 'the body is none of a webhook; allowed: JSON with name, namespace, checksum');
  const told = await judge(name);
  const status = !told.decided ? 409 : told.verdict === wanted ? 200 : 422;
  return { status, body: told };
}

/** `namespace/name:checksum`: the checksum is another for each revision of a canary. */
function nameIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const { name, namespace, checksum = '' } = payload as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof namespace !== 'string' || typeof checksum !== 'string') return null;
  const whole = `${namespace}/${name}${checksum === '' ? '' : `:${checksum}`}`;
  return NAME.test(whole) ? whole : null;
}

const refused = (status: number, error: string): Answer => ({ status, body: { error } });

/** Null where it is larger than allowed. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is not read; the connection ends with the answer.
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(`${JSON.stringify(body)}\n`);
}
