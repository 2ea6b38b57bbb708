import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Minutes long: begun first, so that none of them runs alone at the end. */
const LONGEST = [
  'start.test.ts',
  'at-rest.test.ts',
  'github-life.test.ts',
  'server-metrics.test.ts',
  'compose.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (LONGEST.includes(basename(moduleId)) ? 0 : 1);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * End-to-end cases run the built `dist` against real containers; independent ones side by side, two at a time.
 * `.ci/run` runs a few of each kind, `.ci/full` all of them: those tagged `full` only there.
 */
export default defineConfig({
  test: {
    include: ['__tests__/e2e/**/*.test.ts'],
    exclude: ['__tests__/e2e/strangers/**'],
    globalSetup: ['__tests__/e2e/setup.ts'],
    tags: [{ name: 'full', description: 'runs in .ci/full only' }],
    // They end what hangs, on the slowest of machines.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    expect: { poll: { timeout: 600_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    fileParallelism: true,
  },
});
