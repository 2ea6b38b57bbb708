import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pack, parseWhole, serialize, unpack } from '../../src/baseline/serialize.js';
import { asRead, run } from '../drift/recordings.js';

describe('a packed recording', () => {
  it('unpacks to the recording, of its samples the peaks of each cycle', () => {
    const sample = (cycle: number, values: Record<string, number | null>) =>
      ({ kind: 'sample', t: cycle, cycle, values }) as const;
    const samples = [sample(1, { a: 1, b: 7 }), sample(1, { a: 3, b: null }), sample(2, { a: 2 })];
    const warmUp = [{ kind: 'warm-up', t: 1, requests: 60, values: { a: 1 } }] as const;
    const recording = { ...asRead(run({ cycles: 12 })), samples, warmUp: [...warmUp] };
    const unpacked = parseWhole(unpack(pack(recording), 'x'), 'x');
    expect(unpacked).toEqual({ ...recording, samples: [sample(1, { a: 3, b: 7 }), sample(2, { a: 2 })] });
    expect(serialize(parseWhole(serialize(unpacked), 'x'))).toBe(serialize(unpacked));
  });

  it('is the same bytes every time and on every system', () => {
    const packed = pack(run());
    expect(pack(run()).equals(packed)).toBe(true);
    // Time and operating system of RFC 1952: none, unknown.
    expect([...packed.subarray(4, 8), packed[9]]).toEqual([0, 0, 0, 0, 255]);
  });

  it('is not unpacked beyond what is allowed', () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    expect(bomb.length).toBeLessThan(2000);
    expect(() => unpack(bomb, 'x', 999_999)).toThrow(/^x: unpacks to more than the 999999 bytes allowed$/);
    expect(unpack(bomb, 'x', 1_000_000)).toHaveLength(1_000_000);
  });

  it.each([
    ['cut off', pack(run()).subarray(0, -20)],
    ['no gzip', Buffer.from(serialize(run()))],
    ['empty', Buffer.alloc(0)],
  ])('is refused where it is %s', (_, packed) => {
    expect(() => unpack(packed, 'x')).toThrow(/^x: not a whole gzip file$/);
  });
});
