import type { Values } from '../../series/series.js';

/**
 * What the memory of a process consists of, from `/proc/<pid>/smaps`: so that growth outside the heap is a series of
 * its own. For processes without a probe, which have no Python arenas to tell; within a process the probe does the same
 * (memdrift_mappings.py, where each rule has its reason), and a test holds the two against each other.
 */

/** glibc maps the heaps of its secondary arenas at multiples of this (malloc/arena.c, HEAP_MAX_SIZE on 64 bit). */
const HEAP_MAX = 64n * 1024n * 1024n;

/** A process with more mappings than this text holds is not read: null, never a part for the whole. */
const LIMIT = 64 * 1024 * 1024;

const HEADER = /^([0-9a-f]{1,16})-([0-9a-f]{1,16}) ([r-][w-][x-][ps]) [0-9a-f]+ [0-9a-f]+:[0-9a-f]+ \d+ *(.*)$/;

const KINDS = ['heap', 'arenas', 'anonymous', 'file', 'shared'] as const;
type Kind = (typeof KINDS)[number];

interface Mapping {
  start: bigint;
  end: bigint;
  rights: string;
  name: string;
  bytes: number;
  /** Pss and SwapPss, of which each mapping has one. */
  fields: number;
}

/** Bytes (Pss + SwapPss) by kind; all null where the text is missing, cut or not of this format. */
export function mappingValues(smaps: string | null): Values {
  const mappings = smaps === null || smaps.length > LIMIT ? null : parse(smaps);
  const bytes: Record<Kind, number> = { heap: 0, arenas: 0, anonymous: 0, file: 0, shared: 0 };
  for (const [at, mapping] of (mappings ?? []).entries()) {
    const kind = kindOf(mapping, mappings?.[at + 1]);
    if (kind !== null) bytes[kind] += mapping.bytes;
  }
  return Object.fromEntries(KINDS.map((kind) => [`mappings/${kind}`, mappings === null ? null : bytes[kind]]));
}

/** Null where there is no mapping, or one lacks a figure. */
function parse(smaps: string): Mapping[] | null {
  const mappings: Mapping[] = [];
  for (const line of smaps.split('\n')) {
    const [, start, end, rights = '', name = ''] = line.match(HEADER) ?? [];
    if (start !== undefined && end !== undefined) {
      mappings.push({ start: BigInt(`0x${start}`), end: BigInt(`0x${end}`), rights, name, bytes: 0, fields: 0 });
      continue;
    }
    const kib = line.match(/^(?:Pss|SwapPss): +(\d{1,13}) kB$/)?.[1];
    const mapping = mappings.at(-1);
    if (kib === undefined || mapping === undefined) continue;
    mapping.bytes += Number(kib) * 1024;
    mapping.fields += 1;
  }
  return mappings.length > 0 && mappings.every(({ fields }) => fields === 2) ? mappings : null;
}

/** Null for the kernel's own pages, lent to every process. */
function kindOf(mapping: Mapping, following: Mapping | undefined): Kind | null {
  const { name, rights } = mapping;
  const isPrivate = rights.endsWith('p');
  if (name === '') {
    if (!isPrivate) return 'shared';
    return rights.startsWith('rw') && isArena(mapping, following) ? 'arenas' : 'anonymous';
  }
  if (name === '[heap]') return 'heap';
  if (/^\[(vdso\]|vvar|vsyscall\]|uprobes\])/.test(name)) return null;
  if (name.startsWith('[anon: glibc: malloc')) return 'arenas';
  if (/^\/(dev\/zero|anon_hugepage)/.test(name)) return isPrivate ? 'anonymous' : 'shared';
  if (/^(\/dev\/shm\/|\/memfd:|\/SYSV|\[anon_shmem:)/.test(name)) return 'shared';
  return name.startsWith('[') ? 'anonymous' : 'file';
}

/** It starts at a multiple of 64 MiB, and what is left to the next one is reserved without any right, or nothing is. */
function isArena({ start, end }: Mapping, following: Mapping | undefined): boolean {
  if (start % HEAP_MAX !== 0n) return false;
  const boundary = ((end + HEAP_MAX - 1n) / HEAP_MAX) * HEAP_MAX;
  if (end === boundary) return true;
  return (
    following !== undefined &&
    following.start === end &&
    following.end >= boundary &&
    following.rights.startsWith('---') &&
    following.name === ''
  );
}
