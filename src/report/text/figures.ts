import type { Estimate } from '../../drift/stats/estimate.js';
import { formatBytes, GIB, KIB, MIB, type Unit } from '../../series/series.js';
import type { ReportFinding } from '../model/report-model.js';

/** Every number that a report prints: one unit a column, as many digits as the budget justifies, a real minus sign. */

const MINUS = '−';
/** What stands where there is no figure. */
export const NONE = '–';

/** Thousands in groups: `6,800`. */
export function grouped(value: number): string {
  return withMinus(
    Math.round(value)
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, ','),
  );
}

function withMinus(text: string): string {
  return text.replace(/^-/, MINUS);
}

/** Of a growth. */
const MAX_DECIMALS = 4;

/**
 * Decimals of a growth, its interval and its budget, which are always printed together: one, or as many as print the budget
 * to half a percent (0.75 is never 0.8).
 * @param budget in the unit that is printed
 */
function decimals(budget: number): number {
  const size = Math.abs(budget);
  if (size === 0 || !Number.isFinite(size)) return 1;
  const fewest = size >= 1 ? 1 : Math.min(MAX_DECIMALS, 1 + Math.ceil(-Math.log10(size)));
  for (let digits = fewest; digits < MAX_DECIMALS; digits++) {
    if (Math.abs(Number(size.toFixed(digits)) - size) <= size / 200) return digits;
  }
  return MAX_DECIMALS;
}

/** Growth is printed in MiB, tokens or as a count. */
const printed = (value: number, unit: Unit): number => (unit === 'bytes' ? value / MIB : value);

/** Without unit; never a minus before 0. */
function growthFigure(value: number, unit: Unit, budget: number): string {
  const shown = printed(value, unit);
  if (Math.abs(shown) >= 99.95) return grouped(shown);
  const text = shown.toFixed(decimals(printed(budget, unit)));
  return Number(text) === 0 ? text.replace('-', '') : withMinus(text);
}

const UNIT_NAMES: Readonly<Record<Unit, string>> = { bytes: ' MiB', tokens: ' tokens', count: '', percent: ' %' };

export interface DriftText {
  /** With sign and unit: `+3.1 MiB`. */
  value: string;
  /** With sign, without unit: `+3.1`. */
  bare: string;
  /** Without sign, with unit: `3.1 MiB`. */
  amount: string;
  /** `2.8 to 3.4`. */
  interval: string;
  budget: string;
  /** With sign, without unit; null without a base. */
  baseline: string | null;
}

/** The figures of a drift, per 1000 requests. Null where drift was not judged. */
export function driftText({ drift, unit }: Pick<ReportFinding, 'drift' | 'unit'>): DriftText | null {
  if (drift === null) return null;
  const { per1000Requests: value, low, high, budget, baseline } = drift;
  const signed = (growth: number): string => signedGrowth(growth, unit, budget);
  return {
    value: signed(value) + UNIT_NAMES[unit],
    bare: signed(value),
    amount: growth(Math.abs(value), unit, budget),
    interval: growthInterval(low, high, unit, budget),
    budget: growthFigure(budget, unit, budget),
    baseline: baseline === null ? null : signed(baseline),
  };
}

/** Growth per 1000 requests, with the digits of its budget: `0.4 MiB`. */
export function growth(value: number, unit: Unit, budget: number): string {
  return growthFigure(value, unit, budget) + UNIT_NAMES[unit];
}

/**
 * A count for each request: whole where it is whole, `about 13 a request`, else two digits, `about 0.25 a request`; of rare
 * ones `about 3 in 1000 requests`.
 */
export function perRequest({
  perRequest: value,
  low,
  high,
}: {
  perRequest: number;
  low: number;
  high: number;
}): string {
  const whole = Math.round(value);
  const isWhole = whole >= 1 && ((low <= whole && whole <= high) || Math.abs(value - whole) <= 0.01 * whole);
  if (isWhole || value >= 100) return `about ${grouped(whole)} a request`;
  if (value < 0.01) return `about ${Math.max(1, Math.round(1000 * value))} in 1000 requests`;
  return `about ${Number(value.toPrecision(value >= 10 ? 3 : 2))} a request`;
}

/** Growth with sign, without unit: `+3.1`. */
export function signedGrowth(value: number, unit: Unit, budget: number): string {
  const text = growthFigure(value, unit, budget);
  return text.startsWith(MINUS) ? text : `+${text}`;
}

/** Half the width of an interval of growth, without unit: `0.5`. */
export function growthMargin(low: number, high: number, unit: Unit, budget: number): string {
  return growthFigure((high - low) / 2, unit, budget);
}

/** Both ends of an interval of growth, without unit: `2.8 to 3.4`. */
export function growthInterval(low: number, high: number, unit: Unit, budget: number): string {
  return `${growthFigure(low, unit, budget)} to ${growthFigure(high, unit, budget)}`;
}

/** A budget of growth, without unit: it follows figures that have one. */
export function growthBudget(budget: number, unit: Unit): string {
  return growthFigure(budget, unit, budget);
}

