import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { given } from '../series/given.js';
import type { Cancels, ClassOutcome, CycleOutcome, Miss, Missed, Percentiles, Spread } from './outcome.js';

/** Microseconds; no request lasts longer, since none may (see the workload's `timeout_us`). */
const MAX_US = 3_600_000_000;

/** Times at a precision of three digits: 1 us to an hour in bounded memory, whatever their number (HdrHistogram). */
class Times {
  /** None before the first time: of many classes most have no streams. */
  #histogram: RecordableHistogram | undefined;
  #maxUs = 0;

  add(ms: number): void {
    // Node's histogram starts at 1: times are kept one higher, so that zero is one of them.
    this.#histogram ??= createHistogram({ lowest: 1, highest: MAX_US + 1, figures: 3 });
    const us = Math.min(MAX_US, Math.max(0, Math.round(ms * 1000)));
    this.#histogram.record(us + 1);
    this.#maxUs = Math.max(this.#maxUs, us);
  }

  get isEmpty(): boolean {
    return this.#histogram === undefined;
  }

  /** Milliseconds; null where nothing was recorded. */
  percentiles(): Percentiles {
    const histogram = this.#histogram;
    const at = (percentile: number) => {
      if (histogram === undefined) return null;
      // The nearest rank that reaches the percentile; Node by itself rounds the rank down as well as up.
      const rank = Math.ceil((percentile * histogram.count) / 100);
      // Node gives the upper end of a bucket, which may lie beyond the longest time.
      return Math.min(this.#maxUs, histogram.percentile((100 * rank) / histogram.count) - 1) / 1000;
    };
    return { p50: at(50), p95: at(95), p99: at(99) };
  }

  spread(): Spread {
    return { ...this.percentiles(), max: this.isEmpty ? null : this.#maxUs / 1000 };
  }
}

/** Ways to fail that are told apart in a class, and those of them that are kept. */
const MAX_WAYS = 64;
const MAX_MISSES = 4;

/** What is counted of all requests alike, and of each class. */
class Counts {
  sent = 0;
  ok = 0;
  readonly cancels: Cancels = { planned: 0, delivered: 0 };
  failedBefore = 0;
  readonly errors = new Map<string, number>();
  readonly misses = new Map<string, Miss>();
  readonly latency = new Times();
  readonly ttft = new Times();
  readonly between = new Times();

  failed(miss: Omit<Miss, 'count'>): void {
    this.errors.set(miss.kind, (this.errors.get(miss.kind) ?? 0) + 1);
    const key = `${miss.kind} ${miss.status ?? ''} ${miss.expected}`;
    const known = this.misses.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.misses.size < MAX_WAYS) this.misses.set(key, { ...miss, count: 1 });
  }

  outcome(): ClassOutcome {
    return {
      sent: this.sent,
      ok: this.ok,
      ...this.latency.percentiles(),
      ...(this.errors.size === 0 ? {} : { errors: Object.fromEntries(this.errors), misses: this.#commonest() }),
      ...(this.failedBefore === 0 ? {} : { failedBefore: this.failedBefore }),
      ...(this.cancels.planned === 0 ? {} : { cancels: { ...this.cancels } }),
      ...(this.ttft.isEmpty ? {} : { ttft: this.ttft.percentiles() }),
      ...(this.between.isEmpty ? {} : { between: this.between.percentiles() }),
    };
  }

  #commonest(): Miss[] {
    return [...this.misses.values()].sort((a, b) => b.count - a.count).slice(0, MAX_MISSES);
  }
}

/** Counts one cycle as it goes; its size does not depend on how many requests there are. */
export class Tally {
  readonly #all = new Counts();
  readonly #classes = new Map<string, Counts>();
  readonly #dispatchDelay = new Times();
  #late = 0;
  #unsent = 0;
  #resent = 0;
  #inFlight = 0;

  constructor(private readonly allowedDelayMs: number) {}

  /** @param inFlight with it */
  sent(name: string, inFlight: number, is: { cancelled: boolean; failedBefore: boolean }): void {
    this.#inFlight = Math.max(this.#inFlight, inFlight);
    for (const counts of this.#of(name)) {
      counts.sent += 1;
      if (is.cancelled) counts.cancels.planned += 1;
      if (is.failedBefore) counts.failedBefore += 1;
    }
  }

  resent(): void {
    this.#resent += 1;
  }

  unsent(): void {
    this.#unsent += 1;
  }

  /** @param ms how much later than planned a request was dispatched */
  late(ms: number): void {
    this.#dispatchDelay.add(ms);
    if (ms > this.allowedDelayMs) this.#late += 1;
  }

  /** @param ms from dispatch to the first event, or from the event before */
  event(name: string, which: 'first' | 'further', ms: number): void {
    for (const counts of this.#of(name)) (which === 'first' ? counts.ttft : counts.between).add(ms);
  }

  ok(name: string, ms: number): void {
    for (const counts of this.#of(name)) {
      counts.ok += 1;
      counts.latency.add(ms);
    }
  }

  /** Disconnected as planned: served as far as it was wanted, in a time that is ours and not the service's. */
  cancelled(name: string): void {
    for (const counts of this.#of(name)) {
      counts.ok += 1;
      counts.cancels.delivered += 1;
    }
  }

  /** A planned disconnect that did not happen; the answer counts as any other. */
  missed(name: string, why: Missed): void {
    for (const { cancels } of this.#of(name)) cancels[why] = (cancels[why] ?? 0) + 1;
  }

  failed(name: string, miss: Omit<Miss, 'count'>): void {
    for (const counts of this.#of(name)) counts.failed(miss);
  }

  /** @param timed every request had a time: dispatch delay is reported even where none was sent */
  outcome({ durationMs, timed }: { durationMs: number; timed: boolean }): CycleOutcome {
    const { sent, ok, errors = {}, p50, p95, p99, cancels, ttft, between } = this.#all.outcome();
    return {
      sent,
      ok,
      errors,
      latencyMs: { p50, p95, p99 },
      ...(timed || !this.#dispatchDelay.isEmpty ? { latenessMs: this.#dispatchDelay.spread(), late: this.#late } : {}),
      ...given({ ttftMs: ttft, betweenMs: between, cancels }),
      inFlight: this.#inFlight,
      ...(this.#unsent === 0 ? {} : { unsent: this.#unsent }),
      ...(this.#resent === 0 ? {} : { resent: this.#resent }),
      classes: Object.fromEntries([...this.#classes].map(([name, counts]) => [name, counts.outcome()])),
      durationMs,
    };
  }

  #of(name: string): [Counts, Counts] {
    const known = this.#classes.get(name);
    if (known !== undefined) return [this.#all, known];
    const counts = new Counts();
    this.#classes.set(name, counts);
    return [this.#all, counts];
  }
}
