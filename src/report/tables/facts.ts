import type { ReportModel } from '../model/report-model.js';
import { baselineWords } from '../text/context.js';
import { counted, duration, grouped, milliseconds, percent } from '../text/figures.js';
import type { Style } from '../text/words.js';

/** The run in one line, piece by piece: how much was measured, where, how it went, and against what. */
export function factsOf(model: ReportModel, style: Style): string[] {
  const { replay } = model;
  if (replay.requests === 0 && replay.sent === 0) return [];
  const gpu = gpuOf(model.environment);
  const where = gpu === null ? '' : ` on ${style.say(gpu)}`;
  return [
    `${counted(replay.cycles, 'cycle')}, ${counted(replay.requests, 'request')} in ${duration(replay.durationS)}${where}`,
    ...latency(model),
    errors(model, style),
    baseline(model, style),
  ];
}

/** The devices by name; null where there is none, or none is known. Not escaped. */
export function gpuOf(environment: Record<string, unknown>): string | null {
  const gpu = environment['gpu'];
  const names = (Array.isArray(gpu) ? gpu : [gpu]).filter((name) => typeof name === 'string' && name !== '');
  return names.length === 0 ? null : names.join(', ');
}

function latency({ replay: { p95Ms, baselineP95Ms } }: ReportModel): string[] {
  if (p95Ms === null) return [];
  const here = milliseconds(p95Ms);
  if (baselineP95Ms === null) return [`p95 ${here}`];
  const base = milliseconds(baselineP95Ms);
  const [figure, unit] = base.split(' ');
  return [`p95 ${here} (base ${here.endsWith(` ${unit}`) ? figure : base})`];
}

function errors({ replay }: ReportModel, style: Style): string {
  const kinds = Object.entries(replay.errors)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([kind, count]) => `${style.say(kind)} ${grouped(count)}`);
  const share = replay.baselineErrorShare ?? 0;
  const base = share > 0 ? [`base ${percent(share)}`] : [];
  const detail = [...kinds, ...base].join(', ');
  return `errors ${grouped(replay.sent - replay.ok)} of ${grouped(replay.sent)}${detail === '' ? '' : ` (${detail})`}`;
}

function baseline(model: ReportModel, style: Style): string {
  const words = baselineWords(model, style);
  return words === null ? 'no baseline' : `baseline ${words}`;
}
