import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readCgroup } from '../../../src/memory/cgroup/cgroup.js';
import { residentBytes } from '../../../src/memory/proc/proc.js';
import { removeByName } from '../../../src/service/cleanup/clean-up.js';
import { type ServiceConfig, ServiceError } from '../../../src/service/service.js';
import {
  checkpoint,
  first,
  type Launched,
  launched,
  listed,
  neverAborted,
  ownScratch,
  pidsOf,
  rejection,
  SERVER,
  until,
} from '../support.js';
import { BARE_PYTHON_IMAGE, dockerObjects, NO_DOCKER, PYTHON_IMAGE } from '../test-engine.js';

const MIB = 1024 * 1024;
const scratch = ownScratch();
const running: Launched[] = [];

async function start(change: Partial<ServiceConfig> = {}, names: string[] = []): Promise<Launched> {
  const plan = { image: PYTHON_IMAGE, args: ['python3', '-c', SERVER], ...change };
  const one = await launched(plan, neverAborted(), names);
  running.push(one);
  return one;
}

async function ready(change: Partial<ServiceConfig> = {}): Promise<Launched> {
  const one = await start(change);
  await one.service.ready(neverAborted());
  return one;
}

afterEach(async () => {
  for (const { service } of running.splice(0)) {
    await service.remove();
    expect(dockerObjects(service.name)).toEqual([]);
  }
  expect(scratch.left()).toEqual([]);
});

