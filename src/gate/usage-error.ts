import { UserError } from '../series/user-error.js';

/** A wrong flag, input or configuration: exit code 2, and nothing on standard output. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}

/** A disk is full before anything is measured: not-measured, one line that names the path and the space it needs. */
export class OutOfRoom extends Error {
  override readonly name = 'OutOfRoom';
}

/** True for errors whose message tells the user everything. */
export function isUsageError(error: unknown): error is UserError {
  return error instanceof UserError;
}
