import { relative } from 'node:path';
import type { GateConfig } from '../../gate/config/config.js';
import { realPorts } from '../../gate/effects/real.js';
import { pageAssets, writeReports } from '../../gate/effects/report-folder.js';
import { exitOf, policyOf } from '../../gate/exit.js';
import { type GateResult, runGate } from '../../gate/gate.js';
import type { GateOptions } from '../../gate/run/run-inputs.js';
import { renderAgentBrief } from '../../report/markdown/agent-brief.js';
import { buildReport } from '../../report/model/build-report.js';
import { nextStepOf } from '../../report/model/next-step.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { reportFiles } from '../../report/report-files.js';
import { STACK_FILES } from '../../report/stacks/stack-files.js';
import { renderTerminal } from '../../report/terminal/terminal.js';
import { UsageError } from '../../series/usage-error.js';
import { sweepStale } from '../../service/cleanup/clean-up.js';
import { REMOVAL_MS, removeInTime } from '../../service/cleanup/remove-in-time.js';
import { launcherOf } from '../../service/registry.js';
import { systemClock } from '../../time/clock.js';
import { endsWithin } from '../../time/deadline.js';
import { type Io, programOf } from '../cli-io.js';
import { argvText, configOf, type DefineCommand, withFormat, withInputs } from '../flags.js';
import { recordingsBytes } from '../measure/example.js';
import { JsonLines } from '../measure/json-lines.js';
import { Progress } from '../measure/live-progress.js';
import { withOutFolder } from '../measure/out-folder.js';

/** `memdrift run`; and one run of the gate from a terminal, of which `self-test`, `calibrate` and `demo` are made too. */
export const define: DefineCommand = (command, { io, exit }) => {
  withInputs(command)
    .option('--baseline <dir>', 'folder of baseline recordings to compare with')
    .option('--save-baseline', 'measure the full horizon and store the recording in that folder')
    .option('--out <dir>', 'folder for the recording and the reports', 'memdrift-out')
    .option('--bisect', 'exit 125 when there is no verdict on the change, for git bisect run')
    .addOption(withFormat())
    .option('--json-lines', 'print events as JSON, one a line, instead of the report')
    .action(async (flags: Record<string, string | boolean | undefined>) => {
      const config = configOf(flags);
      if (config.mode === 'report') {
        throw new UsageError(
          'input "mode": found "report"; allowed: check or refresh (only the Action collects the results of other jobs)',
        );
      }
      const refresh = flags['saveBaseline'] === true || config.mode === 'refresh';
      const outDir = String(flags['out']);
      const events = flags['jsonLines'] === true ? new JsonLines(io) : null;
      const options = { refresh, outDir, reproduce: `${programOf(io)} ${argvText(command)}`, events };
      const result = await withOutFolder(outDir, recordingsBytes(config, 1), () => runOnce(config, options, io));
      const { judgement } = result.result;
      const policy = policyOf(judgement, config.on, { defaults: false, refresh });
      const code = exitOf(judgement, policy, flags['bisect'] === true);
      if (events !== null) events.end(endOf(result, code));
      else if (flags['format'] === 'agent') io.out(renderAgentBrief(result.model, code));
      else printResult(result, io);
      exit(code);
    });
};

/** The last event of a run. */
function endOf({ result, model, files }: RunResult, exit: number): Parameters<JsonLines['end']>[0] {
  const { holder, spot, next, confirm } = nextStepOf(model);
  return {
    ...{ verdict: model.verdict, exit, reason: model.reason, holder, line: spot, next, confirm },
    recording: result.hasRecording ? result.recordingPath : null,
    reports: files,
    stored: [result, ...result.others].flatMap(({ storedAt }) => storedAt ?? []),
  };
}

export interface RunResult {
  result: GateResult;
  model: ReportModel;
  /** Paths of the report's files by name, without those that could not be written. */
  files: Record<string, string>;
}

/** How long removing what earlier runs left behind may delay this one. */
const SWEEP_MS = 120_000;
/** How long removing the service may take once the run is cancelled. */
const CANCELLED_MS = 3500;

/**
 * Runs the gate once and writes its files: recording, report.html, report.md, report.json. A file that cannot be
 * written is a warning; the verdict stands.
 * @throws UsageError, WorkloadError, CancelledError
 */
export async function runOnce(
  config: GateConfig,
  options: GateOptions & { outDir: string; reproduce: string | null; events?: JsonLines | null },
  io: Io,
): Promise<RunResult> {
  const progress = new Progress(io);
  const names: string[] = [];
  const log = {
    info: (text: string) => progress.line(text),
    warn: (text: string) => progress.line(`warning: ${text}`),
  };
  const ports = realPorts({
    config,
    dist: io.dist,
    outDir: options.outDir,
    env: io.env,
    masker: io.masker,
    log,
    progress: (event) => {
      progress.show(event);
      options.events?.show(event, config, options.refresh);
    },
    signal: io.signal,
    onName: (name) => names.push(name),
    sweep: () => endsWithin(systemClock, SWEEP_MS, sweepStale(log, io.env, launcherOf(config.service).usesEngine)),
  });
  // Read before anything is measured: an upgrade may replace the installed package meanwhile.
  const assets = pageAssets(io.dist);
  let result: GateResult;
  try {
    result = await runGate(config, options, ports);
  } finally {
    await removeInTime(names, io.signal.aborted ? CANCELLED_MS : REMOVAL_MS, io.env, log, io.signal);
    progress.close();
  }
  const reproduce = options.reproduce === null ? null : io.masker.mask(options.reproduce);
  const model = modelOf(result, config.name, reproduce);
  const files = writeReports(options.outDir, reportFiles(model, assets), log.warn);
  return { result, model, files };
}

/** The report of a live run. */
export function modelOf(result: GateResult, name: string, reproduce: string | null): ReportModel {
  return buildReport({
    judgement: result.judgement,
    recording: result.recording,
    baselines: result.baselines,
    name,
    path: relative('.', result.recordingPath) || result.recordingPath,
    reproduce,
    notes: result.notes,
    ab: result.ab,
    context: { baseGrows: result.context.baseGrows },
  });
}

/** Prints the report and the paths of the files. */
export function printResult({ model, files, result }: RunResult, io: Io): void {
  io.out(`${renderTerminal(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`);
  const shown = (path: string): string => relative('.', path) || path;
  if (result.hasRecording) io.out(`recording  ${shown(result.recordingPath)}\n`);
  const reports = ['report.html', 'report.md', 'report.json'].flatMap((name) => files[name] ?? []).map(shown);
  if (reports.length > 0) io.out(`report     ${reports.join(', ')}\n`);
  const stacks = STACK_FILES.flatMap((name) => files[name] ?? []).map(shown);
  if (stacks.length > 0) io.out(`stacks     ${stacks.join(', ')}\n`);
  for (const { storedAt } of [result, ...result.others]) {
    if (storedAt !== null) io.out(`baseline stored: ${shown(storedAt)}\n`);
  }
}
