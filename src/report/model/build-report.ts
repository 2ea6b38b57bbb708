import type { PairedResult } from '../../drift/paired/paired-figures.js';
import type { Finding, Judgement } from '../../drift/verdict.js';
import { explain } from '../../explain/allocator-hierarchy.js';
import { heldPattern } from '../../explain/catalogue/held-patterns.js';
import { endingOf } from '../../explain/ending.js';
import { countsPerRequest, partsOf } from '../../explain/growth-parts.js';
import { type PhaseGrowth, phaseGrowth } from '../../explain/phase-evidence.js';
import { notAsked, type ProcessGrowth, whoGrows } from '../../explain/who-grows.js';
import { type Why, whyItGrows } from '../../explain/why-it-grows.js';
import type { Recording } from '../../recording/recording.js';
import { given } from '../../series/given.js';
import { patternIn, uncollectedText } from '../text/catalogue.js';
import { UNNAMED_BASE } from '../text/context.js';
import { endingSentence, phaseSentences } from '../text/growth-sentences.js';
import { noteText } from '../text/note-texts.js';
import { reasonText } from '../text/reasons.js';
import { refusalText } from '../text/refusals.js';
import { adviceText, remedyText } from '../text/remedies.js';
import { type GateNote, gateNoteText } from '../text/run/gate-notes.js';
import { runNoteText } from '../text/run/run-notes.js';
import { MANAGED_WORDS } from '../text/why/managed-pattern-words.js';
import { NATIVE_WORDS } from '../text/why/native-pattern-words.js';
import { NODE_WORDS } from '../text/why/node-pattern-words.js';
import { HELD_WORDS } from '../text/why/pattern-words.js';
import { acceptanceLines } from './accepted-entries.js';
import { chartOf } from './chart-points.js';
import { growthCost } from './growth-cost.js';
import { outOfMemory } from './out-of-memory.js';
import { replayFigures } from './replay-figures.js';
import type { ReportContext, ReportFinding, ReportModel } from './report-model.js';
import {
  reportedAb,
  reportedFinding,
  reportedPart,
  reportedPhase,
  reportedProblem,
  reportedProcess,
} from './reported-parts.js';
import { runCourse } from './run-course.js';

export interface ReportInput {
  judgement: Judgement;
  recording: Recording;
  /** The recordings offered as base; of them, those the judgement used are compared with. */
  baselines: readonly Recording[];
  /** Of the recording, for a reader of the JSON. */
  path?: string | null | undefined;
  /** Command that measures the same again. */
  reproduce?: string | null | undefined;
  /** Of the gate; the recording's own without. */
  name?: string | undefined;
  /** What the base is called, e.g. `main`. */
  baseName?: string | undefined;
  context?: Partial<ReportContext> | undefined;
  notes?: readonly GateNote[] | undefined;
  /** Of a paired A/B. */
  ab?: PairedResult | null | undefined;
}

