import { createHash } from 'node:crypto';

/** The first `bits` of the SHA-256 of all parts, as lower-case hex: the same for the same parts, on every machine. */
export function seededHex(bits: number, ...parts: readonly (string | number)[]): string {
  return createHash('sha256')
    .update(parts.join('\0'))
    .digest('hex')
    .slice(0, bits / 4);
}

/**
 * The same order for the same seed: items are ranked by a hash of the seed and their key, so an item's rank does not
 * depend on the rest of the list.
 */
export function seededShuffle<T>(items: readonly T[], seed: number, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, rank: seededHex(64, seed, keyOf(item)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ item }) => item);
}
