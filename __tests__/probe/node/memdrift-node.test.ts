import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProbeStream, readingOf } from '../../../src/memory/probe/probe-reader.js';
import { MIB, type Values } from '../../../src/series/series.js';
import { memoryVariables } from '../../../src/service/service-environment.js';
import { Gate, startOf } from './preloaded.js';

let gate: Gate;
beforeEach(() => {
  gate = new Gate();
});
afterEach(() => gate.close());

async function checkpoint(of: () => ProbeStream = () => gate.only()): Promise<{ raw: Values; settled: Values }> {
  const seq = await gate.tell('checkpoint 1');
  const reading = readingOf(of(), seq);
  if (reading === null) throw new Error('no reading');
  return reading;
}

function figure(values: Values, series: string): number {
  const value = values[series];
  if (typeof value !== 'number') throw new Error(`${series} is ${value}`);
  return value;
}

const LIVE = 'node.heap/allocated';
const EXTERNAL = 'node.heap/external';
/** A thread that keeps 4 MiB of doubles in its heap, and starts as many more, each in the one before, as it is told. */
const THREAD = `
  const { parentPort, Worker, workerData } = require('worker_threads');
  globalThis.kept = new Array(524288).fill(1.5);
  const started = () => parentPort.postMessage('started');
  if (workerData > 0) new Worker(__filename, { workerData: workerData - 1 }).on('message', started);
  else started();
  parentPort.on('message', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
`;
/** A service with such a thread. SIGUSR2: it is told to block; SIGHUP: it is ended. */
const WITH_THREAD = `
  const { Worker } = require('worker_threads');
  const options = { workerData: Number(process.env.FURTHER || 0), ...JSON.parse(process.env.OPTIONS || '{}') };
  const worker = new Worker(process.env.MEMDRIFT_DIR + '/thread.cjs', options);
  worker.on('message', (word) => console.log(word));
  worker.on('exit', () => console.log('ended'));
  process.on('SIGUSR2', () => worker.postMessage('block'));
  process.on('SIGHUP', () => worker.terminate())
`;

describe('the hello of a Node process', () => {
  it('says which Node it is, and what of its environment touches memory, without our own part', async () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=300', MALLOC_ARENA_MAX: '2', VLLM_API_KEY: 'k', HOME: '/' };
    const { pid } = await gate.serve('', env);
    await gate.tell('checkpoint 0');
    const stream = gate.only();
    expect(stream).toMatchObject({ pid, runtime: 'node', python: null, ppid: process.pid, start: startOf(pid ?? 0) });
    expect(stream.node).toMatch(/^\d+\.\d+\.\d+$/);
    const told = Object.entries(stream.env).map(([name, value]) => [`env.${name}`, value]);
    expect(Object.fromEntries(told)).toEqual(memoryVariables(env));
  });

  it('comes by itself, and not from one that lives shortly', async () => {
    await gate.run('setTimeout(() => undefined, 300)');
    expect(readdirSync(gate.out)).toEqual([]);
    await gate.serve('');
    await expect.poll(() => gate.streams().length).toBe(1);
  });

  it('comes from every process that it forks', async () => {
    const worker = gate.file(
      'worker.cjs',
      "process.on('disconnect', () => process.exit()); setInterval(() => {}, 1000)",
    );
    const child = await gate.serve(
      `for (let at = 0; at < 2; at++) require('child_process').fork(${JSON.stringify(worker)})`,
    );
    await expect.poll(() => gate.streams().length).toBe(3);
    const seq = await gate.tell('checkpoint 1', 3);
    const readings = gate.streams().map((stream) => readingOf(stream, seq)?.settled[LIVE] ?? 0);
    expect(Math.min(...readings)).toBeGreaterThan(MIB);
    expect(gate.streams().filter(({ ppid }) => ppid === child.pid)).toHaveLength(2);
  });
});

