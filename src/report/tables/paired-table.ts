import type { ReportDifference, ReportModel, ReportPaired } from '../model/report-model.js';
import { counted, driftText, height, heightInterval, NONE } from '../text/figures.js';
import { type Style, shortName } from '../text/words.js';
import { type Mark, markOf } from './rows.js';

/** The table of a paired A/B, the same for every renderer. */

/** One series of the pairs, ready to print. */
interface AbRow {
  name: string;
  /** This change minus base. */
  drift: string;
  interval: string;
  budget: string;
  level: string;
  levelInterval: string;
  mark: Mark;
}

/** `Paired A/B: base, change, change, base; 31 cycles each`; empty where there was none. */
export function abTitle({ ab }: ReportModel): string {
  if (ab === null) return '';
  const order = ab.runs.map(({ side }) => (side === 'base' ? 'base' : 'change')).join(', ');
  return `Paired A/B: ${order}${ab.cycles === 0 ? '' : `; ${counted(ab.cycles, 'cycle')} each`}`;
}

/** The differences by series, in the order of the allocator hierarchy; a series that was not compared has none. */
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
      levelInterval: level === null ? NONE : heightInterval(level.low, level.high, unit),
      mark: markOf(verdict),
    };
  });
}

function asDrift({ mean, low, high, budget }: ReportDifference): NonNullable<ReportModel['findings'][number]['drift']> {
  return { per1000Requests: mean, low, high, budget, perMinute: null, baseline: null };
}

function signedHeight(value: number, unit: ReportPaired['unit']): string {
  return value > 0 ? `+${height(value, unit)}` : height(value, unit);
}
