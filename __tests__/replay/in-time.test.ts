import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { runCycle } from '../../src/replay/cycle.js';
import type { WorkloadRequest } from '../../src/workload/format/workload.js';

const HANGS = 120_000;

let server: Server | null = null;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

async function service(serve: (socket: Socket) => void): Promise<string> {
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => serve(socket));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

function often(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 5);
  socket.on('close', () => clearInterval(timer));
}

/** Due one by one; the last in an hour, so that the schedule is still waited for. */
const requests: WorkloadRequest[] = [0, 0, 3_600_000_000].map((tUs, i) => ({
  id: `r${i}`,
  class: 'POST /',
  method: 'POST',
  path: '/',
  headers: {},
  stream: true,
  timeoutUs: 3_600_000_000,
  tUs,
}));

const WAYS: [string, (socket: Socket) => void][] = [
  ['never answers', () => undefined],
  [
    'sends a byte of its headers at a time',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      often(socket, 'y');
    },
  ],
  [
    'sends an answer without end',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n');
      often(socket, 'data: x\n\n');
    },
  ],
  [
    'sends an answer a byte at a time',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n');
      often(socket, 'x');
    },
  ],
];

describe('a cycle ends with its signal, with nothing in flight, where the service', () => {
  for (const mode of ['open', 'closed'] as const) {
    it.each(WAYS)(`%s (${mode} loop)`, { timeout: HANGS }, async (_, serve) => {
      const stop = new AbortController();
      let served = 0;
      const url = await service((socket) => {
        serve(socket);
        served += 1;
        if (served === 2) stop.abort();
      });
      const outcome = await runCycle({
        url,
        requests,
        cycle: 1,
        mode,
        concurrency: 2,
        speed: 1,
        variation: null,
        secrets: {},
        signal: stop.signal,
      });
      expect(outcome).toMatchObject({ sent: 2, ok: 0, errors: { aborted: 2 } });
    });
  }
});