describe('a checkpoint', () => {
  it('collects: what is unreachable is in the raw reading alone', async () => {
    await gate.serve('for (let i = 0; i < 200; i++) globalThis.last = new Array(16384).fill(1.5)');
    const seq = await gate.tell('checkpoint 1');
    const { raw, settled } = readingOf(gate.only(), seq) ?? { raw: {}, settled: {} };
    expect(figure(raw, LIVE) - figure(settled, LIVE)).toBeGreaterThan(MIB);
    expect(figure(settled, 'node.heap/reserved')).toBeGreaterThanOrEqual(figure(settled, LIVE));
    expect(settled['handles']).toBeGreaterThanOrEqual(0);
    expect(gate.only().done.get(seq)).toMatchObject({ error: null, asked: 'collected' });
  });

  it('collects what waited for a finalizer too', async () => {
    const registry = `globalThis.seen = new FinalizationRegistry(() => console.log("finalized"));
      (() => seen.register({}, 1))()`;
    const child = await gate.serve(registry);
    let said = '';
    child.stdout?.on('data', (part) => {
      said += part;
    });
    await checkpoint();
    await expect.poll(() => said).toContain('finalized');
  });

  it('does not collect where that is not asked for', async () => {
    await gate.serve('for (let i = 0; i < 200; i++) globalThis.last = new Array(16384).fill(1.5)');
    const seq = await gate.tell('checkpoint 0');
    const { raw, settled } = readingOf(gate.only(), seq) ?? { raw: {}, settled: {} };
    expect(figure(raw, LIVE) - figure(settled, LIVE)).toBeLessThan(MIB);
    expect(gate.only().done.get(seq)?.asked).toBeUndefined();
  });

  it('tells objects from buffers', async () => {
    const child = await gate.serve(
      'process.on("SIGUSR2", () => { globalThis.kept = [new Array(524288).fill(1.5), Buffer.alloc(3 << 20)]; console.log(1) })',
    );
    const { settled: before } = await checkpoint();
    child.kill('SIGUSR2');
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    const { settled: after } = await checkpoint();
    expect((figure(after, LIVE) - figure(before, LIVE)) / MIB).toBeCloseTo(4, 0);
    expect((figure(after, EXTERNAL) - figure(before, EXTERNAL)) / MIB).toBeCloseTo(3, 0);
  });

  it('leaves contexts of the service without a collector of their own', async () => {
    const child = await gate.serve(
      'process.on("SIGUSR2", () => console.log(require("vm").runInNewContext("typeof gc")))',
    );
    await checkpoint();
    child.kill('SIGUSR2');
    const said = await new Promise((resolve) => child.stdout?.once('data', resolve));
    if (!/^v1[0-3]\./.test(`v${gate.only().node}`)) expect(String(said).trim()).toBe('undefined');
  });

  it('is answered where the service has replaced its timers', async () => {
    await gate.serve(
      'const { setInterval: real } = globalThis; for (const name of ["setTimeout", "setInterval", "setImmediate"]) globalThis[name] = () => { throw new Error(name) }; globalThis.setInterval = real',
    );
    await checkpoint();
  });

  it('is not collected for again where that took too long, and says so', async () => {
    const clock = 'let seconds = 0; process.hrtime = () => [(seconds += 11), 0];';
    await gate.serve('', { BEFORE: gate.file('slow.cjs', clock) });
    for (let round = 0; round < 2; round++) {
      const seq = await gate.tell('checkpoint 1');
      expect(gate.only().done.get(seq)?.asked).toBe('too-slow');
      const settled = readingOf(gate.only(), seq)?.settled;
      expect(settled).toMatchObject({ [LIVE]: null, [EXTERNAL]: null, 'node.heap/reserved': expect.any(Number) });
    }
  });
});

describe('worker threads', () => {
  const said = (child: ChildProcess, word: string): Promise<void> =>
    new Promise((resolve) => {
      child.stdout?.on('data', (part) => {
        if (String(part).includes(word)) resolve();
      });
    });
  const serve = async (env: Record<string, string> = {}): Promise<ChildProcess> => {
    gate.file('thread.cjs', THREAD);
    const child = await gate.serve(`${WITH_THREAD}; setTimeout(() => console.log('waiting'), 0)`, env);
    await said(child, 'started');
    return child;
  };

  it('count with the heap of their process, those too that they start, until they end', async () => {
    const child = await serve({ FURTHER: '1' });
    const { settled } = await checkpoint();
    const ended = said(child, 'ended');
    child.kill('SIGHUP');
    await ended;
    const { settled: after } = await checkpoint();
    // Each has a heap of its own beside what it keeps.
    expect(figure(settled, LIVE) - figure(after, LIVE)).toBeGreaterThan(8 * MIB);
    expect(figure(after, LIVE)).toBeLessThan(8 * MIB);
  });

  it.each([
    ['blocks', {}, 'SIGUSR2'],
    ['was started without our environment', { OPTIONS: '{"env":{}}' }, 'SIGCONT'],
  ] as const)('make the reading null where one of them %s', async (_why, env, signal) => {
    const child = await serve(env);
    child.kill(signal);
    await expect
      .poll(async () => {
        const seq = await gate.tell('checkpoint 1');
        const { settled } = readingOf(gate.only(), seq) ?? {};
        return [settled?.[LIVE], gate.only().done.get(seq)?.asked];
      })
      .toEqual([null, 'no-answer']);
  });
});

