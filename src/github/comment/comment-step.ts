import { isWorse, type Verdict } from '../../series/verdicts.js';
import type { Conclusion } from '../check/check-run.js';

/**
 * - `always`: after every run.
 * - `on-change`: a first comment only if the verdict is not pass. An existing comment is updated, which notifies nobody,
 *   so that its figures are never those of an older commit.
 * - `on-failure`: a first comment only if the step fails or warns. An existing comment is updated, so that a red comment
 *   does not stay on a pull request that was fixed.
 * - `never`.
 */
export type CommentWhen = 'always' | 'on-change' | 'on-failure' | 'never';

/** The outcome of a run. */
export interface Outcome {
  /** `not-measured` where there is no verdict. */
  verdict: Verdict;
  /** Conclusion of the step and its check run; `neutral` is a warning. */
  conclusion: Conclusion;
}

/**
 * What to do with the gate's comment: `write` (create or edit), `repost` (the verdict got worse, so subscribers should be
 * notified) or `none`.
 * @param standing verdict of the existing comment; null where there is none; `unknown` where GitHub does not tell whether
 * it is ours, and a new comment is better than an outdated one
 */
export function commentStep(
  when: CommentWhen,
  { verdict, conclusion }: Outcome,
  standing: Verdict | 'unknown' | null,
): 'write' | 'repost' | 'none' {
  if (when === 'never') return 'none';
  if (standing === 'unknown') return 'write';
  if (standing !== null) return isWorse(verdict, standing) ? 'repost' : 'write';
  if (when === 'on-change') return verdict === 'pass' ? 'none' : 'write';
  if (when === 'on-failure') return conclusion === 'success' ? 'none' : 'write';
  return 'write';
}
