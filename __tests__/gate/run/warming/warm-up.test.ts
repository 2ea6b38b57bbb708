import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIB } from '../../../../src/series/series.js';
import type { FakeService } from '../../../fakes/service.js';
import { grow, run as runStory, type Story, server } from '../../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-warm-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Warming extends Partial<Story> {
  /** Height of the heap after so many requests, bytes above its first. */
  heap?(requests: number): number;
}

/** A run over a service whose heap has a course; the batches of the warm-up, and its result. */
async function run({ heap, ...story }: Warming = {}) {
  const service: FakeService = server();
  const batches: number[] = [];
  let requests = 0;
  const result = await runStory({
    dir,
    service,
    ...story,
    cycle: (count, cycle, sent) => {
      if (cycle <= 0) batches.push(count);
      const before = heap?.(requests) ?? 0;
      requests += count;
      const risen = (heap?.(requests) ?? 0) - before;
      grow(service, 'heap/allocated', risen);
      grow(service, 'process/resident', risen);
      story.cycle?.(count, cycle, sent);
    },
  });
  return { ...result, batches, plan: result.recording.header.plan };
}

/** In 15 minutes, at 5 s a batch, 50 requests each: climbs by 40 MiB to request 600, in ever smaller steps. */
const climbing = (requests: number): number => 20 * MIB * Math.log10(1 + Math.min(requests, 600));

/** Never within the budget. */
const unending = (requests: number): number => 200 * MIB * Math.log10(1 + requests);

describe('the warm-up', () => {
  it('ends after two steps of a cycle where nothing grows', async () => {
    const { batches, plan, recording } = await run();
    expect(batches).toEqual([50, 50, 50]);
    expect(plan).toMatchObject({ warmup: 150, warm_up: { ended: 'settled', settling: [] } });
    expect(recording.warmUp.map(({ requests }) => requests)).toEqual([50, 100, 150]);
    expect(recording.checkpoints[1]).toMatchObject({ cycle: 1, requests: 200 });
  });

  it('goes on until the series have settled, and what it climbed is no leak', async () => {
    const { plan, judgement } = await run({ heap: climbing });
    expect(plan?.warm_up).toEqual({ ended: 'settled', settling: [] });
    expect(plan?.warmup).toBeGreaterThan(600);
    expect(judgement.verdict).toBe('not-comparable');
  });

  it('does not wait for a leak', async () => {
    const { plan, judgement } = await run({ heap: (requests) => 4096 * requests });
    expect(plan?.warmup).toBeLessThanOrEqual(50 * 4);
    expect(judgement.verdict).toBe('regression');
  });

  it('ends at its bound, by half of max-duration, and then that is said', async () => {
    const { plan, judgement } = await run({ heap: unending, inputs: { 'max-duration': '10m' } });
    expect(plan?.warm_up).toMatchObject({ ended: 'time', settling: ['heap/allocated', 'process/resident'] });
    // 300 s of steps that last 5 s and a second's rest.
    expect(plan?.warmup).toBeGreaterThan(50 * 40);
    expect(plan?.warmup).toBeLessThanOrEqual(50 * 52);
    expect(judgement.notes).toContainEqual({
      note: 'still-settling',
      series: ['heap/allocated', 'process/resident'],
      requests: plan?.warmup,
      ended: 'time',
      maxDurationS: 600,
    });
  });

  it('leaves a verdict its time: the bound comes earlier where max-duration is short', async () => {
    const { plan, judgement } = await run({
      heap: unending,
      inputs: { 'max-duration': '3m' },
    });
    expect(plan?.warm_up?.ended).toBe('time');
    expect(judgement.cycles).toBeGreaterThanOrEqual(18);
  });

  it('ends after 64 steps however much time there is', async () => {
    const { plan } = await run({
      heap: unending,
      inputs: { 'max-duration': '3h' },
    });
    expect(plan?.warm_up?.ended).toBe('steps');
    expect(plan?.warmup).toBe(50 * 65);
  });

  it('is as long as it is set, whatever grows', async () => {
    const fixed = await run({ heap: climbing, file: { plan: { 'warm-up': { requests: 120 } } } });
    expect(fixed.batches).toEqual([50, 50, 20]);
    expect(fixed.plan?.warm_up).toEqual({ ended: 'set', settling: [] });
    const timed = await run({ heap: climbing, file: { plan: { 'warm-up': { duration: '60s' } } } });
    expect(timed.plan?.warmup).toBeGreaterThanOrEqual(400);
    expect(timed.plan?.warmup).toBeLessThanOrEqual(600);
  });

  it('sends at least what the baseline sent, and may send more; the two are compared', async () => {
    const refresh = await run({ options: { refresh: true }, file: { plan: { 'warm-up': { requests: 430 } } } });
    expect(refresh.plan?.warmup).toBe(430);
    const same = await run();
    expect(same.batches).toEqual([50, 50, 50, 50, 50, 50, 50, 50, 30]);
    expect(same.judgement).toMatchObject({ verdict: 'pass', baseline: { used: [{}] } });
    const more = await run({ heap: climbing });
    expect(more.plan?.warmup).toBeGreaterThan(600);
    expect(more.judgement).toMatchObject({ verdict: 'pass', baseline: { used: [{}] } });
  });
});

describe('a warm-up that fails', () => {
  it('stops within its first requests where no verdict fits into max-duration, and says how long it must be', async () => {
    const { judgement, batches } = await run({ cycleMs: 60_000, inputs: { horizon: 'safe' } });
    expect(batches.length).toBeLessThanOrEqual(2);
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringMatching(/^max-duration \(15 min\) cannot hold the warm-up .* 28 cycles of 1 min 1 s/),
      remedy: expect.stringMatching(/^set max-duration to \d\dm or plan\.horizon: fast$/),
    });
  });

  it('suggests a max-duration that does', async () => {
    const { judgement } = await run({ cycleMs: 60_000 });
    const wanted = /max-duration to (\d+m)$/.exec(judgement.remedy ?? '')?.[1] ?? expect.fail(judgement.remedy);
    expect((await run({ cycleMs: 60_000, inputs: { 'max-duration': wanted } })).judgement.verdict).toBe(
      'not-comparable',
    );
  });

  it('never suggests the horizon that is set', async () => {
    const { judgement } = await run({ cycleMs: 60_000, inputs: { horizon: 'fast' } });
    expect(judgement.remedy).not.toContain('horizon');
  });

  it('has the log of a service that answers no more', async () => {
    let batches = 0;
    const { judgement, recording } = await run({ ok: (requests) => (batches++ === 1 ? 0 : requests) });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining('none of the 50 warm-up'),
    });
    expect(recording.events.at(-1)).toMatchObject({ what: 'not-measured', logs: 'last words' });
  });
});
