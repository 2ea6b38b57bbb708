import { z } from 'zod';
import { documentsOf } from '../documents.js';
import { checked, isObject } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';

/**
 * Spans of generative AI (OpenTelemetry's `gen_ai` conventions) in OTLP as JSON, as the collector's file exporter writes
 * it: a line, or a document, of `resourceSpans`. Prompts are in it only where the instrumentation was told to keep them;
 * else requests are made from their token counts.
 */

const attribute = z.looseObject({ key: z.string(), value: z.looseObject({}).nullish() });
const span = z.looseObject({
  traceId: z.string().nullish(),
  startTimeUnixNano: z.union([z.string().regex(/^\d{1,20}$/), z.number().min(0)]),
  endTimeUnixNano: z.union([z.string().regex(/^\d{1,20}$/), z.number().min(0)]).nullish(),
  attributes: z.array(attribute).default([]),
  events: z.array(z.looseObject({ name: z.string().nullish(), attributes: z.array(attribute).default([]) })).nullish(),
});
type Span = z.infer<typeof span>;
const scope = z.looseObject({ spans: z.array(z.unknown()).default([]) });
const document = z.looseObject({
  resourceSpans: z.array(z.looseObject({ scopeSpans: z.array(scope).default([]) })),
});

const PATHS: Readonly<Record<string, string>> = {
  chat: '/v1/chat/completions',
  text_completion: '/v1/completions',
  embeddings: '/v1/embeddings',
  generate_content: '/v1/chat/completions',
};

export const otelGenAi: Importer = {
  name: 'otel',
  title: 'OpenTelemetry GenAI spans (OTLP JSON)',
  recognises: ({ first, text }) =>
    (isObject(first) && Array.isArray(first['resourceSpans'])) || /^\s*\{\s*"resourceSpans"\s*:\s*\[/.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    let withoutText = false;
    for await (const { value, place } of documentsOf(source)) {
      const { resourceSpans } = checked(document, value, place, 'OTLP JSON: resourceSpans of scopeSpans of spans');
      for (const each of resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))) {
        const draft = draftOf(checked(span, each, place, 'a span of startTimeUnixNano and attributes'), options);
        if ('skipped' in draft) {
          yield draft;
          continue;
        }
        withoutText ||= draft.synth !== undefined;
        yield { place, draft };
      }
    }
    if (withoutText) yield { guessed: 'the prompts, from their numbers of tokens: these spans hold no text' };
  },
};

function draftOf(
  { startTimeUnixNano, endTimeUnixNano, attributes, events }: Span,
  options: ImportOptions,
): Draft | { skipped: string } {
  const known = valuesOf(attributes);
  const operation = known.get('gen_ai.operation.name') ?? (known.has('gen_ai.request.model') ? 'chat' : undefined);
  const path = typeof operation === 'string' && Object.hasOwn(PATHS, operation) ? PATHS[operation] : undefined;
  if (path === undefined) return { skipped: 'a span of no call to a model' };
  const startUs = microseconds(startTimeUnixNano);
  const durationUs = endTimeUnixNano == null ? 0 : microseconds(endTimeUnixNano) - startUs;
  const model = String(known.get('gen_ai.request.model') ?? options.model);
  const output = countOf(known.get('gen_ai.usage.output_tokens') ?? known.get('gen_ai.usage.completion_tokens'));
  const conversation = known.get('gen_ai.conversation.id');
  const common = {
    t_us: startUs,
    ...(typeof conversation === 'string' && /^[\x21-\x7e]{1,180}$/.test(conversation) ? { session: conversation } : {}),
    path: options.path ?? path,
    obs: { ...(durationUs > 0 ? { dur_us: durationUs } : {}), end: known.has('error.type') ? 'broken' : 'ok' },
  };
  const messages = messagesOf(known, events ?? []);
  if (messages !== null) {
    const most = output === undefined ? {} : { max_tokens: Math.max(1, output) };
    const text = messages.map(({ content }) => content).join('\n');
    const bodies: Readonly<Record<string, object>> = {
      '/v1/completions': { model, prompt: text, ...most },
      '/v1/embeddings': { model, input: text },
    };
    return { ...common, body: bodies[path] ?? { model, messages, ...most } };
  }
  const input = countOf(known.get('gen_ai.usage.input_tokens') ?? known.get('gen_ai.usage.prompt_tokens'));
  if (input === undefined) return { skipped: 'a span with neither a prompt nor its number of tokens' };
  return { ...common, synth: { input_tokens: input, ...(output === undefined ? {} : { output_tokens: output }) } };
}

