import type { WorkloadRequest } from '../../format/request.js';
import type { Cipher } from './cipher.js';

/** Which ids of a request line change: by the configuration only, because a made-up id may answer 404. */
export interface NamedIds {
  /** Templates of paths: `/users/{id}/orders`, with `*` for a segment that is left as it is. */
  path: string[];
  /** Parameters of the query. */
  query: string[];
  /** In lower case. */
  headers: string[];
}

export type IdPlace = 'paths' | 'queries' | 'headers';

const REFERENCE = '${';
/** Numbers, UUIDs, and digests: what an id looks like that no configuration names. */
const LIKE_AN_ID = /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{12,}|\w{1,12}[_-]\w*\d\w{5,})$/i;

/** The path and the headers with other ids; the same id becomes the same one everywhere. */
export function withOtherIds(
  { path, headers }: Pick<WorkloadRequest, 'path' | 'headers'>,
  named: NamedIds,
  cipher: Cipher,
): Pick<WorkloadRequest, 'path' | 'headers'> {
  if (named.path.length + named.query.length + named.headers.length === 0) return { path, headers };
  const { route, query, fragment } = partsOf(path);
  const segments = route.split('/');
  const marked = segmentsOf(route, named.path);
  const otherRoute = segments.map((segment, at) => (marked.has(at) ? otherId(segment, cipher) : segment)).join('/');
  const otherQuery = query.map(({ name, value, written }) =>
    value !== '' && named.query.includes(name) ? `${name}=${otherId(value, cipher)}` : written,
  );
  const otherHeaders = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    isNamedHeader(name, value, named) ? otherId(value, cipher) : value,
  ]);
  return {
    path: otherRoute + (query.length === 0 ? '' : `?${otherQuery.join('&')}`) + fragment,
    headers: Object.fromEntries(otherHeaders),
  };
}

/** Where a request has ids that change, and where it has what looks like one. */
export function idPlaces(
  { path, headers }: Pick<WorkloadRequest, 'path' | 'headers'>,
  named: NamedIds,
): { changed: IdPlace[]; present: IdPlace[] } {
  const { route, query } = partsOf(path);
  const places: [IdPlace, changed: boolean, present: boolean][] = [
    ['paths', segmentsOf(route, named.path).size > 0, route.split('/').some((segment) => LIKE_AN_ID.test(segment))],
    [
      'queries',
      query.some(({ name, value }) => value !== '' && named.query.includes(name)),
      query.some(({ value }) => LIKE_AN_ID.test(value)),
    ],
    [
      'headers',
      Object.entries(headers).some(([name, value]) => isNamedHeader(name, value, named)),
      Object.entries(headers).some(([name, value]) => name.startsWith('x-') && LIKE_AN_ID.test(value)),
    ],
  ];
  return {
    changed: places.flatMap(([place, changed]) => (changed ? [place] : [])),
    present: places.flatMap(([place, changed, present]) => (changed || present ? [place] : [])),
  };
}

/** Whether a template fits the path, without its query. */
export function fitsTemplate(path: string, template: string): boolean {
  const [segments, wanted] = [partsOf(path).route.split('/'), template.split('/')];
  return (
    segments.length === wanted.length &&
    wanted.every((want, at) => (isPlaceholder(want) || want === '*' ? segments[at] !== '' : want === segments[at]))
  );
}

export function hasParameter(path: string, name: string): boolean {
  return partsOf(path).query.some((parameter) => parameter.name === name && parameter.value !== '');
}

const isPlaceholder = (segment: string): boolean => /^\{[^{}]*\}$/.test(segment);

function segmentsOf(route: string, templates: readonly string[]): Set<number> {
  const fitting = templates.filter((template) => fitsTemplate(route, template));
  return new Set(
    fitting.flatMap((template) => template.split('/').flatMap((want, at) => (isPlaceholder(want) ? [at] : []))),
  );
}

function isNamedHeader(name: string, value: string, named: NamedIds): boolean {
  return named.headers.includes(name) && !value.includes(REFERENCE);
}

/** Letters and digits of an id change; what separates them stays, and so does what is encoded (`%20`). */
function otherId(id: string, cipher: Cipher): string {
  if (/^[\w.~-]*$/.test(id)) return cipher.id(id);
  return id.replace(/%[0-9A-Fa-f]{2}|[A-Za-z0-9]+/g, (part) => (part.startsWith('%') ? part : cipher.id(part)));
}

function partsOf(path: string) {
  const [, route = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(path) ?? [];
  const parameters = (query === undefined ? [] : query.split('&')).map((parameter) => {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(parameter) ?? [];
    return { name, value, written: parameter };
  });
  return { route, query: parameters, fragment };
}
