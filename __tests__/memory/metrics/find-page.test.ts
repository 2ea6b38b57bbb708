import { describe, expect, it } from 'vitest';
import { candidates, findServer } from '../../../src/memory/metrics/find-page.js';
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
      'http://h:8000/api/ps',
    ]);
    expect(candidates(shut, ':8002/metrics')).toEqual([]);
  });

  it.each([
    ['/prometheus/metrics', ['http://h:8000/prometheus/metrics']],
    [':8080/metrics', ['http://h:18080/metrics']],
    ['none', []],
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
});
