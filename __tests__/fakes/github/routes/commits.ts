import { commit } from '../objects.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const commits = '/repos/{owner}/{repo}/commits';

export const commitRoutes: Route[] = [
  { method: 'GET', path: commits, permission: 'contents: read', handle: listCommits },
  { method: 'GET', path: `${commits}/{ref}`, permission: 'contents: read', handle: getCommit },
];

/** From `sha` (a commit or a branch; the default branch without one) back through all parents, newest first. */
function listCommits(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { repository } = github;
  if (repository.refs.size === 0) return plain(409, 'Git Repository is empty.');
  const from = repository.resolve(request.query['sha'] ?? repository.defaultBranch);
  if (from === null) return plain(404, 'Not Found');
  const { items, headers } = page(request, repository.log(from));
  return { status: 200, headers, body: items.map((one) => commit(github, one)) };
}

function getCommit({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const ref = params['ref'] ?? '';
  const sha = github.repository.resolve(ref);
  if (sha === null) return plain(422, `No commit found for SHA: ${ref}`);
  return { status: 200, body: commit(github, github.repository.commitAt(sha)) };
}
