import type { WorkloadRequest } from '../format/request.js';
import { jsonsOf } from '../format/socket-session.js';
import { idPlaces } from './inputs/ids.js';
import { type Medium, mediaInBody, mediumInText } from './media/media.js';
import {
  AUTO,
  type Dimension,
  isRejected,
  mediaKinds,
  settingsOf,
  type Vary,
  type VarySettings,
  wantedPlaces,
} from './vary-settings.js';

/** Dimensions that a workload has: those that change from cycle to cycle, and those that are the same in all. */
export interface Dimensions {
  varied: Dimension[];
  same: Dimension[];
}

/** Whether any request changes from cycle to cycle. */
export function varies(requests: readonly WorkloadRequest[], vary: Vary): boolean {
  const settings = settingsOf(vary);
  return requests.some((request) => variedOf(request, settings).length > 0);
}

/** What changes of one request; not its length, which depends on others. */
export function variedOf(request: WorkloadRequest, settings: VarySettings | null): Dimension[] {
  if (settings === null || isRejected(request)) return [];
  const wanted = mediaKinds(settings);
  const media = wanted.length === 0 ? [] : mediaOf(request);
  const changing = media.filter(({ kind, change }) => change !== null && wanted.includes(kind));
  return [
    ...(hasInputs(request, settings) ? (['texts'] as const) : []),
    ...idPlaces(request, settings).changed,
    ...changing.map(({ kind }) => kind),
  ];
}

/** What one request has, whether it changes or not. What is no text in a web socket is audio. */
export function presentIn(request: WorkloadRequest, settings: VarySettings | null): Dimension[] {
  const { json, ws } = request;
  const isText = (value: unknown) => typeof value === 'string' && mediumInText(value) === null;
  const kinds = new Set(ws?.messages.map((message) => message.isText));
  const texts = (settings !== null && hasInputs(request, settings)) || holds(json, isText) || kinds.has(true);
  const lists = texts || holds(json, (value) => Array.isArray(value) && value.length > 1);
  return [
    ...(texts ? (['texts'] as const) : []),
    ...(kinds.has(false) ? (['audio'] as const) : []),
    ...(lists ? (['lengths'] as const) : []),
    ...idPlaces(request, settings ?? AUTO).present,
    ...mediaOf(request).map(({ kind }) => kind),
  ];
}

function hasInputs(request: WorkloadRequest, settings: VarySettings): boolean {
  return jsonsOf(request).some((json) => wantedPlaces(json, settings).texts.some(({ isInput }) => isInput));
}

/** Elements of a list that are looked at: a tensor has a million alike. */
const FIRST = 64;

/** Whether a value, or one in it, is such; not what names the model. */
function holds(json: unknown, isIt: (value: unknown) => boolean): boolean {
  if (isIt(json)) return true;
  if (Array.isArray(json)) return json.slice(0, FIRST).some((each) => holds(each, isIt));
  if (typeof json !== 'object' || json === null) return false;
  return Object.entries(json).some(([key, value]) => key !== 'model' && holds(value, isIt));
}

function mediaOf({ body, json, headers }: WorkloadRequest): Pick<Medium, 'kind' | 'change'>[] {
  if (json !== undefined) return mediaIn(json);
  if (body === undefined) return [];
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return mediaInBody(bytes, headers['content-type'] ?? '');
}

function mediaIn(json: unknown): Medium[] {
  if (typeof json === 'string') return [mediumInText(json)].filter((medium) => medium !== null);
  if (Array.isArray(json)) return json.slice(0, FIRST).flatMap(mediaIn);
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(mediaIn) : [];
}
