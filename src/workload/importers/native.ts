import { checkLine } from '../format/check-line.js';
import type { RequestLine } from '../format/fields.js';
import { headerLine, requestLine } from '../format/fields.js';
import { withWrittenBody } from '../format/workload.js';
import { complaint } from '../format/workload-error.js';
import { isObject } from './import-shapes.js';
import type { Imported, Importer } from './importer.js';
import { linesOf, parsedJson, type Source } from './source.js';

/** A memdrift workload: it is redacted again, sorted, and may be reduced. */
export const native: Importer = {
  name: 'memdrift',
  title: 'memdrift workload',
  uniqueIds: true,
  recognises: ({ first }) => isObject(first) && first['format'] === 'memdrift.workload',
  async *read(source: Source): AsyncIterable<Imported> {
    let defaults: Partial<RequestLine> | null = null;
    for await (const { text, place } of linesOf(source)) {
      const value = parsedJson(text, place);
      if (defaults === null) {
        const header = checkLine(headerLine, value, place);
        defaults = { ...header.defaults } as Partial<RequestLine>;
        const { seed, model } = header.generator ?? {};
        yield { generator: { ...(seed === undefined ? {} : { seed }), ...(model === undefined ? {} : { model }) } };
        continue;
      }
      checkLine(requestLine, value, place);
      const line = withWrittenBody(value, text, place) as RequestLine;
      if (line.body_ref !== undefined) {
        throw complaint(
          { ...place, field: 'body_ref' },
          'found a body in a file of its own',
          'bodies in the workload itself',
        );
      }
      const headers = { ...defaults.headers, ...line.headers };
      yield { place, draft: { ...defaults, ...line, ...(Object.keys(headers).length === 0 ? {} : { headers }) } };
    }
  },
};
