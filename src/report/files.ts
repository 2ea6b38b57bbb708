import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import type { ReportModel } from './report.js';

/** The files of a report beside its recording, by name: what both doors write. */
export function reportFiles(model: ReportModel): { 'report.json': string; 'report.md': string } {
  return { 'report.json': renderJson(model), 'report.md': renderMarkdown(model) };
}
