import { basename } from 'node:path';
import type { PairedResult } from '../../drift/paired/paired-figures.js';
import {
  confirms,
  judgePairedRuns,
  needsConfirming,
  type PairedRun,
  pairedTrouble,
  RUN_ORDER,
  recordingsOf,
} from '../../drift/paired/paired-runs.js';
import { recordingRefusal } from '../../drift/validity/comparable.js';
import { reasonText } from '../../report/text/reasons.js';
import type { Deadline } from '../../time/deadline.js';
import type { Workload } from '../../workload/format/workload.js';
import type { GateConfig } from '../config/config.js';
import type { GatePorts } from '../effects/ports.js';
import type { TimeLimits } from '../effects/time-limits.js';
import { CancelledError } from '../exit.js';
import type { GateResult, Stored } from '../gate-result.js';
import { type AbRun, type GateOptions, NoBaseline } from './gate-run.js';
import { runOnce } from './one-run.js';

/** A check that may measure the base too. */
export interface AbCheck {
  config: GateConfig;
  options: GateOptions;
  ports: GatePorts;
  workload: Workload;
  stored: Stored;
  /** Image of the base. */
  baseImage: string;
  limits: TimeLimits;
  /** Of all runs together. */
  deadline: Deadline;
}

/** Runs that a check with an image of the base may take: its own, where that is not always side by side, and those. */
export function maxRuns({ ab }: GateConfig): number {
  return RUN_ORDER.length + (ab.when === 'always' ? 0 : 1);
}

/** Whether a run may measure base and change side by side; null where not. A refresh, and a leak of ours, never do. */
export function baseImageOf({ ab, mode }: GateConfig, { refresh, leak }: GateOptions): string | null {
  return refresh || leak !== undefined || mode !== 'check' || ab.when === 'never' ? null : ab.baseImage;
}

/**
 * A check with an image of the base at hand: `always` side by side; else against the stored baseline, and side by side
 * where there is none that is comparable, or where it says regression: nothing is red that is not found twice.
 * @throws CancelledError, and the bug that was not foreseen
 */
export async function checkWithBase(check: AbCheck): Promise<GateResult> {
  const { config, options, ports, workload, stored, limits, deadline } = check;
  if (config.ab.when === 'always') return sideBySide(check, 'always');
  const sound = stored.recordings.some(({ recording }) => recordingRefusal(recording) === null);
  if (stored.refused === null && !sound) return sideBySide(check, 'no-baseline');
  let checked: GateResult;
  try {
    const run = { workload, stored, run: 1, of: 1, first: null, requiresBaseline: true, limits, deadline };
    checked = await runOnce(config, options, ports, run);
  } catch (error) {
    if (!(error instanceof NoBaseline)) throw error;
    ports.log.info(error.message);
    return sideBySide(check, 'no-baseline');
  }
  if (!needsConfirming(checked.judgement)) return checked;
  ports.log.info(
    `the stored baseline says regression: ${reasonText(checked.judgement.cause)}; base and change side by side now`,
  );
  const beside = await sideBySide(check, 'confirm', checked);
  return confirms(beside.ab) ? { ...checked, ab: beside.ab } : beside;
}

/** Base, change, change, base, each launched afresh, all with the plan of the first; given up where one fails. */
async function sideBySide(
  { config, options, ports, workload, stored, baseImage, limits, deadline }: AbCheck,
  why: PairedResult['why'],
  checked?: GateResult,
): Promise<GateResult & { ab: PairedResult }> {
  const toConfirm = checked === undefined ? null : confirmedBy(checked);
  const images = { base: baseImage, head: config.service.image };
  const results: GateResult[] = [];
  const runs: PairedRun[] = [];
  for (const [index, side] of RUN_ORDER.entries()) {
    const before = results.at(-1)?.recordingPath ?? checked?.recordingPath ?? null;
    if (ports.signal.aborted) throw new CancelledError(before);
    const image = images[side];
    const measured = image === undefined ? config : { ...config, service: { ...config.service, image } };
    const result = await runOnce(measured, options, ports, {
      workload,
      stored: { recordings: [], leftOut: [], refused: null },
      run: 1,
      of: 1,
      first: runs[0]?.recording ?? null,
      limits,
      deadline,
      ab: {
        side,
        why,
        number: index + 1,
        of: RUN_ORDER.length,
        confirms: toConfirm,
        bases: side === 'base' ? [] : recordingsOf(runs, 'base'),
        stored: stored.recordings,
        phases: toConfirm === null && index === RUN_ORDER.lastIndexOf('head'),
      },
    });
    results.push(result);
    runs.push({ side, recording: result.recording, file: basename(result.recordingPath) });
    if (pairedTrouble(runs) !== null) break;
  }
  const { judgement, shown, ab } = judgePairedRuns(runs, why, checked?.judgement ?? null);
  const result = results[shown];
  if (result === undefined) throw new RangeError('nothing was measured side by side: a bug');
  return {
    ...result,
    judgement,
    baselines: recordingsOf(runs, 'base'),
    context: { ...result.context, base: null },
    ab,
  };
}

function confirmedBy({ judgement, recording }: GateResult): AbRun['confirms'] {
  const killed = recording.events.some(({ what }) => what === 'oom-kill');
  return { plan: recording.header.plan ?? null, cycles: judgement.cycles, killed };
}
