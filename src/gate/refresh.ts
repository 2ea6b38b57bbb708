import { heightsOf } from '../baseline/history.js';
import { judge } from '../drift/judge.js';
import { seriesLabel } from '../drift/readings.js';
import type { Overrides } from '../drift/rules.js';
import { type Finding, type Judgement, worst } from '../drift/verdict.js';
import { notNeededText, passText } from '../drift/words.js';
import type { Anchor, Recording } from '../recording/recording.js';
import { definitionOf, formatValue, type GateRule } from '../series/series.js';

type Anchors = Readonly<Record<string, Anchor>>;

/** A base's judgement, and the heights that its series are held to from now on. */
export interface BaseJudgement {
  judgement: Judgement;
  anchors: Anchors;
}

const REMEDY = 'mend it, or accept it with a reason and a day (memdrift accept): until then the base itself grows';

/**
 * The rules that a refresh is judged by beside those of a change, because a change is blamed only for what it adds:
 * the budget itself, which the growth of the baselines hides; and the anchors, from which no series may rise in steps
 * that are each within the budget. What was accepted becomes the new anchor. A run that could not be measured is left
 * as it is. Pure.
 * @param judgement of the recording against its baselines
 * @param anchors heights that the series are held to so far
 */
export function withBaseRules(
  head: Recording,
  judgement: Judgement,
  anchors: Anchors,
  overrides: Overrides = {},
): BaseJudgement {
  if (judgement.verdict === 'not-measured') return { judgement, anchors };
  const compared = judgement.baseline.used.length > 0;
  const absolute = compared ? judge(gatedBy(head, 'drift'), [], overrides).findings : [];
  const heights = judge(gatedBy(head, 'level'), [atRest(head, anchors)], overrides).findings;
  const now = heightsOf(head);
  const next = new Map<string, Anchor>();
  const worse: Finding[] = [];
  const findings = judgement.findings.map((finding) => {
    if (!finding.gated) return finding;
    const { series } = finding;
    const growing = of(absolute, series);
    const high = of(heights, series);
    const anchor = Object.hasOwn(anchors, series) ? anchors[series] : undefined;
    const accepted = [finding, growing, high].find((f) => f?.accepted?.needed === true)?.accepted;
    const height = now[series];
    if (high !== undefined && height !== undefined) {
      const moves = accepted?.expired === false;
      next.set(series, moves ? { ...height, accepted: true } : (anchor ?? height));
    }
    const shown = accepted === undefined ? finding : { ...finding, accepted, notes: withoutIdle(finding) };
    if (finding.verdict === 'regression') return shown;
    const regression =
      growing?.verdict === 'regression'
        ? grown(shown, growing)
        : high?.verdict === 'regression' && anchor !== undefined
          ? risen(shown, high, anchor)
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
      ...(speaks ? { reason: first.reason, remedy: REMEDY } : {}),
      findings,
    },
    anchors: Object.fromEntries(next),
  };
}

/**
 * A refresh that found nothing, and had nothing to be compared with, passes once it is a sound baseline: those that come
 * after have one, and want of it is no fault of the base (contract: pass). The problem stays, for the report to tell why
 * it was not compared. Pure.
 */
export function passAsBaseline(judgement: Judgement): Judgement {
  if (judgement.verdict !== 'not-comparable') return judgement;
  const { remedy: _, ...rest } = judgement;
  const gated = judgement.findings.filter(({ gated }) => gated);
  return {
    ...rest,
    verdict: 'pass',
    reason: `${passText(gated)}; stored as a baseline, compared with none: ${judgement.reason}`,
  };
}

/**
 * The decision on a finished recording, offline: as the live run came to it. That of a refresh carries its anchors, and
 * is judged by the rules of a base too.
 * @throws BudgetSyntaxError
 */
export function judgeFinished(
  recording: Recording,
  baselines: readonly Recording[],
  overrides: Overrides = {},
): Judgement {
  const judgement = judge(recording, baselines, overrides);
  const anchors = recording.verdict?.anchors;
  return anchors === undefined ? judgement : withBaseRules(recording, judgement, anchors, overrides).judgement;
}

/** The recording with its series gated by one rule alone. */
function gatedBy(head: Recording, rule: GateRule): Recording {
  const series = Object.entries(head.header.series).map(([name, declared]) => {
    const gated = (declared.gated ?? definitionOf(name)?.gated ?? []).filter((gate) => gate === rule);
    return [name, { ...declared, gated }];
  });
  return { ...head, header: { ...head.header, series: Object.fromEntries(series) } };
}

/** A recording that stands at the anchors throughout: what the level rule compares with where only heights are known. */
function atRest(head: Recording, anchors: Anchors): Recording {
  const series = Object.entries(head.header.series).filter(([name]) => Object.hasOwn(anchors, name));
  const values = Object.fromEntries(series.map(([name]) => [name, anchors[name]?.value ?? null]));
  return {
    header: { ...head.header, series: Object.fromEntries(series) },
    samples: [],
    cycles: [],
    checkpoints: head.checkpoints.map(({ cycle, requests, t }) => ({
      kind: 'checkpoint',
      cycle,
      requests,
      t,
      epoch: 1,
      values,
    })),
    events: [],
    sensitivity: [],
    phases: [],
  };
}

const of = (findings: readonly Finding[], series: string): Finding | undefined =>
  findings.find((finding) => finding.gated && finding.series === series);

/** Notes without the one that the baselines alone do not need the accepted entry. */
function withoutIdle({ series, notes }: Finding): string[] {
  return notes.filter((note) => !note.startsWith(notNeededText(series, '')));
}

/** Growth that the baselines' own hid. */
function grown(finding: Finding, { verdict, reason, drift, cyclesToVerdict }: Finding): Finding {
  return {
    ...finding,
    verdict,
    reason: `${reason}; the baselines grow too, so that no single change was blamed for it`,
    drift,
    cyclesToVerdict,
  };
}

/** A height reached in steps that were each within the budget. */
function risen(finding: Finding, { verdict, level }: Finding, anchor: Anchor): Finding {
  if (level === null) return finding;
  const distance = formatValue(Math.abs(level.value - anchor.value), finding.unit);
  const side = level.value >= anchor.value ? 'above' : 'below';
  const commit = anchor.commit?.slice(0, 7) ?? 'a recording without commit';
  const which = anchor.accepted ? 'the last accepted recording' : 'the first recording';
  return {
    ...finding,
    verdict,
    reason:
      `${seriesLabel(finding.series)} settles ${distance} ${side} ${commit}, ${which}, ` +
      `in steps too small to be seen one by one; budget ${formatValue(level.budget ?? 0, finding.unit)}`,
    level,
  };
}
