import { describe, expect, it } from 'vitest';
import { notAsked, whoGrows } from '../../src/explain/who-grows.js';
import { type Checkpoint, emptyRecording, type Recording } from '../../src/recording/recording.js';

type Process = NonNullable<Checkpoint['processes']>[number];

const RESIDENT = 'process/resident';
const process = (pid: number, title: string, value: number, part: Partial<Process> = {}): Process => ({
  ...{ pid, title, values: { [RESIDENT]: value } },
  ...part,
});

/** A recording of cycles of 100 requests. */
function recording(cycles: number, processes: (cycle: number) => Process[]): Recording {
  const found = emptyRecording({ format: 'memdrift.recording', version: 1, environment: {}, subject: {}, series: {} });
  for (let cycle = 0; cycle < cycles; cycle++) {
    const at = { kind: 'checkpoint', cycle, requests: cycle * 100, t: cycle, epoch: 1, values: {} } as const;
    found.checkpoints.push({ ...at, processes: processes(cycle) });
  }
  return found;
}

describe('who grows', () => {
  it('is the process whose own readings climb, by its title', () => {
    const run = recording(12, (cycle) => [
      process(7, 'python -m vllm', 900),
      process(9, 'VLLM::Worker', 500 + 3 * cycle, { runtime: 'python' }),
      process(8, 'VLLM::EngineCore', 700 + cycle),
    ]);
    expect(whoGrows(run, RESIDENT)).toEqual([
      { title: 'VLLM::Worker', role: null, number: null, member: null, runtime: 'python', per1000: 30, share: 0.75 },
      { title: 'VLLM::EngineCore', role: null, number: null, member: null, runtime: null, per1000: 10, share: 0.25 },
    ]);
  });

  it('tells workers of one title apart by their place, which a new one takes over from the one before', () => {
    const run = recording(30, (cycle) => [
      process(10, 'gunicorn', 100),
      process(cycle < 15 ? 11 : 5, 'gunicorn', 200 + (cycle % 15), { parent: 10 }),
      process(12, 'gunicorn', 200 + 4 * cycle, { parent: 10 }),
    ]);
    const told = whoGrows(run, RESIDENT).map(({ role, number, per1000 }) => ({ role, number, per1000 }));
    expect(told).toEqual([
      { role: 'worker', number: 2, per1000: 40 },
      { role: 'worker', number: 1, per1000: 10 },
    ]);
  });

  it('does not take the same title in two containers for two workers of one', () => {
    const run = recording(12, (cycle) => [
      process(1, 'server.py', 100, { member: 'api' }),
      process(1, 'server.py', 100 + cycle, { member: 'decode' }),
    ]);
    expect(whoGrows(run, RESIDENT)).toMatchObject([{ member: 'decode', number: null, share: 1 }]);
  });

  it('reads old recordings by their roles, and nothing from those without processes', () => {
    const old = recording(12, (cycle) => [{ pid: 3, role: 'app.py', values: { [RESIDENT]: cycle } }]);
    expect(whoGrows(old, RESIDENT)).toMatchObject([{ title: 'app.py', runtime: null }]);
    expect(
      whoGrows(
        recording(12, () => []),
        RESIDENT,
      ),
    ).toEqual([]);
  });

  it('leaves out what was read too rarely, or not', () => {
    const run = recording(6, (cycle) => [process(3, 'a', cycle), { pid: 4, title: 'b', values: { [RESIDENT]: null } }]);
    expect(whoGrows(run, RESIDENT)).toEqual([]);
  });
});

it('names the runtimes of the last checkpoint, each once', () => {
  const run = recording(3, () => [
    process(1, 'a', 1, { runtime: 'go' }),
    process(2, 'b', 1, { runtime: 'go' }),
    process(3, 'c', 1, { runtime: 'fortran' }),
  ]);
  expect(notAsked(run)).toEqual([{ runtime: 'go', asked: 'no-way' }]);
});
