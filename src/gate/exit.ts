import type { Refusal } from '../drift/cause.js';
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

/** The run was cancelled: the recording is kept, there is no verdict. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor(readonly recordingPath: string | null) {
    super('cancelled');
  }
}

/**
 * The result of the work, unless the run is cancelled first; the work then goes on unattended.
 * @param recordingPath the recording so far
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
 * The policy for a verdict: `on-missing-baseline` before this gate's first baseline, and where recordings differ in
 * memdrift's own way of measuring alone, which no change under review can fix; `on-incomparable` where recordings exist
 * and none is comparable. Null for verdicts without a policy. A refresh creates the missing baseline, so it never
 * fails for the lack of one, even if its recording could not be stored.
 * @param options.defaults true for the Action's default policies; otherwise the exit code is the verdict's own
 */
export function policyOf(
  judgement: Judgement,
  on: GateConfig['on'],
  { defaults, refresh }: { defaults: boolean; refresh: boolean },
): OnPolicy | null {
  if (judgement.verdict === 'inconclusive') return on.inconclusive ?? (defaults ? 'warn' : null);
  if (judgement.verdict !== 'not-comparable') return null;
  const first = judgement.baseline.refused.every(isOfAnotherMemdrift);
  const chosen = first ? on.missingBaseline : on.incomparable;
  if (refresh && defaults) return chosen === 'pass' ? 'pass' : 'warn';
  return chosen ?? (defaults ? (first ? 'warn' : 'fail') : null);
}

function isOfAnotherMemdrift(refusal: Refusal): boolean {
  return refusal.why === 'environment' && refusal.differences.every(({ key }) => key === 'measuring');
}

/**
 * Exit code of a judgement. A policy changes the exit code, never the verdict; without one the code is the verdict's
 * own.
 * @param bisect maps the codes that are no verdict on the change (3, 4, 5) to 125, for `git bisect run`
 */
export function exitOf(judgement: Judgement, policy: OnPolicy | null, bisect = false): number {
  const code = EXIT[judgement.verdict];
  if (policy === 'pass' || policy === 'warn') return EXIT.pass;
  return bisect && code >= 3 && code <= 5 ? 125 : code;
}

/** Exit code of a command of several runs (a self-test): `not-measured` where one run could not be measured. */
export function storyExit(holds: boolean, verdicts: readonly Judgement['verdict'][]): number {
  if (holds) return EXIT.pass;
  return verdicts.includes('not-measured') ? EXIT['not-measured'] : EXIT.regression;
}

/** Exit code and message on standard error for an error that ended a command. */
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

/** Names of files and keys stand in it: they end no line and steer no terminal. */
function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}
