import { describe, expect, it } from 'vitest';
import { parseRules } from '../../src/drift/budget/written-rules.js';
import { createJudge } from '../../src/drift/judge.js';
import type { RecordingEvent } from '../../src/recording/recording.js';
import { baselines, bytes, mebibytes, type Parts, random, recording, run, SERIES, upTo } from './recordings.js';
import { inWords, judge } from './said.js';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const event = (what: string, detail = 'x', t = 100): RecordingEvent => ({ kind: 'event', t, what, detail });
const first = (j: ReturnType<typeof judge>) => {
  const finding = j.findings[0];
  if (finding === undefined) throw new Error('no finding');
  return finding;
};

describe('growth', () => {
  it('within budget passes, and says what growth it excludes', () => {
    const j = judge(run(), baselines());
    expect(j.verdict).toBe('pass');
    expect(j.reason).toMatch(/^no leak \(any growth is below 0\.\d+ MiB per 1000 requests\)$/);
    expect(first(j).cyclesToVerdict).toBe(26);
    expect(j.settled).toBe(true);
  });

  it('beyond budget is a regression, with its interval and its budget', () => {
    const j = judge(run({ leak: 3 }), baselines());
    expect(j.verdict).toBe('regression');
    expect(j.reason).toBe('process resident grows 3.0 MiB per 1000 requests (3.0 to 3.0); budget 1.0');
    const { drift } = first(j);
    expect(drift?.per1000Requests).toBeCloseTo(3 * MIB, -5);
    expect(drift?.perMinute).toBeCloseTo(3 * MIB * 1.2, -5); // 1200 requests a minute
    expect(drift?.low).toBeGreaterThan(drift?.budget ?? Number.NaN);
  });

  it('is found no earlier than the safe horizon promises, earlier on the fast one', () => {
    const leaking = run({ leak: 20 });
    expect(first(judge(leaking, baselines())).cyclesToVerdict).toBe(28);
    expect(first(judge(leaking, baselines(), { horizon: 'fast' })).cyclesToVerdict).toBe(14);
  });

  it('that the baseline has as well is not blamed on the change', () => {
    const j = judge(run({ leak: 3 }), baselines({ leak: 3 }));
    expect(j.verdict).toBe('pass');
    expect(j.reason).toContain("no leak beyond the baseline's own");
    expect(first(j).notes.join()).toContain('the baseline itself grows 3.0 MiB per 1000 requests');
  });

  it('is held against an undecided baseline, but neither its growth nor its noise counts as usual', () => {
    const undecided: Parts = {
      verdict: { kind: 'verdict', t: 1, verdict: 'inconclusive', reason: 'too close to call' },
    };
    const same = judge(run({ leak: 3 }), baselines({ leak: 3 }, undecided));
    expect(same.verdict).toBe('inconclusive');
    expect(first(same).drift).toMatchObject({ budget: MIB, baseline: null });
    const noisy = { noise: 10 };
    const slow = run({ leak: 2, noise: 0.5 });
    expect(judge(slow, baselines(noisy)).verdict).toBe('inconclusive');
    expect(judge(slow, baselines(noisy, undecided)).verdict).toBe('regression');
  });

  it('of a cache that fills is no leak', () => {
    const filling = { extra: (k: number) => 30 * (1 - Math.exp(-k / 6)) };
    expect(judge(run(filling), baselines()).verdict).toBe('pass');
  });

  it('is judged by absolute rules without a baseline, and says so', () => {
    const j = judge(run({ leak: 3 }), []);
    expect(j.verdict).toBe('regression');
    expect(first(j).notes).toContain('judged by the absolute rules only: there is no baseline');
  });

  it('beyond the length of every baseline is judged by absolute rules, and says so', () => {
    const j = judge(run({ leak: 3 }), baselines({ cycles: 20 }));
    expect(j.verdict).toBe('regression');
    expect(first(j).notes).toContain('judged by the absolute rules only: no baseline recording is this long');
  });

  it('is undecided when time ends early, and says what would decide it', () => {
    const j = judge(run({ cycles: 20 }), baselines());
    expect(j.verdict).toBe('inconclusive');
    expect(j.reason).toMatch(/undecided after 20 cycles: it grows .* MiB per 1000 requests \(.*\); budget 1\.0$/);
    expect(j.remedy).toContain('raise max-duration');
    expect(j.settled).toBe(false);
  });

  it('is judged by the strictest words: the override, the series, then all', () => {
    const slow = run({ leak: 0.5 }, { header: { rules: { growth: '0.25 MiB/1000req' } } });
    expect(judge(slow, baselines()).verdict).toBe('regression');
    expect(judge(slow, baselines(), parseRules({ growth: 1 })).verdict).toBe('pass');
    const own = parseRules({ series: { [SERIES]: { growth: '2 MiB/1000req' } } });
    expect(judge(slow, baselines(), own).verdict).toBe('pass');
    expect(first(judge(slow, baselines(), own)).drift?.budget).toBe(2 * MIB);
  });

  it('may be budgeted per minute: 1 MiB/min is 0.83 MiB per 1000 requests at 1200 a minute', () => {
    const j = judge(run(), baselines(), parseRules({ growth: '1 MiB/min' }));
    expect(first(j).drift?.budget).toBeCloseTo(MIB / 1.2, 3);
  });

  it('of a coarse series has its budget widened to three steps over the run', () => {
    const steps = Array.from({ length: 64 }, () => 400 * MIB);
    const head = recording({ values: { 'torch.device/reserved': steps } });
    const j = judge(head, [recording({ values: { 'torch.device/reserved': steps } })]);
    expect(first(j).drift?.budget).toBeCloseTo((3 * 20 * MIB * 1000) / 12800, 3);
    expect(first(j).notes.join()).toContain('budget was raised');
    expect(j.verdict).toBe('pass');
  });

  it('counts warm-up requests: x is what was served since launch', () => {
    const head = run({ leak: 3 });
    for (const checkpoint of head.checkpoints) checkpoint.requests += 5000;
    expect(first(judge(head, baselines())).drift?.per1000Requests).toBeCloseTo(3 * MIB, -5);
  });

  it('needs no recorded cycle size: the requests between checkpoints tell', () => {
    const head = run({ leak: 3 }, { header: { workload: {} } });
    expect(first(judge(head, baselines())).drift?.per1000Requests).toBeCloseTo(3 * MIB, -5);
  });
});

