import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAccepted } from '../../../src/drift/budget/accepted.js';
import { parseGrowth, parseLevel } from '../../../src/drift/budget/budget.js';
import { judge } from '../../../src/drift/judge.js';
import type { Recording, RecordingEvent } from '../../../src/recording/recording.js';
import {
  acceptanceOf,
  acceptanceYaml,
  daysAfter,
  notAcceptable,
  REASON_WANTED,
} from '../../../src/report/model/accepted-entries.js';
import type { ReportFinding } from '../../../src/report/model/report-model.js';
import { reportedFinding, reportedProblem } from '../../../src/report/model/reported-parts.js';
import { reasonText } from '../../../src/report/text/reasons.js';
import { baselines, bytes, mebibytes, recording, run, SERIES, upTo } from '../../drift/recordings.js';

const MIB = 1024 * 1024;
const TODAY = '2026-10-01';

const offered = (head: Recording, base: Recording[]) =>
  acceptanceOf(judge(head, base).findings.map(reportedFinding), TODAY);
/** A finding that is a regression by growth alone, up to `high` in its unit. */
const growing = (high: number, unit: ReportFinding['unit'] = 'bytes'): ReportFinding => ({
  series: unit === 'bytes' ? SERIES : 'fds',
  unit,
  gated: true,
  verdict: 'regression',
  reason: '',
  broken: ['drift'],
  drift: { per1000Requests: high, low: high, high, perMinute: null, budget: high / 2, baseline: null },
  level: null,
  peak: null,
  cyclesToVerdict: 28,
  values: [],
  notes: [],
});

describe('what would accept a regression', () => {
  it('is the upper end of its growth, for 90 days, with a reason to be given', () => {
    expect(offered(run({ leak: 3.04 }), baselines())).toEqual([
      { series: SERIES, growth: '3.1 MiB/1000req', reason: REASON_WANTED, until: '2026-12-30' },
    ]);
  });

  it('is the height at which it settles', () => {
    expect(offered(run({ level: 805 }), baselines())).toEqual([
      { series: SERIES, level: '310 MiB', reason: REASON_WANTED, until: '2026-12-30' },
    ]);
  });

  it('is both where both are beyond their budgets', () => {
    expect(offered(run({ leak: 3, level: 805 }), baselines())).toEqual([
      { series: SERIES, growth: '3.1 MiB/1000req', level: '340 MiB', reason: REASON_WANTED, until: '2026-12-30' },
    ]);
  });

  it('is nothing of a run that passes', () => {
    const j = judge(run(), baselines());
    expect(acceptanceOf(j.findings.map(reportedFinding), TODAY)).toEqual([]);
    expect(notAcceptable(j.findings.map(reportedFinding), j.problems.map(reportedProblem))).toEqual([]);
    expect(acceptanceYaml([])).toBe('');
  });

  it('of a capacity is how far it fell, in its unit', () => {
    const capacity = (tokens: number): Recording =>
      recording({
        values: { [SERIES]: bytes(mebibytes()), 'kv-cache/capacity': Array.from({ length: 64 }, () => tokens) },
      });
    expect(offered(capacity(92_345), [capacity(100_000)])).toMatchObject([
      { series: 'kv-cache/capacity', level: '7700' },
    ]);
  });

  it('keeps what an entry in force accepts already, and drops one that is over', () => {
    const level = { series: SERIES, level: '450 MiB', reason: 'r', until: '2027-01-31' };
    const grown = run({ leak: 3, level: 800 }, { header: { rules: { accepted: [level] } } });
    expect(offered(grown, baselines())).toMatchObject([{ level: '450 MiB', growth: expect.any(String) }]);
    const over = run({ leak: 3 }, { header: { rules: { accepted: [{ ...level, until: '2026-01-01' }] } } });
    expect(offered(over, baselines())[0]).not.toHaveProperty('level');
  });

  it('is not offered of a ceiling that was reached, which it names with the remedy', () => {
    const j = judge(run({ leak: 3 }, { header: { limits: { container: 400 * MIB } } }), baselines());
    expect(acceptanceOf(j.findings.map(reportedFinding), TODAY)).toEqual([]);
    expect(notAcceptable(j.findings.map(reportedFinding), j.problems.map(reportedProblem))).toEqual([
      { series: SERIES, why: expect.stringMatching(/under load; the cap is 380 MiB; this cannot be accepted/) },
    ]);
  });

  it('is not offered of a service that was killed', () => {
    const killed: RecordingEvent = { kind: 'event', t: 100, what: 'oom-kill', detail: 'num_ooms 0 to 2' };
    const j = judge(run({}, { events: [killed] }), baselines());
    expect(notAcceptable(j.findings.map(reportedFinding), j.problems.map(reportedProblem))).toEqual([
      { series: null, why: expect.stringMatching(/OOM-killed.*num_ooms 0 to 2.*this cannot be accepted/) },
    ]);
  });

  it('of a growth without bound is not offered', () => {
    const j = [growing(Number.POSITIVE_INFINITY)];
    expect(acceptanceOf(j, TODAY)).toEqual([]);
    expect(notAcceptable(j, [])).toMatchObject([{ series: SERIES }]);
  });

  it('counts days over the end of a month and of a year', () => {
    expect(daysAfter('2026-11-02', 90)).toBe('2027-01-31');
    expect(daysAfter('2027-12-31', 90)).toBe('2028-03-30');
  });
});

