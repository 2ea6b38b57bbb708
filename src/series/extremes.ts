/**
 * The largest of any number of values: as arguments of `Math.max`, a hundred thousand overflow the stack.
 * @param least where there are none, or none is larger
 */
export function highestOf(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let highest = least;
  for (const value of values) if (value > highest) highest = value;
  return highest;
}

/**
 * The smallest likewise.
 * @param most where there are none, or none is smaller
 */
export function lowestOf(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let lowest = most;
  for (const value of values) if (value < lowest) lowest = value;
  return lowest;
}
