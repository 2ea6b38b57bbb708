import { z } from 'zod';
import { bytes, parseJson } from '../metrics/json-page.js';

/** What Go's `runtime.MemStats` say of the heap, bytes. */
export interface GoHeap {
  /** Objects in use, and those that no collection has freed yet. */
  allocated: number;
  /** Held of the kernel, less what was given back: in use, and free. */
  reserved: number;
}

/** Likewise, with more of the same figures. */
export interface GoProfile extends GoHeap {
  /** Parts of the heap that hold an object. */
  inUse: number;
  /** How often the program itself, or a page that was asked for, has had the heap collected. */
  forcedCollections: number;
}

/** Before its figures. The text before that names functions of the service. */
const MEM_STATS = '\n# runtime.MemStats\n';

/**
 * The figures below the records of `/debug/pprof/heap?debug=1`, taken before the page itself was made.
 * @param text hostile, bounded by whoever fetched it
 * @returns null where it is no such page
 */
export function readHeapProfile(text: string): GoProfile | null {
  if (!/^heap profile: \d+: \d+ \[\d+: \d+\] @ heap\/\d+\n/.test(text)) return null;
  const start = text.lastIndexOf(MEM_STATS);
  if (start < 0) return null;
  const lines = [...text.slice(start).matchAll(/^# (\w{1,20}) = (\d{1,19})$/gm)];
  const found = profile.safeParse(Object.fromEntries(lines.map(([, name, value]) => [name, Number(value)])));
  if (!found.success) return null;
  const heap = heapOf(found.data);
  return heap === null ? null : { ...heap, inUse: found.data.HeapInuse, forcedCollections: found.data.NumForcedGC };
}

/** Of `/debug/vars` (`expvar`): the arguments of the process that answers, and its heap; null where it is no such page. */
export function readVars(text: string): { args: string[]; heap: GoHeap } | null {
  const found = vars.safeParse(parseJson(text));
  const heap = found.success ? heapOf(found.data.memstats) : null;
  return heap === null || !found.success ? null : { args: found.data.cmdline, heap };
}

/** The count at the head of `/debug/pprof/goroutine?debug=1`; null where it is no such page. */
export function readGoroutines(text: string): number | null {
  const [, total] = /^goroutine profile: total (\d{1,9})\n/.exec(text) ?? [];
  return total === undefined ? null : Number(total);
}

const memStats = z.object({ HeapAlloc: bytes, HeapSys: bytes, HeapReleased: bytes });
const profile = memStats.extend({ HeapInuse: bytes, NumForcedGC: z.int().nonnegative() });
const vars = z.object({ cmdline: z.array(z.string()), memstats: memStats });

/** Null where the figures cannot all be right. */
function heapOf({ HeapAlloc, HeapSys, HeapReleased }: z.infer<typeof memStats>): GoHeap | null {
  const reserved = HeapSys - HeapReleased;
  return HeapAlloc > 0 && HeapAlloc <= reserved ? { allocated: HeapAlloc, reserved } : null;
}
