import type { Plan } from '../../../recording/recording.js';
import type { RunNote } from '../../../recording/run-note.js';
import { runNoteText } from '../../../report/text/run/run-notes.js';
import { definitionOf, MIB } from '../../../series/series.js';
import type { WorkloadRequest } from '../../../workload/format/workload.js';
import { type Amplification, amplified, isRepeatable, MAX_AMPLIFIED } from '../../../workload/variation/amplified.js';
import { longestCycleMs, shortestRunMs } from '../pace.js';
import { NotMeasured } from '../run-failures.js';
import type { Run } from '../run-inputs.js';
import { assertAnswered, type FixedPlan } from './fix-plan.js';

/**
 * Growth of a whole budget comes to this much in a cycle: many times what a verdict needs where a reading at rest varies
 * by some hundred KiB, as that of a Python service does.
 */
const SIGNAL_BYTES = MIB / 2;
/** The batch that tells what one of the requests takes lasts about this long, within these numbers of requests. */
const BATCH_MS = 2000;
const [FEWEST, MOST] = [50, 5000];
/** What a checkpoint takes beside its pause. */
const READING_MS = 1000;
/** The number of that batch as a cycle: no nonce of a cycle repeats. */
const BATCH_CYCLE = 4_000_000;

/**
 * Chooses the requests that each cycle adds, and tells their cost: those of the baseline, else of the class that was
 * answered soonest in the warm-up.
 * @param bound plan of the baseline, whose number and class this run keeps where it is free to
 * @throws NotMeasured where no class can be repeated, or none of the requests is answered as expected
 */
export async function amplifyPlan(run: Run, fixed: FixedPlan, bound: Plan | null): Promise<FixedPlan> {
  const { config, workload, ports } = run;
  const wanted = config.plan.amplify;
  if (wanted === 'none') return fixed;
  const kept = wanted === 'auto' || wanted === bound?.amplify?.requests ? bound?.amplify : undefined;
  const [soonest, p50Ms] = cheapest(workload.requests, fixed.latencies);
  const name = kept?.class ?? soonest;
  const { eachMs, sent } = await measured(run, name, p50Ms);
  const begun = { ...fixed, sent: fixed.sent + sent };
  const ownMs = fixed.requests.length * fixed.requestMs + fixed.settleMs + READING_MS;
  const count = kept?.requests ?? (wanted === 'auto' ? affordable(run, begun, { eachMs, ownMs }) : wanted);
  const cycleMs = ownMs + count * eachMs;
  const takes = { addsS: (count * eachMs) / 1000, shortestS: shortestRunMs(begun, cycleMs) / 1000 };
  ports.progress({ phase: 'step', step: 'amplified', requests: count, class: name, ...takes });
  const requestMs = (fixed.requests.length * fixed.requestMs + count * eachMs) / (fixed.requests.length + count);
  return planned(run, { ...begun, requestMs }, { class: name, requests: count });
}

/** What a request of the class takes, ms: a batch over its number. */
async function measured(run: Run, name: string, p50Ms: number): Promise<{ eachMs: number; sent: number }> {
  const { config, ports, service, time, variation, out, workload } = run;
  const { signal } = time.deadline;
  const wanted = Math.round((BATCH_MS * config.workload.concurrency) / Math.max(p50Ms, 1));
  const requests = amplified(workload, { class: name, requests: Math.min(MOST, Math.max(FEWEST, wanted)) });
  ports.progress({ phase: 'step', step: 'sizing', requests: requests.length, class: name });
  const batch = { url: service.url, requests, cycle: BATCH_CYCLE, mode: 'closed', variation, signal } as const;
  const outcome = await ports.send(batch);
  signal.throwIfAborted();
  await out.assertAlive(service);
  await assertAnswered(run, outcome);
  return { eachMs: outcome.durationMs / outcome.sent, sent: outcome.sent };
}

function planned(run: Run, fixed: FixedPlan, chosen: Amplification): FixedPlan {
  const requests = amplified(run.workload, chosen);
  const others = fixed.requests.filter((request) => request.class !== chosen.class).length;
  if (requests.length > 0 && others > 0) {
    const times = (fixed.requests.length + requests.length) / fixed.requests.length;
    run.out.note({ note: 'amplified', requests: requests.length, class: chosen.class, times });
  }
  const { class: name, requests: count } = chosen;
  return { ...fixed, plan: { ...fixed.plan, amplify: { class: name, requests: count } }, amplified: requests };
}

/** The class that is answered soonest. @throws NotMeasured where there is none */
function cheapest(requests: readonly WorkloadRequest[], latencies: ReadonlyMap<string, number>): [string, number] {
  const repeatable = new Set(requests.filter(isRepeatable).map((request) => request.class));
  const [first] = [...latencies].filter(([name]) => repeatable.has(name)).sort(([, a], [, b]) => a - b);
  if (first !== undefined) return first;
  throw new NotMeasured({ why: 'nothing-to-amplify' });
}

/**
 * As many as the finest growth budget needs, or as fit into max-duration; the latter is told.
 * @param ownMs what a cycle takes without them
 */
function affordable(run: Run, fixed: FixedPlan, { eachMs, ownMs }: { eachMs: number; ownMs: number }): number {
  const { config, ports, out } = run;
  const budget = finestBudget(config.rules);
  const own = fixed.requests.length;
  const needed = Math.min(MAX_AMPLIFIED, Math.max(0, Math.ceil((SIGNAL_BYTES * 1000) / budget) - own));
  const fitting = Math.max(0, Math.floor((longestCycleMs(run, fixed) - ownMs) / eachMs));
  if (fitting >= needed) return needed;
  const short = { wanted: needed, fitting, budget: (budget * (own + fitting)) / 1000, signal: SIGNAL_BYTES };
  const note: RunNote = { note: 'amplify-short', ...short };
  ports.log.warn(runNoteText(note));
  out.note(note);
  return fitting;
}

/** Bytes per 1000 requests, of the series judged in bytes; at least 1. */
function finestBudget({ growth, series = {} }: Run['config']['rules']): number {
  const own = Object.entries(series).flatMap(([name, rules]) =>
    rules.gate === false || definitionOf(name)?.unit !== 'bytes' ? [] : rules.growth,
  );
  const perRequests = [growth, ...own].flatMap((each) => (each?.per === '1000 requests' ? each.bytes : []));
  return Math.max(1, Math.min(...(perRequests.length === 0 ? [Number.POSITIVE_INFINITY] : perRequests)));
}
