import type { Recording } from '../../recording/recording.js';
import { definitionOf } from '../../series/series.js';
import { classProblems } from '../budget/class-budget.js';
import { MAX_CYCLES, type RunRules } from '../budget/rules.js';
import { FIRST_LOOK } from '../constants.js';
import { measured, readingOf } from '../readings.js';
import { notMeasured, type Problem } from '../verdict.js';
import type { ComparableBaselines } from './comparable.js';
import { replayProblems } from './replay-validity.js';

/**
 * What keeps a run from a verdict, or decides it at once. A run is never green by absence: whatever should have been
 * read or sent and was not is a problem.
 * @param final false while the run may still go on: then only what no further cycle can mend is told
 */
export function problemsOf(head: Recording, rules: RunRules, eligible: ComparableBaselines, final: boolean): Problem[] {
  const events = eventProblems(head, eligible);
  // Given up before the first cycle: that nothing was read and sent is no news.
  if (events.length > 0 && measured(head).length === 0) return events;
  return [
    ...events,
    ...sensitivityProblems(head, rules),
    ...readingProblems(head, rules, eligible, final),
    ...replayProblems(head, eligible.used, rules.lateShare, final),
    ...(final ? [...lengthProblems(head), ...classProblems(head, rules)] : []),
  ];
}

/** Events that end a run, and the rule that they are told by. */
const ENDINGS = {
  exit: 'exited',
  contaminated: 'contaminated',
  cancelled: 'cancelled',
  'not-measured': 'given-up',
} as const;

function eventProblems(head: Recording, eligible: ComparableBaselines): Problem[] {
  return head.events.flatMap((event): Problem[] => {
    const { what, detail = '', remedy = null } = event;
    if (what === 'oom-kill') return [killed(head, detail, eligible)];
    if (what === 'device-oom') return [outOfMemory(detail, eligible)];
    const rule = Object.hasOwn(ENDINGS, what) ? ENDINGS[what as keyof typeof ENDINGS] : null;
    return rule === null ? [] : [notMeasured({ rule, detail, remedy })];
  });
}

/** Killed for memory: by this change, unless it never served or the base died the same way. */
function killed(head: Recording, detail: string, eligible: ComparableBaselines): Problem {
  if (head.checkpoints.length === 0 && head.cycles.length === 0) {
    return notMeasured({ rule: 'killed-before-ready', detail });
  }
  const baseToo = eligible.allKilled || head.header.rules?.inherited?.killed === true;
  const cycle = measured(head).at(-1)?.cycle ?? 0;
  const cause = { rule: 'killed', cycle, detail, baseToo, compared: eligible.used.length > 0 } as const;
  return baseToo ? notMeasured(cause) : { verdict: 'regression', cause };
}

/** An allocation on the device failed, and the service lives on: by this change, unless the base fails the same way. */
function outOfMemory(detail: string, { allOutOfMemory: baseToo }: ComparableBaselines): Problem {
  const cause = { rule: 'device-out-of-memory', detail, baseToo } as const;
  return baseToo ? notMeasured(cause) : { verdict: 'regression', cause };
}

function sensitivityProblems(head: Recording, rules: RunRules): Problem[] {
  const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
  const last = new Map(head.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s]));
  return [...last.values()]
    .filter((s) => !s.seen)
    .map(({ layer, series }) => notMeasured({ rule: 'layer-unseen', layer, series }));
}

function readingProblems(head: Recording, rules: RunRules, eligible: ComparableBaselines, final: boolean): Problem[] {
  if (!rules.series.some((series) => series.gated.length > 0)) {
    return final || head.checkpoints.length > 0 ? [notMeasured({ rule: 'nothing-gated' })] : [];
  }
  const silent = [...requiredSeries(rules, eligible)].flatMap((series) => silence(head, series, final) ?? []);
  const gone = final || measured(head).length >= 3 ? absentFromHead(head, eligible) : [];
  const nothing = final && measured(head).length > 0 && silent.length === 0 && !anyReading(head, rules);
  return [...gone, ...silent, ...(nothing ? [notMeasured({ rule: 'nothing-read' })] : [])];
}

function anyReading(head: Recording, rules: RunRules): boolean {
  const gated = rules.series.filter((series) => series.gated.length > 0);
  return measured(head).some((checkpoint) => gated.some((series) => readingOf(checkpoint, series.name) !== null));
}

/** Series that must be read throughout: those declared required, and those the baseline has. */
function requiredSeries(rules: RunRules, eligible: ComparableBaselines): Set<string> {
  const inBaseline = seriesOfBaselines(eligible);
  return new Set(
    rules.series
      .filter((series) => series.required || (series.gated.length > 0 && inBaseline.has(series.name)))
      .map((series) => series.name),
  );
}

/** Series of the contract that a baseline read throughout and whose absence in the head would hide something. */
function seriesOfBaselines(eligible: ComparableBaselines): Set<string> {
  const found = new Set<string>();
  for (const recording of eligible.used) {
    for (const name of Object.keys(recording.header.series)) {
      const requirement = definitionOf(name)?.required ?? 'never';
      if (requirement === 'never') continue;
      if (measured(recording).every((checkpoint) => readingOf(checkpoint, name) !== null)) found.add(name);
    }
  }
  return found;
}

function absentFromHead(head: Recording, eligible: ComparableBaselines): Problem[] {
  return [...seriesOfBaselines(eligible)]
    .filter((name) => !Object.hasOwn(head.header.series, name))
    .map((series) => notMeasured({ rule: 'series-absent', series }));
}

/**
 * How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
 * fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it is sound.
 */
function silence(head: Recording, series: string, final: boolean): Problem | null {
  const byCycle = new Map(measured(head).map((checkpoint) => [checkpoint.cycle, checkpoint]));
  const cycles = Math.min(MAX_CYCLES, Math.max(0, ...byCycle.keys()));
  const read = Array.from({ length: cycles }, (_, k) => readingOf(byCycle.get(k + 1) ?? null, series) !== null);
  const missing = read.filter((ok) => !ok).length;
  const event = head.events.find(({ what, series: of }) => what === 'unread' && of === series);
  const told = { series, detail: event?.detail ?? '', remedy: event?.remedy ?? null };
  if (cycles === 0 || (cycles < 3 && !final)) return null;
  if (missing === cycles) return notMeasured({ rule: 'series-never-read', ...told });
  const after = read.lastIndexOf(true) + 1;
  if (cycles - after >= 3) return notMeasured({ rule: 'series-silent', after, ...told });
  if (final && missing > 0.2 * cycles) return notMeasured({ rule: 'series-gaps', missing, of: cycles, ...told });
  return null;
}

function lengthProblems(head: Recording): Problem[] {
  const found = measured(head).length;
  if (found >= FIRST_LOOK) return [];
  return [notMeasured({ rule: 'too-few-checkpoints', found, needed: FIRST_LOOK })];
}
