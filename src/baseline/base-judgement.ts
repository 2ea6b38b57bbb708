import type { Overrides } from '../drift/budget/rules.js';
import { allWithin } from '../drift/conclude.js';
import { judge } from '../drift/judge.js';
import { type Finding, type Judgement, worst } from '../drift/verdict.js';
import { emptyRecording, type Recording, type ReferenceLevel } from '../recording/recording.js';
import { definitionOf, type GateRule } from '../series/series.js';
import { steadyLevelsOf } from './history.js';

type ReferenceLevels = Readonly<Record<string, ReferenceLevel>>;

/** A base's judgement, and the reference levels that its series are held to from now on. */
interface BaseJudgement {
  judgement: Judgement;
  references: ReferenceLevels;
}

/**
 * The rules that a refresh is judged by beside those of a change, because a candidate is blamed only for what it adds:
 * the budget itself, which the growth of the baselines hides; and the reference levels, from which no series may rise in steps
 * that are each within the budget. What was accepted becomes the new reference level. A run that could not be measured is left
 * as it is. Pure.
 * @param judgement of the recording against its baselines
 * @param references levels that the series are held to so far
 */
export function withBaseRules(
  candidate: Recording,
  judgement: Judgement,
  references: ReferenceLevels,
  overrides: Overrides = {},
): BaseJudgement {
  if (judgement.verdict === 'not-measured') return { judgement, references };
  const compared = judgement.baseline.used.length > 0;
  const absolute = compared ? judge(gatedBy(candidate, 'drift'), [], overrides).findings : [];
  const levels = judge(gatedBy(candidate, 'level'), [atRest(candidate, references)], overrides).findings;
  const now = steadyLevelsOf(candidate);
  const next = new Map<string, ReferenceLevel>();
  const worse: Finding[] = [];
  const findings = judgement.findings.map((finding) => {
    if (!finding.gated) return finding;
    const { series } = finding;
    const growing = of(absolute, series);
    const high = of(levels, series);
    const reference = Object.hasOwn(references, series) ? references[series] : undefined;
    const accepted = [finding, growing, high].find((f) => f?.accepted?.needed === true)?.accepted;
    const height = now[series];
    if (high !== undefined && height !== undefined) {
      const moves = accepted?.expired === false;
      next.set(series, moves ? { ...height, accepted: true } : (reference ?? height));
    }
    const shown = accepted === undefined ? finding : { ...finding, accepted, notes: withoutIdle(finding) };
    if (finding.verdict === 'regression') return shown;
    const regression =
      growing?.verdict === 'regression'
        ? grown(shown, growing)
        : high?.verdict === 'regression' && reference !== undefined
          ? risen(shown, high, reference)
          : null;
    if (regression !== null) worse.push(regression);
    return regression ?? shown;
  });
  const [first] = worse;
  const speaks = first !== undefined && judgement.verdict !== 'regression';
  return {
    judgement: {
      ...judgement,
      ...(first === undefined ? {} : { verdict: worst([judgement.verdict, 'regression']) }),
      ...(speaks ? { cause: first.cause, advice: { advice: 'fix-the-base' } as const } : {}),
      findings,
    },
    references: Object.fromEntries(next),
  };
}

/**
 * A refresh that found nothing, and had nothing to be compared with, passes once it is storable: those that come after
 * have a baseline, and the lack of one is no fault of the base (contract: pass). The problem stays, for the report to tell why
 * it was not compared. Pure.
 */
export function passAsBaseline(judgement: Judgement): Judgement {
  if (judgement.verdict !== 'not-comparable') return judgement;
  const { advice: _, ...rest } = judgement;
  const within = allWithin(judgement.findings.filter(({ gated }) => gated));
  return { ...rest, verdict: 'pass', cause: { rule: 'first-baseline', within, compared: judgement.cause } };
}

/**
 * The decision on a finished recording, offline: as the live run came to it. That of a refresh carries its reference levels,
 * and is judged by the rules of a base too.
 * @throws BudgetSyntaxError
 */
export function judgeFinished(
  recording: Recording,
  baselines: readonly Recording[],
  overrides: Overrides = {},
): Judgement {
  const judgement = judge(recording, baselines, overrides);
  const references = recording.verdict?.anchors;
  return references === undefined ? judgement : withBaseRules(recording, judgement, references, overrides).judgement;
}

/** The recording with its series gated by one rule alone. */
function gatedBy(candidate: Recording, rule: GateRule): Recording {
  const series = Object.entries(candidate.header.series).map(([name, declared]) => {
    const gated = (declared.gated ?? definitionOf(name)?.gated ?? []).filter((gate) => gate === rule);
    return [name, { ...declared, gated }];
  });
  return { ...candidate, header: { ...candidate.header, series: Object.fromEntries(series) } };
}

/** A recording that stands at the anchors throughout: what the level rule compares with where only levels are known. */
function atRest(candidate: Recording, references: ReferenceLevels): Recording {
  const series = Object.entries(candidate.header.series).filter(([name]) => Object.hasOwn(references, name));
  const values = Object.fromEntries(series.map(([name]) => [name, references[name]?.value ?? null]));
  return {
    ...emptyRecording({ ...candidate.header, series: Object.fromEntries(series) }),
    checkpoints: candidate.checkpoints.map(({ cycle, requests, t }) => ({
      kind: 'checkpoint',
      cycle,
      requests,
      t,
      epoch: 1,
      values,
    })),
  };
}

const of = (findings: readonly Finding[], series: string): Finding | undefined =>
  findings.find((finding) => finding.gated && finding.series === series);

/** Notes without the one that the baselines alone do not need the accepted entry. */
function withoutIdle({ notes }: Finding): Finding['notes'] {
  return notes.filter(({ note }) => note !== 'acceptance-idle');
}

/** Growth that the baselines' own hid. */
function grown(finding: Finding, { verdict, cause, drift, cyclesToVerdict }: Finding): Finding {
  const hidden = cause.rule === 'growth' ? { ...cause, hidden: true as const } : cause;
  return { ...finding, verdict, cause: hidden, drift, cyclesToVerdict };
}

/** A level reached in steps that were each within the budget. */
function risen(finding: Finding, { verdict, level }: Finding, { value, commit, accepted }: ReferenceLevel): Finding {
  if (level === null) return finding;
  const { series, unit } = finding;
  const reference = { value, commit: commit ?? null, accepted };
  const cause = { rule: 'creep', series, unit, value: level.value, reference, budget: level.budget ?? 0 } as const;
  return { ...finding, verdict, cause, level };
}
