import type { ReportAb } from '../model/report-model.js';

/** What follows from a paired A/B, and from what the stored baseline had shown. */
export function abSentences({
  why,
  verdict,
  stored,
  reason,
}: Pick<ReportAb, 'why' | 'verdict' | 'reason' | 'stored'>): string[] {
  if (stored === null) {
    const because = why === 'always' ? '' : ', because there is no comparable baseline';
    return [`The base and this change ran interleaved on this machine (paired A/B)${because}.`];
  }
  const before = `Against the stored baseline the verdict was ${stored.verdict} (${brief(stored.reason)})`;
  switch (verdict) {
    case 'regression':
      return [`${before}; the paired A/B on this machine confirms it (${brief(reason)}).`];
    case 'not-measured':
      return [`${before}, which stands: the paired A/B could not be measured (${brief(reason)}).`];
    case 'inconclusive':
      return [
        `${before}; the paired A/B on this machine left it open (${brief(reason)}): ` +
          'a longer max-duration, or a larger plan.cycle, would decide it.',
      ];
    default:
      return [
        `${before}; the paired A/B on this machine does not confirm it: ` +
          'the runner or the stored baseline has changed, so refresh the baseline.',
      ];
  }
}

const MAX_BRIEF = 120;

/** Shortened, so that a sentence keeps its end where it is cut to length when it is printed (escape.ts). */
function brief(reason: string): string {
  return reason.length <= MAX_BRIEF ? reason : `${reason.slice(0, MAX_BRIEF - 1)}…`;
}
