import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { type EventCounter, eventCounter } from '../workload/format/events.js';
import type { Cancel } from '../workload/format/workload.js';
import type { Answer, Failure } from './replay-failure.js';

/** A request with nothing left to resolve. */
export interface Outgoing {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | undefined;
  /** From dispatch to the end of the answer. */
  timeoutMs: number;
  countEvents: boolean;
  /** The answer's body is wanted, as far as it is small. */
  keepBody: boolean;
  /** Requests of one session go over one connection where it is still open. */
  session?: string | undefined;
  cancel?: Cancel | undefined;
  /** Told of each event as it arrives. */
  onEvent?: (() => void) | undefined;
}

/** A request on its way. `answer` always resolves, when nothing of the request is in flight any more. */
export interface Sending {
  answer: Promise<Answer | Failure>;
  /** It was sent a second time: see {@link httpTransport}. */
  readonly resent: boolean;
  /** Closes the connection; `answer` becomes `aborted`. */
  abort(): void;
}

/** What a cycle is sent with; the seam for a faster sender. */
export interface Transport {
  send(request: Outgoing): Sending;
  /** Ends every connection; resolves when they are closed here. Nothing may be in flight. */
  close(): Promise<void>;
}

/** Free connections kept: more would be opened and left idle only after a burst. */
const MAX_FREE_SOCKETS = 256;
/**
 * A free connection is closed by us after this long, well before any common server would (gunicorn 2 s; uvicorn,
 * hypercorn and Node 5 s): a request sent on a connection that the server is just closing would be reset, and counted
 * as the service's error although it is not.
 */
const FREE_SOCKET_MS = 1000;
/** Of an answer that is looked into; a larger one is not what a workload can expect anything of. */
export const MAX_KEPT_BYTES = 4 * 1024 * 1024;

/**
 * Sends over `node:http`, which ends an aborted request's connection and opens no other (undici reconnects at once,
 * issue nodejs/undici#5845). No limit on connections: a cap would turn the open loop into a closed one unseen. No
 * redirects; answers are drained as they come and not kept. No retries but one: a connection that had served before and
 * is reset before a byte of an answer was closed by the server without a word, as llama.cpp's does behind each stream
 * that says keep-alive. The server never saw the request, which goes out once more on a connection of its own (as in
 * Go's net/http, and every browser), and is counted.
 * @param baseUrl `http://host:port`, with a path before the requests' own where there is one
 */
export function httpTransport(baseUrl: string): Transport {
  const base = new URL(baseUrl);
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const options = {
    keepAlive: true,
    maxSockets: Number.POSITIVE_INFINITY,
    maxFreeSockets: MAX_FREE_SOCKETS,
    scheduling: 'lifo',
    timeout: FREE_SOCKET_MS,
  } as const;
  const pool = new Agent(options);
  const sessions = new Map<string, http.Agent>();
  const agentOf = (session: string | undefined): http.Agent => {
    if (session === undefined) return pool;
    const known = sessions.get(session);
    if (known !== undefined) return known;
    const agent = new Agent({ ...options, maxFreeSockets: 1 });
    sessions.set(session, agent);
    return agent;
  };
  const { protocol, hostname, port } = urlToHttpOptions(base);
  const prefix = base.pathname.replace(/\/$/, '');

  return {
    send(outgoing) {
      return new Resending(() => dispatch(outgoing), dropFree);
    },
    async close() {
      const agents = [pool, ...sessions.values()];
      const sockets = agents.flatMap(({ sockets: busy, freeSockets }) =>
        [busy, freeSockets].flatMap((byHost) => Object.values(byHost).flat()),
      );
      const closed = sockets.map((socket) => new Promise((resolve) => socket?.once('close', resolve)));
      for (const agent of agents) agent.destroy();
      await Promise.all(closed);
    },
  };

  function dispatch(outgoing: Outgoing): Exchange {
    const { method, path, headers, body, countEvents, keepBody } = outgoing;
    const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
    // Compressed, an answer could not be looked into.
    const encoding = countEvents || keepBody ? { 'accept-encoding': 'identity' } : {};
    const clientRequest = request({
      protocol,
      hostname,
      port,
      agent: agentOf(outgoing.session),
      method,
      path: prefix + path,
      headers: { ...headers, ...encoding, ...length },
    });
    const exchange = new Exchange(clientRequest, outgoing);
    clientRequest.end(body);
    return exchange;
  }

  /** Whatever else lies free has been free for as long, and may be closed as well. */
  function dropFree(): void {
    for (const agent of [pool, ...sessions.values()]) {
      for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
    }
  }
}

/** A request that may have to be sent twice. */
class Resending implements Sending {
  readonly answer: Promise<Answer | Failure>;
  resent = false;
  #exchange: Exchange;
  #aborted = false;

  constructor(dispatch: () => Exchange, dropFree: () => void) {
    this.#exchange = dispatch();
    this.answer = this.#exchange.answer.then((answer) => {
      if (answer !== 'reset_before_headers' || !this.#exchange.wasReused || this.#aborted) return answer;
      dropFree();
      this.resent = true;
      this.#exchange = dispatch();
      return this.#exchange.answer;
    });
  }

  abort(): void {
    this.#aborted = true;
    this.#exchange.abort();
  }
}

