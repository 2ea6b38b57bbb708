import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import {
  belowSpread,
  calibrationLines,
  calibrationText,
  growthSetting,
} from '../../../src/cli/calibrate/calibrate-text.js';
import { calibrationOf } from '../../../src/cli/calibrate/calibration.js';
import { runOnce } from '../../../src/cli/commands/run-once.js';
import { roundedUp } from '../../../src/drift/stats/rounding.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import type { Recording, Rules } from '../../../src/recording/recording.js';
import { baselines, MIB, run } from '../../drift/recordings.js';
import { runAt, type Said } from '../../fakes/terminal.js';
import { DIST, exampleFolder, madeRun } from './made-runs.js';

vi.mock('../../../src/cli/commands/run-once.js', async (original) => ({
  ...(await original<typeof import('../../../src/cli/commands/run-once.js')>()),
  runOnce: vi.fn(),
}));

const runs = (rules: Rules = {}, noise = 0.3, seconds = 3600) =>
  baselines(
    { noise },
    { header: { rules, plan: { cycle: 200, settle_ms: 1000, max_duration_s: seconds, cycles: 64 } } },
    4,
  );

describe('a calibration', () => {
  it('is offered as lines that the configuration takes', () => {
    const calibration = calibrationOf(runs());
    const lines = calibrationLines(calibration, 'image x');
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
    const text = calibrationText(calibrationOf(runs()), 'image x');
    expect(text).toMatch(/^Calibration of image x\n/);
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

describe('memdrift calibrate', () => {
  let folder: ReturnType<typeof exampleFolder>;
  beforeEach(() => {
    folder = exampleFolder();
  });
  afterEach(() => {
    vi.mocked(runOnce).mockReset();
    folder.remove();
  });

  /** Calibrates from these recordings, of which a refresh gives the worst first. */
  function calibrate(recordings: readonly Recording[], ...words: string[]): Promise<Said> {
    const [worst, ...others] = recordings.map((recording) => madeRun('pass', { recording }).result);
    vi.mocked(runOnce).mockResolvedValueOnce(madeRun('pass', { ...worst, others }));
    return runAt(['calibrate', '--out', join(folder.dir, 'out'), ...words], { dist: DIST });
  }
  const EXAMPLE = 'the embedded example, because no flag and no .github/memdrift.yml names a service';
  const written = (): string => readFileSync(join(folder.dir, 'out', 'calibration.json'), 'utf8');

  it('prints the table and the lines for the configuration, and writes the calibration', async () => {
    const { code, out, err } = await calibrate(runs());
    const expected = calibrationOf(runs());
    expect(out).toBe(`${calibrationText(expected, EXAMPLE)}\n\n${calibrationLines(expected, EXAMPLE)}`);
    expect(JSON.parse(written())).toEqual(JSON.parse(JSON.stringify({ measured: EXAMPLE, ...expected })));
    expect([code, err]).toEqual([
      0,
      `calibration of ${EXAMPLE}\n4 runs, each of 5 min of measuring at most: up to 20 min, and 4 launches\n`,
    ]);
  });

  it('prints what it writes as JSON, in whatever order the runs are given', async () => {
    const { code, out } = await calibrate(runs().toReversed(), '--json');
    expect(out).toBe(written());
    expect(out).toBe(`${JSON.stringify({ measured: EXAMPLE, ...calibrationOf(runs()) }, null, 2)}\n`);
    expect(code).toBe(0);
  });

  it('launches the same code so many times to the full horizon, without a baseline of earlier runs', async () => {
    const words = ['--runs', '3', '--image', 'x', '--workload', 'w.jsonl', '--name', 'chat'];
    const { out } = await calibrate(runs(), ...words);
    expect(out).toMatch(/^Calibration of image x\n[\s\S]*\n# image x\.\nplan:\n/);
    const [config, options] = vi.mocked(runOnce).mock.calls[0] ?? [];
    expect([config?.name, config?.service.image, config?.baseline.refreshRuns]).toEqual(['chat', 'x', 3]);
    expect(config?.baseline.dir).toContain('memdrift-calibrate-');
    expect(options).toMatchObject({ refresh: true, watchRest: true });
  });

  it('refuses a configured budget that is too fine, after the table that shows it: exit 2', async () => {
    const { code, out, err } = await calibrate(runs({ growth: '0.02 MiB/1000req' }));
    expect(err).toMatch(/\n4 runs of the same code[\s\S]*\nmemdrift: key "budgets\.growth" for process\/resident: /);
    expect([code, out]).toEqual([2, '']);
  });

  it('is none of runs that differ as two versions would: exit 1, with the number of the launch', async () => {
    const odd = run({ leak: 20, seed: 9 });
    const { code, out, err } = await calibrate([...runs().slice(0, 1), odd, ...runs().slice(1)]);
    expect(err).toMatch(/\nmemdrift: no calibration: run 5 of 5: differs from the others: regression: /);
    expect([code, out]).toEqual([1, '']);
  });

  it.each(['1', '9', 'many', '2.5'])('takes 2 to 8 runs, not %s', async (count) => {
    const { code, err } = await calibrate(runs(), '--runs', count);
    expect(err).toBe(`memdrift: option "--runs": found "${count}"; allowed: 2 to 8\n`);
    expect([code, vi.mocked(runOnce).mock.calls]).toEqual([2, []]);
  });
});
