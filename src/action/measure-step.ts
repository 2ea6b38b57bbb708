import type { GateConfig } from '../gate/config/config.js';
import { realPorts } from '../gate/effects/real.js';
import { pageAssets } from '../gate/effects/report-folder.js';
import { CancelledError, errorExit, orCancelled } from '../gate/exit.js';
import { runGate } from '../gate/gate.js';
import { fence } from '../report/escape.js';
import { withoutStep } from '../service/step-environment.js';
import { comparisonOf } from './comparison.js';
import { logLine } from './log-lines.js';
import { publish } from './publish/publish.js';
import { openCheckRun } from './publish/step-check-run.js';
import type { Session } from './session.js';
import { type ConfigFile, checkIntegrity } from './trust/integrity.js';

/** What of the step a measurement needs beside the session. */
export interface Surroundings {
  /** The configuration file as it was read. */
  file: ConfigFile;
  /** Where recording and reports are written. */
  outDir: string;
  /** Told the name of what is launched, before it starts. */
  onName(name: string): void;
}

/**
 * Runs the gate and publishes what it came to: the check run is in progress while it measures, and concluded whatever
 * happens. Returns the step's exit code.
 * Apart from `step.ts`, because it brings most of memdrift along: it is loaded while docker already works.
 * @throws what ended the run without a verdict
 */
export async function measure(session: Session, asked: GateConfig, around: Surroundings): Promise<number> {
  const { signal, masker, log } = session;
  const check = await openCheckRun(session, asked.name, asked.report.check);
  try {
    const comparison = await orCancelled(signal, comparisonOf(session, asked), null);
    const { base, commit } = comparison;
    const { config, gateChanges, policy } = await orCancelled(
      signal,
      checkIntegrity(session, { ...asked, commit }, around.file, base?.commit ?? null),
      null,
    );
    const refresh = config.mode === 'refresh';
    if (refresh && comparison.store === null) {
      log.warning(
        'memdrift: a refresh without the input "baseline-dir" or a "github-token" measures and stores nothing',
      );
    }
    const ports = realPorts({
      config,
      dist: session.dist,
      outDir: around.outDir,
      secrets: withoutStep(session.env),
      masker,
      store: comparison.store,
      log: { info: log.info, warn: log.warning },
      progress: (event) => {
        const line = logLine(event);
        if (line !== null) log.info(line);
      },
      signal,
      onName: around.onName,
    });
    const assets = pageAssets(session.dist);
    const result = await runGate(config, { refresh }, ports);
    return await publish({ session, config, result, check, base, gateChanges, policy, assets, outDir: around.outDir });
  } catch (error) {
    const cancelled = error instanceof CancelledError;
    await check.conclude({
      conclusion: cancelled ? 'cancelled' : 'failure',
      title: cancelled ? 'Cancelled' : 'No verdict',
      summary: fence(masker.mask(errorExit(error).message)),
      annotations: [],
    });
    throw error;
  }
}
