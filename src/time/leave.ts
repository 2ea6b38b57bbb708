/** Long enough for connections that are closing, or a thread that ends. */
const BY_ITSELF_MS = 2000;

/**
 * Ends the process with this exit code: normally, when nothing is left to do, otherwise after two seconds, whatever
 * hangs (a docker command in the kernel, a connection that nobody closes, a file that is never read to its end).
 */
export function leave(code: number): void {
  process.exitCode = code;
  setTimeout(() => exitNow(code), BY_ITSELF_MS).unref();
}

/**
 * Ends the process at once with this exit code. `process.exit` would first wait for Node's threads, for ever where the
 * kernel holds one up (a pipe without a writer, a file system that is gone). Such a process becomes another that ends, so
 * that the code stays; a Node without execve (before 22.15) ends with 137, which is no verdict's.
 */
export function exitNow(code: number): never {
  if (!process.getActiveResourcesInfo().some((name) => ON_THREADS.test(name))) return process.exit(code);
  process.emit('exit', code);
  process.execve?.('/bin/sh', ['sh', '-c', `exit ${code}`], {});
  process.kill(process.pid, 'SIGKILL');
  return process.exit(code);
}

/** What Node works on in threads, and may wait for: files, and the addresses of names. */
const ON_THREADS = /^(FSReq|GetAddrInfo|GetNameInfo)/;
