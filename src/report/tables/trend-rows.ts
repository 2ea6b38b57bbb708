import type { Trend, TrendChange, TrendSeries } from '../model/trend-model.js';
import { shortCommit } from '../text/context.js';
import { counted, growth, height, NONE, signedGrowth } from '../text/figures.js';
import { dateWords, type Style, seriesName } from '../text/words.js';
import { sparkline } from './sparkline.js';

/** The trend of a base in words: its title, a row a series, and each change with the commit that made it. Escaped. */

/** `Trend of chat-api: 12 recordings since 3 Nov 2026, 09:00 UTC; 2 commits changed it`. */
export function trendTitle(trend: Trend, style: Style): string {
  const since = trend.runs[0]?.created ?? null;
  const found = trendChanges(trend, style).length;
  const when = since === null ? '' : ` since ${style.say(dateWords(since))}`;
  const changes = found === 0 ? 'nothing changed' : `${counted(found, 'commit')} changed it`;
  return `Trend of ${style.name(trend.name)}: ${counted(trend.runs.length, 'recording')}${when}; ${changes}`;
}

interface TrendRow {
  name: string;
  first: string;
  now: string;
  growth: string;
  spark: string;
}

/** Series that were read, in the order of the hierarchy. */
export function trendRows({ series }: Trend, style: Style): TrendRow[] {
  return series.map(({ series: name, unit, levels, growths }) => {
    const known = levels.filter((level) => level !== null);
    const [first, now] = [known[0], known.at(-1)];
    return {
      name: seriesName(name, style),
      first: first === undefined ? NONE : height(first, unit),
      now: now === undefined ? NONE : height(now, unit),
      growth: growthNow(growths.at(-1) ?? null, unit),
      spark: known.length < 2 ? '' : sparkline(levels, 16, Math.max(0, ...known.map(Math.abs)) / 50),
    };
  });
}

function growthNow(found: TrendSeries['growths'][number], unit: TrendSeries['unit']): string {
  if (found === null) return NONE;
  const sign = found.value < 0 ? '' : '+';
  return `${sign}${growth(found.value, unit, found.budget)}`;
}

/**
 * What changed, a line each commit, the newest first: `a1b2c3d (3 Nov 2026, 09:00 UTC): process resident +310 MiB at rest (3.02
 * GiB to 3.32 GiB); ...`.
 */
export function trendChanges({ series }: Trend, style: Style): string[] {
  const told = series.flatMap(({ series: name, unit, changes, growthChanges, growths }) => [
    ...changes.map((change) => ({ change, words: levelWords(seriesName(name, style), unit, change) })),
    ...growthChanges.map((change) => ({
      change,
      words: growthText(seriesName(name, style), unit, change, growths[change.at]?.budget ?? 0),
    })),
  ]);
  const commits = [...new Set(told.map(({ change }) => change.at))].sort((a, b) => b - a);
  return commits.flatMap((at) => {
    const own = told.filter(({ change }) => change.at === at);
    const [first] = own;
    if (first === undefined) return [];
    const alone = own.every(({ change }) => change.lone) ? ' (the newest recording alone)' : '';
    return [`${where(first.change, style)}: ${own.map(({ words }) => words).join('; ')}${alone}`];
  });
}

function where({ commit, created, at }: TrendChange, style: Style): string {
  const name = commit === null ? `recording ${at + 1}` : style.name(shortCommit(commit));
  return created === null ? name : `${name} (${style.say(dateWords(created))})`;
}

function levelWords(name: string, unit: TrendSeries['unit'], { from, to }: TrendChange): string {
  const by = height(Math.abs(to - from), unit);
  return `${name} ${to > from ? '+' : '−'}${by} at rest (${height(from, unit)} to ${height(to, unit)})`;
}

function growthText(name: string, unit: TrendSeries['unit'], { from, to }: TrendChange, budget: number): string {
  const verb = to > from ? 'grows more' : 'grows less';
  return `${name} ${verb}: ${signedGrowth(from, unit, budget)} to ${signedGrowth(to, unit, budget)} per 1000 requests`;
}

/** What of the recordings is not in it; empty where all are. */
export function trendNotes({ leftOut }: Trend): string[] {
  return leftOut === 0 ? [] : [`${counted(leftOut, 'recording')} of another environment left out.`];
}
