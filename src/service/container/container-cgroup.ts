import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProc } from '../process/host-processes.js';

/**
 * Folder of a container's memory cgroup on this machine; null where it is not to be seen from here.
 * @param pid the engine's pid of the container's first process: of another machine or namespace it may be any process's
 * here, so that process must be in a cgroup of the container's id
 */
export async function findMemoryCgroup(pid: number, containerId: string): Promise<string | null> {
  const text = pid > 0 ? await readProc(pid, 'cgroup') : null;
  if (text === null || !text.includes(containerId)) return null;
  for (const folder of memoryFolders(text)) if (await isThere(join(folder, 'memory.stat'))) return folder;
  return null;
}

/** A hybrid host has both lines (seen): of v1 the one with the memory controller, then v2's. */
export function memoryFolders(cgroup: string): string[] {
  const v1 = cgroup.match(/^\d+:(?:[^:\n]*,)?memory(?:,[^:\n]*)?:(\/[^\n]+)$/m)?.[1];
  const v2 = cgroup.match(/^0::(\/[^\n]+)$/m)?.[1];
  return [
    ...(v1 === undefined ? [] : [`/sys/fs/cgroup/memory${v1}`]),
    ...(v2 === undefined ? [] : [`/sys/fs/cgroup${v2}`]),
  ];
}

/** Pids, as seen from here, of the cgroup's processes. */
export async function cgroupPids(folder: string): Promise<number[] | null> {
  const text = await readFile(join(folder, 'cgroup.procs'), 'utf8').catch(() => null);
  return text === null
    ? null
    : text
        .split('\n')
        .filter((line) => /^[1-9]\d*$/.test(line))
        .map(Number);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
