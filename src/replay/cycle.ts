import { setMaxListeners } from 'node:events';
import { requireSecrets, resolveSecrets, secretNames } from '../workload/format/secrets.js';
import type { WorkloadRequest } from '../workload/format/workload.js';
import { type Vary, variedBody } from '../workload/variation/vary.js';
import { httpTransport, type Outgoing, type Sending, type Transport } from './http-transport.js';
import { type Order, orderOf } from './order.js';
import type { CycleOutcome } from './outcome.js';
import { type Clock, monotonicClock } from './replay-clock.js';
import { failureOf, needsBody, needsEvents } from './replay-failure.js';
import { Tally } from './tally.js';

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
  /** Of recorded times and pauses: 2 replays twice as fast as recorded. */
  speed: number;
  vary: Vary;
  seed: number;
  /** Values for `${secret:NAME}`. */
  secrets: Readonly<Record<string, string | undefined>>;
  /** Ends the cycle at once: nothing more is sent, what is in flight is closed and counted as `aborted`. */
  signal: AbortSignal;
  /** Limit for each request instead of its own. */
  timeoutMs?: number;
  /** A request dispatched more than this after its planned time counts as late; 50 ms without. */
  allowedLatenessMs?: number;
  /** Open loop: a request that is due while as many are in flight is not sent, and counted so; no limit without. */
  maxInFlight?: number;
  clock?: Clock;
  transport?: Transport;
}

const ALLOWED_LATENESS_MS = 50;

/**
 * Sends one cycle and counts what came of it. Resolves only when nothing is in flight and every connection is closed,
 * so that the checkpoint after it reads a service at rest; what the service answers never makes it reject.
 * @throws MissingSecretError, or RangeError of requests that cannot be put in order, before anything is sent
 */
export async function runCycle(given: CycleOptions): Promise<CycleOutcome> {
  const { requests, secrets, mode } = given;
  requireSecrets([...new Set(requests.flatMap(({ headers }) => Object.values(headers).flatMap(secretNames)))], secrets);
  const order = orderOf(requests);
  const untimed = mode === 'open' ? order.roots.find(({ tUs }) => tUs === undefined) : undefined;
  if (untimed !== undefined) throw new RangeError(`open loop: request ${untimed.id} has no time of its own`);
  // Of its own: whoever sleeps listens to it, and there may be hundreds.
  const signal = AbortSignal.any([given.signal]);
  setMaxListeners(0, signal);
  const options = { ...given, signal };
  const clock = options.clock ?? monotonicClock;
  const transport = options.transport ?? httpTransport(options.baseUrl);
  const sender = new Sender(options, transport, clock);
  const stop = () => sender.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await clock.ready?.();
    const startMs = clock.now();
    await (mode === 'open' ? openLoop(options, order, sender, clock) : closedLoop(options, order, sender, clock));
    return sender.tally.outcome({ durationMs: clock.now() - startMs, timed: mode === 'open' });
  } finally {
    signal.removeEventListener('abort', stop);
    await transport.close();
  }
}

/**
 * A lane is a client: it sends a request and then what follows it, pauses included, before it takes the next that
 * follows none. Latency counts from dispatch.
 */
async function closedLoop(
  { concurrency, speed, signal }: CycleOptions,
  { roots, followers }: Order,
  sender: Sender,
  clock: Clock,
): Promise<void> {
  const queue = roots.values();
  const lane = async () => {
    for (const root of queue) {
      /** What this client has yet to send, the next last, with the time at which it may. */
      const chain: { request: WorkloadRequest; dueMs?: number }[] = [{ request: root }];
      for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
        const prepared = sender.prepare(next.request);
        if (next.dueMs !== undefined) await clock.sleepUntil(next.dueMs, signal);
        if (signal.aborted) return;
        await sender.send(prepared, { ...(next.dueMs === undefined ? {} : { plannedMs: next.dueMs }) });
        const endMs = clock.now();
        const following = (followers.get(next.request.id) ?? []).map((request) => ({
          request,
          ...(request.thinkUs === undefined ? {} : { dueMs: endMs + request.thinkUs / 1000 / speed }),
        }));
        chain.push(...following.reverse());
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.floor(concurrency)) }, lane));
}

