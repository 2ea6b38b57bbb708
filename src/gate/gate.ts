import { join } from 'node:path';
import { offered, planBinder } from '../baseline/lookup.js';
import { recordingRefusal } from '../drift/eligible.js';
import { createJudge } from '../drift/judge.js';
import type { Judgement } from '../drift/verdict.js';
import { Observer } from '../memory/observer.js';
import type { Plan, Recording, RecordingEvent, RecordingHeader } from '../recording/recording.js';
import { RecordingWriter } from '../recording/writer.js';
import { type Service, ServiceError } from '../service/service.js';
import { MissingSecretError, requireSecrets } from '../workload/secrets.js';
import { checkVary } from '../workload/vary.js';
import type { GateConfig } from './config.js';
import { environmentOf, planFact, subjectOf } from './environment.js';
import { CancelledError } from './exit.js';
import { measureCycles } from './measure.js';
import { fixPlan } from './plan.js';
import type { GatePorts } from './ports.js';
import { appendCheckpoint, Ended, type GateOptions, NotMeasured, type Run } from './run.js';
import { checkSensitivity, sensitivityText } from './sensitivity.js';
import { declareSeries } from './series.js';

/** What a run came to: the judgement, what it was judged on, and where it lies. */
export interface GateResult {
  judgement: Judgement;
  recording: Recording;
  recordingPath: string;
  /** Stored recordings offered to the judge, newest first. */
  baselines: Recording[];
  /** Where the recording was stored as a baseline; null where it was not. */
  storedAt: string | null;
  notes: string[];
}

/** How long Python processes may take to say hello after the service is ready, ms. */
const HELLO_MS = 8000;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is not answering. */
const PATIENCE_MS = 60_000;

/**
 * The whole procedure: launch, warm up, check that every layer can be seen, then cycle, checkpoint and judge until
 * every gated series is decided or time is spent. The recording is on disk as it grows; the service is removed
 * whatever happens.
 * @throws UsageError and WorkloadError (the user's to mend), CancelledError, and the bug that was not foreseen
 */
export async function runGate(config: GateConfig, options: GateOptions, ports: GatePorts): Promise<GateResult> {
  const workload = await ports.loadWorkload(config.workload.file);
  checkVary(workload.requests, config.workload.vary);
  const stored = (await ports.store?.list(config.name)) ?? { recordings: [], warnings: [] };
  for (const warning of stored.warnings) ports.log.warn(warning);
  const notes: string[] = [];
  const header: RecordingHeader = {
    format: 'memdrift.recording',
    version: 1,
    created: ports.clock.wall().toISOString(),
    name: config.name,
    commit: config.commit ?? ports.checkedOut(),
    environment: {},
    subject: {},
    workload: { sha256: workload.sha256 },
    rules: config.rules,
    series: {},
  };
  const secrets = workload.secrets.map((name) => ports.secrets[name] ?? '').filter((value) => value !== '');
  const writer = new RecordingWriter(join(ports.outDir, `${config.name}.memdrift.ndjson`), header, secrets);
  const started = ports.clock.now();
  const t = (): number => Math.round(ports.clock.now() - started) / 1000;
  // Until the environment is known there is nothing to compare with.
  const judged = { by: createJudge([]) };
  let service: Service | null = null;
  try {
    requireSecrets(workload.secrets, ports.secrets);
    ports.progress({ phase: 'launch', text: `launching ${config.service.image ?? 'the command'}` });
    service = await ports.launch(config.service, ports.signal);
    await service.ready(ports.signal);
    ports.progress({ phase: 'ready', text: `ready at ${service.url} after ${t().toFixed(1)} s` });
    const run: Run = { config, options, ports, workload, writer, service, stored: stored.recordings, t, notes, judged };
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
  }
  const judgement = judged.by.judge(writer.recording, { final: true });
  writer.append({ kind: 'verdict', t: t(), verdict: judgement.verdict, reason: judgement.reason });
  const storedAt = options.refresh ? await store(config, ports, writer.recording, notes) : null;
  return {
    judgement,
    recording: writer.recording,
    recordingPath: writer.path,
    baselines: judged.by.baselines,
    storedAt,
    notes,
  };
}

/** From readiness to the last checkpoint. Puts the judge in place that knows the baselines of this environment. */
async function measure(run: Run): Promise<void> {
  const { config, ports, service, writer, t } = run;
  const { sleep, now } = ports.clock;
  const observer = new Observer(service, { sleep, now, patienceMs: PATIENCE_MS });
  const collect = config.plan.collect === 'always';
  await observer.awaitProbes(HELLO_MS);
  const environment = environmentOf(service, run.workload.sha256, ports.runner);
  const binder = planBinder(run.stored, environment);

  const atRest = await observer.checkpoint(collect);
  appendCheckpoint(run, 0, 0, atRest);
  const fixed = await fixPlan(run, binder?.recording.header.plan ?? null);
  const plan: Plan = fixed.plan;

  await sleep(fixed.settleMs);
  const warm = await observer.checkpoint(collect);
  const streams = await observer.streams();
  const declared = declareSeries(warm, binder?.recording ?? null, {
    gpus: service.gpus,
    rules: config.rules.series ?? {},
    allocators: [...new Set(streams.map((stream) => stream.allocator))].filter((name) => name !== null),
  });
  run.notes.push(...declared.unreadable);
  writer.rewriteHeader({
    ...writer.recording.header,
    environment: { ...environment, ...planFact(plan) },
    subject: subjectOf(service, streams),
    workload: { sha256: run.workload.sha256, requests_per_cycle: fixed.requests.length },
    plan,
    limits: { container: service.memoryLimitBytes, gpu: [] },
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
  run.judged.by = createJudge(offered(run.stored, environment, config.baseline.runs).map((s) => s.recording));
  await measureCycles(run, observer, run.judged.by, fixed);
}

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

/** Stores a refresh's recording, with its verdict; one that could not serve as a baseline is refused with the reason. */
async function store(
  config: GateConfig,
  ports: GatePorts,
  recording: Recording,
  notes: string[],
): Promise<string | null> {
  if (ports.store === null) return null;
  const refusal = recordingRefusal(recording);
  if (refusal !== null) {
    notes.push(`Not stored as a baseline: ${refusal}`);
    ports.log.warn(`not stored as a baseline: ${refusal}`);
    return null;
  }
  const { cycles = 0 } = recording.header.plan ?? {};
  const measured = recording.checkpoints.at(-1)?.cycle ?? 0;
  if (measured < cycles) {
    const short = `Stored with ${measured} of ${cycles} cycles: beyond them a change is judged by the absolute rules alone`;
    notes.push(`${short}. Raise max-duration.`);
    ports.log.warn(`${short}; raise max-duration`);
  }
  return ports.store.put(config.name, recording);
}