/** One request and its answer, from dispatch until nothing of it is in flight. */
class Exchange {
  readonly answer: Promise<Answer | Failure>;
  /** The first thing that went wrong. */
  #failure: Failure | undefined;
  #answered = false;
  /** The client has hung up as planned, before the answer's end. */
  #cancelled = false;
  #bytes = 0;
  #counter: EventCounter | undefined;
  #kept: Buffer[] = [];
  #response: IncomingMessage | undefined;
  #cancelTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly request: ClientRequest,
    private readonly outgoing: Outgoing,
  ) {
    const timer = setTimeout(
      () => this.#endWith(this.#isConnected() ? 'timeout' : 'connect_timeout'),
      outgoing.timeoutMs,
    );
    this.answer = this.#follow().finally(() => {
      clearTimeout(timer);
      clearTimeout(this.#cancelTimer);
    });
  }

  /** Whether its connection had served a request before. */
  get wasReused(): boolean {
    return this.request.reusedSocket;
  }

  abort(): void {
    this.#endWith('aborted');
  }

  #follow(): Promise<Answer | Failure> {
    const { request } = this;
    return new Promise((resolve) => {
      request.once('response', (response) => {
        this.#answered = true;
        resolve(this.#drain(response));
      });
      // Not `once`: a connection may fail again while it is torn down, and an unheard error would end the process.
      request.on('error', (error) => {
        this.#failure ??= failureFrom(error, this.#answered);
      });
      // Handed to the kernel whole, and so connected.
      request.once('finish', () => this.#planCancel());
      // After an answer has begun, its own end or close tells what became of it.
      request.once('close', () => {
        if (this.#answered) return;
        resolve(this.#cancelled ? this.#answerOf(0) : (this.#failure ?? 'reset_before_headers'));
      });
    });
  }

  #planCancel(): void {
    const afterUs = this.outgoing.cancel?.afterUs;
    if (afterUs === undefined) return;
    this.#cancelTimer = setTimeout(() => this.#hangUp(), afterUs / 1000);
  }

  /** Reads an answer to its end, counting and forgetting. */
  #drain(response: IncomingMessage): Promise<Answer | Failure> {
    const { countEvents, keepBody, onEvent } = this.outgoing;
    this.#response = response;
    this.#counter = countEvents ? eventCounter(response.headers['content-type'], onEvent) : undefined;
    return new Promise((resolve) => {
      response.on('data', (chunk: Buffer) => {
        this.#bytes += chunk.length;
        if (keepBody && this.#bytes <= MAX_KEPT_BYTES) this.#kept.push(chunk);
        this.#counter?.feed(chunk);
        this.#hangUpWhereDue();
      });
      response.on('error', (error) => {
        this.#failure ??= failureFrom(error, true);
      });
      response.once('close', () => {
        const { statusCode: status = 0, complete } = response;
        // An answer may be complete although sending the rest of the request failed: a 413, say, before its end.
        const whole = complete && this.#failure !== 'timeout' && this.#failure !== 'aborted';
        const ours = this.#cancelled && this.#failure !== 'timeout' && this.#failure !== 'aborted';
        resolve(whole || ours ? this.#answerOf(status) : (this.#failure ?? 'reset_mid_body'));
      });
    });
  }

  #hangUpWhereDue(): void {
    const { afterEvents, afterBytes } = this.outgoing.cancel ?? {};
    const due =
      (afterEvents !== undefined && (this.#counter?.events ?? 0) >= afterEvents) ||
      (afterBytes !== undefined && this.#bytes >= afterBytes);
    // Once all that has arrived is parsed: the answer may end with it, and then there is nothing to hang up on.
    if (due) queueMicrotask(() => this.#hangUp());
  }

  #hangUp(): void {
    if (this.#cancelled || this.#failure !== undefined || this.#response?.complete === true) return;
    this.#cancelled = true;
    const { socket } = this.request;
    // TLS has no reset of its own: the connection below it is closed.
    if (this.outgoing.cancel?.how === 'rst' && socket !== null && !(socket instanceof TLSSocket)) {
      socket.resetAndDestroy();
    }
    this.request.destroy();
  }

  #endWith(failure: Failure): void {
    this.#failure ??= failure;
    this.request.destroy();
  }

  #isConnected(): boolean {
    return this.request.socket?.connecting === false;
  }

  #answerOf(status: number): Answer {
    const kept = this.#bytes <= MAX_KEPT_BYTES ? Buffer.concat(this.#kept) : null;
    return {
      status,
      bytes: this.#bytes,
      events: this.#counter?.events ?? 0,
      done: this.#counter?.done ?? false,
      cancelled: this.#cancelled,
      ...(this.outgoing.keepBody ? { body: kept } : {}),
    };
  }
}

const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'];
const LOCAL_LIMIT = ['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'];
const RESET = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

function failureFrom(error: NodeJS.ErrnoException, answered: boolean): Failure {
  const { code = '', syscall } = error;
  if (LOCAL_LIMIT.includes(code)) return 'local_limit';
  if (NO_CONNECTION.includes(code)) return 'connect_refused';
  if (code === 'ETIMEDOUT') return syscall === 'connect' ? 'connect_timeout' : 'timeout';
  if (RESET.includes(code)) return answered ? 'reset_mid_body' : 'reset_before_headers';
  return 'protocol';
}
