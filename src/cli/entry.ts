import { basename } from 'node:path';
import { lastResort } from '../gate/effects/last-resort.js';
import { fileProblem } from '../series/file-problem.js';
import { exitNow } from '../time/leave.js';
import { runCli } from './cli.js';

/** From the first signal to the exit, even where docker hangs: a GitHub runner kills 7.5 s after its first signal. */
const GRACE_MS = 7000;

/**
 * Entry point of the command line: reads what commands need of this process, and exits with their code.
 * @param dist folder of the built package
 */
export async function run(dist: string): Promise<void> {
  const { env } = process;
  const abort = new AbortController();
  const ending = lastResort(
    (text) => void process.stderr.write(`${text}\n`),
    () => abort.abort(),
  );
  let asked = 0;
  const stop = (): void => {
    asked += 1;
    if (asked === 1) {
      process.stderr.write('\nmemdrift: stopping; press Ctrl-C again to exit now\n');
      abort.abort();
      setTimeout(() => exitNow(130), GRACE_MS).unref();
    } else {
      exitNow(130);
    }
  };
  // SIGHUP: the terminal was closed, and the service must not outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that goes away (`| head`, a closed terminal) stops the run, so that the service is removed.
      if (error.code === 'EPIPE' || error.code === 'EIO') abort.abort();
      // A full disk does not: the exit code is the verdict, and the report is in its folder.
      else warnOnce(stream, error);
    });
  }
  const live = process.stderr.isTTY === true && env['CI'] === undefined;
  const code = await runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    live,
    color: process.stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '',
    columns: process.stderr.columns ?? process.stdout.columns ?? 80,
    env,
    dist,
    installed: basename(process.argv[1] ?? '') === 'memdrift',
    signal: abort.signal,
  });
  ending.end(code);
}

let isWarned = false;

function warnOnce(stream: NodeJS.WriteStream, error: Error): void {
  if (stream === process.stderr || isWarned) return;
  isWarned = true;
  process.stderr.write(`memdrift: warning: standard output cannot be written: ${fileProblem(error)}\n`);
}
