import { join } from 'node:path';
import { DEFAULT_BUDGETS } from '../../drift/budget/rules.js';
import type { GateConfig } from '../../gate/config/config.js';
import { storyExit } from '../../gate/exit.js';
import type { HoldLayer } from '../../series/series.js';
import { formatBytes } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import type { Io } from '../cli-io.js';
import { plainExample } from '../example.js';
import { withTemporaryFolder } from '../temporary.js';
import { runOnce } from './run-once.js';

export interface SelfTestOptions {
  /** The user's own service; null for the embedded example. */
  config: GateConfig | null;
  layer: HoldLayer;
  bytesPerRequest: number;
  outDir: string;
}

/**
 * Positive control: the service is measured as it is (the baseline), once more (the clean twin, which must pass), and
 * once with a known leak that the probe injects (which must be a regression).
 * @returns the exit code: pass when both hold
 * @throws UsageError for a leak that the budget allows, or nearly: it would never be found
 */
export async function selfTest(options: SelfTestOptions, io: Io): Promise<number> {
  assertFindable(options);
  return withTemporaryFolder('memdrift-self-test-', (baselineDir) => control(options, baselineDir, io));
}

function assertFindable({ config, bytesPerRequest }: SelfTestOptions): void {
  const { bytes, per, text } = config?.rules.growth ?? DEFAULT_BUDGETS.growth;
  const twice = per === 'minute' ? 0 : (2 * bytes) / 1000;
  if (bytesPerRequest > 0 && bytesPerRequest >= twice) return;
  const allowed = twice === 0 ? 'more than nothing' : `${formatBytes(twice)} or more, twice the budget (${text})`;
  throw new UsageError(`option "--leak": found ${formatBytes(bytesPerRequest)} a request; allowed: ${allowed}`);
}

async function control(options: SelfTestOptions, baselineDir: string, io: Io): Promise<number> {
  const leak = { layer: options.layer, bytesPerRequest: options.bytesPerRequest };
  const leakText = `${formatBytes(leak.bytesPerRequest)} a request in ${leak.layer}`;
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
  const base = await measure('baseline: the service as it is', 'baseline', true, false);
  if (base.verdict !== 'pass') {
    io.out(`self-test FAILED: the service as it is gives no baseline: ${base.verdict}: ${base.reason}\n`);
    return storyExit(false, [base.verdict]);
  }
  const twin = await measure('clean twin: must pass', 'twin', false, false);
  const leaking = await measure(`with ${leakText}: must be a regression`, 'leak', false, true);
  const held = twin.verdict === 'pass' && leaking.verdict === 'regression';
  io.out(`clean twin       ${twin.verdict}: ${twin.reason}\n`);
  io.out(`injected leak    ${leaking.verdict}: ${leaking.reason}\n`);
  io.out(`self-test ${held ? 'holds' : 'FAILED'}: ${leakText}\n`);
  return storyExit(held, [twin.verdict, leaking.verdict]);
}
