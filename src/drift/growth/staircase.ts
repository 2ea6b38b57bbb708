import { QUANTISED_MANY, QUANTISED_STEPS } from '../constants.js';
import { at, median } from '../stats/vector.js';
import type { Points } from './points.js';

/**
 * Whether a series that moves in quanta is going on rising: enough upward steps, some of them in the second half, and
 * either regular, the last one included, or many. One late step of an allocator is no leak. Step 12 of docs/decision.md.
 */
export function stillClimbing(points: Points, quantum: number): boolean {
  const { m, y } = points;
  const steps: number[] = [];
  for (let i = 0; i < m - 1; i++) if (at(y, i + 1) - at(y, i) > quantum / 2) steps.push(i);
  const late = steps.filter((i) => i >= Math.floor(m / 2)).length;
  if (steps.length < QUANTISED_STEPS || late < 2) return false;
  const gaps = steps.slice(1).map((step, i) => step - (steps[i] ?? 0));
  const sinceLast = m - 1 - (steps.at(-1) ?? 0);
  const regular = Math.max(sinceLast, ...gaps) <= 1.6 * median(gaps) + 1;
  return regular || (steps.length >= QUANTISED_MANY && late >= 3);
}
