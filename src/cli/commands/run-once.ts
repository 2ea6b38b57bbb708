import { relative } from 'node:path';
import type { GateConfig } from '../../gate/config/config.js';
import { realPorts } from '../../gate/effects/real.js';
import { pageAssets, writeReports } from '../../gate/effects/report-folder.js';
import { type GateResult, runGate } from '../../gate/gate.js';
import type { GateOptions } from '../../gate/run/run-inputs.js';
import { buildReport } from '../../report/model/build-report.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { reportFiles } from '../../report/report-files.js';
import { renderTerminal } from '../../report/terminal/terminal.js';
import { sweepStale } from '../../service/cleanup/clean-up.js';
import { REMOVAL_MS, removeInTime } from '../../service/cleanup/remove-in-time.js';
import { systemClock } from '../../time/clock.js';
import { endsWithin } from '../../time/deadline.js';
import type { Io } from '../cli-io.js';
import { Progress } from '../live-progress.js';

export interface RunResult {
  result: GateResult;
  model: ReportModel;
  /** Paths of the report's files, by name; those that could not be written are not among them. */
  files: Record<string, string>;
}

/** How long what earlier runs have left may hold this one up. */
const SWEEP_MS = 120_000;
/** How long a service may take to be removed once the run is cancelled. */
const CANCELLED_MS = 3500;

/**
 * Runs the gate once and writes its files: recording, report.html, report.md, report.json. A file that cannot be
 * written is told: the verdict stands.
 * @throws UsageError, WorkloadError, CancelledError
 */
export async function runOnce(
  config: GateConfig,
  options: GateOptions & { outDir: string; reproduce: string | null },
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
    secrets: io.env,
    masker: io.masker,
    log,
    progress: (event) => progress.show(event),
    signal: io.signal,
    onName: (name) => names.push(name),
  });
  // Before anything is measured: what is installed may be replaced meanwhile.
  const assets = pageAssets(io.dist);
  let result: GateResult;
  try {
    await endsWithin(systemClock, SWEEP_MS, sweepStale(log, config.service.command === undefined));
    result = await runGate(config, options, ports);
  } finally {
    await removeInTime(names, io.signal.aborted ? CANCELLED_MS : REMOVAL_MS, log);
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

/** The report on standard output, and where the files lie. */
export function printResult({ model, files, result }: RunResult, io: Io): void {
  io.out(`${renderTerminal(model, { columns: Math.min(io.columns, 100), color: io.color })}\n`);
  const shown = (path: string): string => relative('.', path) || path;
  if (result.hasRecording) io.out(`recording  ${shown(result.recordingPath)}\n`);
  const reports = ['report.html', 'report.md', 'report.json'].flatMap((name) => files[name] ?? []).map(shown);
  if (reports.length > 0) io.out(`report     ${reports.join(', ')}\n`);
  for (const { storedAt } of [result, ...result.others]) {
    if (storedAt !== null) io.out(`baseline   ${shown(storedAt)}\n`);
  }
}
