import { formatValue, type Unit } from '../series/series.js';
import type { AbFigures, Side } from './ab-figures.js';
import type { PairedFigure } from './paired.js';
import { seriesLabel } from './readings.js';
import { excludedText, growthText } from './words.js';

/** Sentences on runs of base and change that were measured side by side. */

/** `3.1 MiB per 1000 requests (2.8 to 3.4)`, of a paired difference. */
export function pairedGrowthText({ mean, low, high, budget }: PairedFigure, unit: Unit): string {
  return growthText({ per1000Requests: mean, low, high, budget, perMinute: null, baseline: null }, unit);
}

/** `heap allocated grows 3.1 MiB per 1000 requests (2.8 to 3.4) more than on the base`. */
export function growsMoreText(series: string, drift: PairedFigure, unit: Unit): string {
  const budget = unit === 'bytes' ? formatValue(drift.budget, unit) : `${drift.budget}`;
  return `${seriesLabel(series)} grows ${pairedGrowthText(drift, unit)} more than the base beside it; budget ${budget}`;
}

/** `heap allocated settles 80.0 MiB (70.0 MiB to 90.0 MiB) above the base beside it; budget 64.0 MiB`. */
export function settlesText(series: string, level: PairedFigure, better: 'lower' | 'higher', unit: Unit): string {
  const figure = (value: number): string => formatValue(value, unit);
  const side = better === 'lower' ? 'above' : 'below';
  return (
    `${seriesLabel(series)} settles ${figure(level.mean)} (${figure(level.low)} to ${figure(level.high)}) ${side} ` +
    `the base beside it; budget ${figure(level.budget)}`
  );
}

export function withinText(series: string, drift: PairedFigure | null, unit: Unit): string {
  const label = seriesLabel(series);
  if (drift === null) return `${label} settles where the base beside it does, within its budget`;
  return `${label} grows no more than the base beside it: above ${excludedText(drift.high, drift.budget, unit)} is excluded`;
}

/** Of growth that is steep as a straight line, and no leak by the shape of either run. */
export function endsText(series: string): string {
  return `${seriesLabel(series)} comes to rest within its budget in every run of this change`;
}

export function risesText(drift: PairedFigure, unit: Unit): string {
  return `rises ${pairedGrowthText(drift, unit)} more than the base beside it while it warms up, and comes to rest`;
}

export function missingText(series: string): string {
  return `${seriesLabel(series)} was not read well enough in every run: the pairs cannot be compared in it`;
}

/** Where the runs of the change do not agree with each other, or with their difference to the base. */
export function disagreeText(series: string, regressions: number, runs: number, said: string): string {
  const share = regressions === 0 ? 'no' : `${regressions} of ${runs}`;
  return `${seriesLabel(series)} is undecided: ${share} runs of this change regress, and ${said.replace(`${seriesLabel(series)} `, 'it ')}`;
}

export function someText(reason: string, some: number, all: number): string {
  return `${reason}, in ${some} of ${all} runs of this change only`;
}

/** `run 3 of 4, of the image of this change: the service exited`. */
export function givenUpText(reason: string, side: Side, number: number, of: number): string {
  return `run ${number} of ${of}, of ${side === 'base' ? 'the base image' : 'the image of this change'}: ${reason}`;
}

export const PASS_TEXT = 'no series grows, or settles, beyond its budget above the base that was measured beside it';

export function lessText(drift: PairedFigure, unit: Unit): string {
  const { mean, low, high, ...rest } = drift;
  return `grows ${pairedGrowthText({ ...rest, mean: -mean, low: -high, high: -low }, unit)} less than the base beside it`;
}

/** What follows of the runs side by side, and of what the stored baseline had said. */
export function abSentences(told: Pick<AbFigures, 'why' | 'verdict' | 'reason' | 'stored'>): string[] {
  const { why, verdict, stored, reason } = told;
  if (stored === null) {
    const because = why === 'always' ? '' : ', because there is no comparable baseline';
    return [`Base and change were measured side by side on this machine${because}.`];
  }
  const said = `The stored baseline said ${stored.verdict} (${brief(stored.reason)})`;
  switch (verdict) {
    case 'regression':
      return [`${said}; measured side by side on this machine, base and change say the same (${brief(reason)}).`];
    case 'not-measured':
      return [`${said}, which stands: base and change could not be measured side by side (${brief(reason)}).`];
    case 'inconclusive':
      return [
        `${said}; measured side by side on this machine, base and change left it open (${brief(reason)}): ` +
          'a longer max-duration, or a larger plan.cycle, would tell.',
      ];
    default:
      return [
        `${said}; measured side by side on this machine, base and change did not: ` +
          'the runner or the stored baseline has changed, and main should be refreshed.',
      ];
  }
}

/** A sentence is cut where it is shown (report/escape.ts), and what follows of a reason must stay. */
function brief(reason: string): string {
  return reason.length <= 150 ? reason : `${reason.slice(0, 149)}…`;
}