describe('the error budget', () => {
  it('is split over the gated series present: a lone series is decided at least as early', () => {
    const noisy = { leak: 3, noise: 2 };
    const lone = judge(run(noisy), baselines({ noise: 2 }));
    const flat = Array.from({ length: 64 }, () => 100 * MIB);
    const more = ['heap/allocated', 'torch.device/allocated', 'torch.pinned/allocated'];
    const crowd = (values: (number | null)[]) => ({
      values: { [SERIES]: values, ...Object.fromEntries(more.map((name) => [name, flat])) },
    });
    const bases = baselines({ noise: 2 }).map((b) =>
      recording({
        ...crowd(b.checkpoints.map((c) => c.values[SERIES] ?? null)),
        header: { created: b.header.created ?? '' },
      }),
    );
    const together = judge(recording(crowd(bytes(mebibytes(noisy)))), bases);
    const finding = together.findings.find((f) => f.series === SERIES);
    expect(finding?.cyclesToVerdict ?? 99).toBeGreaterThan(first(lone).cyclesToVerdict ?? 99);
  });

  it('scales with alpha', () => {
    const noisy = run({ leak: 3, noise: 2 });
    const strict = first(judge(noisy, baselines({ noise: 2 }), { alpha: 1e-3 })).cyclesToVerdict ?? 99;
    expect(strict).toBeGreaterThan(first(judge(noisy, baselines({ noise: 2 }))).cyclesToVerdict ?? 99);
  });
});

describe('level', () => {
  it('counts where both parts of its budget are exceeded beyond doubt', () => {
    const j = judge(run({ level: 900 }), baselines());
    expect(j.verdict).toBe('regression');
    expect(j.reason).toBe(
      "process resident has a steady-state level 400 MiB above the baseline's 500 MiB; budget 64.0 MiB",
    );
    expect(first(j).level).toMatchObject({ budget: 64 * MIB });
  });

  it('does not count for less than the doubt between runs', () => {
    expect(judge(run({ level: 570 }), baselines()).verdict).toBe('pass');
  });

  it('of a large service needs its percentage', () => {
    expect(judge(run({ level: 10_400 }), baselines({ level: 10_000 })).verdict).toBe('pass');
    expect(judge(run({ level: 10_700 }), baselines({ level: 10_000 })).verdict).toBe('regression');
  });

  it('that falls is an improvement, told and never failed', () => {
    const j = judge(run({ level: 300 }), baselines());
    expect(j.verdict).toBe('pass');
    expect(j.reason).toContain('process resident uses 200 MiB less than the baseline');
  });

  it('of a capacity is worse when it falls: by more than 2 %', () => {
    const capacity = (tokens: number): Parts => ({
      values: { [SERIES]: bytes(mebibytes()), 'kv-cache/capacity': Array.from({ length: 64 }, () => tokens) },
    });
    expect(judge(recording(capacity(95_000)), [recording(capacity(100_000))]).verdict).toBe('regression');
    expect(judge(recording(capacity(99_000)), [recording(capacity(100_000))]).verdict).toBe('pass');
    const more = judge(recording(capacity(120_000)), [recording(capacity(100_000))]);
    expect(more.verdict).toBe('pass');
    expect(more.reason).toContain('has 20,000 tokens more than the baseline');
  });
});

