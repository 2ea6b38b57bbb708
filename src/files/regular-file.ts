import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** Where the size of a file does not tell what it holds, as in /proc. */
const CHUNK_BYTES = 64 * 1024;

/** A file that is not read, for what it is. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(readonly why: 'no regular file' | 'too large') {
    super(why);
  }
}

/**
 * Reads a whole file that anybody may have put there. A pipe or a device is not opened; a kernel's file that would keep
 * its reader waiting (/proc/kmsg) fails. A thread that waits in the kernel could not be ended, nor could the process.
 * Links are followed.
 * @throws FileRefused; the system's own error, EAGAIN where a file would be waited for
 */
export function readRegularFile(path: string, mostBytes: number): Buffer {
  // Opening alone has effects on some devices.
  assertRegular(statSync(path));
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    assertRegular(found);
    if (found.size > mostBytes) throw new FileRefused('too large');
    return readToEnd(file, Math.max(found.size + 1, CHUNK_BYTES), mostBytes);
  } finally {
    closeSync(file);
  }
}

/** The size only tells how much to read at once: the file may be longer by now. */
function readToEnd(file: number, chunkBytes: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let leftBytes = mostBytes + 1;
  while (leftBytes > 0) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, leftBytes));
    const read = readSync(file, chunk, 0, chunk.length, null);
    if (read === 0) return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    leftBytes -= read;
  }
  throw new FileRefused('too large');
}

function assertRegular(found: Stats): void {
  if (!found.isFile()) throw new FileRefused('no regular file');
}
