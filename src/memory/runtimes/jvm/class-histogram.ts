import type { HeldGrowth } from '../../../series/explained.js';
import { isPlatformClass } from '../../../series/runtime.js';

/** Instances and their own bytes, by the class's name. */
export type ClassHistogram = ReadonlyMap<string, { instances: number; bytes: number }>;

/** Of the largest; HotSpot prints them in that order. */
const MAX_CLASSES = 20_000;
/** `   1:         12345       67890  [B (java.base@17.0.9)`, as `GC.class_histogram` prints it. */
const LINE = /^\s*\d{1,9}:\s+(\d{1,15})\s+(\d{1,18})\s+(\S{1,400})/gm;

/** Null where it is none. */
export function readClassHistogram(text: string): ClassHistogram | null {
  const classes = new Map<string, { instances: number; bytes: number }>();
  for (const [, instances, bytes, name = ''] of text.matchAll(LINE)) {
    if (classes.size >= MAX_CLASSES) break;
    // Classes of the same name of several loaders have a line each.
    const before = classes.get(name) ?? { instances: 0, bytes: 0 };
    classes.set(name, { instances: before.instances + Number(instances), bytes: before.bytes + Number(bytes) });
  }
  return classes.size === 0 ? null : classes;
}

/**
 * Classes of which both of two windows left instances, the service's own before the platform's, and by the bytes that they
 * added. Classes that are held by one of them grow with it.
 * @param least instances of a window
 */
export function grownClasses(
  [first, second, third]: readonly [ClassHistogram, ClassHistogram, ClassHistogram],
  least: number,
): HeldGrowth[] {
  const none = { instances: 0, bytes: 0 };
  const grown = [...third].map(([name, { instances, bytes }]) => {
    const [before, between] = [first.get(name) ?? none, second.get(name) ?? none];
    const grew: [number, number] = [between.instances - before.instances, instances - between.instances];
    return { name, grew, instances, added: bytes - before.bytes };
  });
  return grown
    .filter(({ grew }) => Math.min(...grew) >= least)
    .sort((a, b) => Number(isPlatformClass(a.name)) - Number(isPlatformClass(b.name)) || b.added - a.added)
    .map(({ name, grew, instances }) => ({
      ...{ kind: 'instances', by: 'jvm', name: '', owner: oneLine(name), way: '', type: 'instance' },
      ...{ file: null, line: null, grew, length: instances, containers: 1, weak: false },
    }));
}

/** Names of classes are the service's own text. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?').slice(0, 400);
}
