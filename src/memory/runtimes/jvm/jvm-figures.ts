import type { Values } from '../../../series/series.js';

/** Sizes in the answers of HotSpot's diagnostic commands, in bytes; null where an answer does not have them. */

/** Bytes of live objects, from the last line of `GC.class_histogram`, which collects first. */
export function liveBytes(histogram: string): number | null {
  return bytes(histogram.match(/^Total +\d{1,16} +(\d{1,16})\s*$/m)?.[1], 'B');
}

/**
 * Whether a collection may leave garbage on purpose: the serial collector moves nothing for the first 5 % of its old
 * generation, but at every fourth full collection (MarkSweepAlwaysCompactCount). So too where the collector is not known.
 */
export function leavesDeadWood(heapInfo: string | null): boolean {
  return heapInfo === null || /^ *(def new generation|DefNew) /m.test(heapInfo);
}

/** What the heap has of the kernel, from `GC.heap_info` of JDK 9 to 26. */
export function heapReserved(heapInfo: string): number | null {
  const g1 = heapInfo.match(/^ *garbage-first heap +total (?:reserved \d+K, committed )?(\d{1,16})([KM]),/m);
  const z = heapInfo.match(/^ *ZHeap +used \d+[KMG], capacity (\d{1,16})([KMG]),/m);
  const shenandoah = heapInfo.match(/^ *\d+[KMG] max, .*?(\d{1,16})([KMG]) committed,/m);
  const whole = g1 ?? z ?? shenandoah;
  if (whole !== null) return bytes(whole[1], whole[2]);
  // Serial, Parallel, CMS: a young and an old generation.
  const generations = [...heapInfo.matchAll(/^ *\S[^\n[]*? +total (\d{1,16})(K), used \d+K/gm)].map(([, size, unit]) =>
    bytes(size, unit),
  );
  return generations.length === 2 ? sum(generations) : null;
}

/** From `GC.heap_info`, or from `VM.metaspace` where that does not have it (JDK 25). */
export function metaspace(text: string): Values | null {
  const [, used, committed] =
    text.match(/^ *Metaspace +used (\d{1,16})K, (?:capacity \d+K, )?committed (\d{1,16})K,/m) ?? [];
  if (used === undefined) return null;
  return { 'jvm.metaspace/allocated': bytes(used, 'K'), 'jvm.metaspace/reserved': bytes(committed, 'K') };
}

/**
 * Direct buffers and other memory that Java code takes beside the heap (Unsafe, foreign memory): the category `Other` of
 * `VM.native_memory summary`, from JDK 11 on. Null where it is not tracked (-XX:NativeMemoryTracking=summary).
 */
export function directBytes(nativeMemory: string): number | null {
  return bytes(nativeMemory.match(/^- +Other \(reserved=\d{1,16}KB, committed=(\d{1,16})KB\)/m)?.[1], 'K');
}

/** Whether `Compiler.queue` says that something is being compiled, or waits for it. */
export function compiles(queue: string): boolean {
  return /^(C[12] CompilerThread| +\d+ )/m.test(queue);
}

/** A size of `VM.flags`, which lists those that are not at their default; null where it is, or is 0. */
export function flagBytes(flags: string, name: string): number | null {
  const [, digits] = flags.match(new RegExp(`-XX:${name}=(\\d{1,19})\\b`)) ?? [];
  return bytes(digits, 'B') || null;
}

/** A switch of the same; null where it is at its default. */
export function isSet(flags: string, name: string): boolean | null {
  const [, sign] = flags.match(new RegExp(`-XX:([+-])${name}\\b`)) ?? [];
  return sign === undefined ? null : sign === '+';
}

const UNITS: Readonly<Record<string, number>> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function bytes(digits: string | undefined, unit: string | undefined): number | null {
  const value = Number(digits ?? Number.NaN) * (UNITS[unit ?? ''] ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : null;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);
}
