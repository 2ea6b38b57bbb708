import {
  chmodSync,
  closeSync,
  constants,
  cpSync,
  fstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { cannotWrite } from '../../series/file-problem.js';
import { isServiceName, type Owner } from '../names.js';
import { type Environment, ServiceError } from '../service.js';
import type { ownerFile } from './left-behind.js';
import { isPrivate, keepsOurs } from './owned.js';
import { removeTrees } from './remove-trees.js';

/**
 * The directory of one service on this machine, named after it:
 * ```
 * <root>/<name>/owner.json   whose it is, for clean-up by name
 *               told/        MEMDRIFT_DIR: we write it, the service reads it; in a container it is mounted read-only
 *                 lib/       the probe, first on PYTHONPATH
 *                 command
 *               out/         MEMDRIFT_OUT, 1777: any user of the service writes it, we only read it
 * ```
 * Of a service of several members each has a pair of its own, `told/<member>/` and `out/<member>/`: its probes name their
 * files by pid, and each container counts its own. Private to this user, but for what is mounted of it.
 */
export interface RunDir {
  name: string;
  path: string;
  told: string;
  out: string;
}

const OWNER_FILE = 'owner.json';
const OWNER_LIMIT_BYTES = 4096;

/** Anybody may fill a shared temporary folder: further entries are not looked at. */
const ENTRY_LIMIT = 100_000;

/** Magic number of tmpfs in statfs (include/uapi/linux/magic.h): its pages would be charged to the service's cgroup. */
const TMPFS_MAGIC = 0x01021994;

/**
 * Makes the directory and copies the probe into it.
 * @param image of the service, null for a command
 * @param env may name the runner's own temporary folder
 * @param members that have a folder of their own each
 * @throws ServiceError where no directory can be made, or the probe is not where it should be
 */
export function createRunDir(
  name: string,
  probeSource: string,
  owner: Owner,
  image: string | null,
  env: Environment,
  members: readonly string[] = [],
): RunDir {
  const dir = runDirAt(bestRoot(env), name);
  const neededBytes = Math.max(1, members.length) * bytesOf(probeSource);
  makeAnew(dir.path, neededBytes);
  try {
    writeFileSync(join(dir.path, OWNER_FILE), JSON.stringify({ name, ...owner, image }), { mode: 0o600 });
    for (const { told, out } of members.length === 0 ? [dir] : members.map((member) => pairOf(dir, member))) {
      layOut(told, out, probeSource);
    }
  } catch (cause) {
    rmSync(dir.path, { recursive: true, force: true });
    throw notLaidOut(dir.path, cause, neededBytes);
  }
  return dir;
}

/** What has the name already is somebody's: it is an error, and stays. */
function makeAnew(path: string, neededBytes: number): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw notLaidOut(path, cause, neededBytes);
    throw new ServiceError(`cannot make ${path}: ${(cause as Error).message}`, {}, { cause });
  }
}

function notLaidOut(path: string, cause: unknown, neededBytes: number): ServiceError {
  const remedy = 'make room there, or choose another folder (RUNNER_TEMP or TMPDIR)';
  return new ServiceError(`cannot lay out the probe: ${cannotWrite(path, cause, neededBytes)}`, { remedy }, { cause });
}

/** Of the files right in a folder; 0 where it cannot be read. */
function bytesOf(folder: string): number {
  try {
    return readdirSync(folder).reduce((bytes, entry) => bytes + statSync(join(folder, entry)).size, 0);
  } catch {
    return 0;
  }
}

/** The two directories of one of several members. */
export function pairOf({ told, out }: Pick<RunDir, 'told' | 'out'>, member: string): Pick<RunDir, 'told' | 'out'> {
  return { told: join(told, member), out: join(out, member) };
}

function runDirAt(root: string, name: string): RunDir {
  const path = join(root, name);
  return { name, path, told: join(path, 'told'), out: join(path, 'out') };
}

/** The probe's files in a directory that the service reads, and one that it writes. */
export function layOut(told: string, out: string, probeSource: string): void {
  mkdirSync(told, { recursive: true });
  cpSync(probeSource, join(told, 'lib'), {
    recursive: true,
    filter: (source) => source === probeSource || !/^(\.|__pycache__$)/.test(basename(source)),
  });
  writeFileSync(join(told, 'command'), '');
  openToAll(told);
  mkdirSync(out, { recursive: true });
  chmodSync(out, 0o1777);
}

/** A run directory, with what its owner file says. */
export interface FoundDir {
  dir: RunDir;
  owner: Owner;
  /** Of the service, null for a command. */
  image: string | null;
}

