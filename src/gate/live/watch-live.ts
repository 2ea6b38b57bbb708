import {
  type LiveGrowth,
  type LiveReading,
  liveLayers,
  liveProcesses,
  type Untold,
} from '../../explain/live-growth.js';
import { askClasses } from '../../memory/ask-classes.js';
import type { MappingWatch, NoWatch } from '../../memory/native/strace.js';
import type { Observer } from '../../memory/observer.js';
import { type ClassHistogram, grownClasses } from '../../memory/runtimes/jvm/class-histogram.js';
import type { Service } from '../../service/service.js';

/** What the watch takes; every effect of it. */
export interface LivePorts {
  service: Service;
  observer: Pick<Observer, 'checkpoint' | 'hostPids'>;
  now(): number;
  /** @throws the reason of an interruption */
  sleep(ms: number): Promise<void>;
  watchMappings(pids: readonly number[]): Promise<MappingWatch | NoWatch>;
}

export interface LiveOptions {
  /** For a person. */
  what: string;
  /** Of both windows together. */
  durationMs: number;
  /** May slow or stop the process for a moment. */
  intrusive: boolean;
}

/** A full collection of a large heap takes seconds. */
const HISTOGRAM_MS = 60_000;
/** Instances and mappings of a window. */
const LEAST = 3;

/** Reads the service before, between and after two windows of time. */
export async function watchLive(ports: LivePorts, { what, durationMs, intrusive }: LiveOptions): Promise<LiveGrowth> {
  const started = ports.now();
  const read = async (): Promise<LiveReading> => {
    const { values, processes } = await ports.observer.checkpoint(false);
    return { t: (ports.now() - started) / 1000, values, processes };
  };
  const first = await read();
  const witness = intrusive ? await openWitness(ports) : NOBODY;
  try {
    await ports.sleep(durationMs / 2);
    const between = await read();
    await witness.mark();
    await ports.sleep(durationMs / 2);
    const last = await read();
    const told = await witness.end();
    const readings = [first, between, last] as const;
    return {
      what,
      seconds: [between.t - first.t, last.t - between.t],
      layers: liveLayers(readings),
      processes: liveProcesses(readings),
      classes: told.classes,
      mappings: told.mappings,
      untold: [...untoldInside(last), ...(intrusive ? told.untold : unasked(last))],
    };
  } finally {
    witness.kill();
  }
}

type Told = Pick<LiveGrowth, 'classes' | 'mappings' | 'untold'>;

/** Who tells of the process itself: its JVM, else strace. */
interface Witness {
  mark(): Promise<void>;
  end(): Promise<Told>;
  kill(): void;
}

const NOBODY: Witness = {
  mark: async () => undefined,
  end: async () => ({ classes: [], mappings: [], untold: [] }),
  kill: () => undefined,
};

async function openWitness(ports: LivePorts): Promise<Witness> {
  const ask = (): ReturnType<typeof askClasses> => askClasses(ports.service.members, ports, HISTOGRAM_MS);
  const { classes, refused } = await ask();
  if (classes !== null) return ofClasses(classes, ask);
  const untold: Untold[] = refused === null ? [] : [{ who: 'classes', why: 'refused', detail: refused }];
  return ofMappings(await ports.watchMappings(await ports.observer.hostPids()), untold);
}

function ofClasses(first: ClassHistogram, ask: () => ReturnType<typeof askClasses>): Witness {
  let between: ClassHistogram | null = null;
  return {
    ...NOBODY,
    mark: async () => {
      between = (await ask()).classes;
    },
    end: async () => {
      const { classes: last, refused } = await ask();
      if (between !== null && last !== null) {
        return { classes: grownClasses([first, between, last], LEAST), mappings: [], untold: [] };
      }
      return { classes: [], mappings: [], untold: [{ who: 'classes', why: 'refused', detail: refused ?? '' }] };
    },
  };
}

function ofMappings(watch: MappingWatch | NoWatch, untold: readonly Untold[]): Witness {
  if (watch.state !== 'watching') {
    const { state: why, detail } = watch;
    return {
      ...NOBODY,
      end: async () => ({ classes: [], mappings: [], untold: [...untold, { who: 'mappings', why, detail }] }),
    };
  }
  return {
    mark: async () => watch.mark(),
    end: async () => {
      const mappings = (await watch.stop()).filter(({ grew }) => Math.min(...grew) >= LEAST);
      return { classes: [], mappings, untold: [...untold] };
    },
    kill: () => watch.kill(),
  };
}

/** What only the probe could tell. */
function untoldInside({ processes }: LiveReading): Untold[] {
  const has = (name: RegExp): boolean => processes.some(({ role }) => name.test(role.split(/\s/)[0] ?? ''));
  return [
    ...(has(/(^|\/)python[\d.]*$/) ? [{ who: 'python', why: 'no-probe', detail: '' } as const] : []),
    ...(has(/(^|\/)node$/) ? [{ who: 'node', why: 'no-probe', detail: '' } as const] : []),
  ];
}

function unasked({ processes }: LiveReading): Untold[] {
  const isJvm = processes.some(({ role }) => /(^|\/)java$/.test(role.split(/\s/)[0] ?? ''));
  return [{ who: isJvm ? 'classes' : 'mappings', why: 'intrusive', detail: '' }];
}
