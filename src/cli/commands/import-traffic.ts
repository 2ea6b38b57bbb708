import { readFile } from 'node:fs/promises';
import { CancelledError } from '../../gate/exit.js';
import { plain } from '../../report/escape.js';
import { counted } from '../../report/text/figures.js';
import { formatBytes } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import { VERSION } from '../../series/version.js';
import { type ImportSummary, importWorkload } from '../../workload/importers/import-workload.js';
import { type Io, programOf } from '../cli-io.js';
import { type DefineCommand, withRedaction } from '../flags.js';
import { additionsOf, type RedactionFlags, wholeNumberFlag } from '../traffic/traffic-flags.js';
import { classLines, list, redactionText } from '../traffic/traffic-text.js';

/** Flags of `import`, as commander gives them. */
interface ImportFlags extends RedactionFlags {
  out: string;
  format?: string;
  path?: string;
  model: string;
  blockSize?: string;
  timeUnit?: string;
  host?: string;
  all?: boolean;
  requests?: string;
  body?: string;
}

/** `memdrift import`. */
export const define: DefineCommand = (command, { io }) => {
  command
    .argument('<file>', 'the recording of another tool')
    .requiredOption('--out <file>', 'workload to write, *.jsonl or *.jsonl.gz')
    .option('--format <format>', 'format of the file instead of the detected one: har, mooncake, openai-batch, ...')
    .option('--path <path>', 'path of requests that have none in the file, e.g. /v1/completions')
    .option('--model <name>', 'model of request bodies that name none', 'model')
    .option('--block-size <tokens>', 'tokens per block of hash_ids (default: what the publisher of the trace uses)')
    .option('--time-unit <unit>', 'unit of the timestamps of a trace: s, ms or us')
    .option('--host <host>', 'import requests to this host only')
    .option('--body <file>', 'JSON body of requests whose body is not in the file (access logs)')
    .option('--all', 'import pages, images and preflight requests too')
    .option('--requests <number>', 'import about this many requests, keeping sessions whole');
  withRedaction(command).action((path: string, flags: ImportFlags) => importFile(path, flags, io));
};

const UNITS: Readonly<Record<string, number>> = { s: 1_000_000, ms: 1000, us: 1 };

/** @throws UsageError for a flag, WorkloadError for a file that cannot be imported */
async function importFile(from: string, flags: ImportFlags, io: Io): Promise<void> {
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
  const requests = wholeNumberFlag('requests', flags.requests);
  const summary = await importWorkload({
    from,
    to: flags.out,
    ...(flags.format === undefined ? {} : { format: flags.format }),
    options: {
      path: flags.path,
      model: flags.model,
      block: wholeNumberFlag('block-size', flags.blockSize),
      body: flags.body === undefined ? undefined : await bodyIn(flags.body),
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
  io.out(summaryText(summary, flags.out, programOf(io)));
}

/** @throws UsageError where it cannot be read, or is no JSON */
async function bodyIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => null);
  try {
    JSON.parse(text ?? '');
    return text ?? '';
  } catch {
    const found = text === null ? 'a file that cannot be read' : 'no JSON';
    throw new UsageError(`option "--body": found ${found}; allowed: a file with the JSON of a body`);
  }
}

function summaryText(summary: ImportSummary, path: string, program: string): string {
  const { format, read, written, bytes, skipped, timing, outOfOrder, renamed, guessed, sessions, classes, redaction } =
    summary;
  const left = read - written;
  const lines = [
    `${format}: ${counted(read, 'request')} read, ${written} written to ${path} (${formatBytes(bytes)}, readable only by you)`,
    ...(left === 0 ? [] : [`skipped: ${left} (${list(skipped)})`]),
    `${timing === 'timed' ? 'with times: replayed as recorded' : 'without times: replayed in order, workload.concurrency requests at a time'}${sessions > 0 ? `; ${counted(sessions, 'session')}` : ''}`,
    ...(outOfOrder === 0
      ? []
      : [`${counted(outOfOrder, 'request')} ${outOfOrder === 1 ? 'was' : 'were'} out of order and sorted by time`]),
    ...guessed.map((what) => `assumed: ${plain(what, 200)}`),
    ...(renamed === 0 ? [] : [`${counted(renamed, 'duplicate id')} ${renamed === 1 ? 'was' : 'were'} renamed`]),
    ...classLines(classes),
    redactionText(redaction),
    `next: ${program} workload ${path}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
