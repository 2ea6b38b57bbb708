import { TAIL } from '../../drift/growth/growth-interval.js';
import { phaseEstimate } from '../../drift/phase-growth.js';
import type { Finding, Judgement } from '../../drift/verdict.js';
import type { PhaseGrowth } from '../../explain/phase-evidence.js';
import { growsBeyondBudget } from '../../explain/state.js';
import type { Observer } from '../../memory/observer.js';
import type { Death, PhaseRecord, PhaseUnfit } from '../../recording/recording.js';
import type { CycleOutcome } from '../../replay/outcome.js';
import { TimeUp } from '../../time/deadline.js';
import type { Workload, WorkloadRequest } from '../../workload/format/workload.js';
import { withCancels } from '../../workload/variation/add-disconnects.js';
import { varies } from '../../workload/variation/dimensions.js';
import { isMalformable, malformed } from '../../workload/variation/malform.js';
import { warmupRequests } from '../../workload/variation/slice.js';
import { Variation } from '../../workload/variation/vary.js';
import { DIMENSIONS, type Dimension } from '../../workload/variation/vary-settings.js';
import type { PhaseName } from '../config/config.js';
import { deathOf } from './run-failures.js';
import type { Run } from './run-inputs.js';
import type { FixedPlan } from './warming/fix-plan.js';

/** Measured steps, after an unmeasured one that allocates what the new mix of requests needs once. */
const STEPS = 4;
/** A step lasts about this long at the rate of the cycles, within these numbers of requests. */
const STEP_MS = 2000;
const MIN_REQUESTS = 20;
/** Of its share of the time, that a phase is planned for: no two steps take the same time. */
const PLANNED = 0.85;
const MAX_REQUESTS = 5000;
/** Classes that get a phase, the most frequent first. */
const MAX_CLASSES = 8;
/** Repeats are flat where they show no growth, and their estimate is below this share of the growth that was called a leak. */
const FLAT = 1 / 2;
/** Phases have cycle numbers of their own, so that no nonce of a measured cycle repeats. */
const FIRST_CYCLE = 1_000_000;

/** Cycles with one kind of request. */
interface Phase {
  /** A dimension: only that is new. */
  phase: 'class' | 'repeat' | 'unseen' | 'error' | 'abort' | Dimension;
  class?: string;
  requests: readonly WorkloadRequest[];
  /** Null: as recorded. */
  variation: Variation | null;
  /** Why there is nothing to replay; null if there is. */
  failed: PhaseUnfit | null;
}

/**
 * Phases after the cycles, each with one kind of request, so that the report can name the cause of the growth. They
 * change no verdict, except for classes with a budget. A service that dies in one ends them. The first ones get the time
 * that a phase takes at least, where it is too short for all of them.
 * @throws the signal's reason when the run is cancelled
 */
export async function runPhases(
  run: Run,
  observer: Observer,
  settleMs: number,
  wanted: readonly PhaseName[],
): Promise<void> {
  const { ports, out, time } = run;
  const replayed = new Set(out.recording.phases.map(({ phase }) => phase));
  const phases = wanted.flatMap((name) => buildPhases(name, run)).filter(({ phase }) => !replayed.has(phase));
  const perRequestMs = meanRequestMs(run);
  const restMs = restMsOf(run, settleMs);
  const leastMs = ((STEPS + 1) * (MIN_REQUESTS * perRequestMs + restMs)) / PLANNED;
  for (const [index, phase] of phases.entries()) {
    if (isDimension(phase.phase) && isAlsoRepeated(run)) continue;
    const leftMs = time.deadline.leftMs();
    const shareMs = Math.max(leftMs / (phases.length - index), Math.min(leftMs, leastMs));
    const name = phase.class ?? phase.phase;
    ports.progress({ phase: 'step', step: 'phase', of: name, leftS: leftMs / 1000 });
    const replayed = await replay(run, observer, { phase, index, settleMs, perRequestMs, shareMs });
    out.append(replayed.record);
    if (replayed.over) return;
  }
}

/** The phases on which the verdict hangs: those of classes with a budget, and those of a paired run. */
export function phasesBeforeVerdict(run: Run): PhaseName[] {
  const { options, out, ab } = run;
  // An injected leak depends on no request.
  if (options.refresh || options.leak !== undefined) return [];
  if (ab?.phases === true) return [...phasesThatExplain(run, out.judge.judge(out.recording, { final: true }))];
  return replaysClasses(run) ? ['classes'] : [];
}

/** The phases that tell what a growth hangs on. */
export function phasesThatExplain({ config }: Run, judgement: Judgement): readonly PhaseName[] {
  return wantedPhases(config.plan.phases, judgement);
}

/**
 * Whether what was called a leak stays flat while the same requests are sent again and again: so does a bounded buffer that
 * new inputs fill, and an unbounded cache. Only more cycles tell them apart. Its phase is recorded as evidence.
 * @param judgement a regression
 * @returns false where some growth shows in the repeats too, where the phase is switched off, and where it tells nothing
 * @throws the signal's reason when the run is cancelled; TimeUp
 */
