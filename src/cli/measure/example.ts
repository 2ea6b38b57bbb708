import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type GateConfig, parseConfig } from '../../gate/config/config.js';
import { recordingBytes } from '../../gate/effects/recording-file.js';
import { UsageError } from '../../series/usage-error.js';
import type { Io } from '../cli-io.js';

/** What a pull request changes in the embedded example server. */
export type ExampleChange = 'none' | 'leak' | 'cache';

/** A short plan, printed by the demo: many small cycles and the fast horizon. */
const PLAN = { cycle: 200, horizon: 'fast', settle: '100ms', concurrency: '4' } as const;

/** `plan.max-duration` of the example. */
export const EXAMPLE_MS = 5 * 60_000;

/** Disk space for the recordings of so many runs. @param config null for the embedded example */
export function recordingsBytes(config: GateConfig | null, runs: number): number {
  return runs * recordingBytes(config?.plan.maxDurationMs ?? EXAMPLE_MS);
}

/** The configuration that runs the embedded example server (standard-library Python) as a command. */
export function exampleConfig(options: {
  change: ExampleChange;
  port: number;
  python: string;
  name: string;
  baselineDir: string;
  io: Io;
}): GateConfig {
  const folder = exampleFolder(options.io);
  const argv = [options.python, join(folder, 'server.py'), '--port', String(options.port), '--change', options.change];
  return parseConfig(
    {
      name: options.name,
      command: argv,
      workload: join(folder, 'workload.jsonl'),
      port: String(options.port),
      'startup-timeout': '30s',
      // It needs none, and a GPU that others use must not hold up the demo.
      gpus: 'none',
      'baseline-dir': options.baselineDir,
      cycle: String(PLAN.cycle),
      horizon: PLAN.horizon,
      settle: PLAN.settle,
      concurrency: PLAN.concurrency,
      'max-duration': `${EXAMPLE_MS}ms`,
    },
    null,
  );
}

/** The unchanged embedded example, on a free port. */
export async function plainExample(name: string, baselineDir: string, io: Io): Promise<GateConfig> {
  return exampleConfig({ change: 'none', port: await freePort(), python: findPython(), name, baselineDir, io });
}

export const PLAN_TEXT =
  `${PLAN.cycle} requests per cycle, ${PLAN.settle} settle time, ${PLAN.horizon} horizon ` +
  '(for a real service: 5 to 15 s per cycle, safe horizon)';

/** @throws UsageError where the package was copied without its examples */
function exampleFolder(io: Io): string {
  const folder = join(io.dist, '..', 'examples', 'demo-server');
  if (existsSync(join(folder, 'server.py'))) return folder;
  throw new UsageError(
    `${folder}: no such folder; the embedded example is in examples/demo-server of the memdrift repository`,
  );
}

/** The command of a Python 3.8 or newer on this machine. @throws UsageError where there is none */
export function findPython(): string {
  for (const name of ['python3', 'python']) {
    const check = spawnSync(name, ['-c', 'import sys; sys.exit(0 if sys.version_info >= (3, 8) else 1)']);
    if (check.status === 0) return name;
  }
  throw new UsageError(
    'python3: not found, or older than 3.8; install Python 3.8 or newer to run the embedded example',
  );
}

/** A TCP port of 127.0.0.1 that is free at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
