import { expect, it } from 'vitest';
import type { Advice, AllWithin, Cause, LivesFigure, Note, Refusal } from '../../../src/drift/cause.js';
import type { Estimate } from '../../../src/drift/stats/estimate.js';
import type { Diagnosis } from '../../../src/explain/diagnosis.js';
import type { Ending } from '../../../src/explain/ending.js';
import type { PhaseGrowth } from '../../../src/explain/phase-evidence.js';
import type { Death } from '../../../src/recording/recording.js';
import { PATTERNS, patternOf } from '../../../src/report/text/catalogue.js';
import { endingSentence, phaseSentences } from '../../../src/report/text/growth-sentences.js';
import { noteText } from '../../../src/report/text/note-texts.js';
import { abSentences } from '../../../src/report/text/paired-sentences.js';
import { reasonText } from '../../../src/report/text/reasons.js';
import { refusalText } from '../../../src/report/text/refusals.js';
import { adviceText, remedyText } from '../../../src/report/text/remedies.js';
import { GIB, MIB } from '../../../src/series/series.js';

/**
 * Every sentence that a report can say of a decision, in one file to be read from top to bottom. A cause, note, refusal or
 * advice without an example does not compile.
 */

const heap = 'heap/allocated';
const kv = 'kv-cache/capacity';
const mib = (value: number, low: number, high: number): Estimate => ({
  value: value * MIB,
  low: low * MIB,
  high: high * MIB,
  unit: 'bytes',
});
const grown = mib(3.1, 2.8, 3.4);
const LIVES: LivesFigure = {
  lives: 11,
  requests: 250,
  cycles: 10,
  grows: 'within-lives',
  compared: true,
  open: null,
};
const within: AllWithin = {
  rule: 'all-within',
  beyond: null,
  widest: { high: 0.37 * MIB, budget: MIB, unit: 'bytes' },
  improved: null,
  endsBaseGrowth: false,
};
const recording = { commit: 'a1b2c3d4e5f6', created: '2026-11-02T09:00:00Z' };
const differences = [
  { key: 'driver', here: '580.1', there: '570.8' },
  { key: 'thp', here: 'madvise', there: null },
];
const driver: Refusal = { recording, why: 'environment', differences };
const growth: Cause = { rule: 'growth', series: heap, growth: grown, budget: MIB };
const PAIRED_GROWTH: Extract<Cause, { rule: 'paired-growth' }> = {
  rule: 'paired-growth',
  series: heap,
  difference: grown,
  budget: MIB,
};
const killed: Cause = {
  rule: 'killed',
  cycle: 12,
  detail: 'exit code 137',
  remedy: null,
  baseToo: false,
  compared: true,
};
const unread = { series: heap, detail: 'no ctypes in this Python', remedy: null };

const phase = (kind: string, grows: boolean | null, of: string | null = null): PhaseGrowth => ({
  phase: kind,
  class: of,
  series: heap,
  growth: null,
  grows,
  failed: null,
});

type Examples<All, Key extends keyof All> = {
  [Name in All[Key] & string]: readonly Extract<All, Record<Key, Name>>[];
};

const died: Death = {
  code: 1,
  signal: null,
  during: 'cycle',
  cycle: 3,
  request: { method: 'POST', path: '/v1/embed', class: 'embed' },
  lines: ['SyntaxError: Unexpected end of JSON input', 'Node.js v22.1.0'],
};
const DURING: (Pick<Death, 'during'> & Partial<Death>)[] = [
  { during: 'warm-up', request: { method: 'GET', path: '/kill', class: 'GET /kill' } },
  { during: 'checkpoint', cycle: 0 },
  { during: 'checkpoint', lines: ['out of cheese'] },
  { during: 'checkpoint', cycle: 5, member: 'db' },
  { during: 'sensitivity' },
  { during: 'metrics' },
  { during: 'something of a later version' },
];

