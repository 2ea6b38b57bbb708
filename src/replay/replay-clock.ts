import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** Time as a replay needs it. Milliseconds on a monotonic clock; the origin is arbitrary. */
export interface Clock {
  now(): number;
  /** Resolves at `dueMs`, or at once when the signal is aborted. */
  sleepUntil(dueMs: number, signal: AbortSignal): Promise<void>;
  /** Resolves when it wakes as exactly as it can; to be awaited before a schedule is anchored. */
  ready?(): Promise<void>;
}

/** Longest delay that a timer can take: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Sleeps on timers, which know whole milliseconds only; the rest passes turning the event loop over. */
export const timerClock: Clock = {
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
 * The worker's whole program: sleeps in the kernel until the time in the shared cell, then says so. A text, because it
 * must run the same from a bundle and from sources. `cell[0]` counts changes and is what is waited on, so that a time
 * set while the worker looks is never missed; `due[0]` is in nanoseconds of `process.hrtime`, which all threads share.
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

/** Further away than any run lasts. */
const NEVER_NS = 2n ** 62n;

interface Sleeper {
  dueMs: number;
  signal: AbortSignal;
  wake(): void;
}

/**
 * A schedule kept by a thread of its own: it sleeps on a futex, which knows microseconds, and does not wait for what the
 * main thread is busy with. Every sleep is to a time of one absolute schedule, so errors never add up. Where no thread
 * can be had it sleeps on timers.
 */
class WorkerClock implements Clock {
  readonly #memory = new SharedArrayBuffer(16);
  readonly #cell = new Int32Array(this.#memory, 0, 1);
  readonly #due = new BigInt64Array(this.#memory, 8, 1);
  /** By time, the first last. */
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
      // A schedule that was not anchored on a thread that runs already: better on time by timers than late by it.
      void this.ready();
      return timerClock.sleepUntil(dueMs, signal);
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
      this.#sleepers.splice(this.#placeOf(dueMs), 0, sleeper);
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
            // Only who sleeps keeps the process alive.
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

  /** The thread is gone: whoever sleeps goes on sleeping on timers. */
  #fallBack(): void {
    for (const { dueMs, signal, wake } of this.#sleepers.splice(0)) {
      void timerClock.sleepUntil(dueMs, signal).then(wake);
    }
  }

  /** First place whose sleeper is due no later: those are woken before it. */
  #placeOf(dueMs: number): number {
    let [low, high] = [0, this.#sleepers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sleepers[middle]?.dueMs ?? 0) > dueMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Of the process: started by the first schedule, and kept. */
export const monotonicClock: Clock = new WorkerClock();
