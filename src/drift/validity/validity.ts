import type { Recording, RecordingEvent } from '../../recording/recording.js';
import { highestOf } from '../../series/extremes.js';
import { given } from '../../series/given.js';
import { definitionOf } from '../../series/series.js';
import { classProblems } from '../budget/class-budget.js';
import { MAX_CYCLES, type RunRules } from '../budget/rules.js';
import type { Recorded } from '../cause.js';
import { FIRST_LOOK } from '../constants.js';
import { sentinelProblems } from '../log-sentinels.js';
import { measured, readingOf } from '../readings.js';
import { notMeasured, type Problem } from '../verdict.js';
import type { ComparableBaselines } from './comparable.js';
import { unseenLayers } from './held-memory.js';
import { replayProblems } from './replay-validity.js';

/**
 * What keeps a run from a verdict, or decides it at once. A run is never green by absence: whatever should have been
 * read or sent and was not is a problem.
 * @param final false while the run may still go on: then only what no further cycle can fix is reported
 */
export function problemsOf(
  candidate: Recording,
  rules: RunRules,
  comparable: ComparableBaselines,
  final: boolean,
): Problem[] {
  const events = eventProblems(candidate, comparable);
  // Given up before the first cycle: that nothing was read and sent is no news.
  if (events.length > 0 && measured(candidate).length === 0) return events;
  return [
    ...events,
    ...unseenLayers(candidate, rules),
    ...readingProblems(candidate, rules, comparable, final),
    ...replayProblems(candidate, comparable.used, rules.lateShare, final),
    ...(final
      ? [
          ...lengthProblems(candidate),
          ...classProblems(candidate, rules),
          ...sentinelProblems(candidate, comparable.used),
        ]
      : []),
  ];
}

/** Events that end a run, and the rule that reports them. */
const ENDINGS = {
  exit: 'exited',
  contaminated: 'contaminated',
  cancelled: 'cancelled',
  'not-measured': 'given-up',
} as const;

function eventProblems(candidate: Recording, comparable: ComparableBaselines): Problem[] {
  return candidate.events.flatMap((event): Problem[] => {
    const { what, death } = event;
    if (what === 'oom-kill') return [killed(candidate, event, comparable)];
    if (what === 'device-oom') return [outOfMemory(event, comparable)];
    const rule = Object.hasOwn(ENDINGS, what) ? ENDINGS[what as keyof typeof ENDINGS] : null;
    if (rule === 'exited' && death !== undefined) return [notMeasured({ rule, ...recordedOf(event), death })];
    return rule === null ? [] : [notMeasured({ rule, ...recordedOf(event) })];
  });
}

/** What it says of why; without an event, nothing. */
function recordedOf(event: Partial<RecordingEvent> = {}): Recorded {
  const { trouble, detail = '', remedy = null } = event;
  return { ...given({ trouble }), detail, remedy };
}

/** Killed for memory: by this change, unless it never served or the base died the same way. */
function killed(candidate: Recording, event: RecordingEvent, comparable: ComparableBaselines): Problem {
  if (candidate.checkpoints.length === 0 && candidate.cycles.length === 0) {
    return notMeasured({ rule: 'killed-before-ready', ...recordedOf(event) });
  }
  const baseToo = comparable.allKilled || candidate.header.rules?.inherited?.killed === true;
  const cycle = measured(candidate).at(-1)?.cycle ?? 0;
  const compared = comparable.used.length > 0;
  const cause = {
    rule: 'killed',
    cycle,
    ...recordedOf(event),
    baseToo,
    compared,
    ...given({ death: event.death }),
  } as const;
  return baseToo ? notMeasured(cause) : { verdict: 'regression', cause };
}

/** An allocation on the device failed, and the service lives on: by this change, unless the base fails the same way. */
function outOfMemory(event: RecordingEvent, { allOutOfMemory: baseToo }: ComparableBaselines): Problem {
  const cause = { rule: 'device-out-of-memory', ...recordedOf(event), baseToo } as const;
  return baseToo ? notMeasured(cause) : { verdict: 'regression', cause };
}

