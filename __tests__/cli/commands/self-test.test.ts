import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOnce } from '../../../src/cli/commands/run-once.js';
import type { Verdict } from '../../../src/drift/verdict.js';
import { CONFIG_FILE } from '../../../src/gate/config/config-file.js';
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

/** The self-test, whose runs end with these verdicts. */
function selfTest(verdicts: Verdict[], ...words: string[]): Promise<Said> {
  for (const verdict of verdicts) vi.mocked(runOnce).mockImplementationOnce(async () => madeRun(verdict));
  return runAt(['self-test', '--out', join(folder.dir, 'out'), ...words], { dist: DIST });
}

const calls = () => vi.mocked(runOnce).mock.calls;

describe('the self-test', () => {
  it('passes where the unchanged service passes and the injected leak is found', async () => {
    const { code, out } = await selfTest(['pass', 'pass', 'regression'], '--layer', 'anon', '--leak', '8KiB');
    expect(out).toBe(
      'self-test of the embedded example, because no flag and no .github/memdrift.yml names a service\n' +
        'clean twin       pass: it is pass\n' +
        'injected leak    regression: it is regression\n' +
        'self-test passed: 8.0 KiB per request in anon\n',
    );
    expect(code).toBe(0);
  });

  it('leaks in its last run only, which is compared with the first', async () => {
    await selfTest(['pass', 'pass', 'regression']);
    const leak = { layer: 'heap', bytesPerRequest: 4096 };
    expect(calls().map(([, { refresh, outDir, leak }]) => [basename(outDir), refresh, leak])).toEqual([
      ['baseline', true, undefined],
      ['twin', false, undefined],
      ['leak', false, leak],
    ]);
    const dirs = new Set(calls().map(([{ baseline }]) => baseline.dir));
    expect([dirs.size, existsSync([...dirs][0] ?? '')]).toEqual([1, false]);
  });

  it.each<[string, Verdict[], number]>([
    ['the leak is missed', ['pass', 'pass', 'pass'], 1],
    ['the leak is left undecided', ['pass', 'pass', 'inconclusive'], 1],
    ['the unchanged service is called a regression', ['pass', 'regression', 'regression'], 1],
    ['the leaking service is not measured', ['pass', 'pass', 'not-measured'], 3],
  ])('fails where %s', async (_, verdicts, exit) => {
    const { code, out } = await selfTest(verdicts);
    expect(out).toMatch(/^self-test FAILED: 4\.0 KiB per request in heap$/m);
    expect(code).toBe(exit);
  });

  it('takes any leak against a budget per minute, as long as there is one', async () => {
    const own = ['--image', 'x', '--workload', 'w.jsonl', '--growth-budget', '10 MiB/min'];
    const none = await selfTest([], ...own, '--leak', '0');
    expect(none.err).toBe('memdrift: option "--leak": found 0 B per request; allowed: more than 0 bytes\n');
    expect([none.code, calls().length]).toEqual([2, 0]);
    expect((await selfTest(['pass', 'pass', 'regression'], ...own, '--leak', '1')).code).toBe(0);
  });

  it('measures nothing more where the unchanged service makes no baseline', async () => {
    const { code, out } = await selfTest(['regression']);
    expect(out).toContain(
      '\nself-test FAILED: the unchanged service has no usable baseline: regression: it is regression\n',
    );
    expect([code, calls().length]).toEqual([1, 1]);
  });

  it('measures what the configuration file here names, as run does, and says so', async () => {
    mkdirSync(join(folder.dir, '.github'));
    const lines = 'service:\n  command: [python3, server.py, --key, sesame-open]\nworkload: w.jsonl\n';
    writeFileSync(join(folder.dir, CONFIG_FILE), lines);
    const before = process.cwd();
    process.chdir(folder.dir);
    try {
      const { out } = await selfTest(['pass', 'pass', 'regression']);
      expect(out).toMatch(/^self-test of command python3 server\.py --key sesame-open\n/);
      expect(calls().map(([{ service }]) => service.command?.[1])).toEqual(['server.py', 'server.py', 'server.py']);
    } finally {
      process.chdir(before);
    }
  });

  it('never falls back to the example where something is configured, but no service: exit 2', async () => {
    const { code, err } = await selfTest([], '--workload', 'w.jsonl');
    expect(err).toMatch(/^memdrift: service: found none; allowed: exactly one of /);
    expect([code, calls().length]).toEqual([2, 0]);
  });

  it('refuses a leak that the budget of its layer allows', async () => {
    const file = join(folder.dir, 'own.yml');
    writeFileSync(
      file,
      'service: { image: x }\nworkload: w.jsonl\nbudgets: { series: { heap/allocated: { growth: 10 MiB/1000req } } }\n',
    );
    const { code, err } = await selfTest([], '--config', file);
    expect(err).toContain('allowed: 20.5 KiB or more, twice the growth budget (10 MiB/1000req)');
    expect(code).toBe(2);
    expect((await selfTest(['pass', 'pass', 'regression'], '--config', file, '--layer', 'anon')).code).toBe(0);
  });

  it('measures a service of the user’s against its own baseline, without a paired run of another image', async () => {
    const own = ['--image', 'x', '--base-image', 'y', '--ab', 'always', '--workload', 'w.jsonl'];
    await selfTest(['pass', 'pass', 'regression'], ...own);
    for (const [{ service, ab, baseline }] of calls()) {
      expect([service.image, ab.when]).toEqual(['x', 'never']);
      expect(baseline.dir).toContain('memdrift-self-test-');
    }
  });
});
