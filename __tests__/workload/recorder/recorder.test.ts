import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import { Recorder, type RecorderOptions } from '../../../src/workload/recorder/recorder.js';
import { cycle, serve, serveRaw } from '../../replay/service.js';
import { random, SHAPED } from '../planted.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-recorder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function recorder(target: string, more: Partial<RecorderOptions> = {}) {
  const path = join(dir, 'w.jsonl');
  const options = {
    target: new URL(target),
    path,
    version: '0',
    created: '2026-11-26T00:00:00Z',
    force: true,
    ...more,
  };
  const running = new Recorder(options);
  const { port } = await running.start('127.0.0.1', 0);
  let stopped = false;
  const stop = async () => {
    stopped = true;
    return running.stop(500);
  };
  onTestFinished(async () => {
    if (!stopped) await stop();
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    stop,
    load: () => loadWorkload(path),
    text: () => readFileSync(path, 'utf8'),
  };
}

/** A streaming service: an event every few milliseconds, twenty of them, or without end for `?endless`. */
async function streaming() {
  const seen = { broken: 0, ended: 0 };
  const service = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let count = 0;
    const timer = setInterval(() => {
      response.write(`data: ${++count}\n\n`);
      if (count === 20 && request.url?.endsWith('?endless') !== true) response.end('data: [DONE]\n\n');
    }, 4);
    response.once('close', () => {
      clearInterval(timer);
      if (response.writableFinished) seen.ended += 1;
      else seen.broken += 1;
    });
  });
  return Object.assign(service, { seen });
}

const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Reads a stream until so many events came, then hangs up. */
async function disconnectAfter(url: string, events: number): Promise<void> {
  const request = http.request(url, { method: 'POST', agent: false }).end('{"stream":true}');
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let seen = 0;
  for await (const chunk of response) {
    seen += String(chunk).split('\n\n').length - 1;
    if (seen >= events) break;
  }
  request.destroy();
}

