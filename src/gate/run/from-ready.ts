import { type BaseGrowth, baseGrows, inheritedOf } from '../../baseline/history.js';
import { isComparable, lookUp, ofEnvironment, planBinder } from '../../baseline/lookup.js';
import { writtenRules } from '../../drift/budget/written-rules.js';
import type { Refusal } from '../../drift/cause.js';
import { createJudge } from '../../drift/judge.js';
import { chooseBaselines } from '../../drift/validity/comparable.js';
import type { GpuSnapshot } from '../../memory/gpu/driver.js';
import { type ObservedCheckpoint, Observer } from '../../memory/observer.js';
import type { Environment } from '../../recording/environment.js';
import type { Plan, Recording, Rules } from '../../recording/recording.js';
import { noteText } from '../../report/text/note-texts.js';
import { sentence } from '../../report/text/words.js';
import { TimeUp } from '../../time/deadline.js';
import { serverInTime } from '../effects/in-time.js';
import { timeText } from '../effects/time-limits.js';
import { declareSeries, metricDefinitions } from '../readings/declared-series.js';
import { candidateMetadata, planFact, runEnvironment } from '../readings/run-environment.js';
import { type WhatWasSeen, whyMissing } from '../readings/why-missing.js';
import { type FixedPlan, fixPlan } from './fix-plan.js';
import { appendCheckpoint, NoBaseline, NotMeasured, type Run } from './gate-run.js';
import { measureCycles } from './measure-cycles.js';
import { replaysClasses, runPhases } from './run-phases.js';
import { checkSensitivity, sensitivityText } from './sensitivity.js';

/** How long Python processes may take to say hello after the service is ready, ms. */
const HELLO_MS = 8000;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is not answering. */
const PATIENCE_MS = 60_000;

/**
 * From readiness to the last checkpoint, and to what explains it. Puts the judge in place that knows the baselines of
 * this environment.
 */
export async function measureFromReady(run: Run): Promise<void> {
  const { measuringMs, explanationMs } = run.limits;
  const maxDuration = `max-duration (${timeText(measuringMs)})`;
  const observer = observerOf(run);
  const fixed = await run.inTime(measuringMs, maxDuration, () => measureWithin(run, observer));
  if (explanationMs > 0) await run.inTime(explanationMs, 'the explanation', () => runPhases(run, observer, fixed));
}

function observerOf({ ports, service, driver, deadline }: Run): Observer {
  return new Observer(service, {
    now: ports.clock.now,
    sleep: (ms) => deadline().sleep(ms),
    patienceMs: PATIENCE_MS,
    driver,
    isHere: ports.isHere,
  });
}

async function measureWithin(run: Run, observer: Observer): Promise<FixedPlan> {
  const { config, ports, service, writer, t, driver } = run;
  const emptyGpu: GpuSnapshot | null = driver === null ? null : run.emptyGpu;
  const collect = config.plan.collect === 'always';
  await observer.awaitProbes(HELLO_MS);
  const environment = runEnvironment(service, run.workload.sha256, ports.runner, emptyGpu);
  assertComparable(run, () => run.stored.some((stored) => isComparable(stored, environment)));
  const binder = planBinder(run.stored, environment)?.recording ?? firstOf(run, environment);

  const atRest = await observer.checkpoint(collect);
  appendCheckpoint(run, 0, 0, atRest);
  const fixed = await fixPlan(run, binder?.header.plan ?? run.ab?.confirms?.plan ?? null);
  const plan: Plan = fixed.plan;

  // Not before the warm-up: some servers' pages are empty until the first request.
  const found = await run.deadline().race(ports.findServer(service, config.service));
  const server = found === null ? null : serverInTime(found, run.deadline);
  if (server !== null) ports.progress({ phase: 'warm-up', text: `${server.kind} tells of itself at ${server.url}` });
  observer.meet(server);
  await run.deadline().sleep(fixed.settleMs);
  const warm = await observer.checkpoint(collect);
  const streams = await observer.streams();
  const outside = await observer.outsideAllocators();
  const unreadable = streams.flatMap(({ allocator }) =>
    allocator === null || allocator.readable ? [] : allocator.name,
  );
  const seen = (): WhatWasSeen => ({
    gpus: driver === null ? service.gpus : (emptyGpu?.devices.map(({ model }) => model) ?? []),
    driverProblem: driver === null ? '' : observer.driverProblem(),
    allocators: [...new Set([...unreadable, ...outside])],
  });
  const declared = declareSeries(warm, binder, {
    ...seen(),
    rules: config.rules.series ?? {},
    metricDefinitions: metricDefinitions(streams, observer.fixGpuSource(), server?.kind ?? null),
  });
  run.notes.push(...declared.unreadable, ...notesOf(warm, outside));
  const { rules: all, baselines, refused } = compareWith(run, environment);
  const rules = replaysClasses(run) ? all : withoutClasses(all);
  writer.rewriteHeader({
    ...writer.recording.header,
    environment: { ...environment, ...planFact(plan) },
    subject: candidateMetadata(service, streams, outside, server?.kind ?? null),
    workload: { sha256: run.workload.sha256, requests_per_cycle: fixed.requests.length },
    plan,
    rules,
    limits: {
      container: service.memoryLimitBytes,
      gpu: (emptyGpu?.devices ?? []).map(({ totalBytes }) => ({ memory: totalBytes })),
    },
    series: declared.series,
  });
  assertComparable(run, () => chooseBaselines(writer.recording, baselines).used.length > 0);
  const required = Object.keys(declared.series).filter((series) => declared.series[series]?.required);
  run.required = { series: required, why: (series, at) => whyMissing(series, at, seen()) };
  const absent = declared.missing[0];
  if (absent !== undefined) throw new NotMeasured(absent.reason, absent.remedy);

  if (config.plan.sensitivityCheck) {
    const records = await checkSensitivity(observer, Object.keys(declared.series), t);
    for (const record of records) writer.append(record);
    ports.progress({ phase: 'sensitivity', text: sensitivityText(records) });
    if (records.length === 0)
      run.notes.push('No process of the service has the probe: the sensitivity check was not done.');
  }
  run.judged.by = createJudge(baselines, {}, refused);
  try {
    await measureCycles(run, observer, run.judged.by, fixed);
  } catch (error) {
    if (!(error instanceof TimeUp && isJudgedAlone(run))) throw error;
    run.notes.push(`${error.message} within a cycle, which is left out.`);
  }
  return fixed;
}

