import { describe, expect, it } from 'vitest';
import { BudgetSyntaxError } from '../../../src/drift/budget/budget.js';
import { detectability } from '../../../src/drift/budget/detectability.js';
import { parseRules } from '../../../src/drift/budget/written-rules.js';
import { createJudge } from '../../../src/drift/judge.js';
import type { Accepted, Inherited, Rules } from '../../../src/recording/recording.js';
import { baselines, bytes, mebibytes, type Parts, recording, run, SERIES, type Shape, upTo } from '../recordings.js';
import { type InWords, inWords, judge } from '../said.js';

const MIB = 1024 * 1024;
/** The recordings of these tests are made on 2026-10-01. */
const entry = (more: Partial<Accepted> = {}): Accepted => ({
  series: SERIES,
  growth: '3.5 MiB/1000req',
  reason: 'the new cache is worth it',
  until: '2027-01-31',
  ...more,
});
const accepting = (...accepted: Accepted[]): Parts => ({ header: { rules: { accepted } } });
const inheriting = (growth: number, level = 0, more: Partial<Inherited> = {}): Parts => ({
  header: {
    rules: { inherited: { since: 'a1b2c3d4e5', reason: 'it grows', series: { [SERIES]: { growth, level } }, ...more } },
  },
});
function of(j: InWords, series = SERIES): InWords['findings'][number] {
  const finding = j.findings.find((f) => f.series === series);
  if (finding === undefined) throw new Error(`no finding of ${series}`);
  return finding;
}

