/** The verdict of one series in a paired A/B: its pairs, and each run of the candidate against all of the base. */
import type { Recording } from '../../recording/recording.js';
import { VERDICTS } from '../../series/verdicts.js';
import { isJudgedAtRest } from '../at-rest.js';
import { quantumOf, type RunRules, type SeriesRules } from '../budget/rules.js';
import type { PairedCause } from '../cause.js';
import type { Workspace } from '../growth/noise.js';
import { planDrift, seriesRun } from '../growth/tracker.js';
import { exceeds, steadyLevel } from '../level/level.js';
import { isOverCap, riseOfPeak } from '../level/peak.js';
import { type Epoch, epochsOf, longest, requestsPerCycle } from '../readings.js';
import { scaled } from '../stats/estimate.js';
import { mean } from '../stats/vector.js';
import { ofSameMeaning } from '../validity/comparable.js';
import type { Finding, Judgement } from '../verdict.js';
import type { PairedSeries } from './paired-figures.js';
import { type Pair, type PairedFigure, pairedGrowth, pairedLevel } from './paired-interval.js';

/** The answer of a rule on the pairs: beyond its budget for certain, within it for certain, neither, or nothing was read. */
type Part = 'beyond' | 'within' | 'open' | 'missing';

/**
 * Judges a series by its pairs and by the finding of each run of the candidate against all runs of the base.
 * @param judged of each pair's candidate, in the order of the pairs, as the `runRules`
 */
export function pairSeries(
  name: string,
  pairs: readonly Pair<Recording>[],
  judged: readonly Judgement[],
  runRules: readonly RunRules[],
  space: Workspace,
): PairedSeries {
  const all = judged.map(({ findings }) => findings.find(({ series, gated }) => gated && series === name));
  const findings = all.filter((finding) => finding !== undefined);
  const unit = findings[0]?.unit ?? 'bytes';
  const shown = { series: name, unit, drift: null, level: null };
  const rules = runRules[0]?.series.find((series) => series.name === name);
  const unread = findings.some(({ verdict }) => verdict === 'not-measured') || findings.length < pairs.length;
  if (rules === undefined || unread) return { ...shown, ...unreadIn(name) };
  const compared = pairs.every(({ base, candidate }) => ofSameMeaning([base], candidate, name).length > 0);
  const none = !rules.gated.includes('drift') && !rules.gated.includes('level');
  if (!compared || none || isJudgedAtRest(rules)) return { ...shown, ...agreed(findings) };

  const epochs = pairs.flatMap(({ base, candidate }) => {
    const [b, h] = [longest(epochsOf(base)), longest(epochsOf(candidate))];
    return b === null || h === null ? [] : [{ base: b, candidate: h }];
  });
  const whole = epochs.length === pairs.length;
  const budgets = budgetsPer1000(pairs, runRules, name, space);
  const perCycle = pairs.map(({ candidate }) => requestsPerCycle(candidate) ?? Number.NaN)[0] ?? Number.NaN;
  const drift =
    whole && budgets.length === pairs.length ? growthOf(epochs, rules, mean(budgets), perCycle, space) : null;
  const level = whole ? levelOf(epochs, findings, rules) : null;
  const parts = {
    drift: rules.gated.includes('drift') ? driftPart(drift) : 'within',
    level: rules.gated.includes('level') ? levelPart(level, rules) : 'within',
  } as const;
  const tooHigh = findings.map(peaksTooHigh);
  return { ...shown, drift, level, ...answer({ parts, tooHigh, findings, rules, drift, level }) };
}

interface Evidence {
  /** What is not gated is within. */
  parts: { drift: Part; level: Part };
  /** Of each run of the candidate: whether its peak alone makes it a regression. */
  tooHigh: readonly boolean[];
  findings: readonly Finding[];
  rules: SeriesRules;
  drift: PairedFigure | null;
  level: PairedFigure | null;
}

/**
 * Under load: above its cap, which is of the machine whatever the base does, or above the runs of the base by more than
 * the budget.
 */
function peaksTooHigh({ peak, verdict }: Finding): boolean {
  return verdict === 'regression' && (isOverCap(peak) || riseOfPeak(peak) !== null);
}

/** The rule of docs/algorithm.md, "Paired A/B". */
function answer({ parts, tooHigh, findings, rules, drift, level }: Evidence): Pick<PairedSeries, 'verdict' | 'cause'> {
  const { name: series } = rules;
  const regressions = findings.filter(({ verdict }) => verdict === 'regression');
  const found = differenceOf(rules, parts, drift, level);
  const beyond = parts.drift === 'beyond' || parts.level === 'beyond';
  const peaks = tooHigh.every((high) => high);
  const last = regressions.at(-1)?.cause;
  if (regressions.length === findings.length && (beyond || peaks)) {
    return { verdict: 'regression', cause: (beyond ? found : last) ?? last ?? { rule: 'paired-unread', series } };
  }
  if (parts.drift === 'missing' || parts.level === 'missing') return unreadIn(series);
  if (regressions.length === 0 && parts.level === 'within') {
    if (parts.drift === 'within') {
      const [difference, budget] = [drift?.difference ?? null, drift?.budget ?? 0];
      return { verdict: 'pass', cause: { rule: 'paired-within', series, difference, budget } };
    }
    // Growth that ends is steep as a straight line: the runs themselves tell that it ends, where both do.
    if (findings.every(({ verdict }) => verdict === 'pass')) {
      return { verdict: 'pass', cause: { rule: 'paired-at-rest', series } };
    }
  }
  const speaks = found ?? regressions[0]?.cause ?? ({ rule: 'paired-unread', series } as const);
  const runs = { regressions: regressions.length, runs: findings.length };
  return { verdict: 'inconclusive', cause: { rule: 'paired-open', series, ...runs, found: speaks } };
}

