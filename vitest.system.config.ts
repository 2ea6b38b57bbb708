import { defineConfig } from 'vitest/config';

/** Real containers, and the built program run from end to end by its own tests: `*.system.test.ts`. */
export default defineConfig({
  test: {
    include: ['__tests__/**/*.system.test.ts'],
    tags: [{ name: 'full', description: 'runs in .ci/full only' }],
    // They wait for containers and processes more than they compute.
    maxWorkers: 3,
    // They end what hangs, on the slowest of machines.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    // `COVERAGE=1 npm cit` measures it: npm passes no option through.
    coverage: {
      enabled: process.env['COVERAGE'] === '1',
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: ['src/report/assets/**', '**/*.d.ts'],
      reporter: ['json'],
      reportsDirectory: 'coverage/system',
    },
  },
});
