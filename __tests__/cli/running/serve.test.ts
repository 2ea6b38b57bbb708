import { expect, it } from 'vitest';
import { runCli } from '../../../src/cli/cli.js';
import { runAt, terminal } from '../../fakes/terminal.js';
import { scrapedServer } from './scraped-server.js';

const FLAGS = ['--candidate', 'pod="canary"', '--stable', 'pod="stable"', '--window', '10m', '--step', '1s'];

it('serves verdicts until it is interrupted', async () => {
  const prometheus = await scrapedServer(0);
  const stop = new AbortController();
  const { io, said } = terminal({ signal: stop.signal });
  const ended = runCli(['serve', '--prometheus', prometheus.url, ...FLAGS, '--listen', '127.0.0.1:0'], io);
  await expect.poll(() => said.err).toContain('serving verdicts at http://127.0.0.1:');
  const url = said.err.slice(said.err.indexOf('http')).trim();
  const answer = await fetch(`${url}/verdict?rollout=v2`);
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { rollout: 'v2', verdict: 'inconclusive', decided: false },
  ]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  stop.abort();
  expect(await ended).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  prometheus.close();
  expect(said.out).toBe('');
});

it.each([
  [['--listen', '9480'], '--listen: found "9480"; allowed: an address such as 127.0.0.1:9480'],
  [['--listen', '127.0.0.1:99999'], '--listen: found "127.0.0.1:99999"'],
  [['--listen', '203.0.113.1:0'], '--listen: '],
])('%j is a usage error', async (words, message) => {
  const { code, err } = await runAt(['serve', '--prometheus', 'http://127.0.0.1:1', ...FLAGS, ...words]);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('needs to be told of a Prometheus', async () => {
  const { code, err } = await runAt(['serve', ...FLAGS]);
  expect([code, err]).toEqual([2, expect.stringContaining('--prometheus, or prometheus.url')]);
});
