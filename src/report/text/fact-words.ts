import { factText } from '../../recording/environment.js';
import { formatBytes } from '../../series/series.js';

/** Keys of the environment whose number is a size. */
const SIZES = new Set(['memory_limit', 'gpu_memory']);

/** A fact of environment or subject in words: sizes with their unit, lists as one speaks them. Not escaped. */
export function factWords(key: string, value: unknown): string {
  if (typeof value === 'number' && SIZES.has(key)) return formatBytes(value);
  if (Array.isArray(value) && SIZES.has(key)) return value.map((item) => factWords(key, item)).join(', ');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return factText(value);
}
