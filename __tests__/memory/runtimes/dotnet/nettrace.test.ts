import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sessionOf } from '../../../../src/memory/runtimes/dotnet/diagnostics-ipc.js';
import { collectedIn, counterIn } from '../../../../src/memory/runtimes/dotnet/nettrace.js';

/** What .NET Core 3.1.23 answered to a session that collects: its head, and the stream until the collection is told. */
const STREAM = streamOf('collected.netcore31.gz');
/** The same with its counters, of a service with 20 MiB of live arrays. */
const COUNTED = streamOf('counters.netcore31.gz');
/** 10^6 bytes. */
const HEAP_SIZE = 21;
const FOUND = { live: 99_488, size: 101_104 };

function streamOf(name: string): Buffer {
  const path = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'dotnet', name);
  return sessionOf(gunzipSync(readFileSync(path)))?.stream ?? Buffer.alloc(0);
}

it('reads what survived a full collection, and the size of the heap with its holes', () => {
  expect(collectedIn(STREAM)).toEqual(FOUND);
});

it('waits for more wherever the stream is cut', () => {
  for (let length = 0; length < STREAM.length; length += 3) {
    expect([null, FOUND]).toContainEqual(collectedIn(STREAM.subarray(0, length)));
  }
  expect(collectedIn(STREAM.subarray(0, STREAM.length >> 1))).toBeNull();
});

it('takes no other stream for one, and ends wherever it is changed', () => {
  expect(collectedIn(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'.repeat(100)))).toBeNull();
  for (let at = 0; at < STREAM.length; at += 3) {
    for (const byte of [0, 0x7f, 0xff]) {
      const changed = Buffer.from(STREAM);
      changed[at] = byte;
      const found = collectedIn(changed);
      expect(found === null || Number.isSafeInteger(found.live + found.size)).toBe(true);
    }
  }
});

it('reads the last value of a counter, and none that is not there', () => {
  expect(counterIn(COUNTED, 'gc-heap-size')).toBe(HEAP_SIZE);
  expect(counterIn(COUNTED, 'gc-committed')).toBeNull();
  expect(counterIn(STREAM, 'gc-heap-size')).toBeNull();
  expect(collectedIn(COUNTED)?.live).toBeGreaterThan(20 * 2 ** 20);
});

it('reads a counter of a stream that is cut, and ends wherever it is changed', () => {
  for (let length = 0; length < COUNTED.length; length += 101) {
    expect([null, HEAP_SIZE]).toContain(counterIn(COUNTED.subarray(0, length), 'gc-heap-size'));
  }
  for (let at = 0; at < COUNTED.length; at += 101) {
    const changed = Buffer.from(COUNTED);
    changed[at] = 0xff;
    const found = counterIn(changed, 'gc-heap-size');
    expect(found === null || (Number.isFinite(found) && found >= 0)).toBe(true);
  }
});
