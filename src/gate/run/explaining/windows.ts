import type { Judgement } from '../../../drift/verdict.js';
import { explain } from '../../../explain/allocator-hierarchy.js';
import { phaseGrowth } from '../../../explain/phase-evidence.js';
import type { Explained } from '../../../memory/observer.js';
import type { Explanation } from '../../../recording/recording.js';
import { type AllocatedGrowth, type HeldGrowth, MAX_EXPLAINED } from '../../../series/explained.js';
import type { Workload, WorkloadRequest } from '../../../workload/format/workload.js';
import { warmupRequests } from '../../../workload/variation/slice.js';
import type { MeasuredRun } from '../measure.js';
import { meanRequestMs, sendOnce, wantedClass } from '../run-phases.js';

/** Windows last about this long at the rate of the cycles, within these numbers of requests. */
const WINDOW_MS = 1500;
const MIN_REQUESTS = 20;
const MAX_REQUESTS = 300;
/** While allocations are traced requests take up to ten times as long. */
const TRACED = 1 / 2;
/** While strace watches, each mapping stops the process for milliseconds. */
const WATCHED_REQUESTS = 60;
/** What grows by less than this share of an entry a request is not worth a line of the probe. */
const LEAST_GROWTH = 0.25;
/** Explaining has cycle numbers of its own, so that no nonce of a cycle or phase repeats. */
const FIRST_CYCLE = 2_000_000;
/** Of those, each launch has as many: windows, and one that warms it up. */
const WINDOWS = 16;

/** What is being found; it is recorded as far as it came. */
export type Findings = Pick<Explanation, 'relaunched' | 'holders' | 'allocations' | 'native' | 'failed' | 'detail'>;
/** An answer that the probe refused, in its words. */
export class Refused extends Error {}
/** The service has ended. */
export class Died extends Error {}

/** What the windows send. */
export interface Traffic {
  /** Null: the mix of the cycles. */
  class: string | null;
  requests: readonly WorkloadRequest[];
  /** Of the rarest class among them: what hangs on it grows by that share of the requests. */
  leastShare: number;
  perWindow: number;
  /** Of this launch. */
  firstCycle: number;
}

/** The class that the phases found to grow most, alone; else the mix. */
export function trafficOf({ run }: MeasuredRun, { findings }: Judgement, launch: number): Traffic {
  const { first } = explain(findings, null);
  const guilty = wantedClass(phaseGrowth(run.out.recording, findings, first));
  const all = run.workload.requests;
  const requests = all.filter((request) => request.class === guilty);
  const chosen = requests.length > 0 ? requests : all;
  const counts = new Map<string, number>();
  for (const { class: of } of chosen) counts.set(of, (counts.get(of) ?? 0) + 1);
  return {
    class: requests.length > 0 ? guilty : null,
    requests: chosen,
    leastShare: Math.min(...counts.values()) / chosen.length,
    perWindow: Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(WINDOW_MS / meanRequestMs(run)))),
    firstCycle: FIRST_CYCLE + launch * WINDOWS,
  };
}

/** Who holds what grows. @throws Died; TimeUp */
export async function findHolders(measured: MeasuredRun, traffic: Traffic, found: Findings): Promise<void> {
  const least = leastGrowth(traffic, traffic.perWindow);
  try {
    await ask(measured, 'scan');
    const first = await sendWindow(measured, traffic, 0, traffic.perWindow);
    await ask(measured, 'scan');
    const second = await sendWindow(measured, traffic, 1, traffic.perWindow);
    const answers = await ask(measured, 'holders', least);
    const held = answers.flatMap(({ holders }) => holders);
    found.holders = { requests: [first.sent, second.sent], found: summed(held, heldKey) };
  } catch (error) {
    // The line may still be found where a heap is too large to scan.
    if (!(error instanceof Refused)) throw error;
    Object.assign(found, { failed: 'refused', detail: refusalText(error) });
  }
}

/** Which line allocates it. @throws Refused; Died; TimeUp */
export async function findAllocations(measured: MeasuredRun, traffic: Traffic, found: Findings): Promise<void> {
  const size = Math.max(MIN_REQUESTS, Math.round(traffic.perWindow * TRACED));
  const least = leastGrowth(traffic, size);
  await ask(measured, 'trace');
  const first = await sendWindow(measured, traffic, 2, size);
  await ask(measured, 'mark');
  const second = await sendWindow(measured, traffic, 3, size);
  const answers = await ask(measured, 'allocations', least);
  const allocated = answers.flatMap(({ allocations }) => allocations);
  found.allocations = {
    ...sentIn(measured.run, first, second),
    found: summed(allocated, allocatedKey),
  };
}

