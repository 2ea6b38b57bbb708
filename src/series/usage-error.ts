/**
 * The user's to fix: a wrong flag, input, configuration, workload, event or recording. One line that names the file, line
 * or key, what was found and what is allowed. Exit code 2, and nothing on standard output. Every room's error of this
 * kind extends it.
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** A disk is full before anything is measured: not-measured, one line that names the path and the room it needs. */
export class OutOfRoom extends Error {
  override readonly name = 'OutOfRoom';
}
