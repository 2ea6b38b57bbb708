import { z } from 'zod';
import { EXIT } from '../../gate/exit.js';
import { UsageError } from '../../series/usage-error.js';

/**
 * The `needs` context of a workflow (`${{ toJSON(needs) }}`): how the jobs ended whose results are collected.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#needs-context
 */
export type Needs = Readonly<Record<string, Ending>>;
export type Ending = 'success' | 'failure' | 'cancelled' | 'skipped';

/** The runner passes an input as an environment variable, which on Linux holds no more. */
const MAX_LENGTH = 128 * 1024;

/** Names of jobs: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id */
const needsSchema = z
  .record(
    z.string().regex(/^[A-Za-z_][\w-]{0,99}$/, 'names of jobs'),
    z.looseObject({ result: z.enum(['success', 'failure', 'cancelled', 'skipped']) }),
  )
  .refine((jobs) => Object.keys(jobs).length > 0, 'at least one job');

/**
 * @param text the input `needs`
 * @throws UsageError where it is missing or not that context; without it nobody would notice a job without a result
 */
export function readNeeds(text: string | undefined): Needs {
  const allowed = `allowed: needs: \${{ toJSON(needs) }}, in a job that needs the jobs that measure`;
  if (text === undefined) throw new UsageError(`input "needs": missing; ${allowed}`);
  if (text.length > MAX_LENGTH) throw new UsageError(`input "needs": found ${text.length} characters; ${allowed}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`input "needs": found no JSON; ${allowed}`);
  }
  const result = needsSchema.safeParse(value);
  if (result.success) return Object.fromEntries(Object.entries(result.data).map(([job, { result }]) => [job, result]));
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
  throw new UsageError(`input "needs"${where}: ${issue?.message ?? 'not valid'}; ${allowed}`);
}

/**
 * One sentence for each job that did not succeed and whose results do not say why. A matrix is one job here: if it
 * failed, any result that fails its own step explains it.
 * @param exits exit codes of the collected results
 */
export function unexplained(needs: Needs, exits: readonly number[]): string[] {
  return Object.entries(needs)
    .map(([job, ending]) => problemOf(job, ending, exits))
    .filter((problem) => problem !== null);
}

function problemOf(job: string, ending: Ending, exits: readonly number[]): string | null {
  switch (ending) {
    case 'success':
      return null;
    case 'failure':
      if (exits.some((exit) => exit !== EXIT.pass)) return null;
      return `job "${job}" failed, and no result says why: the job, or one job of its matrix, left no result`;
    case 'cancelled':
      if (exits.includes(EXIT.cancelled)) return null;
      return `job "${job}" was cancelled before it had measured everything`;
    case 'skipped':
      return `job "${job}" was skipped and measured nothing`;
  }
}
