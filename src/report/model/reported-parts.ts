import type { LivesFigure } from '../../drift/cause.js';
import { isOverCap, riseOfPeak } from '../../drift/level/peak.js';
import type { PairedResult } from '../../drift/paired/paired-figures.js';
import type { PairedFigure } from '../../drift/paired/paired-interval.js';
import type { Finding, Problem } from '../../drift/verdict.js';
import type { GrowthPart } from '../../explain/growth-parts.js';
import type { PhaseGrowth } from '../../explain/phase-evidence.js';
import { growsBeyondBudget, settlesTooHigh } from '../../explain/state.js';
import type { ProcessGrowth } from '../../explain/who-grows.js';
import { definitionOf } from '../../series/series.js';
import { noteText } from '../text/note-texts.js';
import { abSentences } from '../text/paired-sentences.js';
import { phaseFailureText, reasonText } from '../text/reasons.js';
import { remedyText } from '../text/remedies.js';
import { improvementOf } from './finding-figures.js';
import type {
  Broken,
  ReportAb,
  ReportDifference,
  ReportFinding,
  ReportPhase,
  ReportProblem,
  ReportProcess,
} from './report-model.js';

/** Findings, problems, phases and the paired A/B as parts of the model, with their causes in words. */

export function reportedFinding(finding: Finding): ReportFinding {
  const { cause, notes, drift, ...rest } = finding;
  const reported: ReportFinding = {
    ...rest,
    reason: reasonText(cause),
    broken: brokenBy(finding),
    drift: drift === null ? null : reportedDrift(drift),
    notes: [],
  };
  // The headline and the table have the improvement already.
  const further = notes.filter(({ note }) => note !== 'improved' || improvementOf(reported) === null);
  return { ...reported, notes: further.map(noteText) };
}

function reportedDrift({ growth, lives, ...rest }: NonNullable<Finding['drift']>): NonNullable<ReportFinding['drift']> {
  const told = lives === undefined ? {} : { lives: pickLives(lives) };
  return { per1000Requests: growth.value, low: growth.low, high: growth.high, ...rest, ...told };
}

const pickLives = ({ lives, requests, grows }: LivesFigure) => ({ lives, requests, grows });

/** The rules a regression broke, the gravest first; empty for any other verdict. */
function brokenBy(finding: Finding): Broken[] {
  if (finding.verdict !== 'regression') return [];
  const broken: Broken[] = [];
  if (growsBeyondBudget(finding)) broken.push('drift');
  if (settlesTooHigh(finding)) broken.push('level');
  if (isOverCap(finding.peak) || (broken.length === 0 && riseOfPeak(finding.peak) !== null)) broken.push('peak');
  return broken.length > 0 ? broken : ['other'];
}

export function reportedProblem({ cause, ...rest }: Problem): ReportProblem {
  const remedy = remedyText(cause);
  return {
    ...rest,
    reason: reasonText(cause),
    ...(cause.rule === 'no-baseline' && cause.refusal === null ? { first: true } : {}),
    ...(remedy === null ? {} : { remedy }),
  };
}

export function reportedPart({ series, per1000 }: GrowthPart): { series: string; per1000Requests: number } {
  return { series, per1000Requests: per1000 };
}

export function reportedProcess({ per1000, ...rest }: ProcessGrowth): ReportProcess {
  return { ...rest, per1000Requests: per1000 };
}

export function reportedPhase({ growth, failed, ...rest }: PhaseGrowth): ReportPhase {
  return {
    ...rest,
    unit: growth?.unit ?? definitionOf(rest.series)?.unit ?? 'bytes',
    per1000Requests: growth?.value ?? null,
    low: growth?.low ?? null,
    high: growth?.high ?? null,
    failed: failed === null ? null : phaseFailureText(failed),
  };
}

export function reportedAb({ cause, series, stored, ...rest }: PairedResult): ReportAb {
  const reason = reasonText(cause);
  const before = stored === null ? null : { verdict: stored.verdict, reason: reasonText(stored.cause) };
  return {
    ...rest,
    reason,
    series: series.map(({ cause: own, drift, level, ...one }) => ({
      ...one,
      reason: reasonText(own),
      drift: reportedDifference(drift),
      level: reportedDifference(level),
    })),
    stored: before,
    sentences: abSentences({ why: rest.why, verdict: rest.verdict, reason, stored: before }),
  };
}

function reportedDifference(figure: PairedFigure | null): ReportDifference | null {
  if (figure === null) return null;
  const { pairs, difference, budget } = figure;
  return { pairs, mean: difference.value, low: difference.low, high: difference.high, budget };
}
