import { expect, it } from 'vitest';
import { renderComment } from '../../../src/report/markdown/pull-comment.js';
import { finding, judgementOf, readings, report } from '../scenes.js';

/** The comment of a pass with a growth of so many MiB per 1000 requests, of a budget of 1. */
const passing = (...mib: [value: number, low: number, high: number]): string =>
  renderComment(
    report(
      judgementOf('pass', 'Every gated series is within budget.', [
        finding('heap/allocated', readings(1.2, mib[0], 0.1), { verdict: 'pass', mib }),
      ]),
    ),
  );

it('a pass whose memory certainly grows is never called "no leak"', () => {
  const comment = passing(0.5, 0.48, 0.52);
  expect(comment).toContain('memdrift: growth within budget (any growth is below 0.52 MiB per 1000 requests)');
  expect(comment).toContain(
    "But the host heap's *allocated* memory does grow: 0.5 MiB per 1000 requests (0.5 to 0.5), of a budget of 1.0.",
  );
});

it('a pass whose growth may be none, or is a small part of the budget, is', () => {
  for (const comment of [passing(0.5, -0.1, 0.9), passing(0.05, 0.04, 0.06)]) {
    expect(comment).toContain('memdrift: no leak (any growth is below');
    expect(comment).not.toContain('does grow');
  }
});
