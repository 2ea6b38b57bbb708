/**
 * Warm until warm: whether a series still warms up, from its readings between the steps of the warm-up.
 *
 * Warming up means that growth slows down as requests are served. The clock of that is logarithmic: what loads lazily,
 * fragments or caches takes about as many further requests as it has had. So the growth over the last half of all
 * requests since launch is held against the growth over the quarter before them (for a logarithm its rate halves), and
 * the eighth before that. Growth that goes on at its rate is none of that: a leak is measured, and not waited for. What
 * is loaded once, at the start, falls out of the windows after some steps.
 */

/** A reading of a series at rest, after so many requests since launch. */
export interface WarmReading {
  requests: number;
  /** In the series' unit; null where it failed. */
  value: number | null;
}

/** What the series may do, in its unit. */
interface WarmLimits {
  /** Per 1000 requests; growth within it is no reason to wait. */
  budgetPer1000: number;
  /** The step in which the series moves: one such step is no growth. */
  granularity: number;
}

/** Fewest steps after the first reading: two rates to compare. */
export const FEWEST_STEPS = 2;
/** The rate shrinks where it is at most this share of the one before. A leak that begins at launch has 1, a logarithm 0.5. */
const SHRUNK = 0.7;
/** Falls of more than this share of all rises are noise, or a collector: no climb. */
const FALLS = 0.25;
/** Growth counts as steady once the requests have doubled twice since the first reading: both windows lie after it. */
const TWICE_DOUBLED = 4;
/** Readings in a row after which growth must not shrink to count as steady: warm-up comes in steps of any size. */
const CONFIRM = 2;

/**
 * Whether a series has settled, or grows steadily: `settling` only where it climbs beyond its budget, and either the rate
 * shrinks or it is too early to tell.
 * @param readings in order of requests: the first before the steps of the warm-up, one after each of them
 */
export function settling(readings: readonly WarmReading[], limits: WarmLimits): 'settled' | 'settling' {
  const points = readings.flatMap(({ requests, value }) => (value === null ? [] : [{ requests, value }]));
  const [first, last] = [points[0], points.at(-1)];
  // A series that cannot be read keeps nobody waiting: the rules for readings have the last word on it.
  if (first === undefined || last === undefined || points.length <= FEWEST_STEPS) return 'settled';
  const now = courseOf(points, limits);
  if (now === 'flat') return 'settled';
  const isEarly = last.requests < TWICE_DOUBLED * first.requests || points.length <= FEWEST_STEPS + CONFIRM - 1;
  if (isEarly) return 'settling';
  const before = Array.from({ length: CONFIRM - 1 }, (_, i) => courseOf(points.slice(0, -1 - i), limits));
  return [now, ...before].includes('shrinking') ? 'settling' : 'settled';
}

/**
 * What the last half of all requests shows, held against the quarter before and the eighth before that, of which the
 * steeper counts: warm-up has lulls. Flat over the last quarter alone is flat too, or what has ended would be waited for.
 */
function courseOf(
  points: readonly Point[],
  { budgetPer1000, granularity }: WarmLimits,
): 'flat' | 'shrinking' | 'steady' {
  const last = points.length - 1;
  const requests = points[last]?.requests ?? 0;
  const middle = clamp(nearest(points, requests / 2), 1, last - 1);
  const quarter = clamp(nearest(points, requests / 4), 0, middle - 1);
  const eighth = clamp(nearest(points, requests / 8), 0, Math.max(0, quarter - 1));
  const recent = growth(points.slice(middle));
  const tail = growth(points.slice(Math.min(nearest(points, (3 * requests) / 4), last - FEWEST_STEPS)));
  const isFlat = (window: Growth): boolean => window.per1000 <= budgetPer1000 || window.total <= granularity;
  const { rises, falls } = growth(points.slice(quarter));
  if (falls > FALLS * rises || isFlat(recent) || isFlat(tail)) return 'flat';
  const before = [points.slice(quarter, middle + 1), points.slice(eighth, quarter + 1)].map(growth);
  return recent.per1000 <= SHRUNK * Math.max(...before.map(({ per1000 }) => per1000)) ? 'shrinking' : 'steady';
}

interface Point {
  requests: number;
  value: number;
}

interface Growth {
  total: number;
  per1000: number;
  /** Sums over the steps. */
  rises: number;
  falls: number;
}

function growth(points: readonly Point[]): Growth {
  const [first, last] = [points[0], points.at(-1)];
  const total = (last?.value ?? 0) - (first?.value ?? 0);
  const requests = (last?.requests ?? 0) - (first?.requests ?? 0);
  const steps = points.slice(1).map(({ value }, i) => value - (points[i]?.value ?? value));
  const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    total,
    per1000: requests > 0 ? (1000 * total) / requests : 0,
    rises: sum(steps.filter((step) => step > 0)),
    falls: -sum(steps.filter((step) => step < 0)),
  };
}

/** Index of the point with the number of requests nearest to the one wanted. */
function nearest(points: readonly Point[], requests: number): number {
  const away = points.map((point) => Math.abs(point.requests - requests));
  return away.indexOf(Math.min(...away));
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
