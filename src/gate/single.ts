import { join } from 'node:path';
import { anchorsOf, type BaseGrowth, baseGrows, inheritedOf } from '../baseline/history.js';
import { distanceOf, lookUp, ofEnvironment, planBinder } from '../baseline/lookup.js';
import { createJudge } from '../drift/judge.js';
import type { Judgement } from '../drift/verdict.js';
import { type ObservedCheckpoint, Observer } from '../memory/observer.js';
import type { GpuDriver, GpuSnapshot } from '../memory/readers/driver/driver.js';
import type { Environment } from '../recording/environment.js';
import type { Plan, Recording, RecordingEvent, RecordingHeader, Rules, VerdictRecord } from '../recording/recording.js';
import { RecordingWriter } from '../recording/writer.js';
import { type Service, ServiceError } from '../service/service.js';
import { MissingSecretError, requireSecrets } from '../workload/secrets.js';
import type { Workload } from '../workload/workload.js';
import type { GateConfig } from './config.js';
import { environmentOf, planFact, subjectOf } from './environment.js';
import { CancelledError } from './exit.js';
import { keep } from './keep.js';
import { meaningsOf } from './meanings.js';
import { measureCycles } from './measure.js';
import { fixPlan } from './plan.js';
import type { GatePorts } from './ports.js';
import { preflight } from './preflight.js';
import { withBaseRules } from './refresh.js';
import type { GateResult, Stored } from './result.js';
import { appendCheckpoint, Ended, type GateOptions, NotMeasured, type Run } from './run.js';
import { checkSensitivity, sensitivityText } from './sensitivity.js';
import { declareSeries } from './series.js';

/** What the gate hands to one run. */
export interface RunInput {
  workload: Workload;
  /** As it was before the first run of the gate. */
  stored: Stored;
  /** Which run this is, from 1, and of how many. */
  run: number;
  of: number;
  /** The first run's recording, whose plan the later ones keep. */
  first: Recording | null;
}

/** How long Python processes may take to say hello after the service is ready, ms. */
const HELLO_MS = 8000;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is not answering. */
const PATIENCE_MS = 60_000;

/**
 * One run: launch, warm up, check that every layer can be seen, then cycle, checkpoint and judge until every gated
 * series is decided or time is spent. The recording is on disk as it grows; the service is removed whatever happens.
 * @throws CancelledError, and the bug that was not foreseen
 */
export async function runOnce(
  config: GateConfig,
  options: GateOptions,
  ports: GatePorts,
  { workload, stored, run: number, of, first }: RunInput,
): Promise<GateResult> {
  const notes: string[] = [];
  const header: RecordingHeader = {
    format: 'memdrift.recording',
    version: 1,
    created: ports.clock.wall().toISOString(),
    name: config.name,
    commit: config.commit ?? ports.checkedOut(),
    ...(of === 1 ? {} : { refresh: { run: number, of } }),
    environment: {},
    subject: {},
    workload: { sha256: workload.sha256 },
    rules: config.rules,
    series: {},
  };
  const file = `${config.name}${number === 1 ? '' : `-${number}`}.memdrift.ndjson`;
  const writer = new RecordingWriter(join(ports.outDir, file), header, maskedOf(config, workload, ports));
  const started = ports.clock.now();
  const t = (): number => Math.round(ports.clock.now() - started) / 1000;
  // Until the environment is known there is nothing to compare with.
  const judged: Run['judged'] = { by: createJudge([]), grows: null };
  let service: Service | null = null;
  let driver: GpuDriver | null = null;
  try {
    if (stored.refused !== null) throw new NotMeasured(`the baselines cannot be read: ${stored.refused}`);
    requireSecrets(workload.secrets, ports.secrets);
    const which = of === 1 ? '' : ` (run ${number} of ${of})`;
    const opened = await ports.openDriver(config.service);
    driver = opened;
    // Whoever waits for its next sample is told at once that there is none.
    ports.signal.addEventListener('abort', () => void opened?.close(), { once: true });
    const emptyGpu = driver === null ? null : await preflight(driver, ports);
    ports.progress({ phase: 'launch', text: `launching ${launchedText(config)}${which}` });
    service = await ports.launch(config.service, ports.signal);
    await service.ready(ports.signal);
    ports.progress({ phase: 'ready', text: `ready at ${service.url} after ${t().toFixed(1)} s` });
    const run = {
      config,
      options,
      ports,
      workload,
      writer,
      service,
      driver: service.gpus.length === 0 && driver?.tool === 'nvidia-smi' ? null : driver,
      emptyGpu,
      stored: stored.recordings,
      leftOut: stored.leftOut,
      first,
      t,
      notes,
      judged,
    };
    await measure(run);
  } catch (error) {
    if (ports.signal.aborted) {
      writer.append({ kind: 'event', t: t(), what: 'cancelled', detail: 'the run was cancelled' });
      throw new CancelledError(writer.path);
    }
    const event = eventOf(error, t());
    if (event !== null) writer.append(event);
  } finally {
    await service?.remove();
    await driver?.close();
  }
  const { recording } = writer;
  const { judgement, verdict } = conclude(recording, judged, options, stored);
  writer.append({ ...verdict, t: t() });
  const storedAt = options.refresh ? await keep(config, ports, writer, notes) : null;
  const { baselines } = judged.by;
  const { grows } = judged;
  return {
    judgement,
    recording,
    recordingPath: writer.path,
    baselines,
    storedAt,
    notes: notes.map((note) => writer.mask(note)),
    context: {
      base: baselines.length === 0 ? null : { distance: distanceOf(stored.recordings, baselines) },
      baseGrows: grows === null ? null : { since: grows.since, reason: grows.reason },
    },
    others: [],
  };
}