describe('cap', () => {
  const limits = { container: 600 * MIB };
  it('is a share of the limit, and is judged on raw readings and samples', () => {
    const head = run({}, { header: { limits }, samples: [{ kind: 'sample', t: 5, values: { [SERIES]: 590 * MIB } }] });
    const j = judge(head, baselines());
    expect(j.verdict).toBe('regression');
    expect(j.reason).toBe('process resident reached 590 MiB under load; the cap is 570 MiB');
    expect(first(judge(run({}, { header: { limits } }), baselines())).peak?.cap).toBe(570 * MIB);
  });
  it('is off without a limit', () => expect(first(judge(run(), baselines())).peak?.cap).toBeNull());
  it('may be bytes', () =>
    expect(judge(run(), baselines(), parseRules({ cap: '400 MiB' })).verdict).toBe('regression'));
  it('of the device is off for a server that allocates beforehand', () => {
    const parts = (extra: Parts['values']): Parts => ({
      values: { 'gpu/used': Array.from({ length: 64 }, () => 79 * GIB), ...extra },
      header: { limits: { gpu: [80 * GIB] } },
    });
    const plain = recording(parts({}));
    const kv = recording(parts({ 'kv-cache/capacity': Array.from({ length: 64 }, () => 1000) }));
    expect(judge(plain, [plain]).verdict).toBe('regression');
    expect(judge(kv, [kv]).verdict).toBe('pass');
  });
});

describe('a run without a comparable baseline', () => {
  it('that is clean is not comparable: absolute rules found nothing', () => {
    const j = judge(run(), []);
    expect(j.verdict).toBe('not-comparable');
    expect(j.reason).toBe('no baseline for this environment yet; no leak found by the absolute rules');
    expect(first(j).verdict).toBe('pass');
    expect(j.remedy).toContain('refresh');
  });

  it('names the fact that differs, here and there', () => {
    const head = run({}, { header: { environment: { driver: '580.1', gpu: ['L4'] } } });
    const j = judge(head, [run({}, { header: { environment: { driver: '570.8', gpu: ['L4'] } } })]);
    expect(j.verdict).toBe('not-comparable');
    expect(j.reason).toBe(
      'not comparable: driver 580.1 here, 570.8 in the baseline; no leak found by the absolute rules',
    );
    expect(j.baseline.used).toEqual([]);
    expect(j.baseline.refused).toHaveLength(1);
  });

  it('takes a fact that only one side knows for a difference, and null for none', () => {
    const head = run({}, { header: { environment: { mig: null } } });
    expect(judge(head, baselines()).verdict).toBe('pass');
    expect(judge(run({}, { header: { environment: { mig: 'on' } } }), baselines()).verdict).toBe('not-comparable');
  });
});

