import { complaint, type Place } from '../../format/workload-error.js';
import { WrittenJson } from '../../format/written-json.js';
import { pathAndHost } from '../import-shapes.js';
import type { Imported, Importer, ImportOptions } from '../importer.js';
import { linesOf, type Source } from '../source.js';

/**
 * Access logs: the common and the combined format of Apache, nginx and most proxies, and the lines of uvicorn. They have
 * times and paths, and no bodies.
 */

const COMMON =
  /^\S+ \S+ .*?\[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2})(?:\.\d+)? ([+-]\d{2})(\d{2})\] "([A-Z]{1,20}) (\S+)(?: HTTP\/[\d.]+)?" (\d{3}) (\d+|-)/;
const UVICORN = /^INFO:\s+\S+ - "([A-Z]{1,20}) (\S+) HTTP\/[\d.]+" (\d{3})/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WITH_BODY = /^(POST|PUT|PATCH)$/;

export const accessLog: Importer = {
  name: 'access-log',
  title: 'access log (common, combined, uvicorn)',
  recognises: ({ text }) => text.split('\n', 20).some((line) => COMMON.test(line) || UVICORN.test(line)),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const body = options.body === undefined ? undefined : WrittenJson.of(options.body, { origin: 'option "--body"' });
    let matched = 0;
    for await (const { text, place } of linesOf(source)) {
      const found = lineOf(text, place);
      if (found === null) {
        yield { skipped: 'no line of an access log' };
        continue;
      }
      matched += 1;
      const url = pathAndHost(found.url);
      if (url === null) yield { skipped: 'its URL is none of HTTP' };
      else if (WITH_BODY.test(found.method) && body === undefined) {
        yield { skipped: 'its body is in no access log: give one for all with --body FILE, or record traffic' };
      } else {
        const { tUs, method, status, bytes } = found;
        yield {
          place,
          draft: {
            ...(tUs === undefined ? {} : { t_us: tUs }),
            method,
            path: url.path,
            ...(WITH_BODY.test(method) && body !== undefined ? { body } : {}),
            obs: { status, ...(bytes === undefined ? {} : { bytes }) },
          },
        };
      }
    }
    if (matched === 0)
      throw complaint({ origin: source.path }, 'found no line of an access log', 'the common or combined format');
    if (body !== undefined) yield { guessed: 'the bodies: the one of --body for all' };
  },
};

interface Line {
  tUs?: number;
  method: string;
  url: string;
  status: number;
  bytes?: number;
}

function lineOf(text: string, place: Place): Line | null {
  const simple = UVICORN.exec(text);
  if (simple !== null) return { method: simple[1] ?? '', url: simple[2] ?? '', status: statusOf(simple[3], place) };
  const match = COMMON.exec(text);
  if (match === null) return null;
  const [, day = '', month = '', year = '', clock = '', hours = '', minutes = '', method = '', url = '', status, size] =
    match;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const timeMs = Date.parse(`${year}-${number}-${day}T${clock}${hours}:${minutes}`);
  if (Number.isNaN(timeMs) || timeMs < 0)
    throw complaint(place, 'found no time', 'a time such as [10/Oct/2026:13:55:36 +0000]');
  return {
    tUs: timeMs * 1000,
    method,
    url,
    status: statusOf(status, place),
    ...(size === undefined || size === '-' ? {} : { bytes: Number(size) }),
  };
}

function statusOf(text: string | undefined, place: Place): number {
  const status = Number(text);
  if (status >= 100 && status <= 599) return status;
  throw complaint(place, `found the status ${status}`, '100 to 599');
}
