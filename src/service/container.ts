import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeByName } from './clean-up.js';
import { ContainerAddress } from './container-address.js';
import { ContainerReach, memberOf } from './container-reach.js';
import { awaitReady, engineState, stampedLogs, stateOf } from './container-state.js';
import { CopyChannel } from './copy-channel.js';
import { type Creation, createWords, envFileText, INSIDE } from './create-words.js';
import { docker, dockersReason, tryDocker } from './docker.js';
import { FileChannel } from './file-channel.js';
import { chooseGpus, type GpuChoice } from './gpus.js';
import { Helper } from './helper.js';
import { environmentOf, findImage } from './image.js';
import { inspect, limitOf } from './inspect.js';
import { labelWords, thisOwner } from './names.js';
import { findPlacement } from './placement.js';
import { createRunDir, type RunDir } from './run-dir.js';
import {
  type LaunchOptions,
  type Member,
  type ProbeChannel,
  type Service,
  type ServiceConfig,
  ServiceError,
  type ServiceExit,
} from './service.js';
import { memorySubject } from './subject.js';

/**
 * Starts a container of `image`, with the probe in it.
 * @throws ServiceError with docker's reason
 */
export async function launchContainer(config: ServiceConfig, options: LaunchOptions): Promise<Service> {
  const { name, signal, log } = options;
  const image = await findImage(config.image ?? '', options);
  const placement = await findPlacement();
  const gpus = await chooseGpus(placement.kind === 'remote' && config.gpus === 'auto' ? 'none' : config.gpus);
  signal.throwIfAborted();
  const owner = thisOwner();
  const dir = createRunDir(name, options.probeSource, owner, config.image ?? null);
  try {
    const envFile = join(dir.path, 'env');
    writeFileSync(envFile, envFileText(config.env), { mode: 0o600 });
    const creation = { name, owner, image, placement, gpus, envFile };
    const probe =
      (await createWithMount(config, creation, dir)) ?? (await createWithVolume(config, creation, dir, log));
    signal.throwIfAborted();
    const started = await tryDocker(['start', name]);
    if (started.code !== 0)
      throw new ServiceError(`image ${config.image}: cannot be started: ${dockersReason(started)}`);
    const inspected = await inspect(name);
    if (inspected === null) throw new ServiceError(`container ${name}: removed by somebody else`);
    const helper = new Helper(name, inspected.Image, owner);
    const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
    const subject = {
      image: config.image ?? null,
      image_id: image.digest ?? image.id,
      args: config.args.length === 0 ? null : config.args.join(' '),
      ...memorySubject(environmentOf(inspected.Config.Env ?? [])),
    };
    const member = memberOf('', probe, reach);
    const address = new ContainerAddress(inspected, placement, config.port);
    return new ContainerService(name, address, member, subject, limitOf(inspected), gpus, config);
  } catch (error) {
    await removeByName(name);
    throw error;
  }
}

/** A container of the image under test. */
class ContainerService implements Service {
  readonly url: string;
  readonly members: readonly Member[];
  readonly gpus: readonly string[];
  #removed: Promise<void> | null = null;

  constructor(
    readonly name: string,
    private readonly address: ContainerAddress,
    private readonly member: Member,
    readonly subject: Service['subject'],
    readonly memoryLimitBytes: number | null,
    gpus: GpuChoice,
    private readonly config: ServiceConfig,
  ) {
    this.url = address.url;
    this.members = [member];
    this.gpus = gpus.models;
  }

  otherPort(port: number): string | null {
    return this.address.otherPort(port);
  }

  async ready(signal: AbortSignal): Promise<void> {
    await awaitReady(this.url, this.config, signal, {
      state: () => engineState(this.name),
      logs: (lines) => this.logs(lines),
    });
    await this.address.find();
  }

  state(): Promise<ServiceExit> {
    return stateOf(this.name, this.member.reach);
  }

  logs(lines: number): Promise<string[]> {
    return stampedLogs(this.name, lines).then((stamped) => stamped.map(({ text }) => text));
  }

  remove(): Promise<void> {
    this.#removed ??= removeByName(this.name);
    return this.#removed;
  }
}

/**
 * Creates the container with our directory mounted in it; null where the engine does not see it. `--mount` refuses a
 * folder that the engine does not see, where `-v` would make an empty one of it.
 */
async function createWithMount(
  config: ServiceConfig,
  creation: Omit<Creation, 'mounts'>,
  dir: RunDir,
): Promise<ProbeChannel | null> {
  if (creation.placement.kind !== 'beside') return null;
  const mounts = [
    `type=bind,src=${dir.share},dst=${INSIDE}`,
    // Else Python of the container's root leaves caches in it that we may not delete.
    `type=bind,src=${dir.share}/lib,dst=${INSIDE}/lib,readonly`,
  ];
  const created = await tryDocker(createWords(config, { ...creation, mounts }));
  if (created.code === 0) {
    const copies = new CopyChannel(creation.name, INSIDE);
    return new FileChannel(dir.share, () => copies.read());
  }
  if (/bind source path does not exist/.test(created.stderr) && created.stderr.includes(dir.share)) return null;
  throw new ServiceError(`image ${config.image}: no container of it: ${dockersReason(created)}`);
}

/** Creates the container with the probe's directory in a volume of its own. */
async function createWithVolume(
  config: ServiceConfig,
  creation: Omit<Creation, 'mounts'>,
  dir: RunDir,
  log: LaunchOptions['log'],
): Promise<ProbeChannel> {
  const { name, owner } = creation;
  log.info('the docker engine does not see the files of this machine: the probe travels in a volume');
  await docker(['volume', 'create', ...labelWords(owner), name]);
  const mounts = [`type=volume,src=${name},dst=${INSIDE}`];
  const created = await tryDocker(createWords(config, { ...creation, mounts }));
  if (created.code !== 0) {
    throw new ServiceError(`image ${config.image}: no container of it: ${dockersReason(created)}`);
  }
  const channel = new CopyChannel(name, INSIDE);
  await channel.fill(dir.share);
  return channel;
}
