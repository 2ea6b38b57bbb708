import type { Judgement } from '../../../drift/verdict.js';
import { explain } from '../../../explain/allocator-hierarchy.js';
import { whyItGrows } from '../../../explain/why-it-grows.js';
import { presentRuntimes } from '../../../memory/present-runtimes.js';
import type { Explanation } from '../../../recording/recording.js';
import type { Step } from '../../../report/terminal/steps.js';
import { TimeUp } from '../../../time/deadline.js';
import type { GatePorts } from '../../effects/ports.js';
import type { MeasuredRun } from '../measure.js';
import { isGatedGrowth, phasesThatExplain, runPhases } from '../run-phases.js';
import { placeLines } from './place-lines.js';
import { type Finished, relaunch } from './relaunch.js';
import { findClasses, findGoStacks } from './runtime-windows.js';
import {
  Died,
  type Findings,
  findAllocations,
  findHolders,
  findMappings,
  Refused,
  refusalText,
  type Traffic,
  trafficOf,
  warmUp,
} from './windows.js';

/** Reading what the change under review changes, after `explain-duration`. */
const DIFF_MS = 10_000;
/** Of the explanation, that the phases may take where the processes are asked afterwards. */
const PHASES_SHARE = 0.6;

/**
 * Finds what growth hangs on once the verdict is recorded: by which requests, in phases of one kind each; then who holds what
 * grows and which line allocates it, in the processes of the service that have the probe; else which native code
 * maps it. A service that has died is launched once more for that. Changes no verdict, and ends within `explain-duration` whatever the service does.
 * @param measured null where the service has died
 * @throws the signal's reason when the run is cancelled; nothing else
 */
export async function explainGrowth(
  finished: Finished,
  measured: MeasuredRun | null,
  judgement: Judgement,
): Promise<void> {
  const { inputs, out, time } = finished;
  const { config, limits, options, ports, ab } = inputs;
  if (limits.explanationMs === 0 || options.refresh || options.leak !== undefined || ab !== null) return;
  const begun = ports.clock.now();
  const asked = config.report.explain === 'always' || isLeak(judgement);
  const found: Findings = {};
  // What somebody else has started is neither entered, stopped nor started again.
  const isAttached = config.service.url !== undefined;
  let isProbed = asked && !isAttached;
  let traffic: Traffic | null = null;
  try {
    await time.within(limits.explanationMs, 'explanation', async () => {
      isProbed &&= await hasProbe(finished, measured);
      let living = measured === null ? null : await replayPhases(measured, judgement, asked);
      for (let launch = 0; asked && !isAttached && launch < 2; launch++) {
        if (living === null) {
          if (!isProbed) return;
          ports.progress({ phase: 'step', step: 'relaunch' });
          found.relaunched = true;
          living = await relaunch(finished);
        }
        traffic = trafficOf(living, judgement, launch);
        const ended = await findWhy(living, traffic, found, { isProbed, mapped: mappedBy(judgement), begun });
        if (!ended || found.relaunched === true) return;
        living = null;
      }
    });
  } catch (error) {
    ports.signal.throwIfAborted();
    Object.assign(found, failure(error));
  }
  if (!isProbed && Object.keys(found).length === 0) return;
  // Assigned within, where the compiler does not look.
  const sent = traffic as Traffic | null;
  const record: Explanation = {
    kind: 'explanation',
    t: out.t(),
    ...(sent === null || sent.class === null ? {} : { class: sent.class }),
    least_share: sent?.leastShare ?? 1,
    seconds: (ports.clock.now() - begun) / 1000,
    ...found,
  };
  out.append(await placed(record, finished));
}

/** Growth over budget that decided the verdict. */
function isLeak({ verdict, findings }: Judgement): boolean {
  return verdict === 'regression' && findings.some(isGatedGrowth);
}

/** Runtimes whose processes have the probe. */
const hasPreload = (runtime: string | null): boolean => runtime === 'python' || runtime === 'node';

/** Whether some process of the service is asked: as it is now, else as it was at its last checkpoint. */
async function hasProbe({ out }: Finished, measured: MeasuredRun | null): Promise<boolean> {
  if (measured === null) {
    return out.recording.checkpoints.at(-1)?.processes?.some(({ runtime = null }) => hasPreload(runtime)) === true;
  }
  return (await measured.observer.streams()).some(({ ended }) => !ended);
}

