import type { Plan, Recording } from '../recording/recording.js';
import { definitionOf } from '../series/series.js';
import type { RunRules } from './budget/rules.js';
import type { Advice, AllWithin, Note } from './cause.js';
import { firstLooks, LIFE_CYCLES } from './constants.js';
import { grows, leading } from './leading.js';
import { sentinelNotes } from './log-sentinels.js';
import { type Epoch, longest, measured } from './readings.js';
import type { ComparableBaselines } from './validity/comparable.js';
import { untestedDisconnects } from './validity/disconnects.js';
import { uncheckedHeaps } from './validity/held-memory.js';
import { unreplacedWorkers } from './validity/unreplaced-workers.js';
import { type DriftFigure, type Finding, type Judgement, type Problem, type Verdict, worst } from './verdict.js';

/** What was found of a run, before the one answer is drawn from it. */
export interface Found {
  findings: Finding[];
  problems: Problem[];
  comparable: ComparableBaselines;
  epochs: readonly Epoch[];
  rules: RunRules;
  final: boolean;
  following: boolean;
  /** A series has passed, and the end of the run now would take that back. */
  wavers: boolean;
}

/** One verdict and its cause from the findings and the problems; the order of verdicts is the contract's. */
export function conclude(candidate: Recording, found: Found): Judgement {
  const { findings, comparable, rules } = found;
  const gated = findings.filter((finding) => finding.gated);
  const clean = found.problems.length === 0 && gated.every((finding) => finding.verdict === 'pass');
  // A run given up before its first cycle has nothing that could be compared.
  const alone = comparable.used.length === 0 && (measured(candidate).length > 0 || found.problems.length === 0);
  const fixes = alone && clean && fixesTheBase(found);
  const problems = [...found.problems, ...(alone && !fixes ? [withoutBaseline(comparable, clean)] : [])];
  const verdicts = [...gated, ...problems].map((part) => part.verdict);
  // Nothing gated and no problem: a run that has just begun. It is not green.
  const verdict = verdicts.length === 0 ? 'inconclusive' : worst(verdicts);
  const drifting = gated.filter((finding) => gates(rules, finding.series));
  const decided = drifting.length > 0 && drifting.every((finding) => finding.cyclesToVerdict !== null);
  return {
    verdict,
    ...causeOf(verdict, { ...found, findings: gated, problems }),
    findings,
    problems,
    baseline: {
      used: comparable.used.map(({ header }) => ({ commit: header.commit ?? null, created: header.created ?? null })),
      refused: comparable.refused,
    },
    ...(found.final ? notesOf(candidate, found, verdict, fixes) : {}),
    cycles: measured(candidate).at(-1)?.cycle ?? 0,
    requests: candidate.checkpoints.at(-1)?.requests ?? 0,
    settled: (decided && !found.following && !found.wavers) || found.problems.length > 0,
    ...(found.following ? { following: true as const } : {}),
  };
}

function notesOf(
  candidate: Recording,
  { findings, rules, comparable }: Found,
  verdict: Verdict,
  fixes: boolean,
): Pick<Judgement, 'notes'> {
  const notes = rules.acceptedInVain.map(
    (series): Note => ({ note: 'acceptance-idle', series, because: { why: 'absent' } }),
  );
  notes.push(...stillSettling(candidate.header.plan));
  if (fixes) notes.push({ note: 'levels-not-compared' });
  if (verdict !== 'regression') notes.push(...unjudgedGrowth(findings, rules), ...unseen(candidate));
  notes.push(...sentinelNotes(candidate, comparable.used));
  if (verdict !== 'regression') notes.push(...uncheckedHeaps(candidate, rules), ...untestedDisconnects(candidate));
  if (verdict === 'pass') notes.push(...unreplacedWorkers(candidate, comparable.used));
  return notes.length === 0 ? {} : { notes };
}

/** Memory that no process holds and that could not be read: other series do not show it, so a pass must say so. */
function unseen({ header, events }: Recording): Note[] {
  return events.flatMap(({ what, series = '' }): Note[] => {
    const hidden = what === 'unread' && definitionOf(series)?.outsideProcesses === true;
    return hidden && !Object.hasOwn(header.series, series) ? [{ note: 'shared-memory-unseen', series }] : [];
  });
}

/** What the warm-up left: growth that was still slowing down. */
function stillSettling(plan: Plan | undefined): Note[] {
  const { ended, settling: series = [] } = plan?.warm_up ?? {};
  if (series.length === 0 || (ended !== 'time' && ended !== 'steps')) return [];
  const { warmup: requests = 0, max_duration_s: maxDurationS = null } = plan ?? {};
  return [{ note: 'still-settling', series, requests, ended, maxDurationS }];
}

/** Memory that no process holds and that is not judged for growth: where it grows, silence would hide it. */
function unjudgedGrowth(findings: readonly Finding[], rules: RunRules): Note[] {
  return findings.flatMap(({ series, drift }): Note[] => {
    if (definitionOf(series)?.outsideProcesses !== true || gates(rules, series) || drift === null) return [];
    const { growth, budget } = drift;
    return growth.low > budget ? [{ note: 'growth-not-judged', series, growth, budget }] : [];
  });
}

function gates(rules: RunRules, name: string): boolean {
  return rules.series.some((series) => series.name === name && series.gated.includes('drift'));
}

/**
 * The only recordings of this environment that could be compared with are regressions of the base, and the candidate is
 * within its budgets by the absolute rules, with nothing of the base's let pass: no level is compared, which a note says.
 */
