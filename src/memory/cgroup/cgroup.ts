import type { Reach } from '../../service/service.js';

/** What a container's memory cgroup says; bytes and counts. Null where a file or field is missing or odd. */
export interface CgroupReading {
  /**
   * Anonymous, shared and kernel memory: what cannot be dropped. Never page cache or reclaimable slab, so no kernel memory
   * where that part of it is not told.
   */
  resident: number | null;
  /** All kernel memory, what can be dropped too; null also where it is not counted. */
  kernel: number | null;
  /** Processes of the group killed for memory so far. */
  oomKills: number | null;
  /** Memory limit; null also where there is none. */
  limit: number | null;
}

/** The files of both versions; of each container only one version's exist. */
const FILES = [
  'memory.stat',
  'memory.kmem.usage_in_bytes',
  'memory.oom_control',
  'memory.limit_in_bytes',
  'memory.events',
  'memory.max',
] as const;

/** Reads the service's cgroup; null where it has none of its own. */
export async function readCgroup(reach: Pick<Reach, 'procFiles' | 'cgroupFiles'>): Promise<CgroupReading | null> {
  const files = await reach.cgroupFiles(FILES);
  return files === null ? null : parseCgroup(files);
}

/** Which version it is, is told by the fields of `memory.stat`: hybrid hosts mount both (measured). */
export function parseCgroup(files: Readonly<Record<string, string | null>>): CgroupReading {
  const stat = fields(files['memory.stat'] ?? '');
  const isV1 = stat.has('total_rss');
  return {
    resident: isV1
      ? // total_shmem came with Linux 4.10; before it, it cannot be told from page cache: null, not 0.
        sum([stat.get('total_rss'), stat.get('total_shmem')])
      : sum([stat.get('anon'), stat.get('shmem'), unreclaimableV2(stat)]),
    kernel: isV1 ? wholeNumber(files['memory.kmem.usage_in_bytes']?.trim()) : kernelV2(stat),
    oomKills: fields((isV1 ? files['memory.oom_control'] : files['memory.events']) ?? '').get('oom_kill') ?? null,
    limit: limitBytes((isV1 ? files['memory.limit_in_bytes'] : files['memory.max']) ?? null),
  };
}

/**
 * Kernel memory that cannot be dropped; 0 where reclaimable slab is not told. 20,000 look-ups of absent files add 8 MB of
 * dentries, which are reclaimable slab. v1 tells no such part: there `rss` is anonymous memory and its huge pages, shmem is
 * counted under `cache`, `total_` is with the groups below, and kernel memory is a counter of its own.
 * Sources: Documentation/admin-guide/cgroup-v2.rst, memory.stat; cgroup-v1/memory.rst, 5.2.
 */
function unreclaimableV2(stat: ReadonlyMap<string, number>): number {
  const reclaimable = stat.get('slab_reclaimable');
  // The counters are batched apart: for a moment the part may be more than the whole.
  return reclaimable === undefined ? 0 : Math.max(0, (kernelV2(stat) ?? 0) - reclaimable);
}

/** `kernel` came with Linux 5.18; before it, its parts of any size. */
function kernelV2(stat: ReadonlyMap<string, number>): number | null {
  const parts = ['slab', 'kernel_stack', 'pagetables', 'percpu'].map((name) => stat.get(name));
  const known = parts.filter((part) => part !== undefined);
  return stat.get('kernel') ?? (known.length === 0 ? null : sum(known));
}

function sum(parts: readonly (number | null | undefined)[]): number | null {
  let total = 0;
  for (const part of parts) {
    if (part === undefined || part === null) return null;
    total += part;
  }
  return Number.isSafeInteger(total) ? total : null;
}

/** A limit in bytes; null where there is none: `max` (v2), or more than any machine has (v1 rounds 2^63 to a page). */
function limitBytes(text: string | null): number | null {
  const value = wholeNumber(text?.trim());
  return value === null || value > 2 ** 52 ? null : value;
}

/** Lines of `name number`; others are left out. */
function fields(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [name, number, ...more] = line.split(' ');
    const value = wholeNumber(number);
    if (name !== undefined && value !== null && more.length === 0) found.set(name, value);
  }
  return found;
}

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}
