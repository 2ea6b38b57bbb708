import { open, opendir, readlink, stat } from 'node:fs/promises';

/** What a process has open. `sockets` is null where there are too many descriptors to look at each. */
export interface Descriptors {
  fds: number;
  sockets: number | null;
}

/** Descriptors that are looked at in one reading, over all processes; a service may have a million. */
export const MAX_DESCRIPTORS = 65_536;
/** Bytes at the head of a program's file. */
export const HEAD_BYTES = 4096;

/** Descriptors that may still be looked at. */
export interface Allowance {
  left: number;
}

/**
 * Descriptors of a process of this machine, from `/proc/<pid>/fd`.
 * @param allowance shared by the processes of one reading; what is looked at is taken off
 * @returns null where the process has gone, there are more than may be looked at and the kernel does not tell their number
 * @throws EACCES, EPERM where it is another user's
 */
export async function readDescriptors(pid: number, allowance: Allowance): Promise<Descriptors | null> {
  const folder = `/proc/${pid}/fd`;
  try {
    // Their number, from Linux 6.2 on; 0 before (fs/proc/fd.c, proc_readfd_count).
    const told = (await stat(folder)).size;
    if (told > allowance.left) return { fds: told, sockets: null };
    const found = { fds: 0, sockets: 0 };
    for await (const { name } of await opendir(folder, { bufferSize: 1024 })) {
      if (allowance.left-- <= 0) return null;
      found.fds += 1;
      if (await isSocket(`${folder}/${name}`)) found.sockets += 1;
    }
    return found;
  } catch (error) {
    if (isDenied(error)) throw error;
    return null;
  }
}

/** False of one that is closed meanwhile. A folder that may be listed can hold links that may not be read (seen). */
async function isSocket(path: string): Promise<boolean> {
  const target = await readlink(path).catch((error) => {
    if (isDenied(error)) throw error;
    return '';
  });
  return target.startsWith('socket:[');
}

function isDenied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM';
}

/**
 * The first bytes of the program that a process runs, every byte but letters and digits as a point.
 * @throws EACCES, EPERM where it is another user's
 */
export async function readProgramHead(pid: number): Promise<string | null> {
  const file = await open(`/proc/${pid}/exe`, 'r').catch((error) => {
    if (isDenied(error)) throw error;
    return null;
  });
  if (file === null) return null;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('latin1', 0, bytesRead).replace(/[^A-Za-z0-9]/g, '.');
  } finally {
    await file.close();
  }
}
