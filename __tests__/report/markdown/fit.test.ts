import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInto } from '../../../src/report/markdown/fit.js';
import { renderMarkdown } from '../../../src/report/markdown/markdown.js';
import { hostileModel } from '../hostile.js';
import { finding, judgementOf, report, SCENES } from '../scenes.js';

const torch = () => (SCENES['regression-torch'] ?? expect.fail('no scene'))();

describe('the size of a report', () => {
  it('is counted in bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(Buffer.byteLength(given)).toBe(new TextEncoder().encode(given).length);
      }),
    );
  });

  it('never exceeds what is allowed, whatever it tells', () => {
    fc.assert(
      fc.property(hostileModel, fc.integer({ min: 0, max: 6000 }), (model, maxBytes) => {
        expect(Buffer.byteLength(renderMarkdown(model, { maxBytes }))).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  it('drops the chart first, names what it dropped, and keeps verdict and table', () => {
    const whole = renderMarkdown(torch());
    const smaller = renderMarkdown(torch(), { maxBytes: Buffer.byteLength(whole) - 1 });
    expect(smaller).not.toContain('mermaid');
    expect(smaller).toContain('_Omitted to fit the size limit: chart._');
    expect(smaller).toContain('Reproduce');
    expect(smaller).toContain('| process | resident |');
  });

  it('keeps the rows that tell, then none, but never a part of a table', () => {
    const whole = renderMarkdown(torch());
    const tables = new Set<number>();
    for (let maxBytes = Buffer.byteLength(whole); maxBytes > 600; maxBytes -= 50) {
      const rows = renderMarkdown(torch(), { maxBytes })
        .split('\n')
        .filter((line) => /^\| (torch|host|process| )/.test(line));
      tables.add(rows.length);
    }
    expect([...tables]).toEqual([4, 2, 0]);
  });

  it('fits a comment with a thousand series', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      finding(`custom/${index}`, [1, 2, 3], { mib: [0.1, 0, 0.2] }),
    );
    expect(renderMarkdown(report(judgementOf('pass', 'fine', many))).length).toBeLessThan(65_536);
  });

  it('cuts at a line where even what must stay is too long', () => {
    expect(fitInto([{ name: 'head', markdown: 'one\ntwo\nthree', dropPriority: 0 }], 9)).toBe('one\ntwo\n');
  });
});