/** @returns null where the service died meanwhile */
async function replayPhases(
  measured: MeasuredRun,
  judgement: Judgement,
  isAsked: boolean,
): Promise<MeasuredRun | null> {
  const { run, observer, settleMs } = measured;
  const { time, out } = run;
  const shareMs = time.deadline.leftMs() * (isAsked ? PHASES_SHARE : 1);
  const phases = phasesThatExplain(run, judgement);
  try {
    await time.within(shareMs, 'phases', () => runPhases(run, observer, settleMs, phases));
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
  }
  return out.recording.phases.at(-1)?.death === undefined ? measured : null;
}

/** @returns whether the service died meanwhile, and nothing of it counts */
async function findWhy(
  living: MeasuredRun,
  traffic: Traffic,
  found: Findings,
  { isProbed, mapped, begun }: { isProbed: boolean; mapped: 'first' | 'last' | 'never'; begun: number },
): Promise<boolean> {
  const { ports, time } = living.run;
  const say = (what: Extract<Step, { step: 'explaining' }>['what']): void =>
    ports.progress({ phase: 'step', step: 'explaining', what, leftS: time.deadline.leftMs() / 1000 });
  const told: Findings = {};
  try {
    const runtimes = await presentRuntimes(living.run.service.members);
    if (found.relaunched === true) await warmUp(living, traffic);
    const findMapped = async (): Promise<void> => {
      say('mappings');
      await findMappings(living, traffic, told);
      if (told.native !== undefined) told.native.after_s = (ports.clock.now() - begun) / 1000;
    };
    if (mapped === 'first') await findMapped();
    const isMapped = isTold(told, traffic);
    if (isProbed) {
      say('holders');
      await findHolders(living, traffic, told);
    }
    if (isProbed && !isMapped) {
      say('allocations');
      await findAllocations(living, traffic, told);
    }
    for (const { runtime, what, find } of OF_RUNTIMES) {
      if (isTold(told, traffic) || !runtimes.has(runtime)) continue;
      say(what);
      await find(living, traffic, told);
    }
    if (mapped === 'last' && !isTold(told, traffic)) await findMapped();
  } catch (error) {
    if (error instanceof Died && found.relaunched !== true) return true;
    Object.assign(found, told);
    throw error;
  }
  Object.assign(found, told);
  return false;
}

/** Runtimes that are asked from outside. */
const OF_RUNTIMES = [
  { runtime: 'java', what: 'classes', find: findClasses },
  { runtime: 'go', what: 'allocations', find: findGoStacks },
] as const;

/** Live in the heap of a runtime, on a device or in a server's own count: strace would tell nothing of it. */
const NOT_MAPPED = /^(?:node|jvm|go|dotnet)\.heap\/allocated|^torch\.device\/|^gpu\/|^kv-cache\/|^requests\//;

/**
 * When strace is asked. `first`: the heap that is read does not grow, so native code maps it; `never`: what grows first is nothing
 * that native code maps.
 */
function mappedBy({ findings }: Judgement): 'first' | 'last' | 'never' {
  const { first, diagnoses } = explain(findings, null);
  const [layer] = diagnoses;
  if (first !== null && NOT_MAPPED.test(first)) return 'never';
  return layer === 'outside-heap' || layer === 'outside-managed-heap' ? 'first' : 'last';
}

/** Whether what was found so far says who holds it, or where it is allocated. */
function isTold(found: Findings, { leastShare }: Traffic): boolean {
  const why = whyItGrows({ explanation: { kind: 'explanation', t: 0, seconds: 0, least_share: leastShare, ...found } });
  return why !== null && why.holders.length + why.allocations.length > 0;
}

function failure(error: unknown): Pick<Explanation, 'failed' | 'detail'> {
  if (error instanceof TimeUp) return { failed: 'time' };
  if (error instanceof Died) return { failed: 'died' };
  return { failed: error instanceof Refused ? 'refused' : 'other', detail: refusalText(error) };
}

/** With the lines of the repository. The change under review stays unknown where it cannot be had in time. */
async function placed(record: Explanation, { inputs, out, time }: Finished): Promise<Explanation> {
  const { repository, signal, changeOf: read } = inputs.ports;
  const changeOf: GatePorts['changeOf'] = async (...of) => {
    try {
      return await time.within(DIFF_MS, 'change', () => time.deadline.race(read(...of)));
    } catch {
      signal.throwIfAborted();
      return null;
    }
  };
  return placeLines(record, { repository, changeOf }, out.judge.baselines[0]?.header.commit ?? null);
}
