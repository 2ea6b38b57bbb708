import { duration } from '../../gate/config/scalars.js';
import { counted } from '../../report/text/figures.js';
import { given } from '../../series/given.js';
import { formatBytes } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import { VERSION } from '../../series/version.js';
import { Recorder, type RecorderSummary } from '../../workload/recorder/recorder.js';
import { type Io, programOf } from '../cli-io.js';
import { type DefineCommand, withRedaction } from '../flags.js';
import { additionsOf, type RedactionFlags, wholeNumberFlag } from '../traffic/traffic-flags.js';
import { classLines, list, redactionText } from '../traffic/traffic-text.js';

/** Flags of `record`, as commander gives them. */
interface RecordFlags extends RedactionFlags {
  target: string;
  listen: string;
  out: string;
  maxRequests?: string;
  maxDuration?: string;
  maxBody?: string;
  sessionHeader?: string;
}

/** `memdrift record`. */
export const define: DefineCommand = (command, { io }) => {
  command
    .requiredOption('--target <url>', 'the service to forward requests to, e.g. http://127.0.0.1:8000')
    .option('--listen <address>', 'address for clients to send requests to', '127.0.0.1:8080')
    .requiredOption('--out <file>', 'workload to write, *.jsonl or *.jsonl.gz')
    .option('--max-requests <number>', 'stop after this many requests')
    .option('--max-duration <duration>', 'stop after this time, e.g. 10m')
    .option('--max-body <MiB>', 'forward larger request bodies without recording them (default: 32)')
    .option('--session-header <name>', 'treat requests with the same value of this header as one session');
  withRedaction(command).action((flags: RecordFlags) => record(flags, io));
};

/** How often the live line is updated, ms. */
const LIVE_MS = 500;

/**
 * Records until Ctrl-C or a limit.
 * @throws UsageError for a flag, WorkloadError for a file that cannot be written
 */
async function record(flags: RecordFlags, io: Io): Promise<void> {
  const target = targetOf(flags.target);
  const { host, port } = addressOf(flags.listen);
  const limits = {
    requests: wholeNumberFlag('max-requests', flags.maxRequests) ?? Number.POSITIVE_INFINITY,
    ms: flags.maxDuration === undefined ? null : msOf(flags.maxDuration),
  };
  const maxBodyMib = wholeNumberFlag('max-body', flags.maxBody);
  const recorder = recorderOf(flags, target, maxBodyMib);
  const address = await start(recorder, host, port);
  const shown = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
  io.err(`memdrift: recording; send requests to ${shown} (forwarded to ${target.origin}), press Ctrl-C to stop\n`);
  await untilStopped(recorder, limits, io);
  io.err(
    `${io.live ? '\n' : ''}memdrift: stopping${recorder.passing > 0 ? `, waiting for ${counted(recorder.passing, 'open request')}` : ''}\n`,
  );
  const summary = await recorder.stop();
  io.out(summaryText(summary, flags.out, programOf(io)));
}

function recorderOf(flags: RecordFlags, target: URL, maxBodyMib: number | undefined): Recorder {
  return new Recorder({
    target,
    path: flags.out,
    version: VERSION,
    created: new Date().toISOString(),
    redact: additionsOf(flags),
    ...given({ force: flags.force, sessionHeader: flags.sessionHeader }),
    ...(maxBodyMib === undefined ? {} : { maxBodyBytes: maxBodyMib * 1024 * 1024 }),
  });
}

async function start(recorder: Recorder, host: string, port: number) {
  try {
    return await recorder.start(host, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem = {
      EADDRINUSE: 'in use by another program',
      EACCES: 'not permitted for this user',
      EADDRNOTAVAIL: 'not an address of this machine',
    }[code];
    if (problem === undefined) throw error;
    throw new UsageError(
      `option "--listen": ${host}:${port} is ${problem}; allowed: a free address such as 127.0.0.1:8080`,
    );
  }
}

/** Resolves at a signal, at a limit, or when the workload cannot be written any more. */
async function untilStopped(
  recorder: Recorder,
  limits: { requests: number; ms: number | null },
  io: Io,
): Promise<void> {
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const live = setInterval(() => {
      const { recorded, disconnects, passing, failure } = recorder;
      const seconds = Math.round((performance.now() - started) / 1000);
      if (io.live)
        io.err(
          `\r${counted(recorded, 'request')}, ${counted(disconnects, 'disconnect')}, ${passing} open, ${seconds} s `,
        );
      const isOver = recorded >= limits.requests || (limits.ms !== null && performance.now() - started >= limits.ms);
      if (isOver || failure !== null) stop();
    }, LIVE_MS);
    const stop = () => {
      clearInterval(live);
      resolve();
    };
    if (io.signal.aborted) stop();
    io.signal.addEventListener('abort', stop, { once: true });
  });
}

function targetOf(text: string): URL {
  const allowed = 'allowed: the URL of the service, such as http://127.0.0.1:8000';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`option "--target": found ${JSON.stringify(text.slice(0, 200))}; ${allowed}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      `option "--target": found a user name or password in it; ${allowed}, without credentials (clients send their own)`,
    );
  }
  return url;
}

/** Parses `8080`, `:8080`, `0.0.0.0:8080` and `[::1]:8080`; a port alone is on 127.0.0.1. */
function addressOf(text: string): { host: string; port: number } {
  const match = /^(?:(?:\[([0-9a-fA-F:.]+)\]|([\w.-]*)):)?(\d{1,5})$/.exec(text.trim());
  const port = Number(match?.[3]);
  if (match === null || !(port <= 65535)) {
    throw new UsageError(
      `option "--listen": found ${JSON.stringify(text.slice(0, 200))}; allowed: a port, or an address such as 127.0.0.1:8080`,
    );
  }
  return { host: match[1] ?? (match[2] || '127.0.0.1'), port };
}

function msOf(text: string): number {
  const parsed = duration.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `option "--max-duration": found ${JSON.stringify(text.slice(0, 100))}; allowed: a duration such as 90s, 15m or 1h30m`,
  );
}

function summaryText(summary: RecorderSummary, path: string, program: string): string {
  const { requests, bytes, durationUs, classes, streams, disconnects, statuses, broken, skipped, redaction } = summary;
  const seconds = (durationUs / 1e6).toFixed(1);
  const file = requests === 0 ? 'no file was written' : `${path} (${formatBytes(bytes)}, readable only by you)`;
  const lines = [
    `${counted(requests, 'request')} in ${seconds} s, ${counted(streams, 'stream')}, ${counted(disconnects, 'disconnect')}: ${file}`,
    ...classLines(classes),
    ...(requests === 0 ? [] : [`responses: ${list(statuses, (status) => (status === '0' ? 'none' : status))}`]),
    ...(Object.keys(broken).length === 0 ? [] : [`incomplete: ${list(broken)}`]),
    ...(Object.keys(skipped).length === 0 ? [] : [`forwarded but not recorded: ${list(skipped)}`]),
    redactionText(redaction),
    ...(requests === 0
      ? ['nothing was recorded: check that clients send to the address above']
      : [`next: ${program} workload ${path}; ${program} run --workload ${path} ...`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
