/**
 * Exact tests of counts, one-sided: how likely at least so many failures are. For counts far below the mean the answer is
 * close to 1 and as exact as the sum of the other side.
 */

/** P(X >= k) of n trials with probability `p` each. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  if (k <= n * p) return 1 - binomialTail(n - k + 1, n, 1 - p);
  const first = logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
  return falling(first, k, n, (x) => (((n - x) / (x + 1)) * p) / (1 - p));
}

/**
 * Fisher's exact test of two shares: P(X >= k) where `k` of `n` failed here and `j` of `m` there, if both have one share
 * (hypergeometric, all four margins fixed).
 */
export function fisherTail(k: number, n: number, j: number, m: number): number {
  const failed = k + j;
  if (k <= Math.max(0, failed - m)) return 1;
  if (k > Math.min(n, failed)) return 0;
  // The other side: failed and served change places.
  if (k * (n + m) <= n * failed) return 1 - fisherTail(n - k + 1, n, m - j - 1, m);
  const first = logChoose(failed, k) + logChoose(n + m - failed, n - k) - logChoose(n + m, n);
  const last = Math.min(n, failed);
  return falling(first, k, last, (x) => ((failed - x) / (x + 1)) * ((n - x) / (m - failed + x + 1)));
}

/** Sum of terms beyond the mode, where each is smaller than the one before. @param ratio of the term after x to that of x */
function falling(logFirst: number, from: number, to: number, ratio: (x: number) => number): number {
  let term = 1;
  let sum = 1;
  for (let x = from; x < to && term > sum * Number.EPSILON; x++) {
    term *= ratio(x);
    sum += term;
  }
  return Math.min(1, Math.exp(logFirst + Math.log(sum)));
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Stirling's series (Abramowitz and Stegun 6.1.41); below 16 the product. */
function logFactorial(n: number): number {
  if (n < 16) return Math.log(Array.from({ length: n }, (_, i) => i + 1).reduce((product, i) => product * i, 1));
  const x = n + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
