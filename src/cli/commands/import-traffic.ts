import { CancelledError } from '../../gate/exit.js';
import { programAt } from '../../report/reproduce.js';
import { formatBytes } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import { VERSION } from '../../series/version.js';
import { type ImportSummary, importWorkload } from '../../workload/importers/import-workload.js';
import type { Io } from '../cli-io.js';
import { counted, list, printable } from '../cli-words.js';
import { additionsOf, redactionText, wholeNumber } from './record-traffic.js';

/** Flags of `import`, as commander gives them. */
export interface ImportFlags {
  out: string;
  format?: string;
  path?: string;
  model: string;
  blockSize?: string;
  timeUnit?: string;
  host?: string;
  all?: boolean;
  requests?: string;
  redactHeader: string[];
  redactField: string[];
  redactPattern: string[];
  force?: boolean;
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000_000, ms: 1000, us: 1 };
const CLASSES_SHOWN = 8;

/** @throws UsageError for a flag, WorkloadError for what cannot be imported, each one line */
export async function importFile(from: string, flags: ImportFlags, io: Io): Promise<void> {
  const timeUnitUs = flags.timeUnit === undefined ? undefined : UNITS[flags.timeUnit];
  if (flags.timeUnit !== undefined && timeUnitUs === undefined) {
    throw new UsageError(
      `option "--time-unit": found ${JSON.stringify(flags.timeUnit.slice(0, 40))}; allowed: s, ms, us`,
    );
  }
  if (flags.path !== undefined && !/^\/[\x21-\x7e]*$/.test(flags.path)) {
    throw new UsageError(
      `option "--path": found ${JSON.stringify(flags.path.slice(0, 100))}; allowed: a path such as /v1/completions`,
    );
  }
  const requests = wholeNumber('requests', flags.requests);
  const summary = await importWorkload({
    from,
    to: flags.out,
    ...(flags.format === undefined ? {} : { format: flags.format }),
    options: {
      path: flags.path,
      model: flags.model,
      block: wholeNumber('block-size', flags.blockSize) ?? 512,
      timeUnitUs,
      host: flags.host,
      all: flags.all === true,
    },
    ...(requests === undefined ? {} : { requests }),
    redact: additionsOf(flags),
    force: flags.force === true,
    version: VERSION,
    created: new Date().toISOString(),
    ...(io.live ? { onProgress: (read: number) => io.err(`\r${counted(read, 'request')} read `) } : {}),
    signal: io.signal,
  }).catch((error: unknown) => {
    throw io.signal.aborted ? new CancelledError(null) : error;
  });
  if (io.live) io.err('\n');
  io.out(summaryText(summary, flags.out, programAt(io.dist, '.')));
}

function summaryText(summary: ImportSummary, path: string, program: string): string {
  const { format, read, written, bytes, skipped, timing, outOfOrder, renamed, sessions, classes, redaction } = summary;
  const left = read - written;
  const lines = [
    `${format}: ${counted(read, 'request')} read, ${written} written to ${path} (${formatBytes(bytes)}, readable by you alone)`,
    ...(left === 0 ? [] : [`left out: ${left} (${list(skipped)})`]),
    `${timing === 'timed' ? 'timed: replayed at the recorded times' : 'no times: replayed one after another, workload.concurrency at a time'}${sessions > 0 ? `; ${counted(sessions, 'session')}` : ''}`,
    ...(outOfOrder === 0
      ? []
      : [`${counted(outOfOrder, 'request')} came out of order and ${outOfOrder === 1 ? 'was' : 'were'} put in order`]),
    ...(renamed === 0 ? [] : [`${counted(renamed, 'id')} came twice and ${renamed === 1 ? 'was' : 'were'} told apart`]),
    ...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${printable(name)}`),
    ...(classes.length > CLASSES_SHOWN
      ? [`  and ${counted(classes.length - CLASSES_SHOWN, 'further class', 'further classes')}`]
      : []),
    redactionText(redaction),
    `next: ${program} workload ${path}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
