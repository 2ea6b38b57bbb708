import type { Diagnosis } from '../../explain/diagnosis.js';
import { type Asked, isManaged, type ManagedRuntime, type Runtime } from '../../series/runtime.js';
import type { Pattern } from '../model/report-model.js';

/**
 * Known patterns of growth, one for each diagnosis that the allocator hierarchy supports from the series alone.
 * Distilled from public reports, which are named where a pattern rests on them.
 */
export const PATTERNS: Readonly<Record<Diagnosis, Omit<Pattern, 'diagnosis'>>> = {
  'live-tensors': {
    meaning: 'Live tensors are kept: PyTorch itself counts this memory as in use.',
    confirm: 'Compare snapshots of two cycles (torch.cuda.memory._record_memory_history()).',
    remedy:
      'Drop or detach what outlives its request (lists, caches, stored exceptions), and serve under torch.inference_mode().',
    issues: ['pytorch/pytorch#149834', 'pytorch/pytorch#50185', 'bitsandbytes-foundation/bitsandbytes#1793'],
  },
  'live-arrays': {
    meaning: "Live device arrays are kept: the framework's own allocator counts this memory as in use.",
    confirm:
      'Compare two cycles: jax.live_arrays() in JAX, the default memory pool in CuPy, the memory profiler in TensorFlow.',
    remedy: 'Drop what outlives its request; donate or delete arrays that are replaced.',
    issues: [],
  },
  'device-fragmentation': {
    meaning:
      'Fragmentation or CUDA graph pools: PyTorch reserves more from the driver while the tensors it holds stay the same.',
    confirm: 'inactive_split_bytes in torch.cuda.memory_stats() rises with it.',
    remedy: 'Set PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or use fewer distinct input shapes (bucketing).',
    issues: ['pytorch/pytorch#96995', 'pytorch/pytorch#99196'],
  },
  'device-outside-torch': {
    meaning:
      "Outside PyTorch's allocator: communicators, library workspaces, another allocator, or another process on the device.",
    confirm: "Over the run, compare the device's process list, and gpu/used minus reserved for each process.",
    remedy: 'Create communicators and handles once and reuse them; destroy those of a finished group.',
    issues: ['vllm-project/vllm#19465', 'NVIDIA/TransformerEngine#1715'],
  },
  'device-unattributed': {
    meaning:
      'Device memory grows, but no framework here reports its share (no PyTorch, JAX or CuPy that the probe can read), so the owner is unknown.',
    confirm:
      "See the server's own device memory metrics; for a Python service, let the probe load into its interpreter.",
    remedy: 'Depends on which owner those show.',
    issues: [],
  },
  'pinned-buffers': {
    meaning: 'Page-locked host buffers are kept: their allocator rounds sizes up and does not return freed memory.',
    confirm: 'torch.cuda.host_memory_stats() rises after each cycle, or buffers keep getting new sizes.',
    remedy: 'Copy from pageable memory, or pin a few buffers of fixed size and reuse them.',
    issues: ['vllm-project/vllm#48165', 'vllm-project/vllm#16663'],
  },
  'live-host-objects': {
    meaning: 'Live host objects are kept: memory from malloc that is not freed, even after garbage collection.',
    confirm:
      'Run again with vary: none. If growth stops, a cache keyed by the input is unbounded; if not, use memray --leaks.',
    remedy: 'Remove what a request adds (lists, registries, queues) when it ends, or bound the cache in bytes.',
    issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464', 'flashinfer-ai/flashinfer#2139'],
  },
  'small-python-objects': {
    meaning:
      'Small Python objects (512 bytes or less) are kept: Python allocates them in arenas of its own, outside the malloc heap.',
    confirm: 'Compare two cycles with tracemalloc, or by counting objects by type.',
    remedy: 'Remove what a request adds (lists, dictionaries, registries) when it ends, or bound the cache.',
    issues: ['vllm-project/vllm#44175', 'vllm-project/vllm#13464'],
  },
  'retained-heap': {
    meaning:
      'Freed but retained: the heap in use is flat, but malloc keeps what was freed (fragmentation, thread arenas).',
    confirm: 'Run again with MALLOC_ARENA_MAX=2, or with jemalloc preloaded: if this is the cause, the growth stops.',
    remedy: 'Use jemalloc, or set MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ to fixed values.',
    issues: ['triton-inference-server/server#7727', 'protocolbuffers/protobuf#10088'],
  },
  'outside-heap': {
    meaning: 'Mappings outside the heap grow: a leak that heap profilers cannot see.',
    confirm: 'Compare /proc/PID/smaps of two cycles, and trace mmap against munmap (strace, bpftrace).',
    remedy:
      'With UCX or NIXL, set UCX_MEM_MMAP_HOOK_MODE=none or UCX_RCACHE_MAX_UNRELEASED=1024; otherwise fix the library that maps the memory.',
    issues: ['vllm-project/vllm#24264', 'openucx/ucx#2921'],
  },
  'shared-memory': {
    meaning: 'Mapped shared memory grows: /dev/shm, memfd or anonymous shared mappings.',
    confirm: 'Between two cycles, compare ls -l /dev/shm and the shared lines of /proc/PID/smaps.',
    remedy: 'Unlink and unmap segments on the error path too (multiprocessing.shared_memory: close and unlink).',
    issues: ['triton-inference-server/server#7481'],
  },
  'heap-unread': {
    meaning:
      "The program's heap grows, but how much of it is in use cannot be read here: live objects, or memory that the allocator retains.",
    confirm: "See the allocator's own statistics (MALLOC_CONF=stats_print:true, MALLOCSTATS=1), or use heaptrack.",
    remedy: 'Depends on which of the two those show.',
    issues: [],
  },
  'heap-undecided': {
    meaning:
      'The heap was read, but its growth is undecided: live objects and mappings outside it are not told apart yet.',
    confirm: 'Measure longer (max-duration), or compare /proc/PID/smaps of two cycles.',
    remedy: 'Depends on whether the heap grows.',
    issues: [],
  },
  'managed-heap': {
    meaning: 'The runtime was not asked to collect: its heap may still hold garbage beside live objects.',
    confirm: "Compare the runtime's own figures of its heap after a collection, over two cycles.",
    remedy: 'Bound the heap for the test; if its live part grows, compare heap dumps of two cycles.',
    issues: [],
  },
  'live-managed-objects': {
    meaning: 'Live objects are kept: the runtime itself counts this memory as in use after a collection.',
    confirm: 'Compare heap dumps of two cycles: the class or constructor whose count grows by one a request.',
    remedy: 'Remove what a request adds (maps, listeners, caches, pending promises) when it ends, or bound the cache.',
    issues: [],
  },
  'external-buffers': {
    meaning:
      'Buffers outside the JavaScript heap are kept by live objects: Buffer, ArrayBuffer, or memory of an addon.',
    confirm: 'process.memoryUsage().external and .arrayBuffers rise after each cycle, even when global.gc() ran.',
    remedy:
      'Drop the objects that hold them when a request ends, and call dispose() or release() where an addon has one.',
    issues: [],
  },
  'loaded-classes': {
    meaning: 'Metaspace grows: classes are loaded or generated for each request, and their loader stays alive.',
    confirm: 'Run jcmd PID VM.classloader_stats after two cycles.',
    remedy: 'Generate a proxy, script or expression once and reuse it; close class loaders that are thrown away.',
    issues: [],
  },
  'direct-buffers': {
    meaning: 'Direct buffers are kept: memory outside the Java heap that live ByteBuffers hold.',
    confirm: 'The MBean java.nio:type=BufferPool,name=direct rises after each cycle.',
    remedy: 'Pool or release the buffers of a request; -XX:MaxDirectMemorySize bounds them for the test.',
    issues: [],
  },
  goroutines: {
    meaning: 'More and more goroutines run: each keeps its stack and all that it refers to.',
    confirm: 'Compare two goroutine profiles (net/http/pprof: goroutine?debug=1).',
    remedy: 'End the goroutines of a request with it: give each a context, and read or close the channel it waits for.',
    issues: [],
  },
  'retained-managed-heap': {
    meaning: 'Live objects are flat after a collection, but the runtime keeps more and more memory for its heap.',
    confirm: "Compare the runtime's reserved heap with its live heap over two cycles.",
    remedy: 'Bound the heap for the test; large objects of ever new sizes fragment it.',
    issues: [],
  },
  'outside-managed-heap': {
    meaning:
      "Live objects are flat after a collection: memory outside the runtime's heap grows, such as native tensors or buffers that nobody closes.",
    confirm: 'Compare /proc/PID/smaps of two cycles, or trace malloc with heaptrack.',
    remedy: 'Close native objects (tensors, sessions, handles) on every path of a request, its errors too.',
    issues: [],
  },
  'resident-unattributed': {
    meaning: 'The heap could not be read here, so live objects and mappings outside the heap cannot be told apart.',
    confirm: 'Compare /proc/PID/smaps of two cycles.',
    remedy: 'Depends on which mapping grows.',
    issues: [],
  },
  'segments-left': {
    meaning: 'Shared memory segments are left behind: no process needs to hold them, and only unlinking frees them.',
    confirm: 'Between two cycles, compare ls -l /dev/shm and ipcs -m.',
    remedy: 'Unlink segments on the error path too (multiprocessing.shared_memory: close and unlink in finally).',
    issues: ['triton-inference-server/server#7481'],
  },
  'container-only': {
    meaning:
      'Charged to the container, but held by no process: files on a tmpfs or /dev/shm, or kernel memory such as sockets.',
    confirm: 'Between two cycles, compare df /dev/shm and the shmem and kernel lines of memory.stat.',
    remedy: 'Unlink shared-memory segments on the error path too; close sockets.',
    issues: ['triton-inference-server/server#7481'],
  },
  threads: {
    meaning: 'Threads accumulate, each with a stack, a malloc arena and per-thread library state.',
    confirm: 'Resident memory rises with the number of threads.',
    remedy: 'Use a thread pool of fixed size instead of one thread per request.',
    issues: ['pytorch/pytorch#64412'],
  },
  'open-files': {
    meaning: 'File descriptors accumulate: connections or files are opened and not closed.',
    confirm: 'Compare ls -l /proc/PID/fd of two cycles.',
    remedy: 'Close them in finally; reuse clients and sessions.',
    issues: ['grpc/grpc#36986'],
  },
  'open-sockets': {
    meaning: 'Open sockets accumulate: connections are opened and neither closed nor used again.',
    confirm: 'Compare ss -tnp (or ls -l /proc/PID/fd) of two cycles: the other ends tell whose connections they are.',
    remedy: 'Share one client or transport between requests, bound its idle connections, and read and close responses.',
    issues: ['grpc/grpc#36986'],
  },
  'pending-tasks': {
    meaning: 'Event loop tasks accumulate: started for a request and never finished.',
    confirm: 'List asyncio.all_tasks() at rest.',
    remedy: 'Cancel and await them when the request ends or its client disconnects.',
    issues: ['modelcontextprotocol/python-sdk#756'],
  },
  'stuck-requests': {
    meaning:
      'The server counts more and more requests as running or waiting, although each one was answered or its client disconnected.',
    confirm: "Read the server's own gauges of running and waiting requests at rest.",
    remedy: 'Finish a request on its error and disconnect paths too.',
    issues: [],
  },
  'held-kv-cache': {
    meaning:
      'KV cache stays in use with nothing in flight, beyond prefix cache that may be reused: blocks of requests that have ended are not given back.',
    confirm: "Read the server's own gauge of the KV cache at rest, after streams that the client has cut off.",
    remedy: 'Free the blocks of a request on its error and disconnect paths too.',
    issues: ['sgl-project/sglang#16067', 'neuralmagic/vllm#71'],
  },
  'smaller-kv-cache': {
    meaning:
      'The server holds as much memory as before but fits fewer tokens in its KV cache: something else took that memory.',
    confirm:
      'Compare what the server logs at start: weights, activations, CUDA graphs, and what is left for the cache.',
    remedy: 'Look for what the change adds before the cache is sized: weights, buffers, captured graphs, batch limits.',
    issues: [],
  },
  step: {
    meaning:
      'A step, not a slope: more is held from the start, such as a bigger default buffer or a model loaded twice.',
    confirm: 'Compare the reading at readiness, before any request, with the base.',
    remedy: 'Check the import, default or setting that changed.',
    issues: ['encode/uvicorn#3012'],
  },
};

