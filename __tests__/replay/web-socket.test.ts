import { describe, expect, test } from 'vitest';
import { parse } from '../workload/lines.js';
import { cycle } from './service.js';
import { serveSockets } from './socket-service.js';

const ASKS = '{"type":"response.create","parts":3}';

/** Sessions of the same messages. */
function sessions(count: number, ws: object, more: object = {}) {
  const lines = Array.from({ length: count }, (_, at) => ({ id: `r${at}`, path: '/v1/realtime?model=m', ws, ...more }));
  return parse(lines).requests;
}

describe('a session of a web socket', () => {
  test('sends each message when what it waits for has come, and then closes', async () => {
    const service = await serveSockets();
    const ws = {
      protocols: ['realtime'],
      messages: [{ text: ASKS }, { b64: 'AAAA', until: 'response.done' }, { text: ASKS, think_us: 1000 }],
      close: { events: 4 },
    };
    const outcome = await cycle(service.url, sessions(20, ws), { concurrency: 4 });
    expect(outcome).toMatchObject({ sent: 20, ok: 20, errors: {} });
    expect(Object.keys(outcome.classes)).toEqual(['GET /v1/realtime ws']);
    expect(outcome.ttftMs?.p50).toBeGreaterThan(0);
    expect(service.sessions).toHaveLength(20);
    for (const { path, protocol, messages, closed } of service.sessions) {
      expect({ path, protocol, messages, closed }).toEqual({
        path: '/v1/realtime?model=m',
        protocol: 'realtime',
        messages: [ASKS, 3, ASKS],
        closed: 1000,
      });
    }
  });

  test('that the service ends is over with it', async () => {
    const ending = await serveSockets((socket) => socket.close(1000));
    expect(await cycle(ending.url, sessions(3, { messages: [{ text: ASKS }] }))).toMatchObject({ ok: 3, errors: {} });
    const failing = await serveSockets((socket) => socket.close(1011));
    expect(await cycle(failing.url, sessions(3, { messages: [{ text: ASKS }] }))).toMatchObject({
      ok: 0,
      errors: { reset_mid_body: 3 },
    });
  });

  test('that ends before the client has said all is an error', async () => {
    const service = await serveSockets((socket) => socket.close(1000));
    const ws = { messages: [{ text: ASKS }, { text: ASKS, events: 1 }], close: {} };
    expect(await cycle(service.url, sessions(3, ws))).toMatchObject({ ok: 0, errors: { reset_mid_body: 3 } });
  });

  test('that waits in vain times out', async () => {
    const service = await serveSockets(() => undefined);
    const ws = { messages: [{ text: ASKS }], close: { until: 'response.done' } };
    expect(await cycle(service.url, sessions(2, ws, { timeout_us: 3_000_000 }))).toMatchObject({
      errors: { timeout: 2 },
    });
    await expect.poll(() => service.sessions.map(({ closed }) => closed)).toEqual([1006, 1006]);
  });

  test.each(['fin', 'rst'])('is broken off at an event without a closing message (%s)', async (how) => {
    const service = await serveSockets();
    const ws = { messages: [{ text: ASKS }], close: { until: 'response.done' } };
    const outcome = await cycle(service.url, sessions(10, ws, { cancel: { after_events: 2, how } }));
    expect(outcome).toMatchObject({ ok: 10, errors: {}, cancels: { planned: 10, delivered: 10 } });
    await expect
      .poll(() => service.sessions.map(({ closed }) => closed))
      .toEqual(Array.from({ length: 10 }, () => 1006));
  });

  test('is broken off where its client never closes, and waits for nothing more', async () => {
    const service = await serveSockets();
    const ws = { messages: [{ text: ASKS }] };
    const outcome = await cycle(service.url, sessions(3, ws, { cancel: { after_events: 4 } }));
    expect(outcome).toMatchObject({ ok: 3, errors: {}, cancels: { planned: 3, delivered: 3 } });
    const byTime = await cycle(service.url, sessions(3, ws, { cancel: { after_us: 1000 } }));
    expect(byTime).toMatchObject({ ok: 3, errors: {}, cancels: { planned: 3, delivered: 3 } });
    await expect.poll(() => new Set(service.sessions.map(({ closed }) => closed))).toEqual(new Set([1006]));
  });

  test('that is not opened is judged by its status, as recorded or not', async () => {
    const service = await serveSockets(undefined, 403);
    expect(await cycle(service.url, sessions(2, { messages: [] }))).toMatchObject({ ok: 0, errors: { http_4xx: 2 } });
    const recorded = sessions(2, { messages: [] }, { obs: { status: 403 } });
    expect(await cycle(service.url, recorded)).toMatchObject({ ok: 2, errors: {} });
  });

  test('is aborted with the run, and refused where nothing listens', async () => {
    const service = await serveSockets(() => undefined);
    const ws = { messages: [{ text: ASKS }], close: { events: 1 } };
    const signal = AbortSignal.timeout(300);
    expect(await cycle(service.url, sessions(2, ws), { signal, concurrency: 2 })).toMatchObject({
      errors: { aborted: 2 },
    });
    expect(await cycle('http://127.0.0.1:9', sessions(1, ws))).toMatchObject({ errors: { connect_refused: 1 } });
  });

  test('that cannot be opened is an error of its own', async () => {
    const service = await serveSockets();
    const twice = { messages: [], protocols: ['a', 'a'], close: {} };
    expect(await cycle(service.url, sessions(1, twice))).toMatchObject({ ok: 0, errors: { protocol: 1 } });
  });

  test('is broken off at a message that is too large', async () => {
    const service = await serveSockets((socket) => socket.send(Buffer.alloc(65 * 1024 * 1024)));
    const ws = { messages: [{ text: ASKS }], close: { events: 1 } };
    expect(await cycle(service.url, sessions(1, ws))).toMatchObject({ ok: 0, errors: { protocol: 1 } });
  });
});
