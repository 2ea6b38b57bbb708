import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { WorkloadRequest } from '../../src/workload/format/workload.js';
import { cycle, request, requests, serve, serveRaw } from './service.js';

/** Disconnects: where the client closes before the answer has ended, as recorded. */

/** A stream of one event every few milliseconds, and what became of each. */
async function streaming(events = Number.POSITIVE_INFINITY) {
  const seen = { broken: 0, ended: 0, sent: [] as number[] };
  const service = await serve((_, response) => {
    let count = 0;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const timer = setInterval(() => {
      count += 1;
      response.write(`data: ${count}\n\n`);
      if (count === events) response.end();
    }, 4);
    response.once('close', () => {
      clearInterval(timer);
      seen.sent.push(count);
      if (response.writableFinished) seen.ended += 1;
      else seen.broken += 1;
    });
  });
  return Object.assign(service, { seen });
}

const stream = (count: number, more: Partial<WorkloadRequest>) => requests(count, { stream: true, ...more });

describe('a planned disconnect', () => {
  test.each(['fin', 'rst'] as const)(
    'after events is seen by the server each time, leaving nothing open (%s)',
    async (how) => {
      const service = await streaming();
      const outcome = await cycle(service.url, stream(100, { cancel: { afterEvents: 3, how } }), { concurrency: 20 });
      expect(outcome).toMatchObject({ sent: 100, ok: 100, errors: {}, cancels: { planned: 100, delivered: 100 } });
      expect(outcome.classes['A']).toMatchObject({ cancels: { planned: 100, delivered: 100 } });
      await expect.poll(() => service.seen.broken).toBe(100);
      expect(service).toMatchObject({ requests: 100 });
      expect(service.opened()).toBe(100);
      await expect.poll(() => service.connections()).toBe(0);
      expect(Math.min(...service.seen.sent)).toBeGreaterThanOrEqual(3);
    },
  );

  test('after bytes, and after a time, counted from when the request was sent', async () => {
    const service = await streaming();
    const bytes = await cycle(service.url, stream(3, { cancel: { afterBytes: 40, how: 'fin' } }));
    expect(bytes.cancels).toEqual({ planned: 3, delivered: 3 });
    const started = performance.now();
    const timed = await cycle(service.url, stream(3, { cancel: { afterUs: 150_000, how: 'fin' } }));
    expect(timed.cancels).toEqual({ planned: 3, delivered: 3 });
    expect(performance.now() - started).toBeGreaterThanOrEqual(149);
    await expect.poll(() => service.seen.broken).toBe(6);
  });

  test('before any answer has come, at once', async () => {
    let broken = 0;
    const service = await serve((incoming) => {
      incoming.socket.once('close', () => {
        broken += 1;
      });
    });
    const outcome = await cycle(
      service.url,
      requests(5, { cancel: { afterUs: 0, how: 'fin' }, body: Buffer.from('{}') }),
    );
    expect(outcome).toMatchObject({ ok: 5, cancels: { planned: 5, delivered: 5 } });
    await expect.poll(() => broken).toBe(5);
    expect(service.requests).toBe(5);
  });

  test('is by the first point that is reached', async () => {
    const service = await streaming();
    const cancel = { afterUs: 60_000_000, afterEvents: 2, afterBytes: 1_000_000, how: 'fin' } as const;
    const outcome = await cycle(service.url, stream(2, { cancel }));
    expect(outcome.cancels).toEqual({ planned: 2, delivered: 2 });
  });

  test('that finds the answer ended is not delivered, and the answer judged as any other', async () => {
    const service = await streaming(2);
    const outcome = await cycle(service.url, stream(4, { cancel: { afterEvents: 50, how: 'fin' } }));
    expect(outcome).toMatchObject({ ok: 4, cancels: { planned: 4, delivered: 0, shorter: 4 } });
    expect(outcome.classes['A']?.cancels).toEqual({ planned: 4, delivered: 0, shorter: 4 });
    expect(outcome.latencyMs.p50).not.toBeNull();
  });

  test.each([
    ['[DONE]', 'text/event-stream', ['data: 1\n\n', 'data: [DONE]\n\n']],
    ['message_stop', 'text/event-stream', ['data: 1\n\n', 'event: message_stop\ndata: {}\n\n']],
    ['response.completed', 'text/event-stream', ['data: 1\n\n', 'event: response.completed\ndata: {}\n\n']],
    ['a last line', 'application/x-ndjson', ['{"done":false}\n', '{"model":"m","done":true,"context":[1]}\n']],
  ])('at the last event of an answer that ends later is no disconnect, at any pace: %s', async (_, type, events) => {
    let broken = 0;
    const service = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': type });
      for (const event of events) response.write(event);
      setTimeout(() => response.end(), 30);
      response.once('close', () => {
        if (!response.writableFinished) broken += 1;
      });
    });
    const outcome = await cycle(service.url, stream(3, { cancel: { afterEvents: 2, how: 'fin' } }));
    expect(outcome).toMatchObject({ ok: 3, cancels: { planned: 3, delivered: 0, ended: 3 } });
    expect(broken).toBe(0);
  });

  test('is told from one whose answer ended sooner, or timed out before', async () => {
    const service = await streaming(2);
    const sooner = await cycle(service.url, stream(2, { cancel: { afterUs: 60_000_000, how: 'fin' } }));
    expect(sooner.cancels).toEqual({ planned: 2, delivered: 0, sooner: 2 });
    const silent = await serve(() => undefined);
    const slower = await cycle(silent.url, stream(2, { cancel: { afterEvents: 1, how: 'fin' }, timeoutUs: 50_000 }));
    expect(slower).toMatchObject({ errors: { timeout: 2 }, cancels: { planned: 2, delivered: 0, slower: 2 } });
  });

  test('adds no latency: the time is ours', async () => {
    const service = await streaming();
    const outcome = await cycle(service.url, stream(2, { cancel: { afterEvents: 1, how: 'fin' } }));
    expect(outcome.latencyMs.p50).toBeNull();
    expect(outcome.ttftMs?.p50).toBeGreaterThan(0);
  });

  test('of an answer that is an error is no disconnect', async () => {
    const service = await serve((_, response) => {
      response.writeHead(500);
      response.write('data: broken\n\n');
    });
    const outcome = await cycle(service.url, stream(2, { cancel: { afterEvents: 1, how: 'fin' } }));
    expect(outcome).toMatchObject({ ok: 0, errors: { http_5xx: 2 }, cancels: { planned: 2, delivered: 0 } });
  });

  test.each([
    ['rst', 'ECONNRESET'],
    ['fin', 'end'],
  ] as const)('closes the connection with a %s', async (how, expected) => {
    const ends: string[] = [];
    const { url } = await serveRaw((socket) => {
      socket.on('error', (error: NodeJS.ErrnoException) => ends.push(error.code ?? ''));
      socket.on('end', () => ends.push('end'));
    });
    await cycle(url, requests(1, { cancel: { afterUs: 20_000, how } }));
    await expect.poll(() => ends[0]).toBe(expected);
  });
});

