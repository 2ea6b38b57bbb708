import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toolEnvironment } from '../../../src/memory/gpu/driver-tool.js';
import { LoopChild } from '../../../src/memory/gpu/loop-child.js';

/** Ends what hangs. */
const HANG_MS = 240_000;

const children: LoopChild[] = [];

/** A child of a shell script; its records end with a semicolon. */
function loop(script: string, begin: string | null = null): LoopChild {
  const child = new LoopChild({
    name: 'tool',
    file: '/bin/sh',
    args: ['-c', script],
    env: toolEnvironment(process.env, []),
    marks: { begin, end: ';', keepsEnd: false },
    now: () => performance.now(),
  });
  children.push(child);
  return child;
}

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.close()));
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** As long as it takes. */
async function until(holds: () => boolean): Promise<void> {
  for (let count = 0; count < 12_000 && !holds(); count += 1) await sleep(20);
  expect(holds()).toBe(true);
}

describe('a child that prints records', () => {
  let folder: string;

  /** A folder in which another process finds LoopChild: this one runs it as TypeScript. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'loop-child-test-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const name of ['loop-child', 'records', 'tool-output']) {
      const source = new URL(`../../../src/memory/gpu/${name}.ts`, import.meta.url);
      const options = { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } };
      writeFileSync(join(folder, `${name}.js`), ts.transpileModule(readFileSync(source, 'utf8'), options).outputText);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the newest', async () => {
    const child = loop('printf "a;b;c;"; exec sleep 600');
    expect(await child.above(2, HANG_MS)).toMatchObject({ number: 3, text: 'c' });
    expect(child.latest()).toMatchObject({ number: 3, text: 'c' });
  });

  it('knows when it was complete', async () => {
    const before = performance.now();
    const record = await loop('printf "a;"; exec sleep 600').above(0, HANG_MS);
    expect(record?.at).toBeGreaterThan(before);
    expect(record?.at).toBeLessThanOrEqual(performance.now());
  });

  it('does not take a record for new that was written before the question and only read after it', async () => {
    const [go, written] = [join(folder, 'go'), join(folder, 'written')];
    const until = (file: string): string => `until [ -e '${file}' ]; do sleep 0.02; done`;
    const child = loop(
      `printf "a;"; ${until(`${go}-b`)}; printf "b;"; touch '${written}'; ${until(`${go}-d`)}; printf "c;d;"; exec sleep 600`,
    );
    await child.above(0, HANG_MS);
    // Nothing is read meanwhile, and b waits in the pipe.
    writeFileSync(`${go}-b`, '');
    while (!existsSync(written)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    const asked = await child.begun();
    writeFileSync(`${go}-d`, '');
    expect((await child.above(asked, HANG_MS))?.text).toBe('d');
  });

  it('takes the first record that begins after the question, where beginnings are marked', async () => {
    const go = join(folder, 'go-on');
    const script = `printf "<a"; until [ -e '${go}' ]; do sleep 0.02; done; printf ";"; sleep 0.2; printf "<b;"; exec sleep 600`;
    const child = loop(script, '<');
    while ((await child.begun()) === 0) await sleep(20);
    const asked = await child.begun();
    writeFileSync(go, '');
    expect((await child.above(asked, HANG_MS))?.text).toBe('b');
  });

  it('waits no longer than it may', async () => {
    const child = loop('exec sleep 600');
    const before = performance.now();
    expect(await child.above(0, 100)).toBeNull();
    expect(child.silentSince()).toBeLessThanOrEqual(before);
  });

  it('says how it ended and its last words, and lets nobody wait', async () => {
    const child = loop('printf "a;"; echo "Driver/library version mismatch" >&2; exit 9');
    expect(await child.above(1, HANG_MS)).toBeNull();
    expect(child.death()).toBe('tool ended (exit code 9): Driver/library version mismatch');
    expect(child.latest()?.text).toBe('a');
  });

  it('has last words on standard output too, in one bounded line', async () => {
    const child = loop(`printf 'NVIDIA-SMI has failed\\n\\033[31m%01000d' 1; exit 9`);
    await child.above(0, HANG_MS);
    expect(child.death()).toMatch(/^tool ended \(exit code 9\): NVIDIA-SMI has failed \[31m0+$/);
    expect(child.death()?.length).toBeLessThan(300);
  });

  it('says that it could not be started', async () => {
    const child = new LoopChild({
      name: 'tool',
      file: '/nowhere/tool',
      args: [],
      env: {},
      marks: { begin: null, end: ';', keepsEnd: false },
      now: () => 0,
    });
    expect(await child.above(0, HANG_MS)).toBeNull();
    expect(child.death()).toMatch(/^tool cannot be started \(.*ENOENT/);
    await child.close();
  });

  it('is ended, even where it does not listen, as often as it is asked', async () => {
    const child = loop('trap "" TERM; printf "$$;"; while :; do sleep 0.1; done');
    const pid = Number((await child.above(0, HANG_MS))?.text);
    const waiting = child.above(1, 60_000);
    await Promise.all([child.close(), child.close()]);
    expect(await waiting).toBeNull();
    expect(isAlive(pid)).toBe(false);
    expect(child.death()).toBeNull();
    await child.close();
  });

  it.each([
    ['ends by itself, with the child still open', ''],
    ['exits', 'process.exit(0);'],
    ['throws', 'throw new Error("oops");'],
    ['is killed hard', 'process.kill(process.pid, "SIGKILL");'],
  ])('does not outlive a memdrift that %s', async (_, end) => {
    const script = `
      import { LoopChild } from './loop-child.js';
      const child = new LoopChild({ name: 'tool', file: '/bin/sh', env: { PATH: process.env.PATH }, now: () => 0,
        args: ['-c', 'while :; do printf "$$;"; sleep 0.1; done'], marks: { begin: null, end: ';', keepsEnd: false } });
      console.log((await child.above(0, 240_000)).text);
      ${end}`;
    writeFileSync(join(folder, 'memdrift.js'), script);
    const memdrift = spawn(process.execPath, [join(folder, 'memdrift.js')], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    memdrift.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await once(memdrift, 'close');
    const pid = Number(said.trim());
    expect(pid).toBeGreaterThan(1);
    await until(() => !isAlive(pid));
  });
});

describe('the environment of such a child', () => {
  it('has where things are and what GPUs it may see, and none of the job’s secrets', () => {
    const env = {
      PATH: '/bin',
      HOME: '/root',
      LD_LIBRARY_PATH: '/lib',
      NVIDIA_VISIBLE_DEVICES: 'all',
      CUDA_VISIBLE_DEVICES: '0',
      HIP_VISIBLE_DEVICES: '1',
      ROCR_VISIBLE_DEVICES: undefined,
      NVIDIA_API_KEY: 'secret',
      GITHUB_TOKEN: 'secret',
      INPUT_TOKEN: 'secret',
      LC_ALL: 'de_DE',
    };
    expect(toolEnvironment(env, ['NVIDIA_', 'CUDA_'])).toEqual({
      PATH: '/bin',
      HOME: '/root',
      LD_LIBRARY_PATH: '/lib',
      NVIDIA_VISIBLE_DEVICES: 'all',
      CUDA_VISIBLE_DEVICES: '0',
      LC_ALL: 'C',
    });
  });
});
