import type { ReportModel } from '../model/report-model.js';
import { fallbackNote } from './context.js';
import { type Style, sentence, shortName } from './words.js';

/** What a reader must know about how it was judged, and the headline has not said: a sentence each. */
export function reportNotes(model: ReportModel, style: Pick<Style, 'say'>): string[] {
  // Without any baseline the line of facts says so, and of a pass the headline.
  const incomparable = model.problems.filter(
    ({ verdict, first }, index) =>
      model.verdict !== 'pass' && verdict === 'not-comparable' && first !== true && !decides(model, index),
  );
  return [
    ...fallbackNote(model, style),
    ...incomparable.map((problem) => style.say(problem.reason)),
    ...model.notes.map((note) => style.say(note)),
    ...findingNotes(model, style),
    ...model.baseline.refused
      .filter((_, index) => index !== model.baseline.named)
      .map((refusal) => `baseline not used: ${style.say(refusal)}`),
  ].map(sentence);
}

/** Whether the verdict's reason is that of a problem. */
export function decides({ decidedBy }: ReportModel, problem: number): boolean {
  return typeof decidedBy === 'object' && decidedBy.problem === problem;
}

/** Notes of the findings; one that several series share is given once. */
function findingNotes({ findings }: ReportModel, style: Pick<Style, 'say'>): string[] {
  const holders = new Map<string, string[]>();
  for (const finding of findings) {
    for (const note of finding.notes)
      holders.set(note, [...(holders.get(note) ?? []), shortName(finding.series, style)]);
  }
  return [...holders].map(([note, names]) => `${names.join(', ')}: ${style.say(note)}`);
}
