import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { NotInstalledError, run } from '../../../src/service/engine/exec.js';
import { transform } from '../../replay/compiled.js';
import { pidsOf, until } from '../support.js';

const HANGS = 120_000;
const { env } = process;

const dir = mkdtempSync(join(tmpdir(), 'exec-test-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
afterEach(() => vi.useRealTimers());

/** Ignores SIGTERM, has a child that does so too, and never ends by itself. */
const STUBBORN = (seconds: string): string => `trap '' TERM; sleep ${seconds} & sleep ${seconds}`;

let count = 0;
/** A duration that no other process sleeps for: by it these are found. */
const ownSeconds = (): string => `${7000 + count++}.${process.pid}`;

describe('running a program', () => {
  it('keeps its output and code, and says where there is none of that name', async () => {
    const words = ['-c', 'echo out; echo err >&2; exit 3'];
    expect(await run('sh', words, { env })).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' });
    await expect(run('no-such-program', [], { env })).rejects.toThrow(NotInstalledError);
  });

  it('gives it the environment that it is given, and nothing else', async () => {
    const given = { PATH: env['PATH'], ONE: '1' };
    const { stdout } = await run('env', [], { env: given });
    expect(stdout.trim().split('\n').sort()).toEqual([`ONE=1`, `PATH=${env['PATH']}`]);
  });

  it('takes no program from a relative folder of PATH', async () => {
    writeFileSync(join(dir, 'planted'), '#!/bin/sh\necho planted\n');
    chmodSync(join(dir, 'planted'), 0o755);
    const folder = process.cwd();
    process.chdir(dir);
    const planted = { ...env, PATH: `.:${env['PATH']}` };
    try {
      await expect(run('planted', [], { env: planted })).rejects.toThrow(NotInstalledError);
    } finally {
      process.chdir(folder);
    }
  });

  it.each(['', ' >&2'])(
    'ends what says more than it may, and takes no part for the whole%s',
    { timeout: HANGS },
    async (to) => {
      await expect(run('sh', ['-c', `exec cat /dev/zero${to}`], { env })).rejects.toThrow(
        'sh -c: more than 8 MiB of output',
      );
      const { stdout } = await run('head', ['-c', '8388608', '/dev/zero'], { env });
      expect(stdout.length).toBe(8 * 1024 * 1024);
    },
  );

  it('ends what takes longer than it may', { timeout: HANGS }, async () => {
    const seconds = ownSeconds();
    await expect(run('sleep', [seconds], { env, timeoutMs: 100 })).rejects.toThrow('no end within 0.1 s');
    expect(pidsOf(seconds)).toEqual([]);
  });

  it('ends what ignores SIGTERM, with all that it has started', { timeout: HANGS }, async () => {
    const seconds = ownSeconds();
    const what = run('sh', ['-c', STUBBORN(seconds)], { env, timeoutMs: 300 });
    await expect(what).rejects.toThrow('sh -c: no end within 0.3 s');
    expect(await until(async () => pidsOf(seconds).length === 0, HANGS)).toBe(true);
  });

  it('ends at once when it is told to, whatever the program does', { timeout: HANGS }, async () => {
    const seconds = ownSeconds();
    const stop = new AbortController();
    const what = run('sh', ['-c', STUBBORN(seconds)], { env, signal: stop.signal });
    what.catch(() => undefined);
    await until(async () => pidsOf(seconds).length === 3, HANGS);
    const reason = new Error('cancelled');
    stop.abort(reason);
    await expect(what).rejects.toBe(reason);
    expect(await until(async () => pidsOf(seconds).length === 0, HANGS)).toBe(true);
  });

  it('waits no longer than it may, nor after it was told to stop', async () => {
    await expect(run('sleep', [ownSeconds()], { env, timeoutMs: 50 })).rejects.toThrow('no end within 0.05 s');
    const reason = new Error('cancelled');
    const late = AbortSignal.timeout(50);
    await expect(run('sleep', [ownSeconds()], { env, signal: late })).rejects.toThrow(/aborted|timeout/i);
    await expect(run('sleep', ['1'], { env, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('waits for as long as it says something, and not for one that has fallen silent', { timeout: HANGS }, async () => {
    const pipe = join(dir, 'pipe');
    const said = join(dir, 'said');
    execFileSync('mkfifo', [pipe]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let failed: unknown = null;
    // It says each line that it is given, notes that it has, and lives on.
    const script = 'exec 3<>"$0"; : >"$1"; while read -r line <&3; do echo "$line"; echo "$line" >>"$1"; done';
    const settled = run('sh', ['-c', script, pipe, said], { env, silentMs: 60_000 }).catch((error: unknown) => {
      failed = error;
    });
    const lines = (): number => (existsSync(said) ? readFileSync(said, 'utf8').split('\n').length - 1 : -1);
    const become = async (wanted: number): Promise<void> => {
      while (lines() < wanted) await turn();
      // What lies in the pipe by now is read within two turns.
      await turn();
      await turn();
    };
    await become(0);
    for (let line = 1; line <= 3; line++) {
      vi.advanceTimersByTime(59_000);
      writeFileSync(pipe, 'layer\n');
      await become(line);
    }
    expect(failed).toBeNull();
    vi.advanceTimersByTime(60_000);
    await settled;
    expect(failed).toEqual(new Error('sh -c: no progress for 60 s'));
  });

  it('is not held up by what a program has left behind', { timeout: HANGS }, async () => {
    const seconds = ownSeconds();
    // It keeps the program's output open.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let over = false;
    const running = run('sh', ['-c', `echo done; sleep ${seconds} & exit 4`], { env }).finally(() => {
      over = true;
    });
    // In parts: what it has said is read before its output is given up.
    while (!over) {
      await turn();
      vi.advanceTimersByTime(1000);
    }
    const { code, stdout } = await running;
    vi.useRealTimers();
    expect({ code, stdout }).toEqual({ code: 4, stdout: 'done\n' });
    for (const pid of pidsOf(seconds)) process.kill(pid, 'SIGKILL');
  });

  it('leaves no program behind when it ends itself', { timeout: HANGS }, async () => {
    const seconds = ownSeconds();
    for (const name of ['exec']) {
      const source = join(import.meta.dirname, '..', '..', '..', 'src', 'service', 'engine', `${name}.ts`);
      writeFileSync(join(dir, `${name}.js`), await transform(source));
    }
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
    const script = `
      import { run } from './exec.js';
      void run('sh', ['-c', process.argv[2]], { env: process.env });
      process.on('SIGINT', () => process.exit(130));
    `;
    writeFileSync(join(dir, 'main.js'), script);
    const main = spawn(process.execPath, [join(dir, 'main.js'), STUBBORN(seconds)], { stdio: 'ignore' });
    const exit = new Promise((resolve) => main.once('exit', resolve));
    // The text stands in the command line of main itself too.
    await until(async () => pidsOf(seconds).length === 4, HANGS);
    main.kill('SIGINT');
    expect(await exit).toBe(130);
    expect(await until(async () => pidsOf(seconds).length === 0, HANGS)).toBe(true);
  });
});
