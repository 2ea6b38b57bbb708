import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProbeLine } from '../../../src/memory/probe/probe-line.js';
import { ProbeReader, type ProbeStream, readingOf } from '../../../src/memory/probe/probe-reader.js';

/** Streams of files that will not grow any more. */
function parseProbeStreams(files: ReadonlyMap<string, string>): ProbeStream[] {
  return new ProbeReader().update(files);
}

const FILE = '8-12345.ndjson';
const HELLO = {
  k: 'hello',
  v: 1,
  pid: 8,
  start: 12345,
  ppid: 1,
  t: 1795234248.004336,
  argv: 'server.py',
  python: '3.11.2',
  impl: 'cpython',
  libc: 'glibc 2.36',
  ctypes: true,
};

function lines(...records: object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function reading(phase: string, values: Record<string, number | null>, seq = 3): object {
  return { k: 'reading', seq, phase, t: 1, values };
}

function only(files: Record<string, string>): ProbeStream {
  const [stream, ...others] = parseProbeStreams(new Map(Object.entries(files)));
  expect(others).toEqual([]);
  if (stream === undefined) throw new Error('no stream');
  return stream;
}

describe('a probe stream', () => {
  it('holds everything that a process said of itself', () => {
    const stream = only({
      [FILE]: lines(
        { ...HELLO, env: { MALLOC_ARENA_MAX: '2' } },
        { k: 'torch', version: '2.9.0', cuda: '12.8', rocm: false, device: true, backend: 'native', settings: null },
        { k: 'framework', name: 'jax', version: '0.4.30' },
        { k: 'allocator', name: 'libjemalloc.so.2', kind: 'jemalloc', readable: true },
        { k: 'shm', names: ['psm_1a', 'psm_2b'] },
        { k: 'shm', names: ['psm_3c'] },
        { k: 'ooms', count: 2 },
        { k: 'sample', t: 1.5, values: { 'process/rss': 100 } },
        reading('raw', { 'heap/allocated': null }),
        { k: 'held', seq: 4, layer: 'anon', bytes: 8, before: { fds: 1 }, during: { fds: 2 }, after: { fds: 1 } },
        { k: 'kept', seq: 5, layer: 'torch', bytes: 9 },
        { k: 'mappings', seq: 3, values: { 'mappings/heap': 4096 } },
        { k: 'done', seq: 3, ms: 12.3, error: null },
        { k: 'done', seq: 4, ms: 1, error: 'ValueError: torch is not loaded here' },
        { k: 'bye', t: 2 },
      ),
    });
    expect(stream).toEqual({
      file: FILE,
      holders: [],
      allocations: [],
      pid: 8,
      start: 12345,
      programs: 1,
      ppid: 1,
      argv: 'server.py',
      runtime: 'python',
      python: '3.11.2',
      node: null,
      libc: 'glibc 2.36',
      env: { MALLOC_ARENA_MAX: '2' },
      torch: { version: '2.9.0', cuda: '12.8', rocm: false, device: true, backend: 'native', settings: null },
      frameworks: new Map([['jax', '0.4.30']]),
      ended: true,
      allocator: { name: 'libjemalloc.so.2', kind: 'jemalloc', readable: true },
      mappings: { seq: 3, values: { 'mappings/heap': 4096 } },
      ooms: 2,
      made: ['psm_1a', 'psm_2b', 'psm_3c'],
      readings: [{ seq: 3, phase: 'raw', t: 1, values: { 'heap/allocated': null } }],
      samples: [{ t: 1.5, values: { 'process/rss': 100 } }],
      held: [{ seq: 4, layer: 'anon', bytes: 8, before: { fds: 1 }, during: { fds: 2 }, after: { fds: 1 } }],
      kept: [{ seq: 5, layer: 'torch', bytes: 9 }],
      done: new Map([
        [3, { ms: 12.3, error: null }],
        [4, { ms: 1, error: 'ValueError: torch is not loaded here' }],
      ]),
    });
  });

  it('does not exist before the hello, and not under the name of another process', () => {
    const sample = { k: 'sample', t: 1, values: {} };
    expect(parseProbeStreams(new Map([[FILE, lines(sample)]]))).toEqual([]);
    expect(parseProbeStreams(new Map([['9-12345.ndjson', lines(HELLO, sample)]]))).toEqual([]);
    expect(parseProbeStreams(new Map([['notes.txt', 'hello']]))).toEqual([]);
  });

  it('is a new program after an exec, which greets again in the same file', () => {
    const stream = only({
      [FILE]: lines(HELLO, { k: 'torch', version: '2', cuda: null, device: true }, { ...HELLO, argv: 'worker.py' }),
    });
    expect(stream).toMatchObject({ argv: 'worker.py', programs: 2 });
    expect(stream.torch).toBeNull();
  });

  it('passes over kinds it does not know, broken lines, names and numbers that are none', () => {
    const stream = only({
      [FILE]:
        lines(HELLO, { k: 'news', of: 'tomorrow' }, { k: 'sample', t: 'now', values: {} }) +
        '{"k":"sample","t":1,"values":{"fds":1e999}}\n{"k":"sample","t":1,"values":{"Not A Name":1}}\n{"k":"sam\nnull\n' +
        lines({ k: 'sample', t: 2, values: { fds: 7 } }),
    });
    expect(stream.samples).toEqual([{ t: 2, values: { fds: 7 } }]);
  });

  it('leaves a truncated last line until the rest of it has come', () => {
    const reader = new ProbeReader();
    const whole = lines(HELLO, { k: 'bye', t: 2 });
    expect(reader.update(new Map([[FILE, whole.slice(0, -3)]]))[0]?.ended).toBe(false);
    expect(reader.update(new Map([[FILE, whole]]))[0]?.ended).toBe(true);
  });

  it('counts nothing twice when its file is read again', () => {
    const reader = new ProbeReader();
    let text = lines(HELLO);
    for (let seq = 1; seq <= 3; seq += 1) {
      text += lines({ k: 'done', seq, ms: 1, error: null }, { k: 'kept', seq, layer: 'heap', bytes: seq });
      reader.update(new Map([[FILE, text]]));
      const [stream] = reader.update(new Map([[FILE, text]]));
      expect(stream?.kept.map((kept) => kept.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
    }
  });
});

describe('the reading of a checkpoint', () => {
  const settled = [
    reading('settled', { 'heap/allocated': 12, fds: 5 }),
    reading('settled', { 'heap/allocated': 10, fds: 5 }),
    reading('settled', { 'heap/allocated': 11, fds: 5 }),
  ];

  it('is the raw one and the minimum of the three settled ones', () => {
    const stream = only({ [FILE]: lines(HELLO, reading('raw', { 'heap/allocated': 20, fds: 6 }), ...settled) });
    expect(readingOf(stream, 3)).toEqual({
      raw: { 'heap/allocated': 20, fds: 6 },
      settled: { 'heap/allocated': 10, fds: 5 },
    });
  });

  it('is null in a series that one of the three could not read, never the minimum of the others', () => {
    for (const third of [{ 'heap/allocated': null, fds: 5 }, { fds: 5 }]) {
      const records = [...settled.slice(0, 2), reading('settled', third)];
      const stream = only({ [FILE]: lines(HELLO, reading('raw', {}), ...records) });
      expect(readingOf(stream, 3)?.settled).toEqual({ 'heap/allocated': null, fds: 5 });
    }
  });

  it('is not there where the process was killed before the third, or is asked for another checkpoint', () => {
    const stream = only({ [FILE]: lines(HELLO, reading('raw', { fds: 1 }), ...settled.slice(0, 2)) });
    expect(readingOf(stream, 3)).toBeNull();
    expect(readingOf(stream, 4)).toBeNull();
  });
});

describe('hostile output', () => {
  it('cannot name a series after what every object inherits', () => {
    const stream = only({ [FILE]: `${lines(HELLO)}{"k":"sample","t":1,"values":{"__proto__":1,"fds":2}}\n` });
    expect(stream.samples.map((sample) => Object.entries(sample.values))).toEqual([[['fds', 2]]]);
    expect(parseProbeLine('{"k":"sample","t":1,"values":{"constructor.prototype.x y":1}}')).toBeNull();
  });

  it('never throws, and every number let in is finite', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(HELLO))), { maxLength: 20 });
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constant(FILE)), text), (files) => {
        const streams = parseProbeStreams(
          new Map(Object.entries(files).map(([file, rows]) => [file, rows.join('\n')])),
        );
        for (const stream of streams) expect(stream.file).toBe(FILE);
      }),
    );
    const value = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constant(null));
    const kind = fc.constantFrom('sample', 'reading', 'held', 'kept', 'done', 'torch', 'bye', 'hello', 'ooms');
    const record = fc.record({
      k: kind,
      t: value,
      seq: value,
      bytes: value,
      values: fc.dictionary(fc.string(), value),
    });
    fc.assert(
      fc.property(record, (candidate) => {
        const line = parseProbeLine(JSON.stringify(candidate));
        if (line?.k === 'sample' || line?.k === 'reading') {
          const numbers = Object.values(line.values).filter((entry) => entry !== null);
          expect(numbers.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('reads the same stream however the file was cut while it grew', () => {
    const whole = lines(HELLO, reading('raw', { fds: 1 }), { k: 'bye', t: 2 }, { k: 'ooms', count: 1 });
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const reader = new ProbeReader();
        for (const cut of cuts.sort((a, b) => a - b)) reader.update(new Map([[FILE, whole.slice(0, cut)]]));
        expect(reader.update(new Map([[FILE, whole]]))).toEqual(parseProbeStreams(new Map([[FILE, whole]])));
      }),
    );
  });

  it('is bounded: a line of megabytes and a line of a thousand names are no lines', () => {
    const names = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`n${index}`, 1]));
    expect(parseProbeLine(JSON.stringify({ k: 'sample', t: 1, values: names }))).toBeNull();
    expect(parseProbeLine(`{"k":"bye","t":1,"filler":"${'x'.repeat(2_000_000)}"}`)).toBeNull();
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parseProbeLine(`{"k":"bye","t":${nested}}`)).toBeNull();
  });
});
