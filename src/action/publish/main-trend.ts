import { baseTrend } from '../../gate/base-trend.js';
import type { GateResult } from '../../gate/gate.js';
import type { Trend } from '../../report/model/trend-model.js';

/** Main's trend after a refresh: what was stored, and what it measured. Null where there is nothing to compare it with. */
export function mainTrend(name: string, { stored, others, recording }: GateResult): Trend | null {
  const measured = [...others.map((other) => other.recording), recording];
  const recordings = [...stored, ...measured.filter(({ checkpoints }) => checkpoints.length > 1)];
  if (recordings.length < 2) return null;
  const trend = baseTrend(name, recordings);
  return trend.runs.length < 2 || trend.series.length === 0 ? null : trend;
}
