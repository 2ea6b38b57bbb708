import { basename } from 'node:path';
import { baseGrows } from '../baseline/history.js';
import { baseTrouble, headTrouble, judgeAb } from '../drift/ab.js';
import type { AbFigures, Side } from '../drift/ab-figures.js';
import { abSentences } from '../drift/ab-words.js';
import { recordingRefusal } from '../drift/eligible.js';
import type { Judgement, Problem } from '../drift/verdict.js';
import type { Recording } from '../recording/recording.js';
import type { Workload } from '../workload/workload.js';
import type { GateConfig } from './config.js';
import { CancelledError } from './exit.js';
import type { GatePorts } from './ports.js';
import type { GateResult, Stored } from './result.js';
import { type AbRun, type GateOptions, NothingToCompare } from './run.js';
import { runOnce } from './single.js';

/** A check that may measure the base too. */
export interface AbCheck {
  config: GateConfig;
  options: GateOptions;
  ports: GatePorts;
  workload: Workload;
  stored: Stored;
  /** Image of the base. */
  baseImage: string;
}

/** Drift of the machine that is even over time falls on both alike. */
const ORDER: readonly Side[] = ['base', 'head', 'head', 'base'];

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
  const { config, options, ports, workload, stored } = check;
  if (config.ab.when === 'always') return sideBySide(check, 'always');
  const sound = stored.recordings.some(({ recording }) => recordingRefusal(recording) === null);
  if (stored.refused === null && !sound) return sideBySide(check, 'no-baseline');
  let checked: GateResult;
  try {
    const run = { workload, stored, run: 1, of: 1, first: null, demandsBaseline: true };
    checked = await runOnce(config, options, ports, run);
  } catch (error) {
    if (!(error instanceof NothingToCompare)) throw error;
    ports.log.info(error.message);
    return sideBySide(check, 'no-baseline');
  }
  if (checked.judgement.verdict !== 'regression') return checked;
  if (checked.judgement.problems.some(({ verdict, absolute }) => verdict === 'regression' && absolute === true))
    return checked;
  ports.log.info(`the stored baseline says regression: ${checked.judgement.reason}; base and change side by side now`);
  return confirmed(checked, await sideBySide(check, 'confirm', checked));
}

/** The stored baseline's regression where the runs side by side agree or could not be measured; else what they say. */
function confirmed(checked: GateResult, beside: GateResult): GateResult {
  const { ab } = beside;
  if (ab === null) throw new RangeError('runs side by side without their figures are a bug');
  if (ab.verdict === 'regression' || ab.verdict === 'not-measured') return { ...checked, ab };
  return beside;
}

/** Base, change, change, base, each launched afresh, all with the plan of the first; given up where one fails. */
async function sideBySide(check: AbCheck, why: AbFigures['why'], checked?: GateResult): Promise<GateResult> {
  const { config, options, ports, workload } = check;
  const confirms = checked === undefined ? null : confirmedBy(checked);
  const images = { base: check.baseImage, head: config.service.image };
  const runs: { side: Side; result: GateResult }[] = [];
  const recordings = (side: Side): Recording[] =>
    runs.filter((run) => run.side === side).map(({ result }) => result.recording);
  for (const [index, side] of ORDER.entries()) {
    const before = runs.at(-1)?.result.recordingPath ?? checked?.recordingPath ?? null;
    if (ports.signal.aborted) throw new CancelledError(before);
    const image = images[side];
    const measured = image === undefined ? config : { ...config, service: { ...config.service, image } };
    const bases = recordings('base');
    const result = await runOnce(measured, options, ports, {
      workload,
      stored: { recordings: [], leftOut: [], refused: null },
      run: 1,
      of: 1,
      first: runs[0]?.result.recording ?? null,
      ab: {
        side,
        number: index + 1,
        of: ORDER.length,
        confirms,
        bases: side === 'base' ? [] : bases,
        phases: confirms === null && index === ORDER.lastIndexOf('head'),
      },
    });
    runs.push({ side, result });
    const trouble = side === 'base' ? baseTrouble(result.recording) : headTrouble(result.recording, bases);
    if (trouble !== null) return givenUp(check, runs, trouble, why, checked);
  }
  const bases = recordings('base');
  const pairs = recordings('head').flatMap((head, i) => {
    const base = bases[i];
    return base === undefined ? [] : [{ base, head }];
  });
  return resultOf(check, runs, { ...judgeAb(pairs), pairs: pairs.length }, why, checked);
}

function confirmedBy({ judgement, recording }: GateResult): AbRun['confirms'] {
  const killed = recording.events.some(({ what }) => what === 'oom-kill');
  return { plan: recording.header.plan ?? null, cycles: judgement.cycles, killed };
}

type Runs = readonly { side: Side; result: GateResult }[];

function givenUp(
  check: AbCheck,
  runs: Runs,
  trouble: Problem,
  why: AbFigures['why'],
  checked: GateResult | undefined,
): GateResult {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError('nothing was measured side by side: a bug');
  const image = last.side === 'base' ? 'the base image' : 'the image of this change';
  const problem: Problem = {
    ...trouble,
    reason: `run ${runs.length} of ${ORDER.length}, of ${image}: ${trouble.reason}`,
  };
  const { remedy: _, ...rest } = last.result.judgement;
  const judgement: Judgement = {
    ...rest,
    verdict: 'not-measured',
    reason: problem.reason,
    ...(problem.remedy === undefined ? {} : { remedy: problem.remedy }),
    problems: [problem],
    settled: true,
  };
  return resultOf(check, runs, { judgement, series: [], cycles: 0, pairs: 0 }, why, checked);
}

/** The result of the last run of the change, judged by all; of the last run where none of the change was made. */
function resultOf(
  { stored: { recordings } }: AbCheck,
  runs: Runs,
  { judgement, series, cycles, pairs }: ReturnType<typeof judgeAb> & { pairs: number },
  why: AbFigures['why'],
  checked: GateResult | undefined,
): GateResult {
  const shown = runs.findLast(({ side }) => side === 'head') ?? runs.at(-1);
  if (shown === undefined) throw new RangeError('nothing was measured side by side: a bug');
  const { verdict, reason } = judgement;
  const stored =
    checked === undefined ? null : { verdict: checked.judgement.verdict, reason: checked.judgement.reason };
  const { plan: _, ...environment } = shown.result.recording.header.environment;
  const grows = baseGrows(recordings, environment);
  const told = { why, verdict, reason, stored };
  return {
    ...shown.result,
    judgement,
    baselines: runs.filter(({ side }) => side === 'base').map(({ result }) => result.recording),
    context: { base: null, baseGrows: grows === null ? null : { since: grows.since, reason: grows.reason } },
    ab: {
      ...told,
      runs: runs.map(({ side, result }) => ({ side, recording: basename(result.recordingPath) })),
      pairs,
      cycles,
      series,
      sentences: abSentences(told),
    },
  };
}
