import type { Plan } from '../recording/recording.js';
import { cycleSize } from '../replay/plan.js';
import { sliceCycle } from '../workload/slice.js';
import type { WorkloadRequest } from '../workload/workload.js';
import { deathEvent } from './death.js';
import { Ended, NotMeasured, type Run } from './run.js';

/** A plan fixed in warm-up: what every cycle of this run, and of every run compared with it, sends. */
export interface FixedPlan {
  plan: Plan;
  /** The cycle's requests, in order. */
  requests: WorkloadRequest[];
  settleMs: number;
  /** Requests sent in warm-up. */
  sent: number;
}

/** Long enough for a server's own clean-up after the last answer; measured A/A runs were quiet from 250 ms on. */
const SETTLE_MS = 1000;
/** A warm-up is sent in batches of at most this many requests until it has lasted this long. */
const BATCH = 200;
const WARM_UP_MS = 5000;
/** Last cycle at which a verdict may fall (reference: the decision's n_max). */
const LAST_CYCLE = 64;

/**
 * Sends the warm-up and fixes the requests of a cycle.
 * @param bound plan of the baseline, which binds this run where the configuration leaves the choice to memdrift
 * @throws NotMeasured when no request of the warm-up was answered as it should be
 */
export async function fixPlan(run: Run, bound: Plan | null): Promise<FixedPlan> {
  const { config, workload } = run;
  const warmUp = new WarmUp(run);
  let size: number;
  if (config.plan.cycle !== 'auto') {
    size = sliceCycle(workload, config.plan.cycle).length;
    await warmUp.send(size);
  } else if (bound?.cycle !== undefined) {
    size = bound.cycle;
    await warmUp.send(bound.warmup ?? size);
  } else {
    while (warmUp.durationMs < WARM_UP_MS) await warmUp.send(Math.min(BATCH, workload.requests.length));
    size = cycleSize({
      requests: warmUp.sent,
      durationMs: warmUp.durationMs,
      workloadSize: workload.requests.length,
    });
  }
  if (warmUp.ok === 0) {
    const kinds = [...warmUp.errors].map(([kind, count]) => `${count} ${kind}`).join(', ');
    throw new NotMeasured(
      `none of the ${warmUp.sent} warm-up requests was answered as expected (${kinds})`,
      'check the workload against the service: paths, port, expected status',
    );
  }
  const requests = sliceCycle(workload, size);
  const settleMs = config.plan.settle === 'auto' ? (bound?.settle_ms ?? SETTLE_MS) : config.plan.settle;
  const plan: Plan = {
    cycle: requests.length,
    warmup: warmUp.sent,
    vary: config.workload.vary,
    concurrency: config.workload.concurrency,
    speed: config.workload.speed,
    settle_ms: settleMs,
    collect: config.plan.collect,
    horizon: config.plan.horizon ?? bound?.horizon ?? 'safe',
    cycles: LAST_CYCLE,
    max_duration_s: config.plan.maxDurationMs / 1000,
    sensitivity_check: config.plan.sensitivityCheck,
  };
  const kept = bound !== null && config.plan.cycle === 'auto' ? ' (as the baseline)' : '';
  run.ports.progress({
    phase: 'warm-up',
    text: `${warmUp.sent} warm-up requests; ${requests.length} requests a cycle${kept}`,
  });
  return { plan, requests, settleMs, sent: warmUp.sent };
}

/** Sends the same requests in the same order for the same number, so that base and head warm up alike. */
class WarmUp {
  sent = 0;
  ok = 0;
  durationMs = 0;
  readonly errors = new Map<string, number>();
  #batches = 0;

  constructor(private readonly run: Run) {}

  async send(count: number): Promise<void> {
    const { ports, workload, service } = this.run;
    for (let left = count; left > 0; ) {
      const requests = sliceCycle(workload, Math.min(left, BATCH, workload.requests.length));
      const outcome = await ports.send({
        url: service.url,
        requests,
        cycle: -this.#batches,
        mode: workload.timed ? 'open' : 'closed',
        seed: workload.seed,
        signal: ports.signal,
      });
      this.#batches += 1;
      left -= requests.length;
      this.sent += outcome.sent;
      this.ok += outcome.ok;
      this.durationMs += outcome.durationMs;
      for (const [kind, n] of Object.entries(outcome.errors)) this.errors.set(kind, (this.errors.get(kind) ?? 0) + n);
      await this.#stillThere();
    }
  }

  /** A service that died in warm-up will not answer the rest either. */
  async #stillThere(): Promise<void> {
    this.run.ports.signal.throwIfAborted();
    const { service, t, writer } = this.run;
    const state = await service.state();
    if (state.running && !state.oomKilled) return;
    writer.append(await deathEvent(service, state, t()));
    throw new Ended();
  }
}
