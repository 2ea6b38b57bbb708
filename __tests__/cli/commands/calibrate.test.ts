import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  belowSpread,
  calibrationLines,
  calibrationText,
  growthSetting,
} from '../../../src/cli/calibrate/calibrate-text.js';
import { calibrationOf } from '../../../src/cli/calibrate/calibration.js';
import { roundedUp } from '../../../src/drift/stats/rounding.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import type { Rules } from '../../../src/recording/recording.js';
import { baselines, MIB } from '../../drift/recordings.js';

const runs = (rules: Rules = {}, noise = 0.3, seconds = 3600) =>
  baselines(
    { noise },
    { header: { rules, plan: { cycle: 200, settle_ms: 1000, max_duration_s: seconds, cycles: 64 } } },
    4,
  );

describe('a calibration', () => {
  it('is offered as lines that the configuration takes', () => {
    const calibration = calibrationOf(runs());
    const lines = calibrationLines(calibration);
    const file = parse(lines) as Record<string, unknown>;
    const config = parseConfig({ image: 'x', workload: 'w.jsonl' }, { path: 'memdrift.yml', value: file });
    const least = calibration.series[0]?.growth?.least ?? 0;
    const growth = config.rules.series?.['process/resident']?.growth;
    expect(growth?.text).toBe(growthSetting(least, 'bytes'));
    expect(growth?.bytes).toBeGreaterThanOrEqual(least);
    expect(config.plan.cycle).toBe(200);
  });

  it('refuses a budget that is finer than the spread, with the least that can be told', () => {
    expect(belowSpread(calibrationOf(runs()))).toBeNull();
    const message = belowSpread(calibrationOf(runs({ growth: '0.02 MiB/1000req' })));
    expect(message).toMatch(
      /^key "budgets\.growth" for process\/resident: found 0\.02 MiB\/1000req; allowed: 0\.\d+ MiB\/1000req or more, .*or plan\.cycle: \{ requests: \d+ \}$/,
    );
    const allowed = Number(/allowed: ([\d.]+)/.exec(message ?? '')?.[1]);
    expect(belowSpread(calibrationOf(runs({ growth: `${allowed} MiB/1000req` })))).toBeNull();
  });

  it('refuses a level that runs of the same code differ by', () => {
    const apart = runs({ level: '1% and 2 MiB' }).map((recording, i) => ({
      ...recording,
      checkpoints: recording.checkpoints.map((checkpoint) => ({
        ...checkpoint,
        values: { 'process/resident': (checkpoint.values['process/resident'] ?? 0) + 20 * i * MIB },
      })),
    }));
    expect(belowSpread(calibrationOf(apart))).toMatch(
      /^key "budgets\.level" for process\/resident: found 5\.\d MiB; allowed: /,
    );
  });

  it('asks for a longer cycle where that would let the budget be told, and counts the cycles there is time for', () => {
    const fine = calibrationOf(runs({ growth: '0.02 MiB/1000req' }));
    expect(fine.cycle.recommended).toBeGreaterThan(200);
    expect(calibrationOf(runs()).cycle.recommended).toBe(200);
    expect(calibrationOf(runs({}, 0.3, 300)).cycles).toBe(30);
  });

  it('is a table of a line a series', () => {
    const text = calibrationText(calibrationOf(runs()));
    expect(text).toMatch(/^4 runs of the same code, 200 requests per cycle; max-duration allows 64 cycles\.$/m);
    expect(text).toMatch(/^process\/resident +0\.\d+ MiB\/1000req +1 MiB\/1000req +\S/m);
    expect(text).toContain('settled after an unknown time');
  });

  it('never rounds a budget down', () => {
    expect([0.211, 0.2, 3.01, 0.0095, 250.1, 0].map((value) => Number(roundedUp(value)))).toEqual([
      0.22, 0.2, 3.1, 0.0095, 260, 0,
    ]);
  });
});
