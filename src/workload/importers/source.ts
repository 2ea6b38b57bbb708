import { isUtf8 } from 'node:buffer';
import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, type Transform } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
import { complaint, type Place, type WorkloadError } from '../format/workload-error.js';
import { type Foreign, foreignKind } from './foreign.js';

/** A file to import, of any size: read in chunks, unpacked if it is compressed. */
export interface Source {
  path: string;
  bytes: number;
  /** Its unpacked beginning, by which it is recognised: at least the first line, unless that is very long. */
  head: string;
  chunks(): AsyncIterable<Buffer>;
}

/** Size of one read. */
const CHUNK_BYTES = 256 * 1024;
const HEAD_BYTES = 64 * 1024;
const MAX_HEAD_BYTES = 16 * 1024 * 1024;
/** A document is recognised by its beginning; its first line may be all of it. */
const DOCUMENT = /^\uFEFF?\s*(?:\[|\{\s*"(?:log|data|info|item|requests|resourceSpans)"\s*:)/;
/** Longest line or element: a prompt of ten million tokens has 40 MB. */
export const MAX_PIECE_BYTES = 64 * 1024 * 1024;
/** Large data that is compressed better than any text is a zip bomb. */
const MAX_RATIO = 200;
const HARMLESS_BYTES = 256 * 1024 * 1024;

const FILES = 'a recording of requests: see docs/recording-traffic.md for the formats';

/** @throws WorkloadError, one line */
export async function openSource(path: string): Promise<Source> {
  const bytes = await fileSize(path);
  const packed = await detectPacking(path);
  const chunks = () => (packed === null ? plain(path) : unpacked(path, packed));
  const head = await readHead(chunks(), path);
  return { path, bytes, head, chunks };
}

async function fileSize(path: string): Promise<number> {
  try {
    const status = await stat(path);
    if (!status.isFile()) throw complaint({ origin: path }, 'is not a file', FILES);
    if (status.size === 0) throw complaint({ origin: path }, 'found nothing', FILES);
    return status.size;
  } catch (cause) {
    throw readProblem(path, cause);
  }
}

function readProblem(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === null) return cause;
  const found = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
  return complaint({ origin: path }, found, FILES, { cause });
}

/** By the first two bytes: gzip (RFC 1952), or zlib with the usual window (RFC 1950), as mitmproxy packs HAR. */
async function detectPacking(path: string): Promise<'gzip' | 'zlib' | null> {
  const file = await open(path).catch((cause: unknown) => {
    throw readProblem(path, cause);
  });
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  if (buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip';
  return buffer[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(buffer[1] ?? 0) ? 'zlib' : null;
}

async function* plain(path: string): AsyncIterable<Buffer> {
  const file: ReadStream = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of file) yield chunk as Buffer;
  } catch (cause) {
    throw readProblem(path, cause);
  }
}

async function* unpacked(path: string, packing: 'gzip' | 'zlib'): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const unpacker: Transform = packing === 'gzip' ? createGunzip() : createInflate();
  // Errors surface when reading from the unpacker.
  pipeline(file, unpacker, () => undefined);
  let bytes = 0;
  try {
    for await (const chunk of unpacker) {
      bytes += (chunk as Buffer).length;
      if (bytes > HARMLESS_BYTES && bytes > MAX_RATIO * Math.max(1, file.bytesRead)) {
        throw complaint(
          { origin: path },
          `unpacks to more than ${MAX_RATIO} times its size`,
          'recorded requests, which do not',
        );
      }
      yield chunk as Buffer;
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) {
      throw complaint({ origin: path }, `found broken ${packing} data after ${bytes} bytes`, 'a whole file', { cause });
    }
    throw cause;
  } finally {
    file.destroy();
  }
}

async function readHead(chunks: AsyncIterable<Buffer>, path: string): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  let lineEnds = false;
  let isDocument = false;
  for await (const chunk of chunks) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes === chunk.length) isDocument = DOCUMENT.test(chunk.toString('utf8', 0, HEAD_BYTES));
    lineEnds ||= chunk.includes(0x0a);
    if ((bytes >= HEAD_BYTES && (lineEnds || isDocument)) || bytes >= MAX_HEAD_BYTES) break;
  }
  const head = Buffer.concat(parts);
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw complaint({ origin: path, line: 1 }, 'found UTF-16', 'UTF-8');
  }
  const isBinary = head.includes(0) || !isUtf8(head.subarray(0, head.lastIndexOf(0x0a) + 1));
  if (isBinary) {
    const foreign = foreignKind(head.toString('latin1', 0, HEAD_BYTES));
    if (foreign !== null) throw foreignFile(path, foreign);
  }
  if (head.includes(0)) {
    throw complaint({ origin: path, line: 1 }, 'found binary data', FILES);
  }
  return head.toString('utf8').replace(/^\uFEFF/, '');
}

/** @returns the error for a file of a kind that is known and not read */
export function foreignFile(path: string, { what, how }: Foreign): WorkloadError {
  return complaint({ origin: path }, `found ${what}`, `a recording of requests: ${how}`);
}

interface TextLine {
  text: string;
  place: Place & { line: number };
}

/**
 * The non-empty lines of a file, one at a time.
 * @throws WorkloadError for a line that is too long or not UTF-8
 */
export async function* linesOf(source: Source): AsyncIterable<TextLine> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let line = 1;
  const take = (last: Buffer): TextLine | null => {
    const text = decoded(Buffer.concat([...parts, last]), { origin: source.path, line });
    parts = [];
    bytes = 0;
    return text.trim() === '' ? null : { text, place: { origin: source.path, line } };
  };
  for await (const chunk of source.chunks()) {
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(0x0a, start);
      const piece = chunk.subarray(start, end === -1 ? chunk.length : end);
      bytes += piece.length;
      if (bytes > MAX_PIECE_BYTES) throw tooLong({ origin: source.path, line }, 'a line');
      if (end === -1) {
        parts.push(piece);
        break;
      }
      const whole = take(piece);
      if (whole !== null) yield whole;
      line += 1;
      start = end + 1;
    }
  }
  const rest = take(Buffer.alloc(0));
  if (rest !== null) yield rest;
}

/** @throws WorkloadError */
export function decoded(bytes: Uint8Array, place: Place): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw complaint(place, 'found bytes that are not UTF-8', 'UTF-8 text', { cause });
  }
}

export function tooLong(place: Place, what: string): WorkloadError {
  const limit = `${MAX_PIECE_BYTES / 1024 / 1024} MiB`;
  return complaint(place, `found ${what} of more than ${limit}`, `up to ${limit}`);
}

/** @throws WorkloadError, which does not show the text: it may hold anything */
export function parsedJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw complaint(place, 'found text that is not JSON', 'JSON', { cause });
  }
}
