import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MissingSecretError } from '../../src/workload/format/secrets.js';
import { Variation } from '../../src/workload/variation/vary.js';
import { cycle, request, requests, serve, serveApart, steppingPacer } from './service.js';

describe('a cycle in closed loop', () => {
  test('sends every request once and counts them by class', async () => {
    const paths: string[] = [];
    const service = await serve((incoming, response) => {
      paths.push(incoming.url ?? '');
      response.end('ok');
    });
    const sent = [...requests(30, { class: 'A', path: '/a' }), ...requests(10, { class: 'B', path: '/b' })];
    const outcome = await cycle(service.url, sent);
    expect(outcome).toMatchObject({ sent: 40, ok: 40, errors: {} });
    expect(outcome.classes).toMatchObject({ A: { sent: 30, ok: 30 }, B: { sent: 10, ok: 10 } });
    expect(paths.filter((path) => path === '/a')).toHaveLength(30);
    expect(outcome.latenessMs).toBeUndefined();
  });

  test('never has more requests in flight than its concurrency, and does use it', async () => {
    let most = 0;
    const service = await serve((_, response) => {
      most = Math.max(most, service.open());
      setTimeout(() => response.end(), 10);
    });
    await cycle(service.url, requests(40), { concurrency: 7 });
    expect(most).toBe(7);
  });

  test('reports latency percentiles that enclose what the service took', async () => {
    const pacer = steppingPacer();
    const service = await serve((incoming, response) => {
      pacer.advance(incoming.url === '/slow' ? 200 : 20);
      response.end();
    });
    const sent = [...requests(18, { path: '/fast' }), ...requests(2, { path: '/slow', class: 'slow' })];
    const { latencyMs, classes } = await cycle(service.url, sent, { concurrency: 1, pacer });
    expect(latencyMs.p50).toBeCloseTo(20, 0);
    expect(latencyMs.p99).toBeCloseTo(200, 0);
    expect(classes['slow']?.p50).toBeCloseTo(200, 0);
  });

  test('has no latency to report where nothing was ok, rather than zero', async () => {
    const service = await serve((_, response) => response.writeHead(500).end());
    expect((await cycle(service.url, requests(3))).latencyMs).toEqual({ p50: null, p95: null, p99: null });
  });

  test('uses one connection for one request at a time, and piles nothing up on it', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const service = await serve((_, response) => response.end('x'.repeat(100_000)));
    await cycle(service.url, requests(30), { concurrency: 1 });
    expect(service.opened()).toBe(1);
    expect(warnings).toEqual([]);
  });

  test('leaves nothing in flight and no connection open', async () => {
    const service = await serve((_, response) => setTimeout(() => response.end('late'), 5));
    await cycle(service.url, requests(50), { concurrency: 8 });
    expect(service.open()).toBe(0);
    await expect.poll(() => service.connections()).toBe(0);
  });

  test('puts the base URL’s own path before the request’s', async () => {
    const paths: (string | undefined)[] = [];
    const service = await serve((incoming, response) => {
      paths.push(incoming.url);
      response.end();
    });
    await cycle(`${service.url}/models/a/`, [request('r', { path: '/predict?x=1' })]);
    expect(paths).toEqual(['/models/a/predict?x=1']);
  });
});

describe('a cycle in open loop', () => {
  test('sends each request at its time, however slow the service is', async () => {
    const pacer = steppingPacer();
    const waiting: ServerResponse[] = [];
    // It answers none before it has all of them.
    const service = await serve((_, response) => {
      waiting.push(response);
      if (waiting.length === 20) for (const one of waiting) one.end();
    });
    const sent = Array.from({ length: 20 }, (_, index) => request(`r${index}`, { tUs: index * 20_000 }));
    const outcome = await cycle(service.url, sent, { mode: 'open', concurrency: 1, pacer });
    expect(pacer.due.slice(0, 20)).toEqual(sent.map((_, index) => index * 20));
    expect(outcome).toMatchObject({ sent: 20, ok: 20 });
    expect(outcome.latenessMs).toMatchObject({ p50: 0, max: 0 });
    expect(outcome.durationMs).toBeGreaterThanOrEqual(19 * 20);
  });

  test('goes faster by its speed', async () => {
    const service = await serve((_, response) => response.end());
    const sent = Array.from({ length: 5 }, (_, index) => request(`r${index}`, { tUs: index * 400_000 }));
    const pacer = steppingPacer();
    await cycle(service.url, sent, { mode: 'open', speed: 8, pacer });
    expect(pacer.due.slice(0, 5)).toEqual([0, 50, 100, 150, 200]);
  });

  test('counts latency from the planned time, so that a late sender cannot hide it', async () => {
    const service = await serve((_, response) => response.end());
    const real = (await import('../../src/replay/pacer.js')).threadPacer;
    const late = {
      now: real.now,
      sleepUntil: (dueMs: number, signal: AbortSignal) => real.sleepUntil(dueMs + 100, signal),
    };
    const outcome = await cycle(service.url, [request('r', { tUs: 0 })], { mode: 'open', pacer: late });
    expect(outcome.latencyMs.p50).toBeGreaterThanOrEqual(99);
    expect(outcome.latenessMs?.p50).toBeGreaterThanOrEqual(99);
  });

  test('refuses a request without a time before anything is sent', async () => {
    const service = await serve((_, response) => response.end());
    await expect(cycle(service.url, [request('a', { tUs: 0 }), request('b')], { mode: 'open' })).rejects.toThrow(/b/);
    expect(service.requests).toBe(0);
  });
});

