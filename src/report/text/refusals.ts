import type { Refusal } from '../../drift/cause.js';
import { type Difference, factText } from '../../recording/environment.js';
import { counted } from './figures.js';

/** Why recordings do not serve as baselines, in words. */

/** `a1b2c3d of 2026-11-02T09:00:00Z: driver is 580.1 here, 570.8 in the baseline`. */
export function refusalText(refusal: Refusal): string {
  if (refusal.why === 'not-offered' || refusal.recording === null) return whyText(refusal);
  const { commit, created } = refusal.recording;
  const name = commit === null ? 'a recording without commit' : commit.slice(0, 7);
  return `${name}${created === null ? '' : ` of ${created}`}: ${whyText(refusal)}`;
}

/** What a recording lacks to be a baseline, without its name. */
export function whyText(refusal: Refusal): string {
  switch (refusal.why) {
    case 'environment':
      return differencesText(refusal.differences);
    case 'verdict':
      return `its own verdict was ${refusal.verdict}`;
    case 'event':
      return EVENTS[refusal.what] ?? 'it was not left alone';
    case 'too-few-checkpoints':
      return `it has ${refusal.found} checkpoints, fewer than ${refusal.needed}`;
    case 'series-unread':
      return `required series ${refusal.series} was not read at ${refusal.missing} of ${refusal.of} checkpoints`;
    case 'series-zero':
      return `required series ${refusal.series} reads 0 at ${refusal.zeros} of ${refusal.of} checkpoints`;
    case 'too-far': {
      const commits = counted(refusal.distance, 'commit');
      return `it is ${commits} before the base; the limit is ${refusal.allowed} (baseline.stand-in-distance)`;
    }
    case 'not-offered':
      return refusal.detail;
  }
}

const EVENTS: Readonly<Record<string, string>> = {
  'oom-kill': 'its service was killed for memory',
  'device-oom': 'its service ran out of memory on the device',
  exit: 'its service exited',
  contaminated: 'it was disturbed by other work',
  cancelled: 'it was cancelled',
  'not-measured': 'it was given up',
};

/** `driver is 580.1 here, 570.8 in the baseline; ...`. */
export function differencesText(differences: readonly Difference[]): string {
  return differences
    .map(({ key, here, there }) => `${key} is ${factText(here)} here, ${factText(there)} in the baseline`)
    .join('; ');
}
