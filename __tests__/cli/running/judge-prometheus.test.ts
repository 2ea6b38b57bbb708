import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAt, type Said } from '../../fakes/terminal.js';
import { scrapedServer } from './scraped-server.js';

let dir: string;
let server: Awaited<ReturnType<typeof scrapedServer>>;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'judge-prometheus-'));
  server = await scrapedServer(0);
});
afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const PODS = ['--candidate', 'pod="canary"', '--stable', 'pod="stable"'];
const judge = (words: readonly string[], env: Record<string, string> = {}): Promise<Said> =>
  runAt(['judge', ...words], { env });

/** A configuration file; returns its path. */
function config(text: string): string {
  const path = join(dir, 'memdrift.yml');
  writeFileSync(path, text);
  return path;
}

describe('judge --prometheus', () => {
  it('prints the report of the pod that decides, and a line of each', async () => {
    const { code, out, err } = await judge(['--prometheus', server.url, ...PODS]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/canary: pass: /);
    expect(out).toMatch(/minimum detectable growth per 1000 requests: process\/resident \d/);
  });

  it('exits with the code of a regression', async () => {
    const leaking = await scrapedServer(2);
    const { code, out } = await judge(['--prometheus', leaking.url, ...PODS, '--json']);
    leaking.close();
    const { verdict, pods, leftOut } = JSON.parse(out);
    expect([code, verdict, pods.length, leftOut]).toEqual([1, 'regression', 1, []]);
  });

  it('takes pods and budgets from the configuration, which needs no service, and flags go before it', async () => {
    const path = config(
      'prometheus: { candidate: \'pod="canary"\', stable: \'pod="stable"\', window: 30m }\nbudgets: { growth: 3 MiB/1000req }\n',
    );
    const { out } = await judge(['--prometheus', server.url, '--config', path, '--json']);
    const { findings } = JSON.parse(out);
    expect(findings[0].drift.budget).toBe(3 * 1024 * 1024);
    const own = await judge([
      '--prometheus',
      server.url,
      '--config',
      path,
      '--json',
      '--budget-growth',
      '5 MiB/1000req',
    ]);
    expect(JSON.parse(own.out).findings[0].drift.budget).toBe(5 * 1024 * 1024);
  });

  it('sends the token of the environment', async () => {
    await judge(['--prometheus', server.url, ...PODS], { MEMDRIFT_PROMETHEUS_TOKEN: 's3' });
    expect(new Set(server.headers.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer s3']));
  });

  it('on-missing-baseline says what a lack of stable pods does to the exit code', async () => {
    const alone = ['--prometheus', server.url, '--candidate', 'pod="canary"'];
    expect((await judge(alone)).code).toBe(5);
    const path = config('on: { missing-baseline: pass }\n');
    expect((await judge([...alone, '--config', path])).code).toBe(0);
  });

  it.each([
    [['--prometheus', 'URL'], 'prometheus.candidate: missing'],
    [
      ['--prometheus', 'URL', '--candidate', 'canary'],
      'key "prometheus.candidate": found "canary"; allowed: label matchers',
    ],
    [
      ['--prometheus', 'URL', ...PODS, '--window', '20d', '--step', '1s'],
      'prometheus.step: found 1 s for a window of 1728000 s',
    ],
    [['--prometheus', 'URL', ...PODS, '--start', 'noon'], 'option "--start": found "noon"'],
    [['--prometheus', 'ftp://x', ...PODS], 'prometheus: found no address'],
    [['--prometheus', 'URL', 'a.ndjson', ...PODS], 'found recordings beside --prometheus'],
    [['--prometheus', 'URL', ...PODS, '--baseline', 'b.ndjson'], 'found --baseline beside --prometheus'],
    [['a.ndjson', '--watch'], 'found --watch without --prometheus'],
  ])('%j is a usage error of one line', async (words, message) => {
    const { code, out, err } = await judge(words.map((word) => (word === 'URL' ? server.url : word)));
    expect(err).toContain(message);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  });
});
