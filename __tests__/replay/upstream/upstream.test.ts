import { afterEach, describe, expect, it } from 'vitest';
import { type Fate, fateOf, Upstream, type UpstreamBehaviour } from '../../../src/replay/upstream/upstream.js';

const BEHAVIOUR: UpstreamBehaviour = { fail: 0, rateLimit: 0, stall: 0, cut: 0, stallMs: 50, events: 3 };
const open: Upstream[] = [];
afterEach(async () => {
  for (const upstream of open.splice(0)) await upstream.close();
});

async function started(change: Partial<UpstreamBehaviour> = {}): Promise<Upstream> {
  const upstream = await Upstream.open('127.0.0.1', { ...BEHAVIOUR, ...change });
  open.push(upstream);
  return upstream;
}

const post = (url: string, body: object | string) =>
  fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('the stub of an upstream', () => {
  it('answers as OpenAI does, whatever stands before the path', async () => {
    const { url } = await started();
    const chat = await post(`${url}/v1/chat/completions?a=b`, { model: 'mine', messages: [] });
    expect(await chat.json()).toMatchObject({
      object: 'chat.completion',
      model: 'mine',
      choices: [{ message: { role: 'assistant' }, finish_reason: 'stop' }],
      usage: { total_tokens: 16 },
    });
    expect(await (await post(`${url}/completions`, {})).json()).toMatchObject({ object: 'text_completion' });
    expect(await (await post(`${url}/v1/embeddings`, {})).json()).toMatchObject({ data: [{ object: 'embedding' }] });
    expect(await (await fetch(`${url}/v1/models`)).json()).toMatchObject({ data: [{ id: 'stub' }] });
    expect(await (await post(`${url}/anything`, 'no JSON {')).json()).toEqual({ ok: true });
  });

  it('streams as many events as it is told, where a stream is asked for', async () => {
    const { url } = await started({ events: 5 });
    const answer = await post(`${url}/v1/chat/completions`, { stream: true });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const events = (await answer.text()).trim().split('\n\n');
    expect([events.length, events.at(-1)]).toEqual([6, 'data: [DONE]']);
  });

  it('fails, limits, stalls and breaks off in its shares, the same calls in every run', async () => {
    const behaviour = { ...BEHAVIOUR, fail: 0.2, rateLimit: 0.1, stall: 0.05, cut: 0.05 };
    const fates = Array.from({ length: 1000 }, (_, at) => fateOf(at + 1, behaviour));
    const count = (wanted: Fate, among = fates) => among.filter((fate) => fate === wanted).length;
    for (const [fate, share] of [
      ['fail', 200],
      ['rateLimit', 100],
      ['stall', 50],
      ['cut', 50],
    ] as const) {
      expect(Math.abs(count(fate) - share)).toBeLessThanOrEqual(4);
    }
    // Also of a single cycle.
    for (let from = 0; from < 950; from++) {
      expect(Math.abs(count('fail', fates.slice(from, from + 50)) - 10)).toBeLessThanOrEqual(3);
    }
    const { url } = await started({ fail: 0.5 });
    const statuses: number[] = [];
    for (let call = 0; call < 8; call++) statuses.push((await post(`${url}/x`, {})).status);
    expect(statuses).toEqual(
      Array.from({ length: 8 }, (_, at) => (fateOf(at + 1, { ...BEHAVIOUR, fail: 0.5 }) === 'fail' ? 503 : 200)),
    );
  });

  it('tells a limit so that a client tries again at once', async () => {
    const answer = await post(`${(await started({ rateLimit: 1 })).url}/v1/chat/completions`, {});
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '0']);
    expect(await answer.json()).toMatchObject({ error: { code: 'rate_limit_exceeded' } });
  });

  it('closes a stalled call without an answer, and breaks an answer off', async () => {
    const stalled = await started({ stall: 1 });
    await expect(post(`${stalled.url}/x`, {})).rejects.toThrow();
    expect(stalled.counts.stall).toBe(1);
    const { url } = await started({ cut: 1 });
    for (const body of [{ stream: true }, {}]) {
      const answer = await post(`${url}/v1/chat/completions`, body);
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
    }
  });

  it('ends while calls stall, and refuses a body without end', async () => {
    const upstream = await started({ stall: 1, stallMs: 3_600_000 });
    const call = post(`${upstream.url}/x`, {});
    call.catch(() => undefined);
    await expect.poll(() => upstream.counts.stall).toBe(1);
    await upstream.close();
    await expect(call).rejects.toThrow();
    const { url } = await started();
    await expect(post(`${url}/x`, 'x'.repeat(40 * 1024 * 1024))).rejects.toThrow();
  });
});
