import { join } from 'node:path';
import { Option } from 'commander';
import { parseBytes } from '../../drift/budget/budget.js';
import { DEFAULT_BUDGETS } from '../../drift/budget/rules.js';
import type { Budgets } from '../../drift/budget/written-rules.js';
import type { GateConfig } from '../../gate/config/config.js';
import { storyExit } from '../../gate/exit.js';
import { formatBytes, PROBE_HOLD_LAYERS, type ProbeHoldLayer } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import type { Io } from '../cli-io.js';
import { type DefineCommand, ownServiceOf, RUN_ONLY, withInputs } from '../flags.js';
import { plainExample, recordingsBytes } from '../measure/example.js';
import { measuredText, totalText } from '../measure/measured-text.js';
import { withOutFolder } from '../measure/out-folder.js';
import { withTemporaryFolder } from '../measure/temporary-folder.js';
import { runOnce } from './run-once.js';

/** `memdrift self-test`, of the embedded example where nothing is configured. */
export const define: DefineCommand = (command, { io, exit }) => {
  withInputs(command, RUN_ONLY)
    .addOption(new Option('--layer <layer>', 'memory layer to leak in').choices(PROBE_HOLD_LAYERS).default('heap'))
    .option('--leak <size>', 'size of the leak per request', '4KiB')
    .option('--out <dir>', 'folder for the recordings and the reports', 'memdrift-out/self-test')
    .action(async (flags: Record<string, string | undefined>) => {
      const options = {
        config: ownServiceOf(flags),
        layer: flags['layer'] as ProbeHoldLayer,
        bytesPerRequest: parseBytes(String(flags['leak'])),
        outDir: String(flags['out']),
      };
      exit(await withOutFolder(options.outDir, recordingsBytes(options.config, 3), () => selfTest(options, io)));
    });
};

interface SelfTestOptions {
  /** The user's own service; null for the embedded example. */
  config: GateConfig | null;
  layer: ProbeHoldLayer;
  bytesPerRequest: number;
  outDir: string;
}

/**
 * Positive control: measures the service as it is (the baseline), again (the clean twin, which must pass), and with a
 * known leak that the probe injects (which must be a regression).
 * @returns the exit code: pass when both hold
 * @throws UsageError for a leak below twice the budget: it could not be found reliably
 */
async function selfTest(options: SelfTestOptions, io: Io): Promise<number> {
  assertFindable(options);
  return withTemporaryFolder('memdrift-self-test-', (baselineDir) => control(options, baselineDir, io));
}

/** In which the leak of a layer shows first. */
const SERIES: Record<ProbeHoldLayer, string> = {
  heap: 'heap/allocated',
  anon: 'process/resident',
  torch: 'torch.device/allocated',
  node: 'node.heap/allocated',
};

function assertFindable({ config, layer, bytesPerRequest }: SelfTestOptions): void {
  const { growth, series }: Budgets = config?.rules ?? DEFAULT_BUDGETS;
  const { bytes, per, text } = series?.[SERIES[layer]]?.growth ?? growth ?? DEFAULT_BUDGETS.growth;
  const twice = per === 'minute' ? 0 : (2 * bytes) / 1000;
  if (bytesPerRequest > 0 && bytesPerRequest >= twice) return;
  const allowed =
    twice === 0 ? 'more than 0 bytes' : `${formatBytes(twice)} or more, twice the growth budget (${text})`;
  throw new UsageError(`option "--leak": found ${formatBytes(bytesPerRequest)} per request; allowed: ${allowed}`);
}

async function control(options: SelfTestOptions, baselineDir: string, io: Io): Promise<number> {
  const leak = { layer: options.layer, bytesPerRequest: options.bytesPerRequest };
  io.out(`self-test of ${measuredText(options.config, io)}\n`);
  io.err(`${totalText(options.config, 3)}\n`);
  const leakText = `${formatBytes(leak.bytesPerRequest)} per request in ${leak.layer}`;
  const configFor = async (): Promise<GateConfig> =>
    options.config === null
      ? plainExample('self-test', baselineDir, io)
      : {
          ...options.config,
          baseline: { ...options.config.baseline, dir: baselineDir },
          ab: { when: 'never', baseImage: null },
        };
  const measure = async (title: string, folder: string, refresh: boolean, leaks: boolean) => {
    io.err(`\n${title}\n`);
    const run = await runOnce(
      await configFor(),
      { refresh, outDir: join(options.outDir, folder), reproduce: null, ...(leaks ? { leak } : {}) },
      io,
    );
    return run.model;
  };
  const base = await measure('baseline: the unchanged service', 'baseline', true, false);
  if (base.verdict !== 'pass') {
    io.out(`self-test FAILED: the unchanged service has no usable baseline: ${base.verdict}: ${base.reason}\n`);
    return storyExit(false, [base.verdict]);
  }
  const twin = await measure('clean twin: the unchanged service again, must pass', 'twin', false, false);
  const leaking = await measure(`injected leak: ${leakText}, must be a regression`, 'leak', false, true);
  const held = twin.verdict === 'pass' && leaking.verdict === 'regression';
  io.out(`clean twin       ${twin.verdict}: ${twin.reason}\n`);
  io.out(`injected leak    ${leaking.verdict}: ${leaking.reason}\n`);
  io.out(`self-test ${held ? 'passed' : 'FAILED'}: ${leakText}\n`);
  return storyExit(held, [twin.verdict, leaking.verdict]);
}
