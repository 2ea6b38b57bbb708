import { entities, plain } from '../escape.js';
import type { Style } from '../text/words.js';

/** Longest value that is shown whole. */
export const MAX_VALUE = 2000;

/** One line of text, for an element or an attribute. */
export function escaped(value: unknown): string {
  return entities(plain(value, MAX_VALUE));
}

export const HTML: Style = {
  em: (words) => `<em>${words}</em>`,
  strong: (words) => `<strong>${words}</strong>`,
  say: (outside) => escaped(outside),
  name: (outside) => `<code>${escaped(outside)}</code>`,
};
