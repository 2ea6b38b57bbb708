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
import { plainExample } from '../example.js';
import { withTemporaryFolder } from '../temporary.js';
import { runOnce } from './run-once.js';

export interface CalibrateOptions {
  /** The user's own service; null for the embedded example. */
  config: GateConfig | null;
  /** Of the same code, each launched anew. */
  runs: number;
  outDir: string;
  json: boolean;
}

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
    return exitOf(unclean.judgement, null, false);
  }
  const calibration = calibrationOf(recordings);
  const json = `${JSON.stringify(calibration, null, 2)}\n`;
  writeReports(options.outDir, { 'calibration.json': json }, (text) => io.err(`memdrift: warning: ${text}\n`));
  const text = `${calibrationText(calibration)}\n`;
  const tooFine = belowSpread(calibration);
  if (tooFine !== null) {
    io.err(text);
    throw new UsageError(tooFine);
  }
  io.out(options.json ? json : `${text}\n${calibrationLines(calibration)}`);
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

/** The first run that is no run of the same code as the others, or could not be measured; null where all are alike. */
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
  const reason = `run ${index + 1} of ${recordings.length} is not like the others: ${verdict}: ${reasonText(judgement.cause)}`;
  return { judgement, reason };
}