const CAUSES: Examples<Cause, 'rule'> = {
  growth: [
    { rule: 'growth', series: heap, growth: grown, budget: MIB },
    { rule: 'growth', series: heap, growth: mib(2.775, 2.5, 3), budget: 0.75 * MIB, hidden: true },
    { rule: 'growth', series: heap, growth: grown, budget: MIB, lives: LIVES },
    { rule: 'growth', series: heap, growth: grown, budget: MIB, lives: { ...LIVES, grows: 'between-lives' } },
    { rule: 'growth', series: heap, growth: grown, budget: MIB, lives: { ...LIVES, grows: 'lasting' } },
  ],
  'growth-within': [
    { rule: 'growth-within', series: heap, growth: mib(0.02, -0.1, 0.37), budget: MIB, own: MIB },
    { rule: 'growth-within', series: heap, growth: mib(3.1, 2.8, 3.4), budget: 3.5 * MIB, own: MIB },
    { rule: 'growth-within', series: heap, growth: mib(2, 1.8, 2.2), budget: MIB, own: MIB },
  ],
  'growth-open': [
    { rule: 'growth-open', series: heap, growth: mib(0.9, -0.4, 2.2), budget: MIB, cycles: 34, withheld: null },
    { rule: 'growth-open', series: 'fds', growth: null, budget: 12, cycles: 1, withheld: null },
  ],
  level: [
    { rule: 'level', series: heap, unit: 'bytes', better: 'lower', value: 1.5 * GIB, baseline: GIB, budget: 64 * MIB },
    { rule: 'level', series: kv, unit: 'tokens', better: 'higher', value: 79_680, baseline: 81_920, budget: 1638 },
  ],
  creep: [
    {
      rule: 'creep',
      series: heap,
      unit: 'bytes',
      value: 620 * MIB,
      reference: { value: 500 * MIB, commit: 'c01', accepted: false },
      budget: 64 * MIB,
    },
    {
      rule: 'creep',
      series: heap,
      unit: 'bytes',
      value: 620 * MIB,
      reference: { value: 500 * MIB, commit: null, accepted: true },
      budget: 64 * MIB,
    },
  ],
  stays: [
    { rule: 'stays', series: 'requests/running', unit: 'count', excess: 3, level: 0, requests: 2800 },
    { rule: 'stays', series: 'kv-cache/used', unit: 'tokens', excess: 160, level: 16, requests: 1 },
  ],
  'still-falls': [{ rule: 'still-falls', series: 'requests/running', waitedMs: 150_000 }],
  returns: [
    { rule: 'returns', series: 'requests/running', unit: 'count', excess: 0, level: 0 },
    { rule: 'returns', series: 'requests/running', unit: 'count', excess: 2, level: 0 },
  ],
  cap: [{ rule: 'cap', series: 'process/resident', unit: 'bytes', value: 7.8 * GIB, cap: 7.6 * GIB }],
  peak: [
    {
      rule: 'peak',
      series: 'process/resident',
      unit: 'bytes',
      value: 800 * MIB,
      baseline: 640 * MIB,
      budget: 64 * MIB,
    },
  ],
  'level-within': [{ rule: 'level-within', series: kv }],
  explains: [
    { rule: 'explains', series: 'heap/reserved', growth: mib(2, 1.9, 2.1), budget: MIB },
    { rule: 'explains', series: 'threads', growth: null, budget: 0 },
  ],
  'series-unread': [{ rule: 'series-unread', series: heap }],
  'no-rate': [{ rule: 'no-rate', series: heap }],
  'paired-growth': [PAIRED_GROWTH],
  'paired-level': [
    { rule: 'paired-level', series: heap, difference: mib(80, 70, 90), budget: 64 * MIB, better: 'lower' },
  ],
  'paired-within': [
    { rule: 'paired-within', series: heap, difference: mib(0, -0.2, 0.3), budget: MIB },
    { rule: 'paired-within', series: kv, difference: null, budget: 0 },
  ],
  'paired-at-rest': [{ rule: 'paired-at-rest', series: heap }],
  'paired-unread': [{ rule: 'paired-unread', series: heap }],
  'paired-open': [
    { rule: 'paired-open', series: heap, regressions: 1, runs: 2, found: PAIRED_GROWTH },
    { rule: 'paired-open', series: heap, regressions: 0, runs: 2, found: PAIRED_GROWTH },
  ],
  'some-runs': [{ rule: 'some-runs', found: killed, some: 1, of: 2 }],
  'every-run': [{ rule: 'every-run', found: killed }],
  'paired-run': [
    {
      rule: 'paired-run',
      found: { rule: 'exited', detail: 'exit code 3', remedy: null },
      side: 'base',
      run: 1,
      of: 4,
    },
    {
      rule: 'paired-run',
      found: { rule: 'run-refused', refusal: { recording, why: 'too-few-checkpoints', found: 5, needed: 18 } },
      side: 'head',
      run: 2,
      of: 4,
    },
  ],
  'killed-before-ready': [{ rule: 'killed-before-ready', detail: 'its memory limit of 8.00 GiB', remedy: null }],
  killed: [
    { rule: 'killed', cycle: 12, detail: '', remedy: null, baseToo: false, compared: false },
    { rule: 'killed', cycle: 12, detail: 'exit code 137', remedy: null, baseToo: true, compared: true },
    {
      rule: 'killed',
      cycle: 12,
      detail: 'exit code 137',
      remedy: null,
      baseToo: false,
      compared: true,
      death: { ...died, oom: true },
    },
  ],
  'device-out-of-memory': [
    {
      rule: 'device-out-of-memory',
      detail: '2 allocations on the device failed in cycle 4',
      remedy: null,
      baseToo: false,
    },
    { rule: 'device-out-of-memory', detail: '', remedy: null, baseToo: true },
  ],
  exited: [
    { rule: 'exited', detail: 'exit code 3', remedy: null },
    { rule: 'exited', detail: 'exit code 1', remedy: null, death: { ...died, during: 'metrics', page: '/metrics' } },
    ...DURING.map(
      (part): Cause => ({
        rule: 'exited',
        detail: '',
        remedy: null,
        death: { code: null, signal: 'SIGSEGV', lines: [], ...part },
      }),
    ),
  ] as Extract<Cause, { rule: 'exited' }>[],
  contaminated: [{ rule: 'contaminated', detail: 'another process computes on the GPU', remedy: null }],
  cancelled: [{ rule: 'cancelled', detail: '', remedy: null }],
  'given-up': [
    { rule: 'given-up', detail: 'port 8000: in use on this machine', remedy: 'stop it, or set port' },
    { rule: 'given-up', detail: '', remedy: null },
  ],
  'layer-unseen': [{ rule: 'layer-unseen', layer: 'heap', series: heap }],
  'nothing-gated': [{ rule: 'nothing-gated' }],
  'nothing-read': [{ rule: 'nothing-read' }],
  'series-absent': [{ rule: 'series-absent', series: 'torch.device/allocated' }],
  'series-never-read': [{ rule: 'series-never-read', ...unread }],
  'series-silent': [{ rule: 'series-silent', after: 7, ...unread, detail: '' }],
  'series-gaps': [{ rule: 'series-gaps', missing: 9, of: 34, ...unread }],
  'too-few-checkpoints': [{ rule: 'too-few-checkpoints', found: 5, needed: 18 }],
  'cycle-empty': [{ rule: 'cycle-empty', cycle: 3 }],
  'requests-unsent': [
    { rule: 'requests-unsent', unsent: 1, inFlight: 1024 },
    { rule: 'requests-unsent', unsent: 64, inFlight: 1024 },
  ],
  errors: [
    { rule: 'errors', share: 0.33, usual: null, allowed: 0.05, mostly: 'http_5xx' },
    { rule: 'errors', share: 0.0251, usual: 0, allowed: 0.005, mostly: null },
  ],
  'class-fails': [
    {
      rule: 'class-fails',
      class: 'POST /v1/embed',
      sent: 84,
      failed: 84,
      mostly: { kind: 'http_4xx', status: 422, expected: '200' },
      usual: null,
      unnamed: 0,
    },
    {
      rule: 'class-fails',
      class: 'POST /v1/chat sse',
      sent: 5600,
      failed: 560,
      mostly: { kind: 'timeout', status: null, expected: '2xx' },
      usual: 0,
      unnamed: 1,
    },
    {
      rule: 'class-fails',
      class: 'GET /v1/models',
      sent: 560,
      failed: 56,
      mostly: { kind: 'validation', status: null, expected: '200' },
      usual: 0.02,
      unnamed: 0,
    },
    {
      rule: 'class-fails',
      class: 'GET /old',
      sent: 560,
      failed: 56,
      mostly: { kind: 'http_5xx', status: null, expected: null },
      usual: 0.02,
      unnamed: 12,
    },
    { rule: 'class-fails', class: 'GET /older', sent: 8, failed: 8, mostly: null, usual: null, unnamed: 0 },
  ],
  'dispatch-delay': [{ rule: 'dispatch-delay', share: 0.015, allowed: 0.01, p99Ms: 73.4 }],
  'disconnects-missed': [
    ...([null, 'sooner', 'shorter', 'slower', 'ended'] as const).map((why) => ({
      rule: 'disconnects-missed' as const,
      class: why === null ? '' : 'POST /v1/chat/completions sse',
      share: 0.5,
      planned: 40,
      usual: 0.02,
      why,
    })),
  ],
  'class-not-replayed': [{ rule: 'class-not-replayed', class: 'embed' }],
  'class-untold': [
    { rule: 'class-untold', class: 'embed', series: heap, failed: { why: 'no-time' } },
    { rule: 'class-untold', class: 'embed', series: heap, failed: { why: 'unread' } },
    { rule: 'class-untold', class: 'embed', series: heap, failed: { why: 'unserved', ok: 3, sent: 40 } },
    {
      rule: 'class-untold',
      class: 'embed',
      series: heap,
      failed: { why: 'died', death: { ...died, during: 'phase', oom: true } },
    },
    { rule: 'class-untold', class: 'embed', series: heap, failed: { why: 'recorded', detail: 'no body is JSON' } },
  ],
  'class-growth': [
    { rule: 'class-growth', class: 'embed', series: heap, growth: grown, budget: 2 * MIB, open: false },
    { rule: 'class-growth', class: 'embed', series: heap, growth: mib(2, 1, 3), budget: 2 * MIB, open: true },
  ],
  'no-baseline': [
    { rule: 'no-baseline', refusal: null, clean: true },
    { rule: 'no-baseline', refusal: driver, clean: true },
    {
      rule: 'no-baseline',
      refusal: { recording, why: 'verdict', verdict: 'regression' },
      clean: false,
    },
  ],
  'log-sentinels': [{ rule: 'log-sentinels', text: 'memory leak detected', lines: 2800, cycles: 28, of: 28 }],
  'run-refused': [{ rule: 'run-refused', refusal: { recording, why: 'event', what: 'oom-kill' } }],
  'all-within': [
    { ...within, endsBaseGrowth: true },
    within,
    { ...within, beyond: 'accepted', widest: null },
    { ...within, beyond: 'base' },
    { ...within, beyond: 'baseline' },
    { ...within, improved: { series: heap, distance: 310 * MIB, unit: 'bytes', better: 'lower' } },
    { ...within, improved: { series: kv, distance: 20_000, unit: 'tokens', better: 'higher' } },
  ],
  'first-baseline': [
    {
      rule: 'first-baseline',
      within,
      compared: { rule: 'no-baseline', refusal: null, clean: true },
    },
  ],
  'paired-all-within': [{ rule: 'paired-all-within' }],
  'nothing-yet': [{ rule: 'nothing-yet' }],
};

