import type { Log } from '../series/log.js';
import type { LineCounts } from './line-counter.js';
import type { Descriptors } from './process/descriptors.js';

/**
 * What a launcher is, and what every launched service offers. The gate holds one `Service` and never learns which
 * launcher started it.
 */

/** How the service is to be launched: the `service:` section of the configuration, defaults filled in. */
export interface ServiceConfig {
  /** Container image; of each launcher's key exactly one is set. */
  image?: string;
  /** File of a docker compose project. */
  composeFile?: string;
  /** Its service that answers requests. */
  composeService?: string;
  /** Its services that are the service under test; where not set: `composeService` and all that it depends on. */
  composeMembers?: string[];
  /** Address of a service that runs already, `http://host:port`. */
  url?: string;
  /** Its container, by name or id. */
  container?: string;
  /** Else its process, by the number that it has on this machine. */
  pid?: number;
  /** argv of a process group on the runner, or a shell line. */
  command?: string[] | string;
  /** Working directory of `command`. */
  cwd?: string;
  /** Container command after the image. */
  args: string[];
  env: Record<string, string>;
  volumes: string[];
  runArgs: string[];
  port: number;
  healthPath: string;
  startupTimeoutMs: number;
  gpus: string;
  memoryLimitBytes?: number;
  shmSizeBytes?: number;
  /** Node would end over the probe, which was seen at an earlier launch: it is left out of NODE_OPTIONS. */
  shutsOutNode?: true;
  /** Where the server's page of metrics is: `auto`, `none`, `/path` or `:port/path`; auto without it. */
  metrics?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The GPUs that a service gets. */
export interface GpuChoice {
  /** Models, in the driver's order; what docker was given where the driver does not answer here. */
  models: string[];
  /** The driver's ids of the same (`GPU-...`, `MIG-...`), in the same order; empty where the driver does not answer. */
  ids: string[];
  /** Value of docker's `--gpus`; null for none. */
  docker: string | null;
  /** Variables that limit a command to these GPUs; empty where what the runner has is right. */
  env: Readonly<Record<string, string>>;
}

/** What a launcher is given beside the configuration. */
export interface LaunchOptions {
  /** Of the service, and of all that belongs to it. */
  name: string;
  /** Folder of the built probe. */
  probeSource: string;
  /** That memdrift was started in. */
  env: Environment;
  /**
   * Chooses the GPUs by the word of the configuration: `auto`, `none`, `all`, `device=...`.
   * @throws ServiceError
   */
  chooseGpus(wanted: string): Promise<GpuChoice>;
  log: Log;
  signal: AbortSignal;
  /** Pulls an image: what that takes is not counted as the launch's. */
  pulling?<T>(pull: () => Promise<T>): Promise<T>;
}

/** A way to launch a service. One file implements it, one line of `registry.ts` registers it. */
export interface Launcher {
  /** Key of the configuration's `service` section that asks for it; exactly one launcher's key is set. */
  readonly key: string;
  /** Key that must be set together with it. */
  readonly keyBeside?: string;
  /** Keys of which at most one stands beside it, and none without it. */
  readonly keysOneBeside?: readonly string[];
  /** Keys that have no effect beside it, and who decides instead. */
  readonly ignores?: { readonly keys: readonly string[]; readonly instead: string };
  /** Whether the docker engine keeps what it launches: a run with it then removes what earlier runs left there. */
  readonly usesEngine: boolean;
  /** Whether the configuration asks for it. */
  isMeant(config: ServiceConfig): boolean;
  /** What is launched, for a person: `the command`. */
  describe(config: ServiceConfig): string;
  /**
   * Launches it, labelled or marked with `options.name`, by which `cleanup/` finds all that it leaves. The service says
   * in `metadata` what the change under review may have changed.
   * @throws ServiceError, the signal's reason; nothing is left then
   */
  launch(config: ServiceConfig, options: LaunchOptions): Promise<Service>;
}

/** How a service ended. `oomKilled` also when only a child was killed for memory and the service lives on. */
export interface ServiceExit {
  running: boolean;
  exitCode: number | null;
  signal: string | null;
  oomKilled: boolean;
  /** Which of several members it is said of. */
  member?: string;
}

/** A process of the service, as seen by whoever can see it. */
export interface ServiceProcess {
  /** Pid in the namespace the probe sees (container's own); the key by which probe readings are joined. */
  pid: number;
  /** Pid as seen from here, to read `/proc/<hostPid>`; null where that namespace is out of reach. */
  hostPid: number | null;
  parentPid: number | null;
  /** Command line or name, for a person. */
  command: string;
}

/**
 * Where the probe's files are, as seen from here: commands are written by us and only read by the service, output is
 * written by the service's processes and only read by us. Both throw a ServiceError where somebody stands in the way.
 */
export interface ProbeChannel {
  /** Replaces the command file; every probe that polls it obeys. One short ASCII line. */
  command(line: string): Promise<void>;
  /** The probe's output files, by name, whole: never less than there is, a reached bound is thrown. */
  read(): Promise<Map<string, string>>;
}

/** Reads files of the service's side that may be out of this process's reach (`/proc`, `/sys/fs/cgroup`). */
export interface Reach {
  /** Text of `/proc/<pid of the service's namespace>/<file>` for each pid; null where unreadable. */
  procFiles(processes: readonly ServiceProcess[], file: string): Promise<(string | null)[]>;
  /** What each process has open; null where that cannot be read: it is never 0 then. */
  descriptors(processes: readonly ServiceProcess[]): Promise<(Descriptors | null)[]>;
  /** The first bytes of each process's program, letters and digits as they are, every other byte as a point. */
  programHeads(processes: readonly ServiceProcess[]): Promise<(string | null)[]>;
  /** The container's memory cgroup files by name, each null where unreadable; null where there is no cgroup of its own. */
  cgroupFiles(names: readonly string[]): Promise<Record<string, string | null> | null>;
}

/** Bytes of shared memory segments: the service's own, and of others in the same place. Null: not known. */
export interface SegmentBytes {
  used: number | null;
  others: number | null;
}

/** Where a member's shared memory is, when others have theirs in the same place. */
export interface SharedMemory {
  /**
   * Notes which segments are the service's own: those that its processes have open or mapped now.
   * @param made names below /dev/shm of segments that its probes saw made
   */
  note(processes: readonly ServiceProcess[], made: readonly string[]): Promise<void>;
  /** Likewise, and reads them; null where they are out of reach, or another member's. */
  read(processes: readonly ServiceProcess[], made: readonly string[]): Promise<SegmentBytes | null>;
}

/**
 * A part of the service with pids, probe files and cgroup of its own: one container, or the processes of a command.
 * Most services have one; a compose project has one a container.
 */
export interface Member {
  /** What tells it from the others, e.g. its name in the compose file; empty where there is only one. */
  readonly name: string;
  readonly probe: ProbeChannel;
  /** False where it was started without the probe: nobody waits for one then. */
  readonly isProbed?: boolean;
  readonly reach: Reach;
  /** Null where it has a /dev/shm of its own, which its probes read. */
  readonly sharedMemory: SharedMemory | null;
  /** Its processes; empty where they cannot be listed. Never throws. */
  processes(): Promise<ServiceProcess[]>;
}

/** Counts of lines, as they are at the moment. */
export interface LineSource {
  now(): LineCounts;
}

export interface Service {
  /** Name for a person and for clean-up, e.g. the container's. */
  readonly name: string;
  /** `http://host:port` that answers from here. */
  readonly url: string;
  /** What of it was attached to, because somebody else has started it and will end it; absent where it was launched. */
  readonly attached?: 'container' | 'process';
  /** At least one; the first is the one that answers requests. */
  readonly members: readonly Member[];
  /**
   * `http://host:port` by which another port of the member that answers can be asked from here; null where it cannot,
   * or where it might be another program's (a command shares its machine's ports).
   */
  otherPort(port: number): string | null;
  /**
   * Candidate metadata, the part known before it answers: image digest, command, environment variables that affect memory.
   */
  readonly metadata: Record<string, string | number | boolean | null>;
  /** Effective memory limit of the container in bytes, null where there is none. */
  readonly memoryLimitBytes: number | null;
  /** GPUs attached: models, or ids where the model is not known; empty without. */
  readonly gpus: readonly string[];
  /** Resolves once the health path answers 2xx. Throws ServiceError with the reason and the last log lines. */
  ready(signal: AbortSignal): Promise<void>;
  /** State now. Throws ServiceError where it cannot be told, because the engine does not answer. */
  state(): Promise<ServiceExit>;
  /** Last lines of its output, newest last. */
  logs(lines: number): Promise<string[]>;
  /**
   * Counts, from now on, the lines of its output that have one of these texts.
   * @param ignored lines with one of these do not count
   */
  countLines(texts: readonly string[], ignored: readonly string[]): LineSource;
  /**
   * Ends it as docker would, with SIGTERM and 10 s to clean up, and removes whatever it left (container, volume, files).
   * Idempotent; never throws.
   * @param hurry once it is aborted, because the run is cancelled, the service gets a second
   */
  remove(hurry?: AbortSignal): Promise<void>;
}

/** The service could not be launched or never became ready: `not-measured`, with the reason for a person. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    message: string,
    readonly detail: { logs?: string[]; exitCode?: number | null; oomKilled?: boolean; remedy?: string } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