describe('the recorder', () => {
  test('passes on what it sees, changed by nothing, and writes down what can be sent again', async () => {
    let got: { headers: Record<string, unknown>; body: string; url: string } | undefined;
    const service = await serve((request, response, body) => {
      got = { headers: request.headers, body: body.toString(), url: request.url ?? '' };
      response.writeHead(201, { 'x-answer': 'yes' }).end('{"ok":true}');
    });
    const proxy = await recorder(`${service.url}/base/`);
    const body = '{"prompt": "hello",  "temperature": 0.0}';
    const answer = await post(`${proxy.url}/v1/completions?x=1`, body, { 'x-own': 'z' });
    expect([answer.status, answer.headers.get('x-answer'), await answer.text()]).toEqual([201, 'yes', '{"ok":true}']);
    expect(got).toMatchObject({
      body,
      url: '/base/v1/completions?x=1',
      headers: { 'x-own': 'z', host: new URL(service.url).host },
    });
    const summary = await proxy.stop();
    expect(summary).toMatchObject({ requests: 1, statuses: { 201: 1 }, skipped: {}, broken: {} });
    const [request] = (await proxy.load()).requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1/completions?x=1',
      headers: { 'x-own': 'z' },
      observedStatus: 201,
    });
    expect(Buffer.from(request?.body ?? []).toString()).toBe(body);
    expect(request?.headers).not.toHaveProperty('host');
    expect(request?.observed).toMatchObject({ bytes: 11, end: 'ok' });
  });

  test('keeps the times, to be replayed as they were', async () => {
    const service = await serve((_, response) => response.end('x'));
    const proxy = await recorder(service.url);
    for (let turn = 0; turn < 4; turn++) {
      await post(`${proxy.url}/x`, `${turn}`);
      await delay(100);
    }
    await proxy.stop();
    const { requests, timed } = await proxy.load();
    expect(timed).toBe(true);
    const gaps = requests.slice(1).map(({ tUs = 0 }, index) => (tUs - (requests[index]?.tUs ?? 0)) / 1000);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(99);
    expect(await cycle(service.url, requests, { mode: 'open' })).toMatchObject({ ok: 4 });
  });

  test('sees clients hang up, hangs up at the other side, and its recording does so again', async () => {
    const service = await streaming();
    const proxy = await recorder(service.url);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 2 === 0
          ? disconnectAfter(`${proxy.url}/s?endless`, 3)
          : post(`${proxy.url}/s`, '{"stream":true}').then((answer) => answer.text()),
      ),
    );
    await expect.poll(() => service.seen.broken + service.seen.ended).toBe(50);
    expect(service.seen).toEqual({ broken: 25, ended: 25 });
    expect(await proxy.stop()).toMatchObject({ requests: 50, streams: 50, disconnects: 25 });
    const { requests } = await proxy.load();
    const cut = requests.filter(({ cancel }) => cancel !== undefined);
    expect(cut).toHaveLength(25);
    for (const { cancel } of cut) expect(cancel?.afterEvents).toBeGreaterThanOrEqual(3);
    Object.assign(service.seen, { broken: 0, ended: 0 });
    const outcome = await cycle(service.url, requests, { mode: 'open' });
    expect(outcome).toMatchObject({ ok: 50, cancels: { planned: 25, delivered: 25 } });
  });

  test.each([
    ['at [DONE]', { 'content-type': 'text/event-stream' }, ['data: 1\n\n', 'data: [DONE]\n\n']],
    ['at message_stop', { 'content-type': 'text/event-stream' }, ['event: message_stop\ndata: {}\n\n']],
    ['at the last line', { 'content-type': 'application/x-ndjson' }, ['{"response":"a"}\n', '{"done":true}\n']],
    ['at the last byte', { 'content-length': '5' }, ['hello']],
  ])('a client that leaves %s has read its answer to the end', async (_, headers, pieces) => {
    const service = await serve((_request, response) => {
      response.writeHead(200, headers as http.OutgoingHttpHeaders);
      for (const piece of pieces) response.write(piece);
    });
    const proxy = await recorder(service.url);
    const request = http.request(`${proxy.url}/x`, { method: 'POST', agent: false }).end('{}');
    request.on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes === pieces.join('').length) request.destroy();
    });
    response.on('error', () => undefined);
    await once(request, 'close');
    await expect.poll(() => service.open()).toBe(0);
    expect(await proxy.stop()).toMatchObject({ requests: 1, disconnects: 0 });
    const [recorded] = (await proxy.load()).requests;
    expect(recorded?.cancel).toBeUndefined();
    expect(recorded?.observed?.end).toBe('ok');
  });

  test('makes the folder of its file', async () => {
    const service = await serve((_request, response) => response.end('{}'));
    const path = join(dir, 'a', 'b', 'w.jsonl');
    const proxy = await recorder(service.url, { path });
    await (await post(`${proxy.url}/x`, '{}')).text();
    await proxy.stop();
    expect((await loadWorkload(path)).requests).toHaveLength(1);
  });

  test('replays an upload of several parts byte for byte', async () => {
    const bodies: Buffer[] = [];
    const types: string[] = [];
    const service = await serve((request, response, body) => {
      bodies.push(body);
      types.push(request.headers['content-type'] ?? '');
      response.end('{}');
    });
    const proxy = await recorder(service.url);
    const form = new FormData();
    const wave = Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256);
    form.set('file', new Blob([wave], { type: 'audio/wav' }), 'a.wav');
    form.set('model', 'whisper-1');
    await (await fetch(`${proxy.url}/v1/audio/transcriptions`, { method: 'POST', body: form })).text();
    await (await post(`${proxy.url}/upload`, Buffer.from(wave), { 'content-type': 'application/octet-stream' })).text();
    await proxy.stop();
    await cycle(service.url, (await proxy.load()).requests, { concurrency: 1 });
    expect(bodies).toHaveLength(4);
    expect(bodies[2]?.equals(bodies[0] ?? Buffer.alloc(0))).toBe(true);
    expect(bodies[3]?.equals(Buffer.from(wave))).toBe(true);
    expect(types[2]).toBe(types[0]);
    expect(types[2]).toContain('boundary=');
  });

  test('records a disconnect before any answer by its time', async () => {
    const service = await serve(() => undefined);
    const proxy = await recorder(service.url);
    const request = http.request(`${proxy.url}/x`, { method: 'POST', agent: false }).end('{}');
    request.on('error', () => undefined);
    await expect.poll(() => service.open()).toBe(1);
    await delay(60);
    request.destroy();
    await expect.poll(() => service.open()).toBe(0);
    await proxy.stop();
    const [recorded] = (await proxy.load()).requests;
    expect(recorded?.cancel?.afterUs).toBeGreaterThanOrEqual(50_000);
  });

  test('leaves none of forty planted secrets in its file', async () => {
    const service = await serve((_, response) => response.end('{}'));
    const proxy = await recorder(service.url);
    const secrets = [...SHAPED.map(({ secret }) => secret), ...[1, 2, 3, 4].map((seed) => random(40, 900 + seed))];
    expect(secrets.length).toBeGreaterThanOrEqual(40);
    for (const [index, secret] of secrets.entries()) {
      const text = JSON.stringify({ messages: [{ role: 'user', content: `my key: ${secret}` }], api_key: secret });
      const query = `token=${encodeURIComponent(secret)}`;
      const oneLine = secret.replaceAll('\n', ' ');
      const packed = index % 3 === 0;
      await post(`${proxy.url}/v1?${query}`, packed ? gzipSync(text) : text, {
        authorization: `Bearer ${oneLine}`,
        'x-api-key': oneLine,
        cookie: `session=${encodeURIComponent(secret)}`,
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
      });
    }
    const summary = await proxy.stop();
    expect(summary).toMatchObject({ requests: secrets.length, skipped: {} });
    expect(summary.redaction.secrets).toEqual(['AUTHORIZATION', 'X_API_KEY']);
    const file = proxy.text();
    const decoded = (await proxy.load()).requests.map(({ body }) => Buffer.from(body ?? []).toString()).join('\n');
    for (const secret of secrets) {
      for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), secret.slice(-12)]) {
        expect(file.includes(form), secret.slice(0, 6)).toBe(false);
        expect(decoded.includes(form), secret.slice(0, 6)).toBe(false);
      }
    }
  });

  test('goes on when the service is not there, and says what came of it', async () => {
    const proxy = await recorder('http://127.0.0.1:9');
    expect((await post(`${proxy.url}/x`, '{}')).status).toBe(502);
    expect(await proxy.stop()).toMatchObject({ requests: 1, broken: { upstream_econnrefused: 1 } });
  });

  test('is not led astray by a service that closes connections which it said it keeps', async () => {
    const service = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nkeep-alive: timeout=5\r\ncontent-length: 2\r\n\r\nok');
      setImmediate(() => socket.resetAndDestroy());
    });
    const proxy = await recorder(service.url);
    for (let turn = 0; turn < 10; turn++) expect((await post(`${proxy.url}/x`, '{}')).status).toBe(200);
    expect(await proxy.stop()).toMatchObject({ requests: 10, statuses: { 200: 10 }, broken: {} });
  });

  test('breaks an answer off where the service does', async () => {
    const service = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'));
    const proxy = await recorder(service.url);
    await expect(post(`${proxy.url}/x`, '{}').then((answer) => answer.text())).rejects.toThrow();
    expect(await proxy.stop()).toMatchObject({ requests: 1, disconnects: 0, broken: { upstream_reset: 1 } });
  });

  test('refuses tunnels and unknown upgrades, and passes on bodies that are too large to keep', async () => {
    const service = await serve((_, response, body) => response.end(String(body.length)));
    const proxy = await recorder(service.url, { maxBodyBytes: 1000 });
    const socket = connect(proxy.port, '127.0.0.1');
    socket.write('GET /ws HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n');
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 501 /);
    const grpc = connect(proxy.port, '127.0.0.1').on('error', () => undefined);
    grpc.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
    await once(grpc, 'close');
    expect(await (await post(`${proxy.url}/x`, 'x'.repeat(5000))).text()).toBe('5000');
    expect(await (await post(`${proxy.url}/x`, 'x'.repeat(900))).text()).toBe('900');
    const { requests, skipped } = await proxy.stop();
    expect(requests).toBe(1);
    expect(Object.values(skipped)).toEqual([1, 1, 1]);
    expect(skipped).toHaveProperty(['HTTP/2, such as gRPC, is refused'], 1);
  });

  test('holds back a client that sends faster than the service reads', async () => {
    let read = 0;
    let startReading = (): void => undefined;
    const reads = new Promise<void>((resolve) => {
      startReading = resolve;
    });
    const slow = http.createServer((request, response) => {
      void reads.then(() => {
        request.on('data', (chunk: Buffer) => {
          read += chunk.length;
        });
        request.on('end', () => response.end('ok'));
      });
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void slow.close());
    const address = slow.address();
    const proxy = await recorder(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    const request = http.request(`${proxy.url}/x`, { method: 'POST', headers: { 'content-length': 30_000_000 } });
    let written = 0;
    const chunk = Buffer.alloc(100_000, 'x');
    const pump = () => {
      while (written < 30_000_000) {
        written += chunk.length;
        if (!request.write(chunk)) return request.once('drain', pump);
      }
      return request.end();
    };
    pump();
    await delay(250);
    expect(written).toBeLessThan(25_000_000);
    startReading();
    await once(request, 'response');
    expect(read).toBe(30_000_000);
    request.destroy();
  });

  test('joins requests of a session by the header that names it', async () => {
    const service = await serve((_, response) => response.end());
    const proxy = await recorder(service.url, { sessionHeader: 'X-Session' });
    for (const session of ['a', 'b', 'a']) await post(`${proxy.url}/x`, '{}', { 'x-session': session });
    await proxy.stop();
    expect((await proxy.load()).requests.map(({ session }) => session)).toEqual(['a', 'b', 'a']);
  });

  test('leaves no file where nothing came', async () => {
    const service = await serve((_, response) => response.end());
    const proxy = await recorder(service.url);
    expect(await proxy.stop()).toMatchObject({ requests: 0, bytes: 0 });
    expect(() => proxy.text()).toThrow(/ENOENT/);
  });
});
