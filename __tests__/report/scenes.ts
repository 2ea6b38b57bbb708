import type { Cause, Note } from '../../src/drift/cause.js';
import type { PairedResult } from '../../src/drift/paired/paired-figures.js';
import type { Acceptance, Finding, Judgement, Verdict } from '../../src/drift/verdict.js';
import type { Checkpoint, Explanation, PhaseRecord, Recording } from '../../src/recording/recording.js';
import { buildReport, type ReportInput } from '../../src/report/model/build-report.js';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { reasonText } from '../../src/report/text/reasons.js';
import { GIB, MIB } from '../../src/series/series.js';

/** Scenes to report on, one for each kind of headline: a GPU service of 34 cycles of 200 requests. */

export const CYCLES = 34;
const PER_CYCLE = 200;
const SECONDS_PER_CYCLE = 252 / CYCLES;

/** A fixed, uneven pattern between -1 and 1: noise that is the same in every run of the tests. */
const wobble = (index: number): number => Math.sin(index * 12.9898) * Math.cos(index * 4.1);

/** Readings at rest of one series, cycle 0 included: a start, growth per 1000 requests, noise (MiB). */
export function readings(startGib: number, growthMib: number, noiseMib: number): number[] {
  return Array.from({ length: CYCLES + 1 }, (_, cycle) =>
    Math.round(startGib * GIB + ((growthMib * cycle * PER_CYCLE) / 1000 + noiseMib * wobble(cycle)) * MIB),
  );
}

export function recordingOf(series: Record<string, number[]>, header: Partial<Recording['header']> = {}): Recording {
  const length = Math.max(0, ...Object.values(series).map((values) => values.length));
  const checkpoints = Array.from(
    { length },
    (_, cycle): Checkpoint => ({
      kind: 'checkpoint',
      cycle,
      requests: cycle * PER_CYCLE,
      t: 20 + cycle * SECONDS_PER_CYCLE,
      epoch: 1,
      values: Object.fromEntries(Object.entries(series).map(([name, values]) => [name, values[cycle] ?? null])),
    }),
  );
  return {
    header: {
      format: 'memdrift.recording',
      version: 1,
      created: '2026-11-03T09:00:00Z',
      commit: 'f00dfacef00dfacef00dfacef00dfacef00dface',
      environment: { gpu: ['NVIDIA L4'], driver: '570.8', workload: 'sha256:77aa01', memory_limit: 8 * GIB },
      subject: { image: 'sha256:2222', python: '3.12.1', torch: '2.9.0' },
      limits: { container: 8 * GIB, gpu: [22.5 * GIB] },
      series: {},
      ...header,
    },
    samples: [],
    cycles: checkpoints.slice(1).map(({ cycle }) => ({
      kind: 'cycle',
      cycle,
      sent: PER_CYCLE,
      ok: PER_CYCLE,
      errors: {},
      latency_ms: { p95: 212 + wobble(cycle) },
    })),
    checkpoints,
    events: [],
    phases: [],
    warmUp: [],
    sensitivity: ['heap/allocated', 'process/resident', 'torch.device/allocated'].map((name) => ({
      kind: 'sensitivity',
      t: 20,
      layer: name.slice(0, name.indexOf('/')),
      series: name,
      held: 32 * MIB,
      shown: 32.2 * MIB,
      left: 0,
      seen: true,
    })),
  };
}

export const BASE_COMMIT = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';

export function baseRecording(): Recording {
  const recording = recordingOf(
    {
      'torch.device/allocated': readings(14.82, 0, 0.3),
      'torch.device/reserved': readings(15.1, 0, 0),
      'heap/allocated': readings(1.21, 0, 0.1),
      'process/resident': readings(3.02, 0, 0.4),
    },
    {
      created: '2026-11-02T09:00:00Z',
      commit: BASE_COMMIT,
      subject: { image: 'sha256:1111', python: '3.12.1', torch: '2.8.0' },
    },
  );
  for (const cycle of recording.cycles) cycle.latency_ms = { p95: 209 };
  return recording;
}

/** A cause in words of a scene's own. */
export const saying = (detail: string, remedy: string | null = null): Cause => ({ rule: 'given-up', detail, remedy });

