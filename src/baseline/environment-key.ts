import { createHash } from 'node:crypto';
import { canonical, type Environment } from '../recording/environment.js';

/**
 * The folder of an environment: the first 16 hex digits of SHA-256 over its canonical JSON. Recordings that may be
 * compared share it, so that retention and the search for a base can tell environments apart without reading a file.
 */
export function environmentKey(environment: Environment): string {
  return createHash('sha256').update(canonical(environment)).digest('hex').slice(0, 16);
}
