import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { MemberObserver } from '../../../src/memory/member-observer.js';
import { first, freePort, launched, listed, neverAborted, rejection, until } from '../support.js';

/** A server of Node with a child that does nothing, started by somebody else. */
const SERVER = `
const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
require('node:http').createServer((_, answer) => answer.end('ok')).listen(process.env.PORT, '127.0.0.1');
process.on('SIGTERM', () => { child.kill('SIGKILL'); process.exit(); });
`;

const started: ChildProcess[] = [];

async function someService(): Promise<{ pid: number; url: string; end(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['-e', SERVER], { env: { ...process.env, PORT: `${port}` }, detached: true });
  started.push(child);
  await once(child, 'spawn');
  const end = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, end };
}

afterEach(() => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGTERM');
});

describe('attaching to a process', () => {
  it('reads it and its children from outside, and waits for no probe', async () => {
    const { pid, url } = await someService();
    const { service } = await launched({ url, pid });
    await service.ready(neverAborted());
    expect(service).toMatchObject({ url, attached: 'process', memoryLimitBytes: null });
    await until(async () => (await listed(service)).length === 2);
    const observer = new MemberObserver(first(service), {
      sleep: async () => undefined,
      now: () => performance.now(),
      patienceMs: 1000,
      running: async () => true,
    });
    const { values, silent } = await observer.checkpoint(await observer.present(), true);
    expect(values['process/resident']).toBeGreaterThan(1 << 20);
    // Null would say that somebody should have told it.
    expect(values).not.toHaveProperty('node.heap/allocated');
    expect(silent).toEqual([]);
  });

  it('leaves it running when the run is over', async () => {
    const { pid, url, end } = await someService();
    const { service } = await launched({ url, pid });
    await service.ready(neverAborted());
    await service.remove();
    expect((await fetch(url)).status).toBe(200);
    expect(await service.state()).toMatchObject({ running: true });
    await end();
    expect(await service.state()).toMatchObject({ running: false, exitCode: null, oomKilled: false });
  });

  it('says that what it writes is not seen', async () => {
    const { pid, url } = await someService();
    const { service } = await launched({ url, pid });
    expect(service.countLines(['leak'], []).now()).toMatchObject({ counts: null, problem: expect.any(String) });
  });

  it('refuses a number that no process has, and an address alone', async () => {
    const url = 'http://127.0.0.1:1';
    expect((await rejection(launched({ url, pid: 4_194_303 }))).message).toBe(
      'process 4194303: not found on this machine',
    );
    expect((await rejection(launched({ url }))).message).toMatch(/neither its container nor its process is known/);
  });
});
