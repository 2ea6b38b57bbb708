import type { Accepted } from '../../recording/recording.js';
import type { Unit } from '../../series/series.js';
import { BudgetSyntaxError, type Growth, growthIn, type Level, parseGrowth, parseLevel } from './budget.js';

/** An entry of the configuration that accepts growth or a level of a series after review. */
export interface AcceptedBudget {
  series: string;
  growth: Growth | null;
  level: Level | null;
  reason: string;
  /** Last day on which it holds, `2027-01-31`. */
  until: string;
}

/** The same of one run: its growth in the unit of the series. */
export interface AcceptedRule extends AcceptedBudget {
  /** The day was over when the run began: the entry raises nothing. */
  expired: boolean;
}

/** Entries read of one recording at most, as many as the configuration may hold. */
const MAX_ACCEPTED = 100;
/** Characters kept of a reason, as many as the configuration allows. */
const MAX_REASON = 400;

/** @throws BudgetSyntaxError naming the series */
export function parseAccepted(entries: readonly Accepted[]): AcceptedBudget[] {
  return entries.slice(0, MAX_ACCEPTED).map(({ series, growth, level, reason, until }) => {
    const where = `accepted for ${series}`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      throw new BudgetSyntaxError(`${where}: until: found ${JSON.stringify(until)}; allowed: a day such as 2027-01-31`);
    }
    return {
      series,
      growth: growth === undefined ? null : parseGrowth(growth, `${where}: growth`),
      level: level === undefined ? null : parseLevel(level, `${where}: level`),
      reason: reason.replace(/\s+/g, ' ').trim().slice(0, MAX_REASON),
      until,
    };
  });
}

/**
 * The accepted entries of one series as they stood on the day of the run. The day is the recording's, not today's: a
 * recording that is judged again gives the same answer. One that does not say when it was made has no entry in force.
 * @param created of the recording's header
 */
export function acceptedOf(
  entries: readonly AcceptedBudget[],
  name: string,
  unit: Unit,
  created: string | undefined,
): AcceptedRule[] {
  const day = dayOf(created);
  return entries
    .filter(({ series }) => series === name)
    .map(({ growth, ...entry }) => ({
      ...entry,
      growth: growth === null ? null : growthIn(growth, unit),
      expired: day === null || entry.until < day,
    }));
}

/** The text of a growth as the report shows it: a bare number with its unit. */
export function growthText({ text, bare }: Growth, unit: Unit): string {
  return bare ? `${text}${unit === 'bytes' ? ' MiB' : ''}/1000req` : text;
}

/** How high the entries in force let a series settle above its baseline. In its unit; 0 where none speaks of it. */
export function acceptedLevel(entries: readonly AcceptedRule[], baseline: number): number {
  const levels = entries.flatMap(({ level, expired }) =>
    expired || level === null ? [] : levelBudget(level, baseline),
  );
  return Math.max(0, ...levels);
}

/** How far a level lets a series settle above a baseline: both its parts must be exceeded. */
export function levelBudget({ percent, bytes }: Pick<Level, 'percent' | 'bytes'>, baseline: number): number {
  return Math.max((Math.abs(baseline) * percent) / 100, bytes);
}

/** UTC day of an instant; null where it is none. */
function dayOf(instant: string | undefined): string | null {
  const time = instant === undefined ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
