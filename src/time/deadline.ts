import { setMaxListeners } from 'node:events';
import type { Timer } from './clock.js';

/** Longest delay of a timer: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The reason of a signal whose deadline has passed. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
  /** @param limit names it: `max-duration`; @param ms how long it was */
  constructor(
    readonly limit: string,
    readonly ms: number,
  ) {
    super(`${limit} (${ms / 1000} s) is over`);
  }
}

/**
 * A time by which work must have ended. Its signal is aborted then, or when the whole is cancelled, and every wait ends
 * with it: waits that take a signal directly, others through {@link race}.
 */
export class Deadline {
  readonly #abort = new AbortController();
  /** Stops the timer when the deadline is not needed any more. */
  readonly #done = new AbortController();
  /** Postponed by work that does not count. */
  #endsAtMs: number;
  /** Uncounted work under way, such as pulls. */
  #uncounted = 0;

  private constructor(
    private readonly clock: Timer,
    ms: number,
    what: string,
    private readonly parent: Deadline | null,
    signal: AbortSignal,
  ) {
    this.#endsAtMs = clock.now() + Math.min(ms, parent?.leftMs() ?? Number.POSITIVE_INFINITY);
    // Every wait listens to it.
    setMaxListeners(0, this.#abort.signal);
    const follow = (): void => this.#pass(signal.reason);
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, { once: true, signal: this.#done.signal });
    void this.#watch(what, ms);
  }

  /**
   * The deadline of the whole; call {@link end} after the work.
   * @param signal cancels it
   */
  static after(clock: Timer, ms: number, what: string, signal: AbortSignal): Deadline {
    return new Deadline(clock, ms, what, null, signal);
  }

  /**
   * Gives a part of the work a deadline of its own: in `ms`, and never after this one.
   * @param what names the part
   */
  async part<T>(ms: number, what: string, work: (part: Deadline) => Promise<T>): Promise<T> {
    const part = new Deadline(this.clock, ms, what, this, this.#abort.signal);
    try {
      return await work(part);
    } finally {
      part.end();
    }
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Milliseconds left; 0 once it has passed. */
  leftMs(): number {
    return Math.max(0, this.#endsAtMs - this.clock.now());
  }

  /**
   * The result of the work, unless the deadline comes first; the work then goes on unattended.
   * @throws the signal's reason, and what the work throws
   */
  async race<T>(work: Promise<T>): Promise<T> {
    return orAborted(this.#abort.signal, work);
  }

  /** @throws the signal's reason */
  async sleep(ms: number): Promise<void> {
    this.#abort.signal.throwIfAborted();
    await this.race(this.clock.sleep(ms));
  }

  /** Runs work that does not count: it postpones this deadline and its parents by its duration. */
  async uncounted<T>(work: () => Promise<T>): Promise<T> {
    const began = this.clock.now();
    this.#hold(1);
    try {
      return await work();
    } finally {
      this.#postpone(this.clock.now() - began);
      this.#hold(-1);
    }
  }

  /** Stops the timer; the signal stays as it is. */
  end(): void {
    this.#done.abort();
  }

  #hold(by: 1 | -1): void {
    this.#uncounted += by;
    if (this.parent !== null) this.parent.#hold(by);
  }

  #postpone(ms: number): void {
    this.#endsAtMs += ms;
    if (this.parent !== null) this.parent.#postpone(ms);
  }

  async #watch(what: string, ms: number): Promise<void> {
    for (;;) {
      const leftMs = this.#uncounted > 0 ? HELD_MS : this.leftMs();
      if (this.#done.signal.aborted || this.#abort.signal.aborted) return;
      if (leftMs === 0) break;
      await this.clock.sleep(Math.min(leftMs, MAX_TIMER_MS), this.#done.signal);
    }
    this.#pass(new TimeUp(what, ms));
  }

  #pass(reason: unknown): void {
    this.#abort.abort(reason);
    this.#done.abort();
  }
}

/** How often a deadline held by uncounted work checks whether it still is. */
const HELD_MS = 1000;

/**
 * The result of the work, unless the signal is aborted first; the work then goes on unattended.
 * @throws the signal's reason, and what the work throws
 */
export async function orAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true, signal: done.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    done.abort();
    work.catch(() => undefined); // a later failure must not count as an unhandled rejection
  }
}

/** Whether the work ends within `ms`, in any way. Otherwise it goes on unattended. */
export async function endsWithin(clock: Timer, ms: number, work: Promise<unknown>): Promise<boolean> {
  const deadline = Deadline.after(clock, ms, 'the time', new AbortController().signal);
  try {
    return await deadline.race(
      work.then(
        () => true,
        () => true,
      ),
    );
  } catch {
    return false;
  } finally {
    deadline.end();
  }
}
