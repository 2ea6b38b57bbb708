import { duration } from '../../gate/config/scalars.js';
import { UsageError } from '../../gate/usage-error.js';
import { programAt } from '../../report/reproduce.js';
import { formatBytes } from '../../series/series.js';
import { VERSION } from '../../series/version.js';
import { Recorder, type RecorderSummary } from '../../workload/recorder/recorder.js';
import type { Additions } from '../../workload/redact/redactor.js';
import type { Io } from '../cli-io.js';
import { counted, list, printable } from '../cli-words.js';

/** Flags of `record`, as commander gives them. */
export interface RecordFlags {
  target: string;
  listen: string;
  out: string;
  maxRequests?: string;
  maxDuration?: string;
  maxBody?: string;
  sessionHeader?: string;
  redactHeader: string[];
  redactField: string[];
  redactPattern: string[];
  force?: boolean;
}

/** How often the live line is written anew, ms. */
const LIVE_MS = 500;
const CLASSES_SHOWN = 8;

/**
 * Records until it is told to stop: by Ctrl-C, or by a limit.
 * @throws UsageError for a flag, WorkloadError for a file that cannot be written
 */
export async function record(flags: RecordFlags, io: Io): Promise<void> {
  const target = targetOf(flags.target);
  const { host, port } = addressOf(flags.listen);
  const limits = {
    requests: wholeNumber('max-requests', flags.maxRequests) ?? Number.POSITIVE_INFINITY,
    ms: flags.maxDuration === undefined ? null : msOf(flags.maxDuration),
  };
  const maxBodyMib = wholeNumber('max-body', flags.maxBody);
  const recorder = recorderOf(flags, target, maxBodyMib);
  const address = await start(recorder, host, port);
  const shown = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
  io.err(`memdrift: recording. Send requests to ${shown}, they go on to ${target.origin}; Ctrl-C ends it.\n`);
  await untilStopped(recorder, limits, io);
  io.err(
    `${io.live ? '\n' : ''}memdrift: ending${recorder.passing > 0 ? `, ${counted(recorder.passing, 'request')} still passing` : ''}\n`,
  );
  const summary = await recorder.stop();
  io.out(summaryText(summary, flags.out, programAt(io.dist, '.')));
}

function recorderOf(flags: RecordFlags, target: URL, maxBodyMib: number | undefined): Recorder {
  return new Recorder({
    target,
    path: flags.out,
    version: VERSION,
    created: new Date().toISOString(),
    redact: additionsOf(flags),
    ...(flags.force === undefined ? {} : { force: flags.force }),
    ...(flags.sessionHeader === undefined ? {} : { sessionHeader: flags.sessionHeader }),
    ...(maxBodyMib === undefined ? {} : { maxBodyBytes: maxBodyMib * 1024 * 1024 }),
  });
}

/** What is redacted beside the rules. @throws UsageError */
export function additionsOf(flags: Pick<RecordFlags, 'redactHeader' | 'redactField' | 'redactPattern'>): Additions {
  for (const pattern of flags.redactPattern) {
    try {
      new RegExp(pattern);
    } catch (cause) {
      const found = `option "--redact-pattern": found ${JSON.stringify(pattern.slice(0, 100))}`;
      throw new UsageError(`${found}; allowed: a regular expression such as acme-[0-9a-f]{16}`, { cause });
    }
  }
  return { headers: flags.redactHeader, fields: flags.redactField, patterns: flags.redactPattern };
}

async function start(recorder: Recorder, host: string, port: number) {
  try {
    return await recorder.start(host, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem = {
      EADDRINUSE: 'in use by another program',
      EACCES: 'not allowed for this user',
      EADDRNOTAVAIL: 'no address of this machine',
    }[code];
    if (problem === undefined) throw error;
    throw new UsageError(
      `option "--listen": ${host}:${port} is ${problem}; allowed: a free address such as 127.0.0.1:8080`,
    );
  }
}

/** Resolves at the first of: a signal, a limit, a file that cannot be written any more. */
async function untilStopped(
  recorder: Recorder,
  limits: { requests: number; ms: number | null },
  io: Io,
): Promise<void> {
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const live = setInterval(() => {
      const { recorded, hangUps, passing, failure } = recorder;
      const seconds = Math.round((performance.now() - started) / 1000);
      if (io.live)
        io.err(`\r${counted(recorded, 'request')}, ${counted(hangUps, 'hang-up')}, ${passing} passing, ${seconds} s `);
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
  const allowed = 'allowed: the URL of the service, http://127.0.0.1:8000';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`option "--target": found ${JSON.stringify(text.slice(0, 200))}; ${allowed}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(`option "--target": found a user or password in it; ${allowed}; clients send their own`);
  }
  return url;
}

/** `8080`, `:8080`, `0.0.0.0:8080`, `[::1]:8080`; on this machine alone where no address is given. */
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

export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 1e9) {
    throw new UsageError(
      `option "--${name}": found ${JSON.stringify(text.slice(0, 100))}; allowed: a whole number >= 1`,
    );
  }
  return value;
}

function msOf(text: string): number {
  const parsed = duration.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `option "--max-duration": found ${JSON.stringify(text.slice(0, 100))}; allowed: a duration such as 90s, 15m or 1h30m`,
  );
}

function summaryText(summary: RecorderSummary, path: string, program: string): string {
  const { requests, bytes, durationUs, classes, streams, hangUps, statuses, broken, skipped, redaction } = summary;
  const seconds = (durationUs / 1e6).toFixed(1);
  const further =
    classes.length > CLASSES_SHOWN
      ? [`  and ${counted(classes.length - CLASSES_SHOWN, 'further class', 'further classes')}`]
      : [];
  const file = requests === 0 ? 'no file was written' : `${path} (${formatBytes(bytes)}, readable by you alone)`;
  const lines = [
    `${counted(requests, 'request')} in ${seconds} s, ${counted(streams, 'stream')}, ${counted(hangUps, 'hang-up')}: ${file}`,
    ...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${printable(name)}`),
    ...further,
    ...(requests === 0 ? [] : [`answers: ${list(statuses, (status) => (status === '0' ? 'none' : status))}`]),
    ...(Object.keys(broken).length === 0 ? [] : [`broken off: ${list(broken)}`]),
    ...(Object.keys(skipped).length === 0 ? [] : [`passed on and not recorded: ${list(skipped)}`]),
    redactionText(redaction),
    ...(requests === 0
      ? ['nothing was recorded: do the clients send to the address above?']
      : [`next: ${program} workload ${path}; ${program} run --workload ${path} ...`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What was taken out, and what a replay will have to be given. */
export function redactionText({
  headers,
  fields,
  queries,
  bodyHits,
  cookies,
  secrets,
}: RecorderSummary['redaction']): string {
  const parts = [
    ...(headers.length === 0 ? [] : [`headers ${headers.map(printable).join(', ')}`]),
    ...(cookies === 0 ? [] : [counted(cookies, 'cookie header')]),
    ...(fields.length === 0 ? [] : [`fields ${fields.map(printable).join(', ')}`]),
    ...(queries.length === 0 ? [] : [`query ${queries.map(printable).join(', ')}`]),
    ...(bodyHits === 0 ? [] : [`${counted(bodyHits, 'place')} in bodies and paths`]),
  ];
  const needs = secrets.length === 0 ? '' : `; a replay takes ${secrets.join(', ')} from the environment`;
  return `redacted: ${parts.length === 0 ? 'nothing' : parts.join('; ')}${needs}`;
}
