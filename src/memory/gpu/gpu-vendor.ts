import type { Environment, ServiceConfig } from '../../service/service.js';
import type { GpuDriver } from './driver.js';

/** A GPU, or an instance of one that is split (MIG), as a vendor's tool lists it. */
export interface ListedGpu {
  index: string;
  model: string;
  uuid: string;
}

/** How a vendor's GPUs are given to a service by id. */
export interface GpusById {
  /**
   * All that the driver's tool lists; empty where there is no tool, or it fails.
   * @throws ServiceError where it does not answer
   */
  list(env: Environment): Promise<ListedGpu[]>;
  /** Which of them the runner's environment leaves visible. */
  visible(listed: readonly ListedGpu[], env: Environment): ListedGpu[];
  /** Whether a word of a person means this GPU: its index, or the beginning of its id. */
  isNamed(word: string, gpu: ListedGpu): boolean;
  /** Environment variable that limits a command to GPUs named in it. */
  variable: string;
}

/** The service's GPUs, as one vendor reads them. */
export interface DriverOptions {
  /** As the driver names them: `GPU-...`, `MIG-...`; `card0` for AMD. Empty: all that there are. */
  ids: readonly string[];
  env: Environment;
  /** A clock that does not jump, ms. */
  now: () => number;
}

/** A look at the GPUs of this machine, for `memdrift doctor`. */
export interface GpuCheck {
  state: 'ok' | 'note';
  what: string;
  remedy?: string;
}

/** Exit code and output of a program; null where it is not installed. */
export type Ask = (program: string, args: string[]) => Promise<{ code: number; text: string } | null>;

/**
 * All that is known of a GPU vendor: one file implements it, one line of `vendor-list.ts` registers it. What it needs to
 * read the driver (parsers) is imported by `open`, once it is called.
 */
export interface GpuVendor {
  readonly name: string;
  /** Programs that tell of its GPUs, in the order in which they are tried. */
  readonly tools: readonly string[];
  /** Absent where GPUs are given to a service by their device files alone. */
  readonly byId?: GpusById;
  /** Whether an id is of this vendor's. */
  isOwn(id: string): boolean;
  /** Whether a service that was given no GPU by id has this vendor's all the same. */
  isAttached(service: Pick<ServiceConfig, 'runArgs' | 'command'>): boolean;
  /** Starts to read the GPUs; null where none of its tools is installed. */
  open(options: DriverOptions): Promise<GpuDriver | null>;
  /** Null where none of its tools answers. */
  check(ask: Ask): Promise<GpuCheck | null>;
}
