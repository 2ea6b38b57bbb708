import { MIB } from '../../series/series.js';
import type { Chart } from '../model/report-model.js';
import { plainNumber } from '../text/figures.js';

const HEAD_COLOUR = '#cf222e';
const BASE_COLOUR = '#8c959f';

/** The chart as a Mermaid block, which GitHub draws; the colours are named, Mermaid draws no legend. */
export function mermaid(chart: Chart): string {
  const [scale, unit] = chart.unit === 'bytes' ? [MIB, 'MiB'] : [1, chart.unit];
  const all = [...chart.head, ...(chart.base ?? [])].map((value) => value / scale);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const margin = Math.max((high - low) * 0.05, Math.abs(high) * 1e-6, 0.01);
  const line = (values: readonly number[]): string =>
    `line [${values.map((value) => plainNumber(value / scale)).join(', ')}]`;
  const colours = chart.base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`;
  return [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
    'xychart-beta',
    `x-axis "requests" ${plainNumber(chart.fromRequests)} --> ${plainNumber(chart.toRequests)}`,
    `y-axis "${unit}${chart.kind === 'rise' ? ' since the first cycle' : ''}" ${plainNumber(low - margin)} --> ${plainNumber(high + margin)}`,
    ...(chart.base === null ? [] : [line(chart.base)]),
    line(chart.head),
  ].join('\n');
}
