import { complaint } from '../../format/workload-error.js';
import { WrittenJson } from '../../format/written-json.js';
import { documentsOf } from '../documents.js';
import { elementsOf } from '../elements.js';
import { isObject, isStreamed, labelOf } from '../import-shapes.js';
import type { Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';
import { payloadPath } from './payload-paths.js';

/** Batches of Anthropic's and of Google's Gemini API. */

const ANTHROPIC = '/v1/messages';

/** `{"custom_id", "params"}` one a line, or in the `requests` of the call that makes a batch. */
export const anthropicBatch: Importer = {
  name: 'anthropic-batch',
  title: 'Anthropic Message Batches',
  recognises: ({ first, text }) =>
    (isObject(first) && 'custom_id' in first && isObject(first['params'])) ||
    /^\s*\{\s*"requests"\s*:\s*\[\s*\{\s*"(custom_id|params)"/.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const whole = /^\s*\{\s*"requests"/.test(source.head);
    for await (const { value, text, place } of whole
      ? elementsOf(source, ['requests'], 'request')
      : documentsOf(source)) {
      const id = isObject(value) ? labelOf(value['custom_id']) : undefined;
      if (!isObject(value) || !isObject(value['params'])) {
        throw complaint(place, 'found no request of a batch', 'an object of custom_id and params');
      }
      const body = WrittenJson.member(text, 'params', place);
      yield {
        place,
        draft: {
          ...(id === undefined ? {} : { id }),
          path: options.path ?? ANTHROPIC,
          body,
          ...isStreamed(body?.value),
        },
      };
    }
  },
};

/** `{"key", "request"}`; in Vertex AI's form without a key. */
export const geminiBatch: Importer = {
  name: 'gemini-batch',
  title: 'Gemini and Vertex AI batches',
  recognises: ({ first }) =>
    isObject(first) && isObject(first['request']) && Array.isArray(first['request']['contents']),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { value, text, place } of documentsOf(source)) {
      const request = isObject(value) ? value['request'] : undefined;
      const known = payloadPath(request, options.model);
      if (!isObject(value) || known === null) {
        throw complaint(place, 'found no request of a batch', 'an object of key, and of request with contents');
      }
      const id = labelOf(value['key']);
      const path = options.path ?? known.path;
      yield {
        place,
        draft: { ...(id === undefined ? {} : { id }), path, body: WrittenJson.member(text, 'request', place) },
      };
      if (options.path === undefined) yield { guessed: `the model in the path, ${path} (--model, or --path)` };
    }
  },
};
