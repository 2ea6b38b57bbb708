/**
 * Services whose allocator keeps free memory that comes and goes: what is in use is flat, the processes swing. A family draws
 * its service from `d`; `leak` says where the leak is (in MiB per 1000 requests): `outside` the heap (mappings), `kept` (memory
 * that is free and never given back nor used again: fragmentation), or `heap`. Every series in MiB after each of 64 cycles.
 */

const CYCLES = 64;
const CYCLE = 50;
const MIB = 1024 * 1024;

/** Swings between 0 and 1: what is kept of a pool. Each takes `d` and gives the next value at each call. */
const trimmed = (d, phi) => {
  let z = d.gauss();
  return () => {
    z = phi * z + Math.sqrt(1 - phi * phi) * d.gauss();
    return 1 / (1 + Math.exp(-z));
  };
};
/** Full, but for drops in some cycles. */
const drops = (d, share) => () => (d.chance(share) ? d.next() : 1 - 0.1 * d.next());
/** Rises and is given back, as a collector's heap. */
const sawtooth = (d, period) => {
  let phase = d.next();
  return () => {
    phase = (phase + (1 + 0.3 * d.gauss()) / period) % 1;
    return Math.abs(phase);
  };
};

const SERVICE = {
  amount: 20,
  resident: 0.95,
  untold: 0.5,
  noise: 0.02,
  plateau: 0,
  tau: 5,
  swing: (d) => trimmed(d, 0.3),
};
const service = (own) => ({ ...SERVICE, ...own });
const any = (d) => ({ amount: d.scale(4, 60), resident: d.between(0.6, 1), untold: d.scale(0.1, 2.5) });

const SWINGS = {
  'trimmed at random': (d) => service({ ...any(d), swing: (e) => trimmed(e, d.between(0, 0.6)) }),
  'full but for drops': (d) => service({ ...any(d), swing: (e) => drops(e, d.between(0.1, 0.4)) }),
  sawtooth: (d) => service({ ...any(d), swing: (e) => sawtooth(e, d.between(2.5, 9)) }),
  'and a plateau of arenas': (d) =>
    service({ ...any(d), plateau: d.between(5, 40), tau: d.between(2, 8), swing: (e) => trimmed(e, 0.3) }),
};

export const judging = {
  benign: Object.fromEntries(Object.entries(SWINGS).map(([name, make]) => [name, { make }])),
  leaking: Object.fromEntries(
    ['outside', 'kept', 'heap'].flatMap((leak) =>
      Object.entries(SWINGS).map(([name, make]) => [`${name}, leak: ${leak}`, { make, leak, doubt: leak === 'kept' }]),
    ),
  ),
};

/** A recording of one draw. @param leak where; @param rate MiB per 1000 requests */
export function keptRun(d, made, leak, rate) {
  const { amount, resident, untold, noise, plateau, tau, swing } = made;
  const next = swing(d);
  const checkpoints = [];
  for (let k = 0; k <= CYCLES; k++) {
    const requests = k === 0 ? 0 : (k + 1) * CYCLE;
    const grown = (rate * requests) / 1000;
    const of = (where) => (leak === where ? grown : 0);
    const allocated = 57 + 0.01 * d.gauss() + of('heap');
    const kept = Math.max(0, amount * next() + plateau * (1 - Math.exp(-k / tau))) + of('kept');
    const process = 70 + allocated + resident * kept + untold * d.gauss() + noise * d.gauss() + of('outside');
    const bytes = (mib) => Math.round(mib * 256) * 4096;
    checkpoints.push({
      kind: 'checkpoint',
      cycle: k,
      requests,
      t: 2 * k,
      epoch: 1,
      values: {
        'heap/allocated': Math.round(allocated * MIB),
        'heap/reserved': bytes(allocated + kept),
        'process/resident': bytes(process),
      },
    });
  }
  return keptRecording(checkpoints);
}

/** A recording of these checkpoints of what is in use, what the allocator has, and what is resident. */
export function keptRecording(checkpoints) {
  const gated = { unit: 'bytes', better: 'lower', gated: ['drift', 'level'], required: true };
  return {
    header: {
      format: 'memdrift.recording',
      version: 1,
      created: '2026-01-01T00:00:00Z',
      commit: null,
      environment: { workload: 'x' },
      workload: { sha256: 'x', requests_per_cycle: CYCLE },
      plan: { cycle: CYCLE, horizon: 'safe', cycles: CYCLES },
      series: {
        'heap/allocated': { ...gated, granularity: 16 },
        'heap/reserved': { ...gated, granularity: 4096, gated: [], required: false },
        'process/resident': { ...gated, granularity: 4096 },
      },
      rules: { growth: '1 MiB/1000req', level: '1 GiB', cap: '95%', series: {} },
    },
    checkpoints,
    cycles: [],
    events: [],
    sensitivity: [],
    phases: [],
    samples: [],
  };
}
