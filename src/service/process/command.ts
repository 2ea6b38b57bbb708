import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FileChannel } from '../channel/file-channel.js';
import { removeByName } from '../cleanup/clean-up.js';
import { createRunDir, type RunDir } from '../cleanup/run-dir.js';
import { awaitReady, listensAt } from '../health.js';
import { LineCounter } from '../line-counter.js';
import { thisOwner } from '../names.js';
import {
  type Environment,
  type GpuChoice,
  type Launcher,
  type LaunchOptions,
  type LineSource,
  type Member,
  type ProbeChannel,
  type Service,
  type ServiceConfig,
  ServiceError,
  type ServiceExit,
  type ServiceProcess,
} from '../service.js';
import { memoryVariables, probeVariables, withoutStep } from '../service-environment.js';
import { describe, type ListedProcess, marked } from './host-processes.js';
import { KnownFamily } from './known-family.js';
import { LogRing } from './log-ring.js';
import { machineReach } from './machine-reach.js';
import { MachineShm } from './machine-shm.js';
import { SharedSegments } from './shared-segments.js';
import { stop } from './stop.js';

/** How long the output of a service that has ended may take to arrive. */
const LAST_WORDS_MS = 1000;

/** `command` as a process group on this machine. */
export const commandLauncher: Launcher = {
  key: 'command',
  usesEngine: false,
  isMeant: ({ command }) => command !== undefined,
  describe: () => 'the command',
  launch,
};

/**
 * Starts `command` as a process group on this machine.
 * @throws ServiceError where its port is taken, or it cannot be started
 */
async function launch(config: ServiceConfig, options: LaunchOptions): Promise<Service> {
  const { port } = config;
  if (await somebodyListens(port)) {
    const remedy = 'stop it, or set port to one that is free';
    throw new ServiceError(`port ${port}: in use on this machine; another program would be measured`, { remedy });
  }
  const gpus = await options.chooseGpus(config.gpus);
  options.signal.throwIfAborted();
  const dir = createRunDir(options.name, options.probeSource, thisOwner(), null, options.env);
  try {
    const oomKillsBefore = await oomKillsOfMachine();
    const env = commandEnvironment(config, options.env, dir, gpus);
    const probe = new FileChannel(dir);
    const segments = await SharedSegments.beforeLaunch();
    const child = await start(config, env);
    return new CommandService(config, dir, probe, child, gpus, env, options.env, oomKillsBefore, segments);
  } catch (error) {
    await removeByName(options.name, options.env);
    throw error;
  }
}

/** A process group on this machine: no container, no cgroup or memory limit of its own. */
class CommandService implements Service {
  readonly name: string;
  readonly url: string;
  readonly memoryLimitBytes = null;
  readonly metadata: Service['metadata'];
  readonly members: readonly Member[];
  readonly gpus: readonly string[];
  readonly #logs = new LogRing();
  readonly #family = new KnownFamily((all) => this.#roots(all));
  #exit: { code: number | null; signal: string | null } | null = null;
  readonly #closed: Promise<void>;
  #removed: Promise<void> | null = null;

