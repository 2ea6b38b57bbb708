import { z } from 'zod';
import { UsageError } from '../../series/usage-error.js';

/**
 * The facts about a run that the event's payload states (the file at GITHUB_EVENT_PATH). Pure. Payload shapes: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export interface EventFacts {
  /** What `mode: auto` means under this event. */
  mode: 'check' | 'refresh' | 'report';
  /**
   * Commit under review: for a pull request its head, not the test merge in GITHUB_SHA. Null where the payload has none
   * (workflow_dispatch, schedule); GITHUB_SHA is the commit then.
   */
  headSha: string | null;
  /** From the payload: for a pull request the tip of its base branch, which may be newer than the merge base. */
  baseSha: string | null;
  /** Base branch, branch that was pushed to, or branch of a schedule; without `refs/heads/`. */
  baseRef: string | null;
  pullRequest: number | null;
  /** The head branch is in another repository, so the token is read-only. */
  fork: boolean;
  /** Under workflow_run: the run whose results are reported. */
  workflowRun: WorkflowRun | null;
}

/** A completed run, from the workflow_run event. The payload is written by GitHub, not by the fork. */
export interface WorkflowRun {
  id: number;
  /** Event that started it, e.g. `pull_request`. */
  event: string;
  headSha: string;
  headBranch: string;
  /** Owner of the head repository; null once the fork was deleted. */
  headOwner: string | null;
  fork: boolean;
}

/** The payload is not valid for its event, or the event is about something that cannot be measured. One line. */
export class EventError extends UsageError {
  override readonly name = 'EventError';
}

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'not a commit');
/** GitHub writes zeros for the side of a push on which the branch does not exist. */
const NO_COMMIT = /^0+$/;
/** Names that git allows (git-check-ref-format); safe in a message and in a path. */
const refName = z
  .string()
  .max(1024)
  .regex(/^[^\p{Cc} ~^:?*[\\]+$/u, 'not the name of a branch or tag');
const repository = z.object({ full_name: z.string() });

const pullRequestPayload = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    // `null` once the fork was deleted.
    head: z.object({ sha, repo: repository.nullable() }),
    base: z.object({ sha, ref: refName.optional(), repo: repository }),
  }),
});
const mergeGroupPayload = z.object({
  merge_group: z.object({ head_sha: sha, base_sha: sha, base_ref: refName.optional() }),
});
const pushPayload = z.object({
  ref: refName.optional(),
  before: sha,
  after: sha,
  // For an annotated tag `after` is the tag object, and only this is a commit. Null when the ref was deleted.
  head_commit: z.object({ id: sha }).nullish(),
});
const workflowRunPayload = z.object({
  action: z.string(),
  repository,
  workflow_run: z.object({
    id: z.int().positive(),
    event: z.string().regex(/^\w{1,50}$/, 'not the name of an event'),
    head_sha: sha,
    head_branch: refName,
    // `null` once the fork was deleted.
    head_repository: repository.extend({ owner: z.object({ login: z.string() }) }).nullable(),
  }),
});
const schedulePayload = z.object({ repository: z.object({ default_branch: refName }) });

/**
 * @param name of the event (GITHUB_EVENT_NAME)
 * @param payload parsed JSON; ignored for events that are not named here
 * @throws EventError with one line for a payload that is not valid, for a push that deleted the ref, and for a
 * workflow_run that is not completed
 */
export function readEvent(name: string, payload: unknown): EventFacts {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequest(parse(name, pullRequestPayload, payload));
    case 'merge_group': {
      const { merge_group: group } = parse(name, mergeGroupPayload, payload);
      return {
        ...NOTHING_KNOWN,
        headSha: group.head_sha,
        baseSha: group.base_sha,
        baseRef: branchOf(group.base_ref),
      };
    }
    case 'push':
      return push(parse(name, pushPayload, payload));
    case 'workflow_run':
      return workflowRun(parse(name, workflowRunPayload, payload));
    case 'schedule': {
      // Schedules run on the default branch only. That the payload names it is not documented.
      const branch = schedulePayload.safeParse(payload).data?.repository.default_branch ?? null;
      return { ...NOTHING_KNOWN, mode: 'refresh', baseRef: branch };
    }
    default:
      return NOTHING_KNOWN;
  }
}

const NOTHING_KNOWN: EventFacts = {
  mode: 'check',
  headSha: null,
  baseSha: null,
  baseRef: null,
  pullRequest: null,
  fork: false,
  workflowRun: null,
};

function pullRequest({ pull_request: pull }: z.infer<typeof pullRequestPayload>): EventFacts {
  return {
    ...NOTHING_KNOWN,
    headSha: pull.head.sha,
    baseSha: pull.base.sha,
    baseRef: pull.base.ref ?? null,
    pullRequest: pull.number,
    fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
  };
}

/**
 * A push to a branch is a refresh. A tag has no baseline of its own: its commit is checked against the baselines of its
 * ancestors.
 */
function push({ ref, before, after, head_commit: head }: z.infer<typeof pushPayload>): EventFacts {
  if (NO_COMMIT.test(after)) {
    throw new EventError(
      `event push: ${ref ?? 'the branch'} was deleted, so there is nothing to measure; add to the job: if: \${{ !github.event.deleted }}`,
    );
  }
  if (ref?.startsWith('refs/tags/')) return { ...NOTHING_KNOWN, headSha: head?.id ?? null };
  const baseSha = NO_COMMIT.test(before) ? null : before;
  return { ...NOTHING_KNOWN, mode: 'refresh', headSha: after, baseSha, baseRef: branchOf(ref) };
}

function workflowRun(payload: z.infer<typeof workflowRunPayload>): EventFacts {
  const { action, workflow_run: run } = payload;
  if (action !== 'completed') {
    throw new EventError(
      'event workflow_run: the run is not completed and has no results yet; trigger the workflow with types: [completed]',
    );
  }
  const fork = run.head_repository?.full_name !== payload.repository.full_name;
  return {
    ...NOTHING_KNOWN,
    mode: 'report',
    headSha: run.head_sha,
    fork,
    workflowRun: {
      id: run.id,
      event: run.event,
      headSha: run.head_sha,
      headBranch: run.head_branch,
      headOwner: run.head_repository?.owner.login ?? null,
      fork,
    },
  };
}

/** The branch name in a full ref. */
function branchOf(ref: string | undefined): string | null {
  return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] ?? null;
}

/** The message never quotes the payload, which a contributor can write much of. */
function parse<T>(name: string, schema: z.ZodType<T>, payload: unknown): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the payload' : issue.path.map(String).join('.');
  throw new EventError(`event ${name}: ${where} is not what GitHub sends (${issue?.message ?? 'not valid'})`);
}
