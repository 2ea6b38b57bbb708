import { serialize } from '../../src/baseline/serialize.js';
import type { BaseRun } from '../../src/drift/growth/noise.js';
import { parseRecording } from '../../src/recording/parse-recording.js';
import type { Recording, RecordingHeader, RecordingLine } from '../../src/recording/recording.js';

/** Recordings made up for tests: 200 requests a cycle, 10 s a cycle, one series unless said otherwise. */

export const MIB = 1024 * 1024;

/** A fixed stream of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function gaussian(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

export interface Shape {
  cycles?: number;
  level?: number;
  /** MiB per 1000 requests. */
  leak?: number;
  noise?: number;
  seed?: number;
  /** MiB added after cycle k. */
  extra?: (cycle: number) => number;
}

/** MiB after each cycle: level, leak, white noise. */
export function mebibytes({ cycles = 64, level = 500, leak = 0, noise = 0.02, seed = 1, extra }: Shape = {}): number[] {
  const next = random(seed);
  return Array.from(
    { length: cycles },
    (_, k) => level + (leak * (k + 1) * 200) / 1000 + noise * gaussian(next) + (extra?.(k + 1) ?? 0),
  );
}

/** Readings as one run of a series, a nominal cycle each. */
export const asRun = (values: readonly number[]): BaseRun => ({
  y: Float64Array.from(values),
  x: Float64Array.from(values, (_, k) => k + 1),
});

export const SERIES = 'process/resident';

/** Bytes of a series after each cycle, from MiB. */
export const bytes = (values: readonly (number | null)[]): (number | null)[] =>
  values.map((value) => (value === null ? null : Math.round(value * MIB)));

export interface Parts {
  header?: Partial<RecordingHeader>;
  /** In the series' unit, after cycle k at index k - 1. */
  values?: Record<string, (number | null)[]>;
  /** Epoch after cycle k; 1 throughout unless given. */
  epoch?: (cycle: number) => number;
  events?: Recording['events'];
  errors?: (cycle: number) => number;
  sensitivity?: Recording['sensitivity'];
  verdict?: Recording['verdict'];
  samples?: Recording['samples'];
}

export function recording(parts: Parts = {}): Recording {
  const values = parts.values ?? { [SERIES]: bytes(mebibytes()) };
  const cycles = Math.max(0, ...Object.values(values).map((v) => v.length));
  const at = (k: number) => Object.fromEntries(Object.entries(values).map(([name, v]) => [name, v[k] ?? null]));
  return {
    header: {
      format: 'memdrift.recording',
      version: 1,
      created: '2026-10-01T00:00:00Z',
      commit: 'a1b2c3d4e5f6',
      environment: {},
      subject: {},
      workload: { sha256: 'w', requests_per_cycle: 200 },
      series: Object.fromEntries(Object.keys(values).map((name) => [name, declared(name)])),
      ...parts.header,
    },
    samples: parts.samples ?? [],
    cycles: Array.from({ length: cycles }, (_, k) => {
      const failed = parts.errors?.(k + 1) ?? 0;
      return {
        kind: 'cycle',
        cycle: k + 1,
        sent: 200,
        ok: 200 - failed,
        errors: failed > 0 ? { http_5xx: failed } : {},
      };
    }),
    checkpoints: Array.from({ length: cycles }, (_, k) => ({
      kind: 'checkpoint',
      cycle: k + 1,
      requests: 200 * (k + 1),
      t: 10 * (k + 1),
      epoch: parts.epoch?.(k + 1) ?? 1,
      values: at(k),
    })),
    events: parts.events ?? [],
    sensitivity: parts.sensitivity ?? [],
    phases: [],
    warmUp: [],
    ...(parts.verdict === undefined ? {} : { verdict: parts.verdict }),
  };
}

function declared(name: string): RecordingHeader['series'][string] {
  const tokens = name === 'kv-cache/capacity';
  return { unit: tokens ? 'tokens' : 'bytes', better: tokens ? 'higher' : 'lower', required: true };
}

/** A recording of one series. */
export function run(shape: Shape = {}, parts: Parts = {}, name: string = SERIES): Recording {
  return recording({ ...parts, values: { [name]: bytes(mebibytes(shape)) } });
}

/** Four sound baselines, told apart by creation time and seed. */
export function baselines(shape: Shape = {}, parts: Parts = {}, count = 4): Recording[] {
  return Array.from({ length: count }, (_, i) =>
    run({ ...shape, seed: 100 + i }, { ...parts, header: { created: `2026-09-0${i + 1}T00:00:00Z`, ...parts.header } }),
  );
}

/** The first `cycles` cycles of a recording, as a live run has it. */
export function upTo(whole: Recording, cycles: number): Recording {
  return {
    ...whole,
    cycles: whole.cycles.filter((c) => c.cycle <= cycles),
    checkpoints: whole.checkpoints.filter((c) => c.cycle <= cycles),
  };
}

export type { RecordingLine };

/** As it comes back from a store: with the unit, direction and granularity that its header leaves out. */
export function asRead(recording: Recording): Recording {
  return parseRecording(serialize(recording), 'stored').recording;
}