/** A note with words of a scene's own in it. */
export const noting = (words: string): Note => ({
  note: 'accepted',
  until: '2027-01-31',
  reason: words,
  expired: false,
});

/** MiB for the figures, so that a scene reads like its table. */
export function finding(series: string, values: number[], part: Partial<Finding> & { mib?: number[] } = {}): Finding {
  const { mib, ...rest } = part;
  const [per1000 = 0, low = 0, high = 0, budget = 1, baseline = 0] = mib ?? [];
  return {
    series,
    unit: 'bytes',
    gated: true,
    verdict: 'pass',
    cause: { rule: 'level-within', series },
    drift:
      mib === undefined
        ? null
        : {
            growth: { value: per1000 * MIB, low: low * MIB, high: high * MIB, unit: 'bytes' },
            perMinute: null,
            budget: budget * MIB,
            baseline: baseline * MIB,
          },
    level: { value: values.at(-1) ?? 0, baseline: values[0] ?? 0, budget: 64 * MIB },
    peak: null,
    cyclesToVerdict: 28,
    values: values.slice(1),
    notes: [],
    ...rest,
  };
}

export const QUIET = {
  allocated: finding('torch.device/allocated', readings(14.82, 0, 0.3), { mib: [0.05, -0.1, 0.2] }),
  reserved: finding('torch.device/reserved', readings(15.1, 0, 0), { mib: [0, -1.2, 1.2, 4.7] }),
  heap: finding('heap/allocated', readings(1.21, 0, 0.1), { mib: [0.02, -0.1, 0.1] }),
  resident: finding('process/resident', readings(3.02, 0.1, 0.4), { mib: [0.1, -0.2, 0.4] }),
  blocks: finding('python/blocks', readings(0, 0, 0), {
    gated: false,
    unit: 'count',
    level: null,
    values: Array.from({ length: CYCLES }, (_, cycle) => 410_000 + (cycle % 3)),
    drift: {
      growth: { value: 3, low: -20, high: 26, unit: 'count' },
      perMinute: null,
      budget: 0,
      baseline: null,
    },
  }),
};

/** @param reason of the problem that says the same, else in its own words */
export function judgementOf(
  verdict: Verdict,
  reason: string,
  findings: Finding[],
  part: Partial<Judgement> = {},
): Judgement {
  return {
    verdict,
    cause: part.problems?.find(({ cause }) => reasonText(cause) === reason)?.cause ?? saying(reason),
    findings,
    problems: [],
    baseline: {
      used: [{ commit: BASE_COMMIT, created: '2026-11-02T09:00:00Z' }],
      refused: [],
    },
    cycles: CYCLES,
    requests: CYCLES * PER_CYCLE,
    settled: true,
    ...part,
  };
}

export function report(judgement: Judgement, part: Partial<ReportInput> = {}): ReportModel {
  return buildReport({
    judgement,
    recording: recordingOf({
      'torch.device/allocated': readings(14.82, 0, 0.3),
      'torch.device/reserved': readings(15.1, 0, 0),
      'heap/allocated': readings(1.21, 0, 0.1),
      'process/resident': readings(3.02, 0.1, 0.4),
    }),
    baselines: [baseRecording()],
    name: 'chat-api',
    baseName: 'main',
    reproduce: 'node dist/cli/index.js run --image chat-api:pr --workload chat.jsonl --baseline baselines',
    ...part,
  });
}

/** A heap that grows 2 MiB per 1000 requests, which somebody has reviewed. */
function reviewed(acceptance: Partial<Acceptance>, part: Parameters<typeof finding>[2]): Finding {
  const accepted = {
    growth: '2.2 MiB/1000req',
    level: null,
    reason: 'the prefix cache is bounded at 2 GiB (ADR 12)',
    until: '2027-01-31',
    expired: false,
    needed: true,
    ...acceptance,
  };
  return finding('heap/allocated', readings(1.21, 2, 0.1), {
    accepted,
    notes: [{ note: 'accepted', until: accepted.until, reason: accepted.reason, expired: accepted.expired }],
    ...part,
  });
}

