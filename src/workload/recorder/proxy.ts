import http, { type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { type EventCounter, eventCounter } from '../format/events.js';
import type { Seen } from './exchange.js';
import { headersOf, isHttp2, isWebSocket, pairsOf, pathOf, sessionOf, withoutHops } from './forwarded.js';
import { SocketPassage, type SocketRoute } from './socket-passage.js';

interface ProxyOptions {
  /** `http://host:port` of the service, with an optional path prefix. */
  target: URL;
  /** A larger request body is forwarded and not recorded. */
  maxBodyBytes: number;
  /** Requests with the same value of this header are one session. */
  sessionHeader: string | undefined;
  /** Called when a request has ended, in any way. */
  onSeen(seen: Seen): void;
  /** Called for a request that was forwarded or refused and cannot be recorded, with the reason. */
  onSkipped(reason: string): void;
}

const STREAMS = /^(text\/event-stream|application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json))\b/i;
/** Time for requests under way when the recorder stops. */
const PATIENCE_MS = 5000;
/** Free connections are closed before most servers close them. */
const FREE_SOCKET_MS = 1000;

/**
 * A reverse proxy that forwards requests and answers unchanged, chunk by chunk and with back-pressure both ways. When a
 * client disconnects, it disconnects from the service at once.
 */
export class ReverseProxy {
  readonly #server: http.Server;
  readonly #agent: http.Agent;
  readonly #passing = new Set<Passage | SocketPassage>();
  readonly #anchorMs = performance.now();
  #count = 0;

