import { describe, expect, test } from 'vitest';
import { cycle, requests, serveRaw } from './service.js';

/** Servers that close a connection which they said they keep. */

const ANSWER = 'HTTP/1.1 200 OK\r\nkeep-alive: timeout=5\r\ncontent-length: 2\r\n\r\nok';

describe('a connection that is closed behind an answer without a word', () => {
  test('costs a request a second sending, which is counted, and no error', async () => {
    let seen = 0;
    const { url } = await serveRaw((socket) => {
      seen += 1;
      socket.write(ANSWER);
      // Late enough for the next request to be on its way, as the race has it.
      setImmediate(() => socket.resetAndDestroy());
    });
    const outcome = await cycle(url, requests(20), { concurrency: 1 });
    expect(outcome).toMatchObject({ sent: 20, ok: 20, errors: {} });
    expect(seen).toBe(20);
  });

  test('is an error where the second one is closed too', async () => {
    const answered = new WeakSet<object>();
    let count = 0;
    const { url } = await serveRaw((socket) => {
      count += 1;
      if (answered.has(socket) || count > 1) {
        socket.resetAndDestroy();
        return;
      }
      answered.add(socket);
      socket.write(ANSWER);
    });
    const outcome = await cycle(url, requests(2), { concurrency: 1 });
    expect(outcome).toMatchObject({ sent: 2, ok: 1, errors: { reset_before_headers: 1 }, resent: 1 });
    expect(count).toBe(3);
  });

  test('is an error at once where it never served', async () => {
    let count = 0;
    const { url } = await serveRaw((socket) => {
      count += 1;
      socket.resetAndDestroy();
    });
    const outcome = await cycle(url, requests(3), { concurrency: 1 });
    expect(outcome.errors).toEqual({ reset_before_headers: 3 });
    expect(outcome.resent).toBeUndefined();
    expect(count).toBe(3);
  });
});
