import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type GateConfig, parseConfig } from '../gate/config.js';
import { readConfigFile } from '../gate/config-file.js';
import { UsageError } from '../gate/errors.js';
import { CancelledError, errorExit } from '../gate/exit.js';
import { EventError, type EventFacts, readEvent } from '../github/event.js';
import { removeByName } from '../service/clean-up.js';
import { readInputs } from './inputs.js';
import { leaveServices } from './state.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The Action's step: reads inputs and event, measures, publishes. Returns the verdict's exit code; whatever it launched
 * is gone then.
 * @param dist folder of the built package
 * @param swept what earlier runs have left is gone
 */
export async function gateStep(dist: string, env: Env, signal: AbortSignal, swept: Promise<void>): Promise<number> {
  const names: string[] = [];
  const onName = (name: string): void => {
    names.push(name);
    leaveServices(names);
  };
  try {
    const event = eventOf(env);
    const config = configOf(env);
    const refresh = (config.mode === 'auto' ? event.mode : config.mode) === 'refresh';
    if (refresh && config.baseline.dir === null) {
      core.warning('memdrift: a refresh without the input "baseline-dir" measures and stores nothing');
    }
    const [{ measure }] = await Promise.all([import('./measure.js'), swept]);
    const outDir = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'memdrift-'));
    return await measure(config, refresh, { env, dist, outDir, signal, onName });
  } catch (error) {
    // There is no verdict, but what was measured so far can still be uploaded.
    if (error instanceof CancelledError && error.recordingPath !== null) {
      core.setOutput('recording', error.recordingPath);
    }
    const { code, message } = errorExit(error);
    core.error(message);
    return code;
  } finally {
    await swept;
    for (const name of names) await removeByName(name);
  }
}

/** The configuration file with the step's inputs laid over it. */
function configOf(env: Env): GateConfig {
  const { config: file, ...inputs } = readInputs(env);
  return parseConfig(inputs, readConfigFile(file));
}

function eventOf(env: Env): EventFacts {
  const path = env['GITHUB_EVENT_PATH'];
  try {
    const payload: unknown = path === undefined ? null : JSON.parse(readFileSync(path, 'utf8'));
    return readEvent(env['GITHUB_EVENT_NAME'] ?? '', payload);
  } catch (error) {
    if (error instanceof EventError) throw new UsageError(error.message);
    throw new UsageError(`${path}: not an event's payload: ${error instanceof Error ? error.message : String(error)}`);
  }
}
