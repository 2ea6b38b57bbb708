import { createHash } from 'node:crypto';
import { looksLikeCredential } from '../format/secrets.js';
import type { WorkloadRequest } from '../format/workload.js';
import { varies } from '../variation/dimensions.js';
import type { Vary } from '../variation/vary-settings.js';

/** The inputs of a service. */
export interface Inputs {
  withBody: number;
  /** Requests whose input is new in each cycle. */
  varied: number;
  /** Different requests: by method, path and body. */
  distinct: number;
  /** Requests whose body holds something with the shape of a credential. */
  credentials: number;
}

export function inputsOf(requests: readonly WorkloadRequest[], vary: Vary): Inputs {
  // Bodies repeat; each is searched once.
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

/** In prose, "basic training" and "bearer of" are words and no credentials. */
const WORDS = /\b(?:[Bb]earer|[Bb]asic|BEARER|BASIC)\s+(?:[A-Za-z]?[a-z]+|[A-Z]+)(?=[\s.,;:!?)"'\\-]|$)/g;

function mayHoldCredential(body: Uint8Array): boolean {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  // The first test is cheap and rules out nearly every body.
  return looksLikeCredential(text) && looksLikeCredential(text.replace(WORDS, ''));
}
