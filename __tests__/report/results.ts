import type { ReportModel } from '../../src/report/model/report-model.js';
import { type GateResultFile, parseResult, renderResult } from '../../src/report/model/result-file.js';
import { SCENES } from './scenes.js';

const DECIDED = {
  pass: { exit: 0, conclusion: 'success' },
  regression: { exit: 1, conclusion: 'failure' },
  'not-measured': { exit: 3, conclusion: 'failure' },
  inconclusive: { exit: 0, conclusion: 'neutral' },
  'not-comparable': { exit: 5, conclusion: 'failure' },
} as const;

export const HEAD = 'f00dfacef00dfacef00dfacef00dfacef00dface';

/** The result of a gate whose report this is. */
export function resultOf(gate: string, model: ReportModel): GateResultFile {
  return {
    format: 'memdrift.result',
    version: 1,
    gate,
    verdict: model.verdict,
    ...DECIDED[model.verdict],
    headSha: HEAD,
    runId: 4711,
    model: { ...model, name: gate },
    message: null,
  };
}

export function sceneResult(gate: string, scene: string): GateResultFile {
  const build = SCENES[scene];
  if (build === undefined) throw new RangeError(`no scene ${scene}`);
  return resultOf(gate, build());
}

/** What a step leaves that ended without a verdict. */
export function endedResult(gate: string, message: string): GateResultFile {
  const ended = { verdict: null, exit: 2, conclusion: 'failure' as const, model: null };
  return { format: 'memdrift.result', version: 1, gate, ...ended, headSha: HEAD, runId: 4711, message };
}

/** As it arrives in the job that tells. */
export function sent(result: GateResultFile): GateResultFile {
  return parseResult(renderResult(result), 'result.json');
}
