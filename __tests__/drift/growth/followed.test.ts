import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FOLLOW, LAST_LOOK } from '../../../src/drift/constants.js';
import { FollowedSeries } from '../../../src/drift/growth/followed.js';
import type { DriftRule } from '../../../src/drift/growth/look.js';
import { Workspace } from '../../../src/drift/growth/noise.js';
import { judge } from '../../../src/drift/judge.js';
import type { Finding } from '../../../src/drift/verdict.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';

/** MiB per cycle of 200 requests. */
const RULE: DriftRule = { budget: 0.2, quantum: 0.0005, failFrom: 26, passFrom: 24, alphaFail: 5e-4, alphaPass: 5e-3 };

/** Noise that repeats and has no trend. */
const noise = (k: number): number => 0.05 * Math.sin(12.9898 * k);

/** After as many cycles of a course. */
function followed(cycles: number, course: (k: number) => number, rule = RULE): FollowedSeries {
  const series = new FollowedSeries(rule, null, new Workspace(), LAST_LOOK);
  for (let k = 1; k <= cycles; k++) series.push(course(k) + noise(k), k);
  return series;
}

describe('growth that is called a leak', () => {
  const leak = (k: number): number => k;

  it('is followed for some cycles more, and stands if it goes on', () => {
    expect(followed(28, leak)).toMatchObject({ verdict: 'regression', isFollowed: true });
    expect(followed(28 + FOLLOW, leak)).toMatchObject({ verdict: 'regression', decidedAt: 28, isFollowed: false });
    expect(followed(LAST_LOOK, leak).end().verdict).toBe('regression');
  });

  it('stands at the end of a run that had no time to follow it', () => {
    expect(followed(28, leak).end().verdict).toBe('regression');
  });

  it.each([30, 36, 45])('is taken back where a buffer is full at cycle %d', (full) => {
    const ring = (k: number): number => Math.min(k, full);
    expect(followed(29, ring).verdict).toBe('regression');
    const whole = followed(LAST_LOOK, ring);
    expect(whole.refuted).toBe(true);
    expect(whole.end().verdict).not.toBe('regression');
  });

  it('passes where what it filled has stayed full for long', () => {
    expect(followed(LAST_LOOK, (k) => Math.min(k, 30)).end().verdict).toBe('pass');
  });

  it('passes so, too, where memory at rest depends on the slice of the workload', () => {
    const apart = (k: number): number => [0, 3, -2, 8][k % 4] ?? 0;
    const buffer = (k: number): number => Math.min(k, 36) + apart(k);
    expect(followed(LAST_LOOK, buffer, { ...RULE, slices: 4 })).toMatchObject({ verdict: 'pass' });
    expect(followed(LAST_LOOK, buffer).verdict).toBeNull();
  });

  it('is not taken back for a pause as long as those before', () => {
    const steps = (k: number): number => 8 * Math.floor(k / 8);
    expect(followed(LAST_LOOK, steps).end().verdict).not.toBe('pass');
    expect(followed(LAST_LOOK, (k) => (k % 5 < 3 ? k : k - (k % 5) + 3)).end().verdict).toBe('regression');
  });

  it('is taken back where nothing more came, whatever steps it came in', () => {
    const at = [1, 2, 2, 3, 5, 6, 9, 12, 17, 20, 25];
    const kernels = (k: number): number =>
      at.filter((cycle) => cycle <= k).reduce((sum, cycle) => sum + 3 + (cycle % 4), 0);
    for (let cycles = 28; cycles <= LAST_LOOK; cycles++) {
      const run = followed(cycles, kernels);
      expect(run.verdict === 'regression' && !run.isFollowed, `ends at ${cycles}`).toBe(false);
    }
    expect(followed(LAST_LOOK, kernels).end().verdict).toBe('pass');
  });

  it('is followed further while the last readings do not show it', () => {
    const at = [6, 11, 11, 12, 18, 21, 25, 27, 29, 31, 33];
    const steps = (k: number): number => 4 * at.filter((cycle) => cycle <= k).length;
    const now = followed(28 + FOLLOW, steps);
    // The look itself calls a leak, as steps have rested as long before.
    expect(now).toMatchObject({
      verdict: 'regression',
      decidedAt: 28,
      latest: { answer: 1, unsure: null },
      isFollowed: true,
    });
    expect(followed(LAST_LOOK, steps).end().verdict).toBe('pass');
  });

  it('may be a warm-up where most of what was added levelled off', () => {
    const warming = (k: number): number => 80 * (1 - Math.exp(-k / 5)) + 0.5 * k;
    expect(followed(40, warming).end()).toMatchObject({ verdict: null, look: { unsure: 'warming' } });
    // Straight since: it has levelled off, and what is left is a leak.
    expect(followed(LAST_LOOK, warming).end().verdict).toBe('regression');
    // Still slowing down in the last cycle: no leak for want of a base.
    const slow = (k: number): number => 80 * (1 - Math.exp(-k / 20)) + 0.5 * k;
    expect(followed(LAST_LOOK, slow).end()).toMatchObject({ verdict: null, look: { unsure: 'warming' } });
  });
});