const reviewedRecording = () => recordingOf({ 'heap/allocated': readings(1.21, 2, 0.1) });

/** Cycles of one kind of request, which grow by so many MiB per 1000 requests. */
function phase(name: string, mib: number, of?: string): PhaseRecord {
  const steps = Array.from({ length: 5 }, (_, step) => ({
    sent: PER_CYCLE,
    ok: PER_CYCLE,
    values: { 'heap/allocated': Math.round(GIB + ((mib * step * PER_CYCLE) / 1000 + 0.01 * wobble(step)) * MIB) },
  }));
  return { kind: 'phase', t: 300, phase: name, ...(of === undefined ? {} : { class: of }), epoch: 1, steps };
}

/** Paired A/B: the heap by the MiB given, the processes 12 MiB higher. */
function pairedAb(verdict: Verdict, mib: [number, number, number], part: Partial<PairedResult> = {}): PairedResult {
  const [centre, low, high] = mib;
  const told = {
    why: 'confirm' as const,
    verdict,
    cause: {
      rule: 'paired-growth',
      series: 'heap/allocated',
      difference: { value: 3.1 * MIB, low: 2.4 * MIB, high: 3.8 * MIB, unit: 'bytes' },
      budget: MIB,
    } as Cause,
    stored: {
      verdict: 'regression' as const,
      cause: {
        rule: 'growth',
        series: 'heap/allocated',
        growth: { value: 3.1 * MIB, low: 2.9 * MIB, high: 3.3 * MIB, unit: 'bytes' },
        budget: MIB,
      } as Cause,
    },
    ...part,
  };
  return {
    ...told,
    runs: (['base', 'head', 'head', 'base'] as const).map((side, i) => ({
      side,
      recording: `chat-api-ab-${i + 1}-${side}.memdrift.ndjson`,
    })),
    pairs: 2,
    cycles: 31,
    series: [
      {
        series: 'heap/allocated',
        unit: 'bytes',
        verdict,
        cause: told.cause,
        drift: {
          pairs: [centre * MIB, centre * MIB],
          difference: { value: centre * MIB, low: low * MIB, high: high * MIB, unit: 'bytes' },
          budget: MIB,
        },
        level: null,
      },
      {
        series: 'process/resident',
        unit: 'bytes',
        verdict: 'pass',
        cause: {
          rule: 'paired-within',
          series: 'process/resident',
          difference: { value: 0.05 * MIB, low: -0.3 * MIB, high: 0.4 * MIB, unit: 'bytes' },
          budget: MIB,
        },
        drift: {
          pairs: [0, 0.1 * MIB],
          difference: { value: 0.05 * MIB, low: -0.3 * MIB, high: 0.4 * MIB, unit: 'bytes' },
          budget: MIB,
        },
        level: {
          pairs: [10 * MIB, 14 * MIB],
          difference: { value: 12 * MIB, low: -35 * MIB, high: 59 * MIB, unit: 'bytes' },
          budget: 64 * MIB,
        },
      },
    ],
  };
}

const NONE_USED = { used: [], refused: [] };

const ALL_WITHIN: Cause = { rule: 'paired-all-within' };
const PASS_TEXT = reasonText(ALL_WITHIN);

/** Every kind of report, by the name of its golden file. */
/** A cache that nobody empties, of a server in the repository; beside it a list of the web framework grows. */
const EXPLANATION: Explanation = {
  kind: 'explanation',
  t: 300,
  least_share: 1,
  seconds: 12,
  compared: { base: 'c0ffee', pull_request: true },
  holders: {
    requests: [100, 100],
    found: [
      {
        kind: 'attribute',
        name: 'tasks',
        owner: 'Server',
        way: 'web.server.SERVER.tasks',
        file: '/usr/lib/python3.12/site-packages/web/server.py',
        line: 88,
        type: 'list',
        grew: [100, 100],
        length: 7400,
        containers: 1,
        weak: false,
      },
      {
        kind: 'global',
        name: 'CACHE',
        owner: 'app.main',
        way: 'app.main.CACHE',
        file: '/srv/app/main.py',
        line: 12,
        type: 'dict',
        grew: [100, 100],
        length: 7400,
        containers: 1,
        weak: false,
        repository: { file: 'app/main.py', source: 'CACHE: dict[str, list[float]] = {}', change: 'touched' },
      },
    ],
  },
  allocations: {
    requests: [50, 50],
    slowdown: 9.6,
    found: [
      {
        file: '/srv/app/main.py',
        line: 88,
        function: 'embed',
        grew: [150, 150],
        bytes: 158_000,
        frames: ['/usr/lib/python3.12/json/decoder.py:353', '/srv/app/main.py:88'],
        repository: { file: 'app/main.py', source: 'CACHE[key] = json.loads(answer)', change: 'added' },
      },
    ],
  },
};

