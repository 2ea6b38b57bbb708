import { describe, expect, it } from 'vitest';
import { serialize } from '../../src/baseline/serialize.js';
import { parseRecording } from '../../src/recording/parse-recording.js';
import type { LogRecord, Recording } from '../../src/recording/recording.js';
import { asRead, bytes, mebibytes, recording, SERIES } from './recordings.js';
import { judge } from './said.js';

const TEXT = 'memory leak detected';

/** 30 cycles with flat memory, and what the log has said by the end of some cycles. */
function logged(counts: (number | null)[], text = TEXT): Recording {
  const records = counts.map(
    (count, cycle): LogRecord => ({
      kind: 'log',
      t: cycle,
      cycle,
      counts: count === null ? null : { [text]: count },
      ...(count === null ? { detail: 'docker logs: the driver keeps none' } : {}),
    }),
  );
  const changed = records.filter(
    ({ counts: now }, i) => JSON.stringify(now) !== JSON.stringify(records[i - 1]?.counts),
  );
  return { ...recording({ values: { [SERIES]: bytes(mebibytes({ cycles: 30 })) } }), logs: changed };
}

/** So many lines in each of these cycles. */
const lines = (each: number, cycles: (cycle: number) => boolean = () => true): number[] => {
  let sum = 0;
  return Array.from({ length: 31 }, (_, cycle) => {
    if (cycle > 0 && cycles(cycle)) sum += each;
    return sum;
  });
};

const silent = (): Recording => logged(lines(0));

describe('lines of the log that tell of a leak', () => {
  it('are a regression where they come with the requests, and the base has none', () => {
    const judged = judge(logged(lines(200)), [silent()]);
    expect(judged).toMatchObject({
      verdict: 'regression',
      reason: 'the log says "memory leak detected" 6,000 times, in 30 of 30 cycles, and not in the baseline',
    });
  });

  it('are a regression where a few requests of each cycle cause them', () => {
    expect(judge(logged(lines(1, (cycle) => cycle % 3 === 0)), [silent()]).verdict).toBe('regression');
  });

  it.each([
    ['once, as a runtime warns', lines(1, (cycle) => cycle === 4)],
    ['at the start only', lines(5, (cycle) => cycle <= 8)],
    ['now and then', lines(1, (cycle) => cycle % 12 === 0)],
  ])('decide nothing where they come %s, and are shown', (_, counts) => {
    const judged = judge(logged(counts), [silent()]);
    expect(judged.verdict).toBe('pass');
    expect(judged.notes?.join()).toMatch(
      /^the log says "memory leak detected" .*; they do not come with the requests$/,
    );
  });

  it('decide nothing where the base says them as well', () => {
    const judged = judge(logged(lines(200)), [logged(lines(150)), silent()]);
    expect(judged.verdict).toBe('pass');
    expect(judged.notes?.join()).toMatch(/so does that of the baseline$/);
  });

  it('decide nothing without a base that has counted them', () => {
    const older = recording({ values: { [SERIES]: bytes(mebibytes({ cycles: 30 })) } });
    for (const bases of [[], [older], [logged(lines(0), 'another text')], [logged([0, null])]]) {
      const judged = judge(logged(lines(200)), bases);
      expect(judged.verdict).toBe(bases.length === 0 ? 'not-comparable' : 'pass');
      expect(judged.notes?.join()).toMatch(/not judged, because no baseline has counted them$/);
    }
  });

  it('are not counted where the log could not be read to the end, and that is told: never 0', () => {
    const judged = judge(logged([...lines(200).slice(0, 20), null]), [silent()]);
    expect(judged.verdict).toBe('pass');
    expect(judged.notes).toEqual([
      'lines of the log that tell of a leak were not counted: docker logs: the driver keeps none',
    ]);
  });

  it('are no word in a recording of a version that counted none', () => {
    expect(judge(recording(), [silent()]).notes).toBeUndefined();
  });

  it('are kept in a baseline, and read back', () => {
    const whole = logged(lines(2));
    expect(asRead(whole).logs).toEqual(whole.logs);
    const hostile = serialize(whole).replace('"counts":{', '"counts":{"x":-1,');
    expect(() => parseRecording(hostile, 'stored')).toThrow('counts');
  });
});
