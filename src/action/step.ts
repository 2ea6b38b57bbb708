import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type GateConfig, parseConfig } from '../gate/config/config.js';
import { readConfigFile } from '../gate/config/config-file.js';
import { secretsIn } from '../gate/effects/masked.js';
import { recordingBytes } from '../gate/effects/recording-file.js';
import { CancelledError, EXIT, errorExit } from '../gate/exit.js';
import { Masker } from '../recording/masker.js';
import { cannotWrite } from '../series/file-problem.js';
import { OutOfRoom } from '../series/usage-error.js';
import { REMOVAL_MS, removeInTime } from '../service/cleanup/remove-in-time.js';
import { systemClock } from '../time/clock.js';
import { endsWithin } from '../time/deadline.js';
import { setOutput } from './job-log.js';
import { type Env, openSession, type Session } from './session.js';
import { commentAsked, leaveResult, nameAsked } from './step-failure.js';
import { leaveServices } from './step-state.js';
import type { ConfigFile } from './trust/integrity.js';

/** How long removing what earlier runs left behind may delay this one. */
const SWEEP_MS = 120_000;

/**
 * The Action's step: reads inputs and event, then measures and publishes, or collects the results of other jobs.
 * @param dist folder of the built package
 * @param sweeping settles when everything that earlier runs left behind is removed
 * @returns the exit code; everything that was launched is removed by then
 */
export async function gateStep(dist: string, env: Env, signal: AbortSignal, sweeping: Promise<void>): Promise<number> {
  const swept = endsWithin(systemClock, SWEEP_MS, sweeping);
  const names: string[] = [];
  const onName = (name: string): void => {
    names.push(name);
    leaveServices(names);
  };
  const masker = new Masker(secretsIn(env));
  let session: Session | null = null;
  let file: ConfigFile = null;
  let config: GateConfig | null = null;
  const root = env['RUNNER_TEMP'] ?? tmpdir();
  let outDir: string | null = null;
  let fault: unknown = null;
  try {
    outDir = mkdtempSync(join(root, 'memdrift-'));
  } catch (error) {
    fault = error;
  }
  try {
    session = await openSession(dist, env, signal, masker);
    file = readConfigFile(session.configPath);
    config = parseConfig(session.inputs, file, session.event.mode);
    if (outDir === null) throw new OutOfRoom(cannotWrite(root, fault, recordingBytes(config.plan.maxDurationMs)));
    if (config.mode === 'report') {
      const { collect } = await import('./publish/collect.js');
      return await collect(session, config, outDir);
    }
    const { measure } = await import('./measure-step.js');
    return await measure(session, config, { file, outDir, onName, swept });
  } catch (error) {
    // No verdict, but the recording so far can still be uploaded.
    if (error instanceof CancelledError && error.recordingPath !== null) {
      setOutput('recording', error.recordingPath);
    }
    const { code, message: unmasked } = errorExit(error);
    const message = masker.mask(unmasked);
    core.error(message);
    if (code === EXIT['not-measured']) setOutput('verdict', 'not-measured');
    if (session !== null) {
      const failure = { gate: config?.name ?? nameAsked(session.inputs, file), exit: code, message };
      if (outDir !== null) leaveResult(session, outDir, failure);
      const when = config?.report.comment ?? commentAsked(session.inputs, file);
      if (code !== EXIT.cancelled)
        await (await import('./publish/step-comment.js')).commentFailure(session, failure, when);
    }
    return code;
  } finally {
    await swept;
    await removeInTime(names, REMOVAL_MS, env, { warn: core.warning }, signal);
  }
}
