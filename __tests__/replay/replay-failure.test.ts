import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventCounter } from '../../src/workload/format/events.js';
import { cycle, request, requests, serve, serveRaw } from './service.js';

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a failure is counted by its kind', () => {
  test('connect_refused where nothing listens', async () => {
    const outcome = await cycle(`http://127.0.0.1:${await closedPort()}`, requests(5));
    expect(outcome).toMatchObject({ sent: 5, ok: 0, errors: { connect_refused: 5 } });
  });

  test('connect_refused where there is no such host', async () => {
    const outcome = await cycle('http://no-such-host.invalid', requests(1));
    expect(outcome.errors).toEqual({ connect_refused: 1 });
  });

  test('reset_before_headers where the connection is reset, or closed, without an answer', async () => {
    const reset = await serveRaw((socket) => socket.resetAndDestroy());
    expect((await cycle(reset.url, requests(3))).errors).toEqual({ reset_before_headers: 3 });
    const closed = await serveRaw((socket) => socket.end());
    expect((await cycle(closed.url, requests(3))).errors).toEqual({ reset_before_headers: 3 });
  });

  test('reset_mid_body where an answer breaks off', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf';
    const closed = await serveRaw((socket) => socket.end(head));
    expect((await cycle(closed.url, requests(3))).errors).toEqual({ reset_mid_body: 3 });
    const reset = await serveRaw((socket) => socket.write(head, () => setTimeout(() => socket.resetAndDestroy(), 20)));
    expect((await cycle(reset.url, requests(3))).errors).toEqual({ reset_mid_body: 3 });
  });

  test('timeout where no answer comes, and where one does not end', async () => {
    const silent = await serve(() => undefined);
    const limit = { timeoutUs: 1_000_000 };
    expect((await cycle(silent.url, requests(3, limit))).errors).toEqual({ timeout: 3 });
    const endless = await serve((_, response) => {
      const timer = setInterval(() => response.write('more'), 10);
      response.once('close', () => clearInterval(timer));
    });
    expect((await cycle(endless.url, requests(3, limit))).errors).toEqual({ timeout: 3 });
    await expect.poll(() => silent.open() + endless.open()).toBe(0);
  });

  test('connect_timeout where a connection is not accepted', async () => {
    // A process that sleeps with a full backlog: the kernel drops what would connect beyond it.
    const asleep = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
    const code = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
      require('node:fs').writeSync(1, String(this.address().port)); ${asleep};
    })`;
    const server = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void server.kill('SIGKILL'));
    const [port] = await once(server.stdout, 'data');
    const outcome = await cycle(`http://127.0.0.1:${port}`, requests(10), { concurrency: 10, timeoutMs: 300 });
    expect(outcome.errors['connect_timeout']).toBeGreaterThan(0);
    expect((outcome.errors['connect_timeout'] ?? 0) + (outcome.errors['timeout'] ?? 0)).toBe(10);
  });

  test('timeout where an answer without a length does not end', async () => {
    const endless = await serveRaw((socket) => socket.write('HTTP/1.0 200 OK\r\n\r\nsome'));
    expect((await cycle(endless.url, requests(2), { timeoutMs: 1000 })).errors).toEqual({ timeout: 2 });
  });

  test('http_5xx, http_4xx and unexpected_status by the status', async () => {
    const service = await serve((incoming, response) => response.writeHead(Number(incoming.url?.slice(1))).end());
    const sent = [500, 503, 404, 302, 200].map((status) => request(`r${status}`, { path: `/${status}` }));
    const outcome = await cycle(service.url, sent);
    expect(outcome).toMatchObject({ ok: 1, errors: { http_5xx: 2, http_4xx: 1, unexpected_status: 1 } });
  });

  test('protocol where the answer is not HTTP', async () => {
    const service = await serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect((await cycle(service.url, requests(2))).errors).toEqual({ protocol: 2 });
  });

  test('protocol where the body breaks its own framing', async () => {
    const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n';
    const service = await serveRaw((socket) => socket.write(chunked));
    expect((await cycle(service.url, requests(2))).errors).toEqual({ protocol: 2 });
  });
});