describe('a pass', () => {
  it('is taken back where a leak begins after it', () => {
    const late = (k: number): number => Math.max(0, 1.5 * (k - 36));
    expect(followed(30, late).verdict).toBe('pass');
    expect(followed(LAST_LOOK, late).end().verdict).toBe('regression');
  });

  it.each([
    ['within budget by its interval no more', 40],
    ['flat, and then a leak too short to be called one', 48],
    ['the same in steps as large as spikes', 54, 1],
  ])('is taken back at the end of a run that is %s', (_, from, rate = 0.6) => {
    const late = followed(LAST_LOOK, (k) => Math.max(0, rate * (k - from)));
    expect(late.verdict).toBe('pass');
    expect(late.end().verdict).toBeNull();
  });

  it('wavers while the end of the run would take it back, and no longer than that', () => {
    const rises = (k: number): number => Math.min(1.2, Math.max(0, 0.6 * (k - 26)));
    expect(followed(26, rises)).toMatchObject({ verdict: 'pass', wavers: false });
    const shortly = followed(29, rises);
    expect([shortly.verdict, shortly.wavers, shortly.end().verdict]).toEqual(['pass', true, null]);
    const longAfter = followed(LAST_LOOK - 1, rises);
    expect([longAfter.verdict, longAfter.wavers]).toEqual(['pass', false]);
  });

  it('falls at the end of a run whose last cycles pass by themselves, as of a run whose warm-up lasted until then', () => {
    const climb = (k: number): number => 60 / (1 + Math.exp(-(k - 15) / 3)) + 4 * Number(k > 30);
    const whole = followed(LAST_LOOK, climb);
    expect(whole.verdict).toBeNull();
    expect(whole.end()).toMatchObject({ verdict: 'pass', after: LAST_LOOK - 26 });
    const leaks = followed(LAST_LOOK, (k) => climb(k) + 0.4 * k);
    expect(leaks.end().verdict).not.toBe('pass');
    // Jumps that may only rest: one in twelve cycles, and none in the last ones by chance.
    const jumps = followed(LAST_LOOK, (k) => 8 * [5, 18, 27, 38].filter((at) => at <= k).length);
    expect(jumps.end().verdict).toBeNull();
  });

  it('does not rest on a warm-up that a slope downwards would have to end', () => {
    const climb = (k: number): number => (k < 22 ? 4 * k - 0.06 * k * k : 59 + 0.8 * (k - 21));
    for (let cycles = 24; cycles <= LAST_LOOK; cycles++) {
      expect(followed(cycles, climb).verdict, `after ${cycles}`).not.toBe('pass');
    }
  });

  it('does not fall at a reading that may be a spike', () => {
    const spike = followed(26, (k) => (k === 26 ? 5 : 0));
    expect(followed(26, () => 0).verdict).toBe('pass');
    expect([spike.verdict, spike.end().verdict]).toEqual([null, null]);
  });

  it('needs no three looks at the end of a run', () => {
    const flat = followed(25, () => 0);
    expect(flat.verdict).toBeNull();
    expect(flat.end().verdict).toBe('pass');
    // Nor is anything decided before the horizon.
    expect(followed(20, () => 0).end().verdict).toBeNull();
    expect(followed(20, (k) => k).end().verdict).toBeNull();
  });
});

/** Real runs of services from outside. */
describe('a recording of', () => {
  const findings = (name: string): Record<string, Finding> => {
    const text = gunzipSync(readFileSync(new URL(`../../fixtures/recordings/${name}.ndjson.gz`, import.meta.url)));
    const { recording } = parseRecording(text.toString('utf8'), name);
    return Object.fromEntries(judge(recording, []).findings.map((finding) => [finding.series, finding]));
  };

  it('a cache that is full at cycle 30 of 64 is no regression', () => {
    const { 'heap/allocated': heap, 'process/resident': process } = findings('bounded-cache-full-at-30');
    expect(heap).toMatchObject({
      verdict: 'pass',
      notes: expect.arrayContaining([expect.objectContaining({ note: 'filled' })]),
    });
    expect(process?.verdict).toBe('inconclusive');
  });

  it('a server that is flat from a third of the run on is no regression', () => {
    const { 'heap/allocated': heap, 'process/resident': process } = findings('plateau-called-leak-fast');
    expect([heap?.verdict, process?.verdict]).toEqual(['pass', 'inconclusive']);
  });

  it('an engine that climbs in ever smaller steps is undecided, and needs more warm-up', () => {
    const { 'heap/allocated': heap } = findings('vllm-cpu-warm-up');
    expect(heap).toMatchObject({ verdict: 'inconclusive', cause: { withheld: { rule: 'warming' } } });
  });

  it('a leak of 4 KiB a request between two noisy workers is a regression at the end of its time', () => {
    expect(findings('leak-4KiB-two-workers-undecided')['process/resident']?.verdict).toBe('regression');
  });

  it('a flat server that had time for few looks passes', () => {
    const { 'heap/allocated': heap, 'process/resident': process } = findings('tf-undecided-at-zero');
    expect([heap?.verdict, process?.verdict]).toEqual(['pass', 'pass']);
  });

  it('a heap that is flat below a process that swings passes for both, and says what hides in it', () => {
    const { 'heap/allocated': heap, 'process/resident': process } = findings('numpy-kept-free');
    expect([heap?.verdict, process?.verdict]).toEqual(['pass', 'pass']);
    expect(process?.notes).toContainEqual(expect.objectContaining({ note: 'kept-free' }));
  });
});
