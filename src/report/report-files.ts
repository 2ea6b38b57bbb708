import { type PageAssets, renderPage } from './html/page.js';
import { renderMarkdown } from './markdown/markdown.js';
import type { ReportModel } from './model/report-model.js';
import { stackFiles } from './stacks/stack-files.js';

/**
 * The files of a report beside its recording, by name: what the command line and the Action write.
 * @param assets of the page; without them there is none
 */
export function reportFiles(model: ReportModel, assets?: PageAssets): Record<string, string | Uint8Array> {
  return {
    'report.json': renderJson(model),
    'report.md': renderMarkdown(model),
    ...(assets === undefined ? {} : { 'report.html': renderPage(model, assets) }),
    ...stackFiles(model),
  };
}

/**
 * The model as JSON: what `judge --json` prints and the Action's output `summary` holds. The keys of the contract come
 * first and their order is fixed; figures are in the series' unit, `null` where there is none.
 */
export function renderJson(model: ReportModel, indent = 2): string {
  const { verdict, reason, findings, environment, subject, baseline, replay, ...rest } = model;
  const ordered = { verdict, reason, findings, environment, subject, baseline, replay, ...rest };
  return `${JSON.stringify(ordered, null, indent)}\n`;
}