  constructor(
    private readonly config: ServiceConfig,
    private readonly dir: RunDir,
    probe: ProbeChannel,
    private readonly child: ChildProcess,
    gpus: GpuChoice,
    env: Environment,
    private readonly ownEnv: Environment,
    private readonly oomKillsBefore: number | null,
    private readonly segments: SharedSegments,
  ) {
    this.name = dir.name;
    this.url = `http://127.0.0.1:${config.port}`;
    this.gpus = gpus.models;
    const processes = (): Promise<ServiceProcess[]> => this.#processes().catch(() => []);
    this.members = [{ name: '', probe, reach: machineReach, sharedMemory: new MachineShm(), processes }];
    const { command = '' } = config;
    this.metadata = { command: typeof command === 'string' ? command : command.join(' '), ...memoryVariables(env) };
    if (child.stdout !== null) this.#logs.follow(child.stdout);
    if (child.stderr !== null) this.#logs.follow(child.stderr);
    if (child.exitCode !== null || child.signalCode !== null) {
      this.#exit = { code: child.exitCode, signal: child.signalCode };
    }
    this.#closed = new Promise((resolve) => {
      child.once('close', () => resolve());
    });
    child.on('exit', (code, signal) => {
      this.#exit = { code, signal };
    });
  }

  async ready(signal: AbortSignal): Promise<void> {
    await awaitReady(this, this.config, { signal, behindDocker: false });
  }

  /** Its ports are the machine's: another program may listen on any but its own. */
  otherPort(port: number): string | null {
    return port === this.config.port ? this.url : null;
  }

  async #processes(): Promise<ServiceProcess[]> {
    const described = await Promise.all((await this.#family.list()).map(describe));
    return described.filter((process) => process !== null);
  }

  async state(): Promise<ServiceExit> {
    if (this.#exit === null) return { running: true, exitCode: null, signal: null, oomKilled: false };
    const { code, signal } = this.#exit;
    // 137: a shell line reports its command's SIGKILL so.
    const killed = this.#removed === null && (signal === 'SIGKILL' || code === 137);
    return { running: false, exitCode: code, signal, oomKilled: killed && (await this.#machineKilledForMemory()) };
  }

  async logs(lines: number): Promise<string[]> {
    // Its last words may still be in the pipe, which a process that it has left behind may keep open.
    if (this.#exit !== null) await Promise.race([this.#closed, sleep(LAST_WORDS_MS)]);
    return this.#logs.last(lines);
  }

  countLines(texts: readonly string[], ignored: readonly string[]): LineSource {
    const counter = new LineCounter(texts, ignored);
    for (const stream of [this.child.stdout, this.child.stderr]) if (stream !== null) counter.follow(stream);
    return counter;
  }

  remove(hurry?: AbortSignal): Promise<void> {
    this.#removed ??= this.#remove(hurry).catch(() => undefined);
    return this.#removed;
  }

  async #remove(hurry: AbortSignal | undefined): Promise<void> {
    await this.segments.note((await this.#family.list()).map(({ pid }) => pid));
    await stop(() => this.#family.list(), { leader: this.child.pid, hurry });
    await this.segments.unlink();
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
    await removeByName(this.name, this.ownEnv, undefined, hurry);
  }

  /** The command itself, and what it has sent out of its family, where its environment can still be read. */
  async #roots(all: readonly ListedProcess[]): Promise<number[]> {
    const roots = await marked(all, 'MEMDRIFT_DIR', this.dir.told);
    const leader = this.child.pid;
    if (leader === undefined) return roots;
    if (this.#exit === null) return [leader, ...roots];
    // Its number may be another's by now; that of its session is not, while anyone of the session is left.
    const orphans = all.filter(({ pid, session }) => session === leader && pid !== leader);
    return [...orphans.map(({ pid }) => pid), ...roots];
  }

  /** A SIGKILL that is not ours, while the kernel counts one more process killed for memory. */
  async #machineKilledForMemory(): Promise<boolean> {
    const now = await oomKillsOfMachine();
    return now !== null && this.oomKillsBefore !== null && now > this.oomKillsBefore;
  }
}

/** What the command gets: what memdrift has but for the step's own, its GPUs, its configuration, and the probe. */
function commandEnvironment(
  config: ServiceConfig,
  own: Environment,
  { told, out }: RunDir,
  gpus: GpuChoice,
): Readonly<Record<string, string>> {
  const env: Record<string, string> = { ...withoutStep(own), ...gpus.env, ...config.env };
  return {
    ...env,
    ...probeVariables(`${told}/lib`, env, [config.command ?? ''].flat(), config.shutsOutNode),
    MEMDRIFT_DIR: told,
    MEMDRIFT_OUT: out,
  };
}

/** Starts it as the leader of a session of its own, so that its family can be told from ours. */
async function start({ command = '', cwd }: ServiceConfig, env: Environment): Promise<ChildProcess> {
  const [program = '', ...args] = typeof command === 'string' ? ['/bin/sh', '-c', command] : command;
  try {
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    await once(child, 'spawn');
    return child;
  } catch (error) {
    // Of no program, or of more arguments and variables than the system takes (E2BIG), Node says so at once.
    const cause = error as NodeJS.ErrnoException;
    // Node says ENOENT of the program also where it is the working directory that is missing.
    const why = cause.code === 'ENOENT' ? `no such program (or cwd ${cwd ?? process.cwd()})` : cause.message;
    throw new ServiceError(`command ${program.slice(0, 200)}: ${why}`, {}, { cause });
  }
}

/** Processes killed for memory on this machine since it started; null where the kernel does not count them. */
async function oomKillsOfMachine(): Promise<number | null> {
  const text = await readFile('/proc/vmstat', 'utf8').catch(() => '');
  const count = text.match(/^oom_kill (\d+)$/m)?.[1];
  return count === undefined ? null : Number(count);
}

async function somebodyListens(port: number): Promise<boolean> {
  const answers = ['127.0.0.1', '::1'].map((host) => listensAt(host, port, 2000));
  return (await Promise.all(answers)).includes(true);
}
