import { defineConfig } from 'vitest/config';

/** Rooms whose tests leave the process as they found it: their files share a worker, so each module is loaded once in it. */
const SHARED = [
  ...['baseline', 'drift', 'explain', 'files', 'gate', 'github', 'memory'],
  ...['recording', 'replay', 'report', 'series', 'time', 'workload'],
].map((room) => `__tests__/${room}/**/*.test.ts`);
const EXCLUDED = ['__tests__/e2e/**', '**/*.system.test.ts', '**/node_modules/**'];

/** They end what hangs, on the slowest of machines. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 240_000 } } };

/** Unit and integration tests: no container, no run of the built program that takes more than seconds. */
export default defineConfig({
  test: {
    // Many wait for processes and sockets more than they compute.
    maxWorkers: 3,
    projects: [
      { test: { ...LIMITS, name: 'shared', include: SHARED, exclude: EXCLUDED, isolate: false } },
      {
        test: { ...LIMITS, name: 'apart', include: ['__tests__/**/*.test.ts'], exclude: [...EXCLUDED, ...SHARED] },
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
