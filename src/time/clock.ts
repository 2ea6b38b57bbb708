import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Time as a deadline needs it: milliseconds on a monotonic clock, which no step of the wall clock moves. */
export interface Clock {
  now(): number;
  /** Resolves after so long, or once the signal is aborted. Never throws. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};
