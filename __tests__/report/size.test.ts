import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMENT_ROOM,
  MAX_CHECK_SUMMARY,
  MAX_COMMENT,
  MAX_STEP_SUMMARY,
  renderMarkdown,
} from '../../src/report/markdown/markdown.js';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { forgedModel } from './hostile.js';
import { dangers, unbalanced } from './markup-checks.js';
import { finding, judgementOf, noting, report, SCENES } from './scenes.js';

/** More than any of the places takes. */
function huge(): ReportModel {
  const series = Array.from({ length: 100 }, (_, index) =>
    finding(`custom/${index}${'|'.repeat(300)}`, [1, 2, 3], {
      verdict: 'regression',
      mib: [5, 4, 6],
      notes: [noting(`${index} ${'`'.repeat(390)}`)],
    }),
  );
  const model = report(judgementOf('regression', 'grows', series));
  const facts = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, '漢'.repeat(120)]));
  return { ...model, logs: Array.from({ length: 50 }, () => '`'.repeat(1000)), environment: facts, subject: facts };
}

describe('a report in its place', () => {
  it.each([
    ['a comment, with its hidden line of state', MAX_COMMENT, 65_536 - COMMENT_ROOM],
    ["a check run's summary", MAX_CHECK_SUMMARY, 65_535],
    ["a job's summary", MAX_STEP_SUMMARY, 1024 * 1024 - '\r\n'.length],
  ])('fits %s, with nothing cut in two', (_, maxBytes, limit) => {
    expect(maxBytes).toBe(limit);
    const given = [huge(), ...Object.values(SCENES).map((scene) => scene())];
    for (const model of given) {
      const markdown = renderMarkdown(model, { maxBytes });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
      expect(unbalanced(markdown)).toEqual([]);
    }
    fc.assert(
      fc.property(forgedModel, (model) => {
        const markdown = renderMarkdown(model, { maxBytes });
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
        expect(unbalanced(markdown)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is balanced at any size, and no word of a fork is more than text in it', () => {
    fc.assert(
      fc.property(forgedModel, fc.integer({ min: 200, max: 40_000 }), (model, maxBytes) => {
        const markdown = renderMarkdown(model, { maxBytes });
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes);
        expect(unbalanced(markdown)).toEqual([]);
        expect(dangers(markdown)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out in a fixed order, the lines that would accept it and the logs last of the blocks', () => {
    const model = { ...(SCENES['regression-torch'] ?? expect.fail())(), logs: ['gone'], notes: ['a note'] };
    const orders = new Set<string>();
    for (let maxBytes = Buffer.byteLength(renderMarkdown(model)); maxBytes > 600; maxBytes -= 20) {
      orders.add(/_Omitted to fit the size limit: (.*)\._/.exec(renderMarkdown(model, { maxBytes }))?.[1] ?? '');
    }
    const order = 'chart, environment, sensitivity check, why, notes, reproduce, accept, facts, logs, table'.split(
      ', ',
    );
    for (const left of orders) expect(order.join(', ').startsWith(left)).toBe(true);
    expect(orders).toContain(order.join(', '));
  });
});