/** The pattern of a diagnosis, whatever the runtime. */
export function patternOf(diagnosis: Diagnosis): Pattern {
  return { diagnosis, ...PATTERNS[diagnosis] };
}

/**
 * The same with what is of use in the runtime of the process that grows; null where that is not known.
 * @param asked why that was not asked to collect
 */
export function patternIn(diagnosis: Diagnosis, runtime: Runtime | null, asked?: NotAsked): Pattern {
  return { ...patternOf(diagnosis), ...ownAdvice(diagnosis, runtime, asked) };
}

type NotAsked = Exclude<Asked, 'collected'>;

function ownAdvice(diagnosis: Diagnosis, runtime: Runtime | null, asked: NotAsked | undefined): Partial<Pattern> {
  if (diagnosis === 'managed-heap' && isManaged(runtime)) {
    return { ...COLLECTORS[runtime], meaning: `${uncollectedText(runtime, asked)}.` };
  }
  if (diagnosis === 'live-managed-objects' && isManaged(runtime)) return { confirm: COLLECTORS[runtime].confirm };
  if (diagnosis !== 'resident-unattributed') return {};
  if (runtime === 'python') {
    return {
      confirm:
        'Measure in an image with glibc 2.33 or newer and its own malloc, or compare /proc/PID/smaps of two cycles.',
    };
  }
  return runtime === 'native'
    ? { confirm: "Use heaptrack or the allocator's own statistics, or compare /proc/PID/smaps of two cycles." }
    : {};
}

