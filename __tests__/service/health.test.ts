import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { awaitHealth } from '../../src/service/health.js';

const HANGS = 120_000;

let server: Server | null = null;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** A health path on which each connection is served so. */
async function path(serve: (socket: Socket) => void): Promise<string> {
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    serve(socket);
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/health`;
}

function often(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 5);
  socket.on('close', () => clearInterval(timer));
}

const WAYS: [string, (socket: Socket) => void][] = [
  ['accepts and never answers', () => undefined],
  ['sends a byte of its status at a time', (socket) => often(socket, 'H')],
  [
    'sends headers without end',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      often(socket, 'y');
    },
  ],
  ['says without end that it will answer', (socket) => often(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n')],
];

describe('a health path that', () => {
  it.each(WAYS)('%s is not waited for longer than it may take', { timeout: HANGS }, async (_, serve) => {
    const options = { timeoutMs: 400, signal: new AbortController().signal, ended: async () => null };
    const problem = await awaitHealth(await path(serve), options);
    expect(problem).toMatch(/^(\/health does not answer|Parse Error.*)$/);
  });

  it.each(WAYS)('%s ends with the run', { timeout: HANGS }, async (_, serve) => {
    const stop = new AbortController();
    const url = await path((socket) => {
      serve(socket);
      stop.abort(new Error('cancelled'));
    });
    const waiting = awaitHealth(url, { timeoutMs: 10 * HANGS, signal: stop.signal, ended: async () => null });
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('answers 200 is ready, whatever its body does', { timeout: HANGS }, async () => {
    const url = await path((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      often(socket, 'body');
    });
    const options = { timeoutMs: HANGS, signal: new AbortController().signal, ended: async () => null };
    expect(await awaitHealth(url, options)).toBeNull();
  });

  it('answers 200 where the service has ended is not ready: it is of another program at the same port', async () => {
    const url = await path((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    const ended = async () => 'it ended with exit code 3';
    const options = { timeoutMs: HANGS, signal: new AbortController().signal, ended };
    expect(await awaitHealth(url, options)).toBe('it ended with exit code 3');
  });
});
