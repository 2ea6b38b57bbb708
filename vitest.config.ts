import { defineConfig } from 'vitest/config';

/** Unit and integration tests: no container, no run of the built program that takes more than seconds. */
export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: ['__tests__/e2e/**', '**/*.system.test.ts', '**/node_modules/**'],
    // Many wait for processes and sockets more than they compute.
    maxWorkers: 3,
    // They end what hangs, on the slowest of machines.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
  },
});