const NOTES: Examples<Note, 'note'> = {
  'budget-widened': [{ note: 'budget-widened' }],
  'base-grows': [
    { note: 'base-grows', source: 'base', growth: 1.75 * MIB, unit: 'bytes', since: 'a1b2c3d4e5' },
    { note: 'base-grows', source: 'baseline', growth: 3 * MIB, unit: 'bytes', since: null },
  ],
  'kept-free': [
    { note: 'kept-free', kept: { swing: 19 * MIB, high: 3.1 * MIB, widened: MIB }, unit: 'bytes', budget: MIB },
  ],
  'base-level': [{ note: 'base-level', rise: 400 * MIB, unit: 'bytes', since: 'a1b2c3d4e5' }],
  'absolute-only': [
    { note: 'absolute-only', because: 'no-baseline' },
    { note: 'absolute-only', because: 'baselines-too-short' },
  ],
  epochs: [
    { note: 'epochs', changes: 1 },
    { note: 'epochs', changes: 3 },
  ],
  lives: [{ note: 'lives', changes: 12, lives: LIVES }],
  improved: [{ note: 'improved', distance: 310 * MIB, unit: 'bytes', better: 'lower' }],
  'other-metric': [{ note: 'other-metric', here: 'jemalloc', there: null }],
  accepted: [
    { note: 'accepted', until: '2027-01-31', reason: 'the cache is bounded (ADR 12)', expired: false },
    { note: 'accepted', until: '2026-09-30', reason: 'the cache is bounded (ADR 12)', expired: true },
  ],
  'acceptance-idle': [
    { note: 'acceptance-idle', series: heap, because: { why: 'absent' } },
    { note: 'acceptance-idle', series: heap, because: { why: 'not-judged' } },
    { note: 'acceptance-idle', series: heap, because: { why: 'not-judged-for-it' } },
    {
      note: 'acceptance-idle',
      series: heap,
      because: {
        why: 'within',
        growth: { high: 0.2 * MIB, budget: MIB, unit: 'bytes' },
        level: { value: 512 * MIB, baseline: 500 * MIB, unit: 'bytes' },
      },
    },
  ],
  'grows-less': [{ note: 'grows-less', difference: mib(-3.9, -4.2, -3.6), budget: MIB }],
  'still-settling': [
    { note: 'still-settling', series: ['heap/allocated'], requests: 1140, ended: 'time', maxDurationS: 900 },
    {
      note: 'still-settling',
      series: ['heap/allocated', 'process/resident'],
      requests: 3250,
      ended: 'steps',
      maxDurationS: 10_800,
    },
  ],
  'rises-in-warm-up': [{ note: 'rises-in-warm-up', difference: grown, budget: MIB }],
  'none-sound': [{ note: 'none-sound', stored: 2, nearest: { recording, why: 'verdict', verdict: 'not-measured' } }],
  'levels-not-compared': [{ note: 'levels-not-compared' }],
  filled: [{ note: 'filled', rise: 88 * MIB, unit: 'bytes', requests: 1500 }],
  'shared-memory-unseen': [{ note: 'shared-memory-unseen', series: 'container/resident' }],
  'workers-unreplaced': [
    { note: 'workers-unreplaced', inBase: false },
    { note: 'workers-unreplaced', inBase: true },
  ],
  'heap-unchecked': [
    { note: 'heap-unchecked', series: 'go.heap/allocated' },
    { note: 'heap-unchecked', series: 'jvm.metaspace/allocated' },
    { note: 'heap-unchecked', series: 'node.heap/allocated' },
  ],
  'growth-beside': [{ note: 'growth-beside', series: 'process/resident' }],
  'growth-not-judged': [{ note: 'growth-not-judged', series: 'shm/others', growth: mib(10, 9, 11), budget: MIB }],
  'log-lines': [
    { note: 'log-lines', text: 'pool leak', lines: 1, cycles: 1, of: 28, because: 'no-growth' },
    { note: 'log-lines', text: 'pool leak', lines: 56, cycles: 28, of: 28, because: 'no-base' },
    { note: 'log-lines', text: 'pool leak', lines: 56, cycles: 28, of: 28, because: 'base-too' },
  ],
  'disconnects-untested': [
    {
      note: 'disconnects-untested',
      classes: [
        { class: 'POST /chat sse', planned: 40, delivered: 0, why: 'sooner' },
        { class: 'POST /embed', planned: 1, delivered: 0, why: null },
      ],
      unnamed: 0,
    },
    {
      note: 'disconnects-untested',
      classes: [{ class: '', planned: 1400, delivered: 700, why: 'ended' }],
      unnamed: 2,
    },
  ],
  'log-uncounted': [{ note: 'log-uncounted', detail: 'docker logs: the driver does not support reading' }],
};

