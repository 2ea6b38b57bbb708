import type { IncomingMessage } from 'node:http';

/** What of a request is passed on, and what it is. */

/** Headers of one connection (RFC 9110, section 7.6.1), and the host, which is the target's. */
const HOP_BY_HOP = new Set(
  'connection keep-alive proxy-connection te transfer-encoding upgrade proxy-authenticate host expect'.split(' '),
);

/** RFC 6455, section 4.2.1. */
export function isWebSocket({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket' && headers['sec-websocket-key'] !== undefined
  );
}

export function sessionOf({ headers }: IncomingMessage, sessionHeader: string | undefined): string | undefined {
  const value = sessionHeader === undefined ? undefined : headers[sessionHeader.toLowerCase()];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A client that uses this as a forward proxy sends a whole URL. */
export function pathOf(url: string): string {
  if (url.startsWith('/')) return url;
  try {
    const { pathname, search } = new URL(url);
    return pathname + search;
  } catch {
    return '/';
  }
}

/** Names and values in turn, without headers of the connection, or named by it. */
export function withoutHops(raw: readonly string[]): string[] {
  const pairs = pairsOf(raw);
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
  return pairs.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !named.includes(name.toLowerCase())).flat();
}

export function pairsOf(raw: readonly string[]): [string, string][] {
  return Array.from({ length: Math.floor(raw.length / 2) }, (_, at) => [raw[2 * at] ?? '', raw[2 * at + 1] ?? '']);
}

export function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return Object.fromEntries(entries);
}

/** The first bytes of HTTP/2 without TLS (RFC 9113, section 3.4), which no parser of HTTP/1.1 takes. */
export function isHttp2(error: Error): boolean {
  const { rawPacket } = error as { rawPacket?: unknown };
  return Buffer.isBuffer(rawPacket) && rawPacket.subarray(0, 14).toString('latin1') === 'PRI * HTTP/2.0';
}
