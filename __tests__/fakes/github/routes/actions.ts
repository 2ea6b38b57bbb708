import { createHash } from 'node:crypto';
import { repository as repositoryOf, user } from '../objects.js';
import type { FakeArtifact, FakeWorkflowRun } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const ACTIONS = '/repos/{owner}/{repo}/actions';
const READ = 'actions: read';
const STORE = '/_storage/artifacts/{artifact_id}';
const UNDESCRIBED = 'GitHub answers so, and its description names no such status here';

/** Workflow runs, their jobs and artifacts. */
export const actionRoutes: Route[] = [
  { method: 'GET', path: `${ACTIONS}/runs`, permission: READ, handle: listRuns },
  { method: 'GET', path: `${ACTIONS}/runs/{run_id}`, permission: READ, handle: getRun },
  { method: 'GET', path: `${ACTIONS}/runs/{run_id}/jobs`, permission: READ, handle: listJobs },
  { method: 'GET', path: `${ACTIONS}/runs/{run_id}/artifacts`, permission: READ, handle: listOfRun },
  { method: 'GET', path: `${ACTIONS}/artifacts`, permission: READ, handle: listAll },
  { method: 'GET', path: `${ACTIONS}/artifacts/{artifact_id}/{archive_format}`, permission: READ, handle: download },
  { method: 'GET', path: STORE, permission: null, undescribed: true, open: true, handle: stored },
];

function listRuns(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { branch, event, status, head_sha } = request.query;
  const runs = github.repository.workflowRuns
    .filter((run) => branch === undefined || run.headBranch === branch)
    .filter((run) => event === undefined || run.event === event)
    .filter((run) => status === undefined || run.status === status || run.conclusion === status)
    .filter((run) => head_sha === undefined || run.headSha === head_sha)
    .reverse();
  const { items, headers } = page(request, runs);
  const body = { total_count: runs.length, workflow_runs: items.map((run) => runShape(github, run)) };
  return { status: 200, headers, body };
}

function getRun({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const run = runOf(params, github);
  if (run === undefined) return { ...plain(404, 'Not Found'), undescribed: UNDESCRIBED };
  return { status: 200, body: runShape(github, run) };
}

function runOf(params: Record<string, string>, { repository }: FakeGitHub): FakeWorkflowRun | undefined {
  return repository.workflowRuns.find(({ id }) => id === Number(params['run_id']));
}

/** One job a run, which is all that the fake knows of. */
function listJobs(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const run = runOf(request.params, github);
  if (run === undefined) return { ...plain(404, 'Not Found'), undescribed: UNDESCRIBED };
  const when = run.createdAt.toISOString();
  const job = {
    id: run.id,
    node_id: `CR_${run.id}`,
    run_id: run.id,
    run_url: github.repositoryUrl(`/actions/runs/${run.id}`),
    run_attempt: run.attempt,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.name,
    name: 'measure',
    url: github.repositoryUrl(`/actions/jobs/${run.id}`),
    html_url: null,
    status: run.status,
    conclusion: run.conclusion,
    created_at: when,
    started_at: when,
    completed_at: run.status === 'completed' ? when : null,
    check_run_url: github.repositoryUrl(`/check-runs/${run.id}`),
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: null,
    runner_group_id: null,
    runner_group_name: null,
  };
  return { status: 200, body: { total_count: 1, jobs: [job] } };
}

function listOfRun(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const ofRun = github.repository.artifacts.filter(({ runId }) => runId === Number(request.params['run_id']));
  return artifacts(request, github, ofRun);
}

function listAll(request: FakeRequest, github: FakeGitHub): FakeResponse {
  return artifacts(request, github, github.repository.artifacts);
}

/** Newest first, with the name's filter, which takes whole names only. */
function artifacts(request: FakeRequest, github: FakeGitHub, all: readonly FakeArtifact[]): FakeResponse {
  const { name } = request.query;
  const found = all.filter((artifact) => name === undefined || artifact.name === name).toReversed();
  const { items, headers } = page(request, found);
  const body = { total_count: found.length, artifacts: items.map((artifact) => artifactShape(github, artifact)) };
  return { status: 200, headers, body };
}

const DAYS_MS = 90 * 24 * 3600 * 1000;

function artifactShape(github: FakeGitHub, artifact: FakeArtifact): object {
  const run = github.repository.workflowRuns.find(({ id }) => id === artifact.runId);
  const url = github.repositoryUrl(`/actions/artifacts/${artifact.id}`);
  const when = artifact.createdAt.toISOString();
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.content.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    digest: `sha256:${createHash('sha256').update(artifact.content).digest('hex')}`,
    created_at: when,
    updated_at: when,
    expires_at: new Date(artifact.createdAt.getTime() + DAYS_MS).toISOString(),
    workflow_run: {
      id: artifact.runId,
      repository_id: github.repository.id,
      head_repository_id: repositoryOf(github, run?.headOwner).id,
      ...(run === undefined ? {} : { head_branch: run.headBranch, head_sha: run.headSha }),
    },
  };
}

