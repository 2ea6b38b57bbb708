import { z } from 'zod';

/** Bounds of a model from outside. `truncated()` keeps to them on the way out; they are far above what a run gives. */
export const BOUNDS = {
  /** Characters of a text, and of the longest of them: commands, lines for the configuration. */
  text: 2000,
  longText: 16_000,
  /** Of a key in a record. */
  key: 200,
  /** Entries of a list or a record. */
  entries: 256,
  series: 64,
  /** Checkpoints of a series. */
  values: 4096,
  /** Either side of 0: an exabyte, or thirty billion years. */
  number: 1e18,
  /** Lists and records inside each other, within a fact. */
  depth: 4,
} as const;

export const text = z.string().max(BOUNDS.text);
export const longText = z.string().max(BOUNDS.longText);
export const number = z.number().min(-BOUNDS.number).max(BOUNDS.number);
export const list = <T extends z.ZodType>(of: T, max: number = BOUNDS.entries) => z.array(of).max(max);
export const record = <T extends z.ZodType>(of: T) =>
  z
    .record(z.string().max(BOUNDS.key), of)
    .refine((value) => Object.keys(value).length <= BOUNDS.entries, `at most ${BOUNDS.entries} keys`);

/** A fact of the environment or the candidate: any JSON, as long as it is small. */
export const fact = z.unknown().refine((value) => isSmall(value, BOUNDS.depth), 'not a fact, or too large');

function isSmall(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return value.length <= BOUNDS.text;
  if (typeof value === 'number') return Math.abs(value) <= BOUNDS.number;
  if (typeof value !== 'object' || depth === 0) return false;
  const [keys, items] = Array.isArray(value) ? [[], value] : [Object.keys(value), Object.values(value)];
  return (
    items.length <= BOUNDS.entries &&
    keys.every((key) => key.length <= BOUNDS.key) &&
    items.every((item) => isSmall(item, depth - 1))
  );
}
