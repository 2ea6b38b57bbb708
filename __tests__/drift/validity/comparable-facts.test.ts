import { expect, it } from 'vitest';
import { chooseBaselines } from '../../../src/drift/validity/comparable.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import type { Recording } from '../../../src/recording/recording.js';

/** A sound recording whose header says no more of the environment than `facts`. */
function recording(facts: object): Recording {
  const header = {
    format: 'memdrift.recording',
    version: 1,
    series: { 'process/resident': { unit: 'bytes', better: 'lower', granularity: 4096 } },
    ...facts,
  };
  const checkpoints = Array.from({ length: 10 }, (_, i) => ({
    kind: 'checkpoint',
    cycle: i + 1,
    requests: 200 * (i + 1),
    t: i,
    values: { 'process/resident': 1e8 },
  }));
  const lines = [header, ...checkpoints].map((line) => `${JSON.stringify(line)}\n`).join('');
  return parseRecording(lines, 'r').recording;
}

it('compares the workload and the plan also where only the header names them', () => {
  const head = recording({ workload: { sha256: 'a' }, plan: { cycle: 200, concurrency: 4 } });
  const same = recording({ workload: { sha256: 'a' }, plan: { cycle: 200, concurrency: 4, settle_ms: 1 } });
  expect(chooseBaselines(head, [same]).used).toHaveLength(1);
  const otherWorkload = recording({ workload: { sha256: 'b' }, plan: { cycle: 200, concurrency: 4 } });
  expect(chooseBaselines(head, [otherWorkload]).refused).toMatchObject([
    { why: 'environment', differences: [{ key: 'workload', here: 'a', there: 'b' }] },
  ]);
  const otherPlan = recording({ workload: { sha256: 'a' }, plan: { cycle: 200, concurrency: 8 } });
  expect(chooseBaselines(head, [otherPlan]).refused).toMatchObject([
    { why: 'environment', differences: [{ key: 'plan' }] },
  ]);
});

it('does not compare the length of the warm-up, which older recordings have in their plan', () => {
  const of = (warmup: number | null, concurrency = 4) =>
    recording({ environment: { plan: { cycle: 200, ...(warmup === null ? {} : { warmup }), concurrency } } });
  for (const [head, base] of [
    [60, 860],
    [60, null],
    [null, 60],
  ] as const) {
    expect(chooseBaselines(of(head), [of(base)]).used).toHaveLength(1);
  }
  expect(chooseBaselines(of(60), [of(60, 8)]).used).toEqual([]);
});
