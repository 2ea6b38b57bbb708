import { once } from 'node:events';
import { ZipFile } from 'yazl';

/** Archives as an uploader packs them, and as an attacker does. */

export interface Packed {
  name: string;
  content: Buffer | string;
  /** Unix mode with its type. */
  mode?: number;
  compress?: boolean;
}

const MODE = 0o100644;

/** A zip archive of these files, in their order. */
export async function zipOf(...files: Packed[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, mode = MODE, compress = true } of files) {
    zip.addBuffer(Buffer.from(content), name, { mode, compress, mtime: new Date(0) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

/** Zip writers refuse names that leave their folder: another of the same length is written over it. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new RangeError('names of one length');
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

const CENTRAL = Buffer.from('PK\x01\x02', 'latin1');

/** The archive with other bytes at an offset of its first central directory entry. */
export function patched(zip: Buffer, offset: number, bytes: readonly number[]): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.indexOf(CENTRAL);
  copy.set(bytes, at + offset);
  return copy;
}

/** Declares another size of the unpacked file. */
export function declaring(zip: Buffer, bytes: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes);
  return patched(zip, 24, [...size]);
}
