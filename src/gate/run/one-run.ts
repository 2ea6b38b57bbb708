import { join } from 'node:path';
import { passAsBaseline, withBaseRules } from '../../baseline/base-judgement.js';
import { baseGrows, referenceLevelsOf } from '../../baseline/history.js';
import { distanceOf } from '../../baseline/lookup.js';
import { writtenRules } from '../../drift/budget/written-rules.js';
import { createJudge } from '../../drift/judge.js';
import { recordingRefusal } from '../../drift/validity/comparable.js';
import type { Judgement } from '../../drift/verdict.js';
import type { GpuDriver } from '../../memory/gpu/driver.js';
import type { Recording, RecordingHeader, VerdictRecord } from '../../recording/recording.js';
import { RecordingWriter } from '../../recording/recording-writer.js';
import { reasonText } from '../../report/text/reasons.js';
import { launcherOf } from '../../service/registry.js';
import type { Service } from '../../service/service.js';
import { type Deadline, endsWithin, TimeUp } from '../../time/deadline.js';
import { requireSecrets } from '../../workload/format/secrets.js';
import type { Workload } from '../../workload/format/workload.js';
import type { GateConfig } from '../config/config.js';
import { driverInTime, serviceInTime } from '../effects/in-time.js';
import type { GatePorts } from '../effects/ports.js';
import { assertWritable, endRecording } from '../effects/recording-file.js';
import { runMs, type TimeLimits, timeText } from '../effects/time-limits.js';
import { CancelledError } from '../exit.js';
import type { GateResult, Stored } from '../gate-result.js';
import { eventOf } from './failure-event.js';
import { measureFromReady } from './from-ready.js';
import { type AbRun, type GateOptions, NoBaseline, NotMeasured, type Run } from './gate-run.js';
import { preflight } from './preflight.js';
import { keep } from './store-result.js';

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
  /** Where it is one of those that measure base and change side by side. */
  ab?: AbRun;
  requiresBaseline?: boolean;
  limits: TimeLimits;
  /** Of all runs together. */
  deadline: Deadline;
}

/** How long a launch that was given up may take to clean up behind itself, and a service to be removed. */
const REMOVAL_MS = 60_000;
/** The same once the run is cancelled: what was measured is told before the runner loses patience. */
const CANCELLED_MS = 1500;
/** How long the last lines of a service that is given up may take. */
const LAST_LINES_MS = 5000;
const LAST_LINES = 50;

/**
 * One run: launch, warm up, check that every layer can be seen, then cycle, checkpoint and judge until every gated
 * series is decided or time is spent. The recording is on disk as it grows; the service is removed whatever happens.
 * @throws CancelledError, NoBaseline where that is asked for, and the bug that was not foreseen
 */
export async function runOnce(
  config: GateConfig,
  options: GateOptions,
  ports: GatePorts,
  input: RunInput,
): Promise<GateResult> {
  return input.deadline.part(runMs(input.limits), 'the time of a run', (deadline) =>
    runWithin(deadline, config, options, ports, input),
  );
}

