import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CycleOutcome } from '../../../../src/replay/outcome.js';
import { runNoteText } from '../../../../src/report/text/run/run-notes.js';
import type { Workload, WorkloadRequest } from '../../../../src/workload/format/workload.js';
import type { FakeService } from '../../../fakes/service.js';
import { grow, run as runStory, type Story, server } from '../../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-amplify-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const request = (id: string, more: Partial<WorkloadRequest> = {}): WorkloadRequest => ({
  id,
  class: 'slow',
  method: 'POST',
  path: '/slow',
  headers: {},
  stream: false,
  timeoutUs: 1e6,
  ...more,
});

/** A class that is answered in 2 ms, one in 900, and one that is turned away in 1. */
const LATENCY: Record<string, number> = { quick: 2, slow: 900, refused: 1 };
const workload: Workload = {
  sha256: 'abc',
  requests: Array.from({ length: 50 }, (_, at) =>
    at % 5 === 0
      ? request(`q${at}`, { class: 'quick', path: '/quick' })
      : at === 1
        ? request(`x${at}`, { class: 'refused', path: '/refused', observedStatus: 400 })
        : request(`s${at}`),
  ),
  secrets: [],
  seed: 1,
  timed: false,
};

interface Amplified extends Partial<Story> {
  /** What every request keeps, bytes. */
  keeps?: number;
  /** What a request that is added takes, ms. */
  eachMs?: number;
}

/** A run, and what it sent. */
async function run({ keeps = 0, eachMs = 2, ...story }: Amplified) {
  const service: FakeService = server();
  const sent: { cycle: number; classes: string[]; ids: string[] }[] = [];
  const said: string[] = [];
  const warned: string[] = [];
  const isAdded = (requests: readonly WorkloadRequest[]) => requests[0]?.class.endsWith('#amplified') === true;
  const result = await runStory({
    dir,
    service,
    workload,
    said,
    warned,
    inputs: { 'growth-budget': '50000 B/1000req', 'max-duration': '10m' },
    ...story,
    cycle: (count, cycle, { requests }) => {
      sent.push({ cycle, classes: [...new Set(requests.map((one) => one.class))], ids: requests.map(({ id }) => id) });
      for (const series of ['heap/allocated', 'process/resident']) grow(service, series, keeps * count);
    },
    outcome: ({ requests }): Partial<CycleOutcome> => ({
      ...(isAdded(requests) ? { durationMs: eachMs * requests.length } : {}),
      classes: Object.fromEntries(
        [...new Set(requests.map((one) => one.class))].map((name) => [
          name,
          { sent: 1, ok: 1, p50: LATENCY[name] ?? 2, p95: 2, p99: 2 },
        ]),
      ),
    }),
  });
  const added = sent.filter(({ classes }) => classes.includes('quick#amplified'));
  return { ...result, sent, added, said, warned, plan: result.recording.header.plan };
}

const amplify = (value: number | string) => ({ file: { plan: { amplify: value } } });

describe('plan.amplify', () => {
  it('adds requests of the class that is answered soonest to every cycle and step of the warm-up', async () => {
    const { added, sent, plan, recording } = await run(amplify(2000));
    expect(plan?.amplify).toEqual({ class: 'quick', requests: 2000 });
    const cycles = added.filter(({ ids }) => ids.length === 2000);
    expect(new Set(cycles.map(({ ids }) => ids.join())).size).toBe(1);
    expect(new Set(sent.map(({ cycle }) => cycle)).size).toBe(sent.length);
    expect(cycles.length).toBeGreaterThan(recording.cycles.length);
    expect(recording.cycles[0]).toMatchObject({ sent: 2050, amplified: 2000 });
    expect(recording.header.workload?.requests_per_cycle).toBe(2050);
  });

  it('keeps growth a figure per request, added or not', async () => {
    const { judgement } = await run({ keeps: 90, ...amplify(2000) });
    expect(judgement.verdict).toBe('regression');
    const growth = judgement.findings.find(({ series }) => series === 'heap/allocated')?.drift?.growth.value;
    expect(growth).toBeCloseTo(90_000, -2);
  });

  it('takes as many as the budget needs, and tells their cost before they are sent', async () => {
    const { plan, said, warned } = await run({
      ...amplify('auto'),
      inputs: { 'growth-budget': '50000 B/1000req', 'max-duration': '20m' },
    });
    // Half a MiB at 50 bytes a request, but for the 50 of the cycle itself.
    expect(plan?.amplify).toEqual({ class: 'quick', requests: 10_436 });
    expect(said.join('\n')).toMatch(/each cycle adds 10,436 requests of quick, 21 s; the shortest run takes about/);
    expect(warned).toEqual([]);
  });

  it('adds none where the cycle itself is enough', async () => {
    const { plan, added, judgement } = await run({ ...amplify('auto'), inputs: { 'growth-budget': '64 MiB/1000req' } });
    expect(plan?.amplify?.requests).toBe(0);
    expect(added).toHaveLength(1);
    expect(judgement.verdict).toBe('not-comparable');
  });

  it('tells a service that is too slow for it, and goes as far as max-duration allows', async () => {
    const { plan, warned, recording } = await run({ ...amplify('auto'), eachMs: 100 });
    expect(plan?.amplify?.requests).toBeGreaterThan(10);
    expect(plan?.amplify?.requests).toBeLessThan(200);
    expect(warned[0]).toMatch(/the service is too slow for it: 10,436 further requests a cycle would make/);
    expect((recording.notes ?? []).map(runNoteText)).toContain(warned[0]);
  });

  it('says by how much the other classes are diluted', async () => {
    const { recording } = await run(amplify(950));
    expect((recording.notes ?? []).map(runNoteText).join()).toContain(
      'what only the other classes keep is held to 20 times the budget',
    );
  });

  it('is the same in base and candidate, and another number is not comparable', async () => {
    const base = await run({ ...amplify('auto'), options: { refresh: true } });
    const bound = await run({ ...amplify('auto'), eachMs: 4 });
    expect(bound.plan?.amplify).toEqual(base.plan?.amplify);
    expect(bound.judgement).toMatchObject({ verdict: 'pass', baseline: { used: [{}] } });
    const other = await run({ ...amplify(17), outDir: join(dir, 'other') });
    expect(other.judgement.baseline.used).toEqual([]);
    const without = await run({ outDir: join(dir, 'without') });
    expect(without.judgement.baseline.used).toEqual([]);
  });

  it('is not measured where no class is answered', async () => {
    const silent = await runStory({ dir, service: server(), workload, ...amplify('auto') });
    expect(silent.judgement.verdict).toBe('not-measured');
    expect(silent.judgement.reason).toContain('no class of the workload was answered as expected');
  });
});
