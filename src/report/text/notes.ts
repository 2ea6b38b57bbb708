import type { ReportModel } from '../model/report-model.js';
import { fallbackNote } from './context.js';
import { clause, type Style, sentence, shortName } from './words.js';

/** Whatever a reader must know of how it was judged, a sentence each, and has not been told by the opening. */
export function notesOf(model: ReportModel, style: Pick<Style, 'say'>): string[] {
  const said = clause(model.reason);
  // Without any baseline the line of facts says so, and of a pass the opening.
  const incomparable = model.problems.filter(
    ({ verdict, first }, index) =>
      model.verdict !== 'pass' && verdict === 'not-comparable' && first !== true && !decides(model, index),
  );
  return [
    ...fallbackNote(model, style),
    ...incomparable.map(({ reason }) => style.say(reason)),
    ...model.notes.map((note) => style.say(note)),
    ...findingNotes(model, style),
    ...model.baseline.refused
      .filter((refusal) => !said.includes(clause(refusal)) && !refusal.includes(said))
      .map((refusal) => `baseline not used: ${style.say(refusal)}`),
  ].map(sentence);
}

/** Whether the verdict's reason is that of a problem. */
export function decides({ decidedBy }: ReportModel, problem: number): boolean {
  return typeof decidedBy === 'object' && decidedBy.problem === problem;
}

/** Notes of the findings, one that several series share only once. */
function findingNotes({ findings }: ReportModel, style: Pick<Style, 'say'>): string[] {
  const holders = new Map<string, string[]>();
  for (const finding of findings) {
    for (const note of finding.notes)
      holders.set(note, [...(holders.get(note) ?? []), shortName(finding.series, style)]);
  }
  return [...holders].map(([note, names]) => `${names.join(', ')}: ${style.say(note)}`);
}
