import * as decision from '../../src/drift/judge.js';
import type { Judgement } from '../../src/drift/verdict.js';
import { reportedFinding, reportedProblem } from '../../src/report/model/reported-parts.js';
import { noteText } from '../../src/report/text/note-texts.js';
import { reasonText } from '../../src/report/text/reasons.js';
import { refusalText } from '../../src/report/text/refusals.js';
import { adviceText, remedyText } from '../../src/report/text/remedies.js';

/** What a reader is told to do about a judgement; undefined where nothing. */
export function remedyOf({ cause, advice }: Judgement): string | undefined {
  return (advice === undefined ? remedyText(cause) : adviceText(advice)) ?? undefined;
}

/** A judgement as a reader is told it. */
export function inWords(judgement: Judgement) {
  const { cause, findings, problems, baseline, notes, ...rest } = judgement;
  return {
    ...rest,
    reason: reasonText(cause),
    remedy: remedyOf(judgement),
    findings: findings.map(reportedFinding),
    problems: problems.map(reportedProblem),
    baseline: { ...baseline, refused: baseline.refused.map(refusalText) },
    ...(notes === undefined ? {} : { notes: notes.map(noteText) }),
  };
}

export type InWords = ReturnType<typeof inWords>;

/** The decision, as a reader is told it. */
export function judge(...given: Parameters<typeof decision.judge>): InWords {
  return inWords(decision.judge(...given));
}
