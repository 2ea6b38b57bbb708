import { isAccepted } from '../baseline/history.js';
import { commitText } from '../baseline/lookup.js';
import { judge } from '../drift/judge.js';
import { seriesLabel } from '../drift/readings.js';
import { type Finding, type Judgement, worst } from '../drift/verdict.js';
import type { Recording } from '../recording/recording.js';
import { definitionOf, formatValue, type GateRule } from '../series/series.js';

/** A base's judgement, and the series that would have been a regression without an accepted entry. */
export interface BaseJudgement {
  judgement: Judgement;
  accepted: string[];
}

const REMEDY = 'mend it, or accept it with a reason and a day (memdrift accept): until then main itself grows';

/**
 * The rules that a refresh is judged by beside those of a change, because a change is blamed only for what it adds:
 * the budget itself, which the growth of the baselines hides; and the anchor, from which a series may not rise in steps
 * that are each within the budget. A run that could not be measured is left as it is. Pure.
 * @param judgement of the recording against its baselines
 * @param anchor recording whose height a series is held to; null without
 */
export function withBaseRules(
  head: Recording,
  judgement: Judgement,
  anchor: (series: string) => Recording | null,
): BaseJudgement {
  if (judgement.verdict === 'not-measured') return { judgement, accepted: [] };
  const compared = judgement.baseline.used.length > 0;
  const absolute = compared ? judge(gatedBy(head, 'drift'), []).findings : [];
  const levels = new Map<Recording, Finding[]>();
  const heights = (recording: Recording): Finding[] => {
    const known = levels.get(recording) ?? judge(gatedBy(head, 'level'), [recording]).findings;
    levels.set(recording, known);
    return known;
  };
  const accepted: string[] = [];
  const worse: Finding[] = [];
  const findings = judgement.findings.map((finding) => {
    if (!finding.gated) return finding;
    const anchored = anchor(finding.series);
    const rules = [
      { found: of(absolute, finding), as: grown },
      ...(anchored === null
        ? []
        : [{ found: of(heights(anchored), finding), as: (f: Finding, level: Finding) => risen(f, level, anchored) }]),
    ];
    const needed = [finding, ...rules.map(({ found }) => found)].find((f) => f?.accepted?.needed === true);
    if (needed?.accepted?.expired === false) accepted.push(finding.series);
    const broken = rules.find(({ found }) => found?.verdict === 'regression');
    if (finding.verdict === 'regression' || broken?.found === undefined) {
      return needed?.accepted === undefined ? finding : { ...finding, accepted: needed.accepted };
    }
    const regression = broken.as(finding, broken.found);
    worse.push(regression);
    return regression;
  });
  const [first] = worse;
  if (first === undefined) return { judgement: { ...judgement, findings }, accepted };
  const alone = judgement.verdict !== 'regression';
  return {
    judgement: {
      ...judgement,
      verdict: worst([judgement.verdict, 'regression']),
      ...(alone ? { reason: first.reason, remedy: REMEDY } : {}),
      findings,
    },
    accepted,
  };
}

/** The recording with its series gated by one rule alone. */
function gatedBy(head: Recording, rule: GateRule): Recording {
  const series = Object.entries(head.header.series).map(([name, declared]) => {
    const gated = (declared.gated ?? definitionOf(name)?.gated ?? []).filter((gate) => gate === rule);
    return [name, { ...declared, gated }];
  });
  return { ...head, header: { ...head.header, series: Object.fromEntries(series) } };
}

const of = (findings: readonly Finding[], { series }: Finding): Finding | undefined =>
  findings.find((finding) => finding.gated && finding.series === series);

/** Growth that the baselines' own hid. */
function grown(finding: Finding, { verdict, reason, drift, cyclesToVerdict, accepted }: Finding): Finding {
  return {
    ...finding,
    verdict,
    reason: `${reason}; the baselines grow too, so that no change was blamed for it`,
    drift,
    cyclesToVerdict,
    ...(accepted === undefined ? {} : { accepted }),
  };
}

/** A height reached in steps that are each within the budget. */
function risen(finding: Finding, { verdict, level, accepted }: Finding, anchor: Recording): Finding {
  if (level === null || level.baseline === null) return finding;
  const distance = formatValue(Math.abs(level.value - level.baseline), finding.unit);
  const side = level.value >= level.baseline ? 'above' : 'below';
  const which = isAccepted(anchor, finding.series) ? 'the last accepted recording' : 'the oldest recording kept';
  return {
    ...finding,
    verdict,
    reason:
      `${seriesLabel(finding.series)} settles ${distance} ${side} ${commitText(anchor)}, ${which}, ` +
      `in steps too small to be seen one by one; budget ${formatValue(level.budget ?? 0, finding.unit)}`,
    level,
    ...(accepted === undefined ? {} : { accepted }),
  };
}
