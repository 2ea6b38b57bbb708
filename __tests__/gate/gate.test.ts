import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancelledError } from '../../src/gate/exit.js';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { MIB } from '../../src/series/series.js';
import { boundReached } from '../../src/service/channel/probe-output.js';
import { ServiceError } from '../../src/service/service.js';
import { FakeService } from '../fakes/service.js';
import { grow, run as runStory, type Story, server, workload } from './story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-gate-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = (story: Omit<Story, 'dir'>) => runStory({ dir, ...story });

const refresh = async (): Promise<void> => {
  const stored = await run({ service: server(), options: { refresh: true } });
  expect(stored.judgement.verdict).toBe('pass');
  expect(stored.recording.checkpoints).toHaveLength(65);
  expect(stored.storedAt).not.toBeNull();
};

describe('the gate', () => {
  it('passes a service that keeps nothing, and says what growth it excludes', async () => {
    await refresh();
    const { judgement, recording } = await run({ service: server() });
    expect(judgement.verdict).toBe('pass');
    expect(judgement.cycles).toBeLessThan(24);
    expect(recording.sensitivity.map((s) => [s.series, s.seen])).toEqual([
      ['heap/allocated', true],
      ['process/resident', true],
    ]);
  });

  it('finds a leak of 2 KB a request, in the layer where it is', async () => {
    await refresh();
    const service = server();
    const { judgement } = await run({
      service,
      cycle: (requests) => {
        grow(service, 'heap/allocated', 2048 * requests);
        grow(service, 'process/resident', 2048 * requests);
      },
    });
    expect(judgement.verdict).toBe('regression');
    expect(judgement.findings.find((f) => f.series === 'heap/allocated')?.verdict).toBe('regression');
  });

  it('removes what earlier runs left once, after all that was asked for is known to be right', async () => {
    const done: string[] = [];
    const story = { service: server(), sweep: () => done.push('swept') };
    await expect(
      run({ ...story, file: { budgets: { classes: { chats: { growth: '1 MiB/1000req' } } } } }),
    ).rejects.toThrow('key "budgets.classes": found "chats"');
    expect(done).toEqual([]);
    await run({ ...story, cycle: () => done.push('cycle') });
    expect([done[0], done.filter((one) => one === 'swept').length]).toEqual(['swept', 1]);
  });

  it('takes its plan from the baseline', async () => {
    await refresh();
    const { recording } = await run({ service: server(), inputs: { cycle: 'auto' } });
    expect(recording.header.plan).toMatchObject({ cycle: 50, warmup: 150 });
  });

  it('removes the service whatever the end', async () => {
    const service = server();
    await run({ service });
    expect(service.removed).toBe(1);
  });

  it('leaves a recording that judges the same offline', async () => {
    const { judgement, recordingPath } = await run({ service: server() });
    const { recording, warnings } = parseRecording(readFileSync(recordingPath, 'utf8'), recordingPath);
    expect(warnings).toEqual([]);
    expect(recording.verdict).toMatchObject({ verdict: judgement.verdict, reason: judgement.reason });
  });
});