  constructor(readonly options: ProxyOptions) {
    const { target } = options;
    // One connection per request: servers close kept connections without notice, and a streamed body cannot be sent
    // twice. Over TLS that would cost too much, and TLS servers honour keep-alive.
    this.#agent =
      target.protocol === 'https:'
        ? new https.Agent({ keepAlive: true, scheduling: 'lifo', timeout: FREE_SOCKET_MS })
        : new http.Agent({ keepAlive: false });
    // Limits are up to the service.
    this.#server = http.createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, (request, response) => {
      this.#follow(new Passage(this, `r${++this.#count}`, request, response));
    });
    this.#server.headersTimeout = 0;
    const refuse = (_request: IncomingMessage, socket: Socket) => {
      options.onSkipped('upgrades to other than web sockets, and tunnels, are refused');
      socket.end('HTTP/1.1 501 Not Implemented\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    };
    this.#server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      if (isWebSocket(request)) this.#follow(new SocketPassage(this.#route(request), request, socket, head));
      else refuse(request, socket);
    });
    this.#server.on('connect', refuse);
    this.#server.on('clientError', (error, socket) => {
      if (isHttp2(error)) options.onSkipped('HTTP/2, such as gRPC, is refused');
      socket.destroy();
    });
  }

  #follow(passage: Passage | SocketPassage): void {
    this.#passing.add(passage);
    void passage.over.then(() => this.#passing.delete(passage));
  }

  #route(request: IncomingMessage): SocketRoute {
    const { target, maxBodyBytes, onSeen, onSkipped } = this.options;
    const path = pathOf(request.url ?? '/');
    const id = `r${++this.#count}`;
    const kept = withoutHops(request.rawHeaders);
    const headers = pairsOf(kept).filter(([name]) => !/^sec-websocket-/i.test(name));
    return {
      url: target.origin.replace(/^http/, 'ws') + target.pathname.replace(/\/$/, '') + path,
      headers: Object.fromEntries(headers),
      maxBytes: maxBodyBytes,
      nowUs: () => this.nowUs(),
      onSeen: (seen) =>
        onSeen({
          ...seen,
          id,
          method: 'GET',
          path,
          headers: headersOf(request),
          session: sessionOf(request, this.options.sessionHeader),
        }),
      onSkipped,
    };
  }

  /** Microseconds since the start. */
  nowUs(): number {
    return (performance.now() - this.#anchorMs) * 1000;
  }

  get passing(): number {
    return this.#passing.size;
  }

  /** @throws the server's own error where it cannot listen there */
  async listen(host: string, port: number): Promise<AddressInfo> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    return this.#server.address() as AddressInfo;
  }

  /** Accepts no new requests, waits for those under way, then closes them. */
  async stop(patienceMs = PATIENCE_MS): Promise<void> {
    this.#server.close();
    this.#server.closeIdleConnections();
    const over = Promise.all([...this.#passing].map((passage) => passage.over));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([over, new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)))]);
    clearTimeout(timer);
    for (const passage of this.#passing) passage.cut();
    await Promise.all([...this.#passing].map((passage) => passage.over));
    this.#server.closeAllConnections();
    this.#agent.destroy();
  }

  request(options: http.RequestOptions): ClientRequest {
    const { target } = this.options;
    const { request } = target.protocol === 'https:' ? https : http;
    const { protocol, hostname, port } = target;
    // The brackets of an IPv6 address belong to the URL, not to the host.
    return request({ protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, agent: this.#agent, ...options });
  }
}

/** One forwarded request, from its arrival until both connections have ended. */
class Passage {
  readonly over: Promise<void>;
  readonly #arrivedUs: number;
  readonly #body: Buffer[] = [];
  #bodyBytes = 0;
  #writtenUs: number | null = null;
  #firstByteUs: number | null = null;
  #status = 0;
  #stream = false;
  #counter: EventCounter | undefined;
  #bytes = 0;
  #upstreamAnswer: IncomingMessage | undefined;
  #end: string | null = null;
  readonly #upstream: ClientRequest;

  constructor(
    private readonly proxy: ReverseProxy,
    private readonly id: string,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
  ) {
    this.#arrivedUs = proxy.nowUs();
    this.#upstream = proxy.request({
      method: request.method ?? 'GET',
      path: this.#upstreamPath(),
      headers: this.#upstreamHeaders(),
    });
    this.over = new Promise((resolve) => {
      response.once('close', () => {
        // The client left before the end of the answer: the request to the service ends at once.
        if (!response.writableFinished && !this.#isReadToItsEnd()) this.#endWith('client_cancel');
        this.#end ??= 'ok';
        this.#upstream.destroy();
        this.#report();
        resolve();
      });
    });
    this.#forward();
  }

  /** The recorder stops: the outcome is not known. */
  cut(): void {
    this.#endWith('recorder_stopped');
    this.response.destroy();
  }

  #forward(): void {
    const { request } = this;
    const upstream = this.#upstream;
    request.on('data', (chunk: Buffer) => {
      this.#bodyBytes += chunk.length;
      if (this.#bodyBytes <= this.proxy.options.maxBodyBytes) this.#body.push(chunk);
    });
    request.on('error', () => undefined);
    request.pipe(upstream);
    upstream.once('finish', () => {
      this.#writtenUs = this.proxy.nowUs();
    });
    upstream.on('error', (error: NodeJS.ErrnoException) => this.#fail(error));
    upstream.once('response', (answer) => this.#answer(answer));
    upstream.on('information', ({ statusCode }) => {
      if (statusCode === 102) this.response.writeProcessing();
    });
  }

  /**
   * The service has said all of its answer, and only the end of the transfer is missing: many clients leave at the last
   * event of a stream, or when they have as many bytes as were announced.
   */
  #isReadToItsEnd(): boolean {
    const announced = Number(this.#upstreamAnswer?.headers['content-length'] ?? Number.NaN);
    return this.#upstreamAnswer?.complete === true || this.#counter?.ended === true || this.#bytes === announced;
  }

  #answer(answer: IncomingMessage): void {
    const { response } = this;
    this.#upstreamAnswer = answer;
    this.#status = answer.statusCode ?? 0;
    this.#firstByteUs = this.proxy.nowUs();
    const type = answer.headers['content-type'];
    this.#stream = STREAMS.test(type ?? '');
    // Events of a compressed answer cannot be counted.
    const plain = answer.headers['content-encoding'] === undefined;
    this.#counter = this.#stream && plain ? eventCounter(type) : undefined;
    response.writeHead(this.#status, answer.statusMessage, withoutHops(answer.rawHeaders));
    // Streamed answers are forwarded without buffering.
    response.flushHeaders();
    answer.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.length;
      this.#counter?.feed(chunk);
    });
    answer.on('error', () => undefined);
    answer.once('end', () => {
      if (answer.rawTrailers.length > 0) response.addTrailers(pairsOf(answer.rawTrailers));
      response.end();
    });
    answer.once('close', () => {
      if (answer.complete) return;
      this.#endWith('upstream_reset');
      response.destroy();
    });
    answer.pipe(response, { end: false });
  }

  #fail({ code = 'error' }: NodeJS.ErrnoException): void {
    if (this.#end !== null) return;
    this.#endWith(`upstream_${code.toLowerCase()}`);
    if (this.response.headersSent) this.response.destroy();
    else
      this.response
        .writeHead(502, { 'content-type': 'text/plain' })
        .end('memdrift record: the target does not answer\n');
  }

  /** The first reason counts. */
  #endWith(end: string): void {
    this.#end ??= end;
  }

  #report(): void {
    const { options } = this.proxy;
    if (this.#bodyBytes > options.maxBodyBytes) {
      options.onSkipped('its body is larger than --max-body');
      return;
    }
    const end = this.#end ?? 'ok';
    const whole = this.request.complete;
    if (!whole && end === 'client_cancel') {
      options.onSkipped('the client went away before its request was whole');
      return;
    }
    options.onSeen({
      id: this.id,
      arrivedUs: this.#arrivedUs,
      method: this.request.method ?? 'GET',
      path: pathOf(this.request.url ?? '/'),
      headers: headersOf(this.request),
      session: sessionOf(this.request, options.sessionHeader),
      body: Buffer.concat(this.#body),
      status: this.#status,
      stream: this.#stream,
      writtenUs: this.#writtenUs,
      firstByteUs: this.#firstByteUs,
      endedUs: this.proxy.nowUs(),
      events: this.#counter?.events ?? 0,
      bytes: this.#bytes,
      end,
    });
  }

  #upstreamPath(): string {
    return this.proxy.options.target.pathname.replace(/\/$/, '') + pathOf(this.request.url ?? '/');
  }

  #upstreamHeaders(): string[] {
    const { target } = this.proxy.options;
    return ['host', target.host, ...withoutHops(this.request.rawHeaders)].concat(
      // A body without a length arrives in chunks, and is forwarded in chunks.
      this.request.headers['transfer-encoding'] === undefined ? [] : ['transfer-encoding', 'chunked'],
    );
  }
}
