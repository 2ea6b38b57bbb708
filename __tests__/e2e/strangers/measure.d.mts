import type { ReportModel } from '../../../src/report/model/report-model.js';
import type { Stranger, Twin } from './strangers.mjs';

export interface Measured {
  code: number | null;
  said: string;
  seconds: number;
  report: ReportModel | null;
  lines: Record<string, unknown>[] | null;
}

export function measure(stranger: Stranger, twin: Twin, how: { baseline: string; save?: boolean }): Promise<Measured>;