describe('a baseline', () => {
  const sound = run();
  it.each<[string, Parts]>([
    ['its own verdict was not-measured', { verdict: { kind: 'verdict', t: 1, verdict: 'not-measured', reason: '' } }],
    ['its service was OOM-killed', { events: [event('oom-kill')] }],
    ['its service exited', { events: [event('exit')] }],
    ['it has 5 checkpoints, fewer than 8', { values: { [SERIES]: bytes(mebibytes({ cycles: 5 })) } }],
    [
      'required series process/resident was not read at 1 of 64 checkpoints',
      { values: { [SERIES]: bytes(mebibytes()).map((v, i) => (i === 30 ? null : v)) } },
    ],
    [
      'required series process/resident was not read at 1 of 64 checkpoints',
      { values: { [SERIES]: bytes(mebibytes()).map((v, i) => (i === 30 ? 0 : v)) } },
    ],
  ])('is refused where %s', (why, parts) => {
    const j = judge(sound, [recording(parts)]);
    expect(j.baseline.refused[0]).toContain(why);
    expect(j.verdict).toBe('not-comparable');
  });

  it('that is a regression is refused, and alone it lets a change pass that is within its budgets by itself', () => {
    const leaking = recording({ verdict: { kind: 'verdict', t: 1, verdict: 'regression', reason: '' } });
    const fixed = judge(sound, [leaking]);
    expect(fixed.baseline.refused[0]).toContain('its own verdict was regression');
    expect(fixed.verdict).toBe('pass');
    expect(fixed.notes?.join()).toContain('no level was compared');
    expect(judge(run({ leak: 5 }), [leaking]).verdict).toBe('regression');
    expect(judge(sound, [recording({ header: { environment: { mig: 'on' } } }), leaking]).verdict).toBe('pass');
    expect(judge(run({ cycles: 12 }), [leaking]).verdict).not.toBe('pass');
  });

  it('that passed, or was inconclusive, or says nothing of its verdict, is used', () => {
    for (const verdict of ['pass', 'inconclusive', 'not-comparable'] as const) {
      const kept = run({}, { verdict: { kind: 'verdict', t: 1, verdict, reason: '' } });
      expect(judge(sound, [kept]).verdict).toBe('pass');
    }
    expect(judge(sound, [run()]).verdict).toBe('pass');
  });

  it('is one of the eight newest', () => {
    const many = Array.from({ length: 10 }, (_, i) =>
      run({ seed: i }, { header: { created: `2026-09-${10 + i}T00:00:00Z`, commit: `c${i}` } }),
    );
    const { used } = judge(sound, many).baseline;
    expect(used.map((u) => u.commit)).toEqual(['c9', 'c8', 'c7', 'c6', 'c5', 'c4', 'c3', 'c2']);
  });
});

describe('an event', () => {
  it('of a kill for memory is a regression, with the evidence', () => {
    const j = judge(
      run({ cycles: 12 }, { events: [event('oom-kill', 'oom_kill 0 to 1, limit 600 MiB')] }),
      baselines(),
    );
    expect(j.verdict).toBe('regression');
    expect(j.reason).toBe('the service was OOM-killed after cycle 12 (oom_kill 0 to 1, limit 600 MiB)');
    expect(j.settled).toBe(true);
  });

  it('of a kill that every baseline shared is not measured', () => {
    const killed = { events: [event('oom-kill')] };
    expect(judge(run({ cycles: 12 }, killed), baselines({ cycles: 12 }, killed)).verdict).toBe('not-measured');
    const mixed = [...baselines({ cycles: 12 }, killed), run()];
    expect(judge(run({ cycles: 12 }, killed), mixed).verdict).toBe('regression');
  });

  it('of a kill before readiness is not measured', () => {
    const j = judge(recording({ values: { [SERIES]: [] }, events: [event('oom-kill')] }), baselines());
    expect(j.verdict).toBe('not-measured');
  });

  it.each(['exit', 'contaminated', 'cancelled', 'not-measured'])('of %s is not measured', (what) => {
    const j = judge(run({}, { events: [event(what, 'code 3')] }), baselines());
    expect(j.verdict).toBe('not-measured');
    expect(j.reason).toContain('code 3');
  });

  it('of a restarted worker alone changes nothing', () => {
    expect(judge(run({}, { events: [event('restarted-worker')] }), baselines()).verdict).toBe('pass');
  });
});

describe('the replay', () => {
  it('that fails more than the baseline is invalid', () => {
    const j = judge(run({ leak: 0 }, { errors: () => 66 }), baselines());
    expect(j.verdict).toBe('not-measured');
    expect(j.reason).toBe('the replay is invalid: 33 % of the requests failed (mostly http_5xx); 0 % in the baseline');
  });

  it('may fail as often as the baseline, give or take half a percent', () => {
    const share = (n: number): Parts => ({ errors: () => n });
    expect(judge(run({}, share(40)), baselines({}, share(40))).verdict).toBe('pass');
    expect(judge(run({}, share(1)), baselines()).verdict).toBe('pass');
    expect(judge(run({}, share(2)), baselines()).verdict).toBe('not-measured');
  });

  it('may fail by 5 % without a baseline', () => {
    expect(judge(run({}, { errors: () => 10 }), []).verdict).toBe('not-comparable');
    expect(judge(run({}, { errors: () => 11 }), []).verdict).toBe('not-measured');
  });

  it('of an empty cycle is invalid', () => {
    const head = run();
    for (const cycle of head.cycles) if (cycle.cycle === 5) Object.assign(cycle, { sent: 0, ok: 0 });
    expect(judge(head, baselines()).reason).toBe('the replay is invalid: cycle 5 sent no requests');
  });

  it('that failed does not hide a leak', () => {
    expect(judge(run({ leak: 5 }, { errors: () => 66 }), baselines()).verdict).toBe('regression');
  });
});

