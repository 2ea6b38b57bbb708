import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Where a workload comes from, in the file's own words: to be escaped. */
export interface Origin {
  created: string | null;
  /** The texts and numbers under `source`, e.g. `recorder 1.0`. */
  source: string | null;
}

/** A longer header line is not read. */
const MAX_HEADER = 64 * 1024;

/** Reads the header line of a file that was already read as a workload. Never fails. */
export async function readOrigin(path: string): Promise<Origin> {
  try {
    const header = JSON.parse(await firstLine(path)) as { created?: unknown; source?: unknown };
    return { created: textOf(header.created), source: textOf(header.source) };
  } catch {
    // Not essential, and errors in the file were reported when it was loaded.
    return { created: null, source: null };
  }
}

async function firstLine(path: string): Promise<string> {
  const file = createReadStream(path);
  const bytes: Readable = (await isPacked(path)) ? pipeline(file, createGunzip(), () => file.destroy()) : file;
  let start = Buffer.alloc(0);
  for await (const part of bytes as AsyncIterable<Buffer>) {
    start = Buffer.concat([start, part]);
    if (start.includes(0x0a) || start.length > MAX_HEADER) break;
  }
  const lines = start.toString('utf8').split('\n', 1);
  return lines[0] ?? '';
}

async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function textOf(value: unknown): string | null {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  const text = parts
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
    .slice(0, 1000);
  return text === '' ? null : text;
}
