import { keptRecording } from './kept-free.mjs';

/**
 * Services whose allocator keeps free memory, held out from the rule: twins of the families in kept-free.mjs, which were
 * looked at while it was made. Written from what allocators are documented to do, without reading the rules. Every cycle
 * sends the same 50 payloads; which of them are served at once, and by which thread, is chance. Same form as there; MiB.
 */
const CYCLES = 64;
const CYCLE = 50;
const MIB = 1024 * 1024;

const lognormal = (d, sd) => Math.exp(sd * d.gauss());
/** What requests take for as long as they run. */
function payloadsOf(d, largest) {
  const [typical, spread] = [d.scale(0.05, 2), d.between(0.4, 1.2)];
  return Array.from({ length: CYCLE }, () => Math.min(largest, typical * lognormal(d, spread)));
}
/** Peak use of each arena in one cycle, and the payloads in their order. */
function peaksOf(d, payloads, arenas, atOnce) {
  const order = payloads
    .map((size) => [d.next(), size])
    .sort(([a], [b]) => a - b)
    .map(([, size]) => size);
  const peaks = new Array(arenas).fill(0);
  for (let i = 0; i < order.length; i += atOnce) {
    const used = new Array(arenas).fill(0);
    for (const size of order.slice(i, i + atOnce)) used[d.whole(0, arenas - 1)] += size;
    used.forEach((size, a) => {
      peaks[a] = Math.max(peaks[a], size);
    });
  }
  return { peaks, order };
}

/**
 * As glibc: a payload beyond the threshold is mapped by itself, and when it is freed the threshold becomes its size and
 * the top of an arena is trimmed only beyond twice that. A small block in use near the top holds back a trim.
 */
function glibc(d, arenas) {
  const payloads = payloadsOf(d, d.scale(1, 24));
  const [atOnce, held] = [d.whole(2, 12), d.between(0.05, 0.6)];
  return (e) => {
    let threshold = 0.125;
    const tops = new Array(arenas).fill(0);
    return () => {
      const { peaks, order } = peaksOf(e, payloads, arenas, atOnce);
      const mapped = Math.max(0, ...order.filter((size) => size > threshold));
      for (let a = 0; a < arenas; a++) {
        // What is mapped by itself is no part of an arena; the peak is then that of what is left, at the least.
        tops[a] = Math.max(tops[a], Math.min(peaks[a], atOnce * threshold));
        if (tops[a] > 2 * threshold) tops[a] = e.chance(held) ? tops[a] * e.next() : 0.125;
      }
      threshold = Math.max(threshold, Math.min(32, mapped));
      return tops.reduce((all, top) => all + top, 0);
    };
  };
}
/** As jemalloc: pages that were freed go back by and by, those of the last cycles are there still. */
function decaying(d) {
  const payloads = payloadsOf(d, d.scale(1, 24));
  const [atOnce, arenas, left] = [d.whole(2, 12), d.whole(1, 8), d.between(0.1, 0.8)];
  return (e) => {
    let dirty = 0;
    return () => {
      const { peaks } = peaksOf(e, payloads, arenas, atOnce);
      dirty = Math.max(
        dirty * left * e.between(0.8, 1),
        peaks.reduce((all, peak) => all + peak, 0),
      );
      return dirty * e.between(0.7, 1);
    };
  };
}
/** As the arena of an inference runtime: it is extended by powers of two, and gives nothing back. */
function extended(d) {
  const payloads = payloadsOf(d, d.scale(1, 24));
  const atOnce = d.whole(2, 12);
  return (e) => {
    let [size, next] = [0, 1];
    return () => {
      const { peaks } = peaksOf(e, payloads, 1, atOnce);
      while (size < peaks[0]) {
        size += next;
        next *= 2;
      }
      return size - peaks[0] * e.between(0, 0.05);
    };
  };
}

/** The peaks of many arenas are surpassed ever more rarely, and at the end of a run still are: 1.8 MiB per 1000 requests. */
const CLIMBS = 'many arenas, threshold that rises';

/** `touched`: the share of free memory that is resident; `untold`: what else swings. */
const service = (d, keep) => ({
  keep,
  touched: d.between(0.7, 1),
  untold: d.scale(0.02, 1),
  noise: d.scale(0.005, 0.1),
});
const SERVICES = {
  'one arena, threshold that rises': (d) => service(d, glibc(d, 1)),
  [CLIMBS]: (d) => service(d, glibc(d, d.whole(2, 16))),
  'pages that decay': (d) => service(d, decaying(d)),
  'arena extended by powers of two': (d) => service(d, extended(d)),
};

export const heldOut = {
  benign: Object.fromEntries(Object.entries(SERVICES).map(([name, make]) => [name, { make, doubt: name === CLIMBS }])),
  leaking: Object.fromEntries(
    ['outside', 'kept', 'heap'].flatMap((leak) =>
      Object.entries(SERVICES).map(([name, make]) => [
        `${name}, leak: ${leak}`,
        { make, leak, doubt: leak === 'kept' },
      ]),
    ),
  ),
};

/** A recording of one draw. @param leak where, as in kept-free.mjs; @param rate MiB per 1000 requests */
export function heldOutRun(d, { keep, touched, untold, noise }, leak, rate) {
  const free = keep(d);
  const bytes = (mib) => Math.round(mib * 256) * 4096;
  const checkpoints = [];
  for (let k = 0; k <= CYCLES; k++) {
    const requests = k === 0 ? 0 : (k + 1) * CYCLE;
    const of = (where) => (leak === where ? (rate * requests) / 1000 : 0);
    const allocated = 42 + noise * Math.abs(d.gauss()) + of('heap');
    const kept = (k === 0 ? 0.125 : free()) + of('kept');
    const resident = 85 + allocated + touched * kept + untold * d.gauss() + of('outside');
    const values = {
      'heap/allocated': Math.round(allocated * MIB),
      'heap/reserved': bytes(allocated + kept),
      'process/resident': bytes(resident),
    };
    checkpoints.push({ kind: 'checkpoint', cycle: k, requests, t: 2 * k, epoch: 1, values });
  }
  return keptRecording(checkpoints);
}
