import type { Refusal } from '../../drift/cause.js';
import type { Difference } from '../../recording/environment.js';
import { counted } from './figures.js';
import { factWords } from './words.js';

/** Why a recording cannot serve as a baseline: `a1b2c3d (2026-11-02T09:00:00Z): driver 580.1 here, 570.8 in the baseline`. */
export function refusalText(refusal: Refusal): string {
  if (refusal.why === 'not-offered' || refusal.recording === null) return whyText(refusal);
  const { commit, created } = refusal.recording;
  const name = commit === null ? 'a recording without a commit' : commit.slice(0, 7);
  return `${name}${created === null ? '' : ` (${created})`}: ${whyText(refusal)}`;
}

/** What a recording lacks to be a baseline, without its name. */
export function whyText(refusal: Refusal): string {
  switch (refusal.why) {
    case 'environment':
      return differencesText(refusal.differences);
    case 'verdict':
      return `its own verdict was ${refusal.verdict}`;
    case 'event':
      return EVENTS.get(refusal.what) ?? 'its measurement was disturbed';
    case 'too-few-checkpoints':
      return `it has ${counted(refusal.found, 'checkpoint')}, fewer than ${refusal.needed}`;
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

const EVENTS: ReadonlyMap<string, string> = new Map([
  ['oom-kill', 'its service was OOM-killed'],
  ['device-oom', 'its device ran out of memory'],
  ['exit', 'its service exited unexpectedly'],
  ['contaminated', 'other work disturbed it'],
  ['cancelled', 'it was cancelled'],
  ['not-measured', 'it was aborted'],
]);

/** `driver 580.1 here, 570.8 in the baseline; ...`. */
export function differencesText(differences: readonly Difference[]): string {
  return differences
    .map(({ key, here, there }) => `${key} ${factWords(key, here)} here, ${factWords(key, there)} in the baseline`)
    .join('; ');
}
