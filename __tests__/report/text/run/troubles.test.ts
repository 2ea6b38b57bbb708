import { expect, it } from 'vitest';
import type { RunNote } from '../../../../src/recording/run-note.js';
import { runNoteSchema } from '../../../../src/recording/run-note.js';
import { type Trouble, troubleSchema } from '../../../../src/recording/trouble.js';
import { type Step, stepText } from '../../../../src/report/terminal/steps.js';
import { type GateNote, gateNoteText } from '../../../../src/report/text/run/gate-notes.js';
import { runNoteText } from '../../../../src/report/text/run/run-notes.js';
import { recordedText, troubleText } from '../../../../src/report/text/run/troubles.js';
import { GIB, KIB, MIB } from '../../../../src/series/series.js';

const series = 'heap/allocated';
const member = { pid: 4711, role: 'python3 server.py' };
const command = 'python3 -I server.py';
const limit = { name: 'max-duration', s: 900 };
const time = { need_s: 1300, max_duration_s: 900, requests: 400, horizon: 'safe' } as const;
const processes = [
  { pid: 17, name: '/usr/bin/python3', used_bytes: 2 * GIB },
  { pid: 18, name: 'Xorg', used_bytes: null },
];

/** One example or more of each. */
type Examples<One, Key extends string & keyof One> = {
  [Name in One[Key] & string]: readonly Omit<Extract<One, Record<Key, Name>>, Key>[];
};

const TROUBLES: Examples<Trouble, 'why'> = {
  'warm-up-too-long': [{ spent_s: 340, cycles: 28, cycle_s: 61, ...time }],
  'cycles-too-few': [{ possible: 12, needed: 34, cycle_s: 2.56, ...time, horizon: 'fast', requests: 50 }],
  'pair-too-long': [{ cycles: 34, ...time }],
  'too-noisy': [{ series, margin: 3.1 * MIB, budget: MIB, unit: 'bytes', cycles: 64, more: false }],
  undetectable: [{ growth: 1.7 * MIB, cycles: 20, more: true }],
  'no-cycle': [{ limit }],
  hangs: [{ limit, cycle: 3, waited_s: 41, usual_s: 2.1 }],
  'warm-up-cut': [{ limit, sent: 1200 }],
  'warm-up-slow': [
    { limit, sent: 50, ok: 0, silent: true },
    { limit, sent: 50, ok: 12, silent: false },
  ],
  'warm-up-refused': [{ sent: 50, errors: { http_4xx: 48, timeout: 2 } }],
  'nothing-to-amplify': [{}],
  'upstream-unused': [{ env: 'OPENAI_BASE_URL' }],
  'gpu-driver-silent': [
    { tool: 'nvidia-smi', problem: null, waited_s: 30 },
    { tool: 'nvidia-smi', problem: 'nvidia-smi ended with 9', waited_s: 30 },
  ],
  'gpu-busy': [
    { waited_s: 60, device: 'GPU-1', processes, used_bytes: null },
    { waited_s: 60, device: 'GPU-1', processes: [], used_bytes: 3 * GIB },
  ],
  'gpu-shared': [{ processes: [...processes, ...processes, ...processes] }],
  'baselines-unread': [{ detail: 'the branch memdrift-baselines cannot be fetched' }],
  'baselines-slow': [{ limit: { name: 'baselines', s: 300 } }],
  'no-baseline': [{}],
  'recording-unwritable': [{ detail: 'no space left in /out, 12 MiB are needed' }],
  'leak-refused': [{ layer: 'torch' }],
  'prometheus-unread': [{ detail: 'http://prometheus:9090: connect ECONNREFUSED' }],
  'no-pods': [{}],
  'pods-gone': [{}],
  'no-scraped-memory': [{ pod: 'llm-canary-1' }],
  'no-request-counter': [{ pod: 'llm-canary-1' }],
  'no-requests-counted': [{ pod: 'llm-canary-1' }],
  'window-too-noisy': [{ series, growth: 3.2 * MIB, budget: MIB, unit: 'bytes' }],
  'too-few-scrapes': [{ pod: 'llm-canary-1', scrapes: 1, needed: 24 }],
  'device-allocations': [
    { failed: 1, cycle: 4 },
    { failed: 2, cycle: 4 },
  ],
  killed: [
    { exit_code: 137, whole: true, limit_bytes: 8 * GIB },
    { exit_code: null, whole: false, limit_bytes: null },
  ],
  ended: [
    { exit_code: 3, signal: null },
    { exit_code: null, signal: 'SIGSEGV' },
  ],
  'processes-changed': [{ gone: ['12 (worker)'], born: [] }],
  'process-ended': [{ series, ...member }],
  'process-mute': [{ series, ...member }],
  'process-denied': [
    { series: 'process/resident', ...member, or_kernel: false },
    { series: 'process/resident', pid: null, role: null, or_kernel: true },
  ],
  'kernel-lacks': [{ series: 'process/resident', ...member }],
  'no-process': [{ series: 'process/resident' }],
  'cgroup-hidden': [{ series: 'container/resident' }],
  'probe-kept-out': [{ series, command }],
  'probe-without-environment': [{ series, pid: 4711, command }],
  'probe-silent': [{ series, pid: 4711, command }],
  'heap-of-allocator': [{ series, allocators: ['libmimalloc.so.2'] }],
  'heap-without-statistics': [{ series }],
  'heap-without-python': [{ series }],
  'framework-gone': [{ series: 'torch.device/allocated', framework: 'torch' }],
  'framework-silent': [{ series: 'jax.device/allocated', framework: 'jax' }],
  'runtime-gone': [{ series: 'go.heap/allocated' }],
  'runtime-unasked': [{ series: 'jvm.heap/allocated', ...member, role: 'java', asked: 'no-answer' }],
  'driver-absent': [{ series: 'gpu/used', tools: ['nvidia-smi', 'amd-smi'] }],
  'driver-lacks': [
    { series: 'gpu/used', problem: null },
    { series: 'gpu/used', problem: 'nvidia-smi ended with 9' },
  ],
  'page-off': [{ series: 'kv-cache/capacity' }],
  'page-unknown': [{ series: 'kv-cache/capacity' }],
  'page-lacks': [{ series: 'kv-cache/capacity' }],
  'page-silent': [{ series: 'kv-cache/capacity' }],
};

