import { complaint, type Place, shown } from './error.js';
import type { RequestFields } from './fields.js';
import { REFERENCE_START } from './secrets.js';

/** A request's bytes; `json` where they were written as JSON, so that `vary` can work on them. */
export interface Body {
  bytes?: Uint8Array;
  json?: unknown;
  contentType?: string;
}

/**
 * The bytes to send: `body` as compact JSON, `body_text` as UTF-8, `body_b64` as it decodes; at most one of them.
 * @throws WorkloadError
 */
export function bodyOf(fields: RequestFields, place: Place): Body {
  const given = (['body', 'body_text', 'body_b64'] as const).filter((key) => Object.hasOwn(fields, key));
  if (given.length > 1) {
    throw complaint({ ...place, field: given[1] ?? '' }, `found ${given.join(' and ')}`, 'one of them');
  }
  if (fields.body_b64 !== undefined) return { bytes: fromBase64(fields.body_b64, place) };
  if (fields.body_text !== undefined) return { bytes: encode(fields.body_text, { ...place, field: 'body_text' }) };
  if (given.length === 0) return {};
  const text = compact(fields.body, place);
  return { bytes: encode(text, { ...place, field: 'body' }), json: fields.body, contentType: 'application/json' };
}

function compact(json: unknown, place: Place): string {
  try {
    return JSON.stringify(json);
  } catch (cause) {
    throw complaint({ ...place, field: 'body' }, 'nested too deeply', 'a few thousand levels', { cause });
  }
}

function encode(text: string, place: Place): Uint8Array {
  if (text.includes(REFERENCE_START)) {
    throw complaint(place, `found ${REFERENCE_START}NAME}`, 'secrets in header values only');
  }
  return Buffer.from(text, 'utf8');
}

/** Node decodes base64 leniently, dropping what it does not know; a body that lost bytes would go unnoticed. */
function fromBase64(text: string, place: Place): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') === text) return bytes;
  throw complaint({ ...place, field: 'body_b64' }, `found ${shown(text)}`, 'a text in base64, with padding');
}