const REFUSALS: Examples<Refusal, 'why'> = {
  environment: [{ recording, why: 'environment', differences }],
  verdict: [{ recording: { commit: null, created: null }, why: 'verdict', verdict: 'regression' }],
  event: [
    { recording, why: 'event', what: 'oom-kill' },
    { recording, why: 'event', what: 'device-oom' },
    { recording, why: 'event', what: 'exit' },
    { recording, why: 'event', what: 'contaminated' },
    { recording, why: 'event', what: 'cancelled' },
    { recording, why: 'event', what: 'not-measured' },
  ],
  'too-few-checkpoints': [{ recording, why: 'too-few-checkpoints', found: 5, needed: 18 }],
  'series-unread': [{ recording, why: 'series-unread', series: heap, missing: 2, of: 34 }],
  'series-zero': [{ recording, why: 'series-zero', series: heap, zeros: 2, of: 34 }],
  'too-far': [{ recording, why: 'too-far', distance: 80, allowed: 50 }],
  'not-offered': [{ recording: null, why: 'not-offered', detail: 'b.ndjson: line 3 is no JSON' }],
};

const ADVICE: Examples<Advice, 'advice'> = {
  'longer-epochs': [{ advice: 'longer-epochs', cycles: 9, needed: 28 }],
  'longer-lives': [
    { advice: 'longer-lives', cycles: 3, needed: 5, requests: 250, levelling: false },
    { advice: 'longer-lives', cycles: 12, needed: 5, requests: 250, levelling: true },
  ],
  'more-cycles': [{ advice: 'more-cycles', cycles: 34, last: 64 }],
  'longer-warm-up': [{ advice: 'longer-warm-up' }],
  'bound-the-cache': [{ advice: 'bound-the-cache' }],
  'fix-the-base': [{ advice: 'fix-the-base' }],
};

