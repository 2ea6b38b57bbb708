import { WARM_CYCLES } from '../drift/constants.js';
import type { Finding } from '../drift/verdict.js';
import { formatValue, MIB } from '../series/series.js';
import type { PhaseGrowth } from './phases.js';

/**
 * What can be said of whether growth will end, a sentence or none. A cache that is not full yet grows like a leak: no
 * reading can tell them apart, so it is said how large such a cache would have to be, and what to do. Repeated input that
 * makes it grow, too, is no such cache.
 * @param first where growth first appears; null where nothing grew
 */
export function boundedSentence(
  findings: readonly Finding[],
  first: string | null,
  phases: readonly PhaseGrowth[],
): string[] {
  const finding = findings.find(({ series }) => series === first);
  if (finding?.verdict === 'regression' && finding.unit === 'bytes' && finding.cyclesToVerdict !== null) {
    const repeats = phases.find(({ phase }) => phase === 'repeat')?.grows;
    const risen = risenBy(finding);
    if (repeats === true || risen === null) return [];
    return [
      `It was still growing when the run ended: a leak, or a cache larger than ${formatValue(risen, 'bytes')}. A cache is ` +
        "capped below that in the test's configuration, or accepted with a reason (memdrift accept).",
    ];
  }
  const levelling = findings.filter(
    ({ gated, verdict, drift }) => gated && verdict === 'inconclusive' && drift?.course === 'levelling',
  );
  return levelling.length === 0
    ? []
    : [
        `The growth of ${levelling.map(({ series }) => `\`${series}\``).join(', ')} is levelling off, and was not at rest when the run ended: ` +
          'a longer max-duration, or more requests in each cycle (plan.cycle), would decide it.',
      ];
}

/** How far a series rose behind its warm-up, bytes; null where that is less than a megabyte. */
function risenBy({ values }: Finding): number | null {
  const read = values.slice(WARM_CYCLES).filter((value) => value !== null);
  const risen = (read.at(-1) ?? 0) - (read[0] ?? 0);
  return risen < MIB ? null : risen;
}
