import { info, warning } from '@actions/core';
import type { GateConfig } from '../gate/config.js';
import { runGate } from '../gate/gate.js';
import { realPorts } from '../gate/real.js';
import { logLine } from './progress.js';
import { publish } from './publish.js';

/** What of the step's surroundings a measurement needs. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Folder of the built package. */
  dist: string;
  /** Where recording and reports are written. */
  outDir: string;
  signal: AbortSignal;
  /** Told the name of what is launched, before it starts. */
  onName(name: string): void;
}

/**
 * Runs the gate and publishes what it came to. Returns the step's exit code.
 * Apart from `main.ts`, because it brings most of memdrift along: it is loaded while docker already works.
 */
export async function measure(config: GateConfig, refresh: boolean, around: Surroundings): Promise<number> {
  const ports = realPorts({
    config,
    dist: around.dist,
    outDir: around.outDir,
    secrets: around.env,
    log: { info, warn: warning },
    progress: (event) => {
      const line = logLine(event);
      if (line !== null) info(line);
    },
    signal: around.signal,
    onName: around.onName,
  });
  const result = await runGate(config, { refresh }, ports);
  return publish(result, config, around.outDir);
}
