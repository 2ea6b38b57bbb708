import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { ClientOptions, RawData, WebSocket } from 'ws';
import { messageType, type Wait, type WebSocketSession } from '../workload/format/socket-session.js';
import type { WorkloadRequest } from '../workload/format/workload.js';
import { type Answer, type Failure, SWITCHING_PROTOCOLS } from './replay-failure.js';
import { failureFrom, type Sending } from './sending.js';

/** Largest message that is taken of a service. */
const MAX_PAYLOAD = 64 * 1024 * 1024;
/** Time that a service has to answer the end of a session. */
const CLOSE_MS = 5000;
/** The session is over, not broken off (RFC 6455, section 7.4.1); 1005: without a code. */
const ENDS: readonly number[] = [1000, 1001, 1005];

/** A request that is a session of a web socket. */
type SessionRequest = WorkloadRequest & { ws: WebSocketSession };

export const isSession = (request: WorkloadRequest): request is SessionRequest => request.ws !== undefined;

/**
 * One session of a web socket, as a client has it: it opens the connection, sends its messages when what each waits for has
 * come, and closes. Each message of the service counts as an event; none is kept. Never rejects.
 */
export class SocketSending implements Sending {
  /** A session is sent once. */
  readonly resent = false;
  readonly answer: Promise<Answer | Failure>;
  #socket: WebSocket | undefined;
  /** The TCP connection, once it is open. */
  #connection: IncomingMessage['socket'] | undefined;
  #failure: Failure | undefined;
  #status = 0;
  #bytes = 0;
  #events = 0;
  #cancelled = false;
  /** All that the client sends, and waits for, has been. */
  #hasEnded = false;
  /** Of the messages since the last step. */
  #since = 0;
  readonly #types = new Set<string>();
  /** Types that some step waits for: a service may send any number of others. */
  readonly #awaited: ReadonlySet<string>;
  #isOver = false;
  /** Goes on with the client's next step, where what it waits for has come. */
  #next: () => void = () => undefined;
  #timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly url: string,
    private readonly request: SessionRequest,
    private readonly onEvent: () => void = () => undefined,
  ) {
    const { messages, close } = request.ws;
    this.#awaited = new Set([...messages, close].flatMap((wait) => wait?.until ?? []));
    // What cannot be opened at all, such as a path with a fragment, is thrown.
    this.answer = this.#run().catch((error: Error) => failureFrom(error, false));
  }

  abort(): void {
    this.#endWith('aborted');
  }

  async #run(): Promise<Answer | Failure> {
    // Most workloads have no web sockets.
    const { WebSocket } = await import('ws');
    if (this.#failure !== undefined) return this.#failure;
    const { headers, ws, timeoutUs } = this.request;
    const options: ClientOptions & { closeTimeout: number } = {
      headers,
      perMessageDeflate: ws.deflate,
      maxPayload: MAX_PAYLOAD,
      closeTimeout: CLOSE_MS,
    };
    const socket = new WebSocket(this.url, ws.protocols, options);
    this.#socket = socket;
    this.#after(timeoutUs / 1000, () => this.#endWith(this.#connection === undefined ? 'connect_timeout' : 'timeout'));
    const over = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.on('error', (error) => {
      this.#failure ??= failureFrom(error, this.#status !== 0);
    });
    socket.on('unexpected-response', (_request, response) => {
      this.#status = response.statusCode ?? 0;
      socket.terminate();
    });
    socket.on('upgrade', ({ socket: connection }) => {
      this.#connection = connection;
      this.#status = SWITCHING_PROTOCOLS;
    });
    socket.on('message', (data, isBinary) => this.#received(data, isBinary));
    socket.once('open', () => void this.#converse(socket, ws));
    const code = await over;
    this.#isOver = true;
    this.#next();
    for (const timer of this.#timers) clearTimeout(timer);
    return this.#outcome(code);
  }

  async #converse(socket: WebSocket, { messages, close }: WebSocketSession): Promise<void> {
    const { afterUs } = this.request.cancel ?? {};
    if (afterUs !== undefined) this.#after(afterUs / 1000, () => this.#disconnect());
    for (const message of messages) {
      await this.#waitFor(message);
      if (this.#isOver) return;
      this.#since = 0;
      this.#types.clear();
      socket.send(message.data, { binary: !message.isText });
    }
    // Without a close the service ends it.
    if (close !== undefined) await this.#waitFor(close);
    if (this.#isOver) return;
    this.#hasEnded = true;
    if (close !== undefined) socket.close(1000);
  }

  async #waitFor({ events = 0, until, thinkUs = 0 }: Wait): Promise<void> {
    const hasCome = (): boolean => this.#since >= events && (until === undefined || this.#types.has(until));
    while (!this.#isOver && !hasCome()) await new Promise<void>((resolve) => (this.#next = resolve));
    if (thinkUs === 0 || this.#isOver) return;
    await new Promise<void>((resolve) => {
      this.#next = () => (this.#isOver ? resolve() : undefined);
      this.#after(thinkUs / 1000, resolve);
    });
  }

  #received(data: RawData, isBinary: boolean): void {
    const message = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
    this.#bytes += message.length;
    this.#events += 1;
    this.#since += 1;
    const type = this.#awaited.size > 0 && !isBinary ? messageType(message.toString()) : null;
    if (type !== null && this.#awaited.has(type)) this.#types.add(type);
    this.onEvent();
    const { afterEvents, afterBytes } = this.request.cancel ?? {};
    const due =
      (afterEvents !== undefined && this.#events >= afterEvents) ||
      (afterBytes !== undefined && this.#bytes >= afterBytes);
    if (due) this.#disconnect();
    else this.#next();
  }

  /** The client goes away without a word. */
  #disconnect(): void {
    const isClosing = this.#hasEnded && this.request.ws.close !== undefined;
    if (this.#cancelled || this.#failure !== undefined || isClosing) return;
    this.#cancelled = true;
    // TLS has no reset of its own: the TCP connection below it is closed.
    if (this.request.cancel?.how === 'rst' && !(this.#connection instanceof TLSSocket)) {
      this.#connection?.resetAndDestroy();
    }
    this.#socket?.terminate();
  }

  #endWith(failure: Failure): void {
    this.#failure ??= failure;
    this.#socket?.terminate();
  }

  #after(ms: number, then: () => void): void {
    this.#timers.push(setTimeout(then, ms));
  }

  #outcome(code: number): Answer | Failure {
    const failure = this.#failure;
    if (failure === 'timeout' || failure === 'aborted' || failure === 'connect_timeout') return failure;
    const isRefused = this.#status !== 0 && this.#status !== SWITCHING_PROTOCOLS;
    const isWhole = this.#hasEnded && (this.request.ws.close !== undefined || ENDS.includes(code));
    // A client that has closed does not mind how the service goes.
    if (isRefused || this.#cancelled || isWhole) return this.#answer();
    return failure ?? (this.#status === 0 ? 'reset_before_headers' : 'reset_mid_body');
  }

  #answer(): Answer {
    return {
      status: this.#status,
      bytes: this.#bytes,
      events: this.#events,
      done: false,
      cancelled: this.#cancelled,
    };
  }
}

/** The session with its pauses divided by the speed. */
export function atSpeed({ messages, close, ...session }: WebSocketSession, speed: number): WebSocketSession {
  const paced = <T extends Wait>(wait: T): T =>
    wait.thinkUs === undefined ? wait : { ...wait, thinkUs: wait.thinkUs / speed };
  return { ...session, messages: messages.map(paced), ...(close === undefined ? {} : { close: paced(close) }) };
}
