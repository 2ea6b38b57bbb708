/** Long enough for what ends by itself: connections that are closing, a thread. */
const BY_ITSELF_MS = 2000;

/**
 * Ends the process with this exit code: by itself where nothing goes on any more, else after a moment, whatever hangs
 * (a docker command in the kernel, a connection that nobody closes).
 */
export function leave(code: number): void {
  process.exitCode = code;
  setTimeout(() => process.exit(code), BY_ITSELF_MS).unref();
}
