import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { parsePerfData, perfFigures } from '../../../../src/memory/runtimes/jvm/perf-data.js';
import type { ProcessTmp } from '../../../../src/memory/runtimes/process-tmp.js';

/** Captured from JDK 17.0.15, -Xmx256m -XX:+UseSerialGC: heaps of 78656 and 174784 KiB, and the second survivor space. */
const CAPTURED = gunzipSync(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'jvm', 'hsperfdata.jdk17.gz')),
);
const HEAP = (78656 + 8704 + 174784) * 1024;

const root = mkdtempSync(join(tmpdir(), 'perf-data-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A process's /tmp with `hsperfdata_app/7`. */
function tmpWith(name: string, put: (file: string) => void): ProcessTmp {
  const path = join(root, name);
  mkdirSync(join(path, 'hsperfdata_app'), { recursive: true });
  put(join(path, 'hsperfdata_app', '7'));
  return { path, owner: { uid: process.geteuid?.() ?? 0 } } as ProcessTmp;
}

it('reads what a JVM that is not asked keeps, and nothing that only a collection tells', async () => {
  const tmp = tmpWith('own', (file) => writeFileSync(file, CAPTURED));
  const values = await perfFigures(tmp, 7);
  expect(values).toEqual({ 'jvm.heap/reserved': HEAP, 'jvm.metaspace/reserved': expect.any(Number) });
  expect(values['jvm.metaspace/reserved']).toBe(parsePerfData(CAPTURED).get('sun.gc.metaspace.capacity'));
  expect(await perfFigures(tmp, 8)).toEqual({});
});

it("follows no link, waits for no pipe's other end, and reads no file of another user", async () => {
  const target = join(root, 'target');
  writeFileSync(target, CAPTURED);
  expect(
    await perfFigures(
      tmpWith('link', (file) => symlinkSync(target, file)),
      7,
    ),
  ).toEqual({});
  const others = { ...tmpWith('others', (file) => writeFileSync(file, CAPTURED)), owner: { uid: 12345 } } as ProcessTmp;
  expect(await perfFigures(others, 7)).toEqual({});
  const large = tmpWith('large', (file) => writeFileSync(file, Buffer.concat([CAPTURED, Buffer.alloc(1 << 20)])));
  expect(await perfFigures(large, 7)).toEqual({});
});

it('ends at what does not fit, wherever a file is cut or changed', () => {
  const whole = parsePerfData(CAPTURED).size;
  expect(whole).toBeGreaterThan(100);
  for (let length = 0; length < 2048; length += 13) {
    expect(parsePerfData(CAPTURED.subarray(0, length)).size).toBeLessThan(whole);
  }
  for (let at = 0; at < 256; at++) {
    for (const byte of [0x7f, 0xff]) {
      const changed = Buffer.from(CAPTURED);
      changed[at] = byte;
      expect(parsePerfData(changed).size).toBeLessThanOrEqual(whole);
    }
  }
});
