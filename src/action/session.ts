import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { connect, type GitHub } from '../github/client/api.js';
import { type EventFacts, readEvent } from '../github/events/event.js';
import { type RunContext, readRunContext } from '../github/events/run-context.js';
import type { Masker } from '../recording/masker.js';
import { messageOf } from '../series/unknown.js';
import { UsageError } from '../series/usage-error.js';
import { readInputs } from './inputs.js';
import { type JobLog, jobLog } from './job-log.js';

export type Env = Readonly<Record<string, string | undefined>>;

/** What a step starts with: its inputs, the event, the run, and a GitHub client if it has a token. */
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
  /** For the repository of baselines, if it is another. Empty without one. Never written anywhere. */
  baselineToken: string;
  event: EventFacts;
  /** Masks secrets in whatever leaves the step; the gate adds those that it learns of. */
  masker: Masker;
  log: JobLog;
  /** Null outside GitHub. */
  context: RunContext | null;
  /** Null without a token, and outside GitHub. */
  github: GitHub | null;
}

/**
 * Reads inputs and event, and connects to GitHub.
 * @throws UsageError for an event payload that GitHub does not send
 */
export async function openSession(dist: string, env: Env, signal: AbortSignal, masker: Masker): Promise<Session> {
  const {
    config,
    needs,
    'github-token': token = '',
    'baseline-token': baselineToken = '',
    ...inputs
  } = readInputs(env);
  for (const secret of [token, baselineToken]) if (secret !== '') core.setSecret(secret);
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
    baselineToken,
    masker,
    log,
    event,
    context,
    github: await connection(context, token, log),
  };
}

/** A GitHub client; null without a token, and outside GitHub Actions. */
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
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} (GITHUB_EVENT_PATH): not the payload of an event: ${messageOf(error)}`);
  }
}