describe('a required series', () => {
  const without = (missing: (cycle: number) => boolean): Parts => ({
    values: { [SERIES]: bytes(mebibytes()).map((v, k) => (missing(k + 1) ? null : v)) },
  });

  it('that was never read is named', () => {
    const j = judge(recording(without(() => true)), baselines());
    expect(j.verdict).toBe('not-measured');
    expect(j.reason).toBe('required series process/resident was never read');
  });

  it('that falls silent is not measured', () => {
    expect(judge(recording(without((k) => k > 20)), baselines()).reason).toContain('has no readings after cycle 20');
  });

  it('that is missing too often is not measured', () => {
    expect(judge(recording(without((k) => k % 4 === 0)), baselines()).reason).toContain(
      'no reading for 16 of 64 cycles',
    );
  });

  it('that lost single readings is judged on the others', () => {
    expect(judge(recording(without((k) => k % 15 === 0)), baselines()).verdict).toBe('pass');
  });

  it('that reads 0 was not read', () => {
    const head = run();
    for (const checkpoint of head.checkpoints) checkpoint.values[SERIES] = 0;
    expect(judge(head, baselines()).verdict).toBe('not-measured');
  });

  it('that the baseline has and the head does not is not measured', () => {
    const heap = { [SERIES]: bytes(mebibytes()), 'heap/allocated': bytes(mebibytes({ level: 100 })) };
    const j = judge(run(), [recording({ values: heap })]);
    expect(j.verdict).toBe('not-measured');
    expect(j.reason).toBe('host heap allocated is in the baseline, but was not read in this run');
  });

  it('that is not required and not read is let be', () => {
    const values = { [SERIES]: bytes(mebibytes()), 'torch.device/allocated': mebibytes().map(() => null) };
    const head = recording({ values });
    const torch = head.header.series['torch.device/allocated'];
    if (torch !== undefined) torch.required = false;
    expect(judge(head, baselines()).verdict).toBe('pass');
  });

  it('that is switched off is shown and decides nothing', () => {
    const values = { [SERIES]: bytes(mebibytes()), 'heap/allocated': bytes(mebibytes({ leak: 5 })) };
    const rules = { series: { 'heap/allocated': { gate: false } } };
    const base = recording({ values: { ...values, 'heap/allocated': bytes(mebibytes()) } });
    expect(judge(recording({ values }), [base]).verdict).toBe('regression');
    const j = judge(recording({ values }), [base], rules);
    expect(j.verdict).toBe('pass');
    const heap = j.findings.find((f) => f.series === 'heap/allocated');
    expect(heap).toMatchObject({ gated: false });
    expect(heap?.drift?.per1000Requests).toBeCloseTo(5 * MIB, -5);
  });
});

describe('a run that is hardly one', () => {
  it.each([0, 1, 7])('of %d checkpoints is not measured', (cycles) => {
    const j = judge(run({ cycles }), baselines());
    expect(j.verdict).toBe('not-measured');
    expect(j.reason).toBe(`too few checkpoints: ${cycles}, and a decision needs at least 8`);
  });

  it('without any gated series is not measured', () => {
    const head = recording({ values: { 'python/blocks': Array.from({ length: 64 }, () => 1) } });
    expect(judge(head, []).reason).toBe('this recording has no gated series');
  });

  it('that could not see what it held is not measured', () => {
    const unseen = {
      kind: 'sensitivity',
      t: 1,
      layer: 'heap',
      series: SERIES,
      held: 8,
      shown: 0,
      left: 0,
      seen: false,
    } as const;
    const j = judge(run({}, { sensitivity: [unseen] }), baselines());
    expect(j.verdict).toBe('not-measured');
    expect(j.reason).toContain('the sensitivity check failed for layer heap');
  });
});

