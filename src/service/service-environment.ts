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
  /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|_RJEM_MALLOC_CONF|TCMALLOC_\w+|MIMALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD|XLA_\w+|OMP_NUM_THREADS|PYTHONMALLOC|PYTHON_GIL|TF_\w*ALLOC\w*|VLLM_\w+|UCX_\w+|NCCL_\w+|MALLOC_CONF|CUDA_VISIBLE_DEVICES|CUDA_MODULE_LOADING)$/;

/** The variables that affect memory, as `env.NAME`, in order of name. */
export function memoryVariables(env: Environment): Record<string, string> {
  const names = Object.keys(env).filter((name) => TOUCHES_MEMORY.test(name) && !/KEY|TOKEN|SECRET|PASS/.test(name));
  return Object.fromEntries(names.sort().map((name) => [`env.${name}`, (env[name] ?? '').slice(0, 200)]));
}

/** PYTHONPATH with the probe first. An empty part would mean the working directory, so none is left. */
export function pythonPath(probe: string, own: string | undefined): string {
  return own === undefined || own === '' ? probe : `${probe}:${own}`;
}
