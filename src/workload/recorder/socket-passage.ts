import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { MAX_SOCKET_MESSAGES } from '../format/fields.js';
import type { SeenMessage } from '../format/socket-session.js';
import type { Seen } from './exchange.js';

/** What a passage needs of its proxy. */
export interface SocketRoute {
  /** `ws://host:port/path` of the service. */
  url: string;
  /** Headers to send, by name. */
  headers: Record<string, string>;
  /** Most bytes of messages that are recorded. */
  maxBytes: number;
  nowUs(): number;
  onSeen(seen: Omit<Seen, 'id' | 'method' | 'path' | 'headers' | 'session'>): void;
  onSkipped(reason: string): void;
}

/** Larger messages end the connection: one of them must fit in memory. */
const MAX_PAYLOAD = 256 * 1024 * 1024;
/** Bytes that wait to be sent to one side before the other is read no further. */
const HIGH_WATER = 1024 * 1024;
/** A connection that broke without a closing message (RFC 6455, section 7.1.5). */
const BROKE = 1006;
const NO_CODE = 1005;

/**
 * One web socket that is passed on, from its request until both connections have ended: messages, pings and closings both
 * ways, with back-pressure. When a client goes away, the connection to the service is broken off at once.
 */
export class SocketPassage {
  readonly over: Promise<void>;
  readonly #arrivedUs: number;
  readonly #messages: SeenMessage[] = [];
  #openedUs: number | null = null;
  /** When the client closed. */
  #closedUs: number | null = null;
  #firstByteUs: number | null = null;
  #kept = 0;
  #received = { events: 0, bytes: 0 };
  #status = 0;
  #end: string | null = null;
  #service: WebSocket | undefined;
  #client: WebSocket | undefined;