async function runWithin(
  whole: Deadline,
  config: GateConfig,
  options: GateOptions,
  ports: GatePorts,
  { workload, stored, run: number, of, first, ab, requiresBaseline = false, limits }: RunInput,
): Promise<GateResult> {
  const notes: string[] = [];
  const header: RecordingHeader = {
    format: 'memdrift.recording',
    version: 1,
    created: ports.clock.wall().toISOString(),
    name: config.name,
    // Nobody says of which commit the image of the base is.
    commit: ab?.side === 'base' ? null : (config.commit ?? ports.checkedOut()),
    ...(of === 1 ? {} : { refresh: { run: number, of } }),
    ...(ab === undefined ? {} : { ab: { run: ab.number, of: ab.of, side: ab.side, why: ab.why } }),
    environment: {},
    subject: {},
    workload: { sha256: workload.sha256 },
    rules: writtenRules(config.rules),
    series: {},
  };
  const file = `${config.name}${suffixOf(number, ab)}.memdrift.ndjson`;
  const writer = new RecordingWriter(join(ports.outDir, file), header, ports.masker);
  const started = ports.clock.now();
  const t = (): number => Math.round(ports.clock.now() - started) / 1000;
  // Until the environment is known there is nothing to compare with.
  const judged: Run['judged'] = { by: createJudge([]), grows: null };
  let deadline = whole;
  const now = (): Deadline => deadline;
  const inTime = <T>(ms: number, what: string, work: () => Promise<T>): Promise<T> => {
    const before = deadline;
    return before.part(ms, what, async (part) => {
      deadline = part;
      try {
        return await work();
      } finally {
        deadline = before;
      }
    });
  };
  const leaveMs = (): number => (ports.signal.aborted ? CANCELLED_MS : REMOVAL_MS);
  let service: Service | null = null;
  let driver: GpuDriver | null = null;
  try {
    // What a later run finds is told beside the verdict that the first has come to.
    if (number === 1 && (ab === undefined || (ab.number === 1 && ab.confirms === null))) assertWritable(writer, config);
    if (stored.refused !== null) throw new NotMeasured(`the baselines cannot be read: ${stored.refused}`);
    requireSecrets(workload.secrets, ports.secrets);
    const which = whichText(number, of, ab);
    const opened = await whole.race(ports.openDriver(config.service));
    driver = opened === null ? null : driverInTime(opened, now);
    const emptyGpu = driver === null ? null : await preflight(driver, whole, ports);
    ports.progress({
      phase: 'launch',
      text: `launching ${launcherOf(config.service).describe(config.service)}${which}`,
    });
    const launched = await inTime(limits.startupMs, `startup (${timeText(limits.startupMs)})`, async () => {
      const launching = ports.launch(config.service, deadline);
      // Who gives up a launch waits until it has cleaned up behind itself.
      const given = await deadline.race(launching).catch(async (error: unknown) => {
        if (await endsWithin(ports.clock, leaveMs(), launching)) service = await launching.catch(() => null);
        throw error;
      });
      service = given;
      await serviceInTime(given, now).ready(deadline.signal);
      return given;
    });
    ports.progress({ phase: 'ready', text: `ready at ${launched.url} after ${t().toFixed(1)} s` });
    const run: Run = {
      config,
      options,
      ports: { ...ports, send: (cycle) => now().race(ports.send(cycle)) },
      workload,
      writer,
      service: serviceInTime(launched, now),
      driver: launched.gpus.length === 0 && driver?.byId === true ? null : driver,
      emptyGpu,
      stored: stored.recordings,
      leftOut: stored.leftOut,
      first,
      ab: ab ?? null,
      requiresBaseline,
      limits,
      inTime,
      deadline: now,
      lastLines: () => lastLinesOf(launched, ports),
      t,
      notes,
      required: null,
      judged,
    };
    await measureFromReady(run);
  } catch (error) {
    if (ports.signal.aborted) {
      writer.append({ kind: 'event', t: t(), what: 'cancelled', detail: 'the run was cancelled' });
      endRecording(writer, ports, notes);
      throw new CancelledError(writer.isThere ? writer.path : null);
    }
    if (error instanceof NoBaseline) {
      writer.append({ kind: 'event', t: t(), what: 'not-measured', detail: error.message });
      endRecording(writer, ports, notes);
      throw error;
    }
    const event = eventOf(error instanceof TimeUp ? await gaveUp(error, service, ports) : error, t());
    if (event !== null) writer.append(event);
  } finally {
    await endsWithin(ports.clock, leaveMs(), Promise.all([removed(service), driver?.close()]));
  }
  const { recording } = writer;
  const { judgement: measured, verdict } = conclude(recording, judged, options, stored);
  // One of several side by side has no verdict of its own.
  if (ab === undefined) writer.append({ ...verdict, t: t() });
  endRecording(writer, ports, notes);
  const storedAt = options.refresh ? await keep(config, ports, writer, notes, whole) : null;
  const serves = storedAt !== null && recordingRefusal(recording) === null;
  const judgement = serves ? passAsBaseline(measured) : measured;
  const { baselines } = judged.by;
  const { grows } = judged;
  return {
    judgement,
    recording,
    recordingPath: writer.path,
    hasRecording: writer.isThere,
    baselines,
    storedAt,
    notes: notes.map((note) => writer.mask(note)),
    context: {
      base: baselines.length === 0 ? null : { distance: distanceOf(stored.recordings, baselines) },
      baseGrows: grows === null ? null : { since: grows.since, reason: grows.reason },
    },
    others: [],
    ab: null,
  };
}

/** What a deadline that has passed leaves to say: nothing that can be judged. */
async function gaveUp({ message }: TimeUp, service: Service | null, ports: GatePorts): Promise<NotMeasured> {
  const remedy = 'see the last lines of the service; raise startup-timeout or max-duration if it is only slow';
  const logs = service === null ? undefined : await lastLinesOf(service, ports);
  return new NotMeasured(`${message}, and nothing was measured`, remedy, logs);
}

async function lastLinesOf(service: Service, { clock }: GatePorts): Promise<string[]> {
  const asked = service.logs(LAST_LINES).catch(() => []);
  return (await endsWithin(clock, LAST_LINES_MS, asked)) ? asked : [];
}

async function removed(service: Service | null): Promise<void> {
  await service?.remove();
}

function suffixOf(number: number, ab: AbRun | undefined): string {
  if (ab !== undefined) return `-ab-${ab.number}-${ab.side}`;
  return number === 1 ? '' : `-${number}`;
}

function whichText(number: number, of: number, ab: AbRun | undefined): string {
  if (ab !== undefined) return ` (${ab.side}, run ${ab.number} of ${ab.of} side by side)`;
  return of === 1 ? '' : ` (run ${number} of ${of})`;
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
  const lineOf = ({ verdict, cause }: Judgement): Omit<VerdictRecord, 't'> => ({
    kind: 'verdict',
    verdict,
    reason: reasonText(cause),
  });
  if (!refresh || plan === undefined) return { judgement: live, verdict: lineOf(live) };
  const { judgement, references } = withBaseRules(recording, live, referenceLevelsOf(recordings, environment));
  const since = baseGrows(recordings, fixed)?.since ?? commit ?? null;
  const row = judgement.verdict === 'regression' && since !== null ? { since } : {};
  return { judgement, verdict: { ...lineOf(judgement), ...row, anchors: references } };
}