describe('a held block', () => {
  it.each([LIVE, 'node.heap/external'])('shows in %s, and is gone after', async (series) => {
    const { pid } = await gate.serve('');
    const seq = await gate.tell(`hold node ${8 * MIB} ${pid}`);
    const held = gate.only().held.find((one) => one.seq === seq);
    const [before, during, after] = [held?.before, held?.during, held?.after].map((values) => values?.[series] ?? 0);
    expect(((during ?? 0) - (before ?? 0)) / MIB).toBeCloseTo(8, 0);
    expect(((after ?? 0) - (before ?? 0)) / MIB).toBeCloseTo(0, 0);
  });

  it('stays where it is to be kept', async () => {
    const { pid } = await gate.serve('');
    const { settled: before } = await checkpoint();
    await gate.tell(`keep node ${4 * MIB} ${pid}`);
    const { settled: after } = await checkpoint();
    expect((figure(after, LIVE) - figure(before, LIVE)) / MIB).toBeCloseTo(4, 0);
    expect(gate.only().kept).toMatchObject([{ layer: 'node', bytes: 4 * MIB }]);
  });

  it('is refused in other layers and near the limit of the heap, and left to the process that is named', async () => {
    const { pid } = await gate.serve('', { NODE_OPTIONS: '--max-old-space-size=64' });
    const heap = await gate.tell(`hold heap 8 ${pid}`);
    expect(gate.only().done.get(heap)?.error).toContain('layer must be node');
    const large = await gate.tell(`hold node ${60 * MIB} ${pid}`);
    expect(gate.only().done.get(large)?.error).toMatch(/^no memory: /);
    gate.say(`hold node 8 ${(pid ?? 0) + 1}`);
    await gate.tell('checkpoint 0');
    expect(gate.only().done.size).toBe(3);
    expect(gate.only().held).toEqual([]);
  });
});

it('speaks under a permission model that lets it, and lets nobody change a mode', async () => {
  const permission = Number(process.versions.node.split('.')[0]) < 22 ? '--experimental-permission' : '--permission';
  await gate.serve('', { NODE_OPTIONS: `${permission} --allow-fs-read=* --allow-fs-write=*` });
  await expect.poll(() => gate.streams().length, { timeout: 60_000 }).toBe(1);
});

describe('the service', () => {
  it.each([
    ['console.log("done")', 0, 'done\n'],
    ['process.exit(3)', 3, ''],
    ['process.exitCode = 4; setTimeout(() => undefined, 2500)', 4, ''],
    ['process.on("exit", () => process.exit(5))', 5, ''],
  ])('ends as it would: %s', async (script, code, said) => {
    expect(await gate.run(script)).toEqual({ code, said });
  });

  it('ends with its own error, in which we do not appear', async () => {
    const { code, said } = await gate.run('setTimeout(() => { throw new Error("mine") }, 2500)');
    expect(code).toBe(1);
    expect(said).toContain('Error: mine');
    expect(said).not.toContain('memdrift');
  });

  it('says good-bye at an orderly exit', async () => {
    await gate.run('setTimeout(() => undefined, 2500)');
    expect(gate.only().ended).toBe(true);
  });

  it('goes on where nothing can be written', async () => {
    rmSync(gate.out, { recursive: true });
    expect(await gate.run('setTimeout(() => console.log("done"), 2500)')).toEqual({ code: 0, said: 'done\n' });
  });
});

describe('a probe', () => {
  const fileOf = ({ pid = 0 }: ChildProcess): string => join(gate.out, `${pid}-${startOf(pid)}.ndjson`);

  it('follows no link to write', async () => {
    const child = await gate.serve('');
    const elsewhere = gate.file('elsewhere', '');
    symlinkSync(elsewhere, fileOf(child));
    gate.say('checkpoint 1');
    await sleep(2500);
    expect(readFileSync(elsewhere, 'latin1')).toBe('');
  });

  it('writes into no file that is full, and makes none in a folder that is', async () => {
    const child = await gate.serve('');
    writeFileSync(fileOf(child), '');
    truncateSync(fileOf(child), 6 * MIB);
    for (let at = 0; at < 4095; at++) writeFileSync(join(gate.out, `${at}`), '');
    await gate.serve('');
    gate.say('checkpoint 1');
    await sleep(2500);
    expect(statSync(fileOf(child)).size).toBe(6 * MIB);
    expect(readdirSync(gate.out)).toHaveLength(4096);
  });

  it.each([
    ['of before its birth', (): void => void gate.say('checkpoint 1'), undefined],
    ['in a link', undefined, (): void => symlinkSync(gate.file('c', '9 checkpoint 1\n'), join(gate.root, 'command'))],
    ['half written', undefined, (): void => writeFileSync(join(gate.root, 'command'), '9 checkpoint 1')],
    ['without a number', undefined, (): void => writeFileSync(join(gate.root, 'command'), 'x checkpoint 1\n')],
  ])('obeys no command %s', async (_which, before, after) => {
    before?.();
    await gate.serve('');
    if (after !== undefined) {
      rmSync(join(gate.root, 'command'));
      after();
    }
    await expect.poll(() => gate.streams().length).toBe(1);
    await sleep(500);
    expect(gate.only().done.size).toBe(0);
  });
});
