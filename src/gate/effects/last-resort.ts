import { leave } from '../../time/leave.js';
import { EXIT } from '../exit.js';

/** What is launched is removed meanwhile. */
const GRACE_MS = 7000;

/** How a process ends that nobody else ends. */
export interface LastResort {
  /** The process ends with this exit code once nothing is left to do. */
  end(code: number): void;
}

/**
 * Keeps Node's own exit codes from being read as verdicts: of an error that nobody caught it ends with 1, which is
 * `regression`, and of work that can no longer be done with 0, which is `pass`. Both end with 70 and ask for a report.
 * @param tell prints it
 * @param stop ends the run in order, so that nothing it has launched is left
 */
export function lastResort(tell: (text: string) => void, stop: () => void): LastResort {
  process.exitCode = EXIT.internal;
  let over: 'no' | 'ended' | 'failed' = 'no';
  process.on('uncaughtException', (error) => {
    if (over === 'failed') return;
    tell(`memdrift: internal error, please report it with these lines:\n${error.stack ?? error.message}`);
    // A verdict that was reached stands.
    if (over === 'ended') return;
    over = 'failed';
    process.exitCode = EXIT.internal;
    stop();
    setTimeout(() => process.exit(EXIT.internal), GRACE_MS).unref();
  });
  // Without a listener the system ends the process at the write that is too large; with one the write fails (EFBIG).
  process.on('SIGXFSZ', () => undefined);
  process.on('exit', (code) => {
    if (over === 'no' && code === EXIT.internal) {
      tell('memdrift: internal error, please report it: the process ended before its work did');
    }
  });
  return {
    end: (code) => {
      if (over !== 'no') return;
      over = 'ended';
      leave(code);
    },
  };
}
