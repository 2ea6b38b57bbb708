/**
 * Services whose workers are replaced after some requests, by process. A family draws its service from `d`; the leak is
 * in MiB per 1000 requests of the service. `recycledRun` makes a recording of it. Tuning and judging families differ in
 * shapes and ranges; `doubt` marks honest cases of doubt, where a regression is no error and a pass is none.
 */

const CYCLES = 64;
const MIB = 1024 * 1024;

/** Height of a worker after it has served `x` of its own requests, MiB above its start. */
const flat = () => 0;
const saturating = (amount, tau) => (x) => amount * (1 - Math.exp(-x / tau));
const logarithmic = (amount, scale) => (x) => amount * Math.log1p(x / scale);
const ramp = (amount, until) => (x) => amount * Math.min(1, x / until);
/** Models that are loaded when they are first asked for, each worker its own. */
function lazy(d, amount, until, parts) {
  const at = Array.from({ length: parts }, () => until * d.next());
  return (x) => at.filter((when) => x >= when).length * (amount / parts);
}

const PREFORK = { workers: 2, life: 250, jitter: 50, cycle: 50, leader: true, noise: 0.02, warm: () => flat };
const service = (own) => ({ ...PREFORK, ...own });

/** Name to `(d) => service`. `warm` is drawn anew for each worker. */
export const tuning = {
  benign: {
    'flat workers': { make: () => service({}) },
    'start-up that levels off': { make: () => service({ warm: () => saturating(4, 20) }) },
    'one worker, noisy': { make: () => service({ workers: 1, life: 500, noise: 0.3 }) },
    'four workers, jitter': { make: () => service({ workers: 4, life: 200, jitter: 100, noise: 0.1 }) },
    'slow warm-up, as long as a life': { doubt: true, make: () => service({ warm: () => saturating(3, 250) }) },
    'whole service restarts': { make: () => service({ workers: 1, leader: false, life: 700, jitter: 0 }) },
  },
  leaking: {
    'within lives': { make: () => service({}), leak: 'worker' },
    'within lives, after a warm-up': { make: () => service({ warm: () => saturating(4, 20) }), leak: 'worker' },
    'within lives, noisy': { make: () => service({ life: 400, noise: 0.3 }), leak: 'worker' },
    'in the leader': { make: () => service({}), leak: 'leader' },
    'from life to life': { make: () => service({}), leak: 'birth' },
  },
};

export const judging = {
  benign: {
    'flat workers, any size': {
      make: (d) =>
        service({
          workers: d.whole(1, 4),
          life: d.whole(180, 450),
          jitter: d.whole(0, 100),
          noise: d.scale(0.005, 0.2),
          leader: d.chance(0.7),
        }),
    },
    'caches that fill early in each life': {
      make: (d) => {
        const [amount, tau] = [d.between(0.5, 10), d.between(5, 40)];
        return service({
          life: d.whole(250, 450),
          noise: d.scale(0.005, 0.1),
          warm: () => saturating(amount * d.between(0.9, 1.1), tau * d.between(0.8, 1.25)),
        });
      },
    },
    'models loaded when first asked for': {
      make: (d) => {
        const [amount, until] = [d.between(2, 20), d.between(20, 80)];
        return service({ life: d.whole(300, 450), warm: () => lazy(d, amount, until, 3) });
      },
    },
    'buffers full at a third of each life': {
      make: (d) => {
        const [amount, life] = [d.between(0.5, 6), d.whole(300, 450)];
        return service({ life, noise: d.scale(0.005, 0.1), warm: () => ramp(amount, life / 3) });
      },
    },
    'coloured noise, each worker of its own height': {
      make: (d) =>
        service({
          noise: d.between(0.02, 0.1),
          phi: d.between(0.3, 0.8),
          spread: d.scale(0.05, 1),
          life: d.whole(200, 450),
        }),
    },
    'workers that crash': { make: (d) => service({ crash: d.between(0.05, 0.2), life: 1000 }) },
    'a pool that grows once': { make: () => service({ workers: 2, later: 2, life: 300 }) },
    'logarithm in each life': {
      doubt: true,
      make: (d) => {
        const amount = d.between(0.2, 2);
        return service({ life: d.whole(250, 450), warm: () => logarithmic(amount, 10) });
      },
    },
    'warm-up longer than half a life': {
      doubt: true,
      make: (d) => {
        const [amount, life] = [d.between(1, 10), d.whole(200, 450)];
        const tau = life * d.between(0.5, 1.5);
        return service({ life, warm: () => saturating(amount, tau) });
      },
    },
    'buffers full at two thirds of each life': {
      doubt: true,
      make: (d) => {
        const [amount, life] = [d.between(1, 6), d.whole(250, 450)];
        return service({ life, warm: () => ramp(amount, (2 * life) / 3) });
      },
    },
  },
  leaking: {
    'within lives, any size': {
      leak: 'worker',
      make: (d) =>
        service({
          workers: d.whole(1, 4),
          life: d.whole(180, 450),
          jitter: d.whole(0, 100),
          noise: d.scale(0.005, 0.1),
          leader: d.chance(0.7),
        }),
    },
    'within lives, beside a cache that fills early': {
      leak: 'worker',
      make: (d) => {
        const [amount, tau] = [d.between(0.5, 10), d.between(5, 30)];
        return service({ life: d.whole(250, 450), warm: () => saturating(amount, tau), noise: d.scale(0.005, 0.05) });
      },
    },
    'within lives, unequal shares': {
      leak: 'worker',
      make: (d) => service({ workers: 3, shares: [0.5, 0.3, 0.2], life: d.whole(180, 300) }),
    },
    'within lives, coloured noise': {
      leak: 'worker',
      make: (d) =>
        service({
          noise: d.between(0.02, 0.1),
          phi: d.between(0.3, 0.8),
          spread: d.scale(0.05, 1),
          life: d.whole(200, 450),
        }),
    },
    'in the leader, at each fork': { leak: 'fork', make: (d) => service({ life: d.whole(180, 300) }) },
    'in the leader': { leak: 'leader', make: (d) => service({ life: d.whole(180, 400), noise: d.scale(0.005, 0.1) }) },
    'from life to life': {
      leak: 'birth',
      make: (d) => service({ life: d.whole(180, 300), noise: d.scale(0.005, 0.1) }),
    },
    'workers that stay': { leak: 'zombie', make: (d) => service({ life: d.whole(180, 300) }) },
  },
};

