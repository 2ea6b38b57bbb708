import { constructorFromBucketSize } from 'hdr-histogram-js/dist/JsHistogramFactory.js';
import type { Failure } from './failure.js';
import type { CycleOutcome, Percentiles } from './outcome.js';

/** By name, because bundlers and Node disagree on a CommonJS default; not the package's root, which holds 400 kB of wasm. */
const Histogram = constructorFromBucketSize(32);

/** Microseconds; no request lasts longer, since none may (see the workload's `timeout_us`). */
const LONGEST_US = 3_600_000_000;

/** Times at a precision of three digits: 1 us to an hour in 92 KiB, whatever their number (HdrHistogram). */
class Times {
  readonly #histogram = new Histogram(1, LONGEST_US, 3);

  add(ms: number): void {
    this.#histogram.recordValue(Math.min(LONGEST_US, Math.max(0, Math.round(ms * 1000))));
  }

  /** Milliseconds; null where nothing was recorded. */
  percentiles(): Percentiles {
    const at = (percentile: number) =>
      this.#histogram.totalCount === 0 ? null : this.#histogram.getValueAtPercentile(percentile) / 1000;
    return { p50: at(50), p95: at(95), p99: at(99) };
  }
}

interface ClassTally {
  sent: number;
  ok: number;
  times: Times;
}

/** Counts one cycle as it goes; its size does not depend on how many requests there are. */
export class Tally {
  readonly #classes = new Map<string, ClassTally>();
  readonly #errors = new Map<string, number>();
  readonly #times = new Times();
  readonly #lateness = new Times();

  sent(name: string): void {
    this.#class(name).sent += 1;
  }

  /** @param ms how much later than planned a request was dispatched */
  late(ms: number): void {
    this.#lateness.add(ms);
  }

  ok(name: string, ms: number): void {
    const tally = this.#class(name);
    tally.ok += 1;
    tally.times.add(ms);
    this.#times.add(ms);
  }

  failed(failure: Failure): void {
    this.#errors.set(failure, (this.#errors.get(failure) ?? 0) + 1);
  }

  outcome({ durationMs, open }: { durationMs: number; open: boolean }): CycleOutcome {
    const tallies = [...this.#classes];
    const sum = (count: (tally: ClassTally) => number) => tallies.reduce((total, [, tally]) => total + count(tally), 0);
    return {
      sent: sum((tally) => tally.sent),
      ok: sum((tally) => tally.ok),
      errors: Object.fromEntries(this.#errors),
      latencyMs: this.#times.percentiles(),
      ...(open ? { latenessMs: this.#lateness.percentiles() } : {}),
      classes: Object.fromEntries(
        tallies.map(([name, { sent, ok, times }]) => [name, { sent, ok, ...times.percentiles() }]),
      ),
      durationMs,
    };
  }

  #class(name: string): ClassTally {
    const known = this.#classes.get(name);
    if (known !== undefined) return known;
    const tally = { sent: 0, ok: 0, times: new Times() };
    this.#classes.set(name, tally);
    return tally;
  }
}
