import { factText } from '../../recording/environment.js';
import { definitionOf, formatBytes } from '../../series/series.js';

/** How a renderer marks up text. `say` and `name` take what comes from outside, and escape it. */
export interface Style {
  em(words: string): string;
  strong(words: string): string;
  say(outside: unknown): string;
  name(outside: unknown): string;
}

/** What is read at one glance: the verdict in plain words, and the reason in one paragraph of a few sentences. */
export interface Headline {
  title: string;
  /** Shown before the paragraph: what bears on how far the verdict can be trusted. Mostly empty. */
  warnings: string[];
  paragraph: string[];
}

/** What the verdict itself says, before the context of the run is added. */
export type VerdictText = Pick<Headline, 'title' | 'paragraph'>;

/** Series in a word or two, for tables and lists. */
const SHORT: Readonly<Record<string, string>> = {
  'torch.device/allocated': 'torch allocated',
  'torch.device/reserved': 'torch reserved',
  'torch.device/gap': 'torch gap',
  'torch.pinned/allocated': 'torch pinned',
  'heap/allocated': 'heap allocated',
  'heap/reserved': 'heap reserved',
  'process/resident': 'process resident',
  'container/resident': 'container resident',
  'gpu/used': 'GPU used',
  'gpu/other': 'GPU other',
  'kv-cache/capacity': 'KV cache',
  'python/blocks': 'Python blocks',
  fds: 'file descriptors',
  'shm/used': '/dev/shm used',
};

/** Escaped where it is not one of ours. */
export function shortName(series: string, style: Pick<Style, 'say'>): string {
  return Object.hasOwn(SHORT, series) ? (SHORT[series] ?? series) : style.say(series);
}

/** Whose memory it is, for a sentence: `the host heap's *allocated* memory`. */
export function memoryOf(series: string, style: Style, article: 'The' | 'the'): string {
  const quantity = style.em(definitionOf(series)?.quantity ?? '');
  switch (series) {
    case 'torch.device/allocated':
    case 'torch.device/reserved':
      return `PyTorch's ${quantity} device memory`;
    case 'torch.pinned/allocated':
      return "PyTorch's pinned host memory";
    case 'heap/allocated':
    case 'heap/reserved':
      return `${article} host heap's ${quantity} memory`;
    case 'process/resident':
      return `${article} processes' ${quantity} memory`;
    case 'container/resident':
      return `${article} container's ${quantity} memory`;
    case 'gpu/used':
      return `${article} GPU memory ${quantity}`;
    case 'kv-cache/capacity':
      return `${article} KV cache`;
    default:
      return style.say(series);
  }
}

/** A sentence with its capital and its full stop. */
export function sentence(words: string): string {
  const begun = words.slice(0, 1).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

/** A reason as part of a longer line: without its full stop. */
export function clause(words: string): string {
  return words.replace(/\.$/, '');
}

/** Layer and quantity: `host heap allocated`; for what is counted, `number of threads`. */
export function seriesLabel(series: string): string {
  const known = definitionOf(series);
  if (known === undefined) return series;
  return known.quantity === 'count' ? `number of ${known.layerLabel}` : `${known.layerLabel} ${known.quantity}`;
}

/** Keys of the environment whose number is a size. */
const SIZES = new Set(['memory_limit', 'gpu_memory']);

/** A fact of the environment or the candidate: sizes with their unit, lists with commas. Not escaped. */
export function factWords(key: string, value: unknown): string {
  if (typeof value === 'number' && SIZES.has(key)) return formatBytes(value);
  if (Array.isArray(value) && SIZES.has(key)) return value.map((item) => factWords(key, item)).join(', ');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return factText(value);
}
