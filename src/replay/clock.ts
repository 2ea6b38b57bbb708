import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Time as a replay needs it. Milliseconds on a monotonic clock; the origin is arbitrary. */
export interface Clock {
  now(): number;
  /** Resolves at `dueMs`, or at once when the signal is aborted. */
  sleepUntil(dueMs: number, signal: AbortSignal): Promise<void>;
}

/** Longest delay that a timer can take: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Sleeps on timers, rounded down to the millisecond they know, and passes the rest, under a millisecond, turning the
 * event loop over. Every sleep is to a time of one absolute schedule, so errors never add up.
 */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  async sleepUntil(dueMs, signal) {
    for (;;) {
      const left = dueMs - performance.now();
      if (left <= 0 || signal.aborted) return;
      if (left < 1) await nextTurn();
      else await sleep(Math.min(Math.floor(left), MAX_TIMER_MS), signal);
    }
  },
};

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake, { once: true });
  });
}
