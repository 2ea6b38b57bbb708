import { z } from 'zod';
import type { ReportModel } from '../../report/model/report-model.js';
import { reportSchema } from '../../report/model/report-model.js';
import { parseResult, ResultError } from '../../report/model/result-file.js';
import { jsonIn } from '../../series/unknown.js';
import { UsageError } from '../../series/usage-error.js';

/** Largest report that is read, in characters. */
const MAX_REPORT = 16 * 1024 * 1024;

/**
 * The model in a report (`report.json`, `judge --json`) or in a result of the Action (`result.json`); null for any other
 * text.
 * @throws UsageError for a report or result that cannot be read, or that has no verdict
 */
export function reportedModel(text: string, path: string): ReportModel | null {
  const value = text.length > MAX_REPORT ? null : jsonIn(text);
  const { format } = z.looseObject({ format: z.unknown() }).safeParse(value).data ?? {};
  if (format === 'memdrift.result') return ofResult(text, path);
  if (format !== 'memdrift.report') return null;
  const read = reportSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the report' : `key "${issue.path.join('.')}"`;
  throw new UsageError(
    `${path}, ${where}: found no valid report; allowed: a report that this version of memdrift wrote`,
  );
}

function ofResult(text: string, path: string): ReportModel {
  try {
    const { model, message } = parseResult(text, path);
    if (model === null) throw new UsageError(`${path}: nothing to accept: the run has no verdict: ${message}`);
    return model;
  } catch (error) {
    throw error instanceof ResultError ? new UsageError(error.message) : error;
  }
}
