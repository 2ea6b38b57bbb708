import { judgeFinished } from '../../baseline/base-judgement.js';
import { parseAccepted } from '../../drift/budget/accepted.js';
import type { Verdict } from '../../drift/verdict.js';
import { parseYaml } from '../../gate/config/bounded-yaml.js';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE, readConfigText } from '../../gate/config/config-file.js';
import { parseRecording } from '../../recording/parse-recording.js';
import type { Accepted, Recording } from '../../recording/recording.js';
import { plain } from '../../report/escape.js';
import {
  type AcceptedEntry,
  acceptanceOf,
  acceptanceYaml,
  type NotAcceptable,
  notAcceptable,
  REASON_WANTED,
} from '../../report/model/accepted-entries.js';
import type { ReportFinding, ReportProblem } from '../../report/model/report-model.js';
import { reportedFinding, reportedProblem } from '../../report/model/reported-parts.js';
import { UsageError } from '../../series/usage-error.js';
import { withAccepted } from '../accept/accepted-file.js';
import { reportedModel } from '../accept/reported-model.js';
import { type Io, readRecording, readText, writeText } from '../cli-io.js';
import { collect, type DefineCommand, withBaselines } from '../flags.js';

/** Flags of `accept`, as commander gives them. */
type AcceptFlags = Partial<AcceptOptions> & { reason: string };

/** `memdrift accept`. */
export const define: DefineCommand = (command, { io }) => {
  command.argument('<file>', 'a recording, or the report.json or result.json of the failed run');
  withBaselines(command)
    .requiredOption('--reason <text>', 'why the regression is accepted')
    .option('--until <date>', 'last day of the acceptance, e.g. 2027-01-31 (default: 90 days from today)')
    .option('--series <name>', 'accept this series only (repeatable)', collect)
    .option('--config <file>', `configuration file (default: ${CONFIG_FILE})`)
    .option('--dry-run', 'print the entry without writing it')
    .action(async (path: string, flags: AcceptFlags) => {
      const today = new Date().toISOString().slice(0, 10);
      const { baseline = [], series = [], dryRun = false } = flags;
      await accept(path, { ...flags, baseline, series, dryRun }, today, io);
    });
};

export interface AcceptOptions {
  /** Recordings of the base, where the file is a recording. */
  baseline: string[];
  reason: string;
  /** Last day; 90 days from today where absent. */
  until?: string;
  /** Empty: every series that can be accepted. */
  series: string[];
  config?: string;
  dryRun: boolean;
}

/** Characters printed of a report's text, which a fork may have written. */
const MAX_WHY = 600;

/** The outcome of a run, from its recording or its report. */
interface Outcome {
  verdict: Verdict;
  findings: readonly ReportFinding[];
  problems: readonly ReportProblem[];
  /** Absent where the file is a report: it cannot be judged again. */
  run?: { recording: Recording; baselines: Recording[] };
}

/**
 * Adds entries to the configuration file that accept the regressions of a failed run until a date. The change is
 * committed and reviewed like any other.
 * @param path a recording, or the report or result of a run
 * @param today `2026-11-02`
 * @throws UsageError with one line
 */
export async function accept(path: string, options: AcceptOptions, today: string, io: Io): Promise<void> {
  const reason = reasonOf(options.reason);
  const until = untilOf(options.until, today);
  const outcome = await read(path, options.baseline, io);
  const left = notAcceptable(outcome.findings, outcome.problems);
  const wanted = (series: string): boolean => options.series.length === 0 || options.series.includes(series);
  const offered = acceptanceOf(outcome.findings, today);
  checkSeries(options.series, offered, left);
  if (offered.length === 0) throw new UsageError(nothing(path, outcome, left));
  const named = offered.filter(({ series }) => wanted(series)).map((entry) => ({ ...entry, ...until, reason }));
  const entries = outcome.run === undefined ? named : untilTheyHold(named, outcome.run, today);

  const file = options.config ?? CONFIG_FILE;
  const found = readConfigText(file);
  if (found === null && options.config !== undefined) {
    throw new UsageError(`${file}: no such file; expected a configuration file`);
  }
  const before = found ?? '';
  const { text, replaced } = withAccepted(before, entries, file);
  // Checked as the gate will read it; mode report needs no service.
  const config = parseConfig({ mode: 'report' }, { path: file, value: parseYaml(text, file) });
  if (!options.dryRun) {
    writeText(file, text);
  }
  io.out(`${file}${options.dryRun ? ' would get' : ' now has'}:\n${acceptanceYaml(entries)}`);
  for (const series of replaced) io.out(`the earlier entry for ${series} was replaced\n`);
  for (const { why } of left) io.err(`memdrift: warning: ${plain(why, MAX_WHY)}\n`);
  for (const series of offered.map((entry) => entry.series).filter((name) => !wanted(name))) {
    io.err(`memdrift: warning: ${plain(series)} is still a regression\n`);
  }
  if (config.baseline.policy === 'base') {
    io.err('memdrift: warning: baseline.policy is base: the entry takes effect once it is on the base branch\n');
  }
  if (!options.dryRun) io.out('commit the file to have the entry reviewed\n');
}

