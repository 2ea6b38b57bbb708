/**
 * The runner cancels a step with SIGINT to this process only, SIGTERM 7.5 s later and SIGKILL after another 2.5 s
 * (actions/runner, ProcessInvoker.cs). The recording is flushed and the service removed well within the first of these,
 * whatever docker does: what has not ended by then is left to post, which has minutes.
 */
const GRACE_MS = 3000;
/** As a shell reports an interrupt. */
const CANCELLED_EXIT = 130;

/** Aborted at the first SIGINT or SIGTERM. Ends the process itself where the run does not end in time. */
export function cancellation(): AbortSignal {
  const abort = new AbortController();
  const cancel = (): void => {
    if (abort.signal.aborted) return;
    abort.abort();
    setTimeout(() => process.exit(CANCELLED_EXIT), GRACE_MS).unref();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return abort.signal;
}
