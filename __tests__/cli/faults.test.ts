import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLI, Command, ROOT } from './built-command.js';

/** The built command line on a machine that fails: the exit code is the verdict's, and 1 is a regression only. */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-faults-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A recording of 64 cycles whose one series grows by 1 MiB a cycle of 200 requests. */
function regression(): string {
  const series = { 'process/resident': { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift'] } };
  const lines: object[] = [{ format: 'memdrift.recording', version: 1, series }];
  for (let cycle = 0; cycle <= 64; cycle++) {
    const values = { 'process/resident': 2 ** 28 + cycle * 2 ** 20 };
    lines.push({ kind: 'checkpoint', cycle, requests: 200 * cycle, t: 10 * cycle, epoch: 1, values });
    lines.push({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {}, latency_ms: { p50: 1, p95: 2, p99: 3 } });
  }
  const path = join(dir, 'grows.memdrift.ndjson');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

it('ends with the verdict where standard output is full', async () => {
  const { code, err } = await new Command(dir, ['judge', regression()], 'exec "$@" >/dev/full').ended;
  expect(code).toBe(1);
  expect(err).toBe('memdrift: warning: standard output cannot be written: no space left on the device\n');
  expect((await new Command(dir, ['judge', regression()], 'exec "$@" >/dev/full 2>&1').ended).code).toBe(1);
});

it('is told, not killed, where a file may not be so large', async () => {
  const words = ['report', regression(), '--html', join(dir, 'page.html')];
  const { code, err } = await new Command(dir, words, 'ulimit -f 8; exec "$@"').ended;
  expect(code).toBe(2);
  expect(err).toMatch(/page\.html: cannot be written: exceeds the file size limit \(ulimit -f\); needs \d+\.\d KiB\n$/);
  expect(readdirSync(dir).filter((name) => name.includes('page'))).toEqual([]);
});

describe('an end that nobody foresaw is never a verdict', () => {
  const recording = ['record', '--target', 'http://127.0.0.1:1', '--listen', '127.0.0.1:0', '--out', 'w.jsonl'];

  it.each([
    ['an error that nobody caught', 'throw new Error("boom")'],
    ['a promise that nobody caught', 'Promise.reject(new Error("boom"))'],
  ])('%s: 70, with a request for a report', async (_, bug) => {
    const preload = join(dir, 'bug.cjs');
    writeFileSync(
      preload,
      `const t = setInterval(() => { if (process.listenerCount('uncaughtException') === 0) return; clearInterval(t); ${bug}; }, 50);`,
    );
    const { code, err } = await new Command(dir, recording, 'exec "$@"', ['--require', preload]).ended;
    expect(err).toMatch(/memdrift: internal error, please report it with these lines:\nError: boom/);
    expect(code).toBe(70);
  });

  it('a package that is not whole: 70', () => {
    cpSync(join(ROOT, 'dist', 'cli'), join(dir, 'cli'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(dir, 'cli', 'index.js'), 'judge'], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('memdrift: internal error, please report it with these lines:');
    expect(status).toBe(70);
  });

  it('work that is never over: 70', () => {
    cpSync(join(ROOT, 'dist', 'cli'), join(dir, 'cli'), { recursive: true });
    cpSync(join(ROOT, 'dist', 'package.json'), join(dir, 'package.json'));
    const never = 'export const run = () => new Promise(() => undefined);';
    cpSync(join(ROOT, 'dist', 'package.json'), join(dir, 'memdrift', 'package.json'));
    writeFileSync(join(dir, 'memdrift', 'cli.js'), never);
    expect(spawnSync(process.execPath, [join(dir, 'cli', 'index.js')]).status).toBe(70);
  });

  it('a Node.js that is too old: 2, and a line that says which is needed', () => {
    const preload = join(dir, 'old.cjs');
    const versions = "{ ...process.versions, node: '12.22.12' }";
    writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
    const { status, stderr } = spawnSync(process.execPath, ['--require', preload, CLI, 'judge'], { encoding: 'utf8' });
    expect(stderr).toMatch(/^memdrift: found Node\.js .*; allowed: 20\.11 or newer\n$/);
    expect(status).toBe(2);
  });
});

it('has a door that an old Node.js can read: no word of it is younger than the language of 2009', () => {
  const text = readFileSync(CLI, 'utf8').replace(/'[^']*'/g, "''");
  expect(text).not.toMatch(/\b(import|export|const|let|class|async|await)\b|=>|`|\?\?|\?\./);
  expect(JSON.parse(readFileSync(join(ROOT, 'dist', 'cli', 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' });
});
