import * as core from '@actions/core';
import { EXIT } from '../gate/exit.js';
import { writeReports } from '../gate/report-folder.js';
import { renderResult } from '../report/result.js';
import { setOutput } from './outputs.js';
import type { Session } from './session.js';

export interface Failure {
  /** Name of the gate; null where the configuration could not be read, and only the input may tell. */
  gate: string | null;
  exit: number;
  message: string;
}

/** What a step without a verdict leaves for the job that collects results: that it ended, and why. */
export function leaveResult(session: FailedIn, outDir: string, { gate, exit, message }: Failure): void {
  const { inputs, event, context } = session;
  const named = gate ?? inputs['name'] ?? '';
  const result = renderResult({
    gate: /^[\w.-]{1,64}$/.test(named) ? named : 'memdrift',
    verdict: null,
    exit,
    conclusion: exit === EXIT.cancelled ? 'cancelled' : 'failure',
    headSha: event.headSha ?? context?.sha ?? null,
    runId: context?.runId ?? null,
    model: null,
    message: message.slice(0, 2000),
  });
  const written = writeReports(outDir, { 'result.json': result }, (text) => core.warning(`memdrift: ${text}`));
  const { 'result.json': path } = written;
  if (path !== undefined) setOutput('result', path);
}

/** What of a session it tells. */
type FailedIn = Pick<Session, 'inputs' | 'event' | 'context'>;
