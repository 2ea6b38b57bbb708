/**
 * A wrong flag, input, configuration, workload or recording: one line that names the file, line or key, what was
 * found and what is allowed. Exit code 2, and nothing on standard output.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A disk is full before anything is measured: not-measured, one line that names the path and the room it needs. */
export class OutOfRoom extends Error {
  override readonly name = 'OutOfRoom';
}

/** Errors of other rooms that are the user's to mend too, told apart by their names. */
const USAGE_ERRORS = new Set(['UsageError', 'WorkloadError', 'RecordingError', 'BudgetSyntaxError']);

/** True for errors whose message is the whole story for the person who must act. */
export function isUsageError(error: unknown): error is Error {
  return error instanceof Error && USAGE_ERRORS.has(error.name);
}
