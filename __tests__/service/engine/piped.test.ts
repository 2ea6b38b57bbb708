import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { piped } from '../../../src/service/engine/piped.js';
import { newServiceName } from '../../../src/service/names.js';
import { neverAborted, pidsOf, rejection, until } from '../support.js';

const LONG_MS = 600_000;
const limits = { signal: neverAborted(), timeoutMs: LONG_MS, env: process.env };

/** A program that writes for ever, and minds no polite signal; the mark makes it detectable. */
const endless = (mark: string): string[] => ['-c', `trap '' TERM; : ${mark}; while :; do echo x; done`];
const silent = (mark: string): string[] => ['-c', `trap '' TERM; : ${mark}; while :; do sleep 1; done`];

describe('a program whose output is handed over', () => {
  it('gives its output, its exit code and the beginning of what it complains of', async () => {
    let said = '';
    const ended = await piped('sh', ['-c', 'echo out; echo problem >&2; exit 3'], limits, async (output) => {
      said = await text(output);
    });
    expect([said, ended]).toEqual(['out\n', { code: 3, stderr: 'problem\n' }]);
  });

  it('keeps no more of its complaints than a few lines', async () => {
    const script = 'i=0; while [ $i -lt 3000 ]; do echo complaint >&2; i=$((i+1)); done';
    const { stderr } = await piped('sh', ['-c', script], limits, async (output) => void (await text(output)));
    expect(stderr).toHaveLength(8192);
  });

  it('is not taken from a relative folder of PATH', async () => {
    const env = { ...process.env, PATH: `__tests__/service/engine:${process.env['PATH']}` };
    // A folder of programs that are none of the machine's: what is found there would not be `ENOENT`.
    const error = await rejection(piped('piped.test.ts', [], { ...limits, env }, async () => {}));
    expect(error).toMatchObject({ code: 'ENOENT' });
  });

  it('is ended when whoever reads has had enough', async () => {
    const mark = newServiceName();
    const enough = new Error('enough');
    const error = await rejection(
      piped('sh', endless(mark), limits, async (output) => {
        for await (const _ of output) throw enough;
      }),
    );
    expect(error).toBe(enough);
    await until(async () => pidsOf(mark).length === 0, 60_000);
  });

  it('is ended when the run is cancelled, though it says nothing', async () => {
    const mark = newServiceName();
    const control = new AbortController();
    const reason = new Error('cancelled');
    const work = piped(
      'sh',
      silent(mark),
      { ...limits, signal: control.signal },
      async (output) => void (await text(output)),
    );
    await until(async () => pidsOf(mark).length > 0, 60_000);
    control.abort(reason);
    expect(await rejection(work)).toBe(reason);
    await until(async () => pidsOf(mark).length === 0, 60_000);
  });

  it('is ended when it takes longer than it may', async () => {
    const mark = newServiceName();
    const work = piped('sh', silent(mark), { ...limits, timeoutMs: 500 }, async (output) => void (await text(output)));
    expect((await rejection(work)).message).toBe('sh -c: no end within 0.5 s');
    await until(async () => pidsOf(mark).length === 0, 60_000);
  });

  it('that does not exist is an error, not a wait', async () => {
    const work = piped('no-such-program', [], limits, async (output) => void (await text(output)));
    expect((await rejection(work)).message).toContain('ENOENT');
  });

  it('is not started when the run is cancelled already', async () => {
    const reason = new Error('cancelled');
    const signal = AbortSignal.abort(reason);
    expect(await rejection(piped('sh', ['-c', 'exit 0'], { ...limits, signal }, async () => undefined))).toBe(reason);
  });
});