const ENDINGS: Examples<Ending, 'ending'> = {
  'still-growing': [{ ending: 'still-growing', risenBytes: 42 * MIB }],
  levelling: [{ ending: 'levelling', series: [heap] }],
};

const PHASES: Readonly<Record<string, readonly PhaseGrowth[][]>> = {
  class: [
    [phase('class', true, 'embed'), phase('class', true, 'chat')],
    [phase('class', true, 'embed'), phase('class', false, 'chat')],
    [phase('class', true, 'embed'), phase('class', false, 'chat'), phase('class', false, 'rank')],
    [phase('class', true, 'embed'), phase('class', false, 'chat'), phase('class', null, 'rank')],
  ],
  inputs: [[phase('repeat', false), phase('unseen', true)], [phase('repeat', true)]],
  abort: [[phase('abort', true)]],
  error: [[phase('error', true)]],
};

const stored = { verdict: 'regression', reason: reasonText(growth) } as const;
const reason = reasonText(PAIRED_GROWTH);
const PAIRED: Readonly<Record<string, readonly Parameters<typeof abSentences>[0][]>> = {
  'no stored baseline': [
    { why: 'no-baseline', verdict: 'pass', reason, stored: null },
    { why: 'always', verdict: 'pass', reason, stored: null },
  ],
  confirms: [{ why: 'confirm', verdict: 'regression', reason, stored }],
  'does not confirm': [{ why: 'confirm', verdict: 'pass', reason, stored }],
  'leaves it open': [{ why: 'confirm', verdict: 'inconclusive', reason, stored }],
  'could not be measured': [{ why: 'confirm', verdict: 'not-measured', reason: 'the run was cancelled', stored }],
};

