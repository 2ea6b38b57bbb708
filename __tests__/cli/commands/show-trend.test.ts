import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIB } from '../../../src/series/series.js';
import { runAt, type Said } from '../../fakes/terminal.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-trend-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const trend = (...words: string[]): Promise<Said> =>
  runAt(['trend', ...words], { dist: join(import.meta.dirname, '..', '..', '..', 'dist') });

/** Stores a recording of 32 cycles of that day, whose process settles at so many MiB. */
function store(day: number, mib: number): void {
  const series = {
    'process/resident': { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift', 'level'] },
  };
  const created = `2026-11-0${day}T09:00:00.000Z`;
  const header = { format: 'memdrift.recording', version: 1, created, commit: `${day}`.repeat(40), series };
  const lines: object[] = [header];
  for (let cycle = 0; cycle <= 32; cycle++) {
    const values = { 'process/resident': mib * MIB + ((cycle * 7919) % 13) * 512 };
    lines.push({ kind: 'checkpoint', cycle, requests: 200 * cycle, t: 10 * cycle, epoch: 1, values });
    lines.push({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {} });
  }
  mkdirSync(join(dir, 'chat'), { recursive: true });
  const name = `${created.replace(/[:.]/g, '-')}-${`${day}`.repeat(12)}-abcdef.memdrift.ndjson`;
  writeFileSync(join(dir, 'chat', name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

it('names the commit from which on main settles higher, in a table and on a page', async () => {
  for (const [at, mib] of [200, 200, 200, 260, 260].entries()) store(at + 1, mib);
  const { code, out, err } = await trend('--baseline', dir, '--name', 'chat');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('### Trend of `chat`: 5 recordings since 1 Nov 2026, 09:00 UTC; 1 commit changed it');
  expect(out).toContain('`4444444` (4 Nov 2026, 09:00 UTC): process resident +60.0 MiB at rest (200 MiB to 260 MiB)');
  const [markdown, html] = [join(dir, 'trend.md'), join(dir, 'trend.html')];
  expect(await trend('--baseline', dir, '--name', 'chat', '--markdown', markdown, '--html', html)).toMatchObject({
    code: 0,
    out: '',
  });
  expect(readFileSync(markdown, 'utf8')).toBe(out);
  expect(readFileSync(html, 'utf8')).toContain('<path class="mark"');
});

it('is no trend of nothing: exit 2, and what the folder should be', async () => {
  const { code, err } = await trend('--baseline', dir, '--name', 'chat');
  expect(code).toBe(2);
  expect(err).toMatch(/^memdrift: .*: found no recording of chat; allowed: .*\n$/);
});
