import type { Values } from '../../../series/series.js';
import type { ServiceProcess } from '../../../service/service.js';
import { residentBytes } from '../../proc/proc.js';
import { identify, ProcessTmp, type Refusal } from '../process-tmp.js';
import type { RuntimeAnswer, RuntimeContext, RuntimeHeld, RuntimeKind, RuntimeReader } from '../runtime-reader.js';
import { Attachment } from './attach.js';
import { compiles, directBytes, heapReserved, leavesDeadWood, liveBytes, metaspace } from './jvm-figures.js';
import { holdInJvm } from './jvm-holding.js';
import { perfFigures } from './perf-data.js';

/** One command, ms: two or more collections are asked for at every checkpoint, and a run has dozens of those. */
const COMMAND_MS = 15_000;
/** How long the process may take to give memory back, ms: with nothing in flight, its compiler works off what is queued. */
const SETTLING_MS = 5000;
/** It has settled where it gave back less than so many bytes in so many ms. */
const SETTLED_BYTES = 1 << 20;
const SETTLED_MS = 250;
/** Full collections after which the serial collector has left no dead wood. */
const SERIAL_ROUNDS = 4;

/** HotSpot, the JVM of OpenJDK. */
export const JVM: RuntimeKind = { runtime: 'java', readerFor: (context) => new JvmReader(context) };

class JvmReader implements RuntimeReader {
  /** Processes that are not asked again, and why. */
  readonly #givenUp = new Map<string, Refusal>();
  /** What each answered last. */
  readonly #answered = new Map<string, Values>();

  constructor(private readonly context: RuntimeContext) {}

  async ask(process: ServiceProcess, collect: boolean): Promise<RuntimeAnswer> {
    const owner = process.hostPid === null ? null : await identify(process.hostPid);
    if (owner === null) return { asked: 'out-of-reach', values: {} };
    const identity = `${owner.hostPid}-${owner.startTicks}`;
    const answer = await ProcessTmp.enter(owner, async (tmp): Promise<RuntimeAnswer> => {
      const known = collect ? this.#givenUp.get(identity) : 'no-way';
      const values = known ?? (await this.#values(process, new Attachment(tmp, process, this.context)));
      if (typeof values !== 'string') return { asked: 'collected', values };
      // A JVM that did not hear the signal printed its threads instead: once is enough.
      if (collect) this.#givenUp.set(identity, values);
      return { asked: values, values: await perfFigures(tmp, process.pid) };
    });
    if (typeof answer !== 'string' && answer.asked === 'collected') {
      this.#answered.set(identity, answer.values);
      return answer;
    }
    const missing = Object.keys(this.#answered.get(identity) ?? {}).map((series) => [series, null]);
    const { asked, values } = typeof answer === 'string' ? { asked: answer, values: {} } : answer;
    return { asked, values: { ...Object.fromEntries(missing), ...values } };
  }

  async hold(process: ServiceProcess, bytes: number): Promise<RuntimeHeld | Refusal | 'no-room'> {
    const owner = process.hostPid === null ? null : await identify(process.hostPid);
    if (owner === null) return 'out-of-reach';
    const known = this.#givenUp.get(`${owner.hostPid}-${owner.startTicks}`);
    if (known !== undefined) return known;
    return ProcessTmp.enter(owner, async (tmp) => {
      const jvm = new Attachment(tmp, process, this.context);
      return holdInJvm(jvm, tmp, () => this.#values(process, jvm), bytes);
    });
  }

  async #values(process: ServiceProcess, jvm: Attachment): Promise<Values | Refusal> {
    const deadline = this.context.now() + this.context.patienceMs;
    const refused = await jvm.listen();
    if (refused !== null) return refused;
    const run = (words: string): ReturnType<Attachment['command']> =>
      jvm.command(words, Math.max(1, Math.min(COMMAND_MS, deadline - this.context.now())));
    const text = async (words: string): Promise<string | null> => {
      const printed = await run(words);
      return 'text' in printed ? printed.text : null;
    };

    const rounds = leavesDeadWood(await text('GC.heap_info')) ? SERIAL_ROUNDS : 1;
    for (let round = 0; round < rounds; round++) {
      const collected = await run('GC.run');
      if ('refusal' in collected) return collected.refusal;
      if (collected.text.includes('Explicit GC is disabled')) return 'disabled';
    }
    // It collects again: what the first collection let go by way of a reference is gone now. Used heap would count what
    // threads have set aside since, and whole regions or pages of some collectors.
    const histogram = await run('GC.class_histogram');
    if ('refusal' in histogram) return histogram.refusal;
    await this.#settle(process, text);
    const info = (await text('GC.heap_info')) ?? '';
    const direct = directBytes((await text('VM.native_memory summary')) ?? '');
    return {
      'jvm.heap/allocated': liveBytes(histogram.text),
      'jvm.heap/reserved': heapReserved(info),
      ...(metaspace(info) ?? metaspace((await text('VM.metaspace')) ?? '') ?? {}),
      ...(direct === null ? {} : { 'jvm.direct/allocated': direct }),
    };
  }

  /**
   * Waits until the process gives no more memory back: G1 does it 100 ms after a collection, the compiler once nothing is
   * queued. Both is tens of MiB. What is freed stays with malloc unless it is told to return it, as in a Python process; the
   * command for it came with JDK 17.0.9.
   */
  async #settle(process: ServiceProcess, text: (words: string) => Promise<string | null>): Promise<void> {
    const until = this.context.now() + SETTLING_MS;
    let before: number | null = null;
    while (this.context.now() < until) {
      await this.context.sleep(SETTLED_MS);
      if (compiles((await text('Compiler.queue')) ?? '')) continue;
      await text('System.trim_native_heap');
      const [rollup] = await this.context.member.reach.procFiles([process], 'smaps_rollup');
      const now = residentBytes(rollup ?? null);
      if (now === null || (before !== null && before - now < SETTLED_BYTES)) return;
      before = now;
    }
  }
}
