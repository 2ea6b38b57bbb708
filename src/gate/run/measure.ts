import { isComparable, planBinder } from '../../baseline/lookup.js';
import { LAST_LOOK } from '../../drift/constants.js';
import { createJudge } from '../../drift/judge.js';
import { chooseBaselines } from '../../drift/validity/comparable.js';
import type { Judgement } from '../../drift/verdict.js';
import { type ObservedCheckpoint, Observer } from '../../memory/observer.js';
import type { RunNote } from '../../recording/run-note.js';
import { launcherOf } from '../../service/registry.js';
import { TimeUp } from '../../time/deadline.js';
import { requireSecrets } from '../../workload/format/secrets.js';
import { serverInTime } from '../effects/in-time.js';
import { assertWritable } from '../effects/recording-file.js';
import { declareSeries, metricDefinitions } from '../readings/declared-series.js';
import { LogLines } from '../readings/log-lines.js';
import { watchPages } from '../readings/page-watch.js';
import { candidateMetadata, planFact, runEnvironment } from '../readings/run-environment.js';
import { type WhatWasSeen, whyMissing } from '../readings/why-missing.js';
import { awaitRest } from './await-rest.js';
import { assertComparable, compareWith, planOfFirstRun } from './compare-run.js';
import { type Held, launchService } from './launch-service.js';
import { assertDecidable, assertTime, CYCLES_AFTER_REGRESSION, likelyEnd } from './pace.js';
import { limitOf, NotMeasured } from './run-failures.js';
import type { Run, RunInputs, RunTime } from './run-inputs.js';
import { isFlatOnRepeat, phasesBeforeVerdict, replaysClasses, runPhases } from './run-phases.js';
import type { RunRecorder } from './run-recorder.js';
import { injectLeak, readAtRest, recordRest, sendCycle } from './send-cycle.js';
import { checkSensitivity } from './sensitivity.js';
import { amplifyPlan } from './warming/amplify.js';
import { type FixedPlan, fixPlan } from './warming/fix-plan.js';
import { warmUntilSettled } from './warming/warm-up.js';

/** How long Python processes may take to report to the probe after the service is ready, ms. */
export const HELLO_MS = 8000;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is hanging. */
const PATIENCE_MS = 60_000;
/** A cycle that takes this many times as long as those before it is not slow: it hangs. */
const STALLED = 10;

/** A run whose cycles are over, and whose service still runs. */
export interface MeasuredRun {
  run: Run;
  observer: Observer;
  settleMs: number;
}

/**
 * The procedure of one run: launch > warm up > cycle > checkpoint > judge > again or stop > find the cause.
 * @param out receives all results as they come, also where the run ends early
 * @param held receives what must be released at the end
 * @returns null where the service has ended meanwhile
 * @throws NotMeasured, RunAborted, NoBaseline, TimeUp, ServiceError, MissingSecretError, the signal's reason
 */
export async function measure(
  inputs: RunInputs,
  time: RunTime,
  out: RunRecorder,
  held: Held,
): Promise<MeasuredRun | null> {
  const { measuringMs, phasesMs } = inputs.limits;
  assertReady(inputs, out);
  const run = await launchService(inputs, time, out, held);
  const observer = observerOf(run);
  const log = new LogLines(run.service, run.config.logs.sentinels, out);
  const fixed = await time.within(measuringMs, 'max-duration', async () => {
    const plan = await warmUp(run, observer);
    log.record(0);
    await repeatCycles(run, observer, plan, log);
    noteCalls(run);
    return plan;
  });
  // What dies while the cause of a regression is looked for changes no verdict.
  if (out.recording.phases.some(({ death }) => death !== undefined)) return null;
  // Also where the time ended within a cycle.
  await out.assertAlive(run.service, true);
  await awaitRest(run, observer);
  const phases = phasesMs === 0 ? [] : phasesBeforeVerdict(run);
  if (phases.length > 0) {
    await time.within(phasesMs, 'phases', () => runPhases(run, observer, fixed.settleMs, phases));
  }
  return { run, observer, settleMs: fixed.settleMs };
}

/** @throws NotMeasured, MissingSecretError where launching the service would be in vain */
function assertReady({ ab, number, stored, workload, ports, config }: RunInputs, { writer }: RunRecorder): void {
  // A later run only adds to a verdict that the first has reached.
  if (number === 1 && (ab === null || (ab.number === 1 && ab.confirms === null))) assertWritable(writer, config);
  if (stored.refused !== null) throw new NotMeasured(stored.refused);
  requireSecrets(workload.secrets, ports.secrets);
}

/** What reads the memory of the service of a run. */
export function observerOf(run: Run): Observer {
  const { config, ports, service, driver, time } = run;
  return new Observer(service, {
    pages: {
      metrics: config.service.metrics ?? 'auto',
      get: (url, limits) => time.deadline.race(ports.getPage(url, limits)),
      watch: watchPages(run),
    },
    now: ports.clock.now,
    sleep: (ms) => time.deadline.sleep(ms),
    patienceMs: PATIENCE_MS,
    driver,
    isHere: ports.isHere,
  });
}

