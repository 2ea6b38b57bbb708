/**
 * The runner cancels a step with SIGINT to this process only, SIGTERM 7.5 s later and SIGKILL after another 2.5 s
 * (actions/runner, ProcessInvoker.cs). The recording is flushed and the service removed well within the first of these,
 * whatever docker does: what has not ended by then is left to post, which has minutes.
 */
const GRACE_MS = 3000;
/** As a shell reports an interrupt. */
const CANCELLED_EXIT = 130;

/**
 * Aborted at the first SIGINT or SIGTERM, and then ends the process itself where the run does not end in time. Aborted
 * too where the runner is gone: nobody reads the log any more, or its terminal was closed. There is no post step then,
 * so the run takes the time that it needs to clean up.
 */
export function cancellation(): AbortSignal {
  const abort = new AbortController();
  const cancel = (): void => {
    if (abort.signal.aborted) return;
    abort.abort();
    setTimeout(() => process.exit(CANCELLED_EXIT), GRACE_MS).unref();
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
