import type { Values } from '../../../series/series.js';
import type { ServiceProcess } from '../../../service/service.js';
import { askSocket } from '../ask-socket.js';
import { identify, ProcessTmp, type Refusal } from '../process-tmp.js';
import type { RuntimeAnswer, RuntimeContext, RuntimeKind, RuntimeReader } from '../runtime-reader.js';
import { collectAndTell, isDone, processInfo, sessionOf, stopSession } from './diagnostics-ipc.js';
import { collectedIn, counterIn } from './nettrace.js';

const MAX_BYTES = 8 << 20;
/** One collection, ms: two are asked for at every checkpoint, and a run has dozens of those. */
const COLLECTION_MS = 15_000;
/** The second tells of what finalizers let go after the first. */
const COLLECTIONS = 2;
/** From the end of a collection to the end of its session, in which finalizers tell of themselves, ms. */
const AFTERMATH_MS = 200;
const STOP_MS = 5000;
/** What the heap has of the kernel, 10^6 bytes, from .NET 6 on. */
const COMMITTED = 'gc-committed';
const MEGABYTE = 1e6;

/** .NET Core 3.1 and newer. */
export const DOTNET: RuntimeKind = { runtime: 'dotnet', readerFor: (context) => new DotnetReader(context) };

class DotnetReader implements RuntimeReader {
  readonly #tooSlow = new Set<string>();
  readonly #answered = new Set<string>();
  /** Whether a process has the counter of what is committed. */
  readonly #counts = new Map<string, boolean>();

  constructor(private readonly context: RuntimeContext) {}

  async ask(process: ServiceProcess, collect: boolean): Promise<RuntimeAnswer> {
    if (!collect) return { asked: 'no-way', values: {} };
    const owner = process.hostPid === null ? null : await identify(process.hostPid);
    if (owner === null) return { asked: 'out-of-reach', values: {} };
    const identity = `${owner.hostPid}-${owner.startTicks}`;
    const values = this.#tooSlow.has(identity)
      ? 'too-slow'
      : await ProcessTmp.enter(
          owner,
          async (tmp) => {
            const name = `dotnet-diagnostic-${process.pid}-${owner.startTicks}-socket`;
            return (await tmp.socket(name, (address) => this.#values(address, identity))) ?? 'no-endpoint';
          },
          await this.#folderOf(process),
        );
    if (typeof values !== 'string') {
      this.#answered.add(identity);
      return { asked: 'collected', values };
    }
    if (values === 'too-slow') this.#tooSlow.add(identity);
    const missing: Values = { 'dotnet.heap/allocated': null, 'dotnet.heap/reserved': null };
    return { asked: values, values: this.#answered.has(identity) ? missing : {} };
  }

  /** Where it made its socket when it started. */
  async #folderOf(process: ServiceProcess): Promise<string> {
    const [environment] = await this.context.member.reach.procFiles([process], 'environ');
    const [, folder = ''] = /(?:^|\0)TMPDIR=([^\0]*)/.exec(environment ?? '') ?? [];
    return folder === '' ? '/tmp' : folder;
  }

  async #values(address: string, identity: string): Promise<Values | Refusal> {
    const deadline = this.context.now() + this.context.patienceMs;
    const counts = this.#counts.get(identity) ?? (await hasCounters(address));
    this.#counts.set(identity, counts);
    let values: Values | Refusal = 'no-answer';
    for (let round = 0; round < COLLECTIONS; round++) {
      const ms = Math.max(1, Math.min(COLLECTION_MS, deadline - this.context.now()));
      values = await collect(address, ms, counts, this.context.sleep);
      if (typeof values === 'string') return values;
    }
    return values;
  }
}

/**
 * Whether it is .NET 6 or newer. An older one has no counter that is of use, and may wait for itself for ever where a thread
 * writes events while a session ends (dotnet/runtime#51579), as counters do.
 */
async function hasCounters(address: string): Promise<boolean> {
  const told = await askSocket(address, processInfo(), { bytes: MAX_BYTES, ms: STOP_MS });
  return 'answer' in told && isDone(told.answer);
}

/**
 * The session is ended by its own command, and read until then: of a reader that hangs up, .NET Core 3.1 ends it in the midst
 * of the collection's last events, and now and then waits for itself for ever, with all of the service (dotnet/runtime#51579).
 */
async function collect(
  address: string,
  ms: number,
  counts: boolean,
  sleep: RuntimeContext['sleep'],
): Promise<Values | Refusal> {
  let stopped: Promise<unknown> = Promise.resolve();
  const stop = async (answer: Buffer): Promise<void> => {
    const session = sessionOf(answer);
    await sleep(AFTERMATH_MS);
    if (session !== null) await askSocket(address, stopSession(session.id), { bytes: MAX_BYTES, ms: STOP_MS });
  };
  const told = await askSocket(
    address,
    collectAndTell(counts),
    { bytes: MAX_BYTES, ms },
    {
      isEnough: (answer) => figuresOf(answer, counts) !== null,
      end: (answer) => {
        stopped = stop(answer);
      },
    },
  );
  await stopped;
  if ('failed' in told)
    return told.failed === 'late' ? 'too-slow' : told.failed === 'refused' ? 'no-rights' : 'no-answer';
  return figuresOf(told.answer, counts) ?? 'no-answer';
}

function figuresOf(answer: Buffer, counts: boolean): Values | null {
  const session = sessionOf(answer);
  const collected = session === null ? null : collectedIn(session.stream);
  if (session === null || collected === null) return null;
  const committed = counts ? counterIn(session.stream, COMMITTED) : null;
  // One figure is not taken for the other: where the counter fails the series is not read.
  const reserved = counts ? (committed === null ? null : committed * MEGABYTE) : collected.size;
  return { 'dotnet.heap/allocated': collected.live, 'dotnet.heap/reserved': reserved };
}
