import type { Recording } from '../recording/recording.js';
import type { LogLines, Note } from './cause.js';
import { measured } from './readings.js';
import type { Problem } from './verdict.js';

/**
 * Lines of the service's log that tell of a leak (`memory leak detected`). Counted and shown; gated only where their count
 * grows with the requests and the base's, counted too, does not. "Log sentinels" of docs/algorithm.md.
 */

/** Growth: lines came in this share of the cycles, in this many at least, and still in the second half of them. */
const SHARE_OF_CYCLES = 0.25;
const CYCLES = 4;
const LATE_CYCLES = 2;

interface Counted extends LogLines {
  grows: boolean;
}

/** Lines by text; null where they were not counted to the end. */
function countedIn({ logs = [], ...recording }: Recording): Counted[] | null {
  const last = logs.at(-1)?.counts ?? null;
  if (last === null) return null;
  const of = measured({ ...recording, logs }).at(-1)?.cycle ?? 0;
  return Object.entries(last).map(([text, total]) => {
    const countAt = (record: (typeof logs)[number] | undefined): number =>
      record?.counts != null && Object.hasOwn(record.counts, text) ? (record.counts[text] ?? 0) : 0;
    const rises = logs.filter((record, i) => record.cycle >= 1 && countAt(record) > countAt(logs[i - 1]));
    const late = rises.filter(({ cycle }) => cycle > of / 2).length;
    const cycles = rises.length;
    const grows = cycles >= Math.max(CYCLES, SHARE_OF_CYCLES * of) && late >= LATE_CYCLES;
    return { text, lines: total - countAt(logs[0]), cycles, of, grows };
  });
}

/** Why lines that come with the requests are no regression; null where they are one. */
function excuse(
  { text, grows }: Counted,
  baselines: readonly Recording[],
): 'no-growth' | 'no-base' | 'base-too' | null {
  if (!grows) return 'no-growth';
  const bases = baselines.flatMap((recording) => countedIn(recording)?.find((lines) => lines.text === text) ?? []);
  if (bases.length === 0) return 'no-base';
  return bases.some((base) => base.grows) ? 'base-too' : null;
}

/** A regression for each text whose lines come with the requests, and not in the base. Of a run that has ended. */
export function sentinelProblems(candidate: Recording, baselines: readonly Recording[]): Problem[] {
  return (countedIn(candidate) ?? []).flatMap((counted): Problem[] => {
    if (excuse(counted, baselines) !== null) return [];
    const { grows: _, ...lines } = counted;
    return [{ verdict: 'regression', cause: { rule: 'log-sentinels', ...lines } }];
  });
}

/** What a reader must know of the log: lines that tell of a leak, or that they could not be counted. */
export function sentinelNotes(candidate: Recording, baselines: readonly Recording[]): Note[] {
  const last = candidate.logs?.at(-1);
  if (last === undefined) return [];
  if (last.counts === null) return [{ note: 'log-uncounted', detail: last.detail ?? '' }];
  return (countedIn(candidate) ?? []).flatMap((counted): Note[] => {
    const because = excuse(counted, baselines);
    if (counted.lines <= 0 || because === null) return [];
    const { grows: _, ...lines } = counted;
    return [{ note: 'log-lines', ...lines, because }];
  });
}
