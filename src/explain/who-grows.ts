import { WARM_CYCLES } from '../drift/constants.js';
import { median } from '../drift/stats/vector.js';
import type { Checkpoint, Recording } from '../recording/recording.js';
import { ASKED, type Asked, asRuntime, isManaged, type ManagedRuntime, type Runtime } from '../series/runtime.js';

/** Fewest readings of one process by which its growth is told, and most that are looked at. */
const FEWEST = 4;
const MOST = 128;
/** Processes of one checkpoint that are told apart. */
const MAX_PROCESSES = 256;

/** What one process of the service adds to growth. */
export interface ProcessGrowth {
  /** What it calls itself, or its program. Hostile. */
  title: string;
  /** `worker`: started by a process of the same title. */
  role: 'worker' | null;
  /** Among those of its title and role, from 1; a process that replaces another gets its number. Null where it is the only one. */
  number: number | null;
  /** Which container of several. */
  member: string | null;
  runtime: Runtime | null;
  /** Per 1000 requests of the whole service, in the series' unit. */
  per1000: number;
  /** Of the growth of all processes that grow, 0 to 1. */
  share: number;
}

type Process = NonNullable<Checkpoint['processes']>[number];
type Point = [requests: number, value: number];

/** A place in the service that one process after the other takes. */
interface Place {
  group: string;
  number: number;
  process: Process;
  role: 'worker' | null;
  /** Of each process that took it. */
  lives: Map<string, Point[]>;
}

/**
 * The processes whose readings of a series grow, the fastest first. It explains, and never decides a verdict: the slope of
 * each is the median of all pairwise ones (Theil 1950; Sen, JASA 63, 1968), of one after the other weighted by its readings.
 * @returns empty where the recording has no readings of single processes
 */
export function whoGrows({ checkpoints }: Recording, series: string): ProcessGrowth[] {
  const places: Place[] = [];
  for (const checkpoint of checkpoints) take(places, checkpoint, series);
  const found = places.flatMap((place) => {
    const per1000 = growthOf(place);
    return per1000 === null || per1000 <= 0 ? [] : [{ place, per1000 }];
  });
  const sum = found.reduce((all, { per1000 }) => all + per1000, 0);
  return found
    .sort((a, b) => b.per1000 - a.per1000)
    .map(({ place: { group, number, process, role }, per1000 }) => ({
      title: titleOf(process),
      role,
      number: places.some((other) => other.group === group && other.number !== number) ? number : null,
      member: process.member ?? null,
      runtime: asRuntime(process.runtime),
      per1000,
      share: per1000 / sum,
    }));
}

/** Managed runtimes with a process that was not asked to collect at the last checkpoint, each once, and the first's reason. */
export function notAsked({
  checkpoints,
}: Recording): { runtime: ManagedRuntime; asked: Exclude<Asked, 'collected'> }[] {
  const found = new Map<ManagedRuntime, Exclude<Asked, 'collected'>>();
  for (const process of checkpoints.at(-1)?.processes ?? []) {
    const runtime = asRuntime(process.runtime);
    const asked = ASKED.find((answer) => answer === process.asked) ?? 'no-way';
    if (isManaged(runtime) && asked !== 'collected' && !found.has(runtime)) found.set(runtime, asked);
  }
  return [...found].map(([runtime, asked]) => ({ runtime, asked }));
}

/** Gives each process its place, that of one that has gone before a new one, and notes its reading. */
function take(places: Place[], { processes = [], requests, cycle }: Checkpoint, series: string): void {
  const inOrder = processes.slice(0, MAX_PROCESSES).sort((a, b) => a.pid - b.pid);
  const roles = new Map(inOrder.map((process) => [process, roleOf(process, processes)]));
  const groupOf = (process: Process): string =>
    JSON.stringify([process.member ?? null, titleOf(process), roles.get(process) ?? null]);
  const held = new Map(inOrder.map((process) => [process, places.find((place) => isAt(place, process, groupOf))]));
  for (const process of inOrder) {
    const group = groupOf(process);
    const taken = new Set([...held.values()]);
    const free = places.find((place) => place.group === group && !taken.has(place));
    const place = held.get(process) ?? free ?? add(places, group, process, roles.get(process) ?? null);
    held.set(process, place);
    place.process = process;
    const value = process.values?.[series];
    if (cycle <= WARM_CYCLES || typeof value !== 'number') continue;
    const who = `${process.pid} ${process.program ?? 1}`;
    const life = place.lives.get(who);
    if (life === undefined) place.lives.set(who, [[requests, value]]);
    else life.push([requests, value]);
  }
}

function isAt(place: Place, process: Process, groupOf: (process: Process) => string): boolean {
  return place.process.pid === process.pid && place.group === groupOf(process);
}

function add(places: Place[], group: string, process: Process, role: Place['role']): Place {
  const number = places.filter((place) => place.group === group).length + 1;
  const place: Place = { group, number, process, role, lives: new Map() };
  places.push(place);
  return place;
}

/** Recordings before titles were recorded have the command line or script alone. */
function titleOf({ title, role = '' }: Process): string {
  return title ?? role;
}

function roleOf(process: Process, all: readonly Process[]): 'worker' | null {
  const parent = all.find(({ pid, member }) => pid === process.parent && member === process.member);
  return parent !== undefined && parent !== process && titleOf(parent) === titleOf(process) ? 'worker' : null;
}

function growthOf({ lives }: Place): number | null {
  const told = [...lives.values()].filter((points) => points.length >= FEWEST);
  const readings = told.reduce((sum, points) => sum + points.length, 0);
  if (readings === 0) return null;
  return told.reduce((sum, points) => sum + slope(points) * 1000 * (points.length / readings), 0);
}

function slope(all: readonly Point[]): number {
  const points = all.filter((_, at) => at % Math.ceil(all.length / MOST) === 0);
  const slopes = points.flatMap(([x, y], at) =>
    points.slice(at + 1).flatMap(([laterX, laterY]) => (laterX > x ? [(laterY - y) / (laterX - x)] : [])),
  );
  return slopes.length === 0 ? 0 : median(slopes);
}
