import { describe, expect, it } from 'vitest';
import { conclusionOf } from '../../../src/github/check/check-run.js';
import { type CommentWhen, commentStep } from '../../../src/github/comment/comment-step.js';

type Verdict = Parameters<typeof commentStep>[1]['verdict'];
type Policy = 'pass' | 'warn' | 'fail' | null;

/** What is written where no comment stands, by when: always, on-change, on-failure. */
const FIRST: [Verdict, Policy, boolean, boolean, boolean][] = [
  ['pass', null, true, false, false],
  ['inconclusive', 'pass', true, true, false],
  ['inconclusive', 'warn', true, true, true],
  ['inconclusive', 'fail', true, true, true],
  ['not-comparable', 'pass', true, true, false],
  ['not-comparable', 'warn', true, true, true],
  ['not-comparable', 'fail', true, true, true],
  // A step without a verdict, too.
  ['not-measured', null, true, true, true],
  ['regression', null, true, true, true],
];
const SETTINGS: CommentWhen[] = ['always', 'on-change', 'on-failure'];
const VERDICTS: Verdict[] = ['pass', 'not-comparable', 'inconclusive', 'not-measured', 'regression'];
const outcomes = FIRST.map(([verdict, policy]) => ({ verdict, conclusion: conclusionOf(verdict, policy) }));

describe('what a run does to the comment', () => {
  it.each(FIRST)('where none stands: %s with the policy %s', (verdict, policy, ...written) => {
    const outcome = { verdict, conclusion: conclusionOf(verdict, policy) };
    const steps = SETTINGS.map((when) => commentStep(when, outcome, null));
    expect(steps).toEqual(written.map((write) => (write ? 'write' : 'none')));
  });

  it.each(SETTINGS)('where one stands, with %s: it is kept up to date, and posted anew where it got worse', (when) => {
    for (const [before, standing] of VERDICTS.entries()) {
      for (const outcome of outcomes) {
        const worse = VERDICTS.indexOf(outcome.verdict) > before;
        expect(commentStep(when, outcome, standing)).toBe(worse ? 'repost' : 'write');
      }
    }
  });

  it.each(SETTINGS)('where one stands that may be ours, with %s: says what is so now', (when) => {
    for (const outcome of outcomes) expect(commentStep(when, outcome, 'unknown')).toBe('write');
  });

  it('with never: nothing', () => {
    for (const outcome of outcomes) {
      for (const standing of [null, 'unknown', ...VERDICTS] as const) {
        expect(commentStep('never', outcome, standing)).toBe('none');
      }
    }
  });
});