/**
 * Warms the service up, fixes the plan of a cycle, declares the series, chooses the baselines and checks that every
 * layer can be seen. The recording's header is complete afterwards, and the judge is in place.
 */
async function warmUp(run: Run, observer: Observer): Promise<FixedPlan> {
  const { config, ports, service, driver, emptyGpu, out, time, stored } = run;
  out.begins('checkpoint', 0);
  if (service.attached !== undefined) {
    out.note({ note: 'attached', to: service.attached, what: launcherOf(config.service).describe(config.service) });
  }
  await observer.awaitProbes(HELLO_MS);
  const environment = runEnvironment(service, run.workload.sha256, ports.runner, driver === null ? null : emptyGpu);
  assertComparable(run, () => stored.recordings.some((recording) => isComparable(recording, environment)));
  const binder = planBinder(stored.recordings, environment)?.recording ?? planOfFirstRun(run, environment);

  out.checkpoint(0, 0, await readAtRest(run, observer));
  out.begins('warm-up');
  const bound = binder?.header.plan ?? run.ab?.confirms?.plan ?? null;
  const begun = await amplifyPlan(run, await fixPlan(run, bound), bound);

  // Not before the first requests: the metrics pages of some servers are empty until the first request.
  out.begins('metrics');
  const found = await time.deadline.race(ports.findServer(service, config.service, watchPages(run)));
  await out.assertAlive(service);
  const server = found === null ? null : serverInTime(found, () => time.deadline);
  if (server !== null) ports.progress({ phase: 'step', step: 'metrics', server: server.kind, url: server.url });
  observer.meet(server);
  const { fixed, warm } = await warmUntilSettled(run, observer, begun, bound);
  assertCalled(run);
  const streams = await observer.streams();
  const outside = await observer.outsideAllocators();
  const unreadable = streams.flatMap(({ allocator }) =>
    allocator === null || allocator.readable ? [] : allocator.name,
  );
  const seen = (): WhatWasSeen => ({
    gpus: driver === null ? service.gpus : (emptyGpu?.devices.map(({ model }) => model) ?? []),
    driverProblem: driver === null ? '' : observer.driverProblem(),
    allocators: [...new Set([...unreadable, ...outside])],
    ...(config.service.metrics === undefined ? {} : { metrics: config.service.metrics }),
    serverKind: server?.kind ?? null,
  });
  const declared = declareSeries(warm, binder, {
    ...seen(),
    rules: config.rules.series ?? {},
    metricDefinitions: metricDefinitions(streams, observer.fixGpuSource(), server?.kind ?? null),
    server,
  });
  for (const trouble of declared.unreadable) out.note({ note: 'left-out', trouble });
  for (const note of readingNotes(warm, outside)) out.note(note);

  const comparison = compareWith(run, environment);
  const { classes: _, ...withoutClasses } = comparison.rules;
  out.writer.rewriteHeader({
    ...out.recording.header,
    environment: { ...environment, ...planFact(fixed.plan) },
    subject: candidateMetadata(service, streams, outside, server?.kind ?? null),
    workload: { sha256: run.workload.sha256, requests_per_cycle: fixed.requests.length + fixed.amplified.length },
    plan: fixed.plan,
    rules: replaysClasses(run) ? comparison.rules : withoutClasses,
    limits: {
      container: service.memoryLimitBytes,
      gpu: driver === null ? [] : (emptyGpu?.devices ?? []).map(({ totalBytes }) => ({ memory: totalBytes })),
    },
    series: declared.series,
  });
  assertComparable(run, () => chooseBaselines(out.recording, comparison.baselines).used.length > 0);
  out.require({
    series: Object.keys(declared.series).filter((series) => declared.series[series]?.required),
    why: (series, at) => whyMissing(series, at, seen()),
  });
  for (const trouble of declared.unseen) out.event({ what: 'unread', series: trouble.series, trouble });
  const [absent] = declared.missing;
  if (absent !== undefined) throw new NotMeasured(absent);

  if (config.plan.sensitivityCheck) {
    out.begins('sensitivity');
    const records = await checkSensitivity(observer, Object.keys(declared.series), () => out.t());
    await out.assertAlive(service);
    for (const record of records) out.append(record);
    ports.progress({ phase: 'step', step: 'sensitivity', records });
    if (records.length === 0) out.note({ note: 'sensitivity-unchecked' });
  }
  out.judgeWith(createJudge(comparison.baselines, {}, comparison.refused));
  return fixed;
}

/** @throws NotMeasured where the service did not call the stub that stands in for its upstream: nothing of it was tested */
function assertCalled({ upstream, config }: Run): void {
  if (upstream === null || upstream.calls > 0) return;
  throw new NotMeasured({ why: 'upstream-unused', env: config.workload.upstream?.env ?? '' });
}

function noteCalls({ upstream, out }: Run): void {
  if (upstream === null) return;
  const { fail: failed, rateLimit: limited, stall: stalled, cut } = upstream.counts;
  out.note({ note: 'upstream-stub', calls: upstream.calls, failed, limited, stalled, cut });
}

