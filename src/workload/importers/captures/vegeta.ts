import { readFile, realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { z } from 'zod';
import { bodyFields } from '../../format/body.js';
import { complaint, type Place } from '../../format/workload-error.js';
import { checked, isObject, METHOD, pathAndHost, sendable } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import { linesOf, parsedJson, type Source } from '../source.js';

/** Targets of vegeta: JSON lines with base64 bodies, or its text format. They have no times. */

const target = z.looseObject({
  method: METHOD,
  url: z.string(),
  body: z.string().nullish(),
  header: z.record(z.string(), z.array(z.string())).nullish(),
});

export const vegetaJson: Importer = {
  name: 'vegeta-json',
  title: 'vegeta targets (JSON)',
  recognises: ({ first }) =>
    isObject(first) && 'method' in first && 'url' in first && !('custom_id' in first) && !('request' in first),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { text, place } of linesOf(source)) {
      const { method, url, body, header } = checked(
        target,
        parsedJson(text, place),
        place,
        'an object of method, url, body and header',
      );
      const bytes = Buffer.from(body ?? '', 'base64');
      if (body != null && bytes.toString('base64').replace(/=+$/, '') !== body.replace(/=+$/, '')) {
        throw complaint({ ...place, field: 'body' }, 'found what is no base64', 'base64');
      }
      const headers = Object.entries(header ?? {}).flatMap(([name, values]) =>
        values.map((value) => [name, value] as const),
      );
      yield targetOf({ method, url, headers, bytes }, options, place);
    }
  },
};

const START = /^([A-Z]{1,20}) +(https?:\/\/\S+)\s*$/;

export const vegetaHttp: Importer = {
  name: 'vegeta-http',
  title: 'vegeta targets (HTTP)',
  recognises: ({ text }) =>
    /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +https?:\/\//.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    let open: { method: string; url: string; headers: [string, string][]; bytes: Buffer; place: Place } | null = null;
    for await (const { text, place } of linesOf(source)) {
      const line = text.trim();
      if (line.startsWith('#')) continue;
      const start = START.exec(line);
      if (start !== null) {
        if (open !== null) yield targetOf(open, options, open.place);
        open = { method: start[1] ?? '', url: start[2] ?? '', headers: [], bytes: Buffer.alloc(0), place };
      } else if (open !== null && line.startsWith('@')) {
        open.bytes = await fileBeside(source.path, line.slice(1), place);
      } else {
        const header = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(line);
        if (header === null || open === null)
          throw complaint(place, 'found no target', 'METHOD URL, then headers, then @file');
        open.headers.push([header[1] ?? '', header[2] ?? '']);
      }
    }
    if (open !== null) yield targetOf(open, options, open.place);
  },
};

interface Target {
  method: string;
  url: string;
  headers: readonly (readonly [string, string])[];
  bytes: Buffer;
}

function targetOf({ method, url, headers, bytes }: Target, { host }: ImportOptions, place: Place): Imported {
  const where = pathAndHost(url);
  if (where === null) throw complaint({ ...place, field: 'url' }, 'found no URL', 'a URL such as http://host/path');
  if (host !== undefined && where.host !== host) return { skipped: 'of another host' };
  const draft: Draft = {
    method: method.toUpperCase(),
    path: where.path,
    headers: sendable(headers),
    ...bodyFields(bytes),
  };
  return { draft, place };
}

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Only files in the folder of the targets: a foreign file could otherwise read any file of the user. */
export async function fileBeside(path: string, name: string, place: Place): Promise<Buffer> {
  const allowed = 'a file in the folder of the targets, or below it';
  const folder = await realpath(dirname(resolve(path)));
  const file = await realpath(resolve(folder, name)).catch(() => null);
  if (file === null) throw complaint(place, 'found no such file of a body', allowed);
  if (!file.startsWith(folder + sep)) throw complaint(place, 'found a file outside of the folder', allowed);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw complaint(place, 'found a file of a body that cannot be read', allowed, { cause });
  });
  if (bytes.length > MAX_FILE_BYTES) throw complaint(place, 'found a body of more than 64 MiB', 'up to 64 MiB');
  return bytes;
}
