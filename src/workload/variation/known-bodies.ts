import { z } from 'zod';

/** Path into a body's JSON to a text that a model works on. */
type TextPath = readonly string[];

const text = z.string();
const part = z.looseObject({ type: z.literal('text'), text });

/** The texts of a body that has the shape of one API; the URL path is no criterion, because services choose it. */
type KnownBody = (json: unknown) => TextPath[] | undefined;

function known<S extends z.ZodType>(shape: S, texts: (json: z.infer<S>) => TextPath[]): KnownBody {
  return (json) => {
    const body = shape.safeParse(json);
    return body.success ? texts(body.data) : undefined;
  };
}

const KNOWN: readonly KnownBody[] = [
  // OpenAI chat: the last user message, where new input arrives in production.
  known(z.looseObject({ messages: z.array(z.looseObject({ role: text, content: z.unknown() })) }), ({ messages }) => {
    const last = messages.findLastIndex(({ role }) => role === 'user');
    return contentTexts(messages[last]?.content, ['messages', String(last), 'content']);
  }),
  // OpenAI completions.
  known(z.looseObject({ prompt: z.union([text, z.array(text)]) }), ({ prompt }) => textsOf(prompt, ['prompt'])),
  // OpenAI embeddings and moderations.
  known(z.looseObject({ input: z.union([text, z.array(text)]) }), ({ input }) => textsOf(input, ['input'])),
  // text-embeddings-inference: embed, predict (texts or pairs), and generate of text-generation-inference.
  known(z.looseObject({ inputs: z.union([text, z.array(z.union([text, z.array(text)]))]) }), ({ inputs }) =>
    textsOf(inputs, ['inputs']),
  ),
  // text-embeddings-inference: rerank.
  known(z.looseObject({ query: text, texts: z.array(text) }), ({ texts }) => [['query'], ...textsOf(texts, ['texts'])]),
  // KServe V2 (Triton): tensors of texts.
  known(z.looseObject({ inputs: z.array(z.looseObject({ datatype: text, data: z.unknown() })) }), ({ inputs }) =>
    inputs.flatMap(({ datatype, data }, index) =>
      datatype === 'BYTES' ? textsOf(data, ['inputs', String(index), 'data']) : [],
    ),
  ),
];

/** The texts of a known body, in order; empty for an unknown one. */
export function textFields(json: unknown): TextPath[] {
  for (const textsIn of KNOWN) {
    const paths = textsIn(json);
    if (paths !== undefined) return paths;
  }
  return [];
}

/** Content of a message: a text, or the last text among its parts (images are not varied). */
function contentTexts(content: unknown, path: TextPath): TextPath[] {
  if (typeof content === 'string') return [path];
  if (!Array.isArray(content)) return [];
  const last = content.findLastIndex((item) => part.safeParse(item).success);
  return last === -1 ? [] : [[...path, String(last), 'text']];
}

/** Every text in a value of nested lists, except encoded data, which a suffix would break. */
function textsOf(value: unknown, path: TextPath): TextPath[] {
  if (typeof value === 'string') return isEncoded(value) ? [] : [path];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => textsOf(item, [...path, String(index)]));
}

/** Base64 of an image or tensor, or a data URL: long, and without a space. */
function isEncoded(value: string): boolean {
  return value.startsWith('data:') || (value.length >= 256 && /^[A-Za-z0-9+/=_-]+$/.test(value));
}
