import { describe, expect, it } from 'vitest';
import { classProblems } from '../../../src/drift/budget/class-budget.js';
import { readRules } from '../../../src/drift/budget/rules.js';
import type { PhaseRecord, Recording } from '../../../src/recording/recording.js';
import { MIB, run, SERIES } from '../recordings.js';

/** A run with a budget of 1 MiB per 1000 requests of the class `chat`, and what each step of 1000 of them added, MiB. */
function withPhase(added: readonly number[] | null, part: Partial<PhaseRecord> = {}): Recording {
  const head = run({}, { header: { rules: { classes: { chat: { growth: '1 MiB/1000req' } } } } });
  if (added === null) return head;
  const heights = [100 * MIB];
  for (const mib of added) heights.push((heights.at(-1) ?? 0) + mib * MIB);
  const steps = heights.map((value, i) => {
    const sent = i === 0 ? 0 : 1000;
    return { sent, ok: sent, values: { [SERIES]: value } };
  });
  return { ...head, phases: [{ kind: 'phase', t: 1, phase: 'class', class: 'chat', epoch: 1, steps, ...part }] };
}

const problems = (recording: Recording) => classProblems(recording, readRules(recording.header));

describe('the budget of a class', () => {
  it('holds where the whole interval is below it', () => {
    expect(problems(withPhase([0.1, 0.11, 0.1, 0.09]))).toEqual([]);
  });

  it('is broken where the whole interval is above it, whatever the base does', () => {
    const [problem, ...more] = problems(withPhase([5, 5.1, 5, 4.9]));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      verdict: 'regression',
      absolute: true,
      cause: { rule: 'class-growth', class: 'chat', series: SERIES, budget: MIB, open: false },
    });
  });

  it('is undecided where the interval holds it', () => {
    const [problem] = problems(withPhase([0, 3, 0, 3]));
    expect(problem).toMatchObject({ verdict: 'inconclusive', cause: { rule: 'class-growth', open: true } });
    expect(problem).not.toHaveProperty('absolute');
  });

  it('is not measured where the class was not replayed, or its cycles failed', () => {
    expect(problems(withPhase(null))).toEqual([
      { verdict: 'not-measured', cause: { rule: 'class-not-replayed', class: 'chat' } },
    ]);
    expect(problems(withPhase([1, 1, 1], { failed: 'no answer' }))).toMatchObject([
      { verdict: 'not-measured', cause: { rule: 'class-untold', failed: { why: 'recorded', detail: 'no answer' } } },
    ]);
  });
});