export async function isFlatOnRepeat(
  run: Run,
  observer: Observer,
  fixed: FixedPlan,
  judgement: Judgement,
): Promise<boolean> {
  const { config, ports, out, time, options, ab } = run;
  if (options.leak !== undefined || options.refresh || ab !== null) return false;
  const grown = judgement.findings.filter(isGatedGrowth);
  const [phase] = buildPhases('repeat', run);
  if (grown.length === 0 || phase === undefined || !wantedPhases(config.plan.phases, judgement).includes('repeat')) {
    return false;
  }
  ports.progress({ phase: 'step', step: 'asking-repeat' });
  const shareMs = time.deadline.leftMs();
  const { settleMs } = fixed;
  const { record } = await replay(run, observer, {
    phase,
    index: 0,
    settleMs,
    perRequestMs: meanRequestMs(run),
    shareMs,
  });
  out.append(record);
  return grown.every((finding) => {
    const repeats = phaseEstimate(record, finding.series, TAIL);
    return !('failed' in repeats) && repeats.low <= 0 && repeats.value < (finding.drift?.growth.value ?? 0) * FLAT;
  });
}

const isDimension = (phase: string): phase is Dimension => (DIMENSIONS as readonly string[]).includes(phase);

/** Whether the same requests again and again grow all that grew: then it follows no new input. */
function isAlsoRepeated({ out }: Run): boolean {
  const repeat = out.recording.phases.find(({ phase }) => phase === 'repeat');
  if (repeat === undefined) return false;
  const grown = out.judge.judge(out.recording, { final: true }).findings.filter(isGatedGrowth);
  return (
    grown.length > 0 &&
    grown.every(({ series }) => {
      const found = phaseEstimate(repeat, series, TAIL);
      return !('failed' in found) && found.low > 0;
    })
  );
}

/** Growth over its budget that counts for the verdict. */
export function isGatedGrowth(finding: Finding): boolean {
  return finding.gated && finding.verdict === 'regression' && growsBeyondBudget(finding);
}

/** The class that grows most by itself; null where the phases name none. */
export function wantedClass(phases: readonly PhaseGrowth[]): string | null {
  const growing = phases.filter(({ phase, grows }) => phase === 'class' && grows === true);
  const most = growing.sort((a, b) => (b.growth?.value ?? 0) - (a.growth?.value ?? 0));
  return most[0]?.class ?? null;
}

/** Whether this run is judged by the budgets of classes. */
export function replaysClasses({ config, options, ab }: Run): boolean {
  return config.rules.classes !== undefined && !options.refresh && options.leak === undefined && ab === null;
}

function wantedPhases(chosen: 'auto' | 'none' | readonly PhaseName[], judgement: Judgement): readonly PhaseName[] {
  if (chosen === 'none') return [];
  if (chosen !== 'auto') return chosen;
  return judgement.findings.some(isGatedGrowth) ? ['classes', 'repeat', 'unseen', 'dimensions'] : [];
}

function buildPhases(name: PhaseName, { workload, config, variation, out }: Run): Phase[] {
  const { requests, seed } = workload;
  const { vary } = config.workload;
  switch (name) {
    case 'classes':
      return chooseClasses(requests, Object.keys(config.rules.classes ?? {})).map(([of, members]) => ({
        phase: 'class',
        class: of,
        requests: members,
        variation,
        failed: null,
      }));
    case 'repeat':
      return [{ phase: 'repeat', requests, variation: null, failed: null }];
    case 'unseen': {
      const isVaried = vary !== 'none';
      const unseen = isVaried ? variation : new Variation(workload, 'auto');
      const failed = varies(requests, isVaried ? vary : 'auto') ? null : 'nothing-to-vary';
      return [{ phase: 'unseen', requests, variation: unseen, failed }];
    }
    case 'dimensions': {
      // Of a single one the phase of new inputs tells all there is.
      const varied = (out.recording.header.plan?.inputs?.varied ?? []).filter(isDimension);
      return (varied.length < 2 ? [] : varied).map((dimension) => ({
        phase: dimension,
        requests,
        variation: new Variation(workload, vary, dimension),
        failed: null,
      }));
    }
    case 'errors': {
      const bodies = requests.filter(isMalformable);
      const failed = bodies.length > 0 ? null : 'no-json';
      return [{ phase: 'error', requests: bodies.map(malformed), variation: null, failed }];
    }
    case 'aborts': {
      const uncut = requests.map(({ cancel: _, ...request }) => request);
      return [{ phase: 'abort', requests: withCancels(uncut, 1, seed), variation, failed: null }];
    }
  }
}

/**
 * Classes with a budget first, then the most frequent. None where the only class has no budget: the cycles have
 * measured it already.
 */
