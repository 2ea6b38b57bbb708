import { VERDICTS } from '../../series/verdicts.js';
import type { ReportModel } from '../model/report-model.js';
import { BY_UNIT, type Family, labelsText, METRICS } from './metric-names.js';

/** Readings of series at a time, by name, in their units; null where a reading failed. */
export interface TimedReadings {
  /** Seconds since 1970. */
  atS: number;
  /** Every request sent since the launch; null where it was read amid a cycle. */
  requests: number | null;
  values: Readonly<Record<string, number | null>>;
}

interface Point {
  labels: Readonly<Record<string, string>>;
  value: number;
  atS: number | null;
}

/**
 * A run as OpenMetrics 1.0 (https://github.com/prometheus/OpenMetrics): its last readings at rest without a time, for a
 * scrape; or all of them with their times, to be stored afterwards (`promtool tsdb create-blocks-from openmetrics`).
 * @param timeline in order of time; null for the last readings alone
 */
export function renderOpenMetrics(model: ReportModel, timeline: readonly TimedReadings[] | null): string {
  const points = new Map<Family, Point[]>();
  const endS = timeline?.at(-1)?.atS ?? null;
  const add = (family: Family, labels: Record<string, string>, value: number | null, atS = endS): void => {
    if (value === null || !Number.isFinite(value)) return;
    points.set(family, [...(points.get(family) ?? []), { labels: { name: model.name, ...labels }, value, atS }]);
  };
  for (const { series, unit, values, drift, peak } of model.findings) {
    const { family, factor } = BY_UNIT[unit];
    if (timeline === null) add(family, { series }, scaled(values.at(-1) ?? null, factor));
    else {
      for (const { atS, values: read } of timeline) add(family, { series }, scaled(read[series] ?? null, factor), atS);
    }
    if (unit === 'bytes') add(METRICS.limit, { series }, peak?.cap ?? null);
    if (drift === null) continue;
    const { per1000Requests, low, high, budget } = drift;
    for (const [bound, value] of Object.entries({ value: per1000Requests, low, high }))
      add(METRICS.growth, { series, bound }, value * factor);
    add(METRICS.budget, { series }, budget * factor);
  }
  const { sent, ok } = model.replay;
  if (timeline === null) {
    add(METRICS.requests, { outcome: 'ok' }, ok);
    add(METRICS.requests, { outcome: 'error' }, sent - ok);
  } else {
    for (const { atS, requests } of timeline) add(METRICS.requests, { outcome: 'sent' }, requests, atS);
  }
  for (const verdict of VERDICTS) add(METRICS.verdict, { verdict }, Number(verdict === model.verdict));
  const families = Object.values(METRICS).flatMap((family: Family) => {
    const all = points.get(family);
    return all === undefined ? [] : [familyText(family, all)];
  });
  return `${families.join('')}# EOF\n`;
}

const scaled = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

/** A counter's family has the name without `_total`, its samples with it. */
function familyText({ name, type, help }: Family, points: readonly Point[]): string {
  const family = type === 'counter' ? name.replace(/_total$/, '') : name;
  const unit = family.endsWith('_bytes') ? [`# UNIT ${family} bytes`] : [];
  const samples = points.map(
    ({ labels, value, atS }) => `${name}${labelsText(labels)} ${value}${atS === null ? '' : ` ${atS.toFixed(3)}`}`,
  );
  return `${[`# TYPE ${family} ${type}`, ...unit, `# HELP ${family} ${help}`, ...samples].join('\n')}\n`;
}
