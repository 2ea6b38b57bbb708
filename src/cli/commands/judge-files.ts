import { judgeFinished } from '../../baseline/base-judgement.js';
import type { Overrides } from '../../drift/budget/rules.js';
import { confirms, judgePairedRuns, needsConfirming, recordingsOf } from '../../drift/paired/paired-runs.js';
import type { Judgement } from '../../drift/verdict.js';
import { pageAssets } from '../../gate/effects/report-folder.js';
import { exitOf } from '../../gate/exit.js';
import type { Recording } from '../../recording/recording.js';
import { renderPage } from '../../report/html/page.js';
import { renderAgentBrief } from '../../report/markdown/agent-brief.js';
import { renderMarkdown } from '../../report/markdown/markdown.js';
import { buildReport, type ReportInput } from '../../report/model/build-report.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { renderJson } from '../../report/report-files.js';
import { renderTerminal } from '../../report/terminal/terminal.js';
import { type Io, readRecording } from '../cli-io.js';
import { type DefineCommand, type JudgeOptions, judgeOptions, withFormat, withRecordings } from '../flags.js';
import { type PairedFiles, pairedOf, type Read } from '../paired-files.js';

/** `memdrift judge`; and the judging of files, which `report` shares. */
export const define: DefineCommand = (command, { io, exit }) => {
  withRecordings(command)
    .option('--json', 'print the report model as JSON')
    .addOption(withFormat())
    .option('--bisect', 'exit 125 when there is no verdict on the change, for git bisect run')
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      const { judgement, model } = await judgeFiles(paths, judgeOptions(flags), io);
      const code = exitOf(judgement, null, flags['bisect'] === true);
      if (flags['json'] !== true && flags['format'] === 'agent') io.out(renderAgentBrief(model, code));
      else io.out(render(model, flags['json'] === true ? 'json' : 'terminal', io));
      exit(code);
    });
};

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

/** The report in one of its forms. */
export function render(model: ReportModel, form: 'json' | 'markdown' | 'html' | 'terminal', io: Io): string {
  if (form === 'json') return `${renderJson(model)}\n`;
  if (form === 'markdown') return renderMarkdown(model);
  if (form === 'html') return renderPage(model, pageAssets(io.dist));
  return `${renderTerminal(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}
