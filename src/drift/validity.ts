import type { Recording, RecordingEvent } from '../recording/recording.js';
import { definitionOf } from '../series/series.js';
import { classProblems } from './class-budget.js';
import { FIRST_LOOK } from './constants.js';
import type { Eligible } from './eligible.js';
import { measured, readingOf, seriesLabel } from './readings.js';
import { replayProblems } from './replay-validity.js';
import { MOST_CYCLES, type RunRules } from './rules.js';
import type { Problem } from './verdict.js';

/**
 * What keeps a run from a verdict, or decides it at once. A run is never green by absence: whatever should have been
 * read or sent and was not is a problem.
 * @param final false while the run may still go on: then only what no further cycle can mend is told
 */
export function problemsOf(head: Recording, rules: RunRules, eligible: Eligible, final: boolean): Problem[] {
  const events = eventProblems(head, eligible);
  // Given up before the first cycle: that nothing was read and sent is no news.
  if (events.length > 0 && measured(head).length === 0) return events;
  return [
    ...events,
    ...sensitivityProblems(head, rules),
    ...readingProblems(head, rules, eligible, final),
    ...replayProblems(head, eligible.used, final),
    ...(final ? [...lengthProblems(head), ...classProblems(head, rules)] : []),
  ];
}

function notMeasured(reason: string, remedy?: string): Problem {
  return { verdict: 'not-measured', reason, ...(remedy === undefined ? {} : { remedy }) };
}

function eventProblems(head: Recording, eligible: Eligible): Problem[] {
  return head.events.flatMap((event) => {
    const detail = event.detail === undefined || event.detail === '' ? '' : `: ${event.detail}`;
    switch (event.what) {
      case 'oom-kill':
        return killed(head, event, eligible);
      case 'device-oom':
        return outOfMemory(detail, eligible);
      case 'exit':
        return notMeasured(`the service exited on its own${detail}`, event.remedy ?? 'read its log for why it ended');
      case 'contaminated':
        return notMeasured(`other work disturbed the measurement${detail}`, event.remedy ?? 'run it again, alone');
      case 'cancelled':
        return notMeasured(`the run was cancelled${detail}`, event.remedy);
      case 'not-measured':
        return notMeasured(event.detail ?? 'the run was given up', event.remedy);
      default:
        return [];
    }
  });
}

/** Killed for memory: by this change, unless it never served or the base died the same way. */
function killed(head: Recording, event: RecordingEvent, eligible: Eligible): Problem {
  const detail = event.detail === undefined || event.detail === '' ? '' : ` (${event.detail})`;
  const raise = 'raise the memory limit of the service, or make it smaller';
  if (head.checkpoints.length === 0 && head.cycles.length === 0) {
    return notMeasured(`the service was killed for memory before it was ready${detail}`, raise);
  }
  if (eligible.allKilled || head.header.rules?.inherited?.killed === true) {
    return notMeasured(`the service was killed for memory${detail}, and so was the baseline's`, raise);
  }
  const cycle = measured(head).at(-1)?.cycle ?? 0;
  const reason = `the service was killed for memory after cycle ${cycle}${detail}`;
  const beside = eligible.used.length > 0 ? '; the baseline was not killed' : '';
  return { verdict: 'regression', reason, remedy: `look at what grew until then${beside}` };
}

/** An allocation on the device failed, and the service lives on: by this change, unless the base fails the same way. */
function outOfMemory(detail: string, eligible: Eligible): Problem {
  const reason = `the device ran out of memory${detail}`;
  if (eligible.allOutOfMemory) return notMeasured(`${reason}, and so did the baseline's`, 'make the service smaller');
  return { verdict: 'regression', reason, remedy: 'look at what grew until then, or is larger than in the base' };
}

