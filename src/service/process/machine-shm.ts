import { lstat, readdir, readFile, readlink, stat, statfs } from 'node:fs/promises';
import type { SegmentBytes, ServiceProcess, SharedMemory } from '../service.js';
import { readProc } from './host-processes.js';

const FOLDER = '/dev/shm';
/** Segments that are remembered, and descriptors and characters of mappings looked at in a process. */
const BOUNDS = { segments: 65_536, descriptors: 4096, mappings: 8 * 1024 * 1024 };
/** Names that are looked up at once. */
const TOGETHER = 256;

/** A mapping of a file of /dev/shm, or of a System V segment, whose id stands where a file has its inode. */
const MAPPED = /^\S+ \S+ \S+ \S+ (\d{1,10}) +(?:\/dev\/shm\/(.+)|\/SYSV[0-9a-f]{8}(?: \(deleted\))?)$/;
const DELETED = ' (deleted)';

/**
 * The shared memory of this machine, of which a service without any of its own uses a part. Its own are the segments that
 * its probes saw made, and those that its processes have open or mapped whenever they are looked at; they are remembered
 * while they exist, because a segment that is closed and not unlinked is held by no process. Names are hostile: no link
 * is followed, and nothing outside /dev/shm counts.
 */
export class MachineShm implements SharedMemory {
  readonly #names = new Set<string>();
  /** Of System V. */
  readonly #ids = new Set<string>();
  /** When last looked at: of these a maker may have ended since. */
  #pids = new Set<string>();
  #overfull = false;

  async note(processes: readonly ServiceProcess[], made: readonly string[]): Promise<void> {
    for (const name of made) this.#remember(this.#names, name);
    for (const pid of pidsOf(processes)) {
      for (const line of ((await readProc(pid, 'maps')) ?? '').slice(0, BOUNDS.mappings).split('\n')) {
        const [mapping, inode = '', name] = line.match(MAPPED) ?? [];
        if (mapping === undefined) continue;
        if (name === undefined) this.#remember(this.#ids, inode);
        else if (!name.endsWith(DELETED)) this.#remember(this.#names, name);
      }
      for (const { target } of await openSegments(pid)) {
        if (!target.endsWith(DELETED)) this.#remember(this.#names, target.slice(FOLDER.length + 1));
      }
    }
    const now = new Set(pidsOf(processes).map(String));
    for (const { id, maker } of await systemV()) {
      if (now.has(maker) || this.#pids.has(maker)) this.#remember(this.#ids, id);
    }
    this.#pids = now;
  }

  async read(processes: readonly ServiceProcess[], made: readonly string[]): Promise<SegmentBytes> {
    await this.note(processes, made);
    const folder = await lstat(FOLDER).catch(() => null);
    /** By device and inode: a segment may have two names, and be open as well. */
    const segments = new Map<string, number>();
    const names = [...this.#names];
    for (let at = 0; at < names.length; at += TOGETHER) {
      const some = names.slice(at, at + TOGETHER);
      const found = await Promise.all(some.map((name) => (folder === null ? null : segmentAt(name, folder.dev))));
      for (const [i, name] of some.entries()) {
        const segment = found[i] ?? null;
        if (segment === null) this.#names.delete(name);
        else segments.set(segment.key, segment.bytes);
      }
    }
    for (const pid of pidsOf(processes)) {
      for (const { target, path } of await openSegments(pid)) {
        const held = target.endsWith(DELETED) ? await stat(path).catch(() => null) : null;
        if (held?.isFile()) segments.set(`${held.dev}-${held.ino}`, held.blocks * 512);
      }
    }
    const inFolder = sum([...segments].filter(([key]) => key.startsWith(`${folder?.dev}-`)).map(([, bytes]) => bytes));
    const listed = (await systemV()).filter(({ id }) => this.#ids.has(id));
    for (const id of this.#ids) if (!listed.some((one) => one.id === id)) this.#ids.delete(id);
    const used = folder === null ? null : await usedBytes(folder.dev);
    return {
      used: this.#overfull ? null : sum(segments.values()) + sum(listed.map(({ bytes }) => bytes)),
      others: used === null || this.#overfull ? null : Math.max(0, used - inFolder),
    };
  }

  /** What does not fit would be missing from the sum: from then on there is none. */
  #remember(known: Set<string>, one: string): void {
    if (known.has(one)) return;
    if (known.size < BOUNDS.segments) known.add(one);
    else this.#overfull = true;
  }
}

function pidsOf(processes: readonly ServiceProcess[]): number[] {
  return processes.flatMap(({ hostPid }) => hostPid ?? []);
}

/** Of a process: descriptors of files in /dev/shm and of memfds. */
async function openSegments(pid: number): Promise<{ target: string; path: string }[]> {
  const folder = `/proc/${pid}/fd`;
  const names = (await readdir(folder).catch(() => [])).slice(0, BOUNDS.descriptors);
  const found = await Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${name}`;
      return { path, target: await readlink(path).catch(() => '') };
    }),
  );
  return found.filter(({ target }) => target.startsWith(`${FOLDER}/`) || target.startsWith('/memfd:'));
}

/** Out of reach: of another machine, or of another container. */
export const UNSEEN_SHM: SharedMemory = { note: async () => undefined, read: async () => null };

/** A plain file below /dev/shm and on its file system, by a path without links; null where there is none. */
async function segmentAt(name: string, device: number): Promise<{ key: string; bytes: number } | null> {
  const parts = name.split('/');
  if (parts.length > 4 || parts.some((part) => ['', '.', '..'].includes(part) || /\0/.test(part))) return null;
  for (let depth = 1; depth <= parts.length; depth++) {
    const seen = await lstat(`${FOLDER}/${parts.slice(0, depth).join('/')}`).catch(() => null);
    if (seen === null || seen.dev !== device) return null;
    if (depth < parts.length ? !seen.isDirectory() : !seen.isFile()) return null;
    if (depth === parts.length) return { key: `${seen.dev}-${seen.ino}`, bytes: seen.blocks * 512 };
  }
  return null;
}

/** Used bytes of the file system at /dev/shm; null where it is no mount of its own. */
async function usedBytes(device: number): Promise<number | null> {
  const above = await lstat('/dev').catch(() => null);
  if (above === null || above.dev === device) return null;
  const system = await statfs(FOLDER).catch(() => null);
  return system === null ? null : (system.blocks - system.bfree) * system.bsize;
}

/** System V segments: proc_sysvipc(5). Resident and swapped bytes; a kernel that does not tell them gives none. */
async function systemV(): Promise<{ id: string; maker: string; bytes: number }[]> {
  const [head = '', ...lines] = (await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '')).trim().split('\n');
  const columns = head.trim().split(/\s+/);
  const [id, maker, resident, swapped] = ['shmid', 'cpid', 'rss', 'swap'].map((name) => columns.indexOf(name));
  return lines.map((line) => {
    const words = line.trim().split(/\s+/);
    const word = (at: number | undefined): string => words[at ?? -1] ?? '';
    return { id: word(id), maker: word(maker), bytes: (Number(word(resident)) || 0) + (Number(word(swapped)) || 0) };
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
