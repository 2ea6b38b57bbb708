import type { Idle, Note } from '../../drift/cause.js';
import { growth, growthEstimate, height, upperBound } from './figures.js';
import { improvementText } from './reasons.js';
import { refusalText } from './refusals.js';
import { seriesLabel } from './words.js';

/** What a reader must know of how a series was judged: one sentence a note, without capital and full stop. */
export function noteText(note: Note): string {
  switch (note.note) {
    case 'budget-widened':
      return 'budget widened to three steps of the series over the run: it moves in no finer ones';
    case 'base-grows': {
      const whose = note.source === 'base' ? 'the base itself' : 'the baseline itself';
      return `${whose} grows ${growth(note.growth, note.unit, note.growth)} per 1000 requests${since(note.since)}; only what goes beyond counts`;
    }
    case 'base-level':
      return `the base itself is off its own baseline by ${height(note.rise, note.unit)}${since(note.since)}; only what goes beyond counts`;
    case 'absolute-only':
      return `judged by the absolute rules only: ${note.because === 'no-baseline' ? 'there is no baseline' : 'no baseline recording is this long'}`;
    case 'epochs':
      return `the set of processes changed ${note.changes === 1 ? 'once' : `${note.changes} times`}; each is judged by itself`;
    case 'improved':
      return improvementText(note);
    case 'other-metric': {
      const kind = (told: string | null): string => told ?? 'another kind';
      return `it is a figure of ${kind(note.here)} here and of ${kind(note.there)} in the baseline: not compared, judged by the absolute rules`;
    }
    case 'accepted':
      return note.expired
        ? `was accepted until ${note.until}: that day is over (${note.reason})`
        : `accepted until ${note.until}: ${note.reason}`;
    case 'acceptance-idle':
      return `the accepted entry for ${note.series} is not needed any more: ${idleText(note.because)}`;
    case 'grows-less': {
      const { value, low, high, unit } = note.difference;
      return `grows ${growthEstimate({ value: -value, low: -high, high: -low, unit }, note.budget)} less than the base beside it`;
    }
    case 'rises-in-warm-up':
      return `rises ${growthEstimate(note.difference, note.budget)} more than the base beside it while it warms up, and comes to rest`;
    case 'none-sound':
      return `none of the ${note.stored} stored recordings can serve; the nearest, ${refusalText(note.nearest)}`;
    case 'growth-not-judged':
      return (
        `${seriesLabel(note.series)} grows ${growthEstimate(note.growth, note.budget)} and is not judged for growth; ` +
        `budgets.series."${note.series}".gate: true has it judged`
      );
  }
}

function idleText(because: Idle): string {
  switch (because.why) {
    case 'absent':
      return 'there is no such series in this run';
    case 'not-judged':
      return 'it is not judged';
    case 'not-judged-for-it':
      return 'it is not judged for that';
    case 'within': {
      const { growth: grown, level } = because;
      return [
        ...(grown === null ? [] : [`it grows at most ${upperBound(grown.high, grown.budget, grown.unit)}`]),
        ...(level === null ? [] : [settlesText(level)]),
      ].join(', and ');
    }
  }
}

function settlesText({ value, baseline, unit }: NonNullable<Extract<Idle, { why: 'within' }>['level']>): string {
  if (value === baseline) return 'it settles where the baseline does';
  return `it settles ${height(Math.abs(value - baseline), unit)} ${value > baseline ? 'above' : 'below'} the baseline`;
}

const since = (commit: string | null): string => (commit === null ? '' : ` since ${commit.slice(0, 7)}`);