const RUN_NOTES: Examples<RunNote, 'note'> = {
  'left-out': [{ trouble: { why: 'heap-without-statistics', series } }],
  'outside-allocators': [{ allocators: ['libjemalloc.so.2'] }],
  attached: [
    { to: 'container', what: 'container api' },
    { to: 'process', what: 'process 4711' },
  ],
  'descriptors-unread': [{}],
  'never-idle': [{}],
  'sensitivity-unchecked': [{}],
  'cycle-left-out': [{ limit }],
  'upstream-stub': [{ calls: 1200, failed: 1, limited: 0, stalled: 40, cut: 3 }],
  amplified: [{ requests: 950, class: 'GET /health', times: 20 }],
  'amplify-short': [{ wanted: 10_436, fitting: 1200, budget: 62 * KIB, signal: MIB / 2 }],
};

const GATE_NOTES: Omit<Examples<GateNote, 'note'>, JudgementNote> = {
  'other-run': [{ run: 2, of: 3, verdict: 'pass', cause: { rule: 'nothing-yet' } }],
  'recording-cut': [
    { detail: 'no space left in /out', path: '/tmp/memdrift-recording-x/g.memdrift.ndjson', cycle: null },
    { detail: 'no space left in /out', path: null, cycle: 12 },
    { detail: 'no space left in /out', path: null, cycle: null },
  ],
  'not-stored': [{ because: 'no-plan' }, { because: 'no-checkpoint' }],
  'store-refused': [{ detail: 'GitHub answered 403' }],
  'store-slow': [{ limit: { name: 'run', s: 2460 } }],
  'stored-as-history': [{ refusal: { recording: null, why: 'verdict', verdict: 'regression' } }],
  'stored-short': [{ reached: 20, cycles: 64 }],
  'pair-unused': [{}],
};
/** Those of a judgement are in sentences.txt. */
type JudgementNote = Exclude<
  GateNote['note'],
  | 'other-run'
  | 'recording-cut'
  | 'not-stored'
  | 'store-refused'
  | 'store-slow'
  | 'stored-as-history'
  | 'stored-short'
  | 'pair-unused'
>;

