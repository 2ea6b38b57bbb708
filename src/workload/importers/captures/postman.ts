import { basename } from 'node:path';
import { bodyFields } from '../../format/body.js';
import type { Place } from '../../format/workload-error.js';
import { elementsOf } from '../elements.js';
import { isObject, pathAndHost, sendable } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';
import { type FormPart, filePart, multipartForm } from './multipart-form.js';
import { fileBeside } from './vegeta.js';

/** Collections of Postman, versions 2.0 and 2.1: folders of requests, without times. */

type Fields = Record<string, unknown>;
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
/** Folders within folders. */
const MAX_DEPTH = 64;

export const postman: Importer = {
  name: 'postman',
  title: 'Postman collection',
  recognises: ({ text: head }) =>
    /^\s*\{/.test(head) && /"schema"\s*:\s*"https?:\/\/schema\.getpostman\.com\/json\/collection\//.test(head),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    const variables = await variablesOf(source);
    const unknown = new Set<string>();
    const filled = (given: string) =>
      given.replace(/\{\{\s*([^{}]{1,100}?)\s*\}\}/g, (_, name: string) => {
        const value = variables.get(name);
        if (value === undefined) unknown.add(name);
        return value ?? name.replace(/[^\w.-]/g, '_');
      });
    for await (const { value, place } of elementsOf(source, ['item'], 'item')) {
      for (const request of requestsIn(value, 0)) {
        const found = requestOf(request, filled, options, await bodyIn(request, filled, source.path, place));
        if ('skipped' in found) yield found;
        else yield { place, draft: found };
      }
    }
    if (unknown.size > 0) {
      yield { guessed: `the values of variables, by their names: ${[...unknown].slice(0, 8).join(', ')}` };
    }
  },
};

/** They stand behind the requests; a collection without any has no such list. */
async function variablesOf(source: Source): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (!(await has(source, '"variable"'))) return found;
  try {
    for await (const { value } of elementsOf(source, ['variable'], 'variable')) {
      if (isObject(value)) found.set(text(value['key']), text(value['value']));
    }
  } catch {
    // Variables of a folder or a URL only.
  }
  return found;
}

async function has(source: Source, word: string): Promise<boolean> {
  let end = '';
  for await (const chunk of source.chunks()) {
    const piece = end + chunk.toString('latin1');
    if (piece.includes(word)) return true;
    end = piece.slice(-word.length);
  }
  return false;
}

function* requestsIn(item: unknown, depth: number): Iterable<Fields | string> {
  if (!isObject(item) || depth > MAX_DEPTH) return;
  if (isObject(item['request']) || typeof item['request'] === 'string') yield item['request'];
  for (const child of list(item['item'])) yield* requestsIn(child, depth + 1);
}

function requestOf(
  request: Fields | string,
  filled: (text: string) => string,
  { host }: ImportOptions,
  body: Body | { skipped: string },
): Draft | { skipped: string } {
  const fields = typeof request === 'string' ? { url: request } : request;
  const url = filled(text(isObject(fields['url']) ? fields['url']['raw'] : fields['url']));
  const where = pathAndHost(/^[a-z]+:\/\//i.test(url) || url.startsWith('/') ? url : `http://${url}`);
  if (where === null || url === '') return { skipped: 'its URL is none of HTTP' };
  if (host !== undefined && where.host !== host) return { skipped: 'of another host' };
  const headers = list(fields['header'])
    .filter(({ disabled }) => disabled !== true)
    .map(({ key, value }): [string, string] => [text(key), filled(text(value))]);
  if ('skipped' in body) return body;
  const { type, ...content } = body;
  const all = [
    ...(type === undefined || (!isForm(type) && headers.some(isType))
      ? []
      : [['content-type', type] as [string, string]]),
    // The boundary of a type that was given is not that of the body.
    ...headers.filter((header) => !(isForm(type) && isType(header))),
  ];
  return {
    method: (text(fields['method']) || 'GET').toUpperCase(),
    path: where.path,
    headers: sendable([...all, ...authorization(fields['auth'], filled)]),
    ...content,
  };
}

const isType = ([name]: [string, string]): boolean => /^content-type$/i.test(name);
const isForm = (type: string | undefined): boolean => type?.startsWith('multipart/form-data') === true;

type Body = { type?: string } & ReturnType<typeof bodyFields>;

/** Of a form with its files, which must lie beside the collection: Postman keeps their paths on the machine of its user. */
async function bodyIn(
  request: Fields | string,
  filled: (text: string) => string,
  path: string,
  place: Place,
): Promise<Body | { skipped: string }> {
  const body = typeof request === 'string' || !isObject(request['body']) ? {} : request['body'];
  if (body['mode'] === 'file') return { skipped: 'its body is a file that the collection does not hold' };
  if (body['mode'] !== 'formdata') return bodyOf(body, filled);
  const parts: FormPart[] = [];
  for (const { key, value, type, src, contentType, disabled } of list(body['formdata'])) {
    if (disabled === true) continue;
    const said = text(contentType) === '' ? {} : { type: text(contentType) };
    if (type !== 'file') {
      parts.push({ name: text(key), content: Buffer.from(filled(text(value))), ...said });
      continue;
    }
    for (const file of [src].flat().map(text)) {
      const name = basename(file.replaceAll('\\', '/'));
      const content = name === '' ? null : await fileBeside(path, name, place).catch(() => null);
      if (content === null) return { skipped: 'a file of its form is not beside the collection' };
      parts.push(filePart(text(key), name, content, said));
    }
  }
  if (parts.length === 0) return {};
  const form = multipartForm(parts);
  return { type: form.type, ...bodyFields(form.body) };
}

function bodyOf(body: Fields, filled: (text: string) => string): { type?: string; body_text?: string } {
  const mode = text(body['mode']);
  if (mode === 'raw' && text(body['raw']) !== '') {
    const raw = filled(text(body['raw']));
    return { body_text: raw, ...(/^\s*[[{]/.test(raw) ? { type: 'application/json' } : {}) };
  }
  if (mode === 'urlencoded') {
    const pairs = list(body['urlencoded']).map(({ key, value }): [string, string] => [text(key), filled(text(value))]);
    return { type: 'application/x-www-form-urlencoded', body_text: new URLSearchParams(pairs).toString() };
  }
  if (mode === 'graphql' && isObject(body['graphql'])) {
    return { type: 'application/json', body_text: JSON.stringify({ query: body['graphql']['query'] }) };
  }
  return {};
}

/** The redaction makes a reference of it. */
function authorization(auth: unknown, filled: (text: string) => string): [string, string][] {
  if (!isObject(auth) || auth['type'] !== 'bearer') return [];
  const token = list(auth['bearer']).find(({ key }) => key === 'token');
  return [['authorization', `Bearer ${filled(text(token?.['value'])) || 'token'}`]];
}
