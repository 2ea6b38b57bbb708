import { describe, expect, it } from 'vitest';
import { NotInstalledError, run } from '../../src/service/exec.js';
import { pidsOf } from './support.js';

describe('running a program', () => {
  it('keeps its output and code, and says where there is none of that name', async () => {
    const words = ['-c', 'echo out; echo err >&2; exit 3'];
    expect(await run('sh', words)).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' });
    await expect(run('no-such-program', [])).rejects.toThrow(NotInstalledError);
  });

  it('keeps a bounded part of what it says', async () => {
    const { stdout } = await run('head', ['-c', '20000000', '/dev/zero']);
    expect(stdout.length).toBe(8 * 1024 * 1024);
  });

  it('ends what takes longer than it may', async () => {
    const seconds = `77.${process.pid}`;
    await expect(run('sleep', [seconds], { timeoutMs: 100 })).rejects.toThrow('no end within 0.1 s');
    expect(pidsOf(seconds)).toEqual([]);
  });

  it('waits no longer than it may, nor after it was told to stop', async () => {
    await expect(run('sleep', ['1'], { timeoutMs: 50 })).rejects.toThrow('sleep 1: no end within 0.05 s');
    const reason = new Error('cancelled');
    await expect(run('sleep', ['1'], { signal: AbortSignal.timeout(50) })).rejects.toThrow(/aborted|timeout/i);
    await expect(run('sleep', ['1'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
