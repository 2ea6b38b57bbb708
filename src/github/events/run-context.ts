import { z } from 'zod';

/** The run that a step is part of, as the runner tells it. */
export interface RunContext {
  /** `owner/name`. */
  repository: string;
  /** Of GitHub, or of a GitHub Enterprise Server. */
  apiUrl: string;
  serverUrl: string;
  runId: number;
  /** From 1; one more with every re-run. */
  runAttempt: number;
  /** GITHUB_SHA: of a pull request the test merge, else the commit that the event is about. */
  sha: string;
  /** In the repository, e.g. `.github/workflows/memdrift.yml`; null where the runner does not say. */
  workflowPath: string | null;
  /** Key of the job in the workflow. */
  job: string;
  /** Who started it; null where the runner does not say. */
  actor: string | null;
}

const count = z.coerce.number().int().positive();
/** Without the slash at its end that some servers have: paths are put after it. */
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const variables = z.object({
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  GITHUB_API_URL: url.default('https://api.github.com'),
  GITHUB_SERVER_URL: url.default('https://github.com'),
  GITHUB_RUN_ID: count,
  GITHUB_RUN_ATTEMPT: count.default(1),
  GITHUB_SHA: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
  GITHUB_WORKFLOW_REF: z.string().optional(),
  GITHUB_JOB: z.string().default(''),
  GITHUB_ACTOR: z.string().optional(),
});

/**
 * @param env of the process
 * @returns null outside GitHub Actions, and where a variable is not what a runner sets
 */
export function readRunContext(env: Readonly<Record<string, string | undefined>>): RunContext | null {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success) return null;
  const run = parsed.data;
  return {
    repository: run.GITHUB_REPOSITORY,
    apiUrl: run.GITHUB_API_URL,
    serverUrl: run.GITHUB_SERVER_URL,
    runId: run.GITHUB_RUN_ID,
    runAttempt: run.GITHUB_RUN_ATTEMPT,
    sha: run.GITHUB_SHA,
    workflowPath: workflowPath(run.GITHUB_WORKFLOW_REF, run.GITHUB_REPOSITORY),
    job: run.GITHUB_JOB,
    actor: run.GITHUB_ACTOR ?? null,
  };
}

/** Of `owner/name/.github/workflows/x.yml@refs/...`; a reusable workflow of another repository is none of this one's. */
function workflowPath(ref: string | undefined, repository: string): string | null {
  const prefix = `${repository}/`;
  if (ref === undefined || !ref.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  const path = ref.slice(prefix.length).split('@')[0] ?? '';
  return path === '' ? null : path;
}