describe('streams', () => {
  test('are timed to the first event, and from each to the next', async () => {
    const service = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      void (async () => {
        await delay(100);
        response.write('data: a\n\n');
        await delay(50);
        response.write('data: b\n\n');
        await delay(50);
        response.end('data: [DONE]\n\n');
      })();
    });
    const sent = () => cycle(service.url, [request('s', { stream: true, class: 'S' }), request('x', { class: 'X' })]);
    let outcome = await sent();
    // A reader that this machine holds up gets two events at once, and is asked again.
    for (let again = 0; again < 30 && (outcome.betweenMs?.p50 ?? 0) < 30; again++) outcome = await sent();
    expect(outcome.ttftMs?.p50).toBeGreaterThanOrEqual(99);
    expect(outcome.ttftMs?.p50).toBeLessThan(outcome.latencyMs.p99 ?? 0);
    expect(outcome.betweenMs?.p50).toBeGreaterThanOrEqual(30);
    expect(outcome.classes['S']).toMatchObject({
      ttft: { p50: expect.any(Number) },
      between: { p50: expect.any(Number) },
    });
    expect(outcome.classes['X']).not.toHaveProperty('ttft');
  });
});

describe('an answer that is looked into', () => {
  const answer = (body: string) => serve((_, response) => response.end(body));
  const wanting = (json: Record<string, 'number' | 'array' | 'any'>) => [request('r', { expect: { json } })];

  test('is ok where every pointer finds its type', async () => {
    const { url } = await answer('{"data":[{"embedding":[0.5]}],"a/b":null}');
    expect((await cycle(url, wanting({ '/data/0/embedding/0': 'number', '/a~1b': 'any' }))).ok).toBe(1);
    expect((await cycle(url, wanting({ '/data/0/embedding': 'number' }))).errors).toEqual({ validation: 1 });
    expect((await cycle(url, wanting({ '/data/1': 'any' }))).errors).toEqual({ validation: 1 });
  });

  test('is not where it is no JSON, or larger than can be kept', async () => {
    expect((await cycle((await answer('oops')).url, wanting({ '': 'any' }))).errors).toEqual({ validation: 1 });
    const large = await answer(`[${'1,'.repeat(3_000_000)}1]`);
    expect((await cycle(large.url, wanting({ '': 'array' }))).errors).toEqual({ validation: 1 });
  });

  test('may have too many events', async () => {
    const service = await streaming(5);
    expect((await cycle(service.url, stream(1, { expect: { max_events: 4 } }))).errors).toEqual({ validation: 1 });
    expect((await cycle(service.url, stream(1, { expect: { max_events: 5 } }))).ok).toBe(1);
  });
});
