import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { watchMappings } from '../../../src/memory/native/strace.js';

const NO_STRACE = spawnSync('strace', ['-V']).status !== 0;
const PATH = process.env['PATH'] ?? '';
let watched: ChildProcess | null = null;

afterEach(() => {
  process.env['PATH'] = PATH;
  watched?.kill('SIGKILL');
  watched = null;
});

function start(): number {
  watched = spawn('sleep', ['600'], { stdio: 'ignore' });
  return watched.pid ?? 0;
}

/** The process that traces it, and its state. */
function stateOf(pid: number): { tracer: string | undefined; state: string | undefined } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return { tracer: /^TracerPid:\s+(\d+)$/m.exec(status)?.[1], state: /^State:\s+(\w)/m.exec(status)?.[1] };
}

describe('strace', () => {
  it('that is not there is missing', async () => {
    const pid = start();
    process.env['PATH'] = '/nonexistent';
    expect(await watchMappings([pid], new AbortController().signal)).toMatchObject({ state: 'missing' });
    expect(stateOf(pid).tracer).toBe('0');
  });

  it.skipIf(NO_STRACE)('that cannot attach is refused, in its words', async () => {
    const watch = await watchMappings([2 ** 22 + 1], new AbortController().signal);
    expect(watch).toMatchObject({ state: 'refused', detail: expect.stringContaining('strace') });
  });

  it.skipIf(NO_STRACE).each(['stop', 'kill', 'abort'])('lets the process run on after %s', async (end) => {
    const pid = start();
    const abort = new AbortController();
    const watch = await watchMappings([pid], abort.signal);
    if (watch.state !== 'watching') throw new Error(`${watch.state}: ${watch.detail}`);
    expect(stateOf(pid).tracer).not.toBe('0');
    watch.mark();
    if (end === 'stop') expect(await watch.stop()).toEqual([]);
    else if (end === 'kill') watch.kill();
    else abort.abort();
    while (stateOf(pid).tracer !== '0') await sleep(20);
    expect(stateOf(pid)).toEqual({ tracer: '0', state: 'S' });
  });
});
