import { systemClock, type Timer } from '../../time/clock.js';

/**
 * Limiters for the GitHub client, in place of Bottleneck, which uses the wall clock: if that is set back by an hour,
 * Bottleneck waits for an hour.
 */

/** Called when a request failed. Returns the pause before a retry, ms; undefined: no retry. */
type Failed = (error: unknown, info: { args: readonly unknown[] }) => Promise<number | undefined>;

/** Retries a request when and after as long as the throttling plugin says. */
export class Retrying {
  #failed: Failed = async () => undefined;

  constructor(private readonly clock: Timer = systemClock) {}

  /** The plugin registers its handler with this. */
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

/** Limits the number of concurrent requests; the others wait in order. */
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

export const GAVE_UP = 'GAVE_UP';

/** GitHub has not responded for too long over all requests: no more are sent. */
class GaveUp extends Error {
  override readonly name = 'GaveUp';
  /** By which it is known: the client is a bundle of its own, with a class of its own. */
  readonly code = GAVE_UP;
}

/**
 * Bounds the time that all requests together may go without a response: an API that is down, or that sends a byte a
 * second, must not cost a job more. Any response, errors included, resets it.
 */
export class Patience {
  #lostMs = 0;

  constructor(
    private readonly patienceMs: number,
    private readonly clock: Timer = systemClock,
  ) {}

  /**
   * Sends a request, unless the time is up first.
   * @param isAnswer whether an error is a response of GitHub
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
    request.catch(() => undefined); // may fail later, when nobody waits for it any more
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
