import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { type EventCounter, eventCounter } from '../workload/format/events.js';
import type { WorkloadRequest } from '../workload/format/workload.js';
import { type Answer, type Failure, needsBody, needsEvents } from './replay-failure.js';
import { failureFrom, type Sending } from './sending.js';
import { isSession, SocketSending } from './web-socket.js';

/** Sends the requests of a cycle; the seam for a faster sender. */
export interface Transport {
  /**
   * @param request with its secrets and varied body in place. Requests of one session share a connection while it is
   * open
   * @param onEvent called for each event of the answer as it arrives
   */
  send(request: WorkloadRequest, onEvent?: () => void): Sending;
  /** Closes every connection, and resolves when they are closed on this side. Nothing may be in flight. */
  close(): Promise<void>;
}

/** Free connections kept: only a burst opens more, and they would stay idle after it. */
const MAX_FREE_SOCKETS = 256;
/**
 * The client closes a free connection after this long, well before any common server does (gunicorn 2 s; uvicorn,
 * hypercorn and Node 5 s): a request sent on a connection that the server is closing would be reset, and would count as
 * an error of the service.
 */
const FREE_SOCKET_MS = 1000;
/** Largest answer body that is checked against `expect.json`. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;

/**
 * Sends over `node:http`, which closes an aborted request's connection and opens no other (undici reconnects at once,
 * issue nodejs/undici#5845). Connections are unlimited: a cap would silently turn the open loop into a closed one.
 * Redirects are not followed; answers are drained as they arrive and not kept.
 *
 * There is one retry. A reused connection that is reset before the first byte of an answer was closed by the server
 * (llama.cpp closes after each stream, although it announces keep-alive). The server never saw the request, so it is
 * sent once more on a new connection, as Go's net/http and browsers do, and counted as resent.
 * @param baseUrl `http://host:port`, with an optional path prefix
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
  const socketUrl = base.origin.replace(/^http/, 'ws') + prefix;

  return {
    send(outgoing, onEvent) {
      if (isSession(outgoing)) return new SocketSending(socketUrl + outgoing.path, outgoing, onEvent);
      return new Resending(() => dispatch(outgoing, onEvent), dropFree);
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

  function dispatch(outgoing: WorkloadRequest, onEvent: (() => void) | undefined): Exchange {
    const { method, path, headers, body } = outgoing;
    const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
    // A compressed answer could not be checked.
    const encoding = needsEvents(outgoing) || needsBody(outgoing) ? { 'accept-encoding': 'identity' } : {};
    const clientRequest = request({
      protocol,
      hostname,
      port,
      agent: agentOf(outgoing.session),
      method,
      path: prefix + path,
      headers: { ...headers, ...encoding, ...length },
    });
    const exchange = new Exchange(clientRequest, outgoing, onEvent);
    clientRequest.end(body);
    return exchange;
  }

  /** The other free connections have been idle for as long, so the server may have closed them too. */
  function dropFree(): void {
    for (const agent of [pool, ...sessions.values()]) {
      for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
    }
  }
}

/** A request that may be sent twice. */
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
  /** The client has disconnected as planned, before the end of the answer. */
  #cancelled = false;
  #bytes = 0;
  #counter: EventCounter | undefined;
  #kept: Buffer[] = [];
  #response: IncomingMessage | undefined;
  #cancelTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly request: ClientRequest,
    private readonly outgoing: WorkloadRequest,
    private readonly onEvent: (() => void) | undefined,
  ) {
    const timer = setTimeout(
      () => this.#endWith(this.#isConnected() ? 'timeout' : 'connect_timeout'),
      outgoing.timeoutUs / 1000,
    );
    this.answer = this.#follow().finally(() => {
      clearTimeout(timer);
      clearTimeout(this.#cancelTimer);
    });
  }

  /** Whether its connection has served an earlier request. */
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
      // Not `once`: a connection may fail again while it is torn down, and an unhandled error would end the process.
      request.on('error', (error) => {
        this.#failure ??= failureFrom(error, this.#answered);
      });
      // The whole request is in the kernel, so the connection is established.
      request.once('finish', () => this.#planCancel());
      // Once the answer has begun, its own end or close decides the result.
      request.once('close', () => {
        if (this.#answered) return;
        resolve(this.#cancelled ? this.#answerOf(0) : (this.#failure ?? 'reset_before_headers'));
      });
    });
  }

  #planCancel(): void {
    const afterUs = this.outgoing.cancel?.afterUs;
    if (afterUs === undefined) return;
    this.#cancelTimer = setTimeout(() => this.#disconnect(), afterUs / 1000);
  }

  /** Reads an answer to its end, counting bytes and events without keeping them. */
  #drain(response: IncomingMessage): Promise<Answer | Failure> {
    const keepBody = needsBody(this.outgoing);
    this.#response = response;
    this.#counter = needsEvents(this.outgoing)
      ? eventCounter(response.headers['content-type'], this.onEvent)
      : undefined;
    return new Promise((resolve) => {
      response.on('data', (chunk: Buffer) => {
        this.#bytes += chunk.length;
        if (keepBody && this.#bytes <= MAX_KEPT_BYTES) this.#kept.push(chunk);
        this.#counter?.feed(chunk);
        this.#disconnectWhereDue();
      });
      response.on('error', (error) => {
        this.#failure ??= failureFrom(error, true);
      });
      response.once('close', () => {
        const { statusCode: status = 0, complete } = response;
        // An answer may be complete although sending the rest of the request failed, e.g. an early 413.
        const whole = complete && this.#failure !== 'timeout' && this.#failure !== 'aborted';
        const ours = this.#cancelled && this.#failure !== 'timeout' && this.#failure !== 'aborted';
        resolve(whole || ours ? this.#answerOf(status) : (this.#failure ?? 'reset_mid_body'));
      });
    });
  }

  #disconnectWhereDue(): void {
    const { afterEvents, afterBytes } = this.outgoing.cancel ?? {};
    const due =
      (afterEvents !== undefined && (this.#counter?.events ?? 0) >= afterEvents) ||
      (afterBytes !== undefined && this.#bytes >= afterBytes);
    // An answer whose last event has come is read to its end: nothing is left to disconnect from, whether the end of the
    // connection comes with the event or behind it. The same holds where the answer ends with what was received.
    if (due && this.#counter?.ended !== true) queueMicrotask(() => this.#disconnect());
  }

  #disconnect(): void {
    if (this.#cancelled || this.#failure !== undefined || this.#response?.complete === true) return;
    this.#cancelled = true;
    const { socket } = this.request;
    // TLS has no reset of its own: the TCP connection below it is closed.
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
      ...(needsBody(this.outgoing) ? { body: kept } : {}),
    };
  }
}
