import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/report/terminal/terminal.js';
import { forgedModel, hostileModel } from '../hostile.js';
import { finding, judgementOf, QUIET, report, SCENES } from '../scenes.js';

const longest = (output: string): number => Math.max(...output.split('\n').map((line) => [...line].length));

describe('the report in a terminal', () => {
  it.each(Object.keys(SCENES))('is at most 80 columns wide for %s', (name) => {
    expect(longest(renderTerminal((SCENES[name] ?? expect.fail(name))(), { color: false }))).toBeLessThanOrEqual(80);
  });

  it('is never wider than the terminal, whatever it tells', () => {
    fc.assert(
      fc.property(fc.oneof(hostileModel, forgedModel), fc.integer({ min: 20, max: 160 }), (model, columns) => {
        const output = renderTerminal(model, { columns, color: false });
        expect(longest(output)).toBeLessThanOrEqual(columns);
        expect(output).not.toMatch(/[^\n\P{Cc}]/u);
      }),
    );
  });

  it('adds nothing but colour where colour is allowed', () => {
    for (const scene of Object.values(SCENES)) {
      const plain = renderTerminal(scene(), { color: false });
      const coloured = renderTerminal(scene(), { color: true });
      expect(coloured).not.toBe(plain);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked at
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    }
  });

  it('names the unit of each figure where there are several', () => {
    const threads = finding('threads', [4, 5, 6], {
      unit: 'count',
      drift: {
        growth: { value: 2, low: 1, high: 3, unit: 'count' },
        perMinute: null,
        budget: 1,
        baseline: null,
      },
    });
    const mixed = renderTerminal(report(judgementOf('pass', 'fine', [QUIET.heap, threads])), { color: false });
    expect(mixed).toContain('per 1000 req');
    expect(mixed).not.toContain('MiB/1000 req');
    expect(mixed).toMatch(/heap allocated .* \+0\.0 MiB /);
    expect(mixed).toMatch(/threads .* \+2\.0 /);
  });

  it('shows bars and the upper layer where there is room', () => {
    const wide = renderTerminal((SCENES['regression-torch'] ?? expect.fail())(), { columns: 120, color: false });
    expect(wide).toMatch(/✖ torch allocated.*▁▂▃▄▅▆▇█/);
    expect(wide).toMatch(/○ torch reserved.*follows/);
  });
});
