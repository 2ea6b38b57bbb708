import type { Reach, ServiceProcess } from '../service.js';
import { MAX_DESCRIPTORS, readDescriptors, readProgramHead } from './descriptors.js';
import { readProc } from './host-processes.js';

/** Processes of this machine, read as such. */
export const machineReach: Reach = {
  procFiles: (processes, file) =>
    Promise.all(processes.map(({ hostPid }) => (hostPid === null ? null : readProc(hostPid, file)))),
  descriptors: async (processes) => {
    const allowance = { left: MAX_DESCRIPTORS };
    return eachInTurn(processes, (pid) => readDescriptors(pid, allowance));
  },
  programHeads: (processes) => eachInTurn(processes, readProgramHead),
  cgroupFiles: async () => null,
};

/** One after the other, so that they share what may be read; null for a process that may not be. */
async function eachInTurn<T>(
  processes: readonly ServiceProcess[],
  read: (hostPid: number) => Promise<T | null>,
): Promise<(T | null)[]> {
  const found: (T | null)[] = [];
  for (const { hostPid } of processes) found.push(hostPid === null ? null : await read(hostPid).catch(() => null));
  return found;
}
