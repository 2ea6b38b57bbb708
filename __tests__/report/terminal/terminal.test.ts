import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveLine } from '../../../src/report/terminal/live.js';
import { renderTerminal } from '../../../src/report/terminal/terminal.js';
import { MIB } from '../../../src/series/series.js';
import { forgedModel, hostileModel, hostileText } from '../hostile.js';
import { SCENES } from '../scenes.js';

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

  it('shows bars and the upper layer where there is room', () => {
    const wide = renderTerminal((SCENES['regression-torch'] ?? expect.fail())(), { columns: 120, color: false });
    expect(wide).toMatch(/✖ torch allocated.*▁▂▃▄▅▆▇█/);
    expect(wide).toMatch(/○ torch reserved.*follows/);
  });
});

describe('the live line', () => {
  const figures = {
    phase: 'measuring',
    cycle: 18,
    elapsedS: 161,
    likelyDoneS: 50,
    series: [
      { label: 'torch allocated', per1000: 3 * MIB, halfWidth: 0.5 * MIB },
      { label: 'heap', per1000: 0, halfWidth: 0.2 * MIB },
      { label: 'process', per1000: -0.2 * MIB, halfWidth: 0.4 * MIB },
    ],
  };

  it('tells cycle, time, drift and the likely end', () => {
    expect(liveLine(figures, 120)).toBe(
      'cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2  process −0.2 ±0.4 MiB/1000  likely done in 0:50',
    );
  });

  it('loses the last series first where there is little room', () => {
    expect(liveLine(figures, 80)).toBe(
      'cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2 MiB/1000  done in 0:50',
    );
  });

  it('tells the phase before there is a figure', () => {
    expect(liveLine({ ...figures, phase: 'warm-up', cycle: 0, elapsedS: 3, likelyDoneS: null, series: [] })).toBe(
      'warm-up  0:03',
    );
  });

  it('fits any terminal', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 200 }), (label, columns) => {
        const series = [{ label, per1000: 5e9, halfWidth: null }];
        expect([...liveLine({ ...figures, phase: label, series }, columns)].length).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
