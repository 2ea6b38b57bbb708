import { setMaxListeners } from 'node:events';
import { requireSecrets, resolveSecrets, secretNames } from '../workload/format/secrets.js';
import type { WorkloadRequest } from '../workload/format/workload.js';
import type { Variation } from '../workload/variation/vary.js';
import { httpTransport, type Transport } from './http-transport.js';
import { type Order, orderRequests } from './order.js';
import type { CycleOutcome, NamedRequest } from './outcome.js';
import { type Pacer, threadPacer } from './pacer.js';
import {
  type Answer,
  checkAnswer,
  expectedStatuses,
  type Failure,
  failedWhenRecorded,
  missedBecause,
} from './replay-failure.js';
import type { Sending } from './sending.js';
import { Tally } from './tally.js';
import { atSpeed } from './web-socket.js';

export interface CycleOptions {
  /** `http://host:port` of the service. */
  url: string;
  /** The requests of this cycle, in order; see `sliceCycle`. */
  requests: readonly WorkloadRequest[];
  /** Number of the cycle, 0 and below in warm-up: seeds the variation. */
  cycle: number;
  /** `closed`: `concurrency` requests in flight, the next when one ends. `open`: each at its recorded time. */
  mode: 'closed' | 'open';
  /** Closed loop only. */
  concurrency: number;
  /** 2 replays recorded times and pauses twice as fast as recorded. */
  speed: number;
  /** Null: as recorded. */
  variation: Variation | null;
  /** Values for `${secret:NAME}`. */
  secrets: Readonly<Record<string, string | undefined>>;
  /** Ends the cycle at once: nothing more is sent; requests in flight are closed and counted as `aborted`. */
  signal: AbortSignal;
  /** Timeout of every request, instead of its own. */
  timeoutMs?: number;
  /** A request with a larger dispatch delay counts as late; 50 ms by default. */
  allowedDispatchDelayMs?: number;
  /** Open loop: a request due while this many are in flight is not sent, and counted as unsent. Default: no limit. */
  maxInFlight?: number;
  pacer?: Pacer;
  transport?: Transport;
}

const ALLOWED_DISPATCH_DELAY_MS = 50;

/**
 * Sends one cycle and counts its outcome. Resolves only when nothing is in flight and every connection is closed, so
 * that the checkpoint after it reads a service at rest. No answer of the service makes it reject.
 * @throws MissingSecretError, or RangeError for requests that cannot be ordered, before anything is sent
 */
export async function runCycle(given: CycleOptions): Promise<CycleOutcome> {
  const { requests, secrets, mode } = given;
  requireSecrets([...new Set(requests.flatMap(({ headers }) => Object.values(headers).flatMap(secretNames)))], secrets);
  const order = orderRequests(requests);
  const untimed = mode === 'open' ? order.roots.find(({ tUs }) => tUs === undefined) : undefined;
  if (untimed !== undefined) throw new RangeError(`open loop: request ${untimed.id} has no time of its own`);
  // A signal of its own, because hundreds of sleepers may listen to it.
  const signal = AbortSignal.any([given.signal]);
  setMaxListeners(0, signal);
  const options = { ...given, signal };
  const pacer = options.pacer ?? threadPacer;
  const transport = options.transport ?? httpTransport(options.url);
  const sender = new Sender(options, transport, pacer);
  const stop = () => sender.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await pacer.ready?.();
    const startMs = pacer.now();
    await (mode === 'open' ? openLoop(options, order, sender, pacer) : closedLoop(options, order, sender, pacer));
    const outcome = sender.tally.outcome({ durationMs: pacer.now() - startMs, timed: mode === 'open' });
    return sender.last === null ? outcome : { ...outcome, last: named(sender.last) };
  } finally {
    signal.removeEventListener('abort', stop);
    await transport.close();
  }
}

/**
 * Each lane is one client: it sends a request and then its followers, with their pauses, before it takes the next
 * request that follows none. Latency counts from dispatch.
 */
