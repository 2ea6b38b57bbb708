import { diffEntry, fullRepository, user } from '../objects.js';
import type { FakePull, TreeEntry } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const PULLS = '/repos/{owner}/{repo}/pulls';
const READ = 'pull-requests: read';
/** GitHub lists no more files of a pull request. */
const MAX_FILES = 3000;

/** Pull requests and their files. */
export const pullRoutes: Route[] = [
  { method: 'GET', path: PULLS, permission: READ, handle: list },
  { method: 'GET', path: `${PULLS}/{pull_number}`, permission: READ, handle: get },
  { method: 'GET', path: `${PULLS}/{pull_number}/files`, permission: READ, handle: listFiles },
];

function list(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { state = 'open', head, base } = request.query;
  const pulls = [...github.repository.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    // `user:ref`; what is not of that form filters nothing.
    .filter((pull) => head?.includes(':') !== true || head === `${pull.head.owner}:${pull.head.ref}`)
    .filter((pull) => base === undefined || base === pull.base.ref)
    .reverse();
  const { items, headers } = page(request, pulls);
  const deleted = items.some((pull) => !pull.head.repositoryExists);
  return {
    status: 200,
    headers,
    body: items.map((pull) => simplePull(github, pull)),
    ...(deleted ? { undescribed: DELETED } : {}),
  };
}

function get({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const pull = github.repository.pulls.get(Number(params['pull_number']));
  if (pull === undefined) return plain(404, 'Not Found');
  const counts = { additions: 0, deletions: 0, commits: 1, comments: 0, review_comments: 0 };
  const changed = github.repository.changedFiles(mergeBaseOf(github, pull), pull.head.sha).length;
  return {
    status: 200,
    body: {
      ...simplePull(github, pull),
      ...counts,
      changed_files: changed,
      mergeable: pull.mergeCommitSha !== null,
      mergeable_state: 'clean',
      merged: pull.merged,
      merged_by: null,
      maintainer_can_modify: true,
    },
    ...(pull.head.repositoryExists ? {} : { undescribed: DELETED }),
  };
}

const DELETED = '`head.repo` is null once a fork was deleted, which the description does not allow';

function listFiles(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const pull = github.repository.pulls.get(Number(request.params['pull_number']));
  if (pull === undefined) return { ...plain(404, 'Not Found'), undescribed: 'described for the pull request only' };
  const { items, headers } = page(request, changesOf(github, pull).slice(0, MAX_FILES));
  const body = items.map(({ from, ...change }) => {
    const entry = diffEntry(github, pull.head.sha, change);
    return from === null ? entry : { ...entry, status: 'renamed', previous_filename: from };
  });
  return { status: 200, headers, body };
}

type Change = ReturnType<FakeGitHub['repository']['changedFiles']>[number] & { from: string | null };

/** What differs from the merge base, a file that only moved as one. */
function changesOf(github: FakeGitHub, pull: FakePull): Change[] {
  const { repository } = github;
  const base = mergeBaseOf(github, pull);
  const before = base === null ? new Map<string, TreeEntry>() : repository.filesAt(base);
  const after = repository.filesAt(pull.head.sha);
  const changes = repository.changedFiles(base, pull.head.sha);
  const removed = changes.filter(({ status }) => status === 'removed').map(({ path }) => path);
  const moved = new Set<string>();
  const listed = changes.map((change): Change => {
    if (change.status !== 'added') return { ...change, from: null };
    const sha = after.get(change.path)?.sha;
    const from = removed.find((old) => before.get(old)?.sha === sha && !moved.has(old)) ?? null;
    if (from !== null) moved.add(from);
    return { ...change, from };
  });
  return listed.filter(({ path }) => !moved.has(path));
}

function mergeBaseOf({ repository }: FakeGitHub, pull: FakePull): string | null {
  return repository.mergeBase(pull.base.sha, pull.head.sha);
}

function simplePull(github: FakeGitHub, pull: FakePull): object {
  const { repository, serverUrl } = github;
  const url = github.repositoryUrl(`/pulls/${pull.number}`);
  const issue = github.repositoryUrl(`/issues/${pull.number}`);
  const html = `${serverUrl}/${repository.fullName}/pull/${pull.number}`;
  const statuses = github.repositoryUrl(`/statuses/${pull.head.sha}`);
  const links = {
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    commits: `${url}/commits`,
    statuses,
    review_comments: `${url}/comments`,
    review_comment: `${url}/comments{/number}`,
  };
  const side = (owner: string, ref: string, sha: string, exists: boolean) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: user(github, owner),
    repo: exists ? { ...fullRepository(github, owner), has_downloads: true } : null,
  });
  const closedAt = pull.state === 'closed' ? pull.updatedAt.toISOString() : null;
  return {
    id: pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    comments_url: links.comments,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    statuses_url: statuses,
    _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
    state: pull.state,
    locked: false,
    title: pull.title,
    body: null,
    user: user(github, pull.login),
    author_association: pull.login === repository.owner ? 'OWNER' : 'CONTRIBUTOR',
    assignee: null,
    labels: [],
    milestone: null,
    auto_merge: null,
    draft: false,
    merge_commit_sha: pull.mergeCommitSha,
    created_at: pull.createdAt.toISOString(),
    updated_at: pull.updatedAt.toISOString(),
    closed_at: closedAt,
    merged_at: pull.merged ? closedAt : null,
    head: side(pull.head.owner, pull.head.ref, pull.head.sha, pull.head.repositoryExists),
    base: side(repository.owner, pull.base.ref, pull.base.sha, true),
  };
}
