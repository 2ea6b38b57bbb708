import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { prometheusAt } from '../../src/prometheus/query-api.js';

const GRID = { start: 1000, step: 15, count: 4 };
let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve()))));

/** Answers every request so, and returns its address. */
async function answering(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const matrix = (result: unknown): string =>
  JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });
const ask = (url: string, token: string | null = null) =>
  prometheusAt(url, token, new AbortController().signal)('up{pod="a"}', GRID);

describe('a query over a range', () => {
  it('asks for every step of the grid, and leaves a gap where nothing was scraped', async () => {
    let asked: URL | undefined;
    let authorization: string | undefined;
    const url = await answering((request, response) => {
      asked = new URL(request.url ?? '', 'http://x');
      authorization = request.headers.authorization;
      response.end(
        matrix([
          {
            metric: { pod: 'a' },
            values: [
              [1000, '1'],
              [1030, 'NaN'],
              [1045, '4e3'],
            ],
          },
        ]),
      );
    });
    const [series] = await ask(`${url}/prefix/`, 'secret');
    expect(series?.labels['pod']).toBe('a');
    expect([...(series?.values ?? [])]).toEqual([1, Number.NaN, Number.NaN, 4000]);
    expect(asked?.pathname).toBe('/prefix/api/v1/query_range');
    expect(Object.fromEntries(asked?.searchParams ?? [])).toMatchObject({ start: '1000', end: '1045', step: '15' });
    expect(authorization).toBe('Bearer secret');
  });

  it('follows no redirect', async () => {
    let calls = 0;
    const url = await answering((_, response) => {
      calls += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await expect(ask(url)).rejects.toThrow('redirects (HTTP 302), which is not followed');
    expect(calls).toBe(1);
  });

  it.each([
    [200, '<html>', 'HTTP 200, and no JSON: is it a Prometheus?'],
    [400, JSON.stringify({ status: 'error', error: 'bad\n\u001b[31m query' }), 'HTTP 400: bad [31m query'],
    [
      200,
      JSON.stringify({ status: 'success', data: { resultType: 'vector', result: [] } }),
      'the answer has no matrix',
    ],
    [200, matrix([{ metric: { pod: 7 }, values: [] }]), 'the answer has a series that is none'],
    [200, matrix([{ metric: {}, values: [['1000', 1]] }]), 'the answer has a series that is none'],
    [200, matrix(Array.from({ length: 5001 }, () => ({}))), 'more than 5000 series'],
  ])('tells in one line what is wrong with an answer (%#)', async (status, body, message) => {
    const url = await answering((_, response) => response.writeHead(status).end(body));
    const error = await ask(url).catch((thrown: Error) => thrown);
    expect((error as Error).name).toBe('PrometheusFault');
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('\n');
  });

  it('gives up an answer that has no end', async () => {
    const url = await answering((_, response) => {
      const block = Buffer.alloc(4 * 1024 * 1024, 32);
      const more = (): void => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', more);
      more();
    });
    await expect(ask(url)).rejects.toThrow('the answer is larger than 128 MiB');
  });

  it('refuses an address that is none, and does not show the password of one', async () => {
    expect(() => prometheusAt('ftp://x', null, new AbortController().signal)).toThrow('found no address');
    const error = await ask('http://user:hidden@127.0.0.1:1').catch((thrown: Error) => thrown);
    expect((error as Error).message).toMatch(/^http:\/\/127\.0\.0\.1:1: .*ECONNREFUSED/);
  });
});