function readingProblems(
  candidate: Recording,
  rules: RunRules,
  comparable: ComparableBaselines,
  final: boolean,
): Problem[] {
  if (!rules.series.some((series) => series.gated.length > 0)) {
    return final || candidate.checkpoints.length > 0 ? [notMeasured({ rule: 'nothing-gated' })] : [];
  }
  const silent = [...requiredSeries(rules, comparable)].flatMap((series) => silence(candidate, series, final) ?? []);
  const gone = final || measured(candidate).length >= 3 ? absentFromCandidate(candidate, comparable) : [];
  const nothing = final && measured(candidate).length > 0 && silent.length === 0 && !anyReading(candidate, rules);
  return [...gone, ...silent, ...(nothing ? [notMeasured({ rule: 'nothing-read' })] : [])];
}

function anyReading(candidate: Recording, rules: RunRules): boolean {
  const gated = rules.series.filter((series) => series.gated.length > 0);
  return measured(candidate).some((checkpoint) => gated.some((series) => readingOf(checkpoint, series.name) !== null));
}

/** Series that must be read throughout: those declared required, and those the baseline has. */
function requiredSeries(rules: RunRules, comparable: ComparableBaselines): Set<string> {
  const inBaseline = seriesOfBaselines(comparable);
  return new Set(
    rules.series
      .filter((series) => series.required || (series.gated.length > 0 && inBaseline.has(series.name)))
      .map((series) => series.name),
  );
}

/** Series of the contract that a baseline read throughout and whose absence in the candidate would hide something. */
function seriesOfBaselines(comparable: ComparableBaselines): Set<string> {
  const found = new Set<string>();
  for (const recording of comparable.used) {
    for (const [name, { gated }] of Object.entries(recording.header.series)) {
      const { required = 'never', atRest } = definitionOf(name) ?? {};
      // What returns at rest is gated of some servers only.
      if (required === 'never' || (atRest !== undefined && gated?.length === 0)) continue;
      if (measured(recording).every((checkpoint) => readingOf(checkpoint, name) !== null)) found.add(name);
    }
  }
  return found;
}

function absentFromCandidate(candidate: Recording, comparable: ComparableBaselines): Problem[] {
  return [...seriesOfBaselines(comparable)]
    .filter((name) => !Object.hasOwn(candidate.header.series, name))
    .map((series) => notMeasured({ rule: 'series-absent', series }));
}

/**
 * How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
 * fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it did not.
 */
function silence(candidate: Recording, series: string, final: boolean): Problem | null {
  const byCycle = new Map(measured(candidate).map((checkpoint) => [checkpoint.cycle, checkpoint]));
  const cycles = Math.min(MAX_CYCLES, highestOf(byCycle.keys(), 0));
  const read = Array.from({ length: cycles }, (_, k) => readingOf(byCycle.get(k + 1) ?? null, series) !== null);
  const missing = read.filter((ok) => !ok).length;
  const event = candidate.events.find(({ what, series: of }) => what === 'unread' && of === series);
  const why = { series, ...recordedOf(event) };
  if (cycles === 0 || (cycles < 3 && !final)) return null;
  if (missing === cycles) return notMeasured({ rule: 'series-never-read', ...why });
  const after = read.lastIndexOf(true) + 1;
  if (cycles - after >= 3) return notMeasured({ rule: 'series-silent', after, ...why });
  if (final && missing > 0.2 * cycles) return notMeasured({ rule: 'series-gaps', missing, of: cycles, ...why });
  return null;
}

function lengthProblems(candidate: Recording): Problem[] {
  const found = measured(candidate).length;
  if (found >= FIRST_LOOK) return [];
  return [notMeasured({ rule: 'too-few-checkpoints', found, needed: FIRST_LOOK })];
}
