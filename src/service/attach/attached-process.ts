import { awaitReady } from '../health.js';
import { LineCounter } from '../line-counter.js';
import { describe, type ListedProcess, listProcesses } from '../process/host-processes.js';
import { KnownFamily } from '../process/known-family.js';
import { machineReach } from '../process/machine-reach.js';
import { MachineShm } from '../process/machine-shm.js';
import {
  type GpuChoice,
  type LaunchOptions,
  type LineSource,
  type Member,
  type Service,
  type ServiceConfig,
  ServiceError,
  type ServiceExit,
} from '../service.js';
import { portOf } from './attached-container.js';
import { NO_PROBE } from './no-probe.js';

/**
 * A process that runs already, and its family.
 * @throws ServiceError where there is none of that number
 */
export async function attachProcess(
  { url, pid }: { url: string; pid: number },
  config: ServiceConfig,
  { chooseGpus, name }: LaunchOptions,
): Promise<Service> {
  const root = (await listProcesses()).find((process) => process.pid === pid);
  if (root === undefined) {
    throw new ServiceError(`process ${pid}: not found on this machine`, {
      remedy: 'see ps; of a process in a container set container instead',
    });
  }
  const gpus = await chooseGpus(config.gpus);
  const command = (await describe(root))?.command ?? null;
  return new AttachedProcess(name, root, { ...config, ...portOf(url) }, gpus, command);
}

/** A process of somebody else: its end leaves no exit code here, and what it writes is not seen. */
class AttachedProcess implements Service {
  readonly url: string;
  readonly attached = 'process';
  readonly memoryLimitBytes = null;
  readonly metadata: Service['metadata'];
  readonly members: readonly Member[];
  readonly gpus: readonly string[];
  readonly #family: KnownFamily;

  constructor(
    readonly name: string,
    private readonly root: ListedProcess,
    private readonly config: ServiceConfig & { origin: string },
    gpus: GpuChoice,
    command: string | null,
  ) {
    this.url = config.origin;
    this.gpus = gpus.models;
    this.metadata = { command };
    this.#family = new KnownFamily(async (all) => (isThere(all, root) ? [root.pid] : []));
    const processes: Member['processes'] = async () => {
      const described = await Promise.all((await this.#family.list()).map(describe));
      return described.filter((process) => process !== null);
    };
    this.members = [
      {
        name: '',
        probe: NO_PROBE,
        isProbed: false,
        reach: machineReach,
        sharedMemory: new MachineShm(),
        processes: () => processes().catch(() => []),
      },
    ];
  }

  async ready(signal: AbortSignal): Promise<void> {
    await awaitReady(this, this.config, { signal, behindDocker: false });
  }

  otherPort(port: number): string | null {
    return port === this.config.port ? this.url : null;
  }

  async state(): Promise<ServiceExit> {
    const running = isThere(await listProcesses(), this.root);
    return { running, exitCode: null, signal: null, oomKilled: false };
  }

  async logs(): Promise<string[]> {
    return [];
  }

  countLines(texts: readonly string[], ignored: readonly string[]): LineSource {
    const counter = new LineCounter(texts, ignored);
    counter.fail('the output of a process that was attached to is not seen');
    return counter;
  }

  async remove(): Promise<void> {}
}

/** By its start, too: its number may be another's by now. */
function isThere(all: readonly ListedProcess[], { pid, startTicks }: ListedProcess): boolean {
  return all.some((process) => process.pid === pid && process.startTicks === startTicks);
}
