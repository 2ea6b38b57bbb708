import { constants } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { Asked } from '../../series/runtime.js';
import { O_PATH } from '../../service/cleanup/own-folder.js';
import { parseStat, readProc } from '../../service/process/host-processes.js';

/** Why something of the service's was not used. */
export type Refusal = Exclude<Asked, 'collected'>;

/** What the kernel says of a process that is to be asked. */
export interface ProcessIdentity {
  readonly hostPid: number;
  /** Start in clock ticks since boot: tells it from another that has its pid later. */
  readonly startTicks: number;
  /** Effective user. */
  readonly uid: number;
  /** Signals that it catches, as a set of bits: signal n is bit n - 1. */
  readonly caught: bigint;
}

/** Null where it has ended, or does not tell. */
export async function identify(hostPid: number): Promise<ProcessIdentity | null> {
  const stat = parseStat(hostPid, await readProc(hostPid, 'stat'));
  const status = (await readProc(hostPid, 'status')) ?? '';
  const uid = status.match(/^Uid:\t\d+\t(\d+)\t/m)?.[1];
  const caught = status.match(/^SigCgt:\t([0-9a-f]{16})$/m)?.[1];
  if (stat === null || uid === undefined || caught === undefined) return null;
  return { hostPid, startTicks: stat.startTicks, uid: Number(uid), caught: BigInt(`0x${caught}`) };
}

/** Folders of a path that are entered. */
const MAX_FOLDERS = 32;

/**
 * The folder for temporary files that a process sees, entered by its inode. All in it is the service's: no link is followed,
 * neither on the way to it nor in it.
 */
export class ProcessTmp {
  private constructor(
    private readonly folder: FileHandle,
    readonly owner: ProcessIdentity,
  ) {}

  /**
   * Gives the work that folder while it lasts; a refusal where it may not be entered, or a part of its path is a link.
   * @param path as the process sees it; may be hostile
   */
  static async enter<T>(
    owner: ProcessIdentity,
    work: (tmp: ProcessTmp) => Promise<T>,
    path = '/tmp',
  ): Promise<T | Refusal> {
    const folder = await openFolder(owner, path).catch(refusalOf);
    if (typeof folder === 'string') return folder;
    try {
      const now = await identify(owner.hostPid);
      return now?.startTicks === owner.startTicks ? await work(new ProcessTmp(folder, owner)) : 'no-answer';
    } finally {
      await folder.close();
    }
  }

  /** Leads to this very folder, whatever is put in its place; short enough for a socket's address. */
  get path(): string {
    return `/proc/self/fd/${this.folder.fd}`;
  }

  /** Makes a file that the process may read, while the work lasts. A refusal where it cannot be made. */
  async withFile<T>(name: string, content: Buffer, work: () => Promise<T>): Promise<T | Refusal> {
    const path = `${this.path}/${name}`;
    const flags = constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW | constants.O_WRONLY;
    const file = await open(path, flags, 0o644).catch(refusalOf);
    if (typeof file === 'string') return file;
    try {
      try {
        await file.writeFile(content);
        await file.chmod(0o644); // whatever our umask
      } catch (error) {
        return refusalOf(error as NodeJS.ErrnoException);
      } finally {
        await file.close();
      }
      return await work();
    } finally {
      await unlink(path).catch(() => {}); // gone already
    }
  }

  /**
   * Gives the work an address of a socket of the process's own user, by the socket's inode.
   * @returns null where there is none: nothing of that name, another kind of file, or another user's
   */
  async socket<T>(name: string, work: (address: string) => Promise<T>): Promise<T | null> {
    const file = await open(`${this.path}/${name}`, O_PATH | constants.O_NOFOLLOW).catch(() => null);
    if (file === null) return null;
    try {
      const found = await file.stat();
      return found.isSocket() && found.uid === this.owner.uid ? await work(`/proc/self/fd/${file.fd}`) : null;
    } finally {
      await file.close();
    }
  }
}

async function openFolder({ hostPid }: ProcessIdentity, path: string): Promise<FileHandle | Refusal> {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const [first] = names;
  if (!path.startsWith('/') || first === undefined || names.length > MAX_FOLDERS || names.includes('..')) {
    return 'out-of-reach';
  }
  const flags = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
  let folder = await open(`/proc/${hostPid}/root/${first}`, flags);
  for (const name of names.slice(1)) {
    const outer = folder;
    folder = await open(`/proc/self/fd/${outer.fd}/${name}`, flags).finally(() => outer.close());
  }
  return folder;
}

export function refusalOf(error: NodeJS.ErrnoException): Refusal {
  const { code } = error;
  if (code === 'EACCES' || code === 'EPERM') return 'no-rights';
  if (code === 'EROFS') return 'no-endpoint';
  return code === 'ELOOP' || code === 'ENOTDIR' || code === 'ENOENT' ? 'out-of-reach' : 'no-answer';
}
