import { isObject } from '../import-shapes.js';

/** The path of an API for a body that stands alone, by the fields that it has. */

interface Api {
  path(body: Record<string, unknown>, model: string): string;
  has(body: Record<string, unknown>): boolean;
  /** Another API has bodies that look the same. */
  guess?: true;
  /** The API names the model elsewhere than in `model` of the body. */
  bare?: true;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isList = Array.isArray;
const at = (path: string) => () => path;
const anyOf = (body: Record<string, unknown>, names: string): boolean => names.split(' ').some((name) => name in body);

const RESPONSES =
  'instructions tools stream previous_response_id max_output_tokens reasoning text temperature top_p store background include conversation truncation';

/** The more specific first. */
const APIS: readonly Api[] = [
  {
    path: ({ model }, other) =>
      `/v1beta/models/${encodeURIComponent(isText(model) ? String(model) : other)}:generateContent`,
    has: ({ contents }) => isList(contents),
    bare: true,
    guess: true,
  },
  {
    path: at('/v1/messages'),
    has: (body) =>
      isList(body['messages']) &&
      (anyOf(body, 'system anthropic_version stop_sequences') || /^claude/i.test(String(body['model']))),
  },
  { path: at('/api/chat'), has: (body) => isList(body['messages']) && isObject(body['options']) },
  { path: at('/v1/chat/completions'), has: ({ messages }) => isList(messages) },
  {
    path: at('/api/generate'),
    has: (body) => isText(body['prompt']) && (isObject(body['options']) || anyOf(body, 'keep_alive raw')),
  },
  { path: at('/v1/images/generations'), has: (body) => isText(body['prompt']) && anyOf(body, 'size quality') },
  { path: at('/v1/completions'), has: ({ prompt }) => prompt !== undefined },
  { path: at('/v1/audio/speech'), has: (body) => isText(body['input']) && 'voice' in body },
  {
    path: at('/v1/responses'),
    has: (body) =>
      (isList(body['input']) && body['input'].some(isObject)) || ('input' in body && anyOf(body, RESPONSES)),
  },
  { path: at('/v1/embeddings'), has: ({ input }) => input !== undefined },
  { path: at('/v1/rerank'), has: (body) => isText(body['query']) && isList(body['documents']) },
  { path: at('/score'), has: (body) => anyOf(body, 'text_1') && anyOf(body, 'text_2') },
  { path: at('/rerank'), has: (body) => isText(body['query']) && isList(body['texts']), bare: true },
  {
    path: ({ stream }) => (stream === true ? '/generate_stream' : '/generate'),
    has: (body) => isText(body['inputs']) && anyOf(body, 'parameters stream'),
    bare: true,
  },
  { path: at('/predict'), has: ({ inputs }) => isList(inputs) && inputs.some(isList), bare: true, guess: true },
  {
    path: at('/embed'),
    has: ({ inputs }) => isText(inputs) || (isList(inputs) && inputs.length > 0 && inputs.every(isText)),
    bare: true,
    guess: true,
  },
];

export interface PayloadPath {
  path: string;
  /** Other APIs have such bodies too. */
  isGuess: boolean;
  /** The body has a field `model`. */
  namesModel: boolean;
}

/** @param model of bodies that name none; null for a body of no known API */
export function payloadPath(body: unknown, model: string): PayloadPath | null {
  if (!isObject(body)) return null;
  const api = APIS.find(({ has }) => has(body));
  if (api === undefined) return null;
  return { path: api.path(body, model), isGuess: api.guess === true, namesModel: api.bare !== true };
}