  constructor(
    private readonly route: SocketRoute,
    private readonly request: IncomingMessage,
    private readonly socket: Duplex,
    head: Buffer,
  ) {
    this.#arrivedUs = route.nowUs();
    socket.on('error', () => undefined);
    this.over = this.#pass(head)
      .catch(() => this.#fail('unsendable', '400 Bad Request'))
      .then(() => this.#report());
  }

  /** The recorder stops: the outcome is not known. */
  cut(): void {
    this.#end ??= 'recorder_stopped';
    this.#service?.terminate();
    this.#client?.terminate();
    this.socket.destroy();
  }

  async #pass(head: Buffer): Promise<void> {
    // Most services have no web sockets.
    const { WebSocket, WebSocketServer } = await import('ws');
    const { protocols, deflate } = offered(this.request);
    const service = new WebSocket(this.route.url, protocols, {
      headers: this.route.headers,
      perMessageDeflate: deflate,
      maxPayload: MAX_PAYLOAD,
      autoPong: false,
    });
    this.#service = service;
    if (this.#end !== null || this.socket.destroyed) service.terminate();
    // Later the client's own end is passed on.
    this.socket.once('close', () => {
      if (this.#client === undefined) service.terminate();
    });
    const over = new Promise<void>((resolve) => service.once('close', () => resolve()));
    service.on('unexpected-response', (_request, response) => this.#refuse(response));
    service.on('error', ({ message, ...error }: NodeJS.ErrnoException) => {
      if (this.#status !== 0) return;
      this.#fail(`upstream_${(error.code ?? 'error').toLowerCase()}`, '502 Bad Gateway');
    });
    service.once('open', () => {
      this.#status = 101;
      this.#openedUs = this.route.nowUs();
      const server = new WebSocketServer({
        noServer: true,
        perMessageDeflate: deflate,
        maxPayload: MAX_PAYLOAD,
        autoPong: false,
        clientTracking: false,
        handleProtocols: () => service.protocol || false,
      });
      server.handleUpgrade(this.request, this.socket, head, (client) => this.#relay(client, service));
    });
    await over;
    // Its end is the client's to see first.
    if (this.#client !== undefined && this.#client.readyState !== this.#client.CLOSED) {
      await new Promise<void>((resolve) => this.#client?.once('close', () => resolve()));
    }
  }

  /** No connection to the service. */
  #fail(end: string, status: string): void {
    this.#end ??= end;
    this.socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  }

  #relay(client: WebSocket, service: WebSocket): void {
    this.#client = client;
    const sides = [
      { from: client, to: service, by: 'client' },
      { from: service, to: client, by: 'service' },
    ] as const;
    for (const { from, to, by } of sides) {
      from.on('error', () => undefined);
      from.on('message', (data, isBinary) => {
        this.#see(by, data, isBinary);
        to.send(data, { binary: isBinary }, () => {
          if (from.isPaused && to.bufferedAmount < HIGH_WATER) from.resume();
        });
        if (to.bufferedAmount >= HIGH_WATER) from.pause();
      });
      from.on('ping', (data) => to.ping(data));
      from.on('pong', (data) => to.pong(data));
      from.once('close', (code, reason) => {
        this.#closed(by, code);
        from.resume();
        if (code === BROKE) to.terminate();
        else to.close(code === NO_CODE ? undefined : code, reason);
      });
    }
  }

  #see(by: SeenMessage['by'], data: RawData, isBinary: boolean): void {
    const message = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
    const atUs = this.route.nowUs();
    if (by === 'service') {
      this.#firstByteUs ??= atUs;
      this.#received.events += 1;
      this.#received.bytes += message.length;
    }
    this.#kept += message.length;
    // Of a session that is too large nothing is recorded, so nothing needs to be kept.
    if (this.#isTooLarge) this.#messages.length = 0;
    else this.#messages.push({ by, atUs, data: message, isText: !isBinary });
  }

  get #isTooLarge(): boolean {
    return this.#kept > this.route.maxBytes || this.#received.events > 10 * MAX_SOCKET_MESSAGES;
  }

  /** Whoever closes first ends the session. */
  #closed(by: SeenMessage['by'], code: number): void {
    if (this.#end !== null) return;
    if (by === 'client') {
      this.#end = code === BROKE ? 'client_cancel' : 'ok';
      if (code !== BROKE) this.#closedUs = this.route.nowUs();
    } else {
      const isEnd = code === 1000 || code === 1001 || code === NO_CODE;
      this.#end = isEnd ? 'ok' : code === BROKE ? 'upstream_reset' : `upstream_closed_${code}`;
    }
  }

  /** The service opens no web socket: its answer is passed on. */
  #refuse(response: IncomingMessage): void {
    this.#status = response.statusCode ?? 0;
    this.#end ??= 'ok';
    const headers = Array.from({ length: response.rawHeaders.length / 2 }, (_, at) =>
      response.rawHeaders.slice(2 * at, 2 * at + 2).join(': '),
    ).filter((line) => !/^(transfer-encoding|connection|keep-alive|upgrade):/i.test(line));
    this.socket.write(
      [`HTTP/1.1 ${this.#status} ${response.statusMessage ?? ''}`, ...headers, 'connection: close', '', ''].join(
        '\r\n',
      ),
    );
    response.on('error', () => undefined);
    response.once('close', () => this.#service?.terminate());
    response.pipe(this.socket);
  }

  #report(): void {
    const { route } = this;
    if (this.#isTooLarge) {
      route.onSkipped('its messages are larger than --max-body');
      return;
    }
    if (this.#messages.filter(({ by }) => by === 'client').length > MAX_SOCKET_MESSAGES) {
      route.onSkipped(`its client sent more than ${MAX_SOCKET_MESSAGES} messages`);
      return;
    }
    const opened = this.#openedUs ?? this.#arrivedUs;
    route.onSeen({
      arrivedUs: this.#arrivedUs,
      body: Buffer.alloc(0),
      socket: { ...offered(this.request), messages: this.#messages, openedUs: opened, closedUs: this.#closedUs },
      status: this.#status,
      stream: true,
      writtenUs: opened,
      firstByteUs: this.#firstByteUs,
      endedUs: route.nowUs(),
      ...this.#received,
      end: this.#end ?? 'client_cancel',
    });
  }
}

/** What the client offers in its request. */
function offered({ headers }: IncomingMessage): { protocols: string[]; deflate: boolean } {
  const names = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return {
    protocols: names.filter((name) => name !== ''),
    deflate: /permessage-deflate/i.test(String(headers['sec-websocket-extensions'] ?? '')),
  };
}
