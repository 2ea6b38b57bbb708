import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import { Recorder } from '../../../src/workload/recorder/recorder.js';
import { cycle, serve } from '../../replay/service.js';
import { serveSockets } from '../../replay/socket-service.js';
import { SHAPED } from '../planted.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-sockets-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function recorder(target: string, maxBodyBytes = 1_000_000) {
  const path = join(dir, 'w.jsonl');
  const running = new Recorder({ target: new URL(target), path, version: '0', created: '2026-12-01', maxBodyBytes });
  const { port } = await running.start('127.0.0.1', 0);
  let summary: ReturnType<typeof running.stop> | undefined;
  const stop = () => (summary ??= running.stop(5000));
  onTestFinished(async () => void (await stop()));
  return {
    url: `ws://127.0.0.1:${port}/v1/realtime`,
    stop,
    load: () => loadWorkload(path),
    passing: () => running.passing,
  };
}

async function open(url: string, protocols: string[] = [], headers = {}): Promise<WebSocket> {
  const socket = new WebSocket(url, protocols, { headers, perMessageDeflate: true });
  await once(socket, 'open');
  return socket;
}

/** Until a message of that type has come. */
async function until(socket: WebSocket, type: string): Promise<void> {
  for (;;) {
    const [data] = (await once(socket, 'message')) as [Buffer];
    if (String(data).includes(type)) return;
  }
}

const ASKS = '{"type":"response.create","parts":2}';
const [{ secret: SECRET = '' } = {}] = SHAPED;

describe('a web socket through the recorder', () => {
  test('passes on, and becomes a session that replays as it was', async () => {
    const service = await serveSockets();
    const proxy = await recorder(service.url);
    const socket = await open(proxy.url, ['realtime'], { authorization: 'Bearer abc', 'x-app': 'demo' });
    socket.send(ASKS);
    await until(socket, 'response.done');
    socket.send(Buffer.from([0, 255, 1]));
    socket.send(ASKS);
    await until(socket, 'response.done');
    socket.close(1000);
    await once(socket, 'close');
    expect(await proxy.stop()).toMatchObject({
      requests: 1,
      classes: [['GET /v1/realtime ws', 1]],
      statuses: { 101: 1 },
      broken: {},
      disconnects: 0,
    });
    const [seen] = service.sessions;
    expect(seen).toMatchObject({ protocol: 'realtime', messages: [ASKS, 3, ASKS], closed: 1000 });

    const { requests, secrets } = await proxy.load();
    expect(secrets).toEqual(['AUTHORIZATION']);
    const ws = requests[0]?.ws;
    expect(ws).toMatchObject({ protocols: ['realtime'], deflate: true, close: { until: 'response.done' } });
    expect(ws?.messages.map(({ until: type, isText }) => [type, isText])).toEqual([
      [undefined, true],
      [undefined, false],
      [undefined, true],
    ]);
    expect(requests[0]).toMatchObject({ observed: { status: 101, events: 6, end: 'ok' } });

    const replayed = await cycle(service.url, requests, { secrets: { AUTHORIZATION: 'abc' } });
    expect(replayed).toMatchObject({ sent: 1, ok: 1, errors: {} });
    expect(service.sessions[1]).toMatchObject({
      messages: seen?.messages,
      closed: 1000,
      headers: { authorization: 'Bearer abc', 'x-app': 'demo' },
    });
  });

  test('that the client leaves without a word is a disconnect', async () => {
    const service = await serveSockets();
    const proxy = await recorder(service.url);
    const socket = await open(proxy.url);
    socket.send(ASKS);
    await until(socket, 'response.done');
    socket.terminate();
    await expect.poll(() => service.sessions[0]?.closed).toBe(1006);
    await expect.poll(proxy.passing).toBe(0);
    expect(await proxy.stop()).toMatchObject({ requests: 1, disconnects: 1 });
    const { requests } = await proxy.load();
    expect(requests[0]?.cancel).toEqual({ afterEvents: 3, how: 'fin' });
    expect(requests[0]?.ws?.close).toBeUndefined();
    expect(await cycle(service.url, requests)).toMatchObject({ ok: 1, cancels: { planned: 1, delivered: 1 } });
    await expect.poll(() => service.sessions[1]?.closed).toBe(1006);
  });

  test('that the service ends has no close of the client', async () => {
    const service = await serveSockets((socket) => socket.close(1000));
    const proxy = await recorder(service.url);
    const socket = await open(proxy.url);
    socket.send(ASKS);
    expect((await once(socket, 'close'))[0]).toBe(1000);
    expect(await proxy.stop()).toMatchObject({ requests: 1, broken: {}, disconnects: 0 });
    const { requests } = await proxy.load();
    expect(requests[0]?.ws).toMatchObject({ messages: [{ isText: true }] });
    expect(requests[0]?.ws?.close).toBeUndefined();
  });

  test('that the service refuses gets its answer', async () => {
    const service = await serveSockets(undefined, 403);
    const proxy = await recorder(service.url);
    const [, answer] = await once(
      new WebSocket(proxy.url).on('error', () => undefined),
      'unexpected-response',
    );
    expect(answer.statusCode).toBe(403);
    expect(await proxy.stop()).toMatchObject({ requests: 1, statuses: { 403: 1 } });
    const { requests } = await proxy.load();
    expect(await cycle(service.url, requests)).toMatchObject({ ok: 1, errors: {} });
  });

  test('has no secret in the file, and one that is too large is passed on and counted', async () => {
    const service = await serveSockets();
    const proxy = await recorder(service.url, 2000);
    const key = `openai-insecure-api-key.${SECRET}`;
    const socket = await open(proxy.url, ['realtime', key]);
    socket.send(JSON.stringify({ type: 'session.update', key: SECRET }));
    await until(socket, 'response.done');
    socket.close();
    await once(socket, 'close');
    const large = await open(proxy.url);
    large.send(Buffer.alloc(5000));
    large.close();
    await once(large, 'close');
    const { requests, skipped } = await proxy.stop();
    expect(requests).toBe(1);
    expect(skipped).toEqual({ 'its messages are larger than --max-body': 1 });
    expect(service.sessions[1]?.messages).toEqual([5000]);
    const loaded = await proxy.load();
    expect(loaded.requests[0]?.ws?.protocols).toEqual(['realtime']);
    expect(JSON.stringify(loaded.requests[0]?.ws?.messages.map(({ data }) => String(Buffer.from(data))))).not.toContain(
      SECRET,
    );
  });

  test('that cannot be passed on is refused, and the recorder goes on', async () => {
    const service = await serveSockets();
    const proxy = await recorder(service.url);
    const raw = connect(Number(new URL(proxy.url).port), '127.0.0.1');
    const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13';
    raw.write(
      `GET /v1/realtime HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n${key}\r\nsec-websocket-protocol: a, a\r\n\r\n`,
    );
    expect(String((await once(raw, 'data'))[0])).toMatch(/^HTTP\/1\.1 400 /);
    const socket = await open(proxy.url);
    socket.close();
    await once(socket, 'close');
    expect(await proxy.stop()).toMatchObject({ requests: 2, broken: { unsendable: 1 } });
  });

  test('to a service that is not there gets 502', async () => {
    const gone = await serve(() => undefined);
    const proxy = await recorder('http://127.0.0.1:9');
    const [, answer] = await once(
      new WebSocket(proxy.url).on('error', () => undefined),
      'unexpected-response',
    );
    expect(answer.statusCode).toBe(502);
    expect(await proxy.stop()).toMatchObject({ broken: { upstream_econnrefused: 1 } });
    expect(gone.requests).toBe(0);
  });
});
