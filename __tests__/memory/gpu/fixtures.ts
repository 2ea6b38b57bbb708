import { readFileSync } from 'node:fs';

/** Text of a file in __tests__/fixtures/driver; its README says where each is from. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/driver/${name}`, import.meta.url), 'utf8');
}

export const MIB = 2 ** 20;

/** Every number of a reading that is a size, for "no number that is not in the text". */
export function sizesOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(sizesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'number' ? (key.endsWith('Bytes') ? [part] : []) : sizesOf(part),
  );
}

/** Whether the size stands in the text, in one of the units that tools print; `1e9` is a number, too. */
export function isIn(text: string, bytes: number): boolean {
  const sizes = [1, 2 ** 10, 2 ** 20, 2 ** 30, 2 ** 40].map((unit) => bytes / unit);
  if (sizes.some((size) => text.includes(String(size)))) return true;
  const exponents = new Set((text.match(/\d+(?:\.\d+)?e[+-]?\d+/gi) ?? []).map(Number));
  return sizes.some((size) => exponents.has(size));
}
