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
import type { GateConfig } from '../config/config.js';
import { CancelledError } from '../exit.js';
import type { GateResult } from '../gate-result.js';
import { runOnce } from './one-run.js';
import { NoBaseline } from './run-failures.js';
import type { AbRun, GateOptions, RunInputs } from './run-inputs.js';

/** What all runs of a gate have in common. */
export type GateInputs = Pick<
  RunInputs,
  'config' | 'options' | 'ports' | 'workload' | 'variation' | 'stored' | 'limits' | 'deadline'
>;

/** Most runs of a check that has an image of the base: the paired A/B, and one before it unless it is always paired. */
export function maxRuns({ ab }: GateConfig): number {
  return RUN_ORDER.length + (ab.when === 'always' ? 0 : 1);
}

/**
 * The image of the base where a paired A/B may be measured; null where not, as in a refresh or with an injected leak.
 */
export function baseImageFor({ ab, mode }: GateConfig, { refresh, leak }: GateOptions): string | null {
  return refresh || leak !== undefined || mode !== 'check' || ab.when === 'never' ? null : ab.baseImage;
}

/**
 * A check that has an image of the base. With `always` a paired A/B; otherwise against the stored baseline, and a
 * paired A/B where none is comparable or to confirm a regression, so that no check fails on a single finding.
 * @throws CancelledError; bugs
 */
export async function checkWithBase(inputs: GateInputs, baseImage: string): Promise<GateResult> {
  const { config, ports, stored } = inputs;
  if (config.ab.when === 'always') return pairedRuns(inputs, baseImage, 'always');
  const hasBaseline = stored.recordings.some(({ recording }) => recordingRefusal(recording) === null);
  if (stored.refused === null && !hasBaseline) return pairedRuns(inputs, baseImage, 'no-baseline');
  let checked: GateResult;
  try {
    checked = await runOnce({ ...inputs, number: 1, of: 1, first: null, ab: null, requiresBaseline: true });
  } catch (error) {
    if (!(error instanceof NoBaseline)) throw error;
    ports.progress({ phase: 'step', step: 'pairing', confirms: null });
    return pairedRuns(inputs, baseImage, 'no-baseline');
  }
  if (!needsConfirming(checked.judgement)) return checked;
  ports.progress({ phase: 'step', step: 'pairing', confirms: checked.judgement.cause });
  const paired = await pairedRuns(inputs, baseImage, 'confirm', checked);
  return confirms(paired.ab) ? { ...checked, ab: paired.ab } : paired;
}

/**
 * Base, candidate, candidate, base, each launched afresh, all with the plan of the first; ends early where one fails.
 */
async function pairedRuns(
  inputs: GateInputs,
  baseImage: string,
  why: PairedResult['why'],
  checked?: GateResult,
): Promise<GateResult & { ab: PairedResult }> {
  const { config, ports, stored } = inputs;
  const toConfirm = checked === undefined ? null : runToConfirm(checked);
  const images = { base: baseImage, head: config.service.image };
  const results: GateResult[] = [];
  const runs: PairedRun[] = [];
  for (const [index, side] of RUN_ORDER.entries()) {
    const before = results.at(-1)?.recordingPath ?? checked?.recordingPath ?? null;
    if (ports.signal.aborted) throw new CancelledError(before);
    const image = images[side];
    const result = await runOnce({
      ...inputs,
      config: image === undefined ? config : { ...config, service: { ...config.service, image } },
      stored: { recordings: [], leftOut: [], refused: null },
      number: 1,
      of: 1,
      first: runs[0]?.recording ?? null,
      requiresBaseline: false,
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
  if (result === undefined) throw new RangeError('bug: a paired A/B without runs');
  return {
    ...result,
    judgement,
    baselines: recordingsOf(runs, 'base'),
    context: { ...result.context, base: null },
    ab,
  };
}

function runToConfirm({ judgement, recording }: GateResult): AbRun['confirms'] {
  const killed = recording.events.some(({ what }) => what === 'oom-kill');
  return { plan: recording.header.plan ?? null, cycles: judgement.cycles, killed };
}
