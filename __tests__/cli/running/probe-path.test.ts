import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProbeReader, readingOf } from '../../../src/memory/probe/probe-reader.js';
import { FileChannel } from '../../../src/service/channel/file-channel.js';
import { runAt } from '../../fakes/terminal.js';

const SRC = join(import.meta.dirname, '../../../src');
let dir: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'probe-path-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
  rmSync(dir, { recursive: true, force: true });
});
const probePath = (...words: string[]) => runAt(['probe-path', ...words], { dist: SRC });

/** Until the service's probe has obeyed the first command; its readings. */
async function answered(folder: string): Promise<Record<string, number | null>> {
  const channel = new FileChannel({ told: join(folder, 'told'), out: join(folder, 'out') });
  const reader = new ProbeReader();
  let asked = false;
  for (;;) {
    const [stream] = reader.update(await channel.read());
    // A command of before its start is none of its own.
    if (stream !== undefined && !asked) {
      await channel.command('1 checkpoint 1');
      asked = true;
    }
    const reading = stream === undefined ? null : readingOf(stream, 1);
    if (reading !== null) return reading.settled;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('probe-path', () => {
  it.each([
    ['Python', 'python3', ['-c', 'import time; time.sleep(600)'], 'heap/allocated'],
    ['Node', process.execPath, ['-e', 'setTimeout(() => undefined, 600_000)'], 'node.heap/allocated'],
  ])('lets the probe into a service in %s that somebody else starts', async (_, file, args, series) => {
    const folder = join(dir, 'probe');
    const { out, code } = await probePath(folder);
    expect(code).toBe(0);
    const env = Object.fromEntries(
      out
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    child = spawn(file, args, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' });
    expect((await answered(folder))[series]).toBeGreaterThan(0);
  });

  it('prints lines that keep what a shell has already', async () => {
    const { out } = await probePath(join(dir, "it's"), '--format', 'export');
    const script = `export PYTHONPATH=/mine NODE_OPTIONS=--no-warnings\n${out}\nprintf '%s\\n' "$PYTHONPATH" "$NODE_OPTIONS" "$MEMDRIFT_OUT"`;
    const [python, node, written] = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\n');
    expect(python).toBe(`${dir}/it's/told/lib:/mine`);
    expect(node).toMatch(/memdrift_node\.cjs --no-warnings$/);
    expect(written).toBe(`${dir}/it's/out`);
  });

  it("prints docker's words, by the path that the container sees", async () => {
    const { out } = await probePath(join(dir, 'probe'), '--format', 'docker', '--at', '/memdrift/');
    expect(out).toContain(`-v ${dir}/probe/told:/memdrift/told:ro -v ${dir}/probe/out:/memdrift/out `);
    expect(out).toContain('-e PYTHONPATH=/memdrift/told/lib -e ');
    expect(out).toContain('-e MEMDRIFT_OUT=/memdrift/out');
  });

  it('lets any user of the service write to one directory, and to no other', async () => {
    const { out } = await probePath(join(dir, 'probe'), '--format', 'json');
    const { folder } = JSON.parse(out) as { folder: string };
    expect(statSync(join(folder, 'out')).mode & 0o7777).toBe(0o1777);
    expect(statSync(join(folder, 'told')).mode & 0o22).toBe(0);
    expect(readdirSync(join(folder, 'told/lib'))).toContain('sitecustomize.py');
    expect(readFileSync(join(folder, 'told/command'), 'utf8')).toBe('');
  });

  it('refuses a folder that holds something, and a path that PYTHONPATH cannot have', async () => {
    await probePath(join(dir, 'probe'));
    expect(await probePath(join(dir, 'probe'))).toMatchObject({ code: 2, out: '' });
    const { code, err } = await probePath(join(dir, 'other'), '--at', '/a:b');
    expect([code, err]).toEqual([2, expect.stringContaining('allowed: an absolute one without ":"')]);
    expect((await probePath(join(dir, 'third'), '--format', 'xml')).code).toBe(2);
  });
});
