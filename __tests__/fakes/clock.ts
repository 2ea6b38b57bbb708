import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/time/clock.js';

/** A clock that stands still until it is moved on. Its wall clock is set apart, and may jump. */
export class FakeClock implements Clock {
  #nowMs = 1000;
  readonly #sleepers = new Set<{ dueMs: number; wake(): void }>();
  wallMs = 1_700_000_000_000;

  now = (): number => this.#nowMs;
  wall = (): Date => new Date(this.wallMs);

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const sleeper = {
        dueMs: this.#nowMs + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal?.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      if (signal?.aborted === true) return resolve();
      signal?.addEventListener('abort', sleeper.wake, { once: true });
      this.#sleepers.add(sleeper);
    });

  /** How many wait for it. */
  get sleepers(): number {
    return this.#sleepers.size;
  }

  /** Moves on by so long, and lets everything happen that happens meanwhile, in order. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    await turn();
    for (;;) {
      const [next] = [...this.#sleepers].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs);
      if (next === undefined) break;
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      next.wake();
      await turn();
    }
    this.#nowMs = endMs;
    await turn();
  }
}
