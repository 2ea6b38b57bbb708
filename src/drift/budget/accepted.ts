import type { Accepted } from '../../recording/recording.js';
import type { Unit } from '../../series/series.js';
import { BudgetSyntaxError, type Growth, type Level, parseGrowthOf, parseLevel } from './budget.js';

/** One reviewed entry of a series, read; its texts as they were written. */
export interface AcceptedRule {
  growth: Growth | null;
  level: Level | null;
  text: { growth: string | null; level: string | null };
  reason: string;
  /** Last day on which it holds, `2027-01-31`. */
  until: string;
  /** The day was over when the run began: it raises nothing. */
  expired: boolean;
}

/** Entries read of one recording at most, as many as the configuration may hold. */
export const MAX_ACCEPTED = 100;
/** Characters kept of a reason, as many as the configuration allows. */
const MAX_REASON = 400;

/**
 * The accepted entries of one series as they stood on the day of the run. The day is the recording's, not today's: a
 * recording that is judged again gives the same answer. One that does not say when it was made has no entry in force.
 * @param created of the recording's header
 * @throws BudgetSyntaxError
 */
export function readAccepted(entries: readonly Accepted[], unit: Unit, created: string | undefined): AcceptedRule[] {
  const day = dayOf(created);
  return entries.map(({ series, growth, level, reason, until }) => {
    const where = `accepted for ${series}`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      throw new BudgetSyntaxError(`${where}: until: found ${JSON.stringify(until)}; allowed: a day such as 2027-01-31`);
    }
    return {
      growth: growth === undefined ? null : parseGrowthOf(growth, unit, `${where}: growth`),
      level: level === undefined ? null : parseLevel(level, `${where}: level`),
      text: { growth: growth === undefined ? null : growthSetting(growth, unit), level: level ?? null },
      reason: reason.replace(/\s+/g, ' ').trim().slice(0, MAX_REASON),
      until,
      expired: day === null || until < day,
    };
  });
}

/** How high the entries in force let a series settle above its baseline. In its unit; 0 where none speaks of it. */
export function acceptedLevel(entries: readonly AcceptedRule[], baseline: number): number {
  const levels = entries.flatMap(({ level, expired }) =>
    expired || level === null ? [] : levelBudget(level, baseline),
  );
  return Math.max(0, ...levels);
}

/** How far a level lets a series settle above a baseline: both its parts must be exceeded. */
export function levelBudget({ percent, bytes }: Level, baseline: number): number {
  return Math.max((Math.abs(baseline) * percent) / 100, bytes);
}

/** UTC day of an instant; null where it is none. */
function dayOf(instant: string | undefined): string | null {
  const time = instant === undefined ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function growthSetting(growth: string | number, unit: Unit): string {
  return typeof growth === 'string' ? growth : `${growth}${unit === 'bytes' ? ' MiB' : ''}/1000req`;
}
