import { execFile } from 'node:child_process';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { threadPacer as pacer } from '../../src/replay/pacer.js';

const never = new AbortController().signal;
setMaxListeners(0, never);

beforeAll(() => pacer.ready?.());

describe('the clock', () => {
  test('wakes no sooner than it should, and in the order of the times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -5, max: 60 }), { minLength: 1, maxLength: 40 }), async (delays) => {
        const start = pacer.now();
        const woken: number[] = [];
        await Promise.all(
          delays.map(async (ms) => {
            await pacer.sleepUntil(start + ms, never);
            expect(pacer.now()).toBeGreaterThanOrEqual(start + ms);
            woken.push(ms);
          }),
        );
        const waited = woken.filter((ms) => ms > 5);
        expect(waited).toEqual([...waited].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });

  test('sets an earlier alarm while it sleeps until a later one', async () => {
    const start = pacer.now();
    const woken: string[] = [];
    const late = pacer.sleepUntil(start + 400, never).then(() => woken.push('late'));
    await pacer.sleepUntil(start + 20, never);
    woken.push('early');
    await late;
    expect(woken).toEqual(['early', 'late']);
    expect(pacer.now() - start).toBeGreaterThanOrEqual(400);
  });

  test('wakes who is told to, and nobody else', async () => {
    const stop = new AbortController();
    const start = pacer.now();
    const long = pacer.sleepUntil(start + 3_600_000, stop.signal);
    const short = pacer.sleepUntil(start + 100, never);
    stop.abort();
    await long;
    await short;
    expect(pacer.now() - start).toBeGreaterThanOrEqual(100);
  });
});

/** The program in a process of its own, from the compiled text of the pacer. */
async function inProcess(program: string): Promise<string> {
  const { transform } = await import('./compiled.js');
  const code = `${await transform(join(import.meta.dirname, '../../src/replay/pacer.ts'))}\n${program}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
  return stdout;
}

describe('in a process of its own, the clock', () => {
  test('keeps it alive while somebody sleeps', async () => {
    const stdout = await inProcess(
      `await threadPacer.ready(); await threadPacer.sleepUntil(performance.now() + 200, new AbortController().signal); console.log('woken');`,
    );
    expect(stdout).toBe('woken\n');
  });

  test('does not keep it alive when nobody does', async () => {
    // It would never end.
    expect(await inProcess(`await threadPacer.ready(); console.log('end');`)).toBe('end\n');
  });
});
