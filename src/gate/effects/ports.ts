import type { BaselineStore } from '../../baseline/store.js';
import type { Judgement } from '../../drift/verdict.js';
import type { Change } from '../../explain/source/line-change.js';
import type { GpuDriver } from '../../memory/gpu/driver.js';
import type { ServerReader } from '../../memory/metrics/detect.js';
import type { PageWatch } from '../../memory/metrics/find-page.js';
import type { Get } from '../../memory/metrics/get-page.js';
import type { MappingWatch, NoWatch } from '../../memory/native/strace.js';
import type { Masker } from '../../recording/masker.js';
import type { CycleOptions } from '../../replay/cycle.js';
import type { CycleOutcome } from '../../replay/outcome.js';
import type { Upstream, UpstreamBehaviour } from '../../replay/upstream/upstream.js';
import type { Step } from '../../report/terminal/steps.js';
import type { Log } from '../../series/log.js';
import type { Service, ServiceConfig } from '../../service/service.js';
import type { Clock } from '../../time/clock.js';
import type { Deadline } from '../../time/deadline.js';
import type { Workload } from '../../workload/format/workload.js';
import type { RunnerFacts } from '../readings/run-environment.js';
import type { Repository } from './checkout.js';

/** One cycle to send; the configuration decides the rest. */
export type CycleToSend = Pick<CycleOptions, 'url' | 'requests' | 'cycle' | 'mode' | 'variation' | 'signal'>;

/** Where the warm-up stands. */
export interface WarmUpProgress {
  /** 0 until the cycle is fixed. */
  step: number;
  /** Sent so far; on their way now; sent at least in all. */
  requests: number;
  sending: number;
  least: number;
  /** Gated series whose growth still shrinks. */
  settling: readonly string[];
  /** Since readiness, and at most; null where that is not known yet. */
  elapsedS: number;
  atMostS: number | null;
}

/** Where the run stands after a cycle. */
interface CycleProgress {
  cycle: number;
  elapsedS: number;
  /** Seconds until a verdict is likely; null where that is unknown. */
  likelyDoneS: number | null;
  /** The series that is expected to be decided last; null where none is open, or the run goes to its horizon anyway. */
  waitsFor: string | null;
}

/** Progress, for a person who watches. */
export type GateEvent =
  | ({ phase: 'step' } & Step)
  | ({ phase: 'warming' } & WarmUpProgress)
  | ({ phase: 'cycle'; judgement: Judgement } & CycleProgress);

/** Whether a cycle, or a step of the warm-up, gets a line in a log that is read later: the first three, and every fifth. */
export function isLogged(cycle: number): boolean {
  return cycle <= 3 || cycle % 5 === 0;
}

/** Every effect of the gate: built by the entry points (real.ts), faked in tests. */
export interface GatePorts {
  loadWorkload(file: string): Promise<Workload>;
  /** Removes what earlier runs left behind: before the first launch, once all that was asked for is known to be right. */
  sweep(): Promise<unknown>;
  /** Launches the service; the entry point learns its name before anything starts. */
  launch(config: ServiceConfig, deadline: Deadline): Promise<Service>;
  /** Starts the stub that the service calls, where the service reaches it; the gate closes it. */
  openUpstream(service: ServiceConfig, behaviour: UpstreamBehaviour): Promise<Upstream>;
  /** Opens the driver of the service's GPUs before the launch; null without GPUs or without a driver. */
  openDriver(config: ServiceConfig): Promise<GpuDriver | null>;
  /** Whether a process with that id is visible here. */
  isHere(pid: number): boolean;
  /** Watches what processes map, by their numbers here; or says why it cannot. */
  watchMappings(pids: readonly number[], signal: AbortSignal): Promise<MappingWatch | NoWatch>;
  /** The metrics page of the running service; null if it has none that is known. */
  findServer(service: Service, config: ServiceConfig, watch: PageWatch): Promise<ServerReader | null>;
  /** Another page of the service. */
  getPage: Get;
  send(cycle: CycleToSend): Promise<CycleOutcome>;
  /** Values for `${secret:NAME}`. */
  secrets: Readonly<Record<string, string | undefined>>;
  /** Masks secrets in the recording; the gate adds those it finds. */
  masker: Masker;
  /** The commit checked out here; null if not known. */
  checkedOut(): string | null;
  /** Where a file of the service lies in it. */
  repository: Repository;
  /**
   * What the change under review does to these files of the repository; null where that is not known.
   * @param baseline commit of the recording that was compared with, where the base commit is not known; null without
   */
  changeOf(paths: readonly string[], baseline: string | null): Promise<Change | null>;
  store: BaselineStore | null;
  runner: RunnerFacts;
  clock: Clock;
  log: Log;
  progress(event: GateEvent): void;
  signal: AbortSignal;
  outDir: string;
  /** Folders for a recording that cannot be written to `outDir`. */
  spareRoots?: readonly string[];
}
