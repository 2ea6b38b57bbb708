import { leave } from '../time/leave.js';
import { runCli } from './index.js';

/** From the first signal to the end, whatever docker does: a workflow's runner kills 7.5 s after its first. */
const GRACE_MS = 7000;

/**
 * The command line's door: builds what commands may use of this process, and ends with their exit code.
 * @param dist folder of the built package
 */
export async function run(dist: string): Promise<void> {
  const abort = new AbortController();
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
  // A reader that goes away (`| head`, a closed terminal) ends the run in order: what was launched must not be left behind.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
      abort.abort();
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
  leave(code);
}
