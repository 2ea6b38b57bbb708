import { judgeFinished } from '../../baseline/base-judgement.js';
import type { Overrides } from '../../drift/budget/rules.js';
import { confirms, judgePairedRuns, needsConfirming, recordingsOf } from '../../drift/paired/paired-runs.js';
import type { Judgement } from '../../drift/verdict.js';
import { exitOf } from '../../gate/exit.js';
import type { Recording } from '../../recording/recording.js';
import { renderAgentBrief } from '../../report/markdown/agent-brief.js';
import { buildReport, type ReportInput } from '../../report/model/build-report.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { UsageError } from '../../series/usage-error.js';
import { type Io, readRecording } from '../cli-io.js';
import {
  type DefineCommand,
  type JudgeOptions,
  judgeOptions,
  withFormat,
  withPrometheus,
  withRecordings,
} from '../flags.js';
import { type PairedFiles, pairedOf, type Read } from '../paired-files.js';
import { render } from '../render-report.js';

/** `memdrift judge`; and the judging of files, which `report` shares. */
export const define: DefineCommand = (command, { io, exit }) => {
  withPrometheus(withRecordings(command, '[recordings...]'))
    .option('--json', 'print the report model as JSON')
    .addOption(withFormat())
    .option('--bisect', 'exit 125 when there is no verdict on the change, for git bisect run')
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      if (isOfRunningPods(paths, flags)) {
        const { judgePrometheus } = await import('../running/judge-prometheus.js');
        exit(await judgePrometheus(flags, io));
        return;
      }
      const { judgement, model } = await judgeFiles(paths, judgeOptions(flags), io);
      const code = exitOf(judgement, null, flags['bisect'] === true);
      if (flags['json'] !== true && flags['format'] === 'agent') io.out(renderAgentBrief(model, code));
      else io.out(render(model, flags['json'] === true ? 'json' : 'terminal', io));
      exit(code);
    });
};

/** @throws UsageError where flags of recordings and of running pods are mixed, or neither is given */
function isOfRunningPods(paths: readonly string[], flags: Readonly<Record<string, unknown>>): boolean {
  const given = (names: readonly string[]): string | undefined => names.find((name) => flags[name] !== undefined);
  if (flags['prometheus'] === undefined) {
    const alone = given(['candidate', 'stable', 'window', 'step', 'start', 'watch', 'config']);
    if (alone !== undefined) throw new UsageError(`found --${alone} without --prometheus; allowed: the two together`);
    if (paths.length === 0) throw new UsageError('found no recording; allowed: a recording, or --prometheus <url>');
    return false;
  }
  const beside = paths.length > 0 ? 'recordings' : given(['baseline', 'horizon']);
  if (beside === undefined) return true;
  const found = paths.length > 0 ? beside : `--${beside}`;
  throw new UsageError(`found ${found} beside --prometheus; allowed: one of the two`);
}

type Judged = Pick<ReportInput, 'judgement' | 'recording' | 'baselines' | 'path' | 'ab' | 'notes'>;

/**
 * Judges offline: one recording and its baselines, or the recordings of a paired A/B check.
 * @throws RecordingError or UsageError with one line
 */
export async function judgeFiles(
  paths: readonly string[],
  { baseline, overrides }: JudgeOptions,
  io: Io,
): Promise<{ judgement: Judgement; model: ReportModel }> {
  const read = async (path: string): Promise<Read> => ({ path, recording: await readRecording(path, io) });
  const given: Read[] = [];
  for (const path of paths) given.push(await read(path));
  const baselines: Recording[] = [];
  for (const path of baseline) baselines.push((await read(path)).recording);
  const paired = pairedOf(given, baselines.length, overrides);
  const [only] = given;
  if (only === undefined) throw new RangeError('no recording was given: a bug');
  const judged = paired === null ? judgeAlone(only, baselines, overrides) : judgePaired(paired, baselines, overrides);
  const { header } = judged.recording;
  const { inherited } = header.rules ?? {};
  const model = buildReport({
    ...judged,
    name: header.name ?? 'memdrift',
    ...(inherited === undefined
      ? {}
      : { context: { baseGrows: { since: inherited.since, reason: inherited.reason } } }),
  });
  return { judgement: judged.judgement, model };
}

function judgeAlone({ path, recording }: Read, baselines: Recording[], overrides: Overrides): Judged {
  return { judgement: judgeFinished(recording, baselines, overrides), recording, baselines, path, notes: [] };
}

/** Decides as the gate does (gate/run/paired-check.ts). */
function judgePaired({ runs, why, checked }: PairedFiles, baselines: Recording[], overrides: Overrides): Judged {
  const stored = checked === null ? null : judgeAlone(checked, baselines, overrides);
  if (stored !== null && !needsConfirming(stored.judgement)) {
    return { ...stored, notes: [{ note: 'pair-unused' }] };
  }
  const { judgement, shown, ab } = judgePairedRuns(runs, why, stored?.judgement ?? null, overrides);
  if (stored !== null && confirms(ab)) return { ...stored, ab };
  const run = runs[shown];
  if (run === undefined) throw new RangeError('a paired A/B check without runs: a bug');
  return { judgement, recording: run.recording, baselines: recordingsOf(runs, 'base'), path: run.path, ab, notes: [] };
}
