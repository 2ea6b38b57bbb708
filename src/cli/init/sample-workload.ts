import type { Api, Server } from './server-table.js';

/** A first workload for the API that was recognised, to be replaced by recorded traffic. */
export interface Sample {
  text: string;
  /** What to edit before it can be replayed; null where it can be replayed as it is. */
  todo: string | null;
}

/**
 * A secret that nobody has. A workload that still asks for it is `not-measured: needs secret TODO_...`, so a gate without
 * real requests cannot pass.
 */
const TODO_HEADERS = { 'x-todo': `\${secret:TODO_EDIT_GITHUB_WORKLOAD_JSONL}` };

const TEXTS = [
  'Where is my order?',
  'The parcel came broken, and nobody answers the phone since Monday.',
  'Write one sentence about the sea.',
  'Summarise: the heater was charged twice after the update, the refund arrived three weeks later, and the second one works very well as promised, although the first had not started once.',
  'Translate into French: good morning.',
  'Is 7919 a prime number? Explain in two sentences.',
  'List three colours.',
  'Thank you!',
  'My invoice shows the wrong address. Please correct it, and send a copy to the accounting department, which needs it before the end of the month for the tax declaration of last year.',
  'How do I reset my password?',
  'The blue lamp works very well without any reason to complain.',
  'What is the difference between a queue and a stack?',
];

type Request = { path: string; body?: unknown; body_text?: string; stream?: boolean; expect?: object };

/** @param model name that the service is started with; null where unknown */
export function sampleWorkload(server: Server | null, model: string | null): Sample {
  const api = server?.api ?? 'own';
  const todo = todoOf(api, model);
  const header = {
    format: 'memdrift.workload',
    version: 1,
    source: 'sample requests of memdrift init; replace them with recorded traffic: all routes, errors too',
    ...(todo === null ? {} : { x_todo: `${todo}, then remove the header x-todo` }),
    defaults: {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(todo === null ? {} : TODO_HEADERS) },
    },
  };
  const requests = REQUESTS[api](model ?? 'TODO').map((request, index) => ({ id: `r${index + 1}`, ...request }));
  return { text: [header, ...requests].map((line) => `${JSON.stringify(line)}\n`).join(''), todo };
}

function todoOf(api: Api, model: string | null): string | null {
  if (api === 'own') return "replace the sample requests with the service's own";
  if (api === 'kserve') return 'fill in the model and its tensors';
  return (api === 'openai' || api === 'ollama') && model === null ? 'replace TODO with the name of the model' : null;
}

/** Invalid JSON, which the service rejects: rejected requests can leak too. */
const REJECTED = { body_text: '{"messages": [', expect: { status: [400, 422] } };

const REQUESTS: Record<Api, (model: string) => Request[]> = {
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
  own: () => TEXTS.map((text) => ({ path: '/TODO', body: { TODO: text } })),
};

function chat(path: string, model: string, text: string, stream: boolean): Request {
  const body = { model, messages: [user(text)], max_tokens: 32, temperature: 0 };
  return stream ? { path, stream, body: { ...body, stream }, expect: { done: true } } : { path, body };
}

function user(content: string): object {
  return { role: 'user', content };
}
