import type { ReportDifference, ReportModel, ReportPaired } from '../model/report-model.js';
import { driftText, height, NONE } from '../text/figures.js';
import { type Style, shortName } from '../text/words.js';
import type { Mark } from './rows.js';

/** Base and change that were measured side by side: sentences and a table, the same for every renderer. */

/** One series of the pairs, ready to print. */
export interface AbRow {
  name: string;
  /** Change minus base. */
  drift: string;
  interval: string;
  budget: string;
  level: string;
  levelInterval: string;
  mark: Mark;
}

const MARKS = {
  pass: 'good',
  regression: 'bad',
  'not-measured': 'bad',
  inconclusive: 'unsure',
  'not-comparable': 'aside',
} as const satisfies Record<ReportPaired['verdict'], Mark>;

/** Sentences that are told; a run gives no more. */
const SAID = 2;

/** What was found side by side; empty where that was not done. */
export function abSaid({ ab }: ReportModel, style: Style): string[] {
  return ab === null ? [] : ab.sentences.slice(0, SAID).map((said) => style.say(said));
}

/** `Side by side: base, change, change, base; 31 cycles each`; empty where it was not done. */
export function abTitle({ ab }: ReportModel): string {
  if (ab === null) return '';
  const order = ab.runs.map(({ side }) => (side === 'base' ? 'base' : 'change')).join(', ');
  return `Side by side: ${order}${ab.cycles === 0 ? '' : `; ${ab.cycles} cycles each`}`;
}

/** The differences by series, in the order of the ladder; of one that was not compared there is none. */
export function abRows({ ab }: ReportModel, style: Style): AbRow[] {
  const compared = (ab?.series ?? []).filter(({ drift, level }) => drift !== null || level !== null);
  return compared.map(({ series, unit, drift, level, verdict }) => {
    const figures = drift === null ? null : driftText({ drift: asDrift(drift), unit });
    return {
      name: shortName(series, style),
      drift: figures?.value ?? NONE,
      interval: figures?.interval ?? NONE,
      budget: figures?.budget ?? NONE,
      level: level === null ? NONE : signedHeight(level.mean, unit),
      levelInterval: level === null ? NONE : `${height(level.low, unit)} to ${height(level.high, unit)}`,
      mark: MARKS[verdict],
    };
  });
}

function asDrift({ mean, low, high, budget }: ReportDifference): NonNullable<ReportModel['findings'][number]['drift']> {
  return { per1000Requests: mean, low, high, budget, perMinute: null, baseline: null };
}

function signedHeight(value: number, unit: ReportPaired['unit']): string {
  return value > 0 ? `+${height(value, unit)}` : height(value, unit);
}