/** `Go was not asked to collect (it did not answer): its heap may still hold garbage`, and what helps. */
export function uncollectedText(runtime: ManagedRuntime, asked?: NotAsked): string {
  const why = asked === undefined || asked === 'no-way' ? '' : ` (${WHY_NOT_ASKED[asked](runtime)})`;
  const help = asked !== undefined && runtime === 'java' ? `. ${FULL_FROM_THE_START}` : '';
  return `${RUNTIME_NAMES[runtime]} was not asked to collect${why}: its heap may still hold garbage${help}`;
}

const FULL_FROM_THE_START = '-Xms equal to -Xmx with -XX:+AlwaysPreTouch takes the whole heap at the start';

const WHY_NOT_ASKED: Readonly<Record<Exclude<Asked, 'collected' | 'no-way'>, (runtime: ManagedRuntime) => string>> = {
  'no-endpoint': (runtime) => NO_ENDPOINT[runtime] ?? 'it listens to nobody who could ask',
  'not-wanted': () => 'the configuration does not let it',
  'out-of-reach': () => 'its files are out of reach from here: run memdrift beside the engine, in no container',
  'no-rights': (runtime) =>
    NO_RIGHTS[runtime] ?? 'it answers to its own user and root only: run memdrift as one of them',
  'would-kill': () => 'the signal that asks would end it',
  disabled: () => 'it is told to ignore that',
  'too-slow': () => 'a collection takes too long',
  'no-answer': () => 'it did not answer',
};

