import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { thisUser } from '../cleanup/owned.js';
import { listProcesses, readProc } from './host-processes.js';

/** Where shm_open(3) and sem_open(3) keep what they make. */
const FOLDER = '/dev/shm';

/** Of files there: with more of them nothing is known of what was there before. */
const FILES = 20_000;

/** A line of proc_pid_maps(5): a shared, writable mapping of a file right in that folder. */
const MAPPING = /^[0-9a-f]+-[0-9a-f]+ rw.s [0-9a-f]+ ([0-9a-f]+:[0-9a-f]+) (\d+) +\/dev\/shm\/([^/\n]+)$/gm;

/**
 * The shared memory that a service on this machine has made, to remove what nobody removes once it was killed (a server
 * without a resource tracker). A segment is the service's where none of that name was there before the launch, its processes
 * have mapped it to write, it is this user's alone, and nobody maps it any more.
 */
export class SharedSegments {
  /** Name to the mapped file's device and inode. */
  readonly #mapped = new Map<string, string>();

  private constructor(private readonly before: ReadonlySet<string> | null) {}

  /** Made before the launch: what is there now is not the service's. */
  static async beforeLaunch(): Promise<SharedSegments> {
    const names = await readdir(FOLDER).catch(() => null);
    return new SharedSegments(names === null || names.length > FILES ? null : new Set(names));
  }

  /** Notes what the service's processes have mapped. While they live. */
  async note(pids: readonly number[]): Promise<void> {
    if (this.before === null) return;
    for (const pid of pids) {
      for (const { name, file } of mappings(await readProc(pid, 'maps'))) {
        if (!this.before.has(name)) this.#mapped.set(name, file);
      }
    }
  }

  /** Unlinks what is left of it. No link is followed: unlink(2) never does. Never throws. */
  async unlink(): Promise<void> {
    const left: string[] = [];
    for (const [name, file] of this.#mapped) if ((await privateFile(name)) === file) left.push(name);
    if (left.length === 0) return;
    const used = new Set<string>();
    for (const { pid } of await listProcesses()) {
      for (const { file } of mappings(await readProc(pid, 'maps'))) used.add(file);
    }
    for (const name of left) {
      if (!used.has(this.#mapped.get(name) ?? '')) await unlink(join(FOLDER, name)).catch(() => undefined);
    }
  }
}

/** @param maps text of /proc/<pid>/maps */
export function mappings(maps: string | null): { name: string; file: string }[] {
  const lines = (maps ?? '').includes(FOLDER) ? [...(maps ?? '').matchAll(MAPPING)] : [];
  return lines.map(([, device = '', inode = '', name = '']) => ({ name, file: `${device} ${inode}` }));
}

/** Device and inode, as maps have them, of a file that this user alone may open; null where there is none. */
async function privateFile(name: string): Promise<string | null> {
  const stat = await lstat(join(FOLDER, name), { bigint: true }).catch(() => null);
  if (stat === null || !stat.isFile() || stat.nlink !== 1n) return null;
  if (stat.uid !== BigInt(thisUser()) || (stat.mode & 0o077n) !== 0n) return null;
  return `${deviceText(stat.dev)} ${stat.ino}`;
}

/** As the kernel prints it, `%02x:%02x`, from what stat(2) gives: gnu_dev_major(3). */
function deviceText(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn);
  const minor = (device & 0xffn) | ((device >> 12n) & ~0xffn);
  return [major, minor].map((part) => part.toString(16).padStart(2, '0')).join(':');
}
