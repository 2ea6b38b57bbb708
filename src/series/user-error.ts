/**
 * An error that the user must fix: a wrong flag, input, configuration, workload or recording. Its message is one line
 * that names the place, what was found and what is allowed. Exit code 2.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}
