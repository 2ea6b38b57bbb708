/** Environment variables that change how memory is held: candidate metadata. */
const TOUCHES_MEMORY =
  /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|_RJEM_MALLOC_CONF|TCMALLOC_\w+|MIMALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD|XLA_\w+|OMP_NUM_THREADS|PYTHONMALLOC|PYTHON_GIL|TF_\w*ALLOC\w*|VLLM_\w+|UCX_\w+|NCCL_\w+|MALLOC_CONF|CUDA_VISIBLE_DEVICES|CUDA_MODULE_LOADING)$/;

/** The variables that affect memory, as `env.NAME`, in order of name. */
export function memoryVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = Object.keys(env).filter((name) => TOUCHES_MEMORY.test(name) && !/KEY|TOKEN|SECRET|PASS/.test(name));
  return Object.fromEntries(names.sort().map((name) => [`env.${name}`, (env[name] ?? '').slice(0, 200)]));
}

/** PYTHONPATH with the probe first. An empty part would mean the working directory, so none is left. */
export function pythonPath(probe: string, own: string | undefined): string {
  return own === undefined || own === '' ? probe : `${probe}:${own}`;
}
