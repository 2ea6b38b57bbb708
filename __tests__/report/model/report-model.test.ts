import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/drift/judge.js';
import { renderMarkdown } from '../../../src/report/markdown/markdown.js';
import { BOUNDS } from '../../../src/report/model/bounds.js';
import { buildReport } from '../../../src/report/model/build-report.js';
import { type ReportModel, reportSchema } from '../../../src/report/model/report-model.js';
import { truncated } from '../../../src/report/model/truncate.js';
import { baselines, bytes, mebibytes, recording, SERIES } from '../../drift/recordings.js';
import { forgedModel, hostileModel } from '../hostile.js';
import { finding, judgementOf, report, SCENES } from '../scenes.js';

/** The model as it is after a file. */
const written = (model: ReportModel): unknown => JSON.parse(JSON.stringify(truncated(model)));
const torch = (): ReportModel => (SCENES['regression-torch'] ?? expect.fail())();

/** The same model with something else at a path. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const model = written(torch());
  let at = model as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return model;
}

describe('the schema of a report', () => {
  it.each(Object.entries(SCENES))('takes the report of %s as it is', (_, scene) => {
    // What only the page draws is not in a file.
    const model = { ...scene(), course: null };
    expect(truncated(scene())).toEqual(model);
    expect(reportSchema.parse(written(scene()))).toEqual(JSON.parse(JSON.stringify(model)));
    expect(reportSchema.parse(JSON.parse(JSON.stringify(scene()))).course).toEqual(scene().course);
  });

  it('takes every report that is made of a recording', () => {
    const leaks = fc.record({
      leak: fc.double({ min: -5, max: 50, noNaN: true }),
      noise: fc.double({ min: 0, max: 20, noNaN: true }),
      cycles: fc.integer({ min: 0, max: 40 }),
      based: fc.boolean(),
    });
    fc.assert(
      fc.property(leaks, ({ leak, noise, cycles, based }) => {
        const head = recording({ values: { [SERIES]: bytes(mebibytes({ leak, noise, cycles })) } });
        const bases = based ? baselines({}, {}, 2) : [];
        const model = buildReport({ judgement: judge(head, bases), recording: head, baselines: bases });
        expect(reportSchema.safeParse(written(model)).error).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('takes every report, whatever its words are, within the bounds', () => {
    fc.assert(
      fc.property(fc.oneof(hostileModel, forgedModel), (model) => {
        expect(reportSchema.safeParse(written(model)).error).toBeUndefined();
      }),
    );
  });

  it.each<[string, (string | number)[], unknown]>([
    ['a key that is not known', ['more'], 1],
    ['a key that is not known, inside', ['findings', 0, 'html'], '<b>'],
    ['an infinite number', ['findings', 0, 'drift', 'low'], Number.POSITIVE_INFINITY],
    ['no number', ['replay', 'cycles'], Number.NaN],
    ['a number that cannot be printed', ['replay', 'requests'], 1e300],
    ['a number as a text', ['replay', 'sent'], '6800'],
    ['a verdict of its own', ['verdict'], 'fine'],
    ['a unit of its own', ['findings', 0, 'unit'], 'bananas'],
    ['a problem that passes', ['problems'], [{ verdict: 'pass', reason: 'fine' }]],
    ['another version', ['version'], 2],
    ['a text without end', ['reason'], 'x'.repeat(BOUNDS.text + 1)],
    ['lines without end', ['logs'], Array.from({ length: BOUNDS.entries + 1 }, () => '')],
    ['more series than anybody reads', ['findings'], Array.from({ length: 65 }, () => torch().findings[0])],
    ['more checkpoints than anybody measures', ['findings', 0, 'values'], Array.from({ length: 4097 }, () => 1)],
    ['a key without end', ['subject', 'k'.repeat(201)], 1],
    ['too many facts', ['subject'], Object.fromEntries(Array.from({ length: 257 }, (_, k) => [`k${k}`, 1]))],
    ['a fact without a ground', ['subject', 'deep'], [[[[[[1]]]]]]],
    ['a fact without end', ['environment', 'gpu'], 'x'.repeat(BOUNDS.text + 1)],
    ['a name that is none', ['name'], null],
  ])('refuses %s', (_, path, value) => {
    expect(reportSchema.safeParse(written(torch())).success).toBe(true);
    expect(reportSchema.safeParse(changed(path, value)).success).toBe(false);
  });
});

describe('a model within the bounds', () => {
  it('keeps the series that decide where there are too many', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      finding(`custom/${index}`, [1, 2], { gated: index >= 90, verdict: index === 99 ? 'regression' : 'pass' }),
    );
    const kept = truncated(report(judgementOf('regression', 'grows', many))).findings.map(({ series }) => series);
    expect(kept).toHaveLength(64);
    for (let index = 90; index < 100; index += 1) expect(kept).toContain(`custom/${index}`);
    expect([...kept].sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)))).toEqual(kept);
  });

  it('takes medians of many checkpoints, and the last of many lines', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => index);
    const model = report(judgementOf('pass', 'fine', [finding('heap/allocated', values)]));
    const small = truncated({ ...model, logs: Array.from({ length: 300 }, (_, index) => `line ${index}`) });
    expect(small.findings[0]?.values).toHaveLength(4096);
    expect(small.findings[0]?.values.at(-1)).toBeGreaterThan(9990);
    expect(small.logs.at(-1)).toBe('line 299');
  });

  it('leaves a command out rather than show a part of it', () => {
    const { reproduce, acceptance } = truncated({ ...torch(), reproduce: 'x'.repeat(20_000) });
    expect(reproduce).toBeNull();
    expect(acceptance).toBe(torch().acceptance);
  });

  it('looks the same', () => {
    for (const scene of Object.values(SCENES)) expect(renderMarkdown(truncated(scene()))).toBe(renderMarkdown(scene()));
  });
});
