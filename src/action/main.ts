import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type GateConfig, parseConfig } from '../gate/config.js';
import { readConfigFile } from '../gate/config-file.js';
import { UsageError } from '../gate/errors.js';
import { CancelledError, errorExit } from '../gate/exit.js';
import { runGate } from '../gate/gate.js';
import { realPorts } from '../gate/real.js';
import { EventError, type EventFacts, readEvent } from '../github/event.js';
import { removeByName } from '../service/clean-up.js';
import { cancellation } from './cancel.js';
import { readInputs } from './inputs.js';
import { logLine } from './progress.js';
import { publish, setCancelled } from './publish.js';
import { leaveServices } from './state.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The Action's step: reads inputs and event, runs the gate, publishes, and ends with the verdict's exit code.
 * @param dist folder of the built package
 */
export async function run(dist: string): Promise<void> {
  process.exitCode = await gateStep(dist, process.env, cancellation());
}

/** Returns the exit code. Whatever it launched is gone when it returns. */
async function gateStep(dist: string, env: Env, signal: AbortSignal): Promise<number> {
  const names: string[] = [];
  try {
    const event = eventOf(env);
    const config = configOf(env);
    const refresh = (config.mode === 'auto' ? event.mode : config.mode) === 'refresh';
    if (refresh && config.baseline.dir === null) {
      core.warning('memdrift: a refresh without the input "baseline-dir" measures and stores nothing');
    }
    const outDir = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'memdrift-'));
    const ports = realPorts({
      config,
      dist,
      outDir,
      secrets: env,
      log: { info: core.info, warn: core.warning },
      progress: (gateEvent) => {
        const line = logLine(gateEvent);
        if (line !== null) core.info(line);
      },
      signal,
      onName: (name) => {
        names.push(name);
        leaveServices(names);
      },
    });
    const result = await runGate(config, { refresh }, ports);
    return await publish(result, config, outDir);
  } catch (error) {
    if (error instanceof CancelledError) setCancelled(error.recordingPath);
    const { code, message } = errorExit(error);
    core.error(message);
    return code;
  } finally {
    for (const name of names) await removeByName(name).catch(() => undefined);
  }
}

/** The configuration file with the step's inputs laid over it; the commit is the workflow's unless one is given. */
function configOf(env: Env): GateConfig {
  const { config: file, ...inputs } = readInputs(env);
  const config = parseConfig(inputs, readConfigFile(file));
  return { ...config, commit: config.commit ?? env['GITHUB_SHA'] ?? null };
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
