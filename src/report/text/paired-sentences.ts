import type { ReportAb } from '../model/report-model.js';

/** What follows of a paired A/B, and of what the stored baseline had said. */
export function abSentences({
  why,
  verdict,
  stored,
  reason,
}: Pick<ReportAb, 'why' | 'verdict' | 'reason' | 'stored'>): string[] {
  if (stored === null) {
    const because = why === 'always' ? '' : ', because there is no comparable baseline';
    return [`Base and change were measured side by side on this machine${because}.`];
  }
  const said = `The stored baseline said ${stored.verdict} (${brief(stored.reason)})`;
  switch (verdict) {
    case 'regression':
      return [`${said}; measured side by side on this machine, base and change say the same (${brief(reason)}).`];
    case 'not-measured':
      return [`${said}, which stands: base and change could not be measured side by side (${brief(reason)}).`];
    case 'inconclusive':
      return [
        `${said}; measured side by side on this machine, base and change left it open (${brief(reason)}): ` +
          'a longer max-duration, or a larger plan.cycle, would tell.',
      ];
    default:
      return [
        `${said}; measured side by side on this machine, base and change did not: ` +
          'the runner or the stored baseline has changed, so refresh main.',
      ];
  }
}

/** A sentence is cut where it is shown (escape.ts), and what follows of a reason must stay. */
function brief(reason: string): string {
  return reason.length <= 150 ? reason : `${reason.slice(0, 149)}…`;
}