describe.skipIf(NO_DOCKER !== null)('a container as a service', () => {
  it('becomes ready, is listed with its memory, answers through the probe, and leaves nothing', async () => {
    const { service, names } = await ready({ memoryLimitBytes: 256 * MIB });
    const processes = await listed(service);
    expect(processes.map(({ pid, command }) => [pid, command.split(' ')[0]])).toEqual([[1, 'python3']]);
    const [rollup] = await first(service).reach.procFiles(processes, 'smaps_rollup');
    expect(residentBytes(rollup ?? null)).toBeGreaterThan(MIB);
    const cgroup = await readCgroup(first(service).reach);
    expect(cgroup).toMatchObject({ oomKills: 0, limit: 256 * MIB });
    expect(cgroup?.resident).toBeGreaterThan(MIB);
    expect(service.memoryLimitBytes).toBe(256 * MIB);
    const [[file] = ['none']] = [...(await checkpoint(service, 1))];
    expect(file).toMatch(/^1-\d+\.ndjson$/);
    expect(await service.state()).toEqual({ running: true, exitCode: null, signal: null, oomKilled: false });
    expect(await service.logs(50)).toEqual(expect.arrayContaining(['listening', 'warned']));

    await service.remove();
    expect(names).toEqual([service.name]);
    expect(dockerObjects(service.name)).toEqual([]);
    expect((await service.state()).running).toBe(false);
    expect(await listed(service)).toEqual([]);
  });

  it.each([
    ['any user', ['--user', '12345'], PYTHON_IMAGE],
    [
      'a read-only file system and no capabilities',
      ['--read-only', '--cap-drop', 'ALL', '--user', '77:77'],
      PYTHON_IMAGE,
    ],
    ['a python without json and ctypes', [], BARE_PYTHON_IMAGE],
    ['the network of the host', ['--network', 'host'], PYTHON_IMAGE],
  ])('works with %s', async (_, runArgs, image) => {
    const port = runArgs.includes('host') ? 18_431 : 8000;
    const { service } = await ready({ image, runArgs, port, env: { PORT: `${port}` } });
    expect([...(await checkpoint(service, 1)).keys()]).toEqual([expect.stringMatching(/^1-/)]);
  });

  it('keeps the PYTHONPATH of the user behind the probe, and values out of the process list', async () => {
    const code = `import os; print("PATH", os.environ["PYTHONPATH"], repr(os.environ["TEXT"]), repr(os.environ["KEY"]), flush=True)\n${SERVER}`;
    const env = { PYTHONPATH: '/own', TEXT: 'two\nlines', KEY: 'a "b" #c=$d', MALLOC_ARENA_MAX: '2' };
    const { service } = await ready({ args: ['python3', '-c', code], env });
    expect(await service.logs(50)).toContainEqual(`PATH /memdrift/lib:/own 'two\\nlines' 'a "b" #c=$d'`);
    expect(service.metadata).toMatchObject({ image: PYTHON_IMAGE, 'env.MALLOC_ARENA_MAX': '2' });
    expect(service.metadata['image_id']).toMatch(/^sha256:/);
  });

  it('carries the labels by which it is found', async () => {
    const { service } = await start();
    const labels = JSON.parse(
      execFileSync('docker', ['inspect', '-f', '{{json .Config.Labels}}', service.name], { encoding: 'utf8' }),
    );
    expect(labels).toMatchObject({
      memdrift: '1',
      'memdrift.owner': expect.stringMatching(new RegExp(`^${process.pid}@.`)),
      'memdrift.started': expect.stringMatching(/^\d{10}$/),
      'memdrift.run': expect.any(String),
    });
  });

  it('says that it was killed at its memory limit', async () => {
    const { service } = await ready({ memoryLimitBytes: 48 * MIB });
    await fetch(`${service.url}/eat`);
    await until(async () => !(await service.state()).running);
    expect(await service.state()).toEqual({ running: false, exitCode: 137, signal: null, oomKilled: true });
  });

  it('says that a child was killed at the memory limit while it lives on', async () => {
    const { service } = await ready({ memoryLimitBytes: 48 * MIB });
    await fetch(`${service.url}/child-eats`);
    await until(async () => (await service.state()).oomKilled);
    expect(await service.state()).toEqual({ running: true, exitCode: null, signal: null, oomKilled: true });
    expect((await readCgroup(first(service).reach))?.oomKills).toBeGreaterThan(0);
  });

  it('says at once why it ended, with its last lines', async () => {
    const { service } = await start({
      args: ['sh', '-c', 'echo first; echo "no model file" >&2; exit 3'],
      startupTimeoutMs: 60_000,
    });
    const error = await rejection(service.ready(neverAborted()));
    expect(error.message).toBe('the service did not become ready: it ended with exit code 3');
    expect(error.detail).toMatchObject({ exitCode: 3, oomKilled: false });
    expect(error.detail?.['logs']).toEqual(expect.arrayContaining(['first', 'no model file']));
  });

  it.each([
    ['its health path answers 500 for ever', { env: { STATUS: '500 No' } }, '/health answers 500'],
    ['nobody listens on its port', { args: ['sleep', '60'] }, 'nothing answers on port 8000'],
  ])('says that %s', async (_, change, problem) => {
    const { service } = await start({ ...change, startupTimeoutMs: 1500 });
    const error = await rejection(service.ready(neverAborted()));
    expect(error.message).toBe(`the service did not become ready within 1.5 s: ${problem}`);
    expect(error.detail).toMatchObject({ remedy: expect.stringContaining('0.0.0.0') });
  });

  it.each([
    [
      'an image that does not exist',
      { image: 'memdrift-test/no-such:1' },
      /^image memdrift-test\/no-such:1: not here, and cannot be pulled: ./,
    ],
    ['an image named like a flag', { image: '--privileged' }, /^image: found "--privileged"; allowed/],
    [
      'a command that is not in the image',
      { args: ['no-such-program'] },
      /^image .*: cannot be started: .*no-such-program/,
    ],
    [
      'a word that docker does not know',
      { runArgs: ['--no-such-word'] },
      /^image .*: no container of it: .*no-such-word/,
    ],
    ['run-args that take away how it ended', { runArgs: ['--rm'] }, /^run-args: --rm is not allowed/],
    ['a health check in run-args', { runArgs: ['--health-cmd=true'] }, /^run-args: --health-cmd=true is not allowed/],
    ['GPUs by a word nobody knows', { gpus: 'two' }, /^gpus: found two; allowed: /],
  ])('says in one line that it cannot launch %s, and leaves nothing', async (_, change, message) => {
    const names: string[] = [];
    const error = await rejection(start(change, names));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(names.flatMap(dockerObjects)).toEqual([]);
  });

  it('is not launched when the run is cancelled', async () => {
    const reason = new Error('cancelled');
    expect(await rejection(launched({ image: PYTHON_IMAGE }, AbortSignal.abort(reason)))).toBe(reason);
  });

  it('is cleaned up by its name alone, twice without harm', async () => {
    const { service } = await ready();
    await removeByName(service.name, process.env);
    await removeByName(service.name, process.env);
    expect(dockerObjects(service.name)).toEqual([]);
    expect(scratch.left()).toEqual([]);
  });

  describe('that is removed', () => {
    /** What the engine has done to the container, in order. */
    const told = (name: string): string[] => {
      const words = ['--since', '0', '--until', `${Math.ceil(Date.now() / 1000) + 1}`, '--filter', `container=${name}`];
      const format = '{{.Action}} {{.Actor.Attributes.signal}}';
      return docker('events', ...words, '--format', format)
        .split('\n')
        .map((line) => line.replace(' <no value>', '').trim())
        .filter((line) => /^(kill|die|stop|destroy)/.test(line));
    };
    const ENDING = ['kill 15', 'die', 'stop', 'destroy'];
    const withHandler = (signal: string, end: string): string =>
      `import signal, sys, time\ndef end(*_):\n  ${end}\nsignal.signal(signal.${signal}, end)\n${SERVER}`;

    it('is asked first, and has the time to end in order', async () => {
      const code = withHandler('SIGTERM', 'time.sleep(1); sys.exit(0)');
      const { service } = await ready({ args: ['python3', '-c', code] });
      await service.remove();
      expect(told(service.name)).toEqual(ENDING);
    });

    it('is asked by the signal that its image names', async () => {
      const code = withHandler('SIGUSR1', 'sys.exit(0)');
      const { service } = await ready({ args: ['python3', '-c', code], runArgs: ['--stop-signal', 'SIGUSR1'] });
      await service.remove();
      expect(told(service.name)).toEqual(ENDING.map((line) => line.replace('15', '10')));
    });

    it('is killed at once where its first process cannot hear the signal', async () => {
      const { service } = await ready();
      await service.remove();
      expect(told(service.name)).toEqual(['kill 9', 'die', 'destroy']);
    });

    it.each([
      ['takes longer than it may', undefined],
      ['must hurry', AbortSignal.abort()],
    ])('is killed where it %s', async (_, hurry) => {
      const { service } = await ready({ args: ['python3', '-c', withHandler('SIGTERM', 'time.sleep(3600)')] });
      await service.remove(hurry);
      expect(told(service.name)).toEqual(['kill 15', 'kill 9', 'die', 'stop', 'destroy']);
    });
  });

  it('does not count what is executed in it among its processes, nor what that starts', async () => {
    const { service } = await ready({ args: ['sh', '-c', 'sleep 61 & exec python3 -c "$0"', SERVER] });
    docker('exec', '--detach', service.name, 'sh', '-c', 'sleep 62 & sleep 63');
    await until(async () => pidsOf('sleep\x0063').length > 0 && pidsOf('sleep\x0062').length > 0);
    const commands = (await listed(service)).map(({ command }) => command.slice(0, 8)).sort();
    expect(commands).toEqual(['python3 ', 'sleep 61']);
  });

  it('counts its orphans also where it has the process namespace of the host', async () => {
    const args = ['sh', '-c', '(sleep 64 &); exec python3 -c "$0"', SERVER];
    const { service } = await ready({ args, runArgs: ['--pid', 'host'] });
    const commands = (await listed(service)).map(({ command }) => command.slice(0, 8)).sort();
    expect(commands).toEqual(['python3 ', 'sleep 64']);
  });

  it('tells where its other ports answer, once it is ready', async () => {
    const other = `import subprocess, sys; subprocess.Popen([sys.executable, "-m", "http.server", "9000", "-d", "/etc"])\n${SERVER}`;
    const { service } = await start({ args: ['python3', '-c', other], runArgs: ['--publish', '127.0.0.1::9001'] });
    expect(service.otherPort(9000)).toBeNull();
    expect(service.otherPort(9001)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await service.ready(neverAborted());
    const url = service.otherPort(9000);
    expect(await until(async () => (await fetch(`${url}/hostname`).catch(() => null))?.status ?? null)).toBe(200);
    expect(service.otherPort(8000)).toBe(service.url);
  });

  it('does not list a health check of the image among its processes', async () => {
    const image = 'memdrift-test/health-check:12';
    const made = docker('create', PYTHON_IMAGE);
    docker('commit', '--change', 'HEALTHCHECK --interval=1s CMD sleep 60', made, image);
    docker('rm', made);
    try {
      const { service } = await ready({ image });
      await sleep(1500);
      expect(await listed(service)).toHaveLength(1);
    } finally {
      for (const { service } of running) await service.remove();
      docker('rmi', image);
    }
  });
});

function docker(...words: string[]): string {
  return execFileSync('docker', words, { encoding: 'utf8' }).trim();
}