function reasonOf(text: string): string {
  const reason = text.replace(/\s+/g, ' ').trim();
  if (reason === '' || reason === REASON_WANTED || reason.length > 400) {
    const found = reason.length > 400 ? `${reason.length} characters` : JSON.stringify(text);
    throw new UsageError(
      `option "--reason": found ${found}; allowed: why the regression is accepted, in at most 400 characters`,
    );
  }
  return reason;
}

function untilOf(day: string | undefined, today: string): { until?: string } {
  if (day === undefined) return {};
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!isDay || day < today) {
    const past = isDay ? ', which is in the past' : '';
    throw new UsageError(`option "--until": found ${JSON.stringify(day)}${past}; allowed: a date from ${today} on`);
  }
  return { until: day };
}

async function read(path: string, baselinePaths: readonly string[], io: Io): Promise<Outcome> {
  const text = await readText(path, 'a recording, or the report of a run');
  const reported = reportedModel(text, path);
  if (reported !== null) {
    if (baselinePaths.length > 0) {
      throw new UsageError(
        'option "--baseline": found with a report, which is already judged; allowed: only with a recording',
      );
    }
    return reported;
  }
  const { recording, warnings } = parseRecording(text, path);
  for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
  const baselines: Recording[] = [];
  for (const file of baselinePaths) baselines.push(await readRecording(file, io));
  const { verdict, findings, problems } = judgeFinished(recording, baselines);
  const shown = { findings: findings.map(reportedFinding), problems: problems.map(reportedProblem) };
  return { verdict, ...shown, run: { recording, baselines } };
}

/** @throws UsageError for a series that did not regress in this run, or that cannot be accepted */
function checkSeries(
  names: readonly string[],
  offered: readonly AcceptedEntry[],
  left: readonly NotAcceptable[],
): void {
  for (const name of names) {
    if (offered.some(({ series }) => series === name)) continue;
    const other = left.find(({ series }) => series === name);
    if (other !== undefined) throw new UsageError(`option "--series": ${plain(other.why, MAX_WHY)}`);
    const known = offered.map(({ series }) => plain(series)).join(', ') || 'it has none';
    throw new UsageError(
      `option "--series": found ${JSON.stringify(name)}; allowed: a regression of this run: ${known}`,
    );
  }
}

function nothing(path: string, { verdict, run }: Outcome, left: readonly NotAcceptable[]): string {
  const [first] = left;
  if (first !== undefined) return `${path}: ${plain(first.why, MAX_WHY)}`;
  const alone = run !== undefined && run.baselines.length === 0;
  const hint = alone ? '; a regression of the level rule needs the baseline (--baseline)' : '';
  return `${path}: nothing to accept: the verdict is ${verdict}${hint}`;
}

/** How often entries are widened. */
const MAX_ROUNDS = 5;

/**
 * The entries, widened until the recording passes with them. With a larger budget the judge decides at a later cycle,
 * and may find more growth there.
 * @throws UsageError where no entry suffices
 */
function untilTheyHold(
  entries: readonly AcceptedEntry[],
  run: NonNullable<Outcome['run']>,
  today: string,
): AcceptedEntry[] {
  const { recording, baselines } = run;
  if (recording.header.created === undefined) return [...entries];
  const names = new Set(entries.map(({ series }) => series));
  const others = (recording.header.rules?.accepted ?? []).filter(({ series }) => !names.has(series));
  let current = [...entries];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { findings } = judgeFinished(recording, baselines, {
      accepted: parseAccepted([...others, ...current.map(recorded)]),
    });
    const open = findings.filter(({ series, verdict }) => names.has(series) && verdict === 'regression');
    if (open.length === 0) return current;
    const wider = acceptanceOf(open.map(reportedFinding), today);
    current = current.map((entry) => {
      const more = wider.find(({ series }) => series === entry.series);
      return more === undefined ? entry : { ...more, reason: entry.reason, until: entry.until };
    });
  }
  throw new UsageError(
    `${[...names].join(', ')}: found more growth with every accepted budget; fix the regression, or raise the budget`,
  );
}

const recorded = (entry: AcceptedEntry): Accepted => ({ ...entry });