const unreadIn = (series: string): Pick<PairedSeries, 'verdict' | 'cause'> => ({
  verdict: 'inconclusive',
  cause: { rule: 'paired-unread', series },
});

/** What the pairs show, beyond the budget or not; null where neither growth nor level is compared. */
function differenceOf(
  { name: series, better }: SeriesRules,
  parts: Evidence['parts'],
  drift: PairedFigure | null,
  level: PairedFigure | null,
): PairedCause | null {
  if (drift !== null && (parts.drift === 'beyond' || parts.level !== 'beyond')) {
    return { rule: 'paired-growth', series, difference: drift.difference, budget: drift.budget };
  }
  if (level === null) return null;
  return { rule: 'paired-level', series, difference: level.difference, budget: level.budget, better };
}

/**
 * A series that is not compared, because it has a cap alone or its figure means another thing in the base: what the runs
 * of the candidate agree in.
 */
function agreed(findings: readonly Finding[]): Pick<PairedSeries, 'verdict' | 'cause'> {
  const judged = [...findings].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const graver = judged[0];
  if (graver === undefined) throw new RangeError('agreed() of no findings is a bug');
  const { verdict, cause } = graver;
  const some = findings.filter((finding) => finding.verdict === verdict).length;
  if (some === findings.length) return { verdict, cause };
  return { verdict: 'inconclusive', cause: { rule: 'some-runs', found: cause, some, of: findings.length } };
}

/** Budgets of the difference, one a candidate, per 1000 requests in the series' unit. */
function budgetsPer1000(
  pairs: readonly Pair<Recording>[],
  runRules: readonly RunRules[],
  name: string,
  space: Workspace,
): number[] {
  const bases = pairs.map(({ base }) => base);
  return pairs.flatMap(({ candidate }, i) => {
    const run = runRules[i];
    const rules = run?.series.find((series) => series.name === name);
    const perCycle = requestsPerCycle(candidate);
    if (run === undefined || rules === undefined || perCycle === null || !rules.gated.includes('drift')) return [];
    return planDrift(candidate, bases, run, rules, perCycle, 1, space)?.budgetPer1000 ?? [];
  });
}

function growthOf(
  epochs: readonly Pair<Epoch>[],
  rules: SeriesRules,
  budgetPer1000: number,
  perCycle: number,
  space: Workspace,
): PairedFigure | null {
  const runs = epochs.map(({ base, candidate }) => ({
    base: seriesRun(base, rules, perCycle),
    candidate: seriesRun(candidate, rules, perCycle),
  }));
  const per1000 = (1000 / perCycle) * rules.scale;
  const figure = pairedGrowth(runs, quantumOf(rules), space);
  if (figure === null) return null;
  return {
    pairs: figure.pairs.map((difference) => difference * per1000),
    difference: scaled(figure.difference, per1000, rules.unit),
    budget: budgetPer1000,
  };
}

/** Settled levels over the cycles that all runs have, held to the budgets that the level rule gave each candidate. */
function levelOf(
  epochs: readonly Pair<Epoch>[],
  findings: readonly Finding[],
  rules: SeriesRules,
): PairedFigure | null {
  if (!rules.gated.includes('level')) return null;
  const n = Math.min(
    ...epochs.flatMap(({ base, candidate }) => [base.checkpoints.length, candidate.checkpoints.length]),
  );
  const levels = epochs.flatMap(({ base, candidate }) => {
    const [b, h] = [steadyLevel(base, rules.name, n), steadyLevel(candidate, rules.name, n)];
    return b === null || h === null ? [] : [{ base: b, candidate: h }];
  });
  const budgets = findings.flatMap(({ level }) => level?.budget ?? []);
  if (levels.length < epochs.length || budgets.length < findings.length) return null;
  return pairedLevel(levels, mean(budgets), rules);
}

function driftPart(drift: PairedFigure | null): Part {
  if (drift === null) return 'missing';
  const { difference, budget } = drift;
  return difference.low > budget ? 'beyond' : difference.high < budget ? 'within' : 'open';
}

function levelPart(level: PairedFigure | null, { better }: SeriesRules): Part {
  if (level === null) return 'missing';
  const { budget } = level;
  const { value: excess, low, high } = level.difference;
  if (exceeds({ excess, margin: excess - low, better }, budget)) return 'beyond';
  // Of a capacity a loss counts from the budget on (level.ts).
  return (better === 'higher' ? excess < budget : high < budget) ? 'within' : 'open';
}
