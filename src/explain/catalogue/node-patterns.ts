import type { Holder } from '../why-it-grows.js';
import { growsIn, type HeldPattern, onlyIn } from './held-evidence.js';
import type { Certainty, Shape } from './pattern-shape.js';

/** Of Node services. */
export type NodePatternId =
  | 'node-exceptions'
  | 'node-race'
  | 'node-timers'
  | 'node-listeners'
  | 'node-callbacks'
  | 'node-promises'
  | 'node-error'
  | 'node-abort'
  | 'node-input-cache'
  | 'node-closure'
  | 'node-session-history'
  | 'node-static'
  | 'node-map'
  | 'node-array'
  | 'node-chain';

/** The most telling first: the first that picks is it. */
export const NODE_PATTERNS: readonly HeldPattern<NodePatternId>[] = [
  where('node-exceptions', 'request', ({ holds }) => holds === 'exception'),
  where('node-race', 'request', ({ type }) => type === 'Promise', [
    'nodejs/node#17469',
    'remix-run/react-router#15247',
    'cloudflare/capnweb#168',
  ]),
  where('node-timers', 'request', ({ type }) => /\b(Timeout|Immediate)$/.test(type)),
  where('node-listeners', 'request', ({ way }) => /\._events(\.|\[|$)|\.kEvents\b/.test(way), ['nodejs/undici#3157']),
  where('node-callbacks', 'request', ({ holds }) => holds === 'function'),
  where('node-promises', 'request', ({ holds }) => holds === 'task'),
  {
    id: 'node-error',
    shape: 'error',
    picks: ({ phases }) => onlyIn(phases, 'error'),
    cases: [],
  },
  {
    id: 'node-abort',
    shape: 'abort',
    picks: ({ phases }) => onlyIn(phases, 'abort'),
    cases: [],
  },
  {
    id: 'node-input-cache',
    shape: 'unseen-input',
    picks: ({ phases, holder }) => {
      if (growsIn(phases, 'repeat') !== false || growsIn(phases, 'unseen') !== true) return null;
      return holder !== null && isMapping(holder) ? 'shown' : 'likely';
    },
    cases: [],
  },
  where('node-closure', 'request', ({ heldBy }) => heldBy === 'closure'),
  where('node-session-history', 'request', ({ way }) => way.endsWith('[...]'), [], 'likely'),
  where('node-static', 'request', ({ heldBy }) => heldBy === 'class'),
  {
    id: 'node-map',
    shape: 'request',
    picks: ({ holder, phases }) => {
      if (holder === null || !isMapping(holder)) return null;
      return growsIn(phases, 'repeat') === true ? 'likely' : 'possible';
    },
    cases: [],
  },
  where('node-array', 'request', ({ type }) => type === 'Array'),
  where('node-chain', 'request', ({ type }) => isChain(type)),
];

function where(
  id: NodePatternId,
  shape: Shape,
  is: (holder: Holder) => boolean,
  cases: readonly string[] = [],
  certainty: Certainty = 'shown',
): HeldPattern<NodePatternId> {
  return { id, shape, picks: ({ holder }) => (holder !== null && is(holder) ? certainty : null), cases };
}

/** A plain object that gets properties is one, too; a chain of objects is none. */
function isMapping({ type }: Holder): boolean {
  return !isChain(type) && /Map$|Set$|Cache|^Object$/.test(type);
}

/** So the probe calls objects that refer to one another. */
function isChain(type: string): boolean {
  return type.startsWith('chain of ');
}
