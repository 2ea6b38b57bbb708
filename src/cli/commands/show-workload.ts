import { stat } from 'node:fs/promises';
import type { z } from 'zod';
import { type GateConfig, parseConfig } from '../../gate/config/config.js';
import { readConfigFile } from '../../gate/config/config-file.js';
import { factor, wholeNumber } from '../../gate/config/scalars.js';
import { previewCycle } from '../../gate/preview/cycle-preview.js';
import { workloadWarnings } from '../../gate/preview/workload-warnings.js';
import { UsageError } from '../../series/usage-error.js';
import { LOAD_ENGINES } from '../../workload/exporters/load-engines.js';
import { loadWorkload } from '../../workload/format/load-workload.js';
import { inspect } from '../../workload/inspect/inspect.js';
import { checkVary } from '../../workload/variation/vary-settings.js';
import type { Io } from '../cli-io.js';
import { type DefineCommand, withConfigFile } from '../flags.js';
import { readOrigin } from '../traffic/workload-origin.js';
import { type ShownWorkload, workloadText } from '../traffic/workload-text.js';
import { writeForEngine } from '../traffic/write-for-engine.js';

/** Flags of `workload`, as commander gives them; they override the configuration. */
export interface WorkloadFlags {
  cycle?: string;
  speed?: string;
  concurrency?: string;
  config?: string;
  json?: boolean;
  writeFor?: string;
  out?: string;
}

/** `memdrift workload`. */
export const define: DefineCommand = (command, { io }) => {
  command
    .argument('<file>', 'the workload, *.jsonl or *.jsonl.gz')
    .option('--cycle <requests>', 'requests per cycle instead of plan.cycle')
    .option('--speed <factor>', 'replay speed instead of workload.speed')
    .option('--concurrency <requests>', 'requests in flight instead of workload.concurrency');
  withConfigFile(command)
    .option('--json', 'print everything as JSON')
    .option('--write-for <engine>', `write it for another load engine into --out: ${LOAD_ENGINES.join(', ')}`)
    .option('--out <folder>', 'a new folder for what --write-for writes')
    .action((path: string, flags: WorkloadFlags) =>
      flags.writeFor === undefined
        ? showWorkload(path, flags, io)
        : writeForEngine(path, flags.writeFor, flags.out, io),
    );
};

/**
 * Prints what a workload contains, what a cycle of it will hold, and whether that is enough to find a leak. Warnings do
 * not change the exit code: only the reader knows which of them matter.
 * @throws UsageError or WorkloadError with one line
 */
export async function showWorkload(path: string, flags: WorkloadFlags, io: Io): Promise<void> {
  const file = readConfigFile(flags.config);
  const config = withFlags(parseConfig({ mode: 'report' }, file), flags);
  const workload = await loadWorkload(path);
  checkVary(workload.requests, config.workload.vary);
  const { size: bytes } = await stat(path);
  const inspection = inspect(workload, { vary: config.workload.vary });
  const cycle = previewCycle(workload, config);
  const { speed, concurrency, vary } = config.workload;
  const shown: ShownWorkload = {
    file: { path, bytes, ...(await readOrigin(path)) },
    config: file?.path ?? null,
    settings: { speed, concurrency, vary, cycle: config.plan.cycle },
    inspection,
    cycle,
    warnings: workloadWarnings({ inspection, cycle, config, fileBytes: bytes }),
  };
  io.out(flags.json === true ? `${JSON.stringify(shown, null, 2)}\n` : workloadText(shown));
}

function withFlags(config: GateConfig, flags: WorkloadFlags): GateConfig {
  const { workload, plan } = config;
  return {
    ...config,
    workload: {
      ...workload,
      speed: flagOf('speed', flags.speed, factor) ?? workload.speed,
      concurrency: flagOf('concurrency', flags.concurrency, wholeNumber(1, 1024)) ?? workload.concurrency,
    },
    plan: { ...plan, cycle: flagOf('cycle', flags.cycle, wholeNumber(1, 100_000)) ?? plan.cycle },
  };
}

/** @throws UsageError */
function flagOf<T>(name: string, value: string | undefined, kind: z.ZodType<T>): T | undefined {
  if (value === undefined) return undefined;
  const read = kind.safeParse(value);
  if (read.success) return read.data;
  const found = JSON.stringify(value.slice(0, 60));
  throw new UsageError(`option "--${name}": found ${found}; allowed: ${read.error.issues[0]?.message ?? ''}`);
}
