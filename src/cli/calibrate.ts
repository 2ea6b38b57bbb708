import { join } from 'node:path';
import { LAST_LOOK } from '../drift/constants.js';
import { judge } from '../drift/judge.js';
import { measured } from '../drift/readings.js';
import { restNeeded, type SeriesSpread, spreadOf } from '../drift/spread.js';
import { type Judgement, worst } from '../drift/verdict.js';
import type { GateConfig } from '../gate/config.js';
import { UsageError } from '../gate/errors.js';
import { EXIT, exitOf } from '../gate/exit.js';
import type { Recording } from '../recording/recording.js';
import { MIB } from '../series/series.js';
import { calibrationLines, calibrationText, growthWords } from './calibrate-text.js';
import { exampleConfig, findPython, freePort } from './example.js';
import { type Io, writeText } from './io.js';
import { runOnce } from './run.js';
import { withTemporaryFolder } from './temporary.js';

export interface CalibrateOptions {
  /** The user's own service; null for the embedded example. */
  config: GateConfig | null;
  /** Of the same code, each launched anew. */
  runs: number;
  outDir: string;
  json: boolean;
}

/** What runs of the same code say of this machine, this service and this workload. */
export interface Calibration {
  runs: number;
  /** Requests a cycle, as they were measured; and as they should be, where more would let the configured budgets be told. */
  cycle: { measured: number; recommended: number };
  /** Milliseconds of rest after a cycle: as measured, and the least that suffices; null where that was not seen. */
  settleMs: { measured: number; needed: number | null };
  /** Cycles that a run has time for within max-duration. */
  cycles: number;
  series: SeriesSpread[];
}

/** More requests a cycle than this many times the measured ones are no longer the same cycle. */
const MOST_LONGER = 8;

/**
 * Measures the same code several times, and says what a budget can mean here.
 * @returns the exit code: of a run that was no clean one, its verdict's
 * @throws UsageError where a configured budget is below what this machine can tell
 */
export async function calibrate(options: CalibrateOptions, io: Io): Promise<number> {
  const recordings = await withTemporaryFolder('memdrift-calibrate-', (dir) => measure(options, dir, io));
  const unclean = uncleanOf(recordings);
  if (unclean !== null) {
    io.err(`no calibration: ${unclean.reason}; the recordings are in ${options.outDir}\n`);
    return exitOf(unclean, null, false);
  }
  const calibration = calibrationOf(recordings);
  writeText(join(options.outDir, 'calibration.json'), `${JSON.stringify(calibration, null, 2)}\n`);
  const text = `${calibrationText(calibration)}\n`;
  const tooFine = belowSpread(calibration);
  if (tooFine !== null) {
    io.err(text);
    throw new UsageError(tooFine);
  }
  io.out(options.json ? `${JSON.stringify(calibration, null, 2)}\n` : `${text}\n${calibrationLines(calibration)}`);
  return EXIT.pass;
}

async function measure({ config, runs, outDir }: CalibrateOptions, baselineDir: string, io: Io): Promise<Recording[]> {
  const own = config ?? (await example(baselineDir, io));
  const baseline = { ...own.baseline, dir: baselineDir, refreshRuns: runs };
  const run = await runOnce({ ...own, baseline }, { refresh: true, watchRest: true, outDir, reproduce: null }, io);
  return [...run.result.others, run.result].map(({ recording }) => recording).sort(byCreation);
}

const byCreation = (a: Recording, b: Recording): number =>
  (a.header.created ?? '') < (b.header.created ?? '') ? -1 : 1;

async function example(baselineDir: string, io: Io): Promise<GateConfig> {
  return exampleConfig({
    change: 'none',
    port: await freePort(),
    python: findPython(),
    name: 'calibrate',
    baselineDir,
    io,
  });
}

/** The first run that is no run of the same code as the others, or could not be measured; null where all are alike. */
function uncleanOf(recordings: readonly Recording[]): Judgement | null {
  const judgements = recordings.map((recording) =>
    judge(
      recording,
      recordings.filter((other) => other !== recording),
    ),
  );
  const verdict = worst(judgements.map((judgement) => judgement.verdict));
  if (verdict !== 'regression' && verdict !== 'not-measured') return null;
  const index = judgements.findIndex((judgement) => judgement.verdict === verdict);
  const judgement = judgements[index];
  if (judgement === undefined) return null;
  const which = `run ${index + 1} of ${recordings.length} is not like the others: ${verdict}: ${judgement.reason}`;
  return { ...judgement, reason: which };
}

/** Pure: the recordings' own plan, rules and times. */
export function calibrationOf(recordings: readonly Recording[]): Calibration {
  const [first] = recordings;
  if (first === undefined) throw new RangeError('a calibration needs runs');
  const plan = first.header.plan ?? {};
  const cycles = cyclesIn(first, plan.max_duration_s ?? Number.POSITIVE_INFINITY);
  const series = spreadOf(recordings, cycles);
  const perCycle = plan.cycle ?? 0;
  // The noise of a cycle stays as it is when the cycle gets longer: what it hides per request gets less.
  const longer = Math.max(1, ...series.flatMap(({ growth }) => shortBy(growth)));
  return {
    runs: recordings.length,
    cycle: { measured: perCycle, recommended: Math.ceil(perCycle * Math.min(MOST_LONGER, longer)) },
    settleMs: { measured: plan.settle_ms ?? 0, needed: restNeeded(first) },
    cycles,
    series,
  };
}

function shortBy(growth: SeriesSpread['growth']): number[] {
  if (growth === null || growth.configured === null || growth.configured <= 0) return [];
  return [Math.max(growth.noise, growth.between) / growth.configured];
}

function cyclesIn(recording: Recording, seconds: number): number {
  const points = measured(recording);
  const [begin, end] = [points[0]?.t ?? 0, points.at(-1)?.t ?? 0];
  const each = points.length < 2 ? 0 : (end - begin) / (points.length - 1);
  return each > 0 ? Math.min(LAST_LOOK, Math.floor(seconds / each)) : LAST_LOOK;
}

/** One line where a configured budget is finer than what can be told here; null where none is. */
export function belowSpread({ series, cycle }: Calibration): string | null {
  for (const { series: name, unit, growth, level } of series) {
    if (growth !== null && growth.configured !== null && growth.configured < growth.least) {
      const [found, allowed] = [growth.configured, growth.least].map((value) => growthWords(value, unit));
      const remedy =
        cycle.recommended > cycle.measured && growth.least > growth.steps
          ? `, or plan.cycle: { requests: ${cycle.recommended} }`
          : '';
      return `key "budgets.growth" for ${name}: found ${found}; allowed: ${allowed} or more, the least that can be told from none on this machine${remedy}`;
    }
    if (level === null || unit !== 'bytes') continue;
    const budget = Math.max(level.configured.bytes, (Math.abs(level.baseline) * level.configured.percent) / 100);
    if (budget >= level.sd * 2) continue;
    return `key "budgets.level" for ${name}: found ${(budget / MIB).toFixed(1)} MiB; allowed: ${(level.least / MIB).toFixed(1)} MiB or more: runs of the same code differ by ${(level.sd / MIB).toFixed(1)} MiB (standard deviation)`;
  }
  return null;
}