describe('accepted growth', () => {
  it('passes, is shown, and is never called free of leaks', () => {
    const j = judge(run({ leak: 3 }, accepting(entry())), baselines());
    expect(j.verdict).toBe('pass');
    expect(j.reason).toMatch(/^no leak beyond what is accepted \(any growth is below 3\.\d+ MiB per 1000 requests\)$/);
    expect(of(j).reason).toBe(
      'process resident grows 3.0 MiB per 1000 requests (3.0 to 3.0), within its raised budget of 3.5',
    );
    expect(of(j).drift?.budget).toBe(3.5 * MIB);
    expect(of(j).accepted).toEqual({
      growth: '3.5 MiB/1000req',
      level: null,
      reason: 'the new cache is worth it',
      until: '2027-01-31',
      expired: false,
      needed: true,
    });
    expect(of(j).notes).toEqual(['accepted until 2027-01-31: the new cache is worth it']);
  });

  it('is a regression again beyond what was accepted', () => {
    const j = judge(run({ leak: 6 }, accepting(entry())), baselines());
    expect(j.verdict).toBe('regression');
    expect(j.reason).toBe('process resident grows 6.0 MiB per 1000 requests (6.0 to 6.0); budget 3.5');
    expect(of(j).accepted).toMatchObject({ expired: false, needed: true });
  });

  it('is a regression again when the day is over, and both say so', () => {
    const j = judge(run({ leak: 3 }, accepting(entry({ until: '2026-09-30' }))), baselines());
    expect(j.verdict).toBe('regression');
    expect(of(j).drift?.budget).toBe(MIB);
    expect(of(j).accepted).toMatchObject({ expired: true, needed: true });
    expect(of(j).notes).toEqual(['acceptance expired after 2026-09-30 (the new cache is worth it)']);
  });

  it.each([
    ['the last moment of the last day', '2026-10-01T23:59:59Z', 'pass'],
    ['the first of the next', '2026-10-02T00:00:00Z', 'regression'],
    ['the next day elsewhere, still the last in UTC', '2026-10-02T01:30:00+02:00', 'pass'],
    ['no time that can be read', 'yesterday', 'regression'],
  ])('holds for the whole of its last day (UTC): %s', (_, created, verdict) => {
    const rules: Rules = { accepted: [entry({ until: '2026-10-01' })] };
    expect(judge(run({ leak: 3 }, { header: { created, rules } }), baselines()).verdict).toBe(verdict);
  });

  it('does not hold in a recording that does not say when it was made', () => {
    const head = run({ leak: 3 }, accepting(entry()));
    delete head.header.created;
    expect(judge(head, baselines()).verdict).toBe('regression');
  });

  it('lowers no budget', () => {
    const j = judge(run({ leak: 0.7 }, accepting(entry({ growth: '0.1 MiB/1000req' }))), baselines());
    expect(of(j).drift?.budget).toBe(MIB);
    expect(j.verdict).toBe('pass');
  });

  it('of another series helps nobody, and is told of', () => {
    const j = judge(run({ leak: 3 }, accepting(entry({ series: 'heap/allocated' }))), baselines());
    expect(j.verdict).toBe('regression');
    expect(of(j)).not.toHaveProperty('accepted');
    expect(j.notes).toEqual(['the accepted entry for heap/allocated is no longer needed: this run has no such series']);
  });

  it('that the series does not show any more is told of, so that the entry gets removed', () => {
    const j = judge(run({}, accepting(entry())), baselines());
    expect(j.verdict).toBe('pass');
    expect(j.reason).toMatch(/^no leak \(/);
    expect(of(j).accepted).toMatchObject({ needed: false });
    expect(of(j).notes.at(-1)).toMatch(
      /^the accepted entry for process\/resident is no longer needed: it grows at most 0\.\d+ MiB per 1000 requests$/,
    );
  });

  it('is not told of as idle before that is decided', () => {
    const j = judge(run({ cycles: 20 }, accepting(entry())), baselines());
    expect(of(j).notes).toEqual(['accepted until 2027-01-31: the new cache is worth it']);
    expect(of(j).accepted).toMatchObject({ needed: false });
  });

  it('never comes on top of what the base grows: once merged, it leaves no room for as much again', () => {
    const grown = baselines({ leak: 3 });
    expect(of(judge(run({ leak: 3 }, accepting(entry())), grown))).toMatchObject({
      verdict: 'pass',
      accepted: { needed: false },
    });
    expect(judge(run({ leak: 6 }, accepting(entry())), grown).verdict).toBe('regression');
    expect(judge(run({ leak: 6 }, accepting(entry({ growth: '7 MiB/1000req' }))), grown).verdict).toBe('pass');
  });

  it('holds in the guard against the base as well', () => {
    // Straight lines through the same warm-up: head and base differ by the leak alone.
    const warm: Shape = { extra: (k) => 40 * (1 - Math.exp(-k / 6)), noise: 0.3 };
    const j = judge(run({ ...warm, leak: 3 }, accepting(entry({ growth: '4 MiB/1000req' }))), baselines(warm));
    expect(of(j).verdict).toBe('pass');
  });

  it('may be per minute, and beside a budget per minute', () => {
    // 1200 requests a minute: 4.2 MiB/min are 3.5 MiB per 1000 requests.
    const j = judge(
      run({ leak: 3 }, accepting(entry({ growth: '4.2 MiB/min' }))),
      baselines(),
      parseRules({ growth: '1 MiB/min' }),
    );
    expect(j.verdict).toBe('pass');
    expect(of(j).drift?.budget).toBeCloseTo(3.5 * MIB, 0);
  });

  it('of a count is in counts, whether written as a number or as text', () => {
    const fds = Array.from({ length: 64 }, (_, k) => 40 + 2 * k);
    const head = (rules: Rules) =>
      recording({
        values: { fds },
        header: { rules, series: { fds: { unit: 'count', better: 'lower', gated: ['drift'], required: true } } },
      });
    const own = { series: { fds: { growth: '1' } } };
    expect(of(judge(head(own), []), 'fds').verdict).toBe('regression');
    for (const growth of ['12/1000req', '12', 12]) {
      const j = judge(head({ ...own, accepted: [entry({ series: 'fds', growth })] }), []);
      expect(of(j, 'fds')).toMatchObject({ verdict: 'pass', drift: { budget: 12 } });
    }
  });

  it('is not widened away: of a coarse series the larger of both holds', () => {
    const steps = Array.from({ length: 64 }, () => 400 * MIB);
    const name = 'torch.device/reserved';
    const head = (growth: string) =>
      recording({ values: { [name]: steps }, ...accepting(entry({ series: name, growth })) });
    const widened = (3 * 20 * MIB * 1000) / 12800;
    const fine = of(judge(head('2 MiB/1000req'), []), name);
    expect(fine.drift?.budget).toBeCloseTo(widened, 3);
    expect(fine.notes.join()).toContain('budget was raised');
    const coarse = of(judge(head('9 MiB/1000req'), []), name);
    expect(coarse.drift?.budget).toBe(9 * MIB);
    expect(coarse.notes.join()).not.toContain('budget was raised');
  });

  it('in several entries counts by the largest in force', () => {
    const twice = accepting(
      entry({ growth: '9 MiB/1000req', until: '2026-01-31', reason: 'long ago' }),
      entry({ growth: '2 MiB/1000req', reason: 'one' }),
      entry({ growth: '3.5 MiB/1000req', until: '2026-12-24', reason: 'two' }),
    );
    const j = judge(run({ leak: 3 }, twice), baselines());
    expect(of(j)).toMatchObject({
      verdict: 'pass',
      drift: { budget: 3.5 * MIB },
      accepted: { growth: '3.5 MiB/1000req', reason: 'one; two', until: '2026-12-24', expired: false },
    });
    expect(of(j).notes).toHaveLength(3);
  });

  it('stops at the same cycles as any budget, live as offline', () => {
    const head = run({ leak: 3, noise: 0.3 }, accepting(entry()));
    const live = createJudge(baselines({ noise: 0.3 }));
    let at = 0;
    for (let cycle = 1; cycle <= 64 && at === 0; cycle++) {
      if (live.judge(upTo(head, cycle), { final: false }).settled) at = cycle;
    }
    expect(at).toBe(26);
    expect(inWords(live.judge(upTo(head, at), { final: true }))).toEqual(
      judge(upTo(head, at), baselines({ noise: 0.3 })),
    );
    expect(of(judge(head, baselines({ noise: 0.3 }))).cyclesToVerdict).toBe(26);
    const worse = run({ leak: 20 }, accepting(entry()));
    expect(of(judge(worse, baselines())).cyclesToVerdict).toBe(28);
  });

  it('makes a run no less feasible', () => {
    const timing = { cycleMs: 10_000, maxDurationMs: 900_000 };
    const noisy = baselines({ noise: 20 });
    const three = (parts: Parts) => upTo(run({}, parts), 3);
    const fine = parseRules({ growth: 0.1 });
    expect(detectability(createJudge(noisy, fine), three({}), timing).aboveBudget).toBe(true);
    const raised = accepting(entry({ growth: '900 MiB/1000req' }));
    expect(detectability(createJudge(noisy, fine), three(raised), timing).aboveBudget).toBe(false);
  });

  it.each([
    ['growth', entry({ growth: 'much' }), /accepted for process\/resident: growth: found "much"/],
    ['level', entry({ level: 'high' }), /accepted for process\/resident: level: found "high"/],
    ['day', entry({ until: 'soon' }), /accepted for process\/resident: until: found "soon"; allowed: a day/],
  ])('that cannot be read is an error that names it: %s', (_, accepted, message) => {
    expect(() => judge(run({}, accepting(accepted)), [])).toThrow(BudgetSyntaxError);
    expect(() => judge(run({}, accepting(accepted)), [])).toThrow(message);
  });

  it('has its reason told as one short line of text', () => {
    const reason = `<b>why</b>\n${'x'.repeat(10_000)}`;
    const { accepted } = of(judge(run({}, accepting(entry({ reason }))), baselines()));
    expect(accepted?.reason).toMatch(/^<b>why<\/b> x+$/);
    expect(accepted?.reason).toHaveLength(400);
  });
});

describe('accepted level', () => {
  const level = entry({ level: '410 MiB' });
  delete level.growth;

  it('passes up to it, and is a regression beyond', () => {
    const j = judge(run({ level: 900 }, accepting(level)), baselines());
    expect(j.verdict).toBe('pass');
    expect(of(j)).toMatchObject({ level: { budget: 410 * MIB }, accepted: { needed: true, growth: null } });
    const more = judge(run({ level: 1200 }, accepting(level)), baselines());
    expect(more.reason).toBe(
      "process resident has a steady-state level 700 MiB above the baseline's 500 MiB; budget 410 MiB",
    );
  });

  it('does not hold when the day is over', () => {
    const over = { ...level, until: '2026-09-30' };
    expect(judge(run({ level: 900 }, accepting(over)), baselines()).verdict).toBe('regression');
  });

  it('that the base has by now is told of', () => {
    const j = judge(run({ level: 900 }, accepting(level)), baselines({ level: 900 }));
    expect(of(j).notes.join()).toMatch(
      /is no longer needed: its steady-state level is \d+(\.\d)? \w+ (above|below) the baseline's/,
    );
  });

  it('accepts no growth', () => {
    expect(judge(run({ leak: 3 }, accepting(level)), baselines()).verdict).toBe('regression');
  });

  it('of a capacity is how far it may fall', () => {
    const name = 'kv-cache/capacity';
    const capacity = (tokens: number, parts: Parts = {}) =>
      recording({
        ...parts,
        values: { [SERIES]: bytes(mebibytes()), [name]: Array.from({ length: 64 }, () => tokens) },
      });
    const accepted = accepting({ series: name, level: '8000', reason: 'a larger model', until: '2027-01-31' });
    const base = [capacity(100_000)];
    expect(judge(capacity(93_000), base).verdict).toBe('regression');
    expect(judge(capacity(93_000, accepted), base).verdict).toBe('pass');
    expect(judge(capacity(85_000, accepted), base).verdict).toBe('regression');
  });

  it('includes what accepted growth comes to over the run, and no more', () => {
    // 30 MiB per 1000 requests have risen by 288 MiB at the middle of the later half.
    const grown = accepting(entry({ growth: '31 MiB/1000req' }));
    expect(judge(run({ leak: 30 }, grown), baselines()).verdict).toBe('pass');
    expect(judge(run({ leak: 30, level: 700 }, grown), baselines()).verdict).toBe('regression');
  });
});

describe('what the base itself does', () => {
  it('is blamed on nobody who does not add to it, and is told', () => {
    const j = judge(run({ leak: 3 }, inheriting(3.1 * MIB)), baselines());
    expect(j.verdict).toBe('pass');
    expect(j.reason).toMatch(/^no leak beyond the base's own \(any growth is below/);
    expect(of(j).drift?.budget).toBeCloseTo(4.1 * MIB, 0);
    expect(of(j).notes).toEqual([
      'the base itself grows 3.1 MiB per 1000 requests since a1b2c3d; only growth beyond that counts',
    ]);
  });

  it('is told without its commit where that is not known', () => {
    const j = judge(run({ leak: 3 }, inheriting(3.1 * MIB, 0, { since: null })), baselines());
    expect(of(j).notes).toEqual(['the base itself grows 3.1 MiB per 1000 requests; only growth beyond that counts']);
  });

  it('does not hide what a change adds beyond its budget', () => {
    const j = judge(run({ leak: 6 }, inheriting(3.1 * MIB)), baselines());
    expect(j.verdict).toBe('regression');
    expect(j.reason).toContain('budget 4.1');
  });

  it('is not told where the change mends it', () => {
    const j = judge(run({}, inheriting(3.1 * MIB)), baselines());
    expect(j.reason).toMatch(/^no leak \(/);
    expect(of(j).notes).toEqual([]);
  });

  it('counts once where the recordings compared with grow too: the larger of both', () => {
    const grown = baselines({ leak: 3 });
    const j = judge(run({ leak: 5 }, inheriting(3.1 * MIB)), grown);
    expect(j.verdict).toBe('regression');
    expect(of(j).drift?.budget).toBeCloseTo(4.1 * MIB, 0);
    expect(judge(run({ leak: 3 }, inheriting(0.5 * MIB)), grown).verdict).toBe('pass');
  });

  it('of its height is added to the level budget', () => {
    const risen = inheriting(0, 400 * MIB);
    const j = judge(run({ level: 900 }, risen), baselines());
    expect(j.verdict).toBe('pass');
    expect(of(j).level?.budget).toBe(464 * MIB);
    expect(of(j).notes).toEqual([
      'the base itself is 400 MiB off its own baseline since a1b2c3d; only a difference beyond that counts',
    ]);
    expect(judge(run({ level: 1200 }, risen), baselines()).verdict).toBe('regression');
  });

  it('that grows has also risen: the level rule does not blame it either', () => {
    expect(judge(run({ leak: 30 }, inheriting(30 * MIB)), baselines()).verdict).toBe('pass');
  });

  it('leaves other series as they are', () => {
    const other: Parts = { header: { rules: { inherited: { since: null, reason: 'r', series: {} } } } };
    expect(judge(run({ leak: 3 }, other), baselines()).verdict).toBe('regression');
  });

  it('beside an accepted entry counts by whichever allows more, not by both', () => {
    const rules = (growth: string): Parts => ({
      header: { rules: { ...inheriting(3 * MIB).header?.rules, accepted: [entry({ growth })] } },
    });
    const budget = (parts: Parts) => of(judge(run({ leak: 3 }, parts), baselines())).drift?.budget ?? 0;
    expect(budget(rules('3.5 MiB/1000req'))).toBeCloseTo(4 * MIB, 0);
    expect(budget(rules('6 MiB/1000req'))).toBeCloseTo(6 * MIB, 0);
  });
});
