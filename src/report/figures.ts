import type { Finding } from '../drift/verdict.js';
import { formatBytes, MIB } from '../series/series.js';

/** Numbers as a reader sees them: one unit a column, digits that the budget justifies, a real minus sign. */

const MINUS = '−';
/** What stands where there is no figure. */
export const NONE = '–';

type Unit = Finding['unit'];

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

/** Decimals for a drift: enough to see a tenth of the budget; bytes are shown in MiB. */
function decimals(unit: Unit, budget: number): number {
  if (unit !== 'bytes') return 0;
  const mib = budget / MIB;
  return mib >= 0.5 || mib <= 0 ? 1 : mib >= 0.05 ? 2 : 3;
}

function scaled(value: number, unit: Unit, digits: number): string {
  if (unit !== 'bytes') return grouped(value);
  const mib = value / MIB;
  return Math.abs(mib) >= 99.95 ? grouped(mib) : withMinus(mib.toFixed(digits));
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
export function driftText({ drift, unit }: Pick<Finding, 'drift' | 'unit'>): DriftText | null {
  if (drift === null) return null;
  const digits = decimals(unit, drift.budget);
  const figure = (value: number): string => scaled(value, unit, digits);
  const signed = (value: number): string => (value < 0 ? figure(value).replace(/^(?!−)/, MINUS) : `+${figure(value)}`);
  return {
    value: signed(drift.per1000Requests) + UNIT_NAMES[unit],
    bare: signed(drift.per1000Requests),
    amount: figure(Math.abs(drift.per1000Requests)) + UNIT_NAMES[unit],
    interval: growthInterval(drift.low, drift.high, unit, drift.budget),
    budget: figure(drift.budget),
    baseline: drift.baseline === null ? null : signed(drift.baseline),
  };
}

/** Growth per 1000 requests without sign, with the digits that `budget` justifies: `0.4 MiB`. */
export function growth(value: number, unit: Unit, budget: number): string {
  return scaled(value, unit, decimals(unit, budget)) + UNIT_NAMES[unit];
}

/** Both ends of an interval of growth, without unit: `2.8 to 3.4`. */
export function growthInterval(low: number, high: number, unit: Unit, budget: number): string {
  const digits = decimals(unit, budget);
  return `${scaled(low, unit, digits)} to ${scaled(high, unit, digits)}`;
}

/** A height: `14.82 GiB`, `310 MiB`, `81,920 tokens`. */
export function height(value: number, unit: Unit): string {
  if (unit !== 'bytes') return grouped(value) + UNIT_NAMES[unit];
  const magnitude = Math.abs(value);
  return withMinus(magnitude >= 100 * MIB && magnitude < 1024 * MIB ? formatBytes(value, 0) : formatBytes(value));
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
