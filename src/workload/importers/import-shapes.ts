import { z } from 'zod';
import { valueAlong } from '../format/pointer.js';
import { complaint, type Place, shown } from '../format/workload-error.js';

/** Helpers that several formats share. */

/**
 * The value, checked against the schema.
 * @throws WorkloadError naming the first wrong field
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, place: Place, allowed: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = (result.error.issues[0]?.path ?? []).map((key) => String(key).slice(0, 60));
  const found = valueAlong(value, path);
  const at = path.length === 0 ? place : { ...place, field: path.join('.') };
  // Text in a header or a body may be a secret, so it is not shown.
  throw complaint(at, `found ${typeof found === 'string' ? 'a string' : shown(found)}`, allowed);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const METHOD = z.string().regex(/^[A-Za-z]{1,20}$/);

/** Path and host of a URL, or a path without a host; null for anything else. */
export function pathAndHost(url: string): { path: string; host: string | null } | null {
  if (url.startsWith('/')) return { path: escapedPath(url), host: null };
  if (!URL.canParse(url)) return null;
  const { protocol, pathname, search, host } = new URL(url);
  return /^(https?|wss?):$/.test(protocol) ? { path: escapedPath(pathname + search), host } : null;
}

/** Escaped for a request line. */
function escapedPath(path: string): string {
  return path
    .replace(/#.*$/s, '')
    .replace(/[^\x21-\x7e]/gu, (character) => (/[\ud800-\udfff]/.test(character) ? '' : encodeURIComponent(character)));
}

/** Headers set for each connection, or by the client that replays the request. */
const NOT_SENT =
  /^(:.*|host|content-length|connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|http2-settings|sec-websocket-.*)$/i;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Headers that can be sent, names in lower case; invalid ones are dropped. */
export function sendable(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const kept = new Map<string, string>();
  for (const [given, value] of headers) {
    const name = given.toLowerCase();
    if (!NAME.test(name) || NOT_SENT.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    const before = kept.get(name);
    kept.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(kept);
}

export function isStreamed(body: unknown): { stream?: true } {
  return isObject(body) && body['stream'] === true ? { stream: true } : {};
}

const LABEL = /^[^\p{C}\p{Zl}\p{Zp}]{1,180}$/u;

/** A text or number as an id or session; undefined if it cannot be one. */
export function labelOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && LABEL.test(text) ? text : undefined;
}
