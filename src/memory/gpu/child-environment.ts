export type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = new Set(['PATH', 'HOME', 'LD_LIBRARY_PATH']);
const PREFIXES = ['NVIDIA_', 'CUDA_', 'ROCR_', 'HIP_'];
/** `NVIDIA_API_KEY` and its like bear the prefix too. */
const SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL|AUTH/i;

/**
 * What of the environment a driver's tool gets: where things are and which GPUs it may see, in the C locale. No token
 * of the job: the tool is whatever program of that name lies on PATH.
 */
export function childEnvironment(env: Environment): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isWanted(entry[0]),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function isWanted(name: string): boolean {
  return NAMES.has(name) || (PREFIXES.some((prefix) => name.startsWith(prefix)) && !SECRET.test(name));
}
