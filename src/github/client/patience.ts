import { systemClock, type Timer } from '../../time/clock.js';

/**
 * What GitHub's client waits with, instead of Bottleneck, which plans by the wall clock: where that is set back by an
 * hour, it waits for an hour.
 */

/** Called where a request failed; how long to wait before it is sent again, ms; undefined: not again. */
type Failed = (error: unknown, info: { args: readonly unknown[] }) => Promise<number | undefined>;

/** Sends a request again where the throttling plugin says so, after as long as that says. */
export class Retrying {
  #failed: Failed = async () => undefined;

  constructor(private readonly clock: Timer = systemClock) {}

  /** As the plugin registers its handler. */
  on(event: string, handler: Failed): void {
    if (event === 'failed') this.#failed = handler;
  }

  async schedule<A extends unknown[], T>(work: (...args: A) => Promise<T>, ...args: A): Promise<T> {
    for (;;) {
      try {
        return await work(...args);
      } catch (error) {
        const waitMs = await this.#failed(error, { args });
        if (waitMs === undefined) throw error;
        await this.clock.sleep(waitMs);
      }
    }
  }
}

/** Lets so many requests go on at once, in order. */
export class AtOnce {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async schedule<A extends unknown[], T>(_: unknown, work: (...args: A) => Promise<T>, ...args: A): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work(...args);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

/** All requests together have got no answer for too long: GitHub is not asked any more. */
export class GaveUp extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * How long requests may go without an answer, all of them together: an API that is gone, or answers a byte a second,
 * must not cost a job more than this. An answer, whatever it says, gives the time back.
 */
export class Patience {
  #lostMs = 0;

  constructor(
    private readonly patienceMs: number,
    private readonly clock: Timer = systemClock,
  ) {}

  /**
   * What the request gives, unless patience ends first.
   * @param isAnswer whether an error is an answer all the same
   * @throws GaveUp; what the request throws
   */
  async request<T>(send: () => Promise<T>, isAnswer: (error: unknown) => boolean): Promise<T> {
    const leftMs = this.patienceMs - this.#lostMs;
    const gaveUp = new GaveUp(`GitHub has not answered for ${Math.round(this.patienceMs / 1000)} s`);
    if (leftMs <= 0) throw gaveUp;
    const began = this.clock.now();
    const done = new AbortController();
    const request = send();
    const late = this.clock.sleep(leftMs, done.signal).then(() => {
      throw gaveUp;
    });
    late.catch(() => undefined);
    request.catch(() => undefined); // it may fail later, when nobody waits for it any more
    try {
      const given = await Promise.race([request, late]);
      this.#lostMs = 0;
      return given;
    } catch (error) {
      this.#lostMs = isAnswer(error) ? 0 : this.#lostMs + this.clock.now() - began;
      throw error;
    } finally {
      done.abort();
    }
  }
}
