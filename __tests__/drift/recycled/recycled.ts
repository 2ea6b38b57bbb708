import type { Recording } from '../../../src/recording/recording.js';
import { gaussian, MIB, random, recording, SERIES } from '../recordings.js';

/** A service whose workers are replaced: 50 requests a cycle over 64 cycles. Growth is MiB per 1000 requests. */
export interface Pool {
  workers?: number;
  leader?: boolean;
  /** Requests that a worker serves, and up to how many more. */
  life?: number;
  jitter?: number;
  leak?: number;
  leaderLeak?: number;
  birthLeak?: number;
  /** Workers that are replaced go on living. */
  zombies?: boolean;
  /** MiB of a worker after it has served so many requests. */
  warm?: (own: number) => number;
  seed?: number;
}

const CYCLE = 50;

export function recycled(pool: Pool = {}): Recording {
  const { workers = 2, leader = true, life = 250, jitter = 20, leak = 0, seed = 1 } = pool;
  const next = random(seed);
  let pid = 1;
  const worker = (served: number) => {
    pid += 1;
    return { pid, born: served, own: 0, ends: life + jitter * next() };
  };
  let alive = Array.from({ length: workers }, () => worker(0));
  const gone: typeof alive = [];
  const processes = Array.from({ length: 65 }, (_, k) => {
    const served = (k + 1) * CYCLE;
    for (const one of alive) one.own += CYCLE / workers;
    if (pool.zombies === true) gone.push(...alive.filter(({ own, ends }) => own >= ends).map((one) => ({ ...one })));
    alive = alive.map((one) => (one.own < one.ends ? one : worker(served)));
    const heights = [...alive, ...gone].map((one): [number, number] => [
      one.pid,
      20 + (pool.warm?.(one.own) ?? 0) + (leak * one.own) / 1000 + ((pool.birthLeak ?? 0) * one.born) / 1000 / workers,
    ]);
    if (leader) heights.push([1, 5 + ((pool.leaderLeak ?? 0) * served) / 1000]);
    return heights.map(([id, height]) => ({
      pid: id,
      role: 'python',
      values: { [SERIES]: Math.round((height + 0.01 * gaussian(next)) * MIB) },
    }));
  });
  const sums = processes.map((all) => all.reduce((sum, { values }) => sum + (values[SERIES] ?? 0), 0));
  const made = recording({ values: { [SERIES]: sums.slice(1) } });
  let epoch = 1;
  return {
    ...made,
    header: {
      ...made.header,
      workload: { ...made.header.workload, sha256: 'x', requests_per_cycle: CYCLE },
      plan: { ...made.header.plan, cycle: CYCLE },
    },
    checkpoints: made.checkpoints.map((checkpoint) => {
      const { cycle } = checkpoint;
      const pids = (at: number): string => (processes[at] ?? []).map((one) => one.pid).join();
      if (cycle > 0 && pids(cycle) !== pids(cycle - 1)) epoch += 1;
      return { ...checkpoint, epoch, requests: (cycle + 1) * CYCLE, processes: processes[cycle] ?? [] };
    }),
  };
}
