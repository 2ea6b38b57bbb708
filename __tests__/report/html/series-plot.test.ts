import { describe, expect, it } from 'vitest';
import { drawnOf, extentOf, windowOf } from '../../../src/report/html/series-plot.js';
import type { ReportFinding } from '../../../src/report/model/report-model.js';
import type { RunCourse } from '../../../src/report/model/run-course.js';
import { GIB, MIB } from '../../../src/series/series.js';
import { finding, judgementOf, readings, recordingOf, report, SCENES } from '../scenes.js';

const SERIES = 'heap/allocated';
type Drift = Parameters<typeof finding>[2];

/** A series of so much growth, judged to have it. */
function drawn(mib: number, part: Drift = {}, per1000OfPhase = mib) {
  const recording = recordingOf({ [SERIES]: readings(1, mib, 0) });
  const steps = Array.from({ length: 5 }, (_, step) => ({
    sent: 2000,
    ok: 2000,
    values: { [SERIES]: 2 * GIB + step * 2 * per1000OfPhase * MIB },
  }));
  recording.phases.push({ kind: 'phase', t: 300, phase: 'repeat', epoch: 1, steps });
  const told = finding(SERIES, readings(1, mib, 0), {
    verdict: 'regression',
    mib: [mib, mib - 0.2, mib + 0.2],
    ...part,
  });
  const model = report(judgementOf('regression', 'grows', [told]), { recording, baselines: [] });
  const course: RunCourse = model.course ?? expect.fail();
  const [shown] = model.findings as [ReportFinding];
  return { course, shown, plot: drawnOf(shown, course) ?? expect.fail() };
}

describe('what is drawn of a series', () => {
  it('counts from its first judged checkpoint', () => {
    const { plot, course } = drawn(3);
    expect(plot.kind).toBe('rise');
    expect(plot.from.head).toBe(readings(1, 3, 0)[1]);
    const last = plot.head.at(-1)?.[1] ?? expect.fail();
    expect(last / MIB).toBeCloseTo(3 * 6.6, 1);
    expect(extentOf(plot, windowOf(course)).low).toBe(0);
  });

  it('has a wedge of what the budget and the base’s own growth allow, from where the judged window begins', () => {
    const { plot, course } = drawn(3, { mib: [3, 2.8, 3.2, 1, 0.5] });
    expect(plot.budget?.[0]).toEqual([course.judgedFrom, 0, 0]);
    expect((plot.budget?.[1]?.[2] ?? 0) / MIB).toBeCloseTo(1.5 * 6.6, 5);
    expect(drawn(3, { gated: false }).plot.budget).toBeNull();
  });

  it('has the judged slope through its readings, and an interval that turns about their centre', () => {
    const { fit } = drawn(3).plot;
    const [[x0 = 0, y0], [x1 = 0, y1]] = (fit?.points ?? []) as [[number, number], [number, number]];
    expect((((y1 ?? 0) - (y0 ?? 0)) / (x1 - x0)) * 1000).toBeCloseTo(3 * MIB, 0);
    const widths = (fit?.band ?? []).map(([, low, high]) => high - low);
    expect(widths[1]).toBeCloseTo(0, 3);
    expect((widths[2] ?? 0) / MIB).toBeCloseTo((0.4 * 6.6) / 2, 1);
  });

  it('has no line where growth bends, nor where it was told from the lives of workers', () => {
    const values = readings(1, 0, 0).map((value, at) => value + 40 * MIB * (1 - Math.exp(-at / 8)));
    const recording = recordingOf({ [SERIES]: values });
    const bent = finding(SERIES, values, { mib: [0.2, 0.1, 0.3] });
    const levelling = { ...bent, drift: { ...(bent.drift ?? expect.fail()), course: 'levelling' as const } };
    const model = report(judgementOf('pass', 'fine', [levelling]), { recording, baselines: [] });
    const [shown] = model.findings as [ReportFinding];
    expect(drawnOf(shown, model.course ?? expect.fail())?.fit).toBeNull();
    const { shown: leak, course } = drawn(3);
    const lives = { lives: 4, requests: 900, grows: 'within-lives' as const };
    const recycled = { ...leak, drift: { ...(leak.drift ?? expect.fail()), lives } };
    expect(drawnOf(recycled, course)).toMatchObject({ fit: null, budget: null });
  });

  it('makes a phase smaller both ways alike, so that its slope compares with that of the cycles', () => {
    const { plot, course } = drawn(3);
    const { judgedTo, end } = windowOf(course);
    expect((end - judgedTo) / (judgedTo - course.judgedFrom)).toBeCloseTo(0.3, 5);
    const points = plot.phases[0] ?? expect.fail();
    const [first, last] = [points[0], points.at(-1)] as [[number, number], [number, number]];
    expect(first).toEqual([judgedTo, plot.head.at(-1)?.[1]]);
    expect(last[0]).toBeLessThanOrEqual(end);
    expect(((last[1] - first[1]) / (last[0] - first[0])) * 1000).toBeCloseTo(3 * MIB, 0);
    expect(drawn(3, {}, 0).plot.phases[0]?.at(-1)?.[1]).toBe(plot.head.at(-1)?.[1]);
  });

  it('is a height where it settles too high, with a band above the base', () => {
    const model = (SCENES['regression-level'] ?? expect.fail())();
    const found = model.findings.find(({ series }) => series === 'process/resident') ?? expect.fail();
    const plot = drawnOf(found, model.course ?? expect.fail()) ?? expect.fail();
    expect(plot.kind).toBe('height');
    expect(plot.from).toEqual({ head: 0, base: 0 });
    const { baseline, budget } = found.level ?? expect.fail();
    expect(plot.budget?.[0]?.slice(1)).toEqual([baseline, (baseline ?? 0) + (budget ?? 0)]);
  });
});
