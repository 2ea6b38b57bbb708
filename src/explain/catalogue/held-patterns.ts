import type { Holder, Witness } from '../why-it-grows.js';
import { growsIn, type HeldEvidence, type HeldPattern, onlyIn } from './held-evidence.js';
import { MANAGED_PATTERNS, type ManagedPatternId } from './managed-patterns.js';
import { NATIVE_PATTERNS, type NativePatternId } from './native-patterns.js';
import { NODE_PATTERNS, type NodePatternId } from './node-patterns.js';
import type { Certainty, Shape } from './pattern-shape.js';

/** Of Python services. */
export type HeldPatternId =
  | 'kept-exceptions'
  | 'gradients-on'
  | 'tensor-views'
  | 'kept-tensors'
  | 'kept-arrays'
  | 'kept-tasks'
  | 'logging-handlers'
  | 'metric-labels'
  | 'span-exporter'
  | 'callbacks'
  | 'undrained-queue'
  | 'method-cache'
  | 'function-cache'
  | 'endless-tasks'
  | 'endless-threads'
  | 'endless-generators'
  | 'thread-local'
  | 'context-variable'
  | 'closure'
  | 'mutable-default'
  | 'kept-on-error'
  | 'kept-on-abort'
  | 'input-cache'
  | 'byte-buffer'
  | 'session-history'
  | 'class-variable'
  | 'registry'
  | 'appended-list'
  | 'unheld';

/** The most telling first: the first that picks is it. */
export const HELD_PATTERNS: readonly HeldPattern<HeldPatternId>[] = [
  holding('kept-exceptions', 'exception', []),
  {
    id: 'gradients-on',
    shape: 'request',
    picks: ({ holder }) => ((holder?.tensor?.graph ?? 0) > 0 ? 'shown' : null),
    cases: ['pytorch/pytorch#20199'],
  },
  {
    id: 'tensor-views',
    shape: 'request',
    picks: ({ holder }) => (isView(holder?.tensor) ? 'shown' : null),
    cases: [],
  },
  holding('kept-tensors', 'tensor', ['pytorch/pytorch#20199', 'vllm-project/vllm#43639']),
  {
    id: 'logging-handlers',
    shape: 'request',
    picks: ({ holder }) => (holder?.holds === 'handler' ? 'shown' : null),
    cases: [],
  },
  {
    id: 'metric-labels',
    shape: 'request',
    // prometheus_client keeps the children of a metric, by label values, under that name.
    picks: ({ holder }) => (holder !== null && /\._metrics$/.test(holder.way) ? 'shown' : null),
    cases: ['BerriAI/litellm#12159'],
  },
  {
    id: 'span-exporter',
    shape: 'request',
    picks: ({ holder }) => (isOfOpenTelemetry(holder) ? 'likely' : null),
    cases: ['google/adk-python#6692'],
  },
  {
    id: 'undrained-queue',
    shape: 'request',
    picks: ({ holder }) => (holder !== null && isQueue(holder) ? 'shown' : null),
    cases: ['vllm-project/vllm#44175', 'BerriAI/litellm#25660'],
  },
  {
    id: 'method-cache',
    shape: 'unseen-input',
    picks: ({ holder }) => (holder?.heldBy === 'lru-cache' && isMethod(holder.owner) ? 'shown' : null),
    cases: [],
  },
  {
    id: 'function-cache',
    shape: 'unseen-input',
    picks: ({ holder }) => (holder?.heldBy === 'lru-cache' ? 'shown' : null),
    cases: ['flashinfer-ai/flashinfer#2139', 'sgl-project/sglang#27476'],
  },
  waiting('endless-tasks', /^coroutine$/, ['modelcontextprotocol/python-sdk#756']),
  waiting('endless-threads', /^thread$/, ['pytorch/pytorch#64412']),
  waiting('endless-generators', /generator$/, ['ray-project/ray#38089']),
  heldBy('thread-local', 'thread-local', 'thread'),
  heldBy('context-variable', 'context', 'request'),
  holding('kept-tasks', 'task', ['modelcontextprotocol/python-sdk#756']),
  holding('callbacks', 'function', ['nodejs/undici#2049']),
  heldBy('mutable-default', 'default', 'request'),
  {
    id: 'kept-on-error',
    shape: 'error',
    picks: ({ phases }) => onlyIn(phases, 'error'),
    cases: ['triton-inference-server/server#7481'],
  },
  {
    id: 'kept-on-abort',
    shape: 'abort',
    picks: ({ phases }) => onlyIn(phases, 'abort'),
    cases: ['vllm-project/vllm#57061', 'vllm-project/vllm#14326', 'sgl-project/sglang#36475', 'InternLM/lmdeploy#1788'],
  },
  {
    id: 'input-cache',
    shape: 'unseen-input',
    picks: ({ phases, holder }) => {
      if (growsIn(phases, 'repeat') !== false || growsIn(phases, 'unseen') !== true) return null;
      return holder !== null && isMapping(holder) ? 'shown' : 'likely';
    },
    cases: ['vllm-project/vllm#16283', 'vllm-project/vllm#12973', 'jax-ml/jax#2072'],
  },
  heldBy('closure', 'closure', 'request'),
  holding('kept-arrays', 'array', []),
  {
    id: 'byte-buffer',
    shape: 'request',
    picks: ({ holder }) => (holder !== null && /^(bytearray|BytesIO|array)$/.test(holder.type) ? 'shown' : null),
    cases: [],
  },
  {
    id: 'session-history',
    shape: 'request',
    picks: ({ holder }) => (holder?.way.endsWith('[...]') === true ? 'likely' : null),
    cases: [],
  },
  heldBy('class-variable', 'class', 'request'),
  {
    id: 'registry',
    shape: 'request',
    picks: ({ holder, phases }) => {
      if (holder === null || !isMapping(holder)) return null;
      return growsIn(phases, 'repeat') === true ? 'likely' : 'possible';
    },
    cases: ['vllm-project/vllm#14326', 'vllm-project/vllm#13464'],
  },
  {
    id: 'appended-list',
    shape: 'request',
    picks: ({ holder }) => (holder !== null && /list|deque|set/i.test(holder.type) ? 'shown' : null),
    cases: ['vllm-project/vllm#44175'],
  },
  {
    id: 'unheld',
    shape: 'request',
    picks: ({ holder, allocation }) => (holder === null && allocation !== null ? 'possible' : null),
    cases: [],
  },
];

