import type { GateConfig } from '../gate/config/config.js';
import { type GateEvent, isLogged } from '../gate/effects/ports.js';
import { realPorts } from '../gate/effects/real.js';
import { pageAssets } from '../gate/effects/report-folder.js';
import { CancelledError, errorExit, orCancelled } from '../gate/exit.js';
import { runGate } from '../gate/gate.js';
import { fence } from '../report/escape.js';
import { progressLine, warmUpLine } from '../report/terminal/cycle-progress.js';
import { stepText } from '../report/terminal/steps.js';
import { withoutStep } from '../service/service-environment.js';
import { changeReader } from './change-reader.js';
import { comparisonOf } from './comparison.js';
import { publish } from './publish/publish.js';
import { openCheckRun } from './publish/step-check-run.js';
import type { Session } from './session.js';
import { type ConfigFile, checkIntegrity } from './trust/integrity.js';

/** What `measure` needs of the step beside the session. */
interface StepFiles {
  /** The configuration file as it was read. */
  file: ConfigFile;
  /** Folder for the recording and the reports. */
  outDir: string;
  /** Called with the name of a service before it is launched. */
  onName(name: string): void;
  /** Settles when what earlier runs left behind is removed. */
  swept: Promise<unknown>;
}

/**
 * Runs the gate and publishes its result. The check run is in progress meanwhile, and concluded whatever happens.
 * A file of its own because it imports most of memdrift: it is loaded while docker already works.
 * @returns the step's exit code
 * @throws the error that ended the run without a verdict
 */
export async function measure(session: Session, asked: GateConfig, files: StepFiles): Promise<number> {
  const { signal, masker, log } = session;
  const check = await openCheckRun(session, asked.name, asked.report.check);
  try {
    const comparison = await orCancelled(signal, comparisonOf(session, asked), null);
    const { base, commit } = comparison;
    const { config, gateChanges, policy } = await orCancelled(
      signal,
      checkIntegrity(session, { ...asked, commit }, files.file, base?.commit ?? null),
      null,
    );
    const refresh = config.mode === 'refresh';
    if (refresh && comparison.store === null) {
      log.warning('memdrift: this refresh stores no baseline; set the input "github-token" or "baseline-dir"');
    }
    const ports = realPorts({
      config,
      dist: session.dist,
      outDir: files.outDir,
      env: withoutStep(session.env),
      masker,
      store: comparison.store,
      changeOf: changeReader(session, comparison),
      log: { info: log.info, warn: log.warning },
      progress: showIn(log),
      signal,
      onName: files.onName,
      sweep: () => files.swept,
    });
    const assets = pageAssets(session.dist);
    const result = await runGate(config, { refresh }, ports).finally(() => log.group(null));
    return await publish({ session, config, result, check, base, gateChanges, policy, assets, outDir: files.outDir });
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

const LOG_COLUMNS = 120;

/** Writes events into the log, a group a launch. */
function showIn(log: Session['log']): (event: GateEvent) => void {
  return (event) => {
    const line = logLine(event);
    if (event.phase === 'step' && event.step === 'launch') log.group(stepText(event));
    else if (line !== null) log.info(line);
  };
}

/** The log line of an event; null for cycles that are left out of a log. */
function logLine(event: GateEvent): string | null {
  if (event.phase === 'warming') return isLogged(event.step) ? warmUpLine(event, LOG_COLUMNS) : null;
  if (event.phase !== 'cycle') return stepText(event);
  if (!isLogged(event.cycle)) return null;
  return progressLine({ ...event, findings: event.judgement.findings }, LOG_COLUMNS);
}