/** What a reader must know about how this service could be read. */
function readingNotes(warm: ObservedCheckpoint, outside: readonly string[]): RunNote[] {
  const notes: RunNote[] = [];
  if (outside.length > 0) notes.push({ note: 'outside-allocators', allocators: [...outside] });
  if (warm.values['fds'] === null) notes.push({ note: 'descriptors-unread' });
  if (warm.idle === false) notes.push({ note: 'never-idle' });
  return notes;
}

/**
 * Cycle, checkpoint, judge, again or stop: until every gated series is decided, the horizon is reached or the time is
 * spent. A refresh and a paired A/B go to the horizon whatever is decided, and so does growth that may be a bounded buffer
 * filling with new inputs. Where the time ends within a cycle, that cycle is left out.
 * @throws RunAborted when the service died; NotMeasured when the time can never be enough, or the service hangs; TimeUp in a paired A/B or
 * before the first cycle has ended; the signal's reason
 */
async function repeatCycles(run: Run, observer: Observer, fixed: FixedPlan, log: LogLines): Promise<void> {
  try {
    await cycles(run, observer, fixed, log);
  } catch (error) {
    const isJudged = run.ab === null && run.out.recording.checkpoints.some(({ cycle }) => cycle > 0);
    if (!(error instanceof TimeUp && isJudged)) throw error;
    await assertAnswers(run, error);
    run.out.note({ note: 'cycle-left-out', limit: limitOf(error) });
  }
}

/**
 * A cycle that was cut off may have been slow; one that took many times as long as those before it is a service that
 * answers no more, and more time would not help.
 * @throws NotMeasured
 */
async function assertAnswers(run: Run, error: TimeUp): Promise<void> {
  const points = run.out.recording.checkpoints.filter(({ cycle }) => cycle > 0);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return;
  const usual = (last.t - first.t) / (points.length - 1);
  const waited = run.out.t() - last.t;
  if (waited <= STALLED * usual) return;
  throw new NotMeasured(
    { why: 'hangs', limit: limitOf(error), cycle: last.cycle + 1, waited_s: waited, usual_s: usual },
    await run.lastLines(),
  );
}

async function cycles(run: Run, observer: Observer, fixed: FixedPlan, log: LogLines): Promise<void> {
  const { options, ports, service, time, out, ab } = run;
  const { now } = ports.clock;
  const startMs = now();
  // What the warm-up has left of max-duration.
  const leftMs = time.deadline.leftMs();
  const wasOomKilled = (await service.state()).oomKilled;
  let outOfMemory = observer.outOfMemory;
  let requests = fixed.sent;
  let regressionAt: number | null = null;
  /** Whether growth is followed to the last cycle: null until it is asked. */
  let toLast: boolean | null = null;

  for (let cycle = 1; cycle <= (fixed.plan.cycles ?? LAST_LOOK); cycle++) {
    const sent = await sendCycle(run, observer, { fixed, cycle, wasOomKilled });
    requests += sent;
    if (options.leak !== undefined) await injectLeak(observer, options.leak, sent);
    if (options.watchRest === true && run.first === null) await recordRest(run, observer, cycle);

    await time.deadline.sleep(fixed.settleMs);
    out.begins('checkpoint', cycle);
    out.checkpoint(cycle, requests, await readAtRest(run, observer, wasOomKilled));
    log.record(cycle);
    const failed = observer.outOfMemory - outOfMemory;
    outOfMemory += failed;
    // The service survived these failed allocations on a device: out of memory all the same.
    if (failed > 0) out.event({ what: 'device-oom', trouble: { why: 'device-allocations', failed, cycle } });

    const judgement = out.judge.judge(out.recording, { final: false });
    const times = { elapsedMs: now() - startMs, leftMs };
    ports.progress({
      phase: 'cycle',
      cycle,
      elapsedS: times.elapsedMs / 1000,
      ...likelyEnd(run, fixed, judgement, cycle, { ...times, toLast: toLast === true }),
      judgement,
    });
    time.deadline.signal.throwIfAborted();

    // Growth that has ended is a regression no more.
    regressionAt = judgement.verdict === 'regression' ? (regressionAt ?? cycle) : null;
    if (isDecided(run, judgement, regressionAt === null ? 0 : cycle - regressionAt)) {
      if (regressionAt === null) return;
      toLast ??= await isFlatOnRepeat(run, observer, fixed, judgement);
      if (!toLast) return;
    }
    if (ab !== null) assertTime(run, fixed, cycle, times);
    else assertDecidable(run, fixed, judgement, cycle, times);
    if (times.elapsedMs + times.elapsedMs / cycle > leftMs) return;
  }
}

/** Whether further cycles would not change the verdict. @param since cycles since the first regression */
function isDecided({ options, ab }: Run, { problems, settled, following }: Judgement, since: number): boolean {
  if (options.refresh || ab !== null) return problems.some(({ verdict }) => verdict !== 'not-comparable');
  return settled || (since >= CYCLES_AFTER_REGRESSION && following !== true);
}
