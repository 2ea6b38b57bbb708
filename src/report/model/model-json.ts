import type { ReportModel } from './report-model.js';

/**
 * The model as JSON: what `judge --json` prints and the Action's output `summary` holds. The keys of the contract come
 * first and their order is fixed; figures are in the series' unit, `null` where there is none.
 */
export function renderJson(model: ReportModel, indent = 2): string {
  const { verdict, reason, findings, environment, subject, baseline, replay, ...rest } = model;
  const ordered = { verdict, reason, findings, environment, subject, baseline, replay, ...rest };
  return `${JSON.stringify(ordered, null, indent)}\n`;
}
