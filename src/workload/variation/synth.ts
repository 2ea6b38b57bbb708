import type { RequestLine } from '../format/fields.js';
import { seededHex } from './random.js';

/**
 * Generates bodies for requests known only by their lengths (public traces: Mooncake, Azure, BurstGPT). They depend on
 * the seed alone, so they are the same on every machine, for base and candidate.
 */

type Synth = NonNullable<RequestLine['synth']>;

/** Common English words; each is one token of the usual tokenizers, with the space before it. */
const WORDS = (
  'time year people way day man thing woman life child world school state family student group country problem hand ' +
  'part place case week company system program question work government number night point home water room mother ' +
  'area money story fact month lot right study book eye job word business issue side kind head house service friend ' +
  'father power hour game line end member law car city community name president team minute idea kid body information ' +
  'back parent face others level office door health person art war history party result change morning reason research ' +
  'girl guy moment air teacher force education foot boy age policy music market sense nation plan college interest death ' +
  'experience effect use class control field development role effort rate heart drug show leader light voice wife police ' +
  'mind price report decision son view relationship town road arm difference value building action season society tax ' +
  'director position player record paper space ground form event official matter center couple site project activity ' +
  'star table need court oil situation cost industry figure street image phone data picture practice piece land product ' +
  'doctor wall patient worker news test movie north love support technology step baby computer type attention film tree ' +
  'source organization hair look century evidence window culture chance brother energy period course summer plant term'
).split(' ');

/** Tokens in a block unless the trace says otherwise (Mooncake). */
const DEFAULT_BLOCK = 512;

/** Paths for which bodies can be generated. */
const APIS: readonly { path: RegExp; name: string; body(text: string, to: Settings): unknown }[] = [
  {
    path: /\/chat\/completions$/,
    name: '/v1/chat/completions',
    body: (text, { model, stream, outputTokens }) => ({
      model,
      messages: [{ role: 'user', content: text }],
      ...limit('max_tokens', outputTokens),
      ...(stream ? { stream } : {}),
    }),
  },
  {
    path: /\/completions$/,
    name: '/v1/completions',
    body: (text, { model, stream, outputTokens }) => ({
      model,
      prompt: text,
      ...limit('max_tokens', outputTokens),
      ...(stream ? { stream } : {}),
    }),
  },
  { path: /\/embeddings$/, name: '/v1/embeddings', body: (text, { model }) => ({ model, input: text }) },
  { path: /\/embed$/, name: '/embed', body: (text) => ({ inputs: text }) },
  {
    path: /\/generate(_stream)?$/,
    name: '/generate',
    body: (text, { outputTokens }) => ({ inputs: text, parameters: limit('max_new_tokens', outputTokens) }),
  },
];

export const SYNTH_PATHS = APIS.map(({ name }) => name).join(', ');

interface Settings {
  model: string;
  stream: boolean;
  outputTokens: number | undefined;
}

/** At least 1: servers refuse a limit of 0, although a recorded answer may be empty. */
function limit(key: string, tokens: number | undefined): Record<string, number> {
  return tokens === undefined ? {} : { [key]: Math.max(1, tokens) };
}

/** The body of a request, by its path; undefined if none can be generated for it. */
export function synthBody(
  synth: Synth,
  { id, path, model, stream, seed }: { id: string; path: string; model: string; stream: boolean; seed: number },
): unknown {
  const route = path.split('?', 1)[0] ?? '';
  const api = APIS.find((each) => each.path.test(route));
  return api?.body(synthText(synth, id, seed), { model, stream, outputTokens: synth.output_tokens });
}

/**
 * A text of about `input_tokens` tokens. With `hash_ids` each block depends on its id alone, so that prompts share
 * prefixes as recorded. Blocks without an id depend on the request.
 */
export function synthText(
  { input_tokens: tokens, hash_ids: ids = [], block = DEFAULT_BLOCK }: Synth,
  id: string,
  seed: number,
): string {
  const parts: string[] = [];
  for (let start = 0, index = 0; start < tokens; start += block, index++) {
    const count = Math.min(block, tokens - start);
    const of = ids[index];
    parts.push(
      words(count, of === undefined ? seededHex(256, seed, 'request', id, index) : seededHex(256, seed, 'block', of)),
    );
  }
  return parts.join(' ');
}

/** Words from a 32-bit generator with a hexadecimal seed (xorshift, Marsaglia 2003): one hash per block. */
function words(count: number, seedHex: string): string {
  let state = Number.parseInt(seedHex.slice(0, 8), 16) || 1;
  const chosen: string[] = [];
  for (let index = 0; index < count; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    chosen.push(WORDS[(state >>> 0) % WORDS.length] ?? '');
  }
  return chosen.join(' ');
}