const NO_RIGHTS: Partial<Record<ManagedRuntime, string>> = {
  node: 'its permission model keeps the probe out: --allow-fs-read and --allow-fs-write let it in, docs/probe.md',
};

/** What would let it be asked. */
const NO_ENDPOINT: Partial<Record<ManagedRuntime, string>> = {
  node: 'keep NODE_OPTIONS, MEMDRIFT_DIR and MEMDRIFT_OUT in its environment',
  go: 'it can be where the service serves net/http/pprof on its port',
  java: 'it can be where its /tmp may be written',
  dotnet: 'it has no diagnostics socket in its TMPDIR, where it is unless DOTNET_EnableDiagnostics=0 is set',
};

export const RUNTIME_NAMES: Readonly<Record<Runtime, string>> = {
  python: 'Python',
  node: 'Node',
  java: 'The JVM',
  go: 'Go',
  dotnet: '.NET',
  native: 'native code',
};

/** How to look into a heap that its own runtime collects, and how to bound it. */
const COLLECTORS: Readonly<Record<ManagedRuntime, Pick<Pattern, 'confirm' | 'remedy'>>> = {
  node: {
    confirm: 'Start Node with --heapsnapshot-signal=SIGUSR2 and compare two snapshots: taking one collects first.',
    remedy: 'Remove what a request adds when it ends; --max-old-space-size bounds the heap for the test.',
  },
  java: {
    confirm:
      'Compare jcmd PID GC.class_histogram of two cycles, which collects first. JFR tells who keeps the objects: jcmd PID JFR.start path-to-gc-roots=true, then jdk.OldObjectSample.',
    remedy: `Remove what a request adds when it ends. For the test, ${FULL_FROM_THE_START}, and -XX:MaxDirectMemorySize bounds memory outside it.`,
  },
  go: {
    confirm:
      'Compare two heap profiles (net/http/pprof: heap?gc=1, and goroutine), or GODEBUG=gctrace=1 over two cycles.',
    remedy:
      'End the goroutines and close the connections of a request with it; GOMEMLIMIT bounds the heap for the test.',
  },
  dotnet: {
    confirm: 'Compare two dumps of dotnet-gcdump: taking one collects first.',
    remedy: 'Remove what a request adds when it ends; DOTNET_GCHeapHardLimit bounds the heap for the test.',
  },
};
