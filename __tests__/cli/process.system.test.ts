import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../service/support.js';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const EXAMPLE = join(ROOT, 'examples', 'demo-server');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-process-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A run of the built command line on the example server, in a folder of its own. */
async function start(port: number) {
  return spawn(
    process.execPath,
    [CLI, 'run', '--command', `python3 ${EXAMPLE}/server.py --port ${port}`, '--port', `${port}`, '--workload']
      .concat([`${EXAMPLE}/workload.jsonl`, '--cycle', '200', '--horizon', 'fast', '--settle', '50ms'])
      .concat(['--baseline', join(dir, 'base'), '--save-baseline', '--out', join(dir, `out-${port}`)]),
    { cwd: dir, env: { ...process.env, RUNNER_TEMP: '', TMPDIR: dir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

it('ends the run in order when its reader goes away: nothing of the service is left', async () => {
  const port = await freePort();
  const child = await start(port);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('ready at')) resolve();
    });
  });
  child.stderr.destroy();
  child.stdout.destroy();
  expect(await closed).toBe(130);
  expect(await processesOf(port)).toEqual([]);
  expect(readdirSync(dir).filter((name) => name.startsWith('memdrift-'))).toEqual([]);
});

it('ends the run in order when its terminal is closed', async () => {
  const port = await freePort();
  const child = await start(port);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdout.resume();
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('ready at')) resolve();
    });
  });
  child.kill('SIGHUP');
  expect(await closed).toBe(130);
  expect(await processesOf(port)).toEqual([]);
  expect(readdirSync(dir).filter((name) => name.startsWith('memdrift-'))).toEqual([]);
});

it('measures twice at once without one disturbing the files of the other', async () => {
  const ports = [await freePort(), await freePort()];
  const children = await Promise.all(ports.map(start));
  const codes = await Promise.all(
    children.map((child) => {
      child.stderr.resume();
      child.stdout.resume();
      return new Promise<number | null>((resolve) => child.on('close', resolve));
    }),
  );
  expect(codes).toEqual([0, 0]);
  expect(readdirSync(join(dir, 'base', 'memdrift'))).toHaveLength(2);
  for (const port of ports) {
    const lines = readFileSync(join(dir, `out-${port}`, 'memdrift.memdrift.ndjson'), 'utf8')
      .trim()
      .split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'verdict', verdict: 'not-comparable' });
  }
  expect((await Promise.all(ports.map(processesOf))).flat()).toEqual([]);
});

/** A run on a server that is ready and never answers. */
async function startUnanswered(port: number, maxDuration: string) {
  const service = `PORT=${port} IGNORE_TERM=1 exec python3 ${join(ROOT, '__tests__', 'fixtures', 'never-answers.py')} --port ${port}`;
  return spawn(
    process.execPath,
    [CLI, 'run', '--command', service, '--port', `${port}`, '--health-path', '/', '--max-duration', maxDuration].concat(
      ['--workload', join(EXAMPLE, 'workload.jsonl'), '--out', join(dir, 'out')],
    ),
    { cwd: dir, env: { ...process.env, RUNNER_TEMP: '', TMPDIR: dir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

it('a service that never answers is not measured: the warm-up ends with max-duration', async () => {
  const port = await freePort();
  const child = await startUnanswered(port, '15s');
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(String(text)));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(3);
  expect(said.join('')).toMatch(/time limit: \d+ min( \d+ s)?, without pulling images/);
  expect(said.join('')).toMatch(/max-duration \(15 s\) is over/);
  const lines = readFileSync(join(dir, 'out', 'memdrift.memdrift.ndjson'), 'utf8')
    .trim()
    .split('\n');
  const event = lines.map((line) => JSON.parse(line)).find(({ what }) => what === 'not-measured');
  expect(event.logs).toContain('asked, and busy for ever');
  // From readiness: startup has a limit of its own, and a machine under load may be late by a minute.
  expect(event.t).toBeLessThan(15 + 120);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'verdict', verdict: 'not-measured' });
  expect(await processesOf(port)).toEqual([]);
  expect(readdirSync(dir).filter((name) => name.startsWith('memdrift-'))).toEqual([]);
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a run whose service hangs and ignores SIGTERM',
  async (signal) => {
    const port = await freePort();
    const child = await startUnanswered(port, '1h');
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdout.resume();
    child.stderr.resume();
    const file = join(dir, 'out', 'memdrift.memdrift.ndjson');
    // The state at readiness is recorded, and the first requests are on their way.
    while (!existsSync(file) || !readFileSync(file, 'utf8').includes('"kind":"checkpoint"')) await sleep(100);
    child.kill(signal);
    expect(await closed).toBe(130);
    expect(readFileSync(file, 'utf8')).toContain('"what":"cancelled"');
    while ((await processesOf(port)).length > 0) await sleep(100);
    expect(readdirSync(dir).filter((name) => name.startsWith('memdrift-'))).toEqual([]);
  },
  300_000,
);

it.each([
  // On a machine that is too slow for the grace, a Node without execve ends by SIGKILL.
  ['is cancelled', '1h', true, '3600', process.execve === undefined ? [130, 'SIGKILL'] : [130]],
  ['is out of time', '10s', false, '1', [3, 4, 5]],
] as const)(
  'a run that %s leaves none of its service’s shared memory',
  async (_, maxDuration, cancelled, slow, codes) => {
    const port = await freePort();
    const segment = `memdrift-test-${port}-${process.pid}`;
    const server = join(ROOT, '__tests__', 'fixtures', 'slow-stop.py');
    const command = `PORT=${port} SEGMENT=${segment} SLOW=${slow} python3 ${server} --port ${port}`;
    const child = spawn(
      process.execPath,
      [
        CLI,
        'run',
        '--command',
        command,
        '--port',
        `${port}`,
        '--health-path',
        '/',
        '--max-duration',
        maxDuration,
      ].concat(['--workload', join(EXAMPLE, 'workload.jsonl'), '--cycle', '50', '--out', join(dir, 'out')]),
      { cwd: dir, env: { ...process.env, RUNNER_TEMP: '', TMPDIR: dir }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const closed = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
    child.stdout.resume();
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    while (!said.includes('ready at')) await sleep(50);
    expect(existsSync(`/dev/shm/${segment}`)).toBe(true);
    if (cancelled) child.kill('SIGINT');
    expect(codes).toContain(await closed);
    expect([existsSync(`/dev/shm/${segment}`), await processesOf(port)]).toEqual([false, []]);
  },
);

/** Command lines that still name the port; looked at twice, because the dead are listed until they are waited for. */
async function processesOf(port: number): Promise<string[]> {
  await sleep(200);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(`--port ${port}`));
}
