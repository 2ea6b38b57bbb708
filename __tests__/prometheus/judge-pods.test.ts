import { describe, expect, it } from 'vitest';
import { judgePods } from '../../src/prometheus/judge-pods.js';
import { HELD } from '../../src/prometheus/metric-table.js';
import type { PodReadings } from '../../src/prometheus/pod-readings.js';
import { verdictOf } from '../../src/prometheus/soak.js';
import { MIB } from '../../src/series/series.js';
import { gaussian, random } from '../drift/recordings.js';

/** An hour every 15 s, 10 requests a second. */
const COUNT = 241;
const GRID = { start: 1_790_000_000, step: 15, count: COUNT };
const WHOLE = { planned: COUNT - 1, final: true };
const row = HELD.find(({ series }) => series === 'container/resident') ?? HELD[0];

interface Made extends Partial<PodReadings> {
  /** MiB per 1000 requests. */
  leak?: number;
  from?: number;
  to?: number;
  seed?: number;
  restart?: number;
}

function pod(
  name: string,
  { leak = 0, from = 0, to = COUNT, seed = 1, restart = -1, ...over }: Made = {},
): PodReadings {
  const next = random(seed);
  let kept = 0;
  const values = Float64Array.from({ length: COUNT }, (_, i) => {
    kept = i === restart ? 0 : kept + (leak * 150) / 1000;
    return i < from || i >= to ? Number.NaN : (900 + kept + 2 * gaussian(next)) * MIB;
  });
  const served = values.map((value, i) => (Number.isNaN(value) ? Number.NaN : 150 * i));
  if (row === undefined) throw new Error('no row');
  const restarts = restart === -1 ? [] : [restart];
  return { pod: name, held: [{ row, values }], served, failed: null, restarts, killed: [], limitBytes: null, ...over };
}
const stable = [pod('stable-0', { seed: 11 }), pod('stable-1', { seed: 12 })];
const judge = (candidate: PodReadings[], window = WHOLE) => judgePods({ candidate, stable }, GRID, window, {});
const reasons = (candidate: PodReadings[]) =>
  judge(candidate).judged.map(({ judgement, recording }) => [judgement.verdict, recording.events[0]?.trouble?.why]);

describe('candidate pods against stable ones', () => {
  it('pass where none leaks, and say what growth could have been found', () => {
    const pods = judge([pod('canary-0')]);
    expect(verdictOf(pods)).toBe('pass');
    const [found] = pods.judged[0]?.detectable ?? [];
    expect(found?.series).toBe('container/resident');
    expect(found?.growth).toBeGreaterThan(0);
    expect(found?.growth).toBeLessThan(2 * MIB);
  });

  it('regress where one of three leaks, and that one is named', () => {
    const pods = judge([pod('a', { seed: 2 }), pod('b', { leak: 4, seed: 3 }), pod('c', { seed: 4 })]);
    expect(verdictOf(pods)).toBe('regression');
    expect(pods.judged.map(({ pod: name, judgement }) => [name, judgement.verdict])).toEqual([
      ['a', 'pass'],
      ['b', 'regression'],
      ['c', 'pass'],
    ]);
  });

  it('share the error budget', () => {
    const alpha = (pods: PodReadings[]) => judge(pods).judged[0]?.recording.header.rules?.alpha;
    expect(alpha([pod('a'), pod('b')])).toBe((alpha([pod('a')]) ?? 0) / 2);
  });

  it('are judged by their launches where one was started anew', () => {
    const { judged } = judge([pod('a', { restart: 120, leak: 4 })]);
    expect(judged[0]?.recording.checkpoints.map(({ epoch }) => epoch)).toContain(2);
    expect(judged[0]?.judgement.verdict).toBe('regression');
  });

  it('regress where one was killed for memory, and no stable one was', () => {
    const [found] = judge([pod('a', { restart: 120, killed: [120] })]).judged;
    expect([found?.judgement.verdict, found?.judgement.cause.rule]).toEqual(['regression', 'killed']);
  });

  it('are not compared where there is no stable pod', () => {
    const alone = judgePods({ candidate: [pod('a')], stable: [] }, GRID, WHOLE, {});
    expect(verdictOf(alone)).toBe('not-comparable');
  });

  it('give the same answer while the window goes on, as far as it goes', () => {
    const whole = judge([pod('a', { leak: 8 })]);
    const cut = (one: PodReadings, count: number): PodReadings => ({
      ...one,
      served: one.served?.slice(0, count) ?? null,
      held: one.held.map(({ row: of, values }) => ({ row: of, values: values.slice(0, count) })),
    });
    const half = judgePods(
      { candidate: [cut(pod('a', { leak: 8 }), 200)], stable: stable.map((one) => cut(one, 200)) },
      { ...GRID, count: 200 },
      { planned: COUNT - 1, final: false },
      {},
    );
    expect(half.judged[0]?.judgement.verdict).toBe('regression');
    const [some, all] = [half.judged[0]?.recording.checkpoints ?? [], whole.judged[0]?.recording.checkpoints ?? []];
    expect(some.length).toBeGreaterThan(40);
    expect(all.slice(0, some.length)).toEqual(some);
  });
});

describe('never green by absence', () => {
  it('no pods', () => expect(reasons([])).toEqual([['not-measured', 'no-pods']]));
  it('no memory', () => expect(reasons([pod('a', { held: [] })])).toEqual([['not-measured', 'no-scraped-memory']]));
  it('no counter', () =>
    expect(reasons([pod('a', { served: null })])).toEqual([['not-measured', 'no-request-counter']]));
  it('no requests', () => {
    const served = new Float64Array(COUNT).fill(7);
    expect(reasons([pod('a', { served })])).toEqual([['not-measured', 'no-requests-counted']]);
  });
  it('one scrape', () =>
    expect(reasons([pod('a', { from: 100, to: 101 })])).toEqual([['not-measured', 'too-few-scrapes']]));
  it('pods that are gone at the end', () =>
    expect(reasons([pod('a', { to: 200 })])).toEqual([['not-measured', 'pods-gone']]));
  it('memory that fell silent while requests went on', () => {
    const made = pod('a');
    const silent = made.held.map(({ row: of, values }) => ({ row: of, values: values.fill(Number.NaN, 200) }));
    const { judged } = judge([{ ...made, held: silent }]);
    expect(judged[0]?.judgement.cause.rule).toBe('series-silent');
  });
  it('a pod that was there briefly is left out only where the others served most requests', () => {
    const brief = pod('brief', { from: 230 });
    const pods = judge([pod('a'), brief]);
    expect([verdictOf(pods), pods.leftOut]).toEqual(['pass', ['brief']]);
    const served = pod('a').served?.map((value) => 40 * value) ?? null;
    const busy = pod('busy', { from: 230, served: served?.map((v, i) => (i < 230 ? Number.NaN : v)) ?? null });
    expect(verdictOf(judge([pod('a'), busy]))).toBe('not-measured');
  });
});

it('lost scrapes are missing readings, and change no verdict', () => {
  const made = pod('a', { leak: 4 });
  for (let i = 0; i < COUNT; i += 7) {
    for (const { values } of made.held) values[i] = Number.NaN;
    if (made.served !== null) made.served[i] = Number.NaN;
  }
  expect(judge([made]).judged[0]?.judgement.verdict).toBe('regression');
});
