import type { Idle, Note } from '../../drift/cause.js';
import { definitionOf } from '../../series/series.js';
import { missedRemedy, missedText } from './failure-texts.js';
import { counted, duration, grouped, growth, growthEstimate, height, upperBound } from './figures.js';
import { improvementText, livesText, logLinesText } from './reasons.js';
import { refusalText } from './refusals.js';
import { seriesLabel } from './words.js';

/** What a reader must know about how a series was judged: one clause a note, without capital and full stop. */
export function noteText(note: Note): string {
  switch (note.note) {
    case 'budget-widened':
      return 'the series moves in coarse steps, so its budget was raised to three steps over the run';
    case 'base-grows': {
      const whose = note.source === 'base' ? 'the base itself' : 'the baseline itself';
      return `${whose} grows ${growth(note.growth, note.unit, note.growth)} per 1000 requests${since(note.since)}; only growth beyond that counts`;
    }
    case 'kept-free': {
      const { kept, unit, budget } = note;
      return (
        `the process swings by ${height(kept.swing, unit)} with free memory that its allocator keeps: beside that it was judged, ` +
        `by ${growth(budget + kept.widened, unit, budget)} per 1000 requests; growth of what is kept is excluded above ` +
        `${growth(kept.high, unit, budget)}`
      );
    }
    case 'base-level':
      return `the base itself is ${height(note.rise, note.unit)} off its own baseline${since(note.since)}; only a difference beyond that counts`;
    case 'absolute-only':
      return `judged by the absolute rules only: ${note.because === 'no-baseline' ? 'there is no baseline' : 'no baseline recording is this long'}`;
    case 'epochs':
      return `the set of processes changed ${note.changes === 1 ? 'once' : `${note.changes} times`}; each set is judged separately`;
    case 'lives':
      return `the set of processes changed ${grouped(note.changes)} times; growth was told from the age of workers, over ${livesText(note.lives)}`;
    case 'improved':
      return improvementText(note);
    case 'filled':
      return `it grew by ${height(note.rise, note.unit)} until request ${grouped(note.requests)} and has been flat since; a rise of that height is judged by the level`;
    case 'other-metric': {
      const source = (reported: string | null): string => reported ?? 'another source';
      return `the figure is from ${source(note.here)} here, from ${source(note.there)} in the baseline: judged by the absolute rules, not compared`;
    }
    case 'accepted':
      return note.expired
        ? `acceptance expired after ${note.until} (${note.reason})`
        : `accepted until ${note.until}: ${note.reason}`;
    case 'acceptance-idle':
      return `the accepted entry for ${note.series} is no longer needed: ${idleText(note.because)}`;
    case 'grows-less': {
      const { value, low, high, unit } = note.difference;
      return `grows ${growthEstimate({ value: -value, low: -high, high: -low, unit }, note.budget)} less than in the interleaved base runs`;
    }
    case 'rises-in-warm-up':
      return `rises ${growthEstimate(note.difference, note.budget)} more than in the interleaved base runs while it warms up, then levels off`;
    case 'still-settling': {
      const { series, requests, ended, maxDurationS } = note;
      const longer =
        ended === 'steps' || maxDurationS === null
          ? `set plan.warm-up: {requests: ${2 * requests}}`
          : `set max-duration to ${Math.ceil((2 * maxDurationS) / 60)}m (it is ${duration(maxDurationS)})`;
      return (
        `the warm-up ended at its bound, after ${counted(requests, 'request')}, while the growth of ` +
        `${series.map(seriesLabel).join(' and ')} was still slowing down; for a longer one ${longer}`
      );
    }
    case 'none-sound':
      return note.stored === 1
        ? `the stored recording cannot serve as a baseline: ${refusalText(note.nearest)}`
        : `none of the ${grouped(note.stored)} stored recordings can serve as a baseline; the nearest is ${refusalText(note.nearest)}`;
    case 'levels-not-compared':
      return 'the recordings of the base are regressions: growth was judged by the absolute rules, and no level was compared';
    case 'shared-memory-unseen':
      return `shared memory that no process holds was not seen: ${seriesLabel(note.series)} could not be read`;
    case 'heap-unchecked':
      return `the sensitivity check left out ${seriesLabel(note.series)}: ${whyUnchecked(note.series)}`;
    case 'workers-unreplaced':
      return (
        `no worker was replaced during the run${note.inBase ? ', as some were in its baseline' : ''}: ` +
        'growth from one worker to the next is not excluded; a longer cycle, or workers of shorter life, would show it'
      );
    case 'growth-beside':
      return `judged on what the growth of ${seriesLabel(note.series)} does not explain`;
    case 'log-lines':
      return `${logLinesText(note)}${LOG_EXCUSES[note.because]}`;
    case 'log-uncounted':
      return `lines of the log that tell of a leak were not counted${note.detail === '' ? '' : `: ${note.detail}`}`;
    case 'disconnects-untested':
      return untestedText(note);
    case 'growth-not-judged':
      return (
        `${seriesLabel(note.series)} grows ${growthEstimate(note.growth, note.budget)}, but its growth is not judged; ` +
        `set budgets.series."${note.series}".gate: true to judge it`
      );
  }
}

/** Why no memory was held in a runtime's heap. */
function whyUnchecked(series: string): string {
  const { shows, layerLabel = 'it' } = definitionOf(series) ?? {};
  if (shows === undefined) return `nobody outside can hold memory in the ${layerLabel}`;
  return shows === 'jvm'
    ? 'the JVM took no agent, or had no room for what it would hold (docs/layers.md)'
    : 'the probe held nothing there';
}

function untestedText({ classes, unnamed }: Extract<Note, { note: 'disconnects-untested' }>): string {
  const each = classes.map(({ class: name, planned, delivered, why }) => {
    const of = name === '' ? '' : ` of ${name}`;
    return `${grouped(delivered)} of ${counted(planned, 'planned disconnect')}${of} came about${missedText(why)}`;
  });
  const more = unnamed === 0 ? '' : `; the same in ${grouped(unnamed)} more ${unnamed === 1 ? 'class' : 'classes'}`;
  return `${each.join('; ')}${more}: what leaks when a client disconnects there is not excluded; ${missedRemedy(classes[0]?.why ?? null)}`;
}

/** Why lines that tell of a leak decide nothing. */
const LOG_EXCUSES = {
  'no-growth': '; they do not come with the requests',
  'no-base': '; not judged, because no baseline has counted them',
  'base-too': '; so does that of the baseline',
} as const;

function idleText(because: Idle): string {
  switch (because.why) {
    case 'absent':
      return 'this run has no such series';
    case 'not-judged':
      return 'the series is not judged';
    case 'not-judged-for-it':
      return 'the series is not judged for what the entry accepts';
    case 'within': {
      const { growth: grown, level } = because;
      return [
        ...(grown === null ? [] : [`it grows at most ${upperBound(grown.high, grown.budget, grown.unit)}`]),
        ...(level === null ? [] : [levelText(level)]),
      ].join(', and ');
    }
  }
}

function levelText({ value, baseline, unit }: NonNullable<Extract<Idle, { why: 'within' }>['level']>): string {
  if (value === baseline) return 'its steady-state level is that of the baseline';
  return `its steady-state level is ${height(Math.abs(value - baseline), unit)} ${value > baseline ? 'above' : 'below'} the baseline's`;
}

const since = (commit: string | null): string => (commit === null ? '' : ` since ${commit.slice(0, 7)}`);