async function closedLoop(
  { concurrency, speed, signal }: CycleOptions,
  { roots, followers }: Order,
  sender: Sender,
  pacer: Pacer,
): Promise<void> {
  const queue = roots.values();
  const lane = async () => {
    for (const root of queue) {
      /** What this client still has to send, the next one last, with its earliest time. */
      const chain: { request: WorkloadRequest; dueMs?: number }[] = [{ request: root }];
      for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
        const prepared = sender.prepare(next.request);
        if (next.dueMs !== undefined) await pacer.sleepUntil(next.dueMs, signal);
        if (signal.aborted) return;
        await sender.send(prepared, { ...(next.dueMs === undefined ? {} : { plannedMs: next.dueMs }) });
        const endMs = pacer.now();
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
 * A request with a time is due at the start of the cycle plus that time: nothing is summed, so nothing drifts. A
 * follower is due when its predecessor has ended, in any way, and the pause is over. Latency counts from the planned
 * time, so a sender or service that falls behind cannot hide it (coordinated omission).
 */
async function openLoop(
  { speed, signal }: CycleOptions,
  { roots, followers }: Order,
  sender: Sender,
  pacer: Pacer,
): Promise<void> {
  const anchorMs = pacer.now();
  const answers: Promise<void>[] = [];
  /** Sends a request that is due, and then all its followers. */
  const goOn = async (prepared: WorkloadRequest, dueMs: number): Promise<void> => {
    await sender.send(prepared, { plannedMs: dueMs, fromMs: dueMs });
    const endMs = pacer.now();
    const following = followers.get(prepared.id) ?? [];
    if (following.length === 0 || signal.aborted) return;
    await Promise.all(following.map((request) => follow(request, endMs + (request.thinkUs ?? 0) / 1000 / speed)));
  };
  const follow = async (request: WorkloadRequest, dueMs: number): Promise<void> => {
    const prepared = sender.prepare(request);
    await pacer.sleepUntil(dueMs, signal);
    if (!signal.aborted) await goOn(prepared, dueMs);
  };
  for (const request of roots) {
    const dueMs = anchorMs + (request.tUs ?? 0) / 1000 / speed;
    const prepared = sender.prepare(request);
    await pacer.sleepUntil(dueMs, signal);
    if (signal.aborted) break;
    answers.push(goOn(prepared, dueMs));
  }
  await Promise.all(answers);
}

/** Failures of requests that the service has not seen. */
const NOT_REACHED: ReadonlySet<Answer | Failure> = new Set<Failure>([
  'connect_refused',
  'connect_timeout',
  'local_limit',
  'aborted',
]);

const MAX_PATH = 200;

function named({ method, path, class: name }: WorkloadRequest): NamedRequest {
  const [route = ''] = path.split(/[?#]/, 1);
  return { method, path: route.slice(0, MAX_PATH), class: name };
}

/** The status that is wrong; nothing where another thing is. */
function statusOf(answer: Answer | Failure, failure: Failure): { status?: number } {
  return typeof answer === 'string' || failure === 'validation' ? {} : { status: answer.status };
}

interface Times {
  /** When it should be sent. */
  plannedMs?: number;
  /** Start of its latency; the dispatch by default. */
  fromMs?: number;
}

/** Sends single requests, tracks those in flight, and counts them. */
class Sender {
  readonly tally: Tally;
  /** The last one dispatched of those that reached the service; null where none did. */
  last: WorkloadRequest | null = null;
  #dispatched = 0;
  /** Which one {@link last} was. */
  #lastAt = 0;
  readonly #inFlight = new Set<Sending>();
  readonly #maxInFlight: number;
  readonly #varied: (request: WorkloadRequest) => WorkloadRequest;

  constructor(
    private readonly options: CycleOptions,
    private readonly transport: Transport,
    private readonly pacer: Pacer,
  ) {
    const { variation, requests, cycle } = options;
    this.#varied = variation?.forCycle(requests, cycle) ?? ((request) => request);
    this.tally = new Tally(options.allowedDispatchDelayMs ?? ALLOWED_DISPATCH_DELAY_MS);
    this.#maxInFlight =
      options.mode === 'open' ? (options.maxInFlight ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  }

  /** Does all work that need not wait until a request is due: secrets, the varied body, its timeout. */
  prepare(request: WorkloadRequest): WorkloadRequest {
    const { secrets, timeoutMs, speed } = this.options;
    const varied = this.#varied(request);
    const headers = Object.entries(varied.headers).map(([name, value]) => [name, resolveSecrets(value, secrets)]);
    return {
      ...varied,
      headers: Object.fromEntries(headers),
      ...(varied.ws === undefined ? {} : { ws: atSpeed(varied.ws, speed) }),
      ...(timeoutMs === undefined ? {} : { timeoutUs: timeoutMs * 1000 }),
    };
  }

  /** Resolves when the request has ended, in any way, or at once where too many are in flight. */
  async send(request: WorkloadRequest, { plannedMs, fromMs }: Times): Promise<void> {
    const { tally, pacer } = this;
    if (this.#inFlight.size >= this.#maxInFlight) {
      tally.unsent();
      return;
    }
    const startMs = pacer.now();
    const is = { cancelled: request.cancel !== undefined, failedBefore: failedWhenRecorded(request) };
    tally.sent(request.class, this.#inFlight.size + 1, is);
    if (plannedMs !== undefined) tally.late(startMs - plannedMs);
    this.#dispatched += 1;
    const at = this.#dispatched;
    const sending = this.transport.send(request, request.stream ? this.#timer(request, startMs) : undefined);
    this.#inFlight.add(sending);
    const answer = await sending.answer;
    this.#inFlight.delete(sending);
    if (sending.resent) tally.resent();
    if (at > this.#lastAt && (sending.resent || !NOT_REACHED.has(answer))) {
      this.#lastAt = at;
      this.last = request;
    }
    const failure = typeof answer === 'string' ? answer : checkAnswer(request, answer);
    const missed = failure === null || failure === 'timeout' ? missedBecause(request, answer) : null;
    if (missed !== null) tally.missed(request.class, missed);
    if (failure !== null)
      tally.failed(request.class, { kind: failure, ...statusOf(answer, failure), expected: expectedStatuses(request) });
    else if (typeof answer !== 'string' && answer.cancelled) tally.cancelled(request.class);
    else tally.ok(request.class, pacer.now() - (fromMs ?? startMs));
  }

  abort(): void {
    for (const sending of this.#inFlight) sending.abort();
  }

  /** Times the events of a stream: the first from dispatch, each further one from the one before. */
  #timer(request: WorkloadRequest, startMs: number): () => void {
    let beforeMs: number | null = null;
    return () => {
      const nowMs = this.pacer.now();
      if (beforeMs === null) this.tally.event(request.class, 'first', nowMs - startMs);
      else this.tally.event(request.class, 'further', nowMs - beforeMs);
      beforeMs = nowMs;
    };
  }
}
