import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkloadRequest } from '../../src/workload/format/workload.js';
import { cycle, request, requests, serve, steppingPacer } from './service.js';

/** Requests that follow others, and what may be in flight. */

describe('a request that follows another', () => {
  test.each(['open', 'closed'] as const)(
    'is sent when that has ended and its pause is over (%s loop)',
    async (mode) => {
      const seen: [string, number][] = [];
      const service = await serve((incoming, response) => {
        seen.push([incoming.url ?? '', performance.now()]);
        setTimeout(() => response.end(), 60);
      });
      const turns = [
        request('1', { path: '/1', tUs: 0 }),
        request('2', { path: '/2', after: '1', thinkUs: 100_000 }),
        request('3', { path: '/3', after: '2' }),
      ];
      const outcome = await cycle(service.url, turns, { mode, speed: 1 });
      expect(outcome.ok).toBe(3);
      expect(seen.map(([path]) => path)).toEqual(['/1', '/2', '/3']);
      const at = (index: number) => seen[index]?.[1] ?? 0;
      expect(at(1) - at(0)).toBeGreaterThanOrEqual(155);
      expect(at(2) - at(1)).toBeGreaterThanOrEqual(55);
      expect(outcome.latenessMs?.max).toEqual(expect.any(Number));
    },
  );

  test('is sent however that one ended, and counts as late from its own time', async () => {
    const service = await serve((incoming, response) => {
      if (incoming.url === '/1') response.destroy();
      else response.end();
    });
    const turns = [request('1', { path: '/1' }), request('2', { path: '/2', after: '1' })];
    expect(await cycle(service.url, turns)).toMatchObject({ sent: 2, ok: 1, errors: { reset_before_headers: 1 } });
  });

  test('must stand behind it', async () => {
    const service = await serve((_, response) => response.end());
    await expect(cycle(service.url, [request('2', { after: '1' }), request('1')])).rejects.toThrow(
      /request 2 follows 1/,
    );
    expect(service.requests).toBe(0);
  });

  test('whatever the order, all are sent once, none before its predecessor has ended', async () => {
    const ended = new Map<string, number>();
    const begun = new Map<string, number>();
    const service = await serve((incoming, response) => {
      begun.set(incoming.url ?? '', performance.now());
      response.once('finish', () => ended.set(incoming.url ?? '', performance.now()));
      response.end();
    });
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((parents) =>
      parents.map((parent, index): WorkloadRequest => {
        const after = index > 0 && parent % 3 !== 0 ? `r${parent % index}` : undefined;
        return request(`r${index}`, {
          path: `/r${index}`,
          ...(after === undefined ? { tUs: index * 500 } : { after }),
        });
      }),
    );
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom('open' as const, 'closed' as const), async (sent, mode) => {
        begun.clear();
        ended.clear();
        const before = service.requests;
        expect(await cycle(service.url, sent, { mode, concurrency: 3 })).toMatchObject({
          sent: sent.length,
          ok: sent.length,
        });
        expect(service.requests - before).toBe(sent.length);
        for (const { id, after } of sent) {
          if (after === undefined) continue;
          expect(begun.get(`/${id}`)).toBeGreaterThanOrEqual(ended.get(`/${after}`) ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('may stand at the end of a very long chain', async () => {
    const service = await serve((_, response) => response.end());
    const chain = requests(5000).map((each, index) =>
      index === 0 ? { ...each, tUs: 0 } : { ...each, after: `r${index - 1}` },
    );
    expect(await cycle(service.url, chain, { mode: 'open' })).toMatchObject({ ok: 5000, inFlight: 1 });
  });
});

test('requests of a session share a connection, others do not wait for it', async () => {
  const sockets = new Map<string, Set<unknown>>();
  const service = await serve((incoming, response) => {
    const session = String(incoming.headers['x-session']);
    sockets.set(session, (sockets.get(session) ?? new Set()).add(incoming.socket));
    response.end();
  });
  const turns = ['a', 'b'].flatMap((session) =>
    requests(10).map((each, index) => ({
      ...each,
      id: `${session}${index}`,
      session,
      headers: { 'x-session': session },
      ...(index === 0 ? {} : { after: `${session}${index - 1}` }),
    })),
  );
  expect((await cycle(service.url, turns, { concurrency: 2 })).ok).toBe(20);
  expect([...sockets.values()].map((each) => each.size)).toEqual([1, 1]);
  expect(service.opened()).toBe(2);
});

describe('what may be in flight in open loop', () => {
  test('is a limit that is told, and never a queue', async () => {
    const pacer = steppingPacer();
    // None is answered before the last one's time.
    const service = await serve((_, response) => {
      const timer = setInterval(() => {
        if (pacer.now() < 9) return;
        clearInterval(timer);
        response.end();
      }, 50);
    });
    const sent = requests(10).map((each, index) => ({ ...each, tUs: index * 1000 }));
    const outcome = await cycle(service.url, sent, { mode: 'open', maxInFlight: 4, pacer });
    expect(outcome).toMatchObject({ sent: 4, ok: 4, unsent: 6, inFlight: 4 });
    expect(service.requests).toBe(4);
  });
});

test('requests later than allowed are counted', async () => {
  const service = await serve((_, response) => response.end());
  const { threadPacer } = await import('../../src/replay/pacer.js');
  const late = {
    now: () => threadPacer.now(),
    sleepUntil: (dueMs: number, signal: AbortSignal) => threadPacer.sleepUntil(dueMs + 30, signal),
  };
  const sent = requests(5).map((each) => ({ ...each, tUs: 0 }));
  const options = { mode: 'open', pacer: late } as const;
  expect((await cycle(service.url, sent, { ...options, allowedDispatchDelayMs: 5 })).late).toBe(5);
  expect((await cycle(service.url, sent, { ...options, allowedDispatchDelayMs: 20_000 })).late).toBe(0);
});
