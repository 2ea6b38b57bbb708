import type { Recording } from '../recording/recording.js';
import { HORIZONS } from './constants.js';
import type { Eligible } from './eligible.js';
import { type Epoch, longest, measured } from './readings.js';
import type { RunRules } from './rules.js';
import { type Finding, type Judgement, type Problem, type Verdict, worst } from './verdict.js';
import { notNeededText, passText, unjudgedText } from './words.js';

/** What was found of a run, before the one answer is drawn from it. */
export interface Found {
  findings: Finding[];
  problems: Problem[];
  eligible: Eligible;
  epochs: readonly Epoch[];
  rules: RunRules;
  final: boolean;
}

/** One verdict and one sentence from the findings and the problems; the order of verdicts is the contract's. */
export function conclude(head: Recording, found: Found): Judgement {
  const { findings, eligible, rules } = found;
  const gated = findings.filter((finding) => finding.gated);
  const clean = found.problems.length === 0 && gated.every((finding) => finding.verdict === 'pass');
  // A run given up before its first cycle has nothing that could be compared.
  const alone = eligible.used.length === 0 && (measured(head).length > 0 || found.problems.length === 0);
  const problems = [...found.problems, ...(alone ? [withoutBaseline(eligible, clean)] : [])];
  const verdicts = [...gated, ...problems].map((part) => part.verdict);
  // Nothing gated and no problem: a run that has just begun. It is not green.
  const verdict = verdicts.length === 0 ? 'inconclusive' : worst(verdicts);
  const drifting = gated.filter((finding) => gates(rules, finding.series));
  const decided = drifting.length > 0 && drifting.every((finding) => finding.cyclesToVerdict !== null);
  return {
    verdict,
    ...reasonOf(verdict, { ...found, findings: gated, problems }),
    findings,
    problems,
    baseline: {
      used: eligible.used.map(({ header }) => ({ commit: header.commit ?? null, created: header.created ?? null })),
      refused: eligible.refused,
    },
    ...(found.final ? notesOf(found, verdict) : {}),
    cycles: measured(head).at(-1)?.cycle ?? 0,
    requests: head.checkpoints.at(-1)?.requests ?? 0,
    settled: decided || found.problems.length > 0,
  };
}

function notesOf({ findings, rules }: Found, verdict: Verdict): Pick<Judgement, 'notes'> {
  const notes = rules.acceptedInVain.map((name) => notNeededText(name, 'there is no such series in this run'));
  if (verdict !== 'regression') notes.push(...unjudgedGrowth(findings, rules));
  return notes.length === 0 ? {} : { notes };
}

/** Memory that no process holds is not judged for growth by itself (contract); where it grows, silence would hide it. */
const HELD_BY_NO_PROCESS = ['shm/used', 'container/resident'];

function unjudgedGrowth(findings: readonly Finding[], rules: RunRules): string[] {
  const grows = ({ series, drift }: Finding): boolean =>
    HELD_BY_NO_PROCESS.includes(series) && !gates(rules, series) && drift !== null && drift.low > drift.budget;
  return findings
    .filter(grows)
    .map(({ series, drift, unit }) => (drift === null ? '' : unjudgedText(series, drift, unit)));
}

function gates(rules: RunRules, name: string): boolean {
  return rules.series.some((series) => series.name === name && series.gated.includes('drift'));
}

function withoutBaseline(eligible: Eligible, clean: boolean): Problem {
  const absolute = clean ? '; no leak found by the absolute rules' : '';
  const why =
    eligible.difference !== null
      ? `not comparable: ${eligible.difference}`
      : eligible.refused.length > 0
        ? `no usable baseline: ${eligible.refused[0]}`
        : 'no baseline of this environment yet';
  return {
    verdict: 'not-comparable',
    reason: `${why}${absolute}`,
    remedy: 'record a baseline of the base commit in this environment (mode: refresh, or run --save-baseline)',
  };
}

/** Whose reason speaks for the verdict: a problem's, else that of the gated series lowest on the ladder of layers. */
function reasonOf(verdict: Verdict, found: Found): Pick<Judgement, 'reason' | 'remedy'> {
  if (verdict === 'pass') return { reason: passText(found.findings) };
  const problem = found.problems.find((p) => p.verdict === verdict);
  const findings = found.findings.filter((finding) => finding.verdict === verdict);
  const growing = findings.find(({ drift }) => drift !== null && drift.low > drift.budget);
  const finding = growing ?? findings[0];
  if (problem !== undefined && (finding === undefined || verdict !== 'regression')) {
    return { reason: problem.reason, ...(problem.remedy === undefined ? {} : { remedy: problem.remedy }) };
  }
  if (finding === undefined) return { reason: 'nothing measured yet' };
  if (verdict === 'inconclusive')
    return { reason: finding.reason, ...(found.final ? { remedy: wouldDecide(found) } : {}) };
  return { reason: finding.reason };
}

/** What would decide an undecided run. */
function wouldDecide({ epochs, rules }: Found): string {
  const { fail, pass } = HORIZONS[rules.horizon];
  const needed = Math.max(fail, pass) + 2;
  const cycles = longest(epochs)?.checkpoints.length ?? 0;
  if (cycles < needed && epochs.length > 1) {
    return (
      `the set of processes never lived longer than ${cycles} cycles, and a decision needs ${needed}: ` +
      'raise the number of requests after which workers restart, or send fewer requests a cycle'
    );
  }
  if (cycles < rules.last)
    return `more cycles would decide it (${cycles} of ${rules.last} were measured): raise max-duration`;
  return 'a cache that is still filling looks like a leak: cap it for the test; else send more requests a cycle (plan.cycle)';
}
