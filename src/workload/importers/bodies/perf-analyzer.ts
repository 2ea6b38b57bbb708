import { z } from 'zod';
import { complaint, type Place } from '../../format/workload-error.js';
import { elementTexts, WrittenJson } from '../../format/written-json.js';
import { elementsOf } from '../elements.js';
import { checked, isObject, labelOf } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';
import { payloadDraft } from './openai.js';
import { TensorTypes, tensorsDraft } from './tensors.js';

/** Data files of Triton's perf_analyzer and of GenAI-Perf. */

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
    const types = new TensorTypes();
    // One type for each tensor of the file, so all of its values are looked at before the first request is made.
    if (options.path !== undefined)
      for await (const { value, text, place } of steps(source)) types.see(value, text, place);
    const last = new Map<string, string>();
    let requests = 0;
    for await (const { value, text, place, sequence } of steps(source)) {
      const { draft, session } = stepDraft(value, text, types, options, place);
      const of = sequence ?? session;
      const id = `r${++requests}`;
      const before = of === undefined ? undefined : last.get(of);
      if (of !== undefined) last.set(of, id);
      yield { place, draft: following({ ...draft, id, ...(of === undefined ? {} : { session: of }) }, before) };
    }
    for (const guessed of types.guesses()) yield { guessed };
  },
};

interface Step {
  value: Record<string, unknown>;
  text: string;
  place: Place;
  /** Name of the sequence that it belongs to. */
  sequence?: string;
}

async function* steps(source: Source): AsyncIterable<Step> {
  let sequences = 0;
  for await (const { value, text, place } of elementsOf(source, ['data'], 'element')) {
    const isSequence = Array.isArray(value);
    if (isSequence) sequences += 1;
    const texts = isSequence ? elementTexts(text) : [text];
    for (const [index, each] of (isSequence ? (value as unknown[]) : [value]).entries()) {
      if (!isObject(each)) throw complaint(place, 'found no object', ALLOWED);
      yield {
        value: each,
        text: texts[index] ?? '',
        place,
        ...(isSequence ? { sequence: `sequence ${sequences}` } : {}),
      };
    }
  }
}

function stepDraft(
  value: Record<string, unknown>,
  text: string,
  types: TensorTypes,
  options: ImportOptions,
  place: Place,
): { draft: Draft; session: string | undefined } {
  const { payload, session_id, delay, timestamp } = checked(step, value, place, ALLOWED);
  const unit = options.timeUnitUs ?? MS;
  const content =
    payload === undefined
      ? tensorsDraft(value, text, types, options, place)
      : payloadDraft(textOfPayload(text, place), options, place);
  return {
    session: labelOf(session_id),
    draft: {
      ...content,
      ...(timestamp === undefined ? {} : { t_us: Math.round(timestamp * unit) }),
      ...(delay === undefined ? {} : { think_us: Math.round(delay * unit) }),
    },
  };
}

/** GenAI-Perf writes a payload alone, or as the only one of a list. */
function textOfPayload(text: string, place: Place): string {
  const written = WrittenJson.member(text, 'payload', place)?.text ?? '';
  return written.startsWith('[') ? (elementTexts(written)[0] ?? '') : written;
}

/** A turn without a time follows the one before it; a pause before the first is ignored. */
function following({ think_us, ...draft }: Draft, before: string | undefined): Draft {
  if (before === undefined || draft.t_us !== undefined) return draft;
  return { ...draft, after: before, ...(think_us === undefined ? {} : { think_us }) };
}
