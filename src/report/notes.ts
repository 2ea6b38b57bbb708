import { improvementOf } from './causes.js';
import type { ReportModel } from './report.js';
import { clause, type Style, sentence, shortName } from './words.js';

/** Whatever a reader must know of how it was judged, a sentence each, and has not been told by the opening. */
export function notesOf(model: ReportModel, style: Pick<Style, 'say'>): string[] {
  const said = clause(model.reason);
  const incomparable = model.problems.filter(
    ({ verdict, reason }) => verdict === 'not-comparable' && reason !== model.reason,
  );
  return [
    ...incomparable.map(({ reason }) => style.say(reason)),
    ...model.notes.map((note) => style.say(note)),
    ...model.findings.flatMap((finding) => {
      // The opening and the table tell of an improvement.
      const news = finding.notes.filter((note) => improvementOf(finding) === null || !/ than the baseline$/.test(note));
      return news.map((note) => `${shortName(finding.series, style)}: ${style.say(note)}`);
    }),
    ...model.baseline.refused
      .filter((refusal) => !said.includes(clause(refusal)) && !refusal.includes(said))
      .map((refusal) => `baseline not used: ${style.say(refusal)}`),
  ].map(sentence);
}
