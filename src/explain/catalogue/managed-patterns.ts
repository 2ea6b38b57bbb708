import { growsIn, type HeldPattern, onlyIn } from './held-evidence.js';

/** Of services in a JVM, by its classes, and in Go, by its stacks. */
export type ManagedPatternId =
  | 'managed-error'
  | 'managed-abort'
  | 'managed-input-cache'
  | 'jvm-threads'
  | 'jvm-instances'
  | 'go-allocated';

/** The most telling first: the first that picks is it. */
export const MANAGED_PATTERNS: readonly HeldPattern<ManagedPatternId>[] = [
  { id: 'managed-error', shape: 'error', picks: ({ phases }) => onlyIn(phases, 'error'), cases: [] },
  { id: 'managed-abort', shape: 'abort', picks: ({ phases }) => onlyIn(phases, 'abort'), cases: [] },
  {
    id: 'managed-input-cache',
    shape: 'unseen-input',
    picks: ({ phases }) =>
      growsIn(phases, 'repeat') === false && growsIn(phases, 'unseen') === true ? 'likely' : null,
    cases: [],
  },
  {
    id: 'jvm-threads',
    shape: 'request',
    picks: ({ holder }) => (/^java\.lang\.(Thread|ThreadLocal)\b/.test(holder?.owner ?? '') ? 'likely' : null),
    cases: [],
  },
  { id: 'jvm-instances', shape: 'request', picks: ({ holder }) => (holder === null ? null : 'shown'), cases: [] },
  {
    id: 'go-allocated',
    shape: 'request',
    picks: ({ allocation }) => (allocation === null ? null : 'shown'),
    cases: [],
  },
];
