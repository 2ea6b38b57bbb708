import type { NodePatternId } from '../../../explain/catalogue/node-patterns.js';
import type { PatternWords } from './pattern-words.js';

/** Of the patterns of Node services. */
export const NODE_WORDS: Readonly<Record<NodePatternId, PatternWords>> = {
  'node-exceptions': {
    name: 'kept errors',
    evidence: 'most of what the holder has are errors',
    meaning: 'An error keeps its stack as text, its cause, and whatever the code has attached to it.',
    confirm: 'Look at cause and the own properties of one of them.',
    remedy: 'Keep the message and the code, or count errors instead of keeping them.',
  },
  'node-race': {
    name: 'reactions of a promise that never settles',
    evidence: 'the holder is a promise, and what grows are its reactions',
    meaning:
      'Each Promise.race, then or await on a promise that stays pending adds a reaction to it, which keeps the result of that race.',
    confirm: 'See which promise lives as long as the service: a shutdown signal, a timeout that is shared.',
    remedy: 'Race against a promise of the request, or listen to an AbortSignal and remove the listener in finally.',
  },
  'node-timers': {
    name: 'timers that are never cleared',
    evidence: 'what grows are timers',
    meaning: 'A timer keeps its callback, and all that the callback refers to, until it fires or is cleared.',
    confirm: 'Compare process.getActiveResourcesInfo() at rest after two cycles.',
    remedy: 'Call clearTimeout or clearInterval in finally, or use one timer for all requests.',
  },
  'node-listeners': {
    name: 'listeners that are never removed',
    evidence: 'the holder is the table of listeners of an EventEmitter',
    meaning: 'Each request adds a listener to an emitter that lives longer; what the listener refers to stays with it.',
    confirm: 'Read emitter.listenerCount(name) at rest after two cycles.',
    remedy:
      'Remove it when the request ends (off, once, or the signal option), or add it once when the service starts.',
  },
  'node-callbacks': {
    name: 'callbacks that are never removed',
    evidence: 'most of what the holder has are functions',
    meaning: 'Each request registers a callback; the variables around it stay with it.',
    confirm: 'Compare how many are registered at rest after two cycles.',
    remedy: 'Remove the callback when the request ends, or register it once.',
  },
  'node-promises': {
    name: 'promises that are kept',
    evidence: 'most of what the holder has are promises',
    meaning:
      'Promises that are kept, so that they can be awaited or cancelled, stay there with their results when they have settled.',
    confirm: 'See whether those that are kept have settled.',
    remedy: 'Delete each in finally.',
  },
  'node-error': {
    name: 'kept on the error path',
    evidence: 'rejected requests grow it, the recorded ones do not',
    meaning: 'What a request registers is removed only where it succeeds.',
    confirm: 'Replay with plan.phases: [errors].',
    remedy: 'Remove it in finally.',
  },
  'node-abort': {
    name: 'kept when the client disconnects',
    evidence: 'disconnects grow it, requests that are read to their end do not',
    meaning: 'What a request registers is removed only where its answer was sent.',
    confirm: 'Replay with plan.phases: [aborts].',
    remedy: "Remove it on the response's close event, which comes after finish too, rather than on finish alone.",
  },
  'node-input-cache': {
    name: 'a cache keyed by the input, without bound',
    evidence: 'new inputs grow it, the same inputs again do not',
    meaning: 'Something is kept for each input that was not seen before.',
    confirm: 'Replay with vary: none: it stays flat.',
    remedy: 'Bound the cache by entries and bytes; normalise what it is keyed by.',
  },
  'node-closure': {
    name: 'a variable of a closure',
    evidence: 'the holder is a variable of a function that has returned',
    meaning: 'A function that lives on keeps the variables around it, of all functions made in the same call.',
    confirm: 'Look at [[Scopes]] of the function in the inspector.',
    remedy: 'Bound the container, or make the function anew for each request and let it go.',
  },
  'node-session-history': {
    name: 'history by session',
    evidence: 'containers within one container grow, all of them together',
    meaning: 'Each conversation, user or key has a container of its own, which is only added to.',
    confirm: 'Read the lengths by key at rest.',
    remedy: 'Bound the history of each, and drop what was not used for a while.',
  },
  'node-static': {
    name: 'a static container of a class',
    evidence: 'the holder is a property of a class',
    meaning: 'It is shared by all instances, and lives as long as the program.',
    confirm: 'See whether it was meant for each instance.',
    remedy: 'Make it in the constructor, or bound it.',
  },
  'node-map': {
    name: 'a Map that is only added to',
    evidence: 'a Map, Set or object gets entries with requests',
    meaning: 'Each request leaves an entry under a key of its own, such as a request id.',
    confirm: 'Compare its keys at rest with what is in flight: nothing is.',
    remedy:
      'Delete the key in finally when the request ends, or bound it (lru-cache); a WeakMap where the key is an object.',
  },
  'node-array': {
    name: 'an array that is only appended to',
    evidence: 'an array grows with requests',
    meaning: 'Each request leaves an item: results, outputs, metrics.',
    confirm: 'Read its length at rest after two cycles.',
    remedy: 'Drain it, bound it, or keep a running figure instead of all items.',
  },
  'node-chain': {
    name: 'a chain of objects',
    evidence: 'objects that refer to one another grow with requests, and hang on one of them',
    meaning: 'Each object keeps the one before or after it, such as a list of nodes or an error with its causes.',
    confirm: 'Follow the property that leads from one to the next.',
    remedy: 'Cut the chain when the request ends.',
  },
};
