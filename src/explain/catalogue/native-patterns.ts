import type { Allocation } from '../why-it-grows.js';
import type { HeldPattern } from './held-evidence.js';

/** Of native code that strace watched, in a service of any runtime. */
export type NativePatternId = 'native-ucx' | 'native-cuda' | 'native-mapping';

/** The most telling first: the first that picks is it. */
export const NATIVE_PATTERNS: readonly HeldPattern<NativePatternId>[] = [
  where('native-ucx', 'likely', ({ library }) => /^libuc[mpst]s?[.-]/.test(library ?? '')),
  where('native-cuda', 'likely', ({ library }) => /^lib(cuda|cudart|nccl|nvidia[\w-]*)[.-]/.test(library ?? '')),
  where('native-mapping', 'shown', () => true),
];

function where(
  id: NativePatternId,
  certainty: 'shown' | 'likely',
  is: (allocation: Allocation) => boolean,
): HeldPattern<NativePatternId> {
  const picks: HeldPattern<NativePatternId>['picks'] = ({ allocation }) =>
    allocation !== null && is(allocation) ? certainty : null;
  return { id, shape: 'request', picks, cases: [] };
}
