import { Option } from 'commander';
import { stringify } from 'yaml';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE, readConfigFile } from '../../gate/config/config-file.js';
import type { Recording } from '../../recording/recording.js';
import { alertRules } from '../../report/openmetrics/alert-rules.js';
import { dashboard } from '../../report/openmetrics/dashboard.js';
import { renderOpenMetrics, type TimedReadings } from '../../report/openmetrics/exposition.js';
import { UsageError } from '../../series/usage-error.js';
import { reportedModel } from '../accept/reported-model.js';
import { type Io, readRecording, readText, writeText } from '../cli-io.js';
import { type DefineCommand, withConfigFile } from '../flags.js';
import { judgeFiles } from './judge-files.js';

/** `memdrift export`: a run for Prometheus, and what watches production by the same names. */
export const define: DefineCommand = (command, { io }) => {
  withConfigFile(command.exitOverride())
    .option('--openmetrics <file>', 'print a recording, report.json or result.json as OpenMetrics')
    .option('--timeline', 'with every reading of the recording and its time, for promtool tsdb create-blocks-from')
    .option('--alerts', 'print alert rules for Prometheus from the budgets of the configuration')
    .option('--grafana', 'print a dashboard for Grafana')
    .addOption(new Option('--out <file>', 'file to write instead of standard output').default('-'))
    .action(async (flags: ExportFlags) => {
      const kinds = [flags.openmetrics !== undefined, flags.alerts === true, flags.grafana === true];
      if (kinds.filter(Boolean).length !== 1)
        throw new UsageError('export: allowed: exactly one of --openmetrics FILE, --alerts and --grafana');
      const text = await exported(flags, io);
      if (flags.out === '-') io.out(text);
      else writeText(flags.out, text);
    });
};

interface ExportFlags {
  openmetrics?: string;
  timeline?: boolean;
  alerts?: boolean;
  grafana?: boolean;
  config?: string;
  out: string;
}

async function exported(flags: ExportFlags, io: Io): Promise<string> {
  if (flags.openmetrics !== undefined) return openMetricsOf(flags.openmetrics, flags.timeline === true, io);
  if (flags.grafana === true) return `${JSON.stringify(dashboard(), null, 2)}\n`;
  const file = readConfigFile(flags.config);
  if (file === null)
    throw new UsageError(`export --alerts: found no ${CONFIG_FILE}; allowed: where it is, or --config FILE`);
  const { name, rules } = parseConfig({}, file);
  return `# Written by \`memdrift export --alerts\` from ${file.path}.\n${stringify(alertRules(name, rules), { lineWidth: 0 })}`;
}

async function openMetricsOf(path: string, hasTimeline: boolean, io: Io): Promise<string> {
  const reported = reportedModel(await readText(path, 'a recording, report.json or result.json'), path);
  if (reported !== null) {
    if (hasTimeline) throw new UsageError(`option "--timeline": found a report, ${path}; allowed: with a recording`);
    return renderOpenMetrics(reported, null);
  }
  const { model } = await judgeFiles([path], { baseline: [], overrides: {} }, io);
  return renderOpenMetrics(model, hasTimeline ? timelineOf(await readRecording(path, io), path) : null);
}

/** Readings at rest and between them, in order of time. */
function timelineOf({ header, samples, checkpoints }: Recording, path: string): TimedReadings[] {
  const created = Date.parse(header.created ?? '');
  if (!Number.isFinite(created))
    throw new UsageError(`${path}: found no time of its beginning; allowed: without --timeline`);
  const read = [
    ...samples.map(({ t, values }) => ({ atS: created / 1000 + t, requests: null, values })),
    ...checkpoints.map(({ t, requests, values }) => ({ atS: created / 1000 + t, requests, values })),
  ].sort((a, b) => a.atS - b.atS);
  // A series has one value at a time.
  return read.filter(({ atS }, index) => atS > (read[index - 1]?.atS ?? Number.NEGATIVE_INFINITY) + 0.001);
}
