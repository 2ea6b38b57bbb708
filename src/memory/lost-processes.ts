import type { Member } from '../service/service.js';
import type { ObservedProcess, Present } from './member-observer.js';

/** A process whose memory was not read at a checkpoint. */
export interface LostProcess {
  pid: number;
  role: string;
  /**
   * `ended`: it has gone meanwhile. `no-answer`: its probe did not obey in time. `untold`: it can be read, and the kernel
   * does not tell this. `denied`: its files cannot be read.
   */
  why: 'ended' | 'no-answer' | 'untold' | 'denied';
}

/**
 * Why processes of a member were not read; asks once more which there are, and only where one was not read.
 * @param processes as they were read
 */
export async function lostProcesses(
  member: Member,
  { streams }: Pick<Present, 'streams'>,
  processes: readonly ObservedProcess[],
): Promise<LostProcess[]> {
  const unread = processes.filter(({ values }) => values['process/resident'] === null);
  if (unread.length === 0) return [];
  const there = new Set((await member.processes()).map(({ pid }) => pid));
  const withProbe = new Set(streams.map(({ pid }) => pid));
  return unread.map(({ pid, role, values }) => {
    const isRead = Object.values(values).some((value) => value !== null);
    if (!there.has(pid) && (there.size > 0 || !withProbe.has(pid))) return { pid, role, why: 'ended' };
    if (isRead) return { pid, role, why: 'untold' };
    return { pid, role, why: withProbe.has(pid) ? 'no-answer' : 'denied' };
  });
}
