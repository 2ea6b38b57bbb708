import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { askSocket } from '../../../src/memory/runtimes/ask-socket.js';

const folder = mkdtempSync(join(tmpdir(), 'ask-socket-'));
const path = join(folder, 'socket');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function asked(serve: (socket: Socket) => void, limits = { bytes: 100, ms: 60_000 }): Promise<unknown> {
  const server = createServer((socket) => {
    socket.on('error', () => {}); // a client that goes
    serve(socket);
  }).listen(path);
  await new Promise((resolve) => server.once('listening', resolve));
  const answer = await askSocket(path, Buffer.from('?'), limits);
  server.close();
  return answer;
}

it('reads until the other side closes', async () => {
  const answer = await asked((socket) => {
    socket.write('a');
    socket.once('data', (request) => socket.end(request));
  });
  expect(answer).toEqual({ answer: Buffer.from('a?') });
});

it('tells why there is no answer', async () => {
  expect(await asked((socket) => socket.end())).toEqual({ failed: 'refused' });
  expect(await asked((socket) => socket.destroy())).toEqual({ failed: 'refused' });
  expect(await asked((socket) => socket.end(Buffer.alloc(101)))).toEqual({ failed: 'endless' });
  expect(await asked((socket) => socket.write('half'), { bytes: 100, ms: 50 })).toEqual({ failed: 'late' });
  expect(await askSocket(join(folder, 'none'), Buffer.from('?'), { bytes: 100, ms: 60_000 })).toEqual({
    failed: 'broken',
  });
});
