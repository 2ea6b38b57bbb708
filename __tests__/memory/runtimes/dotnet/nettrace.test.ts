import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sessionOf } from '../../../../src/memory/runtimes/dotnet/diagnostics-ipc.js';
import { collectedIn } from '../../../../src/memory/runtimes/dotnet/nettrace.js';

/** What .NET Core 3.1.23 answered to a session that collects: its head, and the stream until the collection is told. */
const ANSWER = gunzipSync(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'dotnet', 'collected.netcore31.gz')),
);
const STREAM = sessionOf(ANSWER)?.stream ?? Buffer.alloc(0);
const FOUND = { live: 99_488, size: 101_104 };

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
