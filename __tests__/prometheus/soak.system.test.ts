import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/cli.js';
import { freePort } from '../service/support.js';
import { load, NO_PROMETHEUS, prometheus, service } from './real-prometheus.js';

const KIB = 1024;

describe.skipIf(NO_PROMETHEUS !== null)(
  `a real Prometheus that scrapes three services (${NO_PROMETHEUS ?? 'here'})`,
  () => {
    const children: ChildProcess[] = [];
    const dir = mkdtempSync(join(tmpdir(), 'soak-'));
    let url = '';
    let startedAt = new Date();

    beforeAll(async () => {
      const ports = [await freePort(), await freePort(), await freePort()] as const;
      const kept = [64 * KIB, 0, 0];
      for (const [i, port] of ports.entries()) children.push(await service(port, kept[i] ?? 0));
      const pods = ['leaking-0', 'clean-0', 'stable-0'];
      const scraped = await prometheus(
        dir,
        '400ms',
        Object.fromEntries(ports.map((p, i) => [`127.0.0.1:${p}`, pods[i] ?? ''])),
      );
      children.push(scraped.child);
      url = scraped.url;
      const loads = ports.map(load);
      // A runtime's first seconds are its start.
      await sleep(5000);
      startedAt = new Date();
      await sleep(50_000);
      for (const one of loads) await one.stop();
    });
    afterAll(async () => {
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(
        children.map((child) => child.exitCode === null && new Promise((done) => child.on('close', done))),
      );
      rmSync(dir, { recursive: true, force: true });
    });

    async function judge(...flags: string[]): Promise<{ code: number; out: string; err: string }> {
      let [out, err] = ['', ''];
      const io = {
        out: (text: string) => {
          out += text;
        },
        err: (text: string) => {
          err += text;
        },
        live: false,
        color: false,
        columns: 100,
        env: {},
        dist: '',
        installed: false,
        signal: new AbortController().signal,
      };
      const window = ['--window', '48s', '--step', '400ms', '--start', startedAt.toISOString()];
      const budget = ['--budget-growth', '8 MiB/1000req'];
      const code = await runCli(['judge', '--prometheus', url, ...window, ...budget, ...flags], io);
      return { code, out, err };
    }

    it('finds the leak of 64 KiB a request, and names the pod', async () => {
      const { code, out, err } = await judge('--candidate', 'pod=~"leaking-.*"', '--stable', 'pod="stable-0"');
      expect(err).toBe('');
      expect(out).toContain('leaking-0: regression');
      expect(code).toBe(1);
    });

    it('passes the clean twin', async () => {
      const { code, out } = await judge('--candidate', 'pod=~"clean-.*"', '--stable', 'pod="stable-0"', '--json');
      const { pods, findings } = JSON.parse(out);
      expect([pods[0].pod, pods[0].verdict, code, findings[0].drift]).toEqual([
        'clean-0',
        'pass',
        0,
        expect.anything(),
      ]);
      expect(pods[0].detectable[0].series).toBe('process/resident');
    });

    it('says which of two candidate pods leaks', async () => {
      const { code, out } = await judge(
        '--candidate',
        'pod=~"leaking-0|clean-0"',
        '--stable',
        'pod="stable-0"',
        '--json',
      );
      const { pods } = JSON.parse(out) as { pods: { pod: string; verdict: string }[] };
      expect(pods.map(({ pod, verdict }) => [pod, verdict === 'regression'])).toEqual([
        ['clean-0', false],
        ['leaking-0', true],
      ]);
      expect(code).toBe(1);
    });

    it('is not measured where nothing has the labels, and where too few scrapes are in the window', async () => {
      const none = await judge('--candidate', 'pod="nobody"');
      expect(none.code).toBe(3);
      expect(none.out).toContain('Prometheus has no series of the candidate');
      const one = await judge('--candidate', 'pod="clean-0"', '--window', '6s');
      expect(one.code).toBe(3);
      expect(one.out).toContain('a verdict needs 24');
    });

    it('tells in one line what the server says of a query that it refuses', async () => {
      const { code, out } = await judge('--candidate', 'pod=~"["', '--json');
      expect(code).toBe(3);
      expect(JSON.parse(out).reason).toMatch(
        /the series cannot be read: http:\/\/127\.0\.0\.1:\d+: HTTP 400: .*missing/,
      );
    });
  },
);
