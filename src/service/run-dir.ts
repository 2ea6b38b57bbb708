import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { isServiceName, type Owner } from './names.js';
import { removeTree } from './remove-tree.js';
import { ServiceError } from './service.js';

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

const ownerFile = z.object({
  pid: z.number().int(),
  host: z.string(),
  started: z.number(),
  image: z.string().nullable(),
});

/** Magic number of tmpfs in statfs (include/uapi/linux/magic.h): its pages would be charged to the service's cgroup. */
const TMPFS_MAGIC = 0x01021994;

/**
 * Makes the directory and copies the probe into it.
 * @param image of the service, null for a command: a helper container made of it can remove what its users left
 * @param members that have a folder of their own each
 * @throws ServiceError where no directory can be made, or the probe is not where it should be
 */
export function createRunDir(
  name: string,
  probeSource: string,
  owner: Owner,
  image: string | null,
  members: readonly string[] = [],
): RunDir {
  const dir = runDirAt(roots().find((root) => !isTmpfs(root)) ?? tmpdir(), name);
  try {
    mkdirSync(dir.path, { mode: 0o700 });
    writeFileSync(join(dir.path, 'owner.json'), JSON.stringify({ ...owner, image }), { mode: 0o600 });
    for (const { told, out } of members.length === 0 ? [dir] : members.map((member) => pairOf(dir, member))) {
      layOut(told, out, probeSource);
    }
  } catch (cause) {
    rmSync(dir.path, { recursive: true, force: true });
    throw new ServiceError(`cannot lay out the probe in ${dir.path}: ${(cause as Error).message}`, {}, { cause });
  }
  return dir;
}

/** The two directories of one of several members. */
export function pairOf({ told, out }: Pick<RunDir, 'told' | 'out'>, member: string): Pick<RunDir, 'told' | 'out'> {
  return { told: join(told, member), out: join(out, member) };
}

function runDirAt(root: string, name: string): RunDir {
  const path = join(root, name);
  return { name, path, told: join(path, 'told'), out: join(path, 'out') };
}

function layOut(told: string, out: string, probeSource: string): void {
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

/** Where a service of that name has its directory, with what its owner file says; empty where it has none. */
export function findRunDirs(name?: string): { dir: RunDir; owner: Owner; image: string | null }[] {
  return roots().flatMap((root) =>
    entries(root)
      .filter((entry) => (name === undefined ? isServiceName(entry) : entry === name))
      .flatMap((entry) => {
        const dir = runDirAt(root, entry);
        const owner = readOwner(dir.path);
        return owner === null ? [] : [{ dir, owner, image: owner.image }];
      }),
  );
}

/** Removes it as far as this user may; its owner file last, by which it is found again. True where nothing is left. */
export async function removeRunDir({ out, told, path }: RunDir): Promise<boolean> {
  return (await removeTree(out)) && (await removeTree(told)) && (await removeTree(path));
}

/** Where run directories are made, best first: the runner's own temporary folder is emptied after each job. */
function roots(): string[] {
  const wanted = [process.env['RUNNER_TEMP'], tmpdir(), '/var/tmp'];
  return [...new Set(wanted.filter((root): root is string => root !== undefined && root !== ''))];
}

function isTmpfs(path: string): boolean {
  try {
    return statfsSync(path).type === TMPFS_MAGIC;
  } catch {
    return true; // not there: as unfit
  }
}

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readOwner(path: string): z.infer<typeof ownerFile> | null {
  try {
    return ownerFile.parse(JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8')));
  } catch {
    return null;
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
