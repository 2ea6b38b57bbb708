import { z } from 'zod';
import { complaint, type Place } from '../format/workload-error.js';
import { elementsOf } from './elements.js';
import { checked, isObject, labelOf } from './import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from './importer.js';
import { payloadDraft } from './openai.js';
import { linesOf, parsedJson, type Source } from './source.js';

/** Triton: bodies of KServe V2, and the data files of perf_analyzer and GenAI-Perf. */

const tensor = z.looseObject({ name: z.string(), shape: z.array(z.number()), datatype: z.string(), data: z.unknown() });
const inference = z.looseObject({ inputs: z.array(tensor).min(1), model_name: z.string().optional() });

export const kserve: Importer = {
  name: 'kserve',
  title: 'KServe V2 request bodies',
  recognises: ({ first, text }) =>
    isInference(first) ||
    /^\s*\{\s*(?:"(?:id|parameters|model_name)"\s*:[^[]{0,400},\s*)?"inputs"\s*:\s*\[\s*\{\s*"(?:name|shape|datatype)"/.test(
      text,
    ),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { value, place } of documentsOf(source)) {
      const body = checked(inference, value, place, 'a body of KServe V2: inputs of name, shape, datatype and data');
      const { model_name: model, ...rest } = body;
      const path = options.path ?? (model === undefined ? null : `/v2/models/${encodeURIComponent(model)}/infer`);
      if (path === null) throw complaint(place, 'found no model_name in it', 'one, or --path /v2/models/NAME/infer');
      yield { place, draft: { path, body: rest } };
    }
  },
};

function isInference(value: unknown): boolean {
  return inference.safeParse(value).success;
}

/** One document per line, or one document of many lines. */
async function* documentsOf(source: Source): AsyncIterable<{ value: unknown; place: Place }> {
  const lines: string[] = [];
  let whole: boolean | null = null;
  for await (const { text, place } of linesOf(source)) {
    whole ??= !isJson(text);
    if (whole) lines.push(text);
    else yield { value: parsedJson(text, place), place };
  }
  if (whole === true)
    yield { value: parsedJson(lines.join('\n'), { origin: source.path }), place: { origin: source.path } };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const one = <T extends z.ZodType>(of: T) =>
  z.union([
    of,
    z
      .array(of)
      .length(1)
      .transform(([value]) => value as z.output<T>),
  ]);
const step = z.looseObject({
  payload: one(z.record(z.string(), z.unknown())).optional(),
  session_id: one(z.union([z.string(), z.number()])).optional(),
  delay: one(z.number().min(0).max(1e12)).optional(),
  timestamp: one(z.number().min(0).max(1e15)).optional(),
});
const MS = 1000;
const ALLOWED = 'an object of inputs, or of payload with timestamp, delay and session_id';

/** `{"data": [...]}`: a list in the list is a sequence of requests that follow one another. */
export const perfAnalyzer: Importer = {
  name: 'perf-analyzer',
  title: 'perf_analyzer input data',
  recognises: ({ text }) => /^\s*\{\s*"data"\s*:\s*\[/.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const last = new Map<string, string>();
    let sequences = 0;
    let requests = 0;
    for await (const { value, place } of elementsOf(source, ['data'], 'element')) {
      const sequence = Array.isArray(value) ? `sequence ${++sequences}` : undefined;
      for (const each of Array.isArray(value) ? value : [value]) {
        const { draft, session } = stepDraft(each, options, place);
        const of = sequence ?? session;
        const id = `r${++requests}`;
        const before = of === undefined ? undefined : last.get(of);
        if (of !== undefined) last.set(of, id);
        yield { place, draft: following({ ...draft, id, ...(of === undefined ? {} : { session: of }) }, before) };
      }
    }
  },
};
function stepDraft(
  value: unknown,
  options: ImportOptions,
  place: Place,
): { draft: Draft; session: string | undefined } {
  if (!isObject(value)) throw complaint(place, 'found no object', ALLOWED);
  const { payload, session_id, delay, timestamp } = checked(step, value, place, ALLOWED);
  const unit = options.timeUnitUs ?? MS;
  const content = payload === undefined ? tensors(value, options, place) : payloadDraft(payload, options, place);
  return {
    session: labelOf(session_id),
    draft: {
      ...content,
      ...(timestamp === undefined ? {} : { t_us: Math.round(timestamp * unit) }),
      ...(delay === undefined ? {} : { think_us: Math.round(delay * unit) }),
    },
  };
}

/** A turn without a time follows the one before it; a pause before the first is ignored. */
function following({ think_us, ...draft }: Draft, before: string | undefined): Draft {
  if (before === undefined || draft.t_us !== undefined) return draft;
  return { ...draft, after: before, ...(think_us === undefined ? {} : { think_us }) };
}

/**
 * Inputs by name, with shape and type from the file; perf_analyzer takes missing ones from the model, here they are
 * guessed.
 */
function tensors(value: Record<string, unknown>, options: ImportOptions, place: Place): Draft {
  if (options.path === undefined) throw complaint(place, 'found tensors, and no model', '--path /v2/models/NAME/infer');
  const inputs = Object.entries(value).map(([name, given]) => {
    const { content = given, shape, datatype } = isObject(given) ? given : {};
    if (isObject(content) && 'b64' in content)
      throw complaint({ ...place, field: name }, 'found a tensor in base64', 'tensors as lists');
    const data = (Array.isArray(content) ? content : [content]) as unknown[];
    const flat = data.flat(Number.POSITIVE_INFINITY) as unknown[];
    const guessed = flat.every((item) => typeof item === 'string')
      ? 'BYTES'
      : flat.every(Number.isInteger)
        ? 'INT32'
        : 'FP32';
    return { name, shape: shape ?? [flat.length], datatype: datatype ?? guessed, data: flat };
  });
  return { path: options.path, body: { inputs } };
}
