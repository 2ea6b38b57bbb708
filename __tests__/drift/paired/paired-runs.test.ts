import { describe, expect, it } from 'vitest';
import {
  confirms,
  judgePairedRuns,
  needsConfirming,
  type PairedRun,
  pairedTrouble,
  RUN_ORDER,
} from '../../../src/drift/paired/paired-runs.js';
import type { Recording } from '../../../src/recording/recording.js';
import { type Parts, run, type Shape } from '../recordings.js';

/** The runs of a paired A/B in their order; the shape is of the candidate's. */
const runs = (candidate: Shape, parts: Parts = {}): PairedRun[] =>
  RUN_ORDER.map((side, i) => ({
    side,
    recording: run({ noise: 0.1, seed: 40 + i, ...(side === 'head' ? candidate : {}) }, side === 'head' ? parts : {}),
    file: `run-${i + 1}`,
  }));

const spoilt = (recording: Recording): Recording => ({
  ...recording,
  events: [{ kind: 'event', t: 1, what: 'exit', detail: 'exited with 1' }],
});

describe('a paired A/B', () => {
  it('passes a candidate that does as its base does', () => {
    const { judgement, shown, ab } = judgePairedRuns(runs({}), 'always', null);
    expect(judgement).toMatchObject({ verdict: 'pass', cause: { rule: 'paired-all-within' } });
    expect(shown).toBe(2);
    expect(ab).toMatchObject({ why: 'always', verdict: 'pass', pairs: 2, cycles: 64, stored: null });
    expect(ab.runs.map(({ side }) => side)).toEqual(RUN_ORDER);
  });

  it('finds growth that every run of the candidate adds', () => {
    const { judgement, ab } = judgePairedRuns(runs({ leak: 4 }), 'no-baseline', null);
    expect(judgement).toMatchObject({ verdict: 'regression', cause: { rule: 'paired-growth' } });
    expect(confirms(ab)).toBe(true);
  });

  it('ends with the first run that cannot be judged, and says which', () => {
    const [first, second] = runs({});
    if (first === undefined || second === undefined) throw new Error('no runs');
    const ended = [first, { ...second, recording: spoilt(second.recording) }];
    expect(pairedTrouble([first])).toBeNull();
    expect(pairedTrouble(ended)).toMatchObject({ verdict: 'not-measured' });
    const { judgement, shown, ab } = judgePairedRuns(ended, 'always', null);
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      cause: { rule: 'paired-run', side: 'head', run: 2, of: 4, found: { rule: 'exited' } },
    });
    expect([shown, ab.pairs, ab.cycles]).toEqual([1, 0, 0]);
  });

  it('shows the base where no run of the candidate was made', () => {
    const [first] = runs({});
    if (first === undefined) throw new Error('no runs');
    const { judgement, shown } = judgePairedRuns([{ ...first, recording: spoilt(first.recording) }], 'always', null);
    expect(judgement.cause).toMatchObject({ rule: 'paired-run', side: 'base', run: 1 });
    expect(shown).toBe(0);
  });

  it('keeps the verdict against the stored baseline, and confirms it or not', () => {
    const stored = judgePairedRuns(runs({ leak: 4 }), 'always', null).judgement;
    const { ab } = judgePairedRuns(runs({}), 'confirm', stored);
    expect(ab.stored).toEqual({ verdict: 'regression', cause: stored.cause });
    expect(confirms(ab)).toBe(false);
    expect(needsConfirming(stored)).toBe(true);
    expect(needsConfirming({ ...stored, verdict: 'pass' })).toBe(false);
    const absolute = { verdict: 'regression', absolute: true, cause: { rule: 'nothing-gated' } } as const;
    expect(needsConfirming({ ...stored, problems: [absolute] })).toBe(false);
  });

  it('of no runs is a bug', () => {
    expect(() => pairedTrouble([])).toThrow(RangeError);
  });
});
