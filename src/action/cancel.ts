import { exitNow } from '../time/leave.js';

/**
 * The runner cancels a step with SIGINT to this process only, SIGTERM 7.5 s later and SIGKILL after another 2.5 s
 * (actions/runner, ProcessInvoker.cs). This leaves time to flush the recording and remove the service before SIGTERM;
 * the post step, which has minutes, removes what is left.
 */
const GRACE_MS = 3000;
/** 128 + SIGINT, as a shell reports an interrupt. */
const CANCELLED_EXIT = 130;

/**
 * A signal that is aborted at the first SIGINT or SIGTERM; the process then exits if the run does not end in time. It is
 * also aborted when the runner is gone (the log is no longer read, or its terminal was closed). No post step follows
 * then, so the run may take as long as cleaning up needs.
 */
export function cancellation(): AbortSignal {
  const abort = new AbortController();
  const cancel = (): void => {
    if (abort.signal.aborted) return;
    abort.abort();
    setTimeout(() => exitNow(CANCELLED_EXIT), GRACE_MS).unref();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  process.on('SIGHUP', () => abort.abort());
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
      abort.abort();
    });
  }
  return abort.signal;
}
