import { systemClock } from '../../time/clock.js';
import { endsWithin } from '../../time/deadline.js';
import type { Environment } from '../service.js';
import { type CleanUpLog, removeByName } from './clean-up.js';

/** Longer than a service that ignores its end takes, several times over. */
export const REMOVAL_MS = 60_000;

/**
 * Removes all of these services that is left, as {@link removeByName} does, for so long at most: of what is not seen to
 * be gone by then, the commands that remove it are told. Never throws.
 * @param hurry once it is aborted, because the run is cancelled, what still runs gets a second to end by itself
 */
export async function removeInTime(
  names: readonly string[],
  patienceMs: number,
  env: Environment,
  log: CleanUpLog,
  hurry?: AbortSignal,
): Promise<void> {
  const left = new Set(names);
  const removing = Promise.all(names.map((name) => removeByName(name, env, log, hurry).then(() => left.delete(name))));
  if (await endsWithin(systemClock, patienceMs, removing)) return;
  for (const name of left) log.warn(leftText(name));
}

/** What a person does about a service that may be left. */
function leftText(name: string): string {
  const containers = `docker ps --all --quiet --filter name=${name}`;
  return (
    `${name} may be left, for its removal did not end in time; to remove it: ` +
    `docker rm --force --volumes $(${containers}); docker volume rm --force ${name}`
  );
}