/** Builds the model that every renderer prints. Pure: it reads no clock and no file. */
export function buildReport(input: ReportInput): ReportModel {
  const { judgement, recording } = input;
  const { header } = recording;
  const { inputs, coverage } = header.plan ?? {};
  const bases = usedBaselines(judgement, input.baselines);
  const who = growingProcesses(recording, judgement.findings);
  const runtime = who[0] !== undefined && who[0].share >= MOST_OF_IT ? who[0].runtime : null;
  const explanation = explain(judgement.findings, runtime);
  const lead = judgement.findings.find(({ series }) => series === explanation.lead);
  const phases = phaseGrowth(recording, judgement.findings, explanation.first);
  const shown = chartedFinding(judgement.findings, explanation.lead);
  const silent = notAsked(recording);
  const asked = silent.find((one) => one.runtime === runtime)?.asked;
  const patterns = explanation.diagnoses.map((diagnosis) => patternIn(diagnosis, runtime, asked));
  const ending = endingOf(judgement.findings, explanation.first, phases);
  const findings = judgement.findings.map((finding): ReportFinding => {
    const { cause } = finding;
    const withheld = cause.rule === 'growth-open' ? cause.withheld : null;
    return { ...reportedFinding(finding), ...(withheld === null ? {} : { withheld }) };
  });
  const why = shownWhy(whyItGrows(recording), judgement);
  const advice = judgement.advice === undefined ? remedyText(judgement.cause) : adviceText(judgement.advice);
  return {
    format: 'memdrift.report',
    version: 1,
    name: input.name ?? header.name ?? 'memdrift',
    verdict: judgement.verdict,
    reason: reasonText(judgement.cause),
    decidedBy: decidedBy(judgement),
    remedy: advice,
    explanation: [...patterns.map(({ meaning }) => meaning), ...(ending === null ? [] : [endingSentence(ending)])],
    growth: {
      first: explanation.first,
      follows: explanation.follows,
      patterns,
      lead: explanation.lead,
      parts: lead === undefined ? [] : partsOf(lead, judgement.findings).map(reportedPart),
      processes: who.slice(0, NAMED_PROCESSES).map(reportedProcess),
      counts: countsPerRequest(judgement.findings),
    },
    ...(why === null
      ? {}
      : { why: { ...why, keepsBytes: keepsBytes(why, lead, phases), ...knownPattern(why, phases) } }),
    phases: phases.map(reportedPhase),
    dependsOn: phaseSentences(phases),
    findings,
    problems: judgement.problems.map(reportedProblem),
    environment: header.environment,
    subject: header.subject,
    subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
    baseline: { ...judgement.baseline, ...refusals(judgement) },
    baseName: input.baseName ?? UNNAMED_BASE,
    context: { gateChanges: [], policy: 'head', base: null, baseGrows: null, byFork: false, ...input.context },
    ...(judgement.cause.rule === 'all-within' && judgement.cause.endsBaseGrowth
      ? { endsBaseGrowth: true as const }
      : {}),
    ab: input.ab === undefined || input.ab === null ? null : reportedAb(input.ab),
    acceptance: acceptanceLines(findings, header.created),
    outOfMemory: explanation.lead === null ? null : outOfMemory(judgement.findings, explanation.lead, recording),
    cost: explanation.lead === null ? null : growthCost(judgement.findings, explanation.lead, recording),
    course: runCourse(recording, bases[0], judgement.findings, shown?.series ?? null),
    chart: shown === undefined ? null : chartOf(shown, recording, bases[0]),
    replay: replayFigures(judgement, recording, bases),
    sensitivity: recording.sensitivity.map(({ layer, series, held, shown, seen }) => ({
      layer,
      series,
      held,
      shown,
      seen,
    })),
    recording: { created: header.created ?? null, commit: header.commit ?? null, path: input.path ?? null },
    ...given({ sameInputs: inputs?.same, coverage: coverage && { sent: coverage.sent, of: coverage.of } }),
    reproduce: input.reproduce ?? null,
    notes: [
      ...(recording.notes ?? []).map(runNoteText),
      ...(input.notes ?? []).map(gateNoteText),
      ...(judgement.notes ?? []).map(noteText),
      ...silent
        .filter((one) => !(one.runtime === runtime && explanation.diagnoses.includes('managed-heap')))
        .map((one) => uncollectedText(one.runtime, one.asked)),
    ],
    logs: lastLines(recording),
  };
}

/** That a tool was missing is of use where something grows. */
function shownWhy(why: Why | null, { verdict }: Judgement): Why | null {
  const isEmpty = why !== null && why.holders.length + why.allocations.length === 0 && why.incomplete === null;
  return isEmpty && verdict !== 'regression' ? null : why;
}

/** The known pattern that fits best, in words. */
function knownPattern(why: Why, phases: readonly PhaseGrowth[]): Pick<NonNullable<ReportModel['why']>, 'pattern'> {
  const [holder = null] = why.holders;
  const [allocation = null] = why.allocations;
  const found = holder === null && allocation === null ? null : heldPattern({ holder, allocation, phases });
  if (found === null) return {};
  const { evidence: _, ...words } = { ...HELD_WORDS, ...NODE_WORDS, ...NATIVE_WORDS, ...MANAGED_WORDS }[
    found.pattern.id
  ];
  const { id, cases } = found.pattern;
  return { pattern: { id, certainty: found.certainty, ...words, issues: [...cases] } };
}