describe('the amounts', () => {
  it.each([
    [3.41 * MIB, '3.5 MiB/1000req'],
    [3.5 * MIB, '3.5 MiB/1000req'],
    [14.82 * MIB, '15 MiB/1000req'],
    [0.0801 * MIB, '83 KiB/1000req'],
    [301 * MIB, '310 MiB/1000req'],
    [99.1 * MIB, '100 MiB/1000req'],
    [20_000 * MIB, '20 GiB/1000req'],
    [1 * MIB, '1 MiB/1000req'],
  ])('are rounded up to two significant digits: %d bytes is %s', (high, text) => {
    expect(acceptanceOf([growing(high)], TODAY)[0]?.growth).toBe(text);
  });

  it('are read back as no less than they were, and no more than a tenth above', () => {
    const amount = fc.double({ min: 1e-3, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(amount, fc.constantFrom<ReportFinding['unit']>('bytes', 'count', 'tokens'), (high, unit) => {
        const text = acceptanceOf([growing(high, unit)], TODAY)[0]?.growth ?? '';
        expect(text).not.toMatch(/e[+-]?\d/i);
        const { bytes: read } = parseGrowth(text);
        expect(read).toBeGreaterThanOrEqual(high);
        expect(read).toBeLessThanOrEqual(1.1 * high + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the lines for the configuration', () => {
  it('are read back as they were, whatever the reason says', () => {
    const entry = { series: SERIES, growth: '3.5 MiB/1000req', reason: '', until: '2027-01-31' };
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (reason) => {
        expect(parse(acceptanceYaml([{ ...entry, reason }]))).toEqual({ accepted: [{ ...entry, reason }] });
      }),
    );
  });

  it('look as a person would write them', () => {
    const entries = acceptanceOf(judge(run({ leak: 3.04 }), baselines()).findings.map(reportedFinding), TODAY);
    expect(acceptanceYaml(entries)).toBe(
      `accepted:\n  - series: process/resident\n    growth: 3.1 MiB/1000req\n    reason: ${REASON_WANTED}\n    until: 2026-12-30\n`,
    );
  });
});

describe('a recording judged again with what would accept it', () => {
  const shape = fc.record({
    leak: fc.constantFrom(0, 1.5, 3, 8, 30),
    level: fc.constantFrom(500, 800, 2000),
    noise: fc.constantFrom(0.02, 0.3, 1, 3),
    seed: fc.integer({ min: 1, max: 1e6 }),
    baseLeak: fc.constantFrom(0, 0, 2),
    alone: fc.boolean(),
    live: fc.boolean(),
  });

  it('is no regression: nothing below what was accepted is blamed again', () => {
    let regressions = 0;
    fc.assert(
      fc.property(shape, ({ baseLeak, alone, live, ...s }) => {
        const base = alone ? [] : baselines({ noise: s.noise, leak: baseLeak });
        const whole = run(s);
        const first = judge(whole, base);
        const decided = first.findings[0]?.cyclesToVerdict ?? null;
        const head = live && decided !== null ? upTo(whole, decided) : whole;
        const { findings } = judge(head, base);
        const accepted = acceptanceOf(findings.map(reportedFinding), TODAY);
        if (findings[0]?.verdict === 'regression') regressions++;
        const again = judge(head, base, { accepted: parseAccepted(accepted) });
        expect(again.findings.map(({ verdict }) => verdict)).not.toContain('regression');
        for (const { level } of accepted) if (level !== undefined) expect(parseLevel(level).percent).toBe(0);
        if (accepted.length > 0) {
          expect(again.findings[0]?.accepted?.needed).toBe(true);
          expect(reasonText(again.cause)).not.toMatch(/no leak;/);
        }
      }),
      { numRuns: 80 },
    );
    expect(regressions).toBeGreaterThan(20);
  });
});
