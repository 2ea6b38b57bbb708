import { nodeId, time, user } from '../objects.js';
import type { FakeComment } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const all = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const one = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
/** A pull request's comments are an issue's; either permission does. */
const READ = ['pull-requests: read', 'issues: read'];
const WRITE = ['pull-requests: write', 'issues: write'];
/** GitHub's description lacks it. */
const MAX_BODY = 65_536;

export const commentRoutes: Route[] = [
  { method: 'GET', path: all, permission: READ, handle: list },
  { method: 'POST', path: all, permission: WRITE, handle: create },
  { method: 'GET', path: one, permission: READ, handle: get },
  { method: 'PATCH', path: one, permission: WRITE, handle: update },
  { method: 'DELETE', path: one, permission: WRITE, handle: remove },
];

/** Oldest first. */
function list(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const pull = pullOf(request, github);
  if (pull === null) return plain(404, 'Not Found');
  const { items, headers } = page(
    request,
    github.repository.comments.filter(({ issue }) => issue === pull),
  );
  return { status: 200, body: items.map((comment) => bodyOf(github, comment)), headers };
}

function create(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const issue = pullOf(request, github);
  if (issue === null) return plain(404, 'Not Found');
  const { body } = request.body as { body: string };
  if (body.length > MAX_BODY) return tooLong();
  const now = github.now();
  const { repository } = github;
  const comment = { id: repository.nextId(), issue, login: request.login, body, createdAt: now, updatedAt: now };
  repository.comments.push(comment);
  return { status: 201, body: bodyOf(github, comment) };
}

function get(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const comment = find(request, github);
  return comment === undefined ? plain(404, 'Not Found') : { status: 200, body: bodyOf(github, comment) };
}

/** Whoever may write may edit the comments of others, too. */
function update(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const comment = find(request, github);
  if (comment === undefined) return gone();
  const { body } = request.body as { body: string };
  if (body.length > MAX_BODY) return tooLong();
  comment.body = body;
  comment.updatedAt = github.now();
  return { status: 200, body: bodyOf(github, comment) };
}

function remove(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const comment = find(request, github);
  if (comment === undefined) return gone();
  github.repository.comments.splice(github.repository.comments.indexOf(comment), 1);
  return { status: 204 };
}

function bodyOf(github: FakeGitHub, { id, issue, login, body, createdAt, updatedAt }: FakeComment) {
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url: github.repositoryUrl(`/issues/comments/${id}`),
    html_url: `${github.serverUrl}/${github.repository.fullName}/pull/${issue}#issuecomment-${id}`,
    issue_url: github.repositoryUrl(`/issues/${issue}`),
    body,
    user: user(github, login),
    author_association: 'NONE',
    created_at: time(createdAt),
    updated_at: time(updatedAt),
  };
}

/** Number of the pull request; null where there is none. */
function pullOf({ params }: FakeRequest, { repository }: FakeGitHub): number | null {
  const number = Number(params['issue_number']);
  return repository.pulls.has(number) ? number : null;
}

function find({ params }: FakeRequest, { repository }: FakeGitHub): FakeComment | undefined {
  return repository.comments.find(({ id }) => String(id) === params['comment_id']);
}

function tooLong(): FakeResponse {
  const message = `Body is too long (maximum is ${MAX_BODY} characters)`;
  const error = { resource: 'IssueComment', code: 'unprocessable', field: 'data', message };
  return plain(422, 'Validation Failed', { errors: [error] });
}

function gone(): FakeResponse {
  return { ...plain(404, 'Not Found'), undescribed: "GitHub's description names no answer for a comment that is gone" };
}
