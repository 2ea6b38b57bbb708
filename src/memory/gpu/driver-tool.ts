import type { Environment } from '../../service/service.js';

/** As {@link toolEnvironment} makes it. */
export type ToolEnvironment = Readonly<Record<string, string>>;

const NAMES = new Set(['PATH', 'HOME', 'LD_LIBRARY_PATH']);
/** `NVIDIA_API_KEY` and the like carry a vendor's prefix too. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL|AUTH/i;

/**
 * What a driver's tool gets of the environment: where things are and which GPUs it may see, in the C locale. It gets no
 * token of the job: the tool is whatever program has that name on PATH.
 * @param prefixes of the vendor's own variables
 */
export function toolEnvironment(env: Environment, prefixes: readonly string[]): ToolEnvironment {
  const isWanted = (name: string): boolean =>
    NAMES.has(name) || (prefixes.some((prefix) => name.startsWith(prefix)) && !SECRET.test(name));
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isWanted(entry[0]),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
