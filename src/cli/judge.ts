import type { Judgement } from '../drift/verdict.js';
import { pageAssets } from '../gate/page-assets.js';
import { judgeFinished } from '../gate/refresh.js';
import type { Rules } from '../recording/recording.js';
import { buildReport } from '../report/build.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { renderPage } from '../report/page.js';
import type { ReportModel } from '../report/report.js';
import { renderTerminal } from '../report/terminal.js';
import { type Io, readRecording } from './io.js';

export interface JudgeOptions {
  baseline: string[];
  overrides: Rules;
  horizon?: 'safe' | 'fast';
}

/**
 * The decision alone, offline: from a recording and its baselines to the report model.
 * @throws RecordingError or UsageError with one line
 */
export async function judgeFile(
  path: string,
  options: JudgeOptions,
  io: Io,
): Promise<{ judgement: Judgement; model: ReportModel }> {
  const recording = await readRecording(path, io);
  const baselines = [];
  for (const file of options.baseline) baselines.push(await readRecording(file, io));
  const judgement = judgeFinished(recording, baselines, {
    ...options.overrides,
    ...(options.horizon === undefined ? {} : { horizon: options.horizon }),
  });
  const { inherited } = recording.header.rules ?? {};
  const model = buildReport({
    judgement,
    recording,
    baselines,
    name: recording.header.name ?? 'memdrift',
    path,
    ...(inherited === undefined
      ? {}
      : { context: { baseGrows: { since: inherited.since, reason: inherited.reason } } }),
    notes: [],
  });
  return { judgement, model };
}

/** A report model in the form asked for; the terminal's by default. */
export function render(model: ReportModel, form: 'json' | 'markdown' | 'html' | 'terminal', io: Io): string {
  if (form === 'json') return `${renderJson(model)}\n`;
  if (form === 'markdown') return renderMarkdown(model);
  if (form === 'html') return renderPage(model, pageAssets(io.dist));
  return `${renderTerminal(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}