/** The JSON encoding of protobuf writes 64-bit integers as texts. */
function valuesOf(attributes: Span['attributes']): Map<string, string | number> {
  return new Map(
    attributes.flatMap(({ key, value }): [string, string | number][] => {
      const [kind, given] = Object.entries(value ?? {})[0] ?? [];
      if (kind === 'intValue') return [[key, Number(given)]];
      return typeof given === 'string' || typeof given === 'number' ? [[key, given]] : [];
    }),
  );
}

/** Nanoseconds as a text, because they exceed what a double tells. */
function microseconds(nanoseconds: string | number): number {
  return Number(
    BigInt(
      Math.floor(Number(nanoseconds)) === 0
        ? 0
        : typeof nanoseconds === 'string'
          ? nanoseconds
          : Math.floor(nanoseconds),
    ) / 1000n,
  );
}

function countOf(value: string | number | undefined): number | undefined {
  const count = Number(value);
  return value !== undefined && Number.isInteger(count) && count >= 0 && count <= 1e7 ? count : undefined;
}

interface Message {
  role: string;
  content: string;
}

/** `gen_ai.input.messages`, the events and attributes before it, and the numbered attributes of OpenLLMetry. */
function messagesOf(
  known: ReadonlyMap<string, string | number>,
  events: NonNullable<Span['events']>,
): Message[] | null {
  const whole = known.get('gen_ai.input.messages') ?? known.get('gen_ai.prompt');
  const parsed = typeof whole === 'string' ? messagesIn(whole) : null;
  if (parsed !== null) return parsed;
  const inEvents = events.flatMap(({ name, attributes }): Message[] => {
    const values = valuesOf(attributes);
    const role = /^gen_ai\.(system|user|assistant|tool)\.message$/.exec(name ?? '')?.[1];
    const content = values.get('content') ?? values.get('gen_ai.event.content');
    if (role !== undefined && typeof content === 'string') return [{ role, content }];
    const prompt = name === 'gen_ai.content.prompt' ? values.get('gen_ai.prompt') : undefined;
    return typeof prompt === 'string' ? (messagesIn(prompt) ?? []) : [];
  });
  if (inEvents.length > 0) return inEvents;
  const numbered: Message[] = [];
  for (let index = 0; known.has(`gen_ai.prompt.${index}.content`); index++) {
    const role = String(known.get(`gen_ai.prompt.${index}.role`) ?? 'user');
    numbered.push({ role, content: String(known.get(`gen_ai.prompt.${index}.content`)) });
  }
  return numbered.length > 0 ? numbered : null;
}

function messagesIn(text: string): Message[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ role: 'user', content: text }];
  }
  if (!Array.isArray(value)) return null;
  const messages = value.flatMap((each): Message[] => {
    if (!isObject(each)) return [];
    const { role, content, parts } = each;
    const texts = Array.isArray(parts)
      ? parts.flatMap((part) => (isObject(part) && typeof part['content'] === 'string' ? [part['content']] : []))
      : [];
    const said = typeof content === 'string' ? content : texts.join('\n');
    return [{ role: typeof role === 'string' ? role : 'user', content: said }];
  });
  return messages.length > 0 ? messages : null;
}
