import type { Values } from '../../../series/series.js';
import type { ServiceProcess } from '../../../service/service.js';
import { askSocket } from '../ask-socket.js';
import { identify, ProcessTmp, type Refusal } from '../process-tmp.js';
import type { RuntimeAnswer, RuntimeContext, RuntimeKind, RuntimeReader } from '../runtime-reader.js';
import { collectAndTell, sessionOf, stopSession } from './diagnostics-ipc.js';
import { collectedIn } from './nettrace.js';

const MOST_BYTES = 8 << 20;
/** One collection, ms: two are asked for at every checkpoint, and a run has dozens of those. */
const COLLECTION_MS = 15_000;
/** The second tells of what finalizers let go after the first. */
const COLLECTIONS = 2;

/** .NET Core 3.1 and newer. */
export const DOTNET: RuntimeKind = { runtime: 'dotnet', readerFor: (context) => new DotnetReader(context) };

class DotnetReader implements RuntimeReader {
  readonly #tooSlow = new Set<string>();
  readonly #answered = new Set<string>();

  constructor(private readonly context: RuntimeContext) {}

  async ask(process: ServiceProcess, collect: boolean): Promise<RuntimeAnswer> {
    if (!collect) return { asked: 'no-way', values: {} };
    const owner = process.hostPid === null ? null : await identify(process.hostPid);
    if (owner === null) return { asked: 'out-of-reach', values: {} };
    const identity = `${owner.hostPid}-${owner.startTicks}`;
    const values = this.#tooSlow.has(identity)
      ? 'too-slow'
      : await ProcessTmp.enter(owner, async (tmp) => {
          const name = `dotnet-diagnostic-${process.pid}-${owner.startTicks}-socket`;
          return (await tmp.socket(name, (address) => this.#values(address))) ?? 'no-endpoint';
        });
    if (typeof values !== 'string') {
      this.#answered.add(identity);
      return { asked: 'collected', values };
    }
    if (values === 'too-slow') this.#tooSlow.add(identity);
    const missing: Values = { 'dotnet.heap/allocated': null, 'dotnet.heap/reserved': null };
    return { asked: values, values: this.#answered.has(identity) ? missing : {} };
  }

  async #values(address: string): Promise<Values | Refusal> {
    const deadline = this.context.now() + this.context.patienceMs;
    let values: Values | Refusal = 'no-answer';
    for (let round = 0; round < COLLECTIONS; round++) {
      const ms = Math.max(1, Math.min(COLLECTION_MS, deadline - this.context.now()));
      values = await collect(address, ms);
      if (typeof values === 'string') return values;
    }
    return values;
  }
}

async function collect(address: string, ms: number): Promise<Values | Refusal> {
  const isEnough = (answer: Buffer): boolean => {
    const session = sessionOf(answer);
    return session !== null && collectedIn(session.stream) !== null;
  };
  // The runtime ends a session whose reader has gone by itself, at its next event; it is told to at once.
  const told = await askSocket(address, collectAndTell(), { bytes: MOST_BYTES, ms }, isEnough);
  if ('failed' in told)
    return told.failed === 'late' ? 'too-slow' : told.failed === 'refused' ? 'no-rights' : 'no-answer';
  const session = sessionOf(told.answer);
  if (session === null) return 'no-answer';
  await askSocket(address, stopSession(session.id), { bytes: MOST_BYTES, ms });
  const collected = collectedIn(session.stream);
  if (collected === null) return 'no-answer';
  return { 'dotnet.heap/allocated': collected.live, 'dotnet.heap/reserved': collected.size };
}
