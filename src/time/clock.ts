import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** The only clock: whatever waits or measures time takes one, so that tests can stop it. */
export interface Clock {
  /** Milliseconds on a monotonic clock, which no step of the wall clock moves. The origin is arbitrary. */
  now(): number;
  /** For timestamps that people read; durations never depend on it. */
  wall(): Date;
  /** Resolves after `ms` milliseconds, or once the signal is aborted. Never throws. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What a pause needs of a clock. */
export type Timer = Pick<Clock, 'now' | 'sleep'>;

/** The machine's. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => new Date(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};