/**
 * `3.1 MiB per 1000 requests (2.8 to 3.4)`.
 * @param requests what is counted: `requests of class embed`
 */
export function growthEstimate({ value, low, high, unit }: Estimate, budget: number, requests = 'requests'): string {
  return `${growth(value, unit, budget)} per 1000 ${requests} (${growthInterval(low, high, unit, budget)})`;
}

/**
 * The upper bound of a growth, rounded up: `0.4 MiB per 1000 requests`. Never finer than a hundredth of the budget, and never
 * rounded above a budget that it is below.
 */
export function upperBound(high: number, budget: number, unit: Unit): string {
  const limit = printed(budget, unit);
  const value = Math.max(printed(high, unit), limit / 100, 1e-6);
  const scale = 10 ** Math.max(0, 1 - Math.floor(Math.log10(value)));
  const up = Math.ceil(value * scale) / scale;
  const rounded = value < limit ? Math.min(up, limit) : up;
  return `${Number(rounded.toPrecision(3))}${UNIT_NAMES[unit]} per 1000 requests`;
}

/** A share of 1 in percent, two significant digits: `5 %`, `0.25 %`. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}

/** `1 request`, `3 requests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A level, or a distance between two: `14.82 GiB`, `310 MiB`, `81,920 tokens`. */
export function height(value: number, unit: Unit): string {
  if (unit !== 'bytes') return grouped(value) + UNIT_NAMES[unit];
  const magnitude = Math.abs(value);
  return withMinus(magnitude >= 100 * MIB && magnitude < 1024 * MIB ? formatBytes(value, 0) : formatBytes(value));
}

/** An amount that is extrapolated, in two significant digits: `7.1 GiB`, `310 MiB`. */
export function roughBytes(value: number): string {
  const rounded = Number(value.toPrecision(2));
  const { scale } = binaryUnit(rounded);
  return formatBytes(rounded, rounded / scale < 9.95 ? 1 : 0);
}

/** The unit in which a reader would give an amount of bytes. */
export function binaryUnit(bytes: number): { scale: number; name: string } {
  const magnitude = Math.abs(bytes);
  if (magnitude >= GIB) return { scale: GIB, name: 'GiB' };
  if (magnitude >= MIB) return { scale: MIB, name: 'MiB' };
  return magnitude >= KIB ? { scale: KIB, name: 'KiB' } : { scale: 1, name: 'B' };
}

/** Both ends of an interval of levels: `70.0 to 90.0 MiB`, `900 MiB to 1.10 GiB`. */
export function heightInterval(low: number, high: number, unit: Unit): string {
  const [from, to] = [height(low, unit), height(high, unit)];
  const [figure = from, name] = from.split(' ');
  return name !== undefined && to.endsWith(` ${name}`) ? `${figure} to ${to}` : `${from} to ${to}`;
}

/** An amount that was held for the sensitivity check: `32 MiB`. */
export function wholeBytes(value: number): string {
  return formatBytes(value, 0);
}

/** A span of time in two units at most: `45 s`, `4 min 12 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const pairs: [number, string, number, string][] = [
    [3600, 'h', 60, 'min'],
    [60, 'min', 1, 's'],
  ];
  for (const [size, name, smaller, smallerName] of pairs) {
    if (whole < size) continue;
    const rest = Math.floor((whole % size) / smaller);
    return rest === 0
      ? `${Math.floor(whole / size)} ${name}`
      : `${Math.floor(whole / size)} ${name} ${rest} ${smallerName}`;
  }
  return `${whole} s`;
}

/** What one of many takes: `2.6 s`; from ten seconds on as {@link duration}. */
export function pace(seconds: number): string {
  return seconds < 9.95 ? `${seconds.toFixed(1)} s` : duration(seconds);
}

/** A stop-watch: `2:41`, `1:02:41`. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => value.toString().padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** A guess at a time to come, in one unit of two digits at most: `9 hours`, `40 minutes`, `3 days`. */
export function roughTime(hours: number): { amount: number; unit: string } {
  const [amount, unit] =
    hours < 1.5
      ? [hours * 60, 'minute']
      : hours < 48
        ? [hours, 'hour']
        : hours < 24 * 60
          ? [hours / 24, 'day']
          : [hours / (24 * 30), 'month'];
  const whole = Math.max(1, Math.round(amount));
  return { amount: whole, unit: whole === 1 ? unit : `${unit}s` };
}

/** A latency: `212 ms`, `1.84 s`, `0.8 ms`. */
export function milliseconds(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return `${ms >= 10 ? Math.round(ms) : ms.toFixed(1)} ms`;
}

/** Rate, two significant digits below ten: `10`, `2.5`, `0.31`. */
export function rate(perSecond: number): string {
  return perSecond >= 10 ? grouped(perSecond) : Number(perSecond.toPrecision(2)).toString();
}

/** For a chart's own language: five significant digits, three decimals at most, never in exponent form. */
export function plainNumber(value: number): string {
  return Number(value.toPrecision(5))
    .toFixed(3)
    .replace(/\.?0+$/, '');
}
