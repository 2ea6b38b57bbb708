import type { Mark } from '../tables/rows.js';

/** Verdicts and rows, in the same colours. */
export const LIGHTS: Readonly<Record<Mark, string>> = { good: '🟢', bad: '🔴', unsure: '🟡', aside: '⚪' };

/** No line break inside a figure, however narrow the page. */
export function unbroken(cell: string): string {
  return cell.replaceAll(' ', '\u00a0');
}
