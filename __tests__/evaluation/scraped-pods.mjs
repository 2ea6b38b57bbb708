/** Pods as a scrape would see them: memory that follows the load, a counter of requests, a start time. */

const MIB = 1024 * 1024;

export const FAMILIES = [
  'steady load',
  'load by the time of day',
  'load that rises all the while',
  'load in bursts',
  'warm-up of a new pod',
  'garbage collector',
  'cache that fills',
  'scrape gaps',
  'a restart',
  'few requests',
];

/** Requests a second at sample i, over its mean. */
function trafficOf(d, family, count) {
  const phase = d.between(0, 2 * Math.PI);
  if (family === 'load by the time of day') return (i) => 1 + 0.7 * Math.sin((2 * Math.PI * i) / 5760 + phase);
  if (family === 'load that rises all the while') return (i) => 0.4 + (1.2 * i) / count;
  if (family === 'load in bursts') {
    const length = d.whole(20, 120);
    const high = Array.from({ length: Math.ceil(count / length) + 1 }, () => d.between(0, 1) < 0.25);
    return (i) => (high[Math.floor(i / length)] ? 4 : 0.3);
  }
  return () => 1;
}

/**
 * Draws a deployment, and returns how each of its pods is drawn: the same traffic, code and cost of a request.
 * @param count samples; @param step seconds between them
 */
export function scrapedPod(d, family, count, step) {
  const traffic = trafficOf(d, family, count);
  const perSecond = family === 'few requests' ? d.scale(0.02, 0.2) : d.scale(0.3, 20);
  const seconds = d.scale(0.2, 8);
  const perInFlight = d.scale(0.3, 12);
  const noise = d.scale(0.05, 3);
  const warm = { amount: d.scale(5, 300), minutes: d.scale(3, 90) };
  const cache = { amount: d.scale(20, 400), share: d.between(0.1, 0.5) };
  const heap = { high: d.scale(20, 300), every: d.whole(8, 80) };
  return ({ leak, isNew }) => {
    const level = 2000 + 15 * d.gauss();
    const memory = new Float64Array(count);
    const requests = new Float64Array(count);
    const started = new Float64Array(count).fill(1000);
    let served = isNew ? 0 : d.whole(100_000, 2_000_000);
    let sinceStart = 0;
    let wander = 0;
    let trimmed = 0;
    let born = isNew ? 0 : -10_000;
    const restartAt = family === 'a restart' ? d.whole(Math.floor(count / 4), Math.floor((3 * count) / 4)) : -1;
    for (let i = 0; i < count; i++) {
      if (i === restartAt) [served, sinceStart, born] = [0, 0, i];
      const rate = perSecond * traffic(i);
      const mean = rate * step;
      const come = Math.max(0, Math.round(mean + Math.sqrt(mean) * d.gauss()));
      served += come;
      sinceStart += come;
      const busy = rate * seconds;
      const inFlight = Math.max(0, busy + Math.sqrt(busy) * d.gauss());
      wander = 0.98 * wander + 0.2 * noise * d.gauss();
      const age = ((i - born) * step) / 60;
      let held = level + perInFlight * inFlight + wander + noise * d.gauss();
      if (family === 'warm-up of a new pod' || family === 'a restart') {
        held += warm.amount * (1 - Math.exp(-age / warm.minutes));
      }
      if (family === 'garbage collector') {
        trimmed = (trimmed + d.between(0.6, 1.4)) % heap.every;
        held += (heap.high * trimmed) / heap.every;
      }
      if (family === 'cache that fills') held += cache.amount * Math.min(1, (i - born) / (cache.share * count));
      held += (leak * sinceStart) / 1000;
      memory[i] = Math.round((held * MIB) / 4096) * 4096;
      requests[i] = served;
      started[i] = 1000 + Math.max(0, born);
      if (family === 'scrape gaps' && d.between(0, 1) < 0.03) memory[i] = requests[i] = Number.NaN;
    }
    if (family === 'scrape gaps') {
      const length = Math.floor(count / 20);
      const at = d.whole(0, count - length);
      for (let i = at; i < at + length; i++) memory[i] = requests[i] = Number.NaN;
    }
    return { memory, requests, started };
  };
}
