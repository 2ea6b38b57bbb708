import { z } from 'zod';
import { tryDocker } from './docker.js';
import { endAll, family, listProcesses, marked } from './host-processes.js';
import { isServiceName, isStale, ownerFromLabels, serviceNameOf } from './names.js';
import { findRunDirs, type RunDir, removeRunDir } from './run-dir.js';
import { outVolumeOf } from './volume-channel.js';

/** What a service may leave is named after it; its helper container, so. */
export function helperName(service: string): string {
  return `${service}-helper`;
}

/**
 * Removes all that a service of that name may have left, whatever launched it: processes, containers, networks, its
 * volumes, directory. Volumes of the user's own stay. Idempotent. Never throws: cleaning up must not hide why it was
 * needed.
 */
export async function removeByName(name: string): Promise<void> {
  if (!isServiceName(name)) return;
  const dirs = findRunDirs(name);
  for (const { dir } of dirs) await quietly(endCommand(dir));
  if (dirs.every(({ image }) => image === null) && dirs.length > 0) {
    for (const { dir } of dirs) await removeRunDir(dir);
    return; // a command: nothing of it is docker's
  }
  await quietly(removeContainers(name));
  await quietly(removeNetworks(name));
  await quietly(tryDocker(['volume', 'rm', '--force', name, outVolumeOf(name)]));
  for (const { dir, image } of dirs) {
    if ((await removeRunDir(dir)) || image === null) continue;
    await quietly(emptyAsRoot(dir, image));
    await removeRunDir(dir);
  }
}

/**
 * Removes what runs that are over have left on this machine and with this engine. What belongs to a run that lives is
 * left alone. Never throws: an engine that does not answer is told by the launch that needs it.
 * Called by the doors before a launch, because it can go on while the rest of memdrift is loaded.
 */
export async function sweepStale(log: { warn(text: string): void }, engine: boolean): Promise<void> {
  const stale = new Set(
    findRunDirs()
      .filter(({ owner }) => isStale(owner))
      .map(({ dir }) => dir.name),
  );
  if (engine) for (const name of await staleOfEngine().catch(() => [])) stale.add(name);
  for (const name of stale) {
    log.warn(`removing ${name}, left by an earlier run`);
    await removeByName(name);
  }
}

/** Ends what a command has started: the processes that were given this directory, and their families. */
async function endCommand({ told }: RunDir): Promise<void> {
  await endAll(async () => {
    const all = await listProcesses();
    return family(all, await marked(all, 'MEMDRIFT_DIR', told)).map(({ pid }) => pid);
  });
}

/** Its container, those of its compose project, and their helpers: each is called after the service. */
async function removeContainers(name: string): Promise<void> {
  const found = await idsOf(['ps', '--all', '--no-trunc', '--quiet', '--filter', `name=${name}`]);
  if (found.length > 0) await tryDocker(['rm', '--force', '--volumes', ...found]);
}

/** Only a compose project makes any. */
async function removeNetworks(name: string): Promise<void> {
  const found = await idsOf(['network', 'ls', '--quiet', '--filter', `label=com.docker.compose.project=${name}`]);
  if (found.length > 0) await tryDocker(['network', 'rm', ...found]);
}

async function idsOf(words: readonly string[]): Promise<string[]> {
  const { code, stdout } = await tryDocker(words);
  return code === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

const listed = z.object({ name: z.string(), owner: z.string(), started: z.string() });

/** Names of services of which the engine still has a container, a network or a volume, and whose run is over. */
async function staleOfEngine(): Promise<string[]> {
  const labels = '"owner":{{json (.Label "memdrift.owner")}},"started":{{json (.Label "memdrift.started")}}';
  const lists = [
    ['ps', '--all', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Names}},${labels}}`],
    ['network', 'ls', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Name}},${labels}}`],
    ['volume', 'ls', '--filter', 'label=memdrift=1', '--format', `{"name":{{json .Name}},${labels}}`],
  ];
  const names: string[] = [];
  for (const words of lists) {
    const { code, stdout } = await tryDocker(words);
    for (const line of code === 0 ? stdout.split('\n').filter((text) => text !== '') : []) {
      const { name, owner: by, started } = listed.parse(JSON.parse(line));
      const owner = ownerFromLabels({ 'memdrift.owner': by, 'memdrift.started': started });
      const service = serviceNameOf(name);
      if (service !== null && owner !== null && isStale(owner)) names.push(service);
    }
  }
  return names;
}

/**
 * Files of another user, written by the service: only a container may remove them for us. It is of the service's own
 * image, so it sees no more than the service did.
 */
async function emptyAsRoot({ name, out }: RunDir, image: string): Promise<void> {
  const words = ['run', '--rm', '--name', helperName(name), '--network', 'none', '--user', '0', '--entrypoint', 'rm'];
  await tryDocker([...words, '--mount', `type=bind,src=${out},dst=/left`, image, '-rf', '/left']);
}

async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
