import { z } from 'zod';

/** A count of tokens or slots, and a size: whole, not negative, exact. */
export const tokens = z.int().nonnegative();
export const bytes = z.int().nonnegative();

/** Undefined, which no schema here takes, where it is no JSON. The text is bounded by whoever fetched it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
