import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleSize, fixCycle } from '../../src/replay/dispatch-plan.js';
import type { CycleOutcome } from '../../src/replay/outcome.js';
import type { WorkloadRequest } from '../../src/workload/format/workload.js';
import { parseWorkload } from '../../src/workload/format/workload.js';
import { cycle, serve } from './service.js';

function workloadOf(size: number) {
  const lines = Array.from({ length: size }, (_, index) => JSON.stringify({ id: `r${index}`, path: '/' }));
  return parseWorkload([JSON.stringify({ format: 'memdrift.workload', version: 1 }), ...lines].join('\n'), 'w');
}

describe('the size of a cycle', () => {
  const at = (perSecond: number, workloadSize: number) =>
    cycleSize({ requests: perSecond * 2, durationMs: 2000, workloadSize });

  test('is what eight seconds take, in whole workloads', () => {
    expect(at(100, 100)).toBe(800);
    expect(at(100, 300)).toBe(900);
    expect(at(100, 550)).toBe(550);
  });

  test('is the whole workload while that takes no more than fifteen seconds', () => {
    expect(at(100, 1500)).toBe(1500);
    expect(at(100, 1600)).toBe(800);
  });

  test('is never below 50 requests, nor above 5000', () => {
    expect(at(1, 1000)).toBe(50);
    expect(at(1, 20)).toBe(60);
    expect(at(5000, 100_000)).toBe(5000);
    expect(at(5000, 300)).toBe(4800);
  });

  test('lasts 5 to 15 seconds wherever 50 to 5000 requests can', () => {
    const rate = fc.integer({ min: 11, max: 330 });
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 20_000 }), (perSecond, workloadSize) => {
        const size = at(perSecond, workloadSize);
        fc.pre(size > 50);
        expect(size).toBeLessThanOrEqual(5000);
        expect(size / perSecond).toBeGreaterThanOrEqual(5);
        expect(size / perSecond).toBeLessThanOrEqual(15);
      }),
    );
  });
});

describe('fixing the cycle', () => {
  /** A service whose first requests are slow, as where something is loaded lazily; time is what it would have taken. */
  function pace(msOf: (position: number) => number) {
    const sent: WorkloadRequest[] = [];
    const send = async (requests: WorkloadRequest[], from: number): Promise<CycleOutcome> => {
      sent.push(...requests);
      const durationMs = requests.reduce((sum, _, index) => sum + msOf(from + index), 0);
      const none = { p50: null, p95: null, p99: null };
      return {
        sent: requests.length,
        ok: requests.length - 1,
        errors: { timeout: 1 },
        latencyMs: none,
        classes: {},
        durationMs,
      };
    };
    return { sent, send };
  }
  const signal = new AbortController().signal;

  test('goes by the pace after the first, slow requests', async () => {
    const { send } = pace((position) => (position < 5 ? 4000 : 10));
    const fixed = await fixCycle({ workload: workloadOf(100), plan: 'auto', send, signal });
    expect(fixed.requests).toBe(800);
    expect(fixed.slices.map((slice) => slice.length)).toEqual([800]);
    expect(fixed.warmup).toBe(10 + 10 + 40 + 160 + 640);
  });

  test('ends at once where a batch already tells the rate', async () => {
    const { send } = pace(() => 1000);
    expect(await fixCycle({ workload: workloadOf(500), plan: 'auto', send, signal })).toMatchObject({
      requests: 50,
      warmup: 20,
    });
  });

  test('sends with a baseline’s plan the beginning of what the baseline sent, and its cycle, at any pace', async () => {
    const base = pace(() => 3);
    const fixed = await fixCycle({ workload: workloadOf(70), plan: 'auto', send: base.send, signal });
    const head = pace(() => 50);
    const again = await fixCycle({ workload: workloadOf(70), plan: fixed, send: head.send, signal });
    expect(again).toMatchObject({ requests: fixed.requests, warmup: fixed.requests, requestMs: 50 });
    expect(head.sent).toEqual(base.sent.slice(0, head.sent.length));
    expect(again.slices).toEqual(fixed.slices);
  });

  test('tells what became of the warm-up', async () => {
    const { send } = pace(() => 1000);
    const { ok, errors } = await fixCycle({ workload: workloadOf(500), plan: { requests: 100 }, send, signal });
    expect({ ok, errors }).toEqual({ ok: 99, errors: { timeout: 1 } });
  });

  test('stops when cancelled', async () => {
    const { send } = pace(() => 0);
    const fixing = fixCycle({ workload: workloadOf(5), plan: 'auto', send, signal: AbortSignal.abort() });
    await expect(fixing).rejects.toThrow(/abort/i);
  });

  test('holds against a real service', async () => {
    const service = await serve((_, response) => setTimeout(() => response.end(), 4));
    const target = { targetMs: 800, shortestMs: 500, longestMs: 1500 };
    const send = (requests: WorkloadRequest[], from: number) =>
      cycle(service.url, requests, { cycle: -from, concurrency: 2 });
    const fixed = await fixCycle({ workload: workloadOf(10), plan: 'auto', send, signal, target });
    expect(service.requests).toBe(fixed.warmup);
    expect(await cycle(service.url, fixed.slices[0] ?? [], { concurrency: 2 })).toMatchObject({
      ok: fixed.requests,
      errors: {},
    });
  });
});
