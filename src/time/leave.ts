/** Long enough for connections that are closing, or a thread that ends. */
const BY_ITSELF_MS = 2000;

/**
 * Ends the process with this exit code: normally, when nothing is left to do, otherwise after two seconds, whatever
 * hangs (a docker command in the kernel, a connection that nobody closes).
 */
export function leave(code: number): void {
  process.exitCode = code;
  setTimeout(() => process.exit(code), BY_ITSELF_MS).unref();
}