const PATTERNS_BY: Readonly<
  Record<Witness, readonly HeldPattern<HeldPatternId | NodePatternId | NativePatternId | ManagedPatternId>[]>
> = {
  python: HELD_PATTERNS,
  node: NODE_PATTERNS,
  jvm: MANAGED_PATTERNS,
  go: MANAGED_PATTERNS,
  strace: NATIVE_PATTERNS,
};

/** The pattern of a growth, and how sure it is; null where none fits. */
export function heldPattern(evidence: HeldEvidence): {
  pattern: HeldPattern<HeldPatternId | NodePatternId | NativePatternId | ManagedPatternId>;
  certainty: Certainty;
} | null {
  const by = (evidence.holder ?? evidence.allocation)?.by;
  for (const pattern of PATTERNS_BY[by ?? 'python']) {
    const certainty = pattern.picks(evidence);
    if (certainty !== null) return { pattern, certainty };
  }
  return null;
}

function heldBy(id: HeldPatternId, kind: Holder['heldBy'], shape: Shape): HeldPattern<HeldPatternId> {
  return { id, shape, picks: ({ holder }) => (holder?.heldBy === kind ? 'shown' : null), cases: [] };
}

/** By what the container has in it. */
function holding(
  id: HeldPatternId,
  kind: NonNullable<Holder['holds']>,
  cases: readonly string[],
): HeldPattern<HeldPatternId> {
  return { id, shape: 'request', picks: ({ holder }) => (holder?.holds === kind ? 'shown' : null), cases };
}

/** By what waits and never ends. */
function waiting(id: HeldPatternId, type: RegExp, cases: readonly string[]): HeldPattern<HeldPatternId> {
  const picks: HeldPattern<HeldPatternId>['picks'] = ({ holder }) =>
    holder?.heldBy === 'waiting' && type.test(holder.type) ? 'shown' : null;
  return { id, shape: 'request', picks, cases };
}

/** Of a storage that is more than twice its own size. */
function isView(tensor: Holder['tensor']): boolean {
  return tensor !== undefined && tensor.storage > 2 * tensor.bytes;
}

/** The buffer of a queue, as `queue`, `asyncio` and `multiprocessing` call it. */
function isQueue({ way, type }: Holder): boolean {
  return /\._?(queue|buffer)$/.test(way) && /deque|list/.test(type);
}

/** `Model.encode`, and no function within a function. */
function isMethod(owner: string): boolean {
  return /(^|\.)[^.<>]+\.[^.<>]+$/.test(owner.replace(/^.*<locals>\./, ''));
}

function isMapping({ type }: Holder): boolean {
  return /dict|cache|map/i.test(type);
}

/** Its own code, or its exporter in memory. */
function isOfOpenTelemetry(holder: Holder | null): boolean {
  if (holder === null) return false;
  return holder.place?.file.includes('/opentelemetry/') === true || holder.way.endsWith('._finished_spans');
}