/** Whether what was measured so far is judged: runs side by side must be of one length. */
function isJudgedAlone({ ab, writer }: Run): boolean {
  return ab === null && writer.recording.checkpoints.some(({ cycle }) => cycle > 0);
}

/** @throws NoBaseline where the run is of no use without a baseline that it can be compared with */
function assertComparable({ requiresBaseline }: Run, isComparable: () => boolean): void {
  if (!requiresBaseline || isComparable()) return;
  throw new NoBaseline('there is no baseline that this run could be compared with: measured side by side instead');
}

/** A run that replays no class by itself is not judged by the classes' budgets. */
function withoutClasses({ classes: _, ...rules }: Rules): Rules {
  return rules;
}

/** What a reader must know of how this service could be read; a sentence each. */
function notesOf(warm: ObservedCheckpoint, outside: readonly string[]): string[] {
  const working = 'The server said that it was still working when every request had been answered';
  return [
    ...(outside.length === 0
      ? []
      : [`${outside.join(', ')} serves malloc in processes without Python: their heap is seen in process/resident.`]),
    ...(warm.idle === false ? [`${working}: its readings are not taken at rest (see requests/running).`] : []),
  ];
}

/**
 * What this run is compared with, and its rules with what it inherits of a base that grows. A refresh inherits nothing:
 * it goes on telling of the growth until that is mended or accepted.
 */
function compareWith(
  { config, options, stored, leftOut, notes, judged, writer, ab }: Run,
  environment: Environment,
): { rules: Rules; baselines: Recording[]; refused: Refusal[] } {
  const rules = writtenRules(config.rules);
  const grows: BaseGrowth | null = options.refresh ? null : baseGrows(ab?.stored ?? stored, environment);
  judged.grows = grows;
  if (ab !== null) {
    // It is told, and adds to no budget: the base beside it shows what it grows.
    const told = grows === null ? {} : { inherited: { since: grows.since, reason: grows.reason, series: {} } };
    return { rules: { ...rules, ...told }, baselines: ab.bases, refused: [] };
  }
  const { offered, refused, note } = lookUp(stored, environment, config.baseline);
  if (note !== null) notes.push(sentence(noteText(note)));
  const baselines = offered.map(({ recording }) => recording);
  const { created } = writer.recording.header;
  return {
    rules: grows === null ? rules : { ...rules, inherited: inheritedOf(grows, baselines, rules, created) },
    baselines,
    // Files that nobody can read were written once: that is no gate before its first baseline.
    refused: [...refused, ...(offered.length === 0 ? leftOut.map(unreadable) : [])],
  };
}

const unreadable = (detail: string): Refusal => ({ recording: null, why: 'not-offered', detail });

/** The first run of this refresh, or side by side, where this one goes on in the same environment. */
function firstOf({ first }: Run, environment: Environment): Recording | null {
  if (first?.header.plan === undefined) return null;
  return ofEnvironment({ origin: 'this gate', recording: first, distance: 0 }, environment) ? first : null;
}
