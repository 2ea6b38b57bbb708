import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type CycleOptions, runCycle } from '../../src/replay/cycle.js';
import type { WorkloadRequest } from '../../src/workload/format/workload.js';

/** A real HTTP server for one test: what it saw, and where it is. */
export interface TestService {
  url: string;
  /** Requests begun and not yet answered or broken off. */
  open(): number;
  /** Connections open now, and ever opened. */
  connections(): number;
  opened(): number;
  requests: number;
}

export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
): Promise<TestService> {
  let open = 0;
  const seen = { requests: 0 };
  const server = http.createServer((request, response) => {
    open += 1;
    seen.requests += 1;
    response.once('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks)));
  });
  const { url, connections, opened } = await listen(server);
  return Object.assign(seen, { url, connections, opened, open: () => open });
}

/** A server that speaks TCP only, for what no HTTP library would send. */
export async function serveRaw(onRequest: (socket: Socket, data: Buffer) => void): Promise<{ url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => onRequest(socket, data));
  });
  return listen(server);
}

/** An HTTP server in a process of its own, so that this one's memory is the sender's alone. */
export async function serveApart(listener: string): Promise<string> {
  const code = `require('node:http').createServer(${listener}).listen(0, '127.0.0.1', function () {
    process.stdout.write(String(this.address().port));
  })`;
  const server = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void server.kill());
  const [port] = await once(server.stdout, 'data');
  return `http://127.0.0.1:${port}`;
}

async function listen(server: Server) {
  const sockets = new Set<Socket>();
  let opened = 0;
  server.on('connection', (socket: Socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, connections: () => sockets.size, opened: () => opened };
}

export function request(id: string, more: Partial<WorkloadRequest> = {}): WorkloadRequest {
  return { id, class: 'A', method: 'POST', path: '/x', headers: {}, stream: false, timeoutUs: 240_000_000, ...more };
}

export function requests(count: number, more: Partial<WorkloadRequest> = {}): WorkloadRequest[] {
  return Array.from({ length: count }, (_, index) => request(`r${index}`, more));
}

/** A pacer that only waiting moves, at once; `due` is what was waited for. */
export function steppingPacer() {
  let nowMs = 0;
  const due: number[] = [];
  const advance = (ms: number): void => {
    nowMs += ms;
  };
  const sleepUntil = async (dueMs: number): Promise<void> => {
    due.push(dueMs);
    nowMs = Math.max(nowMs, dueMs);
  };
  return { now: () => nowMs, sleepUntil, advance, due };
}

export function cycle(url: string, sent: WorkloadRequest[], more: Partial<CycleOptions> = {}) {
  const signal = new AbortController().signal;
  return runCycle({
    url,
    requests: sent,
    cycle: 1,
    mode: 'closed',
    concurrency: 4,
    speed: 1,
    variation: null,
    secrets: {},
    signal,
    ...more,
  });
}
