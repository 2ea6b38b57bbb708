import type { FoundService } from './found-service.js';
import type { FoundRoutes } from './routes/find-routes.js';
import { requestsOf } from './routes/openapi-requests.js';
import { TEXTS } from './routes/schema-examples.js';
import type { Api } from './server-table.js';

/** A first workload: requests that the service takes, to be replaced by recorded traffic. */
export interface Sample {
  /** Null where no request of the service is known: it has to be recorded. */
  text: string | null;
  /** What to do before it can be replayed; null where it can be replayed as it is. */
  todo: string | null;
  /** JSON pointers of texts that may be new in each cycle, beside those of known bodies. */
  vary: string[];
  /** What it holds, and what it leaves out. */
  notes: string[];
}

export const WORKLOAD_FILE = '.github/workload.jsonl';

/**
 * A secret that nobody has. A workload that still asks for it is `not-measured: needs secret TODO_...`, so a gate without
 * real requests cannot pass.
 */
export const TODO_SECRET = 'TODO_EDIT_GITHUB_WORKLOAD_JSONL';
const TODO_HEADERS = { 'x-todo': `\${secret:${TODO_SECRET}}` };

type Request = { path: string; body?: unknown; body_text?: string; stream?: boolean; expect?: object };

/**
 * The requests of a known API, else those of the service's own routes.
 * @param routes null where none were found
 */
export function firstWorkload({ server, model, healthPath }: FoundService, routes: FoundRoutes | null): Sample {
  const api = server?.api ?? 'own';
  if (api === 'own') return routes === null ? UNKNOWN : ofRoutes(routes, healthPath.value);
  const todo = todoOf(api, model);
  const headers = { 'content-type': 'application/json', ...(todo === null ? {} : TODO_HEADERS) };
  const requests = REQUESTS[api](model ?? 'TODO');
  return { text: workloadOf(requests, headers, todo), todo, vary: [], notes: [] };
}

const UNKNOWN: Sample = { text: null, todo: 'no routes were found: record it', vary: [], notes: [] };

function ofRoutes({ document, from }: FoundRoutes, healthPath: string): Sample {
  const { requests, routes, guessed, leftOut, vary } = requestsOf(document, healthPath);
  const left = leftOut.length === 0 ? [] : [`not in the workload: ${leftOut.join('; ')}; record them`];
  if (requests.length === 0) return { ...UNKNOWN, notes: left };
  const guess = `${WORKLOAD_FILE}: the fields of ${guessed.join(', ')} are guessed from their use: check them`;
  return {
    text: workloadOf(requests, {}, null),
    todo: null,
    vary,
    notes: [
      `workload: ${requests.length} requests to ${routes.join(', ')}, from ${from}`,
      ...(guessed.length === 0 ? [] : [guess]),
      ...left,
    ],
  };
}

/** @param headers of every request */
function workloadOf(requests: readonly object[], headers: Record<string, string>, todo: string | null): string {
  const header = {
    format: 'memdrift.workload',
    version: 1,
    source: 'sample requests of memdrift init; replace them with recorded traffic: all routes, errors too',
    ...(todo === null ? {} : { x_todo: `${todo}, then remove the header x-todo` }),
    defaults: { method: 'POST', headers },
  };
  const lines = [header, ...requests.map((request, index) => ({ id: `r${index + 1}`, ...request }))];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function todoOf(api: Api, model: string | null): string | null {
  if (api === 'kserve') return 'fill in the model and its tensors';
  return (api === 'openai' || api === 'ollama') && model === null ? 'replace TODO with the name of the model' : null;
}

/** Invalid JSON, which the service rejects: rejected requests can leak too. */
const REJECTED = { body_text: '{"messages": [', expect: { status: [400, 422] } };

const REQUESTS: Record<Exclude<Api, 'own'>, (model: string) => Request[]> = {
  openai: (model) => [
    ...TEXTS.map((text, index) => chat('/v1/chat/completions', model, text, index % 3 === 2)),
    { path: '/v1/chat/completions', ...REJECTED },
  ],
  'llama.cpp': (model) => TEXTS.map((text, index) => chat('/v1/chat/completions', model, text, index % 3 === 2)),
  tgi: () => [
    ...TEXTS.map((text) => ({ path: '/generate', body: { inputs: text, parameters: { max_new_tokens: 32 } } })),
    { path: '/generate', ...REJECTED },
  ],
  tei: () => [...TEXTS.map((text) => ({ path: '/embed', body: { inputs: text } })), { path: '/embed', ...REJECTED }],
  ollama: (model) => [
    ...TEXTS.map((text) => ({
      path: '/api/chat',
      body: { model, messages: [user(text)], stream: false, options: { num_predict: 32 } },
    })),
    { path: '/api/chat', ...REJECTED },
  ],
  kserve: (model) =>
    TEXTS.map((text) => ({
      path: `/v2/models/${model}/infer`,
      body: { inputs: [{ name: 'TODO', shape: [1, 1], datatype: 'BYTES', data: [text] }] },
    })),
};

function chat(path: string, model: string, text: string, stream: boolean): Request {
  const body = { model, messages: [user(text)], max_tokens: 32, temperature: 0 };
  return stream ? { path, stream, body: { ...body, stream }, expect: { done: true } } : { path, body };
}

function user(content: string): object {
  return { role: 'user', content };
}
