import type { Diagnosis } from '../../explain/diagnosis.js';

/**
 * Known patterns of growth, one for each diagnosis that the ladder can tell apart from the series alone. Distilled
 * from public reports; those a pattern rests on are named, as `owner/repository#number` on GitHub.
 */

export interface Pattern {
  readonly diagnosis: Diagnosis;
  /** What it means, one sentence in plain words. */
  readonly meaning: string;
  /** An experiment that tells this cause from the others. */
  readonly confirm: string;
  readonly remedy: string;
  /** Public reports of the same pattern. */
  readonly issues: readonly string[];
}

const PATTERNS: readonly Pattern[] = [
  {
    diagnosis: 'live-tensors',
    meaning: 'Live tensors are kept: PyTorch itself counts this memory as in use.',
    confirm: 'torch.cuda.memory._record_memory_history(), then compare the snapshots of two cycles.',
    remedy:
      'Drop or detach what outlives its request (lists, caches, stored exceptions), and serve under torch.inference_mode().',
    issues: ['pytorch/pytorch#149834', 'pytorch/pytorch#50185', 'bitsandbytes-foundation/bitsandbytes#1793'],
  },
  {
    diagnosis: 'live-arrays',
    meaning: "Live device arrays are kept: the framework's own allocator counts this memory as in use.",
    confirm: 'JAX: jax.live_arrays() of two cycles; CuPy: the default pool; TensorFlow: its memory profiler.',
    remedy: 'Drop what outlives its request; donate or delete arrays that are replaced.',
    issues: [],
  },
  {
    diagnosis: 'device-fragmentation',
    meaning:
      'Fragmentation or CUDA-graph pools: PyTorch takes more from the driver while the tensors it holds stay the same.',
    confirm: 'inactive_split_bytes of torch.cuda.memory_stats() rises with it.',
    remedy: 'PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or fewer distinct input shapes (bucketing).',
    issues: ['pytorch/pytorch#96995', 'pytorch/pytorch#99196'],
  },
  {
    diagnosis: 'device-outside-torch',
    meaning:
      "Outside PyTorch's allocator: communicators, library workspaces, another allocator, or another process on the device.",
    confirm: "Compare the device's list of processes over the run, and gpu/used minus reserved of each.",
    remedy: 'Create communicators and handles once and reuse them; destroy those of a finished group.',
    issues: ['vllm-project/vllm#19465', 'NVIDIA/TransformerEngine#1715'],
  },
  {
    diagnosis: 'device-unattributed',
    meaning:
      'No framework tells here what it holds of the device (no PyTorch, JAX or CuPy that the probe can ask), so whose growth it is cannot be told.',
    confirm: "The server's own figures of device memory; in a Python service, a Python that the probe can enter.",
    remedy: 'As those show.',
    issues: [],
  },
  {
    diagnosis: 'pinned-buffers',
    meaning: 'Page-locked host buffers are kept: their allocator rounds up and does not return what it holds.',
    confirm: 'torch.cuda.host_memory_stats() after each cycle; buffers of ever new sizes.',
    remedy: 'Copy from pageable memory, or pin a few buffers of fixed size and reuse them.',
    issues: ['vllm-project/vllm#48165', 'vllm-project/vllm#16663'],
  },
  {
    diagnosis: 'live-host-objects',
    meaning: 'Live host objects are kept: memory asked of malloc and not given back, also after garbage collection.',
    confirm:
      'Run again with vary: none. If it is flat then, a cache keyed by the input has no bound; else memray --leaks.',
    remedy: 'Remove what a request adds (lists, registries, queues) when it ends, or bound the cache in bytes.',
    issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464', 'flashinfer-ai/flashinfer#2139'],
  },
  {
    diagnosis: 'small-python-objects',
    meaning:
      'Small Python objects are kept (512 bytes or less each): Python places them in arenas of its own, outside the heap of malloc.',
    confirm: 'tracemalloc, or a count of objects by type, between two cycles.',
    remedy: 'Remove what a request adds (lists, dictionaries, registries) when it ends, or bound the cache.',
    issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464'],
  },
  {
    diagnosis: 'retained-heap',
    meaning: 'Freed but retained: the heap in use is flat, malloc keeps what was freed (fragmentation, thread arenas).',
    confirm: 'Run again with MALLOC_ARENA_MAX=2, or with jemalloc preloaded: the growth ends.',
    remedy: 'jemalloc, or MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ set to fixed values.',
    issues: ['triton-inference-server/server#7727', 'protocolbuffers/protobuf#10088'],
  },
  {
    diagnosis: 'outside-heap',
    meaning: 'Mappings outside the heap: the leak that heap profilers cannot see.',
    confirm: 'Compare /proc/PID/smaps of two cycles, and trace mmap against munmap (strace, bpftrace).',
    remedy:
      'With UCX or NIXL: UCX_MEM_MMAP_HOOK_MODE=none or UCX_RCACHE_MAX_UNRELEASED=1024; else the library that maps.',
    issues: ['vllm-project/vllm#24264', 'openucx/ucx#2921'],
  },
  {
    diagnosis: 'shared-memory',
    meaning: 'Shared memory that is mapped grows: /dev/shm, memfd or anonymous shared mappings.',
    confirm: 'ls -l /dev/shm, and the shared lines of /proc/PID/smaps, between two cycles.',
    remedy: 'Unlink and unmap segments on the error path too (multiprocessing.shared_memory: close and unlink).',
    issues: ['triton-inference-server/server#7481'],
  },
  {
    diagnosis: 'heap-unread',
    meaning:
      "The program's heap grows, and what of it is in use cannot be read here: live objects, or memory retained.",
    confirm: "The allocator's own statistics (MALLOC_CONF=stats_print:true, MALLOCSTATS=1), or heaptrack.",
    remedy: 'As those show.',
    issues: [],
  },
  {
    diagnosis: 'resident-unattributed',
    meaning:
      'The heap could not be decided or read here, so live objects and mappings outside the heap cannot be told apart.',
    confirm:
      'Measure in an image with glibc 2.33 or newer and its own malloc, or compare /proc/PID/smaps of two cycles.',
    remedy: 'As the mapping that grows suggests.',
    issues: [],
  },
  {
    diagnosis: 'container-only',
    meaning:
      'Charged to the container while no process holds it: files on a tmpfs or /dev/shm, or kernel memory such as sockets.',
    confirm: 'df /dev/shm and the shmem and kernel lines of memory.stat, between two cycles.',
    remedy: 'Unlink shared-memory segments on the error path too; close sockets.',
    issues: ['triton-inference-server/server#7481'],
  },
  {
    diagnosis: 'threads',
    meaning: 'Threads accumulate, each with a stack, a malloc arena and the state that libraries keep for it.',
    confirm: 'Resident memory against the number of threads.',
    remedy: 'A pool of fixed size instead of a thread a request.',
    issues: ['pytorch/pytorch#64412'],
  },
  {
    diagnosis: 'open-files',
    meaning: 'File descriptors accumulate: connections or files are opened and not closed.',
    confirm: 'ls -l /proc/PID/fd between two cycles.',
    remedy: 'Close them in finally; reuse clients and sessions.',
    issues: ['grpc/grpc#36986'],
  },
  {
    diagnosis: 'pending-tasks',
    meaning: 'Tasks of the event loop accumulate: started for a request and never finished.',
    confirm: 'asyncio.all_tasks() at rest.',
    remedy: 'Cancel and await them when the request ends or its client goes away.',
    issues: ['modelcontextprotocol/python-sdk#756'],
  },
  {
    diagnosis: 'stuck-requests',
    meaning: 'The server counts ever more requests as running or waiting, though every one was answered or hung up on.',
    confirm: "The server's own gauges of running and waiting requests, at rest.",
    remedy: 'End a request on its error and disconnect paths too.',
    issues: [],
  },
  {
    diagnosis: 'smaller-kv-cache',
    meaning:
      'The server holds as much memory as before and keeps fewer tokens in it: what grew was taken from its KV cache.',
    confirm:
      'Compare what the server logs at start: weights, activations, CUDA graphs, and what is left for the cache.',
    remedy: 'Look for what the change adds before the cache is sized: weights, buffers, captured graphs, batch limits.',
    issues: [],
  },
  {
    diagnosis: 'step',
    meaning:
      'A step and no slope: more is held from the start, such as a bigger default buffer or a model loaded twice.',
    confirm: 'Compare the reading at readiness, before any request, with the base.',
    remedy: 'The import, default or setting that changed.',
    issues: ['encode/uvicorn#3012'],
  },
];

/** The pattern of a diagnosis. */
export function patternOf(diagnosis: Diagnosis): Pattern {
  const pattern = PATTERNS.find((candidate) => candidate.diagnosis === diagnosis);
  if (pattern === undefined) throw new RangeError(`no pattern for the diagnosis '${diagnosis}'`);
  return pattern;
}
