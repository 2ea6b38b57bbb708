import type { Values } from '../../../series/series.js';
import type { ServiceProcess } from '../../../service/service.js';
import { identify, ProcessTmp, type Refusal } from '../process-tmp.js';
import type { RuntimeAnswer, RuntimeContext, RuntimeKind, RuntimeReader } from '../runtime-reader.js';
import { Attachment } from './attach.js';
import { compiles, directBytes, heapReserved, leavesDeadWood, liveBytes, metaspace } from './jvm-figures.js';
import { perfFigures } from './perf-data.js';

/** One command, ms: two or more collections are asked for at every checkpoint, and a run has dozens of those. */
const COMMAND_MS = 15_000;
/** How long its compiler may take to rest, ms: with nothing in flight, it works off what is queued. */
const COMPILING_MS = 5000;
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
      const values = known ?? (await this.#values(new Attachment(tmp, process, this.context)));
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

  async #values(jvm: Attachment): Promise<Values | Refusal> {
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
    // What the compiler of the JVM uses is tens of MiB, and stays with malloc once it is freed. As in a Python process, it is
    // given back: from JDK 17.0.9 on.
    const rested = this.context.now() + COMPILING_MS;
    while (compiles((await text('Compiler.queue')) ?? '') && this.context.now() < rested) await this.context.sleep(50);
    await text('System.trim_native_heap');
    const info = (await text('GC.heap_info')) ?? '';
    const direct = directBytes((await text('VM.native_memory summary')) ?? '');
    return {
      'jvm.heap/allocated': liveBytes(histogram.text),
      'jvm.heap/reserved': heapReserved(info),
      ...(metaspace(info) ?? metaspace((await text('VM.metaspace')) ?? '') ?? {}),
      ...(direct === null ? {} : { 'jvm.direct/allocated': direct }),
    };
  }
}