/** Which native code maps memory that stays, or grows the heap. @throws Died; TimeUp */
export async function findMappings(measured: MeasuredRun, traffic: Traffic, found: Findings): Promise<void> {
  const { run, observer } = measured;
  const pids = await observer.hostPids();
  if (pids.length === 0) return;
  const watch = await run.ports.watchMappings(pids, run.time.deadline.signal);
  if (watch.state !== 'watching') {
    found.native = { watch: watch.state, detail: refusalText(watch.detail), found: [] };
    return;
  }
  try {
    const size = Math.min(WATCHED_REQUESTS, traffic.perWindow);
    const first = await sendWindow(measured, traffic, 4, size);
    watch.mark();
    const second = await sendWindow(measured, traffic, 5, size);
    const grown = await run.time.deadline.race(watch.stop());
    await assertRuns(measured);
    found.native = {
      watch: 'watched',
      ...sentIn(run, first, second),
      found: grown.slice(0, MAX_EXPLAINED),
    };
  } finally {
    watch.kill();
  }
}

/** @throws Died */
export async function assertRuns({ run }: MeasuredRun): Promise<void> {
  if (!(await run.service.state()).running) throw new Died();
}

/** One step of the probes. @throws Refused where none of them took it; Died */
async function ask(measured: MeasuredRun, step: string, ...words: number[]): Promise<Explained[]> {
  const { run, observer } = measured;
  const seconds = (run.time.deadline.leftMs() / 1000).toFixed(1);
  const answers = await observer.explain([step, seconds, ...words].join(' '));
  await assertRuns(measured);
  const taken = answers.filter(({ error }) => error === null);
  if (taken.length === 0) throw new Refused(answers[0]?.error ?? 'no process answered');
  return taken;
}

/** Requests that a service which was just launched needs once. */
export async function warmUp(measured: MeasuredRun, traffic: Traffic): Promise<void> {
  await sendWindow(measured, traffic, WINDOWS - 1, traffic.perWindow);
}

/** What a window of that many requests must add to be growth in step with them. */
export const leastGrowth = ({ leastShare }: Traffic, size: number): number =>
  Math.max(2, Math.ceil(size * leastShare * LEAST_GROWTH));

interface Sent {
  sent: number;
  ms: number;
}

/** The requests of two windows, and how many times as long they took as those of the cycles. */
export function sentIn(
  run: MeasuredRun['run'],
  one: Sent,
  two: Sent,
): { requests: [number, number]; slowdown: number } {
  const perRequestMs = (one.ms + two.ms) / Math.max(1, one.sent + two.sent);
  return { requests: [one.sent, two.sent], slowdown: perRequestMs / meanRequestMs(run) };
}

/** One window of requests, and the time until what it leaves has settled. @param window of {@link WINDOWS} */
export async function sendWindow(
  { run, settleMs }: MeasuredRun,
  { requests, firstCycle }: Traffic,
  window: number,
  size: number,
): Promise<Sent> {
  const { ports, workload, time, variation } = run;
  const of: Workload = { ...workload, requests: [...requests], timed: false };
  const begun = ports.clock.now();
  const { sent } = await sendOnce(run, warmupRequests(of, 0, size), variation, firstCycle + window);
  const ms = ports.clock.now() - begun;
  await time.deadline.sleep(settleMs);
  return { sent, ms };
}

const heldKey = ({ kind, owner, name, way, file, line }: HeldGrowth): string =>
  JSON.stringify([kind, owner, name, way, file, line]);
const allocatedKey = ({ file, line, frames }: AllocatedGrowth): string =>
  JSON.stringify([file, line, file === null ? frames : null]);

interface Summed {
  grew: [number, number];
  sampled?: [number, number] | undefined;
  length?: number;
  containers?: number;
  bytes?: number;
}

/** Workers share the requests: what they tell of the same place is added up. */
function summed<T extends Summed>(lines: readonly T[], keyOf: (line: T) => string): T[] {
  const sums = new Map<string, T>();
  for (const line of lines) {
    const sum = sums.get(keyOf(line));
    if (sum === undefined) {
      sums.set(keyOf(line), { ...line });
      continue;
    }
    sum.grew = [sum.grew[0] + line.grew[0], sum.grew[1] + line.grew[1]];
    if (sum.sampled !== undefined && line.sampled !== undefined) {
      sum.sampled = [sum.sampled[0] + line.sampled[0], sum.sampled[1] + line.sampled[1]];
    }
    for (const key of ['length', 'containers', 'bytes'] as const) {
      if (sum[key] !== undefined) sum[key] += line[key] ?? 0;
    }
  }
  return [...sums.values()].slice(0, MAX_EXPLAINED);
}

/** One line of bounded length. */
export function refusalText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\p{C}/gu, ' ').slice(0, 512);
}
