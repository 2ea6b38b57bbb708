import type { Environment } from './service.js';

/**
 * What the runner gives an Action and no `run:` step: its inputs (the token is one), what it left to its post step,
 * the runner's own tokens; and the files by which a step speaks to the runner.
 */
const OF_THE_STEP = /^(?:INPUT_|STATE_|ACTIONS_)|^GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|TOKEN)$/;

/** An environment without all that: neither the service nor its workload may have it, for both are under review. */
export function withoutStep(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !OF_THE_STEP.test(entry[0]),
    ),
  );
}

/** Environment variables that change how memory is held: candidate metadata. */
const TOUCHES_MEMORY =
  /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|_RJEM_MALLOC_CONF|TCMALLOC_\w+|MIMALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD|XLA_\w+|OMP_NUM_THREADS|PYTHONMALLOC|PYTHON_GIL|TF_\w*ALLOC\w*|VLLM_\w+|UCX_\w+|NCCL_\w+|MALLOC_CONF|CUDA_VISIBLE_DEVICES|CUDA_MODULE_LOADING|NODE_OPTIONS|UV_THREADPOOL_SIZE)$/;

/** The variables that affect memory, as `env.NAME`, in order of name. */
export function memoryVariables(env: Environment): Record<string, string> {
  const own: Environment = { ...env, NODE_OPTIONS: withoutProbe(env['NODE_OPTIONS'] ?? '') || undefined };
  const names = Object.keys(own).filter((name) => TOUCHES_MEMORY.test(name) && !/KEY|TOKEN|SECRET|PASS/.test(name));
  const known = names.filter((name) => own[name] !== undefined).sort();
  return Object.fromEntries(known.map((name) => [`env.${name}`, (own[name] ?? '').slice(0, 200)]));
}

/**
 * The variables by which the probe enters the service's processes, before what the service has in them itself. An empty part
 * of PYTHONPATH would mean the working directory, so none is left.
 * @param lib the probe's folder, as the service sees it
 * @param command what is known of the words that start the service
 * @param shutsOutNode Node is known to end over the probe, whatever those words say
 * @returns without NODE_OPTIONS where Node would end over them
 */
export function probeVariables(
  lib: string,
  own: Environment,
  command: readonly string[],
  shutsOutNode = false,
): { PYTHONPATH: string; NODE_OPTIONS?: string } {
  const { PYTHONPATH: path = '', NODE_OPTIONS: options = '' } = own;
  const PYTHONPATH = path === '' ? lib : `${lib}:${path}`;
  if (shutsOutNode || isShutOut(lib, [options, ...command].join(' '))) return { PYTHONPATH };
  const preload = `--require ${quoted(`${lib}/node/memdrift_node.cjs`)}`;
  return { PYTHONPATH, NODE_OPTIONS: options === '' ? preload : `${preload} ${options}` };
}

/** Node 20 ends at a preload that its permission model does not let it read; from 22 on it may read any. */
function isShutOut(lib: string, words: string): boolean {
  if (!/--experimental-permission\b/.test(words)) return false;
  const allowed = [...words.matchAll(/--allow-fs-read[= ]["']?([^\s"']+)/g)].map(([, path = '']) => path);
  return !allowed.some((path) =>
    path.endsWith('*') ? lib.startsWith(path.slice(0, -1)) : `${lib}/`.startsWith(`${path.replace(/\/$/, '')}/`),
  );
}

/**
 * Whether a Node has ended over the probe, by the last lines of the service: a script of its own started it out of sight, with
 * the permission model of Node 20, or in another root directory.
 */
export function hasEndedOverProbe(logs: readonly string[]): boolean {
  return logs.some((line, at) => {
    if (/Cannot find module '[^']*\/memdrift_node\.cjs'/.test(line)) return true;
    if (!line.includes("code: 'ERR_ACCESS_DENIED'")) return false;
    return logs.slice(at, at + 4).some((near) => near.includes('resource:') && near.includes('/memdrift_node.cjs'));
  });
}

/** As Node reads its options: by blanks, but for what is quoted. Node before 12 takes no quotes. */
function quoted(path: string): string {
  return /[\s"\\]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : path;
}

/** NODE_OPTIONS without the probe: what the service has set itself. */
function withoutProbe(options: string): string {
  return options
    .replace(/(^| )--require ("(\\.|[^"\\])*memdrift_node\.cjs"|[^\s"]*memdrift_node\.cjs)(?= |$)/g, '')
    .trim();
}
