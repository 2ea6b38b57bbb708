import { recycledRecording } from './recycled.mjs';

/**
 * Services whose workers are replaced, held out from the rule: twins of the families in recycled.mjs, which were looked at
 * while it was made. Written without reading the rules; every request is given to one worker. Same form as there: a family
 * draws its service from `d`.
 */
const CYCLES = 64;
const CYCLE = 50;

const lognormal = (d, sd) => Math.exp(sd * d.gauss());
/** Normal, which a Poisson count of such a mean nearly is. */
const poisson = (d, mean) => Math.max(1, Math.round(mean + Math.sqrt(mean) * d.gauss()));
const flat = () => () => 0;
/** Imports and models that come with some of the first requests. */
const earlySteps = (d, typical) => () => {
  const steps = Array.from({ length: d.whole(1, 5) }, () => ({
    at: Math.min(60, d.exponential(15)),
    size: typical * lognormal(d, 0.6),
  }));
  return (own) => steps.reduce((sum, { at, size }) => sum + (own >= at ? size : 0), 0);
};

/** `life`, `preload` and `warm` are drawn anew for each worker: requests, MiB, and MiB by the worker's own requests. */
function pool(d, own = {}) {
  const mean = d.whole(180, 450);
  return {
    workers: d.whole(1, 5),
    life: () => poisson(d, mean),
    stagger: false,
    inTurn: d.chance(0.5),
    leader: d.chance(0.7),
    preload: () => 30,
    warm: flat,
    noise: d.scale(0.005, 0.1),
    extra: null,
    ...own,
  };
}
const staggered = (d) => {
  const life = d.whole(180, 450);
  return pool(d, { workers: d.whole(2, 5), life: () => life, stagger: true, inTurn: true });
};
const preloads = (d) => {
  const spread = d.scale(0.005, 0.08);
  return pool(d, { preload: () => 30 * lognormal(d, spread) });
};
const killed = (d) => {
  const mean = d.whole(150, 400);
  return pool(d, { life: () => 20 + Math.round(d.exponential(mean)) });
};
const scaled = (d) => pool(d, { extra: { count: d.whole(1, 2), from: d.whole(10, 25), until: d.whole(35, 50) } });

const short = (d) => {
  const mean = d.whole(180, 300);
  return pool(d, { workers: d.whole(1, 2), life: () => poisson(d, mean) });
};

export const heldOut = {
  benign: {
    'lives of a Poisson number of requests': { make: (d) => pool(d) },
    'staggered restarts, requests in turn': { make: staggered },
    'preloads of any size': { make: preloads },
    'steps early in each life': { make: (d) => pool(d, { warm: earlySteps(d, d.scale(0.3, 4)) }) },
    'workers killed at any age': { make: killed },
    'a pool scaled up and down again': { make: scaled },
    'one worker, nothing beside it': { make: (d) => pool(d, { workers: 1, leader: false }) },
  },
  leaking: {
    'within lives of a Poisson number of requests': { leak: 'worker', make: (d) => pool(d) },
    'within lives, staggered restarts': { leak: 'worker', make: staggered },
    'within lives, preloads of any size': { leak: 'worker', make: preloads },
    'within lives, after early steps': {
      leak: 'worker',
      make: (d) => pool(d, { warm: earlySteps(d, d.scale(0.3, 4)) }),
    },
    'within lives, in lumps': { leak: 'lumps', make: (d) => pool(d) },
    'within lives, workers killed at any age': { leak: 'worker', make: killed },
    'within lives, one worker': { leak: 'worker', make: (d) => pool(d, { workers: 1, leader: false }) },
    // One in five replaces no worker before the verdict: by then nothing has grown.
    'from life to life, lives of any length': { leak: 'birth', doubt: true, make: (d) => pool(d) },
    'from life to life, many short lives': { leak: 'birth', make: short },
    'from life to life, short, preloads of any size': {
      leak: 'birth',
      make: (d) => ({ ...short(d), preload: preloads(d).preload }),
    },
    'in the leader, a pool scaled up and down': { leak: 'leader', make: (d) => ({ ...scaled(d), leader: true }) },
    'in the leader, at each fork': { leak: 'fork', make: (d) => ({ ...staggered(d), leader: true }) },
  },
};

/**
 * A recording of one draw. @param leak `worker`, `lumps` (in one of 25 requests), `birth` (each worker begins with what
 * those before it kept), `leader`, `fork` (in the leader, when it replaces a worker); @param rate MiB per 1000 requests
 */
export function heldOutRun(d, made, leak, rate) {
  const { workers, life, stagger, inTurn, leader, preload, warm, noise, extra } = made;
  const perRequest = rate / 1000;
  let [pid, served, turn, led, epoch, before] = [1000, 0, 0, 0, 1, ''];
  const born = () => {
    pid += d.whole(1, 9);
    const inherited = leak === 'birth' ? (perRequest * served) / workers : 0;
    return { pid, own: 0, ends: life(), kept: 0, height: preload() + inherited, shape: warm() };
  };
  const members = Array.from({ length: workers }, (_, i) => {
    const one = born();
    return stagger ? { ...one, ends: Math.ceil((one.ends * (i + 1)) / workers) } : one;
  });
  const answer = () => {
    const i = inTurn ? turn++ % members.length : d.whole(0, members.length - 1);
    const one = members[i];
    one.own += 1;
    served += 1;
    if (leak === 'worker') one.kept += perRequest;
    if (leak === 'lumps' && d.chance(0.04)) one.kept += 25 * perRequest * d.exponential(1);
    if (leak === 'leader') led += perRequest;
    if (one.own < one.ends) return;
    if (leak === 'fork') led += perRequest * one.own;
    members[i] = born();
  };
  const checkpoints = [];
  for (let k = 0; k <= CYCLES; k++) {
    if (extra !== null && k === extra.from) for (let i = 0; i < extra.count; i++) members.push(born());
    if (extra !== null && k === extra.until) members.splice(0, extra.count);
    const sent = k === 0 ? 0 : k === 1 ? 2 * CYCLE : CYCLE;
    for (let i = 0; i < sent; i++) answer();
    const processes = [
      ...(leader ? [{ pid: 1, height: 12 + led }] : []),
      ...members.map((one) => ({ pid: one.pid, height: one.height + one.shape(one.own) + one.kept })),
    ].map((one) => ({
      pid: one.pid,
      role: 'worker',
      values: { 'process/resident': Math.round((one.height + noise * d.gauss()) * 256) * 4096 },
    }));
    const now = processes.map((one) => one.pid).join();
    if (before !== '' && now !== before) epoch += 1;
    before = now;
    const resident = processes.reduce((sum, { values }) => sum + values['process/resident'], 0);
    const values = { 'process/resident': resident };
    checkpoints.push({ kind: 'checkpoint', cycle: k, requests: served, t: 2 * k, epoch, values, processes });
  }
  return recycledRecording(checkpoints);
}
