import { nodeId, numberOf, time, user } from '../objects.js';
import type { FakeIssue } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const all = '/repos/{owner}/{repo}/issues';
const MAX_BODY = 65_536;

export const issueRoutes: Route[] = [
  { method: 'GET', path: all, permission: 'issues: read', handle: list },
  { method: 'POST', path: all, permission: 'issues: write', handle: create },
  { method: 'PATCH', path: `${all}/{issue_number}`, permission: 'issues: write', handle: update },
];

/** Newest first. */
function list(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { state = 'open', labels = '' } = request.query;
  const wanted = labels.split(',').filter((label) => label !== '');
  const found = github.repository.issues
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => wanted.every((label) => issue.labels.includes(label)))
    .reverse();
  const { items, headers } = page(request, found);
  return { status: 200, headers, body: items.map((issue) => bodyOf(github, issue)) };
}

function create(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { title, body = '', labels = [] } = request.body as { title: string; body?: string; labels?: string[] };
  if (body.length > MAX_BODY) return plain(422, 'Validation Failed');
  const now = github.now();
  const number = github.repository.nextId();
  const { login } = request;
  const times = { createdAt: now, updatedAt: now };
  const issue: FakeIssue = { number, title, body, login, state: 'open', stateReason: null, labels, ...times };
  github.repository.issues.push(issue);
  return { status: 201, body: bodyOf(github, issue) };
}

function update(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const issue = github.repository.issues.find(({ number }) => String(number) === request.params['issue_number']);
  if (issue === undefined) return plain(404, 'Not Found');
  const change = request.body as Partial<Pick<FakeIssue, 'title' | 'body' | 'state'>> & {
    state_reason?: FakeIssue['stateReason'];
  };
  if ((change.body ?? '').length > MAX_BODY) return plain(422, 'Validation Failed');
  const { state_reason: stateReason = issue.stateReason, ...rest } = change;
  Object.assign(issue, rest, { stateReason, updatedAt: github.now() });
  return { status: 200, body: bodyOf(github, issue) };
}

function bodyOf(github: FakeGitHub, issue: FakeIssue) {
  const { number, title, body, login, state, stateReason, labels, createdAt, updatedAt } = issue;
  const url = github.repositoryUrl(`/issues/${number}`);
  return {
    id: number,
    node_id: nodeId('Issue', number),
    number,
    url,
    repository_url: github.repositoryUrl(''),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${github.serverUrl}/${github.repository.fullName}/issues/${number}`,
    title,
    body,
    user: user(github, login),
    labels: labels.map((name) => ({ id: numberOf(name), node_id: nodeId('Label', name), name, color: 'ededed' })),
    state,
    state_reason: stateReason,
    locked: false,
    assignee: null,
    milestone: null,
    comments: 0,
    author_association: 'NONE',
    created_at: time(createdAt),
    updated_at: time(updatedAt),
    closed_at: state === 'closed' ? time(updatedAt) : null,
  };
}
