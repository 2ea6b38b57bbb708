import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { complaint } from './error.js';
import { parseWorkload, type Workload } from './workload.js';

/** Largest workload, unpacked: bounds a compressed file that unpacks to more than the machine has. */
export const MAX_WORKLOAD_BYTES = 512 * 1024 * 1024;

const KINDS = 'a workload file, *.jsonl or *.jsonl.gz';

/**
 * Reads a workload file, plain or gzip (told by its first bytes, not by its name).
 * @throws WorkloadError, one line
 */
export async function loadWorkload(path: string, maxBytes = MAX_WORKLOAD_BYTES): Promise<Workload> {
  const bytes = await readBounded(path, maxBytes);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseWorkload(packed ? await unpack(bytes, path, maxBytes) : bytes, path);
}

async function readBounded(path: string, maxBytes: number): Promise<Buffer> {
  try {
    const status = await stat(path);
    if (!status.isFile()) throw complaint({ origin: path }, 'is not a file', KINDS);
    if (status.size > maxBytes) throw tooLarge(path, maxBytes);
    return await readFile(path);
  } catch (cause) {
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
  const limit = `up to ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked`;
  return complaint({ origin: path }, 'found a workload that is too large', limit);
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
