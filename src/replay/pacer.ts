import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../time/clock.js';

/** Wakes a sender at the times of a schedule, as exactly as it can. Milliseconds on the monotonic clock. */
export interface Pacer extends Pick<Clock, 'now'> {
  /** Resolves at `dueMs`, or at once when the signal is aborted. */
  sleepUntil(dueMs: number, signal: AbortSignal): Promise<void>;
  /** Resolves when the pacer is at full precision; await it before a schedule starts. */
  ready?(): Promise<void>;
}

/** Longest delay that a timer can take: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Sleeps on timers, which count whole milliseconds; the rest passes by turning the event loop over. */
const timerPacer: Pacer = {
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

/**
 * The worker's whole program: it sleeps in the kernel until the time in the shared cell, then posts a message. It is a
 * string so that it runs the same from a bundle and from sources. `cell[0]` counts changes and is the futex, so that a
 * time set while the worker looks is never missed; `due[0]` is in nanoseconds of `process.hrtime`, which all threads
 * share.
 */
const KEEP_TIME = `
const { parentPort, workerData } = require('node:worker_threads');
const cell = new Int32Array(workerData, 0, 1);
const due = new BigInt64Array(workerData, 8, 1);
parentPort.postMessage('ready');
for (;;) {
  const seen = Atomics.load(cell, 0);
  const leftMs = Number(Atomics.load(due, 0) - process.hrtime.bigint()) / 1e6;
  if (leftMs > 0) {
    Atomics.wait(cell, 0, seen, leftMs);
  } else {
    parentPort.postMessage('due');
    Atomics.wait(cell, 0, seen);
  }
}
`;

/** Later than the end of any run. */
const NEVER_NS = 2n ** 62n;

interface Sleeper {
  dueMs: number;
  signal: AbortSignal;
  wake(): void;
}

/**
 * Keeps a schedule on a thread of its own, which sleeps on a futex with microsecond precision and does not wait for the
 * main thread. Every sleep ends at a time of one absolute schedule, so errors never add up. Falls back to timers where
 * no thread can be started.
 */
class ThreadPacer implements Pacer {
  readonly #memory = new SharedArrayBuffer(16);
  readonly #cell = new Int32Array(this.#memory, 0, 1);
  readonly #due = new BigInt64Array(this.#memory, 8, 1);
  /** Sorted by time, the next one last. */
  readonly #sleepers: Sleeper[] = [];
  #worker: Worker | null = null;
  #state: 'idle' | 'starting' | 'ready' | 'failed' = 'idle';
  #started: Promise<void> | null = null;

  now(): number {
    return performance.now();
  }

  ready(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async sleepUntil(dueMs: number, signal: AbortSignal): Promise<void> {
    if (dueMs <= performance.now() || signal.aborted) return;
    if (this.#state !== 'ready') {
      // The caller did not await ready(): timers are on time, a thread that still starts would be late.
      void this.ready();
      return timerPacer.sleepUntil(dueMs, signal);
    }
    await new Promise<void>((resolve) => {
      const sleeper: Sleeper = {
        dueMs,
        signal,
        wake: () => {
          signal.removeEventListener('abort', wakeEarly);
          resolve();
        },
      };
      const wakeEarly = () => {
        this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
        this.#setAlarm();
        resolve();
      };
      signal.addEventListener('abort', wakeEarly, { once: true });
      this.#sleepers.splice(this.#indexFor(dueMs), 0, sleeper);
      if (this.#sleepers.at(-1) === sleeper) this.#setAlarm();
    });
  }

  #start(): Promise<void> {
    this.#state = 'starting';
    Atomics.store(this.#due, 0, NEVER_NS);
    return new Promise((resolve) => {
      const fail = () => {
        this.#state = 'failed';
        resolve();
        this.#fallBack();
      };
      try {
        const worker = new Worker(KEEP_TIME, { eval: true, workerData: this.#memory, env: {}, execArgv: [] });
        worker.on('error', fail);
        worker.on('exit', fail);
        worker.on('message', (message) => {
          if (message === 'ready') {
            this.#state = 'ready';
            this.#worker = worker;
            // Only sleepers keep the process alive.
            worker.unref();
            resolve();
          } else this.#wakeDue();
        });
      } catch {
        fail();
      }
    });
  }

  #wakeDue(): void {
    const now = performance.now();
    for (let next = this.#sleepers.at(-1); next !== undefined && next.dueMs <= now; next = this.#sleepers.at(-1)) {
      this.#sleepers.pop();
      next.wake();
    }
    this.#setAlarm();
  }

  #setAlarm(): void {
    const next = this.#sleepers.at(-1);
    if (next === undefined) this.#worker?.unref();
    else this.#worker?.ref();
    const leftNs = next === undefined ? null : BigInt(Math.max(0, Math.round((next.dueMs - performance.now()) * 1e6)));
    Atomics.store(this.#due, 0, leftNs === null ? NEVER_NS : process.hrtime.bigint() + leftNs);
    Atomics.add(this.#cell, 0, 1);
    Atomics.notify(this.#cell, 0);
  }

  /** The thread is gone: sleepers continue on timers. */
  #fallBack(): void {
    for (const { dueMs, signal, wake } of this.#sleepers.splice(0)) {
      void timerPacer.sleepUntil(dueMs, signal).then(wake);
    }
  }

  /** The first index whose sleeper is due no later; those after it wake first. */
  #indexFor(dueMs: number): number {
    let [low, high] = [0, this.#sleepers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sleepers[middle]?.dueMs ?? 0) > dueMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One for the process: started by the first schedule, and kept. */
export const threadPacer: Pacer = new ThreadPacer();
