import { z } from 'zod';
import { complaint, type Place } from '../../format/workload-error.js';
import { WrittenJson } from '../../format/written-json.js';
import { payloadPath } from '../bodies/payload-paths.js';
import { checked, isObject, isStreamed, labelOf } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import { linesOf, parsedJson, type Source } from '../source.js';

/**
 * Mooncake traces and similar ones (AIPerf, vLLM's timed traces, Bailian): times, with token counts and hashes of the
 * prompt's blocks, or with the text itself; turns of a session follow one another after a delay.
 */

const MS = 1000;
/** Tokens in a block of the prompt. */
const MOONCAKE_BLOCK = 512;
const BAILIAN_BLOCK = 16;
const SECOND = 1_000_000;
/** Bounds what is remembered of a trace; later turns are taken for first ones. */
const MAX_CONVERSATIONS = 5_000_000;
const length = z.number().min(0).max(1e7);
const traceLine = z.looseObject({
  timestamp: z.number().min(0).max(1e15).nullish(),
  delay: z.number().min(0).max(1e12).nullish(),
  session_id: z.union([z.string(), z.number()]).nullish(),
  input_length: length.nullish(),
  output_length: length.nullish(),
  hash_ids: z.array(z.int().min(0)).max(1_000_000).nullish(),
  text_input: z.string().nullish(),
  messages: z.array(z.unknown()).nullish(),
  payload: z.record(z.string(), z.unknown()).nullish(),
});
type TraceLine = z.infer<typeof traceLine>;

const ALLOWED = 'an object of timestamp or delay, and input_length, text_input, messages or payload';

export const mooncake: Importer = {
  name: 'mooncake',
  title: 'Mooncake trace (AIPerf, vLLM timed trace)',
  readsOnce: true,
  recognises: ({ first }) =>
    isObject(first) &&
    ('input_length' in first ||
      'text_input' in first ||
      'payload' in first ||
      ('timestamp' in first && 'messages' in first)),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const sessions = new Sessions();
    for await (const { text, place } of linesOf(source)) {
      const line = checked(traceLine, parsedJson(text, place), place, ALLOWED);
      yield { place, draft: { ...contentOf(line, text, options, place), ...sessions.timing(line, options, place) } };
    }
  },
};

const bailianLine = z.looseObject({
  chat_id: z.union([z.int(), z.string()]),
  parent_chat_id: z.union([z.int(), z.string()]).nullish(),
  timestamp: z.number().min(0).max(1e15),
  input_length: length,
  output_length: length.nullish(),
  hash_ids: z.array(z.int().min(0)).max(1_000_000).nullish(),
  type: z.string().nullish(),
});

/** Bailian's traces (Qwen): seconds, blocks of 16 tokens, and turns that name the turn before. */
export const bailian: Importer = {
  name: 'bailian',
  title: 'Bailian (Qwen) trace',
  readsOnce: true,
  recognises: ({ first }) => isObject(first) && 'chat_id' in first && 'input_length' in first,
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    /** The first turn of each conversation, by its turns. */
    const roots = new Map<string, string>();
    for await (const { text, place } of linesOf(source)) {
      const allowed = 'an object of chat_id, parent_chat_id, timestamp, input_length, output_length and hash_ids';
      const line = checked(bailianLine, parsedJson(text, place), place, allowed);
      const id = String(line.chat_id);
      const parent = line.parent_chat_id == null ? undefined : roots.get(String(line.parent_chat_id));
      const root = parent ?? id;
      if (roots.size < MAX_CONVERSATIONS) roots.set(id, root);
      const session = labelOf(root);
      yield {
        place,
        draft: {
          ...(labelOf(id) === undefined ? {} : { id }),
          t_us: Math.round(line.timestamp * (options.timeUnitUs ?? SECOND)),
          ...(session === undefined ? {} : { session }),
          path: options.path ?? '/v1/completions',
          synth: {
            input_tokens: Math.round(line.input_length),
            ...(line.output_length == null ? {} : { output_tokens: Math.round(line.output_length) }),
            ...(line.hash_ids == null ? {} : { hash_ids: line.hash_ids, block: options.block ?? BAILIAN_BLOCK }),
          },
        },
      };
    }
  },
};

function contentOf(line: TraceLine, text: string, options: ImportOptions, place: Place): Omit<Draft, 't_us'> {
  const most = line.output_length == null ? {} : { max_tokens: Math.max(1, Math.round(line.output_length)) };
  if (line.payload != null) {
    const path = options.path ?? payloadPath(line.payload, options.model)?.path ?? null;
    if (path === null)
      throw complaint(
        { ...place, field: 'payload' },
        'found a body of no known API',
        'one with messages, prompt or input, or --path',
      );
    return { path, body: WrittenJson.member(text, 'payload', place), ...isStreamed(line.payload) };
  }
  if (line.messages != null) {
    return {
      path: options.path ?? '/v1/chat/completions',
      body: { model: options.model, messages: line.messages, ...most },
    };
  }
  if (line.text_input != null) {
    return {
      path: options.path ?? '/v1/completions',
      body: { model: options.model, prompt: line.text_input, ...most },
    };
  }
  if (line.input_length == null) throw complaint(place, 'found a request without content', ALLOWED);
  return {
    path: options.path ?? '/v1/completions',
    synth: {
      input_tokens: Math.round(line.input_length),
      ...(line.output_length == null ? {} : { output_tokens: Math.round(line.output_length) }),
      ...(line.hash_ids == null ? {} : { hash_ids: line.hash_ids, block: options.block ?? MOONCAKE_BLOCK }),
    },
  };
}

/** Links the turns of each session. */
class Sessions {
  readonly #last = new Map<string, string>();
  #count = 0;
  #timed: boolean | null = null;

  timing(line: TraceLine, { timeUnitUs = MS }: ImportOptions, place: Place): Partial<Draft> {
    this.#count += 1;
    const id = `r${this.#count}`;
    const session = line.session_id == null ? undefined : labelOf(line.session_id);
    const before = session === undefined ? undefined : this.#last.get(session);
    if (session !== undefined) this.#last.set(session, id);
    const of = { id, ...(session === undefined ? {} : { session }) };
    if (before !== undefined && line.timestamp == null) {
      return { ...of, after: before, think_us: Math.round((line.delay ?? 0) * timeUnitUs) };
    }
    const timed = line.timestamp != null;
    if (this.#timed !== null && this.#timed !== timed) {
      throw complaint(
        { ...place, field: 'timestamp' },
        timed ? 'found one after requests without' : 'found none after requests with one',
        'on the first request of all sessions, or of none',
      );
    }
    this.#timed = timed;
    return line.timestamp == null ? of : { ...of, t_us: Math.round(line.timestamp * timeUnitUs) };
  }
}