/** From readiness to the last checkpoint. Puts the judge in place that knows the baselines of this environment. */
async function measure(run: Run): Promise<void> {
  const { config, ports, service, writer, t } = run;
  const { sleep, now } = ports.clock;
  const { driver } = run;
  const emptyGpu: GpuSnapshot | null = driver === null ? null : run.emptyGpu;
  const observer = new Observer(service, {
    now,
    // Whatever is waited for ends with the run: a runner that cancels gives seconds.
    sleep: async (ms) => {
      await sleep(ms);
      ports.signal.throwIfAborted();
    },
    patienceMs: PATIENCE_MS,
    driver,
    isHere: ports.isHere,
  });
  const collect = config.plan.collect === 'always';
  await observer.awaitProbes(HELLO_MS);
  const environment = environmentOf(service, run.workload.sha256, ports.runner, emptyGpu);
  const binder = planBinder(run.stored, environment)?.recording ?? firstOf(run, environment);

  const atRest = await observer.checkpoint(collect);
  appendCheckpoint(run, 0, 0, atRest);
  const fixed = await fixPlan(run, binder?.header.plan ?? null);
  const plan: Plan = fixed.plan;

  // Not before the warm-up: some servers' pages are empty until the first request.
  const server = await ports.findServer(service, config.service);
  if (server !== null) ports.progress({ phase: 'warm-up', text: `${server.kind} tells of itself at ${server.url}` });
  observer.meet(server);
  await sleep(fixed.settleMs);
  const warm = await observer.checkpoint(collect);
  const streams = await observer.streams();
  const outside = await observer.outsideAllocators();
  const unreadable = streams.flatMap(({ allocator }) =>
    allocator === null || allocator.readable ? [] : allocator.name,
  );
  const declared = declareSeries(warm, binder, {
    gpus: driver === null ? service.gpus : (emptyGpu?.devices.map(({ model }) => model) ?? []),
    driverProblem: driver === null ? '' : observer.driverProblem(),
    rules: config.rules.series ?? {},
    allocators: [...new Set([...unreadable, ...outside])],
    meanings: meaningsOf(streams, observer.fixGpuSource(), server?.kind ?? null),
  });
  run.notes.push(...declared.unreadable, ...notesOf(warm, outside));
  const { rules, baselines, refused } = compareWith(run, environment);
  writer.rewriteHeader({
    ...writer.recording.header,
    environment: { ...environment, ...planFact(plan) },
    subject: subjectOf(service, streams, outside, server?.kind ?? null),
    workload: { sha256: run.workload.sha256, requests_per_cycle: fixed.requests.length },
    plan,
    rules,
    limits: {
      container: service.memoryLimitBytes,
      gpu: (emptyGpu?.devices ?? []).map(({ totalBytes }) => ({ memory: totalBytes })),
    },
    series: declared.series,
  });
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
  await measureCycles(run, observer, run.judged.by, fixed);
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

function launchedText({ service: { image, composeFile } }: GateConfig): string {
  return image ?? (composeFile === undefined ? 'the command' : `the services of ${composeFile}`);
}

/**
 * What this run is compared with, and its rules with what it inherits of a base that grows. A refresh inherits nothing:
 * it goes on telling of the growth until that is mended or accepted.
 */
function compareWith(
  { config, options, stored, leftOut, notes, judged, writer }: Run,
  environment: Environment,
): { rules: Rules; baselines: Recording[]; refused: string[] } {
  const { offered, refused, note } = lookUp(stored, environment, config.baseline);
  if (note !== null) notes.push(note);
  const baselines = offered.map(({ recording }) => recording);
  const grows: BaseGrowth | null = options.refresh ? null : baseGrows(stored, environment);
  judged.grows = grows;
  const { rules } = config;
  const { created } = writer.recording.header;
  return {
    rules: grows === null ? rules : { ...rules, inherited: inheritedOf(grows, baselines, rules, created) },
    baselines,
    // Files that nobody can read were written once: that is no gate before its first baseline.
    refused: [...refused, ...(offered.length === 0 ? leftOut : [])],
  };
}

/** The first run of this refresh, where this one goes on in the same environment. */
function firstOf({ first }: Run, environment: Environment): Recording | null {
  if (first?.header.plan === undefined) return null;
  return ofEnvironment({ origin: 'this refresh', recording: first, distance: 0 }, environment) ? first : null;
}

/** The last word on a run, and the line that ends its recording; on a refresh, also by the rules of a base alone. */
function conclude(
  recording: Recording,
  judged: Run['judged'],
  { refresh }: GateOptions,
  { recordings }: Stored,
): { judgement: Judgement; verdict: Omit<VerdictRecord, 't'> } {
  const live = judged.by.judge(recording, { final: true });
  const { environment, commit } = recording.header;
  const { plan, ...fixed } = environment;
  const lineOf = ({ verdict, reason }: Judgement): Omit<VerdictRecord, 't'> => ({ kind: 'verdict', verdict, reason });
  if (!refresh || plan === undefined) return { judgement: live, verdict: lineOf(live) };
  const { judgement, anchors } = withBaseRules(recording, live, anchorsOf(recordings, environment));
  const since = baseGrows(recordings, fixed)?.since ?? commit ?? null;
  const row = judgement.verdict === 'regression' && since !== null ? { since } : {};
  return { judgement, verdict: { ...lineOf(judgement), ...row, anchors } };
}

/**
 * Values that no recording shows: the workload's secrets, the door's, and what the service's variables call secret; a
 * command has those of the door's environment, too.
 */
function maskedOf(config: GateConfig, workload: Workload, ports: GatePorts): string[] {
  const inherited = config.service.command === undefined ? {} : ports.secrets;
  const named = Object.entries({ ...inherited, ...config.service.env }).filter(([name]) => CALLED_SECRET.test(name));
  return [
    ...workload.secrets.map((name) => ports.secrets[name] ?? ''),
    ...(ports.masked ?? []),
    ...named.map(([, value]) => value ?? '').filter((value) => !IS_SETTING.test(value)),
  ].filter((value) => value !== '');
}

/** MAX_TOKENS and TOKENIZERS_PARALLELISM are none. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Of HF_HUB_DISABLE_IMPLICIT_TOKEN=1: without it, no figure of a report would keep its ones. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;

/** What a failure of the run leaves in the recording; null where it is told there already. Throws what is a bug. */
function eventOf(error: unknown, t: number): RecordingEvent | null {
  if (error instanceof Ended) return null;
  if (error instanceof MissingSecretError) return { kind: 'event', t, what: 'not-measured', detail: error.message };
  if (error instanceof NotMeasured || error instanceof ServiceError) {
    const remedy = error instanceof NotMeasured ? error.remedy : error.detail.remedy;
    const logs = error instanceof ServiceError ? error.detail.logs?.join('\n') : undefined;
    return {
      kind: 'event',
      t,
      what: 'not-measured',
      detail: error.message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(logs === undefined ? {} : { logs }),
    };
  }
  throw error;
}