/** A recording of one draw. @param leak `worker`, `leader`, `fork`, `birth`, `zombie`; @param rate MiB per 1000 requests */
export function recycledRun(d, made, leak, rate) {
  const { workers, life, jitter, cycle, leader, noise, phi = 0, spread = 0, warm, shares, crash = 0, later = 0 } = made;
  const perRequest = rate / 1000;
  let pid = 100;
  let served = 0;
  const total = () => (leak === 'birth' ? (perRequest * served) / workers : 0);
  const born = (share) => ({
    pid: ++pid,
    own: 0,
    share,
    ends: life + d.whole(0, jitter),
    base: 20 + spread * d.gauss() + total(),
    shape: warm(),
    e: noise * d.gauss(),
  });
  const share = (i) => shares?.[i] ?? 1 / workers;
  const pool = Array.from({ length: workers }, (_, i) => born(share(i)));
  const zombies = [];
  let forked = 0;
  const checkpoints = [];
  let epoch = 1;
  let before = '';
  const noisy = (one) => {
    one.e = phi * one.e + noise * Math.sqrt(1 - phi * phi) * d.gauss();
    return one.e;
  };
  const lead = { pid: 1, e: 0 };
  for (let k = 0; k <= CYCLES; k++) {
    const sent = k === 0 ? 0 : k === 1 ? 2 * cycle : cycle;
    if (later > 0 && k === 20) pool.push(...Array.from({ length: later }, () => born(1 / (workers + later))));
    for (let i = 0; i < pool.length; i++) {
      const one = pool[i];
      one.own += sent * (later > 0 && k >= 20 ? 1 / pool.length : one.share);
      served += sent / pool.length;
      if (one.own >= one.ends || d.chance(k > 1 ? crash : 0)) {
        const over = Math.max(0, one.own - one.ends);
        if (leak === 'zombie') zombies.push({ pid: one.pid, height: ((perRequest * life) / 1) * workers });
        pool[i] = { ...born(one.share), own: Math.min(over, sent) };
        forked += 1;
      }
    }
    const processes = [
      ...(leader
        ? [
            {
              pid: lead.pid,
              height:
                5 +
                noisy(lead) * 0.5 +
                (leak === 'leader' ? perRequest * served : 0) +
                (leak === 'fork' ? ((perRequest * life) / workers) * forked * workers : 0),
            },
          ]
        : []),
      ...pool.map((one) => ({
        pid: one.pid,
        height: one.base + one.shape(one.own) + noisy(one) + (leak === 'worker' ? perRequest * one.own : 0),
      })),
      ...zombies,
    ].map(({ pid, height }) => ({
      pid,
      role: 'worker',
      values: { 'process/resident': Math.round(height * 256) * 4096 },
    }));
    const now = processes.map((p) => p.pid).join();
    if (before !== '' && now !== before) epoch += 1;
    before = now;
    const sum = processes.reduce((all, { values }) => all + values['process/resident'], 0);
    const requests = Math.round(served);
    checkpoints.push({
      kind: 'checkpoint',
      cycle: k,
      requests,
      t: 2 * k,
      epoch,
      values: { 'process/resident': sum },
      processes,
    });
  }
  return recycledRecording(checkpoints);
}

/** A recording of these checkpoints of `process/resident`. */
export function recycledRecording(checkpoints) {
  return {
    header: {
      format: 'memdrift.recording',
      version: 1,
      created: '2026-01-01T00:00:00Z',
      commit: null,
      environment: { workload: 'x' },
      workload: { sha256: 'x', requests_per_cycle: PREFORK.cycle },
      plan: { cycle: PREFORK.cycle, horizon: 'safe', cycles: CYCLES },
      series: {
        'process/resident': {
          unit: 'bytes',
          better: 'lower',
          granularity: 4096,
          gated: ['drift', 'level'],
          required: true,
        },
      },
    },
    checkpoints,
    events: [],
    samples: [],
    cycles: checkpoints
      .slice(1)
      .map(({ cycle: n }) => ({ kind: 'cycle', cycle: n, sent: PREFORK.cycle, ok: PREFORK.cycle, errors: {} })),
    sensitivity: [],
    phases: [],
  };
}

export const levelMiB = (bytes) => bytes / MIB;
