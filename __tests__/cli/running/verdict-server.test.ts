import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { VerdictDocument } from '../../../src/cli/running/rollouts.js';
import { verdictServer } from '../../../src/cli/running/verdict-server.js';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const told = (over: Partial<VerdictDocument>): VerdictDocument => ({
  format: 'memdrift.verdict',
  version: 1,
  rollout: 'x',
  verdict: 'inconclusive',
  decided: false,
  reason: 'why',
  pods: [],
  started: '2026-12-01T00:00:00Z',
  samples: 9,
  ...over,
});
const PASS = { verdict: 'pass', decided: true } as const;
const REGRESSION = { verdict: 'regression', decided: true } as const;
const UNKNOWN = { verdict: 'not-measured', decided: true } as const;

/** A server whose rollouts come to that; `names` are those that were asked for. */
async function serving(over: Partial<VerdictDocument>) {
  const names: string[] = [];
  const faults: unknown[] = [];
  const judge = async (name: string): Promise<VerdictDocument> => {
    names.push(name);
    if (name === 'broken') throw new Error('hidden from those who ask');
    return told(over);
  };
  server = verdictServer(judge, (error) => faults.push(error)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = (method: string, path: string, body = ''): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, method, path }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      });
      asking.on('error', reject);
      asking.end(body);
    });
  return { ask, names, faults };
}
const PAYLOAD = JSON.stringify({ name: 'llm', namespace: 'prod', checksum: '85d557f47b', phase: 'Progressing' });

describe("Argo Rollouts' web metric", () => {
  it('gets the verdict as JSON', async () => {
    const { ask, names } = await serving(PASS);
    const { status, body } = await ask('GET', '/verdict?rollout=7d9f');
    expect([status, JSON.parse(body).verdict, names]).toEqual([200, 'pass', ['7d9f']]);
  });
});

describe("Flagger's webhooks", () => {
  it.each([
    [PASS, 200, 422],
    [REGRESSION, 422, 200],
    [UNKNOWN, 422, 422],
    [{}, 409, 409],
  ])('%j: promotion %i, rollback %i', async (over, promotion, rollback) => {
    const { ask, names } = await serving(over);
    expect((await ask('POST', '/flagger', PAYLOAD)).status).toBe(promotion);
    expect((await ask('POST', '/flagger/rollback', PAYLOAD)).status).toBe(rollback);
    expect(names).toEqual(['prod/llm:85d557f47b', 'prod/llm:85d557f47b']);
  });
});

describe("Flagger's metric template", () => {
  const query = (text: string): string => `/api/v1/query?query=${encodeURIComponent(text)}`;
  it.each([
    [PASS, ['0']],
    [REGRESSION, ['1']],
    [{}, ['0']],
    [UNKNOWN, []],
  ])('%j: %j', async (over, values) => {
    const { ask, names } = await serving(over);
    const { body } = await ask('GET', query('memdrift_regression{rollout="prod/llm"}'));
    const { data } = JSON.parse(body) as { data: { result: { value: [number, string] }[] } };
    expect(data.result.map(({ value }) => value[1])).toEqual(values);
    expect(names).toEqual(['prod/llm']);
  });

  it('is told that the server is there, and of a query that is none', async () => {
    const { ask } = await serving({});
    expect(JSON.parse((await ask('GET', query('vector(1)'))).body).data.result[0].value[1]).toBe('1');
    const { status, body } = await ask('GET', query('up'));
    expect([status, JSON.parse(body).status]).toEqual([400, 'error']);
  });
});

describe('what a request cannot do', () => {
  it.each([
    ['GET', '/verdict?rollout=a%0Ab', '', 400],
    ['GET', `/verdict?rollout=${'a'.repeat(300)}`, '', 400],
    ['GET', '/__proto__', '', 404],
    ['GET', '//example.org/verdict/../x', '', 404],
    ['DELETE', '/verdict', '', 405],
    ['GET', '/flagger', '', 405],
    ['POST', '/flagger', 'no json', 400],
    ['POST', '/flagger', '{"name":1,"namespace":"x"}', 400],
    ['POST', '/flagger', '{"name":"a b","namespace":"x"}', 400],
    ['POST', '/flagger', 'x'.repeat(70_000), 413],
  ])('%s %s: refused', async (method, path, body, status) => {
    const { ask, names } = await serving(PASS);
    expect((await ask(method, path, body)).status).toBe(status);
    expect(names).toEqual([]);
  });

  it('see what went wrong: that is for the log', async () => {
    const { ask, faults } = await serving(PASS);
    const { status, body } = await ask('GET', '/verdict?rollout=broken');
    expect(status).toBe(500);
    expect(body).not.toContain('hidden');
    expect(faults).toHaveLength(1);
  });
});
