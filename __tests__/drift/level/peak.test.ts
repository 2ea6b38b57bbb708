import { describe, expect, it } from 'vitest';
import { peaksOnly } from '../../../src/drift/level/peak.js';
import type { Recording, Sample } from '../../../src/recording/recording.js';
import { baselines, MIB, random, run, SERIES } from '../recordings.js';
import { judge } from '../said.js';

/** Samples of 64 cycles, five each, `high` MiB at most under load, and a little by chance. */
function loaded(recording: Recording, high: number, seed = 1): Recording {
  const next = random(seed);
  const samples: Sample[] = Array.from({ length: 320 }, (_, i) => ({
    kind: 'sample',
    t: 2 * i,
    cycle: 1 + Math.floor(i / 5),
    values: { [SERIES]: Math.round((high - 8 * next()) * MIB) },
  }));
  return { ...recording, samples };
}
const bases = (high: number, count = 4): Recording[] =>
  baselines({}, {}, count).map((recording, i) => loaded(recording, high, 50 + i));
const finding = (head: Recording, base: Recording[]) => judge(head, base).findings[0];

describe('the peak under load', () => {
  it('is a regression where it is higher than the baselines by more than both parts of the budget', () => {
    const found = finding(loaded(run(), 800), bases(640));
    expect(found?.verdict).toBe('regression');
    expect(found?.reason).toMatch(
      /^process resident peaks 1\d\d MiB above the baseline's 6\d\d MiB under load; budget 64\.0 MiB$/,
    );
    expect(found?.peak?.budget).toBe(64 * MIB);
    expect(found?.peak?.baseline).toBeLessThan(640 * MIB);
  });

  it('passes within either part of it: 64 MiB, and 5 % of the height', () => {
    expect(finding(loaded(run(), 690), bases(640))?.verdict).toBe('pass');
    expect(finding(loaded(run(), 640), bases(640))?.verdict).toBe('pass');
    expect(finding(loaded(run(), 400), bases(640))?.verdict).toBe('pass');
  });

  it('is compared with one baseline with more doubt than with four', () => {
    const head = loaded(run(), 752);
    expect(finding(head, bases(640, 4))?.verdict).toBe('regression');
    expect(finding(head, bases(640, 1))?.verdict).toBe('pass');
  });

  it('is compared over the same cycles', () => {
    const rising = bases(640).map((recording) => ({
      ...recording,
      samples: recording.samples.map((sample) =>
        (sample.cycle ?? 0) > 32 ? { ...sample, values: { [SERIES]: 900 * MIB } } : sample,
      ),
    }));
    const whole = loaded(run(), 800);
    const half = {
      ...whole,
      checkpoints: whole.checkpoints.filter(({ cycle }) => cycle <= 32),
      samples: whole.samples.filter(({ cycle = 0 }) => cycle <= 32),
    };
    expect(finding(whole, rising)?.verdict).toBe('pass');
    expect(finding(half, rising)?.verdict).toBe('regression');
  });

  it('is not compared without a baseline, or with one that has no samples', () => {
    expect(judge(loaded(run(), 2000), []).findings[0]?.peak).toMatchObject({ baseline: null, budget: null });
    const found = finding(loaded(run(), 2000), baselines());
    expect([found?.verdict, found?.peak?.baseline]).toEqual(['pass', null]);
    expect(finding(run(), bases(2000))?.peak?.baseline).toBeNull();
  });

  it('is the same of a baseline that keeps only its peaks', () => {
    const kept = bases(640).map((recording) => ({ ...recording, samples: peaksOnly(recording) }));
    expect(kept[0]?.samples).toHaveLength(64);
    const head = loaded(run(), 800);
    expect(finding(head, kept)).toEqual(finding(head, bases(640)));
  });
});
