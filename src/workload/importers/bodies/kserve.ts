import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import { complaint } from '../../format/workload-error.js';
import { WrittenJson } from '../../format/written-json.js';
import { documentsOf } from '../documents.js';
import { checked, isObject } from '../import-shapes.js';
import type { Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';

/** Bodies of KServe's inference protocols. */

const tensor = z.looseObject({ name: z.string(), shape: z.array(z.number()), datatype: z.string(), data: z.unknown() });
const inference = z.looseObject({ inputs: z.array(tensor).min(1), model_name: z.string().optional() });

export const kserve: Importer = {
  name: 'kserve',
  title: 'KServe V2 request bodies',
  recognises: ({ first }) => inference.safeParse(first).success,
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { value, text, place } of documentsOf(source)) {
      const allowed = 'a body of KServe V2: inputs of name, shape, datatype and data';
      const { model_name: model } = checked(inference, value, place, allowed);
      const path = options.path ?? (model === undefined ? null : `/v2/models/${encodeURIComponent(model)}/infer`);
      if (path === null) throw complaint(place, 'found no model_name in it', 'one, or --path /v2/models/NAME/infer');
      // The name is no field of the protocol: it stands in the path.
      const body = model === undefined ? text : applyEdits(text, modify(text, ['model_name'], undefined, {}));
      yield { place, draft: { path, body: WrittenJson.of(body, place) } };
    }
  },
};

const prediction = z.looseObject({ instances: z.array(z.unknown()) });
const DEFAULT_PATH = '/v1/models/model:predict';

/** Also TensorFlow Serving's, whose V1 it is. */
export const kserveV1: Importer = {
  name: 'kserve-v1',
  title: 'KServe V1 and TensorFlow Serving request bodies',
  recognises: ({ first }) => isObject(first) && Array.isArray(first['instances']),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    if (options.path === undefined) yield { guessed: `the path, ${DEFAULT_PATH} (--path /v1/models/NAME:predict)` };
    for await (const { value, text, place } of documentsOf(source)) {
      checked(prediction, value, place, 'a body of KServe V1: instances');
      yield { place, draft: { path: options.path ?? DEFAULT_PATH, body: WrittenJson.of(text, place) } };
    }
  },
};
