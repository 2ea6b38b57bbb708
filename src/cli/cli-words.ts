import { plain } from '../report/escape.js';

/** `1 request`, `2 requests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What comes from outside, as one line that no terminal obeys. */
export function printable(text: string): string {
  return plain(text, 200);
}

/** `3 of a, 1 of b` as `a 3, b 1`, the most frequent first. */
export function list(counts: Readonly<Record<string, number>>, name: (key: string) => string = (key) => key): string {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${printable(name(key))} ${count}`)
    .join(', ');
}
