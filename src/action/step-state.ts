import { getState, saveState, warning } from '@actions/core';
import { z } from 'zod';

/** Everything main leaves for post, which starts as a process of its own, also when main was killed. */

const SERVICES = 'services';
const CHECK = 'check';

/**
 * Leaves the names of what post must remove. Called before anything of that name starts, so that no moment is left
 * in which a container runs that post does not know. The last call counts.
 */
export function leaveServices(names: readonly string[]): void {
  leave(SERVICES, JSON.stringify(names));
}

/** The names that main left; empty where it ended before it chose one. */
export function leftServices(): string[] {
  const text = getState(SERVICES);
  return text === '' ? [] : z.array(z.string()).parse(JSON.parse(text));
}

/** A check run that post concludes where main could not. */
const leftCheckSchema = z.strictObject({
  /** Null while it is being opened: GitHub may have it, though its answer did not come. */
  id: z.int().positive().nullable(),
  name: z.string(),
  headSha: z.string(),
  detailsUrl: z.string(),
  /** What it was to be concluded with, which GitHub did not take; null: main ended before there was anything to say. */
  decided: z
    .strictObject({ conclusion: z.enum(['success', 'failure', 'neutral', 'cancelled']), title: z.string() })
    .nullable(),
});
export type LeftCheck = z.infer<typeof leftCheckSchema>;

/** Leaves a check run that is opened, in progress or not concluded as it should be. The last call counts. */
export function leaveCheck(left: LeftCheck): void {
  leave(CHECK, JSON.stringify(left));
}

/** The check run is concluded, or there is none: post has nothing to do. */
export function forgetCheck(): void {
  leave(CHECK, '');
}

/** The check run that main left; null where there is none. */
export function leftCheck(): LeftCheck | null {
  const text = getState(CHECK);
  return text === '' ? null : leftCheckSchema.parse(JSON.parse(text));
}

/** Without it post does nothing, and the next run sweeps what is left: no reason to end this one. */
function leave(key: string, value: string): void {
  try {
    saveState(key, value);
  } catch (error) {
    warning(`memdrift: nothing is left to post: ${error instanceof Error ? error.message : String(error)}`);
  }
}
