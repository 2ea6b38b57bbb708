import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { UsageError } from '../gate/usage-error.js';
import { connect, type GitHub } from '../github/client/api.js';
import { EventError, type EventFacts, readEvent } from '../github/events/event.js';
import { type RunContext, readRunContext } from '../github/events/run-context.js';
import type { Masker } from '../recording/masker.js';
import { readInputs } from './inputs.js';
import { type JobLog, jobLog } from './job-log.js';

export type Env = Readonly<Record<string, string | undefined>>;

/** What a step knows before it does anything: its inputs, the event, the run, and a way to GitHub where there is one. */
export interface Session {
  env: Env;
  /** Folder of the built package. */
  dist: string;
  signal: AbortSignal;
  /** The inputs that configure the gate. */
  inputs: Record<string, string>;
  /** The input `config`. */
  configPath: string | undefined;
  /** The input `needs`. */
  needs: string | undefined;
  /** Empty without one. Never written anywhere. */
  token: string;
  event: EventFacts;
  /** Takes the secrets out of whatever leaves the step; the gate adds those that it learns of. */
  masker: Masker;
  log: JobLog;
  /** Null outside GitHub. */
  context: RunContext | null;
  /** Null without a token, and outside GitHub. */
  github: GitHub | null;
}

/**
 * Reads what the runner passes, and connects.
 * @throws UsageError where the event's payload is not what GitHub sends
 */
export async function openSession(dist: string, env: Env, signal: AbortSignal, masker: Masker): Promise<Session> {
  const { config, needs, 'github-token': given, ...inputs } = readInputs(env);
  const token = given ?? '';
  if (token !== '') core.setSecret(token);
  const event = eventOf(env);
  const context = readRunContext(env);
  const log = jobLog(masker);
  return {
    env,
    dist,
    signal,
    inputs,
    configPath: config,
    needs,
    token,
    masker,
    log,
    event,
    context,
    github: await connection(context, token, log),
  };
}

/** The way to GitHub; null without a token, and outside GitHub. */
export async function connection(
  context: RunContext | null,
  token: string,
  { info, warning }: Pick<JobLog, 'info' | 'warning'> = { info: core.info, warning: core.warning },
): Promise<GitHub | null> {
  if (context === null || token === '') return null;
  const { apiUrl, repository } = context;
  return connect({ token, apiUrl, repository, log: { info, warn: warning } });
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
