import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { cannotWrite } from '../series/file-problem.js';
import { isServiceName, type Owner } from './names.js';
import { ServiceError } from './service.js';

/**
 * The directory of one service on this machine, named after it:
 * ```
 * <root>/<name>/owner.json   whose it is, for clean-up by name
 *               share/       what the service sees as MEMDRIFT_DIR
 *                 lib/       the probe, first on PYTHONPATH
 *                 out/       1777: written by any user of the service
 *                 command
 * ```
 * Of a service of several members each has these three in a folder of its own, `share/<member>/`: its probes name their
 * files by pid, and each container counts its own. Private to this user, but for what is mounted of it.
 */
export interface RunDir {
  name: string;
  path: string;
  share: string;
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
  const path = join(roots().find((root) => !isTmpfs(root)) ?? tmpdir(), name);
  const share = join(path, 'share');
  try {
    mkdirSync(path, { mode: 0o700 });
    writeFileSync(join(path, 'owner.json'), JSON.stringify({ ...owner, image }), { mode: 0o600 });
    mkdirSync(share);
    for (const folder of members.length === 0 ? [share] : members.map((member) => join(share, member))) {
      layOut(folder, probeSource);
    }
    chmodSync(share, 0o755);
  } catch (cause) {
    removeRunDir({ name, path, share });
    const neededBytes = Math.max(1, members.length) * bytesOf(probeSource);
    const why = `cannot lay out the probe: ${cannotWrite(path, cause, neededBytes)}`;
    throw new ServiceError(
      why,
      { remedy: 'make room there, or choose another folder (RUNNER_TEMP or TMPDIR)' },
      { cause },
    );
  }
  return { name, path, share };
}

/** Of the files right in a folder; 0 where it cannot be read. */
function bytesOf(folder: string): number {
  return entries(folder).reduce(
    (bytes, entry) => bytes + (statSync(join(folder, entry), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function layOut(folder: string, probeSource: string): void {
  mkdirSync(join(folder, 'out'), { recursive: true });
  cpSync(probeSource, join(folder, 'lib'), {
    recursive: true,
    filter: (source) => source === probeSource || !/^(\.|__pycache__$)/.test(basename(source)),
  });
  writeFileSync(join(folder, 'command'), '');
  openToAll(folder);
  chmodSync(join(folder, 'out'), 0o1777);
}

/** Where a service of that name has its directory, with what its owner file says; empty where it has none. */
export function findRunDirs(name?: string): { dir: RunDir; owner: Owner; image: string | null }[] {
  return roots().flatMap((root) =>
    entries(root)
      .filter((entry) => (name === undefined ? isServiceName(entry) : entry === name))
      .flatMap((entry) => {
        const path = join(root, entry);
        const owner = readOwner(path);
        return owner === null
          ? []
          : [{ dir: { name: entry, path, share: join(path, 'share') }, owner, image: owner.image }];
      }),
  );
}

/** Removes it as far as this user may. True where nothing is left. */
export function removeRunDir(dir: RunDir): boolean {
  try {
    rmSync(dir.share, { recursive: true, force: true, maxRetries: 2 });
    rmSync(dir.path, { recursive: true, force: true, maxRetries: 2 });
    return true;
  } catch {
    return false;
  }
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
