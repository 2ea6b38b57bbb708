import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOnce } from '../../../src/cli/commands/run-once.js';
import type { Verdict } from '../../../src/drift/verdict.js';
import { runAt, type Said } from '../../fakes/terminal.js';
import { DIST, exampleFolder, madeRun } from './made-runs.js';

vi.mock('../../../src/cli/commands/run-once.js', async (original) => ({
  ...(await original<typeof import('../../../src/cli/commands/run-once.js')>()),
  runOnce: vi.fn(),
}));

let folder: ReturnType<typeof exampleFolder>;
beforeEach(() => {
  folder = exampleFolder();
});
afterEach(() => {
  vi.mocked(runOnce).mockReset();
  folder.remove();
});

/** The demo, whose chapters end with these verdicts. */
function demo(...verdicts: Verdict[]): Promise<Said> {
  for (const [i, verdict] of verdicts.entries()) {
    vi.mocked(runOnce).mockImplementationOnce(async (config) => {
      expect(existsSync(config.baseline.dir ?? '')).toBe(true);
      return madeRun(verdict, { storedAt: i === 0 ? 'base/x' : null });
    });
  }
  return runAt(['demo', '--out', join(folder.dir, 'out')], { dist: DIST });
}

describe('the demo', () => {
  it('is a baseline, a leak that is stopped and a cache that passes: exit 0', async () => {
    const { code, out, err } = await demo('pass', 'regression', 'pass');
    expect(out.match(/^\S+ +\d\. .*$/gm)).toEqual([
      expect.stringMatching(/^stored +1\. the main branch/),
      expect.stringMatching(/^regression +2\. a pull request that leaks/),
      expect.stringMatching(/^pass +3\. a pull request that adds a bounded cache/),
    ]);
    expect(out).toMatch(/^All as expected, in \d+ s\. Reports: .*out$/m);
    expect(err.match(/^baseline stored.*$/gm)).toEqual(['baseline stored after 34 cycles']);
    // The reports of the two pull requests, not that of the baseline.
    expect(out.match(/^recording /gm)).toHaveLength(2);
    expect(err).not.toContain('expected');
    expect(code).toBe(0);
  });

  it('measures each chapter against the baseline of the first, which is gone afterwards', async () => {
    await demo('pass', 'regression', 'pass');
    const calls = vi.mocked(runOnce).mock.calls;
    expect(
      calls.map(([{ service }, { refresh, outDir }]) => [service.command?.at(-1), refresh, basename(outDir)]),
    ).toEqual([
      ['none', true, 'main'],
      ['leak', false, 'leak'],
      ['cache', false, 'cache'],
    ]);
    const [baseline, ...others] = [
      ...new Set(
        calls.map(
          ([
            {
              baseline: { dir },
            },
          ]) => dir,
        ),
      ),
    ];
    expect([others, existsSync(baseline ?? '')]).toEqual([[], false]);
  });

  it.each<[string, Verdict[], number, string]>([
    ['a leak is missed', ['pass', 'pass', 'pass'], 1, 'expected regression, got pass: it is pass'],
    ['a cache is stopped', ['pass', 'regression', 'regression'], 1, 'expected pass, got regression: it is regression'],
    ['a chapter is not measured', ['pass', 'not-measured', 'pass'], 3, 'expected regression, got not-measured: '],
  ])('says so and fails where %s', async (_, verdicts, exit, sentence) => {
    const { code, out, err } = await demo(...verdicts);
    expect(err).toContain(`\n${sentence}`);
    expect(out).toContain('\nNot as expected, in ');
    expect(code).toBe(exit);
  });
});
