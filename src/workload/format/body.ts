import { createHash } from 'node:crypto';
import { given } from '../../series/given.js';
import { SYNTH_PATHS, synthBody } from '../variation/synth.js';
import type { RequestLine } from './fields.js';
import { REFERENCE_START } from './secrets.js';
import { complaint, type Place, shown } from './workload-error.js';
import { WrittenJson } from './written-json.js';

/** A request's bytes; also parsed where they are JSON, for `vary`. */
export interface Body {
  bytes?: Uint8Array;
  json?: unknown;
  contentType?: string;
}

/** What a body may depend on besides the request's line. */
interface BodySource {
  /** Bytes of `blobs/<hex>` beside the workload. @throws WorkloadError if there are none */
  blob(hex: string, place: Place): Uint8Array;
  seed: number;
  /** Model named in generated bodies. */
  model: string;
}

const KEYS = ['body', 'body_text', 'body_b64', 'body_ref', 'synth'] as const;

/**
 * The bytes to send: `body` as it is written, `body_text` as UTF-8, `body_b64` decoded, `body_ref` from its file,
 * `synth` generated; at most one of them.
 * @throws WorkloadError
 */
export function readBody(fields: RequestLine, stream: boolean, source: BodySource, place: Place): Body {
  const given = KEYS.filter((key) => Object.hasOwn(fields, key));
  if (given.length > 1) {
    throw complaint({ ...place, field: given[1] ?? '' }, `found ${given.join(' and ')}`, 'one of them');
  }
  if (fields.body_b64 !== undefined) return { bytes: fromBase64(fields.body_b64, place) };
  if (fields.body_text !== undefined) return verbatim(fields, fields.body_text, { ...place, field: 'body_text' });
  if (fields.body_ref !== undefined) return referred(fields.body_ref.slice('sha256:'.length), fields, source, place);
  if (fields.synth !== undefined) return generated(fields.synth, fields, stream, source, place);
  if (given.length === 0) return {};
  const written = fields.body instanceof WrittenJson ? fields.body : null;
  const [text, json] = written === null ? [JSON.stringify(fields.body), fields.body] : [written.text, written.value];
  return jsonBody(text, json, { ...place, field: 'body' });
}

function jsonBody(text: string, json: unknown, place: Place): Body {
  return { bytes: encode(text, place), json, contentType: 'application/json' };
}

/** Sent as written; if it is JSON, its texts can still be varied. */
function verbatim(fields: RequestLine, text: string, place: Place): Body {
  const bytes = encode(text, place);
  return { bytes, ...jsonIn(text, fields.headers) };
}

function jsonIn(text: string, headers: RequestLine['headers']): { json?: unknown } {
  const type = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (!/^\s*[[{]/.test(text) || (type !== undefined && !/json/i.test(type))) return {};
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Broken JSON is replayed as recorded: rejected requests can leak too.
    return {};
  }
}

function referred(hex: string, fields: RequestLine, source: BodySource, place: Place): Body {
  const at = { ...place, field: 'body_ref' };
  const bytes = source.blob(hex, at);
  if (createHash('sha256').update(bytes).digest('hex') !== hex) {
    throw complaint(at, `found other content in blobs/${hex}`, 'content with the hash in its name');
  }
  return { bytes, ...jsonIn(utf8(bytes) ?? '', fields.headers) };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function generated(
  synth: NonNullable<RequestLine['synth']>,
  { id, path }: RequestLine,
  stream: boolean,
  { seed, model }: BodySource,
  place: Place,
): Body {
  const lengths = given(synth);
  const json = synthBody(lengths, { id, path, model, stream, seed });
  if (json !== undefined) return jsonBody(JSON.stringify(json), json, { ...place, field: 'synth' });
  throw complaint({ ...place, field: 'synth' }, 'found it with a path for which no body can be generated', SYNTH_PATHS);
}

function encode(text: string, place: Place): Uint8Array {
  if (text.includes(REFERENCE_START)) {
    throw complaint(place, `found ${REFERENCE_START}NAME}`, 'secrets in header values only');
  }
  return Buffer.from(text, 'utf8');
}

/** The fields of a line that hold these bytes: text where they are UTF-8, else base64. */
export function bodyFields(bytes: Buffer): Pick<RequestLine, 'body_text' | 'body_b64'> {
  if (bytes.length === 0) return {};
  const text = utf8(bytes);
  return text === null ? { body_b64: bytes.toString('base64') } : { body_text: text };
}

/** Node decodes base64 leniently and drops unknown characters, so the result is compared with the text. */
function fromBase64(text: string, place: Place): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') === text) return bytes;
  throw complaint({ ...place, field: 'body_b64' }, `found ${shown(text)}`, 'a text in base64, with padding');
}
