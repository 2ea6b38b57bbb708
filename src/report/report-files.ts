import { type PageAssets, renderPage } from './html/page.js';
import { renderMarkdown } from './markdown/markdown.js';
import { renderJson } from './model/model-json.js';
import type { ReportModel } from './model/report-model.js';

/**
 * The files of a report beside its recording, by name: what both doors write.
 * @param assets of the page; without them there is none
 */
export function reportFiles(model: ReportModel, assets?: PageAssets): Record<string, string> {
  return {
    'report.json': renderJson(model),
    'report.md': renderMarkdown(model),
    ...(assets === undefined ? {} : { 'report.html': renderPage(model, assets) }),
  };
}
