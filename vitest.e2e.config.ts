import { defineConfig } from 'vitest/config';

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
    fileParallelism: true,
  },
});
