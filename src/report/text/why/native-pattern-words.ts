import type { NativePatternId } from '../../../explain/catalogue/native-patterns.js';
import type { PatternWords } from './pattern-words.js';

/** Of the patterns of native code. */
export const NATIVE_WORDS: Readonly<Record<NativePatternId, PatternWords>> = {
  'native-ucx': {
    name: 'memory that UCX keeps',
    evidence: 'a library of UCX maps memory that stays',
    meaning:
      'UCX keeps what it has registered with the network, and hooks the calls that map memory to know when to let go.',
    confirm: 'Run with UCX_MEM_MMAP_HOOK_MODE=none, and see whether it stays flat.',
    remedy: 'Set UCX_MEM_MMAP_HOOK_MODE=none, or bound the cache with UCX_RCACHE_MAX_UNRELEASED.',
  },
  'native-cuda': {
    name: 'host memory that a CUDA library keeps',
    evidence: 'a library of CUDA or NCCL maps memory that stays',
    meaning: 'Streams, events, graphs, modules and pinned buffers have host memory, too, until they are destroyed.',
    confirm: 'Count what the service creates and destroys a request.',
    remedy: 'Make them once and use them again; destroy what a request makes.',
  },
  'native-mapping': {
    name: 'mappings that are not unmapped',
    evidence: 'this code maps memory in both windows, and nobody unmaps it',
    meaning: 'A file, buffer or stack is mapped for a request and stays mapped.',
    confirm: 'Compare /proc/PID/smaps at rest after two cycles.',
    remedy: 'Unmap it when the request ends, or use one buffer again.',
  },
};
