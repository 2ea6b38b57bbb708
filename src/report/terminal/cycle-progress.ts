import type { Finding } from '../../drift/verdict.js';
import { definitionOf } from '../../series/series.js';
import { liveLine } from './live.js';

/** Where a run stands after a cycle. */
export interface CycleProgress {
  cycle: number;
  elapsedS: number;
  likelyDoneS: number | null;
  findings: readonly Finding[];
}

/** One line on a run after a cycle: the drift of each gated series that has one so far. */
export function progressLine(progress: CycleProgress, columns: number): string {
  const series = progress.findings
    .filter((finding) => finding.gated)
    .map(({ series, drift }) => ({
      label: shortLabel(series),
      per1000: drift?.growth.value ?? null,
      halfWidth: drift === null ? null : (drift.growth.high - drift.growth.low) / 2,
    }));
  const { cycle, elapsedS, likelyDoneS } = progress;
  return liveLine({ phase: 'measuring', cycle, elapsedS, likelyDoneS, series }, columns);
}

/** Short enough for three in a line: `torch allocated`, `heap`, `process`. */
function shortLabel(series: string): string {
  const definition = definitionOf(series);
  if (definition === undefined) return series;
  const pair = series.startsWith('torch.device');
  return pair ? `torch ${definition.quantity}` : definition.layerLabel.replace('host ', '');
}