/** Verdicts and conclusions in the order of the report, each with the rules that lead to it. */
const SECTIONS: Readonly<Record<string, readonly Cause['rule'][]>> = {
  'Regression: one series': ['growth', 'level', 'creep', 'cap', 'peak', 'stays'],
  'Regression: a class of requests (or undecided, where it says so)': ['class-growth'],
  'Regression: the log': ['log-sentinels'],
  'Regression: out of memory': ['killed-before-ready', 'killed', 'device-out-of-memory'],
  'Regression or undecided: paired A/B': ['paired-growth', 'paired-level', 'some-runs', 'every-run'],
  'Could not measure: the run ended': ['exited', 'contaminated', 'cancelled', 'given-up', 'paired-run', 'run-refused'],
  'Could not measure: readings': [
    'layer-unseen',
    'nothing-gated',
    'nothing-read',
    'series-unread',
    'series-absent',
    'series-never-read',
    'series-silent',
    'series-gaps',
    'no-rate',
  ],
  'Could not measure: the replay': [
    'too-few-checkpoints',
    'cycle-empty',
    'requests-unsent',
    'errors',
    'class-fails',
    'dispatch-delay',
    'disconnects-missed',
    'class-not-replayed',
    'class-untold',
  ],
  Undecided: ['growth-open', 'still-falls', 'paired-open', 'paired-unread', 'nothing-yet'],
  'Not comparable': ['no-baseline'],
  'Pass: one series': ['growth-within', 'level-within', 'returns', 'explains', 'paired-within', 'paired-at-rest'],
  'Pass: the run': ['all-within', 'first-baseline', 'paired-all-within'],
};

