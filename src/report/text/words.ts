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

/** A series in a few words for a list, e.g. `torch allocated`; escaped where it has no short name of ours. */
export function shortName(series: string, style: Pick<Style, 'say'>): string {
  return definitionOf(series)?.shortName ?? style.say(series);
}

/** The same, but never the series' own name where it has a layer: `mappings: glibc arenas`. */
export function seriesName(series: string, style: Pick<Style, 'say'>): string {
  const { shortName: short, layerLabel, quantity } = definitionOf(series) ?? {};
  if (short !== undefined || layerLabel === undefined) return short ?? style.say(series);
  return quantity === 'count' ? layerLabel : `${layerLabel}: ${quantity}`;
}

/** Whose memory it is, for a sentence: `the host heap's *allocated* memory`. */
export function memoryOf(series: string, style: Style, article: 'The' | 'the'): string {
  const { subject, quantity = '' } = definitionOf(series) ?? {};
  if (subject === undefined) return style.say(series);
  return subject.replace(/^The /, `${article} `).replace('{}', () => style.em(quantity));
}

/** A sentence with its capital and its full stop. */
export function sentence(words: string): string {
  const begun = capital(words);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
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

/** Dimensions of inputs, as a run records them in its plan and its phases. */
export const NEW_INPUTS: ReadonlyMap<string, string> = new Map([
  ['texts', 'new texts'],
  ['lengths', 'new lengths'],
  ['paths', 'new ids in paths'],
  ['queries', 'new ids in queries'],
  ['headers', 'new ids in headers'],
  ['images', 'new images'],
  ['audio', 'new audio'],
]);

const EVENTS: ReadonlyMap<string, string> = new Map([
  ['oom-kill', 'killed for memory'],
  ['device-oom', 'the device ran out of memory'],
  ['exit', 'the service ended'],
  ['restart', 'the service restarted'],
  ['restarted-worker', 'a worker was replaced'],
  ['contaminated', 'something else used the device'],
  ['not-measured', 'the run was given up'],
]);

/** What happened in a run, in a few words. Not escaped. */
export function eventWords(what: string): string {
  return EVENTS.get(what) ?? what;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 Dec 2026, 14:23 UTC`; as it is where it is no time. Not escaped. */
export function dateWords(created: string): string {
  const time = new Date(created);
  if (Number.isNaN(time.getTime())) return created;
  const clock = time.toISOString().slice(11, 16);
  return `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}, ${clock} UTC`;
}
