/** The five answers of a run, the worst first: of several findings the verdict is the first of these (contract). */
export const VERDICTS = ['regression', 'not-measured', 'inconclusive', 'not-comparable', 'pass'] as const;

export type Verdict = (typeof VERDICTS)[number];

export function isWorse(verdict: Verdict, than: Verdict): boolean {
  return VERDICTS.indexOf(verdict) < VERDICTS.indexOf(than);
}
