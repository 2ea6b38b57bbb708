import { expect, it } from 'vitest';
import { Tally } from '../../src/replay/tally.js';

/** The latencies of one cycle, in milliseconds, as they are reported. */
function latencies(...times: number[]) {
  const tally = new Tally(100);
  for (const ms of times) tally.ok('GET /', ms);
  return tally.outcome({ durationMs: 0, timed: false }).latencyMs;
}

it('reports the least time that reaches a percentile: of twelve times the largest is the 95th', () => {
  const { p50, p95, p99 } = latencies(...Array(11).fill(1), 500);
  expect([p50, p95, p99]).toEqual([1, expect.closeTo(500, 0), expect.closeTo(500, 0)]);
});

it('keeps a time of zero among others', () => {
  expect(latencies(0, 0, 0, 0.005)).toEqual({ p50: 0, p95: 0.005, p99: 0.005 });
});

it('has no percentile of nothing, and none beyond the longest time', () => {
  expect(latencies()).toEqual({ p50: null, p95: null, p99: null });
  expect(latencies(123.456)).toEqual({ p50: 123.456, p95: 123.456, p99: 123.456 });
});
