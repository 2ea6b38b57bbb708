import { isPointer, pointerSteps, valueAlong } from '../format/pointer.js';
import type { WorkloadRequest } from '../format/request.js';
import { jsonsOf } from '../format/socket-session.js';
import { complaint, type Place } from '../format/workload-error.js';
import { fitsTemplate, hasParameter, type NamedIds } from './inputs/ids.js';
import { type JsonPath, knownPlaces, type TextPlace } from './inputs/known-bodies.js';
import type { MediumKind } from './media/media.js';

/** What of a workload may change from cycle to cycle. */
export const DIMENSIONS = ['texts', 'lengths', 'paths', 'queries', 'headers', 'images', 'audio'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What is new in each cycle, because caches keyed by it leak only on what is new. `auto` is {@link AUTO}. */
export type Vary = 'none' | 'auto' | VarySettings;

export interface VarySettings extends NamedIds {
  /** JSON pointers (RFC 6901) to texts, and `auto`: the texts of known bodies. */
  body: string[];
  /** JSON pointers to lists, and `auto`: texts and lists of texts of known bodies. */
  lengths: string[];
  images: boolean;
  audio: boolean;
}

/** Safe without knowledge of the service: words and lengths of texts. */
export const AUTO: VarySettings = {
  body: ['auto'],
  lengths: ['auto'],
  path: [],
  query: [],
  headers: [],
  images: false,
  audio: false,
};

/** The settings that a word stands for; null for none. */
export function settingsOf(vary: Vary): VarySettings | null {
  return vary === 'none' ? null : vary === 'auto' ? AUTO : vary;
}

/** The part of the settings that varies one dimension. Lengths change by the words of texts, which are named by `body`. */
export function onlyOf(settings: VarySettings, dimension: Dimension): VarySettings {
  const isText = dimension === 'texts' || dimension === 'lengths';
  return {
    body: isText ? settings.body : [],
    lengths: dimension === 'lengths' ? settings.lengths : [],
    path: dimension === 'paths' ? settings.path : [],
    query: dimension === 'queries' ? settings.query : [],
    headers: dimension === 'headers' ? settings.headers : [],
    images: dimension === 'images' && settings.images,
    audio: dimension === 'audio' && settings.audio,
  };
}

/**
 * Checks that everything that is named is in some request.
 * @throws WorkloadError naming it
 */
export function checkVary(requests: readonly WorkloadRequest[], vary: Vary): void {
  if (vary === 'none' || vary === 'auto') return;
  const { body, lengths, path, query, headers } = vary;
  const isText = (value: unknown) => typeof value === 'string';
  for (const pointer of body) checkPointer(requests, pointer, { isIt: isText, what: 'text' });
  for (const pointer of lengths) checkPointer(requests, pointer, { isIt: Array.isArray, what: 'list' });
  const has = (place: Place, test: (request: WorkloadRequest) => boolean, allowed: string) => {
    if (!requests.some(test)) throw complaint(place, 'matches no request of the workload', allowed);
  };
  for (const template of path) {
    has(
      { origin: `vary.path "${template}"` },
      (request) => fitsTemplate(request.path, template),
      'a whole path such as /users/{id}/*',
    );
  }
  for (const name of query) {
    has(
      { origin: `vary.query "${name}"` },
      (request) => hasParameter(request.path, name),
      'the name of a parameter that has a value',
    );
  }
  for (const name of headers) {
    has(
      { origin: `vary.headers "${name}"` },
      (request) => Object.hasOwn(request.headers, name),
      'the name of a header',
    );
  }
}

function checkPointer(
  requests: readonly WorkloadRequest[],
  pointer: string,
  { isIt, what }: { isIt(value: unknown): boolean; what: string },
): void {
  if (pointer === 'auto') return;
  const place = { origin: `vary "${pointer}"` };
  if (!isPointer(pointer)) {
    throw complaint(place, 'found no JSON pointer', 'a pointer such as /messages/0/content, or "" for the whole body');
  }
  const path = pointerSteps(pointer);
  if (requests.some((request) => jsonsOf(request).some((json) => isIt(valueAlong(json, path))))) return;
  throw complaint(place, `matches no ${what} in any JSON body of the workload`, `a pointer to a ${what}`);
}

/** Kinds of files that change. */
export function mediaKinds(settings: VarySettings | null): MediumKind[] {
  if (settings === null) return [];
  return [...(settings.images ? (['images'] as const) : []), ...(settings.audio ? (['audio'] as const) : [])];
}

/** The texts of a body that change, and its list whose length does. */
export function wantedPlaces(
  json: unknown,
  settings: VarySettings,
): { texts: TextPlace[]; list: JsonPath | undefined } {
  const known = knownPlaces(json);
  const named = pointersIn(settings.body).filter((path) => typeof valueAlong(json, path) === 'string');
  const lists = pointersIn(settings.lengths).filter((path) => Array.isArray(valueAlong(json, path)));
  const list = lists[0] ?? (settings.lengths.includes('auto') ? known.list : undefined);
  return {
    texts: [...(settings.body.includes('auto') ? known.texts : []), ...named.map((path) => ({ path, isInput: true }))],
    list,
  };
}

const pointersIn = (named: readonly string[]): string[][] =>
  named.filter((name) => name !== 'auto').map((pointer) => pointerSteps(pointer));

/** Whether a rejection was recorded, or is expected: it may depend on any part of the request. */
export function isRejected({ observedStatus, expect }: WorkloadRequest): boolean {
  const expected = expect?.status === undefined ? [observedStatus ?? 0] : [expect.status].flat();
  return expected.every((status) => status >= 400 && status < 500);
}
