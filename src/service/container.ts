import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeByName } from './clean-up.js';
import { ContainerReach } from './container-reach.js';
import { CopyChannel } from './copy-channel.js';
import { type Creation, createWords, envFileText, INSIDE } from './create-words.js';
import { docker, dockersReason, tryDocker } from './docker.js';
import { FileChannel } from './file-channel.js';
import { chooseGpus } from './gpus.js';
import { awaitHealth, HANGS_UP } from './health.js';
import { Helper } from './helper.js';
import { environmentOf, findImage } from './image.js';
import { type Inspected, inspect } from './inspect.js';
import { labelWords, thisOwner } from './names.js';
import { findPlacement, type Placement } from './placement.js';
import { createRunDir, type RunDir } from './run-dir.js';
import {
  type LaunchOptions,
  type ProbeChannel,
  type Service,
  type ServiceConfig,
  ServiceError,
  type ServiceExit,
  type ServiceProcess,
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
    const helper = new Helper(name, config.image ?? '', owner);
    const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
    const subject = {
      image: config.image ?? null,
      image_id: image.digest ?? image.id,
      args: config.args.length === 0 ? null : config.args.join(' '),
      ...memorySubject(environmentOf(inspected.Config.Env ?? [])),
    };
    const url = urlOf(inspected, placement, config.port);
    return new ContainerService(name, url, probe, reach, subject, limitOf(inspected), gpus.models, config);
  } catch (error) {
    await removeByName(name);
    throw error;
  }
}

/** A container of the image under test. */
class ContainerService implements Service {
  #removed: Promise<void> | null = null;

  constructor(
    readonly name: string,
    readonly url: string,
    readonly probe: ProbeChannel,
    readonly reach: ContainerReach,
    readonly subject: Service['subject'],
    readonly memoryLimitBytes: number | null,
    readonly gpus: readonly string[],
    private readonly config: ServiceConfig,
  ) {}

  async ready(signal: AbortSignal): Promise<void> {
    const { healthPath, startupTimeoutMs, port } = this.config;
    const problem = await awaitHealth(`${this.url}${healthPath}`, {
      timeoutMs: startupTimeoutMs,
      signal,
      ended: async () => endText(await this.#engineState()),
    });
    if (problem === null) return;
    const state = await this.#engineState();
    const within = state.running ? ` within ${startupTimeoutMs / 1000} s` : '';
    // The published port is docker's; the one that nobody answers on is the container's.
    const said = problem.endsWith(HANGS_UP) ? `nothing answers on port ${port}` : problem;
    throw new ServiceError(`the service did not become ready${within}: ${said}`, {
      logs: await this.logs(50),
      exitCode: state.exitCode,
      oomKilled: state.oomKilled,
      remedy: state.running
        ? `check that it listens on port ${port} of all addresses (0.0.0.0), and health-path`
        : 'see its last lines',
    });
  }

  processes(): Promise<ServiceProcess[]> {
    return this.reach.processes().catch(() => []);
  }

  async state(): Promise<ServiceExit> {
    const state = await this.#engineState();
    // Where only a child was killed the container lives on, and docker says nothing of it.
    return state.running && !state.oomKilled ? { ...state, oomKilled: await this.#childKilledForMemory() } : state;
  }

  async logs(lines: number): Promise<string[]> {
    const { stdout, stderr } = await tryDocker(['logs', '--timestamps', '--tail', `${lines}`, this.name]).catch(() => ({
      stdout: '',
      stderr: '',
    }));
    // Two streams, each in order: their timestamps (RFC 3339, of one length) put them into one.
    const stamped = `${stdout}\n${stderr}`.split('\n').filter((line) => /^\d{4}-\d\d-\d\dT\S+ ./.test(line));
    const sorted = stamped.sort((a, b) => (a.slice(0, 30) < b.slice(0, 30) ? -1 : 1));
    return sorted.slice(-lines).map((line) => line.slice(line.indexOf(' ') + 1).slice(0, 1000));
  }

  remove(): Promise<void> {
    this.#removed ??= removeByName(this.name);
    return this.#removed;
  }

  async #engineState(): Promise<ServiceExit> {
    const state = (await inspect(this.name).catch(() => null))?.State;
    if (state === undefined) return { running: false, exitCode: null, signal: null, oomKilled: false };
    const { Running, ExitCode, OOMKilled } = state;
    return { running: Running, exitCode: Running ? null : ExitCode, signal: null, oomKilled: OOMKilled };
  }

  async #childKilledForMemory(): Promise<boolean> {
    const files = await this.reach.cgroupFiles(['memory.events', 'memory.oom_control']).catch(() => null);
    return Object.values(files ?? {}).some((text) => /^oom_kill [1-9]/m.test(text ?? ''));
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

/** Where the service answers from here. A container that has ended has no address any more; ready() says why it did. */
function urlOf({ HostConfig, NetworkSettings }: Inspected, placement: Placement, port: number): string {
  const host = placement.kind === 'remote' ? placement.host : '127.0.0.1';
  if (HostConfig.NetworkMode === 'host') return `http://${host}:${port}`;
  if (placement.kind === 'sibling') {
    const { Networks } = NetworkSettings;
    const joined = Networks?.[placement.network] ?? Object.values(Networks ?? {})[0];
    return `http://${joined?.IPAddress || '127.0.0.1'}:${port}`;
  }
  return `http://${host}:${NetworkSettings.Ports?.[`${port}/tcp`]?.[0]?.HostPort ?? port}`;
}

function limitOf({ HostConfig }: Inspected): number | null {
  return HostConfig.Memory > 0 ? HostConfig.Memory : null;
}

/** Why it is of no use to wait for it any longer; null while it runs. */
function endText({ running, oomKilled, exitCode }: ServiceExit): string | null {
  if (running) return null;
  return oomKilled ? 'it was killed for memory' : `it ended with exit code ${exitCode ?? 'unknown'}`;
}