describe('what a hostile service sends', () => {
  const answering = (bytes: string) => serveRaw((socket) => socket.write(bytes));
  const limit = { timeoutMs: 1000 };

  test('headers without end are protocol', async () => {
    const { url } = await answering(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`);
    expect((await cycle(url, requests(2), limit)).errors).toEqual({ protocol: 2 });
  });

  test('interim answers without end are a timeout', async () => {
    const { url } = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5);
      socket.once('close', () => clearInterval(timer));
    });
    expect((await cycle(url, requests(2), limit)).errors).toEqual({ timeout: 2 });
  });

  test('a switch of protocol nobody asked for ends the request', async () => {
    const { url } = await answering('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\nstuff');
    const outcome = await cycle(url, requests(2), limit);
    expect(outcome).toMatchObject({ sent: 2, ok: 0 });
    expect(Object.values(outcome.errors)).toEqual([2]);
  });

  test('a second answer nobody asked for is not taken for the next request’s', async () => {
    const { url } = await answering(
      'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\nHTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n',
    );
    const outcome = await cycle(url, requests(4), { ...limit, concurrency: 1 });
    expect(outcome.sent).toBe(4);
    expect(outcome.errors['http_5xx']).toBeUndefined();
  });

  test('a redirect is not followed', async () => {
    const { url } = await answering('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n');
    expect((await cycle(url, requests(1), limit)).errors).toEqual({ unexpected_status: 1 });
  });

  test('a line without end costs no memory to count events in', () => {
    const counter = eventCounter('text/event-stream');
    const before = process.memoryUsage().heapUsed;
    const chunk = Buffer.alloc(1_000_000, 'x');
    for (let times = 0; times < 200; times++) counter.feed(chunk);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
    expect(counter.events).toBe(0);
  });
});

test('answers without a body are whole', async () => {
  const service = await serve((incoming, response) => response.writeHead(Number(incoming.url?.slice(1))).end());
  const sent = [
    request('a', { path: '/204' }),
    request('b', { path: '/304', observedStatus: 304 }),
    request('c', { path: '/200', method: 'HEAD' }),
  ];
  expect(await cycle(service.url, sent)).toMatchObject({ ok: 3, errors: {} });
});

describe('an answer is ok', () => {
  const status = (code: number) => serve((_, response) => response.writeHead(code).end());

  test('with the status that was recorded, a 4xx too', async () => {
    const { url } = await status(422);
    expect((await cycle(url, [request('r', { observedStatus: 422 })])).ok).toBe(1);
    expect((await cycle(url, [request('r', { observedStatus: 400 })])).errors).toEqual({ http_4xx: 1 });
  });

  test('not with a 200 where a 4xx was recorded', async () => {
    const { url } = await status(200);
    expect((await cycle(url, [request('r', { observedStatus: 422 })])).errors).toEqual({ unexpected_status: 1 });
  });

  test('with an expected status, whatever was recorded', async () => {
    const { url } = await status(429);
    const expecting = request('r', { observedStatus: 200, expect: { status: [200, 429] } });
    expect((await cycle(url, [expecting])).ok).toBe(1);
  });

  test('when it answers before the request was wholly sent, and closes', async () => {
    const service = await serveRaw((socket) => {
      socket.end('HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    });
    const large = request('r', { body: Buffer.alloc(8_000_000), expect: { status: [413] } });
    const outcome = await cycle(service.url, [large]);
    expect(outcome.sent).toBe(1);
    // The kernel may drop the answer when it resets the connection: then no client can see it.
    expect(outcome.ok === 1 || outcome.errors['reset_before_headers'] === 1).toBe(true);
  });
});

describe('of a stream', () => {
  const stream = (text: string) =>
    serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      // In pieces that split lines and line ends.
      for (const piece of text.match(/.{1,7}/gs) ?? []) response.write(piece);
      response.end();
    });
  const events = ': ping\r\n\r\ndata: {"a":1}\n\nevent: x\ndata: {"b":"data: [DONE]"}\r\n\r\ndata: 3\ndata: 4\n\n';

  test('events are counted, comments are not', async () => {
    const { url } = await stream(events);
    const counting = (minimum: number) => request('r', { stream: true, expect: { min_events: minimum } });
    expect((await cycle(url, [counting(3)])).ok).toBe(1);
    expect((await cycle(url, [counting(4)])).errors).toEqual({ validation: 1 });
  });

  test('the end is seen, and not inside a text', async () => {
    const ending = request('r', { stream: true, expect: { done: true } });
    expect((await cycle((await stream(events)).url, [ending])).errors).toEqual({ validation: 1 });
    expect((await cycle((await stream(`${events}data: [DONE]\n\n`)).url, [ending])).ok).toBe(1);
  });
});

describe('what a class tells of its failures', () => {
  test('is which status came and which was right, the commonest first', async () => {
    const service = await serve((incoming, response) => response.writeHead(Number(incoming.url?.slice(1))).end());
    const sent = [
      ...requests(3, { path: '/422', class: 'a', observedStatus: 200 }),
      request('x', { path: '/503', class: 'a', expect: { status: [200, 404] } }),
      request('y', { path: '/422', class: 'b', observedStatus: 422 }),
    ];
    const { classes } = await cycle(service.url, sent);
    expect(classes['a']?.misses).toEqual([
      { kind: 'http_4xx', status: 422, expected: '200', count: 3 },
      { kind: 'http_5xx', status: 503, expected: '200 or 404', count: 1 },
    ]);
    expect(classes['b']).toMatchObject({ sent: 1, ok: 1 });
    expect(classes['b']?.misses).toBeUndefined();
  });

  test('is at most four ways, and counts the requests that had failed when recorded', async () => {
    const service = await serve((incoming, response) => response.writeHead(Number(incoming.url?.slice(1))).end());
    const sent = Array.from({ length: 90 }, (_, i) =>
      request(`r${i}`, { path: `/${400 + i}`, ...(i < 2 ? { observed: { status: 0 } } : {}) }),
    );
    const [only] = Object.values(
      (
        await cycle(
          service.url,
          sent.map((one) => ({ ...one, class: 'a' })),
        )
      ).classes,
    );
    expect(only?.misses).toHaveLength(4);
    expect(only?.failedBefore).toBe(2);
  });

  test('and the last request that reached the service is named without its query, not those after its end', async () => {
    const service = await serve((incoming, response) => {
      if (incoming.url?.startsWith('/last') === true) response.socket?.destroy();
      else response.end();
    });
    const outcome = await cycle(service.url, [...requests(3), request('l', { path: '/last?user=42', class: 'z' })], {
      concurrency: 1,
    });
    expect(outcome.last).toEqual({ method: expect.any(String), path: '/last', class: 'z' });
    expect((await cycle(`http://127.0.0.1:${await closedPort()}`, requests(2))).last).toBeUndefined();
  });
});
