import { WARM_CYCLES } from '../drift/constants.js';
import type { Finding } from '../drift/verdict.js';
import { MIB } from '../series/series.js';
import type { PhaseGrowth } from './phase-evidence.js';

/**
 * Whether growth may end. A cache that is not full yet grows like a leak, and no reading tells them apart; so the report
 * says how large such a cache would have to be.
 */
export type Ending =
  | { ending: 'still-growing'; risenBytes: number }
  /** Series whose growth slows down and had not stopped when the run ended. */
  | { ending: 'levelling'; series: string[] };

/**
 * Whether growth will end, as far as is known; null where nothing is. Where repeated input makes it grow too, it is no
 * cache keyed by the input.
 * @param first where growth first appears; null where nothing grew
 */
export function endingOf(
  findings: readonly Finding[],
  first: string | null,
  phases: readonly PhaseGrowth[],
): Ending | null {
  const finding = findings.find(({ series }) => series === first);
  if (finding?.verdict === 'regression' && finding.unit === 'bytes' && finding.cyclesToVerdict !== null) {
    const repeats = phases.find(({ phase }) => phase === 'repeat')?.grows;
    const risenBytes = risenBy(finding);
    return repeats === true || risenBytes === null ? null : { ending: 'still-growing', risenBytes };
  }
  const levelling = findings.filter(
    ({ gated, verdict, drift }) => gated && verdict === 'inconclusive' && drift?.course === 'levelling',
  );
  return levelling.length === 0 ? null : { ending: 'levelling', series: levelling.map(({ series }) => series) };
}

/** How far a series rose after its warm-up, bytes; null where that is less than 1 MiB. */
function risenBy({ values }: Finding): number | null {
  const read = values.slice(WARM_CYCLES).filter((value) => value !== null);
  const risen = (read.at(-1) ?? 0) - (read[0] ?? 0);
  return risen < MIB ? null : risen;
}
