import { createHash } from 'node:crypto';
import { looksLikeCredential } from '../format/secrets.js';
import type { WorkloadRequest } from '../format/workload.js';
import { type Vary, varies } from '../variation/vary.js';

/** What the service is given to work on. */
export interface Inputs {
  withBody: number;
  /** Requests whose input is new in each cycle. */
  varied: number;
  /** Different requests: by method, path and body. */
  distinct: number;
  /** Requests in whose body something has the shape of a credential. */
  credentials: number;
}

export function inputsOf(requests: readonly WorkloadRequest[], vary: Vary): Inputs {
  // Bodies repeat, and each is looked through once.
  const suspicious = new Map<string, boolean>();
  const distinct = new Set<string>();
  let credentials = 0;
  for (const { method, path, body } of requests) {
    const digest = body === undefined ? '' : createHash('sha256').update(body).digest('base64');
    distinct.add(`${method} ${path} ${digest}`);
    const holds = suspicious.get(digest) ?? (body !== undefined && mayHoldCredential(body));
    suspicious.set(digest, holds);
    if (holds) credentials++;
  }
  return {
    withBody: requests.filter(({ body }) => body !== undefined).length,
    varied: requests.filter((request) => varies([request], vary)).length,
    distinct: distinct.size,
    credentials,
  };
}

/** In prose "basic training" and "bearer of" are words; a credential after them is none. */
const WORDS = /\b(?:[Bb]earer|[Bb]asic|BEARER|BASIC)\s+(?:[A-Za-z]?[a-z]+|[A-Z]+)(?=[\s.,;:!?)"'\\-]|$)/g;

function mayHoldCredential(body: Uint8Array): boolean {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  // Cheap where there is nothing to find, as in nearly every body.
  return looksLikeCredential(text) && looksLikeCredential(text.replace(WORDS, ''));
}
