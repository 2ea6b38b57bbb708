import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { EXIT } from '../gate/exit.js';
import { renderResult } from '../report/result.js';
import type { Session } from './session.js';

/** What a step without a verdict leaves for the job that collects results: that it ended, and why. */
export function leaveResult({ inputs, event, context }: Session, outDir: string, exit: number, message: string): void {
  const path = join(outDir, 'result.json');
  const result = renderResult({
    gate: /^[\w.-]{1,64}$/.test(inputs['name'] ?? '') ? (inputs['name'] ?? '') : 'memdrift',
    verdict: null,
    exit,
    conclusion: exit === EXIT.cancelled ? 'cancelled' : 'failure',
    headSha: event.headSha ?? context?.sha ?? null,
    runId: context?.runId ?? null,
    model: null,
    message: message.slice(0, 2000),
  });
  writeFileSync(path, result);
  core.setOutput('result', path);
}
