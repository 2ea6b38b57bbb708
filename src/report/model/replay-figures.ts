import type { Judgement } from '../../drift/verdict.js';
import type { CycleRecord, Recording } from '../../recording/recording.js';
import { highestOf } from '../../series/extremes.js';
import { median } from './downsample.js';
import { requestsPerSecond } from './out-of-memory.js';
import type { ClassFigures, ReplayFigures } from './report-model.js';

/** Classes shown at most, the most frequent. */
const MAX_CLASSES = 32;

/** What the cycles of a run say of how it was served, beside those of its base. */
export function replayFigures(judgement: Judgement, recording: Recording, bases: readonly Recording[]): ReplayFigures {
  const { cycles } = recording;
  const { sent, ok, errors } = totals(cycles);
  const base = totals(bases.flatMap(({ cycles: theirs }) => theirs));
  const first = recording.checkpoints[0];
  const last = recording.checkpoints.at(-1);
  return {
    cycles: judgement.cycles,
    requests: judgement.requests,
    durationS: first === undefined || last === undefined ? 0 : last.t - first.t,
    requestsPerSecond: requestsPerSecond(recording),
    sent,
    ok,
    errors,
    p95Ms: medianOf(cycles, ({ latency_ms }) => latency_ms?.p95),
    baselineP95Ms: medianOf(
      bases.flatMap(({ cycles: theirs }) => theirs),
      ({ latency_ms }) => latency_ms?.p95,
    ),
    baselineErrorShare: base.sent === 0 ? null : (base.sent - base.ok) / base.sent,
    cancels: cancelsOf(cycles.map((cycle) => cycle.cancels)),
    latenessP99Ms: mostOf(cycles, ({ lateness_ms }) => lateness_ms?.p99),
    inFlight: mostOf(cycles, ({ in_flight }) => in_flight),
    classes: classesOf(cycles),
  };
}

function totals(cycles: readonly CycleRecord[]): { sent: number; ok: number; errors: Record<string, number> } {
  const errors = new Map<string, number>();
  for (const [kind, count] of cycles.flatMap((cycle) => Object.entries(cycle.errors))) {
    errors.set(kind, (errors.get(kind) ?? 0) + count);
  }
  const sum = (pick: (cycle: CycleRecord) => number): number => cycles.reduce((all, cycle) => all + pick(cycle), 0);
  return { sent: sum(({ sent }) => sent), ok: sum(({ ok }) => ok), errors: Object.fromEntries(errors) };
}

type Picked = number | null | undefined;

/** Percentiles cannot be averaged; the median of the cycles' is one that was seen, and a stray cycle moves it little. */
function medianOf<T>(items: readonly T[], pick: (item: T) => Picked): number | null {
  return median(items.flatMap((item) => pick(item) ?? []));
}

function mostOf(cycles: readonly CycleRecord[], pick: (cycle: CycleRecord) => Picked): number | null {
  const values = cycles.flatMap((cycle) => pick(cycle) ?? []);
  return values.length === 0 ? null : highestOf(values);
}

function cancelsOf(each: readonly CycleRecord['cancels'][]): ClassFigures['cancels'] {
  const known = each.flatMap((cancels) => cancels ?? []);
  const planned = known.reduce((sum, cancels) => sum + cancels.planned, 0);
  if (planned === 0) return null;
  return { planned, delivered: known.reduce((sum, cancels) => sum + cancels.delivered, 0) };
}

function classesOf(cycles: readonly CycleRecord[]): ClassFigures[] {
  const byName = new Map<string, NonNullable<CycleRecord['classes']>[string][]>();
  for (const [name, tally] of cycles.flatMap(({ classes }) => Object.entries(classes ?? {}))) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [tally]);
    else known.push(tally);
  }
  return [...byName]
    .map(([name, tallies]) => ({
      class: name,
      sent: tallies.reduce((sum, tally) => sum + tally.sent, 0),
      ok: tallies.reduce((sum, tally) => sum + tally.ok, 0),
      cancels: cancelsOf(tallies.map((tally) => tally.cancels)),
      p95Ms: medianOf(tallies, ({ p95 }) => p95),
      ttftP95Ms: medianOf(tallies, ({ ttft }) => ttft?.p95),
    }))
    .sort((a, b) => b.sent - a.sent || (a.class < b.class ? -1 : 1))
    .slice(0, MAX_CLASSES);
}
