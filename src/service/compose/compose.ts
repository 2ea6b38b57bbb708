import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileChannel } from '../channel/file-channel.js';
import { OutputCopy } from '../channel/output-copy.js';
import { removeByName } from '../cleanup/clean-up.js';
import { createRunDir, pairOf, type RunDir } from '../cleanup/run-dir.js';
import { ContainerAddress } from '../container/container-address.js';
import { ContainerReach, memberOf } from '../container/container-reach.js';
import { type ContainerPart, ContainerService } from '../container/container-service.js';
import { Helper } from '../container/helper.js';
import { findImage, type Image, parseEnvironment } from '../container/image.js';
import { type Inspected, inspect, memoryLimit } from '../container/inspect-container.js';
import { tryDocker } from '../engine/docker.js';
import { labelArgs, ownerLabels, thisOwner } from '../names.js';
import { findPlacement } from '../placement.js';
import {
  type Environment,
  type Launcher,
  type LaunchOptions,
  type Service,
  type ServiceConfig,
  ServiceError,
} from '../service.js';
import { assertCompose, containersOf, resolvedProject, startProject } from './compose-command.js';
import { projectMetadata } from './compose-metadata.js';
import {
  type ChosenServices,
  type ComposeModel,
  chooseServices,
  gpusAskedFor,
  imageOf,
  parseModel,
} from './compose-model.js';
import { fileCommand, measuredProject, volumeNames } from './compose-project.js';

/** What the project may take longer than its service: networks and containers are made one after the other. */
const PROJECT_EXTRA_MS = 60_000;

/** A project of a compose file. */
export const composeLauncher: Launcher = {
  key: 'compose-file',
  keyBeside: 'compose-service',
  ignores: { keys: ['args', 'volumes', 'run-args'], instead: 'what the compose file says of it' },
  usesEngine: true,
  isMeant: ({ composeFile }) => composeFile !== undefined,
  describe: ({ composeFile }) => `the services of ${composeFile}`,
  launch,
};

/**
 * Starts the service of a docker compose file, and all that it depends on, with the probe in each member. The project
 * has a name of its own: the user's may run beside it. A member is one container: `replicas` and `scale` other than 1
 * are refused. Builds nothing: images are there, from a `docker compose build` before, or are pulled.
 * @throws ServiceError with compose's reason
 */
async function launch(config: ServiceConfig, options: LaunchOptions): Promise<Service> {
  const { composeFile = '' } = config;
  const { name, env, probeSource, signal } = options;
  await assertCompose(env);
  await assertEngineBeside(env);
  const model = parseModel(await resolvedProject(composeFile, options), composeFile);
  const chosen = chooseServices(model, config);
  const [answering] = chosen.members;
  const images = await findImages(model, chosen, options);
  const gpus = await options.chooseGpus(gpusAskedFor(model, chosen.members));
  signal.throwIfAborted();
  const owner = thisOwner();
  const dir = createRunDir(name, probeSource, owner, imageOf(model, answering), env, chosen.members);
  try {
    const file = join(dir.path, 'compose.json');
    const project = measuredProject(model, chosen, {
      name,
      labels: ownerLabels(owner, env),
      dir,
      images: Object.fromEntries(images),
      volumesThere: await volumesThere(model, env),
      config,
    });
    // It may hold secrets: environment variables with their values.
    writeFileSync(file, JSON.stringify(project), { mode: 0o600 });
    await startProject(name, file, { signal, env, timeoutMs: config.startupTimeoutMs + PROJECT_EXTRA_MS });
    const containers = await inspectMembers(name, chosen, env);
    const labels = labelArgs(owner, env);
    const parts = containers.map((container) => partOf(container, dir, labels, options));
    const facts = containers.map(({ member, inspected }) => {
      const image = images.get(member);
      return {
        member,
        image: imageOf(model, member),
        imageId: image?.digest ?? image?.id ?? null,
        args: fileCommand(model, member),
        env: parseEnvironment(inspected.Config.Env ?? []),
      };
    });
    const [first] = containers;
    const address = new ContainerAddress(first.inspected, { kind: 'beside' }, config.port);
    return new ContainerService(name, address, parts, projectMetadata(facts), gpus, config, env);
  } catch (error) {
    await removeByName(name, env, undefined, signal);
    throw error;
  }
}

/** Compose mounts folders of this machine, and publishes on its loopback. */
async function assertEngineBeside(env: Environment): Promise<void> {
  const { kind } = await findPlacement(env);
  if (kind === 'beside') return;
  const found = kind === 'sibling' ? 'this job runs in a container of it' : 'it is on another machine';
  throw new ServiceError(`compose-file: the docker engine must run beside memdrift; found: ${found}`, {
    remedy: 'run the job without container: and with an engine of its own, or measure with image',
  });
}

async function findImages(
  model: ComposeModel,
  { kept }: ChosenServices,
  options: LaunchOptions,
): Promise<Map<string, Image>> {
  const images = new Map<string, Image>();
  for (const service of kept) images.set(service, await findImage(imageOf(model, service), options));
  return images;
}

async function volumesThere(model: ComposeModel, env: Environment): Promise<Set<string>> {
  const there = new Set<string>();
  for (const volume of volumeNames(model)) {
    if ((await tryDocker(['volume', 'inspect', volume], env)).code === 0) there.add(volume);
  }
  return there;
}

interface MemberContainer {
  member: string;
  containerName: string;
  inspected: Inspected;
}

async function inspectMembers(
  name: string,
  { members: [first, ...others] }: ChosenServices,
  env: Environment,
): Promise<[MemberContainer, ...MemberContainer[]]> {
  const containers = await containersOf(name, env);
  const find = async (member: string): Promise<MemberContainer> => {
    const found = containers.find(({ service }) => service === member);
    const inspected = found === undefined ? null : await inspect(found.id, env);
    if (found !== undefined && inspected !== null) return { member, containerName: found.name, inspected };
    throw new ServiceError(`compose service ${member}: its container is not there after the start`);
  };
  return [await find(first), ...(await Promise.all(others.map(find)))];
}

function partOf(
  { member, containerName, inspected }: MemberContainer,
  dir: RunDir,
  labels: readonly string[],
  { signal, env }: Pick<LaunchOptions, 'signal' | 'env'>,
): ContainerPart {
  const { Id, State } = inspected;
  const copy = new OutputCopy(Id, signal, env);
  const probe = new FileChannel(pairOf(dir, member), () => copy.read());
  const reach = new ContainerReach(Id, State.Pid, new Helper(containerName, inspected.Image, labels, env));
  return {
    member: memberOf(member, inspected, true, probe, reach),
    containerId: Id,
    memoryLimitBytes: memoryLimit(inspected),
  };
}
