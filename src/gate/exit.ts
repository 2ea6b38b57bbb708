import type { Judgement } from '../drift/verdict.js';
import { fileFault } from '../series/file-problem.js';
import { OutOfRoom, UsageError } from '../series/usage-error.js';
import { orAborted } from '../time/deadline.js';
import type { GateConfig, OnPolicy } from './config/config.js';

/** Exit codes of the contract. */
export const EXIT = {
  pass: 0,
  regression: 1,
  usage: 2,
  'not-measured': 3,
  inconclusive: 4,
  'not-comparable': 5,
  internal: 70,
  cancelled: 130,
} as const;

/** The run was cancelled: what was measured is kept, no verdict is given. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor(readonly recordingPath: string | null) {
    super('cancelled');
  }
}

/**
 * What work gives, unless the run is cancelled meanwhile: the work is then left to itself.
 * @param recordingPath what was measured so far
 * @throws CancelledError, and what the work throws
 */
export async function orCancelled<T>(signal: AbortSignal, work: Promise<T>, recordingPath: string | null): Promise<T> {
  try {
    return await orAborted(signal, work);
  } catch (error) {
    throw signal.aborted ? new CancelledError(recordingPath) : error;
  }
}

/**
 * The policy that applies to a verdict: `on-missing-baseline` before this gate's first baseline, `on-incomparable`
 * where there were recordings and none could be compared. Null for verdicts that have none. A refresh is what mends the
 * want of a baseline, so it never fails for it, also where its recording could not be stored.
 * @param options.defaults true for the Action's policies where none is said; without, the code is the verdict's own
 */
export function policyOf(
  judgement: Judgement,
  on: GateConfig['on'],
  { defaults, refresh }: { defaults: boolean; refresh: boolean },
): OnPolicy | null {
  if (judgement.verdict === 'inconclusive') return on.inconclusive ?? (defaults ? 'warn' : null);
  if (judgement.verdict !== 'not-comparable') return null;
  const first = judgement.baseline.refused.length === 0;
  const said = first ? on.missingBaseline : on.incomparable;
  if (refresh && defaults) return said === 'pass' ? 'pass' : 'warn';
  return said ?? (defaults ? (first ? 'warn' : 'fail') : null);
}

/**
 * Exit code of a judgement. A policy changes the exit, never the verdict; without one the code is the verdict's own.
 * @param bisect maps every code that is no verdict on the change (3, 4, 5) to 125, for `git bisect run`
 */
export function exitOf(judgement: Judgement, policy: OnPolicy | null, bisect = false): number {
  const code = EXIT[judgement.verdict];
  if (policy === 'pass' || policy === 'warn') return EXIT.pass;
  return bisect && code >= 3 && code <= 5 ? 125 : code;
}

/** Exit code of runs that tell a story together: where one of them could not be measured, nothing was found out. */
export function storyExit(holds: boolean, verdicts: readonly Judgement['verdict'][]): number {
  if (holds) return EXIT.pass;
  return verdicts.includes('not-measured') ? EXIT['not-measured'] : EXIT.regression;
}

/** Exit code and the words on standard error of an error that ended a command. */
export function errorExit(error: unknown): { code: number; message: string } {
  if (error instanceof CancelledError) return { code: EXIT.cancelled, message: 'memdrift: cancelled' };
  if (error instanceof UsageError) return { code: EXIT.usage, message: `memdrift: ${oneLine(error.message)}` };
  const fault = error instanceof OutOfRoom ? error.message : fileFault(error);
  if (fault !== null) return { code: EXIT['not-measured'], message: `memdrift: ${oneLine(fault)}` };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: EXIT.internal,
    message: `memdrift: internal error, please report it with these lines:\n${trace}`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
