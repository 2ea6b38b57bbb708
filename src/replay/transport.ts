import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { urlToHttpOptions } from 'node:url';
import type { Answer, Failure } from './failure.js';
import { EventCounter } from './sse.js';

/** A request with nothing left to resolve. */
export interface Outgoing {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | undefined;
  /** From dispatch to the end of the answer. */
  timeoutMs: number;
  countEvents: boolean;
}

/** A request on its way. `answer` always resolves, when nothing of the request is in flight any more. */
export interface Sending {
  answer: Promise<Answer | Failure>;
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

/**
 * Sends over `node:http`, which ends an aborted request's connection and opens no other (undici reconnects at once,
 * issue nodejs/undici#5845). No limit on connections: a cap would turn the open loop into a closed one unseen. No
 * retries, no redirects; answers are drained as they come and never kept.
 * @param baseUrl `http://host:port`, with a path before the requests' own where there is one
 */
export function httpTransport(baseUrl: string): Transport {
  const base = new URL(baseUrl);
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({
    keepAlive: true,
    maxSockets: Number.POSITIVE_INFINITY,
    maxFreeSockets: MAX_FREE_SOCKETS,
    scheduling: 'lifo',
    timeout: FREE_SOCKET_MS,
  });
  const { protocol, hostname, port } = urlToHttpOptions(base);
  const prefix = base.pathname.replace(/\/$/, '');

  return {
    send({ method, path, headers, body, timeoutMs, countEvents }) {
      const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
      // Compressed, events could not be counted.
      const encoding = countEvents ? { 'accept-encoding': 'identity' } : {};
      const clientRequest = request({
        protocol,
        hostname,
        port,
        agent,
        method,
        path: prefix + path,
        headers: { ...headers, ...encoding, ...length },
      });
      const sending = follow(clientRequest, timeoutMs, countEvents);
      clientRequest.end(body);
      return sending;
    },
    async close() {
      const sockets = [agent.sockets, agent.freeSockets].flatMap((byHost) => Object.values(byHost).flat());
      const closed = sockets.map((socket) => new Promise((resolve) => socket?.once('close', resolve)));
      agent.destroy();
      await Promise.all(closed);
    },
  };
}

/** How far a request has come, and the first thing that went wrong with it. */
interface Progress {
  answered: boolean;
  failure?: Failure;
}

function follow(request: ClientRequest, timeoutMs: number, countEvents: boolean): Sending {
  const progress: Progress = { answered: false };
  const endWith = (failure: Failure) => {
    progress.failure ??= failure;
    request.destroy();
  };
  const isConnected = () => request.socket?.connecting === false;
  const timer = setTimeout(() => endWith(isConnected() ? 'timeout' : 'connect_timeout'), timeoutMs);
  const answer = new Promise<Answer | Failure>((resolve) => {
    request.once('response', (response) => {
      progress.answered = true;
      resolve(drain(response, countEvents, progress));
    });
    // Not `once`: a connection may fail again while it is torn down, and an unheard error would end the process.
    request.on('error', (error) => {
      progress.failure ??= failureFrom(error, progress);
    });
    // After an answer has begun, its own end or close tells what became of it.
    request.once('close', () => {
      if (!progress.answered) resolve(progress.failure ?? 'reset_before_headers');
    });
  });
  return { answer: answer.finally(() => clearTimeout(timer)), abort: () => endWith('aborted') };
}

/** Reads an answer to its end, counting and forgetting. */
function drain(response: IncomingMessage, countEvents: boolean, progress: Progress): Promise<Answer | Failure> {
  const counter = countEvents ? new EventCounter() : undefined;
  let bytes = 0;
  return new Promise((resolve) => {
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      counter?.feed(chunk);
    });
    response.on('error', (error) => {
      progress.failure ??= failureFrom(error, progress);
    });
    response.once('close', () => {
      const { statusCode: status = 0, complete } = response;
      // An answer may be complete although sending the rest of the request failed: a 413, say, before its end.
      const whole = complete && progress.failure !== 'timeout' && progress.failure !== 'aborted';
      const answer = { status, bytes, events: counter?.events ?? 0, done: counter?.done ?? false };
      resolve(whole ? answer : (progress.failure ?? 'reset_mid_body'));
    });
  });
}

const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'];
const LOCAL_LIMIT = ['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'];
const RESET = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

function failureFrom(error: NodeJS.ErrnoException, { answered }: Progress): Failure {
  const { code = '', syscall } = error;
  if (LOCAL_LIMIT.includes(code)) return 'local_limit';
  if (NO_CONNECTION.includes(code)) return 'connect_refused';
  if (code === 'ETIMEDOUT') return syscall === 'connect' ? 'connect_timeout' : 'timeout';
  if (RESET.includes(code)) return answered ? 'reset_mid_body' : 'reset_before_headers';
  return 'protocol';
}
