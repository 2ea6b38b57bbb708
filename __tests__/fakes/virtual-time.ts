/**
 * Time that passes only while everybody sleeps, at no cost of real time: whoever is due next is woken, one at a time, and
 * time stands still until that one sleeps again or has ended. So several at once come to the same on any machine.
 */
export class VirtualTime {
  #nowMs = 0;
  #awake = 0;
  readonly #asleep: { atMs: number; wake(): void }[] = [];

  now(): number {
    return this.#nowMs;
  }

  /** Runs all at once, and gives what they give. What one of them waits for beside `sleep` takes no time. */
  async run<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
    this.#awake += tasks.length;
    return Promise.all(
      tasks.map(async (task) => {
        // None goes on before all stand at the start.
        await this.sleep(0);
        try {
          return await task();
        } finally {
          this.#rest();
        }
      }),
    );
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#asleep.push({ atMs: this.#nowMs + ms, wake });
      this.#rest();
    });
  }

  #rest(): void {
    this.#awake -= 1;
    if (this.#awake > 0) return;
    // Of several that are due at once, the one that has slept longest: `sort` keeps their order.
    const next = this.#asleep.sort((a, b) => a.atMs - b.atMs).shift();
    if (next === undefined) return;
    this.#nowMs = next.atMs;
    this.#awake += 1;
    next.wake();
  }
}
