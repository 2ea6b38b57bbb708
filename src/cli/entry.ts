import { lastResort } from '../gate/effects/last-resort.js';
import { fileProblem } from '../series/file-problem.js';
import { runCli } from './cli.js';

/** From the first signal to the end, whatever docker does: a workflow's runner kills 7.5 s after its first. */
const GRACE_MS = 7000;

/**
 * The command line's door: builds what commands may use of this process, and ends with their exit code.
 * @param dist folder of the built package
 */
export async function run(dist: string): Promise<void> {
  const abort = new AbortController();
  const ending = lastResort(
    (text) => void process.stderr.write(`${text}\n`),
    () => abort.abort(),
  );
  let asked = 0;
  const stop = (): void => {
    asked += 1;
    if (asked === 1) {
      process.stderr.write('\nmemdrift: stopping; once more to leave at once\n');
      abort.abort();
      setTimeout(() => process.exit(130), GRACE_MS).unref();
    } else {
      process.exit(130);
    }
  };
  // A terminal that is closed says SIGHUP: what was launched must not outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that goes away (`| head`, a closed terminal) ends the run in order: what was launched must not be left
      // behind.
      if (error.code === 'EPIPE' || error.code === 'EIO') abort.abort();
      // A disk that is full ends nothing: the exit code is the verdict, and the report lies in its folder.
      else tellOnce(stream, error);
    });
  }
  const live = process.stderr.isTTY === true && process.env['CI'] === undefined;
  const code = await runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    live,
    color: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    columns: process.stderr.columns ?? process.stdout.columns ?? 80,
    env: process.env,
    dist,
    signal: abort.signal,
  });
  ending.end(code);
}

let isTold = false;

function tellOnce(stream: NodeJS.WriteStream, error: Error): void {
  if (stream === process.stderr || isTold) return;
  isTold = true;
  process.stderr.write(`memdrift: warning: standard output cannot be written: ${fileProblem(error)}\n`);
}
