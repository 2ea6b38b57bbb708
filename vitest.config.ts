import { defineConfig } from 'vitest/config';

/** Rooms without processes or globals of their own: their files share a worker, so each module is loaded once in it. */
const PURE = ['baseline', 'drift', 'explain', 'github', 'recording', 'report', 'series', 'workload'].map(
  (room) => `__tests__/${room}/**/*.test.ts`,
);
const EXCLUDED = ['__tests__/e2e/**', '**/*.system.test.ts', '**/node_modules/**'];

/** They end what hangs, on the slowest of machines. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 240_000 } } };

/** Unit and integration tests: no container, no run of the built program that takes more than seconds. */
export default defineConfig({
  test: {
    // Many wait for processes and sockets more than they compute.
    maxWorkers: 3,
    projects: [
      { test: { ...LIMITS, name: 'pure', include: PURE, exclude: EXCLUDED, isolate: false } },
      {
        test: { ...LIMITS, name: 'unit', include: ['__tests__/**/*.test.ts'], exclude: [...EXCLUDED, ...PURE] },
      },
    ],
    // `COVERAGE=1 npm cit` measures it: npm passes no option through.
    coverage: {
      enabled: process.env['COVERAGE'] === '1',
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: ['src/report/assets/**', '**/*.d.ts'],
      reporter: ['json'],
      reportsDirectory: 'coverage/unit',
    },
  },
});
