import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from 'node:zlib';
import type { RequestLine } from '../format/fields.js';

/** What was seen of one request on its way through. Times in microseconds from the start of the recording. */
export interface Seen {
  id: string;
  arrivedUs: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  session: string | undefined;
  body: Buffer;
  status: number;
  /** The answer is a stream of events. */
  stream: boolean;
  /** The request had been passed on whole. */
  writtenUs: number | null;
  firstByteUs: number | null;
  endedUs: number;
  events: number;
  bytes: number;
  end: string;
}

/** Of a body that was sent compressed. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

const UNPACK: ReadonlyMap<string, (body: Buffer, limits: ZlibOptions) => Promise<Buffer>> = new Map([
  ['gzip', promisify<Buffer, ZlibOptions, Buffer>(gunzip)],
  ['deflate', promisify<Buffer, ZlibOptions, Buffer>(inflate)],
  ['br', promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress)],
]);

/** The line of a workload that sends it again. Nothing is redacted yet. */
export async function lineOf(seen: Seen): Promise<RequestLine> {
  const { headers, body } = await unpacked(seen.headers, seen.body);
  return {
    id: seen.id,
    t_us: Math.round(seen.arrivedUs),
    ...(seen.session === undefined ? {} : { session: seen.session }),
    method: seen.method,
    path: seen.path,
    headers,
    ...bodyFields(body),
    ...(seen.stream ? { stream: true } : {}),
    ...(seen.end === 'client_cancel' ? { cancel: cancelOf(seen) } : {}),
    obs: observationOf(seen),
  };
}

/** Compressed, nothing could be redacted, and nothing varied: what is sent again is not compressed. */
async function unpacked(
  headers: Record<string, string>,
  body: Buffer,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding === undefined || encoding === 'identity') return { headers, body };
  const unpack = UNPACK.get(encoding);
  if (unpack === undefined) throw new Error('its body is in a compression that is not known');
  const { 'content-encoding': _, ...rest } = headers;
  return { headers: rest, body: await unpack(body, { maxOutputLength: MAX_UNPACKED_BYTES }) };
}

function bodyFields(body: Buffer): Pick<RequestLine, 'body' | 'body_text' | 'body_b64'> {
  if (body.length === 0) return {};
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { body_text: text };
  } catch {
    return { body_b64: body.toString('base64') };
  }
}

/**
 * Where the client hung up: at an event of a stream, for that does not depend on how fast this server was; else at a
 * byte, else after a time. An event that was passed on while the client was closing counts as received.
 */
function cancelOf({ stream, events, bytes, writtenUs, endedUs, arrivedUs }: Seen): NonNullable<RequestLine['cancel']> {
  if (stream && events > 0) return { after_events: events };
  if (bytes > 0) return { after_bytes: bytes };
  return { after_us: Math.max(0, Math.round(endedUs - (writtenUs ?? arrivedUs))) };
}

function observationOf(seen: Seen): NonNullable<RequestLine['obs']> {
  return {
    status: seen.status,
    ...(seen.firstByteUs === null ? {} : { ttfb_us: Math.round(seen.firstByteUs - seen.arrivedUs) }),
    dur_us: Math.round(seen.endedUs - seen.arrivedUs),
    ...(seen.stream ? { events: seen.events } : {}),
    bytes: seen.bytes,
    end: seen.end,
  };
}
