import { describe, expect, it } from 'vitest';
import { fetchWithLimits, pacing } from '../../../src/github/client/github-transport.js';

describe('the pace of writes', () => {
  /** Starts of so many jobs that all ask at once, on a clock that only pauses move. */
  async function starts(count: number, spacingMs: number): Promise<number[]> {
    const clock = { now: () => 1000, sleep: async (ms: number) => void pauses.push(ms) };
    const pauses: number[] = [];
    const limiter = pacing(spacingMs, clock).key('');
    for (let n = 0; n < count; n += 1) await limiter.schedule({}, async () => {});
    return pauses;
  }

  it('lets the first pass and each other wait its turn', async () => {
    expect(await starts(4, 1000)).toEqual([1000, 2000, 3000]);
  });

  it('holds none up that comes late enough', async () => {
    let now = 0;
    const pauses: number[] = [];
    const limiter = pacing(100, { now: () => now, sleep: async (ms) => void pauses.push(ms) }).key('');
    for (const at of [0, 100, 150, 1000]) {
      now = at;
      await limiter.schedule({}, async () => {});
    }
    expect(pauses).toEqual([50]);
  });
});

describe('an answer', () => {
  it('keeps status, headers, body and address', async () => {
    const fetch = async () => new Response('{"a":1}', { status: 201, headers: { etag: 'x' } });
    const response = await fetchWithLimits(fetch, 1000)('http://example.com');
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([201, 'x', '{"a":1}']);
  });

  it('may have no body', async () => {
    const response = await fetchWithLimits(async () => new Response(null, { status: 204 }), 1000)('http://example.com');
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('fails where its body breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    await expect(fetchWithLimits(async () => new Response(body), 1000)('http://example.com')).rejects.toThrow('reset');
  });

  it('fails where it is larger than any that is asked for, and is not read to its end', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(Buffer.alloc(100));
      },
    });
    await expect(fetchWithLimits(async () => new Response(body), 1000, 1000)('http://example.com')).rejects.toThrow(
      'more than the 1000 bytes allowed',
    );
    expect(sent).toBeLessThan(15);
    const exact = fetchWithLimits(async () => new Response(Buffer.alloc(1000)), 1000, 1000);
    expect((await (await exact('http://example.com')).arrayBuffer()).byteLength).toBe(1000);
  });

  it('ends with the caller who gives up', async () => {
    const stop = new AbortController();
    const never = (_url: string, init?: RequestInit) =>
      new Promise<Response>((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const asked = fetchWithLimits(never, 60_000)('http://example.com', { signal: stop.signal });
    stop.abort(new Error('cancelled'));
    await expect(asked).rejects.toThrow('cancelled');
  });
});
