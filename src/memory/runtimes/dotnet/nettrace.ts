/**
 * Reads a stream of .NET's events (microsoft/perfview, NetTraceFormat.md, version 4), as far as it has come. It is the
 * service's: what does not fit ends the reading.
 */

/** What a full collection has told, bytes. */
export interface Collected {
  /** Of all that survived. */
  live: number;
  /** Of the generations, with the holes between what survived. */
  size: number;
}

const RUNTIME = 'Microsoft-Windows-DotNETRuntime';
const COUNTERS = 'System.Runtime';
const GC_START = 1;
const GC_HEAP_STATS = 4;
const OLDEST = 2;
const BLOCKING = 0;
/** The generations of an event: three, large objects, and from .NET 5 on pinned objects. */
const GENERATIONS = 4;
const PINNED_AT = 94;

interface Metadata {
  provider: string;
  event: number;
}

/** The first full, blocking collection of the stream; null where it has not told of one yet. */
export function collectedIn(stream: Buffer): Collected | null {
  let full = false;
  return firstOf(stream, ({ provider, event }, payload) => {
    if (provider !== RUNTIME) return null;
    if (event === GC_START) full = payload.readUInt32LE(4) === OLDEST && payload.readUInt32LE(12) === BLOCKING;
    return event === GC_HEAP_STATS && full ? heapStats(payload) : null;
  });
}

/**
 * The last value that one of the runtime's counters told (EventCounters: its name, what it is called, its mean); null where
 * it has told none.
 */
export function counterIn(stream: Buffer, name: string): number | null {
  let last: number | null = null;
  firstOf(stream, ({ provider }, payload) => {
    if (provider !== COUNTERS) return null;
    const cursor = new Cursor(payload);
    if (cursor.text() === name) {
      cursor.text();
      last = cursor.double();
    }
    return null;
  });
  return last !== null && Number.isFinite(last) && last >= 0 ? last : null;
}

/** What `take` finds first in the events of the stream, as far as that has come. */
function firstOf<T>(stream: Buffer, take: (of: Metadata, payload: Buffer) => T | null): T | null {
  const known = new Map<number, Metadata>();
  try {
    for (const { type, content } of blocks(new Cursor(stream))) {
      for (const { id, payload } of events(new Cursor(content))) {
        const metadata = known.get(id);
        if (type === 'MetadataBlock') {
          const cursor = new Cursor(payload);
          known.set(cursor.int32(), { provider: cursor.text(), event: cursor.int32() });
        } else if (metadata !== undefined) {
          const found = take(metadata, payload);
          if (found !== null) return found;
        }
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // cut: more may come
  }
  return null;
}

/** Pairs of size and promoted bytes, one a generation. */
function heapStats(payload: Buffer): Collected | null {
  const at = Array.from({ length: GENERATIONS }, (_, generation) => generation * 16);
  if (payload.length >= PINNED_AT + 16) at.push(PINNED_AT);
  const sum = (shift: number): number =>
    at.reduce((total, from) => total + Number(payload.readBigUInt64LE(from + shift)), 0);
  const [size, live] = [sum(0), sum(8)];
  return Number.isSafeInteger(size) && Number.isSafeInteger(live) ? { live, size } : null;
}

const BEGIN_OBJECT = 5;
const END_OBJECT = 6;
const TRACE_BYTES = 48;
const PREAMBLE = 'Nettrace\x14\0\0\0!FastSerialization.1';

function* blocks(cursor: Cursor): Generator<{ type: string; content: Buffer }> {
  if (cursor.bytes(PREAMBLE.length).toString('latin1') !== PREAMBLE) return;
  while (cursor.byte() === BEGIN_OBJECT) {
    cursor.bytes(10); // its type: two tags, and two versions
    const type = cursor.bytes(cursor.int32()).toString('latin1');
    if (cursor.byte() !== END_OBJECT) return;
    if (type === 'Trace') cursor.bytes(TRACE_BYTES);
    else {
      const size = cursor.int32();
      cursor.align(4);
      const content = cursor.bytes(size);
      if (type === 'MetadataBlock' || type === 'EventBlock') yield { type, content };
    }
    if (cursor.byte() !== END_OBJECT) return;
  }
}

/** Flags of an event's head: which of its fields differ from those of the event before. */
const HAS = { metadata: 1, sequence: 2, thread: 4, stack: 8, activity: 16, related: 32, length: 128 };

function* events(cursor: Cursor): Generator<{ id: number; payload: Buffer }> {
  const head = cursor.int16();
  const compressed = (cursor.int16() & 1) === 1;
  if (!compressed) return;
  cursor.bytes(head - 4);
  let [id, length] = [0, 0];
  while (!cursor.isAtEnd) {
    const flags = cursor.byte();
    if (flags & HAS.metadata) id = cursor.varint();
    if (flags & HAS.sequence) for (let field = 0; field < 3; field++) cursor.varint();
    if (flags & HAS.thread) cursor.varint();
    if (flags & HAS.stack) cursor.varint();
    cursor.varint(); // time
    if (flags & HAS.activity) cursor.bytes(16);
    if (flags & HAS.related) cursor.bytes(16);
    if (flags & HAS.length) length = cursor.varint();
    yield { id, payload: cursor.bytes(length) };
  }
}

/** Every method throws a RangeError where the bytes end. */
class Cursor {
  #at = 0;
  constructor(private readonly data: Buffer) {}

  get isAtEnd(): boolean {
    return this.#at >= this.data.length;
  }

  bytes(count: number): Buffer {
    if (count < 0 || this.#at + count > this.data.length) throw new RangeError('the stream ends');
    this.#at += count;
    return this.data.subarray(this.#at - count, this.#at);
  }

  byte(): number {
    return this.bytes(1).readUInt8();
  }

  int16(): number {
    return this.bytes(2).readInt16LE();
  }

  int32(): number {
    return this.bytes(4).readInt32LE();
  }

  double(): number {
    return this.bytes(8).readDoubleLE();
  }

  /** Seven bits a byte, the lowest first; numbers beyond 2^53 lose their lowest bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 10; shift++) {
      const byte = this.byte();
      value += (byte & 0x7f) * 128 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('no such number');
  }

  /** Ends with a 0. */
  text(): string {
    for (let end = this.#at; end + 2 <= this.data.length; end += 2) {
      if (this.data.readUInt16LE(end) !== 0) continue;
      const found = this.bytes(end - this.#at).toString('utf16le');
      this.bytes(2);
      return found;
    }
    throw new RangeError('the stream ends');
  }

  align(to: number): void {
    this.bytes((to - (this.#at % to)) % to);
  }
}
