import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAt } from '../../fakes/terminal.js';

const RECORDING = join(import.meta.dirname, '..', '..', 'e2e', 'strangers', 'recordings', 'torch.leak.ndjson.gz');
/** Detects hangs only. */
const HANG_MS = 180_000;

/** Debian's package `prometheus` brings both. */
const isThere =
  spawnSync('promtool', ['--version']).status === 0 && spawnSync('prometheus', ['--version']).status === 0;
if (!isThere) console.warn('skipped: promtool and prometheus are not installed (apt-get install prometheus)');

let dir: string;
const path = (name: string): string => join(dir, name);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-export-'));
  writeFileSync(path('run.ndjson'), gunzipSync(readFileSync(RECORDING)));
  writeFileSync(
    path('memdrift.yml'),
    'name: chat\nservice: { image: x }\nworkload: w\nbudgets: { growth: 10 MiB/min, cap: 80% }\n',
  );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function exported(...words: string[]): Promise<string> {
  const { code, out, err } = await runAt(['export', ...words]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

const promtool = (...words: string[]): string => execFileSync('promtool', words, { cwd: dir, encoding: 'utf8' });

it('refuses what it cannot do, in a line', async () => {
  expect((await runAt(['export'])).err).toBe(
    'memdrift: export: allowed: exactly one of --openmetrics FILE, --alerts and --grafana\n',
  );
  expect((await runAt(['export', '--openmetrics', 'none.ndjson'])).code).toBe(2);
});

describe.skipIf(!isThere)('Prometheus itself', () => {
  it('takes the alert rules, and fires them where the service grows or is nearly full', async () => {
    writeFileSync(path('rules.yml'), await exported('--alerts', '--config', path('memdrift.yml')));
    expect(promtool('check', 'rules', 'rules.yml')).toMatch(/SUCCESS: \d+ rules found/);
    const test = {
      rule_files: ['rules.yml'],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: [
            // 20 MiB a minute; the budget is 10.
            { series: 'process_resident_memory_bytes{job="chat"}', values: '1e9+20971520x120' },
            { series: 'DCGM_FI_DEV_FB_USED{exported_container="chat"}', values: '950x120' },
            { series: 'DCGM_FI_DEV_FB_FREE{exported_container="chat"}', values: '50x120' },
          ],
          alert_rule_test: ['MemdriftDevice', 'MemdriftCap'].map((alertname) => ({
            ...{ eval_time: '10m', alertname },
            exp_alerts: [
              {
                exp_labels: { severity: 'critical', name: 'chat', series: 'gpu/used' },
                exp_annotations: SAID[alertname],
              },
            ],
          })),
          promql_expr_test: [
            {
              ...{
                eval_time: '110m',
                expr: 'count(ALERTS{alertname="MemdriftGrowth",alertstate="firing",series="process/resident"})',
              },
              exp_samples: [{ labels: '{}', value: 1 }],
            },
          ],
        },
      ],
    };
    writeFileSync(path('test.yml'), JSON.stringify(test));
    expect(promtool('test', 'rules', 'test.yml')).toContain('SUCCESS');
  });

  it('stores every reading of a run at its time', async () => {
    writeFileSync(path('run.om'), await exported('--openmetrics', path('run.ndjson'), '--timeline'));
    promtool('tsdb', 'create-blocks-from', 'openmetrics', 'run.om', 'data');
    expect(promtool('tsdb', 'list', 'data')).toMatch(/^[0-9A-Z]{26} /m);
  });

  it('scrapes a run, and answers by its names', { timeout: HANG_MS }, async () => {
    const text = await exported('--openmetrics', path('run.ndjson'));
    const page = createServer((_, response) => {
      response.setHeader('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8');
      response.end(text);
    }).listen(0, '127.0.0.1');
    await once(page, 'listening');
    const target = `127.0.0.1:${(page.address() as AddressInfo).port}`;
    const { prometheus, address } = await start(target);
    try {
      const found = await answer(address, 'memdrift_memory_bytes{series="process/resident"}');
      const [, value = ''] = /^memdrift_memory_bytes\{.*series="process\/resident"\} (\S+)$/m.exec(text) ?? [];
      expect(Number(found)).toBe(Number(value));
      expect(await answer(address, 'memdrift_verdict{verdict="regression"}')).toBe('1');
    } finally {
      prometheus.kill();
      await once(prometheus, 'exit');
      page.close();
    }
  });
});

const SAID: Record<string, object> = {
  MemdriftDevice: { summary: 'chat uses more than 90 % of the memory of its GPUs for 5 minutes' },
  MemdriftCap: { summary: 'gpu/used of chat is above its cap (80%) for 5 minutes' },
};

/** Prometheus on a free port, which scrapes the target every second. */
async function start(target: string): Promise<{ prometheus: ChildProcess; address: string }> {
  const scrape = {
    job_name: 'run',
    scrape_interval: '1s',
    scrape_timeout: '1s',
    static_configs: [{ targets: [target] }],
  };
  writeFileSync(path('prometheus.yml'), JSON.stringify({ scrape_configs: [scrape] }));
  if (!existsSync(path('tsdb'))) mkdirSync(path('tsdb'));
  const words = [
    `--config.file=${path('prometheus.yml')}`,
    `--storage.tsdb.path=${path('tsdb')}`,
    '--web.listen-address=127.0.0.1:0',
  ];
  const prometheus = spawn('prometheus', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  const address = await new Promise<string>((resolve, reject) => {
    prometheus.stderr.on('data', (data: Buffer) => {
      log += data.toString();
      const [, found] = /msg="Listening on" address=(127\.0\.0\.1:\d+)/.exec(log) ?? [];
      if (found !== undefined && !found.endsWith(':0')) resolve(found);
    });
    prometheus.on('exit', () => reject(new Error(log)));
  });
  return { prometheus, address };
}

/** The value of a query, once there is one. */
async function answer(address: string, query: string): Promise<string | undefined> {
  for (;;) {
    const response = await fetch(`http://${address}/api/v1/query?query=${encodeURIComponent(query)}`);
    const { data } = (await response.json()) as { data?: { result: { value: [number, string] }[] } };
    const value = data?.result[0]?.value[1];
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
