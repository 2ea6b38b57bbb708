import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { getPage } from '../../../src/memory/metrics/get-page.js';

const LIMITS = { timeoutMs: 2000, maxBytes: 1000 };

let server: Server | null = null;

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
});

describe('asking for a page', () => {
  it('gives the text of a 200', async () => {
    const url = await serve((_, response) => response.end('x 1\nä'));
    expect(await getPage(`${url}/metrics`, LIMITS)).toBe('x 1\nä');
  });

  it('asks for the plain format on a connection that is not kept', async () => {
    const url = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    const headers = JSON.parse((await getPage(url, LIMITS)) ?? '');
    expect(headers).toMatchObject({ connection: 'close', 'accept-encoding': 'identity' });
    expect(headers.accept).toMatch(/^text\/plain;version=0\.0\.4/);
  });

  it('follows no redirect', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(307, { location: '/metrics/' }).end('moved');
    });
    expect(await getPage(`${url}/metrics`, LIMITS)).toBeNull();
    expect(asked).toEqual(['/metrics']);
  });

  it.each([204, 401, 404, 500, 503])('gives null for %d', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end(status === 204 ? undefined : 'x 1\n'));
    expect(await getPage(url, LIMITS)).toBeNull();
  });

  it('gives null for an answer that is packed', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x 1\n'));
    expect(await getPage(url, LIMITS)).toBeNull();
  });

  it('takes an answer as large as allowed, and gives up one that is larger or never ends', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/fits') response.end('y'.repeat(1000));
      else if (request.url === '/large') response.end('y'.repeat(1001));
      else {
        const write = (): void =>
          void (response.destroyed || response.write('y'.repeat(400), () => setImmediate(write)));
        write();
      }
    });
    expect(await getPage(`${url}/fits`, LIMITS)).toHaveLength(1000);
    expect(await getPage(`${url}/large`, LIMITS)).toBeNull();
    expect(await getPage(`${url}/endless`, LIMITS)).toBeNull();
  });

  it('gives null where the answer does not come, or comes drop by drop, in time', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/silent') return;
      const drop = setInterval(() => response.write('y'), 20);
      response.on('close', () => clearInterval(drop));
    });
    expect(await getPage(`${url}/silent`, { ...LIMITS, timeoutMs: 150 })).toBeNull();
    expect(await getPage(`${url}/drops`, { ...LIMITS, timeoutMs: 150 })).toBeNull();
  });

  it('tells a connection that was hung up on from an answer, and from none', async () => {
    const hangUps: string[] = [];
    const limits = { ...LIMITS, onHangUp: () => void hangUps.push('hung up') };
    const url = await serve((request, response) => {
      if (request.url === '/dies') response.destroy();
      else response.writeHead(404).end();
    });
    await getPage(`${url}/dies`, limits);
    expect(hangUps).toHaveLength(1);
    await getPage(`${url}/other`, limits);
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    server = null;
    await getPage(url, limits);
    expect(hangUps).toHaveLength(1);
  });

  it('gives null for an answer that breaks off', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('vllm:num_requests_running 1');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await getPage(url, LIMITS)).toBeNull();
  });

  it('gives null where nothing listens, and for what is no URL of the kind', async () => {
    const url = await serve((_, response) => response.end());
    await new Promise((resolve) => server?.close(resolve));
    server = null;
    expect(await getPage(url, LIMITS)).toBeNull();
    for (const odd of ['', 'metrics', 'https://127.0.0.1:1/metrics', 'file:///etc/passwd', 'http://127.0.0.1:99999/'])
      expect(await getPage(odd, LIMITS)).toBeNull();
  });
});
