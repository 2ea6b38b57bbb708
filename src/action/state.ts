import { getState, saveState } from '@actions/core';
import { z } from 'zod';

/** Everything main leaves for post, which starts as a process of its own, also when main was killed. */

const SERVICES = 'services';
const CHECK = 'check';

/**
 * Leaves the names of what post must remove. Called before anything of that name starts, so that no moment is left
 * in which a container runs that post does not know. The last call counts.
 */
export function leaveServices(names: readonly string[]): void {
  saveState(SERVICES, JSON.stringify(names));
}

/** The names that main left; empty where it ended before it chose one. */
export function leftServices(): string[] {
  const text = getState(SERVICES);
  return text === '' ? [] : z.array(z.string()).parse(JSON.parse(text));
}

/** Leaves the id of a check run that is in progress: post concludes it where main could not. */
export function leaveCheck(id: number): void {
  saveState(CHECK, String(id));
}

/** The check run is concluded: post has nothing to do. */
export function forgetCheck(): void {
  saveState(CHECK, '');
}

/** The check run that main left in progress; null where there is none. */
export function leftCheck(): number | null {
  const text = getState(CHECK);
  return text === '' ? null : z.coerce.number().int().positive().parse(text);
}
