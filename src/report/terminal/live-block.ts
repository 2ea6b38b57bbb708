import type { Finding } from '../../drift/verdict.js';
import { hierarchyOrder } from '../../series/series.js';
import { sparkline } from '../tables/sparkline.js';
import { growthBudget, growthMargin, signedGrowth, stopwatch } from '../text/figures.js';
import { clip } from './columns.js';
import { type CycleProgress, shortLabel, type WarmUpProgress, warmUpLine } from './cycle-progress.js';

/** Series with a line of their own; the others are counted. */
const SHOWN = 6;
const BAR = 24;
const LABEL = 18;

/**
 * What a terminal shows while it measures: how far it is and what it waits for; each gated series, decided or not, with its
 * growth so far and its course. No line is longer than `columns`.
 * @example
 * ██████████████░░░░░░░░░░  cycle 18  2:41  likely 0:50 left, waits for heap
 * ✔ torch allocated   +0.0 ±0.2  budget 1.0  decided    ▄▄▄▄▄▄▄▄
 * ● heap              +0.8 ±0.5  budget 1.0  not yet    ▃▃▄▄▅▅▆▆
 * MiB per 1000 requests
 */
export function liveBlock(progress: CycleProgress, columns = 80): string[] {
  const { cycle, elapsedS, likelyDoneS, findings, requests = 0 } = progress;
  const share = likelyDoneS === null ? 0 : elapsedS / Math.max(1e-9, elapsedS + likelyDoneS);
  const head = `${bar(share)}  cycle ${cycle}  ${stopwatch(elapsedS)}  ${leftText(progress)}`;
  const gated = findings.filter((one) => one.gated && one.unit === 'bytes');
  const rows = gated.toSorted((a, b) => hierarchyOrder(a.series, b.series));
  const more = rows.length - SHOWN;
  const unit = rows.some(({ drift }) => drift !== null) ? 'MiB per 1000 requests' : 'no growth can be told yet';
  return [
    head,
    ...rows.slice(0, SHOWN).map((row) => rowText(row, requests, columns)),
    `  ${unit}${more > 0 ? `; and ${more} more` : ''}`,
  ].map((line) => clip(line, columns));
}

/** The same while it warms up: a bar where the number of requests is known. */
export function warmUpBlock(progress: WarmUpProgress, columns = 80): string[] {
  const { requests, least } = progress;
  return [
    clip(`${bar(least === 0 ? 0 : requests / least)}  warming up; nothing is judged yet`, columns),
    clip(`  ${warmUpLine(progress, columns - 2)}`, columns),
  ];
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

/** The time left, with what it is spent on. */
function leftText({ cycle, likelyDoneS, waitsFor = null, findings }: CycleProgress): string {
  if (likelyDoneS === null) return cycle < 2 ? 'time left: known after cycle 2' : 'time left: not known';
  const open = findings.filter((one) => one.gated && !isDecided(one)).length;
  const why = waitsFor !== null ? `, waits for ${shortLabel(waitsFor)}` : open === 0 ? ', to the last cycle' : '';
  return `likely ${stopwatch(likelyDoneS)} left${why}`;
}

/** Decided by the rule of growth, or a regression by another. */
export function isDecided({ cyclesToVerdict, verdict }: Finding): boolean {
  return cyclesToVerdict !== null || verdict === 'regression';
}

/** The course is as high as what the budget allows, so that noise lies flat and only growth that matters climbs. */
function rowText(finding: Finding, requests: number, columns: number): string {
  const { series, unit, drift, verdict, values } = finding;
  const decided = isDecided(finding);
  const sign = !decided ? '●' : verdict === 'regression' ? '✖' : '✔';
  const word = !decided ? 'not yet' : verdict === 'regression' ? 'too much' : 'decided';
  const label = `${sign} ${clip(shortLabel(series), LABEL).padEnd(LABEL)}`;
  if (drift === null) return `${label}  ${''.padEnd(25)}  ${word}`;
  const { growth, budget } = drift;
  const margin = growthMargin(growth.low, growth.high, unit, budget);
  const figure = `${signedGrowth(growth.value, unit, budget)} ±${margin}`.padEnd(13);
  const shown = `${label}  ${figure} budget ${growthBudget(budget, unit).padEnd(6)} ${word.padEnd(8)}`;
  return shown.length + 10 > columns ? shown : `${shown}  ${sparkline(values, 8, (budget * requests) / 1000)}`;
}
