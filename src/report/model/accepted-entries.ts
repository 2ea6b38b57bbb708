import { stringify } from 'yaml';
import { isOverCap } from '../../drift/level/peak.js';
import { roundedUp } from '../../drift/stats/rounding.js';
import { definitionOf, GIB, KIB, MIB, type Unit } from '../../series/series.js';
import { reasonText } from '../text/reasons.js';
import { seriesLabel } from '../text/words.js';
import type { ReportFinding, ReportProblem } from './report-model.js';

/** An entry of `accepted` in memdrift.yml, with the keys of the configuration. */
export interface AcceptedEntry {
  series: string;
  /** `3.5 MiB/1000req`: the most it may grow altogether. */
  growth?: string;
  /** `310 MiB`: how far above the baseline its steady-state level may be. */
  level?: string;
  reason: string;
  /** Last day on which it holds, `2027-01-31`. */
  until: string;
}

/** A regression that no entry can let pass. */
export interface NotAcceptable {
  /** Null where it is of the run as a whole. */
  series: string | null;
  /** One sentence: what it is, and what to do instead. */
  why: string;
}

/** Days for which a regression is accepted by default: a quarter, so that it comes up again. */
const ACCEPTED_DAYS = 90;
/** Stands for the reason until a person gives one. */
export const REASON_WANTED = 'say why this is accepted';

/**
 * The entries that would accept the regressions found, a series each: growth up to the upper end of its interval, and the
 * steady-state level, both rounded up to two significant digits, so that the same recording judged again with them is no
 * regression. What an entry in force already accepts is kept in the new one.
 * @param today `2026-11-02`; the entries hold {@link ACCEPTED_DAYS} days from it
 */
export function acceptanceOf(findings: readonly ReportFinding[], today: string): AcceptedEntry[] {
  return findings.filter(isRegression).flatMap((finding) => {
    const given = acceptable(finding);
    if (given === null) return [];
    const { growth, level } = given;
    return {
      series: finding.series,
      ...(growth === undefined ? {} : { growth }),
      ...(level === undefined ? {} : { level }),
      reason: REASON_WANTED,
      until: daysAfter(today, ACCEPTED_DAYS),
    };
  });
}

/** The regressions that {@link acceptanceOf} leaves out, and why. */
export function notAcceptable(findings: readonly ReportFinding[], problems: readonly ReportProblem[]): NotAcceptable[] {
  const ofSeries = findings
    .filter(isRegression)
    .filter((finding) => acceptable(finding) === null)
    .map(({ series, unit, peak }) => ({
      series,
      why: isOverCap(peak)
        ? `${reasonText({ rule: 'cap', series, unit, value: peak.value, cap: peak.cap })}; this cannot be accepted: raise budgets.cap, or the limit`
        : `${seriesLabel(series)}: no growth or level can be named that would accept it`,
    }));
  const ofRun = problems
    .filter(({ verdict }) => verdict === 'regression')
    .map(({ reason, remedy }) => ({
      series: null,
      why: `${reason}: this cannot be accepted${remedy === undefined ? '' : `; ${remedy}`}`,
    }));
  return [...ofSeries, ...ofRun];
}

/** The lines for memdrift.yml; none for no entries. */
export function acceptanceYaml(entries: readonly AcceptedEntry[]): string {
  return entries.length === 0 ? '' : stringify({ accepted: entries }, { lineWidth: 0 });
}

/**
 * A later day. @throws RangeError where `day` is none
 */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const isRegression = ({ gated, verdict }: ReportFinding): boolean => gated && verdict === 'regression';

/** Growth and level that an entry must name for a series; null where no entry helps. */
function acceptable(finding: ReportFinding): { growth?: string; level?: string } | null {
  const { unit, drift, peak, accepted } = finding;
  if (isOverCap(peak)) return null;
  const rise = riseOf(finding);
  // A decided regression lies above its budget with its whole interval; where neither shows, it is growth by other shapes.
  const grows = drift !== null && (drift.low > drift.budget || rise === null);
  const growth = grows ? growthSetting(drift.high, unit) : null;
  const level = rise === null ? null : amountWords(rise, unit);
  const kept = accepted === undefined || accepted.expired ? null : accepted;
  if (growth === null && level === null) return null;
  const [g, l] = [growth ?? kept?.growth ?? null, level ?? kept?.level ?? null];
  return { ...(g === null ? {} : { growth: g }), ...(l === null ? {} : { level: l }) };
}

/** How far the steady-state level lies beyond the baseline's, where that is more than the budget; else null. */
function riseOf({ series, level }: ReportFinding): number | null {
  if (level === null || level.baseline === null || level.budget === null) return null;
  const known = definitionOf(series);
  if (known !== undefined && !known.gated.includes('level')) return null;
  const rise = level.value - level.baseline;
  const worse = known?.better === 'higher' ? -rise : rise;
  return worse > level.budget ? worse : null;
}

function growthSetting(high: number, unit: Unit): string | null {
  const amount = amountWords(high, unit);
  return amount === null ? null : `${amount}/1000req`;
}

/** An amount rounded up to two significant digits: `3.5 MiB`, `310 MiB`, `12`. Null where it is not finite. */
function amountWords(value: number, unit: Unit): string | null {
  if (!Number.isFinite(value)) return null;
  if (unit !== 'bytes') return roundedUp(value);
  const [scale, name] = value >= 10 * GIB ? [GIB, 'GiB'] : value >= MIB / 10 ? [MIB, 'MiB'] : [KIB, 'KiB'];
  return `${roundedUp(value / scale)} ${name}`;
}

/**
 * The lines of the configuration that would accept the regressions found; null where none can be accepted, or where
 * it is not known on which day the run began.
 * @param created of the recording's header: its day is the first on which the entries hold
 */
export function acceptanceLines(findings: readonly ReportFinding[], created: string | undefined): string | null {
  const began = created === undefined ? Number.NaN : Date.parse(created);
  if (Number.isNaN(began)) return null;
  const entries: AcceptedEntry[] = acceptanceOf(findings, new Date(began).toISOString().slice(0, 10));
  return entries.length === 0 ? null : acceptanceYaml(entries);
}

/**
 * Where the lines go, and what writes them there.
 * @param report file with the findings: `report.json` of the command line, `result.json` of the Action
 */
export function accepting(report: string): { file: string; command: string } {
  return { file: '.github/memdrift.yml', command: `memdrift accept ${report} --reason "why"` };
}
