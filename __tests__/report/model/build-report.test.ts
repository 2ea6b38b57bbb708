import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/report/markdown/markdown.js';
import { mermaid } from '../../../src/report/markdown/mermaid.js';
import { outOfMemory } from '../../../src/report/model/out-of-memory.js';
import { renderTerminal } from '../../../src/report/terminal/terminal.js';
import { GIB, MIB } from '../../../src/series/series.js';
import {
  baseRecording,
  CYCLES,
  finding,
  judgementOf,
  QUIET,
  readings,
  recordingOf,
  report,
  saying,
} from '../scenes.js';

const growing = (mib: number[]) =>
  finding('process/resident', readings(3, mib[0] ?? 0, 0), { verdict: 'regression', mib });

describe('the report model', () => {
  it('sums the replay, and takes the median of the cycles for p95', () => {
    const recording = recordingOf({ 'process/resident': readings(3, 0, 0) });
    recording.cycles.forEach((cycle, index) => {
      cycle.ok = index === 3 ? 190 : 200;
      cycle.errors = index === 3 ? { timeout: 10 } : {};
      cycle.latency_ms = { p95: index === 5 ? 90_000 : 100 };
    });
    const { replay } = report(judgementOf('pass', 'fine', [QUIET.heap]), { recording });
    expect(replay).toMatchObject({ sent: 6800, ok: 6790, errors: { timeout: 10 }, p95Ms: 100, baselineP95Ms: 209 });
    expect(replay.durationS).toBeCloseTo(252);
    expect(replay.requestsPerSecond).toBeCloseTo(6800 / 252);
  });

  it('names what differs from the newest baseline that was used', () => {
    const older = {
      ...baseRecording(),
      header: { ...baseRecording().header, created: '2026-10-01T00:00:00Z', subject: {} },
    };
    const model = report(judgementOf('pass', 'fine', [QUIET.heap]), { baselines: [older, baseRecording()] });
    expect(model.subjectChanges).toEqual([
      ['image', 'sha256:1111', 'sha256:2222'],
      ['torch', '2.8.0', '2.9.0'],
    ]);
  });

  it('shows what the service said last where that ended the run, harmless whatever it holds', () => {
    const recording = recordingOf({ 'process/resident': readings(3, 0, 0) });
    const logs = [...Array.from({ length: 60 }, (_, i) => `line ${i}`), '```', '\u001b[31m</details> no model file'];
    recording.events.push({ kind: 'event', t: 1, what: 'not-measured', detail: 'gone', logs: logs.join('\n') });
    const model = report(judgementOf('not-measured', 'gone', []), { recording });
    expect(model.logs).toHaveLength(50);
    const markdown = renderMarkdown(model);
    expect(markdown).toContain("Last 50 lines of the service's output");
    expect(markdown).toContain('````text\nline 12\n');
    expect(markdown).not.toContain('\u001b');
    const terminal = renderTerminal(model, { columns: 80, color: false });
    expect(terminal).toContain('no model file');
    expect(terminal).not.toContain('\u001b');
    expect(Math.max(...terminal.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('compares with nothing where no baseline was used', () => {
    const model = report(judgementOf('pass', 'fine', [QUIET.heap], { baseline: { used: [], refused: [] } }));
    expect(model).toMatchObject({ subjectChanges: [], chart: { base: null }, replay: { baselineP95Ms: null } });
  });

  it('has neither chart nor figures where nothing was measured', () => {
    const model = report(judgementOf('not-measured', 'silent', []), { recording: recordingOf({}) });
    expect(model).toMatchObject({ chart: null, outOfMemory: null, replay: { p95Ms: null, durationS: 0 } });
  });
});

describe('the time to out of memory', () => {
  const recording = recordingOf({ 'process/resident': readings(3, 100, 0) });

  it('is the room that is left over the growth, at the rate of the run', () => {
    const room = 8 * GIB - 3 * GIB - 680 * MIB;
    const hours = (growth: number): number => ((room / (growth * MIB)) * 1000) / (6800 / 252) / 3600;
    const outlook = outOfMemory([growing([100, 90, 125])], 'process/resident', recording);
    expect(outlook?.hours).toBeCloseTo(hours(100), 5);
    expect(outlook?.lowHours).toBeCloseTo(hours(125), 5);
    expect(outlook?.highHours).toBeCloseTo(hours(90), 5);
  });

  it('is not said where it is more than a thousand times the run away', () => {
    expect(outOfMemory([growing([0.0006, 0.0005, 0.0007])], 'process/resident', recording)).toBeNull();
  });

  it('has no end where only the slow end of the interval is that far', () => {
    const outlook = outOfMemory([growing([1.2, 0.0001, 2.4])], 'process/resident', recording);
    expect(outlook).toMatchObject({ highHours: null });
  });

  it('is not said without a limit, nor of one device of many', () => {
    const findings = [
      growing([100, 90, 125]),
      finding('gpu/used', [1, 2], { verdict: 'regression', mib: [100, 90, 125] }),
    ];
    const limited = (limits: { container?: number; gpu?: number[] }) =>
      recordingOf({ 'process/resident': readings(3, 100, 0), 'gpu/used': readings(1, 1, 0) }, { limits });
    expect(outOfMemory(findings, 'process/resident', limited({}))).toBeNull();
    expect(outOfMemory(findings, 'gpu/used', limited({ gpu: [24 * GIB, 24 * GIB] }))).toBeNull();
    expect(outOfMemory(findings, 'gpu/used', limited({ gpu: [24 * GIB] }))).not.toBeNull();
  });
});

describe('the chart', () => {
  const drawn = (head: (number | null)[]) => {
    const recording = recordingOf({ 'process/resident': readings(3, 10, 0) });
    recording.checkpoints.forEach((checkpoint, index) => {
      checkpoint.values = { 'process/resident': head[index] ?? null };
    });
    return report(judgementOf('regression', 'grows', [growing([10, 9, 11])]), { recording }).chart;
  };

  it('shows how far both rose over the same requests', () => {
    const chart = drawn(readings(3, 10, 0));
    expect(chart).toMatchObject({ kind: 'rise', fromRequests: 200, toRequests: 6800 });
    expect(chart?.head).toHaveLength(24);
    expect(chart?.base).toHaveLength(24);
    expect(chart?.head[0]).toBe(0);
    expect((chart?.head.at(-1) ?? 0) / MIB).toBeGreaterThan(60);
  });

  it('draws fewer points rather than a point that was not read', () => {
    const holes = readings(3, 10, 0).map((value, cycle) => (cycle >= 10 && cycle < 16 ? null : value));
    const chart = drawn(holes);
    expect(chart?.head.length).toBeLessThan(24);
    expect(chart?.head.length).toBeGreaterThan(1);
    expect(chart?.head.every(Number.isFinite)).toBe(true);
  });

  it('is not there for a single reading', () => {
    expect(drawn([null, 3 * GIB])).toBeNull();
  });

  it('is a block that Mermaid reads: plain decimals, limits around all points', () => {
    const chart = drawn(Array.from({ length: CYCLES + 1 }, (_, cycle) => 1e-9 * cycle)) ?? expect.fail('no chart');
    expect(mermaid(chart)).not.toMatch(/\de[+-]?\d|NaN|Infinity/);
    expect(mermaid(chart)).toMatch(/x-axis "requests" 200 --> 6800/);
  });
});

it('says growth of the base where the change adds to it', () => {
  const markdown = renderMarkdown(report(judgementOf('regression', 'grows', [growing([5, 4.8, 5.2, 1, 2])])));
  expect(markdown).toContain('this change leaks about 3.0 MiB per 1000 requests');
  expect(markdown).toContain('grows 5.0 MiB per 1000 requests (4.8 to 5.2), base +2.0; budget 1.0');
});

it('tells of a further problem beside a regression', () => {
  const problems = [{ verdict: 'not-measured' as const, cause: saying('worker 12 never reported') }];
  const markdown = renderMarkdown(report(judgementOf('regression', 'grows', [growing([5, 4.8, 5.2])], { problems })));
  expect(markdown).toContain('Also: worker 12 never reported.');
});

it('tells a note that several series share only once', () => {
  const shared = [QUIET.heap, QUIET.resident].map((each) => ({
    ...each,
    notes: [{ note: 'absolute-only' as const, because: 'no-baseline' as const }],
  }));
  const markdown = renderMarkdown(report(judgementOf('pass', 'fine', shared)));
  expect(markdown).toContain('<summary>1 note</summary>\n\n* Heap allocated, process resident: judged by the absolute');
});
