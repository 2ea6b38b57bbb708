import { z } from 'zod';

/** The workflow run of this step, from the runner's variables. */
export interface RunContext {
  /** `owner/name`. */
  repository: string;
  /** REST API of GitHub, or of a GitHub Enterprise Server. */
  apiUrl: string;
  serverUrl: string;
  runId: number;
  /** 1 for the first attempt; a re-run increases it. */
  runAttempt: number;
  /** GITHUB_SHA: for a pull request the test merge, else the commit of the event. */
  sha: string;
  /** Path in the repository, e.g. `.github/workflows/memdrift.yml`; null where the runner does not set it. */
  workflowPath: string | null;
  /** Key of the job in the workflow. */
  job: string;
  /** Who triggered it; null where the runner does not set it. */
  actor: string | null;
}

const count = z.coerce.number().int().positive();
/** Without a trailing slash, because paths are appended. */
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

/** Where GitHub shows a workflow run. */
export function runPage({
  serverUrl,
  repository,
  runId,
}: Pick<RunContext, 'serverUrl' | 'repository' | 'runId'>): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}`;
}

/**
 * @param env environment of the process
 * @returns null outside GitHub Actions, and where a variable is not valid
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

/** The path in `owner/name/.github/workflows/x.yml@refs/...`; null for a reusable workflow of another repository. */
function workflowPath(ref: string | undefined, repository: string): string | null {
  const prefix = `${repository}/`;
  if (ref === undefined || !ref.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  const path = ref.slice(prefix.length).split('@')[0] ?? '';
  return path === '' ? null : path;
}
