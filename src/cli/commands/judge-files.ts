import { judgeFinished } from '../../baseline/base-judgement.js';
import type { Overrides } from '../../drift/budget/rules.js';
import { confirms, judgePairedRuns, needsConfirming, recordingsOf } from '../../drift/paired/paired-runs.js';
import type { Judgement } from '../../drift/verdict.js';
import { pageAssets } from '../../gate/effects/report-folder.js';
import type { Recording, Rules } from '../../recording/recording.js';
import { renderPage } from '../../report/html/page.js';
import { renderMarkdown } from '../../report/markdown/markdown.js';
import { buildReport, type ReportInput } from '../../report/model/build-report.js';
import { renderJson } from '../../report/model/model-json.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { renderTerminal } from '../../report/terminal/terminal.js';
import { type Io, readRecording } from '../cli-io.js';
import { type Beside, besideOf, type Read } from '../paired-files.js';

export interface JudgeOptions {
  baseline: string[];
  overrides: Rules;
  horizon?: 'safe' | 'fast';
}

type Judged = Pick<ReportInput, 'judgement' | 'recording' | 'baselines' | 'path' | 'ab' | 'notes'>;

/**
 * The decision alone, offline: from a recording and its baselines, or from those of base and change side by side, to the
 * report model.
 * @throws RecordingError or UsageError with one line
 */
export async function judgeFiles(
  paths: readonly string[],
  options: JudgeOptions,
  io: Io,
): Promise<{ judgement: Judgement; model: ReportModel }> {
  const read = async (path: string): Promise<Read> => ({ path, recording: await readRecording(path, io) });
  const given: Read[] = [];
  for (const path of paths) given.push(await read(path));
  const baselines: Recording[] = [];
  for (const path of options.baseline) baselines.push((await read(path)).recording);
  const overrides = { ...options.overrides, ...(options.horizon === undefined ? {} : { horizon: options.horizon }) };
  const beside = besideOf(given, baselines.length, overrides);
  const [only] = given;
  if (only === undefined) throw new RangeError('no recording was given: a bug');
  const judged = beside === null ? byItself(only, baselines, overrides) : sideBySide(beside, baselines, overrides);
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

function byItself({ path, recording }: Read, baselines: Recording[], overrides: Overrides): Judged {
  return { judgement: judgeFinished(recording, baselines, overrides), recording, baselines, path, notes: [] };
}

/** As the gate decides (gate/ab.ts). */
function sideBySide({ runs, why, checked }: Beside, baselines: Recording[], overrides: Overrides): Judged {
  const stored = checked === null ? null : byItself(checked, baselines, overrides);
  if (stored !== null && !needsConfirming(stored.judgement)) {
    return {
      ...stored,
      notes: ['The runs side by side were not asked: the run itself has a verdict that they cannot unsay.'],
    };
  }
  const { judgement, shown, ab } = judgePairedRuns(runs, why, stored?.judgement ?? null, overrides);
  if (stored !== null && confirms(ab)) return { ...stored, ab };
  const run = runs[shown];
  if (run === undefined) throw new RangeError('nothing was measured side by side: a bug');
  return { judgement, recording: run.recording, baselines: recordingsOf(runs, 'base'), path: run.path, ab, notes: [] };
}

/** A report model in the form asked for; the terminal's by default. */
export function render(model: ReportModel, form: 'json' | 'markdown' | 'html' | 'terminal', io: Io): string {
  if (form === 'json') return `${renderJson(model)}\n`;
  if (form === 'markdown') return renderMarkdown(model);
  if (form === 'html') return renderPage(model, pageAssets(io.dist));
  return `${renderTerminal(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}
