import { describe, expect, it } from 'vitest';
import { candidates, findServer } from '../../../src/memory/metrics/find-page.js';
import type { Get } from '../../../src/memory/metrics/get-page.js';
import { fixture } from './support.js';

const service = {
  url: 'http://h:8000',
  otherPort: (port: number) => (port > 65_535 ? null : `http://h:1${port}`),
};

describe('where a server’s page is looked for', () => {
  it('is where the known servers have it', () => {
    expect(candidates(service, 'auto')).toEqual([
      'http://h:8000/metrics',
      'http://h:8000/metrics/',
      'http://h:8000/prometheus/metrics',
      'http://h:18002/metrics',
      'http://h:18082/metrics',
      'http://h:8000/api/ps',
    ]);
  });

  it('is not on ports that cannot be asked', () => {
    const shut = { ...service, otherPort: () => null };
    expect(candidates(shut, 'auto')).toEqual([
      'http://h:8000/metrics',
      'http://h:8000/metrics/',
      'http://h:8000/prometheus/metrics',
      'http://h:8000/api/ps',
    ]);
    expect(candidates(shut, ':8002/metrics')).toEqual([]);
  });

  it.each([
    ['/prometheus/metrics', ['http://h:8000/prometheus/metrics']],
    [':8080/metrics', ['http://h:18080/metrics']],
    ['none', []],
    [':6060/debug/pprof', []],
    ['/debug/vars/', []],
    ['metrics', []],
    ['http://elsewhere/metrics', []],
    [':99999/metrics', []],
  ])('is for %j at %j alone', (metrics, urls) => {
    expect(candidates(service, metrics)).toEqual(urls);
  });

  it('is found there', async () => {
    const get = async (url: string): Promise<string | null> =>
      url === 'http://h:18080/metrics' ? fixture('ray-serve.txt') : null;
    expect(await findServer({ service, metrics: ':8080/metrics', get })).toMatchObject({ kind: 'Ray Serve' });
    expect(await findServer({ service, metrics: 'auto', get })).toBeNull();
    expect(await findServer({ service, metrics: 'none', get })).toBeNull();
  });

  it('is announced, and asked for no more once a page has ended the service', async () => {
    const asked: string[] = [];
    const told: unknown[] = [];
    const get: Get = async (url, { onHangUp }) => {
      asked.push(url);
      onHangUp?.();
      return null;
    };
    const watch = {
      asks: (pages: readonly string[]) => void told.push(pages),
      isThereAfter: async (page: string) => {
        told.push(page);
        return page === '/metrics';
      },
    };
    expect(await findServer({ service, metrics: 'auto', get, watch })).toBeNull();
    expect(told).toEqual([
      ['/metrics', '/metrics/', '/prometheus/metrics', ':8002/metrics', ':8082/metrics', '/api/ps'],
      '/metrics',
      '/metrics/',
    ]);
    expect(asked).toEqual(['http://h:8000/metrics', 'http://h:8000/metrics/']);
    told.length = 0;
    await findServer({ service, metrics: 'none', get, watch });
    expect(told).toEqual([]);
  });
});