describe('cancelling a cycle', () => {
  test('ends at once, closes what is in flight and counts it as aborted', async () => {
    const service = await serve(() => undefined);
    const controller = new AbortController();
    const running = cycle(service.url, requests(100), { concurrency: 5, signal: controller.signal });
    await expect.poll(() => service.open()).toBe(5);
    controller.abort();
    expect(await running).toMatchObject({ sent: 5, ok: 0, errors: { aborted: 5 } });
    await expect.poll(() => service.open()).toBe(0);
  });

  test('wakes an open loop from its sleep', async () => {
    const service = await serve((_, response) => response.end());
    const sent = [request('a', { tUs: 0 }), request('b', { tUs: 3_600_000_000 })];
    const outcome = await cycle(service.url, sent, { mode: 'open', signal: AbortSignal.timeout(100) });
    expect(outcome).toMatchObject({ sent: 1, ok: 1, errors: {} });
  });

  test('sends nothing when it was cancelled before', async () => {
    const service = await serve((_, response) => response.end());
    expect(await cycle(service.url, requests(3), { signal: AbortSignal.abort() })).toMatchObject({ sent: 0, ok: 0 });
    expect(service.requests).toBe(0);
  });
});

describe('the bytes of a cycle', () => {
  test('are the same in two runs, and other ones in another cycle', async () => {
    let hash = createHash('sha256');
    const service = await serve((incoming, response, body) => {
      hash.update(JSON.stringify([incoming.method, incoming.url, incoming.rawHeaders])).update(body);
      response.end();
    });
    const sent = requests(25).map((one, index) => {
      const json = { prompt: `text ${index}`, max_tokens: 4 };
      return { ...one, json, body: Buffer.from(JSON.stringify(json)) };
    });
    const digest = async (number: number) => {
      hash = createHash('sha256');
      await cycle(service.url, sent, {
        cycle: number,
        variation: new Variation({ requests: sent, seed: 0 }, 'auto'),
        concurrency: 1,
      });
      return hash.digest('hex');
    };
    const [first, again, other] = [await digest(7), await digest(7), await digest(8)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('are the recorded ones without vary, whatever they are', async () => {
    const received: Buffer[] = [];
    const service = await serve((_, response, body) => {
      received.push(body);
      response.end();
    });
    const bytes = Buffer.from([0, 255, 13, 10, 128]);
    await cycle(service.url, [request('r', { body: bytes })]);
    expect(received).toEqual([bytes]);
  });
});

describe('secrets', () => {
  const secret = request('r', { headers: { authorization: `Bearer \${secret:API_KEY}` } });

  test('are put in when sending', async () => {
    const seen: (string | undefined)[] = [];
    const service = await serve((incoming, response) => {
      seen.push(incoming.headers.authorization);
      response.end();
    });
    await cycle(service.url, [secret], { secrets: { API_KEY: 's3$&cret\n' } });
    expect(seen).toEqual(['Bearer s3$&cret']);
  });

  test('that are missing are named before anything is sent', async () => {
    const service = await serve((_, response) => response.end());
    const other = request('s', { headers: { 'x-a': `\${secret:OTHER}` } });
    const run = cycle(service.url, [secret, other], { secrets: { API_KEY: '' } });
    await expect(run).rejects.toThrow(new MissingSecretError(['API_KEY', 'OTHER']));
    expect(service.requests).toBe(0);
  });

  test('that no header can carry are named and not shown', async () => {
    const run = cycle('http://127.0.0.1:9', [secret], { secrets: { API_KEY: 'two\nlines' } });
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MissingSecretError);
    expect(String(error)).toContain('API_KEY');
    expect(String(error)).not.toContain('two');
  });
});

test('a service that closes idle connections between cycles is not charged with an error', async () => {
  const idle = new Set<Socket>();
  const service = await serve((incoming, response) => {
    idle.add(incoming.socket);
    response.end('ok');
  });
  for (let number = 1; number <= 3; number++) {
    expect(await cycle(service.url, requests(4))).toMatchObject({ ok: 4, errors: {} });
    for (const socket of idle) socket.resetAndDestroy();
    idle.clear();
    await delay(100);
  }
});

test('a free connection is closed by the sender well before the service would', async () => {
  const service = await serve((_, response) => response.end());
  const sent = [request('a', { tUs: 0 }), request('b', { tUs: 1_800_000 })];
  expect(await cycle(service.url, sent, { mode: 'open' })).toMatchObject({ ok: 2 });
  expect(service.opened()).toBe(2);
});

test('an answer slower than the life of a free connection is waited for', async () => {
  const service = await serve((_, response) => setTimeout(() => response.end('ok'), 1500));
  expect(await cycle(service.url, [request('slow')])).toMatchObject({ ok: 1, errors: {} });
});

test('10 000 requests with large answers leave the sender no larger', { timeout: 120_000 }, async () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const url = await serveApart('(request, response) => response.end(Buffer.alloc(20_000))');
  const sent = requests(2_000, { body: Buffer.alloc(500) });
  const heldBytes = async () => {
    for (let times = 0; times < 3; times++) {
      await delay(30);
      collect();
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  await cycle(url, sent, { concurrency: 8 });
  const before = await heldBytes();
  for (let number = 0; number < 5; number++) await cycle(url, sent, { concurrency: 8 });
  // Answers came to 200 MB; kept requests of 200 bytes each would come to 2 MB.
  expect((await heldBytes()) - before).toBeLessThan(1024 * 1024);
});
