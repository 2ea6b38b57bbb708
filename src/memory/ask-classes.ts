import type { Asked } from '../series/runtime.js';
import type { Member } from '../service/service.js';
import { Programs } from './proc/programs.js';
import { askHistogram } from './runtimes/jvm/ask-histogram.js';
import type { ClassHistogram } from './runtimes/jvm/class-histogram.js';

/** What the JVMs of a service have on their heaps; `refused`: why one of them did not tell. */
export interface ClassesAnswer {
  /** Of all that told, added up; null where there is no JVM, or none told. */
  classes: ClassHistogram | null;
  refused: Exclude<Asked, 'collected'> | null;
}

/** The least a JVM is given, ms. */
const LEAST_MS = 1;

/** Asks every HotSpot of the service for its instances by class. Each stands still for a full collection. */
export async function askClasses(
  members: readonly Member[],
  clock: { now(): number; sleep(ms: number): Promise<void> },
  ms: number,
): Promise<ClassesAnswer> {
  const until = clock.now() + ms;
  const sum = new Map<string, { instances: number; bytes: number }>();
  let refused: ClassesAnswer['refused'] = null;
  for (const member of members) {
    const processes = await member.processes();
    const programs = await new Programs(member.reach).of(processes);
    for (const [at, process] of processes.entries()) {
      if (programs[at]?.runtime !== 'java') continue;
      const left = Math.max(LEAST_MS, until - clock.now());
      const told = await askHistogram(process, { member, ...clock }, left);
      if (typeof told === 'string') refused ??= told;
      else for (const [name, own] of told) add(sum, name, own);
    }
  }
  return { classes: sum.size === 0 ? null : sum, refused };
}

function add(
  sum: Map<string, { instances: number; bytes: number }>,
  name: string,
  { instances, bytes }: { instances: number; bytes: number },
): void {
  const before = sum.get(name) ?? { instances: 0, bytes: 0 };
  sum.set(name, { instances: before.instances + instances, bytes: before.bytes + bytes });
}
