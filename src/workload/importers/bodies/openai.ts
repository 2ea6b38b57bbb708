import { z } from 'zod';
import { complaint, type Place } from '../../format/workload-error.js';
import { WrittenJson } from '../../format/written-json.js';
import { documentsOf } from '../documents.js';
import { checked, isObject, isStreamed, METHOD, pathAndHost } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import { parsedJson, type Source } from '../source.js';
import { payloadPath } from './payload-paths.js';

/** Bodies of requests to OpenAI-style and other well-known APIs. */

const batchLine = z.looseObject({
  custom_id: z.string().min(1).max(180),
  method: METHOD.default('POST'),
  url: z.string(),
  body: z.unknown(),
});

/** Input of the Batch API: `{"custom_id", "method", "url", "body"}`. */
export const openAiBatch: Importer = {
  name: 'openai-batch',
  title: 'OpenAI Batch JSONL',
  uniqueIds: true,
  recognises: ({ first }) => isObject(first) && 'custom_id' in first && 'body' in first,
  async *read(source: Source): AsyncIterable<Imported> {
    for await (const { value, text, place } of documentsOf(source)) {
      const line = checked(batchLine, value, place, 'an object of custom_id, method, url and body');
      const url = pathAndHost(line.url);
      if (url === null)
        throw complaint({ ...place, field: 'url' }, 'found no URL', 'a path such as /v1/chat/completions');
      const { custom_id: id, method } = line;
      const body = WrittenJson.member(text, 'body', place);
      yield { place, draft: { id, method: method.toUpperCase(), path: url.path, body, ...isStreamed(body?.value) } };
    }
  },
};

/** Bodies alone: one a line, one pretty-printed, or a list: AIPerf's raw payloads, vLLM's custom datasets, TGI, TEI. */
export const payloads: Importer = {
  name: 'payload',
  title: 'request bodies',
  recognises: ({ first }) => payloadPath(first, '') !== null,
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { value, text, place } of documentsOf(source)) {
      const draft = payloadDraft(text, options, place);
      yield { place, draft };
      const known = options.path === undefined ? payloadPath(value, options.model) : null;
      if (known?.isGuess === true) yield { guessed: `the path, ${known.path} (--path for another)` };
    }
  },
};

/** The request for a body, at the path of its API. */
export function payloadDraft(text: string, options: ImportOptions, place: Place): Draft {
  const value = parsedJson(text, place);
  const known = payloadPath(value, options.model);
  const path = options.path ?? known?.path;
  if (!isObject(value) || path === undefined) {
    throw complaint(
      place,
      'found no body of a request',
      'an object with messages, prompt, input, inputs or contents, or --path for another',
    );
  }
  const isWhole = 'model' in value || known?.namesModel !== true;
  const whole = isWhole ? text : text.replace('{', `{"model":${JSON.stringify(options.model)},`);
  return { path, body: WrittenJson.of(whole, place), ...isStreamed(value) };
}
