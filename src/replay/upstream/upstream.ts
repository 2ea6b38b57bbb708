import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failedAnswer, type UpstreamAnswer, usualAnswer } from './upstream-answers.js';

/** Shares of the calls that do not end well, 0 to 1, together at most 1; the rest is answered. */
export interface UpstreamBehaviour {
  /** Answered with 503. */
  fail: number;
  /** Answered with 429, to be tried again at once. */
  rateLimit: number;
  /** Not answered: the connection is closed after {@link stallMs}. */
  stall: number;
  /** Broken off in the middle of the answer. */
  cut: number;
  stallMs: number;
  /** Events of a stream, which a body with `"stream": true` gets. */
  events: number;
}

/** How a call ends. */
export type Fate = 'fail' | 'rateLimit' | 'stall' | 'cut' | 'answer';

/** A larger request is refused; of a usual one the beginning says what is wanted. */
const MAX_BODY = 32 * 1024 * 1024;
const READ_BODY = 1024 * 1024;
const MAX_CONNECTIONS = 4096;
/** Multiples of it modulo 1 spread evenly (Weyl): of any n calls in a row each share comes out within a few. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * How the n-th call ends, from 1. The same in every run, so base and candidate have equal upstreams; which request of the
 * service makes the n-th call is left to the service.
 */
export function fateOf(n: number, { fail, rateLimit, stall, cut }: UpstreamBehaviour): Fate {
  const at = (n * GOLDEN) % 1;
  const ends: [Fate, number][] = [
    ['fail', fail],
    ['rateLimit', rateLimit],
    ['stall', stall],
    ['cut', cut],
  ];
  let below = 0;
  for (const [fate, share] of ends) {
    below += share;
    if (at < below) return fate;
  }
  return 'answer';
}

/** A stub of what the service calls. It keeps nothing of a call but its count. */
export class Upstream {
  readonly #counts: Record<Fate, number> = { fail: 0, rateLimit: 0, stall: 0, cut: 0, answer: 0 };
  readonly #stalls = new Set<NodeJS.Timeout>();

  private constructor(
    private readonly server: Server,
    private readonly behaviour: UpstreamBehaviour,
  ) {
    server.on('request', (request, response) => this.#serve(request, response));
  }

  /**
   * Listens on one address, at a port that is free.
   * @throws Error of the system where the address is not this machine's
   */
  static async open(address: string, behaviour: UpstreamBehaviour): Promise<Upstream> {
    const server = createServer();
    server.maxConnections = MAX_CONNECTIONS;
    const upstream = new Upstream(server, behaviour);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, address, resolve);
    });
    return upstream;
  }

  /** `http://127.0.0.1:40123`. */
  get url(): string {
    const { address, port } = this.server.address() as AddressInfo;
    return `http://${address}:${port}`;
  }

  /** Calls so far, by how they ended. */
  get counts(): Readonly<Record<Fate, number>> {
    return { ...this.#counts };
  }

  /** Calls so far. */
  get calls(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
  }

  /** Ends every call at once. */
  async close(): Promise<void> {
    for (const timer of this.#stalls) clearTimeout(timer);
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    // A client that goes away is no error of the stub.
    for (const stream of [request, response]) stream.on('error', () => undefined);
    const body: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= READ_BODY) body.push(chunk);
      if (size > MAX_BODY) request.destroy();
    });
    request.on('end', () => this.#answer(request, response, Buffer.concat(body).toString()));
  }

  #answer({ url = '/' }: IncomingMessage, response: ServerResponse, body: string): void {
    const { events, stallMs } = this.behaviour;
    const fate = fateOf(this.calls + 1, this.behaviour);
    this.#counts[fate] += 1;
    if (fate === 'fail' || fate === 'rateLimit') send(response, failedAnswer(fate === 'fail' ? 503 : 429));
    else if (fate === 'stall') this.#stall(response, stallMs);
    else send(response, usualAnswer(url.split('?', 1)[0] ?? '', body, events), fate === 'cut');
  }

  #stall(response: ServerResponse, ms: number): void {
    const timer = setTimeout(() => {
      this.#stalls.delete(timer);
      response.destroy();
    }, ms);
    this.#stalls.add(timer);
  }
}

function send(response: ServerResponse, { status, headers, parts }: UpstreamAnswer, isCut = false): void {
  response.writeHead(status, headers);
  const sent = isCut ? parts.slice(0, Math.ceil(parts.length / 2)) : parts;
  for (const part of sent.slice(0, -1)) response.write(part);
  if (!isCut) response.end(sent.at(-1));
  // Closed once that has left, before the end that was announced.
  else response.write(sent.at(-1) ?? '', () => response.destroy());
}
