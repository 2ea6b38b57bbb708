import type { BaseGrowth } from '../../baseline/history.js';
import { createJudge, type Judge } from '../../drift/judge.js';
import type { GpuProcess } from '../../memory/gpu/driver.js';
import type { ObservedCheckpoint } from '../../memory/observer.js';
import type { Recording, RecordingEvent, RecordingLine } from '../../recording/recording.js';
import type { RecordingWriter } from '../../recording/recording-writer.js';
import type { RunNote } from '../../recording/run-note.js';
import type { NamedRequest } from '../../replay/outcome.js';
import type { GateNote } from '../../report/text/run/gate-notes.js';
import type { Service } from '../../service/service.js';
import type { Clock } from '../../time/clock.js';
import type { Unread } from '../readings/why-missing.js';
import { recordedProcess } from './preflight.js';
import { type Doing, deathEvent, RunAborted } from './run-failures.js';

/** Series that must be read, and why one of them cannot be. */
interface Required {
  series: readonly string[];
  why(series: string, seen: ObservedCheckpoint): Unread;
}

type EventDetails = Omit<RecordingEvent, 'kind' | 't'>;

/** What comes out of a run. It grows as the run goes, so that nothing is lost when measuring ends early. */
export class RunRecorder {
  /** Beside those that the recording has. */
  readonly gateNotes: GateNote[] = [];
  readonly #startMs: number;
  #required: Required = { series: [], why: (series) => ({ why: 'no-process', series }) };
  // Nothing to compare with until the environment is known.
  #judge: Judge = createJudge([]);
  #baseGrowth: BaseGrowth | null = null;
  #doing: Doing | null = null;
  #lastRequest: NamedRequest | null = null;

  constructor(
    readonly writer: RecordingWriter,
    private readonly clock: Clock,
  ) {
    this.#startMs = clock.now();
  }

  get recording(): Recording {
    return this.writer.recording;
  }

  /** Judges this run against the baselines that it is compared with. */
  get judge(): Judge {
    return this.#judge;
  }

  /** Growth of the base itself; null if it does not grow. */
  get baseGrowth(): BaseGrowth | null {
    return this.#baseGrowth;
  }

  /** Seconds since the start of the run, to the millisecond. */
  t(): number {
    return Math.round(this.clock.now() - this.#startMs) / 1000;
  }

  append(line: RecordingLine): void {
    this.writer.append(line);
  }

  /** Records what a reader must know of how the run was measured. */
  note(told: RunNote): void {
    this.append({ kind: 'note', t: this.t(), told });
  }

  /** Records an event at the present time. */
  event(details: EventDetails): RecordingEvent {
    const event: RecordingEvent = { kind: 'event', t: this.t(), ...details };
    this.append(event);
    return event;
  }

  /**
   * Records why the run ends early, and ends it.
   * @throws RunAborted
   */
  abort(details: EventDetails): never {
    throw new RunAborted(this.event(details));
  }

  /** What the run is doing with the service that is ready; null before. */
  get doing(): Doing | null {
    return this.#doing;
  }

  /** What it does from here on. @param cycle its number, or that of the cycle before */
  begins(during: Doing['during'], cycle?: number): void {
    this.#doing = {
      during,
      ...(cycle === undefined ? {} : { cycle }),
      ...(this.#lastRequest === null ? {} : { request: this.#lastRequest }),
    };
  }

  /** The service hung up on that page of metrics; null: and lives. */
  hungUpOn(page: string | null): void {
    if (this.#doing === null) return;
    const { page: _, ...doing } = this.#doing;
    this.#doing = page === null ? doing : { ...doing, page };
  }

  /** The last request that reached the service. */
  sent(request: NamedRequest | undefined): void {
    if (request === undefined) return;
    this.#lastRequest = request;
    if (this.#doing !== null) this.#doing = { ...this.#doing, request };
  }

  /**
   * The event of the service's end, not recorded yet; null while it lives.
   * @param isKnown that it, or a process of it, was killed for memory before
   */
  async endOf(service: Service, isKnown: boolean): Promise<RecordingEvent | null> {
    const state = await service.state();
    if (state.running && (isKnown || !state.oomKilled)) return null;
    return deathEvent(service, state, this.t(), this.#doing ?? { during: 'cycle' });
  }

  /** @throws RunAborted where the service has ended, or has been killed for memory */
  async assertAlive(service: Service, isKnown = false): Promise<void> {
    const event = await this.endOf(service, isKnown);
    if (event === null) return;
    this.append(event);
    throw new RunAborted(event);
  }

  foundBaseGrowth(growth: BaseGrowth | null): void {
    this.#baseGrowth = growth;
  }

  /** From now on, records why one of these series cannot be read. */
  require(required: Required): void {
    this.#required = required;
  }

  /** From now on, judges with the baselines of this environment. */
  judgeWith(judge: Judge): void {
    this.#judge = judge;
  }

  /**
   * Records a checkpoint, and as events what has changed among the processes since the one before.
   * @throws RunAborted where another process computes on the service's GPU
   */
  checkpoint(cycle: number, requests: number, seen: ObservedCheckpoint): void {
    const t = this.t();
    const { values, raw, epoch, processes } = seen;
    if (seen.changed !== null && cycle > 0) {
      const { born, gone } = seen.changed;
      const changed = { gone: [...gone], born: [...born] };
      this.append({ kind: 'event', t, what: 'restarted-worker', trouble: { why: 'processes-changed', ...changed } });
    }
    this.append({ kind: 'checkpoint', cycle, requests, t, epoch, values, raw, processes });
    this.#recordUnread(seen, t);
    this.assertOwnGpu(seen.foreign);
  }

  /** @throws RunAborted where another process computes on the service's GPU */
  assertOwnGpu(foreign: readonly GpuProcess[]): void {
    if (foreign.length === 0) return;
    this.abort({
      what: 'contaminated',
      trouble: { why: 'gpu-shared', processes: foreign.map(recordedProcess) },
    });
  }

  /** Records the likely reason when a required series is not read for the first time, for the verdict. */
  #recordUnread(seen: ObservedCheckpoint, t: number): void {
    for (const series of this.#required.series) {
      if (typeof seen.values[series] === 'number') continue;
      if (this.recording.events.some((event) => event.what === 'unread' && event.series === series)) continue;
      this.append({ kind: 'event', t, what: 'unread', series, trouble: this.#required.why(series, seen) });
    }
  }
}
