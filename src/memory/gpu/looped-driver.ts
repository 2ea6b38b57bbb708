import type { GpuDriver, GpuSnapshot } from './driver.js';
import type { LoopChild, LoopRecord } from './loop-child.js';

/** What a tool's record says, or in a few words why nothing can be taken from it. */
export type Reading = { reading: Omit<GpuSnapshot, 'at'> } | { refused: string };

/** Ten intervals: a loaded machine with many GPUs may need seconds a sample. */
const STALE_MS = 10_000;
/** The first sample wakes the GPUs where no persistence daemon runs, which takes its time. */
const SILENT_MS = 30_000;

interface LoopedOptions {
  tool: string;
  /** See {@link GpuDriver.byId}. */
  byId: boolean;
  child: LoopChild;
  parse: (text: string) => Reading;
  now: () => number;
}

/** A driver read from a child that prints one sample after the other. A record is parsed only when it is asked for. */
export class LoopedDriver implements GpuDriver {
  readonly tool: string;
  readonly byId: boolean;
  #read = 0;
  #good: GpuSnapshot | null = null;
  #refused: string | null = null;

  constructor(private readonly options: LoopedOptions) {
    this.tool = options.tool;
    this.byId = options.byId;
  }

  /**
   * For nvidia-smi that is the second document to end after the call: the first may have begun before it, and nothing
   * that it prints tells (its timestamp has whole seconds, its output is buffered). So with `-l 1` the wait is between
   * one interval and two, and the time of a sample on top. The loops for AMD mark their beginning: the first that begins.
   */
  async next(timeoutMs: number): Promise<GpuSnapshot | null> {
    const deadline = performance.now() + timeoutMs;
    let after = await this.options.child.begun();
    for (;;) {
      const record = await this.options.child.above(after, deadline - performance.now());
      if (record === null) return null;
      const snapshot = this.#snapshotOf(record);
      if (snapshot !== null) return snapshot;
      after = record.number;
    }
  }

  latest(): GpuSnapshot | null {
    const record = this.options.child.latest();
    if (record !== null) this.#snapshotOf(record);
    const { now } = this.options;
    return this.#good !== null && now() - this.#good.at <= STALE_MS ? this.#good : null;
  }

  problem(): string | null {
    const { child, now, tool } = this.options;
    const death = child.death();
    if (death !== null) return death;
    const silentMs = now() - child.silentSince();
    if (silentMs > SILENT_MS) return `${tool} has said nothing for ${Math.floor(silentMs / 1000)} s`;
    const record = child.latest();
    if (record === null || this.#snapshotOf(record) !== null) return null;
    const words = child.lastWords();
    return `${tool}: ${this.#refused ?? ''}${words === '' ? '' : ` (${words})`}`;
  }

  async close(): Promise<void> {
    await this.options.child.close();
  }

  #snapshotOf({ number, text, at }: LoopRecord): GpuSnapshot | null {
    if (number !== this.#read) {
      this.#read = number;
      const parsed = text === null ? { refused: 'its output exceeds the size limit' } : this.options.parse(text);
      this.#refused = 'refused' in parsed ? parsed.refused : null;
      if ('reading' in parsed) this.#good = { at, ...parsed.reading };
    }
    return this.#refused === null ? this.#good : null;
  }
}