describe('never green by absence', () => {
  it('is not-measured when the service never becomes ready', async () => {
    const { judgement } = await run({
      service: server(),
      launch: async () => {
        throw new ServiceError('never became ready: /health answered 500', { remedy: 'look at the logs' });
      },
    });
    expect(judgement).toMatchObject({ verdict: 'not-measured', reason: expect.stringContaining('answered 500') });
  });

  it('is not-measured when the service dies by itself', async () => {
    const service = server();
    const { judgement } = await run({
      service,
      cycle: (_, cycle) => {
        if (cycle === 5) service.exit = { running: false, exitCode: 3, signal: null, oomKilled: false };
      },
    });
    expect(judgement).toMatchObject({ verdict: 'not-measured', reason: expect.stringContaining('exit code 3') });
  });

  it('is not-measured when a bound of what the service writes is reached, and ends the cycle at once', async () => {
    const service = server();
    const { judgement, recording } = await run({
      service,
      cycle: (_, cycle) => {
        if (cycle !== 5) return;
        service.probe.read = async () => {
          throw boundReached('4096 files');
        };
      },
      during: async ({ cycle, signal }) => {
        if (cycle === 5) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      },
    });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining('bound of 4096 files'),
    });
    expect(recording.checkpoints.at(-1)?.cycle).toBe(4);
  });

  it('is still compared with its baseline when it ends early', async () => {
    await refresh();
    const service = server();
    const { judgement, baselines } = await run({
      service,
      cycle: (_, cycle) => {
        if (cycle === 12) service.exit = { running: false, exitCode: 3, signal: null, oomKilled: false };
      },
    });
    expect(judgement.baseline.used).toHaveLength(1);
    expect(baselines).toHaveLength(1);
  });

  it('is a regression when the service is killed for memory', async () => {
    const service = server();
    const { judgement } = await run({
      service,
      cycle: (_, cycle) => {
        if (cycle === 5) service.exit = { running: false, exitCode: 137, signal: null, oomKilled: true };
      },
    });
    expect(judgement).toMatchObject({ verdict: 'regression', reason: expect.stringContaining('137') });
  });

  it('is not-measured when Python was started without the probe, and says so', async () => {
    const service = new FakeService([{ pid: 8, command: 'python3 -I server.py', residentKb: 4096 }]);
    const { judgement } = await run({ service });
    expect(judgement).toMatchObject({ verdict: 'not-measured', reason: expect.stringContaining('-I') });
  });

  it('is not-measured when a GPU is attached that cannot be read', async () => {
    const service = server();
    service.gpus = ['NVIDIA L4'];
    expect((await run({ service })).judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining('gpu/used'),
    });
  });

  it('is not-measured when more requests fail than on the base', async () => {
    await refresh();
    const { judgement } = await run({ service: server(), ok: (requests) => requests - Math.floor(requests / 3) });
    expect(judgement.verdict).toBe('not-measured');
  });

  it('is not-measured when a secret of the workload is not given', async () => {
    const service = server();
    const { judgement } = await run({ service, workload: { ...workload, secrets: ['API_KEY'] } });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining('needs secret API_KEY'),
    });
    expect(service.commands).toEqual([]);
  });

  it('is not-measured when not one warm-up request succeeds', async () => {
    const { judgement } = await run({ service: server(), ok: () => 0 });
    expect(judgement).toMatchObject({ verdict: 'not-measured', reason: expect.stringContaining('none of the 50') });
  });

  it('is not-measured, and after three cycles, when only they show that the time is not enough', async () => {
    let sent = 0;
    const { judgement, recording } = await run({
      service: server(),
      cycle: () => {
        sent += 1;
      },
      cycleMs: () => (sent < 3 ? 5_000 : 60_000),
    });
    expect(recording.cycles).toHaveLength(3);
    expect(judgement).toMatchObject({ verdict: 'not-measured', reason: expect.stringContaining('max-duration') });
  });

  it('is not-measured when a layer does not show what is held in it', async () => {
    const service = server();
    const blind = service.list[0];
    if (blind !== undefined) blind.blind = ['heap/allocated'];
    expect((await run({ service })).judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining('the sensitivity check failed'),
    });
  });

  it('keeps the recording of a cancelled run, and removes the service', async () => {
    const abort = new AbortController();
    const service = server();
    const cancelled = run({
      service,
      signal: abort.signal,
      cycle: (_, cycle) => {
        if (cycle === 4) abort.abort();
      },
    });
    await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
    const path = join(dir, 'out', 'g.memdrift.ndjson');
    const { recording } = parseRecording(readFileSync(path, 'utf8'), path);
    expect(recording.events.at(-1)?.what).toBe('cancelled');
    expect(recording.checkpoints.length).toBeGreaterThan(3);
    expect(service.removed).toBe(1);
  });

  it('does not store as a baseline what could not be measured', async () => {
    const service = new FakeService([{ pid: 8, command: 'python3 -I server.py', residentKb: 4096 }]);
    const { storedAt } = await run({ service, options: { refresh: true } });
    expect(storedAt).toBeNull();
  });
});

it('judges by what can be read where the heap cannot, and says so', async () => {
  const service = new FakeService([
    {
      pid: 8,
      command: 'python3 server.py',
      values: { 'heap/allocated': null, 'heap/reserved': null, 'process/resident': 200 * MIB },
    },
  ]);
  const { judgement, said: notes, recording } = await run({ service });
  expect(Object.keys(recording.header.series)).toEqual(['process/resident']);
  expect(notes).toEqual([expect.stringContaining('heap/allocated cannot be read in this service (no ctypes')]);
  expect(judgement.verdict).toBe('not-comparable');
});

it('is not-measured where the baseline has a heap that this change makes unreadable', async () => {
  await refresh();
  const service = new FakeService([
    { pid: 8, command: 'python3 server.py', values: { 'heap/allocated': null, 'process/resident': 200 * MIB } },
  ]);
  expect((await run({ service })).judgement).toMatchObject({
    verdict: 'not-measured',
    reason: expect.stringContaining('heap/allocated cannot be read'),
    remedy: expect.stringContaining('gate: false'),
  });
});

it('finds the leak that the self-test injects', async () => {
  await refresh();
  const service = server();
  const { judgement } = await run({
    service,
    options: { refresh: false, leak: { layer: 'heap', bytesPerRequest: 4096 } },
  });
  expect(judgement.verdict).toBe('regression');
  expect(service.commands.some((command) => command.includes('keep heap 204800 8'))).toBe(true);
});
