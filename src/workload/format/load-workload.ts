import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { FileRefused, readRegularFile } from '../../files/regular-file.js';
import { type Beside, parseWorkload, type Workload } from './workload.js';
import { complaint, type Place } from './workload-error.js';

/** Largest unpacked workload: protects from a compressed file that unpacks to more than the memory of the machine. */
const MAX_WORKLOAD_BYTES = 512 * 1024 * 1024;

const ALL_TOGETHER = `up to ${MAX_WORKLOAD_BYTES / 1024 / 1024} MiB with all that it refers to`;
const KINDS = 'a workload file, *.jsonl or *.jsonl.gz';

/**
 * Reads a workload file, plain or gzip (recognised by its first bytes, not its name).
 * @throws WorkloadError, one line
 */
export async function loadWorkload(path: string, maxBytes = MAX_WORKLOAD_BYTES): Promise<Workload> {
  const bytes = readBounded(path, maxBytes);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = packed ? await unpack(bytes, path, maxBytes) : bytes;
  return parseWorkload(text, path, { blob: blobReader(join(dirname(path), 'blobs'), maxBytes - text.byteLength) });
}

/** Reads the files beside a workload, each once, within `maxBytes` in total. */
function blobReader(folder: string, maxBytes: number): Beside['blob'] {
  const known = new Map<string, Uint8Array>();
  let left = maxBytes;
  return (hex, place) => {
    const read = known.get(hex);
    if (read !== undefined) return read;
    const bytes = readBlob(join(folder, hex), place, left);
    left -= bytes.byteLength;
    known.set(hex, bytes);
    return bytes;
  };
}

/** The name is hexadecimal, so the path stays in the folder; links are refused, because their targets may not. */
function readBlob(path: string, place: Place, maxBytes: number): Uint8Array {
  const allowed = `a file blobs/${path.slice(-64)} beside the workload`;
  try {
    const status = lstatSync(path);
    if (!status.isFile()) throw complaint(place, 'found a link or another kind of file', allowed);
    if (status.size > maxBytes) throw complaint(place, 'found more than can be loaded', ALL_TOGETHER);
    return readRegularFile(path, maxBytes);
  } catch (cause) {
    if (cause instanceof FileRefused) throw complaint(place, `found ${cause.why}`, allowed, { cause });
    const code = errorCode(cause);
    if (code === undefined) throw cause;
    throw complaint(place, code === 'ENOENT' ? 'found no such file' : `cannot be read (${code})`, allowed, { cause });
  }
}

function readBounded(path: string, maxBytes: number): Buffer {
  try {
    return readRegularFile(path, maxBytes);
  } catch (cause) {
    if (cause instanceof FileRefused) {
      throw cause.why === 'too large' ? tooLarge(path, maxBytes) : complaint({ origin: path }, 'is not a file', KINDS);
    }
    const code = errorCode(cause);
    if (code === undefined) throw cause;
    const found = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
    throw complaint({ origin: path }, found, KINDS, { cause });
  }
}

async function unpack(bytes: Buffer, path: string, maxBytes: number): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, maxBytes);
    throw complaint({ origin: path }, 'found broken gzip data', KINDS, { cause });
  }
}

function tooLarge(path: string, maxBytes: number): Error {
  const limit = `up to ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked; memdrift import --requests N takes a part of it`;
  return complaint({ origin: path }, 'found a workload that is too large', limit);
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
