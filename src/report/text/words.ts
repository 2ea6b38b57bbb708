import { definitionOf } from '../../series/series.js';

/** How a renderer marks up its words. `say` and `name` take what comes from outside, and escape it. */
export interface Style {
  em(words: string): string;
  strong(words: string): string;
  say(outside: unknown): string;
  name(outside: unknown): string;
}

/** What is read at one glance: the verdict in plain words, and the reason in one paragraph of a few sentences. */
export interface Opening {
  title: string;
  /** Said before the paragraph: what bears on how far the verdict can be trusted. Mostly empty. */
  warnings: string[];
  paragraph: string[];
}

/** What the verdict has to say, before the surroundings are added. */
export type Voice = Pick<Opening, 'title' | 'paragraph'>;

/** A series in a few words for a list, e.g. `torch allocated`; escaped where it has no short name of ours. */
export function shortName(series: string, style: Pick<Style, 'say'>): string {
  return definitionOf(series)?.shortName ?? style.say(series);
}

/** Whose memory it is, as the subject of a sentence. */
export function memoryOf(series: string, style: Style): string {
  const { subject, quantity = '' } = definitionOf(series) ?? {};
  return subject === undefined ? style.say(series) : subject.replace('{}', () => style.em(quantity));
}

/** A sentence with its capital and its full stop. */
export function sentence(words: string): string {
  const begun = words.slice(0, 1).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

/** A reason as part of a longer line: without its full stop, and without a prefix that the line says itself. */
export function clause(words: string, prefix = ''): string {
  const bare = words.replace(/\.$/, '');
  return prefix !== '' && bare.toLowerCase().startsWith(`${prefix}:`)
    ? bare.slice(prefix.length + 1).trimStart()
    : bare;
}

/** Layer and quantity: `host heap allocated`; of what is counted `number of threads`. */
export function seriesLabel(series: string): string {
  const known = definitionOf(series);
  if (known === undefined) return series;
  return known.quantity === 'count' ? `number of ${known.layerLabel}` : `${known.layerLabel} ${known.quantity}`;
}
