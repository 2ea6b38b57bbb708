import type { Checkpoint, Recording } from '../../recording/recording.js';
import type { Note } from '../cause.js';
import { measured } from '../readings.js';

type Process = NonNullable<Checkpoint['processes']>[number];

/**
 * A run during which no worker was replaced, of a service that may replace them: its baseline did, or nothing is compared
 * with and several processes are alike. What leaks when a worker ends cannot have shown, and a pass must say so.
 * @param baselines those that it was compared with
 */
export function unreplacedWorkers(candidate: Recording, baselines: readonly Recording[]): Note[] {
  const last = measured(candidate).at(-1)?.processes ?? [];
  if (last.length === 0 || replacesSome(candidate)) return [];
  const inBase = baselines.some(replacesSome);
  if (!inBase && (baselines.length > 0 || !areSomeAlike(last))) return [];
  return [{ note: 'workers-unreplaced', inBase }];
}

/** A process that was seen at a checkpoint is gone at the last one. */
function replacesSome(recording: Recording): boolean {
  const checkpoints = measured(recording);
  const last = new Set((checkpoints.at(-1)?.processes ?? []).map(identityOf));
  return checkpoints.some(({ processes = [] }) => processes.some((process) => !last.has(identityOf(process))));
}

const areSomeAlike = (processes: readonly Process[]): boolean =>
  new Set(processes.map(({ member, title, role }) => [member, title ?? role].join(' '))).size < processes.length;

const identityOf = ({ pid, member, started }: Process): string => [member, pid, started].join(' ');
