import type { ReplayFigures, ReportModel, ReportPhase } from '../model/report-model.js';
import { counted, grouped, growth, growthInterval, milliseconds, NONE } from '../text/figures.js';
import { NEW_INPUTS, type Style, shortName } from '../text/words.js';
import type { Mark } from './rows.js';

/** How each class of requests was served, and which requests the growth depends on. Cells of a table, escaped. */

const PHASE_NAMES: ReadonlyMap<string, string> = new Map([
  ['repeat', 'repeated inputs'],
  ['unseen', 'new inputs'],
  ['error', 'invalid requests'],
  ['abort', 'disconnecting clients'],
]);

function phaseName(phase: string, style: Pick<Style, 'say'>): string {
  const dimension = NEW_INPUTS.get(phase);
  return dimension === undefined ? (PHASE_NAMES.get(phase) ?? style.say(phase)) : `only ${dimension}`;
}

/** Which requests a phase sent: `only \`embed\``, `repeated inputs`. */
export function phaseKind(row: Pick<ReportPhase, 'phase' | 'class'>, style: Pick<Style, 'name' | 'say'>): string {
  return row.class === null ? phaseName(row.phase, style) : `only ${style.name(row.class)}`;
}

interface PhaseRow {
  kind: string;
  /** Per 1000 requests of that kind. */
  drift: string;
  interval: string;
  words: string;
  mark: Mark;
}

/** Cycles of one kind each, in the order in which they were replayed. */
export function phaseRows({ phases }: ReportModel, budget: number, style: Pick<Style, 'name' | 'say'>): PhaseRow[] {
  return phases.map((row) => {
    const kind = phaseKind(row, style);
    const { per1000Requests, low, high, unit } = row;
    const [words, mark] = judged(row, style);
    const drift = per1000Requests === null ? NONE : growth(per1000Requests, unit, budget);
    const interval = low === null || high === null ? '' : growthInterval(low, high, unit, budget);
    return { kind, drift, interval, words, mark };
  });
}

function judged({ grows, failed }: ReportPhase, style: Pick<Style, 'say'>): [string, Mark] {
  if (failed !== null) return [`not measured: ${style.say(failed)}`, 'aside'];
  if (grows === null) return ['undecided', 'unsure'];
  return grows ? ['grows', 'bad'] : ['does not grow', 'good'];
}

/** Of the series that the phases are about; 0 where it is not known. */
export function phaseBudget({ phases, findings }: ReportModel): number {
  return findings.find(({ series }) => series === phases[0]?.series)?.drift?.budget ?? 0;
}

/** `Growth of heap allocated by kind of request`. */
export function phaseTitle({ phases }: ReportModel, style: Pick<Style, 'say'>): string {
  return `Growth of ${shortName(phases[0]?.series ?? '', style)} by kind of request`;
}

export interface ClassRow {
  name: string;
  sent: string;
  errors: string;
  disconnects: string;
  p95: string;
  ttft: string;
}

/** A class each, the most frequent first. */
export function classRows({ replay }: ReportModel, style: Pick<Style, 'name'>): ClassRow[] {
  return replay.classes.map((row) => ({
    name: style.name(row.class),
    sent: grouped(row.sent),
    errors: grouped(row.sent - row.ok),
    disconnects: row.cancels === null ? NONE : `${grouped(row.cancels.delivered)} of ${grouped(row.cancels.planned)}`,
    p95: row.p95Ms === null ? NONE : milliseconds(row.p95Ms),
    ttft: row.ttftP95Ms === null ? NONE : milliseconds(row.ttftP95Ms),
  }));
}

/** How closely the replay kept to its plan, in a few words each; empty where that is not known. */
export function replayWords({ cancels, latenessP99Ms, inFlight }: ReplayFigures): string[] {
  return [
    ...(cancels === null ? [] : [`${grouped(cancels.delivered)} of ${counted(cancels.planned, 'planned disconnect')}`]),
    ...(latenessP99Ms === null ? [] : [`p99 dispatch delay ${milliseconds(latenessP99Ms)} in the worst cycle`]),
    ...(inFlight === null ? [] : [`up to ${counted(inFlight, 'request')} in flight`]),
  ];
}
