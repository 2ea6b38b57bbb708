import { z } from 'zod';
import { UsageError } from '../../series/usage-error.js';

/**
 * What a workflow's event says about a run. Pure: the event's name and its payload in (the file at GITHUB_EVENT_PATH),
 * facts out. Payload shapes: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export interface EventFacts {
  /** What `mode: auto` means under this event. */
  mode: 'check' | 'refresh' | 'report';
  /**
   * Commit under review; of a pull request its head, not the test merge that GITHUB_SHA names. Null where the payload
   * names none (workflow_dispatch, schedule): there GITHUB_SHA is the commit.
   */
  headSha: string | null;
  /** As the payload has it: of a pull request the tip of its base branch, which may be newer than its merge base. */
  baseSha: string | null;
  /** Branch that the change goes into, that was pushed to, or that a schedule runs on; without `refs/heads/`. */
  baseRef: string | null;
  pullRequest: number | null;
  /** True where the change comes from another repository: its token may only read. */
  fork: boolean;
  /** Under workflow_run: the run whose results are reported. */
  workflowRun: WorkflowRun | null;
}

/** A run that has ended, as the workflow_run event tells of it. GitHub's word, not the fork's. */
export interface WorkflowRun {
  id: number;
  /** Event that started it, e.g. `pull_request`. */
  event: string;
  headSha: string;
  headBranch: string;
  /** Owner of the repository that the head lies in; null once the fork was deleted. */
  headOwner: string | null;
  fork: boolean;
}

/** The payload is not what GitHub sends with this event, or tells of something that cannot be measured. One line. */
export class EventError extends UsageError {
  override readonly name = 'EventError';
}

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'not a commit');
/** GitHub writes zeros for the side of a push on which the branch does not exist. */
const NO_COMMIT = /^0+$/;
/** What git allows in a name (git-check-ref-format), so that it can stand in a message and in a path. */
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
  // Of an annotated tag `after` is the tag itself, and only this is a commit; null when the branch or tag is deleted.
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
 * @param payload parsed JSON; of events that are not named here it is not looked at
 * @throws EventError with one line where the payload is not the event's, a push deleted what was pushed to, or the
 * run that workflow_run tells of has not ended
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
      // A schedule runs on the default branch only: it measures main. Its payload is said nowhere to name it.
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
 * A branch is refreshed. A tag stands on a commit that some branch has or will have, and is no branch whose baseline
 * could be kept: it is checked, against what its commit's ancestors hold.
 */
function push({ ref, before, after, head_commit: head }: z.infer<typeof pushPayload>): EventFacts {
  if (NO_COMMIT.test(after)) {
    throw new EventError(
      `event push: ${ref ?? 'the branch'} was deleted, there is nothing to measure; give the job if: \${{ !github.event.deleted }}`,
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
      'event workflow_run: the run has not ended and has no results yet; let the workflow run on types: [completed]',
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

/** Name of the branch that a full reference stands for. */
function branchOf(ref: string | undefined): string | null {
  return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] ?? null;
}

/** The message never quotes the payload: under `pull_request` much of it is the contributor's. */
function parse<T>(name: string, schema: z.ZodType<T>, payload: unknown): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the payload' : issue.path.map(String).join('.');
  throw new EventError(`event ${name}: ${where} is not what GitHub sends (${issue?.message ?? 'not valid'})`);
}