export const SCENES: Readonly<Record<string, () => ReportModel>> = {
  'paired-ab-confirms': () => {
    const grown = readings(1.21, 3.1, 0.1);
    return report(
      judgementOf('regression', 'heap/allocated grows 3.1 MiB per 1000 requests.', [
        finding('heap/allocated', grown, { verdict: 'regression', mib: [3.1, 2.9, 3.3] }),
        QUIET.resident,
      ]),
      { recording: recordingOf({ 'heap/allocated': grown }), ab: pairedAb('regression', [3.1, 2.4, 3.8]) },
    );
  },
  'paired-ab-disagrees': () =>
    report(
      judgementOf('pass', PASS_TEXT, [QUIET.heap, QUIET.resident], {
        baseline: { used: [{ commit: null, created: '2026-11-03T09:00:00Z' }], refused: [] },
      }),
      { ab: pairedAb('pass', [0.02, -0.2, 0.3], { cause: ALL_WITHIN }) },
    ),
  'paired-ab-only': () =>
    report(
      judgementOf('pass', PASS_TEXT, [QUIET.heap, QUIET.resident], {
        baseline: { used: [{ commit: null, created: '2026-11-03T09:00:00Z' }], refused: [] },
      }),
      { ab: pairedAb('pass', [0.02, -0.2, 0.3], { why: 'no-baseline', cause: ALL_WITHIN, stored: null }) },
    ),
  'regression-torch': () => {
    const grown = readings(14.82, 3.1, 0.5);
    return report(
      judgementOf('regression', 'torch.device/allocated grows 3.1 MiB per 1000 requests.', [
        finding('torch.device/allocated', grown, { verdict: 'regression', mib: [3.1, 2.8, 3.4, 1, -0.04] }),
        finding('torch.device/reserved', readings(15.1, 3.2, 0), { verdict: 'regression', mib: [6.2, 1.9, 8.4, 4.7] }),
        QUIET.heap,
        QUIET.resident,
        QUIET.blocks,
      ]),
      { recording: recordingOf({ 'torch.device/allocated': grown, 'torch.device/reserved': readings(15.1, 3.2, 0) }) },
    );
  },
  'regression-by-class': () => {
    const grown = readings(1.21, 3.1, 0.1);
    const recording = recordingOf({ 'heap/allocated': grown });
    recording.phases.push(
      phase('class', 0.02, 'POST /v1/chat/completions sse'),
      phase('class', 12.4, 'POST /v1/embeddings'),
      phase('repeat', -0.03),
      phase('unseen', 3.2),
      {
        kind: 'phase',
        t: 300,
        phase: 'error',
        epoch: 1,
        steps: [],
        failed: 'no request of the workload has a JSON body',
      },
    );
    for (const cycle of recording.cycles) {
      Object.assign(cycle, {
        lateness_ms: { p50: 0.1, p99: 2.4 },
        cancels: { planned: 8, delivered: 8 },
        in_flight: 6,
        classes: {
          'POST /v1/chat/completions sse': {
            sent: 150,
            ok: 150,
            p95: 212,
            cancels: { planned: 8, delivered: 8 },
            ttft: { p95: 41 },
          },
          'POST /v1/embeddings': { sent: 50, ok: 49, p95: 18 },
        },
      });
    }
    return report(
      judgementOf('regression', 'heap/allocated grows 3.1 MiB per 1000 requests.', [
        finding('heap/allocated', grown, { verdict: 'regression', mib: [3.1, 2.9, 3.3] }),
        QUIET.resident,
      ]),
      { recording },
    );
  },
  'regression-explained': () => {
    const grown = readings(1.21, 3.1, 0.1);
    return report(
      judgementOf('regression', 'heap/allocated grows 3.1 MiB per 1000 requests.', [
        finding('heap/allocated', grown, { verdict: 'regression', mib: [3.1, 2.9, 3.3] }),
        QUIET.resident,
      ]),
      { recording: { ...recordingOf({ 'heap/allocated': grown }), explanation: EXPLANATION } },
    );
  },
  'regression-outside-heap': () => {
    const grown = readings(3.02, 41, 2);
    return report(
      judgementOf('regression', 'process/resident grows 41.0 MiB per 1000 requests.', [
        QUIET.heap,
        finding('process/resident', grown, { verdict: 'regression', mib: [41, 39.5, 42.4] }),
        QUIET.blocks,
      ]),
      { recording: recordingOf({ 'process/resident': grown }) },
    );
  },
  'regression-no-base': () =>
    report(
      judgementOf(
        'regression',
        'heap/allocated grows 2.0 MiB per 1000 requests.',
        [
          finding('heap/allocated', readings(1.21, 2, 0.1), {
            verdict: 'regression',
            drift: {
              growth: { value: 2 * MIB, low: 1.9 * MIB, high: 2.1 * MIB, unit: 'bytes' },
              perMinute: null,
              budget: 0.1 * MIB,
              baseline: null,
            },
            level: { value: 1.22 * GIB, baseline: null, budget: null },
            notes: [{ note: 'absolute-only', because: 'no-baseline' }],
          }),
          finding('process/resident', readings(3.02, 2.1, 0.1), {
            verdict: 'regression',
            mib: [2.1, 1.8, 2.4, 0.1],
            level: null,
          }),
        ],
        { baseline: NONE_USED },
      ),
      {
        baselines: [],
        recording: recordingOf({
          'heap/allocated': readings(1.21, 2, 0.1),
          'process/resident': readings(3.02, 2.1, 0.1),
        }),
      },
    ),
  'regression-level': () =>
    report(
      judgementOf('regression', 'process/resident has a steady-state level 310 MiB above the base.', [
        QUIET.heap,
        finding('process/resident', readings(3.32, 0, 0.3), {
          verdict: 'regression',
          mib: [0.1, -0.2, 0.4],
          level: { value: 3.02 * GIB + 310 * MIB, baseline: 3.02 * GIB, budget: 155 * MIB },
        }),
      ]),
    ),
  'regression-oom': () => {
    const reason = 'the service was OOM-killed at cycle 12: 8.00 GiB of 8.00 GiB (cgroup oom_kill 1)';
    return report(
      judgementOf('regression', reason, [], {
        problems: [
          { verdict: 'regression', cause: saying(reason, 'Raise the memory limit only if the base needs it too.') },
        ],
      }),
    );
  },
  pass: () => report(judgementOf('pass', 'Every gated series is within budget.', Object.values(QUIET))),
  'pass-same-inputs': () =>
    report(judgementOf('pass', 'Every gated series is within budget.', [QUIET.heap]), {
      recording: recordingOf(
        { 'heap/allocated': readings(1.21, 0, 0.1) },
        { plan: { inputs: { varied: ['texts'], same: ['lengths', 'images', 'constructor'] } } },
      ),
    }),
  'pass-part-of-the-recording': () =>
    report(judgementOf('pass', 'Every gated series is within budget.', [QUIET.heap]), {
      recording: recordingOf(
        { 'heap/allocated': readings(1.21, 0, 0.1) },
        { plan: { inputs: { varied: ['texts'], same: ['images'] }, coverage: { sent: 1200, of: 10_000 } } },
      ),
    }),
  'pass-improved': () =>
    report(
      judgementOf('pass', 'Every gated series is within budget.', [
        QUIET.allocated,
        QUIET.heap,
        finding('process/resident', readings(2.72, 0, 0.3), {
          mib: [0.1, -0.2, 0.4],
          level: { value: 3.02 * GIB - 310 * MIB, baseline: 3.02 * GIB, budget: 155 * MIB },
        }),
      ]),
    ),
  inconclusive: () =>
    report(
      judgementOf(
        'inconclusive',
        'heap/allocated is undecided after 34 cycles.',
        [
          QUIET.allocated,
          finding('heap/allocated', readings(1.21, 0.9, 3), { verdict: 'inconclusive', mib: [0.9, -0.4, 2.2] }),
          finding('process/resident', readings(3.02, 0.8, 3), { verdict: 'inconclusive', mib: [0.8, -0.5, 2.1] }),
        ],
        { settled: false, advice: { advice: 'more-cycles', cycles: CYCLES, last: 64 } },
      ),
    ),
  'not-comparable': () => {
    const environment = [{ key: 'driver', here: '580.1', there: '570.8' }];
    const named = { recording: { commit: BASE_COMMIT, created: null } };
    const refusal = { ...named, why: 'environment', differences: environment } as const;
    const cause: Cause = { rule: 'no-baseline', refusal, clean: true };
    const reason = reasonText(cause);
    return report(
      judgementOf(
        'not-comparable',
        reason,
        [QUIET.allocated, QUIET.heap, QUIET.resident].map((each) => ({
          ...each,
          verdict: 'not-comparable' as const,
          level: null,
        })),
        {
          baseline: { used: [], refused: [refusal] },
          problems: [{ verdict: 'not-comparable', cause }],
        },
      ),
      { baselines: [] },
    );
  },
  'not-measured': () => {
    const reason = 'the probe never reported (the image starts Python with -I)';
    return report(
      judgementOf('not-measured', reason, [], {
        problems: [
          { verdict: 'not-measured', cause: saying(reason, 'Start Python without -I, or give the command in args') },
        ],
        cycles: 0,
        requests: 0,
        baseline: NONE_USED,
      }),
      { recording: { ...recordingOf({}), sensitivity: [] }, baselines: [] },
    );
  },
  'gate-changed': () =>
    report(judgementOf('pass', 'Every gated series is within budget.', Object.values(QUIET)), {
      context: { gateChanges: ['.github/workload.jsonl', '.github/memdrift.yml'] },
    }),
  'gate-changed-fork': () =>
    report(judgementOf('pass', 'Every gated series is within budget.', Object.values(QUIET)), {
      context: { gateChanges: ['.github/memdrift.yml'], policy: 'base', byFork: true },
      reproduce: null,
    }),
  'base-grows': () => {
    const grown = readings(1.21, 2, 0.1);
    return report(
      judgementOf('pass', 'Every gated series is within budget.', [
        finding('heap/allocated', grown, { mib: [2, 1.9, 2.1, 3.1, 2] }),
        QUIET.resident,
      ]),
      {
        recording: recordingOf({ 'heap/allocated': grown }),
        context: {
          base: { commit: BASE_COMMIT, kind: 'first parent', distance: 0 },
          baseGrows: {
            since: 'c0ffee1c0ffee1c0ffee1c0ffee1c0ffee1c0ffe',
            reason: 'heap/allocated grows 2.0 MiB per 1000 requests (1.9 to 2.1); budget 1.0',
          },
        },
      },
    );
  },
  'fallback-baseline': () =>
    report(
      judgementOf('pass', 'Every gated series is within budget.', [QUIET.heap, QUIET.resident], {
        baseline: {
          used: [2, 1].map((day) => ({ commit: BASE_COMMIT, created: `2026-11-0${day}T09:00:00Z` })),
          refused: [],
        },
      }),
      { context: { base: { commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432', kind: 'merge base', distance: 3 } } },
    ),
  accepted: () =>
    report(
      judgementOf('pass', 'No leak beyond what is accepted.', [
        reviewed({}, { mib: [2, 1.9, 2.1, 2.2, 0] }),
        QUIET.resident,
      ]),
      { recording: reviewedRecording() },
    ),
  expired: () =>
    report(
      judgementOf('regression', 'heap/allocated grows 2.0 MiB per 1000 requests.', [
        reviewed({ until: '2026-10-31', expired: true }, { verdict: 'regression', mib: [2, 1.9, 2.1, 1, 0] }),
        QUIET.resident,
      ]),
      { recording: reviewedRecording() },
    ),
};
