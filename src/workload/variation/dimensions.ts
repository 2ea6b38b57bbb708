import type { WorkloadRequest } from '../format/request.js';
import { idPlaces } from './inputs/ids.js';
import { type MediumKind, mediaInBody, mediumInText } from './media/media.js';
import {
  AUTO,
  isRejected,
  mediaKinds,
  settingsOf,
  type Vary,
  type VarySettings,
  wantedPlaces,
} from './vary-settings.js';

export const DIMENSIONS = ['texts', 'lengths', 'paths', 'queries', 'headers', 'images', 'audio'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that a workload has: those that change from cycle to cycle, and those that are the same in all. */
export interface Dimensions {
  varied: Dimension[];
  same: Dimension[];
}

/** Whether any request changes from cycle to cycle. */
export function varies(requests: readonly WorkloadRequest[], vary: Vary): boolean {
  return requests.some((request) => dimensionsOf(request, settingsOf(vary)).varied.length > 0);
}

/** Of one request; its length, which depends on others, is only told to be there. */
export function dimensionsOf(
  request: WorkloadRequest,
  settings: VarySettings | null,
): { varied: Dimension[]; present: Dimension[] } {
  const { body, json, headers } = request;
  const isVaried = settings !== null && !isRejected(request);
  const ids = idPlaces(request, settings ?? AUTO);
  const media =
    json !== undefined
      ? mediaOf(json)
      : body === undefined
        ? []
        : mediaInBody(Buffer.from(body.buffer, body.byteOffset, body.byteLength), headers['content-type'] ?? '');
  const wanted = mediaKinds(settings);
  const changing = media.filter(({ kind, change }) => change !== null && wanted.includes(kind));
  const hasTexts = json !== undefined && isVaried && wantedPlaces(json, settings).texts.some(({ isInput }) => isInput);
  const texts: Dimension[] = hasTexts ? ['texts'] : [];
  return {
    varied: isVaried ? [...texts, ...ids.changed, ...changing.map(({ kind }) => kind)] : [],
    present: [
      ...(hasTexts || holds(json, (value) => typeof value === 'string' && mediumInText(value) === null)
        ? (['texts', 'lengths'] as const)
        : holds(json, (value) => Array.isArray(value) && value.length > 1)
          ? (['lengths'] as const)
          : []),
      ...ids.present,
      ...media.map(({ kind }) => kind),
    ],
  };
}

/** Whether a value, or one in it, is such; not what names the model. */
function holds(json: unknown, isIt: (value: unknown) => boolean): boolean {
  if (isIt(json)) return true;
  if (Array.isArray(json)) return json.some((each) => holds(each, isIt));
  if (typeof json !== 'object' || json === null) return false;
  return Object.entries(json).some(([key, value]) => key !== 'model' && holds(value, isIt));
}

function mediaOf(json: unknown): { kind: MediumKind; change: unknown }[] {
  if (typeof json === 'string') return [mediumInText(json)].filter((medium) => medium !== null);
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(mediaOf) : [];
}
