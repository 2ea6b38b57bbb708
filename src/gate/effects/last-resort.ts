import { exitNow, leave } from '../../time/leave.js';
import { EXIT } from '../exit.js';

/** Time to remove what was launched. */
const GRACE_MS = 7000;

/** Ends the process. */
interface LastResort {
  /** Ends the process with this exit code once nothing is left to do. */
  end(code: number): void;
}

/**
 * Keeps Node's own exit codes from being read as verdicts: Node ends with 1 (`regression`) after an uncaught error, and
 * with 0 (`pass`) when pending work can never complete. Both end with 70 and ask for a bug report.
 * @param print prints a line
 * @param stop ends the run in order, so that nothing it has launched is left
 */
export function lastResort(print: (text: string) => void, stop: () => void): LastResort {
  process.exitCode = EXIT.internal;
  let over: 'no' | 'ended' | 'failed' = 'no';
  process.on('uncaughtException', (error) => {
    if (over === 'failed') return;
    print(`memdrift: internal error, please report it with these lines:\n${error.stack ?? error.message}`);
    // A verdict already reached stands.
    if (over === 'ended') return;
    over = 'failed';
    process.exitCode = EXIT.internal;
    stop();
    setTimeout(() => exitNow(EXIT.internal), GRACE_MS).unref();
  });
  // Without a listener this signal ends the process; with one, a write beyond the file size limit fails (EFBIG).
  process.on('SIGXFSZ', () => undefined);
  process.on('exit', (code) => {
    if (over === 'no' && code === EXIT.internal) {
      print('memdrift: internal error, please report it: the process ended before its work did');
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
