import { judgeFinished } from '../../baseline/base-judgement.js';
import type { Verdict } from '../../drift/verdict.js';
import { parseYaml } from '../../gate/config/bounded-yaml.js';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE, readConfigText } from '../../gate/config/config-file.js';
import { UsageError } from '../../gate/usage-error.js';
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
import { withAccepted } from '../accept/accepted-file.js';
import { reportedModel } from '../accept/reported-model.js';
import { type Io, readRecording, readText, writeText } from '../cli-io.js';

export interface AcceptOptions {
  /** Recordings of the base, where the file is a recording. */
  baseline: string[];
  reason: string;
  /** Last day; 90 days from today without. */
  until?: string;
  /** All that can be accepted where none is named. */
  series: string[];
  config?: string;
  dryRun: boolean;
}

/** Characters printed of what a report says, which may be a fork's. */
const MAX_WHY = 600;

/** What a file says of a run. */
interface Told {
  verdict: Verdict;
  findings: readonly ReportFinding[];
  problems: readonly ReportProblem[];
  /** Absent where the file is a report: then it cannot be judged again. */
  run?: { recording: Recording; baselines: Recording[] };
}

/**
 * Writes the entries into the configuration that let the regressions of a failed run pass until a day; to be committed
 * and reviewed as any other change.
 * @param path a recording, or the report or result of a run
 * @param today `2026-11-02`
 * @throws UsageError with one line
 */
export async function accept(path: string, options: AcceptOptions, today: string, io: Io): Promise<void> {
  const reason = reasonOf(options.reason);
  const until = untilOf(options.until, today);
  const told = await read(path, options.baseline, io);
  const left = notAcceptable(told.findings, told.problems);
  const wanted = (series: string): boolean => options.series.length === 0 || options.series.includes(series);
  const offered = acceptanceOf(told.findings, today);
  checkSeries(options.series, offered, left);
  if (offered.length === 0) throw new UsageError(nothing(path, told, left));
  const named = offered.filter(({ series }) => wanted(series)).map((entry) => ({ ...entry, ...until, reason }));
  const entries = told.run === undefined ? named : untilTheyHold(named, told.run, today);

  const file = options.config ?? CONFIG_FILE;
  const found = readConfigText(file);
  if (found === null && options.config !== undefined) {
    throw new UsageError(`${file}: no such file; expected a configuration file`);
  }
  const before = found ?? '';
  const { text, replaced } = withAccepted(before, entries, file);
  // As the gate will read it; a mode that measures nothing asks for no service.
  const config = parseConfig({ mode: 'report' }, { path: file, value: parseYaml(text, file) });
  if (!options.dryRun) {
    writeText(file, text);
  }
  io.out(`${file}${options.dryRun ? ' would get' : ' has'}:\n${acceptanceYaml(entries)}`);
  for (const series of replaced) io.out(`the earlier entry of ${series} is replaced\n`);
  for (const { why } of left) io.err(`memdrift: warning: ${plain(why, MAX_WHY)}\n`);
  for (const series of offered.map((entry) => entry.series).filter((name) => !wanted(name))) {
    io.err(`memdrift: warning: ${plain(series)} is a regression still\n`);
  }
  if (config.baseline.policy === 'base') {
    io.err('memdrift: warning: baseline.policy is base: it counts once it is on the base branch\n');
  }
  if (!options.dryRun) io.out('commit it to have it reviewed\n');
}

function reasonOf(text: string): string {
  const reason = text.replace(/\s+/g, ' ').trim();
  if (reason === '' || reason === REASON_WANTED || reason.length > 400) {
    const found = reason.length > 400 ? `${reason.length} characters` : JSON.stringify(text);
    throw new UsageError(`option "--reason": found ${found}; allowed: why it is accepted, 400 characters at most`);
  }
  return reason;
}

function untilOf(day: string | undefined, today: string): { until?: string } {
  if (day === undefined) return {};
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!isDay || day < today) {
    const past = isDay ? ', which is over' : '';
    throw new UsageError(`option "--until": found ${JSON.stringify(day)}${past}; allowed: a day from ${today} on`);
  }
  return { until: day };
}

async function read(path: string, baselinePaths: readonly string[], io: Io): Promise<Told> {
  const text = await readText(path, 'a recording, or the report of a run');
  const reported = reportedModel(text, path);
  if (reported !== null) {
    if (baselinePaths.length > 0) {
      throw new UsageError('option "--baseline": allowed beside a recording; a report is judged already');
    }
    return reported;
  }
  const { recording, warnings } = parseRecording(text, path);
  for (const warning of warnings) io.err(`memdrift: warning: ${warning}\n`);
  const baselines: Recording[] = [];
  for (const file of baselinePaths) baselines.push(await readRecording(file, io));
  const { verdict, findings, problems } = judgeFinished(recording, baselines);
  const told = { findings: findings.map(reportedFinding), problems: problems.map(reportedProblem) };
  return { verdict, ...told, run: { recording, baselines } };
}

/** @throws UsageError for a name that is no regression of the run, or none that can be accepted */
function checkSeries(
  names: readonly string[],
  offered: readonly AcceptedEntry[],
  left: readonly NotAcceptable[],
): void {
  for (const name of names) {
    if (offered.some(({ series }) => series === name)) continue;
    const other = left.find(({ series }) => series === name);
    if (other !== undefined) throw new UsageError(`option "--series": ${plain(other.why, MAX_WHY)}`);
    const known = offered.map(({ series }) => plain(series)).join(', ') || 'there are none';
    throw new UsageError(`option "--series": found ${JSON.stringify(name)}; the regressions of this run: ${known}`);
  }
}

function nothing(path: string, { verdict, run }: Told, left: readonly NotAcceptable[]): string {
  const [first] = left;
  if (first !== undefined) return `${path}: ${plain(first.why, MAX_WHY)}`;
  const alone = run !== undefined && run.baselines.length === 0;
  const hint = alone ? '; what the level rule found shows beside the baseline only (--baseline)' : '';
  return `${path}: nothing to accept: its verdict is ${verdict}${hint}`;
}

/** Entries are widened at most so many times. */
const MAX_ROUNDS = 5;

/**
 * The entries, widened until the recording judged again with them is no regression: with more room the judge reads on
 * beyond the cycle at which it had decided, and may find more there.
 * @throws UsageError where they never hold
 */
function untilTheyHold(
  entries: readonly AcceptedEntry[],
  run: NonNullable<Told['run']>,
  today: string,
): AcceptedEntry[] {
  const { recording, baselines } = run;
  if (recording.header.created === undefined) return [...entries];
  const names = new Set(entries.map(({ series }) => series));
  const others = (recording.header.rules?.accepted ?? []).filter(({ series }) => !names.has(series));
  let current = [...entries];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { findings } = judgeFinished(recording, baselines, { accepted: [...others, ...current.map(recorded)] });
    const open = findings.filter(({ series, verdict }) => names.has(series) && verdict === 'regression');
    if (open.length === 0) return current;
    const wider = acceptanceOf(open.map(reportedFinding), today);
    current = current.map((entry) => {
      const more = wider.find(({ series }) => series === entry.series);
      return more === undefined ? entry : { ...more, reason: entry.reason, until: entry.until };
    });
  }
  throw new UsageError(
    `no entry holds for ${[...names].join(', ')}: with each the judge finds more; mend it, or raise its budget`,
  );
}

const recorded = (entry: AcceptedEntry): Accepted => ({ ...entry });