function chooseClasses(
  requests: readonly WorkloadRequest[],
  budgeted: readonly string[],
): [string, WorkloadRequest[]][] {
  const classes = new Map<string, WorkloadRequest[]>();
  for (const request of requests) {
    const members = classes.get(request.class);
    if (members === undefined) classes.set(request.class, [request]);
    else members.push(request);
  }
  if (classes.size < 2 && budgeted.length === 0) return [];
  const first = (name: string): number => (budgeted.includes(name) ? 1 : 0);
  return [...classes]
    .sort(([x, a], [y, b]) => first(y) - first(x) || b.length - a.length)
    .slice(0, Math.max(MAX_CLASSES, budgeted.length));
}

/** Mean time per request of the measured cycles, ms, with several in flight. */
export function meanRequestMs({ out }: Run): number {
  const cycles = out.recording.cycles.filter(({ cycle }) => cycle >= 1);
  const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
  const ms = cycles.reduce((sum, cycle) => sum + (cycle.duration_ms ?? 0), 0);
  return sent === 0 ? 1 : Math.max(0.01, ms / sent);
}

/** Median time from the last answer of a cycle to the end of its checkpoint, ms; the rest alone where there are none. */
function restMsOf({ out }: Run, settleMs: number): number {
  const { checkpoints, cycles } = out.recording;
  const rests = checkpoints.slice(1).flatMap(({ cycle, t }, before) => {
    const sentMs = cycles.find((one) => one.cycle === cycle)?.duration_ms;
    return sentMs === undefined ? [] : (t - (checkpoints[before]?.t ?? t)) * 1000 - sentMs;
  });
  return Math.max(settleMs, rests.toSorted((a, b) => a - b)[Math.floor(rests.length / 2)] ?? 0);
}

interface Replay {
  phase: Phase;
  index: number;
  settleMs: number;
  perRequestMs: number;
  /** Time of this phase. */
  shareMs: number;
}

/** Replays one phase. `over`: further phases are not possible. */
async function replay(
  run: Run,
  observer: Observer,
  { phase, index, settleMs, perRequestMs, shareMs }: Replay,
): Promise<{ record: PhaseRecord; over: boolean }> {
  const { service, out, time } = run;
  out.begins('phase');
  const steps: PhaseRecord['steps'] = [];
  const record = (steps: PhaseRecord['steps'], failed?: PhaseUnfit, death?: Death): PhaseRecord => ({
    kind: 'phase',
    t: out.t(),
    phase: phase.phase,
    ...(phase.class === undefined ? {} : { class: phase.class }),
    epoch: 1,
    steps,
    ...(failed === undefined ? {} : { failed }),
    ...(death === undefined ? {} : { death }),
  });
  /** Null while the service lives. */
  const died = async (): Promise<{ record: PhaseRecord; over: boolean } | null> => {
    const state = await service.state();
    if (state.running) return null;
    const { death } = await deathOf(service, state, out.doing ?? { during: 'phase' });
    return { record: record(steps, 'died', death), over: true };
  };
  if (phase.failed !== null) return { record: record([], phase.failed), over: false };
  // What is left of a step's share after its rest and its reading.
  const stepMs = Math.min(STEP_MS, (PLANNED * shareMs) / (STEPS + 1) - restMsOf(run, settleMs));
  const size = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(stepMs / perRequestMs)));
  // Requests come from a stream of their own: a chain is cut rather than mixed with another class.
  const of: Workload = { ...run.workload, requests: [...phase.requests], timed: false };
  const requests = warmupRequests(of, 0, size);
  let epoch: number | null = null;
  const replayed = async (): Promise<{ record: PhaseRecord; over: boolean }> => {
    for (let step = 0; step <= STEPS; step++) {
      const outcome = await sendOnce(run, requests, phase.variation, FIRST_CYCLE + index * (STEPS + 1) + step);
      const endedBusy = await died();
      if (endedBusy !== null) return endedBusy;
      await time.deadline.sleep(settleMs);
      const seen = await observer.checkpoint(run.config.plan.collect === 'always');
      const endedAtRest = await died();
      if (endedAtRest !== null) return endedAtRest;
      epoch ??= seen.epoch;
      if (seen.epoch !== epoch) return { record: record(steps, 'processes-changed'), over: false };
      steps.push({ sent: outcome.sent, ok: outcome.ok, values: seen.values });
    }
    return { record: record(steps), over: false };
  };
  try {
    return await time.within(shareMs, 'phase', replayed);
  } catch (error) {
    if (error instanceof TimeUp) return { record: record(steps), over: false };
    time.deadline.signal.throwIfAborted();
    const ended = await died();
    if (ended === null) throw error;
    return ended;
  }
}

/** Sends requests once, as fast as they are answered. @throws the signal's reason when the run is cancelled */
export async function sendOnce(
  { ports, service, time }: Run,
  requests: readonly WorkloadRequest[],
  variation: Variation | null,
  cycle: number,
): Promise<CycleOutcome> {
  const { signal } = time.deadline;
  const { url } = service;
  const outcome = await ports.send({ url, requests, cycle, mode: 'closed', variation, signal });
  signal.throwIfAborted();
  return outcome;
}