const STEPS: Examples<Step, 'step'> = {
  limits: [
    { wholeS: 1860, readingS: 0, runs: 1, parts: [['startup', 660], ['measuring', 900], ['phases', 0]] }, // biome-ignore format: one line
    { wholeS: 10_140, readingS: 300, runs: 4, parts: [['startup', 660], ['measuring', 900], ['grace', 240]] }, // biome-ignore format: one line
  ],
  pairing: [{ confirms: null }, { confirms: { rule: 'nothing-yet' } }],
  launch: [
    { what: 'image app:pr', side: null, run: 1, of: 1 },
    { what: 'image app:pr', side: null, run: 2, of: 3 },
    { what: 'image app:main', side: 'base', run: 1, of: 4 },
  ],
  attach: [{ what: 'container api', side: null, run: 1, of: 1 }],
  upstream: [{ url: 'http://172.17.0.1:4011/v1', env: 'OPENAI_BASE_URL' }],
  ready: [{ url: 'http://127.0.0.1:8000', afterS: 2.04 }],
  pages: [{ pages: ['/metrics', ':8002/metrics'] }],
  metrics: [{ server: 'vLLM', url: 'http://127.0.0.1:8000/metrics' }],
  plan: [
    { warmUp: 100, cycle: 50, slices: 1, kept: false },
    { warmUp: 100, cycle: 50, slices: 4, kept: true },
  ],
  sizing: [{ requests: 4000, class: 'GET /health' }],
  amplified: [{ requests: 950, class: 'GET /health', addsS: 2, shortestS: 178 }],
  sensitivity: [
    { records: [] },
    {
      records: [
        { kind: 'sensitivity', t: 9, layer: 'heap', series, held: 8 * MIB, shown: 8 * MIB, left: 0, seen: true },
        {
          kind: 'sensitivity',
          t: 9,
          layer: 'heap',
          series: 'process/resident',
          held: 8 * MIB,
          shown: null,
          left: null,
          seen: false,
        },
      ],
    },
  ],
  detectable: [{ growth: 0.21 * MIB, series }],
  'asking-repeat': [{}],
  resting: [{ series: ['requests/running'] }],
  phase: [{ of: 'POST /v1/embeddings', leftS: 41.2 }],
  'shut-out': [{}],
  relaunch: [{}],
  explaining: [
    { what: 'holders', leftS: 58 },
    { what: 'allocations', leftS: 33 },
    { what: 'mappings', leftS: 20 },
  ],
};

function listed<Key extends string>(
  heading: string,
  key: Key,
  examples: Readonly<Record<string, readonly object[]>>,
  say: (one: never) => readonly string[],
): string {
  const blocks = Object.entries(examples).map(([name, all]) => {
    const lines = all.flatMap((one) => say({ [key]: name, ...one } as never)).map((line) => `  ${line}\n`);
    return `${name}\n${lines.join('')}`;
  });
  return `## ${heading}\n\n${blocks.join('\n')}`;
}

it('every sentence of how a run went reads as in its golden file', async () => {
  const text = [
    '# What a run tells of itself. A line with ">" is the remedy of the one above. Made by troubles.test.ts.\n',
    listed('Troubles: why a run was given up or disturbed, or a series is missing', 'why', TROUBLES, (one: Trouble) => {
      const { reason, remedy } = troubleText(one);
      return [reason, ...(remedy === null ? [] : [`> ${remedy}`])];
    }),
    listed('Notes in the recording', 'note', RUN_NOTES, (one: RunNote) => [runNoteText(one)]),
    listed('Notes beside it', 'note', GATE_NOTES, (one: GateNote) => [gateNoteText(one)]),
    listed('Steps, while it runs', 'step', STEPS, (one: Step) => [stepText(one)]),
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../../fixtures/report/troubles.txt');
});

it('a recording keeps each of them as it is', () => {
  for (const [why, all] of Object.entries(TROUBLES)) {
    for (const one of all) expect(troubleSchema.parse({ why, ...one })).toEqual({ why, ...one });
  }
  for (const [note, all] of Object.entries(RUN_NOTES)) {
    for (const one of all) expect(runNoteSchema.parse({ note, ...one })).toEqual({ note, ...one });
  }
});

it('what a recording of an older version says in words is said in its words', () => {
  expect(recordedText({ detail: 'exit code 3', remedy: 'see its log' })).toEqual({
    reason: 'exit code 3',
    remedy: 'see its log',
  });
});
