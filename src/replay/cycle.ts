import { requireSecrets, resolveSecrets, secretNames } from '../workload/secrets.js';
import { type Vary, variedBody } from '../workload/vary.js';
import type { WorkloadRequest } from '../workload/workload.js';
import { type Clock, monotonicClock } from './clock.js';
import { failureOf, needsEvents } from './failure.js';
import type { CycleOutcome } from './outcome.js';
import { Tally } from './tally.js';
import { httpTransport, type Outgoing, type Sending, type Transport } from './transport.js';

export interface CycleOptions {
  /** `http://host:port` of the service. */
  baseUrl: string;
  /** Of this cycle, in order; see `sliceCycle`. */
  requests: readonly WorkloadRequest[];
  /** Its number: what the nonce of `vary` depends on. */
  cycle: number;
  /** `closed`: `concurrency` requests in flight, the next when one ends. `open`: each at its recorded time. */
  mode: 'closed' | 'open';
  /** Closed loop only. */
  concurrency: number;
  /** Open loop only: 2 replays twice as fast as recorded. */
  speed: number;
  vary: Vary;
  seed: number;
  /** Values for `${secret:NAME}`. */
  secrets: Readonly<Record<string, string | undefined>>;
  /** Ends the cycle at once: nothing more is sent, what is in flight is closed and counted as `aborted`. */
  signal: AbortSignal;
  /** Limit for each request instead of its own. */
  timeoutMs?: number;
  clock?: Clock;
  transport?: Transport;
}

/**
 * Sends one cycle and counts what came of it. Resolves only when nothing is in flight and every connection is closed,
 * so that the checkpoint after it reads a service at rest; what the service answers never makes it reject.
 * @throws MissingSecretError before anything is sent
 */
export async function runCycle(options: CycleOptions): Promise<CycleOutcome> {
  const { requests, secrets, signal, mode } = options;
  requireSecrets([...new Set(requests.flatMap(({ headers }) => Object.values(headers).flatMap(secretNames)))], secrets);
  const untimed = mode === 'open' ? requests.find(({ tUs }) => tUs === undefined) : undefined;
  if (untimed !== undefined) throw new RangeError(`open loop: request ${untimed.id} has no time of its own`);
  const clock = options.clock ?? monotonicClock;
  const transport = options.transport ?? httpTransport(options.baseUrl);
  const sender = new Sender(options, transport, clock);
  const stop = () => sender.abort();
  signal.addEventListener('abort', stop, { once: true });
  const startMs = clock.now();
  try {
    await (mode === 'open' ? openLoop(options, sender, clock) : closedLoop(options, sender));
    const durationMs = clock.now() - startMs;
    return sender.tally.outcome({ durationMs, open: mode === 'open' });
  } finally {
    signal.removeEventListener('abort', stop);
    await transport.close();
  }
}

/** Latency counts from dispatch. */
async function closedLoop({ requests, concurrency, signal }: CycleOptions, sender: Sender): Promise<void> {
  const queue = requests.values();
  const lane = async () => {
    for (const request of queue) {
      if (signal.aborted) return;
      await sender.send(sender.prepare(request));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.floor(concurrency)) }, lane));
}

/**
 * Every request is due at one anchor plus its own time: nothing is summed, so nothing drifts. Latency counts from the
 * planned time, so a sender or service that falls behind cannot hide it (coordinated omission).
 */
async function openLoop({ requests, speed, signal }: CycleOptions, sender: Sender, clock: Clock): Promise<void> {
  const anchorMs = clock.now();
  const answers: Promise<void>[] = [];
  for (const request of requests) {
    const dueMs = anchorMs + (request.tUs ?? 0) / 1000 / speed;
    const prepared = sender.prepare(request);
    await clock.sleepUntil(dueMs, signal);
    if (signal.aborted) break;
    answers.push(sender.send(prepared, dueMs));
  }
  await Promise.all(answers);
}

interface Prepared {
  request: WorkloadRequest;
  outgoing: Outgoing;
}

/** Sends single requests, knows which are in flight, and counts them. */
class Sender {
  readonly tally = new Tally();
  readonly #inFlight = new Set<Sending>();

  constructor(
    private readonly options: CycleOptions,
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  /** Everything that can be done before a request is due. */
  prepare(request: WorkloadRequest): Prepared {
    const { secrets, timeoutMs } = this.options;
    const headers = Object.entries(request.headers).map(([name, value]) => [name, resolveSecrets(value, secrets)]);
    return {
      request,
      outgoing: {
        method: request.method,
        path: request.path,
        headers: Object.fromEntries(headers),
        body: variedBody(request, this.options),
        timeoutMs: timeoutMs ?? request.timeoutUs / 1000,
        countEvents: needsEvents(request),
      },
    };
  }

  /** Resolves when the request has ended, however it did. */
  async send({ request, outgoing }: Prepared, dueMs?: number): Promise<void> {
    const startMs = this.clock.now();
    this.tally.sent(request.class);
    if (dueMs !== undefined) this.tally.late(startMs - dueMs);
    const sending = this.transport.send(outgoing);
    this.#inFlight.add(sending);
    const answer = await sending.answer;
    this.#inFlight.delete(sending);
    const failure = typeof answer === 'string' ? answer : failureOf(request, answer);
    if (failure === null) this.tally.ok(request.class, this.clock.now() - (dueMs ?? startMs));
    else this.tally.failed(failure);
  }

  abort(): void {
    for (const sending of this.#inFlight) sending.abort();
  }
}
