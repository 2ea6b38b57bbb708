import { judge } from '../../drift/judge.js';
import { type Judgement, worst } from '../../drift/verdict.js';
import type { GateConfig } from '../../gate/config/config.js';
import { writeReports } from '../../gate/effects/report-folder.js';
import { EXIT, exitOf } from '../../gate/exit.js';
import type { Recording } from '../../recording/recording.js';
import { reasonText } from '../../report/text/reasons.js';
import { UsageError } from '../../series/usage-error.js';
import { belowSpread, calibrationLines, calibrationText } from '../calibrate/calibrate-text.js';
import { calibrationOf } from '../calibrate/calibration.js';
import type { Io } from '../cli-io.js';
import { type DefineCommand, ownServiceOf, RUN_ONLY, withInputs } from '../flags.js';
import { plainExample, recordingsBytes } from '../measure/example.js';
import { measuredText, totalText } from '../measure/measured-text.js';
import { withOutFolder } from '../measure/out-folder.js';
import { withTemporaryFolder } from '../measure/temporary-folder.js';
import { runOnce } from './run-once.js';

const RUNS = { min: 2, max: 8 };

/** `memdrift calibrate`, of the embedded example where nothing is configured. */
export const define: DefineCommand = (command, { io, exit }) => {
  withInputs(command, RUN_ONLY)
    .option('--runs <number>', `number of launches, ${RUNS.min} to ${RUNS.max}`, '4')
    .option('--json', 'print the calibration as JSON')
    .option('--out <dir>', 'folder for the recordings and the calibration', 'memdrift-out/calibrate')
    .action(async (flags: Record<string, string | boolean | undefined>) => {
      const runs = Number(flags['runs']);
      if (!Number.isInteger(runs) || runs < RUNS.min || runs > RUNS.max) {
        const found = JSON.stringify(flags['runs']);
        throw new UsageError(`option "--runs": found ${found}; allowed: ${RUNS.min} to ${RUNS.max}`);
      }
      const config = ownServiceOf(flags);
      const options = { config, runs, outDir: String(flags['out']), json: flags['json'] === true };
      exit(await withOutFolder(options.outDir, recordingsBytes(config, runs), () => calibrate(options, io)));
    });
};

interface CalibrateOptions {
  /** The user's own service; null for the embedded example. */
  config: GateConfig | null;
  /** Launches of the same code. */
  runs: number;
  outDir: string;
  json: boolean;
}

/**
 * Measures the same code several times and prints the smallest budgets that the spread between the runs supports.
 * @returns the exit code: 0, or that of the first run that differs from the others
 * @throws UsageError where a configured budget is below what this machine supports
 */
export async function calibrate(options: CalibrateOptions, io: Io): Promise<number> {
  const measured = measuredText(options.config, io);
  io.err(`calibration of ${measured}\n${totalText(options.config, options.runs)}\n`);
  const recordings = await withTemporaryFolder('memdrift-calibrate-', (dir) => measure(options, dir, io));
  const unclean = uncleanOf(recordings);
  if (unclean !== null) {
    io.err(`memdrift: no calibration: ${unclean.reason}; the recordings are in ${options.outDir}\n`);
    return exitOf(unclean.judgement, null, false);
  }
  const calibration = calibrationOf(recordings);
  const json = `${JSON.stringify({ measured, ...calibration }, null, 2)}\n`;
  writeReports(options.outDir, { 'calibration.json': json }, (text) => io.err(`memdrift: warning: ${text}\n`));
  const text = `${calibrationText(calibration, measured)}\n`;
  const tooFine = belowSpread(calibration);
  if (tooFine !== null) {
    io.err(text);
    throw new UsageError(tooFine);
  }
  io.out(options.json ? json : `${text}\n${calibrationLines(calibration, measured)}`);
  return EXIT.pass;
}

async function measure({ config, runs, outDir }: CalibrateOptions, baselineDir: string, io: Io): Promise<Recording[]> {
  const own = config ?? (await plainExample('calibrate', baselineDir, io));
  const baseline = { ...own.baseline, dir: baselineDir, refreshRuns: runs };
  const run = await runOnce({ ...own, baseline }, { refresh: true, watchRest: true, outDir, reproduce: null }, io);
  return [...run.result.others, run.result].map(({ recording }) => recording).sort(byCreation);
}

const byCreation = (a: Recording, b: Recording): number =>
  (a.header.created ?? '') < (b.header.created ?? '') ? -1 : 1;

/** The first run that failed, or that differs from the others as another version would; null where all agree. */
function uncleanOf(recordings: readonly Recording[]): { judgement: Judgement; reason: string } | null {
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
  const how = verdict === 'regression' ? 'differs from the others: regression' : verdict;
  const reason = `run ${index + 1} of ${recordings.length}: ${how}: ${reasonText(judgement.cause)}`;
  return { judgement, reason };
}
