import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIB } from '../../../src/series/series.js';
import { grow, run as runStory, type Story, server, workload } from '../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-slices-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const [template] = workload.requests;
/** Six cycles of 50. */
const long = {
  ...workload,
  requests: Array.from({ length: 320 }, (_, at) => ({ ...template, id: `r${at}` })) as typeof workload.requests,
};

/** MiB that stay of the last cycle, by its slice. */
const HEIGHTS = [0, 5, -3, 9];

/** A run of a service that keeps the answers to the last cycle, and `leaks` bytes of every request; and what it sent. */
async function run({ leaks = 0, slices = 4, ...story }: Partial<Story> & { leaks?: number; slices?: number }) {
  const service = server();
  const sent: { cycle: number; ids: string[] }[] = [];
  let height = 0;
  const result = await runStory({
    dir,
    service,
    workload: long,
    inputs: { horizon: 'safe' },
    file: { plan: { slices } },
    ...story,
    cycle: (count, cycle, { requests }) => {
      const next = cycle > 0 ? (HEIGHTS[(cycle - 1) % slices] ?? 0) * MIB : 0;
      for (const series of ['heap/allocated', 'process/resident']) grow(service, series, leaks * count + next - height);
      height = next;
      if (cycle > 0) sent.push({ cycle, ids: requests.map(({ id }) => id) });
    },
  });
  return { ...result, sent, plan: result.recording.header.plan };
}

describe('plan.slices', () => {
  it('sends slices of a long workload in turn, the same in base and candidate, and records which', async () => {
    const base = await run({ options: { refresh: true } });
    expect(base.plan).toMatchObject({ cycle: 50, slices: 4, coverage: { sent: 200, of: 320 } });
    expect(base.recording.cycles.slice(0, 6).map(({ slice }) => slice)).toEqual([1, 2, 3, 4, 1, 2]);
    expect(new Set(base.sent.slice(0, 4).flatMap(({ ids }) => ids)).size).toBe(200);
    const clean = await run({});
    expect(clean.sent).toEqual(base.sent.slice(0, clean.sent.length));
    // Memory at rest that depends on the slice is no growth.
    expect(clean.judgement).toMatchObject({ verdict: 'pass', baseline: { used: [{}] } });
    const leaking = await run({ leaks: 4096 });
    expect(leaking.judgement.verdict).toBe('regression');
  });

  it('is part of the plan: another number is not comparable', async () => {
    await run({ options: { refresh: true } });
    const other = await run({ slices: 2, outDir: join(dir, 'other') });
    expect(other.judgement.baseline.used).toEqual([]);
  });

  it('has none of a workload that is not twice as long as a cycle', async () => {
    const { plan, recording } = await run({ workload });
    expect(plan).not.toHaveProperty('slices');
    expect(plan).not.toHaveProperty('coverage');
    expect(recording.cycles[0]).not.toHaveProperty('slice');
  });
});
