import { mean, median } from 'simple-statistics';

/** Scales the median distance between neighbours to a standard deviation: 1.4826 for normal noise, a root of two for two of it. */
const TO_SIGMA = 1.4826 / Math.SQRT2;
/** Standard deviations by which two levels must differ. */
const SIGMAS = 4;

/** Fewer distances tell nothing of noise: one of them may be the change itself. */
const FEWEST_STEPS = 4;

/**
 * Where a row of levels changes, as the indices at which a new level begins, in order: where the means of both sides differ
 * most for their length, then in each side by itself (binary segmentation: Vostrikova, Soviet Mathematics Doklady 24, 1981).
 * It counts where the medians of the sides differ by more than the noise. A level is held by two values at least, but for the
 * last: one value may be an outlier, the newest one is news.
 * @param least differences up to it are none, whatever the noise
 * @example changePoints([5, 5, 5, 9, 9, 9], 1) // [3]
 */
export function changePoints(values: readonly number[], least: number): number[] {
  const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const sigma = steps.length < FEWEST_STEPS ? 0 : TO_SIGMA * median(steps);
  return within(values, 0, Math.max(least, SIGMAS * sigma));
}

function within(values: readonly number[], offset: number, threshold: number): number[] {
  let split = 0;
  let most = 0;
  for (let at = 1; at < values.length; at++) {
    const isLast = at === values.length - 1;
    if (at < 2 && values.length > 2 && !isLast) continue;
    const difference = Math.abs(mean(values.slice(at)) - mean(values.slice(0, at)));
    const weight = difference * Math.sqrt((at * (values.length - at)) / values.length);
    if (weight > most) [split, most] = [at, weight];
  }
  if (split === 0) return [];
  const [before, after] = [values.slice(0, split), values.slice(split)];
  if (Math.abs(median(after) - median(before)) <= threshold) return [];
  return [...within(before, offset, threshold), offset + split, ...within(after, offset + split, threshold)];
}