/** As GitHub does: to the store, which is another origin and whose address carries its own signature. */
function download({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const artifact = artifactOf(params, github);
  if (artifact === undefined) return { ...plain(404, 'Not Found'), undescribed: UNDESCRIBED };
  if (artifact.expired) return plain(410, 'Artifact has expired');
  if (params['archive_format'] !== 'zip') return { ...plain(422, 'Validation Failed'), undescribed: UNDESCRIBED };
  const store = new URL(github.apiUrl);
  // The same server under another name.
  store.hostname = store.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  store.pathname += `${store.pathname.endsWith('/') ? '' : '/'}_storage/artifacts/${artifact.id}`;
  store.search = '?sig=signed';
  return { status: 302, headers: { location: store.href } };
}

/** Refuses a token beside its own signature, as the store behind GitHub's artifacts does. */
function stored({ params, query, headers }: FakeRequest, github: FakeGitHub): FakeResponse {
  const artifact = artifactOf(params, github);
  if (headers['authorization'] !== undefined) return plain(400, 'InvalidAuthenticationInfo');
  if (query['sig'] !== 'signed' || artifact === undefined) return plain(403, 'AuthenticationFailed');
  return { status: 200, body: artifact.content, headers: { 'content-type': 'application/zip' } };
}

function artifactOf(params: Record<string, string>, { repository }: FakeGitHub): FakeArtifact | undefined {
  return repository.artifacts.find(({ id }) => id === Number(params['artifact_id']));
}

function runShape(github: FakeGitHub, run: FakeWorkflowRun): object {
  const { repository, serverUrl } = github;
  const url = github.repositoryUrl(`/actions/runs/${run.id}`);
  const when = run.createdAt.toISOString();
  const commit = repository.objects.commits.get(run.headSha);
  const by = { name: 'Mona Lisa', email: 'mona@example.com' };
  return {
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.name,
    run_number: 1,
    run_attempt: run.attempt,
    display_title: run.name,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    path: run.path,
    workflow_id: 1,
    check_suite_id: run.id,
    url,
    html_url: `${serverUrl}/${repository.fullName}/actions/runs/${run.id}`,
    created_at: when,
    updated_at: when,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: github.repositoryUrl(`/check-suites/${run.id}`),
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    artifacts_url: `${url}/artifacts`,
    workflow_url: github.repositoryUrl('/actions/workflows/1'),
    actor: user(github, run.headOwner),
    triggering_actor: user(github, run.headOwner),
    head_commit:
      commit === undefined
        ? null
        : {
            id: run.headSha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: when,
            author: by,
            committer: by,
          },
    repository: repositoryOf(github),
    head_repository: repositoryOf(github, run.headOwner),
    pull_requests: run.pullRequests.map((number) => minimalPull(github, number)),
  };
}

function minimalPull(github: FakeGitHub, number: number): object {
  const pull = github.repository.pulls.get(number);
  const repo = { id: github.repository.id, url: github.repositoryUrl(), name: github.repository.name };
  const side = (end: { ref: string; sha: string } | undefined) => ({ ref: end?.ref ?? '', sha: end?.sha ?? '', repo });
  const url = github.repositoryUrl(`/pulls/${number}`);
  return { id: number, number, url, head: side(pull?.head), base: side(pull?.base) };
}
