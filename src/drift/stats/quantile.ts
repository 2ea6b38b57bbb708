import jStat from 'jstat';
import { NU_MAX } from '../constants.js';
import { at } from './vector.js';

/** Quantiles already computed, by tail and degrees of freedom: a look asks for the same few again and again. */
const known = new Map<number, Float64Array>();

/**
 * Upper quantile of Student's t: exceeded with probability `alpha`. Degrees of freedom are truncated to an integer from
 * 1 to 200 (docs/algorithm.md, step 9). Agrees with scipy's `t.isf` to 1e-8.
 */
export function tUpper(alpha: number, nu: number): number {
  const dof = Math.max(1, Math.min(NU_MAX, Math.trunc(nu)));
  let row = known.get(alpha);
  if (row === undefined) {
    if (known.size > 256) known.clear();
    row = new Float64Array(NU_MAX + 1);
    known.set(alpha, row);
  }
  if (at(row, dof) === 0) row[dof] = jStat.studentt.inv(1 - alpha, dof);
  return at(row, dof);
}
