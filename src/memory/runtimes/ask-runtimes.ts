import type { ManagedRuntime, Runtime } from '../../series/runtime.js';
import { isManaged } from '../../series/runtime.js';
import type { ServiceProcess } from '../../service/service.js';
import type { RuntimeAnswer, RuntimeContext, RuntimeKind, RuntimeReader } from './runtime-reader.js';

/** Asks the managed runtimes of one member's processes to collect, and reads what they say of their heaps. */
export class Runtimes {
  readonly #readers = new Map<Runtime, RuntimeReader>();

  constructor(
    private readonly kinds: readonly RuntimeKind[],
    private readonly context: RuntimeContext,
  ) {}

  /**
   * One answer a process, all asked at once.
   * @param runtimes of the processes, in their order; null where that is not known
   * @returns null of a process that runs no managed runtime
   */
  ask(
    processes: readonly ServiceProcess[],
    runtimes: readonly (Runtime | null)[],
    collect: boolean,
  ): Promise<(RuntimeAnswer | null)[]> {
    return Promise.all(
      processes.map(async (process, at): Promise<RuntimeAnswer | null> => {
        const runtime = runtimes[at] ?? null;
        if (!isManaged(runtime)) return null;
        return (await this.#readerOf(runtime)?.ask(process, collect)) ?? { asked: 'no-way', values: {} };
      }),
    );
  }

  /** As the runtime's reader holds; null where it cannot. */
  async hold(
    process: ServiceProcess,
    runtime: ManagedRuntime,
    bytes: number,
  ): Promise<Awaited<ReturnType<NonNullable<RuntimeReader['hold']>>> | null> {
    return (await this.#readerOf(runtime)?.hold?.(process, bytes)) ?? null;
  }

  #readerOf(runtime: Runtime): RuntimeReader | undefined {
    const known = this.#readers.get(runtime);
    if (known !== undefined) return known;
    const reader = this.kinds.find((kind) => kind.runtime === runtime)?.readerFor(this.context);
    if (reader !== undefined) this.#readers.set(runtime, reader);
    return reader;
  }
}
