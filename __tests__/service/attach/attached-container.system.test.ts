import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { readCgroup } from '../../../src/memory/cgroup/cgroup.js';
import { first, freePort, launched, listed, neverAborted, ownScratch, rejection, SERVER } from '../support.js';

const scratch = ownScratch();
const started: string[] = [];

function docker(...args: string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8' }).trim();
}

async function someContainer(): Promise<{ id: string; url: string }> {
  const port = await freePort();
  const publish = ['--publish', `127.0.0.1:${port}:8000`, '--memory', '512m'];
  const id = docker('run', '--detach', ...publish, 'memdrift-test/python-minimal:12', 'python3', '-c', SERVER);
  started.push(id);
  return { id, url: `http://127.0.0.1:${port}` };
}

afterEach(() => {
  for (const id of started.splice(0)) docker('rm', '--force', id);
});

describe('attaching to a container', () => {
  it('reads its processes, cgroup and limit, and leaves it running', async () => {
    const { id, url } = await someContainer();
    const { service, names } = await launched({ url, container: id.slice(0, 12) });
    await service.ready(neverAborted());
    expect(service).toMatchObject({ url, attached: 'container', memoryLimitBytes: 512 << 20 });
    const [server] = await listed(service);
    expect(server?.command).toContain('python3');
    expect((await readCgroup(first(service).reach))?.resident).toBeGreaterThan(1 << 20);
    await service.remove();
    expect(await service.state()).toMatchObject({ running: true });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(docker('ps', '--all', '--quiet', '--filter', `name=${names[0]}`)).toBe('');
    expect(scratch.left()).toEqual([]);
  });

  it('tells one that was killed for memory', async () => {
    const { id, url } = await someContainer();
    const { service } = await launched({ url, container: id });
    await service.ready(neverAborted());
    docker('update', '--memory', '32m', '--memory-swap', '32m', id);
    await fetch(`${url}/eat`).catch(() => undefined);
    await expect.poll(() => service.state()).toMatchObject({ running: false, oomKilled: true });
  });

  it('refuses one that is not there, or has ended', async () => {
    const { id, url } = await someContainer();
    docker('kill', id);
    expect((await rejection(launched({ url, container: id }))).message).toMatch(/it has ended$/);
    expect((await rejection(launched({ url, container: 'no-such-thing' }))).message).toMatch(/no such container$/);
  });
});
