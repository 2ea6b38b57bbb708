import type { ReportModel } from '../../report/model/report-model.js';
import type { Conclusion } from '../check/check-run.js';

type Verdict = ReportModel['verdict'];

/**
 * - `always`: after every run.
 * - `on-change`: a first comment only where the verdict is no pass. One that stands is kept up to date, which notifies
 *   nobody, so that its figures are never those of an older commit.
 * - `on-failure`: a first comment only where the step fails or warns. One that stands is kept up to date, so that a red
 *   comment never stays on a change that was mended.
 * - `never`.
 */
export type CommentWhen = 'always' | 'on-change' | 'on-failure' | 'never';

/** What a run has to say. */
export interface Outcome {
  /** Without one: `not-measured`. */
  verdict: Verdict;
  /** What the step and its check run end with: `neutral` warns. */
  conclusion: Conclusion;
}

/** The higher, the worse: the contract's order of verdicts. */
const BADNESS: Readonly<Record<Verdict, number>> = {
  pass: 0,
  'not-comparable': 1,
  inconclusive: 2,
  'not-measured': 3,
  regression: 4,
};

/**
 * What a run does to the comment of its gate: writes it (edits the one that stands), posts it anew, because it got worse
 * and subscribers should hear of it, or leaves things as they are.
 * @param standing verdict of the comment that stands; null: there is none; `unknown`: there is one, and GitHub does not
 * say whether it is ours, so a new one is written rather than that an outdated one stays
 */
export function commentStep(
  when: CommentWhen,
  { verdict, conclusion }: Outcome,
  standing: Verdict | 'unknown' | null,
): 'write' | 'repost' | 'none' {
  if (when === 'never') return 'none';
  if (standing === 'unknown') return 'write';
  if (standing !== null) return BADNESS[verdict] > BADNESS[standing] ? 'repost' : 'write';
  if (when === 'on-change') return verdict === 'pass' ? 'none' : 'write';
  if (when === 'on-failure') return conclusion === 'success' ? 'none' : 'write';
  return 'write';
}