/**
 * Every request with a time is due at one anchor plus that: nothing is summed, so nothing drifts. What follows another
 * is due when that has ended, in whatever way, and its pause is over. Latency counts from the planned time, so a sender
 * or service that falls behind cannot hide it (coordinated omission).
 */
async function openLoop(
  { speed, signal }: CycleOptions,
  { roots, followers }: Order,
  sender: Sender,
  clock: Clock,
): Promise<void> {
  const anchorMs = clock.now();
  const answers: Promise<void>[] = [];
  /** One request that is due, and then all that follow it. */
  const goOn = async (prepared: Prepared, dueMs: number): Promise<void> => {
    await sender.send(prepared, { plannedMs: dueMs, fromMs: dueMs });
    const endMs = clock.now();
    const following = followers.get(prepared.request.id) ?? [];
    if (following.length === 0 || signal.aborted) return;
    await Promise.all(following.map((request) => follow(request, endMs + (request.thinkUs ?? 0) / 1000 / speed)));
  };
  const follow = async (request: WorkloadRequest, dueMs: number): Promise<void> => {
    const prepared = sender.prepare(request);
    await clock.sleepUntil(dueMs, signal);
    if (!signal.aborted) await goOn(prepared, dueMs);
  };
  for (const request of roots) {
    const dueMs = anchorMs + (request.tUs ?? 0) / 1000 / speed;
    const prepared = sender.prepare(request);
    await clock.sleepUntil(dueMs, signal);
    if (signal.aborted) break;
    answers.push(goOn(prepared, dueMs));
  }
  await Promise.all(answers);
}

interface Prepared {
  request: WorkloadRequest;
  outgoing: Outgoing;
}

interface Times {
  /** When it should be sent. */
  plannedMs?: number;
  /** From when its latency counts; from dispatch without. */
  fromMs?: number;
}

/** Sends single requests, knows which are in flight, and counts them. */
class Sender {
  readonly tally: Tally;
  readonly #inFlight = new Set<Sending>();
  readonly #maxInFlight: number;

  constructor(
    private readonly options: CycleOptions,
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {
    this.tally = new Tally(options.allowedLatenessMs ?? ALLOWED_LATENESS_MS);
    this.#maxInFlight =
      options.mode === 'open' ? (options.maxInFlight ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  }

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
        keepBody: needsBody(request),
        session: request.session,
        cancel: request.cancel,
      },
    };
  }

  /** Resolves when the request has ended, however it did, or at once where it may not be sent. */
  async send({ request, outgoing }: Prepared, { plannedMs, fromMs }: Times): Promise<void> {
    const { tally, clock } = this;
    if (this.#inFlight.size >= this.#maxInFlight) {
      tally.unsent();
      return;
    }
    const startMs = clock.now();
    tally.sent(request.class, this.#inFlight.size + 1, request.cancel !== undefined);
    if (plannedMs !== undefined) tally.late(startMs - plannedMs);
    const sending = this.transport.send({
      ...outgoing,
      onEvent: request.stream ? this.#timer(request, startMs) : undefined,
    });
    this.#inFlight.add(sending);
    const answer = await sending.answer;
    this.#inFlight.delete(sending);
    if (sending.resent) tally.resent();
    const failure = typeof answer === 'string' ? answer : failureOf(request, answer);
    if (failure !== null) tally.failed(request.class, failure);
    else if (typeof answer !== 'string' && answer.cancelled) tally.cancelled(request.class);
    else tally.ok(request.class, clock.now() - (fromMs ?? startMs));
  }

  abort(): void {
    for (const sending of this.#inFlight) sending.abort();
  }

  /** Times the events of a stream: to the first from dispatch, to each further from the one before. */
  #timer(request: WorkloadRequest, startMs: number): () => void {
    let beforeMs: number | null = null;
    return () => {
      const nowMs = this.clock.now();
      if (beforeMs === null) this.tally.event(request.class, 'first', nowMs - startMs);
      else this.tally.event(request.class, 'further', nowMs - beforeMs);
      beforeMs = nowMs;
    };
  }
}
