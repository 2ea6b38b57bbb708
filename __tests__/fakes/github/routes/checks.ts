import { nodeId, numberOf, time, user } from '../objects.js';
import { completedRunsReopen } from '../reopening.js';
import type { FakeAnnotation, FakeCheckRun } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const repo = '/repos/{owner}/{repo}';
const one = `${repo}/check-runs/{check_run_id}`;

export const checkRoutes: Route[] = [
  { method: 'POST', path: `${repo}/check-runs`, permission: 'checks: write', handle: create },
  { method: 'GET', path: one, permission: 'checks: read', handle: get },
  { method: 'PATCH', path: one, permission: 'checks: write', handle: update },
  { method: 'GET', path: `${one}/annotations`, permission: 'checks: read', handle: annotations },
  { method: 'GET', path: `${repo}/commits/{ref}/check-runs`, permission: 'checks: read', handle: listForRef },
];

/** What is sent to create or update a run, already found to be what GitHub describes. */
interface Sent {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: FakeCheckRun['status'];
  conclusion?: string;
  started_at?: string;
  completed_at?: string;
  output?: { title?: string; summary: string; text?: string; annotations?: Partial<FakeAnnotation>[] };
}

function create({ body, login }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { repository } = github;
  const app = appOf(github, login);
  const sent = body as Sent & { name: string; head_sha: string };
  if (app === null) return plain(403, 'You must authenticate via a GitHub App.');
  if (!repository.objects.commits.has(sent.head_sha)) return invalid(`No commit found for SHA: ${sent.head_sha}`);
  const run: FakeCheckRun = {
    id: repository.nextId(),
    name: sent.name,
    headSha: sent.head_sha,
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: null,
    startedAt: github.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    app,
  };
  apply(run, sent, github);
  repository.checkRuns.push(run);
  return { status: 201, body: checkRun(github, run) };
}

function get({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const run = find(params, github);
  return run === undefined ? gone() : { status: 200, body: checkRun(github, run) };
}

function update({ params, body, login }: FakeRequest, github: FakeGitHub): FakeResponse {
  const run = find(params, github);
  if (run === undefined) return gone();
  if (run.app !== appOf(github, login)) {
    return {
      ...plain(403, 'Invalid app_id - check run can only be modified by the GitHub App that created it.'),
      ...OWN,
    };
  }
  apply(run, body as Sent, github);
  return { status: 200, body: checkRun(github, run) };
}
const OWN = { undescribed: "GitHub's description names no refusal of an update" };

/** Annotations are added to those that are there; everything else is replaced. */
function apply(run: FakeCheckRun, sent: Sent, github: FakeGitHub): void {
  run.name = sent.name ?? run.name;
  run.detailsUrl = sent.details_url ?? run.detailsUrl;
  run.externalId = sent.external_id ?? run.externalId;
  run.startedAt = sent.started_at === undefined ? run.startedAt : new Date(sent.started_at);
  if (sent.output !== undefined) {
    const { title = null, summary, text = null, annotations = [] } = sent.output;
    run.output = { title, summary, text };
    run.annotations.push(...annotations.map(stored));
  }
  if (sent.conclusion !== undefined) {
    run.status = 'completed';
    run.conclusion = sent.conclusion;
    run.completedAt = sent.completed_at === undefined ? github.now() : new Date(sent.completed_at);
  } else if (sent.status !== undefined && (run.status !== 'completed' || completedRunsReopen(github))) {
    run.status = sent.status;
    run.conclusion = null;
    run.completedAt = null;
  }
}

function stored(sent: Partial<FakeAnnotation>): FakeAnnotation {
  const { path = '', start_line = 1, end_line = 1, annotation_level = 'notice', message = '' } = sent;
  const { title = null, raw_details = null } = sent;
  return { path, start_line, end_line, annotation_level, message, title, raw_details };
}

function annotations(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const run = find(request.params, github);
  if (run === undefined) return gone();
  const { items, headers } = page(request, run.annotations);
  const blob = `${github.serverUrl}/${github.repository.fullName}/blob/${run.headSha}`;
  const body = items.map((annotation) => ({
    ...annotation,
    start_column: null,
    end_column: null,
    blob_href: `${blob}/${annotation.path}`,
  }));
  return { status: 200, body, headers };
}

/** Newest first; `latest`, which holds without a filter, has of each app's runs of one name the newest. */
function listForRef(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { repository } = github;
  const { check_name: name, status, filter = 'latest' } = request.query;
  const sha = repository.resolve(request.params['ref'] ?? '');
  if (sha === null) return { ...plain(422, `No commit found for SHA: ${request.params['ref']}`), ...OWN };
  const runs = repository.checkRuns
    .filter((run) => run.headSha === sha && (name === undefined || run.name === name))
    .sort((a, b) => b.id - a.id);
  const seen = new Set<string>();
  const latest = runs.filter((run) => {
    const key = JSON.stringify([run.app, run.name]);
    return filter === 'all' || (!seen.has(key) && seen.add(key));
  });
  const wanted = latest.filter((run) => status === undefined || run.status === status);
  const { items, headers } = page(request, wanted);
  const body = { total_count: wanted.length, check_runs: items.map((run) => checkRun(github, run)) };
  return { status: 200, body, headers };
}

function checkRun(github: FakeGitHub, run: FakeCheckRun) {
  const url = github.repositoryUrl(`/check-runs/${run.id}`);
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    name: run.name,
    url,
    html_url: `${github.serverUrl}/${github.repository.fullName}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt === null ? null : time(run.startedAt),
    completed_at: run.completedAt === null ? null : time(run.completedAt),
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: numberOf(`${run.app} ${run.headSha}`) },
    app: app(github, run.app),
    pull_requests: [],
  };
}

/** `integration` */
function app(github: FakeGitHub, slug: string) {
  return {
    id: numberOf(slug),
    slug,
    node_id: nodeId('App', slug),
    owner: user(github, slug),
    name: slug,
    description: null,
    external_url: github.serverUrl,
    html_url: `${github.serverUrl}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: { checks: 'write', metadata: 'read' },
    events: [],
  };
}

/** Slug of the app whose token it is; null for a person's. */
function appOf({ tokens }: FakeGitHub, login: string): string | null {
  return [...tokens.values()].find((token) => token.login === login)?.app ?? null;
}

function find(params: Record<string, string>, { repository }: FakeGitHub): FakeCheckRun | undefined {
  return repository.checkRuns.find(({ id }) => String(id) === params['check_run_id']);
}

const gone = (): FakeResponse => ({ ...plain(404, 'Not Found'), ...OWN });
const invalid = (message: string): FakeResponse => ({ ...plain(422, message), ...OWN });
