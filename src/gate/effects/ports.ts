import type { BaselineStore } from '../../baseline/store.js';
import type { Judgement } from '../../drift/verdict.js';
import type { GpuDriver } from '../../memory/gpu/driver.js';
import type { ServerReader } from '../../memory/metrics/detect.js';
import type { Masker } from '../../recording/masker.js';
import type { CycleOptions } from '../../replay/cycle.js';
import type { CycleOutcome } from '../../replay/outcome.js';
import type { Log } from '../../series/log.js';
import type { Service, ServiceConfig } from '../../service/service.js';
import type { Clock } from '../../time/clock.js';
import type { Deadline } from '../../time/deadline.js';
import type { Workload } from '../../workload/format/workload.js';
import type { RunnerFacts } from '../readings/run-environment.js';

/** One cycle to send; the configuration decides the rest, and `vary` where it is absent. */
export type CycleToSend = Pick<CycleOptions, 'url' | 'requests' | 'cycle' | 'mode' | 'seed' | 'signal'> &
  Partial<Pick<CycleOptions, 'vary'>>;

/** What happens, for a person who watches. */
export type GateEvent =
  | { phase: 'launch' | 'ready' | 'warm-up' | 'sensitivity' | 'done'; text: string }
  | { phase: 'cycle'; cycle: number; elapsedS: number; likelyDoneS: number | null; judgement: Judgement };

/** Whether a cycle is worth a line of a log that is read afterwards: the first three, and every fifth. */
export function isToldInLogs(cycle: number): boolean {
  return cycle <= 3 || cycle % 5 === 0;
}

/** Every effect of the gate, built by the doors (`ports` of the command line and the Action), faked in tests. */
export interface GatePorts {
  loadWorkload(file: string): Promise<Workload>;
  /** Launches it; the door knows its name before anything starts. */
  launch(config: ServiceConfig, deadline: Deadline): Promise<Service>;
  /** The driver of the GPUs that the service will get, before it is launched; null without GPUs or a driver here. */
  openDriver(config: ServiceConfig): Promise<GpuDriver | null>;
  /** Whether a process of that number can be seen from here. */
  isHere(pid: number): boolean;
  /** What the running service says of itself; null where it has no page of metrics that is known. */
  findServer(service: Service, config: ServiceConfig): Promise<ServerReader | null>;
  send(cycle: CycleToSend): Promise<CycleOutcome>;
  /** Values for `${secret:NAME}`. */
  secrets: Readonly<Record<string, string | undefined>>;
  /** Takes the secrets out of what is recorded; the gate adds those that it learns of. */
  masker: Masker;
  /** Commit that is checked out here; null where that cannot be told. */
  checkedOut(): string | null;
  store: BaselineStore | null;
  runner: RunnerFacts;
  clock: Clock;
  log: Log;
  progress(event: GateEvent): void;
  signal: AbortSignal;
  outDir: string;
  /** Where a recording goes that cannot be written to `outDir`; absent: nowhere. */
  spareRoots?: readonly string[];
}
