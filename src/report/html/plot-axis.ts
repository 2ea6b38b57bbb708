import type { Unit } from '../../series/series.js';
import { binaryUnit, grouped } from '../text/figures.js';

/** The axes of a plot: round steps, one unit along the whole axis. Pure. */

export interface Axis {
  from: number;
  to: number;
  ticks: { at: number; label: string }[];
  /** One unit of the labels, in the series' unit, and its name; `''` of a count. */
  scale: number;
  unit: string;
  /** Decimals of the labels. */
  digits: number;
}

/** Decimals at most of a label in a unit of bytes: a quarter of a GiB is `0.25 GiB`, an eighth `128 MiB`. */
const MAX_DIGITS = 2;

/** Air above what is drawn, and below it where that is not 0. */
const AIR = 0.04;

/**
 * An axis that holds both ends, with a round step for each of at most `count` ticks. Bytes step by powers of two, all else by
 * 1, 2 and 5. An end at 0 is 0; where both are equal, one step is drawn.
 */
export function axisOf(low: number, high: number, unit: Unit | 'ms' | 'share', count: number): Axis {
  const span = Math.max(high - low, Math.max(Math.abs(low), Math.abs(high)) * 1e-9, unit === 'bytes' ? 4096 : 1e-6);
  const step = unit === 'bytes' ? binaryStep(span / count) : decimalStep(span / count, unit);
  const from = low === 0 ? 0 : low - AIR * span;
  const to = Math.max(high === 0 ? 0 : high + AIR * span, from + (high > low ? 0 : step));
  const { scale, name, digits } = labelUnit(step, Math.max(Math.abs(from), Math.abs(to)), unit);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
  return {
    from,
    to,
    ticks: ticks.map((at) => ({ at, label: tickLabel(at / scale, digits, name) })),
    scale,
    unit: name,
    digits,
  };
}

/** A value in the unit of an axis, a little finer than its ticks: `0.86 MiB` on an axis in MiB. */
export function onAxis(value: number, { scale, unit, digits }: Axis): string {
  const size = Math.abs(value / scale);
  const more = unit === '' || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return tickLabel(value / scale, Math.max(digits, more), unit);
}

function binaryStep(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 1)));
}

function decimalStep(least: number, unit: Unit | 'ms' | 'share'): number {
  // What is counted has no halves.
  const size = Math.max(least, unit === 'count' || unit === 'tokens' ? 1 : 1e-6);
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((one) => one * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** The largest unit in which a step is written with few decimals. */
function labelUnit(
  step: number,
  largest: number,
  unit: Unit | 'ms' | 'share',
): { scale: number; name: string; digits: number } {
  if (unit === 'bytes') {
    const own = binaryUnit(largest);
    const chosen = decimalsOf(step / own.scale) <= MAX_DIGITS ? own : binaryUnit(step);
    return { ...chosen, digits: decimalsOf(step / chosen.scale) };
  }
  if (unit === 'share' || unit === 'percent') {
    const scale = unit === 'share' ? 0.01 : 1;
    return { scale, name: '%', digits: decimalsOf(step / scale) };
  }
  return { scale: 1, name: unit === 'ms' ? 'ms' : '', digits: decimalsOf(step) };
}

function decimalsOf(step: number): number {
  for (let digits = 0; digits < 6; digits++) {
    if (Math.abs(step - Number(step.toFixed(digits))) < 1e-9 * Math.max(1, step)) return digits;
  }
  return 6;
}

function tickLabel(value: number, digits: number, name: string): string {
  const clean = Math.abs(value) < 1e-9 ? 0 : value;
  const text = digits === 0 ? grouped(clean) : clean.toFixed(digits).replace('-', '−');
  return name === '' ? text : `${text} ${name}`;
}
