import { pageAssets } from '../gate/effects/report-folder.js';
import { renderPage } from '../report/html/page.js';
import { renderMarkdown } from '../report/markdown/markdown.js';
import type { ReportModel } from '../report/model/report-model.js';
import { renderJson } from '../report/report-files.js';
import { renderTerminal } from '../report/terminal/terminal.js';
import type { Io } from './cli-io.js';

/** The report in one of its forms. */
export function render(model: ReportModel, form: 'json' | 'markdown' | 'html' | 'terminal', io: Io): string {
  if (form === 'json') return `${renderJson(model)}\n`;
  if (form === 'markdown') return renderMarkdown(model);
  if (form === 'html') return renderPage(model, pageAssets(io.dist));
  return `${renderTerminal(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`;
}
