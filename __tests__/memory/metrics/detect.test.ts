import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { detectServer } from '../../../src/memory/metrics/detect.js';
import { type Get, getPage } from '../../../src/memory/metrics/get-page.js';
import { fixture } from './support.js';

/** A web of pages that can change; says what was asked. */
function web(pages: Record<string, string | null>): {
  get: Get;
  asked: string[];
  pages: Record<string, string | null>;
} {
  const asked: string[] = [];
  return {
    pages,
    asked,
    get: async (url, limits) => {
      expect(limits).toEqual({ timeoutMs: 2000, maxBytes: 4 * 2 ** 20 });
      asked.push(url);
      return pages[url] ?? null;
    },
  };
}

const A = 'http://a:1/metrics';
const B = 'http://a:2/metrics';
const PS = 'http://a:1/api/ps';

describe('finding the server by its page', () => {
  it('takes the first page that is a server’s, and reads it', async () => {
    const { get, asked } = web({ [A]: '<html>no page</html>', [B]: fixture('triton.txt'), [PS]: '{"models":[]}' });
    const reader = await detectServer(get, [A, B, PS]);
    expect(reader).toMatchObject({ kind: 'Triton', url: B });
    expect(asked).not.toContain(PS);
    expect(await reader?.read()).toMatchObject({ running: 0, kvCapacityTokens: 6239 * 64 });
  });

  it('finds Ollama by its list of models, and takes such a list for nothing elsewhere', async () => {
    const { get } = web({ [A]: fixture('ollama-ps.json'), [PS]: fixture('ollama-ps.json') });
    expect(await detectServer(get, [A])).toBeNull();
    const reader = await detectServer(get, [A, PS]);
    expect(reader).toMatchObject({ kind: 'Ollama', url: PS });
    expect((await reader?.read())?.deviceBytes).toBe(15_137_025_024);
  });

  it('takes a page that only a prometheus client can be told from where no other says more', async () => {
    const both = web({ [A]: fixture('process.txt'), [B]: fixture('triton.txt') });
    expect((await detectServer(both.get, [A, B]))?.kind).toBe('Triton');
    const alone = web({ [A]: fixture('process.txt') });
    const reader = await detectServer(alone.get, [A, B]);
    expect(reader).toMatchObject({ kind: 'prometheus client', url: A });
    expect((await reader?.read())?.residentBytes).toBe(
      Number(/^process_resident_memory_bytes (\S+)$/m.exec(fixture('process.txt'))?.[1]),
    );
  });

  it('finds nothing where nothing answers', async () => {
    expect(await detectServer(web({}).get, [A, B, PS])).toBeNull();
    expect(await detectServer(web({}).get, [])).toBeNull();
  });

  it('adds what a further page of the server says, under the same prefix', async () => {
    const at = 'http://a:1/v2/metrics/';
    const { get, pages } = web({
      [at]: fixture('llamacpp.txt'),
      'http://a:1/v2/props': fixture('llamacpp-props.json'),
    });
    const reader = await detectServer(get, [at]);
    expect(await reader?.read()).toMatchObject({ running: 2, kvCapacityTokens: 32_768 });
    pages['http://a:1/v2/props'] = null;
    expect(await reader?.read()).toMatchObject({ running: 2, kvCapacityTokens: null });
  });

  it('reads null once the page is gone or another’s', async () => {
    const { get, pages } = web({ [A]: fixture('vllm.txt') });
    const reader = await detectServer(get, [A]);
    pages[A] = null;
    expect(await reader?.read()).toBeNull();
    pages[A] = fixture('sglang.txt');
    expect(await reader?.read()).toBeNull();
    pages[A] = fixture('vllm.txt');
    expect(await reader?.read()).toMatchObject({ running: 3 });
  });

  it('learns what this version of the server says, and does not forget it', async () => {
    const { get, pages } = web({ [A]: fixture('tgi.txt'), 'http://a:1/info': '{}' });
    const reader = await detectServer(get, [A]);
    expect([...(reader?.gives() ?? [])].sort()).toEqual(['running', 'waiting']);
    pages['http://a:1/info'] = fixture('tgi-info.json');
    await reader?.read();
    pages['http://a:1/info'] = null;
    await reader?.read();
    expect(reader?.gives().has('kvCapacityTokens')).toBe(true);
  });

  it('works over real HTTP with a page that is real', async () => {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics/') response.writeHead(307, { location: '/metrics/' }).end();
      else response.end(fixture('process.txt'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const reader = await detectServer(getPage, [`${base}/metrics`, `${base}/metrics/`]);
    expect(reader?.url).toBe(`${base}/metrics/`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await reader?.read()).toBeNull();
  });
});
