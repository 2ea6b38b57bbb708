import { z } from 'zod';

/** Path into a body's JSON. */
export type JsonPath = readonly string[];

/** A text that a model works on. */
export interface TextPlace {
  path: JsonPath;
  /** New input of this request, which differs in each; else an earlier turn, which a later request may repeat. */
  isInput: boolean;
}

/** The texts of a known body, and the list whose elements a service handles as one batch. */
export interface KnownPlaces {
  texts: TextPlace[];
  list?: JsonPath;
}

const text = z.string();
const part = z.looseObject({ type: z.enum(['text', 'input_text', 'output_text']), text });
const turn = z.looseObject({ role: text, content: z.unknown() });
/** An item of the Responses API: a turn, or something else (a call of a function, reasoning). */
const item = z.looseObject({ role: text.optional(), content: z.unknown().optional() });

/** The places of a body that has the shape of one API; the URL path is no criterion, because services choose it. */
type KnownBody = (json: unknown) => KnownPlaces | undefined;

function known<S extends z.ZodObject>(shape: S, places: (json: z.infer<S>) => KnownPlaces): KnownBody {
  const keys = Object.keys(shape.shape);
  return (json) => {
    // Cheaper than a schema that does not fit, of which a body meets several.
    if (typeof json !== 'object' || json === null || !keys.every((key) => Object.hasOwn(json, key))) return undefined;
    const body = shape.safeParse(json);
    return body.success ? places(body.data) : undefined;
  };
}

const KNOWN: readonly KnownBody[] = [
  // OpenAI chat, and Anthropic's messages.
  known(z.looseObject({ messages: z.array(turn) }), ({ messages }) => turnsOf(messages, ['messages'])),
  // OpenAI completions.
  known(z.looseObject({ prompt: z.union([text, z.array(text)]) }), ({ prompt }) => batchOf(prompt, ['prompt'])),
  // OpenAI embeddings and moderations; Responses API.
  known(z.looseObject({ input: z.union([text, z.array(text)]) }), ({ input }) => batchOf(input, ['input'])),
  known(z.looseObject({ input: z.array(item) }), ({ input }) => turnsOf(input, ['input'])),
  // text-embeddings-inference: embed, predict (texts or pairs), and generate of text-generation-inference.
  known(z.looseObject({ inputs: z.union([text, z.array(z.union([text, z.array(text)]))]) }), ({ inputs }) =>
    batchOf(inputs, ['inputs']),
  ),
  // text-embeddings-inference: rerank.
  known(z.looseObject({ query: text, texts: z.array(text) }), ({ texts }) => ({
    texts: [{ path: ['query'], isInput: true }, ...textsOf(texts, ['texts'])],
    list: ['texts'],
  })),
  // KServe V2 (Triton): tensors of texts. Their number is part of the shape, so it stays.
  known(z.looseObject({ inputs: z.array(z.looseObject({ datatype: text, data: z.unknown() })) }), ({ inputs }) => ({
    texts: inputs.flatMap(({ datatype, data }, index) =>
      datatype === 'BYTES' ? textsOf(data, ['inputs', String(index), 'data']) : [],
    ),
  })),
  // A message of OpenAI's realtime API: an item of a conversation.
  known(z.looseObject({ type: z.literal('conversation.item.create'), item }), ({ item: turned }) => {
    const { texts } = turnsOf([turned], []);
    return { texts: texts.map(({ path: [, ...rest], isInput }) => ({ path: ['item', ...rest], isInput })) };
  }),
];

/** The places of a known body, in order; none for an unknown one. */
export function knownPlaces(json: unknown): KnownPlaces {
  for (const placesIn of KNOWN) {
    const places = placesIn(json);
    if (places !== undefined) return places;
  }
  return { texts: [] };
}

/**
 * The turns of a conversation but for the instructions of the application (system, developer), which all requests share.
 * New input is the last text of the last turn of the user.
 */
function turnsOf(turns: readonly { role?: string | undefined; content?: unknown }[], path: JsonPath): KnownPlaces {
  const last = turns.findLastIndex(({ role }) => role === 'user');
  const texts = turns.flatMap(({ role = '', content }, index) => {
    if (last === -1 || !['user', 'assistant', 'tool'].includes(role)) return [];
    const paths = contentTexts(content, [...path, String(index), 'content']);
    return paths.map((at, number) => ({ path: at, isInput: index === last && number === paths.length - 1 }));
  });
  return { texts };
}

/** Content of a turn: a text, or parts of which some are texts. */
function contentTexts(content: unknown, path: JsonPath): JsonPath[] {
  if (typeof content === 'string') return isEncoded(content) ? [] : [path];
  if (!Array.isArray(content)) return [];
  return content.flatMap((each, index) => (part.safeParse(each).success ? [[...path, String(index), 'text']] : []));
}

function batchOf(value: unknown, path: JsonPath): KnownPlaces {
  return { texts: textsOf(value, path), ...(Array.isArray(value) ? { list: path } : {}) };
}

/** Every text in a value of nested lists, except encoded data, which another letter would break. */
function textsOf(value: unknown, path: JsonPath): TextPlace[] {
  if (typeof value === 'string') return isEncoded(value) ? [] : [{ path, isInput: true }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((each, index) => textsOf(each, [...path, String(index)]));
}

/** Base64 of an image or tensor, or a data URL: long, and without a space. */
function isEncoded(value: string): boolean {
  return value.startsWith('data:') || (value.length >= 256 && /^[A-Za-z0-9+/=_-]+$/.test(value));
}