function fixesTheBase({ findings, rules, comparable }: Found): boolean {
  const refused = comparable.refused.some((refusal) => refusal.why === 'verdict' && refusal.verdict === 'regression');
  const { beyond, endsBaseGrowth } = allWithin(findings, rules);
  return endsBaseGrowth || (refused && needsNoneOfTheBase(beyond));
}

/** The first recording of another environment is the reason, else the first that was refused. */
function withoutBaseline({ refused }: ComparableBaselines, clean: boolean): Problem {
  const refusal = refused.find(({ why }) => why === 'environment') ?? refused[0] ?? null;
  return { verdict: 'not-comparable', cause: { rule: 'no-baseline', refusal, clean } };
}

/** Whose cause speaks for the verdict: a problem's, else that of the gated series highest in the allocator hierarchy. */
function causeOf(verdict: Verdict, found: Found): Pick<Judgement, 'cause' | 'advice'> {
  if (verdict === 'pass') return { cause: allWithin(found.findings, found.rules) };
  const problem = found.problems.find((p) => p.verdict === verdict);
  const findings = found.findings.filter((finding) => finding.verdict === verdict);
  const finding = leading(findings.filter(grows)) ?? findings[0];
  if (problem !== undefined && (finding === undefined || verdict !== 'regression')) return { cause: problem.cause };
  if (finding === undefined) return { cause: { rule: 'nothing-yet' } };
  // A server that is late is not decided by more cycles.
  const decidable = verdict === 'inconclusive' && finding.cause.rule !== 'still-falls';
  const advice = decidable && found.final ? { advice: wouldDecide(found) } : {};
  return { cause: finding.cause, ...advice };
}

/** What the findings that passed exclude together. @param rules without them, nothing is known of the base's own growth */
export function allWithin(findings: readonly Finding[], rules?: RunRules): AllWithin {
  const drifts = findings.flatMap(({ gated, drift }) => (gated && drift !== null ? [drift] : []));
  const bytes = drifts.filter(({ growth }) => growth.unit === 'bytes');
  const widest = bytes.sort((a, b) => b.growth.high - a.growth.high)[0] ?? drifts[0];
  const beyond = letPass(findings, drifts);
  const baseGrows = rules?.series.some(
    ({ gated, inherited }) => gated.includes('drift') && (inherited?.growth ?? 0) > 0,
  );
  return {
    rule: 'all-within',
    beyond,
    widest: widest === undefined ? null : { high: widest.growth.high, budget: widest.budget, unit: widest.growth.unit },
    improved: firstImproved(findings),
    endsBaseGrowth: baseGrows === true && needsNoneOfTheBase(beyond),
  };
}

function needsNoneOfTheBase(beyond: AllWithin['beyond']): boolean {
  return beyond === null || beyond === 'accepted';
}

/** Whose growth is let pass; null where there is none: only then there is no leak. */
function letPass(findings: readonly Finding[], drifts: readonly DriftFigure[]): AllWithin['beyond'] {
  const gated = findings.filter((finding) => finding.gated);
  if (gated.some(({ accepted }) => accepted?.needed === true && !accepted.expired)) return 'accepted';
  const inherited = gated.some(({ notes }) =>
    notes.some((note) => note.note === 'base-grows' && note.source === 'base'),
  );
  if (inherited) return 'base';
  return drifts.some(({ growth, budget }) => growth.high > budget) ? 'baseline' : null;
}

function firstImproved(findings: readonly Finding[]): AllWithin['improved'] {
  for (const { series, notes } of findings) {
    for (const note of notes) {
      if (note.note !== 'improved') continue;
      const { distance, unit, better } = note;
      return { series, distance, unit, better };
    }
  }
  return null;
}

/** What would decide an undecided run. */
function wouldDecide({ epochs, rules, findings }: Found): Advice {
  const { fail, pass } = firstLooks(rules.horizon, rules.slices);
  const needed = Math.max(fail, pass) + 2;
  const cycles = longest(epochs)?.checkpoints.length ?? 0;
  const ofLives = wouldDecideLives(findings, rules);
  if (ofLives !== null) return ofLives;
  if (cycles < needed && epochs.length > 1) return { advice: 'longer-epochs', cycles, needed };
  if (cycles < rules.last && findings.some(isWarming)) return { advice: 'longer-warm-up' };
  return cycles < rules.last ? { advice: 'more-cycles', cycles, last: rules.last } : { advice: 'bound-the-cache' };
}

/** Whether a warm-up that goes on is what keeps it open. */
const isWarming = ({ gated, cause }: Finding): boolean =>
  gated && cause.rule === 'growth-open' && cause.withheld?.rule === 'warming';

/** Of workers that are replaced again and again; null where they are not what keeps it open. */
function wouldDecideLives(findings: readonly Finding[], rules: RunRules): Advice | null {
  const open = findings.flatMap(({ cause }) => (cause.rule === 'growth-open' && cause.lives ? [cause] : []));
  const found = open.find(({ lives }) => lives?.open === 'levelling') ?? open[0];
  if (found?.lives === undefined) return null;
  const { cycles, requests, open: why } = found.lives;
  const short = cycles < LIFE_CYCLES;
  if (why !== 'levelling' && !short && found.cycles < rules.last) {
    return { advice: 'more-cycles', cycles: found.cycles, last: rules.last };
  }
  return { advice: 'longer-lives', cycles, needed: LIFE_CYCLES, requests, levelling: why === 'levelling' };
}
