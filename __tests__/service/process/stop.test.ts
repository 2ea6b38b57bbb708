import { describe, expect, it } from 'vitest';
import type { ListedProcess } from '../../../src/service/process/host-processes.js';
import { headsOf, isTracker, type Machine, stop } from '../../../src/service/process/stop.js';

const TRACKER = 'python3\0-c\0from multiprocessing.resource_tracker import main;main(5)\0';

/** A process, and what it does on SIGTERM. */
interface Made {
  parent?: number;
  tracker?: true | 'stuck';
  /** Takes so long over its end after SIGTERM; without it, it ignores SIGTERM. */
  endsAfterMs?: number;
  /** Ends these first, as a server ends its workers. */
  ends?: number[];
}

/** Processes that exist nowhere, on a clock of their own. A tracker ends once nobody else is left. */
class Fakes implements Machine {
  readonly said: string[] = [];
  readonly #left: Map<number, Made>;
  readonly #due = new Map<number, number>();
  #now = 0;

  constructor(all: Record<number, Made>) {
    this.#left = new Map(Object.entries(all).map(([pid, made]) => [Number(pid), made]));
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number): Promise<void> {
    this.#now += ms;
    for (const [pid, at] of this.#due) if (at <= this.#now) this.#end(pid, 'ended');
    const trackers = [...this.#left].filter(([, { tracker }]) => tracker === true);
    if (trackers.length === this.#left.size) for (const [pid] of trackers) this.#end(pid, 'unlinked');
  }

  async commandLine(pid: number): Promise<string | null> {
    return this.#left.get(pid)?.tracker ? TRACKER : 'python3\0server.py\0';
  }

  send(pid: number, signal: NodeJS.Signals): void {
    this.said.push(`${signal} ${pid}`);
    const { endsAfterMs } = this.#left.get(pid) ?? {};
    if (signal === 'SIGKILL') this.#left.delete(pid);
    else if (endsAfterMs !== undefined) this.#due.set(pid, this.#now + endsAfterMs);
  }

  readonly find = async (): Promise<ListedProcess[]> =>
    [...this.#left].map(([pid, { parent = 1 }]) => ({ pid, parent, session: 10, startTicks: pid }));

  #end(pid: number, how: string): void {
    this.#due.delete(pid);
    const made = this.#left.get(pid);
    if (made === undefined) return;
    this.#left.delete(pid);
    for (const other of made.ends ?? []) this.#left.delete(other);
    this.said.push(`${pid} ${how}`);
  }
}

async function stopped(all: Record<number, Made>, hurry?: AbortSignal): Promise<{ said: string[]; tookMs: number }> {
  const machine = new Fakes(all);
  await stop(machine.find, { leader: 10, hurry, machine });
  expect(await machine.find()).toEqual([]);
  return { said: machine.said, tookMs: machine.now() };
}

describe('a stop', () => {
  it('tells the leader alone, which ends its workers itself; its tracker ends last, untold', async () => {
    const { said } = await stopped({
      10: { endsAfterMs: 9000, ends: [11, 12] },
      11: { parent: 10, endsAfterMs: 0 },
      12: { parent: 10 },
      13: { parent: 10, tracker: true },
    });
    expect(said).toEqual(['SIGTERM 10', '10 ended', '13 unlinked']);
  });

  it('tells whoever heads what a shell leaves behind, and its workers not', async () => {
    const { said } = await stopped({
      10: { endsAfterMs: 0 },
      11: { parent: 10, endsAfterMs: 5000, ends: [12] },
      12: { parent: 11 },
      13: { parent: 11, tracker: true },
    });
    expect(said).toEqual(['SIGTERM 10', '10 ended', 'SIGTERM 11', '11 ended', '13 unlinked']);
  });

  it('tells a daemon beside the leader when the leader has gone', async () => {
    const { said } = await stopped({ 10: { endsAfterMs: 4000 }, 20: { endsAfterMs: 0 } });
    expect(said).toEqual(['SIGTERM 10', '10 ended', 'SIGTERM 20', '20 ended']);
  });

  it('gives a leader that ignores SIGTERM ten seconds, tells the rest, and kills all but the trackers', async () => {
    const { said, tookMs } = await stopped({
      10: {},
      11: { parent: 10, endsAfterMs: 0 },
      12: { parent: 10 },
      13: { parent: 10, tracker: true },
    });
    expect(said).toEqual([
      ...['SIGTERM 10', 'SIGTERM 11', 'SIGTERM 12', '11 ended'],
      ...['SIGKILL 10', 'SIGKILL 12', '13 unlinked'],
    ]);
    expect(tookMs).toBeGreaterThan(10_000);
    expect(tookMs).toBeLessThan(12_000);
  });

  it('takes less than two seconds in a hurry, and still leaves the tracker its time', async () => {
    const hurried = await stopped(
      { 10: { endsAfterMs: 5000 }, 11: { parent: 10 }, 13: { parent: 10, tracker: true } },
      AbortSignal.abort(),
    );
    expect(hurried.said).toEqual(['SIGTERM 10', 'SIGTERM 11', 'SIGKILL 10', 'SIGKILL 11', '13 unlinked']);
    expect(hurried.tookMs).toBeLessThan(2000);
  });

  it('hurries from when it is told to', async () => {
    const machine = new Fakes({ 10: { endsAfterMs: 9000 } });
    const abort = new AbortController();
    const find = (): Promise<ListedProcess[]> => {
      if (machine.now() > 3000) abort.abort();
      return machine.find();
    };
    await stop(find, { leader: 10, hurry: abort.signal, machine });
    expect(machine.said).toEqual(['SIGTERM 10', 'SIGKILL 10']);
    expect(machine.now()).toBeLessThan(3500);
  });

  it('ends a tracker that does not end by itself', async () => {
    const { said } = await stopped({ 10: { endsAfterMs: 0 }, 13: { parent: 10, tracker: 'stuck' } });
    expect(said).toEqual(['SIGTERM 10', '10 ended', 'SIGKILL 13']);
  });

  it('has nothing to do where nobody is', async () => {
    expect((await stopped({})).said).toEqual([]);
  });
});

describe('who heads a service', () => {
  const kin = (pid: number, parent: number) => ({ pid, parent, session: 10 });

  it('is its leader while it lives', () => {
    expect(headsOf([kin(10, 1), kin(11, 10), kin(20, 1)], 10)).toEqual([kin(10, 1)]);
  });

  it('is who has no parent in it', () => {
    expect(headsOf([kin(11, 1), kin(12, 11), kin(20, 1)], 10)).toEqual([kin(11, 1), kin(20, 1)]);
  });
});

describe('a resource tracker', () => {
  it.each([
    TRACKER,
    '/usr/bin/python3.12\0-X\0dev\0-c\0from multiprocessing.resource_tracker import main;main(17)\0',
    'python\0-c\0from joblib.externals.loky.backend.resource_tracker import main; main(9, False)\0',
    'python\0-c\0from multiprocessing.semaphore_tracker import main;main(5)\0',
    '/venv/lib/python3.12/site-packages/torch/bin/torch_shm_manager\0',
  ])('is known by its command line: %j', (line) => {
    expect(isTracker(line)).toBe(true);
  });

  it.each([
    null,
    '',
    'python3\0-c\0from multiprocessing.forkserver import main; main(3, 4, [], **{})\0',
    'python3\0-c\0from multiprocessing.spawn import spawn_main; spawn_main(tracker_fd=5, pipe_handle=9)\0--multiprocessing-fork\0',
    'python3\0server.py\0--note\0from multiprocessing.resource_tracker import main\0',
  ])('is none of %j', (line) => {
    expect(isTracker(line)).toBe(false);
  });
});
