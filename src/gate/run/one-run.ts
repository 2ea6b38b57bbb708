import { join } from 'node:path';
import { writtenRules } from '../../drift/budget/written-rules.js';
import type { Judgement } from '../../drift/verdict.js';
import type { RecordingEvent, RecordingHeader } from '../../recording/recording.js';
import { RecordingWriter } from '../../recording/recording-writer.js';
import type { Service } from '../../service/service.js';
import { type Deadline, endsWithin, TimeUp } from '../../time/deadline.js';
import type { GatePorts } from '../effects/ports.js';
import { endRecording } from '../effects/recording-file.js';
import { runMs } from '../effects/time-limits.js';
import { CancelledError } from '../exit.js';
import type { GateResult } from '../gate-result.js';
import { concludeRun, recordVerdict } from './conclude-run.js';
import { explainGrowth } from './explaining/explain-growth.js';
import type { Finished } from './explaining/relaunch.js';
import { type Held, lastLines, release } from './launch-service.js';
import { type MeasuredRun, measure } from './measure.js';
import { failureEvent, limitOf, NoBaseline, NotMeasured } from './run-failures.js';
import { type RunInputs, RunTime } from './run-inputs.js';
import { RunRecorder } from './run-recorder.js';

/** How long the engine may take to say whether the service still runs. */
const STATE_MS = 5000;

/**
 * One run, measured and judged. The recording is on disk as it grows, and the service is removed whatever happens.
 * @throws CancelledError; NoBaseline where a baseline is required; bugs
 */
export async function runOnce(inputs: RunInputs): Promise<GateResult> {
  return inputs.deadline.part(runMs(inputs.limits), 'run', (whole) => runWithin(whole, inputs));
}

async function runWithin(whole: Deadline, inputs: RunInputs): Promise<GateResult> {
  const { ports } = inputs;
  const path = join(ports.outDir, fileName(inputs));
  const out = new RunRecorder(new RecordingWriter(path, headerOf(inputs), ports.masker), ports.clock);
  const held: Held = { service: null, driver: null, upstream: null };
  const run: Finished = { inputs, time: new RunTime(whole), out, held };
  let judgement: Judgement;
  try {
    const measured = await measureOrRecord(run);
    judgement = recordVerdict(inputs, out);
    await explainGrowth(run, measured, judgement);
  } catch (error) {
    if (!ports.signal.aborted) throw error;
    out.event({ what: 'cancelled' });
    endRecording(out.writer, ports);
    throw new CancelledError(out.writer.isThere ? out.writer.path : null);
  } finally {
    await release(held, ports);
  }
  return concludeRun(inputs, out, judgement, whole);
}

/**
 * Measures; what ends that early is recorded.
 * @returns null where it ended early, or the service has died
 * @throws NoBaseline; the signal's reason; bugs
 */
async function measureOrRecord({ inputs, time, out, held }: Finished): Promise<MeasuredRun | null> {
  const { ports } = inputs;
  try {
    return await measure(inputs, time, out, held);
  } catch (error) {
    if (ports.signal.aborted) throw error;
    if (error instanceof NoBaseline) {
      out.event({ what: 'not-measured', trouble: { why: 'no-baseline' } });
      endRecording(out.writer, ports);
      throw error;
    }
    const event = failureEvent(error instanceof TimeUp ? await timedOut(error, held.service, ports) : error, out.t());
    // What fails on a service that has ended is no news beside its end.
    if (event !== null) out.append((await endOf(out, held.service, ports)) ?? event);
    return null;
  }
}

function headerOf({ config, ports, workload, number, of, ab }: RunInputs): RecordingHeader {
  return {
    format: 'memdrift.recording',
    version: 1,
    created: ports.clock.wall().toISOString(),
    name: config.name,
    // The commit of the base image is not known.
    commit: ab?.side === 'base' ? null : (config.commit ?? ports.checkedOut()),
    ...(of === 1 ? {} : { refresh: { run: number, of } }),
    ...(ab === null ? {} : { ab: { run: ab.number, of: ab.of, side: ab.side, why: ab.why } }),
    environment: {},
    subject: {},
    workload: { sha256: workload.sha256 },
    rules: writtenRules(config.rules),
    series: {},
  };
}

function fileName({ config, number, ab }: RunInputs): string {
  const suffix = ab !== null ? `-ab-${ab.number}-${ab.side}` : number === 1 ? '' : `-${number}`;
  return `${config.name}${suffix}.memdrift.ndjson`;
}

/** The end of a service that was ready; null where it lives, or nobody can tell in time. */
async function endOf(out: RunRecorder, service: Service | null, { clock }: GatePorts): Promise<RecordingEvent | null> {
  if (service === null || out.doing === null) return null;
  const asking = out.endOf(service, true).catch(() => null);
  return (await endsWithin(clock, STATE_MS, asking)) ? asking : null;
}

/** A deadline has passed before anything could be judged. */
async function timedOut(error: TimeUp, service: Service | null, ports: GatePorts): Promise<NotMeasured> {
  const lines = service === null ? undefined : await lastLines(service, ports);
  return new NotMeasured({ why: 'no-cycle', limit: limitOf(error) }, lines);
}
