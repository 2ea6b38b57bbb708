import { getState, saveState, warning } from '@actions/core';
import { z } from 'zod';
import { messageOf } from '../series/unknown.js';

/** The state that main saves for post. Post is another process, and also runs when main was killed. */

const SERVICES = 'services';
const CHECK = 'check';

/**
 * Saves the names of the services that post must remove. Call it before a service starts, so that post knows every one
 * that may run. The last call counts.
 */
export function leaveServices(names: readonly string[]): void {
  leave(SERVICES, JSON.stringify(names));
}

/** The saved names; empty where main ended before it chose one. */
export function leftServices(): string[] {
  const text = getState(SERVICES);
  return text === '' ? [] : z.array(z.string()).parse(JSON.parse(text));
}

/** A check run that post concludes where main could not. */
const leftCheckSchema = z.strictObject({
  /** Null while it is being opened: GitHub may have created it without an answer. */
  id: z.int().positive().nullable(),
  name: z.string(),
  headSha: z.string(),
  detailsUrl: z.string(),
  /** The conclusion that GitHub did not accept; null where main ended before it had one. */
  decided: z
    .strictObject({ conclusion: z.enum(['success', 'failure', 'neutral', 'cancelled']), title: z.string() })
    .nullable(),
});
export type LeftCheck = z.infer<typeof leftCheckSchema>;

/** Saves a check run that is being opened, in progress or not yet concluded. The last call counts. */
export function leaveCheck(left: LeftCheck): void {
  leave(CHECK, JSON.stringify(left));
}

/** Clears the saved check run: it is concluded, or there is none. */
export function forgetCheck(): void {
  leave(CHECK, '');
}

/** The saved check run; null where there is none. */
export function leftCheck(): LeftCheck | null {
  const text = getState(CHECK);
  return text === '' ? null : leftCheckSchema.parse(JSON.parse(text));
}

/** Never fails: without the state post does nothing, and the next run removes what is left. */
function leave(key: string, value: string): void {
  try {
    saveState(key, value);
  } catch (error) {
    warning(`memdrift: cannot save state for the post step: ${messageOf(error)}`);
  }
}
