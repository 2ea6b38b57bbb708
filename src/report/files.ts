import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import { type PageAssets, renderPage } from './page.js';
import type { ReportModel } from './report.js';

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
