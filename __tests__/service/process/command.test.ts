import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { residentBytes } from '../../../src/memory/proc/proc.js';
import { removeByName } from '../../../src/service/cleanup/clean-up.js';
import { newServiceName } from '../../../src/service/names.js';
import { type ServiceConfig, ServiceError } from '../../../src/service/service.js';
import {
  checkpoint,
  first,
  freePort,
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

const scratch = ownScratch();
const running: Launched[] = [];

/** A word that only the processes of this test have. */
const mark = (): string => `mark-${newServiceName()}`;

async function start(change: Partial<ServiceConfig>): Promise<Launched> {
  const one = await launched(change);
  running.push(one);
  return one;
}

async function server(change: Partial<ServiceConfig> & { mark?: string } = {}): Promise<Launched> {
  const port = await freePort();
  const { mark: word = 'server', env, ...rest } = change;
  const command = ['python3', '-c', SERVER, word];
  return start({ command, port, env: { PORT: `${port}`, HOST: '127.0.0.1', ...env }, ...rest });
}

afterEach(async () => {
  for (const { service } of running.splice(0)) await service.remove();
  expect(scratch.left()).toEqual([]);
});

describe('a command as a service', () => {
  it('becomes ready, is listed with its memory, answers through the probe, and leaves nothing', async () => {
    const word = mark();
    const { service, names } = await server({ mark: word });
    await service.ready(neverAborted());
    const processes = await listed(service);
    expect(processes.map(({ hostPid }) => hostPid)).toEqual(pidsOf(word));
    const [rollup] = await first(service).reach.procFiles(processes, 'smaps_rollup');
    expect(residentBytes(rollup ?? null)).toBeGreaterThan(1024 * 1024);
    const [[file] = ['none']] = [...(await checkpoint(service, 1))];
    expect(file).toMatch(new RegExp(`^${processes[0]?.pid}-\\d+\\.ndjson$`));
    expect(await service.state()).toEqual({ running: true, exitCode: null, signal: null, oomKilled: false });
    expect(await first(service).reach.cgroupFiles(['memory.stat'])).toBeNull();
    expect(service.otherPort(9000)).toBeNull(); // any program of this machine may listen there
    expect(service.members.map(({ name }) => name)).toEqual(['']);

    await service.remove();
    expect(names).toEqual([service.name]);
    expect(pidsOf(word)).toEqual([]);
    expect(await listed(service)).toEqual([]);
    expect((await service.state()).running).toBe(false);
  });

  it('may be a shell line', async () => {
    const port = await freePort();
    const { service } = await start({ command: `cd / && python3 -m http.server ${port}`, port, healthPath: '/' });
    await service.ready(neverAborted());
    expect((await listed(service)).map(({ command }) => command.split(' ')[0])).toContain('/bin/sh');
    expect(service.metadata['command']).toBe(`cd / && python3 -m http.server ${port}`);
  });

  it('keeps its own PYTHONPATH behind the probe, and tells what of its environment touches memory', async () => {
    const code = `import os; print("PATH", os.environ["PYTHONPATH"]); ${SERVER}`;
    const port = await freePort();
    const env = {
      PORT: `${port}`,
      HOST: '127.0.0.1',
      PYTHONPATH: '/own/one:/own/two',
      MALLOC_ARENA_MAX: '2',
      SECRET: 'x',
    };
    const { service } = await start({ command: ['python3', '-c', code], port, env });
    await service.ready(neverAborted());
    expect(await service.logs(50)).toContainEqual(expect.stringMatching(/^PATH \/.*\/lib:\/own\/one:\/own\/two$/));
    expect(service.metadata).toMatchObject({ 'env.MALLOC_ARENA_MAX': '2' });
    expect(JSON.stringify(service.metadata)).not.toContain('SECRET');
  });

  it('is given nothing by which it could speak as the step: no inputs, no tokens, no files of the runner', async () => {
    const step = {
      'INPUT_GITHUB-TOKEN': 'secret-token',
      STATE_services: '[]',
      ACTIONS_RUNTIME_TOKEN: 'secret-token',
      GITHUB_OUTPUT: '/nowhere/output',
      GITHUB_TOKEN: 'secret-token',
      GITHUB_REF: 'refs/heads/main',
    };
    Object.assign(process.env, step);
    const word = mark();
    try {
      const { service } = await server({ mark: word });
      await service.ready(neverAborted());
    } finally {
      for (const name of Object.keys(step)) delete process.env[name];
    }
    const [pid] = pidsOf(word);
    const given = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
    expect(given).toContain('GITHUB_REF=refs/heads/main');
    expect(given.filter((line) => /^(INPUT|STATE|ACTIONS)_|GITHUB_(OUTPUT|TOKEN)|secret-token/.test(line))).toEqual([]);
  });

  it('is not launched where somebody else listens on its port', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    const { port } = stranger.address() as { port: number };
    const error = await rejection(start({ command: ['sleep', '9'], port }));
    stranger.close();
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe(`port ${port}: in use on this machine; another program would be measured`);
  });

  it.each([
    ['a program that is not there', { command: ['no-such-program'] }, /^command no-such-program: no such program/],
    ['no program', { command: [] }, /^command : .*empty/],
    ['more than the system takes', { command: ['true', 'x'.repeat(200_000)] }, /^command true: spawn E2BIG$/],
    [
      'a value of more than that',
      { command: ['true'], env: { A: 'x'.repeat(200_000) } },
      /^command true: spawn E2BIG$/,
    ],
    ['a folder that is not there', { command: ['true'], cwd: '/no/such' }, /^command true: .*cwd \/no\/such/],
  ])('says in one line that it cannot start %s', async (_, change, message) => {
    const error = await rejection(start({ ...change, port: await freePort() }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(message);
  });

  it('says at once why it ended, with its last lines', async () => {
    const { service } = await start({
      command: 'echo first; echo "no model file" >&2; exit 3',
      port: await freePort(),
      startupTimeoutMs: 60_000,
    });
    const error = await rejection(service.ready(neverAborted()));
    expect(error.message).toBe('the service did not become ready: it ended with exit code 3');
    expect(error.detail).toMatchObject({ exitCode: 3, oomKilled: false });
    expect(error.detail?.['logs']).toEqual(expect.arrayContaining(['first', 'no model file']));
  });

  it('says that its health path answers 500 for ever', async () => {
    const port = await freePort();
    const asked = SERVER.replace('    if path == b"/eat"', '    print("asked", flush=True)\n    if path == b"/eat"');
    const env = { PORT: `${port}`, HOST: '127.0.0.1', STATUS: '500 No' };
    const { service } = await start({ command: ['python3', '-c', asked], port, env, startupTimeoutMs: 60_000 });
    vi.useFakeTimers({ toFake: ['performance'] });
    const refused = rejection(service.ready(neverAborted()));
    while (!(await service.logs(50)).includes('asked')) await sleep(20);
    vi.advanceTimersByTime(61_000);
    const error = await refused;
    vi.useRealTimers();
    expect(error.message).toBe('the service did not become ready within 60 s: /health answers 500');
  });

  it('says that nothing listens on its port', async () => {
    const port = await freePort();
    const { service } = await start({ command: ['sleep', '60'], port, startupTimeoutMs: 300 });
    const error = await rejection(service.ready(neverAborted()));
    expect(error.message).toBe(`the service did not become ready within 0.3 s: nothing listens on port ${port}`);
  });

  it('stops waiting when it is told to', async () => {
    const { service } = await start({ command: ['sleep', '60'], port: await freePort() });
    const reason = new Error('cancelled');
    const error = await rejection(service.ready(AbortSignal.any([AbortSignal.abort(reason)])));
    expect(error).toBe(reason);
  });

  it('tells a kill that was not for memory from one that was', async () => {
    const { service } = await server();
    await service.ready(neverAborted());
    const [main] = await listed(service);
    process.kill(main?.hostPid ?? 0, 'SIGKILL');
    await until(async () => !(await service.state()).running);
    expect(await service.state()).toEqual({ running: false, exitCode: null, signal: 'SIGKILL', oomKilled: false });
  });

  it('ends children that left the session and will not end politely', async () => {
    const word = mark();
    const stubborn = `import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print("up", flush=True); time.sleep(99)`;
    const { service } = await start({
      command: `setsid python3 -c '${stubborn}' ${word} & exec sleep 60`,
      port: await freePort(),
    });
    await until(async () => (await service.logs(5)).includes('up'));
    expect((await listed(service)).filter(({ command }) => command.includes(word))).toHaveLength(1);
    await service.remove();
    expect(pidsOf(word)).toEqual([]);
  });

  it('keeps whom it has seen once: also one without our mark, whose parent has gone and who has left the session', async () => {
    const word = mark();
    const { service } = await start({
      command: `env -i "$(command -v python3)" -c '
import os, time
os.setsid()
time.sleep(600)' ${word} & sleep 600 & wait %2`,
      port: await freePort(),
    });
    const seen = async () =>
      (await listed(service)).filter(({ command }) => /^\S*python3 -c/.test(command) && command.includes(word));
    await until(async () => (await seen()).length > 0 && pidsOf('sleep\x00600').length > 0);
    for (const { hostPid, command } of await listed(service)) {
      if (!/^\S*python3 -c/.test(command)) process.kill(hostPid ?? 0, 'SIGKILL');
    }
    await until(async () => !(await service.state()).running);
    expect(await seen()).toHaveLength(1);
    await service.remove();
    expect(pidsOf(word)).toEqual([]);
  });

  it('is cleaned up by its name alone, also when its first process has gone before', async () => {
    const word = mark();
    const { service } = await start({
      command: `setsid sleep 77 ${word} 2>/dev/null & sleep 0.1; setsid python3 -c '
import time
time.sleep(99)' ${word} &`,
      port: await freePort(),
    });
    await until(async () => !(await service.state()).running && pidsOf(word).length > 0);
    await removeByName(service.name, process.env);
    await removeByName(service.name, process.env);
    expect(pidsOf(word)).toEqual([]);
    expect(scratch.left()).toEqual([]);
  });

  it('keeps a bounded number of bounded lines of its output', async () => {
    const code =
      'for i in range(5000): print(f"line {i}")\nprint("x" * 100000)\nprint("end", flush=True)\nimport time; time.sleep(60)';
    const { service } = await start({ command: ['python3', '-c', code], port: await freePort() });
    await until(async () => (await service.logs(1)).includes('end'));
    const lines = await service.logs(100_000);
    expect(lines.length).toBeLessThanOrEqual(500);
    expect(Math.max(...lines.map((line) => line.length))).toBe(1000);
    expect(await service.logs(2)).toEqual(['x'.repeat(1000), 'end']);
  });
});

describe('a command that ends', () => {
  const SLOW_STOP = join(import.meta.dirname, '..', '..', 'fixtures', 'slow-stop.py');
  /** Longer than any patience. */
  const FOR_EVER = '3600';

  interface Slow extends Launched {
    /** Whether its shared memory is there. */
    hasSegment(): boolean;
    word: string;
  }

  /** A server with shared memory and a worker, both up. */
  async function slow(env: Record<string, string>, command = ['python3', SLOW_STOP]): Promise<Slow> {
    const word = mark();
    const port = await freePort();
    const one = await start({ command: [...command, word], port, env: { PORT: `${port}`, SEGMENT: word, ...env } });
    await one.service.ready(neverAborted());
    await until(async () => (await one.service.logs(20)).includes('worker'));
    const hasSegment = (): boolean => existsSync(`/dev/shm/${word}`);
    expect(hasSegment()).toBe(true);
    return { ...one, word, hasSegment };
  }

  it('takes its time, ends its workers itself, and leaves no shared memory', async () => {
    const { service, hasSegment } = await slow({ SLOW: '1' });
    await service.remove();
    expect((await service.logs(20)).filter((line) => /draining|ended|clean/.test(line))).toEqual([
      'draining',
      'clean end',
    ]);
    expect(await service.state()).toMatchObject({ exitCode: 0, signal: null });
    expect(hasSegment()).toBe(false);
  });

  it('does so behind a shell, which ends at once', async () => {
    const { service, hasSegment } = await slow({ SLOW: '1' }, ['sh', '-c', `python3 ${SLOW_STOP}; echo never`]);
    await service.remove();
    expect((await service.logs(20)).filter((line) => /draining|ended|clean|never/.test(line))).toEqual([
      'draining',
      'clean end',
    ]);
    expect(hasSegment()).toBe(false);
  });

  it.each([
    ['takes longer than it may', undefined],
    ['must hurry', AbortSignal.abort()],
  ])('where it %s it is killed, and its tracker unlinks the shared memory', async (_, hurry) => {
    const { service, hasSegment, word } = await slow({ SLOW: FOR_EVER });
    await service.remove(hurry);
    expect(await service.logs(20)).not.toContain('clean end');
    expect([await service.state(), hasSegment(), pidsOf(word)]).toEqual([
      { running: false, exitCode: null, signal: 'SIGKILL', oomKilled: false },
      false,
      [],
    ]);
  });

  it('after its leader was killed leaves neither its worker nor shared memory', async () => {
    const { service, hasSegment } = await slow({ SLOW: FOR_EVER });
    const processes = await listed(service);
    const leader = processes.find(({ parentPid }) => parentPid === process.pid);
    process.kill(leader?.hostPid ?? 0, 'SIGKILL');
    await until(async () => !(await service.state()).running);
    expect(await listed(service)).not.toEqual([]);
    await service.remove(AbortSignal.abort());
    expect([await listed(service), hasSegment()]).toEqual([[], false]);
  });

  it('and is killed leaves no shared memory either that nobody tracks', async () => {
    const { service, hasSegment } = await slow({ SLOW: FOR_EVER, UNTRACKED: '1' });
    await service.remove(AbortSignal.abort());
    expect(hasSegment()).toBe(false);
  });

  it('is ended by its name alone in the same order', async () => {
    const { service, hasSegment, word } = await slow({ SLOW: '1' });
    await removeByName(service.name, process.env);
    expect((await service.logs(20)).filter((line) => /draining|ended|clean/.test(line))).toEqual([
      'draining',
      'clean end',
    ]);
    expect([hasSegment(), pidsOf(word)]).toEqual([false, []]);
  });
});
