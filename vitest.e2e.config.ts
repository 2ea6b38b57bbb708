import { defineConfig } from 'vitest/config';

/** End-to-end cases run the built `dist` against real containers; independent ones side by side, two at a time. */
export default defineConfig({
  test: {
    include: ['__tests__/e2e/**/*.test.ts'],
    globalSetup: ['__tests__/e2e/setup.ts'],
    testTimeout: 600_000,
    hookTimeout: 1_200_000,
    maxWorkers: 2,
    fileParallelism: true,
  },
});
