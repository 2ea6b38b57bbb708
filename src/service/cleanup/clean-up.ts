import type { Log } from '../../series/log.js';
import { docker, tryDocker } from '../engine/docker.js';
import { isServiceName, isStale, labelArgs, type Owner, thisOwner } from '../names.js';
import { marked, ofThisUser } from '../process/host-processes.js';
import { KnownFamily } from '../process/known-family.js';
import { stop } from '../process/stop.js';
import type { Environment } from '../service.js';
import { type EngineObject, KINDS, type Kind, ownObjects } from './engine-objects.js';
import { type FoundDir, findRunDirs, type RunDir, removeRunDir } from './run-dir.js';
import { stopContainers } from './stop-containers.js';

/** Reports, in one line each, what could not be removed and how a person may remove it. */
export type CleanUpLog = Pick<Log, 'warn'>;

/** All that a service may leave has its name; this is its helper container's. */
export function helperName(service: string): string {
  return `${service}-helper`;
}

/**
 * Removes all that a service of that name may have left, whatever launched it: processes, containers, networks, volumes,
 * the run directory. Only what labels or ownership prove to be this user's; the user's own volumes stay. Idempotent. Never
 * throws: cleaning up must not hide why it was needed.
 * @param hurry once it is aborted, what still runs gets a second to end by itself instead of ten
 */
export async function removeByName(
  name: string,
  env: Environment,
  log?: CleanUpLog,
  hurry?: AbortSignal,
): Promise<void> {
  if (!isServiceName(name)) return;
  const dirs = await findRunDirs(env, name);
  const ofCommand = dirs.length > 0 && dirs.every(isOfCommand);
  for (const { dir } of dirs.filter(isOfCommand)) await quietly(endCommand(dir, hurry));
  // A command leaves nothing with docker, which may not even be installed.
  const containers = ofCommand ? [] : await removeFromEngine(name, env, hurry).catch(() => null);
  for (const { dir } of dirs) {
    if (containers === null) log?.warn(enginesRest(dir));
    else if (!(await removeWithHelp(dir, containers, env))) log?.warn(othersRest(dir));
  }
}

/**
 * Removes what this user's ended runs have left on this machine and with this engine. It leaves alone what belongs to a
 * running one or to another user. Never throws: the launch that needs the engine reports one that does not answer. Entry
 * points call it before a launch, because it can go on while the rest of memdrift is loaded.
 * @param engine whether this run needs the engine; without, what the engine keeps is left to a run that does
 */
export async function sweepStale(log: CleanUpLog, env: Environment, engine: boolean): Promise<void> {
  const left = new Map<string, Owner[]>();
  const add = (name: string, owner: Owner): unknown => left.set(name, [...(left.get(name) ?? []), owner]);
  for (const found of await findRunDirs(env)) if (engine || isOfCommand(found)) add(found.dir.name, found.owner);
  for (const kind of engine ? KINDS : []) {
    for (const { service, owner } of await ownObjects(kind, env).catch(() => [])) add(service, owner);
  }
  for (const [name, owners] of left) {
    if (!owners.every((owner) => isStale(owner))) continue;
    log.warn(`removing ${name}, left by an earlier run`);
    await removeByName(name, env, log);
  }
}

function isOfCommand({ image }: FoundDir): boolean {
  return image === null;
}

/** Ends what a command has started: this user's processes that were given this directory, and their families. */
async function endCommand({ told }: RunDir, hurry: AbortSignal | undefined): Promise<void> {
  const left = new KnownFamily(async (all) => marked(await ofThisUser(all), 'MEMDRIFT_DIR', told));
  await stop(() => left.list(), { hurry });
}

/**
 * Its containers, those of its compose project, and their helpers; networks, which only a project makes; its volume.
 * @returns the containers, which have gone
 * @throws ServiceError where the engine did not remove them
 */
async function removeFromEngine(
  name: string,
  env: Environment,
  hurry: AbortSignal | undefined,
): Promise<EngineObject[]> {
  const containers = await ownObjects('container', env, name);
  await quietly(stopContainers(containers.filter(isOfService), env, hurry));
  await removeObjects('container', name, env, ['rm', '--force', '--volumes']);
  await quietly(removeObjects('network', name, env, ['network', 'rm']));
  await quietly(removeObjects('volume', name, env, ['volume', 'rm', '--force']));
  return containers;
}

/** Not a helper, which has nothing to end in order: its service's end is its own. */
function isOfService({ name, service }: EngineObject): boolean {
  return name === service || !name.endsWith(helperName(''));
}

async function removeObjects(kind: Kind, name: string, env: Environment, args: readonly string[]): Promise<void> {
  const found = await ownObjects(kind, env, name);
  if (found.length > 0) await docker([...args, ...found.map(({ id }) => id)], env);
}

/**
 * Removes the directory; what is another user's in it, by a container of an image whose container has written there.
 * True where nothing is left.
 */
async function removeWithHelp(dir: RunDir, containers: readonly EngineObject[], env: Environment): Promise<boolean> {
  if (await removeRunDir(dir, env)) return true;
  const writers = containers.filter(({ mounted }) => mounted.some((path) => path.startsWith(`${dir.path}/`)));
  for (const image of new Set(writers.map((writer) => writer.image))) {
    if (image !== null) await quietly(emptyAsRoot(dir, image, env));
    if (await removeRunDir(dir, env)) return true;
  }
  return false;
}

/**
 * Files of another user, written by the service: only a container may remove them for us. It is of the service's own
 * image, so it sees no more than the service did.
 * @param image id: by a name another image could be meant
 */
async function emptyAsRoot({ name, out }: RunDir, image: string, env: Environment): Promise<void> {
  const helper = helperName(name);
  try {
    await tryDocker(
      [
        ...['run', '--rm', '--pull', 'never', '--name', helper, ...labelArgs(thisOwner(), env)],
        ...[
          '--network',
          'none',
          '--user',
          '0',
          '--cap-drop',
          'ALL',
          '--cap-add',
          'DAC_OVERRIDE',
          '--cap-add',
          'FOWNER',
        ],
        ...[
          '--mount',
          `type=bind,src=${out},dst=/left`,
          '--no-healthcheck',
          '--entrypoint',
          'rm',
          image,
          '-rf',
          '/left',
        ],
      ],
      env,
    );
  } finally {
    await tryDocker(['rm', '--force', helper], env); // its `rm` is the image's, and may have taken too long
  }
}

function othersRest({ path }: RunDir): string {
  return `${path}: this user cannot remove what is left in it; a person may: sudo rm -rf ${quoted(path)}`;
}

function enginesRest({ name, path }: RunDir): string {
  const containers = `docker ps --all --quiet --filter name=${name}`;
  return `${path}: kept, for docker did not remove its containers; a person may: docker rm -fv $(${containers})`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
