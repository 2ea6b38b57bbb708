import { gzipSync } from 'node:zlib';

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;
const VERSION = 10;
/** 1980-01-01, midnight: the same content makes the same bytes. */
const DATE = 0x21;

/** A zip archive of these small files, uncompressed (PKWARE's APPNOTE, 4.3). Names in ASCII. */
export function jarOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const [parts, index]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(VERSION, 0);
    shared.writeUInt16LE(DATE, 8);
    shared.writeUInt32LE(checksum(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const text = Buffer.from(name, 'latin1');
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    index.push(signed(CENTRAL_FILE), Buffer.of(VERSION, 0), shared, rest, text);
    parts.push(signed(LOCAL_FILE), shared, text, content);
    at += 4 + shared.length + text.length + content.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, signed(END), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** CRC-32, as gzip has it before the length at its end. */
function checksum(content: Buffer): number {
  const zipped = gzipSync(content, { level: 0 });
  return zipped.readUInt32LE(zipped.length - 8);
}
