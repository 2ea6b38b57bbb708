import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileChannel } from '../channel/file-channel.js';
import { OutputCopy } from '../channel/output-copy.js';
import { outVolumeOf, VolumeChannel } from '../channel/volume-channel.js';
import { removeByName } from '../cleanup/clean-up.js';
import { createRunDir, type RunDir } from '../cleanup/run-dir.js';
import { dockersReason, tryDocker } from '../engine/docker.js';
import type { Ended } from '../engine/exec.js';
import { labelArgs, thisOwner } from '../names.js';
import { findPlacement } from '../placement.js';
import {
  type Environment,
  type Launcher,
  type LaunchOptions,
  type ProbeChannel,
  type Service,
  type ServiceConfig,
  ServiceError,
} from '../service.js';
import { memoryVariables, withoutStep } from '../service-environment.js';
import { ContainerAddress } from './container-address.js';
import { ContainerReach, memberOf } from './container-reach.js';
import { ContainerService } from './container-service.js';
import { type Creation, createArgs, envBeside, envFileText } from './create-args.js';
import { Helper } from './helper.js';
import { findImage, parseEnvironment } from './image.js';
import { inspect, memoryLimit } from './inspect-container.js';

/** A container of `image`. */
export const containerLauncher: Launcher = {
  key: 'image',
  usesEngine: true,
  isMeant: ({ image }) => image !== undefined,
  describe: ({ image = '' }) => image,
  launch,
};

/**
 * Starts a container of `image`, with the probe in it.
 * @throws ServiceError with docker's reason
 */
async function launch(config: ServiceConfig, options: LaunchOptions): Promise<Service> {
  const { name, env, signal } = options;
  const image = await findImage(config.image ?? '', options);
  const placement = await findPlacement(env);
  const gpus = await options.chooseGpus(placement.kind === 'remote' && config.gpus === 'auto' ? 'none' : config.gpus);
  signal.throwIfAborted();
  const owner = thisOwner();
  const dir = createRunDir(name, options.probeSource, owner, config.image ?? null, env);
  try {
    const envFile = join(dir.path, 'env');
    writeFileSync(envFile, envFileText(config.env), { mode: 0o600 });
    const labels = labelArgs(owner, env);
    const creation = { name, labels, image, placement, gpus, envFile };
    const probe =
      (await createWithMounts(config, creation, dir, options)) ??
      (await createWithVolumes(config, creation, dir, options));
    signal.throwIfAborted();
    const started = await tryDocker(['start', name], env);
    if (started.code !== 0)
      throw new ServiceError(`image ${config.image}: cannot be started: ${dockersReason(started)}`);
    const inspected = await inspect(name, env);
    if (inspected === null) throw new ServiceError(`container ${name}: removed by somebody else`);
    const helper = new Helper(name, inspected.Image, labels, env);
    const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
    const metadata = {
      image: config.image ?? null,
      image_id: image.digest ?? image.id,
      args: config.args.length === 0 ? null : config.args.join(' '),
      ...memoryVariables(parseEnvironment(inspected.Config.Env ?? [])),
    };
    const member = memberOf('', inspected, placement.kind === 'beside', probe, reach);
    const address = new ContainerAddress(inspected, placement, config.port);
    const part = { member, containerId: inspected.Id, memoryLimitBytes: memoryLimit(inspected) };
    return new ContainerService(name, address, [part], metadata, gpus, config, env);
  } catch (error) {
    await removeByName(name, env, undefined, signal);
    throw error;
  }
}

/** `run-args` may name any variable of docker's own environment: nothing of the step may be among them. */
function create(config: ServiceConfig, creation: Creation, own: Environment): Promise<Ended> {
  const env = { ...withoutStep(own), ...envBeside(config.env) };
  return tryDocker(createArgs(config, creation), env);
}

/**
 * Creates the container with our directories mounted in it; null where the engine does not see them. `--mount` refuses a
 * folder that the engine does not see, where `-v` would make an empty one of it.
 */
async function createWithMounts(
  config: ServiceConfig,
  creation: Omit<Creation, 'probe'>,
  dir: RunDir,
  { signal, env }: LaunchOptions,
): Promise<ProbeChannel | null> {
  if (creation.placement.kind !== 'beside') return null;
  const copy = new OutputCopy(creation.name, signal, env);
  const channel = new FileChannel(dir, () => copy.read());
  const probe = { told: `type=bind,src=${dir.told}`, out: `type=bind,src=${dir.out}` };
  const created = await create(config, { ...creation, probe }, env);
  if (created.code === 0) return channel;
  if (/bind source path does not exist/.test(created.stderr) && created.stderr.includes(dir.path)) return null;
  throw new ServiceError(`image ${config.image}: no container of it: ${dockersReason(created)}`);
}

/** Creates the container with the probe's directories in volumes of its own. */
async function createWithVolumes(
  config: ServiceConfig,
  creation: Omit<Creation, 'probe'>,
  dir: RunDir,
  { log, signal, env }: LaunchOptions,
): Promise<ProbeChannel> {
  const { name, labels, image } = creation;
  log.info('the docker engine does not see the files of this machine: the probe travels in volumes');
  const channel = new VolumeChannel(name, signal, env);
  await channel.fill(dir.told, image.id, labels);
  const probe = { told: `type=volume,src=${name}`, out: `type=volume,src=${outVolumeOf(name)}` };
  const created = await create(config, { ...creation, probe }, env);
  if (created.code === 0) return channel;
  throw new ServiceError(`image ${config.image}: no container of it: ${dockersReason(created)}`);
}
