import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from 'node:zlib';
import { bodyFields } from '../format/body.js';
import type { RequestLine } from '../format/fields.js';
import { looksLikeCredential } from '../format/secrets.js';
import { type SeenMessage, sessionLine, sessionTimeoutUs } from '../format/socket-session.js';

/** What the proxy observed of one request. Times in microseconds from the start of the recording. */
export interface Seen {
  id: string;
  arrivedUs: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  session: string | undefined;
  body: Buffer;
  /** Of a web socket: what the client offered, and the messages both ways. */
  socket?: {
    protocols: string[];
    deflate: boolean;
    messages: SeenMessage[];
    openedUs: number;
    /** When the client closed it; null where it did not. */
    closedUs: number | null;
  };
  status: number;
  /** The answer is a stream of events. */
  stream: boolean;
  /** When the whole request had been forwarded. */
  writtenUs: number | null;
  firstByteUs: number | null;
  endedUs: number;
  events: number;
  bytes: number;
  end: string;
}

/** Largest unpacked size of a compressed body. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

const UNPACK: ReadonlyMap<string, (body: Buffer, limits: ZlibOptions) => Promise<Buffer>> = new Map([
  ['gzip', promisify<Buffer, ZlibOptions, Buffer>(gunzip)],
  ['deflate', promisify<Buffer, ZlibOptions, Buffer>(inflate)],
  ['br', promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress)],
]);

/** The line that replays it, not redacted yet. */
export async function toLine(seen: Seen): Promise<RequestLine> {
  const { headers, body } = await unpacked(seen.headers, seen.body);
  return {
    id: seen.id,
    t_us: Math.round(seen.arrivedUs),
    ...(seen.session === undefined ? {} : { session: seen.session }),
    method: seen.method,
    path: seen.path,
    headers,
    ...bodyFields(body),
    ...(seen.socket === undefined ? {} : socketFields(seen.socket, seen)),
    ...(seen.stream && seen.socket === undefined ? { stream: true } : {}),
    ...(seen.end === 'client_cancel' ? { cancel: toCancel(seen) } : {}),
    obs: toObservation(seen),
  };
}

/** Names of subprotocols that carry a credential, as OpenAI's do, are left out: a replay has it in a header. */
function socketFields(
  { protocols, deflate, messages, openedUs, closedUs }: NonNullable<Seen['socket']>,
  { arrivedUs, endedUs }: Seen,
): Pick<RequestLine, 'ws' | 'timeout_us'> {
  const named = protocols.filter((name) => !looksLikeCredential(name));
  return {
    timeout_us: sessionTimeoutUs(endedUs - arrivedUs),
    ws: {
      ...(named.length === 0 ? {} : { protocols: named }),
      ...(deflate ? { deflate } : {}),
      ...sessionLine(messages, openedUs, closedUs),
    },
  };
}

/** A compressed body could be neither redacted nor varied, so it is replayed unpacked. */
async function unpacked(
  headers: Record<string, string>,
  body: Buffer,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding === undefined || encoding === 'identity') return { headers, body };
  const unpack = UNPACK.get(encoding);
  if (unpack === undefined) throw new Error('its body has an unknown compression');
  const { 'content-encoding': _, ...rest } = headers;
  return { headers: rest, body: await unpack(body, { maxOutputLength: MAX_UNPACKED_BYTES }) };
}

/**
 * Where the client disconnected: at an event of a stream, which does not depend on the speed of this server; else at a
 * byte, else after a time. An event forwarded while the client was closing counts as received.
 */
function toCancel({ stream, events, bytes, writtenUs, endedUs, arrivedUs }: Seen): NonNullable<RequestLine['cancel']> {
  if (stream && events > 0) return { after_events: events };
  if (bytes > 0) return { after_bytes: bytes };
  return { after_us: Math.max(0, Math.round(endedUs - (writtenUs ?? arrivedUs))) };
}

function toObservation(seen: Seen): NonNullable<RequestLine['obs']> {
  return {
    status: seen.status,
    ...(seen.firstByteUs === null ? {} : { ttfb_us: Math.round(seen.firstByteUs - seen.arrivedUs) }),
    dur_us: Math.round(seen.endedUs - seen.arrivedUs),
    ...(seen.stream ? { events: seen.events } : {}),
    bytes: seen.bytes,
    end: seen.end,
  };
}