function sensitivityProblems(head: Recording, rules: RunRules): Problem[] {
  const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
  const last = new Map(head.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s]));
  return [...last.values()]
    .filter((s) => !s.seen)
    .map((s) =>
      notMeasured(
        `cannot see memory in ${s.layer}: held memory did not show in ${seriesLabel(s.series)}, or did not fall back`,
        'run `memdrift doctor`',
      ),
    );
}

function readingProblems(head: Recording, rules: RunRules, eligible: Eligible, final: boolean): Problem[] {
  if (!rules.series.some((series) => series.gated.length > 0)) {
    return final || head.checkpoints.length > 0 ? [notMeasured('no series of this recording is gated')] : [];
  }
  const silent = [...requiredSeries(rules, eligible)].flatMap((series) => silence(head, series, final) ?? []);
  const gone = final || measured(head).length >= 3 ? absentFromHead(head, eligible) : [];
  const nothing = final && measured(head).length > 0 && silent.length === 0 && !anyReading(head, rules);
  return [...gone, ...silent, ...(nothing ? [notMeasured('no gated series was read')] : [])];
}

function anyReading(head: Recording, rules: RunRules): boolean {
  const gated = rules.series.filter((series) => series.gated.length > 0);
  return measured(head).some((checkpoint) => gated.some((series) => readingOf(checkpoint, series.name) !== null));
}

/** Series that must be read throughout: those declared required, and those the baseline has. */
function requiredSeries(rules: RunRules, eligible: Eligible): Set<string> {
  const inBaseline = seriesOfBaselines(eligible);
  return new Set(
    rules.series
      .filter((series) => series.required || (series.gated.length > 0 && inBaseline.has(series.name)))
      .map((series) => series.name),
  );
}

/** Series of the contract that a baseline read throughout and whose absence in the head would hide something. */
function seriesOfBaselines(eligible: Eligible): Set<string> {
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

function absentFromHead(head: Recording, eligible: Eligible): Problem[] {
  return [...seriesOfBaselines(eligible)]
    .filter((name) => !Object.hasOwn(head.header.series, name))
    .map((name) => notMeasured(`${seriesLabel(name)} is in the baseline and was not read in this run`));
}

/**
 * How a required series failed: never read, silent for the last three checkpoints or more, or missing at more than a
 * fifth of them. A single reading lost is tolerated: it is a missing reading. Null where it is sound.
 */
function silence(head: Recording, series: string, final: boolean): Problem | null {
  const byCycle = new Map(measured(head).map((checkpoint) => [checkpoint.cycle, checkpoint]));
  const cycles = Math.min(MOST_CYCLES, Math.max(0, ...byCycle.keys()));
  const read = Array.from({ length: cycles }, (_, k) => readingOf(byCycle.get(k + 1) ?? null, series) !== null);
  const missing = read.filter((ok) => !ok).length;
  const label = `required series ${series}`;
  const told = head.events.find((event) => event.what === 'unread' && event.series === series);
  const why = told?.detail === undefined || told.detail === '' ? '' : `: ${told.detail}`;
  const remedy = told?.remedy ?? 'the run needs every reading: see `memdrift doctor` for what this runner can read';
  if (cycles === 0 || (cycles < 3 && !final)) return null;
  if (missing === cycles) return notMeasured(`${label} was never read${why}`, remedy);
  const last = read.lastIndexOf(true) + 1;
  if (cycles - last >= 3) return notMeasured(`${label} fell silent after cycle ${last}${why}`, remedy);
  if (final && missing > 0.2 * cycles)
    return notMeasured(`${label} is missing after ${missing} of ${cycles} cycles${why}`, remedy);
  return null;
}

function lengthProblems(head: Recording): Problem[] {
  const found = measured(head).length;
  if (found >= FIRST_LOOK) return [];
  return [
    notMeasured(
      `too few checkpoints: ${found}, and a decision needs at least ${FIRST_LOOK}`,
      'give the run more time (max-duration) or shorter cycles (plan.cycle)',
    ),
  ];
}
