import { describe, expect, it } from 'vitest';
import type { ServerReader } from '../../../src/memory/metrics/detect.js';
import { awaitIdle, idle } from '../../../src/memory/metrics/idle.js';
import { NOTHING_SAID, type Quantity, type ServerReading } from '../../../src/memory/metrics/server.js';

const at = (running: number | null, waiting: number | null): ServerReading => ({ ...NOTHING_SAID, running, waiting });

/** A server that gives these readings, the last one for ever, on a clock that only sleep moves. */
function serverOf(readings: (ServerReading | null)[], gives: Quantity[] = ['running', 'waiting'], lagsMs = 0) {
  let reads = 0;
  let clock = 0;
  const reader: ServerReader = {
    kind: 'vLLM',
    url: 'http://h/metrics',
    lagsMs,
    leavesOutReusable: false,
    gives: () => new Set(gives),
    read: async () => readings[Math.min(reads++, readings.length - 1)] ?? null,
  };
  const sleep = async (ms: number): Promise<void> => {
    expect(ms).toBeGreaterThan(0);
    clock += ms;
  };
  return { reader, now: () => clock, sleep, reads: () => reads };
}

describe('whether a server is at rest', () => {
  it.each([
    [0, 0, true],
    [1, 0, false],
    [0, 2, false],
    [null, 3, false],
    [4, null, false],
    [null, 0, null],
    [0, null, null],
    [null, null, null],
  ])('with %j running and %j waiting is %j', (running, waiting, expected) => {
    expect(idle({ running, waiting })).toBe(expected);
  });

  it('is not known of one that tells what was half a minute ago, and is not waited for', async () => {
    const { reader, now, sleep, reads } = serverOf([at(3, 0)], ['running', 'waiting'], 30_000);
    expect((await awaitIdle(reader, { now, sleep, timeoutMs: 10_000 })).idle).toBeNull();
    expect([reads(), now()]).toEqual([1, 0]);
  });

  it('is known as soon as it is', async () => {
    const { reader, now, sleep } = serverOf([at(2, 1), at(1, 0), at(0, 0)]);
    expect(await awaitIdle(reader, { now, sleep, timeoutMs: 10_000 })).toEqual({ idle: true, reading: at(0, 0) });
    expect(now()).toBe(500);
  });

  it('is false where it works to the end, and the time is kept', async () => {
    const { reader, now, sleep } = serverOf([at(1, 0)]);
    expect(await awaitIdle(reader, { now, sleep, timeoutMs: 1100 })).toEqual({ idle: false, reading: at(1, 0) });
    expect(now()).toBe(1100);
  });

  it('is asked once of a server that never says both', async () => {
    const { reader, now, sleep, reads } = serverOf([at(null, 0)], ['waiting']);
    expect(await awaitIdle(reader, { now, sleep, timeoutMs: 10_000 })).toEqual({ idle: null, reading: at(null, 0) });
    expect(reads()).toBe(1);
  });

  it('is waited for while such a server says that requests wait', async () => {
    const { reader, now, sleep } = serverOf([at(null, 1), at(null, 0)], ['waiting']);
    expect((await awaitIdle(reader, { now, sleep, timeoutMs: 10_000 })).idle).toBeNull();
    expect(now()).toBe(250);
  });

  it('is asked again where the page is gone for a moment or a number is missing, and is null at the end', async () => {
    const back = serverOf([null, at(null, 0), at(0, 0)]);
    expect((await awaitIdle(back.reader, { ...back, timeoutMs: 10_000 })).idle).toBe(true);
    const gone = serverOf([null]);
    expect(await awaitIdle(gone.reader, { ...gone, timeoutMs: 1000 })).toEqual({ idle: null, reading: null });
  });
});
