import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  compiles,
  directBytes,
  heapReserved,
  leavesDeadWood,
  liveBytes,
  metaspace,
} from '../../../../src/memory/runtimes/jvm/jvm-figures.js';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'jvm');
const KIB = 1024;

/** Captured from `GC.heap_info` of JDK 17.0.15 and 25.0.3 with -Xmx256m. */
const heapInfo = (name: string): string => readFileSync(join(FIXTURES, `heap-info.${name}.txt`), 'utf8');

it.each([
  ['jdk17-serial', (78656 + 174784) * KIB],
  ['jdk17-parallel', (76288 + 175104) * KIB],
  ['jdk17-g1', 17408 * KIB],
  ['jdk17-z', 256 * KIB * KIB],
  ['jdk17-shenandoah', 256 * KIB * KIB],
  ['jdk25-serial', (78656 + 174784) * KIB],
  ['jdk25-parallel', (76288 + 175104) * KIB],
  ['jdk25-g1', 20480 * KIB],
  ['jdk25-z', 256 * KIB * KIB],
  ['jdk25-shenandoah', 256 * KIB * KIB],
])('reads what the heap of %s has of the kernel', (name, reserved) => {
  expect(heapReserved(heapInfo(name))).toBe(reserved);
});

it('knows the collector that may leave garbage where it lies, and takes an unknown one for it', () => {
  const names = ['serial', 'parallel', 'g1', 'z', 'shenandoah'].flatMap((gc) => [`jdk17-${gc}`, `jdk25-${gc}`]);
  expect(names.filter((name) => leavesDeadWood(heapInfo(name)))).toEqual(['jdk17-serial', 'jdk25-serial']);
  expect(leavesDeadWood(null)).toBe(true);
});

it('reads metaspace where the heap tells it, or in an answer of its own', () => {
  expect(metaspace(heapInfo('jdk17-serial'))).toEqual({
    'jvm.metaspace/allocated': 7735 * KIB,
    'jvm.metaspace/reserved': 7872 * KIB,
  });
  expect(metaspace(heapInfo('jdk25-g1'))).toBeNull();
  expect(metaspace('Metaspace        used 996K, committed 1152K, reserved 1114112K\n')).toEqual({
    'jvm.metaspace/allocated': 996 * KIB,
    'jvm.metaspace/reserved': 1152 * KIB,
  });
  // JDK 8
  expect(metaspace(' Metaspace       used 2607K, capacity 4486K, committed 4864K, reserved 1056768K\n')).toEqual({
    'jvm.metaspace/allocated': 2607 * KIB,
    'jvm.metaspace/reserved': 4864 * KIB,
  });
});

const HISTOGRAM = ` num     #instances         #bytes  class name (module)
-------------------------------------------------------
   1:          9088         404776  [B (java.base@25.0.3)
 436:             1             16  sun.nio.fs.NativeBuffers$1 (java.base@25.0.3)
Total         32159        1444808
`;

it('reads the live bytes of a class histogram', () => {
  expect(liveBytes(HISTOGRAM)).toBe(1444808);
});

it('reads direct buffers only where native memory is tracked', () => {
  const tracked =
    '-                     Other (reserved=12KB, committed=12KB)\n                    (malloc=12KB #1) (at peak)\n';
  expect(directBytes(tracked)).toBe(12 * KIB);
  expect(directBytes('Native memory tracking is not enabled\n')).toBeNull();
});

it('knows whether the compiler rests', () => {
  const rests = 'Current compiles: \n\nC1 compile queue:\nEmpty\n\nC2 compile queue:\nEmpty\n\n';
  const works = rests.replace(
    ' \n',
    ' \nC2 CompilerThread0   213       4       java.lang.String::hashCode (39 bytes)\n',
  );
  const queued = rests.replace('Empty', ' 222       3       java.util.Arrays::copyOf (19 bytes)');
  expect([rests, works, queued, ''].map(compiles)).toEqual([false, true, true, false]);
});

it.each([
  '',
  'Total',
  'Total 1 99999999999999999',
  'Total 1 9007199254740993',
  'garbage-first heap total 99999999999999999K, used 1K',
  'ZHeap used 1M, capacity 9007199254740991G, max capacity 1M',
  ' one generation   total 1K, used 0K\n',
])('a figure that is missing or out of range is null: %j', (text) => {
  expect([liveBytes(text), heapReserved(text), metaspace(text), directBytes(text)]).toEqual([null, null, null, null]);
});
