import type { ManagedPatternId } from '../../../explain/catalogue/managed-patterns.js';
import type { PatternWords } from './pattern-words.js';

/** Of the patterns of JVM and Go services. */
export const MANAGED_WORDS: Readonly<Record<ManagedPatternId, PatternWords>> = {
  'managed-error': {
    name: 'something that a failed request leaves',
    evidence: 'it grows with failed requests only',
    meaning: 'The way out of an error skips what the good way removes.',
    confirm: 'Replay only requests that fail.',
    remedy: 'Remove it in finally, or with defer.',
  },
  'managed-abort': {
    name: 'something that a disconnect leaves',
    evidence: 'it grows with requests that the client hangs up on, only',
    meaning: 'A client that hangs up ends the request where nothing cleans up.',
    confirm: 'Replay only requests with a disconnect.',
    remedy: "Clean up when the request's context is cancelled or its channel closes.",
  },
  'managed-input-cache': {
    name: 'a cache by input without bound',
    evidence: 'it grows with new inputs, and not with the same again',
    meaning: 'Each new input leaves an entry.',
    confirm: 'Replay the same requests again: it stays flat.',
    remedy: 'Bound the cache (Caffeine maximumSize, an LRU), or key it by something of few values.',
  },
  'jvm-threads': {
    name: 'threads or thread-locals that stay',
    evidence: 'what grows are instances of java.lang.Thread or ThreadLocal',
    meaning: 'A thread that never ends keeps its stack, its class loader and its thread-locals.',
    confirm: 'Compare jcmd PID Thread.print at rest after two cycles.',
    remedy: 'Use one executor and shut it down; call ThreadLocal.remove() in finally.',
  },
  'jvm-instances': {
    name: 'instances that are kept',
    evidence: 'instances of this class stay of the requests of both windows, after a full collection',
    meaning: 'Something that lives longer refers to them: a static collection, a cache, a listener.',
    confirm: 'Take jcmd PID GC.heap_dump at rest, and look at the path to a root of one of them.',
    remedy: 'Remove them from what refers to them when the request ends, or bound it.',
  },
  'go-allocated': {
    name: 'memory that stays reachable',
    evidence: 'what this line allocates is still in use after two collections',
    meaning: 'A map, a slice, a channel or a goroutine that lives longer refers to it.',
    confirm: 'Compare two of /debug/pprof/heap?gc=1 with go tool pprof -base.',
    remedy: 'Delete it from what refers to it, or end the goroutine that has it.',
  },
};
