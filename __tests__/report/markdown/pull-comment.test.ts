import { describe, expect, it } from 'vitest';
import { MAX_ROWS, renderComment } from '../../../src/report/markdown/pull-comment.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { dangers, unbalanced } from '../markup-checks.js';
import { finding, judgementOf, readings, report, SCENES } from '../scenes.js';

const scene = (name: string): ReportModel => (SCENES[name] ?? expect.fail(`no scene ${name}`))();
const PASSES = Object.keys(SCENES).filter((name) => scene(name).verdict === 'pass');
/** Cells of the tables; the header of that of layers has an empty one, so that its rows are those of six. */
const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '));

describe('the comment', () => {
  it.each([
    'regression-explained',
    'regression-torch',
    'regression-level',
    'inconclusive',
    'not-comparable',
    'not-measured',
    'pass',
    'pass-improved',
    'gate-changed',
  ])('reads as its golden text: %s', async (name) => {
    await expect(renderComment(scene(name))).toMatchFileSnapshot(`../../fixtures/report/comment-${name}.md`);
  });

  it.each(PASSES)('is three lines of a pass, and what bears on how far it can be trusted: %s', (name) => {
    const lines = renderComment(scene(name))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('<!--') && !line.startsWith('⚠️'));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^### 🟢 memdrift: /);
  });

  it('names the holder and its line before any figure of growth, and then what that costs', () => {
    const words = renderComment(scene('regression-explained')).split('<details>')[0] ?? '';
    const places = ['app/main.py:', 'grows 3.1 MiB per 1000', 'requests/s of this run', '| layer |'].map((part) =>
      words.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(Object.keys(SCENES))('is a table of few rows, as wide as a comment: %s', (name) => {
    const rows = rowsOf(renderComment(scene(name)).split('<details>')[0] ?? '').filter((row) => row.length === 6);
    expect(rows.length).toBeLessThanOrEqual(MAX_ROWS);
    expect(widthOf(rows)).toBeLessThanOrEqual(780);
  });

  it('leaves out what is green before what is not, and says how many', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      finding(`custom/${String.fromCharCode(97 + at)}`, readings(1, 0, 0), {
        verdict: at === 11 ? 'regression' : at > 8 ? 'inconclusive' : 'pass',
        mib: at === 11 ? [3, 2, 4] : [0, -1, 1],
      }),
    );
    const markdown = renderComment(report(judgementOf('regression', 'grows', many)));
    const names = rowsOf(markdown.split('<details>')[0] ?? '').flatMap((row) => (row.length === 6 ? [row[0]] : []));
    expect(names).toEqual(['custom/a', 'custom/b', 'custom/j', 'custom/k', 'custom/l']);
    expect(markdown).toContain('\n7 more series within budget: on the page of the report.');
  });

  it('has no green row of a count, of tokens or of an empty mount', () => {
    const red = finding('heap/allocated', readings(1, 3, 0), { verdict: 'regression', mib: [3, 2, 4] });
    const green = ['shm/used', 'kv-cache/capacity', 'requests/running', 'process/resident'].map((series) =>
      finding(series, readings(1, 0, 0), { unit: series.includes('/re') ? 'bytes' : 'tokens', mib: [0, -1, 1] }),
    );
    const markdown = renderComment(report(judgementOf('regression', 'grows', [red, ...green])));
    const names = rowsOf(markdown.split('<details>')[0] ?? '').flatMap((row) => (row.length === 6 ? [row[0]] : []));
    expect(names).toEqual(['heap\u00a0allocated', 'process\u00a0resident']);
    expect(markdown).toContain('\n3 more series within budget: on the page of the report.');
  });

  it('tells the environment that changed, and a step in words, on a pass too', () => {
    expect(renderComment(scene('pass'))).toContain('Different from main: torch `2.8.0` → `2.9.0`.');
    const torch = finding('gpu/used', readings(18.5, 0, 0), {
      level: { value: 18.5 * 2 ** 30, baseline: 15 * 2 ** 30, budget: 4 * 2 ** 30 },
      mib: [0, -0.1, 0.1],
    });
    const model = report(judgementOf('pass', 'fine', [torch]));
    expect(renderComment(model)).toContain(
      'Different from main: torch `2.8.0` → `2.9.0`. At rest: GPU used +3.50 GiB, once.',
    );
  });

  it('says of a pass what was accepted, until when and why', () => {
    expect(renderComment(scene('accepted'))).toContain(
      'Heap allocated is accepted until 2027-01-31 (the prefix cache is bounded at 2 GiB (ADR 12)).',
    );
  });

  it('has nothing in it that is more than text, whatever a model holds', () => {
    for (const name of Object.keys(SCENES)) {
      expect(unbalanced(renderComment(scene(name)))).toEqual([]);
      expect(dangers(renderComment(scene(name)))).toEqual([]);
    }
  });
});

/**
 * Of a table as GitHub sets it: 14 px, 13 px beside each cell, and a line. A letter of its font is 7.2 px wide on average, a
 * light twice that. Only the last column breaks its words.
 */
function widthOf(rows: readonly string[][]): number {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const width = (cell: string): number =>
    [...cell.replace(/[`*]/g, '')].reduce((sum, at) => sum + (at > '\u{1f000}' ? 20 : 7.2), 0);
  const widest = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...rows.map((row) => {
        const cell = row[column] ?? '';
        const parts = column === columns - 1 ? cell.split(' ') : [cell];
        return Math.max(...parts.map(width));
      }),
    ),
  );
  return widest.reduce((sum, one) => sum + one + 27, 1);
}
