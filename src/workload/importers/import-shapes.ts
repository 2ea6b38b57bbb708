import { z } from 'zod';
import type { RequestLine } from '../format/fields.js';
import { complaint, type Place, shown } from '../format/workload-error.js';

/** Pieces that several formats share. */

/**
 * The value, checked.
 * @throws WorkloadError naming the field that is not as it should be
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, place: Place, allowed: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = (result.error.issues[0]?.path ?? []).map((key) => String(key).slice(0, 60));
  const found = path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    value,
  );
  const at = path.length === 0 ? place : { ...place, field: path.join('.') };
  // What stands in a header or a body may be a secret.
  const safe =
    typeof found === 'number' ||
    typeof found === 'boolean' ||
    found === undefined ||
    found === null ||
    typeof found === 'object';
  throw complaint(at, `found ${safe ? shown(found) : `a ${typeof found}`}`, allowed);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const METHOD = z.string().regex(/^[A-Za-z]{1,20}$/);

/** The path of a URL, or of what has no host; its host beside it. Null where it is neither. */
export function pathAndHost(url: string): { path: string; host: string | null } | null {
  if (url.startsWith('/')) return { path: escapedPath(url), host: null };
  if (!URL.canParse(url)) return null;
  const { protocol, pathname, search, host } = new URL(url);
  return /^(https?|wss?):$/.test(protocol) ? { path: escapedPath(pathname + search), host } : null;
}

/** As it can stand on a request line. */
function escapedPath(path: string): string {
  return path
    .replace(/#.*$/s, '')
    .replace(/[^\x21-\x7e]/gu, (character) => (/[\ud800-\udfff]/.test(character) ? '' : encodeURIComponent(character)));
}

/** Set for each connection, or by the client that sends it again. */
const NOT_SENT =
  /^(:.*|host|content-length|connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|http2-settings)$/i;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Headers that can be sent, names in lower case. What is no header is left out, as a server would not have seen it. */
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

/** Bytes as a line holds them. */
export function bodyOf(bytes: Buffer): Pick<RequestLine, 'body_text' | 'body_b64'> {
  if (bytes.length === 0) return {};
  try {
    return { body_text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { body_b64: bytes.toString('base64') };
  }
}

/** The path for a body of OpenAI's kind, by what it has. */
export function openAiPath(body: Record<string, unknown>): string | null {
  if (Array.isArray(body['messages'])) return '/v1/chat/completions';
  if (body['prompt'] !== undefined) return '/v1/completions';
  return body['input'] === undefined ? null : '/v1/embeddings';
}

export function isStreamed(body: unknown): { stream?: true } {
  return isObject(body) && body['stream'] === true ? { stream: true } : {};
}

const LABEL = /^[^\p{C}\p{Zl}\p{Zp}]{1,180}$/u;

/** Text or number as an id or session of a workload; undefined where it cannot be one. */
export function labelOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && LABEL.test(text) ? text : undefined;
}
