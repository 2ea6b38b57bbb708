import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A small PNG: colour type 0 (grey), 2 (RGB) or 3 (palette of two), 8 bits, no filter. */
export function png({ width = 8, height = 8, colour = 2 as 0 | 2 | 3, value = 100, interlaced = false } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, interlaced ? 1 : 0], 8);
  const row = Buffer.alloc(1 + width * (colour === 2 ? 3 : 1), colour === 3 ? 1 : value);
  row[0] = 0;
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(colour === 3 ? [chunk('PLTE', Buffer.from([0, 0, 0, 200, 100, 50]))] : []),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

/** Pixels of a PNG without filters, with its palette. Throws where a checksum is wrong. */
export function pixelsOf(file: Buffer): { pixels: Buffer; palette: Buffer } {
  const data: Buffer[] = [];
  let palette = Buffer.alloc(0);
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const [content, sum] = [file.subarray(at + 4, at + 8 + length), file.readUInt32BE(at + 8 + length)];
    if (crc32(content) !== sum) throw new Error('wrong checksum');
    const type = content.toString('latin1', 0, 4);
    if (type === 'IDAT') data.push(content.subarray(4));
    if (type === 'PLTE') palette = Buffer.from(content.subarray(4));
    at += 12 + length;
  }
  return { pixels: inflateSync(Buffer.concat(data)), palette };
}

/** A WAV of 16-bit mono samples. */
export function wav(samples = 400, { format = 1, bits = 16 } = {}): Buffer {
  const bytes = (samples * bits) / 8;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(format, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE((8000 * bits) / 8, 28);
  header.writeUInt16LE(bits / 8, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return Buffer.concat([header, Buffer.alloc(bytes, 7)]);
}

/** The head of a JPEG with one quantisation table, up to its entropy-coded data. */
export function jpegHead(): Buffer {
  const table = Buffer.concat([Buffer.from([0xff, 0xdb, 0, 67, 0]), Buffer.alloc(64, 16)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), table, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 4, 0xff, 0xd9])]);
}
