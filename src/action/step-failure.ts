import * as core from '@actions/core';
import { writeReports } from '../gate/effects/report-folder.js';
import { EXIT } from '../gate/exit.js';
import type { CommentWhen } from '../github/comment/comment-step.js';
import { renderResult } from '../report/model/result-file.js';
import { valueAlong } from '../workload/format/pointer.js';
import { setOutput } from './job-log.js';
import type { Session } from './session.js';
import type { ConfigFile } from './trust/integrity.js';

export interface Failure {
  /** Name of the gate. */
  gate: string;
  exit: number;
  message: string;
}

/** Name of the gate where the configuration is not valid: the input, else the key in the file. */
export function nameAsked(inputs: Readonly<Record<string, string>>, file: ConfigFile): string {
  const asked = inputs['name'] ?? valueAlong(file?.value, ['name']);
  return typeof asked === 'string' && /^[\w.-]{1,64}$/.test(asked) ? asked : 'memdrift';
}

const WHEN: readonly CommentWhen[] = ['always', 'on-change', 'on-failure', 'never'];

/** When to comment where the configuration is not valid: the input, else the key in the file. */
export function commentAsked(inputs: Readonly<Record<string, string>>, file: ConfigFile): CommentWhen {
  const asked = inputs['comment'] ?? valueAlong(file?.value, ['report', 'comment']);
  return WHEN.find((when) => when === asked) ?? 'always';
}

/** Writes the result of a step without a verdict: the job that collects results reports why it failed. */
export function leaveResult(session: FailedIn, outDir: string, { gate, exit, message }: Failure): void {
  const { event, context } = session;
  const result = renderResult({
    gate,
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

type FailedIn = Pick<Session, 'event' | 'context'>;
