import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MIB } from '../../../src/series/series.js';
import { gaussian, random } from '../../drift/recordings.js';

/** Stands in for a Prometheus that has two pods: `canary`, which leaks so many MiB a scrape, and `stable`. */
export async function scrapedServer(
  leak: number,
): Promise<{ url: string; headers: IncomingHttpHeaders[]; close(): void }> {
  const headers: IncomingHttpHeaders[] = [];
  const server: Server = createServer((request, response) => {
    headers.push(request.headers);
    const { searchParams } = new URL(request.url ?? '/', 'http://x');
    const [query = '', start, end, step] = ['query', 'start', 'end', 'step'].map(
      (name) => searchParams.get(name) ?? '',
    );
    const count = Math.round((Number(end) - Number(start)) / Number(step)) + 1;
    const pod = query.includes('canary') ? 'canary' : 'stable';
    const next = random(pod.length);
    const valueAt = (i: number): number | null => {
      if (query.startsWith('process_resident')) {
        return (500 + (pod === 'canary' ? leak * i : 0) + gaussian(next)) * MIB;
      }
      return query.startsWith('http_requests_total') ? 150 * i : null;
    };
    const values = Array.from({ length: count }, (_, i) => [Number(start) + i * Number(step), valueAt(i)]);
    const result = valueAt(0) === null ? [] : [{ metric: { pod }, values: values.map(([t, v]) => [t, String(v)]) }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    headers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