/** A heading, then each name with the sentences of its examples. */
function listed<One>(
  heading: string,
  examples: readonly (readonly [string, readonly One[]])[],
  say: (one: One) => string[],
): string {
  const blocks = examples.map(
    ([name, all]) => `${name}\n${all.flatMap((one) => say(one).map((line) => `  ${line}\n`)).join('')}`,
  );
  return `## ${heading}\n\n${blocks.join('\n')}`;
}

it('every sentence of a decision reads as in its golden file', async () => {
  const withRemedy = (cause: Cause): string[] => {
    const remedy = remedyText(cause);
    return [reasonText(cause), ...(remedy === null ? [] : [`> ${remedy}`])];
  };
  const reasons = Object.entries(SECTIONS).map(([heading, rules]) =>
    listed<Cause>(
      heading,
      rules.map((rule) => [rule, CAUSES[rule]] as const),
      withRemedy,
    ),
  );
  const text = [
    '# Every sentence of a decision. A line with ">" is the remedy of the one above. Made by reasons.test.ts.\n',
    ...reasons,
    listed<Note>('Notes', Object.entries(NOTES), (note) => [noteText(note)]),
    listed<Refusal>('Why a recording is not used as a baseline', Object.entries(REFUSALS), (refusal) => [
      refusalText(refusal),
    ]),
    listed<Advice>('What would decide it', Object.entries(ADVICE), (advice) => [adviceText(advice)]),
    listed<Ending>('Whether growth ends', Object.entries(ENDINGS), (ending) => [endingSentence(ending)]),
    listed<PhaseGrowth[]>('Which requests the growth depends on', Object.entries(PHASES), phaseSentences),
    listed<Parameters<typeof abSentences>[0]>('Paired A/B', Object.entries(PAIRED), abSentences),
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../fixtures/report/sentences.txt');
});

it('the golden file has every cause once', () => {
  expect(Object.values(SECTIONS).flat().sort()).toEqual(Object.keys(CAUSES).sort());
});

it('every pattern of growth reads as in its golden file', async () => {
  const text = (Object.keys(PATTERNS) as Diagnosis[])
    .map(patternOf)
    .map(
      ({ diagnosis, meaning, confirm, remedy }) =>
        `${diagnosis}\n  ${meaning}\n  confirm: ${confirm}\n  fix: ${remedy}\n`,
    )
    .join('\n');
  await expect(text).toMatchFileSnapshot('../../fixtures/report/patterns.txt');
});