/** What a request keeps: by the cycles, or by those of the class alone that causes it; null where that is not in bytes. */
function keepsBytes(why: Why, lead: Finding | undefined, phases: readonly PhaseGrowth[]): number | null {
  const ofClass = phases.find((phase) => phase.phase === 'class' && phase.class === why.class)?.growth;
  const growth = why.class === null ? (lead?.drift?.growth ?? null) : (ofClass ?? null);
  const unit = why.class === null ? lead?.unit : ofClass?.unit;
  return growth === null || unit !== 'bytes' || growth.value <= 0 ? null : growth.value / 1000;
}

/** Of the growth, that one process must hold for its runtime to decide what is of use. */
const MOST_OF_IT = 0.5;
/** Processes that the model names. */
const NAMED_PROCESSES = 16;

/** By the series that is told first, else by that where growth first appears: not every layer is read by process. */
function growingProcesses(recording: Recording, findings: readonly Finding[]): ProcessGrowth[] {
  const { lead, first } = explain(findings);
  for (const series of [lead, first]) {
    const found = series === null ? [] : whoGrows(recording, series);
    if (found.length > 0) return found;
  }
  return [];
}

/** Recordings that cannot serve as a baseline, and which of them the reason names. */
function refusals({ cause, baseline }: Judgement): Pick<ReportModel['baseline'], 'refused' | 'named'> {
  const compared = cause.rule === 'first-baseline' ? cause.compared : cause;
  const refusal = compared.rule === 'no-baseline' ? compared.refusal : null;
  const named = refusal === null ? -1 : baseline.refused.indexOf(refusal);
  return { refused: baseline.refused.map(refusalText), ...(named === -1 ? {} : { named }) };
}

/** What the judgement's cause belongs to. */
function decidedBy({ cause, problems, findings }: Judgement): ReportModel['decidedBy'] {
  const problem = problems.findIndex((one) => one.cause === cause);
  if (problem !== -1) return { problem };
  return findings.some((finding) => finding.cause === cause) ? 'findings' : 'run';
}

/** Recordings that the judgement used, newest first. */
function usedBaselines(judgement: Judgement, offered: readonly Recording[]): Recording[] {
  const key = (commit: unknown, created: unknown): string => JSON.stringify([commit ?? null, created ?? null]);
  const used = new Set(judgement.baseline.used.map(({ commit, created }) => key(commit, created)));
  return offered
    .filter(({ header }) => used.has(key(header.commit, header.created)))
    .sort((a, b) => compare(b.header.created ?? '', a.header.created ?? ''));
}

/** Keys whose value differs from the base's; a key that only one of them has differs from null. */
function subjectChanges(
  head: Record<string, unknown>,
  base: Record<string, unknown> | undefined,
): [string, unknown, unknown][] {
  if (base === undefined) return [];
  const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort(compare);
  return keys
    .map((key): [string, unknown, unknown] => [key, ownValue(base, key), ownValue(head, key)])
    .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
}

function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where growth first appears; else the gated series nearest to its budget. */
function chartedFinding(findings: readonly Finding[], first: string | null): Finding | undefined {
  const gated = findings.filter((finding) => finding.gated && finding.drift !== null);
  const share = ({ drift }: Finding): number =>
    drift === null ? 0 : drift.growth.value / Math.max(drift.budget, Number.MIN_VALUE);
  return findings.find(({ series }) => series === first) ?? gated.sort((a, b) => share(b) - share(a))[0];
}

/** Lines kept of the service's output; the launchers keep as many. */
const LOG_LINES = 50;

/** The service's last output, from the event that ended the run. */
function lastLines({ events }: Recording): string[] {
  const logs = events.findLast((event) => event.logs !== undefined)?.logs ?? '';
  return logs
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-LOG_LINES);
}
