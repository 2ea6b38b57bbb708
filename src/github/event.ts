import { z } from 'zod';

/**
 * What a workflow's event says about a run. Pure: the event's name and its payload in (the file at GITHUB_EVENT_PATH),
 * facts out. Payload shapes: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export interface EventFacts {
  /** What `mode: auto` means under this event. */
  mode: 'check' | 'refresh' | 'report';
  /** Commit under review; of a pull request its head, not the test merge that GITHUB_SHA names. */
  headSha: string | null;
  /** As the payload has it: of a pull request the tip of its base branch, which may be newer than its merge base. */
  baseSha: string | null;
  /** Branch that the change goes into, or that was pushed to; without `refs/heads/`. */
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

/** The payload is not what GitHub sends with this event. */
export class EventError extends Error {
  override readonly name = 'EventError';
}

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const repository = z.looseObject({ full_name: z.string() });
/** GitHub writes forty zeros for a branch that did not exist before a push. */
const NO_COMMIT = /^0+$/;

const pullRequestPayload = z.looseObject({
  pull_request: z.looseObject({
    number: z.int().positive(),
    // `null` once the fork was deleted.
    head: z.looseObject({ sha, repo: repository.nullable() }),
    base: z.looseObject({ sha, repo: repository }),
  }),
});
const mergeGroupPayload = z.looseObject({ merge_group: z.looseObject({ head_sha: sha, base_sha: sha }) });
const pushPayload = z.looseObject({ before: sha, after: sha });

/**
 * @param name of the event (GITHUB_EVENT_NAME)
 * @param payload parsed JSON; of events other than pull_request, merge_group and push it is not looked at
 * @throws EventError with one line where the payload is not the event's
 */
export function readEvent(name: string, payload: unknown): EventFacts {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const { pull_request: pull } = parse(name, pullRequestPayload, payload);
      return {
        mode: 'check',
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        pullRequest: pull.number,
        fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
        baseRef: null,
        workflowRun: null,
      };
    }
    case 'merge_group': {
      const { merge_group: group } = parse(name, mergeGroupPayload, payload);
      return { ...NOTHING_KNOWN, headSha: group.head_sha, baseSha: group.base_sha };
    }
    case 'push': {
      const push = parse(name, pushPayload, payload);
      const baseSha = NO_COMMIT.test(push.before) ? null : push.before;
      return { ...NOTHING_KNOWN, mode: 'refresh', headSha: push.after, baseSha };
    }
    // A schedule runs on the default branch only: it measures main.
    case 'schedule':
      return { ...NOTHING_KNOWN, mode: 'refresh' };
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

function parse<T>(name: string, schema: z.ZodType<T>, payload: unknown): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the payload' : issue.path.map(String).join('.');
  throw new EventError(`event ${name}: ${where} is not what GitHub sends (${issue?.message ?? 'not valid'})`);
}