/**
 * This user's run directories; of one service, where a name is given. What another user has made or may write is none,
 * whatever it says, nor is a link to one.
 */
export async function findRunDirs(env: Environment, name?: string): Promise<FoundDir[]> {
  const dirs = roots(env).flatMap((root) =>
    (name === undefined ? serviceNames(root) : [name]).map((entry) => runDirAt(root, entry)),
  );
  const found: FoundDir[] = [];
  for (const dir of dirs) {
    const owner = await readOwner(dir.path);
    if (owner?.name === dir.name) found.push({ dir, owner, image: owner.image });
  }
  return found;
}

/**
 * Removes it as far as this user may: by `rm`, which follows no link that somebody swaps in meanwhile, and can be ended.
 * The owner file goes last, so that what is left is found again. True where nothing is left.
 */
export async function removeRunDir({ path }: RunDir, env: Environment): Promise<boolean> {
  try {
    const held = openOwn(path);
    try {
      const inside = `/proc/${process.pid}/fd/${held}`;
      const entries = readdirSync(inside).filter((entry) => entry !== OWNER_FILE);
      if (
        !(await removeTrees(
          entries.map((entry) => join(inside, entry)),
          env,
        ))
      )
        return false;
      rmSync(join(inside, OWNER_FILE), { force: true });
    } finally {
      closeSync(held);
    }
    rmdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a directory for as long as it is worked in, so that no other can take its place.
 * @throws Error where it is a link, or another user's, or others may write it
 */
function openOwn(path: string): number {
  const held = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  if (isPrivate(fstatSync(held))) return held;
  closeSync(held);
  throw new Error(`${path}: not this user's own`);
}

/**
 * Where run directories are made, best first. The runner's own temporary folder is emptied after each job, and whoever
 * else may write there decides anyway what the job runs; of folders that many share only those count in which others
 * cannot replace what is ours.
 */
function roots(env: Environment): string[] {
  const { RUNNER_TEMP: runners } = env;
  const shared = [temporaryFolder(env), '/var/tmp'].filter(keepsOurs);
  return [...new Set([...(runners === undefined || runners === '' ? [] : [runners]), ...shared])];
}

function bestRoot(env: Environment): string {
  const all = roots(env);
  const best = all.find((root) => !isTmpfs(root)) ?? all[0];
  if (best !== undefined) return best;
  const found = `${temporaryFolder(env)} and /var/tmp, in which other users can replace what is ours`;
  throw new ServiceError(`no temporary folder for the probe: found ${found}`, {
    remedy: 'set TMPDIR to a folder that only this user may write',
  });
}

/** As `os.tmpdir` finds it. */
export function temporaryFolder({ TMPDIR, TMP, TEMP }: Environment): string {
  return (TMPDIR || TMP || TEMP || '/tmp').replace(/(?<=.)\/$/, '');
}

function isTmpfs(path: string): boolean {
  try {
    return statfsSync(path).type === TMPFS_MAGIC;
  } catch {
    return true; // not there: as unfit
  }
}

/** What in a folder is called as a service is. */
function serviceNames(root: string): string[] {
  const names: string[] = [];
  try {
    const folder = opendirSync(root);
    try {
      for (let seen = 0; seen < ENTRY_LIMIT; seen++) {
        const entry = folder.readSync();
        if (entry === null) break;
        if (isServiceName(entry.name)) names.push(entry.name);
      }
    } finally {
      folder.closeSync();
    }
  } catch {
    // Not there, or not ours to look into.
  }
  return names;
}

/** The owner file of a directory of this user's; null where it is not one, or has none. */
async function readOwner(path: string): Promise<z.infer<typeof ownerFile> | null> {
  try {
    const text = reading(openOwn(path), (held) => {
      const file = join('/proc/self/fd', `${held}`, OWNER_FILE);
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
      return reading(openSync(file, flags), readShort);
    });
    const { ownerFile } = await import('./left-behind.js');
    return ownerFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function readShort(file: number): string {
  const stat = fstatSync(file);
  if (!stat.isFile() || stat.size > OWNER_LIMIT_BYTES) throw new Error('not a file that we have written');
  return readFileSync(file, 'utf8');
}

function reading<T>(opened: number, read: (opened: number) => T): T {
  try {
    return read(opened);
  } finally {
    closeSync(opened);
  }
}

/** Readable by any user of the service, whatever our umask: 0755 and 0644. */
function openToAll(path: string): void {
  chmodSync(path, 0o755);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) openToAll(join(path, entry.name));
    else chmodSync(join(path, entry.name), 0o644);
  }
}
