import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples that are changed. */
const CHANGED = 8;
/** Of decoded pixels: more is not worth the time of the sender. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Samples of a pixel, by colour type (W3C PNG, section 11.2.1); 3 has a palette. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const PALETTE = 3;

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * A PNG with other pixels: some samples changed, or the colours of its palette. Filtered bytes are changed, so a change may
 * spread to the pixels that are predicted from it.
 * @returns null for what is no PNG, damaged, interlaced or too large
 */
export function otherPng(png: Buffer, random: (below: number) => number): Buffer | null {
  const chunks = chunksOf(png);
  const header = chunks?.find(({ type }) => type === 'IHDR')?.data;
  if (chunks === null || header === undefined || header.length < 13) return null;
  if (header[9] === PALETTE) return otherPalette(chunks, random);
  const samples = SAMPLES[header[9] ?? -1];
  const isInterlaced = header[12] !== 0;
  if (samples === undefined || isInterlaced) return null;
  const rowBytes = 1 + Math.ceil((header.readUInt32BE(0) * samples * (header[8] ?? 0)) / 8);
  const rows = header.readUInt32BE(4);
  const bytes = rowBytes * rows;
  if (rowBytes < 2 || rows === 0 || bytes > MAX_BYTES) return null;
  const pixels = inflated(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))), bytes);
  if (pixels === null) return null;
  for (let changed = 0; changed < CHANGED; changed++) {
    // The first byte of a row names its filter.
    const at = random(rows) * rowBytes + 1 + random(rowBytes - 1);
    pixels[at] = ((pixels[at] ?? 0) + 1 + random(255)) % 256;
  }
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  const rest = chunks.filter(({ type }) => type !== 'IDAT');
  return joined(rest.toSpliced(first, 0, { type: 'IDAT', data: deflateSync(pixels) }));
}

function otherPalette(chunks: readonly Chunk[], random: (below: number) => number): Buffer | null {
  if (!chunks.some(({ type, data }) => type === 'PLTE' && data.length > 0)) return null;
  return joined(
    chunks
      .map(({ type, data }) => ({ type, data: type === 'PLTE' ? data.map((value) => value ^ random(16)) : data }))
      .map(({ type, data }) => ({ type, data: Buffer.from(data) })),
  );
}

function inflated(data: Buffer, bytes: number): Buffer | null {
  try {
    const pixels = inflateSync(data, { maxOutputLength: bytes + 1 });
    return pixels.length === bytes ? pixels : null;
  } catch {
    return null;
  }
}

/** Null for what is no whole PNG. */
function chunksOf(png: Buffer): Chunk[] | null {
  if (!png.subarray(0, 8).equals(SIGNATURE)) return null;
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (at + 12 + length > png.length) return null;
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
    if (type === 'IEND') return chunks;
  }
  return null;
}

function joined(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.flatMap(({ type, data }) => {
    const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    checksum.writeUInt32BE(crc32(content));
    return [length, content, checksum];
  });
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** CRC of PNG (W3C PNG, annex D); node:zlib has it from Node 20.15 on. */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