describe('a series of counts', () => {
  it('is gated for drift only where it has a budget of its own', () => {
    const values = { [SERIES]: bytes(mebibytes()), fds: Array.from({ length: 64 }, (_, k) => 10 + k) };
    const head = recording({ values });
    const base = recording({ values: { ...values, fds: values.fds.map(() => 10) } });
    for (const { header } of [head, base])
      header.series['fds'] = { unit: 'count', better: 'lower', gated: ['drift'], required: true };
    expect(judge(head, [base]).verdict).toBe('pass');
    const j = judge(head, [base], parseRules({ series: { fds: { growth: 1 } } }));
    expect(j.reason).toBe('number of file descriptors grows 5.0 per 1000 requests (4.9 to 5.0); budget 1.0');
  });
});

describe('epochs', () => {
  it('are judged each by itself: a restart is neither leak nor relief', () => {
    const next = random(5);
    const values = Array.from({ length: 64 }, (_, k) => (500 + (k >= 20 ? 80 : 0) + 0.02 * next()) * MIB);
    const j = judge(
      recording({ values: { [SERIES]: values }, epoch: (k) => (k > 20 ? 2 : 1) }),
      baselines({ level: 580 }),
    );
    expect(j.verdict).toBe('pass');
    expect(first(j).cyclesToVerdict).toBe(46); // 26 cycles of the second set of processes
    expect(first(j).notes.join()).toContain('the set of processes changed once');
  });

  it('shorter than a decision end undecided, neither leak nor pass', () => {
    const saw = Array.from({ length: 64 }, (_, k) => (500 + 4 * (k % 3)) * MIB);
    const j = judge(recording({ values: { [SERIES]: saw }, epoch: (k) => Math.ceil(k / 3) }), baselines());
    expect(j.verdict).toBe('inconclusive');
    expect(j.remedy).toContain('let workers serve more requests before they restart');
  });

  it('keep the first decision', () => {
    const values = bytes([...mebibytes({ leak: 5, cycles: 40 }), ...mebibytes({ cycles: 24 })]);
    const j = judge(recording({ values: { [SERIES]: values }, epoch: (k) => (k > 40 ? 2 : 1) }), baselines());
    expect(j.verdict).toBe('regression');
    expect(first(j).cyclesToVerdict).toBe(28);
  });
});

describe('a live gate', () => {
  it.each<[string, Parameters<typeof run>]>([
    ['flat', [{}]],
    ['leaking', [{ leak: 2, noise: 0.5 }]],
    ['close to the budget', [{ leak: 0.9, noise: 0.6, seed: 9 }]],
    ['restarting', [{}, { epoch: (k) => (k > 9 ? 2 : 1) }]],
  ])('that judges a %s run after every cycle gives the answer of the finished recording', (_, [shape, parts]) => {
    const whole = run(shape, parts);
    const live = createJudge(baselines());
    let stopped = 64;
    for (let cycle = 0; cycle <= 64; cycle++) {
      if (!live.judge(upTo(whole, cycle), { final: false }).settled) continue;
      stopped = cycle;
      break;
    }
    const recorded = upTo(whole, stopped);
    expect(inWords(live.judge(recorded, { final: true }))).toEqual(judge(recorded, baselines()));
    const later = judge(whole, baselines());
    expect(first(later).cyclesToVerdict).toBe(first(judge(recorded, baselines())).cyclesToVerdict);
  });

  it('goes on where all is decided and the end of the run would take a pass back', () => {
    const rise = (k: number): number => Math.min(1.2, Math.max(0, 0.6 * (k - 26)));
    const values = Array.from({ length: 64 }, (_, k) => (500 + rise(k + 1) + 0.05 * Math.sin(12.9898 * (k + 1))) * MIB);
    const whole = recording({ values: { [SERIES]: values.map(Math.round) } });
    const at = (cycle: number, final: boolean) => createJudge([]).judge(upTo(whole, cycle), { final });
    expect(first(inWords(at(29, false))).verdict).toBe('pass');
    expect(first(inWords(at(29, true))).verdict).toBe('inconclusive');
    expect(at(29, false).settled).toBe(false);
    expect([at(60, false).settled, first(inWords(at(60, true))).verdict]).toEqual([true, 'pass']);
  });

  it('is not green before it has begun', () => {
    const j = createJudge(baselines()).judge(recording({ values: { [SERIES]: [] } }), { final: false });
    expect(j).toMatchObject({ verdict: 'inconclusive', settled: false });
  });
});
