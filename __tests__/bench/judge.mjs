/**
 * Time to judge a recording: `npx tsc -p . && node __tests__/bench/judge.mjs`.
 * Every series is noisy and close to its budget, so that no decision falls early and every look is taken.
 */
import { createJudge, judge } from '../../lib/drift/judge.js';

const RUNS = 30;
const BASELINES = 4;

function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function recording(seed, cycles, series, growth) {
  const next = random(seed);
  const names = Array.from({ length: series }, (_, i) => `layer${i}/allocated`);
  const declared = { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift', 'level'], required: true };
  return {
    header: {
      format: 'memdrift.recording',
      version: 1,
      created: new Date(seed * 1000).toISOString(),
      environment: {},
      subject: {},
      workload: { requests_per_cycle: 200 },
      plan: { cycles },
      // Of thousands of looks one would decide.
      rules: { alpha: cycles > 1000 ? 1e-12 : 0.01 },
      series: Object.fromEntries(names.map((name) => [name, declared])),
    },
    samples: [],
    cycles: [],
    checkpoints: Array.from({ length: cycles }, (_, k) => ({
      kind: 'checkpoint',
      cycle: k + 1,
      requests: 200 * (k + 1),
      t: 10 * (k + 1),
      epoch: 1,
      values: Object.fromEntries(names.map((name) => [name, 2 ** 20 * (500 + growth * k + 6 * (next() + next() - 1))])),
    })),
    events: [],
    sensitivity: [],
    phases: [],
    warmUp: [],
  };
}

function measure(cycles, series) {
  const head = recording(1, cycles, series, 0.2);
  const baselines = Array.from({ length: BASELINES }, (_, i) => recording(10 + i, cycles, series, 0));
  const times = [];
  let judgement;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    judgement = judge(head, baselines);
    times.push(performance.now() - start);
  }
  const open = judgement.findings.filter((finding) => finding.cyclesToVerdict === null).length;
  const sorted = times.slice(1).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return [cycles, series, open, times[0].toFixed(1), at(0.5), at(0.95)];
}

console.log(`| checkpoints | series | undecided | first, ms | median of ${RUNS - 1} more, ms | p95, ms |`);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [cycles, series] of [
  [64, 12],
  [16, 12],
  [32, 12],
  [128, 12],
  [64, 1],
  [64, 24],
  [10_000, 1],
]) {
  console.log(`| ${measure(cycles, series).join(' | ')} |`);
}

const whole = recording(1, 64, 12, 0.2);
const live = createJudge(Array.from({ length: BASELINES }, (_, i) => recording(10 + i, 64, 12, 0)));
const calls = whole.checkpoints.map((_, k) => {
  const sofar = { ...whole, checkpoints: whole.checkpoints.slice(0, k + 1) };
  const start = performance.now();
  live.judge(sofar, { final: false });
  return performance.now() - start;
});
const sum = calls.reduce((total, ms) => total + ms, 0);
console.log(
  `\nLive, judged after each of 64 cycles, 12 series: ${sum.toFixed(1)} ms in all, ${Math.max(...calls).toFixed(1)} ms at most.`,
);
