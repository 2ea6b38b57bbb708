import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { cannotWrite, isOutOfRoom } from '../../series/file-problem.js';
import { jsonIn } from '../../series/unknown.js';
import { OutOfRoom, UsageError } from '../../series/usage-error.js';
import { parseStat } from '../../service/process/host-processes.js';
import { makeFolder } from '../cli-io.js';

/** The process that writes into a folder. Process ids are reused, so its start time tells which one it was. */
const owner = z.strictObject({
  pid: z.int().positive(),
  host: z.string().max(256),
  /** Boot id of the machine and ticks since boot; null where the system has no /proc. */
  started: z.string().max(128).nullable(),
  /** Unique to this lock. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
});
type Owner = z.infer<typeof owner>;

const LOCK = '.memdrift.lock';
const MAX_LOCK_BYTES = 1024;

/**
 * Makes the folder that a command writes into, and locks out other runs until the work is over. A lock whose process is
 * gone is taken over.
 * @param neededBytes size of what is written there, for the message about a full disk
 * @throws UsageError where another run writes into it, or it cannot be created; OutOfRoom where the disk is full; and
 * what the work throws
 */
export async function withOutFolder<T>(folder: string, neededBytes: number, work: () => Promise<T>): Promise<T> {
  const held = lock(folder, neededBytes);
  try {
    return await work();
  } finally {
    release(join(folder, LOCK), held);
  }
}

function lock(folder: string, neededBytes: number): Owner {
  try {
    makeFolder(folder, neededBytes);
    return take(join(folder, LOCK));
  } catch (error) {
    const cause = error instanceof UsageError ? error.cause : error;
    if (isOutOfRoom(cause)) throw new OutOfRoom(cannotWrite(folder, cause, neededBytes), { cause });
    if (error instanceof UsageError) throw error;
    throw new UsageError(cannotWrite(folder, error, neededBytes), { cause: error });
  }
}

/**
 * The lock file is written under another name and linked into place, which fails where a lock exists: nobody reads half
 * a lock. A stale lock is replaced only by the holder of the claim to that very lock, so that one of several runs wins.
 */
function take(path: string): Owner {
  const own: Owner = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    id: randomBytes(8).toString('hex'),
  };
  const beside = `${path}.${own.id}`;
  try {
    writeFileSync(beside, JSON.stringify(own), { flag: 'wx', mode: 0o644 });
    if (putInPlace(beside, path)) return own;
    const held = readLock(path);
    // Released meanwhile.
    if (held === null) return take(path);
    if (isAlive(held)) throw refusal(path, held);
    const claim = `${path}.claim-${held.id}`;
    if (!putInPlace(beside, claim)) throw refusal(path, readLock(claim) ?? held);
    try {
      const now = readLock(path);
      // Another run was faster and has released its claim, perhaps the lock too.
      if (now === null) return take(path);
      if (now.id !== held.id) throw refusal(path, now);
      renameSync(beside, path);
      return own;
    } finally {
      rmSync(claim, { force: true });
    }
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Returns false where `to` exists. */
function putInPlace(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return copied(from, to);
    throw error;
  }
}

function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Reads the lock; null where there is none.
 * @throws UsageError for a link, a folder, or a file that is no lock of memdrift
 */
function readLock(path: string): Owner | null {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return null;
  const kind = there.isFile() ? 'another file' : there.isSymbolicLink() ? 'a link' : 'no file';
  const foreign = new UsageError(
    `${path}: found ${kind}; allowed: the lock of a memdrift run; remove it if no run is writing there`,
  );
  if (!there.isFile()) throw foreign;
  const read = owner.safeParse(jsonIn(textOf(path)));
  if (read.success) return read.data;
  throw foreign;
}

function textOf(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) return '';
    const buffer = Buffer.alloc(MAX_LOCK_BYTES);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Processes of another machine cannot be seen: their locks hold until somebody removes them. */
function isAlive({ pid, host, started }: Owner): boolean {
  if (host !== hostname()) return true;
  if (started !== null) return startOf(pid) === started;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot id and start time of a process (proc_pid_stat(5), field 22); null where it is gone or /proc is missing. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const found = parseStat(pid, readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return found === null ? null : `${boot}/${found.startTicks}`;
  } catch {
    return null;
  }
}

function refusal(path: string, { pid, host }: Owner): UsageError {
  const where = host === hostname() ? '' : ` on ${JSON.stringify(host)}`;
  return new UsageError(
    `option "--out": found another run of memdrift that writes there (process ${pid}${where}); ` +
      `allowed: another folder; remove ${path} if that run has ended`,
  );
}

/** Leaves a lock that is no longer ours. Never throws: the work is over. */
function release(path: string, { id }: Owner): void {
  try {
    if (readLock(path)?.id === id) rmSync(path, { force: true });
  } catch {
    // The next run takes over a lock that stays: its process is gone.
  }
}
