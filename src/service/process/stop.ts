import { systemClock } from '../../time/clock.js';
import { type Kin, type ListedProcess, readProc } from './host-processes.js';

/**
 * How long each part of a stop may take, ms. Docker gives a container 10 s. In a hurry, when the run is cancelled, all of it
 * takes less than 2 s: memdrift has little more.
 */
interface Patience {
  head: number;
  rest: number;
  killed: number;
  trackers: number;
}
const PATIENT: Patience = { head: 10_000, rest: 1000, killed: 3000, trackers: 3000 };
const HURRIED: Patience = { head: 700, rest: 0, killed: 200, trackers: 500 };

/** Between two looks at who is left. */
const LOOK_MS = 30;

/** What a stop needs of the machine. */
export interface Machine {
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Command line of a process, words parted by NUL; null where it cannot be read. */
  commandLine(pid: number): Promise<string | null>;
  send(pid: number, signal: NodeJS.Signals): void;
}

export interface StopOptions {
  /** Pid that the whole service descends from. */
  leader?: number | undefined;
  /** Hurries once it is aborted, also meanwhile. */
  hurry?: AbortSignal | undefined;
  machine?: Machine;
}

/** Who is left of the service at a look: its resource trackers, and all others. */
interface Left {
  trackers: ListedProcess[];
  others: ListedProcess[];
}

interface Stage {
  lasts: keyof Patience;
  /** Over as soon as all others have gone, or everybody. */
  awaits: 'others' | 'all';
  whom(left: Left, leader: number | undefined): ListedProcess[];
  signal: 'SIGTERM' | 'SIGKILL';
}

const STAGES: readonly Stage[] = [
  { lasts: 'head', awaits: 'others', whom: ({ others }, leader) => headsOf(others, leader), signal: 'SIGTERM' },
  { lasts: 'rest', awaits: 'others', whom: ({ others }) => others, signal: 'SIGTERM' },
  { lasts: 'killed', awaits: 'others', whom: ({ others }) => others, signal: 'SIGKILL' },
  // A tracker ends by itself, after its work, once nobody is left whom it tracks.
  { lasts: 'trackers', awaits: 'all', whom: ({ others }) => others, signal: 'SIGKILL' },
  { lasts: 'killed', awaits: 'all', whom: ({ others, trackers }) => [...others, ...trackers], signal: 'SIGKILL' },
];

/**
 * Ends a service as docker does. Its leader gets SIGTERM, and 10 s to end what it has started: whoever ends its workers
 * first breaks its clean-up. Whoever heads what is left then is told in the same 10 s (a shell ends at once, and its server
 * is the head). The rest gets SIGTERM, then SIGKILL. Resource trackers are told nothing: they unlink the shared memory of
 * those that were killed.
 * @param find who is left. None must be found twice: one that is just starting a program has no environment for a moment,
 * and is not found by it (seen in a test)
 */
export async function stop(
  find: () => Promise<readonly ListedProcess[]>,
  { leader, hurry, machine = thisMachine }: StopOptions = {},
): Promise<void> {
  const told = new Set<string>();
  let othersGone = false;
  for (const { lasts, awaits, whom, signal } of STAGES) {
    if (othersGone && awaits === 'others') continue;
    const began = machine.now();
    for (let misses = 0; ; ) {
      const left = await partsOf(await find(), machine);
      misses = left.others.length + (awaits === 'all' ? left.trackers.length : 0) === 0 ? misses + 1 : 0;
      if (misses === 2 && awaits === 'all') return;
      othersGone = misses === 2;
      const patience = hurry?.aborted === true ? HURRIED : PATIENT;
      for (const { pid, startTicks } of whom(left, leader)) {
        const once = `${signal} ${pid} ${startTicks}`;
        if (!told.has(once)) machine.send(pid, signal);
        told.add(once);
      }
      if (othersGone) break;
      await machine.sleep(LOOK_MS);
      if (machine.now() - began >= patience[lasts]) break;
    }
  }
}

/** The leader; where it has gone, those without a parent among them. */
export function headsOf<T extends Kin>(all: readonly T[], leader: number | undefined): T[] {
  const first = all.filter(({ pid }) => pid === leader);
  if (first.length > 0) return first;
  const pids = new Set(all.map(({ pid }) => pid));
  return all.filter(({ parent }) => !pids.has(parent));
}

async function partsOf(all: readonly ListedProcess[], machine: Machine): Promise<Left> {
  const lines = await Promise.all(all.map(({ pid }) => machine.commandLine(pid)));
  const isTracking = lines.map(isTracker);
  return { trackers: all.filter((_, at) => isTracking[at]), others: all.filter((_, at) => !isTracking[at]) };
}

/**
 * Whether a command line is that of a process which unlinks what others leave: the `resource_tracker` of Python's
 * multiprocessing and of loky (`python -c 'from multiprocessing.resource_tracker import main;main(5)'`), once called
 * `semaphore_tracker`; and PyTorch's `torch_shm_manager`.
 */
export function isTracker(commandLine: string | null): boolean {
  const [program = '', ...args] = (commandLine ?? '').split('\0');
  if (/(^|\/)torch_shm_manager$/.test(program)) return true;
  return args.some(
    (arg, at) => args[at - 1] === '-c' && /^from [\w.]*\b(resource|semaphore)_tracker import main\b/.test(arg),
  );
}

const thisMachine: Machine = {
  now: systemClock.now,
  sleep: systemClock.sleep,
  commandLine: (pid) => readProc(pid, 'cmdline'),
  send: (pid, signal) => {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already, or not ours to end.
    }
  },
};
