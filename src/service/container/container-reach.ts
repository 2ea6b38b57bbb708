import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Descriptors, MAX_DESCRIPTORS, readDescriptors, readProgramHead } from '../process/descriptors.js';
import { describe, family, type Kin, listProcesses, procText, readProc } from '../process/host-processes.js';
import { MachineShm, UNSEEN_SHM } from '../process/machine-shm.js';
import type { Member, ProbeChannel, Reach, ServiceProcess } from '../service.js';
import type { Helper } from './helper.js';
import { type Inspected, sharedMemoryOf } from './inspect-container.js';

/**
 * A container as a part of a service.
 * @param beside the engine runs on this machine
 */
export function memberOf(
  name: string,
  inspected: Inspected,
  beside: boolean,
  probe: ProbeChannel,
  reach: ContainerReach,
): Member {
  const whose = sharedMemoryOf(inspected);
  const others = whose === 'machine' && beside ? new MachineShm() : UNSEEN_SHM;
  const sharedMemory = whose === 'own' ? null : others;
  return { name, probe, reach, sharedMemory, processes: () => reach.processes().catch(() => []) };
}

/**
 * What can be read of a container's processes and cgroup: from here where the engine runs beside us and this user may;
 * else through a helper in the service's pid namespace; else not at all (null).
 */
export class ContainerReach implements Reach {
  #folder: Promise<string | null> | null = null;

  constructor(
    private readonly containerId: string,
    /** Of the container's first process, as the engine sees it. */
    private readonly enginePid: number,
    private readonly helper: Helper,
  ) {}

  /**
   * The service's processes; empty where they cannot be listed. Not what the engine has started into the container
   * beside them (health checks, `docker exec`): that comes and goes, and is not the service's.
   */
  async processes(): Promise<ServiceProcess[]> {
    const folder = await this.#cgroupFolder();
    const pids = folder === null ? null : await cgroupPids(folder);
    if (pids === null || pids.length === 0) return folder === null ? ((await this.helper.processes()) ?? []) : [];
    const inside = new Set(pids);
    const alive = (await listProcesses()).filter(({ pid }) => inside.has(pid));
    const described = (await Promise.all(alive.map(describe))).filter((process) => process !== null);
    const namespaced = described.some(({ hostPid, pid }) => hostPid === this.enginePid && pid === 1);
    if (!namespaced) return described; // in another's namespace orphans become the engine's children too
    const own = new Set(withoutVisitors(alive, this.enginePid, inside).map(({ pid }) => pid));
    return described.filter(({ hostPid }) => hostPid !== null && own.has(hostPid));
  }

  async procFiles(processes: readonly ServiceProcess[], file: string): Promise<(string | null)[]> {
    if (!/^\w+$/.test(file)) throw new TypeError(`/proc/<pid>/${file}: not a file that a process has`);
    return this.#each(
      processes,
      (hostPid) => procText(hostPid, file),
      (pids) => this.helper.procFiles(pids, file),
    );
  }

  descriptors(processes: readonly ServiceProcess[]): Promise<(Descriptors | null)[]> {
    const allowance = { left: MAX_DESCRIPTORS };
    return this.#each(
      processes,
      (hostPid) => readDescriptors(hostPid, allowance),
      (pids) => this.helper.descriptors(pids),
    );
  }

  programHeads(processes: readonly ServiceProcess[]): Promise<(string | null)[]> {
    return this.#each(processes, readProgramHead, (pids) => this.helper.programHeads(pids));
  }

  async cgroupFiles(names: readonly string[]): Promise<Record<string, string | null> | null> {
    const folder = await this.#cgroupFolder();
    const texts =
      folder === null
        ? await this.helper.cgroupFiles(names)
        : await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => null)));
    return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? null]));
  }

  /** From here where this user may; else through the helper. Null where neither can read it. */
  async #each<T>(
    processes: readonly ServiceProcess[],
    read: (hostPid: number) => Promise<T | null>,
    help: (pids: readonly number[]) => Promise<readonly (T | null)[]>,
  ): Promise<(T | null)[]> {
    const direct: ({ found: T | null } | 'denied')[] = [];
    for (const { hostPid } of processes) direct.push(await readDirect(hostPid, read));
    // Not those that have ended meanwhile: a helper would not find them either, and costs half a second to start.
    const denied = processes.filter((_, index) => direct[index] === 'denied').map(({ pid }) => pid);
    const helped = denied.length === 0 ? [] : await help(denied);
    return direct.map((one, index) => {
      const at = denied.indexOf(processes[index]?.pid ?? -1);
      return one !== 'denied' ? one.found : (helped[at] ?? null);
    });
  }

  #cgroupFolder(): Promise<string | null> {
    this.#folder ??= findMemoryCgroup(this.enginePid, this.containerId);
    return this.#folder;
  }
}

/**
 * Without what the engine has started beside the container's first process, and all that descends from it. Its parent is
 * outside the container: the shim, or runc while it still sets the process up (seen with runc 1.1). An orphan of the
 * container itself becomes a child of its first process, because the container has a namespace of its own.
 * @param pids of the whole container, those that have ended meanwhile too
 */
export function withoutVisitors<T extends Kin>(alive: readonly T[], first: number, pids: ReadonlySet<number>): T[] {
  const visitors = alive.filter(({ pid, parent }) => pid !== first && !pids.has(parent)).map(({ pid }) => pid);
  const gone = new Set(family(alive, visitors).map(({ pid }) => pid));
  return alive.filter(({ pid }) => !gone.has(pid));
}

/** What is read of a process that can be seen from here; `denied` where it is another's, or in another namespace. */
async function readDirect<T>(
  hostPid: number | null,
  read: (hostPid: number) => Promise<T | null>,
): Promise<{ found: T | null } | 'denied'> {
  if (hostPid === null) return 'denied';
  try {
    return { found: await read(hostPid) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? 'denied' : { found: null };
  }
}

/**
 * Folder of a container's memory cgroup on this machine; null where it is not to be seen from here.
 * @param pid the engine's pid of the container's first process: of another machine or namespace it may be any process's
 * here, so that process must be in a cgroup of the container's id
 */
async function findMemoryCgroup(pid: number, containerId: string): Promise<string | null> {
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
async function cgroupPids(folder: string): Promise<number[] | null> {
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
