import type { Asked, ManagedRuntime } from '../../series/runtime.js';
import type { Values } from '../../series/series.js';
import type { Member, ServiceProcess } from '../../service/service.js';
import type { Search } from '../metrics/find-page.js';

/** What a reader may use beside the process itself. */
export interface RuntimeContext {
  readonly member: Member;
  /** How its pages are asked for; absent where it is not the member that answers requests. */
  readonly pages?: Search;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** How long one process may take to collect and answer, ms: a longer collection is not asked for again. */
  readonly patienceMs: number;
}

/** Its figures after a collection, or why there are none: `values` is empty then, unless figures were read without one. */
export interface RuntimeAnswer {
  asked: Asked;
  values: Values;
}

/** What holding memory did to the figures of a process, each after a collection. */
export interface RuntimeHeld {
  before: Values;
  during: Values;
  after: Values;
  /** Bytes that were held, by the series that should show them. */
  held: Readonly<Record<string, number>>;
}

/** Asks the processes of one member. It may remember what a process answered before: one reader lives as long as its member. */
export interface RuntimeReader {
  /**
   * Collects if told to, and reads. Waits for no longer than the context's patience.
   * @returns never throws: a failure is `no-answer` with the values that are known to be missing as `null`
   */
  ask(process: ServiceProcess, collect: boolean): Promise<RuntimeAnswer>;
  /**
   * Holds about that much in the process for one reading, and lets it go. Absent where nothing outside can do that.
   * @returns why it was not done: never throws
   */
  hold?(process: ServiceProcess, bytes: number): Promise<RuntimeHeld | Exclude<Asked, 'collected'> | 'no-room'>;
}

/**
 * A managed runtime that is asked from outside, without a change of its image or command. One file implements it, one line of
 * `runtime-list.ts` registers it.
 */
export interface RuntimeKind {
  readonly runtime: ManagedRuntime;
  readerFor(context: RuntimeContext): RuntimeReader;
}
