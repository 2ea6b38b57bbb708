import { defineConfig } from 'vitest/config';

/** Services of packages that nobody here wrote, measured by the built `dist`, one at a time, in `.ci/full`; `.ci/run`
 * measures those without the tag. */
export default defineConfig({
  test: {
    include: ['__tests__/e2e/strangers/**/*.test.ts'],
    tags: [{ name: 'full', description: 'runs in .ci/full only' }],
    // They end what hangs: packages of gigabytes are installed, and a model server may take minutes to start.
    testTimeout: 5_400_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
});
